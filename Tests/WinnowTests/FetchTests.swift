import Foundation
import Loopback
import Testing

@Suite("winnow fetch")
struct FetchTests {
  /// A folder with a configuration that searches a PubMed on loopback.
  private struct FetchFolder {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-fetch-\(UUID().uuidString)")
    var configuration: String { folder.appendingPathComponent("pipeline.json").path }

    init(_ server: LoopbackServer) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let json = """
        {"fetch":[{"source":"pubmed_search","name":"pain","email":"a@example.org","query":"pain",
          "base_url":"\(server.base)"}],
         "raw":"raw","emit":{"records":"out/records.jsonl","rejects":"out/rejects.jsonl",
                                "summary":"out/summary.json"}}
        """
      try Data(json.utf8).write(to: URL(fileURLWithPath: configuration))
    }

    func text(_ path: String) -> String? {
      FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// A PubMed of the records in the fixtures, or of none.
  private func pubmed(ids: [String], then faults: [Reply] = []) throws -> LoopbackServer {
    let list = ids.map { "\"\($0)\"" }.joined(separator: ",")
    let search = Reply(
      200, "application/json",
      """
      {"esearchresult":{"count":"\(ids.count)","querykey":"1","webenv":"M","idlist":[\(list)]}}
      """)
    let xml = Reply(200, "text/xml", try projectFile("fixtures/articles/pubmed/trials-2025.xml"))
    return try LoopbackServer(["/esearch.fcgi": [search] + faults, "/efetch.fcgi": [xml]])
  }

  @Test("while another run fetches into the folder, fetch and run end with status 75")
  func folderInUse() throws {
    let server = try pubmed(ids: ["99000001"])
    let place = try FetchFolder(server)
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let raw = place.folder.appendingPathComponent("raw")
    try FileManager.default.createDirectory(at: raw, withIntermediateDirectories: true)
    let other = open(raw.path, O_RDONLY)
    #expect(flock(other, LOCK_EX) == 0)
    for command in ["fetch", "run"] {
      let answer = try winnow([command, place.configuration, "--quiet"])
      #expect(answer.status == 75)
      #expect(answer.errors.contains("raw: another run is fetching into this folder; try again"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: raw.path) == [])
    close(other)
    #expect(try winnow(["fetch", place.configuration, "--quiet"]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: raw.path) == ["pain"])
  }

  @Test("downloads into raw, and run reads what was fetched")
  func run() throws {
    let server = try pubmed(ids: ["99000001"], then: [Reply(403)])
    let place = try FetchFolder(server)
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let check = try winnow(["check", place.configuration])
    #expect(
      check.output.hasSuffix("no mistakes; fetches pain and reads \(place.folder.path)/raw\n"))
    let answer = try winnow(["run", place.configuration, "--quiet"])
    #expect(answer.errors == "")
    #expect(answer.status == 0)
    let records = try #require(place.text("out/records.jsonl"))
    #expect(recordIDs(records).first == "pmid:99000001")

    // The service now refuses: the outputs stay.
    let second = try winnow(["run", place.configuration])
    #expect(second.status == 3)
    #expect(
      second.errors
        == "winnow: pain: \(server.base)/esearch.fcgi: status 403; the service denies access\n")
    #expect(place.text("out/records.jsonl") == records)
  }

  @Test("says what each source brought, and what it did not")
  func report() throws {
    let server = try pubmed(ids: ["99000001", "1"])
    let place = try FetchFolder(server)
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let answer = try winnow(["fetch", place.configuration])
    #expect(answer.status == 3)
    #expect(answer.output.hasPrefix("winnow fetch\n  pain: "))
    #expect(answer.output.hasSuffix("1 could not be had\n"))
    #expect(answer.errors.contains("pmid:1"))
    #expect(place.text("raw/pain/pubmed-000001.xml")?.contains("99000001") == true)
    #expect(place.text("out/records.jsonl") == nil)
  }

  @Test("what could not be fetched has its line among the rejects, and the rest is read")
  func rejects() throws {
    let server = try pubmed(ids: ["99000001", "1"])
    let place = try FetchFolder(server)
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let answer = try winnow(["run", place.configuration])
    #expect(answer.status == 3)
    #expect(answer.output.contains("not fetched                  1   1 to be had later\n"))
    #expect(
      place.text("out/rejects.jsonl")?.hasPrefix(
        """
        {"source":{"path":"pmid:1","member":null},"stage":"fetching","reason":"not_found","detail":\
        "the search finds it, but the service gives no record; if it stays so, it has been \
        withdrawn: add NOT 1[uid] to the query","retriable":true}

        """) == true)
    #expect(
      place.text("out/summary.json")?.contains("\"unfetched\":1,\"outstanding\":1,") == true)
    #expect(place.text("out/records.jsonl")?.isEmpty == false)
  }

  @Test("a search that finds nothing is a run over nothing")
  func nothing() throws {
    let server = try pubmed(ids: [])
    let place = try FetchFolder(server)
    defer { try? FileManager.default.removeItem(at: place.folder) }
    #expect(try winnow(["run", place.configuration]).status == 0)
    #expect(place.text("out/records.jsonl") == "")
  }

  @Test("a configuration without sources is told")
  func noSources() throws {
    let answer = try winnow(["fetch", "pipeline.json"])
    #expect(answer.status == 2)
    #expect(
      answer.errors == "winnow: pipeline.json: has no \"fetch\"; there is nothing to download\n")
  }
}
