import Lexing

extension EstimateContext {
  /// What stands directly before a number and ties it to the words before.
  enum Tie { case copula, bracket, comma }

  /// The index of the number's first token.
  var start: Int { estimate.number.tokens.lowerBound }

  /// Whether nothing but "=", "was", ":", "of" and the like stand between name and number.
  func isDirect(behind mention: MeasureMention) -> Bool {
    var index = mention.tokens.upperBound
    guard index <= start, start - index <= 7 else { return false }
    if mention.certainty == .letter {
      let sign = cursor[at: index]
      let isSigned = sign.is(.equals) || sign.is(.colon) || sign.is(.approximately)
      let isLong = mention.tokens.count > 1 || sign.is(.openParenthesis)
      guard isSigned || mention.measure != .cohenD && mention.measure != .hedgesG else {
        return false
      }
      if !isSigned, !isLong {
        // "(r 0.45, p < 0.01)", "β −0.002"
        // "(ES, 0.90 [95% CI 0.08–1.73])"
        let isApposed = cursor[at: index].is(.comma) && estimate.hasLabelledInterval
        guard
          index == start || cursor.isWord("of", at: index) || cursor.isWord("was", at: index)
            || isApposed,
          estimate.number.decimals >= 2
        else { return false }
      }
    }
    while index < start {
      let token = cursor[at: index]
      switch token.kind {
      case .symbol:
        guard
          token.is(.equals) || token.is(.colon) || token.is(.comma) || token.is(.approximately)
            || token.is(.openParenthesis) || token.is(.openBracket) || token.is(.dash)
            || token.is(.emDash) || token.is(.closeParenthesis) || token.is(.closeBracket)
            || token.is(.semicolon) || token.is(.quote) || token.is(.period)
            || cursor.isCurrency(at: index)
        else { return false }
      case .word:
        // "differences at 3 months"
        let isTime = mention.certainty == .vague && cursor.isWord("at", at: index)
        guard isConnective(at: index), !isTime else { return false }
      default: return false
      }
      index += 1
    }
    return true
  }

  /// Whether another name in capitals gives the number its meaning: "SROC = 0.98".
  func hasOtherName() -> Bool {
    let name = cursor[at: start - 2]
    return cursor[at: start - 1].is(.equals) && name.isWord && name.flags.contains(.upperCase)
      && name.end - name.start > 1 && !name.is(.measure)
  }

  /// Whether an exposure's size is meant, of which the sentence says what it predicts: "a 10% decline
  /// predicted death".
  func isPredictor() -> Bool {
    guard estimate.interval == nil else { return false }
    let sentence = cursor[at: start].sentence
    for index in estimate.end..<estimate.end + 12 {
      guard cursor[at: index].sentence == sentence, !cursor[at: index].is(.semicolon) else {
        return false
      }
      if cursor.isWord("predicted", at: index) || cursor.isWord("predicts", at: index)
        || cursor.isWord("predict", at: index) || cursor.isWord("discriminated", at: index)
      {
        return true
      }
    }
    return false
  }

  private func isConnective(at index: Int) -> Bool {
    cursor.isWord("of", at: index) || cursor.isWord("was", at: index)
      || cursor.isWord("were", at: index) || cursor.isWord("is", at: index)
      || cursor.isWord("are", at: index) || cursor.isWord("at", at: index)
      || cursor.isWord("to", at: index) || cursor.isWord("be", at: index)
      || cursor.isWord("equal", at: index) || cursor.isWord("equals", at: index)
      || cursor.isWord("estimated", at: index) || cursor.isWord("about", at: index)
      || cursor.isWord("approximately", at: index) || cursor.isWord("only", at: index)
      || cursor.isWord("adjusted", at: index) || cursor.isWord("as", at: index)
      || cursor.isWord("by", at: index) || cursor.isWord("and", at: index)
      || cursor.isWord("value", at: index) || cursor.isWord("being", at: index)
  }

  /// What ties the number to the words before, if anything does.
  func tie() -> Tie? {
    var index = start - 1
    // "was only 3.2", "of about 3.2"
    while cursor.isWord("only", at: index) || cursor.isWord("about", at: index)
      || cursor.isWord("approximately", at: index) || cursor.isWord("just", at: index)
      || cursor.isCurrency(at: index)
    {
      index -= 1
    }
    let token = cursor[at: index]
    if token.is(.openParenthesis) || token.is(.openBracket) { return .bracket }
    if token.is(.equals) || token.is(.colon) || cursor.isWord("was", at: index)
      || cursor.isWord("of", at: index) || cursor.isWord("were", at: index)
      || cursor.isWord("is", at: index) || cursor.isWord("by", at: index)
    {
      return .copula
    }
    if token.is(.comma) || token.is(.semicolon) { return .comma }
    return nil
  }

  /// Whether the number is the first in a bracket, alone or behind one word: "(EDOM: −76 ml".
  func opensBracket() -> Bool {
    if tie() == .bracket { return true }
    return cursor[at: start - 1].is(.colon) && cursor[at: start - 2].isWord
      && !cursor[at: start - 2].is(.average)
      && (cursor[at: start - 3].is(.openParenthesis) || cursor[at: start - 3].is(.openBracket))
  }

  /// Whether a second number stands in a bracket behind, as a spread does: "7.9 (8.5)".
  func hasBracketedValue() -> Bool {
    let open = cursor[at: estimate.number.tokens.upperBound]
    return estimate.interval == nil && (open.is(.openParenthesis) || open.is(.openBracket))
      && cursor[at: estimate.number.tokens.upperBound + 1].isNumber
  }

  /// Whether the number can be a value of the measure.
  func isPlausible(_ measure: EffectSize.Measure, _ certainty: MeasureName.Certainty) -> Bool {
    if estimate.isBare, cursor[at: start].flags.contains(.spelled) { return false }
    let value = estimate.value
    let decimals = estimate.number.decimals
    if cursor[at: estimate.number.tokens.upperBound].is(.ascii("*")) { return false }
    // "2.6/100,000" is a rate.
    if cursor[at: estimate.number.tokens.upperBound].is(.slash) && estimate.isBare
      || cursor[at: start - 1].is(.slash) && cursor[at: start - 2].isNumber
    {
      return false
    }
    // "N = 4397"
    if cursor.isWord("n", at: start - 2), cursor[at: start - 1].is(.equals) { return false }
    if isRangeStart(), !measure.isStandardized { return false }
    // "Baltimore, MD (80% women)": letters before a bracketed share are a name's.
    if certainty == .abbreviation, estimate.isPercent, !estimate.isTested, tie() == .bracket {
      return false
    }
    switch measure {
    case .oddsRatio, .riskRatio, .hazardRatio, .incidenceRateRatio, .ratio:
      guard estimate.isBare, !estimate.hasSpread, value != 0 || decimals > 0 else { return false }
      if measure == .ratio, certainty == .abbreviation, estimate.interval == nil { return false }
      if certainty == .phrase { return decimals > 0 || estimate.isTested || abs(value) < 20 }
      return estimate.interval != nil || decimals > 0 && abs(value) < 30
    case .geometricMeanRatio: return value > 0 && (decimals > 0 || estimate.isPercent)
    case .relativeRiskReduction, .riskDifference, .absoluteRiskReduction, .percentDifference:
      return estimate.isPercent || decimals > 0 || estimate.interval != nil
    case .meanDifference: return true
    case .standardizedMeanDifference, .cohenD, .hedgesG, .other:
      return estimate.isBare && decimals > 0 && abs(value) < 20
    case .etaSquared, .partialEtaSquared, .determination:
      return value >= 0 && (value <= 1 && decimals > 0 && estimate.isBare || estimate.isPercent)
    case .correlation:
      return abs(value) <= 1 && estimate.isBare && !estimate.hasSpread
        && (decimals > 0 || abs(value) == 1 && estimate.p != nil)
    case .regressionCoefficient:
      return !estimate.isPercent && (decimals > 0 || estimate.interval != nil)
    case .numberNeededToTreat: return estimate.isBare && abs(value) >= 1
    case .areaUnderCurve:
      return estimate.isBare && decimals > 0 && value > 0.3 && value <= 1
        || estimate.isPercent && value > 30 && value <= 100
    }
  }

  /// Whether the number begins a range that is no interval: "106–171 ml".
  func isRangeStart() -> Bool {
    var behind = cursor.moved(to: estimate.number.tokens.upperBound)
    _ = behind.accept(.percent)
    if behind.peek().is(.dash), behind.peek(1).isNumber { return true }
    return behind.isWord("to", at: behind.index) && behind.peek(1).isNumber
  }

  /// Whether the number ends a range that is no interval, of which one end alone says nothing
  /// ("15–34 mL higher"), or is part of a unit ("mL/1.73 m²").
  func isRangeEnd() -> Bool {
    let dash = cursor[at: start - 1]
    return dash.is(.slash)
      || (dash.is(.dash) || estimate.isSigned && !cursor[at: start].hasSpaceBefore)
        && cursor[at: dash.is(.dash) ? start - 2 : start - 1].isNumber
  }

  /// The measure of a name, by what the number shows of it: a difference in percent is one of
  /// proportions unless the outcome is itself a percentage.
  func refined(_ mention: MeasureMention) -> EffectSize.Measure {
    mention.measure == .meanDifference
      ? differenceMeasure(like: .meanDifference) : mention.measure
  }

  /// Mean or risk difference, by unit and sentence.
  func differenceMeasure(like measure: EffectSize.Measure) -> EffectSize.Measure {
    guard EffectSize.isDifference(measure) else { return measure }
    guard estimate.isPercent else { return .meanDifference }
    let sentence = cursor.sentence(at: start)
    for index in sentence where cursor[at: index].isWord {
      if cursor.isWord("mean", at: index) || cursor.isWord("means", at: index)
        || cursor.isWord("score", at: index) || cursor.isWord("scores", at: index)
        || cursor.isWord("average", at: index) || cursor.isWord("hba1c", at: index)
        || cursor.isWord("a1c", at: index) || cursor.isWord("lvef", at: index)
        || cursor.isWord("ejection", at: index) || cursor.isWord("saturation", at: index)
        || cursor.isWord("fev1", at: index) || cursor.isWord("hematocrit", at: index)
        || cursor.isWord("squares", at: index)
      {
        return .meanDifference
      }
    }
    // Glycated haemoglobin is itself a percentage.
    if estimate.number.decimals > 0, abs(estimate.value) < 2.5 {
      for index in cursor.bounds where cursor.isWord("hba1c", at: index) { return .meanDifference }
    }
    return .riskDifference
  }

  /// Whether only commas and "and" stand between the previous estimate and the number.
  func isListed(behind previous: AcceptedEstimate) -> Bool {
    var index = previous.estimate.end
    guard index < start, start - index <= 4 else { return false }
    // "0.46 (1.06)" is a mean with its spread.
    var isJoined = false
    while index < start {
      let token = cursor[at: index]
      guard
        token.is(.comma) || token.is(.semicolon) || cursor.isWord("and", at: index)
          || cursor.isWord("or", at: index) || token.is(.slash) || token.is(.openParenthesis)
          || token.is(.closeParenthesis) || cursor.isWord("to", at: index) || token.is(.openBracket)
          || token.is(.dash) && previous.effect.measure.isStandardized
          || token.is(.closeBracket)
          || token.is(.versus) && previous.effect.measure == .areaUnderCurve || token.is(.period)
      else { return false }
      if !(token.is(.openParenthesis) || token.is(.openBracket)) { isJoined = true }
      index += 1
    }
    return isJoined
  }

  /// Whether both estimates stand before the same preposition: "39% for men, 53% for women".
  func isParallel(to previous: AcceptedEstimate) -> Bool {
    let before = cursor[at: start - 1]
    guard before.is(.comma) || before.is(.conjunction), start - previous.estimate.end <= 12
    else { return false }
    return isBehindBoth("for", previous) || isBehindBoth("in", previous)
      || isBehindBoth("at", previous)
  }

  private func isBehindBoth(_ word: StaticString, _ previous: AcceptedEstimate) -> Bool {
    cursor.isWord(word, at: previous.estimate.end) && cursor.isWord(word, at: estimate.end)
  }

  /// Whether the number has unit, percent sign and spread just as an estimate before; a unit may
  /// stand behind the last of a list only.
  func hasShape(of other: Estimate) -> Bool {
    estimate.isPercent == other.isPercent && estimate.hasSpread == other.hasSpread
      && (estimate.unit.isEmpty == other.unit.isEmpty || other.unit.isEmpty && other.hasSpread)
      || other.interval != nil && estimate.interval != nil && !other.isBare && !estimate.isBare
  }

  /// Whether a second value of the same kind stands on the other side of "versus" or "than", so that
  /// both are values of groups: "10.9 months (95% CI …) with A versus 8.1 months with B".
  ///
  /// - Parameter reach: How many tokens to look ahead; few where the number is called a difference.
  /// - Returns: True if both are values of groups.
  func hasCounterpart(within reach: Int = 26) -> Bool {
    hasCounterpartBehind(reach) || reach > 10 && hasCounterpartBefore()
  }

  private func hasCounterpartBehind(_ reach: Int) -> Bool {
    // An interval about zero with a p value is a difference's.
    if isAboutZero, estimate.p != nil { return false }
    let sentence = cursor[at: start].sentence
    var isCompared = false
    for index in estimate.end..<estimate.end + reach {
      let token = cursor[at: index]
      guard token.sentence == sentence, !token.is(.pValue) else { return false }
      if separates(at: index) { isCompared = true }
      if isCompared, token.isNumber, !token.flags.contains(.spelled) {
        if isCounterpart(at: index) { return true }
        if !isPartOfName(at: index) { return false }
      }
    }
    return false
  }

  private func hasCounterpartBefore() -> Bool {
    if isAboutZero, estimate.p != nil { return false }
    var isCompared = false
    for index in stride(from: start - 1, through: max(sentenceStart, start - 26), by: -1) {
      let token = cursor[at: index]
      if token.is(.semicolon), !isCompared { return false }
      if separates(at: index) {
        guard start - index <= 14 else { return false }
        isCompared = true
      }
      if token.isNumber, !token.flags.contains(.spelled) {
        if isCompared {
          if isCounterpart(at: index) { return true }
        }
        // "vs 8.1 … (0.4": the value compared is another one.
        else if !isPartOfName(at: index) {
          return false
        }
      }
    }
    return false
  }

  private func separates(at index: Int) -> Bool {
    cursor[at: index].is(.versus) || cursor.isWord("than", at: index)
      || cursor.isWord("while", at: index) || cursor.isWord("whereas", at: index)
  }

  /// Whether a number elsewhere is printed with the same kind of unit and decimals.
  private func isCounterpart(at index: Int) -> Bool {
    let token = cursor[at: index]
    let behind = cursor[at: index + 1]
    if estimate.isPercent { return behind.is(.percent) }
    if !estimate.unit.isEmpty {
      return behind.unit != nil && behind.unit == cursor[at: estimate.unit.lowerBound].unit
    }
    return behind.is(.openParenthesis) || behind.is(.openBracket) || behind.is(.comma)
      || behind.is(.plusMinus) || token.decimals == estimate.number.decimals && token.decimals > 0
  }

  /// Whether a number belongs to a name: the 20 of "PFDI-20".
  private func isPartOfName(at index: Int) -> Bool {
    cursor[at: index - 1].is(.dash) && cursor[at: index - 2].isWord
  }

  /// Whether the interval includes zero.
  var isAboutZero: Bool {
    guard let interval = estimate.interval else { return false }
    return interval.low.value < 0 && interval.high.value > 0
  }

  /// Whether the sentence denies what a mention names: "no significant difference in …".
  func isDenied(_ mention: MeasureMention) -> Bool {
    let name = mention.tokens.lowerBound
    for index in max(sentenceStart, name - 5)..<max(sentenceStart, name)
    where cursor.isWord("no", at: index) || cursor.isWord("not", at: index)
      || cursor.isWord("without", at: index) || cursor.isWord("nor", at: index)
    {
      return true
    }
    return false
  }

  /// Whether "and" leads to a second value of the same kind in the sentence.
  func hasPair() -> Bool {
    let sentence = cursor[at: start].sentence
    var isJoined = false
    for index in estimate.end..<estimate.end + 14 {
      let token = cursor[at: index]
      guard token.sentence == sentence, !token.is(.pValue) else { return false }
      if cursor.isWord("and", at: index) || token.is(.versus) { isJoined = true }
      if isJoined, token.isNumber, !token.flags.contains(.spelled), isCounterpart(at: index) {
        return true
      }
    }
    return false
  }

  /// Whether the number is a dose or a limit: "at doses of 300 mg", "the limit of −1 day".
  func isDose() -> Bool {
    cursor[at: start - 2].is([.doseNoun, .design]) || cursor[at: start - 1].is(.doseNoun)
  }

  /// Whether the number is set by the design: "to detect a difference of 10%", "margin".
  func isDesign() -> Bool {
    guard estimate.interval == nil, estimate.p == nil else { return false }
    for index in max(sentenceStart, start - 25)..<max(sentenceStart, start)
    where cursor[at: index].is(.design) {
      return true
    }
    for index in estimate.end..<estimate.end + 8 where cursor[at: index].is(.design) {
      return cursor[at: index].sentence == cursor[at: start].sentence
    }
    return false
  }
}
