import Documents
import Lexing

extension SampleSize {
  /// A way in which authors state a sample size.
  ///
  /// Each type of fact has a structure of its own for its rules: a function in a generic one is called
  /// by way of another, which cost 3% of all work.
  struct Rule: Sendable {
    /// The name in the record: "sample_size.n_equals".
    let name: String
    /// What must be told of a number for the rule to read it.
    var needs = Evidence.people
    /// Reads the number; nil if it is not written in this way.
    let read: @Sendable (Count) -> SampleSizeReading?
  }

  /// What the words around a number tell of what it counts, at a glance: most numbers of a text are none
  /// of people, and few rules need to look at them.
  enum Evidence: Int {
    /// A unit or a hyphen stands behind it: "50 mmHg", "six-month".
    case measure
    /// The sentence has no word for people, groups, studies or what becomes of those in them.
    case nothing
    /// Neither, or the number has a noun: "12 eyes".
    case people
  }

  /// The first rule that knows the number decides.
  ///
  /// "(n = 30)" comes first because nothing else looks like it; arms come before totals, because "30
  /// patients in the control group" also reads as "30 patients".
  static let rules = [
    Rule(name: "sample_size.part_of_people", needs: .measure, read: partOfPeople),
    Rule(name: "sample_size.not_a_count", needs: .measure, read: notACount),
    Rule(name: "sample_size.pooled", read: pooled),
    Rule(name: "sample_size.n_equals", needs: .measure, read: nEquals),
    Rule(name: "sample_size.each_group", read: eachGroup),
    Rule(name: "sample_size.group_of", needs: .nothing, read: groupOf),
    Rule(name: "sample_size.arm_in_brackets", needs: .nothing, read: armInBrackets),
    Rule(name: "sample_size.name_equals", read: nameEquals),
    Rule(name: "sample_size.pair_of_arms", read: pairOfArms),
    Rule(name: "sample_size.denominator", needs: .measure, read: denominator),
    Rule(name: "sample_size.compared", read: comparedPeople),
    Rule(name: "sample_size.assigned_to", needs: .nothing, read: assignedTo),
    Rule(name: "sample_size.given_to", read: givenTo),
    Rule(name: "sample_size.people", read: people),
    Rule(name: "sample_size.stage_alone", needs: .nothing, read: stageAlone),
    Rule(name: "sample_size.anyone_randomized", read: anyoneRandomized),
    Rule(name: "sample_size.participants_were", read: participantsWere),
    Rule(name: "sample_size.answers", needs: .nothing, read: answers),
    Rule(name: "sample_size.part_of_total", read: partOfTotal),
  ]

  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    var mentions: [SampleSizeMention] = []
    let rules = rules
    text.forEachPassageWithLandmarks { passage, start, landmarks in
      guard passage.section != .table, passage.section != .references else { return }
      for index in landmarks
      where start[at: index].isNumber && !findings.isClaimed(index)
        && Count.isWhole(at: index, in: start)
      {
        let count = Count(at: index, of: start, in: text, section: passage.section)
        let evidence = count.evidence.rawValue
        // By place: a rule that is taken out of the list counts as a reference more.
        rules: for place in rules.indices where rules[place].needs.rawValue <= evidence {
          switch rules[place].read(count) {
          case nil: continue
          case .mention(let mention) where count.namesSubgroup(in: mention.arm):
            findings.refuse(
              index..<index + 1, as: .sampleSize, rule: rules[place].name, reason: .subgroup)
          case .mention(let mention) where mention.stage == .planned && count.isOfNextTrial:
            findings.refuse(
              index..<index + 1, as: .sampleSize, rule: rules[place].name, reason: .otherStudy)
          case .mention(var mention):
            if mention.stage == .screened, count.wereEligibleInStudy { mention.stage = nil }
            mention.quote = count.balanced(mention.quote)
            mention.rule = rules[place].name
            mentions.append(mention)
          case .refused(let reason):
            findings.refuse(
              index..<index + 1, as: .sampleSize, rule: rules[place].name, reason: reason)
          }
          break rules
        }
      }
    }
    if !mentions.isEmpty { resolve(mentions, of: text, into: &findings) }
  }
}
