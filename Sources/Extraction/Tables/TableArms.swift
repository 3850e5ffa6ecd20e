import Documents
import Lexing

/// The sizes and names of arms in headers.
extension TableReader {
  /// Adds the size that a header states: "Placebo (n = 120)".
  mutating func readSize(
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
    let isArm = isColumn || rowsAreArms || named.name.contains { grid.cursor.isArmWord(at: $0) }
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
    var unit = size.unit.map { grid.text.string(tokens: $0) }
    // "Lesions (n = 120)": what is counted.
    let isUnit = namesUnit(named)
    if isUnit { unit = grid.text.string(tokens: named.name) }
    if scope == .arm, !isUnit { arm = armName(named) }
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

  /// Whether a name is that of what is counted: "Lesions".
  func namesUnit(_ reading: HeaderReading) -> Bool {
    guard reading.name.count == 1 else { return false }
    // "RATS" is an operation.
    let word = grid.cursor[at: reading.name.lowerBound]
    return word.is(.trialUnit) && !word.flags.contains(.upperCase)
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
    if cursor.citesAuthors(reading.name) { return nil }
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
      if token.isInteger, (1950...2035).contains(token.value), cursor[at: index + 1].unit == nil {
        return nil
      }
      guard token.isWord else { continue }
      hasWord = true
      if cursor.isSubgroupWord(at: index), !cursor.isNameLetter(at: index),
        !cursor.isTimeOfDose(at: index)
      {
        return nil
      }
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
    if isAlone, namesUnit(reading) { return .total }
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

  /// The arm that a row names: by a word with its size, as most rows with a size are no arms, or by nothing but its name.
  mutating func arm(of path: TablePath) -> String? {
    if let own = path.readings.first, own.size == nil, grid.cursor.namesArmOfRow(own.name),
      let arm = arm(own)
    {
      return arm
    }
    for reading in path.readings where reading.size != nil {
      if rowsAreArms || reading.name.contains(where: { grid.cursor.isArmWord(at: $0) }),
        let arm = arm(reading)
      {
        return arm
      }
    }
    return nil
  }

  func arm(_ reading: HeaderReading) -> String? {
    guard !reading.name.isEmpty, !namesUnit(reading), scope(of: reading) == .arm else { return nil }
    let isSized = reading.size != nil
    let isWorded =
      reading.isOfGroup && !reading.beginsWithStatement
      && reading.name.contains { grid.cursor.isArmWord(at: $0) }
    return isSized || isWorded || reading.isBesideArm ? armName(reading) : nil
  }
}
