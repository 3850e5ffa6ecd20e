import Documents

/// What an article says about itself, and its abstracts.
extension JATSParser {
  // MARK: Metadata

  func startArticle(_ attributes: XMLAttributes) {
    article.language = attributes.string("lang").flatMap(languageCode)
    guard let type = attributes.string("article-type") else { return }
    article.publicationTypes.append(type)
    switch type {
    case "retraction", "partial-retraction": article.status = .retractionNotice
    case "retracted-article": article.status = .retracted
    default: break
    }
  }

  func beginField(
    _ element: JATSElement, _ superscripts: RunningText.Superscripts = .numbers
  ) {
    beginFlow(.run, superscripts)
    push(element, .field(element))
  }

  func endField(_ element: JATSElement) {
    let bytes = endFlow()
    guard !bytes.isEmpty else { return }
    switch element {
    case .articleID: noteArticleID(bytes)
    case .articleTitle:
      guard article.title == nil else { return }
      article.title = string(bytes)
      article.append(.title, bytes)
      noteRetractedTitle(bytes)
    case .subtitle: article.append(.title, bytes)
    case .journalTitle: if article.journal == nil { article.journal = string(bytes) }
    case .subject: article.publicationTypes.append(string(bytes))
    case .articleVersion: if let version = number(bytes) { article.version = version }
    case .year: date.year = yearNumber(bytes)
    case .month: date.month = monthNumber(bytes)
    case .day: date.day = dayNumber(bytes)
    case .stringDate: date.medline = medlineDate(bytes)
    case .metaName: metaName = string(bytes)
    case .metaValue:
      if section(forHeading: metaName) == .registration {
        article.identifiers.append(
          FieldIdentifier(
            .dataBank(nil), string(bytes),
            field: "front/article-meta/custom-meta-group/custom-meta/meta-value"))
      }
    default: break
    }
  }

  func startArticleID(_ attributes: XMLAttributes) {
    idType = attributes.string("pub-id-type")?.lowercased() ?? ""
    if scope.articleMeta > 0 { beginField(.articleID) } else { skip() }
  }

  func noteArticleID(_ bytes: ArraySlice<UInt8>) {
    switch idType {
    case "pmid": if article.pmid == nil { article.pmid = pmid(bytes) }
    case "pmc", "pmcid": if article.pmcid == nil { article.pmcid = pmcid(bytes) }
    case "pmc-uid": pmcUID = pmcid(bytes)
    case "pmcid-ver":
      if let dot = bytes.lastIndex(of: 0x2E), let version = number(bytes[(dot + 1)...]) {
        article.version = version
      }
    case "doi":
      guard article.doi == nil, let doi = DOISyntax.canonical(bytes) else { return }
      article.doi = doi
      article.identifiers.append(
        FieldIdentifier(.ownDOI, doi, field: "front/article-meta/article-id"))
    default: break
    }
  }

  /// A retracted article may say so nowhere but in its title.
  func noteRetractedTitle(_ title: ArraySlice<UInt8>) {
    guard article.status == .current else { return }
    let marks: [StaticString] = [
      "retracted:", "retracted article", "[retracted", "(retracted", "retracted –", "retracted -",
    ]
    if marks.contains(where: { title.hasLoweredPrefix($0) }) { article.status = .retracted }
  }

  /// The type says what the other article is, or what it does to this one ("…-forward").
  func noteRelatedArticle(_ attributes: XMLAttributes) {
    let field = "front/article-meta/related-article"
    for doi in attributes.bytes("href").map({ DOISyntax.all(in: $0, isLink: true) }) ?? [] {
      article.identifiers.append(FieldIdentifier(.relatedDOI, doi, field: field))
    }
    switch attributes.string("related-article-type") {
    case "retraction-forward", "retraction": article.status = .retracted
    case "concern-forward", "expression-of-concern", "object-of-concern-forward":
      if article.status != .retracted { article.status = .expressionOfConcern }
    case "correction-forward", "correction", "erratum":
      if article.status == .current { article.status = .corrected }
    default: break
    }
  }

  func noteRelatedObject(_ attributes: XMLAttributes) {
    let field = "front/article-meta/related-object"
    let links = attributes.bytes("href").map { DOISyntax.all(in: $0, isLink: true) } ?? []
    for doi in links { article.identifiers.append(FieldIdentifier(.relatedDOI, doi, field: field)) }
    let type = attributes.string("document-id-type") ?? attributes.string("source-id-type") ?? ""
    guard let id = attributes.string("document-id") ?? attributes.string("object-id") else {
      return
    }
    if type.contains("trial") || type.contains("registry") {
      article.identifiers.append(
        FieldIdentifier(.dataBank(attributes.string("source-id")), id, field: field))
    }
  }

  func endArticleMeta() {
    scope.articleMeta -= 1
    // Lay summaries and translations say the same again.
    if !hasMainAbstract {
      let candidates = otherAbstracts.filter { !$0.passages.isEmpty }
      if let best = candidates.min(by: { $0.rank < $1.rank }) {
        for passage in best.passages {
          give(passage.section, passage.label, passage.bytes[...], passage.row)
        }
      }
    }
    otherAbstracts.removeAll()
    article.publicationDate = dates.publication
    if article.pmcid == nil { article.pmcid = pmcUID }
  }

  // MARK: Abstracts

  func startAbstract(_ element: JATSElement, _ attributes: XMLAttributes) {
    let language = attributes.string("lang").flatMap(languageCode)
    let isOtherLanguage = language != nil && language != (article.language ?? language)
    switch attributes.string("abstract-type")?.lowercased() {
    case nil, "normal", "structured", "unstructured", "main", "abstract", "full", "section":
      otherRank =
        element == .transAbstract || (isOtherLanguage && hasMainAbstract) ? 3 : nil
    case "graphical", "scanned-figures": otherRank = 4
    default: otherRank = element == .transAbstract ? 3 : 2
    }
    if let otherRank { otherAbstracts.append((otherRank, [])) }
    scope.abstract += 1
    contexts.append(Context(section: .body))
    beginFlow(.prose)
    push(element, .abstract)
  }

  func endAbstract() {
    breakBlock()
    _ = endFlow()
    contexts.removeLast()
    scope.abstract -= 1
    otherRank = nil
  }

  /// A paragraph of an abstract may begin with its heading in bold: "<bold>Methods:</bold> …".
  func endRunIn(from start: Int) {
    guard isProse, start <= length else { return }
    var bytes = trimmed(flows[flowCount - 1].text.bytes[start...])
    while let last = bytes.last, last == 0x3A || last == 0x2E { bytes = bytes.dropLast() }
    guard bytes.count <= 60 else { return }
    let heading = string(bytes)
    guard let section = section(forSubheading: heading, within: context.section) else { return }
    flows[flowCount - 1].runIn = (section, heading)
  }
}
