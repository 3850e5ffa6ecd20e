import Lexing

/// The count of a part before its percentage, that of the whole if given, and their tokens.
typealias CountsBefore = (numerator: Int, denominator: Int?, tokens: Range<Int>)

extension ProportionMention {
  /// Takes the counts that stand with a percentage, behind or before it.
  ///
  /// - Parameters:
  ///   - start: At its number.
  ///   - cursor: At the token after its sign; moved past the counts that follow.
  ///   - value: The percentage.
  mutating func takeCounts(at start: Cursor, sign cursor: inout Cursor, of value: Number) {
    let sign = cursor.index
    if let counts = cursor.countsBehind() ?? cursor.countsBehindClause(of: value)
      ?? cursor.countsEndingBracket(of: value) ?? cursor.countsBehindInterval(of: value)
    {
      // "Attendance was 93% (6)": no number of people has 6 as 93%, so it is a spread.
      let isBare = start[at: sign + 1].isNumber && counts.denominator == nil
      isMeasurement = isBare && !counts.numerator.isShare(value)
      isSampleBehind =
        counts.denominator == nil && start[at: sign].opensBracket && start.isWord("n", at: sign + 1)
      (numerator, denominator) = (counts.numerator, counts.denominator)
      tokens = start.index..<cursor.index
    } else if let count = cursor.countInBracket(of: value) ?? cursor.gluedCountBehind(of: value) {
      numerator = count
      tokens = start.index..<cursor.index
    } else if let counts = start.countsBefore(sign: sign, of: value),
      !start.countsExceptions(at: counts.tokens.lowerBound)
    {
      (numerator, denominator) = (counts.numerator, counts.denominator)
      tokens = counts.tokens.lowerBound..<sign
      if cursor.peek().closesBracket {
        tokens = tokens.lowerBound..<cursor.index + 1
      }
    }
    // "39/65 (37%)": 37% are of another whole, and the two numbers no part and whole.
    if let numerator, let denominator, !numerator.isNear(value, of: denominator) { dropCounts() }
  }

  /// Whether counts beside one of several percentages are its own: part and whole agree with it, or the part
  /// alone touches the bracket, "12 (30%, 12% severe)", and is no last of several, "14 vs 11 (35% vs 27%)".
  func hasOwnCounts(of value: Number, at start: Cursor) -> Bool {
    guard let numerator else { return true }
    if let denominator { return numerator.isShare(value, of: denominator) }
    let first = tokens.lowerBound
    return start[at: first].isInteger && start[at: first + 1].opensBracket
      && !(start[at: first - 1].is([.conjunction, .versus]) || start[at: first - 1].is(.period))
  }

  /// Leaves the percentage alone.
  mutating func dropCounts() {
    (numerator, denominator, isSampleBehind) = (nil, nil, false)
    if let core { tokens = core }
  }
}

// MARK: Counts beside a percentage

extension Cursor {
  /// Takes counts that follow a percentage: "(9/13)", "[9 of 13]", "(n = 9)", ", 9/13", "(9)".
  mutating func countsBehind() -> (numerator: Int, denominator: Int?)? {
    let start = index
    // "38% of patients (n = 199)"
    if isWord("of"), isPeopleWord(at: index + 1), peek(2).is(.openParenthesis), isWord("n", 3),
      peek(4).is(.equals), peek(5).isInteger, peek(6).is(.closeParenthesis)
    {
      index += 7
      return (Int(self[at: start + 5].value), nil)
    }
    // "63%, (22/35)"
    if peek().is(.comma), peek(1).is(.openParenthesis), peek(3).is(.slash) { index += 1 }
    let isSquare = peek().is(.openBracket)
    let isBracketed = accept(.openParenthesis) || accept(.openBracket)
    if !isBracketed, !accept(.comma), !accept(.semicolon) { return nil }
    let hasLabel = accept(word: "n")
    if hasLabel { _ = accept(.equals) || accept(.colon) }
    if let numerator = count() {
      if accept(.slash) || accept(words: "out", "of") || accept(word: "of") {
        _ = accept(word: "the")
        if let denominator = count(), denominator >= numerator, !peek().is(.percent),
          // "41% (20/20 mg)", "72% (20/20-mg group)": doses.
          peek().unit?.isGiven != true, !peek().is(.dash) || peek(1).unit?.isGiven != true
        {
          skipPeople()
          if isBracketed { _ = accept(.closeParenthesis) || accept(.closeBracket) }
          return (numerator, denominator)
        }
        // "45% [10]" cites a reference.
      } else if isBracketed, !isSquare || hasLabel, !peek().is(.percent) {
        skipPeople()
        if accept(.closeParenthesis) || accept(.closeBracket) { return (numerator, nil) }
      }
    }
    index = start
    return nil
  }

  private mutating func skipPeople() {
    let start = index
    var words = 0
    while words < 3, peek().isWord {
      if peek().is(.person) || peek().is(.trialUnit) {
        index += 1
        return
      }
      index += 1
      words += 1
    }
    index = start
  }

  /// The counts that stand before a percentage whose number is the current token: "Nine (69%)",
  /// "4237 people (35%)", "Five of the nine lambs … (56%)", "women = 41; 82%", "(12/40, 30%)".
  ///
  /// - Parameters:
  ///   - sign: The token after the percent sign.
  ///   - percent: The percentage.
  /// - Returns: The counts with their tokens; nil if none belong to the percentage.
  func countsBefore(sign: Int, of percent: Number) -> CountsBefore? {
    let opening = peek(-1)
    if opening.is(.comma) || opening.is(.semicolon) { return countsInBracket(sign: sign) }
    if opening.opensBracket {
      return countsBeforeBracket(sign: sign, of: percent)
    }
    // "126/52.5% with radiotherapy"
    if opening.is(.slash), let counts = counts(endingAt: index - 1), counts.denominator == nil,
      !peek().hasSpaceBefore, !peek(-3).is(.dash), counts.numerator.isShare(percent),
      !isPairOfRates(at: index - 2)
    {
      return counts
    }
    // "(76/427) 17.8%"
    if opening.is(.closeParenthesis), peek(-5).is(.openParenthesis),
      let counts = counts(endingAt: index - 1), let whole = counts.denominator,
      counts.numerator.isShare(percent, of: whole)
    {
      return counts
    }
    // "(9/13 = 69%)"
    if opening.is(.equals), let counts = counts(endingAt: index - 1), counts.denominator != nil {
      return counts
    }
    // "68 patients (accounting for 6.8%)"
    if isWord("for", -1), isWord("accounting", -2), peek(-3).is(.openParenthesis),
      self[at: sign].is(.closeParenthesis)
    {
      return moved(to: index - 2).countBehindBracket(of: percent)
    }
    return nil
  }

  /// The counts that stand with the percentage in a bracket: "(n = 12; 34%)", "(12/40, 30%)".
  private func countsInBracket(sign: Int) -> CountsBefore? {
    guard
      let counts = counts(endingAt: index - 1) ?? countOfPeople(endingAt: index - 1, sign: sign)
    else { return nil }
    let before = self[at: counts.tokens.lowerBound - 1]
    // "(N = 4479; 51.5% boys)": the sample, and a share of it.
    if before.is(.equals), counts.denominator == nil,
      namesSex(behind: sign) || isSizeOfEqualArms(at: counts.tokens.lowerBound)
    {
      return nil
    }
    return before.opensBracket || before.is(.equals)
      || counts.denominator != nil ? counts : nil
  }

  /// Whether "(n = 30, 86.7%)" and "(n = 30, 63.3%)" of a sentence have the same n, which is the size of both arms; "(n =
  /// 12, 30.0%)" and "(n = 12, 29.3%)" are the same count of nearly as many.
  private func isSizeOfEqualArms(at index: Int) -> Bool {
    sentence(at: index).contains {
      $0 != index && self[at: $0].isInteger && self[at: $0].value == self[at: index].value
        && self[at: $0 - 1].is(.equals) && isWord("n", at: $0 - 2)
        && self[at: $0 + 2].isNumber && self[at: $0 + 3].is(.percent)
        && (self[at: $0 + 1].is(.comma) || self[at: $0 + 1].is(.semicolon))
        && max(self[at: $0 + 2].value, self[at: index + 2].value)
          > 1.2 * min(self[at: $0 + 2].value, self[at: index + 2].value)
    }
  }

  /// The counts before the bracket in which the percentage stands: "4237 people (35%)".
  private func countsBeforeBracket(sign: Int, of percent: Number) -> CountsBefore? {
    // "(n = 10, [28%])"
    if peek(-1).is(.openBracket), peek(-2).is(.comma), let counts = counts(endingAt: index - 2) {
      return counts
    }
    let next = self[at: sign]
    // "151 adults (76% women)": the percentage is not that of the number; "58/300 (19.3% response rate)"
    // is.
    if next.isWord, isWord("rate", at: sign) || isWord("rate", at: sign + 1),
      let counts = counts(endingAt: index - 1), let whole = counts.denominator,
      self[at: index - 3].is(.slash), counts.numerator.isShare(percent, of: whole),
      !isPeopleWord(at: sign)
    {
      return counts
    }
    let isOf = isWord("of", at: sign)
    guard !next.isWord || next.is(.interval) || isOf || isWord("vs", at: sign) else { return nil }
    // "303 adolescents (48% of them female)"
    if isOf, isWord("them", at: sign + 1) || isWord("whom", at: sign + 1) { return nil }
    return countsBeforeWords(sign: sign, of: percent)
  }

  /// The counts before the words before the bracket: "119 patients in the other group (39.7%)".
  private func countsBeforeWords(sign: Int, of percent: Number) -> CountsBefore? {
    var place = index - 1
    var words = 0
    while words <= 11 {
      let token = self[at: place - 1]
      if token.isNumber {
        // "after CMC-001 (93%)": a name.
        if self[at: place - 2].is(.dash), self[at: place - 3].isWord,
          !self[at: place - 2].hasSpaceBefore
        {
          place -= 3
          words += 3
          continue
        }
        // "cages of 5/7 mm (12%)"
        if self[at: place].unit != nil, self[at: place - 2].is(.slash) { return nil }
        guard var counts = counts(endingAt: place) else { return nil }
        if let whole = counts.denominator {
          // "12 of 50 on A and 5 of 48 on B (24% vs 10%)": the second's percentage stands second.
          return !self[at: sign].is(.versus) || counts.numerator.isShare(percent, of: whole)
            ? counts : nil
        }
        if words > 0, let counts = eventsAmong(at: place - 1, percent) { return counts }
        if words > 0, isSecondCount(place - 1) { return nil }
        // "all 9 patients (100%)"
        if isWord("all", at: place - 2), percent.value == 100 {
          counts.denominator = counts.numerator
        }
        // Far from its percentage only a number with its denominator is sure to belong to it, or
        // one of people whom a phrase describes: "119 patients in the other group (39.7%)".
        let isNear = words <= 4
        return
          (isNear || countsDescribed(at: place - 1) && counts.numerator.isShare(percent))
          && isCountOfPeople(at: place - 1, words: words, sign: sign, of: percent)
          && !splitsTotal(sign: sign) ? counts : nil
      }
      guard token.isWord || token.is(.dash) || token.is(.quote) || token.is(.slash),
        !token.is([.versus, .interval])
      else { return nil }
      place -= 1
      words += 1
    }
    return nil
  }

  /// The counts of "3 deaths in 60 patients (5%)", whose last number is at an index, if the arithmetic says that
  /// they are part and whole.
  private func eventsAmong(at index: Int, _ percent: Number) -> CountsBefore? {
    guard isWord("in", at: index - 1) || isWord("among", at: index - 1), percent.value > 0 else {
      return nil
    }
    let whole = Int(self[at: index].value)
    for place in stride(from: index - 2, through: index - 7, by: -1) {
      let token = self[at: place]
      if token.isInteger {
        let count = Int(token.value)
        // "one in five patients (20%)" tells of no events.
        guard place < index - 2, count > 0, count <= whole, !isListedLabel(at: place),
          count.isShare(percent, of: whole)
        else { return nil }
        return (count, whole, place..<index + 1)
      }
      guard token.isWord else { return nil }
    }
    return nil
  }

  /// Whether a number counts people or units of whom a phrase or verb tells more: "8 patients while on
  /// treatment", "5 were early failures", "3 patients had an objective response", "nine patients ended
  /// treatment before the fifth session", "three of them dropped out".
  private func countsDescribed(at index: Int) -> Bool {
    for place in index + 1..<self.index
    where self[at: place].is([.average, .percentMeasure]) {
      return false
    }
    if isWord("were", at: index + 1) || isWord("had", at: index + 1) { return true }
    if isWord("of", at: index + 1), isWord("them", at: index + 2) { return true }
    for place in index + 1...index + 3 where isPeopleWord(at: place) {
      let next = place + 1
      return isOutcomeVerb(at: next)
        || isWord("in", at: next) || isWord("with", at: next) || isWord("on", at: next)
        || isWord("from", at: next) || isWord("receiving", at: next)
        || isWord("given", at: next) || endsInParticiple(at: next)
        || isWord("while", at: next) || isWord("taking", at: next)
    }
    return false
  }

  /// The count whose last token stands before an index, with its denominator if there is one.
  func counts(endingAt end: Int) -> CountsBefore? {
    let last = self[at: end - 1]
    guard last.isInteger, last.value < 10_000_000 else { return nil }
    let value = Int(last.value)
    var place = end - 2
    if self[at: place].is(.slash) {
      let numerator = self[at: place - 1]
      // "grade 3/4 toxicities", "a score ≥5/18"
      guard numerator.isInteger, Int(numerator.value) <= value, !isLabel(at: place - 2),
        !setsLimit(self[at: place - 2])
      else { return nil }
      return (Int(numerator.value), value, place - 1..<end)
    }
    while place > end - 6, describesWhole(at: place) { place -= 1 }
    if isWord("of", at: place) || isWord("among", at: place) {
      // "3 samples out of 42"
      if isWord("out", at: place - 1) { place -= isPeopleWord(at: place - 2) ? 2 : 1 }
      let numerator = self[at: place - 1]
      if numerator.isInteger, Int(numerator.value) <= value {
        return (Int(numerator.value), value, place - 1..<end)
      }
    }
    return (value, nil, end - 1..<end)
  }

  /// Whether a sign sets a limit: "<", "≥".
  func setsLimit(_ token: Token) -> Bool {
    token.is(.less) || token.is(.greater) || token.is(.lessOrEqual) || token.is(.greaterOrEqual)
  }

  /// Whether a word may stand before the number of a whole: "4 of the remaining 6", "3 of our first 20", "5 out
  /// of a total of 40".
  private func describesWhole(at index: Int) -> Bool {
    isWord("the", at: index) || isWord("all", at: index) || isWord("our", at: index)
      || isWord("these", at: index) || isWord("those", at: index) || isWord("a", at: index)
      || isWord("remaining", at: index) || isWord("other", at: index) || isWord("first", at: index)
      || isWord("last", at: index) || isWord("evaluable", at: index)
      || isWord("eligible", at: index) || isWord("total", at: index)
      || isWord("of", at: index) && isWord("total", at: index - 1)
  }

  /// Whether a number can count those whom a percentage behind it is of.
  private func isCountOfPeople(at index: Int, words: Int, sign: Int, of percent: Number) -> Bool {
    let before = self[at: index - 1]
    let after = self[at: index + 1]
    let isJoined = before.is(.dash) && !before.hasSpaceBefore && !self[at: index - 2].is(.dash)
    if isListedLabel(at: index) || isJoined || isLocus(at: index) { return false }
    // "between the two groups (57% vs. 56%)"
    if isWord("groups", at: index + 1) || isWord("arms", at: index + 1) { return false }
    if setsLimit(before) || before.is(.plusMinus) { return false }
    if before.is(.slash) || after.is(.slash) { return false }
    // "at 3- (38% vs 19%) and 6-month follow-up", "two - layer bandages"
    if after.is(.dash), !after.hasSpaceBefore || isSpacedCompound(at: index) { return false }
    // "304 (80%) of 379 in the control group (0.5%": a denominator.
    if isWord("of", at: index - 1), !isWord("total", at: index - 2), !isNumberOf(index - 1) {
      return false
    }
    // "close to the one of the other therapy (77%)": a pronoun.
    if isWord("the", at: index - 1), self[at: index].value == 1 { return false }
    if isOfRatio(at: index, percent) || isLimitOfClass(at: index) || isAmount(at: index) {
      return false
    }
    // "one patient in ten (10%)"
    if isWord("in", at: index - 1), isPeopleWord(at: index - 2) || isWord("patient", at: index - 2),
      self[at: index].flags.contains(.spelled), self[at: index - 3].flags.contains(.spelled)
    {
      return false
    }
    // "3 deaths among 484 patients (0.6%)": a denominator as well; "12 strokes in 1420 patient-years".
    if isWord("among", at: index - 1), !self[at: index - 2].isNumber { return false }
    if namesPersonTime(at: index + 1) { return false }
    // "after 6 months (34%)", "10 mg (5%)"
    if after.unit != nil { return false }
    // "201Tl uptake (59%)": an isotope.
    if after.isWord, !after.hasSpaceBefore { return false }
    return words > 0 || !isYear(at: index, sign: sign) && !standsAmongLabels(at: index)
  }

  /// Whether the percentage and the next ones make up the whole: "11969 current (74%) and former (26%) smokers", "1507
  /// patients with TIA (40%) or stroke (60%)": the number is the total, not the first part.
  private func splitsTotal(sign: Int) -> Bool {
    guard self[at: sign].is(.closeParenthesis) else { return false }
    var ahead = moved(to: sign + 1)
    var (sum, parts) = (peek().value, 1)
    while parts < 6 {
      let hasComma = ahead.accept(.comma)
      guard ahead.accept(word: "and") || ahead.accept(word: "or") || hasComma else { break }
      var words = 0
      while words < 4, ahead.peek().isWord {
        ahead.index += 1
        words += 1
      }
      guard ahead.accept(.openParenthesis), let other = ahead.percentValue(),
        ahead.acceptPercentSign()
      else { break }
      (sum, parts) = (sum + other.value, parts + 1)
      guard ahead.accept(.closeParenthesis) else { break }
    }
    return parts > 1 && (sum - 100).magnitude <= 0.06 * Double(parts)
  }
}
