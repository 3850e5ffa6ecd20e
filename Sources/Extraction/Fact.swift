public import Documents

/// The types of fact, in the order in which they are extracted.
///
/// Identifiers and estimates come first: a number that belongs to one of them is claimed and no
/// longer offered to the types that follow.
public enum FactType: String, Sendable, Hashable, CaseIterable {
  case doi
  case trialID = "trial_id"
  case testStatistic = "test_statistic"
  case effectSize = "effect_size"
  case pValue = "p_value"
  case dose
  case groupMean = "group_mean"
  case sampleSize = "sample_size"
  case proportion
  /// A user's own pattern.
  case custom
}

/// A quantitative statement of an article, with its place and the rule that found it.
public struct Fact: Sendable, Hashable {
  /// What is stated.
  public enum Content: Sendable, Hashable {
    case doi(DOI)
    case trialID(TrialID)
    case testStatistic(TestStatistic)
    case effectSize(EffectSize)
    case pValue(PValue)
    case dose(Dose)
    case groupMean(GroupMean)
    case sampleSize(SampleSize)
    case proportion(Proportion)
    case custom(CustomMatch)

    /// The type of the statement.
    public var type: FactType {
      switch self {
      case .doi: .doi
      case .trialID: .trialID
      case .testStatistic: .testStatistic
      case .effectSize: .effectSize
      case .pValue: .pValue
      case .dose: .dose
      case .groupMean: .groupMean
      case .sampleSize: .sampleSize
      case .proportion: .proportion
      case .custom: .custom
      }
    }
  }

  /// Where a fact stands.
  public enum Place: Sendable, Hashable {
    /// Bytes of the article's text, within one passage.
    case text(Range<Int>)
    /// A field of the source, by its element path.
    case field(String)
  }

  /// What is stated.
  public var content: Content
  /// Where it stands.
  public var place: Place
  /// The section of the passage; for fields, the part of the article that the field speaks of.
  public var section: Section
  /// The name of the rule: "dose.range".
  public var rule: String
  /// How likely the fact is right, 0...1.
  public var confidence: Double
  /// Where in a table it stands; nil for prose.
  public var cell: TablePlace?
  /// What was tested against the other numbers and failed.
  public var checks: [Check]

  /// A fact as its rule found it.
  public init(
    _ content: Content, at place: Place, section: Section, rule: String, confidence: Double
  ) {
    self.content = content
    self.place = place
    self.section = section
    self.rule = rule
    self.confidence = (confidence * 1000).rounded() / 1000
    self.checks = []
  }
}

/// A test of a fact against other numbers that it failed.
///
/// The fact is flagged, never dropped.
public enum Check: String, Sendable, Hashable, CaseIterable {
  /// The estimate, mean or median lies outside its own interval or range.
  case ciExcludesEstimate = "ci_excludes_estimate"
  /// The p value and the interval disagree about the null value.
  case pInconsistentWithCI = "p_inconsistent_with_ci"
  /// x/n is not the percentage that is printed with it.
  case percentMismatch = "percent_mismatch"
  /// The arms' sizes do not add up to the randomized total.
  case armsDoNotSum = "arms_do_not_sum"
  /// A value that cannot be: p above 1, a negative standard deviation, a percentage above 100.
  case impossibleValue = "impossible_value"
}
