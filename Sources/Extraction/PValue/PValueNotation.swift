import Lexing

// MARK: How p values are written

extension Cursor {
  /// Moves past "value", "-values", "'s"; whether "value" was among it.
  mutating func acceptPValueNoun() -> Bool {
    if peek().is(.quote), isWord("s", 1), !peek(1).hasSpaceBefore { index += 2 }
    // "'p' value"
    if peek().is(.quote), peek(-2).is(.quote) { index += 1 }
    let start = index
    if accept(.dash) || accept(.openParenthesis), isWord("values", at: index) {
      index += 1
      return true
    }
    index = start
    _ = accept(.dash)
    if accept(word: "value") || accept(word: "values") || accept(word: "val")
      || accept(word: "level")
      || accept(word: "levels")
    {
      return true
    }
    index = start
    return self[at: start - 1].isWord
      && (isWord("pvalue", at: start - 1) || isWord("pvalues", at: start - 1))
  }

  /// Takes what stands between "p" (or "p value") and the number.
  mutating func pComparison(
    isNamed: Bool, isPlain: Bool
  ) -> (value: Comparison, isSign: Bool)? {
    if let comparison = pSign() { return (comparison, true) }
    // "(p.82)": a page.
    let isPage = isPlain && !isNamed && !peek().hasSpaceBefore && text[Int(peek(-1).start)] == 0x70
    // "(see appendix p 1)"
    if peek().isNumber, isNamed || isPlain && peek().decimals > 0, !isPage {
      return (.equal, false)
    }
    // "P value was 0.03", "P of 0.03", "P values were all > 0.05"
    let start = index
    if skipPCopula() {
      if let comparison = pSign() { return (comparison, true) }
      if peek().isNumber { return (.equal, isNamed) }
      index = start
    }
    // "P for trend", "P (log-rank)", "P-interaction", "p value for the difference between arms"
    let isQualified =
      isWord("for", at: start) || isWord("of", at: start) || peek().opensBracket
      || peek().is(.dash) && isWord("for", at: start + 1)
    let limit = isNamed ? 12 : isQualified ? 8 : 3
    let sentence = self[at: start].sentence
    var depth = 0
    for _ in 0..<limit {
      let token = peek()
      guard token.sentence == sentence else { break }
      if let comparison = pSign() {
        return depth == 0 && (isPlain || isNamed) ? (comparison, true) : nil
      }
      if token.opensBracket {
        depth += 1
      } else if token.closesBracket {
        depth -= 1
        if depth < 0 { break }
      } else if token.isWord || token.is(.dash) || token.is(.times) || token.is(.slash)
        || depth > 0 && (token.isNumber || token.is(.ascii("*")))
      {
        if isNamed, depth == 0, skipPCopula() {
          if let comparison = pSign() { return (comparison, true) }
          if peek().isNumber { return (.equal, true) }
          continue
        }
        // "P for trend 0.03"
        if depth == 0, peek(1).isNumber, peek(1).decimals >= 2, peek(1).value <= 1,
          isWord("trend", at: index) || isWord("interaction", at: index)
        {
          index += 1
          return (.equal, false)
        }
      } else if token.is(.comma), depth == 0, isWord("trend", -1) || isWord("interaction", -1) {
        // "P for trend, <0.001"
        index += 1
        if let comparison = pSign() { return (comparison, true) }
        if peek().isNumber, peek().decimals > 0 { return (.equal, false) }
        break
      } else {
        break
      }
      index += 1
    }
    index = start
    return nil
  }

  /// Moves past "was", "were all", "of about".
  private mutating func skipPCopula() -> Bool {
    let start = index
    if isWord("was", at: index) || isWord("were", at: index) || isWord("is", at: index)
      || isWord("of", at: index) || isWord("are", at: index) || isWord("being", at: index)
      || isWord("as", at: index)
      || isWord("ranged", at: index) || isWord("ranging", at: index)
    {
      index += 1
      while isWord("all", at: index) || isWord("both", at: index) || isWord("about", at: index)
        || isWord("from", at: index) || isWord("always", at: index) || isWord("set", at: index)
        || isWord("at", at: index) || isWord("equal", at: index) || isWord("to", at: index)
      {
        index += 1
      }
      return true
    }
    index = start
    return false
  }

  /// Takes a comparison that is no mere copula: "=", "<", "less than", "≤", "= <", "below".
  mutating func pSign() -> Comparison? {
    let token = peek()
    if token.kind == .symbol {
      // "&lt;", escaped twice by the source
      if token.is(.ascii("&")), isWord("lt", 1) || isWord("gt", 1), peek(2).is(.semicolon) {
        let comparison: Comparison = isWord("lt", 1) ? .less : .greater
        index += 3
        return comparison
      }
      let start = index
      if token.is(.equals), isWord("or", 1) {
        index += 2
        if accept(.less) { return .lessOrEqual }
        if accept(.greater) { return .greaterOrEqual }
        index = start
      }
      // "P=<0.05" is "P = <0.05"; "P<=0.05" has its sign the right way round.
      if token.is(.lessOrEqual) || token.is(.greaterOrEqual),
        text[Int(token.start)] == UInt8(ascii: "=")
      {
        index += 1
        return token.is(.lessOrEqual) ? .less : .greater
      }
      guard let comparison = comparison() else { return nil }
      // "P: <0.05", "P ≤ = 0.05"
      if comparison == .equal, peek().kind == .symbol, !peek().is(.dash),
        !peek().is(.openParenthesis),
        let second = self.comparison()
      {
        return second
      }
      _ = accept(.equals)
      return comparison
    }
    guard token.isWord else { return nil }
    if isWord("less", at: index) || isWord("greater", at: index) || isWord("more", at: index) {
      return comparison()
    }
    if isWord("below", at: index) || isWord("under", at: index) {
      index += 1
      return .less
    }
    if isWord("above", at: index) || isWord("exceeding", at: index) {
      index += 1
      return .greater
    }
    if isWord("lower", at: index) || isWord("smaller", at: index) || isWord("higher", at: index)
      || isWord("larger", at: index), isWord("than", 1)
    {
      let isLess = isWord("lower", at: index) || isWord("smaller", at: index)
      index += 2
      return isLess ? .less : .greater
    }
    return nil
  }

  /// Takes the number of a p value.
  ///
  /// - Parameter isNamed: Whether it is certain that a p value stands here, so that misprints above 1
  ///   are taken as well.
  /// - Returns: The number; nil, with the cursor where it was, if none stands here.
  mutating func pNumber(isNamed: Bool) -> Number? {
    let start = index
    if peek().is(.dash) || peek().is(.plus) { return nil }
    guard var number = number() else { return nil }
    // "P < 0. 01"
    if isNamed { joinSplitDecimals(of: &number) }
    // "P < 10-4", "P < 10(-4)"
    if number.value == 10, number.isInteger {
      let mark = index
      let isBracketed = accept(.openParenthesis)
      if accept(.dash), peek().isNumber, peek().isInteger, peek().value < 400,
        let value = Double("1e-\(Int(peek().value))")
      {
        index += 1
        if !isBracketed || accept(.closeParenthesis) {
          number = Number(value: value, decimals: 0, tokens: start..<index, isInteger: false)
          return number
        }
      }
      index = mark
    }
    // "P < 0.2%" is 0.002.
    if peek().is(.percent) {
      guard isNamed, number.value <= 10 else {
        index = start
        return nil
      }
      number.value = Double("\(number.value)e-2") ?? number.value / 100
      number.decimals += 2
      index += 1
      number.tokens = start..<index
      return number
    }
    let isFraction = number.decimals > 0 || !number.isInteger
    guard
      isFraction || isNamed && peek().is(.percent)
        || number.value == 1 && !peek(-1).flags.contains(.spelled)
    else {
      index = start
      return nil
    }
    // A misprint such as "P = 1.04"; larger numbers are other quantities.
    guard number.value <= 1 || isNamed && number.decimals >= 2 && number.value < 2 else {
      index = start
      return nil
    }
    // "P = 0.5mmHg", "P was 0.9 mmol/L": a quantity that is also called p.
    if peek().unit != nil, !peek().hasSpaceBefore || peek(1).is(.slash) {
      index = start
      return nil
    }
    return number
  }

  /// Takes the decimals that a space has parted from their point.
  private mutating func joinSplitDecimals(of number: inout Number) {
    let digits = peek(1)
    guard number.isInteger, number.value == 0, peek().is(.period), !peek().hasSpaceBefore,
      digits.isInteger, digits.hasSpaceBefore, !digits.flags.contains(.spelled),
      let value = Double("\(Int(digits.value))e-\(digits.end - digits.start)")
    else { return }
    index += 2
    number.value = value
    number.decimals = Int(digits.end - digits.start)
    number.isInteger = false
    number.tokens = number.tokens.lowerBound..<index
  }

  /// Whether nothing behind a list member makes it another quantity: a unit, "±", a bracket, a range.
  func endsListMember() -> Bool {
    let token = peek()
    if token.is(.percent) || token.is(.plusMinus) || token.is(.dash) || token.is(.openParenthesis)
      || token.is(.degree) || token.is(.slash) || token.is(.times)
    {
      return false
    }
    return token.unit == nil && !isWord("to", at: index) && !token.is(.versus)
  }

  /// Whether a list of p values can end here.
  func isListEnd() -> Bool {
    let token = peek()
    return token.kind == .end || token.closesBracket
      || token.is(.semicolon) || token.is(.period) || isWord("respectively", at: index)
      || token.is(.comma) && isWord("respectively", 1)
  }
}
