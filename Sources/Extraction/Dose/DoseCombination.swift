import Lexing

/// The amounts of combined drugs, which stand in the order of the drugs.
struct DoseCombination {
  let cursor: Cursor
  /// The amounts in the order of the text, each with the name that it was given.
  let doses: [(mention: DoseMention, substance: Range<Int>?)]
  /// The names of the members of those amounts that stand in the order of their drugs.
  var ordered: [Int: [Range<Int>]] = [:]

  init(cursor: Cursor, doses: [(mention: DoseMention, substance: Range<Int>?)]) {
    self.cursor = cursor
    self.doses = doses
    pairInOrder()
  }

  /// The name of one of an amount's members: the "salmeterol" of "fluticasone/salmeterol 250/50 µg", and of
  /// "fluticasone/salmeterol (250 µg/50 µg)"; the whole name where slashes do not join as many amounts
  /// as drugs.
  func substance(of member: Int, in index: Int) -> Range<Int>? {
    if let names = ordered[index] { return names[member] }
    guard let name = doses[index].substance, name.count > 2 else { return doses[index].substance }
    let drugs = parts(of: name)
    guard drugs.count > 1 else { return name }
    let amounts = doses[index].mention.amounts
    if amounts.count == drugs.count {
      let isSlashed = zip(amounts, amounts.dropFirst()).allSatisfy {
        $0.tokens.upperBound + 1 == $1.tokens.lowerBound && isSlash($0.tokens.upperBound)
      }
      return isSlashed ? drugs[member] : name
    }
    guard amounts.count == 1 else { return name }
    let (first, last) = (start(of: index), end(of: index))
    return last - first + 1 == drugs.count ? drugs[index - first] : name
  }

  /// The names that slashes part.
  private func parts(of name: Range<Int>) -> [Range<Int>] {
    var (parts, start): ([Range<Int>], Int) = ([], name.lowerBound)
    for index in name where isSlash(index) {
      parts.append(start..<index)
      start = index + 1
    }
    return parts + [start..<name.upperBound]
  }

  /// The first of the amounts that slashes join to one; a few of them, as drugs are combined.
  private func start(of index: Int) -> Int {
    var first = index
    while first > max(0, index - 4), isJoined(first - 1) { first -= 1 }
    return first
  }

  private func end(of index: Int) -> Int {
    var last = index
    while last < min(doses.count - 1, index + 4), isJoined(last) { last += 1 }
    return last
  }

  /// Whether a slash alone stands between an amount and the next, of the same name.
  private func isJoined(_ index: Int) -> Bool {
    let (one, next) = (doses[index], doses[index + 1])
    return one.substance == next.substance && isSlash(one.mention.tokens.upperBound)
      && one.mention.tokens.upperBound + 1 == next.mention.tokens.lowerBound
      && one.mention.amounts.count == 1 && next.mention.amounts.count == 1
  }

  private func isSlash(_ index: Int) -> Bool { cursor[at: index].is(.slash) }
}
