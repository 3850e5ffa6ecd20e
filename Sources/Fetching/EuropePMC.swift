import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `europe_pmc`: the open full texts of what a query finds in Europe PMC.
///
/// A full text that is there is not fetched again; one that the query no longer finds goes.
public struct EuropePMC: Source, Equatable {
  /// The service's address.
  public static let defaultBaseURL = "https://www.ebi.ac.uk/europepmc/webservices/rest/"

  /// The folder of `raw` that holds the full texts.
  public var name: String
  /// Whom the service's operators may write to.
  public var email: String
  /// What to search, in Europe PMC's syntax.
  public var query: String
  /// The service's address, or a mirror's.
  public var baseURL: String

  /// A search.
  public init(name: String, email: String, query: String, baseURL: String = defaultBaseURL) {
    self.name = name
    self.email = email
    self.query = query
    self.baseURL = baseURL
  }

  func fetch(
    into folder: String, _ session: FetchSession, _ report: inout FetchReport
  ) throws(FetchError) {
    let service = EuropePMCService(
      base: baseURL.hasSuffix("/") ? baseURL : baseURL + "/",
      client: session.client(contact: email), limiter: RateLimiter(perSecond: 5))
    let (found, isWhole) = try service.search(query, &report)
    let open = found.filter(\.hasOpenFullText).compactMap(\.pmcid)
    report.notes.append("\(open.count) of \(found.count) results have an open full text")
    try createFolder(folder)
    var seen: Set<String> = []
    for id in open where seen.insert(id).inserted {
      let file = "\(folder)/\(id).xml"
      if FileManager.default.fileExists(atPath: file) {
        report.filesUnchanged += 1
        continue
      }
      try report.attempt { report throws(FetchError) in
        if try service.fullText(of: id, to: file) {
          report.filesWritten += 1
        } else {
          try remove(file)
          report.reject("pmcid:\(id)", .noContent, "has no full text, though the search says so")
        }
      }
    }
    guard isWhole else { return }
    for name in visibleFiles(folder) where !seen.contains(String(name.dropLast(4))) {
      try remove("\(folder)/\(name)")
      report.filesRemoved += 1
    }
  }
}

/// The service's answer to a search, or an error, which comes with status 200 too.
private struct SearchPage: Decodable {
  struct Results: Decodable {
    var result: [Hit]
  }

  /// One article.
  struct Hit: Decodable {
    /// The key is the pair of source and id: an id alone may mean two articles.
    var id: String?
    var source: String?
    var pmcid: String?
    var isOpenAccess: String?

    /// Yes and no are "Y" and "N".
    var hasOpenFullText: Bool {
      isOpenAccess == "Y" && pmcid?.wholeMatch(of: /PMC\d{1,9}/) != nil
    }
  }

  var hitCount: Int?
  var nextCursorMark: String?
  var resultList: Results?
  var errCode: Int?
  var errMsg: String?
}

/// The requests to Europe PMC.
private struct EuropePMCService {
  let base: String
  let client: HTTPClient
  let limiter: RateLimiter

  /// All that a query finds, page by page, and whether that is as much as the service counts.
  func search(
    _ query: String, _ report: inout FetchReport
  ) throws(FetchError) -> (found: [SearchPage.Hit], isWhole: Bool) {
    var found: [SearchPage.Hit] = []
    var seen: Set<String> = []
    var cursors: Set<String> = []
    var cursor = "*"
    var count = 0
    // The service says the end by an empty page, or by a cursor that it has given before.
    while cursors.insert(cursor).inserted {
      let page = try page(query, cursor)
      count = page.hitCount ?? 0
      let hits = page.resultList?.result ?? []
      if hits.isEmpty { break }
      for hit in hits where seen.insert("\(hit.source ?? "")/\(hit.id ?? "")").inserted {
        found.append(hit)
      }
      guard let next = page.nextCursorMark else { break }
      cursor = next
    }
    if found.count < count {
      report.reject(
        "\(base)search", .truncated,
        "counts \(count) results and gives \(found.count), then no more; run again",
        retriable: true)
    }
    return (found, found.count >= count)
  }

  private func page(_ query: String, _ cursor: String) throws(FetchError) -> SearchPage {
    let request = HTTPRequest(
      "\(base)search?query=\(percentEncoded(query))&format=json&resultType=lite&pageSize=1000"
        + "&cursorMark=\(percentEncoded(cursor))", expects: .json)
    var page = SearchPage()
    _ = try client.data(
      request, limiter,
      check: { response, body in
        guard let decoded = try? JSONDecoder().decode(SearchPage.self, from: body) else {
          return FetchError(
            response.url, .service, "answers with broken JSON: \(quoted(body.prefix(120)))",
            isRetriable: true)
        }
        if decoded.errCode != nil || decoded.errMsg != nil {
          return FetchError(
            response.url, .service,
            "the service says: \(decoded.errMsg ?? "no reason"); "
              + "check the query", isRetriable: decoded.errCode.map { $0 >= 500 } ?? true)
        }
        guard decoded.hitCount != nil, decoded.resultList != nil else {
          return FetchError(
            response.url, .service, "answers without results: \(quoted(body.prefix(120)))",
            isRetriable: true)
        }
        page = decoded
        return nil
      })
    return page
  }

  /// Downloads a full text; false when there is none.
  func fullText(of id: String, to file: String) throws(FetchError) -> Bool {
    var request = HTTPRequest("\(base)\(id)/fullTextXML", expects: .xml)
    request.alsoAccepted = [404]
    request.maxBytes = 256 << 20
    var hasBody = false
    try client.download(
      request, to: file, limiter,
      check: { response, body in
        let scan = XMLScan(body)
        guard scan.contains("<article") else {
          return FetchError(
            response.url, .service, "answers without an article: \(quoted(body.prefix(120)))",
            isRetriable: true)
        }
        hasBody = scan.contains("<body")
        return nil
      })
    return hasBody
  }
}
