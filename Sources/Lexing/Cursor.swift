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

  /// Whether the word at an index is one of a set.
  public func isWord(of set: WordSet, at index: Int) -> Bool {
    let token = self[at: index]
    guard token.kind == .word else { return false }
    var (low, high) = (0, set.heads.count)
    while low < high {
      let middle = (low + high) / 2
      if set.heads[middle] < token.payload { low = middle + 1 } else { high = middle }
    }
    while low < set.heads.count, set.heads[low] == token.payload {
      let word = set.words[low]
      if word.utf8CodeUnitCount < 8 || spells(word, token) { return true }
      low += 1
    }
    return false
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

  /// The tokens of the passage within the horizon of an index.
  public func surroundings(of index: Int) -> Range<Int> {
    max(bounds.lowerBound, index - Self.horizon)..<min(bounds.upperBound, index + Self.horizon)
  }

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
      if token.opensBracket { depth += 1 }
      if token.closesBracket {
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
}
