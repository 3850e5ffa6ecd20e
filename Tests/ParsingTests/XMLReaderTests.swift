import Documents
import Parsing
import Testing

/// What the tests of the XML formats say about results.
enum Outcome: Equatable, CustomStringConvertible {
  case article(String?)
  case rejected(RejectionReason, index: Int?)

  init(_ result: ParseResult) {
    switch result {
    case .article(let article): self = .article(article.pmid ?? article.title)
    case .rejection(let rejection): self = .rejected(rejection.reason, index: rejection.index)
    }
  }

  var description: String {
    switch self {
    case .article(let name): "article \(name ?? "-")"
    case .rejected(let reason, let index): "rejected \(reason) at \(index.map(String.init) ?? "-")"
    }
  }
}

func parse(
  _ bytes: [UInt8], as format: InputFormat = .pubmed, index: Int = 0, byteOffset: Int = 0,
  encoding: String? = nil, recordCount: Int = 1
) -> [ParseResult] {
  let piece = Piece(
    source: SourceLocation(path: "test.xml", format: format, index: index), bytes: bytes,
    byteOffset: byteOffset, encoding: encoding, recordCount: recordCount)
  var results: [ParseResult] = []
  XMLArticleParser().parse(piece, into: &results)
  return results
}

func article(in results: [ParseResult]) -> Article? {
  for case .article(let article) in results { return article }
  return nil
}

func rejections(in results: [ParseResult]) -> [Rejection] {
  results.compactMap { if case .rejection(let rejection) = $0 { rejection } else { nil } }
}

/// A small PubMed record.
private func record(_ pmid: Int, _ title: String = "Iron in tea") -> String {
  """
  <PubmedArticle><MedlineCitation><PMID Version="1">\(pmid)</PMID><Article>\
  <ArticleTitle>\(title)</ArticleTitle></Article></MedlineCitation></PubmedArticle>
  """
}

@Suite("Records that are broken, and records that mean harm")
struct XMLReaderTests {
  @Test("a piece that is well-formed gives its records in order, each with its index")
  func order() {
    let results = parse(Array((record(1) + "\n" + record(2) + record(3)).utf8), index: 40)
    #expect(results.map(Outcome.init) == [.article("1"), .article("2"), .article("3")])
    let indices = results.map { if case .article(let a) = $0 { a.source.index } else { -1 } }
    #expect(indices == [40, 41, 42])
  }

  @Test(
    "a broken record costs itself only",
    arguments: [
      (
        "<PubmedArticle><MedlineCitation><PMID>2</PMD></MedlineCitation></PubmedArticle>",
        "malformed"
      ),
      ("<PubmedArticle><MedlineCitation><PMID>2</PMID><Article>", "truncated"),
      (record(2, "Tea &myth; milk"), "entity"),
      ("<PubmedArticle a=\"&nbsp;\"></PubmedArticle>", "entity"),
      (record(2, "Tea & milk"), "malformed"),
      (record(2, "Tea \u{1}"), "malformed"),
      ("<PubmedArticle><!-- <PubmedArticle> never closed " + "</PubmedArticle>", "truncated"),
      ("<PubmedArticle a=1></PubmedArticle>", "malformed"),
    ])
  func brokenRecord(broken: String, reason: String) {
    let results = parse(Array((record(1) + broken + record(3)).utf8), index: 7)
    let outcomes = results.map(Outcome.init)
    #expect(outcomes.first == .article("1"))
    #expect(outcomes.last == .article("3"))
    let rejections = rejections(in: results)
    #expect(rejections.first?.reason.rawValue == reason)
    #expect(rejections.first?.index == 8)
    #expect(rejections.first?.stage == .parsing)
  }

  @Test("the characters that HTML and the DTDs of JATS name are read without a DTD")
  func namedCharacters() {
    let results = parse(
      Array(record(2, "&alpha;&nbsp;&lsquo;Tea&rsquo; &copy; 5&percnt; &ast; &lt; &amp;").utf8))
    guard case .article(let article)? = results.first else {
      Issue.record("no article")
      return
    }
    #expect(article.title == "α\u{A0}‘Tea’ © 5% * < &")
  }

  @Test("a record that the end of the input cuts short is truncated, wherever the cut is")
  func truncatedAnywhere() {
    let whole = Array(record(1).utf8)
    let last = Array(record(2, "Tea & Milk – è".replacing("&", with: "&amp;")).utf8)
    for count in stride(from: 16, to: last.count - 1, by: 3) {
      let outcomes = parse(whole + last[..<count]).map(Outcome.init)
      #expect(outcomes == [.article("1"), .rejected(.truncated, index: 1)], "cut at \(count)")
    }
  }

  @Test("the offset of a rejection counts from the beginning of the file")
  func offset() {
    let first = record(1)
    let broken = "<PubmedArticle><PMID></PMD></PubmedArticle>"
    let results = parse(Array((first + broken).utf8), byteOffset: 1_000)
    let offset = rejections(in: results).first?.byte ?? 0
    #expect(offset >= 1_000 + first.utf8.count)
    #expect(offset <= 1_000 + first.utf8.count + broken.utf8.count)
  }

  @Test("invalid UTF-8 costs the record, also where nothing is read from it")
  func invalidUTF8() {
    let bad = Array(record(2, "Caf").utf8).split(separator: Array("Caf".utf8))
    let latin = Array(bad[0]) + [0xE9] + Array(bad[1])
    let skipped =
      Array("<PubmedArticle><MedlineCitation><KeywordList><Keyword>".utf8) + [0xC3, 0x28]
      + Array("</Keyword></KeywordList></MedlineCitation></PubmedArticle>".utf8)
    for broken in [latin, skipped] {
      let results = parse(Array(record(1).utf8) + broken + Array(record(3).utf8))
      #expect(
        results.map(Outcome.init) == [
          .article("1"), .rejected(.badEncoding, index: 1), .article("3"),
        ])
    }
  }

  @Test("declared encodings are converted")
  func encodings() {
    let bytes = Array(record(1, "Caf").utf8)
    let parts = bytes.split(separator: Array("Caf".utf8))
    let title = Array("Caf".utf8) + [0xE9]
    let latin = Array(parts[0]) + title + Array(parts[1])
    #expect(article(in: parse(latin, encoding: "ISO-8859-1"))?.title == "Café")
    #expect(article(in: parse(Array(record(1, "Café").utf8), encoding: "UTF-8"))?.title == "Café")
    let unknown = parse(latin, encoding: "x-none-such")
    #expect(unknown.map(Outcome.init) == [.rejected(.badEncoding, index: 0)])
  }

  @Test("a broken record of a converted piece costs itself only")
  func brokenLatin() {
    let broken = "<PubmedArticle><PMID>2</PMD></PubmedArticle>"
    let bytes =
      Array(record(1, "Tea ").utf8.dropLast(0)) + Array(broken.utf8) + Array(record(3).utf8)
    let results = parse(bytes, encoding: "windows-1252")
    #expect(
      results.map(Outcome.init) == [
        .article("1"), .rejected(.malformed, index: 1), .article("3"),
      ])
  }

  @Test("entities are never expanded and never loaded")
  func entities() {
    let bomb =
      "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
      + "<PubmedArticleSet>" + record(1, "&b;") + record(2)
    #expect(
      parse(Array(bomb.utf8)).map(Outcome.init) == [.rejected(.entity, index: 0), .article("2")])
    let external =
      "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>" + record(1, "&file;")
    #expect(parse(Array(external.utf8)).map(Outcome.init) == [.rejected(.entity, index: 0)])
    let predefined = record(1, "A &lt;&gt;&amp;&apos;&quot; &#x2009;&#119964;")
    #expect(article(in: parse(Array(predefined.utf8)))?.title == "A <>&'\" \u{2009}𝒜")
  }

  @Test("deep nesting is an error and no crash")
  func nesting() {
    let deep = String(repeating: "<b>", count: 100_000)
    let results = parse(Array((record(1) + "<PubmedArticle>" + deep + record(3)).utf8))
    #expect(results.map(Outcome.init).first == .article("1"))
    #expect(results.map(Outcome.init).last == .article("3"))
  }

  @Test("prefixes need no declaration")
  func prefixes() {
    let title = "Dose <mml:math><mml:mo>&#x2264;</mml:mo><mml:mn>5</mml:mn></mml:math> mg"
    #expect(article(in: parse(Array(record(1, title).utf8)))?.title == "Dose ≤5 mg")
    let jats =
      "<jats:article foo:bar='1'><jats:front><jats:article-meta><jats:title-group>"
      + "<jats:article-title>Tea</jats:article-title></jats:title-group></jats:article-meta>"
      + "</jats:front></jats:article>"
    #expect(article(in: parse(Array(jats.utf8), as: .jats))?.title == "Tea")
  }

  @Test("every element at the top gives a result, and text between records is not lost in silence")
  func accounting() {
    let results = parse(Array((record(1) + "<Stray><PMID>5</PMID></Stray>" + record(2)).utf8))
    #expect(
      results.map(Outcome.init) == [
        .article("1"), .rejected(.noContent, index: 1), .article("2"),
      ])
    let damaged = record(1) + "<PubmedArtcle><PMID>2</PMID></PubmedArticle>" + record(3)
    #expect(
      parse(Array(damaged.utf8)).map(Outcome.init) == [
        .article("1"), .rejected(.malformed, index: 0), .article("3"),
      ])
  }

  @Test("a parser goes on after a broken piece, and counts elements that it does not know")
  func reuse() {
    let parser = XMLArticleParser()
    var results: [ParseResult] = []
    func add(_ text: String) {
      let source = SourceLocation(path: "test.xml", format: .pubmed)
      parser.parse(Piece(source: source, bytes: Array(text.utf8)), into: &results)
    }
    add("<PubmedArticle><MedlineCitation><Article><ArticleTitle>Cut")
    add(record(2).replacing("</Article>", with: "<Novelty/><Novelty/></Article>"))
    #expect(results.map(Outcome.init) == [.rejected(.truncated, index: 0), .article("2")])
    #expect(parser.unknownElements == ["Novelty": 2])
  }

  @Test("comments without an end are looked through once", arguments: ["<!-- ", "<![CDATA[ "])
  func endlessComments(mark: String) {
    let text =
      "<article><body><p>Tea</p>" + String(repeating: "<i/>" + mark, count: 200_000)
      + "</body></article>"
    let results = parse(Array(text.utf8), as: .jats)
    #expect(results.map(Outcome.init) == [.rejected(.malformed, index: 0)])
  }
}
