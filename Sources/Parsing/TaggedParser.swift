public import Documents

/// Parses records of tagged lines: MEDLINE as PubMed exports it, and RIS.
///
/// Sources: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format (MEDLINE's fields) and
/// https://en.wikipedia.org/wiki/RIS_(file_format) (tags as the programs in use write them).
public struct TaggedParser: Sendable {
  /// A parser; it keeps nothing between records.
  public init() {}

  /// Appends the results of a piece's records in their order.
  ///
  /// - Parameters:
  ///   - piece: Whole records, one after another.
  ///   - results: Grows by one result for each record.
  public func parse(_ piece: borrowing Piece, into results: inout [ParseResult]) {
    var source = piece.source
    for range in records(in: piece.bytes, format: source.format) {
      results.append(parse(piece.bytes[range], at: piece.byteOffset + range.lowerBound, source))
      source.index += 1
    }
  }

  private func parse(
    _ bytes: ArraySlice<UInt8>, at offset: Int, _ source: SourceLocation
  ) -> ParseResult {
    let text: [UInt8]
    do {
      text = try decodedText(Array(bytes))
    } catch {
      return .rejection(
        Rejection(
          source, byte: offset + error.byte, stage: .parsing, reason: .badEncoding,
          detail: "byte \(error.byte) of the record is invalid in UTF-8; convert the file to UTF-8")
      )
    }
    var article = Article(source: source)
    let fields = taggedFields(text, format: source.format)
    if source.format == .medline {
      article.readMEDLINE(fields)
    } else {
      article.readRIS(fields)
    }
    guard !article.passages.isEmpty || article.pmid != nil else {
      return .rejection(
        Rejection(
          source, byte: offset, stage: .parsing, reason: .noContent,
          detail: "the record has neither title nor abstract"))
    }
    return .article(article)
  }
}

/// The records of a piece, each from its first line to the next one's.
private func records(in bytes: [UInt8], format: InputFormat) -> [Range<Int>] {
  var records: [Range<Int>] = []
  var start: Int?
  var at = 0
  while at < bytes.count {
    let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
    let next = min(end + 1, bytes.count)
    switch RecordLines.kind(of: bytes[at..<end], in: format) {
    case .first:
      if let start { records.append(start..<at) }
      start = at
    case .last:
      if let open = start { records.append(open..<next) }
      start = nil
    case .field: start = start ?? at
    case .whole, .inner: break
    }
    at = next
  }
  if let start { records.append(start..<bytes.count) }
  return records
}

/// A field of a tagged record.
struct TaggedField: Equatable {
  var tag: String
  var value: [UInt8]
}

/// The fields of a record in order, lines that go on joined by a space.
func taggedFields(_ text: [UInt8], format: InputFormat) -> [TaggedField] {
  // "PMID- 1", "TI  - …"; "TY  - JOUR"
  let width = format == .medline ? 4 : 2
  var fields: [TaggedField] = []
  for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
    // A field of RIS may be indented.
    let isIndented = format == .ris && RecordLines.kind(of: line, in: .ris) != .inner
    let line = isIndented ? line.withoutByteOrderMark.drop(while: isSpace) : line
    let tag = line.prefix(width)
    let mark = line.dropFirst(width).prefix(while: { $0 == 0x20 || $0 == 0x2D })
    if tag.first.map({ isUpper($0) }) == true, mark.contains(0x2D),
      tag.allSatisfy({ isUpper($0) || isDigit($0) || $0 == 0x20 })
    {
      let value = line.dropFirst(width).drop { $0 == 0x20 }.dropFirst().trimmingSpace
      fields.append(TaggedField(tag: string(tag.trimmingSpace), value: Array(value)))
    } else if !fields.isEmpty {
      fields[fields.count - 1].value.append(0x20)
      fields[fields.count - 1].value.append(contentsOf: line.trimmingSpace)
    }
  }
  return fields
}

extension Article {
  /// Appends an abstract, split at the headings that run into it.
  mutating func append(abstract: [UInt8]) {
    for part in runInHeadings(in: abstract) {
      append(part.section ?? .body, label: part.label, abstract[part.range])
    }
  }

  // MARK: MEDLINE

  fileprivate mutating func readMEDLINE(_ fields: [TaggedField]) {
    func first(_ tags: String...) -> [UInt8]? {
      for tag in tags {
        if let field = fields.first(where: { $0.tag == tag }) { return field.value }
      }
      return nil
    }
    pmid = first("PMID").flatMap { Parsing.pmid($0) }
    pmcid = first("PMC").flatMap { Parsing.pmcid($0) }
    readOwnDOI(fields)
    // "[Not Available]." stands for a title that is only given in the article's language.
    let isVernacular = first("TI")?.starts(with: "[Not Available]".utf8) == true
    if let value = isVernacular ? first("TT", "TI") : first("TI", "BTI", "TT") {
      title = string(value)
      append(.title, value)
    }
    journal = first("JT", "TA").map { string($0) }
    // The electronic publication comes first.
    publicationDate =
      first("DEP").flatMap { partialDate(in: $0) } ?? first("DP").flatMap(medlineDate)
    issueDate = first("DP").flatMap { isPlainDate($0) ? nil : string($0) }
    revised = first("LR").flatMap { partialDate(in: $0) }
    language = first("LA").flatMap { languageCode(string($0)) }
    publicationTypes = fields.filter { $0.tag == "PT" }.map { string($0.value) }
    status = medlineStatus(fields)
    for field in fields where field.tag == "SI" {
      // "ClinicalTrials.gov/NCT09000001"
      let parts = field.value.split(separator: 0x2F, maxSplits: 1)
      guard parts.count == 2 else { continue }
      identifiers.append(
        FieldIdentifier(.dataBank(string(parts[0])), string(parts[1]), field: "SI"))
    }
    readAbstracts(fields)
  }

  /// "OAB - Antecedentes: …", "OABL- spa": another abstract and its language.
  private mutating func readAbstracts(_ fields: [TaggedField]) {
    for (index, field) in fields.enumerated() where field.tag == "OAB" {
      let next = index + 1 < fields.count ? fields[index + 1] : nil
      let language = next.flatMap { $0.tag == "OABL" ? languageCode(string($0.value)) : nil }
      otherAbstracts.append(
        OtherAbstract(
          type: nil, language: language ?? "en", parts: [.init(text: string(field.value))]))
    }
    if let abstract = fields.first(where: { $0.tag == "AB" }) {
      append(abstract: abstract.value)
    } else if !otherAbstracts.isEmpty {
      let best = otherAbstracts.firstIndex { $0.language == "en" } ?? 0
      for part in otherAbstracts.remove(at: best).parts { append(abstract: Array(part.text.utf8)) }
    }
  }

  /// "LID - 10.5555/1 [doi]", "AID - 10.5555/1 [doi]": the same DOI in two fields.
  private mutating func readOwnDOI(_ fields: [TaggedField]) {
    for field in fields where field.tag == "LID" || field.tag == "AID" {
      guard doi == nil, field.value.mentions("[doi]"), let found = Parsing.doi(in: field.value)
      else { continue }
      doi = found
      identifiers.append(FieldIdentifier(.ownDOI, found, field: field.tag))
    }
  }

  // MARK: RIS

  fileprivate mutating func readRIS(_ fields: [TaggedField]) {
    func first(_ tags: String...) -> [UInt8]? {
      for tag in tags {
        if let field = fields.first(where: { $0.tag == tag && !$0.value.isEmpty }) {
          return field.value
        }
      }
      return nil
    }
    if let value = first("TI", "T1", "CT") {
      title = string(value)
      append(.title, value)
      status = Parsing.status(ofTitle: string(value))
    }
    journal = first("JO", "JF", "T2", "JA").map { string($0) }
    publicationDate = first("DA", "PY", "Y1").flatMap { partialDate(in: $0) }
    language = first("LA").flatMap { languageCode(string($0)) }
    pmcid = first("C2").flatMap { Parsing.pmcid(in: $0) }
    if let found = first("DO").flatMap({ Parsing.doi(in: $0) }) {
      doi = found
      identifiers.append(FieldIdentifier(.ownDOI, found, field: "DO"))
    }
    if let abstract = first("AB", "N2") { append(marked: abstract) }
  }
}

/// "RIN" stands in a retracted article, "ROF" in the notice; the graver of several holds.
private func medlineStatus(_ fields: [TaggedField]) -> RecordStatus {
  func has(_ tag: String) -> Bool { fields.contains { $0.tag == tag } }
  func isType(_ type: String) -> Bool {
    fields.contains { $0.tag == "PT" && string($0.value) == type }
  }
  if has("RIN") || isType("Retracted Publication") { return .retracted }
  if has("ROF") || isType("Retraction of Publication") { return .retractionNotice }
  if has("ECI") { return .expressionOfConcern }
  return has("EIN") ? .corrected : .current
}
