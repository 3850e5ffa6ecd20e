import Lexing

/// How texts name the spread of a group's values.
enum SpreadKind: Sendable, Hashable {
  case standardDeviation
  case standardError
  case confidenceInterval
  case interquartileRange
  case range

  /// Whether it is one number, not two bounds.
  var isSingle: Bool { self == .standardDeviation || self == .standardError }
}

/// A spread as printed: one number, or two bounds.
struct SpreadMention {
  var kind: SpreadKind
  /// The single number, or the lower bound.
  var low: Double
  /// The upper bound; nil for a single number, and for a confidence interval that has none.
  var high: Double?
  /// Whether a word of the text names the kind, here or before.
  var isLabelled: Bool
  /// The unit that it is printed with.
  var unit: Range<Int>?
}

// MARK: How spreads are written

extension Cursor {
  /// Takes the name of a spread: "SD", "standard error of the mean", "IQR", "25th–75th percentile",
  /// "interquartile range [IQR]", "range", "95% CI".
  mutating func spreadLabel() -> SpreadKind? {
    if let kind = spreadLabelOfNoInterval() { return kind }
    return intervalLabel() == nil ? nil : .confidenceInterval
  }

  /// The same for all spreads but confidence intervals.
  mutating func spreadLabelOfNoInterval() -> SpreadKind? {
    guard let kind = spreadName() else { return nil }
    // "interquartile range [IQR]", "standard deviation (SD)"
    if peek().opensBracket, peek(1).is(.spread),
      peek(2).closesBracket
    {
      index += 3
    } else if peek().is(.comma), peek(1).is(.spread),
      peek(2).is(.comma) || peek(2).is(.equals) || peek(2).is(.colon) || peek(2).isNumber
    {
      // "standard deviation, SD, 3.06"
      index += 2
    }
    return kind
  }

  private mutating func spreadName() -> SpreadKind? {
    let start = index
    if accept(word: "standard") || accept(word: "std") {
      if accept(word: "deviation") || accept(word: "deviations") || accept(word: "dev") {
        // A standard deviation score is a value, not a spread.
        if !isWord("score", at: index), !isWord("scores", at: index) { return .standardDeviation }
      } else if accept(word: "error") || accept(word: "errors") {
        _ =
          accept(words: "of", "the", "mean") || accept(words: "of", "mean")
          || accept(word: "mean")
        return .standardError
      }
      index = start
      return nil
    }
    if accept(word: "interquartile") || accept(word: "interquartiles")
      || accept(word: "quartile") || accept(word: "quartiles") || accept(word: "iqr")
      || accept(word: "iqrs")
    {
      _ = accept(word: "range") || accept(word: "ranges") || accept(word: "interval")
      return .interquartileRange
    }
    if isWord("inter", at: index) {
      index += 1
      _ = accept(.dash)
      guard accept(word: "quartile") || accept(word: "quartiles") else {
        index = start
        return nil
      }
      _ = accept(word: "range") || accept(word: "ranges")
      return .interquartileRange
    }
    if isWord("25th", at: index) || isWord("q1", at: index) || isWord("p25", at: index) {
      index += 1
      _ =
        accept(.dash) || accept(.comma) || accept(.semicolon) || accept(word: "to")
        || accept(word: "and") || accept(.slash)
      if accept(word: "75th") || accept(word: "q3") || accept(word: "p75") {
        _ =
          accept(word: "percentile") || accept(word: "percentiles") || accept(word: "centiles")
          || accept(word: "centile") || accept(word: "quartile") || accept(word: "quartiles")
        return .interquartileRange
      }
      index = start
      return nil
    }
    if isWord("lower", at: index) { return lowerAndUpperQuartile() }
    if isWord("min", at: index) || isWord("minimum", at: index), peek(1).symbol != nil,
      isWord("max", 2) || isWord("maximum", 2)
    {
      index += 3
      return .range
    }
    // "20.3 months, ranging from 13 to 29"
    if accept(word: "ranging") { return .range }
    guard peek().is(.spread), !isSphericalEquivalent(at: index), !isStableDisease(at: index),
      !isDetergent(at: index)
    else { return nil }
    if accept(word: "sd") || accept(word: "sds") { return .standardDeviation }
    if accept(word: "se") || accept(word: "sem") || accept(word: "ses") { return .standardError }
    if accept(word: "range") || accept(word: "ranges") { return .range }
    return nil
  }

  /// Takes "lower–upper quartile", "lower and upper quartiles", "lower quartile, upper quartile".
  private mutating func lowerAndUpperQuartile() -> SpreadKind? {
    let start = index
    index += 1
    _ = accept(word: "quartile")
    _ =
      accept(.dash) || accept(.comma) || accept(.semicolon) || accept(word: "to")
      || accept(word: "and") || accept(.slash)
    if accept(word: "upper"), accept(word: "quartile") || accept(word: "quartiles") {
      return .interquartileRange
    }
    index = start
    return nil
  }

  /// Whether "SE" stands for the refraction of an eye, as a text says that spells it out before, and a word or
  /// a value with its own spread follows: "mean spherical equivalent (SE) -13.1 ± 4.3 D"; or as the subject of a sentence
  /// does: "mean SE improved from -5.2 ± 2.1 D".
  private func isSphericalEquivalent(at index: Int) -> Bool {
    guard isWord("se", at: index) else { return false }
    func isDefined(at place: Int) -> Bool {
      guard isWord("se", at: place), self[at: place - 1].symbol != nil else { return false }
      let end = isWord("refraction", at: place - 2) ? place - 3 : place - 2
      return isWord("equivalent", at: end) && isWord("spherical", at: end - 1)
    }
    if isDefined(at: index) || isSubject(at: index) { return true }
    var value = index + 1
    while isWord("was", at: value) || isWord("of", at: value) || self[at: value].is(.dash) {
      value += 1
    }
    let isName =
      self[at: value].isNumber ? self[at: value + 1].is(.plusMinus) : self[at: value].isWord
    return isName && (index - 150..<index - 1).contains { isDefined(at: $0) }
  }

  /// Whether a mean is told of the word at an index, and has a deviation of its own: the "SE" of "mean SE was -5.2 ± 2.1"
  /// and of "mean SE at entry -5.2 ± 2.1 D", the selenium "Se"; not of "mean SE values were 5.2 ± 0.4".
  private func isSubject(at index: Int) -> Bool {
    guard self[at: index - 1].is(.average) else { return false }
    var value = index + 1
    while value < index + 5, self[at: value].isWord || self[at: value].is(.dash) { value += 1 }
    guard value > index + 1, self[at: value].isNumber, self[at: value + 1].is(.plusMinus) else {
      return false
    }
    let name = self[at: index]
    if name.flags.contains(.capitalized), !name.flags.contains(.upperCase) { return true }
    let unit = value + 3
    return isWord("was", at: index + 1) || isWord("is", at: index + 1)
      || self[at: index + 1].is(.changeVerb) || isWord("d", at: unit)
      || isWord("diopters", at: unit) || isWord("dioptres", at: unit)
  }

  /// Whether "SDS" is the detergent, by the percentage that it has before it and no number behind: "0.1% SDS, 50 mM".
  private func isDetergent(at index: Int) -> Bool {
    let next = self[at: index + 1]
    return isWord("sds", at: index) && self[at: index - 1].is(.percent) && !next.isNumber
      && !next.is(.equals) && !next.is(.colon)
  }

  /// Whether "SD" is a response to treatment among others: "PR 34%, SD 30%, PD 31%", "ORR was 34% (SD 30%; PD
  /// 36%)", but not in "a median age of 61 (SD 9)" of the same sentence.
  private func isStableDisease(at index: Int) -> Bool {
    guard isWord("sd", at: index) else { return false }
    // The next of the list names a response.
    var place = index + 1
    if self[at: place].is(.equals) || self[at: place].is(.colon) { place += 1 }
    guard self[at: place].isNumber else { return false }
    place += 1
    if self[at: place].is(.percent) { place += 1 }
    if self[at: place].is(.comma) || self[at: place].is(.semicolon) {
      place += self[at: place + 1].is(.conjunction) ? 2 : 1
      if namesResponse(at: place) { return true }
    } else if self[at: place].is(.conjunction), namesResponse(at: place + 1) {
      return true
    }
    // The one before does, and is a share.
    place = index - 1
    if self[at: place].is(.conjunction) { place -= 1 }
    if self[at: place].is(.comma) || self[at: place].is(.semicolon) { place -= 1 }
    guard place < index - 1, self[at: place].is(.percent), self[at: place - 1].isNumber else {
      return false
    }
    place -= 2
    if self[at: place].is(.equals) || self[at: place].is(.colon) || isWord("was", at: place) {
      place -= 1
    }
    return namesResponse(at: place)
  }

  /// "CR", "PR", "PD", "ORR": classes of response to treatment, and their sums.
  private func namesResponse(at index: Int) -> Bool {
    self[at: index].flags.contains(.upperCase)
      && (isWord("pd", at: index) || isWord("cr", at: index) || isWord("pr", at: index)
        || isWord("orr", at: index) || isWord("dcr", at: index))
  }

  /// Takes a spread with its name: "SD = 6.2", "range 3–40 months", "95% CI 4.1 to 5.2", "6.2 SD",
  /// "IQR, 2 to 7", "±3.4".
  mutating func spread() -> SpreadMention? {
    let start = index
    if accept(.plusMinus) {
      let kind = spreadLabel()
      // "(± SD, 17)"
      if kind != nil { _ = accept(.comma) || accept(.equals) }
      if let number = measuredNumber() {
        let unit = measuredUnit()
        // "± 0.9 SEM"
        let name = kind ?? (peek().is(.spread) ? spreadName() : nil)
        return SpreadMention(
          kind: name ?? .standardDeviation, low: number.value, high: nil, isLabelled: name != nil,
          unit: unit)
      }
      index = start
      return nil
    }
    if let kind = spreadLabel() {
      while accept(.equals) || accept(.colon) || accept(.comma) || accept(.plusMinus)
        || accept(word: "of") || accept(word: "was") || accept(word: "from")
        || accept(word: "is")
      {}
      if kind.isSingle {
        if let number = measuredNumber() {
          return SpreadMention(
            kind: kind, low: number.value, high: nil, isLabelled: true, unit: measuredUnit())
        }
      } else {
        let bracket = accept(.openParenthesis) || accept(.openBracket)
        // "range, 3-2:4 years"
        if let range = range(allowsComma: true), !(peek().is(.colon) && peek(1).isInteger) {
          let unit = measuredUnit()
          if bracket { _ = acceptClosingBracket() }
          return SpreadMention(
            kind: kind, low: range.low.value, high: range.high.value, isLabelled: true, unit: unit)
        }
      }
      index = start
      return nil
    }
    // "6.2 SD"
    if let number = number(), let kind = spreadName(), kind.isSingle {
      return SpreadMention(kind: kind, low: number.value, high: nil, isLabelled: true)
    }
    index = start
    return nil
  }

  /// Takes the named spreads of a bracket with the bracket: "(SD 2.0; CI 95%: -1.5; -0.6)"; what
  /// follows the last one within the bracket is left.
  mutating func bracketedSpreads() -> [SpreadMention] {
    let start = index
    guard accept(.openParenthesis) || accept(.openBracket) else { return [] }
    skipPValue()
    skipCount()
    var spreads: [SpreadMention] = []
    while let spread = spread() {
      spreads.append(spread)
      let mark = index
      guard accept(.semicolon) || accept(.comma) || accept(word: "and") else { break }
      var ahead = self
      if ahead.spread() == nil {
        index = mark
        break
      }
    }
    if spreads.isEmpty {
      index = start
    } else {
      // "SD = 15.)": a point without decimals.
      if peek().is(.period), peek(1).closesBracket {
        index += 1
      }
      _ = acceptClosingBracket()
    }
    return spreads
  }

  /// Moves past a p value that stands before the spread: "(p < 0.001; 95% CI 1.2 to 3.4)".
  mutating func skipPValue() {
    guard peek().is(.pValue) else { return }
    var ahead = self
    ahead.index += 1
    guard ahead.comparison() != nil, ahead.number() != nil,
      ahead.accept(.semicolon) || ahead.accept(.comma)
    else { return }
    self = ahead
  }

  /// Moves past how many were measured where that stands before the spread: "(n = 120; SD 6.1)".
  mutating func skipCount() {
    guard isWord("n"), peek(1).is(.equals), peek(2).isInteger,
      peek(3).is(.semicolon) || peek(3).is(.comma)
    else { return }
    index += 4
  }

  /// Takes two bounds without a name in a bracket: "(3–40)", "[1.3, 2.0]", "(65-80 yrs)".
  ///
  /// - Parameter hasInner: Whether a second pair may stand within: the first of "(2–5 [0–8])".
  /// - Returns: Nil, with the cursor where it was, if no such bracket stands here.
  mutating func bracketedRange(hasInner: Bool = false) -> (low: Number, high: Number)? {
    let start = index
    // "10,75 (−53,75%)": a decimal comma, as before the bracket.
    if hasDecimalComma(at: index - 1), hasDecimalComma(at: index + (peek(1).is(.dash) ? 4 : 3)) {
      return nil
    }
    if accept(.openParenthesis) || accept(.openBracket), let range = range(allowsComma: true) {
      if hasInner, peek().opensBracket { _ = bracketedRange() }
      if acceptClosingBracket() || acceptPoint() { return range }
    }
    index = start
    return nil
  }

  /// Whether the digits at an index are the decimals behind a comma: the 75 of "10,75".
  private func hasDecimalComma(at index: Int) -> Bool {
    let (comma, decimals) = (self[at: index - 1], self[at: index])
    return decimals.isInteger && comma.is(.comma) && !comma.hasSpaceBefore
      && !decimals.hasSpaceBefore && self[at: index - 2].isInteger
  }

  /// Moves past a closing bracket behind an abbreviated unit: "(65-80 yrs.)".
  private mutating func acceptPoint() -> Bool {
    let start = index
    _ = measuredUnit()
    if accept(.period), accept(.closeParenthesis) || accept(.closeBracket) { return true }
    index = start
    return false
  }

  /// Takes one number in a bracket: "(84)", "[14.8]", "(1.2%)".
  ///
  /// - Parameters:
  ///   - unit: The unit before the bracket: behind "8.2%", "(66 mmol/mol)" gives the same value again.
  ///   - hasCount: Whether a count follows the number: "(6.1; 120)".
  /// - Returns: Nil, with the cursor where it was, if no such bracket stands here.
  mutating func bracketedNumber(beside unit: Range<Int>? = nil, hasCount: Bool = false) -> Number? {
    let start = index
    if accept(.openParenthesis) || accept(.openBracket) {
      _ = accept(.plusMinus)
      if let number = measuredNumber() {
        let own = measuredUnit()
        if hasCount, accept(.semicolon) || accept(.comma) || accept(.slash), peek().isInteger {
          index += 1
        }
        let isConverted =
          unit.map { unit in own.map { isOtherUnit($0, than: unit) } ?? false } ?? false
        if !isConverted, accept(.closeParenthesis) || accept(.closeBracket) { return number }
      }
    }
    index = start
    return nil
  }

  /// Whether a spread is given in another unit than its value, so that its numbers are not the value's: "2 years (range,
  /// 6–48 months)", "1.2 kg (SD 310 g)", "2% SDS, 10 mg".
  func isScaled(_ spread: SpreadMention, unlike unit: Range<Int>?) -> Bool {
    guard let unit, let own = spread.unit else { return false }
    let isPercent = self[at: unit.lowerBound].is(.percent)
    if spread.kind.isSingle, isPercent != self[at: own.lowerBound].is(.percent) {
      return self[at: (isPercent ? own : unit).lowerBound].unit != nil
    }
    guard unit.count == 1, own.count == 1,
      let base = self[at: unit.lowerBound].unit, let other = self[at: own.lowerBound].unit
    else { return false }
    return base != other && base.quantity == other.quantity
  }

  /// Whether two units differ: "mmol/mol" and "%", "years" and "months", "g/L" and "g/dL".
  private func isOtherUnit(_ one: Range<Int>, than other: Range<Int>) -> Bool {
    let (first, second) = (self[at: one.lowerBound], self[at: other.lowerBound])
    if first.is(.percent) || second.is(.percent) {
      return !first.is(.percent) && !isWord("percent", at: one.lowerBound)
        || !second.is(.percent) && !isWord("percent", at: other.lowerBound)
    }
    guard let unit = first.unit, let base = second.unit else { return false }
    if unit != base { return true }
    return one.count == other.count
      && self[at: one.upperBound - 1].unit != self[at: other.upperBound - 1].unit
  }
}
