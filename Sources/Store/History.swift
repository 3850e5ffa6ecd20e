import Emission

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line of a file of changes.
public struct HistoryEntry: Sendable, Equatable {
  /// The publication that it belongs to.
  public var generation: Int
  /// The line, a JSON object.
  public var line: String
  /// When its file was written, in seconds since 1970; nil when the system does not say.
  public var written: Double?
}

/// The number of the publication that a file of changes belongs to; nil for another file.
func publicationNumber(_ name: String) -> Int? {
  name.hasSuffix(".jsonl") ? Int(name.dropLast(6)) : nil
}

/// What the files of changes say of a record, oldest first.
///
/// - Parameters:
///   - id: Its `record_id`.
///   - folder: The folder of changes.
/// - Returns: The lines; none when there is no such folder.
/// - Throws: ``StoreError`` for a file that cannot be read.
public func history(of id: String, in folder: String) throws(StoreError) -> [HistoryEntry] {
  var json = JSONWriter()
  json.object { $0.member("record_id", id) }
  let needle = Array(json.bytes.dropFirst().dropLast())
  var entries: [HistoryEntry] = []
  let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  for name in fileNames(path) {
    guard let number = publicationNumber(name) else { continue }
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    let written = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970
    for line in try lines(of: "\(path)/\(name)", with: needle) {
      entries.append(HistoryEntry(generation: number, line: line, written: written))
    }
  }
  return entries
}

/// The lines of a file in which some bytes occur.
private func lines(of path: String, with needle: [UInt8]) throws(StoreError) -> [String] {
  let file = try ReadableFile(path)
  let size = file.size
  var found: [String] = []
  var rest: [UInt8] = []
  var start = 0
  while start < size {
    let end = min(start + 1 << 20, size)
    var bytes = rest + (try file.bytes(start..<end))
    let last = end == size ? bytes.count : (bytes.lastIndex(of: 0x0A) ?? -1) + 1
    rest = Array(bytes[last...])
    bytes.removeSubrange(last...)
    var from = 0
    while let place = bytes.withUnsafeBytes({ offset(of: needle, in: $0, from: from) }) {
      let first = (bytes[..<place].lastIndex(of: 0x0A) ?? -1) + 1
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      found.append(String(decoding: bytes[first..<end], as: UTF8.self))
      from = end
    }
    start = end
  }
  return found
}
