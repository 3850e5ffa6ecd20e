import Lexing

/// Which measure a number is, by its unit, its interval and the numbers beside it.
extension EstimateContext {
  /// The measure of a name, by what the number shows of it: a difference in percent is one of
  /// proportions unless the outcome is itself a percentage.
  func refined(_ mention: MeasureMention) -> EffectSize.Measure {
    switch mention.measure {
    // "the treatment effect was 0.74 (95% CI 0.57–0.97)": of a ratio that is not named.
    case .meanDifference
    where isOnLogScale && !isOnLinearScale && isEffect(mention) && estimate.isBare
      && !mention.tokens.contains(where: { cursor.isWord("absolute", at: $0) }):
      .other
    case .meanDifference: differenceMeasure(like: .meanDifference)
    // A bare "RRR = 3.33 (2.14 to 5.19)" is a relative risk ratio of a multinomial model.
    case .relativeRiskReduction where mention.certainty == .abbreviation && isRatioLike: .riskRatio
    // "ARR 1.61 (1.20–2.16)" is an adjusted relative risk: an absolute reduction lies in the middle of its
    // bounds.
    case .absoluteRiskReduction
    where mention.certainty == .abbreviation && isOnLogScale && !isOnLinearScale:
      .riskRatio
    default: mention.measure
    }
  }

  /// Whether the value is in the middle of its bounds, as far as their last digits say.
  private var isOnLinearScale: Bool {
    guard let interval = estimate.interval else { return false }
    let unit = (0..<estimate.number.decimals).reduce(1.0) { unit, _ in unit / 10 }
    return abs((interval.low.value + interval.high.value) / 2 - estimate.value) <= unit
  }

  /// Whether the interval is that of a ratio which is no share: bare, positive and beyond one.
  private var isRatioLike: Bool {
    guard let interval = estimate.interval, estimate.isBare else { return false }
    return interval.low.value > 0 && interval.high.value > 1 && interval.high.value < 50
      && estimate.number.decimals > 0
  }

  /// Whether value and interval are those of a ratio: bare, positive, and the value in the middle of
  /// its bounds on the log scale, as far as their last digits say.
  var isOnLogScale: Bool {
    guard let interval = estimate.interval, estimate.isBare, interval.low.value > 0,
      estimate.number.decimals > 0, interval.low.decimals == estimate.number.decimals
    else { return false }
    let half = 0.5 / (0..<estimate.number.decimals).reduce(1.0) { power, _ in power * 10 }
    let least = (interval.low.value - half) * (interval.high.value - half)
    let most = (interval.low.value + half) * (interval.high.value + half)
    return (estimate.value + half) * (estimate.value + half) >= least
      && (estimate.value - half) * (estimate.value - half) <= most
  }

  /// Whether a signed percentage is one of a quantity: the sentence names neither risk nor share nor
  /// people of whom there are more or fewer: "pain was reduced compared with placebo (−42%, P = .06)".
  var isPercentOfQuantity: Bool {
    guard estimate.isPercent, estimate.isSigned, !estimate.isPointwise(in: cursor) else {
      return false
    }
    return !(sentenceStart..<max(sentenceStart, start)).contains { index in
      namesRisk(at: index) || cursor[at: index].is(.share)
        || cursor[at: index].is(.comparative) && cursor[at: index + 1].is(.person)
    }
  }

  /// Mean or risk difference, by unit and sentence.
  func differenceMeasure(like measure: EffectSize.Measure) -> EffectSize.Measure {
    guard EffectSize.isDifference(measure) else { return measure }
    guard estimate.isPercent else {
      return isDifferenceOfShares() || isDifferenceOfRate() || isDifferenceOfPercentages()
        ? .riskDifference : meanDifference
    }
    let sentence = cursor.sentence(at: start)
    for index in sentence where cursor[at: index].isWord && isOfQuantity(at: index) {
      return .meanDifference
    }
    // "(55.1% ± 18.3% vs 54.1% ± 18.7%) (difference, −1%": values with spreads are means.
    for index in sentence where cursor[at: index].is(.plusMinus) { return .meanDifference }
    if let mention, isOfMeasuredPercentage(behind: mention) { return .meanDifference }
    // Glycated haemoglobin is itself a percentage.
    if estimate.number.decimals > 0, abs(estimate.value) < 2.5 {
      for index in cursor.bounds where cursor.isWord("hba1c", at: index) { return .meanDifference }
    }
    return .riskDifference
  }

  /// A difference of means, in the unit of the outcome or in standard deviations.
  var meanDifference: EffectSize.Measure {
    isInStandardDeviations ? .standardizedMeanDifference : .meanDifference
  }

  /// "0.34 SD (95% CI 0.12 to 0.56)", "0.34 standard deviations", but not "24.1, SD 3.2".
  private var isInStandardDeviations: Bool {
    let unit = estimate.number.tokens.upperBound
    if cursor.isWord("standard", at: unit) { return cursor.isWord("deviations", at: unit + 1) }
    return (cursor.isWord("sd", at: unit) || cursor.isWord("sds", at: unit))
      && !cursor[at: unit + 1].isNumber && !cursor[at: unit + 1].is(.equals)
  }

  /// Means, and quantities that are themselves percentages: "mean score", "HbA1c", "ejection fraction".
  private func isOfQuantity(at index: Int) -> Bool {
    cursor.isWord("mean", at: index) || cursor.isWord("means", at: index)
      || cursor.isWord("score", at: index) || cursor.isWord("scores", at: index)
      || cursor.isWord("average", at: index) || cursor.isWord("hba1c", at: index)
      || cursor.isWord("a1c", at: index) || cursor.isWord("lvef", at: index)
      || cursor.isWord("ejection", at: index) || cursor.isWord("saturation", at: index)
      || cursor.isWord("fev1", at: index) || cursor.isWord("hematocrit", at: index)
      || cursor.isWord("squares", at: index) || cursor.isWord("median", at: index)
      || cursor.isWord("baseline", at: index) && cursor.isWord("from", at: index - 1)
  }

  /// Whether the difference is said to be in a quantity that is measured or told in percent: "difference in FMD",
  /// "in percent weight loss", "in time in range"; not in the share of people with one.
  private func isOfMeasuredPercentage(behind mention: MeasureMention) -> Bool {
    guard mention.tokens.upperBound < start else { return false }
    var isMeasured = false
    for index in mention.tokens.upperBound..<start where cursor[at: index].isWord {
      if cursor[at: index].is(.share), !cursor.isWord("percent", at: index),
        !cursor.isWord("percentage", at: index)
      {
        return false
      }
      isMeasured =
        isMeasured || cursor.isWord(of: Self.measuredPercentages, at: index)
        || cursor.isWord("weight", at: index)
          && (cursor.isWord("loss", at: index + 1) || cursor.isWord("change", at: index + 1)
            || cursor.isWord("body", at: index - 1))
        || cursor.isWord("range", at: index) && cursor.isWord("time", at: index - 2)
    }
    return isMeasured
  }

  private static let measuredPercentages = WordSet([
    "atheroma", "bmd", "bodyweight", "density", "dilatation", "dilation", "dlco", "fmd", "fvc",
    "haematocrit", "hct", "predicted", "stenosis",
  ])

  /// Whether the number is said to be the difference of a rate of people, as a fraction of one: "difference
  /// of responder rate: 0.02 (95% CI −0.04 to 0.08)".
  private func isDifferenceOfRate() -> Bool {
    guard estimate.isBare, estimate.number.decimals >= 2, abs(estimate.value) < 1, let mention,
      (0...5).contains(start - mention.tokens.upperBound)
    else { return false }
    return (mention.tokens.upperBound..<start).contains { index in
      (cursor.isWord("rate", at: index) || cursor.isWord("rates", at: index))
        && (cursor.isWord("responder", at: index - 1) || cursor.isWord("response", at: index - 1)
          || cursor.isWord("success", at: index - 1) || cursor.isWord("cure", at: index - 1)
          || cursor.isWord("survival", at: index - 1) || cursor.isWord("mortality", at: index - 1))
    }
  }

  /// Whether the number is the difference of the two percentages before it: "cure rates were 91.4% and
  /// 89.8% (difference 1.6 [95% CI −3.3 to 6.5])".
  private func isDifferenceOfPercentages() -> Bool {
    guard estimate.isBare, estimate.value != 0 else { return false }
    var values: [Double] = []
    for index in sentenceStart..<max(sentenceStart, start) {
      let token = cursor[at: index]
      if token.is([.average, .percentMeasure]) || token.is(.plusMinus) { return false }
      if token.isNumber, cursor[at: index + 1].is(.percent), !cursor[at: index + 2].is(.interval) {
        values.append(token.value)
      }
    }
    guard values.count >= 2 else { return false }
    let difference = abs(values[values.count - 1] - values[values.count - 2])
    let unit = (0..<estimate.number.decimals).reduce(1.0) { unit, _ in unit / 10 }
    return abs(difference - abs(estimate.value)) < 1.5 * unit
  }

  /// A percentage of glycated haemoglobin, which is itself one, is a difference in its unit: "reduced HbA1c
  /// by 0.74% (95% CI 0.60–0.88)".
  var isOfGlycatedHaemoglobin: Bool {
    guard estimate.isPercent, estimate.number.decimals > 0, abs(estimate.value) < 2.5 else {
      return false
    }
    return (max(sentenceStart, start - 8)..<max(sentenceStart, start)).contains {
      cursor.isWord("hba1c", at: $0) || cursor.isWord("a1c", at: $0) || cursor.isWord("hba", at: $0)
    }
  }

  /// Whether the number is the difference of two shares before it that are printed as fractions of
  /// one: "the rate was 0.081 in one group and 0.049 in the other, a difference of 0.033".
  private func isDifferenceOfShares() -> Bool {
    let decimals = estimate.number.decimals
    guard decimals >= 2, estimate.isBare, abs(estimate.value) < 1 else { return false }
    var values: [Double] = []
    var namesShare = false
    for index in sentenceStart..<max(sentenceStart, start) {
      let token = cursor[at: index]
      if token.is(.average) { return false }
      if token.is([.share, .riskNoun]) || cursor.isWord("probability", at: index) {
        namesShare = true
      }
      if token.isNumber, token.decimals == decimals, token.value < 1 { values.append(token.value) }
    }
    guard namesShare, values.count == 2 else { return false }
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    return abs(abs(values[0] - values[1]) - abs(estimate.value)) < 1.5 * unit
  }
}
