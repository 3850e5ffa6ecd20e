import Lexing

extension Cursor {
  /// Takes the number of a percentage: also "12,5" with a comma as decimal mark.
  mutating func percentValue() -> Number? {
    guard peek().isNumber else { return nil }
    let start = self
    guard let value = measuredNumber() else { return nil }
    if value.tokens.count > 1, !peek().is(.percent) {
      // "in 10,12 patients": a comma is a decimal mark only where the sign follows.
      self = start
      return number()
    }
    return value
  }

  /// Moves past "%", "percent", "per cent".
  mutating func acceptPercentSign() -> Bool {
    if accept(.percent) || accept(word: "percent") { return true }
    return accept(words: "per", "cent")
  }

  /// Takes a whole number without sign, in digits or words.
  mutating func count() -> Int? {
    let token = peek()
    guard token.isInteger, token.value < 10_000_000 else { return nil }
    index += 1
    return Int(token.value)
  }

  /// Whether one of the next words, before any preposition, names people or other units of a trial.
  func namesPeople(within reach: Int) -> Bool {
    for step in 0..<reach {
      let token = peek(step)
      guard token.isWord || token.is(.dash) || token.is(.quote) else { return false }
      if isPeopleWord(at: index + step) { return true }
      if isWord("of", step) || isWord("in", step) || isWord("from", step) { return false }
    }
    return false
  }

  /// Whether a word at an index names people or events of which a share is told.
  func isPeopleWord(at index: Int) -> Bool {
    let token = self[at: index]
    return token.is(.person) || token.is(.trialUnit) || token.is(.group)
      || isWord("cases", at: index) || isWord("population", at: index)
      || isWord("respondents", at: index) || isWord("recipients", at: index)
      || isWord("survivors", at: index) || isWord("responders", at: index)
      || isWord("sample", at: index) || isWord("deaths", at: index)
      || isWord("female", at: index) || isWord("male", at: index)
  }

  /// Whether the word or sign at an index numbers what follows: "day 3 of 7", "grade 3/4".
  func isLabel(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord else { return token.is(.ascii("#")) }
    // "at 12 months 85 (83%)": the unit of another number
    if token.unit?.quantity == .time, self[at: index - 1].isNumber { return false }
    return token.is(.group) || isWord("day", at: index) || isWord("days", at: index)
      || isWord("week", at: index) || isWord("weeks", at: index) || isWord("month", at: index)
      || isWord("months", at: index) || isWord("year", at: index) || isWord("visit", at: index)
      || isWord("grade", at: index) || isWord("grades", at: index) || isWord("stage", at: index)
      || isWord("type", at: index) || isWord("phase", at: index) || isWord("score", at: index)
      || isWord("question", at: index) || isWord("step", at: index) || isWord("class", at: index)
      || isWord("cycle", at: index) || isWord("level", at: index) || isWord("aged", at: index)
      || isWord("age", at: index) || isWord("table", at: index) || isWord("least", at: index)
      || isWord("than", at: index) || isWord("every", at: index) || isWord("version", at: index)
  }

  /// Whether a bracket with a percentage follows within the phrase: "12 of 40 patients (30%)".
  func hasPercentAhead() -> Bool {
    var place = index
    for _ in 0..<10 {
      let token = self[at: place]
      if token.is(.openParenthesis) || token.is(.openBracket) || token.is(.comma)
        || token.is(.semicolon) || token.is(.equals)
      {
        var ahead = moved(to: place + 1)
        if ahead.percentValue() != nil { return ahead.acceptPercentSign() }
        return false
      }
      guard token.isWord || token.is(.dash) || token.is(.slash) else { return false }
      place += 1
    }
    return false
  }

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
  func countsBefore(
    sign: Int, of percent: Number
  ) -> (numerator: Int, denominator: Int?, tokens: Range<Int>)? {
    let opening = peek(-1)
    // "(n = 10, [28%])"
    if opening.is(.openBracket), peek(-2).is(.comma), let counts = counts(endingAt: index - 2) {
      return counts
    }
    // "126/52.5% with radiotherapy"
    if opening.is(.slash), let counts = counts(endingAt: index - 1), counts.denominator == nil,
      !peek().hasSpaceBefore, counts.numerator.isShare(percent)
    {
      return counts
    }
    // "(9/13 = 69%)"
    if opening.is(.equals), let counts = counts(endingAt: index - 1), counts.denominator != nil {
      return counts
    }
    if opening.is(.comma) || opening.is(.semicolon) {
      // Within a bracket: "(n = 12; 34%)", "(12/40, 30%)".
      guard
        let counts = counts(endingAt: index - 1) ?? countOfPeople(endingAt: index - 1, sign: sign)
      else { return nil }
      let before = self[at: counts.tokens.lowerBound - 1]
      guard
        before.is(.openParenthesis) || before.is(.openBracket)
          || before.is(.equals) || counts.denominator != nil
      else { return nil }
      return counts
    }
    // "68 patients (accounting for 6.8%)"
    if isWord("for", -1), isWord("accounting", -2), peek(-3).is(.openParenthesis),
      self[at: sign].is(.closeParenthesis)
    {
      return moved(to: index - 2).countBehindBracket(of: percent)
    }
    guard opening.is(.openParenthesis) || opening.is(.openBracket) else { return nil }
    // "151 adults (76% women)": the percentage is not that of the number; "58/300 (19.3% response rate)"
    // is.
    let next = self[at: sign]
    if next.isWord, isWord("rate", at: sign) || isWord("rate", at: sign + 1),
      let counts = counts(endingAt: index - 1), let whole = counts.denominator,
      self[at: index - 3].is(.slash), counts.numerator.isShare(percent, of: whole),
      !isPeopleWord(at: sign)
    {
      return counts
    }
    guard !next.isWord || next.is(.interval) || isWord("of", at: sign) || isWord("vs", at: sign)
    else { return nil }
    // "303 adolescents (48% of them female)"
    if isWord("of", at: sign), isWord("them", at: sign + 1) || isWord("whom", at: sign + 1) {
      return nil
    }
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
        guard let counts = counts(endingAt: place) else { return nil }
        // Far from its percentage only a number with its denominator is sure to belong to it, or
        // one of people whom a phrase describes: "119 patients in the other group (39.7%)".
        guard
          counts.denominator != nil || words <= 4
            || countsDescribed(at: place - 1) && counts.numerator.isShare(percent)
        else { return nil }
        if counts.denominator == nil {
          guard isCountOfPeople(at: place - 1, words: words), !splitsTotal(sign: sign)
          else { return nil }
        }
        return counts
      }
      guard token.isWord || token.is(.dash) || token.is(.quote) || token.is(.slash) else {
        return nil
      }
      guard !token.is(.versus), !token.is(.interval) else { return nil }
      place -= 1
      words += 1
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

  /// "treated", "ended", "reduced".
  func endsInParticiple(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.end - token.start > 3 else { return false }
    return text[Int(token.end) - 1] == UInt8(ascii: "d")
      && text[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  /// The number of those of whom a count that begins at an index is a part, if the words before say
  /// so: "Of the remaining 112 patients, 12", "Among 40 women, 5".
  ///
  /// - Parameters:
  ///   - index: Where the count begins.
  ///   - allowsParticiple: Whether "randomized" and the like may stand behind the people.
  /// - Returns: Their number; nil if the words before say nothing of it.
  func wholeBefore(_ index: Int, allowsParticiple: Bool) -> Int? {
    guard self[at: index - 1].is(.comma) else { return nil }
    let people = allowsParticiple && tellsParticipation(at: index - 2) ? index - 3 : index - 2
    guard isPeopleWord(at: people) else { return nil }
    let index = people + 2
    for place in stride(from: index - 3, through: index - 5, by: -1) where self[at: place].isNumber
    {
      guard self[at: place].isInteger, !isLabel(at: place - 1) else { return nil }
      for before in stride(from: place - 1, through: place - 4, by: -1) {
        guard self[at: before].isWord else { return nil }
        if isWord("among", at: before) { return Int(self[at: place].value) }
        if isWord("of", at: before) {
          // "of a total of 22 patients", but not "in half of 22 patients"
          let isOpening =
            self[at: before].flags.contains(.capitalized)
            || isWord("total", at: before - 1)
          return isOpening ? Int(self[at: place].value) : nil
        }
      }
      return nil
    }
    return nil
  }

  /// "randomized", "enrolled" behind "patients".
  private func tellsParticipation(at index: Int) -> Bool {
    self[at: index].isWord
      && (isWord("randomized", at: index) || isWord("randomised", at: index)
        || isWord("enrolled", at: index) || isWord("included", at: index)
        || isWord("studied", at: index) || isWord("treated", at: index)
        || isWord("analyzed", at: index) || isWord("analysed", at: index)
        || isWord("evaluated", at: index) || isWord("screened", at: index)
        || isWord("tested", at: index) || isWord("examined", at: index)
        || isWord("assessed", at: index))
  }

  /// Whether a verb at an index tells what became of people: "12 had", "nine died".
  func isOutcomeVerb(at index: Int) -> Bool {
    guard self[at: index].isWord else { return false }
    return isWord("had", at: index) || isWord("died", at: index) || isWord("developed", at: index)
      || isWord("showed", at: index) || isWord("experienced", at: index)
      || isWord("responded", at: index) || isWord("achieved", at: index)
      || isWord("relapsed", at: index) || isWord("survived", at: index)
      || isWord("reported", at: index) || isWord("required", at: index)
      || isWord("underwent", at: index) || isWord("received", at: index)
      || isWord("were", at: index) || isWord("was", at: index) || isWord("did", at: index)
      || isWord("improved", at: index) || isWord("recovered", at: index)
      || isWord("remained", at: index)
  }

  /// Whether a verb at an index tells an outcome, and not what was done with people or who they were.
  func tellsOutcome(at index: Int) -> Bool {
    isOutcomeVerb(at: index) && !isWord("were", at: index) && !isWord("was", at: index)
      && !isWord("received", at: index) && !isWord("underwent", at: index)
  }

  /// The count whose last token stands before an index, with its denominator if there is one.
  private func counts(
    endingAt end: Int
  ) -> (numerator: Int, denominator: Int?, tokens: Range<Int>)? {
    let last = self[at: end - 1]
    guard last.isInteger, last.value < 10_000_000 else { return nil }
    let value = Int(last.value)
    var place = end - 2
    if self[at: place].is(.slash) {
      let numerator = self[at: place - 1]
      guard numerator.isInteger, Int(numerator.value) <= value else { return nil }
      return (Int(numerator.value), value, place - 1..<end)
    }
    if isWord("the", at: place) || isWord("all", at: place) || isWord("our", at: place)
      || isWord("these", at: place)
    {
      place -= 1
    }
    if isWord("of", at: place) || isWord("among", at: place) {
      if isWord("out", at: place - 1) { place -= 1 }
      let numerator = self[at: place - 1]
      if numerator.isInteger, Int(numerator.value) <= value {
        return (Int(numerator.value), value, place - 1..<end)
      }
    }
    return (value, nil, end - 1..<end)
  }

  /// Whether a number can count those whom a percentage behind it is of.
  private func isCountOfPeople(at index: Int, words: Int) -> Bool {
    let before = self[at: index - 1]
    let after = self[at: index + 1]
    let isJoined = before.is(.dash) && !before.hasSpaceBefore && !self[at: index - 2].is(.dash)
    if isLabel(at: index - 1) || isJoined { return false }
    // "between the two groups (57% vs. 56%)"
    if isWord("groups", at: index + 1) || isWord("arms", at: index + 1) { return false }
    if before.is(.less) || before.is(.greater) || before.is(.lessOrEqual)
      || before.is(.greaterOrEqual) || before.is(.plusMinus)
    {
      return false
    }
    if before.is(.slash) || after.is(.slash) { return false }
    // "at 3- (38% vs 19%) and 6-month follow-up"
    if after.is(.dash), !after.hasSpaceBefore { return false }
    // "304 (80%) of 379 in the control group (0.5%": a denominator.
    if isWord("of", at: index - 1), !isWord("total", at: index - 2), !isNumberOf(index - 1) {
      return false
    }
    // "close to the one of the other therapy (77%)": a pronoun.
    if isWord("the", at: index - 1), self[at: index].value == 1 { return false }
    // "one in five patients (20%)": a ratio.
    if isWord("in", at: index - 1), self[at: index - 2].flags.contains(.spelled) { return false }
    // "3 deaths among 484 patients (0.6%)": a denominator as well.
    if isWord("among", at: index - 1), !self[at: index - 2].isNumber { return false }
    // "after 6 months (34%)", "10 mg (5%)"
    if after.unit != nil { return false }
    // A year: "in 1998 (34%)".
    let token = self[at: index]
    let looksLikeYear =
      token.value >= 1950 && token.value <= 2035 && !token.flags.contains(.grouped) && words == 0
    return !looksLikeYear || !isWord("in", at: index - 1)
  }

  /// Whether the percentage and the next one make up the whole: "11969 current (74%) and former
  /// (26%) smokers": the number is the total, not the first part.
  private func splitsTotal(sign: Int) -> Bool {
    guard self[at: sign].is(.closeParenthesis) else { return false }
    var ahead = moved(to: sign + 1)
    _ = ahead.accept(.comma)
    guard ahead.accept(word: "and") else { return false }
    var words = 0
    while words < 4, ahead.peek().isWord {
      ahead.index += 1
      words += 1
    }
    guard ahead.accept(.openParenthesis), let other = ahead.percentValue(),
      ahead.acceptPercentSign()
    else { return false }
    return (peek().value + other.value - 100).magnitude <= 0.11
  }
}
