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
        noun: noun, strength: .possible, quote: index..<(noun.map { $0.head + 1 } ?? index + 1)))
  }

  /// "442 were assigned to A and 443 to B", "81 in the intervention group", "6074 on tamoxifen".
  static func assignedTo(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    let noun = count.noun(from: index + 1)
    let end = noun.map { $0.head + 1 } ?? index + 1
    let after = count.skippingAside(end)
    guard noun != nil || count[index + 1].isWord || after > end,
      let tail = count.bracketedArm(at: after) ?? count.armTail(from: after)
    else { return nil }
    if count.isSpreadOfSex { return .refused(.subgroup) }
    let lead = count.lead()
    if count.statesOwnSize(after: tail.name) { return nil }
    // "Seventy-eight of the 154 patients were randomized to tamoxifen": the 78 were.
    if lead.isDenominator, count.wereAssigned(tail) { return nil }
    // "61 of 70 patients randomised to exercise attended": all of the 70 were.
    if lead.isDenominator, tail.kind == .assigned, noun?.kind == .people {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: .randomized, arm: tail.name, noun: noun, strength: .likely,
          quote: index..<end))
    }
    let partner = count.partner(of: tail)
    let hasPartner =
      partner != nil || tail.kind != .preposition && count.leavesRest(after: tail.name.upperBound)
    if lead.isTotal,
      tail.kind == .received && !hasPartner || tail.kind == .preposition && !tail.namesGroup
    {
      return nil
    }
    // "12 of the 15 women who had A lost weight, 4 (31%) of the 13 who had B": the wholes are arms.
    if lead.isDenominator, partner != nil, tail.kind == .received,
      count.isWord("the", at: index - 1), count.isWord("who", at: end), count.value >= 5
    {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: .treated, arm: tail.name, noun: noun, strength: .likely,
          quote: index..<end))
    }
    // "228 received their allocated treatment": all did.
    if tail.kind == .received, count.has(.randomized, in: tail.name) { return nil }
    // "53 with pancreatic cancer and 37 with biliary cancer"
    if noun == nil, tail.preposition == .with || tail.preposition == .for,
      count.namesIllness(in: tail.name)
    {
      return .refused(.subgroup)
    }
    let isDescribed = tail.preposition?.describesPeople ?? false
    // "20 patients with jaundice were used as controls"
    if isDescribed, let noun, !tail.namesGroup, count.makesUpGroup(noun) { return nil }
    let isOn = tail.preposition == .on
    if tail.kind == .received || (isDescribed || isOn) && count.value >= 10 && !lead.isOutcome,
      let group = count.bracketedArm(at: tail.name.upperBound)
    {
      // "590 patients were treated with both surgery and radiotherapy (group A)"
      return .mention(
        SampleSizeMention(
          count, .arm, stage: isDescribed || isOn ? count.sentenceStage() : .treated,
          arm: group.name,
          noun: noun, strength: .stated,
          quote: index..<min(tail.name.lowerBound, index + 9)))
    }
    // "We randomly assigned 48 infants to caffeine or placebo" states the total.
    if lead.stage == .randomized, !hasPartner, tail.preposition == .to,
      count.has([.conjunction, .versus], in: tail.name.lowerBound..<count.sentence.upperBound)
    {
      return nil
    }
    if lead.isTotal, !hasPartner, tail.kind == .preposition { return .refused(.subgroup) }
    let namesArm = tail.namesGroup && tail.preposition?.describesPeople != true
    guard hasPartner || namesArm, noun?.kind != .cluster else { return nil }
    // "68 women were randomized into an intervention group … and a usual-care group"
    if tail.kind == .assigned, !hasPartner,
      count.has([.group, .control], in: tail.name.upperBound..<count.sentence.upperBound)
        || count.isWord("a", at: tail.name.lowerBound - 1)
        || count.isWord("an", at: tail.name.lowerBound - 1)
        || count.isWord("an", at: tail.name.lowerBound)
    {
      return nil
    }
    let before = count.sentence.lowerBound..<index
    let randomized = count.hasRandomization()
    // "than the 974 in the tamoxifen group": the article says that there are no others.
    let isWhole =
      count.isWord("the", at: index - 1) && namesArm && count.value >= 10
      && !lead.isDenominator
    if isWhole, tail.kind == .preposition, !count.isWord("who", at: tail.name.upperBound) {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: randomized ? .randomized : nil, arm: tail.name, noun: noun,
          strength: .likely, quote: index..<min(tail.name.lowerBound, index + 9)))
    }
    // "27 patients (15 assigned to A and 12 to B) had pancreatitis"
    if let open = count.openBracket(before: index), let close = count.closing(open),
      count.predicate(from: close + 1).isOutcome
    {
      return .refused(.subgroup)
    }
    // "Three patients in group A and four in group B received a rescue dose."
    if tail.kind == .preposition, count.has("rescue", in: count.sentence) {
      return .refused(.subgroup)
    }
    if tail.kind != .comprised, !randomized,
      count.has(.outcome, in: before) || lead.isOutcome || count.goesOnFromFinding
    {
      return .refused(.subgroup)
    }
    let quote = index..<min(tail.name.lowerBound, index + 9)
    let hasShare = count.hasShare || count.skippingShare(end) > end
    let isAssignment = count.wereAssigned(tail)
    if let partner, !isAssignment,
      !randomized || count.section == .results || tail.kind == .assigned,
      count.predicate(from: partner).isOutcome
    {
      return .refused(.subgroup)
    }
    var strength = SampleSizeMention.Strength.possible
    switch tail.kind {
    case .assigned: strength = .stated
    case .comprised: strength = .stated
    case .received: strength = hasShare ? .possible : hasPartner ? .likely : .possible
    case .preposition:
      let follows = count.predicate(from: tail.name.upperBound)
      if follows.isOutcome { return .refused(.subgroup) }
      let isGroup = randomized || tail.namesGroup
      // "28 in the A group and 27 in the B group received a valve": some of each, unless they are all
      let isSome =
        !randomized && count.section == .results && noun != nil
        && partner.map { count.predicate(from: $0).stage == .treated } ?? false
      if tail.preposition == .with || tail.preposition == .for,
        !count.has([.treated, .randomized], in: count.sentence)
      {
        return count.describedPart(noun, tail, lead).map { .mention($0) } ?? .refused(.subgroup)
      }
      if hasPartner, !hasShare {
        // "30 cancers in arm A and 39 in arm B" are told from arms by the total alone.
        let isBare =
          noun == nil && !randomized
          && (count.section == .results && !(count.goesOnFromPeople && tail.namesGroup)
            || count.section == .body && tail.preposition != .on && !count.goesOnFromPeople
              && !count.has(.divided, in: before) && count.sentenceStage() == nil)
        strength =
          isBare || isSome
          ? .possible
          : isGroup
            ? .stated
            : tail.preposition == .on || tail.preposition == .using && noun?.kind == .people
              ? .likely : .possible
      } else if noun != nil, !hasShare, follows.stage == .treated, count.section == .methods {
        strength = .likely
      }
    }
    // "21 healthy controls underwent spirometry": what all underwent is no arm's name.
    let isExamined =
      noun.map { $0.isControl && count.has("healthy", in: $0.tokens) } ?? false
      && count.isWord("underwent", at: tail.name.lowerBound - 1)
      && !count.has("sham", in: tail.name)
    return .mention(
      SampleSizeMention(
        count, .arm,
        stage: tail.kind == .assigned
          ? .randomized
          : tail.kind == .received && !randomized && count.sentenceStage() == .enrolled
            ? .treated : count.sentenceStage(),
        arm: isExamined ? noun?.tokens : tail.name, noun: noun, strength: strength, quote: quote))
  }
}
