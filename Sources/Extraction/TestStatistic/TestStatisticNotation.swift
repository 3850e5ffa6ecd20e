import Lexing

/// How the parts of a statistic are printed: its name, its degrees of freedom, its value.
extension Cursor {
  /// Takes a number, also one with a comma as decimal mark ("−2,55"), which elsewhere parts two.
  mutating func numberWithComma() -> Number? {
    guard var number = number() else { return nil }
    let decimals = peek(1)
    guard number.isInteger, peek().is(.comma), !peek().hasSpaceBefore, decimals.isInteger,
      !decimals.hasSpaceBefore
    else { return number }
    number.decimals = Int(decimals.end - decimals.start)
    var fraction = decimals.value
    for _ in 0..<min(number.decimals, 9) { fraction /= 10 }
    number.value += number.value < 0 ? -fraction : fraction
    number.isInteger = false
    index += 2
    number.tokens = number.tokens.lowerBound..<index
    return number
  }

  /// The first byte of the current token.
  func textByte() -> UInt8 {
    let token = peek()
    return token.kind == .end ? 0 : text[Int(token.start)]
  }

  /// The test that a letter alone names.
  ///
  /// "T" and "Z" are taken, other capitals are not.
  func statisticLetter() -> TestStatistic.Test? {
    let token = peek()
    guard token.isWord else { return nil }
    switch textByte() {
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return .t
    case UInt8(ascii: "z"), UInt8(ascii: "Z"): return .z
    case UInt8(ascii: "r"): return .r
    default: return nil
    }
  }

  /// Takes "value", "-value", "statistic", "-test", "ratio" behind a test's letter.
  ///
  /// "T-score", "z scores" are standardized measurements.
  mutating func acceptStatisticNoun() -> Bool {
    let start = index
    if peek().is(.dash), peek(1).isWord { index += 1 }
    if accept(word: "value") || accept(word: "values") || accept(word: "statistic")
      || accept(word: "statistics") || accept(word: "ratio") || accept(word: "ratios")
    {
      return true
    }
    if accept(word: "test") || accept(word: "tests") {
      _ = accept(word: "statistic") || accept(word: "value")
      return true
    }
    index = start
    return false
  }

  /// Whether a p value follows, directly or behind further values of a list: "= 4.24, 5.11 and 6.00,
  /// all P < .05".
  ///
  /// A fit's correlation may stand between: "F = 5.20; r = 0.83; r² = 0.69; P < .001".
  func leadsToP() -> Bool {
    var tail = self
    if tail.attachedPValue() != nil { return true }
    while tail.skipCorrelation() {
      var behind = tail
      if behind.attachedPValue() != nil { return true }
    }
    tail = self
    for _ in 0..<6 {
      guard tail.nextListedValue() != nil else { return false }
      var behind = tail
      if behind.attachedPValue() != nil { return true }
    }
    return false
  }

  /// Moves past "; r = 0.83", ", R² = .69".
  private mutating func skipCorrelation() -> Bool {
    let start = index
    if accept(.comma) || accept(.semicolon), accept(word: "r") || accept(word: "r2") {
      if peek().kind == .superscript { index += 1 }
      if accept(.equals), number() != nil { return true }
    }
    index = start
    return false
  }

  /// Takes ", 5.11", " and 6.00": a further value with decimals and without unit.
  private mutating func nextListedValue() -> Number? {
    let start = index
    let hasComma = accept(.comma) || accept(.semicolon)
    guard accept(.conjunction) || hasComma, let value = number(), value.decimals > 0,
      peek().unit == nil, !peek().is(.percent), !peek().is(.plusMinus), !peek().is(.dash)
    else {
      index = start
      return nil
    }
    return value
  }

  /// The further values of a test that a list gives once by name: the 5.11 and 6.00 of "(t = 4.24, 5.11
  /// and 6.00, all P < .05)".
  func listedStatistics(behind first: StatisticMention) -> [StatisticMention] {
    guard first.statistic.df1 == nil, first.statistic.test != .r,
      peek().is(.comma) || peek().is(.conjunction) || peek().is(.semicolon)
    else { return [] }
    var cursor = self
    var found: [StatisticMention] = []
    while let value = cursor.nextListedValue() {
      guard abs(value.decimals - first.statistic.decimals) <= 1,
        first.statistic.test != .f || value.value >= 0
      else { return [] }
      found.append(
        TestStatistic.mention(
          TestStatistic(first.statistic.test, value.value, df1: nil, decimals: value.decimals),
          value.tokens, 0.85))
    }
    guard !found.isEmpty, let p = cursor.attachedPValue() else { return [] }
    for place in found.indices {
      found[place].statistic.pOperator = p.comparison
      found[place].statistic.p = p.number.value
      found[place].statistic.pDecimals = p.number.decimals
    }
    return found
  }

  /// Whether a p value stands before, in the same bracket: "(P = .02, t = 2.4)".
  func followsP() -> Bool {
    guard peek(-1).is(.comma) || peek(-1).is(.semicolon), peek(-2).isNumber else { return false }
    return (3...5).contains { peek(-$0).is(.pValue) }
  }

  /// Whether the "F" of the current token is that of females: "M:F = 1.4", "(M = 14.2, F = 12.3", "females (F = 23".
  var isOfFemales: Bool {
    let before = peek(-1)
    // "females (F = 5.21; P = 0.02)" are compared.
    if before.opensBracket {
      return (isWord("females", -2) || isWord("female", -2)) && peek(2).isInteger
    }
    if before.is(.colon) || before.is(.slash) { return isWord("m", -2) }
    return before.is(.comma) && peek(-2).isNumber && peek(-3).is(.equals) && isWord("m", -4)
  }

  /// Whether the "z" of the current token is a score of growth: "BMI z", "weight-for-age z".
  var isOfBody: Bool {
    isWord("bmi", -1) || isWord("age", -1) || isWord("height", -1) || isWord("weight", -1)
      || isWord("length", -1) || isWord("circumference", -1)
  }

  /// Whether name and value are all that a bracket has: "(t = 2.53)".
  func isBracketed(_ value: Number, _ end: Cursor) -> Bool {
    value.decimals > 1 && peek(-1).opensBracket
      && end.peek().closesBracket
  }

  /// The degrees of freedom in "χ21" and "χ12", which are the square and a subscript set as plain text.
  func subscriptedChiSquared(at index: Int) -> Double? {
    let token = self[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), self[at: index + 1].is(.equals) else {
      return nil
    }
    let range = token.range
    // "χ" is CF 87, "Χ" CE A7.
    guard range.count >= 4, range.count <= 5,
      text[range.lowerBound] == 0xCF && text[range.lowerBound + 1] == 0x87
        || text[range.lowerBound] == 0xCE && text[range.lowerBound + 1] == 0xA7
    else { return nil }
    let digits = text[range.lowerBound + 2..<range.upperBound]
    guard let first = digits.first, let last = digits.last, digits.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let square = UInt8(ascii: "2")
    let rest = first == square ? digits.dropFirst() : digits.dropLast()
    guard first == square || last == square else { return nil }
    let df = rest.reduce(0.0) { $0 * 10 + Double($1 &- 0x30) }
    return df > 0 ? df : nil
  }

  /// Whether a Latin letter stands for the Greek one: "X2", "c2".
  func isLatin(at index: Int) -> Bool {
    let letter = text[Int(self[at: index].start)] | 0x20
    return (letter == UInt8(ascii: "x") || letter == UInt8(ascii: "c"))
      && self[at: index].end - self[at: index].start <= 2
  }

  /// Whether "t28", "F1" or "z11" stands at an index, the letter with the number that was its subscript.
  func isSubscriptedStatistic(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), token.end - token.start >= 2,
      token.end - token.start <= 5
    else { return false }
    let first = text[Int(token.start)]
    switch first {
    case UInt8(ascii: "t"), UInt8(ascii: "F"), UInt8(ascii: "r"), UInt8(ascii: "z"),
      UInt8(ascii: "Z"):
      break
    default: return false
    }
    for place in Int(token.start) + 1..<Int(token.end) where text[place] &- 0x30 > 9 {
      return false
    }
    // "t28 =", "F1,43 ="
    return first != UInt8(ascii: "F")
      ? self[at: index + 1].is(.equals)
      : self[at: index + 2].isNumber
        && (self[at: index + 3].is(.equals) || self[at: index + 3].is(.less)
          || self[at: index + 3].is(.period))
  }

  /// The digits behind the letter of the current token.
  func subscriptedNumber() -> Double? {
    let token = peek()
    var value = 0.0
    for place in Int(token.start) + 1..<Int(token.end) {
      guard text[place] &- 0x30 < 10 else { return nil }
      value = value * 10 + Double(text[place] &- 0x30)
    }
    return value
  }

  /// Moves past "χ²", "χ2", "chi-square", "chi squared test", "X2", "Wald chi(2)".
  mutating func acceptChiSquared() -> Bool {
    let start = index
    _ = accept(word: "wald")
    if accept(word: "χ2") || accept(word: "chi2") || accept(word: "chisq")
      || accept(word: "chisquare") || accept(word: "chisquared") || accept(word: "x2")
      || accept(word: "c2")
    {
      // "X2" is a name of many things: "= 4.2" must follow, or a bracket and "=".
      if isLatin(at: index - 1), !peek().is(.equals), !peek().is(.openParenthesis) {
        index = start
        return false
      }
      return true
    }
    guard accept(word: "χ") || accept(word: "chi") || accept(word: "x") else {
      index = start
      return false
    }
    let isGreek = !isWord("x", at: index - 1)
    if peek().kind == .superscript, peek().value == 2 {
      index += 1
      return true
    }
    if isGreek {
      let mark = index
      _ = accept(.dash)
      if accept(word: "square") || accept(word: "squared") || accept(word: "squares") {
        _ = accept(word: "test")
        let mark = index
        _ = accept(.dash)
        if !(accept(word: "value") || accept(word: "values") || accept(word: "statistic")) {
          index = mark
        }
        return true
      }
      // "chi-2 = 4.2"
      if index > mark, peek().isInteger, peek().value == 2, peek(1).is(.equals) {
        index += 1
        return true
      }
      index = mark
    }
    if peek().is(.openParenthesis), peek(1).isInteger, peek(1).value == 2,
      peek(2).is(.closeParenthesis),
      isGreek || peek(3).is(.equals) || peek(3).is(.openParenthesis)
    {
      index += 3
      return true
    }
    if peek().is(.caret), peek(1).value == 2 {
      index += 2
      return true
    }
    if isGreek {
      if peek().isInteger, peek().value == 2, peek(1).is(.equals) || peek(1).is(.openParenthesis) {
        index += 1
        return true
      }
    }
    index = start
    return false
  }

  /// Takes "= 2.20", "= −3.1", ": 4.2" behind a test's name.
  ///
  /// - Parameters:
  ///   - isNamed: Whether "value" or the like stands before, so that "of" and "was" may follow.
  ///   - hasDegrees: Whether degrees of freedom stand before, so that a number with its p may follow
  ///     without a sign: "F(1, 43) 5.1, P = .03".
  /// - Returns: The value; nil, with the cursor where it was, if none stands here.
  mutating func statisticValue(isNamed: Bool, hasDegrees: Bool) -> Number? {
    let start = index
    let hasSign =
      accept(.equals) || accept(.colon) || accept(.approximately)
      || isNamed
        && (accept(word: "of") || accept(word: "was") || accept(word: "is")
          || accept(word: "were") || accept(.comma))
    if hasSign || hasDegrees {
      // "= = 5.1", "= −3.1"
      _ = accept(.equals)
      if let number = measuredNumber(), peek().unit == nil || peek().flags.contains(.capitalized),
        !peek().is(.percent), !peek().is(.plusMinus), hasSign || number.decimals > 0 && leadsToP()
      {
        return number
      }
    }
    index = start
    return nil
  }
}
