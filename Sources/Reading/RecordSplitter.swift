import CMemory
import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The elements that are records.
private enum RecordElement: Equatable {
  case pubmedArticle
  case pubmedBookArticle
  case deleteCitation
  case deleteDocument
  /// A record only where no `PubmedArticle` is around it.
  case medlineCitation
  /// The element that is a record in another format, such as `article` of JATS.
  case named
}

/// How the tags of records are found.
private enum RecordVocabulary {
  case pubmed
  case jats
  /// Elements of one name, with or without a prefix.
  case named(StaticString)

  init(_ format: InputFormat) {
    switch format {
    case .jats: self = .jats
    case .bioc: self = .named("document")
    case .europePMC: self = .named("result")
    case .pubmed, .html, .text, .medline, .ris, .json: self = .pubmed
    }
  }

  /// The record elements, for a message.
  var name: String {
    switch self {
    case .pubmed: "<PubmedArticle> or other record"
    case .jats: "<article>"
    case .named(let name): "<\(name)>"
    }
  }
}

/// The longest name of an element, with its prefix, that is looked for.
private let longestName = 128
/// The longest beginning of a tag that cannot be told yet: "</", a prefix, the name.
private let longestTag = longestName + 16

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

  private enum Tag {
    case start(RecordElement)
    case end(RecordElement, after: Int)
    case other
    /// More bytes are needed to tell.
    case cut
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
    let capacity = max(kept + count, min(storage.count, 2 * limits.pieceByteCount + count))
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
      switch tag(at: scan, bytes) {
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
    while let start = firstRecordTag(bytes) {
      scan = start
      switch tag(at: start, bytes) {
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
    guard case .end(.pubmedArticle, let after) = tag(at: name - 2, bytes), bytes[name - 1] == 0x2F
    else { return nil }
    scan = after
    close(at: after, isWhole: true)
    return true
  }

  private func stepInOversized(_ bytes: Stretch, _ element: RecordElement) -> Bool {
    while let start = firstRecordTag(bytes) {
      scan = start
      switch tag(at: start, bytes) {
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

  // MARK: Tags

  private static let excerptLength = 40

  /// The next "<" whose tag may be that of a record.
  private func firstRecordTag(_ bytes: Stretch) -> Int? {
    switch vocabulary {
    case .pubmed: bytes.firstRecordTag(isJATS: false, from: scan)
    case .jats: bytes.firstRecordTag(isJATS: true, from: scan)
    case .named: bytes.firstIndex(of: UInt8(ascii: "<"), from: scan)
    }
  }

  /// What tag begins at a "<".
  private func tag(at start: Int, _ bytes: Stretch) -> Tag {
    switch vocabulary {
    case .pubmed: pubmedTag(at: start, bytes)
    case .jats: namedTag("article", at: start, bytes)
    case .named(let name): namedTag(name, at: start, bytes)
    }
  }

  @inline(__always)
  private func pubmedTag(at start: Int, _ bytes: Stretch) -> Tag {
    // "</PubmedBookArticle" and the byte behind it.
    guard end - start >= 20 || isInputAtEnd else { return .cut }
    var name = start + 1
    guard name < end else { return .other }
    let isEnd = bytes[name] == UInt8(ascii: "/")
    if isEnd { name += 1 }
    guard end - name >= 13 else { return .other }
    let element: RecordElement
    let length: Int
    switch bytes[name] {
    case UInt8(ascii: "P"):
      guard bytes[name + 3] == UInt8(ascii: "m") else { return .other }
      if bytes.hasText("PubmedArticle", at: name) {
        (element, length) = (.pubmedArticle, 13)
      } else if bytes.hasText("PubmedBookArticle", at: name) {
        (element, length) = (.pubmedBookArticle, 17)
      } else {
        return .other
      }
    case UInt8(ascii: "D"):
      guard bytes[name + 1] == UInt8(ascii: "e") else { return .other }
      if bytes.hasText("DeleteCitation", at: name) {
        (element, length) = (.deleteCitation, 14)
      } else if bytes.hasText("DeleteDocument", at: name) {
        (element, length) = (.deleteDocument, 14)
      } else {
        return .other
      }
    case UInt8(ascii: "M"):
      guard bytes[name + 7] == UInt8(ascii: "C"), bytes.hasText("MedlineCitation", at: name) else {
        return .other
      }
      (element, length) = (.medlineCitation, 15)
    default: return .other
    }
    return tag(element, isEnd: isEnd, nameEnd: name + length, bytes)
  }

  private func namedTag(_ text: StaticString, at start: Int, _ bytes: Stretch) -> Tag {
    var name = start + 1
    let limit = min(end, start + longestName)
    var isEnd = false
    if name < end, bytes[name] == UInt8(ascii: "/") {
      isEnd = true
      name += 1
    }
    var nameEnd = name
    while nameEnd < limit, isNameByte(bytes[nameEnd]) {
      if bytes[nameEnd] == UInt8(ascii: ":") { name = nameEnd + 1 }
      nameEnd += 1
    }
    if nameEnd == end, limit == end, !isInputAtEnd, end - start < longestName { return .cut }
    guard nameEnd - name == text.utf8CodeUnitCount, bytes.hasText(text, at: name) else {
      return .other
    }
    return tag(.named, isEnd: isEnd, nameEnd: nameEnd, bytes)
  }

  private func tag(
    _ element: RecordElement, isEnd: Bool, nameEnd: Int, _ bytes: Stretch
  ) -> Tag {
    guard nameEnd < end else {
      return isInputAtEnd ? .other : .cut
    }
    guard isEnd else {
      switch bytes[nameEnd] {
      case UInt8(ascii: ">"), UInt8(ascii: "/"): return .start(element)
      case let byte: return isSpace(byte) ? .start(element) : .other
      }
    }
    var after = nameEnd
    while after < end, after - nameEnd < longestName, isSpace(bytes[after]) { after += 1 }
    if after == end, after - nameEnd < longestName {
      return isInputAtEnd ? .other : .cut
    }
    if bytes[after] == UInt8(ascii: ">") { return .end(element, after: after + 1) }
    return after > nameEnd ? .end(element, after: nameEnd) : .other
  }
}

/// Bytes that are addressed by their place in the stream.
private struct Stretch {
  private let pointer: UnsafePointer<UInt8>?
  private let base: Int
  private let end: Int

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, from base: Int, to end: Int) {
    self.pointer = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    self.base = base
    self.end = end
  }

  @inline(__always)
  subscript(position: Int) -> UInt8 {
    guard let pointer, position >= base, position < end else { return 0 }
    return pointer[position - base]
  }

  @inline(__always)
  func firstIndex(of byte: UInt8, from position: Int) -> Int? {
    guard let pointer, position < end,
      let found = memchr(pointer + (position - base), Int32(byte), end - position)
    else { return nil }
    return base + (UnsafeRawPointer(found) - UnsafeRawPointer(pointer))
  }

  func firstIndex(of text: StaticString, from position: Int) -> Int? {
    guard let pointer, position < end,
      let found = memmem(
        pointer + (position - base), end - position, text.utf8Start, text.utf8CodeUnitCount)
    else { return nil }
    return base + (UnsafeRawPointer(found) - UnsafeRawPointer(pointer))
  }

  /// The first "<" from a place on whose tag may be that of a record; nil if there is none in full.
  ///
  /// Every byte of the stream passes here, so tags are told, 8 places at a time, by a few bytes
  /// that all names of records have and hardly any other word: "dA", "dB", "eC" and "eD" in PubMed,
  /// "tic" in JATS. (Words of 8 bytes: Swift's SIMD16 is taken apart into single bytes here.)
  func firstRecordTag(isJATS: Bool, from position: Int) -> Int? {
    guard let pointer, position < end else { return nil }
    var place = position - base
    let count = end - base
    while place + 10 <= count {
      if isJATS ? jatsAnchors(pointer + place) != 0 : pubmedAnchors(pointer + place) != 0 {
        for anchor in place..<place + 8 {
          if let tag = tagStart(isJATS: isJATS, around: anchor), tag >= position { return tag }
        }
      }
      place += 8
    }
    while place < count {
      if let tag = tagStart(isJATS: isJATS, around: place), tag >= position { return tag }
      place += 1
    }
    return nil
  }

  /// Not 0 if at one of 8 places "d" or "e" and a letter of "A"..."G" follow one another.
  @inline(__always)
  private func pubmedAnchors(_ start: UnsafePointer<UInt8>) -> UInt64 {
    // "d" and "e" differ in the last bit; the letters (and "@") have their high bits in common.
    let first = (word(start) | 0x0101_0101_0101_0101) ^ 0x6565_6565_6565_6565
    let second = (word(start + 1) & 0xF8F8_F8F8_F8F8_F8F8) ^ 0x4040_4040_4040_4040
    return zeroBytes(first | second)
  }

  /// Not 0 if "tic" stands at one of 8 places.
  @inline(__always)
  private func jatsAnchors(_ start: UnsafePointer<UInt8>) -> UInt64 {
    let first = word(start) ^ 0x7474_7474_7474_7474
    let second = word(start + 1) ^ 0x6969_6969_6969_6969
    let third = word(start + 2) ^ 0x6363_6363_6363_6363
    return zeroBytes(first | second | third)
  }

  @inline(__always)
  private func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
  }

  /// Not 0 exactly if one of the bytes is 0.
  @inline(__always)
  private func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Where the tag begins in whose name the anchor stands, in `pointer`'s bytes; nil if in none.
  private func tagStart(isJATS: Bool, around anchor: Int) -> Int? {
    guard let pointer, anchor + 3 <= end - base else { return nil }
    let anchored = pointer + anchor
    if isJATS {
      guard anchor >= 3, anchored[0] == UInt8(ascii: "t"), anchored[1] == UInt8(ascii: "i"),
        anchored[-1] == UInt8(ascii: "r"), anchored[-2] == UInt8(ascii: "a")
      else { return nil }
      var before = anchor - 3
      if pointer[before] == UInt8(ascii: ":") {
        let limit = max(0, before - longestName)
        while before > limit, isNameByte(pointer[before]) { before -= 1 }
      }
      return openingBracket(before)
    }
    guard anchor >= 6, anchored[0] | 1 == UInt8(ascii: "e") else { return nil }
    return openingBracket(anchor - 6) ?? openingBracket(anchor - 7)
  }

  /// The place of the "<" that is, or stands before the "/", at an index.
  private func openingBracket(_ index: Int) -> Int? {
    guard let pointer, index >= 0 else { return nil }
    if pointer[index] == UInt8(ascii: "<") { return base + index }
    guard index > 0, pointer[index] == UInt8(ascii: "/"), pointer[index - 1] == UInt8(ascii: "<")
    else { return nil }
    return base + index - 1
  }

  @inline(__always)
  func hasText(_ text: StaticString, at position: Int) -> Bool {
    guard let pointer, end - position >= text.utf8CodeUnitCount else { return false }
    return memcmp(pointer + (position - base), text.utf8Start, text.utf8CodeUnitCount) == 0
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
