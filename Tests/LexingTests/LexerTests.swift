import Documents
import Lexing
import Testing

/// The tokens of a text, one description each: numbers by value, words and signs as they stand.
private func tokens(of text: String) -> [String] {
  var article = Article(source: SourceLocation(path: "test.txt", format: .text))
  article.append(.body, text.utf8)
  let lexed = LexedText()
  Lexer().lex(article, into: lexed)
  return lexed.tokens.map { token in
    switch token.kind {
    case .number: "\(token.value)"
    case .superscript: "^\(Int(token.value))"
    default: lexed.string(token.range)
    }
  }
}

/// The signed numbers of a text, read from every token that begins one.
private func numbers(in text: String) -> [Double] {
  var article = Article(source: SourceLocation(path: "test.txt", format: .text))
  article.append(.body, text.utf8)
  let lexed = LexedText()
  Lexer().lex(article, into: lexed)
  var values: [Double] = []
  lexed.forEachPassage { _, start in
    var cursor = start
    while !cursor.isAtEnd {
      if let number = cursor.number() { values.append(number.value) } else { cursor.index += 1 }
    }
  }
  return values
}

@Suite("Lexer")
struct LexerTests {
  @Test(
    "reads numbers as they are printed",
    arguments: [
      ("1,075 participants", 1075), ("10\u{202F}576 women", 10576), ("10\u{2008}576", 10576),
      ("10\u{2005}576", 10576),
      ("13 388 women", 13388),
      ("HR 0·72", 0.72), ("p=.05", 0.05), ("p = 0,03", 0.03), ("Forty-two patients", 42),
      ("one hundred and twelve", 112), ("One hundred and 9 women", 109),
      ("One-hundred and 12 women", 112),
      ("Ninety- nine women", 99), ("Ninety -nine women", 99),
      ("two thousand five hundred men", 2500),
      ("one thousand, two hundred and five girls", 1205),
      ("One hundred twenty-one", 121), ("3 million people", 3_000_000),
      ("1.2 million women", 1_200_000), ("2.3 million", 2_300_000), ("0.5 million", 500_000),
      ("1'250 patients", 1250), ("1\u{2019}250 patients", 1250), ("5.81 x 10-48", 5.81e-48),
      ("5.81 × 10⁻⁴⁸", 5.81e-48), ("10⁹/L", 1e9), ("10(9)/l", 1e9), ("2 × 109/L", 2e9),
      ("2 × 1012/L", 2e12), ("10^9", 1e9),
      ("0.5mg", 0.5), ("(−0.33)", -0.33), ("= - 4.46", -4.46), ("2.3e-05", 2.3e-5),
      ("OR...=...1.71", 1.71), ("P...<....001", 0.001), ("p..=..0.018", 0.018),
      ("p..=...006", 0.006),
      ("5 × 10 −8", 5e-8), ("+34.3%", 34.3), ("1.10", 1.1),
    ] as [(String, Double)])
  func number(text: String, value: Double) {
    #expect(numbers(in: text) == [value])
  }

  @Test("digits that a hyphen joins to a word are no thousands of the number behind them")
  func digitsOfWords() {
    #expect(numbers(in: "IL-2 600 mg") == [2, 600])
    #expect(numbers(in: "IL-2 600,000 IU") == [2, 600_000])
    #expect(numbers(in: "1-2 600") == [1, 2600])
  }

  @Test(
    "the number of a label or name is no thousands of the dose behind it",
    arguments: [
      ("group 2 200 mg", [2, 200]), ("On day 1 200 mg", [1, 200]), ("Week 2 400-mg", [2, 400]),
      ("vitamin B 12 500 µg", [12, 500]), ("vitamin D 3 800 IU", [3, 800]),
      ("coenzyme Q 10 100 mg", [10, 100]), ("omega 3 500 mg", [3, 500]),
      ("RU 486 200 mg", [486, 200]), ("4 500 mg tablets", [4, 500]),
      ("group 2 200 patients", [2200]), ("at least 1 200 mg", [1200]),
      ("the treated group 1 200 mg", [1200]), ("for 4 weeks 1 200 mg", [4, 1200]),
      ("vitamin D 25 000 IU", [25_000]), ("vitamin A 100 000 IU", [100_000]),
      ("MTX 1 200 mg", [1200]), ("1 200 mg tablets", [1200]), ("dose was 1 200 mg", [1200]),
    ] as [(String, [Double])])
  func numbersOfLabels(text: String, values: [Double]) {
    #expect(numbers(in: text) == values)
  }

  @Test("a comma parts numbers in words unless hundreds follow thousands")
  func commasBetweenWords() {
    #expect(numbers(in: "two thousand, ten of them") == [2000, 10])
    #expect(numbers(in: "twenty, two hundred") == [20, 200])
  }

  @Test("words are whole wherever they stand among the eight bytes that are read at once")
  func wordLengths() {
    for length in 1...26 {
      let word = String(repeating: "Bcdfg", count: 6).prefix(length)
      for others in [["ab"], ["a", ",", "be"], ["(", "twofold", ")"], ["É", "cafés"]] {
        let text = ([String(word)] + others + [String(word)]).joined(separator: " ")
        #expect(tokens(of: text) == text.split(separator: " ").map(String.init))
      }
    }
  }

  @Test("raised letters, the marks of footnotes, are no part of the word before them")
  func raisedLetters() {
    #expect(tokens(of: "p-valueᵃ SDᵇ ᶜMean") == ["p", "-", "value", "ᵃ", "SD", "ᵇ", "ᶜ", "Mean"])
  }

  @Test("factors that are no power of ten are numbers", arguments: ["2 × 109 cells", "2 × 109/2"])
  func factors(text: String) {
    #expect(numbers(in: text).prefix(2) == [2, 109])
  }

  @Test(
    "a number beyond any count is no integer",
    arguments: [("999999999999999", true), ("1000000000000000", false)])
  func endlessNumber(text: String, isInteger: Bool) {
    for (text, expected) in [(text, isInteger), (String(repeating: text, count: 30), false)] {
      var article = Article(source: SourceLocation(path: "test.txt", format: .text))
      article.append(.body, text.utf8)
      let lexed = LexedText()
      Lexer().lex(article, into: lexed)
      #expect(lexed.tokens.filter(\.isNumber).map(\.isInteger) == [expected])
    }
  }

  @Test(
    "keeps apart what is not one number",
    arguments: [
      ("1.0-2.8", [1, 2.8]), ("40–60%", [40, 60]), ("1,2", [1, 2]),
      ("in 2005 120 men", [2005, 120]),
      ("improved¹²,¹³ 20", [20]), ("ten to twenty", [10, 20]), ("-5.5 to +34.3", [-5.5, 34.3]),
      ("1 in 3", [1, 3]), ("5-year 20", [5, 20]), ("1st and 2nd", []), ("CAPS-5 score", [5]),
    ] as [(String, [Double])])
  func numberLists(text: String, values: [Double]) {
    #expect(numbers(in: text) == values)
  }

  @Test(
    "cuts words and signs",
    arguments: [
      ("0.5 mg/kg i.v. b.i.d.", ["0.5", "mg", "/", "kg", "i.v.", "b.i.d."]),
      ("NCT01234567", ["NCT01234567"]), ("5 µg", ["5.0", "µg"]),
      ("m²", ["m", "^2"]), ("kg m⁻²", ["kg", "m", "^-2"]), ("P<=.01", ["P", "<=", "0.01"]),
      ("3 ± 1", ["3.0", "±", "1.0"]), ("3 +/- 1", ["3.0", "+/-", "1.0"]),
      ("HbA1c", ["HbA1c"]), ("vitamin\u{00AD}s", ["vitamin\u{00AD}s"]),
    ] as [(String, [String])])
  func words(text: String, expected: [String]) {
    #expect(tokens(of: text) == expected)
  }

  @Test(
    "counts sentences",
    arguments: [
      ("We saw 12. They left.", 2), ("A vs. B was 5 mg. i.v. drugs", 1), ("Was it? Yes.", 2),
      ("e.g. Drugs of 5.5 mg", 1), ("Group A. 12 of them left.", 2),
      ("It was lower.[23] In this study", 2), ("It was lower.[4, 7–9] In this study", 2),
      ("It was lower.⁵ In this study", 2), ("It was lower [23]. In this study", 2),
      ("It was 5 v. 7 points", 1), ("It was in mg/v. Then", 2),
      ("They took 5 mg t.i.d. Then they left.", 2), ("They took 5 mg p.o. A rest followed.", 2),
      ("They took 5 mg t.i.d. for a week.", 1), ("They took 5 mg b.i.d. (Bayer) or 3 mg", 1),
      ("They had 5 mg o.d. IV or i.v. Ringer", 1),
    ])
  func sentences(text: String, count: Int32) {
    var article = Article(source: SourceLocation(path: "test.txt", format: .text))
    article.append(.body, text.utf8)
    let lexed = LexedText()
    Lexer().lex(article, into: lexed)
    #expect(lexed.tokens.last.map { $0.sentence + 1 } == count)
  }
}
