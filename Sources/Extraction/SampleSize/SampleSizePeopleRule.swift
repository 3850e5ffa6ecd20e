import Documents
import Lexing

extension SampleSize {
  /// "We enrolled 120 women with…", "120 women … were randomly assigned", "a trial of 120 women".
  static func people(_ count: Count) -> SampleSizeReading? {
    guard let noun = count.noun(from: count.index + 1) else { return nil }
    // "60 women were given letrozole and 60 women clomiphene"
    if noun.tokens.count == 1, count[noun.head + 1].isWord, count.startOfList() != nil {
      return partOfTotal(count)
    }
    let lead = count.lead(to: noun)
    let cases = count.predicateOfCases(noun, lead: lead)
    let presented = count.predicateOfPresented(noun)
    return CountedPeople(
      count: count, noun: noun, lead: lead,
      predicate: cases ?? presented ?? count.predicate(of: noun, lead: lead),
      isCase: cases != nil, isPresented: presented != nil
    ).reading()
  }
}

/// A count with its noun, and what is said before and behind the two.
private struct CountedPeople {
  let count: Count
  let noun: CountedNoun
  let lead: Lead
  let predicate: Predicate
  /// "Four cases of air embolism" are reported.
  let isCase: Bool
  /// "Two patients are presented".
  let isPresented: Bool

  func reading() -> SampleSizeReading {
    if lead.isOutcome, let tail = count.armTail(from: noun.head + 1),
      tail.kind == .preposition, tail.namesGroup || tail.preposition == .using
    {
      // "163 events in 3579 women in the placebo group"
      return .mention(
        SampleSizeMention(
          count, .arm, stage: .analyzed, arm: tail.name, noun: noun, strength: .denominator,
          quote: count.index..<noun.head + 1))
    }
    if let rest = count.remainder(noun, predicate) { return .mention(rest) }
    if let compared = SampleSize.comparedWithOthers(count, noun, lead) { return .mention(compared) }
    if lead.isSubset && !count.isStudyLeft(by: predicate) || lead.isOutcome
      || count.isSexInBracket(noun) || count.tellsSome(noun)
    {
      return .refused(.subgroup)
    }
    // "men or women": the whole of a share, by sex
    if lead.isDenominator, count[noun.head].is(.sex), count.countsOtherSex(noun) {
      return .refused(.subgroup)
    }
    if let group = count.bracketedGroup(after: noun, lead: lead) {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: group.name, noun: noun,
          strength: .likely, quote: count.index..<noun.head + 1))
    }
    if let reason = objection() { return .refused(reason) }
    let isSplit = count.isSplit(after: noun)
    // In "147 of 553 (27%) individuals" the share is that of the 147.
    let hasShare =
      !lead.isDenominator && count.hasShare
      || count.skippingShare(noun.head + 1) > noun.head + 1
    // "A trial in 120 women showed" says nothing of the women.
    let isNarrowed = predicate.isOutcome && count.isNarrowed(after: noun)
    if isOneOfTwo {
      if predicate.isOutcome { return .refused(.subgroup) }
      var mention = SampleSizeMention(
        count, .arm, stage: predicate.stage, noun: noun, strength: .possible,
        quote: count.index..<noun.head + 1)
      mention.treatment = count.treatmentNamed(after: noun.head + 1)
      mention.hasShare = hasShare
      // "Eight ponies received ivermectin and eight served as controls"
      let others = noun.head + 1..<noun.head + 20
      if count.has("served", in: others), count.has(.control, in: others) {
        (mention.strength, mention.arm) = (.stated, mention.treatment)
      }
      return .mention(mention)
    }
    if count.areAllAnalyzed(noun) {
      return .mention(
        SampleSizeMention(
          count, .total, stage: .analyzed, noun: noun, strength: .likely,
          quote: count.index..<noun.head + 1))
    }
    if lead.stage == nil, predicate.isOutcome, predicate.stage != .randomized, !lead.isStudy,
      noun.stage != .randomized, !isNarrowed
    {
      // "12 of a total of 352 patients required surgery": the 352 unless others are counted.
      let isNamedTotal =
        count.isWord("of", at: count.index - 1) && count.isWord("total", at: count.index - 2)
      guard !lead.isOfWhom, !lead.isDenominator || isNamedTotal, !hasShare else {
        return .refused(.subgroup)
      }
      return .mention(
        SampleSizeMention(
          count, .total, noun: noun,
          strength: isNamedTotal || count.mayBeAll(noun, predicate) ? .mentioned : .echo,
          quote: count.index..<noun.head + 1))
    }
    if lead.isOfWhom, predicate.stage == nil || predicate.stage == .treated {
      return .refused(.subgroup)
    }
    if hasShare, lead.stage == nil,
      !predicate.isFinite || predicate.stage == nil || predicate.stage == .treated
    {
      return .refused(.subgroup)
    }
    let stage = stage(isNarrowed: isNarrowed)
    return .mention(mention(stage, strength(at: stage, isSplit: isSplit), hasShare: hasShare))
  }

  // MARK: What is no sample

  /// What tells that the people are none of a sample; nil if nothing does.
  private func objection() -> RefusalReason? {
    // "2 patients out of 4 relapsed"
    if count.isWord("out", at: noun.head + 1), count.isWord("of", at: noun.head + 2),
      count[noun.head + 3].isInteger, predicate.stage != .enrolled, predicate.stage != .randomized
    {
      return .subgroup
    }
    // "was measured by three physical therapists", but "was completed by 412 nurses"
    if count.isWord("by", at: count.index - 1), count.value < 20, count.namesStaff(noun) {
      return .notACount
    }
    // "grade II (15 to 30 degrees, 32 people), grade III (more, 16 people)"
    if count.isLastOfParallelBracket(noun) { return .subgroup }
    // "Two samples of each group were examined"
    if count.isWord("of", at: noun.head + 1), count.isWord("each", at: noun.head + 2) {
      return .notACount
    }
    if isDrawn { return .notACount }
    // "Twenty articles were retrieved, 5 included mixed implants"
    if noun.stage == .enrolled, count[count.index + 1].is(.enrolled), count.countsThingsBefore {
      return .notACount
    }
    if isListedFinding || isSome || count.leaves(behind: noun) || count.isOfSubstudy
      || predicate.stage == nil && !noun.isControl && count.goesOnFromSome()
    {
      return .subgroup
    }
    if isNeeded { return .stipulated }
    if count.belongsToEach || count.isOfStaff(noun) || count.isThroughput(noun) {
      return .notACount
    }
    if count.isPerTime(noun) || count.isOfDatabase
      || count.wasDescribedBefore(behind: noun.head + 1)
      || count.isImagined || count.isFrame
    {
      return .otherStudy
    }
    if count.splitsPeople(noun) || count.isSexOfCounted(noun) { return .subgroup }
    // "There were 52 men and 48 women."
    if count.isOneSexOfTwo(noun) { return .subgroup }
    if count.isInPen || count.isDose(of: noun) || count.isOfStrain(noun) { return .notACount }
    if count.isExpectedOnly { return .stipulated }
    // "Specificity was 95% (138 of 146 patients)"
    if lead.isDenominator, count.openBracket(before: count.index) != nil, count.tellsAccuracy {
      return .subgroup
    }
    // "1,000 base pairs", "1,000 bootstrap samples", "for two independent samples"
    if count.isWord("base", at: noun.head - 1) && count.isWord("pairs", at: noun.head)
      || count.has("bootstrap", in: noun.tokens)
      || noun.kind == .unit && count.has("independent", in: noun.tokens)
    {
      return .notACount
    }
    // "121 participants per community", "15 chicks/replicate"
    let next = noun.head + 1
    // "3 cases per 1000 patients"
    if count.isWord("per", at: next), count[next + 1].isNumber { return .notACount }
    if count.isWord("per", at: next) || count[next].is(.slash), count[next + 1].isWord,
      !count[next + 1].is([.person, .trialUnit, .cluster]),
      !count[next].hasSpaceBefore || !count[next].is(.slash)
    {
      return .notACount
    }
    // "two cases of heart failure"
    if !isCase, !isPresented, count.countsCases(noun) || count.countsEvents(noun) {
      return .subgroup
    }
    if count.countsSurvivors(noun) { return .subgroup }
    if noun.kind == .cluster, isPlaceOfPeople { return .notACount }
    // "clinicians who saw 2400 patients"
    return count.speaksOfWorld || count.isObjectOfRelative ? .otherStudy : nil
  }

  /// "25 patients would need to be treated to prevent one death", "Treating 25 patients would prevent one death",
  /// "14 strokes would be prevented for 1000 patients treated": nobody was treated.
  private var isNeeded: Bool {
    for place in noun.head + 1..<noun.head + 6 where count.isWord("treated", at: place) {
      guard count.isWord("be", at: place - 1) else { break }
      return count.isWord("must", at: place - 2)
        || count.isWord("to", at: place - 2)
          && (count.isWord("need", at: place - 3) || count.isWord("needed", at: place - 3))
    }
    let before = count.index - 1
    guard count.isWord("treating", at: before) || count.isWord("for", at: before) else {
      return false
    }
    return count.sentence.contains {
      count.isWord("would", at: $0)
        && (count.isWord("prevent", at: $0 + 1) || count.isWord("prevented", at: $0 + 2)
          || count.isWord("avert", at: $0 + 1) || count.isWord("averted", at: $0 + 2)
          || count.isWord("avoid", at: $0 + 1) || count.isWord("avoided", at: $0 + 2))
    }
  }

  /// "Five blood samples were drawn".
  private var isDrawn: Bool {
    guard noun.kind == .unit, count.isAuxiliary(noun.head + 1) else { return false }
    let verb = noun.head + 2
    return count.isWord("drawn", at: verb) || count.isWord("collected", at: verb)
      || count.isWord("taken", at: verb) || count.isWord("withdrawn", at: verb)
  }

  /// One of several findings, each with its number in a bracket: "granulomas (29 lesions) and follicles (24
  /// lesions)", "sepsis (12 patients) and bleeding (8 patients)".
  private var isListedFinding: Bool {
    guard noun.kind != .cluster, noun.tokens.count == 1,
      count[count.index - 1].is(.openParenthesis),
      count[noun.head + 1].is(.closeParenthesis), !count[count.index - 2].is([.person, .group])
    else { return false }
    return count.sentence.contains {
      $0 != noun.head && count[$0 - 1].isNumber && count.isSameWord($0, noun.head)
        && count[$0 - 2].is(.openParenthesis) && count[$0 + 1].is(.closeParenthesis)
    }
  }

  /// "Ten men also received warfarin", "In addition, 18 persons had neuropathy", "Of 1,961 participants, 237
  /// individuals were diagnosed": some of those told of before.
  private var isSome: Bool {
    if predicate.stage == .randomized || predicate.stage == .enrolled || noun.isControl {
      return false
    }
    // Not "60 women who also had diabetes were studied"
    if let verb = predicate.verb, count.isWord("also", at: verb - 1) { return true }
    let first = count.sentence.lowerBound
    if count.index - first < 5, !count.isWord("all", at: count.index - 1),
      !count.has("healthy", in: noun.tokens),
      count.isWord("additionally", at: first)
        || count.isWord("in", at: first) && count.isWord("addition", at: first + 1)
    {
      return true
    }
    guard predicate.stage == nil, lead.stage == nil, !lead.isStudy else { return false }
    if count.isWord("during", at: first), count.isWord("follow", at: first + 1) { return true }
    return count.isPartOfFronted
  }

  /// Whether clusters are those at which people were seen: "Patients at 12 hospitals were randomized".
  private var isPlaceOfPeople: Bool {
    let before = count.index - 1
    let (isAt, isFrom) = (count.isWord("at", at: before), count.isWord("from", at: before))
    if isAt || count.isPreposition(before), count[before - 1].is(.person) { return true }
    return isAt || isFrom
      ? predicate.stage != .randomized || count.goesOnFromCount
      : count.isWord("in", at: before) && count.goesOnFromCount
  }

  /// "Thirty patients had angioplasty and 32 patients had surgery": one of two kinds of people.
  private var isOneOfTwo: Bool {
    guard predicate.stage == nil || predicate.stage == .treated, lead.stage == nil, !lead.isTotal,
      !lead.isStudy, !lead.isDenominator, noun.stage == nil
    else { return false }
    return count.isFollowedByOther(behind: noun) || count.followsOther
  }

  /// What those who are one group are called: "the case group" of "served as the case group", or else the
  /// people, unless that says nothing of them.
  private var nameOfArm: Range<Int> { count.groupMadeUp(by: noun) ?? noun.tokens }

  // MARK: What is one

  /// "Relapse was seen in 52 of the 74 eligible patients": they were in the study.
  private var isFoundInEligible: Bool {
    count.section == .results && predicate.stage == nil && count.has("eligible", in: noun.tokens)
      && !count.mayHave([.randomized, .enrolled])
  }

  private func stage(isNarrowed: Bool) -> SampleSize.Stage? {
    if count.has(.planned, in: noun.tokens) { return .planned }
    // "30 of 40 eligible subjects participated": the 40 did not.
    var stage =
      lead.isDenominator
      ? isFoundInEligible ? nil : noun.stage
      : count.plannedStage ?? lead.stage ?? predicate.stage ?? noun.stage
    // "50 extractions (25 patients) were randomly assigned": what is said of the one is said of the other.
    if stage == nil, count[count.index - 1].is(.openParenthesis),
      count[noun.head + 1].is(.closeParenthesis)
    {
      let said = count.predicate(from: noun.head + 2)
      if said.isFinite { stage = said.stage }
    }
    return stage ?? (isNarrowed ? .screened : nil)
  }

  private func strength(
    at stage: SampleSize.Stage?, isSplit: Bool
  ) -> SampleSizeMention.Strength {
    var strength = SampleSizeMention.Strength.possible
    if lead.isDone, isSplit, stage == nil {
      // "Drainage was performed in 12 patients (8 percutaneous and 4 surgical)": all, unless there are more.
      strength = .likely
    } else if stage != nil || lead.isTotal || lead.isStudy || isSplit || isPresented {
      strength = .stated
    } else if count.section != .results, count.section != .conclusions, count.section != .background
    {
      strength = .likely
    }
    if lead.isDenominator, noun.stage == nil || count.value < 4 {
      strength =
        count.isWholeOfSample(noun, predicate) || count.isWholeOfRest(behind: noun)
        ? .likely : .possible
    }
    if stage == .treated, !isSplit, count.tellsOfSomeTreated(noun, predicate, lead) {
      strength = .possible
    }
    if stage == nil, isOfOthers { strength = .possible }
    if count.section == .conclusions || count.section == .background && !lead.isOwnStudy {
      strength = .possible
    }
    if count.isInListOfGroups || !lead.isDenominator && count.isDivided(behind: noun.head) {
      strength = .stated
    }
    // "in these 11 animals", of whom a sentence before told more
    if stage == nil || stage == .treated, count.isWord("these", at: count.index - 1),
      count.section != .methods
    {
      strength = .mentioned
    }
    // "25 patients (50 eyes)"
    if count.isUnitOfPeople(noun), count.section != .conclusions {
      strength = max(strength, .likely)
    }
    return strength
  }

  /// Whether those of no stage are hardly a sample.
  private var isOfOthers: Bool {
    // "two samples", but "a muscle in each of three boys"
    if count.value < 4, !isPresented, !count.isReported || noun.kind == .unit,
      !count.isWord("each", at: count.index - 2)
    {
      return true
    }
    // "Six therapists are engaged in the study" beside those whom they treat
    if count.value < 10, count.namesStaff(noun) { return true }
    // "57 previously untreated patients" beside the treated ones
    return count.has("previously", in: noun.tokens)
  }

  private func mention(
    _ stage: SampleSize.Stage?, _ strength: SampleSizeMention.Strength, hasShare: Bool
  ) -> SampleSizeMention {
    let isSex = count.isOneSexOfTwo(noun, orOfSame: true)
    let isOneOfKinds =
      !lead.isTotal && stage != .randomized && stage != .completed
      && SampleSize.mayBeCompared(count, noun, isStudied: stage != nil || lead.isStudy)
    let isArm =
      isOneOfKinds || noun.isControl || count[count.index - 1].is(.control)
      || count.comparesWithControls(noun)
      || count.makesUpGroup(noun) || count.isInListOfGroups || count.isOneOfSpecies(noun)
    // "Of the 150 patients assigned to placebo, 141 patients completed"
    let isRest = predicate.isFinite && (stage == .completed || stage == .analyzed)
    let before = isRest ? count.armNamedBefore() : nil
    var mention = SampleSizeMention(
      count, isArm || before != nil ? .arm : .total, stage: stage,
      arm: before ?? (isArm ? nameOfArm : nil), noun: noun,
      strength: isSex || isOneOfKinds ? .possible : strength,
      quote: count.quote(to: noun, and: predicate))
    mention.hasShare = hasShare
    if count.isSplit(after: noun) { mention.whole = count.value }
    mention.isOwn = lead.isOwnStudy
    mention.isSex = isSex
    mention.isFound =
      stage == nil && !lead.isStudy
      && (count.section == .body
        && (count.isWord("in", at: count.index - 1) || count.isWord("for", at: count.index - 1))
        || lead.isDone && mention.whole > 0)
    mention.isRandomizedCluster =
      noun.kind == .cluster && predicate.stage == .randomized && predicate.isFinite
      && (count.beginsClause || lead.isTotal) && !lead.isDenominator
      || lead.stage == .randomized
    if predicate.stage == .treated {
      mention.treatment = count.treatmentNamed(after: noun.head + 1)
    }
    return mention
  }
}
