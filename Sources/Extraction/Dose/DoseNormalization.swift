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
    if mention.per.contains(where: { $0.quantity == .volume || $0.quantity == .substance }),
      !isStrength(mention, context, cursor)
    {
      return .laboratoryValue
    }
    if mention.amounts.allSatisfy({ $0.amount == .exact(0) }) { return .notANumberOfTheType }
    let quantity = mention.unit.quantity
    if isAbbreviation(mention, context, cursor) { return .notANumberOfTheType }
    if isContent(mention, context, cursor) || isNutrient(mention, context, cursor)
      || isFinding(mention, context, cursor)
    {
      return .laboratoryValue
    }
    if context.isMeasured, quantity != .absorbedDose, !context.isDrug,
      !isGlucoseLoad(mention, context, cursor),
      !(context.isGiven && context.substance != nil && !mention.per.isEmpty)
    {
      return .laboratoryValue
    }
    if weighsAnimals(mention, cursor) || isEffective(mention, cursor)
      || isStatistic(mention, cursor) || isShare(mention, cursor) || isWeighed(mention, cursor)
      || isIncrement(mention, cursor) || isPacked(mention, cursor) || isMedium(mention, cursor)
      || isOfLaboratory(mention, context, cursor)
    {
      return .laboratoryValue
    }
    if isDifference(mention.tokens, cursor) { return .laboratoryValue }
    if hasSpread(behind: mention.tokens.upperBound, cursor) { return .laboratoryValue }
    return isEvident(mention, context, cursor) ? nil : .laboratoryValue
  }

  /// Whether enough speaks for an amount being given, by what its unit else measures.
  private static func isEvident(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    let isSaid = context.isGiven || context.route != nil || context.frequency != nil
    switch mention.unit.quantity {
    case .volume:
      let isFlow = mention.per.first?.code == "min" || mention.per.first?.code == "s"
      if isFlow, !context.isGiven, !context.isPreparation { return false }
      let isWeighted = mention.per.first?.quantity == .mass
      return context.isGiven && (context.isTied || context.frequency != nil)
        || context.route != nil || isWeighted || context.isTied && context.isScheduled
        || context.isNamedByOf || context.isPreparation
        || context.isDrug && context.named?.isBehind == true
        || isOfStrength(end, context, cursor) || isRateOfStrength(first, context, cursor)
    case .mass where mention.unit.code == "g":
      // "18 g, 23 g and 32 g per week": grams count food and fat as well.
      return isSaid || context.substance != nil || mention.per.first?.code == "m2"
        || cursor[at: end].is(.group)
    case .activity
    where mention.unit.code == "U" || mention.unit.code == "mU" || mention.unit.code == "[Lf]":
      // "0.5 units on the scale": units count points as well.
      return isSaid || !mention.per.isEmpty
    case .absorbedDose where mention.unit.code == "RAD":
      // "a bandwidth of 52.5 rad": angles are measured in radians.
      return context.substance != nil || context.isGiven
    case .count:
      return context.isGiven || context.frequency != nil || context.isNamedByOf
        || !mention.per.isEmpty
    case .energy: return isSupplement(context.zone, cursor)
    case .fraction where mention.unit.code == "[ppm]":
      // "inhaled nitric oxide 20 ppm", "toothpaste with 1450 ppm fluoride"
      return context.isGiven || context.route != nil || context.isPreparation
        || isInToothpaste(context.zone, cursor)
    default: return true
    }
  }

  /// "10 ml 0.75% ropivacaine": a volume of a drug whose strength stands behind it.
  private static func isOfStrength(
    _ end: Int, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    context.substance != nil && cursor[at: end].isNumber && cursor[at: end + 1].is(.percent)
      && cursor.hasDrugStem(at: end + 2)
  }

  /// "an infusion of 0.2% at 8 ml/h": how fast a solution of that strength is given.
  private static func isRateOfStrength(
    _ first: Int, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    context.substance != nil && cursor.isWord("at", at: first - 1)
      && cursor[at: first - 2].is(.percent)
  }

  /// "a glucose load of 75 g", "drank glucose 75 g": blood's glucose is not measured in bare grams.
  private static func isGlucoseLoad(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard mention.unit.code == "g", mention.per.isEmpty, context.isGiven, let name = context.named
    else { return false }
    return name.name.contains { cursor.isWord("glucose", at: $0) }
  }

  /// "toothpastes containing hydroxyapatite or 500 ppm fluoride", "a 1450 ppm fluoride dentifrice".
  private static func isInToothpaste(_ zone: DoseZone, _ cursor: Cursor) -> Bool {
    let (start, end) = (zone.amount.lowerBound, zone.amount.upperBound)
    return (start - 8..<end + 6).contains { index in
      zone.sentence.contains(index)
        && (cursor.isWord("toothpaste", at: index) || cursor.isWord("toothpastes", at: index)
          || cursor.isWord("dentifrice", at: index) || cursor.isWord("dentifrices", at: index)
          || cursor.isWord("mouthrinse", at: index) || cursor.isWord("varnish", at: index))
    }
  }

  /// "daily food supplements of 600 kcal": energy is given by what supplements a diet, not by the
  /// diet.
  private static func isSupplement(_ zone: DoseZone, _ cursor: Cursor) -> Bool {
    (zone.amount.lowerBound - 4..<zone.amount.upperBound + 4).contains { index in
      zone.sentence.contains(index)
        && (cursor.isWord("supplement", at: index) || cursor.isWord("supplements", at: index)
          || cursor.isWord("supplementation", at: index))
    }
  }

  /// "morphine 2 mg/ml was given", "a 10 mg/ml solution", "a 20 mg/mL HA gel", "ropivacaine 0.1% with fentanyl 2 µg/ml at
  /// 8 ml/h": how strong a solution is; micrograms are measured in blood as well, so that a volume or
  /// another strength stands beside them.
  private static func isStrength(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard mention.per.count == 1, mention.per[0].code == "mL", !context.isMeasured else {
      return false
    }
    let end = mention.tokens.upperBound
    // "a 10 mg/ml solution", "a 7.5 mg/ml ropivacaine solution"
    let names = DoseNames(cursor: cursor, zone: context.zone)
    for index in end..<end + 4 {
      if cursor.isWord("solution", at: index) || cursor.isWord("suspension", at: index)
        || cursor.isWord("gel", at: index) || cursor.isWord("syrup", at: index)
      {
        return true
      }
      guard names.isName(index) else { break }
    }
    // "a cisapride suspension (1 mg/ml)"
    if cursor[at: mention.tokens.lowerBound - 1].is(.openParenthesis),
      cursor.isWord("solution", at: mention.tokens.lowerBound - 2)
        || cursor.isWord("suspension", at: mention.tokens.lowerBound - 2)
        || cursor.isWord("syrup", at: mention.tokens.lowerBound - 2)
    {
      return true
    }
    if isOfVolume(mention.tokens.lowerBound, cursor) { return true }
    guard context.isDrug else { return false }
    if isFilled(before: mention.tokens.lowerBound, cursor) { return true }
    if isAdded(before: mention.tokens.lowerBound, cursor) { return true }
    guard context.isGiven else { return false }
    return mention.unit.code == "mg"
      || mention.unit.code == "ug"
        && (isMixed(mention.tokens.lowerBound - 14..<mention.tokens.lowerBound, cursor)
          || isMixed(end..<end + 14, cursor))
  }

  /// "10 mL of bupivacaine 5 mg/mL", "lidocaine (3–5 mL; 10 mg/mL)": how strong that is of which a volume is
  /// given.
  private static func isOfVolume(_ amount: Int, _ cursor: Cursor) -> Bool {
    let mark = cursor[at: amount - 1]
    if mark.is(.semicolon) || mark.is(.comma), cursor[at: amount - 2].unit?.code == "mL",
      cursor[at: amount - 3].isNumber
    {
      return (amount - 8..<amount - 3).contains {
        cursor[at: $0].is(.openParenthesis) && cursor.hasDrugStem(at: $0 - 1)
      }
    }
    return cursor.hasDrugStem(at: amount - 1) && cursor.isWord("of", at: amount - 2)
      && cursor[at: amount - 3].unit?.code == "mL" && cursor[at: amount - 4].isNumber
  }

  /// "a PCA device containing 1 µg/ml sufentanil", "a syringe with 10 µg/ml remifentanil": what is in that
  /// from which a drug is given.
  private static func isFilled(before amount: Int, _ cursor: Cursor) -> Bool {
    guard
      cursor.isWord("containing", at: amount - 1) || cursor.isWord("contained", at: amount - 1)
        || cursor.isWord("with", at: amount - 1)
    else { return false }
    return (amount - 7..<amount - 1).contains {
      cursor.isWord("device", at: $0) || cursor.isWord("pump", at: $0)
        || cursor.isWord("syringe", at: $0) || cursor.isWord("bag", at: $0)
        || cursor.isWord("cassette", at: $0) || cursor.isWord("infusion", at: $0)
        || cursor.isWord("pca", at: $0) || cursor.isWord("pcea", at: $0)
    }
  }

  /// "ropivacaine 0.1% with fentanyl 2 µg/ml and epinephrine 1 µg/ml": what is added to a strength of a
  /// drug.
  private static func isAdded(before amount: Int, _ cursor: Cursor) -> Bool {
    for index in (amount - 12..<amount).reversed() where cursor[at: index].is(.percent) {
      let isOfDrug =
        cursor.hasDrugStem(at: index - 2) || cursor.hasDrugStem(at: index + 1)
      let isAdded = (index + 1..<index + 4).contains {
        cursor.isWord("with", at: $0) || cursor[at: $0].is(.plus)
      }
      return isOfDrug && isAdded && cursor[at: index].sentence == cursor[at: amount].sentence
    }
    return false
  }

  private static func isMixed(_ tokens: Range<Int>, _ cursor: Cursor) -> Bool {
    tokens.contains { index in
      cursor[at: index].is(.percent)
        || cursor[at: index].unit?.quantity == .volume && cursor[at: index - 1].isNumber
    }
  }

  /// "30 mg/g", "1.2 g/kg of leaves", "36 ng were bound": what an excretion, a tissue or an assay
  /// holds, unless somebody was given it.
  private static func isContent(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    if context.isGiven || context.frequency != nil { return false }
    // "500 pmol CO2.mg protein-1.h-1"
    let end = mention.tokens.upperBound
    if mention.unit.quantity == .substance,
      (end..<end + 6).contains(where: {
        cursor.isWord("protein", at: $0) && cursor[at: $0 - 1].unit?.quantity == .mass
      })
    {
      return true
    }
    // "µg h⁻¹ g⁻¹"
    let isOfMass = mention.per.contains {
      $0.quantity == .mass && $0.code != "kg" && ($0.code == "g" || context.route == nil)
    }
    if isOfMass { return true }
    if context.isDrug || context.route != nil { return false }
    switch mention.unit.code {
    case "g": return mention.per.count == 1 && mention.per[0].code == "kg"
    case "pg", "ng", "mol", "umol", "nmol", "pmol": return mention.per.first?.quantity != .mass
    default: return false
    }
  }

  /// "a meal (380 kcal, 18 g fat, 44 g carbohydrate)": what food holds; a "45 g carbohydrate
  /// challenge" is given.
  private static func isNutrient(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard mention.unit.quantity == .mass, let name = context.named?.name, name.count <= 2 else {
      return false
    }
    guard namesNutrient(name.upperBound - 1, cursor), !isGivenAlone(name.upperBound, cursor) else {
      return false
    }
    return context.zone.sentence.contains { index in
      cursor[at: index].unit?.quantity == .energy || cursor.isWord("energy", at: index)
        || cursor.isWord("diet", at: index) || cursor.isWord("diets", at: index)
    }
  }

  /// What a diet consists of: "fat", "fibre".
  private static func namesNutrient(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("fat", at: index) || cursor.isWord("fats", at: index)
      || cursor.isWord("carbohydrate", at: index) || cursor.isWord("carbohydrates", at: index)
      || cursor.isWord("protein", at: index) || cursor.isWord("proteins", at: index)
      || cursor.isWord("fiber", at: index) || cursor.isWord("fibre", at: index)
      || cursor.isWord("sugar", at: index) || cursor.isWord("sodium", at: index)
      || cursor.isWord("cholesterol", at: index)
  }

  /// "a fat challenge", "a protein supplement": given as a drug is.
  private static func isGivenAlone(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("challenge", at: index) || cursor.isWord("load", at: index)
      || cursor.isWord("drink", at: index) || cursor.isWord("supplement", at: index)
      || cursor.isWord("beverage", at: index)
  }

  /// "rats (195–249 g)", "rats that had been ovariectomized (210–285 g)": the weight of animals or newborns.
  private static func weighsAnimals(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    guard mention.unit.code == "g", mention.per.isEmpty else { return false }
    let start = mention.tokens.lowerBound
    guard cursor[at: start - 1].is(.openParenthesis) else {
      return isOfInfants(mention.tokens, cursor)
    }
    if cursor[at: start - 2].is(.person.union(.trialUnit)) { return true }
    guard case .range(let low, _)? = mention.amounts.first?.amount, low >= 15 else { return false }
    return (start - 10..<start - 1).contains {
      cursor.isWord("rats", at: $0) || cursor.isWord("mice", at: $0)
        || cursor.isWord("animals", at: $0)
    }
  }

  /// "infants < 1000 g", "neonates ≥ 2000 g": a comparison with a weight of birth.
  private static func isOfInfants(_ amount: Range<Int>, _ cursor: Cursor) -> Bool {
    let sign = cursor[at: amount.lowerBound - 1]
    guard
      sign.is(.less) || sign.is(.lessOrEqual) || sign.is(.greater) || sign.is(.greaterOrEqual)
        || sign.is(.approximately) || sign.is(.comma)
    else { return false }
    return (amount.lowerBound - 6..<amount.lowerBound).contains { index in
      cursor[at: index].is(.person.union(.trialUnit))
        // "patients received cefepime, 2 g, every 8 hours"
        && !(sign.is(.comma)
          && (index..<amount.lowerBound).contains {
            cursor[at: $0].is(.given.union(.treated)) || cursor.isWord("assigned", at: $0)
          })
    }
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

  /// "a protein intake of 60 g increased weight": what somebody ate or lost, which is no drug.
  private static func isTakenUp(before amount: Range<Int>, _ cursor: Cursor) -> Bool {
    (amount.lowerBound - 6..<amount.lowerBound).contains {
      cursor[at: $0].is(.measured) || cursor.isWord("intake", at: $0)
        || cursor.isWord("intakes", at: $0)
    }
  }

  /// Whether the amount is said to be a difference or change: "reduced by 10 mg", "± 3 g", "15 mL
  /// higher", "a decrease of 5 g", "a 5 g decrease".
  private static func isDifference(_ amount: Range<Int>, _ cursor: Cursor) -> Bool {
    let (before, behind) = (cursor[at: amount.lowerBound - 1], cursor[at: amount.upperBound])
    if before.is(.plusMinus) { return true }
    if behind.is(.comparative.union(.changeNoun)) {
      return !cursor.statesEffect(at: amount.upperBound) || isTakenUp(before: amount, cursor)
    }
    let verb = cursor[at: amount.lowerBound - 2]
    if cursor.isWord("by", at: amount.lowerBound - 1) {
      return verb.is(.changeVerb.union(.comparative))
        || cursor.isWord(of: steppedVerbs, at: amount.lowerBound - 2)
    }
    return cursor.isWord("of", at: amount.lowerBound - 1)
      && (verb.is(.changeNoun) || cursor.isWord("difference", at: amount.lowerBound - 2))
  }
}
