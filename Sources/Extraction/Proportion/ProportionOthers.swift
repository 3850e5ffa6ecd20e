import Documents
import Lexing

/// Shares of others than the people of this study.
extension ProportionReader {
  /// "To date, 35 patients have been described with this mutation, of whom 12 died": cases of others.
  func tellsOfKnownCases(_ first: Int) -> Bool {
    cursor.sentence(at: first).contains {
      cursor.isWord("been", at: $0)
        && (cursor.isWord("described", at: $0 + 1) || cursor.isWord("reported", at: $0 + 1))
        && (cursor.isWord("have", at: $0 - 1) || cursor.isWord("previously", at: $0 - 1))
    }
  }

  /// "Smith et al studied 300 children" and then "About 120 subjects out of 300 met the criteria": a discussion goes on
  /// about those with whom the sentence before begins, until the authors speak of themselves.
  func continuesCited(_ first: Int) -> Bool {
    guard section == .conclusions else { return false }
    let start = cursor.sentence(at: first).lowerBound
    guard start > cursor.bounds.lowerBound, !cursor.speaksOfOwnStudy(at: first) else {
      return false
    }
    let name = cursor.sentence(at: start - 1).lowerBound
    return cursor[at: name].flags.contains(.capitalized) && cursor.isWord("et", at: name + 1)
      && cursor.isWord("al", at: name + 2) && !cursor.speaksOfOwnStudy(at: name)
  }

  /// "(79%, [45])": whose share it is.
  func citesSource(_ end: Int) -> Bool {
    let open = cursor[at: end].is(.comma) ? end + 1 : end
    return cursor[at: open].is(.openBracket) && cursor[at: open + 1].isInteger
      && cursor[at: open + 2].is(.closeBracket) && cursor[at: open + 3].is(.closeParenthesis)
  }

  /// "we previously reported a 34% response rate", "the 12% reported in the literature", "12% in historical
  /// controls".
  func isOfOthers(_ first: Int, _ end: Int) -> Bool {
    if isInOthers(end) { return true }
    if cursor.isWord("reported", at: end) { return cursor.isWord("the", at: first - 1) }
    if isSecondOfComparison(first) { return true }
    return (first - 6..<first - 1).contains {
      cursor.isWord("previously", at: $0) && cursor[at: $0].sentence == cursor[at: first].sentence
        && (cursor.isWord("we", at: $0 - 1) || cursor.isWord("have", at: $0 - 1))
        && (cursor.isWord("reported", at: $0 + 1) || cursor.isWord("found", at: $0 + 1)
          || cursor.isWord("observed", at: $0 + 1))
    }
  }

  /// "in historical controls", "of the general population": behind one percentage, and saying nothing of the next.
  func isInOthers(_ end: Int) -> Bool {
    if cursor.isWord("in", at: end), cursor.isWord("historical", at: end + 1) { return true }
    return
      (cursor.isWord("in", at: end) || cursor.isWord("of", at: end)
      || cursor.isWord("for", at: end) || cursor.isWord("among", at: end))
      && namesPublic(in: end + 1..<end + 5)
  }

  /// "higher than in our earlier series (61% vs 48%)": the second in the bracket is of those behind "than", and so is
  /// one that stands there alone, "higher than in our earlier series (48%)".
  private func isSecondOfComparison(_ first: Int) -> Bool {
    let versus = cursor[at: first - 1].is(.period) ? first - 2 : first - 1
    let isAlone = cursor[at: first - 1].opensBracket && cursor[at: first + 2].closesBracket
    guard
      isAlone
        || cursor[at: versus].is(.versus) && cursor[at: versus - 1].is(.percent)
          && cursor[at: versus - 3].opensBracket
    else { return false }
    let open = isAlone ? first - 1 : versus - 3
    for index in stride(from: open - 1, through: open - 8, by: -1) {
      guard cursor[at: index].isWord || cursor[at: index].is(.dash) else { return false }
      if cursor.isWord("than", at: index) { return namesOthers(in: index + 1..<open) }
    }
    return false
  }

  /// "earlier series", "previously reported", "the general population".
  private func namesOthers(in range: Range<Int>) -> Bool {
    range.contains {
      if cursor.isWord("earlier", at: $0) || cursor.isWord("previous", at: $0) {
        return cursor.isWord("series", at: $0 + 1) || cursor[at: $0 + 1].is([.study, .studies])
      }
      return cursor.isWord("previously", at: $0) && cursor.isWord("reported", at: $0 + 1)
    } || namesPublic(in: range)
  }

  /// "the general population", "the national registry", but not "the national registry cohort that we enrolled".
  private func namesPublic(in range: Range<Int>) -> Bool {
    range.contains {
      (cursor.isWord("general", at: $0) && cursor.isWord("population", at: $0 + 1)
        || cursor.isWord("national", at: $0) && cursor.isWord("registry", at: $0 + 1))
        && !cursor[at: $0 + 2].is([.study, .group])
    }
  }
}
