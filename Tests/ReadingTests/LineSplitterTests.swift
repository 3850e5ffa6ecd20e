import Documents
import Testing

@testable import Reading

private let medline = "PMID- 1\nTI  - One\n      more\n\nPMID- 2\nTI  - Two\n"

@Test(
  "records of lines are counted and handed on whole, at their place",
  arguments: [
    (medline, InputFormat.medline, 2),
    ("TY  - JOUR\nTI  - One\nER  - \n\nTY  - JOUR\nER  - ", .ris, 2),
    // The end of the first record is missing.
    ("TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \n", .ris, 2),
    ("{\"title\":\"One\"}\n\n{\"title\":\"Two\"}", .json, 2),
  ])
func recordLines(text: String, format: InputFormat, count: Int) throws {
  #expect(try see(Array(text.utf8)) == [.piece(text, format, count: count, at: 0)])
}

@Test(
  "a byte order mark, a header and fields without their first line cost no record",
  arguments: [
    ("\u{FEFF}" + medline, InputFormat.medline, 2, 0),
    ("\u{FEFF}TY  - JOUR\nTI  - One\nER  - \n\u{FEFF}TY  - JOUR\nER  - ", .ris, 2, 0),
    (
      "Provider: A Publisher\nContent: text/plain; charset=\"UTF-8\"\n\nTY  - JOUR\nER  - \n", .ris,
      1,
      60
    ),
    ("TY  - JOUR\nER  - \n\nTI  - Two\nAB  - More\nER  - \n", .ris, 2, 0),
    ("  TY  - JOUR\n  TI  - One\n  ER  - \n", .ris, 1, 0),
    // An abstract that goes on: the receptor is not the end.
    ("TY  - JOUR\nAB  - Of\nER - positive tumours\nER  - \n", .ris, 1, 0),
  ])
func recordLinesAround(text: String, format: InputFormat, count: Int, place: Int) throws {
  let rest = String(decoding: Array(text.utf8)[place...], as: UTF8.self)
  #expect(try see(Array(text.utf8)) == [.piece(rest, format, count: count, at: place)])
}

@Test("pieces end with the record that fills them, and count on")
func linePieces() throws {
  let lines = (0..<5).map { "{\"title\":\"\($0)\"}\n" }
  let events = try read(
    Array(lines.joined().utf8), limits: ReadingLimits(pieceByteCount: lines[0].utf8.count * 2))
  let pieces = events.compactMap { event -> (Int, Int, Int)? in
    guard case .piece(let piece) = event else { return nil }
    return (piece.source.index, piece.byteOffset, piece.recordCount)
  }
  #expect(pieces.map(\.0) == [0, 2, 4])
  #expect(pieces.map(\.1) == [0, 28, 56])
  #expect(pieces.map(\.2) == [2, 2, 1])
}

@Test("a line that is too large costs itself")
func oversizedLine() throws {
  let long = "{\"title\":\"\(String(repeating: "x", count: 300_000))\"}\n"
  let seen = try see(
    Array(("{\"title\":\"a\"}\n" + long + "{\"title\":\"b\"}\n").utf8),
    limits: ReadingLimits(documentByteCount: 200_000))
  #expect(
    seen == [
      .piece("{\"title\":\"a\"}\n", .json, at: 0), .rejection(.tooLarge, index: 1),
      .piece("{\"title\":\"b\"}\n", .json, index: 2, at: 14 + long.utf8.count),
    ])
}

@Test("a shortened stream costs the record that it cuts")
func shortenedLines() throws {
  let lines = (0..<4000).map { "{\"title\":\"\($0 &* 2_654_435_761)\"}\n" }.joined()
  let events = try read(Array(gzip(Array(lines.utf8)).dropLast(2000)))
  guard case .piece(let piece) = events[0], case .rejection(let cut) = events[1],
    case .rejection(let stream) = events[2]
  else {
    Issue.record("\(events.map(Seen.init))")
    return
  }
  #expect(lines.utf8.starts(with: piece.bytes))
  #expect(piece.bytes.last == 0x0A)
  #expect(cut.reason == .truncated)
  #expect(cut.index == piece.recordCount)
  #expect(cut.byte == piece.bytes.count)
  #expect(stream.reason == .damagedArchive)
}

@Test(
  "brackets that hold no objects are text",
  arguments: ["{not at all", "[1, 2] Smith", "[\"Tea\" and milk]", "[Article in German]"])
func otherJSON(text: String) throws {
  #expect(try see(Array(text.utf8)) == [.piece(text, .text)])
}
