import Documents
import Lexing

/// The one spelling of units, so that "mcg", "µg" and "micrograms" of a gold file agree with "ug".
struct UnitSpelling {
  private let lexer = Lexer()
  private let lexed = LexedText()
  /// What has been asked before.
  private var known: [String: String] = [:]

  /// The UCUM code of a unit as people or Winnow write it; words that are no unit stay, in lower case.
  mutating func code(of unit: String) -> String {
    if let code = known[unit] { return code }
    let code = code(ofUnknown: unit)
    known[unit] = code
    return code
  }

  private func code(ofUnknown unit: String) -> String {
    let bare = String(unit.filter { !"{}".contains($0) })
    for spelling in [unit, bare, "{\(bare)}"] {
      if let known = UCUMUnit(code: spelling) { return known.code }
    }
    let words = bare.lowercased().replacing("²", with: "2").replacing("^", with: "")
    if let code = Self.severalWords[words] { return code }
    if let code = named(words) { return code }
    // A piece of a treatment or of the body: "eyes".
    if words.hasSuffix("s"), let piece = UCUMUnit(code: "{\(words.dropLast())}") {
      return piece.code
    }
    return words
  }

  /// The unit that a word names in a text.
  private func named(_ word: String) -> String? {
    var article = Article(source: SourceLocation(path: "", format: .text))
    article.append(.body, word.utf8)
    lexer.lex(article, into: lexed)
    guard lexed.tokens.count <= 2, let token = lexed.tokens.first,
      token.range.count >= word.utf8.count - 1
    else { return nil }
    return token.unit?.code
  }

  /// What texts read as several words, or as none.
  private static let severalWords = [
    "international unit": "[IU]", "international units": "[IU]", "i.u.": "[IU]", "i.u": "[IU]",
    "sq m": "m2", "dosage": "{dose}", "dosages": "{dose}",
  ]
}
