import Lexing

/// Numbers that share the unit behind the last of them, and those beside them that do not.
extension DoseMention {
  /// The numbers that share the unit behind the last of them.
  static func list(
    endingWith last: Member, of unit: UCUMUnit, _ cursor: Cursor
  ) -> [Member] {
    var amounts = [last]
    while let member = listMember(before: amounts[0].1.lowerBound, amounts.count, unit, cursor) {
      // "in 12 and 5–10 mg": before a range stands another one.
      if last.1.count > 1, member.1.count == 1 { break }
      amounts.insert(member, at: 0)
    }
    guard amounts.count > 1 else { return amounts }
    let (first, number) = (amounts[0].1.lowerBound, last.1.lowerBound)
    if let end = endOfLabel(before: first, number, cursor) {
      amounts.removeAll { $0.1.lowerBound < end }
    } else if isCondition(first, of: unit, cursor) {
      amounts.removeFirst()
    }
    if amounts.count == 2, isPredicate(at: first, and: number, cursor) { amounts.removeFirst() }
    return amounts
  }

  /// The amount before one in a list that shares the unit: "20, 40 and 80 mg", "15 or 5 mg",
  /// "25-, 50- and 100-mg", "160/4.5 µg", "875 + 125 mg", "10–20 or 40 mg".
  ///
  /// Commas alone make no list: "in 2015, 5 mg" has a conjunction before the last member.
  private static func listMember(
    before number: Int, _ count: Int, _ unit: UCUMUnit, _ cursor: Cursor
  ) -> Member? {
    var link = number - 1
    let token = cursor[at: link]
    if token.is(.conjunction) || token.is(.versus) || token.is(.slash) || token.is(.plus) {
      link -= 1
      if cursor[at: link].is(.comma) { link -= 1 }
    } else if token.is(.comma), count > 1 || isRising(to: number, cursor) {
      link -= 1
    } else {
      return nil
    }
    if cursor[at: link].is(.dash), !cursor[at: link].hasSpaceBefore { link -= 1 }
    let member = cursor[at: link]
    // "Sch 1000 + 10 mg oxazepam", "15 mg Sch 1000 and 10 mg oxazepam": the digits of a name.
    if cursor[at: link - 1].isWord,
      token.is(.plus)
        || cursor[at: link - 1].flags.contains(.capitalized) && cursor[at: link - 2].unit != nil
          && cursor[at: link - 3].isNumber
    {
      return nil
    }
    // "on days +1 and 10 mg", "on days −5 and −4 and 2 mg/kg": no amount has a sign.
    let sign = cursor[at: link - 1]
    if sign.is(.plus) || sign.is(.dash), sign.hasSpaceBefore, !member.hasSpaceBefore { return nil }
    guard member.isNumber, isFree(link, unit, cursor) else { return nil }
    let isYear = member.isInteger && member.value > 1900 && member.value < 2100
    if isYear || cursor[at: link - 1].is(.equals) { return nil }
    // Of a range both ends are given, or neither.
    if let low = rangeStart(before: link, cursor), !isChanged(from: low, to: link, cursor) {
      return range(from: low, to: link, of: unit, cursor)
    }
    return (.exact(value(of: member, in: unit)), link..<link + 1)
  }

  /// Whether two smaller numbers stand before one with commas alone: "10, 20, 40 mg".
  private static func isRising(to number: Int, _ cursor: Cursor) -> Bool {
    let (first, second) = (cursor[at: number - 4], cursor[at: number - 2])
    return cursor[at: number - 3].is(.comma) && first.isNumber && second.isNumber
      && first.value < second.value && second.value < cursor[at: number].value
  }

  /// "10(5), 10(6) or 10(7) pfu", "10⁶ and 10⁷ CFU": powers of ten that share a unit.
  static func powers(
    endingWith last: (value: Double, tokens: Range<Int>), of unit: UCUMUnit, _ cursor: Cursor
  ) -> [(value: Double, tokens: Range<Int>)] {
    var found = [last]
    while found.count < 10 {
      var link = found[0].tokens.lowerBound - 1
      guard
        cursor[at: link].is(.conjunction.union(.versus))
          || cursor[at: link].is(.comma) && found.count > 1
      else { break }
      link -= 1
      if cursor[at: link].is(.comma) { link -= 1 }
      guard let power = power(endingAt: link, of: unit, cursor) else { break }
      found.insert(power, at: 0)
    }
    return found
  }

  /// "prednisone was tapered from 60 to 10 mg", "the warfarin dose was increased from 2.5 to 5 mg": two doses; what
  /// else falls from one amount to another was measured, and what rises is a range.
  static func isChanged(from low: Int, to high: Int, _ cursor: Cursor) -> Bool {
    let verb = low - 2
    guard cursor.isWord("from", at: low - 1), cursor.isWord("to", at: high - 1) else {
      return false
    }
    if cursor.isWord(of: stepwiseVerbs, at: verb) { return true }
    guard
      cursor[at: verb].is(.changeVerb),
      cursor.isWord("was", at: verb - 1) || cursor.isWord("were", at: verb - 1)
    else { return false }
    return cursor[at: verb - 2].is(.doseNoun) || cursor.hasDrugStem(at: verb - 2)
  }

  /// What is done with doses alone.
  private static let stepwiseVerbs = WordSet([
    "escalated", "tapered", "tapering", "titrated", "uptitrated", "weaned",
  ])

  // MARK: Numbers of something else

  /// The index behind the numbers of a label that stand before an amount: the 1 of "on day 1 and 250 mg", the
  /// 2–5 of "on days 2–5 and 20 mg", the 1, 2 and 3 of "in groups 1, 2 and 3, 10 and 20 mg"; nil where no label does.
  private static func endOfLabel(
    before first: Int, _ amount: Int, _ cursor: Cursor
  ) -> Int? {
    var label = first - 1
    while label > first - 40, cursor[at: label].isNumber || joinsLabels(label, cursor) {
      label -= 1
    }
    guard cursor[at: label + 1].isInteger, namesLabel(label, cursor) else { return nil }
    var (end, isComplete) = (label + 2, false)
    var firstEnd = end
    while !isComplete {
      let isRange =
        cursor[at: end].is(.dash) || cursor.isWord("to", at: end)
        || cursor.isWord("through", at: end)
      var next = end
      if cursor[at: next].is(.comma) { next += 1 }
      isComplete = !isRange && cursor[at: next].is(.conjunction)
      if isComplete || isRange { next += 1 }
      // "on day 1, 10 and 20 mg": where the amount itself is behind the conjunction, none has ended the label's list.
      guard next > end, cursor[at: next].isInteger, next < amount else {
        isComplete = false
        break
      }
      if isRange, end == firstEnd { firstEnd = next + 1 }
      end = next + 1
    }
    let isPlural = cursor.text[Int(cursor[at: label].end) - 1] | 0x20 == UInt8(ascii: "s")
    // "groups 5 and 10 mg": one number is none of several groups; "at weeks 2 and 40 mg" is a time.
    if isPlural { return end > label + 2 || isPointInTime(label, cursor) ? end : nil }
    return isComplete ? end : firstEnd
  }

  /// "at weeks", "on days", "in cycles": what numbers behind it count is when something was done.
  private static func isPointInTime(_ label: Int, _ cursor: Cursor) -> Bool {
    let isTime =
      cursor[at: label].unit?.quantity == .time || cursor.isWord("cycles", at: label)
      || cursor.isWord("visits", at: label)
    return isTime
      && (cursor.isWord("at", at: label - 1) || cursor.isWord("on", at: label - 1)
        || cursor.isWord("in", at: label - 1) || cursor.isWord("during", at: label - 1))
  }

  private static func joinsLabels(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    return token.is(.comma) || token.is(.dash) || token.is(.conjunction)
      || cursor.isWord("to", at: index) || cursor.isWord("through", at: index)
  }

  /// Whether a number behind a word numbers what the word names: "day 1", "group 2", "serotypes 4"; in "for 6 weeks 5
  /// or 10 mg", "in the treated group 5 or 10 mg", "at least 5 or 10 mg" it does not.
  private static func namesLabel(_ index: Int, _ cursor: Cursor) -> Bool {
    let (token, before) = (cursor[at: index], cursor[at: index - 1])
    guard token.isWord, !before.isNumber, !before.is(.slash), !before.is(.doseNoun),
      !(before.is(.dash) && !token.hasSpaceBefore), !cursor.isWord("per", at: index - 1),
      !cursor.isWord("a", at: index - 1), !cursor.isWord("each", at: index - 1),
      !cursor.isWord("every", at: index - 1)
    else { return false }
    if token.is(.group.union(.study).union(.studies)) {
      return !before.isWord
        || before.is(.function.union(.conjunction)) && !cursor.isWord("the", at: index - 1)
    }
    return token.is(.label) && !cursor.isWord(of: comparisons, at: index)
      || cursor.isWord(of: numbered, at: index)
  }

  /// Words before a number that the lexicon lists as labels, and behind which an amount may stand.
  private static let comparisons = WordSet([
    "than", "least", "most", "top", "no", "level", "levels",
  ])

  /// What is numbered besides what the lexicon lists as labels.
  private static let numbered = WordSet([
    "auc", "part", "parts", "serotype", "serotypes", "time", "times", "period", "periods",
    "session",
    "sessions", "patient", "patients", "subject", "subjects",
  ])

  /// "Her INR was 8.6 and 5 mg of vitamin K was given": whether the first of two numbers is what something else
  /// than a dose was; "the dose was 5 or 10 mg".
  private static func isPredicate(
    at first: Int, and last: Int, _ cursor: Cursor
  ) -> Bool {
    let verb = first - 1
    guard cursor.isWord("and", at: last - 1), states(verb, cursor),
      !cursor.hasDrugStem(at: verb - 1)
    else { return false }
    for index in stride(from: verb - 1, through: verb - 14, by: -1) {
      let token = cursor[at: index]
      if token.sentence != cursor[at: verb].sentence || token.is(.semicolon) { break }
      if cursor.isWord("was", at: index) || cursor.isWord("were", at: index) { break }
      if token.is(.doseNoun) || cursor.isWord(of: amounts, at: index) { return false }
    }
    return !(last..<last + 16).contains { cursor.isWord("respectively", at: $0) }
  }

  /// "was", "exceeded", ">": behind it stands a value of what stands before.
  private static func states(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    return cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
      || cursor.isWord("is", at: index) || cursor.isWord("are", at: index)
      || cursor.isWord("exceeded", at: index) || token.is(.greater) || token.is(.greaterOrEqual)
  }

  /// What has several values where several are told of it, besides doses; "the potassium level was 2.8 and 40 mg".
  private static let amounts = WordSet([
    "amount", "amounts", "concentrations", "levels", "mtd", "quantities", "rates", "regimens",
    "strengths", "treatments", "volumes",
  ])

  // MARK: Parts and multiples

  /// "1/2 tablet", "1 1/2 tablets": pieces are halved, and a slash between whole numbers makes one of them.
  static func fraction(
    endingAt number: Int, of unit: UCUMUnit, _ cursor: Cursor
  ) -> Member? {
    let (upper, slash, lower) = (cursor[at: number - 2], cursor[at: number - 1], cursor[at: number])
    guard unit.quantity == .count, slash.is(.slash), !slash.hasSpaceBefore, lower.isInteger,
      !lower.hasSpaceBefore, lower.value <= 4, upper.isInteger, upper.value < lower.value
    else { return nil }
    let part = upper.value / lower.value
    guard upper.hasSpaceBefore, cursor[at: number - 3].isInteger, cursor[at: number - 3].value < 10
    else { return (.exact(part), number - 2..<number + 1) }
    return (.exact(cursor[at: number - 3].value + part), number - 3..<number + 1)
  }

  /// The "3 ×" of "ibuprofen 3 × 400 mg": how often the amount is given.
  static func times(before first: Int, _ cursor: Cursor) -> Range<Int>? {
    guard cursor[at: first - 1].is(.times) || cursor.isWord("x", at: first - 1),
      cursor[at: first - 2].isInteger, 2...12 ~= cursor[at: first - 2].value,
      cursor[at: first - 2].hasSpaceBefore || cursor[at: first - 3].is(.openParenthesis)
    else { return nil }
    return first - 2..<first
  }
}
