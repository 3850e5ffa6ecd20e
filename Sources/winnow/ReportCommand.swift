import ArgumentParser
import Documents
import Emission
import Pipeline
import Records
import Report

/// `winnow report`: records as one page to read.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show records as one self-contained page of HTML.",
    discussion: """
      The page shows what was read, and a row for each article: its sample size, trial ids, doses and \
      effect sizes as a forest plot, each number with the words that it was read from, and what has \
      failed a check. It needs no network. Records that were extracted with --text show the whole \
      sentence around each number. The page goes to standard output unless -o names a file, which \
      appears whole or not at all.

      EXAMPLES
        winnow extract articles/ --text -o records.jsonl
        winnow report records.jsonl -o report.html
        winnow extract articles/ | winnow report - > report.html
      """)

  @Argument(
    help: "Files of records, as extract -o writes them, or - for standard input.",
    completion: .file(extensions: ["jsonl"]))
  var records: [String]

  @Option(name: .shortAndLong, help: "Where the page goes.", completion: .file())
  var output: String?

  @Option(help: "How many articles get a row; all are counted.")
  var limit = 2000

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if records.isEmpty { throw ValidationError("name a file of records, or - for standard input") }
    if limit < 0 { throw ValidationError("--limit must not be negative") }
    let page = NamedPath(output == nil ? "standard output" : "-o", outputPath)
    let inputs = records.map { NamedPath("the input \($0)", $0) }
    if let clash = clashes(of: [page], with: inputs).first {
      throw ValidationError(
        "\(clash.output.name) leads to the same place as \(clash.other.name); name another file")
    }
  }

  private var outputPath: String { output.map { $0 == "-" ? "/dev/stdout" : $0 } ?? "/dev/stdout" }

  func run() throws {
    do {
      // Before anything is read: a page that cannot be written need not be made.
      let file = try AtomicFile(outputPath)
      var report = Report(of: records, version: programVersion, limit: limit)
      let lines = try readRecordFiles(records) { line in
        switch line {
        case .record(let record): report.add(record)
        case .wrong(let error): report.add(error)
        }
      }
      for piece in report.pieces() { try file.write(piece) }
      try file.commit()
      tell(lines, hidden: report.hiddenCount)
      try lines.endCommand()
    } catch let error as OutputError {
      printError("winnow: \(error)")
      throw ExitCode(2)
    }
  }

  private func tell(_ lines: RecordFileAccounts, hidden: Int) {
    if hidden > 0 {
      printError(
        "winnow: \(counted(hidden, "article")) beyond --limit \(limit), counted and not shown on the page"
      )
    }
    if !quiet {
      printError(
        "winnow: \(counted(lines.records, "record")), \(counted(lines.wrongLines, "wrong line"))"
      )
    }
  }
}
