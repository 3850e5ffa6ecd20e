import Documents
import Emission
import Extraction
import Normalization
import Parsing
import Reading
import Store

/// A rejection, for those who want it in words.
struct Rejected: Sendable {
  /// The number of the input.
  var input: Int
  var rejection: Rejection
  /// Whether the input could not be read at all or to its end.
  var isOfInput: Bool
  /// The bytes of its line.
  var line: Range<Int>
}

/// The results of a unit, serialised.
struct Processed: Sendable {
  var records: [UInt8] = []
  var facts: [UInt8] = []
  var rejects: [UInt8] = []
  var rejections: [Rejected] = []
  /// What a store needs to know of each record, and the number of its input.
  var entries: [(input: Int, record: RecordEntry)] = []
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
  private let keepsRecords: Bool
  private var results: [ParseResult] = []

  init(
    _ options: RunOptions, keepsRecords: Bool
  ) throws(CustomPatternError) {
    extractor = try Extractor(types: options.types, custom: options.custom)
    writesFacts = keepsRecords || options.facts != nil
    includesText = options.includesText
    self.keepsRecords = keepsRecords
  }

  /// How often each element occurred that the parsers do not know, by name.
  var unknownElements: [String: Int] { parser.unknownElements }

  /// Processes the events of a unit in their order.
  mutating func process(_ events: [LaneEvent]) -> Processed {
    var processed = Processed()
    var rejects = JSONWriter()
    records.removeAll()
    facts.removeAll()
    func reject(_ rejection: Rejection, _ event: LaneEvent) {
      let start = rejects.count
      rejects.line(rejection)
      processed.rejections.append(
        Rejected(
          input: event.input, rejection: rejection,
          isOfInput: rejection.isOfInput(hadRecords: event.hadRecords),
          line: start..<rejects.count))
      processed.summary.add(rejection, hadRecords: event.hadRecords)
    }
    for event in events {
      switch event.event {
      case .rejection(let rejection): reject(rejection, event)
      case .piece(let piece):
        results.removeAll(keepingCapacity: true)
        parser.parse(piece, into: &results)
        let unanswered = results.unanswered(of: piece)
        // Taken out one after another, and exchanged in place: an article has many strings, and copying
        // them takes as long as writing them.
        results.withUnsafeMutableBufferPointer { $0.reverse() }
        while let result = results.popLast() {
          switch consume result {
          case .rejection(let rejection): reject(rejection, event)
          case .article(let article): emit(article, of: event.input, into: &processed)
          }
        }
        for rejection in unanswered { reject(rejection, event) }
      }
    }
    processed.records = records.bytes
    processed.facts = facts.bytes
    processed.rejects = rejects.bytes
    return processed
  }

  private mutating func emit(
    _ article: consuming Article, of input: Int, into processed: inout Processed
  ) {
    let result = extractor.extract(from: article)
    let (reasons, costly) = (result.reasons, result.costlyPatterns)
    let record = EvidenceRecord(consume article, facts: (consume result).facts)
    let starts = (records.count, facts.count)
    records.line(record, includesText: includesText)
    if writesFacts { facts.factLines(record) }
    if keepsRecords {
      processed.entries.append((input, entry(of: record, linesFrom: starts)))
    }
    processed.summary.add(record, refusing: reasons, costly: costly)
  }

  private func entry(
    of record: borrowing EvidenceRecord, linesFrom starts: (records: Int, facts: Int)
  ) -> RecordEntry {
    let line = starts.records..<records.count
    return RecordEntry(
      id: record.recordID, format: record.article.source.format.rawValue,
      version: record.article.version, status: record.article.status.rawValue,
      digest: records.withBytes { contentDigest(ofRecord: $0, line) }, line: line,
      facts: starts.facts..<facts.count, factCount: record.facts.count)
  }
}

extension [ParseResult] {
  /// A rejection for each record of a piece that the parser answered with nothing: the guard of the
  /// promise that nothing is lost in silence.
  func unanswered(of piece: Piece) -> [Rejection] {
    let first = piece.source.index
    // Nearly always each record has one answer, in their order.
    if count == piece.recordCount,
      indices.allSatisfy({ self[$0].articleIndex == first + $0 })
    {
      return []
    }
    var answered = Set<Int>()
    for result in self {
      switch result {
      case .article(let article): answered.insert(article.source.index)
      case .rejection(let rejection): answered.insert(rejection.index ?? first)
      }
    }
    guard answered.count < piece.recordCount else { return [] }
    return (first..<first + piece.recordCount)
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
