/// Any JSON, with the members of objects in their order (https://www.rfc-editor.org/rfc/rfc8259).
///
/// Foundation's decoders do not tell where a text breaks, in which order an object's members stand or
/// that a name stands there twice, and give up a string for half a character.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(Members)

  /// The members of an object, in order.
  public struct Members: Sendable, Equatable, Sequence, ExpressibleByDictionaryLiteral {
    private var list: [Member] = []

    private struct Member: Sendable, Equatable {
      var name: String
      var value: JSONValue
    }

    /// An object's members, in order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
      list = elements.map { Member(name: $0.0, value: $0.1) }
    }

    /// Whether there are none.
    public var isEmpty: Bool { list.isEmpty }

    /// The first member of a name; setting it replaces that or adds another.
    public subscript(name: String) -> JSONValue? {
      get { list.first { $0.name == name }?.value }
      set {
        let place = list.firstIndex { $0.name == name }
        switch (place, newValue) {
        case (let place?, let value?): list[place].value = value
        case (nil, let value?): add(value, name)
        case (let place?, nil): list.remove(at: place)
        case (nil, nil): break
        }
      }
    }

    /// Adds a member behind the others, whatever their names.
    public mutating func add(_ value: JSONValue, _ name: String) {
      list.append(Member(name: name, value: value))
    }

    /// The members with their names, in order.
    public func makeIterator() -> AnyIterator<(name: String, value: JSONValue)> {
      var members = list.makeIterator()
      return AnyIterator { members.next().map { ($0.name, $0.value) } }
    }
  }
}

/// Where a text ceases to be JSON, and why.
public struct JSONSyntaxError: Error, Sendable, Equatable {
  /// The place, in bytes from the text's start.
  public var byte: Int
  /// What stands there and what would be right.
  public var message: String

  /// An error at a place of a text.
  public init(byte: Int, message: String) {
    self.byte = byte
    self.message = message
  }

  /// The place as editors count it, from 1.
  ///
  /// - Parameter text: The text in which the error is.
  /// - Returns: The line, and the character within it.
  public func place(in text: some Collection<UInt8>) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in text.prefix(byte) {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}

extension JSONValue {
  /// Reads a text in UTF-8, with a byte order mark or without.
  ///
  /// Half of a surrogate pair ("\ud83d" alone) is read as U+FFFD; the rest of its string stays.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - isTolerant: Whether what programs write by mistake is taken too: a comma behind the last
  ///     element, and Python's NaN and Infinity, as null.
  /// - Throws: ``JSONSyntaxError``.
  public init(_ text: some Collection<UInt8>, isTolerant: Bool = false) throws(JSONSyntaxError) {
    var reader = JSONReader(bytes: Array(text), isTolerant: isTolerant)
    self = try reader.document()
  }
}

/// Reads JSON from its bytes.
private struct JSONReader {
  /// What nests deeper is no data.
  private static let deepest = 500

  let bytes: [UInt8]
  let isTolerant: Bool
  private var at = 0

  init(bytes: [UInt8], isTolerant: Bool) {
    self.bytes = bytes
    self.isTolerant = isTolerant
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let value = try value(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw wrong("expected the end") }
    return value
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  /// Goes past a sign, and says whether it stood there.
  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[at...].starts(with: letters) else { return false }
    at += letters.count
    return true
  }

  private func wrong(_ expected: String, at place: Int? = nil) -> JSONSyntaxError {
    let place = place ?? at
    guard place < bytes.count else {
      return JSONSyntaxError(byte: place, message: "\(expected), found the end of the file")
    }
    // A character and not a byte of it.
    let found = String(decoding: bytes[place...].prefix(4), as: UTF8.self).prefix(1)
    return JSONSyntaxError(byte: place, message: "\(expected), found \(found)")
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard depth < Self.deepest else {
      throw JSONSyntaxError(byte: at, message: "brackets nest deeper than \(Self.deepest)")
    }
    guard let next else { throw wrong("expected a value") }
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "-"):
      if isTolerant, take(word: "-Infinity") { return .null }
      return .number(try number())
    default: break
    }
    if take(word: "true") { return .bool(true) }
    if take(word: "false") { return .bool(false) }
    if take(word: "null") { return .null }
    if isTolerant, take(word: "NaN") || take(word: "Infinity") { return .null }
    throw wrong("expected a value")
  }

  private mutating func members(depth: Int) throws(JSONSyntaxError) -> JSONValue.Members {
    var members: JSONValue.Members = [:]
    at += 1
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw wrong("expected a name in quotes") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw wrong("expected a colon behind \"\(name)\"") }
      members.add(try value(depth: depth + 1), name)
      if try isClosed(by: "}") { return members }
    }
  }

  private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    var elements: [JSONValue] = []
    at += 1
    skipSpace()
    if take("]") { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      if try isClosed(by: "]") { return elements }
    }
  }

  /// Goes past what stands behind an element; false if another follows.
  private mutating func isClosed(by bracket: Unicode.Scalar) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    if take(bracket) { return true }
    let comma = at
    guard take(",") else { throw wrong("expected a comma or \(bracket)") }
    skipSpace()
    guard next == UInt8(ascii: bracket) else { return false }
    guard isTolerant else {
      throw JSONSyntaxError(byte: comma, message: "a comma stands before \(bracket); remove it")
    }
    return take(bracket)
  }

  private mutating func number() throws(JSONSyntaxError) -> Double {
    let start = at
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    _ = take("-")
    guard isDigit(next) else { throw wrong("expected a digit") }
    if !take("0") { while isDigit(next) { at += 1 } }
    if take(".") {
      guard isDigit(next) else { throw wrong("expected a digit behind the point") }
      while isDigit(next) { at += 1 }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard isDigit(next) else { throw wrong("expected a digit of the exponent") }
      while isDigit(next) { at += 1 }
    }
    guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)) else {
      throw wrong("expected a number", at: start)
    }
    return number
  }

  // MARK: Strings

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = at
    at += 1
    var decoded: [UInt8] = []
    var plain = at
    while true {
      guard let byte = next else {
        throw JSONSyntaxError(byte: start, message: "the string that begins here has no end")
      }
      switch byte {
      case UInt8(ascii: "\""):
        decoded.append(contentsOf: bytes[plain..<at])
        at += 1
        guard let text = String(validating: decoded, as: UTF8.self) else {
          throw JSONSyntaxError(byte: start, message: "the string that begins here is no UTF-8")
        }
        return text
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: bytes[plain..<at])
        at += 1
        decoded.append(contentsOf: String(try escaped()).utf8)
        plain = at
      case ..<0x20:
        throw JSONSyntaxError(
          byte: at,
          message: "a line break, tab or control character stands in a string; is a quote missing?")
      default: at += 1
      }
    }
  }

  /// The character that stands behind a backslash.
  private mutating func escaped() throws(JSONSyntaxError) -> Unicode.Scalar {
    let sign = next
    at += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(sign ?? 0)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeScalar()
    default: throw wrong("expected one of \" \\ / b f n r t u behind the backslash", at: at - 1)
    }
  }

  private mutating func unicodeScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let end = at
    if first < 0xDC00, take("\\"), take("u") {
      let second = try codeUnit()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    // What follows is a character of its own.
    at = end
    return "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
    let digits = bytes[at...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw wrong("expected four hexadecimal digits") }
    at += 4
    return unit
  }
}
