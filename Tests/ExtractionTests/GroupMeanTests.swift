import Documents
import Testing

@testable import Extraction

private func means(in text: String, section: Section = .results) throws -> [GroupMean] {
  try facts(in: text, section: section).compactMap {
    guard case .groupMean(let mean) = $0.content else { return nil }
    return mean
  }
}

@Suite("Group means")
struct GroupMeanTests {
  @Test(
    "every text yields its means and nothing else",
    arguments: GroupMean.corpus.cases())
  func corpus(text: String, expected: [GroupMean]) throws {
    #expect(try means(in: text) == expected)
  }

  @Test("quotes hold the value, its spread and unit, and no more")
  func quotesAreTight() throws {
    let text = "The mean (SD) age was 54.2 (8.1) years, and pressure 128 ± 11 mm Hg (range 99–160)."
    let found = try facts(in: text, section: .results).filter { $0.content.type == .groupMean }
    #expect(quotes(of: found, in: text) == ["54.2 (8.1) years", "128 ± 11 mm Hg (range 99–160)"])
  }

  @Test("a spread that the text names is surer than one that only follows a mean")
  func confidenceOrder() throws {
    let named = try facts(in: "The mean was 6.2 (SD 1.4).", section: .results)
    let unnamed = try facts(in: "The mean was 6.2 (1.4).", section: .results)
    let both = [named, unnamed].map { $0.first?.confidence ?? 0 }
    #expect(both[0] > both[1])
  }

  @Test("tables and references are not read", arguments: [Section.table, .references])
  func otherSections(section: Section) throws {
    #expect(try means(in: "Age\t54.2 ± 8.1", section: section) == [])
  }
}
