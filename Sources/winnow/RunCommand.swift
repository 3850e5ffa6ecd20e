import ArgumentParser
import Fetching
import Pipeline
import Store

/// How much a run says.
enum LogLevel: String, CaseIterable, ExpressibleByArgument {
  case error
  case info
  case debug
}

/// `winnow run`: the configured pipeline.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the pipeline that a configuration describes.",
    discussion: """
      Fetches first, where the configuration has "fetch", and reads what was fetched besides "read". \
      When a source fails as a whole, nothing is read, the outputs stay as they are, and the status \
      is 3; so it is when an article could not be had that a later run may bring. With a "store", only what is new or has changed is read, and the outputs are replaced \
      when something has come of it.

      EXAMPLES
        winnow run
        winnow run nightly.json --quiet
        winnow run nightly.json --dry-run
      """)

  @Argument(help: "The configuration.", completion: .file(extensions: ["json"]))
  var configuration = "pipeline.json"

  @Flag(help: "Say what there is to be read; fetch, read and write nothing.")
  var dryRun = false

  @Option(
    help: "How much to say: error; info, with a store in a line; or debug, the full accounts.")
  var logLevel = LogLevel.info

  @Flag(name: .shortAndLong, help: "Say nothing but errors, as --log-level error does.")
  var quiet = false

  private var level: LogLevel { quiet ? .error : logLevel }

  func run() async throws {
    let configuration = try loadConfiguration(configuration)
    if let store = configuration.store {
      return try await runStored(configuration, store: store)
    }
    var options = RunOptions(configuration)
    if dryRun { return rehearse(options.inputs, configuration) }
    if let raw = configuration.raw {
      let reports = try fetchSources(configuration.fetch, into: raw, quiet: level == .error)
      options.unfetched = reports.flatMap(\.rejections)
      // A search may find nothing, and then there is nothing of it to read.
      options.inputs += fetchedFolders(configuration.fetch, in: raw)
    }
    let progress = Progress()
    let summary = try await runPipeline(
      options, progress: level == .error ? nil : progress,
      keepingRejections: "\"rejects\" of \"emit\"")
    if level != .error, !summary.wasInterrupted {
      print("winnow run")
      print(summary.table(seconds: progress.elapsedSeconds))
      tellOutputs(configuration.outputs)
    }
    try endRun(summary, maxRejectRate: configuration.maxRejectRate)
  }

  /// Without a store everything is read.
  private func rehearse(_ inputs: [String], _ configuration: PipelineConfiguration) {
    for source in configuration.fetch { print("would fetch \(source.name)") }
    for input in inputs { print("would read \(input)") }
  }

  // MARK: With a store

  private func runStored(_ configuration: PipelineConfiguration, store: String) async throws {
    if dryRun { return try rehearse(configuration, store: store) }
    let stored = try openStore { () throws(StoreError) in
      try StoredRun(configuration, store: store)
    }
    let started = secondsSince1970()
    var fetched: [FetchReport] = []
    if let raw = configuration.raw {
      let sources = try openStore { () throws(StoreError) in try stored.sources(now: started) }
      fetched = try fetchSources(sources, into: raw, quiet: level == .error)
    }
    let progress = Progress()
    let (summary, report) = try await runPipeline(
      keepingRejections: "\"rejects\" of \"emit\"", in: configuration.outputs.rejects
    ) { [fetched] report throws(RunError) in
      try await stored.run(
        started: started, fetched: fetched, progress: level == .error ? nil : progress,
        reportRejection: report)
    }
    for warning in report.warnings { printError("winnow: \(warning)") }
    if level != .error, !summary.wasInterrupted {
      for note in report.notes { print("winnow: \(note)") }
      if level == .debug {
        print("winnow run")
        print(summary.table(seconds: progress.elapsedSeconds))
        tellOutputs(configuration.outputs)
      }
      print("winnow: \(report.line(summary))")
    }
    try endRun(
      summary, maxRejectRate: configuration.maxRejectRate,
      interrupted: "interrupted; the outputs are as they were, run again to go on")
  }

  private func rehearse(_ configuration: PipelineConfiguration, store: String) throws {
    for source in configuration.fetch { print("would fetch \(source.name)") }
    let plan = try openStore { () throws(StoreError) in
      try configuration.rehearse(store: store)
    }
    print(
      "would read \(counted(plan.waiting, "file")); unchanged: \(grouped(plan.unchanged)), "
        + "gone: \(grouped(plan.absent))")
  }

  private func tellOutputs(_ outputs: PipelineConfiguration.Outputs) {
    print("  records   \(outputs.records)")
    if let facts = outputs.facts { print("  facts     \(facts)") }
    if let rejects = outputs.rejects { print("  rejects   \(rejects)") }
    if let summary = outputs.summary { print("  summary   \(summary)") }
    if let changes = outputs.changes { print("  changes   \(changes)") }
  }
}

/// Uses the store; a failure ends the process.
func openStore<Value>(
  _ body: () throws(StoreError) -> Value
) throws -> Value {
  do throws(StoreError) {
    return try body()
  } catch {
    printError("winnow: \(error)")
    throw ExitCode(error.kind == .locked ? 75 : 2)
  }
}

/// Reads a configuration; its mistakes are told one a line, and the process ends with status 2.
func loadConfiguration(_ path: String) throws -> PipelineConfiguration {
  do throws(ConfigurationError) {
    return try PipelineConfiguration(contentsOf: path)
  } catch {
    switch error {
    case .unreadable(let path):
      printError("winnow: \(path): no such file, or not readable; name a configuration")
    case .notJSON(let path, let reason):
      printError("winnow: \(path): not JSON: \(reason)")
    case .mistakes(let mistakes):
      for mistake in mistakes { printError("winnow: \(path): \(mistake)") }
    }
    throw ExitCode(2)
  }
}
