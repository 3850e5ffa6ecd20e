import Documents
import Foundation
import Loopback
import Testing

@testable import Fetching

@Suite("europe_pmc")
struct EuropePMCTests {
  private let time = TestClock()
  private static let article = "<article><front/><body><p>Of 20 patients</p></body></article>"

  private func run(_ server: LoopbackServer, _ folder: TemporaryFolder) -> FetchReport {
    let source = EuropePMC(
      name: "epmc", email: "a@example.org", query: "ketamine & pain", baseURL: server.base)
    return fetch([.europePMC(source)], into: folder.path, clock: time.clock, environment: [:])[0]
  }

  /// A page of results; those with a PMCID are open.
  private func page(_ ids: [String], of count: Int, next: String?) -> Reply {
    let hits = ids.map { id in
      id.hasPrefix("PMC")
        ? #"{"id":"\#(id)","source":"PMC","pmcid":"\#(id)","isOpenAccess":"Y"}"#
        : #"{"id":"\#(id)","source":"MED","isOpenAccess":"N"}"#
    }
    let cursor = next.map { #""nextCursorMark":"\#($0)","# } ?? ""
    return Reply(
      200, "application/json;charset=UTF-8",
      """
      {"version":"6.9","hitCount":\(count),\(cursor)"resultList":{"result":[\(hits.joined(separator: ","))]}}
      """)
  }

  @Test("pages through the results and fetches the open full texts, once")
  func paging() throws {
    let server = try LoopbackServer([
      "/search": [
        page(["PMC1", "2"], of: 4, next: "c/2="), page(["PMC3", "PMC4"], of: 4, next: "c3"),
        page([], of: 4, next: "c3"), page(["PMC1", "2", "PMC3", "PMC4"], of: 4, next: nil),
        page(["2"], of: 2, next: nil), page(["2"], of: 1, next: nil),
      ],
      "/PMC1/fullTextXML": [Reply(200, "application/xml", Self.article)],
      "/PMC3/fullTextXML": [Reply(404)],
      "/PMC4/fullTextXML": [Reply(200, "application/xml", "<article><front/></article>")],
    ])
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(folder.files == ["epmc/PMC1.xml"])
    #expect(report.rejections.map(\.path) == ["pmcid:PMC3", "pmcid:PMC4"])
    #expect(report.notes == ["3 of 4 results have an open full text"])
    let searches = server.requests.filter { $0.path == "/search" }
    #expect(searches.map { $0.fields["cursorMark"] } == ["*", "c/2=", "c3"])
    #expect(searches[0].fields["query"] == "ketamine & pain")
    #expect(run(server, folder).filesUnchanged == 1)
    // What a result does not have goes, but not when the result is not whole.
    #expect(run(server, folder).filesRemoved == 0)
    #expect(run(server, folder).filesRemoved == 1)
    #expect(folder.files == [])
  }

  @Test("a cursor that repeats ends the search; that results are missing is told")
  func repeatedCursor() throws {
    let server = try LoopbackServer([
      "/search": [page(["1"], of: 3, next: "c2"), page(["2"], of: 3, next: "c2")]
    ])
    let report = run(server, try TemporaryFolder())
    #expect(report.failure == nil)
    #expect(server.requests.count == 2)
    #expect(
      report.rejections.map(\.detail) == ["counts 3 results and gives 2, then no more; run again"])
  }

  @Test(
    "errors inside answers of status 200 are errors",
    arguments: [
      (#"{"version":"6.9","errCode":404,"errMsg":"Invalid query"}"#, 1),
      (#"{"version":"6.9","errCode":500,"errMsg":"Try later"}"#, 5), (#"{"version":"6.9"}"#, 5),
      (#"{"hitCount":"many"}"#, 5), ("<html>Down</html>", 5),
    ])
  func errors(body: String, requests: Int) throws {
    let server = try LoopbackServer(["/search": [Reply(200, "application/json", body)]])
    let report = run(server, try TemporaryFolder())
    #expect([.service, .wrongContent].contains(report.failure?.reason))
    #expect(server.requests.count == requests)
  }

  @Test("a service that goes away fails the source; a text over which it stumbles does not")
  func outage() throws {
    let ids = (1...9).map { "PMC\($0)" }
    let found = page(ids, of: 9, next: nil)
    for (status, asked) in [(503, 5), (500, 9)] {
      let server = try LoopbackServer { $0.path == "/search" ? found : Reply(status) }
      let report = run(server, try TemporaryFolder())
      #expect(report.failure?.status == (asked == 5 ? 503 : nil))
      #expect(report.rejections.count == asked)
      #expect(!report.isComplete)
    }
  }

  @Test("what passes is asked again")
  func faults() throws {
    let server = try LoopbackServer([
      "/search": [Reply(503), Reply(200, nil, "{}"), page(["PMC1"], of: 1, next: nil)],
      "/PMC1/fullTextXML": [
        Reply(200, "application/xml", "<error>Down</error>"),
        Reply(200, "text/html", "<html>Down</html>"),
        Reply(200, "application/xml", Self.article).ending(.closed(after: 9)),
        Reply(200, "application/xml", Self.article),
      ],
    ])
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(report.rejections == [])
    #expect(folder.text("epmc/PMC1.xml") == Self.article)
  }
}
