import Documents
import Lexing

/// How many cells of a column are labels.
struct LabelCount {
  /// Those that no column of data has.
  var sure = 0
  /// Those that may be labels or data.
  var possible = 0
  /// Those that are none.
  var data = 0
}

/// What a header is to those beneath it.
extension TableGrid {
  /// Whether a header tells what the columns beneath it are about, and not what stands in them: "Effect of zinc" over the
  /// arms and their P, but not "Effect vs placebo", "Net effect of zinc".
  ///
  /// - Parameters:
  ///   - cell: The header.
  ///   - column: One of the columns beneath it, whose lowest header names an arm.
  /// - Returns: Whether it is such a title.
  func isTitleOfEffect(_ cell: Int, over column: Int) -> Bool {
    guard case .other = reading(of: cell).statistic, table.cells[cell].columns.count > 2,
      let lowest = headers[column].last, lowest != cell,
      cursor.namesWhoseEffect(cellTokens[cell])
    else { return false }
    let own = reading(of: lowest)
    guard !own.isStatistic, !own.isContrast,
      own.size != nil || own.isBesideArm || own.name.contains(where: { cursor.isArmWord(at: $0) })
    else { return false }
    return table.cells[cell].columns.contains { other in
      guard let header = headers[other].last, header != cell else { return false }
      switch reading(of: header).statistic {
      case .pValue, .effect: return true
      case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .percentAndInterval,
        .interval, .other, nil:
        return false
      }
    }
  }
}

/// Which columns beside the first head the rows.
extension TableGrid {
  /// Whether a column is one of labels although these may begin with digits or signs: "Baseline", "4 weeks", "8
  /// weeks"; "<40", "40–59", "≥60".
  ///
  /// Its header is a word for such, "Time", "Category", "Level", or none, and then most of what stands in it are labels that
  /// no column of data has.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - count: Counts what stands in it.
  /// - Returns: Whether it is one.
  func isColumnOfLabels(_ column: Int, _ count: () -> LabelCount) -> Bool {
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
    let labels = count()
    if isHeaded { return labels.data == 0 && labels.sure + labels.possible > 1 }
    return labels.data == 0 && labels.sure > 1 && labels.sure >= labels.possible
  }

  /// Counts the labels of a column.
  func labels(in column: Int) -> LabelCount {
    var count = LabelCount()
    for row in table.rows where !row.isHeader {
      for cell in row.cells where table.cells[cell].columns == column..<column + 1 {
        guard isFilled(cell) else { continue }
        switch label(cell) {
        case true?: count.sure += 1
        case nil: count.possible += 1
        case false?: count.data += 1
        }
      }
    }
    return count
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

extension Cursor {
  /// Whether a heading names an effect and what has it, "Effect of zinc", and not what that is measured against.
  fileprivate func namesWhoseEffect(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      (isWord("effect", at: index) || isWord("effects", at: index))
        && (isWord("of", at: index + 1) || isWord("on", at: index + 1)
          || isWord("comparing", at: index + 1))
    } && !tokens.contains { isWord(of: Self.wordsOfContrast, at: $0) }
  }

  private static let wordsOfContrast = WordSet([
    "adjusted", "against", "compared", "difference", "differences", "minus", "net", "relative",
    "than", "versus", "vs",
  ])
}
