import Lexing

/// Counts and percentages that tell how good a test is.
extension ProportionReader {
  /// "Sensitivity was 94.7% (125/132) and specificity 96.1% (173/180)", "94% (125/132) sensitivity", "sensitivity and
  /// specificity were 94% (125/132) and 96% (173/180)"; "sensitivity to penicillin was found in 91% (61/67)" tells of
  /// isolates.
  func isAccuracy(_ mention: ProportionMention, _ after: Int) -> Bool {
    let start = mention.tokens.lowerBound
    let first = mention.core?.lowerBound ?? start
    if isAccuracy(before: first) || start < first && isAccuracy(before: start)
      || namesAccuracy(at: max(after, mention.tokens.upperBound))
    {
      return true
    }
    guard let refused, refused.reason == .notAShare, refused.end < start,
      !hasPeopleWithVerb(behind: max(after, mention.tokens.upperBound))
    else { return false }
    let sentence = cursor.sentence(at: start).lowerBound
    guard refused.end > sentence,
      isListed(from: refused.end, to: first) || isParallel(to: refused.end, first, after)
        || isThatOfOther(before: first)
    else { return false }
    return (sentence..<refused.end).contains { namesAccuracy(at: $0) }
  }

  /// Whether the subject or the name before a number is a figure of a test: "The sensitivity of CT was", "PPV =".
  private func isAccuracy(before first: Int) -> Bool {
    var place = beforeApproximation(first - 1)
    if cursor[at: place].opensBracket {
      // "Sensitivity (94% [125/132]) and specificity", but not "side effects were pain and sensitivity (30%, 12/40)"
      return namesAccuracy(at: place - 1)
        && (cursor.isWord("the", at: place - 2)
          || cursor.sentence(at: first).contains {
            namesAccuracy(at: $0) && !cursor.isWord("sensitivity", at: $0)
          })
    }
    if isLinked(place) || cursor.isWord("of", at: place) || cursor[at: place].is(.colon) {
      place -= 1
    }
    if namesAccuracy(at: place) { return true }
    for index in stride(from: place, through: place - 6, by: -1) {
      guard cursor[at: index].isWord, !cursor.isOutcomeVerb(at: index) else { return false }
      if cursor.isWord("of", at: index) || cursor.isWord("for", at: index)
        || cursor.isWord("in", at: index) || cursor.isWord("with", at: index),
        namesAccuracy(at: index - 1)
      {
        return true
      }
    }
    return false
  }

  /// "Sensitivity was 94% (125/132) and 12/40 patients had false results": people with a verb of their own are another
  /// subject.
  private func hasPeopleWithVerb(behind end: Int) -> Bool {
    let first = cursor.isWord("of", at: end) ? end + 1 : end
    guard let people = (first..<first + 3).first(where: { cursor.isPeopleWord(at: $0) }) else {
      return false
    }
    return cursor.isOutcomeVerb(at: people + 1) || cursor[at: people + 1].is(.outcome)
  }

  /// "was", "were", "=".
  private func isLinked(_ index: Int) -> Bool {
    cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
      || cursor[at: index].is(.equals)
  }

  /// "and that of MRI was 96%".
  private func isThatOfOther(before first: Int) -> Bool {
    guard isLinked(first - 1) else { return false }
    return (first - 6..<first - 2).contains {
      (cursor.isWord("that", at: $0) || cursor.isWord("those", at: $0))
        && cursor.isWord("of", at: $0 + 1)
    }
  }

  /// "specificity", "predictive value", "sensitivity" of a test, but not "tooth sensitivity", from which people suffer.
  private func namesAccuracy(at index: Int) -> Bool {
    if cursor.isWord("sensitivity", at: index) {
      return !cursor.isWord(of: Self.sensitive, at: index - 1)
        && !cursor.isWord("to", at: index + 1)
    }
    return cursor.isWord("specificity", at: index) || cursor.isWord("accuracy", at: index)
      || cursor.isWord("ppv", at: index) || cursor.isWord("npv", at: index)
      || cursor.isWord("value", at: index) && cursor.isWord("predictive", at: index - 1)
  }

  /// What feels, or is felt too much.
  private static let sensitive = WordSet([
    "cold", "dental", "dentin", "dentinal", "dentine", "gingival", "gluten", "heat", "insulin",
    "light", "nipple", "pain", "penicillin", "postoperative", "skin", "sun", "teeth", "thermal",
    "tooth",
  ])
}
