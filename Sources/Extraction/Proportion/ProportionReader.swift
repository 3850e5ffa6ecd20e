import Documents
import Lexing

/// Reads the shares of one passage from left to right; what refuses one percentage refuses the
/// others of its list.
struct ProportionReader {
  let cursor: Cursor
  let section: Section
  /// The last percentage that was refused, and why.
  private var refused: (end: Int, reason: RefusalReason)?
  /// Where the last percentage ended.
  private var lastEnd = -1

  init(cursor: Cursor, section: Section) {
    self.cursor = cursor
    self.section = section
  }

  mutating func read(_ landmarks: Landmarks, into findings: inout Findings) {
    var landmarks = landmarks
    var end = 0
    while let index = landmarks.next(from: end) {
      if let intervalEnd = intervalEnd(at: index) {
        end = intervalEnd
      } else if cursor[at: index].isNumber, !isTaken(index, in: findings), mayBeShare(index) {
        end = share(at: index, into: &findings) ?? end
      }
    }
  }

  /// The end of an interval that begins at an index: its level and bounds are no shares.
  private func intervalEnd(at index: Int) -> Int? {
    let token = cursor[at: index]
    guard
      token.is(.openParenthesis) || token.is(.openBracket) || token.is(.interval)
        || token.isNumber && token.value >= 80 && token.value < 100
          && (cursor[at: index + 1].is(.percent) || cursor[at: index + 1].is(.interval))
    else { return nil }
    let isNamed = (0..<8).contains { cursor[at: index + $0].is(.interval) }
    guard isNamed || index == lastEnd else { return nil }
    var ahead = cursor.moved(to: index)
    if let interval = ahead.interval(), interval.isLabelled { return ahead.index }
    ahead.index = index
    if let label = ahead.intervalLabel() { return label.tokens.upperBound }
    // Bounds in brackets right behind a percentage: "37.6% (27.1%–50.2%)".
    if index == lastEnd, token.is(.openParenthesis) || token.is(.openBracket) {
      ahead.index = index
      if ahead.interval() != nil, ahead.index > index { return ahead.index }
    }
    return nil
  }

  /// Whether an earlier type that excludes shares has claimed a number; sample sizes do not.
  private func isTaken(_ index: Int, in findings: Findings) -> Bool {
    findings.isClaimed(index) && !findings.isClaimed(index, by: .sampleSize)
  }

  /// Whether what follows a number can make it part of a share.
  private func mayBeShare(_ index: Int) -> Bool {
    let next = cursor[at: index + 1]
    switch next.kind {
    case .symbol:
      return next.is(.percent) || next.is(.slash) || next.is(.comma)
    case .word:
      return next.is(.versus) || next.is(.conjunction) || cursor.isWord("of", at: index + 1)
        || cursor.isWord("out", at: index + 1) || cursor.isWord("per", at: index + 1)
        || cursor.isWord("percent", at: index + 1) || cursor.isWord("v", at: index + 1)
    case .number, .superscript, .end: return false
    }
  }

  /// Tries the rules at a number; yields the token after the fact or refusal.
  private mutating func share(at index: Int, into findings: inout Findings) -> Int? {
    let start = cursor.moved(to: index)
    for rule in Proportion.rules {
      guard let mention = rule.match(start) else { continue }
      let end = mention.core?.upperBound ?? mention.tokens.upperBound
      if let reason = objection(to: mention) {
        findings.refuse(mention.tokens, as: .proportion, rule: rule.name, reason: reason)
        refused = (end, reason)
        lastEnd = end
        return end
      }
      do throws(RefusalReason) {
        let share = try Proportion(normalizing: mention)
        findings.accept(
          .proportion(share), quote: mention.tokens, claiming: mention.tokens, section: section,
          rule: rule.name, confidence: confidence(of: mention))
      } catch {
        findings.refuse(mention.tokens, as: .proportion, rule: rule.name, reason: error)
      }
      lastEnd = max(end, mention.core == nil ? end : max(end, mention.tokens.upperBound))
      return lastEnd
    }
    return nil
  }

  /// Counts make a share nearly sure; sections other than results, less.
  private func confidence(of mention: ProportionMention) -> Double {
    var confidence = 0.75
    if mention.numerator != nil {
      confidence = mention.percent == nil ? 0.8 : 0.95
    } else if let core = mention.core, namesPeople(behind: core.upperBound) {
      confidence = 0.9
    }
    switch section {
    case .results, .caption: break
    case .background, .objective, .methods: confidence -= 0.25
    default: confidence -= 0.05
    }
    return confidence
  }

  // MARK: Objections

  /// Why a percentage is no share of a group; nil if nothing speaks against it.
  private func objection(to mention: ProportionMention) -> RefusalReason? {
    if section == .background || section == .objective { return .otherStudy }
    guard let core = mention.core else { return nil }
    let first = core.lowerBound
    let after = mention.sign?.upperBound ?? core.upperBound
    if isBound(first, core.upperBound) { return .rangeOfShares }
    if mention.numerator != nil { return nil }
    if isThreshold(first) || isPlanned(first) { return .stipulated }
    if isSigned(first) { return .relativeChange }
    if isQualifier(after) { return .relativeChange }
    if isStrength(first, after) || isPoint(first) || isHeterogeneity(first) { return .notAShare }
    // "95% LoA", "95% limits of agreement"
    if cursor.isWord("loa", at: after) || cursor.isWord("limits", at: after) { return .notAShare }
    if isGeneralStatement(first) { return .otherStudy }
    if namesPeople(behind: after) { return nil }
    if isChange(before: first) { return .relativeChange }
    if isOfReference(after) || isOfQuantity(before: first) { return .notAShare }
    if let refused, isListed(from: refused.end, to: first) { return refused.reason }
    if isMeasurement(before: first) { return .notAShare }
    return nil
  }

  /// "I² = 12%", "I(2) was 0%": how much of the variation lies between studies.
  private func isHeterogeneity(_ first: Int) -> Bool {
    for step in 2...5 where cursor.isWord("i", at: first - step) {
      let behind = cursor[at: first - step + 1]
      return behind.kind == .superscript || behind.is(.openParenthesis) || behind.isInteger
    }
    for step in 2...4 where cursor.isWord("i2", at: first - step) { return true }
    return false
  }

  /// "40–60%", "2.2%–11.5%", "between 40% and 60%".
  private func isBound(_ first: Int, _ end: Int) -> Bool {
    let before = cursor[at: first - 1]
    if before.is(.dash), cursor[at: first - 2].isNumber || cursor[at: first - 2].is(.percent) {
      return true
    }
    if cursor.isWord("between", at: first - 1) { return true }
    return cursor[at: end].is(.dash) && cursor[at: end + 1].isNumber
  }

  /// "−41%", "+ 12%".
  private func isSigned(_ first: Int) -> Bool {
    let before = cursor[at: first - 1]
    return before.is(.plus) || before.is(.dash) || before.is(.plusMinus)
  }

  /// ">50%", "at least 30%", "up to 15%", "a maximum of 30%".
  private func isThreshold(_ first: Int) -> Bool {
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
    return cursor.isWord("least", at: first - 1) || cursor.isWord("than", at: first - 1)
      || cursor.isWord("top", at: first - 1) || cursor.isWord("exceeding", at: first - 1)
      || cursor.isWord("exceeded", at: first - 1) || cursor.isWord("above", at: first - 1)
      || cursor.isWord("below", at: first - 1)
      || cursor.isWord("to", at: first - 1) && cursor.isWord("up", at: first - 2)
      || cursor.isWord("of", at: first - 1)
        && (cursor.isWord("maximum", at: first - 2) || cursor.isWord("minimum", at: first - 2)
          || cursor.isWord("power", at: first - 2) || cursor.isWord("error", at: first - 2)
          || cursor.isWord("alpha", at: first - 2) || cursor.isWord("margin", at: first - 2)
          || cursor.isWord("level", at: first - 2))
  }

  /// Percentages of sample size calculations and definitions in the methods.
  private func isPlanned(_ first: Int) -> Bool {
    guard section == .methods || section == .body else { return false }
    let before = first - 1
    if cursor.isWord("once", at: before) || cursor.isWord("until", at: before)
      || cursor.isWord("if", at: before) || cursor.isWord("when", at: before)
    {
      return true
    }
    for index in cursor.sentence(at: first) where cursor[at: index].is(.stipulation) {
      return section == .methods || !cursor.isWord("expected", at: index)
    }
    return false
  }

  /// "4% absolute increase", "39% lower", "6% weight loss", "5.5% (95% CI …) more", "16% reduction",
  /// "95% CI", "80% power", "19.0%-point".
  private func isQualifier(_ end: Int) -> Bool {
    var place = end
    let isBracketed = cursor[at: place].is(.openParenthesis) || cursor[at: place].is(.openBracket)
    if isBracketed {
      var ahead = cursor.moved(to: place)
      guard let interval = ahead.interval(), interval.isLabelled,
        let close = cursor.closing(place)
      else { return false }
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
    if cursor[at: place].is(.interval) { return true }
    if cursor[at: place].is(.percentQualified) || cursor[at: place].is(.comparativeDegree) {
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
    return cursor[at: isBracketed ? first - 2 : first - 1].is(.formulation)
  }

  /// "of 40 patients", "of the slow acetylators", "women", "in the control group".
  private func namesPeople(behind end: Int) -> Bool {
    if cursor.isPeopleWord(at: end) { return true }
    // "54% and 46% of patients"
    if cursor[at: end].is(.conjunction) {
      var next = cursor.moved(to: end + 1)
      if next.percentValue() != nil, next.acceptPercentSign() {
        return namesPeople(behind: next.index)
      }
    }
    guard cursor.isWord("of", at: end) else { return false }
    for step in 1...6 {
      let token = cursor[at: end + step]
      guard token.isWord || token.isNumber || token.is(.dash) || token.is(.quote) else {
        return false
      }
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
    for step in 1...6 {
      let token = cursor[at: end + step]
      guard token.isWord || token.isNumber || token.is(.dash) else { return false }
      // "of weeks": a share of time.
      if token.is(.reference) || token.unit?.quantity == .time { return true }
    }
    return false
  }

  /// "was reduced by 6 minutes (31%)": a share of the quantity that stands before the bracket.
  private func isOfQuantity(before first: Int) -> Bool {
    guard cursor[at: first - 1].is(.openParenthesis), cursor[at: first - 2].unit != nil,
      cursor[at: first - 3].isNumber
    else { return false }
    for step in 4...9 where cursor[at: first - step].is(.change) { return true }
    return false
  }

  /// "reduced by 21%", "a reduction of 25%", "the reduction was only 14.7%", "difference 7.5%".
  private func isChange(before first: Int) -> Bool {
    var place = first - 1
    // "by approximately 21%", "was only 14%"
    while cursor[at: place].is(.approximately) || cursor.isWord("only", at: place)
      || cursor.isWord("about", at: place) || cursor.isWord("approximately", at: place)
      || cursor.isWord("around", at: place) || cursor.isWord("almost", at: place)
      || cursor.isWord("nearly", at: place) || cursor.isWord("an", at: place)
      || cursor.isWord("additional", at: place) || cursor.isWord("average", at: place)
    {
      place -= 1
    }
    if cursor.isWord("by", at: place) {
      for step in 1...6 where cursor[at: place - step].is(.change) { return true }
      // "was reduced by 24% (…) and pneumonia by 35%"
      if let refused, refused.reason == .relativeChange,
        cursor[at: refused.end - 1].sentence == cursor[at: first].sentence
      {
        return true
      }
      return isComparison(place - 1) || cursor[at: place - 1].is(.comparativeDegree)
    }
    if isComparison(place) { return true }
    if cursor.isWord("of", at: place) || cursor.isWord("was", at: place)
      || cursor.isWord("were", at: place) || cursor[at: place].is(.equals)
      || cursor[at: place].is(.openParenthesis) || cursor[at: place].is(.colon)
    {
      let before = place - 1
      return isComparison(before)
        || cursor[at: before].is(.change) && cursor[at: before].is(.percentQualified)
          && !cursor[at: place].is(.openParenthesis)
    }
    return cursor[at: place].is(.change) && cursor[at: place].is(.percentQualified)
      && !cursor.isWord("improved", at: place) && !cursor.isWord("increased", at: place)
  }

  private func isComparison(_ index: Int) -> Bool {
    cursor.isComparison(at: index) && !cursor[at: index].is(.ratio)
      && !cursor.isWord("adjusted", at: index)
  }

  /// Whether a percentage stands in one list with an earlier one.
  private func isListed(from end: Int, to first: Int) -> Bool {
    guard first - end <= 9, first > end, cursor[at: end].sentence == cursor[at: first].sentence
    else { return false }
    var index = end
    while index < first {
      let token = cursor[at: index]
      if token.is(.openParenthesis) || token.is(.openBracket) {
        guard let close = cursor.closing(index), close < first else { return false }
        index = close + 1
        continue
      }
      guard
        token.is(.comma) || token.is(.conjunction) || token.is(.versus) || token.is(.period)
          || token.is(.semicolon) || cursor.isWord("to", at: index)
          || cursor.isWord("with", at: index)
      else { return false }
      index += 1
    }
    return true
  }

  /// "HbA1c was 7.8%", "mean adherence was 85%": a quantity that is measured in percent.
  private func isMeasurement(before first: Int) -> Bool {
    let sentence = cursor[at: first].sentence
    let before = first - 1
    // A linking verb has a subject; elsewhere people or numbers in between break the tie.
    let isLinked =
      cursor.isWord("was", at: before) || cursor.isWord("were", at: before)
      || cursor.isWord("is", at: before) || cursor[at: before].is(.equals)
    var index = before
    var steps = 0
    var depth = 0
    var hasValue = false
    while steps < (isLinked ? 24 : 20), cursor[at: index].sentence == sentence {
      let token = cursor[at: index]
      if token.is(.closeParenthesis) || token.is(.closeBracket) { depth += 1 }
      if token.is(.openParenthesis) || token.is(.openBracket) { depth = max(0, depth - 1) }
      // "values decreased (39.7% …) and were lower in the other group (29.9% …)"
      if let refused, refused.reason == .notAShare, index < refused.end { return true }
      if depth == 0 {
        if token.is(.semicolon) { return false }
        // A rate is a share though it may be called mean; events are counted, not measured.
        if token.is(.share) { return false }
        if token.is(.person), !isLinked { return false }
        if token.is(.percentMeasure), !isLimited(at: index) { return true }
        // "the mean was 27 sessions with 40% attending": that mean has its value.
        if token.isNumber, !token.flags.contains(.spelled), !isLinked { hasValue = true }
        if cursor.isWord("averaged", at: index) { return true }
        if token.is(.average), !hasValue, !cursor.isWord("on", at: index - 1) { return true }
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// "HbA1c < 7%": a limit of the measure says which people are counted.
  private func isLimited(at index: Int) -> Bool {
    let behind = cursor[at: index + 1]
    return behind.is(.less) || behind.is(.greater) || behind.is(.lessOrEqual)
      || behind.is(.greaterOrEqual) || cursor.isWord("below", at: index + 1)
      || cursor.isWord("above", at: index + 1) || cursor.isWord("under", at: index + 1)
      || cursor.isWord("over", at: index + 1)
  }

  /// "at 25% to 75%": a point of a scale; "remained at 34%" is a share.
  private func isPoint(_ first: Int) -> Bool {
    guard cursor.isWord("at", at: first - 1) else { return false }
    let before = cursor[at: first - 2]
    return before.isWord && !cursor.isWord("remained", at: first - 2)
      && !cursor.isWord("stood", at: first - 2) && !cursor.isWord("stable", at: first - 2)
      && !before.is(.comparativeDegree)
  }

  /// Whether a sentence that opens unlabelled prose says what is generally so, in the present tense.
  private func isGeneralStatement(_ first: Int) -> Bool {
    let opening = cursor[at: cursor.bounds.lowerBound].sentence
    guard section == .body, cursor[at: first].sentence - opening < 5 else { return false }
    var isPresent = false
    for index in cursor.sentence(at: first) {
      if cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
        || cursor.isWord("had", at: index) || cursor.isWord("we", at: index)
      {
        return false
      }
      isPresent =
        isPresent || cursor.isWord("is", at: index) || cursor.isWord("are", at: index)
        || cursor.isWord("have", at: index) || cursor.isWord("has", at: index)
        || cursor.isWord("affects", at: index) || cursor.isWord("can", at: index)
        || cursor.isWord("may", at: index) || cursor.isWord("remains", at: index)
    }
    return isPresent
  }
}
