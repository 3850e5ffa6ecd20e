import Evaluation
import Extraction
import Testing

@Suite("Keys of facts")
struct FactKeyTests {
  /// How two facts agree.
  enum Agreement: Sendable {
    case strictly
    case inNumbers
    case not
  }

  /// Facts as a gold file and as a record may state them.
  private static let pairs: [(type: FactType, gold: String, stated: String, Agreement)] = [
    (.dose, #""value":0.50,"unit":"mcg""#, #""value":0.5,"unit":"ug""#, .strictly),
    (
      .dose, #""value":5,"unit":"ml","per":["kg","h"]"#, #""value":5,"unit":"mL","per":["h","kg"]"#,
      .strictly
    ),
    (
      .dose, #""value":5,"unit":"µg","per":"day""#, #""value":5,"unit":"ug","per":["d"]"#, .strictly
    ),
    (.dose, #""value":2,"unit":"puffs""#, #""value":2,"unit":"{puff}""#, .strictly),
    (.dose, #""value":2,"unit":"international units""#, #""value":2,"unit":"[IU]""#, .strictly),
    (.dose, #""value":20,"unit":"ppm""#, #""value":20,"unit":"[ppm]""#, .strictly),
    (
      .dose, #""value":45,"unit":"mg","per":["m²"]"#, #""value":45,"unit":"mg","per":["m2"]"#,
      .strictly
    ),
    (
      .dose, #""value":1,"unit":"mg","per":["eyes"]"#, #""value":1,"unit":"mg","per":["{eye}"]"#,
      .strictly
    ),
    (.dose, #""value":1,"unit":"scoops""#, #""value":1,"unit":"scoops""#, .strictly),
    (.dose, #""value":5,"unit":"mg""#, #""value":5,"unit":"mg","per":["kg"]"#, .inNumbers),
    (.dose, #""value":5,"unit":"mg""#, #""value":5,"unit":"g""#, .not),
    (.dose, #""low":5,"high":10,"unit":"mg""#, #""low":5,"high":10,"unit":"mg""#, .strictly),
    (.dose, #""low":5,"high":10,"unit":"mg""#, #""value":5,"unit":"mg""#, .not),
    (.sampleSize, #""value":"1,009""#, #""value":1009,"scope":"total""#, .strictly),
    (.sampleSize, #""value":20"#, #""value":20,"scope":"arm""#, .inNumbers),
    (
      .effectSize, #""measure":"SMD","estimate":0.5"#, #""measure":"COHEN_D","estimate":0.5"#,
      .strictly
    ),
    (
      .effectSize, #""measure":"Cohens d","estimate":0.5"#, #""measure":"HEDGES_G","estimate":0.5"#,
      .strictly
    ),
    (.effectSize, #""measure":"ARR","estimate":5"#, #""measure":"RD","estimate":5"#, .strictly),
    (.effectSize, #""measure":"OR","estimate":2"#, #""measure":"RR","estimate":2"#, .inNumbers),
    (.effectSize, #""measure":"MD","estimate":7"#, #""measure":"MD","estimate":-7"#, .inNumbers),
    (
      .effectSize, #""measure":"HR","estimate":0.7,"ci_low":0.6,"ci_high":0.8"#,
      #""measure":"HR","estimate":0.7"#, .not
    ),
    (.pValue, #""op":"≤","value":0.05"#, #""op":"<=","value":0.05"#, .strictly),
    (.pValue, #""value":0.05"#, #""op":"=","value":0.05"#, .strictly),
    (.pValue, #""op":"<","value":0.05"#, #""op":"=","value":0.05"#, .inNumbers),
    (
      .testStatistic, #""test":"χ2","df1":1,"value":4.2"#, #""test":"chi2","df1":1,"value":4.2"#,
      .strictly
    ),
    (
      .testStatistic, #""test":"t","df1":28,"value":2.2"#, #""test":"t","df1":82,"value":2.2"#,
      .inNumbers
    ),
    (.trialID, #""id":"EudraCT 2004-000446-20""#, #""id":"2004-000446-20""#, .strictly),
    (.trialID, #""id":"nct 04889664""#, #""id":"NCT04889664""#, .strictly),
    (
      .doi, #""value":"https://doi.org/10.4088/JCP.24m15622""#, #""value":"10.4088/jcp.24m15622""#,
      .strictly
    ),
    (.doi, #""value":"10.4088/jcp.24m15622""#, #""value":"10.4088/jcp.24m1562""#, .not),
    (
      .proportion, #""percent":12.4"#, #""percent":12.4,"numerator":36,"denominator":290"#,
      .inNumbers
    ),
    (
      .proportion, #""numerator":3,"denominator":28"#, #""numerator":3,"denominator":28"#, .strictly
    ),
    (
      .groupMean, #""value":12.1,"sd":4"#, #""stat":"mean","value":12.1,"sd":4.0,"unit":"d""#,
      .strictly
    ),
    (.groupMean, #""value":12.1,"sd":4"#, #""value":12.1,"se":4"#, .inNumbers),
    (.custom, #""name":"grant","value":"R01""#, #""name":"grant","value":"R01""#, .strictly),
  ]

  @Test(
    "are equal for the same numbers and codes, however they are written", arguments: pairs.indices)
  func equality(index: Int) throws {
    let (type, gold, stated, agreement) = Self.pairs[index]
    let scores = try figures(
      gold: #"{"doc":"1","facts":[{"type":"\#(type.rawValue)",\#(gold)}]}"#,
      records: #"{"pmid":"1","facts":[{"type":"\#(type.rawValue)",\#(stated)}]}"#)
    let score = try #require(scores.types[type])
    #expect(score.strict.matched == (agreement == .strictly ? 1 : 0), "\(gold) and \(stated)")
    #expect(score.lenient.matched == (agreement == .not ? 0 : 1), "\(gold) and \(stated)")
  }
}
