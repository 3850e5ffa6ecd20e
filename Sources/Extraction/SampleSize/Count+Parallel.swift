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
  /// Which of the numbers is asked for.
  var place: PlaceInList
}

// MARK: Parallel arms

extension Count {
  /// Whether another group of so many is told beside the one at a place: "an observation group of 44
  /// cases and a control group of 42".
  func isOneOfGroups(_ group: Int) -> Bool {
    guard self[group - 1].isWord,
      !self[group - 1].is([.function, .study]) || isArticle(group - 1)
    else { return false }
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
        // "10 healthy male and 12 healthy female volunteers"
        if isWord("male", at: next) || isWord("female", at: next) { next += 1 }
        // "73 non-pregnant and 74 pregnant women"
        if self[next].is(.dash), !self[next].hasSpaceBefore, self[next + 1].isWord { next += 2 }
        // "six young (mean age 24 years) and six elderly (71 years) subjects"
        if !self[next - 1].is([.person, .trialUnit]) { next = skippingBrackets(next) }
      }
      guard
        isWord("and", at: next) || isWord("or", at: next) || self[next].is(.plus)
          || self[next].is(.versus),
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
      // "nine knockout and nine floxed-2 control animals" is no pair.
      if second > first + 3, noun.isControl { return nil }
      let describesParts = second >= first + 3 && !namesArms
      return Pair(
        first: first, noun: noun, namesArms: namesArms, describesParts: describesParts,
        place: PlaceInList(position: first == index ? 0 : 1, count: 2))
    }
    if let list = listBeforeNoun() {
      guard let noun = noun(from: list.last + 1) else { return nil }
      return Pair(
        first: list.first, noun: noun, namesArms: false, describesParts: false, place: list.place)
    }
    if let second = join(after: index) { return found(index, second) }
    for first in [index - 2, index - 3, index - 4, index - 5] where self[first].isInteger {
      if join(after: first) == index, Count.isWhole(at: first, in: cursor) {
        return found(first, index)
      }
    }
    if self[index - 2].is(.closeParenthesis), isWord("and", at: index - 1),
      let open = openBracket(before: index - 2), join(after: open - 2) == index,
      Count.isWhole(at: open - 2, in: cursor)
    {
      return found(open - 2, index)
    }
    return nil
  }

  /// The name of the arm that one of a pair counts: before it, "groups A and B (20 and 21 patients)", or behind
  /// it, "20 and 21 patients received A and B, respectively".
  func nameOfArm(in pair: Pair) -> Range<Int>? {
    if pair.namesArms { return index + 1..<index + 2 }
    if let groups = groupsConsisting(of: pair.first) { return name(pair.place, endingAt: groups) }
    if self[pair.first - 1].is(.openParenthesis) {
      return name(pair.place, endingAt: pair.first - 2)
    }
    return name(pair.place, from: pair.noun.head + 1)
  }

  /// The end of the name of another arm to which another number of the sentence stands in the same
  /// relation; nil if there is none.
  func partner(of tail: ArmTail) -> Int? {
    for place in sentence where place != index && cursor[at: place].isInteger {
      guard abs(place - index) < 50, Count.isWhole(at: place, in: cursor) else { continue }
      let other = Count(at: place, in: self)
      if other.nSign() != nil { continue }
      let noun = other.noun(from: place + 1)
      // "20 patients (22 limbs) who underwent": the same people.
      if noun?.head == index - 2, isCountInBracket(index - 1) { continue }
      if tail.namesGroup, let noun, noun.isControl { return noun.head + 1 }
      if tail.kind != .preposition, other.isElliptical(after: index) { return place + 2 }
      let end = other.end(of: noun)
      guard cursor[at: place + 1].unit == nil || end > place + 1,
        let partner = other.armTail(from: skippingAside(end)) ?? other.tailOfWhom(at: end)
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
    var place = self[index + 1].is(.comma) ? index + 2 : index + 1
    // "and 60 women clomiphene citrate"
    if self[place].is(.person), self[place + 1].isWord, !ends(place + 1, with: "ed") { place += 1 }
    let next = self[place]
    // "and 82 terminated the study"
    if ends(place, with: "ed"), self[place + 1].is(.function) { return false }
    return next.isWord && next.unit == nil
      && !next.is([.function, .outcome, .study, .studies, .label, .cluster, .person])
      && Self.stage(of: next) == nil
  }

  /// The verb that an elliptical number goes on: "201 were assigned A and 202 conventional therapy".
  func startOfList() -> ArmTail? {
    // Nothing else is elliptical.
    guard self[index - 1].is(.conjunction.union(.versus)) else { return nil }
    for place in sentence where place < index && cursor[at: place].isInteger {
      guard index - place < 40, Count.isWhole(at: place, in: cursor), isElliptical(after: place)
      else { continue }
      let first = Count(at: place, in: self)
      let end = first.end(of: first.noun(from: place + 1))
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
          other.noun(from: inner + 1).map {
            $0.head + 1 == end || self[$0.head + 1].is(.semicolon) && self[$0.head + 3].unit != nil
          }
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
