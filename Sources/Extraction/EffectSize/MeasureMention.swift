import Lexing

/// The name of a measure in the text.
struct MeasureMention {
  /// What the name means.
  var measure: EffectSize.Measure
  /// The name with its abbreviation and label: "odds ratio (OR) [95% CI]".
  var tokens: Range<Int>
  /// Whether "adjusted", or an "a" before the abbreviation, is part of it.
  var isAdjusted: Bool
  /// The level of an interval label within it: "HR (95% CI)".
  var level: Double?
  /// Whether an interval label is part of it.
  var hasIntervalLabel: Bool
  /// Whether a standard error or deviation is announced with it: "mean difference (SE)".
  var hasErrorLabel = false
  /// How sure the name alone makes that a number behind it is an estimate.
  var certainty: MeasureName.Certainty
  /// Whether it names an unadjusted and an adjusted estimate: "crude and adjusted ORs".
  var isAdjustedSecond = false
}

extension Cursor {
  /// Takes the name of a measure with its abbreviation and label: "odds ratio [OR]", "HR (95% CI)",
  /// "Cohen’s d", "η²", "ηp²", "r²".
  mutating func measure() -> MeasureMention? {
    let start = index
    guard peek().is(.measure) else { return nil }
    guard var mention = bareMeasure() else { return nil }
    mention.isAdjusted =
      isAdjusted(before: start) || isAdjustedAbbreviation(at: start)
      || isWord("of", at: start + 1) && isWord("adjusted", at: start + 2)
    if mention.isAdjusted, self[at: start - 2].is(.conjunction), isUnadjusted(at: start - 3) {
      mention.isAdjustedSecond = true
    }
    // "odds ratio (OR)", "[OR; 95% CI]", "(95% CI)", "effect size (Cohen's d)"
    for _ in 0..<2 {
      let mark = index
      guard accept(.openParenthesis) || accept(.openBracket) else { break }
      var isSuffix = false
      if peek().is(.measure), let inner = bareMeasure() {
        // "difference in means (point estimate)" says no more of the measure.
        if mention.certainty == .vague || mention.measure == .other
          || inner.certainty == .phrase && inner.measure != .other
        {
          mention.measure = inner.measure
        }
        if mention.certainty == .vague { mention.certainty = .phrase }
        isSuffix = true
        if !(accept(.comma) || accept(.semicolon)) {
          if isWord("adjusted", at: index) { index += 1 }
        }
      } else if accept(word: "adjusted") {
        mention.isAdjusted = true
        isSuffix = true
      } else if acceptErrorName(of: mention.measure) {
        mention.hasErrorLabel = true
        isSuffix = true
      } else if isWord("with", at: index) || isWord("and", at: index), peek(1).isNumber {
        // "odds ratio (with 95% CI)"
        index += 1
      }
      if let label = intervalLabel() {
        mention.level = label.level
        mention.hasIntervalLabel = true
        isSuffix = true
      }
      guard isSuffix, accept(.closeParenthesis) || accept(.closeBracket) else {
        index = mark
        break
      }
    }
    // "HR, 95% CI: 0.74 (0.61–0.90)", "OR [95%CI] ="
    let mark = index
    if accept(word: "with") {
      _ = accept(word: "a") || accept(word: "its")
    } else {
      _ = accept(.comma) || accept(.semicolon) || accept(word: "and")
    }
    if let label = intervalLabel() {
      mention.level = label.level
      mention.hasIntervalLabel = true
      if accept(.closeParenthesis) || accept(.closeBracket) {}
    } else {
      index = mark
    }
    mention.tokens = start..<index
    return mention
  }

  /// Moves past "SE", "±SE", "standard error", and the "SD" of differences: a reduction with one is a mean.
  private mutating func acceptErrorName(of measure: EffectSize.Measure) -> Bool {
    let start = index
    _ = accept(.plusMinus)
    if accept(word: "se") || accept(word: "sem") { return true }
    if measure == .meanDifference, accept(word: "sd") { return true }
    if accept(word: "standard"), accept(word: "error") { return true }
    index = start
    return false
  }

  /// Takes a measure's name alone.
  private mutating func bareMeasure() -> MeasureMention? {
    let token = peek()
    guard token.isWord else { return nil }
    let start = index
    var first = text[Int(token.start)]
    if first &- 0x41 < 26 { first |= 0x20 }
    if isOffsetByControl(at: start) {
      index += 1
      return MeasureMention(
        measure: .meanDifference, tokens: start..<index, isAdjusted: false, level: nil,
        hasIntervalLabel: false, certainty: .vague)
    }
    if isWord("partial"), acceptLostEta() {
      return MeasureMention(
        measure: .partialEtaSquared, tokens: start..<index, isAdjusted: false, level: nil,
        hasIntervalLabel: false, certainty: .phrase)
    }
    // Capital Greek letters fold in the lexer, not in the text: "Η2" does not occur.
    let names = MeasureName.byFirstByte[Int(first)]
    let next = peek(1)
    for place in names.indices where names[place].start.mayStand(at: token, before: next) {
      let name = names[place]
      guard acceptName(name), isWritten(name, as: token, at: start),
        let meaning = meaning(of: name, at: start)
      else {
        index = start
        continue
      }
      if isPartOfCompound(name) || isNoEstimate(name, meaning.measure, at: start) {
        index = start
        return nil
      }
      return MeasureMention(
        measure: transformed(meaning.measure, at: start), tokens: start..<index, isAdjusted: false,
        level: nil, hasIntervalLabel: false, certainty: meaning.certainty)
    }
    return nil
  }

  /// Moves past "partial (2) =", "partial ..(2) =", a partial eta squared whose letter was lost.
  private mutating func acceptLostEta() -> Bool {
    guard peek(1).is(.openParenthesis), peek(2).isInteger, peek(2).value == 2,
      peek(3).is(.closeParenthesis), peek(4).is(.equals)
    else { return false }
    index += 4
    return true
  }

  /// Whether a name that has been taken is written as authors write it: abbreviations in capitals, a
  /// letter before a value, "Exp(B)" with its bracket.
  private mutating func isWritten(_ name: MeasureName, as token: Token, at start: Int) -> Bool {
    if name.isUpperCase, !token.flags.contains(.upperCase), !isPluralAbbreviation(token),
      !isSubscripted(name.words[0], at: start)
    {
      return false
    }
    guard name.certainty == .letter else { return true }
    // "B = −0.34, SE B = 0.11": its standard error.
    if self[at: start - 1].is(.spread) { return false }
    if name.measure == .oddsRatio, !acceptBracketedCoefficient() { return false }
    return isLetter(name, token) && precedesValue(name)
  }

  /// What a name means where it stands: "ARR" is no adjusted relative risk, "r²" no correlation.
  private mutating func meaning(
    of name: MeasureName, at start: Int
  ) -> (measure: EffectSize.Measure, certainty: MeasureName.Certainty)? {
    switch name.measure {
    case .riskRatio where name.words.count == 1 && isWord("arr", at: start):
      // "aRR" is an adjusted relative risk, "ARR" an absolute risk reduction.
      let isReduction = text[Int(self[at: start].start)] == UInt8(ascii: "A")
      return (isReduction ? .absoluteRiskReduction : .riskRatio, name.certainty)
    case .etaSquared where name.words.count == 1 && isWord("η2", at: start):
      return (acceptPartialSubscript() ? .partialEtaSquared : .etaSquared, name.certainty)
    case .correlation, .etaSquared, .determination: return meaningOfSquared(name, at: start)
    default: return (name.measure, name.certainty)
    }
  }

  /// What "r", "η" and "R" mean with the square behind them; nil for an "η" without one.
  private mutating func meaningOfSquared(
    _ name: MeasureName, at start: Int
  ) -> (measure: EffectSize.Measure, certainty: MeasureName.Certainty)? {
    switch acceptSquare(name.measure) {
    case .partial: return (.partialEtaSquared, .phrase)
    case .plain:
      return name.measure == .etaSquared ? (.etaSquared, .phrase) : (.determination, name.certainty)
    case .none:
      if name.words.count == 1,
        isWord("η", at: start) || isWord("eta", at: start) || isWord("ηp", at: start)
      {
        return nil
      }
      // "r(48) = .35": the degrees of freedom; "r(s) = .35", "r(A)": which correlation it is.
      if name.measure == .correlation, peek().is(.openParenthesis),
        peek(1).isInteger || peek(1).isWord && !peek(1).is(.spread), peek(2).is(.closeParenthesis),
        peek(3).is(.equals)
      {
        index += 3
      }
      return (name.measure, name.certainty)
    }
  }

  /// "β-blocker", "HR-QoL", "r-tPA": a compound, no measure.
  private func isPartOfCompound(_ name: MeasureName) -> Bool {
    peek().is(.dash) && !peek().hasSpaceBefore && name.certainty != .phrase
      && (peek(1).isWord || name.certainty == .letter && peek(1).isInteger)
  }

  /// Whether a change is said to be counted from that of the controls: "placebo-corrected change".
  private func isOffsetByControl(at index: Int) -> Bool {
    self[at: index - 1].is(.dash) && self[at: index - 2].is(.control)
      && (isWord("corrected", at: index) || isWord("subtracted", at: index)
        || isWord("adjusted", at: index))
  }

  /// Moves past the "(B)" of "Exp(B)", as a logistic regression's odds ratio is printed.
  private mutating func acceptBracketedCoefficient() -> Bool {
    guard peek().is(.openParenthesis), isWord("b", 1) || isWord("β", 1),
      peek(2).is(.closeParenthesis)
    else { return false }
    index += 3
    return true
  }

  /// Moves past the words of a name, with hyphens, possessives and plurals.
  private mutating func acceptName(_ name: MeasureName) -> Bool {
    let start = index
    for (place, word) in name.words.enumerated() {
      if place > 0 {
        // "ratio of adjusted geometric means"
        _ = accept(.dash) || isWord("of", at: index - 1) && accept(word: "adjusted")
        // "Cohen's d", "Hedges' g", "Spearman’s"
        if accept(.quote), isWord("s", at: index), !peek().hasSpaceBefore { index += 1 }
      }
      guard
        isWordOrPlural(word, at: index)
          || name.start.mayBeSubscripted && isSubscripted(word, at: index)
      else {
        index = start
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether an abbreviation stands at an index with a subscript that says of which comparison or model
  /// it is: "ORQ4", "HRT3", "ORadj".
  private func isSubscripted(_ abbreviation: StaticString, at index: Int) -> Bool {
    let token = self[at: index]
    let length = abbreviation.utf8CodeUnitCount
    let bytes = text[token.range]
    guard bytes.count > length, bytes.prefix(length).allSatisfy({ $0 &- 0x41 < 26 }) else {
      return false
    }
    let subscripted = bytes.dropFirst(length)
    if subscripted.elementsEqual("adj".utf8) { return true }
    guard subscripted.count == 2, let first = subscripted.first, let last = subscripted.last else {
      return false
    }
    return (first == UInt8(ascii: "Q") || first == UInt8(ascii: "T"))
      && last &- UInt8(ascii: "2") < 4
  }

  /// Whether a word or its plural in "s" stands at an index.
  func isWordOrPlural(_ word: StaticString, at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord else { return false }
    let length = word.utf8CodeUnitCount
    let size = Int(token.end - token.start)
    if size == length + 1, length > 2 || isPluralAbbreviation(token),
      text[Int(token.end) - 1] == UInt8(ascii: "s")
    {
      let bytes = word.utf8Start
      for offset in 0..<length {
        var byte = text[Int(token.start) + offset]
        if byte &- 0x41 < 26 { byte |= 0x20 }
        if byte != bytes[offset] { return false }
      }
      return true
    }
    return isWord(oneOf: word, at: index)
  }

  /// Whether a word is an abbreviation in the plural: "HRs", but not "ORS" or "hrs".
  private func isPluralAbbreviation(_ token: Token) -> Bool {
    guard text[Int(token.end) - 1] == UInt8(ascii: "s") else { return false }
    for place in Int(token.start)..<Int(token.end) - 1 where text[place] &- 0x41 >= 26 {
      return false
    }
    return token.end - token.start > 2
  }

  /// Whether a single letter is printed as the statistic is: "d" and "g" small; "B" and "R" may be
  /// capital.
  private func isLetter(_ name: MeasureName, _ token: Token) -> Bool {
    let isCapital = token.flags.contains(.upperCase)
    switch name.measure {
    case .cohenD, .hedgesG: return !isCapital
    // "with B (5.8 months)", "for A versus B was 0.27" name an arm, "B (SE) = 0.35" a coefficient.
    case .regressionCoefficient:
      return !isCapital || token.end - token.start > 1
        || peek(1).is(.spread)
        || !peek().is(.openParenthesis) && !isWord("was", at: index) && !isSecondGroup(index - 1)
    default: return true
    }
  }

  /// Whether what stands behind a letter can lead to its value: "=", ":", "of", a number, a bracket.
  private func precedesValue(_ name: MeasureName) -> Bool {
    let token = peek()
    return token.is(.equals) || token.is(.colon) || token.is(.approximately) || token.isNumber
      || token.is(.dash) && peek(1).isNumber && (token.hasSpaceBefore || !peek(1).isInteger)
      || token.opensBracket
      || token.kind == .superscript || token.is(.comma) || isWord("of", at: index)
      || isWord("was", at: index) || isWord("p", at: index) || isWord("coefficient", at: index)
      || isWord("value", at: index) || isWord("values", at: index) || isWord("p2", at: index)
      || isWord("squared", at: index) || isWord("were", at: index)
      || name.measure == .regressionCoefficient && isWord("per", at: index)
      // "correlation [r] = 0.03"
      || name.measure == .correlation && peek(1).is(.equals)
        && token.closesBracket
  }

  private enum Square { case none, plain, partial }

  /// Moves past "p" and "(p)" behind the square of an eta.
  private mutating func acceptPartialSubscript() -> Bool {
    if accept(word: "p") { return true }
    guard peek().is(.openParenthesis), isWord("p", 1), peek(2).is(.closeParenthesis) else {
      return false
    }
    index += 3
    return true
  }

  /// Moves past "²", "2", "(2)", "p²", "squared" behind "r" or "η".
  private mutating func acceptSquare(_ measure: EffectSize.Measure) -> Square {
    let start = index
    var isPartial = isWord("ηp", at: index - 1) || isWord("partial", at: index - 2)
    if measure == .etaSquared {
      isPartial = accept(word: "p") || isPartial
      if accept(word: "p2") { return .partial }
    }
    if peek().kind == .superscript, peek().value == 2 {
      index += 1
      if accept(word: "p") { isPartial = true }
      return isPartial ? .partial : .plain
    }
    if peek().is(.openParenthesis), peek(1).isInteger, peek(1).value == 2,
      peek(2).is(.closeParenthesis)
    {
      index += 3
      if measure == .etaSquared, acceptPartialSubscript() { isPartial = true }
      return isPartial ? .partial : .plain
    }
    if peek().isInteger, peek().value == 2, peek(1).is(.equals) {
      index += 1
      return isPartial ? .partial : .plain
    }
    index = start
    return .none
  }

  /// Whether "adjusted" (not "unadjusted") stands among the three tokens before an index.
  private func isAdjusted(before start: Int) -> Bool {
    for distance in 1...3 {
      if isWord("adjusted", at: start - distance) || isWord("multivariable", at: start - distance)
        || isWord("multivariate", at: start - distance)
      {
        return true
      }
    }
    return false
  }

  /// "crude", "unadjusted", "univariate".
  func isUnadjusted(at index: Int) -> Bool {
    isWord("unadjusted", at: index) || isWord("crude", at: index)
      || isWord("univariate", at: index) || isWord("univariable", at: index)
  }

  private func isAdjustedAbbreviation(at index: Int) -> Bool {
    isWord("aor", at: index) || isWord("ahr", at: index) || isWord("airr", at: index)
      || isWord("apr", at: index) || isWord("ashr", at: index) || isWord("pradj", at: index)
      || isWord("oradj", at: index) || isWord("hradj", at: index)
      || isWord("rradj", at: index) || isWord("adrr", at: index) || isWord("ador", at: index)
      || isWord("adhr", at: index)
      || (isWord("arr", at: index) || isWord("amd", at: index) || isWord("ard", at: index))
        && text[Int(self[at: index].start)] == UInt8(ascii: "a")
  }
}
