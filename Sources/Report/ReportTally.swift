import Documents
import Records

/// What the records of a report hold, all of them counted.
struct ReportTally {
  private(set) var records = 0
  private(set) var facts = 0
  /// Records with a fact that has failed a check.
  private(set) var flaggedRecords = 0
  private(set) var flaggedFacts = 0
  private(set) var withSampleSize = 0
  private var statuses: [String: Int] = [:]
  private var types: [String: [Int]] = [:]
  private var checks: [String: Int] = [:]

  /// The confidence from which each column counts, the highest first.
  private static let bounds = [0.9, 0.7, 0]

  mutating func add(_ record: Record) {
    records += 1
    facts += record.facts.count
    statuses[record.string("status") ?? "current", default: 0] += 1
    if record.members.members("sample_size") != nil { withSampleSize += 1 }
    var flagged = 0
    for fact in record.facts {
      let confidence = fact.number("confidence") ?? 0
      let column = Self.bounds.firstIndex { confidence >= $0 } ?? Self.bounds.count - 1
      types[fact.type, default: [0, 0, 0]][column] += 1
      let failed = fact.strings("checks")
      if !failed.isEmpty { flagged += 1 }
      for check in Set(failed) { checks[check, default: 0] += 1 }
    }
    flaggedFacts += flagged
    if flagged > 0 { flaggedRecords += 1 }
  }

  /// A row of the table of types.
  struct TypeRow {
    var type: String
    var count: String
    var high: String
    var middle: String
    var low: String
  }

  /// A name with its count.
  struct Row {
    var label: String
    var count: String
  }

  /// The types, the most frequent first.
  var typeRows: [TypeRow] {
    types.map { (code: $0.key, counts: $0.value, sum: $0.value.reduce(0, +)) }
      .sorted { ($1.sum, $0.code) < ($0.sum, $1.code) }
      .map { row in
        TypeRow(
          type: typeWords(row.code), count: printed(row.sum), high: printed(row.counts[0]),
          middle: printed(row.counts[1]), low: printed(row.counts[2]))
      }
  }

  /// The statuses other than current, the most frequent first.
  var statusRows: [Row] {
    rows(statuses.filter { $0.key != "current" }) { status($0) ?? $0 }
  }

  /// The failed checks, the most frequent first.
  var checkRows: [Row] { rows(checks) { checkWords($0) } }

  private func rows(_ counts: [String: Int], _ words: (String) -> String) -> [Row] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { Row(label: words($0.key), count: printed($0.value)) }
  }
}
