import Documents
import Lexing

extension SampleSize {
  /// "control group (n = 30)", "patients (n = 60) were", "(n = 51 and 49, respectively)".
  static func nEquals(_ count: Count) -> SampleSizeReading? {
    guard let sign = count.nSign() else { return nil }
    if isNoSize(count, sign) { return .refused(.notACount) }
    let index = count.index
    if isFraction(count, sign) { return .refused(.subgroup) }
    // "n = 70 patients in each group"
    let counted = count.noun(from: index + 1)
    let last = counted?.head ?? index
    // "(n = 6 for each drug)"
    let isForEach =
      count.isWord("for", at: index + 1) && count.isWord("each", at: index + 2)
      && count[index + 3].isWord && count[index + 4].is(.closeParenthesis)
    if let each = count.eachGroup(after: last) ?? (isForEach ? index + 3 : nil) {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), noun: counted, strength: .stated,
          quote: sign..<each + 1))
    }
    let open = count.openBracket(before: sign)
    if isOfSome(count, sign, open) { return .refused(.subgroup) }
    if open == sign - 1, count.isWord("n", at: sign - 2) { return .refused(.notACount) }
    // "nausea in 1.5% (n = 46)"
    let percent = (open ?? sign) - 1
    if count[percent].is(.percent) || count[sign - 1].is(.percent) || count[sign - 2].is(.percent) {
      guard count.wasCompletedBy(percent) else { return .refused(.subgroup) }
      return .mention(
        SampleSizeMention(
          count, .total, stage: .completed, strength: .likely, quote: sign..<index + 1))
    }
    // "452 patients received placebo (total N = 1601)"
    if count.isWord("total", at: sign - 1), open == sign - 2, !count[sign - 3].is(.outcome),
      count.has([.person, .group, .treated, .randomized], in: count.sentence)
    {
      return .mention(
        SampleSizeMention(
          count, .total, stage: count.sentenceStage(), strength: .likely,
          quote: sign - 1..<index + 1))
    }
    guard let open else { return sizeOfName(count, sign, open: nil) }
    return sizeInBracket(count, sign, open: open, last: last)
      ?? sizeOfName(count, sign, open: open)
  }

  /// "(n = 13 studies, 25%)", "(n = 5 deaths)", "(n = 12 practices)", "(n = 44 teams)", "n = 15 + 15".
  private static func isNoSize(_ count: Count, _ sign: Int) -> Bool {
    let next = count[count.index + 1]
    return next.is(.plus) && count[count.index + 2].isNumber || next.is([.studies, .outcome])
      || count.noun(from: count.index + 1)?.kind == .cluster || count.countsThingsBehind
  }

  /// "(n = 60/67)", from either of its numbers.
  private static func isFraction(_ count: Count, _ sign: Int) -> Bool {
    let index = count.index
    return count[index + 1].is(.slash) && count[index + 2].isNumber
      || count[index - 1].is(.slash) && count[index - 2].isNumber && !count[sign - 1].is(.slash)
  }

  /// "the controls (N = 1216, males n = 538)", and whom else a size tells of that are only some of the people.
  private static func isOfSome(_ count: Count, _ sign: Int, _ open: Int?) -> Bool {
    let before = count[sign - 1].is(.comma) ? sign - 2 : sign - 1
    // "the drug group (male, n = 33; female, n = 32)"
    return count.isExcluded(before: sign) || count[before].is(.sex) && open != sign - 1
      || count.isOfDefinition(before: sign) || count.listsEvents(before: sign)
      || open.map { count.isOfPortions(before: $0) && !count.hasRandomization() } ?? false
  }

  /// What a bracket tells of what stands before it, or names itself.
  private static func sizeInBracket(
    _ count: Count, _ sign: Int, open: Int, last: Int
  ) -> SampleSizeReading? {
    let index = count.index
    // "Sixty-four schools (n = 4,512 students) were randomised"
    if count.isOfClusters(before: open) {
      return .mention(
        SampleSizeMention(
          count, .total, stage: count.sentenceStage(), strength: .stated, quote: sign..<last + 1))
    }
    // "Twenty wards (n = 612 patients) were allocated to training and 20 wards (n = 598 patients) to care"
    if count[open - 1].is(.cluster), count[open - 2].isInteger, last > index,
      let close = count.closing(open), let tail = count.armTail(from: close + 1)
    {
      return count.armOfSize(sign, name: tail.name, open: open)
    }
    if let name = count.nameBehindSize(in: open) {
      // "(n = 50 women; n = 48 men)"
      if count.has([.sex, .outcome], in: name) { return .refused(.subgroup) }
      // "(n = 260 per site; n = 520 total)"
      if count.isWord("total", at: name.lowerBound) {
        return .mention(
          SampleSizeMention(
            count, .total, stage: count.sentenceStage(), strength: .likely,
            quote: sign..<name.upperBound))
      }
      return count.armOfSize(sign, name: name, open: open)
    }
    // "Data from two trials (n = 312; n = 298)"
    if count.isWord("trials", at: open - 1) || count.isWord("studies", at: open - 1),
      count.closing(open).map({ !count.hasOneSize(in: open..<$0) }) ?? false
    {
      return .mention(
        SampleSizeMention(
          count, .total, stage: count.sentenceStage(), strength: .likely, quote: sign..<index + 1))
    }
    if let kind = count.kindOfPeople(before: open, size: sign) {
      return count.armOfKind(kind, sign, open: open)
    }
    if count.isSexBesideOther(before: open, size: sign) { return .refused(.subgroup) }
    if let reading = count.sizeAtOccasion(sign, open: open) { return reading }
    if let pair = count.comparedGroups(before: open) {
      let isFirst = !count.has([.versus, .conjunction], in: open..<sign)
      return count.armOfSize(sign, name: isFirst ? pair.first : pair.second, open: open)
    }
    if let list = count.placeAmongSizes(of: open, from: sign),
      !count.has([.study, .studies], in: open - 6..<open)
    {
      return count.armOfSize(sign, name: count.name(list, endingAt: open - 1), open: open)
    }
    guard let label = count.label(before: sign, open: open) else { return nil }
    if count.namesPanel(in: label, open: open) { return .refused(.notACount) }
    return !count.has([.average, .study], in: label)
      && (!count.has(.person, in: label) || count.has(.group, in: label))
      ? count.armOfSize(sign, name: label, open: open) : nil
  }

  /// The size of a group or of all people that are named before it.
  private static func sizeOfName(
    _ count: Count, _ sign: Int, open: Int?
  ) -> SampleSizeReading? {
    if let group = count.describedGroup(before: sign) {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: group, strength: .stated,
          quote: sign..<count.index + 1))
    }
    // "efficacy data, n = 327"
    let before = (open ?? sign) - 1
    let anchor = open == nil && count[before].is(.comma) ? before - 1 : before
    if count.sizesThings(endingAt: anchor) { return .refused(.notACount) }
    if count.isOneOfSamples(endingAt: anchor) {
      return .mention(
        SampleSizeMention(
          count, .arm, stage: count.sentenceStage(), arm: anchor - 1..<anchor + 1,
          strength: .likely,
          quote: anchor - 1..<count.index + 1))
    }
    return TotalOfSize(count: count, sign: sign, anchor: anchor).reading()
      ?? count.armOfSize(sign, name: count.armName(endingAt: anchor), open: open)
  }
}

/// "n = 30" as the size of all people: "healthy subjects (n = 18) were".
private struct TotalOfSize {
  let count: Count
  /// The token of "n".
  let sign: Int
  /// The last token before the bracket: what has the size.
  let anchor: Int

  func reading() -> SampleSizeReading? {
    if isComparedSample { return nil }
    // "A subset of the sample (n = 112) provided data"
    if count.has("subset", in: anchor - 4..<anchor)
      || isSubgroup || isPartOfEstimate || isOfTrialNamed
    {
      return .refused(.subgroup)
    }
    let others = count.otherSizes()
    let isSum = isSum(of: others)
    // "In women (n = 118) the effect was small, whereas in men (n = 82)"; "in a smaller series (n = 7)"
    if !isSum, isOneSex(besides: others) || isOtherStudy { return .refused(.subgroup) }
    if count.value >= 10, namesAnalyzed(besides: others) {
      return .mention(
        SampleSizeMention(
          count, .total, stage: .analyzed, strength: .stated, quote: anchor..<count.index + 1))
    }
    let after = count.skippingClosing()
    // "recipients taking ketoconazole (n = 25) were compared with a matched cohort"
    if count.isAuxiliary(after),
      count.isWord("compared", at: after + 1) || count.isWord("matched", at: after + 1)
    {
      return nil
    }
    let predicate = count.predicate(from: after)
    let isSubject = isSubject(of: predicate)
    guard
      isPeople || isStudy || isVerb || isSum || anchor < count.sentence.lowerBound
        || others.sum == 0 && (isSubject || isStudyOrDescription)
    else { return nil }
    if others.sum > 0, !isSum, !isOneOfStudies || others.number > 1, !isAll,
      count.value <= others.largest || !isSubject && count.value < others.sum
    {
      return nil
    }
    if predicate.isOutcome, !isSum { return .refused(.subgroup) }
    return .mention(mention(stage(in: predicate), isSum: isSum))
  }

  // MARK: What has the size

  /// "healthy subjects (n = 18)", but not "intervention subjects (n = 18)".
  private var isPeople: Bool {
    count[anchor].is([.person, .trialUnit]) && !count[anchor].is(.control)
      && !count.has([.group, .control], in: anchor - 3..<anchor) && !count.isArmOfTrial(anchor - 1)
      && !count.has("half", in: anchor - 3..<anchor)
  }

  /// "the trial (n = 120)", "sample size (n = 120)", "Study 2 (n = 120)".
  private var isStudy: Bool {
    count[anchor].is(.study) && !count.isWord("cohort", at: anchor)
      || count.isWord("size", at: anchor) || count.isWord("total", at: anchor)
      || count.isNumberedStudy(endingAt: anchor)
  }

  private func isOneSex(besides others: OtherSizes) -> Bool {
    count[anchor].is(.sex) && count.isPreposition(anchor - 1) && others.number > 0
  }

  /// "in a smaller series", "in a separate experiment": another than the article's main one.
  private var isOtherStudy: Bool {
    count[anchor].is([.study, .studies]) || count.isWord("series", at: anchor)
      || count.isWord("experiment", at: anchor)
      ? count.isWord("smaller", at: anchor - 1) || count.isWord("separate", at: anchor - 1)
      : false
  }

  /// "were randomized (n = 120)".
  private var isVerb: Bool { Count.stage(of: count[anchor]) != nil && count.isPassive(anchor) }

  /// "In the subgroup of patients with diabetes (n = 112)", but not "one subgroup that received zinc (n = 15)".
  private var isSubgroup: Bool {
    (anchor - 6..<anchor).contains {
      count.isWord("subgroup", at: $0)
        && (count.isWord("of", at: $0 + 1) || count.isWord("with", at: $0 + 1))
    }
  }

  /// "In women younger than 50 years (n = 89), the hazard ratio was", but not "in all patients (n = 412), the hazard
  /// ratio was", nor "in the full analysis set".
  private var isPartOfEstimate: Bool {
    let end = count.skippingClosing()
    let first = count.sentence.lowerBound
    guard count[end].is(.comma), count.isPreposition(first),
      count.has("ratio", in: end + 1..<end + 6)
    else { return false }
    let people = first..<anchor + 1
    if count.has("whole", in: people) || count.has("treat", in: people) { return false }
    return areSome(people)
      || !(count.has([.study, .randomized, .analyzed], in: people) || count.has("all", in: people))
  }

  /// Whether people are told by a trait of only some of them: "all women younger than 50", "randomized patients with
  /// diabetes", "the analysis of women"; not "patients who were randomized", "the analysis of all patients".
  private func areSome(_ people: Range<Int>) -> Bool {
    people.contains {
      count.isWord("with", at: $0) || count.isWord("without", at: $0)
        || count.isWord("than", at: $0) || count.isWord("aged", at: $0)
        || count.isWord("subgroup", at: $0) || count.isWord("subset", at: $0)
        || count.isRelativePronoun($0) && !count.isAuxiliary($0 + 1)
        || count.isWord("of", at: $0) && count[$0 + 1].is([.sex, .person])
    }
  }

  /// "In the PARADIGM-HF trial (n = 8,442)", in an introduction.
  private var isOfTrialNamed: Bool {
    count.section == .background && count[anchor].is(.study) && count.isAbbreviation(anchor - 1)
      && count.has("in", in: count.sentence.lowerBound..<count.sentence.lowerBound + 3)
  }

  /// "a success rate of 87% on all participants (n = 31)".
  private var isAll: Bool { isPeople && count.has("all", in: anchor - 3..<anchor) }

  /// "the BRIDGE-2 (n = 267) and BRIDGE-3 (n = 240) trials", but "to a program (n = 25) or none".
  private var isOneOfStudies: Bool {
    isStudy && !count.hasRandomization()
      && (count[anchor].is(.study) || count.isNumberedStudy(endingAt: anchor))
  }

  /// "TOPAZ-2 (n = 46)", "patients with a score below 20 (n = 46)", "the trial of BCS (n = 46)".
  private var isStudyOrDescription: Bool {
    count.isStudyName(endingAt: anchor) || count.describesPeople(before: anchor)
      || count.isAbbreviation(anchor)
        && count.has(.study, in: count.sentence.lowerBound..<anchor)
  }

  /// "Those with asthma (n = 46) were enrolled".
  private func isSubject(of predicate: Predicate) -> Bool {
    predicate.isFinite && (predicate.stage == .randomized || predicate.stage == .enrolled)
      && !count.has([.group, .control], in: anchor - 4..<anchor + 1)
  }

  /// "were compared with a sample (n = 145) of others".
  private var isComparedSample: Bool {
    isStudy && count.has("compared", in: anchor - 4..<anchor)
      && !count.isWord("the", at: anchor - 1) && !count.isWord("total", at: anchor - 1)
      && !count.isWord("whole", at: anchor - 1)
  }

  /// "per-protocol analysis (n = 400)", beside the intention-to-treat one; "were included in analyses (n =
  /// 2006)".
  private func namesAnalyzed(besides others: OtherSizes) -> Bool {
    if count.namesAnalyzedSet(endingAt: anchor) { return true }
    return others.sum == 0
      && (count.isWord("analysis", at: anchor) || count.isWord("analyses", at: anchor))
      && count.has("included", in: anchor - 4..<anchor)
  }

  /// Whether the other sizes add up to this one: "120 were randomized (n = 60 and n = 60)".
  private func isSum(of others: OtherSizes) -> Bool {
    if count.value >= 10, let open = count.openBracket(before: sign),
      let close = count.closing(open), count.sizeInBracket(open, close) == count.index
    {
      return !count.has([.sex, .outcome], in: open..<close)
        && !count.namesCondition(in: open..<close)
    }
    // "158 were randomized to A plus B (n = 79), A (n = 39) or B (n = 40)": an arm like the others
    return others.number >= 2 && others.sum == count.value && count.value >= 10
      && !count.sentence.contains {
        let token = count.cursor[at: $0]
        return $0 < sign && token.isInteger && token.value == Double(2 * count.value)
      }
  }

  // MARK: What is told of it

  private func stage(in predicate: Predicate) -> SampleSize.Stage? {
    if count.willBe { return .planned }
    // "23 clinical trials were included (n = 3854)"
    if isVerb { return isOfStudies ? nil : Count.stage(of: count[anchor]) }
    // "TOPAZ-2 (n = 46) assessed …": the study did, its people are at no stage.
    if count.isStudyName(endingAt: anchor) { return nil }
    if predicate.stage == .treated, let verb = predicate.verb, count.tellsUpkeep(behind: verb) {
      return nil
    }
    return predicate.stage ?? Count.stage(of: count[anchor - 1])
  }

  /// Whether studies are what is said to have been included.
  private var isOfStudies: Bool {
    var place = anchor
    while count[place].isWord, !count.isAuxiliary(place) { place -= 1 }
    while count.isAuxiliary(place) { place -= 1 }
    return count[place].is(.studies)
  }

  private func strength(at stage: SampleSize.Stage?, isSum: Bool) -> SampleSizeMention.Strength {
    if isSum || isVerb || stage != nil && (count.section != .results || stage == .randomized) {
      return .stated
    }
    let isFinding = count.section == .results || count.section == .conclusions
    return isFinding && anchor > count.sentence.lowerBound && !count[anchor].is(.study)
      ? .possible : .likely
  }

  private func mention(_ stage: SampleSize.Stage?, isSum: Bool) -> SampleSizeMention {
    var mention = SampleSizeMention(
      count, .total, stage: stage, noun: unit, strength: strength(at: stage, isSum: isSum),
      quote: max(anchor, count.sentence.lowerBound)..<count.index + 1)
    // "DD patients (n = 104) received": who they are may be what they received.
    if stage == .treated, count[anchor].is(.person), count.isAbbreviation(anchor - 1) {
      mention.treatment = anchor - 1..<anchor
    }
    return mention
  }

  /// What is counted, if no people: "(n = 44 dyads)", "eyes (n = 120)"; not "patients with fractures (n = 120)".
  private var unit: CountedNoun? {
    if let noun = count.noun(from: count.index + 1) { return noun.kind == .people ? nil : noun }
    guard count[anchor].is(.trialUnit), !count[anchor].is(.person),
      !count.has(.person, in: anchor - 6..<anchor) || !count.followsPreposition(anchor)
    else { return nil }
    return CountedNoun(
      tokens: anchor..<anchor + 1, head: anchor, kind: .unit, stage: nil, isControl: false)
  }
}

/// The other sizes of a sentence: 30 and 31 beside the "n = 61" that they may add up to.
private struct OtherSizes {
  var number = 0
  var sum = 0
  var largest = 0
}

extension Count {
  fileprivate func otherSizes() -> OtherSizes {
    var others = OtherSizes()
    for place in sentence where place != index && cursor[at: place].isInteger {
      let other = Count(at: place, in: self)
      guard other.nSign() != nil, other.value < 10_000_000 else { continue }
      others.number += 1
      others.sum += other.value
      others.largest = max(others.largest, other.value)
    }
    return others
  }
}
