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
    /// Its bytes in the article's text.
    public var range: Range<Int>
  }

  /// The article's text in UTF-8.
  public internal(set) var text: [UInt8] = []
  /// The tokens of all passages, in order.
  public internal(set) var tokens: ContiguousArray<Token> = []
  /// The passages, in order.
  public internal(set) var passages: [LexedPassage] = []

  /// An empty text.
  public init() {}

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
      tokens.withUnsafeBufferPointer { tokens in
        body(Cursor(text: text, tokens: tokens, bounds: tokens.indices))
      }
    }
  }

  /// Calls the body with a cursor at the beginning of each passage.
  ///
  /// - Parameter body: Must not keep the cursor.
  @inlinable
  public func forEachPassage(_ body: (LexedPassage, Cursor) -> Void) {
    text.withUnsafeBufferPointer { text in
      tokens.withUnsafeBufferPointer { tokens in
        for passage in passages {
          body(passage, Cursor(text: text, tokens: tokens, bounds: passage.tokens))
        }
      }
    }
  }
}
