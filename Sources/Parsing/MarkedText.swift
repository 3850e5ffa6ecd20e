import Documents

/// A stretch of a text with tags, with the heading that a tag set above it.
struct MarkedPart: Equatable {
  /// The heading; nil before the first.
  var label: String?
  /// The text in plain UTF-8.
  var text: [UInt8]
}

extension Article {
  /// Appends an abstract in which tags may stand, under a heading if its source gives it one.
  mutating func append(marked text: [UInt8], label: String? = nil) {
    // White space stays as it is where there are no tags.
    for part in hasMarkup(text) ? markedParts(text) : [MarkedPart(text: text)] {
      if let label = part.label ?? label, label.lowercased() != "abstract" {
        append(section(forHeading: label) ?? .body, label: label, part.text)
      } else {
        append(abstract: part.text)
      }
    }
  }
}

/// A title without its tags.
func plainText(_ title: String) -> String {
  string(markedParts(title.utf8, splitsAtHeadings: false).flatMap(\.text))
}

/// Whether tags or character references stand in a text.
func hasMarkup(_ text: some Collection<UInt8>) -> Bool {
  let text = Array(text)
  return text.indices.contains {
    text[$0] == 0x3C && MarkedTag(text, at: $0) != nil
      || text[$0] == 0x26 && characterReference(text, at: $0) != nil
  }
}

/// Reads a text in which tags for headings and letters stand, HTML's or JATS's: abstracts of Europe
/// PMC, Crossref ("<jats:p>") and scrapers.
///
/// Only tags of known names are tags: in "P<0.05" the sign is one. Superscripts become those of
/// Unicode; character references are resolved after the tags, so that "&lt;" never makes one.
///
/// - Parameters:
///   - source: The text.
///   - splitsAtHeadings: Whether a heading begins another part, and is not a stretch of the text.
/// - Returns: Its parts with content, in order.
func markedParts(
  _ source: some Collection<UInt8>, splitsAtHeadings: Bool = true
) -> [MarkedPart] {
  let source = Array(source)
  var parts: [MarkedPart] = []
  var part = MarkedPart(text: [])
  var superscript: Int?
  func close() {
    part.text = Array(part.text.trimmingSpace)
    if !part.text.isEmpty { parts.append(part) }
  }
  var at = 0
  while at < source.count {
    let byte = source[at]
    if byte == 0x3C, let tag = MarkedTag(source, at: at) {
      at = tag.end
      let kind = tag.kind == .heading && !splitsAtHeadings ? .block : tag.kind
      switch (kind, tag.isEnd) {
      case (.heading, false):
        close()
        part = MarkedPart(text: [])
      case (.heading, true):
        var label = part.text.trimmingSpace
        while let last = label.last, last == 0x3A || last == 0x20 { label = label.dropLast() }
        part = MarkedPart(label: label.isEmpty ? nil : string(label), text: [])
      case (.superscript, false): superscript = part.text.count
      case (.superscript, true):
        if let start = superscript, start <= part.text.count {
          part.text.replaceSubrange(start..., with: superscripted(part.text[start...]))
        }
        superscript = nil
      case (.block, _): appendSpace(&part.text)
      case (.letters, _): break
      }
      continue
    }
    if isSpace(byte) {
      appendSpace(&part.text)
    } else if byte == 0x26, let (character, end) = characterReference(source, at: at) {
      part.text.append(contentsOf: String(character).utf8)
      at = end
      continue
    } else {
      part.text.append(byte)
    }
    at += 1
  }
  close()
  return parts
}

private func appendSpace(_ text: inout [UInt8]) {
  if let last = text.last, last != 0x20 { text.append(0x20) }
}

/// A tag of HTML within a text.
private struct MarkedTag {
  enum Kind {
    case heading
    case superscript
    case block
    case letters
  }
  var kind: Kind
  var isEnd: Bool
  /// The place behind its ">".
  var end: Int

  /// The tag that begins at a "<"; nil if none of a known name does.
  init?(_ source: [UInt8], at start: Int) {
    var at = start + 1
    isEnd = at < source.count && source[at] == 0x2F
    if isEnd { at += 1 }
    if source[at...].starts(with: "jats:".utf8) { at += 5 }
    let name = source[at...].prefix(10).prefix { isWord($0) || $0 == 0x2D }
    guard let kind = Self.kinds[string(name.map(lowered))],
      Self.isEnd(source[name.endIndex...].prefix(200)),
      let close = source[name.endIndex...].prefix(200).firstIndex(of: 0x3E)
    else { return nil }
    self.kind = kind
    end = close + 1
  }

  /// Whether a tag may go on like this behind its name: it ends, or has an attribute ("n<a and b>"
  /// has none).
  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.drop { isSpace($0) }
    guard let first = next.first else { return false }
    if first == 0x3E || first == 0x2F { return true }
    guard next.startIndex > rest.startIndex else { return false }
    return next.drop { isWord($0) || $0 == 0x2D || $0 == 0x3A }.first == 0x3D
  }

  private static let kinds: [String: Kind] = [
    "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
    "sup": .superscript, "p": .block, "br": .block, "div": .block, "li": .block, "ul": .block,
    "ol": .block, "i": .letters, "b": .letters, "em": .letters, "strong": .letters, "u": .letters,
    "sub": .letters, "sc": .letters, "span": .letters, "a": .letters, "small": .letters,
    "italic": .letters, "bold": .letters, "title": .heading, "sec": .block, "abstract": .block,
    "list": .block, "list-item": .block,
  ]
}

/// The character that a reference such as "&lt;" or "&#x2264;" stands for; nil if it is none.
private func characterReference(_ source: [UInt8], at start: Int) -> (Unicode.Scalar, end: Int)? {
  guard let end = source[start...].prefix(12).firstIndex(of: 0x3B) else { return nil }
  let name = string(source[(start + 1)..<end])
  let scalar: Unicode.Scalar?
  if name.hasPrefix("#x") || name.hasPrefix("#X") {
    scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  } else if name.hasPrefix("#") {
    scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
  } else {
    switch name {
    case "lt": scalar = "<"
    case "gt": scalar = ">"
    case "amp": scalar = "&"
    case "quot": scalar = "\""
    case "apos": scalar = "'"
    case "nbsp": scalar = "\u{A0}"
    default: scalar = isoCharacter(named: name)
    }
  }
  // A control character would break the line that a passage is.
  guard let scalar, scalar.value >= 0x20 else { return nil }
  return (scalar, end + 1)
}
