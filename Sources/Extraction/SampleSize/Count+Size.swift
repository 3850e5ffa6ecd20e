import Documents
import Lexing

extension Count {
  /// Whether "n = 55" tells of those who were left out: "We excluded patients with angina (n = 55) or".
  func isExcluded(before sign: Int) -> Bool {
    let before = max(sentence.lowerBound, sign - 30)..<sign
    guard let verb = before.last(where: { isWord("excluded", at: $0) }),
      // "*Excluded from the analysis: those released (n = 48, 40)" begins a note.
      !self[verb - 1].isWord && !self[verb - 1].is(.comma) || !hasRandomization(),
      !(verb..<sign).contains(where: { self[$0].is(.semicolon) })
    else { return false }
    // "after 12 had been excluded, the final sample (n = 120)"
    return !has(.study, in: sign - 5..<sign) && !has("sample", in: sign - 5..<sign)
      && !has([.group, .control], in: sign - 5..<sign) && !has("remaining", in: sentence)
      && !(sign - 6..<sign).contains {
        self[$0].is([.analyzed, .enrolled]) && !isWord("recruitment", at: $0)
      }
  }

  /// The "n" of "n = 30" before the number, also through a list: "n = 51 and 49".
  func nSign() -> Int? {
    let before = self[index - 1]
    if before.is(.equals) || before.is(.colon) || before.is(.approximately) {
      return isWord("n", at: index - 2) || isWord("ns", at: index - 2) ? index - 2 : nil
    }
    if isWord("n", at: index - 1) { return isSizeWithoutSign ? index - 1 : nil }
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

  /// Whether "(n 30)" stands around the number, as the British Journal of Nutrition prints it.
  private var isSizeWithoutSign: Bool {
    (self[index - 2].is(.openParenthesis) || self[index - 2].is(.semicolon)
      || self[index - 2].is(.comma))
      && (self[index + 1].is(.closeParenthesis) || self[index + 1].is(.semicolon)
        || self[index + 1].is(.comma))
      && openBracket(before: index) != nil
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
    // "(R² = 0.72, p < 0.003, n = 10)", but "(group P, n = 30)"
    let hasP = (open + 1..<end).contains { self[$0].is(.pValue) && !self[$0 - 1].is(.group) }
    if hasP { return nil }
    var start = end
    while start > open + 1, !self[start - 1].is(.semicolon), !self[start - 1].is(.comma) {
      start -= 1
    }
    while start < end,
      self[start].is(.conjunction) || self[start].is(.versus) || isWord("in", at: start)
        || isWord("the", at: start)
    { start += 1 }
    // "ketamine (0.5 mg/kg; n = 61)", "men (20-35 years, n = 24)": the amount is no name.
    // "(<50 years, n = 253; 50-59 years, n = 289)" names groups by their ages.
    if isMeasure(start..<end) || isLegend(start..<end),
      closing(open).map({ hasOneSize(in: open..<$0) }) ?? true
    {
      return self[open - 1].is([.person, .trialUnit]) ? nil : armName(endingAt: open - 1)
    }
    guard (start..<end).contains(where: { self[$0].isWord }) else { return nil }
    // "(n = 30 and n = 31)": nothing between the signs names an arm; "group N" does.
    let hasSign = (start..<end).contains {
      isWord("n", at: $0) && (self[$0 + 1].is(.equals) || self[$0 + 1].isNumber)
    }
    return hasSign ? nil : nameBefore(open, describedBy: start..<end)
  }

  /// Whether words before a size only tell how much, how old or how ill: "0.5 mg/kg", "18-65 years", "ASA I",
  /// "DBP 95-114 mmHg".
  private func isMeasure(_ label: Range<Int>) -> Bool {
    let first = self[label.lowerBound]
    if first.is(.greater) || first.is(.less) || first.is(.greaterOrEqual) || first.is(.lessOrEqual)
      || isWord("asa", at: label.lowerBound) || isWord("nyha", at: label.lowerBound)
      || isWord("aged", at: label.lowerBound) || first.is(.month)
    {
      return true
    }
    if first.isNumber, self[label.lowerBound + 1].unit != nil { return true }
    let last = label.upperBound - 1
    // "intervention (8 practices; n = 410)"
    if first.isNumber, label.count == 2, self[last].is(.cluster) { return true }
    guard label.count > 2, self[last].unit != nil, self[last - 1].isNumber else { return false }
    return self[last - 2].is(.dash) && self[last - 3].isNumber && label.count <= 5
  }

  /// Whether words before a size only say how a figure draws it: "open circles", "blue".
  private func isLegend(_ label: Range<Int>) -> Bool {
    let last = label.upperBound - 1
    return label.count <= 3
      && (isWord("circles", at: last) || isWord("squares", at: last)
        || isWord("triangles", at: last)
        || isWord("diamonds", at: last) || isWord("bars", at: last) || isWord("line", at: last)
        || isWord("blue", at: last) || isWord("red", at: last) || isWord("green", at: last)
        || isWord("gray", at: last) || isWord("grey", at: last))
  }

  /// The arm whose name stands before a bracket that tells more of it: "an exercise group (EG; n = 44)",
  /// "a control group (the same without morphine, n = 45)"; otherwise what the bracket itself names, as it
  /// does where it tells of several: "two groups (OP, n = 137; NON, n = 153)".
  private func nameBefore(_ open: Int, describedBy label: Range<Int>) -> Range<Int> {
    guard !has([.group, .control, .sex], in: label), !self[open - 1].is(.person),
      let close = closing(open), hasOneSize(in: open..<close),
      let name = armName(endingAt: open - 1)
    else { return label }
    if label.count == 1, label.lowerBound == open + 1, isShortForm(open + 1) {
      return longForm(of: open + 1, in: name).map { $0..<label.upperBound } ?? label
    }
    return self[open - 1].is(.group) ? name : label
  }

  /// Whether "n" stands once in a range with a sign behind it.
  func hasOneSize(in range: Range<Int>) -> Bool {
    range.lazy.filter { isWord("n", at: $0) && self[$0 + 1].kind == .symbol }.count == 1
  }

  /// "EG", "Co", "PerAF": what a bracket calls the words before it.
  private func isShortForm(_ place: Int) -> Bool {
    self[place].flags.contains(.capitalized) && self[place].end - self[place].start <= 6
  }

  /// Where the words begin that a short form stands for: "patients with paroxysmal AF (PAF".
  ///
  /// All of a few, of more the last one that begins with its first letter (Schwartz and Hearst, Pac Symp
  /// Biocomput 2003:451).
  private func longForm(of short: Int, in name: Range<Int>) -> Int? {
    if name.count <= 5 { return name.lowerBound }
    let letter = cursor.text[Int(self[short].start)] | 0x20
    return name.last { self[$0].isWord && cursor.text[Int(self[$0].start)] | 0x20 == letter }
  }

  /// Whether the set of all people who are analyzed ends at a place: "on ITT analysis", "the FAS".
  func namesAnalyzedSet(endingAt anchor: Int) -> Bool {
    if isAbbreviation(anchor),
      isWord("pps", at: anchor) || isWord("fas", at: anchor) || isWord("mitt", at: anchor)
        || isWord("itt", at: anchor)
    {
      return true
    }
    guard
      isWord("analysis", at: anchor) || isWord("population", at: anchor)
        || isWord("set", at: anchor) || isWord("sample", at: anchor)
    else { return false }
    // "the modified intention-to-treat population"
    let before = anchor - 6..<anchor
    if isWord("sample", at: anchor) {
      return has("analytic", in: before) || has("analytical", in: before)
        || has("analysis", in: before) || has("estimation", in: before)
    }
    return has("itt", in: before) || has("intention", in: before) || has("intent", in: before)
      || has("pp", in: before) || has("protocol", in: before) || has("safety", in: before)
      || has("fas", in: before) || has("mitt", in: before) || has("full", in: before)
  }

  /// Whether the sentence is about those whom a study lost: "Participants were lost to follow-up (n = 6 intervention; n =
  /// 4 control)"; not "Participants lost 4.2 kg".
  private var isOfLost: Bool {
    has("excluded", in: sentence) || has("withdrew", in: sentence)
      || has("discontinued", in: sentence) || has("crossed", in: sentence)
      || sentence.contains { isWord("lost", at: $0) && !self[$0 + 1].isNumber }
  }

  /// An arm of "(n = 30)", or events: "nausea (n = 30)".
  func armOfSize(_ sign: Int, name: Range<Int>?, open: Int?) -> SampleSizeReading {
    let isBehind = name.map { $0.lowerBound > sign } ?? false
    let start = max(sentence.lowerBound, min(name?.lowerBound ?? sign, sign) - 4)
    let anchor = (open ?? sign) - 1
    // "Adverse events were rare (n = 37 placebo; n = 46 drug)": the second is of them as well.
    let nearby = max(sentence.lowerBound, (isBehind ? open ?? sign : sign) - 5)..<sign
    // "between the tamoxifen (n = 973) and raloxifene (n = 1010) groups"
    let namesGroup =
      !isBehind && namesArm(in: start..<sign)
      || isBehind && !has(.outcome, in: nearby)
        && name.map { has([.group, .control], in: $0) } ?? false
      || self[anchor].is([.person, .trialUnit]) && isArmOfTrial(anchor - 1)
      || hasOtherSize && has(.group, in: index + 1..<index + 12)
      || open.map { isComparedWithControls(open: $0) } ?? false
    let randomized = hasRandomization()
    if let open, tellsEvents(in: open) { return .refused(.subgroup) }
    if isBehind ? !randomized && isOfLost : followsLoss(sign) { return .refused(.subgroup) }
    // "the subset who underwent MRI (n = 96)"
    if let name,
      isWord("who", at: name.lowerBound - 2) && isSubset(name.lowerBound - 3) || namesSeveral(name)
    {
      return .refused(.subgroup)
    }
    if !namesGroup, !randomized, has(.outcome, in: nearby) || hasShareInBracket {
      return .refused(.subgroup)
    }
    // "a success of 97% on easy veins (n = 25)"
    if !randomized, let start = name?.lowerBound, self[start + 1].is(.percent),
      isPreposition(start + 2)
    {
      return .refused(.subgroup)
    }
    // "62 had dropped out (A: n = 17; placebo: n = 24)", "Their reasons were: refusal (placebo: n = 11)"
    if !randomized,
      self[anchor].is(.outcome) || isWord("out", at: anchor) || has("reasons", in: sentence)
    {
      return .refused(.subgroup)
    }
    // "Most cells had medium abnormalities (n = 92)", "(remaining n = 1387)"
    if let name,
      !namesGroup && !randomized && has("had", in: name) && !has("who", in: name)
        || name.count == 1 && has("remaining", in: name)
    {
      return .refused(.subgroup)
    }
    // "These events were evenly distributed: 0.75 mg (n = 4), 1.25 mg (n = 9)"
    if has("distributed", in: sentence), has(.outcome, in: sentence) { return .refused(.subgroup) }
    // "had received prior chemotherapy (n = 12)", "had previously received one (n = 12)"
    if !randomized, !namesGroup, tellsOfPast(before: sign) { return .refused(.subgroup) }
    // "Nausea (n = 12) and vomiting (n = 8) were the commonest side effects."
    if !namesGroup, !randomized, namesEvents || !mayHave(.person) && listsFindings {
      return .refused(.subgroup)
    }
    // "Nausea was reported after drug A (n = 3)": no name has a verb.
    if !randomized, let name, tellsEvent(in: name) { return .refused(.subgroup) }
    // "lymphoedema in the intervention group (n = 18, 24%)"
    if !randomized, hasShareInBracket, sentenceStage() == nil { return .refused(.subgroup) }
    if randomized, let name, isGivenToAll(name) {
      return .mention(
        SampleSizeMention(
          self, .total, stage: .randomized, strength: .stated, quote: sign..<index + 1))
    }
    return .mention(
      SampleSizeMention(
        self, .arm, stage: sentenceStage(), arm: telling(name, open: open),
        noun: unitOfSize(before: sign),
        strength: strengthOfArm(sign, isPlain: randomized || namesGroup),
        quote: quote(of: sign, name)))
  }

  /// How plain the size of an arm is; plain are those of people who were randomized, or whose group is named.
  private func strengthOfArm(_ sign: Int, isPlain: Bool) -> SampleSizeMention.Strength {
    if comparesEvents(before: sign) { return .possible }
    if isPlain { return .stated }
    let isTold =
      has(.treated, in: sentence) || section == .methods || section == .body || section == .title
    return isTold && hasOtherSize ? .likely : .possible
  }

  /// A size with the name before it, if that is short, or behind it.
  private func quote(of sign: Int, _ name: Range<Int>?) -> Range<Int> {
    guard let name else { return sign..<index + 1 }
    if name.lowerBound > sign { return sign..<name.upperBound }
    let first = max(name.lowerBound, sign - 6)
    return (self[first].is(.comma) || self[first].is(.colon) ? first + 1 : first)..<index + 1
  }

  /// Whether people are told to have been treated before: "had received prior", "had previously undergone".
  private func tellsOfPast(before sign: Int) -> Bool {
    let before = sentence.lowerBound..<sign
    return
      (has("prior", in: before) || has("previous", in: before) || has("previously", in: before))
      && before.contains {
        isWord("had", at: $0) && ($0 + 1..<$0 + 4).contains { self[$0].is(.treated) }
      }
  }

  /// The name of an arm; what it is said to have received, if the name tells nothing: "half the patients (n =
  /// 25) received midazolam", "one group (n = 25) received ketamine".
  private func telling(_ name: Range<Int>?, open: Int?) -> Range<Int>? {
    guard let name else { return nil }
    // "in two groups (n = 20)"
    if self[name.lowerBound].isNumber, has("groups", in: name) || has(.studies, in: name) {
      return nil
    }
    let first = name.lowerBound
    let last = name.upperBound - 1
    let isShort = name.count == 1 || name.count == 2 && self[last].is(.group)
    let isVague =
      isWord("half", at: last) || isWord("remainder", at: last)
      || isWord("half", at: first) && (isWord("the", at: first + 1) || isWord("of", at: first + 1))
      || isShort
        && (self[first].isNumber && self[first].value == 1 || isWord("other", at: first))
    guard isVague else { return name }
    guard let close = open.flatMap({ closing($0) }), let tail = armTail(from: close + 1),
      tail.kind == .received || tail.kind == .assigned
    else { return nil }
    return tail.name
  }

  /// "subset", "subgroup".
  private func isSubset(_ place: Int) -> Bool {
    isWord("subset", at: place) || isWord("subgroup", at: place)
  }

  /// Whether a bracket is followed by the size of a control: "X (n = 24) compared to placebo (n = 25)".
  private func isComparedWithControls(open: Int) -> Bool {
    guard let close = closing(open),
      self[close + 1].is([.versus, .conjunction]) || isWord("compared", at: close + 1)
        || isWord("than", at: close + 1)
        || isAuxiliary(close + 1) && isWord("compared", at: close + 2)
    else { return false }
    for place in close + 2..<close + 8 where self[place].is(.openParenthesis) {
      return self[place - 1].is([.control, .group]) && isWord("n", at: place + 1)
    }
    return false
  }

  /// Whether a word before people tells them by what they were given: "intervention dyads".
  func isArmOfTrial(_ place: Int) -> Bool {
    isWord("intervention", at: place) || isWord("experimental", at: place)
      || isWord("treated", at: place) || isWord("untreated", at: place)
      || isWord("vaccinated", at: place)
      || isAbbreviation(place) && hasOtherSize
  }

  /// Whether a word is an abbreviation: "BCS" for breast cancer survivors.
  func isAbbreviation(_ place: Int) -> Bool {
    let token = self[place]
    return token.isWord && token.flags.contains(.upperCase) && token.end - token.start > 1
  }

  /// Whether a sentence begins with the name of a study: "ADVANCE-PD (n = 393) assessed".
  func isStudyName(endingAt anchor: Int) -> Bool {
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
  func namesArm(in range: Range<Int>) -> Bool {
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
  func describesPeople(before anchor: Int) -> Bool {
    // "Adults 18 years and older"
    var place = extendsAge(anchor - 1) ? anchor - 2 : anchor
    while sentence.contains(place), place > anchor - 24 {
      let token = cursor[at: place]
      if token.is(.comma) || token.is(.semicolon) || token.is([.group, .control, .conjunction]) {
        return false
      }
      if token.is(.randomized) || isArmOfTrial(place) { return false }
      if token.is(.person) { return !isWord("these", at: place - 1) }
      if token.is(.study), !isWord("cohort", at: place) { return true }
      place -= 1
    }
    return false
  }

  /// Whether the sentence has another "n = 30", or a bare "(30)".
  var hasOtherSize: Bool {
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
}
