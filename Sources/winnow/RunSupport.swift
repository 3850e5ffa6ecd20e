import ArgumentParser
import Documents
import Emission
import Pipeline

/// Runs the pipeline for a command; failures end the process with status 2 and a line that says why.
func runPipeline(
  _ options: RunOptions, progress: Progress?, reportsRejections: Bool
) async throws -> RunSummary {
  Interruption.listen()
  do throws(RunError) {
    return try await Pipeline.run(options, progress: progress) { rejection in
      // A file that could not be read is always worth a line.
      let isUnreadable = rejection.stage == .reading
      if reportsRejections || isUnreadable { printError("winnow: " + rejection.message) }
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
