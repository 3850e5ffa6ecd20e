import Documents

/// Reads records whose elements are fields into the values that their form in JSON has.
///
/// It serves the XML of BioC and of Europe PMC. An element with elements in it is an object, others are
/// texts; elements of one name are a list.
final class XMLObjectParser: XMLRecordParser {
  /// The elements of a format.
  struct Vocabulary: Sendable {
    /// The records' element.
    var record: String
    /// The elements that are read, in words.
    var read: String
    /// The elements that are known and skipped, in words.
    var skipped: String
    /// What makes an article of a record.
    var article: @Sendable (JSONValue, SourceLocation) -> Article
  }

  private struct Element {
    var name: String
    /// The key of a BioC `infon`.
    var key: String?
    var members: JSONValue.Members = [:]
    var text: [UInt8] = []

    mutating func add(_ value: JSONValue, _ name: String) {
      guard let known = members[name] else {
        members[name] = value
        return
      }
      members[name] = .array(known.elements + [value])
    }
  }

  private let names: [String]
  private let readCount: Int
  private let makeArticle: (JSONValue, SourceLocation) -> Article
  private var open: [Element] = []

  init(_ vocabulary: Vocabulary) {
    func words(_ text: String) -> [String] {
      text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let read = [vocabulary.record] + words(vocabulary.read)
    names = read + words(vocabulary.skipped)
    readCount = read.count
    makeArticle = vocabulary.article
    super.init(records: [vocabulary.record], names: names)
  }

  override func startRecord() { open = [] }

  override func start(_ name: Int, _ attributes: XMLAttributes) {
    let index = name - InlineMarkup.allCases.count
    guard index >= 0, index < readCount, (index == 0) == isAtRecord else { return skip() }
    open.append(Element(name: names[index], key: attributes.string("key")))
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !open.isEmpty { open[open.count - 1].text.append(contentsOf: bytes) }
  }

  override func end(_ name: Int) {
    guard let element = open.popLast() else { return }
    let value: JSONValue =
      element.members.isEmpty
      ? .string(string(trimmed(element.text[...]))) : .object(element.members)
    guard var parent = open.popLast() else {
      emit(makeArticle(value, source))
      return
    }
    switch element.name {
    case "infon":
      var infons: JSONValue.Members = [:]
      if case .object(let known)? = parent.members["infons"] { infons = known }
      if let key = element.key { infons[key] = value }
      parent.members["infons"] = .object(infons)
    case "passage", "sentence": parent.add(value, element.name + "s")
    default: parent.add(value, element.name)
    }
    open.append(parent)
  }

  /// BioC collections (http://bioc.sourceforge.net/BioC.dtd).
  static let bioC = Vocabulary(
    record: "document", read: "id infon passage sentence text",
    skipped: "offset annotation relation location node",
    article: { article(ofBioC: $0, $1) })

  /// Results of Europe PMC's search, lite and core.
  static let europePMC = Vocabulary(
    record: "result",
    read: """
      pmid pmcid doi title journalInfo journal journalTitle pubYear pubType pubTypeList
      dateOfPublication yearOfPublication electronicPublicationDate abstractText language
      dateOfRevision versionNumber commentCorrectionList commentCorrection type
      """,
    skipped: """
      id source authorString authorList authorIdList dataLinksTagsList pageInfo affiliation
      publicationStatus pubModel keywordList meshHeadingList chemicalList grantsList subsetList
      fullTextUrlList fullTextIdList isOpenAccess inEPMC inPMC hasPDF hasBook hasSuppl citedByCount
      hasData hasReferences hasTextMinedTerms hasDbCrossReferences hasLabsLinks license
      hasEvaluations authMan epmcAuthMan nihAuthMan manuscriptId hasTMAccessionNumbers
      tmAccessionTypeList dateOfCreation firstIndexDate fullTextReceivedDate firstPublicationDate
      printPublicationDate monthOfPublication bookOrReportDetails dbCrossReferenceList
      investigatorList publisherId versionList issue volume journalIssueId journalVolume journalIssn
      ISOAbbreviation medlineAbbreviation NLMid ISSN ESSN note reference orderIn dateOfCompletion
      """,
    article: { article(ofEuropePMC: $0, $1) })
}
