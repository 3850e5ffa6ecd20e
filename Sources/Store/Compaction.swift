import GRDB

extension Store {
  /// The share of dead lines from which a segment is compacted.
  ///
  /// At a quarter, three lines are moved for each that has died.
  static let deadShare = 0.25
  /// The share of all lines' bytes that one publication may move, and the least that it may.
  static let movableShare = 0.05
  static let movableBytes = 256 << 20

  /// Takes dead lines out of the segments that have many.
  ///
  /// Only lines that the last publication has done without are taken, for the others are needed to
  /// say what has changed. The segments with the largest share come first, and the rest waits for
  /// the next publication when there is much to be moved.
  func compact() throws(StoreError) {
    let segments = try segments()
    let dead = try database { db in
      try Row.fetchAll(
        db,
        sql: "SELECT segment, count(*) FROM dead WHERE generation <= ? GROUP BY segment",
        arguments: [generation])
    }
    let byID = Dictionary(uniqueKeysWithValues: segments.map { ($0.id, $0) })
    let ripe = dead.compactMap { row -> (segment: Segment, share: Double)? in
      guard let segment = byID[row[0]], segment.lines > 0 else { return nil }
      let share = Double(row[1] as Int) / Double(segment.lines)
      return share >= Self.deadShare ? (segment, share) : nil
    }
    let order = ripe.sorted { ($1.share, $0.segment.id) < ($0.share, $1.segment.id) }
    let limit = Self.movable(of: segments)
    for (segment, _) in order {
      // What a killed run has moved counts, so that its end is that of one that was not.
      let moved = try integer("moved_bytes") ?? 0
      guard moved < limit else { return }
      try compact(segment, moved: moved)
    }
  }

  /// How many bytes of segments one publication may move.
  static func movable(of segments: [Segment]) -> Int {
    let total = segments.reduce(0) { $0 + $1.bytes }
    return max(movableBytes, Int(Double(total) * movableShare))
  }

  private func compact(_ segment: Segment, moved: Int) throws(StoreError) {
    let dead = try database { db in
      try Int.fetchSet(
        db, sql: "SELECT line FROM dead WHERE segment = ? AND generation <= ?",
        arguments: [segment.id, generation])
    }
    // What is damaged would get digests that say it is whole.
    try checkDigests(of: segment)
    let reader = try SegmentReader(segment, in: segmentFolder)
    let writer = try SegmentWriter(
      id: segment.id, revision: segment.revision + 1, folder: segmentFolder)
    for line in 0..<reader.index.count {
      let range = reader.index.bytes(.records, of: line)
      if range.isEmpty || dead.contains(line) {
        writer.skip()
      } else {
        let facts = reader.index.bytes(.facts, of: line)
        _ = try writer.append(
          line: try reader.bytes(.records, range), facts: try reader.bytes(.facts, facts),
          factCount: reader.index.factLines(of: line).count)
      }
    }
    let isEmpty = writer.segment.lines == 0
    let compacted = isEmpty ? writer.segment : try writer.commit()
    try transaction { db in
      try db.execute(
        sql: "DELETE FROM dead WHERE segment = ? AND generation <= ?",
        arguments: [segment.id, generation])
      if isEmpty {
        try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment.id])
      } else {
        try db.insert(compacted)
      }
      try db.set("moved_bytes", moved + compacted.bytes)
    }
    for name in [segment.indexFile] + segment.files.values {
      try removeItem("\(segmentFolder)/\(name)")
    }
  }
}

/// A segment that is read from its beginning to its end.
final class SegmentReader {
  let index: SegmentIndex
  private let files: [ReadableFile]
  private var windows: [(start: Int, bytes: [UInt8])] = [(0, []), (0, [])]

  private static let windowSize = 1 << 20

  init(_ segment: Segment, in folder: String) throws(StoreError) {
    index = try SegmentIndex(contentsOf: "\(folder)/\(segment.indexFile)")
    var files: [ReadableFile] = []
    for kind in LineKind.allCases {
      files.append(try ReadableFile("\(folder)/\(segment.files[kind] ?? "")"))
    }
    self.files = files
  }

  /// The bytes of a range, which does not begin before the last one.
  func bytes(_ kind: LineKind, _ range: Range<Int>) throws(StoreError) -> ArraySlice<UInt8> {
    let file = files[kind.rawValue]
    var window = windows[kind.rawValue]
    if range.lowerBound < window.start || range.upperBound > window.start + window.bytes.count {
      let end = min(max(range.upperBound, range.lowerBound + Self.windowSize), file.size)
      window = (range.lowerBound, try file.bytes(range.lowerBound..<max(end, range.upperBound)))
      windows[kind.rawValue] = window
    }
    return window.bytes[range.lowerBound - window.start..<range.upperBound - window.start]
  }

  func size(_ kind: LineKind) -> Int { files[kind.rawValue].size }
}
