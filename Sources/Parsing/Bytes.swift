/// Whether a byte is white space in XML.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

/// Whether a byte is an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is an ASCII capital.
@inline(__always)
func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

/// Whether a byte is a small ASCII letter.
@inline(__always)
func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

/// Whether a byte is an ASCII letter.
@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether a byte is an ASCII letter or digit, or part of a character beyond ASCII.
@inline(__always)
func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

/// The byte of the lower-case ASCII letter; other bytes as they are.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

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
  /// The first place of a sequence of bytes at or after an index; nil when it does not occur.
  func firstRange(of pattern: [UInt8], from: Int? = nil) -> Range<Int>? {
    guard !pattern.isEmpty, count >= pattern.count else { return nil }
    var start = from ?? startIndex
    while start + pattern.count <= endIndex {
      if self[start] == pattern[0], self[start...].starts(with: pattern) {
        return start..<start + pattern.count
      }
      start += 1
    }
    return nil
  }

  /// Whether the bytes contain some ASCII text in small letters, in whatever case.
  func mentions(_ text: StaticString) -> Bool { firstIndex(ofLowered: text) != nil }
}

extension StaticString {
  /// The string as bytes.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The bytes without white space at either end.
  var trimmingSpace: SubSequence {
    var low = startIndex
    var high = endIndex
    while low < high, isSpace(self[low]) { low += 1 }
    while high > low, isSpace(self[high - 1]) { high -= 1 }
    return self[low..<high]
  }

  /// The place of the first occurrence of `needle`, lower-case ASCII, whatever the case here.
  func firstIndex(ofLowered needle: StaticString, from: Int? = nil) -> Int? {
    let pattern = needle.bytes
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var at = from ?? startIndex
    while at <= endIndex - pattern.count {
      if lowered(self[at]) == first, self[at...].hasLoweredPrefix(needle) { return at }
      at += 1
    }
    return nil
  }

  /// Whether the bytes begin with `prefix`, lower-case ASCII, whatever the case here.
  func hasLoweredPrefix(_ prefix: StaticString) -> Bool {
    let pattern = prefix.bytes
    guard count >= pattern.count else { return false }
    for offset in 0..<pattern.count
    where lowered(self[startIndex + offset]) != pattern[offset] {
      return false
    }
    return true
  }
}

/// Bytes that are valid UTF-8 as a string.
func string(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self)
}

/// Letters and digits only, lower case: what titles and phrases are compared by.
///
/// Typographic quotes, dashes and spaces (U+2000...U+203F) and U+00A0...U+00BF are no letters.
func comparable(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var key: [UInt8] = []
  key.reserveCapacity(bytes.count)
  for byte in bytes where isWord(byte) {
    key.append(lowered(byte))
    if byte & 0xC0 == 0x80 {
      if key.count >= 3, key.suffix(3).starts(with: [0xE2, 0x80]) { key.removeLast(3) }
      if key.count >= 2, key[key.count - 2] == 0xC2 { key.removeLast(2) }
    }
  }
  return key
}
