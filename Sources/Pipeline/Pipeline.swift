import CMemory
public import Documents
public import Emission
public import Extraction
import Reading
public import Store

/// What one run is to do.
public struct RunOptions: Sendable {
  /// Files, folders or "-" for standard input, in order.
  public var inputs: [String]
  /// What could not be fetched; its lines come first among the rejections.
  public var unfetched: [Rejection] = []
  /// Where the records go; nil is standard output.
  public var records: String?
  /// Where the flat facts go, if anywhere.
  public var facts: String?
  /// Where the rejections go, if anywhere.
  public var rejects: String?
  /// Where the accounts go as JSON, if anywhere.
  public var summary: String?
  /// Where the accounts go in the format of Prometheus, if anywhere.
  public var metrics: String?
  /// Whether records carry their text.
  public var includesText: Bool
  /// The types of fact to emit.
  public var types: Set<FactType>
  /// The user's own patterns.
  public var custom: [CustomPattern]
  /// Worker threads; 0 means one per core.
  public var threads: Int

  /// A run over inputs that writes records to standard output.
  public init(inputs: [String]) {
    self.inputs = inputs
    self.includesText = false
    self.types = Set(FactType.allCases)
    self.custom = []
    self.threads = 0
  }

  /// All that is written.
  var outputPaths: [String] {
    [records ?? "/dev/stdout", facts, rejects, summary, metrics].compactMap(\.self)
  }

  /// The run that a configuration describes.
  public init(_ configuration: PipelineConfiguration) {
    self.init(inputs: configuration.read)
    records = configuration.outputs.records
    facts = configuration.outputs.facts
    rejects = configuration.outputs.rejects
    summary = configuration.outputs.summary
    metrics = configuration.outputs.metrics
    includesText = configuration.outputs.includesText
    types = configuration.facts
    custom = configuration.custom
    threads = configuration.threads
  }
}

/// Why a run could not be done.
public enum RunError: Error, Sendable, Equatable {
  /// An output cannot be written.
  case output(OutputError)
  /// A user's pattern does not compile.
  case pattern(CustomPatternError)
  /// The store cannot be used.
  case store(StoreError)
}

/// Reads, parses, extracts, normalises and writes: the whole way of the data.
///
/// The same inputs give the same bytes whatever the number of threads.
///
/// - Parameters:
///   - options: What to read and where to write.
///   - progress: Told of the run's course.
///   - reportRejection: Called for each rejection, in the order of the input.
/// - Returns: The run's accounts. When it was interrupted, no file has been published.
/// - Throws: ``RunError``; no file has been published then.
public func run(
  _ options: RunOptions, progress: Progress? = nil,
  reportRejection: (@Sendable (Rejection) -> Void)? = nil
) async throws(RunError) -> RunSummary {
  let output: RunOutput
  do throws(OutputError) {
    output = try RunOutput(options, reportRejection: reportRejection)
  } catch {
    throw .output(error)
  }
  var discovery = InputDiscovery(paths: options.inputs, leavingOut: options.outputPaths)
  if let progress { progress.expect(discovery.byteCount) }
  var number = 0
  return try await process(options, into: output, progress: progress) {
    guard let input = discovery.next() else { return nil }
    number += 1
    return LaneInput(id: number, input: input)
  }
}

/// Processes inputs and hands the results to a sink, in order.
///
/// - Parameters:
///   - options: What to extract, and by how many threads.
///   - sink: Where the results go.
///   - progress: Told of the run's course.
///   - inputs: Yields one input after another, and nil at the end.
/// - Returns: The run's accounts.
/// - Throws: ``RunError``.
func process(
  _ options: RunOptions, into sink: sending any RunSink, progress: Progress?,
  _ inputs: sending @escaping () -> LaneInput?
) async throws(RunError) -> RunSummary {
  winnow_keep_memory()
  let threads = options.threads > 0 ? options.threads : coreCount()
  let keepsRecords = sink.keepsRecords
  let scheduler = Scheduler(
    inputs: inputs, threads: threads, sink: sink, progress: progress,
    summary: RunSummary(unfetched: options.unfetched))
  let failure: CustomPatternError? = await withTaskGroup(of: CustomPatternError?.self) { group in
    for _ in 0..<threads {
      group.addTask { await work(options, keepsRecords, scheduler) }
    }
    return await group.reduce(nil) { $0 ?? $1 }
  }
  if let failure { throw .pattern(failure) }
  return try await scheduler.finish()
}

/// One worker: takes tasks until none is left.
private func work(
  _ options: RunOptions, _ keepsRecords: Bool, _ scheduler: Scheduler
) async -> CustomPatternError? {
  var processor: PieceProcessor
  do throws(CustomPatternError) {
    processor = try PieceProcessor(options, keepsRecords: keepsRecords)
  } catch {
    return error
  }
  while let task = await scheduler.nextTask() {
    switch task {
    case .read(let lane): await scheduler.didRead(lane, lane.readUnit())
    case .process(let unit): await scheduler.didProcess(unit, processor.process(unit.events))
    }
  }
  await scheduler.didEnd(unknownElements: processor.unknownElements)
  return nil
}
