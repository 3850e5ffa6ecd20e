import Foundation
import Testing

/// Another program that scores records on gold files, and its documents, where they stand beside the
/// project.
private let scorer = projectFolder.deletingLastPathComponent()
  .appendingPathComponent("shared/eval", isDirectory: true)
private let hasScorer = FileManager.default.fileExists(
  atPath: scorer.appendingPathComponent("score.py").path)

@Suite("winnow evaluate")
struct EvaluateTests {
  @Test("scores the fixtures on their gold file")
  func fixtures() throws {
    let records = try winnow(
      ["extract", "-q", "fixtures/articles/text", "fixtures/articles/pubmed/trials-2025.xml"])
    let answer = try winnow(["evaluate", "fixtures/gold.jsonl", "-"], input: records.output)
    #expect(answer.status == 0)
    let lines = answer.output.split(separator: "\n")
    #expect(lines.first == "15 documents, 15 of them with records")
    let types = lines.dropFirst(2).prefix { !$0.contains(": ") }.map { $0.prefix { $0 != " " } }
    #expect(
      types == [
        "doi", "dose", "effect_size", "group_mean", "p_value", "proportion", "sample_size",
        "test_statistic", "trial_id",
      ])
    #expect(lines.last == "best sample size: 14 of 14 right, 1.000")
  }

  @Test("shows errors with document and quote, and documents that have no record")
  func errors() throws {
    let record =
      #"{"pmid":"99000005","facts":[{"type":"dose","value":9,"unit":"mg","quote":"9 mg","rule":"dose.exact"}]}"#
    let answer = try winnow(
      ["evaluate", "fixtures/gold.jsonl", "-", "--errors", "1"], input: record + "\n")
    #expect(answer.status == 0)
    #expect(
      answer.output.contains(
        "MISSED  dose  structured: value 80, unit mg, per kg day, substance amoxicillin, duration for 3 days “80 mg/kg/day”\n"
      ))
    #expect(
      answer.output.contains("WRONG   dose  99000005: value 9, unit mg “9 mg” (dose.exact)\n"))
    #expect(
      answer.errors.hasPrefix(
        "winnow: 14 documents without a record, all of whose facts count as missed: structured, "))
  }

  @Test("a gold file with mistakes is status 2, each with its line")
  func goldMistakes() throws {
    let gold = "{\"doc\":\"a\",\"facts\":[{\"type\":\"dosis\"}]}\n{\"doc\"\n"
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-gold-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(gold.utf8).write(to: path)
    let answer = try winnow(["evaluate", path.path, "-"])
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(
      answer.errors.contains(
        "\(path.path):1: facts[0]: no type of fact is called \"dosis\"; there are doi"))
    #expect(answer.errors.contains("\(path.path):2:7: not JSON: expected a colon behind \"doc\""))
    #expect(answer.errors.contains("docs/contributor.md"))
  }

  @Test("a bad line of the records is told, and too many of them are status 1")
  func badRecord() throws {
    let answer = try winnow(["evaluate", "fixtures/gold.jsonl", "-"], input: "{\"facts\":[]}\n{\n")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("winnow: -:2:2: not JSON: expected a name in quotes"))
    #expect(answer.output.hasPrefix("15 documents, 0 of them with records\n"))
    let few = String(repeating: "{\"facts\":[]}\n", count: 200)
    #expect(try winnow(["evaluate", "fixtures/gold.jsonl", "-"], input: few + "{\n").status == 0)
  }

  @Test("a file that cannot be read is status 3, without figures", arguments: [0, 1])
  func unreadable(place: Int) throws {
    var files = ["fixtures/gold.jsonl", "-"]
    files[place] = "/nowhere/a.jsonl"
    let answer = try winnow(["evaluate"] + files)
    #expect(answer.status == 3)
    #expect(answer.output == "")
    #expect(answer.errors == "winnow: cannot read /nowhere/a.jsonl: No such file or directory\n")
  }

  @Test(
    "agrees with another scorer",
    .enabled(
      if: hasScorer, "no ../shared/eval/score.py beside the project; nothing to compare with"),
    arguments: [
      ("seeds", "../seeds"), ("abstracts", "docs/abstracts"), ("breast-rct", "docs/breast-rct"),
      ("ade", "docs/ade"),
    ])
  func agreement(name: String, documents: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-agreement-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let records = folder.appendingPathComponent("records.jsonl").path
    let gold = scorer.appendingPathComponent("gold/\(name).jsonl").path
    _ = try winnow(["extract", "-q", scorer.appendingPathComponent(documents).path, "-o", records])
    let own = try winnow(["evaluate", gold, records, "--json"])
    #expect(own.status == 0)
    // The one unit of these files that is not in the other scorer's table of spellings.
    let spelled = folder.appendingPathComponent("gold.jsonl")
    let lines = try String(contentsOfFile: gold, encoding: .utf8)
    try lines.replacing("\"unit\": \"TU\"", with: "\"unit\": \"[tb'U]\"")
      .write(to: spelled, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", scorer.appendingPathComponent("score.py").path, spelled.path, records, "--json",
    ]
    let output = folder.appendingPathComponent("scores.json")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let other = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    #expect(try comparable(own.output) == comparable(other.replacing("NaN", with: "null")))
  }

  /// A JSON text with its members in one order.
  private func comparable(_ json: String) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .prettyPrinted])
    return String(decoding: data, as: UTF8.self)
  }
}
