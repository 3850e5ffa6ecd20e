import Documents
import Lexing

/// Means, medians and changes of one group, each with its spread.
///
/// What compares groups (differences, ratios) belongs to ``EffectSize``; a mean without spread is
/// no fact.
extension GroupMean {
  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    let habits = NotationHabits(text)
    guard habits.hasSpreads else { return }
    text.forEachPassageWithLandmarks { passage, cursor, landmarks in
      guard passage.section != .table, passage.section != .references else { return }
      var reader = GroupMeanReader(
        cursor: cursor, section: passage.section, habits: habits, text: text)
      reader.read(landmarks, into: &findings)
    }
  }

  /// A notation of means: takes a value to a mention, or yields nil.
  struct Rule: Sendable {
    let name: String
    let match: @Sendable (MeasuredValue, GroupMeanReader) -> GroupMeanMention?
  }

  /// The first match wins: a spread with its name stands before one that only the context names, and
  /// a list of spreads before the first of them.
  static let rules = [
    Rule(name: "group_mean.plus_minus", match: plusMinus),
    Rule(name: "group_mean.respective", match: respectiveSpread),
    Rule(name: "group_mean.labelled", match: labelledSpread),
    Rule(name: "group_mean.interval", match: confidenceInterval),
    Rule(name: "group_mean.announced", match: announcedSpread),
    Rule(name: "group_mean.unlabelled", match: unlabelledBracket),
    Rule(name: "group_mean.compared", match: comparedBrackets),
    Rule(name: "group_mean.stated", match: statedBracket),
  ]

  // MARK: Rules

  /// "12.8 ± 3.1 mmHg", "27.2 years ± 5.3", "69 ± 3.5 yrs (65-80 yrs)", "18.4 ± 5.4 (SEM)".
  static func plusMinus(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    let start = measured.start
    guard reader.habits.hasPlusMinus, start.mayHavePlusMinus() else { return nil }
    var share = start
    guard share.estimatedShare() == nil, !reader.explainsOtherPlusMinus(at: start.index),
      !start.isLastOfBareList(like: measured.value)
    else { return nil }
    var (value, cursor) = (measured.value, measured.behindNumber)
    if cursor.peek(1).is(.plusMinus) { cursor.joinSlippedDecimals(of: &value) }
    var unit: Range<Int>?
    if !cursor.peek().is(.plusMinus) {
      let mark = cursor.index
      while cursor.index < mark + 5, cursor.isUnitLike(at: cursor.index) { cursor.index += 1 }
      // "1.99 diopters (D) ± 3.70"
      if cursor.index > mark, cursor.peek().is(.openParenthesis), cursor.peek(1).isWord,
        cursor.peek(2).is(.closeParenthesis), cursor.peek(3).is(.plusMinus)
      {
        unit = mark..<cursor.index
        cursor.index += 3
      }
      // "97% of eyes were within ±0.50 D": limits.
      guard cursor.peek().is(.plusMinus), !cursor.isWord("within", -1) else { return nil }
      unit = unit ?? mark..<cursor.index
    }
    guard cursor.accept(.plusMinus) else { return nil }
    let kind = cursor.spreadLabel()
    guard var spread = cursor.measuredNumber() else { return nil }
    if value.decimals > 0 { cursor.joinSlippedDecimals(of: &spread) }
    // "4.5 ± 1.2 million", "212 ± 61 × 10(9)/L"
    let exponent = start.exponent(of: value) == 0 ? start.exponent(of: spread) : 0
    value.value = value.value.scaled(byPowerOfTen: exponent)
    var mention = GroupMeanMention(
      value: value, unit: unit,
      spreads: [
        SpreadMention(kind: .standardDeviation, low: spread.value, high: nil, isLabelled: false)
      ],
      tokens: start.index..<cursor.index, confidence: 0.95, exponent: Int8(exponent))
    return mention.takeRest(at: cursor, kind: kind, reader) ? mention : nil
  }

  /// "41.6 [SD = 6.2]", "15.9, SD 3.2", "4 (IQR 2–7)", "1.05% (SD = 2.0; CI95%: 1.5; 0.6)", "2.1
  /// visits in the control group (SD 5.1)", "18 months (range 3–40)".
  static func labelledSpread(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    let (start, value) = (measured.start, measured.value)
    var (unit, cursor) = (measured.unit, measured.end)
    // "402 cells/mL (range …)"
    if unit == nil, cursor.peek().isWord, cursor.peek(1).is(.slash), cursor.peek(2).isWord {
      unit = cursor.index..<cursor.index + 3
      cursor.index += 3
    }
    // "with 180 participants (standard deviation 19 mmHg)": how many they are.
    if value.isInteger, value.value >= 10, cursor.peek().is([.person, .trialUnit]),
      start.average(before: start.index, within: 8) == nil
    {
      return nil
    }
    // "5.4 h (95% range 2–9)": a level.
    if cursor.isWord("range"), start.peek(1).is(.percent) { return nil }
    // "between the two groups with a standard deviation of 0.5"
    if start.peek().flags.contains(.spelled), cursor.peek().is(.group) { return nil }
    var words = 0
    while words < 6, cursor.peek().isWord, !cursor.peek().is(.spread),
      !cursor.peek().is(.conjunction), !cursor.peek().is(.versus), !cursor.isWord("to"),
      !(cursor.isWord("with") && (cursor.isWord("a", 1) || cursor.isWord("an", 1)))
    {
      cursor.index += 1
      words += 1
    }
    var spreads = cursor.namedSpreads(of: value, hasWords: words > 1)
    // An interval alone does not tell a group's mean from an estimate of effect.
    guard var first = spreads.first, first.kind != .confidenceInterval,
      !spreads.contains(where: { cursor.isScaled($0, unlike: unit) }),
      !first.kind.isSingle
        || !start.isLastOfBareList(like: value) && !cursor.goesOnWithSpread()
    else { return nil }
    // "(±1.96 SD: −1.5 to 3.1)": limits of agreement; "HR per 1 SD 1.22": a step.
    if start.peek(-1).is(.plusMinus) || start.isWord("per", -1) { return nil }
    // "overall survival was 71% (SE 3%)" is a share of people.
    var share = start
    if first.kind == .standardError, share.estimatedShare() != nil { return nil }
    if first.kind == .range, start.average(before: start.index, within: 25) == nil,
      !spreads.contains(where: { $0.kind.isSingle && $0.isLabelled })
    {
      return nil
    }
    if first.kind == .standardDeviation, !first.isLabelled {
      first.kind = reader.deviationOfSentence(at: start.index) ?? first.kind
      spreads[0] = first
    }
    spreads += reader.furtherSpreads(&cursor, around: value.value)
    if unit == nil { unit = start.unitBehindBracket(cursor.index, from: start.index) }
    // "3.1 (± 2.2 kg)"
    if unit == nil, first.kind.isSingle, let own = first.unit,
      !start[at: own.lowerBound].is(.percent)
    {
      unit = own
    }
    return GroupMeanMention(
      value: value, unit: unit, spreads: spreads, tokens: start.index..<cursor.index,
      confidence: 0.95)
  }

  /// "median survival was 10.9 months (95% CI 8.1 to 12.3)", "a decrease of 0.48 kg (95% CI …)",
  /// "in the metformin group (1.04 IU/kg (95% CI …)) compared with placebo (1.36 IU/kg (95% CI …))".
  static func confidenceInterval(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    let (start, value, unit) = (measured.start, measured.value, measured.unit)
    guard reader.text.sentence(of: start.peek()).classes.contains(.interval) else { return nil }
    // The level of an interval is no value.
    var label = start
    guard label.intervalLabel() == nil else { return nil }
    var cursor = measured.end
    if cursor.peek().is(.comma) || cursor.peek().is(.semicolon) {
      cursor.index += 1
      // "mean change = −9 kg; p = 0.03; 95% CI = [−17.3, −0.7]"
      cursor.skipPValue()
    } else if cursor.peek().opensBracket, cursor.isWord("n", 1) {
      // "12.4 months (n = 120; 95% CI 11.2–13.6)"
      cursor.index += 1
      cursor.skipCount()
    } else {
      // "24 months in the first arm (95% CI 21 to 35)"
      var words = 0
      while words < 6, cursor.peek().isWord, !cursor.peek().is(.conjunction),
        !cursor.peek().is(.versus), !cursor.peek().is(.interval)
      {
        cursor.index += 1
        words += 1
      }
      guard words == 0 || cursor.peek().opensBracket
      else { return nil }
    }
    let (low, high): (Double, Double?)
    if let interval = cursor.interval() {
      guard interval.isLabelled else { return nil }
      (low, high) = (interval.low.value, interval.high.value)
    } else if let limit = cursor.openInterval() {
      (low, high) = (limit.value, nil)
    } else {
      return nil
    }
    // "(SD 16.2; median 78.8; max 100; 95% CI 73.5 to 86.7)": of another value.
    let (size, end) = (value.value, high ?? .infinity)
    guard low <= size && size <= end || low <= -size && -size <= end else { return nil }
    let tokens = start.index..<cursor.index
    guard let (isChange, confidence) = reader.groupEstimate(tokens, hasUnit: unit, value: value)
    else { return nil }
    let spread = SpreadMention(
      kind: .confidenceInterval, low: low, high: high, isLabelled: true)
    return GroupMeanMention(
      value: value, unit: unit, spreads: [spread], tokens: tokens, confidence: confidence,
      isChange: isChange)
  }

  /// "mean (SD) age was 40.5 (9.3) years", "median [IQR] … 12 [8–16]", and the values that follow
  /// in the same notation: "… to 20.8 [14.8]".
  static func announcedSpread(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    let (start, value) = (measured.start, measured.value)
    guard let announced = reader.announced else { return nil }
    let distance = start.peek().sentence - announced.sentence
    guard distance == 0 || distance == 1 && announced.isStated && reader.usedAnnouncement else {
      return nil
    }
    // "Median OS was 12 months (95% CI 9–15), 1-year OS rate 48% (41–55)"
    if !announced.isStated, measured.isPercent,
      !(MeasuredValue(at: start.moved(to: announced.start))?.isPercent ?? true)
    {
      return nil
    }
    // "was higher … compared with routine care (26% (14–39) versus 7% (1–18))"
    let isPair = !announced.kind.isSingle && start.isPairOfRanges
    if distance == 1, !isPair, start.comparesGroups(before: start.index) { return nil }
    var (unit, cursor) = (measured.unit, measured.end)
    if announced.kind.isSingle {
      if unit == nil, cursor.peek(0).isWord, cursor.peek(1).is(.openParenthesis) {
        cursor.index += 1
      }
      guard let spread = cursor.bracketedNumber(beside: unit, hasCount: announced.hasCount) else {
        return nil
      }
      // "12 (34%)" is a count with its share.
      let isShare = start[at: cursor.index - 2].is(.percent)
      let isPercent = unit.map { start[at: $0.lowerBound].is(.percent) } ?? false
      guard !isShare || isPercent else { return nil }
      let end = cursor.index
      if unit == nil { unit = cursor.measuredUnit() }
      return GroupMeanMention(
        value: value, unit: unit,
        spreads: [
          SpreadMention(kind: announced.kind, low: spread.value, high: nil, isLabelled: true)
        ], tokens: start.index..<max(end, unit?.upperBound ?? end),
        confidence: distance == 0 && announced.isStated ? 0.95 : 0.85)
    }
    guard let range = cursor.bracketedRange(hasInner: true) else { return nil }
    let end = cursor.index
    if unit == nil { unit = cursor.measuredUnit() }
    return GroupMeanMention(
      value: value, unit: unit,
      spreads: [
        SpreadMention(
          kind: announced.kind, low: range.low.value, high: range.high.value, isLabelled: true)
      ], tokens: start.index..<max(end, unit?.upperBound ?? end),
      confidence: distance == 0 && announced.isStated ? 0.95 : 0.85)
  }

  /// "was 11.6 (9.1) in the first group compared with 16.3 (10.9) in the second", "(3.5 [0.7] out of 10)
  /// than … (1.7 [1.4] out of 10)", "21 (11) vs 9 (4) minutes": of two values in one notation, each with a
  /// number in brackets, that number is a standard deviation.
  ///
  /// Counts with their percentages are printed alike, and have no decimals and no unit.
  static func comparedBrackets(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    let (start, value) = (measured.start, measured.value)
    var cursor = measured.behindNumber
    guard let spread = cursor.bareDeviation(of: value), !reader.announcesBounds(at: start.index)
    else { return nil }
    let end = cursor.index
    var unit = cursor.measuredUnit()
    guard
      let other = cursor.comparedValue(ahead: true, like: value, spread)
        ?? start.comparedValue(ahead: false, like: value, spread)
    else { return nil }
    unit = unit ?? other.unit
    let isMeasured = unit.map { start[at: $0.lowerBound].unit != nil } ?? false
    guard value.decimals > 0 || isMeasured else { return nil }
    return GroupMeanMention(
      value: value, unit: unit,
      spreads: [
        SpreadMention(
          kind: reader.habits.bracketed ?? .standardDeviation, low: spread.value, high: nil,
          isLabelled: false)
      ], tokens: start.index..<end, confidence: 0.7)
  }

  /// "mean drainage time was 6 (1–42) days": bounds around the value behind a mean or median;
  /// "mean age 54.2 (8.1) years": a number without name is a standard deviation.
  static func unlabelledBracket(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    let (start, value) = (measured.start, measured.value)
    guard let average = start.average(before: start.index, within: 16) else { return nil }
    for index in average..<start.index {
      if start[at: index].isNumber, !start[at: index].flags.contains(.spelled),
        !start.isOfSubject(index)
      {
        return nil
      }
      // "median (5th–95th percentile)": neither quartiles nor a range.
      if start.isWord("percentile", at: index) || start.isWord("percentiles", at: index) {
        return nil
      }
    }
    var (unit, cursor) = (measured.unit, measured.end)
    var spread: SpreadMention
    if let range = cursor.bracketedRange() {
      let bounds = min(range.low.value, range.high.value)...max(range.low.value, range.high.value)
      guard bounds.contains(value.value) else { return nil }
      if cursor.describesScale(behind: range.high.tokens.upperBound) { return nil }
      let label = cursor.labelBehindList()
      spread = SpreadMention(
        kind: label ?? .range, low: range.low.value, high: range.high.value,
        isLabelled: label != nil)
    } else if let number = cursor.bracketedNumber(beside: unit) {
      // "The mean (median) stay was 5.2 (4) days"
      guard value.decimals + number.decimals > 0, number.value > 0,
        !start.isWord("median", at: average), !reader.announcesBounds(at: start.index),
        !start[at: cursor.index - 2].is(.percent), start.index - average <= 6
      else { return nil }
      spread = SpreadMention(
        kind: reader.habits.bracketed ?? .standardDeviation, low: number.value, high: nil,
        isLabelled: false)
    } else {
      return nil
    }
    let end = cursor.index
    if unit == nil { unit = cursor.measuredUnit() }
    return GroupMeanMention(
      value: value, unit: unit, spreads: [spread],
      tokens: start.index..<max(end, unit?.upperBound ?? end), confidence: 0.7)
  }
}

extension Cursor {
  /// Whether a number belongs to what is measured, of which the value is told behind "was": "the median age of 64 women
  /// was", "the median time to IL-6 peak was".
  fileprivate func isOfSubject(_ number: Int) -> Bool {
    guard isWord("was", at: index - 1) else { return false }
    if isPeopleWord(at: number + 1) {
      return isWord("of", at: number - 1) || isWord("the", at: number - 1)
    }
    return self[at: number - 1].is(.dash) && self[at: number - 2].isWord
      && !self[at: number - 1].hasSpaceBefore && !self[at: number].hasSpaceBefore
  }
}
