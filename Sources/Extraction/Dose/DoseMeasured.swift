import Lexing

// Amounts that were found in somebody or something, came out of it, or say what a word means.
extension Dose {
  /// Whether an amount was measured, contained, excreted, weighed or defined, and not given.
  static func isFinding(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let first = mention.tokens.lowerBound
    return isConcentration(mention, context, cursor) || isInterval(mention, cursor)
      || isFound(before: first, context, cursor) || isTakenOut(mention, context, cursor)
      || isBodyWeight(mention, context, cursor) || isPhysiology(mention, context, cursor)
      || isIntake(mention, context, cursor) || isReference(mention, cursor)
      || isMade(mention, cursor) || isOrganDose(mention, cursor)
      || isDefinition(first, context, cursor)
      || isBoundOfMeasured(before: first, cursor) || isThreshold(mention, context, cursor)
      || isNeeded(before: first, context, cursor) || isInFeed(before: first, context, cursor)
  }

  /// "patients with proteinuria above 1 g/24 hours received": the bound of what was measured, whatever is given.
  private static func isBoundOfMeasured(before first: Int, _ cursor: Cursor) -> Bool {
    var index = first - 1
    while isBound(index, cursor) { index -= 1 }
    return index < first - 1 && cursor[at: index].is(.measured)
      && !cursor[at: index - 1].is(.doseNoun)
  }

  /// "above", "more than", ">", "of at least".
  static func isBound(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    return token.is(.greater) || token.is(.less) || token.is(.greaterOrEqual)
      || token.is(.lessOrEqual) || cursor.isWord("above", at: index)
      || cursor.isWord("below", at: index) || cursor.isWord("over", at: index)
      || cursor.isWord("under", at: index) || cursor.isWord("exceeding", at: index)
      || cursor.isWord("than", at: index) || cursor.isWord("more", at: index)
      || cursor.isWord("less", at: index) || cursor.isWord("greater", at: index)
      || cursor.isWord("higher", at: index) || cursor.isWord("lower", at: index)
      || cursor.isWord("least", at: index) || cursor.isWord("at", at: index)
      || cursor.isWord("of", at: index)
  }

  /// "18.5 mg·(100 g)⁻¹", "18 µg/m³", "1 mol/dm³", "1.08 Mg ha⁻¹", "7673 mg·min/L", "0.2 g/cm2": what a
  /// volume, a field or a hundred grams holds, for how long blood holds it, how dense it is.
  private static func isConcentration(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if mention.per.first?.code == "cm2" {
      // "treatments of 10 µg/cm2" of cells; what is spread on skin has a name.
      if mention.unit.code == "g" { return true }
      if mention.unit.code == "ug", !context.isGiven, context.route == nil, context.named == nil {
        return true
      }
    }
    // The "100 g" of "mg·(100 g)⁻¹"
    if cursor[at: first - 1].is(.openParenthesis), cursor[at: end].is(.closeParenthesis),
      isInverse(end + 1, cursor)
    {
      return true
    }
    let next = cursor[at: end]
    if next.is(.slash) {
      return isSpace(end + 1, cursor) || cursor.isWord("ha", at: end + 1)
        || cursor.isWord("hectare", at: end + 1)
    }
    // "18 µg/m³": the lexer reads metres.
    if mention.per.last?.quantity == .length, !next.hasSpaceBefore {
      return next.kind == .superscript
        || next.is(.openParenthesis) && cursor[at: end + 1].value == 3
    }
    let sign = next.is(.middleDot) ? end + 1 : end
    if cursor[at: sign].is(.openParenthesis), cursor[at: sign + 1].isNumber,
      cursor[at: sign + 2].unit != nil, cursor[at: sign + 3].is(.closeParenthesis)
    {
      return isInverse(sign + 4, cursor)
    }
    // "mg·min/L", "mg-min/L"
    if next.is(.middleDot) || next.is(.dash), !next.hasSpaceBefore,
      cursor[at: end + 1].unit?.quantity == .time, cursor[at: end + 2].is(.slash)
    {
      return cursor[at: end + 3].unit?.quantity == .volume
    }
    guard cursor[at: sign].isWord, isInverse(sign + 1, cursor) else { return false }
    return cursor.isWord("ha", at: sign) || cursor.isWord("hm", at: sign)
      || cursor[at: sign].unit?.quantity == .length || isSpace(sign, cursor)
  }

  /// "cm3", "dm³", "m3": a volume by its edge.
  private static func isSpace(_ index: Int, _ cursor: Cursor) -> Bool {
    let isCube =
      cursor.isWord("m3", at: index) || cursor.isWord("cm3", at: index)
      || cursor.isWord("dm3", at: index) || cursor.isWord("mm3", at: index)
    let power = cursor[at: index + 1]
    return isCube
      || (cursor.isWord("dm", at: index) || cursor[at: index].unit?.quantity == .length)
        && (power.kind == .superscript && abs(power.value) == 3
          || power.is(.openParenthesis) && cursor[at: index + 2].value == 3)
  }

  /// "⁻¹", "-1", "(-1)" right behind what it inverts.
  private static func isInverse(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard !token.hasSpaceBefore else { return false }
    if token.kind == .superscript { return token.value < 0 }
    let sign = token.is(.openParenthesis) ? index + 1 : index
    return cursor[at: sign].is(.dash) && cursor[at: sign + 1].isInteger
      && cursor[at: sign + 1].value <= 3 && !cursor[at: sign + 1].hasSpaceBefore
  }

  /// "(95% CI, 9.0–10.3 g/day)", "(IQR 2–5 mg)": how sure or how wide a mean is.
  private static func isInterval(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    guard case .range? = mention.amounts.first?.amount else { return false }
    let first = mention.tokens.lowerBound
    for index in stride(from: first - 1, through: first - 4, by: -1) {
      let token = cursor[at: index]
      guard token.isWord else {
        if token.kind == .symbol || token.isNumber { continue }
        return false
      }
      if cursor.isWord("interval", at: index) {
        return cursor[at: index - 1].is(.interval)
      }
      // "IC 24–36 µg" is into a coronary artery.
      let isSigned = cursor[at: index - 1].is(.percent) || cursor[at: index + 2].is(.percent)
      return token.is(.spread) && !cursor.isWord("range", at: index)
        || token.is(.interval) && (isSigned || cursor.isWord("ci", at: index))
    }
    return false
  }

  /// Where the words that lead to an amount begin: over "a median of", "up to", "about".
  static func lead(to first: Int, _ cursor: Cursor) -> Int {
    var index = first - 1
    while index > first - 5 {
      let token = cursor[at: index]
      let isLead =
        token.is(.average) || token.is(.approximately) || cursor.isWord("a", at: index)
        || cursor.isWord("an", at: index) || cursor.isWord("of", at: index)
        || cursor.isWord("to", at: index) || cursor.isWord("about", at: index)
        || cursor.isWord("approximately", at: index) || cursor.isWord("only", at: index)
        || cursor.isWord("up", at: index)
      guard isLead else { break }
      index -= 1
    }
    return index
  }

  /// "secreted 2 µg of interleukin", "emitted 0.1 µg", "bound 36 ng", "revealed 10 mL of air", "was elevated
  /// to 174 µg/g": what was found to come about.
  private static func isFound(
    before first: Int, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let verb = lead(to: first, cursor)
    guard cursor[at: verb].isWord else { return false }
    if cursor.isWord("to", at: verb + 1) {
      return cursor.isWord("elevated", at: verb) || cursor.isWord("rose", at: verb)
    }
    if isAny(of: findings, verb, cursor) || isDone(before: verb, cursor) { return true }
    // "emitted limonene at a rate of 0.1 µg", "high yield and amounts of 100 mg"
    guard cursor.isWord("of", at: first - 1), !context.isGiven, context.route == nil else {
      return false
    }
    return (first - 8..<first - 1).contains {
      cursor.isWord("emitted", at: $0) || cursor.isWord("secreted", at: $0)
        || cursor.isWord("yield", at: $0) || cursor.isWord("yields", at: $0)
    }
  }

  /// "ligand uptake by the cells was 26 ng": what somebody took up or made, by whom stands before the verb.
  private static func isDone(before verb: Int, _ cursor: Cursor) -> Bool {
    guard cursor.isWord("was", at: verb) || cursor.isWord("were", at: verb),
      let by = (verb - 6..<verb - 1).last(where: { cursor.isWord("by", at: $0) })
    else { return false }
    return cursor.isWord(of: doings, at: by - 1)
  }

  private static let doings = WordSet([
    "absorption", "accumulation", "binding", "excretion", "production", "release", "secretion",
    "synthesis", "uptake",
  ])

  private static let findings: [StaticString] = [
    "secreted", "secretion", "secretes", "produced", "emitted", "excreted", "yielded", "yielding",
    "yield", "yields", "bound", "detected", "revealed", "weighed", "weighing", "weighting",
    "accumulated", "lost", "gained", "accuracy", "precision",
  ]

  private static func isAny(
    of words: [StaticString], _ index: Int, _ cursor: Cursor
  ) -> Bool {
    words.contains { cursor.isWord(oneOf: $0, at: index) }
  }

  /// "bled 23 ml/kg", "phlebotomy of 500 mL", "2.5 litres of pus were evacuated": what came out of a
  /// body.
  private static func isTakenOut(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if mention.unit.code == "g", mention.per.isEmpty { return isExcised(end, cursor) }
    guard mention.unit.quantity == .volume else { return false }
    let verb = lead(to: first, cursor)
    if isAny(of: removals, verb, cursor) { return true }
    // "2.5 litres of pus evacuated", "20 mL were withdrawn"
    for index in end..<end + 7 {
      let token = cursor[at: index]
      if isAny(of: removals, index, cursor) {
        return cursor[at: index - 1].isWord && !cursor[at: index - 1].is(.conjunction)
      }
      guard token.isWord, !token.is(.given.union(.treated)) else { return false }
    }
    return false
  }

  /// "60 g of prostate tissue was resected", "a 250-g spleen was removed".
  private static func isExcised(_ end: Int, _ cursor: Cursor) -> Bool {
    for index in end..<end + 7 {
      if isAny(of: excisions, index, cursor) { return true }
      guard cursor[at: index].isWord,
        !cursor[at: index].is(.given.union(.treated).union(.conjunction))
      else { return false }
    }
    return false
  }

  private static let excisions: [StaticString] = [
    "removed", "resected", "excised", "enucleated", "morcellated", "extirpated",
  ]

  private static let removals: [StaticString] = [
    "aspirated", "aspiration", "bled", "drained", "drainage", "evacuated", "evacuation",
    "exsanguinated", "phlebotomised", "phlebotomized", "phlebotomy", "removal", "removed",
    "venesection", "voided", "withdrawal", "withdrawn",
  ]

  /// "infants <1000 g, 1000–1499 g and ≥1500 g", "rats of 200 g body weight", "gained 975 g": grams without
  /// a substance in a sentence about weights.
  private static func isBodyWeight(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard mention.unit.code == "g", mention.per.isEmpty, context.named == nil, !context.isGiven,
      context.route == nil, context.frequency == nil, context.taken == nil
    else { return false }
    return context.zone.sentence.contains { index in
      cursor[at: index].isWord && isAny(of: weights, index, cursor)
    }
  }

  private static let weights: [StaticString] = [
    "weight", "weights", "weighing", "weighed", "weighting", "bw", "birthweight", "birthweights",
    "infants", "neonates", "newborns", "vlbw", "elbw",
  ]

  /// "a peak VO2 of 57 ml/kg/min", "tidal volume (VT) 6 mL/kg", "8 mL/kg predicted body weight", "a bone
  /// mineral content of 68 g": what a body takes up, breathes or is made of.
  private static func isPhysiology(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if namesUptake(before: first, cursor) { return true }
    guard mention.unit.quantity == .volume else {
      guard mention.unit.quantity == .mass, !context.isGiven else { return false }
      return (first - 8..<first).contains {
        cursor.isWord("bmc", at: $0) || cursor.isWord("bmd", at: $0)
          || cursor.isWord("density", at: $0)
          || (cursor.isWord("content", at: $0) || cursor.isWord("contents", at: $0))
            && context.frequency == nil && context.route == nil
      }
    }
    guard mention.per.first?.code == "kg", !context.isPreparation else { return false }
    if cursor.isWord("predicted", at: end) || cursor.isWord("predicted", at: end + 1)
      || cursor.isWord("pbw", at: end)
    {
      return true
    }
    guard context.route == nil else { return false }
    // Nasal high flow is given in litres.
    if mention.unit.code == "mL", mention.per.count == 2, mention.per[1].code == "min",
      !context.isGiven
    {
      return true
    }
    return (first - 16..<first).contains {
      cursor.isWord("tidal", at: $0)
        || cursor.isWord("vt", at: $0)
        || cursor.isWord("v", at: $0) && cursor.isWord("t", at: $0 + 1)
    }
  }

  /// "peak oxygen uptake was 18.2 ml/kg/min", "oxygen delivery 520 ml/min/m2", "a volume of distribution of 0.6 L/kg",
  /// "total body water was 0.55 L/kg": what stands right before an amount, over "was", "of" and signs.
  private static func namesUptake(before first: Int, _ cursor: Cursor) -> Bool {
    var index = first - 1
    while index > first - 5, cursor[at: index].sentence == cursor[at: first].sentence,
      cursor[at: index].kind == .symbol && !cursor[at: index].is(.closeParenthesis)
        || cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
        || cursor.isWord("is", at: index) || cursor.isWord("of", at: index)
        || cursor.isWord("a", at: index) || cursor.isWord("at", at: index)
    {
      index -= 1
    }
    let before = index - 1
    if cursor.isWord("uptake", at: index) || cursor.isWord("delivery", at: index) {
      return cursor.isWord("oxygen", at: before) || cursor.isWord("o2", at: before)
    }
    if cursor.isWord("distribution", at: index) {
      return cursor.isWord("of", at: before) && cursor.isWord("volume", at: before - 1)
    }
    if cursor.isWord("vd", at: index) || cursor.isWord("vss", at: index) { return true }
    if cursor.isWord("water", at: index) || cursor.isWord("iron", at: index) {
      return cursor.isWord("body", at: before) || cursor.isWord("lung", at: before)
    }
    return cursor.isWord("volume", at: index)
      && (cursor.isWord("blood", at: before) || cursor.isWord("plasma", at: before))
  }

  /// "hypoxaemia was defined as requiring 15 L of oxygen": a definition gives nobody anything, unless it is one of
  /// a dose, a treatment or of giving one: "standard care was defined as methotrexate 15 mg weekly".
  private static func isDefinition(
    _ first: Int, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let start = max(context.zone.sentence.lowerBound, first - 12)
    guard let verb = (start..<first).last(where: { cursor.isWord("defined", at: $0) }),
      cursor.isWord("as", at: verb + 1)
    else { return false }
    let isGiving = (verb..<first).contains {
      cursor[at: $0].is(.given) || cursor.isWord("giving", at: $0)
        || cursor.isWord("applying", at: $0) || cursor.isWord("administering", at: $0)
    }
    // "Treatment failure was defined as" is none of a treatment.
    let isOfTreatment = isAny(of: treatments, verb - 2, cursor)
    return !isGiving && !isOfTreatment
      && !(context.zone.sentence.lowerBound..<first).contains { cursor[at: $0].is(.doseNoun) }
  }

  private static let treatments: [StaticString] = [
    "care", "intervention", "prophylaxis", "regimen", "regimens", "supplementation", "therapy",
    "treatment", "treatments",
  ]

  /// "a median of 2 GM", "201 MG-negative cases": the capitals of another word where nothing is said to be
  /// given; texts in capitals name a substance.
  static func isAbbreviation(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let end = mention.tokens.upperBound
    let unit = cursor[at: end - 1]
    guard unit.flags.contains(.upperCase), mention.per.isEmpty else { return false }
    // "40 MCI patients": mild cognitive impairment, where nothing radiates.
    if cursor.isWord("mci", at: end - 1) {
      return !context.zone.sentence.contains { cursor.isWord(of: radiating, at: $0) }
    }
    guard cursor.isWord("gm", at: end - 1) || cursor.isWord("mg", at: end - 1) else { return false }
    return context.substance == nil && context.frequency == nil && context.route == nil
      || cursor[at: end].is(.dash) && !cursor[at: end].hasSpaceBefore
        && cursor[at: end + 1].isWord && !cursor[at: end + 1].hasSpaceBefore
  }

  /// What is given in millicuries.
  private static let radiating = WordSet([
    "99mtc", "ablation", "fdg", "gallium", "i131", "iodine", "isotope", "mibg", "radioactive",
    "radioactivity", "radioiodine", "radionuclide", "rai", "strontium", "tc", "tc99m", "technetium",
    "thallium", "tracer", "xenon", "yttrium",
  ])
}
