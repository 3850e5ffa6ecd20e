import Lexing

extension Cursor {
  /// Whether a share with its count stands here, "30.4% (103) of patients", and no mean with its deviation.
  func isShareWithCount() -> Bool {
    guard peek(1).is(.percent), peek(2).opensBracket,
      peek(3).isInteger, peek(4).closesBracket, isWord("of", 5)
    else { return false }
    // "The mean (SD) rate was 45% (12) of patients per practice"
    return moved(to: index + 6).namesPeople(within: 4)
      && !sentence(at: index).contains { self[at: $0].is(.average) }
  }
}

/// Means and spreads that do not stand side by side.
extension GroupMean {
  /// "median survival was 4.0 and 2.5 months, respectively (95% CI, 2.5 to 5.3 and 1.9 to 3.8)", "54
  /// and 56 years (SD 8 and 9)": the spread that has the value's place in its list.
  static func respectiveSpread(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    let start = measured.start
    guard start.peek().isNumber, let list = start.valueList(around: start.index) else { return nil }
    var cursor = start.moved(to: list.end)
    var words = 0
    while words < 14, cursor.peek().isWord || cursor.peek().is(.comma), !cursor.peek().is(.spread) {
      cursor.index += 1
      words += 1
    }
    guard cursor.accept(.openParenthesis) || cursor.accept(.openBracket),
      let kind = cursor.spreadLabel()
    else { return nil }
    while cursor.accept(.equals) || cursor.accept(.colon) || cursor.accept(.comma)
      || cursor.accept(word: "of")
    {}
    guard let spread = cursor.listedSpread(kind, at: list.place, of: list.count),
      start.average(before: list.start, within: 25) != nil || kind.isSingle
        || kind == .interquartileRange
    else { return nil }
    let low = spread.low
    if kind != .standardDeviation, kind != .standardError {
      guard let high = spread.high, low <= start.peek().value, start.peek().value <= high else {
        return nil
      }
    }
    return GroupMeanMention(
      value: Number(
        value: start.peek().value, decimals: start.peek().decimals,
        tokens: start.index..<start.index + 1, isInteger: start.peek().isInteger),
      unit: list.unit, spreads: [spread], tokens: start.index..<start.index + 1, confidence: 0.85,
      quote: list.start..<cursor.index)
  }
}

/// Values that share what is said behind the last: "4.0 and 2.5 months".
private struct ValueList {
  var start: Int
  var end: Int
  var count: Int
  /// The place of the value that was asked for.
  var place: Int
  var unit: Range<Int>?
}

extension Cursor {
  /// The list of at least two values, joined by a conjunction before the last, that holds a number.
  fileprivate func valueList(around index: Int) -> ValueList? {
    var (start, place) = (index, 0)
    while place < 4, let before = listedValue(before: start) {
      start = before
      place += 1
    }
    var list = ValueList(start: start, end: start, count: 0, place: place)
    var cursor = moved(to: start)
    var hasConjunction = false
    while list.count < 5, cursor.peek().isNumber, !cursor.peek().flags.contains(.spelled) {
      cursor.index += 1
      if let unit = cursor.measuredUnit() { list.unit = unit }
      list.count += 1
      list.end = cursor.index
      _ = cursor.accept(.comma)
      let isLast =
        cursor.accept(.conjunction) || cursor.acceptVersus()
        || isWord("from", at: start - 1) && cursor.accept(word: "to")
      guard !(isLast && hasConjunction) else { return nil }
      hasConjunction = hasConjunction || isLast
      guard cursor.index > list.end else { break }
    }
    return hasConjunction && list.count > 1 && list.place < list.count ? list : nil
  }

  /// The number before one in a list: over ",", "and", "vs" and a unit.
  private func listedValue(before index: Int) -> Int? {
    var last = index - 1
    if self[at: last].is(.period), self[at: last - 1].is(.versus) { last -= 1 }
    if self[at: last].is(.conjunction.union(.versus)) || isWord("to", at: last) { last -= 1 }
    if self[at: last].is(.comma) { last -= 1 }
    guard last < index - 1 else { return nil }
    if self[at: last].unit != nil || self[at: last].is(.percent) { last -= 1 }
    let token = self[at: last]
    return token.isNumber && !token.flags.contains(.spelled) ? last : nil
  }

  /// Takes a list of spreads of one kind up to its closing bracket, a semicolon or "respectively", if
  /// it has as many as the values; yields the one of a place.
  fileprivate mutating func listedSpread(
    _ kind: SpreadKind, at place: Int, of count: Int
  ) -> SpreadMention? {
    var found: SpreadMention?
    for member in 0..<count {
      var spread: SpreadMention
      if kind.isSingle {
        guard let number = measuredNumber() else { return nil }
        spread = SpreadMention(kind: kind, low: number.value, high: nil, isLabelled: true)
      } else {
        guard let range = range(allowsComma: false) else { return nil }
        spread = SpreadMention(
          kind: kind, low: range.low.value, high: range.high.value, isLabelled: true)
      }
      _ = measuredUnit()
      if member == place { found = spread }
      guard member < count - 1 else { break }
      let start = index
      _ = accept(.comma) || accept(.semicolon)
      _ = accept(.conjunction) || acceptVersus()
      guard index > start else { return nil }
    }
    let isEnd =
      peek().closesBracket || peek().is(.semicolon)
      || peek().is(.comma)
    return isEnd ? found : nil
  }

  /// Takes "vs", "vs.", "versus", "v".
  mutating func acceptVersus() -> Bool {
    guard namesVersus(at: index) else { return false }
    index += 1
    _ = accept(.period)
    return true
  }

  /// "aged 11–35 years, median 18 years", "between 12 and 50 years old with a median age of 18
  /// years", "range 3–40; mean 12": the range that stands before a mean or median without another
  /// spread.
  func rangeBefore(average: Int) -> GroupMeanMention? {
    guard let (low, high, start, unitOfRange) = rangeEnding(before: average) else { return nil }
    var cursor = moved(to: average + 1)
    var words = 0
    while words < 4,
      cursor.peek().isWord || cursor.peek().is(.equals) || cursor.peek().is(.colon)
        || cursor.peek().is(.comma), !cursor.peek().is(.spread.union(.interval))
    {
      guard !isComparison(at: cursor.index) else { return nil }
      cursor.index += 1
      words += 1
    }
    let first = cursor.index
    guard let value = cursor.measuredNumber(), low < value.value, value.value < high else {
      return nil
    }
    // "12-40 weeks (mean 22)"
    let unit = cursor.measuredUnit() ?? unitOfRange
    let end = cursor.index
    if cursor.peek().is(.comma) { cursor.index += 1 }
    let next = cursor.peek()
    guard
      !next.is(.plusMinus) && !next.opensBracket
        && !next.is(.spread.union(.interval)) && !cursor.isWord("standard") && !next.is(.percent)
        && !next.is(.slash)
    else { return nil }
    return GroupMeanMention(
      value: value, unit: unit,
      spreads: [SpreadMention(kind: .range, low: low, high: high, isLabelled: false)],
      tokens: first..<end, confidence: 0.85, quote: start..<end)
  }

  /// The range whose last number, unit and "old" end before the words that lead to an average.
  private func rangeEnding(
    before average: Int
  ) -> (low: Double, high: Double, start: Int, unit: Range<Int>?)? {
    var last = average - 1
    while last > average - 6, isLead(at: last) { last -= 1 }
    guard last < average - 1 else { return nil }
    var unit: Range<Int>?
    if self[at: last].unit != nil { (unit, last) = (last..<last + 1, last - 1) }
    let hasUnit = unit != nil
    guard self[at: last].isNumber else { return nil }
    let high = self[at: last].value
    var link = last - 1
    let isAnd = isWord("and", at: link)
    guard self[at: link].is(.dash) || isWord("to", at: link) || isAnd else { return nil }
    link -= 1
    if self[at: link].unit != nil { link -= 1 }
    guard self[at: link].isNumber, self[at: link].value < high else { return nil }
    let lead = link - 1
    let isNamed =
      isWord("range", at: lead) || isWord("ranged", at: lead) || isWord("ranging", at: lead)
      || isWord("aged", at: lead) || isWord("age", at: lead) || isWord("ages", at: lead)
      || isWord("from", at: lead) && (hasUnit || self[at: lead - 1].is(.spread))
      || self[at: lead].is(.comma) && isWord("range", at: lead - 1)
    guard isNamed || hasUnit, !isAnd || isWord("between", at: lead) else { return nil }
    return (self[at: link].value, high, link, unit)
  }

  /// Whether a token may stand between a range and the average of it: ", with a", "old (".
  private func isLead(at index: Int) -> Bool {
    let token = self[at: index]
    return token.is(.comma) || token.is(.semicolon) || token.is(.openParenthesis)
      || isWord("with", at: index) || isWord("a", at: index) || isWord("an", at: index)
      || isWord("the", at: index) || isWord("and", at: index) || isWord("old", at: index)
      || isWord("of", at: index) || isWord("age", at: index)
  }
}
