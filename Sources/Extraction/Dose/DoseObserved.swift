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
    if isBeyondIntake(first, cursor) || isAverageIntake(first, context.zone, cursor) { return true }
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

  /// "reached a mean calcium intake of 900 mg/day": an average of what each of them ate, unless it is planned.
  private static func isAverageIntake(
    _ first: Int, _ zone: DoseZone, _ cursor: Cursor
  ) -> Bool {
    let noun = lead(to: first, cursor)
    guard noun < first - 1, cursor.isWord("intake", at: noun) || cursor.isWord("intakes", at: noun),
      (noun - 4..<noun).contains(where: { cursor[at: $0].is(.average) })
    else { return false }
    return !zone.sentence.contains { cursor.isWord(of: planning, at: $0) }
  }

  /// Words by which somebody sets what others are to take.
  private static let planning = WordSet([
    "aim", "aimed", "designed", "planned", "prescribed", "provide", "provided", "supplied",
    "target", "targeted",
  ])

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
    if isOfExcluded(first, sentence, cursor) || isSufficient(before: index, sentence, cursor) {
      return true
    }
    let doses = (index - 3...index).first {
      cursor[at: $0].is(.doseNoun) && sentence.contains($0)
    }
    guard let doses else { return false }
    // "bleomycin in low cumulative doses of less than 100 U"
    let isGiven = (doses - 3..<doses).contains { cursor.isWord("in", at: $0) }
    return !isGiven
      && !sentence.contains {
        cursor.isWord(of: givings, at: $0)
          || cursor.isWord("irradiated", at: $0) && cursor.isWord("we", at: $0 - 1)
          || cursor.isWord("compared", at: $0) && cursor.isWord("was", at: $0 - 1)
            && context.frequency != nil
      }
  }

  /// "sufficient to stimulate synthesis (≥2 g leucine)": a bound of what would do, in a sentence that gives nobody
  /// anything.
  private static func isSufficient(
    before index: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Bool {
    (sentence.lowerBound..<max(sentence.lowerBound, index)).contains {
      cursor.isWord("to", at: $0 + 1)
        && (cursor.isWord("sufficient", at: $0) || cursor.isWord("enough", at: $0)
          || cursor.isWord("necessary", at: $0))
    } && !sentence.contains { cursor.isWord(of: givings, at: $0) }
  }

  /// "patients on >20 mg prednisone were excluded", "we excluded those who took >20 mg": whether the sentence tells up to
  /// a semicolon of whom it leaves out, unless they are gone before, "after excluding 3 patients, 40 received", or
  /// others follow what was given, "it was given at <15 mg weekly, and users of folic acid were excluded".
  private static func isOfExcluded(
    _ first: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Bool {
    var place = first - 1
    while place >= sentence.lowerBound {
      // "3 were excluded; 40 received": another clause, and no list of who is left out
      if cursor[at: place].is(.semicolon),
        (place..<first).contains(where: { isGivenInMain(at: $0, cursor) })
      {
        break
      }
      if cursor.isWord(of: exclusions, at: place) {
        return !cursor.isWord("after", at: place - 1)
          && !cursor.isWord("following", at: place - 1)
          && !cursor.isWord("the", at: place - 1)
      }
      place -= 1
    }
    for index in first..<max(first, sentence.upperBound) {
      if cursor[at: index].is(.semicolon) { return false }
      if cursor.isWord(of: exclusions, at: index) {
        return !(max(place + 1, sentence.lowerBound)..<first).contains {
          isGivenInMain(at: $0, cursor)
        }
      }
    }
    return false
  }

  /// Whether a verb tells what people got, and not who they were: "received", "was given", not "who received", "given".
  private static func isGivenInMain(at index: Int, _ cursor: Cursor) -> Bool {
    guard cursor.isWord(of: givings, at: index) else { return false }
    if cursor.isWord("was", at: index - 1) || cursor.isWord("were", at: index - 1) {
      return !isRelative(index - 2, cursor)
    }
    let isFinite =
      cursor.isWord("received", at: index) || cursor.isWord("took", at: index)
      || cursor.isWord("gave", at: index) || cursor.isWord("underwent", at: index)
    // "excluded if they were pregnant; took aspirin" goes on with the same people.
    return isFinite && !cursor[at: index - 1].is(.semicolon)
      && !cursor[at: index - 1].is(.conjunction)
      && !isRelative(index - 1, cursor)
  }

  private static func isRelative(_ index: Int, _ cursor: Cursor) -> Bool {
    (index - 1...index).contains {
      cursor.isWord("who", at: $0) || cursor.isWord("that", at: $0) || cursor.isWord("if", at: $0)
        || cursor.isWord("had", at: $0) || cursor.isWord("having", at: $0)
        || cursor.isWord("which", at: $0)
    }
  }

  private static let exclusions = WordSet([
    "exclude", "excluded", "excluding", "exclusion", "ineligible",
  ])

  private static let givings = WordSet([
    "administered", "assigned", "continued", "delivered", "escalated", "gave", "given", "giving",
    "infused", "performed", "permitted",
    "prescribed", "randomised", "randomized", "receive", "received", "receiving", "take", "taken",
    "taking", "took", "treated", "underwent", "used",
  ])

  /// "they needed 48 mg of morphine", "required a mean of 12 mg over 24 h": how much was asked for, unless for how long
  /// is told, "required 40 mg for 12 weeks", or a plan asks for it.
  static func isNeeded(
    before first: Int, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let verb = lead(to: first, cursor)
    guard cursor.isWord("needed", at: verb) || cursor.isWord("required", at: verb),
      context.duration.map({ !cursor.isWord("for", at: $0.lowerBound) }) ?? true
    else { return false }
    return !cursor.isWord("the", at: verb - 1) && !cursor.isWord("protocol", at: verb - 1)
      && !cursor.isWord("regimen", at: verb - 1) && !cursor.isWord("schedule", at: verb - 1)
  }

  /// "the chow contained 31 mg/kg campesterol": what feed holds of itself, and not the drug of those who are fed with it.
  static func isInFeed(
    before first: Int, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard cursor.isWord("contained", at: first - 1) || cursor.isWord("contains", at: first - 1),
      context.duration == nil, context.frequency == nil,
      let feed = (first - 5..<first - 1).first(where: {
        cursor.isWord("chow", at: $0) || cursor.isWord("diet", at: $0)
          || cursor.isWord("feed", at: $0)
      })
    else { return false }
    return !cursor.isWord(of: testing, at: feed - 1)
  }

  /// What sets the feed of a trial apart from that of every day.
  private static let testing = WordSet([
    "experimental", "intervention", "study", "supplemented", "test", "treatment",
  ])

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

  private static let references = WordSet([
    "adi", "ddd", "dri", "ear", "pmtdi", "rda", "rdi", "rni", "tdi", "twi",
  ])

  /// "insulin secretion was 40 U/day", "until drainage is less than 50 ml/day", "GIR 7 mg/kg/min", "a glucose infusion
  /// rate during the clamp of 7 mg/kg/min":
  /// what a body makes, keeps or disposes of.
  static func isMade(_ mention: DoseMention, _ cursor: Cursor) -> Bool {
    guard mention.per.last?.quantity == .time else { return false }
    let first = mention.tokens.lowerBound
    var index = first - 1
    while index > first - 5,
      cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
        || cursor.isWord("is", at: index) || isBound(index, cursor)
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
    "disposal", "drainage", "gir", "output", "production", "retention", "secretion", "turnover",
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
      if cursor.isWord(of: organs, at: index), !isTarget(index, before: first, cursor) {
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

  /// "the lung metastases", "received a total liver dose", "whole lung irradiation": an organ that is treated; "the mean
  /// dose to the whole heart", "the total lung dose was" tell what came of a plan.
  private static func isTarget(_ organ: Int, before first: Int, _ cursor: Cursor) -> Bool {
    if cursor.isWord(of: growths, at: organ + 1) { return true }
    guard
      cursor.isWord("total", at: organ - 1) || cursor.isWord("whole", at: organ - 1)
        || cursor.isWord("whole", at: organ - 2)
    else { return false }
    var isFound = false
    for index in organ - 6..<first {
      if cursor.isWord(of: irradiating, at: index)
        || cursor.isWord("treated", at: index) && cursor.isWord("to", at: index + 1)
      {
        return true
      }
      if cursor[at: index].is(.average) || cursor.isWord("maximum", at: index)
        || cursor.isWord("maximal", at: index) || cursor.isWord("was", at: index)
        || cursor.isWord("were", at: index)
      {
        isFound = true
      }
    }
    return !isFound
  }

  private static let irradiating = WordSet([
    "delivered", "given", "irradiated", "irradiation", "prescribed", "received",
  ])

  private static let growths = WordSet([
    "bed", "cancer", "cancers", "carcinoma", "lesions", "metastases", "metastasis", "tumor",
    "tumors", "tumour", "tumours",
  ])

  /// "D90", "D2cc", "D2cm3", "V20": a dose or volume of a histogram; not "V600E" nor the days of "on D1 and D15".
  private static func isOfHistogram(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.flags.contains(.hasDigits), token.flags.contains(.capitalized),
      token.end - token.start >= 3, !cursor.isWord("on", at: index - 1)
    else { return false }
    let word = cursor.text[Int(token.start)..<Int(token.end)]
    guard let letter = word.first, letter == UInt8(ascii: "D") || letter == UInt8(ascii: "V") else {
      return false
    }
    let rest = word.dropFirst().drop { $0 &- 0x30 < 10 }
    let digits = word.dropFirst().prefix { $0 &- 0x30 < 10 }
    let mayBeDay = digits.count == 1 || digits.count == 2 && (digits.first ?? 0) <= 0x33
    if rest.isEmpty, letter == UInt8(ascii: "D"), mayBeDay, cursor[at: index - 1].is(.conjunction) {
      return false
    }
    return !digits.isEmpty
      && (rest.isEmpty || rest.elementsEqual("cc".utf8) || rest.elementsEqual("cm3".utf8))
  }

  private static let organs = WordSet([
    "bladder", "bowel", "brainstem", "chiasm", "cochlea", "cord", "esophagus", "fetus", "heart",
    "kidney", "kidneys", "larynx", "lens", "liver", "lung", "lungs", "marrow", "oesophagus",
    "ovaries", "parotid", "parotids", "rectum", "testes", "thyroid", "uterus",
  ])
}
