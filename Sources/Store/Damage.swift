import Digests

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A store is published for years: what a disk, a copy or a hand has spoiled is noticed before it is.
extension Store {
  /// Compares the sizes and the indexes of all segments with what was written, in every run.
  ///
  /// - Throws: ``StoreError`` for what is damaged.
  func checkSizes() throws(StoreError) {
    for segment in try segments() { try checkSizes(of: segment) }
  }

  /// Compares lines of segments with what was written, before they are published.
  ///
  /// They are those behind the last ones that were compared, as many bytes as one publication may move. So
  /// every line is compared once in a while, also where files are linked and nobody else reads them.
  ///
  /// - Parameter limit: How many bytes; nil for what one publication may move.
  /// - Throws: ``StoreError`` for what is damaged.
  func checkLines(upTo limit: Int? = nil) throws(StoreError) {
    let segments = try segments()
    let last = try integer("checked_segment") ?? 0
    let next = segments.firstIndex { $0.id > last } ?? 0
    var left = limit ?? Self.movable(of: segments)
    for segment in segments[next...] + segments[..<next] where left > 0 {
      try checkDigests(of: segment)
      left -= segment.bytes
      try database { db in try db.set("checked_segment", segment.id) }
    }
  }

  private func checkSizes(of segment: Segment) throws(StoreError) {
    let path = "\(segmentFolder)/\(segment.indexFile)"
    let size = fileSize(path) ?? 0
    guard size > 0, size % SegmentIndex.entrySize == 0 else {
      throw StoreError(damaged: path, "it has \(size) bytes, which is no index")
    }
    try segment.check(Digest.sha256.bytes(ofFile: Array(path.utf8CString)), nil, of: path)
    let last = SegmentIndex(try ReadableFile(path).bytes(size - SegmentIndex.entrySize..<size))
    for kind in LineKind.allCases {
      let path = "\(segmentFolder)/\(segment.files[kind] ?? "")"
      let expected = last.bytes(kind, of: 0).upperBound
      guard let size = fileSize(path) else { throw StoreError(damaged: path, "it is gone") }
      guard size == expected else {
        throw StoreError(damaged: path, "it has \(size) bytes instead of \(expected)")
      }
    }
  }

  /// Compares the lines of a segment with what was written.
  func checkDigests(of segment: Segment) throws(StoreError) {
    for (kind, name) in segment.files {
      let path = "\(segmentFolder)/\(name)"
      try segment.check(Digest.sha256.bytes(ofFile: Array(path.utf8CString)), kind, of: path)
    }
  }

  private func fileSize(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}

extension Segment {
  /// Compares the digest of a file of its lines, or of its index, with that of what was written.
  func check(_ digest: [UInt8]?, _ kind: LineKind?, of path: String) throws(StoreError) {
    guard let digests else { return }
    let start = 32 * (kind?.rawValue ?? LineKind.allCases.count)
    guard let digest, digest.elementsEqual(digests[start..<start + 32]) else {
      throw StoreError(damaged: path, "its bytes are other than were written")
    }
  }
}
