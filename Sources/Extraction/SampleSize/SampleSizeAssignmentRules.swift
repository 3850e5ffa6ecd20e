import Documents
import Lexing

// MARK: Arms told by what people were given or assigned to

extension SampleSize {
  /// "Letrozole was given to 127 patients and tamoxifen to 131", if they add up.
  static func givenTo(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    guard count.isWord("in", at: index - 1) || count.isWord("to", at: index - 1) else { return nil }
    let passive = count.verbOfGiving(before: index)
    let continues = passive == nil && count.continuesGiving()
    let active = passive == nil && !continues ? count.activeVerbOfGiving(before: index) : nil
    guard continues || (passive ?? active) != nil && count.goesOnGiving() else { return nil }
    let noun = count.noun(from: index + 1)
    return .mention(
      SampleSizeMention(
        count, .arm, stage: .treated,
        arm: passive.map { count.armName(endingAt: $0 - 1) } ?? active.map { $0 + 1..<index - 1 }
          ?? count.nameSinceConjunction(endingAt: index - 2),
        noun: noun, strength: .possible, quote: index..<count.end(of: noun)))
  }

  /// "442 were assigned to A and 443 to B", "81 in the intervention group", "6074 on tamoxifen".
  static func assignedTo(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    let noun = count.noun(from: index + 1)
    let end = count.end(of: noun)
    // "26 eyes (21 patients) received": as the eyes did; but in "40 patients (20 women) received" only the 40.
    let isAside =
      count.isCountInBracket(index - 1) && count[end].is(.closeParenthesis)
      && !(count[index - 2].is(.person) && noun?.kind == .people)
    let after = isAside ? end + 1 : count.skippingAside(end)
    guard noun != nil || count[index + 1].isWord || after > end,
      let tail = count.bracketedArm(at: after) ?? count.armTail(from: after)
        ?? count.tailOfWhom(at: after)
    else { return nil }
    if count.isSpreadOfSex { return .refused(.subgroup) }
    if let noun, count.leaves(behind: noun) || count.isOfSubstudy { return .refused(.subgroup) }
    // "12 men and 8 women in the laser group"
    if tail.kind == .preposition, let noun, count.isOneSexOfTwo(noun) {
      return .refused(.subgroup)
    }
    if count.statesOwnSize(after: tail.name) { return nil }
    let partner = count.partner(of: tail)
    return CountInArm(
      count: count, noun: noun, tail: tail, lead: count.lead(), partner: partner,
      hasPartner: partner != nil
        || tail.kind != .preposition && count.leavesRest(after: tail.name.upperBound)
    ).reading()
  }
}

/// A count, and the words behind it that say in which arm those counted were.
private struct CountInArm {
  let count: Count
  let noun: CountedNoun?
  let tail: ArmTail
  let lead: Lead
  /// The end of the other arm of the pair: "… and 443 to B".
  let partner: Int?
  /// Whether there is another arm, be it that of all the rest.
  let hasPartner: Bool

  /// The token after the noun, or after the number alone.
  private var end: Int { count.end(of: noun) }

  func reading() -> SampleSizeReading? {
    if lead.isDenominator {
      // "Seventy-eight of the 154 patients were randomized to tamoxifen": the 78 were.
      if count.wereAssigned(tail) || count.saysReceived(tail, after: end) { return nil }
      if let whole = wholeOfPart() { return .mention(whole) }
    }
    if tellsOfAll || isSumOfParts { return nil }
    if isIllness { return .refused(.subgroup) }
    if isDescribed, !tail.namesGroup, let noun, count.isDivided(behind: noun.head) { return nil }
    if isDescribed, let noun, !tail.namesGroup, count.makesUpGroup(noun) { return nil }
    if let group = groupInBracket() { return .mention(group) }
    if isOneOfArms {
      return .mention(
        mention(.stated, stage: .randomized, arm: tail.name, quote: quoteToName))
    }
    if isTotalOfArms { return nil }
    if lead.isTotal, !hasPartner, tail.kind == .preposition { return .refused(.subgroup) }
    guard hasPartner || namesArm, noun?.kind != .cluster else { return nil }
    if isValue { return .refused(.notACount) }
    let randomized = count.hasRandomization()
    if isWhole {
      return .mention(
        mention(
          .likely, stage: randomized ? .randomized : nil, arm: tail.name, quote: quoteToName))
    }
    if tellsOfSome(randomized: randomized) { return .refused(.subgroup) }
    if tail.kind == .preposition {
      if count.predicate(from: tail.name.upperBound).isOutcome { return .refused(.subgroup) }
      if describes, !count.has([.treated, .randomized], in: count.sentence) {
        return count.describedPart(noun, tail, lead).map { .mention($0) } ?? .refused(.subgroup)
      }
    }
    return .mention(
      mention(
        strength(randomized: randomized), stage: stage(randomized: randomized),
        arm: isExamination ? noun?.tokens : tail.name, quote: quoteToName))
  }

  // MARK: What stands behind the count

  /// "with asthma", "for asthma": who they are, as likely as in which arm.
  private var describes: Bool { tail.preposition == .with || tail.preposition == .for }

  /// The same, or "using insulin".
  private var isDescribed: Bool { tail.preposition?.describesPeople ?? false }

  /// "in the intervention group", "assigned to the control arm".
  private var namesArm: Bool { tail.namesGroup && !isDescribed }

  /// "53 with pancreatic cancer and 37 with biliary cancer".
  private var isIllness: Bool { noun == nil && describes && count.namesIllness(in: tail.name) }

  /// "21 healthy controls underwent spirometry": what all underwent is no arm's name.
  private var isExamination: Bool {
    guard let noun, noun.isControl else { return false }
    return count.has("healthy", in: noun.tokens)
      && count.isWord("underwent", at: tail.name.lowerBound - 1)
      && !count.has("sham", in: tail.name)
  }

  // MARK: Wholes and groups that are arms

  /// The whole of "12 of 60", where that is an arm.
  private func wholeOfPart() -> SampleSizeMention? {
    // "61 of 70 patients randomised to exercise attended": all of the 70 were.
    if tail.kind == .assigned, noun?.kind == .people {
      return mention(.likely, stage: .randomized, arm: tail.name, quote: count.index..<end)
    }
    // "45 of 60 (75%) patients given A and 30 of 58 (52%) given B": if nothing else states the arms.
    let place = count.skippingAside(end)
    let isGiven =
      count.isWord("given", at: place) || count.isWord("receiving", at: place)
      || count.isWord("taking", at: place)
    if partner != nil, isGiven, count.value >= 5, !count.isWord("the", at: count.index - 1) {
      return mention(.denominator, stage: .analyzed, arm: tail.name, quote: count.index..<end)
    }
    // "12 of the 15 women who had A lost weight, 4 (31%) of the 13 who had B": the wholes are arms.
    guard partner != nil, tail.kind == .received, count.isWord("the", at: count.index - 1),
      count.isWord("who", at: end), count.value >= 5
    else { return nil }
    return mention(.likely, stage: .treated, arm: tail.name, quote: count.index..<end)
  }

  /// "590 patients were treated with both surgery and radiotherapy (group A)".
  private func groupInBracket() -> SampleSizeMention? {
    let isUse = isDescribed || tail.preposition == .on
    guard tail.kind == .received || isUse && count.value >= 10 && !lead.isOutcome,
      let group = count.bracketedArm(at: tail.name.upperBound)
    else { return nil }
    return mention(
      .stated, stage: isUse ? count.sentenceStage() : .treated, arm: group.name,
      quote: quoteToName)
  }

  /// "than the 974 in the tamoxifen group": the article says that there are no others.
  private var isWhole: Bool {
    count.isWord("the", at: count.index - 1) && namesArm && count.value >= 10
      && !lead.isDenominator && tail.kind == .preposition
      && !count.isWord("who", at: tail.name.upperBound)
  }

  /// "The 732 patients assigned to sitagliptin had", "Of 60 women allocated to yoga, 12 withdrew", "120
  /// enrolled, of whom 60 (50%) were randomized to CPAP": those of one arm.
  private var isOneOfArms: Bool {
    guard tail.kind == .assigned, noun?.kind != .cluster, !isGeneric else { return false }
    let next = tail.name.upperBound
    if count[next].is([.conjunction, .versus])
      || count[next].is(.comma) && count.has("or", in: next..<next + 8)
    {
      return false
    }
    if lead.isOfWhom { return count.hasShare }
    return noun?.kind == .people && !count.wereAssigned(tail)
      && (lead.isFronted || count.isWord("the", at: count.index - 1)) && !lead.isDenominator
  }

  /// "67 patients who underwent appendectomy, including 26 who had it by laparoscopy and 41 who had it open",
  /// "were assigned to a treatment group: 157 to dexamethasone and 144 to placebo".
  private var isSumOfParts: Bool {
    guard
      tail.kind == .received && noun != nil
        || tail.kind != .preposition && count[tail.name.upperBound].is(.colon),
      let sum = count.sum(in: tail.name.upperBound..<count.sentence.upperBound)
    else { return false }
    return sum == count.value
  }

  /// "assigned to treatment", "randomized to therapy": any arm's.
  private var isGeneric: Bool {
    let first = tail.name.lowerBound
    return count.has(.study, in: tail.name)
      || tail.name.count == 1
        && (count.isWord("treatment", at: first) || count.isWord("therapy", at: first)
          || count.isWord("intervention", at: first))
  }

  // MARK: Counts that are none of one arm

  /// "A total of 120 received A", "228 received their allocated treatment": all did.
  private var tellsOfAll: Bool {
    switch tail.kind {
    case .received:
      lead.isTotal && !hasPartner || count.has(.randomized, in: tail.name)
        || count.isWord("least", at: tail.name.lowerBound + 1) && count.has("dose", in: tail.name)
    case .preposition: lead.isTotal && !tail.namesGroup
    case .assigned, .comprised: false
    }
  }

  /// Whether the count is that of several arms together.
  private var isTotalOfArms: Bool {
    guard !hasPartner else { return false }
    let name = tail.name
    // "We randomly assigned 48 infants to caffeine or placebo" states the total.
    if lead.stage == .randomized, tail.preposition == .to,
      count.has([.conjunction, .versus], in: name.lowerBound..<count.sentence.upperBound)
    {
      return true
    }
    // "68 women were randomized into an intervention group … and a usual-care group"
    return tail.kind == .assigned
      && (count.has([.group, .control], in: name.upperBound..<count.sentence.upperBound)
        || count.isWord("a", at: name.lowerBound - 1)
        || count.isWord("an", at: name.lowerBound - 1)
        || count.isWord("an", at: name.lowerBound))
  }

  /// "The mean score was 12 in the yoga group and 14 in the control group": values, no people.
  private var isValue: Bool {
    guard noun == nil, tail.kind == .preposition else { return false }
    var place = count.index - 1
    if count[place].is(.conjunction) {
      let first = (max(count.sentence.lowerBound, place - 14)..<place).last {
        count[$0].isInteger && count.isAuxiliary($0 - 1)
      }
      guard let first else { return false }
      place = first - 1
    }
    guard count.isAuxiliary(place), !count.isWord("there", at: place - 1) else { return false }
    return count.has([.average, .measure], in: count.sentence.lowerBound..<place)
      || count.has("score", in: count.sentence.lowerBound..<place)
  }

  /// Whether something became of those counted, who are some of their arm.
  private func tellsOfSome(randomized: Bool) -> Bool {
    if count.areLeft { return false }
    if tellsOfEvents { return true }
    // "27 patients (15 assigned to A and 12 to B) had pancreatitis"
    if let open = count.openBracket(before: count.index), let close = count.closing(open),
      count.predicate(from: close + 1).isOutcome
    {
      return true
    }
    // "Three patients in group A and four in group B received a rescue dose."
    if tail.kind == .preposition, count.has("rescue", in: count.sentence) { return true }
    let tellsOutcome =
      count.has(.outcome, in: count.sentence.lowerBound..<count.index) || lead.isOutcome
      || count.goesOn { $0.isOutcome }
    if tail.kind != .comprised, !randomized, tellsOutcome { return true }
    guard let partner, !count.wereAssigned(tail),
      !randomized || count.section == .results || tail.kind == .assigned
    else { return false }
    return count.predicate(from: partner).isOutcome
  }

  /// "Bleeding occurred in 12 patients in the drug group", "Nine died: five in the drug group".
  private var tellsOfEvents: Bool {
    if lead.isEvent || count.goesOn(from: { $0.isEvent }) { return true }
    if let open = count.openBracket(before: count.index), count.tellsEvents(in: open) {
      return true
    }
    return count.outcomeBeforeColon().map { !count.isWord("had", at: $0) } ?? false
  }

  // MARK: What is told of an arm

  private func strength(randomized: Bool) -> SampleSizeMention.Strength {
    // "seven treated surgically (43%)"
    let hasShare =
      count.hasShare || count.skippingShare(end) > end
      || count.skippingShare(tail.name.upperBound) > tail.name.upperBound
    switch tail.kind {
    case .assigned, .comprised: return .stated
    case .received: return hasPartner && !hasShare ? .likely : .possible
    case .preposition:
      if hasShare { return .possible }
      if hasPartner { return strengthOfPair(randomized: randomized) }
      let isMethod =
        noun != nil && count.section == .methods
        && count.predicate(from: tail.name.upperBound).stage == .treated
      return isMethod ? .likely : .possible
    }
  }

  /// How plainly "30 in arm A and 39 in arm B" states sizes.
  private func strengthOfPair(randomized: Bool) -> SampleSizeMention.Strength {
    if !randomized, isBare || isSome { return .possible }
    if lead.isDone || count.goesOn(from: { $0.isDone }) { return .possible }
    // "Nine patients had infection: five in the drain group"
    if count.outcomeBeforeColon() != nil { return .possible }
    if randomized || tail.namesGroup { return .stated }
    // "were treated with nails and 38 cases with screws"
    if tail.preposition == .with, count.goesOnFromReceipt,
      count.predicate(from: tail.name.upperBound).verb == nil
    {
      return .likely
    }
    return tail.preposition == .on || tail.preposition == .using && noun?.kind == .people
      ? .likely : .possible
  }

  /// "30 cancers in arm A and 39 in arm B" are told from arms by the total alone.
  private var isBare: Bool {
    guard noun == nil else { return false }
    if count.section == .results { return !(count.goesOnFromPeople && tail.namesGroup) }
    return count.section == .body && tail.preposition != .on && !count.goesOnFromPeople
      && !count.has(.divided, in: count.sentence.lowerBound..<count.index)
      && count.sentenceStage() == nil
  }

  /// "28 in the A group and 27 in the B group received a valve": some of each, unless they are all.
  private var isSome: Bool {
    guard count.section == .results, noun != nil, let partner else { return false }
    return count.predicate(from: partner).stage == .treated
  }

  private func stage(randomized: Bool) -> SampleSize.Stage? {
    // "131 patients assigned to A and 135 assigned to B completed", "346 in the A group and 344 in the B group were
    // analysed"
    if let partner, tail.kind == .preposition || tail.kind == .assigned && !count.wereAssigned(tail)
    {
      let said = count.predicate(from: partner)
      if said.isFinite, said.stage == .completed || said.stage == .analyzed { return said.stage }
    }
    if tail.kind == .assigned { return .randomized }
    let stage = count.sentenceStage()
    return tail.kind == .received && !randomized && stage == .enrolled ? .treated : stage
  }

  /// From the number to the arm's name, if that is not far.
  private var quoteToName: Range<Int> { count.index..<min(tail.name.lowerBound, count.index + 9) }

  private func mention(
    _ strength: SampleSizeMention.Strength, stage: SampleSize.Stage?, arm: Range<Int>?,
    quote: Range<Int>
  ) -> SampleSizeMention {
    SampleSizeMention(
      count, .arm, stage: stage, arm: arm, noun: noun, strength: strength, quote: quote)
  }
}
