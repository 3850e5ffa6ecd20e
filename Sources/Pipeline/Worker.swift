import Documents
import Emission
import Extraction
import Normalization
import Parsing
import Reading

/// The results of a unit, serialised.
struct Processed: Sendable {
  var records: [UInt8] = []
  var facts: [UInt8] = []
  var rejects: [UInt8] = []
  /// The rejections themselves, for those who want them in words.
  var rejections: [Rejection] = []
  var summary = RunSummary()
}

/// Turns pieces into serialised records: parses, extracts, normalises, writes.
///
/// Each worker has its own, with parsers and buffers that are reused.
struct PieceProcessor: ~Copyable {
  private let extractor: Extractor
  private let parser = ArticleParser()
  private var records = JSONWriter()
  private var facts = JSONWriter()
  private let writesFacts: Bool
  private let includesText: Bool
  private var results: [ParseResult] = []

  init(
    types: Set<FactType>, custom: [CustomPattern], writesFacts: Bool, includesText: Bool
  ) throws(CustomPatternError) {
    extractor = try Extractor(types: types, custom: custom)
    self.writesFacts = writesFacts
    self.includesText = includesText
  }

  /// How often each element occurred that the parsers do not know, by name.
  var unknownElements: [String: Int] { parser.unknownElements }

  /// Processes the events of a unit in their order.
  mutating func process(_ events: [ReadEvent]) -> Processed {
    var processed = Processed()
    var rejects = JSONWriter()
    records.removeAll()
    facts.removeAll()
    func reject(_ rejection: Rejection) {
      rejects.line(rejection)
      processed.rejections.append(rejection)
      processed.summary.add(rejection)
    }
    for event in events {
      switch event {
      case .rejection(let rejection): reject(rejection)
      case .piece(let piece):
        results.removeAll(keepingCapacity: true)
        parser.parse(piece, into: &results)
        for result in results {
          switch result {
          case .rejection(let rejection): reject(rejection)
          case .article(let article): emit(article, into: &processed.summary)
          }
        }
        for rejection in unaccounted(piece) { reject(rejection) }
      }
    }
    processed.records = records.bytes
    processed.facts = facts.bytes
    processed.rejects = rejects.bytes
    return processed
  }

  private mutating func emit(_ article: Article, into summary: inout RunSummary) {
    let result = extractor.extract(from: article)
    let record = EvidenceRecord(article, facts: result.facts)
    records.line(record, includesText: includesText)
    if writesFacts { facts.factLines(record) }
    summary.emitted += 1
    summary.formats[article.source.format, default: 0] += 1
    if record.sampleSize != nil { summary.withSampleSize += 1 }
    for fact in record.facts {
      summary.facts[fact.content.type, default: 0] += 1
      for check in fact.checks { summary.checks[check, default: 0] += 1 }
    }
    summary.refusals.merge(result.refusalCounts, uniquingKeysWith: +)
  }

  /// A rejection for each record of a piece that the parser answered with nothing: the guard of the
  /// promise that nothing is lost in silence.
  private func unaccounted(_ piece: Piece) -> [Rejection] {
    var answered = Set<Int>()
    for result in results {
      switch result {
      case .article(let article): answered.insert(article.source.index)
      case .rejection(let rejection): answered.insert(rejection.index ?? piece.source.index)
      }
    }
    guard answered.count < piece.recordCount else { return [] }
    return (piece.source.index..<piece.source.index + piece.recordCount)
      .filter { !answered.contains($0) }
      .map { index in
        var source = piece.source
        source.index = index
        return Rejection(
          source, stage: .parsing, reason: .malformed,
          detail: "the record's element yields no article; see whether it is complete")
      }
  }
}
