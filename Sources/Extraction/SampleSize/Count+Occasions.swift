import Documents
import Lexing

// MARK: The same people at several times

extension Count {
  /// A size behind one of several times at which the same people were seen: "at baseline (n = 321), 6 months (n = 211)
  /// and 12 months (n = 144)", "in wave 1 (n = 1877) and wave 2 (n = 1140)".
  ///
  /// - Returns: The first may be that of all; the others are of those who came again. Nil if groups differ in
  ///   their time, as those randomized to it do, and those "clamped after 1 (n = 60) or 3 min", "killed on day 3".
  func sizeAtOccasion(_ sign: Int, open: Int) -> SampleSizeReading? {
    guard sign == open + 1, statesSize(in: open), let time = time(endingAt: open - 1),
      !mayHave(.randomized), !endsLife(before: time)
    else { return nil }
    let before = occasion(before: time)
    guard let close = closing(open), before != nil || occasion(behind: close) else { return nil }
    var first = time
    while let earlier = occasion(before: first) { first = earlier }
    guard first >= sentence.lowerBound else { return nil }
    // "were given ethanol on day 4 (n = 10) or day 9 (n = 11)"
    if has(.treated, in: sentence.lowerBound..<first), !namesRound(first) { return nil }
    // "the placebo group at baseline (n = 40)"
    if namesArms(in: first - 4..<first) { return nil }
    let people = sentence.lowerBound..<first
    let isAll =
      before == nil && namesRound(first) && has([.person, .group], in: people)
      && !namesArms(in: people)
    guard isAll, !hasLargerSize else { return .refused(.subgroup) }
    return .mention(
      SampleSizeMention(
        self, .total, stage: sentenceStage(), noun: unitOfSize(before: sign), strength: .possible,
        quote: time..<index + 1))
  }

  /// Whether animals are told to have been killed at a time, which none of them is twice.
  private func endsLife(before time: Int) -> Bool {
    let before = sentence.lowerBound..<max(sentence.lowerBound, time)
    return mayHave(.trialUnit)
      && (has("killed", in: before) || has("sacrificed", in: before)
        || has("euthanized", in: before) || has("euthanised", in: before))
  }

  /// Whether a group that is not the whole cohort is named.
  private func namesArms(in range: Range<Int>) -> Bool {
    range.contains { self[$0].is([.group, .control]) && !isWord("cohort", at: $0) }
  }

  /// Whether a time is that of a visit or the like, and not only so long after something: "baseline", "wave 1", "age
  /// 70".
  private func namesRound(_ time: Int) -> Bool {
    isWord("baseline", at: time) || isWord("wave", at: time) || isWord("visit", at: time)
      || isWord("time", at: time) || isWord("age", at: time) || isWord("ages", at: time)
  }

  /// Whether another size of the sentence is larger.
  private var hasLargerSize: Bool {
    sentence.contains {
      $0 != index && cursor[at: $0].isInteger && cursor[at: $0].value > Double(value)
        && self[$0 - 1].is(.equals) && isWord("n", at: $0 - 2)
    }
  }

  /// Where the time of a list begins that ends with its size before another: the "baseline" of "at baseline (n =
  /// 321), 6 months".
  private func occasion(before time: Int) -> Int? {
    var place = time - 1
    if isWord("at", at: place) || isWord("in", at: place) || isWord("after", at: place) {
      place -= 1
    }
    if self[place].is(.conjunction), !isWord("or", at: place) { place -= 1 }
    if self[place].is(.comma) { place -= 1 }
    guard place < time - 1, self[place].is(.closeParenthesis),
      let open = openBracket(before: place), statesSize(in: open)
    else { return nil }
    return self.time(endingAt: open - 1)
  }

  /// Whether nothing but another time with its size stands behind a bracket: "and at 12 months (n = 144)".
  private func occasion(behind close: Int) -> Bool {
    var place = close + 1
    if self[place].is(.comma) { place += 1 }
    if self[place].is(.conjunction), !isWord("or", at: place) { place += 1 }
    guard place > close + 1 else { return false }
    if isWord("at", at: place) || isWord("in", at: place) || isWord("after", at: place) {
      place += 1
    }
    for open in place + 1..<place + 4 where self[open].is(.openParenthesis) {
      return statesSize(in: open) && (time(endingAt: open - 1) == place || self[place].isNumber)
    }
    return false
  }

  /// Where the time begins that ends at a place: "baseline", "6 months", "week 12", "age 70", or the 73 of "age 70 (n =
  /// 1091), 73"; not "aged 8 years".
  private func time(endingAt last: Int) -> Int? {
    if isWord("baseline", at: last) || isWord("followup", at: last) || isWord("discharge", at: last)
      || isWord("admission", at: last)
    {
      return last
    }
    if isWord("up", at: last), self[last - 1].is(.dash), isWord("follow", at: last - 2) {
      return last - 2
    }
    let number = self[last].unit?.quantity == .time ? last - 1 : last
    guard self[number].isNumber, !isWord("aged", at: number - 1) else { return nil }
    if namesRound(number - 1) || number == last && isPeriod(number - 1) { return number - 1 }
    if number < last { return number }
    return occasion(before: number) == nil ? nil : number
  }

  /// "week 12", "month 6"; a year of students is no time of their study.
  private func isPeriod(_ place: Int) -> Bool {
    isWord("week", at: place) || isWord("weeks", at: place) || isWord("month", at: place)
      || isWord("months", at: place) || isWord("day", at: place) || isWord("days", at: place)
      || isWord("visits", at: place) || isWord("waves", at: place)
  }
}
