import Documents
import Parsing
import Testing

/// Records that lack what is not read: what they yield must not show it.
@Suite("Cutting what is not read from records")
struct XMLTrimTests {
  private func record(_ pmid: Int, _ content: String) -> String {
    """
    <PubmedArticle><MedlineCitation><PMID>\(pmid)</PMID><Article><ArticleTitle>Tea</ArticleTitle>
    \(content)</PubmedData></PubmedArticle>
    """
  }

  /// For each result its PMID and cited DOIs, or the reason of its rejection.
  private func results(_ text: String, records: Int = 1) -> [String] {
    parse(Array(text.utf8), recordCount: records).map { result in
      switch result {
      case .rejection(let rejection): "\(rejection.reason.rawValue) at \(rejection.byte ?? -1)"
      case .article(let article):
        ([article.pmid ?? ""] + article.identifiers.map(\.value)).joined(separator: " ")
      }
    }
  }

  @Test(
    "DOIs of references are found however the list is written",
    arguments: [
      #"<Reference><ArticleIdList><ArticleId IdType="doi">10.1000/a</ArticleId></ArticleIdList></Reference>"#,
      #"<Reference><ArticleIdList><ArticleId IdType='doi'>10.1000/a</ArticleId></ArticleIdList></Reference>"#,
      #"<Title>R</Title><Reference><Citation>C.</Citation><ArticleId IdType="pubmed">7</ArticleId><ArticleId  IdType="doi" >10.1000/a</ArticleId></Reference>"#,
      #"<ReferenceList><Reference><ArticleId IdType="doi">10.1000/a</ArticleId></Reference></ReferenceList>"#,
      #"<!-- </ReferenceList> --><Reference><ArticleId IdType="doi">10.1000/a</ArticleId></Reference>"#,
    ])
  func references(list: String) {
    let content = "</Article></MedlineCitation><PubmedData><ReferenceList>\(list)</ReferenceList>"
    #expect(results(record(1, content)) == ["1 10.1000/a"])
  }

  @Test(
    "the article's own DOI is found however the list is written",
    arguments: [
      #"<ArticleId IdType="pubmed">1</ArticleId><ArticleId IdType="doi">10.1000/a</ArticleId>"#,
      #"<ArticleId IdType="pii">S1</ArticleId><ArticleId IdType='doi'>10.1000/a</ArticleId>"#,
      #"<ArticleId IdType="doi" >10.1000/a</ArticleId><ArticleId IdType="mid">M1</ArticleId>"#,
      #"<!-- </ArticleIdList> --><ArticleId IdType="doi">10.1000/a</ArticleId>"#,
    ])
  func ownIdentifiers(list: String) {
    let content = "</Article></MedlineCitation><PubmedData><ArticleIdList>\(list)</ArticleIdList>"
    #expect(results(record(1, content)) == ["1 10.1000/a"])
  }

  @Test("a PMCID is found with its prefix and without", arguments: ["pmc", "pmcid"])
  func pmcid(kind: String) {
    let content = """
      </Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">1</ArticleId>
      <ArticleId IdType="\(kind)">PMC7</ArticleId></ArticleIdList>
      """
    let articles = parse(Array(record(1, content).utf8), recordCount: 1).map { result -> String? in
      if case .article(let article) = result { article.pmcid } else { nil }
    }
    #expect(articles == ["PMC7"])
  }

  @Test("of a related record its kind is read")
  func relation() {
    let content = """
      </Article><CommentsCorrectionsList><CommentsCorrections RefType="Cites"><PMID>5</PMID>
      </CommentsCorrections><CommentsCorrections RefType="RetractionIn"><RefSource>J. 2001</RefSource>
      <PMID Version="1">9</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
      <PubmedData>
      """
    let articles = parse(Array(record(1, content).utf8), recordCount: 1).map {
      result -> RecordStatus? in
      if case .article(let article) = result { article.status } else { nil }
    }
    #expect(articles == [.retracted])
  }

  @Test("white space parts the words of a text, though none is read between fields")
  func indents() {
    let content = """
      <ELocationID EIdType="pii" ValidYN="Y">S1</ELocationID>
          <ELocationID EIdType="doi" ValidYN="Y">10.1000/a</ELocationID>
      <Abstract>
                  <AbstractText> <i>Green</i>
                    <b>tea</b> was <i>drunk</i> <sub>a</sub>
                    <b>at</b> <DispFormula>5</DispFormula> <b>pm</b>
                  </AbstractText>
              </Abstract>
      <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>
      </PublicationTypeList></Article></MedlineCitation><PubmedData>
      """
    let articles = parse(Array(record(1, content).utf8), recordCount: 1).map {
      result -> [String]? in
      guard case .article(let article) = result else { return nil }
      let abstract = article.passages.last.map { article.text[$0.range] } ?? []
      return [article.doi ?? "", String(decoding: abstract, as: UTF8.self)]
        + article.publicationTypes
    }
    #expect(articles == [["10.1000/a", "Green tea was drunk a at 5 pm", "Journal Article"]])
  }

  @Test("a list without an end tag costs its record and not the next")
  func missingEnd() {
    let broken = record(
      1, "<AuthorList><Author/></Article></MedlineCitation><PubmedData><History></History>")
    let whole = record(
      2, "<AuthorList><Author/></AuthorList></Article></MedlineCitation><PubmedData><History/>")
    let found = results(broken + whole, records: 2)
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("malformed") == true)
    #expect(found.last == "2")
  }

  @Test("a list that two broken records make together is none")
  func spanningList() {
    let first = record(1, "<AuthorList><Author/></Article></MedlineCitation><PubmedData>")
    let second = record(2, "</AuthorList></Article></MedlineCitation><PubmedData>")
    let found = results(first + second, records: 2)
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("malformed") })
  }

  @Test("a comment or CDATA section that names a list hides nothing")
  func hidden() {
    let found = results(
      record(
        1,
        """
        <!-- <AuthorList> --><Abstract><AbstractText><![CDATA[<History>]]> Tea</AbstractText></Abstract>
        <AuthorList></AuthorList></Article></MedlineCitation><PubmedData><History></History>
        <ArticleIdList><ArticleId IdType="doi">10.1000/b</ArticleId></ArticleIdList>
        """))
    #expect(found == ["1 10.1000/b"])
  }

  @Test(
    "text beyond ASCII is read as it stands, wherever it does",
    arguments: [
      ("", "µg of green tea in the morning, 5–10 °C below what “all others” drank at noon; α ≥ β"),
      (#" Label="MÉTODOS Y RESULTADOS DE LOS ENSAYOS""#, "el té verde según los pacientes"),
      (#" Label="A > É Y RESULTADOS DE LOS ENSAYOS""#, "el té verde según los pacientes"),
    ])
  func beyondASCII(attributes: String, text: String) {
    let written = [
      text, "<![CDATA[\(text)]]>", "<!-- é and sixteen more of them -->\(text)",
      text.replacing(" ", with: "<?é and sixteen more of them?> ", maxReplacements: 1),
    ]
    for content in written {
      let abstract = "<Abstract><AbstractText\(attributes)>\(content)</AbstractText></Abstract>"
      let record = record(1, "\(abstract)</Article></MedlineCitation><PubmedData>")
      let texts = parse(Array(record.utf8), recordCount: 1).map { result -> String in
        guard case .article(let article) = result else { return "rejected" }
        return String(decoding: article.text, as: UTF8.self)
      }
      #expect(texts == ["Tea\n\(text)\n"])
    }
  }

  @Test("the place of a rejection is that in the original")
  func place() {
    let first = record(
      1, "<AuthorList><Author/></AuthorList></Article></MedlineCitation><PubmedData>")
    let second = record(2, "</Article></MedlineCitation><PubmedData>&undefined;")
    let text = first + second
    let byte = text.utf8.count - "undefined;</PubmedData></PubmedArticle>".utf8.count
    let found = results(text, records: 2)
    #expect(found.first == "1")
    #expect(found.last?.hasPrefix("entity") == true)
    let reported = found.last?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    #expect(abs(reported - byte) <= "&undefined;".utf8.count)
  }

  @Test(
    "of a full text's references their DOIs and registrations are read wherever they stand",
    arguments: [
      ("<source>Tea J</source><year>2010</year>10.1000/a", ["10.1000/a"]),
      ("<source>Tea J, doi 10.1000/a</source>", ["10.1000/a"]),
      ("<person-group><name><surname>Doe</surname></name></person-group>10.1000/a", ["10.1000/a"]),
      ("doi:10.1000/<volume>12</volume>.3", ["10.1000/12"]),
      ("doi:10.1000/a.1<pub-id pub-id-type=\"pmid\">12345678</pub-id>", ["10.1000/a.1"]),
      ("doi:10.1000/a.1<pub-id pub-id-type=\"doi\">10.1000/a.1</pub-id>", ["10.1000/a.1"]),
      ("<source>Source of tea</source> :10.1000/a", ["10.1000/a"]),
      ("<name name-style=\"w\"><surname>Doe</surname></name>, 10.1000/a", ["10.1000/a"]),
      ("doi:10.1000/1471-\n<fpage>12</fpage>", ["10.1000/1471-12"]),
      ("<article-title>Tea (NCT01234567)</article-title>", ["NCT01234567"]),
      ("<source>Tea, ISRCTN12345678</source>", ["ISRCTN12345678"]),
      ("<article-title>Tea in 2010</article-title> 10.1000/a", ["10.1000/a"]),
      ("Tea, ISRCTN: <source>12345678</source>", ["ISRCTN12345678"]),
      ("<source>Tea, isrctn 12345678</source>", ["ISRCTN12345678"]),
      ("<comment>Nct: 01234567</comment>", ["NCT01234567"]),
      ("<comment>A trial, <bold>NCT</bold>01234567</comment>", ["NCT01234567"]),
      ("<comment>ACTRN12605000001606</comment>", ["ACTRN12605000001606"]),
      ("<source>Function of tea 12345678</source><pub-id>NC 12345678</pub-id>", []),
      ("<article-title>Tea</article-title><volume>10.1</volume><fpage>7</fpage>", []),
    ])
  func fullTextReferences(citation: String, expected: [String]) {
    let text = """
      <article><front><article-meta><title-group><article-title>Tea</article-title></title-group>
      </article-meta></front><body><p>Text.</p></body><back><ref-list>
      <ref id="r1"><label>1</label><mixed-citation>\(citation)</mixed-citation></ref></ref-list></back>
      </article>
      """
    let ids = article(in: parse(Array(text.utf8), as: .jats))?.identifiers.map(\.value)
    #expect(ids == expected)
  }

  @Test("a full text's own fields are read, though references have some of the same name")
  func fullTextFields() {
    let text = """
      <article><front><article-meta><title-group><article-title>Tea</article-title></title-group>
      <!-- <ref> --><contrib-group><contrib><name><surname>Doe</surname></name></contrib></contrib-group>
      <pub-date pub-type="epub"><day>3</day><month>2</month><year>2020</year></pub-date>
      <permissions><license><p>CC</p></license></permissions></article-meta></front>
      <body><p>Text.</p></body><back><ref-list><ref><year>2001</year></ref></ref-list>
      <sec><p>As in <source>Tea J</source> <year>2003</year>.</p></sec></back></article>
      """
    let article = article(in: parse(Array(text.utf8), as: .jats))
    #expect(article?.publicationDate?.description == "2020-02-03")
    #expect(
      article?.passages.map { String(decoding: article!.text[$0.range], as: UTF8.self) }
        == ["Tea", "Text.", "As in Tea J 2003."])
  }

  @Test(
    "the tags of markup without meaning are left out, and nothing else",
    arguments: [
      ("<italic>Green</italic> tea", "Green tea"),
      ("H<sub>2</sub>O, <italic toggle=\"yes\">p</italic> = 0.05", "H2O, p = 0.05"),
      ("<italic id='>'>Green</italic> tea<sub/>", "Green tea"),
      ("<italic id=\"a > b\">Green</italic > tea", "Green tea"),
      (
        "5 °C <italic>α ≥ β</italic> and sixteen more <sub>é</sub> of them all",
        "5 °C α ≥ β and sixteen more é of them all"
      ),
      (
        "<italic>Green <bold>tea</bold></italic><xref ref-type=\"bibr\"><sup><italic>1</italic></sup></xref>",
        "Green tea"
      ),
      ("<!-- <italic> -->Green<![CDATA[ </italic> ]]>tea", "Green </italic> tea"),
    ])
  func markup(content: String, expected: String) {
    let text = """
      <article><front><article-meta><title-group><article-title>Tea</article-title></title-group>
      </article-meta></front><body><p>\(content)</p></body></article>
      """
    let article = article(in: parse(Array(text.utf8), as: .jats))
    #expect(
      article?.passages.last.map { String(decoding: article!.text[$0.range], as: UTF8.self) }
        == expected)
  }

  @Test(
    "cells keep their spans, however their tags are written",
    arguments: [
      (#"<td align="left" colspan="2">"#, 2), (#"<td colspan='2'>"#, 2),
      (#"<td abbr=">" colspan="2">"#, 2),
      (#"<td abbr="a > b" colspan="2">"#, 2), (#"<td abbr='">' colspan="2">"#, 2),
      (#"<td  colspan = "2">"#, 2), (#"<th rowspan="1" colspan="2" >"#, 2),
      (#"<td colspan="1" rowspan="1" valign="top">"#, 1), (#"<th align="left">"#, 1),
      (#"<td colspan="12">"#, 12), ("<td>", 1),
    ])
  func spansOfCells(tag: String, columns: Int) {
    let text = """
      <article><front><article-meta><title-group><article-title>Tea</article-title></title-group>
      </article-meta></front><body><p>Text.</p><table-wrap><table><tbody><tr>\(tag)a</\(tag.dropFirst().prefix(2))><td
      align="left">b</td></tr></tbody></table></table-wrap></body></article>
      """
    let article = article(in: parse(Array(text.utf8), as: .jats))
    #expect(article?.tables.first?.cells.map(\.columns) == [0..<columns, columns..<columns + 1])
  }
}
