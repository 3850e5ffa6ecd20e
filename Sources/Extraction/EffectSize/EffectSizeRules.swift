import Documents
import Lexing

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
  /// Whether it is the 1 of those with whom others are compared, which is no finding.
  var isReference = false
}

/// What a rule makes of a number.
struct EstimateVerdict {
  var measure: EffectSize.Measure
  var confidence: Double
}

extension EffectSize {
  /// A way in which authors state an estimate.
  struct Rule: Sendable {
    /// What must stand before a number in its sentence.
    enum Needs {
      case nothing
      /// The name of a measure.
      case mention
      /// Another estimate.
      case previous
      /// Nothing, if an interval that is called one stands behind the number.
      case interval
    }

    let name: String
    /// What its numbers stand behind; where that is missing the rule is passed over.
    var needs = Needs.nothing
    /// Judges a number; nil if it is not written in this way.
    let judge: @Sendable (EstimateContext) -> EstimateVerdict?
  }

  /// How authors state an estimate; the first that matches wins.
  static let rules = [
    Rule(name: "effect_size.named", needs: .mention, judge: named),
    Rule(name: "effect_size.named_behind", judge: beforeName),
    Rule(name: "effect_size.list", needs: .previous, judge: listed),
    Rule(name: "effect_size.factors", needs: .previous, judge: ofFactor),
    Rule(name: "effect_size.continued", needs: .previous, judge: continued),
    Rule(name: "effect_size.named_before", needs: .mention, judge: namedBefore),
    Rule(name: "effect_size.explained", judge: explained),
    Rule(name: "effect_size.fold", judge: fold),
    Rule(name: "effect_size.comparative", judge: comparative),
    Rule(name: "effect_size.change", judge: change),
    Rule(name: "effect_size.difference", needs: .mention, judge: difference),
    Rule(name: "effect_size.bracketed", judge: bracketed),
    Rule(name: "effect_size.efficacy", needs: .interval, judge: efficacy),
    Rule(name: "effect_size.delta", needs: .interval, judge: delta),
    Rule(name: "effect_size.signed", judge: signed),
  ]

  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    var otherMeanings: [Token] = []
    text.forEachPassage { passage, start in
      guard passage.section != .table, passage.section != .references else { return }
      var scanner = EstimateScanner(
        start, passage: passage, text: text, otherMeanings: otherMeanings)
      scanner.scan(into: &findings)
      otherMeanings = scanner.otherMeanings
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
    if measure.isRatio, context.isOfReference(mention) { return nil }
    switch mention.certainty {
    case .phrase:
      return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.97 : 0.9)
    case .abbreviation:
      // "respiratory rate (RR) (15.4 vs 19.2)": values of groups.
      guard
        estimate.isTested || measure == .areaUnderCurve && estimate.number.decimals > 1
          || !context.hasCounterpart(within: 3)
      else { return nil }
      guard estimate.isTested || measure != .riskRatio || estimate.value < 10 else { return nil }
      return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.97 : 0.85)
    case .letter:
      // "to detect …, α = 0.05, β = 0.2"
      guard measure != .regressionCoefficient || !context.isDesign() && !context.isErrorRate else {
        return nil
      }
      return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.95 : 0.8)
    case .vague:
      guard !context.hasCounterpart(within: 4),
        estimate.isTested || !context.isDenied(mention) || measure == .correlation
      else { return nil }
      if estimate.interval != nil { return EstimateVerdict(measure: measure, confidence: 0.88) }
      guard measure != .ratio, !context.isDesign(), !context.isEffect(mention),
        estimate.isTested || !context.isUsed(mention)
      else { return nil }
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
          || previous.effect.measure == .numberNeededToTreat && !context.countsNoun
      else { return nil }
    } else if estimate.interval == nil {
      return nil
    }
    guard context.isPlausible(previous.effect.measure, .phrase),
      !(estimate.isBare && context.hasMeasureInBracketBehind)
    else { return nil }
    return EstimateVerdict(
      measure: previous.effect.measure, confidence: min(previous.confidence, 0.9))
  }

  /// The measure goes on after words: "(OR 2.37, 95% CI …) and (2.04, 95% CI …)",
  /// "d of (0.00) before and (0.99) after".
  private static func continued(_ context: EstimateContext) -> EstimateVerdict? {
    guard let previous = context.previous, context.hasShape(of: previous.estimate),
      !context.isBracketed(behind: previous)
    else {
      return nil
    }
    if let mention = context.mention, mention.tokens.lowerBound > previous.quote.lowerBound,
      mention.tokens.lowerBound >= previous.estimate.number.tokens.upperBound
    {
      return nil
    }
    let estimate = context.estimate
    // "by 15% (95% CI −20 to 40) versus one drug (compared with 15% [10, 20] in all) and 36% (…"
    let isOfSeries =
      previous.effect.measure == .relativeRiskReduction && previous.estimate.interval != nil
      && estimate.interval != nil
    // "the AUC was 0.80 for CT versus 0.90 for MRI"
    let isOtherArea =
      previous.effect.measure == .areaUnderCurve && context.isParallel(to: previous)
    guard context.isPlausible(previous.effect.measure, .phrase),
      isOfSeries || isOtherArea || !context.hasCounterpart(), !context.hasOtherName(),
      !context.isOfOtherStatistic(since: previous)
    else {
      return nil
    }
    let gap = estimate.number.tokens.lowerBound - previous.estimate.end
    if estimate.interval != nil, previous.estimate.interval != nil, gap <= 40 {
      // "decreased it by 8% (95% CI 3–14) in one and by 14% (95% CI 7–20) in the other"
      let isPercentDifference =
        previous.effect.measure == .percentDifference && estimate.isPercent
      return EstimateVerdict(
        measure: isPercentDifference
          ? .percentDifference : context.differenceMeasure(like: previous.effect.measure),
        confidence: min(previous.confidence, 0.88))
    }
    let before = context.cursor.peek(-1)
    let isOpened = before.opensBracket
    // "(−76 ml/min, p = 0.002), elevated pressure (0.27 kPa, p = 0.040)"
    if isOpened, estimate.p != nil, previous.estimate.p != nil, previous.estimate.interval == nil,
      gap <= 25, estimate.number.decimals > 0 || estimate.isSigned
    {
      return EstimateVerdict(
        measure: previous.effect.measure == .percentDifference && estimate.isPercent
          ? .percentDifference : context.differenceMeasure(like: previous.effect.measure),
        confidence: 0.7)
    }
    if context.isParallel(to: previous), previous.estimate.isTested == estimate.isTested {
      return EstimateVerdict(
        measure: previous.effect.measure, confidence: min(previous.confidence, 0.8))
    }
    guard previous.estimate.interval == nil, estimate.interval == nil, estimate.isBare,
      estimate.number.decimals > 0,
      estimate.number.decimals == previous.estimate.number.decimals, gap <= 12,
      context.cursor.isWord("and", -1) || isOpened || context.repeatsClause(of: previous),
      previous.confidence >= 0.8
    else { return nil }
    return EstimateVerdict(measure: previous.effect.measure, confidence: 0.75)
  }

  /// The measure is named earlier in the sentence: "The odds ratio for X was 1.24 (1.08 to 1.43)".
  private static func namedBefore(_ context: EstimateContext) -> EstimateVerdict? {
    guard let mention = context.mention else { return nil }
    let estimate = context.estimate
    let gap = estimate.number.tokens.lowerBound - mention.tokens.upperBound
    guard gap <= 40, mention.certainty != .letter else { return nil }
    // "(37% relative reduction) and in the second year (31% relative reduction": its own stands behind it.
    if context.hasOwnLabel() { return nil }
    let measure = context.refined(mention)
    guard context.isPlausible(measure, mention.certainty),
      !measure.isRatio || !context.isOfReference(mention)
    else { return nil }
    // "DOR 168 [92–305] and SROC = 0.98": the second number has a name of its own.
    let isSecond =
      context.previous.map { $0.quote.upperBound > mention.tokens.lowerBound } ?? false
    guard !isSecond || !context.hasOtherName(),
      !context.isOfOtherStatistic(since: context.previous)
    else { return nil }
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
      if tie == nil, context.endsClause(of: mention), !context.isDesign() {
        return EstimateVerdict(measure: measure, confidence: estimate.isTested ? 0.9 : 0.8)
      }
      // "HRs for recurrence were 0.6 in men": a heart rate is larger.
      let isSmallRatio =
        measure.isRatio && tie == .copula && estimate.number.decimals > 0 && estimate.value < 10
        && !context.cursor.isWord("of", -1) && !context.hasBracketedValue()
      // "the AUCs of both markers were 0.742 and 0.818": an exposure has a unit.
      let isCurve =
        measure == .areaUnderCurve && tie == .copula && estimate.number.decimals > 1
        && estimate.isBare && !context.cursor.isWord("fold", at: estimate.end + 1)
      // "no mean difference between the groups in the number of children (1.8 for …"
      if tie != .copula, isDifference(measure), context.isDenied(mention) { return nil }
      guard mention.certainty == .phrase || isSmallRatio || isCurve, tie != nil, gap <= 20,
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
    guard let mention = context.mention, mention.certainty == .vague else { return nil }
    let estimate = context.estimate
    let gap = estimate.number.tokens.lowerBound - mention.tokens.upperBound
    if context.isOfNamedStatistic(behind: mention) || context.isOfPeriod
      || !estimate.isTested && context.isUsed(mention)
    {
      return nil
    }
    guard let tie = context.tie() else {
      // "(difference between groups −1.2, 95% CI −1.4 to −1.0)"
      if estimate.hasLabelledInterval, isDifference(mention.measure),
        context.endsClause(of: mention), context.isPlausible(mention.measure, .vague),
        !context.isWithinGroup()
      {
        return EstimateVerdict(measure: context.refined(mention), confidence: 0.8)
      }
      // "no differences between groups in … psychological 0.57 (95% CI −0.67 to 1.81)"
      guard estimate.hasLabelledInterval, context.isAboutZero, gap <= 30,
        isDifference(mention.measure), context.cursor.peek(-1).isWord,
        !context.cursor.peek().flags.contains(.spelled), !context.hasCounterpart(),
        !context.isWithinGroup()
      else { return nil }
      return EstimateVerdict(measure: context.refined(mention), confidence: 0.7)
    }
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
    guard !isDenied || measure == .correlation, !context.isDose(), !context.tellsWhere(mention)
    else { return nil }
    if measure == .correlation, tie == .copula, context.isOfPair(mention) {
      return EstimateVerdict(measure: measure, confidence: 0.7)
    }
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

  /// Whether a measure is a difference in the outcome's unit or in percent points.
  static func isDifference(_ measure: Measure) -> Bool {
    switch measure {
    case .meanDifference, .riskDifference, .absoluteRiskReduction, .percentDifference: true
    default: false
    }
  }
}
