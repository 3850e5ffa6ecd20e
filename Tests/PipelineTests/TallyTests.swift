import Documents
import Extraction
import Testing

@testable import Pipeline

@Suite("Tallies")
struct TallyTests {
  /// Counts each case once more than the one before it.
  private func names<Case>(_: Case.Type) -> [String: Int]
  where Case: CaseIterable & RawRepresentable<String> {
    var tally = Tally<Case>()
    for (place, key) in Case.allCases.enumerated() { tally[key] += place + 1 }
    return tally.byName
  }

  private func expected<Case>(_: Case.Type) -> [String: Int]
  where Case: CaseIterable & RawRepresentable<String> {
    Dictionary(
      uniqueKeysWithValues: Case.allCases.enumerated().map { ($0.element.rawValue, $0.offset + 1) })
  }

  @Test("count each case under its own name")
  func cases() {
    #expect(names(InputFormat.self) == expected(InputFormat.self))
    #expect(names(RejectionReason.self) == expected(RejectionReason.self))
    #expect(names(FactType.self) == expected(FactType.self))
    #expect(names(Check.self) == expected(Check.self))
    #expect(names(RefusalReason.self) == expected(RefusalReason.self))
    // By the case itself, and not only by a place that reading and counting share.
    let tally: Tally<FactType> = [.dose: 2]
    #expect(tally.byName == ["dose": 2])
    #expect(tally[.doi] == 0)
  }
}
