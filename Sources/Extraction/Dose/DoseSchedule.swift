import Lexing

/// How an amount is given: how often, by which route, for how long.
struct DoseSchedule {
  let cursor: Cursor
  let zone: DoseZone
  /// The name beside the amount.
  let substance: Range<Int>?

  // MARK: Frequency

  /// "three times a week", "twice daily", "every 8 h", "bid", "once-daily", "a day"; behind the
  /// amount, or close before it.
  func frequency() -> Range<Int>? {
    for index in zone.after.prefix(16) {
      if cursor[at: index].is(.semicolon) { break }
      if let found = frequency(at: index) { return describesOther(found) ? nil : found }
    }
    for index in zone.before.suffix(6) {
      if let found = frequency(at: index), found.upperBound <= zone.amount.lowerBound {
        return found
      }
    }
    return nil
  }

  /// Whether words behind the amount describe another drug that they stand before: "70 Gy with
  /// weekly cisplatin", "remifentanil 1 µg/kg … caudal ropivacaine".
  private func describesOther(_ words: Range<Int>) -> Bool {
    words.lowerBound >= zone.amount.upperBound && cursor.hasDrugStem(at: words.upperBound)
      && substance.map { !$0.contains(words.upperBound) && $0.upperBound <= words.lowerBound }
        ?? (cursor[at: zone.amount.upperBound - 1].unit?.quantity == .absorbedDose)
  }

  /// The frequency that begins at an index.
  private func frequency(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if let every = every(at: start) { return every }
    if cursor.peek().isInteger, cursor.isWord("times", 1) {
      cursor.index += 2
      return rest(of: &cursor, from: start) ?? start..<cursor.index
    }
    if cursor.accept(.multiplier) {
      _ = cursor.accept(.dash)
      if let every = every(at: cursor.index) { return start..<every.upperBound }
      return rest(of: &cursor, from: start)
    }
    if cursor.peek().is(.frequency) { return start..<start + 1 }
    return onDays(at: start) ?? partOfDay(at: start)
  }

  /// "every 8 h", "every other day", "every morning", "q12h", "q 3 weeks".
  private func every(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if isCodedInterval(start) {
      return cursor.peek(1).unit?.quantity == .time ? start..<start + 2 : start..<start + 1
    }
    guard cursor.accept(word: "every") || cursor.accept(word: "q") else { return nil }
    _ = cursor.accept(word: "other")
    if cursor.peek().isNumber { cursor.index += 1 }
    if cursor.peek().is(.dash) || cursor.isWord("to") || cursor.isWord("or"),
      cursor.peek(1).isNumber
    {
      cursor.index += 2
    }
    _ = cursor.accept(.dash)
    let isPartOfDay =
      cursor.isWord("morning") || cursor.isWord("evening") || cursor.isWord("night")
      || cursor.isWord("meal") || cursor.isWord("cycle")
    guard isPartOfDay || cursor.peek().unit?.quantity == .time else { return nil }
    return start..<cursor.index + 1
  }

  /// "q3w", "Q12h", "q6": a "q" with digits.
  private func isCodedInterval(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), token.end - token.start <= 4 else {
      return false
    }
    let (first, second) = (cursor.text[Int(token.start)], cursor.text[Int(token.start) + 1])
    return first | 0x20 == UInt8(ascii: "q") && second &- 0x30 < 10
  }

  /// "on days 1, 8 and 15", "day 1-3", "on alternate days", "at bedtime".
  private func onDays(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    let hasOn = cursor.accept(word: "on")
    if hasOn || cursor.accept(word: "at") {
      let isTime =
        cursor.isWord("bedtime") || cursor.isWord("night") || cursor.isWord("alternate")
        || hasOn && cursor.peek().isWord && cursor.isWord("days", 1)
      if isTime { return start..<cursor.index + (cursor.isWord("days", 1) ? 2 : 1) }
    }
    guard cursor.accept(word: "day") || cursor.accept(word: "days"), cursor.peek().isNumber else {
      return nil
    }
    cursor.index += 1
    while cursor.peek().is(.dash) || cursor.peek().is(.comma) || cursor.peek().is(.conjunction)
      || cursor.isWord("to") || cursor.isWord("through")
    {
      let isPair = cursor.peek().is(.comma) && cursor.peek(1).is(.conjunction)
      let (number, behind) = (cursor.peek(isPair ? 2 : 1), cursor.peek(isPair ? 3 : 2))
      // "day 1-3, 5-fluorouracil": the digit of a name.
      let isPartOfName = behind.is(.dash) && !cursor.peek(isPair ? 4 : 3).isNumber
      guard number.isNumber, behind.unit == nil, !isPartOfName else { break }
      cursor.index += isPair ? 3 : 2
    }
    return start..<cursor.index
  }

  /// "single dose", "two divided doses", "bolus": how an amount is parted.
  private func partOfDay(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if cursor.isWord("bolus") || cursor.isWord("boluses") { return start..<start + 1 }
    if cursor.peek().isNumber, cursor.isWord("divided", 1) { cursor.index += 1 }
    let isSingle = cursor.accept(word: "single")
    guard isSingle || cursor.accept(word: "divided") || cursor.accept(word: "split") else {
      return nil
    }
    let hasRoute = cursor.peek().is(.route)
    if hasRoute || cursor.peek().is(.dash) { cursor.index += 1 }
    if cursor.peek().is(.doseNoun) { return start..<cursor.index + 1 }
    // "single intravitreal ranibizumab (0.5 mg)"
    return isSingle && hasRoute ? start..<start + 1 : nil
  }

  /// "a day", "per week", "daily", "weekly" after "twice" or "three times".
  private func rest(of cursor: inout Cursor, from start: Int) -> Range<Int>? {
    if cursor.peek().is(.frequency) { return start..<cursor.index + 1 }
    let hasArticle =
      cursor.accept(word: "a") || cursor.accept(word: "per") || cursor.accept(word: "each")
      || cursor.accept(word: "every") || cursor.accept(.slash)
    guard hasArticle, cursor.peek().unit?.quantity == .time else { return nil }
    return start..<cursor.index + 1
  }

  // MARK: Route

  /// The route that is named nearest to the amount.
  func route() -> Range<Int>? {
    let (before, after) = (zone.before.suffix(16), zone.after.prefix(20))
    for distance in 0..<20 {
      if distance < before.count, let found = route(at: before.upperBound - 1 - distance) {
        return found
      }
      if distance < after.count, let found = route(at: after.lowerBound + distance) {
        return describesOther(found) ? nil : found
      }
    }
    return nil
  }

  /// "orally", "intra-arterially", "via Turbuhaler", "into the aortic root".
  private func route(at start: Int) -> Range<Int>? {
    let token = cursor[at: start]
    if token.is(.route) {
      guard !isStage(start) else { return nil }
      // "subcutaneous (SC)": the word, not its abbreviation.
      let isAbbreviation =
        cursor[at: start - 1].is(.openParenthesis) && cursor[at: start - 2].is(.route)
      return isAbbreviation ? start - 2..<start - 1 : start..<start + 1
    }
    // "tracheal instillation", "lung lavage"
    if token.is(.instillation), names.isName(start - 1), start - 1 >= zone.sentence.lowerBound {
      return start - 1..<start + 1
    }
    if cursor.isWord("intra", at: start), cursor[at: start + 1].is(.dash),
      cursor[at: start + 2].isWord, !cursor[at: start + 2].hasSpaceBefore
    {
      return start..<start + 3
    }
    if cursor.isWord("via", at: start), names.isName(start + 1) { return start..<start + 2 }
    if cursor.isWord("into", at: start), cursor.isWord("the", at: start + 1) {
      guard let place = names.name(from: start + 2, until: zone.sentence.upperBound) else {
        return nil
      }
      return start..<min(place.upperBound, start + 4)
    }
    return nil
  }

  private var names: DoseNames { DoseNames(cursor: cursor, zone: zone) }

  /// Whether a route's word says something else: "stage III/IV", "grade IV", "locally advanced".
  private func isStage(_ index: Int) -> Bool {
    let (before, after) = (cursor[at: index - 1], cursor[at: index + 1])
    if cursor.isWord("iv", at: index) {
      return before.is(.label) || before.is(.slash) || before.is(.dash)
        || before.is(.conjunction) && cursor.isWord("iii", at: index - 2)
    }
    if cursor.isWord("locally", at: index) || cursor.isWord("local", at: index) {
      return !(after.is(.given) || before.is(.given) || names.isDrug(index + 1..<index + 2))
    }
    return false
  }

  // MARK: Duration

  /// "for 3 months", "for up to 9 days", "for 14 to 21 days", "over 30 min", "× 3 d".
  func duration() -> Range<Int>? {
    for index in zone.after.prefix(18) {
      if let found = duration(at: index) { return found }
    }
    return nil
  }

  /// The duration that begins at an index.
  private func duration(at start: Int) -> Range<Int>? {
    var place = cursor.moved(to: start)
    guard place.accept(word: "for") || place.accept(word: "over") || place.accept(.times) else {
      return nil
    }
    _ =
      place.accept(words: "up", "to") || place.accept(words: "a", "total", "of")
      || place.accept(words: "at", "least") || place.accept(words: "a", "period", "of")
      || place.accept(words: "the", "first") || place.accept(words: "the", "next")
    guard place.peek().isNumber else { return nil }
    place.index += 1
    if place.accept(.dash) || place.accept(word: "to") || place.accept(word: "or"),
      place.peek().isNumber
    {
      place.index += 1
    }
    if place.isWord("consecutive") || place.isWord("additional") || place.isWord("further") {
      place.index += 1
    }
    let isCourse =
      place.isWord("cycles") || place.isWord("courses") || place.isWord("doses")
    guard isCourse || place.peek().unit?.quantity == .time else { return nil }
    return start..<place.index + 1
  }
}
