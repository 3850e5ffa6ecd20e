import Documents
import Lexing

/// Which columns beside the first head the rows.
extension TableGrid {
  /// Whether a column is one of labels although these may begin with digits or signs: "Baseline", "4 weeks", "8
  /// weeks"; "<40", "40–59", "≥60".
  ///
  /// Its header is a word for such, "Time", "Category", "Level", or none, and then most of what stands in it are labels that
  /// no column of data has.
  func isColumnOfLabels(_ column: Int) -> Bool {
    var isHeaded = false
    if let header = headers[column].last {
      let tokens = cellTokens[header]
      isHeaded =
        tokens.contains { cursor.isWord(of: Self.wordsForLabels, at: $0) }
        && tokens.allSatisfy {
          cursor[at: $0].kind == .symbol || cursor.isWord(of: Self.wordsForLabels, at: $0)
            || cursor[at: $0].unit?.quantity == .time || cursor.isWord("point", at: $0)
        }
      guard isHeaded else { return false }
    }
    var sure = 0
    var possible = 0
    var data = 0
    for row in table.rows where !row.isHeader {
      for cell in row.cells where table.cells[cell].columns == column..<column + 1 {
        guard isFilled(cell) else { continue }
        switch label(cell) {
        case true?: sure += 1
        case nil: possible += 1
        case false?: data += 1
        }
      }
    }
    if isHeaded { return data == 0 && sure + possible > 1 }
    return data == 0 && sure > 1 && sure >= possible
  }

  /// Whether a cell is a label; nil if it may be one or data: "40–59", "8".
  private func label(_ cell: Int) -> Bool? {
    let cursor = cursor(of: cell)
    let tokens = cellTokens[cell]
    if !cursor.beginsWithNumber() { return cursor.peek().isWord }
    for index in tokens where cursor[at: index].isNumber && cursor[at: index].decimals > 0 {
      return false
    }
    if cursor.hasPlusMinus || tokens.contains(where: { cursor[at: $0].opensBracket }) {
      return false
    }
    let first = cursor.peek()
    if first.is(.less) || first.is(.greater) || first.is(.lessOrEqual)
      || first.is(.greaterOrEqual)
    {
      return true
    }
    return tokens.contains { cursor[at: $0].isWord } ? true : nil
  }

  private static let wordsForLabels = WordSet([
    "assessment", "categories", "category", "class", "day", "days", "level", "levels", "model",
    "month", "months", "period", "stratum", "subgroup", "time", "timepoint", "timepoints", "times",
    "visit", "week", "weeks", "year", "years",
  ])
}
