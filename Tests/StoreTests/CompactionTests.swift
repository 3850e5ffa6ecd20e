import Foundation
import Reading
import Testing

@testable import Store

/// A folder on another disk than that of temporary files, where the system has one.
private let otherDisk: String? = {
  func disk(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return attributes?[.systemNumber] as? Int
  }
  let path = "/dev/shm"
  guard let other = disk(path), other != disk(FileManager.default.temporaryDirectory.path) else {
    return nil
  }
  return FileManager.default.isWritableFile(atPath: path) ? path : nil
}()

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

  @Test("a store that is built anew replaces what the lost one has published under the same names")
  func rebuilt() throws {
    let place = try Workplace(isLog: true)
    place.targets.records = place.path + "/records/"
    try place.write("1", ["a 1", "b 1", "c 1 dose", "d 1 p"])
    try place.run()
    try place.write("2", ["b 1 p"])
    try place.run()
    #expect(place.text("records/00000001.removed-1") == "2\n")
    try FileManager.default.removeItem(atPath: place.path + "/1")
    try place.remove("2")
    try place.reopen()
    try place.run()
    try place.write("3", ["c 1 p"])
    try place.run()
    #expect(place.text("records/00000001.removed-1") == "3\n")
    #expect(place.text("facts/00000001.removed-1") == "1\n")
    #expect(try place.facts == ["p", "p"])
  }

  @Test(
    "a copy on another disk is replaced when its segment is another of the same size",
    .enabled(if: otherDisk != nil))
  func copies() throws {
    let place = try Workplace()
    let other = try #require(otherDisk) + "/winnow-store-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: other) }
    place.targets.records = other + "/"
    let file = other + "/00000001.jsonl"
    func published() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }
    func number() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
    }
    try place.write("1", ["a 1 dose"])
    try place.run()
    #expect(try published() == "a 1 dose\n")
    let first = try number()
    try place.write("2", ["b 1"])
    try place.run()
    #expect(try number() == first)
    try FileManager.default.removeItem(atPath: place.path + "/1")
    try place.remove("2")
    try place.write("1", ["a 1 dase"])
    try place.reopen()
    try place.run()
    #expect(try published() == "a 1 dase\n")
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
