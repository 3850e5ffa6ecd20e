import Documents
import Lexing

/// Why what is printed as a mean with its spread is no finding of one group.
extension GroupMeanReader {
  /// Why a mention that begins at an index is none; nil if nothing speaks against it.
  func objection(to mention: GroupMeanMention, from start: Int) -> RefusalReason? {
    let spread = mention.spreads.first?.kind
    if cursor.namesComparison(before: start, after: mention.tokens.upperBound, spread: spread) {
      return .comparisonOfGroups
    }
    if isVisitWindow(start, mention) { return .toleranceOfPlan }
    if isCoefficient(start, mention) { return .comparisonOfGroups }
    if isAssumed(start) { return .stipulated }
    return cursor.tellsOfOtherStudies(at: start, in: section) ? .otherStudy : nil
  }

  /// "With α = 5 %, β = 10 %, SD = 400", "we calculated our sample size from a score of 3.6 (SD 2.3)": what
  /// the reckoning of a sample size assumes.
  private func isAssumed(_ start: Int) -> Bool {
    if cursor.reckonsSampleSize(at: start) { return true }
    let name = start - 2
    return cursor[at: start - 1].is(.equals)
      && (cursor.isWord("β", at: name) || cursor.isWord("α", at: name)
        || cursor.isWord("beta", at: name) || cursor.isWord("alpha", at: name)
        || cursor.isWord("power", at: name))
  }

  /// "b = .905, SE = .018, p < .001", "estimate = 0.4, SE = 0.1": a number with a sign before it and a standard
  /// error behind it is an estimate, unless it is called a mean.
  private func isCoefficient(_ start: Int, _ mention: GroupMeanMention) -> Bool {
    guard let spread = mention.spreads.first, spread.kind == .standardError, spread.isLabelled,
      cursor[at: start - 1].is(.equals), cursor[at: mention.tokens.upperBound].is(.comma),
      cursor.isWord("p", at: mention.tokens.upperBound + 1)
    else { return false }
    return !cursor[at: start - 2].is(.average) && !cursor.isWord("m", at: start - 2)
  }

  /// "day 14 ± 2", "at 37 ± 0.5 °C": what a protocol allows, not what was measured.
  private func isVisitWindow(_ start: Int, _ mention: GroupMeanMention) -> Bool {
    guard let spread = mention.spreads.first else { return false }
    // "on the second day of life (study day 2; SD 2)"
    if spread.isLabelled {
      return cursor.isWord("day", at: start - 1) && cursor[at: start + 1].is(.semicolon)
    }
    if cursor.isWord("day", at: start - 1) || cursor.isWord("days", at: start - 1)
      || cursor.isWord("week", at: start - 1) || cursor.isWord("weeks", at: start - 1)
      || cursor.isWord("month", at: start - 1)
    {
      return true
    }
    guard let unit = mention.unit else { return false }
    return cursor[at: unit.lowerBound].is(.degree) && cursor.isWord("at", at: start - 1)
  }
}
