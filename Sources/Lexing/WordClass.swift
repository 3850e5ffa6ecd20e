/// What a word means to the rules: a set of classes, since "treated" is both a stage and an ordinary
/// verb form.
///
/// The classes are declared beside their words, in `Lexicon/`. Bits: 0–19 people and design,
/// 20–34 administration, 35–50 effects and statistics, 51–63 numbers and grammar.
public struct WordClass: OptionSet, Sendable, Hashable {
  /// One bit per class.
  public var rawValue: UInt64
  /// Classes from their bits.
  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The class of a bit.
  @inlinable
  static func bit(_ n: UInt64) -> WordClass { WordClass(rawValue: 1 << n) }

  /// Words at which a rule begins to read; the lexer notes their places.
  static let landmark: WordClass = [
    .registry, .statistic, .pValue, .average, .spread, .interval,
  ]
}

/// Words that share a class, as the lexicon's tables list them.
struct WordList {
  let classes: WordClass
  /// Lower case, separated by spaces; dotted abbreviations without dots ("iv" also reads "i.v.").
  let words: String

  init(_ classes: WordClass, _ words: String) {
    self.classes = classes
    self.words = words
  }
}
