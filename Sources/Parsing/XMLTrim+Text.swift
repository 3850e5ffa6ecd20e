import CMemory

/// The white space and the text between tags.
extension XMLTrim {
  /// Leaves out the white space that parts a tag from the one before it, unless it may be of a text: the
  /// names of markup within texts begin with small letters.
  @inline(__always)
  func dropIndent(
    before tag: Int, copied: inout Int, to target: inout UnsafeMutablePointer<UInt8>
  ) {
    guard hasIndents, copied < tag, isSpace(bytes[tag - 1]) else { return }
    let name = bytes[tag + 1] == 0x2F ? tag + 2 : tag + 1
    guard name < bytes.count, isUpper(bytes[name]) else { return }
    guard let base = bytes.baseAddress else { return }
    let start = tag - winnow_space_end(base + copied, tag - copied)
    guard start > 0, bytes[start - 1] == UInt8(ascii: ">") else { return }
    if copied < start { copy(copied..<start, to: &target) }
    copied = tag
  }

  /// Copies a text with an empty comment behind each of its characters beyond ASCII that plain ones follow.
  ///
  /// From such a character to the next tag libxml2 takes text by the character, at twenty times the cost.
  ///
  /// - Parameters:
  ///   - run: From within one tag to the next.
  ///   - copied: Where the bytes begin that are still to be copied.
  ///   - target: Grows by the copy.
  func breakRun(
    _ run: Range<Int>, copied: inout Int, to target: inout UnsafeMutablePointer<UInt8>
  ) {
    guard let base = bytes.baseAddress, let close = first(">", run) else { return }
    var place = close + 1
    place += winnow_ascii(base + place, run.upperBound - place)
    while place < run.upperBound {
      while place < run.upperBound, bytes[place] >= 0x80 { place += 1 }
      let plain = winnow_ascii(base + place, run.upperBound - place)
      // What stands alone before a line break may be a sign of a formula, which is to stay in one piece.
      if plain >= Self.longRun, bytes[place] >= 0x20 {
        copy(copied..<place, to: &target)
        appendComment(to: &target)
        copied = place
      }
      place += plain
    }
  }

  func appendComment(to target: inout UnsafeMutablePointer<UInt8>) {
    target.update(from: Self.emptyComment, count: Self.emptyComment.count)
    target += Self.emptyComment.count
  }

  func isASCII(_ run: Range<Int>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return winnow_ascii(base + run.lowerBound, run.count) == run.count
  }

  private static let longRun = 16
  private static let emptyComment = Array("<!---->".utf8)
}
