import Documents
import Lexing

/// Estimates of effects in the cells of a table.
extension TableReader {
  /// The measure that a column names, if the next one has its intervals: "OR", "95% CI".
  func measureBesideInterval(_ column: Int) -> MeasureMention? {
    guard column + 1 < grid.covering.count, let cell = grid.headers[column].last,
      let mention = grid.reading(of: cell).measure ?? differenceAbove(column, cell),
      mention.measure != .ratio || mention.certainty != .vague, isInterval(column + 1)
    else { return nil }
    var known = mention
    if case .interval(let level) = grid.columnStatistic(of: column + 1)?.statistic {
      known.level = level
    }
    return known
  }

  /// The difference that a header above "Mean" names: "Differences between groups" over "Mean | 95% CI".
  private func differenceAbove(_ column: Int, _ lowest: Int) -> MeasureMention? {
    guard case .mean(nil) = grid.reading(of: lowest).statistic else { return nil }
    for cell in grid.headers[column].dropLast() {
      guard var mention = grid.reading(of: cell).measure, mention.measure == .meanDifference else {
        continue
      }
      mention.certainty = .phrase
      return mention
    }
    return nil
  }

  mutating func readEffect(
    _ start: Cursor, _ mention: MeasureMention, _ column: Int, _ path: TablePath,
    _ findings: inout Findings
  ) {
    var mention = mention
    // "Effect (95% CI)" over estimates of which footnotes say what they are.
    if mention.certainty == .vague, let marked = notes.measure(ofMarked: start) {
      guard let named = marked else { return }
      (mention.measure, mention.certainty) = (named.measure, named.certainty)
    }
    if mention.measure == .meanDifference, isChangeOfGroup(mention, column, path) {
      readChange(start, column, path, &findings)
      return
    }
    guard let measure = measure(of: mention, column, path) else { return }
    var cursor = start
    var effect: EffectSize
    var next = column + 1
    var ownP: PValueMention?
    if let estimate = cursor.cellEstimate(namesP: namesP(start, column, path)),
      let interval = estimate.interval
    {
      effect = EffectSize(measure, estimate.value)
      effect.ciLow = interval.low.value
      effect.ciHigh = interval.high.value
      effect.ciLevel = mention.level ?? interval.level
      ownP = estimate.p
      if estimate.isPercent { effect.unit = "%" }
    } else if let pair = intervalBeside(&cursor, column) {
      effect = EffectSize(measure, pair.value)
      effect.ciLow = pair.low
      effect.ciHigh = pair.high
      if case .interval(let level) = grid.columnStatistic(of: column + 1)?.statistic {
        effect.ciLevel = mention.level ?? level
      }
      next += pair.columns
    } else {
      return
    }
    guard isPlausible(effect, mention) else { return }
    effect.ciLevel = effect.ciLevel ?? mention.level ?? notes.intervalLevel
    effect.adjusted = mention.isAdjusted || isAdjusted(column, path)
    var first = start.index
    var end = cursor.index
    if let ownP {
      effect.pOperator = ownP.comparison
      effect.p = ownP.number.value
    } else if let cell = cellOfPValue(effect, of: column, behind: next, path),
      let endOfP = givePValue(of: cell, to: &effect)
    {
      first = min(first, grid.cellTokens[cell].lowerBound)
      end = max(end, endOfP)
    }
    findings.accept(
      .effectSize(effect), quote: first..<end, cell: place(path, column, hasArm: false),
      rule: "effect_size.table", confidence: 0.95)
    if let ownP {
      findings.accept(
        .pValue(PValue(ownP.comparison, ownP.number.value)), quote: ownP.tokens,
        cell: place(path, column, hasArm: false), rule: "p_value.table", confidence: 0.97)
    }
  }

  /// The measure of a cell; nil where the table leaves open what is compared, or gives the abbreviation another
  /// meaning.
  private mutating func measure(
    of mention: MeasureMention, _ column: Int, _ path: TablePath
  ) -> EffectSize.Measure? {
    let name = mention.tokens.lowerBound
    if mention.certainty == .abbreviation, notes.redefines(grid.cursor, at: name) { return nil }
    if mention.measure == .oddsRatio, grid.cursor.isWord("exp", at: name), notes.namesHazards {
      // With both models, it may be either's.
      return notes.namesLogisticModel ? nil : .hazardRatio
    }
    guard mention.certainty == .vague, mention.measure == .meanDifference else {
      return mention.measure
    }
    // Whether means or shares are compared shows in the row, or in the one before, or in the unit.
    let isKnown = path.hasMeans || path.hasShares
    let hasMeans = isKnown ? path.hasMeans : lastHadMeans
    let hasShares = isKnown ? path.hasShares : lastHadShares
    if !hasMeans, !hasShares {
      return path.readings.first?.unit == nil || heading(of: column).arm != nil
        ? nil : .meanDifference
    }
    guard hasMeans != hasShares else { return nil }
    return hasShares ? .riskDifference : .meanDifference
  }

  /// Whether a heading of a column or a row, or a note on all values, says that a p value stands behind the interval of a cell.
  private mutating func namesP(_ cell: Cursor, _ column: Int, _ path: TablePath) -> Bool {
    // Most cells end with the interval.
    guard cell.bounds.count > 7 else { return false }
    func names(_ cell: Int) -> Bool {
      let cursor = grid.cursor(of: cell)
      return cursor.bounds.contains { cursor.moved(to: $0).namesPOfEstimate() }
        && !cursor.isOfTrend() && !cursor.bounds.contains { cursor.isWord("i2", at: $0) }
    }
    return grid.headers[column].contains(where: names) || path.cells.contains(where: names)
      || grid.headers[0].contains(where: names) || notes.namesPBehindInterval
  }

  /// Whether an estimate can be one of its measure: no interval of a ratio lies below zero, and none of a ratio of ten or
  /// more, whose name is an abbreviation, is as narrow as that of a heart rate, "HR 82 (76–88)".
  private func isPlausible(_ effect: EffectSize, _ mention: MeasureMention) -> Bool {
    let (low, high) = (effect.ciLow ?? 0, effect.ciHigh ?? 0)
    if effect.measure.isRatio {
      if low < 0 { return false }
      if mention.certainty == .abbreviation, effect.estimate >= 10, high < 1.4 * low {
        return false
      }
    }
    return effect.measure != .areaUnderCurve || effect.estimate <= 1
  }

  /// Gives an estimate the p value of a cell beside it; the end of that, or nil if the cell has none.
  func givePValue(of cell: Int, to effect: inout EffectSize) -> Int? {
    var beside = grid.cursor(of: cell)
    guard let p = beside.cellPValue() else { return nil }
    effect.pOperator = p.comparison
    effect.p = p.value
    return beside.index
  }

  /// An estimate with the interval of the next cell, or with its bounds in the next two.
  private struct EstimateBeside {
    var value: Double
    var low: Double
    var high: Double
    /// How many columns the interval takes.
    var columns: Int
  }

  /// Takes the estimate of one cell with the interval of the next, or of the next two: "Lower | Upper".
  private func intervalBeside(_ cursor: inout Cursor, _ column: Int) -> EstimateBeside? {
    guard isInterval(column + 1), let next = grid.cell(in: column + 1, beside: column) else {
      return nil
    }
    var ahead = cursor
    guard let value = ahead.number() else { return nil }
    ahead.skipMarks()
    guard ahead.isAtEnd else { return nil }
    var beside = grid.cursor(of: next)
    var found: EstimateBeside?
    if let range = beside.cellInterval() {
      found = EstimateBeside(
        value: value.value, low: range.low.value, high: range.high.value, columns: 1)
    } else if isInterval(column + 2), let low = beside.cellNumber(),
      let last = grid.cell(in: column + 2, beside: column)
    {
      beside = grid.cursor(of: last)
      if let high = beside.cellNumber() {
        found = EstimateBeside(value: value.value, low: low.value, high: high.value, columns: 2)
      }
    }
    guard let found, found.low <= found.value, found.value <= found.high, found.low < found.high
    else { return nil }
    cursor = beside
    return found
  }

  /// Whether a column's header says that its cells are intervals, and one is there.
  func isInterval(_ column: Int) -> Bool {
    guard column < grid.covering.count, grid.covering[column] >= 0 else { return false }
    if case .interval = grid.columnStatistic(of: column)?.statistic { return true }
    return isBound(column, isLower: true) && isBound(column + 1, isLower: false)
      || isBound(column, isLower: false) && isBound(column - 1, isLower: true)
  }

  /// Whether a column is headed "Lower" or "Upper", or short for that: "LL", "UL".
  private func isBound(_ column: Int, isLower: Bool) -> Bool {
    guard column > 0, column < grid.covering.count, let cell = grid.headers[column].last,
      case let tokens = grid.cellTokens[cell], tokens.count <= 2, let first = tokens.first
    else { return false }
    let cursor = grid.cursor
    guard
      tokens.count == 1 || cursor.isWord("limit", at: first + 1)
        || cursor.isWord("bound", at: first + 1) || cursor.isWord("ci", at: first + 1)
    else { return false }
    return isLower
      ? cursor.isWord("lower", at: first) || cursor.isWord("ll", at: first)
        || cursor.isWord("lcl", at: first)
      : cursor.isWord("upper", at: first) || cursor.isWord("ul", at: first)
        || cursor.isWord("ucl", at: first)
  }

  /// The ratio that a header names without its interval, "Crude OR", where the numbers leave no doubt: an
  /// interval of a ratio lies about it evenly on the scale of logarithms, and the notes name intervals.
  mutating func measureWithBounds(
    _ start: Cursor, _ column: Int, _ path: TablePath
  ) -> MeasureMention? {
    guard path.statistic?.hasBounds != true, let cell = grid.headers[column].last else {
      return nil
    }
    let reading = grid.reading(of: cell)
    guard reading.unit == nil, var mention = reading.measure ?? measureOfNotes(start, path),
      mention.measure.isRatio, mention.certainty == .abbreviation || reading.measure == nil
    else { return nil }
    var cursor = start
    guard let estimate = cursor.cellEstimate(namesP: namesP(start, column, path)),
      let interval = estimate.interval, interval.low.value > 0, estimate.number.decimals > 0,
      notes.namesInterval || estimate.p != nil
    else { return nil }
    let (low, high) = (interval.low.value, interval.high.value)
    var step = 1.0
    for _ in 0..<estimate.number.decimals { step /= 10 }
    let middle = (low * high).squareRoot()
    guard (middle - estimate.value).magnitude <= max(3 * step, 0.06 * estimate.value) else {
      return nil
    }
    mention.level = notes.intervalLevel
    return mention
  }

  /// The ratio that the notes alone name: "Values are hazard ratios (95% CI)".
  private mutating func measureOfNotes(_ cell: Cursor, _ path: TablePath) -> MeasureMention? {
    guard path.statistic == nil, cell.peek(1).opensBracket || cell.peek(2).opensBracket,
      notes.forms.bounded == nil,
      path.readings.allSatisfy({ $0.measure == nil && $0.unit == nil })
    else { return nil }
    return notes.ratio
  }

  private func isAdjusted(_ column: Int, _ path: TablePath) -> Bool {
    grid.headers[column].contains { grid.reading(of: $0).isAdjusted }
      || path.readings.contains(where: \.isAdjusted)
  }
}
