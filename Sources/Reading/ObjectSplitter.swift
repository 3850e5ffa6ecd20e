import Documents

/// Cuts a stream of JSON at its records, objects in a list, and collects them into pieces.
///
/// A record is an object of the list that its format keeps records in (`documents` of BioC, `result`
/// of Europe PMC), of a list that is the whole stream, or one that stands by itself. In a piece each
/// record is a line: the line breaks within have become spaces, so that a place in the piece plus its
/// `byteOffset` is a place in the stream.
///
/// A string that is not closed ends with its line, and a record that is not closed ends where another
/// object begins in its column, so in JSON that is laid out in lines a damaged record costs itself. What
/// stands in a list of records and is no object is rejected.
final class ObjectSplitter {
  private enum Frame {
    case object
    case list
    /// A list of records.
    case records
  }

  /// No format nests so deep; what does is not followed.
  private static let deepest = 1_000
  private static let longestName = 32
  /// What stands between two records of a piece at most.
  private static let widestGap = 4_096

  private var source: SourceLocation
  private let limits: ReadingLimits
  /// The names of lists of records.
  private let listNames: [[UInt8]]

  /// What has been read and not handed on.
  private var storage: [UInt8] = []
  // All positions count from the start of the stream.
  private var base = 0
  private var scan = 0
  private var nextIndex = 0
  private var pending: [ReadEvent] = []

  private var frames: [Frame] = []
  private var isInString = false
  private var isEscaped = false
  /// The beginning of the last string.
  private var string: [UInt8] = []
  private var isAfterColon = false
  /// Whether the present element of a list of records has been rejected as no object.
  private var isElementRejected = false
  /// How far the line has been white space only; nil behind anything else.
  private var indent: Int? = 0

  /// Where the open record begins.
  private var recordStart: Int?
  /// The frames around the record that began last, its column, and whether its line goes on.
  private var recordFrames: [Frame] = []
  private var recordIndent: Int?
  private var isRecordInline = false
  private var isAtRecordStart = false
  /// Whether the open record has been rejected for its size.
  private var isOversized = false
  /// The whole records of the next piece.
  private var records: [Range<Int>] = []

  init(source: SourceLocation, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    let names: [String] =
      switch source.format {
      case .bioc: ["documents", "PubTator3"]
      case .europePMC: ["result"]
      default: ["articles", "records"]
      }
    listNames = names.map { Array($0.utf8) }
  }

  /// The next event; nil when more bytes are needed, or, after ``finish(damaged:)``, at the end.
  func next() -> ReadEvent? { pending.isEmpty ? nil : pending.removeFirst() }

  /// Takes more bytes from `read`, which fills a part of the space it is given; 0 ends nothing yet.
  func fill<Failure>(
    _ count: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let written = try storage.append(count, read)
    let end = base + storage.count
    while scan < end { look(at: storage[scan - base]) }
    rejectIfTooLarge()
    forget()
    return written
  }

  /// Ends the stream; a record that is still open is cut short and rejected.
  func finish(damaged: Bool) {
    emitPiece()
    if let start = recordStart {
      if !isOversized {
        reject(
          .truncated, at: start,
          "the record has no end: the file is cut short, or a quote or bracket is missing; fetch it "
            + "again or repair it there")
      }
    } else if damaged {
      return
    } else if !frames.isEmpty {
      reject(
        .truncated, at: scan,
        "the input stops after \(nextIndex) records without its closing brackets; fetch it again",
        isRecord: false)
    } else if nextIndex == 0 {
      reject(.empty, at: scan, "there is no record in it; check the query", isRecord: false)
    }
  }

  // MARK: Syntax

  private func look(at byte: UInt8) {
    if isInString {
      lookInString(at: byte)
      scan += 1
      return
    }
    if isAtRecordStart {
      isRecordInline = byte != 0x0A && byte != 0x0D
      isAtRecordStart = false
    }
    switch byte {
    case 0x0A: indent = 0
    case 0x20, 0x09, 0x0D: indent = indent.map { $0 + 1 }
    default:
      lookAtToken(byte)
      indent = nil
    }
    scan += 1
  }

  private func lookInString(at byte: UInt8) {
    switch byte {
    case 0x0A:
      isInString = false
      isEscaped = false
      indent = 0
    case _ where isEscaped: isEscaped = false
    case UInt8(ascii: "\\"): isEscaped = true
    case UInt8(ascii: "\""): isInString = false
    default: if string.count <= Self.longestName { string.append(byte) }
    }
  }

  private func lookAtToken(_ byte: UInt8) {
    rejectIfNoObject(byte)
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      string.removeAll(keepingCapacity: true)
    case UInt8(ascii: ":"):
      isAfterColon = true
      return
    case UInt8(ascii: "{"):
      resume()
      if frames.isEmpty || frames.last == .records { begin() }
      open(.object)
    case UInt8(ascii: "["):
      let isNamed = isAfterColon && isInEnvelope && listNames.contains(string)
      open(isNamed || frames.isEmpty ? .records : .list)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if !frames.isEmpty { frames.removeLast() }
      if recordStart != nil, frames.count <= recordFrames.count { end(at: scan + 1) }
    default: break
    }
    isAfterColon = false
  }

  /// Rejects a text, number or list that begins where a record should.
  private func rejectIfNoObject(_ byte: UInt8) {
    guard frames.last == .records else { return }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      isElementRejected = false
    default:
      guard !isElementRejected else { return }
      isElementRejected = true
      emitPiece()
      reject(
        .malformed, at: scan,
        "the element is no object; give one with title, abstract or text for each article")
    }
  }

  /// Whether what is open may be an envelope: an object by itself or, of BioC, in a list.
  private var isInEnvelope: Bool {
    recordStart == nil || recordFrames.isEmpty
      || recordFrames.count == 1 && source.format == .bioc
  }

  private func open(_ frame: Frame) {
    if frames.count < Self.deepest { frames.append(frame) }
  }

  // MARK: Records

  /// Takes up the list of records again when an object begins in their column.
  private func resume() {
    guard let indent, indent == recordIndent, indent > 0 || isRecordInline,
      recordStart != nil || frames.count != recordFrames.count
    else { return }
    // The column of an envelope is not that of its records.
    guard !recordFrames.isEmpty || isRecordInline else { return }
    if recordStart != nil { end(at: scan) }
    frames = recordFrames
  }

  private func begin() {
    recordStart = scan
    recordFrames = frames
    recordIndent = indent
    isAtRecordStart = true
    isOversized = false
  }

  private func end(at place: Int) {
    rejectIfTooLarge()
    guard let start = recordStart else { return }
    recordStart = nil
    if isOversized { return }
    if let last = records.last, start == last.upperBound || start > last.upperBound + Self.widestGap
    {
      emitPiece()
    }
    records.append(start..<place)
    if place - records[0].lowerBound >= limits.pieceByteCount { emitPiece() }
  }

  private func rejectIfTooLarge() {
    guard let start = recordStart, !isOversized, scan - start > limits.documentByteCount else {
      return
    }
    emitPiece()
    reject(
      .tooLarge, at: start,
      "the record is larger than the limit of \(limits.documentByteCount) bytes; split the file")
    isOversized = true
  }

  /// Hands on the whole records, each on a line.
  private func emitPiece() {
    guard let first = records.first, let last = records.last else { return }
    var bytes = Array(storage[first.lowerBound - base..<last.upperBound - base])
    for place in bytes.indices where bytes[place] == 0x0A || bytes[place] == 0x0D {
      bytes[place] = 0x20
    }
    for (record, next) in zip(records, records.dropFirst()) {
      for place in record.upperBound..<next.lowerBound { bytes[place - first.lowerBound] = 0x20 }
      bytes[record.upperBound - first.lowerBound] = 0x0A
    }
    source.index = nextIndex
    nextIndex += records.count
    pending.append(
      .piece(
        Piece(
          source: source, bytes: bytes, byteOffset: first.lowerBound, recordCount: records.count)))
    records.removeAll(keepingCapacity: true)
  }

  private func forget() {
    let open = isOversized ? nil : recordStart
    let kept = records.first?.lowerBound ?? open ?? scan
    storage.removeFirst(kept - base)
    base = kept
  }

  private func reject(
    _ reason: RejectionReason, at place: Int, _ detail: String, isRecord: Bool = true
  ) {
    pending.append(
      .rejection(
        Rejection(
          path: source.path, member: source.member, index: isRecord ? nextIndex : nil, byte: place,
          stage: .reading, reason: reason, detail: detail)))
    if isRecord { nextIndex += 1 }
  }
}
