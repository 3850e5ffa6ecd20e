import Lexing

/// The name of a measure in the text.
struct MeasureMention {
  /// What the name means.
  var measure: EffectSize.Measure
  /// The name with its abbreviation and label: "odds ratio (OR) [95% CI]".
  var tokens: Range<Int>
  /// Whether "adjusted", or an "a" before the abbreviation, is part of it.
  var isAdjusted: Bool
  /// The level of an interval label within it: "HR (95% CI)".
  var level: Double?
  /// Whether an interval label is part of it.
  var hasIntervalLabel: Bool
  /// How sure the name alone makes that a number behind it is an estimate.
  var certainty: MeasureName.Certainty
}

/// A phrase that names a measure.
struct MeasureName: Sendable {
  /// How much else must hold for a number behind the name to be its estimate.
  enum Certainty: Sendable {
    /// "hazard ratio": any number of its range.
    case phrase
    /// "HR", "AUC": also a heart rate or an exposure; a plausible number must stand behind it.
    case abbreviation
    /// "r", "d", "β": only with "=" or the like and a number of its range.
    case letter
    /// "difference", "effect": words of many sentences; the number must be tied to them.
    case vague
  }

  let measure: EffectSize.Measure
  let words: [StaticString]
  let certainty: Certainty
  /// Whether capitals are required: "OR" is a measure, "or" is not.
  let isUpperCase: Bool

  init(
    _ measure: EffectSize.Measure, _ words: StaticString..., certainty: Certainty = .phrase,
    isUpperCase: Bool = false
  ) {
    self.measure = measure
    self.words = words
    self.certainty = certainty
    self.isUpperCase = isUpperCase
  }
}

extension MeasureName {
  /// The names by the first byte of their first word, longest first.
  static let byFirstByte: [[MeasureName]] = {
    var table = [[MeasureName]](repeating: [], count: 256)
    for name in ratios + differences + associations + abbreviations + letters {
      table[Int(name.words[0].utf8Start.pointee)].append(name)
    }
    return table.map { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// Plurals are read as well; "adjusted" and the like before a name are no part of it.
  private static let ratios: [MeasureName] = [
    MeasureName(.oddsRatio, "odds", "ratio"),
    MeasureName(.riskRatio, "relative", "risk"),
    MeasureName(.riskRatio, "relative", "risk", "ratio"),
    MeasureName(.riskRatio, "risk", "ratio"),
    MeasureName(.riskRatio, "relative", "rate"),
    MeasureName(.riskRatio, "relative", "rate", "ratio"),
    MeasureName(.riskRatio, "prevalence", "ratio"),
    MeasureName(.hazardRatio, "hazard", "ratio"),
    MeasureName(.hazardRatio, "hazards", "ratio"),
    MeasureName(.hazardRatio, "hazard", "rate", "ratio"),
    MeasureName(.hazardRatio, "relative", "hazard"),
    MeasureName(.hazardRatio, "subdistribution", "hazard", "ratio"),
    MeasureName(.incidenceRateRatio, "incidence", "rate", "ratio"),
    MeasureName(.incidenceRateRatio, "incidence", "risk", "ratio"),
    MeasureName(.incidenceRateRatio, "incident", "rate", "ratio"),
    MeasureName(.incidenceRateRatio, "incidence", "ratio"),
    MeasureName(.incidenceRateRatio, "rate", "ratio"),
    MeasureName(.relativeRiskReduction, "relative", "risk", "reduction"),
    MeasureName(.relativeRiskReduction, "relative", "reduction"),
    MeasureName(.relativeRiskReduction, "relative", "rate", "reduction"),
    MeasureName(.geometricMeanRatio, "geometric", "mean", "ratio"),
    MeasureName(.geometricMeanRatio, "ratio", "of", "geometric", "means"),
    MeasureName(.geometricMeanRatio, "ratio", "of", "geometric", "mean"),
    MeasureName(.geometricMeanRatio, "geometric", "least", "squares", "mean", "ratio"),
    MeasureName(.geometricMeanRatio, "geometric", "means", "ratio"),
    MeasureName(.ratio, "likelihood", "ratio"),
    MeasureName(.ratio, "mean", "ratio"),
    MeasureName(.ratio, "means", "ratio"),
    MeasureName(.ratio, "ratio", "of", "means"),
    MeasureName(.ratio, "standardized", "mortality", "ratio"),
    MeasureName(.ratio, "standardised", "mortality", "ratio"),
    MeasureName(.ratio, "standardized", "incidence", "ratio"),
    MeasureName(.ratio, "standardised", "incidence", "ratio"),
    MeasureName(.ratio, "ratio", certainty: .vague),
    MeasureName(.numberNeededToTreat, "number", "needed", "to", "treat"),
    MeasureName(.numberNeededToTreat, "number", "needed", "to", "harm"),
    MeasureName(.numberNeededToTreat, "number", "needed", "to", "screen"),
    MeasureName(.numberNeededToTreat, "number", "needed", "to", "benefit"),
  ]

  private static let differences: [MeasureName] = [
    MeasureName(.riskDifference, "risk", "difference"),
    MeasureName(.riskDifference, "absolute", "risk", "difference"),
    MeasureName(.riskDifference, "absolute", "rate", "difference"),
    MeasureName(.riskDifference, "rate", "difference"),
    MeasureName(.riskDifference, "incidence", "rate", "difference"),
    MeasureName(.absoluteRiskReduction, "absolute", "risk", "reduction"),
    MeasureName(.absoluteRiskReduction, "absolute", "reduction"),
    MeasureName(.relativeRiskReduction, "risk", "reduction", certainty: .vague),
    MeasureName(.meanDifference, "mean", "difference"),
    MeasureName(.meanDifference, "mean", "group", "difference"),
    MeasureName(.meanDifference, "mean", "treatment", "difference"),
    MeasureName(.meanDifference, "mean", "between", "group", "difference"),
    MeasureName(.meanDifference, "weighted", "mean", "difference"),
    MeasureName(.meanDifference, "median", "difference"),
    MeasureName(.meanDifference, "difference", "of", "means"),
    MeasureName(.meanDifference, "difference", "of", "the", "means"),
    MeasureName(.meanDifference, "difference", "in", "means"),
    MeasureName(.meanDifference, "difference", "between", "means"),
    MeasureName(.meanDifference, "difference", "between", "the", "means"),
    MeasureName(.meanDifference, "difference", certainty: .vague),
    MeasureName(.meanDifference, "diff", certainty: .vague),
    MeasureName(.meanDifference, "mean", "diff"),
    MeasureName(.meanDifference, "treatment", "effect", certainty: .vague),
    MeasureName(.meanDifference, "intervention", "effect", certainty: .vague),
    MeasureName(.meanDifference, "estimated", "effect", certainty: .vague),
    MeasureName(.meanDifference, "effect", "of", certainty: .vague),
    MeasureName(.standardizedMeanDifference, "standardized", "mean", "difference"),
    MeasureName(.standardizedMeanDifference, "standardised", "mean", "difference"),
    MeasureName(.standardizedMeanDifference, "standardized", "difference"),
    MeasureName(.standardizedMeanDifference, "standardised", "difference"),
    MeasureName(.standardizedMeanDifference, "standardized", "effect", "size"),
    MeasureName(.standardizedMeanDifference, "standardised", "effect", "size"),
    MeasureName(.cohenD, "cohen", "d"),
    MeasureName(.cohenD, "cohens", "d"),
    MeasureName(.hedgesG, "hedges", "g"),
    MeasureName(.hedgesG, "hedge", "g"),
    MeasureName(.other, "effect", "size"),
    MeasureName(.other, "point", "estimate"),
    MeasureName(.percentDifference, "percent", "difference"),
    MeasureName(.percentDifference, "percentage", "difference"),
    MeasureName(.percentDifference, "relative", "difference"),
  ]

  private static let associations: [MeasureName] = [
    MeasureName(.correlation, "correlation", "coefficient"),
    MeasureName(.correlation, "pearson", "correlation"),
    MeasureName(.correlation, "spearman", "correlation"),
    MeasureName(.correlation, "rank", "correlation"),
    MeasureName(.correlation, "correlation", certainty: .vague),
    MeasureName(.correlation, "pearson", "r"),
    MeasureName(.correlation, "spearman", "rho"),
    MeasureName(.correlation, "spearman", "r"),
    MeasureName(.correlation, "rho", certainty: .letter),
    MeasureName(.correlation, "ρ", certainty: .letter),
    MeasureName(.determination, "r", "squared"),
    MeasureName(.determination, "r2", certainty: .letter),
    MeasureName(.etaSquared, "eta", "squared"),
    MeasureName(.etaSquared, "eta", "square"),
    MeasureName(.partialEtaSquared, "partial", "eta", "squared"),
    MeasureName(.partialEtaSquared, "partial", "eta", "square"),
    MeasureName(.partialEtaSquared, "partial", "η2"),
    MeasureName(.partialEtaSquared, "partial", "eta2"),
    MeasureName(.partialEtaSquared, "ηp2"),
    MeasureName(.partialEtaSquared, "np2", certainty: .letter),
    MeasureName(.etaSquared, "ηp", certainty: .letter),
    MeasureName(.etaSquared, "η2"),
    MeasureName(.regressionCoefficient, "regression", "coefficient"),
    MeasureName(.regressionCoefficient, "beta", "coefficient"),
    MeasureName(.regressionCoefficient, "coefficient", certainty: .vague),
    MeasureName(.regressionCoefficient, "coef", certainty: .vague),
    MeasureName(.areaUnderCurve, "area", "under", "the", "curve", certainty: .abbreviation),
    MeasureName(.areaUnderCurve, "area", "under", "curve", certainty: .abbreviation),
    MeasureName(.areaUnderCurve, "area", "under", "the", "roc", "curve"),
    MeasureName(
      .areaUnderCurve, "area", "under", "the", "receiver", "operating", "characteristic", "curve"),
    MeasureName(
      .areaUnderCurve, "area", "under", "the", "receiver", "operating", "characteristics", "curve"),
    MeasureName(.areaUnderCurve, "c", "statistic"),
    MeasureName(.areaUnderCurve, "c", "index"),
    MeasureName(.areaUnderCurve, "concordance", "index"),
  ]

  private static let abbreviations: [MeasureName] = [
    MeasureName(.oddsRatio, "or", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.oddsRatio, "aor", certainty: .abbreviation),
    MeasureName(.oddsRatio, "mor", certainty: .abbreviation),
    MeasureName(.riskRatio, "rr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.riskRatio, "arr", certainty: .abbreviation),
    MeasureName(.riskRatio, "pr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.hazardRatio, "hr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.hazardRatio, "ahr", certainty: .abbreviation),
    MeasureName(.hazardRatio, "shr", certainty: .abbreviation),
    MeasureName(.incidenceRateRatio, "irr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.incidenceRateRatio, "airr", certainty: .abbreviation),
    MeasureName(.riskDifference, "rd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.riskDifference, "ard", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.relativeRiskReduction, "rrr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "md", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "amd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "wmd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "lsmd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.standardizedMeanDifference, "smd", certainty: .abbreviation),
    MeasureName(.numberNeededToTreat, "nnt", certainty: .abbreviation),
    MeasureName(.numberNeededToTreat, "nnh", certainty: .abbreviation),
    MeasureName(.areaUnderCurve, "auc", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.areaUnderCurve, "auroc", certainty: .abbreviation),
    MeasureName(.geometricMeanRatio, "gmr", certainty: .abbreviation),
    MeasureName(.ratio, "smr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "sir", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "dor", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.other, "es", certainty: .letter, isUpperCase: true),
  ]

  private static let letters: [MeasureName] = [
    MeasureName(.correlation, "r", certainty: .letter),
    MeasureName(.correlation, "rs", certainty: .letter),
    MeasureName(.cohenD, "d", certainty: .letter),
    MeasureName(.hedgesG, "g", certainty: .letter),
    MeasureName(.regressionCoefficient, "β", certainty: .letter),
    MeasureName(.regressionCoefficient, "beta", certainty: .letter),
    MeasureName(.regressionCoefficient, "b", certainty: .letter),
    MeasureName(.etaSquared, "η", certainty: .letter),
    MeasureName(.etaSquared, "eta", certainty: .letter),
  ]
}

extension Cursor {
  /// Takes the name of a measure with its abbreviation and label: "odds ratio [OR]", "HR (95% CI)",
  /// "Cohen’s d", "η²", "ηp²", "r²".
  mutating func measure() -> MeasureMention? {
    let start = index
    guard peek().is(.measure) else { return nil }
    guard var mention = bareMeasure() else { return nil }
    mention.isAdjusted = isAdjusted(before: start) || isAdjustedAbbreviation(at: start)
    // "odds ratio (OR)", "[OR; 95% CI]", "(95% CI)", "effect size (Cohen's d)"
    for _ in 0..<2 {
      let mark = index
      guard accept(.openParenthesis) || accept(.openBracket) else { break }
      var isSuffix = false
      if peek().is(.measure), let inner = bareMeasure() {
        if mention.certainty == .vague || mention.measure == .other || inner.certainty == .phrase {
          mention.measure = inner.measure
        }
        if mention.certainty == .vague { mention.certainty = .phrase }
        isSuffix = true
        if !(accept(.comma) || accept(.semicolon)) {
          if isWord("adjusted", at: index) { index += 1 }
        }
      } else if accept(word: "adjusted") {
        mention.isAdjusted = true
        isSuffix = true
      }
      if let label = intervalLabel() {
        mention.level = label.level
        mention.hasIntervalLabel = true
        isSuffix = true
      }
      guard isSuffix, accept(.closeParenthesis) || accept(.closeBracket) else {
        index = mark
        break
      }
    }
    // "HR, 95% CI: 0.74 (0.61–0.90)", "OR [95%CI] ="
    let mark = index
    _ = accept(.comma) || accept(.semicolon) || accept(word: "and") || accept(word: "with")
    if let label = intervalLabel() {
      mention.level = label.level
      mention.hasIntervalLabel = true
      if accept(.closeParenthesis) || accept(.closeBracket) {}
    } else {
      index = mark
    }
    mention.tokens = start..<index
    return mention
  }

  /// Takes a measure's name alone.
  private mutating func bareMeasure() -> MeasureMention? {
    let token = peek()
    guard token.isWord else { return nil }
    let start = index
    var first = text[Int(token.start)]
    if first &- 0x41 < 26 { first |= 0x20 }
    // Capital Greek letters fold in the lexer, not in the text: "Η2" does not occur.
    for name in MeasureName.byFirstByte[Int(first)] {
      guard acceptName(name) else { continue }
      if name.isUpperCase, !token.flags.contains(.upperCase), !isPluralAbbreviation(token) {
        index = start
        continue
      }
      if name.certainty == .letter, !isLetter(name, token) || !precedesValue(name) {
        index = start
        continue
      }
      var measure = name.measure
      var certainty = name.certainty
      if measure == .riskRatio, name.words.count == 1, isWord("arr", at: start) {
        // "aRR" is an adjusted relative risk, "ARR" an absolute risk reduction.
        if text[Int(token.start)] == UInt8(ascii: "A") { measure = .absoluteRiskReduction }
      }
      if measure == .correlation || measure == .etaSquared || measure == .determination {
        let squared = acceptSquare(measure)
        if squared == .partial { measure = .partialEtaSquared }
        if squared != .none, measure == .correlation { measure = .determination }
        if squared == .none,
          isWord("η", at: start) || isWord("eta", at: start) || isWord("ηp", at: start),
          name.words.count == 1
        {
          index = start
          continue
        }
        if squared != .none, measure != .determination { certainty = .phrase }
        // "r(48) = .35": the degrees of freedom; "r(s) = .35", "r(A)": which correlation it is.
        if squared == .none, measure == .correlation, peek().is(.openParenthesis),
          peek(1).isInteger || peek(1).isWord, peek(2).is(.closeParenthesis), peek(3).is(.equals)
        {
          index += 3
        }
      }
      // "β-blocker", "HR-QoL", "r-tPA": a compound, no measure.
      if peek().is(.dash), !peek().hasSpaceBefore, name.certainty != .phrase,
        peek(1).isWord || name.certainty == .letter && peek(1).isInteger
      {
        index = start
        return nil
      }
      if name.certainty == .abbreviation, isRateOfOneGroup(at: start) {
        index = start
        return nil
      }
      return MeasureMention(
        measure: measure, tokens: start..<index, isAdjusted: false, level: nil,
        hasIntervalLabel: false, certainty: certainty)
    }
    return nil
  }

  /// Whether an abbreviation in a bracket stands for a rate that compares nothing: "heart rate (HR)",
  /// "objective response rate (OR)", but not "relative rate (RR)".
  private func isRateOfOneGroup(at start: Int) -> Bool {
    self[at: start - 1].is(.openParenthesis) && isWord("rate", at: start - 2)
      && self[at: start + 1].is(.closeParenthesis)
      && !self[at: start - 3].is(.measure)
  }

  /// Moves past the words of a name, with hyphens, possessives and plurals.
  private mutating func acceptName(_ name: MeasureName) -> Bool {
    let start = index
    for (place, word) in name.words.enumerated() {
      if place > 0 {
        _ = accept(.dash)
        // "Cohen's d", "Hedges' g", "Spearman’s"
        if accept(.quote), isWord("s", at: index), !peek().hasSpaceBefore { index += 1 }
      }
      guard isWordOrPlural(word, at: index) else {
        index = start
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether a word or its plural in "s" stands at an index.
  func isWordOrPlural(_ word: StaticString, at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord else { return false }
    let length = word.utf8CodeUnitCount
    let size = Int(token.end - token.start)
    if size == length + 1, length > 2 || isPluralAbbreviation(token),
      text[Int(token.end) - 1] == UInt8(ascii: "s")
    {
      let bytes = word.utf8Start
      for offset in 0..<length {
        var byte = text[Int(token.start) + offset]
        if byte &- 0x41 < 26 { byte |= 0x20 }
        if byte != bytes[offset] { return false }
      }
      return true
    }
    return isWord(oneOf: word, at: index)
  }

  /// Whether a word is an abbreviation in the plural: "HRs", but not "ORS" or "hrs".
  private func isPluralAbbreviation(_ token: Token) -> Bool {
    guard text[Int(token.end) - 1] == UInt8(ascii: "s") else { return false }
    for place in Int(token.start)..<Int(token.end) - 1 where text[place] &- 0x41 >= 26 {
      return false
    }
    return token.end - token.start > 2
  }

  /// Whether a single letter is printed as the statistic is: "d" and "g" small; "B" and "R" may be
  /// capital.
  private func isLetter(_ name: MeasureName, _ token: Token) -> Bool {
    let isCapital = token.flags.contains(.upperCase)
    switch name.measure {
    case .cohenD, .hedgesG: return !isCapital
    // "with B (5.8 months)" names an arm, "B (SE) = 0.35" a coefficient.
    case .regressionCoefficient:
      return !isCapital || !peek().is(.openParenthesis) || peek(1).is(.spread)
    default: return true
    }
  }

  /// Whether what stands behind a letter can lead to its value: "=", ":", "of", a number, a bracket.
  private func precedesValue(_ name: MeasureName) -> Bool {
    let token = peek()
    return token.is(.equals) || token.is(.colon) || token.is(.approximately) || token.isNumber
      || token.is(.dash) && peek(1).isNumber || token.is(.openParenthesis) || token.is(.openBracket)
      || token.kind == .superscript || token.is(.comma) || isWord("of", at: index)
      || isWord("was", at: index) || isWord("p", at: index) || isWord("coefficient", at: index)
      || isWord("value", at: index) || isWord("values", at: index) || isWord("p2", at: index)
      || isWord("squared", at: index) || isWord("were", at: index)
  }

  private enum Square { case none, plain, partial }

  /// Moves past "²", "2", "(2)", "p²", "squared" behind "r" or "η".
  private mutating func acceptSquare(_ measure: EffectSize.Measure) -> Square {
    let start = index
    var isPartial = isWord("ηp", at: index - 1) || isWord("partial", at: index - 2)
    if measure == .etaSquared {
      isPartial = accept(word: "p") || isPartial
      if accept(word: "p2") { return .partial }
    }
    if peek().kind == .superscript, peek().value == 2 {
      index += 1
      if accept(word: "p") { isPartial = true }
      return isPartial ? .partial : .plain
    }
    if peek().is(.openParenthesis), peek(1).isInteger, peek(1).value == 2,
      peek(2).is(.closeParenthesis)
    {
      index += 3
      return isPartial ? .partial : .plain
    }
    if peek().isInteger, peek().value == 2, peek(1).is(.equals) {
      index += 1
      return isPartial ? .partial : .plain
    }
    index = start
    return .none
  }

  /// Whether "adjusted" (not "unadjusted") stands among the three tokens before an index.
  private func isAdjusted(before start: Int) -> Bool {
    for distance in 1...3 {
      if isWord("adjusted", at: start - distance) || isWord("multivariable", at: start - distance)
        || isWord("multivariate", at: start - distance)
      {
        return true
      }
    }
    return false
  }

  private func isAdjustedAbbreviation(at index: Int) -> Bool {
    isWord("aor", at: index) || isWord("ahr", at: index) || isWord("airr", at: index)
      || isWord("arr", at: index) && text[Int(self[at: index].start)] == UInt8(ascii: "a")
  }
}
