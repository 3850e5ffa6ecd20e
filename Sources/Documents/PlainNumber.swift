extension Double {
  /// The number for people, as JSON would print it: without a point where it is whole, "591" and "0.74".
  public var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : description
  }
}
