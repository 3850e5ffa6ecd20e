import Documents
import Lexing

// MARK: What a sentence says of all whom it counts

extension Count {
  /// Whether the sentence says that people were randomized.
  func hasRandomization() -> Bool {
    guard mayHave(.randomized) else { return false }
    for place in sentence where cursor[at: place].is(.randomized) {
      // "followed by randomization to drug A (n = 20) or B (n = 21)"
      if isRandomizationVerb(place) || isWord("to", at: place + 1) && isRandomization(place) {
        return true
      }
    }
    return false
  }

  /// What the sentence says of all those whom it counts.
  func sentenceStage() -> SampleSize.Stage? {
    if willBe || calculatesSize { return .planned }
    if let stage = stageOfWhole() { return stage }
    if hasRandomization() { return .randomized }
    for place in sentence {
      let token = cursor[at: place]
      if token.is(.enrolled), namesAnalysis(in: place + 2..<place + 7) { return .analyzed }
      // "The safety population included", "The primary analysis included"
      if token.is([.consists, .enrolled]),
        namesAnalyzedSet(endingAt: place - 1) || isWord("analysis", at: place - 1)
      {
        return .analyzed
      }
      if token.is(.enrolled), !isWord("inclusion", at: place), !isWord("selected", at: place),
        !makesUpGroup(place)
      {
        return .enrolled
      }
      if token.is(.analyzed), !isWord("analysis", at: place), !isWord("available", at: place),
        isPassive(place) || isWord("evaluable", at: place) || isWord("assessable", at: place)
      {
        return .analyzed
      }
      if token.is(.completed) { return .completed }
      if token.is(.treated), self[place + 1].is(.randomized) { return .randomized }
      // "Recruitment took place", "took part"
      if takesPart(place) { return .enrolled }
      if token.is(.treated), !isWord("place", at: place + 1) { return .treated }
    }
    return nil
  }

  /// Whether a verb tells of whom a group consists: "Group A (n = 15) included patients who".
  private func makesUpGroup(_ verb: Int) -> Bool {
    guard isWord("included", at: verb) else { return false }
    var place = verb - 1
    if self[place].closesBracket, let open = openBracket(before: place) { place = open - 1 }
    if self[place].is(.group) { return true }
    let isLabel = self[place].isNumber || self[place].end - self[place].start <= 2
    return isLabel && self[place - 1].is(.group)
  }

  /// Whether so many are asked for: "The target requires that 188 participants be recruited, 94 in each arm".
  private var isDemanded: Bool {
    sentence.contains {
      isWord("be", at: $0) && cursor[at: $0 - 1].is(.person)
        && cursor[at: $0 + 1].is([.enrolled, .randomized])
    }
  }

  /// Whether those said to be eligible had entered the study before: "Of 158 patients registered, 150 were eligible".
  var wereEligibleInStudy: Bool {
    (index + 1..<index + 8).contains { isWord("eligible", at: $0) && isAuxiliary($0 - 1) }
      && has([.randomized, .enrolled], in: max(sentence.lowerBound, index - 20)..<index)
      && !has(.screened, in: max(sentence.lowerBound, index - 20)..<index)
  }

  /// Whether the sentence is about what is to be done: "will be randomized", "will receive".
  var willBe: Bool {
    guard section == .methods || section == .body || section == .title else { return false }
    for place in sentence where isWord("will", at: place) || isWord("shall", at: place) {
      return self[place + 1].isWord
    }
    return false
  }

  /// Whether the sentence says how many were needed: "The sample size was calculated as 35 per group".
  private var calculatesSize: Bool {
    if has("power", in: sentence),
      has(.planned, in: sentence)
        || section == .methods && sentence.contains(where: { cursor.statesPower(at: $0) })
    {
      return true
    }
    if mayHave(.required), sentence.contains(where: { isSampleNeeded($0) }) { return true }
    if hasPower(in: index..<index + 12) { return true }
    for place in sentence where isWord("size", at: place) && isWord("sample", at: place - 1) {
      return has("calculated", in: place..<place + 9) || has("estimated", in: place..<place + 9)
        || has("determined", in: place..<place + 6) || has("required", in: place..<place + 6)
        || has("needed", in: place..<place + 6) || has("calculation", in: place..<place + 3)
        || has("selected", in: place..<place + 16) || has("chosen", in: place..<place + 16)
        || has("increased", in: place..<place + 5) || has("indicated", in: place..<place + 3)
    }
    return false
  }

  /// What is said of the whole whose parts a bracket tells: "145 completed the study (72 A; 73 B)",
  /// "Data from 119 patients (n = 53 and n = 66) were available".
  private func stageOfWhole() -> SampleSize.Stage? {
    if let stage = stageBeforeColon() { return stage }
    guard let open = openBracket(before: index), let close = closing(open),
      let sum = sum(in: open..<close)
    else { return nil }
    for whole in stride(from: open - 1, to: max(sentence.lowerBound, open - 30) - 1, by: -1)
    where cursor[at: whole].isInteger && Int(cursor[at: whole].value) == sum {
      if let stage = stageSaid(in: whole + 1..<open) { return stage }
      let said = predicate(from: close + 1)
      return said.isFinite ? said.stage : Count(at: whole, in: self).lead().stage
    }
    return nil
  }

  /// What is said of the whole whose parts stand behind a colon: "96 were evaluable: 49 in arm A, 47 in arm B".
  private func stageBeforeColon() -> SampleSize.Stage? {
    let before = max(sentence.lowerBound, index - 24)..<index
    guard let colon = before.last(where: { cursor[at: $0].is(.colon) }),
      let sum = sum(in: colon..<min(index + 24, sentence.upperBound)),
      let whole = before.last(where: {
        $0 < colon && cursor[at: $0].isInteger && Int(cursor[at: $0].value) == sum
      })
    else { return nil }
    // "entered the study: 1152 were allocated to early and 1151 to delayed clamping"
    let isRandomized = (colon + 1..<max(colon + 1, index)).contains {
      cursor[at: $0].is(.randomized) && isPassive($0)
    }
    return isRandomized ? .randomized : stageSaid(in: whole + 1..<colon)
  }

  /// The stage of the first verb of a range that has one.
  private func stageSaid(in range: Range<Int>) -> SampleSize.Stage? {
    // "91 of the 100 randomised patients completed the study": the participle is said of others.
    var reduced: SampleSize.Stage?
    for place in range {
      if cursor[at: place].is(.randomized), isRandomizationVerb(place) {
        if isPassive(place) { return .randomized }
        reduced = .randomized
      }
      // "303 patients underwent randomization"
      if cursor[at: place].is(.treated), self[place + 1].is(.randomized) { return .randomized }
      // "290 had outcome data available"
      if isWord("had", at: place), tellsOfData(after: place) { return .analyzed }
      if let stage = stage(at: place), isFinite(place) || isPassive(place) {
        // "were eligible and assessable": nobody has an arm who is only screened.
        // "were enrolled and randomly assigned"
        let isJoined =
          self[place + 1].is(.conjunction)
          && (place + 2..<max(place + 2, min(place + 5, range.upperBound))).contains {
            cursor[at: $0].is(.randomized)
          }
        if stage != .screened, !isJoined { return stage }
        if isJoined { return .randomized }
        reduced = reduced ?? stage
      }
    }
    return reduced
  }

  /// What is said of the whole behind which a bracket tells the size of each group: "290 were analyzed (145 in
  /// each group)".
  func stageOfWhole(ofEach each: Int) -> SampleSize.Stage? {
    guard let open = openBracket(before: index), sentence.contains(each) else { return nil }
    for whole in stride(from: open - 1, to: max(sentence.lowerBound, open - 24) - 1, by: -1)
    where Count.isWhole(at: whole, in: cursor) {
      let (all, rest) = Int(cursor[at: whole].value).quotientAndRemainder(dividingBy: value)
      return all > 1 && rest == 0 ? stageSaid(in: whole + 1..<open) : nil
    }
    return nil
  }

  /// Whether an analysis or its population is named: "in the final analyses", "in the ITT".
  func namesAnalysis(in range: Range<Int>) -> Bool {
    has(.analyzed, in: range) || has("itt", in: range) || has("intention", in: range)
      || has("protocol", in: range) || has("evaluation", in: range)
      || has("according", in: range) && has("protocol", in: range.upperBound..<range.upperBound + 3)
  }

  /// Whether a sample is what is needed: "patients were needed to detect a difference", "110 patients are
  /// needed".
  func isSampleNeeded(_ place: Int) -> Bool {
    guard self[place].is(.required) else { return false }
    // "126 (63 per group) is required", but not "45 patients, but further research is needed"
    if isWord("is", at: place - 1) || isWord("are", at: place - 1) {
      let subject = self[place - 2]
      return subject.is([.person, .trialUnit, .group]) || isWord("condition", at: place - 2)
        || subject.isNumber || subject.is(.closeParenthesis)
    }
    // "giving a total of 72 volunteers required."
    if self[place - 1].is(.person), isWord("required", at: place), !self[place + 1].isWord {
      return true
    }
    return isAuxiliary(place - 1)
      && (has("power", in: sentence) || has("detect", in: place..<place + 12)
        || has(.planned, in: sentence) || has("size", in: sentence))
  }

  /// Whether so many are needed: "a total sample size of 972 is needed".
  var isNeeded: Bool { (index + 1..<index + 5).contains { isSampleNeeded($0) } }

  /// Whether the clause is about the future: "will be randomized", "are planned".
  func isFuture(in range: Range<Int>) -> Bool {
    // "at least 20 patients to be included", "had to be recruited", but not "120 agreed to be randomized"
    let isToBe = range.clamped(to: sentence).contains { place in
      isWord("be", at: place) && isWord("to", at: place - 1)
        && self[place + 1].is([.enrolled, .randomized])
        && (self[place - 2].is(.person) || isWord("had", at: place - 2) || isAuxiliary(place - 2))
    }
    if isToBe { return true }
    // "36 patients would have to undergo randomization"
    for place in range.clamped(to: sentence) where isWord("would", at: place) {
      if isWord("have", at: place + 1), isWord("to", at: place + 2),
        self[place + 4].is([.enrolled, .randomized])
      {
        return true
      }
    }
    for place in range.clamped(to: sentence) where cursor[at: place].is(.planned) {
      return isWord("will", at: place) || isPassive(place) || isWord("to", at: place + 1)
    }
    return false
  }

  /// Whether so many are said to give power: "102 patients would provide 80% power to detect".
  private func hasPower(in range: Range<Int>) -> Bool {
    // "16 subjects per arm would detect a difference"
    if has("would", in: range), has("detect", in: range) { return true }
    return has("power", in: range)
      && (has("provide", in: range) || has("achieve", in: range) || has("give", in: range)
        || has("yield", in: range) || has("provides", in: range) || has("ensure", in: range))
  }

  /// "we need to recruit at least 110", "we aimed to recruit 60", but not "those who needed to start dialysis".
  private func needsToEnroll(in range: Range<Int>) -> Bool {
    range.contains {
      isWord("to", at: $0) && isIntent($0 - 1)
        && (self[$0 + 1].is([.enrolled, .randomized]) || isWord("identify", at: $0 + 1)
          || isWord("include", at: $0 + 1))
    }
  }

  /// "need to recruit", "planned to enrol", "was designed to include", "had to enrol".
  private func isIntent(_ place: Int) -> Bool {
    isWord("need", at: place) || isWord("needed", at: place) || isWord("aimed", at: place)
      || isWord("designed", at: place) || isWord("plan", at: place) || isWord("planned", at: place)
      || isWord("intended", at: place) || isWord("had", at: place)
  }

  /// Whether more are enrolled than needed: "at least 48, to account for an anticipated loss of 25%".
  private func allowsForLosses(in range: Range<Int>) -> Bool {
    guard has("least", in: index - 3..<index) else { return false }
    return range.contains {
      isWord("to", at: $0) && isWord("for", at: $0 + 2)
        && (isWord("account", at: $0 + 1) || isWord("compensate", at: $0 + 1)
          || isWord("allow", at: $0 + 1))
        && (has("anticipated", in: $0 + 3..<$0 + 8) || has("expected", in: $0 + 3..<$0 + 8)
          || has("possible", in: $0 + 3..<$0 + 8) || has("potential", in: $0 + 3..<$0 + 8))
        && !has("dose", in: $0 + 3..<$0 + 10) && !has("adjustment", in: $0 + 3..<$0 + 10)
    }
  }

  /// "will be enrolled", "a sample size of 120", "planned enrollment".
  var plannedStage: SampleSize.Stage? {
    let before = index - (isTotalInBracket ? 14 : 7)..<index
    let after = index..<index + 16
    let future = isFuture(in: after) || willBe
    if mayHave(.required), after.contains(where: { isSampleNeeded($0) }) { return .planned }
    let purpose = has("aims", in: before) || has("aim", in: before) || needsToEnroll(in: before)
    // "it was decided to recruit 37", "we assumed that 20% would drop out, leaving 800"
    if has("decided", in: before) && !has("exclude", in: before)
      || has("assumed", in: sentence)
    {
      return .planned
    }
    if allowsForLosses(in: after) || isDemanded { return .planned }
    // "16 patients was calculated to provide 90% power"
    if has("calculated", in: after) && has("power", in: sentence) || hasPower(in: after) {
      return .planned
    }
    // "a study size of 36", not "tubes of size 5 for 2 patients", "to reach the sample size, 34 were"
    let isSize = before.contains {
      isWord("size", at: $0) && !self[index - 1].is(.comma)
        && (isWord("sample", at: $0 - 1) || isWord("study", at: $0 - 1)
          || isWord("group", at: $0 - 1) || isWord("trial", at: $0 - 1))
    }
    // "One was removed, resulting in a study size of 36"
    if isSize, has("resulting", in: before) || has("reduced", in: before) { return .analyzed }
    // "The final sample size included 494"
    if isSize, self[index - 1].is(.consists) { return nil }
    if has(.planned, in: before) || future || purpose || isSize {
      return .planned
    }
    return nil
  }
}
