import Emission

/// A line of a file of changes.
public struct HistoryEntry: Sendable, Equatable {
  /// The publication that it belongs to.
  public var generation: Int
  /// The line, a JSON object.
  public var line: String
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
  for name in fileNames(path) where name.hasSuffix(".jsonl") {
    guard let number = Int(name.dropLast(6)) else { continue }
    for line in try lines(of: "\(path)/\(name)", with: needle) {
      entries.append(HistoryEntry(generation: number, line: line))
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
