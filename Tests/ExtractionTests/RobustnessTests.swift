import Documents
import Testing

@testable import Extraction

/// A fixed sequence of pseudo-random numbers (Knuth's MMIX constants).
private struct Sequence: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

extension Substring {
  /// The text of a cell without the number of rows or columns that it spans.
  fileprivate var trimmingSpan: Substring {
    guard let sign = firstIndex(where: { $0 == "*" || $0 == "^" }), Int(self[..<sign]) != nil else {
      return self
    }
    return self[index(after: sign)...]
  }
}

@Suite("Robustness")
struct RobustnessTests {
  /// The texts of all corpora.
  private let texts: [String] = {
    let endless = String(repeating: "9", count: 400)
    var texts = [
      "398 patients (n = 30", "(", "n =", "±", "95% CI (", endless,
      "371 patients (\(endless) A, 189 B)", "\(endless)/\(endless) (50%)", "12 of \(endless) mg",
    ]
    texts += DOI.corpus.flatMap(\.texts)
    texts += TrialID.corpus.flatMap(\.texts)
    texts += TestStatistic.corpus.flatMap(\.texts)
    texts += EffectSize.corpus.flatMap(\.texts)
    texts += PValue.corpus.flatMap(\.texts)
    texts += Dose.corpus.flatMap(\.texts)
    texts += GroupMean.corpus.flatMap(\.texts)
    texts += SampleSize.corpus.flatMap(\.texts)
    texts += Proportion.corpus.flatMap(\.texts)
    return texts
  }()

  @Test(
    "texts cut anywhere and joined yield facts within them", arguments: [1, 2, 3, 4] as [UInt64])
  func splices(seed: UInt64) throws {
    var numbers = Sequence(state: seed)
    let extractor = try Extractor()
    for _ in 0..<1500 {
      var article = Article(source: SourceLocation(path: "test.txt", format: .text))
      for _ in 0..<3 {
        let head = texts.randomElement(using: &numbers) ?? ""
        let tail = texts.randomElement(using: &numbers) ?? ""
        let cut = Int.random(in: 0...head.count, using: &numbers)
        let rest = Int.random(in: 0...tail.count, using: &numbers)
        article.append(.methods, (head.prefix(cut) + tail.suffix(rest)).utf8)
        article.append(.body, head.prefix(cut).utf8)
      }
      for fact in extractor.extract(from: article).facts {
        guard case .text(let range) = fact.place else { continue }
        #expect(article.passages.contains { $0.range.contains(range) && !range.isEmpty })
      }
    }
  }

  @Test(
    "a text may end in the middle of a name or a definition",
    arguments: [
      ("They were given 10 mg of bicarbonate-", ["10 mg"]),
      ("It fell to 63.6% with therapy, defined as a loss,", []),
      ("They were given methotrexate 5 g/m2. It was methotrexate intrathecally", ["5 g/m2"]),
      ("They were given methotrexate 5 g/m2. It was intrathecal methotrexate", ["5 g/m2"]),
    ])
  func cutText(text: String, expected: [String]) throws {
    #expect(quotes(of: try facts(in: text, section: .methods), in: text) == expected)
  }

  @Test(
    "tables of mixed cells that span rows and columns yield facts within them",
    arguments: [1, 2, 3, 4] as [UInt64])
  func mixedTables(seed: UInt64) throws {
    var numbers = Sequence(state: seed)
    let extractor = try Extractor()
    let tables = TableExample.corpus
    let cells = tables.flatMap { $0.headers + $0.rows }.flatMap { row in
      row.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmingSpan) }
    }
    func mixed(_ rows: [String]) -> [String] {
      rows.map { row in
        let mixed = row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
          switch Int.random(in: 0..<12, using: &numbers) {
          case 0: cells.randomElement(using: &numbers) ?? ""
          case 1: "2^" + cell.trimmingSpan
          case 2: "2*" + cell.trimmingSpan
          case 3: ""
          default: String(cell)
          }
        }
        return mixed.joined(separator: "|")
      }
    }
    for _ in 0..<1500 {
      guard let table = tables.randomElement(using: &numbers),
        let other = tables.randomElement(using: &numbers)
      else { return }
      let article = article(
        caption: table.caption, headers: mixed(table.headers), rows: mixed(table.rows + other.rows),
        foot: other.foot)
      for fact in extractor.extract(from: article).facts {
        guard case .text(let range) = fact.place else { continue }
        #expect(article.passages.contains { $0.range.contains(range) && !range.isEmpty })
      }
    }
  }

  @Test(
    "an endless sentence is read to its end, each finding by what is near it",
    arguments: [
      ("then 12% of rats, ", FactType.proportion), ("5% and ", .proportion),
      ("12 (5%), ", .proportion),
      ("HR 0.74 and ", .effectSize),
      ("26.2 ± 0.4 mm and ", .groupMean), ("then ketamine 5 mg was given, ", .dose),
      ("36.9% relative reduction, p = 0.01, ", .effectSize),
    ], [Section.results, .methods, .conclusions])
  func endless(finding: (text: String, type: FactType), section: Section) throws {
    let few = try facts(in: String(repeating: finding.text, count: 300), section: section)
    let many = try facts(in: String(repeating: finding.text, count: 6000), section: section)
    let ofFew = few.filter { $0.content.type == finding.type }.map(\.content)
    let ofMany = many.filter { $0.content.type == finding.type }.map(\.content)
    #expect(ofMany.last == ofFew.last)
    #expect(ofMany.count >= ofFew.count * 19)
  }

  @Test("a text of thousands of counts is read to its end, each part by its own counts")
  func thousandsOfCounts() throws {
    let one = "We enrolled 130 women. The control group had 62 patients. "
    let alone = try facts(in: one).map(\.content)
    #expect(alone.count == 2)
    let many = try facts(in: String(repeating: one, count: 2000)).map(\.content)
    #expect(many.suffix(2) == alone[...])
    #expect(many.count == 2000 * 2)
  }

  @Test("thousands of numbers behind a p value are no list of such, and are passed over")
  func thousandsBehindP() throws {
    let numbers = String(repeating: "0.05, ", count: 30_000)
    let text = "They differed (r = 0.4 and 0.3; P = 0.02, \(numbers)0.03)."
    let values = try facts(in: text).filter { $0.content.type == .pValue }
    #expect(quotes(of: values, in: text) == ["P = 0.02"])
  }

  @Test("a sentence of thousands of routes is read to its end")
  func thousandsOfRoutes() throws {
    let one = "then ketamine 5 mg by injection; oral doses of ketamine, "
    let few = try facts(in: String(repeating: one, count: 300)).map(\.content)
    let many = try facts(in: String(repeating: one, count: 1200)).map(\.content)
    #expect(many.last == few.last)
    #expect(many.count == few.count * 4)
  }

  @Test("a sentence of thousands of groups that are compared is read to its end")
  func thousandsOfGroups() throws {
    let one = "80 patients and 90 women were compared with 70 men, "
    let few = try facts(in: String(repeating: one, count: 100)).map(\.content)
    let many = try facts(in: String(repeating: one, count: 2000)).map(\.content)
    #expect(many.last == few.last)
    #expect(many.count >= few.count * 19)
  }

  @Test("a sentence of thousands of estimates is read to its end")
  func thousandsOfEstimates() throws {
    let one = "HR 0.5 (95% CI 0.4 to 0.6) and "
    let few = try facts(in: String(repeating: one, count: 100)).map(\.content)
    let many = try facts(in: String(repeating: one, count: 4000)).map(\.content)
    #expect(many.last == few.last)
    #expect(many.count == few.count * 40)
  }
}
