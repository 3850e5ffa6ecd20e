import Lexing

// Rows of amounts with their drugs.
extension DoseNames {
  /// The drug behind an amount of a row in which all have theirs behind the same word: the glimepiride of "9.2 mg for
  /// dapagliflozin and 3 mg for glimepiride", "1 mg (risperidone) or 5 mg (olanzapine)", "40 mg in the A group and
  /// 20 mg in the B group".
  ///
  /// What the sentence names before the row is what is given: "dexamethasone 8 mg for docetaxel and 20 mg for
  /// paclitaxel".
  func inRow() -> Range<Int>? {
    guard let lead = lead(at: zone.amount.upperBound),
      let own = partner(behind: zone.amount.upperBound)
    else { return nil }
    var place = zone.amount.lowerBound
    for step in 0..<8 {
      guard let drug = drug(before: place) else { return step > 0 ? own..<own + 1 : nil }
      var before = drug - 1
      if cursor.isWord("the", at: before) { before -= 1 }
      guard self.lead(at: before) == lead, cursor[at: before - 1].unit != nil,
        partner(behind: before) == drug
      else { return step > 0 ? drug..<drug + 1 : nil }
      place = before
    }
    return nil
  }

  /// Words that lead from an amount to its drug.
  private enum Lead { case aim, addition, group, bracket }

  private func lead(at index: Int) -> Lead? {
    if cursor[at: index].is(.openParenthesis) { return .bracket }
    if cursor.isWord("for", at: index) { return .aim }
    if cursor.isWord("with", at: index) { return .addition }
    return cursor.isWord("in", at: index) ? .group : nil
  }

  /// The drug behind such a word, with no amount of its own.
  private func partner(behind lead: Int) -> Int? {
    let isBracket = cursor[at: lead].is(.openParenthesis)
    let drug = cursor.isWord("the", at: lead + 1) ? lead + 2 : lead + 1
    guard cursor.hasDrugStem(at: drug), isName(drug), zone.sentence.contains(drug) else {
      return nil
    }
    let next = cursor[at: drug + 1]
    if isBracket { return next.is(.closeParenthesis) ? drug : nil }
    let isEnd =
      next.kind == .symbol && !next.is(.dash) && !next.is(.openParenthesis) && !next.is(.slash)
      || next.kind == .end || next.is(.conjunction.union(.versus).union(.group))
    return isEnd ? drug : nil
  }

  private func drug(before place: Int) -> Int? {
    for index in stride(from: place - 1, through: zone.sentence.lowerBound, by: -1) {
      if cursor[at: index].is(.semicolon) { return nil }
      if cursor.hasDrugStem(at: index), isName(index) { return index }
    }
    return nil
  }

  /// "patients on hydrochlorothiazide", "already treated with ramipril", "on stable metformin": what somebody took before
  /// the study, of which no later amount is.
  func isBackground(_ name: Int) -> Bool {
    let isStable =
      cursor.isWord("stable", at: name - 1) || cursor.isWord("background", at: name - 1)
    let lead = isStable ? name - 2 : name - 1
    if cursor.isWord("on", at: lead) {
      return isStable || cursor[at: lead - 1].is(.person)
        || cursor.isWord("controlled", at: lead - 1) || cursor.isWord("already", at: lead - 1)
    }
    guard cursor.isWord("with", at: lead) else { return false }
    return cursor.isWord("pretreated", at: lead - 1) || cursor.isWord("premedicated", at: lead - 1)
      || cursor.isWord("treated", at: lead - 1)
        && (cursor.isWord("already", at: lead - 2) || cursor.isWord("previously", at: lead - 2))
  }

  /// Whether an amount goes on with the drug of the one before: "5-FU 400 mg/m2 bolus then 2400 mg/m2", "followed by
  /// 75 mg".
  var isContinued: Bool {
    let first = zone.amount.lowerBound
    return cursor.isWord("then", at: first - 1)
      || cursor.isWord("by", at: first - 1) && cursor.isWord("followed", at: first - 2)
  }
}

// Drugs and amounts in the same order.
extension DoseCombination {
  /// "the doses of A and B were 75 and 60 mg/m2, respectively", "30 mg and 800 mg for A and B, respectively": pairs as
  /// many amounts with as many drugs.
  mutating func pairInOrder() {
    for last in doses.indices {
      var (first, count) = (last, doses[last].mention.amounts.count)
      while first > 0, last - first < 8, isListed(first - 1) {
        first -= 1
        count += doses[first].mention.amounts.count
      }
      guard count > 1,
        let isBehind = isRespective(behind: doses[last].mention.tokens.upperBound)
      else { continue }
      let names =
        isBehind
        ? names(behind: doses[last].mention.tokens.upperBound)
        : names(before: doses[first].mention.tokens.lowerBound)
      guard names.count == count else { continue }
      var next = 0
      for index in first...last {
        let members = doses[index].mention.amounts.count
        ordered[index] = Array(names[next..<next + members])
        next += members
      }
    }
  }

  /// Whether "respectively" follows an amount, and whether names stand between; nil if it does not.
  private func isRespective(behind end: Int) -> Bool? {
    if cursor.isWord("for", at: end) || cursor.isWord("of", at: end) {
      let sentence = cursor[at: end].sentence
      return (end + 2..<end + 16).contains {
        cursor.isWord("respectively", at: $0) && cursor[at: $0].sentence == sentence
      } ? true : nil
    }
    var index = end
    while index < end + 4, cursor[at: index].is(.frequency.union(.multiplier).union(.route)) {
      index += 1
    }
    if cursor[at: index].is(.comma) { index += 1 }
    return cursor.isWord("respectively", at: index) ? false : nil
  }

  /// Whether a comma or conjunction alone stands between an amount and the next.
  private func isListed(_ index: Int) -> Bool {
    let (end, next) = (
      doses[index].mention.tokens.upperBound, doses[index + 1].mention.tokens.lowerBound
    )
    return next > end && next - end <= 2
      && (end..<next).allSatisfy { cursor[at: $0].is(.comma) || cursor[at: $0].is(.conjunction) }
  }

  /// The drugs of the list that ends before the verb of some amounts: names of drugs, or what begins the sentence or
  /// stands behind "of".
  private func names(before first: Int) -> [Range<Int>] {
    let zone = DoseZone(of: first..<first + 1, behind: nil, before: nil, in: cursor)
    let words = DoseNames(cursor: cursor, zone: zone)
    func isDrug(_ index: Int) -> Bool { cursor.hasDrugStem(at: index) || words.isName(index) }
    var last = first - 1
    while last > first - 8, !cursor.hasDrugStem(at: last), mayStand(last) { last -= 1 }
    var found: [Range<Int>] = []
    while isDrug(last), found.count < 8 {
      found.insert(last..<last + 1, at: 0)
      var link = last - 1
      if cursor[at: link].is(.conjunction) { link -= 1 }
      if cursor[at: link].is(.comma) { link -= 1 }
      guard link < last - 1 else { break }
      last = link
    }
    let isWhole =
      found.first.map {
        $0.lowerBound == zone.sentence.lowerBound || cursor.isWord("of", at: $0.lowerBound - 1)
      } ?? false
    return isWhole || found.allSatisfy { cursor.hasDrugStem(at: $0.lowerBound) } ? found : []
  }

  /// The drugs of the list that begins behind "for" or "of" and ends with "respectively".
  private func names(behind lead: Int) -> [Range<Int>] {
    var (found, index): ([Range<Int>], Int) = ([], lead + 1)
    while cursor.hasDrugStem(at: index), found.count < 8 {
      found.append(index..<index + 1)
      index += 1
      if cursor[at: index].is(.comma) { index += 1 }
      if cursor.isWord("respectively", at: index) { return found }
      if cursor[at: index].is(.conjunction) { index += 1 }
    }
    return []
  }

  /// Whether a word may stand between a list of drugs and its amounts: "were given at doses of".
  private func mayStand(_ index: Int) -> Bool {
    let token = cursor[at: index]
    return token.is(.given.union(.treated).union(.bridge).union(.doseNoun))
      || cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
      || cursor.isWord("used", at: index) || cursor.isWord("in", at: index)
  }
}
