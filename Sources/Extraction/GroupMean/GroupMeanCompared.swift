import Lexing

/// Two values in one notation, of which what compares them tells that both are of groups.
extension Cursor {
  /// Whether a value with bounds around it stands beside "versus" and another: "26% (14–39) versus
  /// 7% (1–18)".
  var isPairOfRanges: Bool {
    var cursor = self
    guard let value = cursor.measuredNumber() else { return false }
    _ = cursor.measuredUnit()
    guard let range = cursor.bracketedRange(), range.low.value <= value.value,
      value.value <= range.high.value
    else { return false }
    if self[at: index - 1].is(.versus) || self[at: index - 2].is(.versus) { return true }
    guard cursor.peek().is(.versus) else { return false }
    cursor.index += 1
    _ = cursor.accept(.period) || cursor.accept(word: "with")
    guard cursor.measuredNumber() != nil else { return false }
    _ = cursor.measuredUnit()
    return cursor.bracketedRange() != nil
  }

  /// Takes the "(9.1)" or "[0.7]" behind a value, printed with as many decimals: no reference and no
  /// percentage.
  mutating func bareDeviation(of value: Number) -> Number? {
    let start = index
    let isSquare = peek().is(.openBracket)
    guard let spread = bracketedNumber(), index == start + 3, !self[at: start + 1].is(.dash),
      spread.value > 0, spread.decimals == value.decimals, !isSquare || spread.decimals > 0,
      spread.value < 3 * abs(value.value)
    else {
      index = start
      return nil
    }
    return spread
  }

  /// The value with which the current one is compared, in its notation, and its unit: behind "compared
  /// with", "versus" or "than" within a few words, or before.
  func comparedValue(
    ahead: Bool, like value: Number, _ spread: Number
  ) -> (value: Number, unit: Range<Int>?)? {
    let sentence = self[at: ahead ? index - 1 : index].sentence
    var isCompared = false
    for step in 0..<18 {
      let place = ahead ? index + step : index - 1 - step
      let token = self[at: place]
      guard token.sentence == sentence, !token.is(.pValue) else { return nil }
      if token.is(.versus) || isWord("than", at: place) { isCompared = true }
      guard token.isNumber, !token.flags.contains(.spelled) else { continue }
      if ahead {
        // "out of 10", "at week 8"
        guard isCompared else { continue }
        var other = moved(to: place)
        guard let found = other.measuredNumber(), found.decimals == value.decimals,
          other.bareDeviation(of: found) != nil
        else { return nil }
        return (found, other.measuredUnit())
      }
      guard isCompared,
        self[at: place - 1].opensBracket
      else { continue }
      var other = moved(to: place - 2)
      guard let found = other.measuredNumber(), found.decimals == value.decimals,
        other.bareDeviation(of: found) != nil
      else { return nil }
      return (found, other.measuredUnit())
    }
    return nil
  }
}
