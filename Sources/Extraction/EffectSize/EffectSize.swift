public import Lexing

/// A comparison or association with a number: "HR 0.74 (95% CI 0.61–0.90; P = .003)".
public struct EffectSize: Sendable, Hashable {
  /// The measure, by metafor's code where metafor has one (https://wviechtb.github.io/metafor/).
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case oddsRatio = "OR"
    case riskRatio = "RR"
    case hazardRatio = "HR"
    case incidenceRateRatio = "IRR"
    case riskDifference = "RD"
    case relativeRiskReduction = "RRR"
    case absoluteRiskReduction = "ARR"
    case meanDifference = "MD"
    case standardizedMeanDifference = "SMD"
    case cohenD = "COHEN_D"
    case hedgesG = "HEDGES_G"
    case etaSquared = "ETA2"
    case partialEtaSquared = "PARTIAL_ETA2"
    case correlation = "R"
    case determination = "R2"
    case regressionCoefficient = "BETA"
    case numberNeededToTreat = "NNT"
    case areaUnderCurve = "AUC"
    case geometricMeanRatio = "GMR"
    /// Another ratio.
    case ratio = "RATIO"
    /// A percent difference of a continuous measure.
    case percentDifference = "PD"
    case other = "OTHER"
  }

  /// The scale on which metafor analyses a measure.
  public enum Scale: String, Sendable, Hashable {
    case log
    case identity
  }

  /// What is estimated.
  public var measure: Measure
  /// The estimate as printed, its sign included.
  public var estimate: Double
  /// The interval's lower bound; alone if the interval is one-sided.
  public var ciLow: Double?
  /// The interval's upper bound; alone if the interval is one-sided.
  public var ciHigh: Double?
  /// The interval's level in percent, if stated: 95.
  public var ciLevel: Double?
  /// How its p value compares.
  public var pOperator: Comparison?
  /// Its p value.
  public var p: Double?
  /// Whether it is said to be adjusted.
  public var adjusted: Bool
  /// The unit of a mean difference, as written.
  public var unit: String?
  /// The estimate on ``scale``: metafor's yi.
  public var yi: Double?
  /// Its standard error on ``scale``, from the interval: metafor's sei.
  public var sei: Double?
  /// The scale of ``yi`` and ``sei``.
  public var scale: Scale?

  /// An estimate without interval and p value yet.
  public init(_ measure: Measure, _ estimate: Double) {
    self.measure = measure
    self.estimate = estimate
    self.adjusted = false
  }
}
