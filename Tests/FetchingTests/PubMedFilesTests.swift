import Digests
import Foundation
import Loopback
import Synchronization
import Testing

@testable import Fetching

@Suite("pubmed_files")
struct PubMedFilesTests {
  /// A server of files, which a test may change, and the replies that stand before the right ones.
  final class Distribution: Sendable {
    private let state: Mutex<(files: [String: String], faults: [String: [Reply]])>

    init(_ files: [String: String], faults: [String: [Reply]] = [:]) {
      state = Mutex((files, faults))
    }

    func set(_ files: [String: String]) { state.withLock { $0.files = files } }

    static func bytes(_ content: String) -> [UInt8] { [0x1F, 0x8B] + Array(content.utf8) }

    func serve() throws -> LoopbackServer {
      try LoopbackServer { request in
        self.state.withLock { state in
          let name = request.path.split(separator: "/").dropFirst().joined(separator: "/")
          if state.faults[name]?.isEmpty == false, let fault = state.faults[name]?.removeFirst() {
            return fault
          }
          if name.isEmpty { return Self.listing(state.files) }
          let file = name.replacingOccurrences(of: ".md5", with: "")
          guard let content = state.files[file] else { return Reply(404) }
          let bytes = Self.bytes(content)
          if name.hasSuffix(".md5") {
            return Reply(200, nil, "MD5(\(file))= \(Digest.md5.of(bytes))\n")
          }
          guard let range = request.headers["range"], let start = Int(range.dropFirst(6).dropLast())
          else { return Reply(200, "application/x-gzip", bytes: bytes) }
          return Reply(206, "application/x-gzip", bytes: Array(bytes[start...]))
            .with("Content-Range", "bytes \(start)-\(bytes.count - 1)/\(bytes.count)")
        }
      }
    }

    private static func listing(_ files: [String: String]) -> Reply {
      // Last first: the order is the numbers', not the page's.
      let lines = files.keys.sorted(by: >).map { name in
        """
        <a href="\(name)">\(name)</a>   2026-01-15 14:29  \(files[name]?.count ?? 0)
        <a href="\(name).md5">\(name).md5</a>   2026-01-15 14:29   60
        """
      }
      return Reply(
        200, "text/html;charset=UTF-8",
        "<!DOCTYPE HTML><html><pre><a href=\"README.txt\">README</a>\n\(lines.joined(separator: "\n"))"
      )
    }
  }

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
    let distribution = Distribution(three)
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
    distribution.set(three.merging(["pubmed26n0011.xml.gz": "eleven"]) { $1 })
    let third = run(server, folder)
    #expect((third.filesWritten, third.filesUnchanged) == (1, 3))
    #expect(content(folder, "pubmed26n0011.xml.gz") == Distribution.bytes("eleven"))
  }

  @Test("fetches a file again when it changes, and removes one that is withdrawn")
  func changes() throws {
    let distribution = Distribution(three)
    let server = try distribution.serve()
    let folder = try TemporaryFolder()
    #expect(run(server, folder).failure == nil)
    distribution.set(["pubmed26n0001.xml.gz": "one", "pubmed26n0002.xml.gz": "zwei"])
    let report = run(server, folder)
    #expect((report.filesWritten, report.filesUnchanged, report.filesRemoved) == (1, 1, 1))
    #expect(content(folder, "pubmed26n0002.xml.gz") == Distribution.bytes("zwei"))
    #expect(names(folder) == ["pubmed26n0001.xml.gz", "pubmed26n0002.xml.gz"])
  }

  @Test(
    "survives what passes",
    arguments: [
      ("pubmed26n0002.xml.gz", Reply(503)),
      ("pubmed26n0002.xml.gz", Reply(200, "text/html", "<html>Maintenance</html>")),
      ("pubmed26n0002.xml.gz", Reply(200, nil, bytes: Distribution.bytes("tvo"))),
      (
        "pubmed26n0002.xml.gz",
        Reply(200, nil, bytes: Distribution.bytes("two")).ending(.closed(after: 3))
      ),
      (
        "pubmed26n0002.xml.gz",
        Reply(200, nil, bytes: Distribution.bytes("two")).ending(.reset(after: 3))
      ),
      ("pubmed26n0002.xml.gz.md5", Reply(200, "text/plain", "try later")),
      ("", Reply(502)),
    ])
  func faults(name: String, reply: Reply) throws {
    let server = try Distribution(three, faults: [name: [reply]]).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure == nil)
    #expect(report.filesWritten == 3)
    #expect(content(folder, "pubmed26n0002.xml.gz") == Distribution.bytes("two"))
    #expect(server.requests.count == 8)
  }

  @Test("a file that fails ends the run before the next; the next run goes on inside it")
  func prefix() throws {
    let broken = Reply(200, nil, bytes: Distribution.bytes("two")).ending(.closed(after: 3))
    let server = try Distribution(
      three, faults: ["pubmed26n0002.xml.gz": [broken] + Array(repeating: Reply(500), count: 4)]
    ).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure?.place == "\(server.base)/updatefiles/pubmed26n0002.xml.gz")
    #expect(names(folder) == ["pubmed26n0001.xml.gz"])
    #expect(run(server, folder).failure == nil)
    #expect(names(folder) == three.keys.sorted())
    #expect(content(folder, "pubmed26n0002.xml.gz") == Distribution.bytes("two"))
    #expect(server.requests.last { $0.path.hasSuffix("02.xml.gz") }?.headers["range"] == "bytes=3-")
  }

  @Test("a digest that stays wrong fails, and says both digests")
  func wrongDigest() throws {
    let wrong = Reply(200, nil, bytes: Distribution.bytes("tvo"))
    let server = try Distribution(
      three, faults: ["pubmed26n0002.xml.gz": Array(repeating: wrong, count: 5)]
    ).serve()
    let folder = try TemporaryFolder()
    let report = run(server, folder)
    #expect(report.failure?.reason == .digest)
    #expect(report.failure?.detail.contains("the service states") == true)
    #expect(names(folder) == ["pubmed26n0001.xml.gz"])
  }

  @Test("a new year's files take the old year's place when all are there")
  func newYear() throws {
    let distribution = Distribution(
      three, faults: ["pubmed27n0002.xml.gz": Array(repeating: Reply(500), count: 5)])
    let server = try distribution.serve()
    let folder = try TemporaryFolder()
    #expect(run(server, folder).failure == nil)
    distribution.set(["pubmed27n0001.xml.gz": "new", "pubmed27n0002.xml.gz": "newer"])
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
    let server = try Distribution([:]).serve()
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
