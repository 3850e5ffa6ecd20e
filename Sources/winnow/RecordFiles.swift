import ArgumentParser
import Documents
import Pipeline
import Records

/// How many wrong lines are told one by one.
let toldLines = 20

/// What has come of reading files of records.
struct RecordFileAccounts {
  var records = 0
  /// Lines that are no records.
  var wrongLines = 0
  /// Whether a file could not be read to its end.
  var hasUnreadable = false

  /// Ends a command with the status that these deserve.
  func endCommand() throws {
    if hasUnreadable { throw ExitCode(3) }
    let share = Double(wrongLines) / Double(max(1, records + wrongLines))
    if share > PipelineConfiguration.defaultMaxRejectRate { throw ExitCode(1) }
  }
}

/// Reads files of records for a command; wrong lines and files that cannot be read are told.
///
/// - Parameters:
///   - paths: The files; "-" is standard input.
///   - body: Takes each line.
/// - Returns: What was read.
/// - Throws: An exit status if a signal has come.
func readRecordFiles(
  _ paths: [String], _ body: (RecordLine) -> Void
) throws -> RecordFileAccounts {
  Interruption.listen()
  var accounts = RecordFileAccounts()
  for path in paths {
    do throws(UnreadableFile) {
      try readRecords(path) { line in
        body(line)
        switch line {
        case .record: accounts.records += 1
        case .wrong(let error):
          accounts.wrongLines += 1
          if accounts.wrongLines <= toldLines {
            printError("winnow: \(error)")
          } else if accounts.wrongLines == toldLines + 1 {
            printError("winnow: further lines that are no records are only counted")
          }
        }
        return !Interruption.isRequested
      }
    } catch {
      printError("winnow: \(error)")
      accounts.hasUnreadable = true
    }
  }
  if Interruption.isRequested {
    printError("winnow: interrupted")
    throw ExitCode(128 + Interruption.signalNumber)
  }
  return accounts
}
