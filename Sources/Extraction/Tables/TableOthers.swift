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
    if notes.isOfOthers { return true }
    return path.cells.first.map { grid.cursor.citesAuthors(grid.cellTokens[$0]) } ?? false
  }
}

extension Cursor {
  /// Whether a caption tells of others' studies: "Comparison of the present results with the literature", "Published
  /// trials of metformin", "Characteristics of included studies".
  func captionNamesOtherStudies() -> Bool {
    bounds.contains { index in
      if isWord("literature", at: index) { return !isWord("from", at: index - 2) }
      guard
        isWord("studies", at: index) || isWord("trials", at: index) || isWord("reports", at: index)
      else { return false }
      let before = self[at: index - 1].is([.study, .randomized]) ? index - 2 : index - 1
      if isWord("published", at: before) || isWord("included", at: before) { return true }
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

  /// Whether a heading begins with the authors of a study, "Lee et al", but not "Criteria of Lee et al".
  func citesAuthors(_ tokens: Range<Int>) -> Bool {
    tokens.prefix(4).contains { isWord("et", at: $0) && isWord("al", at: $0 + 1) }
  }
}
