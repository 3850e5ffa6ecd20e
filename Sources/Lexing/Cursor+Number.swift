/// A number with its sign, as rules take it from a text.
public struct Number: Sendable, Hashable {
  /// The value, negative if a minus stands before.
  public var value: Double
  /// Decimals as printed: what was rounded away is less than half of the last.
  public var decimals: Int
  /// Its tokens, sign and power included.
  public var tokens: Range<Int>
  /// Whether it was printed as a whole number in digits or words, without power.
  public var isInteger: Bool

  /// A number at its tokens.
  public init(value: Double, decimals: Int, tokens: Range<Int>, isInteger: Bool) {
    self.value = value
    self.decimals = decimals
    self.tokens = tokens
    self.isInteger = isInteger
  }
}

/// How a text compares: "P < .001", "at most 5".
public enum Comparison: String, Sendable, Hashable {
  case equal = "="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
}

extension Cursor {
  /// Takes a number with its sign and power of ten: "12", "−0.5", "- 4.46", "+34.3", ".05", "-$5.92",
  /// "5.81 × 10⁻⁴⁸", "10(9)", "3.2 x 10-5", "10^9".
  ///
  /// A dash is a sign if nothing that could begin a range stands before it.
  public mutating func number() -> Number? {
    let start = index
    var negative = false
    if peek().is(.dash) {
      // "5-10": the dash after a number or word is a range or a hyphen, unless a space sets it off.
      let before = peek(-1)
      let attached = !peek().hasSpaceBefore
      let followsValue = before.isNumber || before.isWord || before.is(.percent)
      // "-$5.92"
      let hasCurrency = isCurrency(at: index + 1) && !peek(2).hasSpaceBefore
      guard !(attached && followsValue), peek(hasCurrency ? 2 : 1).isNumber else { return nil }
      negative = true
      index += hasCurrency ? 2 : 1
    } else if peek().is(.plus), peek(1).isNumber, !peek(1).hasSpaceBefore {
      index += 1
    }
    let token = peek()
    guard token.isNumber, !isCut(at: index) else {
      index = start
      return nil
    }
    index += 1
    var number = Number(
      value: negative ? -token.value : token.value, decimals: token.decimals,
      tokens: start..<index, isInteger: token.isInteger)
    if let exponent = powerOfTen(after: token) {
      // Multiplying would round twice; parsing the printed digits rounds once.
      number.value = Double("\(number.value)e\(exponent)") ?? number.value
      number.isInteger = false
      number.tokens = start..<index
    }
    return number
  }

  /// Whether a number is a piece of what no number is written like: either end of "0.0.005", the end of
  /// "G16.3".
  private func isCut(at index: Int) -> Bool {
    func isPoint(_ place: Int) -> Bool {
      self[at: place].is(.period) && !self[at: place].hasSpaceBefore
    }
    let token = self[at: index]
    if !token.hasSpaceBefore, isPoint(index - 1),
      self[at: index - 2].isNumber
        || self[at: index - 2].flags.contains(.hasDigits)
    {
      return true
    }
    return token.value == 0 && token.decimals > 0 && isPoint(index + 1)
      && self[at: index + 2].isNumber && !self[at: index + 2].hasSpaceBefore
  }

  /// Takes the "× 10⁶" that multiplies what a bracket before it holds; yields the exponent.
  public mutating func multiplier() -> Int? {
    guard peek().is(.times) || isWord("x", at: index) || isWord("x10", at: index) else {
      return nil
    }
    return powerOfTen(after: .end)
  }

  /// Takes "× 10⁻⁴⁸" after a number, or the exponent of "10⁹" itself; yields the exponent.
  private mutating func powerOfTen(after number: Token) -> Int? {
    let start = index
    if peek().is(.times) || isWord("x", at: index) || peek().is(.ascii("*")) {
      index += 1
      if let exponent = flattenedPower() {
        index += 1
        return exponent
      }
      // "x10-5" lexes as one word with digits.
      if peek().isInteger, peek().value == 10 {
        index += 1
        if let exponent = exponent() { return exponent }
      }
      index = start
      return nil
    }
    if isWord("x10", at: index) {
      index += 1
      if let exponent = exponent() { return exponent }
      index = start
      return nil
    }
    // "2.3e-05", "1.2e+01", as programs print it; what is below all numbers, "1e-400", is 0
    if isWord("e", at: index), !peek().hasSpaceBefore, peek(1).is(.dash) || peek(1).is(.plus),
      !peek(1).hasSpaceBefore, peek(2).isInteger, !peek(2).hasSpaceBefore, peek(2).value < 1000
    {
      index += 3
      let exponent = Int(tokens[index - 1].value)
      return tokens[index - 2].is(.dash) ? -exponent : exponent
    }
    // "9.63E - 09"
    if isWord("e", at: index), !peek().hasSpaceBefore, peek(1).is(.dash), peek(2).isInteger,
      peek(2).value < 100, peek(2).end - peek(2).start == 2
    {
      index += 3
      return -Int(tokens[index - 1].value)
    }
    if number.value == 10, number.isInteger {
      if peek().is(.caret) || peek().kind == .superscript, let exponent = exponent() {
        return exponent - 1
      }
      // "10(9)/L", as PubMed prints powers in old records; "10 (9) patients" is none.
      if peek().is(.openParenthesis), let exponent = exponent(), peek().is(.slash) {
        return exponent - 1
      }
      index = start
    }
    return nil
  }

  /// The 9 of "109/L", as text prints 10⁹/L that has lost its superscripts.
  private func flattenedPower() -> Int? {
    let token = peek()
    guard token.isInteger, token.end - token.start >= 3, token.end - token.start <= 4,
      text[Int(token.start)] == 0x31, text[Int(token.start) + 1] == 0x30, peek(1).is(.slash),
      peek(2).isWord
    else { return nil }
    let exponent = Int(token.value) - (token.end - token.start == 3 ? 100 : 1000)
    return (3...12).contains(exponent) ? exponent : nil
  }

  /// Takes "⁻⁴⁸", "^9", "(9)", "-5" directly after a 10.
  private mutating func exponent() -> Int? {
    let start = index
    if peek().kind == .superscript {
      index += 1
      return Int(tokens[start].value)
    }
    var isBracketed = false
    if accept(.caret) {
      isBracketed = accept(.openParenthesis)
    } else if peek().is(.openParenthesis), !peek().hasSpaceBefore {
      index += 1
      isBracketed = true
    } else if !(peek().is(.dash) && !(peek().hasSpaceBefore && peek(1).hasSpaceBefore)) {
      return nil
    }
    let negative = accept(.dash)
    let token = peek()
    guard token.isNumber, token.isInteger, token.value < 400 else {
      index = start
      return nil
    }
    index += 1
    if isBracketed, !accept(.closeParenthesis) {
      index = start
      return nil
    }
    return negative ? -Int(token.value) : Int(token.value)
  }

  /// Takes "=", "<", "≥", "less than", "< or =", "of", ":"; nil if none stands here.
  public mutating func comparison() -> Comparison? {
    let start = index
    let token = peek()
    if token.kind == .symbol, let symbol = token.symbol {
      index += 1
      switch symbol {
      case .equals, .colon, .approximately:
        if accept(.less) { return .less }
        if accept(.greater) { return .greater }
        _ = accept(.equals)
        return .equal
      case .less, .muchLess: return orEqual() ? .lessOrEqual : .less
      case .greater, .muchGreater: return orEqual() ? .greaterOrEqual : .greater
      case .lessOrEqual: return .lessOrEqual
      case .greaterOrEqual: return .greaterOrEqual
      default:
        index = start
        return nil
      }
    }
    if accept(words: "less", "than") { return orEqual() ? .lessOrEqual : .less }
    if accept(words: "greater", "than") || accept(words: "more", "than") {
      return orEqual() ? .greaterOrEqual : .greater
    }
    if accept(words: "at", "most") { return .lessOrEqual }
    if accept(words: "at", "least") { return .greaterOrEqual }
    if accept(word: "of") || accept(word: "is") || accept(word: "was") { return .equal }
    return nil
  }

  /// Takes "or =", "or equal to", "/=" after "<" or "less than".
  private mutating func orEqual() -> Bool {
    let start = index
    if accept(.equals) { return true }
    if accept(word: "or") || accept(.slash) {
      if accept(.equals) { return true }
      if accept(word: "equal") {
        _ = accept(word: "to")
        return true
      }
    }
    index = start
    return false
  }
}
