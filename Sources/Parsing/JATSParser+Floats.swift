import Documents

/// Figures, boxes and tables.
extension JATSParser {
  func startFloat(_ element: JATSElement) {
    guard isCollecting else {
      skip()
      return
    }
    contexts.append(Context(section: element == .boxedText ? .body : .caption))
    beginFlow(.prose)
    push(element, .float)
  }

  func endFloat() {
    breakBlock()
    _ = endFlow()
    contexts.removeLast()
    releaseHeld()
  }

  /// The label of a float is that of its passages; labels of sections and items are left out.
  func startLabel() {
    switch frames.last?.element {
    case .fig, .tableWrap, .boxedText, .supplementaryMaterial, .chemStructWrap:
      beginFlow(.run)
      push(.label, .floatLabel)
    default: skip()
    }
  }

  func endFloatLabel() {
    let label = string(endFlow())
    if !label.isEmpty { contexts[contexts.count - 1].label = label }
  }

  func startTable() {
    let isInWrap = frames.contains { $0.element == .tableWrap }
    openTables.append(tables.count)
    tables.append(
      TableOutline(label: isInWrap ? context.label : nil, id: isInWrap ? tableID : nil))
    push(.table, .table)
  }

  func endTable() {
    breakBlock()
    openTables.removeLast()
  }

  func startRow() {
    beginFlow(.run, .marks)
    var place: RowPlace?
    if let table = openTables.last {
      place = RowPlace(table: table, row: tables[table].rowCount)
      tables[table].beginRow()
    }
    push(.tr, .row(place))
  }

  func endRow(_ place: RowPlace?) {
    let row = endFlow()
    if row.contains(where: { !isSpace($0) }) { emit(.table, context.label, row, place) }
    releaseHeld()
  }

  func startCell(_ element: JATSElement, _ attributes: XMLAttributes) {
    if let table = openTables.last {
      tables[table].addCell(
        rowSpan: attributes["rowspan"].flatMap { number($0) } ?? 1,
        columnSpan: attributes["colspan"].flatMap { number($0) } ?? 1, isHeader: element == .th)
    }
    if isCollecting, let row = frames.lastIndex(where: { $0.element == .tr }) {
      if frames[row].isTaken { flows[flowCount - 1].text.appendTab() }
      frames[row].isTaken = true
    }
    push(element, .cell)
  }

  func startTableFoot() {
    breakBlock()
    if isCollecting { flows[flowCount - 1].text.superscripts = .marks }
    count(.tableWrapFoot)
  }
}
