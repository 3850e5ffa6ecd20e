import Documents
import Lexing

extension Count {
  /// A quote with the bracket that closes one in it; without the words before it if none does.
  func balanced(_ quote: Range<Int>) -> Range<Int> {
    guard let open = openBracket(before: quote.upperBound), quote.contains(open) else {
      return quote
    }
    if let close = closing(open), close < quote.upperBound + 12 {
      return quote.lowerBound..<close + 1
    }
    return open < index ? open + 1..<quote.upperBound : quote.lowerBound..<open
  }

  /// Whether a comma stands between the adjectives of an acronym: "213 obese, often inactive BCS".
  func joinsAdjectives(_ place: Int) -> Bool {
    guard self[place].is(.comma), self[place - 1].isWord, self[place + 1].isWord else {
      return false
    }
    for next in place + 1..<place + 8 {
      guard self[next].is(.comma) || self[next].isWord && !self[next].is([.function, .conjunction])
      else { return false }
      if next > place + 1, isAbbreviation(next) { return true }
    }
    return false
  }

  /// Whether a relative clause has the counted people as its object: "teams, who saw 2400 patients".
  var isObjectOfRelative: Bool {
    let verb = self[index - 1]
    return verb.isWord && Self.stage(of: verb) == nil
      && !verb.is([.function, .consists, .studies, .study, .conjunction, .label])
      && isWord("who", at: index - 2)
  }

  /// Whether a participle describes neither people nor units, but time or studies: "37 completed weeks".
  func describesOther(_ participle: Int) -> Bool {
    for place in participle + 1..<participle + 4 {
      if isWord("weeks", at: place) || isWord("months", at: place) || isWord("days", at: place)
        || isWord("years", at: place)
      {
        return true
      }
      if self[place].is([.studies, .study]) {
        return !self[participle].is([.completed, .treated])
      }
      guard self[place].isWord, !self[place].is(.function) else { return false }
    }
    return false
  }

  /// Whether the number is the last of a list that numbers things: "hypotheses 2, 3 and 8", "weeks 48 (one
  /// year) and 108", but not "to group 1 and 41 to group 2".
  var numbersOneOfSeveral: Bool {
    guard self[index - 1].is(.conjunction), noun(from: index + 1) == nil else { return false }
    var place = index - 2
    for _ in 0..<6 {
      if self[place].is(.closeParenthesis), let open = openBracket(before: place) {
        place = open - 1
      }
      guard self[place].isNumber else { return false }
      let before = place - 1
      guard self[before].is(.comma) || self[before].is(.conjunction) else {
        return ends(before, with: "s") && self[before].is([.label, .group, .studies])
          || isWord("periods", at: before) || isWord("hypotheses", at: before)
          || isWord("questions", at: before) || isWord("items", at: before)
      }
      place = before - 1
    }
    return false
  }

  /// Whether all others are meant: "with all but three completing the study".
  var isException: Bool {
    isWord("except", at: index - 1)
      || isWord("but", at: index - 1) && isWord("all", at: index - 2)
  }

  /// Whether those are counted who treat or examine people.
  func namesStaff(_ noun: CountedNoun) -> Bool {
    isWord("therapists", at: noun.head) || isWord("physiotherapists", at: noun.head)
      || isWord("surgeons", at: noun.head) || isWord("radiologists", at: noun.head)
      || isWord("nurses", at: noun.head) || isWord("dentists", at: noun.head)
      || isWord("psychologists", at: noun.head) || isWord("pharmacists", at: noun.head)
      || isWord("technicians", at: noun.head) || isWord("operators", at: noun.head)
      || isWord("physicians", at: noun.head) || isWord("clinicians", at: noun.head)
      || isWord("residents", at: noun.head) || isWord("trainees", at: noun.head)
  }

  /// "Ten surgeons performed the operations", "Five radiologists read the images".
  func isOfStaff(_ noun: CountedNoun) -> Bool {
    guard value < 30, namesStaff(noun) else { return false }
    let verb = skippingBrackets(noun.head + 1)
    guard self[verb + 1].isWord else { return false }
    return isWord("performed", at: verb) || isWord("read", at: verb)
      || isWord("examined", at: verb) || isWord("interpreted", at: verb)
      || isWord("reviewed", at: verb) || isWord("evaluated", at: verb)
      || isWord("assessed", at: verb) || isWord("rated", at: verb)
      || isWord("scored", at: verb) || isWord("delivered", at: verb)
      || isWord("collected", at: verb) || isWord("measured", at: verb)
  }

  /// Whether the people are the last words of a bracket, after a comma, beside another such bracket.
  func isLastOfParallelBracket(_ noun: CountedNoun) -> Bool {
    guard self[noun.head + 1].is(.closeParenthesis),
      self[index - 1].is(.comma)
        || self[index - 1].is(.openParenthesis) && isWord("cases", at: noun.head),
      let open = openBracket(before: index), closing(open) == noun.head + 1
    else { return false }
    return hasParallelBracket(from: open, to: noun.head + 1)
  }

  /// Whether the sentence names the authors of another study before the number: "Smith et al.".
  var citesAuthors: Bool {
    for place in sentence.lowerBound..<index where isWord("et", at: place) {
      if isWord("al", at: place + 1) { return true }
    }
    return false
  }

  /// "They randomised 497 children": others, as authors call themselves "we".
  var tellsOfThem: Bool {
    isWord("they", at: sentence.lowerBound) && Self.stage(of: self[sentence.lowerBound + 1]) != nil
  }

  /// Whether the sentence goes on about a study that the text has told of: "In that trial 430 …".
  var speaksOfThatStudy: Bool {
    guard mayHave(.study) else { return false }
    for place in sentence.lowerBound..<index where isWord("that", at: place) {
      if isWord("trial", at: place + 1) || isWord("study", at: place + 1) {
        return isWord("in", at: place - 1)
      }
    }
    return false
  }

  /// "There were 281 participants who were absent": some are told of, unless they are said to have taken
  /// part.
  func tellsSome(_ noun: CountedNoun) -> Bool {
    let first = sentence.lowerBound
    guard isWord("there", at: first), isWord("were", at: first + 1),
      isWord("who", at: noun.head + 1)
    else { return false }
    return predicate(from: noun.head + 1).stage == nil
  }

  /// Whether cases are reported: "We describe two infants", "a report of three cases".
  var isReported: Bool {
    let before = index - 4..<index
    return has("report", in: before) || has("describe", in: before) || has("present", in: before)
      || has("reports", in: before) || has("reported", in: before)
      || has("described", in: before) || has("presented", in: before)
      || has("presentation", in: before) || has("presents", in: before)
      || has("describes", in: before) || has("review", in: before)
  }

  /// Whether the sentence tells how good a test is: "Specificity was 95%", but not "The sensitivity analysis".
  var tellsAccuracy: Bool {
    sentence.contains {
      isWord("specificity", at: $0) || isWord("sensitivity", at: $0) && !self[$0 + 1].is(.analyzed)
    }
  }

  /// Whether a size was reached, not aimed at: "a final sample size of 93".
  var isFinalSize: Bool {
    isWord("final", at: index - 4) || isWord("total", at: index - 4)
      || has("resulting", in: index - 8..<index) || isWord("actual", at: index - 4)
      || has([.analyzed, .completed], in: index + 1..<index + 8)
  }

  /// Whether what people are said to have had may be true of all of them: "136 patients had trauma",
  /// "8481 children had visits", but not "12 patients died".
  func mayBeAll(_ noun: CountedNoun, _ predicate: Predicate) -> Bool {
    guard let verb = predicate.verb, verb <= noun.head + 4, value >= 10, noun.kind != .cluster,
      section != .background, section != .conclusions
    else { return false }
    return isWord("had", at: verb) || isWord("showed", at: verb) || isWord("presented", at: verb)
      || isWord("attended", at: verb) || isWord("reported", at: verb)
      || isWord("returned", at: verb)
  }

  /// Whether a bracket behind people holds only how many of their eyes or limbs there were.
  func isUnitOfPeople(_ noun: CountedNoun) -> Bool {
    noun.kind == .unit && self[index - 1].is(.openParenthesis) && self[index - 2].is(.person)
      && self[noun.head + 1].is(.closeParenthesis)
  }

  /// An arm's name without the rest of a bracket before it: "no trastuzumab" of "treatment; n = 117) with
  /// no trastuzumab", or of a share before it; nil if values are described ("Mean ± SD").
  func cleared(_ name: Range<Int>) -> Range<Int>? {
    var start = name.lowerBound
    for place in name {
      let token = cursor[at: place]
      // "more patients from the fentanyl group"
      if token.is(.person), place + 2 < name.upperBound,
        isWord("from", at: place + 1) || isWord("on", at: place + 1)
          || isWord("receiving", at: place + 1) || isWord("taking", at: place + 1)
      {
        start = place + 2
      }
      // "mean ± SD", "318 ± 90 m", "SD = 12"
      if token.is(.plusMinus), self[place + 1].is(.spread) || self[place + 1].isNumber {
        return nil
      }
      if token.is(.equals), self[place - 1].is(.spread) { return nil }
      // "39% of the drug group", "only 29% for placebo"
      if token.is(.percent), place <= name.lowerBound + 2, place + 2 < name.upperBound,
        isPreposition(place + 1)
      {
        start = place + 2
      }
      if token.closesBracket,
        openBracket(before: place).map({ $0 <= name.lowerBound }) ?? true
      {
        start = place + 1
      }
    }
    if start > name.lowerBound,
      self[start].is(.function) || isWord("with", at: start) || isWord("the", at: start)
    {
      start += 1
    }
    while start < name.upperBound, mayStandBeforeArm(start) { start += 1 }
    // "each", "without", "group", but "A" and "ON"
    if start + 1 == name.upperBound,
      self[start].is(.function) || isWord("without", at: start) || isWord("group", at: start)
        || isWord("arm", at: start) || isWord("cohort", at: start),
      !self[start].flags.contains(.upperCase)
    {
      return nil
    }
    // "Patients with (n = 40) and without (n = 38) diabetes"
    let last = name.upperBound - 1
    if isWord("with", at: last) || isWord("without", at: last) { return nil }
    return start < name.upperBound ? start..<name.upperBound : nil
  }

  /// Whether a word stands before an arm's name and is none of it: "and controls", "including sham".
  private func mayStandBeforeArm(_ place: Int) -> Bool {
    self[place].is(.conjunction) || self[place].is(.comma) || isWord("including", at: place)
      || isWord("namely", at: place) || isWord("groups", at: place)
      || isWord("consisting", at: place)
      || isWord("of", at: place) || isWord("by", at: place) || isWord("their", at: place)
  }

  /// Whether an arm's name is that of a subgroup.
  func namesSubgroup(in name: Range<Int>?) -> Bool {
    guard let name else { return false }
    return has("subgroup", in: name) || has("subgroups", in: name) || has("subset", in: name)
      || namesTumourStage(in: name) || namesTime(in: name)
  }

  /// Whether only a time stands where an arm's name would, "at 6 months (n = 211)", "4-year (n = 46)": the same
  /// people later, unless they were assigned to it.
  private func namesTime(in name: Range<Int>) -> Bool {
    let unit = name.upperBound - 1
    guard self[unit].unit?.quantity == .time, !has([.randomized, .treated], in: sentence) else {
      return false
    }
    let number = self[unit - 1].is(.dash) ? unit - 2 : unit - 1
    return self[number].isNumber
      && (number == name.lowerBound || number > name.lowerBound && isWord("at", at: number - 1))
  }

  /// The words that state a total: number and noun, with the verb if that is short.
  func quote(to noun: CountedNoun, and predicate: Predicate) -> Range<Int> {
    let end = noun.head + 1
    if let verb = predicate.verb, verb - index < 9 { return index..<verb + 1 }
    return index..<end
  }

  /// Whether the sentence is about a population: "more than 10,000 women worldwide"; or about what a centre
  /// does: "2,000 patients are treated per year".
  var speaksOfWorld: Bool {
    if isOfPlace { return true }
    var hasYear = false
    for place in sentence where cursor[at: place].isWord {
      if isWord("worldwide", at: place) || isWord("globally", at: place)
        || isWord("annually", at: place)
      {
        return true
      }
      if isWord("year", at: place) {
        if isWord("per", at: place - 1), has("are", in: sentence) { return true }
        hasYear = true
      }
    }
    return hasYear && (has("each", in: sentence) || has("every", in: sentence))
      && section != .methods && section != .results
  }
}
