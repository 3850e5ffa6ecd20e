import Foundation
import Loopback
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("winnow run with a store")
struct RefreshTests {
  private func year(_ year: Int, _ files: [(String, [UInt8])]) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: files.map { name, bytes in
        let parts = name.split(separator: " ")
        return ("\(parts[0])/pubmed\(year)n000\(parts[1]).xml.gz", bytes)
      })
  }

  private func record(_ pmid: Int, _ people: Int, version: Int = 1, retracted: Bool = false)
    -> PubMedRecord
  {
    PubMedRecord(pmid: pmid, people: people, version: version, isRetracted: retracted)
  }

  @Test("a first load, three nights and a new year, record by record")
  func nights() throws {
    let refresh = try Refresh()
    var files = year(
      26,
      [
        ("baseline 1", PubMedRecord.file((1...4).map { record($0, 100 + $0) })),
        ("baseline 2", PubMedRecord.file((5...6).map { record($0, 100 + $0) })),
      ])
    files["updatefiles/pubmed26n0003.xml.gz"] = PubMedRecord.file([record(7, 107)])
    refresh.distribution.set(files)
    let first = try refresh.run()
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(
      first.output.hasSuffix("winnow: 3 files read, 7 articles; published 7 records: 7 added\n"))
    #expect(refresh.records == (1...7).map { "\($0) n=\(100 + $0) v1" })
    #expect(refresh.changes(1) == (1...7).map { "added \($0) +2-0" })

    // A revision, a deletion and an addition.
    files["updatefiles/pubmed26n0004.xml.gz"] = PubMedRecord.file(
      [record(2, 202), record(8, 108)], deleted: [5])
    refresh.distribution.set(files)
    #expect(
      try refresh.run().output.hasSuffix(
        "1 file read, 3 articles; published 7 records: 1 added, 1 revised, 1 removed\n"))
    #expect(
      refresh.records == [
        "1 n=101 v1", "3 n=103 v1", "4 n=104 v1", "6 n=106 v1", "7 n=107 v1", "2 n=202 v1",
        "8 n=108 v1",
      ])
    #expect(refresh.changes(2) == ["revised 2 +1-1", "removed 5 +0-2", "added 8 +2-0"])

    // A retraction, the deleted one comes back, and a record as it was.
    files["updatefiles/pubmed26n0005.xml.gz"] = PubMedRecord.file(
      [record(3, 103, retracted: true), record(5, 105), record(8, 108)])
    refresh.distribution.set(files)
    #expect(
      try refresh.run().output.hasSuffix(
        "1 file read, 3 articles; published 8 records: 1 added, 1 retracted\n"))
    #expect(refresh.changes(3) == ["retracted 3 +0-0", "added 5 +2-0"])
    #expect(refresh.records.suffix(3) == ["8 n=108 v1", "3 n=103 v1!", "5 n=105 v1"])

    // Nothing new: nothing is written.
    let before = try refresh.outputs()
    let time = try FileManager.default.attributesOfItem(
      atPath: refresh.folder.appendingPathComponent("out/records.jsonl").path)
    #expect(try refresh.run().output.hasSuffix("winnow: 0 files read; nothing new, 8 records\n"))
    #expect(try refresh.outputs() == before)
    let later = try FileManager.default.attributesOfItem(
      atPath: refresh.folder.appendingPathComponent("out/records.jsonl").path)
    #expect(time[.systemFileNumber] as? Int == later[.systemFileNumber] as? Int)
    #expect(refresh.text("out/winnow.prom").contains("\nwinnow_dataset_records 8\n"))
    #expect(refresh.text("out/summary.json").contains("\"published\":false"))

    // A new year: record 6 is no longer there, without a word; the old updates are taken in.
    let updates = files.filter { $0.key.hasPrefix("updatefiles") }
    refresh.distribution.set(
      updates.merging(
        year(
          27,
          [
            ("baseline 1", PubMedRecord.file((1...4).map { record($0, 300 + $0) })),
            ("baseline 2", PubMedRecord.file([record(7, 107), record(8, 108)])),
          ])
      ) { $1 })
    let newYear = try refresh.run()
    #expect(newYear.output.contains("winnow: a new year's baseline: the dataset was built anew\n"))
    #expect(
      refresh.records == (1...4).map { "\($0) n=30\($0) v1" } + ["7 n=107 v1", "8 n=108 v1"])
    #expect(
      refresh.changes(4) == (1...4).map { "revised \($0) +1-1" }
        + ["removed 5 +0-2", "removed 6 +0-2"])
    #expect(refresh.text("store/current") == "2\n")
    let history = try winnow(["history", "pmid:5"], in: refresh.folder)
    #expect(history.status == 0)
    let lines = history.output.split(separator: "\n")
    #expect(
      lines.map { $0.drop { $0 != " " }.drop { $0 == " " } } == [
        "1  added (pubmed, version 1, current), 2 facts added, dose sample_size",
        "2  removed (pubmed, version 1), 2 facts removed, dose sample_size",
        "3  added (pubmed, version 1, current), 2 facts added, dose sample_size",
        "4  removed (pubmed, version 1), 2 facts removed, dose sample_size",
        "not in the dataset",
      ])
  }

  @Test("a second run at the same time ends with status 75, a rehearsal changes nothing")
  func lock() throws {
    let refresh = try Refresh()
    let files = try FileManager.default.subpathsOfDirectory(atPath: refresh.folder.path)
    let first = try refresh.run(["--dry-run"])
    #expect(first.output.hasSuffix("would read 0 files; unchanged: 0, gone: 0\n"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: refresh.folder.path) == files)
    refresh.distribution.set(
      year(26, [("baseline 1", PubMedRecord.file([record(1, 10)]))])
        .merging(year(26, [("updatefiles 2", PubMedRecord.file([record(2, 20)]))])) { $1 })
    #expect(try refresh.run().status == 0)
    try refresh.write("raw/updatefiles/pubmed26n0003.xml.gz", "<PubmedArticleSet/>")
    let rehearsal = try refresh.run(["--dry-run"])
    #expect(
      rehearsal.output == """
        would fetch baseline
        would fetch updatefiles
        would read 1 file; unchanged: 2, gone: 0

        """)
    let lock = open(refresh.folder.appendingPathComponent("store/lock").path, O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let second = try refresh.run()
    #expect(second.status == 75)
    #expect(second.errors.contains("store/lock: another run is at work"))
    let fetch = try winnow(["fetch", "pipeline.json"], in: refresh.folder)
    #expect(fetch.status == 75)
    #expect(try refresh.run(["--dry-run"]).output == rehearsal.output)
  }

  @Test("the last good dataset stays when a service fails or the disk is full")
  func failures() throws {
    let refresh = try Refresh()
    var files = year(
      26,
      [
        ("baseline 1", PubMedRecord.file((1...200).map { record($0, 100 + $0) })),
        ("updatefiles 2", PubMedRecord.file([record(201, 20)])),
      ])
    refresh.distribution.set(files)
    #expect(try refresh.run().status == 0)
    let before = try refresh.outputs()
    files["updatefiles/pubmed26n0003.xml.gz"] = PubMedRecord.file(
      (1...150).map { record($0, 400 + $0) })
    refresh.distribution.set([:])
    #expect(try refresh.run().status == 3)
    #expect(try refresh.outputs() == before)

    refresh.distribution.set(files)
    #expect(try winnow(["fetch"], in: refresh.folder).status == 0)
    for blocks in [1, 60, 100, 150, 200] {
      let full = try refresh.run(fileLimit: blocks)
      #expect(full.status == 2, "\(full.output) \(full.errors)")
      #expect(full.errors.hasPrefix("winnow: "))
      #expect(try refresh.outputs() == before)
    }
    #expect(
      try refresh.run().output.hasSuffix(
        "1 file read, 150 articles; published 201 records: 150 revised\n"))
  }

  @Test("a search since the last run adds to the dataset what it brings")
  func sinceLastRun() throws {
    func found(_ ids: [Int]) -> Reply {
      let list = ids.map { "\"\($0)\"" }.joined(separator: ",")
      return Reply(
        200, "application/json",
        """
        {"esearchresult":{"count":"\(ids.count)","querykey":"1","webenv":"M","idlist":[\(list)]}}
        """)
    }
    func records(_ records: [PubMedRecord]) -> Reply {
      Reply(
        200, "text/xml",
        "<?xml version=\"1.0\"?><PubmedArticleSet>\(records.map(\.xml).joined())</PubmedArticleSet>"
      )
    }
    let server = try LoopbackServer([
      "/esearch.fcgi": [found([1, 2]), found([2, 3]), found([])],
      "/efetch.fcgi": [
        records([record(1, 101), record(2, 102)]), records([record(2, 202), record(3, 103)]),
      ],
    ])
    let refresh = try Refresh()
    try refresh.write(
      "pipeline.json",
      """
      {"fetch":[{"source":"pubmed_search","email":"a@example.org","query":"pain",
        "since":"last_run","date":"modification","base_url":"\(server.base)"}],
       "raw":"raw","store":"store","emit":{"records":"out/records.jsonl","changes":"out/changes"}}
      """)
    #expect(try refresh.run().status == 0)
    #expect(refresh.records == ["1 n=101 v1", "2 n=102 v1"])
    #expect(try refresh.run().output.contains("published 3 records: 1 added, 1 revised\n"))
    #expect(refresh.records == ["1 n=101 v1", "2 n=202 v1", "3 n=103 v1"])
    #expect(try refresh.run().output.contains("nothing new, 3 records\n"))
    let searches = server.requests.filter { $0.path == "/esearch.fcgi" }.map(\.fields)
    #expect(searches[0]["mindate"] == nil)
    #expect(searches[1]["datetype"] == "mdat")
    let yesterday = Date(timeIntervalSinceNow: -86_400).formatted(.iso8601.year().month().day())
    #expect(searches[1]["mindate"] == yesterday.replacingOccurrences(of: "-", with: "/"))
  }
}
