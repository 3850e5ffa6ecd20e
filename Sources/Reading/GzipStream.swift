import CZlib
import Documents

/// Decompresses gzip: one member or several, one after another.
///
/// As in gzip itself, zeros and foreign bytes behind the last member are left out. A damaged or
/// shortened stream yields all that can be decoded before it fails.
final class GzipStream {
  private let upstream: ByteStream
  private let zlib: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var isBetweenMembers = false
  private var isFirstMember = true
  private var isAtEnd = false
  private var failure: StreamFailure?

  init(upstream: ByteStream) {
    self.upstream = upstream
    self.zlib = .allocate(capacity: 1)
    self.input = .allocate(byteCount: 128 << 10, alignment: 64)
    zlib.initialize(to: z_stream())
    // 16 asks for a gzip header and trailer, 15 for the largest window.
    let status = inflateInit2_(
      zlib, 16 + 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK {
      failure = StreamFailure(
        reason: .unreadable, detail: "zlib has no memory left to decompress it; free some memory")
    }
  }

  deinit {
    inflateEnd(zlib)
    zlib.deallocate()
    input.deallocate()
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    let capacity = min(target.count, 1 << 30)
    zlib.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
    zlib.pointee.avail_out = UInt32(capacity)
    while failure == nil, !isAtEnd, zlib.pointee.avail_out > 0 { decode() }
    let count = capacity - Int(zlib.pointee.avail_out)
    if count == 0, let failure { throw failure }
    return count
  }

  private func decode() {
    if zlib.pointee.avail_in == 0 {
      do throws(StreamFailure) {
        zlib.pointee.avail_in = UInt32(try upstream.read(into: input))
        zlib.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
      } catch {
        failure = error
        return
      }
      if zlib.pointee.avail_in == 0 {
        if isBetweenMembers || isTrailingGarbage {
          isAtEnd = true
        } else {
          fail("ends early, at byte \(position)")
        }
        return
      }
    }
    if isBetweenMembers {
      while zlib.pointee.avail_in > 0, zlib.pointee.next_in.pointee == 0 {
        zlib.pointee.next_in += 1
        zlib.pointee.avail_in -= 1
      }
      guard zlib.pointee.avail_in > 0 else { return }
      guard zlib.pointee.next_in.pointee == 0x1F else {
        isAtEnd = true
        return
      }
      inflateReset(zlib)
      isBetweenMembers = false
      isFirstMember = false
    }
    switch inflate(zlib, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isBetweenMembers = true
    default:
      if isTrailingGarbage {
        isAtEnd = true
      } else {
        let message = zlib.pointee.msg.map { String(cString: $0) } ?? "no gzip data"
        fail("is damaged at byte \(position) (\(message))")
      }
    }
  }

  /// Whether what follows the last member has turned out not to begin like another.
  private var isTrailingGarbage: Bool { !isFirstMember && zlib.pointee.total_in <= 2 }

  /// The place in the compressed stream that has been decoded.
  private var position: Int { upstream.offset - Int(zlib.pointee.avail_in) }

  private func fail(_ problem: String) {
    failure = StreamFailure(
      reason: .damagedArchive,
      detail: "the gzip stream \(problem); what stands before has been read: download or copy the "
        + "file again")
  }
}
