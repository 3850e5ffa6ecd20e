import Testing

/// What one malformed input costs.
struct Malformed: Sendable, CustomTestStringConvertible {
  var file: String
  var status: Int32
  /// What standard error says: where, what, what to do.
  var message: String
  /// The records of the file that come out all the same.
  var records: [String] = []

  var testDescription: String { file }
}

private let malformed = [
  Malformed(
    file: "truncated.xml.gz", status: 3,
    message: "the gzip stream ends early, at byte 4000; what stands before has been read: download "
      + "or copy the file again",
    records: (1...6).map { "pmid:9900000\($0)" }),
  Malformed(
    file: "broken-record.xml", status: 1,
    message: "record 1, byte 4640: not well-formed (line 25 of the record): Opening and ending tag "
      + "mismatch: Abstract line 15 and Article; repair the record or fetch it again",
    records: ["pmid:99000201", "pmid:99000203"]),
  Malformed(
    file: "bad-encoding.txt", status: 1,
    message: "byte 8 is invalid in UTF-8 and the text is not plausibly Windows-1252; convert the "
      + "file to UTF-8"),
  Malformed(
    file: "invalid-utf8.xml", status: 1,
    message: "record 1, byte 3838: invalid in its encoding (line 16 of the record)",
    records: ["pmid:99000211"]),
  Malformed(
    file: "entity-bomb.xml", status: 1,
    message: "record 0, byte 1521: Entity 'a9' not defined (line 16 of the record); only the named "
      + "characters of XML and HTML are read, no entity is expanded or loaded"),
  Malformed(
    file: "external-entity.xml", status: 1,
    message: "record 0, byte 1039: Entity 'secret' not defined (line 16 of the record); only the "
      + "named characters of XML and HTML are read, no entity is expanded or loaded",
    records: ["pmid:99000242"]),
  Malformed(
    file: "empty.txt", status: 1, message: "there is nothing in it; get the file again"),
  Malformed(
    file: "binary.pdf", status: 1,
    message: "it is a PDF, which is not read; convert it to text or XML first"),
  Malformed(
    file: "truncated-jats.xml", status: 3,
    message: "the end tag of <article> is missing: the record is cut short; fetch the file again"),
  Malformed(
    file: "access-denied.html", status: 1,
    message: "the page is titled \"Access Denied\"; fetch it with access, or in another format"),
  Malformed(
    file: "broken-lines.jsonl", status: 1,
    message: "record 1, byte 66: the record is not a JSON object; write one object a line",
    records: ["sha256:fb67ace9dc60e63630d87a424a975a5c73a8d91e8bb9173d76d2469d0b2e666c"]),
  Malformed(
    file: "mixed-list.json", status: 1,
    message:
      "record 1, byte 81: the element is no object; give one with title, abstract or text for "
      + "each article",
    records: [
      "sha256:721ccecd6480d6edbcb78da43b195e24f4a8d6334f59cf938f73fd0c616f57c3",
      "sha256:78abf4d2cc9db49f92ff9b873455c8413bf1197e41cd48a4d698bafe4291689c",
    ]),
  Malformed(
    file: "abstracts.csv", status: 1,
    message:
      "it is a table (CSV), which is not read; export it as RIS, MEDLINE (nbib) or JSON Lines"),
  Malformed(
    file: "library.bib", status: 1,
    message: "it is BibTeX, which is not read; export it as RIS, MEDLINE (nbib) or JSON Lines"),
  Malformed(
    file: "broken-bioc.json", status: 1,
    message: "record 1, byte 190: the record is not a JSON object; write one object a line",
    records: ["pmid:99000521", "pmid:99000523"]),
  Malformed(
    file: "broken-europepmc.xml", status: 1,
    message: "record 1, byte 281: not well-formed (line 1 of the record): Opening and ending tag "
      + "mismatch: title line 1 and result; repair the record or fetch it again",
    records: ["pmid:99000421", "pmid:99000423"]),
  Malformed(
    file: "search-results.html", status: 1,
    message: "a list of search results and no article; fetch the articles it links to"),
  Malformed(
    file: "cookie-wall.html", status: 1,
    message: "the page says \"accept all cookies\" and has no article; fetch it with access"),
  Malformed(
    file: "unknown.xml", status: 1,
    message: "the XML's root element is svg; give PubMed XML, JATS, HTML or text"),
]

@Suite("Malformed input")
struct MalformedInputTests {
  @Test(
    "costs the record that it spoils, and says what, where and what to do", arguments: malformed)
  func malformedFile(_ input: Malformed) throws {
    let path = "fixtures/malformed/" + input.file
    let answer = try winnow(["extract", path])
    #expect(answer.status == input.status)
    #expect(recordIDs(answer.output) == input.records)
    let line = answer.errors.split(separator: "\n").first { $0.contains(input.message) }
    #expect(line?.hasPrefix("winnow: " + path) == true, "\(answer.errors)")
  }

  @Test("a bad file among good ones costs nothing but itself")
  func amongOthers() throws {
    let good = ["fixtures/articles/text/structured.txt", "fixtures/articles/text/notes.md"]
    let alone = try winnow(["extract"] + good)
    let among = try winnow(["extract", good[0], "fixtures/malformed/binary.pdf", good[1]])
    #expect(alone.status == 0)
    #expect(among.status == 1)
    #expect(among.output == alone.output)
    #expect(recordIDs(alone.output).count == 2)
  }

  @Test("a member's path is a name in the record, never a place on the disk")
  func pathTrick() throws {
    let answer = try winnow(["extract", "fixtures/malformed/zip-slip.zip"])
    #expect(answer.status == 0)
    #expect(answer.output.contains("\"member\":\"../../evil.txt\""))
  }
}
