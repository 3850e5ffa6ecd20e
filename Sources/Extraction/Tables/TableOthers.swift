import Documents
import Lexing

/// Tables and rows that show what other studies found, and nothing of the article's own.
extension TableReader {
  /// Whether a row is that of another study: it cites one, "Lee et al.", or the caption says that all but the present one
  /// are others'; where it says that these are pooled, the estimates are the article's own.
  mutating func isOfOtherStudy(_ path: TablePath) -> Bool {
    if path.cells.contains(where: { grid.cursor.namesPresentStudy(grid.cellTokens[$0]) }) {
      return false
    }
    if isOfOthers, !notes.isOfPool { return true }
    return path.cells.first.map { grid.cursor.citesAuthors(grid.cellTokens[$0]) } ?? false
  }

  /// Whether the numbers of a cell are those of other studies, which are pooled: they are no estimates.
  mutating func isOfPooledStudy(_ reading: HeaderReading?, _ column: Int) -> Bool {
    guard isOfOthers, notes.isOfPool else { return false }
    switch reading?.statistic {
    case .effect, .pValue: return false
    case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .percentAndInterval,
      .interval, .other, nil:
      return measureBesideInterval(column) == nil
    }
  }

  /// Whether the head names an arm with its size, "Placebo (n = 60)", as no table of other studies does; beside those of
  /// "Lee 2010 (n = 80)" it is one of the studies.
  func hasSizedArm() -> Bool {
    var hasArm = false
    for row in grid.table.rows.prefix(4) where row.isHeader {
      for cell in row.cells
      where grid.table.cells[cell].columns.lowerBound > 0 && grid.isFilled(cell) {
        let reading = grid.reading(of: cell)
        if grid.cursor.citesStudy(reading.tokens) { return false }
        if reading.size != nil, reading.name.contains(where: { grid.cursor.isArmWord(at: $0) }) {
          hasArm = hasArm || !grid.cursor.namesPresentStudy(reading.tokens)
        }
      }
    }
    return hasArm
  }
}

extension Cursor {
  /// Whether a caption tells of others' studies: "Comparison of the present results with the literature", "Published
  /// trials of metformin", "Characteristics of included studies", but not "Cut-offs from the literature".
  func captionNamesOtherStudies() -> Bool {
    bounds.contains { index in
      if isWord("literature", at: index) {
        return !isWord("from", at: isWord("the", at: index - 1) ? index - 2 : index - 1)
      }
      guard
        isWord("studies", at: index) || isWord("trials", at: index) || isWord("reports", at: index)
      else { return false }
      let before = self[at: index - 1].is([.study, .randomized]) ? index - 2 : index - 1
      if isWord("included", at: before) || isWord("published", at: before) { return true }
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

  /// Whether a caption says that results of such studies are taken together: "Pooled effects in the included trials",
  /// "Meta-analysis of published trials", but not "Characteristics of the trials in the meta-analysis".
  func captionNamesPool() -> Bool {
    for index in bounds where isWord("included", at: index) || isWord("published", at: index) {
      return (bounds.lowerBound..<index).contains {
        isWord("pooled", at: $0) || isWord("meta", at: $0) || isWord("metaanalysis", at: $0)
          || isWord("effect", at: $0) || isWord("effects", at: $0)
      }
    }
    return false
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

  /// Whether a heading cites a study: "Lee et al (n = 80)", "Lee 2010", "Lee (2010)", "Lee, 2010".
  func citesStudy(_ tokens: Range<Int>) -> Bool {
    citesAuthors(tokens)
      || tokens.contains { index in
        guard self[at: index].isInteger, (1950...2035).contains(self[at: index].value) else {
          return false
        }
        let isParted = self[at: index - 1].opensBracket || self[at: index - 1].is(.comma)
        let name = isParted ? index - 2 : index - 1
        return name >= tokens.lowerBound && self[at: name].isWord
          && self[at: name].flags.contains(.capitalized)
      }
  }

  /// Whether a heading begins with the authors of a study: "Lee et al (2010)", "(Lee, et al)", "Study by Lee et al".
  ///
  /// Not "Criteria of Lee et al", "Ki67 (Lee et al)", "Lee et al score".
  func citesAuthors(_ tokens: Range<Int>) -> Bool {
    for index in tokens.prefix(10) where isWord("et", at: index) && isWord("al", at: index + 1) {
      return beginsWithAuthors(tokens.lowerBound..<index)
        && !namesWhatAuthorsMade(index + 2..<max(index + 2, tokens.upperBound))
    }
    return false
  }

  /// Whether what stands before "et al." are names of people, and of their study at most.
  private func beginsWithAuthors(_ tokens: Range<Int>) -> Bool {
    var hasWord = false
    for index in tokens {
      let token = self[at: index]
      if token.opensBracket, hasWord { return false }
      if isWord("of", at: index) || isWord("by", at: index),
        index == tokens.lowerBound
          || !self[at: index - 1].is(.study) && !isWord("series", at: index - 1)
      {
        return false
      }
      hasWord = hasWord || token.isWord
    }
    return hasWord
  }

  /// Whether what follows "et al." is what they made and not where their study stands: "score", "Criteria", "equation, mL".
  private func namesWhatAuthorsMade(_ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound
    while tokens.contains(index), self[at: index].is(.period) || isWord("s", at: index) {
      index += 1
    }
    guard tokens.contains(index), self[at: index].isWord else { return false }
    let token = self[at: index]
    if token.is(.study) || token.end - token.start == 1 { return false }
    return !token.flags.contains(.capitalized) || isWord(of: Self.thingsOfAuthors, at: index)
  }

  private static let thingsOfAuthors = WordSet([
    "classification", "criteria", "criterion", "definition", "equation", "formula", "grade",
    "index",
    "method", "model", "protocol", "scale", "score", "scores", "scoring", "staging", "system",
    "technique", "test",
  ])
}
