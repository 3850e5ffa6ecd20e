import GRDB

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the store needs to know of a record beside its line.
public struct RecordEntry: Sendable, Equatable {
  /// `record_id` and `source.format`: what tells records apart.
  ///
  /// PubMed's record of an article and its full text have one id.
  public var id: String
  /// The format that it was read from.
  public var format: String
  /// The version of the article that the source states.
  public var version: Int
  /// The record's `status`; "deleted" has no line.
  public var status: String
  /// SHA-256 of the line but for its `source`.
  public var digest: [UInt8]
  /// The bytes of its line among those of a unit.
  public var line: Range<Int>
  /// The bytes of its fact lines among those of a unit.
  public var facts: Range<Int>
  /// How many fact lines it has.
  public var factCount: Int

  /// A record's entry.
  public init(
    id: String, format: String, version: Int, status: String, digest: [UInt8], line: Range<Int>,
    facts: Range<Int>, factCount: Int
  ) {
    self.id = id
    self.format = format
    self.version = version
    self.status = status
    self.digest = digest
    self.line = line
    self.facts = facts
    self.factCount = factCount
  }

  var isDeletion: Bool { status == "deleted" }
}

/// The present state of an article in the store.
struct RecordState {
  var version: Int
  var status: String
  var digest: Data?
  var segment: Int?
  var line: Int?
  var input: Int
  var isLogged: Bool
  /// The place of its file in the order of the inputs.
  var ordinal: Int

  init(_ row: Row) {
    version = row[0]
    status = row[1]
    digest = row[2]
    segment = row[3]
    line = row[4]
    input = row[5]
    isLogged = row[6]
    ordinal = row[7]
  }
}

/// The records of some files that are applied together, in the open transaction of a store.
public final class Batch {
  /// What a file's word counts.
  private struct Place {
    var isLog: Bool
    var ordinal: Int
  }

  private let store: Store
  private let reading: Int
  private var inputs: [Int: Place] = [:]
  private var rejections: [Int: Int] = [:]

  /// Opens the transaction.
  ///
  /// - Parameter store: The store, which has no other batch.
  /// - Throws: ``StoreError``.
  public init(_ store: Store) throws(StoreError) {
    self.store = store
    reading = store.reading + 1
    try store.database { db in try db.beginTransaction(.immediate) }
  }

  /// Gives up what has been applied.
  public func abandon() {
    store.writer = nil
    try? store.database { db in try db.rollback() }
  }

  // MARK: Applying

  /// Applies the records of a unit in their order.
  ///
  /// - Parameters:
  ///   - entries: The records, each with the number of its file.
  ///   - records: The unit's record lines.
  ///   - facts: The unit's fact lines.
  /// - Throws: ``StoreError``.
  public func apply(
    _ entries: [(input: Int, record: RecordEntry)], records: [UInt8], facts: [UInt8]
  ) throws(StoreError) {
    try store.database { db in
      for (input, entry) in entries {
        try apply(entry, of: input, line: records[entry.line], facts: facts[entry.facts], db)
      }
    }
  }

  private func apply(
    _ entry: RecordEntry, of input: Int, line: ArraySlice<UInt8>, facts: ArraySlice<UInt8>,
    _ db: Database
  ) throws {
    let place = try knownInput(input, db)
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.version, r.status, r.digest, r.segment, r.line, r.input, r.is_logged,
          coalesce(i.ordinal, -1)
        FROM record r LEFT JOIN input i ON i.id = r.input WHERE r.id = ? AND r.format = ?
        """)
    let known = try Row.fetchOne(statement, arguments: [entry.id, entry.format])
      .map { RecordState($0) }
    let isCurrent = try known.map { try supersedes(entry, of: input, $0, place, db) } ?? true
    if !place.isLog, !entry.isDeletion {
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO appearance (id, format, input, reading) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [entry.id, entry.format, input, reading])
    }
    if let known, !isCurrent {
      if place.isLog, !known.isLogged {
        try db.cachedStatement(
          sql: "UPDATE record SET is_logged = 1 WHERE id = ? AND format = ?"
        ).execute(arguments: [entry.id, entry.format])
      }
      return
    }
    let isLogged = place.isLog || known?.isLogged == true
    if let known, entry.isDeletion ? known.segment == nil : known.digest == Data(entry.digest) {
      guard known.input != input || known.isLogged != isLogged || known.version != entry.version
      else { return }
      try db.cachedStatement(
        sql: "UPDATE record SET input = ?, is_logged = ?, version = ? WHERE id = ? AND format = ?"
      ).execute(arguments: [input, isLogged, entry.version, entry.id, entry.format])
      return
    }
    try store.keepFormer(entry.id, entry.format, known, db)
    if let known { try store.bury(known, db) }
    var written: (segment: Int, line: Int)?
    if !entry.isDeletion {
      let writer = try openWriter(db)
      written = (
        writer.segment.id,
        try writer.append(line: line, facts: facts, factCount: entry.factCount)
      )
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO record
          (id, format, version, status, digest, segment, line, input, is_logged)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        entry.id, entry.format, entry.version, entry.status,
        entry.isDeletion ? nil : Data(entry.digest), written?.segment, written?.line, input,
        isLogged,
      ])
  }

  /// Whether what a file says of an article takes the place of what is known.
  ///
  /// A higher version does, and the same version in the same or a later file. A file that is read
  /// again is free to take back what it has said.
  private func supersedes(
    _ entry: RecordEntry, of input: Int, _ known: RecordState, _ place: Place, _ db: Database
  ) throws -> Bool {
    if entry.version > known.version { return true }
    if entry.version == known.version { return place.ordinal >= known.ordinal }
    guard !place.isLog, known.input == input else { return false }
    let statement = try db.cachedStatement(
      sql: "SELECT reading FROM appearance WHERE id = ? AND format = ? AND input = ?")
    return try Int.fetchOne(statement, arguments: [entry.id, entry.format, input]) != reading
  }

  private func knownInput(_ id: Int, _ db: Database) throws -> Place {
    if let known = inputs[id] { return known }
    let row = try Row.fetchOne(
      db, sql: "SELECT is_log, ordinal FROM input WHERE id = ?", arguments: [id])
    let known = Place(isLog: row?["is_log"] ?? false, ordinal: row?["ordinal"] ?? 0)
    inputs[id] = known
    return known
  }

  private func openWriter(_ db: Database) throws -> SegmentWriter {
    if let writer = store.writer { return writer }
    let last = try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'segment'") ?? 0
    let writer = try SegmentWriter(id: last + 1, revision: 0, folder: store.segmentFolder)
    store.writer = writer
    return writer
  }

  /// Keeps the line of a rejection of a file.
  public func reject(_ line: [UInt8], of input: Int) throws(StoreError) {
    let number = rejections[input, default: 0]
    rejections[input] = number + 1
    try store.database { db in
      if number == 0 { try forgetRejections(of: input, db) }
      try db.execute(
        sql: "INSERT INTO rejection VALUES (?, ?, ?)", arguments: [input, number, Data(line)])
    }
  }

  private func forgetRejections(of input: Int, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM rejection WHERE input = ?").execute(arguments: [input])
  }

  /// Tells whether a file has become something else: an error page, a message, what a full disk left.
  ///
  /// It then has no record of a format that it had records of.
  ///
  /// - Parameter input: Its number.
  /// - Returns: How many records it had; nil if it still has any of a format of theirs.
  /// - Throws: ``StoreError``.
  public func lostAll(_ input: Int) throws(StoreError) -> Int? {
    try store.database { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*), EXISTS (
              SELECT 1 FROM appearance WHERE input = ?1 AND reading = ?2 AND format IN
                (SELECT format FROM appearance WHERE input = ?1 AND reading < ?2))
            FROM appearance WHERE input = ?1 AND reading < ?2
            """), arguments: [input, reading])
      guard let row, row[0] > 0, !(row[1] as Bool) else { return nil }
      return row[0]
    }
  }

  /// Takes back what a file has said in this batch, as when it has become something else.
  ///
  /// - Parameter input: Its number.
  /// - Throws: ``StoreError``.
  public func takeBack(_ input: Int) throws(StoreError) {
    try store.database { db in
      let said = "FROM appearance WHERE input = ? AND reading = ?"
      try db.execute(
        sql: "INSERT OR IGNORE INTO gone SELECT id, format \(said)", arguments: [input, reading])
      try db.execute(sql: "DELETE \(said)", arguments: [input, reading])
    }
  }

  // MARK: Ending

  /// A file that has been read.
  public struct ReadInput: Sendable {
    /// Its number in the store.
    public var id: Int
    /// SHA-256 of its bytes; nil when it could not be read to its end.
    public var digest: [UInt8]?

    /// A file that has been read.
    public init(id: Int, digest: [UInt8]?) {
      self.id = id
      self.digest = digest
    }
  }

  /// Puts the segment in its place and ends the transaction.
  ///
  /// A file that could not be read to its end takes nothing away, and is read again by the next run.
  ///
  /// - Parameter read: The files.
  /// - Throws: ``StoreError``; then nothing has been applied.
  public func commit(_ read: [ReadInput]) throws(StoreError) {
    let segment = try store.writer?.commit()
    try store.database { db in
      for input in read { try settle(input, db) }
      if let segment {
        try db.insert(segment)
        try db.set("segment", segment.id)
      }
      try db.set("reading", reading)
      try db.commit()
    }
    store.writer = nil
    store.reading = reading
  }

  private func settle(_ input: ReadInput, _ db: Database) throws {
    if rejections[input.id] == nil { try forgetRejections(of: input.id, db) }
    try db.cachedStatement(
      sql: "UPDATE input SET state = ?, digest = ? WHERE id = ?"
    ).execute(
      arguments: [InputState.read.rawValue, input.digest.map { Data($0) }, input.id])
    guard input.digest != nil else { return }
    let stale = "FROM appearance WHERE input = ? AND reading < ?"
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO gone SELECT id, format \(stale)")
      .execute(arguments: [input.id, reading])
    try db.cachedStatement(sql: "DELETE \(stale)").execute(arguments: [input.id, reading])
  }
}

extension Store {
  /// Keeps what has been published of an article that is about to change.
  func keepFormer(_ id: String, _ format: String, _ state: RecordState?, _ db: Database) throws {
    // Before the first publication there is nothing to compare with.
    guard generation > 0 else { return }
    let published = state?.segment == nil ? nil : state
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO former (id, format, version, status, digest, segment, line)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id, format, published?.version, published?.status, published?.digest, published?.segment,
        published?.line,
      ])
  }

  /// Notes that an article's line is no longer to be read.
  func bury(_ state: RecordState, _ db: Database) throws {
    guard let segment = state.segment, let line = state.line else { return }
    try db.cachedStatement(sql: "INSERT INTO dead (segment, line, generation) VALUES (?, ?, ?)")
      .execute(arguments: [segment, line, generation + 1])
    try db.cachedStatement(sql: "UPDATE segment SET dead = dead + 1 WHERE id = ?")
      .execute(arguments: [segment])
  }
}

extension Database {
  /// Adds a segment, with the lines that have died while it was written.
  func insert(_ segment: Segment) throws {
    try execute(
      sql: """
        INSERT OR REPLACE INTO segment (id, revision, lines, fact_lines, bytes, dead, digests)
        VALUES (?1, ?2, ?3, ?4, ?5, (SELECT count(*) FROM dead WHERE segment = ?1), ?6)
        """,
      arguments: [
        segment.id, segment.revision, segment.lines, segment.factLines, segment.bytes,
        segment.digests.map { Data($0) },
      ])
  }
}
