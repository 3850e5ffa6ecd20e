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
    return start..<index
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
      } else {
        return
      }
    }
  }

  /// Takes a unit that is divided by, with its exponent: "ml⁻¹", ".kg-1", "·m−2", "mg(-1)".
  private mutating func acceptNegativePower() -> Bool {
    var ahead = self
    if ahead.peek().is(.period) || ahead.peek().is(.middleDot), !ahead.peek().hasSpaceBefore {
      ahead.index += 1
    }
    guard ahead.peek().unit != nil else { return false }
    ahead.index += 1
    guard let exponent = ahead.exponentOfUnit(), exponent < 0 else { return false }
    self = ahead
    return true
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
