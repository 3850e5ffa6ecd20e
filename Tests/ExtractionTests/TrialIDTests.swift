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

  @Test(
    "sentences tell whose trial a background or discussion names",
    arguments: [
      (Section.background, "Here we report the TEA trial (NCT09123456).", TrialID.Role.own),
      (.background, "This study (NCT09123456) is the first of two.", .own),
      (.background, "The MILK trial (NCT09123456) tested it in adults.", .mentioned),
      (.conclusions, "(Funded by the state; ClinicalTrials.gov number, NCT09123456.)", .own),
      (.conclusions, "The trial was registered as NCT09123456.", .own),
      (.conclusions, "Clinical Trial Registration: NCT09123456 (study 1).", .own),
      (.conclusions, "This is studied further (ClinicalTrials.gov: NCT09123456).", .mentioned),
      (.conclusions, "It is under way in ongoing trials (registration NCT09123456).", .mentioned),
    ])
  func roleByWords(section: Section, text: String, role: TrialID.Role) throws {
    #expect(try trialIDs(in: text, section: section).map(\.role) == [role])
  }

  @Test("a trial that is the article's own in one place is so everywhere")
  func unifiedRole() throws {
    var article = Article(source: SourceLocation(path: "a.xml", format: .jats))
    article.append(.background, "TEA (NCT09123456) followed MILK (NCT09123457).".utf8)
    article.append(.methods, "The trial is registered as NCT09123456.".utf8)
    let roles = try Extractor().extract(from: article).facts.compactMap { fact -> TrialID.Role? in
      if case .trialID(let trial) = fact.content { trial.role } else { nil }
    }
    #expect(roles == [.own, .mentioned, .own])
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
        .trialID(TrialID("EU Clinical Trials Register", "2004-000446-20")),
        .trialID(TrialID("CTRI", "CTRI/2013/06/003753")),
        .trialID(TrialID("ClinicalTrials.gov", "NCT09123457", .mentioned)),
      ])
    #expect(facts.prefix(3).allSatisfy { $0.place == .field(field) })
    #expect(facts.last?.section == .references)
  }
}
