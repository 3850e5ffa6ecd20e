import Documents
import Emission
import Reading

/// Some input files that are read one after another.
///
/// It is one large file, or small ones up to a piece's size. Its units are numbered, so that results come out in the order of the input.
///
/// Unchecked: at most one worker reads a lane at a time, which the scheduler sees to.
final class Lane: @unchecked Sendable {
  /// The lane's place in the order of the input.
  let order: Int
  private var inputs: [DiscoveredInput]
  private var reader: FileReader?
  private var nextInput = 0
  private var consumedBefore = 0
  private var path = ""

  /// How many bytes of piece a unit collects before it is handed on.
  private static let unitByteCount = 256 << 10
  private static let unitPieceCount = 64

  init(order: Int, inputs: [DiscoveredInput]) {
    self.order = order
    self.inputs = inputs
  }

  /// Reads the next unit of work; nil at the end of the lane.
  func readUnit() -> [ReadEvent]? {
    var events: [ReadEvent] = []
    var byteCount = 0
    while byteCount < Self.unitByteCount, events.count < Self.unitPieceCount {
      if reader == nil {
        guard nextInput < inputs.count else { break }
        let input = inputs[nextInput]
        nextInput += 1
        switch input {
        case .file(let file): reader = FileReader(file)
        case .rejection(let rejection): events.append(.rejection(rejection))
        }
        continue
      }
      guard let event = reader?.next() else {
        consumedBefore += reader?.consumedByteCount ?? 0
        reader = nil
        continue
      }
      if case .piece(let piece) = event { byteCount += piece.bytes.count }
      events.append(event)
    }
    return events.isEmpty ? nil : events
  }

  /// How many bytes of its files have been read.
  var bytesConsumed: Int { consumedBefore + (reader?.consumedByteCount ?? 0) }
}

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
    var events: [ReadEvent]
  }

  /// What the scheduler knows of a lane.
  private struct LaneState {
    let lane: Lane
    var isBeingRead = false
    var isRead = false
    var unitsRead = 0
    var unitsEmitted = 0
    var finished: [Int: Processed] = [:]
  }

  private var discovery: InputDiscovery
  private var isDiscovered = false
  private var waitingInput: DiscoveredInput?
  private var lanes: [LaneState] = []
  private var nextLaneOrder = 0
  private var waiting: [Unit] = []
  private var idle: [CheckedContinuation<Task?, Never>] = []
  private var sink: RunOutput
  private(set) var failure: OutputError?
  private let threads: Int
  private let unitsPerLane: Int
  private var summary = RunSummary()
  private let progress: Progress?

  init(inputs: [String], threads: Int, sink: consuming sending RunOutput, progress: Progress?) {
    discovery = InputDiscovery(paths: inputs)
    self.threads = threads
    self.sink = sink
    self.progress = progress
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
  func didRead(_ lane: Lane, _ events: [ReadEvent]?) {
    guard let index = lanes.firstIndex(where: { $0.lane === lane }) else { return }
    lanes[index].isBeingRead = false
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
  func finish() throws(OutputError) -> RunSummary {
    if let failure { throw failure }
    summary.wasInterrupted = Interruption.isRequested
    progress?.finish()
    if !summary.wasInterrupted { try sink.commit(summary) }
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
    var inputs: [DiscoveredInput] = []
    var byteCount = 0
    while inputs.count < 64, byteCount < 256 << 10 {
      guard let input = waitingInput ?? discovery.next() else {
        isDiscovered = true
        break
      }
      waitingInput = nil
      var size = 0
      if case .file(let file) = input { size = file.byteCount ?? .max }
      if !inputs.isEmpty, size > 256 << 10 {
        waitingInput = input
        break
      }
      inputs.append(input)
      summary.files += 1
      byteCount = size == .max ? .max : byteCount + size
    }
    guard !inputs.isEmpty else { return nil }
    defer { nextLaneOrder += 1 }
    return Lane(order: nextLaneOrder, inputs: inputs)
  }

  // MARK: Emitting

  /// Writes what is finished and next in order.
  private func emitFinished() {
    while let head = lanes.first {
      guard let result = head.finished[head.unitsEmitted] else {
        guard head.isRead, head.unitsEmitted == head.unitsRead else { return }
        lanes.removeFirst()
        continue
      }
      lanes[0].finished[head.unitsEmitted] = nil
      lanes[0].unitsEmitted += 1
      summary.add(result.summary)
      progress?.update(summary)
      guard failure == nil else { continue }
      do throws(OutputError) {
        try sink.write(result)
      } catch {
        failure = error
      }
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
