import Documents
import Emission
import Reading
import Store

/// Applies what a run reads to a store, one transaction for each lane.
final class StoreSink: RunSink {
  let keepsRecords = true
  private let store: Store
  private let reportRejection: (@Sendable (Rejection) -> Void)?
  private let didLoseAll: @Sendable (Rejection) -> Void
  private var batch: Batch?
  /// The inputs of the open batch that could not be read to their end.
  private var broken: Set<Int> = []

  /// A sink that applies what is read to a store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - reportRejection: Called for each rejection, in the order of the input.
  ///   - didLoseAll: Called for each file that has become something else, before the former.
  init(
    _ store: Store, reportRejection: (@Sendable (Rejection) -> Void)?,
    didLoseAll: @escaping @Sendable (Rejection) -> Void
  ) {
    self.store = store
    self.reportRejection = reportRejection
    self.didLoseAll = didLoseAll
  }

  func write(_ result: Processed) throws(RunError) {
    for rejected in result.rejections {
      reportRejection?(rejected.rejection)
      if rejected.isOfInput { broken.insert(rejected.input) }
    }
    try storing { () throws(StoreError) in
      let batch = try openBatch()
      try batch.apply(result.entries, records: result.records, facts: result.facts)
      for rejected in result.rejections {
        try batch.reject(Array(result.rejects[rejected.line]), of: rejected.input)
      }
    }
  }

  private func openBatch() throws(StoreError) -> Batch {
    if let batch { return batch }
    let opened = try Batch(store)
    batch = opened
    return opened
  }

  func end(_ lane: Lane) throws(RunError) {
    for input in lane.inputs where !broken.contains(input.id) { try keepRecords(of: input) }
    let read = lane.inputs.map { input in
      Batch.ReadInput(
        id: input.id, digest: broken.contains(input.id) ? nil : lane.digests[input.id])
    }
    try storing { () throws(StoreError) in try openBatch().commit(read) }
    batch = nil
    broken = []
  }

  /// Sees to it that a file that has become something else takes nothing away and adds nothing.
  private func keepRecords(of input: LaneInput) throws(RunError) {
    guard case .file(let file) = input.input, input.hadRecords else { return }
    try storing { () throws(StoreError) in
      let batch = try openBatch()
      guard let count = try batch.lostAll(input.id) else { return }
      let rejection = Rejection(
        path: file.path, stage: .reading, reason: .unreadable,
        detail:
          "the file had \(counted(count, "record")) and has none of their kind now, as an error page "
          + "has in its place; they stay. Put the file right, or remove it if they are to go",
        retriable: true)
      didLoseAll(rejection)
      reportRejection?(rejection)
      try batch.takeBack(input.id)
      try batch.reject(line(of: rejection), of: input.id)
      broken.insert(input.id)
    }
  }

  func commit(_ summary: RunSummary) {}

  func abandon() {
    batch?.abandon()
    batch = nil
  }
}

/// Uses the store; what it throws becomes a ``RunError``.
func storing<Value>(_ body: () throws(StoreError) -> Value) throws(RunError) -> Value {
  do throws(StoreError) {
    return try body()
  } catch {
    throw .store(error)
  }
}
