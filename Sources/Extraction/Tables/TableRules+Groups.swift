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
    if readShareOfSex(cursor, column, &path, &findings) { return }
    if !notes.forms.isEmpty, !namesEffect(path, column) {
      _ = read(cursor, by: notes.forms, isNote: true, column, nil, &path, &findings)
    }
  }

  /// Whether a heading names the measure of an effect, "OR", so that bounds in its cells are those of an
  /// interval; "HR (beats/min)" names none.
  private func namesEffect(_ path: TablePath, _ column: Int) -> Bool {
    let lowest = grid.headers[column].last.map { grid.reading(of: $0) }
    return [path.readings.first, lowest].contains { $0?.measure != nil && $0?.unit == nil }
  }

  /// What a footnote says whose mark a heading of the row or the column bears.
  private mutating func markedForms(_ path: TablePath, _ column: Int) -> CellForms? {
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
      let isStated = forms.bracketed == nil && !isNote
      if readShare(cursor, isStated: isStated, isReversed: false, column, &path, &findings) {
        return true
      }
    }
    guard let kind = forms.bracketed, mayBeMean(cursor, isNote || forms.hasShares, path) else {
      return false
    }
    return readMean(cursor, .mean, kind, column, reading, &path, &findings)
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
    guard let (value, spread) = cursor.cellMean(spread: kind) else { return false }
    return accept(
      value, spread, statistic, start.index..<cursor.index, column, reading, &path, &findings)
  }

  /// Reads an average whose spread has the next column: "Mean | SD", "Median | IQR", "Mean | 95% CI".
  mutating func readMeanBesideSpread(
    _ start: Cursor, _ statistic: GroupMean.Statistic, _ column: Int, _ path: inout TablePath,
    _ findings: inout Findings
  ) -> Bool {
    guard column + 1 < grid.covering.count, case let cell = grid.covering[column + 1], cell >= 0,
      grid.table.cells[cell].columns.lowerBound == column + 1,
      let header = grid.headers[column + 1].last,
      let average = grid.headers[column].last, grid.reading(of: average).isStatistic
    else { return false }
    // "Differences in change" over "Mean | 95% CI": those of no group.
    guard !grid.headers[column].contains(where: { grid.reading(of: $0).measure != nil }) else {
      return false
    }
    let reading = grid.reading(of: header)
    var kind = reading.spreadAlone
    if case .interval = reading.statistic { kind = .confidenceInterval }
    var cursor = start
    guard let kind, let value = cursor.cellNumber() else { return false }
    var beside = grid.cursor(of: cell)
    var spread: SpreadMention?
    if kind.isSingle {
      spread = beside.cellNumber().map {
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
      value, spread, statistic, start.index..<beside.index, column, grid.reading(of: average),
      &path,
      &findings)
  }

  /// Adds a mean with its spread.
  private mutating func accept(
    _ value: Number, _ spread: SpreadMention, _ statistic: GroupMean.Statistic,
    _ tokens: Range<Int>, _ column: Int, _ reading: HeaderReading?, _ path: inout TablePath,
    _ findings: inout Findings
  ) -> Bool {
    let isStated = reading != nil
    let isChange =
      statistic == .mean
      && (path.readings.contains(where: \.isChange)
        || grid.headers[column].contains { grid.reading(of: $0).isChange })
    let mention = GroupMeanMention(
      value: value, unit: nil, spreads: [spread], tokens: tokens,
      confidence: isStated ? 0.95 : 0.9)
    let own = unit(of: path)
    let unit = unit(ofColumn: column, isOwn: own != nil) ?? own
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
  private func unit(ofColumn column: Int, isOwn: Bool) -> Range<Int>? {
    for cell in grid.headers[column].reversed() {
      let reading = grid.reading(of: cell)
      guard let percent = reading.percentUnit else { continue }
      let leads = percent.lowerBound == reading.tokens.lowerBound
      return !isOwn || leads || reading.isChange ? percent : nil
    }
    return nil
  }

  /// The unit of a row, or of the heading above it if the row names no quantity of its own.
  private mutating func unit(of path: TablePath) -> Range<Int>? {
    for (place, reading) in path.readings.enumerated() {
      if let unit = reading.unit ?? reading.percentUnit { return unit }
      guard inheritsUnit(path, place) else { return nil }
    }
    return nil
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
    let cursor = grid.cursor
    var namesQuantity = false
    for index in reading.name {
      let token = cursor[at: index]
      // "mL/patient" under "U/patient"
      if token.is(.slash) { return false }
      guard token.isWord, !namesQuantity else { continue }
      namesQuantity =
        !cursor.isSubgroupWord(at: index) && !cursor.isArmWord(at: index)
        && !cursor.isTimeWord(at: index) && !token.is(.person) && !cursor.isChangeWord(at: index)
        && !cursor.namesWhole(at: index)
    }
    return !namesQuantity || recurring.contains(cell)
      || grid.groups.contains { $0.hasIndentedRows }
  }

  // MARK: Shares

  /// The sizes that may be the whole of a share: the row's own, that of a heading above, the column's.
  private func wholes(of path: TablePath, _ column: Int) -> [Int] {
    path.readings.compactMap { $0.size?.value } + grid.wholes(of: column)
      + [sizesByColumn[column]].compactMap(\.self)
  }

  /// Reads a share; one that no header states must be the share of its column or row.
  @discardableResult
  mutating func readShare(
    _ start: Cursor, isStated: Bool, isReversed: Bool, _ column: Int, _ path: inout TablePath,
    _ findings: inout Findings
  ) -> Bool {
    var cursor = start
    guard let share = cursor.cellShare(isReversed: isReversed) else { return false }
    // The row's own size goes before that of its column.
    let sizes = wholes(of: path, column)
    if isStated, readSizes(share, column, path, cursor, &findings) { return true }
    if let denominator = share.denominator,
      !isShare(share.numerator, of: denominator, share.percent, units: 0.6),
      isShare(share.numerator, of: share.numerator + denominator, share.percent, units: 0.6)
    {
      // "39 / 65 (37%)": those with and those without.
      return false
    }
    let denominator =
      share.denominator
      ?? sizes.first { isShare(share.numerator, of: $0, share.percent, units: 0.6) }
    // "15.2% (17)": without a header that says so, the bracket may hold anything.
    let hasPercent = isStated || share.hasSign && !share.isReversed
    if !hasPercent {
      // "12 (34.0)" under "Placebo (n = 35)": that it is a share shows in its arithmetic.
      guard let denominator, denominator >= 10, share.numerator > 0,
        isShare(share.numerator, of: denominator, share.percent, units: 0.6)
      else { return false }
    }
    path.hasShares = true
    let content = Proportion(
      percent: share.percent.value, numerator: share.numerator, denominator: denominator)
    findings.accept(
      .proportion(content), quote: start.index..<cursor.index,
      cell: place(path, column, hasArm: true),
      rule: hasPercent ? "proportion.table" : "proportion.table_verified",
      confidence: denominator == nil ? 0.93 : 0.96)
    return true
  }

  /// Reads the bare percentage of a row that names a sex, which nothing else can be: "Male, % | 61.9".
  private mutating func readShareOfSex(
    _ start: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    guard let reading = path.readings.first, reading.namesSex(grid.cursor) else { return false }
    var cursor = start
    guard let share = cursor.cellNumber(), (0...100).contains(share.value), share.decimals <= 3,
      reading.hasPercent || grid.cursor[at: cursor.index - 1].is(.percent)
    else { return false }
    path.hasShares = true
    findings.accept(
      .proportion(Proportion(percent: share.value, numerator: nil, denominator: nil)),
      quote: start.index..<cursor.index, cell: place(path, column, hasArm: true),
      rule: "proportion.table", confidence: 0.9)
    return true
  }

  /// Reads a percentage with its interval: "7.2 (6.3–8.2)" under "% (95% CI)".
  mutating func readPercent(
    _ start: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) {
    var cursor = start
    guard path.statistic == nil, let (share, spread) = cursor.cellMean(spread: .confidenceInterval),
      (0...100).contains(share.value), let high = spread.high, spread.low >= 0, high <= 100
    else { return }
    path.hasShares = true
    findings.accept(
      .proportion(Proportion(percent: share.value)), quote: start.index..<cursor.index,
      cell: place(path, column, hasArm: true), rule: "proportion.table", confidence: 0.9)
  }

  /// Reads a count whose percentage has the next column: "n | %".
  mutating func readCount(
    _ start: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) {
    guard column + 1 < grid.covering.count, case let cell = grid.covering[column + 1], cell >= 0,
      grid.table.cells[cell].columns.lowerBound == column + 1, path.statistic == nil,
      let own = grid.headers[column].last, grid.reading(of: own).isCount,
      let header = grid.headers[column + 1].last, case let reading = grid.reading(of: header),
      reading.hasPercent, reading.statistic == nil, reading.name.count < 2,
      reading.name.allSatisfy({ grid.cursor.moved(to: $0).namesPercent() })
    else { return }
    var cursor = start
    var beside = grid.cursor(of: cell)
    guard let count = cursor.cellNumber(), count.isInteger, count.value >= 0,
      let share = beside.cellNumber(), (0...100).contains(share.value), share.decimals <= 3
    else { return }
    path.hasShares = true
    let sizes = wholes(of: path, column)
    let denominator = sizes.first { isShare(Int(count.value), of: $0, share, units: 0.6) }
    findings.accept(
      .proportion(
        Proportion(
          percent: share.value, numerator: Int(count.value), denominator: denominator)),
      quote: start.index..<beside.index, cell: place(path, column, hasArm: true),
      rule: "proportion.table", confidence: denominator == nil ? 0.93 : 0.96)
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
