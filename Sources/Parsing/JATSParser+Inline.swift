import Documents

/// What stands within paragraphs: citation marks, links, formulas.
extension JATSParser {
  // MARK: Citation marks and superscripts

  func startMarkup(_ markup: InlineMarkup, _ attributes: XMLAttributes) {
    guard isCollecting else {
      skip()
      return
    }
    let start = length
    guard flows[flowCount - 1].text.open(markup, attributes) else {
      skip()
      return
    }
    frames.append(
      Frame(
        element: nil, role: markup == .sup ? .superscript(callouts: callouts) : .math(markup),
        start: start))
  }

  func startXref(_ attributes: XMLAttributes) {
    guard isCollecting else {
      skip()
      return
    }
    if attributes.has("ref-type", "bibr") || attributes.has("ref-type", "ref") {
      push(.xref, .callout(start: length, isInline: true))
    } else if footnoteTypes.contains(where: { attributes.has("ref-type", $0) }) {
      push(.xref, .callout(start: length, isInline: false))
    } else {
      push(.xref, .none)
    }
  }

  /// Drops a callout that is no part of the sentence: one that is or stands in a superscript, the
  /// mark of a footnote, and a number that stands at a word without space or bracket.
  func endCallout(from start: Int, isInline: Bool) {
    guard isCollecting, start <= length else { return }
    let text = flows[flowCount - 1].text.field
    let isInSuperscript = frames.contains { if case .superscript = $0.role { true } else { false } }
    let isRaised = superscriptsWithin == start
    superscriptsWithin = nil
    // Commas and dashes between callouts go with them.
    let listStart = lastCallout.flatMap { last in
      last <= start && text[last..<start].allSatisfy { listMarks.contains($0) } ? last : nil
    }
    if isInline && !isInSuperscript && scope.titleGroup == 0 {
      let isNumber = text[start...].allSatisfy { isDigit($0) || listMarks.contains($0) }
      let isBracketed = isInBrackets(text[..<start])
      let isMark = isRaised || (isNumber && (listStart != nil || isAttached(text[..<start])))
      if isBracketed || !isMark { return }
    }
    callouts += 1
    lastCallout = listStart ?? start
    flows[flowCount - 1].text.truncate(to: listStart ?? start)
  }

  /// Whether a text ends at a word or its punctuation; no-break and thin spaces are spaces as well.
  func isAttached(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return false }
    return !isSpace(last) && last < 0x80
  }

  /// Whether a text ends within brackets, as far as its last words tell.
  func isInBrackets(_ before: ArraySlice<UInt8>) -> Bool {
    for byte in before.suffix(80).reversed() {
      switch byte {
      case 0x28, 0x5B: return true
      case 0x29, 0x5D: return false
      default: continue
      }
    }
    return false
  }

  func endSuperscript(from start: Int, _ droppedCallouts: Int) {
    guard isCollecting else { return }
    defer { flows[flowCount - 1].text.close(.sup) }
    // A caption that stands in a superscript takes the text before it away.
    guard start <= length else { return }
    if case .callout(let start, _) = frames.last?.role { superscriptsWithin = start }
    let content = flows[flowCount - 1].text.bytes[start...]
    if start == lastCallout, !content.isEmpty,
      content.allSatisfy({ listMarks.contains($0) || isDigit($0) })
    {
      // What follows a callout in a superscript of its own is the rest of a list: "<sup>–16</sup>".
      flows[flowCount - 1].text.truncate(to: start)
    } else if droppedCallouts > 0 {
      // "<sup>1,<xref>2</xref></sup>": what is left is the rest of a list of citations.
      let rest = trimmed(flows[flowCount - 1].text.bytes[start...])
      let edges: Set<UInt8> = [0x2C, 0x2D, 0x28, 0x29, 0x5B, 0x5D, 0x3B]
      let isWord = rest.contains { isDigit($0) || isLetter($0) }
      let isList = rest.first.map(edges.contains) == true || rest.last.map(edges.contains) == true
      if !isWord || isList || rest.last.map({ $0 >= 0x80 }) == true {
        flows[flowCount - 1].text.truncate(to: start)
      }
    }
  }

  // MARK: Links

  func startLink(_ element: JATSElement, _ attributes: XMLAttributes) {
    guard let target = attributes.string("href"),
      let id = registryID(in: target, type: attributes.string("ext-link-type"))
    else {
      push(element, .none)
      return
    }
    registryLinks.append((target, id))
    push(element, .link(start: length))
  }

  /// A link may lead to a registry's entry without naming it in the text.
  func endLink(from start: Int) {
    let (target, id) = registryLinks.removeLast()
    if isCollecting, start <= length {
      let linked = flows[flowCount - 1].text.bytes[start...].map(lowered)
      if linked.firstRange(of: Array(id.lowercased().utf8)) != nil { return }
    }
    article.identifiers.append(
      FieldIdentifier(.dataBank(nil), target, field: fieldPath("ext-link")))
  }

  func fieldPath(_ last: String) -> String {
    let parts = frames.compactMap(\.element).filter {
      [.body, .back, .front, .articleMeta, .abstract, .floatsGroup, .sec].contains($0)
    }
    var path: [String] = []
    for part in parts where path.last != part.rawValue { path.append(part.rawValue) }
    return (path + [last]).joined(separator: "/")
  }

  // MARK: Formulas

  func startFormula(_ element: JATSElement) {
    let isDisplay = element == .dispFormula
    if isDisplay && isCollecting { flows[flowCount - 1].text.appendSpace() }
    tex.removeAll()
    push(element, .formula(start: length, isDisplay: isDisplay))
  }

  func endFormula(from start: Int, isDisplay: Bool) {
    guard isCollecting else { return }
    if trimmed(flows[flowCount - 1].text.bytes[min(start, length)...]).isEmpty { append(tex) }
    tex.removeAll()
    if isDisplay { flows[flowCount - 1].text.appendSpace() }
  }

  /// TeX waits for the end of its formula, which may have MathML as well.
  func endTeX() {
    let source = Array(endFlow())
    tex = plainText(ofTeX: source)
    if !frames.contains(where: { if case .formula = $0.role { true } else { false } }) {
      append(tex)
    }
  }

  /// Alternatives say the same in different forms: the first that gives text is kept.
  func chooseAlternative(_ parent: Int, from start: Int) {
    guard isCollecting, length > start else { return }
    if frames[parent].isTaken {
      flows[flowCount - 1].text.truncate(to: start)
    } else {
      frames[parent].isTaken = true
    }
  }
}

/// What an `xref` to a note says of its target.
private let footnoteTypes: [StaticString] = ["fn", "table-fn", "aff", "corresp", "author-notes"]
