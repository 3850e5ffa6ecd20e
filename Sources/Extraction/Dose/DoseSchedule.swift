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
    if cursor.peek().isInteger, let counted = countedTimes(at: start) { return counted }
    if cursor.accept(.multiplier) {
      _ = cursor.accept(.dash)
      if let every = every(at: cursor.index) { return start..<every.upperBound }
      return rest(of: &cursor, from: start)
    }
    if cursor.peek().is(.frequency) { return start..<start + 1 }
    return onDays(at: start) ?? partOfDay(at: start) ?? atMeals(at: start)
  }

  /// "3 times a day", "three-times-daily", "5 days per week", "2 weekly sessions"; at "12-hour
  /// intervals".
  private func countedTimes(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start + 1)
    let hasDash = cursor.accept(.dash)
    if cursor.accept(word: "times") || cursor.accept(.times) {
      _ = hasDash && cursor.accept(.dash)
      return rest(of: &cursor, from: start)
        ?? (self.cursor.isWord("times", at: cursor.index - 1) ? start..<cursor.index : nil)
    }
    guard let unit = cursor.peek().unit, unit.quantity == .time else { return nil }
    cursor.index += 1
    if cursor.isWord("intervals") || cursor.isWord("apart") {
      return start..<cursor.index + 1
    }
    return unit.code == "d" && !hasDash ? rest(of: &cursor, from: start) : nil
  }

  /// "before each meal", "with breakfast", "in the evening", "as needed", "on demand".
  private func atMeals(at start: Int) -> Range<Int>? {
    // Further away it speaks of the next drug: "(200 μg) plus terbutaline as needed".
    guard zone.amount.upperBound..<zone.amount.upperBound + 5 ~= start else { return nil }
    var cursor = cursor.moved(to: start)
    if cursor.accept(words: "as", "needed") || cursor.accept(words: "on", "demand") {
      return start..<cursor.index
    }
    guard
      cursor.accept(word: "before") || cursor.accept(word: "after") || cursor.accept(word: "with")
        || cursor.accept(word: "in") || cursor.accept(word: "each")
    else { return nil }
    _ = cursor.accept(word: "each") || cursor.accept(word: "every") || cursor.accept(word: "the")
    let isMeal =
      cursor.isWord("meal") || cursor.isWord("meals") || cursor.isWord("breakfast")
      || cursor.isWord("lunch") || cursor.isWord("dinner") || cursor.isWord("bedtime")
      || cursor.isWord("morning") || cursor.isWord("evening")
    return isMeal ? start..<cursor.index + 1 : nil
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

  /// "an injection of 2 ml", "10 mg by infusion": how it is given where no place is named.
  func injection() -> Range<Int>? {
    let near = zone.before.suffix(4).reversed() + Array(zone.after.prefix(4))
    let found = near.first {
      cursor.isWord("injection", at: $0) || cursor.isWord("injections", at: $0)
        || cursor.isWord("injected", at: $0) || cursor.isWord("infusion", at: $0)
        || cursor.isWord("infused", at: $0)
    }
    return found.map { $0..<$0 + 1 }
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
      cursor[at: start + 2].isWord, !cursor[at: start + 2].hasSpaceBefore, !isWithinOne(start + 2)
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

  /// "intra-individual", "intra-operative": within one person or time, not into a place.
  private func isWithinOne(_ index: Int) -> Bool {
    cursor[at: index].is(.person.union(.group)) || cursor.isWord("individual", at: index)
      || cursor.isWord("subject", at: index) || cursor.isWord("patient", at: index)
      || cursor.isWord("operative", at: index) || cursor.isWord("operatively", at: index)
      || cursor.isWord("abdominal", at: index) || cursor.isWord("observer", at: index)
      || cursor.isWord("class", at: index) || cursor.isWord("assay", at: index)
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

  /// "for 3 months", "for up to 9 days", "over a 14- to 21-day period", "× 3 d" behind the amount, or
  /// the course that holds it: "a 4-week course of prednisone 40 mg".
  func duration() -> Range<Int>? {
    for index in zone.after.prefix(18) {
      if let found = duration(at: index) { return found }
    }
    for index in zone.before.suffix(12) {
      if let found = course(at: index) { return found }
    }
    return nil
  }

  /// The duration that begins at an index.
  private func duration(at start: Int) -> Range<Int>? {
    var place = cursor.moved(to: start)
    guard
      place.accept(word: "for") || place.accept(word: "over") || place.accept(.times)
        || place.accept(word: "during") || place.accept(word: "x") || place.accept(word: "lasting")
    else { return nil }
    // Further away "over" speaks of what came of it: "was sustained over an 8-week period".
    let isNear = start <= zone.amount.upperBound + 6
    let mayBePart =
      !cursor.isWord("during", at: start) && (isNear || !cursor.isWord("over", at: start))
    while mayBePart, place.index < start + 5, isLengthModifier(place) { place.index += 1 }
    guard let end = length(at: place.index) else { return nil }
    return start..<end
  }

  /// "up to", "a total of", "at least", "the next": what stands before the length of a treatment.
  private func isLengthModifier(_ place: Cursor) -> Bool {
    place.isWord("up") || place.isWord("to") || place.isWord("a") || place.isWord("an")
      || place.isWord("the") || place.isWord("of") || place.isWord("at") || place.isWord("least")
      || place.isWord("total") || place.isWord("period") || place.isWord("maximum")
      || place.isWord("minimum") || place.isWord("first") || place.isWord("next")
      || place.isWord("following") || place.isWord("another") || place.isWord("further")
      || place.isWord("additional") || place.isWord("about") || place.isWord("approximately")
      || place.isWord("entire")
  }

  /// The end of a length that begins at an index: "3 months", "14 to 21 days", "6 consecutive
  /// cycles", "4-week period"; nil if none does.
  private func length(at start: Int) -> Int? {
    var place = cursor.moved(to: start)
    // "for a week"
    if !place.peek().isNumber {
      let hasArticle = place[at: start - 1].isWord && place.isWord("a", at: start - 1)
      return hasArticle && isTime(place.peek()) ? start + 1 : nil
    }
    place.index += 1
    _ = place.accept(.dash)
    if place.accept(word: "to") || place.accept(word: "or") || place.peek().isNumber,
      place.peek().isNumber
    {
      place.index += 1
      _ = place.accept(.dash)
    }
    if place.isWord("consecutive") || place.isWord("additional") || place.isWord("further")
      || place.isWord("more") || place.isWord("successive")
    {
      place.index += 1
    }
    let isCourse =
      place.isWord("cycles") || place.isWord("courses") || place.isWord("doses")
      || place.isWord("fractions")
    return isCourse || isTime(place.peek()) ? place.index + 1 : nil
  }

  /// "4-week course of", "12 weeks of treatment with", "for 8 weeks with": the length before what is
  /// given in it.
  private func course(at start: Int) -> Range<Int>? {
    guard cursor[at: start].isNumber, let end = length(at: start) else { return nil }
    let between = end..<max(end, zone.amount.lowerBound)
    guard between.count <= 8, !between.contains(where: { cursor.isWord("followed", at: $0) }) else {
      return nil
    }
    var place = cursor.moved(to: end)
    if isWithin(start), place.isWord("with") { return start - 1..<end }
    let hasNoun =
      place.accept(word: "course") || place.accept(word: "courses")
      || place.accept(word: "treatment") || place.accept(word: "regimen")
      || place.accept(word: "therapy")
    let isLinked =
      place.isWord("of") || place.isWord("with") || place.peek().is(.openParenthesis)
    if hasNoun, isLinked { return start..<end }
    let isCounted = cursor.isWord("doses", at: end - 1) || cursor.isWord("fractions", at: end - 1)
    return place.isWord("of") && !isCounted && between.count <= 5 && Self.isLong(end - 1, cursor)
      ? start..<end : nil
  }

  private func isWithin(_ start: Int) -> Bool {
    cursor.isWord("for", at: start - 1) || cursor.isWord("over", at: start - 1)
  }

  /// Whether a word is no unit of time, or one of days or more.
  private static func isLong(_ index: Int, _ cursor: Cursor) -> Bool {
    guard let unit = cursor[at: index].unit else { return true }
    return unit.code != "h" && unit.code != "min" && unit.code != "s"
  }

  /// Whether a length is that of a treatment, not of one infusion: weeks or more, cycles, or at
  /// least seven days.
  static func isCourse(_ duration: Range<Int>, in cursor: Cursor) -> Bool {
    switch cursor[at: duration.upperBound - 1].unit?.code {
    case "wk", "mo", "a", nil: true
    case "d": duration.contains { cursor[at: $0].isNumber && cursor[at: $0].value >= 7 }
    default: false
    }
  }

  /// Whether a word is a unit of time and no frequency: "weeks", not "weekly".
  private func isTime(_ token: Token) -> Bool {
    token.unit?.quantity == .time && !token.is(.frequency)
  }
}
