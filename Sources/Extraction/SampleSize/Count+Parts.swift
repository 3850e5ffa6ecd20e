import Documents
import Lexing

// MARK: Parts of a total

extension Count {
  /// Whether a bracket splits the people into parts that add up: "371 patients (182 A, 189 B)".
  func isSplit(after noun: CountedNoun) -> Bool {
    let open = noun.head + 1
    guard self[open].is(.openParenthesis), let close = closing(open),
      !has([.sex, .outcome], in: open..<close)
    else { return false }
    return sum(in: open..<close) == value
  }

  /// Whether the numbers of a bracket add up to one before it: "371 patients (182 A, 189 B)".
  ///
  /// - Parameters:
  ///   - open: The bracket.
  ///   - close: Its end.
  /// - Returns: Whether these are parts of the people; nil if they add up to nothing.
  func splitsPeople(open: Int, close: Int) -> Bool? {
    guard let sum = sum(in: open..<close) else { return nil }
    if sizeInBracket(open, close) != nil {
      return !has([.sex, .outcome], in: open..<close) && !namesCondition(in: open..<close)
    }
    for place in max(sentence.lowerBound, open - 30)..<open
    where cursor[at: place].isInteger && Int(cursor[at: place].value) == sum {
      // "18 did not fill out the form (7 cases in the placebo group and 11 in the other)"
      if has([.sex, .outcome], in: open..<close)
        || (place..<open).contains(where: {
          self[$0].is(.outcome) && !namesEntryCriteria(in: $0 + 1..<open)
        })
        || has("not", in: place..<open) || Count(at: place, in: self).lead().isEvent
      {
        return false
      }
      if namesCondition(in: open..<close) || has(.studies, in: open..<close) { return false }
      if countsTumours(in: open..<close), !has([.group, .control], in: open..<close) {
        return false
      }
      if !has([.group, .control], in: open..<close) {
        // "(90 mothers and 90 infants)"
        for part in open..<close where cursor[at: part].isNumber && self[part + 1].is(.person) {
          return false
        }
      }
      // "26 subjects (16 PM and 10 DM) to receive the drug or placebo": the arms are told behind it.
      if tellsChoice(after: close), !has([.group, .control], in: open..<close) { return false }
      // "(36 premenopausal, 24 postmenopausal) received tamoxifen": all had the same.
      if isGivenAlike(after: close), !has([.group, .control, .treated], in: open..<close) {
        return false
      }
      // "399 recurrences (164 letrozole and 235 placebo)" splits events.
      let said = predicate(from: close + 1)
      // "27 patients (15 on letrozole and 12 on placebo) had pancreatitis"
      if said.isOutcome, said.verb.map({ $0 <= close + 2 }) ?? false, section != .methods {
        return false
      }
      // "72 institutions (56 academic, 16 commercial)"
      let noun = noun(from: place + 1)
      if noun?.kind == .cluster, !hasRandomization(), !has(.control, in: open..<close) {
        return false
      }
      return noun != nil || nounAfterBracket(close) != nil
        || said.stage != nil && !said.isOutcome
        || has([.randomized, .enrolled, .analyzed, .completed], in: place..<open)
        || isWord("whom", at: place - 1) && has(.treated, in: place..<open)
    }
    return nil
  }

  /// The bracket behind a verb whose numbers add up to this one: "received treatment (115 A and 113 B)".
  func armsBehind(_ verb: Int) -> Range<Int>? {
    for open in verb + 1..<verb + 6 where self[open].is(.openParenthesis) {
      guard let close = closing(open), splitsPeople(open: open, close: close) == true,
        sum(in: open..<close) == value
      else { return nil }
      return open..<close + 1
    }
    return nil
  }

  /// Whether all those counted are said to have been randomized, divided or included, and smaller numbers
  /// behind tell their arms: "60 patients with asthma were randomised: 30 received …".
  func isDivided(behind noun: Int) -> Bool {
    guard mayHave([.randomized, .divided, .enrolled, .analyzed]) else { return false }
    for verb in noun + 1..<noun + 24 {
      let token = self[verb]
      if token.kind == .end || token.is(.semicolon) || token.is(.colon) || startsCount(verb) {
        return false
      }
      guard token.is([.randomized, .divided, .enrolled, .analyzed]), isPassive(verb) else {
        continue
      }
      // "were classified as responders"
      if token.is(.divided), !token.is(.randomized), !isWord("into", at: verb + 1),
        !isWord("in", at: verb + 1), !isWord("to", at: verb + 1)
      {
        continue
      }
      for place in verb + 1..<verb + 24 where Count.isWhole(at: place, in: cursor) {
        // "into two groups"
        if self[place + 1].is(.group) || self[place + 1].unit != nil { continue }
        let before = self[place - 1]
        return Int(self[place].value) < value
          && (before.is(.comma) || before.is(.colon) || before.is(.semicolon)
            || isWord("whom", at: place - 1))
      }
      return false
    }
    return false
  }

  /// Whether a bracket is followed by what people were to be given: "to receive A or B".
  private func tellsChoice(after close: Int) -> Bool {
    guard isWord("to", at: close + 1) else { return false }
    let isChoice = isWord("receive", at: close + 2) || isWord("either", at: close + 2)
    return isChoice && has([.conjunction, .versus], in: close + 3..<close + 20)
  }

  /// Whether a bracket is followed by a treatment that all had, or by the sizes of arms.
  private func isGivenAlike(after close: Int) -> Bool {
    // "received tamoxifen", but not "underwent tomography"
    let verb = isAuxiliary(close + 1) ? close + 2 : close + 1
    if isWord("received", at: verb) || isWord("given", at: verb) || isWord("treated", at: verb),
      treatmentNamed(after: close + 1) != nil
    {
      return true
    }
    guard isAuxiliary(close + 1), predicate(from: close + 1).stage == .randomized else {
      return false
    }
    return (close + 1..<min(close + 40, sentence.upperBound)).contains {
      isWord("n", at: $0) && self[$0 + 1].is(.equals)
    }
  }

  /// The number of a bracket that begins with the size to which the others add up: "(n = 90, 44 A,
  /// 46 B)".
  func sizeInBracket(_ open: Int, _ close: Int) -> Int? {
    guard let sum = sum(in: open..<close) else { return nil }
    var first: Int?
    var parts = 0
    for place in open..<close where cursor[at: place].isInteger {
      guard Count.isWhole(at: place, in: cursor) else { continue }
      first = first ?? place
      parts += 1
    }
    guard let first, parts > 2 else { return nil }
    let size = Count(at: first, in: self)
    return size.value * 2 == sum && size.nSign() != nil ? first : nil
  }

  /// The noun after a bracket: "2144 (1063 ablation, 1081 none) patients".
  func nounAfterBracket(_ close: Int) -> CountedNoun? {
    Count(at: close, in: self).noun(from: close + 1)
  }

  /// Whether sexes or what people suffer from are named: "(97 m, 87 f)", "(38 cancer, 28 benign)".
  func namesCondition(in range: Range<Int>) -> Bool {
    namesIllness(in: range) || namesSex(in: range)
      || has("response", in: range) || has("stable", in: range) || has("white", in: range)
      || has("black", in: range)
      || has("with", in: range) && !has(.treated, in: sentence) && !hasRandomization()
  }

  /// Whether letters stand for the sexes: "97 m, 87 f", but not "group M".
  private func namesSex(in range: Range<Int>) -> Bool {
    range.contains {
      (isWord("m", at: $0) || isWord("f", at: $0)) && !self[$0 - 1].is(.group)
    }
  }

  /// Whether an illness is named, which people have before they are in any arm.
  func namesIllness(in range: Range<Int>) -> Bool {
    has("disease", in: range) || has("cancer", in: range) || has("benign", in: range)
      || has("carcinoma", in: range) || has("syndrome", in: range) || has("diabetes", in: range)
  }

  /// Whether most of a number before are counted: "Of 349 patients randomized, 348 received".
  var isMostOfTotal: Bool {
    for place in sentence where place < index && cursor[at: place].isInteger {
      let other = Count(at: place, in: self)
      return
        (isWord("of", at: place - 1)
        || isWord("of", at: place - 2) && self[index - 1].is(.comma))
        && Count.isWhole(at: place, in: cursor)
        && other.value >= value && value * 10 >= other.value * 8
    }
    return false
  }

  /// Whether a participle goes on a list of stages: "180 were screened, 63 enrolled".
  func continuesList(at place: Int) -> Bool {
    guard
      self[index - 1].is(.comma) || self[index - 1].is(.conjunction)
        || isWord("with", at: index - 1),
      place == index + 1
        || place == skippingShare(index + 1)
          && (!self[place + 1].isWord || self[place + 1].is(.conjunction)
            || isPreposition(place + 1))
    else { return false }
    for before in sentence where before < index - 1 && Self.stage(of: cursor[at: before]) != nil {
      return true
    }
    return false
  }
}

// MARK: Ellipses

extension Count {
  /// A total whose noun was said before: "40 were evaluable for toxicity and 38 for response",
  /// "screened 300 patients and randomized 120".
  func goesOnWithoutNoun() -> SampleSizeMention? {
    let before = self[index - 1]
    if isWord("for", at: index + 1), self[index + 2].isWord, before.is(.conjunction) {
      var place = index - 2
      while place > index - 8, !isWord("for", at: place) { place -= 1 }
      guard isWord("for", at: place), Self.stage(of: self[place - 1]) == .analyzed else {
        return nil
      }
      return SampleSizeMention(
        self, .total, stage: .analyzed, strength: .stated, quote: index..<index + 3)
    }
    guard before.is([.randomized, .enrolled]), self[index - 2].is(.conjunction),
      !self[index + 1].isWord, let stage = Self.stage(of: before),
      has(.screened, in: sentence.lowerBound..<index - 1)
        || has("eligibility", in: sentence.lowerBound..<index - 1)
    else { return nil }
    return SampleSizeMention(
      self, .total, stage: stage, strength: .stated, quote: index - 1..<index + 1)
  }
}

// MARK: Groups compared

extension Count {
  /// Whether the number counts one kind of people who were counted before: "The MM patients comprised 5
  /// cases with MELAS as well as 7 cases with CPEO".
  func splitsPeople(_ noun: CountedNoun) -> Bool {
    guard noun.kind == .people else { return false }
    for place in stride(from: index - 1, through: max(sentence.lowerBound + 2, index - 30), by: -1)
    where isWord("comprised", at: place) {
      return self[place - 1].is(.person) && self[place - 2].isWord
        && isWord("the", at: sentence.lowerBound) && place - sentence.lowerBound <= 4
    }
    return false
  }

  /// Whether the sentence sets these people beside healthy ones: "26 patients and 10 controls".
  func comparesWithControls(_ noun: CountedNoun) -> Bool {
    for place in sentence where place != index && cursor[at: place].isInteger {
      guard abs(place - index) < 24, Count.isWhole(at: place, in: cursor), !isAside(place),
        self[max(place, index) - 1].is([.conjunction, .versus])
          || isWord("with", at: max(place, index) - 1) && has("compared", in: sentence),
        !interrupts(min(place, index) + 1..<max(place, index)),
        let partner = Count(at: place, in: self).noun(from: place + 1), partner.kind == noun.kind
      else { continue }
      if partner.isControl || has("healthy", in: partner.tokens) || has("healthy", in: noun.tokens)
      {
        return true
      }
    }
    return false
  }

  /// Whether a place stands in a bracket that the number is outside of: "18 adults (6 men and 12 women)".
  private func isAside(_ place: Int) -> Bool {
    guard let open = openBracket(before: place) else { return false }
    return !(open < index && index < closing(open) ?? index)
  }

  /// Whether a colon or another count stands in a range.
  func interrupts(_ range: Range<Int>) -> Bool {
    let range = range.clamped(to: sentence)
    var place = range.lowerBound
    while place < range.upperBound {
      // "21 patients (11 men) and 21 controls"
      let next = skippingBrackets(place)
      if next > place {
        place = next
        continue
      }
      if cursor[at: place].is(.colon) || cursor[at: place].is(.semicolon) { return true }
      if Count.isWhole(at: place, in: cursor), noun(from: place + 1) != nil { return true }
      place += 1
    }
    return false
  }

  /// Whether the people are said to be a group: "75 patients … comprised the control group".
  func makesUpGroup(_ noun: CountedNoun) -> Bool {
    guard mayHave([.group, .control]) else { return false }
    var isListed = false
    // "24 hospitals (12 were trained and 12 served as controls)": a bracket tells of parts.
    let start = skippingBrackets(noun.head + 1)
    for place in start..<start + 24 where sentence.contains(place) {
      if cursor[at: place].is(.semicolon) { return false }
      // "24 patients with pancreatitis, 72 donors and 20 patients with jaundice were used as control groups"
      if startsCount(place) {
        guard Count(at: place, in: self).noun(from: place + 1)?.kind == .people else {
          return false
        }
        isListed = true
      }
      if isWord("whom", at: place) || isWord("which", at: place) { return false }
      if isWord("comprised", at: place) || isWord("formed", at: place)
        || isWord("constituted", at: place)
        || isWord("made", at: place - 1) && isWord("up", at: place)
        || isWord("served", at: place)
      {
        // "formed our study group": all of them
        let isWhole = (place + 1..<place + 4).contains {
          self[$0].is(.study) && self[$0 + 1].is(.group)
            && (isWord("our", at: $0 - 1) || isWord("the", at: $0 - 1))
        }
        return !isListed && !isWhole && has([.group, .control], in: place + 1..<place + 10)
      }
      if isWord("as", at: place), has([.group, .control], in: place + 1..<place + 4) {
        return !isListed || has("groups", in: place + 1..<place + 4)
          || has("controls", in: place + 1..<place + 4)
      }
    }
    return false
  }

  /// What people of whom nothing else is told are said to make up: the "case group" of "80 patients served as the
  /// case group".
  func groupMadeUp(by noun: CountedNoun) -> Range<Int>? {
    guard noun.tokens.count == 1, !noun.isControl, makesUpGroup(noun) else { return nil }
    for verb in noun.head + 1..<noun.head + 20 {
      guard
        isWord("served", at: verb) || isWord("formed", at: verb) || isWord("comprised", at: verb)
          || isWord("constituted", at: verb)
      else { continue }
      var place = isWord("as", at: verb + 1) ? verb + 2 : verb + 1
      while isWord("the", at: place) || isArticle(place) { place += 1 }
      return name(from: place)
    }
    return nil
  }

  /// Whether groups are listed: "Three cohorts: 32 infected children; 154 …".
  var isInListOfGroups: Bool {
    for place in sentence where place < index && cursor[at: place].is(.colon) {
      if isWord("groups", at: place - 1) || isWord("cohorts", at: place - 1)
        || isWord("arms", at: place - 1)
      {
        return true
      }
    }
    return false
  }
}
