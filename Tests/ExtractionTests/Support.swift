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
