import Documents
import Lexing
import Testing

/// A text, lexed.
private func lexed(_ text: String) -> LexedText {
  var article = Article(source: SourceLocation(path: "test.txt", format: .text))
  article.append(.body, text.utf8)
  let lexed = LexedText()
  Lexer().lex(article, into: lexed)
  return lexed
}

@Suite("Sets of words, and sentences that have some")
struct WordSetTests {
  private let set = WordSet(["centrifuged", "buffer", "centrifugation", "p", "centrifuge"])

  @Test(
    "words that share their first eight letters are told apart",
    arguments: [
      ("centrifuge", true), ("centrifuged", true), ("Centrifugation", true), ("BUFFER", true),
      ("p", true), ("centrifu", false), ("centrifugal", false), ("centrifugations", false),
      ("buff", false), ("buffers", false), ("5", false),
    ])
  func membership(word: String, isMember: Bool) {
    lexed(word).forEachPassage { _, cursor in #expect(cursor.isWord(of: set, at: 0) == isMember) }
  }

  @Test("only sentences that have a word of the classes are visited, each as a whole")
  func sentences() {
    let text = lexed("Pain fell. It was given orally to all. Nobody left. The nasal route failed.")
    var found: [String] = []
    text.forEachSentence(having: .route) { sentence, _ in
      let (first, last) = (text.tokens[sentence.lowerBound], text.tokens[sentence.upperBound - 1])
      found.append(text.string(first.range.lowerBound..<last.range.upperBound))
    }
    #expect(found == ["It was given orally to all.", "The nasal route failed."])
  }
}
