import Lexing

// MARK: Degrees of freedom

extension Cursor {
  /// Takes the 28 of "t 28 = 2.2", "χ2 1 = 4.2", "t 57.9 = 2.2".
  mutating func spacedDegrees() -> (first: Double, second: Double?)? {
    guard peek().isInteger || peek().isNumber && isWord("t", at: index - 1),
      !peek().flags.contains(.spelled), peek().value > 0, peek(1).is(.equals),
      peek(2).isNumber || peek(3).isNumber
    else { return nil }
    index += 1
    return (peek(-1).value, nil)
  }

  /// Takes "(28)", "(1, 43)", "(2, N = 90)", "[df = 2]", "(df 1, 43)" behind a test's letter.
  mutating func degreesOfFreedom() -> (first: Double, second: Double?)? {
    let start = index
    guard accept(.openParenthesis) || accept(.openBracket) else { return nil }
    _ = acceptDegreesName()
    guard let pair = degreesPair() else {
      index = start
      return nil
    }
    // "(2, N = 90)", "(2, n = 1,090)"
    if peek().is(.comma) || peek().is(.semicolon), isWord("n", 1) {
      index += 2
      _ = accept(.equals)
      _ = number()
    }
    guard accept(.closeParenthesis) || accept(.closeBracket) else {
      index = start
      return nil
    }
    // "F[1, 266)] = 1.40": a bracket printed twice (PMID 36409103).
    if pair.second != nil, peek().closesBracket,
      peek(1).is(.equals)
    {
      index += 1
    }
    return pair
  }

  /// Takes the degrees of freedom behind a value: ", df = 1, 43", "(df = 2)", "on 28 df", "with 28
  /// degrees of freedom".
  ///
  /// - Parameter allowsBarePair: Whether "(1, 43)" alone is taken as well.
  /// - Returns: One or two numbers; nil, with the cursor where it was, if none stand here.
  mutating func trailingDegreesOfFreedom(
    allowsBarePair: Bool = false
  ) -> (first: Double, second: Double?)? {
    let start = index
    var isBracketed = false
    if accept(.comma) || accept(.semicolon) {
      _ = accept(word: "with") || accept(word: "on")
    } else if !(accept(word: "with") || accept(word: "on") || accept(word: "for")) {
      isBracketed = accept(.openParenthesis) || accept(.openBracket)
    }
    let mark = index
    if acceptDegreesName(), let pair = degreesPair() {
      if isBracketed { _ = accept(.closeParenthesis) || accept(.closeBracket) }
      return pair
    }
    index = mark
    // "28 df", "1 and 43 degrees of freedom"
    if let pair = degreesPair(),
      accept(word: "df") || accept(words: "degrees", "of", "freedom")
        || accept(words: "degree", "of", "freedom")
    {
      if isBracketed { _ = accept(.closeParenthesis) || accept(.closeBracket) }
      return pair
    }
    index = mark
    if allowsBarePair, isBracketed, let pair = degreesPair(), pair.second != nil,
      accept(.closeParenthesis) || accept(.closeBracket)
    {
      return pair
    }
    index = start
    return nil
  }

  private mutating func acceptDegreesName() -> Bool {
    guard accept(word: "df") || accept(words: "degrees", "of", "freedom") else { return false }
    _ = accept(.equals) || accept(.colon) || accept(word: "of")
    return true
  }

  /// Takes "28", "1, 43" and "1,120" or "2,368.8", which the lexer reads as one number with a separator.
  mutating func degreesPair() -> (first: Double, second: Double?)? {
    let token = peek()
    guard token.isNumber, !token.flags.contains(.spelled) else { return nil }
    if token.flags.contains(.grouped) {
      let parts = String(decoding: text[token.range], as: UTF8.self).split(separator: ",")
      guard parts.count == 2, let first = Double(parts[0]), let second = Double(parts[1]) else {
        return nil
      }
      index += 1
      return (first, second)
    }
    index += 1
    let mark = index
    if accept(.comma) || accept(.semicolon) || accept(.slash) || accept(word: "and"),
      let second = number(), second.value > 0
    {
      return (token.value, second.value)
    }
    index = mark
    return (token.value, nil)
  }
}
