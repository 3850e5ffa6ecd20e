import Lexing

extension [DoseContext] {
  /// Lets the amounts of an enumeration share what stands before its first or behind its last:
  /// "oral A 5 mg and B 10 mg daily for 2 weeks".
  mutating func shareAmongEnumerated(in cursor: Cursor) {
    guard count > 1 else { return }
    for index in indices.dropFirst() where isOfNameBefore(index, cursor) {
      self[index].takeName(of: self[index - 1], isBehind: false, in: cursor)
    }
    for index in indices.dropLast().reversed() where isEnumerated(index, cursor) {
      if !isDiluted(index, cursor), !isOfSubject(index, cursor), !hasUnreadName(index, cursor) {
        self[index].takeName(of: self[index + 1], isBehind: true, in: cursor)
      }
      self[index].takeSchedule(of: self[index + 1], isBehind: true, in: cursor)
    }
    for index in indices.dropFirst() where isEnumerated(index - 1, cursor) {
      if !hasUnreadName(index, cursor) {
        self[index].takeName(of: self[index - 1], isBehind: false, in: cursor)
      }
      // "intravenous methotrexate (15 mg), alone or with naproxen (1000 mg/day)"
      if !gap(before: index).contains(where: { cursor.isWord("alone", at: $0) }) {
        self[index].takeSchedule(of: self[index - 1], isBehind: false, in: cursor)
      }
      if self[index - 1].isGiven { self[index].isGiven = true }
    }
    for index in indices.dropLast().reversed()
    where isRestated(index, cursor) || self[index].isCapped(by: self[index + 1], in: cursor) {
      self[index].takeSchedule(of: self[index + 1], isBehind: true, in: cursor)
    }
    for index in indices.dropFirst() { self[index].continueRoute(of: self[index - 1], in: cursor) }
    for index in indices.dropFirst() where isOfSamePurpose(index, cursor) {
      self[index].takeRepeated(self[index - 1])
    }
    for index in indices { self[index].takeHeading(in: cursor) }
    for index in indices.dropLast().reversed() {
      self[index].takeTail(of: self[index + 1], in: cursor)
    }
    for index in indices.dropLast().reversed() {
      self[index].takeDuration(of: self[index + 1], in: cursor)
    }
  }

  /// Whether a name stands behind an amount and is not read: "10 mg of the study drug, 20 mg propranolol".
  private func hasUnreadName(_ index: Int, _ cursor: Cursor) -> Bool {
    self[index].named == nil && DoseNames(cursor: cursor, zone: self[index].zone).hasUnreadName
  }

  /// "iron 60 mg or 120 mg with 400 µg folic acid", "paracetamol 500 mg (15 g in total) and 20 tablets of": whether an
  /// amount without a name of its own is another one of the drug before it, whatever stands behind; "5 mg, 10 mg or
  /// 20 mg tadalafil" are all of what is behind.
  private func isOfNameBefore(_ index: Int, _ cursor: Cursor) -> Bool {
    guard self[index].named == nil, isAlternative(index, cursor) || isInBracket(index, cursor)
    else { return false }
    var last = index
    while last + 1 < count, last < index + 10, isAlternative(last + 1, cursor) { last += 1 }
    return self[last].named == nil
  }

  /// "15 mL of ropivacaine for the axillary block and 10 mL for the radial block": whether an amount without a name is
  /// one more of the same drug, for something else.
  private func isOfSamePurpose(_ index: Int, _ cursor: Cursor) -> Bool {
    let (own, previous) = (self[index], self[index - 1])
    guard own.named == nil, own.substance == nil, previous.isNamedByOf,
      let name = previous.named?.name, cursor.isWord("for", at: name.upperBound),
      cursor.isWord("for", at: own.zone.amount.upperBound),
      own.zone.sentence == previous.zone.sentence,
      cursor[at: own.zone.amount.upperBound - 1].unit
        == cursor[at: previous.zone.amount.upperBound - 1].unit
    else { return false }
    let link = own.zone.amount.lowerBound - 1
    return (cursor[at: link].is(.conjunction) || cursor[at: link].is(.comma))
      && (0...8).contains(link - name.upperBound)
      && !(name.upperBound..<link).contains { cursor[at: $0].is(.semicolon) }
  }

  /// Whether "or" or "versus" alone stands between an amount and the one before, or a comma.
  private func isAlternative(_ index: Int, _ cursor: Cursor) -> Bool {
    let gap = gap(before: index)
    return gap.count == 1
      && gap.allSatisfy {
        cursor.isWord("or", at: $0) || cursor[at: $0].is(.versus) || cursor[at: $0].is(.comma)
      }
  }

  /// Whether an amount stands first in a bracket behind another one, with more than itself in it.
  private func isInBracket(_ index: Int, _ cursor: Cursor) -> Bool {
    let gap = gap(before: index)
    return gap.count == 1 && cursor[at: gap.lowerBound].is(.openParenthesis)
      && cursor.isWord("in", at: self[index].zone.amount.upperBound)
      && cursor.isWord("total", at: self[index].zone.amount.upperBound + 1)
  }

  /// The tokens between an amount and the one before.
  private func gap(before index: Int) -> Range<Int> {
    let (end, start) = (self[index - 1].zone.amount.upperBound, self[index].zone.amount.lowerBound)
    return end..<Swift.max(end, start)
  }

  /// "10 IU in 500 ml saline": what an amount is dissolved in is not what it is of.
  private func isDiluted(_ index: Int, _ cursor: Cursor) -> Bool {
    let gap = gap(before: index + 1)
    return gap.count == 1 && cursor.isWord("in", at: gap.lowerBound)
      && !hasVolume(index, cursor) && hasVolume(index + 1, cursor)
  }

  /// "morphine was given as 10 mg i.m., plus 4 mg ondansetron", "was given in a dose of 10 mg plus 4 mg ondansetron":
  /// an amount of what was given, since more than a conjunction stands before the next one.
  private func isOfSubject(_ index: Int, _ cursor: Cursor) -> Bool {
    let gap = gap(before: index + 1)
    guard gap.count > 1 || gap.contains(where: { isPlus($0, cursor) }) else { return false }
    let lead = self[index].zone.amount.lowerBound - 1
    var verb = lead - 1
    if cursor.isWord("of", at: lead), cursor[at: verb].is(.doseNoun) {
      verb -= cursor.isWord("a", at: verb - 1) ? 3 : 2
    } else if !cursor.isWord("as", at: lead) {
      return false
    }
    return cursor[at: verb].is(.given.union(.treated))
      && (cursor.isWord("was", at: verb - 1) || cursor.isWord("were", at: verb - 1))
  }

  private func isPlus(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index].is(.plus) || cursor.isWord("plus", at: index)
  }

  private func hasVolume(_ index: Int, _ cursor: Cursor) -> Bool {
    self[index].zone.amount.contains {
      cursor[at: $0].unit?.quantity == .volume && cursor[at: $0 - 1].isNumber
    }
  }

  /// Whether the next amount says in a bracket what the amount holds: "500 ml of juice (8 mmol
  /// nitrate) daily".
  private func isRestated(_ index: Int, _ cursor: Cursor) -> Bool {
    let (end, next) = (self[index].zone.amount.upperBound, self[index + 1].zone.amount.lowerBound)
    guard next > end, next - end <= 7, cursor[at: next - 1].is(.openParenthesis) else {
      return false
    }
    return cursor[at: end - 1].sentence == cursor[at: next].sentence
      && !(end..<next - 1).contains {
        cursor[at: $0].is(.conjunction.union(.versus)) || !cursor[at: $0].isWord
      }
  }

  /// Whether an amount and the next are members of one enumeration: between them stand a few words
  /// with a conjunction or comma, and no verb.
  func isEnumerated(_ index: Int, _ cursor: Cursor) -> Bool {
    let gap =
      self[index].zone.amount
      .upperBound..<Swift.max(
        self[index].zone.amount.upperBound, self[index + 1].zone.amount.lowerBound)
    guard cursor[at: gap.lowerBound - 1].sentence == cursor[at: gap.upperBound].sentence else {
      return false
    }
    var (words, hasLink, place) = (0, false, gap.lowerBound)
    while place < gap.upperBound {
      let token = cursor[at: place]
      if token.is(.openParenthesis), let close = cursor.closing(place), close < gap.upperBound {
        place = close + 1
        continue
      }
      if DoseZone.isLink(token, place, cursor) || isCombined(place, cursor) { hasLink = true }
      let isBreak =
        token.is(.semicolon) || token.is(.colon) || token.is(.treated)
        || token.is(.changeVerb) || cursor.isWord("followed", at: place)
        || cursor.isWord("tapered", at: place) || cursor.isWord("induced", at: place)
        || cursor.isWord(of: DoseNames.courseVerbs, at: place)
      guard !isBreak else { return false }
      if token.isWord { words += 1 }
      place += 1
    }
    // "10 ml of 0.25% bupivacaine", "3 ml of bupivacaine 0.5%": volume and strength of the same.
    let isStrength = cursor[at: self[index + 1].zone.amount.upperBound - 1].is(.percent)
    // "10 mg (2 ml)", "10 mg (= 2 ml)"
    let isSame = gap.allSatisfy {
      cursor[at: $0].is(.openParenthesis) || cursor[at: $0].is(.equals)
    }
    return hasLink && words <= 6 || gap.count <= 1 || isSame || isStrength && gap.count <= 4
  }

  /// "in combination with", "along with", "with 25 µg", "with either": joins members as "and" does.
  private func isCombined(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("with", at: index)
      && (cursor.isWord("combination", at: index - 1) || cursor.isWord("together", at: index - 1)
        || cursor.isWord("along", at: index - 1) || cursor.isWord("combined", at: index - 1)
        || cursor[at: index + 1].isNumber || cursor.isWord("either", at: index + 1))
  }

  /// Lets an amount take the route of the other amounts of its drug, if they name but one: "1 g of A
  /// intravenously before incision and 1 g at closure".
  ///
  /// A bolus or an infusion is one of several ways of one route, and what is given in another sentence by another
  /// measure is given in its own way: "Intrathecal A 12 mg was given. A 5 g/m2 was"; so is
  /// what is given beside nerves, unless that stands beside the name: "A 2 mg was given. In group M, 1 mg was given
  /// intrathecally". Fifty amounts to either side are seen: hostile texts have no end of them.
  mutating func shareRoutesOfDrug(of doses: [DoseMention], in cursor: Cursor) {
    for index in indices where self[index].route == nil && !self[index].isRadiation(in: cursor) {
      guard let substance = self[index].substance else { continue }
      var found: Range<Int>?
      var isOne = true
      for place in Swift.max(0, index - 50)..<Swift.min(count, index + 50) {
        let other = self[place]
        guard let route = other.route, let name = other.substance,
          cursor.isSame(name, substance),
          other.zone.sentence == self[index].zone.sentence
            ? !isReplaced(place, by: index, cursor)
            : doses[place].isByBody == doses[index].isByBody
              && (route.lowerBound <= name.upperBound || !cursor.isRegional(route))
        else { continue }
        if cursor[at: route.upperBound - 1].is(.given.union(.doseNoun)) { isOne = false }
        if let found, !cursor.isSame(found, route) { isOne = false }
        found = route
      }
      if isOne { self[index].route = found }
    }
  }

  /// "500 mg i.v., tapered to 5 mg/d": whether the drug goes on in another way.
  private func isReplaced(_ place: Int, by index: Int, _ cursor: Cursor) -> Bool {
    guard place + 1 == index, let route = self[place].route,
      route.lowerBound >= self[place].zone.amount.upperBound
    else { return false }
    return gap(before: index).contains {
      cursor.isWord("tapered", at: $0) || cursor.isWord("switched", at: $0)
        || cursor.isWord("converted", at: $0)
    }
  }
}

extension Cursor {
  /// Whether two phrases are spelled alike but for case.
  fileprivate func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { first, second in
        text[self[at: first].range].elementsEqual(
          text[self[at: second].range], by: { $0 | 0x20 == $1 | 0x20 })
      }
  }
}
