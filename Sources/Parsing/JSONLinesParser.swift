public import Documents
import Foundation

/// Parses records in JSON, one a line: those of datasets and scrapers, of BioC, of Europe PMC.
///
/// Of the first are read, in any case: `title`; `abstract`, `text`, `body` or `full_text`, strings or lists of
/// strings; `pmid`, `pmcid`, `doi`; `journal`; `date`, `publication_date` or `year`; `language`.
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
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line)),
      case .object(let object) = value
    else {
      return .rejection(
        Rejection(
          source, byte: offset, stage: .parsing, reason: .malformed,
          detail: "the record is not a JSON object; write one object a line, or a list of objects"))
    }
    if case .text(let schema)? = object["schema"], schema.hasPrefix("winnow.") {
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
      var members: [String: JSONValue] = [:]
      for key in object.keys.sorted() { members[key.lowercased()] = object[key] }
      (article, fields) = (
        self.article(members, source), "title, abstract, text, body or full_text"
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
    if let title = first("title") {
      article.title = title
      article.append(.title, title.utf8)
      article.status = status(ofTitle: title)
    }
    for text in members["abstract"]?.strings ?? [] { article.append(abstract: Array(text.utf8)) }
    for key in ["text", "body", "full_text"] {
      for text in members[key]?.strings ?? [] { article.append(scraped: Array(text.utf8)) }
    }
    return article
  }
}

/// Any JSON, as far as it is read here.
enum JSONValue: Decodable {
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// A whole number, as ids and years are.
  case number(Int)
  /// Other numbers, truth values and null.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .other
    }
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[key]
  }

  /// The values at a path of names, in order; arrays on the way count with each of their values.
  func values(at path: [String]) -> [JSONValue] {
    path.reduce([self]) { values, name in
      values.flatMap { $0.elements.compactMap { $0[name] }.flatMap(\.elements) }
    }
  }

  /// The value itself, or those of an array.
  var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [self] }
  }

  /// The texts and whole numbers that the value is or lists.
  var strings: [String] {
    elements.compactMap {
      switch $0 {
      case .text(let text): text
      case .number(let number): String(number)
      case .array, .object, .other: nil
      }
    }
  }
}
