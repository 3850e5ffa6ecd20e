import CMemory

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Copies records without the elements that no field is read from.
///
/// Authors, subject headings, grants and references are two thirds of a PubMed record's bytes and more
/// of its elements, authors and references a third of a full text, and finding an end tag costs a small
/// part of parsing what stands before it. What is cut is not checked: a broken tag among the authors
/// costs nothing. An element is cut only when the next tag of its name is its end tag. Where something
/// else is amiss (an end tag is missing) the copy is ill-formed or has fewer records than the original,
/// and the original is parsed instead.
struct XMLTrim {
  /// What stays of an element.
  enum Rest {
    case nothing
    /// Its tags, for its attributes.
    case tags
    /// All but its attributes, unless they name a version.
    case content
    /// All but its attributes, unless it spans several rows or columns.
    case cell
    /// Its tags, and the DOIs in it.
    case dois
    /// Its tags, and the identifiers in it that are the article's own here and elsewhere.
    case identifiers
    /// A space; all of it if there may be a DOI or a registration in it, or it begins with a digit of one.
    case unlessIdentifying
    /// A space; all of it if there may be a DOI in it.
    case unlessDOI
    /// Its content: its tags say nothing that plain text could.
    case text
    /// Nothing, unless there may be a DOI or a registration in it: a reference begins.
    case reference
    /// All of it: a reference ends.
    case referenceEnd
  }

  /// An element without text of its own, which does not stand within itself.
  struct Unread {
    /// The name with the byte that ends it.
    let name: StaticString
    /// The first bytes of its start tag: its name, or more where only some are not read.
    let opening: StaticString
    let rest: Rest
    /// The first eight bytes of the name, the first in the lowest place, and the bits that count.
    fileprivate let head: UInt64
    fileprivate let mask: UInt64

    init(name: StaticString, opening: StaticString? = nil, rest: Rest = .nothing) {
      self.name = name
      self.opening = opening ?? name
      self.rest = rest
      let count = min(name.utf8CodeUnitCount, 8)
      head = (0..<count).reduce(0) { $0 | UInt64(name.utf8Start[$1]) << UInt64($1 * 8) }
      mask = UInt64.max >> UInt64(64 - count * 8)
    }
  }

  /// The elements that are not read.
  struct Vocabulary {
    /// Those outside references, then those within, each by the first bytes of their names.
    fileprivate let elements: [Unread]
    /// Where among the elements those of a first byte stand, outside references and then within.
    fileprivate let places: [Range<Int>]
    /// Whether white space before a tag whose name begins with a capital is not read.
    fileprivate let hasIndents: Bool

    init(_ elements: [Unread], ofReferences: [Unread] = [], hasIndents: Bool = false) {
      var all: [Unread] = []
      var places: [Range<Int>] = []
      for list in [elements, ofReferences] {
        for byte in UInt8.min...UInt8.max {
          let start = all.count
          all += list.filter { $0.name.utf8Start[0] == byte }
          places.append(start..<all.count)
        }
      }
      self.elements = all
      self.places = places
      self.hasIndents = hasIndents
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let elements: UnsafeBufferPointer<Unread>
  private let places: UnsafeBufferPointer<Range<Int>>
  private let hasIndents: Bool

  /// Copies records that stand one after another, without the unread elements.
  ///
  /// - Parameters:
  ///   - bytes: The records.
  ///   - target: Where the copy goes; it may take half as many bytes again as the records.
  ///   - unread: What is left out.
  /// - Returns: How many bytes the copy has.
  static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>,
    without unread: Vocabulary
  ) -> Int {
    var end = target
    unread.elements.withUnsafeBufferPointer { elements in
      unread.places.withUnsafeBufferPointer { places in
        XMLTrim(bytes: bytes, elements: elements, places: places, hasIndents: unread.hasIndents)
          .append(to: &end)
      }
    }
    return end - target
  }

  private func append(to target: inout UnsafeMutablePointer<UInt8>) {
    var isInReference = false
    var copied = 0
    var place = 0
    while let tag = first("<", place..<bytes.count), tag + 1 < bytes.count {
      let run = place..<tag
      if run.count >= 64 { breakRun(run, copied: &copied, to: &target) }
      place = tag + 1
      guard let element = element(at: place, isInReference: isInReference) else {
        // What stands in a comment or a CDATA section is no tag.
        if bytes[place] == 0x21 {
          place = hiddenEnd(at: place)
        } else {
          dropIndent(before: tag, copied: &copied, to: &target)
        }
        continue
      }
      switch element.rest {
      case .referenceEnd:
        isInReference = false
        continue
      case .text:
        let attributes = place + element.name.utf8CodeUnitCount - 1
        guard let close = tagEnd(attributes),
          close == attributes || endsTag(attributes..<close)
        else { continue }
        copy(copied..<tag, to: &target)
        (copied, place) = (close + 1, close)
        if !isASCII(run) { appendComment(to: &target) }
        continue
      case .content, .cell:
        dropIndent(before: tag, copied: &copied, to: &target)
        let attributes = place + element.name.utf8CodeUnitCount - 1
        guard let close = tagEnd(attributes), bytes[close - 1] != 0x2F,
          element.rest == .content
            ? first("VersionID", attributes..<close) == nil : !maySpan(attributes..<close)
        else { continue }
        copy(copied..<attributes, to: &target)
        (copied, place) = (close, close)
        continue
      default: break
      }
      let found = content(of: element.name, at: place)
      if element.rest == .reference {
        isInReference = found.map(mayIdentify) ?? true
        if isInReference { continue }
      }
      guard let content = found else { continue }
      let end = content.upperBound + element.name.utf8CodeUnitCount + 2
      switch element.rest {
      case .nothing, .reference:
        if copied < tag { copy(copied..<tag, to: &target) }
        copied = end
        // White space before it is enough; so what is cut in a row is passed over in one step.
        if tag > 0, isSpace(bytes[tag - 1]) {
          while copied < bytes.count, isSpace(bytes[copied]) { copied += 1 }
        }
      case .unlessIdentifying, .unlessDOI:
        let hasName = element.rest == .unlessIdentifying
        guard
          hasName
            ? !isDigit(bytes[content.lowerBound]) && !mayIdentify(content)
            : first("10.", content) == nil,
          isSetOff(tag, byStop: hasName)
        else { continue }
        copy(copied..<tag, to: &target)
        target.pointee = 0x20
        target += 1
        copied = end
      default:
        let end = target
        copy(copied..<content.lowerBound, to: &target)
        guard copy(element.rest, of: content, to: &target) else {
          target = end
          continue
        }
        copied = content.upperBound
      }
      place = content.upperBound + 2
    }
    copy(copied..<bytes.count, to: &target)
  }

  /// The element whose tag has its name at a place, if it is not read.
  @inline(__always)
  private func element(at place: Int, isInReference: Bool) -> Unread? {
    let head = head(at: place)
    for index in places[Int(bytes[place]) + (isInReference ? 256 : 0)] {
      let element = elements[index]
      if (element.head ^ head) & element.mask == 0, has(element.opening, at: place) {
        return element
      }
    }
    return nil
  }

  /// Leaves out the white space that parts a tag from the one before it, unless it may be of a text: the
  /// names of markup within texts begin with small letters.
  @inline(__always)
  private func dropIndent(
    before tag: Int, copied: inout Int, to target: inout UnsafeMutablePointer<UInt8>
  ) {
    guard hasIndents, copied < tag, isSpace(bytes[tag - 1]) else { return }
    let name = bytes[tag + 1] == 0x2F ? tag + 2 : tag + 1
    guard name < bytes.count, isUpper(bytes[name]) else { return }
    guard let base = bytes.baseAddress else { return }
    let start = tag - winnow_space_end(base + copied, tag - copied)
    guard start > 0, bytes[start - 1] == UInt8(ascii: ">") else { return }
    if copied < start { copy(copied..<start, to: &target) }
    copied = tag
  }

  /// Copies a text with an empty comment behind each of its characters beyond ASCII that plain ones follow.
  ///
  /// From such a character to the next tag libxml2 takes text by the character, at twenty times the cost.
  ///
  /// - Parameters:
  ///   - run: From within one tag to the next.
  ///   - copied: Where the bytes begin that are still to be copied.
  ///   - target: Grows by the copy.
  private func breakRun(
    _ run: Range<Int>, copied: inout Int, to target: inout UnsafeMutablePointer<UInt8>
  ) {
    guard let base = bytes.baseAddress, let close = first(">", run) else { return }
    var place = close + 1
    place += winnow_ascii(base + place, run.upperBound - place)
    while place < run.upperBound {
      while place < run.upperBound, bytes[place] >= 0x80 { place += 1 }
      let plain = winnow_ascii(base + place, run.upperBound - place)
      // What stands alone before a line break may be a sign of a formula, which is to stay in one piece.
      if plain >= Self.longRun, bytes[place] >= 0x20 {
        copy(copied..<place, to: &target)
        appendComment(to: &target)
        copied = place
      }
      place += plain
    }
  }

  private func appendComment(to target: inout UnsafeMutablePointer<UInt8>) {
    target.update(from: Self.emptyComment, count: Self.emptyComment.count)
    target += Self.emptyComment.count
  }

  private func isASCII(_ run: Range<Int>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return winnow_ascii(base + run.lowerBound, run.count) == run.count
  }

  private static let longRun = 16
  private static let emptyComment = Array("<!---->".utf8)

  /// Whether the ">" behind attributes ends the tag: it is no part of a value if quotation marks of one kind
  /// stand before it in pairs, the last of them right before it.
  private func endsTag(_ attributes: Range<Int>) -> Bool {
    guard bytes[attributes.upperBound - 1] == 0x22, first("'", attributes) == nil else {
      return false
    }
    var isInValue = false
    for byte in UnsafeBufferPointer(rebasing: bytes[attributes]) where byte == 0x22 {
      isInValue.toggle()
    }
    return !isInValue
  }

  /// Whether there may be a DOI or the number of a registration in a reference or a part of it.
  private func mayIdentify(_ reference: Range<Int>) -> Bool {
    if first("10.", reference) != nil { return true }
    guard let base = bytes.baseAddress else { return false }
    var place = reference.lowerBound
    // "ct" is part of "NCT", "ISRCTN" and "ACTRN", and of "function".
    let (c, t) = (UInt8(ascii: "c"), UInt8(ascii: "t"))
    while let found = winnow_find_letters(base + place, reference.upperBound - place, c, t) {
      let pair = found - UnsafeRawPointer(base)
      switch (lowered(bytes[pair - 1]), lowered(bytes[pair + 2])) {
      case (UInt8(ascii: "n"), let next) where !isLetter(next): return true
      case (UInt8(ascii: "r"), UInt8(ascii: "n")), (UInt8(ascii: "a"), UInt8(ascii: "r")):
        return true
      default: place = pair + 2
      }
    }
    return false
  }

  /// Whether attributes may make a cell span several rows or columns.
  private func maySpan(_ attributes: Range<Int>) -> Bool {
    guard endsTag(attributes) else { return true }
    var place = attributes.lowerBound
    while let span = first("span", place..<attributes.upperBound) {
      place = span + 8
      guard has("span=\"1\"", at: span), place <= attributes.upperBound else { return true }
    }
    return false
  }

  /// Whether what begins at a place is no part of what stands before it, as the volume is of the DOI in
  /// "10.1000/j.<volume>12</volume>" and, with a line break, in "10.1000/1471-\n<volume>12</volume>".
  private func isSetOff(_ place: Int, byStop: Bool) -> Bool {
    var before = place - 1
    while before >= 0, isSpace(bytes[before]) { before -= 1 }
    guard before >= 0 else { return true }
    switch bytes[before] {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return before < place - 1
    case UInt8(ascii: "."): return byStop && before < place - 1
    default: return false
    }
  }

  /// Where the comment or CDATA section ends whose second byte is at a place; the place if there is none,
  /// and the end of all where its end is missing.
  private func hiddenEnd(at place: Int) -> Int {
    let rest = place..<bytes.count
    if has("!--", at: place) { return first("-->", rest) ?? bytes.count }
    if has("![CDATA[", at: place) { return first("]]>", rest) ?? bytes.count }
    return place
  }

  /// Where the tag ends whose attributes begin at a place.
  ///
  /// Nearly all end soon. Of the others none goes on beyond the next tag, so that no byte is passed for each
  /// of many broken tags.
  @inline(__always)
  private func tagEnd(_ attributes: Int) -> Int? {
    let near = min(attributes + 64, bytes.count)
    if let close = first(">", attributes..<near) { return close }
    return first(">", near..<(first("<", near..<bytes.count) ?? bytes.count))
  }

  /// What stands between the tags of an element; nil if the next tag of its name is not its end tag.
  private func content(of name: StaticString, at start: Int) -> Range<Int>? {
    let length = name.utf8CodeUnitCount - 1
    guard let close = tagEnd(start + length), bytes[close - 1] != 0x2F
    else { return nil }
    var place = close + 1
    while let next = first(name, length, place..<bytes.count), next + length < bytes.count {
      switch bytes[next - 1] {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "/"):
        guard bytes[next - 2] == 0x3C, bytes[next + length] == 0x3E else { return nil }
        return close + 1..<next - 2
      // "surname" ends with "name", and a source may be called "Open source".
      default: place = next + length
      }
    }
    return nil
  }

  /// Copies what stays of the identifiers in an element; false if one is written in another way than
  /// NLM's.
  private func copy(
    _ rest: Rest, of content: Range<Int>, to target: inout UnsafeMutablePointer<UInt8>
  ) -> Bool {
    if rest == .tags { return true }
    var place = content.lowerBound
    while let tag = first("<ArticleId", place..<content.upperBound) {
      place = tag + 10
      if has("List", at: place) { continue }
      guard has(" IdType=\"", at: place) else { return false }
      let kind = place + 9
      guard has("doi", at: kind) || rest == .identifiers && has("pmc", at: kind) else { continue }
      guard has("doi\">", at: kind) || has("pmc\">", at: kind) || has("pmcid\">", at: kind) else {
        return false
      }
      guard let end = first("</ArticleId>", place..<content.upperBound) else { return false }
      place = end + 12
      copy(tag..<place, to: &target)
    }
    return true
  }

  private func copy(_ range: Range<Int>, to target: inout UnsafeMutablePointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    target.update(from: base + range.lowerBound, count: range.count)
    target += range.count
  }

  /// The eight bytes at a place, the first in the lowest place; 0 where there are fewer, too few for an
  /// element.
  @inline(__always)
  private func head(at place: Int) -> UInt64 {
    guard let base = bytes.baseAddress, place + 8 <= bytes.count else { return 0 }
    return UInt64(
      littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private func has(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard let base = bytes.baseAddress, place + count <= bytes.count else { return false }
    return memcmp(base + place, text.utf8Start, count) == 0
  }

  @inline(__always)
  private func first(_ text: StaticString, _ range: Range<Int>) -> Int? {
    first(text, text.utf8CodeUnitCount, range)
  }

  /// Where the first bytes of a text stand first within a range.
  @inline(__always)
  private func first(_ text: StaticString, _ count: Int, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let start = base + range.lowerBound
    let found =
      count == 1
      ? winnow_find_near(start, range.count, text.utf8Start[0])
      : winnow_find(start, range.count, text.utf8Start, count)
    return found.map { $0 - UnsafeRawPointer(base) }
  }
}
