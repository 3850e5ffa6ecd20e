import Lexing

// MARK: Units as measurements have them

extension Cursor {
  /// Takes the unit of a measurement: "%", "mmHg", "kg/m²", "°C", "beats per minute", "points".
  mutating func measuredUnit() -> Range<Int>? {
    let start = index
    if accept(.percent) { return start..<index }
    if accept(.degree) {
      // "°C", but not "(9.7±1.6)°postoperatively"
      if isWord("c") || isWord("f"), !peek().hasSpaceBefore { index += 1 }
      return start..<index
    }
    guard acceptUnitWord() else { return nil }
    // "mg%"
    if peek().is(.percent), !peek().hasSpaceBefore { index += 1 }
    acceptDivisors()
    // "ng*…": a unit whose rest is not read is none.
    if goesOnUnread {
      index = start
      return nil
    }
    return start..<index
  }

  /// Takes what a power of ten is of by what it is divided by: the "/L" of "5.2 × 10⁹/L".
  mutating func reciprocalUnit() -> Range<Int>? {
    let start = index
    guard peek().is(.slash), peek(1).isWord, !peek(1).hasSpaceBefore else { return nil }
    acceptDivisors()
    return start..<index
  }

  /// Whether a sign that joins units touches what stands here on both sides.
  private var goesOnUnread: Bool {
    let (sign, next) = (peek(), peek(1))
    // "mL.min-1.100 g-1"
    if sign.is(.period), next.unit != nil, !sign.hasSpaceBefore, !next.hasSpaceBefore {
      return peek(2).is(.dash) && !peek(2).hasSpaceBefore
    }
    guard sign.is(.middleDot) || sign.is(.ascii("*")) || sign.is(.caret) else { return false }
    return !sign.hasSpaceBefore && !next.hasSpaceBefore && (next.unit != nil || next.isNumber)
  }

  /// Takes the first word of a unit, or two: "kg", "points", "mm Hg", "log10 copies".
  mutating func acceptUnitWord() -> Bool {
    guard peek().isWord, peek().unit != nil || isWord(of: Self.unitWords, at: index) else {
      return false
    }
    index += 1
    if isWord("hg", at: index) || isWord("h2o", at: index)
      || isWord("log10", -1) && isWord(of: Self.unitWords, at: index)
    {
      index += 1
    }
    return true
  }

  /// Takes what a unit is divided by or raised to: "/m²", "per minute", "·kg⁻¹", "/min per 1.73 m2".
  mutating func acceptDivisors() {
    while true {
      if peek().kind == .superscript {
        index += 1
      } else if isBracketedExponent(at: index) {
        index += 3
      } else if peek().is(.slash), peek(1).isWord {
        index += 2
      } else if peek().is(.slash) || isWord("per", at: index), peek(1).isNumber, peek(2).isWord {
        index += 3
      } else if isWord("per", at: index), peek(1).isWord {
        index += 2
      } else if acceptNegativePower() {
        continue
      } else if peek().is(.middleDot), peek(1).isWord {
        index += 2
      } else if peek().isWord, peek().unit == nil, peek(1).is(.slash), !peek(1).hasSpaceBefore,
        peek(2).unit != nil
      {
        // "nmol dpd/mmol creatinine"
        index += 3
      } else if peek().is(.caret), !peek().hasSpaceBefore, peek(1).isInteger,
        !peek(1).hasSpaceBefore
      {
        // "kg/m^2"
        index += 2
      } else if acceptFactor() {
        continue
      } else {
        return
      }
    }
  }

  /// Takes a time or, where nothing stands between, a unit by which another is multiplied: "ng/ml*hr", "ng h/ml", "ng.h/ml",
  /// "mmol/L x h".
  private mutating func acceptFactor() -> Bool {
    let (sign, next) = (peek(), peek(1))
    let isTouched = !sign.hasSpaceBefore && !next.hasSpaceBefore
    if next.unit?.quantity == .time {
      if sign.is(.ascii("*")) || sign.is(.times) || isWord("x", at: index)
        || sign.is(.period) && isTouched && !peek(2).is(.dash)
      {
        index += 2
        return true
      }
    } else if sign.is(.ascii("*")), isTouched, next.unit != nil {
      index += 2
      return true
    }
    guard sign.unit?.quantity == .time, isWord("h") || isWord("hr") || isWord("min") else {
      return false
    }
    var ahead = moved(to: index + 1)
    guard next.is(.slash) && !next.hasSpaceBefore || ahead.acceptNegativePower() else {
      return false
    }
    index += 1
    return true
  }

  /// Takes a unit that is divided by, with its exponent: "ml⁻¹", ".kg-1", "·m−2", "mg(-1)", ".mg protein-1".
  private mutating func acceptNegativePower() -> Bool {
    var ahead = self
    let isJoined =
      (ahead.peek().is(.period) || ahead.peek().is(.middleDot)) && !ahead.peek().hasSpaceBefore
    if isJoined { ahead.index += 1 }
    guard ahead.peek().unit != nil else { return false }
    ahead.index += 1
    let unit = ahead
    if let exponent = ahead.exponentOfUnit(), exponent < 0 {
      self = ahead
      return true
    }
    guard isJoined else { return false }
    for words in 1...2 {
      ahead = unit.moved(to: unit.index + words)
      guard ahead.peek(-1).isWord, ahead.peek(-1).unit == nil else { return false }
      if let exponent = ahead.exponentOfUnit(), exponent < 0 {
        self = ahead
        return true
      }
    }
    return false
  }

  /// Whether a unit's exponent stands in a bracket that touches it: "cm(3)".
  func isBracketedExponent(at index: Int) -> Bool {
    let open = self[at: index]
    let exponent = self[at: index + 1]
    return open.is(.openParenthesis) && !open.hasSpaceBefore && exponent.isInteger
      && (exponent.value == 2 || exponent.value == 3) && self[at: index + 2].is(.closeParenthesis)
  }

  /// Words that count or measure without being UCUM units.
  private static let unitWords = WordSet([
    "beats", "bpm", "breaths", "cells", "cmh2o", "copies", "degrees", "episodes", "iu", "lesions",
    "letters", "log10", "logmar", "mets", "microns", "ms", "msec", "nm", "percent", "pmol", "point",
    "points", "qalys", "score", "sessions", "steps",
  ])
}
