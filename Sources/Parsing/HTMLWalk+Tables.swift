import Documents

/// Tables of data, their rows and captions.
extension HTMLWalk {
  /// Notes what the tags say of the table at hand.
  mutating func noteTable(_ note: (inout TableOutline) -> Void) {
    if table == nil, labelIsTaken { tableLabel = nil }
    var outline = table ?? TableOutline(label: tableLabel)
    note(&outline)
    table = outline
  }

  mutating func beginCell(_ index: Int, isHeader: Bool) {
    if cellCount > 0 {
      block.append(0x09)
      needsSpace = false
    }
    cellCount += 1
    func span(_ name: HTMLAttribute) -> Int {
      tree.value(name, of: index).flatMap { number($0) } ?? 1
    }
    table?.addCell(rowSpan: span(.rowspan), columnSpan: span(.colspan), isHeader: isHeader)
  }

  mutating func endTable() {
    flush()
    if let grid = table?.grid(in: article) { article.tables.append(grid) }
    table = nil
    // What follows with the same label are its notes, but the next table is another.
    labelIsTaken = true
  }

  /// Appends the block as a row of the table at hand.
  mutating func appendRow(label: String?, isReference: Bool) {
    let count = article.passages.count
    article.append(isReference ? .references : .table, label: tableLabel ?? label, block)
    guard !isReference, article.passages.count > count, let row = table?.rowCount, row > 0 else {
      return
    }
    table?.note(passage: count, of: row - 1)
  }

  /// Appends the block as a caption; rows that follow it, or have it in their table, bear its label.
  mutating func appendCaption(label: String?) {
    if let name = labelOfTable(caption: block) {
      // Within a table it is this one's.
      (tableLabel, labelIsTaken) = (name, tableDepth == 0 && article.label(tableAbove: name))
    } else if block.hasLoweredPrefix("fig") {
      tableLabel = nil
    }
    article.append(.caption, label: tableLabel ?? label, block)
  }

  /// Whether a table places parts of the page and does not hold data.
  func isLayout(_ table: Int) -> Bool {
    if let role = tree.value(.role, of: table), role.elementsEqual("presentation".utf8) {
      return true
    }
    var cells = 0
    var inRow = 0
    var widest = 0
    var count = 0
    for index in (table + 1)..<max(table + 1, tree.nodes[table].end) {
      guard let tag = tree.nodes[index].tag else {
        count += tree.nodes[index].text.count
        continue
      }
      switch tag {
      case .table, .h1, .h2, .h3, .h4: return true
      case .tr: inRow = 0
      case .td, .th:
        cells += 1
        inRow += 1
        widest = max(widest, inRow)
      default: break
      }
    }
    return widest <= 1 || count / cells > 600
  }
}
