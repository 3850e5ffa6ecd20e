import Documents
import Extraction

/// The facts that a text yields as the body of an article, by place.
func facts(in text: String, section: Section = .body) throws -> [Fact] {
  var article = Article(source: SourceLocation(path: "test.txt", format: .text))
  article.append(section, text.utf8)
  return try Extractor().extract(from: article).facts
}

/// The candidates that were looked at in a text and refused, by place.
func refusals(in text: String, section: Section) throws -> [Refusal] {
  var article = Article(source: SourceLocation(path: "test.txt", format: .text))
  article.append(section, text.utf8)
  return try Extractor(explains: true).extract(from: article).refusals
}

/// Quotes of facts, to show that they point at their words.
func quotes(of facts: [Fact], in text: String) -> [String] {
  facts.compactMap {
    guard case .text(let range) = $0.place else { return nil }
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

/// An article with a table of these rows; see ``TableExample`` for the notation of cells.
func article(
  caption: String, headers: [String], rows: [String], foot: String = ""
) -> Article {
  var article = Article(source: SourceLocation(path: "test.xml", format: .jats))
  article.append(.caption, label: "Table 1", caption.utf8)
  var outline = TableOutline(label: "Table 1", id: "t1")
  for (part, isHead) in [(headers, true), (rows, false)] {
    outline.beginGroup(isHead: isHead)
    for row in part {
      let index = outline.rowCount
      outline.beginRow()
      var cells: [String] = []
      for cell in row.split(separator: "|", omittingEmptySubsequences: false) {
        let sign = cell.firstIndex { $0 == "*" || $0 == "^" }
        let span = sign.flatMap { Int(cell[..<$0]) }
        let spansRows = sign.map { cell[$0] == "^" } ?? false
        outline.addCell(
          rowSpan: spansRows ? span ?? 1 : 1, columnSpan: spansRows ? 1 : span ?? 1,
          isHeader: isHead)
        cells.append(String(span == nil ? cell : cell.drop { $0.isNumber }.dropFirst()))
      }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      article.append(.table, label: "Table 1", cells.joined(separator: "\t").utf8)
      outline.note(passage: article.passages.count - 1, of: index)
    }
  }
  if !foot.isEmpty { article.append(.caption, label: "Table 1", foot.utf8) }
  article.tables = [outline.grid(in: article)].compactMap(\.self)
  return article
}
