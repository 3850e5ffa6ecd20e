import ArgumentParser
import Foundation
import Normalization
import Pipeline
import Store

/// `winnow history`: a record through time.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show a record through time: when it was added, revised, retracted or removed.",
    discussion: """
      Reads the folder of changes that the configuration names in "emit", and the store for what the \
      record is now. May be used while a run is at work.

      EXAMPLES
        winnow history pmid:40172536
        winnow history 10.4088/jcp.24m15622 nightly.json

      The status is 1 for a record that was never in the dataset.
      """)

  @Argument(help: "The record_id, or a PMID, PMCID or DOI.")
  var record: String

  @Argument(help: "The configuration.", completion: .file(extensions: ["json"]))
  var configuration = "pipeline.json"

  func run() throws {
    let path = configuration
    let configuration = try loadConfiguration(path)
    guard let place = configuration.store else {
      printError("winnow: \(path): has no \"store\"; nothing is known from run to run")
      throw ExitCode(2)
    }
    do {
      guard let store = try StoreFolder.openToRead(place) else {
        throw StoreError(.disk, place, "there is no store yet; winnow run makes it")
      }
      try show(store, changes: configuration.outputs.changes)
    } catch let error as StoreError {
      printError("winnow: \(error)")
      throw ExitCode(2)
    }
  }

  private func show(_ store: Store, changes: String?) throws {
    let record = recordID(meantBy: record)
    var past: [HistoryEntry] = []
    if let changes { past = try history(of: record, in: changes) }
    let present = try store.present(record)
    if past.isEmpty, present.isEmpty {
      printError(
        "winnow: no record has had the id \(record); an article goes by its PMID, by its PMCID if it "
          + "has none, by its DOI if it has neither")
      throw ExitCode(1)
    }
    for entry in past {
      // A store that was built anew does not know when the lost one published.
      let moment = try store.time(ofPublication: entry.generation) ?? entry.written
      let time = moment.map(day) ?? "at an unknown time"
      print("\(time)  \(entry.generation)  \(Change(entry.line)?.text ?? entry.line)")
    }
    if changes == nil { print("the configuration names no folder of \"changes\"") }
    for state in present {
      let file = state.file.map { ", as of \($0)" } ?? ""
      print("now: \(state.format), version \(state.version), \(state.status)\(file)")
    }
    if present.isEmpty { print("now: not in the dataset") }
  }

  private func day(_ seconds: Double) -> String {
    Date(timeIntervalSince1970: seconds.rounded(.down)).formatted(.iso8601)
  }
}

/// A line of changes, for people.
private struct Change: Decodable {
  var change: String
  var format: String
  var version: Int
  var status: String?
  var factsAdded: Int
  var factsRemoved: Int
  var factTypes: [String]

  init?(_ line: String) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let change = try? decoder.decode(Change.self, from: Data(line.utf8)) else {
      return nil
    }
    self = change
  }

  var text: String {
    var parts = ["\(change) (\(format), version \(version)\(status.map { ", \($0)" } ?? ""))"]
    if factsAdded > 0 { parts.append("\(factsAdded) facts added") }
    if factsRemoved > 0 { parts.append("\(factsRemoved) facts removed") }
    if !factTypes.isEmpty { parts.append(factTypes.joined(separator: " ")) }
    return parts.joined(separator: ", ")
  }
}
