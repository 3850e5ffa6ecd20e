import Testing

@testable import Emission

@Suite("Scalar counter")
struct ScalarCounterTests {
  @Test("offsets are counted in either direction, as facts that overlap need it")
  func bothDirections() {
    let text = Array("5 µg/kg of naïve – 95% CI 0·5 to 1·2 × 10⁹/l, 𝛽 = 2".utf8)
    let places = (0...text.count).filter { $0 == text.count || text[$0] & 0xC0 != 0x80 }
    var counter = ScalarCounter()
    for place in places + places.reversed() + [places[30], places[4], places[40], places[39]] {
      let expected = String(decoding: text[..<place], as: UTF8.self).unicodeScalars.count
      #expect(counter.scalars(before: place, in: text) == expected)
    }
  }
}
