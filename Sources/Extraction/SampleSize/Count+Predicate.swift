import Documents
import Lexing

/// What the clause after a count says of those counted.
struct Predicate {
  /// The stage of the trial that they are said to have reached.
  var stage: SampleSize.Stage?
  /// Whether they had an outcome: a subgroup or events are counted.
  var isOutcome = false
  /// Whether a verb says so, and not only a participle that describes the noun.
  var isFinite = false
  /// The token that says so.
  var verb: Int?
  /// Where the clause ends, if nothing in it says so.
  var end = 0
}

extension Count {
  /// What is said of a counted noun; "1123 men and 1162 partners were included" speaks of both.
  func predicate(of noun: CountedNoun, lead: Lead) -> Predicate {
    let own = predicate(from: noun.head + 1, endsAtComma: lead.isFronted)
    if own.stage == nil, let end = afterSexes(of: noun) { return predicate(from: end) }
    let next = own.end
    guard own.stage == nil, !own.isOutcome, isWord("and", at: next - 1), startsCount(next),
      let partner = Count(at: next, in: self).noun(from: next + 1)
    else { return own }
    return predicate(from: partner.head + 1, endsAtComma: lead.isFronted)
  }

  /// Reads on from the end of a counted noun to what is said of it.
  ///
  /// - Parameters:
  ///   - start: The token after the noun.
  ///   - endsAtComma: Whether a comma ends what is said: "Of 120 patients enrolled, 20 died".
  /// - Returns: What is said; nothing if the clause says nothing of trials.
  func predicate(from start: Int, endsAtComma: Bool = false) -> Predicate {
    var result = Predicate()
    var relative: SampleSize.Stage?
    var reduced: SampleSize.Stage?
    var isRelative = false
    var relativeHasVerb = false
    var relativeIsOutcome = false
    var place = start
    scan: while sentence.contains(place) {
      let token = cursor[at: place]
      if token.kind == .symbol {
        let next = skippingBrackets(place)
        if next > place {
          place = next
          continue
        }
        if token.is(.semicolon) || token.is(.emDash) || token.is(.closeParenthesis)
          || token.is(.closeBracket) || endsAtComma && token.is(.comma)
        {
          break scan
        }
      }
      if token.isNumber, startsCount(place) || isObject(place) { break scan }
      guard token.isWord else {
        place += 1
        continue
      }
      if isWord("who", at: place) || isWord("whose", at: place) || isWord("whom", at: place) {
        isRelative = true
        // "who show", but not "who were", "who received"
        relativeHasVerb =
          isWord("who", at: place) && self[place + 1].isWord && !self[place + 1].is(.function)
          && Self.stage(of: self[place + 1]) == nil
      } else if isRelative, isAuxiliary(place) || isWord("had", at: place) {
        if relativeHasVerb, isAuxiliary(place) { isRelative = false }
        relativeHasVerb = true
      } else if token.is(.randomized), isRandomizationVerb(place) {
        // "recurred in the group allocated to tamoxifen"
        if result.isOutcome, !isPassive(place), !self[place - 2].is(.treated) { return result }
        // "13 withdrew after they had been randomised"
        if result.isOutcome, let verb = result.verb, isSubordinate(in: verb + 1..<place) {
          return result
        }
        result.stage = .randomized
        result.isOutcome = false
        result.isFinite = isPassive(place)
        result.verb = place
        return result
      } else if isWord("underwent", at: place), self[place + 1].is(.randomized) {
        result.stage = .randomized
        result.isOutcome = false
        result.isFinite = true
        result.verb = place + 1
        return result
      } else if let stage = stage(at: place) {
        // "patients who took letrozole completed": a second verb is that of the main clause.
        if isRelative, relativeHasVerb, isFinite(place), !self[place - 1].is(.conjunction),
          !isWord("had", at: place - 1)
        {
          isRelative = false
        }
        if isRelative {
          relative = relative ?? stage
          relativeHasVerb = true
        } else if isFinite(place) || isPassive(place) {
          // "met the criteria and were enrolled" is a stage; "relapsed and received" is none.
          // So is "had the transfer and completed the study".
          if result.isOutcome,
            stage == .enrolled || finishesStudy(place)
              || stage == .analyzed && isAuxiliary(place - 1) && self[place - 2].is(.conjunction)
          {
            result.isOutcome = false
          }
          if result.stage == nil, !result.isOutcome {
            (result.stage, result.verb, result.isFinite) = (stage, place, true)
          }
        } else {
          reduced = reduced ?? stage
          if result.verb == nil { result.verb = place }
        }
      } else if isWord("unable", at: place) || isWord("without", at: place)
        || isWord("unavailable", at: place), isAuxiliary(place - 1), result.stage == nil
      {
        // "three patients were unable to be contacted", "17 were without a detectable titer"
        result.isOutcome = true
        result.verb = place
        return result
      } else if isWord("met", at: place), namesEntryCriteria(in: place + 1..<place + 8) {
        reduced = reduced ?? .screened
      } else if isWord("had", at: place) || isWord("achieved", at: place)
        || isWord("reached", at: place), !isRelative, tellsOfData(after: place)
      {
        // "11 of 12 had complete data and were enrolled"
        place += 1
        continue
      } else if token.is(.outcome), isPredicate(place, start: start), !isSampleNeeded(place) {
        if isRelative {
          // "patients who presented at the emergency room"
          let isComing =
            isWord("presented", at: place)
            && (isPreposition(place + 1) || isWord("at", at: place + 1))
          relativeIsOutcome = relativeIsOutcome || !isComing
          relativeHasVerb = true
        } else if result.stage == nil, !result.isOutcome {
          result.isOutcome = true
          result.verb = place
        }
      } else if self[place + 1].is(.sex), isAuxiliary(place), !isRelative, result.stage == nil {
        // "86 patients were male"
        result.isOutcome = true
        result.verb = place
      } else if isWord("did", at: place), isWord("not", at: place + 1), !isRelative,
        result.stage == nil
      {
        result.isOutcome = true
        result.verb = place
      } else if isWord("had", at: place), !isRelative, result.stage == nil,
        !isWord("been", at: place + 1)
      {
        // "242 women had completed follow-up"
        if Self.stage(of: self[place + 1]) != nil {
          place += 1
          continue
        }
        // "had a mean age of 60" is said of all.
        if has(.average, in: place + 1..<place + 4) { break scan }
        result.isOutcome = true
        result.verb = place
      }
      place += 1
    }
    result.end = place
    if result.stage == nil, !result.isOutcome {
      result.stage = reduced ?? relative
      result.isOutcome = relativeIsOutcome
    }
    return result
  }

  /// Whether a conjunction of time leads to another clause.
  private func isSubordinate(in range: Range<Int>) -> Bool {
    has("after", in: range) || has("before", in: range) || has("since", in: range)
      || has("when", in: range) || has("although", in: range)
  }

  /// What is said of "17/19 patients who took A and 25/30 who took B": of both alike.
  func predicateOfFractions(from start: Int) -> Predicate {
    let own = predicate(from: start)
    guard !own.isFinite, !own.isOutcome else { return own }
    // "4922 of the 8028 women randomly assigned to the trial were assigned to …"
    if own.stage == .randomized, var verb = own.verb {
      while self[verb + 1].is(.randomized) { verb += 1 }
      let main = predicate(from: verb + 1)
      return main.isFinite ? main : own
    }
    return afterFraction(own.end).map { predicate(from: $0) } ?? own
  }

  /// The index after "25/30", "25 (83%) of the 30".
  func afterFraction(_ start: Int) -> Int? {
    guard self[start].isNumber else { return nil }
    var place = skippingShare(start + 1)
    guard self[place].is(.slash) || isWord("of", at: place) else { return nil }
    place += isWord("the", at: place + 1) ? 2 : 1
    return self[place].isNumber ? place + 1 : nil
  }

  /// Whether the number goes on a list of fractions: "1482/1724 and 1350/1688".
  var goesOnFromFraction: Bool {
    (max(sentence.lowerBound, index - 10)..<index).contains { afterFraction($0) != nil }
  }

  /// Whether a whole without a noun goes on "17/19 patients who …": ", 25/30 who took B completed".
  func goesOnFraction(at whole: Int) -> Bool {
    guard self[index - 1].is(.conjunction) || self[index - 1].is(.comma),
      isWord("who", at: whole + 1) || isWord("in", at: whole + 1) || isWord("on", at: whole + 1)
        || isWord("from", at: whole + 1)
    else { return false }
    for place in max(sentence.lowerBound, index - 16)..<index {
      if let after = afterFraction(place) { return noun(from: after) != nil }
    }
    return false
  }

  /// Whether a number begins another count of the same list: ", and 13 completed".
  func startsCount(_ place: Int) -> Bool {
    guard place != index, self[place].isNumber, Count.isWhole(at: place, in: cursor) else {
      return false
    }
    let before = self[place - 1]
    guard
      before.is(.comma) || before.is([.conjunction, .versus]) || isWord("while", at: place - 1)
        || isWord("with", at: place - 1) && self[place - 2].is(.comma)
        || isWord("whereas", at: place - 1) || isWord("but", at: place - 1)
        || isWord("whom", at: place - 1) || isWord("which", at: place - 1)
    else { return false }
    let next = self[place + 1]
    if next.is(.slash), self[place + 2].isNumber { return true }
    if next.is([.person, .treated, .randomized, .completed, .analyzed, .enrolled]) { return true }
    if next.is(.openParenthesis) { return Count(at: place, in: self).hasShare }
    if isAuxiliary(place + 1) || isWord("to", at: place + 1) || isWord("in", at: place + 1)
      || isWord("on", at: place + 1) || isWord("with", at: place + 1)
      || isWord("had", at: place + 1)
      || isWord("of", at: place + 1) || isWord("did", at: place + 1)
    {
      return true
    }
    return noun(from: place + 1) != nil
  }

  /// Whether a number counts whom those before it enrolled: "17 centres enrolled 640 patients, who".
  private func isObject(_ place: Int) -> Bool {
    self[place - 1].is([.enrolled, .screened, .analyzed]) && !isPassive(place - 1)
      && Count.isWhole(at: place, in: cursor) && noun(from: place + 1) != nil
  }

  /// The stage that a word names where it stands.
  func stage(at place: Int) -> SampleSize.Stage? {
    let token = cursor[at: place]
    // "provided data for this analysis", "contributed data"
    if isWord("data", at: place + 1),
      isWord("provided", at: place) || isWord("contributed", at: place)
    {
      return .analyzed
    }
    if agreesToParticipate(place) { return .enrolled }
    // "attended the last follow-up"
    if isWord("attended", at: place),
      has("last", in: place + 1..<place + 3) || has("final", in: place + 1..<place + 3),
      has("visit", in: place + 2..<place + 6) || has("follow", in: place + 2..<place + 6)
        || has("assessment", in: place + 2..<place + 6) || has("session", in: place + 2..<place + 6)
    {
      return .completed
    }
    guard token.is(Self.stages), !token.is(.randomized), let stage = Self.stage(of: token) else {
      return nil
    }
    if isWord("analysis", at: place) || isWord("analyses", at: place) {
      return nil
    }
    if token.is(.enrolled), isWord("in", at: place + 1) || isWord("for", at: place + 1),
      namesAnalysis(in: place + 2..<place + 7)
    {
      return .analyzed
    }
    // "assessed for eligibility", "assessed with regard to eligibility"
    if isWord("assessed", at: place), has("eligibility", in: place + 1..<place + 6) {
      return .screened
    }
    if isWord("selected", at: place), isWord("randomly", at: place - 1) { return .enrolled }
    if takesPart(place) { return .enrolled }
    if token.is([.enrolled, .analyzed]),
      isWord("inclusion", at: place)
        || isWord("recruitment", at: place) || isWord("enrollment", at: place)
        || isWord("enrolment", at: place)
    {
      return nil
    }
    return stage
  }

  /// Whether "agreed to participate", "volunteered to take part" stands at a place.
  func agreesToParticipate(_ place: Int) -> Bool {
    (isWord("agreed", at: place) || isWord("consented", at: place)
      || isWord("volunteered", at: place) || isWord("accepted", at: place))
      && (has("participate", in: place + 1..<place + 4) || has("take", in: place + 1..<place + 4))
  }

  /// Whether "took part" stands at a place.
  func takesPart(_ place: Int) -> Bool {
    isWord("took", at: place) && isWord("part", at: place + 1)
  }

  /// Whether "and completed the study" stands around a place.
  func finishesStudy(_ place: Int) -> Bool {
    self[place].is(.completed) && self[place - 1].is(.conjunction)
      && has(.study, in: place + 1..<place + 3)
  }

  /// Whether a word is an auxiliary of the passive or perfect.
  func isAuxiliary(_ place: Int) -> Bool {
    isWord("were", at: place) || isWord("was", at: place) || isWord("been", at: place)
      || isWord("be", at: place) || isWord("are", at: place) || isWord("being", at: place)
  }

  /// Whether an auxiliary governs the participle at a place: "were prospectively enrolled".
  func isPassive(_ place: Int) -> Bool {
    var before = place - 1
    var steps = 0
    while steps < 4 {
      if isAuxiliary(before) { return true }
      let token = self[before]
      guard token.isWord, !token.is(.function) || isWord("all", at: before) else { return false }
      before -= 1
      steps += 1
    }
    return false
  }

  /// Whether "randomized" at a place says what was done, rather than what kind of trial it was.
  func isRandomizationVerb(_ place: Int) -> Bool {
    var next = place + 1
    if isWord("randomization", at: place) || isWord("randomisation", at: place) { return false }
    if isWord("randomly", at: place) {
      return isWord("divided", at: place - 1)
        || self[next].is([.randomized, .divided, .enrolled, .treated])
          && !isWord("selected", at: next)
    }
    // "a prospective, randomized, double-blind study"
    if self[next].is(.comma), self[place - 1].is(.comma) { next += 1 }
    if self[next].is([.study, .studies]) { return false }
    if isWord("controlled", at: next) || isWord("double", at: next) || isWord("clinical", at: next)
      || isWord("placebo", at: next) || isWord("crossover", at: next) || isWord("cross", at: next)
      || isWord("open", at: next) || isWord("prospective", at: next) || isWord("single", at: next)
      || isWord("parallel", at: next) || isWord("control", at: next) || isWord("phase", at: next)
      || isWord("multicenter", at: next) || isWord("multicentre", at: next)
      || isWord("pilot", at: next) || isWord("comparative", at: next)
    {
      return false
    }
    let before = place - 1
    return
      !(isWord("a", at: before) || isWord("an", at: before) || isWord("this", at: before)
      || isWord("our", at: before) || isWord("non", at: before - 1) || isWord("not", at: before))
  }

  /// Whether the criteria of a trial are named, not those of an outcome: "met the inclusion criteria", "met
  /// criteria for inclusion".
  func namesEntryCriteria(in range: Range<Int>) -> Bool {
    for place in range.clamped(to: sentence) where isWord("criteria", at: place) {
      if isWord("for", at: place + 1) {
        return
          (isWord("inclusion", at: place + 2) || isWord("eligibility", at: place + 2)
          || isWord("enrollment", at: place + 2) || isWord("enrolment", at: place + 2)
          || isWord("entry", at: place + 2))
          && (!self[place + 3].isWord || self[place + 3].is(.function))
      }
      return !self[place - 1].is(.outcome)
    }
    return false
  }

  /// Whether a verb form cannot be a participle after its noun: "completed", "received".
  func isFinite(_ place: Int) -> Bool {
    let token = cursor[at: place]
    if token.is(.completed) || isWord("participated", at: place) || isWord("underwent", at: place)
      || isWord("attended", at: place)
      || isWord("received", at: place) || isWord("entered", at: place)
      || isWord("began", at: place) || isWord("joined", at: place) || isWord("took", at: place)
      || isWord("started", at: place) || isWord("data", at: place + 1)
      || agreesToParticipate(place)
    {
      return true
    }
    return false
  }

  /// Whether an outcome word is what is said of the noun, not part of its description.
  func isPredicate(_ place: Int, start: Int) -> Bool {
    if place <= start + 1 { return !isWord("with", at: place - 1) }
    let before = self[place - 1]
    return isAuxiliary(place - 1) || isWord("had", at: place - 1) || isWord("have", at: place - 1)
      || isWord("who", at: place - 1) || before.is(.closeParenthesis)
      || isWord("not", at: place - 1)
      || isPassive(place)
  }

  /// Whether "accepted participation", "agreed to participate", "consented" stands near a place.
  func agrees(after place: Int) -> Bool {
    has("agreed", in: place..<place + 4) || has("consented", in: place..<place + 4)
      || has("participation", in: place..<place + 4)
  }
}
