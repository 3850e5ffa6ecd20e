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
    // "2P = 0.001", two-sided
    if peek().isInteger, peek().value == 2, peek(1).is(.pValue), !peek(1).hasSpaceBefore {
      index += 1
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
      !isWord("m", at: index), !namesDelta(at: index)
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

  /// "Δ", "DID", which name an estimate of their own: "85% vs 79% (Δ = 6.0%, 95% CI −1.9 to 13.9)".
  func namesDelta(at index: Int) -> Bool {
    isWord("δ", at: index) || isWord("∆", at: index) || isWord("delta", at: index)
      || namesEffectOfBoth(at: index)
  }

  /// A difference of groups and times, or the average effect on the treated: "DID", "ATE".
  func namesEffectOfBoth(at index: Int) -> Bool {
    self[at: index].flags.contains(.upperCase)
      && (isWord("did", at: index) || isWord("ate", at: index))
  }

  /// Whether a p value tests the estimate before it, and not an interaction, a trend, heterogeneity or
  /// noninferiority, as words in or beside it say: "(P = 0.45 for interaction)", "(heterogeneity p = 0.31)",
  /// "with no evidence of heterogeneity (p = 0.31)", "(Egger's p = 0.45)".
  func isOfEstimate(_ p: PValueMention) -> Bool {
    let (start, end) = (p.tokens.lowerBound, p.tokens.upperBound)
    for index in p.tokens where namesOtherTest(at: index) { return false }
    if isWord("for", at: end) || isWord("of", at: end),
      (end + 1...end + 2).contains(where: { namesOtherTest(at: $0) })
    {
      return false
    }
    let before = self[at: start - 1].opensBracket ? start - 2 : start - 1
    if namesOtherTest(at: before), !isWord("trend", at: before) || before == start - 1 {
      return false
    }
    return !((start - 4..<start).contains { isWord("egger", at: $0) || isWord("begg", at: $0) })
  }

  /// "interaction", "trend", "heterogeneity" and the like, also as a subscript of P.
  private func namesOtherTest(at index: Int) -> Bool {
    isWord("interaction", at: index) || isWord("trend", at: index)
      || isWord("heterogeneity", at: index) || isWord("noninferiority", at: index)
      || isWord("inferiority", at: index) || isWord("equivalence", at: index)
      || isWord("ptrend", at: index) || isWord("pinteraction", at: index)
      || isWord("pint", at: index) || isWord("phet", at: index)
      || isWord("pheterogeneity", at: index) || isWord("pnoninferiority", at: index)
      || isWord("hwe", at: index) || isWord("linearity", at: index)
      || isWord("nonlinearity", at: index) || isWord("asymmetry", at: index)
  }
}
