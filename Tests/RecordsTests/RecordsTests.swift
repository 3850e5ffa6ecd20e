import Documents
import Foundation
import Records
import Testing

@Suite("Records")
struct RecordsTests {
  /// What each line of a file is: "record 3" for one with three facts, or the error.
  private func read(_ content: String) throws -> [String] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-records-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    var lines: [String] = []
    try readRecords(path) { line in
      switch line {
      case .record(let record): lines.append("record \(record.facts.count)")
      case .wrong(let error):
        lines.append(error.description.replacing(path, with: "r.jsonl"))
      }
      return true
    }
    return lines
  }

  @Test("lines are records, with or without a line break at the end, between empty lines")
  func lines() throws {
    let line = #"{"schema":"winnow.record/1","record_id":"pmid:1","facts":[{"type":"dose"}]}"#
    #expect(try read("\(line)\n\n\(line)\r\n \n\(line)") == ["record 1", "record 1", "record 1"])
    #expect(try read("") == [])
  }

  @Test(
    "a line that is no record is told with its place and what to do",
    arguments: [
      ("{\"facts\":[],}", "r.jsonl:2:12: not JSON: a comma stands before }; remove it"),
      ("{\"facts\":[", "r.jsonl:2:11: not JSON: expected a value, found the end of the file"),
      ("[1]", "r.jsonl:2: no JSON object, which begins with {"),
      (
        #"{"type":"dose","rule":"dose.exact"}"#,
        "r.jsonl:2: no record: it is a fact of a file of facts; name the records that winnow extract "
          + "writes with -o"
      ),
      (
        #"{"source":"a"}"#,
        "r.jsonl:2: no record: it has no list of \"facts\"; name the records that winnow extract writes "
          + "with -o"
      ),
      (#"{"facts":[{"value":1}]}"#, "r.jsonl:2: no record: one of its facts has no \"type\""),
      (
        #"{"schema":"winnow.record/9","facts":[]}"#,
        "r.jsonl:2: the schema is \"winnow.record/9\" and not \"winnow.record/1\"; extract anew with this "
          + "version"
      ),
    ])
  func wrong(line: String, message: String) throws {
    #expect(
      try read("{\"facts\":[]}\n\(line)\n{\"facts\":[]}") == ["record 0", message, "record 0"])
  }

  @Test("a line longer than what is read at once is one line")
  func longLine() throws {
    let title = String(repeating: "é", count: 300_000)
    #expect(
      try read("{\"title\":\"\(title)\",\"facts\":[]}\n{\"facts\":[]}") == ["record 0", "record 0"])
  }

  @Test("a file that is missing is told")
  func missing() {
    #expect(throws: UnreadableFile(path: "/nowhere.jsonl", reason: "No such file or directory")) {
      try readRecords("/nowhere.jsonl") { _ in true }
    }
  }

  @Test(
    "numbers are printed and rounded for people",
    arguments: [
      (591.0, "591", 591.0), (0.74, "0.74", 0.74), (-7.2, "-7.2", -7.2),
      (1.0 / 3, "0.3333333333333333", 0.333333),
    ])
  func numbers(number: Double, text: String, rounded: Double) {
    #expect(number.plain == text)
    #expect(number.toSixDigits == rounded)
  }
}
