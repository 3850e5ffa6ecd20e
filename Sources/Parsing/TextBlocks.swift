/// A part of a text between blank lines or other bounds.
struct TextBlock: Equatable {
  /// What the block is by its marks.
  enum Kind: Equatable {
    /// A heading of a level of 1 to 6 in Markdown; 7 for a line that is nothing but a heading.
    case heading(level: Int)
    /// Prose, its lines joined.
    case paragraph
    /// The row of a table, its cells separated by tabs.
    case row
    /// A paragraph of a code fence.
    case code
  }
  /// What it is.
  var kind: Kind
  /// Its text, without line breaks; Markdown's inline marks are still in it.
  var text: [UInt8]
  /// Which run of lines without a blank line it belongs to.
  var run: Int
  /// Whether it is an item of a list.
  var isItem = false
  /// Of a row, the number of columns that each cell covers; those that are not told cover one.
  var spans: [Int] = []
}

/// Splits a text into headings, paragraphs and rows of tables; site chrome is left out.
///
/// A blank line ends a paragraph. Lines of a paragraph that were wrapped at a width are joined, and
/// lines that are paragraphs of their own are not.
func textBlocks(_ text: [UInt8]) -> [TextBlock] {
  var splitter = TextSplitter(text)
  splitter.split()
  return splitter.blocks
}

private struct TextSplitter {
  let text: [UInt8]
  var blocks: [TextBlock] = []
  /// Lines of the run at hand that may belong to one paragraph.
  private var pending: [Range<Int>] = []
  private var run = 0
  private var isCode = false
  private var isItem = false

  init(_ text: [UInt8]) { self.text = text }

  mutating func split() {
    let lines = trimmedLines()
    var index = 0
    while index < lines.count {
      if lines[index].isEmpty {
        endParagraph()
        index += 1
        continue
      }
      var end = index
      while end < lines.count, !lines[end].isEmpty { end += 1 }
      run += 1
      split(run: lines[index..<end])
      index = end
    }
    endParagraph()
  }

  /// The lines without white space at their ends, whatever ends them.
  private func trimmedLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var at = 0
    while at <= text.count {
      if at == text.count || text[at] == 0x0A || text[at] == 0x0D || text[at] == 0x0C {
        let line = text[start..<at].trimmingSpace
        lines.append(line.startIndex..<line.endIndex)
        if at + 1 < text.count, text[at] == 0x0D, text[at + 1] == 0x0A { at += 1 }
        start = at + 1
      }
      at += 1
    }
    return lines
  }

  private mutating func split(run lines: ArraySlice<Range<Int>>) {
    // A run of fragments with a known piece of chrome among them is a menu or a share bar.
    let isChrome =
      !isCode && lines.contains { isFurniture(text[$0]) }
      && lines.allSatisfy { isFragment(text[$0]) || isFurniture(text[$0]) }
    var tables = isCode ? [] : AlignedTable.all(in: text, lines)[...]
    for index in lines.indices {
      let line = text[lines[index]]
      if let first = tables.first, first.lines.upperBound <= index { tables.removeFirst() }
      if let table = tables.first, table.lines.contains(index) {
        endParagraph()
        append(table.rows[index - table.lines.lowerBound])
      } else if line.hasLoweredPrefix("```") || line.hasLoweredPrefix("~~~") {
        endParagraph()
        isCode.toggle()
      } else if isCode {
        pending.append(lines[index])
      } else if isChrome, knownHeading(line) == nil {
        continue
      } else {
        append(lines, index)
      }
    }
    endParagraph()
  }

  private mutating func append(_ lines: ArraySlice<Range<Int>>, _ index: Int) {
    let line = text[lines[index]]
    if let level = underline(line) {
      if level > 0, pending.count == 1 {
        blocks.append(
          TextBlock(kind: .heading(level: level), text: Array(text[pending[0]]), run: run))
        pending = []
      } else {
        endParagraph()
      }
      return
    }
    if let heading = markedHeading(line) {
      endParagraph()
      blocks.append(heading)
      return
    }
    let isFirst = pending.isEmpty && (index == lines.startIndex || blocks.last?.run != run)
    if let heading = knownHeading(line) ?? (isFirst ? titleCaseHeading(line) : nil) {
      endParagraph()
      blocks.append(TextBlock(kind: .heading(level: 7), text: heading, run: run))
      return
    }
    if isFurniture(line) || !line.contains(where: isWord) {
      endParagraph()
      return
    }
    let next = index + 1 < lines.endIndex ? text[lines[index + 1]] : []
    if isRow(line) || isTableRule(next) || (isTableRule(line) && line.contains(0x7C)) {
      endParagraph()
      if !isTableRule(line) { blocks.append(TextBlock(kind: .row, text: cells(line), run: run)) }
      return
    }
    if let item = listItem(line) {
      endParagraph()
      pending.append(item)
      isItem = true
      return
    }
    let quoted = quote(line)
    if quoted.lowerBound != lines[index].lowerBound, quoted.isEmpty {
      endParagraph()
      return
    }
    pending.append(quoted)
  }

  // MARK: Marks of Markdown

  /// 1 or 2 for a line that underlines a heading, 0 for a rule across the page, nil for text.
  private func underline(_ line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first, first == 0x3D || first == 0x2D || first == 0x2A || first == 0x5F
    else { return nil }
    guard line.count >= 3, line.allSatisfy({ $0 == first || $0 == 0x20 }) else { return nil }
    switch first {
    case 0x3D: return 1
    case 0x2D: return 2
    default: return 0
    }
  }

  private func markedHeading(_ line: ArraySlice<UInt8>) -> TextBlock? {
    let level = line.prefix(7).prefix { $0 == 0x23 }.count
    guard (1...6).contains(level), let next = line.dropFirst(level).first, next == 0x20 else {
      return nil
    }
    var title = line.dropFirst(level).trimmingSpace
    while title.last == 0x23 { title = title.dropLast() }
    return TextBlock(kind: .heading(level: level), text: Array(title.trimmingSpace), run: run)
  }

  private func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 2 && line.first == 0x7C && line.last == 0x7C
  }

  /// A line such as "|---|:--:|".
  private func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.contains(0x7C) && line.contains(0x2D)
      && line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
  }

  /// Appends a row of aligned cells; columns without text are empty cells.
  private mutating func append(_ row: [AlignedTable.Cell]) {
    var block = TextBlock(kind: .row, text: [], run: run)
    var column = 0
    for cell in row {
      if column > 0 { block.text.append(0x09) }
      for _ in column..<cell.columns.lowerBound {
        block.text.append(0x09)
        block.spans.append(1)
      }
      block.text.append(contentsOf: text[cell.text])
      block.spans.append(cell.columns.count)
      column = cell.columns.upperBound
    }
    blocks.append(block)
  }

  private func cells(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var row = line
    if row.first == 0x7C { row = row.dropFirst() }
    if row.last == 0x7C { row = row.dropLast() }
    var cells: [UInt8] = []
    for (index, cell) in row.split(separator: 0x7C, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { cells.append(0x09) }
      cells.append(contentsOf: plainParagraph(Array(cell.trimmingSpace)).text)
    }
    return cells
  }

  /// The text of a list's item without its bullet; a number stays.
  private func listItem(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = line.first, line.count > 2 else { return nil }
    if first == 0x2D || first == 0x2A || first == 0x2B {
      guard line[line.startIndex + 1] == 0x20 else { return nil }
      // "- 0.5" in wrapped text is a number with its sign.
      if isDigit(line[line.startIndex + 2]), !pending.isEmpty { return nil }
      return line.startIndex + 2..<line.endIndex
    }
    if line.starts(with: "• ".utf8) { return line.startIndex + 4..<line.endIndex }
    let digits = line.prefix(3).prefix(while: isDigit)
    guard !digits.isEmpty, pending.isEmpty || isItem(text[pending[pending.count - 1]]) else {
      return nil
    }
    let rest = line[digits.endIndex...]
    guard rest.starts(with: ". ".utf8) || rest.starts(with: ") ".utf8) else { return nil }
    return line.startIndex..<line.endIndex
  }

  private func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    let last = line.last ?? 0
    return last == 0x2E || last == 0x3B || last == 0x3A
  }

  /// A quoted line without its mark; "> 65 years" is no quotation.
  private func quote(_ line: ArraySlice<UInt8>) -> Range<Int> {
    var rest = line
    while rest.first == 0x3E {
      let inner = rest.dropFirst().trimmingSpace
      if let first = inner.first, isDigit(first) || first == 0x3D { break }
      rest = inner
    }
    return rest.startIndex..<rest.endIndex
  }

  // MARK: Headings without mark

  /// The heading that a line is, such as "**METHODS:**", "2 Materials and Methods" or "Abstract".
  private func knownHeading(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.count <= 90 else { return nil }
    var label = line
    while let first = label.first, first == 0x2A || first == 0x5F { label = label.dropFirst() }
    while let last = label.last, last == 0x2A || last == 0x5F || last == 0x3A {
      label = label.dropLast()
    }
    // Exports of structured abstracts name the part: "ABSTRACT.METHODS::".
    while label.hasLoweredPrefix("abstract.") || label.hasLoweredPrefix("abstract: ") {
      label = label.dropFirst(9).trimmingSpace
    }
    let number = label.prefix { isDigit($0) || $0 == 0x2E }
    if !number.isEmpty {
      guard label[number.endIndex...].first == 0x20 else { return nil }
      label = label[number.endIndex...].dropFirst()
    }
    let bytes = label.trimmingSpace
    if isBareHeading(bytes) { return Array(bytes) }
    guard isWordsOfHeadings(bytes), sectionOfLabel(string(bytes)) != nil else { return nil }
    return Array(bytes)
  }

  /// Headings that name no section of an article but part its text.
  private func isBareHeading(_ label: ArraySlice<UInt8>) -> Bool {
    guard label.count <= 24, let first = label.first, isUpper(first) else { return false }
    switch string(comparable(label)) {
    case "abstract", "summary", "references", "bibliography", "literaturecited": return true
    default: return false
    }
  }

  /// "Conclusions from Report": a known first word, and title case to the end.
  private func titleCaseHeading(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.count <= 60, let last = line.last, isWord(last) else { return nil }
    // "Trial registration: ISRCTN…" is a statement, not the heading of one.
    guard !line.contains(where: { $0 == 0x3A || isDigit($0) }) else { return nil }
    let words = line.split(separator: 0x20)
    guard (2...6).contains(words.count) else { return nil }
    for word in words {
      guard let first = word.first, isUpper(first) || word.count <= 4 else { return nil }
    }
    guard isWordsOfHeadings(words[0]), section(forHeading: string(line)) != nil else { return nil }
    return Array(line)
  }

  // MARK: Paragraphs

  private mutating func endParagraph() {
    defer {
      pending.removeAll(keepingCapacity: true)
      isItem = false
    }
    guard let first = pending.first else { return }
    let width = pending.map(\.count).max() ?? 0
    var paragraph = Array(text[first])
    for index in pending.indices.dropFirst() {
      let next = text[pending[index]]
      if isCode || isWrapped(text[pending[index - 1]], next, width: width) {
        Self.join(&paragraph, next)
      } else {
        append(paragraph)
        paragraph = Array(next)
      }
    }
    append(paragraph)
  }

  private mutating func append(_ paragraph: [UInt8]) {
    if !isCode, !isItem, let last = blocks.indices.last, continues(blocks[last], paragraph) {
      Self.join(&blocks[last].text, paragraph[...])
      return
    }
    let kind: TextBlock.Kind = isCode ? .code : .paragraph
    blocks.append(TextBlock(kind: kind, text: paragraph, run: run, isItem: isItem))
    isItem = false
  }

  /// Whether a paragraph goes on with the sentence of the one before: a page broke it in two.
  private func continues(_ block: TextBlock, _ paragraph: [UInt8]) -> Bool {
    guard block.kind == .paragraph, !block.isItem, block.run == run - 1, block.text.count >= 80,
      let last = block.text.last, let next = paragraph.first
    else { return false }
    return isLower(next) && (isLower(last) || last == 0x2C || last == 0x2D)
  }

  /// Whether a line goes on in the next one: it was full, or it stops within a sentence.
  private func isWrapped(
    _ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, width: Int
  ) -> Bool {
    guard let last = line.last, let first = next.first else { return false }
    let endsSentence = last == 0x2E || last == 0x3F || last == 0x21 || last == 0x3A
    if isLower(first), !endsSentence { return true }
    guard line.count >= 40, width <= 200 else { return false }
    // A full line has no room for the next word; UTF-8 and ragged margins blur the width.
    let word = next.prefix(40).prefix { $0 != 0x20 }.count
    guard line.count + 1 + word > width * 9 / 10 else { return false }
    return !endsSentence || pending.count > 2 || width <= 100
  }

  private static func join(_ paragraph: inout [UInt8], _ next: ArraySlice<UInt8>) {
    if paragraph.count >= 2, paragraph.last == 0x2D,
      isLetter(paragraph[paragraph.count - 2]), let first = next.first,
      isLower(first)
    {
      paragraph.removeLast()
    } else {
      paragraph.append(0x20)
    }
    paragraph.append(contentsOf: next)
  }
}
