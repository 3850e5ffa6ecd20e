import Lexing

extension Cursor {
  /// Reads a header from the beginning of the cursor's bounds.
  func headerReading() -> HeaderReading {
    var words = HeaderWords(self)
    words.read()
    return words.reading()
  }
}

/// The words of a header that state something, from which its meaning is put together.
private struct HeaderWords {
  private var cursor: Cursor
  private let header: HeaderReading
  /// Where "n", "number" stands first.
  private var count: Int?
  /// Where "%" or "percent" stands first.
  private var percent: Int?
  /// Where the sign stands first.
  private var percentSign: Int?
  /// Where "mean" stands first.
  private var mean: Int?
  /// Where "median" stands first.
  private var median: Int?
  /// "SD", "IQR".
  private var spread: SpreadKind?
  /// Whether that stands in a bracket or behind "±": "Age (SD)".
  private var isSpreadOfName = false
  /// "95% CI".
  private var interval: IntervalLabel?
  /// Whether a word says that no group's measurements stand here: "χ²", "difference".
  private var isBlocked = false
  /// Whether a p value stands behind a measure: "OR (95% CI, p value)".
  private var isPBehindMeasure = false
  /// Whether an interval is that of a measure that is named behind it: "95% CI for Exp(B)".
  private var isIntervalOfMeasure = false
  /// Where the first of all these stands, behind the name.
  private var firstStatement: Int?

  /// "P for group difference" is of p values whatever is compared.
  private var beginsWithP: Bool { cursor[at: cursor.bounds.lowerBound].is(.pValue) }

  private var namesAverage: Bool { mean != nil || median != nil }

  init(_ cursor: Cursor) {
    self.cursor = cursor
    header = HeaderReading(tokens: cursor.bounds)
  }

  // MARK: Words

  /// Reads all words, the most specific phrases first.
  mutating func read() {
    while !cursor.isAtEnd {
      if readSize() || readMeasure() || readInterval() || readSpread() { continue }
      let token = cursor.peek()
      if cursor.isPercentOfRate() {
        header.isRate = true
        isBlocked = true
      } else if cursor.namesPersonTime() {
        header.isRate = true
      } else if token.is(.percent), cursor.peek(-1).isNumber {
        // "LVEF <40%, n (%)": a part of the name.
      } else if token.is(.percent) || cursor.namesPercent() {
        percent = percent ?? cursor.index
        if percentSign == nil, token.is(.percent) { percentSign = cursor.index }
      } else if token.isWord {
        readWord(token)
      } else if cursor.isChangeSign() {
        header.isChange = true
      } else if cursor.isMinusBetweenNames() {
        header.isContrast = true
      }
      cursor.index += 1
    }
  }

  /// "n = 120".
  private mutating func readSize() -> Bool {
    guard let size = cursor.headerSize() else { return false }
    if header.size == nil { header.size = size }
    return true
  }

  /// "OR", "Adjusted HR (95% CI)", "mean difference".
  private mutating func readMeasure() -> Bool {
    let index = cursor.index
    var ahead = cursor
    guard cursor.peek().is(.measure), !isLetterOfUnit, var mention = ahead.measureOfHeader(),
      !cursor.isMeasurementInName(mention, before: ahead.index)
    else { return false }
    // "95% CI for Exp(B)"
    if let interval, interval.tokens.lowerBound <= cursor.bounds.lowerBound + 1,
      header.measure == nil, cursor.isWord("for", -1) || cursor.isWord("of", -1)
    {
      isIntervalOfMeasure = true
      cursor.index = max(ahead.index, index + 1)
      return true
    }
    if mention.measure == .ratio, cursor.isRatioOfGeometricMeans() {
      (mention.measure, mention.certainty) = (.geometricMeanRatio, .phrase)
    }
    if let first = header.measure {
      // "HR/OR": which of them, the row says at best.
      let joins = cursor.peek(-1).is(.slash) || cursor.isWord("or", -1)
      if joins, first.measure != mention.measure { isBlocked = true }
      // "Effect size, d"
      if first.measure == .other, !joins { header.measure = mention }
    } else if !namesAverage {
      header.measure = mention
    } else if mention.measure == .meanDifference {
      // "Mean intervention effect (95% CI)"
      header.measure = mention
      header.measure?.certainty = .phrase
    }
    if mention.certainty != .vague { firstStatement = firstStatement ?? index }
    if mention.hasIntervalLabel {
      interval = IntervalLabel(level: mention.level, tokens: mention.tokens)
    }
    if mention.isAdjusted { header.isAdjusted = true }
    cursor.index = max(ahead.index, index + 1)
    return true
  }

  /// Whether a letter is a part of a unit: the "d" of "200 mg/d".
  private var isLetterOfUnit: Bool {
    let token = cursor.peek()
    return token.end - token.start == 1 && cursor.peek(-1).is(.slash) && cursor.peek(-2).isWord
  }

  /// "95% CI".
  private mutating func readInterval() -> Bool {
    var ahead = cursor
    guard let label = ahead.intervalLabel() else { return false }
    interval = label
    state(until: ahead.index)
    return true
  }

  /// "SD", "interquartile range".
  private mutating func readSpread() -> Bool {
    var ahead = cursor
    guard cursor.peek().isWord || cursor.peek().isNumber,
      let kind = ahead.spreadLabelOfNoInterval() ?? ahead.spreadOfNote()
    else { return false }
    let before = cursor.peek(-1)
    if before.isInteger, before.value > 1, cursor.peek(-2).is(.plusMinus) {
      // "mean ± 2 SD"
      isBlocked = true
    } else if spread == nil {
      spread = kind
      isSpreadOfName = before.opensBracket || before.is(.plusMinus)
    }
    state(until: ahead.index)
    return true
  }

  /// Moves past a statement.
  private mutating func state(until end: Int) {
    firstStatement = firstStatement ?? cursor.index
    cursor.index = max(end, cursor.index + 1)
  }

  /// "mean", "median", "number", "change", "adjusted", "p value".
  private mutating func readWord(_ token: Token) {
    let index = cursor.index
    let letter = cursor.averageOfLetter()
    if cursor.isWord("mean") || cursor.isWord("means") || cursor.isWord("average")
      || letter == .mean
    {
      mean = mean ?? index
      firstStatement = firstStatement ?? index
    } else if cursor.isWord("median") || cursor.isWord("medians") || letter == .median {
      median = median ?? index
      firstStatement = firstStatement ?? index
    } else if cursor.isCountWord(at: index), !cursor.isNameLetter(at: index) {
      count = count ?? index
      firstStatement = firstStatement ?? index
    } else if cursor.isContrastWord(at: index) {
      header.isContrast = true
      if cursor.isTestWord(at: index) { isBlocked = true }
    } else if cursor.isChangeWord(at: index) {
      header.isChange = true
    } else if cursor.isGainWord(at: index) {
      header.namesGain = true
    } else if cursor.isWord("incremental"), cursor.namesEconomicOutcome(at: index + 1),
      header.measure == nil
    {
      // "Incremental QALYs, mean (95% CI)": what one arm has beyond another.
      header.measure = MeasureMention(
        measure: .meanDifference, tokens: index..<index + 1, isAdjusted: false, level: nil,
        hasIntervalLabel: false, certainty: .phrase)
    } else if cursor.isWord("adjusted") || cursor.isWord("multivariable")
      || cursor.isWord("multivariate") || cursor.isWord("adj")
      || cursor.isWord("ad") && cursor.peek(1).is(.measure)
    {
      header.isAdjusted = true
    } else if cursor.isNameLetter(at: index) {
      return
    } else if cursor.isSignificanceHeader() {
      header.statistic = .pValue
    } else if cursor.isTestWord(at: index) {
      isBlocked = true
    } else if token.is(.pValue), !cursor.isCapitalPS(at: index) {
      readPValue(at: index)
    }
  }

  /// "P value", "p for trend".
  private mutating func readPValue(at index: Int) {
    if cursor.isPValueHeader(at: index, of: cursor.bounds) {
      header.statistic = .pValue
      header.isOfEstimate = !cursor.isOfTrend()
    } else if header.measure != nil {
      isPBehindMeasure = true
    } else if index > cursor.bounds.lowerBound {
      isBlocked = true
    }
  }

  // MARK: Meaning

  /// What all words together say.
  func reading() -> HeaderReading {
    let reading = header
    reading.hasPercent = percent != nil
    if let percentSign, count == nil, reading.size == nil, !cursor[at: percentSign - 1].isNumber {
      reading.percentUnit = percentSign..<percentSign + 1
    }
    reading.isCount = count != nil && percent == nil && cursor.isCountHeader()
    if let count, let average = mean ?? median, average == count + 2 {
      let sign = cursor[at: count + 1]
      reading.beginsWithCount = sign.is(.semicolon) || sign.is(.comma)
    }
    reading.isSampleSize = cursor.isSampleSizeHeader()
    reading.unit = cursor.headerUnit()
    reading.beginsWithStatement = firstStatement == reading.name.lowerBound
    reading.intervalLevel = interval?.level
    reading.hasInterval = interval != nil
    reading.name = cursor.name(without: reading.size, before: firstStatement)
    if let size = reading.size {
      reading.isContrast = false
      reading.nameInBracket = cursor.nameInBracket(from: reading.name, to: size)
    }
    if case .pValue = reading.statistic, !namesAverage,
      reading.measure == nil || beginsWithP
    {
      return reading
    }
    if let measure = reading.measure, isMeasurement(measure, reading.unit) {
      reading.measure = nil
    }
    if reading.measure != nil { reading.isRate = false }
    let isBlocked = isBlocked || isPBehindMeasure && interval == nil
    if isBlocked, reading.measure != nil, interval != nil {
      reading.statistic = .other
    } else {
      reading.statistic =
        reading.effect(interval) ?? statistic(nameLength: reading.name.count, isBlocked)
    }
    if let spread, mean == nil, median == nil, reading.name.count <= 2, !isBlocked {
      reading.spreadAlone = spread
    }
    return reading
  }

  /// Whether the abbreviation of a ratio means a measurement, as a unit or an average belongs to it: "HR, mean (95%
  /// CI)", "RR (breaths/min)", "MD, dB".
  private func isMeasurement(_ measure: MeasureMention, _ unit: Range<Int>?) -> Bool {
    guard measure.certainty == .abbreviation else { return false }
    let end = measure.tokens.upperBound
    if let unit, measure.measure.isRatio, isBehind(measure, unit) { return true }
    if cursor.isWord("db", at: end + 1) { return true }
    guard measure.measure.isRatio, let average = mean ?? median, !cursor[at: end].isWord else {
      return false
    }
    return (end + 1...end + 2).contains(average)
  }

  /// Whether a unit stands behind a measure or the label of its interval, "HR, bpm", and not behind another name: "Age
  /// (years), OR", "HR for BMI (kg/m²)"; that of a vital sign or a short time may follow other words, "HR variability (ms)".
  private func isBehind(_ measure: MeasureMention, _ unit: Range<Int>) -> Bool {
    let end = measure.tokens.upperBound
    let isOfVitalSign = cursor.isUnitOfVitalSign(at: unit.lowerBound)
    return end <= unit.lowerBound
      && (end..<unit.lowerBound).allSatisfy { index in
        guard cursor[at: index].isWord else { return true }
        return cursor[at: index].is([.interval, .intervalNoun])
          || isOfVitalSign && !cursor.isWord("for", at: index) && !cursor.isWord("per", at: index)
            && !cursor.isWord("by", at: index) && !cursor.isWord("of", at: index)
      }
  }

  /// What the numbers are, if they are no estimates of an effect.
  private func statistic(nameLength: Int, _ isBlocked: Bool) -> TableStatistic? {
    if dependsOnCell { return isBlocked ? .other : .byCell(cursor.cellForms()) }
    // "Walk test, mean (SD)" is a mean nevertheless.
    if isBlocked, spread == nil || !namesAverage { return .other }
    let kind = spread ?? (interval == nil ? nil : .confidenceInterval)
    if mean != nil { return .mean(kind) }
    if median != nil { return .median(kind) }
    if let spread {
      let isOfName = isSpreadOfName && nameLength > 0
      let isFirst = firstStatement == cursor.bounds.lowerBound
      return statistic(of: spread, isAlone: isFirst || nameLength <= 2 && !isOfName)
    }
    if let interval {
      if let percentSign, percentSign < interval.tokens.lowerBound, count == nil,
        cursor.namesShare(before: percentSign)
      {
        return .percentAndInterval
      }
      let isAlone = isIntervalOfMeasure || interval.tokens.count >= cursor.bounds.count - 2
      return isAlone ? .interval(level: interval.level) : .other
    }
    if let count, let percent { return count < percent ? .countAndPercent : .percentAndCount }
    return count != nil && nameLength <= 3 ? .other : nil
  }

  /// "Mean (SD) or n (%)", "mean or median".
  private var dependsOnCell: Bool {
    let hasShare = count != nil && percent != nil
    return mean != nil && (median != nil || hasShare) || median != nil && hasShare
  }

  /// "Age (SD)", "Stay in days (IQR)"; an SD alone is a column of its own.
  private func statistic(of spread: SpreadKind, isAlone: Bool) -> TableStatistic {
    switch spread {
    case .standardDeviation: isAlone ? .other : .mean(spread)
    case .interquartileRange: isAlone ? .other : .median(spread)
    case .standardError, .range, .confidenceInterval: .other
    }
  }
}

extension HeaderReading {
  /// The effect that a header names, if its interval or its full name leaves no doubt.
  fileprivate func effect(_ interval: IntervalLabel?) -> TableStatistic? {
    guard var mention = measure else { return nil }
    if let interval {
      mention.level = mention.level ?? interval.level
      mention.hasIntervalLabel = true
    }
    mention.isAdjusted = mention.isAdjusted || isAdjusted
    measure = mention
    if mention.measure == .ratio, mention.certainty == .vague { return nil }
    if mention.hasIntervalLabel { return .effect(mention) }
    switch mention.certainty {
    case .phrase: return .effect(mention)
    case .vague: return mention.measure == .meanDifference ? .other : nil
    // "HR (beats/min)" and "AUC" name measurements as well.
    case .abbreviation, .letter: return nil
    }
  }
}
