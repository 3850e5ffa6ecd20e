/// What a user's own pattern has matched.
public struct CustomMatch: Sendable, Hashable {
  /// The pattern's name in the configuration.
  public var name: String
  /// The matched text, or that of the pattern's first group.
  public var value: String

  /// A match of a named pattern.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
