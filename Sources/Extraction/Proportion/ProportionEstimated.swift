import Lexing

extension Proportion {
  /// "The 5-year survival was 67.4 ± 7.6%": a share of people with its standard error.
  static func lifeTable(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard let value = cursor.estimatedShare() else { return nil }
    return ProportionMention(percent: value.value, tokens: start.index..<cursor.index)
  }
}

extension Cursor {
  /// Takes a percentage with its error where the sentence speaks of a survival or incidence over some
  /// time: "2-year survival was 95±5%", "the cumulative incidence of relapse was 16.5% ± 5.8%".
  ///
  /// Such a share is read off a life table; the survival of cells is a mean of experiments.
  mutating func estimatedShare() -> Number? {
    // The longest number has six, and a percent sign may stand behind it.
    guard mayHavePlusMinus(within: 8) else { return nil }
    let start = index
    var isPercent = false
    if let value = measuredNumber(), value.value <= 100 {
      isPercent = accept(.percent)
      if accept(.plusMinus), measuredNumber() != nil, accept(.percent) || isPercent,
        namesLifeTable(before: start)
      {
        return value
      }
    }
    index = start
    return nil
  }

  private func namesLifeTable(before start: Int) -> Bool {
    let first = max(sentence(at: start).lowerBound, start - 60)
    var (namesShare, namesTime) = (false, false)
    for place in (first..<start).reversed() {
      if self[at: place].is(.average), !isWord("median", at: place) { return false }
      if isWord("survival", at: place) || isWord("incidence", at: place)
        || isWord("mortality", at: place)
      {
        namesShare = true
      }
      let isTime =
        self[at: place].unit?.quantity == .time
        && (self[at: place - 1].isNumber
          || self[at: place - 1].is(.dash) && self[at: place - 2].isNumber)
      if namesShare, isTime || isWord("cumulative", at: place) { namesTime = true }
    }
    return namesTime
  }
}
