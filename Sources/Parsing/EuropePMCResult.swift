import Documents

/// The article that a result of a search in Europe PMC describes.
///
/// Source: https://europepmc.org/docs/EBI_Europe_PMC_Web_Service_Reference.pdf. The issue's date is
/// `dateOfPublication`, in words; `printPublicationDate` fills in a day that nobody gave.
///
/// - Parameters:
///   - result: The fields of a `result`, in XML or JSON; those of a "core" result hold the abstract.
///   - source: Where it stands.
/// - Returns: The article, perhaps without text.
func article(ofEuropePMC result: JSONValue, _ source: SourceLocation) -> Article {
  func first(_ path: String...) -> String? {
    result.values(at: path).lazy.flatMap(\.strings).first { !$0.isEmpty }
  }
  var article = Article(source: source)
  article.pmid = first("pmid").flatMap { pmid($0.utf8) }
  article.pmcid = first("pmcid").flatMap { pmcid($0.utf8) }
  if let doi = first("doi").flatMap({ DOISyntax.canonical($0.utf8) }) {
    article.doi = doi
    article.identifiers.append(FieldIdentifier(.ownDOI, doi, field: "result/doi"))
  }
  article.journal = first("journalInfo", "journal", "title") ?? first("journalTitle")
  let issue = first("journalInfo", "dateOfPublication")
  article.issueDate = issue.flatMap { isPlainDate($0.utf8) ? nil : $0 }
  let electronic = first("electronicPublicationDate").flatMap { partialDate(in: $0.utf8) }
  let printed =
    issue.flatMap { medlineDate($0.utf8) }
    ?? (first("journalInfo", "yearOfPublication") ?? first("pubYear"))
    .flatMap { yearNumber($0.utf8) }.map { PartialDate(year: $0) }
  article.publicationDate = printed?.day == nil ? electronic ?? printed : printed
  article.revised = first("dateOfRevision").flatMap { partialDate(in: $0.utf8) }
  article.language = first("language").flatMap { languageCode($0) }
  article.version = first("versionNumber").flatMap { number($0.utf8) } ?? 1
  let types =
    result.values(at: ["pubTypeList", "pubType"]).flatMap(\.strings)
    + result.values(at: ["pubType"]).flatMap(\.strings)
    .flatMap { $0.split(separator: ";").map { string($0.utf8.trimmingSpaces) } }
  article.publicationTypes = types
  if let title = first("title").map(plainText), !title.isEmpty {
    article.title = title
    article.append(.title, title.utf8)
  }
  for relation in result.values(at: ["commentCorrectionList", "commentCorrection", "type"]) {
    for type in relation.strings { article.note(relation: type) }
  }
  for type in types { article.note(publicationType: type) }
  if let abstract = first("abstractText") { article.append(marked: Array(abstract.utf8)) }
  return article
}

extension Substring.UTF8View {
  fileprivate var trimmingSpaces: Substring.UTF8View {
    var view = self
    while view.first == 0x20 { view = view.dropFirst() }
    while view.last == 0x20 { view = view.dropLast() }
    return view
  }
}
