import Documents

/// What stands between records.
extension RecordSplitter {
  private static let excerptLength = 40

  func stepInGap(_ bytes: Stretch) -> Bool {
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

  func stepInTag(
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

  func skip(_ bytes: Stretch, past ending: StaticString) -> Bool {
    guard let found = bytes.firstIndex(of: ending, from: scan) else {
      scan = max(scan, end - ending.utf8CodeUnitCount + 1)
      return false
    }
    scan = found + ending.utf8CodeUnitCount
    state = .gap
    return true
  }

  /// Drops text between records and rejects the first of a gap: it may be a record without its tags.
  func stepInText(_ bytes: Stretch) -> Bool {
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
}
