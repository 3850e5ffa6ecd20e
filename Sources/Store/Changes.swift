import Digests
import Emission
import GRDB

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How many articles have changed since the last publication, and how.
public struct ChangeCounts: Sendable, Equatable {
  /// Articles that are new or have come back.
  public var added = 0
  /// Articles whose record has changed.
  public var revised = 0
  /// Articles that are no longer there.
  public var removed = 0
  /// Articles that have been retracted.
  public var retracted = 0

  /// All changes.
  public var total: Int { added + revised + removed + retracted }

  /// No changes.
  public init() {}
}

/// An article before and after.
struct RecordChange {
  /// What has become of it.
  enum Kind: String {
    case added
    case revised
    case removed
    case retracted
  }

  /// An article's line at some time.
  struct Side {
    var version: Int
    var status: String
    var digest: Data
    var segment: Int
    var line: Int

    /// Five columns of a row; nil where there is no line.
    init?(_ row: Row, _ column: Int) {
      guard let digest = row[column + 2] as Data?, let segment = row[column + 3] as Int? else {
        return nil
      }
      version = row[column]
      status = row[column + 1]
      self.digest = digest
      self.segment = segment
      line = row[column + 4]
    }
  }

  var id: String
  var format: String
  var old: Side?
  var new: Side?

  /// nil when all is as it was.
  var kind: Kind? {
    switch (old, new) {
    case (nil, nil): nil
    case (nil, _): .added
    case (_, nil): .removed
    case (let old?, let new?):
      if old.digest == new.digest {
        nil
      } else if new.status == "retracted", old.status != "retracted" {
        .retracted
      } else {
        .revised
      }
    }
  }
}

extension Store {
  /// Whether articles have been touched since the last publication.
  func hasUnpublished() throws(StoreError) -> Bool {
    try database { db in try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM former)") ?? false
    }
  }

  /// Goes through what has changed since the last publication.
  ///
  /// - Parameters:
  ///   - former: The store that this one is to replace.
  ///   - body: Called for each article that is not as it was.
  /// - Throws: ``StoreError``.
  func forEachChange(
    since former: Store?, _ body: (RecordChange) throws -> Void
  ) throws(StoreError) {
    let sides = "n.version, n.status, n.digest, n.segment, n.line"
    let nothing = "NULL, NULL, NULL, NULL, NULL"
    let olds = "o.version, o.status, o.digest, o.segment, o.line"
    let key = "o.id = n.id AND o.format = n.format"
    let queries: [String]
    if let former {
      // A run that was killed may have touched records that are not published yet.
      let before = try former.hasUnpublished() ? "before.published" : "before.record"
      queries = [
        """
        SELECT n.id, n.format, \(olds), \(sides) FROM record n
        LEFT JOIN \(before) o ON \(key) WHERE o.digest IS NOT n.digest ORDER BY n.id, n.format
        """,
        """
        SELECT o.id, o.format, \(olds), \(nothing) FROM \(before) o
        LEFT JOIN record n ON \(key) WHERE n.id IS NULL AND o.digest IS NOT NULL
        ORDER BY o.id, o.format
        """,
      ]
    } else if generation == 0 {
      queries = [
        "SELECT n.id, n.format, \(nothing), \(sides) FROM record n ORDER BY n.id, n.format"
      ]
    } else {
      queries = [
        """
        SELECT o.id, o.format, \(olds), \(sides) FROM former o
        LEFT JOIN record n ON \(key) ORDER BY o.id, o.format
        """
      ]
    }
    try database { db in
      if let former {
        try db.execute(
          sql: "ATTACH DATABASE ? AS before", arguments: [former.folder + "/index.sqlite"])
      }
      defer { if former != nil { try? db.execute(sql: "DETACH DATABASE before") } }
      for query in queries {
        let rows = try Row.fetchCursor(db, sql: query)
        while let row = try rows.next() {
          let change = RecordChange(
            id: row[0], format: row[1], old: .init(row, 2), new: .init(row, 7))
          if change.kind != nil { try body(change) }
        }
      }
    }
  }

  /// Writes what has changed, a line each, and counts it.
  ///
  /// - Parameters:
  ///   - former: The store that this one is to replace.
  ///   - file: Where to write; nil only to count.
  /// - Returns: The counts.
  /// - Throws: ``StoreError``.
  func writeChanges(
    since former: Store?, to file: AtomicFile?
  ) throws(StoreError) -> ChangeCounts {
    var counts = ChangeCounts()
    var json = JSONWriter()
    let new = try LineFinder(self)
    var old = new
    if let former { old = try LineFinder(former) }
    try forEachChange(since: former) { change in
      guard let kind = change.kind else { return }
      switch kind {
      case .added: counts.added += 1
      case .revised: counts.revised += 1
      case .removed: counts.removed += 1
      case .retracted: counts.retracted += 1
      }
      guard let file else { return }
      json.line(
        change, kind,
        FactComparison(
          old: try change.old.map { try old.facts($0) },
          new: try change.new.map { try new.facts($0) }))
      if json.count > 1 << 20 {
        try file.write(json.bytes)
        json.removeAll()
      }
    }
    try writing { () throws(OutputError) in try file?.write(json.bytes) }
    return counts
  }
}

extension JSONWriter {
  fileprivate mutating func line(
    _ change: RecordChange, _ kind: RecordChange.Kind, _ facts: FactComparison
  ) {
    object { json in
      json.member("change", kind.rawValue)
      json.member("record_id", change.id)
      json.member("format", change.format)
      json.key("version")
      json.value((change.new ?? change.old)?.version ?? 1)
      json.member("status", change.new?.status)
      json.member("old", change.old.map { "sha256:" + hexadecimal($0.digest) })
      json.member("new", change.new.map { "sha256:" + hexadecimal($0.digest) })
      json.key("facts_added")
      json.value(facts.added)
      json.key("facts_removed")
      json.value(facts.removed)
      json.key("fact_types")
      json.array { for type in facts.types { $0.value(type) } }
    }
    endLine()
  }
}

/// Finds lines of a store anywhere.
final class LineFinder {
  private let folder: String
  private let segments: [Int: Segment]
  private var files: [String: ReadableFile] = [:]

  /// How many files are kept open.
  private static let fileLimit = 128

  init(_ store: Store) throws(StoreError) {
    folder = store.segmentFolder
    segments = Dictionary(uniqueKeysWithValues: try store.segments().map { ($0.id, $0) })
  }

  /// The fact lines of an article.
  func facts(_ side: RecordChange.Side) throws(StoreError) -> [UInt8] {
    try bytes(.facts, side.segment, side.line)
  }

  /// The line or fact lines of an article.
  func bytes(_ kind: LineKind, _ segment: Int, _ line: Int) throws(StoreError) -> [UInt8] {
    guard let found = segments[segment], let name = found.files[kind] else { return [] }
    let index = try file(found.indexFile)
    let first = max(0, line - 1)
    let ends = SegmentIndex(
      try index.bytes(first * SegmentIndex.entrySize..<(line + 1) * SegmentIndex.entrySize))
    return try file(name).bytes(ends.bytes(kind, of: line - first))
  }

  private func file(_ name: String) throws(StoreError) -> ReadableFile {
    if let file = files[name] { return file }
    if files.count >= Self.fileLimit { files.removeAll() }
    let file = try ReadableFile("\(folder)/\(name)")
    files[name] = file
    return file
  }
}
