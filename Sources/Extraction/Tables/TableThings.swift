import Lexing

/// Whether a heading or a caption counts things and no people, whose shares are no group's.
extension Cursor {
  /// Whether a heading counts things: "Number (%) of isolates", "% of all stool samples", "Positive wells", "Cycles
  /// with ovulation, n (%)"; of what stands within a noun only its head counts: "Patients with samples".
  ///
  /// - Parameter isColumn: Whether it heads a column, where "Events" are none of the people's.
  /// - Returns: Whether it does.
  func countsThings(isColumn: Bool) -> Bool {
    var isCounted = false
    var isFirst = true
    var index = bounds.lowerBound
    while index < bounds.upperBound {
      guard isWordOfNoun(at: index) else {
        // "of" leads from the count to what is counted, all other words away from it.
        let leads =
          isCountWord(at: index) || self[at: index].is(.percent) || self[at: index].opensBracket
          || self[at: index].closesBracket || self[at: index].is(.period)
          || moved(to: index).namesPercent()
          || isCounted
            && (isWord("of", at: index) || isWord("all", at: index) || isWord("the", at: index))
        isCounted =
          leads && (isCounted || self[at: index].kind != .symbol || self[at: index].is(.percent))
        if isWord("of", at: index), !isCounted { isFirst = false }
        if !leads, self[at: index].isWord { isFirst = false }
        index += 1
        continue
      }
      var end = index
      while end < bounds.upperBound, isWordOfNoun(at: end) { end += 1 }
      if (index..<end).contains(where: { self[at: $0].is(.person) }) { return false }
      if isCounted {
        if namesEventsOfPeople(at: end - 1) { return false }
        if namesThing(at: end - 1) || isWord(of: Self.unitsOfEvents, at: end - 1) { return true }
        isFirst = false
      } else if isFirst {
        if namesThing(at: end - 1) || namesThing(at: index) { return true }
        // "Sensitivity", but not "Tooth sensitivity", "Sensitivity to cold".
        if end - index == 1, isWord(of: Self.qualitiesOfTests, at: index), !isWord("to", at: end) {
          return true
        }
        if isColumn, end - index == 1,
          isWord("events", at: index) && !namesEventsOfPeople(at: index)
            || isWord("episodes", at: index)
            || isWord("studies", at: index) || isWord("visits", at: index)
        {
          return true
        }
      }
      isFirst = false
      isCounted = false
      index = end
    }
    return false
  }

  /// Whether a heading is of percentages of people, "Adverse events (% of patients)", but not "Activity (% of controls)".
  func namesPercentOfPeople() -> Bool {
    bounds.contains { index in
      guard self[at: index].is(.percent) || moved(to: index).namesPercent(),
        !self[at: index - 1].isNumber, isWord("of", at: index + 1)
      else { return false }
      let next = isWord("all", at: index + 2) || isWord("the", at: index + 2) ? 3 : 2
      let people = self[at: index + next]
      return people.is(.person) && !people.is(.control) && !isWord("cases", at: index + next)
        && !self[at: index + next + 1].isWord
    }
  }

  /// Whether a caption says that its table counts things: "Distribution of isolates", "Number (%) of taxa".
  func captionCountsThings() -> Bool {
    for index in bounds where isWord("of", at: index) {
      if self[at: index].sentence != self[at: bounds.lowerBound].sentence { return false }
      let before = self[at: index - 1].closesBracket ? index - 4 : index - 1
      let counts =
        isCountWord(at: before) || isWord("distribution", at: before)
        || isWord("frequencies", at: before) || isWord("percentage", at: before)
        || isWord("proportion", at: before) || isWord("prevalence", at: before)
      guard counts else { continue }
      var end = index + 1
      while end < bounds.upperBound, isWordOfNoun(at: end) { end += 1 }
      if namesThing(at: end - 1) { return true }
    }
    return false
  }

  /// Whether a token belongs to a noun with what stands before it: no count, no preposition.
  private func isWordOfNoun(at index: Int) -> Bool {
    let token = self[at: index]
    if token.is(.dash) {
      return !token.hasSpaceBefore && self[at: index - 1].isWord && index + 1 < bounds.upperBound
    }
    return token.isWord && !token.is([.function, .conjunction]) && !isCountWord(at: index)
      && !moved(to: index).namesPercent()
  }

  /// Whether a slash joins those with an event to all: "Events/total", "Deaths/patients"; "Events/person-years" are
  /// others.
  func namesEventsOfPeople(at index: Int) -> Bool {
    guard self[at: index + 1].is(.slash),
      isWord("events", at: index) || isWord("event", at: index) || isWord("deaths", at: index)
        || isWord("cases", at: index) || isWord("responders", at: index) || isWord("no", at: index)
        || isWord("number", at: index) || isWord("n", at: index)
    else { return false }
    let next = index + 2
    return isWord("total", at: next) || isWord("patients", at: next)
      || isWord("participants", at: next) || isWord("subjects", at: next)
      || isWord("no", at: next) && !isWord("no", at: index)
  }

  private func namesThing(at index: Int) -> Bool { isWord(of: Self.things, at: index) }

  /// How good a test is: its shares are of no group of a trial.
  private static let qualitiesOfTests = WordSet([
    "accuracy", "npv", "ppv", "sensitivity", "specificity",
  ])

  private static let things = WordSet([
    "apps", "articles", "blastocysts", "clones", "colonies", "cycles", "eggs", "embryos", "foods",
    "follicles", "genes", "isolates", "larvae", "meals", "menus", "mosquitoes", "mosquitos",
    "oocytes", "papers", "prescriptions", "publications", "sequences", "serogroups", "serotypes",
    "specimens", "strains", "swabs", "taxa", "ticks", "websites", "wells", "zygotes", "samples",
  ])

  /// What is counted of things only behind "Number (%) of", as people have them as well.
  private static let unitsOfEvents = WordSet([
    "calls", "cultures", "days", "doses", "events", "episodes", "experiments", "hours", "infusions",
    "injections", "items", "measurements", "months", "nights", "observations", "procedures",
    "records", "recordings", "reports", "responses", "sessions", "species", "studies", "tests",
    "trials", "visits", "weeks",
  ])
}
