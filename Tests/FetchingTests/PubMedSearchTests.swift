import Documents
import Foundation
import Loopback
import Testing

@testable import Fetching

@Suite("pubmed_search")
struct PubMedSearchTests {
  private let time = TestClock()
  private static let day = CalendarDay(year: 2020, month: 5, day: 17)

  /// Records of consecutive ids, so many on each day.
  private func entries(_ count: Int, perDay: Int) -> [PubMedService.Entry] {
    (0..<count).map { index in
      PubMedService.Entry(
        id: 1000 + index, day: CalendarDay(number: Self.day.number + index / perDay))
    }
  }

  private func run(
    _ server: LoopbackServer, _ folder: TemporaryFolder, since: String? = nil,
    key: (name: String, value: String)? = nil
  ) -> FetchReport {
    let source = PubMedSearch(
      name: "ketamine", email: "a@example.org", query: "ketamine",
      since: since.flatMap { CalendarDay($0) },
      keyVariable: key?.name, baseURL: server.base)
    let environment = key.map { [$0.name: $0.value] } ?? [:]
    return fetch(
      [.pubmedSearch(source)], into: folder.path, clock: time.clock, environment: environment)[0]
  }

  /// The ids in the files, in the order of the files.
  private func ids(_ folder: TemporaryFolder) -> [String] {
    folder.files.flatMap { XMLScan(Data((folder.text($0) ?? "").utf8)).pmids() }
  }

  @Test("fetches all that a query finds, in files of 500")
  func batches() throws {
    let server = try PubMedService(entries(1200, perDay: 100)).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(report.records == 1200)
    #expect(report.rejections == [])
    #expect(
      folder.files == (1...3).map { "ketamine/pubmed-00000\($0).xml" })
    #expect(ids(folder) == (1000..<2200).map(String.init))
    #expect(server.paths == ["/esearch.fcgi"] + Array(repeating: "/efetch.fcgi", count: 3))
    #expect(server.requests.allSatisfy { $0.fields["email"] == "a@example.org" })
    #expect(server.requests.allSatisfy { $0.fields["tool"] == "winnow" && $0.method == "POST" })
    // Three requests a second.
    #expect(time.waited == 1)
  }

  @Test("divides a result of more than 9,999 by days, then by PMIDs, until the counts add up")
  func division() throws {
    let server = try PubMedService(entries(25_000, perDay: 12_000)).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(report.records == 25_000)
    #expect(report.notes == [])
    #expect(ids(folder) == (1000..<26_000).map(String.init))
    #expect(server.requests.contains { $0.fields["term"]?.hasSuffix("[uid]") == true })
  }

  @Test("a count that changes meanwhile is asked for again; what stays different is told")
  func changingCount() throws {
    let changed = Reply(
      200, "application/json",
      #"{"esearchresult":{"count":"10050","querykey":"1","webenv":"M","idlist":["1000"]}}"#)
    var entries = entries(10_040, perDay: 8000)
    let first = try PubMedService(entries, faults: ["/esearch.fcgi": [changed]]).serve()
    let folder = try TemporaryFolder()
    let report = run(first, folder)
    #expect(report.failure == nil)
    #expect(report.records == 10_040)
    #expect(report.notes.count == 1)

    entries.append(PubMedService.Entry(id: 5, day: CalendarDay(year: 1492, month: 1, day: 1)))
    let second = try PubMedService(entries).serve()
    #expect(
      run(second, folder).notes == [
        "the service counts 10041 records and names 10040: some lie outside all dates, or the result "
          + "changed meanwhile; run again to be sure"
      ])
  }

  @Test("a query that finds nothing leaves nothing")
  func nothing() throws {
    let none = Reply(
      200, "application/json",
      """
      {"esearchresult":{"count":"0","retmax":"0","retstart":"0","idlist":[],
       "errorlist":{"phrasesnotfound":["ketamien"],"fieldsnotfound":[]},
       "warninglist":{"outputmessages":["No items found."]}}}
      """)
    let server = try PubMedService([], faults: ["/esearch.fcgi": [none]]).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(report.records == 0)
    #expect(report.notes == ["no record has the term \"ketamien\"", "No items found."])
    #expect(folder.files == [])
  }

  @Test("limits the result to days")
  func since() throws {
    let server = try PubMedService(entries(30, perDay: 10)).serve()
    let folder = try TemporaryFolder()
    #expect(run(server, folder, since: "2020-05-19").records == 10)
    #expect(server.requests[0].fields["mindate"] == "2020/05/19")
    #expect(server.requests[0].fields["maxdate"] == "2026/11/22")
    #expect(server.requests[0].fields["datetype"] == "edat")
  }

  @Test("reports the ids that silently stay away, after asking once more")
  func absent() throws {
    var entries = entries(5, perDay: 5)
    entries[1].isHidden = true
    entries[3].isHidden = true
    let server = try PubMedService(entries).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(report.records == 3)
    #expect(report.rejections.map(\.path) == ["pmid:1001", "pmid:1003"])
    #expect(server.requests.last?.fields["id"] == "1001,1003")
    #expect(folder.files == ["ketamine/pubmed-000001.xml"])
  }

  @Test(
    "survives what passes",
    arguments: [
      ("/esearch.fcgi", Reply(429, "application/json", #"{"error":"API rate limit exceeded"}"#)),
      ("/esearch.fcgi", Reply(200, "application/json", #"{"error":"API rate limit exceeded"}"#)),
      (
        "/esearch.fcgi",
        Reply(200, "application/json", #"{"esearchresult":{"ERROR":"Search Backend failed"}}"#)
      ),
      ("/esearch.fcgi", Reply(200, "application/json", "{\"esearchresult\":{\"count\":\"3\n")),
      (
        "/esearch.fcgi",
        Reply(
          200, "application/json",
          """
          {"esearchresult":{"count":"9223372036854775807","querykey":"1","webenv":"M","idlist":[]}}
          """)
      ),
      (
        "/efetch.fcgi",
        Reply(200, "text/xml", "<eFetchResult><ERROR>Unable to obtain</ERROR></eFetchResult>")
      ),
      ("/efetch.fcgi", Reply(200, "text/xml", "<PubmedArticleSet><PubmedArticle>")),
      ("/efetch.fcgi", Reply(200, "text/html", "<!DOCTYPE html><html>Error</html>")),
      ("/efetch.fcgi", Reply(400, "text/html", "<html>502 Bad Gateway</html>")),
    ])
  func faults(path: String, reply: Reply) throws {
    let server = try PubMedService(entries(3, perDay: 3), faults: [path: [reply, reply]]).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(ids(folder) == ["1000", "1001", "1002"])
    #expect(server.requests.count == 4)
  }

  @Test("a search that fails leaves the last result; the next that succeeds takes its place")
  func replacement() throws {
    let folder = try TemporaryFolder()
    let error = Reply(200, "text/xml", "<eFetchResult><ERROR>no</ERROR></eFetchResult>")
    let first = try PubMedService(entries(600, perDay: 3)).serve()
    #expect(run(first, folder).failure == nil)
    let service = PubMedService(
      entries(3, perDay: 3), faults: ["/efetch.fcgi": Array(repeating: error, count: 5)])
    let second = try service.serve()
    let report = run(second, folder)
    #expect(report.failure?.reason == .service)
    #expect(
      report.failure?.description
        == "\(second.base)/efetch.fcgi: the service says: no; given up after 5 attempts")
    #expect(ids(folder).count == 600)
    #expect(run(second, folder).failure == nil)
    #expect(ids(folder) == ["1000", "1001", "1002"])
    #expect(folder.files == ["ketamine/pubmed-000001.xml"])
  }

  @Test("a key comes from the environment, is sent in the form and told to no one")
  func key() throws {
    // NCBI says the key in its own error.
    let limit = Reply(
      429, "application/json", #"{"error":"API rate limit exceeded","api-key":"s3cret"}"#)
    let service = PubMedService(
      entries(1, perDay: 1), faults: ["/esearch.fcgi": Array(repeating: limit, count: 5)])
    let server = try service.serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder, key: ("KEY", "s3cret"))
    #expect(server.requests[0].fields["api_key"] == "s3cret")
    #expect(report.failure?.status == 429)
    #expect(!"\(report)".contains("s3cret"))
    let unset = run(server, folder, key: ("KEY", ""))
    #expect(unset.notes == ["KEY is not set: 3 requests a second instead of 10"])
  }
}
