import Documents
import Lexing

/// What is known when a number is judged: the estimate, and what stands around it.
struct EstimateContext {
  /// A cursor at the number.
  var cursor: Cursor
  /// The number with its interval and p.
  var estimate: Estimate
  /// The nearest name of a measure before it in the sentence.
  var mention: MeasureMention?
  /// The estimate that was accepted last in the sentence.
  var previous: AcceptedEstimate?
  /// The ratio that an earlier sentence of the passage has named.
  var lastRatio: EffectSize.Measure?
  /// The first token of the sentence.
  var sentenceStart: Int
  /// The section of the passage.
  var section: Section
}

extension EstimateContext {
  /// What stands directly before a number and ties it to the words before.
  enum Tie { case copula, bracket, comma }

  /// The index of the number's first token.
  var start: Int { estimate.number.tokens.lowerBound }

  /// Whether the number counts what follows it: "The NNT was 12, and 3 patients died".
  var countsNoun: Bool {
    let next = cursor[at: estimate.number.tokens.upperBound]
    return next.isWord && !next.is([.function, .conjunction])
  }

  /// Whether nothing but "=", "was", ":", "of" and the like stand between name and number.
  func isDirect(behind mention: MeasureMention) -> Bool {
    guard mention.tokens.upperBound <= start else { return false }
    var index = endOfStep(from: mention.tokens.upperBound)
    guard start - index <= 7 else { return false }
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
            || token.opensBracket || token.is(.dash)
            || token.is(.emDash) || token.closesBracket
            || token.is(.semicolon) || token.is(.quote) || token.is(.period)
            || cursor.isCurrency(at: index)
        else { return false }
      case .word:
        // "differences at 3 months"
        let isTime =
          cursor.isWord("at", at: index)
          && (mention.certainty == .vague || estimate.isTime(in: cursor))
        guard isConnective(at: index), !isTime else { return false }
      default: return false
      }
      index += 1
    }
    return true
  }

  /// Where the step ends that a measure is for: "per 10 years", "for each 1-SD increase"; where it would begin if
  /// there is none.
  private func endOfStep(from index: Int) -> Int {
    guard
      cursor.isWord("per", at: index)
        || cursor.isWord("for", at: index)
          && (cursor.isWord("each", at: index + 1) || cursor.isWord("every", at: index + 1))
    else { return index }
    var place = index + 1
    while place < start, place < index + 9 {
      let token = cursor[at: place]
      guard
        token.isWord && !token.is(.conjunction) && !cursor.isWord("was", at: place)
          && !cursor.isWord("were", at: place) || token.isNumber && place <= index + 2
          || token.is(.slash) || token.is(.dash) || token.kind == .superscript
      else { break }
      place += 1
    }
    return place
  }

  /// Whether another name in capitals gives the number its meaning: "SROC = 0.98".
  func hasOtherName() -> Bool {
    let name = cursor[at: start - 2]
    // "R² = 0.84 and R² = 0.66, with slopes of 0.50 and 0.46"
    if (start - 4..<start).contains(where: {
      cursor.isWord("slopes", at: $0) || cursor.isWord("slope", at: $0)
    }) {
      return true
    }
    return cursor[at: start - 1].is(.equals) && name.isWord && name.flags.contains(.upperCase)
      && name.end - name.start > 1 && !name.is(.measure) && !isNameOfPrevious(name)
  }

  /// Whether the estimate before stands behind the same abbreviation: "treatment effect ratio [TER] = 0.93 … (TER = 0.91".
  private func isNameOfPrevious(_ name: Token) -> Bool {
    guard let first = previous?.estimate.number.tokens.lowerBound else { return false }
    let sign = cursor[at: first - 1].is(.equals) ? first - 2 : first - 1
    return cursor[at: cursor[at: sign].closesBracket ? sign - 1 : sign].mayBe(name)
  }

  /// Whether a bracket behind the number's own noun names a measure and its value: the 0.98 of "and 0.98 for
  /// Appearance (AUC = 0.629)" is of another kind.
  var hasMeasureInBracketBehind: Bool {
    for index in estimate.end..<estimate.end + 6 {
      let token = cursor[at: index]
      if token.opensBracket {
        return cursor[at: index + 1].is(.measure) && cursor[at: index + 2].is(.equals)
      }
      guard token.isWord else { return false }
    }
    return false
  }

  /// Whether an exposure's size is meant, of which the sentence says what it predicts: "a 10% decline
  /// predicted death".
  func isPredictor() -> Bool {
    guard estimate.interval == nil else { return false }
    let sentence = cursor[at: start].sentence
    for index in estimate.end..<estimate.end + 30 {
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

  /// Whether an amount alone, which is no result, is said to go with a risk: "was associated with death".
  func isAssociatedWithRisk() -> Bool {
    guard estimate.interval == nil else { return false }
    let sentence = cursor[at: start].sentence
    let verb = (estimate.end..<estimate.end + 12).first {
      cursor.isWord("associated", at: $0) && cursor.isWord("with", at: $0 + 1)
    }
    guard let verb, cursor[at: verb].sentence == sentence,
      !(estimate.end..<verb).contains(where: {
        cursor[at: $0].is(.semicolon) || cursor[at: $0].is(.riskNoun)
      })
    else { return false }
    return (verb + 2..<verb + 6).contains { cursor[at: $0].is(.riskNoun) }
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
      || cursor.isWord("respectively", at: index) || cursor.isCurrency(at: index)
    {
      index -= 1
    }
    let token = cursor[at: index]
    if token.opensBracket { return .bracket }
    if token.is(.equals) || token.is(.colon) || cursor.isWord("was", at: index)
      || cursor.isWord("of", at: index) || cursor.isWord("were", at: index)
      || cursor.isWord("is", at: index) || cursor.isWord("by", at: index)
    {
      return .copula
    }
    if token.is(.comma) || token.is(.semicolon) { return .comma }
    if beginsStatedRange(at: index) { return .copula }
    return nil
  }

  /// Whether the measure is named in the plural: "HRs", but not the "HR" of a heart.
  var isPlural: Bool {
    guard let mention else { return false }
    return cursor.text[Int(cursor[at: mention.tokens.lowerBound].end) - 1] == UInt8(ascii: "s")
  }

  /// Whether "ranged from", "were between" and the like end at an index.
  func beginsStatedRange(at index: Int) -> Bool {
    guard cursor.isWord("from", at: index) || cursor.isWord("between", at: index) else {
      return false
    }
    return cursor.isWord("ranged", at: index - 1) || cursor.isWord("ranging", at: index - 1)
      || cursor.isWord("range", at: index - 1) || cursor.isWord("ranges", at: index - 1)
      || cursor.isWord("varied", at: index - 1) || cursor.isWord("varying", at: index - 1)
      || cursor.isWord("were", at: index - 1)
  }

  /// Whether the number is the first in a bracket, alone or behind one word: "(EDOM: −76 ml".
  func opensBracket() -> Bool {
    if tie() == .bracket || opensContrast() { return true }
    return cursor[at: start - 1].is(.colon) && cursor[at: start - 2].isWord
      && !cursor[at: start - 2].is(.average)
      && cursor[at: start - 3].opensBracket
  }

  /// Whether a bracket begins with which two groups the number compares: "(A vs B: 2.01, 95% CI …".
  private func opensContrast() -> Bool {
    guard cursor[at: start - 1].is(.colon) else { return false }
    var isVersus = false
    var place = start - 2
    while place > start - 12, cursor[at: place].isWord || cursor[at: place].is(.period) {
      isVersus = isVersus || cursor[at: place].is(.versus)
      place -= 1
    }
    return isVersus && cursor[at: place].opensBracket
  }

  /// Whether the sentence begins with those who are compared, and a bracket behind a change gives its
  /// mean: "Compared with controls, it increased intake (mean=1.4, 95% CI=0.7, 2.1 servings/day)".
  func opensComparedMean() -> Bool {
    var place = start - 1
    if cursor[at: place].is(.equals) || cursor[at: place].is(.colon) { place -= 1 }
    guard cursor[at: place].is(.average), estimate.hasLabelledInterval,
      cursor[at: place - 1].opensBracket
    else { return false }
    return cursor[at: sentenceStart].is(.versus) || cursor[at: sentenceStart + 1].is(.versus)
      || cursor.isWord("relative", at: sentenceStart) && cursor.isWord("to", at: sentenceStart + 1)
  }

  /// Whether a measure with what it is of and the number are all of a clause within a bracket: "(SMD
  /// for positive parenting 0.68; SMD for negative parenting 0.57)".
  func endsClause(of mention: MeasureMention) -> Bool {
    let before = cursor[at: mention.tokens.lowerBound - 1]
    let behind = cursor[at: estimate.end]
    guard
      before.opensBracket || before.is(.semicolon)
        || before.is(.comma),
      behind.closesBracket || behind.is(.semicolon)
        || behind.is(.comma) || cursor[at: estimate.end - 1].is(.closeParenthesis),
      start - mention.tokens.upperBound <= 9,
      estimate.number.decimals > 0 || !estimate.isBare
    else { return false }
    let first = mention.tokens.upperBound
    guard
      cursor.isWord("for", at: first) || cursor.isWord("of", at: first)
        || cursor.isWord("in", at: first) || cursor.isWord("on", at: first)
        || mention.certainty == .vague
          && (cursor[at: first].is(.versus) || cursor.isWord("between", at: first)
            || cursor.isWord("at", at: first))
    else { return false }
    for index in first..<start where !cursor[at: index].isWord && !cursor[at: index].is(.dash) {
      if cursor[at: index].is(.period), cursor[at: index - 1].is(.versus) { continue }
      // "death at 30 days"
      guard cursor[at: index].isInteger, cursor[at: index + 1].unit?.quantity == .time else {
        return false
      }
    }
    return cursor[at: start - 1].isWord && start - 1 > first
  }

  /// Whether a second number stands in a bracket behind, as a spread does: "7.9 (8.5)".
  func hasBracketedValue() -> Bool {
    let open = cursor[at: estimate.number.tokens.upperBound]
    return estimate.interval == nil && open.opensBracket
      && cursor[at: estimate.number.tokens.upperBound + 1].isNumber
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
          || isReferenceMark(at: index)
      else { return false }
      if !token.opensBracket { isJoined = true }
      index += 1
    }
    return isJoined
  }

  /// "(reference)" behind the 1 of a list's first category.
  func isReferenceMark(at index: Int) -> Bool {
    cursor.isWord("reference", at: index) || cursor.isWord("referent", at: index)
      || cursor.isWord("ref", at: index)
  }

  /// Whether both estimates stand before the same preposition: "39% for men, 53% for women".
  func isParallel(to previous: AcceptedEstimate) -> Bool {
    let before = cursor[at: start - 1]
    guard
      before.is(.comma) || before.is(.conjunction)
        || before.is(.versus) && previous.effect.measure == .areaUnderCurve,
      start - previous.estimate.end <= 12
    else { return false }
    return isBehindBoth("for", previous) || isBehindBoth("in", previous)
      || isBehindBoth("at", previous)
  }

  /// Whether "and for B were" leads from the previous estimate to the number.
  func repeatsClause(of previous: AcceptedEstimate) -> Bool {
    let first = previous.estimate.end + (cursor[at: previous.estimate.end].is(.comma) ? 1 : 0)
    guard cursor.isWord("was", at: start - 1) || cursor.isWord("were", at: start - 1),
      cursor[at: first].is(.conjunction),
      cursor.isWord("for", at: first + 1) || cursor.isWord("in", at: first + 1)
        || cursor.isWord("of", at: first + 1)
    else { return false }
    return (first + 2..<max(first + 2, start)).allSatisfy { cursor[at: $0].isWord }
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

  /// Whether a verb gives the number to what is said to be between two things: "the correlation between age and weight
  /// was 0.45".
  func isOfPair(_ mention: MeasureMention) -> Bool {
    let first = mention.tokens.upperBound
    guard first < start, cursor.isWord("between", at: first), estimate.number.decimals > 1,
      cursor.isWord("was", at: start - 1) || cursor.isWord("is", at: start - 1)
    else { return false }
    let pair = first + 1..<start - 1
    return pair.contains { cursor.isWord("and", at: $0) }
      && !pair.contains { cursor[at: $0].is(.comma) || cursor[at: $0].is([.average, .versus]) }
  }

  /// Whether what a mention names is a tool: "using a difference of 30 mmHg".
  func isUsed(_ mention: MeasureMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return cursor.isWord("using", at: cursor.isWord("a", at: before) ? before - 1 : before)
  }
}
