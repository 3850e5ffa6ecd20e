import Foundation
import Loopback
import Synchronization

@testable import Fetching

/// A PubMed of a few made-up records that answers as the E-utilities do.
final class PubMedService: Sendable {
  /// A record: its id, the day it came, and whether the service hides it from efetch.
  struct Entry: Sendable {
    var id: Int
    var day: CalendarDay
    var isHidden = false
    var pmcid: String?
  }

  let entries: [Entry]
  private let faults: Mutex<[String: [Reply]]>
  private let results = Mutex<[[Entry]]>([])

  /// Records, and the replies that stand before the right ones, by path.
  init(_ entries: [Entry], faults: [String: [Reply]] = [:]) {
    self.entries = entries
    self.faults = Mutex(faults)
  }

  func serve() throws -> LoopbackServer {
    try LoopbackServer { request in self.answer(request) }
  }

  private func answer(_ request: ReceivedRequest) -> Reply {
    let fault = faults.withLock { faults -> Reply? in
      guard faults[request.path]?.isEmpty == false else { return nil }
      return faults[request.path]?.removeFirst()
    }
    if let fault { return fault }
    switch request.path {
    case "/esearch.fcgi": return search(request.fields)
    case "/efetch.fcgi": return records(request.fields)
    default: return Reply(404)
    }
  }

  private func search(_ fields: [String: String]) -> Reply {
    var found = entries
    func day(_ name: String) -> CalendarDay? {
      fields[name].flatMap { CalendarDay($0.replacingOccurrences(of: "/", with: "-")) }
    }
    if let first = day("mindate"), let last = day("maxdate") {
      found.removeAll { $0.day < first || last < $0.day }
    }
    if let range = fields["term"]?.firstMatch(of: /(\d+):(\d+)\[uid\]/),
      let low = Int(range.1), let high = Int(range.2)
    {
      found.removeAll { $0.id < low || high < $0.id }
    }
    let key = results.withLock { results in
      results.append(found)
      return results.count
    }
    let ids = found.prefix(Int(fields["retmax"] ?? "20") ?? 20).map { "\"\($0.id)\"" }
    return Reply(
      200, "application/json",
      """
      {"header":{},"esearchresult":{"count":"\(found.count)","retmax":"\(ids.count)","retstart":"0",
       "querykey":"\(key)","webenv":"MCID_1","idlist":[\(ids.joined(separator: ","))]}}
      """)
  }

  private func records(_ fields: [String: String]) -> Reply {
    var found: [Entry]
    if let ids = fields["id"] {
      let wanted = Set(ids.split(separator: ",").compactMap { Int($0) })
      found = entries.filter { wanted.contains($0.id) && !$0.isHidden }
      if found.isEmpty {
        return Reply(
          400, "text/xml", "<eFetchResult><ERROR>ID list is empty! In it</ERROR></eFetchResult>")
      }
    } else {
      let start = Int(fields["retstart"] ?? "") ?? 0
      let count = Int(fields["retmax"] ?? "") ?? 20
      let key = Int(fields["query_key"] ?? "") ?? 0
      found = results.withLock { Array($0[key - 1].dropFirst(start).prefix(count)) }
      if start > 9998 {
        return Reply(400, "text/xml", "<eFetchResult><ERROR>out of range</ERROR></eFetchResult>")
      }
      found.removeAll(where: \.isHidden)
    }
    return Reply(200, "text/xml; charset=UTF-8", Self.xml(found))
  }

  static func xml(_ entries: [Entry]) -> String {
    let records = entries.map { entry in
      let pmcid = entry.pmcid.map { "<ArticleId IdType=\"pmc\">\($0)</ArticleId>" } ?? ""
      return """
        <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">\(entry.id)</PMID>
        <CommentsCorrectionsList><CommentsCorrections RefType="Cites"><PMID Version="1">7</PMID>
        </CommentsCorrections></CommentsCorrectionsList></MedlineCitation><PubmedData>
        <ArticleIdList><ArticleId IdType="pubmed">\(entry.id)</ArticleId>\(pmcid)</ArticleIdList>
        <ReferenceList><Reference><ArticleIdList><ArticleId IdType="pmc">PMC7</ArticleId>
        </ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
        """
    }
    return """
      <?xml version="1.0" ?>
      <!DOCTYPE PubmedArticleSet SYSTEM "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
      <PubmedArticleSet>\(records.joined())</PubmedArticleSet>

      """
  }
}
