import Documents
import Lexing

extension SampleSize {
  /// "43/195 (22%)", "22 of 37 in the ondansetron group", "167 among 484 patients on placebo".
  static func denominator(_ count: Count) -> SampleSizeReading? {
    guard let numerator = count.numerator() else { return nil }
    if count.isWord("of", at: count.index - 1), count[numerator].is(.percent) {
      return shareOfArm(count)
    }
    guard count[numerator].isNumber, count[numerator].isInteger,
      count[numerator].value <= count.cursor.peek().value, count.value >= 5
    else { return nil }
    return WholeOfPart(count: count, numerator: numerator).reading()
  }

  /// "met by more on letrozole (34% of 99) than placebo (18% of 102)": two bare sizes at least.
  private static func shareOfArm(_ count: Count) -> SampleSizeReading? {
    guard count.value >= 5, count.noun(from: count.index + 1) == nil,
      count.has([.group, .control, .versus, .treated], in: count.sentence)
    else { return nil }
    for place in count.sentence
    where place != count.index && count[place].isInteger && count.isWord("of", at: place - 1)
      && count[place - 2].is(.percent)
    {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: .analyzed, strength: .denominator,
          quote: max(count.sentence.lowerBound, count.index - 3)..<count.index + 1))
    }
    return nil
  }
}

/// A count as the whole of which a part is told: the 195 of "43/195".
private struct WholeOfPart {
  let count: Count
  /// The part's token.
  let numerator: Int

  private var index: Int { count.index }
  /// "43/195".
  private var isFraction: Bool { count[index - 1].is(.slash) }

  func reading() -> SampleSizeReading? {
    if saysRandomized {
      return .mention(
        SampleSizeMention(
          count, .total, stage: .randomized, strength: .stated, quote: index..<index + 2))
    }
    // "1/5000 births": how often it is in a population.
    if count[numerator].value == 1, count.value >= 1000, count.value % 500 == 0 {
      return .refused(.otherStudy)
    }
    // "70% (749/1071) will complete the study"
    if isOfThings || isName || isNoFraction || isScore || isAcuity || isDose || count.willBe {
      return .refused(.notACount)
    }
    let noun = count.noun(from: index + 1)
    if count.isWord("of", at: index - 1), let noun,
      !count.has([.group, .control, .versus], in: count.sentence)
        || count.isWholeOfRest(behind: noun)
    {
      return nil
    }
    guard
      count.has([.group, .control, .versus, .treated], in: count.sentence)
        || count.hasOtherFraction()
    else { return .refused(.subgroup) }
    // "Cardiac events (19/65), dementia (18/65) and cancer (10/65)": the events' whole is no arm.
    if isFraction, count.sharesDenominator { return .refused(.subgroup) }
    // "Among smokers (212/640), cost was the main reason (35/98)": some, and some of them.
    if isFraction, count.isWord("among", at: count.sentence.lowerBound),
      !count.has([.group, .control, .versus], in: count.sentence)
    {
      return .refused(.subgroup)
    }
    let part = Count(at: numerator, in: count)
    // "The recruitment rate was 9% (126/1356)": the whole were asked to take part.
    if part.stageOfRate() != nil, count.armTail(from: count.skippingClosing()) == nil {
      return .refused(.subgroup)
    }
    // "60 of 63 in the hook group completed the study": the whole arm is told, too.
    if case .mention(let part) = SampleSize.partOfPeople(part) {
      // "data were available from 90/100 patients (exercise 46, control 44)": of all.
      if part.scope == .total, noun != nil, armName(noun) == nil { return nil }
      guard part.scope == .arm else { return denominatorOfArm(noun) }
      return .mention(
        SampleSizeMention(
          count, .arm, arm: part.arm, noun: noun, strength: .likely, quote: numerator..<index + 1))
    }
    return denominatorOfArm(noun)
  }

  /// "43/195", where the 195 are those of an arm.
  private func denominatorOfArm(_ noun: CountedNoun?) -> SampleSizeReading {
    let stage = noun.flatMap { count.predicate(from: $0.head + 1).stage }
    // "3 of 12 patients with relapse", "5 of 14 patients with bleeding in the warfarin group"
    if let tail = count.armTail(from: count.skippingShare(count.end(of: noun))),
      tail.preposition == .with, count.namesEvent(in: tail.name)
    {
      return .refused(.subgroup)
    }
    var mention = SampleSizeMention(
      count, .arm, stage: stage == .completed ? .completed : .analyzed, arm: armName(noun),
      noun: noun, strength: .denominator, quote: numerator..<index + 1)
    mention.isUngrouped = mention.arm == nil && !count.has([.group, .control], in: count.sentence)
    return .mention(mention)
  }

  /// "946 out of 1676 randomised".
  private var saysRandomized: Bool {
    // "784 of 1003 patients randomly assigned had data"
    if let noun = count.noun(from: index + 1), noun.kind == .people {
      var end = noun.head + 1
      while count[end].is(.randomized) { end += 1 }
      if end > noun.head + 1, count.isWord("had", at: end) || count.isFinite(end) { return true }
    }
    let next = count[index + 2]
    return count[index + 1].is(.randomized) && count.isRandomizationVerb(index + 1)
      && (next.is(.closeParenthesis) || next.is(.comma) || next.is(.period))
  }

  /// The arm whose people the whole are, behind or before the fraction.
  private func armName(_ noun: CountedNoun?) -> Range<Int>? {
    let after = count.skippingBrackets(index + 1)
    let people = noun ?? count.noun(from: after)
    let end = people.map { $0.head + 1 } ?? after
    return count.armTail(from: count.skippingShare(end))?.name
      ?? count.groupLeading(to: numerator) ?? count.groupBefore(numerator)
      ?? count.secondOfCompared(numerator)
      ?? count.groupAfter(people?.head ?? after)
  }

  // MARK: Parts of other things than people

  /// "one of five compression procedures", "1 of 12 diagnostic groups", "3 out of 8 subscales".
  private var isOfThings: Bool {
    guard count[index + 1].isWord, !count[index + 1].is(.function),
      count.noun(from: index + 1) == nil
    else { return false }
    let isOne = count[numerator].value == 1
    if isOne, !isFraction, count.namesChoice(in: index + 1..<index + 5) { return true }
    if isOne, count[numerator].flags.contains(.spelled), count[index].flags.contains(.spelled) {
      return true
    }
    return !isFraction && count.namesThings(at: index + 1)
  }

  /// "HPV 16/18", "cytokeratin 8/18", "IL-12/23", "the 20/80 mixture".
  private var isName: Bool {
    guard isFraction else { return false }
    let before = count[numerator - 1].is(.dash) ? numerator - 2 : numerator - 1
    return count.isWord("hpv", at: before) || count.isWord("keratin", at: before)
      || count.isWord("cytokeratin", at: before) || count.isWord("ck", at: before)
      || count.isWord("interleukin", at: before) || count.isWord("il", at: before)
      || count.isWord("hla", at: before) || count.isWord("hpv", at: index + 1)
      || count.isWord("mixture", at: index + 1) || count.isWord("schedule", at: index + 1)
      || count.isWord("rule", at: index + 1)
  }

  /// Whether numbers stand beside each other without one being a part of the other.
  private var isNoFraction: Bool {
    // "supported by a research programme (13/724)"
    if count.has("funded", in: count.sentence) || count.has("supported", in: count.sentence)
      || count.has("grant", in: count.sentence)
    {
      return true
    }
    // "gestational day 23/31", "7/1/95"
    if count[numerator - 1].is(.label) || count[numerator - 1].is(.slash) { return true }
    // "one session of 60 min plus three of 30 min"
    return count[index + 1].unit != nil && !count[index + 1].is([.function, .person, .trialUnit])
  }

  /// "a mean score of 20 out of 90".
  private var isScore: Bool {
    let words = max(count.sentence.lowerBound, numerator - 20)..<numerator
    if count.has("score", in: words) || count.has("scores", in: words) { return true }
    // "mean satisfaction was 8/10 with the new device", "was rated 2/10"
    return isFraction && [10, 20, 30, 100].contains(count.value)
      && count.noun(from: index + 1) == nil
      && count.cursor.moved(to: numerator).followsMarkVerb(count.value)
      && (count.has(.average, in: words) || count.has("rated", in: words))
  }

  /// "vision of 20/40", in feet or metres.
  private var isAcuity: Bool {
    isFraction && (count[numerator].value == 20 || count[numerator].value == 6)
      && (count.has("acuity", in: count.sentence) || count.has("vision", in: count.sentence)
        // "BCVA", "UDVA"
        || count.sentence.contains { count.ends($0, with: "VA") })
  }

  /// "20/20, 20/30 and 20/40 mg", "in the 20/30 group".
  private var isDose: Bool { isFraction && count.isDoseName(over: count[numerator].value) }
}

extension Count {
  /// The token of the part before "/", "of", "out of" or "among"; the 352 of "352 events among 2463".
  ///
  /// - Returns: Nil if none of these words stands before the number.
  fileprivate func numerator() -> Int? {
    let isAmong = isWord("among", at: index - 1)
    var numerator = index - 2
    if isAmong || isWord("in", at: index - 1), self[numerator].is(.outcome) {
      // "352 events among 2463 women", "352 relapse events in 2463 women"
      numerator -= self[numerator - 1].isWord ? 2 : 1
    } else {
      guard self[index - 1].is(.slash) || isWord("of", at: index - 1) || isAmong else {
        return nil
      }
    }
    if isWord("out", at: numerator) { numerator -= 1 }
    if self[numerator].is(.closeParenthesis) {
      numerator = openBracket(before: numerator).map { $0 - 1 } ?? numerator - 1
    }
    return numerator
  }

  /// Whether a fraction of the sentence with this numerator stands before a unit or a group that it
  /// names.
  fileprivate func isDoseName(over numerator: Double) -> Bool {
    sentence.contains { place in
      guard self[place].isInteger, self[place].value == numerator, self[place + 1].is(.slash),
        self[place + 2].isInteger
      else { return false }
      let next = self[place + 3].is(.dash) ? place + 4 : place + 3
      return self[next].unit != nil || self[next].is(.group)
    }
  }

  /// Whether three fractions of a sentence that names no group have the same whole.
  fileprivate var sharesDenominator: Bool {
    guard !has([.group, .control, .versus], in: sentence), !isPreposition(sentence.lowerBound)
    else { return false }
    let alike = sentence.filter { place in
      cursor[at: place].isInteger && cursor[at: place].value == Double(value)
        && cursor[at: place - 1].is(.slash)
    }
    return alike.count >= 3
  }

  /// The group in whose bracket a fraction begins: "in the ondansetron group (22 of 37".
  fileprivate func groupBefore(_ numerator: Int) -> Range<Int>? {
    guard self[numerator - 1].opensBracket,
      self[numerator - 2].is([.group, .control]) && !isWord("groups", at: numerator - 2)
        // "in group A (2/228)"
        || isWord("group", at: numerator - 3)
          && self[numerator - 2].end - self[numerator - 2].start <= 2
    else { return nil }
    if let pair = comparedGroups(before: numerator - 1) { return pair.first }
    return armName(endingAt: numerator - 2)
  }

  /// The group that is named before what is told of it: "in the drug group, 34 of 52 patients responded", "in the drug
  /// group in 12/52", "in group A was 65% (34/52)".
  fileprivate func groupLeading(to numerator: Int) -> Range<Int>? {
    var last = numerator - 1
    if self[last].opensBracket {
      guard self[last - 1].is(.percent), self[last - 2].isNumber else { return nil }
      last -= 3
    }
    if isWord("was", at: last) || isWord("were", at: last) || isWord("in", at: last) { last -= 1 }
    if self[last].is(.comma) { last -= 1 }
    guard last < numerator - 1,
      self[last].is([.group, .control]) && !isWord("groups", at: last) && !isWord("arms", at: last)
        || isWord("group", at: last - 1) && self[last].end - self[last].start <= 2,
      let name = armName(endingAt: last)
    else { return nil }
    let lead = isWord("the", at: name.lowerBound - 1) ? name.lowerBound - 2 : name.lowerBound - 1
    // "more than in the placebo group, 22/41"
    return (isWord("in", at: lead) || isWord("for", at: lead) || isWord("among", at: lead))
      && !isWord("than", at: lead - 1) && !self[lead - 1].is(.versus)
      // "3.3% (27/822) in the drug group, 1.3% (11/818)": the group of the one before.
      && !self[lead - 1].closesBracket && !self[lead - 1].isNumber && !self[lead - 1].is(.percent)
      ? name : nil
  }

  /// The second group of "higher in the A group than in the B group (69/443 vs 56/1310)".
  fileprivate func secondOfCompared(_ numerator: Int) -> Range<Int>? {
    guard self[numerator - 1].is([.versus, .conjunction]) || self[numerator - 1].is(.semicolon),
      let open = openBracket(before: numerator)
    else { return nil }
    return comparedGroups(before: open)?.second
  }

  /// The group named behind what became of them: "19 of 70 patients relapsed in the cefixime group".
  fileprivate func groupAfter(_ start: Int) -> Range<Int>? {
    for place in start + 1..<start + 16 {
      let token = self[place]
      if token.isNumber, Count.isWhole(at: place, in: cursor) { return nil }
      if token.is(.versus) || token.is(.semicolon) || token.kind == .end { return nil }
      guard isWord("in", at: place), namesOneGroup(after: place), let tail = armTail(from: place)
      else { continue }
      // "34 of 52 patients responded, and in the placebo group, 19 of 51": of the next.
      if self[place - 1].is(.conjunction) || self[place - 1].is(.comma) { return nil }
      return tail.name
    }
    return nil
  }
}
