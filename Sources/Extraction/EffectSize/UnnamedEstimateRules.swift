import Documents
import Lexing

/// Rules for estimates that no name of a measure introduces: a comparison, a change, a bracket.
extension EffectSize {
  /// "2.3-fold (95% CI …)", "1.5 times (95% CI …)", "4 times more often than", "4 times as often as".
  static func fold(_ context: EstimateContext) -> EstimateVerdict? {
    var behind = context.cursor.moved(to: context.estimate.number.tokens.upperBound)
    // "2.3 (95% CI 1.5–3.5) times more likely"
    if context.estimate.hasLabelledInterval, behind.peek().opensBracket {
      behind.index = context.estimate.end
    }
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
      // "the risk of stroke was 2-fold higher with fibrillation"
      || behind.peek().is(.comparativeDegree) && context.namesRiskNear()
    guard
      isRisk || behind.peek().is(.comparative) && context.hasComparisonCue()
        || behind.comparesAsEqual(),
      !context.isDesign(),
      !context.cursor.peek(-1).is(.dash),
      !context.cursor.isWord("to", -1) || context.cursor.isWord("up", -2),
      // "more than 50 times higher"
      !context.cursor.isWord("than", -1),
      !context.cursor.peek().flags.contains(.spelled)
    else { return nil }
    return EstimateVerdict(measure: .ratio, confidence: 0.6)
  }

  /// The number is a comparison's amount: "39% lower mortality risk", "5.7 (95% CI …) points more",
  /// "a 4% absolute increase", "11° more … than".
  static func comparative(_ context: EstimateContext) -> EstimateVerdict? {
    guard let words = context.comparison(), !context.isDesign(), !context.isRangeEnd(),
      !context.isPredictor()
    else { return nil }
    // "a 15% increase in creatinine was associated with death": an exposure.
    if words.isNoun, context.isAssociatedWithRisk() { return nil }
    let estimate = context.estimate
    let hasCue = context.hasComparisonCue()
    if words.isDiffer { return namedBehind(words, context, hasCue: hasCue) }
    if words.isPerPeople {
      return estimate.interval != nil || hasCue
        ? EstimateVerdict(measure: .riskDifference, confidence: 0.75) : nil
    }
    return estimate.isPercent
      ? percentBehind(words, context, hasCue: hasCue)
      : quantityBehind(words, context, hasCue: hasCue)
  }

  /// "39% lower mortality risk", "a 16 percentage point increase", "a 36.9% relative reduction".
  private static func percentBehind(
    _ words: ComparisonWords, _ context: EstimateContext, hasCue: Bool
  ) -> EstimateVerdict? {
    guard !context.isThreshold() else { return nil }
    let estimate = context.estimate
    var words = words
    // "the odds of death were 23% lower"
    if words.isDegree, !words.namesRisk { words.namesRisk = context.namesRiskNear() }
    if let points = pointsBehind(words, context, hasCue: hasCue) { return points }
    // "(36.9% relative reduction, p = 0.0001)"
    let isTestedBehind = words.isRelative && words.isNoun && context.leadsToP()
    guard
      estimate.isTested || hasCue || words.namesRisk || words.hasMeasure
        || context.previous != nil || isTestedBehind
    else { return nil }
    return shareOfNamed(words, estimate, hasCue: hasCue)
      ?? shareOfUnnamed(words, context, hasCue: hasCue)
  }

  /// "3 percentage points lower", "a 16 percentage point increase in the practice (p = 0.04)".
  private static func pointsBehind(
    _ words: ComparisonWords, _ context: EstimateContext, hasCue: Bool
  ) -> EstimateVerdict? {
    let estimate = context.estimate
    guard estimate.isPointwise(in: context.cursor) else { return nil }
    let isDegree = words.isDegree && (estimate.isTested || hasCue)
    guard isDegree || words.isNoun && context.hasPValue() else { return nil }
    return EstimateVerdict(
      measure: context.differenceMeasure(like: .riskDifference), confidence: isDegree ? 0.8 : 0.7)
  }

  /// A percentage whose kind is told: "absolute", "relative", "lower risk", "more participants".
  private static func shareOfNamed(
    _ words: ComparisonWords, _ estimate: Estimate, hasCue: Bool
  ) -> EstimateVerdict? {
    if words.isAbsolute { return EstimateVerdict(measure: .riskDifference, confidence: 0.8) }
    if words.isRelative {
      let isRisk = words.namesRisk || !words.namesQuantity
      return EstimateVerdict(
        measure: words.isLower && isRisk ? .relativeRiskReduction : .percentDifference,
        confidence: 0.8)
    }
    if words.namesRisk, words.isLower {
      return EstimateVerdict(
        measure: .relativeRiskReduction,
        confidence: estimate.isTested ? 0.88 : hasCue ? 0.8 : 0.7)
    }
    // "a 55% increase in the risk of fracture", "a 39% excess risk": what rises is not reduced.
    if words.isNoun,
      words.hasMeasure || words.namesRisk && (hasCue || estimate.hasLabelledInterval)
    {
      return EstimateVerdict(
        measure: words.isLower ? .relativeRiskReduction : .percentDifference, confidence: 0.7)
    }
    if words.namesPeople, estimate.interval != nil || hasCue && !words.isNoun {
      return EstimateVerdict(measure: .riskDifference, confidence: 0.75)
    }
    return nil
  }

  /// A percentage of which only the comparison is told: "was 4.2% more with the drug".
  private static func shareOfUnnamed(
    _ words: ComparisonWords, _ context: EstimateContext, hasCue: Bool
  ) -> EstimateVerdict? {
    let estimate = context.estimate
    if !words.isNoun, words.namesRisk || words.hasThan || hasCue, !context.isWithinGroup() {
      return EstimateVerdict(measure: .percentDifference, confidence: 0.65)
    }
    // "was 4.2% more with the drug (95% CI 1.2–7.1)": the interval is the comparison's.
    let isCompared = words.isDegree && estimate.hasLabelledInterval && !context.isWithinGroup()
    guard estimate.isTested, hasCue || isCompared || context.mention != nil,
      !words.isNoun || !context.hasCounterpart()
    else { return nil }
    let isReduction = words.isLower && words.isNoun && !words.isMeasured
    return EstimateVerdict(
      measure: isReduction && estimate.interval != nil
        ? .relativeRiskReduction : .percentDifference,
      confidence: estimate.interval != nil ? 0.75 : 0.6)
  }

  /// "5.7 (95% CI …) points more", "11° more … than".
  private static func quantityBehind(
    _ words: ComparisonWords, _ context: EstimateContext, hasCue: Bool
  ) -> EstimateVerdict? {
    let estimate = context.estimate
    guard !words.isNoun || hasCue, !context.isWithinGroup(), !context.hasCounterpart() else {
      return nil
    }
    // "had a 1 log10 lower viral load, as well as …, compared with those not treated"
    let isCompared = words.isDegree && !estimate.isBare && context.isComparedBehind()
    guard
      estimate.interval != nil || estimate.p != nil && !estimate.isBare || words.hasThan
        || words.namesGroup || isCompared
        || words.isDegree && !estimate.isBare && (context.leadsToP() || context.isAssociated())
    else { return nil }
    guard !estimate.isBare || estimate.interval != nil,
      estimate.isTested || words.isDegree || words.isNoun
    else { return nil }
    if let ratio = context.ratioOfRisk(words) { return ratio }
    return EstimateVerdict(
      measure: context.meanDifference, confidence: estimate.interval != nil ? 0.85 : 0.65)
  }

  /// The number stands before "difference": "a 5.2 mmHg difference (95% CI …)", "a 12% absolute
  /// difference", "a 28% difference in the relative risk".
  private static func namedBehind(
    _ words: ComparisonWords, _ context: EstimateContext, hasCue: Bool
  ) -> EstimateVerdict? {
    let estimate = context.estimate
    guard !context.isThreshold(), !estimate.isBare || estimate.interval != nil,
      !context.hasCounterpart(within: 6)
    else { return nil }
    let isSure = estimate.isTested
    guard isSure || hasCue || words.isRelative else { return nil }
    if words.isRelative, estimate.isPercent {
      return EstimateVerdict(measure: .relativeRiskReduction, confidence: isSure ? 0.8 : 0.7)
    }
    return EstimateVerdict(
      measure: words.isAbsolute && estimate.isPercent
        ? .riskDifference : context.differenceMeasure(like: .meanDifference),
      confidence: isSure ? 0.8 : 0.65)
  }

  /// The number is a share of the variation that a model explains: "explained 29% of the variance".
  static func explained(_ context: EstimateContext) -> EstimateVerdict? {
    guard context.estimate.isPercent, context.estimate.interval == nil else { return nil }
    var behind = context.cursor.moved(to: context.estimate.unit.upperBound)
    guard behind.accept(word: "of") else { return nil }
    for _ in 0..<4 {
      if behind.isWord("variance", at: behind.index) || behind.isWord("variation", at: behind.index)
        || behind.isWord("variability", at: behind.index)
      {
        return context.isExplaining()
          ? EstimateVerdict(measure: .determination, confidence: 0.8) : nil
      }
      guard behind.peek().isWord else { return nil }
      behind.index += 1
    }
    return nil
  }

  /// The number is what a verb or noun of change names: "reduced by 21% (95% CI …)",
  /// "differed by 0.01 mm (95% CI …)".
  static func change(_ context: EstimateContext) -> EstimateVerdict? {
    guard let words = context.changeBefore(), !context.isDesign() else { return nil }
    let estimate = context.estimate
    // "reduced the rate by 15% (95% CI 5–25) versus one drug (compared with 20% …"
    guard words.isBy && estimate.hasLabelledInterval || !context.hasCounterpart() else {
      return nil
    }
    let hasCue = context.hasComparisonCue()
    if words.isDiffer, estimate.isTested || !estimate.unit.isEmpty && !estimate.isPercent {
      return EstimateVerdict(
        measure: context.differenceMeasure(like: .meanDifference), confidence: 0.85)
    }
    if words.isOffControl, !estimate.isBare || estimate.hasSpread || estimate.isTested {
      return EstimateVerdict(
        measure: estimate.isPercent && !estimate.isPointwise(in: context.cursor)
          ? .percentDifference : context.differenceMeasure(like: .meanDifference), confidence: 0.8)
    }
    if estimate.isPercent { return percentChange(words, context, hasCue: hasCue) }
    // "was reduced by 0.26 mmol/l after intake of sterols versus placebo"
    if words.isBy, !estimate.isBare, !estimate.hasSpread, !estimate.isTime(in: context.cursor),
      context.isAgainstControl(within: 26), !context.isWithinGroup()
    {
      return EstimateVerdict(measure: context.meanDifference, confidence: 0.6)
    }
    guard !context.isWithinGroup(), estimate.interval != nil,
      hasCue || estimate.p != nil && !context.namesGroupBehind() || words.isBy && words.isDegree,
      !estimate.isBare || estimate.hasLabelledInterval
    else { return nil }
    return EstimateVerdict(measure: context.meanDifference, confidence: 0.65)
  }

  /// "reduced by 21% (95% CI …)", "the risk rises by 13% (95% CI 1–26) per year".
  private static func percentChange(
    _ words: ComparisonWords, _ context: EstimateContext, hasCue: Bool
  ) -> EstimateVerdict? {
    let estimate = context.estimate
    if estimate.isPointwise(in: context.cursor),
      context.hasPValue() || estimate.hasLabelledInterval, !context.isWithinGroup()
    {
      return EstimateVerdict(
        measure: context.differenceMeasure(like: .riskDifference), confidence: 0.7)
    }
    // "progression was reduced by 23%, utility loss by 39%"
    if let measure = context.elidedChange() {
      return EstimateVerdict(measure: measure, confidence: 0.6)
    }
    guard
      estimate.isTested || hasCue && words.namesRisk || words.hasMeasure
        || context.isAgainstControl() || words.isBy && context.isOfRisk()
    else { return nil }
    if words.namesRisk, words.isLower {
      return EstimateVerdict(
        measure: .relativeRiskReduction, confidence: estimate.interval != nil ? 0.85 : 0.65)
    }
    // "the risk rises by 13% (95% CI 1–26) per year"
    if words.namesRisk, estimate.hasLabelledInterval || words.isBy && context.isOfRisk(),
      !context.isWithinGroup()
    {
      return EstimateVerdict(
        measure: .percentDifference, confidence: estimate.interval != nil ? 0.8 : 0.65)
    }
    // "a 1-point increase in activity slowed it by 8% (95% CI 3–14)", "was slower by 29% (95% CI …)"
    if words.isBy, estimate.hasLabelledInterval, !context.isWithinGroup(),
      words.isDegree || context.namesCondition()
    {
      return EstimateVerdict(measure: .percentDifference, confidence: 0.7)
    }
    // "a reduction of 8% (90% CI 2–14) from baseline was seen with the drug vs placebo"
    let isCorrected = estimate.hasLabelledInterval && context.isAgainstControl(within: 26)
    guard hasCue, estimate.isTested || words.hasMeasure || context.isAgainstControl(),
      !context.isWithinGroup() || isCorrected
    else { return nil }
    return EstimateVerdict(
      measure: .percentDifference, confidence: estimate.hasLabelledInterval ? 0.7 : 0.55)
  }

  /// A bracket that only gives the amount: "was significantly lower (−0.15 mmol/l, 95% CI …)".
  static func bracketed(_ context: EstimateContext) -> EstimateVerdict? {
    let estimate = context.estimate
    let hasBareInterval = !estimate.hasLabelledInterval && context.hasBracketedInterval()
    guard estimate.p != nil || estimate.hasLabelledInterval || hasBareInterval,
      !estimate.hasSpread
    else { return nil }
    let isMean = context.opensComparedMean()
    guard isMean || context.opensBracket(), !context.hasCounterpart() else { return nil }
    let isCompared = context.hasComparativeBefore()
    // "HR 0·89 [95% CI 0·68–1·17] … Events were similar with it and without (1·01 [0·76–1·35]; p=0·93)"
    if let measure = context.lastRatio, context.isOnLogScale, estimate.p != nil,
      isCompared || context.hasComparisonCue() || context.comparesAsSimilar()
    {
      return EstimateVerdict(measure: measure, confidence: 0.75)
    }
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
      let isRatio =
        !isMean && estimate.isBare && interval.low.value > 0 && context.namesRiskNear()
      let hasCue = context.hasComparisonCue()
      guard
        isMean || isCompared && (isAboutZero || isRatio || hasCue)
          || isAboutZero && (estimate.p != nil || hasCue)
      else { return nil }
      guard !context.isWithinGroup() || hasCue && !isMean else { return nil }
      if isMean, estimate.isPercent {
        return EstimateVerdict(measure: .percentDifference, confidence: 0.7)
      }
      return EstimateVerdict(
        measure: isRatio
          ? context.lastRatio ?? .ratio : context.differenceMeasure(like: .meanDifference),
        confidence: isCompared ? 0.75 : 0.6)
    }
    guard estimate.isSigned, estimate.p != nil || hasBareInterval, isCompared,
      context.hasComparisonCue(), !context.isWithinGroup()
    else { return nil }
    return EstimateVerdict(
      measure: context.isPercentOfQuantity
        ? .percentDifference : context.differenceMeasure(like: .meanDifference), confidence: 0.65)
  }

  /// A signed percentage with its p where groups are compared: "compared with rest, walking changed
  /// it by: −14% (P = .24)".
  static func signed(_ context: EstimateContext) -> EstimateVerdict? {
    let estimate = context.estimate
    guard estimate.isPercent, estimate.isSigned, !estimate.hasSpread, estimate.p != nil,
      estimate.interval == nil, context.hasComparisonCue(), !context.isWithinGroup(),
      !context.hasCounterpart()
    else { return nil }
    return EstimateVerdict(measure: .percentDifference, confidence: 0.6)
  }
}

extension Cursor {
  /// Whether "as … as" stands here about what groups or drugs are compared by: "(3 times) as likely as"; "(3 times) as long as
  /// wide" is a shape.
  fileprivate func comparesAsEqual() -> Bool {
    isWord("as") && isWord(of: Self.comparedQualities, at: index + 1) && isWord("as", 2)
      && !isWord("needed", 3) && !isWord("necessary", 3) && !isWord("possible", 3)
  }

  private static let comparedQualities = WordSet([
    "active", "common", "effective", "efficacious", "frequent", "frequently", "likely", "often",
    "potent", "prevalent", "selective", "sensitive", "toxic",
  ])
}
