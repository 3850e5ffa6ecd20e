import Lexing

/// A number that may be an estimate, with what stands behind it: unit, interval, p.
struct Estimate {
  /// The number.
  var number: Number
  /// The tokens of its unit; empty if it has none.
  var unit: Range<Int>
  /// Whether it is a percentage.
  var isPercent: Bool
  /// Whether a minus or plus is printed.
  var isSigned = false
  /// Whether "±" and a spread follow.
  var hasSpread = false
  /// Its interval.
  var interval: Interval?
  /// The only bound of a one-sided interval: "(upper 95% CI limit 1.17)".
  var limit: OneSidedLimit?
  /// Its p value.
  var p: PValueMention?
  /// Where reading goes on.
  var end: Int

  /// Its value as printed.
  var value: Double { number.value }
  /// Whether unit and percent sign are absent.
  var isBare: Bool { unit.isEmpty && !isPercent }
  /// Whether an interval that the text calls one belongs to it.
  var hasLabelledInterval: Bool { interval?.isLabelled ?? false }
  /// Whether interval or p show that it was tested.
  var isTested: Bool { interval != nil || p != nil || limit != nil }

  /// Whether it is in percentage points.
  func isPointwise(in cursor: Cursor) -> Bool {
    let last = unit.upperBound - 1
    return isPercent
      && (cursor.isWord("points", at: last) || cursor.isWord("point", at: last)
        || cursor.isWord("p", at: unit.lowerBound) || cursor.isWord("pp", at: unit.lowerBound)
        || cursor.isWord("pps", at: unit.lowerBound))
  }

  /// Whether its unit is one of time: "at 12 weeks".
  func isTime(in cursor: Cursor) -> Bool {
    !unit.isEmpty && cursor[at: unit.lowerBound].unit?.quantity == .time
  }

  /// Whether an interval's bounds include the value.
  func isWithin(_ interval: Interval) -> Bool {
    interval.low.value <= value && value <= interval.high.value
      && interval.low.value < interval.high.value
  }
}

extension Cursor {
  /// Takes a number with its unit, interval and p value.
  ///
  /// - Parameters:
  ///   - isLabelled: Whether an interval has been announced ("HR (95% CI)"), so that the numbers
  ///     behind it need no label of their own.
  ///   - mayHaveLabel: Whether its sentence names an interval, so that words may lead to one.
  ///   - mayHaveP: Whether a p value behind it may be its own.
  ///   - hasErrorLabel: Whether its error has been announced ("difference (SE)"), so that it stands in a
  ///     bracket without a name.
  /// - Returns: The estimate; nil, with the cursor where it was, if no number stands here.
  mutating func estimate(
    isLabelled: Bool, mayHaveLabel: Bool = true, mayHaveP: Bool = true,
    hasErrorLabel: Bool = false
  ) -> Estimate? {
    let start = index
    guard let number = estimatedNumber() else { return nil }
    var estimate = Estimate(
      number: number, unit: index..<index, isPercent: false, end: index)
    estimate.isSigned = !self[at: start].isNumber
    if let mantissa = mantissa(of: number) {
      estimate.number = mantissa
      estimate.unit = mantissa.tokens.upperBound..<index
    } else {
      takeUnit(of: &estimate)
    }
    if accept(.plusMinus) {
      estimate.hasSpread = true
      _ = self.number()
      takeUnit(of: &estimate)
    }
    estimate.end = index
    if hasErrorLabel, acceptErrorBracket(of: &estimate, mayHaveP: mayHaveP) {
      if estimate.isBare { takeUnit(of: &estimate) }
      estimate.end = index
    }
    takeEvidence(
      for: &estimate, isLabelled: isLabelled, mayHaveLabel: mayHaveLabel, mayHaveP: mayHaveP)
    if let interval = estimate.interval, !estimate.unit.isEmpty {
      estimate.interval?.low = mantissa(ofBound: interval.low)
      estimate.interval?.high = mantissa(ofBound: interval.high)
    }
    index = estimate.end
    return estimate
  }

  /// Reads the commas of a ratio and its bounds as decimal marks, as none is of thousands unless a whole
  /// number without one stands beside: "OR 1,234 (95% CI 0,998 to 1,500)".
  func readDecimalCommas(of estimate: inout Estimate) {
    let numbers = [estimate.number, estimate.interval?.low, estimate.interval?.high]
    let hasWhole = numbers.contains {
      guard let number = $0, number.isInteger else { return false }
      return !self[at: number.tokens.upperBound - 1].flags.contains(.grouped)
    }
    if hasWhole { return }
    estimate.number = readingDecimalComma(estimate.number)
    guard let interval = estimate.interval else { return }
    estimate.interval?.low = readingDecimalComma(interval.low)
    estimate.interval?.high = readingDecimalComma(interval.high)
  }

  /// Takes a number, also "1,61" with a comma as decimal mark; "[5,11]" cites two references.
  private mutating func estimatedNumber() -> Number? {
    if peek(-1).is(.openBracket) { return number() }
    let start = self
    guard let number = measuredNumber() else { return nil }
    if number.tokens.count > 2, self[at: index - 2].is(.comma),
      peek().is(.dash) && !peek().hasSpaceBefore && !peek(1).isNumber || peek().is(.closeBracket)
    {
      self = start
      return self.number()
    }
    return number
  }

  /// The number alone where its power of ten belongs to the unit, with the cursor behind that: the
  /// −31 of "−31 × 10⁹/L", as counted cells are printed.
  private mutating func mantissa(of number: Number) -> Number? {
    guard number.tokens.count > 2, peek().is(.slash), peek(1).isWord || peek(1).isNumber,
      let mantissa = mantissa(beforePowerIn: number)
    else { return nil }
    index += 2
    return mantissa
  }

  /// A bound without the power of ten that is part of its unit.
  private func mantissa(ofBound bound: Number) -> Number {
    guard bound.tokens.count > 2, self[at: bound.tokens.upperBound].is(.slash) else { return bound }
    return mantissa(beforePowerIn: bound) ?? bound
  }

  /// The number before "× 10⁹", its sign included; nil if it has no such power.
  private func mantissa(beforePowerIn number: Number) -> Number? {
    var place = number.tokens.lowerBound
    while !self[at: place].isNumber { place += 1 }
    let power = self[at: place + 1]
    guard
      power.is(.times) || power.is(.ascii("*")) || isWord("x", at: place + 1)
        || isWord("x10", at: place + 1)
    else { return nil }
    let digits = self[at: place]
    var mantissa = number
    mantissa.value = number.value < 0 ? -digits.value : digits.value
    mantissa.isInteger = digits.isInteger
    mantissa.tokens = number.tokens.lowerBound..<place + 1
    return mantissa
  }

  /// Takes "%", "mmHg", "kg/m²", "percentage points" behind a number.
  mutating func takeUnit(of estimate: inout Estimate) {
    var start = index
    if acceptPercentagePoints() {
      estimate.isPercent = true
    } else if accept(.percent) || accept(word: "percent") || accept(words: "per", "cent")
      || accept(word: "percentage")
    {
      estimate.isPercent = true
      let mark = index
      _ = accept(.dash)
      if !(accept(word: "point") || accept(word: "points")) { index = mark }
    } else if peek().is(.dash), !peek().hasSpaceBefore, isWord("percent", 1) {
      // "a 42-percent reduction"
      index += 2
      start += 1
      estimate.isPercent = true
    } else if accept(.degree) {
      _ = accept(word: "c")
    } else if isCurrency(at: index) || isWord("usd", at: index) || isWord("euro", at: index)
      || isWord("euros", at: index) || isWord("dollars", at: index)
    {
      index += 1
    } else {
      let mark = index
      // "a 3-kg difference": the hyphen is no part of the unit.
      if peek().is(.dash), !peek().hasSpaceBefore, peek(1).unit != nil || isWord("point", 1) {
        index += 1
        start = index
      }
      // "servings/week": a rate of anything.
      let isRate =
        peek().isWord && peek(1).is(.slash) && !peek(1).hasSpaceBefore && peek(2).isWord
        && !peek(2).hasSpaceBefore
      if isRate { index += 1 }
      guard isRate || acceptUnitWord() else {
        index = mark
        return
      }
      acceptDivisors()
    }
    estimate.unit = start..<index
  }

  /// Moves past a number alone in its bracket, "(0.6)", or with the p value of the estimate, "(0.6, p = 0.02)".
  private mutating func acceptErrorBracket(of estimate: inout Estimate, mayHaveP: Bool) -> Bool {
    let start = index
    guard accept(.openParenthesis) || accept(.openBracket) else { return false }
    _ = accept(.plusMinus)
    if number() != nil {
      _ = accept(.percent)
      let p = accept(.comma) || accept(.semicolon) ? pValue() : nil
      if accept(.closeParenthesis) || accept(.closeBracket) {
        if mayHaveP, let p { estimate.p = p }
        return true
      }
    }
    index = start
    return false
  }

  /// Takes "p.p." and "pp", short for percentage points.
  private mutating func acceptPercentagePoints() -> Bool {
    if accept(word: "pp") || accept(word: "pps") { return true }
    guard isWord("p", at: index), peek(1).is(.period), !peek(1).hasSpaceBefore, isWord("p", 2),
      !peek(2).hasSpaceBefore
    else { return false }
    index += peek(3).is(.period) && !peek(3).hasSpaceBefore ? 4 : 3
    return true
  }
}
