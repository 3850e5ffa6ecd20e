/// A stretch of a text with tags, with the heading that a tag set above it.
struct MarkedPart: Equatable {
  /// The heading; nil before the first.
  var label: String?
  /// The text in plain UTF-8.
  var text: [UInt8]
}

/// Reads a text in which HTML's tags for headings and letters stand, as abstracts of Europe PMC.
///
/// Only tags of known names are tags: in "P<0.05" the sign is one. Superscripts become those of
/// Unicode; character references are resolved after the tags, so that "&lt;" never makes one.
///
/// - Parameter source: The text.
/// - Returns: Its parts with content, in order.
func markedParts(_ source: some Collection<UInt8>) -> [MarkedPart] {
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
      switch (tag.kind, tag.isEnd) {
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
    let name = source[at...].prefix(8).prefix { isWord($0) }
    guard let kind = Self.kinds[string(name.map(lowered))], name.endIndex < source.count,
      source[name.endIndex] == 0x3E || source[name.endIndex] == 0x2F
        || isSpace(source[name.endIndex]),
      let close = source[name.endIndex...].prefix(200).firstIndex(of: 0x3E)
    else { return nil }
    self.kind = kind
    end = close + 1
  }

  private static let kinds: [String: Kind] = [
    "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
    "sup": .superscript, "p": .block, "br": .block, "div": .block, "li": .block, "ul": .block,
    "ol": .block, "i": .letters, "b": .letters, "em": .letters, "strong": .letters, "u": .letters,
    "sub": .letters, "sc": .letters, "span": .letters, "a": .letters, "small": .letters,
    "italic": .letters, "bold": .letters,
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
