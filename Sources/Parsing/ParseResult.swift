public import Documents

/// What became of one record of the input.
public enum ParseResult: Sendable {
  /// The record as an article.
  case article(Article)
  /// The record could not be read, or has nothing to read; the rejection says why.
  case rejection(Rejection)

  /// The number of the article in its file; nil for a rejection.
  @inlinable public var articleIndex: Int? {
    // Read where it stands: an article has many strings to copy.
    switch self {
    case .article(let article): article.source.index
    case .rejection: nil
    }
  }
}
