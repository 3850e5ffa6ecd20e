import Documents
import Testing

@testable import Reading

private func split(
  _ text: String, _ format: InputFormat = .pubmed, strict: Bool = true, chunk: Int = 1 << 20,
  limits: ReadingLimits = ReadingLimits()
) -> [ReadEvent] {
  let splitter = RecordSplitter(
    source: SourceLocation(path: "x.xml", format: format), isTextBetweenRecordsWrong: strict,
    limits: limits)
  var rest = Array(text.utf8)[...]
  var events: [ReadEvent] = []
  while true {
    while let event = splitter.next() { events.append(event) }
    guard !rest.isEmpty else { break }
    let next = rest.prefix(chunk)
    rest = rest.dropFirst(chunk)
    _ = splitter.fill(next.count) { space in
      space.copyBytes(from: next)
      return next.count
    }
  }
  splitter.finish(damaged: false)
  while let event = splitter.next() { events.append(event) }
  return events
}

private let whole: [(name: String, text: String, format: InputFormat)] = [
  ("two records", pubmedSetText(pubmedArticle(1), pubmedArticle(2)), .pubmed),
  ("comment between", pubmedSetText(pubmedArticle(1), "<!-- > --a -->", pubmedArticle(2)), .pubmed),
  ("text between", pubmedSetText(pubmedArticle(1), "lost words", pubmedArticle(2)), .pubmed),
  (
    "start within a record",
    pubmedSetText("<PubmedArticle><MedlineCitation><PMID>1", pubmedArticle(2)), .pubmed
  ),
  ("cut", pubmedHead + pubmedArticle(1) + "<PubmedArticle><Medl", .pubmed),
  ("cut in a tag", pubmedHead + pubmedArticle(1) + "<Pubmed", .pubmed),
  ("too large", pubmedSetText(pubmedArticle(1), large, pubmedArticle(2)), .pubmed),
  (
    "internal subset",
    "<!DOCTYPE a [<!ENTITY x \"]>\"><!-- don't --><?p ]> ?>]>" + pubmedArticle(1), .pubmed
  ),
  (
    "books and deletions",
    pubmedSetText(
      "<PubmedBookArticle><BookDocument/></PubmedBookArticle >",
      "<DeleteCitation><PMID>3</PMID></DeleteCitation>",
      "<DeleteDocument><PMID>4</PMID></DeleteDocument>"), .pubmed
  ),
  (
    "bare citations",
    "<MedlineCitationSet><MedlineCitation><PMID>1</PMID></MedlineCitation>"
      + "<MedlineCitation Status='x'><PMID>2</PMID></MedlineCitation></MedlineCitationSet>", .pubmed
  ),
  (
    "documents in a row", pubmedSetText(pubmedArticle(1)) + pubmedSetText(pubmedArticle(2)), .pubmed
  ),
  (
    "articles",
    "<pmc-articleset><article a='1'><front><article-meta/></front></article>\n<article/>"
      + "<j:article><j:body>article</j:body></j:article></pmc-articleset>", .jats
  ),
  ("long names", "<" + String(repeating: "n", count: 300) + "><article>x</article>", .jats),
  ("endless prologue", "<!--" + String(repeating: "-", count: 9000) + "-><article/>", .jats),
]

private let large =
  "<PubmedArticle>" + String(repeating: "<Author>A</Author>", count: 40) + "</PubmedArticle>"

private func pubmedSetText(_ records: String...) -> String {
  pubmedHead + records.joined(separator: "\n") + "\n</PubmedArticleSet>\n"
}

@Test("the pieces do not depend on how the bytes come in", arguments: whole.indices)
func chunks(index: Int) {
  let (name, text, format) = whole[index]
  let limits = ReadingLimits(documentByteCount: 400, pieceByteCount: 120)
  func seen(_ chunk: Int) -> [String] {
    split(text, format, chunk: chunk, limits: limits).map { event in
      switch event {
      case .piece: Seen(event).description
      case .rejection(let rejection): "\(rejection)"
      }
    }
  }
  let expected = seen(1 << 20)
  for chunk in [1, 2, 3, 5, 7, 8, 19, 64, 127] {
    #expect(seen(chunk) == expected, "\(name), \(chunk) bytes at a time")
  }
}

@Test("records come out whole, without prologue and root, as many as fill a piece")
func wholeRecords() {
  let records = (0..<5).map(pubmedArticle)
  let start = pubmedHead.utf8.count
  let step = records[0].utf8.count + 1
  let events = split(
    pubmedSetText(records[0], records[1], records[2], records[3], records[4]),
    limits: ReadingLimits(pieceByteCount: 100))
  #expect(
    events.map(Seen.init) == [
      .piece(records[0] + "\n" + records[1], .pubmed, index: 0, count: 2, at: start),
      .piece(records[2] + "\n" + records[3], .pubmed, index: 2, count: 2, at: start + 2 * step),
      .piece(records[4], .pubmed, index: 4, count: 1, at: start + 4 * step),
    ])
}

@Test("a record without an end costs itself only, and is the last of its piece")
func unfinishedRecord() {
  let broken = "<PubmedArticle><MedlineCitation><PMID>2</PMID>\n"
  let events = split(pubmedHead + pubmedArticle(1) + broken + pubmedArticle(3))
  let start = pubmedHead.utf8.count
  let first = pubmedArticle(1) + broken
  #expect(
    events.map(Seen.init) == [
      .piece(first, .pubmed, index: 0, count: 2, at: start),
      .piece(pubmedArticle(3), .pubmed, index: 2, count: 1, at: start + first.utf8.count),
      .rejection(.truncated),
    ])
}

@Test("a record of another kind ends an unfinished one too")
func unfinishedRecordOfAnotherKind() {
  let book = "<PubmedBookArticle><BookDocument/></PubmedBookArticle>"
  let seen = split("<PubmedArticle><PMID>1</PMID>" + book).map(Seen.init)
  #expect(
    seen == [
      .piece("<PubmedArticle><PMID>1</PMID>", .pubmed, index: 0, count: 1),
      .piece(book, .pubmed, index: 1, count: 1, at: 29),
    ])
}

@Test("an end tag too many is dropped, and the text before it is rejected once")
func strayEnd() {
  let broken = "<PubmedArticle><PMID>1</PMID></PubmedArticle><A>lost</A><B>more</B></PubmedArticle>"
  let events = split("<PubmedArticleSet>" + broken + pubmedArticle(2) + "</PubmedArticleSet>")
  #expect(
    events.map(Seen.init) == [
      .piece("<PubmedArticle><PMID>1</PMID></PubmedArticle>", .pubmed, at: 18),
      .rejection(.malformed),
      .piece(pubmedArticle(2), .pubmed, index: 1, at: 18 + broken.utf8.count),
    ])
}

@Test("text between records is rejected with its place and its beginning")
func textBetween() {
  let events = split(pubmedArticle(1) + "\n lost \"words\"\n" + pubmedArticle(2))
  #expect(events.count == 3)
  guard case .rejection(let rejection) = events[1] else {
    Issue.record("no rejection: \(events)")
    return
  }
  let place = pubmedArticle(1).utf8.count + 2
  #expect(
    rejection
      == Rejection(
        path: "x.xml", byte: place, stage: .reading, reason: .malformed,
        detail: "text stands between records, at byte \(place): \"lost 'words'\\n\"; it was left "
          + "out: get the file again or repair it there"))
}

@Test("what an envelope says between articles is no trouble")
func envelope() {
  let article = "<article><body><p>n = 20</p></body></article>"
  let text =
    "<OAI-PMH><record><header><identifier>oai:1</identifier></header><metadata>" + article
    + "</metadata></record></OAI-PMH>"
  #expect(split(text, .jats, strict: false).map(Seen.init) == [.piece(article, .jats, at: 74)])
}

@Test("a record that the input's end cuts short is handed on")
func cutRecord() {
  let text = pubmedHead + pubmedArticle(1) + "\n<PubmedArticle><MedlineCitation>"
  #expect(
    split(text).map(Seen.init) == [
      .piece(
        pubmedArticle(1) + "\n<PubmedArticle><MedlineCitation>", .pubmed, count: 2,
        at: pubmedHead.utf8.count)
    ])
}

@Test("an input that stops between records is found out by its open root")
func missingRootEnd() {
  let seen = split(pubmedHead + pubmedArticle(1)).map(Seen.init)
  #expect(seen.last == .rejection(.truncated))
  #expect(seen.count == 2)
}

@Test("a record that is too large is rejected with its index, and the next ones are read")
func tooLarge() {
  let limits = ReadingLimits(documentByteCount: 400)
  let text = pubmedSetText(pubmedArticle(0), large, pubmedArticle(2))
  let start = pubmedHead.utf8.count
  let next = start + pubmedArticle(0).utf8.count + large.utf8.count + 2
  for chunk in [10, 100, 10_000] {
    #expect(
      split(text, chunk: chunk, limits: limits).map(Seen.init) == [
        .piece(pubmedArticle(0), .pubmed, at: start), .rejection(.tooLarge, index: 1),
        .piece(pubmedArticle(2), .pubmed, index: 2, at: next),
      ])
  }
}

@Test("a record of exactly the limit is not too large")
func largestRecord() {
  let record = pubmedArticle(1)
  for chunk in 1...40 {
    let limits = ReadingLimits(documentByteCount: record.utf8.count)
    let seen = split(record, chunk: chunk, limits: limits).map(Seen.init)
    #expect(seen == [.piece(record, .pubmed)])
  }
}

@Test(
  "an input without records does not vanish",
  arguments: [
    ("<PubmedArticleSet></PubmedArticleSet>", RejectionReason.empty),
    ("<PubmedArticleSet/>", .empty),
    ("<PubmedArticleSet>", .truncated),
    ("<?xml version='1.0'?>", .empty),
    ("<!DOCTYPE PubmedArticleSet [", .empty),
  ])
func noRecords(text: String, reason: RejectionReason) {
  for chunk in [1, 100] {
    #expect(split(text, chunk: chunk).map(Seen.init) == [.rejection(reason)])
  }
}

@Test("elements whose names only begin like a record's are none")
func similarNames() {
  let article =
    "<article><front><article-meta><article-id>1</article-id><article-categories/></article-meta>"
    + "</front><sub-article><body/></sub-article><x:articles/></article>"
  #expect(split(article, .jats).map(Seen.init) == [.piece(article, .jats)])
  let record =
    "<PubmedArticle><PubmedData/><PubmedArticleX></PubmedArticleX><DeletedX/></PubmedArticle>"
  #expect(split(record).map(Seen.init) == [.piece(record, .pubmed)])
}
