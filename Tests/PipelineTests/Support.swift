import Foundation

/// A folder for one test, removed with it.
final class Scratch {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  func read(_ name: String) -> String {
    FileManager.default.contents(atPath: path + "/" + name)
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// A PubMed set of records with these bodies.
func pubMedSet(_ records: [String]) -> String {
  "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n" + records.joined(separator: "\n")
    + "\n</PubmedArticleSet>\n"
}

func record(_ pmid: Int, _ title: String = "A trial") -> String {
  """
  <PubmedArticle><MedlineCitation><PMID Version="1">\(pmid)</PMID><Article>\
  <ArticleTitle>\(title)</ArticleTitle><Abstract><AbstractText>We gave 5 mg of a drug \
  (NCT0900\(1000 + pmid % 9000)).</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>
  """
}
