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
    // "210 of a planned 400 patients"
    let isOfPlan = count.isWord("a", at: place) && count[place + 1].is(.planned)
    if isOfPlan { place += 2 }
    // "412 of our target sample of 800 women"
    if count.isWord("our", at: place) || count.isWord("the", at: place)
      || count.isWord("a", at: place),
      let of = (place + 2..<place + 4).first(where: { count.isWord("of", at: $0) }),
      count.isWord("target", at: place + 1) || count[place + 1].is(.planned)
    {
      place = of + 1
    }
    while count.isWord("the", at: place) || count.isWord("these", at: place) { place += 1 }
    guard count[place].isInteger, count[place].value >= Double(count.value) else { return nil }
    if count.isException { return .refused(.subgroup) }
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
    // "We enrolled 39 of 1422 patients"
    if let stage = lead.stage, lead.isStudy, stage == .enrolled || stage == .randomized,
      noun != nil, count.isWord("of", at: count.index + 1)
    {
      return .mention(
        SampleSizeMention(
          count, .total, stage: stage, strength: .stated, quote: count.index..<end))
    }
    if let tail,
      count.saysReceived(tail, after: end) || Count(at: place, in: count).wereAssigned(tail),
      count.isCompleted(to: Int(count[place].value), behind: tail.name.upperBound)
    {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: tail.kind == .assigned ? .randomized : .treated, arm: tail.name,
          noun: noun, strength: .stated, quote: count.index..<min(end, count.index + 10)))
    }
    let predicate = count.predicateOfFractions(from: end)
    let isPlanned = noun.map { count.has(.planned, in: $0.tokens) } ?? false
    // "Data were available for 120 of 154 patients", "was completed by 120 of 154 patients"
    let stageBefore = count.stageBefore
    guard !predicate.isOutcome, !lead.isOutcome,
      predicate.isFinite || isPlanned || stageBefore != nil || count.agrees(after: end)
        // "A total of 614 of 804 eligible women at term.", where who took part is told without a verb
        || lead.isTotal && noun?.stage == .screened && predicate.verb == nil,
      let stage = predicate.isFinite ? predicate.stage : stageBefore ?? .enrolled,
      stage != .treated
    else { return .refused(.subgroup) }
    // "1482/1724 and 1350/1688 patients completed": two arms, if they are named somewhere
    if count[count.index - 1].is([.conjunction, .versus]) || count[count.index - 1].is(.comma),
      tail == nil, count.goesOnFromFraction
    {
      return .refused(.subgroup)
    }
    // "29 of 30 exercise patients and 27 of 31 control patients completed"
    if tail == nil, count.goesOnWithFraction(after: end) { return .refused(.subgroup) }
    // "17/19 patients who took A and 25/30 who took B completed all cycles"
    let isArm =
      tail.map {
        stage == .completed || $0.namesGroup && stage == .analyzed
          || $0.kind == .assigned && Count(at: place, in: count).partner(of: $0) != nil
      } ?? false
    let arm = isArm ? tail?.name : count.armNamedBefore()
    var mention = SampleSizeMention(
      count, arm == nil ? .total : .arm, stage: stage, arm: arm, noun: noun,
      strength: .stated, quote: count.index..<min(end, count.index + 10))
    // "Ten of 17 patients with unresectable disease" are told by what was found, "10 of 17 in the drug group" are an arm.
    if arm == nil || tail?.preposition?.describesPeople ?? false {
      mention.ofMany = Int(count[place].value)
    }
    return .mention(mention)
  }

  /// "Of 214 screened, 120 were randomized"; "and 13 completed".
  static func stageAlone(_ count: Count) -> SampleSizeReading? {
    if let elliptical = count.goesOnWithoutNoun() { return .mention(elliptical) }
    if let total = count.totalWithoutVerb() { return .mention(total) }
    return ClauseOfCount(count).reading()
  }
}

extension Count {
  /// Whether two numbers without a noun begin at a place, of people of whom both tell: "of whom 95 and 97".
  fileprivate func beginsPair(at place: Int) -> Bool {
    (isWord("whom", at: place - 1) || isWord("which", at: place - 1))
      && self[place].isInteger && self[place + 1].is(.conjunction) && self[place + 2].isInteger
  }

  /// A total that needs no verb: "a sample size of 126", "(578 total)", "leaving 176 for analysis".
  fileprivate func totalWithoutVerb() -> SampleSizeMention? {
    // "a sample size of 126 (42 per group)"
    let end = skippingBrackets(index + 1)
    if isWord("of", at: index - 1), isWord("size", at: index - 2), isWord("sample", at: index - 3),
      !has("each", in: end..<end + 5), !has(.group, in: end..<end + 3)
    {
      let isReached = isFinalSize && !isNeeded && sentenceStage() != .planned
      return SampleSizeMention(
        self, .total, stage: isReached ? nil : .planned, strength: .likely,
        quote: index - 3..<index + 1)
    }
    // "289 participants per group (578 total)"
    if isTotalInBracket {
      return SampleSizeMention(
        self, .total, stage: plannedStage ?? sentenceStage(), strength: .likely,
        quote: index..<index + 1)
    }
    // "15 were lost to follow-up, leaving 176 for analysis"
    if isWord("leaving", at: index - 1), namesAnalysis(in: index + 1..<index + 6) {
      return SampleSizeMention(
        self, .total, stage: .analyzed, strength: .stated, quote: index - 1..<index + 1)
    }
    return nil
  }
}

/// The clause of a count without a noun: "120 of whom were subsequently randomized".
private struct ClauseOfCount {
  private let count: Count
  /// The token after the number, brackets and "of whom".
  private let start: Int
  /// The verb, after auxiliaries and adverbs.
  private let verb: Int
  /// "219 of them".
  private let isOfThem: Bool
  /// Whether two numbers have one verb: "of whom 95 and 97 completed".
  private let isPair: Bool

  init(_ count: Count) {
    self.count = count
    var place = count.skippingBrackets(count.index + 1)
    let isFirst = count[place].is(.conjunction) && count.beginsPair(at: count.index)
    if isFirst { place += 2 }
    isPair =
      isFirst || count[count.index - 1].is(.conjunction) && count.beginsPair(at: count.index - 2)
    // "1204 were screened and 412 who met the criteria were randomised"
    if place == count.index + 1, let main = Self.verbBehindDescription(at: place, count) {
      place = main
    }
    isOfThem = count.isWord("of", at: place) && count.isWord("them", at: place + 1)
    if isOfThem || count.isWord("of", at: place) && count.isWord("whom", at: place + 1) {
      place += 2
    }
    start = count.skippingBrackets(place)
    place = start
    while count.isAuxiliary(place) || Self.isAdverb(place, count) { place += 1 }
    // "442 could be followed"
    let isPossibility = count.isWord("could", at: start) && count.isWord("followed", at: start + 2)
    verb = isPossibility ? start + 2 : place
  }

  /// The "were" of "who met the criteria were randomised", "with anaemia were randomised".
  private static func verbBehindDescription(at start: Int, _ count: Count) -> Int? {
    guard count.isWord("who", at: start) || count.isWord("with", at: start) else { return nil }
    // "From a registry of 4,210 patients, 312 who had surgery were included", "Of 300 patients, 120 who met the criteria
    // were enrolled"; "Of 150 women, 30 with missing data were analyzed separately" tells of some.
    let first = count.sentence.lowerBound
    let isOfWhole = count.isWord("of", at: first) || count.isWord("among", at: first)
    let isChosen =
      count.isWord("from", at: first)
      || isOfWhole && !count.isWord("these", at: first + 1)
        && (start + 1..<start + 9).contains { count.cursor.isWord(of: suited, at: $0) }
    guard
      count[count.index - 1].is(.comma) && (isChosen || isOfWhole)
        || count[count.index - 1].is(.conjunction) && count.mayHave(.screened)
    else { return nil }
    for place in start + 1..<start + 9 {
      guard count[place].isWord || count[place].is(.dash) else { return nil }
      if count.isAuxiliary(place),
        count[place + 1].is(.randomized)
          || isChosen && count[count.index - 1].is(.comma) && place > start + 1
            && count[place + 1].is([.enrolled, .analyzed])
      {
        return place
      }
    }
    return nil
  }

  /// What those have or did who are taken into a study.
  private static let suited = WordSet([
    "agreed", "complete", "completed", "consent", "consented", "criteria", "follow",
  ])

  /// "120 were successfully enrolled", "120 were eventually analyzed".
  @inline(__always)
  private static func isAdverb(_ place: Int, _ count: Count) -> Bool {
    count.isWord("successfully", at: place) || count.isWord("finally", at: place)
      || count.isWord("subsequently", at: place) || count.isWord("eventually", at: place)
  }

  func reading() -> SampleSizeReading? {
    // "13 had completed the study"
    if count.isWord("had", at: verb), count.predicate(from: verb).stage == .completed {
      return .mention(mention(.completed))
    }
    let plain: SampleSize.Stage? = consents ? .enrolled : isFollowed ? .completed : nil
    guard let stage = plain ?? Count.stage(of: count[verb]) else { return nil }
    if stage == .treated, !count.isMostOfTotal, !count.wasTreatedAtAll(verb), !isSumBehindColon {
      return nil
    }
    if namesNoStage { return nil }
    if countsOtherThings || count.countsThingsBefore { return .refused(.notACount) }
    // "Twenty articles were found; 5 included children only"
    if verb == count.index + 1, count.isWord("included", at: verb), count[verb + 1].isWord,
      !count[verb + 1].is(.function), Count.stage(of: count[verb + 1]) == nil
    {
      return .refused(.notACount)
    }
    if stage != .randomized, isOfOther { return .refused(.subgroup) }
    let lead = count.lead()
    if isWholeOfPart { return .mention(mention(stage)) }
    // "the homeobox 2 (SHOX2) was examined"
    if count.isWord("was", at: start), !lead.isTotal { return nil }
    // "From six clusters, three were randomly chosen"
    if count.value < 20, count.has(.cluster, in: count.sentence.lowerBound..<count.index) {
      return .refused(.notACount)
    }
    let predicate = count.predicate(from: start, endsAtComma: lead.isFronted)
    if lead.isSubset && !count.isStudyLeft(by: predicate) || lead.isOutcome || isOfSubgroup {
      return .refused(.subgroup)
    }
    if predicate.isOutcome { return .refused(.subgroup) }
    guard let said = predicate.stage ?? plain,
      predicate.isFinite || lead.isFronted || plain != nil || isBracketed
        || count.continuesList(at: verb)
    else { return nil }
    return .mention(mention(said))
  }

  // MARK: What the verb says

  /// "81 (85%) consented and were randomised", "120 took part", "226 gave written consent", "226 met the criteria and were
  /// randomised".
  @inline(__always)
  private var consents: Bool {
    count.isWord("consented", at: verb) || count.isWord("agreed", at: verb)
      || count.takesPart(verb)
      || (count.isWord("gave", at: verb) || count.isWord("provided", at: verb)
        || count.isWord("signed", at: verb))
        && givesConsent
      || count.isWord("met", at: verb) && count.has("criteria", in: verb + 1..<verb + 5)
        && count.has(.randomized, in: verb + 3..<verb + 9)
  }

  /// "written informed consent", "consent to participate", "consent for the study", but not "consent to biopsy",
  /// "consent for publication".
  private var givesConsent: Bool {
    (verb + 1..<verb + 5).contains {
      guard count.isWord("consent", at: $0) else { return false }
      guard count.isWord("to", at: $0 + 1) || count.isWord("for", at: $0 + 1) else { return true }
      return count.isWord("participate", at: $0 + 2) || count.isWord("take", at: $0 + 2)
        || count.isWord("participation", at: $0 + 2) || count.namesAct($0 + 2)
        || count.has(.study, in: $0 + 2..<$0 + 4)
    }
  }

  /// "Of the 447 women randomized, 442 were followed": the sample, not those of an outcome.
  @inline(__always)
  private var isFollowed: Bool {
    count.isWord("followed", at: verb) && count.isAuxiliary(verb - 1)
      && count[count.index - 1].is(.comma) && count.isWord("of", at: count.sentence.lowerBound)
      && count.hasRandomization()
  }

  /// Whether the word is none of what people did: "controls", "screening", "recruitment".
  private var namesNoStage: Bool {
    count[verb].is(.control) || count.isWord("screening", at: verb) || count.namesAct(verb)
  }

  /// "of whom 43,448 received injections: 21,720 with BNT162b2 and 21,728 with placebo", "received injections
  /// (21,720 BNT162b2, 21,728 placebo)".
  private var isSumBehindColon: Bool {
    guard
      let colon = (verb..<min(verb + 8, count.sentence.upperBound)).first(where: {
        count[$0].is(.colon) || count[$0].is(.openParenthesis)
      })
    else { return false }
    if count[colon].is(.openParenthesis) { return count.sumInBracket(at: colon) == count.value }
    return count.sum(in: colon..<min(colon + 24, count.sentence.upperBound)) == count.value
  }

  // MARK: Who is counted

  /// Whether a participle directly behind the number describes something else than people.
  private var countsOtherThings: Bool {
    guard verb == count.index + 1 else { return false }
    // "13 invited sites"
    if count.namesThings(at: verb + 1) { return true }
    // "152 randomly selected village flocks": of what is counted, no noun is known.
    if count.isWord("randomly", at: verb), count[verb + 2].isWord,
      !count[verb + 2].is([.function, .conjunction]), !count.predicate(from: verb + 2).isFinite
    {
      return true
    }
    // "37 completed weeks", "Ten randomized controlled trials"
    return count.describesOther(verb)
  }

  /// Whether the verb is about something else than the study.
  private var isOfOther: Bool {
    // "219 of them completed the survey", not all of their modules
    if isOfThem, !count.has(.study, in: verb + 1..<verb + 4), !count.isWord("survey", at: verb + 2)
    {
      return true
    }
    // "33 were included in other trials"
    return count.isWord("in", at: verb + 1)
      && (count.isWord("other", at: verb + 2) || count.isWord("another", at: verb + 2))
  }

  /// "73 were women, 71 of whom were randomized in Africa".
  private var isOfSubgroup: Bool {
    count[count.index - 1].is(.comma) && count[count.index - 2].is(.sex)
      && count.isAuxiliary(count.index - 3)
  }

  /// The whole of "112 patients of the 120 randomised completed".
  private var isWholeOfPart: Bool {
    let of = count.isWord("the", at: count.index - 1) ? count.index - 2 : count.index - 1
    guard verb == count.index + 1, count.isWord("of", at: of), !count.isFinite(verb) else {
      return false
    }
    return (of - 6..<of).contains {
      count[$0].isInteger && count[$0].value <= Double(count.value) && count[$0 + 1].is(.person)
    }
  }

  /// "(120 randomized)".
  private var isBracketed: Bool {
    count[count.index - 1].is(.openParenthesis) && count[verb + 1].is(.closeParenthesis)
  }

  private func mention(_ stage: SampleSize.Stage) -> SampleSizeMention {
    let arm = isPair ? nil : count.armBefore()
    let isArm = isPair || arm.map { $0.kind != .received } ?? false
    var mention = SampleSizeMention(
      count, isArm ? .arm : .total, stage: stage, arm: isArm ? arm?.name : nil, strength: .stated,
      quote: count.index..<verb + 1)
    // "Among patients given clopidogrel, 138": all, if nobody was given anything else.
    if !isArm { mention.treatment = arm?.name }
    return mention
  }
}
