import Documents
import Extraction
import Testing

private func dois(in text: String) throws -> [DOI] {
  try facts(in: text).compactMap { if case .doi(let doi) = $0.content { doi } else { nil } }
}

@Suite("DOIs")
struct DOITests {
  @Test("every text yields its DOIs and nothing else", arguments: DOI.corpus.cases())
  func corpus(text: String, expected: [DOI]) throws {
    #expect(try dois(in: text) == expected)
  }

  @Test("the article's own DOI is told apart from others, and from fields with their paths")
  func roles() throws {
    var article = Article(source: SourceLocation(path: "a.xml", format: .jats))
    article.doi = "10.5555/own"
    article.identifiers = [
      FieldIdentifier(.ownDOI, "10.5555/OWN", field: "article-meta/article-id"),
      FieldIdentifier(.citedDOI, "https://doi.org/10.5555/ref.1", field: "ref-list/ref/pub-id"),
    ]
    article.append(.body, "See 10.5555/own and 10.5555/other.".utf8)
    article.append(.references, "Doe J. 10.5555/ref.2".utf8)
    let facts = try Extractor().extract(from: article).facts
    #expect(
      facts.map(\.content) == [
        .doi(DOI("10.5555/own", .own)), .doi(DOI("10.5555/other", .mentioned)),
        .doi(DOI("10.5555/ref.2", .cited)), .doi(DOI("10.5555/own", .own)),
        .doi(DOI("10.5555/ref.1", .cited)),
      ])
    #expect(facts[4].place == .field("ref-list/ref/pub-id"))
  }

  @Test("the quote is the DOI without the sentence's punctuation")
  func quote() throws {
    let text = "Data are at https://doi.org/10.5555/xyz(1)."
    #expect(try quotes(of: facts(in: text), in: text) == ["10.5555/xyz(1)"])
  }
}
