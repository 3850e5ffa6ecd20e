import Lexing

/// The words that turn an amount into a comparison.
struct ComparisonWords {
  /// "reduction", "increase" and not "lower", "more".
  var isNoun = false
  /// "lower", "more" and not "improved", which may be the verb of what the number is part of.
  var isDegree = false
  /// Whether the amount is one of decrease.
  var isLower = false
  /// "absolute".
  var isAbsolute = false
  /// "relative".
  var isRelative = false
  /// Whether it is a risk or rate that differs.
  var namesRisk = false
  /// Whether it is a quantity that differs, "volume", "FVC", and not a risk.
  var namesQuantity = false
  /// Whether it is a share of people that differs: "more participants".
  var namesPeople = false
  /// Whether "than" follows.
  var hasThan = false
  /// Whether "in the control group" or the like follows.
  var namesGroup = false
  /// Whether "by" leads to the amount: "reduced by".
  var isBy = false
  /// "differed", "difference".
  var isDiffer = false
  /// Whether "versus placebo" stands between the change and its amount: "improvements versus placebo of".
  var isOffControl = false
  /// Whether it is a number of people or events per so many: "12 fewer per 1000".
  var isPerPeople = false
  /// Whether a measure in a bracket follows: "32% reduction in fractures (RR 0.68)".
  var hasMeasure = false
}

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

  /// Whether a mention is of an "effect", which has a number only where it was tested.
  func isEffect(_ mention: MeasureMention) -> Bool {
    for index in mention.tokens where cursor[at: index].isWord {
      if cursor.isWord("effect", at: index) || cursor.isWord("effects", at: index) { return true }
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

  /// The comparison behind the number: "lower mortality risk", "points more", "absolute increase";
  /// in a list behind its last member: "16% (95% CI …) and 5% (95% CI …) reduction".
  func comparison() -> ComparisonWords? {
    var index = estimate.number.tokens.upperBound
    if !estimate.unit.isEmpty { index = estimate.unit.upperBound }
    if let words = comparison(at: index) { return words }
    if estimate.end > index, let words = comparison(at: estimate.end) { return words }
    return comparisonBehindList()
  }

  /// The comparison behind the last member of a list that the number begins or goes on: its members
  /// are printed alike.
  private func comparisonBehindList() -> ComparisonWords? {
    guard estimate.isPercent || estimate.interval != nil else { return nil }
    var ahead = cursor.moved(to: estimate.end)
    for _ in 0..<4 {
      let hasComma = ahead.accept(.comma)
      guard ahead.accept(.conjunction) || hasComma, let next = ahead.estimate(isLabelled: false),
        next.isPercent == estimate.isPercent,
        (next.interval == nil) == (estimate.interval == nil)
      else { return nil }
      if let words = comparison(at: next.end) { return words }
    }
    return nil
  }

  func comparison(at index: Int) -> ComparisonWords? {
    guard cursor[at: index].isWord || cursor[at: index].is(.dash) else { return nil }
    var index = index
    var words = ComparisonWords()
    for _ in 0..<3 {
      if cursor.isWord("absolute", at: index) {
        words.isAbsolute = true
      } else if cursor.isWord("relative", at: index) {
        words.isRelative = true
      } else if cursor.isWord("points", at: index) || cursor.isWord("point", at: index)
        || cursor.isWord("mean", at: index) || cursor.isWord("significant", at: index)
        || cursor.isWord("significantly", at: index) || cursor[at: index].is(.dash)
        || cursor.isWord("overall", at: index)
      {
      } else if cursor[at: index].is(.riskNoun), cursor[at: index + 1].is(.changeNoun) {
        words.namesRisk = true
      } else {
        break
      }
      index += 1
    }
    let token = cursor[at: index]
    let isAge =
      (cursor.isWord("older", at: index) || cursor.isWord("younger", at: index))
      && estimate.isTime(in: cursor)
    if cursor.isWord("difference", at: index) || cursor.isWord("differences", at: index) {
      words.isDiffer = true
      words.isRelative = words.isRelative || isOfRelativeRisk(behind: index)
      return words
    }
    guard token.is([.comparative, .changeNoun]) || isAge else { return nil }
    // "31.8% more than 50% response": a limit.
    if cursor.isWord("than", at: index + 1), cursor[at: index + 2].isNumber,
      cursor[at: index + 3].is(.percent)
    {
      return nil
    }
    // "recurred five months later": a time, not a difference.
    if cursor.isWord("later", at: index) || cursor.isWord("earlier", at: index),
      estimate.interval == nil
    {
      return nil
    }
    words.isNoun = token.is(.changeNoun)
    words.isDegree = token.is(.comparativeDegree) || isAge
    words.isLower = isLowering(at: index)
    for ahead in index + 1...index + 7 {
      let token = cursor[at: ahead]
      if token.is(.comma) || token.is(.semicolon) || token.is(.period) { break }
      if namesRisk(at: ahead) { words.namesRisk = true }
      if token.is([.percentMeasure, .reference, .average]) { words.namesQuantity = true }
      if ahead == index + 1
        || ahead == index + 2
          && !cursor.isWord("in", at: ahead - 1) && !cursor.isWord("for", at: ahead - 1)
          && !cursor.isWord("among", at: ahead - 1) && !cursor.isWord("with", at: ahead - 1),
        token.is(.person)
      {
        words.namesPeople = true
      }
    }
    for ahead in index + 1...index + 4
    where cursor.isWord("per", at: ahead) && cursor[at: ahead + 1].isInteger {
      words.isPerPeople = cursor[at: ahead + 1].value >= 100
    }
    for ahead in index + 1...index + 10
    where cursor[at: ahead].is(.openParenthesis) || cursor[at: ahead].is(.openBracket) {
      words.hasMeasure = opensRatio(at: ahead)
      break
    }
    let sentence = cursor[at: start].sentence
    for ahead in index + 1...index + 16 where cursor[at: ahead].sentence == sentence {
      if cursor.isWord("than", at: ahead) { words.hasThan = true }
      if ahead <= index + 8, cursor[at: ahead].is([.group, .control]) { words.namesGroup = true }
    }
    return words
  }

  /// Whether the next bracket gives the same as a ratio: "reduced by 23% with it (HR 0.77".
  private func isRestated() -> Bool {
    for index in estimate.end...estimate.end + 8 {
      let token = cursor[at: index]
      if token.is(.openParenthesis) || token.is(.openBracket) { return opensRatio(at: index) }
      guard token.isWord || token.is(.dash) else { return false }
    }
    return false
  }

  /// "difference in the relative risk of death", "difference in hazard".
  private func isOfRelativeRisk(behind index: Int) -> Bool {
    guard cursor.isWord("in", at: index + 1) else { return false }
    let place = cursor.isWord("the", at: index + 2) ? index + 3 : index + 2
    return cursor.isWord("relative", at: place) && cursor[at: place + 1].is(.riskNoun)
      || cursor.isWord("hazard", at: place) || cursor.isWord("odds", at: place)
  }

  /// Whether a bracket at an index opens with the name of a ratio: "(RR 0.68".
  private func opensRatio(at index: Int) -> Bool {
    guard cursor[at: index].is(.openParenthesis) || cursor[at: index].is(.openBracket)
    else { return false }
    var inside = cursor.moved(to: index + 1)
    return inside.measure()?.measure.isRatio ?? false
  }

  func isLowering(at index: Int) -> Bool {
    cursor.isWord("lower", at: index) || cursor.isWord("less", at: index)
      || cursor.isWord("reduction", at: index) || cursor.isWord("reductions", at: index)
      || cursor.isWord("decrease", at: index) || cursor.isWord("decline", at: index)
      || cursor.isWord("fewer", at: index) || cursor.isWord("reduced", at: index)
      || cursor.isWord("decreased", at: index) || cursor.isWord("lowered", at: index)
      || cursor.isWord("reduces", at: index) || cursor.isWord("reduce", at: index)
      || cursor.isWord("reducing", at: index) || cursor.isWord("diminished", at: index)
      || cursor.isWord("declined", at: index) || cursor.isWord("fell", at: index)
      || cursor.isWord("decreases", at: index) || cursor.isWord("lowers", at: index)
      || cursor.isWord("smaller", at: index) || cursor.isWord("fall", at: index)
  }

  /// The change whose amount the number is: "was reduced by", "reduction of", "and … by".
  func changeBefore() -> ComparisonWords? {
    var words = ComparisonWords()
    var before = start - 1
    if cursor.isWord("about", at: before) || cursor.isWord("approximately", at: before)
      || cursor.isWord("almost", at: before) || cursor.isWord("nearly", at: before)
      || cursor[at: before].is(.approximately)
    {
      before -= 1
    }
    // "improved by a mean of 1.2 points"
    if cursor.isWord("of", at: before), cursor[at: before - 1].is(.average),
      cursor.isWord("by", at: before - 3)
    {
      before -= 3
    }
    // "the count increased 44% relative to placebo"
    let isVerbBefore =
      cursor[at: before].is(.changeVerb) && estimate.isPercent && isAgainstControl()
    guard cursor.isWord("by", at: before) || cursor.isWord("of", at: before) || isVerbBefore else {
      return nil
    }
    if isVerbBefore { before += 1 }
    let isBy = isVerbBefore || cursor.isWord("by", at: before)
    var found: Int?
    for index in stride(
      from: before - 1, through: max(sentenceStart, before - (isBy ? 14 : 9)), by: -1)
    {
      let token = cursor[at: index]
      if token.is(isBy ? [.changeVerb, .changeNoun, .comparative] : .changeNoun) {
        found = index
        break
      }
      if token.isNumber || token.is(.semicolon) { break }
    }
    if found == nil, isBy, let previous, previous.rule == "effect_size.change" {
      words.isLower = previous.effect.measure == .relativeRiskReduction
      words.namesRisk = words.isLower
      return words
    }
    guard let found else { return nil }
    words.isBy = isBy
    words.isOffControl =
      !isBy && cursor[at: before - 1].is([.control, .group])
      && (max(found, before - 5)..<before - 1).contains { cursor[at: $0].is(.versus) }
    words.hasMeasure = isRestated()
    words.isDiffer = cursor.isWord("differed", at: found) || cursor.isWord("differ", at: found)
    words.isLower = isLowering(at: found)
    words.isDegree = cursor[at: found].is(.comparativeDegree)
    for index in max(sentenceStart, found - 10)..<before where namesRisk(at: index) {
      words.namesRisk = true
    }
    for index in estimate.end..<estimate.end + 5 where namesRisk(at: index) {
      words.namesRisk = true
    }
    return words
  }
}
