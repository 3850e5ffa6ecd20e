import CCrypto

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A digest of libcrypto's.
enum Digest {
  case md5
  case sha256

  /// The digest of a file's bytes in lower-case hexadecimal; nil when it cannot be read.
  func ofFile(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    return of {
      let count = read(descriptor, &buffer, buffer.count)
      return count < 0 ? nil : buffer[..<count]
    }
  }

  /// The digest of bytes in lower-case hexadecimal.
  func of(_ bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    return of {
      defer { rest = [] }
      return rest
    }
  }

  /// The digest of what a closure yields until it yields nothing; nil when it fails.
  private func of(_ next: () -> ArraySlice<UInt8>?) -> String? {
    guard let context = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, self == .md5 ? EVP_md5() : EVP_sha256(), nil) == 1 else {
      return nil
    }
    while true {
      guard let bytes = next() else { return nil }
      if bytes.isEmpty { break }
      let updated = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
      guard updated == 1 else { return nil }
    }
    var digest = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &count) == 1 else { return nil }
    return hexadecimal(digest.prefix(Int(count)))
  }
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
