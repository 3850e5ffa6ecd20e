import Documents
import Lexing

/// What stands before a count.
struct Lead {
  /// The stage of an active verb: "We enrolled 120".
  var stage: SampleSize.Stage?
  /// "A total of 120", "In total, 120".
  var isTotal = false
  /// "A trial of 120", "conducted in 120", "involving 120".
  var isStudy = false
  /// "We measured balance in 120", "this trial of 120": the article's own study, whatever its section.
  var isOwnStudy = false
  /// "Hypotension occurred in 12".
  var isOutcome = false
  /// The same, where a verb says so: the number is that of events, whatever else the sentence tells.
  var isEvent = false
  /// "Surgery was performed in 12", who may be some of their group.
  var isDone = false
  /// "including 12", "the remaining 12".
  var isSubset = false
  /// "of whom 12".
  var isOfWhom = false
  /// "Of the 120 patients, …": what follows the comma is said of others.
  var isFronted = false
  /// "12 of 60".
  var isDenominator = false
}

extension Count {
  /// Reads back from the number: what stands directly before it decides, or else what a preposition
  /// before it belongs to.
  func lead() -> Lead {
    var lead = Lead()
    let place = skippingQualifiers(before: index, into: &lead)
    if readConnective(at: place, into: &lead) || readVerb(at: place, into: &lead)
      || readConsent(endingAt: place, into: &lead)
    {
      return lead
    }
    guard self[place].is(.function), isPreposition(place) else { return lead }
    let before = self[place - 1]
    lead.isFronted =
      place == sentence.lowerBound || before.is(.comma) || before.is(.semicolon)
      || before.is(.colon)
    if isWord("of", at: place) {
      readNoun(at: place - 1, into: &lead)
    } else {
      readClause(endingAt: place - 1, into: &lead)
    }
    return lead
  }

  // MARK: Directly before the number

  /// "In total, 120", "a trial, in which 120", "of whom 12", "including 12".
  private func readConnective(at place: Int, into lead: inout Lead) -> Bool {
    if self[place].is(.comma), isWord("total", at: place - 1) || isWord("all", at: place - 1) {
      lead.isTotal = true
    } else if isWord("which", at: place), isWord("in", at: place - 1),
      has(.study, in: place - 6..<place - 1)
    {
      // "a trial, in which 80 women received"
      lead.isStudy = true
    } else if isWord("whom", at: place) || isWord("which", at: place) {
      lead.isOfWhom = true
    } else if isWord("including", at: place) || isWord("namely", at: place) {
      lead.isSubset =
        !lead.isTotal && !has(.study.union(.studies), in: place - 3..<place)
        && !(goesOnFromStudies && has([.enrolled, .analyzed], in: index - 10..<place))
      lead.isStudy = !lead.isSubset
    } else {
      return false
    }
    return true
  }

  /// "We enrolled 120", "complications affected 12", "the sample comprised 120".
  private func readVerb(at place: Int, into lead: inout Lead) -> Bool {
    let token = self[place]
    if isReport(place), verbOfReport(before: place + 1) == place {
      // "We report 12 patients"
      (lead.isStudy, lead.isOwnStudy) = (true, true)
    } else if token.is(.randomized),
      isRandomizationVerb(place) || isWord("randomizing", at: place)
        || isWord("randomising", at: place)
    {
      lead.stage = .randomized
    } else if token.is(.outcome), !token.is(.planned) {
      lead.isOutcome = true
    } else if isWord("included", at: place), has(.analyzed, in: place - 3..<place) {
      lead.stage = .analyzed
    } else if saysWhoWasAnalyzed(endingAt: place) {
      (lead.stage, lead.isStudy) = (.analyzed, true)
    } else if token.is(Self.stages),
      !isWord("available", at: place), !isWord("eligible", at: place)
    {
      lead.stage = stageOfActiveVerb(at: place)
      lead.isStudy = lead.stage != nil
    } else if token.is(.consists) || isStudyConcerning(place) {
      lead.isStudy = true
    } else {
      return false
    }
    return true
  }

  /// "The safety population comprised 88 patients", "The ITT population therefore consisted of 305".
  private func saysWhoWasAnalyzed(endingAt place: Int) -> Bool {
    let verb = isWord("of", at: place) ? place - 1 : place
    guard self[place].is(.consists) || verb < place && self[verb].is(.consists) else {
      return false
    }
    let isConclusion = isWord("therefore", at: verb - 1) || isWord("thus", at: verb - 1)
    return namesAnalyzedSet(endingAt: isConclusion ? verb - 2 : verb - 1)
  }

  /// The stage of "we enrolled"; none of "were enrolled", which is said of others.
  private func stageOfActiveVerb(at place: Int) -> SampleSize.Stage? {
    guard !isPassive(place) else { return nil }
    let stage = Self.stage(of: self[place])
    // "We assessed 2650 patients for eligibility"
    return stage == .analyzed && has("eligibility", in: index..<index + 8) ? .screened : stage
  }

  /// "Consent was obtained from 46 adult patients", "consent could not be obtained from 14".
  private func readConsent(endingAt place: Int, into lead: inout Lead) -> Bool {
    guard isWord("from", at: place), isWord("obtained", at: place - 1) else { return false }
    if has("not", in: place - 5..<place - 1) {
      lead.isOutcome = true
    } else if isAuxiliary(place - 2), isWord("consent", at: place - 3),
      !isWord("of", at: place - 4)
    {
      (lead.stage, lead.isStudy) = (.enrolled, true)
    } else {
      return false
    }
    return true
  }

  // MARK: Before a preposition

  /// The noun to which "of" belongs: "a trial of 120", "a loss of 12", "12 of 60".
  private func readNoun(at place: Int, into lead: inout Lead) {
    if self[place].is(.study.union(.studies).union(.consists)) { lead.isStudy = true }
    if isWord("target", at: place) || isWord("target", at: place - 1) { lead.stage = .planned }
    // "with the recruitment of 1241 patients", "randomization of 186 patients"
    if self[place].is(.enrolled.union(.randomized)), namesAct(place),
      !isWord("mendelian", at: place - 1)
    {
      lead.stage = Self.stage(of: self[place])
    }
    if isPartOfGroup(place) { lead.isSubset = true }
    // "12 out of 60", but not "Out of the 60 patients enrolled, 12"
    let part = isWord("out", at: place) ? place - 1 : place
    if self[part].isNumber || self[part].is(.closeParenthesis) || self[part].is(.percent) {
      lead.isDenominator = true
    }
    if part < place { lead.isFronted = lead.isFronted || part < sentence.lowerBound }
    if isWord("data", at: place) { lead.stage = .analyzed }
    // "a drop-out of 112 children"
    if isLoss(place) { lead.isOutcome = true }
    // "This is a report of two women"
    if isWord("report", at: place) { (lead.isStudy, lead.isOwnStudy) = (true, true) }
    // "This study reviews the outcome of 56 patients"
    if !lead.isDenominator, !lead.isSubset, let verb = verbOfReport(before: place),
      !countsPeople(in: verb..<place)
    {
      (lead.isStudy, lead.isOwnStudy) = (true, true)
    }
  }

  /// "a subgroup of 87 women", "a sub-group of 583 women".
  private func isPartOfGroup(_ place: Int) -> Bool {
    self[place].is(.group)
      && (isWord("subgroup", at: place) || isWord("subset", at: place) || self[place - 1].is(.dash))
  }

  /// What "in 120" and "with 120" belong to: "balance was measured in", "nausea occurred in".
  private func readClause(endingAt place: Int, into lead: inout Lead) {
    if areAnswers(place) {
      lead.stage = .analyzed
      return
    }
    if self[place].is(.analyzed), !self[place].is(.study) {
      // "data were not available for 12 patients", "could not be assessed in 12 patients"
      if isNegated(place) {
        lead.isOutcome = true
      } else {
        lead.stage = .analyzed
      }
      return
    }
    let behind = startOfList(endingAt: place)..<place + 1
    if section != .results, section != .conclusions, namesPurpose(in: behind) {
      lead.isStudy = true
    } else if endsInAnalysis(place) {
      lead.stage = .analyzed
    } else if self[place].is(.outcome) || isFinding(place) || isEvent(endingAt: place) {
      lead.isOutcome = true
      lead.isEvent = isEvent(endingAt: place)
    } else if let verb = verbOfInvestigation(before: place) ?? verbOfReport(before: place) {
      lead.isOwnStudy = !countsPeople(in: verb..<place)
      lead.isStudy = lead.isOwnStudy
      if tellsOfData(from: verb, to: place) { lead.stage = .analyzed }
    } else {
      lead.isDone = isDone(endingAt: place)
      readWords(in: behind, into: &lead)
    }
  }

  /// "The primary analysis was performed with 46 patients".
  private func endsInAnalysis(_ place: Int) -> Bool {
    (isWord("performed", at: place) || isWord("conducted", at: place)) && isAuxiliary(place - 1)
      && isWord("analysis", at: place - 2)
  }

  /// "we analyzed data from 142 persons", "reported data on 50 children".
  private func tellsOfData(from verb: Int, to place: Int) -> Bool {
    isWord("data", at: place)
      && (isWord("analyzed", at: verb) || isWord("analysed", at: verb)
        || isWord("on", at: place + 1))
  }

  /// What the words before a preposition tell, where no verb tells more: "outcomes in", "a trial in".
  private func readWords(in range: Range<Int>, into lead: inout Lead) {
    if has(.outcome, in: range), !has(.study.union(.randomized), in: range) {
      lead.isOutcome = true
    } else if saysUnavailable(in: range) {
      lead.isOutcome = true
    } else if range.contains(where: { isRandomization($0) }) {
      lead.stage = .randomized
    } else if has("data", in: range) || has("available", in: range) {
      lead.stage = .analyzed
    } else if has(.study, in: range) || has("conducted", in: range) || section == .title {
      lead.isStudy = true
    }
  }

  /// Whether "not" stands before a participle or adjective: "not available", "not be fully assessed"; "not only
  /// assessed" affirms it.
  private func isNegated(_ place: Int) -> Bool {
    (place - 3..<place).contains { isWord("not", at: $0) && !isWord("only", at: $0 + 1) }
  }

  /// Whether something is said to be wanting: "data were not available for 12 patients".
  func saysUnavailable(in range: Range<Int>) -> Bool {
    has("unavailable", in: range) || has("missing", in: range)
      || range.contains { isWord("available", at: $0) && isWord("not", at: $0 - 1) }
  }

  /// Whether a purpose is named: "a study of denosumab for preventing events in 2046 patients".
  private func namesPurpose(in range: Range<Int>) -> Bool {
    has("preventing", in: range) || has("prevention", in: range) || has("prevent", in: range)
      || has("reducing", in: range) || has("reduce", in: range) || has("effect", in: range)
      || has("effects", in: range) || has("efficacy", in: range)
  }

  /// Words that name a stage other than "randomized".
  static var stages: WordClass { [.enrolled, .screened, .analyzed, .completed, .treated] }

  /// The verb with which the authors say that they studied those who are counted: "We measured recall in 96".
  private func verbOfInvestigation(before place: Int) -> Int? {
    for subject in sentence.lowerBound..<max(sentence.lowerBound, place)
    where isWord("we", at: subject) || isWord("authors", at: subject)
      || isWord("investigators", at: subject) || isWord("study", at: subject)
      || isWord("trial", at: subject)
    {
      for verb in subject + 1..<min(subject + 5, place) where isInvestigation(verb) { return verb }
    }
    return nil
  }

  private func countsPeople(in range: Range<Int>) -> Bool {
    for place in range where Count.isWhole(at: place, in: cursor) {
      if let noun = Count(at: place, in: self).noun(from: place + 1), noun.kind == .people {
        return true
      }
    }
    return false
  }

  /// How far back the words before a preposition belong to it: some words, or all of "nausea occurred
  /// in three patients, headache in two and …".
  private func startOfList(endingAt place: Int) -> Int {
    var start = max(sentence.lowerBound, place - 9)
    guard isWord("in", at: place + 1) else { return start }
    var number = place - 1
    while number >= start {
      if isWord("in", at: number - 1), Count.isWhole(at: number, in: cursor) {
        start = max(sentence.lowerBound, number - 9)
      }
      number -= 1
    }
    return start
  }

  /// The stage that those who were counted reached before the number: "data were available for 120 of
  /// 154", "was completed by 120 of 154".
  var stageBefore: SampleSize.Stage? {
    if isWord("by", at: index - 1) { return self[index - 2].is(.completed) ? .completed : nil }
    if self[index - 1].is(.conjunction), isWord("of", at: index + 1) || self[index + 1].is(.slash) {
      // "… for 75 of 80 infants in the one group and 70 of 79 in the other"
      for place in max(sentence.lowerBound, index - 16)..<index where afterFraction(place) != nil {
        return Count(at: place, in: self).stageBefore
      }
    }
    guard
      isWord("for", at: index - 1) || isWord("on", at: index - 1) || isWord("from", at: index - 1)
        || isWord("in", at: index - 1), !isNegated(index - 2)
    else { return nil }
    return isWord("available", at: index - 2) || isWord("obtained", at: index - 2)
      || isWord("collected", at: index - 2)
      ? .analyzed : nil
  }

  /// Steps back over "a total of", "approximately", "the first"; yields the token before them.
  func skippingQualifiers(before start: Int, into lead: inout Lead) -> Int {
    var place = start - 1
    // "were observed in one and eight patients"
    if self[place].is(.conjunction), self[place - 1].isInteger { place -= 2 }
    while sentence.contains(place) {
      if isWord("of", at: place), isWord("total", at: place - 1) || isWord("totally", at: place - 1)
      {
        lead.isTotal = true
        place -= 2
      } else if isWord("of", at: place), isWord("number", at: place - 1),
        isWord("total", at: place - 2)
      {
        lead.isTotal = true
        place -= 3
      } else if tellsOfOthers(place) {
        lead.isSubset = true
        place -= 1
      } else if isWord("overall", at: place) || isWord("altogether", at: place) {
        lead.isTotal = true
        place -= 1
      } else if isDeterminer(place) || isApproximation(place) || limits(place) || tellsHow(place) {
        place -= 1
      } else {
        break
      }
    }
    return place
  }

  /// "the remaining 12", "another 12".
  private func tellsOfOthers(_ place: Int) -> Bool {
    isWord("remaining", at: place) || isWord("other", at: place) || isWord("last", at: place)
      || isWord("another", at: place) || isWord("additional", at: place)
  }

  /// Articles and their like: "the 12", "all 12", "our first 12".
  private func isDeterminer(_ place: Int) -> Bool {
    isWord("a", at: place) || isWord("an", at: place) || isWord("the", at: place)
      || isWord("all", at: place) || isWord("these", at: place) || isWord("our", at: place)
      || isWord("first", at: place) || isWord("only", at: place)
  }

  /// "we successfully treated 12", "we enrolled prospectively 12".
  private func tellsHow(_ place: Int) -> Bool {
    isWord("successfully", at: place) || isWord("prospectively", at: place)
  }

  /// "about 120", "nearly 120".
  private func isApproximation(_ place: Int) -> Bool {
    isWord("about", at: place) || isWord("approximately", at: place) || isWord("nearly", at: place)
      || isWord("almost", at: place) || isWord("over", at: place) || isWord("around", at: place)
  }

  /// A word of "more than 120", "at least 120".
  private func limits(_ place: Int) -> Bool {
    isWord("than", at: place) || isWord("more", at: place)
      || isWord("least", at: place) && isWord("at", at: place - 1)
      || isWord("at", at: place) && isWord("least", at: place + 1)
  }
}
