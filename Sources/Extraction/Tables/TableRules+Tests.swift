import Lexing

/// Results of tests in the cells of a table.
extension TableReader {
  /// Reads "4.71 (1,58)" under "F (df)", "2.36 (97.4)" under "t (df)".
  mutating func readTest(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) {
    guard let header = grid.headers[column].last,
      let test = grid.cursor(of: header).testWithDegrees()
    else { return }
    var cursor = start
    guard let result = cursor.cellTest(test) else { return }
    findings.accept(
      .testStatistic(result), quote: start.index..<cursor.index,
      cell: place(path, column, hasArm: false), rule: "test_statistic.table", confidence: 0.95)
  }
}

extension Cursor {
  /// The test that a heading names with its degrees of freedom and nothing else: "F (df)", "χ² (df)".
  fileprivate func testWithDegrees() -> TestStatistic.Test? {
    let open = bounds.upperBound - 3
    guard open > bounds.lowerBound, self[at: open].opensBracket, isWord("df", at: open + 1),
      self[at: open + 2].closesBracket
    else { return nil }
    let isSquared = isWord("χ") || isWord("chi")
    guard open == bounds.lowerBound + (isSquared ? 2 : 1) else { return nil }
    if isWord("f") { return .f }
    if isWord("t") { return .t }
    return isSquared || isWord("χ2") || isWord("x2") ? .chiSquared : nil
  }

  /// Takes "4.71 (1,58)", "2.36 (97.4)" as a heading names them.
  fileprivate mutating func cellTest(_ test: TestStatistic.Test) -> TestStatistic? {
    let start = index
    defer { index = isAtEnd ? index : start }
    guard let value = measuredNumber(), value.value >= 0 || test == .t, peek().opensBracket,
      let close = closing(index), close < bounds.upperBound
    else { return nil }
    let degrees = degreesOfFreedom(index + 1..<close)
    guard degrees.count == (test == .f ? 2 : 1) else { return nil }
    index = close + 1
    skipMarks()
    guard isAtEnd else { return nil }
    return TestStatistic(
      test, value.value, df1: degrees[0], df2: test == .f ? degrees[1] : nil,
      decimals: value.decimals)
  }

  /// The numbers in a bracket, parted by commas, as "(2,242)" holds two and no thousands; none if another sign stands there.
  private func degreesOfFreedom(_ tokens: Range<Int>) -> [Double] {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    let bytes = text[Int(self[at: first].start)..<Int(self[at: last].end)]
    let parts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Double? in
      let digits = part.drop { $0 == UInt8(ascii: " ") }
      return Double(String(decoding: digits, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
    }
    return numbers.count == parts.count ? numbers : []
  }
}
