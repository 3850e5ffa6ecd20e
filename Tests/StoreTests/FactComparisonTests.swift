import Testing

@testable import Store

@Suite("FactComparison")
struct FactComparisonTests {
  /// A fact line as they are written: its place stands between type and quote.
  private func fact(_ type: String, _ quote: String, at start: Int = 0) -> String {
    "{\"record_id\":\"pmid:1\",\"type\":\"\(type)\",\"start\":\(start),\"end\":\(start + 5),"
      + "\"quote\":\"\(quote)\",\"rule\":\"r\"}"
  }

  private func comparison(_ old: [String]?, _ new: [String]?) -> FactComparison {
    func lines(_ facts: [String]?) -> [UInt8]? {
      facts.map { Array($0.map { $0 + "\n" }.joined().utf8) }
    }
    return FactComparison(old: lines(old), new: lines(new))
  }

  @Test("counts what was added and removed, and names the types in order")
  func counts() {
    let found = comparison(
      [fact("dose", "5 mg"), fact("p_value", "p = 0.1")],
      [fact("dose", "5 mg"), fact("sample_size", "20 patients"), fact("dose", "6 mg")])
    #expect(found.added == 2)
    #expect(found.removed == 1)
    #expect(found.types == ["dose", "p_value", "sample_size"])
  }

  @Test("a fact that only stands elsewhere is the same, also in another order")
  func moved() {
    let found = comparison(
      [fact("dose", "5 mg", at: 3), fact("p_value", "p = 0.1", at: 40)],
      [fact("p_value", "p = 0.1", at: 45), fact("dose", "5 mg", at: 800)])
    #expect((found.added, found.removed) == (0, 0))
    #expect(found.types == [])
  }

  @Test("the same fact stated once more or once less counts once")
  func repeated() {
    let once = [fact("dose", "5 mg")]
    let thrice = once + [fact("dose", "5 mg", at: 9), fact("dose", "5 mg", at: 30)]
    #expect(comparison(once, thrice).added == 2)
    #expect(comparison(thrice, once).removed == 2)
    #expect(comparison(thrice, once).types == ["dose"])
  }

  @Test("a record that is new or gone has all its facts added or removed; one without facts none")
  func newAndGone() {
    let facts = [fact("dose", "5 mg"), fact("dose", "6 mg")]
    #expect(comparison(nil, facts).added == 2)
    #expect(comparison(facts, nil).removed == 2)
    #expect(comparison([], nil).removed == 0)
    #expect(comparison(nil, []).types == [])
  }

  @Test("a fact of a field has no place, and differs by all that it says")
  func fields() {
    func field(_ id: String) -> String {
      "{\"type\":\"trial_id\",\"field\":\"DataBank\",\"id\":\"\(id)\"}"
    }
    let found = comparison([field("NCT09000001")], [field("NCT09000001"), field("NCT09000002")])
    #expect((found.added, found.removed) == (1, 0))
    #expect(found.types == ["trial_id"])
  }
}
