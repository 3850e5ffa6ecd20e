/// Why something could not be fetched.
public struct FetchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of trouble; a closed vocabulary, so that reasons can be counted.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// No connection, or one that broke.
    case network
    /// No answer within the deadline.
    case timeout
    /// An HTTP status that is no success.
    case status
    /// A redirect to where none may lead, or one too many.
    case redirect
    /// More bytes than allowed.
    case tooLarge = "too_large"
    /// An answer that ends early.
    case truncated
    /// Bytes that do not have the digest which the service states.
    case digest
    /// An answer of another kind than was asked for, such as an HTML page in place of XML.
    case wrongContent = "wrong_content"
    /// An error that the service reports inside its answer.
    case service
    /// The site's robots.txt forbids the page.
    case robots
    /// A file that cannot be written or read.
    case disk
    /// Another process is fetching into the same folder.
    case locked
    /// A signal asked the run to end.
    case interrupted
    /// A configuration that leads nowhere: an address that is none, an unset variable.
    case configuration
  }

  /// The address that was asked, or the file that could not be written.
  public var place: String
  /// What kind of trouble.
  public var reason: Reason
  /// The HTTP status, where there was an answer.
  public var status: Int?
  /// What happened and what to do, in a sentence.
  public var detail: String
  /// Whether the same request may succeed when it is made again.
  public var isRetriable: Bool
  /// The seconds that the service asks to wait before that.
  public var retryAfter: Double?

  /// A failure at a place.
  public init(
    _ place: String, _ reason: Reason, _ detail: String, status: Int? = nil,
    isRetriable: Bool = false, retryAfter: Double? = nil
  ) {
    self.place = place
    self.reason = reason
    self.status = status
    self.detail = detail
    self.isRetriable = isRetriable
    self.retryAfter = retryAfter
  }

  /// Whether the service itself seems to be away, and not only what was asked for.
  ///
  /// A status of 500 is often that of one article, over which the service stumbles each time.
  var isOutage: Bool {
    switch reason {
    // A certificate that has expired is no use to ask again at once, but may be renewed by tomorrow.
    case .network, .timeout: true
    case .status: [429, 502, 503, 504].contains(status)
    case .redirect, .tooLarge, .truncated, .digest, .wrongContent, .service, .robots, .disk,
      .locked, .interrupted, .configuration:
      false
    }
  }

  /// The place and what happened there.
  public var description: String { "\(place): \(detail)" }
}
