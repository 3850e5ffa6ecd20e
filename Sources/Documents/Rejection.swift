/// The stage of the pipeline at which something happened.
public enum Stage: String, Sendable, Hashable {
  case fetching
  case reading
  case parsing
}

/// Why a file or record yielded nothing; a closed vocabulary, so that reasons can be counted.
public enum RejectionReason: String, Sendable, Hashable, CaseIterable {
  /// The path does not exist.
  case notFound = "not_found"
  /// The path exists but cannot be read.
  case unreadable
  /// The compressed stream or archive ends early or is damaged.
  case damagedArchive = "damaged_archive"
  /// A file or member without a byte of content.
  case empty
  /// Bytes that are no text and no known container.
  case binary
  /// XML or an export of a kind that is not read.
  case unknownFormat = "unknown_format"
  /// Text that is invalid in its encoding, or in an encoding that cannot be decoded.
  case badEncoding = "bad_encoding"
  /// Markup that is not well-formed.
  case malformed
  /// A record whose end is missing because the input stops within it.
  case truncated
  /// An entity that is not predefined: entity bombs and external entities end here.
  case entity
  /// A record or page that is larger than the limit.
  case tooLarge = "too_large"
  /// A record without anything to extract from: no title and no text.
  case noContent = "no_content"
  /// A page that says "access denied" or asks for a login.
  case accessDenied = "access_denied"
}

/// One line of the rejects file: something that was read and yielded no record.
public struct Rejection: Error, Sendable, Hashable {
  /// The file as it was named or found.
  public var path: String
  /// The path inside the archive.
  public var member: String?
  /// The record's place in its file or member, counted from 0; absent when the whole file fails.
  public var index: Int?
  /// The offset in the decompressed file or member where the trouble was seen, in bytes.
  public var byte: Int?
  /// The stage that gave up.
  public var stage: Stage
  /// What kind of trouble.
  public var reason: RejectionReason
  /// What was wrong and what to do, in a sentence.
  public var detail: String
  /// Whether the same input may succeed later (a vanished file, not a malformed one).
  public var retriable: Bool

  /// A rejection at a place.
  public init(
    path: String, member: String? = nil, index: Int? = nil, byte: Int? = nil, stage: Stage,
    reason: RejectionReason, detail: String, retriable: Bool = false
  ) {
    self.path = path
    self.member = member
    self.index = index
    self.byte = byte
    self.stage = stage
    self.reason = reason
    self.detail = detail
    self.retriable = retriable
  }

  /// A rejection of the record at a source location.
  public init(
    _ source: SourceLocation, byte: Int? = nil, stage: Stage, reason: RejectionReason,
    detail: String
  ) {
    self.init(
      path: source.path, member: source.member, index: source.index, byte: byte, stage: stage,
      reason: reason, detail: detail)
  }
}
