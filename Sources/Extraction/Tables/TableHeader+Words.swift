import Lexing

// MARK: How the parts of a header are written

extension Cursor {
  /// Takes "n = 120", "N=1,045", "(n: 33 rats)".
  mutating func headerSize() -> HeaderSize? {
    guard isWord("n"), peek(1).is(.equals) || peek(1).is(.colon), peek(2).isInteger,
      !peek(2).flags.contains(.spelled), peek(2).value >= 1, peek(2).value < 1e9
    else { return nil }
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

  /// "n", "No.", "frequency".
  func isCountWord(at index: Int) -> Bool {
    isWord("n", at: index) || isWord("no", at: index) || isWord("number", at: index)
      || isWord("count", at: index) || isWord("frequency", at: index)
      || isWord("numbers", at: index)
  }

  /// "change", "Δ", "minus".
  func isChangeWord(at index: Int) -> Bool {
    isWord("change", at: index) || isWord("changes", at: index) || isWord("δ", at: index)
      || isWord("Δ", at: index) || isWord("minus", at: index)
  }

  /// Whether a word names a test or another column that no group's measurements stand in.
  func isTestWord(at index: Int) -> Bool {
    isWord("test", at: index) || isWord("tests", at: index) || isWord("statistic", at: index)
      || isWord("statistics", at: index) || isWord("df", at: index)
      || isWord("significance", at: index) || isWord("sig", at: index) || isWord("t", at: index)
      || isWord("z", at: index) || isWord("f", at: index) || isWord("χ2", at: index)
      || isWord("χ", at: index) || isWord("chi", at: index) || isWord("x2", at: index)
      || isWord("weight", at: index) && self[at: index + 1].is(.percent)
      || isWord("references", at: index) || isWord("coefficient", at: index)
      || isWord("estimate", at: index) || isWord("effect", at: index)
      || isWord("β", at: index) || isWord("beta", at: index) || isWord("cohen", at: index)
      || isWord("anova", at: index) || isWord("delta", at: index)
      || isWord("difference", at: index) || isWord("differences", at: index)
      || isWord("variation", at: index) || isWord("intraclass", at: index)
      || isWord("icc", at: index) || isWord("kappa", at: index)
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
    if cursor.isWord("for") || cursor.isWord("trend") || cursor.isWord("interaction")
      || cursor.isWord("between") || cursor.isWord("of")
    {
      return true
    }
    cursor.skipMarks()
    return cursor.isAtEnd
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
      if cursor.isAtEnd || after.closesBracket
        || after.is(.comma) || after.is(.semicolon)
      {
        return unit
      }
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
