/// What bytes are wrapped in, told by how they begin.
enum Container: Equatable {
  case gzip
  case xz
  case zstd
  case bzip2
  case tar
  case zip

  /// How much must be seen to tell: a tar header.
  static let headLength = 512

  /// The container that begins so; nil for everything else.
  init?(of head: ArraySlice<UInt8>) {
    let head = Array(head)
    if head.starts(with: [0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || isSkippableFrame(head) {
      self = .zstd
    } else if head.hasText("BZh", at: 0), head.count >= 10,
      // The magic of a block, or of the end where there is none.
      head[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
        || head[4..<10].elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    {
      self = .bzip2
    } else if head.hasText("PK\u{3}\u{4}", at: 0) || head.hasText("PK\u{5}\u{6}", at: 0)
      || head.hasText("PK00PK\u{3}\u{4}", at: 0)
    {
      self = .zip
    } else if isTarHeader(head) {
      self = .tar
    } else {
      return nil
    }
  }
}

/// Whether zstd data begin with a frame of someone's own, as those of pzstd do.
private func isSkippableFrame(_ head: [UInt8]) -> Bool {
  guard head.count >= 12, head[0] & 0xF0 == 0x50, head[1...3].elementsEqual([0x2A, 0x4D, 0x18])
  else { return false }
  let length = head[4...7].reversed().reduce(0) { $0 << 8 | Int($1) }
  let next = 8 + length
  guard next + 4 <= head.count else { return true }
  return head[next..<next + 4].elementsEqual([0x28, 0xB5, 0x2F, 0xFD])
}

/// Whether a block is a tar header, by its magic or, as old archives have none, by its checksum.
private func isTarHeader(_ head: [UInt8]) -> Bool {
  if head.hasText("ustar", at: 257) { return true }
  guard head.count >= 512, head[0] != 0 else { return false }
  let digits = head[148..<156].drop { $0 == 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x37 }
  guard !digits.isEmpty else { return false }
  let stated = digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  // The checksum's own field counts as spaces.
  let sum =
    head[..<148].reduce(8 * 0x20) { $0 + Int($1) } + head[156..<512].reduce(0) { $0 + Int($1) }
  return sum == stated
}
