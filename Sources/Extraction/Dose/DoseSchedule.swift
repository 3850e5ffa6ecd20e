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
    var bolus: Range<Int>?
    for index in zone.after.prefix(16) where mayBegin(cursor[at: index]) {
      guard let found = frequency(at: index) else { continue }
      // "50 mg as a bolus every 6 h": how often says more.
      if found.count == 1, cursor[at: index].is(.doseNoun), bolus == nil {
        bolus = found
        continue
      }
      if let bolus, found.lowerBound > bolus.upperBound { return bolus }
      return describesOther(found) ? bolus : found
    }
    if let found = bolus ?? fractions() { return found }
    for index in zone.before.suffix(9) where mayBegin(cursor[at: index]) {
      let isNear = index >= zone.amount.lowerBound - 6 || cursor.isWord("single", at: index)
      if isNear, let found = frequency(at: index), found.upperBound <= zone.amount.lowerBound {
        return found
      }
    }
    return nil
  }

  /// "60 Gy in 30 fractions", "50.4 Gy/28 fractions", "40 Gy in 15 daily fractions": in how many parts
  /// radiation is given.
  private func fractions() -> Range<Int>? {
    guard cursor[at: zone.amount.upperBound - 1].unit?.quantity == .absorbedDose else { return nil }
    for index in zone.after.prefix(6) where cursor[at: index].isNumber {
      let isParted = cursor.isWord("fractions", at: index + 1)
      if isParted || cursor.isWord("fractions", at: index + 2) {
        return index..<index + (isParted ? 2 : 3)
      }
    }
    return nil
  }

  /// Whether a frequency may begin with a token.
  private func mayBegin(_ token: Token) -> Bool {
    token.is(.scheduling.union(.frequency).union(.multiplier)) || token.isNumber
      || token.flags.contains(.hasDigits)
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
    // "3-weekly"
    if hasDash, cursor.peek().is(.frequency) { return start..<cursor.index + 1 }
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
    if isAtWill(at: start) { return start..<start + 2 }
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
    let found =
      zone.before.suffix(4).last { isInjection($0) }
      ?? zone.after.prefix(6).first { isInjection($0) }
      ?? zone.before.suffix(18).last { isInjection($0) && cursor.isWord("of", at: $0 + 1) }
    guard let found else { return nil }
    return (cursor.isWord("continuous", at: found - 1) ? found - 1 : found)..<found + 1
  }

  private func isInjection(_ index: Int) -> Bool {
    cursor[at: index].is(.given)
      && (cursor.isWord("injection", at: index) || cursor.isWord("injections", at: index)
        || cursor.isWord("injected", at: index) || cursor.isWord("infusion", at: index)
        || cursor.isWord("infused", at: index))
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
    if isSpinal(start) { return start..<start + 1 }
    // "tracheal instillation", "lung lavage"
    if token.is(.instillation), names.isName(start - 1), start - 1 >= zone.sentence.lowerBound {
      return start - 1..<start + 1
    }
    guard token.is(.scheduling) else { return nil }
    if let found = throughDevice(at: start) { return found }
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

  /// "spinal anaesthesia with 10 mg": into the spinal canal; "spinal surgery" is no route.
  private func isSpinal(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.end - token.start == 6, cursor.isWord("spinal", at: index) else {
      return false
    }
    let before = cursor[at: index - 1]
    if before.is(.function), !cursor.isWord("with", at: index - 1),
      !cursor.isWord("for", at: index - 1), !cursor.isWord("by", at: index - 1)
    {
      return false
    }
    return ["anesthesia", "anaesthesia", "analgesia", "block", "injection", "infusion"].contains {
      cursor.isWord(oneOf: $0, at: index + 1)
    }
  }

  /// "via a facemask", "through nasal prongs", "by infusion pump".
  private func throughDevice(at start: Int) -> Range<Int>? {
    guard
      cursor.isWord("via", at: start) || cursor.isWord("through", at: start)
        || cursor.isWord("by", at: start)
    else { return nil }
    for index in start + 1..<start + 6 {
      // "via a non-rebreathing mask"
      if cursor[at: index].is(.dash), !cursor[at: index].hasSpaceBefore { continue }
      guard cursor[at: index].isWord, !cursor[at: index].is(.conjunction.union(.person)) else {
        return nil
      }
      if isDevice(index) { return start..<index + 1 }
    }
    return nil
  }

  private func isDevice(_ index: Int) -> Bool {
    cursor.isWord("mask", at: index) || cursor.isWord("facemask", at: index)
      || cursor.isWord("cannula", at: index) || cursor.isWord("cannulae", at: index)
      || cursor.isWord("prongs", at: index) || cursor.isWord("catheter", at: index)
      || cursor.isWord("tube", at: index) || cursor.isWord("drip", at: index)
      || cursor.isWord("pump", at: index) || cursor.isWord("nebulizer", at: index)
      || cursor.isWord("nebuliser", at: index) || cursor.isWord("inhaler", at: index)
      || cursor.isWord("spacer", at: index) || cursor.isWord("helmet", at: index)
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
}
