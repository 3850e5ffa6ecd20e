import Lexing

// The substance of an amount that has no name beside it.
extension DoseNames {
  /// The substance of an amount that has no name beside it: that of which the sentence says that it
  /// was given, or the drug that is named nearest before the amount.
  func inSentence() -> Range<Int>? {
    for index in stride(from: zone.amount.lowerBound - 1, through: zone.sentence.lowerBound, by: -1)
    {
      if cursor[at: index].is(.semicolon) { break }
      if isName(index), cursor.hasDrugStem(at: index) { return combination(endingAt: index) }
      // "5-FU was given at …"
      let isVerb = cursor[at: index].is(.given.union(.treated))
      if isVerb, isAuxiliary(index - 1), let name = nameBefore(index - 1) { return name }
    }
    let outside = beforeBracket()
    if let outside, isDrug(outside) { return outside }
    return afterRoute() ?? outside
  }

  /// A drug with those that slashes join to it: "budesonide/formoterol".
  private func combination(endingAt last: Int) -> Range<Int> {
    var first = last
    while cursor[at: first - 1].is(.slash), joins(first - 1), isName(first - 2),
      cursor.hasDrugStem(at: first - 2)
    {
      first -= 2
    }
    return first..<last + 1
  }

  /// "caffeine citrate (loading dose 20 mg/kg; maintenance 5 mg/kg)": the name before the bracket in
  /// which the amount stands.
  private func beforeBracket() -> Range<Int>? {
    var depth = 0
    for index in (zone.sentence.lowerBound..<zone.amount.lowerBound).reversed() {
      if cursor[at: index].is(.closeParenthesis) { depth += 1 }
      guard cursor[at: index].is(.openParenthesis) else { continue }
      depth -= 1
      guard depth < 0 else { continue }
      var outer = zone
      outer.before = zone.sentence.lowerBound..<index
      return DoseNames(cursor: cursor, zone: outer).nameBefore(index)
    }
    return nil
  }

  /// What a route describes is a substance: "intrathecal cytarabine … doses of 100 mg".
  private func afterRoute() -> Range<Int>? {
    for index in (zone.sentence.lowerBound..<zone.amount.lowerBound).reversed()
    where cursor[at: index].is(.route) {
      if let found = name(from: index + 1, until: zone.amount.lowerBound) { return found }
    }
    return nil
  }

  /// The word for radiation that is named nearest to the amount, in its sentence rather than in
  /// one before, and before it rather than behind.
  func radiation() -> Range<Int>? {
    let before = (zone.sentence.lowerBound..<zone.amount.lowerBound).reversed()
    let behind = zone.amount.upperBound..<max(zone.amount.upperBound, zone.sentence.upperBound)
    let earlier = (cursor.bounds.lowerBound..<zone.sentence.lowerBound).reversed()
    let found =
      before.first { index in
        // "with a boost to the primary tumour, for a total dose of 61 Gy": not that of the boost
        cursor[at: index].is(.radiation)
          && !(cursor.isWord("boost", at: index) && zone.amount.lowerBound - index > 8)
      }
      ?? behind.first { cursor[at: $0].is(.radiation) }
      ?? earlier.first { cursor[at: $0].is(.radiation) }
    return found.map { $0..<$0 + 1 }
  }

  /// The drug that is named nearest behind the amount in its sentence.
  func laterInSentence() -> Range<Int>? {
    let start = zone.amount.upperBound
    guard start < zone.sentence.upperBound else { return nil }
    let drug = (start..<zone.sentence.upperBound).first {
      cursor.hasDrugStem(at: $0) && isName($0)
    }
    return drug.map { $0..<$0 + 1 }
  }

  /// The drug that is named nearest before the amount's sentence, not far from it.
  func inSentencesBefore() -> Range<Int>? {
    let end = zone.sentence.lowerBound
    let near = max(cursor.bounds.lowerBound, end - 80)..<end
    return near.reversed().first {
      isName($0) && cursor.hasDrugStem(at: $0) && !cursor[at: $0].is(.measured)
    }.map { $0..<$0 + 1 }
  }
}
