import Lexing

extension Cursor {
  /// Takes the p value that belongs to the number before: ", P = .03", "; p < 0.01", " (P = .4)".
  ///
  /// Other statistics of the same estimate may stand between: "r = 0.45, n = 30, P < .01",
  /// "β = 0.3, SE = 0.1, t = 3.0, P = .003".
  mutating func attachedPValue() -> PValueMention? {
    let start = index
    for _ in 0..<4 {
      // "0.90], p < .001", "0.90), P", "2.2; ("
      for _ in 0..<3 {
        let token = peek()
        if token.is(.comma) || token.is(.semicolon) || token.closesBracket || token.opensBracket
          || token.is(.colon) || isWord("and", at: index) || isWord("with", at: index)
          || isWord("a", at: index) || isWord("two", at: index)
        {
          index += 1
        }
      }
      skipPQualifiers()
      if let p = pValue() { return isOfEstimate(p) ? p : nil }
      guard skipAccompanyingStatistic() else { break }
    }
    index = start
    return nil
  }

  /// Moves past what qualifies a p value: "two-sided", "2-tailed", "log-rank", "adjusted".
  mutating func skipPQualifiers() {
    let start = index
    // "Bonferroni-adjusted P"
    if peek().isWord, peek(1).is(.dash), isWord("adjusted", 2) || isWord("corrected", 2) {
      index += 2
    }
    for _ in 0..<7 where !peek().is(.pValue) {
      let isSided = peek().isNumber && peek(1).is(.dash)
      guard isSided || isPQualifier(at: index) || peek().is(.dash) && index > start else { break }
      index += 1
    }
    if !peek().is(.pValue) { index = start }
  }

  /// "two-sided", "log-rank", "adjusted", "nominal".
  private func isPQualifier(at index: Int) -> Bool {
    isWord("sided", at: index) || isWord("tailed", at: index) || isWord("log", at: index)
      || isWord("rank", at: index) || isWord("stratified", at: index)
      || isWord("adjusted", at: index) || isWord("unadjusted", at: index)
      || isWord("nominal", at: index) || isWord("corrected", at: index)
      || isWord("logrank", at: index) || isWord("one", at: index) || isWord("two", at: index)
      || isWord("both", at: index) || isWord("all", at: index)
  }

  /// Moves past "n = 30", "SE 0.1", "t(28) = 2.2": a short name, a sign and a number.
  mutating func skipAccompanyingStatistic() -> Bool {
    let start = index
    guard peek().isWord, peek().end - peek().start <= 5, !peek().is(.measure),
      // The p behind "I2 = 55%" or "Q = 8.7" tests heterogeneity.
      !isWord("i2", at: index), !isWord("i", at: index), !isWord("q", at: index),
      // "η² = 0.03 (M = 1.15, p < .001)": that of the mean.
      !isWord("m", at: index)
    else { return false }
    index += 1
    if peek().opensBracket {
      guard let close = closing(index), close - index <= 6 else {
        index = start
        return false
      }
      index = close + 1
    } else if peek().kind == .superscript {
      index += 1
    }
    // "SE 0.16" needs no sign.
    let namesSpread = self[at: start].is(.spread)
    guard accept(.equals) || accept(.colon) || namesSpread, number() != nil else {
      index = start
      return false
    }
    return true
  }

  /// Whether a p value tests the estimate before it, and not an interaction, a trend or
  /// noninferiority.
  func isOfEstimate(_ p: PValueMention) -> Bool {
    for index in p.tokens {
      if isWord("interaction", at: index) || isWord("trend", at: index)
        || isWord("heterogeneity", at: index) || isWord("noninferiority", at: index)
        || isWord("inferiority", at: index) || isWord("equivalence", at: index)
        || isWord("ptrend", at: index) || isWord("pinteraction", at: index)
        || isWord("pint", at: index) || isWord("phet", at: index)
        || isWord("pheterogeneity", at: index) || isWord("pnoninferiority", at: index)
      {
        return false
      }
    }
    return true
  }
}
