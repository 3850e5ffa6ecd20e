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
}
