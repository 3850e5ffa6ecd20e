import Documents
import Lexing

/// A whole number of a text that may count participants, with the sentence around it.
struct Count {
  /// At the number.
  let cursor: Cursor
  /// The sentence's tokens, of endless sentences those nearby.
  let sentence: Range<Int>
  /// The classes of all words of the sentence together.
  let classes: WordClass
  /// The section of the passage.
  let section: Section
  /// The noun behind the number, if it has been looked for: see ``noun(from:)``.
  private(set) var counted: CountedNoun??

  init(at index: Int, of cursor: Cursor, in text: LexedText, section: Section) {
    self.cursor = cursor.moved(to: index)
    let whole = text.sentence(of: cursor[at: index])
    let nearby = index - Cursor.horizon..<index + Cursor.horizon
    self.sentence = whole.tokens.clamped(to: nearby)
    self.classes = whole.classes
    self.section = section
    // A dozen rules ask for it.
    counted = .some(noun(from: index + 1))
  }

  /// The same sentence, seen from another of its numbers.
  init(at index: Int, in other: Count) {
    cursor = other.cursor.moved(to: index)
    sentence = other.sentence
    classes = other.classes
    section = other.section
  }

  /// The number's token.
  var index: Int { cursor.index }
  /// What is counted, how many.
  var value: Int { Int(cursor.peek().value) }

  /// The token at an index, ``Token/end`` outside the sentence.
  subscript(index: Int) -> Token { sentence.contains(index) ? cursor[within: index] : .end }

  /// Whether the word at an index of the sentence is this one.
  @inline(__always)
  func isWord(_ word: StaticString, at index: Int) -> Bool {
    sentence.contains(index) && cursor.isWord(word, within: index)
  }

  /// Whether a token is a whole number in its own right: no decimal, no part of "HIV-1" or "10–20".
  static func isWhole(at index: Int, in cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.isInteger, token.value >= 2, token.value < 100_000_000 else { return false }
    let before = cursor[at: index - 1]
    if !token.hasSpaceBefore, before.is(.dash) || before.isWord { return false }
    if let sign = before.symbol {
      if !token.hasSpaceBefore, sign == .period, !token.flags.contains(.capitalized) {
        return false
      }
      // "in a ratio of 2:1 [12]": a reference.
      if sign == .openBracket, cursor[at: index + 1].is(.closeBracket) { return false }
      // "3:1", but "(arm 1:373 patients)".
      if sign == .colon, !token.hasSpaceBefore, cursor[at: index - 2].isNumber {
        return cursor[at: index - 3].is(.group)
      }
      if sign == .dash, cursor[at: index - 2].isNumber { return false }
      if sign == .slash, !before.hasSpaceBefore, cursor[at: index - 2].isWord { return false }
      if sign == .less || sign == .greater || sign == .plusMinus || sign == .greaterOrEqual
        || sign == .lessOrEqual || sign == .times
      {
        return false
      }
    }
    let after = cursor[at: index + 1]
    if after.kind == .superscript { return false }
    if let sign = after.symbol {
      if sign == .percent || sign == .degree || sign == .times { return false }
      // "50–100", "5 to 10" are ranges, "3:1" a ratio.
      if sign == .dash || sign == .colon && !cursor[at: index + 2].hasSpaceBefore,
        cursor[at: index + 2].isNumber
      {
        return false
      }
    }
    if cursor.isWord("to", at: index + 1), cursor[at: index + 2].isNumber { return false }
    if cursor.isWord("to", at: index - 1), cursor[at: index - 2].isNumber { return false }
    return !isRough(at: index, in: cursor)
  }

  /// Whether a number is rounded, or one of a ratio: "two dozen patients", "out of every 10 patients",
  /// "between 20 and 30 patients", the 5 of "2,5 million".
  private static func isRough(at index: Int, in cursor: Cursor) -> Bool {
    if cursor.isWord("dozen", at: index + 1) || cursor.isWord("every", at: index - 1) {
      return true
    }
    // "half a million", "a quarter of a million", "two and a half million"
    if cursor[at: index].value >= 1000, cursor[at: index].flags.contains(.spelled),
      cursor.isWord("half", at: index - 1)
        || cursor.isWord("a", at: index - 1)
          && (cursor.isWord("half", at: index - 2) || cursor.isWord("of", at: index - 2))
    {
      return true
    }
    let before = cursor[at: index - 1]
    if before.is(.comma), !before.hasSpaceBefore, !cursor[at: index].hasSpaceBefore {
      return cursor[at: index].value >= 1000 && cursor[at: index - 2].isNumber
    }
    if before.is(.conjunction), cursor[at: index - 2].isNumber {
      return cursor.isWord("between", at: index - 3)
    }
    return cursor.isWord("between", at: index - 1) && cursor[at: index + 1].is(.conjunction)
      && cursor[at: index + 2].isNumber
  }

  /// What the words around the number tell of what it counts.
  var evidence: SampleSize.Evidence {
    if noun(from: index + 1) != nil { return .people }
    let next = self[index + 1]
    if next.unit != nil || next.is(.dash) && !next.hasSpaceBefore { return .measure }
    let tells = mayHave([
      .person, .trialUnit, .cluster, .group, .control, .study, .studies, .randomized, .enrolled,
      .screened, .treated, .completed, .analyzed,
    ])
    return tells ? .people : .nothing
  }

  /// Whether a word of one of the classes stands in the sentence; true, too, where it stands beyond what is
  /// read of an endless one.
  func mayHave(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }

  /// Whether a word of one of the classes stands in a range of the sentence.
  func has(_ classes: WordClass, in range: Range<Int>) -> Bool {
    for index in range.clamped(to: sentence) where cursor[within: index].is(classes) { return true }
    return false
  }

  /// Whether this word stands in a range of the sentence.
  @inline(__always)
  func has(_ word: StaticString, in range: Range<Int>) -> Bool {
    for index in range.clamped(to: sentence) where cursor.isWord(word, within: index) {
      return true
    }
    return false
  }

  /// The bracket that closes the one at an index, if it does so within the sentence.
  func closing(_ open: Int) -> Int? {
    var depth = 0
    for index in open..<max(open, sentence.upperBound) where self[index].kind == .symbol {
      let token = self[index]
      if token.opensBracket { depth += 1 }
      if token.closesBracket {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The index after brackets that open at an index; the index itself if none do.
  func skippingBrackets(_ index: Int) -> Int {
    var index = index
    while self[index].opensBracket {
      guard let close = closing(index), sentence.contains(close) else { return index }
      index = close + 1
    }
    return index
  }

  /// The bracket within which an index stands, up to 40 tokens before it.
  func openBracket(before index: Int) -> Int? {
    var depth = 0
    var place = index - 1
    while place >= sentence.lowerBound, place > index - 40 {
      let token = cursor[at: place]
      if token.kind == .symbol {
        if token.closesBracket { depth += 1 }
        if token.opensBracket {
          if depth == 0 { return place }
          depth -= 1
        }
      }
      place -= 1
    }
    return nil
  }

  /// Whether the number is followed by its share: "70 (27%)", "36 [53.1%]", "20, 15%".
  var hasShare: Bool {
    guard self[index + 1].opensBracket else {
      return false
    }
    var place = index + 2
    if self[place].is(.approximately) { place += 1 }
    // "93 (80% women, mean age 53) consecutive patients": the share is of one sex.
    return self[place].isNumber && self[place + 1].is(.percent) && !self[place + 2].is(.sex)
  }
}

extension Count {
  /// Whether the number is a year: "June 2013", "in 2005", "between 1993 and 2000", "coronavirus disease 2019",
  /// "in 2018 and 200 patients", "the 2013 dry season, field teams".
  var isYear: Bool {
    guard (1900...2099).contains(value), !cursor.peek().flags.contains(.grouped) else {
      return false
    }
    if namesSeason(behind: index) { return true }
    let before = self[index - 1]
    if before.is(.month) || before.is(.slash) || isWord("between", at: index - 1)
      || isWord("since", at: index - 1) || isWord("during", at: index - 1)
      || isWord("until", at: index - 1) || isWord("through", at: index - 1)
      || isWord("disease", at: index - 1)
      || isWord("in", at: index - 1) && self[index + 1].is(.conjunction) && self[index + 2].isNumber
    {
      return true
    }
    // "discharges in 2002 were reviewed", "to October, 2007 were recruited", but not "In 2002, 300 were"
    if before.is(.comma) && self[index - 2].is(.month) || followsPreposition,
      noun(from: index + 1) == nil
    {
      return true
    }
    if before.is(.conjunction) || isWord("to", at: index - 1),
      self[index - 2].isInteger, (1900...2099).contains(self[index - 2].value)
    {
      return true
    }
    if before.is(.equals) || hasShare || isAuxiliary(index + 1)
      || Self.stage(of: self[index + 1]) != nil
      || before.is(.conjunction) && isWord("to", at: index + 1)
    {
      return false
    }
    return noun(from: index + 1) == nil
  }

  /// "2013 dry season", "2009 influenza season", "2015 winter".
  private func namesSeason(behind year: Int) -> Bool {
    isWord("season", at: year + 1) || isWord("season", at: year + 2)
      || isWord("spring", at: year + 1) || isWord("summer", at: year + 1)
      || isWord("autumn", at: year + 1) || isWord("winter", at: year + 1)
  }

  private var followsPreposition: Bool {
    isWord("in", at: index - 1) || isWord("before", at: index - 1)
      || isWord("after", at: index - 1) || isWord("from", at: index - 1)
      || isWord("till", at: index - 1)
  }

  /// Whether the number is an age: "a median age of 70", "between the ages of 40 and 69".
  var isAge: Bool {
    var place = index
    if self[place - 1].is(.conjunction) || isWord("to", at: place - 1), self[place - 2].isNumber {
      place -= 2
    }
    guard isWord("of", at: place - 1), isWord("age", at: place - 2) || isWord("ages", at: place - 2)
    else { return false }
    return place < index || noun(from: index + 1) == nil
  }

  /// Whether the number is the first of a clause: "33 Latinas", "; 20 Latinas", "whereas 20 Latinas".
  var beginsClause: Bool {
    let before = self[index - 1]
    // "four or five courses", "> or = 10 nodes"
    if before.is(.conjunction) { return !self[index - 2].isNumber }
    return !before.isWord && !before.isNumber && !before.is(.equals) || before.is(.study)
      || isWord("whereas", at: index - 1) || isWord("while", at: index - 1)
      || isWord("finally", at: index - 1) || isWord("all", at: index - 1)
      || isWord("some", at: index - 1) || isWord("approximately", at: index - 1)
  }

  /// The index after a share that stands at a place.
  func skippingShare(_ place: Int) -> Int {
    guard self[place].opensBracket,
      self[place + 1].isNumber, self[place + 2].is(.percent),
      // "(6.5% of 397)", but not "(56% women)"
      !self[place + 3].isWord || isWord("of", at: place + 3) && self[place + 4].isNumber
    else { return place }
    return skippingBrackets(place)
  }

  /// The index after a share, or after whatever else a bracket adds to a number before "to" or "in":
  /// "237 (394 lesions) to surgery", "237 with 394 lesions received surgery".
  func skippingAside(_ place: Int) -> Int {
    if isWord("with", at: place) || isWord("having", at: place), self[place + 1].isInteger,
      let parts = Count(at: place + 1, in: self).noun(from: place + 2), parts.kind == .unit
    {
      return parts.head + 1
    }
    let after = skippingBrackets(place)
    guard after > place, after < place + 8 else { return skippingShare(place) }
    // "26 eyes (21 patients) received"
    if isCountInBracket(place) { return after }
    // "237 patients (394 polyps) were randomized to A"
    let isDescribed =
      self[after].is(.treated)
      || isAuxiliary(after) && self[after + 1].is([.randomized, .treated])
    return isDescribed || isWord("to", at: after) || isWord("in", at: after)
      ? after : skippingShare(place)
  }

  /// Whether a bracket holds only how many people or units those counted before it are: "(21 patients)".
  func isCountInBracket(_ open: Int) -> Bool {
    guard self[open].is(.openParenthesis), Count.isWhole(at: open + 1, in: cursor),
      self[open - 1].is([.person, .trialUnit]),
      let noun = Count(at: open + 1, in: self).noun(from: open + 2)
    else { return false }
    return noun.kind != .cluster && self[noun.head + 1].is(.closeParenthesis)
  }

  /// The sum of the counts in a range; nil unless there are two or more.
  func sum(in range: Range<Int>) -> Int? {
    var sum = 0
    var parts = 0
    for place in range.clamped(to: sentence) where cursor[at: place].isInteger {
      guard Count.isWhole(at: place, in: cursor), cursor[at: place].value < 10_000_000 else {
        continue
      }
      sum += Int(cursor[at: place].value)
      parts += 1
    }
    return parts >= 2 ? sum : nil
  }

  /// The sum of the counts in a bracket that opens at a place.
  func sumInBracket(at open: Int) -> Int? {
    guard self[open].is(.openParenthesis), let close = closing(open) else { return nil }
    return sum(in: open..<close)
  }

  /// The token after the bracket in which the number stands.
  func skippingClosing() -> Int {
    guard let open = openBracket(before: index), let close = closing(open) else {
      return index + 1
    }
    return close + 1
  }
}
