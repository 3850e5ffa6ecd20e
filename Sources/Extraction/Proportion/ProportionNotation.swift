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
      // "5 of 11 WEB-2086 animals"
      guard token.isWord || token.is(.dash) || token.is(.quote) || peek(step - 1).is(.dash) else {
        return false
      }
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
      || isWord("victims", at: index) || isWord("female", at: index) || isWord("male", at: index)
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
      || namesSystem(at: index)
  }

  /// Whether a bracket with a percentage follows within the phrase: "12 of 40 patients (30%)".
  func hasPercentAhead() -> Bool {
    var place = index
    for _ in 0..<10 {
      let token = self[at: place]
      if token.opensBracket || token.is(.comma) || token.closesBracket
        || token.is(.semicolon) || token.is(.equals)
      {
        var ahead = moved(to: place + 1)
        // "[1/73] 95% CI"
        guard ahead.percentValue() != nil, ahead.acceptPercentSign() else { return false }
        return !token.closesBracket || !ahead.peek().is(.interval)
      }
      guard token.isWord || token.is(.dash) || token.is(.slash) else { return false }
      place += 1
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
  func tellsParticipation(at index: Int) -> Bool {
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
}
