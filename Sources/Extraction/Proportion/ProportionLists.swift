import Lexing

extension Cursor {
  /// Where the numbers begin that share the sign of the one at an index: "39" of "by 39 and 82%", the index
  /// itself if it stands alone.
  func startOfBareList(before first: Int) -> Int {
    var place = first
    while self[at: place - 1].is(.conjunction) || self[at: place - 1].is(.comma),
      self[at: place - 2].isNumber, first - place < 12
    {
      place -= 2
    }
    return place
  }

  /// Whether a number stands in a list of more than two that share a sign behind the verb of rates, so that their
  /// decimals may differ: "Response rates were 20, 30.5 and 41.2%".
  func isInListOfRates() -> Bool {
    let first = startOfBareList(before: index)
    let verb = first - 1
    guard first < index || peek(1).is(.comma), isWord("were", at: verb) else { return false }
    return (verb - 8..<verb).contains {
      isWord("rates", at: $0) && self[at: $0].sentence == peek().sentence
    }
  }

  /// Whether "respectively" ends what is said of a list whose last sign stands before an index: "22 and 83%
  /// of the sample, respectively".
  func endsRespectively(at index: Int) -> Bool {
    for place in index..<index + 9 {
      if isWord("respectively", at: place) { return true }
      let token = self[at: place]
      // "49 and 40% at 2 and 4 years, respectively"
      guard token.isWord || token.is(.comma) || token.is(.dash) || token.isNumber else {
        return false
      }
    }
    return false
  }
}

/// Percentages that stand in one list with another.
extension ProportionReader {
  /// "(absolute differences: SBP 21.7%, 95% CI 10.1 to 32.6; LDL-C 26.2%, …)": what a bracket lists under
  /// the name of differences.
  func isInListOfDifferences(_ first: Int) -> Bool {
    for index in stride(from: first - 1, through: first - 40, by: -1)
    where cursor[at: index].opensBracket {
      let isNamed = (index + 1...index + 4).contains {
        cursor[at: $0].is(.colon)
          && (cursor.isWord("differences", at: $0 - 1) || cursor.isWord("difference", at: $0 - 1)
            || cursor.isWord("changes", at: $0 - 1) || cursor.isWord("reductions", at: $0 - 1))
      }
      if isNamed, let close = cursor.closing(index), close > first { return true }
    }
    return false
  }

  /// Whether two percentages, or two lists of them, stand before the same preposition: "20% in one arm and
  /// 10% in the other", "by 59% (p = 0.01) and 40% respectively in one arm and 42% and 39% in the other".
  func isParallel(to end: Int, _ first: Int, _ after: Int) -> Bool {
    let (one, other) = (behindList(end), behindList(after))
    guard first - one <= 8, first - one > 2, cursor[at: end].sentence == cursor[at: first].sentence,
      joinsParallel(beforeApproximation(first - 1))
        || cursor[at: first - 1].isWord && cursor[at: first - 2].is(.versus)
    else { return false }
    return cursor.isWord("in", at: one) && cursor.isWord("in", at: other)
      || cursor.isWord("with", at: one) && cursor.isWord("with", at: other)
      || cursor.isWord("for", at: one) && cursor.isWord("for", at: other)
      || cursor.isWord("on", at: one) && cursor.isWord("on", at: other)
      || cursor.isWord("after", at: one) && cursor.isWord("after", at: other)
      || cursor.isWord("at", at: one) && cursor.isWord("at", at: other)
  }

  /// "20% in one arm and 10% in the other", "24% in one arm but only 3% in the other".
  private func joinsParallel(_ index: Int) -> Bool {
    cursor[at: index].is([.conjunction, .versus]) || cursor.isWord("but", at: index)
  }

  /// The token behind the brackets and further percentages that follow one, and their "respectively".
  private func behindList(_ end: Int) -> Int {
    var place = end
    for _ in 0..<4 {
      if cursor[at: place].is(.openParenthesis), let close = cursor.closing(place) {
        place = close + 1
      }
      var next = cursor.moved(to: place + 1)
      guard cursor[at: place].is(.comma) || cursor[at: place].is(.conjunction),
        next.percentValue() != nil, next.acceptPercentSign()
      else { break }
      place = next.index
    }
    return cursor.isWord("respectively", at: place) ? place + 1 : place
  }

  /// Whether a percentage stands in one list with an earlier one: "by 40% and nearly 70%".
  func isListed(from end: Int, to number: Int) -> Bool {
    let first = beforeApproximation(number - 1) + 1
    guard first - end <= 14, first > end, cursor[at: end].sentence == cursor[at: first].sentence
    else { return false }
    var index = end
    while index < first {
      let token = cursor[at: index]
      if token.opensBracket {
        guard let close = cursor.closing(index), close < first else { return false }
        index = close + 1
        continue
      }
      guard
        token.is(.comma) || token.is(.conjunction) || token.is(.versus) || token.is(.period)
          || token.is(.semicolon) || cursor.isWord("to", at: index)
          || cursor.isWord("with", at: index)
          || cursor.isWord("of", at: index) && index == first - 1
      else { return false }
      index += 1
    }
    return true
  }
}
