import Documents
import Lexing

/// Reads a passage's estimates from left to right, sentence by sentence.
struct EstimateScanner {
  var cursor: Cursor
  private let passage: LexedText.LexedPassage
  private let text: LexedText
  private var sentence: Int32 = -1
  private(set) var sentenceStart = 0
  /// Whether the sentence compares, changes or tests anything.
  private var hasCue = false
  /// Whether the sentence has a word that may name an interval.
  private var hasInterval = false
  /// The nearest measure's name before, in the sentence.
  var mention: MeasureMention?
  /// The estimates of the sentence so far.
  var accepted: [AcceptedEstimate] = []
  /// The ratio that the passage has last named with an interval, which a later sentence need not
  /// name again.
  private var lastRatio: EffectSize.Measure?
  /// The p values of the sentence that belong to no estimate.
  var pValues: [PValueMention] = []
  /// The names whose values are still to come, in their order: "sensitivity, specificity and AUC were".
  private var names: [MeasureMention?] = []
  /// The abbreviations of measures to which the text gives another meaning: "heart rate (HR)".
  private(set) var otherMeanings: [Token]

  /// A scanner of a passage of a text; the other meanings are those of the passages before.
  init(
    _ cursor: Cursor, passage: LexedText.LexedPassage, text: LexedText, otherMeanings: [Token] = []
  ) {
    self.cursor = cursor
    self.otherMeanings = otherMeanings
    self.passage = passage
    self.text = text
    self.sentenceStart = cursor.index
  }

  /// Reads to the end of the passage.
  mutating func scan(into findings: inout Findings) {
    while !cursor.isAtEnd {
      let token = cursor.peek()
      if token.sentence != sentence {
        let whole = text.sentence(of: token)
        beginSentence(whole, token.sentence, &findings)
        if !hasCue, whole.classes.isDisjoint(with: .measure) {
          cursor.index = whole.tokens.upperBound
          continue
        }
      }
      switch token.kind {
      case .word where !token.is(Self.beginnings):
        repeat { cursor.index += 1 } while isPlainWord(cursor.peek())
      case .word:
        if token.is(.pValue), let p = cursor.pValue() {
          pValues.append(p)
          while let next = cursor.nextPValue(after: pValues[pValues.count - 1]) {
            pValues.append(next)
          }
        } else if token.is(.measure),
          !otherMeanings.isEmpty || cursor[at: cursor.index - 1].opensBracket,
          hasOtherMeaning(at: cursor.index)
        {
          cursor.index += 1
        } else if token.is(.measure), !findings.isClaimed(cursor.index),
          let mention = cursor.measure()
        {
          if definesOtherwise(mention) || namesOutcome(mention) { continue }
          // "odds (OR, 95% CI) of … (OR 3.2; 1.2, 8.9)": the label holds for the sentence.
          let declared = self.mention
          self.mention = mention
          // "Cohen's d effect sizes": the general word does not hide the name before it.
          if let declared, mention.measure == .other, declared.certainty != .vague,
            declared.tokens.upperBound >= mention.tokens.lowerBound - 1
          {
            self.mention?.measure = declared.measure
          }
          if let declared, declared.hasIntervalLabel, !mention.hasIntervalLabel {
            self.mention?.hasIntervalLabel = true
            self.mention?.level = declared.level
          }
        } else if token.is(.interval), cursor.interval() != nil {
          // An interval whose estimate was not taken; its bounds are no estimates.
        } else {
          cursor.index += 1
        }
      case .number:
        judge(into: &findings)
      // A hyphen is no sign.
      case .symbol where (token.is(.dash) || token.is(.plus)) && !cursor.peek(1).isWord:
        judge(into: &findings)
      default: cursor.index += 1
      }
    }
    endSentence(&findings)
  }

  /// Words at which an estimate, an interval or a p value can begin.
  private static var beginnings: WordClass { [.pValue, .measure, .interval] }

  /// Whether a token is one of the many words of the sentence at which nothing begins.
  private func isPlainWord(_ token: Token) -> Bool {
    token.isWord && token.sentence == sentence && !token.is(Self.beginnings)
  }

  /// Whether a measure's abbreviation has another meaning in this text.
  private mutating func hasOtherMeaning(at index: Int) -> Bool {
    let token = cursor[at: index]
    let isKnown = otherMeanings.contains { $0.mayBe(token) && token.flags.contains(.upperCase) }
    if isKnown || !cursor.definesOtherwise(at: index) { return isKnown }
    otherMeanings.append(token)
    return true
  }

  /// Whether a name with its abbreviation gives that another meaning than a measure's: "absolute relative
  /// difference (ARD)"; the last that a text gives counts.
  private mutating func definesOtherwise(_ mention: MeasureMention) -> Bool {
    for place in mention.tokens where cursor[at: place].opensBracket {
      let abbreviation = cursor[at: place + 1]
      if !otherMeanings.isEmpty { otherMeanings.removeAll { $0.mayBe(abbreviation) } }
      if hasOtherMeaning(at: place + 1) { return true }
    }
    return false
  }

  /// Whether an abbreviation is an outcome of which an estimate was just given: "were 1.05 (0.98–1.12)
  /// for AUC and 1.02".
  private func namesOutcome(_ mention: MeasureMention) -> Bool {
    let next = mention.tokens.upperBound
    // "the GMR for AUC was 0.97", "the correlation with AUC was 0.45"
    if mention.measure == .areaUnderCurve, mention.certainty == .abbreviation,
      let of = self.mention,
      of.tokens.upperBound == mention.tokens.lowerBound - 1,
      cursor.isWord("for", at: of.tokens.upperBound)
        || cursor.isWord("of", at: of.tokens.upperBound)
        || cursor.isWord("with", at: of.tokens.upperBound)
        || cursor.isWord("in", at: of.tokens.upperBound)
    {
      return true
    }
    return mention.certainty == .abbreviation && !accepted.isEmpty
      && cursor.isWord("for", at: mention.tokens.lowerBound - 1)
      && (cursor[at: next].is(.conjunction) || cursor[at: next].is(.comma))
  }

  private mutating func beginSentence(
    _ whole: LexedText.Sentence, _ number: Int32, _ findings: inout Findings
  ) {
    endSentence(&findings)
    sentence = number
    sentenceStart = cursor.index
    mention = nil
    if !names.isEmpty { names = [] }
    hasCue = !whole.classes.isDisjoint(with: Self.cues)
    hasInterval = !whole.classes.isDisjoint(with: .interval)
  }

  /// What a sentence without the name of a measure has if it states an estimate; most numbers of an
  /// abstract stand in sentences without, and are passed over.
  private static var cues: WordClass {
    [
      .comparative, .comparativeDegree, .change, .changeNoun, .changeVerb, .interval, .pValue,
      .fold,
    ]
  }

  /// Reads the number at the cursor and what belongs to it, and asks the rules.
  private mutating func judge(into findings: inout Findings) {
    let start = cursor.index
    guard hasCue || mention != nil || !accepted.isEmpty || cursor[at: start + 1].is(.measure) else {
      cursor.index = start + 1
      return
    }
    // "95% CI 1.2 to 3.4" without an estimate
    var label = cursor
    if hasInterval, label.intervalLabel() != nil {
      if cursor.interval() == nil { cursor.index = label.index }
      return
    }
    // "HR per 10 years 1.22": a step of what is associated.
    if mention != nil,
      cursor.isWord("per", at: start - 1)
        || cursor.isWord("additional", at: start - 1) && cursor.isWord("per", at: start - 2)
    {
      cursor.index = start + 1
      return
    }
    var ahead = cursor
    let own = pBefore(start)
    guard
      var estimate = ahead.estimate(
        isLabelled: mention?.hasIntervalLabel ?? false, mayHaveLabel: hasInterval,
        mayHaveP: own == nil, hasErrorLabel: mention?.hasErrorLabel ?? false),
      !findings.isClaimed(estimate.number.tokens.upperBound - 1)
    else {
      cursor.index = start + 1
      return
    }
    if let own { estimate.p = own }
    if names.isEmpty, let mention { names = cursor.coordinatedNames(endingWith: mention) }
    if !names.isEmpty {
      // The values come in the order of their names; what has none of a measure's is no estimate.
      guard let name = names.removeFirst() else {
        cursor.index = estimate.end
        return
      }
      mention = name
      mention?.tokens = start..<start
    }
    let context = EstimateContext(
      cursor: cursor, estimate: estimate, mention: mention, previous: accepted.last,
      lastRatio: lastRatio, sentenceStart: sentenceStart, section: passage.section)
    let rules = EffectSize.rules
    for place in rules.indices {
      switch rules[place].needs {
      case .mention where mention == nil, .previous where accepted.isEmpty,
        .interval where !estimate.hasLabelledInterval:
        continue
      case .nothing, .mention, .previous, .interval: break
      }
      guard let verdict = rules[place].judge(context) else { continue }
      if let reason = context.objection {
        let tokens = context.start..<estimate.end
        findings.refuse(tokens, as: .effectSize, rule: rules[place].name, reason: reason)
        findings.claim(estimate.number.tokens, for: .effectSize)
        cursor.index = estimate.end
        return
      }
      accept(verdict, of: context, rule: rules[place].name, &findings)
      cursor.index = estimate.end
      passPValues(behind: estimate)
      shareIntervals(behind: estimate)
      return
    }
    // Bounds of its interval are no estimates either.
    cursor.index = estimate.interval == nil ? estimate.number.tokens.upperBound : estimate.end
  }

  private mutating func accept(
    _ verdict: EstimateVerdict, of context: EstimateContext, rule: String,
    _ findings: inout Findings
  ) {
    var estimate = context.estimate
    if verdict.measure.isRatio { cursor.readDecimalCommas(of: &estimate) }
    var effect = EffectSize(verdict.measure, estimate.value)
    if effect.measure == .percentDifference {
      if context.isOfGlycatedHaemoglobin { effect.measure = .meanDifference }
      if estimate.isPointwise(in: cursor) { effect.measure = .riskDifference }
    }
    if effect.measure.isRatio, effect.estimate < 0 {
      // "OR -1.5": the dash joins name and number.
      effect.estimate = -effect.estimate
    }
    let isNamed = rule.hasPrefix("effect_size.named")
    if let interval = estimate.interval {
      let isReversed = interval.low.value >= estimate.value && estimate.value >= interval.high.value
      // "1.5% (95% CI 4.9% to −1.9%)": bounds around the value, the higher one first.
      effect.ciLow = isReversed ? interval.high.value : interval.low.value
      effect.ciHigh = isReversed ? interval.low.value : interval.high.value
      effect.ciLevel = interval.level
      if effect.ciLevel == nil, !interval.isLabelled {
        // "HR (95% CI) 0.74 (0.61–0.90)", and the members of a list behind it.
        effect.ciLevel = mention?.level
        if effect.ciLevel == nil, !isNamed, let previous = accepted.last {
          effect.ciLevel = previous.effect.ciLevel
        }
      }
    }
    if let limit = estimate.limit {
      if limit.isUpper { effect.ciHigh = limit.value } else { effect.ciLow = limit.value }
      effect.ciLevel = limit.level
    }
    if let p = estimate.p {
      effect.pOperator = p.comparison
      effect.p = p.number.value
    }
    if !estimate.unit.isEmpty, effect.measure == .meanDifference || estimate.isPercent {
      effect.unit = text.string(tokens: estimate.unit)
    }
    var quote = context.start..<estimate.end
    if isNamed, let mention {
      effect.adjusted =
        !mention.isAdjustedSecond && mention.isAdjusted
        || isAdjusted(mention.tokens.upperBound..<context.start)
      if context.start - mention.tokens.lowerBound <= 14 {
        quote = mention.tokens.lowerBound..<estimate.end
      }
    } else if let previous = accepted.last, rule == "effect_size.list" {
      effect.adjusted = previous.effect.adjusted || mention?.isAdjustedSecond ?? false
    } else if let previous = accepted.last, rule == "effect_size.continued",
      previous.effect.measure == effect.measure, estimate.interval != nil,
      !(min(previous.estimate.end, context.start)..<context.start).contains(where: {
        cursor.isUnadjusted(at: $0)
      })
    {
      // "(adjusted risk difference 1.3% [95% CI …]) and 304 with the other (0.5% […])"
      effect.adjusted = previous.effect.adjusted
    }
    accepted.append(
      AcceptedEstimate(
        effect: effect, estimate: estimate, quote: quote, rule: rule,
        confidence: verdict.confidence,
        continuesList: rule == "effect_size.list" || rule == "effect_size.continued",
        isReference: verdict.measure.isRatio && estimate.value == 1 && context.isMarkedReference))
    // A range of correlations states both ends.
    findings.claim(context.start..<estimate.end, for: .effectSize)
  }

  /// Gives the sentence's estimates the p values that stand apart from them, and hands them over.
  private mutating func endSentence(_ findings: inout Findings) {
    guard !accepted.isEmpty else {
      if !pValues.isEmpty { pValues.removeAll(keepingCapacity: true) }
      return
    }
    dropReferences()
    EstimatePValues(cursor: cursor, pValues: pValues).give(to: &accepted)
    markAdjusted()
    for item in accepted {
      if item.effect.measure.isRatio, item.effect.ciLow != nil { lastRatio = item.effect.measure }
      findings.accept(
        .effectSize(item.effect), quote: item.quote, section: passage.section, rule: item.rule,
        confidence: item.confidence)
    }
    accepted.removeAll(keepingCapacity: true)
    pValues.removeAll(keepingCapacity: true)
  }
}

extension EffectSize.Measure {
  /// Whether it has no unit and is compared across outcomes, so that its range over them is stated:
  /// "r = 0.3–0.5".
  var isStandardized: Bool {
    switch self {
    case .correlation, .cohenD, .hedgesG, .standardizedMeanDifference, .other: true
    default: false
    }
  }

  /// Whether a model estimates it, so that adjustment in the sentence is its own.
  var comesFromModel: Bool {
    switch self {
    case .meanDifference, .riskDifference, .regressionCoefficient, .relativeRiskReduction,
      .percentDifference:
      true
    default: isRatio
    }
  }

  /// Whether it is a ratio, positive and analysed on the log scale.
  public var isRatio: Bool {
    switch self {
    case .oddsRatio, .riskRatio, .hazardRatio, .incidenceRateRatio, .geometricMeanRatio, .ratio:
      true
    default: false
    }
  }
}
