import Documents
import Lexing

/// Differences between two times of one group, which compare no groups.
extension TableReader {
  /// Reads "−8.1 (−10.0 to −6.2)" as the change of its arm.
  mutating func readChange(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) {
    var cursor = start
    var path = path
    guard let estimate = cursor.cellEstimate(), let interval = estimate.interval else { return }
    let spread = SpreadMention(
      kind: .confidenceInterval, low: interval.low.value, high: interval.high.value,
      isLabelled: true)
    _ = accept(
      estimate.number, spread, .change, start.index..<cursor.index, column,
      grid.columnStatistic(of: column) ?? path.statistic, &path, &findings)
  }

  /// Whether a "mean difference" is one between two times of the same people: its heading says so, "Mean difference from
  /// baseline"; it stands beside the values before and after; or each arm of the row has one, the placebo too.
  func isChangeOfGroup(_ mention: MeasureMention, _ column: Int, _ path: TablePath) -> Bool {
    let first = mention.tokens.lowerBound
    let cursor = grid.cursor
    if let header = grid.headers[column].first(where: { grid.cellTokens[$0].contains(first) }) {
      let tokens = grid.cellTokens[header]
      if cursor.comparesTimes(tokens) { return true }
      return !cursor.comparesGroups(tokens) && !mention.isAdjusted
        && !path.cells.contains { cursor.contrastsArms(grid.cellTokens[$0]) }
        && standsBesideTimes(header, column, path)
    }
    guard let row = path.cells.first(where: { grid.cellTokens[$0].contains(first) }) else {
      return false
    }
    let tokens = grid.cellTokens[row]
    if cursor.comparesTimes(tokens) { return true }
    return !cursor.comparesGroups(tokens) && !mention.isAdjusted && isOfEachArm(path)
  }

  /// Whether the columns beside a header, beneath the same one, hold the values before and after: "Baseline | Week 8 |
  /// Mean difference"; a cell for several rows, or one that the next row lacks, compares these.
  private func standsBesideTimes(_ header: Int, _ column: Int, _ path: TablePath) -> Bool {
    let headers = grid.headers[column]
    let place = headers.firstIndex(of: header) ?? 0
    let parent = place > 0 ? grid.table.cells[headers[place - 1]].columns : nil
    var hasBaseline = false
    var times = 0
    for sibling in grid.table.rows[grid.table.cells[header].rows.lowerBound].cells {
      let cell = grid.table.cells[sibling]
      guard cell.columns.lowerBound > 0, sibling != header, grid.isFilled(sibling),
        parent?.contains(cell.columns.lowerBound) != false
      else { continue }
      let reading = grid.reading(of: sibling)
      let namesTime =
        reading.name.contains { grid.cursor[at: $0].isWord }
        && reading.name.allSatisfy {
          grid.cursor.isTimeWord(at: $0) || !grid.cursor[at: $0].isWord
        }
      if namesTime, holdsNoArms(sibling) {
        times += 1
        hasBaseline = hasBaseline || grid.cursor.namesBaseline(reading.tokens)
      } else if reading.size != nil
        || reading.name.contains(where: { grid.cursor.isArmWord(at: $0) })
      {
        return false
      }
    }
    guard hasBaseline, times > 1 else { return false }
    return grid.table.cells[grid.covering[column]].rows.count == 1
      && !isMissing(column, beside: path.row - 1) && !isMissing(column, beside: path.row + 1)
  }

  /// Whether what stands beneath a header only says what its numbers are.
  private func holdsNoArms(_ header: Int) -> Bool {
    grid.table.cells[header].columns.allSatisfy { column in
      guard let lowest = grid.headers[column].last, lowest != header else { return true }
      let reading = grid.reading(of: lowest)
      return reading.isStatistic || reading.spreadAlone != nil || reading.isCount
    }
  }

  /// Whether a row of data has no number in a column: nothing, "–", "Ref".
  private func isMissing(_ column: Int, beside row: Int) -> Bool {
    guard grid.table.rows.indices.contains(row), !grid.table.rows[row].isHeader else {
      return false
    }
    var isData = false
    for cell in grid.table.rows[row].cells where grid.isFilled(cell) {
      let columns = grid.table.cells[cell].columns
      guard grid.cursor(of: cell).beginsWithNumber() else { continue }
      if columns.contains(column) { return false }
      isData = isData || columns.lowerBound > 0
    }
    return isData
  }

  /// Whether all arms of a row have an interval, one with which the others would be compared among them.
  private func isOfEachArm(_ path: TablePath) -> Bool {
    var count = 0
    var hasComparator = false
    for column in path.stubEnd..<grid.covering.count {
      guard heading(of: column).arm != nil else { continue }
      let cell = grid.covering[column]
      guard grid.isFilled(cell) else { return false }
      var cursor = grid.cursor(of: cell)
      guard cursor.cellEstimate() != nil else { return false }
      count += 1
      hasComparator =
        hasComparator
        || grid.headers[column].contains { header in
          grid.reading(of: header).name.contains { grid.cursor.namesComparator(at: $0) }
        }
    }
    return count > 1 && hasComparator
  }
}

extension Cursor {
  /// Whether a heading says that two times are compared: "Mean difference from baseline", "Within-group difference",
  /// "Mean difference (post − pre)".
  fileprivate func comparesTimes(_ tokens: Range<Int>) -> Bool {
    if comparesGroups(tokens) { return false }
    return tokens.contains { index in
      if isWord("within", at: index) {
        return isWord("group", at: index + 1) || isWord("group", at: index + 2)
          || isWord("groups", at: index + 1)
      }
      if isWord("pre", at: index) || isWord("post", at: index) || isWord("before", at: index) {
        var other = index + 1
        while other < index + 4, joinsTimes(at: other) { other += 1 }
        return other > index + 1
          && (isWord("pre", at: other) || isWord("post", at: other) || isWord("after", at: other))
          && !isWord("adjustment", at: other + 1) && !isWord("adjusting", at: other + 1)
          && !isWord("matching", at: other + 1) && !isWord("weighting", at: other + 1)
      }
      guard isWord("difference", at: index) || isWord("differences", at: index) else {
        return false
      }
      let joins =
        isWord("from", at: index + 1) || isWord("to", at: index + 1)
        || isWord("vs", at: index + 1) || isWord("versus", at: index + 1)
        || isWord("since", at: index + 1) || isWord("between", at: index + 1)
      return joins && namesBaseline(at: index + 2)
    }
  }

  /// Whether a sign or a word may stand between two times: "pre–post", "pre → post", "pre to post".
  private func joinsTimes(at index: Int) -> Bool {
    let token = self[at: index]
    if token.kind == .symbol { return !token.opensBracket && !token.closesBracket }
    return isWord("and", at: index) || isWord("to", at: index) || isWord("minus", at: index)
      || isWord("vs", at: index) || isWord("versus", at: index) || isWord("through", at: index)
  }

  /// "baseline", "pre"; also behind "from", where ``namesBaseline(_:)`` takes it for a part of "change from baseline".
  private func namesBaseline(at index: Int) -> Bool {
    isWord("baseline", at: index) || namesBaseline(index..<index + 1)
  }

  /// Whether words set groups against each other: "between groups", "Zinc vs placebo".
  fileprivate func contrastsGroups(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      if isWord("between", at: index) { return !namesBaseline(at: index + 1) }
      guard isWord("vs", at: index) || isWord("versus", at: index) || isWord("minus", at: index)
      else { return false }
      return !namesBaseline(at: index + 1) && !isTimeWord(at: index + 1)
    }
  }

  /// Whether the heading of a row sets arms against each other, "Zinc vs placebo", "Pain between groups", and not what is measured:
  /// "Time between doses", "Resting minus active".
  fileprivate func contrastsArms(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      if isWord("between", at: index) {
        return (index + 1...index + 2).contains {
          isWord("groups", at: $0) || isWord("group", at: $0) || isWord("arms", at: $0)
            || isWord("arm", at: $0) || isWord("treatment", at: $0) || isWord("treatments", at: $0)
        }
      }
      if isWord("vs", at: index) || isWord("versus", at: index) {
        return !namesBaseline(at: index + 1) && !isTimeWord(at: index + 1)
      }
      return isWord("minus", at: index)
        && (isArmWord(at: index - 1) || (index + 1...index + 2).contains { isArmWord(at: $0) })
    }
  }

  /// Whether a heading says that groups are compared: "between groups", "vs placebo", "in change".
  fileprivate func comparesGroups(_ tokens: Range<Int>) -> Bool {
    contrastsGroups(tokens)
      || tokens.contains { index in
        isWord("in", at: index)
          && (isWord("change", at: index + 1) || isWord("changes", at: index + 1)
            || isWord("mean", at: index + 1) && isWord("change", at: index + 2))
          || namesComparator(at: index) || isWord("intergroup", at: index)
          || isWord("treatment", at: index) || isWord("net", at: index)
      }
  }
}
