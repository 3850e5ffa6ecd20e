import Lexing

/// Routes that are stated apart from the amounts that they hold for.
struct DoseRoutes {
  private let text: LexedText
  /// The tokens that name a route, of the whole text.
  private let places: [Int]

  init(of text: LexedText) {
    self.text = text
    places = text.tokens.indices.filter { text.tokens[$0].is(.route) }
  }

  /// "Each group was treated intravenously" behind the sentence of an amount.
  func saidOfAll(after amount: Range<Int>, in cursor: Cursor) -> Range<Int>? {
    let next = cursor.sentence(at: amount.lowerBound).upperBound
    guard next < cursor.bounds.upperBound else { return nil }
    let sentence = cursor.sentence(at: next)
    let first = sentence.lowerBound
    guard
      cursor.isWord("each", at: first) || cursor.isWord("all", at: first)
        || cursor.isWord("both", at: first) || cursor.isWord("these", at: first),
      sentence.contains(where: { cursor[at: $0].is(.given) })
    else { return nil }
    return sentence.first { cursor[at: $0].is(.route) }.map { $0..<$0 + 1 }
  }

  /// "intravenous gadobenate" elsewhere in the text, if no other route is named with it; a form
  /// ("lidocaine spray") is given in its own way.
  func named(with substance: Range<Int>, in cursor: Cursor) -> Range<Int>? {
    let forms: [StaticString] = [
      "spray", "gel", "cream", "ointment", "patch", "lozenge", "lozenges", "mouthwash", "drops",
    ]
    for index in substance.lowerBound...substance.upperBound
    where forms.contains(where: { cursor.isWord(oneOf: $0, at: index) }) { return nil }
    var found: Int?
    for place in places
    where place + 1 < text.tokens.count && isSameWord(place + 1, substance.lowerBound) {
      if let found, !isSameWord(found, place) { return nil }
      found = place
    }
    return found.map { $0..<$0 + 1 }
  }

  private func isSameWord(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (text.tokens[one], text.tokens[other])
    guard one.isWord, other.isWord else { return false }
    return text.text[Int(one.start)..<Int(one.end)].elementsEqual(
      text.text[Int(other.start)..<Int(other.end)], by: { $0 | 0x20 == $1 | 0x20 })
  }
}
