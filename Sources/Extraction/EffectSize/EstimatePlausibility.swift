import Lexing

/// Whether a number can be a value of the measure that its sentence names.
extension EstimateContext {
  /// Whether the number can be a value of the measure.
  func isPlausible(_ measure: EffectSize.Measure, _ certainty: MeasureName.Certainty) -> Bool {
    if estimate.isBare, cursor[at: start].flags.contains(.spelled) { return false }
    if isOtherNumber { return false }
    if isRangeStart(), !mayBeginRange(measure, certainty) { return false }
    // "Baltimore, MD (80% women)": letters before a bracketed share are a name's.
    if certainty == .abbreviation, estimate.isPercent, !estimate.isTested, tie() == .bracket {
      return false
    }
    guard isInReach(of: measure, certainty) else { return false }
    // "COR 0.45" may be a correlation: a crude odds ratio has its interval, and stands beside others.
    if certainty == .abbreviation, let mention, cursor.isWord("cor", at: mention.tokens.lowerBound),
      estimate.interval == nil || !isBesideOdds
    {
      return false
    }
    if measure == .meanDifference, isValueOfGroup { return false }
    guard let mention, mention.tokens.lowerBound < start else { return true }
    let name = mention.tokens.lowerBound
    return !isOfProbability(name) && !cursor.isOfBound(at: name)
      && !(mention.measure == .meanDifference && cursor.isSpreadOfDifference(at: name))
  }

  /// Whether a difference in the body was measured, so that the number in brackets is a group's value: "a larger leg
  /// length difference (12.3 mm; SD 8.5) than controls (4.1 mm; SD 5.9)".
  private var isValueOfGroup: Bool {
    let behind =
      estimate.unit.isEmpty ? estimate.number.tokens.upperBound : estimate.unit.upperBound
    // "median difference on the drug +4%, IQR 2–14": of those who got it.
    if cursor.isWord("iqr", at: behind + 1) || cursor.isWord("interquartile", at: behind + 1) {
      return !namesContrast
    }
    guard estimate.interval == nil, cursor[at: start - 1].opensBracket,
      let close = cursor.closing(start - 1), !namesContrast
    else { return false }
    let mark = cursor[at: behind]
    let isParted = mark.is(.semicolon) || mark.is(.comma)
    // "(12.3 mm; (SD 8.5; 1 to 37); versus 4.1 mm"
    let spread = isParted && cursor[at: behind + 1].opensBracket ? behind + 2 : behind + 1
    if isParted || mark.opensBracket, cursor.isWord("sd", at: spread) { return true }
    return (close + 1..<close + 12).contains {
      cursor.isWord("than", at: $0)
        && ($0 + 1..<$0 + 6).contains {
          cursor[at: $0].opensBracket && cursor[at: $0 + 1].isNumber
        }
    }
  }

  /// Whether an odds ratio is named near the number.
  private var isBesideOdds: Bool {
    cursor.surroundings(of: start).contains {
      cursor.isWord("aor", at: $0) || cursor.isWord("odds", at: $0)
        || cursor.isWord("crude", at: $0)
    }
  }

  /// Whether the difference is told to be one of means or of groups: "mean difference (3.2 kg)".
  private var namesContrast: Bool {
    guard let name = mention?.tokens else { return false }
    return cursor.isWord("mean", at: name.lowerBound)
      || cursor.isWord("mean", at: name.upperBound - 2)
      || (name.lowerBound - 4..<name.upperBound + 2).contains { cursor.isWord("between", at: $0) }
  }

  /// Whether the number is how likely it is that the measure has some value: "the probability that the HR was below
  /// 1 was 0.97".
  private func isOfProbability(_ name: Int) -> Bool {
    var place = name - 1
    while cursor.isWord("the", at: place) || cursor.isWord("a", at: place)
      || cursor.isWord("an", at: place) || cursor.isWord("true", at: place)
    {
      place -= 1
    }
    return (cursor.isWord("that", at: place) || cursor.isWord("of", at: place))
      && (cursor.isWord("probability", at: place - 1)
        || cursor.isWord("probabilities", at: place - 1)
        || cursor.isWord("likelihood", at: place - 1))
  }

  /// Whether what is printed around the number makes it a reference, a rate, a size or the like.
  private var isOtherNumber: Bool {
    let after = estimate.number.tokens.upperBound
    let behind = cursor[at: after]
    if behind.is(.ascii("*")) { return true }
    // "likely account for this difference [28]": a reference.
    if cursor[at: start - 1].is(.openBracket), behind.is(.closeBracket), cursor[at: start].isInteger
    {
      return true
    }
    // "differences (1-way ANOVA)"
    if behind.is(.dash), !behind.hasSpaceBefore,
      cursor.isWord("way", at: after + 1) || cursor.isWord("sided", at: after + 1)
        || cursor.isWord("tailed", at: after + 1)
    {
      return true
    }
    // "b = 12.800(1) Å, β = 93.98(1)": a crystal's cell, its last digit's uncertainty in brackets.
    if behind.is(.openParenthesis), !behind.hasSpaceBefore, estimate.number.decimals > 0,
      cursor[at: after + 1].isInteger, cursor[at: after + 2].is(.closeParenthesis)
    {
      return true
    }
    // "2.6/100,000" is a rate.
    if behind.is(.slash) && estimate.isBare
      || cursor[at: start - 1].is(.slash) && cursor[at: start - 2].isNumber
    {
      return true
    }
    // "N = 4397"
    return cursor.isWord("n", at: start - 2) && cursor[at: start - 1].is(.equals)
  }

  /// Whether the first number of a range can be a value: "HRs ranged from 1.2 to 3.4".
  private func mayBeginRange(
    _ measure: EffectSize.Measure, _ certainty: MeasureName.Certainty
  ) -> Bool {
    // "point estimates and 95% confidence intervals ranged from .85–.97"
    if estimate.interval == nil, mention?.hasIntervalLabel ?? false { return false }
    return measure.isStandardized
      || measure.isRatio && beginsStatedRange(at: start - 1) && (certainty == .phrase || isPlural)
  }

  /// Whether the measure can have such a value: no correlation of 3, no hazard ratio of 40%.
  private func isInReach(
    of measure: EffectSize.Measure, _ certainty: MeasureName.Certainty
  ) -> Bool {
    let value = estimate.value
    let decimals = estimate.number.decimals
    switch measure {
    case .oddsRatio, .riskRatio, .hazardRatio, .incidenceRateRatio, .ratio:
      return isRatio(measure, certainty)
    case .geometricMeanRatio: return value > 0 && (decimals > 0 || estimate.isPercent)
    case .relativeRiskReduction where certainty == .abbreviation:
      return estimate.isPercent || estimate.isBare && (decimals > 0 || estimate.isTested)
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
      // "decreased AUC by 72%": the exposure to a drug.
      if cursor.isWord("by", at: start - 1) || certainty == .abbreviation && isExposure {
        return false
      }
      return estimate.isBare && decimals > 0 && value > 0.3 && value <= 1
        || estimate.isPercent && value > 30 && value <= 100
    }
  }

  /// Whether an area is that under a drug's or a body's concentrations, by what stands behind it: a bound above all
  /// where nothing is said of a test, a spread with a unit, "lower".
  private var isExposure: Bool {
    if let interval = estimate.interval, interval.high.value > (estimate.isPercent ? 100 : 1) {
      return !cursor.surroundings(of: start).contains {
        cursor.isWord("roc", at: $0) || cursor.isWord("sensitivity", at: $0)
          || cursor.isWord("receiver", at: $0)
      }
    }
    let behind = estimate.number.tokens.upperBound
    if cursor[at: behind].opensBracket, cursor[at: behind + 1].is(.spread),
      let close = cursor.closing(behind)
    {
      return cursor[at: close + 1].unit != nil
    }
    return cursor[at: estimate.end].is(.comparativeDegree)
  }

  /// Whether a ratio can have such a value.
  private func isRatio(
    _ measure: EffectSize.Measure, _ certainty: MeasureName.Certainty
  ) -> Bool {
    let value = estimate.value
    let decimals = estimate.number.decimals
    guard estimate.isBare, !estimate.hasSpread, value != 0 || decimals > 0 else { return false }
    if let interval = estimate.interval, interval.high.value < 0 { return false }
    // "SMR = 3.42", but "the SIR model of 1.5"
    if measure == .ratio, certainty == .abbreviation, estimate.interval == nil {
      return cursor[at: start - 1].is(.equals) && decimals > 0
    }
    if certainty == .phrase { return decimals > 0 || estimate.isTested || abs(value) < 20 }
    // "OR 435, p < 0.01": a heart or respiratory rate may be as large and tested as well.
    if measure == .oddsRatio, estimate.p != nil { return true }
    return estimate.interval != nil || decimals > 0 && abs(value) < 30
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
}

/// Names of what is told of a measure and is no value of it.
extension Cursor {
  /// Whether a difference's error or what an analysis can tell of it is named: "the standard error of the
  /// difference", "SE diff", "least significant difference".
  func isSpreadOfDifference(at start: Int) -> Bool {
    var before = start - 1
    while before > start - 4,
      isWord("the", at: before) || isWord("of", at: before) || isWord("mean", at: before)
    {
      before -= 1
    }
    // "mean ± SD difference"
    if self[at: before].is(.spread) { return !self[at: before - 1].is(.plusMinus) }
    return isWord("error", at: before) && isWord("standard", at: before - 1)
      || isWord("deviations", at: before)
      || isWord("variation", at: before) && isWord("coefficient", at: before - 2)
      || isWord("significant", at: before) && isWord("least", at: before - 1)
  }

  /// Whether a bound of the measure's interval is meant: "the upper limit of the 95% CI for the hazard ratio".
  func isOfBound(at start: Int) -> Bool {
    var place = start - 1
    while place > start - 5, !isWord("for", at: place), !isWord("of", at: place) {
      guard self[at: place].isWord || self[at: place].is(.dash) else { return false }
      place -= 1
    }
    place -= 1
    return self[at: place].is([.interval, .intervalNoun])
      && (place - 8..<place).contains {
        // "was lower (95% CI of the difference"
        (isWord("upper", at: $0) || isWord("lower", at: $0))
          && (self[at: $0 + 1].is([.interval, .intervalNoun]) || self[at: $0 + 1].isNumber
            || isWord("boundary", at: $0 + 1) || isWord("end", at: $0 + 1))
      }
  }
}
