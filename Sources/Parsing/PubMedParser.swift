import Documents

/// Builds articles from PubMed XML.
///
/// The publication date is that of the journal issue (`PubDate`), unless it lacks the day and the
/// record gives the day of electronic publication (`ArticleDate`), which then comes first. A
/// `MedlineDate` counts by its beginning. Abstract sections come from `NlmCategory`; where it is
/// absent or UNASSIGNED, from the label. Labels that name a trial registration win over NLM's
/// category, which is BACKGROUND.
final class PubMedParser: XMLRecordParser {
  private let elements = PubMedElement.allCases
  private let markup = InlineMarkup.allCases

  private var article = Article(source: SourceLocation(path: "", format: .pubmed))
  /// The titles and abstracts of the record.
  private var text = RunningText()
  /// The value of a field that is no prose.
  private var value = RunningText()
  /// The element whose text is being collected.
  private var field: PubMedElement? { didSet { wantsText = field != nil } }
  /// The open elements within ``field``.
  private var fieldDepth = 0
  private var isProse = false

  private var title: Range<Int>?
  private var vernacularTitle: Range<Int>?
  private var bookTitle: Range<Int>?
  private var abstracts = PubMedAbstracts()
  private var part = PubMedAbstracts.Part(section: .body, range: 0..<0)
  private var date = DateFields()
  private var pubDate: PartialDate?
  private var articleDate: PartialDate?
  private var contributionDate: PartialDate?
  private var electronicDOI: String?
  private var listedDOI: String?
  private var bookDOI: String?
  private var idType = IDType.other
  private var referenceDepth = 0
  private var isInBook = false
  private var dataBankName: String?
  private var deletedPMIDs = false

  private enum IDType {
    case doi
    case pmc
    case other
  }

  init() {
    super.init(
      records: ["PubmedArticle", "PubmedBookArticle", "DeleteCitation", "DeleteDocument"],
      names: PubMedElement.allCases.map(\.rawValue))
  }

  override func startRecord() { field = nil }

  override func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    isInFull
      ? super.copy(bytes, to: target) : XMLTrim.copy(bytes, to: target, without: .pubMed)
  }

  private func begin() {
    article = Article(source: source)
    text.removeAll()
    value.removeAll()
    title = nil
    vernacularTitle = nil
    bookTitle = nil
    abstracts.removeAll()
    pubDate = nil
    articleDate = nil
    contributionDate = nil
    electronicDOI = nil
    listedDOI = nil
    bookDOI = nil
    referenceDepth = 0
    isInBook = false
    dataBankName = nil
    deletedPMIDs = false
  }

  // MARK: Events

  override func start(_ name: Int, _ attributes: XMLAttributes) {
    if field != nil {
      startWithinField(name, attributes)
      return
    }
    guard name >= markup.count else {
      skip()
      return
    }
    let element = elements[name - markup.count]
    guard isRecord(element) == isAtRecord else {
      if isAtRecord { skip() } else { fail("a record begins within a record") }
      return
    }
    switch element {
    case .article, .bookArticle:
      begin()
    case .deleteCitation, .deleteDocument:
      begin()
      deletedPMIDs = true
    case .bookDocument, .pubmedData, .bookData, .articlePart, .journal, .journalIssue,
      .abstract, .dataBankList, .accessionNumberList, .publicationTypeList,
      .commentsCorrectionsList, .articleIDList, .reference:
      break
    case .medlineCitation:
      if let version = attributes["VersionID"].flatMap({ number($0) }) { article.version = version }
    case .book: isInBook = true
    case .otherAbstract:
      abstracts.beginOther(
        type: attributes.string("Type"), language: attributes.string("Language"))
    case .dataBank: dataBankName = nil
    case .referenceList: referenceDepth += 1
    case .pubDate, .articleDate, .dateRevised, .contributionDate: date = DateFields()
    case .pmid:
      if let version = attributes["Version"].flatMap({ number($0) }) { article.version = version }
      collectValue(element)
    case .journalTitle:
      // Lists of references have titles of the same name.
      if referenceDepth > 0 { skip() } else { collectValue(element) }
    case .year, .month, .day, .season, .medlineDate, .language, .dataBankName, .accessionNumber,
      .publicationType:
      collectValue(element)
    case .eLocationID:
      if attributes.has("EIdType", "doi") && !attributes.has("ValidYN", "N") {
        collectValue(element)
      } else {
        skip()
      }
    case .articleID:
      if attributes.has("IdType", "doi") {
        idType = .doi
      } else if attributes.has("IdType", "pmc") || attributes.has("IdType", "pmcid") {
        idType = .pmc
      } else {
        skip()
        return
      }
      if idType == .pmc && referenceDepth > 0 { skip() } else { collectValue(element) }
    case .commentsCorrections:
      if let type = attributes["RefType"] {
        article.note(relation: String(decoding: type, as: UTF8.self))
      }
      skip()
    case .articleTitle, .vernacularTitle, .bookTitle: collectProse(element, .plain)
    case .abstractText:
      part = PubMedAbstracts.Part(section: .body, range: 0..<0)
      part.label = attributes.bytes("Label").flatMap { heading($0) }
      part.section = sectionOfPart(category: attributes["NlmCategory"])
      collectProse(element, .numbers)
    case .bold, .italic, .underlined, .sub, .displayFormula, .affiliation, .authorList,
      .beginningDate, .chemicalList, .citation, .citationSubset, .coiStatement, .collectionTitle,
      .copyrightInformation, .dateCompleted, .dateCreated, .edition, .endingDate, .geneSymbolList,
      .generalNote,
      .grantList, .history, .investigatorList, .isbn, .isoAbbreviation, .issn, .issue, .itemList,
      .keywordList, .locationLabel, .medium, .medlineJournalInfo, .meshHeadingList,
      .numberOfReferences, .objectList, .otherID, .pagination, .personalNameSubjectList,
      .publicationStatus, .publisher, .reportNumber, .sections, .spaceFlightMission,
      .supplMeshList, .volume, .volumeTitle:
      skip()
    }
  }

  private func isRecord(_ element: PubMedElement) -> Bool {
    switch element {
    case .article, .bookArticle, .deleteCitation, .deleteDocument: true
    default: false
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard field != nil else { return }
    if isProse { text.append(bytes) } else { value.append(bytes) }
  }

  override func end(_ name: Int) {
    if let field {
      if fieldDepth > 0 {
        fieldDepth -= 1
        endWithinField(name)
      } else {
        self.field = nil
        if isProse { endProse(field) } else { endValue(field) }
      }
      return
    }
    guard name >= markup.count else { return }
    switch elements[name - markup.count] {
    case .article, .bookArticle: finish()
    case .book: isInBook = false
    case .otherAbstract: abstracts.endOther()
    case .referenceList: referenceDepth -= 1
    case .pubDate:
      pubDate = date.date
      if date.words != nil { article.issueDate = date.verbatim }
    case .articleDate: if articleDate == nil { articleDate = date.date }
    case .contributionDate: contributionDate = date.date
    case .dateRevised: article.revised = date.date
    default: break
    }
  }

  // MARK: Fields

  private func collectValue(_ element: PubMedElement) {
    field = element
    fieldDepth = 0
    isProse = false
    value.beginField()
  }

  private func collectProse(_ element: PubMedElement, _ superscripts: RunningText.Superscripts) {
    field = element
    fieldDepth = 0
    isProse = true
    text.superscripts = superscripts
    text.beginField()
  }

  private func startWithinField(_ name: Int, _ attributes: XMLAttributes) {
    if name >= 0 && name < markup.count && isProse {
      guard text.open(markup[name], attributes) else {
        skip()
        return
      }
    } else if isDisplayFormula(name) && isProse {
      text.appendSpace()
    }
    fieldDepth += 1
  }

  private func endWithinField(_ name: Int) {
    guard isProse else { return }
    if name >= 0 && name < markup.count {
      text.close(markup[name])
    } else if isDisplayFormula(name) {
      text.appendSpace()
    }
  }

  private func isDisplayFormula(_ name: Int) -> Bool {
    name >= markup.count && elements[name - markup.count] == .displayFormula
  }

  private func endProse(_ element: PubMedElement) {
    let range = text.endField()
    guard !range.isEmpty else { return }
    switch element {
    case .articleTitle: if title == nil { title = range }
    case .vernacularTitle: vernacularTitle = range
    case .bookTitle: if isInBook { bookTitle = range }
    default:
      part.range = range
      abstracts.append(part)
    }
  }

  private func endValue(_ element: PubMedElement) {
    let range = value.endField()
    guard !range.isEmpty else { return }
    value.bytes.withUnsafeBufferPointer {
      endValue(element, UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  private func endValue(_ element: PubMedElement, _ bytes: UnsafeBufferPointer<UInt8>) {
    func string() -> String { String(decoding: bytes, as: UTF8.self) }
    switch element {
    case .pmid:
      guard let pmid = pmid(bytes) else { return }
      if deletedPMIDs {
        var deleted = Article(source: source)
        deleted.pmid = pmid
        deleted.version = article.version
        deleted.status = .deleted
        emit(deleted)
        article.version = 1
      } else if article.pmid == nil {
        article.pmid = pmid
      }
    case .year: date.year = yearNumber(bytes)
    case .month: date.month = monthNumber(bytes)
    case .day: date.day = dayNumber(bytes)
    case .medlineDate:
      date.medline = medlineDate(bytes)
      date.words = string()
    case .season: date.words = string()
    case .journalTitle: article.journal = string()
    case .language: if article.language == nil { article.language = languageCode(string()) }
    case .dataBankName: dataBankName = string()
    case .accessionNumber:
      article.identifiers.append(
        FieldIdentifier(
          .dataBank(dataBankName), string(),
          field: "MedlineCitation/Article/DataBankList/DataBank/AccessionNumberList/AccessionNumber"
        ))
    case .publicationType:
      let type = string()
      article.note(publicationType: type)
      article.publicationTypes.append(type)
    case .eLocationID:
      if isInBook {
        bookDOI = DOISyntax.canonical(bytes)
      } else if electronicDOI == nil {
        electronicDOI = DOISyntax.canonical(bytes)
      }
    case .articleID:
      switch (idType, referenceDepth > 0) {
      case (.doi, true):
        guard let doi = DOISyntax.canonical(bytes) else { return }
        article.identifiers.append(
          FieldIdentifier(
            .citedDOI, doi, field: "PubmedData/ReferenceList/Reference/ArticleIdList/ArticleId"))
      case (.doi, false): if listedDOI == nil { listedDOI = DOISyntax.canonical(bytes) }
      case (.pmc, false): if article.pmcid == nil { article.pmcid = pmcid(bytes) }
      default: break
      }
    default: break
    }
  }

  /// The heading without white space and colon at its end.
  private func heading(_ label: ArraySlice<UInt8>) -> String? {
    var label = label
    while let last = label.last, last == UInt8(ascii: ":") || last == UInt8(ascii: " ") {
      label.removeLast()
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }

  private func sectionOfPart(category: UnsafeBufferPointer<UInt8>?) -> Section {
    if let label = part.label, Array(label.utf8).mentions("regist"),
      section(forHeading: label) == .registration
    {
      return .registration
    }
    switch category.flatMap({ Section(rawValue: String(decoding: $0, as: UTF8.self)) }) {
    case .background: return .background
    case .objective: return .objective
    case .methods: return .methods
    case .results: return .results
    case .conclusions: return .conclusions
    default: return part.label.map(labelledSection) ?? .body
    }
  }

  /// The section of a label; labels are few, and looking one up takes as long as parsing a sentence.
  private func labelledSection(_ label: String) -> Section {
    if let known = labels[label] { return known }
    let section = sectionOfLabel(label) ?? .body
    if labels.count < 2_000 { labels[label] = section }
    return section
  }

  private var labels: [String: Section] = [:]

  // MARK: The record

  private func finish() {
    // "[Not Available]." stands for a title that is only given in the article's language.
    if let range = title, text.bytes[range].starts(with: "[Not Available]".utf8) { title = nil }
    article.reserveCapacity(bytes: text.count, passages: abstracts.partCount + 1)
    if let range = title ?? vernacularTitle ?? bookTitle {
      article.title = String(decoding: text.bytes[range], as: UTF8.self)
      append(.title, nil, range)
    }
    abstracts.finish(&article, text.bytes)
    if let pubDate, pubDate.day == nil {
      article.publicationDate = articleDate ?? pubDate
    } else {
      article.publicationDate = pubDate ?? articleDate ?? contributionDate
    }
    setDOI()
    // Handed over, not copied: an article has many strings.
    var done = Article(source: source)
    swap(&done, &article)
    emit(consume done)
  }

  /// The DOI of the electronic location comes before that of the list; a book's is none of a chapter
  /// in it.
  private func setDOI() {
    let wholeBook = title == nil ? bookDOI : nil
    guard let doi = electronicDOI ?? listedDOI ?? wholeBook else { return }
    let field =
      if electronicDOI != nil {
        "MedlineCitation/Article/ELocationID"
      } else if listedDOI != nil {
        "PubmedData/ArticleIdList/ArticleId"
      } else {
        "BookDocument/Book/ELocationID"
      }
    article.doi = doi
    article.identifiers.insert(FieldIdentifier(.ownDOI, doi, field: field), at: 0)
  }

  private func append(_ section: Section, _ label: String?, _ range: Range<Int>) {
    article.append(section, label: label, text.bytes[range])
  }
}
