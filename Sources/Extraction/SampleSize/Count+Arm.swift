import Documents
import Lexing

/// The words after a count that say in which arm they were: "were assigned to placebo".
struct ArmTail {
  enum Kind {
    /// "were assigned to placebo"
    case assigned
    /// "37 formed the intervention group".
    case comprised
    case received
    case preposition
  }
  var kind: Kind
  /// The arm's name.
  var name: Range<Int>
  /// Whether the name has "group", "arm", "placebo", "control" in it.
  var namesGroup: Bool
  /// The preposition, if no verb stands there: "6074 on A" goes with "6072 on B".
  var preposition: Preposition?

  enum Preposition {
    case to, `in`, on, with, `for`, from, using

    /// Whether it may begin a description of the people instead: "with asthma".
    var describesPeople: Bool { self == .with || self == .for || self == .using }
    /// Whether "… and 443 to B" can go on "442 were assigned to A".
    var continuesAssignment: Bool { self == .to || self == .in || self == .on }
  }
}

extension Count {
  /// Reads "were randomly assigned to placebo", "in the control group", "on tamoxifen".
  func armTail(from start: Int) -> ArmTail? {
    guard self[start].is([.armLead, .randomized, .enrolled, .analyzed]) else { return nil }
    var place = start
    if isWord("who", at: place) || isWord("that", at: place) { place += 1 }
    while isAuxiliary(place) || isWord("then", at: place) || isWord("subsequently", at: place) {
      place += 1
    }
    if self[place].is(.analyzed.union(.enrolled)), isWord("in", at: place + 1),
      namesOneGroup(after: place + 1)
    {
      // "674 patients were analysed in the whole-breast group"
      place += 1
    }
    guard let (kind, last) = leadToArm(at: place) else { return nil }
    place = last + 1
    while isWord("receive", at: place) || isWord("undergo", at: place) || isWord("the", at: place)
      || isArticle(place)
    {
      place += 1
    }
    let name = self.name(from: place)
    guard mayBeArm(name, from: place) else { return nil }
    if kind != .preposition, has("or", in: name) { return nil }
    let namesGroup = has(.group.union(.control), in: name) || namesCondition(of: name)
    // "formed our study group": all of them
    let isWhole = isWord("our", at: place) && has(.study, in: name)
    if kind == .comprised, !namesGroup || isWhole { return nil }
    return ArmTail(
      kind: kind, name: name, namesGroup: namesGroup,
      preposition: kind == .preposition ? preposition(at: last) : nil)
  }

  /// The arm of which a clause tells before the number: "Of 150 patients assigned to placebo, 141", "Among
  /// patients given placebo, 141", "in the placebo group 141 of 150"; nil if none is named there.
  func armBefore() -> ArmTail? {
    let last = self[index - 1].is(.comma) ? index - 2 : index - 1
    if let name = groupOfClause(endingAt: last) {
      return ArmTail(kind: .comprised, name: name, namesGroup: true, preposition: .in)
    }
    let first = sentence.lowerBound
    guard last == index - 2, isWord("of", at: first) || isWord("among", at: first) else {
      return nil
    }
    var place = first + 1
    while isWord("the", at: place) || isWord("all", at: place) || isWord("these", at: place) {
      place += 1
    }
    var end = place + 1
    if Count.isWhole(at: place, in: cursor), place < index {
      end = Count(at: place, in: self).end(of: noun(from: place + 1))
    } else if !self[place].is(.person), !isWord("those", at: place) {
      return nil
    }
    guard let tail = armTail(from: end), tail.name.upperBound == index - 1,
      !has(.study, in: tail.name), !has("treatment", in: tail.name), !has("therapy", in: tail.name),
      !has("allocated", in: tail.name), !has("dose", in: tail.name)
    else { return nil }
    return tail.kind == .assigned || tail.kind == .received ? tail : nil
  }

  /// The same, where the people are said to be an arm, and not only to have been given something.
  func armNamedBefore() -> Range<Int>? {
    armBefore().flatMap { $0.kind == .received ? nil : $0.name }
  }

  /// The group that ends at a place before the number, behind a preposition that begins the clause: "In the
  /// placebo group", "on placebo"; not the whole of a study.
  private func groupOfClause(endingAt last: Int) -> Range<Int>? {
    guard self[last].is([.group, .control]), !self[last - 1].is(.study),
      !isWord("cohort", at: last), !isWord("groups", at: last), !isWord("arms", at: last)
    else { return nil }
    var place = last - 1
    while place > last - 8, self[place].isWord || self[place].is(.dash), !isPreposition(place) {
      place -= 1
    }
    // "Of patients assigned to placebo" tells it by what was done.
    guard isPreposition(place), !isWord("of", at: place), !isWord("among", at: place) else {
      return nil
    }
    let before = self[place - 1]
    guard place == sentence.lowerBound || before.kind == .symbol || before.is(.conjunction) else {
      return nil
    }
    place += isWord("the", at: place + 1) || isArticle(place + 1) ? 2 : 1
    return place <= last ? place..<last + 1 : nil
  }

  /// "54 of whom were allocated to amniotomy".
  func tailOfWhom(at place: Int) -> ArmTail? {
    guard isWord("of", at: place), isWord("whom", at: place + 1),
      let tail = armTail(from: place + 2),
      tail.kind == .assigned
    else { return nil }
    return tail
  }

  /// The verb or preposition at a place that leads to an arm's name, and its last token.
  private func leadToArm(at place: Int) -> (kind: ArmTail.Kind, last: Int)? {
    let next = place + 1
    if isRandomSelection(place), isWord("to", at: place + 2) { return (.assigned, place + 2) }
    if self[place].is(.randomized), isRandomizationVerb(place) {
      return endOfAssignment(at: place).map { (.assigned, $0) }
    }
    if isReceipt(place) {
      return (.received, isWord("with", at: next) || isWord("on", at: next) ? next : place)
    }
    if isTreatment(place) { return (.received, next) }
    if isWord("treated", at: place) || isWord("managed", at: place) {
      return isManner(next) ? (.received, place) : nil
    }
    if isFormation(place) { return (.comprised, isWord("as", at: next) ? next : place) }
    return leadsToArm(place) ? (.preposition, place) : nil
  }

  /// "randomly selected", "selected randomly".
  private func isRandomSelection(_ place: Int) -> Bool {
    isWord("randomly", at: place) && isWord("selected", at: place + 1)
      || isWord("selected", at: place) && isWord("randomly", at: place + 1)
  }

  /// The "to" of "randomly assigned to"; the verb of "assigned high-dose chemotherapy".
  private func endOfAssignment(at start: Int) -> Int? {
    var place = start
    while self[place].is(.randomized) { place += 1 }
    // "in the yoga group", but not "in Germany"
    if isWord("to", at: place) || isWord("for", at: place)
      || (isWord("in", at: place) || isWord("into", at: place)) && namesOneGroup(after: place)
    {
      return place
    }
    // "201 were assigned high-dose chemotherapy"
    return (isWord("assigned", at: place - 1) || isWord("allocated", at: place - 1))
      && self[place].isWord && !self[place].is(.function) ? place - 1 : nil
  }

  /// "received", "underwent", "started".
  private func isReceipt(_ place: Int) -> Bool {
    isWord("received", at: place) || isWord("underwent", at: place) || isWord("given", at: place)
      || isWord("initiated", at: place)
      || isWord("took", at: place) && !isWord("part", at: place + 1)
      || isWord("started", at: place) || isWord("fed", at: place)
  }

  /// "treated with", "anaesthetized with", "put on"; "treated conservatively", "treated surgically", which say
  /// themselves how.
  private func isTreatment(_ place: Int) -> Bool {
    let next = place + 1
    if isWord("treated", at: place) {
      return isWord("with", at: next) || isWord("by", at: next)
    }
    if isWord("on", at: next) {
      return isWord("put", at: place) || isWord("placed", at: place)
        || isWord("maintained", at: place)
    }
    return isWord("with", at: next)
      && (isWord("managed", at: place) || isWord("sedated", at: place)
        || isWord("anesthetized", at: place) || isWord("anaesthetized", at: place)
        || isWord("anaesthetised", at: place) || isWord("premedicated", at: place)
        || isWord("vaccinated", at: place) || isWord("immunized", at: place)
        || isWord("immunised", at: place))
  }

  /// "conservatively", "surgically": how people were treated.
  private func isManner(_ place: Int) -> Bool {
    ends(place, with: "atively") || ends(place, with: "ically") || isWord("orally", at: place)
  }

  /// "37 formed the intervention group", "20 served as controls".
  private func isFormation(_ place: Int) -> Bool {
    isWord("comprised", at: place) || isWord("formed", at: place)
      || isWord("constituted", at: place) || isWord("served", at: place)
  }

  /// "to placebo", "on tamoxifen", "receiving tamoxifen", "of the control group".
  private func leadsToArm(_ place: Int) -> Bool {
    isWord("to", at: place) || isWord("in", at: place) || isWord("on", at: place)
      || isWord("with", at: place) || isWord("for", at: place) || isWord("from", at: place)
      || isWord("using", at: place) || isWord("receiving", at: place) || isWord("taking", at: place)
      || isWord("undergoing", at: place)
      || isWord("of", at: place) && self[place + 1].is(.group) && !isWord("groups", at: place + 1)
        && !self[place + 2].is(.function)
      || isWord("into", at: place) && namesOneGroup(after: place)
  }

  /// Whether words can be the name of one arm: not "either group", "two groups", "the study", "A and B
  /// arms".
  private func mayBeArm(_ name: Range<Int>, from place: Int) -> Bool {
    guard !name.isEmpty, !isWord("either", at: place), !isWord("one", at: place),
      !isWord("each", at: place),
      !has("either", in: name),
      !has("groups", in: name) && !has("arms", in: name)
        && !(has("conditions", in: name) && has("and", in: name)) || endsListOfArms,
      !(self[place].isNumber && self[place + 1].is(.group)),
      !self[place].is(.study.union(.studies)) || self[place + 1].is(.group)
        || isLabelledCohort(place),
      !isWord("this", at: place), !isWord("total", at: place), !namesStudy(in: name)
    else { return false }
    // "Three from 20 patients in the compression group"
    return groupsNamed(in: name) < 2
      && !(Count.isWhole(at: place, in: cursor) && noun(from: place + 1) != nil)
  }

  /// "cohort 2", "cohort B": one of several of a study.
  private func isLabelledCohort(_ place: Int) -> Bool {
    let label = self[place + 1]
    return isWord("cohort", at: place)
      && (label.isNumber || label.flags.contains(.upperCase) && label.end - label.start <= 2)
  }

  /// Whether people "were assigned", rather than "those assigned" had something.
  func wereAssigned(_ tail: ArmTail) -> Bool {
    guard tail.kind == .assigned else { return false }
    var place = tail.name.lowerBound - 1
    while place > tail.name.lowerBound - 6, !self[place].is(.randomized) { place -= 1 }
    return isPassive(place)
  }

  /// Whether people "received" or "were given", rather than "those given" had something.
  func saysReceived(_ tail: ArmTail, after start: Int) -> Bool {
    tail.kind == .received && (isFinite(start) || isAuxiliary(start))
  }

  /// "54 patients (the experimental group)".
  func bracketedArm(at open: Int) -> ArmTail? {
    guard self[open].is(.openParenthesis), let close = closing(open), close - open <= 5,
      has([.group, .control], in: open..<close), !has("each", in: open..<close)
    else { return nil }
    for place in open..<close where cursor[at: place].isNumber && !cursor[at: place - 1].is(.group)
    {
      return nil
    }
    return ArmTail(kind: .comprised, name: open + 1..<close, namesGroup: true, preposition: nil)
  }

  /// The preposition at a place before an arm's name.
  func preposition(at place: Int) -> ArmTail.Preposition? {
    if isWord("to", at: place) { return .to }
    if isWord("into", at: place) { return .to }
    if isWord("in", at: place) || isWord("of", at: place) { return .in }
    if isWord("on", at: place) { return .on }
    if isWord("with", at: place) { return .with }
    if isWord("for", at: place) { return .for }
    if isWord("from", at: place) { return .from }
    if isWord("using", at: place) || isWord("receiving", at: place) || isWord("taking", at: place)
      || isWord("undergoing", at: place)
    {
      return .using
    }
    return nil
  }

  /// Whether a study is named, other than in "the study group".
  func namesStudy(in name: Range<Int>) -> Bool {
    name.contains {
      self[$0].is([.study, .studies]) && !self[$0 + 1].is(.group) && !isLabelledCohort($0)
    }
  }

  /// How many groups are named: two in "Group A and Group B".
  func groupsNamed(in name: Range<Int>) -> Int {
    name.reduce(0) { $0 + (self[$1].is(.group) ? 1 : 0) }
  }

  /// Whether the number is the last of two that share "groups": "43 in the A and 42 in the B groups".
  var endsListOfArms: Bool {
    guard self[index - 1].is([.conjunction, .versus]) else { return false }
    for place in max(sentence.lowerBound, index - 16)..<index - 1
    where Count.isWhole(at: place, in: cursor) {
      let first = Count(at: place, in: self)
      let end = first.end(of: first.noun(from: place + 1))
      if first.armTail(from: skippingShare(end)) != nil { return true }
    }
    return false
  }

  /// Whether a single group is named after a place: "into the tamoxifen arm", not "into two arms".
  func namesOneGroup(after place: Int) -> Bool {
    for next in place + 1..<place + 11 {
      let token = self[next]
      if token.is(.group) { return !isWord("groups", at: next) && !isWord("arms", at: next) }
      if token.is(.comma) || token.is(.semicolon) || token.isNumber { return false }
    }
    return false
  }
}
