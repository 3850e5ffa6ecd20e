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

  /// "Both drugs were taken orally twice daily for 10 days" behind the sentence of an amount: how all
  /// of what it lists is given.
  func scheduleOfAll(after amount: Range<Int>, in cursor: Cursor) -> DoseSchedule? {
    let next = cursor.sentence(at: amount.lowerBound).upperBound
    guard next < cursor.bounds.upperBound else { return nil }
    let sentence = cursor.sentence(at: next)
    let subjects: [StaticString] = [
      "each", "all", "both", "these", "treatment", "treatments", "medication", "medications",
      "drugs", "doses", "injections", "capsules", "tablets",
    ]
    let first = sentence.lowerBound + (cursor.isWord("the", at: sentence.lowerBound) ? 1 : 0)
    guard subjects.contains(where: { cursor.isWord(oneOf: $0, at: first) }) else { return nil }
    return schedule(in: sentence.lowerBound..<min(sentence.upperBound, first + 8), cursor)
  }

  /// "Vincristine was given intravenously once every 3 weeks" near a bare amount of it.
  func schedule(
    of substance: Range<Int>, near amount: Range<Int>, in cursor: Cursor
  ) -> DoseSchedule? {
    let near =
      max(
        cursor.bounds.lowerBound, amount.lowerBound - 150)..<min(
        cursor.bounds.upperBound, amount.upperBound + 150)
    for place in near
    where !substance.contains(place) && isSameWord(place, substance.lowerBound) {
      let end = place + substance.count
      if let found = schedule(in: end..<end + 3, cursor) { return found }
    }
    return nil
  }

  /// What stands behind "was given" in a few tokens, if its sentence has no amount of its own.
  private func schedule(in tokens: Range<Int>, _ cursor: Cursor) -> DoseSchedule? {
    guard
      let verb = tokens.first(where: {
        cursor[at: $0].is(.given)
          && (cursor.isWord("was", at: $0 - 1) || cursor.isWord("were", at: $0 - 1))
      })
    else { return nil }
    guard cursor.bounds.contains(verb) else { return nil }
    let sentence = cursor.sentence(at: verb)
    let hasAmount = sentence.contains {
      cursor[at: $0].isNumber && cursor[at: $0 + 1].unit?.isGiven == true
    }
    if hasAmount { return nil }
    let zone = DoseZone(of: verb..<verb + 1, behind: nil, before: nil, in: cursor)
    return DoseSchedule(cursor: cursor, zone: zone, substance: nil)
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
    where names(substance.lowerBound, behind: place) || names(substance.lowerBound, before: place) {
      if let found, !isSameWord(found, place) { return nil }
      found = place
    }
    return found.map { $0..<$0 + 1 }
  }

  /// "oral extended-release oxycodone", "a novel oral kinase inhibitor, tofacitinib": a route with the
  /// name behind it.
  private func names(_ word: Int, behind route: Int) -> Bool {
    var place = route + 1
    while place < min(route + 6, text.tokens.count) {
      if isSameWord(place, word) { return true }
      let token = text.tokens[place]
      let mayStand = token.is(.dash) || token.is(.comma) && place > route + 1
      guard mayStand || token.isWord && !token.is(.function.union(.conjunction).union(.given))
      else { return false }
      place += 1
    }
    return false
  }

  /// "tofacitinib, an oral inhibitor", "tofacitinib is a novel oral inhibitor": a route in what is
  /// said of the name before it.
  private func names(_ word: Int, before route: Int) -> Bool {
    let first = max(1, route - 7)
    guard first < route,
      let article = (first..<route).last(where: {
        let token = text.tokens[$0]
        return token.end - token.start <= 2 && token.isWord && isArticle($0)
      }), route - article <= 3
    else { return false }
    let link = text.tokens[article - 1]
    guard link.is(.comma) || isWord("is", at: article - 1) else { return false }
    return (max(0, article - 5)..<max(0, article - 1)).contains { isSameWord($0, word) }
  }

  private func isArticle(_ index: Int) -> Bool { isWord("a", at: index) || isWord("an", at: index) }

  private func isWord(_ word: StaticString, at index: Int) -> Bool {
    let token = text.tokens[index]
    return word.withUTF8Buffer { bytes in
      text.text[Int(token.start)..<Int(token.end)].elementsEqual(bytes, by: { $0 | 0x20 == $1 })
    }
  }

  private func isSameWord(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (text.tokens[one], text.tokens[other])
    guard one.isWord, other.isWord else { return false }
    return text.text[Int(one.start)..<Int(one.end)].elementsEqual(
      text.text[Int(other.start)..<Int(other.end)], by: { $0 | 0x20 == $1 | 0x20 })
  }
}
