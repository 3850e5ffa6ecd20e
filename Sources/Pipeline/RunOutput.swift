import Documents
import Emission

/// The files, or standard output, to which a run writes what it reads.
final class RunOutput: RunSink {
  let keepsRecords = false
  private let records: AtomicFile?
  private let facts: AtomicFile?
  private let rejects: AtomicFile?
  private let summaryFile: AtomicFile?
  private let metricsFile: AtomicFile?
  private let started = secondsSince1970()
  private let reportRejection: (@Sendable (Rejection) -> Void)?

  /// Opens the outputs of a run.
  ///
  /// - Parameters:
  ///   - options: Their paths; records without a path go to standard output.
  ///   - reportRejection: Called for each rejection, in order.
  /// - Throws: ``OutputError`` for a path that cannot be written.
  init(
    _ options: RunOptions, reportRejection: (@Sendable (Rejection) -> Void)?
  ) throws(OutputError) {
    let records = try Self.open(options.records)
    let facts = try Self.open(options.facts)
    let rejects = try Self.open(options.rejects)
    let summaryFile = try Self.open(options.summary)
    let metricsFile = try Self.open(options.metrics)
    self.records = records
    self.facts = facts
    self.rejects = rejects
    self.summaryFile = summaryFile
    self.metricsFile = metricsFile
    self.reportRejection = reportRejection
    for rejection in options.unfetched { try rejects?.write(line(of: rejection)) }
  }

  private static func open(_ path: String?) throws(OutputError) -> AtomicFile? {
    guard let path else { return nil }
    removeAbandoned(path)
    return try AtomicFile(path)
  }

  func write(_ result: Processed) throws(RunError) {
    do throws(OutputError) {
      try append(result)
    } catch {
      throw .output(error)
    }
    if let reportRejection {
      for rejected in result.rejections { reportRejection(rejected.rejection) }
    }
  }

  private func append(_ result: Processed) throws(OutputError) {
    if let records {
      try records.write(result.records)
    } else {
      try writeAll(result.records, to: 1, path: "standard output")
    }
    try facts?.write(result.facts)
    try rejects?.write(result.rejects)
  }

  func end(_ lane: Lane) {}

  func commit(_ summary: RunSummary) throws(RunError) {
    do throws(OutputError) {
      try replace(summary)
    } catch {
      throw .output(error)
    }
  }

  func abandon() {}

  /// Puts all files in their places.
  private func replace(_ summary: RunSummary) throws(OutputError) {
    if let summaryFile {
      var writer = JSONWriter()
      writer.line(summary)
      try summaryFile.write(writer.bytes)
    }
    if let metricsFile {
      let metrics = Metrics(summary, nil, started: started, ended: secondsSince1970())
      try metricsFile.write(Array(metrics.text.utf8))
    }
    // Where nothing could be read, the last result is better than none.
    let isNothing = summary.emitted == 0 && summary.unreadable > 0
    if !isNothing {
      try records?.commit()
      try facts?.commit()
    }
    try rejects?.commit()
    try summaryFile?.commit()
    try metricsFile?.commit()
  }
}

/// The line of a rejection in the rejects file.
func line(of rejection: Rejection) -> [UInt8] {
  var json = JSONWriter()
  json.line(rejection)
  return json.bytes
}
