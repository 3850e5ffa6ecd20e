import Documents
import Foundation
import Testing

@testable import Pipeline
@testable import Store

/// A pipeline with a store that reads the folder `in`.
private struct Stored {
  private let scratch: Scratch
  var path: String { scratch.path }
  var file: String { path + "/in/a.xml" }

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: path + "/in", withIntermediateDirectories: true)
  }

  func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  func configuration(facts: String = "") throws -> PipelineConfiguration {
    let json = """
      {"read":["in"],"store":"store",\(facts)"emit":{"records":"records.jsonl","changes":"changes"}}
      """
    return try PipelineConfiguration(json: Data(json.utf8), path: "test.json", relativeTo: path)
  }

  func run(facts: String = "") async throws -> (RunSummary, StoredReport) {
    let run = try StoredRun(try configuration(facts: facts), store: path + "/store")
    return try await run.run(started: 0)
  }

  /// The paths of all files and folders.
  var files: [String] { FileManager.default.subpaths(atPath: path)?.sorted() ?? [] }
}

/// What may be left of a file of records.
private enum Cut: CaseIterable {
  case withinRecord
  case betweenRecords
  case withinHead
  /// A copy that has just begun.
  case nothing
  /// A file after a power cut.
  case zeros

  func callAsFunction(_ text: String) -> String {
    switch self {
    case .withinRecord: String(text.prefix(40_000))
    case .betweenRecords: text.split(separator: "\n").dropLast(3).joined(separator: "\n")
    case .withinHead: String(text.prefix(45))
    case .nothing: ""
    case .zeros: String(repeating: "\0", count: text.utf8.count)
    }
  }
}

@Suite("StoredRun")
struct StoredRunTests {
  @Test(
    "a file that is cut short takes nothing away, and is read again when it is whole",
    arguments: Cut.allCases)
  fileprivate func cutShort(cut: Cut) async throws {
    let stored = try Stored()
    let whole = pubMedSet((1...300).map { record($0) })
    try stored.write(whole)
    var (summary, report) = try await stored.run()
    #expect(report.records == 300)
    #expect(summary.unreadable == 0)
    try stored.write(cut(whole))
    (summary, report) = try await stored.run()
    #expect(report.records == 300)
    #expect(report.publication?.changes == ChangeCounts())
    #expect(summary.unreadable == 1)
    // It says nothing new the next night, and is still not whole.
    (summary, report) = try await stored.run()
    #expect(summary.unreadable == 1)
    // A whole file is believed.
    try stored.write(pubMedSet((1...290).map { record($0) }))
    (summary, report) = try await stored.run()
    #expect(report.records == 290)
    #expect(report.publication?.changes.removed == 10)
    #expect(summary.unreadable == 0)
  }

  @Test(
    "a file that has become something else takes nothing away and adds nothing",
    arguments: [
      "{\"error\":\"quota exceeded\"}", "Scheduled maintenance. Please come back on Monday.",
      "<html><body><h1>502 Bad Gateway</h1></body></html>",
    ])
  func becameAnother(text: String) async throws {
    let stored = try Stored()
    let whole = pubMedSet((1...3).map { record($0) })
    try stored.write(whole)
    _ = try await stored.run()
    try stored.write(text)
    for _ in 1...2 {
      let (summary, report) = try await stored.run()
      #expect(report.records == 3)
      #expect(report.publication?.changes == ChangeCounts())
      #expect(summary.unreadable == 1)
    }
    try stored.write(whole)
    let (summary, report) = try await stored.run()
    #expect(report.records == 3)
    #expect(summary.unreadable == 0)
  }

  @Test("a dataset that loses most of its records says so")
  func mostRemoved() async throws {
    let stored = try Stored()
    try stored.write(pubMedSet((1...30).map { record($0) }))
    #expect(try await stored.run().1.warnings == [])
    try stored.write(pubMedSet([record(1)]))
    let warnings = try await stored.run().1.warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasPrefix("29 of 30 records were removed; ") == true)
  }

  @Test("a file that never had a record is no trouble of the input")
  func neverHadRecords() async throws {
    let stored = try Stored()
    try stored.write("")
    let (summary, report) = try await stored.run()
    #expect(summary.rejections == [.empty: 1])
    #expect(summary.unreadable == 0)
    #expect(report.lastSuccess != nil)
    #expect(try await stored.run().0.files == 0)
  }

  @Test("another extraction has all read again, and says so; a rehearsal knows of it")
  func reextraction() async throws {
    let stored = try Stored()
    try stored.write(pubMedSet([record(1)]))
    var (summary, report) = try await stored.run()
    #expect(!summary.isReextraction)
    let other = "\"extract\":{\"facts\":[\"trial_id\"]},"
    let store = stored.path + "/store"
    #expect(try stored.configuration().rehearse(store: store).waiting == 0)
    #expect(try stored.configuration(facts: other).rehearse(store: store).waiting == 1)
    (summary, report) = try await stored.run(facts: other)
    #expect(summary.isReextraction)
    #expect(summary.files == 1)
    #expect(
      report.notes == [
        "extraction is another than before: every input that is still there is read again"
      ])
    #expect(report.publication?.changes.revised == 1)
    (summary, report) = try await stored.run(facts: other)
    #expect(!summary.isReextraction)
    #expect(report.notes == [])
  }

  @Test("a rehearsal leaves everything as it is, also where there is no store yet")
  func rehearsal() async throws {
    let stored = try Stored()
    try stored.write(pubMedSet([record(1)]))
    let configuration = try stored.configuration()
    let store = stored.path + "/store"
    var files = stored.files
    #expect(
      try configuration.rehearse(store: store)
        == InputPlan(waiting: 1, unchanged: 0, absent: 0, rejections: 0))
    #expect(stored.files == files)
    _ = try await stored.run()
    try FileManager.default.moveItem(atPath: stored.file, toPath: stored.file + ".xml")
    files = stored.files
    let expected = InputPlan(waiting: 1, unchanged: 0, absent: 1, rejections: 0)
    #expect(try configuration.rehearse(store: store) == expected)
    #expect(stored.files == files)
    // Also while a run is at work.
    let run = try StoredRun(configuration, store: store)
    #expect(try configuration.rehearse(store: store) == expected)
    _ = run
  }
}
