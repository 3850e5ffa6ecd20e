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
    // A mount may be missing or a job late: it is no mistake of the configuration.
    let inputs = checked.read.enumerated().map { NamedPath("$.read[\($0)]", $1) }
    let lists = checked.fetch.enumerated().compactMap { index, source in
      source.list.map { NamedPath("$.fetch[\(index)].list", $0) }
    }
    for input in inputs + lists where input.path != "-" && access(input.path, R_OK) != 0 {
      warn(input.name, "\(input.path) is missing or cannot be read; a run would end with status 3")
    }
    for output in checked.destinations {
      if let obstacle = obstacle(toWriting: output.path) {
        warn(output.name, "\(obstacle); a run would end with status 2")
      }
    }
    print("\(configuration): no mistakes; \(fetches)reads \(read.joined(separator: ", "))")
  }

  private func warn(_ place: String, _ problem: String) {
    printError("winnow: \(configuration): \(place): \(problem)")
  }
}
