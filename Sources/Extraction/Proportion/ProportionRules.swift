import Documents
import Lexing

/// Shares of a group: "Nine (69%)", "12 of 40 patients", "8.9% vs 10.9%".
///
/// Percentages that are levels, strengths, changes, thresholds or measurements are refused.
extension Proportion {
  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
    var namesNobody: Bool?
    text.forEachPassageWithLandmarks { passage, cursor, landmarks in
      guard passage.section != .table, passage.section != .references, passage.section != .title
      else { return }
      var reader = ProportionReader(
        cursor: cursor, section: passage.section, text: text, namesNobody: namesNobody)
      reader.read(landmarks, into: &findings)
      namesNobody = reader.namesNobody
    }
  }

  /// A notation of shares: takes the cursor at its first number to a mention, or yields nil.
  struct Rule: Sendable {
    let name: String
    let match: @Sendable (Cursor) -> ProportionMention?
  }

  /// The first match wins: a percentage takes the counts around it before they are read alone, and its
  /// error is no percentage.
  static let rules = [
    Rule(name: "proportion.life_table", match: lifeTable),
    Rule(name: "proportion.percent", match: percent),
    Rule(name: "proportion.shared_sign", match: sharedSign),
    Rule(name: "proportion.fraction", match: fraction),
    Rule(name: "proportion.out_of", match: outOf),
    Rule(name: "proportion.of_whom", match: ofWhom),
    Rule(name: "proportion.whom_behind", match: whomBehind),
    Rule(name: "proportion.none_of", match: noneOf),
    Rule(name: "proportion.of_people", match: ofPeople),
  ]

  // MARK: Rules

  /// "69%", "9.3 %", "12 percent", with the counts beside it: "Nine (69%)", "12 of 40 (30%)", "69%
  /// (9/13)", "9/13 = 69%".
  static func percent(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard let value = cursor.percentValue(), cursor.acceptPercentSign() else { return nil }
    let sign = cursor.index
    var mention = ProportionMention(percent: value.value, tokens: start.index..<sign)
    mention.core = mention.tokens
    mention.decimals = value.decimals
    switch start.countsInRow(of: value, sign: sign) {
    case .paired(let counts):
      mention.numerator = counts.numerator
      mention.denominator = counts.denominator
      mention.apart = .counts(counts.tokens)
    case .unpaired:
      mention.takeCounts(at: start, sign: &cursor, of: value)
      if !mention.hasOwnCounts(of: value, at: start) { mention.dropCounts() }
    case .absent: mention.takeCounts(at: start, sign: &cursor, of: value)
    }
    // "Of the remaining 112 patients, 12 (11%) relapsed"
    if cursor.namesSex(behind: mention.tokens.upperBound) {
      // "Of 119 participants, 73 (61%) were women": who took part, not what became of them.
    } else if let numerator = mention.numerator, mention.denominator == nil {
      let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
      let whole =
        start.wholeBefore(first, allowsParticiple: true)
        ?? start.wholeOpening(before: first, end) ?? start.wholeOfWhom(from: first, to: end)
        ?? start.wholeOfUnits(before: first, end) ?? start.wholeIncluded(before: first, end)
      if let whole, numerator.isShare(value, of: whole) { mention.denominator = whole }
    } else if mention.numerator == nil,
      let whole = start.wholeOpening(before: start.index, sign),
      start.isShareOfOpening(value, of: whole, sign: sign)
    {
      mention.denominator = whole
    }
    if mention.denominator == nil, let whole = start.wholeBehind(mention, of: value, sign: sign) {
      mention.denominator = whole.count
      mention.tokens = mention.tokens.lowerBound..<whole.end
    }
    if mention.denominator == nil, !cursor.namesSex(behind: mention.tokens.upperBound) {
      mention.denominator =
        mention.numerator == nil
        ? start.wholeOfParts(sign: sign) : start.wholeOfList(mention, value)
    }
    return mention
  }

  /// The first of numbers that share the last one's sign: "79.8 and 81.2 %", "5.6 versus 5.1 %",
  /// "10.2, 11.5 and 14.0%".
  static func sharedSign(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard let value = cursor.percentValue(), value.value <= 100 else { return nil }
    let end = cursor.index
    var isVersus = false
    var joins = 0
    // "72, 53 and 70%": the middle one knows its place by the comma before it.
    var isList = start.peek(-1).is(.comma) && start.peek(-2).isNumber
    while joins < 4 {
      var isJoined = cursor.accept(.comma)
      let isComma = isJoined
      if cursor.peek().is(.versus) {
        cursor.index += 1
        _ = cursor.accept(.period) || cursor.accept(word: "with") || cursor.accept(word: "to")
        isVersus = true
        isJoined = true
      } else if cursor.accept(word: "and") || cursor.accept(word: "v") {
        isJoined = true
      } else if joins == 0, cursor.peek().is(.slash), cursor.peek(2).is(.percent),
        start.isPairOfRates(at: start.index)
      {
        // "Healing rates were 78/84%"
        cursor.index += 1
        (isJoined, isList) = (true, true)
      }
      guard isJoined, let other = cursor.percentValue() else { return nil }
      // "in 2 and 35%": numbers of one list are printed alike; "22 and 83% of them, respectively".
      let isRespective =
        cursor.peek().is(.percent) && !start.isLabel(at: start.index - 1)
        && cursor.endsRespectively(at: cursor.index + 1)
      guard other.decimals == value.decimals || start.isInListOfRates(),
        isVersus || value.decimals > 0 || joins > 0 || isComma || isList || isRespective
      else { return nil }
      joins += 1
      isList = isList || isVersus || value.decimals > 0 || joins > 1 || isRespective
      let sign = cursor.index
      if !isList, cursor.peek().is(.percent) { return nil }
      if cursor.acceptPercentSign() {
        var mention = ProportionMention(percent: value.value, tokens: start.index..<end)
        mention.core = start.index..<end
        mention.decimals = value.decimals
        mention.apart = .sign(sign..<cursor.index)
        return mention
      }
    }
    return nil
  }

  /// "12/40 patients", "(3/20 vs 9/21)".
  static func fraction(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard let numerator = cursor.count(), cursor.accept(.slash),
      !cursor.peek().hasSpaceBefore, let denominator = cursor.count(), denominator >= 5,
      denominator >= numerator
    else { return nil }
    // "from 02/1992 to 07/2008": months.
    if numerator <= 12, denominator >= 1900, denominator <= 2035 { return nil }
    // "the 2015/2016 season", "the 2002/2016 criteria", but not "in 1987/2010 cases"
    if numerator >= 1900, denominator <= 2035,
      denominator == numerator + 1 || start.isWord("the", -1) || !cursor.namesPeople(within: 4)
    {
      return nil
    }
    // "1/5000 births": how often it is in a population.
    if numerator == 1, denominator >= 1000, denominator % 500 == 0 { return nil }
    let before = start.peek(-1)
    let after = cursor.peek()
    // Dates, grades, units, blood pressures, visual acuity.
    guard !before.is(.slash), !before.is(.dash), !after.is(.slash), after.unit == nil,
      !after.is(.dash), !start.isLabel(at: start.index - 1), !start.setsLimit(before),
      !start.namesMolecule(at: start.index - 1),
      numerator != 20,
      numerator != 6 || cursor.namesPeople(within: 4)
        || denominator != 60 && !start.tellsVision()
    else { return nil }
    let followsVersus = start.namesVersus(at: start.index - 1)
    let precedesVersus = cursor.namesVersus(at: cursor.index)
    let isBracketed =
      (before.opensBracket || before.is(.comma)
        || before.is(.semicolon) || followsVersus || before.is(.period))
      && (after.closesBracket || after.is(.semicolon)
        || after.is(.comma) || precedesVersus)
    // "in 51/101 vertebrae"
    let namesUnits = denominator >= 10 && after.isWord && !after.flags.contains(.capitalized)
    // "12/40 vs. 8/40."
    let isOpposed = followsVersus || before.is(.period) && start.peek(-2).is(.versus)
    guard
      isBracketed || namesUnits || cursor.namesPeople(within: 4) || precedesVersus || isOpposed
        || start.hasFraction(before: start.index) || cursor.hasFractionAhead()
    else { return nil }
    guard !cursor.hasPercentAhead(), !cursor.isLimit(),
      cursor.namesPeople(within: 4) || !start.isOnScale() && !start.isMark(of: denominator),
      !cursor.isPopulationRate(denominator)
    else { return nil }
    // "120 were randomized (60/60)": the arms of those before.
    let isSplit =
      before.opensBracket
      && (start.index - 12..<start.index).contains {
        start[at: $0].isInteger && start[at: $0].value == Double(numerator + denominator)
          && start[at: $0].sentence == start.peek().sentence
      }
    guard !isSplit, !cursor.hasPercentInRow(from: start.index) else { return nil }
    return ProportionMention(
      numerator: numerator, denominator: denominator, tokens: start.index..<cursor.index)
  }

  /// "12 of 40 patients", "two out of eight lambs", "22 of the 37".
  static func outOf(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard !start.isLabel(at: start.index - 1), let numerator = cursor.count() else { return nil }
    // "25 alive of 28"
    let isStated = cursor.isWord("of", 1) && cursor.isState(at: cursor.index)
    // "2 patients out of 4", "12 patients of the 40"
    let isNamed =
      cursor.isWord("out", 1) && cursor.isPeopleWord(at: cursor.index)
      || cursor.isWord("of", 1) && cursor.isWord("the", 2) && cursor.peek().is(.person)
    if isStated || isNamed { cursor.index += 1 }
    let hasEvents = !isNamed && cursor.acceptEvents()
    let isOut = cursor.accept(word: "out")
    guard cursor.accept(word: "of") else { return nil }
    let hasArticle =
      cursor.accept(word: "the") || cursor.accept(word: "all") || cursor.accept(word: "our")
      || cursor.accept(word: "these") || cursor.accept(word: "a")
    if hasArticle {
      // "of a total of 40", "of the first 12", "of the remaining 12"
      if cursor.accept(word: "total") {
        _ = cursor.accept(word: "of")
      } else if cursor.peek(1).isInteger, cursor.peek().isWord {
        // "210 of a planned 400 patients"
        if cursor.peek().is(.planned) { return nil }
        cursor.index += 1
      }
    }
    guard let denominator = cursor.count(), denominator >= numerator,
      // "one of three patients" may be a ratio.
      denominator >= 4 || denominator == 3 && numerator > 1 && cursor.namesPeople(within: 2),
      !cursor.hasPercentAhead()
    else { return nil }
    let end = cursor.index
    if cursor.namesThoseAsked() { return nil }
    // "All but two of 47 patients" counts the others; "one of four treatment groups" no people.
    if start.isWord("but", -1) || start.isWord("except", -1) || start.isWord("not", -1) {
      return nil
    }
    if cursor.countsGroups()
      || numerator == 1 && start.isWord("by", -1) && cursor.namesStaff() && !start.isToldBy()
    {
      return nil
    }
    guard
      isOut && !hasEvents && !start.isScaleValue() || cursor.namesPeople(within: 4)
        || cursor.namesKindOfPeople()
        || isNamed && cursor.peek().unit == nil || isCompared(start, cursor)
        || start.peek(-1).opensBracket && start.peek(-2).is(.group) && cursor.peek().closesBracket
        || start.continuesShares()
        || cursor.isPaired(start, denominator)
        || denominator >= 5 && cursor.isOutcomeVerb(at: end)
        || cursor.isWord("receiving") && !cursor.isPeopleWord(at: end + 1)
    else { return nil }
    if cursor.hasPercentInRow(from: start.index) { return nil }
    return ProportionMention(
      numerator: numerator, denominator: denominator, tokens: start.index..<end)
  }

  /// Whether a share without a noun is one of two that a bracket compares: "(0 of 11 versus 4 of 31".
  private static func isCompared(_ start: Cursor, _ end: Cursor) -> Bool {
    let before = start.peek(-1)
    let after = end.peek()
    if after.is(.versus) { return before.opensBracket }
    guard before.is(.versus) || before.is(.period) && start.peek(-2).is(.versus) else {
      return false
    }
    return after.closesBracket || after.is(.comma)
      || after.is(.semicolon)
  }

  /// "Of a total of 22 patients, 21 had advanced disease", and the next of its list, "and 12 died".
  static func ofPeople(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    // "Of the 50 participants, only 37 had pain"
    let isOnly = start.isWord("only", -1)
    let first = isOnly ? start.index - 1 : start.index
    guard start[at: first - 1].is(.comma) || start[at: first - 1].is(.conjunction),
      let numerator = cursor.count()
    else { return nil }
    let end = cursor.index
    if cursor.isPeopleWord(at: end) { cursor.index += 1 }
    let verb = cursor.index
    let isOutcome = cursor.tellsOutcome(at: verb) || cursor.tellsDeed(at: verb)
    guard isOutcome || cursor.isOutcomeVerb(at: verb), !cursor.hasPercentAhead() else {
      return nil
    }
    guard
      let whole = start.wholeOfOpening(at: first, verb: verb)
        ?? (isOutcome ? start.wholeOfFirst(before: first) : nil),
      numerator <= whole
    else { return nil }
    var mention = ProportionMention(
      numerator: numerator, denominator: whole, tokens: start.index..<end)
    if let (percent, close) = cursor.percentBehindClause(of: numerator, whole) {
      (mention.percent, mention.decimals) = (percent.value, percent.decimals)
      mention.tokens = start.index..<close
    }
    return mention
  }

  /// "100 patients, 88 of whom were treated".
  static func ofWhom(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard let numerator = cursor.count(), cursor.accept(word: "of"),
      cursor.accept(word: "whom") || cursor.accept(word: "them")
    else { return nil }
    let end = cursor.index
    guard !cursor.peek().is(.openParenthesis) else { return nil }
    // The number of those whom "whom" names: the last count of people in the sentence.
    let sentence = start.peek().sentence
    var index = start.index - 1
    var people: Int?
    while start[at: index].sentence == sentence {
      if start[at: index].is(.person) || start[at: index].is(.trialUnit) { people = index }
      if start[at: index].isNumber {
        var count = start.moved(to: index)
        guard let people, people - index <= 4, let denominator = count.count(),
          denominator >= numerator
        else { return nil }
        return ProportionMention(
          numerator: numerator, denominator: denominator, tokens: index..<end)
      }
      index -= 1
    }
    return nil
  }
}

extension Number {
  /// Whether a percentage is printed for so many of a whole, rounded to its last digit.
  func isPrinted(for count: Double, of whole: Int) -> Bool {
    let half = (0..<decimals).reduce(0.5) { half, _ in half / 10 }
    return (100 * count / Double(whole) - value).magnitude <= half + 1e-9
  }
}

extension Int {
  /// Whether a part of a whole comes so near to a percentage that a misprint or a slip explains the rest.
  func isNear(_ percent: Number, of whole: Int) -> Bool {
    whole > 0 && (100 * Double(self) / Double(whole) - percent.value).magnitude <= 15
  }

  /// Whether a count can be a percentage as printed, rounded, cut off or a little misprinted, of some
  /// whole or of this one.
  func isShare(_ percent: Number, of whole: Int? = nil) -> Bool {
    let unit = percent.decimals == 0 ? 1 : 0.2
    let least = (percent.value - unit) / 100
    let most = (percent.value + unit) / 100
    guard least > 0 else { return true }
    if let whole {
      return Double(self) > least * Double(whole) && Double(self) < most * Double(whole)
    }
    // The largest whole of which the count is still more than the least share.
    let candidate = (Double(self) / least).rounded(.up) - 1
    return candidate * most > Double(self)
  }
}
