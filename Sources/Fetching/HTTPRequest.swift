/// One request, and what its answer must look like.
struct HTTPRequest: Sendable {
  /// An http or https address without secrets: errors name it.
  var url: String
  /// The fields of a form to POST; nil for GET.
  ///
  /// Secrets belong here and not in the address.
  var form: [(name: String, value: String)]?
  /// Further header fields.
  var headers: [(name: String, value: String)] = []
  /// What the answer must be.
  var expects: ContentKind
  /// The most bytes that the answer may have, decompressed.
  var maxBytes = 64 << 20
  /// The longest that one attempt may take, in seconds.
  var deadline = 120.0
  /// Statuses besides 200 that answer the question and are no failure, such as 304 and 404.
  var alsoAccepted: Set<Int> = []
  /// The MD5 that a downloaded file must have, in lower-case hexadecimal.
  ///
  /// A download whose digest is known is resumed where it broke off; others begin anew.
  var md5: String?

  /// Values of the form that no message may show; services repeat them in theirs.
  var secrets: [String] = []

  /// A GET.
  init(_ url: String, expects: ContentKind) {
    self.url = url
    self.expects = expects
  }
}

/// An answer's head.
struct HTTPResponse: Sendable {
  /// The status.
  var status: Int
  /// The header fields by their names in lower case; the last of each name.
  var headers: [String: String]
  /// The address that answered, after redirects.
  var url: String
  /// Where a redirect leads, resolved; nil when this is none.
  var redirect: String?
}

/// What an answer must be: told by its Content-Type and its first bytes, because error pages come
/// with status 200.
enum ContentKind: String, Sendable {
  case xml = "XML"
  case json = "JSON"
  case gzip = "a gzip file"
  case page = "a web page or text"
  case text
  case anything

  /// Whether an address that was to be a page is a file of another kind, and will be one tomorrow: a PDF, a
  /// picture.
  func isSettled(by type: String?) -> Bool {
    guard case .page = self, let type = type?.lowercased() else { return false }
    return type.hasPrefix("application/pdf") || type.hasPrefix("image/") || type.hasPrefix("video/")
      || type.hasPrefix("application/zip") || type.hasPrefix("application/vnd.")
      || type.hasPrefix("application/msword")
  }

  /// What is wrong with an answer; nil when it is as asked for.
  ///
  /// - Parameters:
  ///   - type: The Content-Type, if the service states one.
  ///   - start: The first bytes of the body.
  /// - Returns: What came instead.
  func complaint(type: String?, start: [UInt8]) -> String? {
    let media = type.map { $0.prefix { $0 != ";" }.lowercased().trimmed }
    let text = start.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let isHTML = startsLikeHTML(text)
    let matches: Bool
    switch self {
    case .xml: matches = text.first == UInt8(ascii: "<") && !isHTML
    case .json: matches = text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[")
    case .gzip: matches = start.starts(with: [0x1F, 0x8B])
    case .page:
      let types = [
        "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml",
      ]
      let isText = !start.contains(0) && !start.starts(with: Array("%PDF".utf8))
      matches = isText && (media.map(types.contains) ?? true)
    case .anything: matches = true
    case .text: matches = !start.contains(0) && !isHTML
    }
    guard !matches else { return nil }
    if start.isEmpty { return "an empty answer came" }
    if isHTML { return "an HTML page came (\(quoted(text.prefix(60))))" }
    return "\(media ?? "something without a Content-Type") came (\(quoted(start.prefix(40))))"
  }
}

/// Whether bytes begin as HTML pages do.
private func startsLikeHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
  let start = String(decoding: bytes.prefix(15), as: UTF8.self).lowercased()
  return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head")
}

/// Bytes of an answer as a message quotes them: one line, without control characters.
func quoted(_ bytes: some Sequence<UInt8>) -> String {
  let text = String(decoding: Array(bytes), as: UTF8.self)
  let words = text.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }
  return "\"" + words.joined(separator: " ") + "\""
}

extension String {
  /// The string without spaces at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// A text as a part of an address or a form: everything but letters, digits and -._~ as %XX.
func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      bytes.append(byte)
    default:
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
