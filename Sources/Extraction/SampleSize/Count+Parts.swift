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
      if has([.sex, .outcome], in: open..<close) || has(.outcome, in: place..<open)
        || has("not", in: place..<open)
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

  /// Whether a bracket is followed by what people were to be given: "to receive A or B".
  private func tellsChoice(after close: Int) -> Bool {
    guard isWord("to", at: close + 1) else { return false }
    let isChoice = isWord("receive", at: close + 2) || isWord("either", at: close + 2)
    return isChoice && has([.conjunction, .versus], in: close + 3..<close + 20)
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
    namesIllness(in: range) || has("m", in: range) || has("f", in: range)
      || has("response", in: range) || has("stable", in: range) || has("white", in: range)
      || has("black", in: range)
      || has("with", in: range) && !has(.treated, in: sentence) && !hasRandomization()
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
      return isWord("of", at: place - 1) && Count.isWhole(at: place, in: cursor)
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
  /// Whether one sex is counted beside the other: "11 girls and 4 boys".
  func isOneSexOfTwo(_ noun: CountedNoun) -> Bool {
    guard self[noun.head].is(.sex) else { return false }
    for place in [noun.head + 2, noun.head + 3] where startsCount(place) {
      let other = Count(at: place, in: self).noun(from: place + 1)
      return other.map { self[$0.head].is(.sex) } ?? false
    }
    guard self[index - 1].is(.conjunction) || self[index - 1].is(.comma) else { return false }
    // "1 male with Miyoshi myopathy and 4 females"
    for place in stride(from: index - 2, through: index - 10, by: -1) {
      guard sentence.contains(place), !self[place].isNumber else { return false }
      if self[place].is(.sex) { return self[place - 1].isNumber || self[place - 2].isNumber }
    }
    return false
  }

  /// The index behind the two sexes of those counted: "39 patients with diabetes, 15 men and 24 women,
  /// completed the study", "Five cases were reported: three males and two females".
  func afterSexes(of noun: CountedNoun) -> Int? {
    var first = noun.head + 1
    while first < noun.head + 14, self[first].isWord || self[first].isNumber { first += 1 }
    guard self[first].is(.comma) || self[first].is(.colon) else { return nil }
    first += 1
    guard self[first].isNumber, Count.isWhole(at: first, in: cursor),
      let one = Count(at: first, in: self).noun(from: first + 1), self[one.head].is(.sex)
    else { return nil }
    let second = one.head + 2
    guard self[second - 1].is([.conjunction]) || self[second - 1].is(.comma), startsCount(second),
      let other = Count(at: second, in: self).noun(from: second + 1), self[other.head].is(.sex),
      self[first].value + self[second].value == Double(value)
    else { return nil }
    return other.head + (self[other.head + 1].is(.comma) ? 2 : 1)
  }

  /// Whether the number counts one of the two sexes of people who are counted right before.
  func isSexOfCounted(_ noun: CountedNoun) -> Bool {
    guard self[noun.head].is(.sex) else { return false }
    for place in max(sentence.lowerBound, index - 24)..<index
    where Count.isWhole(at: place, in: cursor) {
      let whole = Count(at: place, in: self)
      if let people = whole.noun(from: place + 1), let end = whole.afterSexes(of: people),
        index < end
      {
        return true
      }
    }
    return false
  }

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

  /// Whether what follows tells how one sex was spread: "Of the 325 males, 161 were in the one group while
  /// out of the 302 females, 152 were".
  var isSpreadOfSex: Bool {
    for place in stride(from: index - 1, through: max(sentence.lowerBound, index - 20), by: -1)
    where self[place].is(.comma) {
      guard self[place - 1].is(.sex), self[place - 2].isInteger else { continue }
      return isWord("of", at: place - 3) || isWord("of", at: place - 4)
    }
    return false
  }

  /// Whether the number counts a sex in a bracket behind people: "60 soldiers (36 males)", "patients (112
  /// men, 98 women)".
  func isSexInBracket(_ noun: CountedNoun) -> Bool {
    guard self[noun.head].is(.sex), noun.tokens.count == 1,
      let open = openBracket(before: index), self[open - 1].isWord
    else { return false }
    return open == index - 1 || self[open + 1].isNumber && self[open + 2].is(.sex)
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
        return !isListed && has([.group, .control], in: place + 1..<place + 10)
      }
      if isWord("as", at: place), has([.group, .control], in: place + 1..<place + 4) {
        return !isListed || has("groups", in: place + 1..<place + 4)
          || has("controls", in: place + 1..<place + 4)
      }
    }
    return false
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
