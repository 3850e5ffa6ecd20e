import Lexing

// What a tube or a gel holds.
extension Dose {
  /// "50 µg of membrane proteins were resolved", "stopped with 5 µg of EDTA", "10% SDS": what a gel or a tube holds.
  static func isReagent(
    _ mention: DoseMention, _ context: DoseContext, _ cursor: Cursor
  ) -> Bool {
    guard !context.isGiven else { return false }
    if let name = context.named?.name, name.contains(where: { cursor.isWord(of: reagents, at: $0) })
    {
      return true
    }
    guard mention.unit.code == "ug" || mention.unit.code == "ng" else { return false }
    let end = mention.tokens.upperBound
    return (end..<end + 5).contains {
      cursor.isWord("protein", at: $0) || cursor.isWord("proteins", at: $0)
        || cursor.isWord("lysate", at: $0)
    } && context.zone.sentence.contains { cursor.isWord(of: blotting, at: $0) }
  }

  private static let reagents = WordSet([
    "bht", "dtt", "edta", "egta", "hydroxytoluene", "mercaptoethanol", "pmsf", "sds",
    "triton", "tris", "tween",
  ])

  private static let blotting = WordSet([
    "blotted", "electrophoresed", "loaded", "resolved", "separated", "transferred",
  ])
}
