import Documents
import Testing

@testable import Lexing

@Suite("Lexicon")
struct LexiconTests {
  private func hash(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }

  @Test("every word of the lists is found with its classes, whatever shares its bucket")
  func listedWords() {
    let lists = peopleWords + administrationWords + effectWords + grammarWords + descriptiveWords
    Lexicon.shared.withTable { table in
      for list in lists {
        for word in list.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
          let entry = table.entry(hash(String(word))).pointee
          #expect(entry.classes.isSuperset(of: list.classes), "\(word)")
        }
      }
    }
  }

  @Test(
    "a numeral has its value, a unit its row, and a word that is not listed nothing",
    arguments: [
      ("twelve", 12.0, false), ("mg", -1, true), ("zyxwv", -1, false), ("mgq", -1, false),
    ])
  func entries(word: String, value: Double, isUnit: Bool) {
    Lexicon.shared.withTable { table in
      let entry = table.entry(hash(word)).pointee
      #expect(entry.value == value)
      #expect((entry.unit != 0) == isUnit)
    }
  }

  @Test(
    "a word's head is told in any case, and from words that begin in another way",
    arguments: [
      ("Odds ratio", WordHead("odds"), true), ("odd", WordHead("odds"), false),
      ("RANDOMIZED", WordHead("randomized"), true), ("randomly", WordHead("randomized"), false),
      ("hazards", WordHead("hazard"), true), ("7 odds", WordHead("odds"), false),
    ])
  func heads(text: String, head: WordHead, expected: Bool) {
    var article = Article(source: SourceLocation(path: "test.txt", format: .text))
    article.append(.body, text.utf8)
    let lexed = LexedText()
    Lexer().lex(article, into: lexed)
    #expect(lexed.tokens[0].begins(with: head) == expected)
  }
}
