import Lexing

// Numbers that say for whom an amount is, right before another amount.
extension DoseMention {
  /// "10 mg for ages 6–11, and 20 mg", "in those aged <60 and 1 mg/m2", "0.7 mg/kg for 14–16, and 0.9 mg/kg", "if Hb
  /// was above 10, and 1 g": whether the first number of a list is an age, a weight or a value.
  static func isCondition(_ first: Int, of unit: UCUMUnit, _ cursor: Cursor) -> Bool {
    let lead = first - 1
    let before = cursor[at: lead - 1]
    if isLimit(cursor[at: lead]) {
      return before.isWord && !before.is(.doseNoun.union(.given).union(.bridge))
        && !cursor.hasDrugStem(at: lead - 1)
    }
    guard cursor[at: lead].isWord else { return false }
    if cursor.isWord("for", at: lead) { return isAmount(endingAt: lead - 1, of: unit, cursor) }
    if cursor.isWord(of: conditions, at: lead) { return true }
    if cursor.isWord("of", at: lead) { return cursor.isWord(of: conditions, at: lead - 1) }
    return !before.is(.doseNoun)
      && (cursor.isWord("above", at: lead) || cursor.isWord("over", at: lead)
        || cursor.isWord("below", at: lead) || cursor.isWord("under", at: lead))
  }

  /// "those ≥60 500 mg", "children >5 200 000 IU": whether the limit of an age or weight and the amount behind it are
  /// read as one number with its thousands apart.
  static func hasLimit(in number: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: number]
    guard token.flags.contains(.grouped), isLimit(cursor[at: number - 1]),
      cursor.text[token.range].contains(0x20)
    else { return false }
    return cursor[at: number - 2].is(.person) || cursor.isWord("those", at: number - 2)
      || cursor.isWord(of: conditions, at: number - 2)
  }

  private static func isLimit(_ token: Token) -> Bool {
    token.is(.less) || token.is(.greater) || token.is(.lessOrEqual) || token.is(.greaterOrEqual)
  }

  /// Whether an amount in a unit ends at an index, with its denominators: "0.7 mg/kg/day", but no concentration.
  private static func isAmount(endingAt end: Int, of unit: UCUMUnit, _ cursor: Cursor) -> Bool {
    for index in stride(from: end, to: end - 6, by: -1) {
      guard let own = cursor[at: index].unit else {
        guard cursor[at: index].is(.slash) || cursor.isWord("per", at: index) else { return false }
        continue
      }
      if own == unit, cursor[at: index - 1].isNumber { return true }
      if own.quantity == .volume { return false }
    }
    return false
  }

  /// What decides for whom an amount is.
  private static let conditions = WordSet([
    "age", "aged", "ages", "aptt", "bmi", "clearance", "crcl", "egfr", "gfr", "hb", "hemoglobin",
    "haemoglobin",
    "inr", "score", "scores", "weighing", "weight", "weights",
  ])
}
