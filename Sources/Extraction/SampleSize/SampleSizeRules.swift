import Documents
import Lexing

extension SampleSize {
  /// A way in which authors state a sample size.
  struct Rule: Sendable {
    /// The name in the record: "sample_size.n_equals".
    let name: String
    /// Reads the number; nil if it is not written in this way.
    let read: @Sendable (Count) -> SampleSizeReading?
  }

  /// The first rule that knows the number decides.
  ///
  /// "(n = 30)" comes first because nothing else looks like it; arms come before totals, because "30
  /// patients in the control group" also reads as "30 patients".
  static let rules = [
    Rule(name: "sample_size.part_of_people", read: partOfPeople),
    Rule(name: "sample_size.not_a_count", read: notACount),
    Rule(name: "sample_size.n_equals", read: nEquals),
    Rule(name: "sample_size.each_group", read: eachGroup),
    Rule(name: "sample_size.group_of", read: groupOf),
    Rule(name: "sample_size.arm_in_brackets", read: armInBrackets),
    Rule(name: "sample_size.name_equals", read: nameEquals),
    Rule(name: "sample_size.pair_of_arms", read: pairOfArms),
    Rule(name: "sample_size.denominator", read: denominator),
    Rule(name: "sample_size.assigned_to", read: assignedTo),
    Rule(name: "sample_size.people", read: people),
    Rule(name: "sample_size.stage_alone", read: stageAlone),
    Rule(name: "sample_size.anyone_randomized", read: anyoneRandomized),
    Rule(name: "sample_size.part_of_total", read: partOfTotal),
  ]

  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    var mentions: [SampleSizeMention] = []
    text.forEachPassageWithLandmarks { passage, start, landmarks in
      guard passage.section != .table, passage.section != .references else { return }
      for index in landmarks
      where start[at: index].isNumber && Count.isWhole(at: index, in: start)
        && !findings.isClaimed(index)
      {
        let count = Count(at: index, of: start, section: passage.section)
        rules: for rule in rules {
          switch rule.read(count) {
          case nil: continue
          case .mention(let mention) where count.namesSubgroup(in: mention.arm):
            findings.refuse(
              index..<index + 1, as: .sampleSize, rule: rule.name, reason: .subgroup)
          case .mention(var mention):
            mention.quote = count.balanced(mention.quote)
            mention.rule = rule.name
            mentions.append(mention)
          case .refused(let reason):
            findings.refuse(index..<index + 1, as: .sampleSize, rule: rule.name, reason: reason)
          }
          break rules
        }
      }
    }
    if !mentions.isEmpty { resolve(mentions, of: text, into: &findings) }
  }

  // MARK: Totals

  /// "per 1000 women", "1000 person-years", "20 patient visits", "at day 28 patients".
  static func notACount(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    if count.isWord("per", at: index - 1) { return .refused(.otherStudy) }
    // "affects 1 in 10 women"
    if count.isWord("in", at: index - 1), count[index - 2].isNumber { return .refused(.otherStudy) }
    if count[index + 1].is(.slash), count[index + 2].isNumber {
      return .refused(.subgroup)
    }
    var place = index + 1
    while count[place].is([.person, .trialUnit]) || count.isWord("person", at: place)
      || count.isWord("patient", at: place)
    {
      place += 1
    }
    if place > index + 1, count[place].is(.dash), count.isWord("years", at: place + 1) {
      return .refused(.otherStudy)
    }
    let before = count[index - 1]
    if before.is(.label), !count.isWord("than", at: index - 1),
      !count.isWord("least", at: index - 1)
    {
      return .refused(.notACount)
    }
    // "of physical status 1 or 2"
    if before.is(.conjunction), count[index - 2].isNumber, count[index - 3].is(.label) {
      return .refused(.notACount)
    }
    if count.isYear { return .refused(.notACount) }
    if before.is(.group), count.value <= 10 {
      return .refused(.notACount)
    }
    return nil
  }

  /// "We enrolled 120 women with…", "120 women … were randomly assigned", "a trial of 120 women".
  static func people(_ count: Count) -> SampleSizeReading? {
    guard let noun = count.noun(from: count.index + 1) else { return nil }
    let lead = count.lead()
    let predicate = count.predicate(of: noun, lead: lead)
    if lead.isOutcome, let tail = count.armTail(from: noun.head + 1),
      tail.kind == .preposition, tail.namesGroup || tail.preposition == .using
    {
      // "163 events in 3579 women in the placebo group"
      return .mention(
        SampleSizeMention(
          count, .arm, stage: .analyzed, arm: tail.name, noun: noun, strength: .denominator,
          quote: count.index..<noun.head + 1))
    }
    if lead.isSubset || lead.isOutcome { return .refused(.subgroup) }
    // "two cases of heart failure"
    if count.isWord("cases", at: noun.head),
      count.isWord("of", at: noun.head + 1) || count.has("new", in: noun.tokens),
      !count.has("controls", in: count.sentence)
    {
      return .refused(.subgroup)
    }
    // Clinics at which people were seen.
    if noun.kind == .cluster, predicate.stage != .randomized,
      count.isWord("at", at: count.index - 1) || count.isWord("from", at: count.index - 1)
    {
      return .refused(.notACount)
    }
    if count.speaksOfWorld { return .refused(.otherStudy) }
    // "clinicians who saw 2400 patients"
    if count.isObjectOfRelative { return .refused(.otherStudy) }
    let isSplit = count.isSplit(after: noun)
    let hasShare = count.hasShare || count.skippingShare(noun.head + 1) > noun.head + 1
    // "A trial in 120 women showed" says nothing of the women.
    if lead.stage == nil, predicate.isOutcome, predicate.stage != .randomized, !lead.isStudy,
      noun.stage != .randomized
    {
      return .refused(.subgroup)
    }
    if lead.isOfWhom, predicate.stage == nil || predicate.stage == .treated {
      return .refused(.subgroup)
    }
    if hasShare, lead.stage == nil,
      !predicate.isFinite || predicate.stage == nil || predicate.stage == .treated
    {
      return .refused(.subgroup)
    }
    var stage = plannedStage(count) ?? lead.stage ?? predicate.stage ?? noun.stage
    // "30 of 40 eligible subjects participated": the 40 did not.
    if lead.isDenominator { stage = noun.stage }
    if count.has(.planned, in: noun.tokens) { stage = .planned }
    var strength = SampleSizeMention.Strength.possible
    if stage != nil || lead.isTotal || lead.isStudy || isSplit {
      strength = .stated
    } else if count.section != .results, count.section != .conclusions, count.section != .background
    {
      strength = .likely
    }
    if lead.isDenominator, noun.stage == nil || count.value < 4 { strength = .possible }
    if count.value < 4, stage == nil { strength = .possible }
    if count.section == .background || count.section == .conclusions { strength = .possible }
    if count.isInListOfGroups { strength = .stated }
    if count.isOneSexOfTwo(noun) { strength = .possible }
    let isArm =
      noun.isControl || count.comparesWithControls(noun) || count.makesUpGroup(noun)
      || count.isInListOfGroups
    var mention = SampleSizeMention(
      count, isArm ? .arm : .total, stage: stage, arm: isArm ? noun.tokens : nil, noun: noun,
      strength: strength, quote: count.quote(to: noun, and: predicate))
    mention.hasShare = hasShare
    return .mention(mention)
  }

  /// "68 (62%) of 109 patients were recruited", "27 out of 41 participants completed the study".
  static func partOfPeople(_ count: Count) -> SampleSizeReading? {
    var place = count.skippingShare(count.index + 1)
    if count.isWord("out", at: place) { place += 1 }
    guard count.isWord("of", at: place) || count[place].is(.slash) else { return nil }
    place += 1
    while count.isWord("the", at: place) || count.isWord("these", at: place) { place += 1 }
    guard count[place].isInteger, count[place].value >= Double(count.value) else { return nil }
    let whole = Count(at: place, in: count)
    guard let noun = whole.noun(from: place + 1) else { return .refused(.subgroup) }
    let predicate = count.predicate(from: noun.head + 1)
    let isPlanned = count.has(.planned, in: noun.tokens)
    guard !predicate.isOutcome,
      predicate.isFinite || isPlanned || count.agrees(after: noun.head + 1),
      let stage = predicate.isFinite ? predicate.stage : .enrolled, stage != .treated
    else { return .refused(.subgroup) }
    // "17/19 patients who took A and 25/30 who took B completed all cycles"
    let tail = stage == .completed ? count.armTail(from: noun.head + 1) : nil
    return .mention(
      SampleSizeMention(
        count, tail == nil ? .total : .arm, stage: stage, arm: tail?.name, noun: noun,
        strength: .stated, quote: count.index..<min(noun.head + 1, count.index + 10)))
  }

  /// "33 Latinas were randomly assigned": whoever they are, they were enrolled or randomized.
  static func anyoneRandomized(_ count: Count) -> SampleSizeReading? {
    var place = count.index + 1
    guard count[place].isWord, count[place].unit == nil else { return nil }
    while place < count.index + 9,
      count[place].isWord || count[place].is(.dash) || count.joinsAdjectives(place),
      !count[place].is([.function, .group, .studies, .cluster])
    {
      place += 1
    }
    guard place > count.index + 1, count.value >= 5, !count[place].is([.group, .studies, .cluster])
    else { return nil }
    let noun = count.index + 1..<place
    let isAbbreviation = count.isAbbreviation(place - 1)
    let after = count.skippingBrackets(place)
    let lead = count.lead()
    if count[count.index - 1].is(.function), !lead.isTotal, !lead.isStudy { return nil }
    let predicate = count.predicate(from: after, endsAtComma: lead.isFronted)
    let isSample = lead.isStudy && count.has(.study, in: count.index - 3..<count.index)
    guard predicate.isFinite, predicate.verb.map({ $0 < place + 20 }) ?? false,
      predicate.stage == .randomized || predicate.stage == .enrolled
        || (isSample || isAbbreviation && count.sumInBracket(at: place) == count.value)
          && predicate.stage != nil,
      !lead.isSubset, !lead.isOutcome
    else {
      // "a randomized trial in 71 BCS", whatever the abbreviation stands for.
      guard lead.isStudy, isAbbreviation,
        count.section != .background, count.section != .conclusions
      else { return nil }
      return .mention(
        SampleSizeMention(
          count, .total, stage: nil, strength: .likely, quote: count.index..<place))
    }
    return .mention(
      SampleSizeMention(
        count, .total, stage: plannedStage(count) ?? predicate.stage,
        strength: predicate.stage == .randomized ? .stated : .likely,
        quote: count.index..<noun.upperBound))
  }

  /// "Of 214 screened, 120 were randomized"; "and 13 completed".
  static func stageAlone(_ count: Count) -> SampleSizeReading? {
    if let elliptical = count.goesOnWithoutNoun() { return .mention(elliptical) }
    var after = count.skippingBrackets(count.index + 1)
    if count.isWord("of", at: after), count.isWord("whom", at: after + 1) { after += 2 }
    after = count.skippingBrackets(after)
    var place = after
    let isPassive = count.isAuxiliary(place)
    while count.isAuxiliary(place) || count.isWord("successfully", at: place)
      || count.isWord("finally", at: place) || count.isWord("subsequently", at: place)
      || count.isWord("eventually", at: place)
    {
      place += 1
    }
    // "81 (85%) consented and were randomised"
    let consents = count.isWord("consented", at: place) || count.isWord("agreed", at: place)
    guard let stage = consents ? .enrolled : Count.stage(of: count[place]),
      stage != .treated || !isPassive || count.isMostOfTotal
    else { return nil }
    if stage == .treated, !count.isMostOfTotal { return nil }
    if count[place].is(.control) || count.isWord("randomization", at: place)
      || count.isWord("screening", at: place)
    {
      return nil
    }
    let lead = count.lead()
    if lead.isSubset || lead.isOutcome { return .refused(.subgroup) }
    let predicate = count.predicate(from: after, endsAtComma: lead.isFronted)
    if predicate.isOutcome { return .refused(.subgroup) }
    let isBracketed =
      count[count.index - 1].is(.openParenthesis) && count[place + 1].is(.closeParenthesis)
    guard let said = predicate.stage,
      predicate.isFinite || lead.isFronted || isBracketed || count.continuesList(at: place)
    else { return nil }
    return .mention(
      SampleSizeMention(
        count, .total, stage: said, strength: .stated, quote: count.index..<place + 1))
  }

  /// "will be enrolled", "a sample size of 120", "planned enrollment".
  private static func plannedStage(_ count: Count) -> Stage? {
    let before = count.index - 7..<count.index
    let after = count.index..<count.index + 16
    let future = count.isFuture(in: after)
    for place in after where count.isSampleNeeded(place) { return .planned }
    let purpose = count.has("aims", in: before) || count.has("aim", in: before)
    if count.has(.planned, in: before) || future || purpose || count.has("size", in: before) {
      return .planned
    }
    return nil
  }
}

extension Count {
  /// A quote with the bracket that closes one in it; without the words before it if none does.
  func balanced(_ quote: Range<Int>) -> Range<Int> {
    guard let open = openBracket(before: quote.upperBound), quote.contains(open) else {
      return quote
    }
    if let close = closing(open), close < quote.upperBound + 12 {
      return quote.lowerBound..<close + 1
    }
    return open < index ? open + 1..<quote.upperBound : quote.lowerBound..<open
  }

  /// Whether a comma stands within a noun phrase: "213 obese, inactive BCS".
  func joinsAdjectives(_ place: Int) -> Bool {
    self[place].is(.comma) && self[place - 1].isWord && self[place + 1].isWord
      && !self[place + 1].is([.function, .conjunction]) && self[place + 2].isWord
      && !self[place + 2].is([.function, .conjunction])
      && (isAbbreviation(place + 2) || isAbbreviation(place + 4))
  }

  /// Whether a relative clause has the counted people as its object: "teams, who saw 2400 patients".
  var isObjectOfRelative: Bool {
    let verb = self[index - 1]
    return verb.isWord && Self.stage(of: verb) == nil
      && !verb.is([.function, .consists, .studies, .study, .conjunction, .label])
      && isWord("who", at: index - 2)
  }

  /// Whether an arm's name is that of a subgroup.
  func namesSubgroup(in name: Range<Int>?) -> Bool {
    guard let name else { return false }
    return has("subgroup", in: name) || has("subgroups", in: name) || has("subset", in: name)
  }

  /// The words that state a total: number and noun, with the verb if that is short.
  func quote(to noun: CountedNoun, and predicate: Predicate) -> Range<Int> {
    let end = noun.head + 1
    if let verb = predicate.verb, verb - index < 9 { return index..<verb + 1 }
    return index..<end
  }

  /// Whether the sentence is about a population: "more than 10,000 women worldwide".
  var speaksOfWorld: Bool {
    has("worldwide", in: sentence) || has("globally", in: sentence)
      || has("annually", in: sentence)
      || has("year", in: sentence) && (has("each", in: sentence) || has("every", in: sentence))
        && section != .methods && section != .results
  }
}
