import Foundation
import Loopback
import Testing

@testable import Fetching

/// What is taken for a file of gzip, for a content.
private func gzipStart(_ content: String) -> [UInt8] { [0x1F, 0x8B] + Array(content.utf8) }

extension PubMedDistribution {
  /// Update files by name, and faults by the names of files.
  fileprivate convenience init(updates: [String: String], faults: [String: [Reply]] = [:]) {
    self.init(
      Self.files(updates),
      faults: Dictionary(uniqueKeysWithValues: faults.map { ("updatefiles/\($0.key)", $0.value) }))
  }

  fileprivate func set(updates: [String: String]) { set(Self.files(updates)) }

  private static func files(_ updates: [String: String]) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: updates.map { ("updatefiles/\($0.key)", gzipStart($0.value)) })
  }
}

@Suite("pubmed_files")
struct PubMedFilesTests {
  private let time = TestClock()
  private let three = [
    "pubmed26n0001.xml.gz": "one", "pubmed26n0002.xml.gz": "two", "pubmed26n0010.xml.gz": "ten",
  ]

  private func run(_ server: LoopbackServer, _ folder: TemporaryFolder) -> FetchReport {
    let source = PubMedFiles(
      name: "updates", email: "a@example.org", set: .updatefiles, baseURL: server.base + "/")
    return fetch([.pubmedFiles(source)], into: folder.path, clock: time.clock, environment: [:])[0]
  }

  private func names(_ folder: TemporaryFolder) -> [String] {
    visibleFiles(folder.path + "/updates")
  }

  private func content(_ folder: TemporaryFolder, _ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder.path)/updates/\(name)").map(Array.init)
  }

  @Test("fetches the files in the order of their numbers, then only what is new")
  func order() throws {
    let distribution = PubMedDistribution(
      updates: three)
    let server = try distribution.serve()
    let folder = try TemporaryFolder()
    let first = run(server, folder)
    #expect(first.failure == nil)
    #expect(first.filesWritten == 3)
    #expect(names(folder) == three.keys.sorted())
    #expect(
      server.paths.filter { $0.hasSuffix(".gz") }
        == three.keys.sorted().map { "/updatefiles/\($0)" })
    let second = run(server, folder)
    #expect((second.filesWritten, second.filesUnchanged) == (0, 3))
    // The listing alone: nothing in it has changed.
    #expect(server.requests.count == 8)
    distribution.set(updates: three.merging(["pubmed26n0011.xml.gz": "eleven"]) { $1 })
    let third = run(server, folder)
    #expect((third.filesWritten, third.filesUnchanged) == (1, 3))
    #expect(content(folder, "pubmed26n0011.xml.gz") == gzipStart("eleven"))
  }

  @Test("fetches a file again when it changes, and removes one that is withdrawn")
  func changes() throws {
    let distribution = PubMedDistribution(
      updates: three)
    let server = try distribution.serve()
    let folder = try TemporaryFolder()
    #expect(run(server, folder).failure == nil)
    distribution.set(updates: ["pubmed26n0001.xml.gz": "one", "pubmed26n0002.xml.gz": "zwei"])
    let report = run(server, folder)
    #expect((report.filesWritten, report.filesUnchanged, report.filesRemoved) == (1, 1, 1))
    #expect(content(folder, "pubmed26n0002.xml.gz") == gzipStart("zwei"))
    #expect(names(folder) == ["pubmed26n0001.xml.gz", "pubmed26n0002.xml.gz"])
  }

  @Test(
    "survives what passes",
    arguments: [
      ("pubmed26n0002.xml.gz", Reply(503)),
      ("pubmed26n0002.xml.gz", Reply(200, "text/html", "<html>Maintenance</html>")),
      ("pubmed26n0002.xml.gz", Reply(200, nil, bytes: gzipStart("tvo"))),
      (
        "pubmed26n0002.xml.gz",
        Reply(200, nil, bytes: gzipStart("two")).ending(.closed(after: 3))
      ),
      (
        "pubmed26n0002.xml.gz",
        Reply(200, nil, bytes: gzipStart("two")).ending(.reset(after: 3))
      ),
      ("pubmed26n0002.xml.gz.md5", Reply(200, "text/plain", "try later")),
      ("", Reply(502)),
    ])
  func faults(name: String, reply: Reply) throws {
    let server = try PubMedDistribution(
      updates: three, faults: [name: [reply]]
    ).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(report.filesWritten == 3)
    #expect(content(folder, "pubmed26n0002.xml.gz") == gzipStart("two"))
    #expect(server.requests.count == 8)
  }

  @Test("a file that fails ends the run before the next; the next run goes on inside it")
  func prefix() throws {
    let broken = Reply(200, nil, bytes: gzipStart("two")).ending(.closed(after: 3))
    let server = try PubMedDistribution(
      updates: three,
      faults: ["pubmed26n0002.xml.gz": [broken] + Array(repeating: Reply(500), count: 4)]
    ).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure?.place == "\(server.base)/updatefiles/pubmed26n0002.xml.gz")
    #expect(names(folder) == ["pubmed26n0001.xml.gz"])
    #expect(run(server, folder).failure == nil)
    #expect(names(folder) == three.keys.sorted())
    #expect(content(folder, "pubmed26n0002.xml.gz") == gzipStart("two"))
    #expect(server.requests.last { $0.path.hasSuffix("02.xml.gz") }?.headers["range"] == "bytes=3-")
  }

  @Test("a digest that stays wrong fails, and says both digests")
  func wrongDigest() throws {
    let wrong = Reply(200, nil, bytes: gzipStart("tvo"))
    let server = try PubMedDistribution(
      updates: three, faults: ["pubmed26n0002.xml.gz": Array(repeating: wrong, count: 5)]
    ).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure?.reason == .digest)
    #expect(report.failure?.detail.contains("the service states") == true)
    #expect(names(folder) == ["pubmed26n0001.xml.gz"])
  }

  @Test("a new year's files take the old year's place when all are there")
  func newYear() throws {
    let distribution = PubMedDistribution(
      updates: three, faults: ["pubmed27n0002.xml.gz": Array(repeating: Reply(500), count: 5)])
    let server = try distribution.serve()
    let folder = try TemporaryFolder()
    #expect(run(server, folder).failure == nil)
    distribution.set(updates: ["pubmed27n0001.xml.gz": "new", "pubmed27n0002.xml.gz": "newer"])
    #expect(run(server, folder).failure?.status == 500)
    #expect(names(folder) == three.keys.sorted())
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect((report.filesWritten, report.filesUnchanged, report.filesRemoved) == (1, 1, 3))
    #expect(names(folder) == ["pubmed27n0001.xml.gz", "pubmed27n0002.xml.gz"])
    #expect(visibleFiles(folder.path) == ["updates"])
    #expect(run(server, folder).filesUnchanged == 2)
  }

  @Test("a listing without files is told")
  func noFiles() throws {
    let server = try PubMedDistribution(updates: [:]).serve()
    let report = run(server, try TemporaryFolder())
    #expect(
      report.failure?.description
        == "\(server.base)/updatefiles/: lists no files such as pubmed26n0001.xml.gz; check base_url"
    )
  }

  @Test(
    "digests are read in both forms",
    arguments: [
      "MD5(pubmed26n0001.xml.gz)= 781E5E245D69B566979B86E28D23F2C7\n",
      "781e5e245d69b566979b86e28d23f2c7  pubmed26n0001.xml.gz",
    ])
  func digests(text: String) {
    #expect(statedMD5(text) == "781e5e245d69b566979b86e28d23f2c7")
  }
}
