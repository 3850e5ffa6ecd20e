import Lexing

extension WordClass {
  /// Words that end the name of a substance.
  fileprivate static let outsideName: WordClass = [
    .notSubstance, .frequency, .multiplier, .route, .doseNoun, .person, .conjunction, .versus,
    .changeVerb, .treated,
  ]
}

extension Cursor {
  /// Moves past the abbreviation of a unit that was written out: "gray (Gy)".
  mutating func skipUnitInBrackets() {
    if peek().is(.openParenthesis), peek(1).unit != nil, peek(2).is(.closeParenthesis) {
      index += 3
    }
  }

  /// Takes "/kg/day", "per kg per dose", "kg⁻¹ min⁻¹", ".kg-1", "m(-2)", "/m(2)" after a unit.
  ///
  /// Nothing is given by two times: "10 µg/h/7 days" are so many an hour, for so long.
  mutating func denominators() -> [UCUMUnit] {
    var found: [UCUMUnit] = []
    while found.count < 3 {
      let start = index
      guard let unit = denominator() else {
        if found.isEmpty { found = weightAndTime() }
        break
      }
      if unit.quantity == .time, found.contains(where: { $0.quantity == .time }) {
        index = start
        break
      }
      found.append(unit)
      if unit.code == "kg" || unit.code == "(100.g)" { skipBodyWeight() }
    }
    return found
  }

  /// Takes both of "mg/kgh", which has lost the sign between them.
  private mutating func weightAndTime() -> [UCUMUnit] {
    guard peek().is(.slash), peek(1).isWord, !peek(1).hasSpaceBefore,
      isWord("kgh", 1) || isWord("kghr", 1) || isWord("kgmin", 1),
      let weight = UCUMUnit(code: "kg"),
      let time = UCUMUnit(code: isWord("kgmin", 1) ? "min" : "h")
    else { return [] }
    index += 2
    return [weight, time]
  }

  /// Moves past the "body weight" of "mg/kg body weight/day" if another denominator follows it, and
  /// past that of "g·kg body mass−1", which ends in the exponent.
  private mutating func skipBodyWeight() {
    var ahead = self
    _ = ahead.accept(word: "of")
    guard ahead.acceptBodyWeight() else { return }
    let hasExponent = !ahead.peek().hasSpaceBefore && (ahead.exponentOfUnit() ?? 0) < 0
    let weight = ahead
    if hasExponent || ahead.denominator() != nil { self = weight }
  }

  /// The index behind the "body mass" of "0.3 g/kg body mass creatine"; the same index if none stands there.
  func behindBodyWeight(_ index: Int) -> Int {
    var ahead = moved(to: index)
    _ = ahead.accept(word: "of")
    return ahead.acceptBodyWeight() ? ahead.index : index
  }

  private mutating func acceptBodyWeight() -> Bool {
    // "b. w."
    if isWord("b"), peek(1).is(.period), isWord("w", 2) {
      index += peek(3).is(.period) ? 4 : 3
      return true
    }
    return accept(word: "bw") || accept(word: "bm") || accept(word: "bodyweight")
      || accept(word: "bodymass") || accept(words: "body", "weight")
      || accept(words: "body", "mass") || accept(words: "body", "wt")
      || accept(words: "birth", "weight") || accept(words: "live", "weight")
      || accept(words: "lean", "mass")
  }

  /// Takes the area of "per square meter of body-surface area".
  private mutating func squareMeter() -> UCUMUnit? {
    guard accept(word: "square") || accept(word: "sq") else { return nil }
    guard peek().unit?.code == "m" else {
      index -= 1
      return nil
    }
    index += 1
    var ahead = self
    _ = ahead.accept(word: "of")
    _ = ahead.accept(word: "body") && ahead.accept(.dash)
    if ahead.accept(word: "surface"), ahead.accept(word: "area") { self = ahead }
    return UCUMUnit(code: "m2")
  }

  /// Takes the "per day" of "3 g of fish oil per day", "600 mg calcium, per day".
  mutating func denominatorsBehindName() -> [UCUMUnit] {
    let first = index
    _ = accept(word: "of")
    while index < first + 6, isPartOfName() || index > first && joinsNames() {
      index += 1
      // "B. subtilis"
      if peek(-1).end - peek(-1).start == 1, peek().is(.period), !peek().hasSpaceBefore {
        index += 1
      }
      // "omega-3"
      if peek().is(.dash), !peek().hasSpaceBefore, !peek(1).hasSpaceBefore { index += 2 }
      // "Sb5+/kg"
      if peek().is(.plus), !peek().hasSpaceBefore, peek(1).is(.slash) { index += 1 }
    }
    guard index > first, peek(-1).kind != .symbol || peek(-1).is(.plus) else { return [] }
    _ = accept(.comma)
    // "40 g cells l⁻¹"
    let isInverse = peek().unit != nil && peek(1).kind == .superscript && peek(1).value < 0
    return isInverse || isWord("per") || peek().is(.slash) && !peek().hasSpaceBefore
      ? denominators() : []
  }

  /// Whether "or" or "and" stands between two words of what an amount is of: "whole or pelleted barley".
  private func joinsNames() -> Bool {
    peek().is(.conjunction) && peek(1).isWord && peek(1).unit == nil
  }

  /// Whether a word belongs to what stands between an amount and its denominators: a name with its
  /// letter ("vitamin D"), and a route ("gleptoferron im per piglet").
  private func isPartOfName() -> Bool {
    let token = peek()
    guard token.isWord, !isWord("per") else { return false }
    // "mg base/kg"
    if token.is(.route) || isWord("base") { return true }
    let isLetter = token.end - token.start == 1 && token.flags.contains(.upperCase)
    return (token.unit == nil || isLetter) && !token.is(.outsideName)
  }

  /// What is given by the piece, the animal or the part of a body: "1.8 Gy/fraction", "10 U per
  /// injection", "16 mg per leg", "45 mg per piglet".
  private func countedUnit() -> UCUMUnit? {
    guard peek().isWord, peek().unit == nil else { return nil }
    if isWord("fx") || isWord("fr") { return UCUMUnit(code: "{fraction}") }
    let word = text[peek().range]
    return UCUMUnit.pieces.first {
      $0.word.count == word.count && zip($0.word, word).allSatisfy { $0 == $1 | 0x20 }
    }?
    .unit
  }

  /// The last token of the "w/w" or "(w/v)" behind a percent sign; nil if none stands there.
  func massFraction(behind sign: Int) -> Int? {
    let isBracketed = self[at: sign + 1].is(.openParenthesis)
    let first = sign + (isBracketed ? 2 : 1)
    guard self[at: first + 1].is(.slash), isShare(first), isShare(first + 2),
      !isBracketed || self[at: first + 3].is(.closeParenthesis)
    else { return nil }
    return first + (isBracketed ? 3 : 2)
  }

  private func isShare(_ index: Int) -> Bool {
    isWord("w", at: index) || isWord("v", at: index) || isWord("wt", at: index)
      || isWord("vol", at: index)
  }

  /// Takes the "100 g" of "mg/100 g body weight", as small animals are dosed.
  private mutating func hundredGrams() -> UCUMUnit? {
    guard peek().value == 100, peek().isNumber, peek(1).unit?.code == "g" else { return nil }
    index += 2
    return UCUMUnit(code: "(100.g)")
  }

  /// Takes one denominator.
  private mutating func denominator() -> UCUMUnit? {
    let start = index
    // "mg./kg./day"
    if peek().is(.period), !peek().hasSpaceBefore, peek(1).is(.slash), !peek(1).hasSpaceBefore {
      index += 1
    }
    let isDivided = accept(.slash) || accept(word: "per")
    if isDivided, let counted = countedUnit() {
      index += 1
      return counted
    }
    if isDivided, let area = squareMeter() { return area }
    let isPointed = !isDivided && !peek().hasSpaceBefore && (accept(.period) || accept(.middleDot))
    // "mg/100 ml", "g/24 h", "g/6 h"; what "0.25 mg/0.5 mL" is in has no code, and is passed over.
    if isDivided, peek().isNumber, let unit = peek(1).unit,
      unit.quantity == .volume || unit.quantity == .time
    {
      index += 2
      return unit.multiplied(by: self[at: index - 2].value)
    }
    if isDivided, let weight = hundredGrams() { return weight }
    // "µg/mu l", as old records print it
    if isDivided, isWord("mu"), let base = peek(1).unit, let small = UCUMUnit(code: "u" + base.code)
    {
      index += 2
      return small
    }
    guard peek().isWord, var unit = peek().unit, !isPointed || !peek().hasSpaceBefore else {
      index = start
      return nil
    }
    index += 1
    guard let exponent = exponentOfUnit() ?? (isDivided ? squareApart(of: unit) : nil) else {
      guard isDivided || isPointed else {
        index = start
        return nil
      }
      return unit
    }
    if unit.code == "m" || unit.code == "cm", abs(exponent) == 2,
      let area = UCUMUnit(code: unit.code + "2")
    {
      unit = area
    }
    guard isDivided || exponent < 0 else {
      index = start
      return nil
    }
    return unit
  }

  /// Takes the "2" of "mg/m 2", which has lost its place: nothing is given by the metre.
  private mutating func squareApart(of unit: UCUMUnit) -> Int? {
    guard unit.code == "m", peek().isInteger, peek().value == 2, peek(1).unit == nil,
      !peek(1).is(.percent)
    else { return nil }
    index += 1
    return 2
  }

  /// Takes the "²", "^2", "⁻¹", "-1", "(-2)" or "(2)" of a unit: an exponent of two or less.
  mutating func exponentOfUnit() -> Int? {
    if peek().kind == .superscript, abs(peek().value) <= 2 {
      index += 1
      return Int(self[at: index - 1].value)
    }
    let start = index
    let isRaised = !peek().hasSpaceBefore && accept(.caret)
    let isBracketed = !peek().hasSpaceBefore && accept(.openParenthesis)
    let isNegative = !peek().hasSpaceBefore && accept(.dash)
    let number = peek()
    guard isRaised || isBracketed || isNegative, number.isInteger, !number.hasSpaceBefore,
      number.value <= 2
    else {
      index = start
      return nil
    }
    index += 1
    if isBracketed, !accept(.closeParenthesis) {
      index = start
      return nil
    }
    return isNegative ? -Int(number.value) : Int(number.value)
  }
}
