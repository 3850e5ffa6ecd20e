import Digests
import Documents

extension EvidenceRecord {
  /// The identity of an article: the first that it has of PMID, PMCID, DOI and digest of its text.
  static func identity(of article: borrowing Article) -> String {
    if let pmid = article.pmid { return "pmid:" + pmid }
    if let pmcid = article.pmcid { return "pmcid:" + pmcid }
    if let doi = article.doi { return "doi:" + doi }
    return "sha256:" + Digest.sha256.of(article.text)
  }
}

/// The `record_id` that someone means: "40172536", "PMID: 40172536", "pmc3531190" or a DOI's address.
///
/// - Parameter text: What was typed.
/// - Returns: The `record_id`; the text itself where it is none of these.
public func recordID(meantBy text: String) -> String {
  let bytes = Array(text.lowercased().utf8.filter { $0 > 0x20 })
  func digits(after prefixes: [String]) -> String? {
    for prefix in prefixes where bytes.starts(with: prefix.utf8) {
      let digits = bytes.dropFirst(prefix.utf8.count)
      if !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) {
        return String(decoding: digits, as: UTF8.self)
      }
    }
    return nil
  }
  if let number = digits(after: ["pmid:", ""]) { return "pmid:" + number }
  if let number = digits(after: ["pmcid:pmc", "pmc:", "pmcid:", "pmc"]) {
    return "pmcid:PMC" + number
  }
  if bytes.starts(with: "sha256:".utf8) { return String(decoding: bytes, as: UTF8.self) }
  return DOISyntax.canonical(bytes).map { "doi:" + $0 } ?? text
}
