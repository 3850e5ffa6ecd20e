import Documents
import Parsing
import Testing

/// Records that lack what is not read: what they yield must not show it.
@Suite("Cutting what is not read from PubMed records")
struct PubMedTrimTests {
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
}
