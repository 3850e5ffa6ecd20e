import Documents

/// `pubmed_search`: the records that a query finds, by NCBI's E-utilities.
///
/// Each run fetches the whole result anew; it takes the place of the last one when it is complete.
public struct PubMedSearch: Source, Equatable {
  /// By which of a record's dates results are limited and divided.
  public enum DateType: String, Sendable, CaseIterable {
    /// When the record came to PubMed.
    case entry
    /// When the record was last changed.
    case modification

    var code: String { self == .entry ? "edat" : "mdat" }
  }

  /// The service's address.
  public static let defaultBaseURL = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"

  /// The folder of `raw` that holds the records.
  public var name: String
  /// The contact that NCBI asks for.
  public var email: String
  /// What to search, in PubMed's syntax.
  public var query: String
  /// The first day; nil for all.
  public var since: CalendarDay?
  /// Whether the first day is that of the last run, once there was one.
  public var sinceLastRun: Bool
  /// The last day; nil for today.
  public var until: CalendarDay?
  /// The date that ``since`` and ``until`` mean.
  public var dateType: DateType
  /// The environment variable that holds the user's key; nil for none.
  public var keyVariable: String?
  /// The service's address, or a mirror's.
  public var baseURL: String

  /// How many records one file holds.
  static let batchSize = 500

  /// A search.
  public init(
    name: String, email: String, query: String, since: CalendarDay? = nil,
    sinceLastRun: Bool = false, until: CalendarDay? = nil, dateType: DateType = .entry,
    keyVariable: String? = nil, baseURL: String = defaultBaseURL
  ) {
    self.name = name
    self.email = email
    self.query = query
    self.since = since
    self.sinceLastRun = sinceLastRun
    self.until = until
    self.dateType = dateType
    self.keyVariable = keyVariable
    self.baseURL = baseURL
  }

  func fetch(
    into folder: String, _ session: FetchSession, _ report: inout FetchReport
  ) throws(FetchError) {
    let key = keyVariable.flatMap { session.environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    if let keyVariable, key == nil {
      report.notes.append("\(keyVariable) is not set: 3 requests a second instead of 10")
    }
    let service = EUtilities(
      client: session.client(contact: email), baseURL: baseURL, email: email, key: key)
    let staged = try StagedFolder(target: folder)
    try remove(staged.path)
    try createFolder(staged.path)
    var search = DividedSearch(source: self, service: service, folder: staged.path)
    try search.run(today: CalendarDay(secondsSince1970: session.clock.date()))
    try search.askAgainForAbsent()
    report.filesWritten = search.fileCount
    report.records = search.received.count
    report.notes += search.notes
    for id in search.absent {
      report.reject(
        "pmid:\(id)", .notFound,
        "the search finds it, but the service gives no record; if it stays so, it has been "
          + "withdrawn: add NOT \(id)[uid] to the query",
        retriable: true)
    }
    try staged.commit()
  }
}

/// One search, divided into parts that the service gives whole: 9,999 records at most.
private struct DividedSearch {
  /// A part: days, and a range of PMIDs where one day has too many.
  struct Part {
    var first: CalendarDay
    var last: CalendarDay
    var ids: ClosedRange<Int>?

    /// The two halves: of the days while there is more than one, then of the PMIDs.
    var halves: (Part, Part)? {
      if first < last {
        let middle = CalendarDay(number: (first.number + last.number) / 2)
        return (
          Part(first: first, last: middle),
          Part(first: CalendarDay(number: middle.number + 1), last: last)
        )
      }
      let ids = ids ?? 1...(1 << 27)
      guard ids.count > 1 else { return nil }
      let middle = (ids.lowerBound + ids.upperBound) / 2
      return (
        Part(first: first, last: last, ids: ids.lowerBound...middle),
        Part(first: first, last: last, ids: (middle + 1)...ids.upperBound)
      )
    }
  }

  let source: PubMedSearch
  let service: EUtilities
  let folder: String
  private(set) var fileCount = 0
  private(set) var received: Set<String> = []
  private(set) var notes: [String] = []
  private var expected: Set<String> = []

  init(source: PubMedSearch, service: EUtilities, folder: String) {
    self.source = source
    self.service = service
    self.folder = folder
  }

  /// The ids that were found and did not come, in order.
  var absent: [String] {
    expected.subtracting(received).sorted { ($0.count, $0) < ($1.count, $1) }
  }

  mutating func run(today: CalendarDay) throws(FetchError) {
    // PubMed's oldest records are of the 18th century, its dates of entry of the 20th. Days begin
    // earlier in the east: the service may already be at tomorrow.
    let whole = Part(
      first: source.since ?? CalendarDay(year: 1700, month: 1, day: 1),
      last: source.until ?? CalendarDay(number: today.number + 1))
    let isLimited = source.since != nil || source.until != nil
    let found = try isLimited ? ask(whole) : service.search(source.query, dates: nil)
    notes += found.warnings
    try take(found, of: whole)
    guard found.count != expected.count else { return }
    notes.append(
      "the service counts \(found.count) records and names \(expected.count): some lie outside all "
        + "dates, or the result changed meanwhile; run again to be sure")
  }

  /// Asks for absent records once more, by their ids.
  mutating func askAgainForAbsent() throws(FetchError) {
    let ids = absent
    for start in stride(from: 0, to: ids.count, by: PubMedSearch.batchSize) {
      let batch = Array(ids[start..<min(start + PubMedSearch.batchSize, ids.count)])
      let place = nextFile()
      let came = try service.records(ids: batch, to: place)
      received.formUnion(came)
      if came.isEmpty { try remove(place) } else { fileCount += 1 }
    }
  }

  private func ask(_ part: Part) throws(FetchError) -> EUtilities.Found {
    var query = source.query
    if let ids = part.ids { query = "(\(query)) AND \(ids.lowerBound):\(ids.upperBound)[uid]" }
    return try service.search(query, dates: (source.dateType.code, part.first, part.last))
  }

  /// Fetches what a search found, or divides it where it is too much.
  private mutating func take(
    _ found: EUtilities.Found, of part: Part
  ) throws(FetchError) {
    if found.count <= EUtilities.mostIDs { return try download(found) }
    guard let halves = part.halves else {
      throw FetchError(
        source.baseURL, .service, "gives \(found.count) records for one PMID; check base_url")
    }
    let (first, second) = try reconciled(halves, whole: found.count, of: part)
    // The results of the halves may be forgotten by the server while a half is fetched: the second
    // is asked for again.
    try take(first, of: halves.0)
    if first.count > EUtilities.mostIDs, second.count <= EUtilities.mostIDs {
      try download(ask(halves.1))
    } else {
      try take(second, of: halves.1)
    }
  }

  /// The results of two halves whose counts add up to the whole's, which changes while records come
  /// in; after three tries they are taken as they are.
  private func reconciled(
    _ halves: (Part, Part), whole count: Int, of part: Part
  ) throws(FetchError) -> (EUtilities.Found, EUtilities.Found) {
    var count = count
    var attempt = 1
    while true {
      let results = (try ask(halves.0), try ask(halves.1))
      if results.0.count + results.1.count == count || attempt == 3 { return results }
      count = try ask(part).count
      attempt += 1
    }
  }

  /// Downloads the records of a result, file by file.
  private mutating func download(_ found: EUtilities.Found) throws(FetchError) {
    expected.formUnion(found.ids)
    for start in stride(from: 0, to: found.count, by: PubMedSearch.batchSize) {
      let count = min(PubMedSearch.batchSize, found.count - start)
      received.formUnion(
        try service.records(of: found, from: start, count: count, to: nextFile()))
      fileCount += 1
    }
  }

  private func nextFile() -> String {
    let number = String(fileCount + 1)
    return
      "\(folder)/pubmed-\(String(repeating: "0", count: max(0, 6 - number.count)))\(number).xml"
  }
}
