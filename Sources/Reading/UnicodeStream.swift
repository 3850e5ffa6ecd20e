import Documents

/// An encoding of Unicode whose bytes are not those of ASCII.
enum UnicodeEncoding: Equatable, Sendable {
  case utf16LittleEndian
  case utf16BigEndian
  case utf32LittleEndian
  case utf32BigEndian

  /// The name in messages.
  var name: String {
    switch self {
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .utf32LittleEndian: "UTF-32LE"
    case .utf32BigEndian: "UTF-32BE"
    }
  }

  /// The encoding of text that begins with these bytes; nil for anything that may be UTF-8.
  ///
  /// A byte order mark decides. Without one, UTF-16 is evident where every other byte is mostly
  /// NUL and the bytes between never are.
  init?(of head: ArraySlice<UInt8>) {
    let first = Array(head.prefix(4))
    if first == [0xFF, 0xFE, 0, 0] {
      self = .utf32LittleEndian
    } else if first == [0, 0, 0xFE, 0xFF] {
      self = .utf32BigEndian
    } else if first.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if first.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      var zeros = [0, 0]
      var controls = [0, 0]
      let sample = head.prefix(1024)
      for (index, byte) in sample.enumerated() {
        if byte == 0 {
          zeros[index & 1] += 1
        } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
          controls[index & 1] += 1
        }
      }
      let enough = max(2, sample.count * 3 / 10)
      if zeros[1] >= enough, zeros[0] == 0, controls[0] == 0 {
        self = .utf16LittleEndian
      } else if zeros[0] >= enough, zeros[1] == 0, controls[1] == 0 {
        self = .utf16BigEndian
      } else {
        return nil
      }
    }
  }
}

/// Turns UTF-16 and UTF-32 into UTF-8, without the byte order mark.
///
/// It fails at a surrogate without its partner and at a number that is no character: replacing
/// either would change the text in silence.
final class UnicodeStream {
  private let upstream: ByteStream
  private let encoding: UnicodeEncoding
  private var input = [UInt8](repeating: 0, count: 32 << 10)
  private var inputStart = 0
  private var inputEnd = 0
  /// Where `input` begins in the stream above.
  private var inputOffset = 0
  private var isInputAtEnd = false
  private var output: [UInt8] = []
  private var outputStart = 0
  private var failure: StreamFailure?

  init(upstream: ByteStream, encoding: UnicodeEncoding) {
    self.upstream = upstream
    self.encoding = encoding
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    if outputStart == output.count { decode() }
    if outputStart == output.count, let failure { throw failure }
    let count = min(target.count, output.count - outputStart)
    output.withUnsafeBytes { bytes in
      target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[outputStart..<outputStart + count]))
    }
    outputStart += count
    return count
  }

  private func decode() {
    output.removeAll(keepingCapacity: true)
    outputStart = 0
    while output.count < input.count, failure == nil {
      if inputEnd - inputStart < 4, !isInputAtEnd {
        fillInput()
        continue
      }
      guard inputStart < inputEnd else { break }
      let isFirst = inputOffset + inputStart == 0
      guard let scalar = nextScalar() else {
        failure = StreamFailure(
          reason: .badEncoding,
          detail: "the bytes at \(inputOffset + inputStart) are no character of \(encoding.name); "
            + "save the file as UTF-8 or get it again")
        break
      }
      if isFirst, scalar == "\u{FEFF}" { continue }
      output.append(contentsOf: scalar.utf8)
    }
  }

  private func fillInput() {
    input.replaceSubrange(0..<inputEnd - inputStart, with: input[inputStart..<inputEnd])
    inputOffset += inputStart
    inputEnd -= inputStart
    inputStart = 0
    do throws(StreamFailure) {
      let read = try input.write(inputEnd..<input.count) { space throws(StreamFailure) in
        try upstream.read(into: space)
      }
      inputEnd += read
      isInputAtEnd = read == 0
    } catch {
      failure = error
    }
  }

  private func nextScalar() -> Unicode.Scalar? {
    switch encoding {
    case .utf16LittleEndian: nextUTF16(low: 0, high: 1)
    case .utf16BigEndian: nextUTF16(low: 1, high: 0)
    case .utf32LittleEndian: nextUTF32(shifts: [0, 8, 16, 24])
    case .utf32BigEndian: nextUTF32(shifts: [24, 16, 8, 0])
    }
  }

  private func nextUTF16(low: Int, high: Int) -> Unicode.Scalar? {
    func unit(_ index: Int) -> UInt32? {
      let start = inputStart + 2 * index
      guard start + 2 <= inputEnd else { return nil }
      return UInt32(input[start + low]) | UInt32(input[start + high]) << 8
    }
    guard let first = unit(0) else { return nil }
    if let scalar = Unicode.Scalar(first) {
      inputStart += 2
      return scalar
    }
    guard first < 0xDC00, let second = unit(1), (0xDC00...0xDFFF).contains(second) else {
      return nil
    }
    inputStart += 4
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private func nextUTF32(shifts: [UInt32]) -> Unicode.Scalar? {
    guard inputStart + 4 <= inputEnd else { return nil }
    var value: UInt32 = 0
    for (index, shift) in shifts.enumerated() {
      value |= UInt32(input[inputStart + index]) << shift
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    inputStart += 4
    return scalar
  }
}
