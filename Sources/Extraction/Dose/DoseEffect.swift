import Lexing

extension Cursor {
  /// Whether a verb says what an amount did, with its object behind it: "dapagliflozin 10 mg reduced the risk",
  /// "formoterol protected against"; neither "was reduced" nor "increased to 20 mg".
  ///
  /// What comes behind is said of the outcome, not of how the amount is given.
  func statesEffect(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.end - token.start >= 6 else { return false }
    let last = text[Int(token.end) - 1]
    guard last == UInt8(ascii: "d") || last == UInt8(ascii: "s"), isWord(of: effectVerbs, at: index)
    else { return false }
    // "was significantly reduced"
    let before = isAdverb(at: index - 1) ? index - 2 : index - 1
    if isWord(of: noSubjects, at: before) { return false }
    // "protected against bronchospasm"
    if isWord("against", at: index + 1) { return true }
    let object = self[at: index + 1]
    return object.isWord && object.unit == nil
      && !object.is(.frequency.union(.conjunction).union(.versus).union(.multiplier))
      && !isWord(of: noObjects, at: index + 1)
  }

  /// "significantly".
  private func isAdverb(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.end - token.start >= 5 else { return false }
    return text[Int(token.end) - 2] | 0x20 == UInt8(ascii: "l")
      && text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "y")
  }
}

/// What an amount does: verbs, not those by which somebody changes a dose alone.
private let effectVerbs = WordSet([
  "abolished", "alleviated", "ameliorated", "attenuated", "attenuates", "blocked", "caused",
  "causes", "decreased", "decreases",
  "delayed", "diminished", "elicited", "enhanced", "enhances", "improved", "improves", "increased",
  "increases", "induced", "induces", "inhibited", "inhibits", "lowered", "prevented", "prevents",
  "produced", "produces", "prolonged", "prolongs", "protected", "protects", "provided", "provides",
  "raised", "reduced", "reduces", "relieved", "reversed", "shortened", "suppressed",
])

/// Words before a participle that make it passive, or an adjective.
private let noSubjects = WordSet([
  "a", "an", "and", "are", "be", "been", "being", "by", "is", "of", "or", "the", "then", "to",
  "was",
  "were", "with",
])

/// Words behind a participle that are not the object of a verb.
private let noObjects = WordSet([
  "after", "again", "as", "at", "because", "by", "during", "every", "for", "from", "further", "if",
  "in", "on", "only", "over", "than", "then", "to", "until", "up", "when", "with",
])
