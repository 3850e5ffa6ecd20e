/// A digital object identifier (ISO 26324; https://www.doi.org/the-identifier/resources/handbook).
public struct DOI: Sendable, Hashable {
  /// Whose identifier it is.
  public enum Role: String, Sendable, Hashable {
    /// The article's own.
    case own = "self"
    /// That of an entry of the reference list.
    case cited
    /// That of anything else the text mentions.
    case mentioned
  }

  /// The DOI in lower case, without resolver: "10.1000/xyz".
  public var value: String
  /// Whose it is.
  public var role: Role

  /// A DOI.
  public init(_ value: String, _ role: Role) {
    self.value = value
    self.role = role
  }
}
