import Documents
import Extraction
import Testing

@Suite("Effect sizes")
struct EffectSizeTests {
  @Test("every text yields its estimates and nothing else", arguments: EffectSize.corpus.cases())
  func corpus(text: String, expected: [EffectSize]) throws {
    let found = try facts(in: text).compactMap { fact -> EffectSize? in
      if case .effectSize(let effect) = fact.content { effect } else { nil }
    }
    #expect(found == expected)
  }

  @Test(
    "quotes the measure, the estimate and its evidence",
    arguments: [
      (
        "fewer deaths (HR 0.74; 95% CI 0.61–0.90; P = .003) than",
        ["HR 0.74; 95% CI 0.61–0.90; P = .003", "P = .003"]
      ),
      ("OR 2.60 and 1.75, respectively", ["OR 2.60", "1.75"]),
      ("had a 39% lower risk of death", ["39%"]),
    ])
  func quote(text: String, expected: [String]) throws {
    let found = try facts(in: text).filter { [.effectSize, .pValue].contains($0.content.type) }
    #expect(quotes(of: found, in: text) == expected)
  }

  @Test(
    "a p value of an interaction, trend or heterogeneity is not the estimate's",
    arguments: [
      "HR 0.74 (95% CI 0.61–0.90; P for interaction = .04)", "OR 1.2 (1.1–1.3), P-trend = .01",
      "OR 3.1; 95% CI 2.3–4.2; I2 = 24%, P = .2",
    ])
  func otherPValues(text: String) throws {
    for case .effectSize(let effect) in try facts(in: text).map(\.content) {
      #expect(effect.p == nil)
    }
  }

  @Test("trusts a named and tested estimate more than a bare one, and words least")
  func confidence() throws {
    let texts = ["HR 0.74 (95% CI 0.61–0.90)", "OR 2.6", "the difference was 3.2 mmHg"]
    let confidences = try texts.map { try facts(in: $0).first { $0.content.type == .effectSize } }
      .map { $0?.confidence }
    #expect(confidences == [0.97, 0.85, 0.65])
  }
}
