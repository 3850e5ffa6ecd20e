import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of a stream that are being looked at, and the pieces that are cut from them.
extension RecordSplitter {
  func makeRoom(_ count: Int) {
    let used = end - base
    guard used + count > storage.count else { return }
    let keep = pieceStart ?? (isInRecord ? recordStart : scan)
    let kept = end - keep
    // A huge record's memory is given back with the next ones.
    // Most full texts fit into three times what is read at once, and need no larger memory then.
    let usual = storage.isEmpty ? 3 * count : storage.count
    let capacity = max(kept + count, min(usual, 2 * limits.pieceByteCount + count))
    if kept + count > storage.count || storage.count > 4 * capacity {
      storage = newStorage(of: max(capacity, 2 * kept), keeping: keep)
    } else {
      let from = keep - base
      storage.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        memmove(start, start + from, kept)
      }
    }
    base = keep
  }

  func emitPiece() {
    guard let start = pieceStart else { return }
    emit(Array(storage[start - base..<pieceEnd - base]), from: start)
  }

  private func emit(_ bytes: [UInt8], from start: Int) {
    pending.append(
      .piece(
        Piece(
          source: source, bytes: bytes, byteOffset: start, encoding: encoding,
          recordCount: pieceRecordCount)))
    pieceStart = nil
    pieceRecordCount = 0
  }

  /// Emits a piece that has its full size, ends where the scan has come to, and is not being looked at.
  ///
  /// If nothing stands before it, it takes the buffer, and the little behind it moves into another.
  func emitFullPiece() {
    guard let start = pieceStart, start == base else { return emitPiece() }
    // The next record stands at the beginning of its buffer, too.
    while scan < end, isSpace(storage[scan - base]) { scan += 1 }
    var piece = newStorage(of: storage.count, keeping: scan)
    swap(&piece, &storage)
    piece.removeLast(piece.count - (pieceEnd - start))
    base = scan
    emit(piece, from: start)
  }

  /// Memory for a number of bytes, which begins with those from a place of the stream on.
  private func newStorage(of size: Int, keeping place: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { target, initialized in
      storage.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(target)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place - base..<end - base]))
      }
      // The rest is written before it is read.
      initialized = size
    }
  }
}
