import Documents
import Lexing

extension SampleSize {
  /// "43/195 (22%)", "22 of 37 in the ondansetron group".
  static func denominator(_ count: Count) -> SampleSizeReading? {
    let index = count.index
    var numerator = index - 2
    guard count[index - 1].is(.slash) || count.isWord("of", at: index - 1) else { return nil }
    if count[numerator].is(.closeParenthesis) || count.isWord("out", at: numerator) {
      numerator = count.openBracket(before: numerator).map { $0 - 1 } ?? numerator - 1
    }
    guard count[numerator].isNumber, count[numerator].isInteger,
      count[numerator].value <= count.cursor.peek().value, count.value >= 5
    else { return nil }
    // "gestational day 23/31", "7/1/95"
    if count[numerator - 1].is(.label) || count[numerator - 1].is(.slash) {
      return .refused(.notACount)
    }
    let isFraction = count[index - 1].is(.slash)
    if isFraction, count[index + 1].unit != nil { return .refused(.notACount) }
    let noun = count.noun(from: index + 1)
    if !isFraction, noun != nil, !count.has([.group, .control, .versus], in: count.sentence) {
      return nil
    }
    guard
      count.has([.group, .control, .versus, .treated], in: count.sentence)
        || count.hasOtherFraction()
    else { return .refused(.subgroup) }
    let stage = noun.flatMap { count.predicate(from: $0.head + 1).stage }
    let after = count.skippingBrackets(index + 1)
    let people = noun ?? count.noun(from: after)
    let name = count.armTail(from: people.map { $0.head + 1 } ?? after)
    return .mention(
      SampleSizeMention(
        count, .arm, stage: stage == .completed ? .completed : .analyzed, arm: name?.name,
        noun: noun, strength: .denominator,
        quote: numerator..<index + 1))
  }
}
