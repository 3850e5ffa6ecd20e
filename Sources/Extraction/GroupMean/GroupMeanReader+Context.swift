import Documents
import Lexing

// MARK: What stands around a value that a rule reads

extension GroupMeanReader {
  /// The kind of deviation that the sentence has announced before an index.
  func announcedDeviation(before index: Int) -> SpreadKind? {
    guard let announced, announced.isStated, announced.kind.isSingle,
      announced.sentence == cursor[at: index].sentence
    else { return nil }
    return announced.kind
  }

  /// Takes the spreads that follow a first one: "(range 1–12 mg/dL)", "(65-80 yrs.)".
  func furtherSpreads(_ cursor: inout Cursor, around value: Double) -> [SpreadMention] {
    var ahead = cursor
    if ahead.peek().is(.comma) || ahead.peek().is(.semicolon) || ahead.peek().is(.period) {
      ahead.index += 1
    }
    let mark = ahead
    let spreads = ahead.bracketedSpreads()
    if !spreads.isEmpty {
      cursor = ahead
      return spreads
    }
    ahead = mark
    if let range = ahead.bracketedRange(), range.low.value <= value, value <= range.high.value {
      cursor = ahead
      return [
        SpreadMention(
          kind: .range, low: range.low.value, high: range.high.value, isLabelled: false)
      ]
    }
    ahead = mark
    if mark.index > cursor.index, ahead.peek().is(.spread), let spread = ahead.spread(),
      !spread.kind.isSingle
    {
      cursor = ahead
      return [spread]
    }
    return []
  }

  /// Whether a number with a confidence interval is of one group, not a comparison; with it whether
  /// it is a change, and the confidence.
  func groupEstimate(
    _ tokens: Range<Int>, hasUnit unit: Range<Int>?, value: Number
  ) -> (isChange: Bool, confidence: Double)? {
    let start = tokens.lowerBound
    let sentence = cursor[at: start].sentence
    let isPercent = unit.map { cursor[at: $0.lowerBound].is(.percent) } ?? false
    // "mean (95% CI) … was"
    if let announced, announced.isStated, announced.kind == .confidenceInterval,
      announced.sentence == sentence
    {
      return (false, 0.85)
    }
    // "At a median follow-up of 13 months the response rate was 55% (95% CI …)": of the follow-up.
    if let average = cursor.average(before: start, within: 25) ?? geometricMean(before: start),
      !isPercent
        || !cursor.isWord("follow", at: average + 1) && !cursor.isWord("followup", at: average + 1)
    {
      let isMedian = cursor.isWord("median", at: average)
      // "the mean reduction was 11% (95% CI …)"
      let isMeanChange = isPercent && !isMedian && cursor.isChange(tokens)
      if isMeanChange, !namesComparison(average, start), !cursor.comparesGroups(around: tokens) {
        return (true, 0.75)
      }
      if !isPercent
        || isMedian && !namesShare(average, start)
          && !cursor.hasOwnValue(average: average, before: start)
        || isMeanOfMeasure(average, start),
        !cursor.isWord("by", at: start - 1),
        !namesComparison(average, start) || isGroupsBracket(tokens)
      {
        return (false, isMedian ? 0.9 : 0.8)
      }
    }
    let isOfChange = previous?.statistic == .change
    if unit != nil, !isPercent,
      !isOfChange && continues(previous, at: start) || isThatOfOther(tokens)
    {
      return (false, 0.85)
    }
    if isPercent, isOfChange, continues(previous, at: start) {
      return (true, 0.75)
    }
    let isNoun = cursor.isWord("of", at: start - 1) && cursor[at: start - 2].is(.change)
    let isVerb = cursor.isWord("by", at: start - 1)
    if isNoun || isVerb, !isPercent {
      if cursor.attributesToGroup(at: tokens.upperBound) { return (true, 0.7) }
      if !cursor.comparesGroups(around: tokens), mentionsGroup(before: start) { return (true, 0.6) }
      return nil
    }
    if isValueOfGroup(tokens, unit) { return (false, 0.7) }
    // "in the control group (1.36 IU/kg (95% CI …"
    let open = cursor[at: start - 1]
    let opensAfterGroup =
      open.opensBracket
      && (cursor[at: start - 2].is(.group) || cursor[at: start - 2].is(.control))
    if opensAfterGroup, unit != nil, !isPercent {
      if let previous, cursor[at: previous.tokens.lowerBound].sentence == sentence {
        return (previous.statistic == .change, 0.75)
      }
      let isSigned = value.value < 0 || cursor[at: start].is(.plus)
      if !isSigned, cursor.isVersus(at: tokens.upperBound) { return (false, 0.75) }
    }
    return nil
  }

  /// "Pain was 32 mm (95% CI 27–37) in the block group": what a verb of state says of one group, if it is no time, which may
  /// be a median, and no dose that half of them need.
  private func isValueOfGroup(_ tokens: Range<Int>, _ unit: Range<Int>?) -> Bool {
    let verb = tokens.lowerBound - 1
    guard let unit, !cursor[at: unit.lowerBound].is(.percent),
      cursor[at: unit.lowerBound].unit?.quantity != .time,
      cursor.isWord("was", at: verb) || cursor.isWord("were", at: verb),
      cursor.attributesToGroup(at: tokens.upperBound), !cursor.comparesGroups(before: verb)
    else { return false }
    // "After weight reduction, pain was": the subject alone.
    let clause = cursor.sentence(at: verb).lowerBound..<verb
    let comma = clause.last { cursor[at: $0].is(.comma) }
    let subject = cursor.opensAside(at: clause.lowerBound) ? comma ?? verb - 1 : clause.lowerBound
    return !(subject..<verb).contains {
      cursor.isWord(of: Self.noValues, at: $0)
        && !(cursor.isWord("threshold", at: $0) && cursor.isWord(of: Self.ownBounds, at: $0 - 1))
        && !(cursor.isWord("gain", at: $0) && cursor.isWord("weight", at: $0 - 1))
    }
  }

  /// Whose threshold is a value of each of a group, as their gain of weight is.
  private static let ownBounds = WordSet([
    "anaerobic", "detection", "hearing", "pain", "pressure", "sensory",
  ])

  /// What is stated of groups with an interval and is no value of theirs: a contrast, a change, a bound, half of what
  /// is most.
  private static let noValues = WordSet([
    "additional", "advantage", "benefit", "between", "cutoff", "decrease", "ec50", "ed50", "ed95",
    "effective", "excess", "extra", "gain", "increase", "mic50", "mic90", "optimal", "reduction",
    "slope", "threshold",
  ])

  /// "GMTs were 45.3 (95% CI …)": the abbreviation of a geometric mean before a number.
  private func geometricMean(before start: Int) -> Int? {
    (start - 12..<start).last {
      (cursor.isWord("gmt", at: $0) || cursor.isWord("gmts", at: $0) || cursor.isWord("gmc", at: $0)
        || cursor.isWord("gmcs", at: $0)) && cursor[at: $0].sentence == cursor[at: start].sentence
    }
  }

  /// "the mean HbA1c was 7.1% (95% CI …)": a mean of what is measured in percent, but not of how good a test is.
  private func isMeanOfMeasure(_ average: Int, _ start: Int) -> Bool {
    (average + 1..<average + 4).contains {
      $0 < start && cursor[at: $0].is(.percentMeasure) && !cursor.isWord("sensitivity", at: $0)
        && !cursor.isWord("specificity", at: $0) && !cursor.isWord("accuracy", at: $0)
    } && !(average..<start).contains { cursor[at: $0].is(.share) }
  }

  /// "median survival was 33.6 months (95% CI …) in one group and 19.2 months (95% CI …)": whether a
  /// value follows another group's with nothing that compares between them.
  private func continues(
    _ previous: (
      tokens: Range<Int>, statistic: GroupMean.Statistic, kind: SpreadKind?, fact: Int
    )?, at start: Int
  ) -> Bool {
    guard let previous, previous.kind == .confidenceInterval,
      cursor[at: previous.tokens.lowerBound].sentence == cursor[at: start].sentence,
      previous.tokens.upperBound < start
    else { return false }
    var isLinked = false
    for index in previous.tokens.upperBound..<start {
      let token = cursor[at: index]
      if token.isNumber && !isSizeOfGroup(index) || cursor.isComparison(at: index)
        || token.is(.comparativeDegree) || token.is(.change)
      {
        return false
      }
      if token.is(.conjunction.union(.versus)) || token.is(.comma) { isLinked = true }
    }
    return isLinked
  }

  /// "survival was 3.9 months (95% CI …), longer than that in the other arm (2.4 months, 95% CI …)".
  private func isThatOfOther(_ tokens: Range<Int>) -> Bool {
    let open = tokens.lowerBound - 1
    guard cursor[at: open].is(.openParenthesis), let previous,
      previous.kind == .confidenceInterval,
      cursor[at: previous.tokens.lowerBound].sentence == cursor[at: open].sentence
    else { return false }
    return (open - 6..<open).contains { index in
      cursor.isWord("that", at: index)
        && (cursor.isWord("in", at: index + 1) || cursor.isWord("with", at: index + 1)
          || cursor.isWord("for", at: index + 1) || cursor.isWord("of", at: index + 1))
    }
  }

  /// "median follow-up of 8 years; the survival rate was 47% (95% CI …)": a share, not a median.
  private func namesShare(_ average: Int, _ start: Int) -> Bool {
    for index in average..<start where cursor[at: index].is(.share) { return true }
    return false
  }

  /// "longer with A (9.9 months; 95% CI …) than with B (n = 63, 5.8 months; 95% CI …)", "longer with A (9.9 months, 95% CI
  /// … vs 5.8 months, 95% CI …)".
  private func isGroupsBracket(_ tokens: Range<Int>) -> Bool {
    var first = tokens.lowerBound
    if cursor[at: first - 1].is(.comma), isSizeOfGroup(first - 2) { first -= 4 }
    let open = cursor[at: first - 1]
    guard open.opensBracket else { return false }
    if cursor.namesVersus(at: tokens.upperBound) { return true }
    for step in 0..<4 {
      if cursor.isWord("than", at: tokens.upperBound + step) { return true }
      if cursor.isWord("than", at: first - 2 - step) { return true }
    }
    return false
  }

  /// Whether an integer is how many a group has: the 63 of "n = 63".
  private func isSizeOfGroup(_ index: Int) -> Bool {
    cursor[at: index].isInteger && cursor[at: index - 1].is(.equals)
      && cursor.isWord("n", at: index - 2)
  }

  private func namesComparison(_ average: Int, _ start: Int) -> Bool {
    for index in max(cursor.bounds.lowerBound, average - 2)..<start
    where cursor.isComparison(at: index) || cursor[at: index].is(.comparativeDegree) {
      return true
    }
    return false
  }

  /// Whether a value without a unit is a percentage, as its mean is said to be of one: "The mean percentage of body fat was
  /// 31.2 ± 4.1".
  func isPercentage(_ mention: GroupMeanMention) -> Bool {
    let start = mention.tokens.lowerBound
    guard let average = cursor.average(before: start, within: 16),
      cursor.isWord("percentage", at: average + 1) || cursor.isWord("percent", at: average + 1)
    else { return false }
    return !(average + 2..<start).contains {
      cursor[at: $0].isNumber || cursor[at: $0].is(.semicolon) || cursor.isWord("score", at: $0)
    }
  }

  private func mentionsGroup(before start: Int) -> Bool {
    let sentence = cursor[at: start].sentence
    var index = start - 1
    while index > start - Cursor.horizon, cursor[at: index].sentence == sentence {
      if cursor[at: index].is(.group) || cursor[at: index].is(.control) { return true }
      index -= 1
    }
    return false
  }
}
