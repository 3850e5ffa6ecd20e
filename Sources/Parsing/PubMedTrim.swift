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
/// references their DOIs stay, of related records what they are to this one. What is cut is not
/// checked: a broken tag among the authors costs nothing. An element is cut only when the next tag of
/// its name is its end tag. Where something else is amiss (a comment hides a tag, an end tag is
/// missing) the copy is ill-formed or has fewer records than the original, and the original is parsed
/// instead.
struct PubMedTrim {
  /// What stays of an element.
  private enum Rest {
    case nothing
    /// Its tags, for its attributes.
    case tags
    /// Its tags, and the DOIs in it.
    case dois
    /// Its tags, and the identifiers in it that are the article's own here and elsewhere.
    case identifiers
  }

  /// Elements without text of their own, which do not stand within themselves: a name with the byte
  /// that ends it.
  private struct Unread {
    let name: StaticString
    var rest = Rest.nothing
  }

  /// The elements by their first letter.
  private static let unread: [UInt8: [Unread]] = {
    let cut: [StaticString] = [
      "AuthorList>", "AuthorList ", "Affiliation>", "ChemicalList>", "CitationSubset>",
      "CoiStatement>", "CopyrightInformation>", "DateCompleted>", "DateCreated>", "GrantList>",
      "GrantList ", "History>", "ISOAbbreviation>", "ISSN ", "Issue>", "InvestigatorList>",
      "KeywordList ", "KeywordList>", "MeshHeadingList>", "MedlineJournalInfo>", "Pagination>",
      "PublicationStatus>", "SupplMeshList>", "Volume>",
    ]
    let all =
      cut.map { Unread(name: $0) } + [
        Unread(name: "CommentsCorrections ", rest: .tags),
        Unread(name: "ReferenceList>", rest: .dois),
        Unread(name: "ArticleIdList>", rest: .identifiers),
      ]
    return Dictionary(grouping: all) { $0.name.utf8Start[0] }
  }()
  /// The elements that begin with each byte.
  private static let names: [[Unread]] = (0...255).map { unread[UInt8($0)] ?? [] }

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
    to target: inout [UInt8], without names: UnsafeBufferPointer<[Unread]>
  ) {
    var copied = 0
    var place = 0
    while let tag = first("<", place..<bytes.count), tag + 1 < bytes.count {
      place = tag + 1
      guard let element = names[Int(bytes[place])].first(where: { has($0.name, at: place) }),
        let content = content(of: element.name, at: place)
      else { continue }
      if element.rest == .nothing {
        copy(copied..<tag, to: &target)
        copied = content.upperBound + element.name.utf8CodeUnitCount + 2
      } else {
        let length = target.count
        copy(copied..<content.lowerBound, to: &target)
        guard copy(element.rest, of: content, to: &target) else {
          target.removeSubrange(length...)
          continue
        }
        copied = content.upperBound
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

  /// Copies what stays of the identifiers in an element; false if one is written in another way than
  /// NLM's.
  private func copy(_ rest: Rest, of content: Range<Int>, to target: inout [UInt8]) -> Bool {
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
