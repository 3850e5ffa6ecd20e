import ArgumentParser
import Fetching
import Pipeline

/// `winnow run`: the configured pipeline.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the pipeline that a configuration describes.",
    discussion: """
      Fetches first, where the configuration has "fetch", and reads what was fetched besides "read". \
      When a source fails as a whole, nothing is read, the outputs stay as they are, and the status \
      is 3.

      EXAMPLES
        winnow run
        winnow run nightly.json --quiet
      """)

  @Argument(help: "The configuration.", completion: .file(extensions: ["json"]))
  var configuration = "pipeline.json"

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() async throws {
    let configuration = try loadConfiguration(configuration)
    var options = RunOptions(configuration)
    if let raw = configuration.raw {
      try fetchSources(configuration, quiet: quiet)
      // A search may find nothing, and then there is nothing of it to read.
      options.inputs += fetchedFolders(configuration.fetch, in: raw)
    }
    let progress = Progress()
    let summary = try await runPipeline(
      options, progress: quiet ? nil : progress, reportsRejections: options.rejects == nil)
    if !quiet, !summary.wasInterrupted {
      print("winnow run")
      print(summary.table(seconds: progress.elapsedSeconds))
      print("  records   \(configuration.outputs.records)")
      if let facts = configuration.outputs.facts { print("  facts     \(facts)") }
      if let rejects = configuration.outputs.rejects { print("  rejects   \(rejects)") }
      if let summary = configuration.outputs.summary { print("  summary   \(summary)") }
    }
    try endRun(summary, maxRejectRate: configuration.maxRejectRate)
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
