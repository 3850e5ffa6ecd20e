import CMemory

/// What two states of an article's facts have not in common; a fact that only stands elsewhere in the
/// text is the same.
struct FactComparison {
  private(set) var added = 0
  private(set) var removed = 0
  /// The types of the facts that were added or removed, in order.
  private(set) var types: [String] = []

  private static let start = Array(",\"start\":".utf8)
  private static let quote = Array(",\"quote\":".utf8)
  private static let type = Array("\"type\":\"".utf8)

  /// Compares fact lines.
  init(old: [UInt8]?, new: [UInt8]?) {
    // How often each fact is there now, less how often it was.
    var surplus: [Int: Int] = [:]
    for (lines, sign) in [(new, 1), (old, -1)] {
      lines?.withUnsafeBytes { lines in
        forEachLine(lines) { line in
          surplus[Self.identity(of: line), default: 0] += sign
        }
      }
    }
    guard surplus.contains(where: { $0.value != 0 }) else { return }
    for lines in [new, old] {
      lines?.withUnsafeBytes { lines in
        forEachLine(lines) { line in
          guard let count = surplus.removeValue(forKey: Self.identity(of: line)) else {
            return
          }
          if count > 0 { added += count } else { removed -= count }
          if count != 0 { note(typeOf: line) }
        }
      }
    }
    types.sort()
  }

  /// A number for the line but for its offsets; the same for the same fact.
  private static func identity(of line: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    // Within a string its quotes would be escaped, so these are the keys.
    if let start = offset(of: start, in: line, from: 0),
      let end = offset(of: quote, in: line, from: start)
    {
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: line[..<start]))
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: line[end...]))
    } else {
      hasher.combine(bytes: line)
    }
    return hasher.finalize()
  }

  private mutating func note(typeOf line: UnsafeRawBufferPointer) {
    guard let key = offset(of: Self.type, in: line, from: 0) else { return }
    let type = line[(key + Self.type.count)...].prefix { $0 != 0x22 }
    if !types.contains(where: { $0.utf8.elementsEqual(type) }) {
      types.append(String(decoding: type, as: UTF8.self))
    }
  }
}

/// Goes through lines, without their ends.
private func forEachLine(
  _ lines: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
) {
  var start = 0
  while start < lines.count {
    let end = offset(of: newline, in: lines, from: start) ?? lines.count
    body(UnsafeRawBufferPointer(rebasing: lines[start..<end]))
    start = end + 1
  }
}

private let newline: [UInt8] = [0x0A]

/// Where some bytes first occur.
func offset(of needle: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let place = memmem(base + start, bytes.count - start, needle, needle.count)
  else { return nil }
  return UnsafeRawPointer(place) - base
}
