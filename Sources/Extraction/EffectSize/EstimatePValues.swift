import Lexing

/// Gives the estimates of a sentence the p values that stand apart from them.
struct EstimatePValues {
  let cursor: Cursor
  /// The sentence's p values that were read with no estimate, by place.
  let pValues: [PValueMention]

  init(cursor: Cursor, pValues: [PValueMention]) {
    self.cursor = cursor
    self.pValues = pValues.filter { cursor.isOfEstimate($0) }
  }

  /// Gives them to the lists of estimates and to those that state one comparison together.
  func give(to accepted: inout [AcceptedEstimate]) {
    if giveRespectively(to: &accepted) { return }
    var first = 0
    while first < accepted.count {
      var end = first + 1
      while end < accepted.count, accepted[end].continuesList { end += 1 }
      give(to: first..<end, of: &accepted)
      first = end
    }
    shareAmongAll(&accepted)
    for index in accepted.indices.dropLast().reversed()
    where accepted[index].effect.p == nil && restates(accepted[index + 1], accepted[index]) {
      if let p = accepted[index + 1].estimate.p { accepted[index].take(p) }
    }
  }

  /// Gives a closing list of p values to as many estimates with names of their own: "A (r = 0.45) and B (r =
  /// 0.32) correlated with C (p < 0.001 and p = 0.02, respectively)".
  private func giveRespectively(to accepted: inout [AcceptedEstimate]) -> Bool {
    guard pValues.count > 1, pValues.count == accepted.count, let last = pValues.last,
      accepted.allSatisfy({ $0.effect.p == nil && !$0.continuesList }),
      pValues[0].tokens.lowerBound >= accepted[accepted.count - 1].estimate.end
    else { return false }
    let end = last.tokens.upperBound
    guard cursor.isWord("respectively", at: cursor[at: end].is(.comma) ? end + 1 : end) else {
      return false
    }
    for (p, next) in zip(pValues, pValues.dropFirst())
    where next.tokens.lowerBound - p.tokens.upperBound > 2 { return false }
    for (index, p) in zip(accepted.indices, pValues) { accepted[index].take(p) }
    return true
  }

  /// Whether the next estimate states the same comparison in another measure, so that its p is that of
  /// both: "decreased by 41% (OR 0.59, 95% CI 0.45–0.77, P < 0.001)", "(OR 0.58 [95% CI 0.40–0.84]; RD
  /// −7.9 [95% CI −13.6 to −2.6]; P = .004)".
  private func restates(_ next: AcceptedEstimate, _ estimate: AcceptedEstimate) -> Bool {
    guard next.effect.measure != estimate.effect.measure, !next.continuesList else { return false }
    let between = estimate.estimate.end..<max(estimate.estimate.end, next.quote.lowerBound)
    if estimate.rule == "effect_size.change" || estimate.rule == "effect_size.comparative" {
      guard next.effect.measure.isRatio, cursor[at: next.quote.lowerBound - 1].is(.openParenthesis)
      else { return false }
      return between.count <= 6
        && between.dropLast().allSatisfy { cursor[at: $0].isWord || cursor[at: $0].is(.dash) }
    }
    return estimate.estimate.interval != nil && next.estimate.interval != nil
      && between.count == 1 && cursor[at: between.lowerBound].is(.semicolon)
      && EffectSize.isDifference(next.effect.measure)
        != EffectSize.isDifference(estimate.effect.measure)
  }

  /// Gives a p value that is said of both or all to the estimates before: "HR 1.2 for women; and HR
  /// 1.3 for men; both P = .01".
  private func shareAmongAll(_ accepted: inout [AcceptedEstimate]) {
    for index in accepted.indices.dropFirst() {
      guard let p = accepted[index].estimate.p else { continue }
      let before = p.tokens.lowerBound - 1
      let behind = p.tokens.upperBound
      let isShared =
        cursor.isWord("both", at: before) || cursor.isWord("all", at: before)
        || cursor.isWord("for", at: behind)
          && (cursor.isWord("both", at: behind + 1) || cursor.isWord("all", at: behind + 1))
      guard isShared else { continue }
      for earlier in 0..<index where accepted[earlier].effect.p == nil { accepted[earlier].take(p) }
    }
  }

  private func give(to list: Range<Int>, of accepted: inout [AcceptedEstimate]) {
    let last = list.upperBound - 1
    if list.count == 2, accepted[last - 1].effect.p == nil,
      isContrast(accepted[last - 1], accepted[last]), !isOfEach(behind: accepted[last])
    {
      accepted[last].dropP()
      return
    }
    guard list.allSatisfy({ accepted[$0].effect.p == nil || $0 == last && list.count > 1 }) else {
      return
    }
    if accepted[last].effect.p != nil {
      // "HR 0.74 and 0.82, P = .01": shared, unless each member has its own sentence part.
      guard list.allSatisfy({ accepted[$0].rule != "effect_size.continued" }),
        accepted[last].estimate.interval == nil
      else { return }
      for index in list where index != last {
        accepted[index].effect.p = accepted[last].effect.p
        accepted[index].effect.pOperator = accepted[last].effect.pOperator
      }
      return
    }
    if list.count > 1, giveEachItsOwn(list, of: &accepted) { return }
    let behind = pValues[first(from: accepted[last].estimate.end)...]
    let before = pValues[
      ..<first(endingBehind: accepted[list.lowerBound].estimate.number.tokens.lowerBound)]
    if let near = behind.first, isNear(near, to: accepted[last].estimate.end) {
      if list.count > 1, behind.count == list.count || isRun(behind, of: list.count) {
        for (index, p) in zip(list, behind) { accepted[index].take(p) }
      } else if list.count == 1 || behind.count == 1 {
        for index in list { accepted[index].take(near) }
      }
    } else if list.count == 1, let near = before.last,
      accepted[last].quote.lowerBound - near.tokens.upperBound <= 1
    {
      // "(p < 0.001, effect size: 0.31)"
      accepted[last].take(near)
    } else if list.count > 1, let p = before.last, before.count == 1,
      isOfComparison(p, before: accepted[list.lowerBound].quote.lowerBound)
    {
      for index in list { accepted[index].take(p) }
    } else if list.count > 1, before.count == list.count {
      // "in A (P = .01) and B (P = .02), with SMDs of 0.3 and 0.2, respectively"
      for (index, p) in zip(list, before) { accepted[index].take(p) }
    }
  }

  /// Whether two areas stand on both sides of "versus" or "and", so that a p behind them is that of their difference.
  private func isContrast(_ one: AcceptedEstimate, _ other: AcceptedEstimate) -> Bool {
    other.effect.measure == .areaUnderCurve
      && (one.estimate.end..<max(one.estimate.end, other.estimate.number.tokens.lowerBound))
        .contains { cursor[at: $0].is(.versus) || cursor[at: $0].is(.conjunction) }
  }

  /// Whether what follows an estimate gives p values of single estimates: "(P < 0.001 for both)", "(P = 0.01 and P =
  /// 0.02)".
  private func isOfEach(behind estimate: AcceptedEstimate) -> Bool {
    let place = estimate.estimate.number.tokens.upperBound
    let behind = pValues[first(from: place)...].prefix { $0.tokens.lowerBound < place + 20 }
    guard let one = estimate.estimate.p ?? behind.first else { return false }
    let end = one.tokens.upperBound
    let other = behind.first { $0.tokens.lowerBound >= end }
    if let other, other.tokens.lowerBound <= end + 2 { return true }
    func isAll(_ index: Int) -> Bool {
      cursor.isWord("both", at: index) || cursor.isWord("each", at: index)
        || cursor.isWord("all", at: index)
    }
    return isAll(one.tokens.lowerBound - 1) || cursor.isWord("for", at: end) && isAll(end + 1)
  }

  /// The first of the p values that begins at a place or behind it: a sentence may have thousands.
  private func first(from place: Int) -> Int {
    partition { $0.tokens.lowerBound >= place }
  }

  /// The first of the p values that ends behind a place.
  private func first(endingBehind place: Int) -> Int {
    partition { $0.tokens.upperBound > place }
  }

  /// The index from which on a condition holds for all p values.
  private func partition(where holds: (PValueMention) -> Bool) -> Int {
    var (low, high) = (0, pValues.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(pValues[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether the first so many p values stand in a list of their own, and the next apart from it.
  private func isRun(_ pValues: ArraySlice<PValueMention>, of count: Int) -> Bool {
    guard pValues.count > count else { return false }
    for (place, (p, next)) in zip(pValues, pValues.dropFirst()).enumerated() where place < count {
      let isJoined = next.tokens.lowerBound - p.tokens.upperBound <= 2
      if isJoined != (place < count - 1) { return false }
    }
    return true
  }

  /// Whether only words stand between an estimate and a p value, so that it is the estimate's.
  private func isNear(_ p: PValueMention, to end: Int) -> Bool {
    guard p.tokens.lowerBound - end <= 22 else { return false }
    for index in end..<p.tokens.lowerBound {
      let token = cursor[at: index]
      if token.is(.semicolon) {
        // "respectively; P < .001 for both"
        guard p.tokens.lowerBound - index <= 2 else { return false }
        continue
      }
      // "(r = 0.31), with no such correlation in men (p = 0.44)"
      if cursor.isWord("but", at: index) || cursor.isWord("while", at: index)
        || cursor.isWord("whereas", at: index) || cursor.isWord("no", at: index)
      {
        return false
      }
      // The 20 of "PFDI-20" is part of a name, the 2 of "in 2-year trials" one of a time.
      let isPartOfName = cursor[at: index - 1].is(.dash) && cursor[at: index - 2].isWord
      if token.isNumber, !isPartOfName, !countsTime(index) { return false }
    }
    return true
  }

  /// Whether a p value stands behind the comparison whose amounts follow: "were greater than with placebo
  /// (p < 0.001), with differences of 170 ± 24, 180 ± 24 and 170 ± 24 mL".
  private func isOfComparison(_ p: PValueMention, before list: Int) -> Bool {
    var place = p.tokens.upperBound
    if cursor[at: place].is(.closeParenthesis) { place += 1 }
    guard cursor[at: place].is(.comma), cursor.isWord("with", at: place + 1),
      place < list, list - place <= 10
    else { return false }
    return (place + 1..<list).allSatisfy { !cursor[at: $0].isNumber && !cursor[at: $0].is(.comma) }
  }

  private func countsTime(_ index: Int) -> Bool {
    let next = cursor[at: index + 1].is(.dash) ? index + 2 : index + 1
    return cursor[at: next].unit?.quantity == .time
  }

  /// Gives each of a list the p value that stands between it and the next: "−0.77 at 3 months (P < .001),
  /// −0.36 at 2 years (P = .03)".
  private func giveEachItsOwn(_ list: Range<Int>, of accepted: inout [AcceptedEstimate]) -> Bool {
    var own: [PValueMention] = []
    for index in list {
      let end = index + 1 < list.upperBound ? accepted[index + 1].quote.lowerBound : Int.max
      let (start, stop) = (first(from: accepted[index].estimate.end), first(endingBehind: end))
      guard stop - start == 1, isNear(pValues[start], to: accepted[index].estimate.end) else {
        return false
      }
      own.append(pValues[start])
    }
    for (index, p) in zip(list, own) { accepted[index].take(p) }
    return true
  }
}

extension AcceptedEstimate {
  fileprivate mutating func dropP() {
    (estimate.p, effect.p, effect.pOperator) = (nil, nil, nil)
  }

  fileprivate mutating func take(_ p: PValueMention) {
    estimate.p = p
    effect.p = p.number.value
    effect.pOperator = p.comparison
  }
}
