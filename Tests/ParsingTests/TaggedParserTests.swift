import Documents
import Testing

@testable import Parsing

private func articles(_ text: String, _ format: InputFormat) -> [Article] {
  var results: [ParseResult] = []
  let source = SourceLocation(path: "export", format: format)
  TaggedParser().parse(Piece(source: source, bytes: Array(text.utf8)), into: &results)
  return results.compactMap { if case .article(let article) = $0 { article } else { nil } }
}

private func passages(_ article: Article) -> [String] {
  article.passages.map {
    "\($0.section.rawValue)|" + String(decoding: article.text[$0.range], as: UTF8.self)
  }
}

@Suite("Tagged records")
struct TaggedParserTests {
  private let medline = """
    PMID- 99000501
    LR  - 20240702
    DP  - 2024 Mar 7
    TI  - Vestibular rehabilitation
          after concussion.
    LID - S0000-0000(24)00001-1 [pii]
    LID - 10.5555/CONC.501 [doi]
    AB  - AIM: To compare. RESULTS: Clearance was
          faster.
    LA  - ger
    SI  - ClinicalTrials.gov/NCT09000501
    PT  - Journal Article
    PMC - PMC9000501
    DEP - 20240219
    TA  - J Invent Trials
    JT  - The Journal of Invented Trials
    AID - 10.5555/conc.501 [doi]
    """

  @Test("MEDLINE's fields, with the lines that go on")
  func medlineFields() throws {
    let article = try #require(articles(medline, .medline).first)
    #expect(article.pmid == "99000501")
    #expect(article.pmcid == "PMC9000501")
    #expect(article.doi == "10.5555/conc.501")
    #expect(article.title == "Vestibular rehabilitation after concussion.")
    #expect(article.journal == "The Journal of Invented Trials")
    #expect(article.publicationDate?.description == "2024-02-19")
    #expect(article.revised?.description == "2024-07-02")
    #expect(article.language == "de")
    #expect(article.publicationTypes == ["Journal Article"])
    #expect(
      passages(article) == [
        "TITLE|Vestibular rehabilitation after concussion.", "OBJECTIVE|To compare.",
        "RESULTS|Clearance was faster.",
      ])
    #expect(
      article.identifiers == [
        FieldIdentifier(.ownDOI, "10.5555/conc.501", field: "LID"),
        FieldIdentifier(.dataBank("ClinicalTrials.gov"), "NCT09000501", field: "SI"),
      ])
  }

  @Test(
    "the fate of an article from its relations and types",
    arguments: [
      ("RIN - J. 2015;1:1.", RecordStatus.retracted), ("ROF - J. 2015;1:1.", .retractionNotice),
      ("PT  - Retracted Publication", .retracted), ("EIN - J. 2015;1:1.", .corrected),
      ("ECI - J. 2015;1:1.", .expressionOfConcern), ("CIN - J. 2015;1:1.", .current),
    ])
  func status(line: String, status: RecordStatus) {
    #expect(articles("PMID- 1\nTI  - Tea.\n\(line)", .medline).map(\.status) == [status])
  }

  @Test("records one after another, counted from the piece's first")
  func several() {
    let found = articles("PMID- 1\nTI  - Tea.\n\nPMID- 2\nTI  - Milk.\n", .medline)
    #expect(found.map(\.pmid) == ["1", "2"])
    #expect(found.map(\.source.index) == [0, 1])
  }

  @Test("RIS, with the tags that programs use for the same thing")
  func ris() throws {
    let found = articles(
      """
      TY  - JOUR
      TI  - High flow
      JO  - Invented Pediatrics
      PY  - 2020/11/03
      DO  - https://doi.org/10.5555/Bronch.4
      AB  - Background: Used widely. Results: It helped.
      ER  -\u{20}

      TY  - JOUR
      T1  - Retracted: Copper
      JF  - Invented Rheumatology
      Y1  - 2013
      N2  - Pain did not differ.
      ER  -\u{20}
      """, .ris)
    #expect(found.map(\.title) == ["High flow", "Retracted: Copper"])
    #expect(found.map(\.journal) == ["Invented Pediatrics", "Invented Rheumatology"])
    #expect(found.map(\.doi) == ["10.5555/bronch.4", nil])
    #expect(found.map { $0.publicationDate?.description } == ["2020-11-03", "2013"])
    #expect(found.map(\.status) == [.current, .retracted])
    #expect(
      passages(found[0]) == ["TITLE|High flow", "BACKGROUND|Used widely.", "RESULTS|It helped."])
    #expect(passages(found[1]) == ["TITLE|Retracted: Copper", "BODY|Pain did not differ."])
  }
}

@Test("a byte order mark, an indent and a missing first line cost no field of RIS")
func risAround() {
  let found = articles(
    "\u{FEFF}  TY  - JOUR\n  TI  - One\n  ER  - \nTI  - Two\nAB  - <p>Few</p>\nER  - \n", .ris)
  #expect(found.map(\.title) == ["One", "Two"])
  #expect(found.map(passages) == [["TITLE|One"], ["TITLE|Two", "BODY|Few"]])
}

@Suite("JSON Lines")
struct JSONLinesParserTests {
  private func results(_ text: String) -> [ParseResult] {
    var results: [ParseResult] = []
    let source = SourceLocation(path: "a.jsonl", format: .json)
    JSONLinesParser().parse(Piece(source: source, bytes: Array(text.utf8)), into: &results)
    return results
  }

  @Test("the members that datasets use, in any case")
  func members() throws {
    let line = #"""
      {"PMID": 99000601, "Title": "Caffeine", "abstract": "Methods: We gave 5 mg. Results: Few.", \#
      "doi": "https://doi.org/10.5555/CAFF", "year": 2019, "journal": "Invented Pediatrics"}
      """#
    guard case .article(let article) = results(line).first else {
      Issue.record("no article")
      return
    }
    #expect(article.pmid == "99000601")
    #expect(article.title == "Caffeine")
    #expect(article.doi == "10.5555/caff")
    #expect(article.publicationDate?.description == "2019")
    #expect(article.journal == "Invented Pediatrics")
    #expect(
      passages(article) == ["TITLE|Caffeine", "METHODS|We gave 5 mg.", "RESULTS|Few."])
  }

  @Test(
    "an abstract in parts, with tags or with half a character keeps all else",
    arguments: [
      (
        #"{"title":"s \ud83d x","abstract":"We gave 5 mg \udc00 daily."}"#,
        ["TITLE|s \u{FFFD} x", "BODY|We gave 5 mg \u{FFFD} daily."]
      ),
      (
        #"{"abstract":{"RESULTS":"It helped.","METHODS":"We gave 5 mg."}}"#,
        ["RESULTS|It helped.", "METHODS|We gave 5 mg."]
      ),
      (
        #"{"abstract":[{"label":"METHODS","text":"We gave 5 mg."},"Few."]}"#,
        ["METHODS|We gave 5 mg.", "BODY|Few."]
      ),
      (
        #"{"title":"Tea <i>in</i> <b>m</b>","abstract":"<p>We gave 5&nbsp;mg daily.</p>"}"#,
        ["TITLE|Tea in m", "BODY|We gave 5\u{A0}mg daily."]
      ),
      (
        #"{"abstract":"<jats:title>Methods</jats:title><jats:p>In 10<jats:sup>3</jats:sup>.</jats:p>"}"#,
        ["METHODS|In 10³."]
      ),
      (
        #"{"abstract":"<jats:title>Abstract</jats:title><jats:p>AIM: To see. RESULTS: Seen.</jats:p>"}"#,
        ["OBJECTIVE|To see.", "RESULTS|Seen."]
      ),
      (#"{"abstract":"If n<a and b>c, p<0.05 & more"}"#, ["BODY|If n<a and b>c, p<0.05 & more"]),
      (#"{"text":"<p>We gave 5&nbsp;mg.</p>"}"#, ["BODY|We gave 5\u{A0}mg."]),
      (#"{"body":[{"section":"Results","text":"Few."}]}"#, ["RESULTS|Few."]),
      (#"{"title":"T","year":NaN}"#, ["TITLE|T"]),
    ])
  func content(line: String, expected: [String]) {
    guard case .article(let article) = results(line).first else {
      Issue.record("no article")
      return
    }
    #expect(passages(article) == expected)
  }

  @Test("a full text is read under its headings")
  func fullText() {
    let line = #"{"title":"Yoga","text":"Methods\n\nWe enrolled 80.\n\nResults\n\nPain fell."}"#
    guard case .article(let article) = results(line).first else {
      Issue.record("no article")
      return
    }
    #expect(
      passages(article) == ["TITLE|Yoga", "METHODS|We enrolled 80.", "RESULTS|Pain fell."])
  }

  @Test("a broken line, and one without text, cost themselves")
  func broken() {
    let found = results("{\"title\":\"a\"}\n{\"title\": \n\n[1]\n{\"id\":3}\n{\"title\":\"b\"}\n")
    let reasons = found.map { result -> RejectionReason? in
      if case .rejection(let rejection) = result { rejection.reason } else { nil }
    }
    #expect(reasons == [nil, .malformed, .malformed, .noContent, nil])
    guard case .rejection(let second) = found[1] else { return }
    #expect(second.index == 1)
    #expect(second.byte == 14)
  }

  @Test("MEDLINE's other abstracts, dates in words and titles in the article's language")
  func medlineRest() throws {
    let fields = """
      PMID- 1
      DP  - 1998 Dec-1999 Jan
      TI  - [Not Available].
      TT  - Tee und Milch.
      AB  - Tea.
      OAB - Te.
      OABL- spa
      """
    let article = try #require(articles(fields, .medline).first)
    #expect(article.title == "Tee und Milch.")
    #expect(article.publicationDate?.description == "1998-12")
    #expect(article.issueDate == "1998 Dec-1999 Jan")
    #expect(passages(article) == ["TITLE|Tee und Milch.", "BODY|Tea."])
    #expect(
      article.otherAbstracts == [
        OtherAbstract(type: nil, language: "es", parts: [.init(text: "Te.")])
      ])
    let foreign = try #require(articles(fields.replacing("AB  - Tea.\n", with: ""), .medline).first)
    #expect(passages(foreign) == ["TITLE|Tee und Milch.", "BODY|Te."])
  }
}
