import Documents
import Foundation
import Loopback
import Testing

@testable import Fetching

@Suite("urls")
struct WebPagesTests {
  private let time = TestClock()
  private let html = Reply(200, "text/html", "<!DOCTYPE html><p>Of 20 patients</p>")

  private func run(_ folder: TemporaryFolder, _ list: String) throws -> FetchReport {
    try folder.write("list.txt", list)
    let source = WebPages(
      name: "pages", email: "a@example.org", list: "\(folder.path)/list.txt", delay: 2)
    return fetch([.webPages(source)], into: folder.path, clock: time.clock, environment: [:])[0]
  }

  @Test("fetches the pages that the site allows, each once, at its pace")
  func politeness() throws {
    let robots = "User-agent: *\nDisallow: /private\nCrawl-delay: 5\n"
    let server = try LoopbackServer([
      "/robots.txt": [Reply(200, "text/plain", robots)], "/a": [html], "/b": [html],
      "/private/c": [html], "/moved": [Reply(302).with("Location", "/private/c")],
    ])
    let folder = try TemporaryFolder()
    let report = try run(
      folder,
      """
      # pages
      \(server.base)/a
      \(server.base)/a#part
      \(server.base)/private/c
      \(server.base)/b
      \(server.base)/moved
      file:///etc/passwd
      """)
    #expect(report.failure == nil)
    #expect(server.paths == ["/robots.txt", "/a", "/b", "/moved"])
    #expect(visibleFiles(folder.path + "/pages").count == 2)
    #expect(report.rejections.map(\.reason) == [.accessDenied, .accessDenied, .notFound])
    #expect(time.waited == 10)
  }

  @Test("asks only for what has changed")
  func conditional() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/a":
        return request.headers["if-none-match"] == "\"v1\""
          && request.headers["if-modified-since"] == "Sun, 06 Nov 1994 08:49:37 GMT"
          ? Reply(304)
          : Reply(200, "text/html", "<p>A</p>").with("ETag", "\"v1\"")
            .with("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")
      case "/b": return Reply(200, "text/html", "<p>B</p>")
      default: return Reply(404)
      }
    }
    let folder = try TemporaryFolder()
    let list = "\(server.base)/a\n\(server.base)/b\n"
    let first = try run(folder, list)
    #expect((first.filesWritten, first.filesUnchanged) == (2, 0))
    let second = try run(folder, list)
    #expect((second.filesWritten, second.filesUnchanged) == (1, 1))
    let files = visibleFiles(folder.path + "/pages")
    #expect(Set(files.compactMap { folder.text("pages/\($0)") }) == ["<p>A</p>", "<p>B</p>"])
    // What is no longer listed goes.
    let third = try run(folder, "\(server.base)/a")
    #expect((third.filesUnchanged, third.filesRemoved) == (1, 1))
    #expect(visibleFiles(folder.path + "/pages").map { folder.text("pages/\($0)") } == ["<p>A</p>"])
  }

  @Test(
    "a page that cannot be had is told; the others are fetched",
    arguments: [
      (Reply(404), RejectionReason.notFound), (Reply(403), .accessDenied),
      (Reply(500), .unreadable),
      (Reply(200, "application/pdf", "%PDF-1.7"), .unreadable),
      (Reply(302).with("Location", "file:///etc/passwd"), .unreadable),
      (Reply(302).with("Location", "/bad"), .unreadable),
    ])
  func failures(reply: Reply, reason: RejectionReason) throws {
    let server = try LoopbackServer(["/bad": [reply], "/good": [html]])
    let folder = try TemporaryFolder()
    let report = try run(folder, "\(server.base)/bad\n\(server.base)/good\n")
    #expect(report.failure == nil)
    #expect(report.rejections.map(\.reason) == [reason])
    #expect(report.rejections.map(\.path) == ["\(server.base)/bad"])
    #expect(report.filesWritten == 1)
  }

  @Test("a site whose robots.txt cannot be had is left alone for now")
  func robotsUnavailable() throws {
    let server = try LoopbackServer(["/robots.txt": [Reply(503)], "/a": [html]])
    let pages = ["/a", "/b", "/c"].map { server.base + $0 }
    let report = try run(try TemporaryFolder(), pages.joined(separator: "\n"))
    // It is asked five times, not five times for each page.
    #expect(server.paths == Array(repeating: "/robots.txt", count: 5))
    #expect(report.rejections.map(\.path) == pages)
    #expect(report.rejections.map(\.retriable) == [true, true, true])
    let robots = "\(server.base)/robots.txt: status 503; given up after 5 attempts"
    #expect(
      report.rejections.map(\.detail)
        == [robots, robots + "; the site was not asked again"]
        + [robots + "; the site was not asked again"])
  }

  @Test("a site that goes away is left alone after five pages; another is not")
  func outage() throws {
    let server = try LoopbackServer { Reply($0.path == "/robots.txt" ? 404 : 503) }
    let other = try LoopbackServer(["/good": [html]])
    let pages = (1...8).map { "\(server.base)/\($0)" }
    let report = try run(
      try TemporaryFolder(), (pages + [other.base + "/good"]).joined(separator: "\n"))
    #expect(server.requests.count == 1 + 25)
    #expect(report.failure == nil)
    #expect(report.rejections.map(\.path) == pages)
    #expect(report.filesWritten == 1)
  }

  @Test("a site that leads to one that is away is not to blame; rejections name the listed pages")
  func redirectedOutage() throws {
    let away = try LoopbackServer { _ in Reply(503) }
    let server = try LoopbackServer { [html] request in
      switch request.path {
      case "/robots.txt": Reply(404)
      case "/good": html
      default: Reply(302).with("Location", away.base + request.path)
      }
    }
    let pages = (1...6).map { "\(server.base)/\($0)" }
    let report = try run(
      try TemporaryFolder(), (pages + [server.base + "/good"]).joined(separator: "\n"))
    #expect(away.requests.count == 5)
    #expect(report.rejections.map(\.path) == pages)
    #expect(report.filesWritten == 1)
  }

  @Test("a list that cannot be read fails the source")
  func noList() throws {
    let source = WebPages(name: "pages", email: "a@example.org", list: "/nowhere/list.txt")
    let reports = fetch(
      [.webPages(source)], into: try TemporaryFolder().path, clock: time.clock, environment: [:])
    #expect(reports[0].failure?.description.hasPrefix("/nowhere/list.txt: no such file") == true)
  }
}

@Suite("robots.txt")
struct RobotsRulesTests {
  @Test(
    "the longest path that matches decides",
    arguments: [
      ("Disallow: /", "/a", false), ("Disallow:", "/a", true), ("Disallow: /a", "/ab", false),
      ("Disallow: /a", "/b", true), ("Disallow: /a\nAllow: /a/b", "/a/b/c", true),
      ("Allow: /a\nDisallow: /a/b", "/a/b/c", false), ("Disallow: /a\nAllow: /a", "/a", true),
      ("Disallow: /*.pdf$", "/x/y.pdf", false), ("Disallow: /*.pdf$", "/x/y.pdf?z", true),
      ("Disallow: /a*b*c", "/a1b2b3c4", false), ("Disallow: /a*b*c", "/a1c2b3", true),
      ("Disallow: *a$", "/xaya", false), ("", "/a", true), ("Disallow: /a # not", "/a", false),
    ])
  func rules(lines: String, page: String, allowed: Bool) {
    #expect(RobotsRules("User-agent: *\n" + lines).allows(page) == allowed)
  }

  @Test("the group that names the program counts, not the one for all")
  func groups() {
    let text = """
      User-agent: *
      Disallow: /
      User-agent: other
      User-agent: Winnow/2
      Crawl-delay: 3

      Disallow: /x
      Sitemap: https://example.org/sitemap.xml
      """
    let rules = RobotsRules(text)
    #expect(rules.allows("/a"))
    #expect(!rules.allows("/x"))
    #expect(rules.crawlDelay == 3)
    #expect(RobotsRules("User-agent: winnow\n\nUser-agent: *\nDisallow: /").allows("/") == false)
    #expect(RobotsRules("<html>Not found: nothing</html>") == RobotsRules())
  }

  @Test("addresses are split")
  func addresses() {
    let address = WebAddress("HTTPS://Example.org:8080?x=1#y")
    #expect(address?.site == "https://example.org:8080")
    #expect(address?.page == "/?x=1")
    #expect(address?.fileName.hasPrefix("example.org-8080-") == true)
    for text in ["example.org/a", "ftp://a/b", "http://", "http://a/b c", "http://u:p@a/"] {
      #expect(WebAddress(text) == nil)
    }
  }
}
