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
    let head: UInt64
    let mask: UInt64

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
    let elements: [Unread]
    /// Where among the elements those of a first byte stand, outside references and then within.
    let places: [Range<Int>]
    /// Whether white space before a tag whose name begins with a capital is not read.
    let hasIndents: Bool

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

  let bytes: UnsafeBufferPointer<UInt8>
  let elements: UnsafeBufferPointer<Unread>
  private let places: UnsafeBufferPointer<Range<Int>>
  let hasIndents: Bool

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
  func element(at place: Int, isInReference: Bool) -> Unread? {
    let head = head(at: place)
    for index in places[Int(bytes[place]) + (isInReference ? 256 : 0)] {
      let element = elements[index]
      if (element.head ^ head) & element.mask == 0, has(element.opening, at: place) {
        return element
      }
    }
    return nil
  }

  func copy(_ range: Range<Int>, to target: inout UnsafeMutablePointer<UInt8>) {
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
  func has(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard let base = bytes.baseAddress, place + count <= bytes.count else { return false }
    return memcmp(base + place, text.utf8Start, count) == 0
  }

  @inline(__always)
  func first(_ text: StaticString, _ range: Range<Int>) -> Int? {
    first(text, text.utf8CodeUnitCount, range)
  }

  /// Where the first bytes of a text stand first within a range.
  @inline(__always)
  func first(_ text: StaticString, _ count: Int, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let start = base + range.lowerBound
    let found =
      count == 1
      ? winnow_find_near(start, range.count, text.utf8Start[0])
      : winnow_find(start, range.count, text.utf8Start, count)
    return found.map { $0 - UnsafeRawPointer(base) }
  }
}
