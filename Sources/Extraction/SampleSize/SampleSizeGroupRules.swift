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
    var place = noun.map { $0.head + 1 } ?? index + 1
    if noun == nil, count[place].is(.completed) || count[place].is(.analyzed) {
      place += 1
      while place < index + 6, !count.isWord("in", at: place) { place += 1 }
    }
    if count.isAuxiliary(place) {
      // "20 women were assigned to each arm", "31 were in each group"
      place += 1
      while count[place].is([.randomized, .enrolled, .analyzed]) { place += 1 }
    }
    let verb = place
    while count.isAuxiliary(place) || count.isWord("would", at: place)
      || count.isWord("be", at: place) || count.isWord("required", at: place)
      || count.isWord("needed", at: place) || count.isWord("necessary", at: place)
    {
      place += 1
    }
    guard let each = count.eachGroup(after: place - 1) else { return nil }
    // "36 patients would be required per group"
    let isNeeded = (verb..<verb + 4).contains {
      count.isWord("required", at: $0) || count.isWord("needed", at: $0)
        || count.isWord("necessary", at: $0)
    }
    // "Among the 60 patients in both groups"
    let isWhole =
      count.isWord("the", at: index - 1) && noun != nil && count.has("both", in: place..<each)
    // "blocks of six subjects each"
    if count.isWord("of", at: index - 1), count.isWord("blocks", at: index - 2) {
      return .refused(.notACount)
    }
    // "nausea and vomiting (2 patients each)"
    if count.value < 5, count.isWord("each", at: each) { return .refused(.subgroup) }
    // "3 each (11%) with retinoblastoma"
    if count.skippingShare(each + 1) > each + 1 { return .refused(.subgroup) }
    let predicate = count.predicate(from: each + 1)
    let hadOutcome = predicate.isOutcome && predicate.verb.map { $0 <= each + 3 } ?? false
    if count.lead().isOutcome || hadOutcome { return .refused(.subgroup) }
    // "Ten patients (five in each group) did not return"
    if let open = count.openBracket(before: index), let close = count.closing(open),
      count.predicate(from: close + 1).isOutcome
    {
      return .refused(.subgroup)
    }
    let stage =
      (place > index + 1 && noun == nil ? Count.stage(of: count[index + 1]) : nil)
      ?? (isNeeded || count.has("decided", in: index - 7..<index)
        || count.has("need", in: index - 5..<index)
        ? .planned : count.sentenceStage())
    return .mention(
      SampleSizeMention(
        count, isWhole ? .total : .arm, stage: stage, noun: noun, strength: .stated,
        quote: index..<each + 1))
  }

  /// The size of each of the groups that are named before it.
  private static func eachGroup(
    _ each: Int, has count: Count, _ noun: CountedNoun?
  ) -> SampleSizeReading {
    let end = noun.map { $0.head + 1 } ?? count.index + 1
    let predicate = count.predicate(from: end)
    if predicate.isOutcome || count.value < 3 || count.hasShare { return .refused(.subgroup) }
    return .mention(
      SampleSizeMention(
        count, .arm, stage: count.plannedStage ?? predicate.stage ?? count.sentenceStage(),
        noun: noun, strength: .stated, quote: each..<end))
  }

  /// "two groups of 30", "the control group (30 patients)", "group A consisted of 30 patients".
  static func groupOf(_ count: Count) -> SampleSizeReading? {
    guard count.mayHave(.group) else { return nil }
    let index = count.index
    // "two groups of approximately 620 patients"
    var place = index - 1
    if count.isWord("approximately", at: place) || count.isWord("about", at: place) { place -= 1 }
    let noun = count.noun(from: index + 1)
    var isVerb = false
    var isBracketed = false
    if count.isWord("of", at: place), count[place - 1].is(.group),
      count.isWord("groups", at: place - 1) || count.isWord("arms", at: place - 1)
        || count.isWord("cohorts", at: place - 1) && count[place - 2].isNumber
    {
      // "two groups of 35 receiving oxygen", but "age groups of 10 years"
      let isCounted = count[place - 2].isNumber && count[index + 1].unit == nil
      guard
        noun != nil || count[index + 1].kind != .word || count.isWord("each", at: index + 1)
          || isCounted
            && (count[index + 1].is([.function, .treated]) || count.ends(index + 1, with: "ing"))
      else { return nil }
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), noun: noun, strength: .stated,
          quote: place - 1..<(noun.map { $0.head + 1 } ?? index + 1)))
    }
    if count.isWord("of", at: place), count[place - 1].is(.group), noun != nil,
      count[place - 2].is(.control) || count.isWord("first", at: place - 2)
        || count.isWord("second", at: place - 2) || count.isWord("third", at: place - 2)
        || count.isWord("other", at: place - 2) || count.isOneOfGroups(place - 1)
    {
      // "the second group of 52 patients", "an observation group of 44 cases and a control group of 42"
      let predicate = count.predicate(from: noun.map { $0.head + 1 } ?? index + 1)
      return .mention(
        SampleSizeMention(
          count, .arm, stage: predicate.stage ?? count.sentenceStage(), arm: place - 2..<place,
          noun: noun,
          strength: .stated, quote: index..<(noun.map { $0.head + 1 } ?? index + 1)))
    }
    if count.isWord("of", at: place),
      count[place - 1].is(.consists)
        || count[place - 1].is(.group) && count.goesOnFromGroup
        || count[place - 2].is(.group) && count.goesOnFromGroup
    {
      place -= 1
    }
    if count[place].is(.consists) || count.isWord("had", at: place) {
      isVerb = true
      place -= 1
      if count[place].is(.comma) { place -= 1 }
    } else if count[place].is(.openParenthesis) || count[place].is(.openBracket) {
      isBracketed = true
      place -= 1
    } else if count[place].is(.comma) || count[place].is(.colon) || count[place].is(.equals) {
      // "Group I: 78 patients treated with tamoxifen"
      isVerb = count[place].is(.colon)
      place -= 1
    }
    if count[place].is(.closeParenthesis), let open = count.openBracket(before: place) {
      place = open - 1
    }
    var end = place
    if count.isWord("each", at: place), isVerb, count.has(.group, in: place - 8..<place) {
      // "The study group and the control group each contained 24 individuals".
    } else {
      if !count[place].is([.group, .function, .conjunction]), count[place - 1].is(.group),
        count[place].isNumber
          || count[place].isWord && count[place].end - count[place].start <= 3
      {
        place -= 1
      }
      guard count[place].is(.group), !count.isWord("groups", at: place),
        !count.isWord("arms", at: place), !count.isWord("cohorts", at: place),
        !count.isWord("this", at: place - 1),
        // "Our study group consisted of 154 patients", "The research group comprised 27, of whom"
        !count.isWord("our", at: place - 2), !isVerb || !count.isWholeGroup(place)
      else { return nil }
    }
    let after = noun.map { $0.head + 1 } ?? index + 1
    let endsClause = count[after].kind != .word && count[after].kind != .number
    // "The study group comprised 40 patients, and the control group 38", "…; the control group 38"
    if !isBracketed, noun != nil || endsClause, end >= index - 2 || isVerb,
      count.goesOnFromGroup, !count.hasShare
    {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: count.armName(endingAt: end), noun: noun,
          strength: .stated, quote: end..<after))
    }
    if noun == nil, !isBracketed, endsClause,
      end == index - 1 || end == index - 2 && count.openBracket(before: index) == nil,
      count.has([.enrolled, .randomized, .analyzed], in: count.sentence)
    {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: count.armName(endingAt: end),
          strength: .likely, quote: end..<index + 1))
    }
    guard noun != nil || isBracketed && count[after].is(.closeParenthesis) else { return nil }
    if isBracketed, !count[after].is(.closeParenthesis), !count[after].is(.comma),
      !count[after].is(.semicolon)
    {
      return nil
    }
    let predicate = count.predicate(from: after)
    if !isBracketed, predicate.isOutcome { return .refused(.subgroup) }
    if !isBracketed, !isVerb, predicate.stage == nil { return nil }
    if isVerb, count.isWord("had", at: index - 1), count.isWord("with", at: after) {
      return .refused(.subgroup)
    }
    // "In the placebo group, 12 patients received rescue medication".
    if !isBracketed, !isVerb, predicate.stage == .treated { return .refused(.subgroup) }
    if count.hasShare, !isBracketed { return .refused(.subgroup) }
    end = max(end, place)
    let stage = isBracketed ? count.sentenceStage() : predicate.stage ?? noun?.stage
    var mention = SampleSizeMention(
      count, .arm, stage: stage, arm: count.armName(endingAt: end), noun: noun,
      strength: .stated, quote: index..<after)
    mention.isStudyGroup = isVerb && count[end - 1].is(.study) && count[end].is(.group)
    return .mention(mention)
  }
}
