import Lexing

/// Rules for percentages and amounts that only their sentence shows to compare groups.
extension EffectSize {
  /// The percentage is a vaccine's efficacy: "Efficacy of the vaccine was 61% (95% CI …)", "the vaccine was 94.1%
  /// effective (95% CI …)", "95% protection against Covid-19 (95% CI …)".
  ///
  /// The efficacy of a drug is a share of patients, and so is one without an interval.
  static func efficacy(_ context: EstimateContext) -> EstimateVerdict? {
    let estimate = context.estimate
    guard estimate.isPercent, context.isOfVaccine() else { return nil }
    return EstimateVerdict(measure: .relativeRiskReduction, confidence: 0.8)
  }

  /// A sign behind a bracket, comma or semicolon calls the number a difference: "(Δ 6%; 95% CI −1.9 to 13.9)", "(DID =
  /// −1.4, 95% CI …)".
  static func delta(_ context: EstimateContext) -> EstimateVerdict? {
    var name = context.start - 1
    let cursor = context.cursor
    if cursor[at: name].is(.equals) || cursor[at: name].is(.colon) { name -= 1 }
    let before = cursor[at: name - 1]
    guard before.opensBracket || before.is(.semicolon) || before.is(.comma),
      !context.isWithinGroup()
    else { return nil }
    guard
      cursor.namesEffectOfBoth(at: name)
        || cursor.namesDelta(at: name) && context.hasComparisonCue()
    else { return nil }
    return EstimateVerdict(
      measure: context.differenceMeasure(like: .meanDifference), confidence: 0.75)
  }
}

extension EstimateContext {
  /// Whether a percentage is how well a vaccine protects, by "efficacy" before it or "effective" behind it.
  fileprivate func isOfVaccine() -> Bool {
    let behind = estimate.unit.upperBound
    if cursor.isWord("protection", at: behind) { return cursor.isWord("against", at: behind + 1) }
    guard cursor.isWord("effective", at: behind) || isAmountOfEfficacy() else { return false }
    func isAgainst(_ index: Int) -> Bool {
      cursor.isWord("against", at: index)
        && (index + 1...index + 4).contains { cursor.isWord(of: Self.prevented, at: $0) }
    }
    return (max(sentenceStart, start - 20)..<start).contains(where: isAgainst)
      || isAgainst(estimate.end) || isAgainst(estimate.end + 1)
      || cursor.surroundings(of: start).contains { cursor.isWord(of: Self.vaccines, at: $0) }
  }

  /// Whether "efficacy" leads to the number and nothing else is said of it: "efficacy against influenza was", not
  /// "Efficacy was seen: 61%".
  private func isAmountOfEfficacy() -> Bool {
    guard tie() != nil, !cursor[at: start - 1].is(.colon) else { return false }
    for place in stride(from: start - 2, through: max(sentenceStart, start - 20), by: -1) {
      if cursor.isWord("efficacy", at: place) || cursor.isWord("effectiveness", at: place) {
        return !cursor[at: place - 1].is(.dash) || cursor.isWord("vaccine", at: place - 2)
      }
      if cursor[at: place].is(.semicolon) || cursor.isWord("was", at: place)
        || cursor.isWord("were", at: place) || cursor[at: place].is(.share)
      {
        return false
      }
    }
    return false
  }

  private static let vaccines = WordSet([
    "immunisation", "immunization", "vaccination", "vaccine", "vaccines",
  ])

  /// What vaccines are said to protect against; of what drugs clear, infections, so many are cured.
  private static let prevented = WordSet([
    "admission", "clinical", "covid", "death", "deaths", "gastroenteritis", "hospitalisation",
    "hospitalisations", "hospitalization", "hospitalizations", "influenza", "mortality", "severe",
    "symptomatic",
  ])
}
