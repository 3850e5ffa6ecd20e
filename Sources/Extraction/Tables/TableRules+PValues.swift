import Documents
import Lexing

/// Which p values belong to estimates.
extension TableReader {
  /// The cell with the p value of an estimate: that behind it and its interval, or that before it.
  func cellOfPValue(of estimate: Int, behind next: Int, _ path: TablePath) -> Int? {
    let before = pValueCell(estimate - 1, of: estimate)
    if let before, standsBefore(estimate - 1, of: estimate, path) { return before }
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
  /// none of "Multivariate", and one beside both is of neither.
  private func isBeneathSameHeaders(_ column: Int, _ estimate: Int) -> Bool {
    let above = grid.headers[estimate].dropLast()
    guard grid.headers[column].dropLast().allSatisfy(above.contains) else { return false }
    let spanner = above.last { !grid.headers[column].contains($0) }
    guard let spanner, grid.table.cells[spanner].columns.count > 1 else { return true }
    var estimates = 0
    var values = 0
    for other in grid.headers.indices.dropFirst() {
      guard let lowest = grid.headers[other].last else { continue }
      let reading = grid.reading(of: lowest)
      if isPValueOfEstimate(reading) {
        values += 1
      } else if reading.measure != nil, grid.table.cells[lowest].columns.lowerBound == other,
        !isInterval(other)
      {
        estimates += 1
      }
    }
    return values >= estimates
  }

  /// Whether a p value before an estimate is its own: beneath their header the p values stand before the estimates, of
  /// which there are as many, and before them at most what a model has: "B | SE | P | OR | 95% CI".
  private func standsBefore(_ column: Int, of estimate: Int, _ path: TablePath) -> Bool {
    let above = grid.headers[estimate].dropLast()
    guard grid.headers[column].dropLast() == above else { return false }
    var (estimates, values) = (0, 0)
    var endsInValue = false
    for other in path.stubEnd..<grid.headers.count where grid.headers[other].dropLast() == above {
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
    if let known = pValuesOfFactors[column] { return known }
    let isOne = mayBePValueOfFactor(cell, column)
    pValuesOfFactors[column] = isOne
    return isOne
  }

  private func mayBePValueOfFactor(_ cell: Int, _ column: Int) -> Bool {
    let header = grid.cursor(of: cell)
    guard grid.reading(of: cell).unit == nil, grid.reading(of: cell).size == nil else {
      return false
    }
    if header.namesPOfFactor() {
      let isBeside = grid.headers.indices.contains { other in
        guard other != column, let cell = grid.headers[other].last else { return false }
        if case .pValue = grid.reading(of: cell).statistic { return true }
        return grid.cursor(of: cell).namesPOfFactor()
      }
      return isBeside && holdsPValues(column, needsBound: false)
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

  /// Whether all that stands in a column are p values, one of them a bound where that is asked for: "<0.001".
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
        hasBound = hasBound || p.comparison != .equal
      }
    }
    return count > 0 && (hasBound || !needsBound)
  }
}

extension Cursor {
  /// Whether a heading is a P with the name of a factor: "P-diet", "P_age", "P (diet × time)", "PANOVA"; "P-ADL" is a name.
  fileprivate func namesPOfFactor() -> Bool {
    if isWord("panova") { return endsHeading(at: index + 1) }
    guard isWord("p"), !isNameLetter(at: index) else { return false }
    let joint = peek(1)
    let isBracketed = joint.is(.openParenthesis)
    guard isBracketed || joint.is(.dash) || joint.is(.ascii("_")) else { return false }
    var end = index + 2
    while self[at: end].isWord && !isArmWord(at: end) || end > index + 2 && self[at: end].is(.times)
    { end += 1 }
    guard end > index + 2, end <= index + 7 else { return false }
    if isBracketed {
      guard self[at: end].is(.closeParenthesis) else { return false }
      end += 1
    }
    return endsHeading(at: end)
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
