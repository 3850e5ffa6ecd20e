import Digests
import Synchronization

/// A server of PubMed's files, which a test may change, and the replies that stand before the right
/// ones.
package final class PubMedDistribution: Sendable {
  private let state: Mutex<(files: [String: [UInt8]], faults: [String: [Reply]])>

  /// Files by path, such as "updatefiles/pubmed26n1335.xml.gz".
  package init(_ files: [String: [UInt8]], faults: [String: [Reply]] = [:]) {
    state = Mutex((files, faults))
  }

  /// Changes what there is.
  package func set(_ files: [String: [UInt8]]) { state.withLock { $0.files = files } }

  /// Serves it.
  package func serve() throws -> LoopbackServer {
    try LoopbackServer { request in
      self.state.withLock { state in
        let path = String(request.path.drop { $0 == "/" })
        if state.faults[path]?.isEmpty == false, let fault = state.faults[path]?.removeFirst() {
          return fault
        }
        if path.hasSuffix("/") { return Self.listing(of: path, state.files) }
        let isDigest = path.hasSuffix(".md5")
        let file = isDigest ? String(path.dropLast(4)) : path
        guard let bytes = state.files[file] else { return Reply(404) }
        if isDigest {
          let name = file.split(separator: "/").last ?? ""
          return Reply(200, nil, "MD5(\(name))= \(Digest.md5.of(bytes))\n")
        }
        guard let range = request.headers["range"], let start = Int(range.dropFirst(6).dropLast())
        else { return Reply(200, "application/x-gzip", bytes: bytes) }
        return Reply(206, "application/x-gzip", bytes: Array(bytes[start...]))
          .with("Content-Range", "bytes \(start)-\(bytes.count - 1)/\(bytes.count)")
      }
    }
  }

  private static func listing(of folder: String, _ files: [String: [UInt8]]) -> Reply {
    let names = files.keys.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) }
    // Last first: the order is the numbers', not the page's.
    let lines = names.sorted(by: >).map { name in
      """
      <a href="\(name)">\(name)</a>   2026-01-15 14:29  \(files[folder + name]?.count ?? 0)
      <a href="\(name).md5">\(name).md5</a>   2026-01-15 14:29   60
      """
    }
    return Reply(
      200, "text/html;charset=UTF-8",
      "<!DOCTYPE HTML><html><pre><a href=\"README.txt\">README</a>\n\(lines.joined(separator: "\n"))"
    )
  }
}

/// A text in a gzip file, not compressed.
package func gzipFile(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
  var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  var start = 0
  repeat {
    let end = min(start + 65_535, bytes.count)
    let length = UInt16(end - start)
    file += [end == bytes.count ? 1 : 0] + littleEndian(length) + littleEndian(~length)
    file += bytes[start..<end]
    start = end
  } while start < bytes.count
  var sum = ~UInt32(0)
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
  }
  return file + littleEndian(~sum) + littleEndian(UInt32(bytes.count))
}
