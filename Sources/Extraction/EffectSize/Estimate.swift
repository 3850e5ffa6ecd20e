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
  /// - Returns: The estimate; nil, with the cursor where it was, if no number stands here.
  mutating func estimate(isLabelled: Bool, mayHaveLabel: Bool = true) -> Estimate? {
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
    takeEvidence(for: &estimate, isLabelled: isLabelled, mayHaveLabel: mayHaveLabel)
    if let interval = estimate.interval, !estimate.unit.isEmpty {
      estimate.interval?.low = mantissa(ofBound: interval.low)
      estimate.interval?.high = mantissa(ofBound: interval.high)
    }
    index = estimate.end
    return estimate
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
  private mutating func takeUnit(of estimate: inout Estimate) {
    let start = index
    if acceptPercentagePoints() {
      estimate.isPercent = true
    } else if accept(.percent) || accept(word: "percent") || accept(words: "per", "cent")
      || accept(word: "percentage")
    {
      estimate.isPercent = true
      let mark = index
      _ = accept(.dash)
      if !(accept(word: "point") || accept(word: "points")) { index = mark }
    } else if accept(.degree) {
      _ = accept(word: "c")
    } else if isCurrency(at: index) || isWord("usd", at: index) || isWord("euro", at: index)
      || isWord("euros", at: index) || isWord("dollars", at: index)
    {
      index += 1
    } else {
      let mark = index
      if peek().is(.dash), !peek().hasSpaceBefore, peek(1).unit != nil || isWord("point", 1) {
        index += 1
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
      while peek().is(.slash) || peek().kind == .superscript || isWord("per", at: index)
        || isBracketedExponent(at: index)
      {
        if isBracketedExponent(at: index) {
          index += 3
          continue
        }
        let mark = index
        let isPer = !(peek().kind == .superscript)
        index += 1
        if isPer {
          // "mL/min/1.73 m²"
          if peek().isNumber { index += 1 }
          guard peek().isWord else {
            index = mark
            break
          }
          index += 1
        }
      }
    }
    estimate.unit = start..<index
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

  private mutating func acceptUnitWord() -> Bool {
    let token = peek()
    guard token.isWord else { return false }
    if token.unit != nil || isWord("points", at: index) || isWord("point", at: index)
      || isWord("bpm", at: index) || isWord("beats", at: index) || isWord("score", at: index)
      || isWord("letters", at: index) || isWord("degrees", at: index) || isWord("qalys", at: index)
      || isWord("copies", at: index) || isWord("cells", at: index) || isWord("logmar", at: index)
      || isWord("log10", at: index) || isWord("mets", at: index) || isWord("steps", at: index)
    {
      index += 1
      return true
    }
    return false
  }

  /// Takes interval and p value in any order, with what may stand between.
  private mutating func takeEvidence(
    for estimate: inout Estimate, isLabelled: Bool, mayHaveLabel: Bool
  ) {
    for _ in 0..<5 {
      let start = index
      if estimate.interval == nil,
        takeInterval(of: &estimate, isLabelled: isLabelled, mayHaveLabel: mayHaveLabel)
      {
        // "3.3 (95% CI 0.3 to 6.3) mmHg"
        if estimate.isBare, peek(-1).is(.closeParenthesis) || peek(-1).is(.closeBracket) {
          takeUnit(of: &estimate)
        } else if estimate.isBare, isWord("percentage", at: index), isWord("points", 1) {
          // "−2.5, 95% CI −8.9, 3.8 percentage points"
          takeUnit(of: &estimate)
        }
        estimate.end = index
        continue
      }
      index = start
      if estimate.interval == nil, estimate.limit == nil, mayHaveLabel, let limit = oneSidedLimit()
      {
        estimate.limit = limit
        estimate.end = index
        continue
      }
      // "0.36 [SE 0.10] kg"
      if acceptBracketedError() {
        if estimate.isBare { takeUnit(of: &estimate) }
        estimate.end = index
        continue
      }
      if estimate.p == nil {
        var isOpen = false
        for _ in 0..<3 {
          if peek().is(.openParenthesis) || peek().is(.openBracket) { isOpen = true }
          if peek().is(.comma) || peek().is(.semicolon) || peek().is(.closeParenthesis)
            || peek().is(.closeBracket) || peek().is(.openParenthesis) || peek().is(.openBracket)
            || isWord("with", at: index) || isWord("a", at: index) || isWord("two", at: index)
          {
            index += 1
          }
        }
        skipPQualifiers()
        if let p = pValue() {
          guard isOfEstimate(p) else {
            index = start
            break
          }
          estimate.p = p
          if isOpen { _ = accept(.closeParenthesis) || accept(.closeBracket) }
          estimate.end = index
          continue
        }
        if skipAccompanyingStatistic() { continue }
      }
      index = start
      break
    }
    // The bracket that the interval opened and a p value ended.
    if let interval = estimate.interval, closing(interval.tokens.lowerBound) == estimate.end {
      estimate.end += 1
    }
  }

  /// Moves past a standard error in brackets.
  private mutating func acceptBracketedError() -> Bool {
    let start = index
    guard accept(.openParenthesis) || accept(.openBracket) else { return false }
    let isError = isWord("se", at: index) || isWord("sem", at: index)
    if isError, accept(.spread) {
      _ = accept(.equals)
      if number() != nil, accept(.closeParenthesis) || accept(.closeBracket) { return true }
    }
    index = start
    return false
  }

  /// Takes the interval of an estimate, directly behind it or behind a few words.
  private mutating func takeInterval(
    of estimate: inout Estimate, isLabelled: Bool, mayHaveLabel: Bool
  ) -> Bool {
    let start = index
    let hasSeparator = acceptSeparator()
    if mayHaveLabel, takeHalfWidth(of: &estimate) { return true }
    if let interval = interval() {
      // "[0.88, 0.083]": two decimals alone in square brackets are bounds, if misprinted ones.
      let isPair =
        self[at: start].is(.openBracket) || self[at: start + 1].is(.openBracket)
      if interval.isLabelled || estimate.isWithin(interval)
        || isPair && interval.low.decimals > 1 && interval.high.decimals > 1
          && peek(-1).is(.closeBracket)
      {
        estimate.interval = interval
        return true
      }
      index = start
      return false
    }
    // "(HR 0.87; 0.64 to 1.17)", "(OR 1.5, 1.1–2.0)"
    let isBehindSemicolon = peek(-1).is(.semicolon) || peek(-1).is(.colon)
    if hasSeparator || isLabelled,
      let range = range(allowsComma: isBehindSemicolon || isLabelled && !hasSeparator)
    {
      let interval = Interval(
        low: range.low, high: range.high, level: nil, isLabelled: false, tokens: start..<index)
      if estimate.isWithin(interval), range.low.decimals == estimate.number.decimals || isLabelled {
        estimate.interval = interval
        return true
      }
      index = start
      return false
    }
    index = start
    guard mayHaveLabel else { return false }
    // "5.7 points more (95% CI …)", "1.24 for men (95% CI …)", "1.05 per 10 mmHg, 95% CI …"
    var words = 0
    while words < 14 {
      let token = peek()
      if token.isWord, !token.is(.conjunction), !namesMeasure(at: index), !token.is(.pValue),
        !isWord("to", at: index) || peek(1).isWord
      {
        index += 1
      } else if token.isNumber, peek(-1).is(.dash), peek(-2).isWord, !token.hasSpaceBefore {
        // "COVID-19"
        index += 1
      } else if words > 0, token.is(.comma), isWord("which", 1) {
        // "1.6 points higher with it, which was not significant (95% CI …)"
        index += 1
      } else if words > 0, let end = asideEnd() {
        // "for disease-free survival (DFS) (95% CI …)"
        index = end
      } else if token.is(.dash) && !token.hasSpaceBefore || token.is(.slash) || token.is(.quote)
        || token.kind == .superscript
        || token.is(.percent) || token.isNumber && isWord("per", -1)
      {
        index += 1
      } else {
        break
      }
      words += 1
    }
    if words > 0 {
      _ = acceptSeparator()
      if let interval = interval(), interval.isLabelled {
        estimate.interval = interval
        return true
      }
    }
    index = start
    return false
  }

  /// Takes an interval that is printed as its half width: "90% confidence limits ±2.6%".
  private mutating func takeHalfWidth(of estimate: inout Estimate) -> Bool {
    let first = peek()
    guard
      first.is(.interval) || first.isNumber || first.is(.openParenthesis) || first.is(.openBracket),
      (1...8).contains(where: { peek($0).is(.plusMinus) })
    else { return false }
    let start = index
    let isBracketed = accept(.openParenthesis) || accept(.openBracket)
    guard let label = intervalLabel() else {
      index = start
      return false
    }
    _ = accept(.comma) || accept(.colon) || accept(.equals)
    guard accept(.plusMinus), let width = number(), width.value > 0 else {
      index = start
      return false
    }
    var low = estimate.number
    var high = estimate.number
    let scale = pow10(max(low.decimals, width.decimals))
    low.value = ((low.value - width.value) * scale).rounded() / scale
    high.value = ((high.value + width.value) * scale).rounded() / scale
    if estimate.isBare {
      takeUnit(of: &estimate)
    } else {
      _ = accept(.percent)
    }
    if isBracketed { _ = acceptClosingBracket() }
    estimate.interval = Interval(
      low: low, high: high, level: label.level, isLabelled: true, tokens: start..<index)
    return true
  }

  /// The power of ten by which so many decimals become a whole number.
  private func pow10(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }

  /// The end of a bracket of one to three words, none of which names an interval, p or measure.
  private func asideEnd() -> Int? {
    guard peek().is(.openParenthesis), let close = closing(index), close - index <= 4,
      close > index + 1
    else { return nil }
    for place in index + 1..<close {
      let token = self[at: place]
      guard token.isWord, !token.is(.interval), !token.is(.pValue), !token.is(.spread),
        !namesMeasure(at: place)
      else { return nil }
    }
    return close + 1
  }

  /// Whether a measure other than a mere "difference" or "effect" is named at an index.
  private func namesMeasure(at index: Int) -> Bool {
    guard self[at: index].is(.measure) else { return false }
    var cursor = moved(to: index)
    guard let mention = cursor.measure() else { return false }
    // "a 23% relative reduction in the risk (95% CI …)" goes on naming what the number is.
    if mention.measure == .relativeRiskReduction || EffectSize.isDifference(mention.measure) {
      return false
    }
    return mention.certainty == .phrase || mention.certainty == .abbreviation
  }

  /// Moves past ",", ";", ":", "with", a period before "95% CI".
  private mutating func acceptSeparator() -> Bool {
    if accept(.comma) || accept(.semicolon) || accept(.colon) {
      if isWord("and", at: index), peek(1).isNumber, peek(2).is(.percent) { index += 1 }
      _ = accept(word: "with") && accept(word: "a")
      return true
    }
    if peek().is(.period) {
      var ahead = self
      ahead.index += 1
      if ahead.intervalLabel() != nil {
        index += 1
        return true
      }
    }
    if isWord("with", at: index) {
      let mark = index
      index += 1
      _ = accept(word: "a") || accept(word: "an")
      if peek().isNumber || peek().is(.interval) { return true }
      index = mark
    }
    return false
  }
}
