import Lexing

// What one amount of a pair says of itself alone.
extension DoseContext {
  /// Whether a route behind the second of two drugs is that one's own, since the first has a schedule or is given by
  /// another measure: "fluconazole 150 mg single dose or clotrimazole 200 mg vaginally", "bortezomib 1.3 mg/m2 on
  /// day 1 with dexamethasone 20 mg orally"; in "A 5 mg or B 10 mg orally" it is that of both.
  func isOfSecond(_ other: DoseContext, in cursor: Cursor) -> Bool {
    guard other.named != nil, let route = other.route,
      route.lowerBound >= other.zone.amount.upperBound,
      zone.amount.upperBound < other.zone.amount.lowerBound
    else { return false }
    let gap = zone.amount.upperBound..<other.zone.amount.lowerBound
    // "A 5 mg o.d. or B 9 µg b.i.d. via Turbuhaler": a device behind the schedules of both is that of both, but not
    // "A 10 mg once daily or B 40 mg once daily subcutaneously".
    let tail = other.zone.amount.upperBound..<route.lowerBound
    let isTail =
      cursor.isWord("via", at: route.lowerBound - 1)
      && other.frequency.map { tail.contains($0.lowerBound) } ?? false
    let hasOwn = !isTail && (frequency ?? duration).map { gap.contains($0.lowerBound) } ?? false
    guard hasOwn || named != nil && isOtherMeasure(than: other, over: gap, in: cursor) else {
      return false
    }
    return !tail.contains {
      cursor[at: $0].is(.given) || cursor.isWord("was", at: $0) || cursor.isWord("were", at: $0)
    }
  }

  /// Whether one of two amounts is by the body and the other is not, or of alternatives one is a volume or a count.
  private func isOtherMeasure(
    than other: DoseContext, over gap: Range<Int>, in cursor: Cursor
  ) -> Bool {
    // What is 0.25% is given in some volume.
    if isStrength(in: cursor) || other.isStrength(in: cursor) { return false }
    // "vancomycin 15 mg/kg and gentamicin 80 mg intravenously"
    if isByBody(in: cursor) != other.isByBody(in: cursor) {
      return isBySurface(in: cursor) || !gap.contains { cursor[at: $0].is(.conjunction) }
    }
    return quantity(in: cursor) != other.quantity(in: cursor)
      && gap.contains { cursor.isWord("or", at: $0) || cursor[at: $0].is(.versus) }
  }

  private func isByBody(in cursor: Cursor) -> Bool {
    zone.amount.contains {
      let code = cursor[at: $0].unit?.code
      return code == "kg" || code == "m2" || code == "m"
    }
  }

  /// Whether an amount is by the surface of the body, as those are that are infused: "rituximab 375 mg/m2 and prednisone 100 mg
  /// orally".
  private func isBySurface(in cursor: Cursor) -> Bool {
    zone.amount.contains { cursor[at: $0].unit?.code == "m2" }
  }

  private func isStrength(in cursor: Cursor) -> Bool {
    zone.amount.contains { cursor[at: $0].is(.percent) }
  }

  private func quantity(in cursor: Cursor) -> UCUMUnit.Quantity? {
    zone.amount.lazy.compactMap { cursor[at: $0].unit }.first?.quantity
  }

  /// Whether a route before the first of two drugs is that one's own: "intravenous iron 200 mg was compared with
  /// ferrous sulphate 200 mg", "intravenous A 2 g/kg plus B 30 mg", "after intrathecal A 10 mg, B 2 mg"; in "intravenous
  /// A 1 g and B 30 mg" it is that of both.
  func isOfFirst(_ other: DoseContext, in cursor: Cursor) -> Bool {
    guard named != nil, let route = other.route,
      route.upperBound <= other.zone.amount.lowerBound,
      other.zone.amount.upperBound < zone.amount.lowerBound
    else { return false }
    let gap = other.zone.amount.upperBound..<zone.amount.lowerBound
    // "intrathecal bupivacaine 7.5 mg plus saline 0.5 ml": one mixture
    if isAgainst(gap, in: cursor) { return !cursor.isRegional(route) }
    return gap.contains { cursor[at: $0].is(.comma) }
      && (route.lowerBound - 2..<route.lowerBound).contains {
        cursor.isWord("after", at: $0)
          || cursor.isWord("following", at: $0) && !cursor.isWord("the", at: $0 - 1)
          || cursor.isWord("before", at: $0)
      }
  }

  /// Whether "plus", "versus" or "compared with" stands among some tokens.
  private func isAgainst(_ gap: Range<Int>, in cursor: Cursor) -> Bool {
    gap.contains {
      cursor[at: $0].is(.versus) || cursor[at: $0].is(.plus) || cursor.isWord("plus", at: $0)
    }
  }

  /// Whether the next amount is set against this one and not given by its route, so that how often and how long holds
  /// for it alone: "intramuscular ceftriaxone 250 mg plus doxycycline 100 mg twice daily for 7 days".
  func isGivenApart(from next: DoseContext, in cursor: Cursor) -> Bool {
    guard named != nil, next.named != nil, let route, route != next.route,
      route.upperBound <= zone.amount.lowerBound,
      zone.amount.upperBound < next.zone.amount.lowerBound,
      !(isByBody(in: cursor) && next.isByBody(in: cursor))
    else { return false }
    // "intravenous A 1 g plus B 30 mg was given every 6 hours": both were.
    let schedule = next.frequency ?? next.duration ?? next.zone.amount
    let isOfBoth =
      next.zone.amount.upperBound < schedule.lowerBound
      && (next.zone.amount.upperBound..<schedule.lowerBound).contains {
        cursor.isWord("was", at: $0) || cursor.isWord("were", at: $0)
      }
    return !isOfBoth
      && isAgainst(zone.amount.upperBound..<next.zone.amount.lowerBound, in: cursor)
  }

  /// Whether both amounts are subjects of verbs of their own, so that how often and how long behind the second holds for
  /// it alone: "metformin 500 mg was continued, and liraglutide 1.8 mg was given daily for 6 weeks".
  func hasOwnVerb(besides next: DoseContext, in cursor: Cursor) -> Bool {
    guard zone.amount.upperBound < next.zone.amount.lowerBound else { return false }
    func isVerb(_ place: Int) -> Bool {
      (cursor.isWord("was", at: place) || cursor.isWord("were", at: place))
        && (cursor[at: place + 1].is(.given)
          || cursor.isWord(of: DoseNames.courseVerbs, at: place + 1)
          || cursor.isWord("stopped", at: place + 1)
          || cursor.isWord("discontinued", at: place + 1))
    }
    let gap = zone.amount.upperBound..<next.zone.amount.lowerBound
    guard let verb = gap.prefix(6).first(where: isVerb) else { return false }
    return
      (verb + 1..<gap.upperBound).contains {
        cursor.isWord("received", at: $0) || cursor.isWord("took", at: $0)
      } || (next.zone.amount.upperBound..<next.zone.amount.upperBound + 6).contains(where: isVerb)
  }

  /// "80 mg bolus, plus 150 ml of saline over 30 min": whether the next amount has minutes or hours of its own.
  func isInfusedAlone(_ next: DoseContext, in cursor: Cursor) -> Bool {
    guard let length = next.duration, !DoseSchedule.isCourse(length, in: cursor),
      zone.amount.upperBound < next.zone.amount.lowerBound
    else { return false }
    return isAgainst(zone.amount.upperBound..<next.zone.amount.lowerBound, in: cursor)
  }

  /// Whether how often this amount is given holds for it alone: "tramadol 50 mg as needed" beside another drug, "600 mg,
  /// then 75 mg daily", "a second 500 mg infusion on day 8", "fluorouracil 400 mg/m2 bolus", and the fraction of a
  /// total, "45 Gy, 1.5 Gy twice daily".
  func keepsFrequency(from other: DoseContext, in cursor: Cursor) -> Bool {
    guard let frequency else { return false }
    let last = frequency.upperBound - 1
    if frequency.count == 1, cursor[at: last].is(.doseNoun) { return true }
    if other.zone.amount.upperBound > zone.amount.lowerBound { return false }
    if isRadiation(in: cursor) { return isFraction(of: other, in: cursor) }
    if cursor.isWord("needed", at: last) || cursor.isWord("required", at: last)
      || cursor.isWord("demand", at: last)
    {
      // "(200 µg of A and 6 µg of B) used as needed": both
      let bracket = bracket(in: cursor)
      return bracket == nil || bracket != other.bracket(in: cursor)
        || bracket.map { $0.contains(frequency.lowerBound) } ?? true
    }
    return (other.zone.amount.upperBound..<zone.amount.lowerBound).contains {
      cursor.isWord("then", at: $0) || cursor.isWord("second", at: $0)
        || cursor.isWord("further", at: $0)
    }
  }

  private func isFraction(of total: DoseContext, in cursor: Cursor) -> Bool {
    let (part, whole) = (
      cursor[at: zone.amount.lowerBound].value, cursor[at: total.zone.amount.lowerBound].value
    )
    return part > 0 && whole >= part * 5
  }

  /// Takes the route of the amount before if the same drug goes on: "oral A 50 mg followed by 25 mg".
  mutating func continueRoute(of previous: DoseContext, in cursor: Cursor) {
    guard named == nil, route == nil, let other = previous.route,
      previous.zone.sentence == zone.sentence,
      other.upperBound <= previous.zone.amount.lowerBound,
      isRadiation(in: cursor) == previous.isRadiation(in: cursor),
      !(previous.zone.amount.upperBound..<zone.amount.lowerBound).contains(where: {
        cursor.hasDrugStem(at: $0) && previous.substance?.contains($0) != true
      })
    else { return }
    route = other
  }

  /// Whether the next amount is the most that may be given of this one, in a bracket: "20 mg/kg (maximum 1 g) daily".
  func isCapped(by next: DoseContext, in cursor: Cursor) -> Bool {
    let (bracket, end) = (zone.amount.upperBound, next.zone.amount.upperBound)
    guard cursor[at: bracket].is(.openParenthesis), cursor[at: end].is(.closeParenthesis),
      next.zone.amount.lowerBound - bracket <= 4
    else { return false }
    return (bracket + 1..<next.zone.amount.lowerBound).contains {
      cursor.isWord("maximum", at: $0) || cursor.isWord("max", at: $0)
        || cursor.isWord("to", at: $0) && cursor.isWord("up", at: $0 - 1)
        || cursor.isWord("exceed", at: $0) || cursor.isWord("exceeding", at: $0)
    }
  }
}

extension Cursor {
  /// Whether a route leads to nerves, by which other drugs of the same patient are not given: "intrathecal".
  func isRegional(_ route: Range<Int>) -> Bool {
    isWord(of: regionalRoutes, at: route.lowerBound)
  }
}

private let regionalRoutes = WordSet([
  "caudal", "caudally", "epidural", "epidurally", "intrathecal", "intrathecally", "paravertebral",
  "perineural", "perineurally", "spinal", "subarachnoid",
])
