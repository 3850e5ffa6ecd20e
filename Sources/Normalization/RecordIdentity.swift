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
