import Lexing

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

  /// Whether the amount is one of radiation.
  func isRadiation(in cursor: Cursor) -> Bool { zone.isRadiation(in: cursor) }

  /// How likely the amount is a dose, from what was found around it.
  func confidence(of mention: DoseMention) -> Double {
    let isScheduled = frequency != nil || route != nil
    guard substance != nil else { return isGiven || isScheduled ? 0.9 : 0.87 }
    if isScheduled { return isGiven ? 0.97 : 0.95 }
    if isGiven { return 0.92 }
    return mention.per.isEmpty && duration == nil ? 0.87 : 0.9
  }

  /// Takes the name from the other amount of a pair if it stands outside the pair: "20 or 40 mg of
  /// omeprazole" behind, "omeprazole 20 mg or 40 mg" before.
  mutating func takeName(of other: DoseContext, isBehind: Bool, in cursor: Cursor) {
    guard substance == nil, !isPlacebo(in: cursor), let found = other.named ?? other.taken,
      found.isBehind == isBehind
    else { return }
    substance = found.name
    taken = found
    isTied = true
    isNamedByOf = isBehind && other.isNamedByOf && cursor.isWord("for", at: zone.amount.upperBound)
  }

  /// Takes the name of the amount before, of which this is some more.
  mutating func takeRepeated(_ other: DoseContext) {
    named = other.named
    substance = other.substance
    (isTied, isDrug, isNamedByOf) = (true, other.isDrug, true)
    isPreparation = other.isPreparation
    isGiven = isGiven || other.isGiven
    route = route ?? other.route
  }

  /// "400 mg of placebo": of nothing that is named elsewhere.
  func isPlacebo(in cursor: Cursor) -> Bool {
    let end = zone.amount.upperBound
    return cursor.isWord("placebo", at: cursor.isWord("of", at: end) ? end + 1 : end)
  }

  /// Takes what is missing from what another sentence says of how the drug is given.
  mutating func complete(with schedule: @autoclosure () -> DoseSchedule?, in cursor: Cursor) {
    guard frequency == nil || route == nil || duration == nil, let schedule = schedule() else {
      return
    }
    route = route ?? schedule.route()
    frequency = frequency ?? schedule.frequency()
    if duration == nil, let found = schedule.duration(),
      DoseSchedule.isCourse(found, in: cursor)
    {
      duration = found
    }
  }

  /// Takes route, frequency and duration from the other amount of a pair if they stand outside the
  /// pair.
  ///
  /// What stands in a bracket with one amount is not said of an amount outside the bracket.
  mutating func takeSchedule(
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
    // What is infused beside radiotherapy is no route of the latter, and once is once.
    let isAlike = isRadiation(in: cursor) == other.isRadiation(in: cursor)
    if isAlike, isBehind ? !isOfSecond(other, in: cursor) : !isOfFirst(other, in: cursor) {
      route = shared(route, other.route)
    }
    if isBehind, isGivenApart(from: other, in: cursor) || hasOwnVerb(besides: other, in: cursor) {
      return
    }
    let isGivenOnce = isGivenOnce(in: cursor)
    // "cisplatin 100 mg/m2 on day 1 and fluorouracil 1 g/m2 for five days": each has its own, unless weeks or cycles
    // are told.
    let isOwn =
      isOnce(in: cursor)
      && other.duration.map {
        !DoseSchedule.isCourse($0, in: cursor) || cursor[at: $0.upperBound - 1].unit?.code == "d"
      } ?? true
    if !isOwn, !isGivenOnce, !isBehind || !isInfusedAlone(other, in: cursor) {
      duration = shared(duration, other.duration)
    }
    guard isAlike else { return }
    // "1200 mg/d of vitamin E, 500 mg vitamin C twice a day": so much a day says how often already.
    let hasOwnRate = isRate(in: cursor) && !other.isRate(in: cursor)
    if !hasOwnRate, !isGivenOnce, !other.keepsFrequency(from: self, in: cursor) {
      frequency = shared(frequency, other.frequency)
    }
    // "oxaliplatin 85 mg/m2 and fluorouracil 400 mg/m2 bolus": the last alone.
    let isBolus = other.injection.map { cursor[at: $0.lowerBound].is(.doseNoun) } ?? false
    // "remifentanil infusion 20 µg/min and rocuronium 0.6 mg/kg": behind a name it is that drug's own.
    let isBehindName =
      other.named.map { name in
        !name.isBehind && other.injection.map { $0.lowerBound >= name.name.upperBound } ?? false
      } ?? false
    // "morphine 2 mg and ketamine 0.1 mg/kg/h by continuous infusion": only a rate is given continuously.
    let isContinuous =
      other.injection.map { cursor.isWord("continuous", at: $0.lowerBound) } ?? false
      && other.isRate(in: cursor) && !isRate(in: cursor)
    if !isBolus, !isContinuous, isBehind ? !isGivenOnce : named == nil || !isBehindName {
      injection = shared(injection, other.injection)
    }
  }

  /// Whether the amount is one of some time: "1200 mg/d", "8 mg/h".
  func isRate(in cursor: Cursor) -> Bool {
    zone.amount.contains { cursor[at: $0].unit?.quantity == .time }
  }

  /// Whether the amount is given once, at an event or to begin with, so that how often and how long another one
  /// is given holds for that alone: "a 300-mg loading dose, then 75 mg daily", "azithromycin 1 g once or
  /// doxycycline 100 mg twice daily for 7 days", "vitamin K 1 mg at birth and zinc 5 mg daily".
  private func isGivenOnce(in cursor: Cursor) -> Bool {
    if let first = frequency?.lowerBound, cursor.isWord("single", at: first) { return true }
    let amount = zone.amount
    if (amount.lowerBound - 4..<amount.lowerBound).contains(where: {
      cursor.isWord("loading", at: $0)
    }) {
      return true
    }
    guard frequency == nil else { return false }
    for index in zone.after.prefix(7) {
      if cursor.isWord(of: Self.onceWords, at: index) { return true }
      // "at birth", "at induction", "at week 2"
      if cursor.isWord("at", at: index),
        cursor.isWord(of: Self.events, at: index + 1)
          || cursor[at: index + 1].is(.label) && cursor[at: index + 2].isNumber
      {
        return true
      }
      if cursor.isWord("first", at: index), cursor.isWord("day", at: index + 1) { return true }
    }
    return false
  }

  private static let onceWords = WordSet([
    "before", "immediately", "initially", "later", "load", "loading", "once", "preoperatively",
    "single",
    "stat",
  ])

  private static let events = WordSet([
    "admission", "baseline", "birth", "closure", "delivery", "diagnosis", "enrollment", "enrolment",
    "incision", "induction", "intubation", "randomisation", "randomization", "reperfusion",
  ])

  /// Takes frequency and route that stand before the colon of a list: "one of these treatments twice
  /// daily: A 5 mg; B 10 mg".
  mutating func takeHeading(in cursor: Cursor) {
    guard frequency == nil || route == nil else { return }
    for index in zone.sentence.lowerBound..<zone.amount.lowerBound {
      // What an amount before the colon says of itself is no heading.
      if cursor[at: index].isNumber, cursor[at: index + 1].unit?.isGiven == true { return }
      // "1:1", "serotype 026:B6" have no heading.
      guard cursor[at: index].is(.colon), cursor[at: index + 1].hasSpaceBefore else { continue }
      let heading = DoseZone(
        of: index..<index + 1, behind: nil, before: index + 1..<index + 2, in: cursor)
      let schedule = DoseSchedule(cursor: cursor, zone: heading, substance: nil)
      frequency = frequency ?? schedule.frequency()
      route = route ?? schedule.route()
    }
  }

  /// Takes frequency and route that are said of both or all behind the last amount of a sentence:
  /// "A 5 mg, and the others B 10 mg, both given orally".
  mutating func takeTail(of next: DoseContext, in cursor: Cursor) {
    guard next.zone.sentence == zone.sentence,
      let all = next.zone.after.first(where: {
        cursor.isWord("both", at: $0) || cursor.isWord("all", at: $0)
      }), (all + 1...all + 2).contains(where: { cursor[at: $0].is(.given.union(.route)) })
    else { return }
    if frequency == nil, let found = next.frequency, found.lowerBound > all { frequency = found }
    if route == nil, let found = next.route, found.lowerBound > all { route = found }
  }

  /// Takes the frequency that stands for all behind a semicolon or behind the brackets of the arms: "A
  /// 5 mg; the others B; three times a day", "AB (A 5 mg plus B 1 mg) or CB (C 5 mg) every 3 weeks".
  mutating func takeClosing(in cursor: Cursor) {
    guard frequency == nil, !isRadiation(in: cursor) else { return }
    let schedule = DoseSchedule(cursor: cursor, zone: zone, substance: substance)
    frequency = behindSemicolon(schedule, cursor) ?? behindBrackets(schedule, cursor)
  }

  private func behindSemicolon(_ schedule: DoseSchedule, _ cursor: Cursor) -> Range<Int>? {
    let end = min(zone.sentence.upperBound, zone.amount.upperBound + 60)
    for index in zone.amount.upperBound..<max(zone.amount.upperBound, end)
    where cursor[at: index].is(.semicolon) {
      guard let found = schedule.frequency(at: index + 1) else { continue }
      // "; daily exercise", "; twice daily B 10 mg"
      let behind = cursor[at: found.upperBound]
      let isAlone =
        (behind.kind == .symbol || behind.is(.scheduling.union(.function)))
        && !cursor.isWord("when", at: index + 1) && !cursor.isWord("if", at: index + 1)
        && !cursor.isWord("as", at: index + 1)
      let rest = found.upperBound..<max(found.upperBound, zone.sentence.upperBound)
      let hasAmount = rest.prefix(40).contains {
        cursor[at: $0].isNumber && cursor[at: $0 + 1].unit?.isGiven == true
      }
      return isAlone && !hasAmount ? found : nil
    }
    return nil
  }

  private func behindBrackets(_ schedule: DoseSchedule, _ cursor: Cursor) -> Range<Int>? {
    let near = zone.amount.lowerBound - 30..<zone.amount.lowerBound
    guard near.contains(where: { cursor[at: $0].is(.openParenthesis) }),
      var close = bracket(in: cursor)?.upperBound
    else { return nil }
    for _ in 0..<4 {
      if let found = schedule.frequency(at: close + 1) {
        return schedule.describesOther(found) ? nil : found
      }
      var hasLink = false
      guard
        let open = (close + 1..<close + 9).first(where: {
          hasLink = hasLink || cursor[at: $0].is(.conjunction.union(.versus))
          return cursor[at: $0].is(.openParenthesis)
        }), hasLink,
        cursor[at: open].sentence == cursor[at: close].sentence,
        !(close + 1..<open).contains(where: { cursor[at: $0].isNumber || cursor[at: $0].is(.given) }
        ),
        let next = cursor.closing(open),
        (open..<next).contains(where: { cursor[at: $0].unit?.isGiven == true })
      else { return nil }
      close = next
    }
    return nil
  }

  /// Whether it is given once or on days of its own: "bolus", "single dose", "on day 1".
  func isOnce(in cursor: Cursor) -> Bool {
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
  mutating func takeDuration(of next: DoseContext, in cursor: Cursor) {
    guard duration == nil, let other = next.duration, next.zone.sentence == zone.sentence,
      other.lowerBound >= next.zone.amount.upperBound, cursor.isWord("for", at: other.lowerBound),
      next.bracket(in: cursor).map({ !$0.contains(other.lowerBound) }) ?? true,
      DoseSchedule.isCourse(other, in: cursor),
      zone.amount.upperBound <= next.zone.amount.lowerBound, !isGivenOnce(in: cursor),
      !isGivenApart(from: next, in: cursor), !hasOwnVerb(besides: next, in: cursor),
      !(zone.amount.upperBound..<next.zone.amount.lowerBound).contains(where: {
        cursor[at: $0].is(.semicolon) || cursor.isWord("followed", at: $0)
          || cursor.isWord("then", at: $0) || cursor.isWord("after", at: $0)
          || cursor.isWord("before", at: $0)
      })
    else { return }
    if !isOnce(in: cursor) { duration = other }
  }

  /// The bracket in which the amount stands.
  func bracket(in cursor: Cursor) -> Range<Int>? {
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
