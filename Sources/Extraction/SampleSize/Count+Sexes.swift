import Documents
import Lexing

// MARK: Men and women, who are counted apart and are no groups of a trial

extension Count {
  /// Whether one sex is counted beside the other, "11 girls and 4 boys", or beside others of the same, "47
  /// boys with autism and 23 typical boys".
  func isOneSexOfTwo(_ noun: CountedNoun, orOfSame: Bool = false) -> Bool {
    guard self[noun.head].is(.sex) else { return false }
    let after = skippingShare(noun.head + 1)
    for place in [after + 1, after + 2] where startsCount(place) {
      let other = Count(at: place, in: self).noun(from: place + 1)
      return other.map { isSex($0.head, beside: noun, orSame: orOfSame) } ?? false
    }
    guard self[index - 1].is(.conjunction) || self[index - 1].is(.comma) else { return false }
    // "1 male with Miyoshi myopathy and 4 females"
    // "1086 men (58%) and 771 women"
    let isShared = self[index - 2].is(.closeParenthesis)
    let end = (isShared ? openBracket(before: index - 2) : nil) ?? index - 1
    for place in stride(from: end - 1, through: index - 10, by: -1) {
      guard sentence.contains(place), !self[place].isNumber else { return false }
      if isSex(place, beside: noun, orSame: orOfSame) {
        // "Sixty-one (51%) males and 59 (49%) females"
        let isShared = self[place - 1].is(.closeParenthesis)
        let end = (isShared ? openBracket(before: place - 1) : nil) ?? place
        return self[end - 1].isNumber || self[end - 2].isNumber
      }
    }
    return false
  }

  /// Whether the other sex is counted in the sentence, too: "12 of 40 women and 20 of 60 men relapsed".
  func countsOtherSex(_ noun: CountedNoun) -> Bool {
    sentence.contains { place in
      guard isSex(place, beside: noun, orSame: false) else { return false }
      return (place - 5..<place).contains { $0 != index && self[$0].isInteger }
    }
  }

  private func isSex(_ place: Int, beside noun: CountedNoun, orSame: Bool) -> Bool {
    self[place].is(.sex) && (orSame || !self[place].mayBe(self[noun.head]))
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

  /// Whether what follows tells how one sex was spread: "Of the 325 males, 161 were in the one group while
  /// out of the 302 females, 152 were".
  var isSpreadOfSex: Bool {
    for place in stride(from: index - 1, through: max(sentence.lowerBound, index - 20), by: -1)
    where self[place].is(.comma) {
      guard self[place - 1].is(.sex), self[place - 2].isInteger else { continue }
      // "Of the 704 women, 352 were allocated to": all of them are women.
      let hasOther = sentence.contains {
        self[$0].is(.sex) && !isSameWord($0, place - 1)
      }
      if !hasOther, has(.randomized, in: place..<index + 5) { return false }
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
}
