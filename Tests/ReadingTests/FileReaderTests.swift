import Documents
import Foundation
import Testing

@testable import Reading

private let article = "<article><body><p>20 patients</p></body></article>"
private let note = "Twenty patients were randomized."

/// Records of about 300 KB that compress badly.
private let noisyRecords = (1...6).map { pmid in
  "<PubmedArticle><PMID>\(pmid)</PMID><Abstract>\(noise(300_000, seed: pmid))</Abstract>"
    + "</PubmedArticle>"
}

@Test("a plain file of records")
func plainFile() throws {
  #expect(
    try see(pubmedSet(pubmedArticle(1), pubmedArticle(2))) == [
      .piece(
        pubmedArticle(1) + "\n" + pubmedArticle(2), .pubmed, count: 2, at: pubmedHead.utf8.count)
    ])
}

@Test(
  "a page and a text come whole", arguments: [("<html>x</html>", InputFormat.html), (note, .text)])
func wholeFile(text: String, format: InputFormat) throws {
  #expect(try see(Array(text.utf8)) == [.piece(text, format)])
}

@Test(
  "compressed files are read, whatever their name",
  arguments: [ArchiveFilter.gzip, .xz, .zstd, .bzip2])
func compressed(filter: ArchiveFilter) throws {
  let bytes = archive(.raw, filter, [Entry(path: "x", kind: .file(pubmedSet(pubmedArticle(7))))])
  #expect(try see(bytes) == [.piece(pubmedArticle(7), .pubmed, at: pubmedHead.utf8.count)])
}

@Test(
  "archives are read, compressed or not, with their members' paths",
  arguments: [
    (ArchiveFormat.tar, ArchiveFilter.none), (.tar, .gzip), (.tar, .xz), (.tar, .zstd),
    (.tar, .bzip2), (.zip, .none), (.zip, .gzip),
  ])
func archives(format: ArchiveFormat, filter: ArchiveFilter) throws {
  let bytes = archive(
    format, filter,
    [
      .file("a/PMC1.nxml", article), .file("../../etc/b.txt", note), .file("/abs.xml", article),
      .file("empty.txt", ""),
    ])
  #expect(
    try see(bytes) == [
      .piece(article, member: "a/PMC1.nxml", .jats),
      .piece(note, member: "../../etc/b.txt", .text),
      .piece(article, member: "/abs.xml", .jats),
      .rejection(.empty, member: "empty.txt"),
    ])
}

@Test("members keep their names, whatever the letters")
func namesBeyondASCII() throws {
  let bytes = zipWithMarkedName(Array("é-β.txt".utf8), Array("tea".utf8))
  #expect(try see(bytes) == [.piece("tea", member: "é-β.txt", .text)])
}

@Test("a zip comes through a pipe too")
func zipFromPipe() throws {
  let folder = try TemporaryFolder()
  let bytes = archive(.zip, .none, [.file("a.xml", article), .file("b.txt", note)])
  let descriptor = open(try folder.write("x", bytes), O_RDONLY)
  defer { close(descriptor) }
  let reader = FileReader(descriptor: descriptor, path: "-")
  #expect(
    events(reader).map(Seen.init) == [
      .piece(article, member: "a.xml", .jats), .piece(note, member: "b.txt", .text),
    ])
  #expect(reader.consumedByteCount > 0)
}

@Test("members that are no files, or hidden, are left out")
func skippedMembers() throws {
  let bytes = archive(
    .tar, .none,
    [
      Entry(path: "folder/", kind: .folder), .file("folder/a.txt", note),
      Entry(path: "link", kind: .symbolicLink("/etc/passwd")),
      Entry(path: "hard", kind: .hardLink("folder/a.txt")), Entry(path: "pipe", kind: .pipe),
      .file("folder/._a.txt", "\0\u{5}"), .file("__MACOSX/a.txt", "x"), .file("./b.txt", note),
    ])
  #expect(
    try see(bytes) == [
      .piece(note, member: "folder/a.txt", .text), .piece(note, member: "./b.txt", .text),
    ])
}

@Test("an archive without files is empty")
func emptyArchive() throws {
  for format in [ArchiveFormat.tar, .zip] {
    let folderOnly = archive(format, .none, [Entry(path: "folder/", kind: .folder)])
    #expect(try see(folderOnly) == [.rejection(.empty)])
  }
}

@Test("members may be compressed themselves, but are no archives")
func nestedMembers() throws {
  let inner = archive(.raw, .zstd, [.file("x", note)])
  let bytes = archive(
    .tar, .gzip,
    [
      Entry(path: "a.xml.gz", kind: .file(gzip(Array(article.utf8)))),
      Entry(path: "b.zst", kind: .file(inner)),
      Entry(path: "c.zip", kind: .file(archive(.zip, .none, [.file("x", note)]))),
      Entry(path: "d.gz", kind: .file(gzip(gzip(gzip(Array(note.utf8)))))), .file("e.txt", note),
    ])
  #expect(
    try see(bytes) == [
      .piece(article, member: "a.xml.gz", .jats), .piece(note, member: "b.zst", .text),
      .rejection(.binary, member: "c.zip"), .rejection(.binary, member: "d.gz"),
      .piece(note, member: "e.txt", .text),
    ])
}

@Test("an encrypted member is rejected, and an office document is no archive")
func closedZips() throws {
  #expect(
    try see(archive(.encryptedZip, .none, [.file("a.txt", note)]))
      == [.rejection(.unreadable, member: "a.txt")])
  #expect(
    try see(archive(.zip, .none, [.file("[Content_Types].xml", "<Types/>")]))
      == [.rejection(.binary)])
}

@Test("names that are not ASCII are kept")
func memberNames() throws {
  let bytes = archive(.tar, .none, [.file("étude/β.txt", note)])
  #expect(try see(bytes) == [.piece(note, member: "étude/β.txt", .text)])
}

// MARK: gzip

@Test(
  "gzip members in a row are one file; what follows the last is ignored as gzip does",
  arguments: [[], [0, 0, 0, 0], Array("garbage".utf8), [0x1F], [0x1F, 0x20, 0x30]])
func gzipMembers(trailer: [UInt8]) throws {
  let text = pubmedSet(pubmedArticle(1), pubmedArticle(2))
  let parts = [text[..<100], text[100..<101], [], text[101...]]
  let bytes = parts.flatMap { gzip(Array($0)) } + trailer
  #expect(
    try see(bytes) == [
      .piece(
        pubmedArticle(1) + "\n" + pubmedArticle(2), .pubmed, count: 2, at: pubmedHead.utf8.count)
    ])
}

@Test("a shortened gzip yields all that is in it, and a rejection that says where")
func shortenedGzip() throws {
  let second = noisyRecords[1]
  let bytes = gzip(pubmedSet(pubmedArticle(1), second)).dropLast(20_000)
  let events = try read(Array(bytes))
  #expect(events.count == 2)
  guard case .piece(let piece) = events[0], case .rejection(let rejection) = events[1] else {
    Issue.record("\(events.map(Seen.init))")
    return
  }
  #expect(piece.recordCount == 2)
  let text = pubmedArticle(1) + "\n" + second
  #expect(text.utf8.starts(with: piece.bytes))
  #expect(piece.bytes.count > 200_000)
  #expect(rejection.reason == .damagedArchive)
  #expect(rejection.byte == pubmedHead.utf8.count + piece.bytes.count)
  #expect(
    rejection.detail
      == "the gzip stream ends early, at byte \(bytes.count); what stands before has been read: "
      + "download or copy the file again")
}

@Test("damage in the middle of a gzip costs what follows")
func damagedGzip() throws {
  var bytes = gzip(pubmedSet(noisyRecords[0], noisyRecords[1]))
  for index in bytes.count * 3 / 4..<bytes.count * 3 / 4 + 64 { bytes[index] = 0xFF }
  let seen = try see(bytes)
  #expect(seen.count == 3)
  #expect(seen[0] == .piece(noisyRecords[0], .pubmed, at: pubmedHead.utf8.count))
  #expect(seen[2] == .rejection(.damagedArchive))
}

@Test("a wrong checksum comes after all of the data")
func wrongChecksum() throws {
  var bytes = gzip(Array(note.utf8))
  bytes[bytes.count - 8] ^= 1
  #expect(try see(bytes) == [.piece(note, .text), .rejection(.damagedArchive)])
}

@Test("a gzip that ends in its header, or before the root, is damaged and not empty or unknown")
func gzipHeaderOnly() throws {
  let start = gzip(Array((pubmedHead.prefix(60) + noise(1000)).utf8))
  #expect(try see(Array(start.prefix(90))) == [.rejection(.damagedArchive)])
  #expect(try see(Array(gzip([]).prefix(5))) == [.rejection(.damagedArchive)])
}

@Test(
  "a shortened archive yields the members before, then one rejection",
  arguments: [
    (ArchiveFormat.tar, ArchiveFilter.none), (.tar, .gzip), (.tar, .xz), (.tar, .zstd),
    (.tar, .bzip2), (.zip, .none),
  ])
func shortenedArchive(format: ArchiveFormat, filter: ArchiveFilter) throws {
  let large = noisyRecords.joined()
  let bytes = archive(format, filter, [.file("a.txt", note), .file("b.xml", large)])
  let seen = try see(Array(bytes.dropLast(bytes.count / 4)))
  #expect(seen.first == .piece(note, member: "a.txt", .text))
  #expect(seen.last == .rejection(.damagedArchive, member: "b.xml"))
  #expect(seen.count { if case .rejection = $0 { true } else { false } } == 1)
  #expect(seen.contains(.piece(noisyRecords[0], member: "b.xml", .pubmed)))
}

@Test("a tar with a damaged header is no text, and the message is one line")
func damagedTarHeader() throws {
  var bytes = archive(.tar, .none, [.file("a.xml", article)])
  bytes[10] ^= 1
  guard case .rejection(let rejection) = try read(bytes).first else {
    Issue.record("no rejection")
    return
  }
  #expect(rejection.reason == .damagedArchive)
  #expect(
    rejection.detail
      == "the tar archive is damaged before byte 512 (Unrecognized archive format); what stands "
      + "before has been read: download or copy the file again")
}

@Test("a damaged member costs itself only, where the archive can go on")
func damagedMember() throws {
  let broken = Array(gzip(Array(note.utf8)).dropLast(9))
  let bytes = archive(
    .tar, .none,
    [Entry(path: "a.gz", kind: .file(broken)), .file("b.txt", note)])
  let seen = try see(bytes)
  #expect(seen.last == .piece(note, member: "b.txt", .text))
  #expect(seen.dropLast().last == .rejection(.damagedArchive, member: "a.gz"))
}

// MARK: Encodings

private func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
    let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    return littleEndian ? bytes : bytes.reversed()
  }
}

@Test(
  "UTF-16 becomes UTF-8, with and without its mark",
  arguments: [(true, true), (true, false), (false, true), (false, false)])
func utf16Files(littleEndian: Bool, mark: Bool) throws {
  let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><PubmedArticle>µ 𝛼 ≤</PubmedArticle>"
  let events = try read(utf16(text, littleEndian: littleEndian, mark: mark))
  #expect(
    events.map(Seen.init) == [.piece("<PubmedArticle>µ 𝛼 ≤</PubmedArticle>", .pubmed, at: 39)])
  let page = "<html><p>20 µg</p></html>"
  #expect(
    try see(utf16(page, littleEndian: littleEndian, mark: mark)) == [.piece(page, .html)])
}

@Test("UTF-32 with its mark becomes UTF-8")
func utf32File() throws {
  let bytes = ("\u{FEFF}" + note).unicodeScalars.flatMap { scalar in
    (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
  }
  #expect(try see(bytes) == [.piece(note, .text)])
}

@Test("a surrogate without its partner is rejected, not replaced")
func loneSurrogate() throws {
  var bytes = utf16("n = 20 patients", littleEndian: true, mark: true)
  bytes += [0x00, 0xD8, 0x20, 0x00]
  let events = try read(bytes)
  #expect(events.map(Seen.init) == [.rejection(.badEncoding)])
}

@Test("long UTF-16 keeps every character, wherever the reads fall")
func longUTF16() throws {
  let text = String(repeating: "αβγ 𝛼𝛽 20 mg. ", count: 20_000)
  #expect(try see(utf16(text, littleEndian: true, mark: true)) == [.piece(text, .text)])
}

@Test("an XML file in another encoding keeps its bytes and says so")
func latin1() throws {
  let bytes =
    Array("<?xml version='1.0' encoding='iso-8859-1'?><PubmedArticle>".utf8) + [0xB5]
    + Array("</PubmedArticle>".utf8)
  guard case .piece(let piece) = try read(bytes).first else {
    Issue.record("no piece")
    return
  }
  #expect(piece.encoding == "ISO-8859-1")
  #expect(piece.bytes == Array("<PubmedArticle>".utf8) + [0xB5] + Array("</PubmedArticle>".utf8))
}

// MARK: Refused

@Test(
  "what cannot be read is rejected once",
  arguments: [
    ([], RejectionReason.empty), (Array(" \n".utf8), .empty), (gzip([]), .empty),
    (Array("%PDF-1.4".utf8), .binary), ([0, 1, 2, 3], .binary),
    (Array("<TEI><text/></TEI>".utf8), .unknownFormat),
    (Array("<PubmedArticleSet>\n".utf8), .truncated), (pubmedSet(), .empty),
  ])
func refused(bytes: [UInt8], reason: RejectionReason) throws {
  #expect(try see(bytes) == [.rejection(reason)])
}

@Test("a path that vanished or is a folder is rejected")
func refusedPaths() throws {
  let folder = try TemporaryFolder()
  #expect(
    events(FileReader(InputFile(path: folder.path + "/gone"))).map(Seen.init)
      == [.rejection(.notFound)])
  #expect(
    events(FileReader(InputFile(path: folder.path))).map(Seen.init) == [.rejection(.unreadable)])
}

@Test("a page that is too large is rejected, and the archive goes on")
func tooLargePage() throws {
  let limits = ReadingLimits(documentByteCount: 1000)
  let bytes = archive(
    .tar, .gzip, [.file("a.html", "<html>" + noise(300_000)), .file("b.txt", note)])
  #expect(
    try see(bytes, limits: limits) == [
      .rejection(.tooLarge, member: "a.html"), .piece(note, member: "b.txt", .text),
    ])
}

// MARK: Real data

/// A folder of real articles, which are not part of the project.
private let dataFolder = ProcessInfo.processInfo.environment["WINNOW_TEST_DATA"]

@Test(
  "real files yield all of their records",
  .enabled(if: dataFolder != nil, "set WINNOW_TEST_DATA to a folder of real articles"),
  arguments: [
    ("pubmed-records-01.xml.gz", InputFormat.pubmed, 1000),
    ("pubmed-books-and-deletes.xml.gz", .pubmed, 20),
    ("jats-300.tar.gz", .jats, 300), ("jats-diverse.tar.gz", .jats, 221),
    ("html-pages.tar.gz", .html, 49),
  ])
func realData(name: String, format: InputFormat, count: Int) throws {
  let path = try #require(dataFolder) + "/" + name
  let reader = FileReader(InputFile(path: path))
  var records = 0
  while let event = reader.next() {
    switch event {
    case .piece(let piece):
      #expect(piece.source.format == format)
      records += piece.recordCount
    case .rejection(let rejection): Issue.record("\(rejection)")
    }
  }
  #expect(records == count)
}
