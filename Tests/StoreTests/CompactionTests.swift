import Foundation
import Reading
import Testing

@testable import Store

@Suite("compaction and folders")
struct CompactionTests {
  @Test("a segment with many dead lines is compacted; the dataset and its order stay")
  func compaction() throws {
    let place = try Workplace(isLog: true)
    try place.write("1", (10...29).map { "r\($0) 1 dose" })
    try place.run()
    try place.write("2", (10...16).map { "r\($0) 1 dose p" })
    try place.run()
    // What the last publication still had is kept until the next one.
    #expect(try place.store.segments().map(\.name) == ["00000001", "00000002"])
    #expect(try place.store.segments().map(\.dead) == [7, 0])
    try place.write("3", ["r20 1 p", "-r10"])
    try place.run()
    #expect(try place.store.segments().map(\.name) == ["00000001-1", "00000002", "00000003"])
    #expect(try place.store.segments().map(\.lines) == [13, 7, 1])
    #expect(try place.store.segments().map(\.dead) == [1, 1, 0])
    let expected =
      (17...19).map { "r\($0) 1 dose" } + (21...29).map { "r\($0) 1 dose" }
      + (11...16).map { "r\($0) 1 dose p" } + ["r20 1 p"]
    #expect(place.records == expected)
    #expect(try place.facts == place.factsOfRecords)
    #expect(place.changes(3) == ["removed r10 +0-2", "revised r20 +1-1"])
    // Lines of a compacted segment die, too.
    try place.write("4", (21...26).map { "-r\($0)" })
    try place.run()
    try place.write("5", ["r99 1"])
    try place.run()
    #expect(try place.store.segments().map(\.name).first == "00000001-2")
    #expect(
      place.records
        == expected.filter { !("r21"..."r26").contains($0.prefix(3)) } + ["r99 1"])
    #expect(try place.facts == place.factsOfRecords)
  }

  @Test("a segment without a live line goes")
  func empty() throws {
    let place = try Workplace()
    try place.write("1", ["x 1", "y 1"])
    try place.write("2", ["z 1"])
    try place.run()
    try place.remove("1")
    try place.run()
    try place.write("3", ["x 1"])
    try place.run()
    #expect(try place.store.segments().map(\.name) == ["00000002", "00000003"])
    #expect(place.records == ["z 1", "x 1"])
  }

  @Test("a folder keeps what its last manifest names for one publication more")
  func retention() throws {
    let place = try Workplace()
    place.targets.records = place.path + "/records/"
    try place.write("1", ["a 1", "b 1", "c 1"])
    try place.run()
    func files() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: place.path + "/records").sorted()
        .filter { !$0.hasPrefix(".") }
    }
    #expect(try files() == ["00000001.jsonl", "manifest.json"])
    // The segment itself is linked, not copied.
    let status = try FileManager.default.attributesOfItem(
      atPath: place.path + "/records/00000001.jsonl")
    #expect(status[.referenceCount] as? Int == 2)
    try place.write("1", ["a 1", "b 1"])
    try place.run()
    #expect(try files() == ["00000001.jsonl", "00000001.removed-1", "manifest.json"])
    #expect(place.text("records/00000001.removed-1") == "3\n")
    try place.write("1", ["a 1"])
    try place.run()
    #expect(
      try files() == [
        "00000001-1.jsonl", "00000001-1.removed-1", "00000001.jsonl", "00000001.removed-1",
        "manifest.json",
      ])
    try place.write("2", ["d 1"])
    try place.run()
    #expect(
      try files() == ["00000001-1.jsonl", "00000001-1.removed-1", "00000001-2.jsonl"]
        + ["00000002.jsonl", "manifest.json"])
  }

  @Test("a dataset that is not where it should be is published again")
  func missing() throws {
    let place = try Workplace()
    try place.write("1", ["a 1"])
    try place.run()
    try FileManager.default.removeItem(atPath: place.path + "/records.jsonl")
    let report = try #require(try place.run())
    #expect(
      report
        == PublicationReport(
          generation: 1, isPublished: true, changes: ChangeCounts(), changesPath: nil))
    #expect(place.records == ["a 1"])
    place.targets.records = place.path + "/elsewhere/"
    #expect(try place.run()?.isPublished == true)
    #expect(place.text("elsewhere/00000001.jsonl") == "a 1\n")
  }

  @Test("a store that replaces another publishes what differs")
  func replacement() throws {
    let place = try Workplace(isLog: true)
    place.targets.records = place.path + "/records/"
    try place.write("1", ["a 1 dose", "b 1", "c 1"])
    try place.run()
    try place.write("1", ["a 1 p", "b 1", "d 1"])
    let fresh = try Store(place.path + "/2")
    try fresh.begin(after: place.store)
    _ = try fresh.plan(place.roots) { _ in [] }
    let former = place.store
    place.use(fresh)
    for input in try #require(try fresh.waitingInputs(after: -1)).inputs { try place.read(input) }
    let report = try fresh.publish(place.targets, replacing: former)
    #expect(report.generation == 2)
    #expect(place.changes(2) == ["revised a +1-1", "added d +0-0", "removed c +0-0"])
    #expect(place.text("records/00000002.jsonl") == "a 1 p\nb 1\nd 1\n")
    // Who reads by the former manifest still finds what it names.
    #expect(place.text("records/00000001.jsonl") == "a 1 dose\nb 1\nc 1\n")
  }
}
