import Documents
import Extraction
import Testing

@testable import Normalization

@Suite("Percentages against their counts")
struct PercentCheckTests {
  @Test(
    "a share is flagged if its counts are not the printed percentage",
    arguments: [
      // Rounded, and cut off: both are one unit of the last decimal at most.
      ("22 of 37 (59.4%)", Proportion(percent: 59.4, numerator: 22, denominator: 37), []),
      ("22 of 37 (59.5%)", Proportion(percent: 59.5, numerator: 22, denominator: 37), []),
      ("22 of 37 (59%)", Proportion(percent: 59, numerator: 22, denominator: 37), []),
      ("22 of 37 (60%)", Proportion(percent: 60, numerator: 22, denominator: 37), []),
      (
        "22 of 37 (61%)", Proportion(percent: 61, numerator: 22, denominator: 37),
        [.percentMismatch]
      ),
      (
        "22 of 37 (59.0%)", Proportion(percent: 59, numerator: 22, denominator: 37),
        [.percentMismatch]
      ),
      ("11/33 (33.33 %)", Proportion(percent: 33.33, numerator: 11, denominator: 33), []),
      ("36 [27·9%] of 129", Proportion(percent: 27.9, numerator: 36, denominator: 129), []),
      (
        "36 [28·9%] of 129", Proportion(percent: 28.9, numerator: 36, denominator: 129),
        [.percentMismatch]
      ),
      // One count alone says nothing.
      ("9 (69%)", Proportion(percent: 69, numerator: 9), []),
      ("12 of 40", Proportion(numerator: 12, denominator: 40), []),
      ("9 (169%)", Proportion(percent: 169, numerator: 9), [.impossibleValue]),
      ("12/0", Proportion(numerator: 12, denominator: 0), [.impossibleValue]),
    ] as [(String, Proportion, [Check])])
  func shareChecks(quote: String, share: Proportion, expected: [Check]) {
    var article = Article(source: SourceLocation(path: "test.txt", format: .text))
    article.append(.results, quote.utf8)
    let fact = Fact(
      .proportion(share), at: .text(0..<quote.utf8.count), section: .results, rule: "test",
      confidence: 1)
    #expect(EvidenceRecord(article, facts: [fact]).facts.map(\.checks) == [expected])
  }

  @Test("other facts are left as they are")
  func otherFacts() {
    let text = Array("12.8 ± 3.1".utf8)
    let fact = Fact(
      .groupMean(GroupMean(.mean, 12.8, .standardDeviation(3.1))), at: .text(0..<text.count),
      section: .results, rule: "test", confidence: 1)
    var flagged = [fact]
    flagShares(&flagged, in: text)
    #expect(flagged == [fact])
  }
}
