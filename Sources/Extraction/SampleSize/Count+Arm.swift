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
    var kind = ArmTail.Kind.preposition
    if self[place].is(.analyzed.union(.enrolled)), isWord("in", at: place + 1),
      namesOneGroup(after: place + 1)
    {
      // "674 patients were analysed in the whole-breast group"
      place += 1
    }
    if isWord("randomly", at: place) && isWord("selected", at: place + 1)
      || isWord("selected", at: place) && isWord("randomly", at: place + 1),
      isWord("to", at: place + 2)
    {
      kind = .assigned
      place += 2
    } else if self[place].is(.randomized), isRandomizationVerb(place) {
      while self[place].is(.randomized) { place += 1 }
      kind = .assigned
      if !(isWord("to", at: place) || isWord("in", at: place) || isWord("for", at: place)
        || isWord("into", at: place) && namesOneGroup(after: place))
      {
        // "201 were assigned high-dose chemotherapy"
        guard isWord("assigned", at: place - 1) || isWord("allocated", at: place - 1),
          self[place].isWord, !self[place].is(.function)
        else { return nil }
        place -= 1
      }
    } else if isWord("received", at: place) || isWord("underwent", at: place)
      || isWord("given", at: place) || isWord("initiated", at: place) || isWord("took", at: place)
      || isWord("started", at: place)
    {
      kind = .received
      if isWord("with", at: place + 1) || isWord("on", at: place + 1) { place += 1 }
    } else if isWord("treated", at: place) {
      guard isWord("with", at: place + 1) || isWord("by", at: place + 1) else { return nil }
      kind = .received
      place += 1
    } else if isWord("comprised", at: place) || isWord("formed", at: place)
      || isWord("constituted", at: place) || isWord("served", at: place)
    {
      kind = .comprised
      if isWord("as", at: place + 1) { place += 1 }
    } else if !(isWord("to", at: place) || isWord("in", at: place) || isWord("on", at: place)
      || isWord("with", at: place) || isWord("for", at: place) || isWord("from", at: place)
      || isWord("using", at: place) || isWord("receiving", at: place) || isWord("taking", at: place)
      || isWord("undergoing", at: place)
      || isWord("of", at: place) && self[place + 1].is(.group) && !isWord("groups", at: place + 1)
        && !self[place + 2].is(.function)
      || isWord("into", at: place) && namesOneGroup(after: place))
    {
      return nil
    }
    let beforeName = place
    place += 1
    while isWord("receive", at: place) || isWord("undergo", at: place) || isWord("the", at: place)
      || isArticle(place)
    {
      place += 1
    }
    let name = self.name(from: place)
    guard !name.isEmpty, !isWord("either", at: place), !isWord("one", at: place),
      !has("either", in: name),
      !has("groups", in: name) && !has("arms", in: name)
        && !(has("conditions", in: name) && has("and", in: name)) || endsListOfArms,
      !(self[place].isNumber && self[place + 1].is(.group)),
      !self[place].is(.study.union(.studies)) || self[place + 1].is(.group),
      !isWord("this", at: place), !isWord("total", at: place), !namesStudy(in: name),
      groupsNamed(in: name) < 2,
      // "Three from 20 patients in the compression group"
      !(Count.isWhole(at: place, in: cursor) && noun(from: place + 1) != nil)
    else { return nil }
    if kind != .preposition, has("or", in: name) { return nil }
    let namesGroup = has(.group.union(.control), in: name) || namesCondition(of: name)
    if kind == .comprised, !namesGroup { return nil }
    return ArmTail(
      kind: kind, name: name, namesGroup: namesGroup,
      preposition: kind == .preposition ? preposition(at: beforeName) : nil)
  }

  /// Whether people "were assigned", rather than "those assigned" had something.
  func wereAssigned(_ tail: ArmTail) -> Bool {
    guard tail.kind == .assigned else { return false }
    var place = tail.name.lowerBound - 1
    while place > tail.name.lowerBound - 6, !self[place].is(.randomized) { place -= 1 }
    return isPassive(place)
  }

  /// The name that begins at a place: up to a comma, a verb or the next count.
  func name(from start: Int) -> Range<Int> {
    var end = start
    while end < start + 14, sentence.contains(end) {
      let token = self[end]
      if token.is(.openParenthesis), self[end + 2].is(.closeParenthesis), self[end + 3].is(.group) {
        // "the radiotherapy (control) group"
        end += 3
        continue
      }
      if token.kind == .symbol, !token.is(.dash), !token.is(.slash), !token.is(.plus),
        !token.is(.quote),
        !token.is(.percent)
      {
        break
      }
      if token.is([.conjunction, .versus]) || isWord("while", at: end) || isWord("whereas", at: end)
      {
        var next = end + 1
        while next < end + 4, !self[next].isNumber { next += 1 }
        if next < end + 4, !isWord("mg", at: next + 1), self[next + 1].unit == nil { break }
        if token.is(.versus) || isWord("while", at: end) || isWord("whereas", at: end) { break }
      }
      if end == start {
        end += 1
        continue
      }
      if token.is([.outcome, .completed]) { break }
      // "the comparison group provided data"
      if self[end - 1].is(.group) || isWord("condition", at: end - 1), ends(end, with: "ed") {
        break
      }
      if isWord("for", at: end) || isWord("during", at: end) || isWord("after", at: end)
        || isWord("at", at: end) || isWord("who", at: end) || isWord("had", at: end)
        || isAuxiliary(end) || isWord("within", at: end) || isWord("over", at: end)
        || isWord("did", at: end) || isWord("have", at: end) || isWord("has", at: end)
        || isWord("whom", at: end) || isWord("than", at: end) || isWord("compared", at: end)
        || isWord("before", at: end) || isWord("treated", at: end) || isWord("received", at: end)
      {
        break
      }
      end += 1
    }
    return start..<end
  }

  /// The name that ends at a place: back to a comma, "or", "to", "receive".
  func armName(endingAt end: Int) -> Range<Int>? {
    guard end >= sentence.lowerBound else { return nil }
    var start = end + 1
    var depth = 0
    while start > sentence.lowerBound, start > end - 12 {
      let token = self[start - 1]
      if token.is(.closeParenthesis) || token.is(.closeBracket) { depth += 1 }
      if token.is(.openParenthesis) || token.is(.openBracket) {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0 {
        if token.is(.comma) || token.is(.semicolon) || token.is(.colon) || token.is(.emDash) {
          break
        }
        if token.is([.conjunction, .versus]) {
          // "vitamin A and zinc (n = 30)" is one name unless "or" or a bracket stands before.
          if !isWord("and", at: start - 1) || self[start - 2].is(.closeParenthesis)
            || self[start].is([.function, .group])
          {
            break
          }
        }
        if isWord("to", at: start - 1) || isWord("receive", at: start - 1)
          || isWord("either", at: start - 1) || isWord("into", at: start - 1)
          || isWord("received", at: start - 1) || isWord("undergo", at: start - 1)
          || isWord("receiving", at: start - 1) || isWord("in", at: start - 1)
          || isWord("between", at: start - 1) || isWord("were", at: start - 1)
          || isWord("than", at: start - 1)
          || isWord("with", at: start - 1) && isPassive(start - 2)
        {
          break
        }
      }
      start -= 1
    }
    // "398 patients rinsed with chlorhexidine (199 patients)": the people are all arms'.
    if start + 2 < end, self[start].isNumber, self[start + 1].is([.person, .trialUnit]),
      let preposition = (start + 2..<end).first(where: { isWord("with", at: $0) })
    {
      start = preposition + 1
    }
    if let named = nameBeforeDetails(start, end) { return named }
    while start <= end,
      isWord("the", at: start) || isArticle(start) || isWord("an", at: start)
        || isWord("either", at: start) || isWord("with", at: start) || isWord("while", at: start)
        || isWord("whereas", at: start)
    {
      start += 1
    }
    return start <= end ? start..<end + 1 : nil
  }

  /// The name before words that only say how much or how long: "omega-3, per day for 8 weeks".
  private func nameBeforeDetails(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start <= end, self[start - 1].is(.comma),
      self[start - 2].isWord || self[start - 3].is(.dash),
      !self[start - 2].is([.control, .group]),
      self[start].isNumber && self[start + 1].unit != nil || isWord("per", at: start)
        || isWord("for", at: start) || isWord("over", at: start) || isWord("once", at: start)
        || isWord("twice", at: start) || isWord("daily", at: start)
    else { return nil }
    return armName(endingAt: start - 2)
  }

  /// Whether "a" is an article, and not a name: "the A group", "a vitamin".
  private func isArticle(_ place: Int) -> Bool {
    guard isWord("a", at: place), self[place + 1].isWord else { return false }
    return place == sentence.lowerBound || !self[place].flags.contains(.upperCase)
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

  /// The words of a bracket that end at a place: "arm A" in "(arm A, 75; …)".
  func shortName(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > end - 4, self[start].isWord || self[start].isNumber { start -= 1 }
    guard start < end, self[start].kind == .symbol else { return nil }
    return start + 1..<end + 1
  }

  /// The arm's name beside a number in a bracket: "182 exemestane", "arm A, 75", "81 in the A group".
  func nameBeside(close: Int) -> Range<Int>? {
    var start = index + 1
    // "181 women given letrozole", "99 [50%] patients in the placebo group"
    while start < close, !isWord("not", at: start), !isWord("no", at: start), skipsToName(start) {
      start = max(start + 1, skippingShare(start))
    }
    var end = start
    while end < close, self[end].isWord || self[end].is(.dash) { end += 1 }
    while end > start, self[end - 1].is([.conjunction, .versus]) { end -= 1 }
    if end > start { return start..<end }
    let before = self[index - 1]
    if !before.isWord, !before.is(.equals), self[start].is(.comma), self[start + 1].isWord {
      // "(125, letrozole; 126, placebo)"
      var end = start + 1
      while end < close, self[end].isWord || self[end].is(.dash) { end += 1 }
      if end == close || self[end].is(.semicolon) { return start + 1..<end }
    }
    return shortName(
      endingAt: before.is(.comma) || before.is(.colon) || before.is(.equals)
        ? index - 2 : index - 1)
  }

  /// Whether a condition of a trial is named: "intervention condition", but no "medical condition".
  func namesCondition(of name: Range<Int>) -> Bool {
    for place in name where isWord("condition", at: place) {
      return isWord("intervention", at: place - 1) || isWord("treatment", at: place - 1)
        || isWord("experimental", at: place - 1) || isWord("active", at: place - 1)
        || self[place - 1].is(.control)
    }
    return false
  }

  /// Whether what stands at a place leads to an arm's name: "given", "patients in", "[50%]".
  private func skipsToName(_ place: Int) -> Bool {
    let next = self[place + 1]
    return self[place].is(.function) || skippingShare(place) > place
      || self[place].is([.treated, .randomized]) && !next.is(.group)
      || isWord("receive", at: place) || isWord("undergo", at: place)
      || isWord("receiving", at: place) || isWord("taking", at: place)
      || self[place].is(.person) && next.is([.function, .randomized, .treated])
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
    for place in name where self[place].is([.study, .studies]) && !self[place + 1].is(.group) {
      return true
    }
    return false
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
      let end = first.noun(from: place + 1).map { $0.head + 1 } ?? place + 1
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
