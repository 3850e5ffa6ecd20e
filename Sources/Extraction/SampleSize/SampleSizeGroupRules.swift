import Documents
import Lexing

extension SampleSize {
  // MARK: Groups

  /// "30 in each group", "20 patients per arm", "41 completed the study in each group"; "each group
  /// consisted of 30 patients".
  static func eachGroup(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    let noun = count.noun(from: index + 1)
    if let each = count.eachGroupBefore() { return eachGroup(each, has: count, noun) }
    var place = count.end(of: noun)
    if noun == nil, count[place].is(.completed) || count[place].is(.analyzed) {
      place += 1
      while place < index + 6, !count.isWord("in", at: place) { place += 1 }
    }
    // "612 of whom were assigned to each group"
    if count.isWord("of", at: place), count.isWord("whom", at: place + 1) { place += 2 }
    // "30 patients (60 eyes) in each group"
    if let noun, count.isCountInBracket(noun.head + 1) { place = count.skippingBrackets(place) }
    if count.isCountInBracket(index - 1), count[place].is(.closeParenthesis) { place += 1 }
    if count.isAuxiliary(place) || count[place].is(.randomized) {
      // "20 women were assigned to each arm", "31 were in each group", "305 randomised to each group"
      place += count.isAuxiliary(place) ? 1 : 0
      while count[place].is([.randomized, .enrolled, .analyzed]) { place += 1 }
    }
    let verb = place
    while count.isAuxiliary(place) || count.isWord("would", at: place) || count.saysNeeded(place) {
      place += 1
    }
    guard let each = count.eachGroup(after: place - 1) else { return nil }
    // "36 patients would be required per group"
    let isNeeded = (verb..<verb + 4).contains { count.saysNeeded($0) }
    // "Among the 60 patients in both groups"
    let isWhole =
      count.isWord("the", at: index - 1) && noun != nil && count.has("both", in: place..<each)
    // "blocks of six subjects each", "4 replicates of 5 birds each", "studies with less than 20 animals each"
    if count.isInPen || count.isWord("than", at: index - 1), !count.isWord("more", at: index - 2) {
      return .refused(.notACount)
    }
    // "nausea and vomiting (2 patients each)"
    if count.value < 5, count.isWord("each", at: each) { return .refused(.subgroup) }
    // "3 each (11%) with retinoblastoma"
    if count.skippingShare(each + 1) > each + 1 { return .refused(.subgroup) }
    let predicate = count.predicate(from: each + 1)
    let hadOutcome = predicate.isOutcome && predicate.verb.map { $0 <= each + 3 } ?? false
    if count.lead().isOutcome || hadOutcome { return .refused(.subgroup) }
    // "Data were not available for 12 patients, six in each group."
    if count.saysUnavailable(in: max(count.sentence.lowerBound, index - 10)..<index) {
      return .refused(.subgroup)
    }
    // "Ten patients (five in each group) did not return"
    if let open = count.openBracket(before: index), let close = count.closing(open),
      count.predicate(from: close + 1).isOutcome
    {
      return .refused(.subgroup)
    }
    let stage =
      (place > index + 1 && noun == nil ? Count.stage(of: count[index + 1]) : nil)
      ?? (isNeeded || count.has("need", in: index - 5..<index)
        ? .planned
        : count.plannedStage ?? count.stageOfWhole(ofEach: each) ?? count.sentenceStage())
    return .mention(
      SampleSizeMention(
        count, isWhole ? .total : .arm, stage: stage, noun: noun, strength: .stated,
        quote: index..<each + 1))
  }

  /// The size of each of the groups that are named before it.
  private static func eachGroup(
    _ each: Int, has count: Count, _ noun: CountedNoun?
  ) -> SampleSizeReading {
    let end = count.end(of: noun)
    let predicate = count.predicate(from: end)
    if predicate.isOutcome || count.value < 3 || count.hasShare
      || noun.map({ count.isOneSexOfTwo($0) }) ?? false
    {
      return .refused(.subgroup)
    }
    return .mention(
      SampleSizeMention(
        count, .arm, stage: count.plannedStage ?? predicate.stage ?? count.sentenceStage(),
        noun: noun, strength: .stated, quote: each..<end))
  }

  /// "two groups of 30", "the control group (30 patients)", "group A consisted of 30 patients".
  static func groupOf(_ count: Count) -> SampleSizeReading? {
    guard count.mayHave(.group) else { return nil }
    // "two groups of approximately 620 patients"
    var before = count.index - 1
    if count.isWord("approximately", at: before) || count.isWord("about", at: before) {
      before -= 1
    }
    let noun = count.noun(from: count.index + 1)
    if count.isInPen { return .refused(.notACount) }
    // "two groups of 8 and 9 monkeys"
    if count[before].is(.conjunction), count[before - 1].isInteger,
      count.isWord("of", at: before - 2), count.namesSeveralGroups(at: before - 3)
    {
      before -= 2
    }
    if count.isWord("of", at: before), count[before - 1].is(.group) {
      if count.namesSeveralGroups(at: before - 1) {
        return sizeOfGroups(at: before - 1, count, noun)
      }
      if let noun, count.namesOneOfGroups(at: before - 1) {
        return sizeOfOneGroup(at: before - 1, count, noun)
      }
    }
    return GroupWithSize(count, noun, before: before)?.reading()
  }

  /// "two groups of 35 receiving oxygen", but "age groups of 10 years".
  private static func sizeOfGroups(
    at groups: Int, _ count: Count, _ noun: CountedNoun?
  ) -> SampleSizeReading? {
    let next = count.index + 1
    let isCounted = count[groups - 1].isNumber && count[next].unit == nil
    guard
      noun != nil || count[next].kind != .word || count.isWord("each", at: next)
        || isCounted && (count[next].is([.function, .treated]) || count.ends(next, with: "ing"))
    else { return nil }
    return .mention(
      SampleSizeMention(
        count, .arm, stage: count.sentenceStage(), noun: noun, strength: .stated,
        quote: groups..<count.end(of: noun)))
  }

  /// "the second group of 52 patients", "an observation group of 44 cases and a control group of 42".
  private static func sizeOfOneGroup(
    at group: Int, _ count: Count, _ noun: CountedNoun
  ) -> SampleSizeReading {
    let predicate = count.predicate(from: noun.head + 1)
    return .mention(
      SampleSizeMention(
        count, .arm, stage: predicate.stage ?? count.sentenceStage(),
        arm: count.isArticle(group - 1) ? noun.tokens : group - 1..<group + 1,
        noun: noun, strength: .stated, quote: count.index..<noun.head + 1))
  }
}

extension Count {
  /// "36 patients would be required per group".
  fileprivate func saysNeeded(_ place: Int) -> Bool {
    isWord("required", at: place) || isWord("needed", at: place) || isWord("necessary", at: place)
  }

  /// "groups", "arms", "two cohorts".
  fileprivate func namesSeveralGroups(at group: Int) -> Bool {
    isWord("groups", at: group) || isWord("arms", at: group)
      || isWord("cohorts", at: group) && self[group - 1].isNumber
  }

  /// Whether a label goes on others whose sizes brackets tell: the "III" of "groups I (20), II (21) and III (19".
  fileprivate func goesOnLabels(_ label: Int) -> Bool {
    var place = label
    while self[place].flags.contains(.upperCase) || self[place].isNumber,
      self[place].end - self[place].start <= 3
    {
      if isWord("groups", at: place - 1) { return place < label }
      var before = place - 1
      while self[before].is(.conjunction) || self[before].is(.comma) { before -= 1 }
      guard before < place - 1, self[before].is(.closeParenthesis),
        let open = openBracket(before: before)
      else { return false }
      place = open - 1
    }
    return false
  }

  /// "the control group", "the second group", one of "an A group of 44 and a B group of 42".
  fileprivate func namesOneOfGroups(at group: Int) -> Bool {
    self[group - 1].is(.control) || isWord("first", at: group - 1)
      || isWord("second", at: group - 1) || isWord("third", at: group - 1)
      || isWord("other", at: group - 1) || isOneOfGroups(group)
  }
}

/// A group whose name ends before its size: "group A consisted of 30", "the control group (30".
private struct GroupWithSize {
  /// What joins a group and its size.
  private enum Link {
    /// "consisted of", "had", a colon.
    case verb
    /// "the control group (30 patients)".
    case bracket
    /// "the control group, 30", "the control group 30".
    case none
  }

  private let count: Count
  private let noun: CountedNoun?
  private let link: Link
  /// The last token of the group's name.
  private let group: Int
  /// The token after the noun, or after the number alone.
  private let end: Int

  /// Reads back from the token before the number; nil if no group is named there.
  init?(_ count: Count, _ noun: CountedNoun?, before place: Int) {
    self.count = count
    self.noun = noun
    end = count.end(of: noun)
    var place = place
    link = Self.link(of: count, endingAt: &place)
    if count[place].is(.closeParenthesis), let open = count.openBracket(before: place) {
      place = open - 1
    }
    group = place
    // "The study group and the control group each contained 24 individuals".
    let isEach = count.isWord("each", at: place) && link == .verb
    guard isEach && count.has(.group, in: place - 8..<place) || namesOneGroup else { return nil }
  }

  /// Steps back over what joins the group and its size.
  private static func link(of count: Count, endingAt place: inout Int) -> Link {
    if count.isWord("of", at: place),
      count[place - 1].is(.consists)
        || (count[place - 1].is(.group) || count[place - 2].is(.group)) && count.goesOnFromGroup
    {
      place -= 1
    }
    // "Group A (30 eyes of 28 patients)"
    if count.isWord("of", at: place), count[place - 1].is(.trialUnit), count[place - 2].isNumber {
      place -= 3
    }
    let token = count[place]
    if token.is(.consists) || count.isWord("had", at: place) {
      place -= count[place - 1].is(.comma) ? 2 : 1
      return .verb
    }
    if token.opensBracket {
      place -= 1
      return .bracket
    }
    // "In group I there were 20 patients and in group II 22 patients"
    if count.isWord("were", at: place), count.isWord("there", at: place - 1),
      count.section != .results, count.has(.group, in: count.index..<count.sentence.upperBound)
    {
      place -= 2
      return .verb
    }
    // "Group I: 78 patients treated with tamoxifen"
    if token.is(.comma) || token.is(.colon) || token.is(.equals) { place -= 1 }
    // "Group I – 20 patients with asthma"
    if token.is(.dash) || token.is(.emDash), count[place - 2].is(.group) {
      place -= 1
      return .verb
    }
    return token.is(.colon) ? .verb : .none
  }

  /// Whether one group ends where the link begins: "the control group", "group A", "arm 1"; not all
  /// people: "our study group".
  private var namesOneGroup: Bool {
    let place = isLabelled ? group - 1 : group
    if isLabelled, link == .bracket, count.isWord("groups", at: place) { return true }
    if link == .bracket, count.goesOnLabels(group) { return true }
    return count[place].is(.group) && !count.isWord("groups", at: place)
      && !count.isWord("arms", at: place) && !count.isWord("cohorts", at: place)
      && !count.isWord("this", at: place - 1)
      // "Our study group consisted of 154 patients", "The research group comprised 27, of whom"
      && !count.isWord("our", at: place - 2)
      && !(link == .verb && (count.isWholeGroup(place) || isOnlyCohort(place)))
  }

  /// Whether a number or a few letters tell which group it is: "group 1", "arm B"; "A" is no article there.
  private var isLabelled: Bool {
    let last = count[group]
    return (!last.is([.group, .function, .conjunction]) || last.flags.contains(.upperCase))
      && count[group - 1].is(.group)
      && (last.isNumber || last.isWord && last.end - last.start <= 3)
  }

  /// "The cohort consisted of 128 patients": all, where nothing tells it from another cohort.
  private func isOnlyCohort(_ place: Int) -> Bool {
    if count.isWord("patient", at: place - 1) {
      return count.isWord("cohort", at: place) || count.isWord("group", at: place)
    }
    guard count.isWord("cohort", at: place) else { return false }
    if count.isWord("the", at: place - 1) || count.isWord("our", at: place - 1) { return true }
    return count.cursor.isWord(of: Self.wholes, at: place - 1)
      && !count.has([.group, .control], in: count.index..<count.sentence.upperBound)
  }

  /// What a cohort is called that is no part of another: "the final cohort", "the birth cohort".
  private static let wholes = WordSet([
    "prospective", "retrospective", "final", "overall", "entire", "whole", "total", "full",
    "complete", "inception", "birth", "national", "matched", "nationwide", "study",
  ])

  func reading() -> SampleSizeReading? {
    // "more frequent in the drug group than in the placebo group: 4 patients"
    if link != .bracket, count.has("than", in: group - 5..<group) { return .refused(.subgroup) }
    // "The laser group comprised 12 men and 8 women": neither is the group.
    if let noun, count.isOneSexOfTwo(noun) { return .refused(.subgroup) }
    let endsClause = count[end].kind != .word && count[end].kind != .number
    if isPartOfGroup(count.predicate(from: end)) { return .refused(.subgroup) }
    if link != .bracket, goesOnFromGroup(endsClause: endsClause) {
      return .mention(mention(.stated, stage: count.sentenceStage(), quote: group..<end))
    }
    if link != .bracket, noun == nil, endsClause, isBareSize {
      return .mention(mention(.likely, stage: count.sentenceStage(), quote: group..<end))
    }
    if link == .bracket {
      guard noun != nil || count[end].is(.closeParenthesis), endsEntry else { return nil }
      return .mention(mention(.stated, stage: count.sentenceStage(), quote: count.index..<end))
    }
    guard let noun else { return nil }
    let predicate = count.predicate(from: end)
    if predicate.isOutcome { return .refused(.subgroup) }
    // "group A (fusion above L2) 26 patients; group B (fusion to L2) 21 patients"
    if link == .none, isLabelled, endsClause {
      return .mention(mention(.stated, stage: count.sentenceStage(), quote: count.index..<end))
    }
    if link == .none, predicate.stage == nil { return nil }
    if isSome(of: predicate) { return .refused(.subgroup) }
    var mention = mention(
      .stated, stage: predicate.stage ?? noun.stage, quote: count.index..<end)
    mention.isStudyGroup =
      link == .verb && count[group - 1].is(.study) && count[group].is(.group)
    return .mention(mention)
  }

  /// "Of the 48 recruited patients in the yoga group, 11 did not use it": some of the group, unless they are those who
  /// completed or were analyzed, or were given what the group was.
  private func isPartOfGroup(_ said: Predicate) -> Bool {
    guard link == .none, count[count.index - 1].is(.comma),
      said.stage == nil || said.stage == .treated && !(count.isMostOfTotal && wereGivenOwn(said)),
      count.openBracket(before: count.index) == nil
    else { return false }
    let first = count.sentence.lowerBound
    let of = count.isWord("out", at: first) ? first + 1 : first
    return (count.isWord("of", at: of) || count.isWord("among", at: of))
      && (of + 1..<max(of + 1, group)).count { Count.isWhole(at: $0, in: count.cursor) } == 1
  }

  /// Whether people were given what their group was assigned to: "received the intervention", "were treated and analyzed",
  /// "were treated with placebo" of the placebo group; not "received antibiotics".
  private func wereGivenOwn(_ said: Predicate) -> Bool {
    guard var place = said.verb.map({ $0 + 1 }),
      count.has(.randomized, in: count.sentence.lowerBound..<count.index)
    else { return false }
    while count[place].is([.function, .randomized, .study]) { place += 1 }
    let name = count.armName(endingAt: group) ?? group..<group
    return !count[place].isWord || count[place].is([.conjunction, .control])
      || name.contains { count.isSameWord($0, place) }
      || (count.isWord("intervention", at: place) || count.isWord("treatment", at: place)
        || count.isWord("drug", at: place)) && !count[place + 1].is(.function)
  }

  /// "The study group comprised 40 patients, and the control group 38", "…; the control group 38".
  private func goesOnFromGroup(endsClause: Bool) -> Bool {
    (noun != nil || endsClause) && (group >= count.index - 2 || link == .verb)
      && count.goesOnFromGroup && !count.hasShare
  }

  /// "Patients were randomized to group A, 38; group B, 40".
  private var isBareSize: Bool {
    let isNext =
      group == count.index - 1
      || group == count.index - 2 && count.openBracket(before: count.index) == nil
    return isNext && count.has([.enrolled, .randomized, .analyzed], in: count.sentence)
  }

  /// Whether the bracket, or its entry, ends behind the size: "(30 patients)", "(30 patients, 20 men)".
  private var endsEntry: Bool {
    let next = count[end]
    // "(30 eyes of 28 patients)"
    if count.isWord("of", at: end), count[end + 1].isNumber, count[end + 2].is(.person) {
      return count[end + 3].is(.closeParenthesis)
    }
    // "(30 pts.)"
    if next.is(.period) { return count[end + 1].is(.closeParenthesis) }
    return next.is(.closeParenthesis) || next.is(.comma) || next.is(.semicolon)
  }

  /// Whether some of the group are told of, and not how many it had.
  private func isSome(of predicate: Predicate) -> Bool {
    // "The control group had 12 patients with fever"
    if link == .verb, count.isWord("with", at: end),
      count.isWord("had", at: count.index - 1) || count.isWord("were", at: count.index - 1)
    {
      return true
    }
    // "In the placebo group, 12 patients received rescue medication".
    return link == .none && predicate.stage == .treated || count.hasShare
  }

  private func mention(
    _ strength: SampleSizeMention.Strength, stage: SampleSize.Stage?, quote: Range<Int>
  ) -> SampleSizeMention {
    SampleSizeMention(
      count, .arm, stage: stage, arm: count.armName(endingAt: group), noun: noun,
      strength: strength, quote: quote)
  }
}
