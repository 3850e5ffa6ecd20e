import Documents
import Lexing

/// What the rules have found in an article so far.
///
/// Mentions = facts + refusals: a rule that has seen a candidate either accepts or refuses it.
public struct Findings {
  /// The facts, in the order in which they were found.
  public internal(set) var facts: [Fact] = []
  /// Why candidates were refused, one by one.
  public private(set) var reasons: [RefusalReason] = []
  /// The refused candidates, if they are to be explained.
  public private(set) var refusals: [Refusal] = []
  /// Whether refused candidates are kept.
  let explains: Bool
  /// For each token the fact type that has claimed it; 0 if none, otherwise 1 + its place in
  /// `FactType.allCases`.
  private var claims: [UInt8]
  private unowned let text: LexedText

  init(in text: LexedText, explains: Bool) {
    self.text = text
    self.explains = explains
    claims = [UInt8](repeating: 0, count: text.tokens.count)
  }

  private static func code(_ type: FactType) -> UInt8 {
    switch type {
    case .doi: 1
    case .trialID: 2
    case .testStatistic: 3
    case .effectSize: 4
    case .pValue: 5
    case .dose: 6
    case .groupMean: 7
    case .sampleSize: 8
    case .proportion: 9
    case .custom: 10
    }
  }

  /// Adds a fact that stands at a range of tokens.
  ///
  /// - Parameters:
  ///   - content: What is stated.
  ///   - quote: The tokens that state it, all of them: provenance points at these words.
  ///   - claiming: The tokens that no later fact type may use; none unless given.
  ///   - section: The section of the passage.
  ///   - rule: The rule's name.
  ///   - confidence: 0...1.
  mutating func accept(
    _ content: Fact.Content, quote: Range<Int>, claiming: Range<Int>? = nil, section: Section,
    rule: String, confidence: Double
  ) {
    facts.append(
      Fact(
        content, at: .text(text.bytes(quote)), section: section, rule: rule, confidence: confidence)
    )
    if let claiming { claim(claiming, for: content.type) }
  }

  /// Adds a fact of a table's cell.
  ///
  /// - Parameters:
  ///   - content: What is stated.
  ///   - quote: The tokens of its cells.
  ///   - cell: Its place in the table.
  ///   - rule: The rule's name.
  ///   - confidence: 0...1.
  mutating func accept(
    _ content: Fact.Content, quote: Range<Int>, cell: TablePlace, rule: String, confidence: Double
  ) {
    accept(content, quote: quote, section: .table, rule: rule, confidence: confidence)
    facts[facts.count - 1].cell = cell
  }

  /// Adds an identifier that stands at a range of bytes, and claims its tokens.
  ///
  /// - Parameters:
  ///   - content: The identifier.
  ///   - bytes: Where it stands in the article's text.
  ///   - first: The index of the token in which it begins.
  ///   - section: The section of the passage.
  ///   - rule: The rule's name.
  ///   - confidence: 0...1.
  mutating func accept(
    _ content: Fact.Content, bytes: Range<Int>, firstToken first: Int, section: Section,
    rule: String, confidence: Double
  ) {
    facts.append(
      Fact(content, at: .text(bytes), section: section, rule: rule, confidence: confidence))
    var index = first
    while index < text.tokens.count, Int(text.tokens[index].start) < bytes.upperBound {
      claims[index] = Self.code(content.type)
      index += 1
    }
  }

  /// Adds a match of a user's pattern at a range of bytes.
  mutating func accept(
    _ content: Fact.Content, bytes: Range<Int>, section: Section, rule: String, confidence: Double
  ) {
    facts.append(
      Fact(content, at: .text(bytes), section: section, rule: rule, confidence: confidence))
  }

  /// Adds a fact that a field of the source states.
  mutating func accept(_ content: Fact.Content, field: String, section: Section, rule: String) {
    facts.append(
      Fact(content, at: .field(field), section: section, rule: rule, confidence: 0.99))
  }

  /// Marks tokens as used by a fact of a type.
  mutating func claim(_ tokens: Range<Int>, for type: FactType) {
    for index in tokens { claims[index] = Self.code(type) }
  }

  /// Whether a token belongs to a fact of another type (or of any type).
  func isClaimed(_ index: Int) -> Bool { claims[index] != 0 }

  /// Whether a token belongs to a fact of this type.
  func isClaimed(_ index: Int, by type: FactType) -> Bool { claims[index] == Self.code(type) }

  /// Notes that a candidate was looked at and is no fact.
  mutating func refuse(
    _ tokens: Range<Int>, as type: FactType, rule: String, reason: RefusalReason
  ) {
    reasons.append(reason)
    guard explains else { return }
    refusals.append(Refusal(type: type, rule: rule, range: text.bytes(tokens), reason: reason))
  }
}
