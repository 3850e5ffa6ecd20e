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

/// A place among the tokens of one passage, from which rules read on.
///
/// A cursor is a value: a rule copies it, reads ahead and keeps the copy only if all of it matched.
/// Reading beyond the passage yields ``Token/end``, never an error.
public struct Cursor {
  /// The article's text.
  public let text: UnsafeBufferPointer<UInt8>
  /// The article's tokens.
  @usableFromInline let tokens: UnsafeBufferPointer<Token>
  /// The indices of the passage's tokens.
  public let bounds: Range<Int>
  /// The index of the current token.
  public var index: Int

  @inlinable
  init(
    text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, bounds: Range<Int>
  ) {
    self.text = text
    self.tokens = tokens
    self.bounds = bounds
    self.index = bounds.lowerBound
  }

  // MARK: Looking

  /// The token at an index, ``Token/end`` outside the passage.
  @inlinable
  public subscript(at index: Int) -> Token {
    bounds.contains(index) ? tokens[index] : .end
  }

  /// The token at an index that is known to be one of the passage's.
  @inlinable
  public subscript(within index: Int) -> Token { tokens[index] }

  /// The token at a distance from the current one.
  @inlinable
  public func peek(_ distance: Int = 0) -> Token { self[at: index + distance] }

  /// Whether the passage has been read to its end.
  @inlinable
  public var isAtEnd: Bool { index >= bounds.upperBound }

  /// A cursor at another token of the passage.
  @inlinable
  public func moved(to index: Int) -> Cursor {
    var cursor = self
    cursor.index = index
    return cursor
  }

  /// A cursor at the beginning of a part of the tokens, beyond which it does not read: a table's cell.
  @inlinable
  public func restricted(to tokens: Range<Int>) -> Cursor {
    Cursor(text: text, tokens: self.tokens, bounds: tokens)
  }

  /// Whether the word at an index is this one, ASCII case aside; dots of abbreviations are ignored.
  ///
  /// - Parameters:
  ///   - word: Lower case, without dots.
  ///   - index: The token's index.
  /// - Returns: Whether it is.
  @inline(__always)
  @inlinable
  public func isWord(_ word: StaticString, at index: Int) -> Bool {
    bounds.contains(index) && isWord(word, within: index)
  }

  /// The same for an index that is known to be one of the passage's.
  @inline(__always)
  @inlinable
  public func isWord(_ word: StaticString, within index: Int) -> Bool {
    // For a literal the compiler works the head out. The bits of no number that a text has are the letters
    // of a word: it would be below 10⁻³⁰⁰, or is told from a longer word by its spelling.
    guard tokens[index].payload == Token.head(word) else { return false }
    return word.utf8CodeUnitCount < 8 || spells(word, tokens[index])
  }

  /// The same for a word that is not a literal at the place of the call.
  @inlinable
  public func isWord(oneOf word: StaticString, at index: Int) -> Bool {
    let token = self[at: index]
    guard token.kind == .word, Int(token.end - token.start) >= word.utf8CodeUnitCount else {
      return false
    }
    // Nearly all calls end here, inlined: the word begins with another letter.
    let first = text[Int(token.start)]
    guard first == word.utf8Start[0] || first | 0x20 == word.utf8Start[0] else { return false }
    return spells(word, token)
  }

  /// Whether a token of at least the word's length is the word, in any case and with dots left out.
  @usableFromInline
  func spells(_ word: StaticString, _ token: Token) -> Bool {
    var place = Int(token.start)
    let end = Int(token.end)
    let bytes = word.utf8Start
    for offset in 0..<word.utf8CodeUnitCount {
      while place < end, text[place] == 0x2E { place += 1 }
      guard place < end else { return false }
      var byte = text[place]
      if byte &- 0x41 < 26 { byte |= 0x20 }
      guard byte == bytes[offset] else { return false }
      place += 1
    }
    while place < end, text[place] == 0x2E { place += 1 }
    return place == end
  }

  /// Whether the current token, or one at a distance from it, is this word.
  @inline(__always)
  @inlinable
  public func isWord(_ word: StaticString, _ distance: Int = 0) -> Bool {
    isWord(word, at: index + distance)
  }

  /// How far a rule sees to either side, in tokens: hostile texts have sentences without end.
  public static let horizon = 200

  /// The tokens of the sentence that holds an index; of an endless one those within the horizon.
  public func sentence(at index: Int) -> Range<Int> {
    let number = self[at: index].sentence
    var lower = index
    let first = max(bounds.lowerBound, index - Self.horizon)
    // Sentences are numbered in their order: where a token of this one stands, all between do.
    while lower - 8 >= first, tokens[lower - 8].sentence == number { lower -= 8 }
    while lower > first, tokens[lower - 1].sentence == number { lower -= 1 }
    var upper = index
    let last = min(bounds.upperBound, index + Self.horizon)
    while upper + 8 < last, tokens[upper + 8].sentence == number { upper += 8 }
    while upper < last, tokens[upper].sentence == number { upper += 1 }
    return lower..<upper
  }

  /// The index of the bracket that closes the one at an index.
  ///
  /// - Parameter open: The index of "(" or "[".
  /// - Returns: Nil if none in the passage does, or none within the horizon.
  public func closing(_ open: Int) -> Int? {
    var depth = 0
    for index in open..<max(open, min(bounds.upperBound, open + Self.horizon)) {
      let token = tokens[index]
      if token.is(.openParenthesis) || token.is(.openBracket) { depth += 1 }
      if token.is(.closeParenthesis) || token.is(.closeBracket) {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  // MARK: Taking

  /// Moves past a sign if it is the current token.
  @inlinable
  public mutating func accept(_ symbol: Symbol) -> Bool {
    guard peek().is(symbol) else { return false }
    index += 1
    return true
  }

  /// Moves past a word of one of the classes.
  @inlinable
  public mutating func accept(_ classes: WordClass) -> Bool {
    guard peek().is(classes) else { return false }
    index += 1
    return true
  }

  /// Moves past this word.
  @inline(__always)
  @inlinable
  public mutating func accept(word: StaticString) -> Bool {
    guard isWord(word, at: index) else { return false }
    index += 1
    return true
  }

  /// Moves past these words, or past none of them.
  @inlinable
  public mutating func accept(words: StaticString...) -> Bool {
    let start = index
    for word in words {
      guard isWord(oneOf: word, at: index) else {
        index = start
        return false
      }
      index += 1
    }
    return true
  }

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
