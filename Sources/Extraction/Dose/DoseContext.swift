import Lexing

/// What stands around an amount: the substance, how it is given, and whether it is given at all.
struct DoseContext {
  var substance: Range<Int>?
  var route: Range<Int>?
  var frequency: Range<Int>?
  var duration: Range<Int>?
  /// Whether a word for giving stands in the sentence near the amount.
  var isGiven = false
  /// Whether a word for measuring stands close before the amount.
  var isMeasured = false
  /// Whether "of" ties the substance to the amount: "2 ml of saline".
  var isNamedByOf = false
  /// Whether the substance is a preparation that is given by volume: "saline 2 ml".
  var isPreparation = false
  /// How likely the amount is a dose, from what was found around it.
  var confidence = 0.8

  init(of mention: DoseMention, in cursor: Cursor) {
    let sentence = cursor.sentence(at: mention.tokens.lowerBound)
    substance = Self.substance(of: mention.tokens, sentence, cursor)
    isNamedByOf = Self.nameAfterOf(mention.tokens.upperBound, sentence, cursor) != nil
    isPreparation = substance?.contains { cursor[at: $0].is(.preparation) } ?? false
    frequency = Self.frequency(of: mention.tokens, sentence, cursor)
    route = Self.nearestRoute(to: mention.tokens, before: 16, after: 20, sentence, cursor)
    duration = Self.duration(after: mention.tokens.upperBound, sentence, cursor)
    let near =
      max(
        sentence.lowerBound, mention.tokens.lowerBound - 14)..<min(
        sentence.upperBound, mention.tokens.upperBound + 8)
    isGiven = near.contains { cursor[at: $0].is(.given) }
    let close = max(sentence.lowerBound, mention.tokens.lowerBound - 5)..<mention.tokens.lowerBound
    isMeasured = close.contains { cursor[at: $0].is(.measured) }
    confidence =
      0.7 + (substance != nil ? 0.15 : 0) + (frequency != nil || route != nil ? 0.07 : 0)
      + (isGiven ? 0.05 : 0)
  }

  // MARK: Substance

  /// "10 mg of zinc", "ketamine 0.5 mg/kg", "metformin (1 g twice daily)", "8 mg ondansetron".
  ///
  /// A name with a drug's ending wins over other words beside the amount; if none is beside it, the
  /// nearest before it in the sentence is meant, then the nearest after it.
  private static func substance(
    of tokens: Range<Int>, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Range<Int>? {
    let beside = [
      nameAfterOf(tokens.upperBound, sentence, cursor),
      nameBefore(tokens.lowerBound, sentence, cursor),
      name(from: tokens.upperBound, sentence, cursor),
    ].compactMap(\.self)
    // "artesunate 2 or 4 mg/kg": a word right before the amount is its name.
    if beside.count > 0, beside[0].upperBound == tokens.lowerBound { return beside[0] }
    if let drug = beside.first(where: { isDrug($0, cursor) }) { return drug }
    if let named = beside.first, beside.count > 1 || !isCommon(named, cursor) { return named }
    for index in stride(from: tokens.lowerBound - 1, through: sentence.lowerBound, by: -1)
    where cursor.hasDrugStem(at: index) && isNameWord(cursor[at: index]) {
      return index..<index + 1
    }
    for index in tokens.upperBound..<max(tokens.upperBound, sentence.upperBound)
    where cursor.hasDrugStem(at: index) && isNameWord(cursor[at: index]) {
      return index..<index + 1
    }
    return beside.first
  }

  /// Whether a name has a drug's ending, or the digits and capitals of a code: "LY2811376", "MTX".
  private static func isDrug(_ name: Range<Int>, _ cursor: Cursor) -> Bool {
    name.contains { index in
      let token = cursor[at: index]
      return cursor.hasDrugStem(at: index)
        || token.isWord && token.flags.contains(.upperCase) && token.end - token.start >= 3
    }
  }

  /// Whether a name is one lower-case word without a drug's ending.
  private static func isCommon(_ name: Range<Int>, _ cursor: Cursor) -> Bool {
    name.count == 1 && !cursor[at: name.lowerBound].flags.contains(.capitalized)
  }

  /// The name after "of", which may follow a form: "320 mg of", "2 tablets of", "5 mg tablets of".
  private static func nameAfterOf(
    _ start: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Range<Int>? {
    var index = start
    for _ in 0..<3 where index < sentence.upperBound {
      if cursor.isWord("of", at: index) { return name(from: index + 1, sentence, cursor) }
      let token = cursor[at: index]
      guard token.is(.frequency.union(.multiplier).union(.route)) || token.unit?.quantity == .count
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The noun phrase that begins at an index, articles and routes before it left out.
  private static func name(
    from start: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Range<Int>? {
    var first = start
    while first < sentence.upperBound {
      let token = cursor[at: first]
      let isAdjective =
        token.is(.route.union(.substanceAdjective).union(.frequency).union(.multiplier))
        || cursor.isWord("the", at: first) || cursor.isWord("a", at: first)
        || token.is(.comma) && cursor[at: first + 1].is(.substanceAdjective)
        || cursor.isWord("and", at: first) && cursor[at: first - 1].is(.substanceAdjective)
      guard isAdjective || token.is(.dash) && first > start else { break }
      first += 1
    }
    var end = first
    while end < sentence.upperBound, end - first < 8 {
      let token = cursor[at: end]
      if isNameWord(token) {
        end += 1
      } else if token.is(.dash), !token.hasSpaceBefore, end > first,
        !cursor[at: end + 1].hasSpaceBefore
      {
        // "5-FU", "C-Tb", "omega-3": what a hyphen joins is one name.
        end += 2
      } else {
        break
      }
    }
    while end > first, cursor[at: end - 1].is(.dash) { end -= 1 }
    return end > first ? first..<end : nil
  }

  /// The noun phrase that ends before an index: over "(", "at", "a dose of", "single", other levels.
  private static func nameBefore(
    _ end: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Range<Int>? {
    var last = end - 1
    var steps = 0
    while last >= sentence.lowerBound, steps < 8 {
      let token = cursor[at: last]
      let isBridge =
        token.is(.openParenthesis) || token.is(.openBracket) || token.is(.comma)
        || token.is(.doseNoun.union(.route).union(.frequency).union(.multiplier))
        || token.is(.lessOrEqual) || token.is(.greaterOrEqual) || token.is(.less)
        || token.is(.colon) || token.is(.equals) || bridges(last, cursor)
      guard isBridge else { break }
      last -= 1
      steps += 1
    }
    // "a dose of 5 mg": what stands before the article is no name.
    guard last >= sentence.lowerBound, isNameWord(cursor[at: last]) else { return nil }
    var first = last
    while first > sentence.lowerBound {
      let before = cursor[at: first - 1]
      if isNameWord(before), last - first < 2 {
        first -= 1
      } else if before.is(.dash), !cursor[at: first].hasSpaceBefore, !before.hasSpaceBefore,
        first - 2 >= sentence.lowerBound
      {
        first -= 2
      } else {
        break
      }
    }
    // Of several words the last is the name, unless it is a form or a letter: "vitamin E".
    return first..<last + 1
  }

  private static func bridges(_ index: Int, _ cursor: Cursor) -> Bool {
    for word in [
      "at", "a", "of", "with", "single", "total", "dose", "to", "infusion", "infusions",
      "injection", "bolus", "titrated", "from", "up", "initial", "tablet", "tablets", "monotherapy",
    ]
      as [StaticString] where cursor.isWord(word, at: index)
    {
      return true
    }
    return false
  }

  private static func isNameWord(_ token: Token) -> Bool {
    token.isWord && token.unit == nil
      && !token.is(
        .notSubstance.union(.frequency).union(.multiplier).union(.doseNoun).union(.route).union(
          .person
        )
        .union(.registry).union(.conjunction))
  }

  // MARK: Frequency, route, duration

  /// "three times a week", "twice daily", "every 8 h", "bid", "once-daily", "a day".
  private static func frequency(
    of tokens: Range<Int>, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Range<Int>? {
    let end = min(sentence.upperBound, tokens.upperBound + 14)
    for index in tokens.upperBound..<max(tokens.upperBound, end) {
      if cursor[at: index].is(.semicolon) { break }
      if let found = frequency(at: index, cursor) { return found }
    }
    for index in stride(
      from: tokens.lowerBound - 1, through: max(sentence.lowerBound, tokens.lowerBound - 4), by: -1)
    {
      // "once-daily" begins two tokens before its "daily".
      for start in index - 2...index where start >= sentence.lowerBound {
        if let found = frequency(at: start, cursor), found.contains(index),
          found.upperBound <= tokens.lowerBound
        {
          return found
        }
      }
    }
    return nil
  }

  /// The frequency that begins at an index.
  private static func frequency(at start: Int, _ cursor: Cursor) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if cursor.accept(word: "every") {
      _ = cursor.accept(word: "other")
      if cursor.peek().isNumber { cursor.index += 1 }
      _ = cursor.accept(.dash)
      guard cursor.peek().unit?.quantity == .time else { return nil }
      return start..<cursor.index + 1
    }
    if cursor.peek().isNumber, cursor.peek(1).isWord, cursor.isWord("times", 1) {
      cursor.index += 2
      return rest(of: &cursor, from: start) ?? start..<cursor.index
    }
    if cursor.accept(.multiplier) {
      _ = cursor.accept(.dash)
      return rest(of: &cursor, from: start)
    }
    if cursor.peek().is(.frequency) { return start..<start + 1 }
    return partOfDay(at: start, cursor)
  }

  /// "single dose", "two divided doses", "bolus": how an amount is parted.
  private static func partOfDay(at start: Int, _ cursor: Cursor) -> Range<Int>? {
    var cursor = cursor.moved(to: start)
    if cursor.isWord("bolus") || cursor.isWord("boluses") { return start..<start + 1 }
    if cursor.peek().isNumber, cursor.isWord("divided", 1) { cursor.index += 1 }
    guard
      cursor.accept(word: "single") || cursor.accept(word: "divided")
        || cursor.accept(word: "split")
    else { return nil }
    if cursor.peek().is(.route) { cursor.index += 1 }
    return cursor.peek().is(.doseNoun) ? start..<cursor.index + 1 : nil
  }

  /// "a day", "per week", "daily", "weekly" after "twice" or "three times".
  private static func rest(of cursor: inout Cursor, from start: Int) -> Range<Int>? {
    if cursor.peek().is(.frequency) { return start..<cursor.index + 1 }
    let hasArticle =
      cursor.accept(word: "a") || cursor.accept(word: "per") || cursor.accept(word: "each")
      || cursor.accept(word: "every") || cursor.accept(.slash)
    guard hasArticle, cursor.peek().unit?.quantity == .time else { return nil }
    return start..<cursor.index + 1
  }

  /// The route that is named nearest to the amount in its sentence.
  private static func nearestRoute(
    to tokens: Range<Int>, before: Int, after: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Range<Int>? {
    var isCutOff = false
    for distance in 1...max(before, after) {
      let previous = tokens.lowerBound - distance
      if distance <= before, previous >= sentence.lowerBound,
        let found = route(at: previous, cursor)
      {
        return found
      }
      let next = tokens.upperBound + distance - 1
      guard !isCutOff, distance <= after, next < sentence.upperBound else { continue }
      if let found = route(at: next, cursor) { return found }
      // "rivaroxaban 10 mg or enoxaparin 40 mg subcutaneously": the route is the other drug's.
      isCutOff =
        cursor[at: next].isNumber && cursor[at: next + 1].unit != nil
        && isNameWord(cursor[at: next - 1])
    }
    return nil
  }

  /// "orally", "intra-arterially", "via Turbuhaler", "into the aortic root".
  private static func route(at start: Int, _ cursor: Cursor) -> Range<Int>? {
    let token = cursor[at: start]
    if token.is(.route) { return start..<start + 1 }
    if cursor.isWord("intra", at: start), cursor[at: start + 1].is(.dash),
      cursor[at: start + 2].isWord, !cursor[at: start + 2].hasSpaceBefore
    {
      return start..<start + 3
    }
    if cursor.isWord("via", at: start), isNameWord(cursor[at: start + 1]) {
      return start..<start + 2
    }
    if cursor.isWord("into", at: start), cursor.isWord("the", at: start + 1) {
      guard let place = name(from: start + 2, cursor.bounds, cursor) else { return nil }
      return start..<min(place.upperBound, start + 4)
    }
    return nil
  }

  /// "for 3 months", "for up to 9 days", "for 14 to 21 days".
  private static func duration(
    after start: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Range<Int>? {
    for index in start..<max(start, min(sentence.upperBound, start + 16)) {
      var place = cursor.moved(to: index)
      guard place.accept(word: "for") else { continue }
      _ =
        place.accept(words: "up", "to") || place.accept(words: "a", "total", "of")
        || place.accept(words: "at", "least")
      guard place.peek().isNumber else { continue }
      place.index += 1
      if place.accept(.dash) || place.accept(word: "to"), place.peek().isNumber { place.index += 1 }
      if place.isWord("consecutive") { place.index += 1 }
      guard place.peek().unit?.quantity == .time else { continue }
      return index..<place.index + 1
    }
    return nil
  }
}
