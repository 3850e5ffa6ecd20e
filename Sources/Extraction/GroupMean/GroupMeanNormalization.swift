import Lexing

/// A number that may be a mean, read once for all rules.
struct MeasuredValue {
  /// At its first token, the sign included.
  let start: Cursor
  /// The number with its sign.
  let value: Number
  /// At the token behind the number.
  let behindNumber: Cursor
  /// The tokens of the unit behind the number.
  let unit: Range<Int>?
  /// At the token behind the unit, or behind the number where there is none.
  let end: Cursor

  init?(at start: Cursor) {
    var cursor = start
    let isNegative = cursor.peek().isWord && cursor.accept(word: "minus")
    guard var value = cursor.measuredNumber() else { return nil }
    if isNegative {
      value.value.negate()
      value.tokens = start.index..<value.tokens.upperBound
    }
    self.start = start
    self.value = value
    behindNumber = cursor
    unit = cursor.measuredUnit()
    end = cursor
  }

  /// Whether it is measured in percent.
  var isPercent: Bool { unit.map { start[at: $0.lowerBound].is(.percent) } ?? false }
}

/// A mean with its spread as a rule has read it.
struct GroupMeanMention {
  /// The value with its sign.
  var value: Number
  /// The tokens of its unit.
  var unit: Range<Int>?
  /// The spreads in the order of the text.
  var spreads: [SpreadMention]
  /// All of its tokens.
  var tokens: Range<Int>
  /// How likely it is right, as far as the notation tells.
  var confidence: Double
  /// Whether it must be a change within the group.
  var isChange = false
  /// The power of ten behind the spread that multiplies both, and the values before in the list.
  var exponent: Int8 = 0
  /// What shows value and spread where they stand apart; its tokens where they do not.
  var quote: Range<Int>?
}

extension GroupMean {
  /// What a mention means.
  ///
  /// - Parameters:
  ///   - mention: The mention as read.
  ///   - statistic: What the context says that the value is.
  ///   - unit: The unit's words.
  /// - Throws: ``RefusalReason/noSpread`` if no spread has all of its numbers.
  init(
    normalizing mention: GroupMeanMention, statistic: Statistic, unit: String?
  ) throws(RefusalReason) {
    var spreads: [Spread] = []
    var kinds: Set<SpreadKind> = []
    for spread in mention.spreads where kinds.insert(spread.kind).inserted {
      guard let meaning = Spread(spread) else { continue }
      spreads.append(meaning)
    }
    guard !spreads.isEmpty else { throw .noSpread }
    self.init(statistic, mention.value.value, spreads: spreads, unit: unit)
  }
}

extension GroupMean {
  /// Multiplies the value and its single spreads: bounds in brackets are printed with their own power.
  mutating func scale(byPowerOfTen exponent: Int) {
    value = value.scaled(byPowerOfTen: exponent)
    spreads = spreads.map { spread in
      switch spread {
      case .standardDeviation(let width):
        .standardDeviation(width.scaled(byPowerOfTen: exponent))
      case .standardError(let width): .standardError(width.scaled(byPowerOfTen: exponent))
      case .confidenceInterval, .interquartileRange, .range: spread
      }
    }
  }
}

extension GroupMean.Spread {
  fileprivate init?(_ mention: SpreadMention) {
    switch (mention.kind, mention.high) {
    case (.standardDeviation, _): self = .standardDeviation(mention.low)
    case (.standardError, _): self = .standardError(mention.low)
    case (.confidenceInterval, let high):
      self = .confidenceInterval(low: mention.low, high: high)
    // "range: 559–459": bounds in the wrong order.
    case (.interquartileRange, let high?):
      self = .interquartileRange(low: min(mention.low, high), high: max(mention.low, high))
    case (.range, let high?):
      self = .range(low: min(mention.low, high), high: max(mention.low, high))
    case (.interquartileRange, nil), (.range, nil): return nil
    }
  }
}
