/// A mean, median or change of one group with its spread: "12.8 ± 3.1", "median 4 (IQR 2–7)".
public struct GroupMean: Sendable, Hashable {
  /// What the value is.
  public enum Statistic: String, Sendable, Hashable {
    case mean
    case median
    /// A mean change within the group.
    case change
  }

  /// How far the values or the estimate spread.
  public enum Spread: Sendable, Hashable {
    case standardDeviation(Double)
    case standardError(Double)
    /// The upper bound is absent where it was not reached: "(95% CI 12.1–NR)".
    case confidenceInterval(low: Double, high: Double?)
    case interquartileRange(low: Double, high: Double)
    case range(low: Double, high: Double)
  }

  /// What the value is.
  public var statistic: Statistic
  /// The value as printed, its sign included.
  public var value: Double
  /// Its spread, at least one: "1.1 (SD 0.4, range 0–3)" has two.
  public var spreads: [Spread]
  /// The unit as written: "mmHg".
  public var unit: String?

  /// A group's mean with its spread.
  public init(_ statistic: Statistic, _ value: Double, _ spreads: Spread..., unit: String? = nil) {
    self.init(statistic, value, spreads: spreads, unit: unit)
  }

  init(_ statistic: Statistic, _ value: Double, spreads: [Spread], unit: String?) {
    self.statistic = statistic
    self.value = value
    self.spreads = spreads
    self.unit = unit
  }
}
