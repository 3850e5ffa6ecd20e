import Digests

/// The parts of a page's address that politeness needs.
struct WebAddress: Sendable, Equatable {
  /// The whole without the fragment, which is not sent.
  var url: String
  /// Scheme, host and port, in lower case: "https://example.org".
  var site: String
  /// The path with its query, from its slash.
  var page: String

  /// Reads an http or https address; nil when it is none.
  init?(_ text: String) {
    let whole = text.prefix { $0 != "#" }
    guard let colon = whole.firstRange(of: "://"),
      !whole.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
    else { return nil }
    let scheme = whole[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = whole[colon.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    // Credentials do not belong in a list of pages.
    guard !host.isEmpty, !host.contains("@") else { return nil }
    let path = rest[host.endIndex...]
    url = String(whole)
    site = "\(scheme)://\(host.lowercased())"
    page = path.hasPrefix("/") ? String(path) : "/" + path
  }

  /// A name for the page's file: the host, and a digest that tells its pages apart.
  var fileName: String {
    let host = site.split(separator: "/").last ?? ""
    let safe = host.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" }
    return "\(String(safe.prefix(100)))-\(Digest.sha256.of(Array(url.utf8)).prefix(16))"
  }
}
