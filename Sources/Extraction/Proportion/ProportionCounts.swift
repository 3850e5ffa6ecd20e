import Lexing

extension Proportion {
  /// "none of 15 patients", "None of the 24 students".
  static func noneOf(_ start: Cursor) -> ProportionMention? {
    let none = start.isWord("of", -1) ? start.index - 2 : start.index - 3
    var cursor = start
    guard start.isWord("none", at: none), start.isWord("of", at: none + 1),
      let denominator = cursor.count(), denominator >= 3, !cursor.hasPercentAhead(),
      cursor.namesPeople(within: 4) || cursor.isOutcomeVerb(at: cursor.index)
        || start.continuesShares() || cursor.follows(shareBefore: none)
    else { return nil }
    if cursor.countsGroups() { return nil }
    return ProportionMention(
      numerator: 0, denominator: denominator, tokens: none..<cursor.index)
  }
}

extension Cursor {
  /// Whether a number counts those who are left out: "All but nine patients (87%)", "all except for 2".
  func countsExceptions(at index: Int) -> Bool {
    let word = isWord("for", at: index - 1) ? index - 2 : index - 1
    return (isWord("but", at: word) || isWord("except", at: word)) && isWord("all", at: word - 1)
  }

  /// Whether a count is the second of two whose percentages follow: "in four and eight patients in A [7.7%] and B
  /// [15.7%]", but not "in group 1 and 40 cases in group 2 (65%)".
  func isSecondCount(_ index: Int) -> Bool {
    self[at: index - 1].is(.conjunction) && self[at: index - 2].isInteger
      && !isLabel(at: index - 3)
  }

  /// Whether what a number counts are groups, "four treatment groups", and not those "in the group".
  func countsGroups() -> Bool {
    for step in 0..<4 {
      let token = peek(step)
      if token.is(.group) { return true }
      if isWord("in", step) || isWord("with", step) || isWord("on", step) { return false }
    }
    return false
  }

  /// Whether a sentence without a verb says how many of those who were asked took part: "A total of 14 of 40 eligible
  /// women with a rash".
  func namesThoseAsked() -> Bool {
    peek().is(.screened) && (isPeopleWord(at: index + 1) || isPeopleWord(at: index + 2))
      && !sentence(at: index).contains {
        isOutcomeVerb(at: $0) || self[at: $0].is([.outcome, .enrolled, .randomized, .completed])
          || isWord("is", at: $0) || isWord("are", at: $0) || isWord("have", at: $0)
          || isWord("has", at: $0) || isWord("did", at: $0) || tellsDeed(at: $0)
      }
  }

  /// Whether what a number counts are those who did the work: "performed by one of 5 surgeons".
  func namesStaff() -> Bool {
    (0..<3).contains {
      isWord("surgeons", $0) || isWord("radiologists", $0) || isWord("reviewers", $0)
        || isWord("investigators", $0) || isWord("examiners", $0) || isWord("operators", $0)
        || isWord("observers", $0) || isWord("pathologists", $0) || isWord("endoscopists", $0)
    }
  }

  /// Whether what is told before is what the people behind say or have, and not their work: "burnout was reported by".
  func isToldBy() -> Bool {
    isWord(of: Self.tellingVerbs, at: index - 2)
  }

  private static let tellingVerbs = WordSet([
    "acknowledged", "admitted", "chosen", "cited", "endorsed", "experienced", "felt", "mentioned",
    "missed", "preferred", "reported", "stated", "suffered", "used",
  ])

  /// Takes what a number counts, with its bracket, if "out of" follows: "deaths (two cardiac) out of".
  ///
  /// - Returns: Whether events of people were taken.
  mutating func acceptEvents() -> Bool {
    guard isEvents(at: index) else { return false }
    var place = index + 1
    if self[at: place].opensBracket, let close = closing(place) { place = close + 1 }
    guard isWord("out", at: place), isWord("of", at: place + 1) else { return false }
    index = place
    return true
  }

  /// Whether a word names events that become of people, also by an abbreviation: "deaths", "SAEs".
  func isEvents(at index: Int) -> Bool {
    self[at: index].is([.outcome, .riskNoun]) && isPlural(at: index)
      || isWord("saes", at: index) || isWord("aes", at: index) || isWord("deaths", at: index)
  }

  /// Whether a verb at an index tells what people did: "attended", "provided", and not what became of them in
  /// the study, "completed", "treated".
  func tellsDeed(at index: Int) -> Bool {
    // "Of 60 participants, 2 trained nurses": the participle of another noun
    let next = self[at: index + 1]
    guard
      isPeopleWord(at: index - 1) || !next.isWord || next.is(.function)
        || isWord("data", at: index + 1) || isState(at: index + 1)
        || isWord("information", at: index + 1) || isWord("consent", at: index + 1)
    else { return false }
    return endsInParticiple(at: index)
      && !self[at: index].is([
        .screened, .enrolled, .randomized, .analyzed, .completed, .treated, .divided, .changeVerb,
      ])
      && !isWord("aged", at: index) && !isWord("matched", at: index)
      && !isWord("compared", at: index) && !isWord("excluded", at: index)
      && !isWord("followed", at: index)
  }

  /// Whether a word at an index says what state those are in whom a number before counts: "25 alive of
  /// 28 patients".
  func isState(at index: Int) -> Bool {
    guard self[at: index].isWord else { return false }
    return isWord("alive", at: index) || isWord("dead", at: index) || isWord("deaths", at: index)
      || isWord("positive", at: index) || isWord("negative", at: index)
      || isWord("pregnant", at: index) || isWord("responders", at: index)
      || isWord("survivors", at: index) || isWord("cured", at: index)
      || isWord("infected", at: index) || isWord("healed", at: index)
      || isWord("relapses", at: index) || isWord("failures", at: index)
      || isWord("responses", at: index)
  }

  /// Whether nothing is counted by the whole of a percentage but those who were spoken of, "34.3% of
  /// 99 for the low dose", and some count of them is this percentage.
  func endsWhole(_ count: Int, of percent: Number) -> Bool {
    let next = peek()
    guard count >= 10, percent.value <= 100,
      next.closesBracket || next.is(.comma)
        || next.is(.semicolon) || next.is(.period) || next.is(.versus) || next.is(.conjunction)
        || isWord("for", at: index) || isWord("in", at: index) || isWord("with", at: index)
        || isWord("on", at: index)
    else { return false }
    // Half of the last printed digit, and what cutting off instead of rounding takes.
    let unit = (0..<percent.decimals).reduce(1.0) { unit, _ in unit / 10 }
    let numerator = (percent.value * Double(count) / 100).rounded()
    return (numerator * 100 / Double(count) - percent.value).magnitude < unit
  }

  /// Whether the sentence has two shares in the same bare form: "12 of 40 on the drug and 20 of 41 on
  /// placebo", "12 of 40 versus 20 of 41".
  ///
  /// - Parameters:
  ///   - start: Where the share begins that ends here.
  ///   - denominator: Its whole.
  /// - Returns: Whether another stands near.
  func isPaired(_ start: Cursor, _ denominator: Int) -> Bool {
    guard denominator >= 10, endsShare(at: index) else { return false }
    let sentence = start.peek().sentence
    for place in index + 1..<index + 14
    where self[at: place].sentence == sentence && isBareShare(at: place) {
      return true
    }
    for place in start.index - 15..<start.index - 3
    where self[at: place].sentence == sentence && isBareShare(at: place) {
      return true
    }
    return false
  }

  /// Whether nothing that is counted stands behind "none of nine", and a bare share before it: "in four of 13 for one
  /// drug and in none of nine for the other".
  func follows(shareBefore none: Int) -> Bool {
    let sentence = self[at: none].sentence
    return endsShare(at: index)
      && (none - 15..<none - 3).contains {
        self[at: $0].sentence == sentence && isBareShare(at: $0)
      }
  }

  private func isBareShare(at place: Int) -> Bool {
    let whole = self[at: place + 2]
    if isWord("none", at: place), isWord("of", at: place + 1) {
      return whole.isInteger && whole.value >= 5 && endsShare(at: place + 3)
    }
    return isWord("of", at: place + 1) && self[at: place].isInteger && whole.isInteger
      && whole.value >= 10 && whole.value >= self[at: place].value
      && (endsShare(at: place + 3) || isOutcomeVerb(at: place + 3)) && !isLabel(at: place - 1)
  }

  /// Whether no noun follows that would say what is counted.
  private func endsShare(at place: Int) -> Bool {
    let next = self[at: place]
    return next.is(.comma) || next.is(.semicolon) || next.is(.period) || next.is(.versus)
      || next.is(.conjunction) || next.closesBracket
      || isWord("in", at: place) || isWord("with", at: place) || isWord("on", at: place)
      || isWord("for", at: place) || isWord("receiving", at: place) || next.kind == .end
  }

  /// Whether the number is a value on a scale: "the mean score was 20 out of 90".
  ///
  /// A bracket with limits defines what was counted, "good outcome (Rankin score 0–2) was 22/50", unless the whole is
  /// one of them, "quality (score 0–20) was 12/20".
  func isScaleValue(of whole: Int? = nil) -> Bool {
    let sentence = peek().sentence
    var place = index - 1
    while index - place <= 16, self[at: place].sentence == sentence {
      if whole != nil, self[at: place].closesBracket,
        let open = (place - 10..<place).last(where: { self[at: $0].opensBracket }),
        (open..<place).contains(where: { self[at: $0].isNumber }),
        !(open..<place).contains(where: {
          self[at: $0].isNumber && self[at: $0].value == Double(whole ?? 0)
        })
      {
        place = open
      } else if namesValue(at: place) {
        return true
      }
      place -= 1
    }
    return false
  }

  /// "mean", "score", "rated", "points".
  private func namesValue(at index: Int) -> Bool {
    self[at: index].is(.average) || isWord("score", at: index) || isWord("scores", at: index)
      || isWord("scored", at: index) || isWord("rating", at: index) || isWord("rated", at: index)
      || isWord("scale", at: index) || isWord("points", at: index)
  }

  /// Whether a fraction is joined to one before it: the 9/40 of "deaths were 3/41 and 9/40", "23/100 (A) and
  /// 41/99".
  func hasFraction(before index: Int) -> Bool {
    var end = index - 1
    guard self[at: end].is(.conjunction) || namesVersus(at: end) else { return false }
    if self[at: end - 1].is(.closeParenthesis) {
      guard let open = (end - 5..<end).last(where: { self[at: $0].is(.openParenthesis) }) else {
        return false
      }
      end = open
    }
    let first = end - 3
    // "at dilutions of 1/250 and 1/500"
    if self[at: first].value == 1, self[at: end - 1].value.truncatingRemainder(dividingBy: 50) == 0
    {
      return false
    }
    return self[at: first].isInteger && self[at: end - 2].is(.slash) && self[at: end - 1].isInteger
      && self[at: end - 1].value >= 10 && self[at: first].value <= self[at: end - 1].value
      && !isLabel(at: first - 1) && !self[at: first - 1].is(.slash) && !moved(to: first).isOnScale()
  }

  /// Whether a fraction is joined to the one that ends here: the 3/41 of "3/41 and 9/40".
  func hasFractionAhead() -> Bool {
    var place = index
    if self[at: place].is(.openParenthesis) {
      guard let close = closing(place), close - place <= 4 else { return false }
      place = close + 1
    }
    let first = self[at: place + 1]
    let whole = self[at: place + 3]
    // "4/30, 6/30 and 17/30"
    let isList = self[at: place].is(.comma) && whole.value == self[at: index - 1].value
    guard isList || self[at: place].is(.conjunction) || namesVersus(at: place) else { return false }
    if first.value == 1, whole.value.truncatingRemainder(dividingBy: 50) == 0 { return false }
    return first.isInteger && self[at: place + 2].is(.slash) && whole.isInteger && whole.value >= 10
      && first.value <= whole.value && whole.value != 20
      && !self[at: place + 4].is(.slash) && self[at: place + 4].unit == nil
  }

  /// Whether a fraction is a point of a scale that the words before name: "pain was 7/10", "MMSE was 24/30
  /// vs 22/30", "vision was 6/12 or better".
  func isOnScale() -> Bool {
    var place = index - 1
    // "24/30 vs 22/30"
    if namesVersus(at: place), self[at: place - 2].is(.slash) { place -= 4 }
    if isWord("of", at: place) || isWord("was", at: place) || isWord("were", at: place) {
      place -= 1
    }
    return isWord(of: Self.scales, at: place)
  }

  /// Whether the value that ends here is the limit of a range: "4/10 or above", "3/10 or more".
  func isLimit() -> Bool {
    isWord("or")
      && (peek(1).is(.comparativeDegree) || isWord("above", 1) || isWord("below", 1))
      && !isPeopleWord(at: index + 2)
  }

  /// Whether a fraction is how many points of a whole were given: "mean satisfaction was 8/10 with the new device
  /// and 6/10 with the old one", "was rated 2/10"; "was <7 in 3/30" tells of people.
  func isMark(of whole: Int) -> Bool {
    whole <= 100 && followsMarkVerb(whole) && isScaleValue(of: whole) && !hasOtherSubject()
  }

  /// Whether a fraction is of people, or of what is told behind a mean that has its value: "at a mean follow-up of 5
  /// years, deaths were 10/65 and 6/65", "with a high score, relapse was 10/65 and 6/65".
  private func hasOtherSubject() -> Bool {
    let sentence = sentence(at: index)
    for place in stride(from: index, through: max(sentence.lowerBound, index - 16), by: -1) {
      let token = self[at: place]
      if namesValue(at: place) { return false }
      if token.is(.semicolon) || token.is(.comma) && opensAside(at: sentence.lowerBound) {
        return true
      }
      let isLinked = isWord("was", at: place - 1) || isWord("were", at: place - 1)
      // "deaths were 10/65", but not "the score of the nurses was 12/16"
      if isLinked, isPeopleWord(at: place - 2), !isWord("of", at: place - 3),
        !isWord("of", at: place - 4)
      {
        return true
      }
      if token.isNumber, !self[at: place + 1].is(.slash), !self[at: place - 1].is(.slash),
        isLinked || isWord("of", at: place - 1) && self[at: place + 1].unit != nil
      {
        return true
      }
    }
    return false
  }

  /// Whether a verb or preposition leads to a fraction as to a value, or a conjunction from one of the same whole.
  func followsMarkVerb(_ whole: Int) -> Bool {
    if isWord("was", -1) || isWord("were", -1) || isWord("of", -1) || isWord("from", -1)
      || isWord("to", -1) || isWord("by", -1) || isWord("rated", -1) || isWord("scored", -1)
    {
      return true
    }
    return (peek(-1).is(.conjunction) || namesVersus(at: index - 1))
      && (index - 12..<index - 1).contains {
        self[at: $0].is(.slash) && self[at: $0 + 1].isInteger
          && self[at: $0 + 1].value == Double(whole)
      }
  }

  /// Whether the sentence tells how well eyes see, as "6/120"; blurred vision is what people have.
  func tellsVision() -> Bool {
    sentence(at: index).contains {
      isWord("acuity", at: $0) || isWord("bcva", at: $0)
        || isWord("vision", at: $0) && !isWord("blurred", at: $0 - 1)
          && !isWord("blurry", at: $0 - 1) && !isWord("double", at: $0 - 1)
          && !isWord("of", at: $0 - 1)
    }
  }

  private static let scales = WordSet([
    "acuity", "apgar", "bcva", "gcs", "mmse", "moca", "nrs", "pain", "scale", "score", "scores",
    "snellen", "titer", "titers", "titre", "titres", "va", "vas", "vision",
  ])

  /// Whether a fraction is a rate in a population or over time: "62/1000 live births", "fell from 62/1000 to
  /// 41/1000 live births", "12/1000 person-years".
  func isPopulationRate(_ denominator: Int) -> Bool {
    guard denominator == 1000 || denominator == 10_000 || denominator == 100_000 else {
      return false
    }
    return (index..<index + 8).contains { place in
      self[at: place].sentence == self[at: index - 1].sentence
        && (isWord("births", at: place) || isWord("population", at: place)
          || isWord("inhabitants", at: place) || namesPersonTime(at: place))
    }
  }

  /// Whether a count goes on a series of shares in the sentence, of which one names people: "none of
  /// 15 patients on A, in two of 13 on B and in eight of nine on C".
  func continuesShares() -> Bool {
    guard
      peek(-1).is(.comma) || peek(-1).is(.conjunction) || peek(-1).is(.versus)
        || isWord("in", -1) || isWord("to", -1) || isWord("with", -1)
    else { return false }
    let sentence = peek().sentence
    var place = index - 2
    while self[at: place].sentence == sentence, index - place < 40 {
      if isWord("of", at: place), self[at: place + 1].isInteger,
        self[at: place - 1].isInteger || isWord("none", at: place - 1),
        moved(to: place + 2).namesPeople(within: 4)
      {
        return true
      }
      place -= 1
    }
    return false
  }

  /// The count of people who are named within a bracket before a percentage: "(115 patients, 42.9%)",
  /// "(n = 24 students; 40%)".
  ///
  /// - Parameters:
  ///   - end: The token after the people.
  ///   - sign: The token after the percent sign.
  /// - Returns: Their number with its tokens; nil if none are counted there.
  func countOfPeople(
    endingAt end: Int, sign: Int
  ) -> (numerator: Int, denominator: Int?, tokens: Range<Int>)? {
    let behind = self[at: sign]
    guard behind.closesBracket || behind.is(.semicolon),
      isPeopleWord(at: end - 1)
    else { return nil }
    for place in stride(from: end - 2, through: end - 5, by: -1) {
      if self[at: place].isInteger, self[at: place].value < 10_000_000 {
        return (Int(self[at: place].value), nil, place..<end)
      }
      guard self[at: place].isWord || self[at: place].is(.dash) else { return nil }
    }
    return nil
  }
}
