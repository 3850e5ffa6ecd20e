import GRDB

extension Store {
  /// Decides, when all files have been read, what becomes of the articles that a file no longer has.
  ///
  /// An article that is in another file stays, and that file is read again; one that a log has named
  /// stays; any other is removed.
  public func settle() throws(StoreError) {
    try transaction { db in
      try missFiles(db)
      while true {
        let gone = try Row.fetchAll(
          db, sql: "SELECT id, format FROM gone ORDER BY id, format LIMIT 10000")
        if gone.isEmpty { break }
        for row in gone {
          try settle(row[0], row[1], db)
          try db.cachedStatement(sql: "DELETE FROM gone WHERE id = ? AND format = ?")
            .execute(arguments: [row[0] as String, row[1] as String])
        }
      }
    }
  }

  /// Forgets the files that are no longer there.
  private func missFiles(_ db: Database) throws {
    let absent = "(SELECT id FROM input WHERE state = \(InputState.absent.rawValue))"
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO gone SELECT id, format FROM appearance WHERE input IN \(absent);
        DELETE FROM appearance WHERE input IN \(absent);
        DELETE FROM rejection WHERE input IN \(absent);
        DELETE FROM input WHERE id IN \(absent);
        """)
  }

  private func settle(_ id: String, _ format: String, _ db: Database) throws {
    let key: StatementArguments = [id, format]
    let record = try db.cachedStatement(
      sql: """
        SELECT version, status, digest, segment, line, input, is_logged, 0
        FROM record WHERE id = ? AND format = ?
        """)
    guard let state = try Row.fetchOne(record, arguments: key).map({ RecordState($0) }) else {
      return
    }
    let appearances = try db.cachedStatement(
      sql: """
        SELECT a.input FROM appearance a JOIN input i ON i.id = a.input
        WHERE a.id = ? AND a.format = ? ORDER BY i.ordinal DESC
        """)
    let inputs = try Int.fetchAll(appearances, arguments: key)
    if inputs.contains(state.input) { return }
    if let input = inputs.first {
      try db.cachedStatement(sql: "UPDATE record SET input = ? WHERE id = ? AND format = ?")
        .execute(arguments: [input] + key)
      try db.cachedStatement(sql: "UPDATE input SET state = ?, digest = NULL WHERE id = ?")
        .execute(arguments: [InputState.later.rawValue, input])
      return
    }
    // The log's word may be older than what the file said; it is all there is.
    if state.isLogged || state.segment == nil { return }
    try keepFormer(id, format, state, db)
    try bury(state, db)
    try db.cachedStatement(sql: "DELETE FROM record WHERE id = ? AND format = ?")
      .execute(arguments: key)
  }
}
