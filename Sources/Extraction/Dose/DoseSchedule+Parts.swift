import Lexing

// How an amount is parted, and of how many it is the sum.
extension DoseSchedule {
  /// "50 Gy in daily fractions of 1.8 Gy", "300 mg given in weekly doses of 50 mg": how often a part is given, whose
  /// amount follows.
  func isOfPart(_ words: Range<Int>) -> Bool {
    let noun = words.upperBound
    return cursor.isWord("of", at: noun + 1)
      && (cursor[at: noun].is(.doseNoun) || cursor.isWord("fractions", at: noun))
      && (noun + 2..<noun + 4).contains { cursor[at: $0].isNumber }
  }

  /// "the same overall monthly dose as": what two ways of giving are compared by.
  func isOfSame(_ words: Range<Int>) -> Bool {
    cursor[at: words.upperBound].is(.doseNoun) && cursor.isWord("as", at: words.upperBound + 1)
      && (words.lowerBound - 3..<words.lowerBound).contains { cursor.isWord("same", at: $0) }
  }

  /// "BD Biosciences", "a BD Ultra-Fine needle", "5 mL syringes (BD)": who makes something, and not how often it is
  /// given, as in "5 mg BD Orally".
  func isCompany(_ index: Int) -> Bool {
    guard cursor.isWord("bd", at: index), cursor[at: index].flags.contains(.upperCase) else {
      return false
    }
    let (before, next) = (cursor[at: index - 2], cursor[at: index + 1])
    let isBrand =
      next.flags.contains(.capitalized) && !next.flags.contains(.sentenceStart)
      && cursor[at: index - 1].unit == nil
    return next.isWord && (isBrand || cursor.isWord(of: Self.divisions, at: index + 1))
      || cursor[at: index - 1].is(.openParenthesis) && before.isWord && before.unit == nil
        && !before.is(.doseNoun)
  }

  /// What stands behind the name of the company.
  private static let divisions = WordSet([
    "accuri", "bactec", "biosciences", "diagnostics", "discardit", "facs", "facscalibur", "falcon",
    "insulin", "medical", "microlance", "needle", "needles", "pharmingen", "plastipak", "syringe",
    "syringes", "vacutainer",
  ])

  /// "(11 200 mg in total)", "the total cisplatin dose was 300 mg", "a cumulative dose of 60 Gy": all that is given;
  /// "a total daily dose" is not.
  var isTotal: Bool {
    let (first, end) = (zone.amount.lowerBound, zone.amount.upperBound)
    if cursor.isWord("in", at: end), cursor.isWord("total", at: end + 1) { return true }
    let near = max(zone.before.lowerBound, first - 5)..<first
    return near.contains {
      (cursor.isWord("total", at: $0) || cursor.isWord("cumulative", at: $0))
        && !($0 + 1..<first).contains { cursor[at: $0].is(.frequency) || cursor[at: $0].isNumber }
    }
  }

  /// "two divided doses", "30 fractions": into how many parts an amount is divided.
  func isNumberOfParts(_ words: Range<Int>) -> Bool {
    cursor[at: words.upperBound - 1].is(.doseNoun)
      || cursor.isWord("fractions", at: words.upperBound - 1)
  }

  /// "500 mg every six hours (2 g per day)": how often the amount before the bracket is given, which together make
  /// the rate in it.
  func isOfSingle(_ words: Range<Int>) -> Bool {
    let (bracket, previous) = (zone.amount.lowerBound - 1, zone.before.lowerBound - 1)
    return words.upperBound <= bracket && cursor[at: bracket].is(.openParenthesis)
      && zone.before.lowerBound > zone.sentence.lowerBound && cursor[at: previous].unit != nil
      && zone.amount.contains { cursor[at: $0].unit?.quantity == .time }
  }

  /// "at the baseline (day 1) visit, with 50 mg": when somebody was seen.
  func isDayOfVisit(_ words: Range<Int>) -> Bool {
    cursor.isWord("day", at: words.lowerBound)
      && cursor[at: words.lowerBound - 1].is(.openParenthesis)
      && cursor[at: words.upperBound].is(.closeParenthesis)
  }

  /// "titrated by 25 mg every 2 weeks to 200 mg": how often the dose is changed.
  func isOfStep(_ words: Range<Int>) -> Bool {
    cursor[at: words.lowerBound - 1].unit != nil && cursor.isWord("by", at: words.lowerBound - 3)
  }

  /// "d1", "D1, D8", "d1–14", "d 1 and 8", "day −6", "on days −3 to −1": days by their codes and signs.
  func codedDays(at start: Int) -> Range<Int>? {
    guard cursor[at: start].isWord else { return nil }
    let first = cursor.isWord("on", at: start) ? start + 1 : start
    guard var end = endOfDay(first, isFirst: true), !cursor.isWord("by", at: start - 1),
      !cursor.isWord("until", at: start - 1)
    else { return nil }
    while true {
      var next = end
      if cursor[at: next].is(.comma) { next += 1 }
      let isLink =
        cursor[at: next].is(.conjunction) || cursor[at: next].is(.dash)
        || cursor.isWord("to", at: next)
      if isLink { next += 1 }
      guard next > end, let found = endOfDay(next, isFirst: false) else { break }
      end = found
    }
    return start..<end
  }

  /// The index behind "d1", "day −6" or "d 8", and of a day that is not the first behind "−1" or "14" alone, unless it
  /// is an amount.
  private func endOfDay(_ index: Int, isFirst: Bool) -> Int? {
    if isDayCode(index) { return index + 1 }
    let isNamed =
      cursor.isWord("day", at: index) || cursor.isWord("days", at: index)
      || cursor.isWord("d", at: index)
    guard isNamed || !isFirst else { return nil }
    var number = isNamed ? index + 1 : index
    let sign = cursor[at: number]
    if sign.is(.dash) || sign.is(.plus) { number += 1 }
    let (day, behind) = (cursor[at: number], cursor[at: number + 1])
    guard day.isInteger, day.value <= 100, behind.unit == nil, !behind.is(.percent),
      !behind.is(.slash), !isFirst || sign.hasSpaceBefore
    else { return nil }
    return number + 1
  }

  /// "d1", "D14": a day by its number; neither vitamin D3 nor the D2 of a receptor.
  func isDayCode(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), token.end - token.start <= 3,
      token.hasSpaceBefore || cursor[at: index - 1].is(.openParenthesis),
      cursor.text[Int(token.start)] | 0x20 == UInt8(ascii: "d")
    else { return false }
    for place in Int(token.start) + 1..<Int(token.end) where cursor.text[place] &- 0x30 >= 10 {
      return false
    }
    let before = cursor[at: index - 1]
    // "(D2 agonist)"
    if cursor.isWord(of: Self.receptors, at: index + 1) { return false }
    // "600 IU D3": the vitamin
    if token.flags.contains(.upperCase), before.isWord,
      cursor.isWord("d2", at: index) || cursor.isWord("d3", at: index)
    {
      return cursor.isWord("on", at: index - 1) || before.is(.conjunction)
    }
    return !before.isWord || before.unit != nil || before.is(.frequency.union(.conjunction))
      || cursor.isWord("on", at: index - 1)
  }

  /// What "D2" is of, if it is no day.
  private static let receptors = WordSet([
    "agonist", "agonists", "antagonist", "antagonists", "blocker", "blockers", "receptor",
    "receptors",
  ])

  /// "single dose", "two divided doses", "bolus": how an amount is parted.
  func partOfDay(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if cursor.isWord("bolus") || cursor.isWord("boluses") { return start..<start + 1 }
    // "bedtime doses of either"
    if cursor.isWord("bedtime") || cursor.isWord("morning") || cursor.isWord("evening") {
      return cursor.peek(1).is(.doseNoun) ? start..<start + 1 : nil
    }
    // "five to ten divided doses"
    if cursor.peek().isNumber, cursor.isWord("to", 1) || cursor.peek(1).is(.dash),
      cursor.peek(2).isNumber, cursor.isWord("divided", 3)
    {
      cursor.index += 2
    }
    if cursor.peek().isNumber, cursor.isWord("divided", 1) { cursor.index += 1 }
    // "divided into two doses", "in two doses"
    if cursor.isWord("in") || cursor.isWord("into"), cursor.peek(1).isNumber,
      cursor.isWord("doses", 2)
    {
      return start..<start + 3
    }
    let isSingle = cursor.accept(word: "single")
    guard isSingle || cursor.accept(word: "divided") || cursor.accept(word: "split") else {
      return nil
    }
    let hasRoute = cursor.peek().is(.route)
    if hasRoute || cursor.peek().is(.dash) { cursor.index += 1 }
    if cursor.peek().is(.doseNoun) {
      // "60 Gy with single doses of 2 Gy": one of many
      let isFraction =
        isSingle && zone.isRadiation(in: cursor) && cursor.isWord("of", 1)
        && !cursor.isWord("dose")
      return isFraction ? nil : start..<cursor.index + 1
    }
    // "single intravitreal ranibizumab (0.5 mg)", "a single 4-g infusion"
    let isOne = isSingle && (hasRoute || isOneDose(from: cursor.index))
    return isOne ? start..<start + 1 : nil
  }

  /// "single TAK-438 dose", "single intravenous 400 mg infusion": a few words on stands what is
  /// single.
  private func isOneDose(from start: Int) -> Bool {
    for index in start..<start + 6 {
      let token = cursor[at: index]
      if token.is(.doseNoun) || cursor.isWord("infusion", at: index)
        || cursor.isWord("injection", at: index) || cursor.isWord("tablet", at: index)
        || cursor.isWord("fraction", at: index)
        || cursor.isWord("administration", at: index) || cursor.isWord("application", at: index)
      {
        return true
      }
      let mayStand = token.isNumber || token.is(.dash) || token.is(.slash) || token.unit != nil
      guard mayStand || token.isWord && !token.is(.function.union(.conjunction).union(.given))
      else {
        return false
      }
    }
    return false
  }
}
