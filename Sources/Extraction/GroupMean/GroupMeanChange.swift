import Lexing

/// Whether a value is what was reached, or by how much it changed.
extension Cursor {
  /// Whether the number at an index is a change: "the mean decrease was", "fell by", "loss of", or
  /// a printed sign where the sentence speaks of change.
  func isChange(_ value: Range<Int>) -> Bool {
    let first = value.lowerBound
    let sentence = self[at: first].sentence
    if isWord("from", at: first - 1) { return false }
    if isWord("to", at: first - 1) { return false }
    let isSigned = self[at: first].is(.dash) || self[at: first].is(.plus)
    if isWord("by", at: first - 1) { return hasChange(from: first - 8, to: first) }
    if isWord("of", at: first - 1), isOfChange(at: first - 2) { return true }
    // "they lost 12.0 ± 2.9 kg", "pressure fell 12.4 (SD 8.1) mmHg"
    if tellsChange(at: first - 1) { return true }
    // "it rose (median change 0.21 ng/mL, IQR 0.12–0.35)"
    if isOfChange(at: first - 1), self[at: first - 2].is(.average) { return true }
    // "they lost a mean of 6.2 kg", "it increased by a median of 112 cells"
    if isWord("of", at: first - 1), self[at: first - 2].is(.average) {
      let lead = isWord("a", at: first - 3) || isWord("an", at: first - 3) ? first - 4 : first - 3
      if isWord("lost", at: lead) || isWord("gained", at: lead) { return true }
      if isWord("by", at: lead) { return hasChange(from: lead - 7, to: lead) }
    }
    if isSigned {
      var index = first - 1
      while index > first - Self.horizon, self[at: index].sentence == sentence {
        // "strains were reduced compared with controls (−16 ± 2 vs −17 ± 2)", "the T score decreased in patients
        // (−2.4 ± 0.6)": values of the groups.
        if isOfChange(at: index) {
          return
            !(self[at: index].is(.changeVerb)
            && (self[at: index + 1].is(.versus) || isOfNegativeMeasure(index - 1)))
        }
        index -= 1
      }
      return isFollowedByChange(value.upperBound)
    }
    let isLinked =
      isWord("was", at: first - 1) || isWord("were", at: first - 1)
      || isWord("averaged", at: first - 1) || self[at: first - 1].is(.equals)
      || self[at: first - 1].is(.colon) || isWord("baseline", at: first - 1)
    guard isLinked else { return false }
    var index = first - 2
    var depth = 0
    while index > first - Self.horizon, self[at: index].sentence == sentence {
      let token = self[at: index]
      if token.closesBracket { depth += 1 }
      if token.opensBracket { depth -= 1 }
      // "an improvement (mean score = 41.6": the change is outside of the bracket.
      if depth < 0 { return false }
      if isOfChange(at: index) {
        // "weight decreased steadily and at 12 months was 71.2"
        if tellsChange(at: index),
          (index + 1...index + 3).contains(where: { isWord("and", at: $0) && $0 < first })
        {
          return false
        }
        return namesChange(at: index)
      }
      if token.is(.comma) || token.is(.semicolon) { return false }
      index -= 1
    }
    return false
  }

  /// Whether a word of change at an index speaks of the change's amount, not of the value that was
  /// reached ("increased to", "fell from 8.4 to 7.1") nor of blood that was lost.
  func namesChange(at index: Int) -> Bool {
    // "decreased significantly from 9.1"
    let next = isWord("significantly", at: index + 1) ? index + 2 : index + 1
    guard isOfChange(at: index), !isWord("to", at: next),
      !(isWord("from", at: next) && self[at: next + 1].isNumber)
    else { return false }
    return !isWord("loss", at: index) || !isWord("blood", at: index - 1)
  }

  /// Whether what ends at an index, over auxiliaries, is measured below zero: "T score", "strain".
  private func isOfNegativeMeasure(_ last: Int) -> Bool {
    var place = last
    while isWord("was", at: place) || isWord("were", at: place)
      || isWord("significantly", at: place)
    {
      place -= 1
    }
    if isWord("strain", at: place) || isWord("strains", at: place) { return true }
    guard isWord("score", at: place) || isWord("scores", at: place) else { return false }
    let letter = self[at: place - 1].is(.dash) ? place - 2 : place - 1
    return isWord("t", at: letter) || isWord("z", at: letter)
  }

  /// Whether the bracket that holds a value stands before a verb of change: "SBP (−5.7 mmHg, 95% CI …) had
  /// decreased".
  private func isFollowedByChange(_ end: Int) -> Bool {
    guard let close = (end..<end + 16).first(where: { self[at: $0].closesBracket }) else {
      return false
    }
    var place = close + 1
    while isWord("had", at: place) || isWord("were", at: place) || isWord("was", at: place)
      || isWord("both", at: place) || isWord("significantly", at: place)
    {
      place += 1
    }
    return place > close + 1 && self[at: place].is(.changeVerb)
  }

  /// Verbs whose object is the amount of a change: "fell 12.4 mmHg", "lost 12 kg".
  private func tellsChange(at index: Int) -> Bool {
    isWord("lost", at: index) || isWord("gained", at: index) || isWord("fell", at: index)
      || isWord("rose", at: index) || isWord("decreased", at: index)
      || isWord("increased", at: index) || isWord("improved", at: index)
      || isWord("dropped", at: index) || isWord("declined", at: index)
  }

  /// Whether a word of change stands in a range.
  private func hasChange(from low: Int, to high: Int) -> Bool {
    for index in low..<high where isOfChange(at: index) { return true }
    return false
  }

  /// Whether a word names a change, and not a quantity or model that has its name from one: "growth
  /// velocity", "regression model".
  private func isOfChange(at index: Int) -> Bool {
    guard self[at: index].is(.change) else { return false }
    let next = index + 1
    if isWord("growth", at: index) {
      return
        !(isWord("velocity", at: next) || isWord("rate", at: next)
        || isWord("hormone", at: next) || isWord("factor", at: next))
    }
    return !isWord("regression", at: index)
      || !(isWord("model", at: next) || isWord("models", at: next) || isWord("analysis", at: next)
        || isWord("analyses", at: next) || isWord("line", at: next) || isWord("lines", at: next))
  }
}
