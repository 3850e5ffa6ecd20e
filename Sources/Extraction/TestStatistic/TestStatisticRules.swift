import Documents
import Lexing

/// A statistic with its words.
struct StatisticMention {
  /// What is stated, its p included.
  var statistic: TestStatistic
  /// From the test's letter to the value's end.
  var tokens: Range<Int>
  /// The name of the rule that read it.
  var rule: String
  /// How likely it is one.
  var confidence: Double
}

extension TestStatistic {
  /// How authors write a statistic; the first that matches wins.
  ///
  /// The letter is the current token of each rule's cursor.
  static let rules: [(name: String, match: @Sendable (Cursor) -> StatisticMention?)] = [
    ("test_statistic.chi_squared", chiSquared),
    ("test_statistic.f", fRatio),
    ("test_statistic.apa", apa),
    ("test_statistic.slashed", slashed),
    ("test_statistic.free", free),
  ]

  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    text.forEachPassageWithLandmarks { passage, start, landmarks in
      guard passage.section != .table, passage.section != .references else { return }
      var landmarks = landmarks
      var cursor = start
      while let index = landmarks.next(from: cursor.index) {
        cursor.index = index
        guard cursor.peek().is(.statistic) || cursor.isSubscriptedStatistic(at: index) else {
          continue
        }
        var found: StatisticMention?
        for rule in rules {
          guard var mention = rule.match(cursor) else { continue }
          mention.rule = rule.name
          found = mention
          break
        }
        guard var mention = found else { continue }
        var tail = cursor.moved(to: mention.tokens.upperBound)
        if let p = tail.attachedPValue() {
          mention.statistic.pOperator = p.comparison
          mention.statistic.p = p.number.value
          mention.statistic.pDecimals = p.number.decimals
        }
        findings.accept(
          .testStatistic(mention.statistic), quote: mention.tokens,
          // A correlation with its df is an effect size as well.
          claiming: mention.statistic.test == .r ? nil : mention.tokens, section: passage.section,
          rule: mention.rule, confidence: mention.confidence)
        cursor.index = mention.tokens.upperBound
      }
    }
  }

  // MARK: Rules

  /// "χ²(2, N = 90) = 4.2", "χ2=4.2", "chi-square = 4.2", and "chi(2)(1) = 4.2", where the first
  /// bracket is the superscript of old PubMed records.
  private static func chiSquared(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    guard cursor.acceptChiSquared() else { return nil }
    let df = cursor.degreesOfFreedom()
    guard let value = cursor.statisticValue(), value.value >= 0 else { return nil }
    var statistic = TestStatistic(
      .chiSquared, value.value, df1: df?.first, decimals: value.decimals)
    if df == nil { statistic.df1 = cursor.trailingDegreesOfFreedom()?.first }
    return mention(statistic, start.index..<cursor.index, 0.97)
  }

  /// "F(1, 43) = 5.1", "F1,43 = 5.1", "F = 5.1, df = 1, 43".
  private static func fRatio(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    let isSubscripted = cursor.isSubscriptedStatistic(at: cursor.index)
    guard cursor.isWord("f", at: cursor.index) || isSubscripted else { return nil }
    guard cursor.peek().flags.contains(.upperCase), cursor.textByte() == UInt8(ascii: "F") else {
      return nil
    }
    var df: (first: Double, second: Double?)?
    if isSubscripted {
      guard let first = cursor.subscriptedNumber() else { return nil }
      cursor.index += 1
      guard cursor.accept(.comma) || cursor.accept(.semicolon) || cursor.accept(.slash),
        let second = cursor.number()
      else { return nil }
      df = (first, second.value)
    } else {
      cursor.index += 1
      df = cursor.degreesOfFreedom()
      if df == nil, cursor.peek().isNumber, cursor.peek(1).is(.comma), cursor.peek(2).isNumber {
        // "F 1,43 = 5.1"
        df = (cursor.peek().value, cursor.peek(2).value)
        cursor.index += 3
      }
      _ = cursor.accept(word: "value") || cursor.accept(word: "ratio")
    }
    guard let value = cursor.statisticValue(), value.value >= 0 else { return nil }
    let end = cursor.index
    if df == nil { df = cursor.trailingDegreesOfFreedom() }
    var tail = cursor
    guard df != nil || tail.attachedPValue() != nil else { return nil }
    return mention(
      TestStatistic(.f, value.value, df1: df?.first, df2: df?.second, decimals: value.decimals),
      start.index..<max(end, cursor.index), df?.second == nil ? 0.8 : 0.98)
  }

  /// "t(28) = 2.20", "t28 = 2.2", "r(48) = .35".
  private static func apa(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    let isSubscripted = cursor.isSubscriptedStatistic(at: cursor.index)
    guard let test = cursor.statisticLetter() else { return nil }
    let df: Double
    if isSubscripted {
      guard let number = cursor.subscriptedNumber(), test == .t else { return nil }
      df = number
      cursor.index += 1
    } else {
      cursor.index += 1
      guard let stated = cursor.degreesOfFreedom(), stated.second == nil || test == .t else {
        return nil
      }
      df = stated.second ?? stated.first
      // "r(2) = 0.69": the superscript of old PubMed records.
      if test == .r, df == 2 { return nil }
    }
    guard let value = cursor.statisticValue() else { return nil }
    if test == .r, abs(value.value) > 1 { return nil }
    if isSubscripted, df < 3 {
      // "t1 = 3.2" may be a time: only its p value shows a test.
      var tail = cursor
      guard tail.attachedPValue() != nil else { return nil }
    }
    return mention(
      TestStatistic(test, value.value, df1: test == .z ? nil : df, decimals: value.decimals),
      start.index..<cursor.index, 0.97
    )
  }

  /// "t = 2.2, df = 28", "z = 2.1, P = .03", "(t = −3.1; P < .01)".
  private static func free(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    guard let test = cursor.statisticLetter(), test == .t || test == .z,
      !cursor.isSubscriptedStatistic(at: cursor.index)
    else { return nil }
    cursor.index += 1
    // "T-score", "z scores" are standardized measurements.
    if cursor.peek().is(.dash), !cursor.peek(1).isNumber || cursor.peek(1).flags.contains(.spelled)
    {
      cursor.index += 1
    }
    if !(cursor.accept(word: "value") || cursor.accept(word: "statistic")) {
      _ = cursor.accept(words: "test", "statistic")
    }
    guard cursor.peek().is(.equals), let value = cursor.statisticValue() else { return nil }
    let end = cursor.index
    let df = test == .t ? cursor.trailingDegreesOfFreedom() : nil
    var tail = cursor
    guard df != nil || tail.attachedPValue() != nil else { return nil }
    return mention(
      TestStatistic(test, value.value, df1: df?.first, decimals: value.decimals),
      start.index..<max(end, cursor.index),
      df == nil ? 0.88 : 0.95)
  }

  /// "(t −2.55 / 43 / 0.02)": statistic, degrees of freedom and p between slashes.
  private static func slashed(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    guard cursor.statisticLetter() == .t else { return nil }
    cursor.index += 1
    _ = cursor.accept(.equals)
    guard let value = cursor.numberWithComma(), cursor.accept(.slash), cursor.peek().isInteger
    else { return nil }
    let df = cursor.peek().value
    cursor.index += 1
    guard df > 0, cursor.accept(.slash), let p = cursor.number(), p.value < 1, p.decimals > 0 else {
      return nil
    }
    var statistic = TestStatistic(.t, value.value, df1: df, decimals: value.decimals)
    statistic.pOperator = .equal
    statistic.p = p.value
    statistic.pDecimals = p.decimals
    return mention(statistic, start.index..<cursor.index, 0.9)
  }

  private static func mention(
    _ statistic: TestStatistic, _ tokens: Range<Int>, _ confidence: Double
  ) -> StatisticMention {
    StatisticMention(statistic: statistic, tokens: tokens, rule: "", confidence: confidence)
  }
}

extension Cursor {
  /// Takes a number, also one with a comma as decimal mark ("−2,55"), which elsewhere parts two.
  fileprivate mutating func numberWithComma() -> Number? {
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
  fileprivate func statisticLetter() -> TestStatistic.Test? {
    let token = peek()
    guard token.isWord else { return nil }
    switch textByte() {
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return .t
    case UInt8(ascii: "z"), UInt8(ascii: "Z"): return .z
    case UInt8(ascii: "r"): return .r
    default: return nil
    }
  }

  /// Whether "t28" or "F1" stands at an index, the letter with its degrees of freedom.
  fileprivate func isSubscriptedStatistic(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), token.end - token.start >= 2,
      token.end - token.start <= 5
    else { return false }
    let first = text[Int(token.start)]
    guard first == UInt8(ascii: "t") || first == UInt8(ascii: "F") else { return false }
    for place in Int(token.start) + 1..<Int(token.end) where text[place] &- 0x30 > 9 {
      return false
    }
    // "t28 =", "F1,43 ="
    return first == UInt8(ascii: "t")
      ? self[at: index + 1].is(.equals)
      : self[at: index + 2].isNumber
        && (self[at: index + 3].is(.equals) || self[at: index + 3].is(.less)
          || self[at: index + 3].is(.period))
  }

  /// The digits behind the letter of the current token.
  fileprivate func subscriptedNumber() -> Double? {
    let token = peek()
    var value = 0.0
    for place in Int(token.start) + 1..<Int(token.end) {
      guard text[place] &- 0x30 < 10 else { return nil }
      value = value * 10 + Double(text[place] &- 0x30)
    }
    return value
  }

  /// Moves past "χ²", "χ2", "chi-square", "chi squared test", "X2", "Wald chi(2)".
  fileprivate mutating func acceptChiSquared() -> Bool {
    let start = index
    _ = accept(word: "wald")
    if accept(word: "χ2") || accept(word: "chi2") || accept(word: "chisq")
      || accept(word: "chisquare") || accept(word: "chisquared") || accept(word: "x2")
    {
      // "X2" is a name of many things: "= 4.2" must follow, or a bracket and "=".
      if isWord("x2", at: index - 1), !peek().is(.equals), !peek().is(.openParenthesis) {
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
        _ = accept(word: "value") || accept(word: "statistic")
        return true
      }
      index = mark
      if peek().is(.openParenthesis), peek(1).isInteger, peek(1).value == 2,
        peek(2).is(.closeParenthesis)
      {
        index += 3
        return true
      }
      if peek().is(.caret), peek(1).value == 2 {
        index += 2
        return true
      }
      if peek().isInteger, peek().value == 2, peek(1).is(.equals) || peek(1).is(.openParenthesis) {
        index += 1
        return true
      }
    }
    index = start
    return false
  }

  /// Takes "(28)", "(1, 43)", "(2, N = 90)", "[df = 2]", "(df 1, 43)" behind a test's letter.
  fileprivate mutating func degreesOfFreedom() -> (first: Double, second: Double?)? {
    let start = index
    guard accept(.openParenthesis) || accept(.openBracket) else { return nil }
    _ = acceptDegreesName()
    guard let pair = degreesPair() else {
      index = start
      return nil
    }
    // "(2, N = 90)", "(2, n = 1,090)"
    if peek().is(.comma) || peek().is(.semicolon), isWord("n", 1) {
      index += 2
      _ = accept(.equals)
      _ = number()
    }
    guard accept(.closeParenthesis) || accept(.closeBracket) else {
      index = start
      return nil
    }
    // "F[1, 266)] = 1.40": a bracket printed twice (PMID 36409103).
    if pair.second != nil, peek().is(.closeParenthesis) || peek().is(.closeBracket),
      peek(1).is(.equals)
    {
      index += 1
    }
    return pair
  }

  /// Takes the degrees of freedom behind a value: ", df = 1, 43" or "(df = 2)".
  fileprivate mutating func trailingDegreesOfFreedom() -> (first: Double, second: Double?)? {
    let start = index
    let isBracketed: Bool
    if accept(.comma) || accept(.semicolon) || accept(word: "with") {
      isBracketed = false
    } else {
      isBracketed = accept(.openParenthesis) || accept(.openBracket)
    }
    if acceptDegreesName(), let pair = degreesPair() {
      if isBracketed { _ = accept(.closeParenthesis) || accept(.closeBracket) }
      return pair
    }
    // "on 28 df", ", 28 df"
    if peek().isInteger, isWord("df", 1) {
      let value = peek().value
      index += 2
      return (value, nil)
    }
    index = start
    return nil
  }

  private mutating func acceptDegreesName() -> Bool {
    guard accept(word: "df") || accept(words: "degrees", "of", "freedom") else { return false }
    _ = accept(.equals) || accept(.colon) || accept(word: "of")
    return true
  }

  /// Takes "28", "1, 43" and "1,120", which the lexer reads as one number with a separator.
  private mutating func degreesPair() -> (first: Double, second: Double?)? {
    let token = peek()
    guard token.isNumber, !token.flags.contains(.spelled) else { return nil }
    if token.flags.contains(.grouped) {
      var parts: [Double] = [0]
      for place in token.range {
        let byte = text[place]
        if byte &- 0x30 < 10 {
          parts[parts.count - 1] = parts[parts.count - 1] * 10 + Double(byte &- 0x30)
        } else if byte == UInt8(ascii: ",") {
          parts.append(0)
        }
      }
      index += 1
      guard parts.count == 2 else { return nil }
      return (parts[0], parts[1])
    }
    index += 1
    let mark = index
    if accept(.comma) || accept(.semicolon) || accept(.slash), let second = number(),
      second.value > 0
    {
      return (token.value, second.value)
    }
    index = mark
    return (token.value, nil)
  }

  /// Takes "= 2.20", "= −3.1", ": 4.2" behind a test's name.
  fileprivate mutating func statisticValue() -> Number? {
    let start = index
    if accept(.equals) || accept(.colon) || accept(.approximately) {
      // "= = 5.1", "= −3.1"
      if let number = number(), peek().unit == nil || peek().flags.contains(.capitalized),
        !peek().is(.percent), !peek().is(.plusMinus)
      {
        return number
      }
    }
    index = start
    return nil
  }
}
