import Documents
import Lexing

// MARK: Groups that a study compares

extension Count {
  /// The two groups before a bracket that tells something of each, in its order: "higher in the A group than
  /// in the B group (69/443 vs 56/1310)".
  ///
  /// - Parameter open: The bracket.
  /// - Returns: A group whose name cannot be told is nil; all is nil if the bracket tells of one group, or
  ///   names them itself.
  func comparedGroups(before open: Int) -> (first: Range<Int>?, second: Range<Int>?)? {
    guard self[open - 1].is([.group, .control]), let close = closing(open),
      !has([.group, .control], in: open..<close)
    else { return nil }
    let sizes = (open..<close).filter { place in
      guard self[place].isInteger else { return false }
      let before = self[place - 1]
      return (before.is(.slash) || isWord("of", at: place - 1)) && self[place - 2].isInteger
        || before.is(.equals) && isWord("n", at: place - 2)
    }
    // What the bracket names itself has its own names: "(OP, n = 137; NON, n = 153)".
    let isNamed = (open..<close).contains {
      self[$0].isWord && !self[$0].is([.versus, .conjunction, .pValue]) && self[$0].unit == nil
        && !isWord("n", at: $0) && !isWord("of", at: $0)
    }
    guard sizes.count == 2, !isNamed,
      has([.versus, .conjunction], in: sizes[0]..<sizes[1])
        || (sizes[0]..<sizes[1]).contains(where: { self[$0].is(.semicolon) })
    else { return nil }
    let before = max(sentence.lowerBound, open - 24)..<open - 1
    guard
      let joint = before.last(where: {
        isWord("than", at: $0) || self[$0].is([.versus, .conjunction])
          || isWord("compared", at: $0)
      }),
      let first = (sentence.lowerBound..<joint).last(where: { self[$0].is([.group, .control]) })
    else { return (nil, nil) }
    return (armName(endingAt: first), armName(endingAt: open - 1))
  }

  /// Whether the people are said to have been compared with others who are counted, too: "82 patients
  /// treated without A were compared with data from 462 patients".
  func isComparedWithOthers(_ noun: CountedNoun) -> Bool {
    guard noun.kind == .people, value >= 5, !hasShare, has("compared", in: sentence) else {
      return false
    }
    for place in noun.head + 1..<min(noun.head + 40, sentence.upperBound) {
      if comparesWith(place) { return people(in: place + 2..<place + 12) != nil }
      if cursor[at: place].is(.colon) || cursor[at: place].is(.semicolon)
        || cursor[at: place].is(.emDash) || startsCount(place)
      {
        return false
      }
    }
    for place in max(sentence.lowerBound, index - 10)..<index where comparesWith(place) {
      // "The rate was compared with that in 800 patients operated on before the trial"
      if has("before", in: noun.head + 2..<noun.head + 5) || has("historical", in: noun.tokens) {
        return true
      }
      return people(in: place + 2..<index) == nil
        && people(in: max(sentence.lowerBound, place - 40)..<place) != nil
    }
    return false
  }

  /// Whether "were compared with" ends behind a place.
  private func comparesWith(_ place: Int) -> Bool {
    isWord("compared", at: place) && isAuxiliary(place - 1)
      && (isWord("with", at: place + 1) || isWord("to", at: place + 1))
  }

  /// The first number of a range that counts five people or more.
  private func people(in range: Range<Int>) -> Int? {
    range.clamped(to: sentence).first {
      guard Count.isWhole(at: $0, in: cursor), cursor[at: $0].value >= 5 else { return false }
      let other = Count(at: $0, in: self)
      return !other.hasShare && other.noun(from: $0 + 1)?.kind == .people
    }
  }

  /// The group of a case-control study that a sentence describes up to its size: "Cases were women with
  /// breast cancer (n = 682)".
  func describedGroup(before sign: Int) -> Range<Int>? {
    let first = sentence.lowerBound
    let name =
      isWord("controls", at: first + 1) || isWord("cases", at: first + 1)
      ? first..<first + 2 : first..<first + 1
    guard isWord("cases", at: name.upperBound - 1) || isWord("controls", at: name.upperBound - 1),
      section != .results, section != .conclusions,
      isAuxiliary(name.upperBound) || self[name.upperBound].is(.consists),
      let open = openBracket(before: sign), open == sign - 1, !hasOtherSize
    else { return nil }
    return name
  }
}

// MARK: Studies

extension Count {
  /// Whether the name of one of several trials ends at a place: "in two trials: PALOMA-2 (n = 267)".
  func isNumberedStudy(endingAt anchor: Int) -> Bool {
    guard self[anchor].isNumber else { return false }
    // "Study 1 (n = 120) and Study 2 (n = 98)"
    if isWord("study", at: anchor - 1) || isWord("experiment", at: anchor - 1) { return true }
    let name = cursor[at: self[anchor - 1].is(.dash) ? anchor - 2 : anchor - 1]
    return name.isWord && name.flags.contains(.upperCase) && name.end - name.start > 3
      && has(.studies, in: sentence.lowerBound..<anchor) && !hasRandomization()
  }

  /// The stage of those who are the numerator of a rate: "The completion rate was 89% (100/112)".
  func stageOfRate() -> SampleSize.Stage? {
    guard self[index - 1].opensBracket,
      self[index - 2].is(.percent), self[index - 3].isNumber,
      self[index + 1].is(.slash) || isWord("of", at: index + 1)
    else { return nil }
    var place = index - 4
    if self[place].is([.conjunction, .versus]) {
      // "Recruitment was 9% (126/1356) in study 1 and 7% (52/738) in study 2"
      for first in max(sentence.lowerBound, place - 16)..<place where afterFraction(first) != nil {
        return Count(at: first, in: self).stageOfRate()
      }
    }
    guard isAuxiliary(place) || isWord("of", at: place) else { return nil }
    place -= 1
    if isWord("rate", at: place) { place -= 1 }
    if self[place].is(.completed) || namesAct(place) || isWord("completion", at: place)
      || isWord("participation", at: place) || isWord("retention", at: place)
    {
      let before = self[place - 1]
      guard
        !before.isWord || before.is([.function, .study, .person, .conjunction])
          || isWord("up", at: place - 1) || isWord("overall", at: place - 1)
          || isWord("participant", at: place - 1) || isWord("patient", at: place - 1)
      else { return nil }
      return namesAct(place) || isWord("participation", at: place) ? .enrolled : .completed
    }
    return nil
  }
}
