import Lexing

/// The whole of a share that the sentence names apart from it.
extension Cursor {
  /// The number that stands behind a share as its whole: "36 [28%; 95% CI 21–36] of 129 patients", "35% of
  /// 200 patients", "70 (3%) out of 2,683", "10 (19%) of these 53"; one whole may be that of a list, "1,779
  /// (35%) and 647 (13%) of 5,098".
  ///
  /// - Parameters:
  ///   - mention: The share, whose percentage begins at the cursor.
  ///   - percent: Its percentage.
  ///   - sign: The token after the percent sign.
  /// - Returns: The number and the token after it; nil if none follows.
  func wholeBehind(
    _ mention: ProportionMention, of percent: Number, sign: Int
  ) -> (count: Int, end: Int)? {
    var ahead = moved(to: sign)
    var isListed = false
    if let numerator = mention.numerator, let whole = wholeInBracket(sign: sign),
      numerator.isShare(percent, of: whole.count)
    {
      return whole
    }
    if mention.numerator != nil {
      let isBracketed = peek(-1).opensBracket
      guard isBracketed, let close = closing(index - 1) else { return nil }
      ahead.index = close + 1
      var members = 0
      while members < Self.longestList, ahead.acceptListedShare() { members += 1 }
      isListed = members > 0
    }
    _ = ahead.accept(word: "out")
    guard ahead.accept(word: "of") else { return nil }
    _ =
      ahead.accept(word: "the") || ahead.accept(word: "all") || ahead.accept(word: "our")
      || ahead.accept(word: "these") || ahead.accept(word: "those")
      || ahead.accept(words: "a", "total", "of")
    guard let count = ahead.count(), count >= mention.numerator ?? 0 else { return nil }
    if let numerator = mention.numerator {
      guard !isListed || numerator.isShare(percent, of: count) else { return nil }
    } else {
      guard ahead.namesPeople(within: 3) || ahead.endsWhole(count, of: percent) else { return nil }
    }
    return (count, isListed ? mention.tokens.upperBound : ahead.index)
  }

  /// The 489 of "41 patients (8% of 489)", with the token behind its bracket.
  private func wholeInBracket(sign: Int) -> (count: Int, end: Int)? {
    guard peek(-1).opensBracket, isWord("of", at: sign) else {
      return nil
    }
    var ahead = moved(to: sign + 1)
    _ = ahead.accept(word: "the") || ahead.accept(word: "all")
    guard let count = ahead.count(), ahead.accept(.closeParenthesis) || ahead.accept(.closeBracket)
    else { return nil }
    return (count, ahead.index)
  }

  /// Takes the next of a list of counts with percentages: "and 647 (13%)".
  mutating func acceptListedShare() -> Bool {
    let start = self
    let isJoined = accept(.comma)
    if isWord("and") || isWord("or") { index += 1 } else if !isJoined { return false }
    if count() != nil, accept(.openParenthesis), percentValue() != nil, acceptPercentSign(),
      accept(.closeParenthesis)
    {
      return true
    }
    self = start
    return false
  }

  /// Takes the counts of a percentage that a bracket gives at the end of what is told of it, if the
  /// arithmetic says so: "56% of participants consented to the substudy (946 out of 1676 randomised)".
  mutating func countsBehindClause(of percent: Number) -> (numerator: Int, denominator: Int?)? {
    guard percent.value <= 100 else { return nil }
    for place in index..<index + 12 {
      let token = self[at: place]
      // "4% treated with the drug, 7 of 174"
      if token.is(.openParenthesis) || token.is(.comma) && place > index {
        var ahead = moved(to: place + 1)
        guard let numerator = ahead.count(),
          ahead.accept(.slash) || ahead.accept(words: "out", "of") || ahead.accept(word: "of"),
          let denominator = ahead.count(), denominator >= 10,
          numerator.isShare(percent, of: denominator)
        else { return nil }
        index = ahead.index
        return (numerator, denominator)
      }
      guard token.isWord || token.is(.dash), !token.isNumber, token.sentence == peek(-1).sentence
      else { return nil }
    }
    return nil
  }

  /// The percentage that a bracket gives of a part and its whole at the end of what is told of the part, "139 had a BMI <
  /// 30 kg/m2 (56%)", with the token behind the bracket, if the arithmetic says so.
  func percentBehindClause(of numerator: Int, _ whole: Int) -> (percent: Number, end: Int)? {
    for place in index + 1..<index + 12 {
      let token = self[at: place]
      if token.opensBracket {
        var ahead = moved(to: place + 1)
        guard let percent = ahead.percentValue(), ahead.acceptPercentSign(),
          ahead.peek().closesBracket, percent.isPrinted(for: Double(numerator), of: whole)
        else { return nil }
        return (percent, ahead.index + 1)
      }
      guard token.isWord || token.isNumber || token.is(.dash) || mayCompare(token) else {
        return nil
      }
    }
    return nil
  }

  /// The number of those with whom a sentence begins: "Among the 40 women with a history of falls (mean
  /// age 71 years), 36 (90%) returned", "Of 52 subjects with the syndrome, 40% recovered".
  ///
  /// - Parameters:
  ///   - first: Where a share begins.
  ///   - end: Where it ends.
  /// - Returns: Nil if the sentence has other shares, which may be of others, or begins otherwise.
  func wholeOpening(before first: Int, _ end: Int) -> Int? {
    guard
      self[at: first - 1].is(.comma) || self[at: first - 1].is(.semicolon)
        || isWord("was", at: first - 1)
    else { return nil }
    var place = sentence(at: first).lowerBound
    if isWord("out", at: place), isWord("of", at: place + 1) { place += 1 }
    guard first - place < 40, isWord("of", at: place) || isWord("among", at: place) else {
      return nil
    }
    place += 1
    // "Of a total of", "Among the first"
    let limit = place + 4
    while place < limit, self[at: place].isWord, !self[at: place].isInteger { place += 1 }
    guard self[at: place].isInteger, self[at: place].value < 10_000_000, place < first,
      !self[at: place + 1].is(.percent),
      (place + 1..<place + 6).contains(where: { isPeopleWord(at: $0) && $0 < first }),
      !(place..<first).contains(where: { self[at: $0].is(.percent) }), !hasShare(behind: end)
    else { return nil }
    return Int(self[at: place].value)
  }

  /// The number of things that a sentence opens with, whatever they are called: "Of 105 hypokinetic segments,
  /// 99 (94%)".
  ///
  /// - Parameters:
  ///   - first: Where the count behind the comma begins; the arithmetic is to be checked.
  ///   - end: The token after the share.
  /// - Returns: Nil also if counts with their shares follow, which may be of others: "and 203 (87%)".
  func wholeOfUnits(before first: Int, _ end: Int) -> Int? {
    guard self[at: first - 1].is(.comma), self[at: first - 2].isWord, !hasShare(behind: end)
    else { return nil }
    var place = first - 3
    while first - place < 8, self[at: place].isWord || self[at: place].is(.dash) { place -= 1 }
    let whole = self[at: place]
    guard whole.isInteger, whole.value >= 10, whole.value < 10_000_000 else { return nil }
    place -= 1
    if isWord("the", at: place) || isWord("all", at: place) || isWord("these", at: place) {
      place -= 1
    }
    guard isWord("of", at: place) || isWord("among", at: place),
      self[at: place].flags.contains(.capitalized)
    else { return nil }
    return Int(whole.value)
  }

  /// The number of people who were included, if the next clause tells of a part of them: "We included 7152
  /// patients and 5692 (79.6%) were adherent".
  ///
  /// - Parameters:
  ///   - first: Where the part begins; the arithmetic is to be checked.
  ///   - end: The token after it.
  /// - Returns: Nil if nobody is said to have been included.
  func wholeIncluded(before first: Int, _ end: Int) -> Int? {
    guard self[at: first - 1].is(.conjunction), isPeopleWord(at: first - 2),
      isOutcomeVerb(at: end), !namesSex(behind: end)
    else { return nil }
    var place = first - 3
    while first - place < 6, self[at: place].isWord, !self[at: place].isNumber { place -= 1 }
    let whole = self[at: place]
    guard whole.isInteger, whole.value < 10_000_000 else { return nil }
    if isWord("of", at: place - 1), isWord("total", at: place - 2) { place -= 3 }
    return tellsParticipation(at: place - 1) ? Int(whole.value) : nil
  }

  /// Whether another share follows in the sentence: "and 203 (87%)", "and 61%"; what only a bracket
  /// holds, as an interval or a range, is none.
  private func hasShare(behind end: Int) -> Bool {
    let limit = sentence(at: end - 1).upperBound
    var place = end
    while place < limit {
      if self[at: place].opensBracket {
        if self[at: place - 1].isInteger, self[at: place + 1].isNumber,
          self[at: place + 2].is(.percent)
        {
          return true
        }
        guard let close = closing(place) else { return false }
        place = close
      } else if self[at: place].is(.percent) {
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether a percentage is told of those with whom its sentence begins: right behind the comma, "Of 52
  /// subjects, 40% recovered", or as their rate, "Among 17 patients, the response rate was 23%".
  func isShareOfOpening(_ percent: Number, of whole: Int, sign: Int) -> Bool {
    guard percent.value <= 100 else { return false }
    if isWord("was", -1) {
      let unit = percent.decimals == 0 ? 1 : 0.1
      let numerator = (percent.value * Double(whole) / 100).rounded()
      return isWord("rate", -2)
        && (numerator * 100 / Double(whole) - percent.value).magnitude < unit
    }
    return self[at: sign].isWord && !isWord("of", at: sign)
  }

  /// Whether a share is that of a sex: "were women", "male".
  func namesSex(behind end: Int) -> Bool {
    let word = isWord("were", at: end) || isWord("was", at: end) ? end + 1 : end
    return isWord("women", at: word) || isWord("men", at: word) || isWord("female", at: word)
      || isWord("male", at: word) || isWord("females", at: word) || isWord("males", at: word)
      || isWord("girls", at: word) || isWord("boys", at: word)
  }

  /// The number of those whom "whom" names: "1167 participants, 1136 (97%) of whom", "2834 patients had
  /// a sleep study, of whom 2551 (90%) took part".
  func wholeOfWhom(from first: Int, to end: Int) -> Int? {
    let leads = isWord("whom", at: first - 1) && isWord("of", at: first - 2)
    guard leads || isWord("of", at: end) && isWord("whom", at: end + 1) else { return nil }
    let sentence = self[at: first].sentence
    for place in stride(from: first - 2, through: first - 30, by: -1) {
      guard self[at: place].sentence == sentence, !self[at: place].is(.percent) else { return nil }
      // "Of 28 women, 19 relapsed, of whom 4 died"
      if self[at: place].isInteger, tellsOutcome(at: place + 1) {
        return Int(self[at: place].value)
      }
      if self[at: place].isInteger, self[at: place].value < 10_000_000,
        (place + 1..<place + 5).contains(where: { isPeopleWord(at: $0) })
      {
        return Int(self[at: place].value)
      }
    }
    return nil
  }
}

extension Proportion {
  /// "337 women were followed, of whom 18 developed the disease".
  static func whomBehind(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard start.isWord("whom", -1), start.isWord("of", -2), let numerator = cursor.count(),
      cursor.tellsOutcome(at: cursor.index),
      let whole = start.wholeOfWhom(from: start.index, to: cursor.index), whole >= numerator
    else { return nil }
    return ProportionMention(
      numerator: numerator, denominator: whole, tokens: start.index..<cursor.index)
  }
}
