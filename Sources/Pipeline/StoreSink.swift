import Documents
import Emission
import Store

/// Applies what a run reads to a store, one transaction for each lane.
final class StoreSink: RunSink {
  let keepsRecords = true
  private let store: Store
  private let reportRejection: (@Sendable (Rejection) -> Void)?
  private var batch: Batch?
  /// The inputs of the open batch that could not be read to their end.
  private var broken: Set<Int> = []

  init(_ store: Store, reportRejection: (@Sendable (Rejection) -> Void)?) {
    self.store = store
    self.reportRejection = reportRejection
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
    let read = lane.inputs.map { input in
      Batch.ReadInput(
        id: input.id, digest: broken.contains(input.id) ? nil : lane.digests[input.id])
    }
    try storing { () throws(StoreError) in try openBatch().commit(read) }
    batch = nil
    broken = []
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
