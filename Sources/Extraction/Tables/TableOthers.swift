import Documents
import Lexing

/// Tables and rows that show what other studies found, and nothing of the article's own.
extension TableReader {
  /// Whether a row is that of another study: it cites one, "Lee et al.", or the caption says that all but the present one
  /// are others'.
  mutating func isOfOtherStudy(_ path: TablePath) -> Bool {
    if path.cells.contains(where: { grid.cursor.namesPresentStudy(grid.cellTokens[$0]) }) {
      return false
    }
    if isOfOthers { return true }
    return path.cells.first.map { grid.cursor.citesAuthors(grid.cellTokens[$0]) } ?? false
  }

  /// Whether the head names an arm with its size, "Placebo (n = 60)", as no table of other studies does.
  func hasSizedArm() -> Bool {
    grid.table.rows.prefix(4).contains { row in
      row.isHeader
        && row.cells.contains { cell in
          guard grid.table.cells[cell].columns.lowerBound > 0, grid.isFilled(cell) else {
            return false
          }
          let reading = grid.reading(of: cell)
          return reading.size != nil && reading.name.contains { grid.cursor.isArmWord(at: $0) }
            && !grid.cursor.namesPresentStudy(reading.tokens)
        }
    }
  }
}

extension Cursor {
  /// Whether a caption tells of others' studies: "Comparison of the present results with the literature", "Published
  /// trials of metformin", "Characteristics of included studies", but not "Pooled effects in the included trials".
  func captionNamesOtherStudies() -> Bool {
    bounds.contains { index in
      if isWord("literature", at: index) {
        return isWord("in", at: index - 1) || isWord("with", at: index - 1)
          || isWord("the", at: index - 1) && !isWord("from", at: index - 2)
      }
      guard
        isWord("studies", at: index) || isWord("trials", at: index) || isWord("reports", at: index)
      else { return false }
      let before = self[at: index - 1].is([.study, .randomized]) ? index - 2 : index - 1
      let isIncluded = isWord("included", at: before)
      if isIncluded || isWord("published", at: before) {
        return !(bounds.lowerBound..<index).contains {
          isWord("pooled", at: $0) || isWord("meta", at: $0) || isWord("metaanalysis", at: $0)
            || isIncluded && (isWord("effect", at: $0) || isWord("effects", at: $0))
        }
      }
      let isEarlier =
        isWord("previous", at: before) || isWord("earlier", at: before)
        || isWord("other", at: before) || isWord("prior", at: before)
      return isEarlier
        && bounds.contains {
          isWord("comparison", at: $0) || isWord("compared", at: $0) || isWord("summary", at: $0)
            || isWord("overview", at: $0) || isWord("review", at: $0)
        }
    }
  }

  /// "Present study", "Our series", "This trial".
  func namesPresentStudy(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      (isWord("present", at: $0) || isWord("our", at: $0) || isWord("this", at: $0)
        || isWord("current", at: $0))
        && (self[at: $0 + 1].is(.study) || isWord("series", at: $0 + 1)
          || isWord("cohort", at: $0 + 1) || isWord("results", at: $0 + 1)
          || isWord("report", at: $0 + 1))
    }
  }

  /// Whether a heading begins with the authors of a study: "Lee et al (2010)".
  ///
  /// Not "Criteria of Lee et al", "Ki67 (Lee et al)", "Lee et al score".
  func citesAuthors(_ tokens: Range<Int>) -> Bool {
    for index in tokens.prefix(4) {
      guard isWord("et", at: index), isWord("al", at: index + 1) else {
        if self[at: index].isWord, !isWord("of", at: index), !isWord("by", at: index) { continue }
        return false
      }
      // A year or a mark follows, or "n".
      let next = (index + 2..<max(index + 2, tokens.upperBound)).first {
        self[at: $0].kind != .symbol
      }
      return next.map { !self[at: $0].isWord || self[at: $0].end - self[at: $0].start == 1 } ?? true
    }
    return false
  }
}
