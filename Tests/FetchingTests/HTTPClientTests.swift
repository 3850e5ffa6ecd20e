import Documents
import Foundation
import Loopback
import Testing

@testable import Fetching

@Suite("HTTP")
struct HTTPClientTests {
  private let xml = Reply(200, "text/xml", "<a>1</a>")
  private let time = TestClock()
  private let limiter = RateLimiter(perSecond: 1e9)

  private func client() -> HTTPClient { HTTPClient(contact: "a@example.org", clock: time.clock) }

  private func text(_ server: LoopbackServer, _ path: String = "/a") throws(FetchError) -> String {
    let answer = try client().data(HTTPRequest(server.base + path, expects: .xml), limiter)
    return String(decoding: answer.body, as: UTF8.self)
  }

  @Test("a request says who asks, and its answer comes whole")
  func plain() throws {
    let server = try LoopbackServer(["/a": [xml]])
    #expect(try text(server) == "<a>1</a>")
    #expect(
      server.requests[0].headers["user-agent"] == "winnow/\(programVersion) (mailto:a@example.org)")
    #expect(server.requests[0].method == "GET")
  }

  @Test("a form is posted, percent-encoded")
  func form() throws {
    let server = try LoopbackServer(["/a": [xml]])
    var request = HTTPRequest(server.base + "/a", expects: .xml)
    request.form = [("term", "a & b=c"), ("id", "1,2")]
    _ = try client().data(request, limiter)
    #expect(server.requests[0].method == "POST")
    #expect(server.requests[0].fields == ["term": "a & b=c", "id": "1,2"])
  }

  @Test(
    "what passes is asked again, after growing waits or the wait that is asked for",
    arguments: [
      ([Reply(500)], 0.5), ([Reply(500), Reply(502), Reply(503), Reply(504)], 0.5 + 1 + 2 + 4),
      ([Reply(429)], 0.5), ([Reply(429).with("Retry-After", "7")], 7),
      ([Reply(429).with("Retry-After", "Sat, 21 Nov 2026 12:00:30 GMT")], 30),
      ([Reply(503).with("Retry-After", "soon")], 0.5),
      ([Reply(503).with("Retry-After", "-7")], 0.5),
      (
        [
          Reply(503).with(
            "Retry-After", "Sun, 06 Nov 2094 9223372036854775807:00:00 GMT")
        ], 0.5
      ),
      ([Reply(400, "text/html", "<html>502 Bad Gateway</html>")], 0.5),
      ([Reply(200, "text/html", "<!DOCTYPE html><title>Maintenance</title>")], 0.5),
      ([Reply(200, "text/xml", "")], 0.5),
      ([Reply(200, "text/xml", "<a>1</a>").ending(.closed(after: 4))], 0.5),
      ([Reply(200, "text/xml", "<a>1</a>").ending(.reset(after: 4))], 0.5),
      ([Reply().ending(.reset(after: -1))], 0.5),
    ] as [([Reply], Double)])
  func retries(faults: [Reply], waited: Double) throws {
    let server = try LoopbackServer(["/a": faults + [xml]])
    #expect(try text(server) == "<a>1</a>")
    #expect(server.requests.count == faults.count + 1)
    #expect(time.waited == waited)
  }

  @Test(
    "what does not pass is told at once",
    arguments: [
      (Reply(404), .status), (Reply(403), .status), (Reply(400), .status), (Reply(501), .status),
      (Reply(429).with("Retry-After", "86400"), .status),
      (Reply(503).with("Retry-After", "9223372036854775807"), .status),
      (Reply(503).with("Retry-After", "99999999999999999999"), .status),
      (Reply(302).with("Location", "file:///etc/passwd"), .redirect),
      (Reply(302).with("Location", "ftp://127.0.0.1/a"), .redirect),
      (Reply(302), .redirect), (Reply(302).with("Location", "/a"), .redirect),
    ] as [(Reply, FetchError.Reason)])
  func failures(reply: Reply, reason: FetchError.Reason) throws {
    let server = try LoopbackServer(["/a": [reply]])
    #expect(failure { () throws(FetchError) in try text(server) }?.reason == reason)
    #expect(time.waited == 0)
    #expect(server.requests.count == (reply.headers["Location"] == "/a" ? 6 : 1))
  }

  @Test(
    "what does not pass after five attempts is told with what was seen",
    arguments: [
      (Reply(500, nil, "no\nbackend"), "status 500 (\"no backend\"); given up after 5 attempts"),
      (
        Reply(200, "text/html", "<html>Down</html>"),
        "asked for XML, but an HTML page came (\"<html>Down</html>\"); given up after 5 attempts"
      ),
      (
        Reply(200, "application/pdf", "%PDF-1.7"),
        "asked for XML, but application/pdf came (\"%PDF-1.7\"); given up after 5 attempts"
      ),
    ])
  func exhausted(reply: Reply, detail: String) throws {
    let server = try LoopbackServer(["/a": [reply]])
    let error = failure { () throws(FetchError) in try text(server) }
    #expect(error?.description == "\(server.base)/a: \(detail)")
    #expect(server.requests.count == 5)
    #expect(time.waited == 7.5)
  }

  @Test("redirects to http are followed")
  func redirect() throws {
    let other = try LoopbackServer(["/b": [xml]])
    let server = try LoopbackServer(
      [
        "/a": [Reply(301).with("Location", "/c")],
        "/c": [Reply(307).with("Location", other.base + "/b")],
      ])
    #expect(try text(server) == "<a>1</a>")
    #expect(server.paths == ["/a", "/c"])
    #expect(other.paths == ["/b"])
  }

  @Test("a form does not follow a redirect")
  func redirectedForm() throws {
    let server = try LoopbackServer(["/a": [Reply(307).with("Location", "/b")], "/b": [xml]])
    var request = HTTPRequest(server.base + "/a", expects: .xml)
    request.form = [("api_key", "secret")]
    let error = failure { () throws(FetchError) in try client().data(request, limiter) }
    #expect(error?.reason == .redirect)
    #expect(error?.description.contains("secret") == false)
    #expect(server.paths == ["/a"])
  }

  @Test("other schemes are refused", arguments: ["file:///etc/passwd", "ftp://127.0.0.1/a", "x"])
  func schemes(url: String) {
    let error = failure { () throws(FetchError) in
      try client().data(HTTPRequest(url, expects: .text), limiter)
    }
    #expect(error?.reason == .configuration)
  }

  @Test("an answer is received up to its limit")
  func limit() throws {
    let server = try LoopbackServer([
      "/a": [Reply(200, "text/xml", "<a>" + String(repeating: "b", count: 9000))]
    ])
    let folder = try TemporaryFolder()
    var request = HTTPRequest(server.base + "/a", expects: .xml)
    request.maxBytes = 8999
    let error = failure { () throws(FetchError) in
      try client().download(request, to: "\(folder.path)/a.xml", limiter)
    }
    #expect(error?.reason == .tooLarge)
    #expect(folder.files == [])
    request.maxBytes = 9003
    try client().download(request, to: "\(folder.path)/a.xml", limiter)
    #expect(folder.files == ["a.xml"])
  }

  @Test("a silent server costs the deadline")
  func deadline() throws {
    let server = try LoopbackServer(["/a": [Reply().ending(.silence), xml]])
    var request = HTTPRequest(server.base + "/a", expects: .xml)
    request.deadline = 0.1
    let answer = try client().data(request, limiter)
    #expect(String(decoding: answer.body, as: UTF8.self) == "<a>1</a>")
    #expect(time.waited == 0.5)
  }

  @Test("a signal ends the waiting")
  func cancellation() throws {
    let server = try LoopbackServer(["/a": [Reply(500)]])
    time.cancel()
    #expect(failure { () throws(FetchError) in try text(server) }?.reason == .interrupted)
  }

  @Test("requests are spaced")
  func spacing() throws {
    let server = try LoopbackServer(["/a": [xml]])
    let client = client()
    let limiter = RateLimiter(perSecond: 4)
    for _ in 0..<5 { _ = try client.data(HTTPRequest(server.base + "/a", expects: .xml), limiter) }
    #expect(time.waited == 1)
  }

  @Test("a download with a known digest goes on where it broke off")
  func resume() throws {
    let bytes = Array("0123456789".utf8)
    let server = try LoopbackServer { request in
      guard let range = request.headers["range"], let start = Int(range.dropFirst(6).dropLast())
      else {
        return Reply(200, nil, bytes: bytes).ending(.closed(after: 4))
      }
      let rest = Reply(206, nil, bytes: Array(bytes[start...]))
        .with("Content-Range", "bytes \(start)-9/10")
      return start < 7 ? rest.ending(.closed(after: 3)) : rest
    }
    let folder = try TemporaryFolder()
    var request = HTTPRequest(server.base + "/a", expects: .text)
    request.md5 = "781e5e245d69b566979b86e28d23f2c7"
    try client().download(request, to: "\(folder.path)/a", limiter)
    #expect(folder.text("a") == "0123456789")
    #expect(folder.files == ["a"])
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=4-", "bytes=7-"])
  }

  @Test(
    "a server that does not resume, or resumes elsewhere, is asked for the whole file",
    arguments: [200, 206, 416])
  func noResume(status: Int) throws {
    let server = try LoopbackServer { request in
      guard request.headers["range"] != nil else { return Reply(200, nil, "0123456789") }
      return Reply(status, nil, "0123456789").with("Content-Range", "bytes 0-9/10")
    }
    let folder = try TemporaryFolder()
    try folder.write(".a.part", "0123")
    var request = HTTPRequest(server.base + "/a", expects: .text)
    request.md5 = "781e5e245d69b566979b86e28d23f2c7"
    try client().download(request, to: "\(folder.path)/a", limiter)
    #expect(folder.text("a") == "0123456789")
    #expect(server.requests.count == 2)
  }

  @Test("a wrong digest is fetched anew, and the file that was there stays")
  func digest() throws {
    let server = try LoopbackServer(["/a": [Reply(200, nil, "0123456780")]])
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    var request = HTTPRequest(server.base + "/a", expects: .text)
    request.md5 = "781e5e245d69b566979b86e28d23f2c7"
    let error = failure { () throws(FetchError) in
      try client().download(request, to: "\(folder.path)/a", limiter)
    }
    #expect(error?.reason == .digest)
    #expect(server.requests.allSatisfy { $0.headers["range"] == nil })
    #expect(folder.text("a") == "old")
  }
}

@Suite("Calendar days")
struct CalendarDayTests {
  @Test(
    "are counted from 1970",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-21", 20_778), ("1800-01-01", -62_091),
    ])
  func numbers(text: String, number: Int) {
    #expect(CalendarDay(text)?.number == number)
    #expect(CalendarDay(number: number).slashed == text.replacingOccurrences(of: "-", with: "/"))
  }

  @Test("exist", arguments: ["2025-02-29", "2026-13-01", "2026-1-1", "20261121", "", "last_run"])
  func impossible(text: String) { #expect(CalendarDay(text) == nil) }

  @Test("HTTP dates are read")
  func httpDates() {
    #expect(httpDate("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
    // A leap second.
    #expect(httpDate("Sat, 31 Dec 2016 23:59:60 GMT") == 1_483_228_800)
    for time in ["24:00:00", "00:60:00", "00:00:61", "-1:00:00", "9223372036854775807:00:00"] {
      #expect(httpDate("Sun, 06 Nov 2094 \(time) GMT") == nil)
    }
    #expect(httpDate("yesterday") == nil)
  }
}
