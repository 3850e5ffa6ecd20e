import Digests
import Emission
import GRDB

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

/// The two kinds of line.
enum LineKind: Int, CaseIterable {
  case records
  case facts
}

/// A file of record lines, the file of their fact lines, and the index of both.
struct Segment {
  /// Its number, which is its place in the dataset.
  var id: Int
  /// How often it has been compacted.
  var revision: Int
  /// The records in it, dead ones included.
  var lines: Int
  var factLines: Int
  /// The size of both files.
  var bytes: Int
  /// Of the records in it, how many have been replaced or removed.
  var dead: Int
  /// SHA-256 of what was written to the file of records, the file of facts and the index, one after
  /// another; nil where an older version wrote them.
  var digests: [UInt8]?

  /// The name that its files begin with, and with which they are published.
  var name: String {
    let digits = String(id)
    let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    return revision == 0 ? padded : "\(padded)-\(revision)"
  }

  /// The names of its files.
  var files: [LineKind: String] {
    [.records: "\(name).records.jsonl", .facts: "\(name).facts.jsonl"]
  }

  var indexFile: String { "\(name).index" }

  /// The name under which the list of its dead lines is published.
  ///
  /// Of a revision of a segment lines only die: their count tells the lists apart.
  var removedList: String { "\(name).removed-\(dead)" }
}

extension Store {
  /// All segments in order.
  func segments() throws(StoreError) -> [Segment] {
    try database { db in
      try Row.fetchAll(db, sql: "SELECT * FROM segment ORDER BY id").map { row in
        Segment(
          id: row["id"], revision: row["revision"], lines: row["lines"],
          factLines: row["fact_lines"], bytes: row["bytes"], dead: row["dead"],
          digests: (row["digests"] as Data?).map { [UInt8]($0) })
      }
    }
  }

  /// The dead lines of a segment, in order.
  func deadLines(of segment: Int) throws(StoreError) -> [Int] {
    try database { db in
      try Int.fetchAll(
        db, sql: "SELECT line FROM dead WHERE segment = ? ORDER BY line", arguments: [segment])
    }
  }
}

/// Where the lines of a segment end.
///
/// An entry per record that was ever in it: three little-endian integers of 64 bits, where its line
/// ends, where its fact lines end, and the number of fact lines so far. A line that compaction has
/// taken away is empty, so that a record's number stays what it was.
struct SegmentIndex {
  static let entrySize = 24
  private(set) var entries: [UInt64] = []

  var count: Int { entries.count / 3 }

  mutating func append(recordEnd: Int, factsEnd: Int, factLinesEnd: Int) {
    entries.append(UInt64(recordEnd).littleEndian)
    entries.append(UInt64(factsEnd).littleEndian)
    entries.append(UInt64(factLinesEnd).littleEndian)
  }

  /// The bytes of a record's line or fact lines.
  func bytes(_ kind: LineKind, of line: Int) -> Range<Int> { range(kind.rawValue, line) }

  /// The numbers of a record's fact lines, from 0.
  func factLines(of line: Int) -> Range<Int> { range(2, line) }

  private func range(_ field: Int, _ line: Int) -> Range<Int> {
    let start = line == 0 ? 0 : Int(UInt64(littleEndian: entries[(line - 1) * 3 + field]))
    return start..<Int(UInt64(littleEndian: entries[line * 3 + field]))
  }

  /// The entries of a whole index file.
  init(contentsOf path: String) throws(StoreError) {
    let file = try ReadableFile(path)
    let size = file.size
    guard size % Self.entrySize == 0 else {
      throw StoreError(damaged: path, "its size is that of no index")
    }
    self.init(try file.bytes(0..<size))
  }

  /// Entries as they stand in an index file.
  init(_ bytes: [UInt8]) {
    entries = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
  }

  init() {}

  var bytes: [UInt8] { entries.withUnsafeBytes { Array($0) } }
}

/// A file that is read at any place.
final class ReadableFile {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws(StoreError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(disk: path) }
  }

  deinit { close(descriptor) }

  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The bytes of a range, all of them.
  func bytes(_ range: Range<Int>) throws(StoreError) -> [UInt8] {
    var failure: StoreError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let read = pread(
          descriptor, buffer.baseAddress?.advanced(by: count), range.count - count,
          off_t(range.lowerBound + count))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else {
          failure =
            read < 0
            ? StoreError(disk: path)
            : StoreError(damaged: path, "it ends early")
          return
        }
        count += read
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Goes through the bytes of a range, some at a time.
  func forEachBytes(
    in range: Range<Int>, _ body: ([UInt8]) throws(OutputError) -> Void
  ) throws(StoreError) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + 1 << 20, range.upperBound)
      let bytes = try bytes(start..<end)
      try writing { () throws(OutputError) in try body(bytes) }
      start = end
    }
  }

  /// Appends the bytes of a range to another file.
  func copy(_ range: Range<Int>, to file: AtomicFile) throws(StoreError) {
    try forEachBytes(in: range) { bytes throws(OutputError) in try file.write(bytes) }
  }
}

/// Writes a segment; its files appear when it is complete.
final class SegmentWriter {
  private(set) var segment: Segment
  private let folder: String
  private let files: [AtomicFile]
  private let digests = LineKind.allCases.map { _ in RunningDigest(.sha256) }
  private var buffers: [[UInt8]] = [[], []]
  private var ends = [0, 0]
  private var index = SegmentIndex()

  /// How many bytes are gathered before they are written.
  private static let bufferSize = 1 << 20

  init(id: Int, revision: Int, folder: String) throws(StoreError) {
    segment = Segment(id: id, revision: revision, lines: 0, factLines: 0, bytes: 0, dead: 0)
    self.folder = folder
    var files: [AtomicFile] = []
    for kind in LineKind.allCases {
      let path = "\(folder)/\(segment.files[kind] ?? "")"
      files.append(try writing { () throws(OutputError) in try AtomicFile(path) })
    }
    self.files = files
  }

  /// Appends a record.
  ///
  /// - Parameters:
  ///   - line: Its line.
  ///   - facts: Its fact lines.
  ///   - factCount: How many these are.
  /// - Returns: The record's number.
  /// - Throws: ``StoreError``.
  func append(
    line: some Collection<UInt8>, facts: some Collection<UInt8>, factCount: Int
  ) throws(StoreError) -> Int {
    try write(line, 0)
    try write(facts, 1)
    segment.lines += 1
    segment.factLines += factCount
    index.append(recordEnd: ends[0], factsEnd: ends[1], factLinesEnd: segment.factLines)
    return index.count - 1
  }

  /// Leaves a record out and keeps the numbers of those behind it.
  func skip() {
    index.append(recordEnd: ends[0], factsEnd: ends[1], factLinesEnd: segment.factLines)
  }

  private func write(_ bytes: some Collection<UInt8>, _ kind: Int) throws(StoreError) {
    buffers[kind].append(contentsOf: bytes)
    ends[kind] += bytes.count
    if buffers[kind].count >= Self.bufferSize { try flush(kind) }
  }

  private func flush(_ kind: Int) throws(StoreError) {
    try writing { () throws(OutputError) in try files[kind].write(buffers[kind]) }
    digests[kind].update(buffers[kind])
    buffers[kind].removeAll(keepingCapacity: true)
  }

  /// Puts the files in their places.
  func commit() throws(StoreError) -> Segment {
    try flush(0)
    try flush(1)
    try writing { () throws(OutputError) in
      let indexFile = try AtomicFile("\(folder)/\(segment.indexFile)")
      try indexFile.write(index.bytes)
      for file in files + [indexFile] {
        try file.commit()
        // They are published by hard links, through which nobody shall write.
        chmod(file.path, 0o444)
      }
    }
    segment.bytes = ends[0] + ends[1]
    let indexDigest = index.bytes.withUnsafeBytes { Digest.sha256.digest(of: [$0]) }
    segment.digests = digests.flatMap { $0.finish() } + indexDigest
    return segment
  }
}
