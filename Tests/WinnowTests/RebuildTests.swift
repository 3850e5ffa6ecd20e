import Foundation
import Testing

@Suite("a store that is lost or an input that is away")
struct RebuildTests {
  /// A dataset of a folder "in", with files in it and in folders below it.
  private func refresh(_ files: [String: [Int]]) throws -> Refresh {
    let refresh = try Refresh()
    try refresh.write(
      "pipeline.json",
      """
      {"read":["in"],"store":"store","emit":{"records":"out/records.jsonl","facts":"out/facts/",
        "rejects":"out/rejects.jsonl","changes":"out/changes/"}}
      """)
    for (name, ids) in files { try write(name, ids, in: refresh) }
    return refresh
  }

  private func write(_ name: String, _ ids: [Int], in refresh: Refresh) throws {
    let file = refresh.folder.appendingPathComponent("in/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let records = ids.map { PubMedRecord(pmid: $0, people: 100 + $0).xml }.joined()
    try Data("<PubmedArticleSet>\(records)</PubmedArticleSet>".utf8).write(to: file)
  }

  private func remove(_ name: String, in refresh: Refresh) throws {
    try FileManager.default.removeItem(at: refresh.folder.appendingPathComponent(name))
  }

  private func changeFiles(_ refresh: Refresh) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: refresh.folder.appendingPathComponent("out/changes").path
    ).sorted()
  }

  @Test(
    "the numbers of publications go on behind those of a lost store",
    arguments: ["store", "store/1/index.sqlite"])
  func numbers(lost: String) throws {
    let refresh = try refresh(["1.xml": [1]])
    #expect(try refresh.run().errors == "")
    try write("2.xml", [2], in: refresh)
    #expect(try refresh.run().errors == "")
    let before = refresh.changes(1) + refresh.changes(2)
    try remove(lost, in: refresh)
    let rebuilt = try refresh.run(["--quiet"])
    #expect(rebuilt.status == 0)
    #expect(
      rebuilt.errors
        == "winnow: store: was built anew, as it had nothing of what has been published; "
        + "out/changes/000003.jsonl has all records as added\n")
    #expect(refresh.changes(1) + refresh.changes(2) == before)
    #expect(refresh.changes(3) == ["added 1 +2-0", "added 2 +2-0"])
    #expect(refresh.text("out/facts/manifest.json").contains("\"generation\":3,"))
    try write("3.xml", [3], in: refresh)
    #expect(try refresh.run().errors == "")
    #expect(refresh.changes(4) == ["added 3 +2-0"])
    #expect(
      try changeFiles(refresh)
        == ["000001.jsonl", "000002.jsonl", "000003.jsonl", "000004.jsonl"])
    let history = try winnow(["history", "PMID:1"], in: refresh.folder)
    #expect(history.output.contains("now: pubmed, version 1, current"))
    #expect(!history.output.contains("unknown time"))
    let unknown = try winnow(["history", "17"], in: refresh.folder)
    #expect(unknown.status == 1)
    #expect(unknown.output == "")
    #expect(unknown.errors.hasPrefix("winnow: no record has had the id pmid:17; "))
  }

  @Test(
    "a dataset is not replaced by one that is built anew without an input",
    arguments: [["in"], ["in", "more"]])
  func missingInput(read: [String]) throws {
    let refresh = try refresh(["1.xml": [1, 2]])
    try write("../more/2.xml", [3], in: refresh)
    let configuration = refresh.text("pipeline.json")
      .replacingOccurrences(of: "[\"in\"]", with: "[\"\(read.joined(separator: "\",\""))\"]")
    try refresh.write("pipeline.json", configuration)
    #expect(try refresh.run().status == 0)
    let before = try refresh.outputs()
    try remove("store", in: refresh)
    let input = refresh.folder.appendingPathComponent("in")
    let away = refresh.folder.appendingPathComponent("away")
    try FileManager.default.moveItem(at: input, to: away)
    func expectWithheld() throws {
      let run = try refresh.run()
      #expect(run.status == 3)
      #expect(run.errors.contains("not published: the dataset would be built anew without in, "))
      #expect(run.output.hasSuffix("winnow: not published\n"))
      #expect(try changeFiles(refresh) == ["000001.jsonl"])
    }
    try expectWithheld()
    // A place where nothing is mounted is an empty folder.
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
    try expectWithheld()
    #expect(
      try refresh.outputs().replacing(refresh.text("out/rejects.jsonl"), with: "") == before)
    try FileManager.default.removeItem(at: input)
    try FileManager.default.moveItem(at: away, to: input)
    #expect(try refresh.run().status == 0)
    #expect(refresh.records.sorted() == (1...read.count + 1).map { "\($0) n=10\($0) v1" })
    #expect(try changeFiles(refresh) == ["000001.jsonl", "000002.jsonl"])
  }

  @Test("the first dataset is published also when an input is missing")
  func firstWithoutInput() throws {
    let refresh = try refresh([:])
    let run = try refresh.run()
    #expect(run.status == 3)
    #expect(run.output.hasSuffix("published 0 records: none changed\n"))
    try write("1.xml", [1], in: refresh)
    #expect(try refresh.run().status == 0)
    #expect(refresh.records == ["1 n=101 v1"])
  }

  @Test("a folder that had files and is empty takes nothing away, one that is removed does")
  func emptiedFolder() throws {
    let refresh = try refresh(["1.xml": [1], "disk/2.xml": [2], "disk/below/3.xml": [3, 4]])
    #expect(try refresh.run().status == 0)
    let all = refresh.records
    #expect(all.count == 4)
    try remove("in/disk", in: refresh)
    let disk = refresh.folder.appendingPathComponent("in/disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    for _ in 1...2 {
      let run = try refresh.run()
      #expect(run.status == 3)
      #expect(run.errors.contains("in/disk: the folder had files and is empty; "))
      #expect(refresh.records == all)
      #expect(refresh.text("out/rejects.jsonl").contains("in/disk\""))
    }
    try write("disk/2.xml", [2], in: refresh)
    #expect(try refresh.run().status == 0)
    #expect(refresh.records == ["1 n=101 v1", "2 n=102 v1"])
    #expect(refresh.changes(2) == ["removed 3 +0-2", "removed 4 +0-2"])
    try remove("in/disk", in: refresh)
    #expect(try refresh.run().status == 0)
    #expect(refresh.records == ["1 n=101 v1"])
  }

  @Test("a named folder that is empty takes nothing away until it is no longer named")
  func emptiedInput() throws {
    let refresh = try refresh(["1.xml": [1], "../more/2.xml": [2]])
    let configuration = refresh.text("pipeline.json")
    try refresh.write(
      "pipeline.json", configuration.replacingOccurrences(of: "\"in\"", with: "\"in\",\"more\""))
    #expect(try refresh.run().status == 0)
    try remove("more/2.xml", in: refresh)
    #expect(try refresh.run().status == 3)
    #expect(refresh.records == ["1 n=101 v1", "2 n=102 v1"])
    try refresh.write("pipeline.json", configuration)
    #expect(try refresh.run().status == 0)
    #expect(refresh.records == ["1 n=101 v1"])
  }
}
