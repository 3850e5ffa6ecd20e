import Foundation
import GRDB
import Testing

@testable import Store

@Suite("a damaged store")
struct DamageTests {
  /// Changes the bytes of a segment's file, as a failing disk does.
  private func spoil(_ name: String, in place: Workplace, _ change: (inout Data) -> Void) throws {
    let path = "\(place.path)/1/segments/\(name)"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    change(&bytes)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
  }

  /// What a run says when there is something to be published.
  private func failure(_ place: Workplace) throws -> StoreError? {
    try place.reopen()
    do {
      try place.run()
      return nil
    } catch let error as StoreError {
      return error
    }
  }

  private func published(records: String) throws -> Workplace {
    let place = try Workplace()
    place.targets.records = place.path + "/" + records
    try place.write("1", ["a 1 dose", "b 1 p", "c 1"])
    try place.write("2", ["d 1 dose"])
    try place.run()
    try place.remove("2")
    return place
  }

  @Test(
    "is not published",
    arguments: ["records.jsonl", "records/"], ["records.jsonl", "facts.jsonl", "index"])
  func flippedByte(records: String, file: String) throws {
    let place = try published(records: records)
    let before = place.text("records.jsonl") + place.text("records/manifest.json")
    try spoil("00000001.\(file)", in: place) { $0[3] ^= 1 }
    for _ in 1...2 {
      let failure = try #require(try failure(place))
      #expect(failure.path.hasSuffix("/segments/00000001.\(file)"))
      #expect(failure.detail.hasPrefix("is damaged: its bytes are other than were written; "))
      #expect(place.text("records.jsonl") + place.text("records/manifest.json") == before)
    }
  }

  @Test(
    "is told by the size of its files, also where an older version wrote no digests",
    arguments: [
      ("records.jsonl", "it has 3 bytes instead of 19"),
      ("facts.jsonl", "it has 3 bytes instead of 87"),
      ("index", "it has 3 bytes, which is no index"),
    ])
  func truncated(file: String, detail: String) throws {
    let place = try published(records: "records/")
    try place.store.database { db in
      try db.execute(sql: "ALTER TABLE segment DROP COLUMN digests; PRAGMA user_version = 1")
    }
    try spoil("00000001.\(file)", in: place) { $0.removeSubrange(3...) }
    #expect(try failure(place)?.detail.hasPrefix("is damaged: \(detail); ") == true)
  }

  @Test("of an older version is gone on with")
  func olderVersion() throws {
    let place = try published(records: "records.jsonl")
    try place.store.database { db in
      try db.execute(sql: "ALTER TABLE segment DROP COLUMN digests; PRAGMA user_version = 1")
    }
    #expect(try failure(place) == nil)
    try place.write("3", ["e 1 p"])
    try place.run()
    #expect(place.records == ["a 1 dose", "b 1 p", "c 1", "e 1 p"])
    #expect(try place.store.segments().map { $0.digests == nil } == [true, false])
  }

  @Test("is compared in turn where it is large")
  func rotation() throws {
    let place = try published(records: "records/")
    try spoil("00000002.records.jsonl", in: place) { $0[3] ^= 1 }
    try place.store.checkLines(upTo: 1)
    for _ in 1...2 {
      #expect(throws: StoreError.self) { try place.store.checkLines(upTo: 1) }
    }
  }
}
