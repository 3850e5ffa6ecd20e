import Documents
import Lexing

extension SampleSize {
  /// "45 patients with schizophrenia and 52 patients with bipolar disorder": groups of the same people
  /// that are told apart, and compared.
  static func comparedPeople(_ count: Count) -> SampleSizeReading? {
    // In results, too, if controls are told: "The study included 294 patients and 456 controls".
    let isResult = count.section == .results
    guard count.value >= 3, !isResult || count.has("controls", in: count.sentence),
      count.section != .conclusions,
      count.section != .background, count.isInList,
      let noun = count.noun(from: count.index + 1) ?? count.sameNoun,
      let list = count.comparedGroups(noun)
    else { return nil }
    // "8 cases of influenza among those given A and 62 cases among those given B"
    if count.isWord("cases", at: noun.head), count.has("among", in: noun.head + 1..<noun.head + 6) {
      return .refused(.subgroup)
    }
    let lead = Count(at: list.first, in: count).lead()
    let predicate = count.predicate(from: list.last.head + 1)
    guard !lead.isOutcome, !lead.isSubset, !lead.isDenominator, !lead.isOfWhom,
      !predicate.isOutcome, predicate.stage != .completed,
      !count.hasOutcome(behind: list.last.head),
      !(lead.isFronted && count.isWord("of", at: list.first - 1)),
      !count.makesUpGroup(noun), !isResult || lead.stage != nil || lead.isStudy
    else { return nil }
    let name = count.nameOfCompared(noun)
    // "15 with pancreatitis"
    let end = noun.head == count.index ? name?.upperBound ?? count.index + 1 : noun.head + 1
    let groups = list.first..<list.last.head + 1
    let isBesideHealthy =
      count.has("healthy", in: groups) || count.has("controls", in: groups)
      || count.has("control", in: groups)
    var mention = SampleSizeMention(
      count, .arm, stage: lead.stage ?? predicate.stage, arm: name, noun: noun,
      strength: isBesideHealthy ? .stated : .likely, quote: count.index..<end)
    // "80% power to demonstrate it with 214 patients in Group A and 107 patients in Group B"
    if mention.stage == nil, count.sentenceStage() == .planned {
      (mention.stage, mention.strength) = (.planned, .stated)
      return .mention(mention)
    }
    mention.isCompared = !isBesideHealthy
    return .mention(mention)
  }

  /// Whether people in a list of results may be one of two kinds that are compared, and no total: "measured in
  /// 40 obese women and in 38 lean women".
  ///
  /// Those who are told to be studied are one of two kinds only beside others of the same noun: "We enrolled 60 obese
  /// women and 30 lean women".
  static func mayBeCompared(_ count: Count, _ noun: CountedNoun, isStudied: Bool) -> Bool {
    guard count.section == .results, count.value >= 3, count.isInList,
      let list = count.comparedGroups(noun)
    else { return false }
    guard isStudied else { return true }
    let first = Count(at: list.first, in: count).noun(from: list.first + 1)
    return first.map { count.isSameWord($0.head, list.last.head) } ?? false
      && !count.isWord("cases", at: noun.head) && !count.hasOutcome(behind: list.last.head)
      && !count.predicate(from: list.last.head + 1).isOutcome
  }

  /// "Data from 82 patients … were compared with data from 462 patients": each is an arm.
  static func comparedWithOthers(
    _ count: Count, _ noun: CountedNoun, _ lead: Lead
  ) -> SampleSizeMention? {
    guard count.section != .conclusions, count.section != .background,
      count.isComparedWithOthers(noun)
    else { return nil }
    return SampleSizeMention(
      count, .arm, stage: lead.stage ?? noun.stage, arm: count.nameOfCompared(noun), noun: noun,
      strength: .likely, quote: count.index..<noun.head + 1)
  }
}

/// Counts of the same noun in a row.
private struct ComparedGroups {
  /// The first number's token.
  var first: Int
  /// What the last number counts.
  var last: CountedNoun
}

extension Count {
  /// What tells people from those with whom they are compared: the "schizophrenia" of "45 patients with
  /// schizophrenia"; the noun where it has a word of its own, "52 healthy men".
  fileprivate func nameOfCompared(_ noun: CountedNoun) -> Range<Int>? {
    // "24 children with and 26 without cerebral palsy"
    if noun.head == index, isWord("without", at: index + 1) { return name(from: index + 1) }
    if self[noun.head + 2].is(.conjunction) { return noun.tokens.count > 1 ? noun.tokens : nil }
    // "260 patients enrolled in the programme", "95 patients given meropenem"
    let next = noun.head + 1
    let isEnrolledIn = self[next].is(.enrolled) && isPreposition(next + 1)
    guard noun.tokens.count == 1, !noun.isControl, !cursor.isWord(of: Self.kinds, at: noun.head),
      let tail = armTail(from: isEnrolledIn ? next + 1 : next),
      !isWord("them", at: tail.name.lowerBound), !isWord("it", at: tail.name.lowerBound)
    else { return noun.tokens }
    // "cancer with 15 controls": the other group
    let end = tail.name.first { isCompared($0) && self[$0 + 1].isNumber } ?? tail.name.upperBound
    return tail.name.lowerBound..<max(end, tail.name.lowerBound + 1)
  }

  /// Whether another number stands before or after it in a list; most do not.
  fileprivate var isInList: Bool {
    func isJoined(_ place: Int) -> Bool {
      self[place - 1].is([.conjunction, .versus]) || self[place - 1].is(.comma)
        || isCompared(place - 1) || isRepeatedPreposition(place - 1)
    }
    for place in index + 3..<index + 28 where self[place].isNumber && isJoined(place) {
      return true
    }
    return isJoined(index) && (index - 24..<index - 1).contains { self[$0].isNumber }
  }

  /// The second preposition of "in 40 obese women and in 38 lean women".
  private func isRepeatedPreposition(_ place: Int) -> Bool {
    isPreposition(place) && self[place - 1].is([.conjunction, .versus])
  }

  /// Whether "with" or "to" leads to those with whom others are compared.
  private func isCompared(_ place: Int) -> Bool {
    (isWord("with", at: place) || isWord("to", at: place)) && has("compared", in: sentence)
  }

  /// Whether the number or a later one of the sentence is the last of a list, "and 86 with COPD", so that the
  /// number is no aside: "Fifteen cases, seven with data on therapy, were examined".
  private var endsWithAnd: Bool {
    (index..<min(index + 28, sentence.upperBound)).contains {
      self[$0].isNumber && self[$0 - 1].is(.conjunction)
    }
  }

  /// The noun that is left out because it is that of the group before: the patients of "15 with pancreatitis".
  fileprivate var sameNoun: CountedNoun? {
    guard isWord("with", at: index + 1) || isWord("without", at: index + 1), endsWithAnd else {
      return nil
    }
    return CountedNoun(
      tokens: index..<index + 1, head: index, kind: .people, stage: nil, isControl: false)
  }

  /// The list in which the number stands, if its groups have the same noun and a description each.
  fileprivate func comparedGroups(_ noun: CountedNoun) -> ComparedGroups? {
    guard noun.kind != .cluster, !hasShare else { return nil }
    var list = ComparedGroups(first: index, last: noun)
    var current = self
    while let next = current.nextGroup(after: list.last) {
      (list.last, current) = (next.noun, next.count)
    }
    for place in max(sentence.lowerBound, index - 24)..<index
    where Count.isWhole(at: place, in: cursor) {
      let other = Count(at: place, in: self)
      guard let first = other.noun(from: place + 1),
        var next = other.nextGroup(after: first)
      else { continue }
      while next.count.index < index, let following = next.count.nextGroup(after: next.noun) {
        next = following
      }
      if next.count.index == index {
        list.first = place
        break
      }
    }
    return list.first < index || list.last.head > noun.head ? list : nil
  }

  /// The count that goes on a list after a noun: ", 14 children with dyscalculia".
  private func nextGroup(after noun: CountedNoun) -> (count: Count, noun: CountedNoun)? {
    guard distinguishes(noun) || isWord("cases", at: noun.head) else { return nil }
    for place in noun.head + 1..<noun.head + 16 {
      let token = self[place]
      if token.isNumber, Count.isWhole(at: place, in: cursor) {
        let before = self[place - 1]
        guard
          before.is([.conjunction, .versus]) || before.is(.comma) || isCompared(place - 1)
            || isRepeatedPreposition(place - 1)
        else { return nil }
        let other = Count(at: place, in: self)
        guard other.value >= 3, !other.hasShare,
          let next = other.noun(from: place + 1) ?? other.sameNoun
        else { return nil }
        // "and 22 controls" ends a list of patients.
        let isControl =
          next.isControl && !noun.isControl
          && (has("compared", in: sentence) || isWord("cases", at: noun.head)
            || before.is(.conjunction) && !mayHave(.group))
        guard
          isControl || next.head == place || noun.head == index
            || isSameWord(noun.head, next.head) || isOtherKind(next, than: noun)
            || before.is(.comma) && other.goesOnKinds(next, of: self),
          isControl || other.distinguishes(next)
        else { return nil }
        return (other, next)
      }
      // "patients with cancer were compared with 15 patients"
      if isAuxiliary(place) && isWord("compared", at: place + 1) || isWord("compared", at: place) {
        continue
      }
      if token.kind == .end || token.is(.semicolon) || token.is(.colon) || token.is(.emDash)
        || token.is([.outcome, .completed]) || isAuxiliary(place) || isFinite(place)
        || isWord("had", at: place)
      {
        return nil
      }
    }
    return nil
  }

  /// Whether a group that ends a list is of another kind than the one before it, and not of the other sex:
  /// "seven American astronauts and 20 Russian cosmonauts"; what brackets name is read by them.
  private func isOtherKind(_ next: CountedNoun, than noun: CountedNoun) -> Bool {
    let and = next.tokens.lowerBound - 2
    return next.kind == noun.kind && self[and].is(.conjunction)
      && !self[and - 1].is(.closeParenthesis)
      && !(self[next.head].is(.sex) && self[noun.head].is(.sex))
  }

  /// Whether controls end a list of kinds of people, of which the first is not their sum: "18 silent carriers, 22 cirrhotic
  /// patients and 30 healthy volunteers".
  private func goesOnKinds(_ noun: CountedNoun, of first: Count) -> Bool {
    guard
      has("healthy", in: noun.head..<noun.head + 8)
        || has("controls", in: noun.head..<noun.head + 8),
      let last = nextGroup(after: noun)
    else { return false }
    return first.value != value + last.count.value && !first[first.index - 1].is(.comma)
  }

  /// Nouns that tell people from others as an adjective does.
  private static let kinds = WordSet([
    "smokers", "nonsmokers", "hypertensives", "normotensives", "athletes", "diabetics",
    "asthmatics", "atopics", "drinkers", "nondrinkers", "alcoholics", "abstainers", "users",
    "nonusers", "carriers", "runners", "cyclists", "swimmers", "vegetarians", "omnivores", "vegans",
    "insomniacs", "migraineurs", "stutterers", "musicians", "dancers", "schizophrenics",
    "epileptics", "snorers", "paraplegics", "tetraplegics", "quadriplegics",
  ])

  /// Whether a group is described by more than the sex of its people.
  private func distinguishes(_ noun: CountedNoun) -> Bool {
    guard !has(.sex, in: noun.tokens.lowerBound..<noun.head) else { return false }
    let next = noun.head + 1
    return noun.tokens.count > 1 || isPreposition(next) || isWord("without", at: next)
      || cursor.isWord(of: Self.kinds, at: noun.head)
      || isWord("receiving", at: next) || isWord("taking", at: next)
      || isWord("undergoing", at: next)
      || self[next].is([.enrolled, .treated])
        && (isPreposition(next + 1) || !self[next + 1].is(.function))
        && self[next + 1].isWord
  }

  /// Whether the people had an outcome: "five patients given imipenem developed superinfections".
  fileprivate func hasOutcome(behind noun: Int) -> Bool {
    for place in noun + 2..<noun + 10 where self[place].is(.outcome) {
      if !isPreposition(place - 1), !self[place + 1].is([.person, .group]) { return true }
    }
    return false
  }

  /// Whether two words are spelled alike, ASCII case aside.
  func isSameWord(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (cursor[at: one], cursor[at: other])
    guard a.end - a.start == b.end - b.start else { return false }
    return (0..<Int(a.end - a.start)).allSatisfy {
      cursor.text[Int(a.start) + $0] | 0x20 == cursor.text[Int(b.start) + $0] | 0x20
    }
  }
}
