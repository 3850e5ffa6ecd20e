import Lexing

/// Where the clauses of a sentence begin, for the rules of several types.
extension Cursor {
  /// Whether a preposition begins a sentence, whose subject then stands behind a comma: "Despite treatment, pain was",
  /// "At six months, deaths were".
  func opensAside(at index: Int) -> Bool { isWord(of: Self.openings, at: index) }

  private static let openings = WordSet([
    "after", "among", "at", "between", "by", "despite", "during", "for", "in", "with",
  ])
}
