import Documents
import Lexing

// MARK: What verbs say of those who are counted

extension Count {
  /// The stage that a word names where it stands.
  func stage(at place: Int) -> SampleSize.Stage? {
    let token = cursor[at: place]
    // "provided data for this analysis", "contributed data"
    if isWord("data", at: place + 1),
      isWord("provided", at: place) || isWord("contributed", at: place)
    {
      return .analyzed
    }
    if agreesToParticipate(place) { return .enrolled }
    // "attended the last follow-up"
    if isWord("attended", at: place),
      has("last", in: place + 1..<place + 3) || has("final", in: place + 1..<place + 3),
      has("visit", in: place + 2..<place + 6) || has("follow", in: place + 2..<place + 6)
        || has("assessment", in: place + 2..<place + 6) || has("session", in: place + 2..<place + 6)
    {
      return .completed
    }
    guard token.is(Self.stages), !token.is(.randomized), let stage = Self.stage(of: token),
      // "The survey took place in May"
      !isWord("place", at: place + 1)
    else { return nil }
    if isWord("analysis", at: place) || isWord("analyses", at: place) {
      return nil
    }
    if token.is(.enrolled), isWord("in", at: place + 1) || isWord("for", at: place + 1),
      namesAnalysis(in: place + 2..<place + 7)
    {
      return .analyzed
    }
    // "For the per-protocol analysis, 143 patients were included"
    if token.is(.enrolled), isWord("for", at: sentence.lowerBound), isPassive(place),
      (sentence.lowerBound + 2..<sentence.lowerBound + 9).contains(where: {
        self[$0].is(.comma)
          && (isWord("analysis", at: $0 - 1) || isWord("analyses", at: $0 - 1))
      })
    {
      return .analyzed
    }
    // "registered with a practice", "who registered on the website", but not "registered on study"
    if isWord("registered", at: place), isRegisteredElsewhere(place) { return nil }
    // "assessed for eligibility", "assessed with regard to eligibility"
    if isWord("assessed", at: place), has("eligibility", in: place + 1..<place + 6) {
      return .screened
    }
    if isWord("selected", at: place), isWord("randomly", at: place - 1) { return .enrolled }
    if isWord("underwent", at: place) || isWord("received", at: place),
      isExamination(in: place + 1..<place + 5)
    {
      return nil
    }
    // "The 15 specimens included normal and malignant tissue": they comprised it.
    if isWord("included", at: place), !isPassive(place),
      self[place + 1].isNumber || isWord("both", at: place + 1)
        || self[place + 1].isWord && !self[place + 1].is(.function)
    {
      return nil
    }
    if takesPart(place) { return .enrolled }
    if token.is([.enrolled, .analyzed]),
      isWord("inclusion", at: place)
        || isWord("recruitment", at: place) || isWord("enrollment", at: place)
        || isWord("enrolment", at: place)
    {
      return nil
    }
    return stage
  }

  /// Whether people are registered with something other than the study: "registered with a general practice",
  /// "individuals who registered on the website".
  private func isRegisteredElsewhere(_ place: Int) -> Bool {
    guard
      isWord("with", at: place + 1)
        || !isPassive(place) && (isWord("on", at: place + 1) || isWord("at", at: place + 1))
    else { return false }
    return !has([.study, .studies, .analyzed], in: place + 2..<place + 5)
  }

  /// Whether what people underwent only examined them: "underwent brain MRI", "colonoscopy".
  private func isExamination(in range: Range<Int>) -> Bool {
    for place in range {
      // "CT-guided localization" treats.
      if cursor.isWord(of: Self.examinations, at: place) { return !self[place + 1].is(.dash) }
      guard self[place].isWord || self[place].is(.dash) else { return false }
    }
    return false
  }

  private static let examinations = WordSet([
    "mri", "fmri", "ct", "pet", "mra", "imaging", "ultrasound", "ultrasonography", "scans", "scan",
    "scanning", "sequencing", "colonoscopy", "polysomnography", "echocardiography", "angiography",
    "genotyping", "testing", "examination", "evaluation", "assessment", "tomography", "radiography",
    "endoscopy", "spirometry", "electroencephalography", "mammography", "exam", "exams",
  ])

  /// Whether "agreed to participate", "agreed to be interviewed", "volunteered to take part" stands at a place.
  func agreesToParticipate(_ place: Int) -> Bool {
    (isWord("agreed", at: place) || isWord("consented", at: place)
      || isWord("volunteered", at: place) || isWord("accepted", at: place))
      && (has("participate", in: place + 1..<place + 4) || has("take", in: place + 1..<place + 4)
        || isWord("to", at: place + 1) && isWord("be", at: place + 2))
  }

  /// Whether "took part" stands at a place.
  func takesPart(_ place: Int) -> Bool {
    isWord("took", at: place) && isWord("part", at: place + 1)
  }

  /// Whether "and completed the study" stands around a place.
  func finishesStudy(_ place: Int) -> Bool {
    self[place].is(.completed) && self[place - 1].is(.conjunction)
      && has(.study, in: place + 1..<place + 3)
  }

  /// Whether an auxiliary governs the participle at a place: "were prospectively enrolled".
  func isPassive(_ place: Int) -> Bool {
    var before = place - 1
    var steps = 0
    while steps < 4 {
      if isAuxiliary(before) { return true }
      let token = self[before]
      guard token.isWord, !token.is(.function) || isWord("all", at: before) else { return false }
      before -= 1
      steps += 1
    }
    return false
  }

  /// Whether "randomized" at a place says what was done, rather than what kind of trial it was.
  func isRandomizationVerb(_ place: Int) -> Bool {
    var next = place + 1
    if isWord("randomization", at: place) || isWord("randomisation", at: place) { return false }
    if isWord("intervention", at: next) || isWord("treatment", at: next),
      isWord("the", at: place - 1) || isWord("their", at: place - 1)
    {
      // "received the allocated intervention", "received their assigned treatment"
      return false
    }
    // "non-randomly assigned"
    if isWord("randomly", at: place), isWord("non", at: place - 2) { return false }
    if isWord("randomly", at: place) {
      return isWord("divided", at: place - 1)
        || self[next].is([.randomized, .divided, .enrolled, .treated])
          && !isWord("selected", at: next)
    }
    // "a prospective, randomized, double-blind study"
    if self[next].is(.comma), self[place - 1].is(.comma) { next += 1 }
    if self[next].is([.study, .studies]) || isWordOfDesign(next) { return false }
    let before = place - 1
    // "using randomized 70% derivation and 30% validation sets"
    return
      !(isWord("a", at: before) || isWord("an", at: before) || isWord("this", at: before)
      || isWord("our", at: before) || isWord("using", at: before)
      || isWord("non", at: before - 1) || isWord("self", at: before - 1)
      || isWord("not", at: before) || isByTrait(place))
  }

  /// Whether the noun "randomization" stands at a place: of people, not of genes in a "Mendelian randomization".
  func isRandomization(_ place: Int) -> Bool {
    (isWord("randomization", at: place) || isWord("randomisation", at: place))
      && !isWord("mendelian", at: place - 1)
  }

  /// Whether people are only sorted: "assigned to 3 groups according to their level", "allocated by preference",
  /// "non-randomly assigned".
  private func isByTrait(_ place: Int) -> Bool {
    guard isWord("assigned", at: place) || isWord("allocated", at: place) else { return false }
    if isWord("randomly", at: place - 1) { return isWord("non", at: place - 3) }
    if has("random", in: sentence) || has("randomly", in: sentence)
      || has("randomized", in: sentence) || has("randomised", in: sentence)
      || has("randomization", in: sentence) || has("computer", in: sentence)
    {
      return false
    }
    return (place + 1..<place + 12).contains {
      isWord("according", at: $0) && isWord("to", at: $0 + 1) && !namesChance(in: $0 + 2..<$0 + 7)
        || (isWord("based", at: $0) || isWord("depending", at: $0)) && isWord("on", at: $0 + 1)
        || isWord("basis", at: $0) && isWord("of", at: $0 + 1)
        || isWord("by", at: $0)
          && (isWord("preference", at: $0 + 1) || isWord("choice", at: $0 + 1))
    }
  }

  /// Whether something by which lots are drawn is named: "a table of numbers", "a sealed envelope".
  private func namesChance(in range: Range<Int>) -> Bool {
    range.contains { cursor.isWord(of: Self.lots, at: $0) && !isWord("waiting", at: $0 - 1) }
  }

  private static let lots = WordSet([
    "coin", "envelope", "envelopes", "list", "lottery", "minimisation", "minimization", "schedule",
    "sequence", "table",
  ])

  /// What kind of trial it is: "randomized, double-blind", "randomized crossover".
  private func isWordOfDesign(_ place: Int) -> Bool {
    isWord("controlled", at: place) || isWord("double", at: place) || isWord("clinical", at: place)
      || isWord("placebo", at: place) || isWord("crossover", at: place)
      || isWord("cross", at: place) || isWord("open", at: place)
      || isWord("prospective", at: place) || isWord("single", at: place)
      || isWord("parallel", at: place) || isWord("control", at: place)
      || isWord("phase", at: place) || isWord("multicenter", at: place)
      || isWord("multicentre", at: place) || isWord("pilot", at: place)
      || isWord("comparative", at: place)
  }

  /// Whether the criteria of a trial are named, not those of an outcome: "met the inclusion criteria for the study",
  /// "met criteria for inclusion"; not "met the criteria for depression".
  func namesEntryCriteria(in range: Range<Int>) -> Bool {
    for place in range.clamped(to: sentence) where isWord("criteria", at: place) {
      guard isWord("for", at: place + 1) else { return !self[place - 1].is(.outcome) }
      return cursor.isWord(of: Self.entries, at: place - 1)
        || cursor.isWord(of: Self.entries, at: place + 2)
          && (!self[place + 3].isWord || self[place + 3].is(.function))
    }
    return false
  }

  private static let entries = WordSet([
    "eligibility", "enrollment", "enrolment", "entrance", "entry", "inclusion",
  ])

  /// Whether a verb form cannot be a participle after its noun: "completed", "received".
  func isFinite(_ place: Int) -> Bool {
    cursor[at: place].is(.completed) || isWord("participated", at: place)
      || isWord("underwent", at: place) || isWord("attended", at: place)
      || isWord("received", at: place) || isWord("entered", at: place)
      || isWord("began", at: place) || isWord("joined", at: place) || isWord("took", at: place)
      || isWord("started", at: place) || isWord("data", at: place + 1)
      || agreesToParticipate(place)
  }

  /// Whether an outcome word is what is said of the noun, not part of its description.
  func isPredicate(_ place: Int, start: Int) -> Bool {
    if place <= start + 1 { return !isWord("with", at: place - 1) }
    let before = self[place - 1]
    return isAuxiliary(place - 1) || isWord("had", at: place - 1) || isWord("have", at: place - 1)
      || isWord("who", at: place - 1) || before.is(.closeParenthesis)
      || isWord("not", at: place - 1)
      || isPassive(place)
  }

  /// Whether "accepted participation", "agreed to participate", "consented" stands near a place.
  func agrees(after place: Int) -> Bool {
    has("agreed", in: place..<place + 4) || has("consented", in: place..<place + 4)
      || has("participation", in: place..<place + 4)
  }

  /// Whether a conjunction of time leads to another clause.
  func isSubordinate(in range: Range<Int>) -> Bool {
    has("after", in: range) || has("before", in: range) || has("since", in: range)
      || has("when", in: range) || has("although", in: range)
  }
}
