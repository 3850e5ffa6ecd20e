import Documents
import Lexing

/// Rows that give the sizes of the arms.
extension TableReader {
  /// Reads the size of an arm from a row that gives those of all: "Number of patients | 13 | 12".
  mutating func readSize(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) -> Bool {
    guard let own = path.readings.first, own.isCount || own.isSampleSize else { return false }
    var cursor = start
    if path.cells.count > 1 {
      guard own.isCount, standsAboveAverage(path), let number = cursor.cellNumber(),
        grid.cursor.namesAnyone(own.tokens)
      else { return false }
      return acceptSize(number, start.index..<cursor.index, column, path, &findings)
    }
    guard let number = cursor.cellNumber(),
      grid.cursor.namesAnyone(path.readings[0].tokens) || isWhole(number, column)
        || countsAllByAge(number, path)
    else { return false }
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
    var (sum, count, total) = (0.0, 0, 0)
    for other in path.stubEnd..<grid.covering.count where grid.isFilled(grid.covering[other]) {
      var cursor = grid.cursor(of: grid.covering[other])
      guard let share = cursor.cellShare(isReversed: false) else { continue }
      if share.percent.value < 100 {
        sum += share.percent.value
        count += share.numerator
      } else {
        total = share.numerator
      }
    }
    guard (sum - 100).magnitude <= 1, share.percent.value < 100 || total == count else {
      return false
    }
    let tokens = grid.cellTokens[grid.covering[column]]
    let number = Number(
      value: Double(share.numerator), decimals: 0, tokens: tokens, isInteger: true)
    if acceptSize(number, tokens.lowerBound..<end.index, column, path, &findings) { return true }
    // Beside their sum they are the parts of all, whatever their columns are.
    guard total == count else { return false }
    sizesByColumn[column] = share.numerator
    return true
  }

  /// Whether the row beneath states nothing but an average, so that the number of people here is of those measured: "N | 91 | 46"
  /// above "Mean (SD)".
  private func standsAboveAverage(_ path: TablePath) -> Bool {
    let next = path.row + 1
    guard next < grid.table.rows.count,
      let cell = grid.table.rows[next].cells.first(where: { grid.isFilled($0) }),
      grid.cellTokens[cell].allSatisfy({
        !grid.cursor[at: $0].isWord || grid.cursor.isTimeWord(at: $0)
      })
    else { return false }
    switch grid.reading(of: cell).statistic {
    case .mean, .median: return true
    case .byCell, .countAndPercent, .percentAndCount, .percentAndInterval, .effect, .interval,
      .pValue, .other, nil:
      return false
    }
  }

  /// Adds the size of an arm, unless its column has one; that of all only where it heads the table.
  private mutating func acceptSize(
    _ number: Number, _ tokens: Range<Int>, _ column: Int, _ path: TablePath,
    _ findings: inout Findings
  ) -> Bool {
    guard number.isInteger, number.value > 1, number.value < 1e7,
      grid.columnSize(of: column) == nil, grid.columnStatistic(of: column) == nil,
      let header = grid.headers[column].last, case let reading = grid.reading(of: header),
      !reading.name.isEmpty, let scope = scope(of: reading),
      scope == .arm || path.cells.count == 1
    else { return false }
    var arm: String?
    if scope == .arm { arm = armName(reading) }
    var place = place(path, column, hasArm: false)
    place.arm = arm
    let stage = path.readings.first.flatMap { grid.cursor.stageOfCount($0.tokens) }
    if path.cells.count == 1, stage == nil || sizesByColumn[column] == nil {
      sizesByColumn[column] = Int(number.value)
    }
    findings.accept(
      .sampleSize(SampleSize(Int(number.value), scope, stage: stage, arm: arm)), quote: tokens,
      cell: place, rule: "sample_size.table_row", confidence: 0.85)
    return true
  }

  /// Whether the number of people of one kind, "Women, n", is that of all of a column, as each share beneath shows: there
  /// is one, and no other size.
  private mutating func isWhole(_ number: Number, _ column: Int) -> Bool {
    guard sizesByColumn[column] == nil, number.isInteger, number.value >= 1 else { return false }
    return sizesOfShares[column]?.contains(number.value) ?? false
  }

  /// Whether those of one age, "Number of children", are the people of the trial: their number stands first, and no other
  /// row counts people.
  private mutating func countsAllByAge(_ number: Number, _ path: TablePath) -> Bool {
    grid.cursor.namesAnyone(path.readings[0].tokens, ofAge: true) && number.value >= 10
      && onlyRowOfCounts == path.row
  }
}

extension TableGrid {
  /// Whether the heading of a row is of a kind.
  func hasRow(_ isOfKind: (Cursor) -> Bool) -> Bool {
    table.rows.contains { row in
      !row.isHeader && row.cells.first.map { isOfKind(cursor(of: $0)) } ?? false
    }
  }

  /// The sizes that all shares of a column can be of, by the rounding of their percentages: "15 (30.0)" of 50 alone.
  func sizesOfShares() -> [Int: ClosedRange<Double>] {
    var bounds: [Int: (low: Double, high: Double)] = [:]
    for row in table.rows {
      for cell in row.cells where table.cells[cell].columns.count == 1 {
        var cursor = cursor(of: cell)
        guard let share = cursor.cellShare(isReversed: false), share.denominator == nil,
          share.numerator > 0, share.percent.value < 100
        else { continue }
        var unit = 0.600_001
        for _ in 0..<share.percent.decimals { unit /= 10 }
        let (count, percent) = (Double(share.numerator), share.percent.value)
        let column = table.cells[cell].columns.lowerBound
        let (low, high) = bounds[column] ?? (0, .infinity)
        bounds[column] = (
          max(low, count, 100 * count / (percent + unit)),
          percent > unit ? min(high, 100 * count / (percent - unit)) : high
        )
      }
    }
    return bounds.compactMapValues { $0.low <= $0.high ? $0.low...$0.high : nil }
  }

  /// The first row beneath the head, if it counts people and none further down does.
  func onlyRowOfCounts() -> Int? {
    guard let first = table.rows.firstIndex(where: { !$0.isHeader }) else { return nil }
    let counting = table.rows.indices.filter { row in
      guard !table.rows[row].isHeader, let cell = table.rows[row].cells.first, isFilled(cell) else {
        return false
      }
      let reading = reading(of: cell)
      return reading.isCount || reading.isSampleSize
    }
    return counting == [first] ? first : nil
  }

  /// Whether the rows that have a size are arms: the stub says so or one of them is what the others are compared with, none is a
  /// part by sex or outcome, and no column has a size.
  func hasArmsAsRows(_ isArm: (HeaderReading) -> Bool) -> Bool {
    var count = 0
    // "Treatment", but "Group" may be any.
    var hasComparator = headers.first?.last.map { namesTreatments(reading(of: $0).name) } ?? false
    for row in table.rows {
      for cell in row.cells where isFilled(cell) {
        let reading = reading(of: cell)
        guard reading.size != nil else { continue }
        guard !row.isHeader, table.cells[cell].columns.lowerBound == 0, isArm(reading) else {
          return false
        }
        count += 1
        hasComparator =
          hasComparator || reading.name.contains { cursor.namesComparator(at: $0) }
      }
    }
    return count > 1 && hasComparator
  }
}

extension TableGrid {
  /// Whether the heading of the stub says that rows are arms: "Treatment condition", "Study arm".
  private func namesTreatments(_ name: Range<Int>) -> Bool {
    cursor.namesArmsInGeneral(name)
      && name.contains {
        cursor.isWord("treatment", at: $0) || cursor.isWord("arm", at: $0)
          || cursor.isWord("intervention", at: $0)
      }
  }
}

extension Cursor {
  /// Whether a heading counts people of whatever kind: "n", "Number of patients", "Randomised, n", but not "Men, n",
  /// "Smokers, n".
  ///
  /// - Parameters:
  ///   - tokens: The heading.
  ///   - ofAge: Whether those of an age, "Children", count as such.
  /// - Returns: Whether it does.
  func namesAnyone(_ tokens: Range<Int>, ofAge: Bool = false) -> Bool {
    tokens.allSatisfy { index in
      guard self[at: index].is(.person) else { return true }
      if ofAge, isWord(of: Self.peopleOfAge, at: index) { return true }
      return isWord("patients", at: index) || isWord("pts", at: index)
        || isWord("participants", at: index) || isWord("subjects", at: index)
        || isWord("persons", at: index) || isWord("people", at: index)
        || isWord("individuals", at: index) || isWord("volunteers", at: index)
    }
  }

  private static let peopleOfAge = WordSet([
    "adults", "babies", "children", "infants", "neonates", "newborns",
  ])

  /// The stage that a row of sizes names: "Randomised, n", "Number of patients analysed".
  func stageOfCount(_ tokens: Range<Int>) -> SampleSize.Stage? {
    for index in tokens {
      let token = self[at: index]
      if token.is(.randomized) { return .randomized }
      if token.is(.analyzed) || isWord("itt", at: index) || isWord("intention", at: index) {
        return .analyzed
      }
      if token.is(.completed) { return .completed }
      if token.is(.enrolled) { return .enrolled }
      if isWord("treated", at: index) { return .treated }
    }
    return nil
  }

  /// Whether a time belongs to a dose: "4 mg/day", "20 mg per week".
  func isTimeOfDose(at index: Int) -> Bool {
    guard self[at: index].unit?.quantity == .time, self[at: index - 2].unit != nil else {
      return false
    }
    return self[at: index - 1].is(.slash) || isWord("per", at: index - 1)
      || isWord("a", at: index - 1) || isWord("every", at: index - 1)
  }
}
