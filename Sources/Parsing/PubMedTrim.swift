import CMemory

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Copies PubMed records without the elements that no field is read from.
///
/// Authors, subject headings, grants and references are two thirds of a record's bytes and more of
/// its elements, and finding an end tag costs a small part of parsing what stands before it. Of
/// references their DOIs stay. What is cut is not checked: a broken tag among the authors costs
/// nothing. An element is cut only when the next tag of its name is its end tag. Where something else
/// is amiss (a comment hides a tag, an end tag is missing) the copy is ill-formed or has fewer records
/// than the original, and the original is parsed instead.
struct PubMedTrim {
  /// Elements without text of their own, which do not stand within themselves, by their first letter.
  private static let unread: [UInt8: [StaticString]] = [
    0x41: ["AuthorList>", "AuthorList "],
    0x43: ["ChemicalList>", "CitationSubset>", "CoiStatement>"],
    0x44: ["DateCompleted>"],
    0x47: ["GrantList>", "GrantList "],
    0x48: ["History>"],
    0x49: ["ISOAbbreviation>", "ISSN ", "Issue>", "InvestigatorList>"],
    0x4B: ["KeywordList ", "KeywordList>"],
    0x4D: ["MeshHeadingList>", "MedlineJournalInfo>"],
    0x50: ["Pagination>", "PublicationStatus>"],
    0x52: ["ReferenceList>"],
    0x53: ["SupplMeshList>"],
    0x56: ["Volume>"],
  ]
  /// The names that begin with each byte, each with the byte that ends it.
  private static let names: [[StaticString]] = (0...255).map { unread[UInt8($0)] ?? [] }

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Appends the bytes of records that stand one after another, without the unread elements.
  ///
  /// - Parameters:
  ///   - bytes: Records of PubMed XML.
  ///   - target: Grows by the copy.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
    names.withUnsafeBufferPointer { PubMedTrim(bytes: bytes).append(to: &target, without: $0) }
  }

  private func append(
    to target: inout [UInt8], without names: UnsafeBufferPointer<[StaticString]>
  ) {
    var copied = 0
    var place = 0
    while let tag = first("<", place..<bytes.count), tag + 1 < bytes.count {
      place = tag + 1
      let initial = bytes[place]
      guard let name = names[Int(initial)].first(where: { has($0, at: place) }),
        let content = content(of: name, at: place)
      else { continue }
      if initial == 0x52 {
        let length = target.count
        copy(copied..<content.lowerBound, to: &target)
        guard copyDOIs(content, to: &target) else {
          target.removeSubrange(length...)
          continue
        }
        copied = content.upperBound
      } else {
        copy(copied..<tag, to: &target)
        copied = content.upperBound + name.utf8CodeUnitCount + 2
      }
      place = content.upperBound + 2
    }
    copy(copied..<bytes.count, to: &target)
  }

  /// What stands between the tags of an element; nil if the next tag of its name is not its end tag.
  private func content(of name: StaticString, at start: Int) -> Range<Int>? {
    let length = name.utf8CodeUnitCount - 1
    guard let close = first(">", start + length..<bytes.count), bytes[close - 1] != 0x2F,
      let next = first(name, length, close + 1..<bytes.count), bytes[next - 1] == 0x2F,
      bytes[next - 2] == 0x3C, next + length < bytes.count, bytes[next + length] == 0x3E
    else { return nil }
    return close + 1..<next - 2
  }

  /// Copies the DOIs among the identifiers of references; false if an identifier is written in
  /// another way than NLM's.
  private func copyDOIs(_ references: Range<Int>, to target: inout [UInt8]) -> Bool {
    var place = references.lowerBound
    while let tag = first("<ArticleId", place..<references.upperBound) {
      place = tag + 10
      if has("List", at: place) { continue }
      guard has(" IdType=\"", at: place) else { return false }
      guard has("doi\">", at: place + 9) else { continue }
      guard let end = first("</ArticleId>", place..<references.upperBound) else { return false }
      place = end + 12
      copy(tag..<place, to: &target)
    }
    return true
  }

  private func copy(_ range: Range<Int>, to target: inout [UInt8]) {
    target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
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
      ? UnsafeRawPointer(memchr(start, Int32(text.utf8Start[0]), range.count))
      : winnow_find(start, range.count, text.utf8Start, count)
    return found.map { $0 - UnsafeRawPointer(base) }
  }
}
