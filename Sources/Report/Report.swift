import Mustache
public import Records

/// A page that shows what records hold: counts, and a row for each article.
///
/// Of the records only their rows are kept, up to a limit.
public struct Report {
  private let files: [String]
  private let version: String
  private let limit: Int
  private let templates: ReportTemplates
  private var tally = ReportTally()
  private var rows: [UInt8] = []
  private var wrong: [LineError] = []
  private var wrongCount = 0

  /// How many wrong lines the page names.
  private static let toldLines = 20

  /// A report of no records yet.
  ///
  /// - Parameters:
  ///   - files: The files whose records will be added, as the page names them.
  ///   - version: The program's version.
  ///   - limit: How many articles get a row; all are counted.
  public init(of files: [String], version: String, limit: Int) {
    self.files = files
    self.version = version
    self.limit = limit
    templates = ReportTemplates()
  }

  /// Adds a record.
  public mutating func add(_ record: Record) {
    tally.add(record)
    guard tally.records <= limit else { return }
    rows += templates.article(ArticleView(record, number: tally.records)).utf8
  }

  /// Adds a line that is no record.
  public mutating func add(_ line: LineError) {
    wrongCount += 1
    if wrong.count < Self.toldLines { wrong.append(line) }
  }

  /// How many articles have no row.
  public var hiddenCount: Int { max(0, tally.records - limit) }

  /// The page, in pieces that stand one behind the other.
  public func pieces() -> [[UInt8]] {
    let page = PageView(
      files: files.joined(separator: ", "), version: version, tally: tally, limit: limit,
      wrong: wrong, wrongCount: wrongCount)
    return [Array(templates.head(page).utf8), rows, Array(templates.foot(page).utf8)]
  }
}

/// The page around the rows.
struct PageView {
  /// A number with what it counts.
  struct Figure {
    var amount: String
    var unit: String
    var isWarning = false
  }

  var style = reportStyle
  var script = reportScript
  var files: String
  var version: String
  var figures: [Figure]
  var types: [ReportTally.TypeRow]
  var statuses: [ReportTally.Row]
  var failures: [ReportTally.Row]
  /// Whether lines are no records: the first of them, and how many more there are.
  var hasWrong: Bool
  var wrongLines: [String]
  var furtherWrong: String?
  /// "Rows for the first 2,000 of 5,310 articles".
  var hidden: String?
  var isEmpty: Bool

  init(
    files: String, version: String, tally: ReportTally, limit: Int, wrong: [LineError],
    wrongCount: Int
  ) {
    self.files = files
    self.version = version
    types = tally.typeRows
    statuses = tally.statusRows
    failures = tally.checkRows
    hasWrong = !wrong.isEmpty
    wrongLines = wrong.map(\.description)
    furtherWrong =
      wrongCount > wrong.count ? "and \(printed(wrongCount - wrong.count)) more lines" : nil
    hidden =
      tally.records > limit
      ? "Only the first \(printed(limit)) of \(printed(tally.records)) articles are shown below; "
        + "\(printed(tally.records - limit)) are counted here and not shown. --limit shows more."
      : nil
    isEmpty = tally.records == 0
    figures = [
      Figure(amount: printed(tally.records), unit: tally.records == 1 ? "article" : "articles"),
      Figure(amount: printed(tally.withSampleSize), unit: "with a sample size"),
      Figure(amount: printed(tally.facts), unit: tally.facts == 1 ? "fact" : "facts"),
    ]
    if tally.flaggedFacts > 0 {
      figures.append(
        Figure(
          amount: printed(tally.flaggedFacts),
          unit: "with a failed check, in \(printed(tally.flaggedRecords)) of the articles",
          isWarning: true))
    }
    if wrongCount > 0 {
      figures.append(
        Figure(
          amount: printed(wrongCount),
          unit: wrongCount == 1 ? "line is no record" : "lines are no records", isWarning: true))
    }
  }
}
