public import Documents
import Lexing

/// Finds the facts of articles; one per worker, since it reuses its buffers.
public final class Extractor {
  /// What was found in one article.
  public struct Result: Sendable {
    /// The facts, by place in the text; those from fields last.
    public var facts: [Fact]
    /// Why candidates were refused, one by one.
    public var reasons: [RefusalReason]
    /// The refused candidates, by place; empty unless asked for.
    public var refusals: [Refusal]
    /// The names of the user's patterns that gave up on a part of the text.
    public var costlyPatterns: [String]
  }

  private let types: Set<FactType>
  private let custom: [CustomMatcher]
  private let explains: Bool
  private let lexer = Lexer()
  private let lexed = LexedText()

  /// An extractor of some types of fact.
  ///
  /// - Parameters:
  ///   - types: The types to emit. All are looked for: which number is a proportion depends on which
  ///     are p values.
  ///   - custom: The user's own patterns.
  ///   - explains: Whether to keep the refused candidates.
  /// - Throws: ``CustomPatternError`` for a pattern that does not compile.
  public init(
    types: Set<FactType> = Set(FactType.allCases), custom: [CustomPattern] = [],
    explains: Bool = false
  ) throws(CustomPatternError) {
    self.types = types
    var matchers: [CustomMatcher] = []
    for pattern in custom { matchers.append(try CustomMatcher(pattern)) }
    self.custom = matchers
    self.explains = explains
  }

  /// The facts of an article's text and fields.
  public func extract(from article: borrowing Article) -> Result {
    let lexed = lexed
    lexer.lex(article, into: lexed)
    var findings = Findings(in: lexed, explains: explains)
    var costly: [String] = []
    for type in FactType.allCases {
      switch type {
      case .doi: DOI.extract(from: lexed, of: article, into: &findings)
      case .trialID: TrialID.extract(from: lexed, of: article, into: &findings)
      case .testStatistic: TestStatistic.extract(from: lexed, into: &findings)
      case .effectSize: EffectSize.extract(from: lexed, into: &findings)
      case .pValue: PValue.extract(from: lexed, into: &findings)
      case .dose: Dose.extract(from: lexed, into: &findings)
      case .groupMean: GroupMean.extract(from: lexed, into: &findings)
      case .sampleSize: SampleSize.extract(from: lexed, into: &findings)
      case .proportion: Proportion.extract(from: lexed, into: &findings)
      case .custom:
        for matcher in custom where !matcher.extract(from: lexed, into: &findings) {
          costly.append(matcher.name)
        }
      }
    }
    if !article.tables.isEmpty { extractFromTables(of: article, lexed, into: &findings) }
    // Taken, not copied: they are about to be sorted.
    var facts: [Fact] = []
    swap(&facts, &findings.facts)
    if types.count < FactType.allCases.count {
      facts.removeAll { !types.contains($0.content.type) }
    }
    if facts.count > 1 { sort(&facts) }
    return Result(
      facts: facts, reasons: findings.reasons,
      refusals: findings.refusals.sorted { $0.range.lowerBound < $1.range.lowerBound },
      costlyPatterns: costly)
  }
}

/// Puts facts into the order of emission: by place, the shorter quote first; facts of fields last.
///
/// Facts with one quote stay in the order in which they were found. Their places are sorted, and each fact
/// is moved once: a fact is large.
private func sort(_ facts: inout [Fact]) {
  var order = facts.indices.map { index in
    switch facts[index].place {
    case .text(let range): (start: range.lowerBound, end: range.upperBound, index: index)
    case .field: (start: Int.max, end: 0, index: index)
    }
  }
  order.sort { ($0.start, $0.end, $0.index) < ($1.start, $1.end, $1.index) }
  facts.withUnsafeMutableBufferPointer { facts in
    for start in order.indices {
      // Each place gets its fact, and gives the one that stood there to the place that fact has left, until
      // the first of them is the one that belongs there.
      var place = start
      while order[place].index != start {
        let next = order[place].index
        facts.swapAt(place, next)
        order[place].index = place
        place = next
      }
      order[place].index = place
    }
  }
}
