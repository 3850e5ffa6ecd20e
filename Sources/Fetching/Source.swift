public import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A place on the network from which articles come.
protocol Source: Sendable {
  /// The folder of `raw` that holds what the source brings.
  var name: String { get }
  /// Whom the service's operators may write to.
  var email: String { get }

  /// Brings the folder up to date.
  ///
  /// - Parameters:
  ///   - folder: The source's own folder, without a slash at its end; it may not exist yet.
  ///   - session: The client, and what other sources have brought.
  ///   - report: Told of each file and of each item that could not be had.
  /// - Throws: ``FetchError`` when the source as a whole fails; the folder then holds whole files,
  ///   and for a search those of the last one that succeeded.
  func fetch(
    into folder: String, _ session: FetchSession, _ report: inout FetchReport
  ) throws(FetchError)
}

/// A source as a configuration states it.
public enum SourceConfiguration: Sendable, Equatable {
  case pubmedSearch(PubMedSearch)
  case pubmedFiles(PubMedFiles)
  case pmcOpenAccess(PMCOpenAccess)
  case europePMC(EuropePMC)
  case webPages(WebPages)

  var source: any Source {
    switch self {
    case .pubmedSearch(let source): source
    case .pubmedFiles(let source): source
    case .pmcOpenAccess(let source): source
    case .europePMC(let source): source
    case .webPages(let source): source
    }
  }

  /// The folder of `raw` that holds what the source brings.
  public var name: String { source.name }

  /// Whether its files are entries of a log: what they say stays true when they are gone.
  public var isLog: Bool {
    switch self {
    case .pubmedFiles: true
    case .pubmedSearch: isSinceLastRun
    case .pmcOpenAccess, .europePMC, .webPages: false
    }
  }

  /// Whether it brings only what is new since the last run.
  public var isSinceLastRun: Bool {
    if case .pubmedSearch(let search) = self { search.sinceLastRun } else { false }
  }

  /// Whether it brings the full texts of what other sources have brought.
  public var followsOthers: Bool {
    if case .pmcOpenAccess(let source) = self { source.articles == .fetched } else { false }
  }

  /// The file that lists what it fetches; nil without one.
  public var list: String? {
    switch self {
    case .pmcOpenAccess(let source): if case .list(let path) = source.articles { path } else { nil }
    case .webPages(let source): source.list
    case .pubmedSearch, .pubmedFiles, .europePMC: nil
    }
  }

  /// What identifies the source and what it is asked for, from run to run.
  public var identity: String {
    guard case .pubmedSearch(let search) = self else { return name }
    return [name, search.baseURL, search.query, search.dateType.rawValue].joined(separator: "\u{1}")
  }

  /// The source, asked for what is new since a moment; a day more, for the clocks of others.
  ///
  /// - Parameter moment: Seconds since 1970; nil when all is new.
  /// - Returns: The same source unless it brings what is new since the last run.
  public func since(_ moment: Double?) -> SourceConfiguration {
    guard case .pubmedSearch(var search) = self, search.sinceLastRun, let moment else {
      return self
    }
    search.since = CalendarDay(secondsSince1970: moment - 86_400)
    return .pubmedSearch(search)
  }

  /// The two last digits of the year of its baseline.
  ///
  /// - Parameter raw: The folder that holds the sources' folders.
  /// - Returns: nil when it is no baseline, or has brought nothing yet.
  public func baselineYear(in raw: String) -> Int? {
    guard case .pubmedFiles(let files) = self, files.set == .baseline else { return nil }
    return visibleFiles("\(raw)/\(name)").compactMap { distributionYear(ofFile: $0) }.max()
  }
}

/// What a source brought.
public struct FetchReport: Sendable, Equatable {
  /// The source's name.
  public var name: String
  /// The files that are new or changed.
  public var filesWritten = 0
  /// The files that were already there and have not changed.
  public var filesUnchanged = 0
  /// The files that the service no longer has, or has in a newer version.
  public var filesRemoved = 0
  /// The records in the new files; nil where they are not counted.
  public var records: Int?
  /// Single items that could not be had; the others were.
  public var rejections: [Rejection] = []
  /// What a reader of the log should know.
  public var notes: [String] = []
  /// Why the source failed as a whole; nil when it did not.
  public var failure: FetchError?
  /// How many items in a row the service has not answered for, up to now.
  private var unanswered = 0
  /// So many items in a row without an answer are no trouble of theirs, but the service's.
  static let mostUnanswered = 5

  /// The report of a source that has done nothing yet.
  public init(name: String) { self.name = name }

  /// Notes an item that could not be had.
  mutating func reject(
    _ place: String, _ reason: RejectionReason, _ detail: String, retriable: Bool = false
  ) {
    rejections.append(
      Rejection(path: place, stage: .fetching, reason: reason, detail: detail, retriable: retriable)
    )
  }

  /// Whether all came that there is: a later run would bring no item that could not be had now.
  public var isComplete: Bool { failure == nil && !rejections.contains(where: \.retriable) }

  /// Fetches an item of a service; one that cannot be had costs only itself.
  ///
  /// - Parameter item: Fetches it.
  /// - Throws: ``FetchError`` for what ends the whole source: a full disk, a signal, and a service that
  ///   has not answered for several items in a row, as each of the others would take as long to fail.
  mutating func attempt(
    _ item: (inout FetchReport) throws(FetchError) -> Void
  ) throws(FetchError) {
    do throws(FetchError) {
      try item(&self)
      unanswered = 0
    } catch {
      try reject(error)
      unanswered = error.isOutage ? unanswered + 1 : 0
      guard unanswered == Self.mostUnanswered else { return }
      var failure = error
      failure.detail += "; so it went with \(unanswered) in a row, the others were not asked for"
      throw failure
    }
  }

  /// Notes an item whose request failed; throws what ends the whole source.
  mutating func reject(_ error: FetchError) throws(FetchError) {
    let reason: RejectionReason
    switch error.reason {
    case .interrupted, .disk, .locked: throw error
    case .status where [404, 410].contains(error.status): reason = .notFound
    case .status where [401, 403].contains(error.status), .robots: reason = .accessDenied
    case .tooLarge: reason = .tooLarge
    case .truncated: reason = .truncated
    case .network, .timeout, .status, .redirect, .digest, .wrongContent, .service, .configuration:
      reason = .unreadable
    }
    reject(
      error.place, reason, error.detail, retriable: error.isRetriable || error.isOutage)
  }
}

/// What the sources of one run share.
struct FetchSession {
  /// The time by which requests are spaced and made again.
  var clock: FetchClock
  /// The process's environment, which holds keys.
  var environment: [String: String]
  /// The folders of the sources that have been fetched in this run.
  var fetched: [String] = []
  /// The names of the sources that have failed in this run.
  var failed: [String] = []

  /// A client that names a contact.
  func client(contact: String) -> HTTPClient { HTTPClient(contact: contact, clock: clock) }
}

/// Brings the folders of all sources up to date, in their order.
///
/// A source that fails does not keep the others from being fetched; a signal does, and so does another
/// process that is fetching into the same folder.
///
/// - Parameters:
///   - sources: Where to fetch from.
///   - raw: The folder that holds the folders of the sources; it is made if need be.
///   - clock: The time by which requests are spaced and made again.
///   - environment: Where the keys of services are looked up.
///   - didEnd: Called after each source.
/// - Returns: One report per source that was begun.
public func fetch(
  _ sources: [SourceConfiguration], into raw: String, clock: FetchClock,
  environment: [String: String], didEnd: (FetchReport) -> Void = { _ in }
) -> [FetchReport] {
  var session = FetchSession(clock: clock, environment: environment)
  var reports: [FetchReport] = []
  var hold: FolderHold?
  for configuration in sources {
    let source = configuration.source
    let folder = "\(raw)/\(source.name)"
    var report = FetchReport(name: source.name)
    do throws(FetchError) {
      try createFolder(raw)
      if hold == nil { hold = try FolderHold(raw) }
      try source.fetch(into: folder, session, &report)
      session.fetched.append(folder)
    } catch {
      report.failure = error
      session.failed.append(source.name)
    }
    didEnd(report)
    reports.append(report)
    if report.failure?.reason == .interrupted || report.failure?.reason == .locked { break }
  }
  return reports
}
