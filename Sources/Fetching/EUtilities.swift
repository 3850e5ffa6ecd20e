#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// NCBI's E-utilities for the database pubmed: search, and records by a search's history or by id.
///
/// Everything is posted: the key stays out of addresses, which logs and errors show, and lists of
/// ids have no limit of length. See https://www.ncbi.nlm.nih.gov/books/NBK25499/.
struct EUtilities {
  /// A search's answer.
  struct Found {
    /// How many records match.
    var count: Int
    /// The ids, at most ``mostIDs``.
    var ids: [String]
    /// The place of the result on the server.
    var webEnvironment: String
    var queryKey: String
    /// What the service says about the query: terms that it does not know, fields, phrases.
    var warnings: [String]
  }

  /// The most records of pubmed that a search or its history gives.
  static let mostIDs = 9999

  let client: HTTPClient
  let limiter: RateLimiter
  private let baseURL: String
  private let identity: [(name: String, value: String)]
  private let key: String?

  /// A client of the service.
  ///
  /// - Parameters:
  ///   - client: Makes the requests.
  ///   - baseURL: The service's address, with or without a slash at its end.
  ///   - email: The contact that NCBI asks for.
  ///   - key: The user's key; without one, 3 requests a second are allowed instead of 10.
  init(client: HTTPClient, baseURL: String, email: String, key: String?) {
    self.client = client
    self.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    self.key = key
    limiter = RateLimiter(perSecond: key == nil ? 3 : 10)
    identity = [("tool", "winnow"), ("email", email)] + (key.map { [("api_key", $0)] } ?? [])
  }

  private func request(
    _ tool: String, _ form: [(name: String, value: String)], expects: ContentKind
  ) -> HTTPRequest {
    var request = HTTPRequest(baseURL + tool, expects: expects)
    request.form = [("db", "pubmed")] + form + identity
    request.secrets = key.map { [$0] } ?? []
    return request
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - query: In PubMed's syntax.
  ///   - dates: The days between which records must lie, by a type of date: edat or mdat.
  /// - Returns: The count, the ids and the place of the result on the server.
  /// - Throws: ``FetchError``; errors inside answers of status 200 included.
  func search(
    _ query: String, dates: (type: String, first: CalendarDay, last: CalendarDay)?
  ) throws(FetchError) -> Found {
    var form: [(name: String, value: String)] = [
      ("term", query), ("retmode", "json"), ("usehistory", "y"), ("retmax", "\(Self.mostIDs)"),
    ]
    if let dates {
      form += [
        ("datetype", dates.type), ("mindate", dates.first.slashed), ("maxdate", dates.last.slashed),
      ]
    }
    var found: Found?
    let request = request("esearch.fcgi", form, expects: .json)
    _ = try client.data(
      request, limiter,
      check: { response, body in
        switch Self.found(in: body) {
        case .success(let result):
          found = result
          return nil
        case .failure(let error):
          return FetchError(response.url, .service, error.message, isRetriable: true)
        }
      })
    guard let found else { throw FetchError(request.url, .service, "the search has no result") }
    return found
  }

  /// Downloads records of a search's history to a file.
  ///
  /// - Parameters:
  ///   - found: The search.
  ///   - start: The first record's place in its result, from 0.
  ///   - count: How many records.
  ///   - place: Where the file is to stand.
  /// - Returns: The PMIDs of the records that came.
  /// - Throws: ``FetchError``.
  func records(
    of found: Found, from start: Int, count: Int, to place: String
  ) throws(FetchError) -> [String] {
    try records(
      [
        ("WebEnv", found.webEnvironment), ("query_key", found.queryKey), ("retstart", "\(start)"),
        ("retmax", "\(count)"),
      ], to: place)
  }

  /// Downloads records by their PMIDs to a file; unknown ones are silently absent.
  func records(ids: [String], to place: String) throws(FetchError) -> [String] {
    do throws(FetchError) {
      return try records([("id", ids.joined(separator: ","))], to: place)
    } catch {
      // A list of which the service knows none is "empty" to it.
      guard error.status == 400, error.detail.contains("ID list is empty") else { throw error }
      return []
    }
  }

  private func records(
    _ form: [(name: String, value: String)], to place: String
  ) throws(FetchError) -> [String] {
    var ids: [String] = []
    var request = request("efetch.fcgi", [("retmode", "xml")] + form, expects: .xml)
    request.maxBytes = 1 << 30
    request.deadline = 600
    try client.download(
      request, to: place, limiter,
      check: { response, body in
        let scan = XMLScan(body)
        if let said = scan.text(of: "<ERROR") {
          return FetchError(response.url, .service, "the service says: \(said)", isRetriable: true)
        }
        guard scan.ends(with: "PubmedArticleSet") else {
          return FetchError(
            response.url, .truncated, "the answer does not end with </PubmedArticleSet>",
            isRetriable: true)
        }
        ids = scan.pmids()
        return nil
      })
    return ids
  }
}

/// What is wrong with an answer of esearch.
private struct SearchMistake: Error {
  var message: String
}

/// The answer of esearch in JSON; numbers come as strings.
private struct SearchAnswer: Decodable {
  struct Result: Decodable {
    struct Errors: Decodable {
      var phrasesnotfound: [String]?
      var fieldsnotfound: [String]?
    }
    struct Warnings: Decodable {
      var phrasesignored: [String]?
      var quotedphrasesnotfound: [String]?
      var outputmessages: [String]?
    }
    var problem: String?
    var count: String?
    var idlist: [String]?
    var webenv: String?
    var querykey: String?
    var errorlist: Errors?
    var warninglist: Warnings?

    enum CodingKeys: String, CodingKey {
      case problem = "ERROR"
      case count
      case idlist
      case webenv
      case querykey
      case errorlist
      case warninglist
    }
  }
  var esearchresult: Result?
  var error: String?
}

extension EUtilities {
  /// Reads an answer of esearch.
  private static func found(in body: Data) -> Result<Found, SearchMistake> {
    guard let answer = try? JSONDecoder().decode(SearchAnswer.self, from: body) else {
      return .failure(
        SearchMistake(message: "answers with broken JSON: \(quoted(body.prefix(120)))"))
    }
    if let said = answer.error ?? answer.esearchresult?.problem {
      return .failure(SearchMistake(message: "the service says: \(said)"))
    }
    guard let result = answer.esearchresult, let count = result.count.flatMap({ Int($0) }),
      (0...Int(Int32.max)).contains(count), let ids = result.idlist,
      // An empty result may have no history.
      let webEnvironment = result.webenv ?? (count == 0 ? "" : nil),
      let queryKey = result.querykey ?? (count == 0 ? "" : nil)
    else {
      return .failure(
        SearchMistake(
          message: "the answer lacks count, ids or history: \(quoted(body.prefix(120)))"))
    }
    let warnings: [String] =
      (result.errorlist?.phrasesnotfound ?? []).map { "no record has the term \"\($0)\"" }
      + (result.errorlist?.fieldsnotfound ?? []).map { "there is no field \"\($0)\"" }
      + (result.warninglist?.phrasesignored ?? []).map { "the term \"\($0)\" is ignored" }
      + (result.warninglist?.quotedphrasesnotfound ?? []).map { "no record has the phrase \($0)" }
      + (result.warninglist?.outputmessages ?? [])
    return .success(
      Found(
        count: count, ids: ids, webEnvironment: webEnvironment, queryKey: queryKey,
        warnings: warnings))
  }
}
