import Documents
import Extraction
import Testing

@Suite("Test statistics")
struct TestStatisticTests {
  @Test(
    "every text yields its statistics and nothing else", arguments: TestStatistic.corpus.cases())
  func corpus(text: String, expected: [TestStatistic]) throws {
    let found = try facts(in: text).compactMap { fact -> TestStatistic? in
      if case .testStatistic(let statistic) = fact.content { statistic } else { nil }
    }
    #expect(found == expected)
  }

  @Test("quotes the letter, the degrees of freedom and the value")
  func quote() throws {
    let text = "The groups differed, F(1, 43) = 5.1, P = .03."
    #expect(quotes(of: try facts(in: text), in: text) == ["F(1, 43) = 5.1", "P = .03"])
  }

  @Test("a correlation with its degrees of freedom is an effect size as well")
  func correlation() throws {
    #expect(
      try facts(in: "r(48) = .35").map(\.content.type).sorted { $0.rawValue < $1.rawValue }
        == [.effectSize, .testStatistic])
  }
}
