import Lexing

/// How texts name the spread of a group's values.
enum SpreadKind: Sendable, Hashable {
  case standardDeviation
  case standardError
  case confidenceInterval
  case interquartileRange
  case range

  /// Whether it is one number, not two bounds.
  var isSingle: Bool { self == .standardDeviation || self == .standardError }
}

/// A spread as printed: one number, or two bounds.
struct SpreadMention {
  var kind: SpreadKind
  /// The single number, or the lower bound.
  var low: Double
  /// The upper bound; nil for a single number, and for a confidence interval that has none.
  var high: Double?
  /// Whether a word of the text names the kind, here or before.
  var isLabelled: Bool
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

  /// Takes the unit of a measurement: "%", "mmHg", "kg/m²", "°C", "beats per minute", "points".
  mutating func measuredUnit() -> Range<Int>? {
    let start = index
    if accept(.percent) { return start..<index }
    if accept(.degree) {
      if peek().isWord, !peek().hasSpaceBefore { index += 1 }
      return start..<index
    }
    guard peek().unit != nil || isUnitWord(at: index) else { return nil }
    index += 1
    if isWord("hg", at: index) || isWord("h2o", at: index) { index += 1 }
    while true {
      if peek().kind == .superscript {
        index += 1
      } else if isBracketedExponent(at: index) {
        index += 3
      } else if peek().is(.slash), peek(1).isWord {
        index += 2
      } else if peek().is(.slash), peek(1).isNumber, peek(2).isWord {
        index += 3
      } else if isWord("per", at: index), peek(1).isWord {
        index += 2
      } else if peek().is(.middleDot), peek(1).isWord {
        index += 2
      } else {
        return start..<index
      }
    }
  }

  /// Whether a unit's exponent stands in a bracket that touches it: "cm(3)".
  func isBracketedExponent(at index: Int) -> Bool {
    let open = self[at: index]
    let exponent = self[at: index + 1]
    return open.is(.openParenthesis) && !open.hasSpaceBefore && exponent.isInteger
      && (exponent.value == 2 || exponent.value == 3) && self[at: index + 2].is(.closeParenthesis)
  }

  /// Whether a word counts or measures without being a UCUM unit.
  private func isUnitWord(at index: Int) -> Bool {
    isWord("points", at: index) || isWord("point", at: index) || isWord("bpm", at: index)
      || isWord("beats", at: index) || isWord("score", at: index) || isWord("cmh2o", at: index)
      || isWord("msec", at: index) || isWord("ms", at: index) || isWord("logmar", at: index)
      || isWord("letters", at: index) || isWord("breaths", at: index) || isWord("pmol", at: index)
      || isWord("iu", at: index) || isWord("steps", at: index) || isWord("percent", at: index)
      || isWord("sessions", at: index) || isWord("episodes", at: index)
      || isWord("lesions", at: index)
  }

  /// Takes the name of a spread: "SD", "standard error of the mean", "IQR", "25th–75th percentile",
  /// "interquartile range [IQR]", "range", "95% CI".
  mutating func spreadLabel() -> SpreadKind? {
    let start = index
    guard let kind = spreadName() else {
      if intervalLabel() != nil { return .confidenceInterval }
      index = start
      return nil
    }
    // "interquartile range [IQR]", "standard deviation (SD)"
    if peek().is(.openParenthesis) || peek().is(.openBracket), peek(1).is(.spread),
      peek(2).is(.closeParenthesis) || peek(2).is(.closeBracket)
    {
      index += 3
    } else if peek().is(.comma), peek(1).is(.spread),
      peek(2).is(.comma) || peek(2).is(.equals) || peek(2).is(.colon) || peek(2).isNumber
    {
      // "standard deviation, SD, 3.06"
      index += 2
    }
    return kind
  }

  private mutating func spreadName() -> SpreadKind? {
    let start = index
    if accept(word: "standard") || accept(word: "std") {
      if accept(word: "deviation") || accept(word: "deviations") || accept(word: "dev") {
        // A standard deviation score is a value, not a spread.
        if !isWord("score", at: index), !isWord("scores", at: index) { return .standardDeviation }
      } else if accept(word: "error") || accept(word: "errors") {
        _ =
          accept(words: "of", "the", "mean") || accept(words: "of", "mean")
          || accept(word: "mean")
        return .standardError
      }
      index = start
      return nil
    }
    if accept(word: "interquartile") || accept(word: "interquartiles")
      || accept(word: "quartile") || accept(word: "quartiles") || accept(word: "iqr")
      || accept(word: "iqrs")
    {
      _ = accept(word: "range") || accept(word: "ranges") || accept(word: "interval")
      return .interquartileRange
    }
    if isWord("inter", at: index) {
      index += 1
      _ = accept(.dash)
      guard accept(word: "quartile") || accept(word: "quartiles") else {
        index = start
        return nil
      }
      _ = accept(word: "range") || accept(word: "ranges")
      return .interquartileRange
    }
    if isWord("25th", at: index) || isWord("q1", at: index) {
      index += 1
      _ =
        accept(.dash) || accept(.comma) || accept(word: "to") || accept(word: "and")
        || accept(.slash)
      if accept(word: "75th") || accept(word: "q3") {
        _ =
          accept(word: "percentile") || accept(word: "percentiles") || accept(word: "centiles")
          || accept(word: "centile") || accept(word: "quartile") || accept(word: "quartiles")
        return .interquartileRange
      }
      index = start
      return nil
    }
    if isWord("min", at: index) || isWord("minimum", at: index), peek(1).symbol != nil,
      isWord("max", 2) || isWord("maximum", 2)
    {
      index += 3
      return .range
    }
    // "20.3 months, ranging from 13 to 29"
    if accept(word: "ranging") { return .range }
    guard peek().is(.spread), !isSphericalEquivalent(at: index) else { return nil }
    if accept(word: "sd") || accept(word: "sds") { return .standardDeviation }
    if accept(word: "se") || accept(word: "sem") || accept(word: "ses") { return .standardError }
    if accept(word: "range") || accept(word: "ranges") { return .range }
    return nil
  }

  /// Whether "SE" stands for the refraction of an eye, as a text says that spells it out before, and a word or
  /// a value with its own spread follows: "mean spherical equivalent (SE) -13.1 ± 4.3 D".
  private func isSphericalEquivalent(at index: Int) -> Bool {
    guard isWord("se", at: index) else { return false }
    func isDefined(at place: Int) -> Bool {
      guard isWord("se", at: place), self[at: place - 1].symbol != nil else { return false }
      let end = isWord("refraction", at: place - 2) ? place - 3 : place - 2
      return isWord("equivalent", at: end) && isWord("spherical", at: end - 1)
    }
    if isDefined(at: index) { return true }
    var value = index + 1
    while isWord("was", at: value) || isWord("of", at: value) || self[at: value].is(.dash) {
      value += 1
    }
    let isName =
      self[at: value].isNumber ? self[at: value + 1].is(.plusMinus) : self[at: value].isWord
    return isName && (index - 150..<index - 1).contains { isDefined(at: $0) }
  }

  /// Takes a spread with its name: "SD = 6.2", "range 3–40 months", "95% CI 4.1 to 5.2", "6.2 SD",
  /// "IQR, 2 to 7", "±3.4".
  mutating func spread() -> SpreadMention? {
    let start = index
    if accept(.plusMinus) {
      let kind = spreadLabel()
      if let number = measuredNumber() {
        _ = measuredUnit()
        return SpreadMention(
          kind: kind ?? .standardDeviation, low: number.value, high: nil, isLabelled: kind != nil)
      }
      index = start
      return nil
    }
    if let kind = spreadLabel() {
      while accept(.equals) || accept(.colon) || accept(.comma) || accept(.plusMinus)
        || accept(word: "of") || accept(word: "was") || accept(word: "from")
        || accept(word: "is")
      {}
      if kind.isSingle {
        if let number = measuredNumber() {
          _ = measuredUnit()
          return SpreadMention(kind: kind, low: number.value, high: nil, isLabelled: true)
        }
      } else {
        let bracket = accept(.openParenthesis) || accept(.openBracket)
        if let range = range(allowsComma: true) {
          _ = measuredUnit()
          if bracket { _ = acceptClosingBracket() }
          return SpreadMention(
            kind: kind, low: range.low.value, high: range.high.value, isLabelled: true)
        }
      }
      index = start
      return nil
    }
    // "6.2 SD"
    if let number = number(), let kind = spreadName(), kind.isSingle {
      return SpreadMention(kind: kind, low: number.value, high: nil, isLabelled: true)
    }
    index = start
    return nil
  }

  /// Takes the named spreads of a bracket with the bracket: "(SD 2.0; CI 95%: -1.5; -0.6)"; what
  /// follows the last one within the bracket is left.
  mutating func bracketedSpreads() -> [SpreadMention] {
    let start = index
    guard accept(.openParenthesis) || accept(.openBracket) else { return [] }
    skipPValue()
    var spreads: [SpreadMention] = []
    while let spread = spread() {
      spreads.append(spread)
      let mark = index
      guard accept(.semicolon) || accept(.comma) || accept(word: "and") else { break }
      var ahead = self
      if ahead.spread() == nil {
        index = mark
        break
      }
    }
    if spreads.isEmpty {
      index = start
    } else {
      // "SD = 15.)": a point without decimals.
      if peek().is(.period), peek(1).is(.closeParenthesis) || peek(1).is(.closeBracket) {
        index += 1
      }
      _ = acceptClosingBracket()
    }
    return spreads
  }

  /// Moves past a p value that stands before the spread: "(p < 0.001; 95% CI 1.2 to 3.4)".
  mutating func skipPValue() {
    guard peek().is(.pValue) else { return }
    var ahead = self
    ahead.index += 1
    guard ahead.comparison() != nil, ahead.number() != nil,
      ahead.accept(.semicolon) || ahead.accept(.comma)
    else { return }
    self = ahead
  }

  /// Whether the digits at an index are the decimals behind a comma: the 75 of "10,75".
  private func hasDecimalComma(at index: Int) -> Bool {
    let (comma, decimals) = (self[at: index - 1], self[at: index])
    return decimals.isInteger && comma.is(.comma) && !comma.hasSpaceBefore
      && !decimals.hasSpaceBefore && self[at: index - 2].isInteger
  }

  /// Takes two bounds without a name in a bracket: "(3–40)", "[1.3, 2.0]", "(65-80 yrs)".
  mutating func bracketedRange() -> (low: Number, high: Number)? {
    let start = index
    // "10,75 (−53,75%)": a decimal comma, as before the bracket.
    if hasDecimalComma(at: index - 1), hasDecimalComma(at: index + (peek(1).is(.dash) ? 4 : 3)) {
      return nil
    }
    if accept(.openParenthesis) || accept(.openBracket), let range = range(allowsComma: true),
      acceptClosingBracket() || acceptPoint()
    {
      return range
    }
    index = start
    return nil
  }

  /// Moves past a closing bracket behind an abbreviated unit: "(65-80 yrs.)".
  private mutating func acceptPoint() -> Bool {
    let start = index
    _ = measuredUnit()
    if accept(.period), accept(.closeParenthesis) || accept(.closeBracket) { return true }
    index = start
    return false
  }

  /// Takes one number in a bracket: "(84)", "[14.8]", "(1.2%)".
  mutating func bracketedNumber() -> Number? {
    let start = index
    if accept(.openParenthesis) || accept(.openBracket) {
      _ = accept(.plusMinus)
      if let number = measuredNumber() {
        _ = measuredUnit()
        if accept(.closeParenthesis) || accept(.closeBracket) { return number }
      }
    }
    index = start
    return nil
  }
}
