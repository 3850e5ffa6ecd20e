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
    Rule(name: "sample_size.not_a_count", read: notACount),
    Rule(name: "sample_size.n_equals", read: nEquals),
    Rule(name: "sample_size.each_group", read: eachGroup),
    Rule(name: "sample_size.group_of", read: groupOf),
    Rule(name: "sample_size.arm_in_brackets", read: armInBrackets),
    Rule(name: "sample_size.name_equals", read: nameEquals),
    Rule(name: "sample_size.assigned_to", read: assignedTo),
    Rule(name: "sample_size.denominator", read: denominator),
    Rule(name: "sample_size.people", read: people),
    Rule(name: "sample_size.stage_alone", read: stageAlone),
  ]

  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    var mentions: [SampleSizeMention] = []
    text.forEachPassage { passage, start in
      guard passage.section != .table, passage.section != .references else { return }
      for index in start.bounds
      where start[at: index].isNumber && Count.isWhole(at: index, in: start)
        && !findings.isClaimed(index)
      {
        let count = Count(at: index, of: start, section: passage.section)
        rules: for rule in rules {
          switch rule.read(count) {
          case nil: continue
          case .mention(var mention):
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
    if before.is(.group), count.value <= 10, !count.isWord("n", at: index - 2),
      count.noun(from: index + 1) == nil || count.value <= 4
    {
      return .refused(.notACount)
    }
    return nil
  }

  /// "We enrolled 120 women with…", "120 women … were randomly assigned", "a trial of 120 women".
  static func people(_ count: Count) -> SampleSizeReading? {
    guard let noun = count.noun(from: count.index + 1) else { return nil }
    let lead = count.lead()
    let predicate = count.predicate(from: noun.head + 1)
    if lead.isSubset || lead.isOutcome { return .refused(.subgroup) }
    if lead.stage == nil, predicate.isOutcome, predicate.stage != .randomized {
      return .refused(.subgroup)
    }
    let stage = plannedStage(count) ?? lead.stage ?? predicate.stage ?? noun.stage
    var strength = SampleSizeMention.Strength.possible
    if stage != nil || lead.isTotal || lead.isStudy {
      strength = .stated
    } else if count.section != .results, count.section != .conclusions, count.section != .background
    {
      strength = .likely
    }
    if count.hasShare, stage != .completed, stage != .analyzed, stage != .randomized {
      return .refused(.subgroup)
    }
    if lead.isDenominator, noun.stage == nil, predicate.stage == nil { strength = .possible }
    if count.section == .background || count.section == .conclusions { strength = .possible }
    return .mention(
      SampleSizeMention(
        count, noun.isControl ? .arm : .total, stage: stage,
        arm: noun.isControl ? noun.tokens : nil,
        noun: noun, strength: strength, quote: count.quote(to: noun, and: predicate)))
  }

  /// "Of 214 screened, 120 were randomized"; "and 13 completed".
  static func stageAlone(_ count: Count) -> SampleSizeReading? {
    let after = count.hasShare ? count.skippingBrackets(count.index + 1) : count.index + 1
    var place = after
    while count.isAuxiliary(place) || count.isWord("successfully", at: place)
      || count.isWord("finally", at: place) || count.isWord("subsequently", at: place)
      || count.isWord("randomly", at: place) || count.isWord("eventually", at: place)
    {
      place += 1
    }
    guard let stage = Count.stage(of: count[place]), stage != .treated else { return nil }
    if count[place].is(.control) || count.isWord("randomization", at: place) { return nil }
    let lead = count.lead()
    if lead.isSubset || lead.isOutcome { return .refused(.subgroup) }
    let predicate = count.predicate(from: after)
    if predicate.isOutcome { return .refused(.subgroup) }
    guard let said = predicate.stage else { return nil }
    return .mention(
      SampleSizeMention(
        count, .total, stage: said, strength: .stated, quote: count.index..<place + 1))
  }

  /// "will be enrolled", "a sample size of 120", "planned enrollment".
  private static func plannedStage(_ count: Count) -> Stage? {
    let near = count.index - 8..<count.index + 20
    if count.has(.planned, in: near) || count.has("size", in: count.index - 4..<count.index) {
      return .planned
    }
    return nil
  }
}

extension Count {
  /// The words that state a total: number and noun, with the verb if that is short.
  func quote(to noun: CountedNoun, and predicate: Predicate) -> Range<Int> {
    let end = noun.head + 1
    if let verb = predicate.verb, verb - index < 9 { return index..<verb + 1 }
    return index..<end
  }
}
