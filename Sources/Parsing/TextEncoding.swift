/// Bytes that are text in no encoding that they could be in.
struct UndecodableText: Error, Equatable {
  /// The offset of the first byte that is invalid in UTF-8.
  var byte: Int
}

/// The text of a plain file as UTF-8 without byte order mark.
///
/// UTF-8 and marked UTF-16 are taken at their word. Bytes that are invalid in UTF-8 are read as
/// Windows-1252 only when they look like it: none of its undefined bytes, and most high bytes are
/// letters or the signs that such text contains.
///
/// - Throws: ``UndecodableText`` for bytes without such evidence.
func decodedText(_ bytes: [UInt8]) throws(UndecodableText) -> [UInt8] {
  if let utf16 = decodedUTF16(bytes) { return utf16 }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard let invalid = firstInvalidUTF8(bytes) else {
    return start == 0 ? bytes : Array(bytes[start...])
  }
  guard start == 0, looksLikeWindows1252(bytes) else { throw UndecodableText(byte: invalid) }
  return decodedWindows1252(bytes)
}

/// The offset of the first byte that is not part of valid UTF-8, if there is one.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var at = 0
    let count = buffer.count
    while at < count {
      if buffer[at] < 0x80 {
        at += 1
        continue
      }
      let length = lengthOfValidSequence(buffer, at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }
}

/// The length of the valid sequence of 2 to 4 bytes at `at`, or 0 (the table of RFC 3629).
private func lengthOfValidSequence(_ buffer: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
  let length: Int
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  switch buffer[at] {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, low) = (3, 0xA0)
  case 0xED: (length, high) = (3, 0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, low) = (4, 0x90)
  case 0xF4: (length, high) = (4, 0x8F)
  case 0xF1...0xF3: length = 4
  default: return 0
  }
  guard at + length <= buffer.count, buffer[at + 1] >= low, buffer[at + 1] <= high else { return 0 }
  for offset in 2..<max(2, length) where buffer[at + offset] & 0xC0 != 0x80 { return 0 }
  return length
}

/// UTF-16 with a byte order mark as UTF-8; nil for anything else.
func decodedUTF16(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.count >= 2 else { return nil }
  let isLittleEndian: Bool
  switch (bytes[0], bytes[1]) {
  case (0xFF, 0xFE): isLittleEndian = true
  case (0xFE, 0xFF): isLittleEndian = false
  default: return nil
  }
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for at in stride(from: 2, to: bytes.count - 1, by: 2) {
    let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
    units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Windows-1252 as UTF-8; its five undefined bytes become U+FFFD.
func decodedWindows1252(_ bytes: [UInt8]) -> [UInt8] {
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 {
      utf8.append(byte)
    } else if byte >= 0xA0 {
      utf8.append(0xC0 | byte >> 6)
      utf8.append(0x80 | byte & 0x3F)
    } else {
      utf8.append(contentsOf: windows1252Signs[Int(byte) - 0x80].utf8)
    }
  }
  return utf8
}

/// UTF-8 in which what is invalid is replaced by U+FFFD.
func repairedUTF8(_ bytes: [UInt8]) -> [UInt8] {
  Array(String(decoding: bytes, as: UTF8.self).utf8)
}

/// Windows-1252 at 0x80...0x9F (https://encoding.spec.whatwg.org/#windows-1252).
private let windows1252Signs: [String] = [
  "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
  "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
  "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
  "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
]

/// Whether bytes that are not UTF-8 are plausibly Windows-1252 (or Latin-1, its subset in text).
///
/// High bytes must be few, none undefined, and nine in ten must be what articles contain: a letter
/// that touches a letter, typographic dashes and quotes, the signs of units and arithmetic. The
/// rest of a damaged UTF-8 sequence is none of these: its neighbours are high bytes.
private func looksLikeWindows1252(_ bytes: [UInt8]) -> Bool {
  var high = 0
  var plausible = 0
  for (at, byte) in bytes.enumerated() {
    if byte < 0x20, !isSpace(byte) { return false }
    guard byte >= 0x80 else { continue }
    high += 1
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return false
    // Euro, ellipsis, per mille, quotes, bullet, dashes, trade mark; no-break space, section,
    // copyright, registered, degree to micro sign, middle dot, superscript one, fractions, times.
    case 0x80, 0x85, 0x89, 0x91...0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAE, 0xB0...0xB5, 0xB7, 0xB9,
      0xBC...0xBE, 0xD7:
      if before < 0x80 || after < 0x80 { plausible += 1 }
    case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xFF:
      if isLetter(before) || isLetter(after) { plausible += 1 }
    default: break
    }
  }
  return plausible * 10 >= high * 9 && high * 3 <= bytes.count
}
