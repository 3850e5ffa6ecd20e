import Foundation
import Testing

/// What `winnow explain` says of a text on standard input.
private func explained(_ text: String, _ options: String...) throws -> Answer {
  try winnow(["explain", "-"] + options, input: text)
}

/// Two records: the first has a share that its count contradicts, a registration in a field, and other
/// abstracts.
private let records = """
  <?xml version="1.0"?>
  <PubmedArticleSet>
  <PubmedArticle><MedlineCitation><PMID Version="1">99000701</PMID><Article>\
  <ArticleTitle>A trial of tea</ArticleTitle><Abstract><AbstractText Label="RESULTS">Pain fell in 36 of \
  290 patients (22.4%).</AbstractText></Abstract><DataBankList><DataBank>\
  <DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList>\
  <AccessionNumber>NCT09001234</AccessionNumber></AccessionNumberList></DataBank></DataBankList>\
  </Article><OtherAbstract Type="plain-language-summary" Language="eng">\
  <AbstractText>Tea helps.</AbstractText></OtherAbstract>\
  <OtherAbstract Type="Publisher" Language="spa"><AbstractText Label="OBJETIVO">El té.</AbstractText>\
  <AbstractText Label="RESULTADOS">Ayuda.</AbstractText></OtherAbstract>\
  </MedlineCitation></PubmedArticle>
  <PubmedArticle><MedlineCitation><PMID Version="1">99000702</PMID><Article>\
  <ArticleTitle>Coffee</ArticleTitle><Abstract><AbstractText>None.</AbstractText></Abstract></Article>\
  </MedlineCitation></PubmedArticle>
  </PubmedArticleSet>

  """

@Suite("winnow explain")
struct ExplainTests {
  @Test("shows a record whole: marks, checks, refusals with their reason, facts of fields")
  func whole() throws {
    let answer = try explained(records, "--limit", "1")
    #expect(answer.status == 0)
    #expect(answer.errors == "winnow: only the first record is shown; see --limit\n")
    #expect(
      answer.output == """
        pmid:99000701  A trial of tea
        -, record 0
        current

        TITLE
        A trial of tea

        RESULTS “RESULTS”
        Pain fell in ⟦36 of 290 patients (22.4%)⟧0.
           0 share 22.4%, 36 of 290  proportion.percent 95%  ⚑ percent_mismatch
            ✗ sample_size “36” (sample_size.part_of_people): a count of a subgroup or of events
            ✗ sample_size “290” (sample_size.people): a count of a subgroup or of events

        FIELDS
           1 trial id NCT09001234, ClinicalTrials.gov, own  trial_id.field 99%  from \
        MedlineCitation/Article/DataBankList/DataBank/AccessionNumberList/AccessionNumber

        """)
  }

  @Test("marks by colours, without brackets, when told to")
  func color() throws {
    let colored = try explained(records, "--limit", "1", "--color", "always").output
    #expect(
      colored.contains(
        "Pain fell in \u{1B}[1;36m36 of 290 patients (22.4%)\u{1B}[0m\u{1B}[2m[0]\u{1B}[0m."))
    #expect(colored.contains("\u{1B}[1;31m⚑ percent_mismatch\u{1B}[0m"))
    #expect(try !explained(records, "--color", "never").output.contains("\u{1B}"))
  }

  @Test("shows the one record that is asked for")
  func record() throws {
    let answer = try explained(records, "--record", "pmid:99000702")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        pmid:99000702  Coffee
        -, record 1
        current

        TITLE
        Coffee

        BODY
        None.

        """)
    let absent = try explained(records, "--record", "pmid:1")
    #expect(absent.status == 1)
    #expect(absent.output == "")
    #expect(absent.errors == "winnow: no record has the id pmid:1\n")
  }

  @Test("marks what a configuration's own patterns find, and only when it is named")
  func custom() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let pattern = #"\\bR01[A-Z]{2}\\d{6}\\b"#
    try Data(
      """
      {"read":["a"],"emit":{"records":"r"},
       "extract":{"custom":[{"name":"grant","pattern":"\(pattern)"}]}}
      """.utf8
    ).write(to: file)
    let text = "A trial\n\nFunded by R01MH123456.\n"
    let answer = try explained(text, "--configuration", file.path)
    #expect(answer.status == 0)
    #expect(answer.output.contains("Funded by ⟦R01MH123456⟧0."))
    #expect(answer.output.contains("grant R01MH123456  custom.grant"))
    #expect(try explained(text).output.contains("Funded by R01MH123456."))
    #expect(try explained(text, "-c", "/nowhere.json").status == 2)
  }
}

@Suite("winnow extract --text")
struct TextTests {
  @Test("writes other abstracts with type, language and labels, apart from the passages")
  func otherAbstracts() throws {
    let lines = try winnow(["extract", "-", "--text", "--quiet"], input: records).output
      .split(separator: "\n")
    try #require(lines.count == 2)
    #expect(
      lines[0].hasSuffix(
        #"""
        "text":"Pain fell in 36 of 290 patients (22.4%)."}],"other_abstracts":[\#
        {"type":"plain-language-summary","language":"en","passages":[{"text":"Tea helps."}]},\#
        {"type":"Publisher","language":"es","passages":[{"label":"OBJETIVO","text":"El té."},\#
        {"label":"RESULTADOS","text":"Ayuda."}]}]}
        """#))
    #expect(!lines[1].contains("other_abstracts"))
    let bare = try winnow(["extract", "-", "--quiet"], input: records).output
    #expect(recordIDs(bare) == ["pmid:99000701", "pmid:99000702"])
    #expect(!bare.contains("other_abstracts"))
  }
}
