import Digests
import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Fetches over HTTP: retries, follows redirects, checks answers, writes whole files or none.
///
/// Blocks its thread; one task uses it at a time.
final class HTTPClient {
  /// The time by which it waits.
  let clock: FetchClock
  /// When a request is made again.
  var policy = RetryPolicy()
  private let exchange: CurlExchange
  private let temporaryFolder: String

  /// A client.
  ///
  /// - Parameters:
  ///   - contact: Whom the services' operators may write to.
  ///   - clock: The time by which it waits.
  init(contact: String, clock: FetchClock) {
    self.clock = clock
    exchange = CurlExchange(
      userAgent: "winnow/\(programVersion) (mailto:\(contact))", isCancelled: clock.isCancelled)
    temporaryFolder = FileManager.default.temporaryDirectory.path
  }

  /// Judges a whole answer of the right kind; returns what is wrong with it.
  typealias Check = (HTTPResponse, Data) -> FetchError?

  /// Fetches an answer into memory.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - limiter: Spaces the requests.
  ///   - permitsRedirect: Throws when a redirect must not be followed.
  ///   - check: Judges the answer.
  /// - Returns: The answer; its body is empty unless its status is 200.
  /// - Throws: ``FetchError``, after the last attempt.
  func data(
    _ request: HTTPRequest, _ limiter: RateLimiter,
    permitsRedirect: (String) throws(FetchError) -> Void = { _ throws(FetchError) in },
    check: Check? = nil
  ) throws(FetchError) -> (response: HTTPResponse, body: Data) {
    let path = "\(temporaryFolder)/winnow-\(getpid())-\(UUID().uuidString)"
    defer { unlink(path) }
    let body = try ResponseBody(path: path, limit: request.maxBytes)
    let response = try attempts(request, limiter, body, permitsRedirect, check)
    return (response, response.status == 200 ? try mapped(body.path) : Data())
  }

  /// Downloads a file, which appears whole and checked or not at all.
  ///
  /// What was received before a failure stays in a hidden file beside it, when the request states a
  /// digest, and the next download goes on from there.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - place: Where the file is to stand; its folder exists.
  ///   - limiter: Spaces the requests.
  ///   - permitsRedirect: Throws when a redirect must not be followed.
  ///   - check: Judges the answer.
  /// - Returns: The answer; nothing is written unless its status is 200 or 206.
  /// - Throws: ``FetchError``, after the last attempt.
  @discardableResult
  func download(
    _ request: HTTPRequest, to place: String, _ limiter: RateLimiter,
    permitsRedirect: (String) throws(FetchError) -> Void = { _ throws(FetchError) in },
    check: Check? = nil
  ) throws(FetchError) -> HTTPResponse {
    let path = hiddenPath(place, "part")
    if request.md5 == nil { unlink(path) }
    let body = try ResponseBody(path: path, limit: request.maxBytes)
    do throws(FetchError) {
      let response = try attempts(request, limiter, body, permitsRedirect, check)
      if response.status == 200 || response.status == 206 {
        try body.publish(as: place)
      } else {
        unlink(path)
      }
      return response
    } catch {
      if request.md5 == nil || error.reason == .tooLarge { unlink(path) }
      throw error
    }
  }

  /// Makes a request until it succeeds or may not be made again.
  private func attempts(
    _ request: HTTPRequest, _ limiter: RateLimiter, _ body: ResponseBody,
    _ permitsRedirect: (String) throws(FetchError) -> Void, _ check: Check?
  ) throws(FetchError) -> HTTPResponse {
    var failed = 0
    while true {
      do throws(FetchError) {
        return try attempt(request, limiter, body, permitsRedirect, check)
      } catch {
        failed += 1
        guard let wait = policy.wait(after: failed, error, chance: clock.chance()) else {
          throw final(error, attempts: failed, request.secrets)
        }
        try clock.wait(wait, for: error.place)
      }
    }
  }

  /// An error as it is told once no further attempt is made.
  private func final(_ error: FetchError, attempts: Int, _ secrets: [String]) -> FetchError {
    var error = error
    for secret in secrets { error.detail = error.detail.replacing(secret, with: "…") }
    if let asked = error.retryAfter, asked > policy.longestRetryAfter {
      error.detail += "; it asks to wait \(Int(asked)) s, run again then"
    } else if attempts > 1 {
      error.detail += "; given up after \(attempts) attempts"
    }
    return error
  }

  /// Makes a request once, follows its redirects and judges the answer.
  private func attempt(
    _ request: HTTPRequest, _ limiter: RateLimiter, _ body: ResponseBody,
    _ permitsRedirect: (String) throws(FetchError) -> Void, _ check: Check?
  ) throws(FetchError) -> HTTPResponse {
    var url = request.url
    for _ in 0...5 {
      guard isHTTP(url) else {
        throw FetchError(url, .configuration, "is no http or https address; name one")
      }
      try limiter.acquire(clock, for: url)
      let response = try exchange.perform(request, at: url, into: body)
      guard (301...308).contains(response.status), response.status != 304 else {
        try judge(response, request, body, check)
        return response
      }
      url = try target(of: response, request)
      try permitsRedirect(url)
    }
    throw FetchError(
      request.url, .redirect, "redirects more than 5 times, at last to \(url); check the address")
  }

  /// Where a redirect leads, if it may.
  private func target(
    of response: HTTPResponse, _ request: HTTPRequest
  ) throws(FetchError) -> String {
    guard let target = response.redirect else {
      throw FetchError(
        response.url, .redirect, "status \(response.status) without a Location",
        status: response.status)
    }
    guard isHTTP(target) else {
      throw FetchError(
        response.url, .redirect,
        "redirects to \(target), which is neither http nor https; it was "
          + "not followed", status: response.status)
    }
    // A form may carry a key, which must not follow to another place.
    guard request.form == nil else {
      throw FetchError(
        response.url, .redirect, "redirects to \(target); name that address in base_url",
        status: response.status)
    }
    return target
  }

  private func isHTTP(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }

  /// Throws what is wrong with an answer.
  private func judge(
    _ response: HTTPResponse, _ request: HTTPRequest, _ body: ResponseBody, _ check: Check?
  ) throws(FetchError) {
    if request.alsoAccepted.contains(response.status) { return }
    guard response.status == 200 || response.status == 206 else {
      throw statusError(response, body)
    }
    let type = response.headers["content-type"]
    if let complaint = request.expects.complaint(type: type, start: body.firstBytes()) {
      try body.reset(keeping: 0)
      throw FetchError(
        response.url, .wrongContent,
        "asked for \(request.expects.rawValue), but \(complaint)"
          + (request.expects.isSettled(by: type)
            ? "; take the address out, or convert it to text" : ""),
        status: response.status, isRetriable: !request.expects.isSettled(by: type))
    }
    if let expected = request.md5 {
      let found = Digest.md5.ofFile(body.path) ?? "none"
      guard found == expected else {
        try body.reset(keeping: 0)
        throw FetchError(
          response.url, .digest, "its MD5 is \(found), the service states \(expected)",
          status: response.status, isRetriable: true)
      }
    }
    if let check, let error = check(response, try mapped(body.path)) { throw error }
  }

  /// The failure that a status is.
  private func statusError(_ response: HTTPResponse, _ body: ResponseBody) -> FetchError {
    let advice =
      switch response.status {
      case 401, 403: "; the service denies access"
      case 404, 410: "; check the address"
      default: ""
      }
    let said = body.start.isEmpty ? "" : " (\(quoted(body.start.prefix(320))))"
    var error = FetchError(
      response.url, .status, "status \(response.status)\(said)\(advice)", status: response.status,
      isRetriable: [408, 429, 500, 502, 503, 504].contains(response.status)
        || isWrappedProxyError(response.status, body.start))
    error.retryAfter = response.headers["retry-after"].flatMap {
      retryAfterSeconds($0, now: clock.date())
    }
    return error
  }

  /// Whether a 400 wraps the failure of a server behind the one that answers, as NCBI's do.
  private func isWrappedProxyError(_ status: Int, _ start: [UInt8]) -> Bool {
    guard status == 400 else { return false }
    let text = String(decoding: start, as: UTF8.self)
    return ["502 Bad Gateway", "503 Service", "504 Gateway", "proxy error"].contains {
      text.contains($0)
    }
  }

  /// A file's bytes, mapped rather than read.
  private func mapped(_ path: String) throws(FetchError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw FetchError(path, .disk, "cannot be read back")
    }
  }
}
