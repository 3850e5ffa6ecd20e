import Lexing

/// The only bound of an interval: that which a non-inferiority trial prints, or the lower one of a
/// survival whose upper end was not reached.
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

  /// Takes an interval whose upper end the data do not tell: "(95% CI 12.1–NR)", "(95% CI, 41 to not
  /// estimable)", "(95% CI 22– upper limit not yet reached)".
  mutating func openInterval() -> OneSidedLimit? {
    let start = index
    _ = accept(.comma) || accept(.semicolon)
    let isBracketed = accept(.openParenthesis) || accept(.openBracket)
    guard let label = intervalLabel() else {
      index = start
      return nil
    }
    _ = accept(.comma) || accept(.colon) || accept(.equals)
    let isNested = accept(.openParenthesis) || accept(.openBracket)
    guard let bound = number() else {
      index = start
      return nil
    }
    _ = measuredUnit()
    guard
      accept(.dash) || accept(.emDash) || accept(word: "to") || accept(.comma)
        || accept(.semicolon),
      acceptUnreached()
    else {
      index = start
      return nil
    }
    if isNested { _ = acceptClosingBracket() }
    if isBracketed { _ = acceptClosingBracket() }
    return OneSidedLimit(value: bound.value, level: label.level, isUpper: false)
  }

  /// Takes "NR", "not reached", "not yet determined", "upper limit not estimable", "∞".
  private mutating func acceptUnreached() -> Bool {
    if peek().isWord, peek().flags.contains(.upperCase),
      accept(word: "nr") || accept(word: "ne") || accept(word: "na")
    {
      return true
    }
    if accept(word: "infinity") || accept(word: "unreached") { return true }
    if peek().is(.other), text[peek().range].elementsEqual("∞".utf8) {
      index += 1
      return true
    }
    let start = index
    if accept(word: "upper") { _ = acceptLimitNoun() }
    if accept(word: "not") {
      _ = accept(word: "yet")
      if accept(word: "reached") || accept(word: "estimable") || accept(word: "determined")
        || accept(word: "evaluable") || accept(word: "available") || accept(word: "attained")
        || accept(word: "calculable") || accept(word: "estimated") || accept(word: "defined")
      {
        return true
      }
    }
    index = start
    return false
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
