import Foundation
import Testing

@Suite("A run in the folder that it reads")
struct OwnOutputsTests {
  @Test("with a store takes neither its outputs nor the store for articles")
  func stored() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try write("a.txt", "A trial\n\nRegistered as NCT09123456.\n")
    try write(
      ".nightly.json",
      """
      {"read":["."],"store":"store","emit":{"records":"records/","facts":"facts.jsonl",
       "rejects":"rejects.jsonl","changes":"changes","summary":"summary.json"}}
      """)
    let first = "1 file read, 1 article; published 1 record: 1 added"
    for line in [first, "0 files read; nothing new"] {
      let answer = try winnow(["run", ".nightly.json"], in: folder)
      #expect(answer.status == 0)
      #expect(answer.output.contains(line), "\(answer.output)")
      #expect(answer.errors == "")
    }
  }

  /// A folder with an article, and what is done in it.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let article = folder.appendingPathComponent("a.txt")
    try Data("A trial\n\nWe enrolled 40 patients.\n".utf8).write(to: article)
    try body(folder)
    #expect(
      try String(contentsOf: article, encoding: .utf8) == "A trial\n\nWe enrolled 40 patients.\n")
  }

  @Test("an article is not replaced by an output, a former output is")
  func articles() throws {
    try inFolder { folder in
      let refused = try winnow(["extract", ".", "-o", "a.txt"], in: folder)
      #expect(refused.status == 2)
      #expect(
        refused.errors.contains(
          "-o would replace a.txt, which is among what is read and was not written by winnow"))
      for _ in 1...2 {
        #expect(try winnow(["extract", ".", "-o", "r.jsonl"], in: folder).status == 0)
      }
      let mistake = folder.appendingPathComponent("c.json")
      try Data("{\"read\":[\".\"],\"emit\":{\"records\":\"a.txt\"}}".utf8).write(to: mistake)
      let checked = try winnow(["check", "c.json"], in: folder)
      #expect(checked.status == 2)
      #expect(checked.errors.contains("$.emit.records: would replace"))
    }
  }

  @Test("check tells of outputs that cannot be written and of lists that are missing")
  func obstacles() throws {
    try inFolder { folder in
      let configuration = #"""
        {"read":["a.txt"],"raw":"raw",
         "fetch":[{"source":"urls","email":"a@example.org","list":"pages.txt"}],
         "emit":{"records":"r.jsonl","facts":"a.txt/f.jsonl","metrics":"."}}
        """#
      try Data(configuration.utf8).write(to: folder.appendingPathComponent("c.json"))
      let checked = try winnow(["check", "c.json"], in: folder)
      let lines = checked.errors.split(separator: "\n").map(String.init)
      try #require(lines.count == 3)
      #expect(
        lines[0]
          == "winnow: c.json: $.fetch[0].list: pages.txt is missing or cannot be read; a run would end "
          + "with status 3")
      #expect(lines[1].hasPrefix("winnow: c.json: $.emit.facts: "))
      #expect(lines[1].hasSuffix("/a.txt is no folder; a run would end with status 2"))
      #expect(lines[2].hasPrefix("winnow: c.json: $.emit.metrics: "))
      #expect(lines[2].hasSuffix(" is a folder; a run would end with status 2"))
      #expect(checked.status == 0)
    }
  }

  @Test("a store in the place of what is read is a mistake")
  func storeOnInput() throws {
    try inFolder { folder in
      let configuration = #"{"read":["."],"store":"./","emit":{"records":"r.jsonl"}}"#
      try Data(configuration.utf8).write(to: folder.appendingPathComponent("c.json"))
      let checked = try winnow(["check", "c.json"], in: folder)
      #expect(checked.status == 2)
      #expect(checked.errors.contains("$.store: leads to the same place as $.read[0]"))
    }
  }

  @Test("the last result stays where nothing can be read")
  func nothingRead() throws {
    try inFolder { folder in
      #expect(try winnow(["extract", "a.txt", "-o", "r.jsonl"], in: folder).status == 0)
      let before = try Data(contentsOf: folder.appendingPathComponent("r.jsonl"))
      #expect(try winnow(["extract", "b.txt", "-o", "r.jsonl"], in: folder).status == 3)
      #expect(try Data(contentsOf: folder.appendingPathComponent("r.jsonl")) == before)
    }
  }
}
