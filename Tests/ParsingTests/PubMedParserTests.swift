import Documents
import Parsing
import Testing

/// A record with the given content of `Article`, and more behind it.
private func record(
  _ article: String, citation: String = "", data: String = "", pmid: String = "123"
) -> Article? {
  let text = """
    <PubmedArticle>
      <MedlineCitation Status="MEDLINE" Owner="NLM">
        <PMID Version="1">\(pmid)</PMID>
        <Article PubModel="Print">\(article)</Article>
        \(citation)
      </MedlineCitation>
      <PubmedData>\(data)</PubmedData>
    </PubmedArticle>
    """
  return Documents.article(text)
}

private enum Documents {
  static func article(_ text: String) -> Article? {
    ParsingTests.article(in: parse(Array(text.utf8)))
  }
}

private func passages(_ article: Article?) -> [String] {
  guard let article else { return [] }
  return article.passages.map {
    "\($0.section.rawValue)|\($0.label ?? "")|"
      + String(decoding: article.text[$0.range], as: UTF8.self)
  }
}

private func abstract(_ parts: String) -> [String] {
  passages(record("<ArticleTitle>T</ArticleTitle><Abstract>\(parts)</Abstract>")).dropFirst().map {
    $0
  }
}

@Suite("PubMed XML")
struct PubMedParserTests {
  @Test("white space is one space wherever it stands among the bytes that are read at once")
  func whiteSpace() {
    let words = "We weighed the tea of nine houses and of ten more".split(separator: " ")
    for gap in 1..<words.count {
      for space in ["  ", "\n", " \n   ", "\t "] {
        let (before, after) = (words[..<gap], words[gap...])
        let text = before.joined(separator: " ") + space + after.joined(separator: " ")
        let folded = words.joined(separator: " ")
        #expect(abstract("<AbstractText>\(text)</AbstractText>") == ["BODY||\(folded)"])
      }
    }
  }

  @Test("headings that run into the one labelled part head their own")
  func headingsInLabelledPart() {
    let story = String(repeating: "Tea is drunk in many houses. ", count: 12)
    let parts = """
      <AbstractText Label="BACKGROUND">\(story)This is unclear.Methods and Results:We weighed the tea of 9 houses. Conclusions: It is heavy.</AbstractText>
      """
    #expect(
      abstract(parts) == [
        "BACKGROUND|BACKGROUND|\(story)This is unclear.",
        "RESULTS|Methods and Results|We weighed the tea of 9 houses.",
        "CONCLUSIONS|Conclusions|It is heavy.",
      ])
  }

  @Test("abstract parts keep their order, labels and categories")
  func structuredAbstract() {
    let parts = """
      <AbstractText Label="AIMS:" NlmCategory="OBJECTIVE">To weigh tea.</AbstractText>
      <AbstractText Label="METHODS" NlmCategory="METHODS">We weighed.</AbstractText>
      <AbstractText Label="METHODS">And weighed.</AbstractText>
      <AbstractText Label="METHODS">   </AbstractText>
      <AbstractText Label="Findings" NlmCategory="UNASSIGNED">It weighs 2 g.</AbstractText>
      <AbstractText Label="THE STORY">Once.</AbstractText>
      <AbstractText>Nothing else.</AbstractText>
      <CopyrightInformation>© 2020 The Authors.</CopyrightInformation>
      """
    #expect(
      abstract(parts) == [
        "OBJECTIVE|AIMS|To weigh tea.", "METHODS|METHODS|We weighed.",
        "METHODS|METHODS|And weighed.", "RESULTS|Findings|It weighs 2 g.", "BODY|THE STORY|Once.",
        "BODY||Nothing else.",
      ])
  }

  @Test("a label that names the registration wins over NLM's category")
  func registration() {
    let part =
      "<AbstractText Label='TRIAL REGISTRATION' NlmCategory='BACKGROUND'>ISRCTN1.</AbstractText>"
    #expect(abstract(part) == ["REGISTRATION|TRIAL REGISTRATION|ISRCTN1."])
  }

  @Test(
    "inline markup adds nothing and loses nothing",
    arguments: [
      ("vitamin D<sub>3</sub> (14,000&#x2009;IU)", "vitamin D3 (14,000\u{2009}IU)"),
      ("<b>Bold <i>and <u>more</u></i></b> text", "Bold and more text"),
      ("10<sup>9</sup>/L", "10⁹/L"),
      ("kg m<sup>-2</sup>, m<sup>−2</sup>", "kg m⁻², m⁻²"),
      ("improved<sup>12,13</sup> again", "improved¹²,¹³ again"),
      ("Ca<sup>2+</sup>", "Ca²⁺"),
      ("the 1<sup>st</sup> and TiO<sup>a</sup>", "the 1st and TiOa"),
      ("re\u{301}sume\u{301} &#xE9;", "re\u{301}sume\u{301} é"),
      ("P&lt;0.001 &#x1D49C; soft\u{AD}", "P<0.001 𝒜 soft\u{AD}"),
      ("two\n      lines,  two spaces", "two lines, two spaces"),
      ("a <i> b</i> c", "a b c"),
      ("x<DispFormula>y=1</DispFormula>z", "x y=1 z"),
      (
        "<mml:math>\n <mml:mi>p</mml:mi> <mml:mo>≤</mml:mo>\n<mml:mn>0.05</mml:mn></mml:math>.",
        "p≤0.05."
      ),
      (
        "<math><msup><mi>R</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
        "R²=1/2"
      ),
      (
        "<math><mfrac><mrow><mi>x</mi><mo>−</mo><mi>m</mi></mrow><mi>s</mi></mfrac></math>",
        "(x−m)/s"
      ),
      (
        "<math><mfrac><mrow><mo>−</mo><mn>1</mn></mrow><mrow><mn>2</mn><mo>⁢</mo><mi>n</mi></mrow></mfrac></math>",
        "−1/2n"
      ),
      (
        "<math><mfrac><mi>a</mi><mfrac><mi>b</mi><mrow><mo>(</mo><mi>c</mi><mo>+</mo><mn>1</mn><mo>)</mo></mrow></mfrac></mfrac></math>",
        "a/(b/(c+1))"
      ),
      ("<i>I</i> <sup>2&#x2009;</sup>=&#x2009;89%", "I ²\u{2009}=\u{2009}89%"),
      (
        "<math><semantics><mi>x</mi><annotation>x in TeX</annotation></semantics></math>", "x"
      ),
      ("cut <![CDATA[<b>]]> here", "cut <b> here"),
      ("no <!-- comment --><?pi?>marks", "no marks"),
    ])
  func inlineMarkup(xml: String, text: String) {
    #expect(abstract("<AbstractText>\(xml)</AbstractText>") == ["BODY||\(text)"])
  }

  @Test("in the title, superscripts are plain, but powers stay powers")
  func title() {
    let article = record("<ArticleTitle>10<sup>9</sup>\n   <i>E.&#160;coli</i>.</ArticleTitle>")
    #expect(article?.title == "10⁹ E.\u{A0}coli.")
    #expect(passages(article) == ["TITLE||10⁹ E.\u{A0}coli."])
  }

  @Test(
    "the vernacular title stands in for a title that is not there",
    arguments: [
      ("<ArticleTitle>[Not Available].</ArticleTitle>", "Té."),
      ("<ArticleTitle/>", "Té."),
      ("<ArticleTitle>[Tea].</ArticleTitle>", "[Tea]."),
    ])
  func vernacularTitle(title: String, expected: String) {
    let article = record(
      title + "<Abstract><AbstractText>A.</AbstractText></Abstract>"
        + "<VernacularTitle>Té.</VernacularTitle>")
    #expect(article?.title == expected)
    #expect(passages(article) == ["TITLE||\(expected)", "BODY||A."])
  }

  @Test("a record without title and text stands if it has a number, and is rejected if not")
  func noContent() {
    let numbered =
      "<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>"
    #expect(parse(Array(numbered.utf8)).map(Outcome.init) == [.article("1")])
    let empty = "<PubmedArticle><MedlineCitation></MedlineCitation></PubmedArticle>"
    #expect(parse(Array(empty.utf8)).map(Outcome.init) == [.rejected(.noContent, index: 0)])
  }

  @Test(
    "the DOI comes from the electronic location, then from the record's own list",
    arguments: [
      (
        "<ELocationID EIdType='doi' ValidYN='Y'> 10.1000/ABC </ELocationID>", "",
        "10.1000/abc"
      ),
      (
        "<ELocationID EIdType='doi' ValidYN='N'>10.1000/bad</ELocationID>",
        "<ArticleIdList><ArticleId IdType='doi'>https://doi.org/10.1000/X%3C1%3E</ArticleId></ArticleIdList>",
        "10.1000/x<1>"
      ),
      ("<ELocationID EIdType='pii' ValidYN='Y'>S1</ELocationID>", "", nil),
      ("", "<ArticleIdList><ArticleId IdType='doi'>51466</ArticleId></ArticleIdList>", nil),
      (
        "",
        "<ReferenceList><Reference><ArticleIdList><ArticleId IdType='doi'>10.1000/ref</ArticleId></ArticleIdList></Reference></ReferenceList>",
        nil
      ),
    ])
  func doi(location: String, data: String, expected: String?) {
    let article = record("<ArticleTitle>T</ArticleTitle>" + location, data: data)
    #expect(article?.doi == expected)
    let own = article?.identifiers.filter { $0.kind == .ownDOI }.map(\.value)
    #expect(own == expected.map { [$0] } ?? [])
  }

  @Test("identifiers of the references are theirs")
  func references() {
    let data = """
      <ArticleIdList><ArticleId>123</ArticleId><ArticleId IdType="pmc">PMC77</ArticleId></ArticleIdList>
      <ReferenceList><Title>References</Title>
        <Reference><Citation>Doe J. Tea. <i>2001</i>;1:2.</Citation><ArticleIdList>
          <ArticleId IdType="pubmed">9</ArticleId><ArticleId IdType="pmc">PMC1</ArticleId>
          <ArticleId IdType="doi">10.1000/Ref.1</ArticleId></ArticleIdList></Reference>
        <ReferenceList><Reference><Citation/><ArticleIdList>
          <ArticleId IdType="doi">doi: 10.1000/ref.2</ArticleId></ArticleIdList></Reference></ReferenceList>
      </ReferenceList>
      """
    let journal = "<Journal><Title>Tea Science</Title></Journal>"
    let article = record(journal + "<ArticleTitle>T</ArticleTitle>", data: data)
    #expect(article?.pmid == "123")
    #expect(article?.pmcid == "PMC77")
    #expect(article?.journal == "Tea Science")
    #expect(
      article?.identifiers.map(\.value) == ["10.1000/ref.1", "10.1000/ref.2"])
    #expect(article?.identifiers.allSatisfy { $0.kind == .citedDOI } == true)
  }

  @Test("the PMID's version is the record's; PMIDs of comments are not its own")
  func version() {
    let text = """
      <PubmedArticle><MedlineCitation><PMID Version="3">5</PMID><Article><ArticleTitle>T</ArticleTitle>
      </Article><CommentsCorrectionsList><CommentsCorrections RefType="CommentIn"><RefSource>X</RefSource>
      <PMID Version="1">6</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
      </PubmedArticle>
      """
    let article = Documents.article(text)
    #expect(article?.pmid == "5")
    #expect(article?.version == 3)
    #expect(article?.status == .current)
  }

  @Test("a citation's VersionID counts where the PMID has no version")
  func versionID() {
    let text = """
      <PubmedArticle><MedlineCitation Status="Publisher" VersionID="2" VersionDate="2012/02/17"><PMID>5</PMID>
      <Article><ArticleTitle>T</ArticleTitle></Article></MedlineCitation></PubmedArticle>
      """
    #expect(Documents.article(text)?.version == 2)
  }

  @Test(
    "dates are as precise as given",
    arguments: [
      ("<Year>2020</Year>", "2020"),
      ("<Year>2020</Year><Month>Mar</Month>", "2020-03"),
      ("<Year>2020</Year><Month>03</Month><Day>7</Day>", "2020-03-07"),
      ("<Year>2020</Year><Season>Summer</Season>", "2020"),
      ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "1998-12"),
      ("<MedlineDate>2000 Spring</MedlineDate>", "2000"),
      ("<MedlineDate>1998-1999</MedlineDate>", "1998"),
      ("<MedlineDate>1976 Aug 28-Sep 4</MedlineDate>", "1976-08-28"),
      ("<MedlineDate>Winter 1998-1999</MedlineDate>", "1998"),
    ])
  func dates(pubDate: String, expected: String) {
    let journal =
      "<Journal><JournalIssue><PubDate>\(pubDate)</PubDate></JournalIssue></Journal>"
    let article = record(journal + "<ArticleTitle>T</ArticleTitle>")
    #expect(article?.publicationDate?.description == expected)
  }

  @Test(
    "an issue's date in words stays as it is worded",
    arguments: [
      ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "1998 Dec-1999 Jan"),
      ("<Year>2020</Year><Season>Summer</Season>", "2020 Summer"),
      ("<Year>2020</Year><Month>Mar</Month>", nil),
    ])
  func issueDate(pubDate: String, expected: String?) {
    let journal = "<Journal><JournalIssue><PubDate>\(pubDate)</PubDate></JournalIssue></Journal>"
    #expect(record(journal + "<ArticleTitle>T</ArticleTitle>")?.issueDate == expected)
  }

  @Test(
    "the day of electronic publication counts where the issue's date has none",
    arguments: [
      ("<Year>2025</Year><Month>Apr</Month>", "2025-04-02"),
      ("<Year>2025</Year><Month>Apr</Month><Day>30</Day>", "2025-04-30"),
    ])
  func electronicDate(pubDate: String, expected: String) {
    let article = record(
      "<Journal><JournalIssue><PubDate>\(pubDate)</PubDate></JournalIssue></Journal>"
        + "<ArticleTitle>T</ArticleTitle><ArticleDate DateType='Electronic'><Year>2025</Year>"
        + "<Month>04</Month><Day>02</Day></ArticleDate>",
      citation: "<DateRevised><Year>2025</Year><Month>04</Month><Day>03</Day></DateRevised>",
      data:
        "<History><PubMedPubDate PubStatus='retracted'><Year>1999</Year></PubMedPubDate></History>"
    )
    #expect(article?.publicationDate?.description == expected)
    #expect(article?.revised?.description == "2025-04-03")
  }

  @Test(
    "the status follows the direction of the relation",
    arguments: [
      ("RetractionIn", "", RecordStatus.retracted),
      ("RetractionOf", "", .retractionNotice),
      ("ExpressionOfConcernIn", "", .expressionOfConcern),
      ("ErratumIn", "", .corrected),
      ("CorrectedandRepublishedIn", "", .corrected),
      ("ErratumFor", "", .current),
      ("ExpressionOfConcernFor", "", .current),
      ("UpdateIn", "", .current),
      ("AssociatedDataset", "", .current),
      ("RetractedandRepublishedIn", "", .retracted),
      ("PartialRetractionIn", "", .corrected),
      ("ErratumIn", "Retracted Publication", .retracted),
      ("Cites", "Retraction of Publication", .retractionNotice),
    ])
  func status(refType: String, publicationType: String, expected: RecordStatus) {
    let article = record(
      "<ArticleTitle>T</ArticleTitle><PublicationTypeList><PublicationType UI='D1'>"
        + "\(publicationType)</PublicationType></PublicationTypeList>",
      citation: "<CommentsCorrectionsList><CommentsCorrections RefType='\(refType)'><RefSource>R"
        + "</RefSource></CommentsCorrections></CommentsCorrectionsList>")
    #expect(article?.status == expected)
  }

  @Test("numbers of data banks keep the bank's name")
  func dataBanks() {
    let article = record(
      """
      <ArticleTitle>T</ArticleTitle><Language>eng</Language><Language>fre</Language>
      <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList>
      <AccessionNumber>NCT00000001</AccessionNumber><AccessionNumber>NCT00000002</AccessionNumber>
      </AccessionNumberList></DataBank><DataBank><DataBankName>PDB</DataBankName></DataBank></DataBankList>
      <PublicationTypeList><PublicationType>Clinical Trial</PublicationType>
      <PublicationType>Journal Article</PublicationType></PublicationTypeList>
      """)
    let field = "MedlineCitation/Article/DataBankList/DataBank/AccessionNumberList/AccessionNumber"
    #expect(
      article?.identifiers == [
        FieldIdentifier(.dataBank("ClinicalTrials.gov"), "NCT00000001", field: field),
        FieldIdentifier(.dataBank("ClinicalTrials.gov"), "NCT00000002", field: field),
      ])
    #expect(article?.language == "en")
    #expect(article?.publicationTypes == ["Clinical Trial", "Journal Article"])
  }

  @Test("other abstracts stand apart; the best of them is read when there is no abstract")
  func otherAbstracts() {
    func other(_ attributes: String, _ text: String) -> String {
      "<OtherAbstract \(attributes)><AbstractText Label='N:'>\(text)</AbstractText></OtherAbstract>"
    }
    let others =
      other("Type='Publisher' Language='spa'", "Peso 2 g.")
      + other("Type='plain-language-summary'", "It is light.") + other("Type='PIP'", "It is 2 g.")
    let title = "<ArticleTitle>T</ArticleTitle>"
    let own = record(
      title + "<Abstract><AbstractText>Weighs 2 g.</AbstractText></Abstract>", citation: others)
    #expect(passages(own) == ["TITLE||T", "BODY||Weighs 2 g."])
    #expect(
      own?.otherAbstracts == [
        OtherAbstract(
          type: "Publisher", language: "es", parts: [.init(label: "N", text: "Peso 2 g.")]),
        OtherAbstract(
          type: "plain-language-summary", language: "en",
          parts: [.init(label: "N", text: "It is light.")]),
        OtherAbstract(type: "PIP", language: "en", parts: [.init(label: "N", text: "It is 2 g.")]),
      ])
    let without = record(title, citation: others)
    #expect(passages(without) == ["TITLE||T", "BODY|N|It is 2 g."])
    #expect(without?.otherAbstracts.map(\.type) == ["Publisher", "plain-language-summary"])
  }

  @Test(
    "an abstract in one piece is split at the headings that run into it",
    arguments: [
      (
        "BACKGROUND: Tea is drunk. METHODS: We asked 20.",
        ["BACKGROUND|BACKGROUND|Tea is drunk.", "METHODS|METHODS|We asked 20."]
      ),
      (
        "BACKGROUND. Tea is drunk. METHODS. We asked 20.",
        ["BACKGROUND|BACKGROUND|Tea is drunk.", "METHODS|METHODS|We asked 20."]
      ),
      // One heading is none: all would be background.
      ("Background: Tea is drunk. We asked 20.", ["BODY||Background: Tea is drunk. We asked 20."]),
      ("Tea is drunk. METHODS: We asked 20.", ["BODY||Tea is drunk. METHODS: We asked 20."]),
      ("Methods: a review. The results: none.", ["BODY||Methods: a review. The results: none."]),
    ])
  func runInHeadings(text: String, expected: [String]) {
    #expect(abstract("<AbstractText>\(text)</AbstractText>") == expected)
    #expect(
      abstract("<AbstractText Label='UNLABELLED'>\(text)</AbstractText>").map {
        $0.replacing("BODY|UNLABELLED|", with: "BODY||")
      } == expected)
  }

  @Test("headings do not split a part that has a label")
  func labelledPart() {
    #expect(
      abstract("<AbstractText Label='METHODS'>Design: open. Results: none.</AbstractText>") == [
        "METHODS|METHODS|Design: open. Results: none."
      ])
  }

  @Test("a label is the section that the same heading in a text begins")
  func labelledByAWord() {
    #expect(
      abstract(
        "<AbstractText Label='PRIMARY OUTCOME MEASUREMENTS'>Pain was asked for.</AbstractText>")
        == ["METHODS|PRIMARY OUTCOME MEASUREMENTS|Pain was asked for."])
    #expect(
      abstract("<AbstractText Label='THE STORY'>Once.</AbstractText>") == ["BODY|THE STORY|Once."])
  }

  @Test("markup in fields that are skipped does no harm")
  func skippedFields() {
    let article = record(
      """
      <Pagination><StartPage>1</StartPage><MedlinePgn>1-2</MedlinePgn></Pagination>
      <ArticleTitle>T</ArticleTitle><AuthorList><Author><CollectiveName>The <i>Tea</i> Group
      </CollectiveName><Identifier Source="ORCID">0000</Identifier><AffiliationInfo><Affiliation>A<sup>1</sup>
      </Affiliation></AffiliationInfo></Author></AuthorList>
      """, citation: "<KeywordList><Keyword>x<sub>2</sub></Keyword></KeywordList>")
    #expect(passages(article) == ["TITLE||T"])
  }

  @Test("books have their own places for everything")
  func book() {
    let text = """
      <PubmedBookArticle><BookDocument><PMID Version="1">20301347</PMID><ArticleIdList>
      <ArticleId IdType="bookaccession">NBK1</ArticleId><ArticleId IdType="doi">10.1000/chapter</ArticleId>
      </ArticleIdList><Book><Publisher><PublisherName>P</PublisherName></Publisher>
      <BookTitle book="gene">Gene Reviews</BookTitle><PubDate><Year>1993</Year></PubDate>
      <ELocationID EIdType="doi">10.1000/book</ELocationID></Book>
      <ArticleTitle>A Syndrome</ArticleTitle><Language>eng</Language>
      <Abstract><AbstractText Label="Management">Rest.</AbstractText></Abstract>
      <Sections><Section><SectionTitle>Summary</SectionTitle></Section></Sections>
      </BookDocument><PubmedBookData/></PubmedBookArticle>
      """
    let article = Documents.article(text)
    #expect(article?.pmid == "20301347")
    #expect(article?.doi == "10.1000/chapter")
    #expect(article?.publicationDate?.description == "1993")
    #expect(passages(article) == ["TITLE||A Syndrome", "BODY|Management|Rest."])
  }

  @Test("each number of a deletion is a deleted article of the same index")
  func deletions() {
    let text = """
      <DeleteCitation><PMID Version="1">11</PMID><PMID Version="2">12</PMID></DeleteCitation>
      <DeleteDocument><PMID>13</PMID></DeleteDocument>
      """
    var found: [String] = []
    for case .article(let article) in parse(Array(text.utf8), index: 5) {
      #expect(article.text.isEmpty)
      found.append(
        "\(article.pmid ?? "") \(article.version) \(article.status) \(article.source.index)")
    }
    #expect(found == ["11 1 deleted 5", "12 2 deleted 5", "13 1 deleted 6"])
  }

  @Test("text nodes of megabytes are read")
  func longText() {
    let long = String(repeating: "tea – ", count: 2_000_000)
    let article = record(
      "<ArticleTitle>T</ArticleTitle><Abstract><AbstractText>\(long)</AbstractText></Abstract>")
    #expect(article?.passages.last?.range.count == long.utf8.count - 1)
  }
}
