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
    case confidenceInterval(low: Double, high: Double)
    case interquartileRange(low: Double, high: Double)
    case range(low: Double, high: Double)
  }

  /// What the value is.
  public var statistic: Statistic
  /// The value as printed, its sign included.
  public var value: Double
  /// Its spread.
  public var spread: Spread
  /// The unit as written: "mmHg".
  public var unit: String?

  /// A group's mean with its spread.
  public init(_ statistic: Statistic, _ value: Double, _ spread: Spread, unit: String? = nil) {
    self.statistic = statistic
    self.value = value
    self.spread = spread
    self.unit = unit
  }
}
