import Lexing

// Routes of what was done to the patients, by which the drug in question was not given.
extension DoseSchedule {
  /// "an epidural catheter was inserted", "under epidural analgesia", "intravenous drug users": what was done or who
  /// they were, and not how an amount was given.
  func isOfProcedure(_ index: Int) -> Bool {
    let noun = index + 1
    if cursor.isWord("drug", at: noun) { return cursor[at: index + 2].is(.person) }
    if describesPatients(index, noun) { return true }
    if cursor.isWord("catheter", at: noun) || cursor.isWord("line", at: noun)
      || cursor.isWord("cannula", at: noun)
    {
      return (cursor.isWord("was", at: noun + 1) || cursor.isWord("were", at: noun + 1))
        && !cursor[at: noun + 2].is(.given)
    }
    guard
      cursor.isWord("analgesia", at: noun) || cursor.isWord("anesthesia", at: noun)
        || cursor.isWord("anaesthesia", at: noun)
    else { return false }
    return cursor.isWord("under", at: index - 1)
      && !cursor.isWord("with", at: noun + 1)
  }

  /// "a phenylephrine infusion was begun after intrathecal injection at 50 µg/min": when it was given, by what else was,
  /// since a word for giving stands with its own name before.
  func isOfEvent(_ words: Range<Int>) -> Bool {
    guard cursor[at: words.upperBound].is(.given.union(.doseNoun)),
      cursor.isWord("after", at: words.lowerBound - 1)
        || cursor.isWord("before", at: words.lowerBound - 1)
        || cursor.isWord("following", at: words.lowerBound - 1),
      !cursor.isWord("of", at: words.upperBound + 1)
    else { return false }
    let first = substance?.upperBound ?? zone.before.lowerBound
    return (first..<max(first, words.lowerBound - 1)).contains { cursor[at: $0].is(.given) }
  }

  /// "patients under subarachnoid block were randomized to midazolam 2 mg", "women with epidural analgesia received
  /// paracetamol 1 g": a block that says who they are, since another verb leads to the amount.
  ///
  /// "under spinal block with 10 mg", "undergoing nerve block (20 ml" tell what is given by it.
  func describesPatients(_ first: Int, _ noun: Int) -> Bool {
    guard noun < zone.amount.lowerBound, cursor.isWord(of: Self.procedures, at: noun) else {
      return false
    }
    var lead = first - 1
    while lead > first - 3,
      names.isName(lead) || cursor.isWord("an", at: lead)
        || cursor.isWord("a", at: lead)
    {
      lead -= 1
    }
    let isState =
      cursor.isWord("under", at: lead) || cursor.isWord("undergoing", at: lead)
      || cursor.isWord("having", at: lead)
      || cursor.isWord("with", at: lead) && cursor[at: lead - 1].is(.person)
    guard isState else { return false }
    for index in noun + 1..<max(noun + 1, zone.amount.lowerBound) {
      if cursor.isWord("with", at: index) || cursor.isWord("using", at: index)
        || cursor[at: index].is(.openParenthesis)
      {
        return false
      }
      // "undergoing nerve block were given 20 mL of ropivacaine": what the block is made with.
      if cursor.isWord(of: Self.assigning, at: index) {
        return hasOtherRoute
          || !(substance?.contains {
            cursor.isLocalAnaesthetic(at: $0) && !cursor.isWord("lidocaine", at: $0)
          } ?? false)
      }
    }
    return false
  }

  /// Whether a route or another procedure stands behind the amount.
  private var hasOtherRoute: Bool {
    let end = zone.amount.upperBound
    return (end..<end + 10).prefix { !cursor[at: $0].is(.semicolon) && !cursor[at: $0].isNumber }
      .contains { cursor[at: $0].is(.route) || cursor.isWord(of: Self.procedures, at: $0) }
  }

  private static let procedures = WordSet([
    "anaesthesia", "analgesia", "anesthesia", "block", "blockade", "blocks", "catheter",
    "catheters",
  ])

  /// Verbs of which those who had the procedure are the subject.
  private static let assigning = WordSet([
    "allocated", "assigned", "given", "randomised", "randomized", "receive", "received",
    "receiving", "took",
  ])
}
