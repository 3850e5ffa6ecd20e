import Lexing

extension Cursor {
  /// Whether "±" stands in the cursor's bounds.
  var hasPlusMinus: Bool { bounds.contains { self[at: $0].is(.plusMinus) } }

  /// Whether a word of a header names an arm of a trial.
  func isArmWord(at index: Int) -> Bool {
    isWord("placebo", at: index) || isWord("control", at: index) || isWord("controls", at: index)
      || isWord("intervention", at: index) || isWord("treatment", at: index)
      || isWord("group", at: index) || isWord("arm", at: index) || isWord("sham", at: index)
      || isWord("usual", at: index) && isWord("care", at: index + 1)
  }

  /// Whether a letter or a number tells a group from others: the "II" of "Group II".
  func isLetterOfGroup(at index: Int) -> Bool {
    self[at: index].end - self[at: index].start <= 3
      && (isWord("group", at: index - 1) || isWord("arm", at: index - 1))
  }

  /// Whether the heading of a row is the name of an arm and of nothing that is measured: "Group II", "Zinc group", "Placebo".
  func namesArmOfRow(_ name: Range<Int>) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    if isWord("group", at: last) || isWord("arm", at: last) {
      return name.count > 1 && !isWord(of: Self.kindsOfGroups, at: last - 1)
    }
    if name.count == 2, isLetterOfGroup(at: last) { return true }
    return name.count == 1 && isArmWord(at: first) && !isWord("groups", at: first)
  }

  private static let kindsOfGroups = WordSet([
    "age", "between", "blood", "diagnostic", "ethnic", "food", "income", "muscle", "peer", "racial",
    "risk", "stage", "within",
  ])

  /// Words for all people: "All (n = 120)", "Combined".
  func namesWhole(at index: Int) -> Bool {
    isWord("all", at: index) || isWord("total", at: index) || isWord("overall", at: index)
      || isWord("whole", at: index) || isWord("entire", at: index)
      || isWord("full", at: index) || namesSum(at: index)
  }

  /// Words for arms together, which may be all or not: "Combined", "Pooled", "Both".
  func namesSum(at index: Int) -> Bool {
    isWord("combined", at: index) || isWord("pooled", at: index) || isWord("both", at: index)
  }

  /// Words for people, for a study and for what was done with them: "All randomized participants".
  func namesMembers(at index: Int) -> Bool {
    self[at: index].is([
      .person, .trialUnit, .group, .study, .cluster, .randomized, .enrolled, .analyzed, .treated,
      .screened, .completed, .function,
    ]) || isPartOfAnalysisSet(at: index) || isWord("n", at: index) || isWord("number", at: index)
      || isWord("no", at: index) || isWord("grades", at: index) || isWord("ages", at: index)
      || isWord("combined", at: index)
  }

  /// Words that tell those who were analyzed from all: "Safety population", "ITT", "Randomised".
  func namesStage(at index: Int) -> Bool {
    isWord("efficacy", at: index) || isWord("safety", at: index) || isWord("itt", at: index)
      || isWord("mitt", at: index) || isWord("protocol", at: index)
      || isWord("intention", at: index) || isWord("intent", at: index)
      || isWord("evaluable", at: index) || isWord("randomized", at: index)
      || isWord("randomised", at: index) || isWord("analyzed", at: index)
      || isWord("analysed", at: index) || isWord("included", at: index)
      || isWord("enrolled", at: index) || isWord("completed", at: index)
      || isWord("full", at: index) && isWord("analysis", at: index + 1)
  }

  /// Words beside those: "Modified intention-to-treat analysis set".
  func isPartOfAnalysisSet(at index: Int) -> Bool {
    isWord("patients", at: index) || isWord("participants", at: index)
      || isWord("subjects", at: index) || isWord("population", at: index)
      || isWord("set", at: index)
      || isWord("sample", at: index) || isWord("analysis", at: index)
      || isWord("cohort", at: index) || isWord("modified", at: index) || isWord("to", at: index)
      || isWord("treat", at: index) || isWord("per", at: index) || isWord("full", at: index)
      || isWord("all", at: index)
  }

  /// Words for arms that something is compared with.
  func namesComparator(at index: Int) -> Bool {
    isWord("placebo", at: index) || isWord("control", at: index) || isWord("controls", at: index)
      || isWord("sham", at: index) || isWord("vehicle", at: index)
      || isWord("care", at: index)
        && (isWord("usual", at: index - 1) || isWord("standard", at: index - 1))
  }

  /// Whether words name arms and none of them: "Treatment group", "Study arm", "Treatment regimen".
  func namesArmsInGeneral(_ name: Range<Int>) -> Bool {
    !name.isEmpty && name.allSatisfy { isWord(of: Self.wordsForArms, at: $0) }
  }

  /// Whether the last word stands for several arms: "Bremelanotide groups".
  func endsWithArms(_ name: Range<Int>) -> Bool {
    guard let last = name.last else { return false }
    return isWord("groups", at: last) || isWord("arms", at: last)
  }

  /// Whether the last of them is a plural: "Intervention groups".
  func namesSeveralArms(_ name: Range<Int>) -> Bool {
    name.last.map { text[Int(self[at: $0].end) - 1] | 0x20 == UInt8(ascii: "s") } ?? false
  }

  private static let wordsForArms = WordSet([
    "allocation", "arm", "arms", "assigned", "assignment", "condition", "conditions", "group",
    "groups", "intervention", "interventions", "of", "protocol", "protocols", "randomized",
    "regimen", "regimens", "study", "treatment", "treatments", "trial", "type",
  ])

  /// Words of columns that hold no arm's numbers, beside columns that do: "Reference range", "Unit".
  func namesOtherColumn(at index: Int) -> Bool {
    isWord(of: Self.otherColumns, at: index) || self[at: index].is(.times)
  }

  private static let otherColumns = WordSet([
    "adjusted", "bias", "code", "comment", "comments", "comparison", "comparisons", "crude",
    "domain",
    "goal", "instrument", "interaction", "inter", "intergroup", "intragroup", "item", "items",
    "measure",
    "measures", "missing", "model", "note", "notes", "onset", "parameter", "parameters", "power",
    "probability", "range", "rank", "ranking", "ratio", "reference", "scale", "significance",
    "severity", "source", "target", "unadjusted", "unit", "units", "value", "values",
  ])

  /// Whether a name begins with a dose: "5 mg", "10 mg/d"; "5 mg/dL" is a finding.
  func isDoseOfArm(at index: Int) -> Bool {
    let unit = self[at: index + 1]
    guard self[at: index].isNumber, let quantity = unit.unit?.quantity, quantity == .mass else {
      return false
    }
    guard self[at: index + 2].is(.slash) else { return true }
    return self[at: index + 3].unit?.quantity == .time || isWord("d", at: index + 3)
      || isWord("day", at: index + 3) || isWord("kg", at: index + 3)
  }

  /// Whether a dose with a bound stands at an index: "<400 mg", "≤20 mg/d"; "<5 mg/dL" is a finding.
  func isBoundedDose(at index: Int) -> Bool {
    let unit = self[at: index + 2]
    guard self[at: index].kind == .symbol, self[at: index + 1].isNumber,
      let quantity = unit.unit?.quantity, quantity == .mass || quantity == .activity
    else { return false }
    guard self[at: index + 3].is(.slash) else { return true }
    return self[at: index + 4].unit?.quantity == .time || isWord("d", at: index + 4)
  }

  /// "Yes", "No": what was answered, no arm.
  func isAnswer(at index: Int) -> Bool { isWord("yes", at: index) || isWord("no", at: index) }

  /// "Participants", "Screening": all who were taken in.
  func namesThoseIncluded(at index: Int) -> Bool {
    isWord("participants", at: index) || isWord("inclusion", at: index)
      || isWord("screening", at: index) || isWord("screened", at: index)
      || isWord("enrollment", at: index) || isWord("enrolment", at: index)
  }

  /// Whether a word of a header shows a subgroup, a point in time or a statistic, but no arm.
  func isSubgroupWord(at index: Int) -> Bool {
    if self[at: index].is(.sex) { return true }
    // "T0", "T2": points in time.
    let token = self[at: index]
    if token.flags.contains(.hasDigits), token.end - token.start == 2,
      text[Int(token.start)] | 0x20 == UInt8(ascii: "t")
    {
      return true
    }
    // "Study group" is an arm, "study 1" is none.
    if isWord("study", at: index), isArmWord(at: index + 1) { return false }
    return isWord(of: Self.subgroupWords, at: index)
  }

  private static let subgroupWords = WordSet([
    "age", "aged", "years", "year", "alive", "dead", "deceased", "expired", "responders",
    "responder", "nonresponders",
    "survivors", "nonsurvivors", "survivor", "baseline", "week", "weeks", "month", "months",
    "day",
    "days", "visit", "quartile", "tertile", "quintile", "stage", "grade", "pre", "post", "before",
    "after", "end", "completers", "noncompleters", "dropouts", "male", "female", "males", "females",
    "men",
    "women", "boys", "girls", "deaths", "events", "survived", "died", "studies", "study",
    "trials",
    "characteristics", "variable", "variables", "characteristic", "outcome", "outcomes",
    "positive",
    "negative", "period", "phase", "cycle", "session", "hospital", "center", "centre",
    "correlation", "replication", "missing", "follow", "followup", "endpoint", "admission",
    "discharge",
    "reasons", "excluded", "lost", "discontinued", "p", "score", "relapse", "relapsed",
    "recurrence", "pregnant", "nonpregnant", "obese", "overweight", "older", "younger", "drop",
    "dropout", "withdrawn", "withdrawals", "nonparticipants", "refusers",
  ])
}
