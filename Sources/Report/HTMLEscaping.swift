import Mustache

/// Text within HTML, in elements and in quoted attributes.
///
/// Signs are replaced by code point: a letter's accent behind "<" makes another character of it for
/// Swift's strings, and none for a browser.
struct HTMLEscaping: MustacheContentType {
  /// By which templates ask for it.
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": escaped.append(scalar)
      // HTML has no such characters.
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
