import Documents
import Testing

@testable import Reading

private let documents =
  #"{"infons":{},"documents":[{"id":"1","passages":[]},{"id":"2","passages":[]}]}"#

@Test(
  "records in JSON are objects of a list, each on a line of its piece",
  arguments: [
    (
      documents, InputFormat.bioc, #"{"id":"1","passages":[]}"# + " {\"id\":\"2\",\"passages\":[]}",
      26
    ),
    (
      "[" + documents + "]", .bioc,
      #"{"id":"1","passages":[]}"# + " {\"id\":\"2\",\"passages\":[]}", 27
    ),
    (
      #"{"hitCount":2,"resultList":{"result":[{"id":"1"} , {"id":"2"}]},"more":{"result":[]}}"#,
      .europePMC, #"{"id":"1"}   {"id":"2"}"#, 38
    ),
    (
      "[\n{\"title\":\n\"}\\\"{\"}, {\"records\":[{}]} ]", .json,
      "{\"title\": \"}\\\"{\"}  {\"records\":[{}]}", 2
    ),
    ("{\n\"records\":[{\"title\":1}]}", .json, "{\"title\":1}", 13),
    ("{\n  \"title\": \"One\"\n}\n", .json, "{   \"title\": \"One\" }", 0),
  ])
func objects(text: String, format: InputFormat, lines: String, place: Int) throws {
  let events = try read(Array(text.utf8))
  guard case .piece(let piece)? = events.first, events.count == 1 else {
    Issue.record("\(events.map(Seen.init))")
    return
  }
  #expect(piece.source.format == format)
  #expect(String(decoding: piece.bytes, as: UTF8.self).replacing("\n", with: " ") == lines)
  #expect(piece.byteOffset == place)
  #expect(piece.recordCount == piece.bytes.count(where: { $0 == 0x0A }) + 1)
}

@Test("a damaged record costs itself where the others begin in its column")
func damagedObject() throws {
  let records = [
    #"  {"title": "One"}"#, #"  {"title": "Two}"#, "  {\"title\":\n    {\"a\":1}", "  {}}",
  ]
  let text = "[\n" + (records + [#"  {"title": "Last"}"#]).joined(separator: ",\n") + "\n]\n"
  var lines: [Substring] = []
  for case .piece(let piece) in try read(Array(text.utf8)) {
    let pieceLines = String(decoding: piece.bytes, as: UTF8.self).split(separator: "\n")
    lines += pieceLines.map { line in line.drop { $0 == " " } }
  }
  #expect(lines.count == 5)
  #expect(lines.first == #"{"title": "One"}"#)
  #expect(lines.last?.hasPrefix(#"{"title": "Last"}"#) == true)
}

@Test(
  "JSON that stops early says so",
  arguments: [
    (String(documents.dropLast(4)), [RejectionReason.truncated]),
    (String(documents.dropLast(2)), [.truncated]),
    (String(documents.dropLast(30)), [.truncated]),
    ("[{\"title\":1}", [.truncated]),
    ("[{\"title\":1", [.truncated]),
  ])
func cutObjects(text: String, reasons: [RejectionReason]) throws {
  let found = try read(Array(text.utf8)).compactMap { event in
    if case .rejection(let rejection) = event { rejection.reason } else { nil }
  }
  #expect(found == reasons)
}

@Test("an object that is too large costs itself")
func oversizedObject() throws {
  let long = String(repeating: "x", count: 300_000)
  let text = "[{\"title\":1},\n {\"title\":\"\(long)\"},\n {\"title\":2}]"
  let seen = try see(Array(text.utf8), limits: ReadingLimits(documentByteCount: 200_000))
  #expect(
    seen == [
      .piece("{\"title\":1}", .json, at: 1), .rejection(.tooLarge, index: 1),
      .piece("{\"title\":2}", .json, index: 2, at: text.utf8.count - 12),
    ])
}

@Test(
  "what is no object in a list of records is rejected at its place",
  arguments: [
    (#"[{"title":"a"},"b, [c]",7]"#, ["0", "malformed 1", "malformed 2"]),
    (#"["a","b {c}"]"#, ["malformed 0", "malformed 1"]),
    (
      #"[null,{"title":"a"},[{"title":"b"}],{"title":"c"}]"#,
      ["malformed 0", "1", "malformed 2", "3"]
    ),
    ("{\n\"articles\":[\"a\",{\"title\":\"b\"}]}", ["malformed 0", "1"]),
  ])
func nonObjects(text: String, expected: [String]) throws {
  let seen = try read(Array(text.utf8)).map { event in
    switch event {
    case .piece(let piece): "\(piece.source.index)"
    case .rejection(let rejection): "\(rejection.reason) \(rejection.index ?? -1)"
    }
  }
  #expect(seen == expected)
}
