import Lexing

/// The p values before and behind an estimate.
extension EstimateScanner {
  /// The p value that stands before an estimate's name in its bracket or behind its test: "(p = 0.001; OR
  /// 1.08", "t = 2.3, p = .03, d = .45".
  ///
  /// What follows is then the next estimate's.
  func pBefore(_ start: Int) -> PValueMention? {
    guard let p = pValues.last, let mention, mention.tokens.upperBound <= start,
      mention.tokens.lowerBound == p.tokens.upperBound + 1, start - mention.tokens.upperBound <= 3,
      cursor[at: p.tokens.upperBound].is(.comma) || cursor[at: p.tokens.upperBound].is(.semicolon),
      cursor.isOfEstimate(p)
    else { return nil }
    let before = p.tokens.lowerBound - 1
    let isOfTest = cursor[at: before].is(.comma) && cursor[at: before - 1].isNumber
    return cursor[at: before].opensBracket || isOfTest ? p : nil
  }

  /// Moves past the p values of a list that the estimate's own begins, "r = 0.45 and 0.39; p = 0.02 and 0.05":
  /// they are no estimates, and of several estimates each has its own.
  mutating func passPValues(behind estimate: Estimate) {
    guard let own = estimate.p, own.tokens.upperBound == estimate.end else { return }
    var list = [own]
    while let next = cursor.nextPValue(after: list[list.count - 1]) ?? nextNamedPValue() {
      list.append(next)
    }
    guard list.count > 1, let last = accepted.indices.last, accepted[last].continuesList else {
      return
    }
    accepted[last].estimate.p = nil
    accepted[last].estimate.end = own.tokens.lowerBound
    let end = estimate.interval?.tokens.upperBound ?? estimate.number.tokens.upperBound
    accepted[last].quote = accepted[last].quote.lowerBound..<min(end, own.tokens.lowerBound)
    accepted[last].effect.p = nil
    accepted[last].effect.pOperator = nil
    pValues += list
  }

  /// Takes the next of a list whose members all have their P: "P < 0.001 and P = 0.02, respectively".
  private mutating func nextNamedPValue() -> PValueMention? {
    let start = cursor.index
    _ = cursor.accept(.comma)
    _ = cursor.accept(word: "and")
    if cursor.index > start, let next = cursor.pValue() { return next }
    cursor.index = start
    return nil
  }
}
