import Documents

/// Cuts a stream of lines at whole records and collects them into pieces.
///
/// It reads MEDLINE, RIS and JSON Lines; see ``RecordLines`` for where their records begin and end.
/// Lines outside of records, such as an export's header, are left out.
final class LineSplitter {
  private var source: SourceLocation
  private let limits: ReadingLimits

  /// What has been read and not handed on.
  private var storage: [UInt8] = []
  // All positions count from the start of the stream.
  private var base = 0
  /// The first line that has not been looked at.
  private var scan = 0
  /// Where the whole records of the next piece begin and end, and how many they are.
  private var pieceStart = 0
  private var pieceEnd = 0
  private var recordCount = 0
  /// Where the open record begins.
  private var recordStart: Int?
  private var nextIndex = 0
  /// Whether the lines of a record that was too large are being left out.
  private var isSkipping = false
  private var pending: [ReadEvent] = []

  init(source: SourceLocation, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
  }

  /// The next event; nil when more bytes are needed, or, after ``finish(damaged:)``, at the end.
  func next() -> ReadEvent? { pending.isEmpty ? nil : pending.removeFirst() }

  /// Takes more bytes from `read`, which fills a part of the space it is given; 0 ends nothing yet.
  func fill<Failure>(
    _ count: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let written = try storage.append(count, read)
    lookAtLines()
    return written
  }

  /// Ends the stream; of a damaged one the open record is cut short and rejected.
  func finish(damaged: Bool) {
    let end = base + storage.count
    if !damaged, scan < end { look(at: scan..<end, next: end) }
    if let start = recordStart {
      if damaged {
        reject(.truncated, at: start, "the record is cut short; fetch the file again")
      } else {
        close(at: end)
      }
    } else if damaged, scan < end, source.format == .json, !isSkipping {
      reject(.truncated, at: scan, "the line is cut short; fetch the file again")
    }
    emitPiece()
    storage = []
  }

  private func lookAtLines() {
    while let newline = storage[(scan - base)...].firstIndex(of: 0x0A) {
      let end = base + newline
      look(at: scan..<end, next: end + 1)
      scan = end + 1
      if pieceEnd - pieceStart >= limits.pieceByteCount { emitPiece() }
    }
    if isSkipping {
      // The line has no end yet, and nothing of it is needed.
      scan = base + storage.count
      emitPiece()
    }
    let openStart = recordStart ?? scan
    guard base + storage.count - openStart > limits.documentByteCount else { return }
    rejectTooLarge(at: openStart)
    isSkipping = true
  }

  private func look(at line: Range<Int>, next: Int) {
    switch RecordLines.kind(
      of: storage[(line.lowerBound - base)..<(line.upperBound - base)], in: source.format)
    {
    case .first:
      if recordStart != nil { close(at: line.lowerBound) }
      open(at: line.lowerBound)
    case .last:
      if recordStart != nil { close(at: next) }
      isSkipping = false
    case .whole:
      // What ends here may be the rest of a line that was too large.
      if !isSkipping {
        open(at: line.lowerBound)
        close(at: next)
      }
      isSkipping = false
    case .field:
      if recordStart == nil, !isSkipping { open(at: line.lowerBound) }
    case .inner: break
    }
  }

  private func open(at start: Int) {
    isSkipping = false
    recordStart = start
    if recordCount == 0 { pieceStart = start }
  }

  private func close(at end: Int) {
    if let start = recordStart, end - start > limits.documentByteCount {
      return rejectTooLarge(at: start)
    }
    recordStart = nil
    pieceEnd = end
    recordCount += 1
  }

  /// Hands on the whole records, and forgets what stands before the open one.
  private func emitPiece() {
    if recordCount > 0 {
      source.index = nextIndex
      nextIndex += recordCount
      pending.append(
        .piece(
          Piece(
            source: source, bytes: Array(storage[(pieceStart - base)..<(pieceEnd - base)]),
            byteOffset: pieceStart, recordCount: recordCount)))
    }
    let kept = recordStart ?? scan
    storage.removeFirst(kept - base)
    base = kept
    pieceStart = kept
    pieceEnd = kept
    recordCount = 0
  }

  private func rejectTooLarge(at start: Int) {
    reject(
      .tooLarge, at: start,
      "the record is larger than the limit of \(limits.documentByteCount) bytes; split the file")
    recordStart = nil
  }

  /// Rejects the record that comes next, after those that are whole.
  private func reject(_ reason: RejectionReason, at start: Int, _ detail: String) {
    emitPiece()
    pending.append(
      .rejection(
        Rejection(
          path: source.path, member: source.member, index: nextIndex, byte: start,
          stage: .reading, reason: reason, detail: detail)))
    nextIndex += 1
  }
}
