import Foundation
import Loopback

/// A PubMed record of the made-up distribution.
struct PubMedRecord {
  var pmid: Int
  var people: Int
  var version = 1
  var isRetracted = false

  var xml: String {
    let type = isRetracted ? "Retracted Publication" : "Randomized Controlled Trial"
    return """
      <PubmedArticle><MedlineCitation><PMID Version="\(version)">\(pmid)</PMID><Article>\
      <ArticleTitle>A trial of a drug</ArticleTitle><Abstract><AbstractText>We randomised \(people) \
      patients to 5 mg of a drug or placebo.</AbstractText></Abstract><PublicationTypeList>\
      <PublicationType UI="D0">\(type)</PublicationType></PublicationTypeList></Article>\
      </MedlineCitation></PubmedArticle>
      """
  }

  /// A file of the distribution.
  static func file(_ records: [PubMedRecord], deleted: [Int] = []) -> [UInt8] {
    let deletions = deleted.map { "<PMID Version=\"1\">\($0)</PMID>" }.joined()
    return gzipFile(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <PubmedArticleSet>\(records.map(\.xml).joined(separator: "\n"))
      \(deletions.isEmpty ? "" : "<DeleteCitation>\(deletions)</DeleteCitation>")</PubmedArticleSet>

      """)
  }
}

/// A folder in which a dataset is refreshed from a distribution on loopback.
final class Refresh {
  let folder: URL
  let distribution = PubMedDistribution([:])
  let server: LoopbackServer

  init(store: String = "\"store\":\"store\",") throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-refresh-\(UUID().uuidString)")
    server = try distribution.serve()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sources = ["baseline", "updatefiles"].map { set in
      """
      {"source":"pubmed_files","name":"\(set)","email":"a@example.org","set":"\(set)",
       "base_url":"\(server.base)/"}
      """
    }
    try write(
      "pipeline.json",
      """
      {"fetch":[\(sources.joined(separator: ","))],"raw":"raw",\(store)
       "emit":{"records":"out/records.jsonl","facts":"out/facts/","rejects":"out/rejects.jsonl",
        "changes":"out/changes","summary":"out/summary.json","metrics":"out/winnow.prom"},
       "threads":2}
      """)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func run(
    _ options: [String] = [], fileLimit: Int? = nil, meanwhile: (Int32) throws -> Void = { _ in }
  ) throws -> Answer {
    try winnow(["run"] + options, in: folder, fileLimit: fileLimit, meanwhile: meanwhile)
  }

  // MARK: Outputs

  func text(_ name: String, in other: URL? = nil) -> String {
    FileManager.default.contents(atPath: (other ?? folder).appendingPathComponent(name).path)
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The present records: PMID, sample size, version, and "!" where retracted, in order.
  var records: [String] {
    text("out/records.jsonl").split(separator: "\n").map { line in
      func after(_ key: String) -> Substring {
        guard let range = line.range(of: key) else { return "?" }
        return line[range.upperBound...].prefix { $0.isLetter || $0.isNumber }
      }
      let mark = after("\"status\":\"") == "retracted" ? "!" : ""
      let size = after("\"sample_size\":{\"value\":")
      return "\(after("\"pmid\":\"")) n=\(size) v\(after("\"version\":"))\(mark)"
    }
  }

  /// The changes of a publication: kind, PMID, facts added and removed.
  func changes(_ number: Int) -> [String] {
    text("out/changes/00000\(number).jsonl").split(separator: "\n").map { line in
      let words = line.split(whereSeparator: { "\",:{}".contains($0) }).map(String.init)
      func after(_ key: String) -> String { words.firstIndex(of: key).map { words[$0 + 1] } ?? "" }
      let id = after("pmid")
      return "\(after("change")) \(id) +\(after("facts_added"))-\(after("facts_removed"))"
    }
  }

  /// All that consumers may read, as one text; of a dataset in a folder what its manifest says.
  func outputs(in other: URL? = nil) throws -> String {
    let place = (other ?? folder).appendingPathComponent("out")
    var text = ""
    for name in ["records.jsonl", "rejects.jsonl"] { text += self.text("out/\(name)", in: other) }
    for folder in ["changes", "facts"] {
      let path = place.appendingPathComponent(folder).path
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      where name != ".unnamed" {
        text += "== \(folder)/\(name)\n" + self.text("out/\(folder)/\(name)", in: other)
      }
    }
    return text
  }
}
