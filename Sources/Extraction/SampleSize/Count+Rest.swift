import Documents
import Lexing

// MARK: Arms told by what is left of a total

extension Count {
  /// "and the remaining 23 patients received saline": an arm if it completes a total.
  ///
  /// - Parameters:
  ///   - noun: What is counted.
  ///   - predicate: What is said of them.
  /// - Returns: An arm; nil unless the rest are said to have had a treatment of their own.
  func remainder(_ noun: CountedNoun, _ predicate: Predicate) -> SampleSizeMention? {
    guard isWord("remaining", at: index - 1) || isWord("other", at: index - 1) else { return nil }
    let after = skippingShare(noun.head + 1)
    let tail = bracketedArm(at: after) ?? armTail(from: after) ?? agent(after: after)
    let isUntreated = isWord("had", at: after) && isWord("no", at: after + 1)
    let group = bracketedGroup(from: after)
    guard tail.map({ $0.kind != .preposition || $0.namesGroup }) ?? isUntreated || group != nil
    else { return nil }
    var mention = SampleSizeMention(
      self, .arm, stage: predicate.stage ?? sentenceStage(), arm: group?.name ?? tail?.name,
      noun: noun, strength: .possible, quote: index..<noun.head + 1)
    mention.isRest = true
    return mention
  }

  /// By what something was done to people: "were operated on by laparoscopy".
  private func agent(after place: Int) -> ArmTail? {
    guard isAuxiliary(place), ends(place + 1, with: "ed"),
      !self[place + 1].is(.outcome) || isWord("detected", at: place + 1)
    else { return nil }
    for next in place + 2..<place + 4
    where isWord("by", at: next) || isWord("with", at: next) || isWord("using", at: next) {
      return ArmTail(
        kind: .received, name: name(from: next + 1), namesGroup: false, preposition: nil)
    }
    return nil
  }

  /// The group that a bracket behind a clause names: "In 13 patients the graft was left open (group 2)".
  func bracketedGroup(after noun: CountedNoun, lead: Lead) -> ArmTail? {
    // "20 patients treated after 2010 with laparoscopy (LAP group)", "25 who refused surgery (control group)"
    let isDescribed =
      noun.kind == .people && !lead.isOutcome && !lead.isTotal
      && (self[noun.head + 1].is(.treated) || isWord("managed", at: noun.head + 1)
        || isWord("who", at: noun.head + 1))
    guard
      isDescribed
        || (isWord("in", at: index - 1) || isWord("for", at: index - 1))
          && (lead.isFronted || isWord("whereas", at: index - 2) || isWord("while", at: index - 2)
            || isWord("and", at: index - 2))
    else { return nil }
    let group = bracketedGroup(from: noun.head + 1)
    if isDescribed, let name = group?.name, !self[name.upperBound - 1].is([.group, .control]) {
      return nil
    }
    return group
  }

  /// The first bracket of a clause that names a group and nothing else.
  private func bracketedGroup(from start: Int) -> ArmTail? {
    for place in ahead(of: start, by: 30) {
      if startsCount(place) || countsOthers(at: place) { return nil }
      if cursor[at: place].is(.openParenthesis), let arm = bracketedArm(at: place) { return arm }
    }
    return nil
  }

  /// Whether a number that is no year or amount stands at a place: "including 26 who", but not "after 2010".
  private func countsOthers(at place: Int) -> Bool {
    place != index && self[place].isInteger && Count.isWhole(at: place, in: cursor)
      && !(1900...2099).contains(self[place].value) && self[place + 1].unit == nil
  }

  /// So many places from a place on, as far as the sentence goes.
  private func ahead(of start: Int, by steps: Int) -> Range<Int> {
    (start..<start + steps).clamped(to: sentence)
  }

  /// Whether some of those counted are said to have been enrolled or randomized: "2834 patients had
  /// polygraphy, of whom 2551 were recruited".
  func isNarrowed(after noun: CountedNoun) -> Bool {
    for place in ahead(of: noun.head + 1, by: 19)
    where cursor[at: place].isNumber && isWord("whom", at: place - 1) {
      let stage = Count(at: place, in: self).predicate(from: skippingBrackets(place + 1)).stage
      return stage == .enrolled || stage == .randomized
    }
    return false
  }

  /// Whether another count of anything stands before: "Fifty halls in 4 universities".
  var goesOnFromCount: Bool {
    for place in max(sentence.lowerBound, index - 8)..<index
    where Count.isWhole(at: place, in: cursor) { return true }
    return false
  }

  /// Whether a group was said before to consist of people: "The study group comprised 40 patients", "The
  /// intervention arm had 120 and the control arm 118 participants".
  var goesOnFromGroup: Bool {
    for place in max(sentence.lowerBound, index - 16)..<index
    where Count.isWhole(at: place, in: cursor) {
      let verb = isWord("of", at: place - 1) ? place - 2 : place - 1
      let isHad =
        (isWord("had", at: verb) || self[verb].is(.consists))
        && noun(from: index + 1)?.kind == .people
      return (self[verb].is(.consists) && noun(from: place + 1) != nil || isHad)
        && (self[verb - 1].is([.group, .control]) || self[verb - 2].is(.group))
    }
    return false
  }

  /// Whether "received at least one dose" or "were treated" without any treatment named stands at a
  /// place.
  func wasTreatedAtAll(_ place: Int) -> Bool {
    isWord("at", at: place + 1) && isWord("least", at: place + 2)
      || isWord("treated", at: place) && isPassive(place) && !self[place + 1].isWord
        && hasRandomization()
  }

  /// Whether the whole of "120 of 154 participants" is the sample, as data were available for the part,
  /// or the part or the whole was randomized.
  func isWholeOfSample(_ noun: CountedNoun, _ predicate: Predicate) -> Bool {
    if let verb = predicate.verb, predicate.stage == .randomized || predicate.stage == .enrolled,
      predicate.stage == .randomized || verb == noun.head + 1
    {
      return true
    }
    var place = isWord("the", at: index - 1) ? index - 3 : index - 2
    if self[place].is(.closeParenthesis), let open = openBracket(before: place) { place = open - 1 }
    return self[place].isNumber && Count(at: place, in: self).stageBefore != nil
  }

  /// Whether the number goes on a list of people: "21 patients in the control group and 20 in the …".
  var goesOnFromPeople: Bool {
    for place in max(sentence.lowerBound, index - 24)..<index
    where Count.isWhole(at: place, in: cursor) {
      if let noun = noun(from: place + 1), noun.kind == .people { return true }
    }
    return false
  }

  /// What a part of the people are said to have been given after a place: "were treated with
  /// irradiation alone", but not "received study medication".
  func treatmentNamed(after place: Int) -> Range<Int>? {
    guard let tail = armTail(from: skippingShare(place)), tail.kind == .received,
      !has([.study, .randomized, .planned], in: tail.name), !has("dose", in: tail.name),
      !has("all", in: tail.name), !has("treatment", in: tail.name),
      !has("allocated", in: tail.name)
    else { return nil }
    return tail.name
  }

  /// Whether what is said of those counted goes on with others, who have no noun: "were treated conservatively
  /// and 31 surgically", "had angioplasty and 32 had surgery".
  func isFollowedByOther(behind noun: CountedNoun) -> Bool {
    var hasVerb = false
    for place in ahead(of: noun.head + 1, by: 24) {
      let token = cursor[within: place]
      if token.kind == .symbol, !token.is(.dash), !token.is(.comma) { return false }
      hasVerb =
        hasVerb || isAuxiliary(place) || isWord("had", at: place) || token.is(.treated)
      // "Of these 258 patients, 110 had nodes and 148 had none"
      if !hasVerb, token.isInteger, self[place - 1].is(.comma) { return false }
      guard hasVerb, token.isInteger, Count.isWhole(at: place, in: cursor) else { continue }
      let joint = isWord("in", at: place - 1) ? place - 2 : place - 1
      let isJoined =
        self[joint].is(.conjunction) || isWord("while", at: joint) || isWord("whereas", at: joint)
      let other = Count(at: place, in: self)
      guard isJoined, other.value < 3 * value, value < 3 * other.value else { return false }
      let next = self[place + 1]
      // "received vitamin D and 37 patients did not"
      let end = other.end(of: other.noun(from: place + 1))
      if isWord("did", at: end), isWord("not", at: end + 1) { return true }
      return isAuxiliary(place + 1) || isWord("had", at: place + 1) || isWord("had", at: end)
        || next.is(.treated)
        || isWord("served", at: place + 1)
        || isWord("with", at: place + 1) || isWord("by", at: place + 1)
        || isWord("on", at: place + 1) || other.isElliptical(after: index)
    }
    return false
  }

  /// Whether the number is that of the others: the 52 of "Forty patients had open surgery and 52 patients had
  /// laparoscopic surgery".
  var followsOther: Bool {
    guard self[index - 1].is(.conjunction), has("had", in: index..<index + 6) else { return false }
    return (max(sentence.lowerBound, index - 14)..<index - 1).contains { place in
      guard Count.isWhole(at: place, in: cursor) else { return false }
      let other = Count(at: place, in: self)
      guard let noun = other.noun(from: place + 1), noun.kind != .cluster else { return false }
      return other.isFollowedByOther(behind: noun)
    }
  }

  /// Whether the number is the whole of a part before it, and the rest are counted behind.
  func isWholeOfRest(behind noun: CountedNoun) -> Bool {
    var place = isWord("the", at: index - 1) ? index - 3 : index - 2
    if self[place].is(.closeParenthesis), let open = openBracket(before: place) { place = open - 1 }
    return self[place].isInteger
      && Count(at: place, in: self).isCompleted(to: value, behind: noun.head + 1)
  }

  /// Whether the rest of a whole is counted behind an arm: "24 of 48 …; the other 24 received saline".
  func isCompleted(to whole: Int, behind place: Int) -> Bool {
    ahead(of: place, by: 24).contains {
      guard isWord("remaining", at: $0 - 1) || isWord("other", at: $0 - 1), self[$0].isInteger,
        value + Int(self[$0].value) == whole
      else { return false }
      let rest = Count(at: $0, in: self)
      let tail = rest.armTail(from: rest.end(of: rest.noun(from: $0 + 1)))
      return tail?.kind == .received || tail?.kind == .assigned
    }
  }

  /// Whether the rest of the people are told of behind an arm: "while the remaining patients …".
  func leavesRest(after place: Int) -> Bool {
    for next in ahead(of: place, by: 40)
    where isWord("remaining", at: next) || isWord("rest", at: next) || isWord("others", at: next)
      || isWord("remainder", at: next)
      || isWord("other", at: next) && (isWord("half", at: next + 1) || isWord("the", at: next - 1))
    {
      return !Count.isWhole(at: next + 1, in: cursor)
    }
    return false
  }

  /// The auxiliary of "was given to", "was used in" before a number; nil if none stands there.
  func verbOfGiving(before place: Int) -> Int? {
    let verb = place - 2
    guard
      self[verb].is(.treated) || isWord("used", at: verb) || isWord("applied", at: verb)
        || isWord("performed", at: verb) || isWord("employed", at: verb)
        || isWord("prescribed", at: verb) || isWord("delivered", at: verb)
        || isWord("infused", at: verb) || isWord("injected", at: verb)
        || isWord("inserted", at: verb) || isWord("implanted", at: verb)
    else { return nil }
    return isAuxiliary(verb - 1) ? verb - 1 : nil
  }

  /// The verb of "We gave ondansetron to", "we performed a block in" before a number.
  func activeVerbOfGiving(before place: Int) -> Int? {
    for subject in max(sentence.lowerBound, place - 14)..<max(sentence.lowerBound, place - 3)
    where isWord("we", at: subject) || isWord("authors", at: subject) {
      for verb in subject + 1..<subject + 3
      where isWord("gave", at: verb) || isWord("performed", at: verb) || isWord("used", at: verb)
        || isWord("administered", at: verb) || isWord("applied", at: verb)
        || isWord("placed", at: verb) || isWord("implanted", at: verb)
        || isWord("injected", at: verb) || isWord("inserted", at: verb)
      {
        return verb
      }
    }
    return nil
  }

  /// Whether another count goes on what was given to this one: "to 127 patients and tamoxifen to 131".
  func goesOnGiving() -> Bool {
    for place in ahead(of: index + 2, by: 28)
    where Count.isWhole(at: place, in: cursor) {
      let other = Count(at: place, in: self)
      if other.follows(index) || verbOfGiving(before: place) != nil { return true }
      let end = noun(from: place + 1).map { $0.head + 1 } ?? place + 1
      let next = skippingShare(end)
      // "was given to 24 patients; 18 (75%) had a response": 18 of the 24
      if next > end, self[end + 1].isNumber,
        abs(Double(other.value) / Double(max(1, value)) * 100 - self[end + 1].value) <= 1
      {
        return false
      }
      return isWord("had", at: next) || isWord("received", at: next)
        || isWord("underwent", at: next)
    }
    return false
  }

  /// Whether what was given is told of an earlier count, and of this by name alone.
  func continuesGiving() -> Bool {
    for place in max(sentence.lowerBound, index - 30)..<index
    where Count.isWhole(at: place, in: cursor)
      && (verbOfGiving(before: place) ?? activeVerbOfGiving(before: place)) != nil
    {
      return follows(place)
    }
    return false
  }

  /// Whether those are counted who are left of all: "withdrew, leaving 23 in the active group and 21 in the …".
  var areLeft: Bool {
    isWord("leaving", at: index - 1)
      || self[index - 1].is(.conjunction)
        && (max(sentence.lowerBound, index - 16)..<index - 1).contains {
          isWord("leaving", at: $0 - 1) && Count.isWhole(at: $0, in: cursor)
        }
  }

  /// Whether the number goes on one of people who received something: "were treated with A and 38 with B".
  var goesOnFromReceipt: Bool {
    guard self[index - 1].is([.conjunction, .versus]) else { return false }
    return (max(sentence.lowerBound, index - 20)..<index - 1).contains { place in
      guard Count.isWhole(at: place, in: cursor) else { return false }
      let other = Count(at: place, in: self)
      return other.armTail(from: other.end(of: other.noun(from: place + 1)))?.kind == .received
    }
  }

  /// Whether the number goes on one to whom something was given: "A was used in 57 women and 61 had B".
  var goesOnFromGiving: Bool {
    guard self[index - 1].is([.conjunction, .versus]) else { return false }
    return (max(sentence.lowerBound, index - 20)..<index).contains {
      Count.isWhole(at: $0, in: cursor) && verbOfGiving(before: $0) != nil
    }
  }

  /// The name since the last conjunction or comma: "tamoxifen" in "and tamoxifen to 131".
  func nameSinceConjunction(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > end - 6, self[start - 1].isWord || self[start - 1].is(.dash),
      !self[start - 1].is(.conjunction)
    {
      start -= 1
    }
    return self[end].isWord ? start..<end + 1 : nil
  }

  /// Whether only a name and "to" or "in" stand before the number since a clause that begins after
  /// another count: "and tamoxifen to 131".
  private func follows(_ first: Int) -> Bool {
    guard isWord("in", at: index - 1) || isWord("to", at: index - 1) else { return false }
    var place = index - 2
    while place > first, place > index - 8, self[place].isWord || self[place].is(.dash) {
      if self[place].is(.conjunction) { return place < index - 2 }
      if self[place].is(.outcome)
        || self[place].is(.function) && !isPreposition(place) && !isWord("the", at: place)
      {
        return false
      }
      place -= 1
    }
    return place > first && place < index - 2
      && (self[place].is(.comma) || self[place].is(.semicolon))
  }

  /// The name of "(CG = 25)", "(CG: 25; usual care)" behind "control group".
  func abbreviatedArm() -> Range<Int>? {
    guard self[index - 3].is(.openParenthesis),
      self[index + 1].is(.closeParenthesis) || self[index + 1].is(.semicolon)
        || self[index + 1].is(.comma),
      isAbbreviation(index - 2), self[index - 4].is(.group), !isWord("groups", at: index - 4)
    else { return nil }
    return armName(endingAt: index - 4)
  }
}
