import Lexing

/// A share as a cell gives it.
struct CellShare {
  /// How many.
  var numerator: Int
  /// Out of how many, if the cell says so.
  var denominator: Int?
  /// In percent.
  var percent: Number
  /// Whether a percent sign stands in the cell.
  var hasSign: Bool
  /// Whether the percentage stands first.
  var isReversed: Bool
}

/// The notations of single cells: each takes a whole cell, its footnote marks included, or nothing.
extension Cursor {
  /// Takes "<0.001", "0.03*", "p = .04".
  mutating func cellPValue() -> PValue? {
    let start = index
    if peek().is(.pValue) {
      if let mention = pValue(), endsCell() {
        return PValue(mention.comparison, mention.number.value)
      }
    } else {
      let comparison = peek().kind == .symbol ? comparison() : nil
      if let number = number(), (0...1).contains(number.value), !number.isInteger,
        number.decimals <= 12 || number.tokens.count > 1, endsCell()
      {
        return PValue(comparison ?? .equal, number.value)
      }
    }
    index = start
    return nil
  }

  /// Takes "12 (34%)", "12 (34.0)", "12/120 (10.0)"; reversed "34.0 (12)", "34.0% (12)".
  mutating func cellShare(isReversed: Bool) -> CellShare? {
    let start = index
    guard let first = number(), first.value >= 0 else { return nil }
    let firstHasSign = accept(.percent)
    skipMarkBeforeSpread()
    var denominator: Int?
    if !firstHasSign, first.isInteger, accept(.slash) || accept(word: "of") {
      guard peek().isInteger, peek().value < 1e9 else {
        index = start
        return nil
      }
      denominator = Int(peek().value)
      index += 1
    }
    if firstHasSign, let share = fraction(of: first) { return share }
    guard accept(.openParenthesis) || accept(.openBracket), let second = number(),
      second.value >= 0
    else {
      index = start
      return nil
    }
    let secondHasSign = accept(.percent)
    let isClosed = accept(.closeParenthesis) || accept(.closeBracket)
    // "12 (34)%"
    let signBehind = accept(.percent)
    guard isClosed, endsCell(), !(firstHasSign && secondHasSign) else {
      index = start
      return nil
    }
    let swaps = firstHasSign || isReversed && !secondHasSign
    let (count, percent) = swaps ? (second, first) : (first, second)
    guard count.isInteger, count.value < 1e9, (0...100).contains(percent.value),
      percent.decimals <= 3
    else {
      index = start
      return nil
    }
    return CellShare(
      numerator: Int(count.value), denominator: denominator, percent: percent,
      hasSign: firstHasSign || secondHasSign || signBehind, isReversed: swaps)
  }

  /// Takes the "(170/188)" behind "90.4%".
  private mutating func fraction(of percent: Number) -> CellShare? {
    guard peek().opensBracket, peek(1).isInteger, peek(2).is(.slash), peek(3).isInteger,
      peek(4).closesBracket, peek(3).value < 1e9, percent.value <= 100
    else { return nil }
    var rest = self
    rest.index += 5
    let (count, size) = (Int(peek(1).value), Int(peek(3).value))
    guard rest.endsCell(), isShare(count, of: size, percent, units: 0.6) else { return nil }
    index += 5
    return CellShare(
      numerator: count, denominator: size, percent: percent, hasSign: true, isReversed: false)
  }

  /// Takes "54.2 (8.1)", "54.2 ± 8.1", "4 (2–7)", "−3.1 [−4.0, −2.2]" as its header names them.
  ///
  /// - Parameter kind: What the header says that the spread is.
  /// - Returns: The value with its spread; nil if the cell is written otherwise.
  mutating func cellMean(spread kind: SpreadKind) -> (value: Number, spread: SpreadMention)? {
    let start = index
    let currency = takeCurrency()
    guard let value = measuredNumber() else {
      index = start
      return nil
    }
    _ = measuredUnit()
    skipMarkBeforeSpread()
    var mention: SpreadMention?
    if kind.isSingle {
      var number: Number?
      if accept(.plusMinus) {
        _ = takeCurrency()
        number = measuredNumber()
        _ = measuredUnit()
        // What a bracket adds is left: "24.9 ± 3.7 (1.2)".
        if number != nil, peek().opensBracket, let close = closing(index), close < bounds.upperBound
        {
          index = close + 1
        }
      } else {
        number = bracketedNumber() ?? bracketedPrice(in: currency)
      }
      if let number, number.value >= 0 {
        mention = SpreadMention(kind: kind, low: number.value, high: nil, isLabelled: true)
      }
    } else {
      let isBracketed = peek().opensBracket
      let range = isBracketed ? bracketedRange() ?? rangeBeforeAnother() : nil
      if let range, range.low.value <= value.value, value.value <= range.high.value,
        range.low.value < range.high.value
      {
        mention = SpreadMention(
          kind: kind, low: range.low.value, high: range.high.value, isLabelled: true)
      }
    }
    _ = measuredUnit()
    guard let mention, endsCell() || endsWithLetter() || endsWithSize() else {
      index = start
      return nil
    }
    return (value, mention)
  }

  /// Takes the first range of "(12–24 [4–42])", behind which another stands.
  private mutating func rangeBeforeAnother() -> (low: Number, high: Number)? {
    let start = index
    if accept(.openParenthesis), let first = range(allowsComma: true), peek().is(.openBracket),
      bracketedRange() != nil, accept(.closeParenthesis)
    {
      return first
    }
    index = start
    return nil
  }

  /// Moves past "$", "£" or "€" before a number.
  ///
  /// - Returns: Its first byte; nil if there is none.
  private mutating func takeCurrency() -> UInt8? {
    let token = peek()
    guard token.kind == .symbol, peek(1).isNumber else { return nil }
    let first = text[Int(token.start)]
    let isPound = first == 0xC2 && text[Int(token.start) + 1] == 0xA3
    let isEuro = first == 0xE2 && text[Int(token.start) + 1] == 0x82
    guard token.is(.ascii("$")) || isPound || isEuro else { return nil }
    index += 1
    return first
  }

  /// Takes "(£9)" behind "£18"; "[$15]" is converted.
  private mutating func bracketedPrice(in currency: UInt8?) -> Number? {
    let start = index
    if currency != nil, accept(.openParenthesis) || accept(.openBracket) {
      if takeCurrency() == currency, let number = measuredNumber(),
        accept(.closeParenthesis) || accept(.closeBracket)
      {
        return number
      }
    }
    index = start
    return nil
  }

  /// Takes "17/47" and nothing else.
  mutating func cellFraction() -> (numerator: Int, denominator: Int)? {
    guard peek().isInteger, peek(1).is(.slash), peek(2).isInteger, peek(2).value < 1e9,
      peek().value <= peek(2).value, peek(2).value > 0
    else { return nil }
    var rest = self
    rest.index += 3
    guard rest.endsCell() else { return nil }
    let fraction = (Int(peek().value), Int(peek(2).value))
    index += 3
    return fraction
  }

  /// Takes "0.74 (0.61–0.90)", "0.74 [0.61; 0.90], p = 0.003".
  ///
  /// - Parameter namesP: Whether a heading names p values, so that ", 0.025" behind the interval is one.
  /// - Returns: The estimate with its interval; nil if the cell is written otherwise.
  mutating func cellEstimate(namesP: Bool = false) -> Estimate? {
    let start = index
    if var estimate = estimate(isLabelled: true), let interval = estimate.interval,
      estimate.isWithin(interval), !estimate.hasSpread
    {
      let end = index
      if estimate.p == nil, let p = barePValue() {
        if namesP { estimate.p = p } else { index = end }
        return estimate
      }
      if endsCell() { return estimate }
    }
    index = start
    if let estimate = estimateWithMark(namesP: namesP) { return estimate }
    index = start
    return nil
  }

  /// Takes "−1.1ᶜ (−4 to 2)" and, where a heading names p values, "0.99 (−3.81 to 5.78; .69)".
  private mutating func estimateWithMark(namesP: Bool) -> Estimate? {
    guard let number = measuredNumber() else { return nil }
    let isPercent = accept(.percent)
    skipMarkBeforeSpread()
    let start = index
    guard accept(.openParenthesis) || accept(.openBracket), let range = range(allowsComma: true)
    else { return nil }
    _ = accept(.percent)
    let p = namesP ? bracketedPValue() : nil
    guard accept(.closeParenthesis) || accept(.closeBracket), endsCell() else { return nil }
    let interval = Interval(
      low: range.low, high: range.high, level: nil, isLabelled: false, tokens: start..<index)
    var estimate = Estimate(
      number: number, unit: index..<index, isPercent: isPercent, interval: interval, end: index)
    estimate.p = p
    return estimate.isWithin(interval) ? estimate : nil
  }

  /// Takes the "; .69" behind the bounds of a bracket.
  private mutating func bracketedPValue() -> PValueMention? {
    let start = index
    if accept(.semicolon) || accept(.comma) {
      let first = index
      let comparison = peek().kind == .symbol ? comparison() : nil
      if let number = number(), (0...1).contains(number.value), number.decimals > 1 {
        return PValueMention(
          comparison: comparison ?? .equal, number: number, tokens: first..<index,
          isExplicit: false)
      }
    }
    index = start
    return nil
  }

  /// Moves past the mark of a footnote between a number and what a bracket or "±" adds: "−1.1ᶜ (−4 to 2)", "12.3ab ± 2.2".
  private mutating func skipMarkBeforeSpread() {
    var end = index
    while end < index + 3, isSignOfNote(at: end) { end += 1 }
    if end == index, isLettersOfGroups(self[at: end]) { end += 1 }
    if end > index, self[at: end].opensBracket || self[at: end].is(.plusMinus) { index = end }
  }

  private func isSignOfNote(at index: Int) -> Bool {
    let token = self[at: index]
    return token.is(.ascii("*")) || token.is(.ascii("#")) || token.is(.other)
  }

  /// Takes the ", 0.025" that ends a cell behind an interval.
  private mutating func barePValue() -> PValueMention? {
    guard peek().is(.comma) || peek().is(.semicolon) else { return nil }
    let start = index
    index += 1
    let first = index
    let comparison = peek().kind == .symbol ? comparison() : nil
    if let number = number(), (0...1).contains(number.value), number.decimals > 1, endsCell() {
      return PValueMention(
        comparison: comparison ?? .equal, number: number, tokens: first..<index, isExplicit: false)
    }
    index = start
    return nil
  }

  /// Takes "54.2", "34%", "−3.1*" and nothing else.
  mutating func cellNumber() -> Number? {
    let start = index
    if let number = measuredNumber() {
      _ = accept(.percent)
      if endsCell() { return number }
    }
    index = start
    return nil
  }

  /// Takes "0.61–0.90", "(0.61, 0.90)".
  mutating func cellInterval() -> (low: Number, high: Number)? {
    let start = index
    let range =
      peek().opensBracket
      ? bracketedRange() : range(allowsComma: true)
    if let range, endsCell() { return range }
    index = start
    return nil
  }

  /// Whether nothing but marks of footnotes follows; moves behind the last of the notation.
  private func endsCell() -> Bool {
    var rest = self
    rest.skipMarks()
    return rest.isAtEnd
  }

  /// Whether letters that mark groups follow, apart from the number: "0.59 ± 0.05 a", "12 ± 3 ab".
  private func endsWithLetter() -> Bool {
    let token = peek()
    return token.isWord && token.hasSpaceBefore && token.end - token.start <= 2
      && !token.flags.contains(.capitalized) && index + 1 == bounds.upperBound
  }

  /// Whether the size of those measured follows: "55.7 (20.2), n = 98".
  private func endsWithSize() -> Bool {
    var rest = self
    _ = rest.accept(.comma) || rest.accept(.semicolon)
    let isBracketed = rest.accept(.openParenthesis) || rest.accept(.openBracket)
    guard rest.isWord("n"), rest.peek(1).is(.equals), rest.peek(2).isInteger else { return false }
    rest.index += 3
    if isBracketed, !(rest.accept(.closeParenthesis) || rest.accept(.closeBracket)) { return false }
    return rest.endsCell()
  }

  /// Whether the cell begins with a word that is no "p" of a value.
  func beginsWithLabel() -> Bool {
    peek().isWord && !beginsWithPValue()
  }

  /// Whether a cell begins with "p = ", "P < ".
  func beginsWithPValue() -> Bool {
    let sign = peek(1)
    return peek().is(.pValue)
      && (sign.is(.equals) || sign.is(.less) || sign.is(.greater) || sign.is(.lessOrEqual)
        || sign.is(.greaterOrEqual) || sign.is(.muchLess))
  }

  /// Whether the cell begins like a number: "12", "<0.001", "−3", "(0.61".
  func beginsWithNumber() -> Bool {
    let token = peek()
    if token.isNumber { return !token.flags.contains(.spelled) }
    guard token.kind == .symbol else { return false }
    return peek(1).isNumber || peek(2).isNumber && !peek(1).isWord
  }
}

/// Whether a percentage is what the count is of the size, within a unit of its last decimal.
func isShare(_ numerator: Int, of size: Int, _ percent: Number, units: Double = 1) -> Bool {
  guard size > 0, numerator <= size else { return false }
  var unit = units
  for _ in 0..<percent.decimals { unit /= 10 }
  let exact = 100 * Double(numerator) / Double(size)
  return (exact - percent.value).magnitude <= unit * 1.000_001
}
