public import Documents

/// Parses pieces of XML into articles: PubMed, JATS, BioC, Europe PMC.
///
/// Every record element becomes at least one result: an article, a rejection, or one deleted
/// article for each number of a `DeleteCitation`. A parser serves one thread at a time; give each
/// worker its own and keep it, as its buffers are reused.
public final class XMLArticleParser {
  private let pubMed = PubMedParser()
  private let jats = JATSParser()
  private lazy var bioC = XMLObjectParser(XMLObjectParser.bioC)
  private lazy var europePMC = XMLObjectParser(XMLObjectParser.europePMC)

  /// A parser that has read nothing yet.
  public init() {}

  /// Appends the results of a piece's records in their order.
  ///
  /// - Parameters:
  ///   - piece: Record elements of one of these formats.
  ///   - results: Grows by one result for each article and rejection. Rejections give the record's
  ///     index and the offset of the trouble in the decompressed file, in bytes.
  public func parse(_ piece: borrowing Piece, into results: inout [ParseResult]) {
    switch piece.source.format {
    case .pubmed: pubMed.parse(piece, into: &results)
    case .jats: jats.parse(piece, into: &results)
    case .bioc: bioC.parse(piece, into: &results)
    case .europePMC: europePMC.parse(piece, into: &results)
    case .html, .text, .medline, .ris, .json:
      results.append(
        .rejection(
          Rejection(
            piece.source, byte: piece.byteOffset, stage: .parsing, reason: .unknownFormat,
            detail: "not XML of a known format; give it to the parser of its format")))
    }
  }

  /// How often each element occurred that the parsers do not know, by local name.
  public var unknownElements: [String: Int] {
    [pubMed, jats, bioC, europePMC].reduce(into: [:]) { counts, parser in
      counts.merge(parser.unknownElements, uniquingKeysWith: +)
    }
  }
}
