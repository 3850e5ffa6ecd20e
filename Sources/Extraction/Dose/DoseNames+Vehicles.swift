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

  /// Whether a name is of a local anaesthetic with micrograms alone in a bracket behind it.
  private func isAnaesthetic(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    return
      (cursor.isLocalAnaesthetic(at: last) || cursor.isWord("anaesthetic", at: last)
      || cursor.isWord("anesthetic", at: last))
      && cursor[at: last + 1].is(.openParenthesis) && last + 2 == zone.amount.lowerBound
      && cursor[at: zone.amount.upperBound].is(.closeParenthesis)
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
  /// Whether a word names a drug that numbs where it is injected: "bupivacaine".
  func isLocalAnaesthetic(at index: Int) -> Bool {
    self[at: index].isWord && text[self[at: index].range].suffix(5).elementsEqual("caine".utf8)
  }
}
