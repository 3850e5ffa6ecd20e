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

  func startRow() {
    beginFlow(.run, .marks)
    push(.tr, .row)
  }

  func endRow() {
    let row = endFlow()
    if row.contains(where: { !isSpace($0) }) { emit(.table, context.label, row) }
    releaseHeld()
  }

  func startCell(_ element: JATSElement) {
    if isCollecting, let row = frames.lastIndex(where: { $0.element == .tr }) {
      if frames[row].isTaken { flows[flowCount - 1].text.appendTab() }
      frames[row].isTaken = true
    }
    push(element, .cell)
  }

  func startTableFoot() {
    breakBlock()
    if isCollecting { flows[flowCount - 1].text.superscripts = .marks }
    count(.tableWrapFoot, \.tableFoot)
  }
}
