import CMemory
import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The elements that are records.
enum RecordElement: Equatable {
  case pubmedArticle
  case pubmedBookArticle
  case deleteCitation
  case deleteDocument
  /// A record only where no `PubmedArticle` is around it.
  case medlineCitation
  /// The element that is a record in another format, such as `article` of JATS.
  case named
}

/// How the tags of records are found.
enum RecordVocabulary {
  case pubmed
  case jats
  /// Elements of one name, with or without a prefix.
  case named(StaticString)

  init(_ format: InputFormat) {
    switch format {
    case .jats: self = .jats
    case .bioc: self = .named("document")
    case .europePMC: self = .named("result")
    case .pubmed, .html, .text, .medline, .ris, .json: self = .pubmed
    }
  }

  /// The record elements, for a message.
  var name: String {
    switch self {
    case .pubmed: "<PubmedArticle> or other record"
    case .jats: "<article>"
    case .named(let name): "<\(name)>"
    }
  }
}

/// The longest name of an element, with its prefix, that is looked for.
let longestName = 128
/// The longest beginning of a tag that cannot be told yet: "</", a prefix, the name.
let longestTag = longestName + 16

/// What a tag is to the one who looks for records.
enum RecordTag {
  case start(RecordElement)
  case end(RecordElement, after: Int)
  case other
  /// More bytes are needed to tell.
  case cut
}

/// Bytes that are addressed by their place in the stream.
struct Stretch {
  private let pointer: UnsafePointer<UInt8>?
  private let base: Int
  private let end: Int

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, from base: Int, to end: Int) {
    self.pointer = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    self.base = base
    self.end = end
  }

  @inline(__always)
  subscript(position: Int) -> UInt8 {
    guard let pointer, position >= base, position < end else { return 0 }
    return pointer[position - base]
  }

  @inline(__always)
  func firstIndex(of byte: UInt8, from position: Int) -> Int? {
    guard let pointer, position < end,
      let found = memchr(pointer + (position - base), Int32(byte), end - position)
    else { return nil }
    return base + (UnsafeRawPointer(found) - UnsafeRawPointer(pointer))
  }

  func firstIndex(of text: StaticString, from position: Int) -> Int? {
    guard let pointer, position < end,
      let found = winnow_find(
        pointer + (position - base), end - position, text.utf8Start, text.utf8CodeUnitCount)
    else { return nil }
    return base + (UnsafeRawPointer(found) - UnsafeRawPointer(pointer))
  }

  /// The first "<" from a place on whose tag may be that of a record of PubMed; nil if there is none in
  /// full.
  ///
  /// Every byte of the stream passes here, so tags are told, 8 places at a time, by two bytes that all
  /// names of records have and hardly any other word: "dA", "dB", "eC" and "eD". (Words of 8 bytes:
  /// Swift's SIMD16 is taken apart into single bytes here.)
  private func firstPubMedTag(from position: Int) -> Int? {
    guard let pointer, position < end else { return nil }
    var place = position - base
    let count = end - base
    while place + 10 <= count {
      if pubmedAnchors(pointer + place) != 0 {
        for anchor in place..<place + 8 {
          if let tag = pubmedTagStart(around: anchor), tag >= position { return tag }
        }
      }
      place += 8
    }
    while place < count {
      if let tag = pubmedTagStart(around: place), tag >= position { return tag }
      place += 1
    }
    return nil
  }

  /// The first "<" from a place on whose tag has a name that begins with "article", with or without a
  /// prefix.
  private func firstJATSTag(from position: Int) -> Int? {
    var place = position
    while let name = firstIndex(of: "article", from: place) {
      // Most of the names that begin so are "article-title".
      if self[name + 7] != UInt8(ascii: "-"), let tag = jatsTagStart(before: name - base),
        tag >= position
      {
        return tag
      }
      place = name + 1
    }
    return nil
  }

  /// Not 0 if at one of 8 places "d" or "e" and a letter of "A"..."G" follow one another.
  @inline(__always)
  private func pubmedAnchors(_ start: UnsafePointer<UInt8>) -> UInt64 {
    // "d" and "e" differ in the last bit; the letters (and "@") have their high bits in common.
    let first = (word(start) | 0x0101_0101_0101_0101) ^ 0x6565_6565_6565_6565
    let second = (word(start + 1) & 0xF8F8_F8F8_F8F8_F8F8) ^ 0x4040_4040_4040_4040
    return zeroBytes(first | second)
  }

  @inline(__always)
  private func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
  }

  /// Not 0 exactly if one of the bytes is 0.
  @inline(__always)
  private func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Where the tag begins in whose name the anchor stands, in `pointer`'s bytes; nil if in none.
  private func pubmedTagStart(around anchor: Int) -> Int? {
    guard let pointer, anchor >= 6, anchor + 3 <= end - base,
      pointer[anchor] | 1 == UInt8(ascii: "e")
    else { return nil }
    return openingBracket(anchor - 6) ?? openingBracket(anchor - 7)
  }

  /// Where the tag begins whose local name begins at an index of `pointer`'s bytes; nil if in none.
  private func jatsTagStart(before name: Int) -> Int? {
    guard let pointer, name > 0 else { return nil }
    var before = name - 1
    if pointer[before] == UInt8(ascii: ":") {
      let limit = max(0, before - longestName)
      while before > limit, isNameByte(pointer[before]) { before -= 1 }
    }
    return openingBracket(before)
  }

  /// The place of the "<" that is, or stands before the "/", at an index.
  private func openingBracket(_ index: Int) -> Int? {
    guard let pointer, index >= 0 else { return nil }
    if pointer[index] == UInt8(ascii: "<") { return base + index }
    guard index > 0, pointer[index] == UInt8(ascii: "/"), pointer[index - 1] == UInt8(ascii: "<")
    else { return nil }
    return base + index - 1
  }

  @inline(__always)
  func hasText(_ text: StaticString, at position: Int) -> Bool {
    guard let pointer, end - position >= text.utf8CodeUnitCount else { return false }
    return memcmp(pointer + (position - base), text.utf8Start, text.utf8CodeUnitCount) == 0
  }
}

// MARK: Records' tags

extension Stretch {
  /// The next "<" whose tag may be that of a record.
  func firstRecordTag(_ vocabulary: RecordVocabulary, from position: Int) -> Int? {
    switch vocabulary {
    case .pubmed: firstPubMedTag(from: position)
    case .jats: firstJATSTag(from: position)
    case .named: firstIndex(of: UInt8(ascii: "<"), from: position)
    }
  }

  /// What tag begins at a "<".
  ///
  /// - Parameters:
  ///   - start: Its place.
  ///   - vocabulary: Which elements are records.
  ///   - isLast: Whether no bytes come after these.
  /// - Returns: The tag.
  func recordTag(at start: Int, _ vocabulary: RecordVocabulary, isLast: Bool) -> RecordTag {
    switch vocabulary {
    case .pubmed: pubmedTag(at: start, isLast: isLast)
    case .jats: namedTag("article", at: start, isLast: isLast)
    case .named(let name): namedTag(name, at: start, isLast: isLast)
    }
  }

  @inline(__always)
  fileprivate func pubmedTag(at start: Int, isLast: Bool) -> RecordTag {
    // "</PubmedBookArticle" and the byte behind it.
    guard end - start >= 20 || isLast else { return .cut }
    var name = start + 1
    guard name < end else { return .other }
    let isEnd = self[name] == UInt8(ascii: "/")
    if isEnd { name += 1 }
    guard end - name >= 13 else { return .other }
    let element: RecordElement
    let length: Int
    switch self[name] {
    case UInt8(ascii: "P"):
      guard self[name + 3] == UInt8(ascii: "m") else { return .other }
      if hasText("PubmedArticle", at: name) {
        (element, length) = (.pubmedArticle, 13)
      } else if hasText("PubmedBookArticle", at: name) {
        (element, length) = (.pubmedBookArticle, 17)
      } else {
        return .other
      }
    case UInt8(ascii: "D"):
      guard self[name + 1] == UInt8(ascii: "e") else { return .other }
      if hasText("DeleteCitation", at: name) {
        (element, length) = (.deleteCitation, 14)
      } else if hasText("DeleteDocument", at: name) {
        (element, length) = (.deleteDocument, 14)
      } else {
        return .other
      }
    case UInt8(ascii: "M"):
      guard self[name + 7] == UInt8(ascii: "C"), hasText("MedlineCitation", at: name) else {
        return .other
      }
      (element, length) = (.medlineCitation, 15)
    default: return .other
    }
    return recordTag(element, isEnd: isEnd, nameEnd: name + length, isLast: isLast)
  }

  fileprivate func namedTag(_ text: StaticString, at start: Int, isLast: Bool) -> RecordTag {
    var name = start + 1
    let limit = min(end, start + longestName)
    var isEnd = false
    if name < end, self[name] == UInt8(ascii: "/") {
      isEnd = true
      name += 1
    }
    var nameEnd = name
    while nameEnd < limit, isNameByte(self[nameEnd]) {
      if self[nameEnd] == UInt8(ascii: ":") { name = nameEnd + 1 }
      nameEnd += 1
    }
    if nameEnd == end, limit == end, !isLast, end - start < longestName { return .cut }
    guard nameEnd - name == text.utf8CodeUnitCount, hasText(text, at: name) else {
      return .other
    }
    return recordTag(.named, isEnd: isEnd, nameEnd: nameEnd, isLast: isLast)
  }

  fileprivate func recordTag(
    _ element: RecordElement, isEnd: Bool, nameEnd: Int, isLast: Bool
  ) -> RecordTag {
    guard nameEnd < end else {
      return isLast ? .other : .cut
    }
    guard isEnd else {
      switch self[nameEnd] {
      case UInt8(ascii: ">"), UInt8(ascii: "/"): return .start(element)
      case let byte: return isSpace(byte) ? .start(element) : .other
      }
    }
    var after = nameEnd
    while after < end, after - nameEnd < longestName, isSpace(self[after]) { after += 1 }
    if after == end, after - nameEnd < longestName {
      return isLast ? .other : .cut
    }
    if self[after] == UInt8(ascii: ">") { return .end(element, after: after + 1) }
    return after > nameEnd ? .end(element, after: nameEnd) : .other
  }
}
