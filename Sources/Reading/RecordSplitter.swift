import CMemory
import Documents

/// Cuts a stream of PubMed XML, JATS or other XML at whole record elements and collects them into pieces.
///
/// A piece is one stretch of the stream: white space between its records stays, so that a place in
/// the piece plus its `byteOffset` is a place in the stream; anything else between records (the
/// prologue, root and envelope tags, comments) ends a piece and is dropped. A record that has no end
/// tag, because another begins or the stream stops, is the last of its piece, and so it costs
/// itself only. The pieces do not depend on how the bytes come in.
///
/// Tags are found by their bytes, at a fraction of a parse. A record tag within a comment or a CDATA
/// section inside a record therefore cuts too: the record around it becomes a rejection, and a whole
/// record that someone commented out there is read. That is accepted, for neither has a place for a
/// record in these formats. Comments between records are skipped as comments.
final class RecordSplitter {
  enum State {
    /// Between records.
    case gap
    /// In text that stands between records.
    case gapText
    case comment
    case instruction
    case doctype(DoctypeScanner)
    /// In a tag between records, after its name.
    case tag(quote: UInt8, last: UInt8, isRoot: Bool)
    /// In the start tag of a record.
    case recordTag(RecordElement)
    case record(RecordElement)
    /// In a record that is too large and has been rejected.
    case oversized(RecordElement)
  }

  var source: SourceLocation
  let vocabulary: RecordVocabulary
  let encoding: String?
  let isTextBetweenRecordsWrong: Bool
  let limits: ReadingLimits

  /// The bytes from `base` on; those before `end` are valid.
  var storage: [UInt8]
  // All positions count from the start of the stream.
  var base = 0
  var end = 0
  var scan = 0
  /// Up to where the end tag of the present record has been sought.
  private var sought = 0
  var recordStart = 0
  var pieceStart: Int?
  var pieceEnd = 0
  var pieceRecordCount = 0
  /// Whether the piece is to be emitted as soon as its bytes are not being looked at.
  private var isPieceFull = false

  var state = State.gap
  var isInputAtEnd = false
  private var isInputDamaged = false
  private var isFinished = false
  var hasReportedText = false
  var nextIndex = 0
  var root: [UInt8]?
  var isRootOpen = false
  var pending: [ReadEvent] = []

  /// A splitter at the start of a stream.
  ///
  /// - Parameters:
  ///   - source: The file, the member and the format, one whose records are elements.
  ///   - encoding: What the pieces shall say about their encoding.
  ///   - isTextBetweenRecordsWrong: Whether text between records is rejected; an envelope such as
  ///     OAI-PMH has text of its own there.
  ///   - limits: The sizes of pieces and records.
  init(
    source: SourceLocation, encoding: String? = nil, isTextBetweenRecordsWrong: Bool = true,
    limits: ReadingLimits = ReadingLimits()
  ) {
    self.source = source
    self.vocabulary = RecordVocabulary(source.format)
    self.encoding = encoding
    self.isTextBetweenRecordsWrong = isTextBetweenRecordsWrong
    self.limits = limits
    self.storage = []
  }

  /// The next event; nil when more bytes are needed, or, after ``finish(damaged:)``, at the end.
  func next() -> ReadEvent? {
    while pending.isEmpty, step() {}
    return pending.isEmpty ? nil : pending.removeFirst()
  }

  /// Takes more bytes from `read`, which fills a part of the space it is given; 0 ends nothing yet.
  func fill<Failure>(
    _ count: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    makeRoom(count)
    let from = end - base
    let added = try storage.write(from..<from + count, read)
    end += added
    return added
  }

  /// Says that no more bytes will come.
  ///
  /// - Parameter damaged: Whether that has been rejected already, so that a missing end is no news.
  func finish(damaged: Bool) {
    isInputAtEnd = true
    isInputDamaged = damaged
  }

  var isInRecord: Bool {
    switch state {
    case .recordTag, .record: true
    default: false
    }
  }

  /// Goes on by one event of the markup; false if it cannot.
  private func step() -> Bool {
    if isFinished { return false }
    let moved = storage.withUnsafeBytes { bytes in step(Stretch(bytes, from: base, to: end)) }
    if isPieceFull {
      isPieceFull = false
      emitFullPiece()
    }
    if moved { return true }
    guard isInputAtEnd else { return false }
    finishInput()
    return true
  }

  private func step(_ bytes: Stretch) -> Bool {
    switch state {
    case .gap: return stepInGap(bytes)
    case .gapText: return stepInText(bytes)
    case .comment: return skip(bytes, past: "-->")
    case .instruction: return skip(bytes, past: "?>")
    case .doctype(var scanner):
      while scan < end {
        scan += 1
        if scanner.ends(with: bytes[scan - 1]) {
          state = .gap
          return true
        }
      }
      state = .doctype(scanner)
      return false
    case .tag(let quote, let last, let isRoot):
      return stepInTag(bytes, quote: quote, last: last, isRoot: isRoot)
    case .recordTag(let element): return stepInRecordTag(bytes, element)
    case .record(let element): return stepInRecord(bytes, element)
    case .oversized(let element): return stepInOversized(bytes, element)
    }
  }

  // MARK: Records

  func begin(_ element: RecordElement, at start: Int) {
    recordStart = start
    scan = start + 1
    sought = scan
    hasReportedText = false
    state = .recordTag(element)
    nextIndex += 1
  }

  private func stepInRecordTag(_ bytes: Stretch, _ element: RecordElement) -> Bool {
    while scan < end {
      switch bytes[scan] {
      case UInt8(ascii: ">"):
        let isEmpty = bytes[scan - 1] == UInt8(ascii: "/")
        scan += 1
        if isEmpty { close(at: scan, isWhole: true) } else { state = .record(element) }
        return true
      case UInt8(ascii: "<"):
        state = .record(element)
        return true
      default: scan += 1
      }
    }
    return rejectIfTooLarge(upTo: end, element)
  }

  private func stepInRecord(_ bytes: Stretch, _ element: RecordElement) -> Bool {
    if element == .pubmedArticle, let moved = stepToEnd(bytes) { return moved }
    while let start = bytes.firstRecordTag(vocabulary, from: scan) {
      scan = start
      switch bytes.recordTag(at: start, vocabulary, isLast: isInputAtEnd) {
      case .other: scan = start + 1
      case .cut: return rejectIfTooLarge(upTo: start, element)
      case .end(let ended, let after):
        scan = after
        guard ended == element else { continue }
        close(at: after, isWhole: true)
        return true
      case .start(let other):
        guard isRecord(other, within: element) else {
          scan = start + 1
          continue
        }
        close(at: start, isWhole: false)
        begin(other, at: start)
        return true
      }
    }
    scan = max(scan, end - longestTag)
    return rejectIfTooLarge(upTo: end, element)
  }

  /// The common case of ``stepInRecord(_:_:)``: the next tag of this name is the record's end tag; nil
  /// if it is not, and the record needs a closer look.
  private func stepToEnd(_ bytes: Stretch) -> Bool? {
    guard let name = bytes.firstIndex(of: "PubmedArticle", from: max(scan, sought)) else {
      sought = max(sought, end - longestTag)
      return isInputAtEnd ? nil : rejectIfTooLarge(upTo: end, .pubmedArticle)
    }
    guard
      case .end(.pubmedArticle, let after) = bytes.recordTag(
        at: name - 2, vocabulary, isLast: isInputAtEnd), bytes[name - 1] == 0x2F
    else { return nil }
    scan = after
    close(at: after, isWhole: true)
    return true
  }

  private func stepInOversized(_ bytes: Stretch, _ element: RecordElement) -> Bool {
    while let start = bytes.firstRecordTag(vocabulary, from: scan) {
      scan = start
      switch bytes.recordTag(at: start, vocabulary, isLast: isInputAtEnd) {
      case .other: scan = start + 1
      case .cut: return false
      case .end(let ended, let after):
        scan = after
        guard ended == element else { continue }
        state = .gap
        return true
      case .start(let other):
        guard isRecord(other, within: element) else {
          scan = start + 1
          continue
        }
        begin(other, at: start)
        return true
      }
    }
    scan = max(scan, end - longestTag)
    return false
  }

  /// Whether a start tag within an element shows that the element's end is missing.
  private func isRecord(_ inner: RecordElement, within outer: RecordElement) -> Bool {
    inner != .medlineCitation || outer == .medlineCitation
  }

  private func close(at recordEnd: Int, isWhole: Bool) {
    state = .gap
    if recordEnd - recordStart > limits.documentByteCount {
      emitPiece()
      rejectTooLarge()
      return
    }
    if pieceStart == nil {
      pieceStart = recordStart
      source.index = nextIndex - 1
    }
    pieceEnd = recordEnd
    pieceRecordCount += 1
    isPieceFull = isWhole && pieceEnd - (pieceStart ?? 0) >= limits.pieceByteCount
    if !isWhole { emitPiece() }
  }

  private func rejectIfTooLarge(upTo position: Int, _ element: RecordElement) -> Bool {
    guard position - recordStart > limits.documentByteCount else { return false }
    emitPiece()
    rejectTooLarge()
    state = .oversized(element)
    return true
  }

  private func finishInput() {
    isFinished = true
    if isInRecord {
      close(at: end, isWhole: false)
    } else {
      emitPiece()
      if !isInputDamaged { reportMissingEnd() }
    }
  }
}
