public import Documents

/// Parses records in JSON, one a line: those of datasets and scrapers, of BioC, of Europe PMC.
///
/// Of the first are read, in any case: `title`; `abstract`, `text`, `body` or `full_text` (see
/// ``TextPart``); `pmid`, `pmcid`, `doi`; `journal`; `date`, `publication_date` or `year`; `language`.
public struct JSONLinesParser: Sendable {
  /// A parser; it keeps nothing between lines.
  public init() {}

  /// Appends the results of a piece's lines in their order.
  ///
  /// - Parameters:
  ///   - piece: Whole lines.
  ///   - results: Grows by one result for each line with content.
  public func parse(_ piece: borrowing Piece, into results: inout [ParseResult]) {
    var source = piece.source
    var at = 0
    while at < piece.bytes.count {
      let end = piece.bytes[at...].firstIndex(of: 0x0A) ?? piece.bytes.count
      if RecordLines.kind(of: piece.bytes[at..<end], in: source.format) == .whole {
        results.append(parse(piece.bytes[at..<end], at: piece.byteOffset + at, source))
        source.index += 1
      }
      at = end + 1
    }
  }

  private func parse(
    _ line: ArraySlice<UInt8>, at offset: Int, _ source: SourceLocation
  ) -> ParseResult {
    guard let value = try? JSONValue(line, isTolerant: true), case .object(let object) = value
    else {
      return .rejection(
        Rejection(
          source, byte: offset, stage: .parsing, reason: .malformed,
          detail: "the record is not a JSON object; write one object a line, or a list of objects"))
    }
    if case .string(let schema)? = object["schema"], schema.hasPrefix("winnow.") {
      return .rejection(
        Rejection(
          source, byte: offset, stage: .parsing, reason: .noContent,
          detail: "a record that winnow has written, and no article; leave winnow's outputs out"))
    }
    let article: Article
    let fields: String
    switch source.format {
    case .bioc: (article, fields) = (Parsing.article(ofBioC: value, source), "passages with text")
    case .europePMC:
      (article, fields) = (Parsing.article(ofEuropePMC: value, source), "title or abstractText")
    default:
      (article, fields) = (
        self.article(lowercased(object), source), "title, abstract, text, body or full_text"
      )
    }
    guard !article.passages.isEmpty || article.pmid != nil && source.format != .json else {
      return .rejection(
        Rejection(
          source, byte: offset, stage: .parsing, reason: .noContent,
          detail: "the object has no \(fields)"))
    }
    return .article(article)
  }

  /// The members under names in small letters; a name that is written so counts before others.
  private func lowercased(_ object: JSONValue.Members) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for (name, value) in object {
      let key = name.lowercased()
      if members[key] == nil || key == name { members[key] = value }
    }
    return members
  }

  private func article(_ members: [String: JSONValue], _ source: SourceLocation) -> Article {
    func first(_ keys: String...) -> String? {
      for key in keys { if let text = members[key]?.strings.first { return text } }
      return nil
    }
    var article = Article(source: source)
    article.pmid = first("pmid", "pubmed_id").flatMap { pmid($0.utf8) }
    article.pmcid = first("pmcid", "pmc").flatMap { pmcid($0.utf8) }
    article.journal = first("journal", "venue")
    article.publicationDate = first("publication_date", "date", "year")
      .flatMap { partialDate(in: Array($0.utf8)) }
    article.language = first("language", "lang").flatMap { languageCode($0) }
    if let found = first("doi").flatMap({ doi(in: $0.utf8) }) {
      article.doi = found
      article.identifiers.append(FieldIdentifier(.ownDOI, found, field: "doi"))
    }
    let title = first("title").map { hasMarkup($0.utf8) ? plainText($0) : $0 }
    if let title, !title.isEmpty {
      article.title = title
      article.append(.title, title.utf8)
      article.status = status(ofTitle: title)
    }
    for part in textParts(of: members["abstract"]) { article.append(part, isAbstract: true) }
    for key in ["text", "body", "full_text"] {
      for part in textParts(of: members[key]) { article.append(part, isAbstract: false) }
    }
    return article
  }
}

// MARK: Texts

/// A text of a record, with the heading that its member or its neighbour gives it.
///
/// Read are `"…"`, `["…", "…"]`, `{"METHODS": "…", "RESULTS": "…"}` and
/// `[{"label": "METHODS", "text": "…"}]`.
struct TextPart: Equatable {
  var label: String?
  var text: String
}

/// The texts of a member, in their order.
func textParts(of value: JSONValue?, under label: String? = nil) -> [TextPart] {
  switch value {
  case .string(let text): return [TextPart(label: label, text: text)]
  case .array(let values): return values.flatMap { textParts(of: $0, under: label) }
  case .object(let members):
    func first(_ names: [String]) -> JSONValue? {
      members.first { names.contains($0.name.lowercased()) }?.value
    }
    if let text = first(["text", "#text", "value", "content"]) {
      let own = first(["label", "@label", "heading", "title", "section", "name"])?.strings.first
      return textParts(of: text, under: own ?? label)
    }
    return members.flatMap { textParts(of: $0.value, under: $0.name) }
  case .number, .bool, .null, nil: return []
  }
}

extension Article {
  fileprivate mutating func append(_ part: TextPart, isAbstract: Bool) {
    let text = Array(part.text.utf8)
    let isPage = text.trimmingSpace.first == 0x3C && hasMarkup(text)
    if isAbstract || part.label != nil || isPage {
      append(marked: text, label: part.label)
    } else {
      append(scraped: text)
    }
  }
}
