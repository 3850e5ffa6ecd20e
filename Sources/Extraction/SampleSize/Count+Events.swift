import Documents
import Lexing

// MARK: Events, which are counted by the people who had them

extension Count {
  /// What conditions and signs are said to have been: "were excellent in", "was identified in".
  private static let findings = WordSet([
    "excellent", "good", "fair", "poor", "normal", "abnormal", "adequate", "inadequate",
    "necessary", "complete", "difficult", "easy", "satisfactory", "inserted", "identified",
    "diagnosed", "confirmed", "documented", "present", "absent", "evident", "encountered",
    "isolated", "positive", "negative", "successful", "unsuccessful", "elevated", "adjudicated",
    "elective", "uneventful", "involved", "affected", "fused",
  ])

  /// What is obtained in those who are counted, unlike data and samples.
  private static let attainments = WordSet([
    "union", "remission", "remissions", "response", "responses", "healing", "closure", "relief",
    "cure", "success", "hemostasis", "haemostasis", "recovery",
  ])

  /// Words of the class of outcomes that are no verbs: "12 deaths in 120 patients" tells of how many.
  private static let outcomeNouns = WordSet([
    "deaths", "events", "recurrences", "responders", "nonresponders", "dropout", "dropouts",
    "responses", "complications", "adverse", "withdrawals", "exclusion", "progression",
    "improvement", "remissions", "relapses", "toxicities", "except",
  ])

  /// Nouns of events and losses in the plural, which have a number in each group.
  private static let events = WordSet([
    "cases", "deaths", "events", "withdrawals", "discontinuations", "relapses", "recurrences",
    "losses", "dropouts", "episodes", "complications", "infections", "hospitalizations",
    "hospitalisations", "reoperations", "exacerbations", "failures", "pregnancies", "strokes",
    "bleedings",
  ])

  /// Whether something was found in those who are counted: "cancer was identified in 27 patients",
  /// "conditions were excellent in 22 patients, good in 8".
  func isFinding(_ place: Int) -> Bool {
    guard self[place].isWord else { return false }
    if cursor.isWord(of: Self.findings, at: place) {
      return isPassive(place) || !self[place - 1].isWord || self[place - 1].is(.conjunction)
    }
    guard isWord("obtained", at: place), isAuxiliary(place - 1) else { return false }
    return cursor.isWord(of: Self.attainments, at: place - 2)
      || isWord("results", at: place - 2) && cursor.isWord(of: Self.findings, at: place - 3)
  }

  /// Whether a verb says before "in" or "by" that something happened to those who are counted: "occurred
  /// in", "was discontinued by", "led to withdrawal in"; not that data were reported for them.
  func isEvent(endingAt place: Int) -> Bool {
    if isWord("withdrawal", at: place) || isWord("discontinuation", at: place)
      || isWord("death", at: place)
    {
      return isWord("to", at: place - 1)
        && (isWord("led", at: place - 2) || isWord("leading", at: place - 2))
    }
    guard
      self[place].is(.outcome) && !cursor.isWord(of: Self.outcomeNouns, at: place)
        || isFinding(place) || isWord("disappeared", at: place)
    else { return false }
    return !has("data", in: place - 5..<place)
      && !(place - 5..<place).contains {
        isWord("results", at: $0) && !cursor.isWord(of: Self.findings, at: $0 - 1)
      }
  }

  /// Whether people who are only told by their arm left it: "Twelve patients who were randomized to placebo withdrew",
  /// "Nine patients assigned to usual care died", but not "were randomized to placebo; two withdrew".
  func leaves(behind noun: CountedNoun) -> Bool {
    var place = noun.head + 1
    if self[place].is(.comma) { place += 1 }
    let isRelative = isWord("who", at: place)
    if isRelative {
      place += 1
      while isAuxiliary(place) || isWord("had", at: place) || isWord("been", at: place) {
        place += 1
      }
    }
    guard self[place].is(.randomized) else { return false }
    for verb in place + 1..<place + 16 {
      let token = self[verb]
      if token.isNumber || token.is(.semicolon) || token.is(.colon) { return false }
      if token.is(.conjunction), isRelative { continue }
      if cursor.isWord(of: Self.losses, at: verb) {
        return !isWord("who", at: verb - 1) && !isWord("or", at: verb - 1)
          && !isChange(verb, behind: place)
      }
      let participle = isWord("subsequently", at: verb + 1) ? verb + 2 : verb + 1
      if isAuxiliary(verb),
        isWord("excluded", at: participle) || isWord("lost", at: participle)
          || isWord("withdrawn", at: participle)
      {
        return true
      }
    }
    return false
  }

  /// Whether the verb tells no loss: "declined by 3 points", "declined less", "assigned to A or B crossed over after a
  /// washout"; not "declined for personal reasons", "crossed over to open-label treatment".
  private func isChange(_ verb: Int, behind assigned: Int) -> Bool {
    if isWord("crossed", at: verb) {
      return has([.conjunction, .versus], in: assigned..<verb) && isWord("after", at: verb + 2)
    }
    return isWord("declined", at: verb)
      && (isWord("by", at: verb + 1) || isWord("from", at: verb + 1) || isWord("less", at: verb + 1)
        || isWord("more", at: verb + 1) || isWord("faster", at: verb + 1))
  }

  /// What those do who leave a trial.
  private static let losses = WordSet([
    "crossed", "declined", "died", "discontinued", "dropped", "refused", "withdrew",
  ])

  /// What became of some of the people: "were cured", "were revised for loosening".
  func isFate(_ place: Int) -> Bool {
    isWord("cured", at: place) || isWord("revised", at: place) || isWord("alive", at: place)
      || isWord("dead", at: place) || isWord("readmitted", at: place)
      || isWord("hospitalized", at: place) && isWord("for", at: place + 1)
      || isWord("hospitalised", at: place) && isWord("for", at: place + 1)
  }

  /// What some of the people had, and no treatment is called.
  private static let ofSome = WordSet([
    "relapse", "recurrence", "bleeding", "infection", "infections", "metastasis", "metastases",
    "mutation", "mutations", "fever", "nausea", "complications", "pneumonia", "sepsis", "results",
    "lesions", "disease",
  ])

  /// Whether a name tells what became of some, and not what they were given: "bleeding in the warfarin group".
  func namesEvent(in name: Range<Int>) -> Bool {
    has(.outcome, in: name) || name.contains { cursor.isWord(of: Self.ofSome, at: $0) }
  }

  /// Nouns of what is found, or goes wrong, in people.
  private static let findingNouns = WordSet([
    "diagnosis", "diagnoses", "cause", "causes", "etiology", "etiologies", "aetiology", "deaths",
    "death", "complication", "complications", "symptom", "symptoms", "pathogen", "pathogens",
    "toxicity", "toxicities", "abnormality", "abnormalities", "aberration", "aberrations",
    "lesions",
  ])

  /// Nouns of what has a place in the body, which the sentence tells.
  private static let growths = WordSet([
    "tumors", "tumours", "fractures", "metastases", "abscesses",
  ])

  /// A verb that tells where something grows: "invaded the bladder", "were located in the head".
  private func isPlace(_ verb: Int) -> Bool {
    isWord("invaded", at: verb) || isWord("involved", at: verb) || isWord("affected", at: verb)
      || isWord("located", at: verb)
  }

  /// Whether the sentence lists findings, each with its number: "The most common complication was bleeding (n =
  /// 7)", "Deaths were due to sepsis (12 patients)", "All tumors invaded the bladder (n = 12)"; not what people
  /// with them were given.
  var listsFindings: Bool {
    guard !mayHave([.randomized, .treated, .divided, .group, .control]) else { return false }
    for place in sentence.lowerBound..<index {
      if isWord("most", at: place),
        isWord("common", at: place + 1) || isWord("frequent", at: place + 1)
          || isWord("commonly", at: place + 1) || isWord("frequently", at: place + 1)
      {
        return true
      }
      guard place < sentence.lowerBound + 6, !isPreposition(place - 1) else { continue }
      if cursor.isWord(of: Self.findingNouns, at: place) { return true }
      if cursor.isWord(of: Self.growths, at: place),
        (place + 1..<place + 4).contains(where: { isPlace($0) })
      {
        return true
      }
    }
    return false
  }

  /// Whether a participle says before "in" what was done to those who are counted, who may be some of
  /// their group: "was performed in 14 women in the induction group".
  func isDone(endingAt place: Int) -> Bool {
    isAuxiliary(place - 1)
      && (isWord("performed", at: place) || isWord("done", at: place)
        || isWord("undertaken", at: place) || isWord("obtained", at: place)
        || isWord("used", at: place) || isWord("applied", at: place))
  }

  /// Whether the number goes on another of which a preposition tells something: "excellent in 22 patients in
  /// the one group and 24 patients in the other".
  func goesOn(from isTold: (Lead) -> Bool) -> Bool {
    guard self[index - 1].is([.conjunction, .versus]) else { return false }
    return (max(sentence.lowerBound, index - 16)..<index - 1).contains { place in
      isPreposition(place - 1) && Count.isWhole(at: place, in: cursor)
        && isTold(Count(at: place, in: self).lead())
    }
  }

  /// Whether a bracket tells the groups of those who had an event: "bleeding occurred in 20 patients (",
  /// "Eleven men (…) withdrew".
  func tellsEvents(in open: Int) -> Bool {
    guard self[open].is(.openParenthesis) else { return false }
    for place in stride(from: open - 1, to: max(sentence.lowerBound, open - 10) - 1, by: -1)
    where Count.isWhole(at: place, in: cursor) {
      let whole = Count(at: place, in: self)
      guard whole.skippingShare(whole.end(of: whole.noun(from: place + 1))) == open else {
        continue
      }
      if whole.lead().isEvent { return true }
      guard section != .methods, let close = closing(open), sum(in: open..<close) == whole.value
      else { return false }
      let said = predicate(from: close + 1)
      return said.isOutcome && said.verb.map { $0 <= close + 2 } ?? false
    }
    return false
  }

  /// Whether a size is one of a list of events with their numbers: "The only toxicities were rash (n = 2), grade 4
  /// neutropenia (n = 3), and fever (n = 1)".
  func listsEvents(before sign: Int) -> Bool {
    !mayHave([.randomized, .group])
      && (sentence.lowerBound..<max(sentence.lowerBound, sign - 1)).contains { place in
        cursor.isWord(of: Self.listedEvents, at: place)
          && (!isWord("effects", at: place) || isWord("side", at: place - 1)
            || isWord("adverse", at: place - 1))
          && (place + 1..<place + 4).contains { verb in
            (isAuxiliary(verb) || isWord("included", at: verb) || cursor[at: verb].is(.colon)
              || isWord("have", at: verb))
              // "Adverse effects were compared between asthma (n = 30) and rhinitis (n = 31)"
              && !(verb + 1..<max(verb + 1, sign)).contains {
                isWord("between", at: $0) || isWord("in", at: $0) || isWord("among", at: $0)
                  || isWord("for", at: $0)
              }
          }
      }
  }

  private static let listedEvents = WordSet(["complications", "effects", "events", "toxicities"])

  /// The verb before a colon that says what became of the people whose groups are told behind it: "Nine
  /// patients died: five in the drug group".
  func outcomeBeforeColon() -> Int? {
    let before = max(sentence.lowerBound, index - 40)..<index
    guard let colon = before.last(where: { cursor[at: $0].is(.colon) }) else { return nil }
    for place in max(sentence.lowerBound, colon - 24)..<colon
    where Count.isWhole(at: place, in: cursor) {
      let whole = Count(at: place, in: self)
      guard whole.value >= value, let noun = whole.noun(from: place + 1) else { continue }
      let said = whole.predicate(from: noun.head + 1)
      return said.isOutcome && said.stage == nil ? said.verb.flatMap { $0 < colon ? $0 : nil } : nil
    }
    return nil
  }

  /// Whether the number of events in each group is compared: "There were fewer relapses in the drug group
  /// (n = 5)", "Withdrawals were more common in the drug group (n = 13)".
  func comparesEvents(before sign: Int) -> Bool {
    for place in sentence.lowerBound..<sign {
      // What is told behind a size compares no more than what has it: "(n = 45) had fewer deaths".
      if cursor[at: place].opensBracket { return false }
      if isMoreOften(place) || self[place].is([.person, .outcome]) && isMore(endingAt: place - 1)
        || isWord("to", at: place - 1) && isEvent(endingAt: place)
      {
        return true
      }
      guard cursor.isWord(of: Self.events, at: place) else { continue }
      if isMore(endingAt: place - 1) || self[place + 1].is(.colon) { return true }
      if place <= sentence.lowerBound + 1, !self[place - 1].isNumber {
        return has("more", in: place..<sign) || has("less", in: place..<sign)
      }
    }
    return false
  }

  /// "more" patients, "the number of" responders, "the majority of" deaths.
  private func isMore(endingAt place: Int) -> Bool {
    if isWord("of", at: place) {
      return isWord("number", at: place - 1) || isWord("numbers", at: place - 1)
        || isWord("majority", at: place - 1)
    }
    return isWord("more", at: place) || isWord("fewer", at: place)
  }

  /// "more common in", "less frequent with", "more often".
  private func isMoreOften(_ place: Int) -> Bool {
    guard isWord("more", at: place - 1) || isWord("less", at: place - 1) else { return false }
    return isWord("common", at: place) || isWord("frequent", at: place)
      || isWord("often", at: place) || isWord("frequently", at: place)
      || isWord("commonly", at: place) || isWord("prevalent", at: place)
  }

  /// "Nausea was reported after", "vomiting occurred with".
  func tellsEvent(in name: Range<Int>) -> Bool {
    name.contains {
      isWord("occurred", at: $0)
        || isAuxiliary($0)
          && (isWord("reported", at: $0 + 1) || isWord("observed", at: $0 + 1)
            || isWord("seen", at: $0 + 1) || isWord("noted", at: $0 + 1))
    }
  }

  /// Whether the sentence is about effects or events.
  var namesEvents: Bool {
    guard !has(.person, in: sentence) else { return false }
    return has("effects", in: sentence)
      && (has("side", in: sentence) || has("adverse", in: sentence))
      || has("events", in: sentence) && has("adverse", in: sentence)
      || has("complications", in: sentence) || has("reasons", in: sentence)
      || has("causes", in: sentence) || has("findings", in: sentence)
      || listsReasons
  }

  /// Whether the sentence begins by saying what it lists: "Etiologies included".
  private var listsReasons: Bool {
    let subject = sentence.lowerBound..<sentence.lowerBound + 4
    return has("etiologies", in: subject) || has("etiology", in: subject)
      || has("aetiology", in: subject)
      || has("indications", in: subject) || has("histology", in: subject)
  }
}
