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
  /// Whether it is what is measured in one body that differs: "LDL cholesterol", "weight".
  var isMeasured = false
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

/// The words beside a number that make it the amount of a comparison or a change.
extension EstimateContext {
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

  /// The comparison that begins at an index: "absolute reduction in strokes", "points more than".
  func comparison(at index: Int) -> ComparisonWords? {
    guard cursor[at: index].isWord || cursor[at: index].is(.dash) else { return nil }
    var words = ComparisonWords()
    let head = skippingAdjectives(at: index, into: &words)
    if cursor.isWord("difference", at: head) || cursor.isWord("differences", at: head) {
      words.isDiffer = true
      words.isRelative = words.isRelative || isOfRelativeRisk(behind: head)
      return words
    }
    let token = cursor[at: head]
    let isAge =
      (cursor.isWord("older", at: head) || cursor.isWord("younger", at: head))
      && estimate.isTime(in: cursor)
    guard token.is([.comparative, .changeNoun]) || isAge, !isLimitOrTime(at: head) else {
      return nil
    }
    words.isNoun = token.is(.changeNoun)
    words.isDegree = token.is(.comparativeDegree) || isAge
    words.isLower = isLowering(at: head)
    readWhatDiffers(behind: head, into: &words)
    words.hasMeasure = opensRatioSoon(behind: head)
    readWhoDiffer(behind: head, into: &words)
    return words
  }

  /// Moves past "absolute", "relative", "points", "significantly", "risk" before "lower" or "reduction".
  private func skippingAdjectives(at index: Int, into words: inout ComparisonWords) -> Int {
    for place in index..<index + 3 {
      if cursor.isWord("absolute", at: place) {
        words.isAbsolute = true
      } else if cursor.isWord("relative", at: place) {
        words.isRelative = true
      } else if cursor[at: place].is(.riskNoun), cursor[at: place + 1].is(.changeNoun) {
        words.namesRisk = true
      } else if !maySayLittle(at: place) {
        return place
      }
    }
    return index + 3
  }

  /// Words that leave a comparison what it is: "points", "significantly".
  private func maySayLittle(at index: Int) -> Bool {
    cursor.isWord("points", at: index) || cursor.isWord("point", at: index)
      || cursor.isWord("mean", at: index) || cursor.isWord("significant", at: index)
      || cursor.isWord("significantly", at: index) || cursor[at: index].is(.dash)
      || cursor.isWord("overall", at: index)
  }

  /// "31.8% more than 50% response", "recurred five months later": no difference.
  private func isLimitOrTime(at index: Int) -> Bool {
    if cursor.isWord("than", at: index + 1), cursor[at: index + 2].isNumber,
      cursor[at: index + 3].is(.percent)
    {
      return true
    }
    return !estimate.hasLabelledInterval
      && (cursor.isWord("later", at: index) || cursor.isWord("earlier", at: index))
  }

  /// What differs: a risk, a quantity, a share of people, so many per 1000.
  private func readWhatDiffers(behind index: Int, into words: inout ComparisonWords) {
    for ahead in index + 1...index + 7 {
      let token = cursor[at: ahead]
      if token.is(.comma) || token.is(.semicolon) || token.is(.period) { break }
      if namesRisk(at: ahead) { words.namesRisk = true }
      if token.is([.percentMeasure, .reference, .average]) { words.namesQuantity = true }
      if token.is([.percentMeasure, .measured, .average]) { words.isMeasured = true }
      // "more older participants", but not "more in participants"
      if ahead == index + 1 || ahead == index + 2 && !leadsToPeople(at: ahead - 1),
        token.is(.person)
      {
        words.namesPeople = true
      }
    }
    for ahead in index + 1...index + 4
    where cursor.isWord("per", at: ahead) && cursor[at: ahead + 1].isInteger {
      words.isPerPeople = cursor[at: ahead + 1].value >= 100
    }
  }

  /// "in patients", "among patients": those in whom something differs.
  private func leadsToPeople(at index: Int) -> Bool {
    cursor.isWord("in", at: index) || cursor.isWord("for", at: index)
      || cursor.isWord("among", at: index) || cursor.isWord("with", at: index)
  }

  /// Whether the next bracket names a ratio: "32% reduction in fractures (RR 0.68)".
  private func opensRatioSoon(behind index: Int) -> Bool {
    for ahead in index + 1...index + 10
    where cursor[at: ahead].opensBracket {
      return opensRatio(at: ahead)
    }
    return false
  }

  /// Who differs: "lower than", "lower in the control group".
  private func readWhoDiffer(behind index: Int, into words: inout ComparisonWords) {
    let sentence = cursor[at: start].sentence
    for ahead in index + 1...index + 16 where cursor[at: ahead].sentence == sentence {
      if cursor.isWord("than", at: ahead) { words.hasThan = true }
      if ahead <= index + 8, cursor[at: ahead].is([.group, .control]) { words.namesGroup = true }
    }
  }

  /// Whether the next bracket gives the same as a ratio: "reduced by 23% with it (HR 0.77".
  private func isRestated() -> Bool {
    for index in estimate.end...estimate.end + 8 {
      let token = cursor[at: index]
      if token.opensBracket { return opensRatio(at: index) }
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
    guard cursor[at: index].opensBracket
    else { return false }
    var inside = cursor.moved(to: index + 1)
    return inside.measure()?.measure.isRatio ?? false
  }

  /// Words of decrease: "lower", "fewer", "reduction", "fell".
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
