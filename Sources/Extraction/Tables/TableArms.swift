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
    if scope == .arm { arm = grid.text.string(tokens: named.name) }
    let unit = size.unit.map { grid.text.string(tokens: $0) }
    let place = TablePlace(
      table: name, row: isColumn ? nil : grid.string(grid.groups.map(\.cell) + [cell]),
      column: isColumn ? grid.string(above) : nil, arm: arm)
    let quote = named.tokens == reading.tokens ? quote(of: reading, size) : size.tokens
    findings.accept(
      .sampleSize(SampleSize(size.value, scope, arm: arm, unit: unit)), quote: quote, cell: place,
      rule: "sample_size.table_header", confidence: isColumn ? 0.9 : 0.85)
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
  private func isArmOverTotal(_ cell: Int) -> Bool {
    let reading = grid.reading(of: cell)
    return grid.table.cells[cell].columns.count < grid.table.columnCount - 1
      && !reading.isStatistic && scope(of: reading) == .arm
  }

  /// Whether a header names something: its words are no statistic.
  private func isName(_ cell: Int) -> Bool {
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
  private func scope(of reading: HeaderReading, isAlone: Bool = false) -> SampleSize.Scope? {
    let cursor = grid.cursor
    var hasWord = false
    for index in reading.name {
      let token = cursor[at: index]
      if token.is(.less) || token.is(.greater) || token.is(.lessOrEqual)
        || token.is(.greaterOrEqual)
        || token.is(.percent)
      {
        return nil
      }
      // A year names a study.
      if token.isInteger, (1950...2035).contains(token.value) { return nil }
      guard token.isWord else { continue }
      hasWord = true
      if cursor.isSubgroupWord(at: index), !cursor.isNameLetter(at: index) { return nil }
    }
    guard hasWord else { return nil }
    let first = reading.name.lowerBound
    if cursor.namesWhole(at: first) { return .total }
    if reading.name.count == 1 {
      if cursor.isAnswer(at: first) { return nil }
      if cursor.namesThoseIncluded(at: first) { return .total }
    }
    // "Patients (n = 60)" beside "Controls (n = 33)" is an arm.
    if isAlone, reading.name.count <= 2, cursor[at: first].is(.person) { return .total }
    return .arm
  }

  /// The arm that a sized or plainly worded header of a column names.
  func arm(_ headers: [Int]) -> String? {
    for cell in headers.reversed() {
      let reading = grid.reading(of: cell)
      if let arm = arm(reading) { return arm }
      guard reading.size != nil, let parent = headers.last(where: { $0 != cell }) else { continue }
      let above = grid.reading(of: parent)
      // "n = 120" beneath the arm's name, "Total (n = 120)" beneath it.
      let isOfParent =
        reading.name.isEmpty && !above.isStatistic && scope(of: above) == .arm
        || scope(of: reading) == .total && isArmOverTotal(parent)
      if isOfParent, !above.name.isEmpty { return grid.text.string(tokens: above.name) }
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
    if scope == .arm { arm = grid.text.string(tokens: reading.name) }
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
    let isWorded = !reading.isStatistic && reading.name.contains { grid.cursor.isArmWord(at: $0) }
    return isSized || isWorded ? grid.text.string(tokens: reading.name) : nil
  }
}

extension Cursor {
  /// Whether "±" stands in the cursor's bounds.
  var hasPlusMinus: Bool { bounds.contains { self[at: $0].is(.plusMinus) } }

  /// Whether a word of a header names an arm of a trial.
  func isArmWord(at index: Int) -> Bool {
    isWord("placebo", at: index) || isWord("control", at: index) || isWord("controls", at: index)
      || isWord("intervention", at: index) || isWord("treatment", at: index)
      || isWord("group", at: index) || isWord("arm", at: index) || isWord("sham", at: index)
      || isWord("usual", at: index) && isWord("care", at: index + 1)
  }

  /// Words for all people: "All (n = 120)", "Combined".
  func namesWhole(at index: Int) -> Bool {
    isWord("all", at: index) || isWord("total", at: index) || isWord("overall", at: index)
      || isWord("whole", at: index) || isWord("entire", at: index) || isWord("combined", at: index)
      || isWord("full", at: index)
  }

  /// "Yes", "No": what was answered, no arm.
  func isAnswer(at index: Int) -> Bool { isWord("yes", at: index) || isWord("no", at: index) }

  /// "Participants", "Screening": all who were taken in.
  func namesThoseIncluded(at index: Int) -> Bool {
    isWord("participants", at: index) || isWord("inclusion", at: index)
      || isWord("screening", at: index) || isWord("screened", at: index)
      || isWord("enrollment", at: index) || isWord("enrolment", at: index)
  }

  /// Whether a word of a header shows a subgroup, a point in time or a statistic, but no arm.
  func isSubgroupWord(at index: Int) -> Bool {
    if self[at: index].is(.sex) { return true }
    // "T0", "T2": points in time.
    let token = self[at: index]
    if token.flags.contains(.hasDigits), token.end - token.start == 2,
      text[Int(token.start)] | 0x20 == UInt8(ascii: "t")
    {
      return true
    }
    // "Study group" is an arm, "study 1" is none.
    if isWord("study", at: index), isArmWord(at: index + 1) { return false }
    return isWord(of: Self.subgroupWords, at: index)
  }

  private static let subgroupWords = WordSet([
    "age", "aged", "years", "year", "alive", "dead", "deceased", "expired", "responders",
    "responder", "nonresponders",
    "survivors", "nonsurvivors", "survivor", "baseline", "week", "weeks", "month", "months",
    "day",
    "days", "visit", "quartile", "tertile", "quintile", "stage", "grade", "pre", "post", "before",
    "after", "end", "completers", "noncompleters", "dropouts", "male", "female", "males", "females",
    "men",
    "women", "boys", "girls", "deaths", "events", "survived", "died", "studies", "study",
    "trials",
    "characteristics", "variable", "variables", "characteristic", "outcome", "outcomes",
    "positive",
    "negative", "period", "phase", "cycle", "session", "hospital", "center", "centre",
    "correlation", "replication", "missing", "follow", "followup", "endpoint", "admission",
    "discharge",
    "reasons", "excluded", "lost", "discontinued", "p", "score",
  ])
}
