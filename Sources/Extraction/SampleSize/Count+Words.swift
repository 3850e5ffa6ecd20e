import Lexing

// MARK: Words that the lexicon has no class for

extension Count {
  /// Whether a word is an auxiliary of the passive or perfect.
  func isAuxiliary(_ place: Int) -> Bool {
    isWord("were", at: place) || isWord("was", at: place) || isWord("been", at: place)
      || isWord("be", at: place) || isWord("are", at: place) || isWord("being", at: place)
  }

  /// Whether a pronoun leads to what is said of people before it: "patients who", "women, whose".
  func isRelativePronoun(_ place: Int) -> Bool {
    isWord("who", at: place) || isWord("whose", at: place) || isWord("whom", at: place)
  }

  /// Whether a preposition stands at a place that can lead to people: "in 120", "among 120".
  func isPreposition(_ place: Int) -> Bool {
    isWord("of", at: place) || isWord("in", at: place) || isWord("on", at: place)
      || isWord("with", at: place) || isWord("among", at: place) || isWord("from", at: place)
      || isWord("for", at: place) || isWord("by", at: place) || isWord("between", at: place)
      || isWord("using", at: place)
  }

  /// Whether a noun of losing people stands at a place: "a loss of 12 patients", but not "hearing loss of 60
  /// patients".
  func isLoss(_ place: Int) -> Bool {
    if isWord("out", at: place), self[place - 1].is(.dash) { return true }
    // "After exclusion of 22 patients"
    if isWord("exclusion", at: place) || isWord("removal", at: place) { return true }
    guard isWord("a", at: place - 1) || isWord("the", at: place - 1) else { return false }
    return isWord("dropout", at: place) || isWord("loss", at: place)
      || isWord("withdrawal", at: place)
  }

  /// Whether a finite verb of investigation stands at a place.
  func isInvestigation(_ place: Int) -> Bool {
    guard self[place].isWord, !isAuxiliary(place - 1) else { return false }
    return isWord("examined", at: place) || isWord("investigated", at: place)
      || isWord("assessed", at: place) || isWord("evaluated", at: place)
      || isWord("studied", at: place) || isWord("compared", at: place)
      || isWord("measured", at: place) || isWord("determined", at: place)
      || isWord("tested", at: place) || isWord("explored", at: place)
      || isWord("monitored", at: place) || isWord("quantified", at: place)
      || isWord("characterized", at: place) || isWord("analyzed", at: place)
      || isWord("analysed", at: place)
  }

  /// Whether a noun of an act stands at a place: "recruitment", "randomization".
  func namesAct(_ place: Int) -> Bool {
    isWord("recruitment", at: place) || isWord("enrollment", at: place)
      || isWord("enrolment", at: place) || isWord("inclusion", at: place)
      || isWord("randomization", at: place) || isWord("randomisation", at: place)
      || isWord("accrual", at: place)
  }
}
