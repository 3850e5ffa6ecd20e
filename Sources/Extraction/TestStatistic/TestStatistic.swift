public import Lexing

/// A test's result: "t(28) = 2.20, p = .036".
public struct TestStatistic: Sendable, Hashable {
  /// The test's distribution.
  public enum Test: String, Sendable, Hashable {
    case t
    case f = "F"
    case chiSquared = "chi2"
    case z
    case r
  }

  /// The distribution.
  public var test: Test
  /// Degrees of freedom; of the numerator for F.
  public var df1: Double?
  /// Degrees of freedom of the denominator, F only.
  public var df2: Double?
  /// The statistic as printed.
  public var value: Double
  /// Decimals of the value as printed: its rounding limits what can be recomputed.
  public var decimals: Int
  /// How the printed p compares.
  public var pOperator: Comparison?
  /// The p printed with it.
  public var p: Double?
  /// Decimals of p as printed.
  public var pDecimals: Int?
  /// The two-sided p of the statistic and its degrees of freedom.
  public var recomputedP: Double?
  /// Whether the printed p agrees with the recomputed one, within rounding.
  public var isConsistent: Bool?

  /// A statistic as printed, with two decimals unless said otherwise.
  public init(
    _ test: Test, _ value: Double, df1: Double? = nil, df2: Double? = nil, decimals: Int = 2
  ) {
    self.test = test
    self.value = value
    self.decimals = decimals
    self.df1 = df1
    self.df2 = df2
  }
}
