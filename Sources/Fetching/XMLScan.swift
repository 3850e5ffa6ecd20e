#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds what fetching must know of an XML answer, without parsing it: parsing comes later, and
/// rejects what is malformed with its place.
struct XMLScan {
  private let bytes: [UInt8]

  init(_ data: Data) { bytes = Array(data) }

  /// Whether the last tag is the end of an element.
  func ends(with element: String) -> Bool {
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return bytes[..<end].suffix(element.utf8.count + 3).elementsEqual("</\(element)>".utf8)
  }

  /// The PMIDs of the records, without those that records cite or delete.
  func pmids() -> [String] {
    var found: [String] = []
    for record in ["<MedlineCitation", "<BookDocument"] {
      var place = 0
      while let start = range(of: record, from: place) {
        guard let id = text(of: "<PMID", from: start) else { break }
        found.append(id)
        place = start + record.utf8.count
      }
    }
    return found
  }

  /// The PMCIDs of the records, without those that records cite.
  func pmcids() -> [String] {
    var found: [String] = []
    var place = 0
    while let data = range(of: "<PubmedData>", from: place) {
      place = data + 1
      // The record's own list is the first; those of its references follow it.
      guard let list = range(of: "<ArticleIdList>", from: data),
        let end = range(of: "</ArticleIdList>", from: list),
        let id = range(of: "<ArticleId IdType=\"pmc\"", from: list), id < end,
        let pmcid = text(of: "<ArticleId", from: id)
      else { continue }
      found.append(pmcid)
    }
    return found
  }

  /// The text of the first element that begins with a tag.
  func text(of tag: String, from start: Int = 0) -> String? {
    guard let place = range(of: tag, from: start),
      let open = bytes[place...].firstIndex(of: UInt8(ascii: ">")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return String(decoding: bytes[(open + 1)..<close], as: UTF8.self).trimmed
  }

  /// Whether a string occurs.
  func contains(_ string: String) -> Bool { range(of: string, from: 0) != nil }

  /// Where a string begins, from a place on.
  private func range(of string: String, from start: Int) -> Int? {
    let wanted = Array(string.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while place + wanted.count <= bytes.count {
        guard let hit = memchr(base + place, Int32(wanted[0]), bytes.count - place) else {
          return nil
        }
        place = base.distance(to: hit.assumingMemoryBound(to: UInt8.self))
        guard place + wanted.count <= bytes.count else { return nil }
        if memcmp(base + place, wanted, wanted.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
