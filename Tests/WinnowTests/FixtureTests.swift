import Testing

@Suite("Fixtures")
struct FixtureTests {
  @Test(
    "yield the records that were read over by eye, byte for byte",
    arguments: ["pubmed", "jats", "html", "text", "exports", "archive"])
  func expected(folder: String) throws {
    let answer = try winnow(["extract", "--quiet", "fixtures/articles/\(folder)"])
    #expect(answer.status == 0)
    let expected = try projectFile("fixtures/expected/\(folder).jsonl")
    #expect(recordIDs(answer.output) == recordIDs(expected))
    // Line by line: the one that differs is shown.
    for lines in zip(answer.output.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(lines.0 == lines.1)
    }
  }

  @Test("read from standard input give the same facts as from a file")
  func standardInput() throws {
    let path = "fixtures/articles/text/structured.txt"
    let fromFile = try winnow(["extract", "--quiet", path]).output
    let piped = try winnow(["extract", "--quiet", "-"], input: try projectFile(path)).output
    #expect(piped == fromFile.replacing("\"path\":\"\(path)\"", with: "\"path\":\"-\""))
  }

  @Test("yield what the README shows")
  func readme() throws {
    let readme = try projectFile("README.md")
    let path = "fixtures/articles/text/structured.txt"
    let explained = try winnow(["explain", path]).output
    let record = try winnow(["extract", "--quiet", path]).output
    let example = readme.split(separator: "## Use")[0].split(separator: "Two commands")[0]
    let lines = example.split(separator: "\n").filter { $0.hasPrefix("    ") && !$0.contains("…") }
    for line in lines.map({ $0.dropFirst(4) }) where !line.hasPrefix("$") {
      #expect((explained + record).contains(line.hasPrefix("{") ? line : line.trimmed), "\(line)")
    }
    #expect(lines.count > 6)
  }
}

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
