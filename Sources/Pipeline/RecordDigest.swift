import CMemory
import Digests

/// The SHA-256 digest of a record line but for its `source`, which says where the record was found
/// and not what it is.
///
/// - Parameters:
///   - lines: Record lines.
///   - range: The bytes of one of them, with its newline.
/// - Returns: 32 bytes.
func contentDigest(
  ofRecord lines: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
) -> [UInt8] {
  let line = UnsafeRawBufferPointer(
    rebasing: UnsafeRawBufferPointer(lines)[range.lowerBound..<range.upperBound - 1])
  // Within a string the quotes would be escaped, so these are the keys.
  guard let start = offset(of: ",\"source\":", in: line, from: 0),
    let end = offset(of: ",\"pmid\":", in: line, from: start)
  else { return Digest.sha256.digest(of: [line]) }
  return Digest.sha256.digest(of: [
    UnsafeRawBufferPointer(rebasing: line[..<start]),
    UnsafeRawBufferPointer(rebasing: line[end...]),
  ])
}

private func offset(of key: StaticString, in line: UnsafeRawBufferPointer, from start: Int) -> Int?
{
  guard let base = line.baseAddress,
    let found = memmem(
      base + start, line.count - start, key.utf8Start, key.utf8CodeUnitCount)
  else { return nil }
  return UnsafeRawPointer(found) - base
}
