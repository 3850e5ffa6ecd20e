import Lexing

/// Whether another value of the same kind stands beside a number, so that both are values of groups.
extension EstimateContext {
  /// Whether an interval without a name stands in square brackets behind a signed amount with its unit:
  /// "(−0.04 mm [−0.12–0.03])".
  func hasBracketedInterval() -> Bool {
    guard estimate.isSigned, !estimate.isBare, !cursor[at: start - 2].is(.average),
      let interval = estimate.interval
    else { return false }
    guard cursor[at: interval.tokens.lowerBound].is(.openBracket), interval.low.value < 0 else {
      return false
    }
    // "Median (IQR) change was …", "Data are median [IQR]."
    return !(start - 60..<start).contains {
      cursor.isWord("median", at: $0) || cursor.isWord("iqr", at: $0)
        || cursor.isWord("interquartile", at: $0) || cursor.isWord("range", at: $0)
    }
  }

  /// Whether "relative reduction", "absolute increase" stands right behind a percentage.
  func hasOwnLabel() -> Bool {
    guard estimate.isPercent, !estimate.unit.isEmpty,
      let words = comparison(at: estimate.unit.upperBound)
    else { return false }
    return words.isNoun && (words.isRelative || words.isAbsolute)
  }

  /// Whether a second value of the same kind stands on the other side of "versus" or "than", so that
  /// both are values of groups: "10.9 months (95% CI …) with A versus 8.1 months with B".
  ///
  /// - Parameter reach: How many tokens to look ahead; few where the number is called a difference.
  /// - Returns: True if both are values of groups.
  func hasCounterpart(within reach: Int = 26) -> Bool {
    hasCounterpartBehind(reach) || reach > 10 && hasCounterpartBefore()
  }

  private func hasCounterpartBehind(_ reach: Int) -> Bool {
    // An interval about zero with a p value is a difference's.
    if isAboutZero, estimate.p != nil { return false }
    let sentence = cursor[at: start].sentence
    var isCompared = false
    for index in estimate.end..<estimate.end + reach {
      let token = cursor[at: index]
      guard token.sentence == sentence, !token.is(.pValue) else { return false }
      if separates(at: index) { isCompared = true }
      if isCompared, token.isNumber, !token.flags.contains(.spelled) {
        if isPointInTime(index) { continue }
        if isCounterpart(at: index) { return true }
        if !isPartOfName(at: index) { return false }
      }
    }
    return false
  }

  /// Whether a number says when something was: "while it had an effect beyond 4.7 months".
  private func isPointInTime(_ index: Int) -> Bool {
    guard cursor[at: index + 1].unit?.quantity == .time, !estimate.isTime(in: cursor) else {
      return false
    }
    return cursor.isWord("beyond", at: index - 1) || cursor.isWord("after", at: index - 1)
      || cursor.isWord("at", at: index - 1) || cursor.isWord("within", at: index - 1)
  }

  private func hasCounterpartBefore() -> Bool {
    if isAboutZero, estimate.p != nil { return false }
    var isCompared = false
    for index in stride(from: start - 1, through: max(sentenceStart, start - 26), by: -1) {
      let token = cursor[at: index]
      if token.is(.semicolon), !isCompared { return false }
      if separates(at: index) {
        guard start - index <= 14 else { return false }
        isCompared = true
      }
      if token.isNumber, !token.flags.contains(.spelled) {
        if isCompared {
          if isCounterpart(at: index) { return true }
        }
        // "vs 8.1 … (0.4": the value compared is another one.
        else if !isPartOfName(at: index) {
          return false
        }
      }
    }
    return false
  }

  private func separates(at index: Int) -> Bool {
    cursor.namesVersus(at: index) || cursor.isWord("than", at: index)
      || cursor.isWord("while", at: index) || cursor.isWord("whereas", at: index)
  }

  /// Whether a number elsewhere is printed with the same kind of unit and decimals.
  private func isCounterpart(at index: Int) -> Bool {
    let token = cursor[at: index]
    let behind = cursor[at: index + 1]
    if estimate.isPercent { return behind.is(.percent) }
    if !estimate.unit.isEmpty {
      return behind.unit != nil && behind.unit == cursor[at: estimate.unit.lowerBound].unit
    }
    return behind.opensBracket || behind.is(.comma)
      || behind.is(.plusMinus) || token.decimals == estimate.number.decimals && token.decimals > 0
  }

  /// Whether a number belongs to a name: the 20 of "PFDI-20".
  private func isPartOfName(at index: Int) -> Bool {
    cursor[at: index - 1].is(.dash) && cursor[at: index - 2].isWord
  }

  /// Whether the number stands alone in a bracket right behind the estimate before, as its error does: "3.2 (0.8)".
  func isBracketed(behind previous: AcceptedEstimate) -> Bool {
    let open = start - 1
    return cursor[at: open].opensBracket
      && cursor[at: estimate.number.tokens.upperBound].closesBracket
      && (open == previous.estimate.number.tokens.upperBound
        || open == previous.estimate.unit.upperBound)
  }

  /// Whether "and" leads to a second value of the same kind in the sentence.
  func hasPair() -> Bool {
    let sentence = cursor[at: start].sentence
    var isJoined = false
    for index in estimate.end..<estimate.end + 14 {
      let token = cursor[at: index]
      guard token.sentence == sentence, !token.is(.pValue) else { return false }
      if cursor.isWord("and", at: index) || token.is(.versus) { isJoined = true }
      if isJoined, token.isNumber, !token.flags.contains(.spelled), isCounterpart(at: index) {
        return true
      }
    }
    return false
  }
}
