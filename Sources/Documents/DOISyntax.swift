/// How a DOI is written in running text, links and fields.
///
/// Source: https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html
public enum DOISyntax {
  /// A DOI as it stands in a text.
  public struct Mention: Sendable {
    /// Its bytes, without the punctuation of the sentence and the tail of a publisher's link.
    public var range: Range<Int>
    /// Whether white space of a line break stands within.
    public var isBroken: Bool
    /// Whether it is part of a link.
    public var isInURL: Bool
  }

  /// The DOIs in a text or a link's address, canonical, in order.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - isLink: Whether it is a link's address, in which "?" and "#" end a DOI.
  /// - Returns: Their canonical forms.
  public static func all(in bytes: some Collection<UInt8>, isLink: Bool = false) -> [String] {
    Array(bytes).withUnsafeBufferPointer { text in
      var found: [String] = []
      var start = 0
      while start + 7 < text.count {
        guard text[start] == 0x31, text[start + 1] == 0x30, text[start + 2] == 0x2E,
          start == 0 || text[start - 1] &- 0x30 >= 10 && text[start - 1] != 0x2E,
          let mention = mention(at: start, in: text, limit: text.count, isLink: isLink),
          let doi = canonical(text[mention.range])
        else {
          start += 1
          continue
        }
        found.append(doi)
        start = mention.range.upperBound
      }
      return found
    }
  }

  /// The canonical form of a DOI: lower case, percent-decoded, without resolver, label and breaks.
  ///
  /// - Parameter bytes: A DOI as written, with or without "https://doi.org/" or "doi:".
  /// - Returns: The canonical form; nil if the bytes have no DOI's structure, "10.", a registrant of
  ///   four or more digits, a slash and a suffix.
  public static func canonical(_ bytes: some Collection<UInt8>) -> String? {
    if let known = bytes.withContiguousStorageIfAvailable({ canonical($0) }) { return known }
    return Array(bytes).withUnsafeBufferPointer { canonical($0) }
  }

  private static func canonical(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { space in
      guard let count = fold(bytes, into: space) else { return nil }
      return directory(in: UnsafeBufferPointer(rebasing: space[..<count]))
    }
  }

  /// Writes a DOI's bytes in lower case, percent-decoded and without breaks; yields how many there are, or
  /// nil if one of them stands in no DOI.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into value: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var index = 0
    func hex(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      // Nearly all stay as they are.
      if byte &- 0x21 < 0x5F, byte != 0x25, byte &- 0x41 >= 26 {
        value[count] = byte
        count += 1
        continue
      }
      if byte == 0x25, index + 1 < bytes.count, let high = hex(bytes[index]),
        let low = hex(bytes[index + 1])
      {
        byte = high << 4 | low
        index += 2
      }
      switch byte {
      case 0...0x20: continue
      case 0xE2:
        // U+2010…2013, typeset hyphens.
        guard index + 1 < bytes.count, bytes[index] == 0x80,
          (0x90...0x93).contains(bytes[index + 1])
        else { return nil }
        byte = 0x2D
        index += 2
      case 0x41...0x5A: byte |= 0x20
      default: break
      }
      value[count] = byte
      count += 1
    }
    return count
  }

  /// The DOI among folded bytes; nil if there is none.
  private static func directory(in value: UnsafeBufferPointer<UInt8>) -> String? {
    // Drop whatever stands before the directory indicator: "https://doi.org/", "doi:".
    var start = 0
    while start + 3 < value.count,
      !(value[start] == 0x31 && value[start + 1] == 0x30 && value[start + 2] == 0x2E
        && value[start + 3] &- 0x30 < 10)
    {
      start += 1
    }
    let doi = value[start...]
    guard let slash = doi.firstIndex(of: 0x2F), slash - start >= 7, slash + 1 < doi.endIndex else {
      return nil
    }
    guard doi[(start + 3)..<slash].allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E }) else { return nil }
    return String(decoding: UnsafeBufferPointer(rebasing: doi), as: UTF8.self)
  }

  /// The DOI that begins at a byte, trailing punctuation left out.
  ///
  /// - Parameters:
  ///   - start: The byte of its "1".
  ///   - text: The text.
  ///   - limit: Where the DOI ends at the latest.
  ///   - isLink: Whether the text is a link's address, in which "?" and "#" end a DOI.
  /// - Returns: Nil if what stands there has no DOI's structure.
  public static func mention(
    at start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int, isLink: Bool = false
  ) -> Mention? {
    func byte(_ at: Int) -> UInt8 { at >= 0 && at < limit ? text[at] : 0 }
    func isDigit(_ at: Int) -> Bool { byte(at) &- 0x30 < 10 }
    guard byte(start) == 0x31, byte(start + 1) == 0x30, byte(start + 2) == 0x2E else { return nil }
    var at = start + 3
    while isDigit(at) || byte(at) == 0x2E && isDigit(at + 1) { at += 1 }
    guard at - start >= 7, isDigit(start + 3) else { return nil }
    let isEncoded = byte(at) == 0x25 && byte(at + 1) == 0x32 && byte(at + 2) | 0x20 == 0x66
    guard byte(at) == 0x2F || isEncoded else { return nil }
    at += isEncoded ? 3 : 1

    let suffix = at
    let inURL = isLink || standsInURL(start, in: text)
    var isBroken = false
    var depth: [UInt8] = []
    scan: while at < limit {
      switch text[at] {
      case 0x28: depth.append(0x29)
      case 0x5B: depth.append(0x5D)
      // Old DOIs quote their SICI: "85:1<1::AID-CNCR1>3.0.CO;2-Z".
      case 0x3C:
        guard isDigit(at + 1) || byte(at + 1) == 0x3A else { break scan }
        depth.append(0x3E)
      case 0x29, 0x5D, 0x3E:
        guard depth.last == text[at] else { break scan }
        depth.removeLast()
      case 0x3F, 0x23: if inURL { break scan }
      // "?doi=10.1000/1&page=2"
      case 0x26: if byte(start - 1) == 0x3D { break scan }
      case 0x22, 0x60, 0x7B, 0x7C, 0x7D, 0x5C, 0x5E: break scan
      case 0...0x20:
        guard continuesAfterBreak(at, from: suffix, in: text, limit: limit) else { break scan }
        isBroken = true
      case 0x80...:
        // Typeset hyphens belong to the DOI; spaces, quotes and dashes beyond ASCII end it.
        guard text[at] == 0xE2, byte(at + 1) == 0x80, (0x90...0x93).contains(byte(at + 2))
        else { break scan }
        at += 2
      default: break
      }
      at += 1
    }
    at = trimmed(suffix..<unglued(suffix..<at, in: text), in: text, inURL: inURL)
    guard at > suffix else { return nil }
    return Mention(range: start..<at, isBroken: isBroken, isInURL: inURL)
  }

  private static func byte(_ at: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> UInt8 {
    at < limit ? text[at] : 0
  }

  /// Whether the DOI follows a slash or "=", as in "https://doi.org/10.1000/1".
  private static func standsInURL(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    start > 0 && (text[start - 1] == 0x2F || text[start - 1] == 0x3D)
  }

  /// Whether the white space at a byte is a line break within the DOI: it follows a hyphen, slash,
  /// underscore or period, and what stands after it is in lower case or digits and has a digit.
  private static func continuesAfterBreak(
    _ at: Int, from suffix: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Bool {
    guard text[at] == 0x20, at > suffix else { return false }
    switch text[at - 1] {
    case 0x2D, 0x2E, 0x2F, 0x5F: break
    default: return false
    }
    var next = at + 1
    var hasDigit = false
    let first = byte(next, text, limit)
    guard first &- 0x30 < 10 || first &- 0x61 < 26 else { return false }
    while next < limit, text[next] > 0x20, text[next] != 0x2C, text[next] != 0x3B {
      if text[next] &- 0x30 < 10 { hasDigit = true }
      next += 1
    }
    // After a period a plain number may begin the next sentence or be a volume or page.
    if text[at - 1] == 0x2E {
      let word = text[(at + 1)..<next]
      return hasDigit && word.contains { $0 &- 0x61 < 26 } && word.dropLast().contains(0x2E)
    }
    return hasDigit
  }

  /// The end without a label that was glued to it: "10.1000/1PMID:123".
  private static func unglued(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    for end in range where text[end] == 0x3A {
      for label in ["pmid", "pmcid", "https", "http", "doi"] {
        let start = end - label.utf8.count
        if start > range.lowerBound,
          text[start..<end].elementsEqual(label.utf8, by: { $0 | 0x20 == $1 })
        {
          return start
        }
      }
    }
    return range.upperBound
  }

  private static let punctuation = Array(".,;:!?'*_-/ ".utf8)

  /// The end without punctuation that belongs to the sentence, and without the tail of a publisher's
  /// link ("/full", "/abstract", ".pdf").
  private static func trimmed(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, inURL: Bool
  ) -> Int {
    var end = range.upperBound
    func trim() {
      while end > range.lowerBound, punctuation.contains(text[end - 1]) { end -= 1 }
    }
    trim()
    if inURL {
      for tail in [
        "/full", "/abstract", "/pdf", "/epdf", "/fulltext", "/meta", ".pdf", "/full/html",
      ] {
        let bytes = tail.utf8
        guard end - range.lowerBound > bytes.count,
          text[(end - bytes.count)..<end].elementsEqual(bytes)
        else { continue }
        end -= bytes.count
        trim()
      }
    }
    return end
  }
}
