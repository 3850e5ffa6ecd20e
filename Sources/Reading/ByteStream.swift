import Documents
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a stream of bytes stops before its end.
///
/// Everything that could be decoded before has been handed out when it is thrown.
struct StreamFailure: Error, Equatable {
  var reason: RejectionReason
  /// What was wrong, where, and what to do.
  var detail: String
}

/// A count of bytes that one thread writes and others may look at.
final class ByteCounter: Sendable {
  private let value = Atomic<Int>(0)

  var count: Int { value.load(ordering: .relaxed) }

  func advance(to count: Int) {
    if count > self.count { value.store(count, ordering: .relaxed) }
  }
}

/// The bytes of an open file.
final class DescriptorStream {
  private let descriptor: Int32
  private let isOwned: Bool
  private let consumed: ByteCounter
  private var position = 0
  /// Whether any place of it can be read: true for a file that was opened here.
  let isSeekable: Bool

  init(descriptor: Int32, isOwned: Bool, consumed: ByteCounter) {
    self.descriptor = descriptor
    self.isOwned = isOwned
    self.consumed = consumed
    var status = stat()
    self.isSeekable =
      isOwned && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, target.baseAddress, target.count)
      #else
        let count = Glibc.read(descriptor, target.baseAddress, target.count)
      #endif
      if count >= 0 {
        position += count
        consumed.advance(to: position)
        return count
      }
      guard errno != EINTR else { continue }
      let problem = String(cString: strerror(errno))
      throw StreamFailure(
        reason: .unreadable,
        detail: "reading stops at byte \(position) (\(problem)); check the disk or the network "
          + "share and run again")
    }
  }

  /// The new position, or nil if the system refuses.
  func seek(_ offset: Int64, _ whence: Int32) -> Int? {
    let result = lseek(descriptor, off_t(offset), whence)
    guard result >= 0 else { return nil }
    position = Int(result)
    return position
  }
}

/// A stream of bytes, whatever stands behind it, that can be looked into before it is read.
final class ByteStream {
  /// Where the bytes come from.
  enum Origin {
    case descriptor(DescriptorStream)
    case gzip(GzipStream)
    case archive(ArchiveStream)
    case unicode(UnicodeStream)
  }

  private let origin: Origin
  /// Bytes that were looked at and not yet read.
  private var ahead: [UInt8] = []
  private var aheadStart = 0
  /// The failure that stands behind the bytes that were looked at.
  private(set) var failureAhead: StreamFailure?
  private var isAtEnd = false
  /// How many bytes have been read.
  private(set) var offset = 0

  init(_ origin: Origin) {
    self.origin = origin
  }

  /// Reads some bytes, as many as come at once; 0 is the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    if aheadStart < ahead.count {
      let count = min(target.count, ahead.count - aheadStart)
      ahead.withUnsafeBytes { bytes in
        target.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[aheadStart..<aheadStart + count]))
      }
      aheadStart += count
      if aheadStart == ahead.count {
        ahead = []
        aheadStart = 0
      }
      offset += count
      return count
    }
    let count = try readOrigin(into: target)
    offset += count
    return count
  }

  /// The next bytes, fewer than asked for only where the stream ends or fails; they stay unread.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    if ahead.count - aheadStart < count {
      let known = ahead[aheadStart...]
      ahead = [UInt8](unsafeUninitializedCapacity: count) { space, filled in
        filled = space.initialize(fromContentsOf: known)
        while filled < count {
          do throws(StreamFailure) {
            let read = try readOrigin(
              into: UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: space[filled...])))
            guard read > 0 else { break }
            filled += read
          } catch {
            failureAhead = error
            break
          }
        }
      }
      aheadStart = 0
    }
    return ahead[aheadStart..<min(ahead.count, aheadStart + count)]
  }

  /// Whether ``seek(_:_:)`` can be called.
  var isSeekable: Bool {
    guard case .descriptor(let stream) = origin else { return false }
    return stream.isSeekable
  }

  /// Goes to a place of the file and returns it; nil if there is no such place.
  func seek(_ target: Int64, _ whence: Int32) -> Int? {
    guard case .descriptor(let stream) = origin else { return nil }
    // The file is ahead of what has been read by the bytes that were looked at.
    let distance = whence == SEEK_CUR ? target - Int64(ahead.count - aheadStart) : target
    guard let position = stream.seek(distance, whence) else { return nil }
    ahead = []
    aheadStart = 0
    isAtEnd = false
    offset = position
    return position
  }

  private func readOrigin(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    if let failureAhead { throw failureAhead }
    if isAtEnd { return 0 }
    let count: Int
    switch origin {
    case .descriptor(let stream): count = try stream.read(into: target)
    case .gzip(let stream): count = try stream.read(into: target)
    case .archive(let stream): count = try stream.read(into: target)
    case .unicode(let stream): count = try stream.read(into: target)
    }
    isAtEnd = count == 0
    return count
  }
}
