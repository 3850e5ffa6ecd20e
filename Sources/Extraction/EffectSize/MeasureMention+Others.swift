import Lexing

/// Names that look like those of measures and are none.
extension Cursor {
  /// "heart rate (HR)", "a ROR score", "a validity coefficient of .32", "within-class correlation".
  func isNoEstimate(
    _ name: MeasureName, _ measure: EffectSize.Measure, at start: Int
  ) -> Bool {
    name.certainty == .abbreviation
      && (isRateOfOneGroup(at: start) || isDisease(measure, at: start)
        || isWord("score", at: index) || isWord("scores", at: index)
        || isRateOfBody(measure, at: start))
      || measure == .regressionCoefficient && isOtherCoefficient(at: start)
      || measure == .correlation && isWithinClass(at: start)
      || measure == .ratio && name.certainty == .vague && isOfQuantities(at: start)
      || measure == .riskRatio && self[at: start - 1].is(.dash) && isWord("benefit", at: start - 2)
  }

  /// Whether the "B" at an index is a group beside "A": "A vs B: 0.7", "(A: 2.01; B: 3.1)".
  func isSecondGroup(_ letter: Int) -> Bool {
    let before = self[at: letter - 1]
    if before.is(.versus) || before.is(.period) && self[at: letter - 2].is(.versus) { return true }
    let sentence = self[at: letter].sentence
    return (letter - 30..<letter).contains {
      let token = self[at: $0]
      return token.end - token.start == 1 && text[Int(token.start)] == UInt8(ascii: "A")
        && token.sentence == sentence && self[at: $0 + 1].symbol == self[at: letter + 1].symbol
    }
  }

  /// What a ratio is when it is compared once more or printed as its logarithm: "the ratio of odds ratios",
  /// "log odds ratio", "ln(OR)".
  func transformed(_ measure: EffectSize.Measure, at start: Int) -> EffectSize.Measure {
    guard measure.isRatio else { return measure }
    var before = start - 1
    if self[at: before].is(.openParenthesis) {
      // "viral load, log (OR 2.1": another's.
      guard peek().is(.closeParenthesis) else { return measure }
      before -= 1
    } else if self[at: before].is(.dash) {
      before -= 1
    } else {
      if isWord("the", at: before) { before -= 1 }
      if isWord("of", at: before) {
        before -= 1
        if isWord("ratio", at: before) || isWord("ratios", at: before) { return .ratio }
      }
    }
    let isLogarithm =
      isWord("log", at: before) || isWord("logarithm", at: before)
      // "LN" are lymph nodes.
      || isWord("ln", at: before) && !self[at: before].flags.contains(.upperCase)
    return isLogarithm ? .other : measure
  }

  /// Whether a ratio is that of two quantities in one body or of headcounts or money, and not of groups:
  /// "neutrophil-to-lymphocyte ratio", "the ratio of total to HDL cholesterol", "male to female ratio",
  /// "international normalized ratio".
  private func isOfQuantities(at start: Int) -> Bool {
    if isWord("sex", at: start - 1) || isWord("exchange", at: start - 1)
      || isWord("normalized", at: start - 1) || isWord("normalised", at: start - 1)
    {
      return true
    }
    for place in stride(from: start - 2, through: start - 3, by: -1) {
      let token = self[at: place]
      if token.is(.slash) || token.is(.dash) || token.is(.colon) && !token.hasSpaceBefore
        || isWord("to", at: place) && self[at: place - 1].isWord
      {
        let isTestOfReference = isWord("t", at: place - 1) && isWord("r", at: start - 1)
        return self[at: start - 1].isWord && !self[at: start - 1].is(.function)
          && !isTestOfReference && !comparesGroups(in: place - 3..<start)
          && !(isWord("of", at: index) && comparesGroups(in: index + 1..<index + 3))
      }
      guard token.isWord else { break }
    }
    guard isWord("of", at: index) else { return false }
    for place in index + 2..<index + 9 {
      guard self[at: place].isWord || self[at: place].is(.dash) else { return false }
      if isWord("to", at: place) { return !comparesGroups(in: index + 1..<place + 4) }
    }
    return false
  }

  /// Whether words name groups, risks or what is otherwise compared by a ratio: "placebo", "observed".
  private func comparesGroups(in tokens: Range<Int>) -> Bool {
    tokens.contains {
      self[at: $0].is([.group, .control, .riskNoun, .average])
        || isWord(of: Self.comparedSides, at: $0)
    }
  }

  private static let comparedSides = WordSet([
    "active", "adjusted", "baseline", "combination", "corrected", "drug", "expected", "exposed",
    "fasted", "fasting", "fed", "geometric", "intervention", "monotherapy", "observed", "post",
    "reference", "standard", "test", "transformed", "treated", "treatment", "unexposed",
    "unvaccinated", "vaccinated", "weighted",
  ])

  /// The words of which one stands in the full name of each measure that has an abbreviation.
  private static let wordsOfMeasures = WordSet([
    "odds", "ratio", "ratios", "hazard", "hazards", "risk", "risks", "reduction", "reductions",
    "area",
    "needed", "efficacy", "effectiveness", "difference", "differences", "effect", "effects",
  ])

  /// Abbreviations of likelihood ratios, which in blood counts are those of cells.
  private static let likelihoodRatios = WordSet(["lr", "plr", "nlr"])

  /// Whether a text gives an abbreviation of a measure another meaning here: "heart rate (HR)", "absolute
  /// relative difference (ARD)", "neutrophil-to-lymphocyte ratio (NLR)".
  func definesOtherwise(at index: Int) -> Bool {
    let token = self[at: index]
    let next = self[at: index + 1]
    let length = Int(token.end - token.start)
    guard self[at: index - 1].opensBracket, token.isWord, token.is(.measure),
      token.flags.contains(.upperCase), (2...4).contains(length),
      next.closesBracket || next.is(.comma) || next.is(.semicolon)
    else { return false }
    // Its letters begin the words before the bracket, but for small ones: "number of days to relapse".
    var place = index - 2
    for letter in stride(from: Int(token.end) - 1, through: Int(token.start), by: -1) {
      // "a lower rate of reoperation (OR, 0.18"
      while self[at: place].is(.dash) || self[at: place].is(.function) { place -= 1 }
      guard begins(place, with: text[letter]) else { return false }
      place -= 1
    }
    let words = place + 1..<index - 1
    let isRelative = words.contains { isWord("relative", at: $0) }
    if isWord(of: Self.likelihoodRatios, at: index) {
      return !words.contains { isWord("likelihood", at: $0) }
    }
    if isRelative, isWord("difference", at: index - 2) { return true }
    return !isRelative && !words.contains { isWord(of: Self.wordsOfMeasures, at: $0) }
  }

  private func begins(_ place: Int, with letter: UInt8) -> Bool {
    let token = self[at: place]
    return token.isWord && text[Int(token.start)] | 0x20 == letter | 0x20
  }

  /// Whether an abbreviation in a bracket stands for a rate that compares nothing: "heart rate (HR)",
  /// "objective response rate (OR)", but not "relative rate (RR)".
  private func isRateOfOneGroup(at start: Int) -> Bool {
    self[at: start - 1].is(.openParenthesis) && isWord("rate", at: start - 2)
      && self[at: start + 1].is(.closeParenthesis)
      && !self[at: start - 3].is(.measure)
  }

  /// Whether "HR" or "RR" is the rate of a heart or of breathing, by its unit or by when it was taken: "HR was 14.7 bpm",
  /// "resting HR".
  private func isRateOfBody(_ measure: EffectSize.Measure, at start: Int) -> Bool {
    guard measure == .hazardRatio || measure == .riskRatio else { return false }
    if isWord(of: Self.statesOfBody, at: start - 1) { return true }
    let sentence = self[at: start].sentence
    for index in start + 1..<start + 10 {
      let token = self[at: index]
      // "HR 1.16 per 10 bpm", "HR 1.3 for a heart rate above 70 bpm"
      guard token.sentence == sentence, !token.is(.interval), !isWord("per", at: index),
        !isWord("each", at: index), !isWord("every", at: index), !isWord("rate", at: index),
        !token.is(.greater), !token.is(.greaterOrEqual), !token.is(.less)
      else { return false }
      if isWord("bpm", at: index) || isWord("beats", at: index) || isWord("breaths", at: index) {
        return true
      }
    }
    return false
  }

  /// When or how the rate of a heart is taken.
  private static let statesOfBody = WordSet([
    "exercise", "fetal", "foetal", "maternal", "maximal", "maximum", "peak", "postdose", "predose",
    "resting", "submaximal",
  ])

  /// Whether an abbreviation of a difference is a disease or a treatment of patients: "the prevalence of AMD
  /// was 8.5%", "20 patients with MD", "the rate of RD", "3.2 mm with EMD and 2.1 mm".
  private func isDisease(_ measure: EffectSize.Measure, at start: Int) -> Bool {
    guard EffectSize.isDifference(measure), self[at: start].flags.contains(.upperCase) else {
      return false
    }
    if isWord("with", at: start - 1) || isWord("for", at: start - 1) { return true }
    if isWord("of", at: start - 1) {
      return !isWord("values", at: start - 2) && !isWord("value", at: start - 2)
        && !self[at: start + 1].is(.equals)
    }
    // Macular degeneration and enamel matrix derivative are more common than these differences.
    guard isWord("amd", at: start) || isWord("emd", at: start) else { return false }
    let next = self[at: start + 1]
    return !next.is(.equals) && !next.is(.colon) && !next.isNumber && !next.is(.dash)
      && !next.opensBracket && !next.closesBracket
      && !(next.is(.comma) && self[at: start + 2].isNumber)
  }

  /// Whether the coefficient is one of agreement or of a test's design and not of a regression:
  /// "Cronbach's alpha coefficient", "a validity coefficient of .32", "1 − β = 0.80".
  private func isOtherCoefficient(at start: Int) -> Bool {
    let before = start - 1
    return self[at: before].is(.dash) && self[at: before - 1].isInteger
      && self[at: before - 1].value == 1
      || isWord("alpha", at: before) || isWord("α", at: before) || isWord("kappa", at: before)
      || isWord("validity", at: before) || isWord("reliability", at: before)
      || isWord("phi", at: before) || isWord("tau", at: before) || isWord("agreement", at: before)
      || isWord("similarity", at: before) || isWord("contingency", at: before)
      || isWord("consistency", at: before) || isWord("diffusion", at: before)
      || isWord("concordance", at: before) || isWord("intraclass", at: before)
      || isWord("dice", at: before) || isWord("gini", at: before) || isWord("jaccard", at: before)
      || isWord("partition", at: before) || isWord("sieving", at: before)
      || isWord("hill", at: before) || isWord("inbreeding", at: before)
      || isWord("extinction", at: before) || isWord("absorption", at: before)
      || isWord("distribution", at: before) || isWord("permeability", at: before)
      || isWord("of", at: start + 1) && isWord("variation", at: start + 2)
      || isWord("correlation", at: before) && isWithinClass(at: before)
  }

  /// Whether a correlation is that of the members of a class, which tells of agreement and not of an
  /// association: "intraclass correlation", "intra-cluster correlation coefficient".
  private func isWithinClass(at start: Int) -> Bool {
    let before = start - 1
    if isWord("intraclass", at: before) || isWord("intracluster", at: before) { return true }
    return self[at: before - 1].is(.dash)
      && (isWord("intra", at: before - 2) || isWord("inter", at: before - 2)
        || isWord("within", at: before - 2))
      && (isWord("class", at: before) || isWord("cluster", at: before)
        || isWord("rater", at: before) || isWord("observer", at: before))
  }
}
