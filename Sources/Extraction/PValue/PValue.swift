public import Lexing

/// A p value as printed: "P < .001".
public struct PValue: Sendable, Hashable {
  /// How p compares with ``value``.
  public var comparison: Comparison
  /// 0...1 unless misprinted, which is flagged.
  public var value: Double

  /// A p value.
  public init(_ comparison: Comparison, _ value: Double) {
    self.comparison = comparison
    self.value = value
  }
}
