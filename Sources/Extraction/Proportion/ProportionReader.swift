import Documents
import Lexing

/// Reads the shares of one passage from left to right; what refuses one percentage refuses the
/// others of its list.
struct ProportionReader {
  let cursor: Cursor
  let section: Section
  let text: LexedText
  /// Whether the text names nobody of whom a share could be told; nil until it was asked.
  var namesNobody: Bool?
  /// The last percentage that was refused, and why.
  var refused: (end: Int, reason: RefusalReason)?
  /// Where the last percentage ended.
  private(set) var lastEnd = -1

  init(cursor: Cursor, section: Section, text: LexedText, namesNobody: Bool?) {
    self.cursor = cursor
    self.section = section
    self.text = text
    self.namesNobody = namesNobody
  }

  mutating func read(_ landmarks: Landmarks, into findings: inout Findings) {
    var landmarks = landmarks
    var end = 0
    while let index = landmarks.next(from: end) {
      if let intervalEnd = intervalEnd(at: index) {
        end = intervalEnd
      } else if cursor[at: index].isNumber, !isTaken(index, in: findings), mayBeShare(index) {
        end = share(at: index, into: &findings) ?? end
      }
    }
  }

  /// The end of an interval that begins at an index: its level and bounds are no shares.
  private func intervalEnd(at index: Int) -> Int? {
    let token = cursor[at: index]
    guard
      token.opensBracket || token.is(.interval)
        || token.isNumber && token.value >= 80 && token.value < 100
          && (cursor[at: index + 1].is(.percent) || cursor[at: index + 1].is(.interval))
    else { return nil }
    let isNamed = (0..<8).contains { cursor[at: index + $0].is(.interval) }
    guard isNamed || index == lastEnd else { return nil }
    var ahead = cursor.moved(to: index)
    if let interval = ahead.interval(), interval.isLabelled { return ahead.index }
    ahead.index = index
    if let label = ahead.intervalLabel() { return label.tokens.upperBound }
    // Bounds in brackets right behind a percentage: "37.6% (27.1%–50.2%)".
    if index == lastEnd, token.opensBracket {
      ahead.index = index
      if ahead.interval() != nil, ahead.index > index { return ahead.index }
    }
    return nil
  }

  /// Whether an earlier type that excludes shares has claimed a number; sample sizes do not.
  private func isTaken(_ index: Int, in findings: Findings) -> Bool {
    findings.isClaimed(index) && !findings.isClaimed(index, by: .sampleSize)
  }

  /// Whether what follows a number can make it part of a share.
  private func mayBeShare(_ index: Int) -> Bool {
    if cursor.isWord("of", at: index - 1) || cursor.isWord("of", at: index - 2),
      cursor.isWord("none", at: index - 2) || cursor.isWord("none", at: index - 3)
    {
      return true
    }
    let next = cursor[at: index + 1]
    switch next.kind {
    case .symbol:
      return next.is(.percent) || next.is(.slash) || next.is(.comma) || next.is(.plusMinus)
    case .word:
      return next.is(.versus) || next.is(.conjunction) || cursor.isWord("of", at: index + 1)
        || cursor.isWord("of", at: index + 2)
          && (cursor.isState(at: index + 1)
            || cursor.isWord("the", at: index + 3) && cursor[at: index + 1].is(.person))
        || cursor.isOutcomeVerb(at: index + 1)
          && (cursor[at: index - 1].is(.comma) || cursor[at: index - 1].is(.conjunction)
            || cursor.isWord("whom", at: index - 1) || cursor.isWord("only", at: index - 1))
        || cursor[at: index - 1].is(.comma)
          && (cursor.tellsDeed(at: index + 1) || cursor.isPeopleWord(at: index + 1))
        || cursor.isWord("out", at: index + 2) && cursor.isPeopleWord(at: index + 1)
        || (cursor[at: index + 2].opensBracket || cursor.isWord("out", at: index + 2))
          && cursor.isEvents(at: index + 1)
        || cursor.isWord("out", at: index + 1) || cursor.isWord("per", at: index + 1)
        || cursor.isWord("percent", at: index + 1) || cursor.isWord("v", at: index + 1)
    case .number, .superscript, .end: return false
    }
  }

  /// Tries the rules at a number; yields the token after the fact or refusal.
  private mutating func share(at index: Int, into findings: inout Findings) -> Int? {
    let start = cursor.moved(to: index)
    let rules = Proportion.rules
    // By place: a rule that is taken out of the list counts as references more.
    for place in rules.indices {
      guard var mention = rules[place].match(start) else { continue }
      let rule = rules[place]
      if mention.isSampleBehind, let core = mention.core, isSizeOfArm(mention, in: findings) {
        (mention.numerator, mention.isSampleBehind, mention.tokens) = (nil, false, core)
      }
      let end = mention.core?.upperBound ?? mention.tokens.upperBound
      if let reason = objection(to: mention)
        ?? (isOfNobody(mention, in: findings) ? .notAShare : nil)
      {
        findings.refuse(mention.tokens, as: .proportion, rule: rule.name, reason: reason)
        // "I2 94%) and fatigue (31%", "In the 50% group, 24%", "12% in the general population and 24% in patients": what
        // is said of studies or others or called so says nothing of the next.
        let first = mention.tokens.lowerBound
        if !isHeterogeneity(first), !isSpread(first), !namesGroup(first, end), !isInOthers(end),
          !isBracketedMeasure(first, end)
        {
          refused = (end, reason)
        }
        lastEnd = end
        // "achieved in 64% of cycles (32/50)": the counts of what is no share are none.
        return reason == .notAShare ? max(end, mention.tokens.upperBound) : end
      }
      do throws(RefusalReason) {
        let share = try Proportion(normalizing: mention)
        findings.accept(
          .proportion(share), quote: mention.quote, claiming: mention.tokens, section: section,
          rule: rule.name, confidence: confidence(of: mention))
        if case .counts(let row) = mention.apart { findings.claim(row, for: .proportion) }
      } catch {
        findings.refuse(mention.tokens, as: .proportion, rule: rule.name, reason: error)
        refused = (end, error)
      }
      lastEnd = max(end, mention.core == nil ? end : max(end, mention.tokens.upperBound))
      return lastEnd
    }
    return nil
  }

  /// Counts make a share nearly sure; sections other than results, less.
  private func confidence(of mention: ProportionMention) -> Double {
    var confidence = 0.9
    if mention.numerator != nil {
      confidence = mention.percent == nil ? 0.9 : 0.95
    } else if let core = mention.core, namesPeople(behind: core.upperBound) {
      confidence = 0.95
    }
    switch section {
    case .results, .caption: break
    case .methods: confidence -= 0.25
    default: confidence -= 0.1
    }
    return confidence
  }

  /// Whether the n behind a percentage is the size of an arm that was stated before, "randomized to A (n = 84) …
  /// cured in 62% (n = 84)", and no part of a group whose size was.
  private func isSizeOfArm(_ mention: ProportionMention, in findings: Findings) -> Bool {
    guard let count = mention.numerator, let percent = mention.percent, percent > 0 else {
      return false
    }
    let whole = 100 * Double(count) / percent
    let start = Int(cursor[at: mention.tokens.lowerBound].start)
    var isSize = false
    for fact in findings.facts {
      guard case .sampleSize(let size) = fact.content, case .text(let range) = fact.place,
        range.upperBound <= start
      else { continue }
      if (Double(size.value) - whole).magnitude <= 0.03 * whole { return false }
      isSize = isSize || size.scope == .arm && size.value == count
    }
    return isSize
  }
}
