import Documents
import Lexing

/// Cells that say themselves what they are, and those of columns that compare arms.
extension TableReader {
  /// Reads "p = 0.018" under any header, "53 (SD, 11.4)", "53 (IQR, 40–60)", and a number under "Cohen's d".
  ///
  /// - Returns: Whether it has been read.
  mutating func readByLabel(
    _ start: Cursor, _ column: Int, _ reading: HeaderReading?, _ path: inout TablePath,
    _ findings: inout Findings
  ) -> Bool {
    if start.bounds.count < 5, readStandardizedEffect(start, column, path, &findings) {
      return true
    }
    switch reading?.statistic {
    case .effect: return readNamedEffect(start, column, path, &findings)
    case .pValue, .percentAndInterval: return false
    case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .interval, .other, nil: break
    }
    if start.peek().is(.pValue), start.peek(1).symbol != nil {
      var cursor = start
      guard cursor.cellPValue() != nil else { return false }
      readPValue(start, column, path, &findings)
      return true
    }
    if readNamedEffect(start, column, path, &findings) { return true }
    if readFraction(start, column, &path, &findings) { return true }
    if start.bounds.count < 5, readCorrelation(start, column, path, &findings) { return true }
    guard start.peek().isNumber, start.peek(1).opensBracket else { return false }
    var cursor = start
    guard let (value, spread) = cursor.cellMeanWithLabel() else { return false }
    var statistic = GroupMean.Statistic.mean
    if case .median = reading?.statistic { statistic = .median }
    if spread.kind == .interquartileRange { statistic = .median }
    if spread.kind.isSingle { statistic = .mean }
    guard spread.kind != .range || reading != nil else { return false }
    return accept(
      value, spread, statistic, start.index..<cursor.index, column, reading, &path, &findings)
  }

  /// Whether the row's own heading states nothing and bears the mark of a footnote that says what its numbers
  /// are, so that the column's header does not hold.
  mutating func isExceptedByNote(_ path: TablePath) -> Bool {
    guard path.statistic == nil, let cell = path.cells.first, let last = grid.cellTokens[cell].last,
      case let token = grid.cursor[at: last],
      token.kind == .superscript || token.is(.ascii("*")) || token.is(.other)
        || token.isWord && token.end - token.start <= 3 && !token.hasSpaceBefore
    else { return false }
    return notes.forms(of: grid.cursor(of: cell)) != nil
  }

  /// Reads "17/47" where the row or the column is headed "n/N".
  ///
  /// - Returns: Whether it has been read.
  mutating func readFraction(
    _ start: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    guard start.peek(1).is(.slash), let cell = grid.headers[column].last else { return false }
    let cursor = grid.cursor
    func names(_ tokens: Range<Int>) -> Bool {
      tokens.contains {
        // "N/n" is of those treated and measured.
        cursor.isWord("n", at: $0) && cursor[at: $0 + 1].is(.slash)
          && cursor.isWord("n", at: $0 + 2) && !cursor[at: $0].flags.contains(.upperCase)
          && cursor[at: $0 + 2].flags.contains(.upperCase) || cursor.namesEventsOfPeople(at: $0)
      }
    }
    guard names(grid.cellTokens[cell]) || path.readings.first.map({ names($0.tokens) }) == true
    else { return false }
    var fraction = start
    guard let (numerator, denominator) = fraction.cellFraction(), !countsThings(column, path) else {
      return false
    }
    path.hasShares = true
    findings.accept(
      .proportion(Proportion(numerator: numerator, denominator: denominator)),
      quote: start.index..<fraction.index, cell: place(path, column, hasArm: true),
      rule: "proportion.table", confidence: 0.93)
    return true
  }

  /// Reads a cell that names its measure beneath a header that names its interval: "RR 1.05 (0.86 to 1.30)" under
  /// "Relative effect (95% CI)".
  ///
  /// - Returns: Whether it has been read.
  mutating func readNamedEffect(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) -> Bool {
    var cursor = start
    guard start.peek().is(.measure), var mention = cursor.measure(), mention.certainty != .vague
    else { return false }
    let headings = (grid.headers[column] + path.cells).map { grid.reading(of: $0) }
    if let named = headings.first(where: \.hasInterval) {
      mention.level = mention.level ?? named.intervalLevel
    } else if !mention.hasIntervalLabel {
      return false
    }
    _ = cursor.accept(.colon) || cursor.accept(.equals) || cursor.accept(.comma)
    var ahead = cursor
    guard ahead.cellEstimate() != nil else { return false }
    readEffect(
      cursor.restricted(to: cursor.index..<start.bounds.upperBound), mention, column, path,
      &findings)
    return true
  }

  /// Whether "P" stands for phosphorus, beside "Ca"; beside an arm "Calcium" it does not.
  mutating func isPhosphorus(_ column: Int, _ path: TablePath) -> Bool {
    func isP(_ cell: Int) -> Bool {
      grid.cellTokens[cell].count == 1
        && grid.cursor.isWord("p", at: grid.cellTokens[cell].lowerBound)
    }
    if let header = grid.headers[column].last, isP(header) {
      let row = grid.table.cells[header].rows.lowerBound
      if let known = columns.isPhosphorus[row] { return known }
      let cells = grid.table.rows[row].cells
      let isBesideCalcium =
        cells.contains { grid.cursor(of: $0).namesCalcium() }
        && !cells.contains { arm(grid.reading(of: $0)) != nil }
      columns.isPhosphorus[row] = isBesideCalcium
      return isBesideCalcium
    }
    guard let stub = path.cells.first, isP(stub) else { return false }
    return hasRowOfCalcium
  }

  /// Whether "P" or "Ps" heads a column with a number above one, so that it stands for something else; "820" is a slip.
  mutating func exceedsOne(_ column: Int) -> Bool {
    guard let header = grid.headers[column].last,
      grid.cursor(of: header).namesPOnly()
    else { return false }
    if let known = columns.exceedOne[column] { return known }
    let exceeds = grid.table.rows.contains { row in
      !row.isHeader
        && row.cells.contains { cell in
          guard grid.table.cells[cell].columns == column..<column + 1 else { return false }
          var cursor = grid.cursor(of: cell)
          return cursor.peek().isNumber
            && cursor.cellNumber().map { $0.value > 1 && $0.decimals > 0 } == true
        }
    }
    columns.exceedOne[column] = exceeds
    return exceeds
  }

  /// Reads the coefficient of a column "r" or "Spearman's rho" that p values stand beside.
  ///
  /// - Returns: Whether it has been read.
  mutating func readCorrelation(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) -> Bool {
    guard column + 1 < grid.covering.count,
      let cell = grid.headers[column].last,
      grid.cursor.namesCorrelation(grid.cellTokens[cell]),
      case let next = grid.covering[column + 1], next >= 0,
      case .pValue = grid.columnStatistic(of: column + 1)?.statistic,
      grid.table.cells[next].rows.lowerBound == path.row
    else { return false }
    var cursor = start
    guard let number = cursor.cellNumber(), number.value.magnitude <= 1, number.decimals > 0,
      !grid.cursor[at: cursor.index - 1].is(.percent)
    else { return false }
    var effect = EffectSize(.correlation, number.value)
    let end = givePValue(of: next, to: &effect) ?? cursor.index
    findings.accept(
      .effectSize(effect), quote: start.index..<end, cell: place(path, column, hasArm: false),
      rule: "effect_size.table", confidence: 0.93)
    return true
  }

  /// Reads the cells of a column that compares arms, "Increment", "Drug − placebo", in rows of means: a
  /// difference where it has an interval, else nothing.
  ///
  /// - Returns: Whether no other reading is left.
  mutating func readContrast(
    _ cursor: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) -> Bool {
    guard let cell = grid.headers[column].last, case let header = grid.reading(of: cell),
      header.isContrast || header.measure?.measure == .meanDifference
    else { return false }
    // "P value" over "Drug vs placebo"
    switch (grid.columnStatistic(of: column) ?? header).statistic {
    case .other, nil: break
    case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .percentAndInterval, .effect,
      .interval, .pValue:
      return false
    }
    guard measureBesideInterval(column) == nil else { return false }
    var level: Double?
    switch path.statistic?.statistic {
    case .mean(.confidenceInterval):
      level = path.readings.lazy.compactMap(\.intervalLevel).first
    case nil:
      guard let bounded = notes.forms.bounded, bounded == (.mean, .confidenceInterval) else {
        return header.isContrast
      }
      level = notes.intervalLevel
    case .effect, .pValue: return false
    case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .percentAndInterval,
      .interval, .other:
      return header.isContrast
    }
    // Differences between times are those of one group.
    if header.name.contains(where: { grid.cursor.isTimeOfChange(at: $0) }) { return true }
    readEffect(
      cursor,
      MeasureMention(
        measure: .meanDifference, tokens: header.tokens, isAdjusted: false, level: level,
        hasIntervalLabel: true, certainty: .phrase), column, path, &findings)
    return true
  }

  /// Whether an M alone heads a column, which is that of means beside "SD".
  func isMeanLetter(_ column: Int) -> Bool {
    guard let cell = grid.headers[column].last, case let tokens = grid.reading(of: cell).tokens,
      tokens.count == 1
    else { return false }
    return grid.cursor.isWord("m", at: tokens.lowerBound)
      && grid.cursor[at: tokens.lowerBound].flags.contains(.upperCase)
  }
}

extension Cursor {
  /// Whether a heading is a P alone, "P", "Ps*", and no "P value".
  fileprivate func namesPOnly() -> Bool {
    guard isWord("p") || isWord("ps") else { return false }
    var cursor = moved(to: index + 1)
    cursor.skipMarks()
    return cursor.isAtEnd
  }

  /// Whether a heading begins with calcium: "Ca", "Calcium (mmol/L)".
  func namesCalcium() -> Bool { isWord("ca") || isWord("calcium") }

  /// Whether a heading names the beginning: "Baseline", "Before", "Pre".
  func namesBaseline(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      isWord("baseline", at: $0) && !isWord("from", at: $0 - 1) || isWord("before", at: $0)
        || isWord("pre", at: $0) || isWord("pretreatment", at: $0) || isWord("initial", at: $0)
        || isWord("pretest", at: $0) || isWord("preoperative", at: $0) || isWord("t0", at: $0)
        || self[at: $0].isInteger && self[at: $0].value == 0 && self[at: $0 - 1].is(.label)
    }
  }

  /// Whether the heading of a row is of values at the beginning: "Before", "Pain at baseline", but not "Pre-albumin", "Glucose
  /// before breakfast".
  func isAtBaseline() -> Bool {
    if bounds.contains(where: { isWord("baseline", at: $0) && !isWord("from", at: $0 - 1) }) {
      return true
    }
    return namesBaseline(bounds)
      && bounds.allSatisfy { !self[at: $0].isWord || isTimeWord(at: $0) || isArmWord(at: $0) }
  }

  /// Whether a word of a difference's name is a point in time.
  func isTimeOfChange(at index: Int) -> Bool {
    namesBaseline(index..<index + 1) || isWord("within", at: index) || isWord("week", at: index)
      || isWord("month", at: index) || isWord("day", at: index)
  }

  /// Whether a header is of coefficients of correlation and nothing else: "r", "Rho", "Spearman's rho",
  /// "Correlation coefficient".
  func namesCorrelation(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 6 else { return false }
    var isNamed = false
    for index in tokens where self[at: index].isWord {
      if isWord("r", at: index) || isWord("rho", at: index) || isWord("ρ", at: index)
        || isWord("correlation", at: index) && isWord("coefficient", at: index + 1)
      {
        isNamed = true
      } else if !isWord("pearson", at: index), !isWord("spearman", at: index),
        !isWord("pearson's", at: index), !isWord("spearman's", at: index), !isWord("s", at: index),
        !isWord("coefficient", at: index), !isWord("correlation", at: index),
        !isWord("value", at: index)
      {
        return false
      }
    }
    return isNamed
      && !tokens.contains { self[at: $0].kind == .superscript || self[at: $0].isNumber }
  }

  /// Takes "53 (SD, 11.4)", "53 (IQR, 40–60)", "53 (range 40–60)": a mean whose bracket names the spread.
  mutating func cellMeanWithLabel() -> (value: Number, spread: SpreadMention)? {
    let start = index
    if let value = measuredNumber(), peek().opensBracket, peek(1).isWord || peek(2).is(.spread),
      let spread = bracketedSpreads().first, spread.kind != .confidenceInterval,
      spread.isAbout(value)
    {
      var rest = self
      rest.skipMarks()
      if rest.isAtEnd { return (value, spread) }
    }
    index = start
    return nil
  }

  /// Takes "(1.7)" and nothing else.
  mutating func bracketedCellNumber() -> Number? {
    let start = index
    if let number = bracketedNumber() {
      var rest = self
      rest.skipMarks()
      if rest.isAtEnd { return number }
    }
    index = start
    return nil
  }
}

extension SpreadMention {
  /// Whether bounds hold the value, and a single number is none below zero.
  fileprivate func isAbout(_ value: Number) -> Bool {
    guard let high else { return low >= 0 && kind.isSingle }
    return low <= value.value && value.value <= high && low < high
  }
}
