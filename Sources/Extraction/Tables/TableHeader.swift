import Lexing

/// What a header says that the numbers of its row or column are.
enum TableStatistic {
  /// "Mean (SD)", "mean ± SEM"; without spread the cell or a note must name it.
  case mean(SpreadKind?)
  /// "Median (IQR)".
  case median(SpreadKind?)
  /// "Mean ± SD or n (%)": what it is shows in how a cell is written.
  case byCell(CellForms)
  /// "n (%)".
  case countAndPercent
  /// "% (n)".
  case percentAndCount
  /// "% (95% CI)".
  case percentAndInterval
  /// "OR (95% CI)".
  case effect(MeasureMention)
  /// "95% CI" of the column before it.
  case interval(level: Double?)
  /// "P value".
  case pValue
  /// Something else that is no measurement of a group: a test, a difference without interval.
  case other
}

/// A header's size: "(n = 120)".
struct HeaderSize {
  /// How many.
  var value: Int
  /// What is counted, if no people; nil for people.
  var unit: Range<Int>?
  /// From "n" to the number.
  var tokens: Range<Int>
}

/// What a cell that heads a row or column says; it is asked for by each cell beneath.
final class HeaderReading {
  /// All of its tokens.
  var tokens: Range<Int>
  /// What its numbers are, if it says so.
  var statistic: TableStatistic?
  /// A measure whose interval may stand in the next column: "OR".
  var measure: MeasureMention?
  /// Its size.
  var size: HeaderSize?
  /// Its words without the size.
  var name: Range<Int>
  /// Whether a percent sign stands in it.
  var hasPercent = false
  /// Whether its words are "n", "number of patients" or the like, and nothing else.
  var isCount = false
  /// "SD", "SEM", "IQR" alone: the spread of the averages in the column before.
  var spreadAlone: SpreadKind?
  /// The sign by which measurements are percentages: "Change (%)", but not "n (%)".
  var percentUnit: Range<Int>?
  /// Whether changes are meant.
  var isChange = false
  /// Whether the estimates are said to be adjusted.
  var isAdjusted = false
  /// Whether a p value belongs to an estimate beside it, not to a trend or an interaction.
  var isOfEstimate = true
  /// The unit of the measurements: "(kg)".
  var unit: Range<Int>?

  /// Whether the header states what its numbers are, and not that of a group.
  var isStatistic: Bool { statistic != nil }

  init(tokens: Range<Int>) {
    self.tokens = tokens
    name = tokens
  }

  /// Whether a sex and nothing else is named: "Male", "Sex, female, %", but not "Body fat of men (%)".
  func namesSex(_ cursor: Cursor) -> Bool {
    var hasSex = false
    for index in tokens where cursor[at: index].isWord {
      if cursor[at: index].is(.sex) {
        hasSex = true
      } else if !cursor[at: index].is(.person), !cursor.isWord("sex", at: index),
        !cursor.isWord("gender", at: index)
      {
        return false
      }
    }
    return hasSex
  }
}

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
  /// "95% CI".
  private var interval: IntervalLabel?
  /// Whether a word says that no group's measurements stand here: "χ²", "difference".
  private var isBlocked = false
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
      if token.is(.percent) || cursor.namesPercent() {
        percent = percent ?? cursor.index
        if percentSign == nil, token.is(.percent) { percentSign = cursor.index }
      } else if token.isWord {
        readWord(token)
      } else if cursor.isChangeSign() {
        header.isChange = true
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
    guard cursor.peek().is(.measure), var mention = ahead.measure() else { return false }
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
      let kind = ahead.spreadLabelOfNoInterval()
    else { return false }
    if spread == nil { spread = kind }
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
    if cursor.isWord("mean") || cursor.isWord("means") || cursor.isWord("average") {
      mean = mean ?? index
      firstStatement = firstStatement ?? index
    } else if cursor.isWord("median") || cursor.isWord("medians") {
      median = median ?? index
      firstStatement = firstStatement ?? index
    } else if cursor.isCountWord(at: index), !cursor.isNameLetter(at: index) {
      count = count ?? index
      firstStatement = firstStatement ?? index
    } else if cursor.isChangeWord(at: index) {
      header.isChange = true
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
    reading.unit = cursor.headerUnit()
    reading.name = cursor.name(without: reading.size, before: firstStatement)
    if case .pValue = reading.statistic, !namesAverage,
      reading.measure == nil || beginsWithP
    {
      return reading
    }
    if isBlocked, reading.measure != nil, interval != nil {
      reading.statistic = .other
    } else {
      reading.statistic = reading.effect(interval) ?? statistic(nameLength: reading.name.count)
    }
    if let spread, mean == nil, median == nil, reading.name.count <= 2, !isBlocked {
      reading.spreadAlone = spread
    }
    return reading
  }

  /// What the numbers are, if they are no estimates of an effect.
  private func statistic(nameLength: Int) -> TableStatistic? {
    if dependsOnCell { return isBlocked ? .other : .byCell(cursor.cellForms()) }
    // "Walk test, mean (SD)" is a mean nevertheless.
    if isBlocked, spread == nil || !namesAverage { return .other }
    let kind = spread ?? (interval == nil ? nil : .confidenceInterval)
    if mean != nil { return .mean(kind) }
    if median != nil { return .median(kind) }
    if let spread { return statistic(of: spread, isAlone: nameLength <= 2) }
    if let interval {
      if let percentSign, percentSign < interval.tokens.lowerBound, count == nil,
        cursor.namesShare(before: percentSign)
      {
        return .percentAndInterval
      }
      let isAlone = interval.tokens.count >= cursor.bounds.count - 2
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

extension HeaderReading {
  /// What two headers of one column say together, one above the other.
  ///
  /// - Parameters:
  ///   - upper: What the upper one says.
  ///   - words: A cursor over the words of this one.
  ///   - upperWords: A cursor over those of the upper one.
  /// - Returns: Nil if the lower one alone counts.
  func joined(
    with upper: HeaderReading, _ words: Cursor, _ upperWords: Cursor
  ) -> HeaderReading? {
    var forms = upperWords.cellForms()
    let ownForms = words.cellForms()
    guard forms.hasShares != ownForms.hasShares, !forms.isEmpty, !ownForms.isEmpty else {
      return nil
    }
    forms.add(ownForms)
    let joined = HeaderReading(tokens: tokens)
    joined.statistic = .byCell(forms)
    joined.isChange = isChange || upper.isChange
    return joined
  }
}
