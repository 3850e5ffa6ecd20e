import Documents
import Lexing

/// Why a percentage is no share of a group.
extension ProportionReader {
  /// Why a percentage is no share of a group; nil if nothing speaks against it.
  func objection(to mention: ProportionMention) -> RefusalReason? {
    if section == .objective
      || cursor.tellsOfOtherStudies(at: mention.tokens.lowerBound, in: section)
    {
      return .otherStudy
    }
    guard let core = mention.core else { return nil }
    let first = core.lowerBound
    let after = mention.sign?.upperBound ?? core.upperBound
    if isBound(first, core.upperBound) { return .rangeOfShares }
    if mention.isMeasurement { return .notAShare }
    if citesSource(after) { return .otherStudy }
    if tellsPercentChange(before: first - 1) { return .relativeChange }
    if mention.numerator != nil { return nil }
    if isSpread(first) || isOfReports(first) { return .notAShare }
    if isThreshold(first) || precedesThreshold(after) || isPlanned(first) { return .stipulated }
    if isSigned(first) || isAboutZero(core.upperBound) { return .relativeChange }
    if isQualifier(after) { return .relativeChange }
    if isStrength(first, after) || isOfChemical(after) || isPartOfMixture(first, after)
      || isPoint(first)
      || isHeterogeneity(first) || namesCriterion(first, after) || isOneSidedLimit(first)
    {
      return .notAShare
    }
    // "95% LoA", "95% limits of agreement"
    if cursor.isWord("loa", at: after) || cursor.isWord("limits", at: after) { return .notAShare }
    if isGeneralStatement(first) || statesBurden(first, after) { return .otherStudy }
    if namesPeople(behind: after) { return nil }
    // "the mean score was 2.8, and 54.7% had a score of 3": a subject of its own
    if cursor[at: first - 1].is(.conjunction), cursor.tellsOutcome(at: after) { return nil }
    if isChange(before: first) || isBracketedChange(first) || continuesChange(first, after) {
      return .relativeChange
    }
    if isOfReference(after) || isOfQuantity(before: first) { return .notAShare }
    if let refused,
      isListed(from: refused.end, to: first) || isParallel(to: refused.end, first, after),
      refused.reason != .rangeOfShares || !cursor[at: refused.end].is(.versus)
    {
      return refused.reason
    }
    if isInListOfDifferences(first) || isBracketOfReduction(first) { return .relativeChange }
    if isMeasurement(before: first) { return .notAShare }
    return nil
  }

  /// "(79%, [45])": whose share it is.
  private func citesSource(_ end: Int) -> Bool {
    let open = cursor[at: end].is(.comma) ? end + 1 : end
    return cursor[at: open].is(.openBracket) && cursor[at: open + 1].isInteger
      && cursor[at: open + 2].is(.closeBracket) && cursor[at: open + 3].is(.closeParenthesis)
  }

  /// "I² = 12%", "I(2) was 0%": how much of the variation lies between studies.
  func isHeterogeneity(_ first: Int) -> Bool {
    for step in 2...5 where cursor.isWord("i", at: first - step) {
      let behind = cursor[at: first - step + 1]
      return behind.kind == .superscript || behind.is(.openParenthesis) || behind.isInteger
    }
    for step in 1...4 where cursor.isWord("i2", at: first - step) { return true }
    return false
  }

  /// "86.3 (5.4%)": what stands in brackets behind decimals is their spread.
  private func isSpread(_ first: Int) -> Bool {
    let value = cursor[at: first - 2]
    return cursor[at: first - 1].is(.openParenthesis) && value.isNumber && value.decimals > 0
  }

  /// "(n = 13 studies, 25%)": a share of what was published, not of people.
  private func isOfReports(_ first: Int) -> Bool {
    guard cursor[at: first - 1].is(.comma), cursor[at: first - 3].isNumber else { return false }
    return cursor.isWord("studies", at: first - 2) || cursor.isWord("trials", at: first - 2)
      || cursor.isWord("articles", at: first - 2) || cursor.isWord("papers", at: first - 2)
      || cursor.isWord("reviews", at: first - 2) || cursor.isWord("reports", at: first - 2)
      || cursor.isWord("publications", at: first - 2)
  }

  /// "15% (95% CI −20 to 40)": no share can be negative, though the interval of a small one may be
  /// computed to begin a little below zero.
  private func isAboutZero(_ end: Int) -> Bool {
    guard cursor[at: end].opensBracket else {
      return false
    }
    guard (2...8).contains(where: { cursor[at: end + $0].is(.dash) }) else { return false }
    var ahead = cursor.moved(to: end)
    guard let interval = ahead.interval(), interval.isLabelled else { return false }
    return interval.low.value < 0 && -interval.low.value > interval.high.value / 4
  }

  /// "−41%", "+ 12%", but not "without operation--30% had".
  private func isSigned(_ first: Int) -> Bool {
    let before = cursor[at: first - 1]
    if before.is(.dash), cursor[at: first - 2].is(.dash), !before.hasSpaceBefore { return false }
    return before.is(.plus) || before.is(.dash) || before.is(.plusMinus)
  }

  /// "4% absolute increase", "39% lower", "6% weight loss", "5.5% (95% CI …) more", "16% reduction",
  /// "95% CI", "80% power", "19.0%-point".
  private func isQualifier(_ end: Int) -> Bool {
    var place = end
    let isBracketed = cursor[at: place].opensBracket
    if isBracketed {
      var ahead = cursor.moved(to: place)
      guard let close = cursor.closing(place) else { return false }
      guard let interval = ahead.interval(), interval.isLabelled else {
        // "was 19% (p = 0.03) lower than before"
        return cursor[at: close + 1].is(.comparativeDegree) && cursor.isWord("than", at: close + 2)
      }
      place = close + 1
    }
    // "70% to 90% reduction", "16% (95% CI …) and 5% (95% CI …) reduction": the last one's noun.
    if cursor.isWord("to", at: place) || cursor[at: place].is(.conjunction) {
      var next = cursor.moved(to: place + 1)
      if next.percentValue() != nil, next.acceptPercentSign(), isChangeNoun(behind: next.index) {
        return true
      }
    }
    if isBracketed {
      return cursor[at: place].is(.comparativeDegree)
        || cursor[at: place].is(.change) && cursor[at: place].is(.percentQualified)
    }
    if cursor[at: place].is(.dash) { place += 1 }
    if cursor[at: place].is(.interval) || cursor.isWord("discount", at: place) { return true }
    // "walked at a 5% grade", but "12% grade 3 toxicity"
    if cursor.isWord("grade", at: place),
      cursor[at: place + 1].kind == .symbol || isPreposition(place + 1)
    {
      return true
    }
    // "30% TBSA burns"
    if cursor[at: place].is([.percentQualified, .comparativeDegree, .percentMeasure]) {
      return true
    }
    // "20% greater improvement", "6% mean weight loss"
    return cursor[at: place].isWord && !isPreposition(place)
      && cursor[at: place + 1].is(.change) && cursor[at: place + 1].is(.percentQualified)
  }

  /// "reduction" behind the last percentage of a list, possibly after its interval.
  private func isChangeNoun(behind end: Int) -> Bool {
    var place = end
    if cursor[at: place].is(.openParenthesis), let close = cursor.closing(place) {
      place = close + 1
    }
    return cursor[at: place].is(.change) && cursor[at: place].is(.percentQualified)
  }

  private func isPreposition(_ index: Int) -> Bool {
    cursor.isWord("of", at: index) || cursor.isWord("in", at: index)
      || cursor.isWord("with", at: index) || cursor.isWord("for", at: index)
      || cursor.isWord("had", at: index) || cursor.isWord("showed", at: index)
      || cursor.isWord("and", at: index) || cursor.isWord("achieved", at: index)
      || cursor.isWord("reported", at: index) || cursor.isWord("experienced", at: index)
  }

  /// "0.5% bupivacaine", "lidocaine spray 10%", "21% O2".
  private func isStrength(_ first: Int, _ end: Int) -> Bool {
    for step in 0...2 {
      let token = cursor[at: end + step]
      guard token.isWord || token.is(.dash) else { break }
      if token.is(.formulation) { return true }
      if isPreposition(end + step) { break }
    }
    let isBracketed = cursor[at: first - 1].is(.openParenthesis)
    if cursor[at: isBracketed ? first - 2 : first - 1].is(.formulation) { return true }
    // "received 5% propolis": what is given has a strength.
    guard cursor[at: end].isWord, !isPreposition(end), !cursor.isPeopleWord(at: end) else {
      return false
    }
    return cursor.isWord("received", at: first - 1) || cursor.isWord("containing", at: first - 1)
      || cursor.isWord("contained", at: first - 1) || cursor.isWord("applied", at: first - 1)
  }

  /// "of 40 patients", "of the slow acetylators", "women", "in the control group".
  func namesPeople(behind sign: Int) -> Bool {
    var end = sign
    if cursor.isPeopleWord(at: end) { return true }
    // "54% and 46% of patients"; a text may have thousands
    while end < sign + 30, cursor[at: end].is(.conjunction) {
      var next = cursor.moved(to: end + 1)
      guard next.percentValue() != nil, next.acceptPercentSign() else { break }
      end = next.index
      if cursor.isPeopleWord(at: end) { return true }
    }
    guard cursor.isWord("of", at: end) else { return false }
    for step in 1...6 {
      let token = cursor[at: end + step]
      guard
        token.isWord || token.isNumber || token.is(.dash) || token.is(.quote) || token.is(.slash)
      else { return false }
      if cursor.isPeopleWord(at: end + step) || cursor.isWord("those", at: end + step) {
        return true
      }
      if token.is(.reference) { return false }
    }
    return false
  }

  /// "of the cardiac output", "of predicted", "of baseline".
  private func isOfReference(_ end: Int) -> Bool {
    guard cursor.isWord("of", at: end) else { return false }
    // "of that in the other eye"
    if cursor.isWord("that", at: end + 1),
      cursor.isWord("in", at: end + 2) || cursor.isWord("of", at: end + 2)
        || cursor.isWord("for", at: end + 2)
    {
      return true
    }
    for step in 1...6 {
      let token = cursor[at: end + step]
      guard token.isWord || token.isNumber || token.is(.dash) else { return false }
      // "of weeks": a share of time.
      if token.is(.reference) || token.unit?.quantity == .time { return true }
    }
    return false
  }

  /// "was reduced by 6 minutes (31%)", "215 days (30.6%)": a share of the quantity that stands before the
  /// bracket.
  private func isOfQuantity(before first: Int) -> Bool {
    guard cursor[at: first - 1].is(.openParenthesis), let unit = cursor[at: first - 2].unit,
      cursor[at: first - 3].isNumber
    else { return false }
    if unit.quantity == .time, cursor[at: first - 3].isInteger,
      cursor[at: first - 4].is(.comma) || cursor.isWord("of", at: first - 4)
    {
      // "at 24 hours (70% vs 42%), 48 hours (68% vs 46%)": of groups at these times, unless the first are
      // changes
      if let refused, refused.reason == .relativeChange,
        cursor[at: refused.end - 1].sentence == cursor[at: first].sentence
      {
        return true
      }
      return !cursor[at: first + 2].is(.versus)
    }
    for step in 4...9 where cursor[at: first - step].is(.change) { return true }
    return false
  }

  /// "69% improvement in thirst, 70% in hunger, 77% in fatigue": the noun of a change is said once.
  private func continuesChange(_ first: Int, _ end: Int) -> Bool {
    guard cursor[at: first - 1].is(.comma) || cursor[at: first - 1].is(.conjunction),
      cursor.isWord("in", at: end), let refused, refused.reason == .relativeChange,
      first - refused.end < 10,
      cursor[at: refused.end - 1].sentence == cursor[at: first].sentence
    else { return false }
    let noun = cursor[at: refused.end].is(.change) ? refused.end + 1 : refused.end
    return cursor.isWord("in", at: noun)
      && !(noun..<end + 5).contains { cursor.isPeopleWord(at: $0) || cursor[at: $0].is(.group) }
  }

  /// "the percent change in tumor size in the one group was 1.1%": how much it changed, far before.
  private func tellsPercentChange(before verb: Int) -> Bool {
    guard cursor.isWord("was", at: verb) || cursor.isWord("were", at: verb) else { return false }
    for place in stride(from: verb - 1, through: verb - 30, by: -1) {
      let token = cursor[at: place]
      if token.is(.change), !token.is(.changeVerb) {
        return cursor.isWord("percent", at: place - 1) || cursor.isWord("percentage", at: place - 1)
      }
      if cursor.isWord("was", at: place) || cursor.isWord("were", at: place) || token.is(.period)
        || token.is(.semicolon)
      {
        return false
      }
    }
    return false
  }

  /// "reduced by 21%", "a reduction of 25%", "the reduction was only 14.7%", "difference 7.5%".
  private func isChange(before first: Int) -> Bool {
    var place = beforeApproximation(first - 1)
    // "by 39 and 82%": the last of a list that shares the sign
    let list = beforeApproximation(cursor.startOfBareList(before: first) - 1)
    if cursor.isWord("by", at: list) { place = list }
    if cursor.isWord("by", at: place) {
      // "reduced pain and was used by 40%": by whom, not by how much.
      if cursor.endsInParticiple(at: place - 1), !cursor[at: place - 1].is(.change) { return false }
      for step in 1...6 where cursor[at: place - step].is(.change) { return true }
      // "was reduced by 24% (…) and pneumonia by 35%"
      if let refused, refused.reason == .relativeChange,
        cursor[at: refused.end - 1].sentence == cursor[at: first].sentence
      {
        return true
      }
      return isComparison(place - 1) || cursor[at: place - 1].is(.comparativeDegree)
        || isAmountOfChange(place)
    }
    if isComparison(place) { return true }
    if cursor.isWord("of", at: place) || cursor.isWord("was", at: place)
      || cursor.isWord("were", at: place) || cursor[at: place].is(.equals)
      || cursor[at: place].is(.openParenthesis) || cursor[at: place].is(.colon)
    {
      let before = place - 1
      // "patients with moderate and mild improvement were 40% and 12%"
      if cursor.isWord("were", at: place), countsPeopleWith(before) { return false }
      return isComparison(before)
        || cursor[at: before].is(.change) && cursor[at: before].is(.percentQualified)
          && !cursor[at: place].is(.openParenthesis)
    }
    // "fell 20%", "rose 20%"
    if cursor[at: place].is(.change), !cursor[at: place].is(.percentQualified) {
      return cursor.isWord("fell", at: place) || cursor.isWord("rose", at: place)
        || cursor.isWord("dropped", at: place) || cursor.isWord("grew", at: place)
        || cursor.isWord("declined", at: place)
    }
    return cursor[at: place].is(.change) && cursor[at: place].is(.percentQualified)
      && !cursor.isWord("improved", at: place) && !cursor.isWord("increased", at: place)
  }

  /// Whether the subject that ends at an index is of people who have something: "patients with a mild
  /// improvement".
  private func countsPeopleWith(_ end: Int) -> Bool {
    for index in stride(from: end, through: end - 10, by: -1) {
      let token = cursor[at: index]
      guard token.isWord || token.is(.dash), token.sentence == cursor[at: end].sentence else {
        return false
      }
      if cursor.isWord("with", at: index) || cursor.isWord("who", at: index)
        || cursor.isWord("showing", at: index) || cursor.isWord("having", at: index)
      {
        // "In patients with diabetes reductions were 35% and 20%"
        return cursor[at: index - 1].is(.person)
          && !(cursor.isWord("in", at: index - 2) || cursor.isWord("for", at: index - 2)
            || cursor.isWord("among", at: index - 2))
      }
    }
    return false
  }

  /// The token before what makes a number approximate, at an index or before it: "by" of "by approximately",
  /// "was" of "was only".
  private func beforeApproximation(_ index: Int) -> Int {
    var place = index
    while cursor[at: place].is(.approximately) || cursor.isWord("only", at: place)
      || cursor.isWord("about", at: place) || cursor.isWord("approximately", at: place)
      || cursor.isWord("around", at: place) || cursor.isWord("almost", at: place)
      || cursor.isWord("nearly", at: place) || cursor.isWord("an", at: place)
      || cursor.isWord("over", at: place) || cursor.isWord("additional", at: place)
      || cursor.isWord("average", at: place)
    {
      place -= 1
    }
    return place
  }

  /// "reduced amylose content, viscosity and breakdown by": a verb of change leads to "by" over what it
  /// changed.
  private func isAmountOfChange(_ by: Int) -> Bool {
    for index in stride(from: by - 7, through: by - 24, by: -1) {
      let token = cursor[at: index]
      if token.isNumber || token.is(.semicolon) || token.kind == .end { return false }
      if token.is(.changeVerb) { return cursor[at: index].sentence == cursor[at: by].sentence }
    }
    return false
  }

  private func isComparison(_ index: Int) -> Bool {
    cursor.isComparison(at: index) && !cursor[at: index].is(.ratio)
      && !cursor.isWord("adjusted", at: index)
  }
}
