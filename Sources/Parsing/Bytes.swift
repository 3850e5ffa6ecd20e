/// Whether a byte is white space in XML.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// Whether a byte is an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte is an ASCII letter.
@inline(__always)
func isLetter(_ byte: UInt8) -> Bool {
  let folded = byte | 0x20
  return folded >= 0x61 && folded <= 0x7A
}

/// The byte of the lower-case ASCII letter; other bytes as they are.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

/// The bytes without white space at either end, U+00A0 included.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var bytes = bytes
  while true {
    if let first = bytes.first, isSpace(first) {
      bytes = bytes.dropFirst()
    } else if bytes.starts(with: [0xC2, 0xA0]) {
      bytes = bytes.dropFirst(2)
    } else if let last = bytes.last, isSpace(last) {
      bytes = bytes.dropLast()
    } else if bytes.count >= 2, bytes[bytes.endIndex - 1] == 0xA0,
      bytes[bytes.endIndex - 2] == 0xC2
    {
      bytes = bytes.dropLast(2)
    } else {
      return bytes
    }
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The first place of a sequence of bytes at or after an index.
  ///
  /// - Parameters:
  ///   - pattern: What to look for.
  ///   - from: Where to begin, if not at the start.
  ///   - ignoringCase: Whether ASCII capitals match small letters; the pattern has to be in small
  ///     letters then.
  /// - Returns: Nil when it does not occur.
  func firstRange(of pattern: [UInt8], from: Int? = nil, ignoringCase: Bool = false) -> Range<Int>?
  {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var start = from ?? startIndex
    while start + pattern.count <= endIndex {
      let head = ignoringCase ? lowered(self[start]) : self[start]
      if head == first {
        var matched = 1
        while matched < pattern.count {
          let byte = self[start + matched]
          if (ignoringCase ? lowered(byte) : byte) != pattern[matched] { break }
          matched += 1
        }
        if matched == pattern.count { return start..<start + matched }
      }
      start += 1
    }
    return nil
  }

  /// Whether the bytes contain some ASCII text in small letters, in whatever case.
  func mentions(_ text: StaticString) -> Bool {
    let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return firstRange(of: Array(pattern), ignoringCase: true) != nil
  }
}
