import ArgumentParser
import Documents
import Emission
import Evaluation
import Pipeline
import Records

/// `winnow evaluate`: precision, recall and F1 of records against a gold file.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare records with a gold file: precision, recall and F1 by type of fact.",
    discussion: """
      A gold file has a line for each document with the facts that readers have found in it; \
      docs/contributor.md shows its format. A record belongs to the document that is named as its \
      file without extension, its PMID, its PMCID or its record_id. Strictly, everything that a user \
      needs must be right; leniently, the numbers.

      EXAMPLES
        winnow evaluate gold.jsonl records.jsonl
        winnow evaluate gold.jsonl records.jsonl --errors 20 > after.txt
        winnow extract articles/ | winnow evaluate gold.jsonl - --json
      """)

  @Argument(help: "The gold file.", completion: .file(extensions: ["jsonl"]))
  var gold: String

  @Argument(
    help: "Files of records, as extract -o writes them, or - for standard input.",
    completion: .file(extensions: ["jsonl"]))
  var records: [String]

  @Option(help: "Show this many missed and wrong facts of each type.")
  var errors = 0

  @Flag(help: "Print the figures as a JSON object.")
  var json = false

  func validate() throws {
    if records.isEmpty { throw ValidationError("name a file of records, or - for standard input") }
    if errors < 0 { throw ValidationError("--errors must not be negative") }
  }

  func run() throws {
    var evaluation = Evaluation(try loadGold())
    let lines = try readRecordFiles(records) { line in
      if case .record(let record) = line { evaluation.add(record) }
    }
    // Figures of half the records would mislead.
    if lines.hasUnreadable { throw ExitCode(3) }
    let scores = evaluation.scores()
    if json {
      print(String(decoding: scores.json(errorLimit: errors), as: UTF8.self), terminator: "")
    } else {
      if errors > 0 { print(scores.errors(limit: errors), terminator: "") }
      print(scores.table(), terminator: "")
    }
    if !scores.absent.isEmpty {
      let named = scores.absent.prefix(5).joined(separator: ", ")
      let others = scores.absent.count - 5
      printError(
        "winnow: \(counted(scores.absent.count, "document")) without a record, all of whose facts count "
          + "as missed: \(named)" + (others > 0 ? " and \(grouped(others)) more" : ""))
    }
    if evaluation.strangers > 0 {
      printError(
        "winnow: \(counted(evaluation.strangers, "record")) of documents that the gold file does not name"
      )
    }
    try lines.endCommand()
  }

  /// Reads the gold file; its mistakes are told one a line, and the process ends with status 2.
  private func loadGold() throws -> Gold {
    do throws(GoldError) {
      return try Gold(contentsOf: gold)
    } catch {
      switch error {
      case .unreadable(let error):
        printError("winnow: \(error)")
        throw ExitCode(3)
      case .mistakes(let mistakes):
        for mistake in mistakes.prefix(toldLines) { printError("winnow: \(mistake)") }
        let others = mistakes.count - toldLines
        if others > 0 { printError("winnow: \(grouped(others)) more mistakes like these") }
        printError("winnow: see \"To score a rule change\" in docs/contributor.md for the format")
      }
      throw ExitCode(2)
    }
  }
}
