import Documents
import Lexing

/// What is known when a number is judged: the estimate, and what stands around it.
struct EstimateContext {
  /// A cursor at the number.
  var cursor: Cursor
  /// The number with its interval and p.
  var estimate: Estimate
  /// The nearest name of a measure before it in the sentence.
  var mention: MeasureMention?
  /// The estimate that was accepted last in the sentence.
  var previous: AcceptedEstimate?
  /// The first token of the sentence.
  var sentenceStart: Int
}

/// An estimate that a rule has taken, until its sentence has been read.
struct AcceptedEstimate {
  var effect: EffectSize
  /// As it was read.
  var estimate: Estimate
  /// The tokens that state it.
  var quote: Range<Int>
  var rule: String
  var confidence: Double
  /// Whether it goes on a list that the one before began.
  var continuesList: Bool
}

/// What a rule makes of a number.
struct EstimateVerdict {
  var measure: EffectSize.Measure
  var confidence: Double
}

extension EffectSize {
  /// How authors state an estimate; the first that matches wins.
  static let rules: [(name: String, judge: @Sendable (EstimateContext) -> EstimateVerdict?)] = [
    ("effect_size.named", named),
    ("effect_size.list", listed),
    ("effect_size.continued", continued),
    ("effect_size.named_before", namedBefore),
    ("effect_size.fold", fold),
    ("effect_size.comparative", comparative),
    ("effect_size.change", change),
    ("effect_size.difference", difference),
    ("effect_size.bracketed", bracketed),
    ("effect_size.signed", signed),
  ]

  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    text.forEachPassage { passage, start in
      guard passage.section != .table, passage.section != .references else { return }
      var scanner = EstimateScanner(start, passage: passage, text: text)
      scanner.scan(into: &findings)
    }
  }

  // MARK: Rules

  /// The number stands right behind the measure's name: "HR 0.74", "odds ratio [OR] = 1.24",
  /// "mean difference of –54 mL".
  private static func named(_ context: EstimateContext) -> EstimateVerdict? {
    guard let mention = context.mention, context.isDirect(behind: mention) else { return nil }
    let measure = context.refined(mention)
    guard context.isPlausible(measure, mention.certainty) else { return nil }
    let estimate = context.estimate
    switch mention.certainty {
    case .phrase:
      return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.97 : 0.9)
    case .abbreviation:
      // "respiratory rate (RR) (15.4 vs 19.2)": values of groups.
      guard estimate.isTested || !context.hasCounterpart(within: 3) else { return nil }
      guard estimate.isTested || measure != .riskRatio || estimate.value < 10 else { return nil }
      return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.97 : 0.85)
    case .letter:
      // "to detect …, α = 0.05, β = 0.2"
      guard measure != .regressionCoefficient || !context.isDesign() else { return nil }
      return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.95 : 0.8)
    case .vague:
      guard !context.hasCounterpart(within: 4),
        estimate.isTested || !context.isDenied(mention) || measure == .correlation
      else { return nil }
      if estimate.interval != nil { return EstimateVerdict(measure: measure, confidence: 0.88) }
      guard measure != .ratio, !context.isDesign(), !context.isEffect(mention) else { return nil }
      return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.8 : 0.65)
    }
  }

  /// The next member of a list: "0.36, 0.21, and 0.23", "HR 0.74 and 0.82".
  private static func listed(_ context: EstimateContext) -> EstimateVerdict? {
    guard let previous = context.previous, context.isListed(behind: previous) else { return nil }
    let estimate = context.estimate
    guard context.hasShape(of: previous.estimate) else { return nil }
    if previous.estimate.interval == nil {
      guard abs(estimate.number.decimals - previous.estimate.number.decimals) <= 1,
        estimate.number.decimals > 0 || !estimate.isBare || estimate.hasSpread
      else { return nil }
    } else if estimate.interval == nil {
      return nil
    }
    guard context.isPlausible(previous.effect.measure, .phrase) else { return nil }
    return EstimateVerdict(
      measure: previous.effect.measure, confidence: min(previous.confidence, 0.9))
  }

  /// The measure goes on after words: "(OR 2.37, 95% CI …) and (2.04, 95% CI …)",
  /// "d of (0.00) before and (0.99) after".
  private static func continued(_ context: EstimateContext) -> EstimateVerdict? {
    guard let previous = context.previous, context.hasShape(of: previous.estimate) else {
      return nil
    }
    if let mention = context.mention, mention.tokens.lowerBound > previous.quote.lowerBound,
      mention.tokens.lowerBound >= previous.estimate.number.tokens.upperBound
    {
      return nil
    }
    let estimate = context.estimate
    guard context.isPlausible(previous.effect.measure, .phrase), !context.hasCounterpart(),
      !context.hasOtherName()
    else {
      return nil
    }
    let gap = estimate.number.tokens.lowerBound - previous.estimate.end
    if estimate.interval != nil, previous.estimate.interval != nil, gap <= 40 {
      return EstimateVerdict(
        measure: previous.effect.measure, confidence: min(previous.confidence, 0.88))
    }
    let before = context.cursor.peek(-1)
    let isOpened = before.is(.openParenthesis) || before.is(.openBracket)
    // "(−76 ml/min, p = 0.002), elevated pressure (0.27 kPa, p = 0.040)"
    if isOpened, estimate.p != nil, previous.estimate.p != nil, previous.estimate.interval == nil,
      gap <= 25, estimate.number.decimals > 0 || estimate.isSigned
    {
      return EstimateVerdict(
        measure: context.differenceMeasure(like: previous.effect.measure), confidence: 0.7)
    }
    if context.isParallel(to: previous), previous.estimate.isTested == estimate.isTested {
      return EstimateVerdict(
        measure: previous.effect.measure, confidence: min(previous.confidence, 0.8))
    }
    guard previous.estimate.interval == nil, estimate.interval == nil, estimate.isBare,
      estimate.number.decimals > 0,
      estimate.number.decimals == previous.estimate.number.decimals, gap <= 12,
      context.cursor.isWord("and", -1) || isOpened, previous.confidence >= 0.8
    else { return nil }
    return EstimateVerdict(measure: previous.effect.measure, confidence: 0.75)
  }

  /// The measure is named earlier in the sentence: "The odds ratio for X was 1.24 (1.08 to 1.43)".
  private static func namedBefore(_ context: EstimateContext) -> EstimateVerdict? {
    guard let mention = context.mention else { return nil }
    let estimate = context.estimate
    let gap = estimate.number.tokens.lowerBound - mention.tokens.upperBound
    guard gap <= 40, mention.certainty != .letter else { return nil }
    let measure = context.refined(mention)
    guard context.isPlausible(measure, mention.certainty) else { return nil }
    // "DOR 168 [92–305] and SROC = 0.98": the second number has a name of its own.
    let isSecond =
      context.previous.map { $0.quote.upperBound > mention.tokens.lowerBound } ?? false
    guard !isSecond || !context.hasOtherName() else { return nil }
    let tie = context.tie()
    switch mention.certainty {
    case .phrase, .abbreviation:
      if estimate.interval != nil {
        guard !isDifference(measure) || !context.hasCounterpart() else { return nil }
        return EstimateVerdict(measure: measure, confidence: gap <= 15 ? 0.93 : 0.85)
      }
      // A second number behind the name is another one unless it is tested like the first.
      if let previous = context.previous,
        previous.estimate.number.tokens.lowerBound > mention.tokens.lowerBound
      {
        return nil
      }
      // "HRs for recurrence were 0.6 in men": a heart rate is larger.
      let isSmallRatio =
        measure.isRatio && tie == .copula && estimate.number.decimals > 0 && estimate.value < 10
        && !context.cursor.isWord("of", -1) && !context.hasBracketedValue()
      guard mention.certainty == .phrase || isSmallRatio, tie != nil, gap <= 20,
        estimate.number.decimals > 0 || estimate.isTested || isDifference(measure)
          || measure == .numberNeededToTreat && tie == .copula
      else { return nil }
      guard !context.hasCounterpart(), !context.isDesign() else { return nil }
      return EstimateVerdict(measure: measure, confidence: tie == .bracket ? 0.65 : 0.8)
    case .vague, .letter: return nil
    }
  }

  /// A "difference", "effect", "ratio" or "correlation" of the sentence is given its number: "the
  /// difference in pain between groups was 3.2 mm (P = .02)".
  private static func difference(_ context: EstimateContext) -> EstimateVerdict? {
    guard let mention = context.mention, mention.certainty == .vague, let tie = context.tie() else {
      return nil
    }
    let estimate = context.estimate
    let gap = estimate.number.tokens.lowerBound - mention.tokens.upperBound
    let measure = context.refined(mention)
    guard gap <= 30, context.isPlausible(measure, .vague),
      !context.hasCounterpart(within: tie == .copula && estimate.hasLabelledInterval ? 4 : 26),
      measure != .ratio || gap < 8 || tie == .copula && estimate.hasLabelledInterval
    else { return nil }
    // "no difference in response (24.3%; 90% CI …) and (25.2%; 90% CI …)"
    let isDenied = context.isDenied(mention)
    if isDenied, !context.isAboutZero, tie == .bracket || context.hasPair() { return nil }
    if estimate.interval != nil,
      estimate.hasLabelledInterval || tie == .copula || estimate.p != nil
    {
      return EstimateVerdict(measure: measure, confidence: 0.8)
    }
    guard measure != .ratio, !context.isDesign(), !context.isEffect(mention) else { return nil }
    guard !isDenied || measure == .correlation, !context.isDose() else { return nil }
    if tie == .copula, gap <= 15, !context.cursor.peek(-1).is(.colon),
      estimate.p != nil || !estimate.isBare
    {
      return EstimateVerdict(measure: measure, confidence: estimate.p != nil ? 0.75 : 0.6)
    }
    if tie == .bracket, estimate.p != nil, estimate.isSigned || measure == .correlation {
      return EstimateVerdict(measure: measure, confidence: 0.7)
    }
    return nil
  }

  /// "2.3-fold (95% CI …)", "1.5 times (95% CI …)", "4 times more often than".
  private static func fold(_ context: EstimateContext) -> EstimateVerdict? {
    var behind = context.cursor.moved(to: context.estimate.number.tokens.upperBound)
    _ = behind.accept(.dash)
    guard
      behind.accept(word: "fold") || behind.accept(word: "folds") || behind.accept(word: "times"),
      context.estimate.value > 0
    else { return nil }
    if context.estimate.hasLabelledInterval {
      return EstimateVerdict(measure: .ratio, confidence: 0.75)
    }
    // "a 2.5-fold increased risk", "a 2.5-fold increase in the odds"
    let isRisk =
      behind.peek().is(.changeNoun) && behind.isWord("in", 1)
      && (behind.peek(2).is(.riskNoun) || behind.isWord("the", 2) && behind.peek(3).is(.riskNoun))
      || behind.peek().is(.comparative) && behind.peek(1).is(.riskNoun)
    guard isRisk || behind.peek().is(.comparative) && context.hasComparisonCue(),
      !context.isDesign(),
      !context.cursor.peek(-1).is(.dash),
      !context.cursor.peek().flags.contains(.spelled)
    else { return nil }
    return EstimateVerdict(measure: .ratio, confidence: 0.6)
  }

  /// The number is a comparison's amount: "39% lower mortality risk", "5.7 (95% CI …) points more",
  /// "a 4% absolute increase", "11° more … than".
  private static func comparative(_ context: EstimateContext) -> EstimateVerdict? {
    guard let words = context.comparison(), !context.isDesign(), !context.isRangeEnd(),
      !context.isPredictor()
    else { return nil }
    let estimate = context.estimate
    let hasCue = context.hasComparisonCue()
    if estimate.isPercent {
      guard
        estimate.isTested || hasCue || words.namesRisk || words.hasMeasure
          || context.previous != nil
      else { return nil }
      if words.isAbsolute { return EstimateVerdict(measure: .riskDifference, confidence: 0.8) }
      if words.isRelative {
        return EstimateVerdict(
          measure: words.isLower ? .relativeRiskReduction : .percentDifference, confidence: 0.8)
      }
      if words.namesRisk, words.isLower {
        return EstimateVerdict(
          measure: .relativeRiskReduction,
          confidence: estimate.isTested ? 0.88 : hasCue ? 0.8 : 0.7)
      }
      if words.isNoun, words.hasMeasure || words.namesRisk && hasCue {
        return EstimateVerdict(
          measure: words.isLower ? .relativeRiskReduction : .percentDifference, confidence: 0.7)
      }
      if words.namesPeople, estimate.interval != nil || hasCue && !words.isNoun {
        return EstimateVerdict(measure: .riskDifference, confidence: 0.75)
      }
      if !words.isNoun, words.namesRisk || words.hasThan || hasCue, !context.isWithinGroup() {
        return EstimateVerdict(measure: .percentDifference, confidence: 0.65)
      }
      // "was 4.2% more with the drug (95% CI 1.2–7.1)": the interval is the comparison's.
      let isCompared = words.isDegree && estimate.hasLabelledInterval && !context.isWithinGroup()
      guard estimate.isTested, hasCue || isCompared || context.mention != nil,
        !words.isNoun || !context.hasCounterpart()
      else {
        return nil
      }
      let isReduction = words.isLower && words.isNoun
      return EstimateVerdict(
        measure: isReduction && estimate.interval != nil
          ? .relativeRiskReduction : .percentDifference,
        confidence: estimate.interval != nil ? 0.75 : 0.6)
    }
    guard !words.isNoun || hasCue, !context.isWithinGroup(), !context.hasCounterpart() else {
      return nil
    }
    guard
      estimate.interval != nil || estimate.p != nil && !estimate.isBare || words.hasThan
        || words.namesGroup
    else { return nil }
    guard !estimate.isBare || estimate.interval != nil,
      estimate.isTested || words.isDegree || words.isNoun
    else { return nil }
    return EstimateVerdict(
      measure: .meanDifference, confidence: estimate.interval != nil ? 0.85 : 0.65)
  }

  /// The number is what a verb or noun of change names: "reduced by 21% (95% CI …)",
  /// "differed by 0.01 mm (95% CI …)".
  private static func change(_ context: EstimateContext) -> EstimateVerdict? {
    guard let words = context.changeBefore(), !context.isDesign(), !context.hasCounterpart() else {
      return nil
    }
    let estimate = context.estimate
    let hasCue = context.hasComparisonCue()
    if words.isDiffer, estimate.isTested {
      return EstimateVerdict(
        measure: context.differenceMeasure(like: .meanDifference), confidence: 0.85)
    }
    if estimate.isPercent {
      guard
        estimate.isTested || hasCue && words.namesRisk || words.hasMeasure
          || context.isAgainstControl()
      else { return nil }
      if words.namesRisk, words.isLower {
        return EstimateVerdict(
          measure: .relativeRiskReduction, confidence: estimate.interval != nil ? 0.85 : 0.65)
      }
      // "the risk rises by 13% (95% CI 1–26) per year"
      if words.namesRisk, estimate.hasLabelledInterval, !context.isWithinGroup() {
        return EstimateVerdict(measure: .percentDifference, confidence: 0.8)
      }
      guard hasCue, estimate.isTested || words.hasMeasure || context.isAgainstControl(),
        !context.isWithinGroup()
      else { return nil }
      return EstimateVerdict(measure: .percentDifference, confidence: 0.55)
    }
    guard !context.isWithinGroup(), estimate.interval != nil,
      hasCue || estimate.p != nil && !context.namesGroupBehind(),
      !estimate.isBare || estimate.hasLabelledInterval
    else { return nil }
    return EstimateVerdict(measure: .meanDifference, confidence: 0.65)
  }

  /// A bracket that only gives the amount: "was significantly lower (−0.15 mmol/l, 95% CI …)".
  private static func bracketed(_ context: EstimateContext) -> EstimateVerdict? {
    let estimate = context.estimate
    guard context.opensBracket(), !context.hasCounterpart(), !estimate.hasSpread else {
      return nil
    }
    let isCompared = context.hasComparativeBefore()
    // "was lower (47%; P = .008)"
    if estimate.isPercent, estimate.interval == nil, estimate.p != nil,
      context.cursor.peek(-2).is(.comparativeDegree), !context.isWithinGroup()
    {
      return EstimateVerdict(
        measure: context.isLowerRisk(before: context.start - 2)
          ? .relativeRiskReduction : .percentDifference, confidence: 0.65)
    }
    if estimate.hasLabelledInterval, let interval = estimate.interval {
      // A negative value or an interval about zero is hardly a group's mean.
      let isAboutZero = interval.low.value < 0 && (interval.high.value > 0 || estimate.value < 0)
      // "boys had lower risk than girls (0.64, 95% CI 0.59–0.70)", "were less likely to stop (0.70, …"
      let isRatio = estimate.isBare && interval.low.value > 0 && context.namesRiskNear()
      let hasCue = context.hasComparisonCue()
      guard
        isCompared && (isAboutZero || isRatio || hasCue)
          || isAboutZero && (estimate.p != nil || hasCue)
      else { return nil }
      guard !context.isWithinGroup() || hasCue else { return nil }
      return EstimateVerdict(
        measure: isRatio ? .ratio : context.differenceMeasure(like: .meanDifference),
        confidence: isCompared ? 0.75 : 0.6)
    }
    guard estimate.isSigned, estimate.p != nil, isCompared, context.hasComparisonCue(),
      !context.isWithinGroup()
    else { return nil }
    return EstimateVerdict(
      measure: context.differenceMeasure(like: .meanDifference), confidence: 0.65)
  }

  /// A signed percentage with its p where groups are compared: "compared with rest, walking changed
  /// it by: −14% (P = .24)".
  private static func signed(_ context: EstimateContext) -> EstimateVerdict? {
    let estimate = context.estimate
    guard estimate.isPercent, estimate.isSigned, !estimate.hasSpread, estimate.p != nil,
      estimate.interval == nil, context.hasComparisonCue(), !context.isWithinGroup(),
      !context.hasCounterpart()
    else { return nil }
    return EstimateVerdict(measure: .percentDifference, confidence: 0.6)
  }

  /// Whether a measure is a difference in the outcome's unit or in percent points.
  static func isDifference(_ measure: Measure) -> Bool {
    switch measure {
    case .meanDifference, .riskDifference, .absoluteRiskReduction, .percentDifference: true
    default: false
    }
  }
}
