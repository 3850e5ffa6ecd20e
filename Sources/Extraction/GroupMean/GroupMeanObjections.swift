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
    if isRestOfDuration(start, mention) { return .notANumberOfTheType }
    if isCoefficient(start, mention) || isAgreement(start) || isAssociation(start, mention) {
      return .comparisonOfGroups
    }
    if isAssumed(start) || isNorm(start, mention) { return .stipulated }
    return cursor.tellsOfOtherStudies(at: start, in: section) ? .otherStudy : nil
  }

  /// "1 h 42 min (SD 28 min)", "3 years 2 months (SD 8 months)": the smaller part of a time.
  private func isRestOfDuration(_ start: Int, _ mention: GroupMeanMention) -> Bool {
    guard let unit = mention.unit, let own = cursor[at: unit.lowerBound].unit,
      own.quantity == .time
    else { return false }
    let before = cursor.isWord("and", at: start - 1) ? start - 2 : start - 1
    guard let larger = cursor[at: before].unit, larger.quantity == .time, larger != own,
      cursor[at: before - 1].isInteger, mention.value.isInteger
    else { return false }
    // "at 3 months 12 days (SD 3)", "ventilation and stay were 8 h and 5 days"
    return !cursor.isWord("at", at: before - 2) && !cursor.isWord("after", at: before - 2)
      && Self.times.firstIndex(of: own.code).map { rank in
        Self.times.firstIndex(of: larger.code).map { $0 > rank } ?? true
      } ?? true
  }

  /// Units of time by their length, in UCUM.
  private static let times = ["s", "min", "h", "d", "wk", "mo", "a"]

  /// "With α = 5 %, β = 10 %, SD = 400", "we calculated our sample size from a score of 3.6 (SD 2.3)": what
  /// the reckoning of a sample size assumes.
  private func isAssumed(_ start: Int) -> Bool {
    if cursor.reckonsSampleSize(at: start) { return true }
    if (cursor.sentence(at: start).lowerBound..<start).contains(where: {
      cursor.isWord("assuming", at: $0)
    }) {
      return true
    }
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

  /// "smoking was associated with a decrease in FEV1 (−120 ± 35 mL; P = 0.001)": a coefficient with its error.
  ///
  /// "was associated with a higher age (62 ± 9 vs 58 ± 8 years)" tells of groups.
  private func isAssociation(_ start: Int, _ mention: GroupMeanMention) -> Bool {
    let open = start - 1
    guard cursor[at: open].is(.openParenthesis), mention.spreads.first?.kind.isSingle ?? false,
      let close = cursor.closing(open),
      !(mention.tokens.upperBound..<max(mention.tokens.upperBound, close)).contains(where: {
        cursor.namesVersus(at: $0) || cursor[at: $0].is(.plusMinus)
      })
    else { return false }
    for index in stride(from: open - 1, through: open - 12, by: -1) {
      guard cursor[at: index].isWord || cursor[at: index].is(.dash) else { return false }
      if cursor.isWord("associated", at: index) {
        return cursor.isWord("with", at: index + 1)
          && (cursor.isWord("was", at: index - 1) || cursor.isWord("were", at: index - 1)
            || cursor.isWord("significantly", at: index - 1))
      }
    }
    return false
  }

  /// "the kappa was 0.62 ± 0.08", "ICC2,1 0.97, SEM 13 m", "the relative risk (± SE) was 1.8 ± 0.3": an estimate with its
  /// error.
  private func isAgreement(_ start: Int) -> Bool {
    for index in stride(from: start - 1, through: start - 8, by: -1) {
      let token = cursor[at: index]
      // "ICC (2,1)": which of them it is.
      if token.isNumber && !(token.isInteger && token.value < 4) || token.kind == .end {
        return false
      }
      if cursor.isWord("kappa", at: index) || cursor.isWord("icc", at: index)
        || cursor.isWord("risk", at: index) && cursor.isWord("relative", at: index - 1)
      {
        return true
      }
    }
    return false
  }

  /// "compared with the population norm of 50 (SD 10)", "standardised (mean 100, SD 15)": how a scale is made.
  private func isNorm(_ start: Int, _ mention: GroupMeanMention) -> Bool {
    if cursor.isWord("of", at: start - 1),
      cursor.isWord("norm", at: start - 2) || cursor.isWord("norms", at: start - 2)
    {
      return true
    }
    guard let spread = mention.spreads.first, spread.kind == .standardDeviation,
      mention.value.value == 100 && spread.low == 15
        || mention.value.value == 50 && spread.low == 10
        || mention.value.value == 0 && spread.low == 1
    else { return false }
    return (start - 8..<start).contains {
      // "T-scores with a mean of 50 and standard deviation of 10"
      if cursor.isWord("scores", at: $0), cursor.isWord("with", at: $0 + 1),
        cursor.isWord("t", at: $0 - 2) || cursor.isWord("z", at: $0 - 2)
      {
        return true
      }
      return
        cursor.isWord("standardized", at: $0) || cursor.isWord("standardised", at: $0)
        || cursor.isWord("normative", at: $0)
    }
  }

  /// "on days 30, 60 and 90 (±7 d)": the last of a list whose unit stands before it.
  private func isLastOfDays(_ start: Int, _ mention: GroupMeanMention) -> Bool {
    guard cursor[at: start - 1].is(.conjunction), mention.value.isInteger,
      let unit = mention.unit, let own = cursor[at: unit.lowerBound].unit, own.quantity == .time
    else { return false }
    var first = start - 1
    repeat { first -= 2 } while cursor[at: first].is(.comma)
    return cursor[at: first].unit == own
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
      || cursor.isWord("month", at: start - 1) || isLastOfDays(start, mention)
    {
      return true
    }
    // "every 28 ± 3 days", "the window was 14 ± 2 days"
    if cursor.isWord("every", at: start - 1)
      || (start - 3..<start).contains(where: { cursor.isWord("window", at: $0) })
    {
      return true
    }
    // "kept at a humidity of 55 ± 5%", "visits took place at 12 ± 2 weeks"
    if (start - 4..<start).contains(where: { cursor.isWord("humidity", at: $0) }) { return true }
    // "incubated for 60 ± 5 min"
    if cursor.isWord("for", at: start - 1),
      (start - 10..<start).contains(where: { cursor.isWord("incubated", at: $0) })
    {
      return true
    }
    guard let unit = mention.unit, cursor.isWord("at", at: start - 1) else { return false }
    if cursor[at: unit.lowerBound].is(.degree) { return true }
    return section == .methods && cursor[at: unit.lowerBound].unit?.quantity == .time
      && (start - 8..<start).contains {
        cursor.isWord("visit", at: $0) || cursor.isWord("visits", at: $0)
      }
  }
}
