import Documents
import Testing

@testable import Parsing

/// Passages as "SECTION|label|text".
private func passages(_ article: Article?) -> [String] {
  guard let article else { return [] }
  return article.passages.map {
    "\($0.section.rawValue)|\($0.label ?? "")|"
      + String(decoding: article.text[$0.range], as: UTF8.self)
  }
}

private func articles(json: String, _ format: InputFormat) -> [Article] {
  var results: [ParseResult] = []
  let source = SourceLocation(path: "export", format: format)
  JSONLinesParser().parse(Piece(source: source, bytes: Array(json.utf8)), into: &results)
  return results.compactMap { if case .article(let article) = $0 { article } else { nil } }
}

private func articles(xml: String, _ format: InputFormat) -> [Article] {
  parse(Array(xml.utf8), as: format).compactMap {
    if case .article(let article) = $0 { article } else { nil }
  }
}

private func passage(_ part: String, _ type: String, _ text: String, _ more: String = "") -> String
{
  #"{"infons":{"section_type":"\#(part)","type":"\#(type)"\#(more)},"text":"\#(text)"}"#
}

@Suite("BioC and Europe PMC")
struct BioCDocumentTests {
  @Test("PMC's names of sections, headings and tables")
  func fullText() {
    let parts: [String] = [
      passage(
        "TITLE", "front", "Tea", #","article-id_pmc":"42","article-id_pmid":"7","year":"2020""#),
      passage("ABSTRACT", "abstract", "AIM: To see. RESULTS: Seen."),
      passage("INTRO", "title_1", "Introduction"), passage("INTRO", "paragraph", "Tea is old."),
      passage("METHODS", "title_2", "Trial registration"),
      passage("METHODS", "paragraph", "ISRCTN12345678."),
      passage("RESULTS", "paragraph", "It worked."),
      passage("DISCUSS", "paragraph", "So what."),
      passage("FIG", "fig_caption", "Cups", #","id":"F1""#),
      passage("TABLE", "table", #"\tTea\t \tCups\t3"#, #","id":"T1""#),
      passage("KEYWORD", "paragraph", "cups; tea"),
      passage("REF", "ref", "On cups", #","pub-id_doi":"10.1000/CUPS""#),
    ]
    let article = articles(
      json: #"{"id":"PMC42","passages":[\#(parts.joined(separator: ","))]}"#, .bioc
    ).first
    #expect(article?.pmid == "7")
    #expect(article?.pmcid == "PMC42")
    #expect(article?.publicationDate?.description == "2020")
    #expect(
      article?.identifiers == [
        FieldIdentifier(.citedDOI, "10.1000/cups", field: "passage/infon/pub-id_doi")
      ])
    #expect(
      passages(article) == [
        "TITLE||Tea", "OBJECTIVE|AIM|To see.", "RESULTS|RESULTS|Seen.",
        "BACKGROUND|Introduction|Tea is old.", "REGISTRATION|Trial registration|ISRCTN12345678.",
        "RESULTS||It worked.", "CONCLUSIONS||So what.", "CAPTION|F1|Cups", "TABLE|T1|\tTea",
        "TABLE|T1|Cups\t3", "REFERENCES||On cups",
      ])
  }

  @Test("a table of PMC is a grid, and its footnotes are its notes")
  func table() {
    let xml =
      #"<?xml version=\"1.0\"?>\n<table><thead><tr><th/><th>Tea<sup>a</sup></th></tr></thead>"#
      + #"<tbody><tr><td><italic>Cups</italic></td><td>3 (1)</td></tr></tbody></table>"#
    let parts = [
      passage("TITLE", "front", "Tea"),
      passage("TABLE", "table_caption", "Cups of tea", #","id":"T1""#),
      passage("TABLE", "table", #"Tea\t \tCups\t3 (1)"#, #","id":"T1","xml":"\#(xml)""#),
      passage("TABLE", "table_footnote", "Mean (SD)", #","id":"T1""#),
    ]
    let article = articles(
      json: #"{"id":"PMC42","passages":[\#(parts.joined(separator: ","))]}"#, .bioc
    ).first
    #expect(
      passages(article) == [
        "TITLE||Tea", "CAPTION|T1|Cups of tea", "TABLE|T1|\tTeaᵃ", "TABLE|T1|Cups\t3 (1)",
        "CAPTION|T1|Mean (SD)",
      ])
    #expect(article?.tables.map(\.label) == ["T1"])
    #expect(article?.tables.first?.columnCount == 2)
    #expect(article?.tables.first?.rows.map(\.isHeader) == [true, false])
  }

  @Test("a table of several parts is as many grids")
  func tableInParts() {
    let xml =
      "<table><tr><td>Cups</td><td>3</td></tr></table>"
      + "<table><tr><td>Spoons</td><td>4</td></tr></table>"
    let parts = [
      passage("TITLE", "front", "Tea"),
      passage("TABLE", "table", "Cups", #","id":"T1","xml":"\#(xml)""#),
    ]
    let article = articles(
      json: #"{"id":"PMC42","passages":[\#(parts.joined(separator: ","))]}"#, .bioc
    ).first
    #expect(passages(article) == ["TITLE||Tea", "TABLE|T1|Cups\t3", "TABLE|T1|Spoons\t4"])
    #expect(article?.tables.map(\.label) == ["T1", "T1"])
  }

  @Test("the same document in XML and in JSON is the same article")
  func serializations() {
    let xml = """
      <document><id>5</id><infon key="journal">Cups; 2020</infon>
      <passage><infon key="type">title</infon><offset>0</offset><text>Tea &lt; milk</text>
      <annotation id="1"><infon key="type">Food</infon><text>Tea</text></annotation></passage>
      <passage><infon key="type">abstract</infon><offset>10</offset>
      <sentence><offset>10</offset><text>We asked 20.</text></sentence>
      <sentence><offset>23</offset><text>All drank.</text></sentence></passage></document>
      """
    let json = #"""
      {"id":"5","infons":{"journal":"Cups; 2020"},"passages":[{"infons":{"type":"title"},"text":"Tea < milk"},{"infons":{"type":"abstract"},"sentences":[{"text":"We asked 20."},{"text":"All drank."}]}]}
      """#
    let found = articles(xml: xml, .bioc) + articles(json: json, .bioc)
    #expect(found.map(\.pmid) == ["5", "5"])
    #expect(found.map(\.journal) == ["Cups", "Cups"])
    for article in found {
      #expect(passages(article) == ["TITLE||Tea < milk", "BODY||We asked 20. All drank."])
    }
  }

  @Test(
    "Europe PMC: the day that it fills in is no day",
    arguments: [
      (
        #""journalInfo":{"dateOfPublication":"2020 Mar","printPublicationDate":"2020-03-01"}"#,
        "2020-03"
      ),
      (#""journalInfo":{"dateOfPublication":"2020 Mar 5"}"#, "2020-03-05"),
      (
        #""journalInfo":{"dateOfPublication":"2020 Mar"},"electronicPublicationDate":"2020-02-17""#,
        "2020-02-17"
      ),
      (#""journalInfo":{"yearOfPublication":2020}"#, "2020"),
      (#""pubYear":"2020","firstPublicationDate":"2020-01-01""#, "2020"),
    ])
  func europePMCDates(fields: String, expected: String) {
    let article = articles(json: #"{"pmid":"1","title":"T",\#(fields)}"#, .europePMC).first
    #expect(article?.publicationDate?.description == expected)
  }

  @Test("Europe PMC: the same result in XML and in JSON is the same article")
  func europePMC() {
    let xml = """
      <result><pmid>1</pmid><doi>10.1000/A</doi><title>Tea &lt;i>in&lt;/i> m&lt;sup>2&lt;/sup></title>
      <abstractText>&lt;h4>Methods&lt;/h4>We asked 20 (P&amp;lt;0.05).</abstractText>
      <pubTypeList><pubType>Letter</pubType><pubType>Retracted Publication</pubType></pubTypeList>
      <commentCorrectionList><commentCorrection><id>2</id><type>Erratum in</type></commentCorrection>
      </commentCorrectionList><versionNumber>3</versionNumber></result>
      """
    let json = #"""
      {"pmid":"1","doi":"10.1000/A","title":"Tea <i>in</i> m<sup>2</sup>","abstractText":"<h4>Methods</h4>We asked 20 (P&lt;0.05).","pubTypeList":{"pubType":["Letter","Retracted Publication"]},"commentCorrectionList":{"commentCorrection":[{"id":"2","type":"Erratum in"}]},"versionNumber":3}
      """#
    let found = articles(xml: xml, .europePMC) + articles(json: json, .europePMC)
    #expect(found.map(\.status) == [.retracted, .retracted])
    #expect(found.map(\.version) == [3, 3])
    #expect(
      found.map(\.publicationTypes)
        == Array(repeating: ["Letter", "Retracted Publication"], count: 2))
    for article in found {
      #expect(article.doi == "10.1000/a")
      #expect(
        passages(article) == ["TITLE||Tea in m²", "METHODS|Methods|We asked 20 (P<0.05)."])
    }
  }

  @Test(
    "in a text with tags, only tags of known names are tags",
    arguments: [
      ("P<0.05 and n>3", ["|P<0.05 and n>3"]),
      ("a <bc and d> e <3 f>", ["|a <bc and d> e <3 f>"]),
      (
        "<h4>Aim </h4>To see.<h4>Result: </h4>Seen<br/>twice.",
        ["Aim|To see.", "Result|Seen twice."]
      ),
      ("10<sup>-3</sup> &amp;lt; &#x2264; &nosuch; &#0;", ["|10⁻³ &lt; ≤ &nosuch; &#0;"]),
      ("<p>One</p><p>two</p>", ["|One two"]),
      ("<h4>Empty</h4>", []),
    ])
  func markedText(text: String, expected: [String]) {
    #expect(
      markedParts(text.utf8).map { "\($0.label ?? "")|" + String(decoding: $0.text, as: UTF8.self) }
        == expected)
  }

  @Test("elements without a known name are counted, broken results are rejected")
  func unknown() {
    let parser = XMLArticleParser()
    var results: [ParseResult] = []
    let text =
      "<result><pmid>1</pmid><title>T</title><novelty/><authorList><x/></authorList></result>"
    let source = SourceLocation(path: "x", format: .europePMC)
    parser.parse(Piece(source: source, bytes: Array(text.utf8)), into: &results)
    #expect(article(in: results)?.pmid == "1")
    #expect(parser.unknownElements == ["novelty": 1])
    let broken = parse(Array("<result><pmid>1</pmid><title>T</result>".utf8), as: .europePMC)
    #expect(rejections(in: broken).map(\.reason) == [.malformed])
  }
}
