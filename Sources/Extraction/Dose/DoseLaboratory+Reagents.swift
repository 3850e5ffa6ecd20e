import Lexing

// What a tube or a gel holds.
extension Dose {
  /// "50 µg of membrane proteins were resolved", "stopped with 5 µg of EDTA", "10% SDS": what a gel or a tube holds.
  static func isReagent(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard !context.isGiven else { return false }
    let isTaken =
      mention.per.first?.code == "kg" || context.frequency != nil || context.duration != nil
      || context.route != nil
    if !isTaken, let name = context.named?.name,
      name.contains(where: { cursor.isWord(of: reagents, at: $0) })
    {
      return true
    }
    guard mention.unit.code == "ug" || mention.unit.code == "ng" else { return false }
    let end = mention.tokens.upperBound
    return (end..<end + 5).contains {
      cursor.isWord("protein", at: $0) || cursor.isWord("proteins", at: $0)
        || cursor.isWord("lysate", at: $0)
    } && isBlotted(end, context.zone.sentence, cursor)
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
    "bht", "dtt", "edta", "egta", "hydroxytoluene", "mercaptoethanol", "pmsf", "sds",
    "triton", "tris", "tween",
  ])

  private static let blotting = WordSet([
    "blotted", "electrophoresed", "loaded", "resolved", "separated", "transferred",
  ])
}
