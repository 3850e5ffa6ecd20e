import Lexing

/// How an amount is given: how often, by which route, for how long.
struct DoseSchedule {
  let cursor: Cursor
  let zone: DoseZone
  /// The name beside the amount.
  let substance: Range<Int>?

  /// "three times a week", "twice daily", "every 8 h", "bid", "once-daily", "a day"; behind the
  /// amount, or close before it.
  func frequency() -> Range<Int>? {
    var weak: Range<Int>?
    let isTotal = isTotal
    for index in zone.after.prefix(16) where mayBegin(cursor[at: index]) {
      guard let found = frequency(at: index) ?? codedDays(at: index), !isOfPart(found),
        !isOfSame(found)
      else { continue }
      // "30 Gy in 10 daily fractions"
      if isFractions(found.upperBound), cursor[at: index - 1].isNumber, let parts = fractions() {
        return parts
      }
      // "a total of 200 mg, given weekly": how often the parts are.
      if isTotal, found.lowerBound > zone.amount.upperBound, !isNumberOfParts(found) { continue }
      // "50 mg as a bolus every 6 h", "24 h apart every 3 weeks": how often says more.
      let isBolus = found.count == 1 && cursor[at: index].is(.doseNoun)
      if let weak, found.lowerBound < weak.upperBound { continue }
      if weak == nil,
        isBolus || cursor.isWord("apart", at: found.upperBound - 1) || isDayCode(found.lowerBound)
          || cursor.isWord("on", at: found.lowerBound) && isDayCode(found.lowerBound + 1)
      {
        weak = found
        continue
      }
      // "on D1 and D8, Q3W"
      if let weak, found.lowerBound > weak.upperBound,
        found.lowerBound > weak.upperBound + 1 || !cursor[at: weak.upperBound].is(.comma)
      {
        return weak
      }
      return describesOther(found) || isOfOther(found) ? weak : found
    }
    if let found = weak ?? fractions() { return found }
    for index in zone.before.suffix(18) where mayBegin(cursor[at: index]) {
      guard let found = frequency(at: index), found.upperBound <= zone.amount.lowerBound else {
        continue
      }
      // "twice daily: budesonide/formoterol 160 µg": as near as its last word
      let isMultiple = cursor[at: index].is(.multiplier)
      let distance = zone.amount.lowerBound - (isMultiple ? found.upperBound - 1 : index)
      let isNear = distance <= 6 || distance <= 9 && cursor.isWord("single", at: index)
      if isTotal || isOfSingle(found) || isOfStep(found) || isDayOfVisit(found) { continue }
      if isNear || opensSentence(found) || describesGiving(found) { return found }
    }
    return nil
  }

  /// "On days 4 through 18, filgrastim was given at 5 µg/kg": said of the whole sentence.
  private func opensSentence(_ words: Range<Int>) -> Bool {
    words.lowerBound == zone.sentence.lowerBound && cursor[at: words.upperBound].is(.comma)
  }

  /// "daily administration of lenograstim at a dose of 5 µg/kg", "weekly injections of".
  private func describesGiving(_ words: Range<Int>) -> Bool {
    let noun = words.upperBound
    let isGiving =
      cursor[at: noun].is(.given.union(.doseNoun)) || cursor.isWord("administrations", at: noun)
      || cursor.isWord("dosing", at: noun) || cursor.isWord("treatment", at: noun)
    return isGiving && (cursor.isWord("of", at: noun + 1) || cursor.isWord("with", at: noun + 1))
  }

  /// "60 Gy in 30 fractions", "50.4 Gy/28 fractions", "40 Gy in 15 daily fractions": in how many parts
  /// radiation is given.
  private func fractions() -> Range<Int>? {
    guard zone.isRadiation(in: cursor) else { return nil }
    for index in zone.after.prefix(4) where cursor.isWord("fractionation", at: index) {
      return names.isName(index - 1) ? index - 1..<index + 1 : nil
    }
    for index in zone.after.prefix(6) where cursor[at: index].isNumber {
      let isParted = isFractions(index + 1)
      if isParted || isFractions(index + 2), !cursor[at: index + 1].is(.dash) {
        // "four to six fractions", "3–5 fractions"
        let isRange =
          cursor[at: index - 2].isNumber
          && (cursor[at: index - 1].is(.dash) || cursor.isWord("to", at: index - 1)
            || cursor.isWord("or", at: index - 1))
        let first = isRange ? index - 2 : index
        var end = cursor.moved(to: index + (isParted ? 2 : 3))
        return rest(of: &end, from: first) ?? first..<index + (isParted ? 2 : 3)
      }
    }
    return nil
  }

  private func isFractions(_ index: Int) -> Bool {
    cursor.isWord("fractions", at: index) || cursor.isWord("fx", at: index)
      || cursor.isWord("fr", at: index)
  }

  /// Where the word begins that ends with a frequency: the "bi" of "bi-weekly".
  private func beginOfWord(_ start: Int) -> Int {
    guard cursor[at: start - 1].is(.dash), !cursor[at: start].hasSpaceBefore,
      cursor.isWord("bi", at: start - 2) || cursor.isWord("tri", at: start - 2)
        || cursor.isWord("semi", at: start - 2)
    else { return start }
    return start - 2
  }

  /// "weekly", "monthly": whether a number before such a word belongs to it, and does not count "weekly doses".
  private func isPeriodic(_ index: Int) -> Bool {
    guard
      cursor.isWord("weekly", at: index) || cursor.isWord("monthly", at: index)
        || cursor.isWord("yearly", at: index)
    else { return false }
    let next = cursor[at: index + 1]
    return !next.isWord || next.is(.function.union(.conjunction).union(.versus))
  }

  /// Whether a frequency may begin with a token.
  private func mayBegin(_ token: Token) -> Bool {
    token.is(.scheduling.union(.frequency).union(.multiplier)) || token.isNumber
      || token.flags.contains(.hasDigits)
      || token.end - token.start == 1 && cursor.text[Int(token.start)] | 0x20 == UInt8(ascii: "d")
  }

  /// Whether words behind the amount describe another drug that they stand before: "70 Gy with
  /// weekly cisplatin", "remifentanil 1 µg/kg … caudal ropivacaine".
  func describesOther(_ words: Range<Int>) -> Bool {
    words.lowerBound >= zone.amount.upperBound && cursor.hasDrugStem(at: words.upperBound)
      && words.upperBound < zone.sentence.upperBound
      && substance.map { !$0.contains(words.upperBound) && $0.upperBound <= words.lowerBound }
        ?? zone.isRadiation(in: cursor)
  }

  /// "over 48 h plus a single dose of primaquine", "for 7 days, then daily recombinant FSH": what is joined has its own.
  private func isOfOther(_ words: Range<Int>) -> Bool {
    if cursor.isWord("then", at: words.lowerBound - 1), words.upperBound < zone.sentence.upperBound,
      names.isName(words.upperBound), !cursor[at: words.upperBound].is(.given)
    {
      return true
    }
    return cursor.isWord("of", at: words.upperBound)
      && (zone.amount.upperBound..<max(zone.amount.upperBound, words.lowerBound)).contains {
        joins($0)
      }
  }

  /// The frequency that begins at an index.
  func frequency(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if let every = every(at: start) { return every }
    if cursor.peek().isInteger, let counted = countedTimes(at: start) { return counted }
    if cursor.accept(.multiplier) {
      // "once or twice daily"
      if cursor.isWord("or") || cursor.isWord("to"), cursor.peek(1).is(.multiplier) {
        cursor.index += 2
      }
      _ = cursor.accept(.dash)
      // "once-a-week"
      if cursor.isWord("a"), cursor.peek(1).is(.dash), cursor.peek(2).unit?.quantity == .time {
        return start..<cursor.index + 3
      }
      if let every = every(at: cursor.index) { return start..<every.upperBound }
      return rest(of: &cursor, from: start)
    }
    if cursor.peek().is(.frequency) {
      return isCompany(start) ? nil : beginOfWord(start)..<start + 1
    }
    return onDays(at: start) ?? partOfDay(at: start) ?? atMeals(at: start)
      ?? lockout(at: start)
  }

  /// "3 times a day", "three-times-daily", "5 days per week", "2 weekly sessions"; at "12-hour
  /// intervals".
  private func countedTimes(at start: Int) -> Range<Int>? {
    // "5 of 7 days per week"
    if cursor.isWord("of", at: start - 1), cursor[at: start - 2].isNumber { return nil }
    var cursor = cursor.moved(to: start + 1)
    // "two to four times daily", "6–8 h intervals"
    if cursor.peek().is(.dash) || cursor.isWord("to") || cursor.isWord("or"),
      cursor.peek(1).isNumber
    {
      cursor.index += 2
    }
    let hasDash = cursor.accept(.dash)
    if cursor.accept(word: "times") || cursor.accept(.times) {
      _ = hasDash && cursor.accept(.dash)
      // "three times more rescue medication", "four times the dose"
      let isDay =
        cursor.peek(1).unit?.quantity == .time || cursor.peek(2).unit?.quantity == .time
      if cursor.peek().is(.comparative) || cursor.isWord("the") && !isDay || cursor.isWord("as") {
        return nil
      }
      return rest(of: &cursor, from: start)
        ?? (self.cursor.isWord("times", at: cursor.index - 1) ? start..<cursor.index : nil)
    }
    // "3-weekly", "6 hourly", "four weekly"; "in 4 weekly doses" is weekly.
    if cursor.peek().is(.frequency),
      hasDash || cursor.isWord("hourly")
        || cursor.peek(-1).isNumber && isPeriodic(cursor.index)
    {
      return start..<cursor.index + 1
    }
    guard let unit = cursor.peek().unit, unit.quantity == .time else { return nil }
    cursor.index += 1
    if cursor.isWord("on"), let end = restOff(behind: cursor.index) { return start..<end }
    if cursor.isWord("intervals") || cursor.isWord("apart") {
      return start..<cursor.index + 1
    }
    return unit.code == "d" && !hasDash ? rest(of: &cursor, from: start) : nil
  }

  /// The end of the "1 week off" behind the "on" of "3 weeks on, 1 week off", "14 days on/14 days off".
  private func restOff(behind on: Int) -> Int? {
    var cursor = cursor.moved(to: on + 1)
    _ =
      cursor.accept(.slash) || cursor.accept(.comma) || cursor.accept(.dash)
      || cursor.accept(word: "then")
    if cursor.peek().is(.conjunction) || cursor.peek().is(.openParenthesis) { cursor.index += 1 }
    guard cursor.peek().isNumber else { return nil }
    cursor.index += 1
    _ = cursor.accept(.dash)
    guard cursor.peek().unit?.quantity == .time, cursor.isWord("off", 1) else { return nil }
    return cursor.index + 2
  }

  /// "before each meal", "with breakfast", "in the evening", "as needed", "on demand".
  private func atMeals(at start: Int) -> Range<Int>? {
    // Further away it speaks of the next drug: "(200 μg) plus terbutaline as needed".
    let distance = start - zone.amount.upperBound
    guard distance >= 0, distance < 9 else { return nil }
    var cursor = cursor.moved(to: start)
    let between = zone.amount.upperBound..<start
    let isNear =
      !between.contains { joins($0) }
      || distance < 5
        && !between.contains {
          joins($0) && !cursor.isWord("or", at: $0) && cursor.hasDrugStem(at: $0 + 1)
        }
    if isAtWill(at: start) { return isNear ? start..<start + 2 : nil }
    guard distance < 5 else { return nil }
    guard
      cursor.accept(word: "before") || cursor.accept(word: "after") || cursor.accept(word: "with")
        || cursor.accept(word: "in") || cursor.accept(word: "each")
    else { return nil }
    _ = cursor.accept(word: "each") || cursor.accept(word: "every") || cursor.accept(word: "the")
    let isMeal =
      cursor.isWord("meal") || cursor.isWord("meals") || cursor.isWord("breakfast")
      || cursor.isWord("lunch") || cursor.isWord("dinner") || cursor.isWord("bedtime")
      || cursor.isWord("morning") || cursor.isWord("evening")
      || cursor.isWord("each", at: start) && (cursor.isWord("day") || cursor.isWord("night"))
    return isMeal ? start..<cursor.index + 1 : nil
  }

  private func joins(_ index: Int) -> Bool {
    cursor[at: index].is(.conjunction) || cursor[at: index].is(.plus)
      || cursor.isWord("plus", at: index) || cursor.isWord("with", at: index)
  }

  /// "lockout interval of 5 min", "10-minute lockout", "lockout 8 min": how often somebody may ask
  /// for the dose.
  private func lockout(at start: Int) -> Range<Int>? {
    guard cursor.isWord("lockout", at: start) else { return nil }
    if cursor[at: start - 1].unit?.quantity == .time {
      let number = cursor[at: start - 2].is(.dash) ? start - 3 : start - 2
      if cursor[at: number].isNumber { return number..<start + 1 }
    }
    for index in start + 1..<start + 4 where cursor[at: index].isNumber {
      return cursor[at: index + 1].unit?.quantity == .time ? start..<index + 2 : nil
    }
    return nil
  }

  /// "as needed", "when required", "on demand", "ad libitum".
  private func isAtWill(at start: Int) -> Bool {
    let cursor = cursor.moved(to: start)
    if cursor.isWord("as") || cursor.isWord("when") || cursor.isWord("if") {
      return cursor.isWord("needed", 1) || cursor.isWord("required", 1)
        || cursor.isWord("desired", 1)
    }
    return cursor.isWord("on") && (cursor.isWord("demand", 1) || cursor.isWord("request", 1))
      || cursor.isWord("ad") && (cursor.isWord("libitum", 1) || cursor.isWord("lib", 1))
  }

  /// "every 8 h", "every other day", "every morning", "q12h", "q 3 weeks".
  private func every(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if isCodedInterval(start) {
      return cursor.peek(1).unit?.quantity == .time ? start..<start + 2 : start..<start + 1
    }
    guard cursor.accept(word: "every") || cursor.accept(word: "q") else { return nil }
    // "every-other-week"
    if cursor.peek().is(.dash), !cursor.peek().hasSpaceBefore, cursor.isWord("other", 1),
      cursor.peek(2).is(.dash), cursor.peek(3).unit?.quantity == .time
    {
      return start..<cursor.index + 4
    }
    let isOrdinal =
      cursor.isWord("other") || cursor.isWord("second") || cursor.isWord("third")
      || cursor.isWord("fourth")
    if isOrdinal, cursor.peek(1).unit?.quantity == .time { cursor.index += 1 }
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

  /// "q3w", "Q12h", "q6": a "q" with digits; "coenzyme Q10" is a substance.
  private func isCodedInterval(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), token.end - token.start <= 4,
      !cursor.isWord("coenzyme", at: index - 1), !cursor.isWord("enzyme", at: index - 1)
    else { return false }
    let (first, second) = (cursor.text[Int(token.start)], cursor.text[Int(token.start) + 1])
    return first | 0x20 == UInt8(ascii: "q") && second &- 0x30 < 10
  }

  /// "on days 1, 8 and 15", "day 1-3", "on alternate days", "at bedtime".
  private func onDays(at start: Int) -> Range<Int>? {
    // "≤10 mg/day by day 30": until when something came about.
    if cursor.isWord("by", at: start - 1) || cursor.isWord("until", at: start - 1) { return nil }
    var cursor = cursor.moved(to: start)
    let hasOn = cursor.accept(word: "on")
    if hasOn || cursor.accept(word: "at") {
      let isTime =
        cursor.isWord("bedtime") || cursor.isWord("night") || cursor.isWord("alternate")
        || hasOn && cursor.peek().isWord && cursor.isWord("days", 1) && !cursor.peek(2).isNumber
      if isTime { return start..<cursor.index + (cursor.isWord("days", 1) ? 2 : 1) }
    }
    // "on cycle days 3–7"
    if hasOn, cursor.isWord("days", 1) { cursor.index += 1 }
    // "at weeks 0, 4 and 8": counted from the first dose.
    let isCounted =
      cursor.peek(1).isNumber && cursor.peek(1).value == 0
      && (cursor.accept(word: "weeks") || cursor.accept(word: "months"))
    guard isCounted || cursor.accept(word: "day") || cursor.accept(word: "days"),
      cursor.peek().isNumber
    else { return vaccinated(at: start) }
    cursor.index += 1
    while cursor.peek().is(.dash) || cursor.peek().is(.comma) || cursor.peek().is(.conjunction)
      || cursor.isWord("to") || cursor.isWord("through")
    {
      let isPair = cursor.peek().is(.comma) && cursor.peek(1).is(.conjunction)
      // "on day 0 and day 14"
      if cursor.isWord("day", isPair ? 2 : 1), cursor.peek(isPair ? 3 : 2).isNumber {
        cursor.index += isPair ? 4 : 3
        continue
      }
      let (number, behind) = (cursor.peek(isPair ? 2 : 1), cursor.peek(isPair ? 3 : 2))
      // "day 1-3, 5-fluorouracil": the digit of a name.
      let isPartOfName = behind.is(.dash) && !cursor.peek(isPair ? 4 : 3).isNumber
      guard number.isNumber, behind.unit == nil, !isPartOfName else { break }
      cursor.index += isPair ? 3 : 2
    }
    return start..<(isCounted ? endOfEvery(behind: cursor.index) : cursor.index)
  }

  /// The end of the "and every 8 weeks" behind "at weeks 0, 2 and 6"; the same index if there is none.
  private func endOfEvery(behind end: Int) -> Int {
    var next = end
    if cursor[at: next].is(.comma) { next += 1 }
    if cursor[at: next].is(.conjunction) { next += 1 }
    if cursor.isWord("then", at: next) { next += 1 }
    return next > end ? every(at: next)?.upperBound ?? end : end
  }

  /// "at 0, 1 and 6 months", as vaccines are given.
  private func vaccinated(at start: Int) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    guard cursor.accept(word: "at"), cursor.peek().isNumber, cursor.peek().value == 0 else {
      return nil
    }
    cursor.index += 1
    while cursor.peek().is(.comma) || cursor.peek().is(.conjunction) || cursor.peek().isNumber {
      cursor.index += 1
    }
    return cursor.index > start + 3 && cursor.peek().unit?.quantity == .time
      ? start..<cursor.index + 1 : nil
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
}
