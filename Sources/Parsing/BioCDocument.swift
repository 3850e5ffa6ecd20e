import Documents

/// The article that a document of a BioC collection is.
///
/// Sources: http://bioc.sourceforge.net/ (the format),
/// https://www.ncbi.nlm.nih.gov/research/bionlp/APIs/BioC-PMC/ (its keys for full texts),
/// https://www.ncbi.nlm.nih.gov/research/pubtator3/api (for abstracts). Annotations are left out. Of
/// dates only the year counts, as nothing says whether month and day were given.
///
/// - Parameters:
///   - document: The document, in XML or JSON.
///   - source: Where it stands.
/// - Returns: The article, perhaps without text.
func article(ofBioC document: JSONValue, _ source: SourceLocation) -> Article {
  let passages = (document["passages"]?.elements ?? []).map(BioCPassage.init)
  var article = Article(source: source)
  func infon(_ names: String...) -> String? {
    for name in names {
      if let value = passages.lazy.compactMap({ $0.infons[name] }).first { return value }
      if let value = document["infons"]?[name]?.strings.first { return value }
      if let value = document[name]?.strings.first { return value }
    }
    return nil
  }
  article.pmid = infon("article-id_pmid", "pmid").flatMap { pmid($0.utf8) }
  article.pmcid = infon("article-id_pmc", "pmcid").flatMap { pmcid($0.utf8) }
  let id = document["id"]?.strings.first ?? ""
  if id.uppercased().hasPrefix("PMC") {
    article.pmcid = article.pmcid ?? pmcid(id.utf8)
  } else if article.pmcid == nil {
    article.pmid = article.pmid ?? pmid(id.utf8)
  }
  if let doi = infon("article-id_doi", "doi").flatMap({ DOISyntax.canonical($0.utf8) }) {
    article.doi = doi
    article.identifiers.append(FieldIdentifier(.ownDOI, doi, field: "passage/infon/article-id_doi"))
  }
  article.journal = infon("journal").flatMap { journal in
    journal.split(separator: ";").first.map { String($0) }
  }
  article.publicationDate = infon("year", "date").flatMap { partialDate(in: $0.utf8) }
    .map { PartialDate(year: $0.year) }
  var reader = BioCReader(article: article)
  for passage in passages { reader.append(passage) }
  return reader.article
}

/// A passage of BioC with its keys and values.
private struct BioCPassage {
  var infons: [String: String] = [:]
  var text: String

  init(_ value: JSONValue) {
    if case .object(let members)? = value["infons"] {
      for (key, value) in members { infons[key] = value.strings.first }
    }
    let own = value["text"]?.strings.first
    let sentences = (value["sentences"]?.elements ?? []).compactMap { $0["text"]?.strings.first }
    text = own ?? sentences.joined(separator: " ")
  }
}

/// Turns the passages of a document into those of an article.
private struct BioCReader {
  var article: Article
  /// The part of the article at hand, as PMC names it, and the heading within.
  private var part = ""
  private var heading: String?

  init(article: Article) { self.article = article }

  mutating func append(_ passage: BioCPassage) {
    let type = (passage.infons["type"] ?? "").lowercased()
    let name = (passage.infons["section_type"] ?? passage.infons["section"] ?? type).uppercased()
    let text = Array(passage.text.utf8)
    if name != part {
      part = name
      heading = nil
    }
    if article.title == nil, type == "front" || type == "title" {
      article.title = text.isEmpty ? nil : string(text)
      article.append(.title, text)
      if let title = article.title { article.status = status(ofTitle: title) }
    } else if type.hasPrefix("title") || type.hasPrefix("abstract_title") {
      heading = passage.text
    } else if type.contains("caption") || type.hasPrefix("fig") || type.hasPrefix("table_foot") {
      article.append(.caption, label: passage.infons["id"], text)
    } else if type.hasPrefix("table") {
      let label = passage.infons["id"]
      if let xml = passage.infons["xml"], appendTable(Array(xml.utf8), label: label) { return }
      for row in rows(text) { article.append(.table, label: label, row) }
    } else if type == "ref" || name == "REF" {
      appendReference(passage)
    } else if name != "KEYWORD" {
      appendProse(text)
    }
  }

  private mutating func appendProse(_ text: [UInt8]) {
    let named: Section =
      switch part {
      case "INTRO": .background
      case "METHODS": .methods
      case "RESULTS": .results
      case "DISCUSS", "CONCL": .conclusions
      default: .body
      }
    if part == "ABSTRACT", heading == nil { return article.append(abstract: text) }
    let own = heading.flatMap { section(forSubheading: $0, within: named) }
    let chosen = named == .body || own == .registration ? own ?? named : named
    article.append(chosen, label: heading, text)
  }

  private mutating func appendReference(_ passage: BioCPassage) {
    article.append(.references, passage.text.utf8)
    if let doi = passage.infons["pub-id_doi"].flatMap({ DOISyntax.canonical($0.utf8) }) {
      article.identifiers.append(
        FieldIdentifier(.citedDOI, doi, field: "passage/infon/pub-id_doi"))
    }
  }

  /// Appends a table as PMC gives it, in JATS's tags, which are those of HTML; it may be in several parts.
  ///
  /// - Returns: Whether all of it is data.
  private mutating func appendTable(_ xml: [UInt8], label: String?) -> Bool {
    guard let tree = HTMLTree(xml, encoding: "UTF-8") else { return false }
    let count = article.tables.count
    let roles = [HTMLMainText.Role](repeating: .plain, count: tree.nodes.count)
    var walk = HTMLWalk(tree, roles, article: article)
    var end = 0
    for table in tree.nodes.indices where table >= end && tree.nodes[table].tag == .table {
      guard !walk.isLayout(table) else { return false }
      (walk.tableLabel, walk.labelIsTaken) = (label, false)
      walk.append(table)
      end = tree.nodes[table].end
    }
    article = walk.article
    return article.tables.count > count
  }

  /// The rows of a table: PMC writes a cell that is a space between them.
  private func rows(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var rows: [ArraySlice<UInt8>] = []
    var start = 0
    var at = 0
    while at < text.count {
      if text[at] == 0x0A {
        rows.append(text[start..<at])
        start = at + 1
      } else if text[at] == 0x09, at + 2 < text.count, text[at + 1] == 0x20, text[at + 2] == 0x09 {
        rows.append(text[start..<at])
        at += 2
        start = at + 1
      }
      at += 1
    }
    rows.append(text[start...])
    return rows
  }
}
