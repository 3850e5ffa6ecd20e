import CISAL
import Documents

/// Decompresses gzip: one member or several, one after another.
///
/// As in gzip itself, zeros and foreign bytes behind the last member are left out. A damaged or
/// shortened stream yields all that can be decoded before it fails.
final class GzipStream {
  private let upstream: ByteStream
  private let state: UnsafeMutablePointer<inflate_state>
  private let input: UnsafeMutableRawBufferPointer
  /// How many members have begun before the present one.
  private var membersBefore = 0
  /// How many bytes of the present member have been handed to the decoder.
  private var memberByteCount = 0
  private var isBetweenMembers = false
  private var isAtEnd = false
  private var failure: StreamFailure?

  init(upstream: ByteStream) {
    self.upstream = upstream
    state = .allocate(capacity: 1)
    input = .allocate(byteCount: 128 << 10, alignment: 64)
    isal_inflate_init(state)
    state.pointee.avail_in = 0
    // The header is read and the checksum verified.
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
  }

  deinit {
    state.deallocate()
    input.deallocate()
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    let capacity = min(target.count, 1 << 30)
    state.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = UInt32(capacity)
    while failure == nil, !isAtEnd, state.pointee.avail_out > 0 { decode() }
    let count = capacity - Int(state.pointee.avail_out)
    if count == 0, let failure { throw failure }
    return count
  }

  private func decode() {
    // Output that did not fit last time comes out without new input.
    let hadInput = state.pointee.avail_in > 0 || takeInput()
    if isBetweenMembers {
      guard hadInput else {
        isAtEnd = true
        return
      }
      guard beginMember() else { return }
    }
    let available = state.pointee.avail_in
    let room = state.pointee.avail_out
    let status = isal_inflate(state)
    memberByteCount += Int(available - state.pointee.avail_in)
    if status < ISAL_DECOMP_OK {
      if isTrailingGarbage {
        isAtEnd = true
      } else {
        fail("is damaged at byte \(position) (\(Self.problem(status)))")
      }
    } else if state.pointee.block_state == ISAL_BLOCK_FINISH {
      isBetweenMembers = true
    } else if !hadInput, failure == nil, state.pointee.avail_out == room {
      if isTrailingGarbage {
        isAtEnd = true
      } else {
        fail("ends early, at byte \(position)")
      }
    }
  }

  /// Reads more of the compressed stream; false at its end or when it fails.
  private func takeInput() -> Bool {
    do throws(StreamFailure) {
      state.pointee.avail_in = UInt32(try upstream.read(into: input))
      state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    } catch {
      failure = error
    }
    return state.pointee.avail_in > 0
  }

  /// Begins the next member behind padding of zeros; false if none begins in what has been read.
  private func beginMember() -> Bool {
    while state.pointee.avail_in > 0, state.pointee.next_in.pointee == 0 {
      state.pointee.next_in += 1
      state.pointee.avail_in -= 1
    }
    guard state.pointee.avail_in > 0 else { return false }
    guard state.pointee.next_in.pointee == 0x1F else {
      isAtEnd = true
      return false
    }
    isal_inflate_reset(state)
    isBetweenMembers = false
    membersBefore += 1
    memberByteCount = 0
    return true
  }

  /// Whether what follows the last member has turned out not to begin like another.
  private var isTrailingGarbage: Bool {
    membersBefore > 0 && state.pointee.total_out == 0 && memberByteCount <= 10
  }

  /// The place in the compressed stream that has been decoded.
  private var position: Int { upstream.offset - Int(state.pointee.avail_in) }

  private static func problem(_ status: Int32) -> String {
    switch status {
    case ISAL_INVALID_WRAPPER, ISAL_UNSUPPORTED_METHOD: "no gzip header"
    case ISAL_INCORRECT_CHECKSUM: "wrong checksum"
    default: "invalid compressed data"
    }
  }

  private func fail(_ problem: String) {
    failure = StreamFailure(
      reason: .damagedArchive,
      detail: "the gzip stream \(problem); what stands before has been read: download or copy the "
        + "file again")
  }
}
