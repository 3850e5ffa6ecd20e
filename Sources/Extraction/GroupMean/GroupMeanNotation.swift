import Lexing

extension Double {
  /// The number that the printed digits and a power of ten are: multiplying would round twice.
  func scaled(byPowerOfTen exponent: Int) -> Double {
    exponent == 0 ? self : Double("\(self)e\(exponent)") ?? self
  }
}

extension Cursor {
  /// Takes a number of a measurement: also "5,24" with a comma as decimal mark, which the lexer
  /// leaves in two parts since it could be a list.
  mutating func measuredNumber() -> Number? {
    guard var number = number() else { return nil }
    let last = self[at: index - 1]
    let fraction = peek(1)
    let hasComma =
      number.isInteger && !last.flags.contains(.spelled) && peek().is(.comma)
      && !peek().hasSpaceBefore && fraction.isInteger && !fraction.hasSpaceBefore
      && fraction.end - fraction.start <= 2 && !fraction.flags.contains(.spelled)
    guard hasComma else { return number }
    let decimals = Int(fraction.end - fraction.start)
    let scale = decimals == 1 ? 10.0 : 100.0
    let magnitude = (number.value.magnitude * scale + fraction.value) / scale
    number.value = number.value.sign == .minus ? -magnitude : magnitude
    number.decimals = decimals
    number.isInteger = false
    index += 2
    number.tokens = number.tokens.lowerBound..<index
    return number
  }

  /// The power of ten by which a word or sign behind the digits multiplies a number: 6 for "1.2 million", "1.2 ×
  /// 10⁶" and "1.2 × 10(6)", otherwise 0.
  func exponent(of number: Number) -> Int {
    let token = self[at: number.tokens.upperBound - 1]
    let digits = self[at: number.tokens.lowerBound]
    if number.tokens.count > 1, digits.isNumber, digits.value > 0,
      number.tokens.contains(where: { raises(at: $0) })
    {
      var (ratio, exponent) = (number.value.magnitude / digits.value, 0)
      while ratio > 3, exponent < 30 { (ratio, exponent) = (ratio / 10, exponent + 1) }
      while ratio < 0.3, exponent > -30 { (ratio, exponent) = (ratio * 10, exponent - 1) }
      return exponent
    }
    guard token.isNumber, !token.flags.contains(.spelled),
      let space = text[token.range].lastIndex(of: 0x20)
    else { return 0 }
    switch text[space + 1] | 0x20 {
    case UInt8(ascii: "t"): return 3
    case UInt8(ascii: "m"): return 6
    case UInt8(ascii: "b"): return 9
    default: return 0
    }
  }

  /// Whether a token is of a power of ten: "×", "x10", "^", a superscript.
  private func raises(at index: Int) -> Bool {
    let token = self[at: index]
    return token.is(.times) || token.is(.caret) || token.kind == .superscript
      || token.is(.openParenthesis) || isWord("x", at: index) || isWord("x10", at: index)
  }

  /// What a number is where none can be of a thousand, as no ratio and no t is: "1,234" is 1.234 then.
  func readingDecimalComma(_ number: Number) -> Number {
    let token = self[at: number.tokens.upperBound - 1]
    guard token.flags.contains(.grouped), number.value.magnitude < 1_000_000,
      text[Int(token.end) - 4] == UInt8(ascii: ",")
    else { return number }
    var number = number
    number.value /= 1000
    number.decimals = 3
    number.isInteger = false
    return number
  }

  /// Whether "±" can stand behind the number here and its unit, within so many tokens; of the longest number
  /// and five words there are twenty.
  func mayHavePlusMinus(within reach: Int = 20) -> Bool {
    for distance in 1...reach {
      let token = peek(distance)
      if token.is(.plusMinus) { return true }
      if token.is(.period) || token.kind == .end { return false }
    }
    return false
  }

  /// Takes the decimals that a space has set apart from a number beside "±": the " .3" of "9.3 ± 7 .3".
  mutating func joinSlippedDecimals(of number: inout Number) {
    let digits = peek()
    guard number.isInteger, isSlippedDecimals(at: index), self[at: index - 1].isInteger,
      !self[at: index - 1].flags.contains(.spelled),
      let value = Double(
        String(decoding: text[self[at: index - 1].range], as: UTF8.self)
          + String(decoding: text[digits.range], as: UTF8.self))
    else { return }
    index += 1
    number.value = number.value.sign == .minus ? -value : value
    number.decimals = digits.decimals
    number.isInteger = false
    number.tokens = number.tokens.lowerBound..<index
  }

  /// Whether a token is the " .3" of "7 .3".
  func isSlippedDecimals(at index: Int) -> Bool {
    let token = self[at: index]
    return token.isNumber && token.hasSpaceBefore && text[Int(token.start)] == UInt8(ascii: ".")
  }

  /// The mean with its spread at a number whose decimal mark is a slash, as in Persian: "43/9±4/9",
  /// "5/45±3/28"; nil for pressures, "120/80 ± 12/8".
  func slashedPlusMinus(_ kind: SpreadKind) -> GroupMeanMention? {
    var cursor = self
    guard let value = cursor.slashedNumber(), cursor.accept(.plusMinus),
      let spread = cursor.slashedNumber()
    else { return nil }
    let end = cursor.index
    let unit = cursor.measuredUnit()
    return GroupMeanMention(
      value: value, unit: unit,
      spreads: [SpreadMention(kind: kind, low: spread.value, high: nil, isLabelled: false)],
      tokens: index..<(unit?.upperBound ?? end), confidence: 0.7)
  }

  /// Takes "43/9" and "5/45" as 43.9 and 5.45: one digit behind the slash, or a number larger than the one
  /// before, which no diastolic pressure is.
  private mutating func slashedNumber() -> Number? {
    let (whole, slash, decimals) = (peek(), peek(1), peek(2))
    guard whole.isInteger, slash.is(.slash), decimals.isInteger, !slash.hasSpaceBefore,
      !decimals.hasSpaceBefore, !whole.flags.contains(.spelled), case let digits = decimals.range,
      digits.count == 1 || digits.count == 2 && decimals.value > whole.value,
      let value = Double(
        String(decoding: text[whole.range], as: UTF8.self) + "."
          + String(decoding: text[digits], as: UTF8.self))
    else { return nil }
    index += 3
    return Number(
      value: value, decimals: digits.count, tokens: index - 3..<index, isInteger: false)
  }

  /// Takes bounds without a name behind a standard deviation in its bracket, "12.3 mm (SD 8.5; 1 to 37)": with one of them at
  /// least that far from the mean they are no interval of it but a range.
  mutating func rangeBehindDeviation(_ spread: SpreadMention, of mean: Number) -> SpreadMention? {
    guard spread.kind == .standardDeviation, peek().is(.semicolon) || peek().is(.comma),
      peek(1).isNumber || peek(1).is(.dash)
    else { return nil }
    let start = index
    index += 1
    if let range = range(allowsComma: false), range.low.value <= mean.value,
      mean.value <= range.high.value,
      max(mean.value - range.low.value, range.high.value - mean.value) >= spread.low,
      acceptClosingBracket()
    {
      return SpreadMention(
        kind: .range, low: range.low.value, high: range.high.value, isLabelled: false)
    }
    index = start
    return nil
  }

  /// The unit that stands behind the bracket in which the value stands, "[53.1 ± 9.7] degrees", or behind that
  /// of its spread, "78.8 (SD = 5.1) years".
  ///
  /// - Parameters:
  ///   - end: The token after the value and its spread.
  ///   - start: Where the value begins.
  /// - Returns: Nil also where the bracket holds more.
  func unitBehindBracket(_ end: Int, from start: Int) -> Range<Int>? {
    var cursor = moved(to: end)
    let opening = self[at: start - 1]
    if opening.is(.openParenthesis) || opening.is(.openBracket) {
      guard cursor.accept(.closeParenthesis) || cursor.accept(.closeBracket) else { return nil }
    } else {
      let last = self[at: end - 1]
      guard last.is(.closeParenthesis) || last.is(.closeBracket) else { return nil }
    }
    return cursor.measuredUnit()
  }

  /// Takes the spreads with their names behind a value: "(SD 9.1; range 2–40)", ", SD 3.2, range 2–40".
  ///
  /// - Parameters:
  ///   - value: What they are of.
  ///   - hasWords: Whether several words stand between, so that only a bracket can hold them.
  /// - Returns: None, with the cursor at any sign before them, if no spread stands here.
  mutating func namedSpreads(of value: Number, hasWords: Bool) -> [SpreadMention] {
    var spreads: [SpreadMention] = []
    // "62.1 years, [SD 9.1]", "12.3 mm; (SD 8.5"
    if !hasWords, peek().is(.comma) || peek().is(.semicolon),
      peek(1).is(.openBracket) || peek(1).opensBracket && peek(2).is(.spread)
    {
      index += 1
    }
    if peek().opensBracket {
      spreads = bracketedSpreads()
      if spreads.count == 1, let range = rangeBehindDeviation(spreads[0], of: value) {
        spreads.append(range)
      }
    } else if !hasWords {
      if accept(.comma) || accept(.semicolon) || accept(word: "and")
        || accept(word: "with")
      {
        _ = accept(word: "a") || accept(word: "an")
      }
      // Behind a comma an interval belongs to estimates more often than to means.
      if peek().isWord, !peek().is(.interval), let spread = spread() {
        spreads = [spread]
        while peek().is(.comma) || peek().is(.semicolon) {
          var ahead = self
          ahead.index += 1
          guard ahead.peek().is(.spread) || ahead.isWord("interquartile"),
            let spread = ahead.spread()
          else { break }
          spreads.append(spread)
          self = ahead
        }
      }
    }
    return spreads
  }
}
