import Digests
import Documents
import Reading

/// An input and its number, by which the results tell whose they are.
struct LaneInput: Sendable {
  var id: Int
  var input: DiscoveredInput
  /// Whether it has a lane of its own, however small it is.
  var isAlone = false
  /// Whether it had records when it was last read.
  var hadRecords = false
}

/// What comes out of an input.
struct LaneEvent: Sendable {
  /// The input's number.
  var input: Int
  /// Whether the input had records when it was last read.
  var hadRecords: Bool
  var event: ReadEvent

  /// What comes out of an input.
  init(_ input: LaneInput, _ event: ReadEvent) {
    self.input = input.id
    hadRecords = input.hadRecords
    self.event = event
  }
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
  private var doneByteCount = 0
  /// The input that is being read.
  private var open: (input: LaneInput, reader: FileReader)?
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
      guard let (input, reader) = open else {
        guard nextInput < inputs.count else { break }
        let input = inputs[nextInput]
        nextInput += 1
        switch input.input {
        case .file(let file): open = (input, reader(of: file, input.id))
        case .rejection(let rejection): events.append(LaneEvent(input, .rejection(rejection)))
        }
        continue
      }
      guard let event = reader.next() else {
        doneByteCount += reader.consumedByteCount
        open = nil
        continue
      }
      if case .piece(let piece) = event { byteCount += piece.bytes.count }
      events.append(LaneEvent(input, event))
    }
    consumedByteCount = doneByteCount + (open?.reader.consumedByteCount ?? 0)
    return events.isEmpty ? nil : events
  }

  private func reader(of file: InputFile, _ id: Int) -> FileReader {
    // Before it is read: should it change meanwhile, the next run finds another digest.
    if takesDigests { digests[id] = Digest.sha256.bytes(ofFile: file.systemPath) }
    return FileReader(file)
  }
}
