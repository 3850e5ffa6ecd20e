import Lexing

// Amounts that somebody worked out, took or handled, and gave to nobody.
extension Dose {
  /// "an ED50 of 5 mg/kg", "the LD50 was 200 mg/kg", "an ID(50) of 29 µg/kg": an amount worked out, which
  /// nobody was given.
  static func isEffective(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let first = mention.tokens.lowerBound
    // "the ED95 of bupivacaine with 2.5 µg sufentanil": what was given with it.
    for index in (first - 8..<first).reversed() {
      // "The ED50 and ED95 were 7.6 mg and 11.2 mg": of several.
      let isNext =
        cursor[at: index].is(.conjunction) && cursor[at: index - 1].unit != nil
        && cursor.isWord("were", at: index - 3)
      let isPair = cursor[at: index].is(.conjunction) && isHalfMaximal(index - 1, cursor)
      if isNext || isPair { continue }
      if cursor.isWord("with", at: index) || cursor[at: index].is(.conjunction) { break }
      if isHalfMaximal(index, cursor) { return true }
    }
    // "The LD50 of the extract in rats and mice was found to be above 2000 mg/kg"
    guard let verb = (first - 7..<first).last(where: { cursor.isWord("was", at: $0) }),
      !(verb..<first).contains(where: { cursor[at: $0].is(.given) || cursor[at: $0].is(.comma) })
    else { return false }
    for index in stride(from: verb - 1, through: verb - 24, by: -1) {
      if cursor[at: index].sentence != cursor[at: verb].sentence { return false }
      if cursor[at: index].is(.given) || cursor[at: index].is(.comma) { return false }
      if isHalfMaximal(index, cursor) { return true }
    }
    return false
  }

  /// "ED50", "LD(50)", "IC-50": for which half of all respond, die or are inhibited.
  private static func isHalfMaximal(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.flags.contains(.upperCase), token.end - token.start <= 5 else {
      return false
    }
    // "NOAEL", which no effect was seen at; "PD20", which narrows the airways by a fifth
    if cursor.isWord("noael", at: index) || cursor.isWord("loael", at: index)
      || cursor.isWord("noel", at: index) || cursor.isWord("pd20", at: index)
      || cursor.isWord("pd15", at: index)
    {
      return true
    }
    if cursor.isWord("ed50", at: index) || cursor.isWord("ed95", at: index)
      || cursor.isWord("ld50", at: index) || cursor.isWord("ec50", at: index)
      || cursor.isWord("ic50", at: index) || cursor.isWord("id50", at: index)
    {
      return true
    }
    guard
      cursor.isWord("ed", at: index) || cursor.isWord("ld", at: index)
        || cursor.isWord("ec", at: index) || cursor.isWord("ic", at: index)
        || cursor.isWord("id", at: index)
    else { return false }
    let sign = cursor[at: index + 1]
    let share = cursor[at: index + (sign.is(.openParenthesis) || sign.is(.dash) ? 2 : 1)]
    return share.isNumber && (share.value == 50 || share.value == 90 || share.value == 95)
  }

  /// "SD = 22 g", "n = 2 MCI": a statistic or a count, by the sign before it.
  static func isStatistic(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let sign = mention.tokens.lowerBound - 1
    // "(Figure 6g"
    if cursor.isWord("figure", at: sign) || cursor.isWord("fig", at: sign)
      || cursor[at: sign].is(.period) && cursor.isWord("fig", at: sign - 1)
    {
      return true
    }
    // "adjusted to the nearest 2.5 mg"
    if cursor.isWord("nearest", at: sign) { return true }
    // "SAR(10 g)"
    if cursor[at: sign].is(.openParenthesis), cursor.isWord("sar", at: sign - 1) { return true }
    // "a standard deviation of 12 mg/kg", "a margin of 5 mg"
    if cursor.isWord("of", at: sign), isSpread(sign - 1, cursor) { return true }
    // "a rate averaged over 10 g of tissue"
    if cursor.isWord("over", at: sign), cursor.isWord("averaged", at: sign - 1) { return true }
    guard cursor[at: sign].is(.equals) else { return false }
    return cursor.isWord("sd", at: sign - 1) || cursor.isWord("se", at: sign - 1)
      || cursor.isWord("sem", at: sign - 1) || cursor.isWord("m", at: sign - 1)
      || cursor.isWord("n", at: sign - 1) || cursor.isWord("mean", at: sign - 1)
  }

  /// "deviation", "standard error", "margin": how far values lie apart.
  private static func isSpread(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("deviation", at: index) || cursor.isWord("sd", at: index)
      || cursor.isWord("sem", at: index) || cursor.isWord("margin", at: index)
      || cursor.isWord("error", at: index) && cursor.isWord("standard", at: index - 1)
  }

  /// "escalated in increments of 100 mg/m2", "raised in 10-mg increments", "increased in steps of 5 mg": by how much a
  /// dose changes; "given in increments of 10 mg" is given.
  static func isIncrement(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    let isOf = cursor.isWord("of", at: first - 1) && namesStep(first - 2, cursor)
    guard isOf || namesStep(cursor[at: end].is(.dash) ? end + 1 : end, cursor) else {
      return false
    }
    return (first - 10..<first).contains {
      cursor[at: $0].sentence == cursor[at: first].sentence
        && cursor.isWord(of: steppedVerbs, at: $0)
    }
  }

  static func namesStep(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("increments", at: index) || cursor.isWord("increment", at: index)
      || cursor.isWord("steps", at: index) || cursor.isWord("decrements", at: index)
  }

  /// Verbs by which a dose is changed.
  static let steppedVerbs = WordSet([
    "adjusted", "advanced", "decreased", "escalated", "escalating", "escalation", "increased",
    "increasing",
    "lowered", "raised", "reduced", "tapered", "titrated", "titration", "uptitrated",
  ])

  /// "a box of 70 tablets was dispensed", "each container holds 70 tablets", "we purchased 500 ml": what is packed or
  /// bought.
  static func isPacked(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let first = mention.tokens.lowerBound
    if cursor.isWord("purchased", at: first - 1) || cursor.isWord("bought", at: first - 1)
      || cursor.isWord("of", at: first - 1) && cursor.isWord("capacity", at: first - 2)
    {
      return true
    }
    // "ciprofloxacin 5 µg discs": what is laid on a plate
    if cursor.isWord("discs", at: mention.tokens.upperBound)
      || cursor.isWord("disks", at: mention.tokens.upperBound)
    {
      return true
    }
    guard mention.unit.quantity == .count else { return isSyringe(mention, cursor) }
    guard let package = (first - 4..<first).last(where: { cursor.isWord(of: packages, at: $0) })
    else { return false }
    return !(package - 6..<first).contains {
      cursor.isWord("took", at: $0) || cursor.isWord("ingested", at: $0)
        || cursor.isWord("swallowed", at: $0) || cursor.isWord("received", at: $0)
    }
  }

  /// "with a 10 mL syringe", "using a 1-mL tuberculin syringe": how large it is, and not what it holds, as a prefilled
  /// one is told by.
  private static func isSyringe(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    guard mention.unit.code == "mL", mention.per.isEmpty else { return false }
    for index in mention.tokens.upperBound..<mention.tokens.upperBound + 3 {
      if cursor.isWord("syringe", at: index) || cursor.isWord("syringes", at: index) {
        return !cursor.isWord("of", at: index + 1)
      }
      guard cursor[at: index].isWord, !cursor[at: index].is(.function.union(.conjunction)),
        !cursor.isWord("prefilled", at: index), !cursor.isWord("filled", at: index)
      else { return false }
    }
    return false
  }

  private static let packages = WordSet([
    "bottle", "bottles", "box", "boxes", "carton", "cartons", "container", "containers", "pack",
    "package", "packages", "packs",
  ])

  /// "the size class 350–450 mg", "average = 2416 µg (range 25–8743 µg)": what was weighed, by the words
  /// before it; "12 g.m.m2" is a work, "65 mg m-3" what air holds.
  static func isWeighed(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if cursor.isWord("class", at: first - 1), cursor.isWord("size", at: first - 2) { return true }
    // "The injection volume was 5 µl": into a column
    if cursor.isWord("volume", at: first - 2), cursor.isWord("injection", at: first - 3) {
      return true
    }
    // The lexer reads "g.m." as an abbreviation.
    if cursor.text[Int(cursor[at: end - 1].end) - 1] == UInt8(ascii: "."), cursor[at: end].isWord,
      !cursor[at: end].hasSpaceBefore
    {
      return true
    }
    if cursor.isWord("m", at: end), cursor[at: end + 1].is(.dash), cursor[at: end + 2].isInteger,
      cursor[at: end + 2].value == 3
    {
      return true
    }
    if isRangeOfMean(first, cursor) { return true }
    // An average with its range is one of what was found, unless it is said to be of doses.
    var average = first - 2
    if cursor.isWord("range", at: first - 1), cursor[at: first - 2].is(.openParenthesis),
      cursor[at: first - 3].unit != nil, cursor[at: first - 4].isNumber
    {
      average = first - 6
    } else if !(cursor[at: end].is(.openParenthesis) && cursor.isWord("range", at: end + 1)) {
      return false
    }
    return cursor[at: average].is(.average) && cursor[at: average + 1].is(.equals)
      && !(average - 6..<average).contains { cursor[at: $0].is(.doseNoun) }
  }

  /// "(mean ± SD: 884 ± 125 mg, range: 750–1000 mg)": between what the amounts of which the mean is told lie.
  private static func isRangeOfMean(_ first: Int, _ cursor: Cursor) -> Bool {
    let range = cursor[at: first - 1].is(.colon) || cursor[at: first - 1].is(.equals) ? 2 : 1
    guard cursor.isWord("range", at: first - range) else { return false }
    for index in stride(from: first - range - 1, through: first - 20, by: -1) {
      let token = cursor[at: index]
      if token.opensBracket || token.is(.closeParenthesis) {
        return false
      }
      if token.is(.plusMinus), cursor[at: index - 1].isNumber || cursor[at: index + 1].isNumber {
        return true
      }
      if token.is(.doseNoun) { return false }
    }
    return false
  }

  /// "dizziness: 2% ibuprofen vs 1% placebo": a placebo has no strength.
  static func isShare(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let end = mention.tokens.upperBound
    guard cursor[at: end - 1].is(.percent),
      let versus = (end..<end + 4).first(where: { cursor[at: $0].is(.versus) })
    else { return false }
    return cursor[at: versus + 1].isNumber && cursor[at: versus + 2].is(.percent)
      && cursor[at: versus + 3].is(.control)
  }

  /// "2 ml of whole blood were centrifuged", "500 µl of buffer": what is taken or handled in a
  /// laboratory.
  static func isOfLaboratory(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    // "injected into a capillary column"
    if let route = context.route, cursor.isWord("into", at: route.lowerBound),
      let column = (route.lowerBound..<route.lowerBound + 8).first(where: {
        cursor.isWord("column", at: $0)
      })
    {
      return !cursor.isWord("spinal", at: column - 1)
        && !cursor.isWord("vertebral", at: column - 1)
    }
    if isDetectionLimit(before: mention.tokens.lowerBound, cursor) { return true }
    if context.route != nil || context.frequency != nil { return false }
    // "took a 50 mg losartan tablet, and plasma was treated with acetonitrile"
    let first = mention.tokens.lowerBound
    if (first - 4..<first).contains(where: {
      cursor.isWord("took", at: $0) || cursor.isWord("received", at: $0)
        || cursor.isWord("ingested", at: $0) || cursor.isWord("given", at: $0)
    }) {
      return false
    }
    if let name = context.named?.name, mention.unit.quantity == .volume {
      let last = name.upperBound - 1
      if isDischarge(last, cursor) { return true }
      // "1.0 ml STGG medium"; a contrast medium is given
      if cursor.isWord("medium", at: last), !cursor.isWord("contrast", at: last - 1) {
        return !context.isGiven
      }
      if !context.isGiven,
        isBodyFluid(last, cursor)
          || mention.unit.code == "uL"
            && (cursor.isWord("plasma", at: last) || cursor.isWord("water", at: last))
      {
        return true
      }
    }
    if isSample(mention, context, cursor) || isReagent(mention, context, cursor) { return true }
    if isOfAssay(mention, context, cursor) { return true }
    return context.zone.sentence.contains { index in
      cursor.isWord("pcr", at: index)
        || cursor.isWord("standard", at: index) && cursor.isWord("internal", at: index - 1)
          && !cursor.isWord("of", at: index + 1)
        || cursor.isWord("column", at: index) && cursor.isWord("capillary", at: index - 1)
        || cursor.isWord("diffusion", at: index)
          && (cursor.isWord("disk", at: index - 1) || cursor.isWord("disc", at: index - 1))
        || cursor.isWord(of: laboratoryWords, at: index)
    }
  }

  /// "The detection limit was 1–3 ng per injection".
  private static func isDetectionLimit(before first: Int, _ cursor: Cursor) -> Bool {
    (first - 4..<first).contains {
      (cursor.isWord("limit", at: $0) || cursor.isWord("limits", at: $0))
        && cursor.isWord("detection", at: $0 - 1)
    }
  }

  /// "2.5 litres of pus": what is given to nobody.
  private static func isDischarge(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("urine", at: index) || cursor.isWord("sputum", at: index)
      || cursor.isWord("ascites", at: index) || cursor.isWord("effusion", at: index)
      || cursor.isWord("hemothorax", at: index) || cursor.isWord("haemothorax", at: index)
      || cursor.isWord("pus", at: index)
  }

  private static func isBodyFluid(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("blood", at: index) || cursor.isWord("serum", at: index)
      || cursor.isWord("saliva", at: index)
      || cursor.isWord("fluid", at: index)
        && (cursor.isWord("bronchial", at: index - 1) || cursor.isWord("lavage", at: index - 1)
          || cursor.isWord("pleural", at: index - 1) || cursor.isWord("synovial", at: index - 1)
          || cursor.isWord("ascitic", at: index - 1))
  }

  /// "standard solutions containing 1–20 µg", "(1 µg) input", "a detection limit of 1 ng", "1 to 42 g (500
  /// rpm)", "2 µg per 10⁶ cells", "xylene (3g) was synthesized": what a method measures with, spins or
  /// numbers.
  private static func isOfAssay(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard !context.isGiven else { return false }
    let (first, end, unit) = (
      mention.tokens.lowerBound, mention.tokens.upperBound, mention.unit.code
    )
    let isSmall = unit == "ug" || unit == "ng" || unit == "pg" || unit == "uL"
    let isGrams = unit == "g" && mention.per.isEmpty
    let isLabel =
      cursor[at: first - 1].is(.openParenthesis) && cursor[at: end].is(.closeParenthesis)
      && end == first + 2 && cursor[at: first].isInteger && !cursor[at: first + 1].hasSpaceBefore
      && cursor[at: first + 1].end - cursor[at: first + 1].start == 1
    for index in context.zone.sentence where cursor[at: index].isWord {
      let isMethod =
        cursor.isWord("calibration", at: index) && !context.isDrug
        || cursor.isWord("lloq", at: index)
        || cursor.isWord("limit", at: index)
          && (cursor.isWord("detection", at: index - 1)
            || cursor.isWord("of", at: index + 1)
              && (cursor.isWord("detection", at: index + 2)
                || cursor.isWord("quantification", at: index + 2)
                || cursor.isWord("quantitation", at: index + 2)))
        || cursor.isWord("standard", at: index)
          && (cursor.isWord("solution", at: index + 1) || cursor.isWord("solutions", at: index + 1))
      if isMethod { return true }
      if isSmall, index < end + 9, cursor.isWord("input", at: index) || isPer(cells: index, cursor)
      {
        return true
      }
      if isGrams,
        cursor.isWord("acceleration", at: index) || cursor.isWord("rpm", at: index)
          || cursor.isWord("centrifugal", at: index)
      {
        return true
      }
      if isLabel, numbersCompounds(index, cursor) { return true }
    }
    return false
  }

  /// "per 10(6) cells", "per 10⁶ cells".
  private static func isPer(cells index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("cells", at: index)
      && (index - 6..<index).contains { cursor.isWord("per", at: $0) || cursor[at: $0].is(.slash) }
  }

  /// "grew in 2.5% NaCl", "extracted from 0.9% saline", "stored in 10% formalin": in what something is kept.
  static func isMedium(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.unit.code == "%",
      cursor.isWord("in", at: first - 1) || cursor.isWord("from", at: first - 1)
        || cursor.isWord("on", at: first - 1) || cursor.isWord("at", at: first - 1)
    else { return false }
    return (first - 6..<first - 1).contains { cursor.isWord(of: keepings, at: $0) }
  }

  private static let keepings = WordSet([
    "blocked", "cultured", "extracted", "fixed", "grew", "grow", "growing", "grown", "homogenised",
    "homogenized", "immersed", "sealed", "stored",
  ])

  private static func numbersCompounds(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("synthesized", at: index) || cursor.isWord("synthesised", at: index)
      || cursor.isWord("analogue", at: index) || cursor.isWord("analog", at: index)
      || cursor.isWord("derivative", at: index) || cursor.isWord("derivatives", at: index)
  }

  /// What is done, and with what, in no ward.
  private static let laboratoryWords = WordSet([
    "absorbance", "acetonitrile", "agar", "agarose", "aliquots", "beaker", "buffer", "centrifuge",
    "centrifugation",
    "centrifuged", "chromatography", "derivatized", "electrophoresis", "elisa", "eluted",
    "embedded", "hexane",
    "homogenate", "homogenised", "homogenized", "incubated", "incubation", "indenter", "lane",
    "lanes", "leaching",
    "lysed",
    "lysis", "monofilament", "monofilaments", "mvpa", "osmium", "oxoid", "pipetted",
    "polyacrylamide", "primers", "redissolved",
    "resuspended", "spiked", "supernatant",
    "supernatants",
  ])
}
