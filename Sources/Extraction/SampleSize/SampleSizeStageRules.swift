import Documents
import Lexing

extension SampleSize {
  // MARK: Stages

  /// "68 (62%) of 109 patients were recruited", "27 out of 41 participants completed the study".
  static func partOfPeople(_ count: Count) -> SampleSizeReading? {
    var place = count.skippingShare(count.index + 1)
    if count.isWord("out", at: place) { place += 1 }
    guard count.isWord("of", at: place) || count[place].is(.slash) else { return nil }
    place += 1
    while count.isWord("the", at: place) || count.isWord("these", at: place) { place += 1 }
    guard count[place].isInteger, count[place].value >= Double(count.value) else { return nil }
    let noun = Count(at: place, in: count).noun(from: place + 1)
    // "120 of the 154 enrolled were analyzed"
    let isParticiple = noun == nil && Count.stage(of: count[place + 1]) != nil
    let end = noun.map { $0.head + 1 } ?? (isParticiple ? place + 2 : place + 1)
    let tail = count.armTail(from: end)
    if let stage = count.stageOfRate() {
      let named = count.armTail(from: count.skippingClosing())
      let arm = named.flatMap { $0.namesGroup ? $0.name : nil }
      return .mention(
        SampleSizeMention(
          count, arm == nil ? .total : .arm, stage: stage, arm: arm, strength: .stated,
          quote: count.index..<place + 1))
    }
    guard
      noun != nil || isParticiple || tail?.namesGroup ?? false || count.goesOnFraction(at: place)
    else { return .refused(.subgroup) }
    let lead = count.lead()
    let predicate = count.predicateOfFractions(from: end)
    let isPlanned = noun.map { count.has(.planned, in: $0.tokens) } ?? false
    // "Data were available for 120 of 154 patients", "was completed by 120 of 154 patients"
    let stageBefore = count.stageBefore
    guard !predicate.isOutcome, !lead.isOutcome,
      predicate.isFinite || isPlanned || stageBefore != nil || count.agrees(after: end),
      let stage = predicate.isFinite ? predicate.stage : stageBefore ?? .enrolled,
      stage != .treated
    else { return .refused(.subgroup) }
    // "1482/1724 and 1350/1688 patients completed": two arms, if they are named somewhere
    if count[count.index - 1].is([.conjunction, .versus]) || count[count.index - 1].is(.comma),
      tail == nil, count.goesOnFromFraction
    {
      return .refused(.subgroup)
    }
    // "17/19 patients who took A and 25/30 who took B completed all cycles"
    let isArm =
      tail.map {
        stage == .completed || $0.namesGroup && stage == .analyzed
          || $0.kind == .assigned && Count(at: place, in: count).partner(of: $0) != nil
      } ?? false
    return .mention(
      SampleSizeMention(
        count, isArm ? .arm : .total, stage: stage, arm: isArm ? tail?.name : nil, noun: noun,
        strength: .stated, quote: count.index..<min(end, count.index + 10)))
  }

  /// "Of 214 screened, 120 were randomized"; "and 13 completed".
  static func stageAlone(_ count: Count) -> SampleSizeReading? {
    if let elliptical = count.goesOnWithoutNoun() { return .mention(elliptical) }
    // "a sample size of 126 (42 per group)"
    let end = count.skippingBrackets(count.index + 1)
    if count.isWord("of", at: count.index - 1), count.isWord("size", at: count.index - 2),
      count.isWord("sample", at: count.index - 3), !count.has("each", in: end..<end + 5),
      !count.has(.group, in: end..<end + 3)
    {
      return .mention(
        SampleSizeMention(
          count, .total,
          stage: count.isFinalSize && !count.isNeeded && count.sentenceStage() != .planned
            ? nil : .planned,
          strength: .likely,
          quote: count.index - 3..<count.index + 1))
    }
    // "289 participants per group (578 total)"
    if count.isTotalInBracket {
      return .mention(
        SampleSizeMention(
          count, .total, stage: count.plannedStage ?? count.sentenceStage(), strength: .likely,
          quote: count.index..<count.index + 1))
    }
    // "15 were lost to follow-up, leaving 176 for analysis"
    if count.isWord("leaving", at: count.index - 1),
      count.namesAnalysis(in: count.index + 1..<count.index + 6)
    {
      return .mention(
        SampleSizeMention(
          count, .total, stage: .analyzed, strength: .stated,
          quote: count.index - 1..<count.index + 1))
    }
    var after = count.skippingBrackets(count.index + 1)
    let isOfThem = count.isWord("of", at: after) && count.isWord("them", at: after + 1)
    if count.isWord("of", at: after), count.isWord("whom", at: after + 1) || isOfThem { after += 2 }
    after = count.skippingBrackets(after)
    var place = after
    while count.isAuxiliary(place) || count.isWord("successfully", at: place)
      || count.isWord("finally", at: place) || count.isWord("subsequently", at: place)
      || count.isWord("eventually", at: place)
    {
      place += 1
    }
    // "81 (85%) consented and were randomised"
    if count.isWord("had", at: place), count.predicate(from: place).stage == .completed {
      return .mention(
        SampleSizeMention(
          count, .total, stage: .completed, strength: .stated, quote: count.index..<place + 1))
    }
    let consents =
      count.isWord("consented", at: place) || count.isWord("agreed", at: place)
      || count.takesPart(place)
    // "Of the 447 women randomized, 442 were followed": the sample, not those of an outcome.
    if count.isWord("could", at: after), count.isWord("followed", at: after + 2) {
      place = after + 2
    }
    let isFollowed =
      count.isWord("followed", at: place) && count.isAuxiliary(place - 1)
      && count[count.index - 1].is(.comma)
      && count.isWord("of", at: count.sentence.lowerBound) && count.hasRandomization()
    guard
      let stage = consents
        ? .enrolled : isFollowed ? .completed : Count.stage(of: count[place])
    else { return nil }
    if stage == .treated, !count.isMostOfTotal, !count.wasTreatedAtAll(place) { return nil }
    if count[place].is(.control) || count.isWord("screening", at: place) || count.namesAct(place) {
      return nil
    }
    // "152 randomly selected village flocks": of what is counted, no noun is known.
    if place == count.index + 1, count.isWord("randomly", at: place), count[place + 2].isWord,
      !count[place + 2].is(.function), !count[place + 2].is(.conjunction),
      !count.predicate(from: place + 2).isFinite
    {
      return .refused(.notACount)
    }
    // "37 completed weeks", "Ten randomized controlled trials"
    if place == count.index + 1, count.describesOther(place) { return .refused(.notACount) }
    // "219 of them completed the survey", not all of their modules
    if isOfThem, !count.has(.study, in: place + 1..<place + 4),
      !count.isWord("survey", at: place + 2)
    {
      return .refused(.subgroup)
    }
    // "33 were included in other trials"
    if count.isWord("in", at: place + 1),
      count.isWord("other", at: place + 2)
        || count.isWord("another", at: place + 2)
    {
      return .refused(.subgroup)
    }
    let lead = count.lead()
    // "the homeobox 2 (SHOX2) was examined", "From six clusters, three were randomly chosen"
    if count.isWord("was", at: after), !lead.isTotal { return nil }
    if count.value < 20, count.has(.cluster, in: count.sentence.lowerBound..<count.index) {
      return .refused(.notACount)
    }
    // "73 were women, 71 of whom were randomized in Africa"
    let isOfSubgroup =
      count[count.index - 1].is(.comma) && count[count.index - 2].is(.sex)
      && count.isAuxiliary(count.index - 3)
    if lead.isSubset || lead.isOutcome || isOfSubgroup { return .refused(.subgroup) }
    let predicate = count.predicate(from: after, endsAtComma: lead.isFronted)
    if predicate.isOutcome { return .refused(.subgroup) }
    let isBracketed =
      count[count.index - 1].is(.openParenthesis) && count[place + 1].is(.closeParenthesis)
    guard let said = predicate.stage ?? (consents || isFollowed ? stage : nil),
      predicate.isFinite || lead.isFronted || isBracketed || consents || isFollowed
        || count.continuesList(at: place)
    else { return nil }
    return .mention(
      SampleSizeMention(
        count, .total, stage: said, strength: .stated, quote: count.index..<place + 1))
  }
}
