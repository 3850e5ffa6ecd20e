import Documents
import Lexing
import Testing

/// The first interval of a text as "low high level", "*" for an unlabelled one, and its words.
private func interval(in text: String) -> (description: String, quote: String)? {
  var article = Article(source: SourceLocation(path: "test.txt", format: .text))
  article.append(.body, text.utf8)
  let lexed = LexedText()
  Lexer().lex(article, into: lexed)
  var found: (String, String)?
  lexed.forEachPassage { _, start in
    var cursor = start
    while !cursor.isAtEnd, found == nil {
      if let interval = cursor.interval() {
        let level = interval.isLabelled ? interval.level.map { "\($0)" } ?? "?" : "*"
        found = (
          "\(interval.low.value) \(interval.high.value) \(level)",
          lexed.string(tokens: interval.tokens)
        )
      } else {
        cursor.index += 1
      }
    }
  }
  return found
}

@Suite("Interval")
struct IntervalTests {
  @Test(
    "reads every notation",
    arguments: [
      ("HR 0.74 (95% CI 0.61–0.90)", "0.61 0.9 95.0"),
      ("HR 0.74, 95% CI, 0.62 to 0.91; P = .003", "0.62 0.91 95.0"),
      ("CI95 [1.0;2.8]", "1.0 2.8 95.0"), ("(CI95% 1.0-2.8)", "1.0 2.8 95.0"),
      ("95% confidence interval from 1.0 to 2.8", "1.0 2.8 95.0"),
      ("95% C.I. -0.33, 1.02", "-0.33 1.02 95.0"), ("(0.61, 0.90)", "0.61 0.9 *"),
      ("[95%CI] = 2.171 [1.545–3.051]", "1.545 3.051 *"),
      ("(95%CI -2.34 mmHg to 4.29 mmHg)", "-2.34 4.29 95.0"),
      ("95% CI-0.9 to 15.9", "-0.9 15.9 95.0"), ("(CI 95% -0.65 to 1.13)", "-0.65 1.13 95.0"),
      ("odds ratio 1.2 (CI 0.8-1.7)", "0.8 1.7 ?"), ("(-3.5 - -1.2; 90% CI)", "-3.5 -1.2 90.0"),
      ("(95% confidence interval [CI] −9.5, 1.6)", "-9.5 1.6 95.0"),
      ("95 per cent confidence limits 1.1 and 2.3", "1.1 2.3 95.0"),
      ("(95% CI for the difference: 0.2 to 10.8%)", "0.2 10.8 95.0"),
      ("95% confidence interval 16.7%‐ to 21.3%‐point", "16.7 21.3 95.0"),
      ("(95% two-sided CI: 1.2, 3.4)", "1.2 3.4 95.0"),
      ("(95% bootstrapped confidence interval −$120 to $45)", "-120.0 45.0 95.0"),
      ("95% CI [0·61 – 0·90]", "0.61 0.9 95.0"), ("(95% CrI 0.5–0.9)", "0.5 0.9 95.0"),
      ("(97.5% CI -1.0 to infinity) [1 to 2]", "1.0 2.0 *"),
      ("95% CI between -1.5 and 2", "-1.5 2.0 95.0"), ("(−2.1, +0.5)", "-2.1 0.5 *"),
      ("95% CI = 0.46-0. 92)", "0.46 0.92 95.0"),
      ("confidence interval (CI) 95%, 1.5 to 1.9", "1.5 1.9 95.0"),
      ("two-sided 80% CI: 0.79-1.81", "0.79 1.81 80.0"),
    ])
  func notation(text: String, expected: String) {
    #expect(interval(in: text)?.description == expected)
  }

  @Test(
    "takes its brackets, and nothing that follows within them",
    arguments: [
      ("OR 1.2 (95% CI 0.8 to 1.7) in men", "(95% CI 0.8 to 1.7)"),
      ("OR 1.2 (0.8 to 1.7; P = .4)", "(0.8 to 1.7"),
      ("3 mmHg (95% CI 1 to 5 mmHg), P = .4", "(95% CI 1 to 5 mmHg)"),
    ])
  func quote(text: String, expected: String) {
    #expect(interval(in: text)?.quote == expected)
  }

  @Test(
    "leaves what is no interval",
    arguments: [
      "20 (15%)", "aged 20-30 years", "(n = 20)", "from 3 to 5 days", "CL/F was 3 to 5",
      "we are 95% confident", "confidence rose by 3 to 5 points",
    ])
  func lookalike(text: String) {
    #expect(interval(in: text) == nil)
  }
}
