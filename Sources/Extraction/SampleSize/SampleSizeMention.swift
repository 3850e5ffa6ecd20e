import Documents
import Lexing

/// A count as a rule has read it, before the article's other counts decide what it means.
struct SampleSizeMention {
  /// How plainly the words around it say that it is a sample size.
  enum Strength: Int, Comparable {
    /// "All 106 patients achieved remission": the sample if it is stated elsewhere, otherwise a subgroup.
    case echo
    /// "301 participants had full data": the sample if the article counts nobody else.
    case mentioned
    /// "43/195": the size of an arm if nothing else states it.
    case denominator
    /// "37 patients with diabetes": a sample if nothing else is, otherwise a subgroup.
    case possible
    /// "Twenty healthy men".
    case likely
    /// "120 patients were randomized".
    case stated

    static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
  }

  /// The number.
  var value: Int
  /// The study or an arm.
  var scope: SampleSize.Scope
  /// The stage, if stated.
  var stage: SampleSize.Stage?
  /// The arm's name.
  var arm: Range<Int>?
  /// The noun, if no people are counted.
  var unit: Int?
  /// Whether clusters are counted: a sample only where they were randomized.
  var isCluster = false
  /// Whether the clusters themselves are said to have been randomized: "Twelve classrooms were".
  var isRandomizedCluster = false
  /// Whether a share is printed with it: "36 (53%)".
  var hasShare: Bool
  /// Whether it is one of several groups of the same people, set side by side.
  var isCompared = false
  /// Whether they are one sex beside the other: "11 males and 13 females".
  var isSex = false
  /// Whether they are a denominator whose sentence names no group: "mutations in 12/42 adenomas".
  var isUngrouped = false
  /// Whether they are all others: "the other 218 patients".
  var isRest = false
  /// Whether the authors say that they studied them: "This study reviews the course of 56 children".
  var isOwn = false
  /// Whether something is told of them in passing: "Screws had moved in four patients", "Drainage was done in 25 cases
  /// (surgical in 9)".
  var isFound = false
  /// Whether they are "the study group": all, unless the article has another group.
  var isStudyGroup = false
  /// How many are split by a bracket of which they are all or a part: "112 smokers (58 A, 54 B)"; else 0.
  var whole = 0
  /// Of how many they are a part: "33 of the 46 resected patients completed it"; else 0.
  var ofMany = 0
  /// What they, and not all others, are said to have been given.
  var treatment: Range<Int>?
  /// How plain it is.
  var strength: Strength
  /// The number's token.
  var number: Int
  /// The words to quote.
  var quote: Range<Int>
  /// The sentence, as counted by the lexer.
  var sentence: Int32
  /// The section.
  var section: Section
  /// The rule that read it.
  var rule = ""

  init(
    _ count: Count, _ scope: SampleSize.Scope, stage: SampleSize.Stage? = nil,
    arm: Range<Int>? = nil,
    noun: CountedNoun? = nil, strength: Strength, quote: Range<Int>
  ) {
    value = count.value
    self.scope = scope
    self.stage = stage
    self.arm = arm.flatMap { count.cleared($0) }
    if let noun, noun.kind != .people { unit = noun.head }
    isCluster = noun?.kind == .cluster
    hasShare = count.hasShare
    self.strength = strength
    number = count.index
    self.quote = quote
    sentence = count.cursor.peek().sentence
    section = count.section
  }
}

/// What a rule makes of a number that it knows.
///
/// Hardly any number is one that a rule knows: a mention stands apart, so that nothing takes no room.
enum SampleSizeReading {
  indirect case mention(SampleSizeMention)
  case refused(RefusalReason)
}
