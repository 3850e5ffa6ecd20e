#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether a byte is white space in XML and HTML.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
}

/// Whether a byte can stand in the name of an element; every byte beyond ASCII is taken for one.
@inline(__always)
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
    UInt8(ascii: "."), 0x80...:
    true
  default: false
  }
}

extension [UInt8] {
  /// The first place from `start` on where the text stands.
  func firstIndex(of text: String, from start: Int = 0) -> Int? {
    var text = text
    return text.withUTF8 { needle in
      withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress, let wanted = needle.baseAddress else { return nil }
        var position = start
        while position + needle.count <= count,
          let found = memchr(base + position, Int32(needle[0]), count - position)
        {
          position = UnsafeRawPointer(found) - base
          if position + needle.count <= count, memcmp(found, wanted, needle.count) == 0 {
            return position
          }
          position += 1
        }
        return nil
      }
    }
  }

  /// Lets bytes be written in place, those of a range; returns how many were.
  mutating func write<Failure>(
    _ range: Range<Int>, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    try withUnsafeMutableBufferPointer { bytes throws(Failure) in
      try body(UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[range])))
    }
  }

  /// Lets up to a number of bytes be appended; returns how many were.
  mutating func append<Failure>(
    _ room: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let start = count
    append(contentsOf: repeatElement(0, count: room))
    var written = 0
    defer { removeLast(room - written) }
    written = try write(start..<start + room, body)
    return written
  }

  /// Whether the text stands at a place.
  func hasText(_ text: String, at start: Int) -> Bool {
    start >= 0 && self[Swift.min(start, count)...].starts(with: text.utf8)
  }

  /// The bytes with A...Z made small.
  func lowercasedASCII() -> [UInt8] {
    map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
  }
}

/// Finds the end of a document type declaration, past quoted text and an internal subset.
struct DoctypeScanner {
  private var brackets = 0
  private var angles = 0
  private var quote: UInt8 = 0
  /// The last four bytes.
  private var recent: UInt32 = 0
  private var isInComment = false
  private var isInInstruction = false

  /// Takes the next byte after "<!DOCTYPE"; true for the ">" that ends the declaration.
  mutating func ends(with byte: UInt8) -> Bool {
    recent = recent << 8 | UInt32(byte)
    if isInComment {
      if recent & 0xFF_FFFF == 0x2D_2D3E { isInComment = false }
      return false
    }
    if isInInstruction {
      if recent & 0xFFFF == 0x3F3E { isInInstruction = false }
      return false
    }
    if quote != 0 {
      if byte == quote { quote = 0 }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "]"): brackets -= 1
    case UInt8(ascii: "<"): angles += 1
    case UInt8(ascii: ">"):
      if angles <= 0, brackets <= 0 { return true }
      angles = max(0, angles - 1)
    default:
      if recent == 0x3C21_2D2D {
        isInComment = true
        angles -= 1
        recent = 0
      } else if recent & 0xFFFF == 0x3C3F {
        isInInstruction = true
        angles -= 1
        recent = 0
      }
    }
    return false
  }
}
