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
    var reader = PredicateReader(count: self, start: start)
    return reader.predicate(endsAtComma: endsAtComma)
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
  fileprivate func isObject(_ place: Int) -> Bool {
    self[place - 1].is([.enrolled, .screened, .analyzed]) && !isPassive(place - 1)
      && Count.isWhole(at: place, in: cursor) && noun(from: place + 1) != nil
  }
}

/// Reads the clause behind a counted noun, word by word.
private struct PredicateReader {
  let count: Count
  /// The token after the noun.
  let start: Int
  var result = Predicate()
  /// The stage of a relative clause: "patients who completed treatment".
  var relative: SampleSize.Stage?
  /// The stage of a participle: "patients randomized to tamoxifen".
  var reduced: SampleSize.Stage?
  /// Whether a relative clause is being read.
  var isRelative = false
  var relativeHasVerb = false
  var relativeIsOutcome = false

  mutating func predicate(endsAtComma: Bool) -> Predicate {
    var place = start
    while count.sentence.contains(place) {
      let token = count.cursor[at: place]
      if token.kind == .symbol {
        let next = count.skippingBrackets(place)
        if next > place {
          place = next
          continue
        }
        if token.is(.semicolon) || token.is(.emDash) || token.closesBracket
          || endsAtComma && token.is(.comma)
        {
          break
        }
      }
      if token.isNumber, count.startsCount(place) || count.isObject(place) { break }
      if token.isWord, !goesOn(after: token, at: place) { break }
      place += 1
    }
    result.end = place
    if result.stage == nil, !result.isOutcome {
      result.stage = reduced ?? relative
      result.isOutcome = relativeIsOutcome
    }
    return result
  }

  /// Reads a word; whether the clause can say more than it has.
  ///
  /// It is inlined with what is asked of every word: calls cost 0.4% of all work.
  @inline(__always)
  private mutating func goesOn(after token: Token, at place: Int) -> Bool {
    if count.isRelativePronoun(place) {
      beginRelative(at: place)
    } else if isRelative, count.isAuxiliary(place) || count.isWord("had", at: place) {
      // "who were", and then "were" again: the verb of the main clause
      if relativeHasVerb, count.isAuxiliary(place) { isRelative = false }
      relativeHasVerb = true
    } else if token.is(.randomized), count.isRandomizationVerb(place) {
      readRandomization(at: place)
      return false
    } else if count.isWord("underwent", at: place), count[place + 1].is(.randomized) {
      setRandomized(by: place + 1, isFinite: true)
      return false
    } else if let stage = count.stage(at: place) {
      read(stage, at: place)
    } else if result.stage == nil, isFailure(place) {
      setOutcome(at: place)
      return false
    } else if count.isWord("met", at: place), count.namesEntryCriteria(in: place + 1..<place + 8) {
      reduced = reduced ?? .screened
    } else if !isRelative, tellsOfData(place) {
      return true
    } else if token.is(.outcome), count.isPredicate(place, start: start),
      !count.isSampleNeeded(place)
    {
      readOutcome(at: place)
    } else if !isRelative, result.stage == nil {
      return readPlainVerb(at: place)
    }
    return true
  }

  // MARK: Relative clauses

  /// "who show" has its verb, but not yet "who were", "who received".
  private mutating func beginRelative(at place: Int) {
    let next = count[place + 1]
    isRelative = true
    relativeHasVerb =
      count.isWord("who", at: place) && next.isWord && !next.is(.function)
      && Count.stage(of: next) == nil
  }

  // MARK: Stages

  /// "were randomized", "13 withdrew after they had been randomised".
  private mutating func readRandomization(at place: Int) {
    if result.isOutcome {
      // "recurred in the group allocated to tamoxifen"
      if !count.isPassive(place), !count[place - 2].is(.treated) { return }
      // "13 withdrew after they had been randomised"
      if let verb = result.verb, count.isSubordinate(in: verb + 1..<place) { return }
    }
    setRandomized(by: place, isFinite: count.isPassive(place))
  }

  private mutating func setRandomized(by verb: Int, isFinite: Bool) {
    result.stage = .randomized
    result.isOutcome = false
    result.isFinite = isFinite
    result.verb = verb
  }

  /// A verb or participle of a stage: "completed", "who received", "were enrolled".
  private mutating func read(_ stage: SampleSize.Stage, at place: Int) {
    // "patients who took letrozole completed": a second verb is that of the main clause.
    if isRelative, relativeHasVerb, count.isFinite(place), !count[place - 1].is(.conjunction),
      !count.isWord("had", at: place - 1)
    {
      isRelative = false
    }
    if isRelative {
      relative = relative ?? stage
      relativeHasVerb = true
    } else if count.isFinite(place) || count.isPassive(place) {
      if result.isOutcome, follows(stage, at: place) { result.isOutcome = false }
      if result.stage == nil, !result.isOutcome {
        (result.stage, result.verb, result.isFinite) = (stage, place, true)
      }
    } else {
      reduced = reduced ?? stage
      if result.verb == nil { result.verb = place }
    }
  }

  /// Whether a stage may follow an outcome: "met the criteria and were enrolled", "had the transfer and
  /// completed the study", but not "relapsed and received".
  private func follows(_ stage: SampleSize.Stage, at place: Int) -> Bool {
    stage == .enrolled || count.finishesStudy(place)
      || stage == .analyzed && count.isAuxiliary(place - 1) && count[place - 2].is(.conjunction)
  }

  // MARK: Outcomes

  @inline(__always)
  private mutating func setOutcome(at place: Int) {
    result.isOutcome = true
    result.verb = place
  }

  /// "three patients were unable to be contacted", "17 were without a detectable titer".
  @inline(__always)
  private func isFailure(_ place: Int) -> Bool {
    (count.isWord("unable", at: place) || count.isWord("without", at: place)
      || count.isWord("unavailable", at: place)) && count.isAuxiliary(place - 1)
  }

  /// "11 of 12 had complete data and were enrolled".
  @inline(__always)
  private func tellsOfData(_ place: Int) -> Bool {
    (count.isWord("had", at: place) || count.isWord("achieved", at: place)
      || count.isWord("reached", at: place)) && count.tellsOfData(after: place)
  }

  /// "relapsed", "who relapsed".
  private mutating func readOutcome(at place: Int) {
    if isRelative {
      // "patients who presented at the emergency room"
      let isComing =
        count.isWord("presented", at: place)
        && (count.isPreposition(place + 1) || count.isWord("at", at: place + 1))
      relativeIsOutcome = relativeIsOutcome || !isComing
      relativeHasVerb = true
    } else if result.stage == nil, !result.isOutcome {
      setOutcome(at: place)
    }
  }

  /// "86 patients were male", "12 did not", "12 had fever"; whether the clause goes on.
  @inline(__always)
  private mutating func readPlainVerb(at place: Int) -> Bool {
    if count[place + 1].is(.sex), count.isAuxiliary(place) {
      setOutcome(at: place)
    } else if count.isWord("did", at: place), count.isWord("not", at: place + 1) {
      setOutcome(at: place)
    } else if count.isWord("had", at: place), !count.isWord("been", at: place + 1),
      // "242 women had completed follow-up"
      Count.stage(of: count[place + 1]) == nil
    {
      // "had a mean age of 60" is said of all.
      if count.has(.average, in: place + 1..<place + 4) { return false }
      setOutcome(at: place)
    }
    return true
  }
}
