/// A page's bytes in an encoding that libxml2 can read.
struct HTMLText {
  /// The page, without byte order mark.
  var bytes: [UInt8]
  /// "UTF-8", or another encoding that the page declares, as it spells it.
  var encoding: String
}

/// Decodes a page: by its byte order mark, else by what its bytes are, else by what it declares.
///
/// Valid UTF-8 with characters beyond ASCII is UTF-8 whatever the page says, because other text is
/// hardly ever valid by chance; a page that says UTF-8 with few invalid bytes is repaired.
func decodedPage(_ page: [UInt8]) -> HTMLText {
  if let utf16 = decodedUTF16(page) { return HTMLText(bytes: utf16, encoding: "UTF-8") }
  let isMarked = page.starts(with: [0xEF, 0xBB, 0xBF])
  var bytes = isMarked ? Array(page[3...]) : page
  let declared = declaredEncoding(bytes)
  // A stray zero byte would end the page for a parser that is written in C.
  for index in bytes.indices where bytes[index] == 0 { bytes[index] = 0x20 }
  guard let invalid = firstInvalidUTF8(bytes) else {
    return HTMLText(bytes: bytes, encoding: isSevenBit(declared) ? declared : "UTF-8")
  }
  if isMarked { return HTMLText(bytes: repairedUTF8(bytes), encoding: "UTF-8") }
  switch declared {
  case "", "utf-8", "utf8", "unicode":
    // Text before the first invalid byte that is UTF-8 beyond ASCII proves the declaration.
    let isProven = bytes[..<invalid].contains { $0 >= 0x80 }
    let repaired = isProven ? repairedUTF8(bytes) : decodedWindows1252(bytes)
    return HTMLText(bytes: repaired, encoding: "UTF-8")
  case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii",
    "ascii", "x-ansi":
    return HTMLText(bytes: decodedWindows1252(bytes), encoding: "UTF-8")
  default:
    return HTMLText(bytes: bytes, encoding: declared)
  }
}

/// Encodings in which characters beyond ASCII are written with ASCII bytes.
private func isSevenBit(_ encoding: String) -> Bool {
  encoding == "iso-2022-jp" || encoding == "hz-gb-2312"
}

/// What a `meta` element at the page's start says of the encoding, lower case; "" if none does.
private func declaredEncoding(_ page: [UInt8]) -> String {
  let head = page.prefix(4096)
  guard var at = head.firstIndex(ofLowered: "charset") else { return "" }
  at += 7
  while at < head.count,
    isSpace(head[at]) || head[at] == 0x3D || head[at] == 0x22
      || head[at] == 0x27
  { at += 1 }
  let name = head[at...].prefix {
    isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A
  }
  return string(name.map(lowered))
}
