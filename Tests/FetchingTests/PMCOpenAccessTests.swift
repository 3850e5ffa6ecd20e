import Digests
import Documents
import Foundation
import Loopback
import Testing

@testable import Fetching

@Suite("pmc_oa")
struct PMCOpenAccessTests {
  private let time = TestClock()

  private static let article = "<article><front/><body><p>Of 20 patients</p></body></article>"

  /// A bucket of versions, by name, such as PMC1.2.
  private func bucket(
    _ versions: [String: (isManuscript: Bool, xml: String)], faults: [String: [Reply]] = [:]
  ) throws -> LoopbackServer {
    var plan: [String: [Reply]] = [:]
    for (name, version) in versions {
      let md5 = Digest.md5.of(Array(version.xml.utf8))
      plan["/metadata/\(name).json"] = [
        Reply(
          200, "binary/octet-stream",
          """
          {"pmcid":"\(name.prefix { $0 != "." })","is_manuscript":\(version.isManuscript),
           "is_retracted":"\(name.hasPrefix("PMC9") ? "yes" : "no")","license_code":"CC BY",
           "xml_url":"s3://pmc-oa-opendata/\(name)/\(name).xml?md5=\(md5)"}
          """)
      ]
      plan["/\(name)/\(name).xml"] = [Reply(200, "binary/octet-stream", version.xml)]
    }
    for (path, replies) in faults { plan[path] = replies + (plan[path] ?? []) }
    let files = try LoopbackServer(plan)
    return try LoopbackServer { request in
      guard request.path == "/" else {
        return Reply(302).with("Location", files.base + request.path)
      }
      let prefix = request.fields["prefix"] ?? ""
      let folders = versions.keys.filter { $0.hasPrefix(prefix) }.sorted().map {
        "<CommonPrefixes><Prefix>\($0)/</Prefix></CommonPrefixes>"
      }
      return Reply(
        200, "application/xml",
        "<?xml version=\"1.0\"?>\n<ListBucketResult><Prefix>\(prefix)</Prefix>\(folders.joined())"
          + "</ListBucketResult>")
    }
  }

  private func run(
    _ server: LoopbackServer, _ folder: TemporaryFolder, _ articles: PMCOpenAccess.Articles
  ) -> FetchReport {
    let source = PMCOpenAccess(
      name: "pmc", email: "a@example.org", articles: articles, baseURL: server.base)
    return fetch([.pmcOpenAccess(source)], into: folder.path, clock: time.clock, environment: [:])[
      0]
  }

  @Test("fetches the newest version that is no manuscript, with what is said of it")
  func versions() throws {
    let server = try bucket([
      "PMC1.1": (false, Self.article), "PMC1.2": (false, Self.article + "<!-- 2 -->"),
      "PMC1.10": (true, Self.article), "PMC12.1": (false, Self.article),
      "PMC9.1": (true, Self.article),
    ])
    let folder = try TemporaryFolder()
    let report = run(server, folder, .ids(["PMC1", "pmc1", "9", "PMC3", "10.1/x"]))
    #expect(report.failure == nil)
    #expect(
      folder.files == [
        "pmc/.metadata/PMC1.2.json", "pmc/.metadata/PMC9.1.json", "pmc/PMC1.2.xml",
        "pmc/PMC9.1.xml",
      ])
    #expect(folder.text("pmc/PMC1.2.xml") == Self.article + "<!-- 2 -->")
    #expect(report.rejections.map(\.path) == ["10.1/x", "pmcid:PMC3"])
    #expect(report.notes == ["PMC9.1 is retracted"])
    let again = run(server, folder, .ids(["PMC1", "PMC9"]))
    #expect((again.filesWritten, again.filesUnchanged) == (0, 2))
    #expect(run(server, folder, .ids(["PMC9"])).filesRemoved == 1)
    #expect(folder.files == ["pmc/.metadata/PMC9.1.json", "pmc/PMC9.1.xml"])
  }

  @Test("a newer version replaces the one that is there")
  func replacement() throws {
    let folder = try TemporaryFolder()
    let first = try bucket(["PMC1.1": (false, Self.article)])
    #expect(run(first, folder, .ids(["PMC1"])).filesWritten == 1)
    let second = try bucket(["PMC1.1": (false, Self.article), "PMC1.2": (false, Self.article)])
    let report = run(second, folder, .ids(["PMC1"]))
    #expect((report.filesWritten, report.filesRemoved) == (1, 1))
    #expect(folder.files == ["pmc/.metadata/PMC1.2.json", "pmc/PMC1.2.xml"])
  }

  @Test("a file without a body is no full text; one article's failure is not another's")
  func noBody() throws {
    let server = try bucket(
      ["PMC1.1": (false, "<article><front/></article>"), "PMC2.1": (false, Self.article)],
      faults: ["/PMC2.1/PMC2.1.xml": [Reply(200, nil, "<article>wrong</article>"), Reply(500)]])
    let folder = try TemporaryFolder()
    let report = run(server, folder, .ids(["PMC1", "PMC2"]))
    #expect(report.rejections.map(\.path) == ["pmcid:PMC1"])
    #expect(report.rejections.map(\.reason) == [.noContent])
    #expect(folder.text("pmc/PMC2.1.xml") == Self.article)
  }

  @Test("a service that is away fails the source after five articles, and its files stay")
  func outage() throws {
    let folder = try TemporaryFolder()
    let server = try bucket(["PMC1.1": (false, Self.article)])
    #expect(run(server, folder, .ids(["PMC1"])).isComplete)
    let away = try LoopbackServer { _ in Reply(503) }
    let report = run(away, folder, .ids((1...9).map(String.init)))
    #expect(away.requests.count == 25)
    #expect(report.rejections.count == 5)
    #expect(report.rejections.map(\.retriable) == [true, true, true, true, true])
    #expect(
      report.failure?.description
        == "\(away.base)/?list-type=2&delimiter=/&prefix=PMC5.: status 503; given up after 5 "
        + "attempts; so it went with 5 in a row, the others were not asked for")
    #expect(folder.text("pmc/PMC1.1.xml") == Self.article)
    let closed = fetch(
      [
        .pmcOpenAccess(
          PMCOpenAccess(
            name: "pmc", email: "a@example.org", articles: .ids((1...9).map(String.init)),
            baseURL: "http://127.0.0.1:1/"))
      ], into: folder.path, clock: time.clock, environment: [:])
    #expect(closed[0].failure?.reason == .network)
    #expect(closed[0].rejections.count == 5)
  }

  @Test(
    "failures that are not in a row, or are of single articles, cost only themselves",
    arguments: [(503, 4), (500, 9), (404, 9)])
  func failures(status: Int, inARow count: Int) throws {
    let server = try LoopbackServer { request in
      let id = request.fields["prefix"]?.dropFirst(3).dropLast() ?? ""
      guard (Int(id) ?? 0) % (count + 1) != 0 else {
        return Reply(200, "application/xml", "<ListBucketResult></ListBucketResult>")
      }
      return Reply(status)
    }
    let report = run(server, try TemporaryFolder(), .ids((1...20).map(String.init)))
    #expect(report.failure == nil)
    #expect(report.rejections.count == 20)
    #expect(report.isComplete == (status == 404))
  }

  @Test("takes the articles of a list, or of the records that a search has just found")
  func articles() throws {
    let server = try bucket(["PMC1.1": (false, Self.article), "PMC2.1": (false, Self.article)])
    let folder = try TemporaryFolder()
    try folder.write("list.txt", "# wanted\nPMC1\n\n")
    #expect(run(server, folder, .list("\(folder.path)/list.txt")).filesWritten == 1)
    #expect(
      run(server, folder, .list("\(folder.path)/none.txt")).failure?.reason == .configuration)

    let day = CalendarDay(number: 18_000)
    let pubmed = try PubMedService([
      PubMedService.Entry(id: 5, day: day, pmcid: "PMC2"), PubMedService.Entry(id: 6, day: day),
    ]).serve()
    let search = PubMedSearch(
      name: "search", email: "a@example.org", query: "x", baseURL: pubmed.base)
    let source = PMCOpenAccess(
      name: "found", email: "a@example.org", articles: .fetched, baseURL: server.base)
    let reports = fetch(
      [.pubmedSearch(search), .pmcOpenAccess(source)], into: folder.path, clock: time.clock,
      environment: [:])
    #expect(reports.map(\.failure) == [nil, nil])
    #expect(visibleFiles(folder.path + "/found") == ["PMC2.1.xml"])

    // A search that fails does not make its articles unwanted.
    let broken = try LoopbackServer(["/esearch.fcgi": [Reply(403)]])
    var failing = search
    failing.baseURL = broken.base
    let later = fetch(
      [.pubmedSearch(failing), .pmcOpenAccess(source)], into: folder.path, clock: time.clock,
      environment: [:])
    #expect(later.map { $0.failure?.reason } == [.status, .configuration])
    #expect(visibleFiles(folder.path + "/found") == ["PMC2.1.xml"])
  }
}
