import CMemory
import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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
  private enum State {
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

  private var source: SourceLocation
  private let vocabulary: RecordVocabulary
  private let encoding: String?
  private let isTextBetweenRecordsWrong: Bool
  private let limits: ReadingLimits

  /// The bytes from `base` on; those before `end` are valid.
  private var storage: [UInt8]
  // All positions count from the start of the stream.
  private var base = 0
  private var end = 0
  private var scan = 0
  /// Up to where the end tag of the present record has been sought.
  private var sought = 0
  private var recordStart = 0
  private var pieceStart: Int?
  private var pieceEnd = 0
  private var pieceRecordCount = 0
  /// Whether the piece is to be emitted as soon as its bytes are not being looked at.
  private var isPieceFull = false

  private var state = State.gap
  private var isInputAtEnd = false
  private var isInputDamaged = false
  private var isFinished = false
  private var hasReportedText = false
  private var nextIndex = 0
  private var root: [UInt8]?
  private var isRootOpen = false
  private var pending: [ReadEvent] = []

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

  private func makeRoom(_ count: Int) {
    let used = end - base
    guard used + count > storage.count else { return }
    let keep = pieceStart ?? (isInRecord ? recordStart : scan)
    let kept = end - keep
    // A huge record's memory is given back with the next ones.
    // Most full texts fit into three times what is read at once, and need no larger memory then.
    let usual = storage.isEmpty ? 3 * count : storage.count
    let capacity = max(kept + count, min(usual, 2 * limits.pieceByteCount + count))
    if kept + count > storage.count || storage.count > 4 * capacity {
      storage = newStorage(of: max(capacity, 2 * kept), keeping: keep)
    } else {
      let from = keep - base
      storage.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        memmove(start, start + from, kept)
      }
    }
    base = keep
  }

  private var isInRecord: Bool {
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
    case .comment: return skip(bytes, past: 0x2D_2D3E, mask: 0xFF_FFFF)
    case .instruction: return skip(bytes, past: 0x3F3E, mask: 0xFFFF)
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

  private static let excerptLength = 40

  // MARK: Between records

  private func stepInGap(_ bytes: Stretch) -> Bool {
    while scan < end, isSpace(bytes[scan]) { scan += 1 }
    guard scan < end else { return false }
    switch bytes[scan] {
    case UInt8(ascii: "<"):
      return stepIntoTag(bytes)
    case 0xEF:
      // The byte order mark of another document that was appended.
      guard end - scan >= 3 || isInputAtEnd else { return false }
      if end - scan >= 3, bytes[scan + 1] == 0xBB, bytes[scan + 2] == 0xBF {
        emitPiece()
        scan += 3
        return true
      }
    default: break
    }
    emitPiece()
    state = .gapText
    return true
  }

  private func stepIntoTag(_ bytes: Stretch) -> Bool {
    let available = end - scan
    guard available >= 9 || isInputAtEnd else { return false }
    switch available > 1 ? bytes[scan + 1] : 0 {
    case UInt8(ascii: "!"):
      emitPiece()
      if bytes.hasText("<!--", at: scan) {
        state = .comment
        scan += 4
      } else if bytes.hasText("<!DOCTYPE", at: scan) {
        state = .doctype(DoctypeScanner())
        scan += 9
      } else {
        state = .tag(quote: 0, last: 0, isRoot: false)
        scan += 2
      }
      return true
    case UInt8(ascii: "?"):
      emitPiece()
      state = .instruction
      scan += 2
      return true
    default:
      // The whole name must be there: the root's is remembered.
      var nameEnd = scan + 2
      while nameEnd < end, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
      if nameEnd >= end, available < longestName + 2, !isInputAtEnd { return false }
      switch bytes.recordTag(at: scan, vocabulary, isLast: isInputAtEnd) {
      case .cut: return false
      case .start(let element): begin(element, at: scan)
      case .end, .other:
        emitPiece()
        noteTag(bytes)
      }
      return true
    }
  }

  /// Notes whether the document's root opens or closes, and goes into the tag.
  private func noteTag(_ bytes: Stretch) {
    let isEnd = scan + 1 < end && bytes[scan + 1] == UInt8(ascii: "/")
    scan += isEnd ? 2 : 1
    var name: [UInt8] = []
    while scan < end, name.count < longestName, isNameByte(bytes[scan]) {
      name.append(bytes[scan])
      scan += 1
    }
    if !isEnd, root == nil || name == root {
      root = name
      isRootOpen = true
    } else if isEnd, name == root {
      isRootOpen = false
    }
    state = .tag(quote: 0, last: 0, isRoot: !isEnd && name == root)
  }

  private func stepInTag(
    _ bytes: Stretch, quote: UInt8, last: UInt8, isRoot: Bool
  ) -> Bool {
    var quote = quote
    var last = last
    while scan < end {
      let byte = bytes[scan]
      // No "<" can stand in a tag, not even in quotes: this one has no end.
      if byte == UInt8(ascii: "<") {
        state = .gap
        return true
      }
      scan += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        if isRoot, last == UInt8(ascii: "/") { isRootOpen = false }
        state = .gap
        return true
      }
      last = byte
    }
    state = .tag(quote: quote, last: last, isRoot: isRoot)
    return false
  }

  private func skip(_ bytes: Stretch, past ending: UInt32, mask: UInt32) -> Bool {
    let length = mask == 0xFFFF ? 2 : 3
    while scan + length <= end {
      guard let last = bytes.firstIndex(of: UInt8(ascii: ">"), from: scan + length - 1) else {
        scan = end - length + 1
        return false
      }
      let tail =
        UInt32(length == 3 ? bytes[last - 2] : 0) << 16 | UInt32(bytes[last - 1]) << 8 | 0x3E
      scan = last - length + 2
      if tail & mask == ending {
        scan = last + 1
        state = .gap
        return true
      }
    }
    return false
  }

  /// Drops text between records and rejects the first of a gap: it may be a record without its tags.
  private func stepInText(_ bytes: Stretch) -> Bool {
    let stop = bytes.firstIndex(of: UInt8(ascii: "<"), from: scan)
    if isTextBetweenRecordsWrong, !hasReportedText {
      guard stop != nil || end - scan >= Self.excerptLength || isInputAtEnd else { return false }
      hasReportedText = true
      let excerpt = (scan..<min(stop ?? end, scan + Self.excerptLength)).map { bytes[$0] }
      pending.append(
        reject(
          .malformed, index: nil, byte: scan,
          "text stands between records, at byte \(scan): \"\(escaped(excerpt))\"; it was left out: "
            + "get the file again or repair it there"))
    }
    guard let stop else {
      scan = end
      return false
    }
    scan = stop
    state = .gap
    return true
  }

  // MARK: Records

  private func begin(_ element: RecordElement, at start: Int) {
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

  private func rejectTooLarge() {
    pending.append(
      reject(
        .tooLarge, index: nextIndex - 1, byte: recordStart,
        "the record that begins at byte \(recordStart) is larger than the limit of "
          + "\(limits.documentByteCount) bytes; check whether its end tag is missing"))
  }

  private func emitPiece() {
    guard let start = pieceStart else { return }
    emit(Array(storage[start - base..<pieceEnd - base]), from: start)
  }

  private func emit(_ bytes: [UInt8], from start: Int) {
    pending.append(
      .piece(
        Piece(
          source: source, bytes: bytes, byteOffset: start, encoding: encoding,
          recordCount: pieceRecordCount)))
    pieceStart = nil
    pieceRecordCount = 0
  }

  /// Emits a piece that has its full size, ends where the scan has come to, and is not being looked at.
  ///
  /// If nothing stands before it, it takes the buffer, and the little behind it moves into another.
  private func emitFullPiece() {
    guard let start = pieceStart, start == base else { return emitPiece() }
    // The next record stands at the beginning of its buffer, too.
    while scan < end, isSpace(storage[scan - base]) { scan += 1 }
    var piece = newStorage(of: storage.count, keeping: scan)
    swap(&piece, &storage)
    piece.removeLast(piece.count - (pieceEnd - start))
    base = scan
    emit(piece, from: start)
  }

  /// Memory for a number of bytes, which begins with those from a place of the stream on.
  private func newStorage(of size: Int, keeping place: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { target, initialized in
      storage.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(target)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place - base..<end - base]))
      }
      // The rest is written before it is read.
      initialized = size
    }
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

  private func reportMissingEnd() {
    let name = root.map { escaped($0) } ?? ""
    if isRootOpen {
      pending.append(
        reject(
          .truncated, index: nil, byte: end,
          "the input stops after \(nextIndex) records without </\(name)>; download or copy the file "
            + "again"))
    } else if nextIndex == 0 {
      pending.append(
        reject(
          .empty, index: nil, byte: nil,
          "there is no \(vocabulary.name) in it; check the query or the download that it came from")
      )
    }
  }

  private func reject(
    _ reason: RejectionReason, index: Int?, byte: Int?, _ detail: String
  ) -> ReadEvent {
    .rejection(
      Rejection(
        path: source.path, member: source.member, index: index, byte: byte, stage: .reading,
        reason: reason, detail: detail))
  }
}

/// Bytes as they can stand in a one-line message.
func escaped(_ bytes: some Sequence<UInt8>) -> String {
  var text = ""
  for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\"": text += "'"
    default:
      if scalar.value < 0x20 || scalar.value == 0x7F {
        text += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
  return text
}
