import Lexing

// MARK: What captions and notes say

extension Cursor {
  /// Whether "p value" follows the label of an interval: "OR (95% CI), p value", "(95% CI; P)".
  func hasPBehindLabel() -> Bool {
    var cursor = self
    while cursor.peek().closesBracket || cursor.peek().is(.comma) || cursor.peek().is(.semicolon)
      || cursor.isWord("and") || cursor.isWord("with")
    {
      cursor.index += 1
    }
    return cursor.namesPOfEstimate()
  }

  /// Whether words name scores or averages: "Domain scores, mean (SD)", "Quality of life".
  func namesScores(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      self[at: $0].is([.spread, .average]) || isWord("score", at: $0) || isWord("scores", at: $0)
        || isWord("quality", at: $0) || isWord("scale", at: $0) || isWord("scales", at: $0)
        || isWord("duration", at: $0) || isWord("function", at: $0)
    }
  }

  /// Whether the size here is not of people: its bracket names something else, "(items, n = 20)".
  func isBehindThings() -> Bool {
    var before = index - 1
    while bounds.contains(before), self[at: before].kind == .symbol, !self[at: before].opensBracket
    {
      before -= 1
    }
    return bounds.contains(before) && self[at: before].isWord && !namesMembers(at: before)
      && !self[at: index - 1].isWord
  }

  /// Whether a note names a spread and brackets: "Interquartile range in parentheses".
  func saysWhatBracketsHold() -> Bool {
    bounds.contains {
      isWord("parentheses", at: $0) || isWord("parenthesis", at: $0) || isWord("brackets", at: $0)
    }
      && bounds.contains {
        var cursor = moved(to: $0)
        return self[at: $0].isWord && cursor.spreadLabel() != nil
      }
  }

  /// Whether a word shows that a note speaks of what the table's numbers are: "Values are", "presented as".
  func speaksOfValues() -> Bool {
    isWord("values") || isWord("data") || isWord("results") || isWord("numbers")
      || isWord("figures") || isWord("variables") || isWord("presented") || isWord("expressed")
      || isWord("reported") || isWord("shown") || isWord("given") || isWord("displayed")
      || isWord("summarized") || isWord("summarised") || isWord("described")
      || isWord("unless") || isWord("represent")
  }

  /// Whether a caption begins with changes of a kind that no table of values before and after has: "Mean
  /// changes in weight", "Percent change in pain", "Change from baseline in pain"; not "Change in weight".
  func beginsWithChange() -> Bool {
    var index = bounds.lowerBound
    // "Table 2. Mean change"
    if isWord("table", at: index) {
      index += 2
      while self[at: index].kind == .symbol { index += 1 }
    }
    let isMean =
      isWord("mean", at: index) || isWord("percent", at: index) || isWord("percentage", at: index)
      || isWord("average", at: index) || isWord("absolute", at: index)
    if isMean { index += 1 }
    guard isWord("change", at: index) || isWord("changes", at: index) else { return false }
    if isMean { return !isWord("over", at: index + 1) }
    return (index + 1..<index + 8).contains {
      isWord("from", at: $0) && isWord("baseline", at: $0 + 1)
    }
  }

  /// Whether a note says of all values that they are changes: "Values are mean ± SD change from baseline", but not "mean
  /// (SD) at baseline and change from baseline", "mean ± SD; change from baseline was tested".
  func saysThatValuesAreChanges() -> Bool {
    guard let first = bounds.first,
      isWord("values", at: first) || isWord("data", at: first) || isWord("results", at: first)
    else { return false }
    var isNamed = false
    for index in bounds.dropFirst() {
      if isWord("change", at: index) || isWord("changes", at: index) {
        isNamed = isWord("from", at: index + 1) && isWord("baseline", at: index + 2) || isNamed
      }
      let isOther =
        isWord("and", at: index) || isWord("or", at: index) || isWord("unless", at: index)
        || isWord("except", at: index) || isWord("at", at: index) || isWord("for", at: index)
        || isWord("was", at: index) || isWord("were", at: index) && index > first + 1
        || self[at: index].is(.pValue) || self[at: index].is(.semicolon)
      if isOther { return false }
    }
    return isNamed
  }

  /// The abbreviation of a measure that is spelled out here as something else: "HR, heart rate", "ARR = annualized relapse
  /// rate", but not "HR, hazard ratio".
  func redefinedMeasure() -> UInt64? {
    let token = peek()
    guard token.isWord, token.is(.measure), token.flags.contains(.upperCase),
      (2...4).contains(token.end - token.start),
      peek(1).is(.comma) || peek(1).is(.colon) || peek(1).is(.equals) || peek(1).is(.dash),
      peek(2).isWord, !peek(2).flags.contains(.upperCase),
      text[Int(peek(2).start)] | 0x20 == text[Int(token.start)] | 0x20
    else { return nil }
    for index in index + 2..<index + 7 {
      // "neutrophil to lymphocyte ratio"
      if isWord("to", at: index) { break }
      if self[at: index].is(.ratio) || isWord(of: Self.wordsOfMeasures, at: index) { return nil }
      if !self[at: index].isWord, !self[at: index].is(.dash) { break }
    }
    return abbreviation(at: index)
  }

  /// The letters of an abbreviation, whatever their case.
  func abbreviation(at index: Int) -> UInt64 {
    var letters: UInt64 = 0
    for byte in text[self[at: index].range].prefix(8) {
      letters = letters << 8 | UInt64(byte | 0x20)
    }
    return letters
  }

  private static let wordsOfMeasures = WordSet([
    "area", "curve", "difference", "differences", "effect", "effectiveness", "efficacy", "hazard",
    "hazards", "incidence", "needed", "odds", "ratio", "ratios", "reduction", "relative", "risk",
    "risks", "standardised", "standardized",
  ])
}
