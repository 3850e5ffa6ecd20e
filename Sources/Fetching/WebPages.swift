import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `urls`: web pages from a list.
///
/// Asks each site's robots.txt, leaves time between requests to one site, and asks only for what has
/// changed since the last run. A page that is gone keeps its last copy while it is listed.
public struct WebPages: Source, Equatable {
  /// The default of `delay_seconds`: a request a second.
  public static let defaultDelay = 1.0
  /// The longest delay that a site's robots.txt may ask for, in seconds.
  static let longestDelay = 60.0

  /// The folder of `raw` that holds the pages.
  public var name: String
  /// Whom the sites' operators may write to.
  public var email: String
  /// A file that lists the pages' addresses, one a line.
  public var list: String
  /// The least time between requests to one site, in seconds.
  public var delay: Double

  /// The pages of a list.
  public init(name: String, email: String, list: String, delay: Double = defaultDelay) {
    self.name = name
    self.email = email
    self.list = list
    self.delay = delay
  }

  func fetch(
    into folder: String, _ session: FetchSession, _ report: inout FetchReport
  ) throws(FetchError) {
    let lines = try listed(in: list)
    try createFolder(folder)
    let visitor = Visitor(
      client: session.client(contact: email), folder: folder, delay: delay,
      states: PageStates(folder: folder))
    var seen: Set<String> = []
    for line in lines {
      guard let address = WebAddress(line) else {
        report.reject(line, .notFound, "is no http or https address; correct it in \(list)")
        continue
      }
      guard seen.insert(address.url).inserted else { continue }
      do throws(FetchError) {
        if try visitor.visit(address) {
          report.filesWritten += 1
        } else {
          report.filesUnchanged += 1
        }
      } catch {
        // What was fetched until now need not be fetched again.
        if error.reason == .interrupted { try visitor.states.save() }
        try report.reject(error.told(of: address))
      }
    }
    try visitor.removePages(otherThan: seen, &report)
    try visitor.states.save()
  }
}

extension FetchError {
  /// The failure of a listed page, though it may be that of its site's robots.txt or of where it
  /// leads.
  fileprivate func told(of page: WebAddress) -> FetchError {
    guard place != page.url, reason != .disk, reason != .interrupted else { return self }
    var error = self
    error.detail = "\(place): \(detail)"
    error.place = page.url
    return error
  }
}

/// What is known of the pages that were fetched before.
private struct PageStates {
  /// A page's validators (RFC 9110, 8.8) and its file.
  struct State: Codable {
    var file: String
    var etag: String?
    var lastModified: String?
  }

  private let path: String
  var pages: [String: State]

  init(folder: String) {
    path = "\(folder)/.pages.json"
    let data = FileManager.default.contents(atPath: path) ?? Data()
    // Without it, every page is fetched anew.
    pages = (try? JSONDecoder().decode([String: State].self, from: data)) ?? [:]
  }

  func save() throws(FetchError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(pages) else { return }
    try write(String(decoding: data, as: UTF8.self), to: path)
  }
}

/// Fetches pages, politely.
private final class Visitor {
  /// What a site asks for, and how many pages in a row it has not answered for.
  private struct Site {
    var rules: RobotsRules
    var limiter: RateLimiter
    var unanswered = 0
  }

  let client: HTTPClient
  let folder: String
  let delay: Double
  var states: PageStates
  /// The sites that have been asked; a site that is away is not asked for each page again.
  private var sites: [String: Result<Site, FetchError>] = [:]

  init(client: HTTPClient, folder: String, delay: Double, states: PageStates) {
    self.client = client
    self.folder = folder
    self.delay = delay
    self.states = states
  }

  /// Fetches a page; false when it has not changed.
  func visit(_ address: WebAddress) throws(FetchError) -> Bool {
    let limiter = try permit(address)
    var request = HTTPRequest(address.url, expects: .page)
    let file = address.fileName + ".html"
    if let state = states.pages[address.url], state.file == file,
      FileManager.default.fileExists(atPath: "\(folder)/\(file)")
    {
      request.alsoAccepted = [304]
      if let etag = state.etag { request.headers.append(("If-None-Match", etag)) }
      if let date = state.lastModified { request.headers.append(("If-Modified-Since", date)) }
    }
    let response: HTTPResponse
    do throws(FetchError) {
      response = try client.download(
        request, to: "\(folder)/\(file)", limiter,
        permitsRedirect: { url throws(FetchError) in
          guard let target = WebAddress(url) else {
            throw FetchError(address.url, .redirect, "redirects to \(url), which is no address")
          }
          _ = try self.permit(target)
        })
      note(nil, of: address.site)
    } catch {
      note(error, of: address.site)
      throw error
    }
    guard response.status != 304 else { return false }
    states.pages[address.url] = PageStates.State(
      file: file, etag: response.headers["etag"], lastModified: response.headers["last-modified"])
    return true
  }

  /// Removes pages that are no longer listed.
  func removePages(
    otherThan listed: Set<String>, _ report: inout FetchReport
  ) throws(FetchError) {
    for (url, state) in states.pages where !listed.contains(url) {
      try remove("\(folder)/\(state.file)")
      states.pages[url] = nil
      report.filesRemoved += 1
    }
  }

  /// The limiter of an address's site; throws when the site forbids the page, or is away.
  private func permit(_ address: WebAddress) throws(FetchError) -> RateLimiter {
    let answer =
      sites[address.site]?.mapError { error in
        var error = error
        error.detail += "; the site was not asked again"
        return error
      } ?? Result { () throws(FetchError) in try ask(address.site) }
    if sites[address.site] == nil { sites[address.site] = answer }
    let site = try answer.get()
    guard site.rules.allows(address.page) else {
      throw FetchError(address.url, .robots, "the site's robots.txt forbids it")
    }
    return site.limiter
  }

  /// Notes what a page failed for, or that it came: a site that has not answered for several pages in
  /// a row is left alone for the rest of the run.
  private func note(_ error: FetchError?, of name: String) {
    guard case .success(var site)? = sites[name] else { return }
    guard let error, error.isOutage, WebAddress(error.place)?.site == name else {
      site.unanswered = 0
      sites[name] = .success(site)
      return
    }
    site.unanswered += 1
    sites[name] =
      site.unanswered < FetchReport.mostUnanswered ? .success(site) : .failure(error)
  }

  /// A site's rules; a site that has none allows all, one that cannot say allows nothing for now.
  private func ask(_ site: String) throws(FetchError) -> Site {
    let limiter = RateLimiter(perSecond: 1 / max(delay, 0.001))
    var request = HTTPRequest("\(site)/robots.txt", expects: .anything)
    request.maxBytes = 512 << 10
    let rules: RobotsRules
    do throws(FetchError) {
      let answer = try client.data(request, limiter)
      rules = RobotsRules(String(decoding: answer.body, as: UTF8.self))
    } catch {
      switch error.reason {
      case .status where (400..<500).contains(error.status ?? 0) && error.status != 429:
        rules = RobotsRules()
      default: throw error
      }
    }
    guard let asked = rules.crawlDelay, asked > delay else {
      return Site(rules: rules, limiter: limiter)
    }
    return Site(
      rules: rules, limiter: RateLimiter(perSecond: 1 / min(asked, WebPages.longestDelay)))
  }
}
