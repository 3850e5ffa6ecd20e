public import Documents

/// Parses plain text and Markdown as scraped: abstracts, pages of PubMed and news as text.
public struct TextParser: Sendable {
  /// A parser; it keeps nothing between texts.
  public init() {}

  /// Parses one text into an article, or a rejection of bytes that are no text.
  ///
  /// - Parameters:
  ///   - piece: A whole file.
  ///   - results: Receives one result.
  public func parse(_ piece: borrowing Piece, into results: inout [ParseResult]) {
    let source = piece.source
    let text: [UInt8]
    do {
      text = try decodedText(piece.bytes)
    } catch {
      let detail =
        "byte \(error.byte) is invalid in UTF-8 and the text is not plausibly Windows-1252; "
        + "convert the file to UTF-8"
      results.append(
        .rejection(
          Rejection(
            source, byte: piece.byteOffset + error.byte, stage: .parsing, reason: .badEncoding,
            detail: detail)))
      return
    }
    var article = Article(source: source)
    let blocks = textBlocks(text)
    let citation = CitationBlock(blocks)
    article.doi = citation.doi
    article.pmid = citation.pmid
    article.pmcid = citation.pmcid
    article.journal = citation.journal
    article.publicationDate = citation.date
    article.publicationTypes = citation.publicationTypes
    write(blocks, citation, to: &article)
    guard !article.passages.isEmpty else {
      results.append(
        .rejection(
          Rejection(
            source, stage: .parsing, reason: .noContent,
            detail: "no text apart from headings and what sites put around an article")))
      return
    }
    if let title = article.title { article.status = status(ofTitle: title) }
    results.append(.article(article))
  }
}

/// Writes blocks as passages: the title first, then the text section by section.
private func write(_ blocks: [TextBlock], _ citation: CitationBlock, to article: inout Article) {
  let titleIndex = titleIndex(blocks, citation)
  var titleKey: [UInt8]?
  if let titleIndex {
    let title = plainParagraph(blocks[titleIndex].text).text
    article.title = string(title)
    article.append(.title, title)
    titleKey = comparable(title)
  }
  let text = blocks.indices.filter { $0 != titleIndex && !citation.furniture.contains($0) }
  // A text of one paragraph, such as an exported abstract, begins with its title.
  article.append(text.map { blocks[$0] }, isWhole: blocks.count == 1, titleKey: titleKey)
}

extension Article {
  /// Appends a text as scraped, section by section.
  mutating func append(scraped text: [UInt8]) {
    append(textBlocks(text), isWhole: false, titleKey: title.map { comparable(Array($0.utf8)) })
  }

  /// Appends blocks of a text under their headings; pages repeat the title above the abstract.
  fileprivate mutating func append(_ blocks: [TextBlock], isWhole: Bool, titleKey: [UInt8]?) {
    var outline = Outline()
    var tableLabel: String?
    // Known once a caption stands between two tables.
    var captionsStandAbove: Bool?
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      switch block.kind {
      case .heading(let level):
        outline.open(plainParagraph(block.text).text, level: level)
      case .row:
        let rows = blocks[(index - 1)...].prefix { $0.kind == .row && $0.run == block.run }
        append(rows: rows, label: tableLabel, outline)
        index = rows.endIndex
      case .code:
        append(outline.section, label: outline.label, block.text)
      case .paragraph:
        let plain = plainParagraph(block.text)
        guard !plain.text.trimmingSpace.isEmpty else { continue }
        if let titleKey, plain.text.count <= 500, comparable(plain.text) == titleKey { continue }
        if let label = labelOfTable(caption: plain.text) {
          let leads = index < blocks.count && blocks[index].kind == .row
          if leads, captionsStandAbove == nil {
            captionsStandAbove = !endsInCaption(blocks[index...])
          }
          let isBeneath = !(leads && captionsStandAbove == true) && self.label(tableAbove: label)
          let isAbove = !isBeneath && leads
          if isBeneath || isAbove {
            tableLabel = isAbove ? label : nil
            append(.caption, label: label, plain.text)
            continue
          }
        }
        outline.append(plain, isWhole: isWhole, to: &self)
      }
      tableLabel = nil
      // What holds for one run of tables says nothing of the next.
      if case .heading = block.kind { captionsStandAbove = nil }
    }
  }

  /// Appends the rows of a table; one row alone is no table.
  private mutating func append(rows: ArraySlice<TextBlock>, label: String?, _ outline: Outline) {
    let section: Section = outline.isReferences ? .references : .table
    var table = TableOutline(label: label)
    for row in rows {
      let passage = passages.count
      append(section, label: label ?? outline.label, row.text)
      table.beginRow()
      for cell in 0...row.text.count(where: { $0 == 0x09 }) {
        table.addCell(columnSpan: row.spans.indices.contains(cell) ? row.spans[cell] : 1)
      }
      if passages.count > passage { table.note(passage: passage, of: table.rowCount - 1) }
    }
    if section == .table, rows.count > 1, let grid = table.grid(in: self) { tables.append(grid) }
  }
}

/// Whether tables with nothing but captions and their notes between them end in a caption, so that each stands beneath its
/// table.
private func endsInCaption(_ blocks: ArraySlice<TextBlock>) -> Bool {
  var isCaption = false
  for block in blocks {
    switch block.kind {
    case .row: isCaption = false
    case .paragraph
    where !isCaption && labelOfTable(caption: plainParagraph(block.text).text) != nil:
      isCaption = true
    case .paragraph where block.text.count < 200: continue
    default: return isCaption
    }
  }
  return isCaption
}

/// The section that holds at a place of a text.
private struct Outline {
  /// The headings above, outermost first.
  private var headings: [(level: Int, label: String, section: Section)] = []
  /// The section of the last run-in heading since.
  private var runIn: Section?

  var label: String? { headings.last?.label }

  var section: Section { runIn ?? headings.last?.section ?? .body }

  var isReferences: Bool { headings.last?.section == .references }

  mutating func open(_ heading: [UInt8], level: Int) {
    var text = heading.trimmingSpace
    if text.last == 0x3A { text = text.dropLast() }
    headings.removeAll { $0.level >= level }
    runIn = nil
    let label = string(text)
    let key = string(comparable(text))
    var section = Parsing.section(forHeading: label) ?? headings.last?.section ?? .body
    switch key {
    case "references", "bibliography", "literaturecited": section = .references
    case "abstract": section = .body
    default: break
    }
    headings.append((level, label, section))
  }

  /// Appends a paragraph, split at the headings that run into it.
  mutating func append(_ paragraph: PlainParagraph, isWhole: Bool, to article: inout Article) {
    guard !isReferences else {
      article.append(.references, label: label, paragraph.text)
      return
    }
    let parts = runInHeadings(in: paragraph.text, emphasized: paragraph.bold)
    for part in parts {
      let bytes = paragraph.text[part.range]
      if let section = part.section {
        runIn = section
        article.append(section, label: part.label, bytes)
      } else {
        append(beginning: bytes, isWhole: isWhole, isOnly: parts.count == 1, to: &article)
      }
    }
    // A registration is one paragraph; what follows it is not about it.
    if runIn == .registration { runIn = nil }
  }

  /// Appends what stands before the first heading of a paragraph; of a text in one paragraph it
  /// begins with the title.
  private mutating func append(
    beginning bytes: ArraySlice<UInt8>, isWhole: Bool, isOnly: Bool, to article: inout Article
  ) {
    if isWhole, article.title == nil, let end = titleSentence(bytes) {
      let title = bytes[..<end].trimmingSpace
      let isAll = bytes[end...].trimmingSpace.isEmpty
      if !isAll || !isOnly { article.title = string(title) }
      if isAll, !isOnly {
        article.append(.title, title)
        return
      }
    }
    article.append(section, label: runIn == nil ? label : nil, bytes)
  }
}

// MARK: Title

/// The block that is the text's title, if one is.
private func titleIndex(_ blocks: [TextBlock], _ citation: CitationBlock) -> Int? {
  if let index = citation.titleIndex, blocks[index].text.count <= 600,
    blocks[index].kind == .paragraph
  {
    return index
  }
  for (index, block) in blocks.enumerated().prefix(20) {
    guard case .heading(let level) = block.kind else { continue }
    if level == 1 { return index }
    if index == 0, level < 7, section(forHeading: string(block.text)) == nil { return index }
  }
  guard let first = blocks.first, first.kind == .paragraph, blocks.count > 1 else { return nil }
  let next = blocks[1]
  // Without a blank line after it, it is the first line of a paragraph.
  var isBeforeLabel = false
  if case .heading = next.kind { isBeforeLabel = true }
  if !isBeforeLabel {
    isBeforeLabel = runInHeadings(in: Array(next.text.prefix(200))).first?.label != nil
  }
  if isTitle(first.text) {
    return isBeforeLabel || (first.run != next.run && first.text.last != 0x2E) ? 0 : nil
  }
  // "Does it work? A randomized trial", between blank line and abstract.
  let isAlone = isBeforeLabel && first.run != next.run && blocks.count > 2
  return isAlone && first.text.count <= 300 && first.text.last != 0x2E ? 0 : nil
}

/// Whether a paragraph can be a title: of one sentence, neither byline nor date nor label.
private func isTitle(_ text: [UInt8]) -> Bool {
  guard text.count <= 400, text.count >= 10, text.contains(0x20) else { return false }
  guard let last = text.last, last != 0x3A, last != 0x2C, last != 0x3B else { return false }
  let words = text.split(separator: 0x20).count
  if text.hasLoweredPrefix("by "), words <= 5 { return false }
  if words <= 4, partialDate(in: text) != nil { return false }
  return endOfSentence(text[...]) == nil
}

/// Where the first sentence of a text ends, if more follows: after its stop.
private func endOfSentence(_ text: ArraySlice<UInt8>) -> Int? {
  guard text.count > 3 else { return nil }
  for at in text.startIndex..<(text.endIndex - 2) {
    guard text[at] == 0x2E || text[at] == 0x3F || text[at] == 0x21, text[at + 1] == 0x20,
      isUpper(text[at + 2]) || text[at + 2] >= 0x80 || text[at + 2] == 0x28
    else { continue }
    if text[at] == 0x2E, isAbbreviation(text[..<at]) { continue }
    return at + 1
  }
  return nil
}

/// Whether the stop after some text belongs to its last word, an abbreviation.
private func isAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
  let word = text.reversed().prefix(6).prefix { isWord($0) }
  if word.count <= 1 { return word.first.map { !isDigit($0) } ?? false }
  switch string(word.reversed().map(lowered)) {
  case "vs", "dr", "st", "no", "al", "spp", "var", "ca", "cf", "eg", "ie", "approx": return true
  default: return false
  }
}

/// The end of the first sentence of a text in one paragraph, when it is a title and no statement.
private func titleSentence(_ text: ArraySlice<UInt8>) -> Int? {
  let end = endOfSentence(text.prefix(401)) ?? (text.count <= 400 ? text.endIndex : nil)
  guard let end, end - text.startIndex >= 20 else { return nil }
  let sentence = text[..<end]
  for verb in [" is ", " are ", " was ", " were ", " has ", " have ", " had ", " we "]
    as [StaticString]
  where sentence.firstIndex(ofLowered: verb) != nil {
    return nil
  }
  return end
}
