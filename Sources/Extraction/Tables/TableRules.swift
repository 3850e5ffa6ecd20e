import Documents
import Lexing

/// Adds the facts of an article's tables to the findings.
///
/// Only what headers, or the notes of the table, name is read: precision goes first.
func extractFromTables(
  of article: borrowing Article, _ text: LexedText, into findings: inout Findings
) {
  let tables = article.tables
  text.withCursor { cursor in
    for (index, table) in tables.enumerated() where table.columnCount > 1 {
      var reader = TableReader(
        TableGrid(table, text, cursor), name: table.name ?? String(index + 1))
      reader.read(into: &findings)
    }
  }
}

/// Reads a table row by row.
struct TableReader {
  var grid: TableGrid
  let name: String
  /// Read where headers leave open what a spread is.
  private lazy var notes = TableNotes(of: grid.table, in: grid.text, grid.cursor)

  /// The headings of the present row and what they say.
  struct TablePath {
    var row: Int
    var stubEnd: Int
    var words: String?
    /// What the headings of the row say, the innermost first.
    var readings: [HeaderReading]
    /// The statement about its numbers, if any.
    var statistic: HeaderReading?
    var hasMeans = false
    var hasShares = false
  }

  init(_ grid: TableGrid, name: String) {
    self.grid = grid
    self.name = name
  }

  /// Adds the facts of the table to the findings.
  mutating func read(into findings: inout Findings) {
    for row in grid.table.rows.indices where !grid.table.rows[row].cells.isEmpty {
      switch grid.enter(row) {
      case .header:
        for cell in grid.table.rows[row].cells where grid.isFilled(cell) {
          readSize(of: cell, in: row, isColumn: true, &findings)
        }
      case .group:
        if let group = grid.groups.last {
          readSize(of: group.cell, in: row, isColumn: false, &findings)
        }
        // A group may have its p value beside it.
        readCells(of: row, &findings)
      case .data:
        let stub = grid.covering.first ?? -1
        if stub >= 0, grid.isFilled(stub), grid.table.rows[row].cells.contains(stub) {
          readSize(of: stub, in: row, isColumn: false, &findings)
        }
        readCells(of: row, &findings)
      }
    }
  }

  // MARK: Cells

  private mutating func readCells(of row: Int, _ findings: inout Findings) {
    var path = headings(of: row)
    var column = path.stubEnd
    while column < grid.covering.count {
      let cell = grid.covering[column]
      defer { column += 1 }
      guard cell >= 0, !grid.cellTokens[cell].isEmpty,
        grid.table.cells[cell].columns.lowerBound == column,
        grid.table.cells[cell].rows.lowerBound == row
      else { continue }
      readCell(cell, in: column, &path, &findings)
    }
  }

  private func headings(of row: Int) -> TablePath {
    let stubEnd = grid.stubEnd(of: row)
    let cells = grid.rowPath(to: stubEnd)
    var path = TablePath(
      row: row, stubEnd: stubEnd, words: grid.string(cells),
      readings: cells.reversed().map { grid.reading(of: $0) })
    path.statistic =
      zip(cells.reversed(), path.readings).first { cell, reading in
        let group = grid.groups.first { $0.cell == cell }
        return reading.isStatistic && group?.isStatisticOver != true
      }?.1
    return path
  }

  private mutating func readCell(
    _ cell: Int, in column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) {
    let header = grid.columnStatistic(of: column)
    var reading = header ?? path.statistic
    switch header?.statistic {
    case .mean, .median, .countAndPercent, .percentAndCount, nil:
      // "Age, mean (SD)" beneath "Placebo, n (%)": the row is more specific.
      reading = path.statistic ?? header
    case .effect, .interval, .pValue, .other: break
    }
    let cursor = grid.cursor(of: cell)
    switch reading?.statistic {
    case .pValue:
      readPValue(cursor, column, path, &findings)
    case .effect(let mention):
      readEffect(cursor, mention, column, path, &findings)
    case .mean(let spread):
      if let kind = spread ?? notes.spread,
        readMean(cursor, .mean, kind, column, reading, &path, &findings)
      {
        return
      }
      readShare(cursor, isStated: false, isReversed: false, column, &path, &findings)
    case .median(let spread):
      if let spread { _ = readMean(cursor, .median, spread, column, reading, &path, &findings) }
    case .countAndPercent:
      readShare(cursor, isStated: true, isReversed: false, column, &path, &findings)
    case .percentAndCount:
      readShare(cursor, isStated: true, isReversed: true, column, &path, &findings)
    case .interval, .other:
      // A row's own words may still be those of a measurement: "Walk test, m".
      guard header == nil, reading?.measure == nil else { return }
      readUnstated(cursor, column, &path, &findings)
    case nil:
      if let mention = measureBesideInterval(column) {
        readEffect(cursor, mention, column, path, &findings)
      } else {
        readUnstated(cursor, column, &path, &findings)
      }
    }
  }

  /// Reads a cell whose headers state nothing: "54.2 ± 8.1" where the notes name the spread, or a
  /// share by its arithmetic.
  private mutating func readUnstated(
    _ cursor: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) {
    if cursor.hasPlusMinus, let kind = notes.spread,
      readMean(cursor, .mean, kind, column, nil, &path, &findings)
    {
      return
    }
    readShare(cursor, isStated: false, isReversed: false, column, &path, &findings)
  }

  /// The measure that a column names, if the next one has its intervals: "OR", "95% CI".
  private func measureBesideInterval(_ column: Int) -> MeasureMention? {
    guard column + 1 < grid.covering.count, let cell = grid.headers[column].last,
      let mention = grid.reading(of: cell).measure,
      case .interval(let level) = grid.columnStatistic(of: column + 1)?.statistic
    else { return nil }
    var known = mention
    known.level = level
    return known
  }

  private func readPValue(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) {
    var cursor = start
    guard let p = cursor.cellPValue() else { return }
    findings.accept(
      .pValue(p), quote: start.index..<cursor.index, cell: place(path, column, hasArm: false),
      rule: "p_value.table", confidence: 0.97)
  }

  private func readEffect(
    _ start: Cursor, _ mention: MeasureMention, _ column: Int, _ path: TablePath,
    _ findings: inout Findings
  ) {
    var cursor = start
    var measure = mention.measure
    if mention.certainty == .vague, measure == .meanDifference {
      // Whether means or shares are compared shows in the row.
      guard path.hasMeans != path.hasShares else { return }
      if path.hasShares { measure = .riskDifference }
    }
    var effect: EffectSize
    var next = column + 1
    if let estimate = cursor.cellEstimate(), let interval = estimate.interval {
      effect = EffectSize(measure, estimate.value)
      effect.ciLow = interval.low.value
      effect.ciHigh = interval.high.value
      effect.ciLevel = mention.level ?? interval.level
      if let p = estimate.p {
        effect.pOperator = p.comparison
        effect.p = p.number.value
      }
      if estimate.isPercent { effect.unit = "%" }
    } else if let pair = intervalBeside(&cursor, column) {
      effect = EffectSize(measure, pair.value)
      effect.ciLow = pair.low
      effect.ciHigh = pair.high
      if case .interval(let level) = grid.columnStatistic(of: column + 1)?.statistic {
        effect.ciLevel = mention.level ?? level
      }
      next += 1
    } else {
      return
    }
    guard !measure.isRatio || (effect.ciLow ?? 0) >= 0 else { return }
    guard measure != .areaUnderCurve || effect.estimate <= 1 else { return }
    effect.adjusted = mention.isAdjusted || isAdjusted(column, path)
    var end = cursor.index
    if effect.p == nil, next < grid.covering.count, grid.covering[next] >= 0,
      let header = grid.columnStatistic(of: next), case .pValue = header.statistic,
      header.isOfEstimate, grid.table.cells[grid.covering[next]].rows.lowerBound == path.row
    {
      var beside = grid.cursor(of: grid.covering[next])
      if let p = beside.cellPValue() {
        effect.pOperator = p.comparison
        effect.p = p.value
        end = beside.index
      }
    }
    findings.accept(
      .effectSize(effect), quote: start.index..<end, cell: place(path, column, hasArm: false),
      rule: "effect_size.table", confidence: 0.95)
  }

  /// Takes the estimate of one cell with the interval of the next.
  private func intervalBeside(
    _ cursor: inout Cursor, _ column: Int
  ) -> (value: Double, low: Double, high: Double)? {
    guard column + 1 < grid.covering.count, grid.covering[column + 1] >= 0,
      case .interval = grid.columnStatistic(of: column + 1)?.statistic
    else { return nil }
    var ahead = cursor
    guard let value = ahead.number() else { return nil }
    ahead.skipMarks()
    guard ahead.isAtEnd else { return nil }
    var beside = grid.cursor(of: grid.covering[column + 1])
    guard let range = beside.cellInterval(), range.low.value <= value.value,
      value.value <= range.high.value, range.low.value < range.high.value
    else { return nil }
    cursor = beside
    return (value.value, range.low.value, range.high.value)
  }

  private func isAdjusted(_ column: Int, _ path: TablePath) -> Bool {
    grid.headers[column].contains { grid.reading(of: $0).isAdjusted }
      || path.readings.contains(where: \.isAdjusted)
  }

  private func readMean(
    _ start: Cursor, _ statistic: GroupMean.Statistic, _ kind: SpreadKind, _ column: Int,
    _ reading: HeaderReading?, _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    var cursor = start
    guard let (value, spread) = cursor.cellMean(spread: kind) else { return false }
    let isStated = reading != nil
    let isChange =
      statistic == .mean
      && (path.readings.contains(where: \.isChange)
        || grid.headers[column].contains { grid.reading(of: $0).isChange })
    let mention = GroupMeanMention(
      value: value, unit: nil, spreads: [spread], tokens: start.index..<cursor.index,
      confidence: isStated ? 0.95 : 0.9)
    let unit = path.readings.first { $0.unit != nil }?.unit.map { grid.text.string(tokens: $0) }
    guard
      let mean = try? GroupMean(
        normalizing: mention, statistic: isChange ? .change : statistic, unit: unit)
    else { return false }
    path.hasMeans = true
    findings.accept(
      .groupMean(mean), quote: mention.tokens, cell: place(path, column, hasArm: true),
      rule: isStated ? "group_mean.table" : "group_mean.table_note",
      confidence: mention.confidence)
    return true
  }

  /// Reads a share; one that no header states must be the share of its column or row.
  private func readShare(
    _ start: Cursor, isStated: Bool, isReversed: Bool, _ column: Int, _ path: inout TablePath,
    _ findings: inout Findings
  ) {
    var cursor = start
    guard let share = cursor.cellShare(isReversed: isReversed) else { return }
    var sizes: [Int] = []
    if let size = grid.columnSize(of: column)?.size { sizes.append(size.value) }
    sizes += path.readings.compactMap { $0.size?.value }
    let denominator =
      share.denominator
      ?? sizes.first { isShare(share.numerator, of: $0, share.percent, units: 0.6) }
    // "15.2% (17)": without a header that says so, the bracket may hold anything.
    let hasPercent = isStated || share.hasSign && !share.isReversed
    if !hasPercent {
      // "12 (34.0)" under "Placebo (n = 35)": that it is a share shows in its arithmetic.
      guard let denominator, denominator >= 10, share.numerator > 0,
        isShare(share.numerator, of: denominator, share.percent, units: 0.6)
      else { return }
    }
    path.hasShares = true
    let content = Proportion(
      percent: share.percent.value, numerator: share.numerator, denominator: denominator)
    findings.accept(
      .proportion(content), quote: start.index..<cursor.index,
      cell: place(path, column, hasArm: true),
      rule: hasPercent ? "proportion.table" : "proportion.table_verified",
      confidence: denominator == nil ? 0.93 : 0.96)
  }

  // MARK: Places

  /// The place of a cell of the present row.
  func place(_ path: TablePath, _ column: Int, hasArm: Bool) -> TablePlace {
    let heading = grid.heading(of: column) { arm($0) }
    var place = TablePlace(table: name, row: path.words, column: heading.words)
    if hasArm { place.arm = heading.arm ?? arm(of: path) }
    return place
  }
}
