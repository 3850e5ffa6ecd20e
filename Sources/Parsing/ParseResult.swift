public import Documents

/// What became of one record of the input.
public enum ParseResult: Sendable {
  /// The record as an article.
  case article(Article)
  /// The record could not be read, or has nothing to read; the rejection says why.
  case rejection(Rejection)
}
