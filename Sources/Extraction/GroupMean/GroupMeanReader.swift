import Documents
import Lexing

/// Reads the means of one passage from left to right, and remembers what earlier words and values
/// say about the later ones.
struct GroupMeanReader {
  let cursor: Cursor
  let section: Section
  let habits: NotationHabits
  let text: LexedText
  /// What the spreads that follow are, as far as words or earlier values tell.
  var announced: SpreadAnnouncement?
  /// Whether a value has been read by the announcement.
  var usedAnnouncement = false
  /// The last accepted mention.
  var previous: (tokens: Range<Int>, statistic: GroupMean.Statistic, kind: SpreadKind?, fact: Int)?
  /// How many values before the last are of its list, "10.1 ± 1.2, 12.3 ± 1.4", and have no unit yet.
  private var listed = 0
  /// The power of ten by which the last value was multiplied, and those of its list behind it are.
  private var power = 0

  init(cursor: Cursor, section: Section, habits: NotationHabits, text: LexedText) {
    self.cursor = cursor
    self.section = section
    self.habits = habits
    self.text = text
  }

  mutating func read(_ landmarks: Landmarks, into findings: inout Findings) {
    var landmarks = landmarks
    var end = 0
    while let index = landmarks.next(from: end) {
      let token = cursor[at: index]
      if token.is(.average) {
        if let announcement = cursor.announcement(at: index) {
          announced = announcement
          usedAnnouncement = false
        } else if cursor[at: index].sentence != announced?.sentence {
          announced = nil
        }
        if let mention = cursor.rangeBefore(average: index),
          !findings.isClaimed(mention.tokens.lowerBound)
        {
          accept(mention, rule: "group_mean.range_before", into: &findings)
          end = mention.tokens.upperBound
        }
      } else if token.isNumber, !findings.isClaimed(index), mayHaveSpread(index) {
        end = value(at: index, into: &findings) ?? end
      }
    }
  }

  /// Whether a sign or word that can give a spread follows in the sentence.
  private func mayHaveSpread(_ index: Int) -> Bool {
    for step in 1...9 {
      let token = cursor[at: index + step]
      switch token.kind {
      case .symbol:
        if token.is(.plusMinus) || token.opensBracket
          || token.is(.comma) || token.is(.semicolon)
        {
          return true
        }
      case .word:
        if token.is([.spread, .interval]) || cursor.isWord("standard", at: index + step) {
          return true
        }
      case .number:
        // "4.0 and 2.5 months (95% CI …)"
        if step == 1, cursor.isSlippedDecimals(at: index + 1) { continue }
        let before = index + step - 1
        // "1.65 x 10⁻¹ ± 2.20 x 10⁻¹"
        if step == 2, cursor[at: before].is(.times) || cursor.isWord("x", at: before) { continue }
        return step <= 3
          && (cursor[at: before].is(.conjunction.union(.versus))
            || cursor[at: before].is(.period) && cursor[at: before - 1].is(.versus)
            || cursor.isWord("to", at: before) && cursor.isWord("from", at: index - 1))
      case .superscript, .end: break
      }
    }
    return false
  }

  /// Tries the rules at a number; yields the token after the fact or refusal.
  private mutating func value(at index: Int, into findings: inout Findings) -> Int? {
    let before = cursor[at: index - 1]
    if isPart(index, behind: before) { return nil }
    var start = cursor.moved(to: index)
    if start.isShareWithCount() { return nil }
    // "43/9±4/9", but "175 ± 18/80 ± 11" are two pressures.
    if before.is(.slash), cursor[at: index - 2].isInteger, cursor[at: index + 1].is(.plusMinus),
      !cursor[at: index - 3].is(.plusMinus)
    {
      start = cursor.moved(to: index - 2)
      guard let mention = start.slashedPlusMinus(habits.plusMinus) else { return nil }
      return take(mention, from: start.index, rule: "group_mean.slashed", into: &findings)
    }
    if before.is(.dash) && !isSeparator(index - 1) || before.is(.plus) {
      var signed = cursor.moved(to: index - 1)
      if signed.number() != nil { start = cursor.moved(to: index - 1) }
    } else if isMinus(index - 1) {
      start = cursor.moved(to: index - 1)
    }
    guard let measured = MeasuredValue(at: start) else { return nil }
    let rules = GroupMean.rules
    // By place: a rule that is taken out of the list counts as references more.
    for place in rules.indices {
      guard let mention = rules[place].match(measured, self) else { continue }
      return take(mention, from: start.index, rule: rules[place].name, into: &findings)
    }
    return nil
  }

  /// Whether a number is a part of a name, of another number or of a spread, and so no value.
  private func isPart(_ index: Int, behind before: Token) -> Bool {
    guard before.kind == .symbol else { return false }
    let next = cursor[at: index + 1]
    // The second half of "5,24".
    if before.is(.comma) {
      return !cursor[at: index].hasSpaceBefore && cursor[at: index - 2].isNumber
        && !before.hasSpaceBefore
    }
    // "1.4 admissions/100,000 persons (SD 0.7)": of how many; the second of "142/88 mmHg", "8/24 h".
    if before.is(.slash) {
      return cursor[at: index - 2].isWord || cursor[at: index - 2].isNumber && !next.is(.plusMinus)
    }
    // "n = 120", a titer of "1:64"
    if before.is(.equals) { return cursor.isWord("n", at: index - 2) }
    if before.is(.colon) {
      return cursor[at: index - 2].isInteger && !cursor[at: index].hasSpaceBefore
    }
    // "PHQ-9 score (range 0–27)", the 5 of "3 (2–5 [0–8])"
    if before.is(.dash) {
      return !before.hasSpaceBefore && !cursor[at: index].hasSpaceBefore && !next.is(.plusMinus)
        && (cursor[at: index - 2].isWord || cursor[at: index - 2].isNumber)
    }
    // "the mean ± 2 SD was 3.1"
    return before.is(.plusMinus)
  }

  /// Whether a sign is spelled before a number: "was minus 3.2", but not "12 minus 3.2".
  private func isMinus(_ index: Int) -> Bool {
    guard cursor.isWord("minus", at: index) else { return false }
    let before = cursor[at: index - 1]
    return before.opensBracket || cursor.isWord("was", at: index - 1)
      || cursor.isWord("were", at: index - 1) || cursor.isWord("of", at: index - 1)
      || cursor.isWord("from", at: index - 1) || cursor.isWord("to", at: index - 1)
  }

  /// Accepts or refuses a mention that begins at an index; yields the token after it.
  private mutating func take(
    _ mention: GroupMeanMention, from start: Int, rule: String, into findings: inout Findings
  ) -> Int {
    if let reason = objection(to: mention, from: start) {
      findings.refuse(mention.tokens, as: .groupMean, rule: rule, reason: reason)
    } else {
      accept(mention, rule: rule, into: &findings)
    }
    return mention.tokens.upperBound
  }

  /// Whether a dash that spaces set off parts the values of times, each with its own bracket: "425 ± 207
  /// (baseline) – 410 ± 288 (month 2)".
  private func isSeparator(_ dash: Int) -> Bool {
    guard cursor[at: dash].hasSpaceBefore, cursor[at: dash + 1].hasSpaceBefore,
      cursor[at: dash - 1].is(.closeParenthesis), let previous
    else { return false }
    let end = previous.tokens.upperBound
    return end < dash && dash - end <= 14 && cursor[at: end].is(.openParenthesis)
      && cursor[at: end].sentence == cursor[at: dash].sentence
  }

  private mutating func accept(
    _ mention: GroupMeanMention, rule: String, into findings: inout Findings
  ) {
    let statistic = statistic(of: mention)
    let unit = mention.unit.map { text.string(tokens: $0) } ?? (isPercentage(mention) ? "%" : nil)
    var mean: GroupMean
    do throws(RefusalReason) {
      mean = try GroupMean(normalizing: mention, statistic: statistic, unit: unit)
    } catch {
      findings.refuse(mention.tokens, as: .groupMean, rule: rule, reason: error)
      return
    }
    let isListed =
      previous.map { isJoined($0.tokens.upperBound..<mention.tokens.lowerBound) } ?? false
    listed = isListed ? listed + 1 : 0
    let isOfPower =
      isListed && power != 0 && mention.exponent == 0 && unit == nil
      && (previous.map { mayShareUnit(behind: $0.tokens.upperBound) } ?? false)
    if isOfPower { takePower(for: &mean, from: findings) } else { power = Int(mention.exponent) }
    if mention.exponent != 0 { shareExponent(Int(mention.exponent), into: &findings) }
    if unit != nil { shareUnit(mention, into: &findings) }
    findings.accept(
      .groupMean(mean), quote: mention.quote ?? mention.tokens, claiming: mention.tokens,
      section: section,
      rule: rule, confidence: mention.confidence)
    let sentence = cursor[at: mention.tokens.lowerBound].sentence
    if let announcement = announced, announcement.sentence + 1 >= sentence, announcement.isStated {
      announced?.sentence = sentence
      usedAnnouncement = true
    } else if let first = mention.spreads.first, rule != "group_mean.plus_minus" {
      announced = SpreadAnnouncement(
        kind: first.kind, sentence: sentence, start: mention.tokens.lowerBound, isStated: false)
      usedAnnouncement = true
    }
    previous = (
      mention.tokens, statistic, mention.spreads.first?.kind, findings.facts.count - 1
    )
  }

  /// Whether a value is of what the one before it is of: it is set against it, or its power stood in a bracket, "212 ± 61
  /// (× 10⁹/L) and 225 ± 66"; not "Platelets and INR were 212 ± 61 × 10⁹/L and 1.1 ± 0.2".
  private func mayShareUnit(behind end: Int) -> Bool {
    cursor[at: end - 1].closesBracket || cursor[at: end].closesBracket
      || cursor[at: end].is(.versus) || cursor.isVersus(at: end) || cursor.isWord("to", at: end)
  }

  /// Multiplies a value as the one before it in a list, and gives it its unit: the second of "212 ± 61 (× 10⁹/L) and 225
  /// ± 66".
  private func takePower(for mean: inout GroupMean, from findings: Findings) {
    guard let previous, case .groupMean(let first) = findings.facts[previous.fact].content else {
      return
    }
    mean.scale(byPowerOfTen: power)
    mean.unit = first.unit
  }

  /// Gives the values of a list the unit that is printed behind the last: "1.42 ± 0.48 to 1.31 ±
  /// 0.45 cm".
  private mutating func shareUnit(_ mention: GroupMeanMention, into findings: inout Findings) {
    guard let previous, let unit = mention.unit else { return }
    for fact in stride(from: previous.fact, to: previous.fact - listed, by: -1) {
      guard case .groupMean(var mean) = findings.facts[fact].content, mean.unit == nil else {
        break
      }
      mean.unit = text.string(tokens: unit)
      findings.facts[fact].content = .groupMean(mean)
    }
    listed = 0
  }

  /// Multiplies the values of a list by the power of ten that is printed behind the last: "8.2 ± 2.1 to 5.4 ±
  /// 1.8 × 10(9)/L", "12.4 ± 6.1 and 21.2 ± 8.8 million".
  private func shareExponent(_ exponent: Int, into findings: inout Findings) {
    guard let previous, let digits = previous.tokens.first(where: { cursor[at: $0].isNumber })
    else {
      return
    }
    for fact in stride(from: previous.fact, to: previous.fact - listed, by: -1) {
      guard case .groupMean(var mean) = findings.facts[fact].content, mean.unit == nil,
        // A power of its own has multiplied it already.
        fact < previous.fact || mean.value.magnitude == cursor[at: digits].value
      else { break }
      mean.scale(byPowerOfTen: exponent)
      findings.facts[fact].content = .groupMean(mean)
    }
  }

  /// Whether only a word or sign that joins a list stands between two values, or between their brackets: "(8.4 ± 2.1)
  /// vs (7.1 ± 1.9)".
  private func isJoined(_ gap: Range<Int>) -> Bool {
    var gap = gap
    if gap.count > 2, cursor[at: gap.lowerBound].closesBracket,
      cursor[at: gap.upperBound - 1].opensBracket
    {
      gap = gap.lowerBound + 1..<gap.upperBound - 1
    }
    guard gap.count <= 3 else { return false }
    for index in gap {
      let token = cursor[at: index]
      guard
        token.is(.comma) || token.is(.conjunction) || token.is(.versus) || token.is(.period)
          || cursor.isWord("to", at: index) || cursor.isWord("with", at: index)
          || cursor.isWord("up", at: index) || token.is(.dash)
      else { return false }
    }
    return true
  }

  private func statistic(of mention: GroupMeanMention) -> GroupMean.Statistic {
    let start = mention.tokens.lowerBound
    let sentence = cursor[at: start].sentence
    // "aldosterone fell: 163.5 ± 214.3 (baseline)"
    if cursor[at: mention.tokens.upperBound].is(.openParenthesis),
      cursor.isWord("baseline", at: mention.tokens.upperBound + 1)
    {
      return .mean
    }
    if mention.isChange || cursor.isChange(mention.value.tokens) { return .change }
    // "a 44 ± 19% decrease"
    let behind = cursor[at: mention.tokens.upperBound]
    if behind.is(.change), behind.is(.percentQualified) { return .change }
    let average = cursor.average(before: start, within: 60)
    if let previous, cursor[at: previous.tokens.lowerBound].sentence == sentence,
      previous.statistic == .change, !cursor.isWord("from", at: start - 1),
      !cursor.isWord("to", at: start - 1), (average ?? 0) < previous.tokens.lowerBound
    {
      return .change
    }
    let isOfMeans =
      previous.map { $0.statistic == .mean && isJoined($0.tokens.upperBound..<start) } ?? false
    if let announced, announced.isStated, announced.sentence <= sentence, !isOfMeans,
      !cursor.isWord("from", at: start - 1)
    {
      // "Mean (SE) increase in duration of activities … was 145 (84) minutes"
      for index in announced.start..<min(announced.start + 12, start)
      where cursor.namesChange(at: index)
        && cursor[at: index].sentence >= announced.sentence - 1
      {
        return .change
      }
    }
    // "P cuff (25 (18–28) versus 21 (18–26)), mean airway pressure (14 (10–17) …": as announced
    if let announced, announced.isStated, announced.kind == .interquartileRange,
      mention.spreads.first?.kind == .interquartileRange,
      cursor.isWord("median", at: announced.start) || cursor.isWord("medians", at: announced.start)
    {
      return .median
    }
    if let average { return statistic(of: mention, average) }
    // "The median (range) peak was T7 (T4–T9). It was reached in 13.2 ± 2.3 min": announced of other spreads.
    let isOfOtherSpread =
      (mention.spreads.first?.kind.isSingle ?? false) && !(announced?.kind.isSingle ?? true)
    if let announced, announced.isStated, !isOfOtherSpread,
      cursor.isWord("median", at: announced.start) || cursor.isWord("medians", at: announced.start)
    {
      return .median
    }
    let quartiles = mention.spreads.contains { $0.kind == .interquartileRange }
    return quartiles ? .median : .mean
  }

  /// What the value of a mention is by the average at an index before it.
  private func statistic(of mention: GroupMeanMention, _ average: Int) -> GroupMean.Statistic {
    let start = mention.tokens.lowerBound
    let isMedian = cursor.isWord("median", at: average) || cursor.isWord("medians", at: average)
    // "the mean and median stay was 7.1 ± 2.2 and 6": no median has a deviation.
    if isMedian, mention.spreads.first?.kind.isSingle ?? false,
      cursor.isWord("and", at: average - 1), cursor.isWord("mean", at: average - 2)
    {
      return .mean
    }
    // "median follow-up 9 (range 3–12) months; the score was 2.1 ± 0.3": the median has its value.
    if isMedian, mention.spreads.first?.kind.isSingle ?? false, let previous,
      previous.tokens.lowerBound > average, previous.kind.map({ !$0.isSingle }) ?? false
    {
      return .mean
    }
    if isMedian, mention.spreads.first?.kind == .interquartileRange,
      cursor.isOfEach(difference: average + 1, start)
    {
      return .change
    }
    // "geometric mean fold-change from week 4 to week 8, 1.03"
    if cursor.isWord("fold", at: average + 1), cursor.isWord("change", at: average + 3) {
      return .change
    }
    return isMedian ? .median : .mean
  }
}
