/// The words that announce an interval: "95% CI", "CI95", "confidence intervals [CIs]".
public struct IntervalLabel: Sendable, Hashable {
  /// The level in percent, if stated: 95.
  public var level: Double?
  /// Its tokens.
  public var tokens: Range<Int>

  /// A label at its tokens.
  public init(level: Double?, tokens: Range<Int>) {
    self.level = level
    self.tokens = tokens
  }
}

extension Cursor {
  /// Takes the words that announce an interval, its level before or behind: "95% CI",
  /// "95 per cent confidence interval (CI)", "CI 95%", "CI95", "[95% CI]".
  public mutating func intervalLabel() -> IntervalLabel? {
    let start = index
    guard mayBeginIntervalLabel else { return nil }
    let opensBracket = accept(.openParenthesis) || accept(.openBracket)
    skipQualifierOfLevel()
    var level = intervalLevel()
    if level != nil { skipQualifierOfName() }
    // "95% [CI]"
    let isEnclosed =
      level != nil && peek().opensBracket && isIntervalName(at: index + 1) && peek(2).closesBracket
    if isEnclosed { index += 1 }
    guard isIntervalName(at: index) else {
      index = start
      return nil
    }
    level = level ?? levelInWord(at: index)
    index += intervalNameLength(at: index)
    if isEnclosed { index += 1 }
    takeLevelBehindName(into: &level)
    if opensBracket, !acceptClosingBracket() {
      index = start
      return nil
    }
    takeNameAgain(into: &level)
    return IntervalLabel(level: level, tokens: start..<index)
  }

  /// Moves past what stands before a level: "two-sided 95% CI", "1-tailed 95% CI", "exact 95% CI".
  private mutating func skipQualifierOfLevel() {
    if peek().isInteger, peek(1).is(.dash), isWord("sided", 2) || isWord("tailed", 2) {
      index += 3
    } else if peek().isWord, peek(1).isNumber,
      isWord("exact", at: index) || isWord("wald", at: index) || isWord("adjusted", at: index)
        || isWord("bootstrapped", at: index) || isWord("bootstrap", at: index)
    {
      index += 1
    }
  }

  /// Moves past what stands between level and name: "95% two-sided CI", "95% bias-corrected CI".
  private mutating func skipQualifierOfName() {
    let start = index
    // "95%-CI", "95%, CI"
    _ = accept(.dash) || isIntervalName(at: index + 1) && accept(.comma)
    var skipped = 0
    // The lexer reads "two" of "two-sided" as a number.
    while skipped < 4, peek().isWord || peek().is(.dash) || peek().flags.contains(.spelled),
      !isIntervalName(at: index)
    {
      index += 1
      skipped += 1
    }
    if !isIntervalName(at: index) { index = start }
  }

  /// Takes the level of "CI 95%", "CI (95%)", and the sign of "CI95%".
  private mutating func takeLevelBehindName(into level: inout Double?) {
    guard level == nil else {
      if levelInWord(at: index - 1) != nil { _ = accept(.percent) }
      return
    }
    let start = index
    // "CI 95 1.31–4.97"
    if peek().isInteger, peek().value == 95, peek(1).isNumber, peek(1).decimals > 0 {
      level = 95
      index += 1
      return
    }
    let isBracketed = accept(.openParenthesis) || accept(.openBracket) || accept(.colon)
    level = intervalLevel()
    if level == nil {
      index = start
    } else if isBracketed {
      _ = acceptClosingBracket()
    }
  }

  /// Moves past the abbreviation behind a name: "confidence interval, CI [", "confidence interval (95% CI)".
  private mutating func takeNameAgain(into level: inout Double?) {
    // "confidence interval, CI [−1.3, 4.4]", "confidence interval, CI: 1.3–4.4"
    if peek().is(.comma), isIntervalName(at: index + 1), intervalNameLength(at: index + 1) == 1,
      peek(2).opensBracket || peek(2).isNumber || peek(2).is(.colon)
    {
      index += 2
    }
    guard peek().opensBracket else { return }
    let start = index
    index += 1
    let inner = intervalLevel()
    guard isIntervalName(at: index) else {
      index = start
      return
    }
    level = level ?? inner ?? levelInWord(at: index)
    index += intervalNameLength(at: index)
    if !acceptClosingBracket() { index = start }
    // "confidence interval (CI) 95%, 1.2 to 3.4"
    if level == nil { level = intervalLevel() }
  }

  /// Whether a level, a name or what may stand before them is here, perhaps behind a bracket; there is
  /// hardly ever one where it is asked.
  private var mayBeginIntervalLabel: Bool {
    var token = peek()
    var next = 1
    if token.opensBracket {
      token = peek(1)
      next = 2
    }
    switch token.kind {
    case .word: return token.is(.interval) || peek(next).isNumber
    // "95%", "1-tailed"
    case .number: return token.value >= 50 && token.value < 100 || peek(next).is(.dash)
    case .symbol, .superscript, .end: return false
    }
  }

  /// "95%", "95 per cent", "95" directly before "CI", "97.5 %".
  private mutating func intervalLevel() -> Double? {
    let token = peek()
    guard token.isNumber, token.value >= 50, token.value < 100 else { return nil }
    if peek(1).is(.percent) || isWord("percent", 1) {
      index += 2
      return token.value
    }
    if isWord("per", 1), isWord("cent", 2) {
      index += 3
      return token.value
    }
    if isIntervalName(at: index + 1) {
      index += 1
      return token.value
    }
    return nil
  }

  /// Whether "CI", "CrI", "confidence interval", "credible limits" stands at an index.
  func isIntervalName(at index: Int) -> Bool { intervalNameLength(at: index) > 0 }

  /// The number of tokens of an interval's name at an index; 0 if none.
  private func intervalNameLength(at index: Int) -> Int {
    let token = self[at: index]
    guard token.is(.interval) else { return 0 }
    if isWord("confidence", at: index) || isWord("confidential", at: index)
      || isWord("credible", at: index)
      || isWord("credibility", at: index) || isWord("uncertainty", at: index)
    {
      if self[at: index + 1].is(.intervalNoun) { return 2 }
      // "95% confidence 0.36–0.49", which has lost its noun
      return self[at: index - 1].is(.percent) && self[at: index + 1].isNumber ? 1 : 0
    }
    // "IC95%", but "an IC95 of 3 µM"
    if isWord("ic95", at: index) || isWord("ic90", at: index) || isWord("ic99", at: index) {
      return self[at: index + 1].is(.percent) ? 1 : 0
    }
    // "CL" is a clearance or chloride, "IC" an inhibitory concentration, unless a level stands
    // before it.
    if isWord("cl", at: index) || isWord("ui", at: index) || isWord("ic", at: index) {
      let before = self[at: index - 1]
      let isLevelBehind = self[at: index + 1].isNumber && self[at: index + 2].is(.percent)
      return before.is(.percent) || before.isNumber || isLevelBehind ? 1 : 0
    }
    return 1
  }

  /// The level within "CI95".
  private func levelInWord(at index: Int) -> Double? {
    if isWord("ci95", at: index) || isWord("ic95", at: index) { return 95 }
    if isWord("ci90", at: index) || isWord("ic90", at: index) { return 90 }
    if isWord("ci99", at: index) || isWord("ic99", at: index) { return 99 }
    return nil
  }

  /// "[0.61–0.90; 95% CI]": the label behind its numbers.
  mutating func trailingIntervalLabel() -> IntervalLabel? {
    let start = index
    guard accept(.semicolon) || accept(.comma) || peek().isNumber else { return nil }
    if let label = intervalLabel() { return label }
    index = start
    return nil
  }

  /// Moves past what stands between label and numbers: ":", "=", ", from", "for the difference,".
  mutating func skipIntervalConnective() {
    if isWord("for", at: index) || isWord("of", at: index) || isWord("on", at: index)
      || isWord("around", at: index)
    {
      let start = index
      index += 1
      var skipped = 0
      while skipped < 8, peek().isWord, !isWord("from", at: index), !isWord("between", at: index) {
        index += 1
        skipped += 1
      }
      let token = peek()
      let isReached =
        token.isNumber || token.is(.colon) || token.is(.equals) || token.is(.comma)
        || token.is(.dash) || token.opensBracket || token.isWord
      if !isReached { index = start }
    }
    for _ in 0..<3 {
      let token = peek()
      if token.is(.colon) || token.is(.equals) || token.is(.comma) || token.is(.semicolon)
        || token.is(.quote) || token.is(.period)
        || isWord("was", at: index) || isWord("is", at: index) || isWord("ranging", at: index)
        || isWord("ranged", at: index) || isWord("range", at: index) || isWord("being", at: index)
      {
        index += 1
      }
    }
  }
}
