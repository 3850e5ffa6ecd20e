import ArgumentParser
import Fetching
import Pipeline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `winnow check`: a configuration's mistakes, each with its place.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a configuration and name the place of each mistake.",
    discussion: """
      EXAMPLES
        winnow check
        winnow check nightly.json
      """)

  @Argument(help: "The configuration.", completion: .file(extensions: ["json"]))
  var configuration = "pipeline.json"

  func run() throws {
    let checked = try loadConfiguration(configuration)
    let read = checked.read + (checked.raw.map { [$0] } ?? [])
    let fetched = checked.fetch.map(\.name).joined(separator: ", ")
    let fetches = fetched.isEmpty ? "" : "fetches \(fetched) and "
    for (index, path) in checked.read.enumerated() where path != "-" {
      // A mount may be missing or a job late: it is no mistake of the configuration.
      if access(path, R_OK) != 0 {
        printError(
          "winnow: \(configuration): $.read[\(index)]: \(path) is missing or cannot be read; a run would "
            + "end with status 3")
      }
    }
    print("\(configuration): no mistakes; \(fetches)reads \(read.joined(separator: ", "))")
  }
}
