import Lexing

/// What is printed behind an estimate to show how sure it is: interval, standard error, p value.
extension Cursor {
  /// Takes interval and p value in any order, with what may stand between.
  mutating func takeEvidence(
    for estimate: inout Estimate, isLabelled: Bool, mayHaveLabel: Bool, mayHaveP: Bool
  ) {
    for _ in 0..<5 {
      let start = index
      if estimate.interval == nil,
        takeInterval(of: &estimate, isLabelled: isLabelled, mayHaveLabel: mayHaveLabel)
      {
        // "3.3 (95% CI 0.3 to 6.3) mmHg"
        if estimate.isBare, peek(-1).closesBracket {
          takeUnit(of: &estimate)
        } else if estimate.isBare, isWord("percentage", at: index), isWord("points", 1) {
          // "−2.5, 95% CI −8.9, 3.8 percentage points"
          takeUnit(of: &estimate)
        }
        estimate.end = index
        continue
      }
      index = start
      if estimate.interval == nil, estimate.limit == nil, mayHaveLabel,
        let limit = oneSidedLimit() ?? openInterval()
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
      if estimate.p == nil, mayHaveP {
        var isOpen = false
        for _ in 0..<3 {
          if peek().opensBracket { isOpen = true }
          if peek().is(.comma) || peek().is(.semicolon) || peek().closesBracket
            || peek().opensBracket
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
    if var interval = interval() {
      // "12.0% (3/25)": of so many
      if !interval.isLabelled, interval.low.isInteger, interval.high.isInteger,
        self[at: interval.low.tokens.upperBound].is(.slash)
      {
        index = start
        return false
      }
      readSign(before: &interval.high, low: interval.low, around: estimate.value)
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
    if takeIntervalOfLevel(of: &estimate) { return true }
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
    if takeIntervalBehindScale(of: &estimate) { return true }
    guard mayHaveLabel else { return false }
    return takeIntervalBehindWords(of: &estimate)
  }

  /// Takes bounds around an estimate behind a level that has lost its name: "(OR .56; 95% .33–.84)", "1.8 (95% 1.2 to 2.6)".
  private mutating func takeIntervalOfLevel(of estimate: inout Estimate) -> Bool {
    let start = index
    let isBracketed = accept(.openParenthesis) || accept(.openBracket)
    let level = peek()
    if level.isInteger, level.value == 95 || level.value == 90 || level.value == 99,
      peek(1).is(.percent), peek(2).isNumber || peek(2).is(.dash)
    {
      index += 2
      if let range = range(allowsComma: true), range.low.decimals > 0,
        range.low.decimals == range.high.decimals, !isBracketed || acceptClosingBracket(),
        !peek().is(.percent)
      {
        let interval = Interval(
          low: range.low, high: range.high, level: level.value, isLabelled: false,
          tokens: start..<index)
        if estimate.isWithin(interval) {
          estimate.interval = interval
          return true
        }
      }
    }
    index = start
    return false
  }

  /// Takes a dash with a space before it alone for the sign of an upper bound, where what parts the bounds is lost and
  /// they then include the estimate: "-4.0 (95% CI -6.1 -1.9)".
  private func readSign(before high: inout Number, low: Number, around value: Double) {
    let sign = high.tokens.lowerBound - 1
    let token = self[at: sign]
    guard low.value < 0, high.value > 0, token.is(.dash), token.hasSpaceBefore,
      !self[at: sign + 1].hasSpaceBefore, value <= -high.value, low.value <= value
    else { return }
    high.value = -high.value
    high.tokens = sign..<high.tokens.upperBound
  }

  /// Takes an interval behind the scale that an estimate was measured on: "5.2 points on the WOMAC (1.9 to
  /// 8.5)", "3 mm on a 100 mm VAS (95% CI 1 to 5)".
  private mutating func takeIntervalBehindScale(of estimate: inout Estimate) -> Bool {
    guard isWord("on"), isWord("the", 1) || isWord("a", 1) || isWord("an", 1) else { return false }
    let start = index
    index += 2
    while index < start + 10, peek().isWord || peek().isNumber || peek().is(.dash) { index += 1 }
    if peek().opensBracket, let interval = interval(),
      interval.isLabelled
        || estimate.isWithin(interval) && interval.low.decimals == estimate.number.decimals
    {
      estimate.interval = interval
      return true
    }
    index = start
    return false
  }

  /// Takes an interval behind a few words: "5.7 points more (95% CI …)", "1.24 for men (95% CI …)",
  /// "1.05 per 10 mmHg, 95% CI …".
  private mutating func takeIntervalBehindWords(of estimate: inout Estimate) -> Bool {
    let start = index
    var words = 0
    while words < 14, skipWord(isFirst: words == 0) { words += 1 }
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

  /// Moves past what may stand between an estimate and its interval: a word, "COVID-19", "(DFS)".
  private mutating func skipWord(isFirst: Bool) -> Bool {
    let token = peek()
    if token.isWord, !token.is(.conjunction), !namesMeasure(at: index), !token.is(.pValue),
      !isWord("to", at: index) || peek(1).isWord
    {
      index += 1
    } else if token.isNumber, peek(-1).is(.dash), peek(-2).isWord, !token.hasSpaceBefore {
      // "COVID-19"
      index += 1
    } else if !isFirst, token.is(.comma), isWord("which", 1) {
      // "1.6 points higher with it, which was not significant (95% CI …)"
      index += 1
    } else if !isFirst || peek(1).is(.comparativeDegree), let end = asideEnd() {
      // "for disease-free survival (DFS) (95% CI …)", "0.62 points (lower with it; 95% CI …"
      index = end
    } else if token.is(.dash) && !token.hasSpaceBefore || token.is(.slash) || token.is(.quote)
      || token.kind == .superscript
      || token.is(.percent) || token.isNumber && isWord("per", -1)
    {
      index += 1
    } else {
      return false
    }
    return true
  }

  /// Takes an interval that is printed as its half width: "90% confidence limits ±2.6%".
  private mutating func takeHalfWidth(of estimate: inout Estimate) -> Bool {
    let first = peek()
    guard
      first.is(.interval) || first.isNumber || first.opensBracket,
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
