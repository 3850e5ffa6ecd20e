import Lexing

// The substance of an amount that has no name beside it.
extension DoseNames {
  /// The substance of an amount that has no name beside it, by its row, its sentence and what the passage named last.
  func elsewhere(_ lastNamed: Range<Int>?) -> Range<Int>? {
    if let noun = endOfUnnamed { return nameBehind(unnamed: noun) ?? heading }
    if let own = behindFor { return own }
    if hasUnreadName, let own = inOwnPhrase() { return own }
    let found = inRow() ?? inSentence()
    if isContinued, let lastNamed, zone.sentence.contains(lastNamed.lowerBound) {
      return found.map { lastNamed.contains($0.lowerBound) } == true ? found : lastNamed
    }
    return found ?? lastNamed ?? (hasUnreadName ? nil : laterInSentence()) ?? inSentencesBefore()
  }

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
      if let name = givenByName(at: index) { return name }
    }
    let outside = beforeBracket()
    if let outside, isDrug(outside) { return outside }
    return afterRoute() ?? outside ?? subject()
  }

  /// "a binge dose of alcohol at one of 3 levels (…)", "treated with interferon-beta in doses of …",
  /// "alcohol-exposed (4 g/kg)", "SAV-treated (subcutaneous, 600 µg/kg)": what is given, by the words for giving
  /// it.
  private func givenByName(at index: Int) -> Range<Int>? {
    let limit = zone.amount.lowerBound
    if cursor[at: index].is(.doseNoun), cursor.isWord("of", at: index + 1), index + 2 < limit,
      limit - index < 14
    {
      return name(from: index + 2, until: limit)
    }
    let isGiven =
      cursor.isWord("treated", at: index) || cursor.isWord("injected", at: index)
      || cursor.isWord("infused", at: index) || cursor.isWord("dosed", at: index)
      || cursor.isWord("exposed", at: index) || cursor.isWord("supplemented", at: index)
      || cursor.isWord("fed", at: index)
    guard isGiven else { return nil }
    if cursor.isWord("with", at: index + 1), index + 2 < limit {
      return name(from: index + 2, until: limit).flatMap { isDrug($0) ? $0 : nil }
    }
    // "alcohol-exposed (": in whose bracket the amount stands
    guard cursor[at: index - 1].is(.dash), !cursor[at: index].hasSpaceBefore, isName(index - 2),
      cursor[at: index + 1].is(.openParenthesis), cursor.closing(index + 1) ?? limit >= limit
    else { return nil }
    return index - 2..<index - 1
  }

  /// "At 1 mg/kg (n = 9), AICAR had no effect", "When given at 60 mg, AICAR had": the subject of what is said to happen at
  /// an amount.
  private func subject() -> Range<Int>? {
    var first = zone.sentence.lowerBound
    if cursor.isWord("when", at: first) { first += 1 }
    if cursor[at: first].is(.given) { first += 1 }
    guard zone.amount.lowerBound == first + 1,
      cursor.isWord("at", at: first) || cursor.isWord("with", at: first)
    else { return nil }
    var index = zone.amount.upperBound
    if cursor[at: index].is(.openParenthesis), let close = cursor.closing(index) {
      index = close + 1
    }
    guard cursor[at: index].is(.comma), index + 1 < zone.sentence.upperBound,
      let found = name(from: index + 1, until: zone.sentence.upperBound), isDrug(found)
    else { return nil }
    return found
  }

  /// A drug with those that slashes join to it: "budesonide/formoterol".
  private func combination(endingAt last: Int) -> Range<Int> {
    var first = last
    while cursor[at: first - 1].is(.slash), joins(first - 1), isName(first - 2),
      cursor.hasDrugStem(at: first - 2)
    {
      first -= 2
    }
    return beginOfChemical(first)..<last + 1
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
    where cursor[at: index].is(.route) && !DoseSchedule.isPart(index + 1, of: cursor) {
      if let found = name(from: index + 1, until: zone.amount.lowerBound) { return found }
    }
    return nil
  }

  /// The word for radiation that is named nearest to the amount, in its sentence rather than in
  /// one before, and before it rather than behind.
  ///
  /// - Parameter earlier: The last such word before the sentence.
  /// - Returns: Nil if there is none.
  func radiation(earlier: Int?) -> Range<Int>? {
    let before = (zone.sentence.lowerBound..<zone.amount.lowerBound).reversed()
    let behind = zone.amount.upperBound..<max(zone.amount.upperBound, zone.sentence.upperBound)
    let found =
      before.first { index in
        // "with a boost to the primary tumour, for a total dose of 61 Gy": not that of the boost
        cursor[at: index].is(.radiation)
          && !(cursor.isWord("boost", at: index) && zone.amount.lowerBound - index > 8)
      }
      ?? behind.prefix { !isJoinedTreatment($0) }.first { cursor[at: $0].is(.radiation) }
      ?? earlier
    return found.map { $0..<$0 + 1 }
  }

  /// "45 Gy plus a brachytherapy boost": what is given besides.
  private func isJoinedTreatment(_ index: Int) -> Bool {
    cursor[at: index].is(.plus) || cursor.isWord("plus", at: index)
      || cursor.isWord("followed", at: index)
  }

  /// The drug that is named nearest behind the amount in its sentence.
  func laterInSentence() -> Range<Int>? {
    let start = zone.amount.upperBound
    guard start < zone.sentence.upperBound else { return nil }
    for index in start..<zone.sentence.upperBound {
      // "for reducing methadone tolerance", "to prevent cisplatin-induced nausea"
      if cursor.isWord(of: Self.aims, at: index) { return nil }
      if cursor.hasDrugStem(at: index), isName(index), !namesReceptor(index) {
        return beginOfChemical(index)..<index + 1
      }
    }
    return nil
  }

  /// Whether an amount begins a bracket, behind a sign for a bound or at once: "(≥2 g leucine)".
  var standsInBracket: Bool {
    let sign = cursor[at: zone.amount.lowerBound - 1]
    let isBound =
      sign.is(.greater) || sign.is(.less) || sign.is(.greaterOrEqual) || sign.is(.lessOrEqual)
    return sign.is(.openParenthesis)
      || isBound && cursor[at: zone.amount.lowerBound - 2].is(.openParenthesis)
  }

  /// The drug behind "for", where doses of several are told: "0.1 mg/kg and also 15 mg/kg for paracetamol"; "5 mg for
  /// opioid withdrawal" is for what ails.
  var behindFor: Range<Int>? {
    let end = cursor.behindBodyWeight(zone.amount.upperBound)
    guard cursor.isWord("for", at: end), end + 1 < zone.sentence.upperBound,
      cursor.hasDrugStem(at: end + 1),
      let found = name(from: end + 1, until: zone.sentence.upperBound),
      cursor.hasDrugStem(at: found.upperBound - 1)
    else { return nil }
    let next = cursor[at: found.upperBound]
    guard next.kind != .word || next.is(.conjunction), !next.is(.dash),
      (zone.sentence.lowerBound..<zone.amount.lowerBound).contains(where: {
        cursor[at: $0].is(.doseNoun) || cursor.isWord("rate", at: $0)
      })
    else { return nil }
    return found
  }

  /// The drug at the end of the phrase behind "of", whose first words belong to no name: "60 mg of add-on
  /// dextromethorphan".
  private func inOwnPhrase() -> Range<Int>? {
    let of = cursor.behindBodyWeight(zone.amount.upperBound)
    for index in of + 1..<of + 9 {
      let token = cursor[at: index]
      if cursor.hasDrugStem(at: index), isName(index) { return beginOfChemical(index)..<index + 1 }
      let isJoined = cursor[at: index - 1].is(.dash) && !token.hasSpaceBefore
      // "2-hourly", "add-on", "S-(+)-ibuprofen"
      let isShort = token.isInteger || token.isWord && token.end - token.start == 1
      if isJoined || isShort && cursor[at: index + 1].is(.dash) { continue }
      if token.kind == .symbol, !token.hasSpaceBefore, !token.is(.comma), !token.is(.period) {
        continue
      }
      guard token.isWord || token.is(.dash), token.unit == nil,
        !token.is(.conjunction.union(.given).union(.function))
      else { return nil }
    }
    return nil
  }

  /// What an amount is given for; behind it stands what ails, or what is given besides.
  private static let aims = WordSet([
    "ameliorate", "ameliorating", "avoid", "avoiding", "counteract", "counteracting", "decrease",
    "decreasing", "prevent", "preventing", "reduce", "reducing", "reverse", "reversing", "treat",
    "treating",
  ])

  /// "dopamine D(2) receptors": what binds a drug has the name of another substance.
  private func namesReceptor(_ index: Int) -> Bool {
    (index + 1..<index + 6).contains {
      cursor.isWord("receptor", at: $0) || cursor.isWord("receptors", at: $0)
    }
  }

  /// The drug that is named nearest before the amount's sentence, not far from it.
  func inSentencesBefore() -> Range<Int>? {
    let end = zone.sentence.lowerBound
    let near = max(cursor.bounds.lowerBound, end - 80)..<end
    return near.reversed().first {
      isName($0) && cursor.hasDrugStem(at: $0) && !cursor[at: $0].is(.measured)
        && !isBackground($0)
    }.map { beginOfChemical($0)..<$0 + 1 }
  }
}
