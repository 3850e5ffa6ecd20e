import Lexing

/// Routes and schedules that are stated apart from the amounts that they hold for.
struct DoseApart {
  private let text: LexedText
  /// The tokens that name a route, of the whole text.
  private var places: [Int] = []
  /// The tokens "injection", "injections", "injected".
  private var injections: [Int] = []
  /// The short forms of names, in brackets behind them.
  private var abbreviations: [Int] = []

  /// Every amount is held against these places: what names more of them is several articles in one.
  private static let mostPlaces = 200

  init(of text: LexedText) {
    self.text = text
    text.forEachSentence(having: [.route, .given]) { sentence, _ in
      for index in sentence {
        let token = text.tokens[index]
        if token.is(.route), places.count < Self.mostPlaces { places.append(index) }
        if token.is(.given), injections.count < Self.mostPlaces, isInjection(index) {
          injections.append(index)
        }
      }
    }
    text.forEachPassageWithLandmarks { _, cursor, landmarks in
      for bracket in landmarks
      where cursor[at: bracket].is(.openParenthesis) && abbreviations.count < Self.mostPlaces
        && isAbbreviation(bracket + 1)
      {
        abbreviations.append(bracket + 1)
      }
    }
  }

  private func isInjection(_ index: Int) -> Bool {
    isWord("injection", at: index) || isWord("injections", at: index)
      || isWord("injected", at: index)
  }

  /// Whether a token in a bracket is in capitals and begins like the word before the bracket:
  /// "dexmedetomidine (DEX)".
  private func isAbbreviation(_ index: Int) -> Bool {
    guard index > 1, index < text.tokens.count else { return false }
    let (token, word) = (text.tokens[index], text.tokens[index - 2])
    return token.isWord && token.flags.contains(.upperCase) && word.isWord
      && text.text[Int(token.start)] | 0x20 == text.text[Int(word.start)] | 0x20
  }

  /// Adds to what stands around an amount what is said elsewhere of its drug, or of all drugs.
  func complete(_ context: inout DoseContext, after amount: Range<Int>, in cursor: Cursor) {
    let substance = context.substance
    context.route =
      context.route ?? saidOfAll(after: amount, in: cursor)
      ?? substance.flatMap { named(with: $0, for: amount, in: cursor) }
      ?? context.injection.map { placeOfInjections(like: $0) ?? $0 }
      ?? substance.flatMap { injected($0) }
    context.complete(
      with: scheduleOfAll(after: amount, in: cursor)
        ?? substance.flatMap { schedule(of: $0, near: amount, in: cursor) },
      in: cursor)
  }

  /// The "intramuscular" of "given by intramuscular injections", if all injections of which the text
  /// names the place are such.
  private func placeOfInjections(like words: Range<Int>) -> Range<Int>? {
    guard words.count == 1, isInjection(words.lowerBound) else { return nil }
    var found: Int?
    for place in places where isInjection(place + 1) {
      // What is injected locally, or another drug, is another injection.
      if isWord("of", at: place + 2) || isWord("local", at: place) { continue }
      if let found, !isSameWord(found, place) { return nil }
      found = place
    }
    return found.map { $0..<$0 + 1 }
  }

  /// "Each group was treated intravenously" behind the sentence of an amount.
  private func saidOfAll(after amount: Range<Int>, in cursor: Cursor) -> Range<Int>? {
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

  /// "Both drugs were taken orally twice daily for 10 days", "A total of 64 courses were administered
  /// intravenously every 3 weeks" behind the sentence of an amount: how all of what it lists is given.
  private func scheduleOfAll(after amount: Range<Int>, in cursor: Cursor) -> DoseSchedule? {
    let next = cursor.sentence(at: amount.lowerBound).upperBound
    guard next < cursor.bounds.upperBound else { return nil }
    let sentence = cursor.sentence(at: next)
    guard let verb = givenPassively(in: sentence.prefix(16), cursor) else { return nil }
    let subject = sentence.prefix(while: { $0 < verb })
    guard
      subject.contains(where: { index in
        Self.subjects.contains { cursor.isWord(oneOf: $0, at: index) }
      }), !subject.contains(where: { cursor.isWord("placebo", at: $0) })
    else { return nil }
    return schedule(givenAt: verb, cursor)
  }

  /// Words for all that a study gives.
  private static let subjects: [StaticString] = [
    "each", "all", "both", "these", "treatment", "treatments", "medication", "medications",
    "drug", "drugs", "agents", "doses", "injections", "infusions", "courses", "cycles", "capsules",
    "tablets", "supplements", "interventions",
  ]

  /// "Vincristine was given intravenously once every 3 weeks" near a bare amount of it.
  private func schedule(
    of substance: Range<Int>, near amount: Range<Int>, in cursor: Cursor
  ) -> DoseSchedule? {
    let near =
      max(
        cursor.bounds.lowerBound, amount.lowerBound - 150)..<min(
        cursor.bounds.upperBound, amount.upperBound + 150)
    for place in near
    where !substance.contains(place) && isSameWord(place, substance.lowerBound) {
      let end = place + substance.count
      // "Patients received cinnarizine orally twice daily."
      if isReceived(place, in: cursor), let found = schedule(givenAt: place - 1, cursor) {
        return found
      }
      if let verb = givenPassively(in: end..<end + 5, cursor),
        let found = schedule(givenAt: verb, cursor)
      {
        return found
      }
    }
    return nil
  }

  /// Whether a name is the object of an active verb: "received cinnarizine", "took cinnarizine".
  private func isReceived(_ place: Int, in cursor: Cursor) -> Bool {
    cursor.isWord("received", at: place - 1) || cursor.isWord("took", at: place - 1)
      || cursor.isWord("receive", at: place - 1) || cursor.isWord("take", at: place - 1)
  }

  /// The verb of "was given", "were taken" among a few tokens of one clause.
  private func givenPassively(in tokens: Range<Int>, _ cursor: Cursor) -> Int? {
    var verb: Int?
    for index in tokens where cursor.bounds.contains(index) && verb == nil {
      if cursor[at: index].is(.semicolon) || cursor[at: index].is(.period) { return nil }
      let isPassive = cursor.isWord("was", at: index - 1) || cursor.isWord("were", at: index - 1)
      if isPassive, cursor[at: index].is(.given) || cursor.isWord("taken", at: index) {
        verb = index
      }
    }
    return verb
  }

  /// What stands behind "was given", if no amount of its own does.
  private func schedule(givenAt verb: Int, _ cursor: Cursor) -> DoseSchedule? {
    let sentence = cursor.sentence(at: verb)
    let hasAmount = (verb..<sentence.upperBound).contains {
      cursor[at: $0].isNumber && cursor[at: $0 + 1].unit?.isGiven == true
    }
    if hasAmount { return nil }
    // Only what is behind the verb is said of what is given.
    let end = verb..<verb + 1
    var zone = DoseZone(of: end, behind: nil, before: nil, in: cursor)
    zone.before = verb..<verb
    return DoseSchedule(cursor: cursor, zone: zone, substance: nil)
  }

  /// "intravenous gadobenate" elsewhere in the text, if no other route is named with it; a form
  /// ("lidocaine spray") is given in its own way.
  private func named(
    with substance: Range<Int>, for amount: Range<Int>, in cursor: Cursor
  ) -> Range<Int>? {
    let forms: [StaticString] = [
      "spray", "gel", "cream", "ointment", "patch", "lozenge", "lozenges", "mouthwash", "drops",
    ]
    for index in substance.lowerBound...substance.upperBound
    where forms.contains(where: { cursor.isWord(oneOf: $0, at: index) }) { return nil }
    var found: Int?
    let alias = alias(of: substance)
    // "normal saline", "isotonic saline"
    let isSaline = substance.count == 2 && isWord("saline", at: substance.upperBound - 1)
    for place in places {
      let isNamed =
        names(substance.lowerBound, at: place) || alias.map { names($0, at: place) } ?? false
        || isSaline && gives(substance.upperBound - 1, by: place)
      guard isNamed else { continue }
      if let found, !isSameWord(found, place) { return nil }
      found = place
    }
    guard let found, !isOfOtherMeasure(found, amount) else { return nil }
    return found..<found + 1
  }

  /// Whether the amount beside a route in another sentence is by the body, and this one is not, or the other way
  /// round: "Intrathecal methotrexate 12 mg", then "methotrexate 5 g/m2".
  private func isOfOtherMeasure(_ route: Int, _ amount: Range<Int>) -> Bool {
    guard text.tokens[route].sentence != text.tokens[amount.lowerBound].sentence else {
      return false
    }
    // The text may end with the route.
    let near = route + 1..<max(route + 1, min(route + 8, text.tokens.count - 1))
    guard
      let unit = near.first(where: {
        text.tokens[$0].unit?.isGiven == true && text.tokens[$0 - 1].isNumber
      }), text.tokens[unit].sentence == text.tokens[route].sentence,
      let own = amount.first(where: { text.tokens[$0].unit?.isGiven == true })
    else { return false }
    return isByBody(unit) != isByBody(own)
  }

  /// Whether "/kg" or "/m2" stands behind a unit.
  private func isByBody(_ unit: Int) -> Bool {
    guard unit + 2 < text.tokens.count else { return false }
    let body = text.tokens[unit + 1].is(.slash) || isWord("per", at: unit + 1) ? unit + 2 : unit + 1
    let code = text.tokens[body].unit?.code
    return code == "kg" || code == "m2" || code == "m"
  }

  private func names(_ word: Int, at route: Int) -> Bool {
    names(word, behind: route) || names(word, before: route) || gives(word, by: route)
  }

  /// The other name of "dexmedetomidine (DEX)", whichever of the two stands beside the amount.
  private func alias(of substance: Range<Int>) -> Int? {
    let isShort = text.tokens[substance.lowerBound].flags.contains(.upperCase)
    guard substance.count == 1 else { return nil }
    for index in abbreviations
    where isSameWord(isShort ? index : index - 2, substance.lowerBound) {
      return isShort ? index - 2 : index
    }
    return nil
  }

  /// "dexmedetomidine was administered intranasally", "ketamine (IV)": a route behind what is given.
  private func gives(_ word: Int, by route: Int) -> Bool {
    for place in stride(from: route - 1, through: max(0, route - 6), by: -1) {
      if isSameWord(place, word) { return true }
      let token = text.tokens[place]
      let mayStand =
        token.is(.given.union(.treated)) || token.is(.openParenthesis) && place == route - 1
        || isWord("was", at: place) || isWord("were", at: place) || isWord("by", at: place)
        || isWord("as", at: place) || isArticle(place)
      guard mayStand else { return false }
    }
    return false
  }

  /// "injections of triamcinolone", "ranibizumab injection": for want of a route.
  ///
  /// An infusion is one way of several, and holds for its own amount.
  private func injected(_ substance: Range<Int>) -> Range<Int>? {
    let word = substance.lowerBound
    for index in injections {
      let isNamed =
        isSameWord(index - 1, word) || isSameWord(index + 1, word)
        || isWord("of", at: index + 1) && isSameWord(index + 2, word)
        || isSameWord(index - 2, word) && isWord("was", at: index - 1)
      // "rapid injection of morphine can release histamine": what would come of one
      let isSupposed = (index + 2..<index + 6).contains {
        isWord("can", at: $0) || isWord("may", at: $0) || isWord("might", at: $0)
          || isWord("could", at: $0)
      }
      if isSupposed { continue }
      if isNamed { return index..<index + 1 }
    }
    return nil
  }

  /// "oral extended-release oxycodone", "a novel oral kinase inhibitor, tofacitinib": a route with the
  /// name behind it.
  private func names(_ word: Int, behind route: Int) -> Bool {
    var place = route + 1
    // "oral doses of bedaquiline", "intravenous administration of"
    if place + 1 < text.tokens.count, text.tokens[place].is(.doseNoun.union(.given)),
      isWord("of", at: place + 1)
    {
      place += 2
    }
    while place < min(route + 6, text.tokens.count) {
      if isSameWord(place, word) { return place == route + 1 || !isNumbness(route + 1) }
      let token = text.tokens[place]
      let mayStand = token.is(.dash) || token.is(.comma) && place > route + 1
      guard mayStand || token.isWord && !token.is(.function.union(.conjunction).union(.given)),
        !isWord("plus", at: place)
      else { return false }
      place += 1
    }
    return false
  }

  /// "under epidural analgesia, oxytocin": what a block does, and not what is given by it.
  private func isNumbness(_ index: Int) -> Bool {
    isWord("anaesthesia", at: index) || isWord("anesthesia", at: index)
      || isWord("analgesia", at: index)
  }

  /// "tofacitinib, an oral inhibitor", "tofacitinib is a novel oral inhibitor": a route in what is
  /// said of the name before it.
  private func names(_ word: Int, before route: Int) -> Bool {
    let first = max(1, route - 8)
    guard first < route,
      let article = (first..<route).last(where: {
        let token = text.tokens[$0]
        return token.end - token.start <= 2 && token.isWord && isArticle($0)
      }), route - article <= 6, !(article..<route).contains(where: { text.tokens[$0].is(.comma) })
    else { return false }
    let link = text.tokens[article - 1]
    guard link.is(.comma) || isWord("is", at: article - 1) else { return false }
    return (max(0, article - 5)..<max(0, article - 1)).contains { isSameWord($0, word) }
  }

  private func isArticle(_ index: Int) -> Bool { isWord("a", at: index) || isWord("an", at: index) }

  private func isWord(_ word: StaticString, at index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let token = text.tokens[index]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes in
      text.text[Int(token.start)..<Int(token.end)].elementsEqual(bytes, by: { $0 | 0x20 == $1 })
    }
  }

  private func isSameWord(_ one: Int, _ other: Int) -> Bool {
    let indices = text.tokens.indices
    guard indices.contains(one), indices.contains(other),
      text.tokens[one].mayBe(text.tokens[other])
    else { return false }
    let (one, other) = (text.tokens[one], text.tokens[other])
    guard one.isWord, other.isWord, one.end - one.start == other.end - other.start else {
      return false
    }
    return text.text[Int(one.start)..<Int(one.end)].elementsEqual(
      text.text[Int(other.start)..<Int(other.end)], by: { $0 | 0x20 == $1 | 0x20 })
  }
}
