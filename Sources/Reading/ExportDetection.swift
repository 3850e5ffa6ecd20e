import Documents

// What citation managers, databases and datasets export, apart from XML.

/// The format of an export that is made of lines, from its first record's.
///
/// A header of a few lines may stand before that ("Provider: …"), if a field follows it.
func lineFormat(_ head: [UInt8]) -> InputFormat? {
  let lines = firstLines(of: head, longestHeader + 2)
  for (index, line) in lines.prefix(longestHeader + 1).enumerated() {
    for (format, tagLength) in [(InputFormat.medline, 4), (.ris, 2)]
    where RecordLines.kind(of: line, in: format) == .first {
      let next = index + 1 < lines.count ? lines[index + 1].drop(while: isSpace) : []
      let isField = next.dropFirst(tagLength).drop { $0 == 0x20 }.first == UInt8(ascii: "-")
      if index == 0 || isField { return format }
    }
  }
  return nil
}

/// The most lines of a header.
private let longestHeader = 10

/// The first lines with content.
private func firstLines(of head: [UInt8], _ count: Int) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  while start < head.count, lines.count < count {
    let end = head[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? head.count
    let line = head[start..<end]
    if !line.withoutByteOrderMark.allSatisfy(isSpace) { lines.append(line) }
    start = end + 1
  }
  return lines
}

/// What JSON holds, told by the names that its format has and no other; nil for what is no JSON.
///
/// An object that ends with its line is a line of JSON Lines.
func jsonContent(_ head: ArraySlice<UInt8>) -> DetectedContent? {
  guard let first = head.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
    return nil
  }
  let next = head.dropFirst().first { !isSpace($0) }
  let isObject = first == UInt8(ascii: "{")
  let line = head.prefix { $0 != 0x0A }
  let isCut = line.count == head.count && head.endIndex == formatHeadLength
  let isLine = isObject && (isCut || line.last { !isSpace($0) } == UInt8(ascii: "}"))
  // Most lists begin with an object: damage further on costs no more than a record.
  guard
    isLine || next == (isObject ? UInt8(ascii: "\"") : UInt8(ascii: "{"))
      || !isObject && isList(head)
  else { return nil }
  let names = Array(head)
  if names.firstIndex(of: "\"passages\"", from: 0) != nil,
    names.firstIndex(of: "\"infons\"", from: 0) != nil
  {
    return .objects(.bioc)
  }
  if names.firstIndex(of: "\"resultList\"", from: 0) != nil { return .objects(.europePMC) }
  return isLine ? .lines(.json) : .objects(.json)
}

/// Whether a text that begins with "[" is a list in JSON, perhaps cut short: "[Article in German]" and
/// "[1, 2] Smith" are none.
private func isList(_ head: ArraySlice<UInt8>) -> Bool {
  do throws(JSONSyntaxError) {
    _ = try JSONValue(head, isTolerant: true)
    return true
  } catch {
    let place = head.startIndex + error.byte
    return place >= head.endIndex || head[place] == UInt8(ascii: "\"")
  }
}

// MARK: Exports that are not read

/// The rejection of an export of a kind, in words.
func unreadExport(_ kind: String) -> DetectedContent {
  .rejected(
    .unknownFormat,
    detail: "it is \(kind), which is not read; export it as RIS, MEDLINE (nbib) or JSON Lines")
}

/// The kind of an export that is not read and would pass for text; nil for anything else.
///
/// Its articles would become one.
func unreadExportKind(_ head: [UInt8], isAll: Bool) -> String? {
  let lines = firstLines(of: head, longestHeader)
  guard let first = lines.first?.withoutByteOrderMark else { return nil }
  if first.starts(with: "%0 ".utf8) { return "an export of EndNote with tags such as %0" }
  if first.starts(with: "FN ".utf8), lines.count > 1, lines[1].starts(with: "VR ".utf8) {
    return "an export of Web of Science with tags of its own"
  }
  if let kind = numberedExportKind(first, head, isAll: isAll) { return kind }
  // Programs put their name and a date above the entries.
  if lines.contains(where: isBibTeXEntry) { return "BibTeX" }
  let delimiters: [(UInt8, String)] = [(0x09, "TSV"), (0x2C, "CSV"), (0x3B, "CSV")]
  for (delimiter, name) in delimiters where first.contains(delimiter) {
    let rows = delimitedRows(head, by: delimiter, isAll: isAll)
    if isTable(rows, by: delimiter) { return "a table (\(name))" }
  }
  return nil
}

/// The kind of a list of articles as a text to read, numbered from 1; nil where only one is in it.
private func numberedExportKind(
  _ first: ArraySlice<UInt8>, _ head: [UInt8], isAll: Bool
) -> String? {
  guard [UInt8(ascii: "1"), UInt8(ascii: "R"), UInt8(ascii: "<")].contains(first.first) else {
    return nil
  }
  let lines = firstLines(of: head, .max)
  func hasLine(_ start: String) -> Bool {
    lines.contains { $0.starts(with: start.utf8) }
  }
  // "1. Lancet. 2024 Jan 1;403(1):1-10. doi: …", and "PMID: …" at the end of each
  if first.starts(with: "1. ".utf8), hasLine("PMID: "), !isAll || hasLine("2. ") {
    return "an export of PubMed as text, with several articles in a file"
  }
  if first.starts(with: "1: ".utf8), hasLine("2: "),
    first.indices.contains(where: { first[$0...].starts(with: " PMID: ".utf8) })
  {
    return "a summary of PubMed as text"
  }
  if first.starts(with: "Record #1 of ".utf8), !first.elementsEqual("Record #1 of 1".utf8) {
    return "an export of the Cochrane Library as text"
  }
  if first.starts(with: "<1>".utf8), hasLine("Unique Identifier"), !isAll || hasLine("<2>") {
    return "an export of Ovid as text"
  }
  return nil
}

/// "@article{smith2020,": a kind of entry and a bracket.
private func isBibTeXEntry(_ line: ArraySlice<UInt8>) -> Bool {
  let line = line.withoutByteOrderMark.drop(while: isSpace)
  guard line.first == UInt8(ascii: "@") else { return false }
  let kind = line.dropFirst().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  let bracket = line[kind.endIndex...].first { !isSpace($0) }
  guard bracket == UInt8(ascii: "{") || bracket == UInt8(ascii: "(") else { return false }
  return bibTeXKinds.contains(String(decoding: kind, as: UTF8.self).lowercased())
}

private let bibTeXKinds: Set<String> = [
  "article", "book", "booklet", "comment", "conference", "inbook", "incollection",
  "inproceedings", "manual", "mastersthesis", "misc", "online", "phdthesis", "preamble",
  "proceedings", "string", "techreport", "thesis", "unpublished",
]

// MARK: Tables

/// A cell of a table in text, and whether it stood in quotes.
private struct DelimitedCell {
  var text: [UInt8] = []
  var isQuoted = false
}

/// How many rows tell a table.
private let enoughRows = 20

/// The first whole rows of a table in text (https://www.rfc-editor.org/rfc/rfc4180); none where text
/// stands behind a quote that closed, as in prose.
private func delimitedRows(_ head: [UInt8], by delimiter: UInt8, isAll: Bool) -> [[DelimitedCell]] {
  var rows: [[DelimitedCell]] = []
  var row = [DelimitedCell()]
  var isInQuotes = false
  var at = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  func closeRow() {
    if row.count > 1 || !row[0].text.allSatisfy(isSpace) { rows.append(row) }
    row = [DelimitedCell()]
  }
  while at < head.count, rows.count < enoughRows {
    let byte = head[at]
    let last = row.count - 1
    if isInQuotes {
      if byte != UInt8(ascii: "\"") {
        row[last].text.append(byte)
      } else if at + 1 < head.count, head[at + 1] == byte {
        row[last].text.append(byte)
        at += 1
      } else {
        isInQuotes = false
        let next = at + 1 < head.count ? head[at + 1] : 0x0A
        guard next == delimiter || next == 0x0A || next == 0x0D else { return [] }
      }
    } else if byte == UInt8(ascii: "\""), row[last].text.isEmpty {
      isInQuotes = true
      row[last].isQuoted = true
    } else if byte == delimiter {
      row.append(DelimitedCell())
    } else if byte == 0x0A || byte == 0x0D {
      closeRow()
    } else {
      row[last].text.append(byte)
    }
    at += 1
  }
  if isAll, at == head.count, !isInQuotes { closeRow() }
  // "sep=," tells Excel the delimiter.
  if rows.first?[0].text.starts(with: "sep=".utf8) == true { rows.removeFirst() }
  return rows
}

/// Whether rows are those of a table of articles and not of prose or of one article.
///
/// The first names columns, title or abstract among them, and the second has as many cells; or there
/// is no such row, and all have as many cells, in each row of CSV some in quotes.
private func isTable(_ rows: [[DelimitedCell]], by delimiter: UInt8) -> Bool {
  guard rows.count > 1, rows[0].count > 1 else { return false }
  let names = rows[0].map { cell in
    String(decoding: cell.text.filter { $0 > 0x20 && $0 != 0x5F }, as: UTF8.self).lowercased()
  }
  let known = names.filter(columnNames.contains)
  if known.count > 1, known.contains(where: textColumnNames.contains),
    rows[1].count == rows[0].count
  {
    return true
  }
  guard rows.count > 2, rows.allSatisfy({ $0.count == rows[0].count }) else { return false }
  // "Title:<tab>…" is one article; many rows of a few numbers are a table in one.
  let isLong = rows.contains { $0.contains { $0.text.count > 100 } }
  return delimiter == UInt8(ascii: "\t")
    ? rows[0].count > 2 && isLong
    : rows.allSatisfy { $0.contains(where: \.isQuoted) }
}

private let textColumnNames: Set<String> = [
  "title", "articletitle", "documenttitle", "abstract", "text", "fulltext", "abstracttext", "ti",
  "ab",
]

private let columnNames: Set<String> = textColumnNames.union([
  "id", "pmid", "pmcid", "doi", "authors", "author", "journal", "journal/book", "year",
  "publicationyear", "publishedyear", "date", "publicationdate", "language", "keywords", "label",
  "url", "citation", "au", "py", "source", "sourcetitle",
])
