import Documents
import Lexing

// MARK: Arms told by the article's other counts

extension SampleSize {
  /// Makes arms of the counts of a sentence that add up to a total stated elsewhere: "A was given to
  /// 127 patients and B to 131", of 258.
  static func splittingTotals(_ mentions: [SampleSizeMention]) -> [SampleSizeMention] {
    guard mentions.count > 1 else { return mentions }
    var result = mentions
    let likely = totals(in: mentions, from: .likely)
    splittingBySentence(&result, of: likely)
    addingRest(&result, to: likely)
    pairingSizes(&result, of: totals(in: mentions, from: .mentioned))
    pairingSentences(&result, of: totals(in: mentions, from: .stated))
    allotting(&result)
    likening(&result)
    return result
  }

  /// "A was given to 127 patients and B to 131", of 258.
  private static func splittingBySentence(
    _ mentions: inout [SampleSizeMention], of totals: [Int]
  ) {
    let stated = mentions
    for sentence in sentences(of: stated) {
      let (sum, parts) = sum(of: .total, in: stated[sentence])
      guard parts >= 2, totals.contains(sum),
        stated.indices.contains(where: {
          stated[$0].value == sum && stated[$0].scope == .total && stated[$0].strength >= .likely
            && !sentence.contains($0)
        })
      else { continue }
      for index in sentence where mentions[index].scope == .total { mentions[index].scope = .arm }
    }
  }

  /// "A was used in 197 patients, while the other 218 were examined with B", of 415.
  private static func addingRest(
    _ mentions: inout [SampleSizeMention], to totals: [Int]
  ) {
    for sentence in sentences(of: mentions) {
      for rest in sentence where mentions[rest].isRest {
        for one in sentence
        where mentions[one].scope == .total
          && totals.contains(mentions[one].value + mentions[rest].value)
        {
          mentions[one].scope = .arm
        }
      }
    }
  }

  /// "Randomized patients (n = 216) … Dose-dense patients (n = 108) … Conventional patients (n = 108)".
  private static func pairingSizes(
    _ mentions: inout [SampleSizeMention], of totals: [Int]
  ) {
    let sized = mentions.indices.filter {
      mentions[$0].rule == "sample_size.n_equals"
        && (mentions[$0].scope == .total || mentions[$0].strength == .possible)
    }
    // Many sizes add up to something by chance.
    let isPlain = sized.count <= 3
    for one in sized {
      for other in sized where other > one {
        guard isPlain || mentions[one].scope == .total && mentions[other].scope == .total,
          totals.contains(mentions[one].value + mentions[other].value)
        else { continue }
        for index in [one, other] { makeLikelyArm(&mentions[index]) }
      }
    }
  }

  /// "31 patients had the diet … There were 27 patients in the control group", of 58.
  private static func pairingSentences(
    _ mentions: inout [SampleSizeMention], of totals: [Int]
  ) {
    for one in mentions.indices {
      for other in mentions.indices[(one + 1)...] {
        if mentions[other].sentence - mentions[one].sentence > 2 { break }
        guard mayBePair(mentions[one], mentions[other]),
          totals.contains(mentions[one].value + mentions[other].value)
        else { continue }
        for index in [one, other] {
          mentions[index].arm = mentions[index].arm ?? mentions[index].treatment
          makeLikelyArm(&mentions[index])
        }
      }
    }
  }

  /// Whether two counts of sentences close to each other can be those of two arms.
  private static func mayBePair(_ a: SampleSizeMention, _ b: SampleSizeMention) -> Bool {
    let isOpen = a.strength < .stated && b.strength < .stated
    let areParts =
      isOpen && (a.scope == .arm || b.scope == .arm)
      || a.scope == .total && b.scope == .total && a.stage == b.stage && a.stage != nil
    // "Three of the 27 subjects": the whole has the part in it.
    let isWithin =
      a.rule == "sample_size.part_of_people" && a.sentence == b.sentence
      && b.number - a.number <= 4
    return !isWithin && !(a.isSex && b.isSex) && b.sentence - a.sentence <= 2
      && a.strength > .denominator && b.strength > .denominator && areParts
      && (!a.hasShare || !b.hasShare)
      && (a.stage != nil && b.stage != nil || min(a.value, b.value) >= 3)
  }

  private static func makeLikelyArm(_ mention: inout SampleSizeMention) {
    mention.scope = .arm
    mention.strength = max(mention.strength, .likely)
  }

  /// The values of whole samples that are told at least so plainly.
  private static func totals(
    in mentions: [SampleSizeMention], from strength: SampleSizeMention.Strength
  ) -> [Int] {
    var values: [Int] = []
    for index in mentions.indices
    where mentions[index].scope == .total && mentions[index].strength >= strength {
      values.append(mentions[index].value)
    }
    return values
  }

  /// Takes arms that two sentences tell of in the same words.
  ///
  /// "Thirty patients in the study group received …" and "Thirty-one patients in the control group …".
  private static func likening(_ mentions: inout [SampleSizeMention]) {
    likeningAbbreviated(&mentions)
    let open = mentions.indices.filter {
      let one = mentions[$0]
      return one.scope == .arm && one.strength == .possible && one.stage == .treated
        && one.section != .results && one.section != .conclusions && one.arm != nil
        && !one.hasShare && one.rule == "sample_size.assigned_to"
    }
    for (one, other) in zip(open, open.dropFirst()) {
      let (a, b) = (mentions[one], mentions[other])
      guard b.sentence - a.sentence == 1, a.value * 5 >= b.value * 4, b.value * 5 >= a.value * 4,
        a.value >= 8
      else { continue }
      mentions[one].strength = .likely
      mentions[other].strength = .likely
    }
  }

  /// "DD patients (n = 104) received …. CS patients (n = 107) received …."
  private static func likeningAbbreviated(_ mentions: inout [SampleSizeMention]) {
    let named = mentions.indices.filter {
      mentions[$0].scope == .total && mentions[$0].treatment != nil
        && mentions[$0].rule == "sample_size.n_equals"
    }
    for (one, other) in zip(named, named.dropFirst())
    where mentions[other].sentence - mentions[one].sentence == 1 {
      for index in [one, other] {
        (mentions[index].scope, mentions[index].arm) = (.arm, mentions[index].treatment)
      }
    }
  }

  /// Makes arms of those said to have been given something of their own: "23 were treated with
  /// irradiation" and "13 received chemotherapy", of 50.
  ///
  /// Alone, or far from all, they are only some who were given something.
  private static func allotting(_ mentions: inout [SampleSizeMention]) {
    for index in mentions.indices {
      let one = mentions[index]
      guard one.scope == .total || one.strength == .possible, let treatment = one.treatment else {
        continue
      }
      let whole = mentions.reduce(0) { largest, other in
        other.scope == .total && other.strength >= .likely && other.treatment == nil
          && (other.unit == nil) == (one.unit == nil) && other.stage != .screened
          && other.stage != .planned ? max(largest, other.value) : largest
      }
      guard one.value * 5 < whole * 4 else { continue }
      let parts = mentions.filter {
        abs($0.sentence - one.sentence) <= 1 && $0.treatment != nil && $0.value < whole
      }
      let sum = parts.reduce(0) { $0 + $1.value }
      mentions[index].scope = .arm
      mentions[index].arm = treatment
      mentions[index].strength =
        parts.count > 1 && sum * 2 >= whole && sum <= whole ? .likely : .possible
    }
  }

  /// The number before arms that they add up to, whatever it counts: "270 new referrals", of whom 144
  /// and 126 were randomized.
  static func totalOfArms(
    _ mentions: [SampleSizeMention], in text: LexedText, _ findings: Findings
  ) -> SampleSizeMention? {
    let told = Set(totals(in: mentions, from: .likely))
    let largest = largestTotal(in: mentions)
    for sentence in sentences(of: mentions) {
      let (sum, parts) = sum(of: .arm, in: mentions[sentence])
      guard parts >= 2, sum >= 10, !told.contains(sum) else { continue }
      // "Fourteen had a scan. Three received A and 11 B", of 80: but those of a parent trial are no total of this.
      let isOfPart = largest > sum
      let areRandomized = sentence.contains { mentions[$0].stage == .randomized }
      if let total = number(sum, before: mentions[sentence.lowerBound], in: text, findings),
        !isOfPart || areRandomized || total.stage != nil
          || total.sentence == mentions[sentence.lowerBound].sentence
      {
        return total
      }
    }
    return nil
  }

  /// How many people are told plainly to have been studied at most.
  static func largestTotal(in mentions: [SampleSizeMention]) -> Int {
    var largest = 0
    for index in mentions.indices
    where mentions[index].scope == .total && mentions[index].strength >= .stated
      && mentions[index].unit == nil && mentions[index].stage != .screened
      && mentions[index].stage != .planned
    {
      largest = max(largest, mentions[index].value)
    }
    return largest
  }

  /// The mentions of each sentence that has some, by their places; none of a single mention.
  private static func sentences(of mentions: [SampleSizeMention]) -> [Range<Int>] {
    guard mentions.count > 1 else { return [] }
    var sentences: [Range<Int>] = []
    for place in mentions.indices {
      if let last = sentences.last, mentions[last.lowerBound].sentence == mentions[place].sentence {
        sentences[sentences.count - 1] = last.lowerBound..<place + 1
      } else {
        sentences.append(place..<place + 1)
      }
    }
    return sentences
  }

  /// The sum of the mentions of a scope that are at least likely, and how many they are.
  private static func sum(
    of scope: SampleSize.Scope, in mentions: ArraySlice<SampleSizeMention>
  ) -> (sum: Int, parts: Int) {
    var (sum, parts) = (0, 0)
    for index in mentions.indices
    where mentions[index].scope == scope && mentions[index].strength >= .likely {
      sum += mentions[index].value
      parts += 1
    }
    return (sum, parts)
  }

  /// A count of this value in the sentence of the first arm, or up to four sentences before it.
  private static func number(
    _ sum: Int, before arm: SampleSizeMention, in text: LexedText, _ findings: Findings
  ) -> SampleSizeMention? {
    var result: SampleSizeMention?
    let near = text.sentence(max(0, Int(arm.sentence) - 4)).tokens.lowerBound..<arm.number
    text.forEachPassage { passage, cursor in
      guard passage.section == arm.section || passage.section == .methods else { return }
      for index in near.clamped(to: passage.tokens) where cursor[at: index].isInteger {
        guard Int(cursor[at: index].value) == sum, Count.isWhole(at: index, in: cursor),
          !findings.isClaimed(index)
        else { continue }
        let count = Count(at: index, of: cursor, in: text, section: passage.section)
        let next = count[index + 1]
        guard next.isWord, next.unit == nil, !count.citesAuthors,
          !next.is([.outcome, .studies, .cluster, .label, .group, .conjunction]), !count.isYear,
          !count.isAge,
          !count[index - 1].is(.label), count.eachGroup(after: index) == nil
        else { continue }
        let noun = count.noun(from: index + 1)
        let lead = count.lead()
        guard noun != nil || !next.is(.function), noun?.kind != .cluster,
          !lead.isOutcome || noun?.kind == .people && count.sentence.contains(arm.number)
        else { continue }
        let said = noun.map { count.predicate(of: $0, lead: lead) }
        // "11 men (6 in group A and 5 in group B) withdrew"
        if said?.isOutcome ?? false, count.sentence.contains(arm.number) { continue }
        let stage = lead.stage ?? said?.stage
        var total = SampleSizeMention(
          count, .total, stage: stage, noun: noun, strength: .stated,
          quote: index..<(noun.map { $0.head + 1 } ?? index + 2))
        total.rule = "sample_size.sum_of_arms"
        result = total
      }
    }
    return result
  }
}
