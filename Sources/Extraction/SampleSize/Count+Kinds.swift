import Documents
import Lexing

// MARK: Kinds of people, each with its size in a bracket

extension Count {
  /// The people of whom a bracket tells only how many they are, where others stand beside them with their
  /// number: the "lean women" of "lean women (n = 20) and obese women (n = 25)".
  func kindOfPeople(before open: Int, size sign: Int) -> Range<Int>? {
    guard self[open - 1].is([.person, .trialUnit]), sign == open + 1,
      self[index + 1].is(.closeParenthesis)
    else { return nil }
    let kind = kind(endingAt: open - 1)
    guard let other = kindBehind(index + 2) ?? kindBefore(kind.lowerBound),
      mayBeCompared(open - 1, other)
    else { return nil }
    return kind
  }

  /// Whether a bracket tells only how many of the people were of one sex, where the other stands beside them: "Men (n =
  /// 40) and women (n = 50) were enrolled", unless the two are compared.
  func isSexBesideOther(before open: Int, size sign: Int) -> Bool {
    guard self[open - 1].is(.sex), sign == open + 1, self[index + 1].is(.closeParenthesis),
      let other = kindBehind(index + 2) ?? kindBefore(kind(endingAt: open - 1).lowerBound)
    else { return false }
    return self[other].is(.sex) && !isSameWord(open - 1, other)
  }

  /// One of the kinds of people that a sentence sets side by side: likely if it says that they were studied or
  /// compared, and not only what differed between them.
  func armOfKind(_ kind: Range<Int>, _ sign: Int, open: Int) -> SampleSizeReading {
    let reading = armOfSize(sign, name: kind, open: open)
    guard case .mention(var mention) = reading, mention.strength == .possible,
      !comparesEvents(before: sign), mention.stage != nil || has("compared", in: sentence)
    else { return reading }
    mention.strength = .likely
    return .mention(mention)
  }

  /// Whether people differ in what they are, and not in their sex: "men and women" take part together, unless they are
  /// compared.
  private func mayBeCompared(_ one: Int, _ other: Int) -> Bool {
    if isSameWord(one, other) { return true }
    return (self[other].is(.group) || self[one].is(.person) == self[other].is(.person))
      && (!(self[one].is(.sex) && self[other].is(.sex)) || comparesSexes)
  }

  /// Whether the sexes are what a sentence compares: "were compared", "than in women", but not "older than 60", nor
  /// those who are randomized together.
  private var comparesSexes: Bool {
    !mayHave(.randomized)
      && sentence.contains {
        isWord("compared", at: $0)
          || isWord("than", at: $0) && has(.sex, in: $0 + 1..<$0 + 4)
      }
  }

  /// The noun at a place with the words before it that tell who they are: "healthy age-matched controls".
  private func kind(endingAt head: Int) -> Range<Int> {
    var start = head
    while start > head - 8 {
      if holdsAbbreviation(start - 3) {
        start -= 3
        continue
      }
      let before = self[start - 1]
      guard before.isWord || before.is(.dash),
        !before.is([.function, .conjunction, .versus, .consists]),
        // "vaccinated children", but not "we studied children"
        !before.is(Self.stages.union(.randomized)) || before.is(.treated),
        !isWord("we", at: start - 2)
      else { break }
      start -= 1
    }
    while self[start].is(.dash) { start += 1 }
    return start..<head + 1
  }

  /// The noun of the people who stand with their size behind a bracket: "and controls (n = 38)", "were
  /// compared with unexposed children (n = 38)".
  private func kindBehind(_ start: Int) -> Int? {
    var place = start
    if isAuxiliary(place), isWord("compared", at: place + 1) { place += 1 }
    if isWord("compared", at: place), isWord("with", at: place + 1) || isWord("to", at: place + 1) {
      place += 2
    } else if self[place].is([.conjunction, .versus]) || isWord("than", at: place) {
      place += 1
    } else if self[place].is(.comma) {
      place += self[place + 1].is(.conjunction) ? 2 : 1
    } else {
      return nil
    }
    if isPreposition(place) { place += 1 }
    var open = place
    while open < place + 12 {
      if holdsAbbreviation(open) {
        open += 3
        continue
      }
      if self[open].is(.openParenthesis) {
        return statesSize(in: open) ? people(in: place..<open) : nil
      }
      guard mayDescribe(open) else { return nil }
      open += 1
    }
    return nil
  }

  /// The noun of the people who stand with their size before a place: "patients (n = 40) and".
  private func kindBefore(_ start: Int) -> Int? {
    var place = start - 1
    if isPreposition(place) || isWord("to", at: place) { place -= 1 }
    if isWord("compared", at: place), place < start - 1 {
      place -= isAuxiliary(place - 1) ? 2 : 1
    } else if self[place].is([.conjunction, .versus]) || isWord("than", at: place) {
      place -= self[place - 1].is(.comma) ? 2 : 1
    } else if self[place].is(.comma) {
      place -= 1
    } else {
      return nil
    }
    guard self[place].is(.closeParenthesis), let open = openBracket(before: place),
      statesSize(in: open)
    else { return nil }
    var first = open
    while first > open - 12, mayDescribe(first - 1) || holdsAbbreviation(first - 3) {
      first -= mayDescribe(first - 1) ? 1 : 3
    }
    return people(in: first..<open)
  }

  /// Whether a bracket holds nothing but an abbreviation: the "(FeD)" of "iron-deficient (FeD) patients".
  private func holdsAbbreviation(_ open: Int) -> Bool {
    self[open].is(.openParenthesis) && self[open + 2].is(.closeParenthesis)
      && (isAbbreviation(open + 1) || self[open + 1].flags.contains(.capitalized))
  }

  /// Whether a bracket holds only a size: "(n = 40)".
  func statesSize(in open: Int) -> Bool {
    isWord("n", at: open + 1) && self[open + 2].kind == .symbol && self[open + 3].isInteger
      && self[open + 4].is(.closeParenthesis)
  }

  /// Whether a word may stand in the description of people: "with", "obese", but no verb.
  private func mayDescribe(_ place: Int) -> Bool {
    let token = self[place]
    return (token.isWord || token.is(.dash)) && !isAuxiliary(place) && !isWord("their", at: place)
      && !token.is([.completed, .randomized, .cluster])
      && !(token.is([.treated, .enrolled, .analyzed]) && !self[place + 1].is(.person))
  }

  /// The last noun of people in a range, or the group at its end: "one longitudinal cohort".
  private func people(in range: Range<Int>) -> Int? {
    let last = range.upperBound - 1
    if range.contains(last), self[last].is(.group), !namesGroups(last) { return last }
    return range.clamped(to: sentence).last { self[$0].is([.person, .trialUnit]) }
  }
}

extension Count {
  /// Whether a bracket tells how many people counted clusters have, alone in the sentence: "Sixty-four schools (n =
  /// 4,512 students)".
  func isOfClusters(before open: Int) -> Bool {
    self[open - 1].is(.cluster) && self[open - 2].isInteger
      && noun(from: index + 1)?.kind == .people
      && !sentence.contains {
        $0 != open && self[$0].is(.openParenthesis) && self[$0 - 1].is(.cluster)
      }
  }
}

// MARK: Names behind their sizes

extension Count {
  /// What a bracket of several sizes names behind this one: the "exercise" of "(n = 50 exercise; n = 48
  /// control)", of "(n = 50 in the exercise group and n = 48 in the control group)".
  func nameBehindSize(in open: Int) -> Range<Int>? {
    guard isWord("n", at: open + 1), let close = closing(open), !self[close - 1].isNumber,
      (open + 2..<close).contains(where: { isWord("n", at: $0) && self[$0 + 1].is(.equals) })
    else { return nil }
    // "(n = 1659 at baseline, n = 1327 at follow-up)"
    if isWord("at", at: index + 1) || isWord("after", at: index + 1)
      || isWord("before", at: index + 1)
    {
      return nil
    }
    var start = self[index + 1].is(.comma) ? index + 2 : index + 1
    while start < close, skipsToName(start) { start = max(start + 1, skippingShare(start)) }
    var end = start
    while end < close, !self[end].is(.comma), !self[end].is(.semicolon),
      !(self[end].is([.conjunction, .versus]) && isWord("n", at: end + 1))
    { end += 1 }
    guard start < end, self[start].isWord, self[start].unit == nil,
      !has([.average, .pValue], in: start..<end), !isWord("aged", at: start),
      // "(n = 40 patients and n = 38 participants)" names nobody.
      end > start + 1 || !self[start].is([.person, .trialUnit]) || self[start].is(.sex)
        || has(.control, in: open..<close)
    else { return nil }
    return start..<end
  }
}
