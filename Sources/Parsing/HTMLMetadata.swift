import Documents

/// What a page's head says about the article that the page shows.
///
/// Fields, never prose, are the source of identifiers: a page about an article names the article's
/// DOI in its text, and that is not the page's own.
struct HTMLMetadata {
  /// The title in the fields of a bibliographic citation.
  var citationTitle: String?
  /// The title that the page gives to those who link to it; a site's name may follow.
  var sharedTitle: String?
  /// The content of the `title` element.
  var pageTitle: String?
  /// The page's own DOI.
  var doi: String?
  /// The field that ``doi`` stands in.
  var doiField = ""
  /// PubMed's number.
  var pmid: String?
  /// PubMed Central's id.
  var pmcid: String?
  /// The journal's title.
  var journal: String?
  /// When the article was published.
  var date: PartialDate?
  /// Its language.
  var language: String?
  /// The abstract, when a field holds it whole.
  var abstract: [UInt8]?
  /// The text in JSON-LD, for pages that are drawn by script.
  var body: [UInt8]?
  /// Whether the fields are those of a scholarly article.
  var isScholarly = false

  /// Reads all metadata of a page.
  init(_ tree: HTMLTree) {
    var fields: [String: [ArraySlice<UInt8>]] = [:]
    var canonical: [ArraySlice<UInt8>] = []
    var linked: LinkedArticle?
    var documentLanguage: ArraySlice<UInt8>?
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .html?: documentLanguage = documentLanguage ?? tree.value(.lang, of: index)
      case .title? where pageTitle == nil:
        pageTitle = plainText(tree.content(of: index))
      case .link?:
        if tree.value(.rel, of: index)?.hasLoweredPrefix("canonical") == true,
          let href = tree.value(.href, of: index)
        {
          canonical.append(href)
        }
      case .meta?:
        let name = tree.value(.name, of: index) ?? tree.value(.property, of: index)
        guard let name = name ?? tree.value(.itemprop, of: index),
          let content = tree.value(.content, of: index)?.trimmingSpace, !content.isEmpty
        else { continue }
        fields[string(name.trimmingSpace.map(lowered)), default: []].append(content)
      case .script?:
        guard linked == nil,
          tree.value(.type, of: index)?.hasLoweredPrefix("application/ld+json") == true
        else { continue }
        linked = LinkedArticle(script: tree.content(of: index))
      default: break
      }
    }
    isScholarly =
      fields.keys.contains { $0.hasPrefix("citation_") }
      || linked?.type.hasSuffix("ScholarlyArticle") == true
    readTitle(fields, linked)
    readIdentifiers(fields, canonical, linked)
    readCircumstances(fields, linked)
    let names = ["citation_language", "dc.language", "dcterms.language", "language"]
    language =
      Self.first(fields, names).flatMap { languageCode(string($0)) }
      ?? linked?.language.flatMap(languageCode)
      ?? documentLanguage.flatMap { languageCode(string($0.trimmingSpace)) }
  }

  private typealias Fields = [String: [ArraySlice<UInt8>]]

  private static func first(_ fields: Fields, _ names: [String]) -> ArraySlice<UInt8>? {
    for name in names {
      if let value = fields[name]?.first { return value }
    }
    return nil
  }

  private mutating func readTitle(_ fields: Fields, _ linked: LinkedArticle?) {
    let scholarly = [
      "citation_title", "dc.title", "dcterms.title", "prism.title", "bepress_citation_title",
    ]
    citationTitle = Self.first(fields, scholarly).flatMap(plainText)
    sharedTitle =
      linked?.title.flatMap { plainText($0.utf8) } ?? fields["og:title"]?.first.flatMap(plainText)
    abstract = Self.first(fields, ["citation_abstract", "dcterms.abstract"]).map { Array($0) }
    if isScholarly { abstract = abstract ?? fields["dc.description"]?.first.map { Array($0) } }
    body = linked?.body.map { Array($0.utf8) }
  }

  private mutating func readIdentifiers(
    _ fields: Fields, _ canonical: [ArraySlice<UInt8>], _ linked: LinkedArticle?
  ) {
    let names = [
      "citation_doi", "bepress_citation_doi", "prism.doi", "dc.identifier", "dc.identifier.doi",
      "dcterms.identifier", "doi", "evt-doipage", "rft_id",
    ]
    search: for name in names {
      for value in fields[name] ?? [] {
        guard let found = Parsing.doi(in: value) else { continue }
        (doi, doiField) = (found, "meta/" + name)
        break search
      }
    }
    if doi == nil, let found = linked?.doi {
      (doi, doiField) = (found, "script/" + (linked?.type ?? ""))
    }
    pmid = fields["citation_pmid"]?.first.flatMap { Parsing.pmid(atStartOf: $0) } ?? linked?.pmid
    let urls =
      canonical + (fields["og:url"] ?? []) + (fields["citation_fulltext_html_url"] ?? [])
      + (fields["citation_public_url"] ?? []) + (fields["citation_abstract_html_url"] ?? [])
    for url in urls {
      if let at = url.firstIndex(ofLowered: "/pmc/articles/")
        ?? url.firstIndex(ofLowered: "pmc.ncbi.nlm.nih.gov/articles/")
      {
        pmcid = pmcid ?? Parsing.pmcid(in: url[at...])
      }
      if pmid == nil, let at = url.firstIndex(ofLowered: "pubmed.ncbi.nlm.nih.gov/") {
        pmid = Parsing.pmid(atStartOf: url[(at + 24)...])
      }
      if pmid == nil, let at = url.firstIndex(ofLowered: "ncbi.nlm.nih.gov/pubmed/") {
        pmid = Parsing.pmid(atStartOf: url[(at + 24)...])
      }
    }
    // PubMed: "uid", and in its older pages the list of shown records.
    if fields["ncbi_db"]?.first.map(string) ?? "pubmed" == "pubmed" {
      pmid = pmid ?? fields["uid"]?.first.flatMap { Parsing.pmid(atStartOf: $0) }
      if let shown = fields["ncbi_uidlist"]?.first, shown.allSatisfy(isDigit) {
        pmid = pmid ?? Parsing.pmid(atStartOf: shown)
      }
    }
  }

  private mutating func readCircumstances(_ fields: Fields, _ linked: LinkedArticle?) {
    let journals = ["citation_journal_title", "prism.publicationname", "citation_journal_abbrev"]
    journal = Self.first(fields, journals).flatMap(plainText) ?? linked?.journal
    let dates = [
      "citation_publication_date", "citation_date", "prism.publicationdate", "dc.date.issued",
      "dc.date", "dcterms.issued", "dcterms.date", "citation_online_date", "citation_year",
    ]
    for name in dates {
      for value in fields[name] ?? [] where date == nil { date = partialDate(in: value) }
    }
    date = date ?? linked?.date.flatMap { partialDate(in: $0.utf8) }
    for name in ["article:published_time", "article:published", "og:published_time"] {
      date = date ?? fields[name]?.first.flatMap { partialDate(in: $0) }
    }
  }
}

/// A field's text without the tags that some publishers leave in it; nil without content.
func plainText(_ field: some Collection<UInt8>) -> String? {
  let source = Array(field)
  var plain: [UInt8] = []
  plain.reserveCapacity(source.count)
  var at = 0
  while at < source.count {
    let byte = source[at]
    if byte == 0x3C, at + 1 < source.count,
      isLetter(source[at + 1]) || source[at + 1] == 0x2F,
      let end = source[at...].prefix(120).firstIndex(of: 0x3E)
    {
      at = end + 1
      continue
    }
    if isSpace(byte) {
      if let last = plain.last, last != 0x20 { plain.append(0x20) }
    } else {
      plain.append(byte)
    }
    at += 1
  }
  let trimmed = plain.trimmingSpace
  return trimmed.isEmpty ? nil : string(trimmed)
}
