import Lexing

/// What stands behind "12.8 ± 3.1", and elsewhere in its sentence, and says what the number behind "±" is.
extension GroupMeanMention {
  /// Takes the unit, the name of the deviation and further spreads behind "12.8 ± 3.1".
  ///
  /// - Parameters:
  ///   - behind: At the token behind the number after "±".
  ///   - kind: The name that stands before that number, if any: "± SD 3.1".
  ///   - reader: The reader of the passage.
  /// - Returns: False if the numbers are no mean with its deviation.
  mutating func takeRest(at behind: Cursor, kind: SpreadKind?, _ reader: GroupMeanReader) -> Bool {
    let start = tokens.lowerBound
    var cursor = behind
    var kind = kind
    var end = cursor.index
    if let after = cursor.measuredUnit() ?? (exponent != 0 ? cursor.reciprocalUnit() : nil) {
      // "a period of 2 weeks ± 5 days": a tolerance.
      if let unit, let own = cursor[at: unit.lowerBound].unit, own.quantity == .time,
        let other = cursor[at: after.lowerBound].unit, other.quantity == .time, other != own
      {
        return false
      }
      unit = unit ?? after
      end = after.upperBound
    }
    var further: [SpreadMention] = []
    var named = cursor
    if kind == nil, named.accept(.openParenthesis) || named.accept(.openBracket),
      let label = named.spreadLabel(), label.isSingle,
      named.accept(.closeParenthesis) || named.accept(.closeBracket)
    {
      kind = label
      end = named.index
    } else if kind == nil, cursor.peek().is(.spread), let label = cursor.spreadLabel(),
      label.isSingle
    {
      kind = label
      end = cursor.index
    } else if kind == nil, cursor.peek().opensBracket,
      cursor.moved(to: cursor.index + 1).namesInterval()
    {
      // "12.4 ± 1.2 (95% CI)": half of an interval.
      return false
    } else {
      further = reader.furtherSpreads(&cursor, around: value.value)
      if !further.isEmpty { end = cursor.index }
    }
    if unit == nil { unit = cursor.unitBehindBracket(end, from: start) }
    let kindHere = kind ?? reader.announcedDeviation(before: start)
    spreads[0].kind =
      kindHere ?? reader.deviationOfSentence(at: start)
      ?? reader.habits.unlabelled(
        isOfAge: unit.map { cursor[at: $0.lowerBound].unit?.code == "a" } ?? false)
    spreads[0].isLabelled = kindHere != nil
    spreads += further
    tokens = start..<end
    if exponent == 0 { takePower(cursor) }
    return true
  }

  /// Multiplies by the power of ten that stands behind the bracket of the value, or in one of its own: "(14.7 ± 1.4) ×
  /// 10⁴", "45.2 ± 10.1 (× 10⁶/ml)".
  private mutating func takePower(_ cursor: Cursor) {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    var behind = cursor.moved(to: end + 1)
    let isClosed = cursor[at: start - 1].opensBracket && cursor[at: end].closesBracket
    guard isClosed || cursor[at: end].is(.openParenthesis), let power = behind.multiplier(),
      abs(power) < 100
    else { return }
    let multiplied = behind.measuredUnit() ?? behind.reciprocalUnit()
    if !isClosed, !behind.accept(.closeParenthesis) { return }
    unit = unit ?? multiplied
    exponent = Int8(power)
    value.value = value.value.scaled(byPowerOfTen: power)
    for place in spreads.indices {
      spreads[place].low = spreads[place].low.scaled(byPowerOfTen: power)
      spreads[place].high = spreads[place].high?.scaled(byPowerOfTen: power)
    }
    tokens = start..<behind.index
    quote = (isClosed ? start - 1 : start)..<behind.index
  }
}

extension Cursor {
  /// Whether only the name of an interval stands here up to a closing bracket: the "95% CI)" of "± 1.2 (95% CI)".
  fileprivate func namesInterval() -> Bool {
    var ahead = self
    return ahead.intervalLabel() != nil && ahead.peek().closesBracket
  }

  /// Whether a second spread follows at once the one that ends here, for another value: "(SD 3.1 and 4.2,
  /// respectively)".
  func goesOnWithSpread() -> Bool {
    var ahead = self
    guard !peek(-1).closesBracket, ahead.accept(.conjunction) || ahead.acceptVersus(),
      ahead.measuredNumber() != nil
    else { return false }
    _ = ahead.measuredUnit()
    return ahead.peek().closesBracket || ahead.endsRespectively(at: ahead.index)
  }

  /// Whether the bounds of a scale, and not of values, stand in the bracket that was closed: "(1–5 scale)",
  /// "(0–100 mm VAS)".
  ///
  /// - Parameter end: The token behind the upper bound.
  /// - Returns: Whether a word between says so.
  func describesScale(behind end: Int) -> Bool {
    (end..<max(end, index)).contains {
      isWord("scale", at: $0) || isWord("vas", at: $0) || isWord("nrs", at: $0)
    }
  }

  /// The name of the bounds that stands behind the last of values with brackets, of which the first ends here:
  /// "5 (3–8) vs 7 (4–11) days (interquartile range)".
  func labelBehindList() -> SpreadKind? {
    var cursor = self
    for _ in 0..<4 {
      _ = cursor.measuredUnit()
      if cursor.accept(.openParenthesis) || cursor.accept(.openBracket) {
        guard let kind = cursor.spreadLabel(), !kind.isSingle, cursor.peek().closesBracket else {
          return nil
        }
        return kind
      }
      let mark = cursor.index
      _ = cursor.accept(.comma)
      _ = cursor.acceptVersus() || cursor.accept(.conjunction) || cursor.accept(word: "to")
      guard cursor.index > mark, cursor.measuredNumber() != nil else { return nil }
      _ = cursor.measuredUnit()
      guard cursor.bracketedRange() != nil else { return nil }
    }
    return nil
  }

  /// Whether a value is the last of bare ones that are printed alike, so that its spread is that of all or of one,
  /// nobody knows: "1.12, 1.21 and 1.31 ± 0.05 kg/d", "31.2 and 33.4 kg/d (SEM 0.6)".
  func isLastOfBareList(like value: Number) -> Bool {
    guard value.decimals > 0 else { return false }
    var last = index - 1
    if self[at: last].is(.period) { last -= 1 }
    guard self[at: last].is(.conjunction) || namesVersus(at: last) else { return false }
    last -= 1
    if self[at: last].is(.comma) { last -= 1 }
    // "61.2% and 63.4% (SEM 0.6)"
    let end = value.tokens.upperBound
    if self[at: last].is(.percent) && self[at: end].is(.percent)
      || self[at: last].unit != nil && self[at: last].unit == self[at: end].unit
    {
      last -= 1
    }
    let token = self[at: last]
    let before = self[at: last - 1]
    // "5.2, SD 3.1 and 7.1, SD 4.2"
    return token.isNumber && token.decimals == value.decimals && !before.is(.plusMinus)
      && !before.is(.dash) && !before.is(.equals) && !before.is(.spread)
  }
}

extension Cursor {
  /// Whether the bracket of "61.2 ± 8.1 years (mean ± SD)", with the "±" at a place, follows a value.
  fileprivate func isBracketBehindValue(_ place: Int) -> Bool {
    var open = place - 1
    while open > place - 4, self[at: open].isWord { open -= 1 }
    let before = self[at: open - 1]
    return self[at: open].opensBracket
      && (before.isNumber || before.is(.percent) || before.unit != nil)
  }

  /// Whether a "±" behind the name of an average announces something else than a deviation, "mean ± 2 SD", or one,
  /// "mean ± SD"; nil if it announces nothing, as in "mean 61.2 ± 8.1 SD".
  fileprivate func announcesOther(behind place: Int) -> Bool? {
    var ahead = moved(to: place + 1)
    if ahead.peek().isNumber {
      let isOfAverage =
        self[at: place - 1].is(.average)
        || self[at: place - 2].is(.average) && !self[at: place - 1].isNumber
      guard isOfAverage else { return nil }
      // "± 2 SD", but not "± 0.3 SD" nor "± 1 SD"
      if ahead.peek(1).is(.spread) { return ahead.peek().value != 1 }
      return ahead.intervalLabel() != nil ? true : nil
    }
    return ahead.peek().isWord ? ahead.spreadLabel().map { !$0.isSingle } : nil
  }
}

extension GroupMeanReader {
  /// Whether the sentence says that "±" leads to no deviation: "median ± interquartile range", "mean ± 2 SD", "mean
  /// (±95% CI)", "0.49 ± 0.04 and 0.35 ± 0.01 (mean ± 95% confidence limits)".
  func explainsOtherPlusMinus(at index: Int) -> Bool {
    let classes = text.sentence(of: cursor[at: index]).classes
    guard classes.contains(.average),
      !classes.isDisjoint(with: [.spread, .interval, .intervalNoun])
    else { return false }
    // In a bracket at once behind the value it counts first; then the nearest before that is of no value before, the
    // first behind, and the one of a value before.
    var (before, earlier): (Bool?, Bool?)
    var isOwn = false
    for place in cursor.sentence(at: index) where cursor[at: place].is(.plusMinus) {
      let other = cursor.announcesOther(behind: place)
      let isOfValue = other != nil && cursor.isBracketBehindValue(place)
      if place < index {
        if isOfValue { earlier = other ?? earlier } else { before = other ?? before }
      } else if let other {
        return isOfValue && isOwn ? other : before ?? other
      } else if isOwn, before != nil {
        break
      } else {
        isOwn = true
      }
    }
    return before ?? earlier ?? false
  }

  /// Whether the sentence announces bounds, so that one number in a bracket is a width: "median (interquartile
  /// range) … 5 (4) days".
  func announcesBounds(at index: Int) -> Bool {
    guard let announced, announced.isStated, !announced.kind.isSingle else { return false }
    return announced.sentence == cursor[at: index].sentence
  }

  /// The deviation whose name stands at another value with "±" of the sentence: the error of "1.8 ± 0.3 (SEM) to 4.2 ±
  /// 0.6", "68 ± 3 and 74 ± 4 beats/min (SEM)", "23.1 (± 0.9 SEM) vs 20.4 (± 0.8)".
  func deviationOfSentence(at index: Int) -> SpreadKind? {
    guard text.sentence(of: cursor[at: index]).classes.contains(.spread) else { return nil }
    var kind: SpreadKind?
    for place in cursor.sentence(at: index) {
      // Another clause tells of another quantity.
      if cursor[at: place].is(.semicolon) {
        if place > index { break }
        kind = nil
      }
      guard cursor[at: place].is(.spread) else { continue }
      guard
        cursor[at: place - 1].isNumber && cursor[at: place - 2].is(.plusMinus)
          || cursor[at: place - 1].opensBracket && cursor[at: place + 1].closesBracket
            && (place - 7..<place - 1).contains(where: {
              cursor[at: $0].is(.plusMinus) && cursor[at: $0 + 1].isNumber
            })
      else { continue }
      var label = cursor.moved(to: place)
      guard let named = label.spreadLabelOfNoInterval(), named.isSingle,
        kind == nil || kind == named
      else { return nil }
      kind = named
    }
    return kind
  }
}
