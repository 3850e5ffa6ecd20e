import Foundation

extension Double {
  /// The number to six significant digits; 0 for one that is not finite.
  public var toSixDigits: Double {
    guard self != 0, isFinite else { return 0 }
    return Double(String(format: "%.6g", self)) ?? self
  }
}
