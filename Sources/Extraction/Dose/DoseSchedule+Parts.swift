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
    if cursor.peek().is(.doseNoun) { return start..<cursor.index + 1 }
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
