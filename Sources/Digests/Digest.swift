import CCrypto

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A digest of libcrypto's.
package enum Digest {
  case md5
  case sha256

  private var algorithm: OpaquePointer? { self == .md5 ? EVP_md5() : EVP_sha256() }

  /// The digest of a file's bytes in lower-case hexadecimal; nil when it cannot be read.
  package func ofFile(_ path: String) -> String? {
    bytes(ofFile: Array(path.utf8CString)).map(hexadecimal)
  }

  /// The digest of bytes in lower-case hexadecimal.
  package func of(_ bytes: [UInt8]) -> String {
    hexadecimal(bytes.withUnsafeBytes { digest(of: [$0]) })
  }

  /// The digest of a file's bytes; nil when it cannot be read.
  ///
  /// - Parameter path: As the system spells it, with its NUL.
  /// - Returns: The digest's bytes.
  package func bytes(ofFile path: [CChar]) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let context = begun()
    defer { EVP_MD_CTX_free(context) }
    let size = 1 << 18
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer -> [UInt8]? in
      while true {
        let count = read(descriptor, buffer.baseAddress, size)
        guard count >= 0 else { return nil }
        guard count > 0 else { return finished(context) }
        EVP_DigestUpdate(context, buffer.baseAddress, count)
      }
    }
  }

  /// The digest of pieces of memory, one after the other.
  package func digest(of pieces: [UnsafeRawBufferPointer]) -> [UInt8] {
    let context = begun()
    defer { EVP_MD_CTX_free(context) }
    for piece in pieces { EVP_DigestUpdate(context, piece.baseAddress, piece.count) }
    return finished(context)
  }

  fileprivate func begun() -> OpaquePointer {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, algorithm, nil) == 1 else {
      preconditionFailure("libcrypto has no \(self)")
    }
    return context
  }

  fileprivate func finished(_ context: OpaquePointer) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &count)
    return Array(digest.prefix(Int(count)))
  }
}

/// A digest of bytes that come one after another.
package final class RunningDigest {
  private let digest: Digest
  private let context: OpaquePointer

  /// A digest of no bytes yet.
  package init(_ digest: Digest) {
    self.digest = digest
    context = digest.begun()
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the next bytes.
  package func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// The digest of all bytes, which are no more then.
  package func finish() -> [UInt8] { digest.finished(context) }
}

/// Bytes in lower-case hexadecimal.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
