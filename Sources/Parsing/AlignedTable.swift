/// A table of a text whose cells stand in columns, parted by tabs or by two spaces and more, as programs that
/// take the text from a PDF leave them.
struct AlignedTable: Equatable {
  /// A cell, and the columns that it stands over.
  struct Cell: Equatable {
    var columns: Range<Int>
    /// Its bytes in the text.
    var text: Range<Int>
  }

  /// The lines of the table among those that were given.
  var lines: Range<Int>
  /// The cells of each line that have text, from left to right.
  var rows: [[Cell]]

  /// The tables in a run of lines without a blank one between them.
  ///
  /// A table has at least two lines of three cells, values in most of its cells, and no cell whose column is
  /// in doubt. What is not sure to be one is left to be read as text.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - lines: Its lines in it, without the white space at their ends.
  /// - Returns: The tables from top to bottom.
  static func all(in text: [UInt8], _ lines: ArraySlice<Range<Int>>) -> [AlignedTable] {
    guard lines.contains(where: { hasGap(text[$0]) }) else { return [] }
    var tables: [AlignedTable] = []
    var rows: [[Span]] = []
    func end(at line: Int) {
      let first = line - rows.count
      // What names no column begins the text behind.
      while rows.last?.count == 1 { rows.removeLast() }
      if let placed = placed(rows, in: text) {
        tables.append(AlignedTable(lines: first..<first + rows.count, rows: placed))
      }
      rows = []
    }
    for index in lines.indices {
      // The rows of Markdown's tables are marked.
      let isMarked = text[lines[index]].first == 0x7C
      let spans = isMarked ? [] : spans(of: lines[index], in: text)
      let isGroup = spans.count == 1 && !rows.isEmpty && isHeading(text[lines[index]])
      if spans.count > 1 || isGroup {
        rows.append(spans)
      } else {
        end(at: index)
      }
    }
    end(at: lines.endIndex)
    return tables
  }

  /// Whether something stands apart from what is before it.
  private static func hasGap(_ line: ArraySlice<UInt8>) -> Bool {
    zip(line, line.dropFirst()).contains { $0 == 0x09 || $0 == 0x20 && $1 == 0x20 }
  }

  /// A stretch of a line: its bytes, and its characters from the left margin.
  private struct Span {
    var text: Range<Int>
    var place: Range<Int>
  }

  /// The stretches of a line between wide gaps.
  private static func spans(of line: Range<Int>, in text: [UInt8]) -> [Span] {
    var start = line.lowerBound
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    var spans: [Span] = []
    var place = 0
    var gap = 2
    for index in start..<line.upperBound {
      switch text[index] {
      case 0x09:
        // The cells behind as many tabs are one column, however long those before are.
        place = (place / 10_000 + 1) * 10_000
        gap += 2
      case 0x20:
        place += 1
        gap += 1
      case 0x80..<0xC0:
        // Within a character of several bytes.
        spans[spans.count - 1].text = spans[spans.count - 1].text.lowerBound..<index + 1
      case _ where gap >= 2 || spans.isEmpty:
        spans.append(Span(text: index..<index + 1, place: place..<place + 1))
        (place, gap) = (place + 1, 0)
      default:
        let last = spans[spans.count - 1]
        place += 1
        spans[spans.count - 1] = Span(
          text: last.text.lowerBound..<index + 1, place: last.place.lowerBound..<place)
        gap = 0
      }
    }
    return spans
  }

  /// Whether a line of one stretch can be the heading of the rows beneath it.
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 60 && line.last != 0x2E && line.first.map { isUpper($0) } == true
  }

  /// The cells of rows in the columns that the widest of them have; nil where they are no table.
  private static func placed(_ rows: [[Span]], in text: [UInt8]) -> [[Cell]]? {
    let count = rows.map(\.count).max() ?? 0
    guard (3...20).contains(count), rows.count(where: { $0.count >= 3 }) >= 2 else { return nil }
    guard let columns = columns(rows.filter { $0.count == count }) else { return nil }
    var placed: [[Cell]] = []
    var hasNumbers = false
    for row in rows {
      let isNumeric = row.dropFirst().contains { text[$0.text].contains(where: isDigit) }
      guard
        let cells = !hasNumbers && !isNumeric
          ? heads(row, over: columns) : self.cells(row, over: columns)
      else { return nil }
      placed.append(cells)
      hasNumbers = hasNumbers || isNumeric && cells.first?.columns.lowerBound == 0
    }
    let values = placed.dropFirst().joined().filter { $0.columns.lowerBound > 0 }
    let numbers = values.count { isValue(text[$0.text]) }
    return numbers * 2 > values.count ? placed : nil
  }

  /// Whether a cell can be a value: a number begins it, "12 (20%)", "<0.001", or it is short, "P = 0.03"; a line of a page
  /// in columns may have a number anywhere.
  private static func isValue(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.contains(where: isDigit) else { return false }
    let isLed = cell.drop { !isDigit($0) && !isLetter($0) }.first.map(isDigit) == true
    return isLed && cell.split(separator: 0x20).count <= 8
      || cell.split(separator: 0x20).count <= 3
  }

  /// The cells of a row of values, each over one column; nil where one is in doubt.
  private static func cells(_ row: [Span], over columns: [Range<Int>]) -> [Cell]? {
    if row.count == 1 { return [Cell(columns: 0..<1, text: row[0].text)] }
    var cells: [Cell] = []
    for span in row {
      let over =
        row.count == columns.count
        ? [cells.count] : columns.indices.filter { columns[$0].overlaps(span.place) }
      guard over.count == 1, over[0] >= cells.last?.columns.upperBound ?? 0 else { return nil }
      cells.append(Cell(columns: over[0]..<over[0] + 1, text: span.text))
    }
    return cells
  }

  /// The cells of a row that names columns, each over one, or over as many as the others.
  private static func heads(_ row: [Span], over columns: [Range<Int>]) -> [Cell]? {
    let hasStub = row[0].place.lowerBound < columns[0].upperBound
    let (heads, width) = (row.dropFirst(hasStub ? 1 : 0), columns.count - 1)
    guard !heads.isEmpty, row.count < columns.count, width % heads.count == 0 else {
      return cells(row, over: columns)
    }
    var cells = hasStub ? [Cell(columns: 0..<1, text: row[0].text)] : []
    for (index, head) in heads.enumerated() {
      let first = 1 + index * (width / heads.count)
      let last = first + width / heads.count - 1
      let place = columns[first - 1].upperBound..<columns[last].upperBound
      guard place.overlaps(head.place) else { return self.cells(row, over: columns) }
      cells.append(Cell(columns: first..<last + 1, text: head.text))
    }
    return cells
  }

  /// Where the columns stand by rows that have a cell in each; nil where they run into each other.
  private static func columns(_ rows: [[Span]]) -> [Range<Int>]? {
    guard var columns = rows.first?.map(\.place) else { return nil }
    for row in rows.dropFirst() {
      for (index, span) in row.enumerated() {
        columns[index] =
          min(
            columns[index].lowerBound, span.place.lowerBound)..<max(
            columns[index].upperBound, span.place.upperBound)
      }
    }
    let areApart = zip(columns, columns.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    return areApart ? columns : nil
  }
}

/// What a caption calls its table.
///
/// - Returns: "Table 2" of "Table 2. Days with a cold" and "TABLE 2 Days", nil of "Table 2 shows the days".
func labelOfTable(caption: some Collection<UInt8>) -> String? {
  let caption = Array(caption.prefix(20))
  guard caption.hasLoweredPrefix("table ") else { return nil }
  let number = caption.dropFirst(6).prefix { isDigit($0) || isLetter($0) }
  let rest = caption[number.endIndex...]
  let isNumber = number.contains(where: isDigit) || number.allSatisfy { "IVX".utf8.contains($0) }
  guard (1...4).contains(number.count), isNumber, let next = rest.first else { return nil }
  let isAlone = next == 0x2E || next == 0x3A || rest.dropFirst().first.map(isUpper) == true
  return isAlone ? "Table " + string(number) : nil
}
