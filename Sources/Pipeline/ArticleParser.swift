import Documents
import Parsing

/// The parsers of all formats; one per worker.
final class ArticleParser {
  private let xml = XMLArticleParser()
  private let html = HTMLParser()
  private let text = TextParser()
  private let tagged = TaggedParser()
  private let json = JSONLinesParser()

  /// Adds the articles and rejections of a piece, in order.
  func parse(_ piece: Piece, into results: inout [ParseResult]) {
    switch piece.source.format {
    case .pubmed, .jats: xml.parse(piece, into: &results)
    case .html: html.parse(piece, into: &results)
    case .text: text.parse(piece, into: &results)
    case .medline, .ris: tagged.parse(piece, into: &results)
    case .json: json.parse(piece, into: &results)
    // Both come as XML and as JSON.
    case .bioc, .europePMC:
      if piece.bytes.first == UInt8(ascii: "<") {
        xml.parse(piece, into: &results)
      } else {
        json.parse(piece, into: &results)
      }
    }
  }

  /// How often each element occurred that the parsers do not know, by name.
  var unknownElements: [String: Int] { xml.unknownElements }
}
