import Documents
import Emission
import Reading

/// Hands out work so that reading, parsing and extraction overlap, and results leave in the order of
/// the input with bounded memory.
///
/// Each worker asks for a task, does it and comes back. Reading (decompressing and cutting at record
/// boundaries) is cheap beside processing (parsing, extracting, serialising), so a worker reads when
/// few units wait and processes otherwise. A lane whose results cannot leave yet stops being read
/// after a few units: that is the bound.
actor Scheduler {
  /// What a worker is to do next.
  enum Task: Sendable {
    case read(Lane)
    case process(Unit)
  }

  /// A number of pieces to be processed by one worker.
  struct Unit: Sendable {
    var lane: Int
    var sequence: Int
    var events: [LaneEvent]
  }

  /// What the scheduler knows of a lane.
  private struct LaneState {
    let lane: Lane
    var isBeingRead = false
    var isRead = false
    var consumedByteCount = 0
    var unitsRead = 0
    var unitsEmitted = 0
    var finished: [Int: Processed] = [:]
  }

  private let nextInput: () -> LaneInput?
  private var isDiscovered = false
  private var waitingInput: LaneInput?
  private var lanes: [LaneState] = []
  private var nextLaneOrder = 0
  private var waiting: [Unit] = []
  private var idle: [CheckedContinuation<Task?, Never>] = []
  private let sink: any RunSink
  private(set) var failure: RunError?
  private let threads: Int
  private let unitsPerLane: Int
  private var summary: RunSummary
  private let progress: Progress?

  /// A scheduler of some inputs.
  ///
  /// - Parameters:
  ///   - inputs: Yields one after another, and nil at the end.
  ///   - threads: The number of workers.
  ///   - sink: Where the results go.
  ///   - progress: Told of the run's course.
  ///   - summary: The run's accounts so far.
  init(
    inputs: sending @escaping () -> LaneInput?, threads: Int, sink: sending any RunSink,
    progress: Progress?, summary: RunSummary
  ) {
    nextInput = inputs
    self.threads = threads
    self.sink = sink
    self.progress = progress
    self.summary = summary
    unitsPerLane = threads * 2 + 2
  }

  // MARK: Workers' calls

  /// The next task; nil when nothing is left to do.
  func nextTask() async -> Task? {
    if let task = availableTask() { return task }
    if isFinished { return nil }
    return await withCheckedContinuation { idle.append($0) }
  }

  /// Takes what a worker has read of a lane.
  func didRead(_ lane: Lane, _ events: [LaneEvent]?) {
    guard let index = lanes.firstIndex(where: { $0.lane === lane }) else { return }
    lanes[index].isBeingRead = false
    progress?.didRead(lane.consumedByteCount - lanes[index].consumedByteCount)
    lanes[index].consumedByteCount = lane.consumedByteCount
    if let events {
      waiting.append(
        Unit(lane: lane.order, sequence: lanes[index].unitsRead, events: events))
      lanes[index].unitsRead += 1
    } else {
      lanes[index].isRead = true
    }
    emitFinished()
    wakeIdle()
  }

  /// Takes the results of a unit.
  func didProcess(_ unit: Unit, _ result: Processed) {
    guard let index = lanes.firstIndex(where: { $0.lane.order == unit.lane }) else { return }
    lanes[index].finished[unit.sequence] = result
    emitFinished()
    wakeIdle()
  }

  /// Takes what a worker has to say at its end.
  func didEnd(unknownElements: [String: Int]) {
    summary.unknownElements.merge(unknownElements, uniquingKeysWith: +)
  }

  /// Ends the run: puts the outputs in their places, unless it was interrupted or failed.
  func finish() throws(RunError) -> RunSummary {
    summary.wasInterrupted = Interruption.isRequested
    progress?.finish()
    if let failure {
      sink.abandon()
      throw failure
    }
    if summary.wasInterrupted { sink.abandon() } else { try sink.commit(summary) }
    return summary
  }

  // MARK: Choosing

  private var isStopping: Bool { failure != nil || Interruption.isRequested }

  private var isFinished: Bool {
    if isStopping { return true }
    return waiting.isEmpty && lanes.isEmpty && isDiscovered && waitingInput == nil
  }

  private func availableTask() -> Task? {
    if isStopping { return nil }
    if waiting.count < threads, let lane = readableLane() { return .read(lane) }
    if let next = waiting.indices.min(by: { precedes(waiting[$0], waiting[$1]) }) {
      return .process(waiting.remove(at: next))
    }
    return readableLane().map { .read($0) }
  }

  private func precedes(_ first: Unit, _ second: Unit) -> Bool {
    (first.lane, first.sequence) < (second.lane, second.sequence)
  }

  /// The first lane that may be read further, marked as being read.
  private func readableLane() -> Lane? {
    for index in lanes.indices {
      let state = lanes[index]
      if !state.isBeingRead, !state.isRead, state.unitsRead - state.unitsEmitted < unitsPerLane {
        lanes[index].isBeingRead = true
        return state.lane
      }
    }
    guard lanes.count < threads, let lane = openLane() else { return nil }
    lanes.append(LaneState(lane: lane, isBeingRead: true))
    return lane
  }

  /// The next input files: one large one, or small ones together.
  private func openLane() -> Lane? {
    var inputs: [LaneInput] = []
    var byteCount = 0
    while inputs.count < 64, byteCount < 256 << 10 {
      guard let input = waitingInput ?? nextInput() else {
        isDiscovered = true
        break
      }
      waitingInput = nil
      var size = 0
      if case .file(let file) = input.input { size = file.byteCount ?? .max }
      if !inputs.isEmpty, size > 256 << 10 || input.isAlone {
        waitingInput = input
        break
      }
      inputs.append(input)
      summary.files += 1
      byteCount = size == .max || input.isAlone ? .max : byteCount + size
    }
    guard !inputs.isEmpty else { return nil }
    defer { nextLaneOrder += 1 }
    return Lane(order: nextLaneOrder, inputs: inputs, takesDigests: sink.keepsRecords)
  }

  // MARK: Emitting

  /// Writes what is finished and next in order.
  private func emitFinished() {
    while let head = lanes.first {
      guard let result = head.finished[head.unitsEmitted] else {
        guard head.isRead, head.unitsEmitted == head.unitsRead else { return }
        lanes.removeFirst()
        attempt { () throws(RunError) in try sink.end(head.lane) }
        continue
      }
      lanes[0].finished[head.unitsEmitted] = nil
      lanes[0].unitsEmitted += 1
      summary.add(result.summary)
      progress?.update(summary)
      attempt { () throws(RunError) in try sink.write(result) }
    }
  }

  /// Does something, unless something has failed.
  private func attempt(_ body: () throws(RunError) -> Void) {
    guard failure == nil else { return }
    do throws(RunError) {
      try body()
    } catch {
      failure = error
    }
  }

  private func wakeIdle() {
    while !idle.isEmpty {
      if let task = availableTask() {
        idle.removeFirst().resume(returning: task)
      } else if isFinished {
        idle.removeFirst().resume(returning: nil)
      } else {
        return
      }
    }
  }
}
