import Documents
import Foundation
import Reading
import Testing

@testable import Store

@Suite("Store")
struct StoreTests {
  @Test("a first run publishes all, a second one nothing")
  func first() throws {
    let place = try Workplace()
    try place.write("a", ["a1 1 dose", "a2 1"])
    try place.write("b", ["b1 1 p dose"])
    let report = try #require(try place.run())
    #expect(report.isPublished)
    #expect(report.changes.added == 3)
    #expect(place.records == ["a1 1 dose", "a2 1", "b1 1 p dose"])
    #expect(try place.facts == ["dose", "p", "dose"])
    #expect(place.changes(1) == ["added a1 +1-0", "added a2 +0-0", "added b1 +2-0"])
    try place.reopen()
    let second = try #require(try place.run())
    #expect(!second.isPublished)
    #expect(second.generation == 1)
    #expect(place.changes(2) == [])
  }

  @Test(
    "what somebody has changed or removed among the published files is published again",
    arguments: [
      ("records.jsonl", true), ("records.jsonl", false), ("facts/manifest.json", true),
      ("facts/manifest.json", false), ("facts/00000001.jsonl", true),
      ("facts/00000001.jsonl", false), ("facts/00000001.removed-1", true),
    ])
  func touched(file: String, isRemoved: Bool) throws {
    let place = try Workplace()
    try place.write("1", ["a 1 dose", "b 1 p", "c 1 p", "d 1", "e 1"])
    try place.run()
    try place.write("2", ["-b"])
    try place.run()
    let wanted = place.text(file)
    let path = "\(place.path)/\(file)"
    if isRemoved {
      try FileManager.default.removeItem(atPath: path)
    } else {
      try Data("{}\n".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
    try place.reopen()
    let report = try #require(try place.run())
    #expect(report.isPublished)
    #expect(report.generation == 2)
    #expect(report.changes.total == 0)
    #expect(wanted != "" && place.text(file) == wanted)
    #expect(try place.run()?.isPublished == false)
  }

  @Test("of one article, the higher version counts, or the same version in the later file")
  func precedence() throws {
    let place = try Workplace(isLog: true)
    try place.write("1", ["x 1 dose", "y 2 p", "z 1"])
    try place.run()
    try place.write("2", ["x 1 dose p", "y 1 older", "z 2"])
    try place.run()
    #expect(place.records == ["y 2 p", "x 1 dose p", "z 2"])
    #expect(place.changes(2) == ["revised x +1-0", "revised z +0-0"])
    // A file that comes in between does not replace what a later one says.
    try place.write("1b", ["x 1 between"])
    #expect(try place.run()?.isPublished == false)
  }

  @Test("a deletion removes an article and its facts; it may come back, and be deleted in one file")
  func deletion() throws {
    let place = try Workplace(isLog: true)
    try place.write("1", ["x 1 dose", "y 1 p"])
    try place.run()
    try place.write("2", ["-x"])
    try place.run()
    #expect(place.records == ["y 1 p"])
    #expect(try place.facts == ["p"])
    #expect(place.changes(2) == ["removed x +0-1"])
    // The older file is issued again.
    try place.write("1", ["x 1 dose again", "y 1 p"])
    #expect(try place.run()?.isPublished == false)
    try place.write("3", ["x 1 dose", "w 1", "-w"])
    try place.run()
    #expect(place.records == ["y 1 p", "x 1 dose"])
    #expect(place.changes(3) == ["added x +1-0"])
  }

  @Test("a retraction is a change of its own")
  func retraction() throws {
    let place = try Workplace(isLog: true)
    try place.write("1", ["x 1 dose"])
    try place.run()
    try place.write("2", ["x 1 dose !"])
    let report = try #require(try place.run())
    #expect(report.changes.retracted == 1)
    #expect(place.changes(2) == ["retracted x +1-0"])
  }

  @Test("the records of a log's entry outlive it; those of another file go with it")
  func absence() throws {
    for isLog in [true, false] {
      let place = try Workplace(isLog: isLog)
      try place.write("1", ["x 1", "y 1"])
      try place.write("2", ["z 1"])
      try place.run()
      try place.remove("1")
      try place.write("2", ["w 1"])
      try place.run()
      #expect(place.records == (isLog ? ["x 1", "y 1", "z 1", "w 1"] : ["w 1"]))
      let removed = ["removed x +0-0", "removed y +0-0", "removed z +0-0"]
      #expect(place.changes(2) == ["added w +0-0"] + (isLog ? [] : removed))
    }
  }

  @Test("a record that one file no longer has stays as another file has it")
  func overlap() throws {
    let place = try Workplace()
    try place.write("1", ["x 1 first", "y 1"])
    try place.write("2", ["x 1 second"])
    try place.run()
    #expect(place.records == ["y 1", "x 1 second"])
    try place.write("2", ["z 1"])
    try place.run()
    #expect(place.records == ["y 1", "z 1", "x 1 first"])
    #expect(place.changes(2) == ["revised x +1-1", "added z +0-0"])
    // It moves to another file as it is: nothing changes.
    try place.write("1", ["y 1"])
    try place.write("2", ["z 1", "x 1 first"])
    #expect(try place.run()?.isPublished == false)
    try place.write("1", ["y 1", "x 1 first"])
    try place.write("2", ["z 1"])
    #expect(try place.run()?.isPublished == false)
    #expect(place.records == ["y 1", "z 1", "x 1 first"])
  }

  @Test("a file that is read again may take back a version")
  func lowerVersion() throws {
    let place = try Workplace()
    try place.write("1", ["x 2 new"])
    try place.run()
    try place.write("1", ["x 1 old"])
    try place.run()
    #expect(place.records == ["x 1 old"])
    try place.write("1", ["x 3 newest", "x 2 new", "y 1"])
    try place.run()
    #expect(place.records == ["x 3 newest", "y 1"])
  }

  @Test("what cannot be read takes nothing away")
  func unreadable() throws {
    let place = try Workplace()
    try place.write("1", ["x 1", "y 1"])
    try place.run()
    try FileManager.default.moveItem(atPath: place.path + "/in", toPath: place.path + "/away")
    var rejected: [String] = []
    let plan = try place.store.plan(place.roots) { rejection in
      rejected.append(rejection.path)
      return []
    }
    #expect(rejected == [place.path + "/in"])
    #expect(plan == InputPlan(waiting: 0, unchanged: 0, absent: 0, hidden: 1, rejections: 1))
    #expect(try place.run()?.isPublished == false)
    try FileManager.default.moveItem(atPath: place.path + "/away", toPath: place.path + "/in")
    // It is cut short when it is read again.
    try place.write("1", ["x 1 new"])
    _ = try place.store.plan(place.roots) { _ in [] }
    let inputs = try #require(try place.store.waitingInputs(after: -1)).inputs
    try place.read(inputs[0], isWhole: false)
    try place.store.settle()
    _ = try place.store.publish(place.targets)
    #expect(place.records == ["y 1", "x 1 new"])
    try place.run()
    #expect(place.records == ["x 1 new"])
  }

  @Test("a run that ends early is gone on with, and its changes are told once")
  func resumption() throws {
    let place = try Workplace(isLog: true)
    try place.write("0", ["x 1", "y 1 dose"])
    try place.run()
    for number in 1...4 { try place.write("\(number)", ["x 1 \(number)", "n\(number) 1"]) }
    try place.write("3", ["-y"])
    #expect(try place.run(limit: 2) == nil)
    #expect(place.records == ["x 1", "y 1 dose"])
    try place.reopen()
    try place.run()
    #expect(place.records == ["n1 1", "n2 1", "x 1 4", "n4 1"])
    #expect(
      place.changes(2) == [
        "added n1 +0-0", "added n2 +0-0", "added n4 +0-0", "revised x +1-0", "removed y +0-1",
      ])
  }

  @Test("an abandoned batch and nameless files leave no trace")
  func abandoned() throws {
    let place = try Workplace()
    try place.write("1", ["x 1"])
    try place.run()
    let batch = try Batch(place.store)
    batch.abandon()
    let stray = place.path + "/1/segments/00000002.records.jsonl"
    try Data("x".utf8).write(to: URL(fileURLWithPath: stray))
    try place.reopen()
    #expect(!FileManager.default.fileExists(atPath: stray))
    try place.write("2", ["y 1"])
    try place.run()
    #expect(place.records == ["x 1", "y 1"])
  }

  @Test("another extraction has every file read again")
  func extraction() throws {
    let place = try Workplace(isLog: true)
    #expect(try place.store.useExtraction("a") == false)
    try place.write("1", ["x 1"])
    try place.write("2", ["x 1 later"])
    try place.run()
    #expect(try place.store.useExtraction("a") == false)
    #expect(try place.store.useExtraction("b"))
    #expect(try place.store.plan(place.roots) { _ in [] }.waiting == 2)
    // Nothing has come of it.
    #expect(try place.run()?.isPublished == false)
    #expect(place.records == ["x 1 later"])
  }

  @Test("the rejections are published whole, and again only when they are others")
  func rejections() throws {
    let place = try Workplace()
    let path = place.path + "/rejects.jsonl"
    place.targets.rejects = path
    func publish(_ lines: [String]) throws -> Int? {
      let batch = try Batch(place.store)
      for line in lines { try batch.reject(Array((line + "\n").utf8), of: 1) }
      try batch.commit([Batch.ReadInput(id: 1, digest: [1])])
      _ = try place.store.publish(place.targets)
      return try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }
    // More than are held in memory at a time.
    let long = ["a", "b", "c", "d", "e"].map { String(repeating: $0, count: 500_000) }
    let first = try publish(long)
    #expect(place.text("rejects.jsonl") == long.map { $0 + "\n" }.joined())
    #expect(try publish(long) == first)
    for others in [long.reversed(), Array(long.prefix(3)), [], ["z"]] {
      _ = try publish(others)
      #expect(place.text("rejects.jsonl") == others.map { $0 + "\n" }.joined())
    }
  }

  @Test("the moments of a source are forgotten in time, and those of a wrong clock do not count")
  func moments() throws {
    let place = try Workplace()
    func note(_ started: Double, _ sources: [String]) throws {
      try place.store.note(
        RunEntry(
          started: started, ended: started, generation: 1, succeeded: true, files: 0,
          changes: ChangeCounts()), fetched: sources)
    }
    try note(5, ["other"])
    for night in 1...100 { try note(Double(night), ["pain"]) }
    for night in 1...20 { try note(Double(night) * 1000, ["pain"]) }
    #expect(try place.store.lastFetch(of: "pain", before: 101) == 100)
    #expect(try place.store.lastFetch(of: "other", before: 101) == 5)
    let kept = (1...100).filter { night in
      (try? place.store.lastFetch(of: "pain", before: Double(night))) == Double(night)
    }
    #expect(kept.count == Store.keptMoments - 20)
  }

  @Test("a second process is kept out until the first has ended")
  func lock() throws {
    let place = try Workplace()
    var folder: StoreFolder? = try StoreFolder(place.path + "/store")
    #expect(throws: StoreError.self) { try StoreFolder(place.path + "/store") }
    folder = nil
    folder = try StoreFolder(place.path + "/store/")
    #expect(folder?.current == nil)
    try folder?.use(3)
    #expect(folder?.current == 3)
  }
}
