/// Writes JSON into a byte buffer: objects with keys in the order of the calls, no white space.
///
/// Numbers are written without Foundation: the shortest decimal that reads back as the same Double.
///
/// It owns its memory, so that no write has to ask whether another writer shares it.
public struct JSONWriter: ~Copyable, @unchecked Sendable {
  /// The buffer; what has been written are its first ``count`` bytes.
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity = 4096
  /// How many bytes have been written.
  public private(set) var count = 0
  /// Whether the next value in the present object or array needs no comma before it.
  private var isFirst = true

  /// An empty writer.
  public init() { storage = .allocate(capacity: capacity) }

  deinit { storage.deallocate() }

  /// A copy of what has been written.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// What has been written, in place.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: storage, count: count))
  }

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    count = 0
    isFirst = true
  }

  /// Makes room for some bytes and lets the body write them; it returns how many it has written.
  @inline(__always)
  private mutating func append(atMost room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if count + room > capacity { grow(by: room) }
    count += body(storage + count)
  }

  @inline(never)
  private mutating func grow(by room: Int) {
    capacity += max(room, capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    append(atMost: 1) {
      $0[0] = byte
      return 1
    }
  }

  private mutating func append(_ text: StaticString) {
    append(atMost: text.utf8CodeUnitCount) {
      $0.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
      return text.utf8CodeUnitCount
    }
  }

  /// Ends a line of JSON Lines.
  public mutating func endLine() {
    append(0x0A)
    isFirst = true
  }

  /// Writes an object whose members the body writes.
  @inline(__always)
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// Begins an object; its members must follow, and ``endObject()``.
  mutating func beginObject() { open(0x7B) }

  /// Ends the object that was begun last.
  mutating func endObject() { close(0x7D) }

  /// Writes an array whose elements the body writes.
  @inline(__always)
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(0x5B)
    body(&self)
    close(0x5D)
  }

  @usableFromInline
  mutating func open(_ bracket: UInt8) {
    separate()
    append(bracket)
    isFirst = true
  }

  @usableFromInline
  mutating func close(_ bracket: UInt8) {
    append(bracket)
    isFirst = false
  }

  /// Writes a key; its value must follow.
  ///
  /// At the place of a call the compiler knows its length and bytes.
  @inline(__always)
  public mutating func key(_ name: StaticString) {
    let comma = isFirst ? 0 : 1
    let length = name.utf8CodeUnitCount
    append(atMost: length + 4) { place in
      place[0] = 0x2C
      place[comma] = 0x22
      (place + comma + 1).update(from: name.utf8Start, count: length)
      place[comma + length + 1] = 0x22
      place[comma + length + 2] = 0x3A
      return comma + length + 3
    }
    isFirst = true
  }

  /// Writes a key that is known only at run time; its value must follow.
  public mutating func key(named name: String) {
    value(name)
    append(0x3A)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { append(0x2C) }
    isFirst = false
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    append("null")
  }

  /// Writes a Boolean.
  public mutating func value(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  /// Writes an integer.
  public mutating func value(_ value: Int) {
    separate()
    digits(of: value)
  }

  private mutating func digits(of value: Int) {
    if value < 0 { append(0x2D) }
    append(atMost: 20) { place in
      var rest = value.magnitude
      var length = 0
      repeat {
        place[length] = 0x30 + UInt8(rest % 10)
        rest /= 10
        length += 1
      } while rest > 0
      var digits = UnsafeMutableBufferPointer(start: place, count: length)
      digits.reverse()
      return length
    }
  }

  /// Writes a finite number, whole numbers without a point; `null` for one that JSON cannot hold.
  public mutating func value(_ value: Double) {
    separate()
    let thousandths = (value * 1000).rounded()
    if value == value.rounded(.towardZero), abs(value) < 1e15 {
      digits(of: Int(value))
    } else if thousandths / 1000 == value, abs(thousandths) < 1e15 {
      // The shortest decimal that reads back as the number, for it has at most 15 digits.
      if value < 0 { append(0x2D) }
      let magnitude = Int(thousandths.magnitude)
      digits(of: magnitude / 1000)
      append(atMost: 4) { place in
        var rest = magnitude % 1000
        var length = 4
        place[0] = 0x2E
        for digit in [3, 2, 1] {
          place[digit] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
        while place[length - 1] == 0x30 { length -= 1 }
        return length
      }
    } else if value.isFinite {
      var description = value.description
      description.withUTF8 { digits in
        append(atMost: digits.count) {
          if let first = digits.baseAddress { $0.update(from: first, count: digits.count) }
          return digits.count
        }
      }
    } else {
      append("null")
    }
  }

  /// Writes a string.
  public mutating func value(_ string: String) {
    let isWritten: Void? = string.utf8.withContiguousStorageIfAvailable { value(utf8: $0) }
    if isWritten == nil {
      var string = string
      string.withUTF8 { value(utf8: $0) }
    }
  }

  /// Writes a string given by its UTF-8 bytes, which must be valid.
  public mutating func value(utf8: UnsafeBufferPointer<UInt8>) {
    let comma = isFirst ? 0 : 1
    isFirst = false
    append(atMost: 6 * utf8.count + 3) { place in
      place[0] = 0x2C
      place[comma] = 0x22
      let length = escape(utf8, to: place + comma + 1)
      place[comma + 1 + length] = 0x22
      return comma + length + 2
    }
  }
}

/// Writes the bytes with those escaped that JSON must not hold bare; returns how many it has written.
private func escape(
  _ utf8: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
) -> Int {
  guard let source = utf8.baseAddress else { return 0 }
  var read = 0
  var written = 0
  while read < utf8.count {
    // Eight bytes at once while none is escaped; at the end some of them for the second time.
    let start = min(read, utf8.count - 8)
    if start >= 0 {
      let word = UnsafeRawPointer(source + start).loadUnaligned(as: UInt64.self)
      if !needsEscape(word) {
        UnsafeMutableRawPointer(target + written - (read - start))
          .storeBytes(of: word, as: UInt64.self)
        written += 8 - (read - start)
        read = start + 8
        continue
      }
    }
    let byte = source[read]
    read += 1
    if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F {
      target[written] = byte
      written += 1
    } else {
      written += escape(byte, to: target + written)
    }
  }
  return written
}

/// Whether one of eight bytes is below 0x20, a quotation mark, a backslash or 0x7F.
@inline(__always)
private func needsEscape(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  func isZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
  let control = (word &- ones &* 0x20) & ~word
  let escaped =
    control | isZero(word ^ ones &* 0x22) | isZero(word ^ ones &* 0x5C)
    | isZero(word ^ ones &* 0x7F)
  return escaped & (ones &* 0x80) != 0
}

/// Writes one byte escaped; returns how many bytes it has written.
private func escape(_ byte: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
  target[0] = 0x5C
  switch byte {
  case 0x22, 0x5C: target[1] = byte
  case 0x09: target[1] = 0x74
  case 0x0A: target[1] = 0x6E
  case 0x0D: target[1] = 0x72
  default:
    let digits: StaticString = "0123456789abcdef"
    (target[1], target[2], target[3]) = (0x75, 0x30, 0x30)
    target[4] = digits.utf8Start[Int(byte >> 4)]
    target[5] = digits.utf8Start[Int(byte & 15)]
    return 6
  }
  return 2
}

extension JSONWriter {
  /// Writes a member, `null` if the value is absent.
  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { self.value(value) } else { null() }
  }

  /// Writes a member only if the value is there.
  mutating func optional(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }

  /// Writes a member only if the value is there.
  mutating func optional(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }

  /// Writes a member only if the value is there.
  mutating func optional(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }
}
