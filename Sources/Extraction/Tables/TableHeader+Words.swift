import Lexing

// MARK: How the parts of a header are written

extension Cursor {
  /// Takes "n = 120", "N=1,045", "(n: 33 rats)", "(n 33)", "(33 cases)".
  mutating func headerSize() -> HeaderSize? {
    if let size = bracketedSize() { return size }
    guard isWord("n"), peek(1).is(.equals) || peek(1).is(.colon), isCount(at: index + 2) else {
      return nil
    }
    let number = peek(2)
    // "n = 12–15", "n = 12/30", "n = 20 × 2", "χ² (2, N = 34)": no size of one group.
    guard !peek(3).is(.dash), !peek(3).is(.slash), !peek(3).is(.times), !peek(3).is(.plus),
      !peek(3).is(.percent), !(peek(-1).is(.comma) && peek(-2).isNumber)
    else { return nil }
    var unit: Range<Int>?
    let word = peek(3)
    if word.isWord, !word.is(.person) {
      if word.is(.trialUnit) {
        unit = index + 3..<index + 4
      } else if word.hasSpaceBefore,
        !isWord("for", 3), !isWord("in", 3), !isWord("at", 3), !isWord("mean", 3),
        !isWord("median", 3), !isWord("n", 3), !isWord("no", 3)
      {
        return nil
      }
    }
    let start = index
    index += unit == nil ? 3 : 4
    return HeaderSize(value: Int(number.value), unit: unit, tokens: start..<start + 3)
  }

  /// Takes the "n 33" of "(n 33)", and the "33 cases" of "(33 cases)".
  private mutating func bracketedSize() -> HeaderSize? {
    guard peek(-1).opensBracket, peek(2).closesBracket else { return nil }
    let isCounted = isCount(at: index) && peek(1).is([.person, .trialUnit])
    guard isWord("n") && isCount(at: index + 1) || isCounted else { return nil }
    let number = isCounted ? peek() : peek(1)
    let isOther = isCounted && !peek(1).is(.person)
    index += 2
    return HeaderSize(
      value: Int(number.value), unit: isOther ? index - 1..<index : nil,
      tokens: index - 2..<index)
  }

  /// Whether a number in digits that can count people stands at an index.
  private func isCount(at index: Int) -> Bool {
    let number = self[at: index]
    return number.isInteger && !number.flags.contains(.spelled) && (1..<1e9).contains(number.value)
  }

  /// "n", "No.", "frequency"; the answer "No" counts nothing.
  func isCountWord(at index: Int) -> Bool {
    isWord("n", at: index) || isWord("no", at: index) && isAbbreviatedNumber(at: index)
      || isWord("number", at: index) || isWord("count", at: index)
      || isWord("frequency", at: index) || isWord("numbers", at: index)
  }

  /// Whether the "no" at an index is short for "number": "No (%)", "No of patients".
  private func isAbbreviatedNumber(at index: Int) -> Bool {
    let token = self[at: index]
    let next = self[at: index + 1]
    if text[Int(token.end) - 1] == UInt8(ascii: ".") || next.is(.period) && !next.hasSpaceBefore {
      return true
    }
    return isWord("of", at: index + 1) || self[at: index + 2].is(.percent) && !next.isWord
  }

  /// Whether a P or N is part of a name: "Group P", "Group N-P", "P-ADL", "n-back".
  func isNameLetter(at index: Int) -> Bool {
    let isN = isWord("n", at: index)
    guard isN || isWord("p", at: index) else { return false }
    if isWord("group", at: index - 1) || isWord("arm", at: index - 1) { return true }
    func isJoined(_ dash: Int, _ other: Int) -> Bool {
      let part = self[at: other]
      return self[at: dash].is(.dash) && !self[at: dash].hasSpaceBefore
        && !self[at: dash + 1].hasSpaceBefore
        && (isN ? part.isWord || part.isNumber : part.flags.contains(.upperCase) && part.isWord)
    }
    return isJoined(index - 1, index - 2) || isJoined(index + 1, index + 2)
  }

  /// Whether a word is the name "PS", not the plural "Ps".
  func isCapitalPS(at index: Int) -> Bool {
    isWord("ps", at: index) && self[at: index].flags.contains(.upperCase)
  }

  /// Whether a header only says that numbers of people stand here: "n", "Number of patients", "Patients (n)".
  func isCountHeader() -> Bool {
    var words = 0
    for index in bounds {
      let token = self[at: index]
      guard token.isWord else {
        if token.kind == .symbol { continue }
        return false
      }
      words += 1
      guard isCountWord(at: index) || isWord("of", at: index) || token.is(.person) else {
        return false
      }
    }
    return (1...3).contains(words)
  }

  /// Whether a header is "N (%)" or "n, %", without a word for what is counted.
  func isBareCountHeader() -> Bool {
    var words = 0
    for index in bounds where self[at: index].kind != .symbol {
      guard isCountWord(at: index) else { return false }
      words += 1
    }
    return words == 1
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
    // "Dressing change times"
    if isWord("change", at: index), isWord("time", at: index + 1) || isWord("times", at: index + 1)
    {
      return false
    }
    return isWord("change", at: index) || isWord("changes", at: index) || isWord("δ", at: index)
      || isWord("delta", at: index)
      || isWord("Δ", at: index) || isWord("minus", at: index)
  }

  /// Whether a word names a test or another column that no group's measurements stand in.
  func isTestWord(at index: Int) -> Bool {
    isWord("test", at: index) || isWord("tests", at: index) || isWord("statistic", at: index)
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

  /// "t", "F", "z value", but not the first letter of "T stage".
  private func isTestLetter(at index: Int) -> Bool {
    guard isWord("t", at: index) || isWord("z", at: index) || isWord("f", at: index) else {
      return false
    }
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

  /// Whether "P" at an index heads a column of p values: "P", "P value", "p for trend", "P*"; "P
  /// (mg/dL)" and "Group P" do not.
  func isPValueHeader(at index: Int, of bounds: Range<Int>) -> Bool {
    guard index - bounds.lowerBound <= 4,
      !isWord("p1", at: index), !isWord("p2", at: index), !isWord("p3", at: index),
      !isWord("p4", at: index)
    else { return false }
    // "χ² (p value)": the p is not the cell's first number.
    for before in bounds.lowerBound..<index where !self[at: before].isWord || isTestWord(at: before)
    {
      return false
    }
    var cursor = moved(to: index + 1)
    if cursor.acceptPValueNoun() || !isWord("p", at: index) { return true }
    guard index == bounds.lowerBound else { return false }
    _ = cursor.accept(.dash)
    if cursor.isWord("for") || cursor.isWord("trend") || cursor.isWord("interaction")
      || cursor.isWord("between") || cursor.isWord("of")
    {
      return true
    }
    cursor.skipTails()
    cursor.skipMarks()
    return cursor.isAtEnd
  }

  /// Moves past "(2-tailed)", "(two-sided)".
  private mutating func skipTails() {
    guard peek().opensBracket, peek(1).isNumber, isWord("tailed", 3) || isWord("sided", 3),
      peek(4).closesBracket
    else { return }
    index += 5
  }

  /// Whether a p value of a trend, an interaction or the like is meant.
  func isOfTrend() -> Bool {
    for index in bounds
    where isWord("trend", at: index) || isWord("interaction", at: index)
      || isWord("heterogeneity", at: index) || isWord("noninferiority", at: index)
      || isWord("equivalence", at: index) || isWord("ptrend", at: index)
      || isWord("pinteraction", at: index) || isWord("inferiority", at: index)
    {
      return true
    }
    return false
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
    while start < end, self[at: start].kind == .symbol { start += 1 }
    return start..<end
  }

  /// The unit that a header gives: "(kg)", ", mmHg".
  func headerUnit() -> Range<Int>? {
    for index in bounds {
      let token = self[at: index]
      guard token.opensBracket || token.is(.comma) else {
        continue
      }
      var cursor = moved(to: index + 1)
      guard let unit = cursor.measuredUnit(), !cursor[at: unit.lowerBound].is(.percent) else {
        continue
      }
      let after = cursor.peek()
      if after.closesBracket || after.is(.comma) || after.is(.semicolon) { return unit }
      cursor.skipMarks()
      if cursor.isAtEnd { return unit }
    }
    return nil
  }

  /// Moves past the marks of footnotes: "*", "†", "ᵃ", "a", "¹".
  mutating func skipMarks() {
    while !isAtEnd {
      let token = peek()
      switch token.kind {
      case .superscript: break
      case .word:
        // Modifier letters are of two or three bytes.
        let length = token.end - token.start
        guard length == 1 && !token.hasSpaceBefore || length <= 3 && text[Int(token.start)] >= 0xC2
        else { return }
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
}
