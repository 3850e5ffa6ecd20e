import Documents
import Lexing

/// Why a percentage is no share of a group.
extension ProportionReader {
  /// Why a percentage is no share of a group; nil if nothing speaks against it.
  func objection(to mention: ProportionMention) -> RefusalReason? {
    if section == .objective
      || cursor.tellsOfOtherStudies(at: mention.tokens.lowerBound, in: section)
      || continuesCited(mention.tokens.lowerBound)
    {
      return .otherStudy
    }
    guard let core = mention.core else {
      if tellsOfKnownCases(mention.tokens.lowerBound) { return .otherStudy }
      let end = mention.tokens.upperBound
      return isOfThings(mention, end) || isAccuracy(mention, end) ? .notAShare : nil
    }
    let first = core.lowerBound
    var after = core.upperBound
    if case .sign(let sign) = mention.apart { after = sign.upperBound }
    if isBound(first, core.upperBound) { return .rangeOfShares }
    if mention.isMeasurement { return .notAShare }
    if citesSource(after) || isOfOthers(first, after) { return .otherStudy }
    if tellsPercentChange(before: first - 1) { return .relativeChange }
    if isOverTime(after) { return .notAShare }
    if mention.isSampleBehind { return objectionToSample(mention, first, after) }
    if mention.numerator != nil {
      return isOfThings(mention, after) || isAccuracy(mention, after) || continuesReports(mention)
        ? .notAShare : nil
    }
    if isSpread(first) || isOfReports(first) { return .notAShare }
    if isThreshold(first) || precedesThreshold(after) || isPlanned(first) { return .stipulated }
    if isSigned(first) || isAboutZero(core.upperBound) { return .relativeChange }
    if isQualifier(after) { return .relativeChange }
    if isStrength(first, after) || isPoint(first)
      || isHeterogeneity(first) || namesCriterion(first, after) || isOneSidedLimit(first)
    {
      return .notAShare
    }
    if isNamedLevel(first, after) || namesGroup(first, after) || isBesideMoreThanAll(after)
      || hasSpread(behind: after)
      || isLevelOfBounds(first, after)
    {
      return .notAShare
    }
    if isGeneralStatement(first) || statesBurden(first, after) { return .otherStudy }
    // "8% of deaths were attributable to obesity"
    if cursor.isWord("attributable", at: after + 3), cursor.isWord("of", at: after),
      cursor.isOutcomeVerb(at: after + 2)
    {
      return .notAShare
    }
    return objectionByContext(mention, first, after)
  }

  /// Why a percentage without counts is no share by the words around it.
  private func objectionByContext(
    _ mention: ProportionMention, _ first: Int, _ after: Int
  ) -> RefusalReason? {
    if isOfVisits(first, after) { return .notAShare }
    if namesPeople(behind: after) { return nil }
    // "the mean score was 2.8, and 54.7% had a score of 3": a subject of its own
    if cursor[at: first - 1].is(.conjunction),
      cursor.tellsOutcome(at: after)
        || cursor[at: after].is(.outcome) && cursor.endsInParticiple(at: after)
    {
      return nil
    }
    if isChange(before: first) || isAmountOfNoun(before: first) || isBracketedChange(first)
      || continuesChange(first, after)
    {
      return .relativeChange
    }
    if isOfThings(mention, after) || isOfComparedThings(first) || isOfSize(first)
      || isOfQuantity(before: first) || isAmount(first, after)
    {
      return .notAShare
    }
    if let refused,
      isListed(from: refused.end, to: first) || isParallel(to: refused.end, first, after)
        || refused.reason == .notAShare && isNextComparison(behind: refused.end, first),
      refused.reason != .rangeOfShares || !cursor[at: refused.end].is(.versus)
    {
      return refused.reason
    }
    if isInListOfDifferences(first) || isBracketOfReduction(first) || isBracketBehindQuantity(first)
    {
      return .relativeChange
    }
    return !namesOwnRate(behind: after)
      && (isMeasurement(before: first) || isOfMeasure(before: first))
      || isBracketedMeasure(first, after)
      || isOfHypothesis(first, after) || isBracketOfContent(first) || isPlaceOfNeurons(first)
      ? .notAShare : nil
  }

  /// "(posterior probability of benefit, 92%)", "a 99.5% posterior probability", "the probability of futility was
  /// 12%": how likely something is true, and not how many of a group have it.
  private func isOfHypothesis(_ first: Int, _ after: Int) -> Bool {
    if cursor.isWord("posterior", at: after) { return true }
    for place in stride(from: first - 1, to: first - 8, by: -1) {
      guard cursor[at: place].isWord || cursor[at: place].is(.comma) else { return false }
      guard cursor.isWord("probability", at: place) else { continue }
      // "With a high probability of benefit, 61% responded"
      if cursor[at: first - 1].is(.comma), !cursor.isWord("posterior", at: place - 1),
        !cursor[at: place - 1].opensBracket, !cursor[at: place - 1].is(.semicolon)
      {
        return false
      }
      return cursor.isWord("posterior", at: place - 1) || cursor.isWord("that", at: place + 1)
        || cursor.isWord("of", at: place + 1)
          && (cursor.isWord("futility", at: place + 2)
            || cursor.isWord("superiority", at: place + 2)
            || cursor.isWord("benefit", at: place + 2) || cursor.isWord("harm", at: place + 2))
    }
    return false
  }

  /// Why a percentage with the "(n = 84)" behind it is none of 84 people: it is a measure or a change.
  private func objectionToSample(
    _ mention: ProportionMention, _ first: Int, _ after: Int
  ) -> RefusalReason? {
    if namesPeople(behind: after) { return nil }
    if isChange(before: first) || isAmountOfNoun(before: first) { return .relativeChange }
    return isMeasurement(before: first) || isOfMeasure(before: first) || isOfThings(mention, after)
      ? .notAShare : nil
  }

  /// "107% versus 95%": what can be more than all is a measure, and so is what it is compared with.
  private func isBesideMoreThanAll(_ after: Int) -> Bool {
    guard cursor[at: after].is([.versus, .conjunction]) else { return false }
    var next = cursor.moved(to: after + 1)
    _ = next.accept(.period) || next.accept(word: "with") || next.accept(word: "to")
    guard let other = next.percentValue(), next.acceptPercentSign() else { return false }
    return other.value > 100
  }

  /// "I² = 12%", "I(2) was 0%", "the I-squared for mortality was 71%": how much of the variation lies between
  /// studies.
  func isHeterogeneity(_ first: Int) -> Bool {
    for step in 2...5 where cursor.isWord("i", at: first - step) {
      let behind = cursor[at: first - step + 1]
      return behind.kind == .superscript || behind.is(.openParenthesis) || behind.isInteger
        || cursor.isWord("squared", at: first - step + 2)
    }
    for step in 1...4 where cursor.isWord("i2", at: first - step) { return true }
    guard cursor.isWord("was", at: first - 1) else { return false }
    for step in 6...8 where cursor.isWord("i", at: first - step) {
      let behind = first - step + 1
      return cursor.isWord("for", at: behind + 1) || cursor.isWord("for", at: behind + 2)
        || cursor.isWord("for", at: behind + 3)
    }
    return false
  }

  /// "3.61 and 3.42%; SEM = 0.05", "51.1% (SEM 0.9)", "70% (± SD, 28%)": means of what is measured in percent.
  private func hasSpread(behind end: Int) -> Bool {
    let name = end + 1
    if cursor[at: end].opensBracket, cursor[at: name].is(.plusMinus) { return true }
    guard cursor[at: end].opensBracket || cursor[at: end].is(.semicolon),
      cursor[at: name].is(.spread),
      cursor.isWord("sem", at: name) || cursor.isWord("se", at: name)
    else { return false }
    return cursor[at: name + 1].isNumber
      || cursor[at: name + 1].is(.equals) && cursor[at: name + 2].isNumber
  }

  /// "86.3 (5.4%)": what stands in brackets behind decimals is their spread; "rates (SE) were 45% (7%)": so was it
  /// announced.
  func isSpread(_ first: Int) -> Bool {
    let value = cursor[at: first - 2]
    guard cursor[at: first - 1].is(.openParenthesis) else { return false }
    if value.isNumber { return value.decimals > 0 }
    guard value.is(.percent), cursor[at: first + 2].is(.closeParenthesis) else { return false }
    return (max(cursor.sentence(at: first).lowerBound, first - 30)..<first).contains {
      cursor[at: $0].opensBracket
        && (cursor[at: $0 + 1].is(.spread) || cursor.isWord("standard", at: $0 + 1))
    }
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
        // "was 19% (p = 0.03) lower than before", "a 46% (6.9–3.7) reduction"
        return cursor[at: close + 1].is(.comparativeDegree) && cursor.isWord("than", at: close + 2)
          || isChangeNoun(behind: close + 1)
      }
      place = close + 1
    }
    // "85%, 90% and 97% similarity"
    let last = behindPair(place)
    if last > place, cursor[at: last].is(.percentMeasure) { return true }
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
    // "a 42% improvement rate", "a 10% drop-out"
    if cursor[at: place].is(.change), isOfEvents(behind: place) { return false }
    // "30% TBSA burns"
    if cursor[at: place].is([.percentQualified, .comparativeDegree, .percentMeasure]) {
      return true
    }
    // "20% greater improvement", "6% mean weight loss"
    return cursor[at: place].isWord && !isPreposition(place) && !cursor[at: place].is(.function)
      && cursor[at: place + 1].is(.change) && cursor[at: place + 1].is(.percentQualified)
  }

  /// Whether a word of change names an event that people have: "improvement rate", "drop-out".
  private func isOfEvents(behind place: Int) -> Bool {
    let next = cursor[at: place + 1].is(.dash) ? place + 2 : place + 1
    return cursor.isWord("rate", at: next) || cursor.isWord("rates", at: next)
      || cursor.isWord("out", at: next) || cursor.isWord("outs", at: next)
  }

  /// "1.16, 95% (0.91–1.48)": the level of an interval that is not called so.
  private func isLevelOfBounds(_ first: Int, _ end: Int) -> Bool {
    let before = cursor[at: first - 1]
    guard cursor[at: first].value >= 90, before.is(.comma) || before.is(.semicolon),
      cursor[at: first - 2].isNumber
    else { return false }
    // "OR .56; 95% .33-.84"
    if cursor[at: end].isNumber, cursor[at: end + 2].isNumber,
      cursor[at: end + 1].is(.dash) || cursor.isWord("to", at: end + 1)
    {
      return cursor[at: end + 2].value < cursor[at: first].value
    }
    var ahead = cursor.moved(to: end)
    return ahead.bracketedRange().map { $0.high.value < cursor[at: first].value } ?? false
  }

  /// "10% FBS", "the 5% margin", "84% sensitive", "95% limits of agreement", "95% prediction interval", "95% PI".
  private func isNamedLevel(_ first: Int, _ end: Int) -> Bool {
    let place = cursor[at: end].is(.dash) ? end + 1 : end
    if cursor.isWord(of: Self.qualified, at: place) { return true }
    // "a 15% detection threshold"
    if cursor.isWord("threshold", at: place + 1) || cursor.isWord("cutoff", at: place + 1) {
      return true
    }
    // "a 50% effective dose", "the 50% lethal concentration"
    if cursor.isWord("dose", at: place + 1) || cursor.isWord("concentration", at: place + 1) {
      return cursor.isWord("effective", at: place) || cursor.isWord("lethal", at: place)
        || cursor.isWord("infective", at: place) || cursor.isWord("infectious", at: place)
        || cursor.isWord("cytotoxic", at: place) || cursor.isWord("protective", at: place)
    }
    guard cursor[at: first].value >= 80 else { return false }
    return cursor.isWord("prediction", at: place) || cursor.isWord("predictive", at: place)
      || cursor.isWord("pi", at: place) || cursor.isWord("range", at: place)
      || cursor.isWord("ul", at: place) || cursor.isWord("ll", at: place)
  }

  /// What a percentage before it says of a limit, a test, a mixture or a field of radiation.
  private static let qualified = WordSet([
    "bsa", "burn", "cutoff", "dextran", "dfbs", "dmso", "fbs", "fcs", "isodose", "limits", "loa",
    "margin", "nominal", "overlap", "sds", "sensitive", "specific", "time", "trimmed",
  ])

  /// "6.2 percent per year", "0.8%/patient-year": how much comes about in a time, and no share.
  private func isOverTime(_ end: Int) -> Bool {
    guard cursor[at: end].is(.slash) || cursor.isWord("per", at: end) || cursor.isWord("a", at: end)
    else { return false }
    let unit = end + 1
    return cursor[at: unit].unit?.quantity == .time || cursor.namesPersonTime(at: unit)
      || cursor.isWord("annum", at: unit)
  }

  /// "reduction" behind the last percentage of a list, possibly after its interval.
  private func isChangeNoun(behind end: Int) -> Bool {
    var place = end
    if cursor[at: place].is(.openParenthesis), let close = cursor.closing(place) {
      place = close + 1
    }
    return cursor[at: place].is(.change) && cursor[at: place].is(.percentQualified)
  }

  func isPreposition(_ index: Int) -> Bool {
    cursor.isWord("of", at: index) || cursor.isWord("in", at: index)
      || cursor.isWord("with", at: index) || cursor.isWord("for", at: index)
      || cursor.isWord("had", at: index) || cursor.isWord("showed", at: index)
      || cursor.isWord("and", at: index) || cursor.isWord("achieved", at: index)
      || cursor.isWord("reported", at: index) || cursor.isWord("experienced", at: index)
  }

  /// "of 40 patients", "of the slow acetylators", "women", "54% and 46% of patients".
  func namesPeople(behind sign: Int) -> Bool {
    var end = sign
    if cursor.isPeopleWord(at: end) { return true }
    // A text may have thousands.
    while end < sign + 30, cursor[at: end].is(.conjunction) {
      var next = cursor.moved(to: end + 1)
      guard next.percentValue() != nil, next.acceptPercentSign() else { break }
      end = next.index
      if cursor.isPeopleWord(at: end) { return true }
    }
    return cursor.isWord("of", at: end) && cursor.named(behindOf: end) == .people
  }

  /// "was reduced by 6 minutes (31%)", "215 days (30.6%)": a share of the quantity that stands before the
  /// bracket.
  private func isOfQuantity(before first: Int) -> Bool {
    // "($12,483; 22%)"
    if cursor[at: first - 1].is(.semicolon) || cursor[at: first - 1].is(.comma),
      cursor[at: first - 2].isNumber, cursor.isCurrency(at: first - 3)
    {
      return true
    }
    // "fell by 42 (or 28%)"
    let open = cursor.isWord("or", at: first - 1) ? first - 2 : first - 1
    guard cursor[at: open].is(.openParenthesis) else { return false }
    if isOfAmount(endingAt: open - 1) { return true }
    guard let unit = cursor[at: first - 2].unit, cursor[at: first - 3].isNumber else {
      return false
    }
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

  /// "fell by 12 points (34%)", "fell from 12 to 6 (50%)", "was 212 cells/mm3 (14%)": the bracket gives an
  /// amount again, by its share of what there was.
  private func isOfAmount(endingAt last: Int) -> Bool {
    var number = last
    while last - number < 5, !cursor[at: number].isNumber {
      guard cursor[at: number].isWord || cursor[at: number].is(.slash) else { return false }
      number -= 1
    }
    guard cursor[at: number].isNumber else { return false }
    if number < last {
      var unit = cursor.moved(to: number + 1)
      guard unit.measuredUnit() != nil && unit.index == last + 1 || cursor.isAmount(at: number)
      else { return false }
    }
    // "5.8 ± 2.1 mm Hg (22.9%)", but not "by 5.8 ± 2.1 points in responders (23%)"
    if cursor[at: number - 1].is(.plusMinus) {
      return !(number + 1..<max(number + 1, last)).contains { cursor[at: $0].is(.function) }
    }
    let lead = cursor.isCurrency(at: number - 1) ? number - 2 : number - 1
    if cursor.isWord("by", at: lead) {
      return (lead - 6..<lead).contains { cursor[at: $0].is(.change) }
    }
    if cursor.isWord("was", at: lead) || cursor.isWord("were", at: lead) {
      return last - number > 1 && cursor[at: last - 1].is(.slash)
    }
    // "improved from grade 3 to 1 (24%)" tells of people.
    return cursor.endsFall(at: number)
      && (lead - 8..<lead).contains { cursor[at: $0].is(.change) }
  }
}
