import Digests
import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `pmc_oa`: full texts of PubMed Central's open datasets, from the bucket pmc-oa-opendata.
///
/// Of each article the newest version is kept that is no author manuscript, or else the newest; a
/// newer one replaces it, and one that is no longer wanted goes. What the service says of it (licence, retraction, manuscript) is kept in
/// the hidden folder `.metadata`.
public struct PMCOpenAccess: Source, Equatable {
  /// Which articles.
  public enum Articles: Sendable, Equatable {
    /// Those of these PMCIDs.
    case ids([String])
    /// Those whose PMCIDs a file lists, one a line.
    case list(String)
    /// Those that the run's searches of PubMed have found.
    case fetched
  }

  /// The service's address.
  public static let defaultBaseURL = "https://pmc-oa-opendata.s3.amazonaws.com/"

  /// The folder of `raw` that holds the full texts.
  public var name: String
  /// Whom the service's operators may write to.
  public var email: String
  /// Which articles.
  public var articles: Articles
  /// The service's address, or a mirror's.
  public var baseURL: String

  /// Full texts of articles.
  public init(
    name: String, email: String, articles: Articles, baseURL: String = defaultBaseURL
  ) {
    self.name = name
    self.email = email
    self.articles = articles
    self.baseURL = baseURL
  }

  func fetch(
    into folder: String, _ session: FetchSession, _ report: inout FetchReport
  ) throws(FetchError) {
    let bucket = Bucket(
      base: baseURL.hasSuffix("/") ? baseURL : baseURL + "/", folder: folder,
      client: session.client(contact: email), limiter: RateLimiter(perSecond: 10))
    try createFolder(folder + "/.metadata")
    let wanted = try wanted(session, &report)
    for id in wanted {
      try report.attempt { report throws(FetchError) in try bucket.update(id, &report) }
    }
    let ids = Set(wanted)
    for name in visibleFiles(folder) where !ids.contains(String(name.prefix { $0 != "." })) {
      try bucket.remove(name, &report)
    }
  }

  /// The PMCIDs to fetch, each once, in order.
  private func wanted(
    _ session: FetchSession, _ report: inout FetchReport
  ) throws(FetchError) -> [String] {
    var named: [String] = []
    switch articles {
    case .ids(let ids): named = ids
    case .list(let path): named = try listed(in: path)
    case .fetched:
      // Without its search, every full text would seem unwanted.
      if let source = session.failed.first {
        throw FetchError(
          baseURL, .configuration, "was not asked, because \(source) failed before it; run again")
      }
      for folder in session.fetched { named += try pmcids(folder) }
    }
    var seen: Set<String> = []
    var wanted: [String] = []
    for text in named {
      let digits = text.uppercased().hasPrefix("PMC") ? text.dropFirst(3) : text[...]
      guard (1...9).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
      else {
        report.reject(text, .notFound, "is no PMCID; write it as PMC1234567")
        continue
      }
      if seen.insert("PMC\(digits)").inserted { wanted.append("PMC\(digits)") }
    }
    return wanted
  }

  /// The PMCIDs in the PubMed records of a folder.
  private func pmcids(_ folder: String) throws(FetchError) -> [String] {
    var found: [String] = []
    for name in visibleFiles(folder) where name.hasPrefix("pubmed-") && name.hasSuffix(".xml") {
      let path = "\(folder)/\(name)"
      guard let data = FileManager.default.contents(atPath: path) else {
        throw FetchError(path, .disk, "cannot be read")
      }
      found += XMLScan(data).pmcids()
    }
    return found
  }
}

/// The lines of a file that a user keeps, without empty ones and comments (#).
func listed(in path: String) throws(FetchError) -> [String] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw FetchError(path, .configuration, "no such file, or not readable; name a list")
  }
  return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    .map { String($0).trimmed }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
}

/// Yes or no, as JSON has it or as a word.
private struct Flag: Decodable {
  var isSet: Bool

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      isSet = value
    } else {
      let word = try container.decode(String.self).lowercased()
      isSet = ["true", "yes", "y", "1"].contains(word)
    }
  }
}

/// What the bucket says of a version.
private struct Metadata: Decodable {
  var isManuscript: Flag?
  var isRetracted: Flag?
  var xmlURL: String?

  enum CodingKeys: String, CodingKey {
    case isManuscript = "is_manuscript"
    case isRetracted = "is_retracted"
    case xmlURL = "xml_url"
  }

  /// The digest in the address of the XML: "s3://…/PMC1.1.xml?md5=…".
  var md5: String? {
    guard let xmlURL, let query = xmlURL.lastIndex(of: "?") else { return nil }
    return statedMD5(String(xmlURL[query...]))
  }
}

/// The bucket and the folder that follows it.
private struct Bucket {
  let base: String
  let folder: String
  let client: HTTPClient
  let limiter: RateLimiter

  /// Fetches an article's full text, if it is new.
  func update(_ id: String, _ report: inout FetchReport) throws(FetchError) {
    guard let (version, metadata, json) = try bestVersion(of: id) else {
      try removeVersions(of: id, &report)
      report.reject(
        "pmcid:\(id)", .notFound, "is not among PMC's open datasets; it has no full text there")
      return
    }
    let file = "\(folder)/\(version).xml"
    let record = "\(folder)/.metadata/\(version).json"
    if metadata.isRetracted?.isSet == true { report.notes.append("\(version) is retracted") }
    guard metadata.xmlURL != nil else {
      report.reject("pmcid:\(id)", .noContent, "\(version) has no XML")
      return
    }
    if FileManager.default.fileExists(atPath: file), let md5 = metadata.md5,
      Digest.md5.ofFile(file) == md5
    {
      report.filesUnchanged += 1
    } else {
      guard try download(version, md5: metadata.md5, to: file) else {
        try Fetching.remove(file)
        report.reject(
          "pmcid:\(id)", .noContent, "\(version) has no body: only its front matter is open")
        return
      }
      report.filesWritten += 1
    }
    try write(json, to: record)
    try removeVersions(of: id, otherThan: version, &report)
  }

  /// The version to read, what the bucket says of it, and the same as it came.
  private func bestVersion(
    of id: String
  ) throws(FetchError) -> (version: String, Metadata, json: String)? {
    var newest: (String, Metadata, String)?
    for number in try versions(of: id).sorted(by: >) {
      let version = "\(id).\(number)"
      let (metadata, json) = try metadata(of: version)
      if metadata.isManuscript?.isSet != true { return (version, metadata, json) }
      newest = newest ?? (version, metadata, json)
    }
    return newest
  }

  /// The numbers of an article's versions.
  private func versions(of id: String) throws(FetchError) -> [Int] {
    // The dot keeps PMC12 from listing PMC123.
    let request = HTTPRequest("\(base)?list-type=2&delimiter=/&prefix=\(id).", expects: .xml)
    let answer = try client.data(
      request, limiter,
      check: { response, body in
        XMLScan(body).contains("<ListBucketResult")
          ? nil
          : FetchError(response.url, .service, "is no listing of a bucket", isRetriable: true)
      })
    return String(decoding: answer.body, as: UTF8.self)
      .matches(of: /<Prefix>PMC\d+\.(\d+)\/<\/Prefix>/).compactMap { Int($0.1) }
  }

  private func metadata(of version: String) throws(FetchError) -> (Metadata, String) {
    var metadata = Metadata()
    let answer = try client.data(
      HTTPRequest("\(base)metadata/\(version).json", expects: .json), limiter,
      check: { response, body in
        do {
          metadata = try JSONDecoder().decode(Metadata.self, from: body)
          return nil
        } catch {
          return FetchError(response.url, .service, "is no metadata: \(error)", isRetriable: true)
        }
      })
    return (metadata, String(decoding: answer.body, as: UTF8.self))
  }

  /// Downloads a version's XML; false when it has no body.
  private func download(
    _ version: String, md5: String?, to file: String
  ) throws(FetchError) -> Bool {
    var request = HTTPRequest("\(base)\(version)/\(version).xml", expects: .xml)
    request.md5 = md5
    request.maxBytes = 256 << 20
    var hasBody = false
    try client.download(
      request, to: file, limiter,
      check: { _, body in
        hasBody = XMLScan(body).contains("<body")
        return nil
      })
    return hasBody
  }

  /// Removes the versions of an article that are there, but for one.
  private func removeVersions(
    of id: String, otherThan version: String? = nil, _ report: inout FetchReport
  ) throws(FetchError) {
    for name in visibleFiles(folder) where name.hasPrefix(id + ".") {
      if let version, name == version + ".xml" { continue }
      try remove(name, &report)
    }
  }

  /// Removes a full text and what is said of it.
  func remove(_ name: String, _ report: inout FetchReport) throws(FetchError) {
    try Fetching.remove("\(folder)/\(name)")
    try Fetching.remove("\(folder)/.metadata/\(name.dropLast(4)).json")
    report.filesRemoved += 1
  }
}
