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
        guard
          cursor.peek().is(.statistic) || cursor.isSubscriptedStatistic(at: index)
            || cursor.subscriptedChiSquared(at: index) != nil
        else { continue }
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
        let others = tail.moved(to: mention.tokens.upperBound).listedStatistics(behind: mention)
        if let other = others.first {
          mention.statistic.pOperator = other.statistic.pOperator
          mention.statistic.p = other.statistic.p
          mention.statistic.pDecimals = other.statistic.pDecimals
        }
        findings.accept(
          .testStatistic(mention.statistic), quote: mention.tokens,
          // A correlation with its df is an effect size as well.
          claiming: mention.statistic.test == .r ? nil : mention.tokens, section: passage.section,
          rule: mention.rule, confidence: mention.confidence)
        cursor.index = mention.tokens.upperBound
        for other in others {
          findings.accept(
            .testStatistic(other.statistic), quote: other.tokens, claiming: other.tokens,
            section: passage.section, rule: "test_statistic.list", confidence: 0.85)
          cursor.index = other.tokens.upperBound
        }
      }
    }
  }

  // MARK: Rules

  /// "χ²(2, N = 90) = 4.2", "χ2=4.2", "chi-square = 4.2", and "chi(2)(1) = 4.2", where the first
  /// bracket is the superscript of old PubMed records.
  private static func chiSquared(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    let subscripted = cursor.subscriptedChiSquared(at: cursor.index)
    if subscripted != nil {
      cursor.index += 1
    } else {
      guard cursor.acceptChiSquared() else { return nil }
    }
    let df = subscripted.map { ($0, nil) } ?? cursor.degreesOfFreedom() ?? cursor.spacedDegrees()
    let isNamed =
      cursor.acceptStatisticNoun() || cursor.isWord("value", at: cursor.index - 1)
      || cursor.isWord("statistic", at: cursor.index - 1)
    // "the chi-square was 8.31 (p = .004)"
    let isWords =
      !isNamed
      && (cursor.isWord("square", at: cursor.index - 1)
        || cursor.isWord("squared", at: cursor.index - 1))
    guard let value = cursor.statisticValue(isNamed: isNamed || isWords, hasDegrees: df != nil),
      value.value >= 0, !isWords || value.decimals > 0
    else { return nil }
    if isWords, df == nil, !cursor[at: value.tokens.lowerBound - 1].is(.equals) {
      var tail = cursor
      guard tail.trailingDegreesOfFreedom() != nil || cursor.leadsToP() else { return nil }
    }
    // "X2", "C2" name many things, among them what a font made of the Greek letter.
    if cursor.isLatin(at: start.index), df == nil {
      var tail = cursor
      guard tail.trailingDegreesOfFreedom() != nil || cursor.leadsToP() else { return nil }
    }
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
      // "F 1,43 = 5.1", "F 1;43 = 5.1"
      if df == nil, cursor.peek().isNumber, cursor.peek(2).isNumber,
        cursor.peek(1).is(.comma) || cursor.peek(1).is(.semicolon) || cursor.peek(1).is(.slash)
      {
        df = (cursor.peek().value, cursor.peek(2).value)
        cursor.index += 3
      } else if df == nil, cursor.peek().flags.contains(.grouped), cursor.peek(1).is(.equals) {
        // "F 2,368.8 = 306.19"
        df = cursor.degreesPair()
      }
    }
    let isNamed = cursor.acceptStatisticNoun()
    guard let value = cursor.statisticValue(isNamed: isNamed, hasDegrees: df?.second != nil),
      value.value >= 0
    else { return nil }
    let end = cursor.index
    if df == nil { df = cursor.trailingDegreesOfFreedom(allowsBarePair: true) }
    guard
      df != nil
        || !start.isOfFemales
          && (cursor.leadsToP() || start.followsP() || start.isBracketed(value, cursor))
    else { return nil }
    return mention(
      TestStatistic(.f, value.value, df1: df?.first, df2: df?.second, decimals: value.decimals),
      start.index..<max(end, cursor.index), df?.second == nil ? 0.8 : 0.98)
  }

  /// "t(28) = 2.20", "t28 = 2.2", "r(48) = .35"; "z 11 = 2.26", whose 11 is kept as printed.
  private static func apa(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    var isSubscripted = cursor.isSubscriptedStatistic(at: cursor.index)
    guard let test = cursor.statisticLetter() else { return nil }
    let df: Double
    if isSubscripted {
      guard let number = cursor.subscriptedNumber(), test != .r || number >= 10 else { return nil }
      df = number
      cursor.index += 1
    } else {
      cursor.index += 1
      var stated = cursor.degreesOfFreedom()
      if stated == nil, test != .r {
        stated = cursor.spacedDegrees()
        isSubscripted = test == .z
      }
      guard let stated, stated.second == nil || test == .t else { return nil }
      df = stated.second ?? stated.first
      // "r(2) = 0.69": the superscript of old PubMed records.
      if test == .r, df == 2 { return nil }
    }
    guard
      let value = cursor.statisticValue(isNamed: false, hasDegrees: test == .t)
        .map({ cursor.readingDecimalComma($0) })
    else { return nil }
    if test == .r, abs(value.value) > 1 { return nil }
    if isSubscripted, df < 3 || test == .z {
      // "t1 = 3.2" may be a time, "z11 = 3.2" a coordinate: only its p value shows a test.
      var tail = cursor
      guard tail.attachedPValue() != nil else { return nil }
    }
    return mention(
      TestStatistic(test, value.value, df1: df, decimals: value.decimals),
      start.index..<cursor.index, 0.97)
  }

  /// "t = 2.2, df = 28", "z = 2.1, P = .03", "(t = −3.1; P < .01)", "t value of 2.2 (P = .03)",
  /// "r = .35, df = 48".
  private static func free(_ start: Cursor) -> StatisticMention? {
    var cursor = start
    guard let test = cursor.statisticLetter(), !cursor.isSubscriptedStatistic(at: cursor.index)
    else { return nil }
    cursor.index += 1
    // "BMI z = 1.8": how far a body is from the mean.
    if test == .z, start.isOfBody { return nil }
    let isStudents = start.isWord("s", -1) && start.isWord("student", -3)
    let isNamed = cursor.acceptStatisticNoun() || test == .t && isStudents
    guard isNamed || cursor.peek().is(.equals) || cursor.peek().is(.colon),
      let value = cursor.statisticValue(isNamed: isNamed, hasDegrees: false)
        .map({ cursor.readingDecimalComma($0) })
    else { return nil }
    let end = cursor.index
    let df = test == .z ? nil : cursor.trailingDegreesOfFreedom()
    if test == .r {
      guard df != nil, abs(value.value) <= 1 else { return nil }
    }
    guard
      df != nil || cursor.leadsToP() || start.followsP()
        || start.isBracketed(value, cursor)
    else { return nil }
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

  static func mention(
    _ statistic: TestStatistic, _ tokens: Range<Int>, _ confidence: Double
  ) -> StatisticMention {
    StatisticMention(statistic: statistic, tokens: tokens, rule: "", confidence: confidence)
  }
}
