import Documents
import Lexing

extension Dose {
  /// Adds the doses of a text to the findings.
  ///
  /// The trigger is a unit with a number before it, or a percent sign for a strength.
  static func extract(from text: LexedText, into findings: inout Findings) {
    var apart: DoseApart?
    text.forEachPassageWithLandmarks { passage, cursor, landmarks in
      guard passage.section != .table, passage.section != .references else { return }
      var mentions: [DoseMention] = []
      for index in landmarks where isTrigger(cursor[at: index]) {
        guard let mention = DoseMention.ending(at: index, cursor),
          !mention.tokens.contains(where: { findings.isClaimed($0) }),
          mention.tokens.lowerBound >= mentions.last?.tokens.upperBound ?? 0
        else { continue }
        mentions.append(mention)
      }
      guard !mentions.isEmpty else { return }
      let known = apart ?? DoseApart(of: text)
      apart = known
      add(mentions, known, in: cursor, of: text, section: passage.section, to: &findings)
    }
  }

  /// "45 mg toltrazuril + 200 mg gleptoferron per piglet", "4.00 g and 5.25 g/kg/d": the denominator behind
  /// the last holds for the whole enumeration.
  private static func sharingDenominators(
    _ mentions: [DoseMention], _ contexts: [DoseContext], _ cursor: Cursor
  ) -> [DoseMention] {
    guard mentions.contains(where: { !$0.per.isEmpty }) else { return mentions }
    var mentions = mentions
    for index in mentions.indices.dropLast().reversed() where mentions[index].per.isEmpty {
      let next = mentions[index + 1]
      let isShared =
        next.isPerApart && contexts[index].frequency == nil && contexts.isEnumerated(index, cursor)
      if isShared || isLevel(mentions[index], beside: next, cursor) {
        mentions[index].per = next.per
        mentions[index].isPerApart = isShared
      }
    }
    return mentions
  }

  /// "4.00 g and 5.25 g/kg/d": two levels by body weight, alike in size, with a conjunction alone between them;
  /// "20 mg or 0.3 mg/kg" are two ways to dose.
  private static func isLevel(
    _ mention: DoseMention, beside next: DoseMention, _ cursor: Cursor
  ) -> Bool {
    guard let per = next.per.first, per.code == "kg" || per.code == "m2", mention.unit == next.unit,
      mention.tokens.upperBound + 1 == next.tokens.lowerBound,
      cursor[at: mention.tokens.upperBound].is(.conjunction.union(.versus)),
      case .exact(let low)? = mention.amounts.last?.amount,
      case .exact(let high)? = next.amounts.first?.amount
    else { return false }
    return low < high * 4 && high < low * 4
  }

  private static func isTrigger(_ token: Token) -> Bool {
    token.is(.percent) || token.unit != nil
  }

  /// Adds those amounts of a passage that are doses, each with what is said around it.
  private static func add(
    _ mentions: [DoseMention], _ apart: DoseApart, in cursor: Cursor, of text: LexedText,
    section: Section, to findings: inout Findings
  ) {
    var contexts = mentions.indices.map { index in
      var context = DoseContext(
        of: DoseZone(
          of: mentions[index].tokens, behind: index > 0 ? mentions[index - 1].tokens : nil,
          before: index + 1 < mentions.count ? mentions[index + 1].tokens : nil, in: cursor),
        in: cursor)
      if let times = mentions[index].times { context.frequency = times }
      return context
    }
    contexts.shareAmongEnumerated(in: cursor)
    for index in contexts.indices { contexts[index].takeClosing(in: cursor) }
    let mentions = sharingDenominators(mentions, contexts, cursor)
    // A level without a name is one of the drug that the passage named last.
    var lastNamed: Range<Int>?
    var radiations = RadiationWords(cursor: cursor)
    var (doses, given): ([DoseMention], [DoseContext]) = ([], [])
    for (mention, var context) in zip(mentions, contexts) {
      let isRadiation = mention.unit.quantity == .absorbedDose
      let names = DoseNames(cursor: cursor, zone: context.zone)
      if isRadiation {
        context.substance = names.radiation(
          earlier: radiations.last(before: context.zone.sentence.lowerBound))
      } else if context.substance == nil, !context.isPlacebo(in: cursor) {
        context.substance = names.elsewhere(lastNamed)
      }
      // A discussion tells what others gave.
      let first = mention.tokens.lowerBound
      let isOthers =
        section == .conclusions && cursor.tellsOfOtherStudies(at: first, in: section)
        || section != .results && cursor.opensWithStudies(at: first)
      if let reason = isOthers ? .otherStudy : refusal(of: mention, context, in: cursor) {
        findings.refuse(mention.tokens, as: .dose, rule: "\(mention.rule)", reason: reason)
        continue
      }
      if !isRadiation {
        // "4 g in 100 ml saline … followed by 1 g/h": of what is dissolved.
        let isDiluent =
          mention.unit.quantity == .volume
          && cursor.isWord("in", at: mention.tokens.lowerBound - 1)
        let isBackground = context.substance.map { names.isBackground($0.lowerBound) } ?? false
        if !isDiluent { lastNamed = isBackground ? nil : context.substance }
        apart.complete(&context, after: mention.tokens, in: cursor)
      }
      doses.append(mention)
      given.append(context)
    }
    given.shareRoutesOfDrug(of: doses, in: cursor)
    let combination = DoseCombination(
      cursor: cursor, doses: zip(doses, given).map { ($0, $1.substance) })
    for (index, (mention, context)) in zip(doses, given).enumerated() {
      for (member, (amount, tokens)) in mention.amounts.enumerated() where amount != .exact(0) {
        var dose = Dose(amount, mention.unit, per: mention.per)
        dose.substance = combination.substance(of: member, in: index).map {
          text.string(tokens: $0)
        }
        dose.route = context.route.map { text.string(tokens: $0) }
        dose.frequency = context.frequency.map { text.string(tokens: $0) }
        dose.duration = context.duration.map { text.string(tokens: $0) }
        findings.accept(
          .dose(dose), quote: tokens.lowerBound..<mention.tokens.upperBound, section: section,
          rule: "\(mention.rule)", confidence: context.confidence(of: mention))
      }
      findings.claim(mention.tokens, for: .dose)
    }
  }
}

/// The words for radiation of a passage, searched once for all its amounts.
private struct RadiationWords {
  let cursor: Cursor
  private var found: Int?
  private var searched: Int

  init(cursor: Cursor) {
    self.cursor = cursor
    searched = cursor.bounds.lowerBound
  }

  /// The last of them before a sentence, which is none before that of the last call.
  mutating func last(before sentence: Int) -> Int? {
    guard sentence > searched else { return found }
    found = (searched..<sentence).last { cursor[at: $0].is(.radiation) } ?? found
    searched = sentence
    return found
  }
}
