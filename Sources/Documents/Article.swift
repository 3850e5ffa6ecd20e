/// A date as precise as the source gave it; nothing is filled in.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  /// The year, four digits.
  public var year: Int
  /// 1...12, when the source names it.
  public var month: Int?
  /// 1...31, when the source names it; never without a month.
  public var day: Int?

  /// A date of known parts.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// "2025", "2025-04" or "2025-04-02".
  public var description: String {
    String(unsafeUninitializedCapacity: 32) { text in
      var count = 0
      func append(_ number: Int, digits: Int) {
        for place in 0..<digits {
          var digit = number.magnitude
          for _ in 0..<digits - 1 - place { digit /= 10 }
          text[count] = 0x30 + UInt8(digit % 10)
          count += 1
        }
      }
      append(year, digits: 4)
      func append(part: Int) {
        text[count] = 0x2D
        count += 1
        append(part, digits: 2)
      }
      if let month {
        append(part: month)
        if let day { append(part: day) }
      }
      return count
    }
  }
}

/// What has become of an article since its publication, or what kind of notice it is.
public enum RecordStatus: String, Sendable, Hashable {
  case current
  /// The article has been retracted.
  case retracted
  /// The record is itself the notice of another article's retraction.
  case retractionNotice = "retraction-notice"
  /// An erratum or correction has been published for the article.
  case corrected
  /// An expression of concern has been published about the article.
  case expressionOfConcern = "expression-of-concern"
  /// PubMed has deleted the record (`DeleteCitation`); it has no content.
  case deleted
}

/// A stretch of an article's text that belongs to one section.
public struct Passage: Sendable, Hashable {
  /// The section, from NlmCategory, `sec-type` or the heading.
  public var section: Section
  /// The heading as the authors wrote it, without its colon.
  public var label: String?
  /// The passage's bytes in ``Article/text``; the byte after it is the newline that ends it.
  public var range: Range<Int>

  /// A passage of an article's text.
  public init(section: Section, label: String? = nil, range: Range<Int>) {
    self.section = section
    self.label = label
    self.range = range
  }
}

/// An identifier that stands in a field of the source and not in prose.
public struct FieldIdentifier: Sendable, Hashable {
  /// What the field says that the identifier is.
  public enum Kind: Sendable, Hashable {
    /// A number of a data bank, such as "ClinicalTrials.gov" or "GENBANK", as the source names it;
    /// nil when the field is a link that may lead to a registry.
    case dataBank(String?)
    /// The registry number of an entry of its reference list: another trial's.
    case citedRegistration
    /// The article's own DOI.
    case ownDOI
    /// The DOI of an entry of its reference list.
    case citedDOI
    /// The DOI of a related article: an erratum, the commented article.
    case relatedDOI
  }
  /// What it identifies.
  public var kind: Kind
  /// The identifier as it stands in the field, trimmed.
  public var value: String
  /// The path of the field's element, such as "MedlineCitation/Article/DataBankList/DataBank".
  public var field: String

  /// An identifier from a field.
  public init(_ kind: Kind, _ value: String, field: String) {
    self.kind = kind
    self.value = value
    self.field = field
  }
}

/// An abstract beside the article's own: in another language, or for lay readers.
///
/// No facts are read from it, as it says again what the article's text says.
public struct OtherAbstract: Sendable, Hashable {
  /// A part with its heading as written.
  public struct Part: Sendable, Hashable {
    /// The heading, if it has one.
    public var label: String?
    /// The part's text.
    public var text: String

    /// A part of an abstract.
    public init(label: String? = nil, text: String) {
      self.label = label
      self.text = text
    }
  }
  /// What the source calls its kind, such as "Publisher" or "plain-language-summary".
  public var type: String?
  /// ISO 639-1 code; as the source spells it if there is none.
  public var language: String?
  /// The parts, in order.
  public var parts: [Part]

  /// An abstract beside the article's own.
  public init(type: String?, language: String?, parts: [Part]) {
    self.type = type
    self.language = language
    self.parts = parts
  }
}

/// One article as a source gives it: what it says about itself, and its text in passages.
public struct Article: Sendable {
  /// Where the article was read.
  public var source: SourceLocation
  /// PubMed's number, digits only.
  public var pmid: String?
  /// PubMed Central's id with its prefix, such as "PMC3531190".
  public var pmcid: String?
  /// The article's own DOI, lower case, without resolver.
  public var doi: String?
  /// The title in plain text; the vernacular title when there is no other.
  public var title: String?
  /// The journal's title.
  public var journal: String?
  /// When it was published.
  public var publicationDate: PartialDate?
  /// The issue's date as the source words it, where it is more than a plain date: "1998 Dec-1999 Jan".
  public var issueDate: String?
  /// ISO 639-1 code ("en") of the article's (first) language; as the source spells it if there is none.
  public var language: String?
  /// Publication types, in the source's order.
  public var publicationTypes: [String]
  /// What has become of it.
  public var status: RecordStatus
  /// PubMed's version of the record, or the version in PMC; 1 when the source names none.
  public var version: Int
  /// When the source last revised the record.
  public var revised: PartialDate?
  /// Valid UTF-8: the passages in order, each followed by a newline.
  ///
  /// Nothing else is in it. A passage has no newline within.
  public private(set) var text: [UInt8]
  /// The parts of ``text``, in order.
  public private(set) var passages: [Passage]
  /// The tables whose rows are among ``passages``, in their order.
  public var tables: [Table]
  /// Identifiers from fields, in the source's order.
  public var identifiers: [FieldIdentifier]
  /// Abstracts beside the one that is in ``text``, in the source's order.
  public var otherAbstracts: [OtherAbstract]

  /// An article without content yet.
  public init(source: SourceLocation) {
    self.source = source
    self.publicationTypes = []
    self.status = .current
    self.version = 1
    self.text = []
    self.passages = []
    self.tables = []
    self.identifiers = []
    self.otherAbstracts = []
  }

  /// Makes room for so much text in so many passages.
  public mutating func reserveCapacity(bytes: Int, passages: Int) {
    text.reserveCapacity(bytes + passages)
    self.passages.reserveCapacity(passages)
  }

  /// Appends a passage.
  ///
  /// Line breaks within become spaces. Text without content is left out.
  ///
  /// - Parameters:
  ///   - section: The section it belongs to.
  ///   - label: Its heading as written.
  ///   - bytes: Its text in UTF-8; leading and trailing white space is dropped.
  public mutating func append(
    _ section: Section, label: String? = nil, _ bytes: some Collection<UInt8>
  ) {
    // The tabs of a table's row are its empty cells.
    let keepsTabs = section == .table
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || (byte >= 0x0A && byte <= 0x0D) || byte == 0x09 && !keepsTabs
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    let start = text.count
    text.append(contentsOf: bytes.drop(while: isSpace))
    text.withUnsafeMutableBufferPointer { text in
      // The least byte is found many at a time; nearly always it is a space, and there is no break.
      var least: UInt8 = 0x20
      for index in start..<text.count { least = min(least, text[index]) }
      guard least < 0x20 else { return }
      for index in start..<text.count where text[index] &- 0x0A < 4 { text[index] = 0x20 }
    }
    while text.count > start, let last = text.last, isSpace(last) { text.removeLast() }
    guard text.count > start else { return }
    passages.append(Passage(section: section, label: label, range: start..<text.count))
    text.append(0x0A)
  }

  /// Gives the table that was just appended the name in the caption beneath it.
  ///
  /// - Parameter label: What the caption calls it: "Table 2".
  /// - Returns: Whether the last passage is a row of a table without a name.
  public mutating func label(tableAbove label: String) -> Bool {
    guard let table = tables.last, table.label == nil,
      table.rows.last(where: { $0.passage != nil })?.passage == passages.indices.last
    else { return false }
    tables[tables.count - 1].label = label
    for row in table.rows {
      if let passage = row.passage { passages[passage].label = label }
    }
    return true
  }
}
