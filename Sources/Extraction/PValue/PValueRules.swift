import Documents
import Lexing

/// A p value with its words.
struct PValueMention {
  /// How p compares.
  var comparison: Comparison
  /// The number.
  var number: Number
  /// From "P" (for later members of a list, from their comparison) to the number's end.
  var tokens: Range<Int>
  /// Whether "value" or a sign leaves no doubt what "p" is.
  var isExplicit: Bool
}

extension PValueMention {
  /// How a number compares that follows in the list without a sign: exactly, unless both are thresholds ("P < 0.05
  /// and 0.01"); nil behind ">", where it may be either.
  fileprivate func comparison(ofBare next: Number) -> Comparison? {
    switch comparison {
    case .equal: return .equal
    case .greater, .greaterOrEqual: return nil
    case .less, .lessOrEqual:
      // Below 0.001 no p is printed, so that "< 0.001" is a value and not a threshold.
      let goesOn = number.value > 0.001 || next.value <= number.value
      return goesOn && Self.isThreshold(next.value) ? comparison : .equal
    }
  }

  /// Whether p values are told to be below a value rather than equal to it.
  private static func isThreshold(_ value: Double) -> Bool {
    switch value {
    case 0.1, 0.05, 0.025, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0001, 0.00001: true
    default: false
    }
  }
}

extension PValue {
  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    text.forEachPassageWithLandmarks { passage, start, landmarks in
      guard passage.section != .table, passage.section != .references else { return }
      var landmarks = landmarks
      var cursor = start
      while let name = landmarks.next(from: cursor.index) {
        guard start[at: name].is(.pValue), !start.isProbability(at: name),
          !start.isPartialEta(at: name)
        else { continue }
        cursor.index = name
        if start.isPhosphorus(at: name) {
          // No share either.
          if let amount = cursor.pValue() { findings.claim(amount.tokens, for: .pValue) }
          cursor.index = max(cursor.index, name + 1)
          continue
        }
        if let only = cursor.onlyPValueBefore() {
          accept(only, cursor, rule: "p_value.reversed", of: name, in: passage, &findings)
          cursor.index = name + 1
          continue
        }
        if let bound = cursor.pValueBefore() {
          accept(bound, cursor, rule: "p_value.reversed", of: name, in: passage, &findings)
        }
        guard var mention = cursor.pValue() else {
          cursor.index = name + 1
          continue
        }
        accept(mention, cursor, rule: "p_value.named", of: name, in: passage, &findings)
        while let next = cursor.nextPValue(after: mention) {
          accept(next, cursor, rule: "p_value.list", of: name, in: passage, &findings)
          mention = next
        }
      }
    }
  }

  /// Adds a p value whose name stands at an index.
  ///
  /// A threshold is one as printed, too, but no result.
  private static func accept(
    _ mention: PValueMention, _ cursor: Cursor, rule: String, of name: Int,
    in passage: LexedText.LexedPassage, _ findings: inout Findings
  ) {
    let tokens = mention.tokens
    let confidence =
      mention.number.value > 1
      ? 0.4
      : cursor.setsThreshold(mention) || passage.section == .methods && isConventional(mention)
        ? 0.5 : mention.isExplicit ? 0.99 : 0.9
    // Members of a list are quoted from its "P" where that is near.
    let quote =
      tokens.upperBound - name <= 12 ? min(name, tokens.lowerBound)..<tokens.upperBound : tokens
    findings.accept(
      .pValue(PValue(mention.comparison, mention.number.value)), quote: quote, claiming: tokens,
      section: passage.section, rule: rule, confidence: confidence)
  }
}

extension PValue {
  /// Whether a p value is one of those that methods set: "groups were compared by Fisher's exact test (p < 0.05)".
  private static func isConventional(_ mention: PValueMention) -> Bool {
    mention.comparison != .equal
      && (mention.number.value == 0.05 || mention.number.value == 0.01
        || mention.number.value == 0.1)
  }
}

extension Cursor {
  /// Whether a "P" with a glued subscript is a probability or coefficient of a model: "the transition
  /// probability (PStroke = 0.04)".
  fileprivate func isProbability(at index: Int) -> Bool {
    guard self[at: index].range.count >= 5 else { return false }
    return (index - 8..<index).contains {
      isWord("probability", at: $0) || isWord("probabilities", at: $0)
        || isWord("posterior", at: $0) || isWord("coefficient", at: $0)
        || isWord("coefficients", at: $0)
    }
  }

  /// Whether a "p" is the subscript of a partial eta squared: "η²p = .12", "η2 p = .12", "η(2)(p) = .12".
  fileprivate func isPartialEta(at index: Int) -> Bool {
    let square = self[at: index - 1].is(.openParenthesis) ? index - 2 : index - 1
    if isWord("η2", at: square) || isWord("eta2", at: square) { return true }
    let isSquare =
      self[at: square].kind == .superscript || self[at: square].is(.closeParenthesis)
      || self[at: square].isInteger
    guard isSquare else { return false }
    return (square - 3..<square).contains { isWord("η", at: $0) || isWord("eta", at: $0) }
  }

  /// Whether a "P" is the element or the substance: "available P = 0.35%", "Ca:P", "substance P".
  fileprivate func isPhosphorus(at index: Int) -> Bool {
    guard self[at: index].flags.contains(.upperCase) else { return false }
    let before = index - 1
    guard self[at: before].isWord else {
      return (self[at: before].is(.colon) || self[at: before].is(.slash))
        && isWord("ca", at: before - 1)
    }
    if isWord("substance", at: before) || isWord("available", at: before)
      || isWord("phytate", at: before)
    {
      return true
    }
    guard
      isWord("dietary", at: before) || isWord("plasma", at: before) || isWord("serum", at: before)
        || isWord("inorganic", at: before) || isWord("urinary", at: before)
    else { return false }
    // "(plasma P = 0.03, serum P < 0.001)" tells whose p values they are; a mean or an amount is no p.
    return self[at: index + 1].isNumber || self[at: index + 3].is(.plusMinus)
      || (index + 2..<index + 9).prefix {
        self[at: $0].kind != .symbol || self[at: $0].is(.percent)
      }
      .contains { self[at: $0].unit != nil || self[at: $0].is(.percent) }
  }

  /// Whether a p value is the one from which on results count as significant: "P < 0.05 was considered
  /// significant", "the significance level was set at P < 0.01".
  func setsThreshold(_ mention: PValueMention) -> Bool {
    let end = mention.tokens.upperBound
    let start = mention.tokens.lowerBound
    if isBoundary(start, end, isExact: mention.comparison == .equal) { return true }
    guard mention.comparison != .equal, mention.number.value <= 0.25 else { return false }
    if mention.number.value >= 0.05, choosesVariables(start, end) { return true }
    if let setter = (end..<end + 5).first(where: { setsLevel(at: $0) }),
      (setter + 1..<setter + 6).contains(where: { isSignificance(at: $0) })
    {
      return true
    }
    guard let setter = (1...4).first(where: { setsLevel(at: start - $0) }) else { return false }
    return (start - setter - 8..<start).contains { isSignificance(at: $0) }
  }

  /// "the critical p value", "the P value required for significance", "the stopping boundary was P < 0.0019",
  /// "genome-wide significance (P < 5 × 10⁻⁸)".
  private func isBoundary(_ start: Int, _ end: Int, isExact: Bool) -> Bool {
    if isWord("critical", at: start - 1)
      || (start + 1..<end).contains(where: { isWord("required", at: $0) })
    {
      return true
    }
    let before =
      self[at: start - 1].opensBracket || isWord("was", at: start - 1) ? start - 2 : start - 1
    return isWord("boundary", at: before)
      || !isExact && isWord("significance", at: before) && isWord("wide", at: before - 1)
  }

  /// "Variables with P < 0.20 were entered in the model".
  private func choosesVariables(_ start: Int, _ end: Int) -> Bool {
    let namesVariables = (start - 6..<start).contains {
      isWord("variables", at: $0) || isWord("factors", at: $0) || isWord("covariates", at: $0)
        || isWord("predictors", at: $0) || isWord("characteristics", at: $0)
    }
    // "These factors differed (P < 0.05) and were entered": a result
    guard namesVariables, self[at: start - 1].isWord || self[at: start - 1].opensBracket,
      !(start - 6..<start).contains(where: {
        isWord("differed", at: $0) || isWord("remained", at: $0)
          || (isWord("were", at: $0) || isWord("was", at: $0))
            && !isWord("that", at: $0 - 1) && !isWord("which", at: $0 - 1)
      })
    else { return false }
    return (end..<end + 9).contains {
      (isWord("entered", at: $0) || isWord("included", at: $0) || isWord("retained", at: $0)
        || isWord("selected", at: $0))
        && (isWord("were", at: $0 - 1) || isWord("were", at: $0 - 2))
    }
  }

  /// "considered", "set", "cutoff", "level": a word with which a threshold is laid down.
  private func setsLevel(at index: Int) -> Bool {
    isWord("considered", at: index) || isWord("regarded", at: index) || isWord("deemed", at: index)
      || isWord("defined", at: index) || isWord("accepted", at: index)
      || isWord("judged", at: index)
      || isWord("set", at: index) || isWord("taken", at: index) || isWord("cutoff", at: index)
      || isWord("threshold", at: index) || isWord("level", at: index)
      || isWord("denoted", at: index) || isWord("indicating", at: index)
  }

  /// "significance", "significant".
  private func isSignificance(at index: Int) -> Bool {
    isWord("significance", at: index) || isWord("significant", at: index)
  }

  /// Takes a p value: "P < .001", "p-value: 0.03", "P for trend = 0.04", "p = 5.8 × 10⁻⁴⁸".
  mutating func pValue() -> PValueMention? {
    let start = index
    guard peek().is(.pValue) else { return nil }
    var cursor = self
    let isPlain = isWord("p", at: index)
    cursor.index += 1
    let isNamed = cursor.acceptPValueNoun()
    guard let comparison = cursor.pComparison(isNamed: isNamed, isPlain: isPlain) else {
      return nil
    }
    guard let number = cursor.pNumber(isNamed: isNamed || comparison.isSign && isPlain) else {
      return nil
    }
    self = cursor
    return PValueMention(
      comparison: comparison.value, number: number, tokens: start..<index,
      isExplicit: isNamed || comparison.isSign)
  }

  /// Takes the next member of a list of p values: ", 0.23 and 0.32", "and <0.01".
  ///
  /// - Parameters:
  ///   - mention: The member before.
  ///   - reach: How many further members are looked for to see that the list ends like one; no list has as
  ///     many, and a text may have thousands of numbers behind a p.
  /// - Returns: Nil if no member follows.
  mutating func nextPValue(
    after mention: PValueMention, within reach: Int = 100
  ) -> PValueMention? {
    var cursor = self
    var isJoined = cursor.accept(.comma)
    let hasComma = isJoined
    // "p = 0.02, OR = 0.45" names an odds ratio.
    if cursor.isWord("or"),
      cursor.peek().flags.contains(.upperCase) || cursor.peek(1).is(.equals)
        || cursor.peek(1).is(.colon)
    {
      return nil
    }
    if cursor.accept(word: "and") || cursor.accept(word: "or") || cursor.accept(word: "to")
      || cursor.accept(word: "vs") || cursor.accept(word: "versus") || cursor.accept(.slash)
      || cursor.accept(.ascii("&"))
    {
      isJoined = true
    } else if !hasComma {
      // "P = 0.01–0.04"
      guard cursor.peek().is(.dash), cursor.peek(1).isNumber else { return nil }
      cursor.index += 1
      isJoined = true
    }
    guard isJoined else { return nil }
    let start = cursor.index
    let sign = cursor.peek().kind == .symbol ? cursor.comparison() : nil
    guard let number = cursor.pNumber(isNamed: false), number.value <= 1,
      let comparison = sign ?? mention.comparison(ofBare: number)
    else { return nil }
    if sign == nil {
      // Bare numbers are p values only if the list ends like one and nothing measures them.
      guard number.decimals >= 2 || number.decimals == mention.number.decimals else { return nil }
      guard cursor.endsListMember() else { return nil }
      if hasComma, !cursor.isListEnd(), self[at: start - 1].is(.comma) {
        // "P = 0.01, 0.03 and 0.04": a further member must follow.
        var ahead = cursor
        let next = PValueMention(
          comparison: comparison, number: number, tokens: start..<cursor.index, isExplicit: false)
        guard reach > 0, ahead.nextPValue(after: next, within: reach - 1) != nil else { return nil }
      }
    }
    self = cursor
    return PValueMention(
      comparison: comparison, number: number, tokens: start..<index, isExplicit: false)
  }

  /// The value in "(0.05 > P)", whose "P" is the current token.
  func onlyPValueBefore() -> PValueMention? {
    let sign = peek(-1)
    guard sign.is(.greater) || sign.is(.greaterOrEqual), peek(-2).isNumber, peek(-2).decimals > 0,
      peek(-2).value <= 1, peek(-3).opensBracket, peek(1).closesBracket
    else { return nil }
    return PValueMention(
      comparison: sign.is(.greater) ? .less : .lessOrEqual,
      number: Number(
        value: peek(-2).value, decimals: peek(-2).decimals, tokens: index - 2..<index - 1,
        isInteger: false),
      tokens: index - 2..<index + 1, isExplicit: true)
  }

  /// The lower bound in "0.01 < P < 0.05", whose "P" is the current token.
  func pValueBefore() -> PValueMention? {
    let sign = peek(-1)
    let number = peek(-2)
    guard number.isNumber, number.decimals > 0, number.value <= 1, !peek(-3).is(.dash),
      peek(1).is(.less) || peek(1).is(.greater) || peek(1).is(.lessOrEqual)
        || peek(1).is(.greaterOrEqual)
    else { return nil }
    let comparison: Comparison
    switch sign.symbol {
    case Symbol.less: comparison = .greater
    case Symbol.lessOrEqual: comparison = .greaterOrEqual
    case Symbol.greater: comparison = .less
    case Symbol.greaterOrEqual: comparison = .lessOrEqual
    default: return nil
    }
    return PValueMention(
      comparison: comparison,
      number: Number(
        value: number.value, decimals: number.decimals, tokens: index - 2..<index - 1,
        isInteger: false),
      tokens: index - 2..<index + 1, isExplicit: true)
  }
}
