/// An interval as texts print it after an estimate: "(95% CI 0.61–0.90)", "[1.0; 2.8]".
public struct Interval: Sendable, Hashable {
  /// The first bound as printed; misprints may make it the larger one.
  public var low: Number
  /// The second bound as printed.
  public var high: Number
  /// The level in percent, if stated with it: 95.
  public var level: Double?
  /// Whether the text calls it a confidence, credible or uncertainty interval.
  public var isLabelled: Bool
  /// All of its tokens, label and brackets included.
  public var tokens: Range<Int>

  /// An interval at its tokens.
  public init(low: Number, high: Number, level: Double?, isLabelled: Bool, tokens: Range<Int>) {
    self.low = low
    self.high = high
    self.level = level
    self.isLabelled = isLabelled
    self.tokens = tokens
  }
}

extension Cursor {
  /// Takes an interval with or without label and brackets.
  ///
  /// "(95% CI 0.61–0.90)", "95% CI, 0.62 to 0.91", "CI95 [1.0;2.8]", "(0.61, 0.90)", "[1.0-2.8; 95% CI]",
  /// "95% confidence interval from 1.0 to 2.8", "(CI 95% -2.34 mmHg to 4.29 mmHg)". A closing bracket
  /// is taken with it; where more follows within the bracket ("; P = .003)") the cursor stays there.
  /// Two bare numbers without label and brackets are no interval: see ``range(allowsComma:)``.
  public mutating func interval() -> Interval? {
    let start = index
    let isBracketed = accept(.openParenthesis) || accept(.openBracket)
    var label = intervalLabel()
    guard isBracketed || label != nil else { return nil }
    if label != nil { skipIntervalConnective() }
    let isNested = label != nil && (accept(.openParenthesis) || accept(.openBracket))
    guard let range = range(allowsComma: true) else {
      index = start
      return nil
    }
    // "QALYs (0.00, 95% CI −0.01 to 0.02)": a value and the level of its interval.
    if label == nil, peek().is(.percent), isIntervalName(at: index + 1) {
      index = start
      return nil
    }
    if isNested { _ = acceptClosingBracket() }
    // "0 to 38%; p", "1 to 5 mmHg,"
    if accept(.percent) || peek().unit != nil && (peek(1).is(.comma) || peek(1).is(.semicolon)) {
      if !peek(-1).is(.percent) { index += 1 }
    }
    if label == nil, isBracketed { label = trailingIntervalLabel() }
    if isBracketed { _ = acceptClosingBracket() }
    return Interval(
      low: range.low, high: range.high, level: label?.level, isLabelled: label != nil,
      tokens: start..<index)
  }

  /// Takes two numbers as ends of a range: "0.61–0.90", "-2.1, +0.5", "from 1 to 3",
  /// "−2.34 mmHg to 4.29 mmHg", "9–93%", "between 1.0 and 2.8".
  ///
  /// - Parameter allowsComma: Whether a comma, semicolon or slash joins as well; true within brackets
  ///   or after a label, where no list can be meant.
  /// - Returns: Both ends; nil, with the cursor where it was, if no range stands here.
  public mutating func range(allowsComma: Bool) -> (low: Number, high: Number)? {
    let start = index
    let isBetween = accept(word: "between")
    if !isBetween { _ = accept(word: "from") }
    guard var low = bound() else {
      index = start
      return nil
    }
    joinCommaDecimals(of: &low)
    let afterLow = index
    var joined = joinsRange(allowsComma: allowsComma, isBetween: isBetween)
    if !joined {
      // "−2.34 mmHg to 4.29 mmHg": a unit before the joint.
      var skipped = 0
      while skipped < 5, isUnitLike(at: index), !joined {
        // "−0.25%, −0.06%" is a range; "2.05 points, 95% CI" is none.
        let isPercent = peek().is(.percent)
        index += 1
        skipped += 1
        joined = joinsRange(allowsComma: allowsComma && isPercent, isBetween: isBetween)
      }
      if !joined {
        index = afterLow
        // "-0.33 1.02" within brackets
        joined =
          allowsComma && peek().isNumber
          && peek(1).closesBracket
          && peek(-2 - low.tokens.count).symbol != nil
      }
    }
    guard joined, var high = bound() else {
      index = start
      return nil
    }
    joinSplitDecimals(of: &high, like: low)
    readDoubledDash(before: &high, low: low)
    // "18 months to 15 years" is no range from 18 to 15.
    if let unit = self[at: afterLow].unit, let other = peek().unit,
      unit.quantity == other.quantity, unit.code != other.code
    {
      index = start
      return nil
    }
    return (low, high)
  }

  /// Takes decimals that old records split at the end of a line, and those behind a comma.
  ///
  /// "0.46-0. 92", "0,76–1,46".
  private mutating func joinSplitDecimals(of high: inout Number, like low: Number) {
    let digits = peek(1)
    guard high.isInteger, low.decimals > 0, !peek().hasSpaceBefore,
      peek().is(.period) || peek().is(.comma) && !digits.hasSpaceBefore,
      digits.isInteger, Int(digits.end - digits.start) == low.decimals,
      let value = Double("\(Int(abs(high.value))).\(paddedDigits(of: digits))")
    else { return }
    index += 2
    high.value = high.value < 0 ? -value : value
    high.decimals = low.decimals
    high.isInteger = false
    high.tokens = high.tokens.lowerBound..<index
  }

  /// Takes the second of two hyphens for a part of the dash, where the range would else go down: "35--75",
  /// but "-0.5--0.1".
  private func readDoubledDash(before high: inout Number, low: Number) {
    let sign = high.tokens.lowerBound
    guard low.value >= 0, high.value < 0, -high.value > low.value, self[at: sign].is(.dash),
      self[at: sign - 1].is(.dash), !self[at: sign].hasSpaceBefore,
      !self[at: sign + 1].hasSpaceBefore
    else { return }
    high.value = -high.value
    high.tokens = sign + 1..<high.tokens.upperBound
  }

  /// Takes a bound with a comma as decimal mark where the other bound has one, too: "1,05–2,40".
  private mutating func joinCommaDecimals(of low: inout Number) {
    guard low.isInteger, peek().is(.comma), !peek().hasSpaceBefore, !peek(1).hasSpaceBefore,
      peek(1).isInteger, peek(2).is(.dash) || peek(2).is(.semicolon) || isWord("to", 2),
      peek(4).is(.comma), !peek(4).hasSpaceBefore, peek(5).isInteger, !peek(5).hasSpaceBefore,
      peek(5).end - peek(5).start == peek(1).end - peek(1).start
    else { return }
    let digits = peek(1)
    guard let value = Double("\(Int(abs(low.value))).\(paddedDigits(of: digits))") else { return }
    index += 2
    low.value = low.value < 0 ? -value : value
    low.decimals = Int(digits.end - digits.start)
    low.isInteger = false
    low.tokens = low.tokens.lowerBound..<index
  }

  private func paddedDigits(of token: Token) -> String {
    String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// Takes a bound: a number whose dash is a sign even directly after a word ("CI-0.9"), possibly
  /// behind a sign of currency.
  mutating func bound() -> Number? {
    let start = index
    var negative = accept(.dash)
    if isCurrency(at: index) { index += 1 }
    if !negative { negative = accept(.dash) }
    // "+ 5.27"
    if !negative, peek().is(.plus), peek(1).isNumber { index += 1 }
    guard !peek().is(.dash), var number = number() else {
      index = start
      return nil
    }
    if negative { number.value = -number.value }
    number.tokens = start..<index
    return number
  }

  /// Moves past a closing bracket, and the unit or comma before it.
  public mutating func acceptClosingBracket() -> Bool {
    let start = index
    var skipped = 0
    while skipped < 5, isUnitLike(at: index) {
      index += 1
      skipped += 1
    }
    if accept(.closeParenthesis) || accept(.closeBracket) { return true }
    index = start
    return false
  }

  /// Whether a token can be part of a unit: "%", "mmHg", "kg/m²", "°C", "percentage points".
  public func isUnitLike(at index: Int) -> Bool {
    let token = self[at: index]
    switch token.kind {
    case .word: return !token.is(.interval) && !token.is(.conjunction) && !token.is(.pValue)
    case .superscript: return true
    case .symbol:
      return token.is(.percent) || token.is(.slash) || token.is(.degree) || token.is(.middleDot)
        || token.is(.caret) || token.is(.dash) && self[at: index + 1].isWord
    case .number, .end: return false
    }
  }

  /// Whether a sign of currency stands at an index.
  public func isCurrency(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.kind == .symbol else { return false }
    if token.is(.ascii("$")) { return true }
    let start = Int(token.start)
    // "£" is C2 A3, "€" is E2 82 AC.
    return token.is(.other)
      && (text[start] == 0xC2 && text[start + 1] == 0xA3
        || text[start] == 0xE2 && text[start + 1] == 0x82 && text[start + 2] == 0xAC)
  }

  private mutating func joinsRange(allowsComma: Bool, isBetween: Bool) -> Bool {
    let start = index
    if isWord("to", at: index) || isWord("through", at: index) || isWord("till", at: index) {
      index += 1
      return true
    }
    if isWord("and", at: index), isBetween || allowsComma {
      index += 1
      return true
    }
    if peek().is(.dash) || peek().is(.emDash) || peek().is(.approximately) {
      index += 1
      _ = accept(word: "to")
      if isBoundStart { return true }
      index = start
      return false
    }
    if allowsComma,
      peek().is(.comma) || peek().is(.semicolon) || peek().is(.slash) || peek().is(.colon)
    {
      index += 1
      _ = accept(word: "to") || accept(word: "and")
      if isBoundStart { return true }
      index = start
    }
    return false
  }

  /// Whether a signed number stands here.
  private var isBoundStart: Bool {
    var ahead = self
    return ahead.bound() != nil
  }
}
