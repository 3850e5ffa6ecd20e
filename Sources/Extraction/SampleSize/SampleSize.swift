/// A stated number of participants, or other trial units, of the study or of one of its arms.
public struct SampleSize: Sendable, Hashable {
  /// Whether the number counts the study or one arm.
  public enum Scope: String, Sendable, Hashable {
    case total
    case arm
  }

  /// The step of the CONSORT flow diagram (PMID 20332509) at which they were counted.
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case planned
    case screened
    case enrolled
    case randomized
    case treated
    case analyzed
    case completed
  }

  /// The number, positive.
  public var value: Int
  /// Study or arm.
  public var scope: Scope
  /// The stage, if stated.
  public var stage: Stage?
  /// The arm's name as written.
  public var arm: String?
  /// What is counted, if not people, as written: "eyes", "lambs".
  public var unit: String?
  /// Whether they were pooled from several studies.
  public var pooled: Bool

  /// A sample size.
  public init(
    _ value: Int, _ scope: Scope = .total, stage: Stage? = nil, arm: String? = nil,
    unit: String? = nil, pooled: Bool = false
  ) {
    self.value = value
    self.scope = scope
    self.stage = stage
    self.arm = arm
    self.unit = unit
    self.pooled = pooled
  }
}
