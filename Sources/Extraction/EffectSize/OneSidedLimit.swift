import Lexing

/// The bound that a non-inferiority trial prints of a one-sided interval.
struct OneSidedLimit {
  /// As printed.
  var value: Double
  /// The level in percent, if stated: 97.5.
  var level: Double?
  /// Whether the interval has no other end above it.
  var isUpper: Bool
}

extension Cursor {
  /// Takes a bound with what leads to it: "(upper 95% CI limit 1.17)", ", upper end of 1-sided 97.5%
  /// CI 4.0%", "(one-sided 95% CI lower bound, −2.4)".
  mutating func oneSidedLimit() -> OneSidedLimit? {
    let start = index
    _ = accept(.comma) || accept(.semicolon)
    _ = accept(word: "with") && (accept(word: "a") || accept(word: "an"))
    let isBracketed = accept(.openParenthesis) || accept(.openBracket)
    var isUpper = acceptSide()
    var steps = 0
    while isUpper != nil, steps < 4, acceptLimitNoun() || accept(word: "of") || accept(word: "the")
    {
      steps += 1
    }
    guard let label = intervalLabel() else {
      index = start
      return nil
    }
    if isUpper == nil { isUpper = acceptSide() }
    _ = acceptLimitNoun()
    _ =
      accept(.comma) || accept(.colon) || accept(.equals) || accept(word: "of")
      || accept(word: "was")
    guard let isUpper, let bound = number(), !peek().is(.dash), !isWord("to", at: index) else {
      index = start
      return nil
    }
    _ = accept(.percent)
    if isBracketed { _ = acceptClosingBracket() }
    return OneSidedLimit(value: bound.value, level: label.level, isUpper: isUpper)
  }

  /// Takes "upper" or "lower"; true for the upper.
  private mutating func acceptSide() -> Bool? {
    if accept(word: "upper") { return true }
    return accept(word: "lower") ? false : nil
  }

  private mutating func acceptLimitNoun() -> Bool {
    accept(word: "limit") || accept(word: "bound") || accept(word: "boundary")
      || accept(word: "end")
  }
}
