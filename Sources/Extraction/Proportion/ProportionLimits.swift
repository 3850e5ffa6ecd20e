import Documents
import Lexing

/// Percentages that are limits, classes, bounds of ranges or assumptions.
extension ProportionReader {
  /// "40–60%", "2.2%–11.5%", "between 40% and 60%", "ranged from 2% to 7%".
  func isBound(_ first: Int, _ end: Int) -> Bool {
    let before = cursor[at: first - 1]
    if before.is(.dash), cursor[at: first - 2].isNumber || cursor[at: first - 2].is(.percent) {
      return true
    }
    if cursor.isWord("between", at: first - 1) || endsStatedRange(first) { return true }
    // "80 to 90% of them", but "rose from 80 to 90%"; "between 80% and 90%"
    if cursor[at: first - 1].is(.conjunction) {
      let low = cursor[at: first - 2].is(.percent) ? first - 3 : first - 2
      if cursor[at: low].isNumber, cursor.isWord("between", at: low - 1) { return true }
    }
    if cursor.isWord("to", at: first - 1), cursor[at: first - 2].isNumber,
      cursor[at: first - 2].value < cursor[at: first].value,
      !cursor.isWord("from", at: first - 3)
    {
      return true
    }
    // "normal range: 1% to 3.6%"
    if cursor.isWord("to", at: end), cursor[at: end + 1].isNumber,
      cursor.isWord("range", at: first - 1) || cursor.isWord("range", at: first - 2)
    {
      return true
    }
    if cursor.isWord("to", at: first - 1), cursor[at: first - 2].is(.percent),
      cursor.isWord("range", at: first - 4) || cursor.isWord("range", at: first - 5)
    {
      return true
    }
    return cursor[at: end].is(.dash) && cursor[at: end + 1].isNumber
  }

  /// Whether a percentage is an end of a range that a verb states.
  private func endsStatedRange(_ first: Int) -> Bool {
    var place = first - 1
    if cursor.isWord("to", at: place) {
      place -= cursor[at: place - 1].is(.percent) ? 3 : 2
    }
    guard cursor.isWord("from", at: place) else { return false }
    // "ranged from 24% to 62% and from 16% to 48%"
    if let refused, refused.reason == .rangeOfShares, place - refused.end <= 1,
      cursor[at: place - 1].is(.conjunction)
    {
      return true
    }
    return isOfCutoffs(place)
      || (cursor.isWord("ranged", at: place - 1) || cursor.isWord("ranging", at: place - 1)
        || cursor.isWord("ranges", at: place - 1) || cursor.isWord("range", at: place - 1)
        || cursor.isWord("varied", at: place - 1) || cursor.isWord("varies", at: place - 1)
        || cursor.isWord("vary", at: place - 1)
        || cursor.isWord("varying", at: place - 1))
  }

  /// ">50%", "at least 30%", "up to 15%", "a maximum of 30%", "the most deprived 20%".
  func isThreshold(_ first: Int) -> Bool {
    let before = cursor[at: first - 1]
    if before.is(.less) || before.is(.greater) || before.is(.lessOrEqual)
      || before.is(.greaterOrEqual)
    {
      return true
    }
    // "> = 70%"
    if before.is(.equals), cursor[at: first - 2].is(.greater) || cursor[at: first - 2].is(.less) {
      return true
    }
    if isRanked(first) { return true }
    // "The power to identify a change of 5 mm was 81%"
    if cursor.isWord("was", at: first - 1),
      (first - 30..<first).contains(where: {
        cursor.isWord("power", at: $0) && cursor.isWord("to", at: $0 + 1)
          && cursor[at: $0].sentence == before.sentence
      })
    {
      return true
    }
    // "closer to a 100%", "a margin of 2 points (10%)"
    let place = cursor.isWord("a", at: first - 1) ? first - 2 : first - 1
    if cursor.isWord("to", at: place),
      cursor.isWord("close", at: place - 1) || cursor.isWord("closer", at: place - 1)
    {
      return section == .conclusions
    }
    if before.is(.openParenthesis),
      cursor.isWord("powered", at: first - 2)
        || (first - 6..<first).contains(where: { cursor.isWord("margin", at: $0) })
    {
      return true
    }
    // "The noninferiority margin was 10%"
    if cursor.isWord("was", at: first - 1), cursor.isWord("margin", at: first - 2) { return true }
    return leadsToLimit(first - 1)
      || cursor.isWord("than", at: first - 1) && !opensSentence(first - 2)
      || cursor.isWord("to", at: first - 1) && cursor.isWord("up", at: first - 2)
      || cursor.isWord("of", at: first - 1) && namesLimit(first - 2)
  }

  /// Words before a limit: "at least 20%", "exceeding 20%", "the top 20%".
  private func leadsToLimit(_ index: Int) -> Bool {
    cursor.isWord("least", at: index) || cursor.isWord("within", at: index)
      || cursor.isWord("per", at: index) || cursor.isWord("top", at: index)
      || cursor.isWord("exceeding", at: index) || cursor.isWord("exceeded", at: index)
      || cursor.isWord("above", at: index) || cursor.isWord("below", at: index)
      || cursor.isWord("set", at: index)
  }

  /// Nouns of limits that are set: "a margin of 10%", "a power of 80%".
  private func namesLimit(_ index: Int) -> Bool {
    cursor.isWord("maximum", at: index) || cursor.isWord("minimum", at: index)
      || cursor.isWord("power", at: index) || cursor.isWord("error", at: index)
      || cursor.isWord("alpha", at: index) || cursor.isWord("α", at: index)
      || cursor.isWord("risk", at: index) && namesErrorKind(index - 1)
      || cursor.isWord("margin", at: index)
      || cursor.isWord("level", at: index) || cursor.isWord("threshold", at: index)
      || cursor.isWord("thresholds", at: index) || cursor.isWord("cutoff", at: index)
      || cursor.isWord("off", at: index) && cursor.isWord("cut", at: index - 2)
  }

  /// "alpha risk", "β risk".
  private func namesErrorKind(_ index: Int) -> Bool {
    cursor.isWord("alpha", at: index) || cursor.isWord("beta", at: index)
      || cursor.isWord("α", at: index) || cursor.isWord("β", at: index)
  }

  /// "the most deprived 20% of areas", "the highest 10%": a class of a ranking.
  private func isRanked(_ first: Int) -> Bool {
    let before = first - 1
    if cursor.isWord("highest", at: before) || cursor.isWord("lowest", at: before)
      || cursor.isWord("bottom", at: before) || cursor.isWord("poorest", at: before)
      || cursor.isWord("richest", at: before)
    {
      return cursor.isWord("the", at: before - 1)
    }
    return (cursor.isWord("most", at: before - 1) || cursor.isWord("least", at: before - 1))
      && cursor.isWord("the", at: before - 2) && cursor[at: before].isWord
      && !cursor.isPeopleWord(at: before)
  }

  /// "More than 90% of patients agreed": a share that is told about.
  private func opensSentence(_ index: Int) -> Bool {
    cursor[at: index].is(.comparativeDegree)
      && cursor[at: index].sentence != cursor[at: index - 1].sentence
  }

  /// Percentages of sample size calculations and definitions in the methods; losses that are reckoned
  /// with, "assumes an attrition rate of 15%", "to allow for a dropout of 10%", anywhere.
  func isPlanned(_ first: Int) -> Bool {
    if isReckonedLoss(first) || isHypothesis(first) { return true }
    guard section == .methods || section == .body else { return false }
    // "If the incidence for one group was 40%, it was estimated that …"
    if section == .methods,
      (cursor.sentence(at: first).lowerBound..<first).contains(where: {
        cursor.isWord("if", at: $0)
      })
    {
      return true
    }
    let before = first - 1
    if cursor.isWord("once", at: before) || cursor.isWord("until", at: before)
      || cursor.isWord("if", at: before) || cursor.isWord("when", at: before)
    {
      return true
    }
    for index in cursor.sentence(at: first)
    where cursor[at: index].is(.stipulation) && !isAside(index, before: first) {
      return section == .methods || !cursor.isWord("expected", at: index)
    }
    return false
  }

  /// "the success rate, defined as dry at all times, was 90%": the definition ends at its comma.
  private func isAside(_ defined: Int, before first: Int) -> Bool {
    defined < first && cursor.isWord("defined", at: defined) && cursor[at: defined - 1].is(.comma)
      && cursor[at: first - 1].isWord
      && (defined..<first).contains { cursor[at: $0].is(.comma) }
  }

  /// "we hypothesized that it would fall from 35% to 15%", "the primary outcome was a reduction from 15% to 5%":
  /// what was to be shown.
  private func isHypothesis(_ first: Int) -> Bool {
    (max(cursor.sentence(at: first).lowerBound, first - 40)..<first).contains {
      cursor.isWord("hypothesized", at: $0) || cursor.isWord("hypothesised", at: $0)
        || cursor[at: $0].is(.changeNoun) && cursor.isWord("a", at: $0 - 1)
          && cursor.isWord("was", at: $0 - 2)
          && (cursor.isWord("outcome", at: $0 - 3) || cursor.isWord("endpoint", at: $0 - 3))
    }
  }

  /// Whether a percentage is of the losses that those who plan a study allow for.
  private func isReckonedLoss(_ first: Int) -> Bool {
    // "assuming a 50% bite rate"
    let verb =
      cursor.isWord("a", at: first - 1) || cursor.isWord("an", at: first - 1)
      ? first - 2 : first - 1
    if cursor.isWord("assuming", at: verb) { return true }
    // "inflated by 20% to allow for losses"
    if cursor.isWord("by", at: first - 1), cursor.isWord("inflated", at: first - 2) { return true }
    // "Anticipating an event rate of 12%"
    if section == .methods,
      cursor.isWord("anticipating", at: cursor.sentence(at: first).lowerBound)
    {
      return true
    }
    // "a drop-out rate of 20% was allowed for"
    if cursor.isWord("allowed", at: first + 3), cursor.isWord("for", at: first + 4) { return true }
    // "assuming a 30% refusal rate", "including an estimated 10% dropout"
    var isLoss = (first + 2...first + 4).contains { namesLoss($0) }
    for index in stride(from: first - 1, through: first - 12, by: -1)
    where cursor[at: index].sentence == cursor[at: first].sentence {
      isLoss =
        isLoss || namesLoss(index) || cursor.isWord("losses", at: index)
        || cursor.isWord("lost", at: index)
      if isLoss, expects(index) || cursor.isWord("for", at: index) && allows(index - 1) {
        return true
      }
    }
    return false
  }

  /// Nouns of people who leave a study: "dropout", "attrition".
  private func namesLoss(_ index: Int) -> Bool {
    cursor.isWord("attrition", at: index) || cursor.isWord("dropout", at: index)
      || cursor.isWord("drop", at: index) || cursor.isWord("loss", at: index)
      || cursor.isWord("withdrawal", at: index) || cursor.isWord("refusal", at: index)
      || cursor.isWord("dropouts", at: index) || cursor.isWord("withdrawals", at: index)
  }

  /// Verbs of reckoning with something: "assuming", "anticipated".
  private func expects(_ index: Int) -> Bool {
    cursor.isWord("assumes", at: index) || cursor.isWord("assuming", at: index)
      || cursor.isWord("assume", at: index) || cursor.isWord("considering", at: index)
      || cursor.isWord("assumed", at: index) || cursor.isWord("anticipating", at: index)
      || cursor.isWord("anticipated", at: index) || cursor.isWord("expecting", at: index)
      || cursor.isWord("estimated", at: index)
  }

  /// Verbs before the "for" of "to allow for a dropout", "to compensate for losses".
  private func allows(_ index: Int) -> Bool {
    cursor.isWord("allow", at: index) || cursor.isWord("account", at: index)
      || cursor.isWord("allowed", at: index)
      || cursor.isWord("allowing", at: index) || cursor.isWord("accounting", at: index)
      || cursor.isWord("compensate", at: index)
  }
}
