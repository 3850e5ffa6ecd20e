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
  Interruption.listen()
  let told = Atomic<Int>(0)
  do throws(RunError) {
    return try await Pipeline.run(options, progress: progress) { rejection in
      // A file that could not be read is always worth a line.
      guard reportsRejections || rejection.stage == .reading else { return }
      switch told.wrappingAdd(1, ordering: .relaxed).newValue {
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
    }
    throw ExitCode(2)
  }
}

/// Ends a command with the status that the run's accounts deserve.
func endRun(_ summary: RunSummary, maxRejectRate: Double) throws {
  if summary.wasInterrupted {
    printError("winnow: interrupted; no output file was written")
    throw ExitCode(128 + Interruption.signalNumber)
  }
  if summary.unreadable > 0 { throw ExitCode(3) }
  if summary.rejectRate > maxRejectRate { throw ExitCode(1) }
}
