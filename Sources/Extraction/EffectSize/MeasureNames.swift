import Lexing

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
  /// How it begins.
  let start: Start
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
    self.start = Start(
      first: WordHead(words[0]), second: words.count > 1 ? WordHead(words[1]) : nil,
      mayBeSubscripted: isUpperCase && certainty == .abbreviation)
  }
}

extension MeasureName {
  /// The heads of a name's first words, by which nearly all names are told from a text at a glance.
  struct Start: Sendable {
    let first: WordHead
    let second: WordHead?
    /// Whether an abbreviation may be printed with what it compares: "ORadj".
    let mayBeSubscripted: Bool

    /// Whether the words may stand at a token and the next.
    @inline(__always)
    func mayStand(at token: Token, before next: Token) -> Bool {
      guard mayBeSubscripted ? token.begins(with: first) : token.mayBe(first) else { return false }
      guard let second else { return true }
      // "Cohen's d", "mean-difference"
      return next.isWord ? next.begins(with: second) : next.is(.quote) || next.is(.dash)
    }
  }

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
    // As it is often misspelt.
    MeasureName(.oddsRatio, "odd", "ratio"),
    MeasureName(.riskRatio, "relative", "risk"),
    MeasureName(.riskRatio, "relative", "risk", "ratio"),
    MeasureName(.riskRatio, "risk", "ratio"),
    MeasureName(.riskRatio, "relative", "rate"),
    MeasureName(.riskRatio, "relative", "rate", "ratio"),
    MeasureName(.riskRatio, "prevalence", "ratio"),
    MeasureName(.riskRatio, "prevalence", "rate", "ratio"),
    MeasureName(.riskRatio, "prevalence", "risk", "ratio"),
    MeasureName(.riskRatio, "prevalence", "proportion", "ratio"),
    MeasureName(.riskRatio, "relative", "incidence"),
    MeasureName(.oddsRatio, "relative", "odds"),
    MeasureName(.hazardRatio, "hazard", "ratio"),
    MeasureName(.hazardRatio, "hazards", "ratio"),
    MeasureName(.hazardRatio, "hazard", "rate", "ratio"),
    MeasureName(.hazardRatio, "relative", "hazard"),
    MeasureName(.hazardRatio, "subdistribution", "hazard", "ratio"),
    MeasureName(.hazardRatio, "subhazard", "ratio"),
    MeasureName(.incidenceRateRatio, "incidence", "rate", "ratio"),
    MeasureName(.incidenceRateRatio, "incidence", "risk", "ratio"),
    MeasureName(.incidenceRateRatio, "incident", "rate", "ratio"),
    MeasureName(.incidenceRateRatio, "incidence", "ratio"),
    MeasureName(.incidenceRateRatio, "rate", "ratio"),
    MeasureName(.relativeRiskReduction, "relative", "risk", "reduction"),
    MeasureName(.relativeRiskReduction, "relative", "reduction"),
    MeasureName(.relativeRiskReduction, "relative", "rate", "reduction"),
    // One less the relative risk of the vaccinated.
    MeasureName(.relativeRiskReduction, "vaccine", "efficacy", certainty: .abbreviation),
    MeasureName(.relativeRiskReduction, "vaccine", "effectiveness", certainty: .abbreviation),
    MeasureName(.relativeRiskReduction, "protective", "efficacy", certainty: .abbreviation),
    MeasureName(.relativeRiskReduction, "protective", "effect", certainty: .abbreviation),
    MeasureName(.relativeRiskReduction, "protective", "effectiveness", certainty: .abbreviation),
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
    MeasureName(.ratio, "proportional", "reporting", "ratio"),
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
    MeasureName(.riskDifference, "incidence", "difference"),
    MeasureName(.riskDifference, "prevalence", "difference"),
    MeasureName(.absoluteRiskReduction, "absolute", "risk", "reduction"),
    MeasureName(.absoluteRiskReduction, "absolute", "reduction"),
    MeasureName(.meanDifference, "absolute", "increase", certainty: .vague),
    MeasureName(.meanDifference, "absolute", "improvement", certainty: .vague),
    MeasureName(.meanDifference, "absolute", "benefit", certainty: .vague),
    MeasureName(.meanDifference, "absolute", "gain", certainty: .vague),
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
    MeasureName(.meanDifference, "difference", "in", "ls", "means"),
    MeasureName(.meanDifference, "difference", "in", "least", "squares", "means"),
    MeasureName(.meanDifference, "difference", "in", "adjusted", "means"),
    MeasureName(.meanDifference, "difference", certainty: .vague),
    MeasureName(.meanDifference, "diff", certainty: .vague),
    MeasureName(.meanDifference, "mean", "diff"),
    MeasureName(.meanDifference, "treatment", "effect", certainty: .vague),
    MeasureName(.meanDifference, "intervention", "effect", certainty: .vague),
    MeasureName(.meanDifference, "estimated", "effect", certainty: .vague),
    MeasureName(.meanDifference, "effect", "of", certainty: .vague),
    MeasureName(.meanDifference, "effect", "on", certainty: .vague),
    MeasureName(.meanDifference, "net", "change"),
    MeasureName(.meanDifference, "net", "difference"),
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
    MeasureName(.other, "estimated", "effect", "size"),
    MeasureName(.other, "point", "estimate"),
    MeasureName(.percentDifference, "percent", "difference"),
    MeasureName(.percentDifference, "percentage", "difference"),
    MeasureName(.percentDifference, "relative", "difference"),
  ]

  private static let associations: [MeasureName] = [
    MeasureName(.correlation, "correlation", "coefficient"),
    MeasureName(.correlation, "pearson", "correlation", "coefficient"),
    MeasureName(.correlation, "spearman", "correlation", "coefficient"),
    MeasureName(.correlation, "rank", "correlation", "coefficient"),
    MeasureName(.correlation, "pearson", "correlation"),
    MeasureName(.correlation, "spearman", "correlation"),
    MeasureName(.correlation, "rank", "correlation"),
    MeasureName(.correlation, "correlation", certainty: .vague),
    MeasureName(.correlation, "correlated", certainty: .vague),
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
    MeasureName(.partialEtaSquared, "η2p"),
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
    MeasureName(
      .areaUnderCurve, "area", "under", "receiver", "operating", "characteristic", "curve"),
    MeasureName(
      .areaUnderCurve, "area", "under", "the", "receiver", "operator", "characteristic", "curve"),
    MeasureName(.areaUnderCurve, "area", "under", "the", "receiver", "operating", "curve"),
    MeasureName(.areaUnderCurve, "area", "under", "the", "receiver", "operating", "characteristic"),
    MeasureName(.areaUnderCurve, "area", "under", "roc", "curve"),
    MeasureName(.areaUnderCurve, "area", "under", "the", "receiver", "operator", "curve"),
    MeasureName(.areaUnderCurve, "area", "under", "receiver", "operator", "curve"),
    MeasureName(.areaUnderCurve, "area", "under", "the", "sroc", "curve"),
    MeasureName(
      .areaUnderCurve, "area", "under", "the", "summary", "receiver", "operating", "characteristic",
      "curve"),
    MeasureName(.areaUnderCurve, "c", "statistic"),
    MeasureName(.areaUnderCurve, "c", "index"),
    MeasureName(.areaUnderCurve, "concordance", "index"),
    MeasureName(.areaUnderCurve, "concordance", "statistic"),
  ]

  private static let abbreviations: [MeasureName] = [
    MeasureName(.oddsRatio, "or", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.oddsRatio, "aor", certainty: .abbreviation),
    MeasureName(.oddsRatio, "ador", certainty: .abbreviation),
    MeasureName(.oddsRatio, "mor", certainty: .abbreviation),
    MeasureName(.oddsRatio, "cor", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.oddsRatio, "uor", certainty: .abbreviation),
    MeasureName(.oddsRatio, "ror", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.oddsRatio, "por", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.riskRatio, "rr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.riskRatio, "arr", certainty: .abbreviation),
    MeasureName(.riskRatio, "adrr", certainty: .abbreviation),
    MeasureName(.riskRatio, "pr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.riskRatio, "apr", certainty: .abbreviation),
    MeasureName(.hazardRatio, "hr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.hazardRatio, "ahr", certainty: .abbreviation),
    MeasureName(.hazardRatio, "adhr", certainty: .abbreviation),
    MeasureName(.hazardRatio, "shr", certainty: .abbreviation),
    MeasureName(.hazardRatio, "ashr", certainty: .abbreviation),
    MeasureName(.incidenceRateRatio, "irr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.incidenceRateRatio, "airr", certainty: .abbreviation),
    MeasureName(.incidenceRateRatio, "mrr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.riskDifference, "rd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.riskDifference, "ard", certainty: .abbreviation),
    MeasureName(.relativeRiskReduction, "rrr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.relativeRiskReduction, "ve", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "md", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "amd", certainty: .abbreviation),
    MeasureName(.meanDifference, "etd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "emd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "wmd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.meanDifference, "lsmd", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.standardizedMeanDifference, "smd", certainty: .abbreviation),
    MeasureName(.numberNeededToTreat, "nnt", certainty: .abbreviation),
    MeasureName(.numberNeededToTreat, "nnh", certainty: .abbreviation),
    MeasureName(.numberNeededToTreat, "nntb", certainty: .abbreviation),
    MeasureName(.numberNeededToTreat, "nnth", certainty: .abbreviation),
    MeasureName(.areaUnderCurve, "auc", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.areaUnderCurve, "auroc", certainty: .abbreviation),
    MeasureName(.geometricMeanRatio, "gmr", certainty: .abbreviation),
    MeasureName(.ratio, "smr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "sir", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "dor", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "plr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "nlr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "lr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.ratio, "prr", certainty: .abbreviation, isUpperCase: true),
    MeasureName(.other, "es", certainty: .letter, isUpperCase: true),
  ]

  private static let letters: [MeasureName] = [
    MeasureName(.correlation, "r", certainty: .letter),
    MeasureName(.correlation, "rs", certainty: .letter),
    MeasureName(.cohenD, "d", certainty: .letter),
    MeasureName(.hedgesG, "g", certainty: .letter),
    MeasureName(.regressionCoefficient, "β", certainty: .letter),
    MeasureName(.regressionCoefficient, "ß", certainty: .letter),
    MeasureName(.regressionCoefficient, "beta", certainty: .letter),
    MeasureName(.regressionCoefficient, "b", certainty: .letter),
    MeasureName(.oddsRatio, "exp", certainty: .letter),
    MeasureName(.etaSquared, "η", certainty: .letter),
    MeasureName(.etaSquared, "eta", certainty: .letter),
  ]
}
