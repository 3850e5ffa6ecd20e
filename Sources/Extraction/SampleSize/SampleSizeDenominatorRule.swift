import Documents
import Lexing

extension SampleSize {
  /// "43/195 (22%)", "22 of 37 in the ondansetron group", "167 among 484 patients on placebo".
  static func denominator(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    var numerator = index - 2
    let isAmong = count.isWord("among", at: index - 1) || count.isWord("in", at: index - 1)
    if isAmong, count[numerator].is(.outcome) {
      // "352 events among 2463 women", "352 relapse events in 2463 women"
      numerator -= count[numerator - 1].isWord ? 2 : 1
    } else {
      guard
        count[index - 1].is(.slash) || count.isWord("of", at: index - 1)
          || count.isWord("among", at: index - 1)
      else { return nil }
    }
    if count.isWord("out", at: numerator) { numerator -= 1 }
    if count[numerator].is(.closeParenthesis) {
      numerator = count.openBracket(before: numerator).map { $0 - 1 } ?? numerator - 1
    }
    if count.isWord("of", at: index - 1), count[numerator].is(.percent) {
      return shareOfArm(count)
    }
    guard count[numerator].isNumber, count[numerator].isInteger,
      count[numerator].value <= count.cursor.peek().value, count.value >= 5
    else { return nil }
    // "946 out of 1676 randomised"
    let next = count[index + 2]
    if count[index + 1].is(.randomized), count.isRandomizationVerb(index + 1),
      next.is(.closeParenthesis) || next.is(.comma) || next.is(.period)
    {
      return .mention(
        SampleSizeMention(
          count, .total, stage: .randomized, strength: .stated, quote: index..<index + 2))
    }
    // "one of five compression procedures"
    if count[numerator].value == 1, count[numerator].flags.contains(.spelled),
      count[index].flags.contains(.spelled), count[index + 1].isWord,
      !count[index + 1].is(.function), count.noun(from: index + 1) == nil
    {
      return .refused(.notACount)
    }
    // "supported by a research programme (13/724)"
    if count.has("funded", in: count.sentence) || count.has("supported", in: count.sentence)
      || count.has("grant", in: count.sentence)
    {
      return .refused(.notACount)
    }
    // "gestational day 23/31", "7/1/95"
    if count[numerator - 1].is(.label) || count[numerator - 1].is(.slash) {
      return .refused(.notACount)
    }
    // "one session of 60 min plus three of 30 min"
    if count[index + 1].unit != nil, !count[index + 1].is([.function, .person, .trialUnit]) {
      return .refused(.notACount)
    }
    // "a mean score of 20 out of 90"
    let words = max(count.sentence.lowerBound, numerator - 20)..<numerator
    if count.has("score", in: words) || count.has("scores", in: words) {
      return .refused(.notACount)
    }
    let isFraction = count[index - 1].is(.slash)
    // "vision of 20/40", in feet or metres
    if isFraction, count[numerator].value == 20 || count[numerator].value == 6,
      count.has("acuity", in: count.sentence) || count.has("vision", in: count.sentence)
        // "BCVA", "UDVA"
        || count.sentence.contains(where: { count.ends($0, with: "VA") })
    {
      return .refused(.notACount)
    }
    // "20/20, 20/30 and 20/40 mg", "in the 20/30 group": doses.
    if isFraction, count.isDoseName(over: count[numerator].value) { return .refused(.notACount) }
    // "70% (749/1071) will complete the study"
    if count.willBe { return .refused(.notACount) }
    let noun = count.noun(from: index + 1)
    if !isFraction, !isAmong, noun != nil,
      !count.has([.group, .control, .versus], in: count.sentence)
    {
      return nil
    }
    guard
      count.has([.group, .control, .versus, .treated], in: count.sentence)
        || count.hasOtherFraction()
    else { return .refused(.subgroup) }
    // "Cardiac events (19/65), dementia (18/65) and cancer (10/65)": the events' whole is no arm.
    if isFraction, count.sharesDenominator { return .refused(.subgroup) }
    let stage = noun.flatMap { count.predicate(from: $0.head + 1).stage }
    let after = count.skippingBrackets(index + 1)
    let people = noun ?? count.noun(from: after)
    let name =
      count.armTail(from: count.skippingShare(people.map { $0.head + 1 } ?? after))?.name
      ?? count.groupBefore(numerator) ?? count.groupAfter(people?.head ?? after)
    // "60 of 63 in the hook group completed the study": the whole arm is told, too.
    let part = Count(at: numerator, in: count)
    // "The recruitment rate was 9% (126/1356)": the whole were asked to take part.
    if part.stageOfRate() != nil, count.armTail(from: count.skippingClosing()) == nil {
      return .refused(.subgroup)
    }
    if case .mention(let part) = partOfPeople(part), part.scope == .arm {
      return .mention(
        SampleSizeMention(
          count, .arm, arm: part.arm, noun: noun, strength: .likely, quote: numerator..<index + 1))
    }
    return .mention(
      SampleSizeMention(
        count, .arm, stage: stage == .completed ? .completed : .analyzed, arm: name,
        noun: noun, strength: .denominator,
        quote: numerator..<index + 1))
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

extension Count {
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
    guard self[numerator - 1].is(.openParenthesis) || self[numerator - 1].is(.openBracket),
      self[numerator - 2].is([.group, .control]) && !isWord("groups", at: numerator - 2)
    else { return nil }
    return armName(endingAt: numerator - 2)
  }

  /// The group named behind what became of them: "19 of 70 patients relapsed in the cefixime group".
  fileprivate func groupAfter(_ start: Int) -> Range<Int>? {
    for place in start + 1..<start + 16 {
      let token = self[place]
      if token.isNumber, Count.isWhole(at: place, in: cursor) { return nil }
      if token.is(.versus) || token.is(.semicolon) || token.kind == .end { return nil }
      guard isWord("in", at: place), namesOneGroup(after: place), let tail = armTail(from: place)
      else { continue }
      return tail.name
    }
    return nil
  }
}
