import Documents
import Lexing

extension SampleSize {
  /// "(RR 1.1; 5 trials, 1230 participants)", "nine studies (n = 1204)": who took part in several
  /// studies together.
  ///
  /// So reviews state the size of each comparison (PMID 32441330).
  static func pooled(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    // "cohort 1 enrolled 66 patients": one of the trial's own.
    let isOfCohort = count[index - 2].isNumber && count[index - 3].is(.group)
    guard count.value >= 10, !count[index + 1].is(.studies), count.mayFollowStudies, !isOfCohort
    else { return nil }
    var first = index
    var last = index
    var noun: CountedNoun?
    if let sign = count.nSign() ?? count.participantsSign() {
      first = sign
    } else {
      noun = count.noun(from: index + 1)
      guard let noun, noun.kind == .people, !count.comparesWithControls(noun) else { return nil }
      last = noun.head
    }
    if let open = count.openBracket(before: index) {
      // "In one RCT (59 participants)": one of those that are pooled.
      if first == open + 1, count.namesOneStudy(endingAt: open - 1) {
        return .refused(.otherStudy)
      }
      guard count.statesStudies(before: first, open: open) || count.statesStudies(after: last)
      else { return nil }
    } else {
      guard noun != nil, count.goesOnFromStudies else { return nil }
    }
    return .mention(
      SampleSizeMention(count, .total, noun: noun, strength: .stated, quote: first..<last + 1))
  }
}

extension Count {
  /// Whether studies are named nearby and a separator stands before the number; most are left here.
  fileprivate var mayFollowStudies: Bool {
    let before = self[index - 1]
    guard
      before.kind == .symbol || before.is([.conjunction, .consists])
        || isWord("with", at: index - 1)
        || isWord("in", at: index - 1) || isWord("of", at: index - 1)
    else { return false }
    return has([.studies, .study], in: index - 12..<index + 12)
  }

  /// "In one RCT", "One small trial"; "1 trial" is how reviews size a comparison.
  fileprivate func namesOneStudy(endingAt place: Int) -> Bool {
    namesStudies(place)
      && (place - 3..<place).contains {
        self[$0].flags.contains(.spelled) && self[$0].value == 1 || isWord("single", at: $0)
      }
  }

  /// The noun of "participants = 1456" before the number.
  fileprivate func participantsSign() -> Int? {
    guard self[index - 1].is(.equals) || self[index - 1].is(.colon), self[index - 2].is(.person),
      !self[index - 2].is(.control)
    else { return nil }
    return index - 2
  }

  /// Whether a number of studies stands right before a place of a bracket: "5 small trials, ".
  fileprivate func statesStudies(before place: Int, open: Int) -> Bool {
    var place = place - 1
    while self[place].is(.comma) || self[place].is(.semicolon) || self[place].is(.conjunction)
      || isWord("with", at: place) || isWord("in", at: place) || isWord("of", at: place)
      || self[place].is(.consists) || place == open
    {
      place -= 1
    }
    // "studies = 7; participants = 1456"
    if self[place].isInteger { return self[place - 1].is(.equals) && namesStudies(place - 2) }
    guard namesStudies(place) else { return false }
    for number in stride(from: place - 1, to: place - 4, by: -1) {
      if self[number].isInteger { return Int(cursor[at: number].value) < value }
      // "FIRST Study, N = 198; SECOND Study, N = 372": each is the size of one.
      if self[number].kind == .symbol, !self[number].is(.dash) { return false }
    }
    return false
  }

  /// Whether a number of studies stands right after a place: "; studies = 7", ", 5 trials", "in 5 RCTs".
  fileprivate func statesStudies(after place: Int) -> Bool {
    var place = place + 1
    guard
      self[place].is(.comma) || self[place].is(.semicolon) || isWord("in", at: place)
        || isWord("from", at: place)
    else { return false }
    place += 1
    if namesStudies(place) { return self[place + 1].is(.equals) && self[place + 2].isInteger }
    return cursor[at: place].isNumber && sentence.contains(place)
      && (namesStudies(place + 1) || namesStudies(place + 2))
  }

  /// Whether the people are those of studies counted before: "Five articles met the criteria, with 383
  /// patients".
  var goesOnFromStudies: Bool {
    guard
      isWord("with", at: index - 1) || self[index - 1].is(.consists)
        || isWord("including", at: index - 1) || isWord("involving", at: index - 1)
    else { return false }
    for place in max(sentence.lowerBound, index - 10)..<index - 1 where self[place].is(.studies) {
      for number in max(sentence.lowerBound, place - 3)..<place where self[number].isInteger {
        return Int(cursor[at: number].value) < value
      }
    }
    return false
  }

  private func namesStudies(_ place: Int) -> Bool {
    self[place].is(.studies) || isWord("study", at: place) || isWord("trial", at: place)
      || isWord("rct", at: place) || isWord("comparisons", at: place)
  }
}
