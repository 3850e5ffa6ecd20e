import Documents
import Extraction
import Foundation
import Pipeline
import Testing

@Suite("Pipeline")
struct PipelineTests {
  private func ids(_ lines: String) -> [String] {
    lines.split(separator: "\n").compactMap { line in
      guard let start = line.range(of: "\"record_id\":\"")?.upperBound else { return nil }
      return String(line[start...].prefix { $0 != "\"" })
    }
  }

  @Test("emits records in the order of the input, the same bytes whatever the number of threads")
  func order() async throws {
    let scratch = try Scratch()
    let large = try scratch.write("a.xml", pubMedSet((1...3000).map { record($0) }))
    let small = try (1...150).map {
      try scratch.write("t\($0).txt", "Title \($0)\n\nText of \($0).")
    }
    let other = try scratch.write("b.xml", pubMedSet((5001...6500).map { record($0) }))
    var outputs: Set<String> = []
    for threads in [1, 2, 5] {
      var options = RunOptions(inputs: [large] + small + [other])
      options.records = scratch.path + "/records.jsonl"
      options.facts = scratch.path + "/facts.jsonl"
      options.threads = threads
      let summary = try await run(options)
      #expect(summary.emitted == 4650)
      outputs.insert(scratch.read("records.jsonl") + scratch.read("facts.jsonl"))
    }
    #expect(outputs.count == 1)
    let found = ids(scratch.read("records.jsonl"))
    #expect(Array(found.prefix(3000)) == (1...3000).map { "pmid:\($0)" })
    #expect(Array(found.suffix(1500)) == (5001...6500).map { "pmid:\($0)" })
  }

  @Test("a broken record costs that record, and read = emitted + rejected")
  func brokenRecord() async throws {
    let scratch = try Scratch()
    let records = [
      record(1), record(2).replacingOccurrences(of: "</Abstract>", with: ""), record(3),
    ]
    var options = RunOptions(inputs: [try scratch.write("a.xml", pubMedSet(records))])
    options.records = scratch.path + "/records.jsonl"
    options.rejects = scratch.path + "/rejects.jsonl"
    let summary = try await run(options)
    #expect(ids(scratch.read("records.jsonl")) == ["pmid:1", "pmid:3"])
    #expect(summary.rejections == [.malformed: 1])
    #expect(summary.read == 3)
    #expect(scratch.read("rejects.jsonl").contains("\"index\":1"))
  }

  @Test("a missing input is one rejection; the others come out")
  func missing() async throws {
    let scratch = try Scratch()
    var options = RunOptions(inputs: [
      scratch.path + "/nowhere.xml", try scratch.write("a.txt", "A title\n\nSome text."),
    ])
    options.records = scratch.path + "/records.jsonl"
    let summary = try await run(options)
    #expect(summary.rejections == [.notFound: 1])
    #expect(summary.unreadable == 1)
    #expect(summary.emitted == 1)
  }

  @Test("does not read its own outputs, nor take a record of another run for an article")
  func ownOutputs() async throws {
    let scratch = try Scratch()
    _ = try scratch.write("a.txt", "A title\n\nSome text.")
    var options = RunOptions(inputs: [scratch.path])
    options.records = scratch.path + "/records.jsonl"
    options.facts = scratch.path + "/facts.jsonl"
    let first = try await run(options)
    let written = scratch.read("records.jsonl")
    #expect(try await run(options) == first)
    #expect(scratch.read("records.jsonl") == written)
    // Under other names they are another run's.
    options.facts = nil
    options.records = scratch.path + "/other.jsonl"
    options.rejects = scratch.path + "/rejects.jsonl"
    let other = try await run(options)
    #expect(scratch.read("other.jsonl") == written)
    #expect(other.rejections == [.empty: 1, .noContent: 1])
    #expect(scratch.read("rejects.jsonl").contains("a record that winnow has written"))
  }

  @Test("writes nothing when one of the outputs cannot be written")
  func unwritable() async throws {
    let scratch = try Scratch()
    var options = RunOptions(inputs: [try scratch.write("a.txt", "A title\n\nSome text.")])
    options.records = scratch.path + "/records.jsonl"
    options.facts = scratch.path
    await #expect(throws: RunError.self) { try await run(options) }
    #expect(scratch.read("records.jsonl") == "")
  }

  @Test("carries the text when asked, and only the types asked for")
  func options() async throws {
    let scratch = try Scratch()
    let input = try scratch.write("a.xml", pubMedSet([record(7)]))
    var options = RunOptions(inputs: [input])
    options.records = scratch.path + "/records.jsonl"
    options.types = [.trialID]
    options.includesText = true
    options.summary = scratch.path + "/summary.json"
    let summary = try await run(options)
    #expect(summary.facts == [.trialID: 1])
    #expect(
      scratch.read("records.jsonl").contains("\"passages\":[{\"offset\":0,\"section\":\"TITLE\""))
    #expect(scratch.read("summary.json").contains("\"facts\":{\"trial_id\":1}"))
  }
}
