import Documents

/// Turns the record elements of a piece into results, one record at a time.
///
/// A piece is parsed in one go, without what no field is read from. Only when that does not give an
/// article for each record is each of them parsed alone and in full, so that a broken record costs
/// nothing but itself. Subclasses build the articles.
class XMLRecordParser: XMLReader {
  /// The names of the elements that are records.
  private let recordNames: [[UInt8]]
  /// Where the present record stands.
  private(set) var source = SourceLocation(path: "", format: .pubmed)
  private var results: [ParseResult] = []
  /// The record elements seen since the last call of ``read(_:encoding:)``.
  private var begun = 0
  private var completed = 0
  private var recordStart = 0
  private var recordEnd = 0
  private var firstIndex = 0
  private var resultsBefore = 0
  /// The offset of the parsed bytes in the decompressed file.
  private var pieceOffset = 0
  /// Whether the bytes are parsed as they stand, so that offsets among them are true.
  private(set) var isInFull = false
  private var hasRejected = false

  /// A parser of the named record elements, whose content is in the named elements.
  init(records: [String], names: [String]) {
    recordNames = records.map { Array($0.utf8) }
    super.init(names: InlineMarkup.allCases.map(\.rawValue) + names)
  }

  // MARK: For subclasses

  /// A record begins; whatever an interrupted record has left behind is to be forgotten.
  func startRecord() {}

  /// Gives the article of the record that has been read.
  ///
  /// One without text is given only if its PMID says what it is: a notice or a letter may have neither
  /// title nor abstract, and its status counts.
  final func emit(_ article: consuming Article) {
    if article.text.isEmpty && article.pmid == nil {
      reject(.noContent, "the record has neither a title nor text; nothing can be extracted")
    } else {
      results.append(.article(consume article))
    }
  }

  /// Gives up the record that is being read.
  final func reject(_ reason: RejectionReason, _ detail: String) {
    hasRejected = true
    results.append(
      .rejection(
        Rejection(
          source, byte: pieceOffset + recordStart, stage: .parsing, reason: reason, detail: detail))
    )
  }

  override final func startRecord(byte: Int) {
    source.index = firstIndex + begun
    begun += 1
    recordStart = byte
    resultsBefore = results.count
    startRecord()
  }

  override final func endRecord(byte: Int) {
    completed += 1
    recordEnd = byte
    if results.count == resultsBefore {
      reject(.noContent, "the element holds no record; its name or content is unknown here")
    }
  }

  // MARK: Pieces

  /// Appends the results of a piece's records, in their order.
  final func parse(_ piece: borrowing Piece, into output: inout [ParseResult]) {
    swap(&results, &output)
    defer { swap(&results, &output) }
    source = piece.source
    firstIndex = piece.source.index
    let encoding = piece.encoding.flatMap { isUTF8($0) ? nil : $0 }
    let known = results.count
    piece.bytes.withUnsafeBufferPointer { bytes in
      pieceOffset = piece.byteOffset
      hasRejected = false
      isInFull = false
      let fault = parse(bytes, encoding: encoding)
      if fault == nil, !hasRejected, completed == piece.recordCount { return }
      isInFull = true
      results.removeSubrange(known...)
      parseEach(bytes, encoding: encoding, pieceOffset: piece.byteOffset)
    }
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>, encoding: String?) -> XMLFault? {
    begun = 0
    completed = 0
    return read(bytes, encoding: encoding)
  }

  private func parseEach(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: String?, pieceOffset: Int
  ) {
    var starts = recordStarts(bytes)
    // Without a record in it (UTF-16 hides its tags), the piece counts as one.
    if starts.isEmpty { starts = [0] }
    let pieceIndex = firstIndex
    for (ordinal, start) in starts.enumerated() {
      let end = ordinal + 1 < starts.count ? starts[ordinal + 1] : bytes.count
      let record = UnsafeBufferPointer(rebasing: bytes[start..<end])
      firstIndex = pieceIndex + ordinal
      source.index = firstIndex
      self.pieceOffset = pieceOffset + start
      let known = results.count
      guard let fault = parse(record, encoding: encoding) else { continue }
      if completed == 0 {
        results.removeSubrange(known...)
        rejectRecord(fault, record, isConverted: encoding != nil)
      } else if hasText(record, from: recordEnd) || begun > 1 {
        recordStart = recordEnd
        source.index = firstIndex
        reject(
          .malformed,
          "behind the record's end there is text that belongs to no record; \(fault.message)")
      }
    }
    firstIndex = pieceIndex
  }

  private func rejectRecord(
    _ fault: XMLFault, _ record: UnsafeBufferPointer<UInt8>, isConverted: Bool
  ) {
    let name = recordName(record)
    // The bytes of a character that the end cuts in two are no fault of the encoding.
    let isAtEnd = fault.byte >= record.count - 4
    let reason: RejectionReason
    let detail: String
    switch fault.kind {
    case .entity:
      reason = .entity
      detail =
        "\(fault.message) (line \(fault.line) of the record); only the named characters of XML and "
        + "HTML are read, no entity is expanded or loaded: replace it by its character"
    case .encoding where !isAtEnd || isConverted:
      reason = .badEncoding
      detail =
        "invalid in its encoding (line \(fault.line) of the record): \(fault.message); "
        + "convert the file to UTF-8 or name its encoding in the XML declaration"
    default:
      if hasEndTag(record, name) {
        reason = .malformed
        detail =
          "not well-formed (line \(fault.line) of the record): \(fault.message); "
          + "repair the record or fetch it again"
      } else {
        reason = .truncated
        detail =
          "the end tag of <\(String(decoding: name, as: UTF8.self))> is missing: the record is cut "
          + "short; fetch the file again"
      }
    }
    recordStart = isConverted ? 0 : min(fault.byte, record.count)
    reject(reason, detail)
  }

  // MARK: Looking for records in markup that is broken

  /// The offsets of the start tags of records; those in comments and CDATA sections do not count.
  private func recordStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts: [Int] = []
    // Up to where neither comment nor CDATA section ends: each byte is looked at for an end once.
    var endless = (comment: 0, data: 0)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x3C else {
        i += 1
        continue
      }
      if has("<!--", bytes, at: i), i >= endless.comment {
        switch hiddenEnd("-->", bytes, from: i) {
        case .ends(let end):
          i = end
          continue
        case .isMissing(let place): endless.comment = place
        }
      } else if has("<![CDATA[", bytes, at: i), i >= endless.data {
        switch hiddenEnd("]]>", bytes, from: i) {
        case .ends(let end):
          i = end
          continue
        case .isMissing(let place): endless.data = place
        }
      }
      if recordNames.contains(where: { hasName($0, bytes, at: i + 1) }) { starts.append(i) }
      i += 1
    }
    return starts
  }

  private enum HiddenEnd {
    /// The first byte behind it.
    case ends(Int)
    /// A record or all ends first, at this place.
    case isMissing(Int)
  }

  /// Where the comment or CDATA section that begins here ends; if a record ends before it does, its own
  /// end is missing.
  private func hiddenEnd(
    _ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> HiddenEnd {
    var i = start + 4
    while i < bytes.count {
      if has(mark, bytes, at: i) { return .ends(i + 3) }
      if bytes[i] == 0x3C, i + 1 < bytes.count, bytes[i + 1] == 0x2F,
        recordNames.contains(where: { hasName($0, bytes, at: i + 2) })
      {
        return .isMissing(i)
      }
      i += 1
    }
    return .isMissing(i)
  }

  private func has(
    _ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  /// Whether a tag's name, with or without a prefix, stands at an offset.
  private func hasName(
    _ name: some Collection<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    let tagName = tagName(bytes, at: offset)
    return tagName.count == name.count && tagName.elementsEqual(name)
  }

  private func tagName(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let limit = min(bytes.count, offset + 100)
    var start = min(offset, limit)
    var end = start
    while end < limit {
      switch bytes[end] {
      case 0x3A: start = end + 1
      case 0x09, 0x0A, 0x0D, 0x20, 0x2F, 0x3C, 0x3E: return bytes[start..<end]
      default: break
      }
      end += 1
    }
    return bytes[start..<end]
  }

  private func recordName(_ record: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    Array(tagName(record, at: 1))
  }

  private func hasEndTag(_ record: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    var i = record.count - 1
    while i > 0 {
      if record[i] == 0x2F, record[i - 1] == 0x3C, hasName(name, record, at: i + 1) { return true }
      i -= 1
    }
    return false
  }

  /// Whether there is more than tags and white space from an offset on.
  private func hasText(_ record: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool {
    var isInTag = false
    for byte in record[min(offset, record.count)...] {
      switch byte {
      case 0x3C: isInTag = true
      case 0x3E: isInTag = false
      default: if !isInTag && !isSpace(byte) { return true }
      }
    }
    return false
  }
}

private func isUTF8(_ encoding: String) -> Bool {
  ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased())
}
