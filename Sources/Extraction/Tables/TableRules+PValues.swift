import Documents
import Lexing

/// Which p values belong to estimates.
extension TableReader {
  /// The cell with the p value of an estimate: that behind it and its interval, or that before it where both agree.
  mutating func cellOfPValue(
    _ effect: EffectSize, of estimate: Int, behind next: Int, _ path: TablePath
  ) -> Int? {
    if let before = pValueCell(estimate - 1, of: estimate),
      standsBefore(estimate - 1, of: estimate, path)
    {
      var cursor = grid.cursor(of: before)
      return cursor.cellPValue().map { agrees($0, with: effect) } == true ? before : nil
    }
    guard let behind = pValueCell(next, of: estimate), isBeneathSameHeaders(next, estimate) else {
      return nil
    }
    return behind
  }

  /// The cell of the present row in a column of p values of estimates; one over several rows is theirs together.
  private func pValueCell(_ column: Int, of estimate: Int) -> Int? {
    guard column > 0, let cell = grid.cell(in: column, beside: estimate),
      let header = grid.columnStatistic(of: column), case .pValue = header.statistic,
      header.isOfEstimate
    else { return nil }
    return cell
  }

  /// Whether what stands above a column of p values stands above that of the estimates as well: the p of "Univariate" is
  /// none of "Multivariate", and one beside several spanners of estimates is of neither.
  private mutating func isBeneathSameHeaders(_ column: Int, _ estimate: Int) -> Bool {
    let above = grid.headers[estimate].dropLast()
    guard grid.headers[column].dropLast().allSatisfy(above.contains) else { return false }
    let spanner = above.last { !grid.headers[column].contains($0) }
    guard let spanner, grid.table.cells[spanner].columns.count > 1 else { return true }
    let (values, estimates) = columns.underSpanners ?? countUnderSpanners()
    columns.underSpanners = (values, estimates)
    return values >= estimates
  }

  /// How many columns are headed by a p value, and how many by an estimate beneath a header over several columns: "Crude HR" with
  /// no such header shares no p with "HR" beneath "Multivariable".
  private func countUnderSpanners() -> (values: Int, estimates: Int) {
    var (values, estimates) = (0, 0)
    for column in grid.headers.indices.dropFirst() {
      guard let lowest = grid.headers[column].last else { continue }
      let reading = grid.reading(of: lowest)
      if isPValueOfEstimate(reading) {
        values += 1
      } else if reading.measure != nil, grid.table.cells[lowest].columns.lowerBound == column,
        grid.headers[column].dropLast().contains(where: { grid.table.cells[$0].columns.count > 1 }),
        !isInterval(column)
      {
        estimates += 1
      }
    }
    return (values, estimates)
  }

  /// Whether a p value before an estimate is its own: beneath their header the p values stand before the estimates.
  private mutating func standsBefore(
    _ column: Int, of estimate: Int, _ path: TablePath
  ) -> Bool {
    let above = grid.headers[estimate].dropLast()
    guard let header = grid.headers[column].last, grid.headers[column].dropLast() == above,
      !grid.cursor(of: header).namesTest()
    else { return false }
    let parent = above.last ?? -1
    if let known = columns.valuesStandFirst[parent], known.above.elementsEqual(above) {
      return known.isSo
    }
    let isSo = doValuesStandFirst(beneath: above, path.stubEnd)
    columns.valuesStandFirst[parent] = (Array(above), isSo)
    return isSo
  }

  /// Whether beneath a header the p values stand before the estimates, of which there are as many, and before them at most what
  /// a model has: "B | SE | P | OR | 95% CI".
  private func doValuesStandFirst(beneath above: ArraySlice<Int>, _ stubEnd: Int) -> Bool {
    var (estimates, values) = (0, 0)
    var endsInValue = false
    let parent = above.last.map { grid.table.cells[$0].columns }
    let span = (parent ?? 0..<grid.headers.count).clamped(
      to: stubEnd..<max(stubEnd, grid.headers.count))
    for other in span where grid.headers[other].dropLast() == above {
      guard let cell = grid.headers[other].last else { return false }
      let reading = grid.reading(of: cell)
      if case .pValue = reading.statistic {
        guard reading.isOfEstimate else { continue }
        values += 1
        endsInValue = true
      } else if isInterval(other) {
        endsInValue = false
      } else if reading.measure != nil {
        estimates += 1
        endsInValue = false
      } else if values == 0, !reading.isCount, !namesModel(reading) {
        return false
      }
    }
    return values == estimates && !endsInValue
  }

  /// Whether a p value may be that of an estimate with its interval: it is as small as the one without a difference shows, or no
  /// more than rounding away from that.
  private func agrees(_ p: PValue, with effect: EffectSize) -> Bool {
    guard let low = effect.ciLow, let high = effect.ciHigh else { return true }
    let none = effect.measure.isRatio ? 1.0 : 0
    let limit = 1 - (effect.ciLevel ?? 95) / 100
    let isApart = low > none || high < none
    let isSmall = p.value <= limit
    return isApart == isSmall || low == none || high == none
      || (p.value - limit).magnitude <= 0.2 * limit || p.comparison != .equal && !isSmall
  }

  private func isPValueOfEstimate(_ reading: HeaderReading) -> Bool {
    guard case .pValue = reading.statistic else { return false }
    return reading.isOfEstimate
  }

  /// Whether a heading is of what a model has beside its estimates and nothing else.
  private func namesModel(_ reading: HeaderReading) -> Bool {
    reading.tokens.allSatisfy {
      !grid.cursor[at: $0].isWord || grid.cursor.isWordOfModel(at: $0)
    }
  }
}

/// Columns of p values that are named by the factor of an analysis: "P-diet", "P (age)", "Pdiabetes".
extension TableReader {
  /// Whether a column is one: its cells are p values, and it stands beside others of p values.
  mutating func isPValueOfFactor(_ column: Int) -> Bool {
    guard let cell = grid.headers[column].last,
      case let first = grid.cursor(of: cell).peek(), first.isWord,
      grid.cursor.text[Int(first.start)] | 0x20 == UInt8(ascii: "p")
    else { return false }
    if let known = columns.pValuesOfFactors[column] { return known }
    let isOne = mayBePValueOfFactor(cell, column)
    columns.pValuesOfFactors[column] = isOne
    return isOne
  }

  private mutating func mayBePValueOfFactor(_ cell: Int, _ column: Int) -> Bool {
    let header = grid.cursor(of: cell)
    guard grid.reading(of: cell).unit == nil, grid.reading(of: cell).size == nil else {
      return false
    }
    if let factor = header.factorOfP() {
      // "P-diet" beside "P (age × diet)", but "P-selectin" may be of anything.
      let count = columns.headedByP ?? countHeadedByP()
      columns.headedByP = count
      return count > 1
        && holdsPValues(column, needsBound: !isKnownFactor(factor, beside: column))
    }
    // "Pdiabetes" may be any word, but not beside "Ptime".
    return header.mayJoinPWithFactor()
      && [column - 1, column + 1].contains {
        guard grid.headers.indices.contains($0), let cell = grid.headers[$0].last else {
          return false
        }
        return grid.cursor(of: cell).joinsPWithFactor()
      } && holdsPValues(column, needsBound: true)
  }

  private func countHeadedByP() -> Int {
    grid.headers.count { headers in
      guard let cell = headers.last else { return false }
      if case .pValue = grid.reading(of: cell).statistic { return true }
      return grid.cursor(of: cell).factorOfP() != nil
    }
  }

  /// Whether the words behind a P are a factor that trials have, "time", "age", or are crossed with another, "age × diet", here or
  /// in the heading beside this one.
  private func isKnownFactor(_ factor: Range<Int>, beside column: Int) -> Bool {
    let cursor = grid.cursor
    if factor.isEmpty || factor.contains(where: { cursor[at: $0].is(.times) })
      || factor.allSatisfy({ cursor.namesFactor(at: $0) })
    {
      return true
    }
    return [column - 1, column + 1].contains {
      guard grid.headers.indices.contains($0), let cell = grid.headers[$0].last,
        let other = grid.cursor(of: cell).factorOfP(),
        other.contains(where: { cursor[at: $0].is(.times) })
      else { return false }
      return other.contains { index in
        factor.contains {
          cursor.text[cursor[at: $0].range].elementsEqual(cursor.text[cursor[at: index].range])
        }
      }
    }
  }

  /// Whether all that stands in a column are p values, one of them a bound where that is asked for: "<0.001"; "<0.5" may be a limit
  /// of detection.
  private func holdsPValues(_ column: Int, needsBound: Bool) -> Bool {
    var count = 0
    var hasBound = false
    for row in grid.table.rows where !row.isHeader {
      for cell in row.cells where grid.table.cells[cell].columns == column..<column + 1 {
        guard grid.isFilled(cell), !grid.headers[column].contains(cell) else { continue }
        var cursor = grid.cursor(of: cell)
        if cursor.isWord("ns") { continue }
        guard let p = cursor.cellPValue() else { return false }
        count += 1
        hasBound = hasBound || p.comparison == .less && p.value <= 0.05
      }
    }
    return count > 0 && (hasBound || !needsBound)
  }
}

extension Cursor {
  /// The factor that a heading names behind a P: "P-diet", "P_age", "P (diet × time)", none in "PANOVA"; "P-ADL" and "p-tau" are
  /// names.
  fileprivate func factorOfP() -> Range<Int>? {
    if isWord("panova") { return endsHeading(at: index + 1) ? index..<index : nil }
    guard isWord("p"), !isNameLetter(at: index) else { return nil }
    let joint = peek(1)
    let isBracketed = joint.is(.openParenthesis)
    let isDash = joint.is(.dash) && text[Int(peek().start)] == UInt8(ascii: "P")
    guard isBracketed || isDash || joint.is(.ascii("_")) else { return nil }
    let start = index + 2
    var end = start
    while self[at: end].isWord && !isArmWord(at: end) || end > start && self[at: end].is(.times) {
      end += 1
    }
    guard end > start, end <= index + 7 else { return nil }
    guard isBracketed else { return endsHeading(at: end) ? start..<end : nil }
    return self[at: end].is(.closeParenthesis) && endsHeading(at: end + 1) ? start..<end : nil
  }

  /// Whether a word is a factor of many trials: "time", "age", "sex".
  fileprivate func namesFactor(at index: Int) -> Bool {
    self[at: index].unit?.quantity == .time || isWord("time", at: index) || isWord("age", at: index)
      || isWord("sex", at: index) || isWord("gender", at: index) || isWord("model", at: index)
      || isWord("interaction", at: index)
  }

  /// Whether a heading is one word that may be a P and the name of a factor, set lower: "Pdiabetes".
  fileprivate func mayJoinPWithFactor() -> Bool {
    let token = peek()
    return token.end - token.start > 3 && token.flags.contains(.capitalized)
      && !token.flags.contains(.upperCase) && !isArmWord(at: index) && endsHeading(at: index + 1)
  }

  /// Whether a heading is one of those words that is known: "Ptime".
  fileprivate func joinsPWithFactor() -> Bool {
    peek().is(.pValue) && peek().end - peek().start > 2 && peek().flags.contains(.capitalized)
      && !isWord("pvalue") && !isWord("pvalues") && endsHeading(at: index + 1)
  }

  private func endsHeading(at index: Int) -> Bool {
    var cursor = moved(to: index)
    cursor.skipMarks()
    return cursor.isAtEnd
  }
}

extension Cursor {
  /// Whether a word heads what a model has beside its estimates: "B", "SE", "Wald χ²", "df".
  fileprivate func isWordOfModel(at index: Int) -> Bool {
    isWord(of: Self.wordsOfModels, at: index)
  }

  private static let wordsOfModels = WordSet([
    "b", "beta", "chi", "coef", "coefficient", "df", "error", "estimate", "regression", "s", "se",
    "square", "standard", "std", "statistic", "t", "value", "wald", "x2", "z", "β", "χ2", "χ",
  ])
}
