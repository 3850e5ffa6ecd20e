import Lexing

/// Which estimates of a sentence are adjusted.
extension EstimateScanner {
  /// Marks the estimates that the sentence says are adjusted: those behind "and after adjustment" alone,
  /// else all of it.
  mutating func markAdjusted() {
    guard accepted.contains(where: { $0.effect.measure.comesFromModel }) else { return }
    var hasApart = false
    for index in accepted.indices.dropFirst()
    where accepted[index].continuesList && accepted[index].effect.measure.comesFromModel
      && isAdjustedApart(index)
    {
      accepted[index].effect.adjusted = true
      hasApart = true
    }
    guard !hasApart, tellsAdjustment() else { return }
    for index in accepted.indices where accepted[index].effect.measure.comesFromModel {
      accepted[index].effect.adjusted = true
    }
  }

  /// Whether an estimate alone, and none before it, is said to be adjusted: the 1.6 of "2.4 (1.8–3.2), and after
  /// adjustment 1.6 (1.1–2.3)", "2.4 in crude analysis and 1.6 after adjustment for age".
  private func isAdjustedApart(_ index: Int) -> Bool {
    let estimate = accepted[index].estimate
    let first = accepted[index - 1].estimate.end
    var place = estimate.number.tokens.lowerBound - 1
    while place >= first {
      let token = cursor[at: place]
      if namesAdjustment(at: place) { return true }
      guard token.isWord || token.is(.dash), !token.is(.conjunction) else { break }
      place -= 1
    }
    guard cursor.isWord("after", at: estimate.end),
      namesAdjustment(at: estimate.end + 1) || namesAdjustment(at: estimate.end + 2)
    else { return false }
    return (sentenceStart..<first + 4).contains { cursor.isUnadjusted(at: $0) }
  }

  private func namesAdjustment(at index: Int) -> Bool {
    mayTellAdjustment(cursor[at: index])
      && (cursor.isWord("adjusted", at: index) || cursor.isWord("adjustment", at: index)
        || cursor.isWord("adjusting", at: index) || cursor.isWord("multivariable", at: index)
        || cursor.isWord("multivariate", at: index))
  }

  /// Whether the sentence says of its estimates that they are adjusted: "After adjusting for age, …",
  /// "… in multivariable analysis", and of none that it is not.
  private func tellsAdjustment() -> Bool {
    var isAdjusted = false
    for index in sentenceStart..<cursor.index where mayTellAdjustment(cursor[at: index]) {
      if cursor.isUnadjusted(at: index) { return false }
      if isAdjusted { continue }
      if cursor.isWord("adjusted", at: index), namesMeasures(after: index) {
        isAdjusted = true
      } else if cursor.isWord("for", at: index + 1) {
        isAdjusted =
          cursor.isWord("adjusting", at: index) || cursor.isWord("adjustment", at: index)
          || cursor.isWord("adjusted", at: index) || cursor.isWord("controlling", at: index)
          || cursor.isWord("controlled", at: index)
      } else if cursor.isWord("multivariable", at: index)
        || cursor.isWord("multivariate", at: index) || cursor.isWord("multiple", at: index)
      {
        isAdjusted = namesModel(after: index)
      }
    }
    return isAdjusted
  }

  /// Whether a word is long enough, and begins as those that ``tellsAdjustment()`` looks for.
  private func mayTellAdjustment(_ token: Token) -> Bool {
    guard token.isWord, token.end - token.start >= 5 else { return false }
    switch cursor.text[Int(token.start)] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "m"), UInt8(ascii: "u"): return true
    default: return false
    }
  }

  /// "odds ratios", "HRs", "geometric means" behind "adjusted": those of the whole sentence.
  private func namesMeasures(after index: Int) -> Bool {
    if cursor.isWord("geometric", at: index + 1) { return true }
    return cursor.isWord("ratios", at: index + 2) || cursor.isWord("risks", at: index + 2)
      || cursor.isWord("ors", at: index + 1) || cursor.isWord("hrs", at: index + 1)
      || cursor.isWord("rrs", at: index + 1) || cursor.isWord("differences", at: index + 1)
      || cursor.isWord("differences", at: index + 2)
  }

  /// "analysis", "logistic regression", "Cox model" behind "multivariable".
  private func namesModel(after index: Int) -> Bool {
    for place in index + 1...index + 4 where cursor[at: place].isWord {
      if cursor.isWord("regression", at: place) || cursor.isWord("model", at: place)
        || cursor.isWord("models", at: place) || cursor.isWord("analysis", at: place)
        || cursor.isWord("analyses", at: place) || cursor.isWord("modelling", at: place)
        || cursor.isWord("modeling", at: place)
      {
        return !cursor.isWord("multiple", at: index) || cursor.isWord("regression", at: place)
      }
    }
    return false
  }

  func isAdjusted(_ tokens: Range<Int>) -> Bool {
    for index in tokens where cursor.isWord("adjusted", at: index) { return true }
    return false
  }
}
