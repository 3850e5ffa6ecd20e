import Documents
import Lexing

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
  /// - Returns: What is counted; nil if it is neither people nor units.
  func noun(from start: Int) -> CountedNoun? {
    if let counted, start == index + 1 { return counted }
    return readNoun(from: start)
  }

  /// The token after the number's noun, or after the number if it has none.
  func end(of noun: CountedNoun?) -> Int { noun.map { $0.head + 1 } ?? index + 1 }

  private func readNoun(from start: Int) -> CountedNoun? {
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
    // "over 18 and regular shoppers", but "one and eight patients"
    if self[first].is(.conjunction), !self[first + 1].isNumber { return nil }
    var limit = first + 12
    var stage: SampleSize.Stage?
    while place < limit {
      let token = self[place]
      switch token.kind {
      case .word:
        if token.is([.person, .trialUnit, .cluster]), !isModifier(place) {
          return countedNoun(first: first, head: place, stage: stage)
        }
        // "111 patient records"
        if isWord("patient", at: place),
          isWord("records", at: place + 1) || isWord("charts", at: place + 1)
            || isWord("files", at: place + 1)
        {
          return CountedNoun(
            tokens: first..<place + 2, head: place + 1, kind: .people, stage: stage,
            isControl: false)
        }
        if place == first, token.unit != nil, !token.is([.person, .trialUnit]) { return nil }
        if isWord("society", at: place), isWord("of", at: place + 1) {
          // "85 American Society of Anesthesiologists class I and II patients"
          place += 2
          limit += 6
        } else if token.is([.function, .group, .outcome, .studies]),
          !token.is([.screened, .randomized, .control]),
          !isWord("but", at: place), !isInCompound(place), !isAcronym(place)
        {
          return nil
        }
        // "three placebo-treated patients": whose, not how far.
        if !isWord("previously", at: place - 1), !self[place - 1].is(.dash),
          // "120 registered nurses"
          !isWord("registered", at: place),
          let named = Self.stage(of: token)
        {
          stage = named
        }
      case .symbol:
        if token.is(.openParenthesis), place > first, let close = closing(place),
          close - place <= 10
        {
          place = close
        } else if token.is(.comma), place > first {
          if self[place + 1].isNumber || self[place + 1].is(.conjunction) || endsInPlural(place - 1)
          {
            return nil
          }
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

  /// "ALL patients", with leukaemia.
  private func isAcronym(_ place: Int) -> Bool {
    isWord("all", at: place) && self[place].flags.contains(.upperCase)
  }

  /// Whether a word ends like a plural noun: "six sessions, novices", but "serious, obese".
  private func endsInPlural(_ place: Int) -> Bool {
    let token = cursor[at: place]
    guard token.isWord, token.end - token.start > 3 else { return false }
    let before = cursor.text[Int(token.end) - 2]
    return cursor.text[Int(token.end) - 1] == 0x73 && before != 0x73 && before != 0x75
  }

  /// Whether a hyphen makes a word a part of another: "middle-aged", "at-risk".
  func isInCompound(_ place: Int) -> Bool {
    self[place].is(.function)
      && (self[place - 1].is(.dash) && !self[place].hasSpaceBefore && self[place - 2].isWord
        || self[place + 1].is(.dash) && !self[place + 1].hasSpaceBefore && self[place + 2].isWord
          && !self[place + 2].hasSpaceBefore)
  }

  /// Whether a noun only modifies the next word: "children's", "patients group", "women smokers".
  func isModifier(_ place: Int) -> Bool {
    if self[place + 1].is(.quote), !self[place + 1].hasSpaceBefore { return true }
    let next = self[place + 1]
    if next.is(.dash), !next.hasSpaceBefore, self[place + 2].isWord,
      !self[place + 2].is([.person, .trialUnit])
    {
      return true
    }
    return false
  }

  /// Whether a noun phrase of whomever was randomized ends at a place.
  func endsNounPhrase(_ place: Int) -> Bool {
    place > index + 1 && place < index + 5 && !self[place - 1].is([.outcome, .label])
      && (isWord("with", at: place) || isWord("to", at: place) || isWord("from", at: place)
        || isWord("who", at: place) || isWord("in", at: place) || isWord("into", at: place)
        || isWord("aged", at: place) || !self[place].isWord)
  }

  /// Follows "men and women", "healthy women volunteers" to the last noun.
  func countedNoun(
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
