import ArgumentParser
import Documents
import Emission
import Fetching
import Foundation
import Pipeline
import Store

/// `winnow fetch`: only the download.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Download what a configuration's sources have, without reading it.",
    discussion: """
      Writes to the folder "raw" of the configuration, a folder in it for each source. Files appear \
      whole and checked or not at all; what has not changed is not fetched again. Single articles \
      that cannot be had are told. While another run is at work in that folder or in the store the \
      status is 75. It is 3 when a source fails as a whole, or an article could not be had that a \
      later run may bring.

      EXAMPLES
        winnow fetch
        winnow fetch nightly.json --quiet
      """)

  @Argument(help: "The configuration.", completion: .file(extensions: ["json"]))
  var configuration = "pipeline.json"

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let path = configuration
    let configuration = try loadConfiguration(path)
    guard let raw = configuration.raw else {
      printError("winnow: \(path): has no \"fetch\"; there is nothing to download")
      throw ExitCode(2)
    }
    // A run of the same store fetches into the same folders.
    let run = try configuration.store.map { store in
      try openStore { () throws(StoreError) in try StoredRun(configuration, store: store) }
    }
    let reports = try withExtendedLifetime(run) {
      try fetchSources(configuration.fetch, into: raw, quiet: quiet)
    }
    guard reports.allSatisfy(\.isComplete) else { throw ExitCode(3) }
  }
}

/// How many items that could not be had are told one by one, for each source.
private let toldItems = 20

/// Fetches from sources; the process ends with status 3 when one of them fails as a whole, with 75 while
/// another one is fetching into the folder.
func fetchSources(
  _ sources: [SourceConfiguration], into raw: String, quiet: Bool
) throws -> [FetchReport] {
  Interruption.listen()
  if !quiet { print("winnow fetch") }
  let clock = FetchClock.system(isCancelled: { Interruption.isRequested })
  let reports = fetch(
    sources, into: raw, clock: clock,
    environment: ProcessInfo.processInfo.environment
  ) { report in
    tell(report, quiet: quiet)
  }
  if Interruption.isRequested { throw ExitCode(128 + Interruption.signalNumber) }
  if reports.contains(where: { $0.failure?.reason == .locked }) { throw ExitCode(75) }
  if reports.contains(where: { $0.failure != nil }) { throw ExitCode(3) }
  return reports
}

/// Tells what a source has brought.
private func tell(_ report: FetchReport, quiet: Bool) {
  if !quiet {
    var parts = ["\(grouped(report.filesWritten)) files written"]
    if report.filesUnchanged > 0 { parts.append("\(grouped(report.filesUnchanged)) unchanged") }
    if report.filesRemoved > 0 { parts.append("\(grouped(report.filesRemoved)) removed") }
    if let records = report.records { parts.append("\(grouped(records)) records") }
    if !report.rejections.isEmpty {
      parts.append("\(grouped(report.rejections.count)) could not be had")
    }
    print("  \(report.name): \(parts.joined(separator: ", "))")
    for note in report.notes { printError("winnow: \(report.name): \(note)") }
  }
  for rejection in report.rejections.prefix(toldItems) {
    printError("winnow: \(rejection.message)")
  }
  if report.rejections.count > toldItems {
    printError("winnow: \(report.name): \(report.rejections.count - toldItems) more like these")
  }
  if let failure = report.failure { printError("winnow: \(report.name): \(failure)") }
}
