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
    let start = afterWhole(noun.head + 1) ?? noun.head + 1
    let own = predicate(from: start, endsAtComma: lead.isFronted)
    if own.stage == nil, let end = afterSexes(of: noun) { return predicate(from: end) }
    let next = own.end
    guard own.stage == nil, !own.isOutcome, isWord("and", at: next - 1), startsCount(next),
      let partner = Count(at: next, in: self).noun(from: next + 1)
    else { return own }
    return predicate(from: partner.head + 1, endsAtComma: lead.isFronted)
  }

  /// The index after the whole of a part: "112 patients (93%) of the 120 randomised completed".
  private func afterWhole(_ place: Int) -> Int? {
    let of = skippingShare(place)
    guard isWord("of", at: of) else { return nil }
    let whole = isWord("the", at: of + 1) ? of + 2 : of + 1
    guard self[whole].isInteger, Count.isWhole(at: whole, in: cursor),
      Int(self[whole].value) >= value
    else { return nil }
    if let noun = Count(at: whole, in: self).noun(from: whole + 1) { return noun.head + 1 }
    return Self.stage(of: self[whole + 1]) != nil && !isFinite(whole + 1) ? whole + 2 : whole + 1
  }

  /// Reads on from the end of a counted noun to what is said of it.
  ///
  /// - Parameters:
  ///   - start: The token after the noun.
  ///   - endsAtComma: Whether a comma ends what is said: "Of 120 patients enrolled, 20 died".
  /// - Returns: What is said; nothing if the clause says nothing of trials.
  func predicate(from start: Int, endsAtComma: Bool = false) -> Predicate {
    var clause = Clause(start: start)
    var place = start
    while sentence.contains(place) {
      let token = cursor[within: place]
      if token.kind == .symbol {
        let next = skippingBrackets(place)
        if next > place {
          place = next
          continue
        }
        if token.is(.semicolon) || token.is(.emDash) || token.closesBracket
          || endsAtComma && token.is(.comma) || token.is(.colon) && clause.said.stage != nil
        {
          break
        }
      }
      if token.isNumber, startsCount(place) || isObject(place) { break }
      if token.isWord, !readWord(at: place, into: &clause) { break }
      place += 1
    }
    return clause.predicate(endingAt: place)
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
    // "of whom 226 gave consent and were randomised"
    if isWord("whom", at: place - 1), has(.randomized, in: place + 2..<place + 6) { return true }
    let next = self[place + 1]
    if next.is(.slash), self[place + 2].isNumber { return true }
    if next.is([.person, .treated, .randomized, .completed, .analyzed, .enrolled]) { return true }
    if next.is(.openParenthesis) { return Count(at: place, in: self).hasShare }
    if isAuxiliary(place + 1) || isWord("to", at: place + 1) || isWord("in", at: place + 1)
      || isWord("on", at: place + 1) || isWord("with", at: place + 1)
      || isWord("had", at: place + 1)
      || isWord("of", at: place + 1) || isWord("did", at: place + 1)
      || isWord("who", at: place + 1) && !self[place - 2].isNumber
      || isWord("served", at: place + 1)
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
}

/// What has been read of the clause behind a counted noun.
private struct Clause {
  /// The token after the noun.
  let start: Int
  /// What the words so far say of those counted.
  var said = Predicate()
  /// The stage of a relative clause: "patients who completed treatment".
  var relative: SampleSize.Stage?
  /// The stage of a participle: "patients randomized to tamoxifen".
  var reduced: SampleSize.Stage?
  /// Whether a relative clause is being read.
  var isRelative = false
  /// Whether the relative clause has had its verb.
  var relativeHasVerb = false
  /// Whether the relative clause tells an outcome.
  var relativeIsOutcome = false

  init(start: Int) { self.start = start }

  /// "were randomized", of which nothing that follows is taken back.
  mutating func setRandomized(by verb: Int, isFinite: Bool) {
    said.stage = .randomized
    said.isOutcome = false
    said.isFinite = isFinite
    said.verb = verb
  }

  /// "died", "had fever".
  mutating func setOutcome(at verb: Int) {
    said.isOutcome = true
    said.verb = verb
  }

  /// What is said, by a relative clause or a participle if by nothing else.
  func predicate(endingAt end: Int) -> Predicate {
    var result = said
    result.end = end
    if result.stage == nil, !result.isOutcome {
      result.stage = reduced ?? relative
      result.isOutcome = relativeIsOutcome
    }
    return result
  }
}

extension Count {
  /// Reads a word; whether the clause can say more than it has.
  ///
  /// It is inlined with what is asked of every word: calls cost 0.4% of all work.
  @inline(__always)
  private func readWord(at place: Int, into clause: inout Clause) -> Bool {
    let token = cursor[within: place]
    if isRelativePronoun(place) {
      beginRelative(at: place, in: &clause)
    } else if clause.isRelative, isAuxiliary(place) || isWord("had", at: place) {
      // "who were", and then "were" again: the verb of the main clause
      if clause.relativeHasVerb, isAuxiliary(place) { clause.isRelative = false }
      clause.relativeHasVerb = true
    } else if token.is(.randomized), isRandomizationVerb(place) {
      readRandomization(at: place, into: &clause)
      return false
    } else if isWord("underwent", at: place), self[place + 1].is(.randomized) {
      clause.setRandomized(by: place + 1, isFinite: true)
      return false
    } else if clause.said.stage == nil, isFailure(place) || isExclusion(place) {
      clause.setOutcome(at: place)
      return false
    } else if clause.isRelative, isWord("never", at: place - 1) {
      // "1131 patients who never took it"
      clause.relativeHasVerb = true
    } else if let stage = stage(at: place) {
      if !clause.isRelative, clause.said.stage == nil,
        isDenied(place) && !goesOnToStage(behind: place)
          || stage == .treated && place <= clause.start + 2 && isOfPast(place)
            && !goesOnToStage(behind: place, isPast: true)
      {
        clause.setOutcome(at: place)
        return false
      }
      read(stage, at: place, into: &clause)
    } else if isWord("met", at: place),
      namesEntryCriteria(in: place + 1..<place + 8)
        || place == clause.start && isWord("criteria", at: place + 1)
          && !isWord("for", at: place + 2)
    {
      clause.reduced = clause.reduced ?? .screened
    } else if !clause.isRelative, hadData(place) {
      return true
    } else if token.is(.outcome), isPredicate(place, start: clause.start), !isSampleNeeded(place) {
      readOutcome(at: place, into: &clause)
    } else if !clause.isRelative, clause.said.stage == nil {
      return readPlainVerb(at: place, into: &clause)
    }
    return true
  }

  /// "who show" has its verb, but not yet "who were", "who received".
  private func beginRelative(at place: Int, in clause: inout Clause) {
    let next = self[place + 1]
    clause.isRelative = true
    clause.relativeHasVerb =
      isWord("who", at: place) && next.isWord && !next.is(.function) && Self.stage(of: next) == nil
  }

  // MARK: Stages

  /// Whether a verb is denied, or taken back by the next: "were not analysed", "could not be analysed", "were
  /// never treated", "were randomised but not treated"; not who they are, "patients not treated with".
  private func isDenied(_ verb: Int) -> Bool {
    var place = verb - 1
    if isWord("be", at: place) || isWord("been", at: place) || isWord("yet", at: place) {
      place -= 1
    }
    if isWord("not", at: place) || isWord("never", at: place) {
      return !isRelativePronoun(place - 2)
        && (isAuxiliary(place - 1) || isWord("had", at: place - 1)
          || isWord("could", at: place - 1) || isWord("have", at: place - 1))
    }
    for but in verb + 1..<verb + 4 where isWord("but", at: but) {
      let not =
        isAuxiliary(but + 1) || isWord("did", at: but + 1) || isWord("had", at: but + 1)
        ? but + 2 : but + 1
      guard isWord("not", at: not) || isWord("never", at: not) else { return false }
      return self[not + 1].is(Self.stages.union(.randomized)) || isWord("receive", at: not + 1)
        || isWord("complete", at: not + 1)
        || isWord("start", at: not + 1) && !isPreposition(not + 2) && !isWord("before", at: not + 2)
    }
    return false
  }

  /// Whether what is said of people goes on with a stage: "had not been treated before and were enrolled"; behind what was
  /// done before the study with being taken into it, not "had received zinc before and were analyzed separately".
  private func goesOnToStage(behind verb: Int, isPast: Bool = false) -> Bool {
    (verb + 1..<verb + 12).contains {
      self[$0].is(.conjunction) && isAuxiliary($0 + 1)
        && self[$0 + 2].is(isPast ? [.enrolled, .randomized] : Self.stages.union(.randomized))
    }
  }

  /// "had undergone 17 previous procedures", "had received prior chemotherapy": what was done before the study.
  private func isOfPast(_ place: Int) -> Bool {
    (isWord("had", at: place - 1) || isWord("had", at: place - 2))
      && (place - 1..<place + 5).contains {
        isWord("previous", at: $0) || isWord("prior", at: $0) || isWord("previously", at: $0)
          || isWord("earlier", at: $0)
      }
  }

  /// "were randomized", "the 12 randomized to tamoxifen".
  private func readRandomization(at place: Int, into clause: inout Clause) {
    if !clause.isRelative, isDenied(place), !goesOnToStage(behind: place) {
      clause.setOutcome(at: place)
      return
    }
    if clause.said.isOutcome {
      // "recurred in the group allocated to tamoxifen"
      if !isPassive(place), !self[place - 2].is(.treated) { return }
      // "13 withdrew after they had been randomised"
      if let verb = clause.said.verb, isSubordinate(in: verb + 1..<place) { return }
    }
    clause.setRandomized(by: place, isFinite: isPassive(place))
  }

  /// A verb or participle of a stage: "completed", "who received", "were enrolled".
  private func read(_ stage: SampleSize.Stage, at place: Int, into clause: inout Clause) {
    // "patients who took letrozole completed": a second verb is that of the main clause.
    if clause.isRelative, clause.relativeHasVerb, isFinite(place),
      !self[place - 1].is(.conjunction), !isWord("had", at: place - 1)
    {
      clause.isRelative = false
    }
    if clause.isRelative {
      clause.relative = clause.relative ?? stage
      clause.relativeHasVerb = true
    } else if isFinite(place) || isPassive(place) {
      if clause.said.isOutcome, followsOutcome(stage, at: place) { clause.said.isOutcome = false }
      // "were eligible and assessable"
      if clause.said.stage == .screened, self[place - 1].is(.conjunction) {
        clause.said.stage = nil
      }
      if clause.said.stage == nil, !clause.said.isOutcome {
        (clause.said.stage, clause.said.verb, clause.said.isFinite) = (stage, place, true)
      }
    } else {
      clause.reduced = clause.reduced ?? stage
      if clause.said.verb == nil { clause.said.verb = place }
    }
  }

  /// Whether a stage may follow an outcome: "met the criteria and were enrolled", "had the transfer and
  /// completed the study", but not "relapsed and received".
  private func followsOutcome(_ stage: SampleSize.Stage, at place: Int) -> Bool {
    stage == .enrolled || finishesStudy(place)
      || stage == .analyzed && isAuxiliary(place - 1) && self[place - 2].is(.conjunction)
  }

  // MARK: Outcomes

  /// "three patients were unable to be contacted", "17 were without a detectable titer".
  @inline(__always)
  private func isFailure(_ place: Int) -> Bool {
    (isWord("unable", at: place) || isWord("unavailable", at: place)
      || isWord("without", at: place) && !isRelativePronoun(place - 2)) && isAuxiliary(place - 1)
  }

  /// "12 were not eligible", "received no treatment".
  @inline(__always)
  private func isExclusion(_ place: Int) -> Bool {
    isWord("ineligible", at: place) || isWord("eligible", at: place) && isWord("not", at: place - 1)
      || isWord("received", at: place) && isWord("no", at: place + 1)
      || self[place].is(.randomized) && isWord("not", at: place - 1) && isAuxiliary(place - 2)
  }

  /// "11 of 12 had complete data and were enrolled".
  @inline(__always)
  private func hadData(_ place: Int) -> Bool {
    (isWord("had", at: place) || isWord("achieved", at: place) || isWord("reached", at: place))
      && tellsOfData(after: place)
  }

  /// "relapsed", "who relapsed".
  private func readOutcome(at place: Int, into clause: inout Clause) {
    if clause.isRelative {
      clause.relativeIsOutcome = clause.relativeIsOutcome || !isComing(place)
      clause.relativeHasVerb = true
    } else if clause.said.stage == nil, !clause.said.isOutcome {
      clause.setOutcome(at: place)
    }
  }

  /// "patients who presented at the emergency room", "subjects who attended the clinic", but not "who attended
  /// all sessions".
  private func isComing(_ place: Int) -> Bool {
    if isWord("presented", at: place) {
      return isPreposition(place + 1) || isWord("at", at: place + 1)
    }
    guard isWord("attended", at: place) else { return false }
    return (place + 1..<place + 6).contains {
      isWord("clinic", at: $0) || isWord("clinics", at: $0) || isWord("hospital", at: $0)
        || isWord("department", at: $0) || isWord("center", at: $0) || isWord("centre", at: $0)
    }
  }

  /// "86 patients were male", "12 did not", "12 had fever"; whether the clause goes on.
  @inline(__always)
  private func readPlainVerb(at place: Int, into clause: inout Clause) -> Bool {
    if isAuxiliary(place),
      self[place + 1].is(.sex) || place <= clause.start + 2 && isFate(place + 1)
    {
      clause.setOutcome(at: place)
    } else if isWord("did", at: place), isWord("not", at: place + 1) {
      clause.setOutcome(at: place)
    } else if isWord("had", at: place), !isWord("been", at: place + 1),
      // "242 women had completed follow-up"
      Self.stage(of: self[place + 1]) == nil
    {
      // "had a mean age of 60" is said of all.
      if has(.average, in: place + 1..<place + 4) { return false }
      clause.setOutcome(at: place)
    }
    return true
  }
}
