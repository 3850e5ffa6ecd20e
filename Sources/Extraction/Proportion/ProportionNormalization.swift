import Lexing

/// A share as a rule has read it.
struct ProportionMention {
  /// In percent, as printed.
  var percent: Double?
  /// Decimals of the percentage as printed.
  var decimals = 0
  /// How many.
  var numerator: Int?
  /// Out of how many.
  var denominator: Int?
  /// All of its tokens.
  var tokens: Range<Int>
  /// The percentage's number and sign alone; nil without percentage.
  var core: Range<Int>?
  /// Whether the number in the bracket behind is a spread, so that a mean is stated.
  var isMeasurement = false
  /// Whether the numerator stands as "(n = 9)" behind the percentage, where the size of a group may stand.
  var isSampleBehind = false
  /// What belongs to the number and stands apart from it.
  var apart = Apart.nothing

  init(
    percent: Double? = nil, numerator: Int? = nil, denominator: Int? = nil, tokens: Range<Int>
  ) {
    self.percent = percent
    self.numerator = numerator
    self.denominator = denominator
    self.tokens = tokens
  }

  /// What belongs to a percentage and stands apart from it.
  enum Apart {
    case nothing
    /// The sign, which another number of the list bears.
    case sign(Range<Int>)
    /// The counts, in a row of their own.
    case counts(Range<Int>)
  }

  /// Whether a count proves that people are meant.
  var hasCounts: Bool { numerator != nil || denominator != nil }

  /// What shows the percentage with its counts.
  var quote: Range<Int> {
    guard case .counts(let row) = apart else { return tokens }
    return min(row.lowerBound, tokens.lowerBound)..<max(row.upperBound, tokens.upperBound)
  }
}

extension Proportion {
  /// What a mention means.
  init(normalizing mention: ProportionMention) throws(RefusalReason) {
    if let percent = mention.percent, percent > 100, !mention.hasCounts {
      throw .notAShare
    }
    self.init(
      percent: mention.percent, numerator: mention.numerator, denominator: mention.denominator)
  }
}
