import Foundation

extension Double {
  /// The number for people: without a point where it is whole, "591" and "0.74".
  public var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : description
  }

  /// The number to six significant digits; 0 for one that is not finite.
  public var toSixDigits: Double {
    guard self != 0, isFinite else { return 0 }
    return Double(String(format: "%.6g", self)) ?? self
  }
}
