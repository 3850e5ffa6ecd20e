import ArgumentParser
import Documents
import Emission
import Pipeline
import Synchronization

/// How many rejections are told one by one.
private let toldRejections = 20

/// Runs the pipeline for a command; failures end the process with status 2 and a line that says why.
func runPipeline(
  _ options: RunOptions, progress: Progress?, reportsRejections: Bool
) async throws -> RunSummary {
  try await runPipeline(reportsRejections: reportsRejections) { report throws(RunError) in
    try await Pipeline.run(options, progress: progress, reportRejection: report)
  }
}

/// Runs something of the pipeline for a command.
///
/// - Parameters:
///   - reportsRejections: Whether each rejection is told, up to a number.
///   - body: Does it, and reports rejections.
/// - Returns: What the body returns.
/// - Throws: An exit status, when the reason has been told.
func runPipeline<Value>(
  reportsRejections: Bool,
  _ body: (@escaping @Sendable (Rejection) -> Void) async throws(RunError) -> Value
) async throws -> Value {
  Interruption.listen()
  let told = Counter()
  do throws(RunError) {
    return try await body { rejection in
      // A file that could not be read is always worth a line.
      guard reportsRejections || rejection.stage == .reading else { return }
      switch told.next() {
      case ...toldRejections: printError("winnow: " + rejection.message)
      case toldRejections + 1:
        printError("winnow: further rejections are only counted; --rejects FILE keeps them all")
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
  if summary.rejectRate > maxRejectRate { throw ExitCode(1) }
}
