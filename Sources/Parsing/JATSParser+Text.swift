import Documents

/// The flows of text, and the sections, headings and notes that they belong to.
extension JATSParser {
  // MARK: Flows

  func beginFlow(_ kind: FlowKind, _ superscripts: RunningText.Superscripts = .numbers) {
    if flowCount == flows.count { flows.append(Flow()) }
    flows[flowCount].kind = kind
    flows[flowCount].runIn = nil
    flows[flowCount].text.removeAll()
    flows[flowCount].text.superscripts = superscripts
    flowCount += 1
    lastCallout = nil
  }

  /// Ends the flow and gives its text.
  func endFlow() -> ArraySlice<UInt8> {
    guard flowCount > 0 else { return [] }
    flowCount -= 1
    lastCallout = nil
    return flows[flowCount].text.bytes[flows[flowCount].text.endField()]
  }

  var isCollecting: Bool { flowCount > 0 }

  var isProse: Bool { flowCount > 0 && flows[flowCount - 1].kind == .prose }

  var length: Int { flowCount > 0 ? flows[flowCount - 1].text.count : 0 }

  var context: Context { contexts.last ?? Context(section: .body) }

  /// Ends a paragraph: in running prose it becomes a passage, elsewhere a space follows.
  func breakBlock() {
    guard flowCount > 0 else { return }
    let flow = flowCount - 1
    guard flows[flow].kind == .prose else {
      flows[flow].text.appendSpace()
      return
    }
    let range = flows[flow].text.endField()
    if !range.isEmpty {
      let runIn = flows[flow].runIn
      let section = scope.caption + scope.tableFoot > 0 ? Section.caption : context.section
      let bytes = flows[flow].text.bytes[range]
      flows[flow].text.beginField()
      emit(runIn?.section ?? section, runIn?.label ?? context.label, bytes)
    }
    flows[flow].text.removeAll()
    flows[flow].runIn = nil
    lastCallout = nil
    releaseHeld()
  }

  /// Gives a passage, now or after the paragraphs that are still open around it.
  func emit(
    _ section: Section, _ label: String?, _ bytes: ArraySlice<UInt8>, _ row: RowPlace? = nil
  ) {
    if isWithinParagraph {
      held.append(Held(section: section, label: label, bytes: Array(bytes), row: row))
    } else {
      give(section, label, bytes, row)
    }
  }

  /// Whether a flow that is suspended or open has text of an unfinished paragraph.
  var isWithinParagraph: Bool {
    flows[..<flowCount].contains { $0.kind == .run || !$0.text.field.isEmpty }
  }

  func releaseHeld() {
    guard !held.isEmpty, !isWithinParagraph else { return }
    for passage in held {
      give(passage.section, passage.label, passage.bytes[...], passage.row)
    }
    held.removeAll()
  }

  func give(
    _ section: Section, _ label: String?, _ bytes: ArraySlice<UInt8>, _ row: RowPlace? = nil
  ) {
    if otherRank != nil {
      otherAbstracts[otherAbstracts.count - 1].passages.append(
        Held(section: section, label: label, bytes: Array(bytes), row: row))
    } else {
      if scope.abstract > 0 { hasMainAbstract = true }
      let count = article.passages.count
      article.append(section, label: label, bytes)
      if let row, article.passages.count > count {
        tables[row.table].note(passage: count, of: row.row)
      }
    }
  }

  func append(_ bytes: [UInt8]) {
    guard isCollecting else { return }
    bytes.withUnsafeBufferPointer { flows[flowCount - 1].text.append($0) }
  }

  // MARK: Sections, headings, notes

  func startSection(_ element: JATSElement, _ attributes: XMLAttributes) {
    breakBlock()
    var context = context
    if element != .sec { context = Context(section: .body) }
    var isTyped = false
    for name in ["sec-type", "notes-type"] as [StaticString] {
      guard let type = attributes.string(name) else { continue }
      if let section = section(forSubheading: type, within: context.section) {
        context.section = section
        isTyped = true
      }
    }
    contexts.append(context)
    // Notes may stand in the front matter, where no text is collected.
    let ownsFlow = !isCollecting
    if ownsFlow { beginFlow(.prose) }
    push(element, .section(ownsFlow: ownsFlow, isTyped: isTyped))
  }

  func startTitle() {
    switch frames.last?.element {
    case .sec, .ack, .app, .notes, .glossary, .abstract, .transAbstract, .boxedText:
      breakBlock()
      beginFlow(.run)
      push(.title, .heading)
    case .caption, .list, .defList, .statement, .supplementaryMaterial:
      breakBlock()
      push(.title, .block)
    default: skip()
    }
  }

  func endHeading() {
    var bytes = endFlow()
    while let last = bytes.last, last == 0x3A || isSpace(last) { bytes = bytes.dropLast() }
    guard !bytes.isEmpty, let parent = frames.last, !contexts.isEmpty else { return }
    let heading = string(bytes)
    // The title of an abstract says "Abstract".
    if parent.element == .abstract || parent.element == .transAbstract { return }
    contexts[contexts.count - 1].label = heading
    if case .section(_, isTyped: true) = parent.role { return }
    let current = contexts[contexts.count - 1].section
    if let section = section(forSubheading: heading, within: current) {
      contexts[contexts.count - 1].section = section
    }
  }

  /// Notes of a table stand below it; the others follow the paragraph around them.
  func startFootnote() {
    if scope.tableFoot > 0 {
      breakBlock()
      push(.fn, .block)
    } else {
      beginFlow(.run)
      push(.fn, .footnote)
    }
  }

  /// Of the notes about authors and articles, those about a trial's registration are kept.
  func endFootnote() {
    let bytes = endFlow()
    guard !bytes.isEmpty else { return }
    if mentionsRegistration(bytes) {
      emit(.registration, nil, bytes)
    } else if scope.footnotes == 0 && isCollecting {
      emit(context.section, context.label, bytes)
    }
    releaseHeld()
  }

  func mentionsRegistration(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.mentions("clinicaltrials.gov") || bytes.mentions("isrctn")
      || bytes.mentions("trial regist") || bytes.mentions("trials regist")
      || bytes.mentions("registration n") || bytes.mentions("prospero") || bytes.mentions("nct0")
  }
}
