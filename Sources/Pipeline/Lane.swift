import Digests
import Documents
import Reading

/// An input and its number, by which the results tell whose they are.
struct LaneInput: Sendable {
  var id: Int
  var input: DiscoveredInput
  /// Whether it has a lane of its own, however small it is.
  var isAlone = false
}

/// What comes out of an input.
struct LaneEvent: Sendable {
  /// The input's number.
  var input: Int
  var event: ReadEvent
}

/// Some input files that are read one after another.
///
/// It is one large file, or small ones up to a piece's size. Its units are numbered, so that results
/// come out in the order of the input.
///
/// Unchecked: at most one worker reads a lane at a time, which the scheduler sees to.
final class Lane: @unchecked Sendable {
  /// The lane's place in the order of the input.
  let order: Int
  /// Its inputs in order.
  let inputs: [LaneInput]
  /// The digests of the files that have been opened, by the inputs' numbers, where wanted.
  private(set) var digests: [Int: [UInt8]] = [:]
  private let takesDigests: Bool
  /// How many bytes of its files, as they lie on disk, have been read.
  private(set) var consumedByteCount = 0
  private var reader: FileReader?
  private var doneByteCount = 0
  private var readID = 0
  private var nextInput = 0

  /// How many bytes of piece a unit collects before it is handed on.
  private static let unitByteCount = 256 << 10
  private static let unitPieceCount = 64

  init(order: Int, inputs: [LaneInput], takesDigests: Bool) {
    self.order = order
    self.inputs = inputs
    self.takesDigests = takesDigests
  }

  /// Reads the next unit of work; nil at the end of the lane.
  func readUnit() -> [LaneEvent]? {
    var events: [LaneEvent] = []
    var byteCount = 0
    while byteCount < Self.unitByteCount, events.count < Self.unitPieceCount {
      if reader == nil {
        guard nextInput < inputs.count else { break }
        readID = inputs[nextInput].id
        switch inputs[nextInput].input {
        case .file(let file): open(file)
        case .rejection(let rejection):
          events.append(LaneEvent(input: readID, event: .rejection(rejection)))
        }
        nextInput += 1
        continue
      }
      guard let event = reader?.next() else {
        doneByteCount += reader?.consumedByteCount ?? 0
        reader = nil
        continue
      }
      if case .piece(let piece) = event { byteCount += piece.bytes.count }
      events.append(LaneEvent(input: readID, event: event))
    }
    consumedByteCount = doneByteCount + (reader?.consumedByteCount ?? 0)
    return events.isEmpty ? nil : events
  }

  private func open(_ file: InputFile) {
    // Before it is read: should it change meanwhile, the next run finds another digest.
    if takesDigests { digests[readID] = Digest.sha256.bytes(ofFile: file.systemPath) }
    reader = FileReader(file)
  }
}
