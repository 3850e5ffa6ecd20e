import Lexing

/// Whether and how the sentence compares groups around a number.
extension EstimateContext {
  /// Whether the sentence compares groups: "versus", "than", "between groups".
  func hasComparisonCue() -> Bool {
    let sentence = cursor.sentence(at: start)
    for index in sentence {
      let token = cursor[at: index]
      guard token.isWord else { continue }
      if cursor.namesVersus(at: index) || cursor.isWord("than", at: index)
        || cursor.isWord("between", at: index) && namesGroup(in: index + 1..<index + 6)
        || cursor.isWord("relative", at: index) && cursor.isWord("to", at: index + 1)
        || cursor.isWord("favor", at: index) || cursor.isWord("favour", at: index)
      {
        return true
      }
    }
    return false
  }

  /// Whether the sentence states a p value.
  func hasPValue() -> Bool {
    cursor.sentence(at: start).contains { cursor[at: $0].is(.pValue) }
  }

  /// Whether a p value follows soon, with nothing but words between: "4.5 weeks more had elapsed since the
  /// treatment (p = 0.03)".
  func leadsToP() -> Bool {
    let sentence = cursor[at: start].sentence
    for index in estimate.end..<estimate.end + 22 {
      let token = cursor[at: index]
      if token.is(.pValue) { return token.sentence == sentence }
      guard token.isWord || token.is(.openParenthesis) || token.is(.comma) || token.is(.dash) else {
        return false
      }
    }
    return false
  }

  /// Whether "associated with" or "resulted in" leads to the number: "was associated with 12 days longer
  /// feeding".
  func isAssociated() -> Bool {
    let first = cursor.isWord("a", at: start - 1) || cursor.isWord("an", at: start - 1)
    let link = first ? start - 2 : start - 1
    return cursor.isWord("with", at: link) && cursor.isWord("associated", at: link - 1)
  }

  private func namesGroup(in tokens: Range<Int>) -> Bool {
    for index in tokens where cursor[at: index].is([.group, .control]) { return true }
    return false
  }

  /// Whether the sentence finds groups alike: "was similar", "did not differ".
  func comparesAsSimilar() -> Bool {
    for index in sentenceStart..<max(sentenceStart, start)
    where cursor.isWord("similar", at: index) || cursor.isWord("differ", at: index)
      || cursor.isWord("comparable", at: index)
    {
      return true
    }
    return false
  }

  /// Whether the number tells where a difference was found: "was significant at an interval of 15 msec".
  func tellsWhere(_ mention: MeasureMention) -> Bool {
    (mention.tokens.upperBound..<max(start, mention.tokens.upperBound)).contains { index in
      cursor.isWord("at", at: index)
        && (cursor.isWord("significant", at: index - 1) || cursor.isWord("seen", at: index - 1)
          || cursor.isWord("found", at: index - 1) || cursor.isWord("observed", at: index - 1)
          || cursor.isWord("evident", at: index - 1) || cursor.isWord("greatest", at: index - 1)
          || cursor.isWord("largest", at: index - 1))
    }
  }

  /// Whether a limit is meant, not an amount: "greater than 20% increases the risk", "at least a 5%
  /// difference".
  func isThreshold() -> Bool {
    var before = start - 1
    if cursor.isWord("a", at: before) { before -= 1 }
    let token = cursor[at: before]
    return estimate.interval == nil
      && (cursor.isWord("than", at: before) || cursor.isWord("least", at: before)
        || token.is(.greater) || token.is(.less) || token.is(.greaterOrEqual)
        || token.is(.lessOrEqual))
  }

  /// Whether "explained" or "accounted for" stands before the number, in its sentence.
  func isExplaining() -> Bool {
    for index in sentenceStart..<max(sentenceStart, start)
    where cursor.isWord("explained", at: index) || cursor.isWord("explains", at: index)
      || cursor.isWord("explain", at: index) || cursor.isWord("explaining", at: index)
      || cursor.isWord("accounted", at: index) || cursor.isWord("accounts", at: index)
      || cursor.isWord("accounting", at: index) || cursor.isWord("account", at: index)
    {
      return true
    }
    return false
  }

  /// Whether "versus placebo" or the like follows soon, without another percentage.
  func isAgainstControl(within reach: Int = 12) -> Bool {
    let sentence = cursor[at: start].sentence
    for index in estimate.end..<estimate.end + reach {
      guard cursor[at: index].sentence == sentence else { return false }
      let isRelative = cursor.isWord("relative", at: index) && cursor.isWord("to", at: index + 1)
      if cursor.namesVersus(at: index) || isRelative {
        let next = index + (isRelative || cursor[at: index + 1].is(.period) ? 2 : 1)
        return cursor[at: next].is(.control) || cursor[at: next + 1].is(.control)
          || cursor[at: next + 2].is(.control)
      }
    }
    return false
  }

  /// Whether "compared with" follows in the sentence and no value of another group.
  func isComparedBehind() -> Bool {
    let sentence = cursor.sentence(at: start)
    return (estimate.end..<max(estimate.end, sentence.upperBound)).contains { index in
      cursor[at: index].is(.versus)
        && !(index + 1..<index + 12).contains {
          cursor[at: $0].isNumber && !cursor[at: $0 - 1].is(.dash)
            && cursor[at: $0].sentence == cursor[at: index].sentence
        }
    }
  }

  /// Whether the sentence speaks of a change from baseline before the number.
  func isWithinGroup() -> Bool {
    for index in sentenceStart..<max(sentenceStart, start)
    where cursor.isWord("baseline", at: index)
      && (!cursor.isWord("at", at: index - 1) || cursor.isWord("than", at: index - 2))
    {
      return true
    }
    return cursor.isWord("baseline", at: estimate.end + 1) || isAgainstBaseline()
  }

  /// Whether "compared to baseline", "than those at baseline" or the like follows, and is the first that
  /// is said of what is compared.
  private func isAgainstBaseline() -> Bool {
    let sentence = cursor[at: start].sentence
    for index in estimate.end..<estimate.end + 24 {
      guard cursor[at: index].sentence == sentence, !cursor[at: index].is(.semicolon) else {
        return false
      }
      guard cursor[at: index].is(.versus) || cursor.isWord("than", at: index) else { continue }
      return (index + 1...index + 3).contains { cursor.isWord("baseline", at: $0) }
    }
    return false
  }

  /// Whether a comparative or a verb of change stands before the number.
  func hasComparativeBefore() -> Bool {
    for index in max(sentenceStart, start - 30)..<start {
      let token = cursor[at: index]
      if token.is([.comparative, .changeVerb, .changeNoun])
        || cursor.isWord("difference", at: index)
        || cursor.isWord("differences", at: index)
      {
        return true
      }
    }
    return false
  }

  /// Whether a mention is of an "effect" or an "absolute increase", which has a number only where it was tested.
  func isEffect(_ mention: MeasureMention) -> Bool {
    for index in mention.tokens where cursor[at: index].isWord {
      if cursor.isWord("effect", at: index) || cursor.isWord("effects", at: index)
        || cursor.isWord("absolute", at: index)
      {
        return true
      }
    }
    return false
  }

  /// Whether a group is named soon behind the number: "in the intervention group".
  func namesGroupBehind() -> Bool {
    for index in estimate.end..<estimate.end + 9 where cursor[at: index].is([.group, .control]) {
      return cursor[at: index].sentence == cursor[at: start].sentence
    }
    return false
  }
}
