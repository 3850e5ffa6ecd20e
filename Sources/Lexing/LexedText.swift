public import Documents

/// An article's text as tokens: what the rules read.
///
/// One per worker, refilled for each article so that its buffers are allocated once.
public final class LexedText {
  /// A passage's tokens.
  public struct LexedPassage: Sendable {
    /// The section of the passage.
    public var section: Section
    /// The indices of its tokens.
    public var tokens: Range<Int>
    /// Its part of the text's landmarks.
    @usableFromInline var landmarks: Range<Int>
    /// Its bytes in the article's text.
    public var range: Range<Int>
  }

  /// The article's text in UTF-8.
  public internal(set) var text: [UInt8] = []
  /// The tokens of all passages, in order; they stand until the next text is lexed.
  public private(set) var tokens = UnsafeBufferPointer<Token>(start: nil, count: 0)
  /// The landmarks of all passages, in order.
  @usableFromInline var landmarks = UnsafeBufferPointer<Int32>(start: nil, count: 0)
  /// Where the tokens stand: room for as many as the text has bytes.
  private var tokenStorage = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  /// Where the landmarks stand: room for as many as there are tokens.
  private var landmarkStorage = UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)
  /// The passages, in order.
  public internal(set) var passages: [LexedPassage] = []

  /// The sentences, by number.
  private(set) var sentences: ContiguousArray<Sentence> = []

  /// A sentence as a whole.
  public struct Sentence: Sendable {
    /// The indices of its tokens.
    public var tokens: Range<Int>
    /// The classes of all its words together.
    public var classes: WordClass
  }

  /// An empty text.
  public init() {}

  deinit {
    tokenStorage.deallocate()
    landmarkStorage.deallocate()
  }

  /// Replaces the text, and forgets the tokens of the one before.
  func begin(_ text: [UInt8]) {
    self.text = text
    passages.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    if tokenStorage.count <= text.count {
      tokenStorage.deallocate()
      landmarkStorage.deallocate()
      let capacity = max(text.count + 1, 1 << 14)
      tokenStorage = .allocate(capacity: capacity)
      landmarkStorage = .allocate(capacity: capacity)
    }
    tokens = UnsafeBufferPointer(rebasing: tokenStorage[..<0])
    landmarks = UnsafeBufferPointer(rebasing: landmarkStorage[..<0])
  }

  /// Room for as many tokens and landmarks as the text has bytes, and one more.
  func room() -> (tokens: UnsafeMutablePointer<Token>, landmarks: UnsafeMutablePointer<Int32>)? {
    guard let tokens = tokenStorage.baseAddress, let landmarks = landmarkStorage.baseAddress else {
      return nil
    }
    return (tokens, landmarks)
  }

  /// Adds a sentence whose tokens have been written behind those of the one before.
  func addSentence(tokens: Range<Int>, _ classes: WordClass) {
    sentences.append(Sentence(tokens: tokens, classes: classes))
  }

  /// Adds a passage whose tokens and landmarks have been written behind those of the one before.
  ///
  /// - Parameters:
  ///   - passage: The passage.
  ///   - tokenCount: How many tokens there are now.
  ///   - landmarkCount: How many landmarks there are now.
  func add(_ passage: Passage, upTo tokenCount: Int, landmarks landmarkCount: Int) {
    passages.append(
      LexedPassage(
        section: passage.section, tokens: tokens.count..<tokenCount,
        landmarks: landmarks.count..<landmarkCount, range: passage.range))
    tokens = UnsafeBufferPointer(rebasing: tokenStorage[..<tokenCount])
    landmarks = UnsafeBufferPointer(rebasing: landmarkStorage[..<landmarkCount])
  }

  /// Whether a word of one of the classes stands anywhere in the text.
  public func has(_ classes: WordClass) -> Bool {
    sentences.contains { !$0.classes.isDisjoint(with: classes) }
  }

  /// The sentence of a token.
  public func sentence(of token: Token) -> Sentence { sentence(Int(token.sentence)) }

  /// The sentence of a number, from 0.
  public func sentence(_ number: Int) -> Sentence { sentences[number] }

  /// The words of a range of the text.
  ///
  /// - Parameter range: Bytes, on character boundaries.
  /// - Returns: The words as written.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The words of a range of tokens, from the first's beginning to the last's end.
  public func string(tokens range: Range<Int>) -> String {
    range.isEmpty ? "" : string(bytes(range))
  }

  /// The bytes from the first token's beginning to the last's end.
  public func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
  }

  /// Calls the body with a cursor over the whole text, to be restricted before it is read.
  ///
  /// - Parameter body: Must not keep the cursor.
  @inlinable
  public func withCursor(_ body: (Cursor) -> Void) {
    text.withUnsafeBufferPointer { text in
      body(Cursor(text: text, tokens: tokens, bounds: tokens.indices))
    }
  }

  /// Calls the body with a cursor at the beginning of each passage.
  ///
  /// - Parameter body: Must not keep the cursor.
  @inlinable
  public func forEachPassage(_ body: (LexedPassage, Cursor) -> Void) {
    text.withUnsafeBufferPointer { text in
      for passage in passages {
        body(passage, Cursor(text: text, tokens: tokens, bounds: passage.tokens))
      }
    }
  }

  /// Calls the body with the tokens of each sentence that has a word of one of the classes, and with a
  /// cursor over its passage.
  ///
  /// - Parameters:
  ///   - classes: The classes.
  ///   - body: Must not keep the cursor.
  public func forEachSentence(having classes: WordClass, _ body: (Range<Int>, Cursor) -> Void) {
    forEachPassage { passage, cursor in
      var index = passage.tokens.lowerBound
      while index < passage.tokens.upperBound {
        let sentence = sentence(of: tokens[index])
        if !sentence.classes.isDisjoint(with: classes) { body(sentence.tokens, cursor) }
        index = sentence.tokens.upperBound
      }
    }
  }

  /// Calls the body with a cursor at the beginning of each passage and the passage's landmarks.
  ///
  /// - Parameter body: Must not keep the cursor or the landmarks.
  @inlinable
  public func forEachPassageWithLandmarks(_ body: (LexedPassage, Cursor, Landmarks) -> Void) {
    forEachPassage { passage, cursor in
      body(
        passage, cursor,
        Landmarks(UnsafeBufferPointer(rebasing: landmarks[passage.landmarks])))
    }
  }
}

/// The indices of a passage's tokens at which a fact can begin, in ascending order: numbers, words
/// with digits, units, words of ``WordClass/landmark``, "%", "±" and opening brackets.
///
/// They are a third of the tokens. Rules that look at each of these need not look at all.
public struct Landmarks: Sequence, IteratorProtocol {
  @usableFromInline let indices: UnsafeBufferPointer<Int32>
  @usableFromInline var place = 0

  @inlinable
  init(_ indices: UnsafeBufferPointer<Int32>) { self.indices = indices }

  /// The next one; nil at the end of the passage.
  @inlinable
  public mutating func next() -> Int? {
    guard place < indices.count else { return nil }
    place += 1
    return Int(indices[place - 1])
  }

  /// The next one at an index or behind it.
  @inlinable
  public mutating func next(from index: Int) -> Int? {
    while let landmark = next() {
      if landmark >= index { return landmark }
    }
    return nil
  }
}

extension Token {
  /// Whether a fact can begin here: see ``Landmarks``.
  @inline(__always)
  var isLandmark: Bool {
    switch kind {
    case .number: true
    case .word:
      detail != 0 || flags.contains(.hasDigits) || !classes.isDisjoint(with: .landmark)
    case .symbol:
      self.is(.percent) || self.is(.plusMinus) || self.opensBracket
    case .superscript, .end: false
    }
  }
}
