import Digests
public import Documents
import GRDB
public import Reading

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

/// A path that is read, and what becomes of the records of a file that goes.
public struct InputRoot: Sendable, Equatable {
  /// A file or folder.
  public var path: String
  /// Whether its files are entries of a log, such as PubMed's update files.
  ///
  /// What an entry says stays true when the entry is gone. Otherwise a record that its file no longer
  /// has, or whose file is gone, is removed.
  public var isLog: Bool

  /// A path that is read.
  public init(path: String, isLog: Bool) {
    self.path = path
    self.isLog = isLog
  }
}

/// What is to be done with a file.
enum InputState: Int {
  /// It has been read as it is.
  case read = 0
  /// It is new or has changed.
  case waiting = 1
  /// It is to be read again once the waiting ones have been: another file no longer has a record
  /// that this one has.
  case later = 2
  /// It is no longer there.
  case absent = 3
}

/// What a run has before it.
public struct InputPlan: Sendable, Equatable {
  /// The files that are new or have changed.
  public var waiting = 0
  /// The files that have been read as they are.
  public var unchanged = 0
  /// The files that are no longer there and whose records go with them.
  public var absent = 0
  /// The files that cannot be seen, as their folder cannot be read or is empty; their records stay.
  public var hidden = 0
  /// What was not fetched, and what stands in the way of a file.
  public var rejections = 0
}

/// A file to be read.
public struct PlannedInput: Sendable {
  /// Its number in the store.
  public var id: Int
  /// The file.
  public var file: InputFile
  /// Whether it is an entry of a log.
  public var isLog: Bool
  /// Whether it had records when it was last read; of an entry of a log it is not known.
  public var hadRecords: Bool
}

extension Store {
  /// Compares the files that there are with those that have been read.
  ///
  /// - Parameters:
  ///   - roots: What is read, in order: the same record in a later file takes precedence.
  ///   - outputs: Files and folders that are left out of the folders.
  ///   - unfetched: The lines of what could not be fetched; they replace those of the run before.
  ///   - isExcluded: Whether a file is to be passed over.
  ///   - reject: Called for each path that cannot be read; what is known of the files below stays.
  /// - Returns: What is to be done.
  /// - Throws: ``StoreError``.
  public func plan(
    _ roots: [InputRoot], leavingOut outputs: [String] = [], unfetched: [[UInt8]] = [],
    isExcluded: (String) -> Bool = { _ in false }, reject: (Rejection) -> [UInt8]
  ) throws(StoreError) -> InputPlan {
    let mark = (try integer("plan") ?? 0) + 1
    return try transaction { db in
      var planning = try Planning(db: db, mark: mark)
      for line in unfetched { try planning.reject(line) }
      try planning.meet(roots, leavingOut: outputs, isExcluded, reject)
      try db.set("plan", mark)
      return planning.plan
    }
  }

  /// Says what a run would have before it, and leaves everything as it is, also while a run is at work.
  ///
  /// - Parameters:
  ///   - store: What is known, if anything.
  ///   - roots: What is read, in order.
  ///   - outputs: Files and folders that are left out of the folders.
  ///   - extraction: What determines extraction.
  ///   - isExcluded: Whether a file is to be passed over.
  /// - Returns: What is to be done.
  /// - Throws: ``StoreError``.
  public static func rehearse(
    _ store: Store?, _ roots: [InputRoot], leavingOut outputs: [String] = [], extraction: String,
    isExcluded: (String) -> Bool = { _ in false }
  ) throws(StoreError) -> InputPlan {
    let isOther = try store.map { store throws(StoreError) in
      try store.text("extraction") != extraction
    }
    let known = try store?.database { db in try Row.fetchAll(db, sql: "SELECT * FROM input") } ?? []
    do {
      // A plan is written down, so it is made in memory.
      return try DatabaseQueue().inDatabase { db in
        try db.execute(sql: Schema.statements)
        for row in known {
          try db.execute(
            sql: "INSERT INTO input VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: StatementArguments(row.databaseValues))
        }
        if isOther == true { try db.haveAllReadAgain() }
        let last = try Int.fetchOne(db, sql: "SELECT max(seen) FROM input") ?? 0
        var planning = try Planning(db: db, mark: last + 1)
        try planning.meet(roots, leavingOut: outputs, isExcluded) { _ in [] }
        return planning.plan
      }
    } catch {
      throw StoreError(error, "the plan")
    }
  }

  /// The size of all files that wait to be read, in bytes on disk.
  public func waitingByteCount() throws(StoreError) -> Int {
    try database { db in
      try Int.fetchOne(
        db, sql: "SELECT COALESCE(SUM(size), 0) FROM input WHERE state = ? AND ordinal >= 0",
        arguments: [InputState.waiting.rawValue]) ?? 0
    }
  }

  /// The next files to be read, in order.
  ///
  /// - Parameter ordinal: The place behind which to look.
  /// - Returns: Up to 256 files and the place of the last of them; nil when there are no more.
  /// - Throws: ``StoreError``.
  public func waitingInputs(
    after ordinal: Int
  ) throws(StoreError) -> (inputs: [PlannedInput], last: Int)? {
    try database { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, path, size, ordinal, is_log,
            EXISTS (SELECT 1 FROM appearance WHERE input = input.id) AS had_records
          FROM input WHERE state = ? AND ordinal > ? ORDER BY ordinal LIMIT 256
          """, arguments: [InputState.waiting.rawValue, ordinal])
      guard let last = rows.last else { return nil }
      return (
        rows.map { row in
          let path = (row["path"] as Data).map { CChar(bitPattern: $0) } + [0]
          return PlannedInput(
            id: row["id"], file: InputFile(systemPath: path, byteCount: row["size"]),
            isLog: row["is_log"], hadRecords: row["had_records"])
        }, last["ordinal"]
      )
    }
  }

  /// Begins another round with the files that are to be read again.
  ///
  /// - Returns: Whether there are any.
  /// - Throws: ``StoreError``.
  public func beginNextRound() throws(StoreError) -> Bool {
    try transaction { db in
      try db.execute(
        sql: "UPDATE input SET state = ? WHERE state = ?",
        arguments: [InputState.waiting.rawValue, InputState.later.rawValue])
      return db.changesCount > 0
    }
  }

  /// Has all files read again if what determines extraction is another than before.
  ///
  /// - Parameter digest: What determines it.
  /// - Returns: Whether there were records of another extraction.
  /// - Throws: ``StoreError``.
  public func useExtraction(_ digest: String) throws(StoreError) -> Bool {
    let known = try text("extraction")
    guard known != digest else { return false }
    try transaction { db in
      try db.haveAllReadAgain()
      try db.set("extraction", digest)
    }
    return known != nil
  }
}

extension Database {
  fileprivate func haveAllReadAgain() throws {
    try execute(
      sql: "UPDATE input SET state = ?, digest = NULL WHERE ordinal >= 0",
      arguments: [InputState.waiting.rawValue])
  }
}

/// A walk over the inputs that notes what has changed.
private struct Planning {
  let db: Database
  let mark: Int
  var plan = InputPlan()
  /// The paths under which nothing can be said to be absent.
  private var unreadable: [String] = []
  /// By folders, those folders that are empty in which they are or were.
  private var emptyFolders: [String: String?] = [:]
  private var ordinal = 0

  init(db: Database, mark: Int) throws {
    self.db = db
    self.mark = mark
    try db.execute(sql: "DELETE FROM rejection WHERE input = 0")
  }

  /// Goes through the files that are to be read.
  mutating func meet(
    _ roots: [InputRoot], leavingOut outputs: [String], _ isExcluded: (String) -> Bool,
    _ reject: (Rejection) -> [UInt8]
  ) throws {
    for root in roots {
      for input in InputDiscovery(paths: [root.path], leavingOut: outputs) {
        switch input {
        case .file(let file):
          if !isExcluded(file.path) { try meet(file, isLog: root.isLog) }
        case .rejection(let rejection):
          unreadable.append(rejection.path)
          try self.reject(reject(rejection))
        }
      }
    }
    try missAbsent(below: roots.map(\.path), reject)
  }

  mutating func reject(_ line: [UInt8]) throws {
    try db.execute(
      sql: "INSERT INTO rejection VALUES (0, ?, ?)", arguments: [plan.rejections, Data(line)])
    plan.rejections += 1
  }

  private mutating func meet(_ file: InputFile, isLog: Bool) throws {
    defer { ordinal += 1 }
    let path = Data(file.systemPath.dropLast().map { UInt8(bitPattern: $0) })
    let (size, modified) = sizeAndTime(file)
    let statement = try db.cachedStatement(
      sql:
        "SELECT id, size, modified, digest, state, is_log, ordinal, seen FROM input WHERE path = ?"
    )
    guard let row = try Row.fetchOne(statement, arguments: [path]) else {
      plan.waiting += 1
      try db.cachedStatement(
        sql: """
          INSERT INTO input (path, is_log, ordinal, size, modified, state, seen)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [path, isLog, ordinal, size, modified, InputState.waiting.rawValue, mark])
      return
    }
    // Named twice: its first place counts.
    if row["seen"] == mark { return }
    var state = InputState(rawValue: row["state"]) ?? .waiting
    let digest: Data? = row["digest"]
    if state == .absent { state = .read }
    if state == .read, row["size"] != size || row["modified"] != modified || digest == nil {
      state =
        digest != nil && digest == Digest.sha256.bytes(ofFile: file.systemPath).map { Data($0) }
        ? .read : .waiting
    }
    switch state {
    case .waiting, .later: plan.waiting += 1
    case .read, .absent: plan.unchanged += 1
    }
    try db.cachedStatement(
      sql: """
        UPDATE input SET is_log = ?, ordinal = ?, size = ?, modified = ?, state = ?, seen = ?
        WHERE id = ?
        """
    ).execute(
      arguments: [isLog, ordinal, size, modified, state.rawValue, mark, row["id"] as Int])
  }

  /// Notes the files that were not met; entries of a log only lose their place in the order.
  ///
  /// - Parameters:
  ///   - roots: What is read.
  ///   - reject: Called for each folder below that had files and is empty.
  /// - Throws: What the database says.
  private mutating func missAbsent(
    below roots: [String], _ reject: (Rejection) -> [UInt8]
  ) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, path, is_log FROM input WHERE seen <> ? AND ordinal >= 0",
      arguments: [mark])
    var absent: [(id: Int, isLog: Bool)] = []
    var emptied: Set<String> = []
    while let row = try rows.next() {
      let path = String(decoding: row["path"] as Data, as: UTF8.self)
      let isLog: Bool = row["is_log"]
      var isHidden = unreadable.contains { isPath(path, below: $0) }
      if !isHidden, !isLog, roots.contains(where: { isPath(path, below: $0) }),
        let folder = emptyFolder(of: path)
      {
        isHidden = true
        emptied.insert(folder)
      }
      if !isHidden { absent.append((row["id"], isLog)) } else if !isLog { plan.hidden += 1 }
    }
    for folder in emptied.sorted() {
      try self.reject(
        reject(
          Rejection(
            path: folder, stage: .reading, reason: .empty,
            detail:
              "the folder had files and is empty; if its disk is not mounted, mount it. Their "
              + "records stay; remove the folder if they are to go", retriable: true)))
    }
    for (id, isLog) in absent {
      plan.absent += isLog ? 0 : 1
      let state = isLog ? InputState.read : .absent
      try db.execute(
        sql: "UPDATE input SET ordinal = -1, state = ? WHERE id = ?",
        arguments: [state.rawValue, id])
    }
  }

  /// The folder that a file was in and that is empty, as one is whose disk is not mounted; nil when
  /// the file alone is gone, or its folder, too.
  private mutating func emptyFolder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    let folder = String(path[..<slash])
    if let known = emptyFolders[folder] { return known }
    var found: String?
    var status = stat()
    if stat(folder, &status) != 0 {
      found = emptyFolder(of: folder)
    } else if fileNames(folder).allSatisfy({ $0.hasPrefix(".") }) {
      found = folder
    }
    emptyFolders[folder] = .some(found)
    return found
  }

  /// A file's size in bytes and time of change in nanoseconds.
  private func sizeAndTime(_ file: InputFile) -> (Int, Int) {
    var status = stat()
    guard stat(file.systemPath, &status) == 0 else { return (-1, -1) }
    return (Int(status.st_size), nanoseconds(status))
  }
}

/// Whether a path is another or leads below it.
private func isPath(_ path: String, below other: String) -> Bool {
  path == other || path.hasPrefix(other.hasSuffix("/") ? other : other + "/")
}
