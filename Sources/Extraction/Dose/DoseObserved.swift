import Lexing

// Amounts that people take of themselves, should take, make in their bodies or got beside a target.
extension Dose {
  /// "the mean salt intake was 9.3 g/day", "protein intake should not exceed 1 g/kg", "those consuming >400 µg/d", "620
  /// mg/day in cases and 710 mg/day in controls": what people eat, or should.
  static func isIntake(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard context.route == nil else { return false }
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if isBeyondIntake(first, cursor) { return true }
    let isOfGroup =
      cursor.isWord("in", at: end) && cursor[at: end + 1].is(.person) && !context.isGiven
    for index in (first - (isOfGroup ? 18 : 8)..<first - 1).reversed()
    where cursor.isWord("intake", at: index) || cursor.isWord("intakes", at: index)
      || cursor.isWord("allowance", at: index) || cursor.isWord("allowances", at: index)
    {
      if cursor[at: index].sentence != cursor[at: first].sentence { return false }
      if cursor.isWord("should", at: index + 1) { return true }
      let isRaised = (index + 1..<first).contains { cursor.isWord("by", at: $0) }
      return !context.isGiven && !isRaised
        && (index + 1..<first).contains {
          cursor.isWord("was", at: $0) || cursor.isWord("were", at: $0)
            || cursor.isWord("is", at: $0) || cursor.isWord("be", at: $0)
            || cursor.isWord("been", at: $0) || cursor.isWord("averaged", at: $0)
        }
    }
    return false
  }

  /// "folate intake (>400 µg/d)", "drinking more than 30 g": a bound right behind a word for what people eat or drink.
  private static func isBeyondIntake(_ first: Int, _ cursor: Cursor) -> Bool {
    var (index, isBeyond) = (first - 1, false)
    while index > first - 5, isBound(index, cursor) {
      if !cursor.isWord("of", at: index), !cursor.isWord("at", at: index) { isBeyond = true }
      index -= 1
    }
    if cursor[at: index].is(.openParenthesis) { index -= 1 }
    return isBeyond && cursor.isWord(of: intakes, at: index)
  }

  private static let intakes = WordSet([
    "consume", "consumed", "consuming", "consumption", "drank", "drinking", "eating", "intake",
    "intakes",
  ])

  /// "doses above 60 Gy are associated with necrosis", "higher doses (>50 Gy)", "patients on >20 mg prednisone were
  /// excluded": a bound of doses in a sentence that gives nobody anything.
  static func isThreshold(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard mention.amounts.count == 1 else { return false }
    let first = mention.tokens.lowerBound
    var (index, isBeyond) = (first - 1, false)
    while index > first - 5, isBound(index, cursor) {
      if cursor.isWord("least", at: index) { return false }
      if !cursor.isWord("of", at: index), !cursor.isWord("at", at: index) { isBeyond = true }
      index -= 1
    }
    guard isBeyond else { return false }
    if cursor[at: index].is(.openParenthesis) { index -= 1 }
    let sentence = context.zone.sentence
    if sentence.contains(where: { cursor.isWord(of: exclusions, at: $0) }) { return true }
    let doses = (index - 3...index).first {
      cursor[at: $0].is(.doseNoun) && sentence.contains($0)
    }
    guard let doses else { return false }
    // "bleomycin in low cumulative doses of less than 100 U"
    let isGiven = (doses - 3..<doses).contains { cursor.isWord("in", at: $0) }
    return !isGiven && !sentence.contains { cursor.isWord(of: givings, at: $0) }
  }

  private static let exclusions = WordSet([
    "exclude", "excluded", "excluding", "exclusion", "ineligible",
  ])

  private static let givings = WordSet([
    "administered", "assigned", "delivered", "gave", "given", "giving", "prescribed", "randomised",
    "randomized", "receive", "received", "receiving", "take", "taken", "taking", "took", "treated",
    "underwent", "used",
  ])

  /// "they needed 48 mg of morphine", "required a mean of 12 mg": how much was asked for.
  static func isNeeded(before first: Int, _ cursor: Cursor) -> Bool {
    let verb = lead(to: first, cursor)
    return cursor.isWord("needed", at: verb) || cursor.isWord("required", at: verb)
  }

  /// "the chow contained 31 mg/kg campesterol": what feed holds of itself.
  static func isInFeed(before first: Int, _ cursor: Cursor) -> Bool {
    guard cursor.isWord("contained", at: first - 1) || cursor.isWord("contains", at: first - 1)
    else { return false }
    return (first - 5..<first - 1).contains {
      cursor.isWord("chow", at: $0) || cursor.isWord("diet", at: $0)
        || cursor.isWord("feed", at: $0)
    }
  }

  /// "the RDA for vitamin C is 75 mg/d", "a TDI of 1 ng/kg", "the defined daily dose of A is 1 g", "each 100 mg/day
  /// increment": a value of reference or a step of a model.
  static func isReference(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    let lead = first - 1
    if cursor.isWord("each", at: lead) || cursor.isWord("per", at: lead)
      || cursor.isWord("every", at: lead)
    {
      return namesStep(end, cursor) || cursor[at: end].is(.changeNoun)
    }
    guard
      cursor.isWord("is", at: lead) || cursor.isWord("was", at: lead)
        || cursor.isWord("of", at: lead)
    else { return false }
    for index in stride(from: lead - 1, to: lead - 6, by: -1) where cursor[at: index].isWord {
      if cursor[at: index].flags.contains(.upperCase), cursor.isWord(of: references, at: index) {
        return true
      }
      if cursor.isWord("daily", at: index) {
        return cursor.isWord("defined", at: index - 1) && cursor[at: index + 1].is(.doseNoun)
          || cursor.isWord("requirement", at: index + 1) && !cursor.isWord("of", at: lead)
      }
      if index == lead - 1, cursor.isWord("exposure", at: index) { return true }
    }
    return false
  }

  private static let references = WordSet(["adi", "ddd", "pmtdi", "rda", "rdi", "tdi", "twi"])

  /// "insulin secretion was 40 U/day", "GIR 7 mg/kg/min", "a glucose infusion rate during the clamp of 7 mg/kg/min":
  /// what a body makes, keeps or disposes of.
  static func isMade(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    guard mention.per.last?.quantity == .time else { return false }
    let first = mention.tokens.lowerBound
    var index = first - 1
    while index > first - 4,
      cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
        || cursor.isWord("is", at: index) || cursor.isWord("of", at: index)
        || cursor[at: index].is(.equals) || cursor[at: index].is(.openParenthesis)
    {
      index -= 1
    }
    if cursor.isWord(of: makings, at: index) { return true }
    guard let rate = (first - 7..<first).first(where: { cursor.isWord("rate", at: $0) }) else {
      return false
    }
    return cursor.isWord("infusion", at: rate - 1) && cursor.isWord("glucose", at: rate - 2)
      && (rate..<first).contains {
        cursor.isWord("clamp", at: $0) || cursor.isWord("clamps", at: $0)
      }
  }

  private static let makings = WordSet([
    "disposal", "gir", "production", "retention", "secretion", "turnover",
  ])

  /// "the mean heart dose was 4.9 Gy", "the spinal cord received no more than 45 Gy", "the absorbed dose to the
  /// thyroid", "D2cc of 75 Gy": what an organ beside the target got, or a part of the target.
  static func isOrganDose(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    guard mention.unit.quantity == .absorbedDose else { return false }
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    // "lung doses of 54 Gy in 3 fractions": the treatment
    if (end..<end + 5).contains(where: { cursor.isWord("fractions", at: $0) }) { return false }
    let sentence = cursor[at: first].sentence
    for index in stride(from: first - 1, to: first - 12, by: -1) {
      let token = cursor[at: index]
      guard token.sentence == sentence, !token.is(.semicolon) else { return false }
      // Another amount is told before.
      if token.unit?.quantity == .absorbedDose { return false }
      if isOfHistogram(index, cursor) { return true }
      if cursor.isWord(of: organs, at: index), !isTarget(index, cursor) {
        if cursor[at: index + 1].is(.doseNoun) { return true }
        if cursor.isWord("received", at: index + 1) { return isBound(first - 1, cursor) }
        return isDoseTo(index, cursor)
      }
    }
    return false
  }

  /// "mean dose to the heart", "absorbed doses to the thyroid".
  private static func isDoseTo(_ organ: Int, _ cursor: Cursor) -> Bool {
    for index in stride(from: organ - 1, to: organ - 5, by: -1)
    where cursor[at: index].is(.doseNoun) {
      return cursor[at: index - 1].is(.average) || cursor.isWord("absorbed", at: index - 1)
        || cursor.isWord("maximum", at: index - 1) || cursor.isWord("maximal", at: index - 1)
        || cursor.isWord("max", at: index - 1)
    }
    return false
  }

  /// "the lung metastases", "a total liver dose": an organ that is treated.
  private static func isTarget(_ organ: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord(of: growths, at: organ + 1) || cursor.isWord("total", at: organ - 1)
      || cursor.isWord("whole", at: organ - 1) || cursor.isWord("whole", at: organ - 2)
  }

  private static let growths = WordSet([
    "bed", "cancer", "cancers", "carcinoma", "lesions", "metastases", "metastasis", "tumor",
    "tumors", "tumour", "tumours",
  ])

  /// "D90", "D2cc", "V20": a dose or volume of a histogram; not "V600E" nor the day of "on D15".
  private static func isOfHistogram(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), token.flags.contains(.capitalized),
      token.end - token.start >= 3, !cursor.isWord("on", at: index - 1),
      !cursor[at: index - 1].is(.conjunction)
    else { return false }
    let word = cursor.text[Int(token.start)..<Int(token.end)]
    guard let letter = word.first, letter == UInt8(ascii: "D") || letter == UInt8(ascii: "V") else {
      return false
    }
    let rest = word.dropFirst().drop { $0 &- 0x30 < 10 }
    return rest.count < word.count - 1 && (rest.isEmpty || rest.elementsEqual("cc".utf8))
  }

  private static let organs = WordSet([
    "bladder", "bowel", "brainstem", "chiasm", "cochlea", "cord", "esophagus", "fetus", "heart",
    "kidney", "kidneys", "larynx", "lens", "liver", "lung", "lungs", "marrow", "oesophagus",
    "ovaries", "parotid", "parotids", "rectum", "testes", "thyroid", "uterus",
  ])
}
