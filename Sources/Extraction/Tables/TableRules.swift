import Documents
import Lexing

/// Adds the facts of an article's tables to the findings.
///
/// Only what headers, or the notes of the table, name is read: precision goes first.
func extractFromTables(
  of article: borrowing Article, _ text: LexedText, into findings: inout Findings
) {
  let tables = article.tables
  text.withCursor { cursor in
    for (index, table) in tables.enumerated() where table.columnCount > 1 {
      var reader = TableReader(
        TableGrid(table, text, cursor), name: table.name ?? String(index + 1))
      reader.read(into: &findings)
    }
  }
}

/// What the caption and the footnotes of a table say that its numbers are.
struct TableNotes {
  /// The only spread that they name: "values are means ± SD".
  var spread: SpreadKind?
  /// Whether they say "n (%)".
  var hasShares = false

  /// Reads the captions beside the rows of a table.
  init(of table: Table, in text: LexedText, _ cursor: Cursor) {
    guard let first = table.rows.lazy.compactMap(\.passage).first,
      let last = table.rows.lazy.compactMap(\.passage).last
    else { return }
    var kinds: Set<SpreadKind> = []
    var hasMean = false
    func read(_ passage: LexedText.LexedPassage) {
      var cursor = cursor.restricted(to: passage.tokens)
      var count: Int?
      while !cursor.isAtEnd {
        if cursor.isWord("mean") || cursor.isWord("means") { hasMean = true }
        if cursor.isWord("n") || cursor.isWord("number") || cursor.isWord("numbers")
          || cursor.isWord("no")
        {
          count = cursor.index
        }
        if cursor.peek().is(.percent) || cursor.isWord("percentage")
          || cursor.isWord("percentages"), let count, cursor.index - count <= 5
        {
          hasShares = true
        }
        var ahead = cursor
        if cursor.peek().isWord, let kind = ahead.spreadLabel() {
          if kind.isSingle { kinds.insert(kind) }
          cursor.index = max(ahead.index, cursor.index + 1)
        } else {
          cursor.index += 1
        }
      }
    }
    var index = first
    while index > 0, text.passages[index - 1].section == .caption, first - index < 4 {
      index -= 1
      read(text.passages[index])
    }
    index = last + 1
    while index < text.passages.count, text.passages[index].section == .caption, index - last < 20 {
      read(text.passages[index])
      index += 1
    }
    if hasMean, kinds.count == 1 { spread = kinds.first }
  }
}

/// Reads a table row by row.
struct TableReader {
  var grid: TableGrid
  let name: String
  private let notes: TableNotes

  /// The headings of the present row and what they say.
  private struct TablePath {
    var row: Int
    var stubEnd: Int
    var words: String?
    /// What the headings of the row say, the innermost first.
    var readings: [HeaderReading]
    /// The statement about its numbers, if any.
    var statistic: HeaderReading?
    var hasMeans = false
    var hasShares = false
  }

  init(_ grid: TableGrid, name: String) {
    self.grid = grid
    self.name = name
    notes = TableNotes(of: grid.table, in: grid.text, grid.cursor)
  }

  /// Adds the facts of the table to the findings.
  mutating func read(into findings: inout Findings) {
    for row in grid.table.rows.indices where !grid.table.rows[row].cells.isEmpty {
      switch grid.enter(row) {
      case .header:
        for cell in grid.table.rows[row].cells where grid.isFilled(cell) {
          readSize(of: cell, in: row, isColumn: true, &findings)
        }
      case .group:
        if let group = grid.groups.last {
          readSize(of: group.cell, in: row, isColumn: false, &findings)
        }
        // A group may have its p value beside it.
        readCells(of: row, &findings)
      case .data:
        let stub = grid.covering.first ?? -1
        if stub >= 0, grid.isFilled(stub), grid.table.rows[row].cells.contains(stub) {
          readSize(of: stub, in: row, isColumn: false, &findings)
        }
        readCells(of: row, &findings)
      }
    }
  }

  // MARK: Sizes

  /// Adds the size that a header states: "Placebo (n = 120)".
  private func readSize(
    of cell: Int, in row: Int, isColumn: Bool, _ findings: inout Findings
  ) {
    let reading = grid.reading(of: cell)
    guard let size = reading.size, size.value > 1 else { return }
    var named = reading
    var above: [Int] = []
    if isColumn {
      above = grid.headers[grid.table.cells[cell].columns.lowerBound]
      if named.name.isEmpty, let parent = above.last(where: { $0 != cell && isName($0) }) {
        named = grid.reading(of: parent)
      }
    }
    guard !named.name.isEmpty, let scope = scope(of: named) else {
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
    let quote =
      named.tokens == reading.tokens
      ? min(
        named.name.lowerBound, size.tokens.lowerBound)..<max(
          named.name.upperBound, size.tokens.upperBound) : size.tokens
    findings.accept(
      .sampleSize(SampleSize(size.value, scope, arm: arm, unit: unit)), quote: quote, cell: place,
      rule: "sample_size.table_header", confidence: isColumn ? 0.9 : 0.85)
  }

  /// Whether a header names something: its words are no statistic.
  private func isName(_ cell: Int) -> Bool {
    let reading = grid.reading(of: cell)
    return !reading.name.isEmpty && !reading.isStatistic
  }

  /// Whether a named size is the study's or an arm's; nil for subgroups by sex, age or outcome, for
  /// points in time and for statistics.
  private func scope(of reading: HeaderReading) -> SampleSize.Scope? {
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
      if cursor.isSubgroupWord(at: index) { return nil }
    }
    guard hasWord else { return nil }
    let first = reading.name.lowerBound
    if cursor.isWord("all", at: first) || cursor.isWord("total", at: first)
      || cursor.isWord("overall", at: first) || cursor.isWord("whole", at: first)
      || cursor.isWord("entire", at: first) || cursor.isWord("combined", at: first)
      || cursor.isWord("full", at: first)
    {
      return .total
    }
    if reading.name.count <= 2, cursor[at: first].is(.person) { return .total }
    return .arm
  }

  // MARK: Cells

  private func readCells(of row: Int, _ findings: inout Findings) {
    var path = headings(of: row)
    var column = path.stubEnd
    while column < grid.covering.count {
      let cell = grid.covering[column]
      defer { column += 1 }
      guard cell >= 0, !grid.cellTokens[cell].isEmpty,
        grid.table.cells[cell].columns.lowerBound == column,
        grid.table.cells[cell].rows.lowerBound == row
      else { continue }
      readCell(cell, in: column, &path, &findings)
    }
  }

  private func headings(of row: Int) -> TablePath {
    let cells = grid.rowPath(of: row)
    var path = TablePath(
      row: row, stubEnd: grid.stubEnd(of: row), words: grid.string(cells), readings: [])
    for cell in cells.reversed() {
      let reading = grid.reading(of: cell)
      path.readings.append(reading)
      let group = grid.groups.first { $0.cell == cell }
      if path.statistic == nil, reading.isStatistic, group?.isStatisticOver != true {
        path.statistic = reading
      }
    }
    return path
  }

  private func readCell(
    _ cell: Int, in column: Int, _ path: inout TablePath, _ findings: inout Findings
  ) {
    let header = grid.columnStatistic(of: column)
    var reading = header ?? path.statistic
    switch header?.statistic {
    case .mean, .median, .countAndPercent, .percentAndCount, nil:
      // "Age, mean (SD)" beneath "Placebo, n (%)": the row is more specific.
      reading = path.statistic ?? header
    case .effect, .interval, .pValue, .other: break
    }
    let cursor = grid.cursor(of: cell)
    switch reading?.statistic {
    case .pValue:
      readPValue(cursor, column, path, &findings)
    case .effect(let mention):
      readEffect(cursor, mention, column, path, &findings)
    case .mean(let spread):
      if let kind = spread ?? notes.spread,
        readMean(cursor, .mean, kind, column, reading, &path, &findings)
      {
        return
      }
      readShare(cursor, isStated: false, isReversed: false, column, &path, &findings)
    case .median(let spread):
      if let spread { _ = readMean(cursor, .median, spread, column, reading, &path, &findings) }
    case .countAndPercent:
      readShare(cursor, isStated: true, isReversed: false, column, &path, &findings)
    case .percentAndCount:
      readShare(cursor, isStated: true, isReversed: true, column, &path, &findings)
    case .interval, .other:
      if header == nil {
        readShare(cursor, isStated: false, isReversed: false, column, &path, &findings)
      }
    case nil:
      if let mention = measureBesideInterval(column) {
        readEffect(cursor, mention, column, path, &findings)
      } else if let kind = notes.spread, cursor.hasPlusMinus,
        readMean(cursor, .mean, kind, column, nil, &path, &findings)
      {
        return
      } else {
        readShare(cursor, isStated: false, isReversed: false, column, &path, &findings)
      }
    }
  }

  /// The measure that a column names, if the next one has its intervals: "OR", "95% CI".
  private func measureBesideInterval(_ column: Int) -> MeasureMention? {
    guard column + 1 < grid.covering.count, let cell = grid.headers[column].last,
      let mention = grid.reading(of: cell).measure,
      case .interval(let level) = grid.columnStatistic(of: column + 1)?.statistic
    else { return nil }
    var known = mention
    known.level = level
    return known
  }

  private func readPValue(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) {
    var cursor = start
    guard let p = cursor.cellPValue() else { return }
    findings.accept(
      .pValue(p), quote: start.index..<cursor.index, cell: place(path, column, hasArm: false),
      rule: "p_value.table", confidence: 0.97)
  }

  private func readEffect(
    _ start: Cursor, _ mention: MeasureMention, _ column: Int, _ path: TablePath,
    _ findings: inout Findings
  ) {
    var cursor = start
    var measure = mention.measure
    if mention.certainty == .vague, measure == .meanDifference {
      // Whether means or shares are compared shows in the row.
      guard path.hasMeans != path.hasShares else { return }
      if path.hasShares { measure = .riskDifference }
    }
    var effect: EffectSize
    var next = column + 1
    if let estimate = cursor.cellEstimate(), let interval = estimate.interval {
      effect = EffectSize(measure, estimate.value)
      effect.ciLow = interval.low.value
      effect.ciHigh = interval.high.value
      effect.ciLevel = mention.level ?? interval.level
      if let p = estimate.p {
        effect.pOperator = p.comparison
        effect.p = p.number.value
      }
      if estimate.isPercent { effect.unit = "%" }
    } else if let pair = intervalBeside(&cursor, column) {
      effect = EffectSize(measure, pair.value)
      effect.ciLow = pair.low
      effect.ciHigh = pair.high
      if case .interval(let level) = grid.columnStatistic(of: column + 1)?.statistic {
        effect.ciLevel = mention.level ?? level
      }
      next += 1
    } else {
      return
    }
    guard !measure.isRatio || (effect.ciLow ?? 0) >= 0 else { return }
    guard measure != .areaUnderCurve || effect.estimate <= 1 else { return }
    effect.adjusted = mention.isAdjusted || isAdjusted(column, path)
    var end = cursor.index
    if effect.p == nil, next < grid.covering.count, grid.covering[next] >= 0,
      let header = grid.columnStatistic(of: next), case .pValue = header.statistic,
      header.isOfEstimate, grid.table.cells[grid.covering[next]].rows.lowerBound == path.row
    {
      var beside = grid.cursor(of: grid.covering[next])
      if let p = beside.cellPValue() {
        effect.pOperator = p.comparison
        effect.p = p.value
        end = beside.index
      }
    }
    findings.accept(
      .effectSize(effect), quote: start.index..<end, cell: place(path, column, hasArm: false),
      rule: "effect_size.table", confidence: 0.95)
  }

  /// Takes the estimate of one cell with the interval of the next.
  private func intervalBeside(
    _ cursor: inout Cursor, _ column: Int
  ) -> (value: Double, low: Double, high: Double)? {
    guard column + 1 < grid.covering.count, grid.covering[column + 1] >= 0,
      case .interval = grid.columnStatistic(of: column + 1)?.statistic
    else { return nil }
    var ahead = cursor
    guard let value = ahead.number() else { return nil }
    ahead.skipMarks()
    guard ahead.isAtEnd else { return nil }
    var beside = grid.cursor(of: grid.covering[column + 1])
    guard let range = beside.cellInterval(), range.low.value <= value.value,
      value.value <= range.high.value, range.low.value < range.high.value
    else { return nil }
    cursor = beside
    return (value.value, range.low.value, range.high.value)
  }

  private func isAdjusted(_ column: Int, _ path: TablePath) -> Bool {
    grid.headers[column].contains { grid.reading(of: $0).isAdjusted }
      || path.readings.contains(where: \.isAdjusted)
  }

  private func readMean(
    _ start: Cursor, _ statistic: GroupMean.Statistic, _ kind: SpreadKind, _ column: Int,
    _ reading: HeaderReading?, _ path: inout TablePath, _ findings: inout Findings
  ) -> Bool {
    var cursor = start
    guard let (value, spread) = cursor.cellMean(spread: kind) else { return false }
    let isStated = reading != nil
    let isChange =
      statistic == .mean
      && (path.readings.contains(where: \.isChange)
        || grid.headers[column].contains { grid.reading(of: $0).isChange })
    let mention = GroupMeanMention(
      value: value, unit: nil, spreads: [spread], tokens: start.index..<cursor.index,
      confidence: isStated ? 0.95 : 0.9)
    let unit = path.readings.lazy.compactMap(\.unit).first.map { grid.text.string(tokens: $0) }
    guard
      let mean = try? GroupMean(
        normalizing: mention, statistic: isChange ? .change : statistic, unit: unit)
    else { return false }
    path.hasMeans = true
    findings.accept(
      .groupMean(mean), quote: mention.tokens, cell: place(path, column, hasArm: true),
      rule: isStated ? "group_mean.table" : "group_mean.table_note",
      confidence: mention.confidence)
    return true
  }

  /// Reads a share; one that no header states must be the share of its column or row.
  private func readShare(
    _ start: Cursor, isStated: Bool, isReversed: Bool, _ column: Int, _ path: inout TablePath,
    _ findings: inout Findings
  ) {
    var cursor = start
    guard let share = cursor.cellShare(isReversed: isReversed) else { return }
    var sizes: [Int] = []
    if let size = grid.columnSize(of: column)?.size { sizes.append(size.value) }
    sizes += path.readings.compactMap { $0.size?.value }
    let denominator =
      share.denominator
      ?? sizes.first { isShare(share.numerator, of: $0, share.percent, units: 0.6) }
    let hasPercent = isStated || share.hasSign
    if !hasPercent {
      // "12 (34.0)" under "Placebo (n = 35)": that it is a share shows in its arithmetic.
      guard let denominator, denominator >= 10, share.numerator > 0,
        isShare(share.numerator, of: denominator, share.percent, units: 0.6)
      else { return }
    }
    path.hasShares = true
    let content = Proportion(
      percent: share.percent.value, numerator: share.numerator, denominator: denominator)
    findings.accept(
      .proportion(content), quote: start.index..<cursor.index,
      cell: place(path, column, hasArm: true),
      rule: hasPercent ? "proportion.table" : "proportion.table_verified",
      confidence: denominator == nil ? 0.93 : 0.96)
  }

  // MARK: Places

  /// The place of a cell of the present row.
  private func place(_ path: TablePath, _ column: Int, hasArm: Bool) -> TablePlace {
    var place = TablePlace(table: name, row: path.words, column: grid.string(grid.headers[column]))
    if hasArm { place.arm = arm(path, column) }
    return place
  }

  /// The arm that a sized or plainly worded header names.
  private func arm(_ path: TablePath, _ column: Int) -> String? {
    for cell in grid.headers[column].reversed() {
      let reading = grid.reading(of: cell)
      if let arm = arm(reading) { return arm }
      // "n = 120" beneath the arm's name.
      if reading.size != nil, reading.name.isEmpty,
        let parent = grid.headers[column].last(where: { $0 != cell }),
        case let above = grid.reading(of: parent), !above.name.isEmpty, !above.isStatistic,
        scope(of: above) == .arm
      {
        return grid.text.string(tokens: above.name)
      }
    }
    return path.readings.lazy.compactMap { $0.size == nil ? nil : arm($0) }.first
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
  fileprivate func isArmWord(at index: Int) -> Bool {
    isWord("placebo", at: index) || isWord("control", at: index) || isWord("controls", at: index)
      || isWord("intervention", at: index) || isWord("treatment", at: index)
      || isWord("group", at: index) || isWord("arm", at: index) || isWord("sham", at: index)
      || isWord("usual", at: index) && isWord("care", at: index + 1)
  }

  /// Whether a word of a header shows a subgroup, a point in time or a statistic, but no arm.
  fileprivate func isSubgroupWord(at index: Int) -> Bool {
    if self[at: index].is(.sex) { return true }
    return Self.subgroupWords.contains { isWord($0, at: index) }
  }

  private static let subgroupWords: [StaticString] = [
    "age", "aged", "years", "year", "yes", "no", "responders", "responder", "nonresponders",
    "survivors", "nonsurvivors", "survivor", "baseline", "week", "weeks", "month", "months", "day",
    "days", "visit", "quartile", "tertile", "quintile", "stage", "grade", "pre", "post", "before",
    "after", "completers", "noncompleters", "dropouts", "male", "female", "males", "females", "men",
    "women", "boys", "girls", "deaths", "events", "survived", "died", "studies", "study", "trials",
    "characteristics", "variable", "variables", "characteristic", "outcome", "outcomes", "positive",
    "negative", "missing", "reasons", "excluded", "lost", "discontinued", "p", "score",
  ]
}
