#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a file cannot be read on.
public struct UnreadableFile: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  public var path: String
  /// What the system says.
  public var reason: String

  /// A failure of a path.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What is wrong, and where.
  public var description: String { "cannot read \(path): \(reason)" }
}

/// The lines of a file, or of standard input for "-", one at a time.
struct LineReader: ~Copyable {
  /// A line without its end.
  enum Line {
    case text(ArraySlice<UInt8>)
    /// One that is longer than a record can be; it was passed over.
    case endless
  }

  /// No record is longer; endless lines end here.
  private let longest: Int
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The first byte that has not been handed out.
  private var start = 0
  private var isAtEnd = false

  init(_ path: String, longest: Int = 64 << 20) throws(UnreadableFile) {
    self.path = path
    self.longest = longest
    descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit { close(descriptor) }

  private static func failure(_ path: String) -> UnreadableFile {
    UnreadableFile(path: path, reason: String(cString: strerror(errno)))
  }

  /// The next line; nil at the end.
  mutating func next() throws(UnreadableFile) -> Line? {
    var scanned = start
    var isEndless = false
    while true {
      if let end = newline(from: scanned) {
        defer { start = end + 1 }
        return isEndless ? .endless : .text(buffer[start..<end])
      }
      scanned = buffer.count
      if scanned - start > longest {
        isEndless = true
        start = scanned
      }
      if isAtEnd {
        guard start < buffer.count || isEndless else { return nil }
        defer { start = buffer.count }
        return isEndless ? .endless : .text(buffer[start...])
      }
      scanned -= start
      try fill()
    }
  }

  private func newline(from place: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard place < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + place, 0x0A, bytes.count - place)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Drops what has been handed out and reads on.
  private mutating func fill() throws(UnreadableFile) {
    buffer.removeFirst(start)
    start = 0
    let filled = buffer.count
    let room = 1 << 18
    buffer.append(contentsOf: repeatElement(0, count: room))
    var count: Int
    repeat {
      count = buffer.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: filled), room)
      }
    } while count < 0 && errno == EINTR
    buffer.removeLast(room - max(count, 0))
    guard count >= 0 else { throw Self.failure(path) }
    isAtEnd = count == 0
  }
}
