import CMemory

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Copies PubMed records without the lists that no field is read from.
///
/// Authors, subject headings, grants and references are two thirds of a record's bytes and more of
/// its elements, and finding a list's end tag costs a small part of parsing the list. Of references
/// their DOIs stay. What is cut is not checked: a broken tag among the authors costs nothing. A list is
/// cut only when the next tag of its name, within the record, is its end tag; a comment or CDATA
/// section that hides a tag makes the copy ill-formed, and then the parser reads the original.
struct PubMedTrim {
  private static let lists: [StaticString] = [
    "AuthorList", "ChemicalList", "GrantList", "History", "InvestigatorList", "KeywordList",
    "MeshHeadingList", "ReferenceList", "SupplMeshList",
  ]

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the present record's end tag begins.
  private var recordEnd = 0

  /// Appends the bytes of records that stand one after another, without the unread lists.
  ///
  /// - Parameters:
  ///   - bytes: Records of PubMed XML; all but the last must have their end tags.
  ///   - target: Grows by the copy.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) {
    var trim = PubMedTrim(bytes: bytes)
    trim.append(to: &target)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func append(to target: inout [UInt8]) {
    var copied = 0
    var place = 0
    while let tag = first("<", place..<bytes.count) {
      place = tag + 1
      guard let name = Self.lists.first(where: { has($0, at: place) }) else { continue }
      if recordEnd <= tag { recordEnd = first("</PubmedArticle>", tag..<bytes.count) ?? bytes.count }
      guard let content = content(of: name, at: place) else { continue }
      if has("Ref", at: place) {
        let length = target.count
        copy(copied..<content.lowerBound, to: &target)
        guard copyDOIs(content, to: &target) else {
          target.removeSubrange(length...)
          continue
        }
        copied = content.upperBound
      } else {
        copy(copied..<tag, to: &target)
        copied = content.upperBound + name.utf8CodeUnitCount + 3
      }
      place = content.upperBound + 2
    }
    copy(copied..<bytes.count, to: &target)
  }

  /// What stands between the tags of a list; nil if it is not plainly a list with an end tag.
  private func content(of name: StaticString, at start: Int) -> Range<Int>? {
    let nameEnd = start + name.utf8CodeUnitCount
    guard nameEnd < recordEnd, bytes[nameEnd] == 0x3E || isSpace(bytes[nameEnd]),
      let close = first(">", nameEnd..<recordEnd), bytes[close - 1] != 0x2F,
      let next = first(name, close + 1..<recordEnd), bytes[next - 1] == 0x2F,
      bytes[next - 2] == 0x3C, has(">", at: next + name.utf8CodeUnitCount)
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
    guard let base = bytes.baseAddress, place + count <= bytes.count,
      base[place] == text.utf8Start[0]
    else { return false }
    return memcmp(base + place, text.utf8Start, count) == 0
  }

  /// Where a text begins first within a range.
  @inline(__always)
  private func first(_ text: StaticString, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let start = base + range.lowerBound
    let count = text.utf8CodeUnitCount
    let found =
      count == 1
      ? memchr(start, Int32(text.utf8Start[0]), range.count)
      : memmem(start, range.count, text.utf8Start, count)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }
}
