import Documents
import Extraction
import Testing

private func trialIDs(in text: String, section: Section = .body) throws -> [TrialID] {
  try facts(in: text, section: section).compactMap {
    if case .trialID(let trial) = $0.content { trial } else { nil }
  }
}

@Suite("Trial ids")
struct TrialIDTests {
  @Test("every text yields its numbers and nothing else", arguments: TrialID.corpus.cases())
  func corpus(text: String, expected: [TrialID]) throws {
    #expect(try trialIDs(in: text) == expected)
  }

  @Test(
    "a number in references, tables or background is another trial's",
    arguments: [
      (Section.methods, TrialID.Role.own), (.registration, .own), (.title, .own),
      (.references, .mentioned), (.table, .mentioned), (.background, .mentioned),
    ])
  func role(section: Section, role: TrialID.Role) throws {
    #expect(try trialIDs(in: "See NCT09123456.", section: section).map(\.role) == [role])
  }

  @Test("data bank fields yield registry numbers with the field's path, and nothing of GENBANK")
  func fields() throws {
    var article = Article(source: SourceLocation(path: "a.xml", format: .pubmed))
    let field = "MedlineCitation/Article/DataBankList/DataBank"
    article.identifiers = [
      FieldIdentifier(.dataBank("ClinicalTrials.gov"), "NCT09123456", field: field),
      FieldIdentifier(.dataBank("GENBANK"), "AF012345", field: field),
      FieldIdentifier(.dataBank("EudraCT"), "2004-000446-20", field: field),
      FieldIdentifier(.dataBank("CTRI"), "CTRI/2013/06/ 003753", field: field),
      FieldIdentifier(.citedRegistration, "NCT09123457", field: "back/ref-list/ref"),
    ]
    let facts = try Extractor().extract(from: article).facts
    #expect(
      facts.map(\.content) == [
        .trialID(TrialID("ClinicalTrials.gov", "NCT09123456")),
        .trialID(TrialID("EudraCT", "2004-000446-20")),
        .trialID(TrialID("CTRI", "CTRI/2013/06/003753")),
        .trialID(TrialID("ClinicalTrials.gov", "NCT09123457", .mentioned)),
      ])
    #expect(facts.prefix(3).allSatisfy { $0.place == .field(field) })
    #expect(facts.last?.section == .references)
  }
}
