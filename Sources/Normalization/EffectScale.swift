import Extraction

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension EffectSize {
  /// The scale on which metafor analyses the measure; nil if it has none there
  /// (https://wviechtb.github.io/metafor/reference/escalc.html).
  ///
  /// A relative or absolute risk reduction has no sign of its own, eta squared, R² and the number
  /// needed to treat no sampling variance from their interval, so they are left out.
  var metaforScale: Scale? {
    switch measure {
    case .oddsRatio, .riskRatio, .hazardRatio, .incidenceRateRatio, .geometricMeanRatio, .ratio:
      .log
    case .riskDifference, .meanDifference, .standardizedMeanDifference, .cohenD, .hedgesG,
      .regressionCoefficient, .correlation:
      .identity
    case .relativeRiskReduction, .absoluteRiskReduction, .etaSquared, .partialEtaSquared,
      .determination, .numberNeededToTreat, .areaUnderCurve, .percentDifference, .other:
      nil
    }
  }

  /// Whether the interval includes the estimate, the estimate's rounding allowed for; nil without a
  /// bound.
  ///
  /// A one-sided interval has no other end.
  var isWithinInterval: Bool? {
    guard ciLow != nil || ciHigh != nil else { return nil }
    let slack = roundingSlack(estimate)
    let low = ciLow.map { min($0, ciHigh ?? $0) } ?? -.infinity
    let high = ciHigh.map { max($0, ciLow ?? $0) } ?? .infinity
    return estimate >= low - slack && estimate <= high + slack
  }

  /// Sets yi, sei and scale: what `rma(yi, sei = sei)` takes.
  ///
  /// yi is the logarithm of a ratio and the estimate itself otherwise; a risk difference in percent
  /// becomes a proportion. sei follows from the interval only where its level is stated, since a
  /// guessed level would be a guessed weight; not for correlations, whose interval is symmetric on
  /// Fisher's scale, and not where the interval contradicts the estimate.
  mutating func setMetaforScale() {
    guard let scale = metaforScale else { return }
    let isPercent = unit.map { $0.hasPrefix("%") || $0.hasPrefix("per") } ?? false
    let divisor = isPercent && measure != .meanDifference ? 100.0 : 1
    func value(_ printed: Double) -> Double? {
      let value = printed / divisor
      switch scale {
      case .identity: return value
      case .log: return value > 0 ? log(value) : nil
      }
    }
    guard isWithinInterval != false, let point = value(estimate) else { return }
    self.scale = scale
    yi = point
    guard measure != .correlation, let ciLow, let ciHigh, ciLow < ciHigh, let ciLevel,
      let z = Distributions.quantile(level: ciLevel), let low = value(ciLow),
      let high = value(ciHigh)
    else { return }
    sei = (high - low) / (2 * z)
  }
}

/// Half a unit of the last decimal that a printed number shows.
func roundingSlack(_ printed: Double) -> Double {
  var scaled = abs(printed)
  for decimals in 0..<12 {
    if abs(scaled - scaled.rounded()) <= scaled * 1e-12 { return 0.5 * pow(10, -Double(decimals)) }
    scaled *= 10
  }
  return 0
}
