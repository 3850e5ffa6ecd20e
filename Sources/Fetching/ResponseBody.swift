import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the bytes of an answer go: a temporary file, up to a number of bytes.
///
/// The body of an answer that is no success does not touch the file; its beginning is kept for the
/// error's message.
final class ResponseBody {
  /// How a file may not be filled.
  enum Failure: Equatable {
    case tooLarge
    case disk(String)
  }

  /// The temporary file.
  let path: String
  /// The bytes in the file.
  private(set) var count: Int
  /// The beginning of what was received in this exchange, for messages.
  private(set) var start: [UInt8] = []
  /// Why receiving was stopped.
  private(set) var failure: Failure?
  private let descriptor: Int32
  private let limit: Int

  /// Opens the file and keeps what it holds: an exchange decides whether to go on from there.
  init(path: String, limit: Int) throws(FetchError) {
    self.path = path
    self.limit = limit
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .disk(path) }
    count = max(0, Int(lseek(descriptor, 0, SEEK_END)))
  }

  deinit { close(descriptor) }

  /// Forgets what a former exchange left: the file from a byte on, and the message's beginning.
  func reset(keeping kept: Int) throws(FetchError) {
    start = []
    failure = nil
    guard ftruncate(descriptor, off_t(kept)) == 0, lseek(descriptor, off_t(kept), SEEK_SET) >= 0
    else { throw .disk(path) }
    count = kept
  }

  /// Takes bytes of a successful answer; false when receiving must stop.
  func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    keepStart(bytes)
    guard count + bytes.count <= limit else {
      failure = .tooLarge
      return false
    }
    var offset = 0
    while offset < bytes.count {
      let written = write(
        descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        failure = .disk(diskMessage())
        return false
      }
    }
    count += bytes.count
    return true
  }

  /// Takes bytes of an answer that is no success.
  func keepStart(_ bytes: UnsafeRawBufferPointer) {
    start.append(contentsOf: bytes.prefix(max(0, 512 - start.count)))
  }

  /// The first bytes of the file, whichever exchange brought them.
  func firstBytes() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Puts the file in a place, whole and on disk.
  func publish(as place: String) throws(FetchError) {
    guard fsync(descriptor) == 0, rename(path, place) == 0 else { throw .disk(place) }
    syncFolder(above: place)
  }
}

extension FetchError {
  /// The system's refusal to write a file, as errno has it.
  static func disk(_ path: String) -> FetchError {
    FetchError(path, .disk, "cannot be written: \(diskMessage())")
  }
}
