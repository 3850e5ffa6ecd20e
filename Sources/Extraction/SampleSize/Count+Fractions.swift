import Documents
import Lexing

// MARK: "25/30", "25 of the 30"

extension Count {
  /// What is said of "17/19 patients who took A and 25/30 who took B": of both alike.
  func predicateOfFractions(from start: Int) -> Predicate {
    let own = predicate(from: start)
    guard !own.isFinite, !own.isOutcome else { return own }
    // "4922 of the 8028 women randomly assigned to the trial were assigned to …"
    if own.stage == .randomized, var verb = own.verb {
      while self[verb + 1].is(.randomized) { verb += 1 }
      let main = predicate(from: verb + 1)
      return main.isFinite ? main : own
    }
    return afterFraction(own.end).map { predicate(from: $0) } ?? own
  }

  /// The index after "25/30", "25 (83%) of the 30".
  func afterFraction(_ start: Int) -> Int? {
    guard self[start].isNumber else { return nil }
    var place = skippingShare(start + 1)
    guard self[place].is(.slash) || isWord("of", at: place) else { return nil }
    place += isWord("the", at: place + 1) ? 2 : 1
    return self[place].isNumber ? place + 1 : nil
  }

  /// Whether another fraction of people follows at once: "29 of 30 exercise patients and 27 of 31 controls".
  func goesOnWithFraction(after end: Int) -> Bool {
    self[end].is([.conjunction, .versus]) && afterFraction(end + 1) != nil
  }

  /// Whether the number goes on a list of fractions: "1482/1724 and 1350/1688".
  var goesOnFromFraction: Bool {
    (max(sentence.lowerBound, index - 10)..<index).contains { afterFraction($0) != nil }
  }

  /// Whether a whole without a noun goes on "17/19 patients who …": ", 25/30 who took B completed".
  func goesOnFraction(at whole: Int) -> Bool {
    guard self[index - 1].is(.conjunction) || self[index - 1].is(.comma),
      isWord("who", at: whole + 1) || isWord("in", at: whole + 1) || isWord("on", at: whole + 1)
        || isWord("from", at: whole + 1)
    else { return false }
    for place in max(sentence.lowerBound, index - 16)..<index {
      if let after = afterFraction(place) { return noun(from: after) != nil }
    }
    return false
  }
}
