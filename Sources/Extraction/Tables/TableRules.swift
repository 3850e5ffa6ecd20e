import Documents
import Lexing

/// Adds the facts of an article's tables to the findings.
///
/// Only what headers, or the notes of the table, name is read: precision goes first.
func extractFromTables(
  of article: borrowing Article, _ text: LexedText, into findings: inout Findings
) {
  let tables = article.tables
  let passages = article.passages
  text.withCursor { cursor in
    for (index, table) in tables.enumerated() where table.columnCount > 1 {
      var reader = TableReader(
        TableGrid(table, text, cursor), name: table.name ?? String(index + 1), passages)
      reader.read(into: &findings)
    }
  }
}

/// Reads a table row by row.
struct TableReader {
  var grid: TableGrid
  let name: String
  private let passages: [Passage]
  /// Read where headers leave open what a spread is.
  lazy var notes = TableNotes(of: grid.table, passages, grid.text, grid.cursor)
  /// Whether the table shows what other studies found: see ``TableOthers``.
  lazy var isOfOthers = notes.isOfOthers && !hasSizedArm()
  /// Whether a row names calcium, so that "P" is phosphorus.
  lazy var hasRowOfCalcium = grid.hasRow { $0.namesCalcium() }
  /// Whether a row is of values at the beginning: "Pain at baseline".
  lazy var hasRowOfBaseline = grid.hasRow { $0.isAtBaseline() }
  /// The sizes that all shares of a column can be of.
  lazy var sizesOfShares = grid.sizesOfShares()
  /// The first row beneath the head, if it counts people and none further down does.
  lazy var onlyRowOfCounts = grid.onlyRowOfCounts()
  /// Headings of rows that stand under several others, so that they name no quantity but an arm, a time
  /// or a statistic.
  lazy var recurring = grid.recurringHeadings()
  /// Whether the rows that have a size are arms: "Propofol (n = 40)" above "Placebo (n = 41)".
  lazy var rowsAreArms = grid.hasArmsAsRows { scope(of: $0) == .arm }
  /// The sizes of the columns that a row has given: "Number of patients | 13 | 12".
  var sizesByColumn: [Int: Int] = [:]
  /// What has been asked of the columns beneath the present headers.
  var columns = TableColumns()
  /// Whether the last row that showed it had means, and whether it had shares.
  var lastHadMeans = false
  var lastHadShares = false

  /// The headings of the present row and what they say.
  struct TablePath {
    var row: Int
    var stubEnd: Int
    var words: String?
    /// The headings of the row, the innermost first.
    var cells: [Int]
    /// What they say.
    var readings: [HeaderReading]
    /// The statement about its numbers, if any.
    var statistic: HeaderReading?
    var hasMeans = false
    var hasShares = false
  }

  init(_ grid: TableGrid, name: String, _ passages: [Passage]) {
    self.grid = grid
    self.name = name
    self.passages = passages
  }

  /// Adds the facts of the table to the findings.
  mutating func read(into findings: inout Findings) {
    for row in grid.table.rows.indices where !grid.table.rows[row].cells.isEmpty {
      switch grid.enter(row) {
      case .header(let isNew):
        if isNew { sizesByColumn = [:] }
        columns = TableColumns()
        if isOfOthers { continue }
        markSizes(in: row)
        for cell in grid.table.rows[row].cells where grid.isFilled(cell) {
          readSize(of: cell, in: row, isColumn: true, &findings)
        }
        markArms(in: row)
      case .group:
        if let group = grid.groups.last, !isOfOthers {
          readSize(of: group.cell, in: row, isColumn: false, &findings)
        }
        // A group may have its p value beside it.
        readCells(of: row, &findings)
      case .data:
        let stub = grid.covering.first ?? -1
        if stub >= 0, grid.isFilled(stub), grid.table.rows[row].cells.contains(stub),
          !isOfOthers
        {
          readSize(of: stub, in: row, isColumn: false, &findings)
        }
        readCells(of: row, &findings)
      }
    }
  }

  // MARK: Cells

  private mutating func readCells(of row: Int, _ findings: inout Findings) {
    var path = headings(of: row)
    if isOfOtherStudy(path) { return }
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
    if path.hasMeans || path.hasShares {
      (lastHadMeans, lastHadShares) = (path.hasMeans, path.hasShares)
    }
  }

  private func headings(of row: Int) -> TablePath {
    let stubEnd = grid.stubEnd(of: row)
    let cells = grid.rowPath(to: stubEnd)
    var path = TablePath(
      row: row, stubEnd: stubEnd, words: grid.string(cells), cells: cells.reversed(),
      readings: cells.reversed().map { grid.reading(of: $0) })
    path.statistic =
      zip(cells.reversed(), path.readings).first { cell, reading in
        let group = grid.groups.first { $0.cell == cell }
        return reading.isStatistic && group?.isStatisticOver != true
      }?.1
    return path
  }

  /// What a cell's column and row together say of its number.
  private func reading(of header: HeaderReading?, _ path: TablePath) -> HeaderReading? {
    switch header?.statistic {
    case .mean, .median, .byCell, .countAndPercent, .percentAndCount, nil:
      if path.statistic?.isRate == true { return path.statistic }
      // "Age, mean (SD)" beneath "Placebo, n (%)": the row is more specific, but not "Walk test, m".
      if case .other = path.statistic?.statistic, path.statistic?.measure == nil,
        path.statistic?.isCount == false, let header
      {
        return header
      }
      return path.statistic ?? header
    case .effect, .interval, .pValue, .percentAndInterval, .other: return header
    }
  }

  /// Whether a column is one of rates over time.
  private func isRate(_ column: Int) -> Bool {
    guard let lowest = grid.headers[column].last, case let reading = grid.reading(of: lowest) else {
      return false
    }
    return reading.isRate
  }

  /// What the heading of the stub says of all rows, "Adverse event, n (%)", for a column that may be an arm's.
  private mutating func statisticOfStub(_ column: Int) -> HeaderReading? {
    guard let stub = grid.headers[0].last, case let reading = grid.reading(of: stub),
      reading.isOfColumns, !reading.beginsWithStatement, let header = grid.headers[column].last,
      case let own = grid.reading(of: header),
      own.measure == nil, !own.isContrast, own.spreadAlone == nil, !own.isCount, own.unit == nil,
      !own.tokens.contains(where: { grid.cursor.namesOtherColumn(at: $0) }),
      mayBeArm(column, reading)
    else { return nil }
    return reading
  }

  private mutating func readCell(
    _ cell: Int, in column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) {
    let header = grid.columnStatistic(of: column)
    let reading = reading(of: header, path) ?? statisticOfStub(column)
    let cursor = grid.cursor(of: cell)
    if (reading ?? header)?.isRate == true || isRate(column) { return }
    if isOfPooledStudy(reading, column) { return }
    if header == nil, isPValueOfFactor(column) {
      readPValue(cursor, column, path, &findings)
      return
    }
    // "Age, mean ± SD" tells of the groups: a column headed "HR" beside "95% CI" keeps its measure.
    if header == nil, path.statistic?.isOfGroup == true,
      let mention = measureBesideInterval(column) ?? measureWithBounds(cursor, column, path)
    {
      readEffect(cursor, mention, column, path, &findings)
      return
    }
    if reading?.isOfGroup == true, isExceptedByNote(path) {
      readUnstated(cursor, column, &path, &findings)
      return
    }
    if readByLabel(cursor, column, reading, &path, &findings)
      || readContrast(cursor, column, path, &findings)
    {
      return
    }
    readStated(cursor, header, reading, column, &path, &findings)
  }

  /// Reads a cell as what its column and its row say that it is.
  private mutating func readStated(
    _ cursor: Cursor, _ header: HeaderReading?, _ reading: HeaderReading?, _ column: Int,
    _ path: inout TablePath, _ findings: inout Findings
  ) {
    switch reading?.statistic {
    case .pValue:
      readPValue(cursor, column, path, &findings)
    case .effect(let mention):
      readEffect(cursor, mention, column, path, &findings)
    case .mean(let spread):
      if spread == nil, header != nil, let mention = measureBesideInterval(column) {
        readEffect(cursor, mention, column, path, &findings)
        return
      }
      if let kind = spread ?? (cursor.hasPlusMinus ? notes.plusMinus : notes.spread),
        readMean(cursor, .mean, kind, column, reading, &path, &findings)
      {
        return
      }
      if spread == nil,
        readMeanBesideSpread(cursor, .mean, column, &path, &findings)
          || readMeanAboveSpread(cursor, column, &path, &findings)
      {
        return
      }
      readShare(cursor, isStated: false, isReversed: false, column, &path, &findings)
    case .median(let spread):
      if let kind = spread ?? notes.forms.bounded?.kind {
        _ = readMean(cursor, .median, kind, column, reading, &path, &findings)
      }
      if spread == nil { _ = readMeanBesideSpread(cursor, .median, column, &path, &findings) }
    case .byCell(let forms):
      _ = read(cursor, by: forms, isNote: false, column, reading, &path, &findings)
    case .countAndPercent:
      readShare(cursor, isStated: true, isReversed: false, column, &path, &findings)
    case .percentAndCount:
      readShare(cursor, isStated: true, isReversed: true, column, &path, &findings)
    case .percentAndInterval:
      readPercent(cursor, column, &path, &findings)
    case .interval, .other:
      guard header == nil else {
        readCount(cursor, column, &path, &findings)
        readTest(cursor, column, path, &findings)
        return
      }
      if let mention = measureBesideInterval(column) {
        readEffect(cursor, mention, column, path, &findings)
      } else if reading?.measure == nil {
        // A row's own words may still be those of a measurement: "Walk test, m".
        readUnstated(cursor, column, &path, &findings)
      }
    case nil:
      if let mention = measureBesideInterval(column) ?? measureWithBounds(cursor, column, path) {
        readEffect(cursor, mention, column, path, &findings)
      } else if !isMeanLetter(column)
        || !readMeanBesideSpread(cursor, .mean, column, &path, &findings)
      {
        readUnstated(cursor, column, &path, &findings)
      }
    }
  }

  mutating func readPValue(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) {
    var cursor = start
    guard let p = cursor.cellPValue(), !isPhosphorus(column, path), !exceedsOne(column) else {
      return
    }
    findings.accept(
      .pValue(p), quote: start.index..<cursor.index, cell: place(path, column, hasArm: false),
      rule: "p_value.table", confidence: 0.97)
  }

  // MARK: Places

  /// The words of a column's headers and the arm that they name.
  func heading(of column: Int) -> (words: String?, arm: String?) {
    grid.heading(of: column) { arm($0) }
  }

  /// The place of a cell of the present row.
  mutating func place(_ path: TablePath, _ column: Int, hasArm: Bool) -> TablePlace {
    let heading = heading(of: column)
    var place = TablePlace(table: name, row: path.words, column: heading.words)
    if hasArm { place.arm = heading.arm ?? arm(of: path) }
    return place
  }
}
