import Documents
import Extraction
import Testing

@Suite("Custom patterns")
struct CustomPatternTests {
  private func matches(of pattern: String, in text: String) throws -> [CustomMatch] {
    var article = Article(source: SourceLocation(path: "test.txt", format: .text))
    article.append(.body, text.utf8)
    let extractor = try Extractor(custom: [CustomPattern(name: "grant", pattern: pattern)])
    return extractor.extract(from: article).facts.compactMap {
      if case .custom(let match) = $0.content { match } else { nil }
    }
  }

  @Test("yield every match, or the first group where there is one")
  func match() throws {
    let text = "Funded by R01MH123456 and µ R01AA000001."
    #expect(
      try matches(of: "\\bR01[A-Z]{2}\\d{6}\\b", in: text).map(\.value) == [
        "R01MH123456", "R01AA000001",
      ])
    #expect(
      try matches(of: "R01([A-Z]{2})\\d{6}", in: text).map(\.value) == ["MH", "AA"])
    #expect(try matches(of: "R02", in: text) == [])
  }

  @Test("stand by place, the shorter quote first, and with one quote in the order of the patterns")
  func order() throws {
    var article = Article(source: SourceLocation(path: "test.txt", format: .text))
    article.append(.body, "Funded by R01MH123456, R01AA000001.".utf8)
    let patterns = [
      ("long", "R01MH\\d{6}"), ("later", "R01AA"), ("short", "R01MH"), ("a", "R01MH"),
    ]
    let extractor = try Extractor(
      custom: patterns.map { CustomPattern(name: $0.0, pattern: $0.1) })
    let rules = extractor.extract(from: article).facts.map(\.rule)
    #expect(rules == ["custom.short", "custom.a", "custom.long", "custom.later"])
  }

  @Test("that do not compile say what is wrong and where")
  func invalid() {
    #expect(
      throws: CustomPatternError(name: "grant", message: "missing closing parenthesis", offset: 2)
    ) {
      try matches(of: "(a", in: "a")
    }
  }

  @Test("that backtrack without end lose a word, say so, and find what stands behind it")
  func costlyWord() throws {
    let costly = "120 patients " + String(repeating: "a", count: 40) + "b and then more patients"
    var article = Article(source: SourceLocation(path: "test.txt", format: .text))
    article.append(.body, costly.utf8)
    let extractor = try Extractor(custom: [
      CustomPattern(name: "words", pattern: "(a+)+c|patients"),
      CustomPattern(name: "all", pattern: "patients"),
    ])
    let result = extractor.extract(from: article)
    #expect(result.facts.count { $0.content.type == .custom } == 4)
    #expect(result.costlyPatterns == ["words"])
    #expect(result.reasons.contains(.patternTooCostly))
  }

  @Test("that need more memory than compiled code has are matched all the same")
  func deep() throws {
    let long = String(repeating: "ab ", count: 20_000) + "trial"
    #expect(try matches(of: "^(?:(a)|b|(\\s))*trial", in: long).count == 1)
  }

  @Test("that backtrack without end are given up, and the rest goes on")
  func costly() throws {
    let text = String(repeating: "a", count: 40) + "!"
    #expect(try matches(of: "(a+)+$", in: text) == [])
  }
}
