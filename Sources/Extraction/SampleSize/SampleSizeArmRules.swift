import Documents
import Lexing

extension SampleSize {
  /// "tiotropium = 47; placebo = 44": at least two in one bracket or list.
  static func nameEquals(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    if count[index - 1].is(.colon), let arm = count.abbreviatedArm() {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: arm, strength: .stated,
          quote: index - 2..<index + 1))
    }
    guard count[index - 1].is(.equals) else { return nil }
    if count[index - 3].is(.group), count[index - 2].isNumber || count[index - 2].isWord {
      // "were euthanized (group 1 = 9, group 2 = 8)", if they add up
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: index - 3..<index - 1,
          strength: .possible, quote: index - 3..<index + 1))
    }
    guard count[index - 2].isWord else { return nil }
    if let arm = count.abbreviatedArm() {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: arm, strength: .stated,
          quote: index - 2..<index + 1))
    }
    guard
      !count[index - 2].is([.measure, .spread, .average, .pValue, .interval]),
      count.has(.control, in: index - 12..<index + 12) || count[index - 2].is(.group),
      count[index - 2].end - count[index - 2].start > 3
        || count[index - 2].flags.contains(.upperCase) && count.hasRandomization()
    else { return nil }
    return .mention(
      SampleSizeMention(
        count, .arm, stage: nil, arm: index - 2..<index - 1, strength: .likely,
        quote: index - 2..<index + 1))
  }

  // MARK: Arms

  /// "tamoxifen (317 women) or placebo (319)", "(182 exemestane, 189 tamoxifen)".
  static func armInBrackets(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    guard let open = count.openBracket(before: index), let close = count.closing(open),
      count.sentence.contains(close)
    else { return nil }
    if let splitsPeople = count.splitsPeople(open: open, close: close) {
      guard splitsPeople else { return .refused(.subgroup) }
      let name = count.nameBeside(close: close)
      var mention = SampleSizeMention(
        count, .arm, stage: count.sentenceStage(), arm: name, strength: .stated,
        quote: min(index, name?.lowerBound ?? index)..<max(index + 1, name?.upperBound ?? 0))
      mention.whole = count.sum(in: open..<close) ?? 0
      return .mention(mention)
    }
    if count.isShareOfArms(open: open, close: close) {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: count.armName(endingAt: open - 1),
          strength: count.hasRandomization() ? .stated : .likely, quote: index..<close))
    }
    let isFirst = open == index - 1
    if !isFirst, count[index - 1].is(.comma), let name = count.shortName(endingAt: index - 2),
      count[index + 1].is(.semicolon) || count[index + 1].is(.closeParenthesis),
      count.has(.group, in: name)
    {
      // "(arm A, 75; arm B, 54; arm C, 79)"
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: name, strength: .stated,
          quote: name.lowerBound..<index + 1))
    }
    guard
      isFirst || count[index - 1].is(.semicolon) || count[index - 1].is(.comma)
        || count[index - 1].is(.colon)
    else {
      return nil
    }
    let noun = count.noun(from: index + 1)
    guard isFirst || noun != nil else { return nil }
    // "43 patients (43 eyes)", "70 patients (28 females, 42 males)".
    if count[open - 1].is([.person, .trialUnit]), !count[open - 1].is(.control) { return nil }
    // "Two hundred catheters (180 patients) were randomly assigned": of all of them.
    if isFirst, noun != nil, count.countsThings(endingAt: open - 1) { return nil }
    if let noun, count[noun.head].is(.sex), !isFirst {
      for place in open..<index where count[place].isNumber { return .refused(.subgroup) }
    }
    // "idarubicin (109 analysed) or mitoxantrone (103 analysed)"
    let stageInside = close == index + 2 ? Count.stage(of: count[index + 1]) : nil
    guard
      close == index + 1 || noun.map({ count.endsEntry($0, close) }) ?? false
        || isFirst && stageInside != nil
    else { return nil }
    guard count.value >= (noun == nil && isFirst ? 10 : 4), count[open].hasSpaceBefore,
      !count[open - 1].is(.outcome), count.hasParallelBracket(from: open, to: close)
    else { return nil }
    let isTreated =
      count.has(.randomized, in: count.sentence)
      || count.has(.treated, in: count.sentence.lowerBound..<index)
    guard isTreated || noun != nil && count.offersChoice(open: open, close: close) else {
      return nil
    }
    if count.listsFindings { return .refused(.subgroup) }
    return .mention(
      SampleSizeMention(
        count, .arm, stage: stageInside ?? count.sentenceStage(),
        arm: count.nameOfBracket(open: open, close: close, isFirst: isFirst),
        noun: noun, strength: noun == nil ? .likely : .stated, quote: index..<close))
  }

  /// "271 and 278 patients received A and B, respectively", "28 experimental and 17 control clusters".
  static func pairOfArms(_ count: Count) -> SampleSizeReading? {
    guard let pair = count.pair(), pair.noun.kind != .cluster || pair.namesArms else { return nil }
    let lead = Count(at: pair.first, in: count).lead()
    let predicate = count.predicate(from: pair.noun.head + 1)
    if count.has("expected", in: pair.noun.tokens) || count.has("predicted", in: pair.noun.tokens) {
      return .refused(.stipulated)
    }
    if pair.describesParts { return describedPair(count, pair, lead, predicate) }
    if lead.isOutcome || predicate.isOutcome { return .refused(.subgroup) }
    let isOfGroups = count.groupsConsisting(of: pair.first) != nil
    let tellsArms =
      pair.namesArms || isOfGroups || count.has("respectively", in: count.sentence)
      || count.has([.group, .control], in: count.sentence) && predicate.stage != nil
    guard tellsArms else { return nil }
    // "14 and 12 cases of infection" are events, unless they are all; so may be "2, 3 and 5 patients".
    let isPlain =
      isOfGroups || lead.stage != nil
      || !count.countsCases(pair.noun)
        && (pair.place.count == 2 || predicate.stage != nil || count.hasRandomization())
    // "712 and 267 subjects from studies one and two, respectively", "Trials 1 and 2 enrolled 18 and 23"
    let isOfStudies =
      count.has(.studies, in: pair.noun.head + 1..<pair.noun.head + 8)
      || count.has(.studies, in: pair.first - 8..<pair.first)
    return .mention(
      SampleSizeMention(
        count, isOfStudies ? .total : .arm,
        stage: predicate.stage == .randomized || predicate.isFinite && predicate.stage != nil
          ? predicate.stage : count.sentenceStage(),
        arm: isOfStudies ? nil : count.nameOfArm(in: pair), noun: pair.noun,
        strength: isPlain ? .stated : .possible,
        quote: pair.first..<pair.noun.head + 1))
  }

  /// "102 Black and 42 White women": two kinds of people, if they are said to have been studied.
  private static func describedPair(
    _ count: Count, _ pair: Pair, _ lead: Lead, _ predicate: Predicate
  ) -> SampleSizeReading {
    let isStudied =
      lead.isStudy || lead.stage != nil || predicate.isFinite && predicate.stage != nil
    guard isStudied, !lead.isOutcome, !lead.isSubset, !lead.isOfWhom, !predicate.isOutcome,
      lead.stage != .randomized, predicate.stage != .randomized, predicate.stage != .completed,
      !count.has(.sex, in: pair.first..<pair.noun.head)
    else { return .refused(.subgroup) }
    var end = count.index + 1
    let isFirst = pair.place.position == 0
    let last = isFirst ? pair.noun.tokens.lowerBound : pair.noun.head + 1
    while end < last, !count[end].opensBracket, !isFirst || !count[end].is(.conjunction) {
      end += 1
    }
    var mention = SampleSizeMention(
      count, .arm, stage: count.plannedStage ?? lead.stage ?? predicate.stage,
      arm: count.index + 1..<end,
      noun: pair.noun, strength: .likely, quote: pair.first..<pair.noun.head + 1)
    mention.isCompared = true
    return .mention(mention)
  }

  /// "We randomized 94 women: 31 had acupuncture, 29 sham and 34 no treatment", if they add up.
  static func partOfTotal(_ count: Count) -> SampleSizeReading? {
    var place = count.skippingShare(count.index + 1)
    if count.isWord("of", at: place),
      count.isWord("whom", at: place + 1) || count.isWord("these", at: place + 1)
        || count.isWord("them", at: place + 1)
    {
      place += count[place + 2].is([.person, .trialUnit]) ? 3 : 2
      if count.isWord("have", at: place), count[place + 1].is(.treated) { place += 1 }
    }
    if let first = count.startOfList() {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(),
          arm: count.name(from: count[place].is(.person) ? place + 1 : place),
          strength: first.kind == .received ? .likely : .stated,
          quote: count.index..<place + 1))
    }
    // "14 did not fulfil the criteria"
    if count.isWord("did", at: place), count.isWord("not", at: place + 1),
      count.isConditionOfEntry(place + 2)
    {
      return .refused(.subgroup)
    }
    // "Of these, 228 received their treatment (115 got A and 113 got B)"
    if count[place].is(.treated), let arms = count.armsBehind(place) {
      return .mention(
        SampleSizeMention(
          count, .total, stage: .treated, strength: .stated, quote: count.index..<arms.upperBound))
    }
    guard
      count.isWord("had", at: place) || count.isWord("did", at: place)
        || count[place].is(.treated) || count.isAuxiliary(place)
        || count.isWord("for", at: place) || count.isWord("to", at: place)
        || count.isWord("on", at: place)
    else { return nil }
    // "whereas the remaining 17 were unresectable", but "the remaining 17 were untreated"
    if count.isWord("remaining", at: count.index - 1), count.isAuxiliary(place),
      !count[place + 1].is([.treated, .randomized, .control, .function]),
      !count.isWord("untreated", at: place + 1)
    {
      return .refused(.subgroup)
    }
    if count.lead().isOutcome
      || count.predicate(from: place).isOutcome
        && !count.isWord("had", at: place) && !count.isWord("did", at: place)
    {
      return .refused(.subgroup)
    }
    guard
      count.has([.treated, .control, .group], in: count.sentence)
        || count.has("treatment", in: count.sentence) || count.has("therapy", in: count.sentence)
        || count.has("chemotherapy", in: count.sentence) || count.goesOnFromGiving
    else { return .refused(.subgroup) }
    return .mention(
      SampleSizeMention(
        count, .arm,
        stage: count[place].is(.treated) && !count.hasRandomization()
          ? .treated : count.sentenceStage(),
        arm: count.name(from: place + 1), strength: .possible, quote: count.index..<place + 1))
  }
}

extension Count {
  /// The arm whose size a bracket tells: before it, "tamoxifen (317 women)", "tamoxifen (12 centres, 1724
  /// patients)"; in it, "(tamoxifen, 317 women)"; behind it, "12 villages (2345 children) received".
  fileprivate func nameOfBracket(open: Int, close: Int, isFirst: Bool) -> Range<Int>? {
    // "16 (2,301 children) to vitamin A"
    if self[open - 1].is(.cluster) || self[open - 1].isNumber {
      return armTail(from: close + 1)?.name
    }
    return isFirst || self[open + 1].isNumber || isWord("n", at: open + 1)
      ? armName(endingAt: open - 1) : open + 1..<index - 1
  }

  /// Whether a bracket holds only a number and its share, and those of the sentence make up all who were given one thing
  /// or another: "randomized to atorvastatin (98 [50%]) or placebo (98 [50%])".
  fileprivate func isShareOfArms(open: Int, close: Int) -> Bool {
    guard open == index - 1, self[index + 1].opensBracket, holdsShare(open),
      closing(index + 1) == close - 1, value >= 10
    else { return false }
    var (sum, parts) = (0.0, 0)
    var first = open
    var isControlled = false
    for place in sentence where self[place].is(.openParenthesis) && holdsShare(place) {
      sum += self[place + 3].value
      parts += 1
      first = min(first, place)
      isControlled = isControlled || self[place - 1].is(.control)
    }
    guard parts > 1, abs(sum - 100) <= 0.5 else { return false }
    // "the randomized patients were white (120 [60%])", "randomized: women (120 [60%])"
    let before = sentence.lowerBound..<first
    let verb = before.last { cursor[at: $0].is(.randomized) && isRandomizationVerb($0) }
    if let verb {
      let words = verb..<first
      let leads = words.contains {
        isWord("to", at: $0) || isWord("into", at: $0) || isWord("receive", at: $0)
          || isWord("between", at: $0) || isWord("in", at: $0) && isWord("a", at: $0 + 1)
      }
      let isListed = words.contains { self[$0].is(.colon) || self[$0].is(.comma) }
      return
        (leads
        || isListed && !self[first - 1].is([.person, .sex])
          && !isWord("a", at: verb + 1))
        && !words.contains { isAuxiliary($0) || isWord("had", at: $0) }
    }
    return isControlled && !mayHave(.outcome)
      && (has("taking", in: before) || has("receiving", in: before) || has("given", in: before))
  }

  /// Whether "(98 [50%" stands at a place.
  private func holdsShare(_ open: Int) -> Bool {
    self[open + 1].isInteger && self[open + 2].opensBracket && self[open + 3].isNumber
      && self[open + 4].is(.percent)
  }

  /// Whether a bracket, or its first part, ends with people: "(45 patients)", "(45 patients; 20 mg daily)".
  fileprivate func endsEntry(_ noun: CountedNoun, _ close: Int) -> Bool {
    let next = noun.head + 1
    return next == close || self[next].is(.semicolon) && self[next + 2].unit != nil
  }

  /// Whether a number of things ends at a place, which begins a clause: "Two hundred catheters".
  fileprivate func countsThings(endingAt place: Int) -> Bool {
    for first in [place - 1, place - 2] where Count.isWhole(at: first, in: cursor) {
      return (first == sentence.lowerBound || Count(at: first, in: self).beginsClause)
        && ends(place, with: "s") && self[first + 1].isWord && self[first + 1].unit == nil
        && !self[place].is([.group, .control, .cluster])
    }
    return false
  }

  /// What people must do to be in a trial: "did not meet the criteria", "did not consent".
  fileprivate func isConditionOfEntry(_ place: Int) -> Bool {
    isWord("fulfil", at: place) || isWord("fulfill", at: place) || isWord("meet", at: place)
      || isWord("consent", at: place) || isWord("agree", at: place) || isWord("return", at: place)
  }
}
