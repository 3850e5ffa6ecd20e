import Documents
import Extraction
import Lexing
import Testing

private func doses(in text: String) throws -> [Dose] {
  try facts(in: text).compactMap { if case .dose(let dose) = $0.content { dose } else { nil } }
}

@Suite("Doses")
struct DoseTests {
  @Test("every text yields its doses and nothing else", arguments: Dose.corpus.cases())
  func corpus(text: String, expected: [Dose]) throws {
    #expect(try doses(in: text) == expected)
  }

  @Test("a volume and the strength of what it holds are two doses")
  func volumeAndStrength() throws {
    let found = try doses(in: "A caudal block was given with 10 ml of 0.25% bupivacaine.")
    #expect(found.map(\.ucum) == ["mL", "%"])
    #expect(found.map(\.amount) == [.exact(10), .exact(0.25)])
    #expect(found[1].substance == "bupivacaine")
  }

  @Test("a level without a name is one of the drug named last")
  func inherited() throws {
    let found = try doses(in: "Fentanyl 2 µg/kg was given first. Then 1 µg/kg was given.")
    #expect(found.map(\.substance) == ["Fentanyl", "Fentanyl"])
  }

  @Test("each level of a list quotes itself up to the shared unit")
  func quotes() throws {
    let text = "NTG (50, 100, and 150 μg/min)"
    #expect(
      try ExtractionTests.quotes(of: facts(in: text), in: text) == [
        "50, 100, and 150 μg/min", "100, and 150 μg/min", "150 μg/min",
      ])
  }

  @Test("the UCUM expression joins unit and denominators")
  func ucum() throws {
    #expect(try doses(in: "dobutamine 10 mcg/kg/min").map(\.ucum) == ["ug/kg/min"])
  }
}
