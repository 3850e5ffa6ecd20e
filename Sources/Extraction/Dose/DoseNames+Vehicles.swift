import Lexing

// Fluids and drugs beside which another one is what an amount is of.
extension DoseNames {
  /// Whether the fluid of an arm without a drug stands before a mass, which is not of it: "saline, 10 mg/kg or 30
  /// mg/kg of the extract".
  func isVehicle(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    return (cursor.isWord("saline", at: last) || cursor.isWord("water", at: last))
      && zone.amount.lazy.compactMap { cursor[at: $0].unit }.first?.quantity == .mass
  }

  /// Where the name ends of what is dissolved in a fluid before an amount: "morphine dissolved in PBS was injected at 5
  /// mg/kg", "cinaciguat in suspension (10 mg/kg)"; nil for a volume or strength, which is one of the fluid.
  func endOfDissolved(in name: Range<Int>, behind lead: Int) -> Int? {
    guard cursor.isWord("in", at: lead), isOfSolute else { return nil }
    var end = lead
    if cursor.isWord(of: Self.dissolving, at: lead - 1) {
      end = isAuxiliary(lead - 2) ? lead - 2 : lead - 1
    } else if !isPlainVehicle(name) || !isName(lead - 1)
      || cursor[at: lead - 1].is([.measured, .outcome])
    {
      return nil
    }
    return end > zone.before.lowerBound ? end : nil
  }

  /// Whether a name is of what a drug is given in, and not of an oil that is taken for itself: "saline", "sesame oil",
  /// not "fish oil".
  private func isPlainVehicle(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    guard cursor.isWord(of: Self.vehicles, at: last) else { return false }
    return !cursor.isWord("oil", at: last) || !cursor.isWord(of: Self.takenOils, at: last - 1)
  }

  /// Oils that are given for themselves.
  private static let takenOils = WordSet([
    "borage", "castor", "fish", "flaxseed", "krill", "linseed", "liver", "peppermint", "primrose",
  ])

  /// Where the name ends of what is added to a vehicle, or to a local anaesthetic, which is not given in micrograms:
  /// "clonidine was added to the bupivacaine (2 µg/kg)"; other drugs have amounts of their own.
  func endOfAdded(to name: Range<Int>) -> Int? {
    guard isOfSolute, isPlainVehicle(name) || isAnaesthetic(name) else { return nil }
    var isKnown = false
    for index in stride(
      from: name.lowerBound - 1, to: max(zone.before.lowerBound, name.lowerBound - 9), by: -1)
    {
      if cursor.isWord("the", at: index) { isKnown = true }
      if cursor.isWord("to", at: index), cursor.isWord("added", at: index - 1) {
        let verb = isAuxiliary(index - 2) ? index - 2 : index - 1
        // "…, which dilates vessels, was added to the": what a comma sets off is not searched for the name.
        if cursor[at: verb - 1].is(.comma) { return zone.before.lowerBound }
        return isKnown && verb > zone.before.lowerBound ? verb : nil
      }
      guard cursor[at: index].isWord, !cursor[at: index].is(.treated) else { return nil }
    }
    return nil
  }

  /// The end of "lidocaine and bupivacaine mixture", of which the first name alone is read; nil if no mixture is named.
  func endOfMixture(_ name: Range<Int>) -> Int? {
    let link = name.upperBound
    guard !name.isEmpty, cursor.isWord("and", at: link) || cursor[at: link].is(.plus) else {
      return nil
    }
    for index in link + 1..<link + 4 {
      if index > link + 1, cursor.isWord("mixture", at: index) { return index + 1 }
      guard isName(index) else { return nil }
    }
    return nil
  }

  /// The drug alone in a bracket behind an amount: "at doses of 0.5 mg (metformin) and 1.5 mg (glipizide)".
  func inBracketBehind(_ end: Int) -> Found? {
    guard cursor[at: end].is(.openParenthesis), cursor.hasDrugStem(at: end + 1), isName(end + 1),
      cursor[at: end + 2].is(.closeParenthesis)
    else { return nil }
    return Found(name: end + 1..<end + 2, isBehind: true)
  }

  /// The drug of "the dose of propofol in the …", "mean propofol dose in the …", by the index of "in".
  func nameOfDose(before place: Int) -> Range<Int>? {
    guard let found = nameBefore(place) else { return nil }
    if cursor[at: found.upperBound].is(.doseNoun) { return found }
    let of =
      cursor[at: found.lowerBound - 1].is(.route) ? found.lowerBound - 2 : found.lowerBound - 1
    return cursor.isWord("of", at: of) && cursor[at: of - 1].is(.doseNoun) ? found : nil
  }

  /// Whether a name is of a local anaesthetic with micrograms behind it, alone in a bracket or behind "at".
  private func isAnaesthetic(_ name: Range<Int>) -> Bool {
    let (last, first) = (name.upperBound - 1, zone.amount.lowerBound)
    let isBracketed =
      cursor[at: last + 1].is(.openParenthesis) && last + 2 == first
      && cursor[at: zone.amount.upperBound].is(.closeParenthesis)
    // "at 1 µg/kg", "at a dose of 1 µg/kg"
    let isLed =
      cursor.isWord("at", at: last + 1)
      && (last + 2 == first
        || cursor[at: first - 2].is(.doseNoun) && cursor.isWord("of", at: first - 1))
    return
      (cursor.isLocalAnaesthetic(at: last) || cursor.isWord("anaesthetic", at: last)
      || cursor.isWord("anesthetic", at: last))
      && (isBracketed || isLed)
      && zone.amount.lazy.compactMap { cursor[at: $0].unit }.first?.code == "ug"
  }

  /// Whether the amount is one of what can be dissolved: no volume and no strength.
  private var isOfSolute: Bool {
    guard let quantity = zone.amount.lazy.compactMap({ cursor[at: $0].unit }).first?.quantity else {
      return false
    }
    return quantity != .volume && quantity != .fraction
  }

  private static let dissolving = WordSet([
    "diluted", "dissolved", "emulsified", "prepared", "reconstituted", "solubilized", "suspended",
  ])

  /// What drugs are given in.
  private static let vehicles = WordSet([
    "buffer", "dextrose", "dmso", "lr", "oil", "pbs", "ringer", "saline", "solution", "suspension",
    "vehicle", "water",
  ])
}

extension Cursor {
  /// Whether a word that else tells of a place or of what was done makes a name with the next one: "local anaesthetic",
  /// "packed red cells".
  func namesKind(at index: Int) -> Bool {
    if isWord("local", at: index) {
      return isWord("anaesthetic", at: index + 1) || isWord("anesthetic", at: index + 1)
        || isWord("anaesthetics", at: index + 1) || isWord("anesthetics", at: index + 1)
    }
    // "proton pump inhibitor"
    if isWord("pump", at: index) { return isWord("inhibitor", at: index + 1) }
    return isWord("packed", at: index)
      && (isWord("cell", at: index + 1) || isWord("cells", at: index + 1)
        || isWord("red", at: index + 1) || isWord("rbc", at: index + 1)
        || isWord("rbcs", at: index + 1))
  }

  /// Whether a word names a drug that numbs where it is injected: "bupivacaine".
  func isLocalAnaesthetic(at index: Int) -> Bool {
    self[at: index].isWord && text[self[at: index].range].suffix(5).elementsEqual("caine".utf8)
  }
}
