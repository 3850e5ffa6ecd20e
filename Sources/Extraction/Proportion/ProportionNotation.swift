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

  /// Whether a long name of people follows: "six of seven non small cell lung cancer patients".
  func namesKindOfPeople() -> Bool {
    for place in index..<index + 8 {
      if self[at: place].is(.person) { return true }
      guard self[at: place].isWord || self[at: place].is(.dash), !self[at: place].is(.function),
        !isOutcomeVerb(at: place), !endsInVerb(at: place), !isPlural(at: place)
      else { return false }
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

  /// The number of those with whom a sentence begins and of whom it says more before its first comma: "Of the 45 patients
  /// with fever, 37 had"; that some "were" something is told only of part of a study, "Of 77 patients for whom the
  /// time was known, 36 were repaired".
  ///
  /// - Parameters:
  ///   - index: Where a count begins behind the comma.
  ///   - verb: The verb behind the count.
  /// - Returns: Their number; nil if the sentence does not begin so.
  func wholeDescribed(before index: Int, verb: Int) -> Int? {
    guard let (whole, start) = peopleOpening(before: index), index - start < 30 else { return nil }
    var isPart = tellsOutcome(at: verb) || tellsDeed(at: verb)
    for place in start..<index - 1 {
      guard self[at: place].isWord || self[at: place].is(.dash), !isWord("criteria", at: place)
      else { return nil }
      isPart = isPart || isWord("whom", at: place) || isWord("whose", at: place)
    }
    let next = self[at: verb + 1]
    return isPart
      && !next.is([.screened, .enrolled, .randomized, .analyzed, .divided])
      && !isWord("excluded", at: verb + 1) && !isWord("consented", at: verb)
      && !isWord("agreed", at: verb) && !isWord("qualified", at: verb)
      && !(verb + 1..<verb + 4).contains(where: { isWord("data", at: $0) }) ? whole : nil
  }

  /// The number of those of whom a count right behind the sentence's first words is a part.
  func wholeOfOpening(at index: Int, verb: Int) -> Int? {
    guard self[at: index - 1].is(.comma) else { return nil }
    let isOutcome = tellsOutcome(at: verb) || tellsDeed(at: verb)
    return (isOutcome ? wholeBefore(index, allowsParticiple: true) : nil)
      ?? wholeDescribed(before: index, verb: verb)
  }

  /// The number of those of whom the first of a list is a part, for the next one with a verb of its own: "Of 40 women, 12
  /// had pain and nine died".
  func wholeOfFirst(before index: Int) -> Int? {
    guard let (_, end) = peopleOpening(before: index),
      let comma = (end..<index).first(where: { self[at: $0].is(.comma) }),
      self[at: comma + 1].isInteger, comma + 1 < index, index - comma < 30
    else { return nil }
    let first = comma + 1
    for place in first + 1..<index {
      let token = self[at: place]
      // "12 died, of whom 4", "12 died; in the other group 4"
      guard
        token.isWord || token.is(.comma) || token.is(.dash) || token.isNumber || mayCompare(token)
          || token.opensBracket && self[at: place + 2].is(.percent)
          || token.is(.percent) && self[at: place + 1].closesBracket
          || token.closesBracket && self[at: place - 1].is(.percent),
        !isWord("whom", at: place), !isWord("which", at: place), !isWord("these", at: place),
        !isWord("of", at: place) || !self[at: place + 1].isNumber
      else { return nil }
    }
    let verb = isPeopleWord(at: first + 1) ? first + 2 : first + 1
    guard isOutcomeVerb(at: verb) || tellsDeed(at: verb) else { return nil }
    return wholeOfOpening(at: first, verb: verb)
  }

  /// Whether a sign may stand in what is told of people: "a BMI < 30 kg/m2".
  func mayCompare(_ token: Token) -> Bool {
    token.is(.less) || token.is(.greater) || token.is(.lessOrEqual) || token.is(.greaterOrEqual)
      || token.is(.slash)
  }

  /// The number of the people with whom the sentence of an index begins, "Of the 45 febrile patients", and the token
  /// behind it.
  private func peopleOpening(before index: Int) -> (count: Int, end: Int)? {
    var first = sentence(at: index).lowerBound
    if isWord("out", at: first) { first += 1 }
    guard isWord("of", at: first) || isWord("among", at: first) else { return nil }
    let number = isWord("the", at: first + 1) || isWord("these", at: first + 1) ? 2 : 1
    let whole = self[at: first + number]
    let end = first + number + 1
    guard whole.isInteger, whole.value >= 3, whole.value < 10_000_000,
      (end..<end + 4).contains(where: { $0 < index && isUnitWord(at: $0) })
    else { return nil }
    return (Int(whole.value), end)
  }

  /// The number of the people with whom a sentence begins, for a count further behind whose percentage it is to the last
  /// digit: "Of 24 women, four (17%) had complete and 14 (58%) partial responses".
  ///
  /// - Parameters:
  ///   - mention: The count with its percentage.
  ///   - percent: The percentage.
  /// - Returns: Nil also for those who "were retained": they tell how the study went on.
  func wholeOfList(_ mention: ProportionMention, _ percent: Number) -> Int? {
    let end = mention.tokens.upperBound
    guard let count = mention.numerator,
      let (whole, _) = peopleOpening(before: mention.tokens.lowerBound), whole >= 20,
      count <= whole, !(isWord("were", at: end) && self[at: end + 1].is(.completed))
    else { return nil }
    return percent.isPrinted(for: Double(count), of: whole) ? whole : nil
  }

  /// The number of the people with whom a sentence begins, if its percentages, each of some of them, make up the whole: "Of
  /// the 60 patients, 31.7% responded, 31.7% were stable and 36.6% did not".
  ///
  /// - Parameter sign: The token behind the percent sign of one.
  /// - Returns: Nil if they do not make it up.
  func wholeOfParts(sign: Int) -> Int? {
    guard let (whole, start) = peopleOpening(before: index), whole >= 20 else { return nil }
    var (sum, parts, depth) = (0.0, 0, 0)
    for place in start..<sentence(at: index).upperBound {
      if self[at: place].opensBracket { depth += 1 }
      if self[at: place].closesBracket { depth -= 1 }
      guard self[at: place].is(.percent) else { continue }
      let number = self[at: place - 1]
      let percent = Number(
        value: number.value, decimals: number.decimals, tokens: place - 1..<place,
        isInteger: number.isInteger)
      let count = (number.value * Double(whole) / 100).rounded()
      guard depth == 0, number.isNumber, percent.isPrinted(for: count, of: whole) else {
        return nil
      }
      (sum, parts) = (sum + number.value, parts + 1)
    }
    return parts > 1 && depth == 0 && (sum - 100).magnitude < 0.06 * Double(parts) ? whole : nil
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
