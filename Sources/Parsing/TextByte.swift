/// What a byte of UTF-8 text is, without a detour by way of `Character`.
enum TextByte {
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A letter or digit of ASCII, or part of a character beyond ASCII.
  @inline(__always) static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80
  }

  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5
  }

  @inline(__always) static func lowered(_ byte: UInt8) -> UInt8 {
    isUpper(byte) ? byte | 0x20 : byte
  }
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
    while low < high, TextByte.isSpace(self[low]) { low += 1 }
    while high > low, TextByte.isSpace(self[high - 1]) { high -= 1 }
    return self[low..<high]
  }

  /// The place of the first occurrence of `needle`, lower-case ASCII, whatever the case here.
  func firstIndex(ofLowered needle: StaticString, from: Int? = nil) -> Int? {
    let pattern = needle.bytes
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var at = from ?? startIndex
    while at <= endIndex - pattern.count {
      if TextByte.lowered(self[at]) == first, self[at...].hasLoweredPrefix(needle) { return at }
      at += 1
    }
    return nil
  }

  /// Whether the bytes begin with `prefix`, lower-case ASCII, whatever the case here.
  func hasLoweredPrefix(_ prefix: StaticString) -> Bool {
    let pattern = prefix.bytes
    guard count >= pattern.count else { return false }
    for offset in 0..<pattern.count
    where TextByte.lowered(self[startIndex + offset]) != pattern[offset] {
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
  for byte in bytes where TextByte.isWord(byte) {
    key.append(TextByte.lowered(byte))
    if byte & 0xC0 == 0x80 {
      if key.count >= 3, key.suffix(3).starts(with: [0xE2, 0x80]) { key.removeLast(3) }
      if key.count >= 2, key[key.count - 2] == 0xC2 { key.removeLast(2) }
    }
  }
  return key
}
