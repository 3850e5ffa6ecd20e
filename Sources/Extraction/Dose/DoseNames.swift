import Lexing

/// The names of substances around an amount.
struct DoseNames {
  let cursor: Cursor
  let zone: DoseZone

  /// A name, and whether it stands behind the amount.
  struct Found {
    var name: Range<Int>
    var isBehind: Bool
  }

  /// "10 mg of zinc", "ketamine 0.5 mg/kg", "metformin (1 g twice daily)", "8 mg ondansetron".
  ///
  /// "of" ties closest, then a drug's name that touches the amount on either side, then any name.
  func beside() -> Found? {
    let before = nameBefore(zone.amount.lowerBound).flatMap { isVehicle($0) ? nil : $0 }
    // "coffee (80 mg caffeine)", "growth (≥2 g leucine)": a name in the amount's own bracket
    if standsInBracket, let before, !isDrug(before),
      let after = name(from: zone.amount.upperBound, until: zone.after.upperBound),
      after.lowerBound <= zone.amount.upperBound + 1
        || cursor.isWord("of", at: zone.amount.upperBound)
    {
      return Found(name: after, isBehind: true)
    }
    let isBeforeCertain =
      before.map { isDrug($0) && $0.upperBound == zone.amount.lowerBound } ?? false
    let end = cursor.behindBodyWeight(zone.amount.upperBound)
    if let afterOf = nameAfterOf(end), !isBeforeCertain || isDrug(afterOf) {
      return Found(name: afterOf, isBehind: true)
    }
    // "intranasal (3 mg) glucagon"
    let start = before == nil ? behindBracket(end) : end
    let after = name(from: start, until: zone.after.upperBound)
    // "resuscitation of shock with 7.5% saline": what is done with an amount stands behind it.
    let lead = zone.amount.lowerBound - (cursor.isWord("a", at: zone.amount.lowerBound - 1) ? 2 : 1)
    let isWith = cursor.isWord("with", at: lead) && before.map { !isDrug($0) } ?? true
    // "in the Trendelenburg position, 100% oxygen": what a comma sets off is not of the strength behind it.
    let isApart =
      cursor[at: lead].is(.comma) && after?.lowerBound == end && cursor[at: end - 1].is(.percent)
      && before.map { !isDrug($0) } ?? true && !cursor.isWord(of: Self.forms, at: end)
    if let after, before == nil || isWith || isApart || !isBeforeCertain && isDrug(after) {
      return Found(name: after, isBehind: true)
    }
    return before.map { Found(name: $0, isBehind: false) } ?? inBracketBehind(end)
  }

  /// The index behind the bracket in which an amount stands alone or with how often it is given: "high dose (300 mg
  /// daily) clofazimine"; the same index if there is none.
  private func behindBracket(_ end: Int) -> Int {
    var close = end
    while close < end + 3, cursor[at: close].is(.frequency.union(.multiplier).union(.route)) {
      close += 1
    }
    let isClosed =
      cursor[at: close].is(.closeParenthesis)
      && (close == end || cursor[at: zone.amount.lowerBound - 1].is(.openParenthesis))
    return isClosed ? close + 1 : end
  }

  /// Whether a name has a drug's ending, or the digits and capitals of a code: "LY2811376", "MTX".
  func isDrug(_ name: Range<Int>) -> Bool {
    name.contains { index in
      let token = cursor[at: index]
      return cursor.hasDrugStem(at: index)
        || token.isWord && token.flags.contains(.upperCase) && token.end - token.start >= 3
    }
  }

  // MARK: Behind

  /// The name after "of", which may follow a form or the same amount in another unit: "320 mg of",
  /// "2 tablets of", "3 ml (40 mg) of".
  func nameAfterOf(_ start: Int) -> Range<Int>? {
    var index = start
    // "15 ml for the block of 0.25% bupivacaine": what it is for may stand before the name.
    if cursor.isWord("for", at: index),
      let of = (index + 2..<index + 5).first(where: { cursor.isWord("of", at: $0) }),
      cursor[at: of + 1].isNumber, cursor[at: of + 2].is(.percent),
      (index + 1..<of).allSatisfy({ cursor[at: $0].isWord })
    {
      index = of
    }
    for _ in 0..<4 where index < zone.sentence.upperBound {
      if cursor.isWord("of", at: index) {
        // "10 ml of 0.5% bupivacaine"
        let hasStrength = cursor[at: index + 1].isNumber && cursor[at: index + 2].is(.percent)
        // "1 L of one of four mineral waters"
        let isOneOf =
          cursor[at: index + 1].value == 1 && cursor.isWord("of", at: index + 2)
          && cursor[at: index + 3].isNumber
        return name(
          from: index + (isOneOf ? 4 : hasStrength ? 3 : 1), until: zone.sentence.upperBound)
      }
      let token = cursor[at: index]
      if token.is(.openParenthesis), let end = cursor.closing(index), end - index < 8,
        cursor.isWord("of", at: end + 1)
      {
        index = end + 1
        continue
      }
      // "3 ml (40 mg) of triamcinolone", "a bolus (0.5 mg/kg) of deoxycoformycin"
      let isRestated = token.is(.closeParenthesis) && cursor.isWord("of", at: index + 1)
      guard
        isRestated
          || token.is(.frequency.union(.multiplier).union(.route).union(.substanceAdjective))
          || token.is(.doseNoun.union(.given)) || token.unit?.quantity == .count
          || cursor.isWord("loading", at: index) || cursor.isWord("initial", at: index)
          || cursor.isWord("maintenance", at: index) || cursor.isWord("starting", at: index)
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The noun phrase that begins at an index, articles and routes before it left out.
  func name(from start: Int, until limit: Int) -> Range<Int>? {
    var first = start
    while first < limit {
      let token = cursor[at: first]
      if token.isWord, cursor.namesKind(at: first) { break }
      let isAdjective =
        token.is(.route.union(.substanceAdjective).union(.frequency).union(.multiplier))
        || cursor.isWord("the", at: first) || cursor.isWord("a", at: first) && !isChiral(first)
        || token.is(.comma) && cursor[at: first + 1].is(.substanceAdjective)
        || token.is(.conjunction) && cursor[at: first - 1].is(.substanceAdjective)
        || cursor.isWord("total", at: first) && isName(first + 1)
        || cursor.isWord("either", at: first) || describes(first)
        || token.is(.given) && first > start && cursor[at: first - 1].is(.route)
      // "hyperbaric 0.5% bupivacaine"
      if token.isNumber, cursor[at: first + 1].is(.percent) {
        first += 2
        continue
      }
      guard isAdjective || token.is(.dash) && first > start else { break }
      first += 1
    }
    // "the study drug" says nothing of what it is.
    if cursor.isWord("study", at: first), !isName(first + 1) { return nil }
    var end = first
    // "L. rhamnosus", "E. coli"
    if cursor[at: first + 1].is(.period), isGenus(first), first + 2 < limit { end = first + 3 }
    if end == first, first + 2 < limit { end = endOfCode(first) }
    // "17β-estradiol"
    if end == first, cursor[at: first].isInteger, isName(first + 1),
      !cursor[at: first + 1].hasSpaceBefore
    {
      (first, end) = (first + 1, first + 1)
    }
    // A chemical's name has more signs than words.
    while end < limit, end - first < 24,
      !cursor[at: end].hasSpaceBefore || (first..<end).count(where: { isName($0) }) < 8
    {
      if isName(end) || end > first && isLetter(end) {
        end += 1
      } else if end > first, joins(end) {
        // "5-FU", "C-Tb", "omega-3": what a hyphen joins is one name.
        end += 2
      } else if end > first, isPossessive(end + 1) {
        // "Ringer's solution"
        end += 2
      } else if end > first, let bracket = endOfJoinedBracket(end) {
        end = bracket
      } else if isMark(end), end > first {
        end += 1
      } else {
        break
      }
    }
    while end > first, cursor[at: end - 1].kind == .symbol, !cursor[at: end - 1].closesBracket {
      end -= 1
    }
    if let mixture = endOfMixture(first..<end), mixture <= limit { end = mixture }
    return end > first ? whole(behindKind(first..<endOfNumber(first..<end))) : nil
  }

  /// Whether a participle describes the name behind it: "conjugated estrogen".
  private func describes(_ index: Int) -> Bool {
    let token = cursor[at: index]
    return token.isWord && hasVerbEnding(token) && isName(index + 1)
      && !token.is(.notSubstance.union(.given).union(.treated).union(.changeVerb))
  }

  // MARK: Before

  /// The noun phrase that ends before an index: over "(", "at", "a dose of", "single", other levels.
  func nameBefore(_ end: Int) -> Range<Int>? {
    let last = lastWord(before: end)
    // "IRL 1620 (0.1 mg/kg)", "SCH 23390 0.05 mg/kg"
    if cursor[at: last].isInteger, isCode(last - 1), last - 1 >= zone.before.lowerBound,
      cursor[at: last + 1].is(.openParenthesis)
        || last + 1 == zone.amount.lowerBound && cursor[at: last].value >= 100
    {
      return last - 1..<last + 1
    }
    // "vitamin D 3 800 IU", "coenzyme Q 10 100 mg"
    if cursor[at: last].isInteger, last + 1 == zone.amount.lowerBound,
      last - 2 >= zone.before.lowerBound,
      cursor[at: last - 1].end - cursor[at: last - 1].start == 1,
      cursor.isWord("vitamin", at: last - 2) || cursor.isWord("coenzyme", at: last - 2)
    {
      return last - 2..<last + 1
    }
    // "a dose of 5 mg": what stands before the article is no name.
    // "PGx-treatment" names none either.
    let isJoined =
      joins(last - 1) && !cursor[at: last].is(.notSubstance) && !hasVerbEnding(cursor[at: last])
    guard last >= zone.before.lowerBound,
      isName(last) || isJoined || isLetter(last) || isPossessive(last)
    else { return nil }
    if isArmCode(last) || cursor.isWord("inferior", at: last) { return nil }
    // "in Group B, 15 mL"; "intra-articular injections of 20 mg"
    if cursor[at: last].end - cursor[at: last].start == 1, cursor[at: last - 1].is(.group) {
      return nil
    }
    if isJoined, cursor.isWord("intra", at: last - 2) { return nil }
    let first = firstWord(ofNameEndingAt: last)
    var lead = first - 1
    if cursor.isWord("a", at: lead) || cursor.isWord("an", at: lead)
      || cursor.isWord("the", at: lead)
    {
      lead -= 1
    }
    // "oxygen via a face mask at 6 L/min", "feeds by nasogastric tube at 50 ml/h"
    if isDevice(last), cursor[at: lead].is(.route) { lead -= 1 }
    if cursor.isWord("through", at: lead) || cursor.isWord("via", at: lead)
      || isDevice(last) && cursor.isWord("by", at: lead)
    {
      return nameBefore(lead)
    }
    if isAilment(first..<last + 1) { return nil }
    if let comma = beginOfAside(endingAt: last + 1) { return nameBefore(comma) }
    if let end = endOfDissolved(in: first..<last + 1, behind: lead)
      ?? endOfAdded(to: first..<last + 1)
    {
      return nameBefore(end)
    }
    // "the dose of propofol in the ketamine group (80 mg)": who got it
    if cursor.isWord("in", at: lead), cursor[at: last + 1].is(.group),
      let found = nameOfDose(before: lead)
    {
      return found
    }
    // "infused into a carotid artery (1 µg)": a place, not what is given.
    return cursor.isWord("into", at: lead) ? nil : whole(behindKind(first..<last + 1))
  }

  /// A name with the letter behind its last digit and the digits before its first letter, which the lexer cuts off:
  /// "alfa-2a", "17β-estradiol", "8pTHEO".
  private func whole(_ name: Range<Int>) -> Range<Int> {
    var (first, end) = (name.lowerBound, name.upperBound)
    let letter = cursor[at: end]
    if cursor[at: end - 1].isInteger, letter.isWord, !letter.hasSpaceBefore,
      letter.end - letter.start == 1
    {
      end += 1
    }
    if !cursor[at: first].hasSpaceBefore, cursor[at: first].isWord,
      cursor[at: first - 1].isInteger, first - 1 >= zone.sentence.lowerBound
    {
      first -= 1
    }
    return first..<end
  }

  /// The word before an index with which a name can end, over what can stand between the two.
  private func lastWord(before end: Int) -> Int {
    var last = end - 1
    var steps = 0
    while last >= zone.before.lowerBound, steps < 8, isBridge(last), !isLetter(last) {
      last -= 1
      steps += 1
    }
    // "folinic acid (levo-isomer) 100 mg"
    if cursor[at: last].is(.closeParenthesis), !cursor[at: last + 1].is(.comma),
      let open = opening(last),
      open > zone.before.lowerBound
    {
      last = open - 1
    }
    if isMark(last) { last -= 1 }
    // "the cilostazol group (50 mg", "the maltodextrin control (8 g"
    if cursor[at: last].is(.group.union(.control)), cursor[at: last + 1].is(.openParenthesis),
      last > zone.before.lowerBound, isName(last - 1),
      cursor[at: last - 1].end - cursor[at: last - 1].start > 2
    {
      last -= 1
    }
    // "7-nitroindazole administration (50 mg/kg"
    if cursor[at: last].is(.given), cursor[at: last + 1].is(.openParenthesis),
      last > zone.before.lowerBound, isName(last - 1),
      isDrug(last - 1..<last) || beginOfChemical(last - 1) < last - 1
    {
      last -= 1
    }
    // "oxytocin nasal spray (24 IU)"
    if cursor[at: last].is(.preparation), cursor[at: last - 1].is(.route), isName(last - 2),
      last - 2 >= zone.before.lowerBound
    {
      last -= 2
    }
    // "epinephrine 1:1000 (0.01 mL/kg)": a dilution
    if cursor[at: last].isNumber, cursor[at: last - 1].is(.colon), cursor[at: last - 2].isNumber {
      last -= 3
    }
    return last
  }

  /// Where a name of several words begins: "granulocyte colony-stimulating factor".
  private func firstWord(ofNameEndingAt last: Int) -> Int {
    var first = isName(last) || !joins(last - 1) ? last : last - 2
    // "interferon alfa-2b": what hyphens join is one word.
    var words = 1
    while first > zone.before.lowerBound {
      if isPossessive(first), first - 2 >= zone.before.lowerBound {
        first -= 2
      } else if isName(first - 1) || isLetter(first - 1), words < 3 {
        first -= 1
        words += 1
      } else if joins(first - 1), first - 2 >= zone.before.lowerBound {
        first -= 2
      } else if isMark(first - 1), first - 2 >= zone.before.lowerBound, isName(first - 2) {
        first -= 2
      } else if joins(first - 2), first - 3 >= zone.before.lowerBound,
        !cursor[at: first - 1].is(.frequency), cursor[at: first - 1].unit?.quantity != .time
      {
        // "colony-stimulating factor", not "12-week simvastatin"
        first -= 3
      } else {
        break
      }
    }
    // "amoxicillin + clavulanic acid (875 + 125 mg)"
    if cursor[at: zone.amount.lowerBound + 1].is(.plus) {
      while cursor[at: first - 1].is(.plus), isName(first - 2), first - 2 >= zone.before.lowerBound
      {
        first -= 2
      }
    }
    return first
  }

  /// "vitamin A", "cyclosporin A", "vitamin D": a capital that the lexicon takes for an article or a
  /// unit.
  func isLetter(_ index: Int) -> Bool {
    let token = cursor[at: index]
    return token.isWord && token.end - token.start == 1 && token.flags.contains(.upperCase)
      && (cursor.isWord("a", at: index) || token.unit != nil)
      && !token.flags.contains(.sentenceStart) && isName(index - 1)
  }

  /// Whether a token may stand between a name and its amount.
  private func isBridge(_ index: Int) -> Bool {
    let token = cursor[at: index]
    switch token.symbol {
    case .openParenthesis?, .openBracket?, .comma?, .lessOrEqual?, .greaterOrEqual?, .less?,
      .greater?, .colon?, .equals?, .approximately?:
      return true
    case .semicolon?: return DoseZone.isAbbreviated(index, cursor)
    // "(max. 10 mg)"
    case .period?: return cursor[at: index - 1].is(.bridge)
    default: break
    }
    return token.is(
      .bridge.union(.doseNoun).union(.route).union(.frequency).union(.multiplier))
      || isAuxiliary(index)
        && (cursor[at: index + 1].is(.given.union(.treated).union(.bridge))
          || isOfCourse(index + 1) || index + 1 == zone.amount.lowerBound)
      || (token.is(.given.union(.treated)) || isOfCourse(index)) && isAuxiliary(index - 1)
      || cursor[at: index + 1].is(.doseNoun) && isAdjective(index)
  }

  /// "therapeutic dose", "additional dose": an adjective by its ending, and no drug.
  private func isAdjective(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.end - token.start >= 6, !cursor.hasDrugStem(at: index) else {
      return false
    }
    let word = cursor.text[token.range]
    return word.suffix(2).elementsEqual("ic".utf8) || word.suffix(2).elementsEqual("al".utf8)
      || word.suffix(3).elementsEqual("ive".utf8)
  }

  func isAuxiliary(_ index: Int) -> Bool {
    cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
      || cursor.isWord("is", at: index) || cursor.isWord("are", at: index)
      || cursor.isWord("been", at: index) || cursor.isWord("be", at: index)
  }

  /// The bracket that opens an aside of a few words which ends at an index.
  private func opening(_ close: Int) -> Int? {
    for index in stride(from: close - 1, through: close - 12, by: -1) {
      if cursor[at: index].is(.openParenthesis) { return index }
      if cursor[at: index].isNumber, cursor[at: index + 1].unit != nil { return nil }
    }
    return nil
  }
}
