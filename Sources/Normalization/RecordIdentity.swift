import CCrypto
import Documents

extension EvidenceRecord {
  /// The identity of an article: the first that it has of PMID, PMCID, DOI and digest of its text.
  static func identity(of article: borrowing Article) -> String {
    if let pmid = article.pmid { return "pmid:" + pmid }
    if let pmcid = article.pmcid { return "pmcid:" + pmcid }
    if let doi = article.doi { return "doi:" + doi }
    return "sha256:" + sha256(article.text)
  }
}

/// The SHA-256 digest of bytes in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  var count: UInt32 = 0
  guard EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil) == 1 else {
    preconditionFailure("libcrypto has no SHA-256")
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
