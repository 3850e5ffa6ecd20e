import Documents

/// What a document's first bytes say about it.
enum DetectedContent: Equatable {
  /// XML that is cut into records.
  case records(InputFormat, encoding: String?, isTextBetweenRecordsWrong: Bool)
  /// Records that are lines or runs of lines.
  case lines(InputFormat)
  /// Records that are objects in JSON.
  case objects(InputFormat)
  /// A page or text that stays whole.
  case whole(InputFormat)
  /// Text that must be turned into UTF-8 before more can be said.
  case unicode(UnicodeEncoding)
  case rejected(RejectionReason, detail: String)
}

/// How much of a document is looked at to tell its format.
let formatHeadLength = 64 << 10

/// Tells a document's format by its first bytes; names of files play no part.
///
/// - Parameter head: The first ``formatHeadLength`` bytes, or all if there are fewer.
/// - Returns: The format, or why there is none.
func detectContent(_ head: ArraySlice<UInt8>) -> DetectedContent {
  let isAll = head.count < formatHeadLength
  if let encoding = UnicodeEncoding(of: head) { return .unicode(encoding) }
  let head = Array(head)
  if let kind = binaryKind(head) {
    return .rejected(
      .binary, detail: "it is \(kind), which is not read; convert it to text or XML first")
  }
  var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while start < head.count, isSpace(head[start]) { start += 1 }
  if start == head.count, isAll {
    return .rejected(.empty, detail: "there is nothing in it; get the file again")
  }
  if let content = detectMarkup(head, from: start) { return content }
  if let format = lineFormat(head) { return .lines(format) }
  if let content = jsonContent(head[start...]) { return content }
  if let kind = unreadExportKind(head, isAll: isAll) { return unreadExport(kind) }
  if head.contains(0) || 20 * head.count(where: isControl) > head.count {
    return .rejected(
      .binary,
      detail: "it is neither text nor a known archive; give articles as XML, HTML or text")
  }
  return .whole(.text)
}

private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && !isSpace(byte) || byte == 0x7F
}

// MARK: Markup

/// The start of an XML or HTML document before its root element.
private struct Prologue {
  var hasDeclaration = false
  /// The encoding of the XML declaration, as written.
  var encoding: String?
  /// The name in the document type declaration, and the declaration itself.
  var doctype: String?
  var doctypeText: [UInt8] = []
  /// Where the root element's "<" should stand; nil if the prologue does not end in sight.
  var end: Int?
}

private func readPrologue(_ head: [UInt8], from start: Int) -> Prologue {
  var prologue = Prologue()
  var position = start
  while true {
    while position < head.count, isSpace(head[position]) { position += 1 }
    if head.hasText("<?", at: position) {
      guard let end = head.firstIndex(of: "?>", from: position) else { return prologue }
      if head.hasText("<?xml", at: position), !prologue.hasDeclaration {
        prologue.hasDeclaration = true
        prologue.encoding = attribute("encoding", in: head[position..<end])
      }
      position = end + 2
    } else if head.hasText("<!--", at: position) {
      guard let end = head.firstIndex(of: "-->", from: position + 4) else { return prologue }
      position = end + 3
    } else if head[position...].prefix(9).map({ $0 & 0xDF }).elementsEqual(doctypeStart) {
      let from = position + 9
      var scanner = DoctypeScanner()
      let end = head[from...].firstIndex { scanner.ends(with: $0) }
      let text = head[from..<min(end ?? head.count, from + 512)]
      let name = text.drop(while: isSpace).prefix { isNameByte($0) }
      prologue.doctype = String(decoding: name, as: UTF8.self)
      prologue.doctypeText = Array(text)
      guard let end else { return prologue }
      position = end + 1
    } else {
      prologue.end = position
      return prologue
    }
  }
}

/// "<!DOCTYPE" without the bit that makes letters small; it also turns "<" and "!" into these.
private let doctypeStart = "<!DOCTYPE".utf8.map { $0 & 0xDF }

private func attribute(_ name: String, in tag: ArraySlice<UInt8>) -> String? {
  let tag = Array(tag)
  guard var position = tag.firstIndex(of: name) else { return nil }
  position += name.utf8.count
  while position < tag.count, isSpace(tag[position]) { position += 1 }
  guard position < tag.count, tag[position] == UInt8(ascii: "=") else { return nil }
  position += 1
  while position < tag.count, isSpace(tag[position]) { position += 1 }
  guard position < tag.count else { return nil }
  let quote = tag[position]
  guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
  let value = tag[(position + 1)...].prefix { $0 != quote }
  return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
}

/// The declared encoding if the bytes must be read by it.
///
/// ASCII is UTF-8. Of the wide encodings this is never true here: the declaration could be read
/// byte by byte, so the file was converted and the declaration forgotten.
private func foreignEncoding(_ declared: String?) -> String? {
  guard let declared = declared?.uppercased() else { return nil }
  let isUTF8 = ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(declared)
  let isWide = ["UTF-16", "UTF16", "UTF-32", "UTF32", "UCS-", "ISO-10646-UCS", "UNICODE"]
    .contains { declared.hasPrefix($0) }
  return isUTF8 || isWide ? nil : declared
}

private let pubmedRoots: Set<String> = [
  "PubmedArticleSet", "PubmedArticle", "PubmedBookArticleSet", "PubmedBookArticle",
  "MedlineCitationSet", "MedlineCitation", "DeleteCitation", "DeleteDocument",
]

private let htmlRoots: Set<String> = [
  "html", "head", "body", "title", "meta", "link", "script", "style", "base", "noscript", "div",
  "span", "p", "a", "b", "i", "em", "strong", "br", "hr", "img", "font", "center", "main",
  "header", "footer", "nav", "aside", "form", "table", "ul", "ol", "li", "dl", "h1", "h2", "h3",
  "h4", "h5", "h6", "iframe", "details", "blockquote", "pre",
]

private func detectMarkup(_ head: [UInt8], from start: Int) -> DetectedContent? {
  guard start < head.count, head[start] == UInt8(ascii: "<") else {
    return detectMarkupBehindText(head)
  }
  let prologue = readPrologue(head, from: start)
  let root: String
  let contentStart: Int
  if let end = prologue.end, let name = elementName(head, at: end) {
    root = name
    contentStart = end
  } else if prologue.end == nil, let name = prologue.doctype {
    // The declaration names the root that lies beyond what is looked at.
    root = name
    contentStart = head.count
  } else {
    guard prologue.end == nil || prologue.hasDeclaration else { return nil }
    // What stands in the root's place is damaged; there may be records all the same.
    if let content = detectRecords(head, from: start, prologue, isTextWrong: true) {
      return content
    }
    return .rejected(
      .unknownFormat,
      detail: "no root element in the first \(min(head.count, formatHeadLength)) bytes of the XML; "
        + "get the file again or remove what stands before its root")
  }
  return detectRoot(root, head, contentStart, prologue)
}

private func detectRoot(
  _ root: String, _ head: [UInt8], _ contentStart: Int, _ prologue: Prologue
) -> DetectedContent {
  let encoding = foreignEncoding(prologue.encoding)
  func records(_ format: InputFormat, isTextWrong: Bool) -> DetectedContent {
    .records(format, encoding: encoding, isTextBetweenRecordsWrong: isTextWrong)
  }
  let local = root.split(separator: ":").last.map(String.init) ?? root
  if pubmedRoots.contains(root) { return records(.pubmed, isTextWrong: true) }
  if local == "article" {
    if prologue.doctypeText.firstIndex(of: "DocBook") != nil
      || Array(head[contentStart...].prefix(1024)).firstIndex(of: "docbook.org/ns") != nil
    {
      return unknown(root: "article (DocBook)")
    }
    let isPage =
      !prologue.hasDeclaration && !hasJATSSign(head, from: contentStart)
      && hasPageMarkup(Array(head[contentStart...]).lowercasedASCII())
    return isPage ? .whole(.html) : records(.jats, isTextWrong: true)
  }
  if local == "pmc-articleset" || local == "articles" { return records(.jats, isTextWrong: true) }
  if local == "collection", head.firstIndex(of: "<passage", from: contentStart) != nil {
    return records(.bioc, isTextWrong: false)
  }
  if local == "responseWrapper", head.firstIndex(of: "<resultList", from: contentStart) != nil {
    return records(.europePMC, isTextWrong: false)
  }
  if local == "OAI-PMH" { return records(.jats, isTextWrong: false) }
  if htmlRoots.contains(local.lowercased()) || prologue.doctype?.lowercased() == "html" {
    return .whole(.html)
  }
  // Any envelope will do if there are records in it.
  if let content = detectRecords(head, from: contentStart, prologue, isTextWrong: false) {
    return content
  }
  return root == "xml" && head.firstIndex(of: "<ref-type", from: contentStart) != nil
    ? unreadExport("an EndNote library in XML") : unknown(root: root)
}

/// Whether elements of web pages, in small letters, stand in the text.
private func hasPageMarkup(_ lower: [UInt8]) -> Bool {
  ["<div", "<header", "<h1", "<h2", "<span", "<p class", "<a href"]
    .contains { lower.firstIndex(of: $0) != nil }
}

/// Tells XML by the first records in it.
private func detectRecords(
  _ head: [UInt8], from start: Int, _ prologue: Prologue, isTextWrong: Bool
) -> DetectedContent? {
  let isPubmed = firstTag("PubmedArticle", head, from: start) != nil
  let isJATS =
    !isPubmed && firstTag("article", head, from: start) != nil && hasJATSSign(head, from: start)
  guard isPubmed || isJATS else { return nil }
  return .records(
    isPubmed ? .pubmed : .jats, encoding: foreignEncoding(prologue.encoding),
    isTextBetweenRecordsWrong: isTextWrong)
}

private func unknown(root: String) -> DetectedContent {
  .rejected(
    .unknownFormat,
    detail: "the XML's root element is \(escaped(root.utf8)); give PubMed XML, JATS, HTML or text")
}

/// Tells markup that something stands in front of: a web server's message, a copied line.
private func detectMarkupBehindText(_ head: [UInt8]) -> DetectedContent? {
  let near = Array(head.prefix(4096))
  guard !near.contains(0) else { return nil }
  if firstTag("PubmedArticleSet", near, from: 0) != nil
    || near.firstIndex(of: "<?xml") != nil && firstTag("PubmedArticle", head, from: 0) != nil
  {
    return .records(.pubmed, encoding: nil, isTextBetweenRecordsWrong: true)
  }
  if near.firstIndex(of: "<?xml") != nil || near.firstIndex(of: "<!DOCTYPE article") != nil,
    firstTag("article", head, from: 0) != nil, hasJATSSign(head, from: 0)
  {
    return .records(.jats, encoding: nil, isTextBetweenRecordsWrong: true)
  }
  let start = Array(near.prefix(1024)).lowercasedASCII()
  for tag in ["<!doctype html", "<html", "<head>", "<body"] where start.firstIndex(of: tag) != nil {
    return .whole(.html)
  }
  return nil
}

/// Whether what only JATS has stands in the look-ahead.
private func hasJATSSign(_ head: [UInt8], from start: Int) -> Bool {
  ["article-meta", "journal-meta", "article-type=", "dtd-version=", "<front", ":front"]
    .contains { head.firstIndex(of: $0, from: start) != nil }
}

/// The name of the element whose start tag begins at a place; nil if none does.
private func elementName(_ head: [UInt8], at start: Int) -> String? {
  guard start + 1 < head.count, head[start] == UInt8(ascii: "<") else { return nil }
  let first = head[start + 1]
  let isLetter = first >= 0x80 || first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || first == 0x5F
  guard isLetter else { return nil }
  let name = head[(start + 1)...].prefix { isNameByte($0) }
  guard name.endIndex < head.count else { return nil }
  let next = head[name.endIndex]
  guard isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/"),
    name.last != UInt8(ascii: ":")
  else { return nil }
  return String(decoding: name, as: UTF8.self)
}

/// Where a start tag of this name, whatever its prefix, begins.
private func firstTag(_ name: String, _ head: [UInt8], from start: Int) -> Int? {
  var position = start
  while let found = head.firstIndex(of: name, from: position) {
    let after = found + name.utf8.count
    let isNameEnd =
      after < head.count && (isSpace(head[after]) || [0x3E, 0x2F].contains(head[after]))
    let prefix = head[..<found].reversed().prefix { isNameByte($0) }
    let tag = found - prefix.count - 1
    if isNameEnd, tag >= 0, head[tag] == UInt8(ascii: "<"),
      prefix.isEmpty || prefix.first == UInt8(ascii: ":")
    {
      return tag
    }
    position = after
  }
  return nil
}

// MARK: Binary

/// Files that people keep beside articles, by their first bytes.
private let binaryKinds: [(start: [UInt8], kind: String)] = [
  (Array("%PDF-".utf8), "a PDF"),
  (Array("%!PS".utf8), "PostScript"),
  (Array("{\\rtf".utf8), "an RTF document"),
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a Microsoft Office document"),
  (Array("SQLite format 3\0".utf8), "an SQLite database"),
  ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"),
  (Array("GIF8".utf8), "a GIF image"),
  ([0xFF, 0xD8, 0xFF], "a JPEG image"),
  ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
  ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
  ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
  (Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive"),
  ([0x1F, 0x9D], "a file of compress (.Z)"),
  ([0x04, 0x22, 0x4D, 0x18], "an lz4 file"),
  (Array("PAR1".utf8), "a Parquet file"),
  ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  (Array("MZ".utf8) + [0x90, 0x00], "a program"),
  (Array("ID3".utf8), "a sound file"),
]

private func binaryKind(_ head: [UInt8]) -> String? {
  binaryKinds.first { head.starts(with: $0.start) }?.kind
}

/// What a zip file is if it is a document of an office program or an e-book and no archive.
///
/// - Parameter head: Its first bytes; the first member's name stands in them.
/// - Returns: The kind in words; nil for an archive.
func packagedDocumentKind(_ head: ArraySlice<UInt8>) -> String? {
  let head = Array(head)
  guard head.count >= 30 else { return nil }
  let name = head[30...].prefix(Int(head[26]) | Int(head[27]) << 8)
  let isOffice = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/"]
    .contains { name.starts(with: $0.utf8) }
  if isOffice { return "a Microsoft Office document" }
  guard name.elementsEqual("mimetype".utf8) else { return nil }
  return head.firstIndex(of: "epub") == nil ? "an OpenDocument file" : "an e-book (EPUB)"
}
