import ArgumentParser
import Documents
import Emission
import Pipeline
import Synchronization

/// How many rejections of files, and how many of articles, are told one by one.
private let toldRejections = 20

/// Runs the pipeline for a command; failures end the process with status 2 and a line that says why.
func runPipeline(
  _ options: RunOptions, progress: Progress?, keepingRejections option: String
) async throws -> RunSummary {
  try await runPipeline(
    keepingRejections: option, in: options.rejects
  ) { report throws(RunError) in
    try await Pipeline.run(options, progress: progress, reportRejection: report)
  }
}

/// Runs something of the pipeline for a command.
///
/// - Parameters:
///   - option: The option or key by which all rejections are kept in a file.
///   - file: That file; where none is named, each rejection is told, up to a number.
///   - body: Does it, and reports rejections.
/// - Returns: What the body returns.
/// - Throws: An exit status, when the reason has been told.
func runPipeline<Value>(
  keepingRejections option: String, in file: String?,
  _ body: (@escaping @Sendable (Rejection) -> Void) async throws(RunError) -> Value
) async throws -> Value {
  Interruption.listen()
  let (files, articles) = (Counter(), Counter())
  let rest = file.map { "\($0) has them all" } ?? "\(option) keeps them all"
  do throws(RunError) {
    return try await body { rejection in
      // A file that could not be read is always worth a line: it is what status 3 is about.
      let isOfFile = rejection.isOfInput
      guard file == nil || isOfFile || rejection.stage == .reading else { return }
      switch (isOfFile ? files : articles).next() {
      case ...toldRejections: printError("winnow: " + rejection.message)
      case toldRejections + 1:
        printError(
          "winnow: further rejections of \(isOfFile ? "files" : "articles") are only counted; \(rest)"
        )
      default: break
      }
    }
  } catch {
    switch error {
    case .output(let error): printError("winnow: \(error)")
    case .pattern(let error): printError("winnow: \(error)")
    case .store(let error): printError("winnow: \(error)")
    }
    throw ExitCode(2)
  }
}

/// Counts from 1.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// Ends a command with the status that the run's accounts deserve.
func endRun(
  _ summary: RunSummary, maxRejectRate: Double,
  interrupted: String = "interrupted; no output file was written"
) throws {
  for (name, costly) in summary.costlyPatterns.sorted(by: { $0.key < $1.key }) {
    printError(
      "winnow: pattern \"\(name)\" backtracks too long on a part of "
        + "\(counted(costly.records, "record")), first of \(costly.first), and may miss matches there; "
        + "simplify it")
  }
  if summary.wasInterrupted {
    printError("winnow: \(interrupted)")
    throw ExitCode(128 + Interruption.signalNumber)
  }
  if !summary.isComplete { throw ExitCode(3) }
  if summary.rejectRate > maxRejectRate {
    printError(
      "winnow: \(grouped(summary.rejected)) of \(counted(summary.read, "article")) rejected, more than the "
        + "share of \(maxRejectRate) that is allowed")
    throw ExitCode(1)
  }
}
