import GRDB

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A run as the store remembers it.
public struct RunEntry: Sendable, Equatable {
  /// When it began and ended, in seconds since 1970.
  public var started: Double
  /// When it ended.
  public var ended: Double
  /// The publication that it made, or the last one before it.
  public var generation: Int
  /// Whether everything could be fetched and read.
  public var succeeded: Bool
  /// The files that it read.
  public var files: Int
  /// What changed with it.
  public var changes: ChangeCounts

  /// A run.
  public init(
    started: Double, ended: Double, generation: Int, succeeded: Bool, files: Int,
    changes: ChangeCounts
  ) {
    self.started = started
    self.ended = ended
    self.generation = generation
    self.succeeded = succeeded
    self.files = files
    self.changes = changes
  }
}

/// An article as the store has it.
public struct PresentRecord: Sendable, Equatable {
  /// The format that it was read from.
  public var format: String
  /// Its version and status.
  public var version: Int
  /// Its status; "deleted" when its line is gone.
  public var status: String
  /// SHA-256 of its line but for `source`; nil when it is deleted.
  public var digest: [UInt8]?
  /// The file that says so; nil when that is no longer there.
  public var file: String?
}

extension Store {
  /// How many moments of a source are kept: a clock may be wrong for a month of nights, and then the
  /// last moment before it went wrong counts.
  static let keptMoments = 32

  /// Remembers a run, and which sources it has asked for what is new.
  public func note(_ run: RunEntry, fetched sources: [String]) throws(StoreError) {
    try transaction { db in
      try db.execute(
        sql: """
          INSERT INTO run
            (started, ended, generation, succeeded, files, added, revised, removed, retracted)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.started, run.ended, run.generation, run.succeeded, run.files, run.changes.added,
          run.changes.revised, run.changes.removed, run.changes.retracted,
        ])
      for source in sources {
        try db.execute(
          sql: "INSERT INTO fetched (source, started) VALUES (?, ?)",
          arguments: [source, run.started])
        try db.execute(
          sql: """
            DELETE FROM fetched WHERE source = ?1 AND rowid NOT IN
              (SELECT rowid FROM fetched WHERE source = ?1 ORDER BY rowid DESC LIMIT ?2)
            """,
          arguments: [source, Self.keptMoments])
      }
    }
  }

  /// When a source was last asked for what is new, by a run that published what it got.
  ///
  /// A moment in the future is a clock's mistake and does not count.
  ///
  /// - Parameters:
  ///   - source: What identifies the source and what it is asked for.
  ///   - now: The present moment, in seconds since 1970.
  /// - Returns: Seconds since 1970; nil when it never was.
  /// - Throws: ``StoreError``.
  public func lastFetch(of source: String, before now: Double) throws(StoreError) -> Double? {
    try database { db in
      try Double.fetchOne(
        db, sql: "SELECT max(started) FROM fetched WHERE source = ? AND started <= ?",
        arguments: [source, now])
    }
  }

  /// When a run last succeeded, in seconds since 1970; nil when none has.
  public func lastSuccess() throws(StoreError) -> Double? {
    try database { db in try Double.fetchOne(db, sql: "SELECT max(ended) FROM run WHERE succeeded")
    }
  }

  /// When a publication was made, in seconds since 1970.
  public func time(ofPublication number: Int) throws(StoreError) -> Double? {
    try database { db in
      try Double.fetchOne(
        db, sql: "SELECT min(ended) FROM run WHERE generation = ?", arguments: [number])
    }
  }

  /// An article as it is now, once for each format that it was read from.
  public func present(_ id: String) throws(StoreError) -> [PresentRecord] {
    try database { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT r.format, r.version, r.status, r.digest, i.path FROM record r
          LEFT JOIN input i ON i.id = r.input WHERE r.id = ? ORDER BY r.format
          """, arguments: [id]
      ).map { row in
        PresentRecord(
          format: row[0], version: row[1], status: row[2],
          digest: (row[3] as Data?).map { [UInt8]($0) },
          file: (row[4] as Data?).map { String(decoding: $0, as: UTF8.self) })
      }
    }
  }
}
