import Lexing

// MARK: How the other parts of a header are written

extension Cursor {
  /// Whether a P or N is part of a name: "Group P", "Group N-P", "P-ADL", "n-back".
  func isNameLetter(at index: Int) -> Bool {
    let isN = isWord("n", at: index)
    guard isN || isWord("p", at: index) else { return false }
    if isWord("group", at: index - 1) || isWord("arm", at: index - 1) {
      return isN || !isBetweenGroups(at: index - 1)
    }
    // "Placebo (P)" beside "Drug (D)"
    if !isN, self[at: index - 1].opensBracket, self[at: index + 1].closesBracket,
      self[at: index - 2].isWord, !isWord("probability", at: index - 2),
      text[Int(self[at: index - 2].start)] | 0x20 == UInt8(ascii: "p")
    {
      return true
    }
    func isJoined(_ dash: Int, _ other: Int) -> Bool {
      let part = self[at: other]
      return self[at: dash].is(.dash) && !self[at: dash].hasSpaceBefore
        && !self[at: dash + 1].hasSpaceBefore
        && (isN ? part.isWord || part.isNumber : part.flags.contains(.upperCase) && part.isWord)
    }
    return isJoined(index - 1, index - 2) || isJoined(index + 1, index + 2)
  }

  /// Whether a word of a heading is one of a point in time or a statistic: "Baseline", "after 4 weeks",
  /// "Mean (SD)".
  func isTimeWord(at index: Int) -> Bool {
    let token = self[at: index]
    return token.unit?.quantity == .time || token.is([.average, .spread, .interval, .intervalNoun])
      || isWord(of: Self.timeWords, at: index)
      || token.flags.contains(.hasDigits) && token.end - token.start == 2
  }

  private static let timeWords = WordSet([
    "admission", "after", "and", "at", "baseline", "before", "cycle", "day", "days", "discharge",
    "difference", "during", "end", "endpoint", "error", "final", "follow", "followup", "from",
    "hour", "hours", "in",
    "inclusion", "initial", "interquartile", "intervention", "max", "maximum", "min", "minimum",
    "minute", "minutes", "month", "months", "n", "of", "period", "phase", "post",
    "postintervention", "postoperative", "postoperatively", "posttest", "posttreatment", "pre",
    "preintervention", "preoperative", "preoperatively", "pretest", "pretreatment", "session",
    "standard", "test", "the", "time", "to", "up", "visit", "week", "weeks", "year", "years",
  ])

  /// "percent", "percentage".
  func namesPercent() -> Bool {
    isWord("percent") || isWord("percentage") || isWord("percentages")
  }

  /// Whether a header has nothing before its percent sign but a word for a share: "%", "Prevalence (%)".
  func namesShare(before percent: Int) -> Bool {
    (bounds.lowerBound..<percent).allSatisfy {
      self[at: $0].kind == .symbol || isWord("prevalence", at: $0) || isWord("proportion", at: $0)
        || isWord("incidence", at: $0)
    }
  }

  /// Takes the name of a measure; that of "Exp(B)" has no value behind it in a header.
  mutating func measureOfHeader() -> MeasureMention? {
    let start = index
    if isWord("exp"), peek(1).is(.openParenthesis), isWord("b", 2) || isWord("β", 2),
      peek(3).is(.closeParenthesis)
    {
      index += 4
      return MeasureMention(
        measure: .oddsRatio, tokens: start..<index, isAdjusted: false, level: nil,
        hasIntervalLabel: false, certainty: .abbreviation)
    }
    return measure()
  }

  /// Whether what looks like the abbreviation of a ratio begins the name of a measurement: "RR interval", "OR time".
  func isMeasurementInName(_ mention: MeasureMention, before next: Int) -> Bool {
    guard mention.certainty == .abbreviation, !mention.hasIntervalLabel else { return false }
    return isWord("interval", at: next) || isWord("intervals", at: next)
      || isWord("time", at: next) || isWord("times", at: next) || isWord("duration", at: next)
  }

  /// Whether "ratio" is that "of adjusted geometric means".
  func isRatioOfGeometricMeans() -> Bool {
    isWord("of", 1) && (isWord("geometric", 2) || isWord("geometric", 3))
  }

  /// "▲", "△", "∆".
  func isChangeSign() -> Bool {
    let token = peek()
    guard token.is(.other), token.end - token.start == 3 else { return false }
    let (lead, second, third) = (
      text[Int(token.start)], text[Int(token.start) + 1], text[Int(token.start) + 2]
    )
    return (lead, second, third) == (0xE2, 0x88, 0x86)
      || (lead, second) == (0xE2, 0x96) && (third == 0xB2 || third == 0xB3)
  }

  /// "change", "Δ", "minus".
  func isChangeWord(at index: Int) -> Bool {
    // "ΔHbA1c", but not "Δ9-THC"
    let token = self[at: index]
    if token.isWord, token.end - token.start > 2, text[Int(token.start)] == 0xCE,
      text[Int(token.start) + 1] == 0x94, text[Int(token.start) + 2] | 0x20 >= UInt8(ascii: "a")
    {
      return true
    }
    // "Dressing change times"
    if isWord("change", at: index), isWord("time", at: index + 1) || isWord("times", at: index + 1)
    {
      return false
    }
    return isWord("change", at: index) || isWord("changes", at: index) || isWord("δ", at: index)
      || isWord("delta", at: index)
      || isWord("Δ", at: index) || isWord("minus", at: index)
  }

  /// "Weight loss", "Reduction in pain", but not "Blood loss", "Dose reduction".
  func isGainWord(at index: Int) -> Bool {
    guard self[at: index + 1].isWord else { return false }
    if isWord("weight", at: index) {
      return isWord("loss", at: index + 1) || isWord("gain", at: index + 1)
    }
    return isWord("in", at: index + 1)
      && (isWord("reduction", at: index) || isWord("decrease", at: index)
        || isWord("increase", at: index) || isWord("improvement", at: index)
        || isWord("decline", at: index))
  }

  /// Whether a unit is the abbreviation of the name before it: "High dose (H)", "Mitochondrial myopathy (MM)".
  func abbreviates(_ unit: Range<Int>, cell: Range<Int>) -> Bool {
    let (token, first) = (self[at: unit.lowerBound], self[at: cell.lowerBound])
    return unit.count == 1 && token.flags.contains(.upperCase) && first.isWord
      && text[Int(token.start)] | 0x20 == text[Int(first.start)] | 0x20
  }

  /// Whether a word says that arms are compared: "Increment", "Contrast", "Drug vs placebo", "Drug minus
  /// placebo"; "Week 8 minus baseline" is a change.
  func isContrastWord(at index: Int) -> Bool {
    if isWord("vs", at: index) || isWord("versus", at: index) || isWord("minus", at: index) {
      return self[at: index - 1].kind != .end && self[at: index + 1].isWord
        && !isTimeWord(at: index + 1) && !isTimeWord(at: index - 1)
    }
    guard !self[at: index + 1].isWord else { return false }
    return isWord("increment", at: index) || isWord("incremental", at: index)
      || isWord("contrast", at: index) || isWord("difference", at: index)
      || isWord("differences", at: index) || isWord("effect", at: index)
  }

  /// Whether a minus sign stands apart between two words, "Drug − placebo", or a dash before what is compared with, "Drug –
  /// placebo"; a hyphen joins.
  func isMinusBetweenNames() -> Bool {
    let token = peek()
    return token.is(.dash) && token.end - token.start == 3
      && (text[Int(token.start) + 1] == 0x88 || namesComparator(at: index + 1))
      && token.hasSpaceBefore && peek(1).hasSpaceBefore && peek(1).isWord && peek(-1).isWord
  }

  /// What an M stands for: the mean in "M (SD)", "M ± SD", the median in "M (IQR)", "M (P25, P75)".
  func averageOfLetter() -> GroupMean.Statistic? {
    guard isWord("m"), peek().flags.contains(.upperCase),
      peek(1).opensBracket || peek(1).is(.plusMinus) || peek(1).is(.comma)
    else { return nil }
    var spread = moved(to: index + 2)
    switch spread.spreadLabelOfNoInterval() ?? spread.spreadOfNote() {
    case .standardDeviation, .standardError: return .mean
    case .interquartileRange, .range: return .median
    case .confidenceInterval, nil: return nil
    }
  }

  /// Whether a word names a test or another column that no group's measurements stand in.
  func isTestWord(at index: Int) -> Bool {
    isWord("test", at: index) && !isTimeOfTest(at: index) || isWord("tests", at: index)
      || isWord("statistic", at: index)
      || isWord("statistics", at: index) || isWord("df", at: index)
      || isWord("significance", at: index) || isWord("sig", at: index)
      || isTestLetter(at: index) || isWord("χ2", at: index)
      || isWord("χ", at: index) || isWord("chi", at: index) || isWord("x2", at: index)
      || isWord("weight", at: index) && self[at: index + 1].is(.percent)
      || isWord("references", at: index) || isWord("coefficient", at: index)
      || isWord("estimate", at: index) || isWord("effect", at: index)
      || isWord("β", at: index) || isWord("beta", at: index) || isWord("cohen", at: index)
      || isWord("anova", at: index) || isWord("delta", at: index)
      || isWord("difference", at: index) || isWord("differences", at: index)
      || isWord("variation", at: index) || isWord("intraclass", at: index)
      || isWord("icc", at: index) || isWord("kappa", at: index) || isWord("slopes", at: index)
      || isWord("intercept", at: index)
  }

  /// Whether a test is a point in time: "Pre-test", "post test".
  private func isTimeOfTest(at index: Int) -> Bool {
    let before = self[at: index - 1].is(.dash) ? index - 2 : index - 1
    return isWord("pre", at: before) || isWord("post", at: before)
  }

  /// "t", "F", "z value", but not the first letter of "T stage", nor the last of "AUC0-t".
  private func isTestLetter(at index: Int) -> Bool {
    guard isWord("t", at: index) || isWord("z", at: index) || isWord("f", at: index),
      !(self[at: index - 1].is(.dash) && !self[at: index].hasSpaceBefore)
    else { return false }
    return !self[at: index + 1].isWord || isWord("value", at: index + 1)
      || isWord("values", at: index + 1) || isWord("ratio", at: index + 1)
      || isWord("p", at: index + 1) || isWord("df", at: index + 1)
  }

  /// What is counted beyond another arm's: "incremental costs", but not "incremental AUC".
  func namesEconomicOutcome(at index: Int) -> Bool {
    isWord("cost", at: index) || isWord("costs", at: index) || isWord("qaly", at: index)
      || isWord("qalys", at: index) || isWord("effect", at: index)
      || isWord("effects", at: index) || isWord("effectiveness", at: index)
      || isWord("benefit", at: index) || isWord("benefits", at: index)
  }

  /// A header's words without its size and statistic, and without marks at their ends.
  func name(without size: HeaderSize?, before statement: Int?) -> Range<Int> {
    var end = bounds.upperBound
    var start = bounds.lowerBound
    if let size {
      if size.tokens.lowerBound - start > 1
        || size.tokens.lowerBound == start + 1
          && self[at: start].isWord
      {
        end = size.tokens.lowerBound
      } else {
        start = min(size.tokens.upperBound, end)
      }
    }
    func isEdge(_ index: Int) -> Bool {
      let token = self[at: index]
      return token.kind == .symbol && !token.is(.percent) && !token.closesBracket
    }
    if let statement, statement < end, statement > start { end = statement }
    // "Regimen C (fasting; n = 26)": what the bracket leaves open goes with it.
    for index in (start..<max(start, end)).reversed() {
      let token = self[at: index]
      if token.closesBracket { break }
      if token.opensBracket, index > start {
        end = index
        break
      }
    }
    while end > start, isEdge(end - 1) { end -= 1 }
    while start < end, self[at: start].kind == .symbol, !isSignOfNumber(at: start) { start += 1 }
    return start..<end
  }

  /// Whether a sign belongs to the number behind it: "<400 mg", "−50 mg".
  private func isSignOfNumber(at index: Int) -> Bool {
    let token = self[at: index]
    let isSign =
      token.is(.less) || token.is(.greater) || token.is(.lessOrEqual) || token.is(.greaterOrEqual)
      || !self[at: index + 1].hasSpaceBefore && (token.is(.dash) || token.is(.plus))
    return isSign && self[at: index + 1].isNumber
  }

  /// The words between an opened bracket behind a name and the size: "500 mg" in "Metformin (500 mg, n = 53)".
  func nameInBracket(from name: Range<Int>, to size: HeaderSize) -> Range<Int>? {
    var start = name.upperBound
    var end = size.tokens.lowerBound
    guard start + 1 < end, !name.isEmpty, self[at: start].opensBracket else { return nil }
    start += 1
    while end > start, self[at: end - 1].kind == .symbol { end -= 1 }
    let isClosed = (start..<end).contains {
      self[at: $0].closesBracket || self[at: $0].opensBracket
    }
    return start < end && !isClosed ? start..<end : nil
  }

  /// Moves past the marks of footnotes: "*", "†", "ᵃ", "a", "a)", "ab", "¹".
  mutating func skipMarks() {
    while !isAtEnd {
      let token = peek()
      switch token.kind {
      case .superscript: break
      case .word:
        // Modifier letters are of two or three bytes.
        let length = token.end - token.start
        guard
          length == 1 && !token.hasSpaceBefore || length <= 3 && text[Int(token.start)] >= 0xC2
            || isLettersOfGroups(token)
        else { return }
        if peek(1).is(.closeParenthesis), !token.hasSpaceBefore, !peek(1).hasSpaceBefore {
          index += 1
        }
      case .symbol:
        guard
          token.is(.ascii("*")) || token.is(.ascii("#")) || token.is(.other) || token.is(.comma)
            || token.is(.period) || token.is(.caret) || token.is(.ascii("$"))
            || token.is(.semicolon)
        else { return }
      case .number, .end: return
      }
      index += 1
    }
  }

  /// Whether a token is the letters of groups that do not differ, set behind a number: the "ab" of "0.20ab".
  func isLettersOfGroups(_ token: Token) -> Bool {
    guard !token.hasSpaceBefore, token.isWord, token.end - token.start <= 3 else { return false }
    var last = UInt8(ascii: "a") - 1
    for byte in text[token.range] {
      guard byte > last, byte <= UInt8(ascii: "c") else { return false }
      last = byte
    }
    return true
  }
}
