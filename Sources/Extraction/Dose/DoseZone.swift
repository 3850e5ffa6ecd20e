import Lexing

/// The words around an amount that may speak of it.
struct DoseZone {
  /// The amount's sentence.
  let sentence: Range<Int>
  /// The amount, with unit and denominators.
  let amount: Range<Int>
  /// From the break behind the amount before, or the sentence's beginning, to this amount.
  var before: Range<Int>
  /// From the amount to the break before the next one, or to the sentence's end.
  let after: Range<Int>

  init(
    of amount: Range<Int>, behind previous: Range<Int>?, before next: Range<Int>?,
    in cursor: Cursor
  ) {
    sentence = cursor.sentence(at: amount.lowerBound)
    self.amount = amount
    var (start, end) = (sentence.lowerBound, max(amount.upperBound, sentence.upperBound))
    if let previous, previous.upperBound > start {
      start =
        Self.lastBreak(previous.upperBound..<amount.lowerBound, cursor).map { $0 + 1 }
        ?? previous.upperBound
    }
    if let next, next.lowerBound < end {
      end = Self.lastBreak(amount.upperBound..<next.lowerBound, cursor) ?? next.lowerBound
    }
    before = min(start, amount.lowerBound)..<amount.lowerBound
    after =
      amount.upperBound..<max(Self.clauseEnd(amount.upperBound, end, cursor), amount.upperBound)
  }

  /// The first semicolon behind an amount that does not stand in the amount's own bracket, or the
  /// word with which an observation, an effect or another's treatment begins; the limit if there is none.
  private static func clauseEnd(_ start: Int, _ limit: Int, _ cursor: Cursor) -> Int {
    var (depth, semicolon, index) = (0, limit, start)
    while index < limit {
      let token = cursor[at: index]
      if token.is(.openParenthesis) { depth += 1 }
      if token.is(.closeParenthesis) {
        depth -= 1
        if depth < 0 { (depth, semicolon) = (0, limit) }
      }
      if depth == 0, semicolon == limit {
        if token.is(.semicolon) || begins(observation: index, cursor)
          || begins(treatment: index, limit, cursor) || cursor.statesEffect(at: index)
        {
          semicolon = index
        }
      }
      index += 1
    }
    return semicolon
  }

  /// "… and blood glucose was measured every 30 min", "and followed up for 2 years", "followed by an
  /// infusion of stem cells": what comes is said of no amount, or of another.
  private static func begins(observation index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.end - token.start >= 6 else { return false }
    return cursor.isWord("measured", at: index) || cursor.isWord("assessed", at: index)
      || cursor.isWord("monitored", at: index) || cursor.isWord("recorded", at: index)
      || cursor.isWord("collected", at: index) || cursor.isWord("sampled", at: index)
      || cursor.isWord("evaluated", at: index) || cursor.isWord("observed", at: index)
      || cursor.isWord("followed", at: index)
        && (cursor.isWord("up", at: index + 1) || cursor.isWord("for", at: index + 1)
          || cursor.isWord("by", at: index + 1)
          || cursor[at: index + 1].is(.dash))
  }

  /// "…, and gemcitabine was given weekly", "…, 16 received oral iron": what comes is said of another
  /// drug or other people.
  private static func begins(treatment comma: Int, _ limit: Int, _ cursor: Cursor) -> Bool {
    guard cursor[at: comma].is(.comma) else { return false }
    let isJoined = cursor.isWord("and", at: comma + 1)
    let first = comma + (isJoined ? 2 : 1)
    for index in first..<max(first, min(limit, first + 4)) {
      let token = cursor[at: index]
      if cursor.isWord("received", at: index) { return index > first }
      if cursor.isWord("was", at: index) || cursor.isWord("were", at: index) {
        return isJoined && index > first && cursor[at: index + 1].is(.given.union(.treated))
      }
      guard token.isWord || token.isNumber, !token.is(.doseNoun) else { return false }
    }
    return false
  }

  /// Whether the amount is one of radiation.
  func isRadiation(in cursor: Cursor) -> Bool {
    amount.contains { cursor[at: $0].unit?.quantity == .absorbedDose }
  }

  /// The last conjunction, comma, "plus" or "versus" between two amounts, which parts what is said
  /// of the first from what is said of the second.
  private static func lastBreak(_ gap: Range<Int>, _ cursor: Cursor) -> Int? {
    // A comma right before the number parts only if none else does.
    let hasComma = !gap.isEmpty && cursor[at: gap.upperBound - 1].is(.comma)
    let own = hasComma ? gap.dropLast() : gap
    var depth = 0
    for index in own.reversed() {
      // "LPS plus phentolamine (PN + LPS) at 5 mg": what a bracket joins parts nothing outside it.
      if cursor[at: index].is(.closeParenthesis) { depth += 1 }
      if cursor[at: index].is(.openParenthesis), depth > 0 { depth -= 1 }
      if depth == 0, parts(index, cursor) { return index }
    }
    return hasComma ? gap.upperBound - 1 : nil
  }

  /// Whether a semicolon stands behind the short form of a name: "(HCTZ; 30 mg/kg)".
  static func isAbbreviated(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index - 2].is(.openParenthesis)
  }

  private static func parts(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    return isLink(token, index, cursor) && !joinsWords(index, cursor)
      || token.is(.semicolon) && !isAbbreviated(index, cursor)
      || cursor.isWord("followed", at: index) || cursor.isWord("with", at: index)
      || cursor.isWord("then", at: index)
      || cursor.isWord("following", at: index) || cursor.isWord("preceded", at: index)
      // "300 mg every 2 weeks after a 600 mg loading dose"
      || cursor.isWord("after", at: index) && cursor.isWord("a", at: index + 1)
  }

  /// Whether a slash stands within a name: "budesonide/formoterol".
  private static func joinsWords(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index].is(.slash) && !cursor[at: index].hasSpaceBefore
      && !cursor[at: index + 1].hasSpaceBefore && cursor[at: index + 1].isWord
      && cursor[at: index + 1].unit == nil && cursor[at: index - 1].isWord
      && cursor[at: index - 1].unit == nil
  }

  /// Whether a token joins members of a list: "and", ",", "plus", "+", "versus".
  static func isLink(_ token: Token, _ index: Int, _ cursor: Cursor) -> Bool {
    token.is(.comma) || token.is(.plus) || token.is(.slash)
      || token.is(.conjunction.union(.versus)) || cursor.isWord("plus", at: index)
  }
}
