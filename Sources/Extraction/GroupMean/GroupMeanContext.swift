import Lexing

/// What a phrase says of the numbers that follow: "mean (SD) age", "median [IQR]".
struct SpreadAnnouncement {
  var kind: SpreadKind
  /// The sentence of the phrase, or of the last number that was read by it.
  var sentence: Int32
  /// The index of its first word, or of the value whose notation the next ones follow.
  var start: Int
  /// Whether words say it; otherwise an earlier value of the sentence has shown it.
  var isStated: Bool
  /// Whether counts follow the spreads: "mean (SD; n)".
  var hasCount = false
}

/// What is estimated from many values together.
private let coefficients = WordSet([
  "beta", "coefficient", "coefficients", "correlation", "correlations", "heritabilities",
  "heritability", "intercept", "intercepts", "regression", "slope", "slopes", "β",
])

/// How an article writes means where it does not say so at the number.
struct NotationHabits {
  /// What follows "±": the standard deviation unless the article says otherwise.
  var plusMinus = SpreadKind.standardDeviation
  /// Whether only the first "±" of all has a name, the error's, which then holds for the others but for ages.
  private(set) var isErrorFirst = false
  /// Whether there is a "±".
  var hasPlusMinus = false
  /// Whether anything could be a spread.
  var hasSpreads = false
  /// What stands in the bracket behind a mean, where the article says so of all its data.
  private(set) var bracketed: SpreadKind?

  /// Reads the habits off the whole text: "Values are mean ± SEM".
  init(_ text: LexedText) {
    var errors = 0
    var deviations = 0
    var (first, isFirst, hasDeviation): (SpreadKind?, Bool, Bool) = (nil, true, false)
    text.forEachPassageWithLandmarks { _, cursor, landmarks in
      for index in landmarks {
        let token = cursor[at: index]
        if token.is(.plusMinus) {
          hasSpreads = true
          hasPlusMinus = true
          var ahead = cursor.moved(to: index + 1)
          // "± the standard error", "± 1 SD"
          if !ahead.accept(word: "the"), ahead.peek().isNumber, ahead.peek(1).is(.spread) {
            ahead.index += 1
          }
          guard ahead.peek().isWord else {
            let label = ahead.labelBehindDeviation()
            if isFirst {
              isFirst = false
              first = cursor.isOfCoefficient(index) ? nil : label
            }
            if label == .standardDeviation { hasDeviation = true }
            continue
          }
          switch ahead.spreadLabel() {
          case .standardError: errors += 1
          case .standardDeviation: deviations += 1
          default: break
          }
        } else if token.is([.spread, .interval, .average, .pValue]) {
          hasSpreads = true
          if token.is(.average), bracketed == nil { bracketed = cursor.deviationOfData(at: index) }
        }
      }
    }
    // "120 ± 3 (SE)" at the first of all holds for those without a label, unless one has another.
    isErrorFirst = first == .standardError && !hasDeviation && deviations == 0
    if errors > deviations { plusMinus = .standardError }
  }

  /// The kind of a deviation without a name behind "±".
  ///
  /// - Parameter isOfAge: Whether the value counts years, whose error few texts give.
  /// - Returns: The standard error or the standard deviation.
  func unlabelled(isOfAge: Bool) -> SpreadKind {
    isErrorFirst && !isOfAge ? .standardError : plusMinus
  }
}

extension Cursor {
  /// Whether the sentence of a "±" tells of a coefficient, which has an error where the values of people have a
  /// deviation: "The slope was 0.8 ± 0.1 (SE)".
  fileprivate func isOfCoefficient(_ plusMinus: Int) -> Bool {
    (max(sentence(at: plusMinus).lowerBound, plusMinus - 20)..<plusMinus).contains {
      isWord(of: coefficients, at: $0)
    }
  }

  /// Takes the number behind "±" with the name of the deviation behind it: "3 mmHg (SE)"; nil if it has none.
  fileprivate mutating func labelBehindDeviation() -> SpreadKind? {
    guard measuredNumber() != nil else { return nil }
    _ = measuredUnit()
    guard accept(.openParenthesis) || accept(.openBracket), peek().is(.spread),
      let label = spreadLabelOfNoInterval(), label.isSingle, peek().closesBracket
    else { return nil }
    return label
  }

  /// The announcement that begins with the average at an index: "mean (SD)", "median age [IQR]",
  /// "mean ± SEM", "least squares mean [95% CI]"; nil if it announces no spread.
  func announcement(at average: Int) -> SpreadAnnouncement? {
    var announced = SpreadAnnouncement(
      kind: .range, sentence: self[at: average].sentence, start: average, isStated: true)
    var ahead = moved(to: average + 1)
    if let kind = kindBeside(average) {
      announced.kind = kind
      return announced
    }
    var skipped = 0
    while skipped < 7, ahead.peek().isWord || ahead.peek().is(.dash) {
      if isComparison(at: ahead.index) { return nil }
      ahead.index += 1
      skipped += 1
    }
    var kind: SpreadKind?
    if ahead.accept(.plusMinus) {
      ahead.acceptMultiple()
      kind = ahead.spreadLabel()
    } else if ahead.accept(.openParenthesis) || ahead.accept(.openBracket) {
      if ahead.accept(.plusMinus) { ahead.acceptMultiple() }
      kind = ahead.spreadLabel()
      if ahead.isWord("n", 1), ahead.accept(.semicolon) || ahead.accept(.comma) {
        ahead.index += 1
        announced.hasCount = true
      }
      guard ahead.accept(.closeParenthesis) || ahead.accept(.closeBracket) else { return nil }
    }
    guard let kind else { return nil }
    announced.kind = kind
    return announced
  }

  /// The spread whose name follows an average at once: "median interquartile range score", "(median, IQR)",
  /// "median and interquartile range were".
  private func kindBeside(_ average: Int) -> SpreadKind? {
    var ahead = moved(to: average + 1)
    if ahead.accept(.comma) || ahead.accept(.semicolon) {
      guard self[at: average - 1].opensBracket, let kind = ahead.spreadLabel(),
        ahead.peek().closesBracket
      else { return nil }
      return kind
    }
    let isJoined = ahead.accept(word: "and")
    guard let kind = ahead.spreadLabel(), isJoined || kind != .range && kind != .confidenceInterval,
      !isJoined || ahead.isWord("was") || ahead.isWord("were") || ahead.isWord("of")
        || ahead.peek().closesBracket
    else { return nil }
    return kind
  }

  /// Moves past the number of "± 1 SD".
  private mutating func acceptMultiple() {
    if peek().isNumber, peek(1).is(.spread) { index += 1 }
  }

  /// Whether the number at an index compares groups: "a mean difference of", "OR", "ratio" name it.
  ///
  /// - Parameters:
  ///   - value: The first token of the number.
  ///   - end: The token after its spread.
  ///   - spread: The kind of its spread: a number with a deviation behind "HR" is a heart rate.
  /// - Returns: False for the values of groups that a difference is said to be between.
  func namesComparison(before value: Int, after end: Int, spread: SpreadKind?) -> Bool {
    // "a 35 (SE 5) % greater gain"
    if self[at: end].is(.percent), self[at: end + 1].is(.comparativeDegree) { return true }
    let sentence = self[at: value].sentence
    var index = value - 1
    var steps = 0
    while steps < 12, self[at: index].sentence == sentence {
      let token = self[at: index]
      // What stands before an earlier number of the sentence belongs to that one.
      if token.isNumber, !token.flags.contains(.spelled), steps > 0, !isLevel(at: index) {
        return false
      }
      if token.is(.semicolon) { return false }
      if isComparison(at: index),
        spread == .confidenceInterval || !token.flags.contains(.upperCase)
      {
        if spread == .interquartileRange, isOfEach(difference: index, value) { return false }
        // "no differences … (2.1 ± 0.3 vs 1.8 ± 0.4)": values of the groups.
        return !isVersus(at: end) && !hasTwin(behind: end)
          && !(spread == .confidenceInterval && isOfTwoGroups(from: index, value, end))
      }
      // "the groups differed with respect to median age, which was 48 years": not of a difference.
      if token.is(.average), !isWord("in", at: index - 1), !isWord("of", at: index - 1),
        !isWord("between", at: index - 1), !isWord("the", at: index - 1)
      {
        return false
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Whether the median of differences is told, of which there is one for each of a group, by its quartiles: "median
  /// difference on the drug +4%, IQR 2–14", but not "median difference between the arms 4 (IQR 2–14)".
  func isOfEach(difference: Int, _ value: Int) -> Bool {
    (isWord("difference", at: difference) || isWord("differences", at: difference))
      && isWord("median", at: difference - 1)
      && !(difference..<value).contains { isWord("between", at: $0) }
  }

  /// Whether the sentence of an index reckons how many people a study needs: "we calculated the sample
  /// size from …", "a power calculation based on …", "… with 80% power".
  func reckonsSampleSize(at index: Int) -> Bool {
    sentence(at: index).contains { place in
      if isWord("sample", at: place),
        isWord("size", at: place + 1) || isWord("sizes", at: place + 1)
      {
        return (place - 6..<place + 8).contains {
          isWord("calculated", at: $0) || isWord("calculation", at: $0)
            || isWord("calculations", at: $0) || isWord("estimated", at: $0)
            || isWord("determined", at: $0) || isWord("based", at: $0)
        }
      }
      return statesPower(at: place)
    }
  }

  /// Whether "and" leads to a second value with "±": "(26 ± 3 ml without it and 22 ± 2 ml with it".
  private func hasTwin(behind end: Int) -> Bool {
    let sentence = self[at: end - 1].sentence
    var isJoined = false
    for index in end..<end + 14 {
      let token = self[at: index]
      guard token.sentence == sentence else { return false }
      if isWord("and", at: index) || isWord("v", at: index) || token.is(.semicolon) {
        isJoined = true
      }
      // "(118.7 ± 46.1, 122.6 ± 39.3"
      if index == end, token.is(.comma), self[at: index + 1].isNumber { isJoined = true }
      if token.is(.plusMinus) { return isJoined }
    }
    return false
  }

  /// "difference in the mean cost between A (4784, 95% CI …) and B (4390, 95% CI …)": whether each of the groups that
  /// "between" leads to has a bracket of its own.
  private func isOfTwoGroups(from comparison: Int, _ value: Int, _ end: Int) -> Bool {
    let link = self[at: end].closesBracket ? end + 1 : end
    guard self[at: value - 1].is(.openParenthesis), self[at: link - 1].is(.closeParenthesis),
      isWord("and", at: link),
      let between = (comparison..<value).last(where: { isWord("between", at: $0) }),
      !(between..<value).contains(where: { self[at: $0].is(.conjunction) })
    else { return false }
    for index in link + 1..<link + 6 {
      if self[at: index].is(.openParenthesis) { return self[at: index + 1].isNumber }
      guard self[at: index].isWord, !isWord("between", at: index), !isWord("in", at: index) else {
        return false
      }
    }
    return false
  }

  /// Whether the number at an index is the level of an interval: "95% CI".
  private func isLevel(at index: Int) -> Bool {
    self[at: index + 1].is(.interval)
      || self[at: index + 1].is(.percent) && self[at: index + 2].is(.interval)
  }

  /// Whether a word at an index names a comparison of groups or an association.
  func isComparison(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.is(.comparison) else { return false }
    // "the adjusted mean was 7.1"
    if isWord("adjusted", at: index), self[at: index + 1].is(.average) { return false }
    // The conjunction "or" shares its letters with the odds ratio, the hour "hr" with the hazard's.
    return token.end - token.start > 3 || token.flags.contains(.upperCase)
  }

  /// Whether "vs", "versus", "compared", or the "v" of British journals stands at an index.
  func namesVersus(at index: Int) -> Bool {
    let token = self[at: index]
    return token.is(.versus)
      || token.isWord && token.end - token.start == 1 && text[Int(token.start)] == UInt8(ascii: "v")
        && token.hasSpaceBefore
        && (self[at: index + 1].hasSpaceBefore || self[at: index + 1].is(.period))
  }

  /// Whether "vs", "versus", "compared with", "to" and a number stand at an index, possibly behind
  /// words for the group: ") in the control group versus 2.1".
  func isVersus(at index: Int) -> Bool {
    if namesVersus(at: index) || isWord("to", at: index) { return true }
    var steps = 0
    var place = index
    while steps < 8 {
      let token = self[at: place]
      if namesVersus(at: place) { return true }
      // "(12.3 mm (SD 8.5); versus 4.1 mm"
      let isBeforeVersus = token.is(.semicolon) && namesVersus(at: place + 1)
      guard token.isWord || token.closesBracket || isBeforeVersus else { return false }
      place += 1
      steps += 1
    }
    return false
  }

  /// Whether what stands after an interval attributes it to one group: "in the control group",
  /// "for placebo recipients".
  func attributesToGroup(at index: Int) -> Bool {
    var place = index
    while self[at: place].closesBracket { place += 1 }
    guard
      isWord("in", at: place) || isWord("for", at: place) || isWord("with", at: place)
        || isWord("among", at: place)
    else { return false }
    for step in 1...6 {
      let token = self[at: place + step]
      guard token.isWord || token.isNumber || token.is(.dash) else { return false }
      if token.is(.group) || token.is(.control) || token.is(.person) { return true }
      if token.is(.versus) || token.is(.comparativeDegree) { return false }
    }
    return false
  }

  /// Whether the sentence sets one group against another before an index.
  func comparesGroups(before start: Int) -> Bool {
    let sentence = self[at: start].sentence
    var index = start - 1
    while index > start - Self.horizon, self[at: index].sentence == sentence {
      let token = self[at: index]
      if token.is(.versus) || token.is(.comparativeDegree) || isWord("than", at: index)
        || isWord("relative", at: index) || isComparison(at: index)
      {
        return true
      }
      index -= 1
    }
    return false
  }

  /// Whether the sentence sets one group against another before a number with its interval, or
  /// between them and the next number.
  func comparesGroups(around range: Range<Int>) -> Bool {
    if comparesGroups(before: range.lowerBound) { return true }
    let sentence = self[at: range.lowerBound].sentence
    var index = range.upperBound
    while index < range.upperBound + Self.horizon, self[at: index].sentence == sentence {
      let token = self[at: index]
      if token.is(.versus), isWord("baseline", at: index + 2) { return false }
      if token.is(.versus) || isWord("than", at: index) || isWord("relative", at: index) {
        return true
      }
      if token.isNumber { return false }
      index += 1
    }
    return false
  }

  /// Whether a mean or median before a percentage has a value of its own, so that the percentage is none: "Median
  /// PFS was 5.4 months (95% CI …), and the ORR was 31%", "with a median of 4 cycles, …", "at median follow-up of 13
  /// months, …"; but not "the median response at 12 months was 31%", "the mean response of 12 patients was 31%".
  func hasOwnValue(average: Int, before percent: Int) -> Bool {
    var depth = 0
    for place in average..<percent {
      let token = self[at: place]
      if token.opensBracket { depth += 1 }
      if token.closesBracket { depth -= 1 }
      guard depth <= 0 else { continue }
      if token.is(.semicolon) { return true }
      guard token.isNumber, !self[at: place + 1].is(.percent), !self[at: place + 1].is(.dash),
        !self[at: place - 1].is(.dash)
      else { continue }
      if isWord("was", at: place - 1) || isWord("were", at: place - 1)
        || isWord("of", at: place - 1)
          && !self[at: place + 1].is(.person) && !self[at: place + 2].is(.person)
        || self[at: place - 1].is(.equals) || self[at: place - 1].is(.average)
      {
        return true
      }
    }
    return false
  }

  /// The word "mean", "median" or "average" that governs a number, at most some tokens before it in
  /// its sentence; nil if none does.
  func average(before value: Int, within reach: Int) -> Int? {
    let sentence = self[at: value].sentence
    var index = value - 1
    while index >= value - reach, self[at: index].sentence == sentence {
      // "improved by (on average) 5.7" says nothing of the spread.
      if self[at: index].is(.average), !isWord("on", at: index - 1) { return index }
      index -= 1
    }
    return nil
  }
}
