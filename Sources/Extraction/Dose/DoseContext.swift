import Lexing

/// The words around an amount that may speak of it.
struct DoseZone {
  /// The amount's sentence.
  let sentence: Range<Int>
  /// The amount, with unit and denominators.
  let amount: Range<Int>
  /// From the break behind the amount before, or the sentence's beginning, to this amount.
  var before: Range<Int>
  /// From the amount to the break before the next one, or to the sentence's end.
  let after: Range<Int>

  init(
    of amount: Range<Int>, behind previous: Range<Int>?, before next: Range<Int>?,
    in cursor: Cursor
  ) {
    sentence = cursor.sentence(at: amount.lowerBound)
    self.amount = amount
    var (start, end) = (sentence.lowerBound, max(amount.upperBound, sentence.upperBound))
    if let previous, previous.upperBound > start {
      start =
        Self.lastBreak(previous.upperBound..<amount.lowerBound, cursor).map { $0 + 1 }
        ?? previous.upperBound
    }
    if let next, next.lowerBound < end {
      end = Self.lastBreak(amount.upperBound..<next.lowerBound, cursor) ?? next.lowerBound
    }
    before = min(start, amount.lowerBound)..<amount.lowerBound
    after =
      amount.upperBound..<max(Self.clauseEnd(amount.upperBound, end, cursor), amount.upperBound)
  }

  /// The first semicolon behind an amount that does not stand in the amount's own bracket, or the
  /// word with which an observation begins; the limit if there is none.
  private static func clauseEnd(_ start: Int, _ limit: Int, _ cursor: Cursor) -> Int {
    var (depth, semicolon, index) = (0, limit, start)
    while index < limit {
      let token = cursor[at: index]
      if token.is(.openParenthesis) { depth += 1 }
      if token.is(.closeParenthesis) {
        depth -= 1
        if depth < 0 { (depth, semicolon) = (0, limit) }
      }
      if depth == 0, semicolon == limit {
        if token.is(.semicolon) || begins(observation: index, cursor) { semicolon = index }
      }
      index += 1
    }
    return semicolon
  }

  /// "… and blood glucose was measured every 30 min", "and followed up for 2 years": what comes is
  /// said of no amount.
  private static func begins(observation index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.end - token.start >= 6 else { return false }
    return cursor.isWord("measured", at: index) || cursor.isWord("assessed", at: index)
      || cursor.isWord("monitored", at: index) || cursor.isWord("recorded", at: index)
      || cursor.isWord("collected", at: index) || cursor.isWord("sampled", at: index)
      || cursor.isWord("evaluated", at: index) || cursor.isWord("observed", at: index)
      || cursor.isWord("followed", at: index)
        && (cursor.isWord("up", at: index + 1) || cursor.isWord("for", at: index + 1)
          || cursor[at: index + 1].is(.dash))
  }

  /// The last conjunction, comma, "plus" or "versus" between two amounts, which parts what is said
  /// of the first from what is said of the second.
  private static func lastBreak(_ gap: Range<Int>, _ cursor: Cursor) -> Int? {
    // A comma right before the number parts only if none else does.
    let hasComma = !gap.isEmpty && cursor[at: gap.upperBound - 1].is(.comma)
    let own = hasComma ? gap.dropLast() : gap
    var depth = 0
    for index in own.reversed() {
      // "LPS plus phentolamine (PN + LPS) at 5 mg": what a bracket joins parts nothing outside it.
      if cursor[at: index].is(.closeParenthesis) { depth += 1 }
      if cursor[at: index].is(.openParenthesis), depth > 0 { depth -= 1 }
      if depth == 0, parts(index, cursor) { return index }
    }
    return hasComma ? gap.upperBound - 1 : nil
  }

  /// Whether a semicolon stands behind the short form of a name: "(HCTZ; 30 mg/kg)".
  static func isAbbreviated(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index - 2].is(.openParenthesis)
  }

  private static func parts(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    return isLink(token, index, cursor) && !joinsWords(index, cursor)
      || token.is(.semicolon) && !isAbbreviated(index, cursor)
      || cursor.isWord("followed", at: index) || cursor.isWord("with", at: index)
      || cursor.isWord("then", at: index)
      || cursor.isWord("following", at: index) || cursor.isWord("preceded", at: index)
  }

  /// Whether a slash stands within a name: "budesonide/formoterol".
  private static func joinsWords(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index].is(.slash) && !cursor[at: index].hasSpaceBefore
      && !cursor[at: index + 1].hasSpaceBefore && cursor[at: index + 1].isWord
      && cursor[at: index + 1].unit == nil && cursor[at: index - 1].isWord
      && cursor[at: index - 1].unit == nil
  }

  /// Whether a token joins members of a list: "and", ",", "plus", "+", "versus".
  fileprivate static func isLink(_ token: Token, _ index: Int, _ cursor: Cursor) -> Bool {
    token.is(.comma) || token.is(.plus) || token.is(.slash)
      || token.is(.conjunction.union(.versus)) || cursor.isWord("plus", at: index)
  }
}

/// What stands around an amount: the substance, how it is given, and whether it is given at all.
struct DoseContext {
  let zone: DoseZone
  /// The name beside the amount.
  var named: DoseNames.Found?
  /// The name beside another amount of the same enumeration.
  var taken: DoseNames.Found?
  /// The substance, from beside the amount or from further away.
  var substance: Range<Int>?
  var route: Range<Int>?
  /// "injection", "infusion": for want of a route.
  var injection: Range<Int>?
  var frequency: Range<Int>?
  var duration: Range<Int>?
  /// Whether a word for giving stands in the sentence near the amount.
  var isGiven = false
  /// Whether a word for measuring stands close before the amount.
  var isMeasured = false
  /// Whether a name stands beside the amount or outside the enumeration that it belongs to.
  var isTied = false
  /// Whether the name of a drug stands beside the amount.
  var isDrug = false
  /// Whether "of" ties the substance to the amount: "2 ml of saline".
  var isNamedByOf = false
  /// Whether the substance is a preparation that is given by volume: "saline 2 ml".
  var isPreparation = false

  init(of zone: DoseZone, in cursor: Cursor) {
    self.zone = zone
    let names = DoseNames(cursor: cursor, zone: zone)
    named = names.beside()
    substance = named?.name
    isTied = substance != nil
    isDrug = substance.map { names.isDrug($0) } ?? false
    isNamedByOf = names.nameAfterOf(zone.amount.upperBound) != nil
    isPreparation = substance?.contains { cursor[at: $0].is(.preparation) } ?? false
    let schedule = DoseSchedule(cursor: cursor, zone: zone, substance: substance)
    frequency = schedule.frequency()
    route = schedule.route()
    if route == nil { injection = schedule.injection() }
    duration = schedule.duration()
    let (start, end) = (zone.amount.lowerBound, zone.amount.upperBound)
    let near = max(zone.sentence.lowerBound, start - 14)..<min(zone.sentence.upperBound, end + 8)
    isGiven = near.contains { cursor[at: $0].is(.given) }
    let close = max(zone.sentence.lowerBound, start - 5)..<start
    isMeasured = close.contains {
      cursor[at: $0].is(.measured) && !cursor[at: $0 - 1].is(.doseNoun)
    }
  }

  /// Whether a frequency stands right behind the amount: "30 ml three times a day".
  var isScheduled: Bool {
    frequency.map { zone.amount.upperBound..<zone.amount.upperBound + 2 ~= $0.lowerBound } ?? false
  }

  /// How likely the amount is a dose, from what was found around it.
  var confidence: Double {
    0.7 + (substance != nil ? 0.15 : 0) + (frequency != nil || route != nil ? 0.07 : 0)
      + (isGiven ? 0.05 : 0)
  }

  /// Takes the name from the other amount of a pair if it stands outside the pair: "20 or 40 mg of
  /// omeprazole" behind, "omeprazole 20 mg or 40 mg" before.
  fileprivate mutating func takeName(of other: DoseContext, isBehind: Bool) {
    guard substance == nil, let found = other.named ?? other.taken, found.isBehind == isBehind
    else {
      return
    }
    substance = found.name
    taken = found
    isTied = true
  }

  /// Takes what is missing from what another sentence says of how the drug is given.
  mutating func complete(with schedule: @autoclosure () -> DoseSchedule?) {
    guard frequency == nil || route == nil, let schedule = schedule() else { return }
    route = route ?? schedule.route()
    guard frequency == nil else { return }
    frequency = schedule.frequency()
    if frequency != nil, duration == nil { duration = schedule.duration() }
  }

  /// Takes route, frequency and duration from the other amount of a pair if they stand outside the
  /// pair.
  ///
  /// What stands in a bracket with one amount is not said of an amount outside the bracket.
  fileprivate mutating func takeSchedule(
    of other: DoseContext, isBehind: Bool, in cursor: Cursor
  ) {
    let bracket = other.bracket(in: cursor)
    func shared(_ own: Range<Int>?, _ others: Range<Int>?) -> Range<Int>? {
      guard own == nil, let others else { return own }
      let isOutside =
        isBehind
        ? others.lowerBound >= other.zone.amount.upperBound
        : others.upperBound <= other.zone.amount.lowerBound
      if let bracket, bracket.contains(others.lowerBound),
        !bracket.contains(zone.amount.lowerBound)
      {
        return nil
      }
      return isOutside ? others : nil
    }
    // "cisplatin 100 mg/m2 on day 1 and fluorouracil 1 g/m2 for five days": each has its own.
    let isOwn =
      isOnce(in: cursor) && other.duration.map { !DoseSchedule.isCourse($0, in: cursor) } ?? true
    if !isOwn { duration = shared(duration, other.duration) }
    frequency = shared(frequency, other.frequency)
    route = shared(route, other.route)
    injection = shared(injection, other.injection)
  }

  /// Takes the route of the amount before if the same drug goes on: "oral A 50 mg followed by 25 mg".
  fileprivate mutating func continueRoute(of previous: DoseContext) {
    guard named == nil, route == nil, let other = previous.route,
      previous.zone.sentence == zone.sentence,
      other.upperBound <= previous.zone.amount.lowerBound
    else { return }
    route = other
  }

  /// Whether it is given once or on days of its own: "bolus", "single dose", "on day 1".
  private func isOnce(in cursor: Cursor) -> Bool {
    guard let first = frequency?.lowerBound else { return false }
    return cursor.isWord("single", at: first) || cursor[at: first].is(.doseNoun)
      || cursor.isWord("on", at: first) || cursor.isWord("day", at: first)
      || cursor.isWord("days", at: first)
  }

  /// Takes the length of treatment that stands behind the last amount of a sentence: "A 5 mg daily
  /// was compared with B 10 mg daily for 12 weeks".
  ///
  /// Some hours or days are those of one infusion, and what follows another treatment has a length
  /// of its own.
  fileprivate mutating func takeDuration(of next: DoseContext, in cursor: Cursor) {
    guard duration == nil, let other = next.duration, next.zone.sentence == zone.sentence,
      other.lowerBound >= next.zone.amount.upperBound, cursor.isWord("for", at: other.lowerBound),
      next.bracket(in: cursor).map({ !$0.contains(other.lowerBound) }) ?? true,
      DoseSchedule.isCourse(other, in: cursor),
      zone.amount.upperBound <= next.zone.amount.lowerBound,
      !(zone.amount.upperBound..<next.zone.amount.lowerBound).contains(where: {
        cursor[at: $0].is(.semicolon) || cursor.isWord("followed", at: $0)
          || cursor.isWord("then", at: $0) || cursor.isWord("after", at: $0)
          || cursor.isWord("before", at: $0)
      })
    else { return }
    if !isOnce(in: cursor) { duration = other }
  }

  /// The bracket in which the amount stands.
  private func bracket(in cursor: Cursor) -> Range<Int>? {
    var depth = 0
    for index in (zone.sentence.lowerBound..<zone.amount.lowerBound).reversed() {
      if cursor[at: index].is(.closeParenthesis) { depth += 1 }
      guard cursor[at: index].is(.openParenthesis) else { continue }
      if depth == 0 { return cursor.closing(index).map { index..<$0 } }
      depth -= 1
    }
    return nil
  }
}

extension [DoseContext] {
  /// Lets the amounts of an enumeration share what stands before its first or behind its last:
  /// "oral A 5 mg and B 10 mg daily for 2 weeks".
  mutating func shareAmongEnumerated(in cursor: Cursor) {
    guard count > 1 else { return }
    for index in indices.dropLast().reversed() where isEnumerated(index, cursor) {
      self[index].takeName(of: self[index + 1], isBehind: true)
      self[index].takeSchedule(of: self[index + 1], isBehind: true, in: cursor)
    }
    for index in indices.dropFirst() where isEnumerated(index - 1, cursor) {
      self[index].takeName(of: self[index - 1], isBehind: false)
      self[index].takeSchedule(of: self[index - 1], isBehind: false, in: cursor)
      if self[index - 1].isGiven { self[index].isGiven = true }
    }
    for index in indices.dropLast().reversed() where isRestated(index, cursor) {
      self[index].takeSchedule(of: self[index + 1], isBehind: true, in: cursor)
    }
    for index in indices.dropFirst() { self[index].continueRoute(of: self[index - 1]) }
    for index in indices.dropLast().reversed() {
      self[index].takeDuration(of: self[index + 1], in: cursor)
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
      if DoseZone.isLink(token, place, cursor) { hasLink = true }
      let isBreak =
        token.is(.semicolon) || token.is(.colon) || token.is(.treated)
        || token.is(.changeVerb) || cursor.isWord("followed", at: place)
      guard !isBreak else { return false }
      if token.isWord { words += 1 }
      place += 1
    }
    // "10 ml of 0.25% bupivacaine", "3 ml of bupivacaine 0.5%": volume and strength of the same.
    let isStrength = cursor[at: self[index + 1].zone.amount.upperBound - 1].is(.percent)
    return hasLink && words <= 6 || gap.count <= 1 || isStrength && gap.count <= 4
  }
}
