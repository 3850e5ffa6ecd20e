import Foundation
import Testing

@Suite("winnow report")
struct ReportTests {
  /// A folder for the body, removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("writes the page of the records to a file or to standard output, the same both times")
  func page() throws {
    try withFolder { folder in
      let records = folder.appendingPathComponent("r.jsonl").path
      let page = folder.appendingPathComponent("new/p.html")
      _ = try winnow(["extract", "-q", "--text", "fixtures/articles/text", "-o", records])
      let answer = try winnow(["report", records, "-o", page.path])
      #expect(answer.status == 0)
      #expect(answer.output == "")
      #expect(answer.errors == "winnow: 6 records, 0 wrong lines\n")
      let written = try String(contentsOf: page, encoding: .utf8)
      #expect(written.hasPrefix("<!DOCTYPE html>\n"))
      #expect(written.hasSuffix("</html>\n"))
      #expect(written.contains("n = 591 randomized"))
      #expect(written.contains("RD 0.6% (95% CI −4.7 to 5.9), p = 0.82"))
      #expect(
        written.contains(
          "In six hospitals, 824 children aged 6 months to 5 years were screened and <mark>591 were randomised</mark> to amoxicillin"
        ))
      let piped = try winnow(["report", "-q", records])
      #expect(piped.output == written)
      #expect(piped.errors == "")
    }
  }

  @Test(
    "lines that are no records are named with file and line and stand on the page; the status is 1")
  func wrongLines() throws {
    let answer = try winnow(["report", "-", "-o", "-"], input: "{\"facts\":[]}\n{\"a\":1}\nno\n")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("winnow: -:2: no record: it has no list of \"facts\""))
    #expect(answer.errors.contains("winnow: -:3:1: not JSON: expected a value, found n"))
    #expect(answer.errors.hasSuffix("winnow: 1 record, 2 wrong lines\n"))
    #expect(answer.output.contains("<b>2</b> lines are no records"))
  }

  @Test("a file that cannot be read is status 3; the others are on the page")
  func unreadable() throws {
    let answer = try winnow(
      ["report", "/nowhere/r.jsonl", "-", "-q"], input: "{\"title\":\"T\",\"facts\":[]}\n")
    #expect(answer.status == 3)
    #expect(answer.errors == "winnow: cannot read /nowhere/r.jsonl: No such file or directory\n")
    #expect(answer.output.contains(">T</h2>"))
  }

  @Test("articles beyond the limit are told")
  func limit() throws {
    let records = String(repeating: "{\"facts\":[]}\n", count: 3)
    let answer = try winnow(["report", "-q", "-", "--limit", "1"], input: records)
    #expect(answer.status == 0)
    #expect(
      answer.errors == "winnow: 2 articles beyond --limit 1, counted and not shown on the page\n")
    #expect(answer.output.contains("<li><b>3</b> articles</li>"))
  }

  @Test(
    "wrong usage is status 2",
    arguments: [
      (["report"], "records"), (["report", "-", "--limit", "-1"], "--limit"),
      (["report", "README.md", "-o", "README.md"], "leads to the same place"),
      (["report", "-", "-o", "/proc/nowhere/p.html"], "/proc/nowhere/p.html"),
    ])
  func usage(arguments: [String], message: String) throws {
    let answer = try winnow(arguments)
    #expect(answer.status == 2)
    #expect(answer.errors.contains(message))
    #expect(answer.output == "")
  }
}
