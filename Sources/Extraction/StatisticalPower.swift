import Lexing

extension Cursor {
  /// Whether a place names the power of a test: "80% power", "a power of at least 80%", "statistical power",
  /// "power analysis", but not "power training", "a power of 250 W".
  func statesPower(at place: Int) -> Bool {
    guard isWord("power", at: place) else { return false }
    let next = place + 1
    if self[at: place - 1].is(.percent) || isWord("statistical", at: place - 1)
      || isWord("analysis", at: next) || isWord("analyses", at: next)
      || isWord("calculation", at: next) || isWord("calculations", at: next)
    {
      return true
    }
    guard isWord("of", at: next) || self[at: next].is(.equals) else { return false }
    return (next + 1..<next + 6).contains {
      self[at: $0].isNumber && (self[at: $0 + 1].is(.percent) || self[at: $0].value < 1)
    }
  }
}
