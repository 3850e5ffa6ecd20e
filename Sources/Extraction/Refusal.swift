/// Why a candidate that a rule looked at is no fact of its type.
///
/// A closed vocabulary, so that reasons can be counted and explained.
public enum RefusalReason: String, Error, Sendable, Hashable, CaseIterable {
  // Dose
  case laboratoryValue = "a measured value, not an administered amount"
  // SampleSize
  case subgroup = "a count of a subgroup or of events"
  case otherStudy = "of other studies or of a population"
  case notACount = "a label, a rate or a measure, not a count"
  // Effects and statistics
  case notANumberOfTheType = "the number cannot be a value of this type"
  // GroupMean
  case noSpread = "a mean whose spread is not given in numbers"
  case comparisonOfGroups = "compares groups, so it is no mean of one"
  case toleranceOfPlan = "what the protocol allows, not a measurement"
  // Proportion
  case notAShare = "a percentage of something other than people or events"
  case relativeChange = "a change or difference in percent"
  case stipulated = "a threshold, level or assumption, not a result"
  case rangeOfShares = "a range, not one share"
  // Identifiers
  case malformedIdentifier = "not the structure of an identifier"
  // Custom
  case patternTooCostly = "the pattern backtracks too long on this passage"
}

/// A candidate that was looked at and refused; kept when facts are to be explained.
public struct Refusal: Sendable, Hashable {
  /// The type that it would have been.
  public var type: FactType
  /// The rule that looked at it.
  public var rule: String
  /// Bytes of the article's text.
  public var range: Range<Int>
  /// Why it was refused.
  public var reason: RefusalReason
}
