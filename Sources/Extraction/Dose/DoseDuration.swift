import Lexing

// How long an amount is given.
extension DoseSchedule {
  /// "for 3 months", "for up to 9 days", "over a 14- to 21-day period", "× 3 d" behind the amount, or
  /// the course that holds it: "a 4-week course of prednisone 40 mg".
  func duration() -> Range<Int>? {
    var brief: Range<Int>?
    for index in zone.after.prefix(18)
    where cursor[at: index].is(.scheduling) || cursor[at: index].is(.times) {
      let found =
        duration(at: index) ?? untilEvent(at: index) ?? duringPeriod(at: index)
        ?? onConsecutiveDays(at: index)
      guard let found else { continue }
      // "for 30 s twice daily for 2 weeks": how long the treatment lasts says more.
      if brief == nil, isBrief(found) {
        brief = found
        continue
      }
      return brief == nil || cursor.isWord("for", at: found.lowerBound) && !isBrief(found)
        ? found : brief
    }
    if let brief { return brief }
    for index in zone.before.suffix(12) where cursor[at: index].isNumber {
      if let found = course(at: index) { return found }
    }
    return nil
  }

  /// "for 30 s", "over 30 min".
  private func isBrief(_ words: Range<Int>) -> Bool {
    let code = cursor[at: words.upperBound - 1].unit?.code
    return code == "s" || code == "min"
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
    guard let end = length(at: place.index), !isRepeated(end) else { return nil }
    return start..<end
  }

  /// "for 12 days per month", "five days/week": how often rather than how long.
  private func isRepeated(_ end: Int) -> Bool {
    let isPer =
      cursor.isWord("per", at: end) || cursor.isWord("a", at: end)
      || cursor.isWord("each", at: end) || cursor.isWord("every", at: end)
      || cursor[at: end].is(.slash)
    return isPer && isTime(cursor[at: end + 1])
  }

  /// "on 2 consecutive days".
  private func onConsecutiveDays(at start: Int) -> Range<Int>? {
    guard cursor.isWord("on", at: start), cursor.isWord("consecutive", at: start + 2) else {
      return nil
    }
    return length(at: start + 1).map { start..<$0 }
  }

  /// "up to", "a total of", "at least", "the next": what stands before the length of a treatment.
  private func isLengthModifier(_ place: Cursor) -> Bool {
    place.isWord("up") || place.isWord("to") || place.isWord("a") || place.isWord("an")
      || place.isWord("the") || place.isWord("of") || place.isWord("at") || place.isWord("least")
      || place.isWord("total") || place.isWord("period") || place.isWord("maximum")
      || place.isWord("minimum") || place.isWord("first") || place.isWord("next")
      || place.isWord("following") || place.isWord("another") || place.isWord("further")
      || place.isWord("additional") || place.isWord("about") || place.isWord("approximately")
      || place.isWord("entire") || place.isWord("no") || place.isWord("not") || place.isWord("more")
      || place.isWord("longer") || place.isWord("than") || place.isWord("either")
  }

  /// "until disease progression", "until day 28", "through week 24", "during weeks 1–4".
  private func untilEvent(at start: Int) -> Range<Int>? {
    let isUntil = cursor.isWord("until", at: start) || cursor.isWord("till", at: start)
    guard isUntil || cursor.isWord("through", at: start) || cursor.isWord("during", at: start)
    else {
      return nil
    }
    if isPeriod(start + 1), cursor[at: start + 2].isNumber {
      let isRange = cursor[at: start + 3].is(.dash) || cursor.isWord("to", at: start + 3)
      return start..<start + (isRange && cursor[at: start + 4].isNumber ? 5 : 3)
    }
    guard isUntil else { return nil }
    for index in start + 1..<start + 5 {
      guard cursor[at: index].isWord else { return nil }
      if isEndOfTreatment(index) { return start..<index + 1 }
    }
    return nil
  }

  private func isPeriod(_ index: Int) -> Bool {
    cursor.isWord("day", at: index) || cursor.isWord("days", at: index)
      || cursor.isWord("week", at: index) || cursor.isWord("weeks", at: index)
      || cursor.isWord("month", at: index) || cursor.isWord("months", at: index)
      || cursor.isWord("cycle", at: index) || cursor.isWord("cycles", at: index)
  }

  private func isEndOfTreatment(_ index: Int) -> Bool {
    cursor.isWord("progression", at: index) || cursor.isWord("death", at: index)
      || cursor.isWord("delivery", at: index) || cursor.isWord("discharge", at: index)
      || cursor.isWord("birth", at: index) || cursor.isWord("relapse", at: index)
      || cursor.isWord("remission", at: index) || cursor.isWord("recovery", at: index)
      || cursor.isWord("resolution", at: index) || cursor.isWord("extubation", at: index)
      || cursor.isWord("toxicity", at: index) || cursor.isWord("healing", at: index)
      || cursor.isWord("surgery", at: index) || cursor.isWord("ovulation", at: index)
      || cursor.isWord("term", at: index)
  }

  /// "in four 3-week periods": the length of one period of a crossover trial.
  private func duringPeriod(at start: Int) -> Range<Int>? {
    guard cursor.isWord("in", at: start) else { return nil }
    let first =
      cursor[at: start + 1].isNumber && cursor[at: start + 2].isNumber ? start + 2 : start + 1
    guard cursor[at: first].isNumber, cursor[at: first + 1].is(.dash), let end = length(at: first),
      cursor.isWord("periods", at: end) || cursor.isWord("phases", at: end)
        || cursor.isWord("period", at: end) || cursor.isWord("phase", at: end)
    else { return nil }
    return first..<end
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
    // "for 3, 5 or 7 days"
    while place.index < start + 9, place.peek().is(.comma), place.peek(1).isInteger {
      place.index += 2
    }
    if place.peek().is(.comma), place.peek(1).is(.conjunction), place.peek(2).isNumber {
      place.index += 1
    }
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
    // "5 days at 10 mg/day"
    if place.isWord("at"), end + 1 == zone.amount.lowerBound, !cursor.isWord("every", at: start - 1)
    {
      return start..<end
    }
    if place.isWord("of"), isTreatment(end + 1) { place.index += 1 }
    // "3-day deworming course of"
    if place.isWord("course", 1), place.peek().isWord, !place.peek().is(.function) {
      place.index += 1
    }
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

  private func isTreatment(_ index: Int) -> Bool {
    cursor.isWord("treatment", at: index) || cursor.isWord("therapy", at: index)
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
