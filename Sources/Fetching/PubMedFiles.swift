import Digests
import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `pubmed_files`: the files in which NLM distributes PubMed, the yearly baseline or the daily
/// updates.
///
/// Files are fetched in the order of their numbers, which is the order in which they must be applied:
/// a file that fails ends the run before the next. A new year's files replace the old year's once all
/// of them are there.
public struct PubMedFiles: Source, Equatable {
  /// Which files.
  public enum Set: String, Sendable, CaseIterable {
    case baseline
    case updatefiles
  }

  /// The service's address.
  public static let defaultBaseURL = "https://ftp.ncbi.nlm.nih.gov/pubmed/"

  /// The folder of `raw` that holds the files.
  public var name: String
  /// Whom the service's operators may write to.
  public var email: String
  /// Which files.
  public var set: Set
  /// The service's address, or a mirror's; the set's name follows it.
  public var baseURL: String

  /// A set of files.
  public init(name: String, email: String, set: Set, baseURL: String = defaultBaseURL) {
    self.name = name
    self.email = email
    self.set = set
    self.baseURL = baseURL
  }

  func fetch(
    into folder: String, _ session: FetchSession, _ report: inout FetchReport
  ) throws(FetchError) {
    let base = "\(baseURL.hasSuffix("/") ? baseURL : baseURL + "/")\(set.rawValue)/"
    let client = session.client(contact: email)
    let limiter = RateLimiter(perSecond: 10)
    let listing = try listing(base, client, limiter)
    guard let newest = listing.map(\.year).max() else {
      throw FetchError(
        base, .service, "lists no files such as pubmed26n0001.xml.gz; check base_url")
    }
    let files = listing.filter { $0.year == newest }.sorted { $0.number < $1.number }

    // Another year's files have nothing to do with these: they stay in use until these are complete.
    let staged = try StagedFolder(target: folder)
    let present = visibleFiles(folder).compactMap { DistributedFile($0, stamp: "") }
    let isNewYear = present.contains { $0.year != newest }
    let target = isNewYear ? staged.path : folder
    if isNewYear { try removeFiles(of: staged.path, otherThan: newest) }
    try createFolder(target + "/.md5")
    for file in files {
      try update(file, in: target, base, client, limiter, &report)
    }
    if isNewYear {
      report.filesRemoved += present.count
      report.notes.append("the files of 20\(newest) took the place of the former year's")
      try staged.commit()
    } else {
      try removeUnlisted(files, from: folder, &report)
    }
  }

  /// The files that the service lists.
  private func listing(
    _ base: String, _ client: HTTPClient, _ limiter: RateLimiter
  ) throws(FetchError) -> [DistributedFile] {
    let answer = try client.data(HTTPRequest(base, expects: .page), limiter)
    return DistributedFile.listed(in: String(decoding: answer.body, as: UTF8.self))
  }

  /// Fetches a file if it is new or has changed.
  private func update(
    _ file: DistributedFile, in folder: String, _ base: String, _ client: HTTPClient,
    _ limiter: RateLimiter, _ report: inout FetchReport
  ) throws(FetchError) {
    let place = "\(folder)/\(file.name)"
    let sidecar = "\(folder)/.md5/\(file.name)"
    let known = lines(sidecar)
    let isPresent = FileManager.default.fileExists(atPath: place)
    if isPresent, known.count == 2, known[1] == file.stamp, !file.stamp.isEmpty {
      report.filesUnchanged += 1
      return
    }
    var digest = ""
    _ = try client.data(
      HTTPRequest("\(base)\(file.name).md5", expects: .text), limiter,
      check: { response, body in
        if let found = statedMD5(String(decoding: body, as: UTF8.self)) {
          digest = found
          return nil
        }
        return FetchError(
          response.url, .service, "states no MD5: \(quoted(body.prefix(80)))", isRetriable: true)
      })
    let isUnchanged = isPresent && Digest.md5.ofFile(place) == digest
    if isUnchanged {
      report.filesUnchanged += 1
    } else {
      var request = HTTPRequest(base + file.name, expects: .gzip)
      request.md5 = digest
      request.maxBytes = 4 << 30
      request.deadline = 3600
      try client.download(request, to: place, limiter)
      report.filesWritten += 1
    }
    try write("\(digest)\n\(file.stamp)\n", to: sidecar)
  }

  /// The lines of a small file; none when there is no such file.
  private func lines(_ path: String) -> [String] {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Removes what a former attempt at another year has left.
  private func removeFiles(of folder: String, otherThan year: Int) throws(FetchError) {
    for name in visibleFiles(folder) where DistributedFile(name, stamp: "")?.year != year {
      try remove("\(folder)/\(name)")
      try remove("\(folder)/.md5/\(name)")
    }
  }

  /// Removes files that the service has withdrawn.
  private func removeUnlisted(
    _ files: [DistributedFile], from folder: String, _ report: inout FetchReport
  ) throws(FetchError) {
    let listed = Swift.Set(files.map(\.name))
    for name in visibleFiles(folder) where !listed.contains(name) {
      guard DistributedFile(name, stamp: "") != nil else { continue }
      try remove("\(folder)/\(name)")
      try remove("\(folder)/.md5/\(name)")
      report.filesRemoved += 1
    }
  }
}

/// A file of the distribution: pubmed26n1335.xml.gz.
struct DistributedFile: Equatable {
  /// The file's name.
  var name: String
  /// The last two digits of the year.
  var year: Int
  /// The number by which files are ordered.
  var number: Int
  /// What the listing says beside the name: date and size, in whatever form.
  var stamp: String

  /// A file of a name; nil when the name is another file's.
  init?(_ name: String, stamp: String) {
    guard let match = name.wholeMatch(of: /pubmed(\d\d)n(\d{4,6})\.xml\.gz/),
      let year = Int(match.1), let number = Int(match.2)
    else { return nil }
    self.name = name
    self.year = year
    self.number = number
    self.stamp = stamp
  }

  /// The files to which the links of a listing lead.
  static func listed(in page: String) -> [DistributedFile] {
    page.split(whereSeparator: \.isNewline).flatMap { line in
      line.matches(of: /href="([^"]*\/)?(pubmed[^"\/]*\.gz)"[^>]*>[^<]*<\/a>([^<]*)/).compactMap {
        DistributedFile(
          String($0.2), stamp: $0.3.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
  }
}

/// The two last digits of the year in the name of a file of PubMed's distribution; nil for others.
public func distributionYear(ofFile path: String) -> Int? {
  DistributedFile(
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]), stamp: ""
  )?
  .year
}

/// The digest in a file such as "MD5(pubmed26n0001.xml.gz)= 9f5d…", or of md5sum's form.
func statedMD5(_ text: String) -> String? {
  text.lowercased().split { !$0.isHexDigit }.first { $0.count == 32 }.map(String.init)
}
