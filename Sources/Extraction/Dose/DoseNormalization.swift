import Lexing

extension Dose {
  /// Why an amount with a unit is no dose; nil if it is one.
  ///
  /// An amount per volume is a concentration that somebody measured; a mass or volume near "serum",
  /// "weight" or "blood loss" was measured as well. Volumes, tablets and units need a substance or a
  /// word for giving near them, as so much else is counted in them.
  static func refusal(
    of mention: DoseMention, _ context: DoseContext, in cursor: Cursor
  ) -> RefusalReason? {
    // "95 mg/dL", and "31 ng·h/mL", an exposure.
    if mention.per.contains(where: { $0.quantity == .volume || $0.quantity == .substance }) {
      return .laboratoryValue
    }
    if case .exact(let amount)? = mention.amounts.first?.amount, amount == 0 {
      return .notANumberOfTheType
    }
    let quantity = mention.unit.quantity
    // "30 mg/g": what an excretion or a tissue holds, unless somebody was given it.
    if mention.per.first?.quantity == .mass, mention.per.first?.code != "kg", !context.isGiven {
      return .laboratoryValue
    }
    if context.isMeasured, quantity != .absorbedDose, !context.isDrug,
      !(context.isGiven && context.substance != nil && !mention.per.isEmpty)
    {
      return .laboratoryValue
    }
    if weighsAnimals(mention, cursor) { return .laboratoryValue }
    if isDifference(mention.tokens, cursor) { return .laboratoryValue }
    if hasSpread(behind: mention.tokens.upperBound, cursor) { return .laboratoryValue }
    switch quantity {
    case .volume:
      let isFlow = mention.per.first?.code == "min" || mention.per.first?.code == "s"
      if isFlow, !context.isGiven, !context.isPreparation { return .laboratoryValue }
      let isWeighted = mention.per.first?.quantity == .mass
      guard
        context.isGiven && (context.isTied || context.frequency != nil) || context.route != nil
          || isWeighted
          || context.isNamedByOf || context.isPreparation
          || context.isDrug && context.named?.isBehind == true
      else { return .laboratoryValue }
    case .activity where mention.unit.code == "U":
      // "0.5 units on the scale": units count points as well.
      guard
        context.isGiven || context.route != nil || context.frequency != nil || !mention.per.isEmpty
      else { return .laboratoryValue }
    case .count:
      guard
        context.isGiven || context.frequency != nil || context.isNamedByOf || !mention.per.isEmpty
      else { return .laboratoryValue }
    default: break
    }
    return nil
  }

  /// "rats (195–249 g)": the weight of animals or newborns.
  private static func weighsAnimals(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let start = mention.tokens.lowerBound
    return mention.unit.code == "g" && mention.per.isEmpty
      && cursor[at: start - 1].is(.openParenthesis)
      && cursor[at: start - 2].is(.person.union(.trialUnit))
  }

  /// Whether a spread makes the amount the mean of a group: "1.1 IU/kg (95% CI 0.9 to 1.2)".
  private static func hasSpread(behind index: Int, _ cursor: Cursor) -> Bool {
    var behind = cursor.moved(to: index)
    if behind.peek().is(.plusMinus) || behind.intervalLabel() != nil { return true }
    guard behind.accept(.openParenthesis) || behind.accept(.openBracket) || behind.accept(.comma),
      !behind.isWord("range", at: behind.index)
    else { return false }
    return behind.peek().is(.plusMinus) || behind.intervalLabel() != nil
      || behind.peek().is(.spread)
  }

  /// Whether the amount is said to be a difference or change: "reduced by 10 mg", "± 3 g", "15 mL
  /// higher", "a decrease of 5 g".
  private static func isDifference(_ amount: Range<Int>, _ cursor: Cursor) -> Bool {
    let (before, behind) = (cursor[at: amount.lowerBound - 1], cursor[at: amount.upperBound])
    if before.is(.plusMinus) || behind.is(.comparative) { return true }
    let verb = cursor[at: amount.lowerBound - 2]
    if cursor.isWord("by", at: amount.lowerBound - 1) {
      return verb.is(.changeVerb.union(.comparative))
    }
    return cursor.isWord("of", at: amount.lowerBound - 1)
      && verb.is(.changeNoun)
  }
}
