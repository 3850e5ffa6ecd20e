public import Documents
import Emission
public import Fetching
import Reading
public import Store
import Synchronization

/// What a run with a store has done.
public struct StoredReport: Sendable, Equatable {
  /// What was before it.
  public var plan: InputPlan
  /// What was published; nil when it was interrupted.
  public var publication: PublicationReport?
  /// How many articles the dataset has.
  public var records = 0
  /// What a reader of the log should know.
  public var notes: [String] = []
  /// What whoever looks after the dataset should know.
  public var warnings: [String] = []
  /// The paths to be read, as they were named, that cannot be read or have no files.
  public var missing: [String] = []

  /// When a run last read all it was to read, in seconds since 1970; nil when none did.
  public var lastSuccess: Double?

  /// What has become of the dataset, in a line.
  ///
  /// - Parameter summary: What was read.
  /// - Returns: A line without its end.
  public func line(_ summary: RunSummary) -> String {
    guard let publication else { return "not published" }
    var parts = ["\(counted(summary.files, "file")) read"]
    if summary.read > 0 { parts.append(counted(summary.read, "article")) }
    if summary.rejected > 0 { parts.append("\(grouped(summary.rejected)) rejected") }
    let all = counted(records, "record")
    guard publication.isPublished else {
      return parts.joined(separator: ", ") + "; nothing new, \(all)"
    }
    let changes = publication.changes
    let counts = [
      ("added", changes.added), ("revised", changes.revised), ("removed", changes.removed),
      ("retracted", changes.retracted),
    ].filter { $0.1 > 0 }.map { "\(grouped($0.1)) \($0.0)" }
    return parts.joined(separator: ", ") + "; published \(all): "
      + (counts.isEmpty ? "none changed" : counts.joined(separator: ", "))
  }
}

/// A run of a configuration that has a store: it reads what is new, and publishes what has changed.
///
/// It holds the store's lock as long as it lives.
public final class StoredRun: Sendable {
  private let folder: StoreFolder
  private let configuration: PipelineConfiguration
  private let options: RunOptions

  /// Takes the store's lock.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - store: The path that it names as its store.
  /// - Throws: ``StoreError``; of the kind `locked` while another run is at work.
  public init(_ configuration: PipelineConfiguration, store: String) throws(StoreError) {
    folder = try StoreFolder(store)
    self.configuration = configuration
    options = RunOptions(configuration)
  }

  // MARK: The run

  /// The sources, those asked for what is new since the last run that published what it got.
  ///
  /// - Parameter now: The present moment, in seconds since 1970.
  /// - Returns: The sources, in order.
  /// - Throws: ``StoreError``.
  public func sources(now: Double) throws(StoreError) -> [SourceConfiguration] {
    let store = try Store(folder.folder(folder.current ?? 1))
    var sources: [SourceConfiguration] = []
    for source in configuration.fetch {
      sources.append(source.since(try store.lastFetch(of: source.identity, before: now)))
    }
    return sources
  }

  /// Reads what is new and publishes what has changed.
  ///
  /// - Parameters:
  ///   - started: When the run began, before it fetched, in seconds since 1970.
  ///   - fetched: What the sources have brought.
  ///   - progress: Told of the run's course.
  ///   - reportRejection: Called for each rejection, in the order of the input.
  /// - Returns: The run's accounts, and what has become of the dataset.
  /// - Throws: ``RunError``; the dataset is then the one before.
  public func run(
    started: Double, fetched: [FetchReport] = [], progress: Progress? = nil,
    reportRejection: (@Sendable (Rejection) -> Void)? = nil
  ) async throws(RunError) -> (RunSummary, StoredReport) {
    for output in configuration.outputs.paths { removeAbandoned(output.path) }
    let (store, former) = try storing { () throws(StoreError) in try openStores() }
    // Before the lock is let go: a worker's task may outlive its work by a moment, and hold the store.
    defer {
      store.close()
      former?.close()
    }
    var (summary, report) = try await update(
      store, unfetched: fetched.flatMap(\.rejections), progress, reportRejection)
    if summary.wasInterrupted { return (summary, report) }
    let targets = PublicationTargets(
      records: configuration.outputs.records, facts: configuration.outputs.facts,
      rejects: configuration.outputs.rejects, changes: configuration.outputs.changes)
    let isWithheld = try isWithheld(store, targets, &report)
    if isWithheld { summary.unreadable = max(summary.unreadable, 1) }
    try storing { () throws(StoreError) in
      if !isWithheld { try publish(store, targets, replacing: former, &report) }
      report.records = try store.recordCount()
      try store.note(
        RunEntry(
          started: started, ended: secondsSince1970(), generation: store.generation,
          succeeded: summary.isComplete, files: summary.files,
          changes: report.publication?.changes ?? ChangeCounts()),
        // What is not published is asked for once more.
        fetched: isWithheld ? [] : settledSources(fetched, &report.notes).map(\.identity))
      report.lastSuccess = try store.lastSuccess()
    }
    try write(summary, report, started: started)
    return (summary, report)
  }

  /// Whether a dataset that stands is not to be replaced, for a store that was built anew lacks what a
  /// path that is read had.
  private func isWithheld(
    _ store: Store, _ targets: PublicationTargets, _ report: inout StoredReport
  ) throws(RunError) -> Bool {
    guard !report.missing.isEmpty,
      try storing({ () throws(StoreError) in try store.wouldReplace(targets) })
    else { return false }
    report.warnings.append(
      "not published: the dataset would be built anew without "
        + report.missing.joined(separator: ", ") + ", which cannot be read or has no files; see to "
        + "it, or take it out of \"read\", or remove what is published to begin without it")
    return true
  }

  private func publish(
    _ store: Store, _ targets: PublicationTargets, replacing former: Store?,
    _ report: inout StoredReport
  ) throws(StoreError) {
    let publication = try store.publish(targets, replacing: former)
    report.publication = publication
    let removed = publication.changes.removed
    let before = try store.recordCount() + removed - publication.changes.added
    if removed >= 10, removed * 2 > before {
      report.warnings.append(
        "\(grouped(removed)) of \(counted(before, "record")) were removed; if that is not what was meant, "
          + "see to what is read and fetched"
          + (publication.changesPath.map { ": \($0) names them" } ?? ""))
    }
    if publication.isRebuilt {
      report.warnings.append(
        "\(folder.path): was built anew, as it had nothing of what has been published; "
          + (publication.changesPath.map { "\($0) has all records as added" } ?? "read all anew"))
    }
    if former != nil {
      try folder.use(number(of: store))
      report.notes.append("a new year's baseline: the dataset was built anew")
    }
  }

  /// The sources that need not be asked again for what they were asked for in this run: they have
  /// brought all that there is, and so have those that fetch the full texts of what they found.
  private func settledSources(
    _ reports: [FetchReport], _ notes: inout [String]
  ) -> [SourceConfiguration] {
    let incomplete = Set(reports.filter { !$0.isComplete }.map(\.name))
    var settled: [SourceConfiguration] = []
    for (place, source) in configuration.fetch.enumerated() where source.isSinceLastRun {
      let followers = configuration.fetch[place...].dropFirst().filter(\.followsOthers)
      if incomplete.isDisjoint(with: [source.name] + followers.map(\.name)) {
        settled.append(source)
      } else {
        notes.append(
          "\(source.name): the next run asks for the same days again, as not all could be had")
      }
    }
    return settled
  }

  /// Writes the accounts of the run.
  private func write(
    _ summary: RunSummary, _ report: StoredReport, started: Double
  ) throws(RunError) {
    do throws(OutputError) {
      if let path = configuration.outputs.summary {
        var json = JSONWriter()
        json.line(summary, report, started: started)
        try replaceFile(path, json.bytes)
      }
      if let path = configuration.outputs.metrics {
        let metrics = Metrics(summary, report, started: started, ended: secondsSince1970())
        try replaceFile(path, Array(metrics.text.utf8))
      }
    } catch {
      throw .output(error)
    }
  }

  /// The store to be brought up to date, and the one that it is to replace, if any.
  private func openStores() throws(StoreError) -> (Store, Store?) {
    let current = folder.current ?? 1
    var store = try Store(folder.folder(current))
    if folder.current == nil { try folder.use(current) }
    let next = current + 1
    if folder.contains(next) {
      // A run was killed after it had published from the new store, and before it said so.
      let built = try Store(folder.folder(next))
      if built.generation > 0 {
        try folder.use(next)
        store = built
      }
    }
    guard let year = configuration.baselineYear else { return (store, nil) }
    guard let known = try store.baselineYear() else {
      try store.setBaselineYear(year)
      return (store, nil)
    }
    if known == year {
      try folder.removeOthers(than: number(of: store))
      return (store, nil)
    }
    let fresh = try Store(folder.folder(number(of: store) + 1))
    try fresh.begin(after: store)
    try fresh.setBaselineYear(year)
    return (fresh, store)
  }

  private func number(of store: Store) -> Int {
    store.folder.split(separator: "/").last.flatMap { Int($0) } ?? 1
  }

  /// Reads what is new until nothing is left to be read.
  private func update(
    _ store: Store, unfetched: [Rejection], _ progress: Progress?,
    _ reportRejection: (@Sendable (Rejection) -> Void)?
  ) async throws(RunError) -> (RunSummary, StoredReport) {
    var summary = RunSummary(unfetched: unfetched)
    var missing: [String] = []
    let plan = try storing { () throws(StoreError) in
      if try store.useExtraction(configuration.extraction) { summary.isReextraction = true }
      return try store.plan(
        configuration.roots, leavingOut: configuration.written,
        unfetched: unfetched.map(line(of:)), isExcluded: configuration.isOutdated
      ) { rejection in
        reportRejection?(rejection)
        summary.add(rejection)
        if configuration.read.contains(rejection.path) { missing.append(rejection.path) }
        return line(of: rejection)
      }
    }
    if plan.hidden > 0 { summary.unreadable = max(summary.unreadable, 1) }
    var report = StoredReport(plan: plan, missing: missing)
    if summary.isReextraction {
      report.notes.append(
        "extraction is another than before: every input that is still there is read again")
    }
    repeat {
      progress?.expect(try storing { () throws(StoreError) in try store.waitingByteCount() })
      let inputs = WaitingInputs(store)
      let lost = Mutex<[Rejection]>([])
      let sink = StoreSink(store, reportRejection: reportRejection) { rejection in
        lost.withLock { $0.append(rejection) }
      }
      summary.add(try await process(options, into: sink, progress: progress) { inputs.next() })
      for rejection in lost.withLock(\.self) { summary.add(rejection) }
      if let failure = inputs.failure { throw .store(failure) }
      if summary.wasInterrupted { return (summary, report) }
      try storing { () throws(StoreError) in try store.settle() }
    } while try storing({ () throws(StoreError) in try store.beginNextRound() })
    return (summary, report)
  }
}

/// The waiting inputs of a store, one after another.
///
/// Unchecked: the scheduler asks for one at a time, and is done before anyone else looks.
private final class WaitingInputs: @unchecked Sendable {
  private let store: Store
  private var page: ArraySlice<PlannedInput> = []
  private var last = -1
  private(set) var failure: StoreError?

  init(_ store: Store) { self.store = store }

  func next() -> LaneInput? {
    if page.isEmpty {
      do throws(StoreError) {
        guard let next = try store.waitingInputs(after: last) else { return nil }
        page = next.inputs[...]
        last = next.last
      } catch {
        failure = error
        return nil
      }
    }
    return page.popFirst().map {
      // An entry of a log is a transaction.
      LaneInput(
        id: $0.id, input: .file($0.file), isAlone: $0.isLog, hadRecords: $0.hadRecords)
    }
  }
}
