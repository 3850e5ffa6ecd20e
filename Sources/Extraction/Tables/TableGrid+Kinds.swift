import Documents
import Lexing

/// What the rows of a table are.
extension TableGrid {
  /// What a row is to those around it.
  func kind(of row: Int) -> TableRowKind {
    let cells = table.rows[row].cells
    if table.rows[row].isHeader, cells.contains(where: { isFilled($0) }) {
      return headsRowsBeneath(row) ? .group : .header(isNew: hasData)
    }
    func isData(_ cell: Int) -> Bool {
      table.cells[cell].columns.lowerBound > 0 && isFilled(cell)
    }
    let isNumeric = cells.contains {
      isData($0) && cursor(of: $0).beginsWithNumber() && !namesArm($0)
    }
    let dataCount = isNumeric ? 0 : cells.count { isData($0) }
    if dataCount > 0 {
      if cells.contains(where: { isData($0) && reading(of: $0).size != nil }) {
        // "N=126" under the names of the arms adds to them.
        let addsToNames = cells.allSatisfy {
          !isData($0) || reading(of: $0).size == nil || reading(of: $0).name.isEmpty
        }
        // "Duration (months) | n = 63 | n = 58": of whom it is known; "Day 30 | n = 36 | n = 31" also where
        // it is the first of several.
        if addsToNames, givesSizes(row), hasData || hasHeader && givesSizesAnew(after: row) {
          return .group
        }
        return .header(isNew: hasData && !addsToNames)
      }
      let states =
        restatesColumns(row)
        || cells.contains {
          guard isData($0), case .pValue = reading(of: $0).statistic else { return false }
          return true
        }
      if states, dataCount > 1 || restatesColumns(row) { return .header(isNew: hasData) }
      let isStubEmpty = covering.first.map { !isFilled($0) || !table.rows[row].cells.contains($0) }
      if !hasData, groups.isEmpty,
        !hasHeader || isStubEmpty == true || repeatsUnderHeaders(row)
      {
        return .header(isNew: false)
      }
    }
    return isRowOfData(row) ? .data : .group
  }

  /// Whether the last row of the head is the heading of the first rows beneath it: one cell over all columns,
  /// under others that name them.
  private func headsRowsBeneath(_ row: Int) -> Bool {
    let cells = table.rows[row].cells
    guard hasHeader, !hasData, cells.count == 1, let cell = cells.first,
      table.cells[cell].columns.count == table.columnCount,
      row + 1 < table.rows.count, !table.rows[row + 1].isHeader
    else { return false }
    return headers.dropFirst().allSatisfy { !$0.isEmpty }
  }

  /// Whether a row further down gives sizes beside its heading, as one that is asked about does.
  private func givesSizesAnew(after row: Int) -> Bool {
    (row + 1..<table.rows.count).contains { !table.rows[$0].isHeader && givesSizes($0) }
  }

  /// Whether a row has a heading without a size and then sizes alone: "Day 30 | n = 36 | n = 31".
  private func givesSizes(_ row: Int) -> Bool {
    var hasHeading = false
    var hasSizes = false
    guard table.rows[row].cells.contains(where: { beginsWithSize($0) }) else { return false }
    for cell in table.rows[row].cells where isFilled(cell) {
      let reading = reading(of: cell)
      if reading.size == nil {
        hasHeading = hasHeading || !hasSizes
      } else if reading.name.isEmpty {
        hasSizes = true
      } else if hasHeading || hasSizes {
        return false
      }
    }
    return hasHeading && hasSizes
  }

  private func beginsWithSize(_ cell: Int) -> Bool {
    let cursor = cursor(of: cell)
    return cursor.isWord("n") || cursor.peek().opensBracket && cursor.isWord("n", 1)
  }

  /// Whether a row says the same under each header above it: "Outcome | Drug | Placebo | Drug | Placebo" under
  /// "Baseline" and "Week 12".
  private func repeatsUnderHeaders(_ row: Int) -> Bool {
    var first: [ArraySlice<UInt8>] = []
    var count = 0
    var column = 1
    while column < covering.count {
      guard let header = headers[column].last, case let columns = table.cells[header].columns,
        columns.lowerBound == column, columns.count > 1
      else { return false }
      let words = columns.map { column -> ArraySlice<UInt8> in
        let cell = covering[column]
        guard isFilled(cell), cursor(of: cell).peek().isWord else { return [] }
        return text.text[text.bytes(cellTokens[cell])]
      }
      if words.contains(where: \.isEmpty) || count > 0 && words != first { return false }
      first = words
      count += 1
      column = columns.upperBound
    }
    return count > 1 && Set(first).count == first.count
  }

  /// Whether a row says of each column what its numbers are, and nothing else: "Outcome | Mean ± SD | P".
  func restatesColumns(_ row: Int) -> Bool {
    var count = 0
    var hasTest = false
    for cell in table.rows[row].cells where table.cells[cell].columns.lowerBound > 0 {
      guard isFilled(cell) else { continue }
      if cursor(of: cell).namesTestOnly() {
        hasTest = true
        continue
      }
      let reading = reading(of: cell)
      guard reading.size == nil else { return false }
      switch reading.statistic {
      case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .percentAndInterval,
        .pValue:
        count += 1
      case .effect, .interval, .other, nil: return false
      }
    }
    return count > 1 || count == 1 && (table.columnCount == 2 || hasTest)
  }

  /// Whether a cell has a size beside a name: "20 mg once weekly n = 32".
  private func namesArm(_ cell: Int) -> Bool {
    func isWord(_ index: Int) -> Bool { cursor[at: index].isWord }
    // Numbers alone need not be read as a heading.
    guard cellTokens[cell].contains(where: isWord) else { return false }
    let reading = reading(of: cell)
    return reading.size != nil && reading.name.contains(where: isWord)
  }
}
