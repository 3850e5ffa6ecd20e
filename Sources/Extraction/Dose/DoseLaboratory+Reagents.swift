import Lexing

// What a tube or a gel holds.
extension Dose {
  /// "reverse transcription of 1 µg RNA", "libraries were prepared with 1 ng DNA", "20 µg of protein were loaded": what
  /// came out of cells; a vaccine holds micrograms of DNA.
  static func isSample(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let isTiny = mention.unit.code == "ng" || mention.unit.code == "pg"
    guard isTiny || mention.unit.code == "ug", !context.isGiven, let name = context.named?.name
    else { return false }
    let last = name.upperBound - 1
    return cursor.isWord("rna", at: last) || cursor.isWord("cdna", at: last)
      || isTiny && cursor.isWord("dna", at: last)
      || cursor.isWord("protein", at: last)
        && context.zone.sentence.contains { cursor.isWord("loaded", at: $0) }
  }

  /// "50 µg of membrane proteins were resolved", "stopped with 5 µg of EDTA", "10% SDS": what a gel or a tube holds.
  static func isReagent(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard !context.isGiven else { return false }
    // "fixed in freshly prepared 4% paraformaldehyde for 12 h"
    if context.route == nil, let name = context.named?.name,
      name.contains(where: { cursor.isWord(of: fixatives, at: $0) })
    {
      return true
    }
    let isTaken =
      mention.per.first?.code == "kg" || context.frequency != nil || context.duration != nil
      || context.route != nil
    if !isTaken, let name = context.named?.name,
      name.contains(where: {
        cursor.isWord(of: reagents, at: $0)
          || cursor.isWord("serum", at: $0) && cursor.isWord("bovine", at: $0 - 1)
      })
    {
      return true
    }
    if isWarmed(mention, context, cursor) { return true }
    guard mention.unit.code == "ug" || mention.unit.code == "ng" else { return false }
    let end = mention.tokens.upperBound
    return (end..<end + 5).contains {
      cursor.isWord("protein", at: $0) || cursor.isWord("proteins", at: $0)
        || cursor.isWord("lysate", at: $0)
    } && isBlotted(end, context.zone.sentence, cursor)
  }

  /// "mixed with 0.2 µg of trypsin at 37°C for 16 h": at what temperature tubes are kept; animals are kept in a room.
  private static func isWarmed(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    let isTiny =
      mention.unit.code == "ug" || mention.unit.code == "ng" || mention.unit.code == "uL"
      || mention.unit.code == "U"
    guard isTiny, mention.per.isEmpty else { return false }
    let end = mention.tokens.upperBound
    return (end..<end + 24).contains {
      cursor.isWord("at", at: $0) && cursor[at: $0 + 1].isNumber
        && !(15...30).contains(cursor[at: $0 + 1].value)
        && (cursor.isWord("c", at: $0 + 2) || cursor.isWord("c", at: $0 + 3))
        && context.zone.sentence.contains($0)
    }
  }

  /// Whether the sentence tells of a gel before another subject, "… and lymphocytes were separated".
  private static func isBlotted(
    _ end: Int, _ sentence: Range<Int>, _ cursor: Cursor
  ) -> Bool {
    for index in sentence {
      if cursor.isWord(of: blotting, at: index) { return true }
      if index > end, cursor[at: index].is(.conjunction), cursor[at: index + 1].isWord,
        cursor.isWord("was", at: index + 2) || cursor.isWord("were", at: index + 2)
      {
        return false
      }
    }
    return false
  }

  private static let reagents = WordSet([
    "bht", "bsa", "dmem", "dtt", "edta", "egta", "fbs", "fcs", "hbss", "hydroxytoluene",
    "mercaptoethanol", "pmsf", "rpmi", "sds", "triton", "tris", "tween", "ypd",
  ])

  private static let fixatives = WordSet([
    "formaldehyde", "glutaraldehyde", "paraformaldehyde", "pfa",
  ])

  private static let blotting = WordSet([
    "blotted", "electrophoresed", "loaded", "resolved", "separated", "transferred",
  ])
}
