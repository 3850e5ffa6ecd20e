public import Documents
public import Extraction
import Normalization

/// A run's accounts: what was read, what came of it, what was noticed.
///
/// Articles read = emitted + rejected, always.
public struct RunSummary: Sendable, Equatable {
  /// Files, folders' files and standard input that were opened or failed to open.
  public var files = 0
  /// Articles, pages and unreadable inputs that were met: ``emitted`` + ``rejected``.
  public var read: Int { emitted + rejected }
  /// Records written.
  public var emitted = 0
  /// Rejections written.
  public var rejected = 0
  /// Rejections of inputs that could not be read at all or to their end.
  public var unreadable = 0
  /// Articles, pages and files that sources could not bring; they were not read, and have lines of
  /// their own among the rejects.
  public var unfetched = 0
  /// Of ``unfetched``, those that a later run may bring.
  public var outstanding = 0
  /// Records by format.
  public var formats = Tally<InputFormat>()
  /// Rejections by reason.
  public var rejections = Tally<RejectionReason>()
  /// Facts by type.
  public var facts = Tally<FactType>()
  /// Records with a best sample size.
  public var withSampleSize = 0
  /// Facts that failed a check, by check.
  public var checks = Tally<Check>()
  /// Candidates that rules refused, by reason.
  public var refusals = Tally<RefusalReason>()
  /// The user's patterns that gave up on a part of a text, by name.
  public var costlyPatterns: [String: CostlyPattern] = [:]
  /// Elements that the parsers do not know, by name.
  public var unknownElements: [String: Int] = [:]
  /// Whether all inputs are read because extraction is another than before.
  public var isReextraction = false
  /// Whether a signal ended the run early.
  public var wasInterrupted = false

  /// An empty account.
  public init() {}

  /// The account of a run before it reads.
  ///
  /// - Parameter unfetched: What its sources could not bring.
  init(unfetched: [Rejection]) {
    self.unfetched = unfetched.count
    outstanding = unfetched.count(where: \.retriable)
  }

  /// Whether all was fetched and read that there is.
  public var isComplete: Bool { unreadable == 0 && outstanding == 0 }

  /// The share of rejected articles, 0...1.
  public var rejectRate: Double { read == 0 ? 0 : Double(rejected) / Double(read) }
  /// All facts.
  public var factCount: Int { facts.total }

  /// Counts a rejection, of an input that had records when it was last read or had none.
  mutating func add(_ rejection: Rejection, hadRecords: Bool = false) {
    rejected += 1
    rejections[rejection.reason] += 1
    if rejection.isOfInput(hadRecords: hadRecords) { unreadable += 1 }
  }

  mutating func add(
    _ record: borrowing EvidenceRecord, refusing reasons: [RefusalReason], costly: [String]
  ) {
    for pattern in costly { add(CostlyPattern(records: 1, first: record.recordID), of: pattern) }
    emitted += 1
    formats[record.article.source.format] += 1
    if record.sampleSize != nil { withSampleSize += 1 }
    for reason in reasons { refusals[reason] += 1 }
    // By place, as a fact would be copied.
    for place in record.facts.indices {
      facts[record.facts[place].content.type] += 1
      for check in record.facts[place].checks { checks[check] += 1 }
    }
  }

  private mutating func add(_ costly: CostlyPattern, of pattern: String) {
    costlyPatterns[pattern, default: CostlyPattern(records: 0, first: costly.first)].records +=
      costly.records
  }

  mutating func add(_ other: RunSummary) {
    for (pattern, costly) in other.costlyPatterns { add(costly, of: pattern) }
    files += other.files
    emitted += other.emitted
    rejected += other.rejected
    unreadable += other.unreadable
    unfetched += other.unfetched
    outstanding += other.outstanding
    withSampleSize += other.withSampleSize
    formats += other.formats
    rejections += other.rejections
    facts += other.facts
    checks += other.checks
    refusals += other.refusals
    unknownElements.merge(other.unknownElements, uniquingKeysWith: +)
    isReextraction = isReextraction || other.isReextraction
    wasInterrupted = wasInterrupted || other.wasInterrupted
  }
}

/// Where a user's pattern backtracked so long that matching gave up.
public struct CostlyPattern: Sendable, Equatable {
  /// The number of records.
  public var records: Int
  /// The id of the first.
  public var first: String
}

extension Rejection {
  /// Whether an input could not be read at all or to its end, whatever it had before.
  public var isOfInput: Bool { isOfInput(hadRecords: false) }

  /// Whether an input could not be read at all or to its end.
  ///
  /// - Parameter hadRecords: Whether it had records when it was last read. Nothing in it now is what a
  ///   copy leaves that has just begun, or a full disk, or a power cut.
  /// - Returns: Whether what it does not say means anything.
  func isOfInput(hadRecords: Bool) -> Bool {
    switch reason {
    case .notFound, .unreadable, .damagedArchive, .truncated: true
    default: hadRecords && stage == .reading && index == nil && member == nil
    }
  }
}
