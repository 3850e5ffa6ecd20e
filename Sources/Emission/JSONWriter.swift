/// Writes JSON into a byte buffer: objects with keys in the order of the calls, no white space.
///
/// Numbers are written without Foundation: the shortest decimal that reads back as the same Double.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value in the present object or array needs no comma before it.
  private var isFirst = true

  /// An empty writer.
  public init() {}

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  /// Ends a line of JSON Lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    isFirst = true
  }

  /// Writes an object whose members the body writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclosed(0x7B, 0x7D, body)
  }

  /// Writes an array whose elements the body writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclosed(0x5B, 0x5D, body)
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    isFirst = true
    body(&self)
    bytes.append(close)
    isFirst = false
  }

  /// Writes a key; its value must follow.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    isFirst = true
  }

  /// Writes a key that is known only at run time; its value must follow.
  public mutating func key(named name: String) {
    value(name)
    bytes.append(0x3A)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a Boolean.
  public mutating func value(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  /// Writes an integer.
  public mutating func value(_ value: Int) {
    separate()
    append(value)
  }

  private mutating func append(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes a finite number, whole numbers without a point; `null` for one that JSON cannot hold.
  public mutating func value(_ value: Double) {
    separate()
    if value == value.rounded(.towardZero), abs(value) < 1e15 {
      append(Int(value))
    } else if value.isFinite {
      bytes.append(contentsOf: value.description.utf8)
    } else {
      bytes.append(contentsOf: "null".utf8)
    }
  }

  /// Writes a string.
  public mutating func value(_ string: String) {
    separate()
    bytes.append(0x22)
    var string = string
    string.withUTF8 { appendEscaped($0) }
    bytes.append(0x22)
  }

  /// Writes a string given by its UTF-8 bytes, which must be valid.
  public mutating func value(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(0x22)
    appendEscaped(utf8)
    bytes.append(0x22)
  }

  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for (index, byte) in utf8.enumerated() {
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      bytes.append(contentsOf: utf8[clean..<index])
      clean = index + 1
      bytes.append(0x5C)
      switch byte {
      case 0x22, 0x5C: bytes.append(byte)
      case 0x09: bytes.append(0x74)
      case 0x0A: bytes.append(0x6E)
      case 0x0D: bytes.append(0x72)
      default:
        let digits: StaticString = "0123456789abcdef"
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(digits.utf8Start[Int(byte >> 4)])
        bytes.append(digits.utf8Start[Int(byte & 15)])
      }
    }
    bytes.append(contentsOf: utf8[clean..<utf8.count])
  }
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
