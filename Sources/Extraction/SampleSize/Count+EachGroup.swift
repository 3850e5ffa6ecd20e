import Documents
import Lexing

// MARK: Sizes of each of several groups

extension Count {
  /// The last token of "in each group", "per arm", "each", "/group" right after a place.
  func eachGroup(after place: Int) -> Int? {
    var next = place + 1
    if self[next].is(.slash) || isWord("per", at: next), self[next + 1].is(.study),
      self[next + 2].is(.group)
    {
      return next + 2
    }
    if self[next].is(.slash), self[next + 1].is(.group) { return next + 1 }
    // "90 participants completing each arm"
    if isWord("completing", at: next) { next += 1 }
    let hasPreposition =
      isWord("in", at: next) || isWord("per", at: next) || isWord("for", at: next)
      || isWord("to", at: next) || isWord("into", at: next)
    // "per treatment group", "per age group"
    if isWord("per", at: next), self[next + 2].is(.group), self[next + 1].isWord,
      !self[next + 1].is(.function)
    {
      return next + 2
    }
    // "(145 per treatment)"
    if isWord("per", at: next), isWord("treatment", at: next + 1), !self[next + 2].isWord {
      return next + 1
    }
    if isWord("per", at: next) {
      return self[next + 1].is(.group) || isWord("condition", at: next + 1) ? next + 1 : nil
    }
    if hasPreposition { next += 1 }
    guard
      isWord("each", at: next) || hasPreposition && isWord("both", at: next)
        || hasPreposition && isWord("every", at: next)
    else { return nil }
    if isWord("of", at: next + 1) {
      for end in next + 2..<next + 6 where self[end].is(.group) { return end }
      return nil
    }
    // "36 cases in each one"
    if self[next + 1].isNumber, self[next + 1].value == 1, !self[next + 2].isWord {
      return next + 1
    }
    for end in next + 1..<next + 4 where self[end].is(.group) || isWord("condition", at: end) {
      return end
    }
    // "60 each in study and comparison groups"
    if isWord("in", at: next + 1) || isWord("to", at: next + 1) {
      for end in next + 2..<next + 8 where self[end].is(.group) { return end }
    }
    let following = self[next + 1]
    return following.kind == .symbol || following.kind == .end ? next : nil
  }

  /// The "each" of groups named before the number as having it: "each group shall have a total of 50",
  /// "the sample size for each group was 30", "in each arm, 20 patients".
  func eachGroupBefore() -> Int? {
    // "each arm at 6 months"
    guard self[index + 1].unit == nil || noun(from: index + 1) != nil else { return nil }
    for place in stride(from: index - 1, through: index - 10, by: -1) {
      guard sentence.contains(place) else { return nil }
      let token = cursor[at: place]
      // "Two groups, each of 20 patients", "four groups (each of 25 patients)"
      if isWord("each", at: place), place == index - 2, isWord("of", at: place + 1) {
        return self[place - 1].kind == .symbol && self[place - 2].is(.group) ? place : nil
      }
      if token.is(.group) {
        // "Both groups consisted of 30 patients."
        if isWord("both", at: place - 1) { return self[place + 1].is(.consists) ? place - 1 : nil }
        guard isWord("each", at: place - 1) || isWord("each", at: place - 2) else { return nil }
        return isWord("each", at: place - 1) ? place - 1 : place - 2
      }
      guard
        token.is(.consists) || token.is(.comma) || token.is(.approximately)
          || leadsToSize(place)
      else { return nil }
    }
    return nil
  }

  /// What stands between a group and its size: "each group will have at least 20".
  private func leadsToSize(_ place: Int) -> Bool {
    isAuxiliary(place) || isWord("of", at: place) || isWord("a", at: place)
      || isWord("total", at: place) || isWord("had", at: place) || isWord("have", at: place)
      || isWord("has", at: place) || isWord("will", at: place) || isWord("shall", at: place)
      || isWord("should", at: place) || isWord("would", at: place) || isWord("least", at: place)
      || isWord("at", at: place) && isWord("least", at: place + 1)
      || isWord("minimum", at: place) || isWord("is", at: place) || isWord("include", at: place)
  }

  /// "(578 total)", "(578 in total)", "(total: 275 patients)" behind the sizes of groups.
  var isTotalInBracket: Bool {
    if isWord("total", at: index - 2), self[index - 1].is(.colon) || isWord("of", at: index - 1) {
      return self[index - 3].is(.openParenthesis)
    }
    guard self[index - 1].is(.openParenthesis) || self[index - 1].is(.semicolon) else {
      return false
    }
    let word = isWord("in", at: index + 1) ? index + 2 : index + 1
    return (isWord("total", at: word) || isWord("overall", at: word))
      && self[word + 1].is(.closeParenthesis)
  }

  /// "Follow-up was completed at 3 months by 82.4% (n = 412)", "and at 6 months by 76.0% (n = 380)": whether
  /// so many of all are said to have completed the study.
  func wasCompletedBy(_ percent: Int) -> Bool {
    isWord("by", at: percent - 2) && has(.completed, in: sentence.lowerBound..<percent)
      && !has([.group, .control], in: sentence.lowerBound..<percent)
  }
}
