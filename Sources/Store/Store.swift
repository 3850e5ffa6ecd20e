import Digests
import GRDB

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is known from run to run: the files that have been read, the present state of every article,
/// and the lines that say so.
///
/// Lines are in append-only files, segments; the database holds only where. A segment is complete
/// and on disk before the transaction that names it, so that a run killed at any moment leaves a
/// whole store and at most a segment without a name, which the next one removes.
///
/// Unchecked: the calls follow one another.
public final class Store: @unchecked Sendable {
  /// The store's folder.
  public let folder: String
  /// The folder of its segments.
  let segmentFolder: String
  let queue: DatabaseQueue
  /// The segment that the open batch writes, once it has a line.
  var writer: SegmentWriter?
  /// The number of the open batch among all of this store.
  var reading = 0
  /// The number of publications; that of the last one.
  public private(set) var generation = 0

  /// Opens the store in a folder; makes it if there is none.
  ///
  /// - Parameters:
  ///   - folder: One of ``StoreFolder``'s.
  ///   - isReadOnly: Whether only to look something up, also while a run is at work.
  /// - Throws: ``StoreError``.
  public init(_ folder: String, isReadOnly: Bool = false) throws(StoreError) {
    self.folder = folder
    segmentFolder = folder + "/segments"
    let path = folder + "/index.sqlite"
    if !isReadOnly {
      try makeFolder(segmentFolder)
    } else if access(path, F_OK) != 0 {
      throw StoreError(disk: path)
    }
    do {
      var configuration = GRDB.Configuration()
      // A batch is one transaction of many calls.
      configuration.allowsUnsafeTransactions = true
      configuration.prepareDatabase { db in
        if isReadOnly {
          // A connection that may only read would leave the files of the log behind.
          return try db.execute(sql: "PRAGMA query_only = 1")
        }
        // A commit that a power cut takes back is done again by the next run.
        try db.execute(
          sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -131072"
        )
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StoreError(error, path)
    }
    try prepare(isReadOnly)
  }

  private func prepare(_ isReadOnly: Bool) throws(StoreError) {
    let version = try database { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
    if version > Schema.version {
      throw StoreError(
        .newer, folder,
        "a newer version of winnow made this store; use that version, or name "
          + "another folder in \"store\"")
    }
    if version < Schema.version, !isReadOnly {
      try transaction { db in
        try db.execute(sql: version == 0 ? Schema.statements : Schema.secondVersion)
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      }
    }
    generation = try integer("generation") ?? 0
    reading = try integer("reading") ?? 0
    if !isReadOnly { try removeNamelessFiles() }
  }

  /// Closes the database, as the store's end does otherwise; then nothing can be asked of it.
  public func close() { try? queue.close() }

  /// Removes segments that a killed run has left.
  private func removeNamelessFiles() throws(StoreError) {
    let segments = try segments()
    let named = Set(segments.flatMap { [$0.indexFile] + $0.files.values })
    for name in fileNames(segmentFolder) where !named.contains(name) {
      try removeItem("\(segmentFolder)/\(name)")
    }
  }

  /// Uses the database; what it throws becomes a ``StoreError``.
  func database<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw StoreError(error, folder + "/index.sqlite")
    }
  }

  /// Does all or nothing.
  func transaction<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try database { db in
      try db.beginTransaction(.immediate)
      do {
        let value = try body(db)
        try db.commit()
        return value
      } catch {
        try? db.rollback()
        throw error
      }
    }
  }

  // MARK: Single values

  func integer(_ name: String) throws(StoreError) -> Int? {
    try database { db in
      try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
    }
  }

  func text(_ name: String) throws(StoreError) -> String? {
    try database { db in
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
    }
  }

  /// The two last digits of the year of the baseline that it is built on; nil without one.
  public func baselineYear() throws(StoreError) -> Int? { try integer("baseline_year") }

  /// Notes the year of the baseline that it is built on.
  public func setBaselineYear(_ year: Int) throws(StoreError) {
    try database { db in try db.set("baseline_year", year) }
  }

  /// Begins a store that is to replace another.
  ///
  /// It remembers the same runs, and its segments get other names, for both are published to the
  /// same place.
  ///
  /// - Parameter former: The store that it is to replace.
  /// - Throws: ``StoreError``.
  public func begin(after former: Store) throws(StoreError) {
    guard try integer("segment") == nil, let last = try former.integer("segment") else { return }
    try database { db in
      try db.execute(
        sql: "ATTACH DATABASE ? AS before", arguments: [former.folder + "/index.sqlite"])
      defer { try? db.execute(sql: "DETACH DATABASE before") }
      try db.inTransaction {
        try db.execute(
          sql: """
            INSERT INTO run SELECT * FROM before.run;
            INSERT INTO fetched SELECT * FROM before.fetched;
            """)
        try db.set("segment", last)
        return .commit
      }
    }
  }

  /// Notes that a publication has been made.
  func didPublish(_ number: Int) { generation = number }

  /// How many articles it has.
  public func recordCount() throws(StoreError) -> Int {
    try segments().reduce(0) { $0 + $1.lines - $1.dead }
  }
}

extension Database {
  /// Sets a single value.
  func set(_ name: String, _ value: (any DatabaseValueConvertible)?) throws {
    try execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", arguments: [name, value])
  }
}
