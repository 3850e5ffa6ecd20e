import Documents
import Testing

@testable import Extraction

private func shares(in text: String, section: Section = .results) throws -> [Proportion] {
  try facts(in: text, section: section).compactMap {
    guard case .proportion(let share) = $0.content else { return nil }
    return share
  }
}

@Suite("Proportions")
struct ProportionTests {
  @Test(
    "every text yields its shares and nothing else",
    arguments: Proportion.corpus.cases())
  func corpus(text: String, expected: [Proportion]) throws {
    #expect(try shares(in: text) == expected)
  }

  @Test("quotes hold the counts and the percentage")
  func quotesAreTight() throws {
    let text =
      "Five of the nine lambs (56%) and two (25%) died, 31% (4/13) fell ill; 12.5% did not."
    let found = try facts(in: text, section: .results).filter { $0.content.type == .proportion }
    #expect(
      quotes(of: found, in: text) == [
        "Five of the nine lambs (56%)", "two (25%)", "31% (4/13)", "12.5%",
      ])
  }

  @Test("counts make a share surer, other sections than the results less sure")
  func confidenceOrder() throws {
    let counted = try facts(in: "Pain was seen in 12 (30%).", section: .results)
    let bare = try facts(in: "Pain was seen in 30%.", section: .results)
    let planned = try facts(in: "Pain was seen in 30%.", section: .methods)
    let confidences = [counted, bare, planned].map { $0.first?.confidence ?? 0 }
    #expect(confidences == confidences.sorted(by: >))
    #expect(Set(confidences).count == 3)
  }

  @Test(
    "what was known before is no share of this study",
    arguments: [
      ("Around 26% of women are affected.", Section.background),
      ("Surgery is needed in 20% of all women.", .body),
      ("Gastric cancer accounts for 5% to 6% of all cancers.", .conclusions),
      ("Strokes account for about 9% of all deaths.", .conclusions),
      ("In 3% of cases, however, there is a risk of bleeding.", .conclusions),
      (
        "Khan et al. studied 300 children. About 120 subjects out of 300 met the criteria.",
        .conclusions
      ),
      ("Analysis was planned once 50% of patients had completed.", .methods),
      ("We expected a response rate of 30% in the controls.", .methods),
      ("Cells were incubated in 5% nonfat milk for 1 h.", .methods),
      ("Groups T1 (1%), T2 (3%) and T3 (5%) were given the extract.", .methods),
    ])
  func otherStudies(text: String, section: Section) throws {
    #expect(try shares(in: text, section: section) == [])
  }

  @Test(
    "a discussion tells of its own study as well",
    arguments: [
      ("In our study, 3% of cases had a perforation.", 3.0),
      ("It led to an improvement in approximately 60% of patients; however, there is no cure.", 60),
    ])
  func ownDiscussion(text: String, percent: Double) throws {
    #expect(try shares(in: text, section: .conclusions) == [Proportion(percent: percent)])
  }

  @Test("a definition between commas ends there")
  func definitions() throws {
    let text = "The success rate, defined as dry at all times, was 90%, and 10% of women had leaks."
    #expect(
      try shares(in: text, section: .body) == [Proportion(percent: 90), Proportion(percent: 10)])
  }

  @Test(
    "tables, titles and references are not read", arguments: [Section.table, .title, .references])
  func otherSections(section: Section) throws {
    #expect(try shares(in: "Pain: 12 (30%)", section: section) == [])
  }
}
