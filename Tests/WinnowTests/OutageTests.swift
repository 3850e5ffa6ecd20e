import Foundation
import Loopback
import Synchronization
import Testing

@Suite("winnow run, when a service is away for a moment")
struct OutageTests {
  /// A PubMed that finds the same articles each time, and a PMC that may be away.
  private final class Services: Sendable {
    let isPMCAway = Mutex(true)
    let ids: [Int]

    init(ids: [Int]) { self.ids = ids }

    func answer(_ request: ReceivedRequest) -> Reply {
      switch request.path {
      case "/esearch.fcgi":
        let list = ids.map { "\"\($0)\"" }.joined(separator: ",")
        return Reply(
          200, "application/json",
          """
          {"esearchresult":{"count":"\(ids.count)","querykey":"1","webenv":"M","idlist":[\(list)]}}
          """)
      case "/efetch.fcgi":
        let records = ids.map { id in
          PubMedRecord(pmid: id, people: 100 + id).xml.replacingOccurrences(
            of: "</MedlineCitation>",
            with: "</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType=\"pubmed\">\(id)"
              + "</ArticleId><ArticleId IdType=\"pmc\">PMC\(id)</ArticleId></ArticleIdList>"
              + "</PubmedData>")
        }
        return Reply(
          200, "text/xml",
          "<?xml version=\"1.0\"?><PubmedArticleSet>\(records.joined())</PubmedArticleSet>")
      default:
        // Such a wait is not waited for: the request fails at once, for now.
        if isPMCAway.withLock(\.self) { return Reply(503).with("Retry-After", "86400") }
        return bucket(request)
      }
    }

    private func bucket(_ request: ReceivedRequest) -> Reply {
      if request.path == "/" {
        let id = request.fields["prefix"]?.dropLast() ?? ""
        return Reply(
          200, "application/xml",
          "<ListBucketResult><CommonPrefixes><Prefix>\(id).1/</Prefix></CommonPrefixes>"
            + "</ListBucketResult>")
      }
      let file = request.path.split(separator: "/").last ?? ""
      if file.hasSuffix(".json") {
        return Reply(200, "application/json", "{\"xml_url\":\"s3://b/\(file.dropLast(5)).xml\"}")
      }
      let id = file.dropFirst(3).prefix { $0 != "." }
      return Reply(
        200, "application/xml",
        """
        <article><front><article-meta><article-id pub-id-type="pmid">\(id)</article-id>
        <title-group><article-title>A trial</article-title></title-group></article-meta></front>
        <body><p>We randomised \(500 + (Int(id) ?? 0)) patients.</p></body></article>
        """)
    }
  }

  private func refresh(_ server: LoopbackServer) throws -> Refresh {
    let refresh = try Refresh()
    try refresh.write(
      "pipeline.json",
      """
      {"fetch":[{"source":"pubmed_search","email":"a@example.org","query":"pain",
        "since":"last_run","date":"modification","base_url":"\(server.base)"},
        {"source":"pmc_oa","for":"fetched","email":"a@example.org","base_url":"\(server.base)/"}],
       "raw":"raw","store":"store","emit":{"records":"out/records.jsonl",
        "rejects":"out/rejects.jsonl","summary":"out/summary.json","metrics":"out/winnow.prom"}}
      """)
    return refresh
  }

  /// The first days that the searches were asked for; nil for all.
  private func firstDays(_ server: LoopbackServer) -> [String?] {
    server.requests.filter { $0.path == "/esearch.fcgi" }.map { $0.fields["mindate"] }
  }

  @Test("what could not be had is asked for again, and told until it comes")
  func fewArticles() throws {
    let services = Services(ids: [1, 2])
    let server = try LoopbackServer { services.answer($0) }
    let refresh = try refresh(server)
    let first = try refresh.run()
    #expect(first.status == 3)
    #expect(
      first.output.contains(
        "pubmed_search: the next run asks for the same days again, as not all could be had\n"))
    #expect(refresh.records == ["1 n=101 v1", "2 n=102 v1"])
    let rejects = refresh.text("out/rejects.jsonl").split(separator: "\n")
    #expect(rejects.count == 2)
    #expect(rejects.allSatisfy { $0.contains("\"stage\":\"fetching\"") })
    #expect(refresh.text("out/summary.json").contains("\"unfetched\":2,\"outstanding\":2,"))
    #expect(refresh.text("out/winnow.prom").contains("winnow_last_run_outstanding 2\n"))
    #expect(refresh.text("out/winnow.prom").contains("winnow_last_success_timestamp_seconds 0"))

    services.isPMCAway.withLock { $0 = false }
    let second = try refresh.run()
    #expect(second.status == 0, "\(second.output) \(second.errors)")
    #expect(
      refresh.records == ["1 n=101 v1", "2 n=102 v1", "1 n=501 v1", "2 n=502 v1"])
    #expect(refresh.text("out/rejects.jsonl") == "")
    #expect(try refresh.run().status == 0)
    let days = firstDays(server)
    #expect(days.count == 3)
    #expect(days[0] == nil)
    #expect(days[1] == nil)
    #expect(days.last ?? nil != nil)
  }

  @Test("a service that is away for all articles stops the run before it reads")
  func manyArticles() throws {
    let services = Services(ids: Array(1...8))
    let server = try LoopbackServer { services.answer($0) }
    let refresh = try refresh(server)
    #expect(try refresh.run().status == 3)
    #expect(refresh.records == [])
    services.isPMCAway.withLock { $0 = false }
    #expect(try refresh.run().status == 0)
    #expect(refresh.records.count == 16)
    #expect(firstDays(server) == [nil, nil])
  }
}
