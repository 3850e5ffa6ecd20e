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

extension PValue {
  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    text.forEachPassageWithLandmarks { passage, start, landmarks in
      guard passage.section != .table, passage.section != .references else { return }
      var landmarks = landmarks
      var cursor = start
      while let name = landmarks.next(from: cursor.index) {
        guard start[at: name].is(.pValue), !start.isProbability(at: name) else { continue }
        cursor.index = name
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
      ? 0.4 : cursor.setsThreshold(mention) ? 0.5 : mention.isExplicit ? 0.99 : 0.9
    // Members of a list are quoted from its "P" where that is near.
    let quote =
      tokens.upperBound - name <= 12 ? min(name, tokens.lowerBound)..<tokens.upperBound : tokens
    findings.accept(
      .pValue(PValue(mention.comparison, mention.number.value)), quote: quote, claiming: tokens,
      section: passage.section, rule: rule, confidence: confidence)
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

  /// Whether a p value is the one from which on results count as significant: "P < 0.05 was considered
  /// significant", "the significance level was set at P < 0.01".
  func setsThreshold(_ mention: PValueMention) -> Bool {
    guard mention.comparison != .equal, mention.number.value <= 0.2 else { return false }
    let end = mention.tokens.upperBound
    let start = mention.tokens.lowerBound
    if let setter = (end..<end + 5).first(where: { setsLevel(at: $0) }),
      (setter + 1..<setter + 6).contains(where: { isSignificance(at: $0) })
    {
      return true
    }
    guard let setter = (1...4).first(where: { setsLevel(at: start - $0) }) else { return false }
    return (start - setter - 8..<start).contains { isSignificance(at: $0) }
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
  mutating func nextPValue(after mention: PValueMention) -> PValueMention? {
    var cursor = self
    var isJoined = cursor.accept(.comma)
    let hasComma = isJoined
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
    guard let number = cursor.pNumber(isNamed: false), number.value <= 1 else { return nil }
    if sign == nil {
      // Bare numbers are p values only if the list ends like one and nothing measures them.
      guard number.decimals >= 2 || number.decimals == mention.number.decimals else { return nil }
      guard cursor.endsListMember() else { return nil }
      if hasComma, !cursor.isListEnd(), self[at: start - 1].is(.comma) {
        // "P = 0.01, 0.03 and 0.04": a further member must follow.
        var ahead = cursor
        let next = PValueMention(
          comparison: mention.comparison, number: number, tokens: start..<cursor.index,
          isExplicit: false)
        guard ahead.nextPValue(after: next) != nil else { return nil }
      }
    }
    self = cursor
    return PValueMention(
      comparison: sign ?? mention.comparison, number: number, tokens: start..<index,
      isExplicit: false)
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

  /// Moves past "value", "-values", "'s"; whether "value" was among it.
  mutating func acceptPValueNoun() -> Bool {
    if peek().is(.quote), isWord("s", 1), !peek(1).hasSpaceBefore { index += 2 }
    let start = index
    if accept(.dash) || accept(.openParenthesis), isWord("values", at: index) {
      index += 1
      return true
    }
    index = start
    _ = accept(.dash)
    if accept(word: "value") || accept(word: "values") || accept(word: "val")
      || accept(word: "level")
      || accept(word: "levels")
    {
      return true
    }
    index = start
    return self[at: start - 1].isWord
      && (isWord("pvalue", at: start - 1) || isWord("pvalues", at: start - 1))
  }

  /// Takes what stands between "p" (or "p value") and the number.
  private mutating func pComparison(
    isNamed: Bool, isPlain: Bool
  ) -> (value: Comparison, isSign: Bool)? {
    if let comparison = pSign() { return (comparison, true) }
    // "(p.82)": a page.
    let isPage = isPlain && !isNamed && !peek().hasSpaceBefore && text[Int(peek(-1).start)] == 0x70
    if peek().isNumber, isNamed || isPlain, !isPage { return (.equal, false) }
    // "P value was 0.03", "P of 0.03", "P values were all > 0.05"
    let start = index
    if skipPCopula() {
      if let comparison = pSign() { return (comparison, true) }
      if peek().isNumber { return (.equal, isNamed) }
      index = start
    }
    // "P for trend", "P (log-rank)", "P-interaction", "p value for the difference between arms"
    let isQualified =
      isWord("for", at: start) || isWord("of", at: start) || peek().is(.openParenthesis)
      || peek().is(.openBracket)
    let limit = isNamed ? 12 : isQualified ? 8 : 3
    let sentence = self[at: start].sentence
    var depth = 0
    for _ in 0..<limit {
      let token = peek()
      guard token.sentence == sentence else { break }
      if let comparison = pSign() {
        return depth == 0 && (isPlain || isNamed) ? (comparison, true) : nil
      }
      if token.is(.openParenthesis) || token.is(.openBracket) {
        depth += 1
      } else if token.is(.closeParenthesis) || token.is(.closeBracket) {
        depth -= 1
        if depth < 0 { break }
      } else if token.isWord || token.is(.dash) || token.is(.times) || token.is(.slash)
        || depth > 0 && (token.isNumber || token.is(.ascii("*")))
      {
        if isNamed, depth == 0, skipPCopula() {
          if let comparison = pSign() { return (comparison, true) }
          if peek().isNumber { return (.equal, true) }
          continue
        }
        // "P for trend 0.03"
        if depth == 0, peek(1).isNumber, peek(1).decimals >= 2, peek(1).value <= 1,
          isWord("trend", at: index) || isWord("interaction", at: index)
        {
          index += 1
          return (.equal, false)
        }
      } else {
        break
      }
      index += 1
    }
    index = start
    return nil
  }

  /// Moves past "was", "were all", "of about".
  private mutating func skipPCopula() -> Bool {
    let start = index
    if isWord("was", at: index) || isWord("were", at: index) || isWord("is", at: index)
      || isWord("of", at: index) || isWord("are", at: index) || isWord("being", at: index)
      || isWord("ranged", at: index) || isWord("ranging", at: index)
    {
      index += 1
      while isWord("all", at: index) || isWord("both", at: index) || isWord("about", at: index)
        || isWord("from", at: index) || isWord("always", at: index) || isWord("set", at: index)
        || isWord("at", at: index) || isWord("equal", at: index) || isWord("to", at: index)
      {
        index += 1
      }
      return true
    }
    index = start
    return false
  }

  /// Takes a comparison that is no mere copula: "=", "<", "less than", "≤", "= <", "below".
  private mutating func pSign() -> Comparison? {
    let token = peek()
    if token.kind == .symbol {
      // "&lt;", escaped twice by the source
      if token.is(.ascii("&")), isWord("lt", 1) || isWord("gt", 1), peek(2).is(.semicolon) {
        let comparison: Comparison = isWord("lt", 1) ? .less : .greater
        index += 3
        return comparison
      }
      let start = index
      if token.is(.equals), isWord("or", 1) {
        index += 2
        if accept(.less) { return .lessOrEqual }
        if accept(.greater) { return .greaterOrEqual }
        index = start
      }
      // "P=<0.05" is "P = <0.05"; "P<=0.05" has its sign the right way round.
      if token.is(.lessOrEqual) || token.is(.greaterOrEqual),
        text[Int(token.start)] == UInt8(ascii: "=")
      {
        index += 1
        return token.is(.lessOrEqual) ? .less : .greater
      }
      guard let comparison = comparison() else { return nil }
      // "P: <0.05", "P ≤ = 0.05"
      if comparison == .equal, peek().kind == .symbol, !peek().is(.dash),
        !peek().is(.openParenthesis),
        let second = self.comparison()
      {
        return second
      }
      _ = accept(.equals)
      return comparison
    }
    guard token.isWord else { return nil }
    if isWord("less", at: index) || isWord("greater", at: index) || isWord("more", at: index) {
      return comparison()
    }
    if isWord("below", at: index) || isWord("under", at: index) {
      index += 1
      return .less
    }
    if isWord("above", at: index) || isWord("exceeding", at: index) {
      index += 1
      return .greater
    }
    if isWord("lower", at: index) || isWord("smaller", at: index) || isWord("higher", at: index)
      || isWord("larger", at: index), isWord("than", 1)
    {
      let isLess = isWord("lower", at: index) || isWord("smaller", at: index)
      index += 2
      return isLess ? .less : .greater
    }
    return nil
  }

  /// Takes the number of a p value.
  ///
  /// - Parameter isNamed: Whether it is certain that a p value stands here, so that misprints above 1
  ///   are taken as well.
  /// - Returns: The number; nil, with the cursor where it was, if none stands here.
  private mutating func pNumber(isNamed: Bool) -> Number? {
    let start = index
    if peek().is(.dash) || peek().is(.plus) { return nil }
    guard var number = number() else { return nil }
    // "P < 10-4", "P < 10(-4)"
    if number.value == 10, number.isInteger {
      let mark = index
      let isBracketed = accept(.openParenthesis)
      if accept(.dash), peek().isNumber, peek().isInteger, peek().value < 400,
        let value = Double("1e-\(Int(peek().value))")
      {
        index += 1
        if !isBracketed || accept(.closeParenthesis) {
          number = Number(value: value, decimals: 0, tokens: start..<index, isInteger: false)
          return number
        }
      }
      index = mark
    }
    // "P < 0.2%" is 0.002.
    if peek().is(.percent) {
      guard isNamed, number.value <= 10 else {
        index = start
        return nil
      }
      number.value = Double("\(number.value)e-2") ?? number.value / 100
      number.decimals += 2
      index += 1
      number.tokens = start..<index
      return number
    }
    let isFraction = number.decimals > 0 || !number.isInteger
    guard
      isFraction || isNamed && peek().is(.percent)
        || number.value == 1 && !peek(-1).flags.contains(.spelled)
    else {
      index = start
      return nil
    }
    // A misprint such as "P = 1.04"; larger numbers are other quantities.
    guard number.value <= 1 || isNamed && number.decimals >= 2 && number.value < 2 else {
      index = start
      return nil
    }
    // "P = 0.5mmHg" is a quantity that is also called p.
    if peek().unit != nil, !peek().hasSpaceBefore {
      index = start
      return nil
    }
    return number
  }

  /// Whether nothing behind a list member makes it another quantity: a unit, "±", a bracket, a range.
  private func endsListMember() -> Bool {
    let token = peek()
    if token.is(.percent) || token.is(.plusMinus) || token.is(.dash) || token.is(.openParenthesis)
      || token.is(.degree) || token.is(.slash) || token.is(.times)
    {
      return false
    }
    return token.unit == nil && !isWord("to", at: index) && !token.is(.versus)
  }

  /// Whether a list of p values can end here.
  private func isListEnd() -> Bool {
    let token = peek()
    return token.kind == .end || token.is(.closeParenthesis) || token.is(.closeBracket)
      || token.is(.semicolon) || token.is(.period) || isWord("respectively", at: index)
      || token.is(.comma) && isWord("respectively", 1)
  }
}
