import Documents
import Lexing

/// Whether it is a risk that differs or changes, and not a quantity.
extension EstimateContext {
  /// Whether a word names a risk or a rate of events, not a rate of the body: "mortality rate", but not
  /// "heart rate", "transport rate"; "progression", but not "EDSS progression", which a scale measures.
  func namesRisk(at index: Int) -> Bool {
    guard cursor[at: index].is(.riskNoun) else { return false }
    if cursor.isWord("progression", at: index) {
      return !cursor[at: index - 1].flags.contains(.upperCase)
        && !cursor.isWord("ratio", at: index + 1)
    }
    guard cursor.isWord("rate", at: index) || cursor.isWord("rates", at: index) else { return true }
    return !namesProcess(at: index - 1)
  }

  /// Processes of the body that have a rate: "heart", "filtration", "synthesis".
  private func namesProcess(at index: Int) -> Bool {
    cursor.isWord("heart", at: index) || cursor.isWord("respiratory", at: index)
      || cursor.isWord("metabolic", at: index) || cursor.isWord("flow", at: index)
      || cursor.isWord("filtration", at: index) || cursor.isWord("growth", at: index)
      || cursor.isWord("transport", at: index) || cursor.isWord("reproductive", at: index)
      || cursor.isWord("sedimentation", at: index) || cursor.isWord("excretion", at: index)
      || cursor.isWord("secretion", at: index) || cursor.isWord("clearance", at: index)
      || cursor.isWord("synthesis", at: index) || cursor.isWord("oxidation", at: index)
      || cursor.isWord("turnover", at: index) || cursor.isWord("pulse", at: index)
  }

  /// The ratio that a bare number is of which a risk is higher or lower: "2.3 (95% CI 1.5–3.5) higher odds",
  /// "the risk was 2.3 higher (95% CI 1.5 to 3.5)".
  ///
  /// No risk differs by so much.
  func ratioOfRisk(_ words: ComparisonWords) -> EstimateVerdict? {
    guard estimate.isBare, !estimate.isSigned, estimate.number.decimals > 0, words.isDegree,
      let interval = estimate.interval, interval.low.value > 0, words.namesRisk || namesRiskNear()
    else { return nil }
    let isOfOdds =
      (max(sentenceStart, start - 10)..<start).contains { cursor.isWord("odds", at: $0) }
      || (estimate.end..<estimate.end + 4).contains { cursor.isWord("odds", at: $0) }
    return EstimateVerdict(measure: isOfOdds ? .oddsRatio : .ratio, confidence: 0.75)
  }

  /// Whether "risk", "odds" or "likely" stands shortly before the number.
  func namesRiskNear() -> Bool {
    for place in max(sentenceStart, start - 10)..<start
    where cursor.isWord("risk", at: place) || cursor.isWord("risks", at: place)
      || cursor.isWord("odds", at: place) || cursor.isWord("likely", at: place)
      || cursor.isWord("hazard", at: place) || cursor.isWord("mortality", at: place)
      || cursor.isWord("incidence", at: place)
    {
      return true
    }
    return false
  }

  /// Whether the comparative at an index says that a risk is lower.
  func isLowerRisk(before index: Int) -> Bool {
    guard isLowering(at: index) else { return false }
    for place in max(sentenceStart, index - 8)..<index where cursor[at: place].is(.riskNoun) {
      return true
    }
    return false
  }

  /// Whether the finding is that a risk changes by the number: "the risk of relapse is reduced by 50%",
  /// "increased the odds of death by 20%", "mortality decreased by 18% when intake rose".
  ///
  /// A mortality or incidence changes over the years as well, unless something it goes with is named.
  func isOfRisk() -> Bool {
    guard section == .results || section == .conclusions else { return false }
    var place = start - 1
    while !cursor.isWord("by", at: place) {
      guard place > start - 4 else { return false }
      place -= 1
    }
    let verb = stride(from: place - 1, through: max(sentenceStart, place - 10), by: -1).first {
      cursor[at: $0].is(.changeVerb)
    }
    guard let verb, !(verb..<start).contains(where: { cursor[at: $0].isNumber && $0 > verb }) else {
      return false
    }
    if verb < place - 1 { return (verb + 1..<verb + 4).contains { isRiskOf(at: $0) } }
    var index = verb - 1
    while index >= max(sentenceStart, verb - 14) {
      let token = cursor[at: index]
      guard token.isWord || token.is(.dash), !token.is(.changeVerb) else { return false }
      if isRiskOf(at: index) { return true }
      if index == verb - 1, namesRisk(at: index) { return namesCondition() }
      index -= 1
    }
    return false
  }

  private func isRiskOf(at index: Int) -> Bool {
    cursor.isWord("risk", at: index) || cursor.isWord("odds", at: index)
      || cursor.isWord("hazard", at: index) || cursor.isWord("likelihood", at: index)
  }

  /// Whether the sentence says with what something changes: "when intake rose", "for each year", "per
  /// year", "a 1-point increase in activity".
  func namesCondition() -> Bool {
    cursor.sentence(at: start).contains { index in
      cursor.isWord("when", at: index) || cursor.isWord("each", at: index)
        || cursor.isWord("every", at: index) || cursor.isWord("per", at: index)
        // "a 1-point increase in activity"
        || cursor[at: index].is(.changeNoun) && index < start && cursor[at: index - 2].is(.dash)
          && cursor[at: index - 3].isNumber && cursor.isWord("in", at: index + 1)
    }
  }

  /// The measure of the change before, whose verb the clause leaves out: "progression was reduced by 23%
  /// (…), utility loss by 39%".
  func elidedChange() -> EffectSize.Measure? {
    guard previous != nil, cursor.isWord("by", at: start - 1) else { return nil }
    var place = start - 2
    while !cursor[at: place].is(.comma), !cursor[at: place].is(.conjunction) {
      let token = cursor[at: place]
      guard place > start - 7, token.isWord, !token.is([.changeVerb, .comparativeDegree]) else {
        return nil
      }
      place -= 1
    }
    // The last change before, with nothing but a bracket between it and this clause.
    for index in stride(from: place - 3, through: max(sentenceStart + 1, place - 30), by: -1)
    where cursor.isWord("by", at: index) && cursor[at: index - 1].is(.changeVerb) {
      guard cursor[at: index + 1].isNumber, cursor[at: index + 2].is(.percent) else { return nil }
      var end = index + 3
      if cursor[at: end].is(.openParenthesis), let close = cursor.closing(end) { end = close + 1 }
      guard end == place || end == place - 1 else { return nil }
      let isOfRisk = (max(sentenceStart, index - 10)..<index).contains { namesRisk(at: $0) }
      return isOfRisk && isLowering(at: index - 1) ? .relativeRiskReduction : .percentDifference
    }
    return nil
  }
}
