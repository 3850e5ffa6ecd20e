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

/// Where the dataset goes.
public struct PublicationTargets: Sendable, Equatable {
  /// The records: a file, or a folder where the path ends in a slash.
  public var records: String
  /// The facts, likewise.
  public var facts: String?
  /// The file of rejections.
  public var rejects: String?
  /// The folder of changes, a file in it for each publication that has any.
  public var changes: String?

  /// Where the dataset goes.
  public init(records: String, facts: String?, rejects: String?, changes: String?) {
    self.records = records
    self.facts = facts
    self.rejects = rejects
    self.changes = changes
  }

  var lines: [(kind: LineKind, path: String)] {
    [(.records, records)] + (facts.map { [(.facts, $0)] } ?? [])
  }
}

/// What a publication was.
public struct PublicationReport: Sendable, Equatable {
  /// Its number; that of the last one when nothing was published.
  public var generation: Int
  /// Whether anything was written.
  public var isPublished: Bool
  /// What has changed since the one before.
  public var changes: ChangeCounts
  /// The file that lists the changes.
  public var changesPath: String?
  /// Whether the store that has published before is lost, and this one was built anew.
  public var isRebuilt = false
}

extension Store {
  /// Publishes the present state, if it is not the published one.
  ///
  /// Every file is replaced whole; a folder's manifest is the last of it to be. Done again after it
  /// was cut short, it does the same.
  ///
  /// - Parameters:
  ///   - targets: Where to.
  ///   - former: The store that this one is to replace.
  /// - Returns: What was published.
  /// - Throws: ``StoreError``; what was published before stays, or is replaced as a whole.
  public func publish(
    _ targets: PublicationTargets, replacing former: Store? = nil
  ) throws(StoreError) -> PublicationReport {
    let isFirst = generation == 0
    let isUnpublished = try hasUnpublished()
    let hasChanged = isFirst || isUnpublished
    try checkSizes()
    try publishRejects(targets)
    let isComplete = try isComplete(targets)
    guard hasChanged || !isComplete else {
      return PublicationReport(
        generation: generation, isPublished: false, changes: ChangeCounts(), changesPath: nil)
    }
    try checkLines()
    try compact()
    let previous = former?.generation ?? generation
    let number =
      previous == 0 ? try firstNumber(targets) : hasChanged ? previous + 1 : previous
    var report = PublicationReport(
      generation: number, isPublished: true, changes: ChangeCounts(), changesPath: nil,
      isRebuilt: previous == 0 && number > 1)
    if hasChanged {
      (report.changes, report.changesPath) = try publishChanges(
        targets.changes, number: number, since: former?.generation == 0 ? nil : former)
    }
    for (kind, path) in targets.lines {
      if path.hasSuffix("/") {
        try publishFolder(path, kind, number: number)
      } else {
        try publishFile(path, kind)
      }
    }
    try transaction { db in
      try db.execute(sql: "DELETE FROM former")
      try db.set("generation", number)
      try db.set("moved_bytes", 0)
      try db.set("published", targets.stamp ?? "")
    }
    didPublish(number)
    return report
  }

  /// Whether the dataset stands where it is to stand, as it was published.
  private func isComplete(_ targets: PublicationTargets) throws(StoreError) -> Bool {
    guard let stamp = targets.stamp, try text("published") == stamp else { return false }
    for (kind, path) in targets.lines where path.hasSuffix("/") {
      guard try hasParts(path, kind) else { return false }
    }
    return true
  }

  /// Whether the first publication would take the place of a dataset that another store has published.
  ///
  /// - Parameter targets: Where to.
  /// - Returns: False once the publication has begun.
  /// - Throws: ``StoreError``.
  public func wouldReplace(_ targets: PublicationTargets) throws(StoreError) -> Bool {
    guard generation == 0, try integer("first_publication") == nil else { return false }
    return targets.lines.contains { access(publishedFile($0.path), F_OK) == 0 }
  }

  /// The number of the first publication: 1, or one more than a lost store's last.
  private func firstNumber(_ targets: PublicationTargets) throws(StoreError) -> Int {
    // Once it is chosen it stays, as its changes may stand there already.
    if let number = try integer("first_publication") { return number }
    var known = targets.changes.map { fileNames($0).compactMap(publicationNumber) } ?? []
    for (_, path) in targets.lines where path.hasSuffix("/") {
      known += lines(ofFile: path + ".unnamed").prefix(1).compactMap { Int($0) }
    }
    let number = (known.max() ?? 0) + 1
    try database { db in try db.set("first_publication", number) }
    return number
  }

  private func publishChanges(
    _ folder: String?, number: Int, since former: Store?
  ) throws(StoreError) -> (ChangeCounts, String?) {
    guard let folder else { return (try writeChanges(since: former, to: nil), nil) }
    let digits = String(number)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    let path = "\(folder.hasSuffix("/") ? folder : folder + "/")\(name).jsonl"
    let file = try writing { () throws(OutputError) in try AtomicFile(path) }
    let counts = try writeChanges(since: former, to: file)
    guard counts.total > 0 else { return (counts, nil) }
    try writing { () throws(OutputError) in try file.commit() }
    return (counts, path)
  }

  /// Replaces the file of rejections, if it is another than before.
  private func publishRejects(_ targets: PublicationTargets) throws(StoreError) {
    guard let path = targets.rejects, try !areRejections(path) else { return }
    let file = try writing { () throws(OutputError) in try AtomicFile(path) }
    try forEachRejections { bytes in try file.write(bytes) }
    try writing { () throws(OutputError) in try file.commit() }
  }

  /// Whether a file holds the rejections and nothing else.
  private func areRejections(_ path: String) throws(StoreError) -> Bool {
    guard let file = try? ReadableFile(path) else { return false }
    let size = file.size
    var end = 0
    var isSame = true
    try forEachRejections { bytes in
      let start = end
      end += bytes.count
      isSame = try isSame && end <= size && file.bytes(start..<end) == bytes
    }
    return isSame && end == size
  }

  /// Goes through the lines of the rejections, some at a time, for they may be many.
  private func forEachRejections(_ body: ([UInt8]) throws -> Void) throws(StoreError) {
    try database { db in
      var bytes: [UInt8] = []
      let lines = try Data.fetchCursor(db, sql: "SELECT line FROM rejection ORDER BY input, number")
      while let line = try lines.next() {
        bytes += line
        if bytes.count >= 1 << 20 {
          try body(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      try body(bytes)
    }
  }

  // MARK: One file

  /// Writes the live lines to a file.
  private func publishFile(_ path: String, _ kind: LineKind) throws(StoreError) {
    let file = try writing { () throws(OutputError) in try AtomicFile(path) }
    for segment in try segments() {
      let source = try ReadableFile("\(segmentFolder)/\(segment.files[kind] ?? "")")
      let digest = RunningDigest(.sha256)
      var start = 0
      for range in try liveBytes(of: segment, kind, size: source.size) {
        try source.forEachBytes(in: start..<range.lowerBound) { digest.update($0) }
        try source.forEachBytes(in: range) { bytes throws(OutputError) in
          digest.update(bytes)
          try file.write(bytes)
        }
        start = range.upperBound
      }
      try source.forEachBytes(in: start..<source.size) { digest.update($0) }
      try segment.check(digest.finish(), kind, of: source.path)
    }
    try writing { () throws(OutputError) in try file.commit() }
  }

  /// The stretches of a segment's file between its dead lines.
  private func liveBytes(
    of segment: Segment, _ kind: LineKind, size: Int
  ) throws(StoreError) -> [Range<Int>] {
    guard segment.dead > 0 else { return [0..<size] }
    let index = try SegmentIndex(contentsOf: "\(segmentFolder)/\(segment.indexFile)")
    var ranges: [Range<Int>] = []
    var start = 0
    for line in try deadLines(of: segment.id) {
      let dead = index.bytes(kind, of: line)
      if start < dead.lowerBound { ranges.append(start..<dead.lowerBound) }
      start = dead.upperBound
    }
    if start < size { ranges.append(start..<size) }
    return ranges
  }
}

extension PublicationTargets {
  /// The paths of the dataset with the size and the time of change of what stands there, from which it is seen
  /// whether somebody else has touched it; nil while one of them is missing.
  fileprivate var stamp: String? {
    var stamps: [String] = []
    for (_, path) in lines {
      var status = stat()
      guard stat(publishedFile(path), &status) == 0 else { return nil }
      stamps.append("\(path) \(status.st_size) \(nanoseconds(status))")
    }
    return stamps.joined(separator: "\n")
  }
}

/// The file that is the last to be replaced when a path is published: itself, or the manifest of a folder.
private func publishedFile(_ path: String) -> String {
  path.hasSuffix("/") ? path + "manifest.json" : path
}
