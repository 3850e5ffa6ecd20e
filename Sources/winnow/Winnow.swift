import ArgumentParser
import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The command line: one file per subcommand, glue only.
struct Winnow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winnow",
    abstract: "Evidence records from biomedical articles.",
    discussion: """
      Reads PubMed XML, JATS full text, BioC, Europe PMC's JSON, exports of citation managers, web \
      pages and plain text, extracts sample sizes, doses, \
      effect sizes, p values, test statistics, proportions, group means, DOIs and trial ids, and \
      writes one JSON line per article, every fact with its place in the text.

      EXAMPLES
        winnow extract pubmed26n1335.xml.gz -o records.jsonl
        winnow extract articles/ --facts facts.jsonl -o records.jsonl
        zcat dump.xml.gz | winnow extract - | jq .sample_size.value
        winnow report records.jsonl -o report.html
        winnow explain abstract.txt
        winnow run pipeline.json

      EXIT STATUS
        0  all processed
        1  processed, but more articles rejected than max_reject_rate allows
        2  wrong usage or configuration, or an output that cannot be written
        3  some input could not be read or fetched
       75  another run holds the store's lock
      129, 130, 143  stopped by SIGHUP, SIGINT or SIGTERM; no output file was replaced
      """,
    version: programVersion,
    subcommands: [
      RunCommand.self, FetchCommand.self, ExtractCommand.self, ExplainCommand.self,
      ReportCommand.self, EvaluateCommand.self, CheckCommand.self, HistoryCommand.self,
    ])
}

/// The process: one command, then its status.
///
/// The main thread waits; an asynchronous main would end it, which callgrind does not survive.
@main
enum Program {
  static func main() {
    Task.detached {
      await perform()
      flushOutput()
      endProcess(0)
    }
    while true { _ = pause() }
  }

  private static func perform() async {
    do {
      var command = try Winnow.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      // ArgumentParser's own status for wrong usage is 64; here it is 2.
      guard Winnow.exitCode(for: error) == .validationFailure else {
        flushOutput()
        Winnow.exit(withError: error)
      }
      printError(Winnow.fullMessage(for: error))
      endProcess(2)
    }
  }
}

/// Writes out what was printed; where that fails the process ends with status 2.
private func flushOutput() {
  guard fflush(nil) != 0 else { return }
  printError("winnow: cannot write standard output: \(diskMessage())")
  endProcess(2)
}

/// Ends the process.
private func endProcess(_ status: Int32) -> Never {
  #if canImport(Darwin)
    Darwin.exit(status)
  #else
    Glibc.exit(status)
  #endif
}

/// Prints a line on standard error.
func printError(_ line: String) {
  var text = line + "\n"
  text.withUTF8 { bytes in
    _ = write(2, bytes.baseAddress, bytes.count)
  }
}
