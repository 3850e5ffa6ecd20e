import ArgumentParser
import Documents
import Emission
import Extraction
import Normalization
import Pipeline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `winnow explain`: the text with its facts marked, the rule and the reason of each.
struct ExplainCommand: ParsableCommand {
  /// When to mark facts by colours.
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the text with its facts marked, and why each was taken or refused.",
    discussion: """
      EXAMPLES
        winnow explain abstract.txt
        winnow explain pubmed26n1335.xml.gz --record pmid:40172536
        winnow explain abstract.txt --configuration pipeline.json
        echo "Patients received 0.5 mg/kg ketamine." | winnow explain -
      """)

  @Argument(help: "Files, folders, archives, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong, help: "Look for the patterns of a configuration's extract.custom, too.",
    completion: .file(extensions: ["json"]))
  var configuration: String?

  @Option(help: "Show only the record with this id, or PMID.")
  var record: String?

  @Option(help: "Show at most this many records.")
  var limit = 20

  @Option(help: "Whether to use colours.")
  var color = Color.auto

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("name an input, or - for standard input") }
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let usesColor = color == .always || color == .auto && isatty(1) == 1
    var shown = 0
    var unreadable = false
    var wasCut = false
    let custom = try configuration.map { try loadConfiguration($0).custom } ?? []
    try explain(inputs, custom: custom) { explained in
      switch explained {
      case .rejection(let rejection):
        printError("winnow: " + rejection.message)
        if rejection.stage == .reading { unreadable = true }
      case .record(let found, let refusals):
        if let record, found.recordID != record, found.recordID != "pmid:\(record)" { return true }
        if shown == limit {
          wasCut = true
          return false
        }
        if shown > 0 { print(String(repeating: "─", count: min(columns(), 100))) }
        let explanation = Explanation(
          found, refusals: refusals, usesColor: usesColor, width: columns())
        print(explanation.rendered(), terminator: "")
        shown += 1
      }
      return true
    }
    if wasCut {
      let first = limit == 1 ? "record is" : "\(limit) records are"
      printError("winnow: only the first \(first) shown; see --limit")
    }
    if unreadable { throw ExitCode(3) }
    if let record, shown == 0 {
      printError("winnow: no record has the id \(record)")
      throw ExitCode(1)
    }
  }

  /// The terminal's width, 100 elsewhere.
  private func columns() -> Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(Int(size.ws_col), 120)
  }
}
