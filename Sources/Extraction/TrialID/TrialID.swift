/// A number that a trial registry has given.
public struct TrialID: Sendable, Hashable {
  /// Whose trial it identifies.
  public enum Role: String, Sendable, Hashable {
    /// The trial that the article reports.
    case own
    /// Another trial.
    case mentioned
  }

  /// The registry by the name that articles use: "ClinicalTrials.gov", "ISRCTN", "ACTRN", "EudraCT".
  public var registry: String
  /// The number in its canonical form: "NCT04889664", "2004-000446-20".
  public var id: String
  /// Whose trial it is.
  public var role: Role
  /// Whether the number has the registry's structure.
  public var isValid: Bool

  /// A trial's number.
  public init(_ registry: String, _ id: String, _ role: Role = .own, isValid: Bool = true) {
    self.registry = registry
    self.id = id
    self.role = role
    self.isValid = isValid
  }
}
