import Documents
import Extraction
import Lexing
import Testing

@Suite("p values")
struct PValueTests {
  @Test("every text yields its p values and nothing else", arguments: PValue.corpus.cases())
  func corpus(text: String, expected: [PValue]) throws {
    let found = try facts(in: text).compactMap { fact -> PValue? in
      if case .pValue(let p) = fact.content { p } else { nil }
    }
    #expect(found == expected)
  }

  @Test(
    "quotes the name with the number",
    arguments: [
      ("fell (P < .001) in", ["P < .001"]), ("a p value of 0.04.", ["p value of 0.04"]),
      ("P = 0.01 and 0.02, respectively", ["P = 0.01", "P = 0.01 and 0.02"]),
    ])
  func quote(text: String, expected: [String]) throws {
    #expect(quotes(of: try facts(in: text), in: text) == expected)
  }

  @Test("trusts a misprint less than a p value")
  func confidence() throws {
    let certain = try facts(in: "P = 0.04").map(\.confidence)
    let misprint = try facts(in: "P = 1.04").map(\.confidence)
    #expect(certain == [0.99])
    #expect(misprint == [0.4])
  }

  @Test(
    "trusts a threshold of significance less than a result",
    arguments: [
      ("P < 0.05 was considered statistically significant.", 0.5),
      ("A p value of less than 0.05 was considered to indicate statistical significance.", 0.5),
      ("Statistical significance was set at p ≤ 0.05.", 0.5),
      ("Primary outcome (significance level P<0.01).", 0.5),
      ("Here “marginally significant” is defined as p < 0.005.", 0.5),
      ("Variables with P<0.20 in univariate analysis were entered in the model.", 0.5),
      ("Factors with p<0.2 were included in the multivariate model.", 0.5),
      ("The O'Brien-Fleming boundary was P < 0.0019.", 0.5),
      ("Genome-wide significance (P < 0.0001) was reached by two loci.", 0.5),
      ("The P value required for significance was 0.0144.", 0.5),
      ("The critical p value was 0.017.", 0.5),
      ("Risk factors differed (P<0.10) from those included.", 0.99),
      ("Responders, defined by a cutoff, were more frequent (P < 0.01), a significant gain.", 0.99),
      ("The serum level was significantly lower (P < 0.01).", 0.99),
      ("The difference (P = 0.03) was not considered significant.", 0.99),
    ])
  func threshold(text: String, confidence: Double) throws {
    #expect(try facts(in: text).map(\.confidence) == [confidence])
  }

  @Test("leaves tables and references alone", arguments: [Section.table, .references])
  func sections(section: Section) throws {
    #expect(try facts(in: "P = 0.04", section: section).isEmpty)
  }
}
