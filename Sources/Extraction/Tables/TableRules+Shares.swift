import Documents
import Lexing

/// Shares of groups in the cells of a table.
extension TableReader {
  /// The sizes that may be the whole of a share: the row's own, that of a heading above, the column's; where none is given,
  /// that of the caption.
  ///
  /// - Parameters:
  ///   - path: The headings of the row.
  ///   - column: The column.
  ///   - isStated: Whether it is known that a share stands here, so that it is no score.
  /// - Returns: Them.
  mutating func wholes(of path: TablePath, _ column: Int, isStated: Bool = true) -> [Int] {
    let sizes =
      path.readings.compactMap { $0.size?.value } + grid.wholes(of: column)
      + [sizesByColumn[column]].compactMap(\.self)
    guard sizes.isEmpty, let size = notes.size else { return sizes }
    let mayBeScore =
      notes.namesScores || path.readings.first.map { grid.cursor.namesScores($0.tokens) } == true
    return isStated || !mayBeScore ? [size] : sizes
  }

  /// Reads a share; one that no header states must be the share of its column or row.
  @discardableResult
  mutating func readShare(
    _ start: Cursor, isStated: Bool, isReversed: Bool, _ column: Int, _ path: inout TablePath,
    _ findings: inout Findings
  ) -> Bool {
    var cursor = start
    guard let share = cursor.cellShare(isReversed: isReversed) else { return false }
    if countsThings(column, path) { return true }
    if share.denominator == nil, !share.isReversed, isNoShare(share, isStated, column, path) {
      return false
    }
    // The row's own size goes before that of its column.
    let sizes = wholes(of: path, column, isStated: isStated)
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
        isShare(share.numerator, of: denominator, share.percent, units: 0.6),
        !share.isReversed || fitsBeside(column, path)
      else { return false }
    }
    path.hasShares = true
    var content = Proportion(
      percent: share.percent.value, numerator: share.numerator, denominator: denominator)
    if isStated, share.isReversed, denominator == nil,
      mayBeWhole(share, sizes) || holdsWholes(column, path)
    {
      content.numerator = nil
    }
    findings.accept(
      .proportion(content), quote: start.index..<cursor.index,
      cell: place(path, column, hasArm: true),
      rule: hasPercent ? "proportion.table" : "proportion.table_verified",
      confidence: denominator == nil ? 0.93 : 0.96)
    return true
  }

  /// Reads the bare percentage of a row that names a kind of people, which nothing else can be, "Male, % | 61.9", or beneath
  /// a heading of such, "Adverse event (% of patients)".
  mutating func readShareOfKind(
    _ start: Cursor, _ column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    guard let reading = path.readings.first, mayBeOfPeople(column) else { return false }
    let isOfPeople = namesPercentOfPeople(path, column)
    let header = grid.headers[column].last.map { grid.reading(of: $0) }
    guard
      isOfPeople
        || reading.namesPeopleOrOutcome(
          grid.cursor, ailments: header?.size != nil && !hasAmountOfAilment(column, path))
    else { return false }
    var cursor = start
    guard let share = cursor.cellNumber(), (0...100).contains(share.value), share.decimals <= 3,
      isOfPeople || reading.hasPercent || grid.cursor[at: cursor.index - 1].is(.percent)
    else { return false }
    path.hasShares = true
    findings.accept(
      .proportion(Proportion(percent: share.value, numerator: nil, denominator: nil)),
      quote: start.index..<cursor.index, cell: place(path, column, hasArm: true),
      rule: "proportion.table", confidence: 0.9)
    return true
  }

  /// Whether a heading or the caption names an amount of what people suffer from, or a change: "Reduction in symptoms",
  /// "Infarct size".
  private mutating func hasAmountOfAilment(_ column: Int, _ path: TablePath) -> Bool {
    func names(_ cell: Int) -> Bool {
      grid.reading(of: cell).isChange || grid.reading(of: cell).isRate
        || grid.cursor.namesAmountOfAilment(grid.cellTokens[cell])
    }
    return path.cells.contains(where: names) || grid.headers[column].contains(where: names)
      || grid.headers[0].contains(where: names) || notes.namesChange || notes.namesAmountOfAilment
  }

  /// Whether a heading says that percentages of people stand here and nothing else: "% of patients".
  private mutating func namesPercentOfPeople(_ path: TablePath, _ column: Int) -> Bool {
    guard path.statistic == nil, path.readings.first?.unit == nil else { return false }
    func names(_ cell: Int) -> Bool { grid.cursor(of: cell).namesPercentOfPeople() }
    if path.cells.contains(where: names) || grid.headers[column].last.map(names) == true {
      return true
    }
    guard let stub = grid.headers[0].last, names(stub) else { return false }
    return mayBeArm(column, grid.reading(of: stub))
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
    guard let cell = grid.cell(in: column + 1, beside: column), path.statistic == nil,
      let own = grid.headers[column].last, grid.reading(of: own).isCount,
      let header = grid.headers[column + 1].last, case let reading = grid.reading(of: header),
      reading.hasPercent, reading.statistic == nil, reading.name.count < 2,
      // "n" beside "Local control" over "%": those of whom the percentage is.
      grid.headers[column].dropLast() == grid.headers[column + 1].dropLast(),
      reading.name.allSatisfy({ grid.cursor.moved(to: $0).namesPercent() })
    else { return }
    var cursor = start
    var beside = grid.cursor(of: cell)
    guard let count = cursor.cellNumber(), count.isInteger, count.value >= 0,
      let share = beside.cellNumber() ?? beside.bracketedCellNumber(),
      (0...100).contains(share.value), share.decimals <= 3, !countsThings(column, path)
    else { return }
    let sizes = wholes(of: path, column)
    if isOfMore(Int(count.value), share, than: sizes) { return }
    path.hasShares = true
    let denominator = sizes.first { isShare(Int(count.value), of: $0, share, units: 0.6) }
    findings.accept(
      .proportion(
        Proportion(
          percent: share.value, numerator: Int(count.value), denominator: denominator)),
      quote: start.index..<beside.index, cell: place(path, column, hasArm: true),
      rule: "proportion.table", confidence: denominator == nil ? 0.93 : 0.96)
  }

  // MARK: What is no share of people

  /// Whether a count with its percentage under "n (%)" is a mean in a row that does not say so: it would be of more
  /// people than there are, or its row names a measurement, "Age", and no size agrees.
  private mutating func isNoShare(
    _ share: CellShare, _ isStated: Bool, _ column: Int, _ path: TablePath
  ) -> Bool {
    let sizes = wholes(of: path, column)
    if isOfMore(share.numerator, share.percent, than: sizes) { return true }
    guard path.statistic == nil, !share.hasSign || isStated, let row = path.readings.first else {
      return false
    }
    let hasUnit =
      row.unit.map { !grid.cursor.abbreviates($0, cell: row.tokens) } == true
      && !row.tokens.contains { grid.cursor[at: $0].isNumber }
    let words = grid.cursor.restricted(to: row.tokens)
    guard hasUnit && !words.beginsWithFinding() || words.namesMeasurementOnly() else {
      return false
    }
    // "Age (years) | 44 (10)" is a mean where only its arithmetic would show a share.
    return !isStated
      || !sizes.contains { isShare(share.numerator, of: $0, share.percent, units: 0.6) }
  }

  /// Whether a count with its percentage is of more than there are, however the percentage has been rounded and although a few
  /// may be unknown: so it is of no people.
  private func isOfMore(_ count: Int, _ percent: Number, than sizes: [Int]) -> Bool {
    guard let most = sizes.max() else { return false }
    var unit = 1.0
    for _ in 0..<percent.decimals { unit /= 10 }
    return 100 * Double(count) > 1.1 * (percent.value + unit) * Double(most)
  }

  /// Whether what the row, its column or the caption counts are things: "Number (%) of isolates".
  mutating func countsThings(_ column: Int, _ path: TablePath) -> Bool {
    var namesPeople = false
    for (place, reading) in path.readings.enumerated() {
      // A heading above may be a topic, "Foods", or the count that the rows grade: "Number of visits".
      if place == 0 || reading.hasPercent,
        grid.cursor.restricted(to: reading.tokens).countsThings(isColumn: false)
      {
        return true
      }
      namesPeople = namesPeople || reading.tokens.contains { grid.cursor[at: $0].is(.person) }
    }
    for cell in grid.headers[column] {
      let reading = grid.reading(of: cell)
      if reading.hasPercent || reading.tokens.count == 1,
        grid.cursor(of: cell).countsThings(isColumn: true)
      {
        return true
      }
      namesPeople =
        namesPeople || grid.cellTokens[cell].contains { grid.cursor[at: $0].is(.person) }
    }
    return !namesPeople && notes.namesThings
  }

  /// Whether "0 (20)" or "55.0 (60)" under "% (n)" can only be the share of as many: none of some has it, or
  /// that is the size of the column.
  private func mayBeWhole(_ share: CellShare, _ sizes: [Int]) -> Bool {
    guard share.percent.value < 100, share.numerator > 0 else { return false }
    return share.percent.value == 0 || sizes.contains(share.numerator)
  }

  /// Whether the brackets of a row that is headed "% (n)", or of a column that is, hold those of whom the
  /// percentages are: all of these would be of whole numbers, which is no chance.
  private func holdsWholes(_ column: Int, _ path: TablePath) -> Bool {
    var chance = 1.0
    func add(_ cell: Int) -> Bool {
      var cursor = grid.cursor(of: cell)
      guard let share = cursor.cellShare(isReversed: true), share.isReversed, share.numerator > 0,
        share.percent.value > 0, share.percent.value < 100
      else { return true }
      let count = (share.percent.value * Double(share.numerator) / 100).rounded()
      var unit = 1.2
      for _ in 0..<share.percent.decimals { unit /= 10 }
      chance *= min(1, unit * Double(share.numerator) / 100)
      return isShare(Int(count), of: share.numerator, share.percent, units: 0.6)
    }
    if path.statistic != nil {
      for other in path.stubEnd..<grid.covering.count where grid.covering[other] >= 0 {
        guard add(grid.covering[other]) else { return false }
      }
    } else {
      for row in grid.table.rows.prefix(100) {
        for cell in row.cells where grid.table.cells[cell].columns == column..<column + 1 {
          guard add(cell) else { return false }
        }
      }
    }
    return chance < 0.05
  }

  /// Whether the cells beside one that is taken for a share by its arithmetic are shares of their columns
  /// as well: none is far from it.
  private func fitsBeside(_ column: Int, _ path: TablePath) -> Bool {
    for other in path.stubEnd..<grid.covering.count where other != column {
      let cell = grid.covering[other]
      guard cell >= 0, let size = grid.columnSize(of: other)?.size?.value, size > 0 else {
        continue
      }
      var cursor = grid.cursor(of: cell)
      guard let share = cursor.cellShare(isReversed: false), share.denominator == nil else {
        continue
      }
      let percent = 100 * Double(share.numerator) / Double(size)
      let isNear = (percent - share.percent.value).magnitude <= max(0.3, 0.15 * percent)
      if !isNear { return false }
    }
    return true
  }

  /// Whether a column may hold the numbers of people: it names no other statistic, and has a size where those
  /// beside it have.
  private mutating func mayBeOfPeople(_ column: Int) -> Bool {
    guard let cell = grid.headers[column].last else { return true }
    let reading = grid.reading(of: cell)
    if reading.measure != nil || reading.isContrast || reading.isAdjusted { return false }
    if reading.tokens.contains(where: { grid.cursor.namesOtherColumn(at: $0) }) { return false }
    if grid.columnSize(of: column) != nil { return true }
    let haveSizes =
      columns.haveSizes
      ?? grid.headers.indices.contains { $0 > 0 && grid.columnSize(of: $0) != nil }
    columns.haveSizes = haveSizes
    return !haveSizes
  }
}
