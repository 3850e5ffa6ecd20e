import Lexing

/// Percentages that are strengths of preparations.
extension DoseMention {
  /// "2% lidocaine", "0.5% gel", "lidocaine spray 10%": a strength, where a preparation is named.
  static func strength(at index: Int, _ cursor: Cursor) -> DoseMention? {
    let number = index - 1
    guard cursor[at: number].isNumber, cursor[at: number].value <= 100, let percent,
      isFree(number, percent, cursor)
    else { return nil }
    var amounts: [Member]
    if let low = rangeStart(before: number, cursor) {
      guard let range = range(from: low, to: number, of: percent, cursor) else { return nil }
      amounts = [range]
    } else {
      let last = (Dose.Amount.exact(cursor[at: number].value), number..<number + 1)
      amounts = list(endingWith: last, of: percent, cursor)
    }
    let first = amounts[0].1.lowerBound
    guard
      namesPreparation(after: endOfStrengths(index, cursor), cursor)
        || namesPreparation(before: startOfStrengths(first, cursor), index, cursor)
        || isRun(behind: index, cursor) || isOfVolume(before: first, index, cursor)
        || isMixedGas(behind: index, first, cursor)
    else { return nil }
    if isShareOfArm(index, cursor) { return nil }
    let mass = cursor.massFraction(behind: index)
    return DoseMention(
      amounts: amounts.map { (amount: $0.0, tokens: $0.1) }, unit: percent, per: [],
      tokens: first..<(mass ?? index) + 1, rule: "dose.strength")
  }

  private static let percent = UCUMUnit(code: "%")

  /// "an infusion of 0.2% at 8 ml/h": a strength, since its rate is told.
  private static func isRun(behind sign: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("at", at: sign + 1) && cursor[at: sign + 2].isNumber
      && cursor[at: sign + 3].unit?.quantity == .volume
  }

  /// "2 mL of 25% sucrose": of a volume no share is printed before a name.
  private static func isOfVolume(before first: Int, _ sign: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("of", at: first - 1) && cursor[at: first - 2].unit?.code == "mL"
      && cursor[at: first - 3].isNumber && cursor[at: sign + 1].isWord
      && !cursor[at: sign + 1].is(.notSubstance.union(.person))
  }

  /// "carbon dioxide (5%) in air", "nitrous oxide 70% in oxygen", "(70% helium/30% oxygen)".
  private static func isMixedGas(behind sign: Int, _ first: Int, _ cursor: Cursor) -> Bool {
    if cursor.isWord("helium", at: sign + 1) { return true }
    let end = cursor[at: sign + 1].is(.closeParenthesis) ? sign + 2 : sign + 1
    guard cursor.isWord("in", at: end),
      cursor.isWord("air", at: end + 1) || cursor.isWord("oxygen", at: end + 1)
        || cursor.isWord("o2", at: end + 1)
    else { return false }
    let name = cursor[at: first - 1].is(.openParenthesis) ? first - 2 : first - 1
    return cursor.isWord(of: gases, at: name)
  }

  private static let gases = WordSet([
    "argon", "co2", "desflurane", "dioxide", "enflurane", "halothane", "heliox", "helium",
    "isoflurane", "methane", "monoxide", "nitrogen", "oxide", "oxygen", "sevoflurane", "xenon",
  ])

  /// "66% abaloparatide, 67% teriparatide, and 67% placebo": shares of the arms, since a placebo has no
  /// strength.
  private static func isShareOfArm(_ sign: Int, _ cursor: Cursor) -> Bool {
    (sign - 12..<sign + 13).contains {
      cursor.isWord("placebo", at: $0 + 1) && cursor[at: $0].is(.percent)
        && cursor[at: $0].sentence == cursor[at: sign].sentence
    }
  }

  /// The last percent sign of "0.125% versus 0.25%", "2% or 4%", whose strengths share a name behind
  /// them; a text may list thousands of percentages.
  private static func endOfStrengths(_ first: Int, _ cursor: Cursor) -> Int {
    var sign = first
    while sign < first + 30, cursor[at: sign + 3].is(.percent), cursor[at: sign + 2].isNumber,
      joinsStrengths(sign + 1, cursor)
    {
      sign += 3
    }
    return cursor.massFraction(behind: sign) ?? sign
  }

  /// The first number of strengths that share a name before them.
  private static func startOfStrengths(_ last: Int, _ cursor: Cursor) -> Int {
    var number = last
    while number > last - 30, cursor[at: number - 2].is(.percent), cursor[at: number - 3].isNumber,
      joinsStrengths(number - 1, cursor)
    {
      number -= 3
    }
    return number
  }

  private static func joinsStrengths(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    return token.is(.conjunction.union(.versus)) || token.is(.comma) || token.is(.dash)
      || token.is(.slash) || cursor.isWord("to", at: index)
  }

  /// "% hyperbaric bupivacaine", "% zinc-pyrithione shampoo": within four words a drug or a
  /// preparation, which is not itself a describing word ("% azithromycin-resistant strains").
  private static func namesPreparation(after sign: Int, _ cursor: Cursor) -> Bool {
    guard cursor[at: sign + 1].hasSpaceBefore || cursor.hasDrugStem(at: sign + 1) else {
      return false
    }
    for index in sign + 1..<sign + 5 {
      let token = cursor[at: index]
      if token.is(.dash) { continue }
      // "1% tropicamide eye drops"
      if cursor.isWord("eye", at: index), cursor[at: index + 1].is(.preparation) { return true }
      guard token.isWord, !token.is(.notSubstance.union(.person)) else { return false }
      // "varnish (5% NaF)"
      if index == sign + 1, cursor[at: sign - 2].is(.openParenthesis),
        cursor[at: sign - 3].is(.preparation),
        cursor[at: index + 1].is(.closeParenthesis) || cursor[at: index + 1].is(.comma)
      {
        return true
      }
      if isForm(index, cursor) {
        return !cursor[at: index + 1].is(.percentMeasure) && !isDropout(index, cursor)
      }
      if cursor.hasDrugStem(at: index) {
        let isPart = cursor[at: index + 1].is(.dash) && !cursor[at: index + 1].hasSpaceBefore
        return !isPart || cursor.hasDrugStem(at: index + 2)
          || cursor[at: index + 2].is(.preparation)
      }
    }
    return false
  }

  /// "bupivacaine 0.5%", "saline (0.9%)": behind a drug only where something is given or a volume
  /// stands near, since the share of a group is printed in the same way.
  private static func namesPreparation(
    before number: Int, _ sign: Int, _ cursor: Cursor
  ) -> Bool {
    let end = (cursor.massFraction(behind: sign) ?? sign) + 1
    // "(0.5%)", "(0.5%, 10 mL)", "(6% in saline, 500 ml)"
    let isBracketed =
      cursor[at: number - 1].is(.openParenthesis)
      && (cursor[at: end].is(.closeParenthesis) || cursor.isWord("in", at: end)
        || (cursor[at: end].is(.comma) || cursor[at: end].is(.semicolon))
          && cursor[at: end + 1].isNumber && cursor[at: end + 2].unit?.quantity == .volume)
    var last = isBracketed ? number - 2 : number - 1
    // "isoflurane at 1%"
    if cursor.isWord("at", at: last), isVolatile(last - 1, cursor) { return true }
    // "Baycox® 5%": no share is printed behind the mark of a trade name
    if cursor[at: last].is(.other), cursor[at: last - 1].isWord, isTradeMark(last, cursor) {
      return !cursor[at: sign + 1].is(.notSubstance)
    }
    guard cursor[at: last].isWord, cursor[at: number].hasSpaceBefore || isBracketed else {
      return false
    }
    // "gelatin 4% 500 ml": a volume right behind it is of what is so strong
    if !isBracketed, cursor[at: end].isNumber, cursor[at: end + 1].unit?.quantity == .volume,
      !cursor[at: last].is(
        .notSubstance.union(.function).union(.person).union(.changeVerb)
          .union(.conjunction).union(.versus))
    {
      return true
    }
    // "triamcinolone acetonide 0.1%"
    if isSalt(last, cursor), cursor.hasDrugStem(at: last - 1) { last -= 1 }
    let hasVolume = (last - 6..<sign + 7).contains { cursor[at: $0].unit?.quantity == .volume }
    if cursor.massFraction(behind: sign) != nil, isPreparation(last, cursor) { return true }
    if isLaughingGas(last, cursor) { return !isBracketed || isInhaled(last, cursor) }
    if isBracketed {
      return hasVolume && isPreparation(last, cursor) || isSolutionGiven(last, number, cursor)
    }
    // "ointment 0.1% or 0.03%": what follows the last of several
    let behind = endOfStrengths(sign, cursor) + 1
    let next = cursor[at: behind]
    if isScheduled(sign, last, cursor)
      || isTooFew(number, sign, cursor) && cursor.hasDrugStem(at: last)
    {
      return true
    }
    if cursor[at: number].value <= 20, mayBeSubstance(last, cursor),
      isOfMixture(behind: sign + 1, cursor), namesChemical(last, cursor) || isTaken(last, cursor)
    {
      return true
    }
    if cursor[at: last].is(.preparation) {
      return !next.is(.notSubstance.union(.group)) || isUsed(behind, cursor)
    }
    guard cursor.hasDrugStem(at: last) else { return false }
    // "gel (metronidazole 0.75%)", "topical clindamycin 1%"
    let isApplied =
      cursor[at: last - 1].is(.openParenthesis) && cursor[at: last - 2].is(.preparation)
      || cursor.isWord("topical", at: last - 1)
    if isApplied, cursor[at: number].value <= (cursor.isLocalAnaesthetic(at: last) ? 20 : 10),
      !isShareOfArm(sign, cursor)
    {
      return true
    }
    if isUsed(behind, cursor) || isVolatile(last, cursor) { return true }
    // "mL … indacaterol 49.3%" is a share: few drugs come in strong solutions.
    return next.is(.preparation)
      || cursor[at: number].value <= 20
        && (hasVolume || (last - 12..<last).contains { cursor[at: $0].is(.given) })
  }

  /// "glyceryl trinitrate 0.2% b.d.", "diltiazem 2% twice daily": no share is had so often.
  private static func isScheduled(_ sign: Int, _ last: Int, _ cursor: Cursor) -> Bool {
    let next = cursor[at: sign + 1]
    let isOften =
      next.is(.frequency)
      || next.is(.multiplier)
        && (cursor[at: sign + 2].is(.frequency)
          || cursor[at: sign + 2].is(.dash) && cursor[at: sign + 3].is(.frequency))
    return isOften && mayBeSubstance(last, cursor)
  }

  /// Whether a word before a percentage names no share, measure or people.
  private static func mayBeSubstance(_ index: Int, _ cursor: Cursor) -> Bool {
    !cursor[at: index].is(
      .notSubstance.union(.function).union(.person).union(.change).union(.percentMeasure)
        .union(.conjunction).union(.versus).union(.average).union(.measured).union(.outcome)
        .union(.share))
  }

  /// "ointment", "artificial tears": a form in which a drug is given.
  private static func isForm(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index].is(.preparation)
      || cursor.isWord("tears", at: index) && cursor.isWord("artificial", at: index - 1)
  }

  /// "bimatoprost 0.03% (n = 133)": the share of so many would be none of them.
  private static func isTooFew(_ number: Int, _ sign: Int, _ cursor: Cursor) -> Bool {
    guard cursor[at: sign + 1].is(.openParenthesis), cursor.isWord("n", at: sign + 2),
      cursor[at: sign + 3].is(.equals), cursor[at: sign + 4].isInteger
    else { return false }
    return cursor[at: number].value * cursor[at: sign + 4].value < 50
  }

  /// "zinc oxide 10% and dexpanthenol 5% ointment", "hyaluronate 0.1% and carboxymethylcellulose 0.5% artificial tears": a second substance goes on, whose
  /// strength is one since a preparation follows.
  private static func isOfMixture(behind end: Int, _ cursor: Cursor) -> Bool {
    guard
      cursor[at: end].is(.conjunction) || cursor[at: end].is(.plus) || cursor[at: end].is(.slash)
    else { return false }
    for index in end + 1..<end + 5 {
      let token = cursor[at: index]
      if token.isNumber, index > end + 1, cursor[at: index + 1].is(.percent) {
        return (index + 2..<index + 5).contains {
          isForm($0, cursor) && cursor[at: $0].sentence == token.sentence
        }
      }
      guard token.isWord, !token.is(.notSubstance.union(.person)) else { return false }
    }
    return false
  }

  /// Whether a word names a drug, an oxide, an acid or a salt.
  private static func namesChemical(_ index: Int, _ cursor: Cursor) -> Bool {
    if cursor.hasDrugStem(at: index) || isSalt(index, cursor) { return true }
    let word = cursor.text[cursor[at: index].range]
    return cursor.isWord("acid", at: index) || word.suffix(4).elementsEqual("xide".utf8)
      || word.suffix(5).elementsEqual("onate".utf8)
  }

  /// Whether the words before a name say that somebody takes it: "used zinc pyrithione", "versus urea".
  private static func isTaken(_ name: Int, _ cursor: Cursor) -> Bool {
    (name - 4..<name).contains {
      cursor.isWord("used", at: $0) || cursor[at: $0].is(.given.union(.versus))
    }
  }

  /// Whether "®" or "™" stands at a place.
  private static func isTradeMark(_ index: Int, _ cursor: Cursor) -> Bool {
    let sign = cursor.text[cursor[at: index].range]
    return sign.elementsEqual("®".utf8) || sign.elementsEqual("™".utf8)
  }

  /// Whether a word names the salt or ester of the drug before it.
  private static func isSalt(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("hydrochloride", at: index) || cursor.isWord("acetonide", at: index)
      || cursor.isWord("sodium", at: index) || cursor.isWord("acetate", at: index)
      || cursor.isWord("gluconate", at: index) || cursor.isWord("maleate", at: index)
      || cursor.isWord("propionate", at: index) || cursor.isWord("dipropionate", at: index)
      || cursor.isWord("valerate", at: index) || cursor.isWord("furoate", at: index)
      || cursor.isWord("phosphate", at: index) || cursor.isWord("nitrate", at: index)
      || cursor.isWord("tartrate", at: index) || cursor.isWord("bromide", at: index)
  }

  /// "hypochlorite 2.5% was used", "ketoconazole 2% were applied".
  private static func isUsed(_ index: Int, _ cursor: Cursor) -> Bool {
    guard cursor.isWord("was", at: index) || cursor.isWord("were", at: index) else { return false }
    return cursor[at: index + 1].is(.given) || cursor.isWord("used", at: index + 1)
      || cursor.isWord("injected", at: index + 1)
  }

  /// "sevoflurane 2%": a gas is given in no other measure.
  private static func isVolatile(_ index: Int, _ cursor: Cursor) -> Bool {
    let word = cursor.text[cursor[at: index].range]
    return word.suffix(7).elementsEqual("flurane".utf8, by: { $0 | 0x20 == $1 })
      || word.suffix(5).elementsEqual("thane".utf8, by: { $0 | 0x20 == $1 })
  }

  /// "nitrous oxide 50%": the gas that others are given in.
  private static func isLaughingGas(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("n2o", at: index)
      || cursor.isWord("oxide", at: index) && cursor.isWord("nitrous", at: index - 1)
  }

  /// "anaesthesia was maintained with nitrous oxide (50%)", not a share of those who breathed it.
  private static func isInhaled(_ last: Int, _ cursor: Cursor) -> Bool {
    (last - 12..<last).contains {
      cursor.isWord("maintained", at: $0) || cursor.isWord("induced", at: $0)
        || cursor[at: $0].is(.given)
    }
  }

  /// "bupivacaine 1 mg/kg (0.25%)": a weak strength right behind a dose of a drug.
  private static func isSolutionGiven(_ last: Int, _ number: Int, _ cursor: Cursor) -> Bool {
    cursor[at: number].decimals > 0 && cursor[at: number].value <= 5
      && cursor[at: last].unit != nil
      && (last - 7..<last).contains {
        // "1 mg/kg (0.25%) followed by infusion 0.25 mg/kg (0.125%)"
        cursor.hasDrugStem(at: $0)
          || cursor.isWord("followed", at: $0) && cursor[at: $0 - 2].is(.percent)
      }
      && (last - 4...last).contains {
        cursor[at: $0].unit?.quantity == .mass || cursor[at: $0].unit?.quantity == .volume
      }
  }

  private static func isPreparation(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index].is(.preparation) || cursor.hasDrugStem(at: index)
  }

  /// "a 30% drop out": no drop.
  private static func isDropout(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("drop", at: index)
      && (cursor.isWord("out", at: index + 1) || cursor.isWord("out", at: index + 2))
  }
}
