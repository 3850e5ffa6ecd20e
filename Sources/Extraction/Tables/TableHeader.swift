import Lexing

/// What a header says that the numbers of its row or column are.
enum TableStatistic {
  /// "Mean (SD)", "mean ± SEM"; without spread the cell or a note must name it.
  case mean(SpreadKind?)
  /// "Median (IQR)".
  case median(SpreadKind?)
  /// "n (%)".
  case countAndPercent
  /// "% (n)".
  case percentAndCount
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

/// What a cell that heads a row or column says.
struct HeaderReading {
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
}

extension Cursor {
  /// Reads a header from the beginning of the cursor's bounds.
  func headerReading() -> HeaderReading {
    var reading = HeaderReading(tokens: bounds, name: bounds)
    var count: Int?
    var percent: Int?
    var mean: Int?
    var median: Int?
    var spread: SpreadKind?
    var interval: IntervalLabel?
    var isBlocked = false
    var firstStatement: Int?
    var cursor = self
    while !cursor.isAtEnd {
      let index = cursor.index
      var ahead = cursor
      if let size = ahead.headerSize() {
        if reading.size == nil { reading.size = size }
        cursor.index = ahead.index
        continue
      }
      if cursor.peek().is(.measure), let mention = ahead.measure() {
        if let first = reading.measure {
          // "HR/OR": which of them, the row says at best.
          let joins = cursor.peek(-1).is(.slash) || cursor.isWord("or", -1)
          if joins, first.measure != mention.measure { isBlocked = true }
        } else if mean == nil, median == nil {
          reading.measure = mention
        } else if mention.measure == .meanDifference {
          // "Mean intervention effect (95% CI)"
          reading.measure = mention
          reading.measure?.certainty = .phrase
        }
        if mention.certainty != .vague { firstStatement = firstStatement ?? index }
        if mention.hasIntervalLabel {
          interval = IntervalLabel(level: mention.level, tokens: mention.tokens)
        }
        if mention.isAdjusted { reading.isAdjusted = true }
        cursor.index = max(ahead.index, index + 1)
        continue
      }
      if let label = ahead.intervalLabel() {
        interval = label
        firstStatement = firstStatement ?? index
        cursor.index = max(ahead.index, index + 1)
        continue
      }
      if cursor.peek().isWord || cursor.peek().isNumber, let kind = ahead.spreadLabel() {
        if spread == nil { spread = kind }
        firstStatement = firstStatement ?? index
        cursor.index = max(ahead.index, index + 1)
        continue
      }
      let token = cursor.peek()
      if token.is(.percent) {
        percent = percent ?? index
      } else if token.isWord {
        if cursor.isWord("mean") || cursor.isWord("means") || cursor.isWord("average") {
          mean = mean ?? index
          firstStatement = firstStatement ?? index
        } else if cursor.isWord("median") || cursor.isWord("medians") {
          median = median ?? index
          firstStatement = firstStatement ?? index
        } else if cursor.isCountWord(at: index) {
          count = count ?? index
          firstStatement = firstStatement ?? index
        } else if cursor.isWord("change") || cursor.isWord("changes") || cursor.isWord("δ")
          || cursor.isWord("Δ") || cursor.isWord("minus")
        {
          reading.isChange = true
        } else if cursor.isWord("adjusted") || cursor.isWord("multivariable")
          || cursor.isWord("multivariate")
        {
          reading.isAdjusted = true
        } else if cursor.isTestWord(at: index) {
          isBlocked = true
        } else if token.is(.pValue) {
          if cursor.isPValueHeader(at: index, of: bounds) {
            reading.statistic = .pValue
            reading.isOfEstimate = !cursor.isOfTrend()
          } else if index > bounds.lowerBound {
            isBlocked = true
          }
        }
      }
      cursor.index += 1
    }
    reading.hasPercent = percent != nil
    reading.unit = headerUnit()
    reading.name = name(without: reading.size, before: firstStatement)
    if case .pValue = reading.statistic, mean == nil, median == nil, reading.measure == nil {
      return reading
    }
    reading.statistic = nil
    if isBlocked, reading.measure != nil, interval != nil {
      reading.statistic = .other
    } else if let statistic = statistic(of: &reading, interval) {
      reading.statistic = statistic
    } else if mean != nil, median != nil || count != nil && percent != nil {
      // "Mean (SD) or n (%)", "mean or median": it depends on the cell.
      reading.statistic = .other
    } else if median != nil, count != nil, percent != nil {
      reading.statistic = .other
    } else if isBlocked, spread == nil || mean == nil && median == nil {
      // "Walk test, mean (SD)" is a mean nevertheless.
      reading.statistic = .other
    } else if mean != nil {
      reading.statistic = .mean(spread ?? (interval == nil ? nil : .confidenceInterval))
    } else if median != nil {
      reading.statistic = .median(spread ?? (interval == nil ? nil : .confidenceInterval))
    } else if let spread {
      // "Age (SD)", "Stay in days (IQR)"; an SD alone is a column of its own.
      let isAlone = reading.name.count <= 2
      switch spread {
      case .standardDeviation: reading.statistic = isAlone ? .other : .mean(spread)
      case .interquartileRange: reading.statistic = isAlone ? .other : .median(spread)
      case .standardError, .range, .confidenceInterval: reading.statistic = .other
      }
    } else if let interval {
      reading.statistic =
        interval.tokens.count >= bounds.count - 2
        ? .interval(level: interval.level) : .other
    } else if let count, let percent {
      reading.statistic = count < percent ? .countAndPercent : .percentAndCount
    } else if count != nil, reading.name.count <= 3 {
      reading.statistic = .other
    }
    return reading
  }

  /// The effect that a header names, if its interval or its full name leaves no doubt.
  private func statistic(
    of reading: inout HeaderReading, _ interval: IntervalLabel?
  ) -> TableStatistic? {
    guard var mention = reading.measure else { return nil }
    if let interval {
      mention.level = mention.level ?? interval.level
      mention.hasIntervalLabel = true
    }
    mention.isAdjusted = mention.isAdjusted || reading.isAdjusted
    reading.measure = mention
    if mention.measure == .ratio, mention.certainty == .vague { return nil }
    if mention.hasIntervalLabel { return .effect(mention) }
    switch mention.certainty {
    case .phrase: return .effect(mention)
    case .vague: return mention.measure == .meanDifference ? .other : nil
    // "HR (beats/min)" and "AUC" name measurements as well.
    case .abbreviation, .letter: return nil
    }
  }

  /// Takes "n = 120", "N=1,045", "(n: 33 rats)".
  mutating func headerSize() -> HeaderSize? {
    guard isWord("n"), peek(1).is(.equals) || peek(1).is(.colon), peek(2).isInteger,
      !peek(2).flags.contains(.spelled), peek(2).value >= 1, peek(2).value < 1e9
    else { return nil }
    let number = peek(2)
    // "n = 12–15", "n = 12/30", "n = 20 × 2", "χ² (2, N = 34)": no size of one group.
    guard !peek(3).is(.dash), !peek(3).is(.slash), !peek(3).is(.times), !peek(3).is(.plus),
      !peek(3).is(.percent), !(peek(-1).is(.comma) && peek(-2).isNumber)
    else { return nil }
    var unit: Range<Int>?
    let word = peek(3)
    if word.isWord, !word.is(.person) {
      if word.is(.trialUnit) {
        unit = index + 3..<index + 4
      } else if word.hasSpaceBefore,
        !isWord("for", 3), !isWord("in", 3), !isWord("at", 3), !isWord("mean", 3),
        !isWord("median", 3), !isWord("n", 3), !isWord("no", 3)
      {
        return nil
      }
    }
    let start = index
    index += unit == nil ? 3 : 4
    return HeaderSize(value: Int(number.value), unit: unit, tokens: start..<start + 3)
  }

  private func isCountWord(at index: Int) -> Bool {
    isWord("n", at: index) || isWord("no", at: index) || isWord("number", at: index)
      || isWord("count", at: index) || isWord("frequency", at: index)
      || isWord("numbers", at: index)
  }

  /// Whether a word names a test or another column that no group's measurements stand in.
  private func isTestWord(at index: Int) -> Bool {
    isWord("test", at: index) || isWord("tests", at: index) || isWord("statistic", at: index)
      || isWord("statistics", at: index) || isWord("df", at: index)
      || isWord("significance", at: index) || isWord("sig", at: index) || isWord("t", at: index)
      || isWord("z", at: index) || isWord("f", at: index) || isWord("χ2", at: index)
      || isWord("χ", at: index) || isWord("chi", at: index) || isWord("x2", at: index)
      || isWord("weight", at: index) && self[at: index + 1].is(.percent)
      || isWord("references", at: index) || isWord("coefficient", at: index)
      || isWord("estimate", at: index) || isWord("effect", at: index)
      || isWord("β", at: index) || isWord("beta", at: index) || isWord("cohen", at: index)
      || isWord("anova", at: index) || isWord("delta", at: index)
      || isWord("difference", at: index) || isWord("differences", at: index)
      || isWord("variation", at: index) || isWord("intraclass", at: index)
      || isWord("icc", at: index) || isWord("kappa", at: index)
  }

  /// Whether "P" at an index heads a column of p values: "P", "P value", "p for trend", "P*"; "P
  /// (mg/dL)" and "Group P" do not.
  private func isPValueHeader(at index: Int, of bounds: Range<Int>) -> Bool {
    guard index - bounds.lowerBound <= 4,
      !isWord("p1", at: index), !isWord("p2", at: index), !isWord("p3", at: index),
      !isWord("p4", at: index)
    else { return false }
    // "χ² (p value)": the p is not the cell's first number.
    for before in bounds.lowerBound..<index where !self[at: before].isWord || isTestWord(at: before)
    {
      return false
    }
    var cursor = moved(to: index + 1)
    if cursor.acceptPValueNoun() || !isWord("p", at: index) { return true }
    guard index == bounds.lowerBound else { return false }
    if cursor.isWord("for") || cursor.isWord("trend") || cursor.isWord("interaction")
      || cursor.isWord("between") || cursor.isWord("of")
    {
      return true
    }
    cursor.skipMarks()
    return cursor.isAtEnd
  }

  /// Whether a p value of a trend, an interaction or the like is meant.
  private func isOfTrend() -> Bool {
    for index in bounds
    where isWord("trend", at: index) || isWord("interaction", at: index)
      || isWord("heterogeneity", at: index) || isWord("noninferiority", at: index)
      || isWord("equivalence", at: index) || isWord("ptrend", at: index)
      || isWord("pinteraction", at: index) || isWord("inferiority", at: index)
    {
      return true
    }
    return false
  }

  /// A header's words without its size and statistic, and without marks at their ends.
  private func name(without size: HeaderSize?, before statement: Int?) -> Range<Int> {
    var end = bounds.upperBound
    var start = bounds.lowerBound
    if let size {
      if size.tokens.lowerBound - start > 1
        || size.tokens.lowerBound == start + 1
          && self[at: start].isWord
      {
        end = size.tokens.lowerBound
      } else {
        start = min(size.tokens.upperBound, end)
      }
    }
    func isEdge(_ index: Int) -> Bool {
      let token = self[at: index]
      return token.kind == .symbol && !token.is(.percent) && !token.is(.closeParenthesis)
        && !token.is(.closeBracket)
    }
    if let statement, statement < end, statement > start { end = statement }
    // "Regimen C (fasting; n = 26)": what the bracket leaves open goes with it.
    for index in (start..<max(start, end)).reversed() {
      let token = self[at: index]
      if token.is(.closeParenthesis) || token.is(.closeBracket) { break }
      if token.is(.openParenthesis) || token.is(.openBracket), index > start {
        end = index
        break
      }
    }
    while end > start, isEdge(end - 1) { end -= 1 }
    while start < end, self[at: start].kind == .symbol { start += 1 }
    return start..<end
  }

  /// The unit that a header gives: "(kg)", ", mmHg".
  private func headerUnit() -> Range<Int>? {
    for index in bounds {
      let token = self[at: index]
      guard token.is(.openParenthesis) || token.is(.openBracket) || token.is(.comma) else {
        continue
      }
      var cursor = moved(to: index + 1)
      guard let unit = cursor.measuredUnit(), !cursor[at: unit.lowerBound].is(.percent) else {
        continue
      }
      let after = cursor.peek()
      if cursor.isAtEnd || after.is(.closeParenthesis) || after.is(.closeBracket)
        || after.is(.comma) || after.is(.semicolon)
      {
        return unit
      }
    }
    return nil
  }

  /// Moves past the marks of footnotes: "*", "†", "ᵃ", "a", "¹".
  mutating func skipMarks() {
    while !isAtEnd {
      let token = peek()
      switch token.kind {
      case .superscript: break
      case .word:
        // Modifier letters are of two or three bytes.
        let length = token.end - token.start
        guard length == 1 && !token.hasSpaceBefore || length <= 3 && text[Int(token.start)] >= 0xC2
        else { return }
      case .symbol:
        guard
          token.is(.ascii("*")) || token.is(.ascii("#")) || token.is(.other) || token.is(.comma)
            || token.is(.period) || token.is(.caret) || token.is(.ascii("$"))
            || token.is(.semicolon)
        else { return }
      case .number, .end: return
      }
      index += 1
    }
  }
}
