import Lexing

/// Counts that stand in one bracket with their percentage.
extension Cursor {
  /// "A number of 47 (55%)", "a large number of 47 (55%)": as much as "47".
  func isNumberOf(_ of: Int) -> Bool {
    isWord("number", at: of - 1)
      && (isWord("a", at: of - 2)
        || isWord("a", at: of - 3) && self[at: of - 2].isWord && !self[at: of - 2].is(.average))
  }

  /// The count before a bracket that the token before opens, with at most four words between, if it can be
  /// the percentage of some whole.
  func countBehindBracket(of percent: Number) -> (
    numerator: Int, denominator: Int?, tokens: Range<Int>
  )? {
    for place in stride(from: index - 2, through: index - 6, by: -1) {
      if self[at: place].isInteger, self[at: place].value < 10_000_000 {
        let count = Int(self[at: place].value)
        guard !isLabel(at: place - 1), self[at: place + 1].unit == nil, count.isShare(percent)
        else {
          return nil
        }
        return (count, nil, place..<place + 1)
      }
      guard self[at: place].isWord else { return nil }
    }
    return nil
  }

  /// The count of "n405", as a sign that was lost leaves it.
  private func gluedCount(at index: Int) -> Int? {
    let token = self[at: index]
    guard token.isWord, token.end - token.start >= 2, token.end - token.start <= 7,
      text[Int(token.start)] == UInt8(ascii: "n")
    else { return nil }
    var count = 0
    for place in Int(token.start) + 1..<Int(token.end) {
      guard text[place] &- 0x30 < 10 else { return nil }
      count = 10 * count + Int(text[place] &- 0x30)
    }
    return count >= 10 ? count : nil
  }

  /// Takes the "(n405)" behind a percentage.
  mutating func gluedCountBehind(of percent: Number) -> Int? {
    guard peek().is(.openParenthesis), peek(2).is(.closeParenthesis),
      let count = gluedCount(at: index + 1), count.isShare(percent)
    else { return nil }
    index += 3
    return count
  }

  /// Takes the count of "(63.2%, n = 306)", where the cursor is behind the sign, if it is how many they
  /// are, and not of how many the percentage is.
  ///
  /// The arithmetic tells: no count of 306 people is 63.2% of them. Where both may be, another bracket of
  /// the sentence decides: "(60%, n = 120) … (40%, n = 80)" are parts of one whole.
  mutating func countInBracket(of percent: Number) -> Int? {
    let sign = index
    guard let count = labelledCount(behind: sign), opensMember(at: percent.tokens.lowerBound - 1),
      count.isShare(percent)
    else { return nil }
    guard !percent.canBeShare(of: count) || hasPartBeside(count, of: percent),
      mayBePart(before: percent.tokens.lowerBound - 1)
    else { return nil }
    index += isPeopleWord(at: sign + 4) ? 5 : 4
    return count
  }

  /// Whether the n of a bracket may be how many of a group they are, by what stands before it: the size of an
  /// arm, what was counted already, averages and rates off a curve have the group's size beside them.
  private func mayBePart(before open: Int) -> Bool {
    if self[at: open - 1].is([.group, .control]) { return false }
    if self[at: open].opensBracket,
      (open - 3..<open).contains(where: {
        self[at: $0].isInteger && !self[at: $0].flags.contains(.spelled)
      })
    {
      return false
    }
    return !(max(sentence(at: open).lowerBound, open - 16)..<open).contains {
      self[at: $0].is(.average) || isWord("survival", at: $0) || isWord("incidence", at: $0)
        || isWord("weighted", at: $0)
    }
  }

  /// The count of ", n = 306" or "; n = 306" at the end of a bracket or of its part.
  private func labelledCount(behind sign: Int) -> Int? {
    guard self[at: sign].is(.comma) || self[at: sign].is(.semicolon), isWord("n", at: sign + 1),
      !self[at: sign + 1].flags.contains(.upperCase), self[at: sign + 2].is(.equals),
      self[at: sign + 3].isInteger,
      self[at: sign + 3].value < 10_000_000
    else { return nil }
    // "(70.3%, n = 38 participants)"
    let end = self[at: isPeopleWord(at: sign + 4) ? sign + 5 : sign + 4]
    guard end.closesBracket || end.is(.semicolon) || end.is(.comma) else { return nil }
    return Int(self[at: sign + 3].value)
  }

  private func opensMember(at index: Int) -> Bool {
    let token = self[at: index]
    return token.opensBracket || token.is(.semicolon)
      || token.is(.colon)
  }

  /// Whether another bracket of the sentence, written alike, shows that counts are parts: it cannot be a
  /// whole, or both are parts of the same one.
  private func hasPartBeside(_ count: Int, of percent: Number) -> Bool {
    for sign in sentence(at: index) where self[at: sign].is(.percent) && sign != index - 1 {
      guard let other = labelledCount(behind: sign + 1) else { continue }
      let token = self[at: sign - 1]
      let share = Number(
        value: token.value, decimals: token.decimals, tokens: sign - 1..<sign,
        isInteger: token.isInteger)
      guard token.isNumber, other.isShare(share), opensMember(at: sign - 2) else { continue }
      if !share.canBeShare(of: other) { return true }
      let ratio = share.value / percent.value
      if ratio < 0.8 || ratio > 1.25, share.value + percent.value <= 101,
        percent.wholes(of: count).overlaps(share.wholes(of: other))
      {
        return true
      }
    }
    return false
  }

  /// Takes the counts that stand behind the interval of a percentage, if they agree with it: "24% (95% CI 15–35;
  /// 12/50)".
  mutating func countsBehindInterval(of percent: Number) -> (numerator: Int, denominator: Int?)? {
    guard peek().opensBracket, let close = closing(index), self[at: close - 1].isInteger,
      self[at: close - 2].is(.slash) || isWord("of", at: close - 2)
    else { return nil }
    var ahead = self
    guard let interval = ahead.interval(), interval.isLabelled, ahead.index < close,
      ahead.accept(.semicolon) || ahead.accept(.comma), let numerator = ahead.count()
    else { return nil }
    ahead.index += 1
    guard let denominator = ahead.count(), ahead.index == close,
      numerator.isShare(percent, of: denominator)
    else { return nil }
    index = close + 1
    return (numerator, denominator)
  }

  /// Takes the counts that end the bracket of a percentage, if they agree with it: "(19.3% response rate,
  /// 58/300)".
  mutating func countsEndingBracket(
    of percent: Number
  ) -> (numerator: Int, denominator: Int?)? {
    guard opensMember(at: percent.tokens.lowerBound - 1) else { return nil }
    for place in index..<index + 4 {
      let token = self[at: place]
      if token.is(.comma) || token.is(.semicolon) {
        var ahead = moved(to: place + 1)
        guard let numerator = ahead.count(),
          ahead.accept(.slash) || ahead.accept(words: "out", "of") || ahead.accept(word: "of"),
          let denominator = ahead.count(), numerator.isShare(percent, of: denominator),
          ahead.peek().closesBracket
            || ahead.peek().is(.semicolon)
        else { return nil }
        index = ahead.index
        return (numerator, denominator)
      }
      guard token.isWord || token.is(.dash), !token.is([.versus, .change, .comparative]) else {
        return nil
      }
    }
    return nil
  }
}

extension Number {
  /// Whether some count of a whole is the percentage as printed, rounded or cut off.
  fileprivate func canBeShare(of whole: Int) -> Bool {
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    let least = (value - unit / 2) / 100 * Double(whole)
    let most = (value + unit) / 100 * Double(whole)
    return least.rounded(.up) < most || least.rounded(.up) == least
  }

  /// The wholes of which a count is the percentage as printed.
  fileprivate func wholes(of count: Int) -> ClosedRange<Double> {
    let half = (0..<decimals).reduce(0.5) { half, _ in half / 10 }
    let most = value > half ? Double(count) * 100 / (value - half) : .infinity
    return Double(count) * 100 / (value + half)...most
  }
}
