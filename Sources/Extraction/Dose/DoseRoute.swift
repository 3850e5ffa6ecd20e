import Lexing

// By which route an amount is given.
extension DoseSchedule {
  /// The route that is named nearest to the amount.
  func route() -> Range<Int>? {
    if zone.isRadiation(in: cursor) { return routeOfRadiation() }
    let (before, after) = (zone.before.suffix(16), zone.after.prefix(20))
    for distance in 0..<20 {
      if distance < before.count, let found = route(at: before.upperBound - 1 - distance) {
        return isOfPartner(found) || isOfNounBefore(found) || isOfEvent(found) ? nil : found
      }
      guard distance < after.count, let found = route(at: after.lowerBound + distance) else {
        continue
      }
      // "aspirin plus oral placebo": that of the placebo.
      if cursor.isWord("placebo", at: found.upperBound) { continue }
      return describesOther(found) || isOfAlternative(found) ? nil : found
    }
    return nil
  }

  /// "1000 mg of ferric carboxymaltose or oral iron", "40 mg of furosemide and was started on oral potassium": an
  /// adjective behind the drug, with a noun of its own.
  private func isOfAlternative(_ words: Range<Int>) -> Bool {
    let (link, noun) = (cursor[at: words.lowerBound - 1], words.upperBound)
    let isLink =
      link.is(.conjunction.union(.versus)) || cursor.isWord("than", at: words.lowerBound - 1)
      || cursor.isWord("on", at: words.lowerBound - 1)
      || cursor.isWord("with", at: words.lowerBound - 1)
    return isLink
      && noun < zone.sentence.upperBound && names.isName(noun) && !cursor[at: noun].is(.given)
      && !cursor[at: noun].is(.preparation)
      && substance.map { $0.upperBound <= words.lowerBound } ?? true
  }

  /// "exacerbations treated with oral corticosteroids, which were rarer with formoterol 9 µg", "infants on nasal CPAP
  /// received caffeine": an adjective whose noun is set off by a comma or verb from the amount's own name.
  private func isOfNounBefore(_ words: Range<Int>) -> Bool {
    guard let substance,
      cursor[at: words.upperBound - 1].is(.route)
        || cursor.isWord("intra", at: words.lowerBound),
      substance.lowerBound > words.upperBound,
      !cursor[at: words.upperBound].is(.given.union(.doseNoun).union(.preparation)),
      let noun = names.name(from: words.upperBound, until: substance.lowerBound)
    else { return false }
    let next = noun.upperBound
    let isSubject =
      cursor[at: next].is(.person) || cursor.isWord("received", at: next)
      || cursor.isWord("receiving", at: next) || cursor.isWord("was", at: next)
      || cursor.isWord("were", at: next)
    return noun.lowerBound == words.upperBound
      && (cursor[at: next].is(.comma)
        || isSubject && !cursor.isWord("with", at: substance.lowerBound - 1))
      && !cursor.isWord("via", at: words.lowerBound - 1)
      && cursor.text[Int(cursor[at: words.upperBound - 1].end) - 1] | 0x20 != UInt8(ascii: "y")
  }

  /// "gemcitabine, when combined with 5-FU via PVI, was 1 g/m2": how the drug that it is combined with is given.
  private func isOfPartner(_ words: Range<Int>) -> Bool {
    guard cursor[at: words.lowerBound].is(.scheduling) || cursor[at: words.lowerBound].is(.route)
    else { return false }
    var name = words.lowerBound - 1
    while name > words.lowerBound - 5,
      names.isName(name) || names.joins(name)
        || cursor[at: name].isNumber && names.joins(name + 1)
    {
      name -= 1
    }
    guard name < words.lowerBound - 1, cursor.isWord("with", at: name),
      names.isName(name - 1) || cursor.isWord("combined", at: name - 1)
        || cursor.isWord("combination", at: name - 1) || cursor.isWord("together", at: name - 1)
        || cursor.isWord("along", at: name - 1)
    else { return false }
    return substance.map { $0.upperBound <= name || $0.lowerBound >= words.upperBound } ?? true
  }

  /// "intraluminal brachytherapy": a place within the body, not a drug's route in the same sentence.
  private func routeOfRadiation() -> Range<Int>? {
    for index in zone.before.suffix(8) where cursor[at: index].is(.route) {
      let isRadiated =
        cursor[at: index + 1].is(.radiation)
        || cursor[at: index + 1].isWord && cursor[at: index + 2].is(.doseNoun)
      if isRadiated { return index..<index + 1 }
    }
    return nil
  }

  // MARK: For want of a route

  /// "an injection of 2 ml", "10 mg by infusion", "a bolus of 5 IU", "spray": how it is given where
  /// no place is named.
  func injection() -> Range<Int>? {
    let (near, behind, far) = (zone.before.suffix(4), zone.after.prefix(6), zone.before.suffix(18))
    let found =
      near.last { isInjection($0) } ?? behind.first { isInjection($0) }
      ?? far.last { isInjection($0) && (cursor.isWord("of", at: $0 + 1) || isByMeans($0)) }
      ?? zone.after.prefix(18).first { isInjection($0) && isByMeans($0) }
      ?? near.last { isBolus($0) } ?? behind.first { isBolus($0) }
    guard let found else { return form() }
    var first = found
    while isMannerOfInfusion(first - 1) { first -= 1 }
    return first..<found + 1
  }

  private func isInjection(_ index: Int) -> Bool {
    cursor[at: index].is(.given)
      && (cursor.isWord("injection", at: index) || cursor.isWord("injections", at: index)
        || cursor.isWord("injected", at: index) || cursor.isWord("infusion", at: index)
        || cursor.isWord("infused", at: index))
      // "to prevent injection pain", "infusion-related"
      && !cursor.isWord("pain", at: index + 1) && !cursor.isWord("site", at: index + 1)
      && !cursor.isWord("related", at: index + 2) && !isOfAnother(index)
      && !(cursor[at: index - 1].is(.route) && isOfEvent(index - 1..<index))
  }

  /// "dexamethasone 20 mg before paclitaxel infusion": what is given at another time.
  private func isOfAnother(_ injection: Int) -> Bool {
    var index = injection - 1
    while index > injection - 4, index >= zone.amount.upperBound, names.isName(index) { index -= 1 }
    return index >= zone.amount.upperBound
      && (cursor.isWord("before", at: index) || cursor.isWord("after", at: index)
        || cursor.isWord("during", at: index)
        || cursor.isWord("to", at: index) && cursor.isWord("prior", at: index - 1))
  }

  private func isBolus(_ index: Int) -> Bool {
    cursor.isWord("bolus", at: index) || cursor.isWord("boluses", at: index)
  }

  /// "via protracted venous infusion", "by infusion", "as a continuous infusion".
  private func isByMeans(_ index: Int) -> Bool {
    (index - 7..<index).contains {
      cursor.isWord("via", at: $0) || cursor.isWord("by", at: $0) || cursor.isWord("as", at: $0)
    }
  }

  /// "continuous", "protracted venous": what kind of infusion it is.
  private func isMannerOfInfusion(_ index: Int) -> Bool {
    cursor.isWord("continuous", at: index) || cursor.isWord("protracted", at: index)
      || cursor.isWord("venous", at: index) || cursor.isWord("arterial", at: index)
      || cursor.isWord("drip", at: index) || cursor.isWord("prolonged", at: index)
  }

  /// "lidocaine spray 10%", "a 5 mg patch", "eye drops of 0.5% timolol": a form that is given in one
  /// way.
  private func form() -> Range<Int>? {
    let near = max(zone.before.lowerBound, zone.amount.lowerBound - 5)..<zone.amount.lowerBound
    guard let form = near.last(where: { isForm($0) }) ?? zone.after.prefix(6).first(where: isForm)
    else { return nil }
    let isOfEye = cursor.isWord("eye", at: form - 1)
    return (isOfEye ? form - 1 : form)..<form + 1
  }

  private func isForm(_ index: Int) -> Bool {
    guard cursor[at: index].is(.preparation) else { return false }
    return cursor.isWord("spray", at: index) || cursor.isWord("patch", at: index)
      || cursor.isWord("mouthwash", at: index) || cursor.isWord("mouthrinse", at: index)
      || cursor.isWord("eyedrops", at: index) || cursor.isWord("lozenge", at: index)
      || cursor.isWord("lozenges", at: index)
      || cursor.isWord("drops", at: index) && cursor.isWord("eye", at: index - 1)
  }

  // MARK: One place

  /// "orally", "intra-arterially", "via Turbuhaler", "into the aortic root", "femoral nerve block".
  private func route(at start: Int) -> Range<Int>? {
    let token = cursor[at: start]
    if token.is(.route) {
      guard !isElse(start) else { return nil }
      if cursor.isWord("mouth", at: start) { return start - 1..<start + 1 }
      // "subcutaneous (SC)", "dry powder inhaler (DPI)": the words, not their abbreviation.
      let isAbbreviation =
        cursor[at: start - 1].is(.openParenthesis) && cursor[at: start - 2].is(.route)
      let last = isAbbreviation ? start - 2 : start
      return (cursor.isWord("inhaler", at: last) ? beginOfInhaler(last) : last)..<last + 1
    }
    if isSpinal(start) && !describesPatients(start, start + 1) || isDotted(token) {
      return start..<start + 1
    }
    // "tracheal instillation", "lung lavage"
    if token.is(.instillation), names.isName(start - 1), start - 1 >= zone.sentence.lowerBound {
      return start - 1..<start + 1
    }
    guard token.is(.scheduling) else { return nil }
    if let found = throughDevice(at: start) ?? nerveBlock(endingAt: start) { return found }
    if cursor.isWord("intra", at: start), cursor[at: start + 1].is(.dash),
      cursor[at: start + 2].isWord, !cursor[at: start + 2].hasSpaceBefore, !isWithinOne(start + 2),
      !Self.isPart(start + 3, of: cursor)
    {
      return start..<start + 3
    }
    if cursor.isWord("per", at: start), cursor.isWord("os", at: start + 1) {
      return start..<start + 2
    }
    if cursor.isWord("via", at: start), names.isName(start + 1),
      !cursor.isWord("intra", at: start + 1)
    {
      return start..<start + 2
    }
    guard cursor.isWord("into", at: start), isInto(start),
      let place = names.name(from: start + 2, until: zone.sentence.upperBound)
    else { return nil }
    return start..<min(place.upperBound, start + 4)
  }

  /// Whether a place stands behind "into": "into the aortic root", "injected into a trigger point".
  private func isInto(_ start: Int) -> Bool {
    if cursor.isWord("the", at: start + 1) { return true }
    let isPlace =
      cursor.isWord("a", at: start + 1) || cursor.isWord("an", at: start + 1)
      || cursor.isWord("each", at: start + 1) || cursor.isWord("both", at: start + 1)
    return isPlace && (start - 6..<start).contains { cursor[at: $0].is(.given) }
  }

  /// "i.c.", "i.t.", "i.g.": into some place, as the dots tell.
  private func isDotted(_ token: Token) -> Bool {
    guard token.isWord, token.end - token.start == 4 else { return false }
    let word = cursor.text[token.range]
    let (first, place) = (word[word.startIndex] | 0x20, word[word.startIndex + 2] | 0x20)
    return first == UInt8(ascii: "i") && word[word.startIndex + 1] == UInt8(ascii: ".")
      && word[word.startIndex + 3] == UInt8(ascii: ".") && place != UInt8(ascii: "e")
  }

  /// The first word of "dry powder inhaler", "metered-dose inhaler".
  private func beginOfInhaler(_ inhaler: Int) -> Int {
    let isPowder = cursor.isWord("powder", at: inhaler - 1)
    guard isPowder || cursor.isWord("dose", at: inhaler - 1) else { return inhaler }
    let first = cursor[at: inhaler - 2].is(.dash) ? inhaler - 3 : inhaler - 2
    return cursor.isWord("dry", at: first) || cursor.isWord("metered", at: first)
      ? first : inhaler - 1
  }

  /// "spinal anaesthesia with 10 mg": into the spinal canal; "spinal surgery" is no route.
  private func isSpinal(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.end - token.start == 6, cursor.isWord("spinal", at: index) else {
      return false
    }
    let before = cursor[at: index - 1]
    if before.is(.function), !cursor.isWord("with", at: index - 1),
      !cursor.isWord("for", at: index - 1), !cursor.isWord("by", at: index - 1)
    {
      return false
    }
    return ["anesthesia", "anaesthesia", "analgesia", "block", "injection", "infusion"].contains {
      cursor.isWord(oneOf: $0, at: index + 1)
    }
  }

  /// "brachial plexus block", "transversus abdominis plane block", "TAP block": beside a nerve;
  /// "motor block" is what comes of it.
  private func nerveBlock(endingAt block: Int) -> Range<Int>? {
    guard
      cursor.isWord("block", at: block) || cursor.isWord("blocks", at: block)
        || cursor.isWord("blockade", at: block)
    else { return nil }
    let place = block - 1
    guard isPlaceOfNerve(place) else { return nil }
    var first = place
    while first > zone.sentence.lowerBound, place - first < 3, names.isName(first - 1) {
      first -= 1
    }
    return describesPatients(first, block) ? nil : first..<block + 1
  }

  /// Where nerves are blocked: "plexus", "TAP", "scalp".
  private func isPlaceOfNerve(_ index: Int) -> Bool {
    cursor.isWord("nerve", at: index) || cursor.isWord("plexus", at: index)
      || cursor.isWord("plane", at: index) || cursor.isWord("tap", at: index)
      || cursor.isWord("ganglion", at: index) || cursor.isWord("compartment", at: index)
      || cursor.isWord("scalp", at: index) || cursor.isWord("sheath", at: index)
      || cursor.isWord("iliaca", at: index)
  }

  /// "via a facemask", "through nasal prongs", "by infusion pump".
  private func throughDevice(at start: Int) -> Range<Int>? {
    guard
      cursor.isWord("via", at: start) || cursor.isWord("through", at: start)
        || cursor.isWord("by", at: start)
    else { return nil }
    for index in start + 1..<start + 6 {
      // "via a non-rebreathing mask"
      if cursor[at: index].is(.dash), !cursor[at: index].hasSpaceBefore { continue }
      guard cursor[at: index].isWord, !cursor[at: index].is(.conjunction.union(.person)) else {
        return nil
      }
      // "via drip infusion"
      let isInfused = cursor.isWord("drip", at: index) && cursor.isWord("infusion", at: index + 1)
      if isDevice(index) { return start..<index + (isInfused ? 2 : 1) }
    }
    return nil
  }

  /// What a drug is given through: "facemask", "catheter", "pump".
  private func isDevice(_ index: Int) -> Bool {
    cursor.isWord("mask", at: index) || cursor.isWord("facemask", at: index)
      || cursor.isWord("cannula", at: index) || cursor.isWord("cannulae", at: index)
      || cursor.isWord("prongs", at: index) || cursor.isWord("catheter", at: index)
      || cursor.isWord("tube", at: index) || cursor.isWord("drip", at: index)
      || cursor.isWord("pump", at: index) || cursor.isWord("nebulizer", at: index)
      || cursor.isWord("nebuliser", at: index) || cursor.isWord("inhaler", at: index)
      || cursor.isWord("spacer", at: index) || cursor.isWord("helmet", at: index)
      || cursor.isWord("pca", at: index) || cursor.isWord("ventilator", at: index)
      || cursor.isWord("port", at: index) || cursor.isWord("line", at: index)
      || cursor.isWord("hood", at: index) || cursor.isWord("atomizer", at: index)
      || cursor.isWord("gastrostomy", at: index) || cursor.isWord("implant", at: index)
      || cursor.isWord("analgesia", at: index) && cursor.isWord("controlled", at: index - 1)
  }

  /// "intra-individual", "intra-operative": within one person or time, not into a place.
  private func isWithinOne(_ index: Int) -> Bool {
    cursor[at: index].is(.person.union(.group)) || cursor.isWord("individual", at: index)
      || cursor.isWord("subject", at: index) || cursor.isWord("patient", at: index)
      || cursor.isWord("operative", at: index) || cursor.isWord("operatively", at: index)
      || cursor.isWord("abdominal", at: index) || cursor.isWord("observer", at: index)
      || cursor.isWord("class", at: index) || cursor.isWord("assay", at: index)
  }

  var names: DoseNames { DoseNames(cursor: cursor, zone: zone) }

  /// Whether a route's word says something else: "stage III/IV", "group IV", "locally advanced",
  /// "14 dpi", "rectal cancer".
  private func isElse(_ index: Int) -> Bool {
    let (token, before, after) = (cursor[at: index], cursor[at: index - 1], cursor[at: index + 1])
    if token.end - token.start == 2, token.flags.contains(.upperCase) {
      // "IP = investigational product"; "Joinville, SC, Brazil", "Columbia, SC, USA"
      if after.is(.equals) { return true }
      if before.is(.comma), after.is(.comma), cursor[at: index - 2].flags.contains(.capitalized),
        cursor[at: index + 2].flags.contains(.capitalized)
      {
        return true
      }
    }
    if cursor.isWord("iv", at: index) {
      return before.is(.label) || before.is(.group) || before.is(.slash) || before.is(.dash)
        || before.is(.conjunction) && cursor.isWord("iii", at: index - 2)
        || cursor.isWord("who", at: index - 1) || cursor.isWord("nyha", at: index - 1)
        || cursor.isWord("figo", at: index - 1) || cursor.isWord("asa", at: index - 1)
        || before.opensBracket && after.closesBracket && isFourth(index)
    }
    if cursor.isWord("mouth", at: index) { return !cursor.isWord("by", at: index - 1) }
    // "MDI salbutamol" is no "MDI" of insulin, which are many injections.
    if cursor.isWord("mdi", at: index) {
      return !(index - 2...index + 2).contains { cursor.hasDrugStem(at: $0) }
    }
    if cursor.isWord("dpi", at: index) { return !token.flags.contains(.upperCase) }
    if cursor.isWord("locally", at: index) || cursor.isWord("local", at: index) {
      return cursor.namesKind(at: index)
        || !(after.is(.given) || before.is(.given) || names.isDrug(index + 1..<index + 2)
          || cursor.isWord("anesthesia", at: index + 1)
          || cursor.isWord("anaesthesia", at: index + 1))
    }
    return Self.isPart(index + 1, of: cursor) || isOfProcedure(index)
  }

  /// Whether the "(iv)" at an index counts on behind a "(iii)" of its sentence.
  private func isFourth(_ index: Int) -> Bool {
    zone.sentence.contains {
      $0 < index && cursor.isWord("iii", at: $0) && cursor[at: $0 + 1].closesBracket
    }
  }

  /// Whether a word behind an adjective of place makes it name a part of the body, or what ails it.
  static func isPart(_ index: Int, of cursor: Cursor) -> Bool {
    cursor.isWord(of: parts, at: index)
  }

  /// Words behind an adjective of place with which it names a part of the body, what ails or happens
  /// there or is measured: "vaginal delivery", "intragastric pH".
  private static let parts = WordSet([
    "access", "adenocarcinoma", "bleeding", "cancer", "candidiasis", "carcinoma", "cavity",
    "congestion",
    "delivery", "deliveries", "discomfort", "fracture", "fractures", "haemorrhage", "health",
    "hemorrhage",
    "hygiene", "hysterectomy", "lens", "lesion", "lesions", "leukoplakia", "lichen", "microbiota",
    "mucosa", "mucositis", "obstruction", "pain", "ph", "polyp", "polyps", "pressure", "surgery",
    "symptoms", "temperature", "tissue", "ulcer", "ulcers",
  ])
}
