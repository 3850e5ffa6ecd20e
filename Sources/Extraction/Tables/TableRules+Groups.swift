import Documents
import Lexing

/// Means, medians and shares of groups in the cells of a table.
extension TableReader {
  /// Reads a cell whose headers state nothing: by what the notes say, "54.2 ± 8.1" as mean and standard
  /// deviation where they are silent, or a share by its arithmetic.
  mutating func readUnstated(
    _ cursor: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) {
    if cursor.hasPlusMinus {
      guard let kind = markedForms(path, column)?.plusMinus ?? notes.plusMinus else { return }
      _ = readMean(cursor, .mean, kind, column, nil, &path, &findings)
      return
    }
    if let forms = markedForms(path, column),
      read(cursor, by: forms, isNote: false, column, nil, &path, &findings)
    {
      return
    }
    if readSize(cursor, column, path, &findings) { return }
    if readShare(cursor, isStated: false, isReversed: false, column, &path, &findings) { return }
    if readShareOfKind(cursor, column, &path, &findings) { return }
    if !notes.forms.isEmpty, !namesEffect(path, column) {
      _ = read(cursor, by: notes.forms, isNote: true, column, nil, &path, &findings)
    }
  }

  /// Whether a heading names the measure of an effect, "OR", so that bounds in its cells are those of an
  /// interval; "HR (beats/min)" names none.
  private func namesEffect(_ path: TablePath, _ column: Int) -> Bool {
    let lowest = grid.headers[column].last.map { grid.reading(of: $0) }
    return [path.readings.first, lowest].contains {
      // "LDL/HDL ratio" is a measurement.
      guard let measure = $0?.measure, $0?.unit == nil else { return false }
      return measure.measure != .ratio || measure.certainty != .vague
    }
  }

  /// What a footnote says whose mark a heading of the row or the column bears.
  mutating func markedForms(_ path: TablePath, _ column: Int) -> CellForms? {
    for cell in path.cells + grid.headers[column].reversed() {
      if let forms = notes.forms(of: grid.cursor(of: cell)) { return forms }
    }
    return nil
  }

  /// Reads a cell by how it is written: "54.2 ± 8.1", "4 (2–7)", "54.2 (8.1)", "34 (13.1)".
  ///
  /// - Returns: Whether it has been read.
  mutating func read(
    _ cursor: Cursor, by forms: CellForms, isNote: Bool, _ column: Int, _ reading: HeaderReading?,
    _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    if cursor.hasPlusMinus {
      guard let kind = forms.plusMinus else { return false }
      return readMean(cursor, .mean, kind, column, reading, &path, &findings)
    }
    if let (statistic, kind) = forms.bounded,
      readMean(cursor, statistic, kind, column, reading, &path, &findings)
    {
      return true
    }
    if forms.hasShares {
      // Beside "mean (SD)" a share must show in its arithmetic; a note holds only where a size agrees.
      let isStated =
        forms.bracketed == nil && (!isNote || isShareByNote(cursor, column, path))
      if readShare(cursor, isStated: isStated, isReversed: false, column, &path, &findings) {
        return true
      }
    }
    guard let kind = forms.bracketed, mayBeMean(cursor, isNote || forms.hasShares, path) else {
      return false
    }
    return readMean(cursor, .mean, kind, column, reading, &path, &findings)
  }

  /// Whether a note that states shares alone may mean a cell: its row has no unit, and it is no far cry from the
  /// share of its column, or shows decimals as shares have them.
  private mutating func isShareByNote(_ start: Cursor, _ column: Int, _ path: TablePath) -> Bool {
    var cursor = start
    guard let share = cursor.cellShare(isReversed: false), !share.isReversed,
      path.readings.allSatisfy({ $0.unit == nil && $0.measure == nil }),
      !namesEffect(path, column)
    else { return false }
    let sizes = wholes(of: path, column)
    guard !sizes.isEmpty else { return share.hasSign || share.percent.decimals > 0 }
    return sizes.contains {
      (100 * Double(share.numerator) / Double($0) - share.percent.value).magnitude
        <= 0.1 * share.percent.value + 0.05
    }
  }

  /// Whether "54.2 (8.1)" can be no count with its percentage: it has decimals, or its row a unit.
  private func mayBeMean(_ start: Cursor, _ mayBeShare: Bool, _ path: TablePath) -> Bool {
    guard mayBeShare else { return true }
    var cursor = start
    guard let value = cursor.measuredNumber() else { return false }
    return value.decimals > 0 || path.readings.first?.unit != nil
  }

  @discardableResult
  mutating func readMean(
    _ start: Cursor, _ statistic: GroupMean.Statistic, _ kind: SpreadKind, _ column: Int,
    _ reading: HeaderReading?, _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    var cursor = start
    if reading?.beginsWithCount == true, cursor.peek().isInteger,
      cursor.peek(1).is(.semicolon) || cursor.peek(1).is(.comma)
    {
      cursor.index += 2
    }
    let first = cursor.index
    guard let (value, spread) = cursor.cellMean(spread: kind) else { return false }
    return accept(
      value, spread, statistic, first..<cursor.index, column, reading, &path, &findings)
  }

  /// Reads an average whose spread has the next column: "Mean | SD", "Median | IQR", "Mean | 95% CI".
  mutating func readMeanBesideSpread(
    _ start: Cursor, _ statistic: GroupMean.Statistic, _ column: Int, _ path: inout TablePath,
    _ findings: inout Findings
  ) -> Bool {
    guard let cell = grid.cell(in: column + 1, beside: column),
      let header = grid.headers[column + 1].last,
      let average = grid.headers[column].last,
      grid.reading(of: average).isStatistic || isMeanLetter(column)
    else { return false }
    // "Differences in change" over "Mean | 95% CI": those of no group.
    guard !grid.headers[column].contains(where: { grid.reading(of: $0).measure != nil }) else {
      return false
    }
    let reading = grid.reading(of: header)
    let ofAverage = grid.reading(of: average)
    var kind = reading.spreadAlone
    if case .interval = reading.statistic { kind = .confidenceInterval }
    var cursor = start
    guard let kind, let value = cursor.cellNumber() else { return false }
    var beside = grid.cursor(of: cell)
    var spread: SpreadMention?
    if kind.isSingle {
      spread = (beside.cellNumber() ?? beside.bracketedCellNumber()).map {
        SpreadMention(kind: kind, low: $0.value, high: nil, isLabelled: true)
      }
    } else if let range = beside.cellInterval(), range.low.value <= value.value,
      value.value <= range.high.value, range.low.value < range.high.value
    {
      spread = SpreadMention(
        kind: kind, low: range.low.value, high: range.high.value, isLabelled: true)
    }
    guard let spread, spread.low >= 0 || !kind.isSingle else { return false }
    return accept(
      value, spread, statistic, start.index..<beside.index, column, ofAverage, &path, &findings)
  }

  /// Reads a mean whose spread stands in a row of its own beneath: "Mean | 62.2", "SD | 9.3".
  ///
  /// Only the median may stand between them. What it is of shows in the headings above, which state nothing else: "OR" and
  /// "Sensitivity (%)" are no group's.
  mutating func readMeanAboveSpread(
    _ start: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    guard let own = path.readings.first, own.isStatistic, own.tokens.count == 1,
      path.readings.dropFirst().allSatisfy({ namesQuantityOnly($0) }), holdsGroup(column)
    else { return false }
    var cursor = start
    guard let value = cursor.cellNumber() else { return false }
    for row in grid.table.rows.dropFirst(path.row + 1).prefix(2) {
      guard !row.isHeader, let stub = row.cells.first, grid.cellTokens[stub].count <= 2 else {
        return false
      }
      let reading = grid.reading(of: stub)
      if case .median(nil) = reading.statistic { continue }
      guard let kind = reading.spreadAlone, kind.isSingle,
        let cell = row.cells.first(where: { grid.table.cells[$0].columns == column..<column + 1 })
      else { return false }
      var beneath = grid.cursor(of: cell)
      guard let spread = beneath.cellNumber() ?? beneath.bracketedCellNumber(), spread.value >= 0
      else { return false }
      let mention = SpreadMention(kind: kind, low: spread.value, high: nil, isLabelled: true)
      return accept(
        value, mention, .mean, start.index..<cursor.index, column, own, &path, &findings)
    }
    return false
  }

  /// Whether a heading states nothing but what is measured: "Weight", "HR (beats/min)".
  private func namesQuantityOnly(_ reading: HeaderReading) -> Bool {
    let isMeasured = reading.measure == nil || reading.unit != nil
    return !reading.isStatistic && !reading.isContrast && isMeasured
      && !grid.cursor.namesCorrelation(reading.tokens)
  }

  /// Whether a column may be that of an arm, or of a quantity.
  private func holdsGroup(_ column: Int) -> Bool {
    guard let cell = grid.headers[column].last else { return true }
    let header = grid.reading(of: cell)
    return namesQuantityOnly(header) && !header.hasPercent
      && !header.tokens.contains { grid.cursor.namesOtherColumn(at: $0) }
  }

  /// Adds a mean with its spread.
  mutating func accept(
    _ value: Number, _ spread: SpreadMention, _ statistic: GroupMean.Statistic,
    _ tokens: Range<Int>, _ column: Int, _ reading: HeaderReading?, _ path: inout TablePath,
    _ findings: inout Findings
  ) -> Bool {
    // "Difference" over "Mean ± SD": of which values, only a reader knows.
    if path.readings.dropFirst().contains(where: { $0.isContrast && $0.isStatistic }) {
      return false
    }
    let isStated = reading != nil
    let isChange = statistic == .mean && isChange(value, column, path)
    let mention = GroupMeanMention(
      value: value, unit: nil, spreads: [spread], tokens: tokens,
      confidence: isStated ? 0.95 : 0.9)
    let own = unit(of: path)
    var unit = percentUnit(of: column, isOwn: own != nil) ?? own
    if unit == nil, path.readings.first.map({ grid.cursor.namesFold($0.tokens) }) != true {
      unit = self.unit(of: column)
      if unit == nil, let ofCaption = notes.unit, namesNoQuantity(path, column) { unit = ofCaption }
    }
    guard
      let mean = try? GroupMean(
        normalizing: mention, statistic: isChange ? .change : statistic,
        unit: unit.map { grid.text.string(tokens: $0) })
    else { return false }
    path.hasMeans = true
    findings.accept(
      .groupMean(mean), quote: mention.tokens, cell: place(path, column, hasArm: true),
      rule: isStated ? "group_mean.table" : "group_mean.table_note",
      confidence: mention.confidence)
    return true
  }

  // MARK: Units

  /// The percent sign of a column of percentages: "Change (%)", "% inhibition"; one behind another name is
  /// of shares where the row has a unit of its own: "Placebo (%)".
  private func percentUnit(of column: Int, isOwn: Bool) -> Range<Int>? {
    for cell in grid.headers[column].reversed() {
      let reading = grid.reading(of: cell)
      guard let percent = reading.percentUnit else { continue }
      let leads = percent.lowerBound == reading.tokens.lowerBound
      return !isOwn || leads || reading.isChange ? percent : nil
    }
    return nil
  }

  /// The unit that the headers of a column give where the rows are arms or times: "Weight (kg)".
  private func unit(of column: Int) -> Range<Int>? {
    // "Liver (μg/g)" over later rows replaces the "Plasma (mg/dL)" over all columns.
    let isReplaced = grid.groups.contains {
      $0.spansTable && grid.cursor.bracketsUnit(grid.cellTokens[$0.cell])
    }
    for cell in grid.headers[column].reversed() {
      if isReplaced, grid.table.cells[cell].columns.count == grid.table.columnCount { continue }
      if let unit = grid.reading(of: cell).unit,
        !grid.cursor.abbreviates(unit, cell: grid.cellTokens[cell])
      {
        return unit
      }
    }
    return nil
  }

  /// Whether a mean is that of changes: a heading says so, or the caption alone where it can mean no other.
  private mutating func isChange(_ value: Number, _ column: Int, _ path: TablePath) -> Bool {
    if path.readings.contains(where: { $0.isChange || $0.namesGain && $0.size == nil }) {
      return true
    }
    for cell in grid.headers[column] {
      let reading = grid.reading(of: cell)
      // "Weight loss" alone is an arm.
      let isGain = reading.namesGain && (reading.isStatistic || reading.unit != nil)
      if reading.isChange || isGain && reading.size == nil { return true }
    }
    guard notes.namesChange else { return false }
    // Values at baseline stand beside the changes, or changes are named where they stand.
    let cells = grid.headers.joined()
    if cells.contains(where: { grid.reading(of: $0).isChange }) { return false }
    return value.value < 0
      || !cells.contains { grid.cursor.namesBaseline(grid.reading(of: $0).tokens) }
        && !path.readings.contains { grid.cursor.restricted(to: $0.tokens).isAtBaseline() }
        && !hasRowOfBaseline
  }

  /// The unit of a row, or of the heading above it if the row names no quantity of its own.
  private mutating func unit(of path: TablePath) -> Range<Int>? {
    for (place, reading) in path.readings.enumerated() {
      if let unit = reading.unit ?? reading.percentUnit { return unit }
      if place == 0, grid.cursor.namesFold(reading.tokens) { return nil }
      guard inheritsUnit(path, place) else { return nil }
    }
    return nil
  }

  /// Whether no heading of a cell names what is measured, but arms and times alone, so that the caption does.
  private mutating func namesNoQuantity(_ path: TablePath, _ column: Int) -> Bool {
    for reading in path.readings
    where namesQuantity(reading) && !grid.cursor.namesArmOfRow(reading.name) {
      return false
    }
    return heading(of: column).arm != nil
      || !grid.headers[column].contains { namesQuantity(grid.reading(of: $0)) }
  }

  /// Whether a heading holds for the one beside or above it: a statistic, a time, an arm.
  private mutating func inheritsUnit(_ path: TablePath, _ place: Int) -> Bool {
    let cell = path.cells[place]
    // "Weight (kg) | Day 1": both stand in the row.
    if place + 1 < path.cells.count,
      !grid.groups.contains(where: { $0.cell == path.cells[place + 1] })
    {
      return true
    }
    let reading = path.readings[place]
    // "mL/patient" under "U/patient"
    if reading.name.contains(where: { grid.cursor[at: $0].is(.slash) }) { return false }
    if !namesQuantity(reading) || recurring.contains(cell) { return true }
    return !grid.cursor.namesQuantityWithoutUnit(reading.tokens)
      && grid.groups.contains { $0.hasIndentedRows || $0.holdsUnit }
  }

  /// Whether a word of a heading may be the name of what is measured, as it is none of an arm, a time or a statistic.
  private func namesQuantity(_ reading: HeaderReading) -> Bool {
    let cursor = grid.cursor
    return reading.name.contains { index in
      cursor[at: index].isWord && !cursor.isSubgroupWord(at: index) && !cursor.isArmWord(at: index)
        && !cursor.isTimeWord(at: index) && !cursor[at: index].is(.person)
        && !cursor.isChangeWord(at: index) && !cursor.namesWhole(at: index)
        && !cursor.isLetterOfGroup(at: index)
    }
  }
}

extension TableGrid {
  /// The cells that begin rows and whose words begin others as well.
  func recurringHeadings() -> Set<Int> {
    var first: [ArraySlice<UInt8>: Int] = [:]
    var recurring: Set<Int> = []
    for row in table.rows {
      guard let cell = row.cells.first(where: { isFilled($0) }),
        table.cells[cell].columns.lowerBound < 2, cursor(of: cell).peek().isWord
      else { continue }
      let words = text.text[text.bytes(cellTokens[cell])]
      if let other = first[words] {
        recurring.formUnion([cell, other])
      } else {
        first[words] = cell
      }
    }
    return recurring
  }
}
