import Documents
import Lexing

/// What a row of a table is to the cells around it.
enum TableRowKind {
  /// It names columns; anew, if those named before have had their data.
  case header(isNew: Bool)
  /// It heads the rows that follow.
  case group
  case data
}

/// The headings of a table as its rows are read from the top: which cells lead to a cell.
struct TableGrid {
  /// A heading over rows.
  struct Group {
    var cell: Int
    var spansTable: Bool
    var isIndented: Bool
    /// Whether rows below are set in from it, so that one that is not ends it.
    var hasIndentedRows = false
    /// Whether rows below have a blank before their own heading, so that one whose heading takes the place of both ends it.
    var hasRowsBehindBlank = false
    /// Whether its unit is that of all rows to the next heading over all columns.
    var holdsUnit = false
    /// Whether a row has stated its own statistic since: the group's no longer holds.
    var isStatisticOver = false
    /// How many each column's are of whom the rows below tell: "Duration | n = 63 | n = 58".
    var sizes: [Int: Int] = [:]
  }

  /// What headings say, read once.
  final class Readings {
    var all: [HeaderReading] = []
    /// Where among them that of each cell stands, if it has been read.
    var byCell: [Int?]
    /// The words of each column's headers and the arm that they name.
    var byColumn: [(words: String?, arm: String?)?]
    /// What each column's headers state, outside nil if they have not been asked yet.
    var statistics: [HeaderReading??]
    /// What stands in each column beneath the head, nil if it has not been asked yet: no header changes that.
    var labels: [LabelCount?]
    /// Whether each column heads rows, nil if it has not been asked yet.
    var holdsLabels: [Bool?]
    /// How many rows with numbers each heading of rows stands before, nil if they have not been counted yet.
    var headingsWithNumbers: [ArraySlice<UInt8>: Int]?
    /// How many headings over all columns have a unit, 0 if they do not part the table by it; nil if it has not been asked yet.
    var sectionsOfUnits: Int?

    init(cellCount: Int, columnCount: Int) {
      byCell = Array(repeating: nil, count: cellCount)
      byColumn = Array(repeating: nil, count: columnCount)
      statistics = Array(repeating: nil, count: columnCount)
      labels = Array(repeating: nil, count: columnCount)
      holdsLabels = Array(repeating: nil, count: columnCount)
    }

    /// Forgets what the headers of before say.
    func forgetColumns() {
      for column in byColumn.indices {
        byColumn[column] = nil
        statistics[column] = nil
        holdsLabels[column] = nil
      }
    }
  }

  let table: Table
  let text: LexedText
  let cursor: Cursor
  /// The tokens of each cell.
  let cellTokens: [Range<Int>]
  /// The cell that covers each column in the present row.
  private(set) var covering: [Int]
  /// The header cells of each column, from the top.
  private(set) var headers: [[Int]]
  private(set) var groups: [Group] = []
  /// The heading of the rows beneath whose own is blank: "Weight (kg) | Day 1", " | Day 8".
  private var carried: Int?
  /// The heading of the last row of data.
  private var lastStub: Int?
  /// How many rows with a heading of their own stand beneath the last heading over rows, or the last row of p values alone.
  private var rowsBeneath = 0
  /// Whether the last row has nothing but a p value of those before it.
  private var endsInPValues = false
  /// Headers of which only the names hold: what they state has been said anew.
  private var restated: Set<Int> = []
  let readings: Readings
  private(set) var hasHeader = false
  private(set) var hasData = false
  private var lastWasGroup = false

  init(_ table: Table, _ text: LexedText, _ cursor: Cursor) {
    self.table = table
    self.text = text
    self.cursor = cursor
    readings = Readings(cellCount: table.cells.count, columnCount: table.columnCount)
    covering = [Int](repeating: -1, count: table.columnCount)
    headers = [[Int]](repeating: [], count: table.columnCount)
    var tokens = [Range<Int>](repeating: 0..<0, count: table.cells.count)
    for row in table.rows {
      guard let passage = row.passage else { continue }
      let range = text.passages[passage].tokens
      var index = range.lowerBound
      for cell in row.cells {
        let start = index
        while index < range.upperBound,
          Int(cursor[at: index].start) < table.cells[cell].text.upperBound
        {
          index += 1
        }
        tokens[cell] = start..<index
      }
    }
    cellTokens = tokens
  }

  /// A cursor over a cell.
  func cursor(of cell: Int) -> Cursor { cursor.restricted(to: cellTokens[cell]) }

  /// Whether a cell has words or numbers.
  func isFilled(_ cell: Int) -> Bool {
    guard cell >= 0, !cellTokens[cell].isEmpty else { return false }
    return cellTokens[cell].contains {
      cursor[at: $0].kind != .symbol || cursor[at: $0].is(.percent)
    }
  }

  /// What a heading says.
  func reading(of cell: Int) -> HeaderReading {
    if let known = readings.byCell[cell] { return readings.all[known] }
    let reading = cursor(of: cell).headerReading()
    readings.byCell[cell] = readings.all.count
    readings.all.append(reading)
    return reading
  }

  /// The words of a column's headers and the arm that they name.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - arm: Reads the arm.
  /// - Returns: Both, as they were when they were first asked for beneath the present headers.
  func heading(
    of column: Int, _ arm: ([Int]) -> String?
  ) -> (words: String?, arm: String?) {
    if let known = readings.byColumn[column] { return known }
    let heading = (string(headers[column]), arm(headers[column]))
    readings.byColumn[column] = heading
    return heading
  }

  /// The columns of a row's heading, before its data.
  func stubEnd(of row: Int) -> Int {
    guard !covering.isEmpty, covering[0] >= 0 else { return 1 }
    // A title or a unit over all columns says nothing of how many head the rows.
    let header = headers[0].first { table.cells[$0].columns.upperBound < covering.count }
    var end = header.map { table.cells[$0].columns.upperBound } ?? 1
    if end > 1, let data = (1..<end).first(where: { holdsData($0) }) { end = data }
    while end < min(3, covering.count - 1), covering[end] >= 0, isFilled(covering[end]),
      columnStatistic(of: end) == nil, columnSize(of: end) == nil,
      cursor(of: covering[end]).beginsWithLabel() || holdsLabels(end)
    {
      end += 1
    }
    return max(end, table.cells[covering[0]].columns.upperBound)
  }

  /// Whether what stands in a column of the present row is data and heads no row: "130 ± 20", "12 (24)".
  private func holdsData(_ column: Int) -> Bool {
    guard covering[column] >= 0 else { return false }
    var cursor = cursor(of: covering[column])
    guard cursor.beginsWithNumber() else { return false }
    return cursor.hasPlusMinus || cursor.cellShare(isReversed: false) != nil
      || cursor.cellEstimate() != nil
  }

  /// Whether a column heads rows, whatever its labels begin with: see ``isColumnOfLabels(_:)``.
  private func holdsLabels(_ column: Int) -> Bool {
    if let known = readings.holdsLabels[column] { return known }
    let holdsLabels = isColumnOfLabels(column) {
      if let known = readings.labels[column] { return known }
      let count = labels(in: column)
      readings.labels[column] = count
      return count
    }
    readings.holdsLabels[column] = holdsLabels
    return holdsLabels
  }

  /// The deepest statement about a column's numbers; "n (%) or" above "Mean ± SD" is one statement.
  func columnStatistic(of column: Int) -> HeaderReading? {
    if let known = readings.statistics[column] { return known }
    var statistic: HeaderReading?
    var lowest = -1
    for cell in headers[column].reversed() {
      let reading = reading(of: cell)
      guard reading.isStatistic, !restated.contains(cell), !isTitleOfEffect(cell, over: column)
      else { continue }
      if let lower = statistic {
        if table.cells[lowest].columns == table.cells[cell].columns,
          let joined = lower.joined(with: reading, cursor(of: lowest), cursor(of: cell))
        {
          statistic = joined
        } else if lower.repeatsInterval(of: reading, cursor) {
          statistic = reading
        }
        break
      }
      (statistic, lowest) = (reading, cell)
    }
    readings.statistics[column] = .some(statistic)
    return statistic
  }

  /// The deepest size of a column.
  func columnSize(of column: Int) -> HeaderReading? {
    for cell in headers[column].reversed() {
      let reading = reading(of: cell)
      if reading.size != nil { return reading }
    }
    return nil
  }

  /// The sizes that may be the whole of a column's share, beneath those of its row: that of the heading
  /// above, that of the header.
  func wholes(of column: Int) -> [Int] {
    [groups.last?.sizes[column], columnSize(of: column)?.size?.value].compactMap(\.self)
  }

  /// The cell that begins in a column and has the rows of that of another; nil where it covers more or fewer, so that what it
  /// states is not of the other alone.
  func cell(in column: Int, beside other: Int) -> Int? {
    guard covering.indices.contains(column), covering.indices.contains(other) else { return nil }
    let (cell, own) = (covering[column], covering[other])
    guard cell >= 0, own >= 0, table.cells[cell].rows == table.cells[own].rows,
      table.cells[cell].columns.lowerBound == column
    else { return nil }
    return cell
  }

  // MARK: Rows

  /// Enters a row: says what it is, and takes its headings over.
  mutating func enter(_ row: Int) -> TableRowKind {
    for cell in table.rows[row].cells {
      for column in table.cells[cell].columns { covering[column] = cell }
    }
    for column in covering.indices where covering[column] >= 0 {
      if !table.cells[covering[column]].rows.contains(row) { covering[column] = -1 }
    }
    let kind = kind(of: row)
    switch kind {
    case .header(let isNew): takeHeaders(of: row, isNew: isNew)
    case .group: takeGroup(of: row)
    case .data: takeData(of: row)
    }
    return kind
  }

  private mutating func takeHeaders(of row: Int, isNew: Bool) {
    if isNew {
      // The arms stand where only what the numbers are is said anew.
      let keepsNames = restatesColumns(row)
      let hasNames = table.rows[row].cells.contains {
        table.cells[$0].columns.lowerBound > 0 && isFilled($0)
          && !reading(of: $0).beginsWithStatement
      }
      for column in headers.indices {
        if !keepsNames {
          headers[column] = []
        } else if isFilled(covering[column]), table.rows[row].cells.contains(covering[column]) {
          for cell in headers[column] where reading(of: cell).isStatistic {
            if reading(of: cell).isOfGroup { restated.insert(cell) }
          }
          headers[column] = headers[column].filter {
            let reading = reading(of: $0)
            return !reading.isStatistic
              || reading.isOfGroup && !reading.beginsWithStatement && !hasNames
          }
        }
      }
      groups = []
      hasData = false
    }
    carried = nil
    (lastStub, rowsBeneath) = (nil, 0)
    for cell in table.rows[row].cells where isFilled(cell) {
      for column in table.cells[cell].columns { headers[column].append(cell) }
    }
    readings.forgetColumns()
    hasHeader = true
    lastWasGroup = false
  }

  private mutating func takeGroup(of row: Int) {
    guard let cell = covering.first(where: { isFilled($0) }),
      table.rows[row].cells.contains(cell)
    else { return }
    let spansTable = table.cells[cell].columns.count >= max(2, table.columnCount - 1)
    var group = Group(cell: cell, spansTable: spansTable, isIndented: isIndented(cell))
    for other in table.rows[row].cells where other != cell && isFilled(other) {
      guard let size = reading(of: other).size else { continue }
      for column in table.cells[other].columns { group.sizes[column] = size.value }
    }
    if spansTable {
      group.holdsUnit = isUnitOfSection(cell)
      groups = [group]
    } else if lastWasGroup, groups.count < 3 {
      groups.append(group)
    } else {
      groups = groups.filter(\.spansTable).prefix(1) + [group]
    }
    lastWasGroup = true
    hasData = true
    carried = nil
    (lastStub, rowsBeneath) = (nil, 0)
  }

  private mutating func takeData(of row: Int) {
    hasData = true
    let isIndented = covering.first.map { self.isIndented($0) } ?? false
    if let last = groups.indices.last, !groups[last].spansTable, !groups[last].isIndented {
      if isIndented {
        groups[last].hasIndentedRows = true
      } else if isBehindBlank(row) {
        groups[last].hasRowsBehindBlank = true
      } else if groups[last].hasIndentedRows || groups[last].hasRowsBehindBlank && isAloneInStub() {
        groups.removeLast()
        rowsBeneath = 0
      }
    }
    lastWasGroup = false
    if let stub = covering.first, isFilled(stub) {
      carried = stubEnd(of: row) > 1 ? stub : nil
      rowsBeneath = endsInPValues ? 1 : rowsBeneath + 1
      (lastStub, endsInPValues) = (stub, false)
    } else {
      endsInPValues = holdsPValuesOnly()
    }
    // A row that states its own statistic ends a group that states another; one that names nothing else is still of that.
    if let stub = covering.first, isFilled(stub), reading(of: stub).isStatistic {
      if !cellTokens[stub].allSatisfy({ !cursor[at: $0].isWord || cursor.isTimeWord(at: $0) }) {
        groups = groups.filter { $0.spansTable || !reading(of: $0.cell).isStatistic }
      }
      for index in groups.indices { groups[index].isStatisticOver = true }
    }
  }

  // MARK: Paths

  /// The headings of the present row, from the outermost; its own end before a column.
  func rowPath(to end: Int) -> [Int] {
    var path = groups.map(\.cell)
    if let stub = covering.first, !isFilled(stub) {
      if let carried, end > 1 {
        path.append(carried)
      } else if let lastStub, groups.isEmpty || rowsBeneath < 2, holdsPValuesOnly() {
        path.append(lastStub)
      }
    }
    for column in 0..<min(end, covering.count) {
      let cell = covering[column]
      if cell >= 0, isFilled(cell), path.last != cell, !path.contains(cell) { path.append(cell) }
    }
    return path
  }

  /// Whether the present row has nothing but "p = 0.96", which belongs to the row above.
  private func holdsPValuesOnly() -> Bool {
    covering.allSatisfy { cell in
      !isFilled(cell) || cursor(of: cell).beginsWithPValue()
    }
  }

  /// The words of a path.
  func string(_ path: [Int]) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(100)
    var last = 0..<0
    // White space of any kind is no token.
    for cell in path where !cellTokens[cell].isEmpty {
      let part = text.bytes(cellTokens[cell])
      if part.count == last.count, text.text[part].elementsEqual(text.text[last]) { continue }
      if !bytes.isEmpty { bytes.append(contentsOf: TablePlace.separator.utf8) }
      bytes.append(contentsOf: text.text[part])
      last = part
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
