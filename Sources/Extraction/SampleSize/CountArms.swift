import Documents
import Lexing

/// Two numbers before one noun.
struct Pair {
  /// The first number's token.
  var first: Int
  /// What both count.
  var noun: CountedNoun
  /// "28 experimental and 17 control clusters".
  var namesArms: Bool
  /// "102 Black and 42 White women".
  var describesParts: Bool
}

extension Count {
  // MARK: "n ="

  /// The "n" of "n = 30" before the number, also through a list: "n = 51 and 49".
  func nSign() -> Int? {
    let before = self[index - 1]
    if before.is(.equals) || before.is(.colon) || before.is(.approximately) {
      return isWord("n", at: index - 2) || isWord("ns", at: index - 2) ? index - 2 : nil
    }
    if isWord("n", at: index - 1) { return nil }
    var place = index
    for _ in 0..<6 {
      var separator = place - 1
      while self[separator].is(.conjunction) || self[separator].is(.comma)
        || self[separator].is(.slash)
        || self[separator].is(.versus)
      {
        separator -= 1
      }
      guard separator < place - 1, self[separator].isNumber, self[separator].isInteger else {
        return nil
      }
      if self[separator - 1].is(.equals), isWord("n", at: separator - 2) {
        // "(n = 60, 30 women)" is no list.
        let next = self[index + 1]
        return next.isWord && !next.is(.function) && !next.is(.conjunction) ? nil : separator - 2
      }
      place = separator
    }
    return nil
  }

  /// The last token of "in each group", "per arm", "each", "/group" right after a place.
  func eachGroup(after place: Int) -> Int? {
    var next = place + 1
    if self[next].is(.slash), self[next + 1].is(.group) { return next + 1 }
    let hasPreposition =
      isWord("in", at: next) || isWord("per", at: next) || isWord("for", at: next)
      || isWord("to", at: next)
    if isWord("per", at: next) { return self[next + 1].is(.group) ? next + 1 : nil }
    if hasPreposition { next += 1 }
    guard
      isWord("each", at: next) || hasPreposition && isWord("both", at: next)
        || hasPreposition && isWord("every", at: next)
    else { return nil }
    if isWord("of", at: next + 1) {
      for end in next + 2..<next + 6 where self[end].is(.group) { return end }
      return nil
    }
    for end in next + 1..<next + 4 where self[end].is(.group) { return end }
    let following = self[next + 1]
    return following.kind == .symbol || following.kind == .end ? next : nil
  }

  /// The words between the bracket (or the last sign in it) and "n": "Group I; n = 16".
  func label(before sign: Int, open: Int?) -> Range<Int>? {
    guard let open else { return nil }
    var end = sign
    while end > open + 1,
      self[end - 1].is(.comma) || self[end - 1].is(.semicolon) || self[end - 1].is(.colon)
    {
      end -= 1
    }
    guard end > open + 1 else { return nil }
    var start = end
    while start > open + 1, !self[start - 1].is(.semicolon), !self[start - 1].is(.comma) {
      start -= 1
    }
    while start < end,
      self[start].is(.conjunction) || self[start].is(.versus) || isWord("in", at: start)
        || isWord("the", at: start)
    { start += 1 }
    // "(n = 30 and n = 31)": nothing between the signs names an arm.
    for place in start..<end where self[place].isWord {
      return has("n", in: start..<end) ? nil : start..<end
    }
    return nil
  }

  /// What the sentence says of all those whom it counts.
  func sentenceStage() -> SampleSize.Stage? {
    if hasRandomization() { return .randomized }
    for place in sentence {
      let token = cursor[at: place]
      if token.is(.enrolled), namesAnalysis(in: place + 2..<place + 7) { return .analyzed }
      if token.is(.enrolled), !isWord("inclusion", at: place), !isWord("selected", at: place) {
        return .enrolled
      }
      if token.is(.analyzed), !isWord("analysis", at: place), !isWord("available", at: place),
        isPassive(place) || isWord("evaluable", at: place) || isWord("assessable", at: place)
      {
        return .analyzed
      }
      if token.is(.completed) { return .completed }
      if token.is(.treated) { return .treated }
    }
    return nil
  }

  /// Whether the sentence says that people were randomized.
  func hasRandomization() -> Bool {
    for place in sentence where cursor[at: place].is(.randomized) && isRandomizationVerb(place) {
      return true
    }
    return false
  }

  /// A total where people stand before the bracket: "healthy subjects (n = 18) were".
  func isTotal(sign: Int, anchor: Int) -> SampleSizeReading? {
    let isPeople =
      self[anchor].is([.person, .trialUnit]) && !self[anchor].is(.control)
      && !has([.group, .control], in: anchor - 3..<anchor)
    let isStudy =
      self[anchor].is(.study) && !isWord("cohort", at: anchor) || isWord("size", at: anchor)
      || isWord("total", at: anchor)
    let isVerb = Self.stage(of: self[anchor]) != nil && isPassive(anchor)
    var others = 0
    var largest = 0
    var parts = 0
    for place in sentence where place != index && cursor[at: place].isInteger {
      let other = Count(at: place, in: self)
      guard other.nSign() != nil, other.value < 10_000_000 else { continue }
      others += other.value
      parts += 1
      largest = max(largest, other.value)
    }
    let isSum = parts >= 2 && others == value && value >= 10
    let predicate = predicate(from: skippingClosing())
    let isSubject =
      predicate.isFinite && (predicate.stage == .randomized || predicate.stage == .enrolled)
      && !has([.group, .control], in: anchor - 4..<anchor + 1)
    guard
      isPeople || isStudy || isVerb || isSum || anchor < sentence.lowerBound
        || others == 0
          && (isSubject || isStudyName(endingAt: anchor) || describesPeople(before: anchor)
            || isAbbreviation(anchor) && has(.study, in: sentence.lowerBound..<anchor))
    else { return nil }
    if others > 0, !isSum, value <= largest || !isSubject && value < others { return nil }
    if predicate.isOutcome, !isSum { return .refused(.subgroup) }
    var noun: CountedNoun?
    if self[anchor].is(.trialUnit), !self[anchor].is(.person) {
      noun = CountedNoun(
        tokens: anchor..<anchor + 1, head: anchor, kind: .unit, stage: nil,
        isControl: false)
    }
    // "TOPAZ-2 (n = 46) assessed …": the study did, its people are at no stage.
    let stage =
      isVerb
      ? Self.stage(of: self[anchor])
      : isStudyName(endingAt: anchor)
        ? nil : predicate.stage ?? Self.stage(of: self[anchor - 1])
    let strength: SampleSizeMention.Strength =
      isSum || isVerb || stage != nil && (section != .results || stage == .randomized)
      ? .stated
      : (section == .results || section == .conclusions) && anchor > sentence.lowerBound
        ? .possible : .likely
    return .mention(
      SampleSizeMention(
        self, .total, stage: stage, noun: noun, strength: strength,
        quote: max(anchor, sentence.lowerBound)..<index + 1))
  }

  /// Whether a word is an abbreviation: "BCS" for breast cancer survivors.
  func isAbbreviation(_ place: Int) -> Bool {
    let token = self[place]
    return token.isWord && token.flags.contains(.upperCase) && token.end - token.start > 1
  }

  /// Whether a sentence begins with the name of a study: "ADVANCE-PD (n = 393) assessed".
  private func isStudyName(endingAt anchor: Int) -> Bool {
    let start =
      self[sentence.lowerBound + 1].is(.colon) ? sentence.lowerBound + 2 : sentence.lowerBound
    guard anchor >= start, anchor - start < 5 else { return false }
    for place in start...anchor {
      let token = cursor[at: place]
      guard token.isWord ? token.flags.contains(.upperCase) : token.is(.dash) || token.isNumber
      else { return false }
    }
    return cursor[at: start].end - cursor[at: start].start > 1
  }

  /// Whether one group is named: "control group", but not "between the groups".
  private func namesArm(in range: Range<Int>) -> Bool {
    for place in range.clamped(to: sentence) where cursor[at: place].is([.group, .control]) {
      if !isWord("groups", at: place) && !isWord("arms", at: place)
        || place == range.upperBound - 2 && !has("between", in: range)
      {
        return true
      }
    }
    return false
  }

  /// Whether the bracket ends the description of all people: "patients with a score < 20 (n = 510)".
  private func describesPeople(before anchor: Int) -> Bool {
    var place = anchor
    while sentence.contains(place), place > anchor - 24 {
      let token = cursor[at: place]
      if token.is(.comma) || token.is(.semicolon) || token.is([.group, .control, .conjunction]) {
        return false
      }
      if token.is(.person) { return !isWord("these", at: place - 1) }
      if token.is(.study), !isWord("cohort", at: place) { return true }
      place -= 1
    }
    return false
  }

  /// The token after the bracket in which the number stands.
  func skippingClosing() -> Int {
    guard let open = openBracket(before: index), let close = cursor.closing(open) else {
      return index + 1
    }
    return close + 1
  }

  /// An arm of "(n = 30)", or events: "nausea (n = 30)".
  func armOfSize(_ sign: Int, name: Range<Int>?, open: Int?) -> SampleSizeReading {
    let start = max(sentence.lowerBound, (name?.lowerBound ?? sign) - 4)
    // "between the tamoxifen (n = 973) and raloxifene (n = 1010) groups"
    let namesGroup =
      namesArm(in: start..<sign) || hasOtherSize && has(.group, in: index + 1..<index + 12)
    let randomized = hasRandomization()
    let nearby = max(sentence.lowerBound, sign - 5)..<sign
    if !namesGroup, !randomized, has(.outcome, in: nearby) || hasShareInBracket {
      return .refused(.subgroup)
    }
    var strength = SampleSizeMention.Strength.possible
    if randomized || namesGroup {
      strength = .stated
    } else if has(.treated, in: sentence) || section == .methods || section == .body
      || section == .title
    {
      strength = hasOtherSize ? .likely : .possible
    }
    return .mention(
      SampleSizeMention(
        self, .arm, stage: sentenceStage(), arm: name, strength: strength,
        quote: max(name?.lowerBound ?? sign, sign - 6)..<index + 1))
  }

  /// Whether a share follows: "(n = 10, 28%)", "(n = 10 [28%])".
  private var hasShareInBracket: Bool {
    var place = index + 1
    while self[place].is(.comma) || self[place].is(.semicolon) || self[place].is(.openBracket)
      || self[place].is(.openParenthesis)
    {
      place += 1
    }
    return self[place].isNumber && self[place + 1].is(.percent)
  }

  /// Whether the sentence has another "n = 30", or a bare "(30)".
  private var hasOtherSize: Bool {
    for place in sentence where place != index && cursor[at: place].isInteger {
      if Count(at: place, in: self).nSign() != nil { return true }
      if self[place - 1].is(.openParenthesis), self[place + 1].is(.closeParenthesis),
        cursor[at: place].value >= 10
      {
        return true
      }
    }
    return false
  }

  // MARK: Names

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
            || self[start].is(.function)
          {
            break
          }
        }
        if isWord("to", at: start - 1) || isWord("receive", at: start - 1)
          || isWord("either", at: start - 1) || isWord("into", at: start - 1)
          || isWord("received", at: start - 1) || isWord("undergo", at: start - 1)
          || isWord("receiving", at: start - 1) || isWord("in", at: start - 1)
          || isWord("between", at: start - 1) || isWord("were", at: start - 1)
        {
          break
        }
      }
      start -= 1
    }
    while start <= end,
      isWord("the", at: start) || isWord("a", at: start) || isWord("an", at: start)
        || isWord("either", at: start)
    {
      start += 1
    }
    return start <= end ? start..<end + 1 : nil
  }

  /// The index after a share that stands at a place.
  func skippingShare(_ place: Int) -> Int {
    guard self[place].is(.openParenthesis) || self[place].is(.openBracket),
      self[place + 1].isNumber, self[place + 2].is(.percent), !self[place + 3].isWord
    else { return place }
    return skippingBrackets(place)
  }

  /// Reads "were randomly assigned to placebo", "in the control group", "on tamoxifen".
  func armTail(from start: Int) -> ArmTail? {
    var place = start
    if isWord("who", at: place) || isWord("that", at: place) { place += 1 }
    while isAuxiliary(place) || isWord("then", at: place) || isWord("subsequently", at: place) {
      place += 1
    }
    var kind = ArmTail.Kind.preposition
    if self[place].is([.analyzed, .enrolled]), isWord("in", at: place + 1),
      namesOneGroup(after: place + 1)
    {
      // "674 patients were analysed in the whole-breast group"
      place += 1
    }
    if self[place].is(.randomized), isRandomizationVerb(place) {
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
      || isWord("into", at: place) && namesOneGroup(after: place))
    {
      return nil
    }
    let beforeName = place
    place += 1
    while isWord("receive", at: place) || isWord("undergo", at: place) || isWord("the", at: place)
      || isWord("a", at: place)
    {
      place += 1
    }
    let name = self.name(from: place)
    guard !name.isEmpty, !isWord("either", at: place), !isWord("one", at: place),
      !has("either", in: name), !has("groups", in: name), !has("arms", in: name),
      !(self[place].isNumber && self[place + 1].is(.group)), !self[place].is([.study, .studies]),
      !isWord("this", at: place), !namesStudy(in: name), groupsNamed(in: name) < 2,
      // "Three from 20 patients in the compression group"
      !(Count.isWhole(at: place, in: cursor) && noun(from: place + 1) != nil)
    else { return nil }
    if kind != .preposition, has("or", in: name) { return nil }
    let namesGroup = has([.group, .control], in: name)
    if kind == .comprised, !namesGroup { return nil }
    return ArmTail(
      kind: kind, name: name, namesGroup: namesGroup,
      preposition: kind == .preposition ? preposition(at: beforeName) : nil)
  }

  /// Whether a study is named, other than in "the study group".
  private func namesStudy(in name: Range<Int>) -> Bool {
    for place in name where self[place].is([.study, .studies]) && !self[place + 1].is(.group) {
      return true
    }
    return false
  }

  /// How many groups are named: two in "Group A and Group B".
  private func groupsNamed(in name: Range<Int>) -> Int {
    name.reduce(0) { $0 + (self[$1].is(.group) ? 1 : 0) }
  }

  /// Whether a single group is named after a place: "into the tamoxifen arm", not "into two arms".
  private func namesOneGroup(after place: Int) -> Bool {
    for next in place + 1..<place + 6 where self[next].is(.group) {
      return !isWord("groups", at: next) && !isWord("arms", at: next)
    }
    return false
  }

  /// The name that begins at a place: up to a comma, a verb or the next count.
  func name(from start: Int) -> Range<Int> {
    var end = start
    while end < start + 14, sentence.contains(end) {
      let token = self[end]
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
      if token.is(.outcome) { break }
      if isWord("for", at: end) || isWord("during", at: end) || isWord("after", at: end)
        || isWord("at", at: end) || isWord("who", at: end) || isWord("had", at: end)
        || isAuxiliary(end) || isWord("within", at: end) || isWord("over", at: end)
        || isWord("before", at: end) || isWord("treated", at: end) || isWord("received", at: end)
      {
        break
      }
      end += 1
    }
    return start..<end
  }

  /// "54 patients (the experimental group)".
  func bracketedArm(at open: Int) -> ArmTail? {
    guard self[open].is(.openParenthesis), let close = cursor.closing(open), close - open <= 5,
      has([.group, .control], in: open..<close), !has("each", in: open..<close)
    else { return nil }
    for place in open..<close where cursor[at: place].isNumber { return nil }
    return ArmTail(kind: .comprised, name: open + 1..<close, namesGroup: true, preposition: nil)
  }

  /// Whether the arm named has a size of its own: "32 volunteers were assigned to A (n = 16) or B".
  func statesOwnSize(after name: Range<Int>) -> Bool {
    var place = name.lowerBound
    let end = min(name.upperBound + 14, sentence.upperBound)
    while place < end {
      if self[place].is(.openParenthesis), let close = cursor.closing(place) {
        if sum(in: place..<close) == value { return true }
        for inner in place..<close where cursor[at: inner].isInteger {
          let other = Count(at: inner, in: self)
          let noun = other.noun(from: inner + 1)
          // "5416 in the intervention group (66 clusters)"
          if let noun, noun.kind != .people { continue }
          if other.nSign() != nil || noun != nil || close == place + 2 {
            return other.value < value
          }
        }
      }
      if place >= name.upperBound,
        self[place].is([.conjunction, .versus]) || self[place].is(.comma)
          || self[place].is(.semicolon)
      {
        return false
      }
      place += 1
    }
    // "were randomized to 100 for A and 50 for B"
    return self[name.lowerBound].isInteger && Count.isWhole(at: name.lowerBound, in: cursor)
      && (isWord("for", at: name.lowerBound + 1) || isWord("to", at: name.lowerBound + 1))
  }

  /// Whether the sentence has another "43/195" or "8 of 251".
  func hasOtherFraction() -> Bool {
    for place in sentence where place != index && cursor[at: place].isInteger {
      if cursor[at: place - 1].is(.slash) || isWord("of", at: place - 1),
        cursor[at: place - 2].isInteger, cursor[at: place - 2].value <= cursor[at: place].value
      {
        return true
      }
    }
    return false
  }

  /// Two numbers before one noun: "28 experimental and 17 control clusters", "271 and 278 patients".
  func pair() -> Pair? {
    func join(after place: Int) -> Int? {
      var next = place + 1
      if self[next].isWord, !self[next].is([.conjunction, .function]), self[next].unit == nil {
        next += 1
      }
      guard isWord("and", at: next) || isWord("or", at: next) || self[next].is(.plus),
        self[next + 1].isInteger, Count.isWhole(at: next + 1, in: cursor)
      else { return nil }
      return next + 1
    }
    func found(_ first: Int, _ second: Int) -> Pair? {
      guard let noun = noun(from: second + 1), noun.head <= second + 6 else { return nil }
      if Count(at: first, in: self).noun(from: first + 1) != nil, second == first + 3 { return nil }
      // "28 experimental and 17 control clusters", "78 IG and 67 CG patients"
      let namesArms =
        second == first + 3 && noun.tokens.count == 2
        && (noun.isControl
          || self[first + 1].flags.contains(.upperCase)
            && self[second + 1].flags.contains(.upperCase))
      let describesParts = second == first + 3 && !namesArms
      return Pair(first: first, noun: noun, namesArms: namesArms, describesParts: describesParts)
    }
    if let second = join(after: index) { return found(index, second) }
    for first in [index - 2, index - 3] where self[first].isInteger {
      if join(after: first) == index, Count.isWhole(at: first, in: cursor) {
        return found(first, index)
      }
    }
    return nil
  }

  /// The end of the name of another arm to which another number of the sentence stands in the same
  /// relation; nil if there is none.
  func partner(of tail: ArmTail) -> Int? {
    for place in sentence where place != index && cursor[at: place].isInteger {
      guard abs(place - index) < 50, Count.isWhole(at: place, in: cursor) else { continue }
      let other = Count(at: place, in: self)
      if other.nSign() != nil { continue }
      let noun = other.noun(from: place + 1)
      if tail.namesGroup, let noun, noun.isControl { return noun.head + 1 }
      if tail.kind != .preposition, other.isElliptical(after: index) { return place + 2 }
      let end = noun.map { $0.head + 1 } ?? place + 1
      guard cursor[at: place + 1].unit == nil || end > place + 1,
        let partner = other.armTail(from: skippingShare(end))
      else { continue }
      if partner.kind == tail.kind && partner.preposition == tail.preposition
        || partner.namesGroup && tail.namesGroup
        || tail.kind == .received && partner.preposition == .with
        || partner.kind == .received && tail.preposition == .with
        || tail.kind == .assigned && partner.preposition?.continuesAssignment ?? false
        || partner.kind == .assigned && tail.preposition?.continuesAssignment ?? false
      {
        return max(partner.name.upperBound, tail.name.upperBound)
      }
    }
    return nil
  }

  /// The preposition at a place before an arm's name.
  private func preposition(at place: Int) -> ArmTail.Preposition? {
    if isWord("to", at: place) { return .to }
    if isWord("into", at: place) { return .to }
    if isWord("in", at: place) { return .in }
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

  /// Whether the number goes on an earlier one without its verb: "and 31 venlafaxine", ", 29 sham".
  func isElliptical(after first: Int) -> Bool {
    guard index > first, self[index - 1].is(.conjunction) || self[index - 1].is(.versus),
      nSign() == nil, value * 5 > Int(self[first].value), value < 5 * Int(self[first].value)
    else { return false }
    let next = self[self[index + 1].is(.comma) ? index + 2 : index + 1]
    return next.isWord && next.unit == nil
      && !next.is([.function, .outcome, .study, .studies, .label, .cluster, .person])
      && Self.stage(of: next) == nil
  }

  /// The verb that an elliptical number goes on: "201 were assigned A and 202 conventional therapy".
  func startOfList() -> ArmTail? {
    for place in sentence where place < index && cursor[at: place].isInteger {
      guard index - place < 40, Count.isWhole(at: place, in: cursor), isElliptical(after: place)
      else { continue }
      let first = Count(at: place, in: self)
      let end = first.noun(from: place + 1).map { $0.head + 1 } ?? place + 1
      guard let tail = first.armTail(from: skippingShare(end)),
        tail.kind == .assigned || tail.kind == .received,
        !first.statesOwnSize(after: tail.name), !first.lead().isOutcome
      else { continue }
      return tail
    }
    return nil
  }

  /// The words of a bracket that end at a place: "arm A" in "(arm A, 75; …)".
  func shortName(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > end - 4, self[start].isWord || self[start].isNumber { start -= 1 }
    guard start < end, self[start].kind == .symbol else { return nil }
    return start + 1..<end + 1
  }

  /// Whether another bracket of the sentence also holds just a size: "MRI (n=816) or none (807)".
  func hasParallelBracket(from open: Int, to close: Int) -> Bool {
    for place in sentence where self[place].is(.openParenthesis) && place != open {
      guard let end = cursor.closing(place), sentence.contains(end) else { continue }
      for inner in place + 1..<end where cursor[at: inner].isInteger {
        let other = Count(at: inner, in: self)
        if other.nSign() != nil { return true }
        let isLast = other.noun(from: inner + 1).map { $0.head + 1 == end } ?? (inner + 1 == end)
        if isLast, inner == place + 1 || other.noun(from: inner + 1) != nil { return true }
      }
    }
    return false
  }

  /// The noun after a bracket: "2144 (1063 ablation, 1081 none) patients".
  private func nounAfterBracket(_ close: Int) -> CountedNoun? {
    Count(at: close, in: self).noun(from: close + 1)
  }

  /// The sum of the counts in a range; nil unless there are two or more.
  func sum(in range: Range<Int>) -> Int? {
    var sum = 0
    var parts = 0
    for place in range.clamped(to: sentence) where cursor[at: place].isInteger {
      guard Count.isWhole(at: place, in: cursor), cursor[at: place].value < 10_000_000 else {
        continue
      }
      sum += Int(cursor[at: place].value)
      parts += 1
    }
    return parts >= 2 ? sum : nil
  }

  /// Whether the numbers of a bracket add up to one before it: "371 patients (182 A, 189 B)".
  ///
  /// - Parameters:
  ///   - open: The bracket.
  ///   - close: Its end.
  /// - Returns: Whether these are parts of the people; nil if they add up to nothing.
  func splitsPeople(open: Int, close: Int) -> Bool? {
    guard let sum = sum(in: open..<close) else { return nil }
    for place in max(sentence.lowerBound, open - 30)..<open
    where cursor[at: place].isInteger && Int(cursor[at: place].value) == sum {
      if has([.sex, .outcome], in: open..<close) || has(.outcome, in: place..<open) {
        return false
      }
      if namesCondition(in: open..<close) { return false }
      if !has([.group, .control], in: open..<close) {
        // "(90 mothers and 90 infants)"
        for part in open..<close where cursor[at: part].isNumber && self[part + 1].is(.person) {
          return false
        }
      }
      // "399 recurrences (164 letrozole and 235 placebo)" splits events.
      let said = predicate(from: close + 1)
      return noun(from: place + 1) != nil || nounAfterBracket(close) != nil
        || said.stage != nil && !said.isOutcome
        || has([.randomized, .enrolled, .analyzed], in: place..<open)
    }
    return nil
  }

  /// Whether sexes or what people suffer from are named: "(97 m, 87 f)", "(38 cancer, 28 benign)".
  private func namesCondition(in range: Range<Int>) -> Bool {
    has("m", in: range) || has("f", in: range) || has("disease", in: range)
      || has("response", in: range) || has("cancer", in: range) || has("benign", in: range)
      || has("stable", in: range) || has("white", in: range) || has("black", in: range)
      || has("with", in: range) && !has(.treated, in: sentence) && !hasRandomization()
  }

  /// The arm's name beside a number in a bracket: "182 exemestane", "arm A, 75", "81 in the A group".
  func nameBeside(close: Int) -> Range<Int>? {
    var start = index + 1
    while self[start].is(.function) { start += 1 }
    var end = start
    while end < close, self[end].isWord || self[end].is(.dash) { end += 1 }
    while end > start, self[end - 1].is([.conjunction, .versus]) { end -= 1 }
    if end > start { return start..<end }
    let before = self[index - 1]
    return shortName(endingAt: before.is(.comma) || before.is(.colon) ? index - 2 : index - 1)
  }
}
