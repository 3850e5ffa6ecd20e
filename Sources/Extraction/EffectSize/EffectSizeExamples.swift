import Lexing

/// Estimates as the corpus writes them.
extension EffectSize {
  /// An estimate with its fields in the order in which authors print them.
  static func of(
    _ measure: Measure, _ estimate: Double, _ low: Double? = nil, _ high: Double? = nil,
    _ level: Double? = nil, unit: String? = nil, p comparison: Comparison? = nil,
    _ p: Double? = nil, adjusted: Bool = false
  ) -> EffectSize {
    var effect = EffectSize(measure, estimate)
    effect.ciLow = low
    effect.ciHigh = high
    effect.ciLevel = level
    effect.unit = unit
    effect.pOperator = comparison
    effect.p = p
    effect.adjusted = adjusted
    return effect
  }

  /// An estimate of whose interval only the upper bound is stated.
  static func upTo(
    _ bound: Double, _ level: Double, of measure: Measure, _ estimate: Double, unit: String? = nil
  ) -> EffectSize {
    var effect = EffectSize(measure, estimate)
    effect.ciHigh = bound
    effect.ciLevel = level
    effect.unit = unit
    return effect
  }

  /// An estimate of whose interval only the lower bound is stated.
  static func from(
    _ bound: Double, _ level: Double, of measure: Measure, _ estimate: Double
  ) -> EffectSize {
    var effect = EffectSize(measure, estimate)
    effect.ciLow = bound
    effect.ciLevel = level
    return effect
  }

  static func of(
    _ measure: Measure, _ estimate: Double, unit: String? = nil, p comparison: Comparison,
    _ p: Double
  ) -> EffectSize {
    var effect = EffectSize(measure, estimate)
    effect.unit = unit
    effect.pOperator = comparison
    effect.p = p
    return effect
  }
}
