import Documents
import Lexing

// MARK: Cases and series that the authors report

extension Count {
  /// The verb with which the authors say that they tell of people: "We reviewed", "This paper reports".
  func verbOfReport(before place: Int) -> Int? {
    for subject in sentence.lowerBound..<max(sentence.lowerBound, place) where isReporter(subject) {
      for verb in subject + 1..<min(subject + 5, place) where isReport(verb) {
        return has("previous", in: sentence) || has("previously", in: sentence) ? nil : verb
      }
    }
    return nil
  }

  /// Whether a word stands for the authors or for what they wrote: "we", "this paper", "our series".
  private func isReporter(_ place: Int) -> Bool {
    if isWord("we", at: place) { return true }
    if isWord("authors", at: place) { return !self[place + 1].is(.quote) }
    guard
      isWord("study", at: place) || isWord("report", at: place) || isWord("paper", at: place)
        || isWord("article", at: place) || isWord("series", at: place)
    else { return false }
    let before = place - 1
    return isWord("this", at: before) || isWord("our", at: before) || isWord("present", at: before)
      || isWord("current", at: before)
  }

  /// Whether a finite verb of telling stands at a place: "reviewed", "reports", "describe".
  func isReport(_ place: Int) -> Bool {
    guard self[place].isWord, !isAuxiliary(place - 1) else { return false }
    return isWord("reviewed", at: place) || isWord("reviews", at: place)
      || isWord("review", at: place) || isWord("report", at: place)
      || isWord("reports", at: place) || isWord("reported", at: place)
      || isWord("describe", at: place) || isWord("describes", at: place)
      || isWord("described", at: place) || isWord("present", at: place)
      || isWord("presents", at: place) || isWord("presented", at: place)
  }

  /// Whether an illness is counted by its cases: "16 cases of cirrhosis", "three new cases".
  func countsCases(_ noun: CountedNoun) -> Bool {
    isWord("cases", at: noun.head)
      && (isWord("of", at: noun.head + 1)
        || isWord("among", at: noun.head + 1)
          && (isWord("those", at: noun.head + 2) || self[noun.head + 2].is(.person))
        || has("new", in: noun.tokens) || has("incident", in: noun.tokens))
      && !has("controls", in: sentence)
  }

  /// Whether cases are the events of a group: "Seven tumor cases were identified in the irradiated group".
  func countsEvents(_ noun: CountedNoun) -> Bool {
    guard isWord("cases", at: noun.head), let verb = verbOfCases(behind: noun.head + 1),
      isSeen(verb) || isWord("found", at: verb) || isWord("detected", at: verb)
        || isWord("reported", at: verb) || isWord("confirmed", at: verb),
      isWord("in", at: verb + 1) || isWord("among", at: verb + 1)
    else { return false }
    return (verb + 2..<verb + 8).contains { self[$0].is([.group, .control]) }
  }

  /// What is said of cases of an illness that are the article's own sample: those that the authors
  /// "reviewed", or that "were operated on" in a span of years.
  ///
  /// - Returns: What is said; nil if they may be events among other people: "two cases of heart failure".
  func predicateOfCases(_ noun: CountedNoun, lead: Lead) -> Predicate? {
    // "We report two cases of visual loss", "Four cases of air embolism" as a title
    let isReport = lead.isOwnStudy && isReported || section == .title && beginsClause
    guard countsCases(noun), !has("new", in: noun.tokens), isReport || value >= 5,
      section != .background || isReport, section != .conclusions, !lead.isOutcome, !lead.isSubset,
      !lead.isOfWhom,
      !lead.isDenominator
    else { return nil }
    var result = Predicate()
    if let verb = verbOfCases(behind: noun.head + 1) {
      let stage = Self.stage(of: self[verb])
      let isSample =
        stage != nil && stage != .treated || isReviewed(verb)
        || self[verb].is(.divided) && isWord("into", at: verb + 1)
      // "A total of 111 cases of bacteraemia were treated with cefazolin"
      let isAll = lead.isTotal && (stage == .treated || isWord("treated", at: verb))
      let isSeries =
        section != .results && isSeen(verb) && spansYears
        || isWord("reported", at: verb) && isDuration(behind: verb)
      if isSample || isAll || isSeries {
        // "331 cases of brucellosis were reviewed to identify patients with spondylitis"
        let isSearched = isWord("to", at: verb + 1) && isWord("identify", at: verb + 2)
        result.stage = isSearched ? .screened : stage ?? (isReviewed(verb) ? .analyzed : nil)
        (result.verb, result.isFinite) = (verb, true)
        return result
      }
    }
    // "41 cases of abscess treated between 1984 and 1992"
    result.stage = predicate(of: noun, lead: lead).stage
    return lead.isOwnStudy || isReport || lead.stage != nil && lead.stage != .treated
      || lead.isStudy && section != .results ? result : nil
  }

  /// The participle that says what was done with cases: "were retrospectively reviewed".
  private func verbOfCases(behind start: Int) -> Int? {
    for place in start..<start + 24 {
      let token = self[place]
      if token.kind == .end || token.is(.semicolon) || token.is(.colon) { return nil }
      if isWord("who", at: place) || isWord("that", at: place) || isWord("which", at: place) {
        return nil
      }
      guard isAuxiliary(place), !isAuxiliary(place + 1) else { continue }
      var verb = place + 1
      while verb < place + 4, ends(verb, with: "ly") { verb += 1 }
      return verb
    }
    return nil
  }

  /// What is said of people whom an article presents: "Four patients with erythropsia are described".
  func predicateOfPresented(_ noun: CountedNoun) -> Predicate? {
    guard noun.kind == .people, beginsClause, section != .conclusions,
      let verb = verbOfCases(behind: noun.head + 1), isWord("are", at: verb - 1),
      isWord("presented", at: verb) || isWord("described", at: verb)
        || isWord("reported", at: verb)
    else { return nil }
    return Predicate(isFinite: true, verb: verb)
  }

  private func isReviewed(_ place: Int) -> Bool {
    isWord("reviewed", at: place) || isWord("studied", at: place)
      || isWord("analyzed", at: place) || isWord("analysed", at: place)
  }

  private func isSeen(_ place: Int) -> Bool {
    isWord("diagnosed", at: place) || isWord("treated", at: place)
      || isWord("operated", at: place) || isWord("seen", at: place)
      || isWord("admitted", at: place) || isWord("managed", at: place)
      || isWord("observed", at: place) || isWord("identified", at: place)
      || isWord("collected", at: place)
  }

  /// Whether two years stand in the sentence: "in the years 1957-1980".
  private var spansYears: Bool {
    sentence.lazy.filter {
      cursor[at: $0].isInteger && (1900...2099).contains(cursor[at: $0].value)
    }.count >= 2
  }

  /// Whether a length of time stands behind a verb: "were reported for 6 years", "over a 10-year period".
  private func isDuration(behind verb: Int) -> Bool {
    guard
      value < 10_000,
      isWord("for", at: verb + 1) || isWord("over", at: verb + 1)
        || isWord("during", at: verb + 1)
    else { return false }
    return (verb + 2..<verb + 5).contains { self[$0].isNumber }
      && (has("years", in: verb + 3..<verb + 7) || has("year", in: verb + 3..<verb + 7)
        || has("months", in: verb + 3..<verb + 7))
  }

  /// "We studied 401 patients with fibrillation and 200 with flutter": the first of two kinds of people
  /// whom the authors compare.
  func describedPart(_ noun: CountedNoun?, _ tail: ArmTail, _ lead: Lead) -> SampleSizeMention? {
    guard let noun, noun.kind == .people, lead.stage != nil || lead.isOwnStudy, !hasShare,
      skippingShare(noun.head + 1) == noun.head + 1
    else { return nil }
    var mention = SampleSizeMention(
      self, .arm, stage: lead.stage, arm: noun.tokens.lowerBound..<tail.name.upperBound, noun: noun,
      strength: .likely, quote: index..<noun.head + 1)
    mention.isCompared = true
    return mention
  }

  /// "Five patients who were treated within three hours recovered": some of those who were treated.
  func tellsOfSomeTreated(_ noun: CountedNoun, _ predicate: Predicate, _ lead: Lead) -> Bool {
    (section == .results || section == .body) && isWord("who", at: noun.head + 1)
      && !predicate.isFinite && lead.stage == nil && !lead.isTotal && !lead.isStudy
      && !isAuxiliary(index - 1)
  }

  /// Whether those are counted who lived, beside those who died: "13 survivors and five nonsurvivors".
  func countsSurvivors(_ noun: CountedNoun) -> Bool {
    guard isWord("survivors", at: noun.head) else { return false }
    return has("nonsurvivors", in: sentence)
      || sentence.contains { isWord("survivors", at: $0) && isWord("non", at: $0 - 2) }
  }

  /// Whether tumours are counted: "17 squamous cell carcinomas".
  func countsTumours(in range: Range<Int>) -> Bool {
    range.contains {
      ends($0, with: "omas") || isWord("tumors", at: $0) || isWord("tumours", at: $0)
    }
  }

  /// Whether a name is only that of a tumour's stage or grade: "stage II", "T2".
  func namesTumourStage(in name: Range<Int>) -> Bool {
    let start = self[name.lowerBound].is(.conjunction) ? name.lowerBound + 1 : name.lowerBound
    guard start < name.upperBound, name.upperBound - start <= 2, !hasRandomization() else {
      return false
    }
    if isWord("stage", at: start) || isWord("grade", at: start) {
      return name.upperBound - start == 2
        && (self[start + 1].isNumber || self[start + 1].flags.contains(.upperCase))
    }
    return isCategory(start, of: 0x54) && hasCategory(of: 0x4E)
      || isCategory(start, of: 0x4E) && hasCategory(of: 0x54)
  }

  /// Whether the sentence has one of "N0" to "N3".
  private func hasCategory(of letter: UInt8) -> Bool {
    sentence.contains { isCategory($0, of: letter) }
  }

  /// Whether a tumour's extent is coded by a letter and a digit: "T2", "N0".
  private func isCategory(_ place: Int, of letter: UInt8) -> Bool {
    let token = self[place]
    guard token.isWord, token.end - token.start == 2 else { return false }
    return cursor.text[Int(token.start)] == letter
      && (0x30...0x34).contains(cursor.text[Int(token.start) + 1])
  }

  /// Whether what people had is only what is known of them: "had preoperative data", "achieved 2-year
  /// follow-up", but not "had no follow-up".
  func tellsOfData(after verb: Int) -> Bool {
    for place in verb + 1..<verb + 7 {
      let token = self[place]
      if isWord("no", at: place) || isWord("incomplete", at: place)
        || isWord("missing", at: place) || isWord("without", at: place)
        || token.kind == .symbol && !token.is(.dash) || Self.stage(of: token) != nil
      {
        return false
      }
      if isWord("data", at: place) || isWord("followup", at: place)
        || isWord("follow", at: place) && isWord("up", at: place + 2)
      {
        return true
      }
    }
    return false
  }
}
