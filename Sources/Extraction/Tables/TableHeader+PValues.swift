import Lexing

// MARK: Headings of p values

extension Cursor {
  /// Whether "P" at an index heads a column of p values: "P", "P value", "p for trend", "P*", "Adjusted P",
  /// "P (between groups)"; "P (mg/dL)" and "Group P" do not.
  func isPValueHeader(at index: Int, of bounds: Range<Int>) -> Bool {
    guard index - bounds.lowerBound <= 7,
      !isWord("p1", at: index), !isWord("p2", at: index), !isWord("p3", at: index),
      !isWord("p4", at: index)
    else { return false }
    // "χ² (p value)": the p is not the cell's first number; that of "Group × time p value" is.
    for before in bounds.lowerBound..<index
    where !self[at: before].isWord && !self[at: before].is(.dash) && !self[at: before].is(.times) {
      let isMark = before == bounds.lowerBound && isFootnoteSign(at: before)
      guard isMark || self[at: before].flags.contains(.spelled) || isNumberOfSides(at: before)
      else { return false }
    }
    var cursor = moved(to: index + 1)
    if cursor.acceptPValueNoun() || !isWord("p", at: index) { return true }
    let isFirst =
      index == bounds.lowerBound || index == bounds.lowerBound + 1 && !self[at: index - 1].isWord
    guard isFirst || qualifiesP(at: index - 1) else { return false }
    _ = cursor.accept(.dash)
    if cursor.isWord("for") || cursor.isWord("trend") || cursor.isWord("interaction")
      || cursor.isWord("between") || cursor.isWord("within") || cursor.isWord("of")
      || cursor.isWord("vs") || cursor.isWord("versus")
    {
      return true
    }
    cursor.skipTails()
    cursor.skipComparisonOfP()
    cursor.skipMarks()
    return cursor.isAtEnd
  }

  /// Whether "P" or "p value" of what stands before it is named here: "HR (95% CI), p", "OR (95% CI; P value)".
  ///
  /// "P. falciparum" and "P wave" are names.
  func namesPOfEstimate() -> Bool {
    guard peek().is(.pValue), !isCapitalPS(at: index) else { return false }
    var cursor = moved(to: index + 1)
    if cursor.acceptPValueNoun() || !isWord("p") { return true }
    cursor.skipMarks()
    return cursor.isAtEnd || cursor.peek().closesBracket
  }

  /// Whether "Sig" or "Significance" alone heads a column of p values: "Sig (2-tailed)".
  func isSignificanceHeader() -> Bool {
    guard index == bounds.lowerBound, isWord("sig") || isWord("significance") else { return false }
    var cursor = moved(to: index + 1)
    _ = cursor.accept(.period)
    cursor.skipTails()
    cursor.skipMarks()
    return cursor.isAtEnd
  }

  /// Whether "group" at an index is what a p value compares, and not the name of one: "Between-group P".
  func isBetweenGroups(at index: Int) -> Bool {
    let before = self[at: index - 1].is(.dash) ? index - 2 : index - 1
    return isWord("between", at: before) || isWord("within", at: before)
      || isWord("inter", at: before) || isWord("intra", at: before)
  }

  /// Whether a word before "P" tells of which kind it is: "Adjusted P", "Log-rank p", "Two-sided P".
  private func qualifiesP(at index: Int) -> Bool {
    isWord(of: Self.kindsOfP, at: index)
      || (isWord("group", at: index) || isWord("groups", at: index)) && isBetweenGroups(at: index)
  }

  private static let kindsOfP = WordSet([
    "adjusted", "anova", "corrected", "crude", "intergroup", "intragroup", "rank", "raw", "sided",
    "tailed", "test", "unadjusted",
  ])

  /// Whether a number says how many sides are tested: "2-sided P".
  private func isNumberOfSides(at index: Int) -> Bool {
    self[at: index].isInteger && self[at: index + 1].is(.dash)
      && (isWord("sided", at: index + 2) || isWord("tailed", at: index + 2))
  }

  private func isFootnoteSign(at index: Int) -> Bool {
    let token = self[at: index]
    return token.kind == .superscript || token.is(.ascii("*")) || token.is(.ascii("#"))
      || token.is(.other)
  }

  /// Moves past "(2-tailed)", "(two-sided)".
  private mutating func skipTails() {
    guard peek().opensBracket, peek(1).isNumber, isWord("tailed", 3) || isWord("sided", 3),
      peek(4).closesBracket
    else { return }
    index += 5
  }

  /// Moves past what is tested, or by what: "(between groups)", "(t-test)", "(ANOVA)", ">|z|".
  private mutating func skipComparisonOfP() {
    if peek().is(.greater), peek(1).is(.ascii("|")), peek(2).isWord, peek(3).is(.ascii("|")) {
      index += 4
      return
    }
    guard peek().opensBracket, let close = closing(index), close < bounds.upperBound,
      (index + 1..<close).contains(where: { isWord(of: Self.wordsOfTests, at: $0) }),
      !(index + 1..<close).contains(where: { self[at: $0].isNumber || self[at: $0].is(.slash) })
    else { return }
    index = close + 1
  }

  private static let wordsOfTests = WordSet([
    "anova", "between", "chi", "exact", "fisher", "fisher's", "group", "groups", "interaction",
    "intergroup", "intragroup", "kruskal", "mann", "rank", "test", "trend", "versus", "vs",
    "wilcoxon", "within", "χ2",
  ])

  /// Whether a heading names a test: "Log-rank P".
  func namesTest() -> Bool { bounds.contains { isWord(of: Self.wordsOfTests, at: $0) } }

  /// Whether a heading names a test and nothing else: "Wilcoxon", "Mann–Whitney U test".
  func namesTestOnly() -> Bool {
    guard peek().isWord, !isWord("group"), !isWord("groups") else { return false }
    return bounds.contains { isWord(of: Self.wordsOfTests, at: $0) }
      && bounds.allSatisfy {
        !self[at: $0].isWord || isWord(of: Self.wordsOfTests, at: $0)
          || isWord(of: Self.partsOfTests, at: $0)
      }
  }

  private static let partsOfTests = WordSet([
    "f", "s", "square", "squared", "student", "student's", "t", "u", "wallis", "whitney",
  ])

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

  /// Whether a word is the name "PS", not the plural "Ps".
  func isCapitalPS(at index: Int) -> Bool {
    isWord("ps", at: index) && self[at: index].flags.contains(.upperCase)
  }
}
