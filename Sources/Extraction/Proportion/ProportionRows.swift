import Lexing

/// What a row of counts beside a row of percentages says of one of these.
enum CountsInRow {
  /// No row of counts stands beside it.
  case absent
  /// Several counts or percentages stand beside each other and do not go together one by one.
  case unpaired
  /// Both rows are of one length, and the arithmetic says that they are in the same order.
  case paired(CountsBefore)
}

// MARK: "35% vs 27% (14/40 vs 11/41)", "(11/41 vs 14/40; 27% vs 35%)"

extension Cursor {
  /// The counts that have the place of a percentage, whose number is the current token, in a row beside its own.
  ///
  /// - Parameters:
  ///   - percent: The percentage.
  ///   - sign: The token after its sign.
  /// - Returns: What the rows say.
  func countsInRow(of percent: Number, sign: Int) -> CountsInRow {
    if let open = openingOfFractions(behind: sign), let counts = fractionsInRow(from: open + 1) {
      if let percents = percentages(before: open, count: counts.count),
        let place = percents.firstIndex(where: { $0.tokens.lowerBound == index })
      {
        return agree(counts, percents) ? .paired(counts[place]) : .unpaired
      }
      if open - sign <= 1 { return .unpaired }
    }
    guard behindJoint(sign) != nil || beforeJoint(index) != nil,
      let (percents, place) = percentagesInRow(), percents.count > 1
    else { return .absent }
    let first = percents[0].tokens.lowerBound
    let opening = self[at: first - 1]
    guard opening.opensBracket || opening.is(.comma) || opening.is(.semicolon) else {
      return .absent
    }
    if let counts = counts(before: first, of: percents) { return .paired(counts[place]) }
    return .unpaired
  }

  /// Whether the part and whole that the cursor stands behind have their percentage in a row that follows: "14 of
  /// 212 on the drug and 11 of 208 on placebo (6.6% vs 5.3%)".
  ///
  /// - Parameter start: The part's token.
  /// - Returns: Whether it has.
  func hasPercentInRow(from start: Int) -> Bool {
    let sentence = self[at: start].sentence
    for place in index..<index + 40 {
      let token = self[at: place]
      guard token.sentence == sentence else { return false }
      guard token.is(.percent), self[at: place - 1].isNumber else { continue }
      guard let (percents, _) = moved(to: place - 1).percentagesInRow(), percents.count > 1,
        let counts = counts(before: percents[0].tokens.lowerBound, of: percents)
      else { return false }
      return counts.contains { $0.tokens.lowerBound == start }
    }
    return false
  }

  /// Whether each count is its percentage of its whole; of bare counts, whether their wholes are alike.
  private func agree(_ counts: [CountsBefore], _ percents: [Number]) -> Bool {
    var wholes: ClosedRange<Double>?
    for (count, percent) in zip(counts, percents) {
      if let whole = count.denominator {
        guard count.numerator.isShare(percent, of: whole) else { return false }
        continue
      }
      guard percent.value > 0 else { return false }
      let whole = 100 * Double(count.numerator) / percent.value
      let known = wholes ?? whole...whole
      wholes = min(known.lowerBound, whole)...max(known.upperBound, whole)
    }
    return wholes.map { $0.upperBound < 1.5 * $0.lowerBound } ?? true
  }

  // MARK: The row of counts

  /// Where the row of parts and wholes opens that follows the percentages: the bracket of "35% vs 27% (14/40 vs
  /// 11/41)", the comma of "35% vs 27%, 14/40 vs 11/41".
  private func openingOfFractions(behind sign: Int) -> Int? {
    for place in sign..<sign + 24 {
      let token = self[at: place]
      if token.opensBracket || token.is(.comma) || token.is(.semicolon) {
        if self[at: place + 1].isInteger,
          isWord("of", at: place + 2)
            || isWord("out", at: place + 2) || self[at: place + 2].is(.slash)
        {
          return place
        }
        if token.opensBracket { return nil }
      } else if !mayPartMembers(at: place), !token.isNumber, !token.is(.percent) {
        return nil
      }
    }
    return nil
  }

  /// The at least two parts with their wholes that stand in a row: "14/40 vs 11/41", "14 of 40 and 11 of 41".
  private func fractionsInRow(from start: Int) -> [CountsBefore]? {
    var cursor = moved(to: start)
    var row: [CountsBefore] = []
    while row.count < Self.longestList {
      let first = cursor.index
      guard let numerator = cursor.count(),
        cursor.accept(.slash) || cursor.accept(words: "out", "of") || cursor.accept(word: "of")
      else { break }
      _ = cursor.accept(word: "the")
      guard let denominator = cursor.count(), denominator >= numerator, !cursor.peek().is(.percent)
      else { break }
      row.append((numerator, denominator, first..<cursor.index))
      guard let next = cursor.behindJoint(cursor.index) else { break }
      cursor.index = next
    }
    return row.count > 1 ? row : nil
  }

  /// The counts before a row of percentages, as many as these, if the arithmetic agrees: parts with their wholes,
  /// or, before a bracket, counts of people or of what became of them.
  private func counts(before first: Int, of percents: [Number]) -> [CountsBefore]? {
    var row: [CountsBefore] = []
    var place = first - 1
    while row.count < percents.count {
      let token = self[at: place - 1]
      if token.isNumber, !self[at: place - 2].is(.group) {
        guard let counts = counts(endingAt: place),
          counts.denominator != nil || self[at: first - 1].opensBracket && isCounting(at: place - 1)
        else { return nil }
        row.append(counts)
        place = counts.tokens.lowerBound
      } else {
        guard token.isNumber || mayPartMembers(at: place - 1),
          token.sentence == self[at: first].sentence, first - place < 60
        else { return nil }
        place -= 1
      }
    }
    guard let last = row.first, let first = row.last,
      row.allSatisfy({ ($0.denominator == nil) == (last.denominator == nil) }),
      last.denominator != nil || namesCounted(behind: last.tokens.upperBound),
      // "between groups A, 12 of 40, 14 of 40 and 11 of 41 (…)": one more than percentages.
      beforeJoint(first.tokens.lowerBound).map({ !self[at: $0].isNumber }) ?? true
    else { return nil }
    row.reverse()
    return agree(row, percents) ? row : nil
  }

  /// Whether a number without whole may count those of whom a percentage is told.
  private func isCounting(at index: Int) -> Bool {
    let next = self[at: index + 1]
    return self[at: index].value > 0 && !isLabel(at: index - 1) && next.unit == nil
      && !next.is(.dash) && !next.is(.percent) && !setsLimit(self[at: index - 1])
      && !self[at: index - 1].is(.dash) && !isAmount(at: index)
  }

  /// Whether the noun of the last count is of people or of what became of them: "14 vs 11 patients", "14 deaths".
  private func namesCounted(behind end: Int) -> Bool {
    (end..<end + 3).contains { isPeopleWord(at: $0) || self[at: $0].is(.outcome) }
  }

  // MARK: The row of percentages

  /// The percentages that stand in one row with the current one, and its place among them: "35%, 27% and 22%".
  private func percentagesInRow() -> (row: [Number], place: Int)? {
    var first = index
    var place = 0
    while place < Self.longestList, let last = beforeJoint(first), self[at: last].is(.percent),
      self[at: last - 1].isNumber
    {
      first = last - 1
      place += 1
    }
    var cursor = moved(to: first)
    var row: [Number] = []
    while row.count < Self.longestList, let percent = cursor.percentValue(),
      cursor.acceptPercentSign(), !cursor.peek().is(.interval)
    {
      row.append(percent)
      guard let next = cursor.behindJoint(cursor.index) else { break }
      cursor.index = next
    }
    return place < row.count ? (row, place) : nil
  }

  /// The percentages before an index, with words between, in the order of the text; nil if there are fewer.
  private func percentages(before end: Int, count: Int) -> [Number]? {
    var row: [Number] = []
    var place = end - 1
    while row.count < count {
      let token = self[at: place]
      if token.is(.percent), self[at: place - 1].isNumber {
        let number = self[at: place - 1]
        row.append(
          Number(
            value: number.value, decimals: number.decimals, tokens: place - 1..<place,
            isInteger: number.isInteger))
        place -= 2
        continue
      }
      guard mayPartMembers(at: place) || token.isNumber && self[at: place - 1].is(.group),
        token.sentence == self[at: end].sentence, end - place < 60
      else { return nil }
      place -= 1
    }
    row.reverse()
    return row
  }

  // MARK: What joins members

  /// Whether a token may stand between the members of a row: a word, a comma, a dash, the point of "v.".
  private func mayPartMembers(at index: Int) -> Bool {
    let token = self[at: index]
    return token.isWord && !token.is(.interval) || token.is(.comma) || token.is(.dash)
      || token.is(.period) && self[at: index - 1].is(.versus)
  }

  /// The token behind ", and", "vs.", "compared with" at an index; nil if nothing joins there.
  private func behindJoint(_ start: Int) -> Int? {
    var place = start
    if self[at: place].is(.comma) { place += 1 }
    if namesVersus(at: place) {
      place += 1
      if self[at: place].is(.period) || isWord("with", at: place) || isWord("to", at: place) {
        place += 1
      }
    } else if self[at: place].is(.conjunction) {
      place += 1
    }
    return place > start ? place : nil
  }

  /// The token before what joins the member at an index to the one before; nil if nothing does.
  private func beforeJoint(_ start: Int) -> Int? {
    var place = start - 1
    if namesVersus(at: place - 1),
      self[at: place].is(.period) || isWord("with", at: place) || isWord("to", at: place)
    {
      place -= 1
    }
    if namesVersus(at: place) || self[at: place].is(.conjunction) { place -= 1 }
    if self[at: place].is(.comma) { place -= 1 }
    return place < start - 1 ? place : nil
  }
}
