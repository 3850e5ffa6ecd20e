/// A share of a group: "Nine (69%)", "12 of 40 patients", "8.9%".
public struct Proportion: Sendable, Hashable {
  /// In percent, as printed; 0...100 unless misprinted, which is flagged.
  public var percent: Double?
  /// How many have the outcome.
  public var numerator: Int?
  /// Out of how many.
  public var denominator: Int?

  /// A share; at least one part is stated.
  public init(percent: Double? = nil, numerator: Int? = nil, denominator: Int? = nil) {
    self.percent = percent
    self.numerator = numerator
    self.denominator = denominator
  }
}
