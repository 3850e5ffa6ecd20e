import Documents
import Lexing

extension SampleSize {
  // MARK: Whoever they are

  /// "33 Latinas were randomly assigned": whoever they are, they were enrolled or randomized.
  static func anyoneRandomized(_ count: Count) -> SampleSizeReading? {
    var place = count.index + 1
    guard count[place].isWord, count[place].unit == nil else { return nil }
    while place < count.index + 9,
      count[place].isWord || count[place].is(.dash) || count.joinsAdjectives(place),
      !count[place].is([.function, .group, .studies, .cluster])
    {
      place += 1
    }
    guard place > count.index + 1, count.value >= 5,
      !count[place].is([.group, .studies, .cluster])
    else { return nil }
    // "38 fMRI and 12 EEG studies were entered"
    if count[place - 1].is(.conjunction), count[place].isNumber,
      (place + 1..<place + 5).contains(where: {
        count[$0].is(.studies) || count.namesThings(at: $0)
      })
    {
      return nil
    }
    let noun = count.index + 1..<place
    // "80 patients, 45 male and 35 female, were randomized"
    if count[count.index + 1].is(.sex) || count.isWord("male", at: count.index + 1)
      || count.isWord("female", at: count.index + 1)
    {
      return nil
    }
    let isAbbreviation = count.isAbbreviation(place - 1)
    let after = count.skippingBrackets(place)
    let lead = count.lead()
    guard count.beginsClause || lead.isTotal || lead.isStudy || lead.stage != nil,
      !noun.contains(where: { count.namesThings(at: $0) })
    else { return nil }
    let predicate = count.predicate(from: after, endsAtComma: lead.isFronted)
    let isSample = lead.isStudy && count.has(.study, in: count.index - 3..<count.index)
    // "1,204 first strokes were registered"
    if let verb = predicate.verb, count.isWord("registered", at: verb) { return nil }
    guard predicate.isFinite, predicate.verb.map({ $0 < place + 20 }) ?? false,
      predicate.stage == .randomized || predicate.stage == .enrolled
        || (isSample || isAbbreviation && count.sumInBracket(at: place) == count.value)
          && predicate.stage != nil,
      !lead.isSubset, !lead.isOutcome
    else {
      // "We randomized 45 Maltese terriers", and "a randomized trial in 71 BCS".
      guard
        lead.stage == .randomized && count.endsNounPhrase(place) || lead.isStudy && isAbbreviation,
        count.section != .background, count.section != .conclusions
      else { return nil }
      return .mention(
        SampleSizeMention(
          count, .total, stage: lead.stage, strength: .likely, quote: count.index..<place))
    }
    return .mention(
      SampleSizeMention(
        count, .total, stage: count.plannedStage ?? predicate.stage,
        strength: predicate.stage == .randomized ? .stated : .likely,
        quote: count.index..<noun.upperBound))
  }

  /// "Participants were 38 community-ambulators", "The sample comprised 45 weanlings": who takes part is
  /// said, whatever they are called.
  static func participantsWere(_ count: Count) -> SampleSizeReading? {
    var verb = count.index - 1
    if count.isWord("of", at: verb), count[verb - 1].is(.consists) { verb -= 1 }
    guard count.value >= 5, count[verb].is(.consists) || count.isWord("were", at: verb),
      count[verb - 1].is(.person) && !count[verb - 1].is([.control, .sex])
        || count.isWord("sample", at: verb - 1) || count.isWord("population", at: verb - 1),
      verb - count.sentence.lowerBound <= 3,
      count.section != .background, count.section != .conclusions
    else { return nil }
    let next = count[count.index + 1]
    guard next.isWord, next.unit == nil,
      !next.is([.function, .label, .studies, .outcome, .group, .conjunction, .cluster])
    else { return nil }
    return .mention(
      SampleSizeMention(
        count, .total, strength: .likely, quote: verb - 1..<count.index + 2))
  }

  /// "A total of 412 valid questionnaires were returned": so many answered, each once.
  static func answers(_ count: Count) -> SampleSizeReading? {
    guard count.isWord("of", at: count.index - 1), count.isWord("total", at: count.index - 2),
      count.value >= 10
    else { return nil }
    var noun = count.index + 1
    if count.cursor.isWord(of: whole, at: noun) { noun += 1 }
    let verb = noun + 2
    guard count.cursor.isWord(of: asked, at: noun), count.isWord("were", at: verb - 1),
      count[verb].is([.completed, .analyzed]) || count.cursor.isWord(of: received, at: verb)
    else { return nil }
    var mention = SampleSizeMention(
      count, .total, stage: count[verb].is(.analyzed) ? .analyzed : nil, strength: .likely,
      quote: count.index..<verb + 1)
    mention.unit = noun
    return .mention(mention)
  }

  private static let whole = WordSet([
    "complete", "completed", "eligible", "evaluable", "usable", "valid",
  ])

  private static let asked = WordSet(["questionnaires", "responses", "surveys"])

  private static let received = WordSet([
    "collected", "obtained", "received", "recovered", "retrieved", "returned", "submitted",
  ])
}
