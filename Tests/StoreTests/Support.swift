import Digests
import Documents
import Foundation
import Reading

@testable import Store

/// A folder with a store, input files and outputs, removed with it.
final class Workplace {
  let path: String
  private(set) var store: Store
  var targets: PublicationTargets
  /// The roots that are read.
  var roots: [InputRoot]

  init(isLog: Bool = false) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path + "/in", withIntermediateDirectories: true)
    store = try Store(path + "/1")
    targets = PublicationTargets(
      records: path + "/records.jsonl", facts: path + "/facts/", rejects: nil,
      changes: path + "/changes")
    roots = [InputRoot(path: path + "/in", isLog: isLog)]
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Goes on with another store.
  func use(_ other: Store) { store = other }

  /// Opens the store anew, as the next process does.
  func reopen() throws { store = try Store(path + "/1") }

  // MARK: Inputs

  /// Writes an input file: a record a line, "id version text", or "-id" for a deletion; an "!" at the
  /// end of the text is a retraction.
  func write(_ name: String, _ lines: [String]) throws {
    let file = URL(fileURLWithPath: "\(path)/in/\(name)")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/in/\(name)")
  }

  /// Reads what is new, each file a batch of its own, and publishes.
  @discardableResult
  func run(limit: Int = .max) throws -> PublicationReport? {
    _ = try store.plan(roots) { _ in [] }
    var left = limit
    repeat {
      var last = -1
      while let page = try store.waitingInputs(after: last) {
        for input in page.inputs {
          if left == 0 { return nil }
          left -= 1
          try read(input)
        }
        last = page.last
      }
      try store.settle()
    } while try store.beginNextRound()
    return try store.publish(targets)
  }

  /// Applies the records of a file.
  func read(_ input: PlannedInput, isWhole: Bool = true) throws {
    let text = try String(contentsOfFile: input.file.path, encoding: .utf8)
    let batch = try Batch(store)
    for line in text.split(separator: "\n") {
      let (entry, record, facts) = Self.entry(String(line))
      try batch.apply([(input.id, entry)], records: record, facts: facts)
    }
    let digest = isWhole ? Digest.sha256.bytes(ofFile: input.file.systemPath) : nil
    try batch.commit([Batch.ReadInput(id: input.id, digest: digest)])
  }

  /// A record whose line is what the input line says, with a fact for each further word.
  private static func entry(_ line: String) -> (RecordEntry, [UInt8], [UInt8]) {
    let words = line.split(separator: " ").map(String.init)
    let isDeletion = line.hasPrefix("-")
    let status = isDeletion ? "deleted" : line.hasSuffix("!") ? "retracted" : "current"
    let record = Array((line + "\n").utf8)
    let facts = words.dropFirst(2).enumerated().map { offset, word in
      "{\"type\":\"\(word)\",\"start\":\(offset),\"end\":\(offset + 1),\"quote\":\"\"}\n"
    }
    let factBytes = Array(facts.joined().utf8)
    let entry = RecordEntry(
      id: isDeletion ? String(words[0].dropFirst()) : words[0], format: "pubmed",
      version: words.count > 1 ? Int(words[1]) ?? 1 : 1, status: status,
      digest: Digest.sha256.digest(of: []) + Array(line.utf8), line: 0..<record.count,
      facts: 0..<factBytes.count, factCount: facts.count)
    return (entry, record, factBytes)
  }

  // MARK: Outputs

  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: "\(path)/\(name)")
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The lines of the published file.
  var records: [String] { text("records.jsonl").split(separator: "\n").map(String.init) }

  /// The types of the facts that these should have.
  var factsOfRecords: [String] {
    records.flatMap { $0.split(separator: " ").dropFirst(2).map(String.init) }
  }

  /// The types of the facts in the published folder, read by its manifest as a user would.
  var facts: [String] {
    get throws {
      struct Manifest: Decodable {
        struct Part: Decodable {
          var file: String
          var lines: Int
          var removed: String?
        }
        var lines: Int
        var parts: [Part]
      }
      let manifest = try JSONDecoder().decode(
        Manifest.self, from: Data(text("facts/manifest.json").utf8))
      var found: [String] = []
      for part in manifest.parts {
        let removed = Set((part.removed.map { text("facts/\($0)") } ?? "").split(separator: "\n"))
        for (number, line) in text("facts/\(part.file)").split(separator: "\n").enumerated()
        where !removed.contains("\(number + 1)") {
          found.append(String(line.split(separator: "\"")[3]))
        }
      }
      guard found.count == manifest.lines else { return ["the manifest's count is wrong"] }
      return found
    }
  }

  /// The changes of a publication: kind, id, facts added and removed.
  func changes(_ number: Int) -> [String] {
    text("changes/00000\(number).jsonl").split(separator: "\n").map { line in
      let words = line.split(whereSeparator: { "\",:".contains($0) })
      func after(_ key: String) -> String {
        words.firstIndex { $0 == key }.map { String(words[$0 + 1]) } ?? ""
      }
      return "\(after("change")) \(after("record_id")) +\(after("facts_added"))"
        + "-\(after("facts_removed"))"
    }
  }
}
