/// A table of an article as a grid, with its spans resolved.
///
/// Rows and columns count from the top left. The text of a row is a passage of the article, its cells
/// separated by tabs; each cell knows its own bytes.
public struct Table: Sendable, Hashable {
  /// A cell, which may cover several rows and columns.
  public struct Cell: Sendable, Hashable {
    /// The rows that it covers.
    public var rows: Range<Int>
    /// The columns that it covers.
    public var columns: Range<Int>
    /// Its bytes in ``Article/text``, within the passage of its first row; empty if it has no text.
    public var text: Range<Int>
    /// Whether it is marked as a header, `th`.
    public var isHeader: Bool
  }

  /// A row.
  public struct Row: Sendable, Hashable {
    /// The indices of the cells that begin in it.
    public var cells: Range<Int>
    /// The index of its passage; nil if none of its cells has text.
    public var passage: Int?
    /// Whether it names the columns: it stands in the head, or its cells are marked as headers.
    public var isHeader: Bool
  }

  /// What the article calls it: "Table 2".
  public var label: String?
  /// The id of its element.
  public var id: String?
  /// The rows from top to bottom.
  public var rows: [Row]
  /// The cells, row by row, each where it begins.
  public var cells: [Cell]
  /// The number of columns.
  public var columnCount: Int

  /// The label, else the id.
  public var name: String? { label ?? id }
}

/// A table as its tags give it, before the spans are resolved.
///
/// The passages of its rows are noted as they enter the article, which may be later than their tags.
public struct TableOutline: Sendable {
  /// The spans of a cell, at least 1 each; a row span of 0 reaches to the end of the row's group.
  struct Cell: Sendable {
    var rowSpan: Int
    var columnSpan: Int
    var isHeader: Bool
  }

  /// The cells of a row.
  struct Row: Sendable {
    var cells: Range<Int>
    var group: Int
    var isInHead: Bool
    var passage: Int?
  }

  private let label: String?
  private let id: String?
  private var rows: [Row] = []
  private var cells: [Cell] = []
  private var group = 0
  private var isInHead = false

  /// The number of rows so far.
  public var rowCount: Int { rows.count }

  /// A table without rows yet.
  ///
  /// - Parameters:
  ///   - label: What the article calls it.
  ///   - id: The id of its element.
  public init(label: String? = nil, id: String? = nil) {
    self.label = label
    self.id = id
  }

  /// Begins a head, body or foot, beyond which no row spans.
  public mutating func beginGroup(isHead: Bool) {
    group += 1
    isInHead = isHead
  }

  /// Begins a row.
  public mutating func beginRow() {
    rows.append(
      Row(cells: cells.count..<cells.count, group: group, isInHead: isInHead, passage: nil))
  }

  /// Adds a cell to the last row.
  public mutating func addCell(rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false) {
    guard let row = rows.indices.last else { return }
    cells.append(
      Cell(
        rowSpan: min(max(rowSpan, 0), 100_000), columnSpan: min(max(columnSpan, 1), 1000),
        isHeader: isHeader))
    rows[row].cells = rows[row].cells.lowerBound..<cells.count
  }

  /// Notes which passage of the article is the text of a row.
  public mutating func note(passage: Int, of row: Int) {
    guard rows.indices.contains(row) else { return }
    rows[row].passage = passage
  }

  /// The grid.
  ///
  /// - Parameter article: The article that has the passages of the rows.
  /// - Returns: Nil if the table has no text.
  public func grid(in article: borrowing Article) -> Table? {
    guard rows.contains(where: { $0.passage != nil }) else { return nil }
    var placed: [Table.Cell] = []
    placed.reserveCapacity(cells.count)
    // The row above which each column is covered by a cell from above.
    var covered: [Int] = []
    let ends = groupEnds
    for (index, row) in rows.enumerated() {
      let groupEnd = ends[index]
      var column = 0
      let texts = cellTexts(of: row, in: article)
      for (place, cell) in cells[row.cells].enumerated() {
        while column < covered.count, covered[column] > index { column += 1 }
        let span = min(cell.columnSpan, max(1, Self.maximalColumns - column))
        let last = cell.rowSpan == 0 ? groupEnd : min(index + cell.rowSpan, groupEnd)
        let columns = column..<column + span
        while covered.count < columns.upperBound { covered.append(0) }
        for place in columns { covered[place] = max(covered[place], last) }
        placed.append(
          Table.Cell(
            rows: index..<last, columns: columns, text: texts[place], isHeader: cell.isHeader))
        column = columns.upperBound
      }
    }
    return Table(
      label: label, id: id,
      rows: rows.map {
        Table.Row(cells: $0.cells, passage: $0.passage, isHeader: isHeader($0, placed))
      },
      cells: placed, columnCount: covered.count)
  }

  /// For each row the end of its group.
  private var groupEnds: [Int] {
    var ends = [Int](repeating: rows.count, count: rows.count)
    for index in rows.indices.dropLast().reversed() {
      ends[index] =
        rows[index].group == rows[index + 1].group ? ends[index + 1] : index + 1
    }
    return ends
  }

  /// Beyond it, cells span one column: markup of a few bytes must not make a huge grid.
  private static let maximalColumns = 2000

  /// Whether a row names the columns; one whose only marked cell is the first names itself.
  private func isHeader(_ row: Row, _ placed: [Table.Cell]) -> Bool {
    if row.isInHead { return true }
    var filled = 0
    for cell in placed[row.cells] where !cell.text.isEmpty {
      guard cell.isHeader else { return false }
      filled += 1
    }
    return filled > 1
  }

  /// The bytes of each cell of a row: what stands between the tabs of its passage.
  private func cellTexts(of row: Row, in article: borrowing Article) -> [Range<Int>] {
    guard let passage = row.passage else {
      return Array(repeating: 0..<0, count: row.cells.count)
    }
    let range = article.passages[passage].range
    var texts: [Range<Int>] = []
    texts.reserveCapacity(row.cells.count)
    var start = range.lowerBound
    for index in range where article.text[index] == 0x09 {
      texts.append(start..<index)
      start = index + 1
    }
    texts.append(start..<range.upperBound)
    while texts.count < row.cells.count { texts.append(range.upperBound..<range.upperBound) }
    return texts
  }
}
