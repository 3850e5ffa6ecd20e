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
  /// Reads back from the number.
  func lead() -> Lead {
    var lead = Lead()
    var place = skippingQualifiers(before: index, into: &lead)
    let token = self[place]
    if token.is(.comma), isWord("total", at: place - 1) || isWord("all", at: place - 1) {
      lead.isTotal = true
      return lead
    }
    // "a trial, in which 80 women received"
    if isWord("which", at: place), isWord("in", at: place - 1),
      has(.study, in: place - 6..<place - 1)
    {
      lead.isStudy = true
      return lead
    }
    if isWord("whom", at: place) || isWord("which", at: place) {
      lead.isOfWhom = true
      return lead
    }
    if isWord("including", at: place) || isWord("namely", at: place) {
      lead.isSubset = !lead.isTotal && !has(.study.union(.studies), in: place - 3..<place)
      lead.isStudy = !lead.isSubset
      return lead
    }
    // "We report 12 patients"
    if isReport(place), verbOfReport(before: place + 1) == place {
      (lead.isStudy, lead.isOwnStudy) = (true, true)
      return lead
    }
    if token.is(.randomized),
      isRandomizationVerb(place) || isWord("randomizing", at: place)
        || isWord("randomising", at: place)
    {
      lead.stage = .randomized
      return lead
    }
    if token.is(.outcome), !token.is(.planned) {
      lead.isOutcome = true
      return lead
    }
    if isWord("included", at: place), has(.analyzed, in: place - 3..<place) {
      lead.stage = .analyzed
      return lead
    }
    // "The safety population comprised 88 patients", "The ITT population therefore consisted of 305"
    if token.is(.consists) || isWord("of", at: place) && self[place - 1].is(.consists),
      case let set = isWord("of", at: place) ? place - 2 : place - 1,
      namesAnalyzedSet(
        endingAt: isWord("therefore", at: set) || isWord("thus", at: set) ? set - 1 : set)
    {
      (lead.stage, lead.isStudy) = (.analyzed, true)
      return lead
    }
    if token.is(Self.stages),
      !isWord("available", at: place), !isWord("eligible", at: place)
    {
      lead.stage = isPassive(place) ? nil : Self.stage(of: token)
      // "We assessed 2650 patients for eligibility"
      if lead.stage == .analyzed, has("eligibility", in: index..<index + 8) {
        lead.stage = .screened
      }
      lead.isStudy = lead.stage != nil
      return lead
    }
    if token.is(.consists) {
      lead.isStudy = true
      return lead
    }
    if isWord("as", at: place), isWord("well", at: place - 1) { return lead }
    // "Consent could not be obtained from 14 patients"
    if isWord("from", at: place), isWord("obtained", at: place - 1),
      has("not", in: place - 5..<place - 1)
    {
      lead.isOutcome = true
      return lead
    }
    // "Consent was obtained from 46 adult patients"
    if isWord("from", at: place), isWord("obtained", at: place - 1), isAuxiliary(place - 2),
      isWord("consent", at: place - 3), !isWord("of", at: place - 4)
    {
      (lead.stage, lead.isStudy) = (.enrolled, true)
      return lead
    }
    guard token.is(.function), isPreposition(place) else { return lead }
    lead.isFronted =
      place == sentence.lowerBound || self[place - 1].is(.comma) || self[place - 1].is(.semicolon)
      || self[place - 1].is(.colon)
    place -= 1
    if isWord("of", at: place + 1) {
      if self[place].is(.study.union(.studies).union(.consists)) { lead.isStudy = true }
      if isWord("target", at: place) { lead.stage = .planned }
      // "with the recruitment of 1241 patients", "randomization of 186 patients"
      if self[place].is(.enrolled.union(.randomized)), namesAct(place) {
        lead.stage = Self.stage(of: self[place])
      }
      // "a subgroup of 87 women", "a sub-group of 583 women"
      if self[place].is(.group),
        isWord("subgroup", at: place) || isWord("subset", at: place)
          || self[place - 1].is(.dash)
      {
        lead.isSubset = true
      }
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
      return lead
    }
    if self[place].is(.analyzed), !self[place].is(.study) {
      lead.stage = .analyzed
      return lead
    }
    let behind = startOfList(endingAt: place)..<place + 1
    // "a study of denosumab for preventing events in 2046 patients"
    let isPurpose =
      has("preventing", in: behind) || has("prevention", in: behind) || has("prevent", in: behind)
      || has("reducing", in: behind) || has("reduce", in: behind) || has("effect", in: behind)
      || has("effects", in: behind) || has("efficacy", in: behind)
    if isPurpose, section != .results, section != .conclusions {
      lead.isStudy = true
      return lead
    }
    // "The primary analysis was performed with 46 patients"
    if isWord("performed", at: place) || isWord("conducted", at: place), isAuxiliary(place - 1),
      isWord("analysis", at: place - 2)
    {
      lead.stage = .analyzed
      return lead
    }
    if self[place].is(.outcome) || isFinding(place) {
      lead.isOutcome = true
      return lead
    }
    if let verb = verbOfInvestigation(before: place) ?? verbOfReport(before: place) {
      lead.isOwnStudy = !countsPeople(in: verb..<place)
      lead.isStudy = lead.isOwnStudy
      // "we analyzed data from 142 persons", "reported data on 50 children"
      if isWord("data", at: place),
        isWord("analyzed", at: verb) || isWord("analysed", at: verb) || isWord("on", at: place + 1)
      {
        lead.stage = .analyzed
      }
      return lead
    }
    if has(.outcome, in: behind), !has(.study.union(.randomized), in: behind) {
      lead.isOutcome = true
    } else if has("randomization", in: behind) || has("randomisation", in: behind) {
      lead.stage = .randomized
    } else if has("data", in: behind) || has("available", in: behind) {
      lead.stage = .analyzed
    } else if has(.study, in: behind) || has("conducted", in: behind) || section == .title {
      lead.isStudy = true
    }
    return lead
  }

  /// Words that name a stage other than "randomized".
  static var stages: WordClass { [.enrolled, .screened, .analyzed, .completed, .treated] }

  /// What conditions and signs are said to have been: "were excellent in", "was identified in".
  private static let findings: [StaticString] = [
    "excellent", "good", "poor", "normal", "abnormal", "adequate", "inadequate", "necessary",
    "complete", "difficult", "easy", "satisfactory", "inserted", "identified", "diagnosed",
    "confirmed", "documented", "present", "absent", "evident", "encountered", "isolated",
    "positive", "negative", "successful", "unsuccessful", "elevated",
  ]

  /// Whether something was found in those who are counted: "cancer was identified in 27 patients",
  /// "conditions were excellent in 22 patients".
  private func isFinding(_ place: Int) -> Bool {
    guard self[place].isWord, isPassive(place) else { return false }
    return Self.findings.contains { isWord($0, at: place) }
  }

  /// Whether the number goes on those in whom something was found: "excellent in 22 patients in the one group
  /// and 24 patients in the other".
  var goesOnFromFinding: Bool {
    guard self[index - 1].is([.conjunction, .versus]) else { return false }
    return (max(sentence.lowerBound, index - 16)..<index - 1).contains { place in
      isWord("in", at: place - 1) && Count.isWhole(at: place, in: cursor)
        && Count(at: place, in: self).lead().isOutcome
    }
  }

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

  /// Whether a noun of losing people stands at a place: "a loss of 12 patients", but not "hearing loss of 60
  /// patients".
  private func isLoss(_ place: Int) -> Bool {
    if isWord("out", at: place), self[place - 1].is(.dash) { return true }
    guard isWord("a", at: place - 1) || isWord("the", at: place - 1) else { return false }
    return isWord("dropout", at: place) || isWord("loss", at: place)
      || isWord("withdrawal", at: place) || isWord("exclusion", at: place)
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

  /// Whether a finite verb of investigation stands at a place.
  private func isInvestigation(_ place: Int) -> Bool {
    guard self[place].isWord, !isAuxiliary(place - 1) else { return false }
    return isWord("examined", at: place) || isWord("investigated", at: place)
      || isWord("assessed", at: place) || isWord("evaluated", at: place)
      || isWord("studied", at: place) || isWord("compared", at: place)
      || isWord("measured", at: place) || isWord("determined", at: place)
      || isWord("tested", at: place) || isWord("explored", at: place)
      || isWord("monitored", at: place) || isWord("quantified", at: place)
      || isWord("characterized", at: place) || isWord("analyzed", at: place)
      || isWord("analysed", at: place)
  }

  /// Whether a noun of an act stands at a place: "recruitment", "randomization".
  func namesAct(_ place: Int) -> Bool {
    isWord("recruitment", at: place) || isWord("enrollment", at: place)
      || isWord("enrolment", at: place) || isWord("inclusion", at: place)
      || isWord("randomization", at: place) || isWord("randomisation", at: place)
      || isWord("accrual", at: place)
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
        || isWord("in", at: index - 1)
    else { return nil }
    return isWord("available", at: index - 2) || isWord("obtained", at: index - 2)
      || isWord("collected", at: index - 2)
      ? .analyzed : nil
  }

  func isPreposition(_ place: Int) -> Bool {
    isWord("of", at: place) || isWord("in", at: place) || isWord("on", at: place)
      || isWord("with", at: place) || isWord("among", at: place) || isWord("from", at: place)
      || isWord("for", at: place) || isWord("by", at: place) || isWord("between", at: place)
      || isWord("using", at: place)
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
      } else if isWord("remaining", at: place) || isWord("other", at: place)
        || isWord("last", at: place) || isWord("another", at: place)
        || isWord("additional", at: place)
      {
        lead.isSubset = true
        place -= 1
      } else if isWord("overall", at: place) || isWord("altogether", at: place) {
        lead.isTotal = true
        place -= 1
      } else if isWord("a", at: place) || isWord("an", at: place) || isWord("the", at: place)
        || isWord("all", at: place) || isWord("these", at: place) || isWord("about", at: place)
        || isWord("approximately", at: place) || isWord("nearly", at: place)
        || isWord("almost", at: place) || isWord("over", at: place) || isWord("around", at: place)
        || isWord("only", at: place) || isWord("first", at: place) || isWord("our", at: place)
        || isWord("successfully", at: place) || isWord("prospectively", at: place)
        || isWord("than", at: place) || isWord("more", at: place)
        || isWord("least", at: place) && isWord("at", at: place - 1)
        || isWord("at", at: place) && isWord("least", at: place + 1)
      {
        place -= 1
      } else {
        break
      }
    }
    return place
  }
}
