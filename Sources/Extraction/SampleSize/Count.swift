import Documents
import Lexing

/// A whole number of a text that may count participants, with the sentence around it.
struct Count {
  /// At the number.
  let cursor: Cursor
  /// The sentence's tokens.
  let sentence: Range<Int>
  /// The section of the passage.
  let section: Section

  init(at index: Int, of cursor: Cursor, section: Section) {
    self.cursor = cursor.moved(to: index)
    self.sentence = cursor.sentence(at: index)
    self.section = section
  }

  /// The same sentence, seen from another of its numbers.
  init(at index: Int, in other: Count) {
    cursor = other.cursor.moved(to: index)
    sentence = other.sentence
    section = other.section
  }

  /// The number's token.
  var index: Int { cursor.index }
  /// What is counted, how many.
  var value: Int { Int(cursor.peek().value) }

  /// The token at an index, ``Token/end`` outside the sentence.
  subscript(index: Int) -> Token { sentence.contains(index) ? cursor[at: index] : .end }

  /// Whether the word at an index of the sentence is this one.
  func isWord(_ word: StaticString, at index: Int) -> Bool {
    sentence.contains(index) && cursor.isWord(word, at: index)
  }

  /// Whether a token is a whole number in its own right: no decimal, no part of "HIV-1" or "10–20".
  static func isWhole(at index: Int, in cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.isInteger, token.value >= 2, token.value < 100_000_000 else { return false }
    let before = cursor[at: index - 1]
    if !token.hasSpaceBefore, before.is(.dash) || before.isWord { return false }
    if !token.hasSpaceBefore, before.is(.period), !token.flags.contains(.capitalized) {
      return false
    }
    // "3:1", but "(arm 1:373 patients)".
    if before.is(.colon), !token.hasSpaceBefore, cursor[at: index - 2].isNumber {
      return cursor[at: index - 3].is(.group)
    }
    if before.is(.dash), cursor[at: index - 2].isNumber { return false }
    if before.is(.slash), !before.hasSpaceBefore, cursor[at: index - 2].isWord { return false }
    if before.is(.less) || before.is(.greater) || before.is(.plusMinus)
      || before.is(.greaterOrEqual)
      || before.is(.lessOrEqual) || before.is(.times)
    {
      return false
    }
    let after = cursor[at: index + 1]
    if after.is(.percent) || after.kind == .superscript || after.is(.degree) || after.is(.times) {
      return false
    }
    // "50–100", "5 to 10" are ranges, "3:1" a ratio.
    if after.is(.dash) || after.is(.colon) && !cursor[at: index + 2].hasSpaceBefore,
      cursor[at: index + 2].isNumber
    {
      return false
    }
    if cursor.isWord("to", at: index + 1), cursor[at: index + 2].isNumber { return false }
    if cursor.isWord("to", at: index - 1), cursor[at: index - 2].isNumber { return false }
    return true
  }

  /// Whether a word of one of the classes stands in a range of the sentence.
  func has(_ classes: WordClass, in range: Range<Int>) -> Bool {
    for index in range.clamped(to: sentence) where cursor[at: index].is(classes) { return true }
    return false
  }

  /// Whether this word stands in a range of the sentence.
  func has(_ word: StaticString, in range: Range<Int>) -> Bool {
    for index in range.clamped(to: sentence) where cursor.isWord(word, at: index) { return true }
    return false
  }

  /// The index after brackets that open at an index; the index itself if none do.
  func skippingBrackets(_ index: Int) -> Int {
    var index = index
    while self[index].is(.openParenthesis) || self[index].is(.openBracket) {
      guard let close = cursor.closing(index), sentence.contains(close) else { return index }
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
      if token.is(.closeParenthesis) || token.is(.closeBracket) { depth += 1 }
      if token.is(.openParenthesis) || token.is(.openBracket) {
        if depth == 0 { return place }
        depth -= 1
      }
      place -= 1
    }
    return nil
  }

  /// Whether the number is followed by its share: "70 (27%)", "36 [53.1%]", "20, 15%".
  var hasShare: Bool {
    guard self[index + 1].is(.openParenthesis) || self[index + 1].is(.openBracket) else {
      return false
    }
    var place = index + 2
    if self[place].is(.approximately) { place += 1 }
    return self[place].isNumber && self[place + 1].is(.percent)
  }
}

/// The noun that a number counts, with its modifiers: "34 adult patients".
struct CountedNoun {
  /// What is counted.
  enum Kind {
    case people
    /// Animals, eyes, dyads.
    case unit
    /// Clusters.
    case cluster
  }

  /// Modifiers and noun.
  var tokens: Range<Int>
  /// The noun alone.
  var head: Int
  /// What is counted.
  var kind: Kind
  /// What a modifier says has happened to them: "47 randomized patients".
  var stage: SampleSize.Stage?
  /// Whether they are called controls: "48 healthy controls".
  var isControl: Bool
}

extension Count {
  /// The people or units counted by the number, if their noun follows it.
  ///
  /// - Parameter start: The token after the number.
  func noun(from start: Int) -> CountedNoun? {
    var place = start
    let isHyphenated = self[place].is(.dash)
    if place == index + 1 { place = skippingBrackets(place) }
    if isHyphenated {
      // "a 120-patient trial"
      guard isWord("patient", at: place + 1) || isWord("subject", at: place + 1) else { return nil }
      return CountedNoun(
        tokens: place + 1..<place + 2, head: place + 1, kind: .people, stage: nil,
        isControl: false)
    }
    let first = place
    var stage: SampleSize.Stage?
    while place < first + 12 {
      let token = self[place]
      switch token.kind {
      case .word:
        if token.is([.person, .trialUnit, .cluster]), !isModifier(place) {
          return countedNoun(first: first, head: place, stage: stage)
        }
        if place == first, token.unit != nil, !token.is([.person, .trialUnit]) { return nil }
        if token.is([.function, .group, .outcome, .studies]),
          !token.is([.screened, .randomized, .control]),
          !isWord("but", at: place)
        {
          return nil
        }
        if let named = Self.stage(of: token) { stage = named }
      case .symbol:
        if token.is(.openParenthesis), place > first, let close = cursor.closing(place),
          close - place <= 10
        {
          place = close
        } else if token.is(.comma), place > first {
          if self[place + 1].isNumber { return nil }
        } else if !(token.is(.dash) || token.is(.slash) || token.is(.quote) || token.is(.plus))
          || place == first
        {
          return nil
        }
      case .number:
        let before = self[place - 1]
        guard
          before.is(.dash) || before.is(.label) || before.is(.slash)
            || self[place + 1].is(.dash) && !self[place + 1].hasSpaceBefore
            || before.is(.conjunction) && self[place - 2].isNumber
        else { return nil }
      case .superscript: break
      case .end: return nil
      }
      place += 1
    }
    return nil
  }

  /// Whether a noun only modifies the next word: "children's", "patients group", "women smokers".
  private func isModifier(_ place: Int) -> Bool {
    if self[place + 1].is(.quote), !self[place + 1].hasSpaceBefore { return true }
    let next = self[place + 1]
    if next.is(.dash), !next.hasSpaceBefore, self[place + 2].isWord,
      !self[place + 2].is([.person, .trialUnit])
    {
      return true
    }
    return false
  }

  /// Follows "men and women", "healthy women volunteers" to the last noun.
  private func countedNoun(
    first: Int, head start: Int, stage: SampleSize.Stage?
  ) -> CountedNoun {
    var head = start
    while true {
      if self[head + 1].is([.person, .trialUnit]), !isModifier(head + 1) {
        head += 1
      } else if isWord("and", at: head + 1) || isWord("or", at: head + 1)
        || self[head + 1].is(.slash),
        self[head + 2].is(.person), !isModifier(head + 2)
      {
        head += 2
      } else {
        break
      }
    }
    let token = cursor[at: head]
    return CountedNoun(
      tokens: first..<head + 1, head: head,
      kind: token.is(.person) ? .people : token.is(.trialUnit) ? .unit : .cluster,
      stage: stage, isControl: has(.control, in: first..<head + 1))
  }

  /// The stage that a single word names.
  static func stage(of token: Token) -> SampleSize.Stage? {
    guard token.isWord else { return nil }
    if token.is(.randomized) { return .randomized }
    if token.is(.enrolled) { return .enrolled }
    if token.is(.screened) { return .screened }
    if token.is(.completed) { return .completed }
    if token.is(.analyzed) { return .analyzed }
    if token.is(.treated) { return .treated }
    return nil
  }
}
