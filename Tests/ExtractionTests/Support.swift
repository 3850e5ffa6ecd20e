import Documents
import Extraction

/// The facts that a text yields as the body of an article, by place.
func facts(in text: String, section: Section = .body) throws -> [Fact] {
  var article = Article(source: SourceLocation(path: "test.txt", format: .text))
  article.append(section, text.utf8)
  return Extractor().extract(from: article).facts
}

/// Quotes of facts, to show that they point at their words.
func quotes(of facts: [Fact], in text: String) -> [String] {
  facts.compactMap {
    guard case .text(let range) = $0.place else { return nil }
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
