import Documents
import Lexing

/// The sizes and names of arms in headers.
extension TableReader {
  /// Adds the size that a header states: "Placebo (n = 120)".
  func readSize(
    of cell: Int, in row: Int, isColumn: Bool, _ findings: inout Findings
  ) {
    let reading = grid.reading(of: cell)
    guard let size = reading.size, size.value > 1 else { return }
    var named = reading
    var above: [Int] = []
    var parent: Int?
    if isColumn {
      above = grid.headers[grid.table.cells[cell].columns.lowerBound]
      parent = above.last { $0 != cell && isName($0) }
      if named.name.isEmpty, let parent { named = grid.reading(of: parent) }
    }
    let others = grid.table.rows[row].cells.filter { $0 != cell }
      .compactMap { grid.reading(of: $0).size?.value }
    if isColumn { markPooledArm(cell, in: row, parent) }
    // Rows head subgroups more often than arms.
    let isArm = isColumn || named.name.contains { grid.cursor.isArmWord(at: $0) }
    let isAlone = isColumn && others.isEmpty
    var scope = named.name.isEmpty || !isArm ? nil : scope(of: named, isAlone: isAlone)
    if scope == .total, let parent, isArmOverTotal(parent) {
      named = grid.reading(of: parent)
      scope = .arm
    }
    // "Participants (n = 58)" beside its parts, but not beside a larger group.
    if scope == .total, named.name.count == 1, !grid.cursor.namesWhole(at: named.name.lowerBound),
      others.contains(where: { $0 > size.value })
    {
      scope = nil
    }
    guard let scope else {
      findings.refuse(
        size.tokens, as: .sampleSize, rule: "sample_size.table_header", reason: .subgroup)
      return
    }
    var arm: String?
    if scope == .arm { arm = armName(named) }
    let unit = size.unit.map { grid.text.string(tokens: $0) }
    let place = TablePlace(
      table: name, row: isColumn ? nil : grid.string(grid.groups.map(\.cell) + [cell]),
      column: isColumn ? grid.string(above) : nil, arm: arm)
    let quote = named.tokens == reading.tokens ? quote(of: reading, size) : size.tokens
    findings.accept(
      .sampleSize(
        SampleSize(
          size.value, scope, stage: scope == .total ? stage(of: named) : nil, arm: arm, unit: unit)),
      quote: quote, cell: place, rule: "sample_size.table_header", confidence: isColumn ? 0.9 : 0.85
    )
  }

  /// The name with the size, and the bracket that ends behind it.
  private func quote(of reading: HeaderReading, _ size: HeaderSize) -> Range<Int> {
    let start = min(reading.name.lowerBound, size.tokens.lowerBound)
    var end = max(reading.name.upperBound, size.tokens.upperBound)
    if end == size.tokens.upperBound, grid.cursor[at: end].is(.closeParenthesis),
      reading.tokens.contains(end)
    {
      end += 1
    }
    return start..<end
  }

  /// Whether a header names an arm over a part of the columns, so that "Total (n = 28)" beneath it is that
  /// arm's.
  func isArmOverTotal(_ cell: Int) -> Bool {
    let reading = grid.reading(of: cell)
    return grid.table.cells[cell].columns.count < grid.table.columnCount - 1
      && !reading.isStatistic && scope(of: reading) == .arm
  }

  /// Whether a header names something: its words are no statistic.
  func isName(_ cell: Int) -> Bool {
    let reading = grid.reading(of: cell)
    return !reading.name.isEmpty && !reading.isStatistic
  }

  /// Whether a named size is the study's or an arm's; nil for subgroups by sex, age or outcome, for
  /// points in time and for statistics.
  ///
  /// - Parameters:
  ///   - reading: The header.
  ///   - isAlone: Whether no header beside it has a size.
  /// - Returns: The scope.
  func scope(of reading: HeaderReading, isAlone: Bool = false) -> SampleSize.Scope? {
    if reading.isContrast { return nil }
    let cursor = grid.cursor
    let first = reading.name.lowerBound
    let isBoundedDose = cursor.isBoundedDose(at: first)
    var hasWord = false
    for index in reading.name {
      let token = cursor[at: index]
      let isBound =
        token.is(.less) || token.is(.greater) || token.is(.lessOrEqual)
        || token.is(.greaterOrEqual)
      if token.is(.percent) || isBound && !(isBoundedDose && index == first) { return nil }
      // A year names a study.
      if token.isInteger, (1950...2035).contains(token.value) { return nil }
      guard token.isWord else { continue }
      hasWord = true
      if cursor.isSubgroupWord(at: index), !cursor.isNameLetter(at: index) { return nil }
    }
    guard hasWord else { return nil }
    if namesAnalysisSet(reading) { return .total }
    if cursor.namesWhole(at: first) {
      return reading.isPooledArm || !namesWholeOnly(reading) ? .arm : .total
    }
    if reading.name.count == 1 {
      if cursor.isAnswer(at: first) { return nil }
      if cursor.isWord("group", at: first) || cursor.isWord("groups", at: first) {
        return isAlone ? .total : nil
      }
      if cursor.namesThoseIncluded(at: first) { return .total }
    }
    // "Patients (n = 60)" beside "Controls (n = 33)" is an arm.
    if isAlone, reading.name.count <= 2, cursor[at: first].is(.person) { return .total }
    return .arm
  }

  /// The arm that a sized or plainly worded header of a column names.
  func arm(_ headers: [Int]) -> String? {
    for (place, cell) in headers.enumerated().reversed() {
      let reading = grid.reading(of: cell)
      if place + 1 < headers.count, isHeadingOfArms(cell, over: headers[place + 1]) { continue }
      if let arm = arm(reading) { return arm }
      guard reading.size != nil, place > 0, case let parent = headers[place - 1] else { continue }
      let above = grid.reading(of: parent)
      // "n = 120" beneath the arm's name, "Total (n = 120)" beneath it.
      let isOfParent =
        reading.name.isEmpty && !above.isStatistic && scope(of: above) == .arm
        || scope(of: reading) == .total && isArmOverTotal(parent)
      if isOfParent, !above.name.isEmpty { return armName(above) }
    }
    return nil
  }

  /// The arm that a sized header of a row names in words: most rows with a size are no arms.
  func arm(of path: TablePath) -> String? {
    for reading in path.readings where reading.size != nil {
      if reading.name.contains(where: { grid.cursor.isArmWord(at: $0) }), let arm = arm(reading) {
        return arm
      }
    }
    return nil
  }

  // MARK: Rows of sizes

  /// Reads the size of an arm from a row that gives those of all: "Number of patients | 13 | 12".
  mutating func readSize(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) -> Bool {
    guard path.cells.count == 1, path.readings[0].isCount else { return false }
    var cursor = start
    guard let number = cursor.cellNumber() else { return false }
    return acceptSize(number, start.index..<cursor.index, column, path, &findings)
  }

  /// Reads the sizes of the arms from the row "N (%)", whose percentages are those of all patients.
  mutating func readSizes(
    _ share: CellShare, _ column: Int, _ path: TablePath, _ end: Cursor,
    _ findings: inout Findings
  ) -> Bool {
    guard path.cells.count == 1, let stub = path.readings.first, stub.hasPercent, stub.isStatistic,
      grid.cursor.restricted(to: stub.tokens).isBareCountHeader()
    else { return false }
    var sum = 0.0
    for other in path.stubEnd..<grid.covering.count where grid.isFilled(grid.covering[other]) {
      var cursor = grid.cursor(of: grid.covering[other])
      if let share = cursor.cellShare(isReversed: false), share.percent.value < 100 {
        sum += share.percent.value
      }
    }
    guard (sum - 100).magnitude <= 1, share.percent.value < 100 else { return false }
    let tokens = grid.cellTokens[grid.covering[column]]
    let number = Number(
      value: Double(share.numerator), decimals: 0, tokens: tokens, isInteger: true)
    return acceptSize(number, tokens.lowerBound..<end.index, column, path, &findings)
  }

  private mutating func acceptSize(
    _ number: Number, _ tokens: Range<Int>, _ column: Int, _ path: TablePath,
    _ findings: inout Findings
  ) -> Bool {
    guard number.isInteger, number.value > 1, number.value < 1e7,
      grid.columnSize(of: column) == nil, grid.columnStatistic(of: column) == nil,
      let header = grid.headers[column].last, case let reading = grid.reading(of: header),
      !reading.name.isEmpty, let scope = scope(of: reading)
    else { return false }
    var arm: String?
    if scope == .arm { arm = armName(reading) }
    var place = place(path, column, hasArm: false)
    place.arm = arm
    sizesByColumn[column] = Int(number.value)
    findings.accept(
      .sampleSize(SampleSize(Int(number.value), scope, arm: arm, unit: nil)), quote: tokens,
      cell: place, rule: "sample_size.table_row", confidence: 0.85)
    return true
  }

  private func arm(_ reading: HeaderReading) -> String? {
    guard !reading.name.isEmpty, scope(of: reading) == .arm else { return nil }
    let isSized = reading.size != nil
    let isWorded =
      reading.isOfGroup && !reading.beginsWithStatement
      && reading.name.contains { grid.cursor.isArmWord(at: $0) }
    return isSized || isWorded || reading.isBesideArm ? armName(reading) : nil
  }
}
