import Documents
import Lexing

// MARK: Lists of numbers, and of the names to which they belong in order

/// Where a number stands in a list of like numbers.
struct PlaceInList {
  /// Which one it is, from 0.
  var position: Int
  /// How many there are.
  var count: Int
}

extension Count {
  /// Whether the animals counted are one kind of several in a list, each with its number: "120 dogs, 64 cats and 15 ferrets
  /// were examined".
  func isOneOfSpecies(_ noun: CountedNoun) -> Bool {
    guard cursor.isWord(of: Self.species, at: noun.head) else { return false }
    func isOther(_ place: Int) -> Bool {
      cursor.isWord(of: Self.species, at: place) && !isSameWord(place, noun.head)
    }
    var next = noun.head + 1
    if self[next].is(.comma) { next += 1 }
    if self[next].is(.conjunction) { next += 1 }
    if next > noun.head + 1, Count.isWhole(at: next, in: cursor) {
      return (next + 1..<next + 4).contains(where: isOther)
    }
    var before = index - 1
    if self[before].is(.conjunction) { before -= 1 }
    if self[before].is(.comma) { before -= 1 }
    return before < index - 1 && isOther(before)
      && (before - 3..<before).contains { Count.isWhole(at: $0, in: cursor) }
  }

  private static let species = WordSet([
    "boars", "buffaloes", "camels", "cats", "chickens", "cows", "deer", "dogs", "ducks", "ferrets",
    "frogs", "gerbils", "goats", "hamsters", "horses", "macaques", "mice", "monkeys", "pigs",
    "ponies", "quail", "rabbits", "rats", "sheep", "swine", "turkeys",
  ])

  /// Where the number stands in a bracket of nothing but sizes: "(n = 20, 21, and 19, respectively)", "(P = 0.02, n =
  /// 6 versus 9)".
  ///
  /// - Returns: Its place; nil if it is the only one, or if words tell them apart.
  func placeAmongSizes(of open: Int, from sign: Int) -> PlaceInList? {
    guard let close = closing(open), sentence.contains(close) else { return nil }
    var list = PlaceInList(position: -1, count: 0)
    let first = self[open + 1].is(.pValue) ? sign : open + 1
    for place in first..<close {
      let token = self[place]
      if token.isNumber {
        guard Count.isWhole(at: place, in: cursor) else { return nil }
        if place == index { list.position = list.count }
        list.count += 1
      } else if !(token.is(.equals) || token.is(.comma)
        || token.is([.conjunction, .versus]) || isWord("n", at: place) || isWord("v", at: place)
        || isWord("respectively", at: place))
      {
        return nil
      }
    }
    return list.count > 1 && list.position >= 0 ? list : nil
  }

  /// Three numbers or more before one noun, the number among them: "114, 111, and 117 patients".
  func listBeforeNoun() -> (first: Int, last: Int, place: PlaceInList)? {
    var first = index
    while let before = neighbour(of: first, step: -1) { first = before }
    var list = PlaceInList(position: 0, count: 1)
    var last = first
    while let next = neighbour(of: last, step: 1) {
      last = next
      if last == index { list.position = list.count }
      list.count += 1
    }
    return list.count > 2 && self[last - 1].is(.conjunction) ? (first, last, list) : nil
  }

  /// The number that a comma or a conjunction joins to the one at a place, before or behind it.
  private func neighbour(of place: Int, step: Int) -> Int? {
    var next = place + step
    let (first, second) = (self[next], self[next + step])
    if step > 0, first.is(.comma), second.is(.conjunction) { next += step }
    if step < 0, first.is(.conjunction), second.is(.comma) { next += step }
    guard self[next].is(.comma) || self[next].is(.conjunction) else { return nil }
    next += step
    return self[next].isInteger && Count.isWhole(at: next, in: cursor) ? next : nil
  }

  // MARK: Names

  /// The name of one of so many arms that are listed up to a token: the "B" of "groups A, B, and C".
  ///
  /// - Returns: Nil if there are more or fewer names than numbers.
  func name(_ list: PlaceInList, endingAt last: Int) -> Range<Int>? {
    var end = namesGroups(last) ? last : last + 1
    var result: Range<Int>?
    for item in stride(from: list.count - 1, through: 0, by: -1) {
      var start = end
      while start > sentence.lowerBound, end - start < 8, !endsItem(start - 1) { start -= 1 }
      guard start < end, end - start < 8 else { return nil }
      if item == list.position { result = withoutGroups(start..<end) }
      let isJoined = joinsItems(start - 1)
      guard isJoined == (item > 0) else { return nil }
      end = start - (self[start - 1].is(.conjunction) && self[start - 2].is(.comma) ? 2 : 1)
    }
    return result
  }

  /// The same of arms that are listed from a token on, up to "respectively".
  func name(_ list: PlaceInList, from first: Int) -> Range<Int>? {
    let ahead = first..<min(first + 40, sentence.upperBound)
    guard var last = ahead.first(where: { isWord("respectively", at: $0) }) else { return nil }
    last -= self[last - 1].is(.comma) ? 2 : 1
    // "cases among first-generation, and 4356 and 263,485 cases among second-generation immigrants"
    let hasOther = (first..<max(first, last)).contains {
      self[$0].isInteger && Count(at: $0, in: self).noun(from: $0 + 1) != nil
    }
    guard last > first, !hasOther, leadsToNames(in: first..<last),
      let name = name(list, endingAt: last), name.lowerBound > first,
      !(first..<name.lowerBound).contains(where: { self[$0].opensBracket })
    else { return nil }
    return name
  }

  /// Whether the words behind counted people say what they received or in which groups they were: "received
  /// aspirin and placebo", "in the aspirin and placebo groups", but not "with times of 5 and 6 years".
  private func leadsToNames(in range: Range<Int>) -> Bool {
    guard let last = range.first(where: { joinsItems($0) }) else { return false }
    return !(range.lowerBound..<last).contains {
      isWord("with", at: $0) && !isWord("treated", at: $0 - 1) || self[$0].is(.average)
    }
  }

  /// Whether a comma or a conjunction joins two names at a place.
  private func joinsItems(_ place: Int) -> Bool {
    sentence.contains(place) && (self[place].is(.comma) || self[place].is([.conjunction, .versus]))
  }

  /// Whether a token ends the name behind it: a comma, "or", "to", "receive", a verb.
  private func endsItem(_ place: Int) -> Bool {
    let token = self[place]
    if joinsItems(place) || leadsToName(place) { return true }
    if token.kind == .symbol {
      return !(token.is(.dash) || token.is(.slash) || token.is(.plus) || token.is(.percent))
    }
    // "groups A, B and C"
    if token.is(.function) {
      return !isWord("of", at: place) && !isWord("with", at: place)
        && !token.flags.contains(.upperCase)
    }
    return token.is([.treated, .randomized, .enrolled, .analyzed, .consists, .studies])
  }

  /// "groups", "arms".
  func namesGroups(_ place: Int) -> Bool {
    isWord("groups", at: place) || isWord("arms", at: place) || isWord("cohorts", at: place)
  }

  /// A name of a list without the "groups" that stands before all of them.
  private func withoutGroups(_ name: Range<Int>) -> Range<Int>? {
    var start = name.lowerBound
    while start < name.upperBound,
      namesGroups(start) || isWord("the", at: start) || isArticle(start)
        || isWord("either", at: start)
    {
      start += 1
    }
    return start < name.upperBound ? start..<name.upperBound : nil
  }

  /// The groups of whom numbers are told from a place on: "Groups I, II and III included"; the last token
  /// of their names.
  func groupsConsisting(of first: Int) -> Int? {
    let verb = isWord("of", at: first - 1) ? first - 2 : first - 1
    guard self[verb].is(.consists) || isWord("had", at: verb) else { return nil }
    return (verb - 10..<verb).contains { namesGroups($0) } ? verb - 1 : nil
  }
}
