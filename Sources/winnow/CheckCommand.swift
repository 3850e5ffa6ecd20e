import ArgumentParser
import Fetching
import Pipeline

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
    print("\(configuration): no mistakes; \(fetches)reads \(read.joined(separator: ", "))")
  }
}
