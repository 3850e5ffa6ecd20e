import Digests
import Documents
import Parsing
import Testing

@testable import Pipeline

@Suite("Worker")
struct WorkerTests {
  private let source = SourceLocation(path: "a.xml", member: "b.xml", format: .pubmed, index: 5)

  private func article(_ index: Int) -> ParseResult {
    .article(Article(source: SourceLocation(path: "a.xml", format: .pubmed, index: index)))
  }

  private func rejection(_ index: Int?) -> ParseResult {
    .rejection(
      Rejection(path: "a.xml", index: index, stage: .parsing, reason: .malformed, detail: ""))
  }

  /// The numbers of the records of a piece of three, from 5, that are rejected for want of an answer.
  private func unanswered(_ results: [ParseResult]) -> [Int?] {
    results.unanswered(of: Piece(source: source, bytes: [], recordCount: 3)).map(\.index)
  }

  @Test("a record that the parser answers with nothing is rejected: none is lost in silence")
  func unanswered() throws {
    #expect(unanswered([article(5), article(6), article(7)]) == [])
    #expect(unanswered([article(5), rejection(6), article(7)]) == [])
    // An article of two answers, and answers in another order.
    #expect(unanswered([article(6), article(5), article(7), article(6)]) == [])
    #expect(unanswered([article(5), article(7)]) == [6])
    #expect(unanswered([]) == [5, 6, 7])
    // As many answers as records, but not one for each.
    #expect(unanswered([article(5), article(5), article(7)]) == [6])
    // Without a number it is the piece's first that is rejected.
    #expect(unanswered([rejection(nil), article(6)]) == [7])
    let rejections = [article(5), article(7)].unanswered(
      of: Piece(source: source, bytes: [], recordCount: 3))
    let rejection = try #require(rejections.first)
    #expect(rejection.path == "a.xml")
    #expect(rejection.member == "b.xml")
    #expect(rejection.reason == .malformed)
  }
}

@Suite("contentDigest")
struct RecordDigestTests {
  private func digests(_ lines: [String]) -> [[UInt8]] {
    let bytes = lines.map { Array(($0 + "\n").utf8) }
    return Array(bytes.joined()).withUnsafeBufferPointer { all in
      var start = 0
      return bytes.map { line in
        defer { start += line.count }
        return contentDigest(ofRecord: all, start..<start + line.count)
      }
    }
  }

  private func line(path: String, title: String) -> String {
    "{\"record_id\":\"pmid:1\",\"source\":{\"path\":\"\(path)\",\"index\":1},\"pmid\":\"1\","
      + "\"title\":\"\(title)\"}"
  }

  @Test("is that of the line without its source, wherever the line stands")
  func source() {
    let digests = digests([
      line(path: "a.xml", title: "Tea"), line(path: "b/long-name.xml", title: "Tea"),
      line(path: "a.xml", title: "Teas"),
    ])
    #expect(digests[0] == digests[1])
    #expect(digests[0] != digests[2])
    let rest = "{\"record_id\":\"pmid:1\",\"pmid\":\"1\",\"title\":\"Tea\"}"
    #expect(hexadecimal(digests[0]) == Digest.sha256.of(Array(rest.utf8)))
  }

  @Test("a title or path that speaks of the keys does not hide what differs")
  func keysInText() {
    // Quotes are escaped within a string.
    let path = #"a\",\"pmid\":.xml"#
    let digests = digests([
      line(path: path, title: #"\",\"source\":1,\"pmid\":2"#), line(path: path, title: "Tea"),
      line(path: "a.xml", title: "Tea"),
    ])
    #expect(digests[0] != digests[1])
    #expect(digests[1] == digests[2])
  }
}
