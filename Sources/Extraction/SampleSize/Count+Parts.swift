import Documents
import Lexing

/// Two numbers before one noun.
struct Pair {
  /// The first number's token.
  var first: Int
  /// What both count.
  var noun: CountedNoun
  /// "28 experimental and 17 control clusters".
  var namesArms: Bool
  /// "102 Black and 42 White women".
  var describesParts: Bool
}

// MARK: Parallel arms

extension Count {
  /// Whether another group of so many is told beside the one at a place: "an observation group of 44
  /// cases and a control group of 42".
  func isOneOfGroups(_ group: Int) -> Bool {
    guard self[group - 1].isWord, !self[group - 1].is([.function, .study]) else { return false }
    return sentence.contains {
      $0 != group && cursor[at: $0].is(.group) && isWord("of", at: $0 + 1) && self[$0 + 2].isInteger
    }
  }

  /// Whether all people are called a group, as no other is named, or these are told apart behind it.
  func isWholeGroup(_ group: Int) -> Bool {
    guard
      self[group - 1].is(.study) || isWord("research", at: group - 1)
        || isWord("patient", at: group - 1)
    else { return false }
    for place in index + 1..<sentence.upperBound where cursor[at: place].is([.group, .control]) {
      return (index + 1..<place).contains { isWord("whom", at: $0) || isWord("which", at: $0) }
    }
    return false
  }

  /// Whether a word ends in these letters and is longer: "receiving" in "ing".
  func ends(_ place: Int, with ending: StaticString) -> Bool {
    let token = self[place]
    let count = ending.utf8CodeUnitCount
    guard token.isWord, Int(token.end - token.start) > count + 1 else { return false }
    let bytes = cursor.text[Int(token.end) - count..<Int(token.end)]
    return bytes.elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: count))
  }

  /// Two numbers before one noun: "28 experimental and 17 control clusters", "271 and 278 patients".
  func pair() -> Pair? {
    func join(after place: Int) -> Int? {
      var next = place + 1
      if self[next].isWord, !self[next].is([.conjunction, .function]), self[next].unit == nil {
        next += 1
      }
      guard isWord("and", at: next) || isWord("or", at: next) || self[next].is(.plus),
        self[next + 1].isInteger, Count.isWhole(at: next + 1, in: cursor)
      else { return nil }
      return next + 1
    }
    func found(_ first: Int, _ second: Int) -> Pair? {
      guard let noun = noun(from: second + 1), noun.head <= second + 10 else { return nil }
      if Count(at: first, in: self).noun(from: first + 1) != nil, second == first + 3 { return nil }
      // "28 experimental and 17 control clusters", "78 IG and 67 CG patients"
      let namesArms =
        second == first + 3 && noun.tokens.count == 2
        && (noun.isControl
          || self[first + 1].flags.contains(.upperCase)
            && self[second + 1].flags.contains(.upperCase))
      let describesParts = second == first + 3 && !namesArms
      return Pair(first: first, noun: noun, namesArms: namesArms, describesParts: describesParts)
    }
    if let second = join(after: index) { return found(index, second) }
    for first in [index - 2, index - 3] where self[first].isInteger {
      if join(after: first) == index, Count.isWhole(at: first, in: cursor) {
        return found(first, index)
      }
    }
    return nil
  }

  /// The end of the name of another arm to which another number of the sentence stands in the same
  /// relation; nil if there is none.
  func partner(of tail: ArmTail) -> Int? {
    for place in sentence where place != index && cursor[at: place].isInteger {
      guard abs(place - index) < 50, Count.isWhole(at: place, in: cursor) else { continue }
      let other = Count(at: place, in: self)
      if other.nSign() != nil { continue }
      let noun = other.noun(from: place + 1)
      if tail.namesGroup, let noun, noun.isControl { return noun.head + 1 }
      if tail.kind != .preposition, other.isElliptical(after: index) { return place + 2 }
      let end = noun.map { $0.head + 1 } ?? place + 1
      guard cursor[at: place + 1].unit == nil || end > place + 1,
        let partner = other.armTail(from: skippingAside(end))
      else { continue }
      if partner.kind == tail.kind && partner.preposition == tail.preposition
        || partner.namesGroup && tail.namesGroup
        || tail.kind == .received && partner.preposition == .with
        || partner.kind == .received && tail.preposition == .with
        || tail.kind == .assigned && partner.preposition?.continuesAssignment ?? false
        || partner.kind == .assigned && tail.preposition?.continuesAssignment ?? false
      {
        return max(partner.name.upperBound, tail.name.upperBound)
      }
    }
    return nil
  }

  /// Whether the number goes on an earlier one without its verb: "and 31 venlafaxine", ", 29 sham".
  func isElliptical(after first: Int) -> Bool {
    guard index > first, self[index - 1].is(.conjunction) || self[index - 1].is(.versus),
      nSign() == nil, value * 5 > Int(self[first].value), value < 5 * Int(self[first].value)
    else { return false }
    let next = self[self[index + 1].is(.comma) ? index + 2 : index + 1]
    return next.isWord && next.unit == nil
      && !next.is([.function, .outcome, .study, .studies, .label, .cluster, .person])
      && Self.stage(of: next) == nil
  }

  /// The verb that an elliptical number goes on: "201 were assigned A and 202 conventional therapy".
  func startOfList() -> ArmTail? {
    for place in sentence where place < index && cursor[at: place].isInteger {
      guard index - place < 40, Count.isWhole(at: place, in: cursor), isElliptical(after: place)
      else { continue }
      let first = Count(at: place, in: self)
      let end = first.noun(from: place + 1).map { $0.head + 1 } ?? place + 1
      guard let tail = first.armTail(from: skippingShare(end)),
        tail.kind == .assigned || tail.kind == .received,
        !first.statesOwnSize(after: tail.name), !first.lead().isOutcome
      else { continue }
      return tail
    }
    return nil
  }

  /// Whether the arm named has a size of its own: "32 volunteers were assigned to A (n = 16) or B".
  func statesOwnSize(after name: Range<Int>) -> Bool {
    var place = name.lowerBound
    let end = min(name.upperBound + 14, sentence.upperBound)
    while place < end {
      if self[place].is(.openParenthesis), let close = closing(place) {
        if sum(in: place..<close) == value { return true }
        for inner in place..<close where cursor[at: inner].isInteger {
          let other = Count(at: inner, in: self)
          let noun = other.noun(from: inner + 1)
          // "5416 in the intervention group (66 clusters)"
          if let noun, noun.kind != .people { continue }
          if other.nSign() != nil || noun != nil || close == place + 2 {
            return other.value < value
          }
        }
      }
      if place >= name.upperBound,
        self[place].is([.conjunction, .versus]) || self[place].is(.comma)
          || self[place].is(.semicolon)
      {
        return false
      }
      place += 1
    }
    // "were randomized to 100 for A and 50 for B"
    return self[name.lowerBound].isInteger && Count.isWhole(at: name.lowerBound, in: cursor)
      && (isWord("for", at: name.lowerBound + 1) || isWord("to", at: name.lowerBound + 1))
  }

  /// Whether another bracket of the sentence also holds just a size: "MRI (n=816) or none (807)".
  func hasParallelBracket(from open: Int, to close: Int) -> Bool {
    for place in sentence where self[place].is(.openParenthesis) && place != open {
      guard let end = closing(place), sentence.contains(end) else { continue }
      for inner in place + 1..<end where cursor[at: inner].isInteger {
        let other = Count(at: inner, in: self)
        if other.nSign() != nil { return true }
        let isLast =
          other.noun(from: inner + 1).map { $0.head + 1 == end }
          ?? (inner + 1 == end || inner + 2 == end && Self.stage(of: self[inner + 1]) != nil)
        if isLast, inner == place + 1 || other.noun(from: inner + 1) != nil { return true }
      }
    }
    return false
  }

  /// Whether "or" or "versus" stands between a bracket and another: "A (30 men) or B (31 men)".
  func offersChoice(open: Int, close: Int) -> Bool {
    for step in 1..<8 {
      if self[close + step].is(.versus) || isWord("or", at: close + step)
        || self[open - step].is(.versus) || isWord("or", at: open - step)
      {
        return true
      }
    }
    return false
  }

  /// Whether the sentence has another "43/195" or "8 of 251".
  func hasOtherFraction() -> Bool {
    for place in sentence where place != index && cursor[at: place].isInteger {
      if isWord("among", at: place - 1) || isWord("in", at: place - 1),
        cursor[at: place - 2].is(.outcome),
        cursor[at: place - 3].isNumber || cursor[at: place - 4].isNumber
      {
        return true
      }
      if cursor[at: place - 1].is(.slash) || isWord("of", at: place - 1)
        || isWord("among", at: place - 1),
        cursor[at: place - 2].isInteger, cursor[at: place - 2].value <= cursor[at: place].value
      {
        return true
      }
    }
    return false
  }
}

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
      if has([.sex, .outcome], in: open..<close) || has(.outcome, in: place..<open) {
        return false
      }
      if namesCondition(in: open..<close) || has(.studies, in: open..<close) { return false }
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
    if isWord("for", at: index + 1), before.is(.conjunction) {
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
    guard self[index - 1].is(.conjunction) || self[index - 1].is(.comma),
      self[index - 2].is(.sex)
    else { return false }
    return self[index - 3].isNumber || self[index - 4].isNumber
  }

  /// Whether the number counts a sex in a bracket behind people: "60 soldiers (36 males)".
  func isSexInBracket(_ noun: CountedNoun) -> Bool {
    self[noun.head].is(.sex) && noun.tokens.count == 1 && self[index - 1].is(.openParenthesis)
      && self[index - 2].isWord
  }

  /// Whether the sentence sets these people beside healthy ones: "26 patients and 10 controls".
  func comparesWithControls(_ noun: CountedNoun) -> Bool {
    for place in sentence where place != index && cursor[at: place].isInteger {
      guard abs(place - index) < 24, Count.isWhole(at: place, in: cursor),
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

  /// Whether a colon or another count stands in a range.
  func interrupts(_ range: Range<Int>) -> Bool {
    for place in range.clamped(to: sentence) {
      if cursor[at: place].is(.colon) || cursor[at: place].is(.semicolon) { return true }
      if Count.isWhole(at: place, in: cursor), noun(from: place + 1) != nil { return true }
    }
    return false
  }

  /// Whether the people are said to be a group: "75 patients … comprised the control group".
  func makesUpGroup(_ noun: CountedNoun) -> Bool {
    for place in noun.head + 1..<min(noun.head + 24, sentence.upperBound) {
      if cursor[at: place].is(.semicolon) || startsCount(place) { return false }
      if isWord("whom", at: place) || isWord("which", at: place) { return false }
      if isWord("comprised", at: place) || isWord("formed", at: place)
        || isWord("constituted", at: place)
        || isWord("made", at: place - 1) && isWord("up", at: place)
        || isWord("served", at: place)
      {
        return has([.group, .control], in: place + 1..<place + 10)
      }
      if isWord("as", at: place), has([.group, .control], in: place + 1..<place + 4) {
        return true
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
