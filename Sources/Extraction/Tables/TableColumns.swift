import Documents
import Lexing

/// What the cells of a table ask again and again of the columns beneath the present headers.
struct TableColumns {
  /// Whether each column that may be one is of p values of a factor: "P-diet".
  var pValuesOfFactors: [Int: Bool] = [:]
  /// How many columns are headed by a P that names a factor or by "P value", nil if they have not been counted yet.
  var headedByP: Int?
  /// How many columns beneath others are headed by a p value and how many by an estimate, nil if they have not been counted.
  var underSpanners: (values: Int, estimates: Int)?
  /// Whether the p values beneath a header stand before the estimates, by that header and those above it.
  var valuesStandFirst: [Int: (above: [Int], isSo: Bool)] = [:]
  /// Whether a "P" in a row of headers stands for phosphorus, by the row.
  var isPhosphorus: [Int: Bool] = [:]
  /// Whether a number above one stands in each column headed by a P alone.
  var exceedOne: [Int: Bool] = [:]
  /// Whether one of the columns has a size, nil if it has not been asked.
  var haveSizes: Bool?
  /// Whether one of the columns is of the power that a sample has, nil if it has not been asked.
  var tellPower: Bool?
  /// Whether the columns of which no header says what they are can be arms', nil if it has not been asked.
  var areOpenColumnsArms: Bool?
}

extension TableReader {
  /// Whether a column may be an arm's where only the stub says what stands in the table.
  ///
  /// It names one, or all; or none does, and what stands in all columns that leave open what they are is of the form that the
  /// stub states. "Zinc | Severity | Onset" may be anything.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - stub: What the heading of the stub says.
  /// - Returns: Whether it may.
  mutating func mayBeArm(_ column: Int, _ stub: HeaderReading) -> Bool {
    guard let header = grid.headers[column].last else { return true }
    if heading(of: column).arm != nil { return true }
    if let first = grid.reading(of: header).name.first, grid.cursor.namesWhole(at: first) {
      return true
    }
    if let known = columns.areOpenColumnsArms { return known }
    let areArms = areOpenColumnsArms(stub)
    columns.areOpenColumnsArms = areArms
    return areArms
  }

  private func areOpenColumnsArms(_ stub: HeaderReading) -> Bool {
    let open = grid.headers.indices.map { $0 > 0 && isOpen($0) }
    if open.count(where: \.self) < 2 { return true }
    guard !open.indices.contains(where: { open[$0] && heading(of: $0).arm != nil }) else {
      return false
    }
    for row in grid.table.rows.indices where !grid.table.rows[row].isHeader {
      for cell in grid.table.rows[row].cells where grid.isFilled(cell) {
        let column = grid.table.cells[cell].columns.lowerBound
        guard open[column], !grid.headers[column].contains(cell) else { continue }
        if !isOfForm(stub, cell), !statesItself(row) { return false }
      }
    }
    return true
  }

  /// Whether no header of a column says what its numbers are.
  private func isOpen(_ column: Int) -> Bool {
    guard let cell = grid.headers[column].last else { return false }
    let reading = grid.reading(of: cell)
    return !reading.isStatistic && reading.measure == nil && !reading.isContrast
      && !reading.isCount && reading.spreadAlone == nil
  }

  /// Whether the heading of a row says what its numbers are.
  private func statesItself(_ row: Int) -> Bool {
    grid.table.rows[row].cells.first.map { grid.isFilled($0) && grid.reading(of: $0).isStatistic }
      ?? false
  }

  /// Whether a cell is written as what a heading states is.
  private func isOfForm(_ stub: HeaderReading, _ cell: Int) -> Bool {
    var cursor = grid.cursor(of: cell)
    switch stub.statistic {
    case .mean(let spread?): return cursor.cellMean(spread: spread) != nil
    case .countAndPercent: return cursor.cellShare(isReversed: false) != nil
    case .byCell: return cursor.beginsWithNumber() && cursor.bounds.count > 1
    // A bare number proves nothing.
    default: return false
    }
  }
}
