import Lexing

/// Intervals that stand together behind the estimates of a list.
extension EstimateScanner {
  /// Gives each member of a list its own of the intervals behind it: "0.71 and 0.84 (95% CI 0.60–0.84 and
  /// 0.70–1.01, respectively)".
  ///
  /// Where they are not as many as the members or one does not include its estimate, none is given.
  mutating func shareIntervals(behind estimate: Estimate) {
    guard accepted.count > 1, let first = estimate.interval,
      mayShare(accepted[accepted.count - 2], with: accepted[accepted.count - 1])
    else { return }
    var ahead = cursor.moved(to: first.tokens.upperBound)
    var intervals = [first]
    while intervals.count < 20, let next = ahead.nextInterval(after: first) {
      intervals.append(next)
    }
    // "HRs were 0.95, 0.88 and 0.70 (95% CI 0.58–0.85)"
    if intervals.count == 1, estimate.isWithin(first) { return }
    let last = accepted.count - 1
    var start = last - 1
    while start > 0, accepted[start].continuesList,
      mayShare(accepted[start - 1], with: accepted[last])
    {
      start -= 1
    }
    let isShared =
      last - start + 1 == intervals.count
      && zip(start...last, intervals).allSatisfy { accepted[$0].estimate.isWithin($1) }
    for index in start...last {
      accepted[index].take(isShared ? intervals[index - start] : nil, level: first.level)
    }
    guard intervals.count > 1 else { return }
    accepted[last].estimate.end = ahead.index
    accepted[last].quote = accepted[last].quote.lowerBound..<ahead.index
    cursor.index = ahead.index
  }

  /// Takes the 1 away that stands for those with whom others are compared: marked as such, or the only one of
  /// its list without an interval, "1.00, 1.24 (95% CI 0.92–1.67) and 1.61 (95% CI 1.20–2.10)".
  mutating func dropReferences() {
    // "for death and relapse were 1.0 and 0.83 (95% CI …)" tells of two outcomes.
    for index in accepted.indices.dropFirst().dropLast()
    where accepted[index - 1].isBareOne
      && (index...index + 1).allSatisfy({
        accepted[$0].continuesList && accepted[$0].effect.ciLow != nil
      })
    {
      accepted[index - 1].isReference = true
    }
    // "were 1.0 and 1.83 (95% CI …) for low and high intake"
    for index in accepted.indices.dropFirst()
    where accepted[index - 1].isBareOne && accepted[index].continuesList
      && accepted[index].effect.ciLow != nil
      && cursor.isWord("for", at: accepted[index].quote.upperBound)
      && (cursor.isWord("low", at: accepted[index].quote.upperBound + 1)
        || cursor.isWord("lowest", at: accepted[index].quote.upperBound + 1))
      && cursor[at: accepted[index].quote.upperBound + 2].is(.conjunction)
    {
      accepted[index - 1].isReference = true
    }
    if accepted.contains(where: \.isReference) { accepted.removeAll(where: \.isReference) }
  }

  /// Whether an estimate stands without an interval in the list of another.
  private func mayShare(_ one: AcceptedEstimate, with last: AcceptedEstimate) -> Bool {
    one.estimate.interval == nil && one.estimate.limit == nil && !one.isReference
      && one.effect.measure == last.effect.measure
  }
}

extension Cursor {
  /// Takes the next of several intervals: "and 0.70–1.01", "; 95% CI 0.70 to 1.01", "for men and 0.70–1.01".
  fileprivate mutating func nextInterval(after first: Interval) -> Interval? {
    let start = index
    if isWord("for") || isWord("in") {
      while index < start + 4, peek().isWord, !peek().is(.conjunction) { index += 1 }
    }
    let hasComma = accept(.comma) || accept(.semicolon)
    if accept(.conjunction) || hasComma {
      if intervalLabel() != nil { _ = accept(.comma) || accept(.colon) || accept(.equals) }
      // "[0.60, 0.84] and [0.70, 1.01]"; what stands behind a closed bracket has its own.
      let isBracketed =
        self[at: first.tokens.upperBound - 1].closesBracket
        && (accept(.openParenthesis) || accept(.openBracket))
      if isBracketed || !self[at: first.tokens.upperBound - 1].closesBracket,
        let range = range(allowsComma: true), range.low.decimals == first.low.decimals,
        range.low.value < range.high.value, peek().unit?.quantity != .time
      {
        _ = accept(.percent)
        if isBracketed { _ = acceptClosingBracket() }
        return Interval(
          low: range.low, high: range.high, level: first.level, isLabelled: first.isLabelled,
          tokens: start..<index)
      }
    }
    index = start
    return nil
  }
}

extension AcceptedEstimate {
  /// Whether it is a ratio of 1 that begins a list, with neither interval nor p.
  fileprivate var isBareOne: Bool {
    effect.measure.isRatio && effect.estimate == 1 && !estimate.isTested && !continuesList
  }

  /// Replaces its interval; where that is another's, so is the p behind it.
  fileprivate mutating func take(_ interval: Interval?, level: Double?) {
    if interval == nil, estimate.interval != nil {
      (estimate.p, effect.p, effect.pOperator) = (nil, nil, nil)
    }
    estimate.interval = interval
    effect.ciLow = interval?.low.value
    effect.ciHigh = interval?.high.value
    effect.ciLevel = interval == nil ? nil : level
  }
}
