import Documents
import Testing

@testable import Extraction

private func facts(in example: TableExample) throws -> [Fact] {
  let article = article(
    caption: example.caption, headers: example.headers, rows: example.rows, foot: example.foot)
  return try Extractor().extract(from: article).facts
}

@Suite("Facts of tables")
struct TableTests {
  @Test("every table yields its facts and nothing else", arguments: TableExample.corpus.indices)
  func corpus(index: Int) throws {
    let example = TableExample.corpus[index]
    #expect(try facts(in: example).map(\.content) == example.facts, "\(example.rows)")
  }

  @Test("a fact names the headers that lead to its cell, its arm, and quotes the cell")
  func paths() throws {
    let article = article(
      caption: "", headers: ["|2*Week 8|", "Outcome|Drug (n = 50)|Placebo (n = 48)|P value"],
      rows: ["Adverse events, n (%)|||", "Nausea|12 (24)|11 (23)|.93", "Any|20 (40)ᵃ|9 (19)|<.05"])
    let found = try Extractor().extract(from: article).facts
    let share = try #require(found.last { $0.content.type == .proportion })
    #expect(
      share.cell
        == TablePlace(
          table: "Table 1", row: "Adverse events, n (%) | Any", column: "Week 8 | Placebo (n = 48)",
          arm: "Placebo"))
    #expect(share.section == .table)
    let quotes = found.compactMap { fact -> String? in
      guard case .text(let range) = fact.place else { return nil }
      return String(decoding: article.text[range], as: UTF8.self)
    }
    #expect(
      quotes == [
        "Drug (n = 50)", "Placebo (n = 48)", "12 (24)", "11 (23)", ".93", "20 (40)", "9 (19)",
        "<.05",
      ])
  }

  @Test("each fact has the arm of its column", arguments: TableExample.namedArms.indices)
  func arms(index: Int) throws {
    let (table, arms) = TableExample.namedArms[index]
    #expect(try facts(in: table).map(\.cell?.arm) == arms, "\(table.headers)")
  }

  @Test("each fact has the headings of its row", arguments: TableExample.namedRows.indices)
  func rows(index: Int) throws {
    let (table, rows) = TableExample.namedRows[index]
    #expect(try facts(in: table).map(\.cell?.row) == rows, "\(table.rows)")
  }

  @Test(
    "an estimate with its interval and p value in cells of their own is quoted over all of them")
  func quoteOfSeveralCells() throws {
    let article = article(
      caption: "", headers: ["Outcome|OR|95% CI|P"], rows: ["Death|1.25|0.98–1.60|.07"])
    let effect = try #require(
      try Extractor().extract(from: article).facts.first { $0.content.type == .effectSize })
    guard case .text(let range) = effect.place else { return }
    #expect(String(decoding: article.text[range], as: UTF8.self) == "1.25\t0.98–1.60\t.07")
  }

  @Test("a second row of headers among the data names the columns anew")
  func laterHeaders() throws {
    let article = article(
      caption: "", headers: ["ITT|Drug (n = 50)|P value"],
      rows: ["Nausea, n (%)|12 (24)|.9", "PP|Drug (n = 40)|P value", "Nausea, n (%)|10 (25)|.8"])
    let columns = try Extractor().extract(from: article).facts.compactMap { fact -> String? in
      fact.content.type == .proportion ? fact.cell?.column : nil
    }
    #expect(columns == ["Drug (n = 50)", "Drug (n = 40)"])
  }

  @Test("what stands beside another table or figure says nothing of this one")
  func neighbours() throws {
    var article = Article(source: SourceLocation(path: "test.xml", format: .jats))
    article.append(.caption, label: "Figure 1", "Bars are means ± SEM.".utf8)
    var outline = TableOutline(label: "Table 1", id: "t1")
    outline.beginGroup(isHead: false)
    for cells in [["", "Drug"], ["LDL", "3.1 ± 0.4"]] {
      let index = outline.rowCount
      outline.beginRow()
      for _ in cells { outline.addCell() }
      article.append(.table, label: "Table 1", cells.joined(separator: "\t").utf8)
      outline.note(passage: article.passages.count - 1, of: index)
    }
    article.append(.caption, label: "Table 2", "Values are means ± SEM.".utf8)
    article.tables = [outline.grid(in: article)].compactMap(\.self)
    #expect(
      try Extractor().extract(from: article).facts.map(\.content) == [
        .groupMean(GroupMean(.mean, 3.1, .standardDeviation(0.4)))
      ])
  }
}
