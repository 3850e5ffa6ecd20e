import Documents

extension HTMLWalk {
  // MARK: Blocks

  mutating func blockBoundary() {
    if tableDepth > 0, captionDepth == 0 {
      needsSpace = true
    } else {
      flush()
    }
  }

  /// Ends the block at hand and appends its passages.
  mutating func flush() {
    defer {
      block.removeAll(keepingCapacity: true)
      emphasized.removeAll(keepingCapacity: true)
      targets.removeAll(keepingCapacity: true)
      blockNumber += 1
      needsSpace = false
      isAfterBreak = false
      linkCount = 0
      calloutAt = -1
    }
    if let start = linkStarts.first.map(place), start < block.count {
      linkCount += block[start...].count(where: isWord)
    }
    guard hasContent(block), !headings.contains(where: \.isMuted) else { return }
    // What stands between the links of a bar ("|", "•") is no text.
    let wordCount = block.count(where: isWord)
    let isLink = linkCount > 0 && linkCount * 10 >= wordCount * 9 && !hasIdentifier(block)
    let heading = headings.last
    let isReference = referencesDepth > 0 || heading?.section == .references
    if tableDepth > 0, captionDepth == 0 {
      guard !isLink else { return }
      appendRow(label: heading?.label, isReference: isReference)
    } else if captionDepth > 0 {
      appendCaption(label: heading?.label)
    } else if isReference {
      article.append(.references, label: heading?.label, block)
    } else {
      guard !isLink, comparable(block) != title else { return }
      if isHeading(block) {
        openHeading(7, block[...])
        return
      }
      appendProse(heading)
    }
    appendTargets()
  }

  /// Whether a block is more than a list's number, a counter or a space that does not break.
  func hasContent(_ block: [UInt8]) -> Bool {
    var count = 0
    for byte in block where isWord(byte) && byte != 0xC2 && byte != 0xA0 {
      if tableDepth > 0 || isLetter(byte) { count += 2 } else { count += 1 }
      if count > 4 { return true }
    }
    return count > 0 && (tableDepth > 0 || captionDepth > 0)
  }

  /// Whether a block that is marked up as text is one of the headings that every article has.
  func isHeading(_ block: [UInt8]) -> Bool {
    guard block.count <= 25 else { return false }
    switch string(comparable(block)) {
    case "abstract", "introduction", "background", "objective", "objectives", "methods",
      "materialsandmethods", "results", "discussion", "conclusion", "conclusions", "references":
      return true
    default: return false
    }
  }

  mutating func appendProse(_ heading: Heading?) {
    let known = heading?.section == .body ? nil : heading?.section
    if isCaption(block) {
      appendCaption(label: heading?.label)
      return
    }
    tableLabel = nil
    if let label = blockLabel {
      runIn = section(forHeading: label) ?? runIn
      article.append(runIn ?? known ?? .body, label: label, block)
      blockLabel = nil
      return
    }
    for part in runInHeadings(in: block, emphasized: emphasized) {
      var section = known ?? runIn ?? .body
      if let found = part.section {
        // Below a heading of its own a run-in heading names a detail: "Patients:" in the results.
        if known == nil || found == .registration { section = found }
        // In an abstract paragraphs without heading go on with the last one's.
        if known == nil, abstractDepth > 0 { runIn = found == .registration ? nil : found }
      }
      article.append(section, label: part.label ?? heading?.label, block[part.range])
    }
  }

  /// Whether a paragraph is a caption by its first words, as in "Table 2: …".
  func isCaption(_ block: [UInt8]) -> Bool {
    for name in ["fig. ", "figure ", "table "] as [StaticString] where block.hasLoweredPrefix(name)
    {
      let rest = block.dropFirst(name.utf8CodeUnitCount)
      let number = rest.prefix(3).prefix(while: isDigit)
      guard !number.isEmpty, let next = rest.dropFirst(number.count).first else { return false }
      return next == 0x2E || next == 0x3A
    }
    return false
  }

  /// Whether a text of links only is worth keeping for a number in it.
  func hasIdentifier(_ text: [UInt8]) -> Bool {
    doi(in: text) != nil || text.firstIndex(ofLowered: "nct0") != nil
  }

  /// Notes DOIs and registry numbers that only the targets of the block's links name.
  mutating func appendTargets() {
    for target in targets {
      if target.firstIndex(ofLowered: "doi.org/") != nil, let doi = doi(in: target) {
        guard doi != article.doi, !isWritten(doi) else { continue }
        let isCited = article.passages.last?.section == .references
        append(FieldIdentifier(isCited ? .citedDOI : .relatedDOI, doi, field: "a/@href"))
      } else if let number = registryNumbers(in: target).first, !isWritten(number.lowercased()) {
        append(FieldIdentifier(.dataBank(nil), number, field: "a/@href"))
      }
    }
  }

  mutating func append(_ identifier: FieldIdentifier) {
    guard known.insert(identifier).inserted else { return }
    article.identifiers.append(identifier)
  }

  func isWritten(_ lowered: String) -> Bool {
    String(decoding: block.map(Parsing.lowered), as: UTF8.self).contains(lowered)
  }

  // MARK: Headings

  mutating func closeHeading(_ level: Int) {
    let text = block
    block.removeAll(keepingCapacity: true)
    emphasized.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    needsSpace = false
    openHeading(level, text[...])
  }

  mutating func openHeading(_ level: Int, _ heading: ArraySlice<UInt8>) {
    var text = heading.trimmingSpace
    if text.suffix(4).elementsEqual(" Top".utf8) { text = text.dropLast(4) }
    if text.last == 0x3A { text = text.dropLast() }
    guard !text.isEmpty else { return }
    headings.removeAll { $0.level >= level }
    runIn = nil
    let key = comparable(text)
    if key == title || (level == 1 && headings.isEmpty && title.starts(with: key)) { return }
    let label = string(text)
    if text.count > 120, Parsing.section(forHeading: label) == nil {
      // What is as long as a sentence is the standfirst of a news page.
      if !headings.contains(where: \.isMuted) {
        article.append(headings.last?.section ?? .body, text)
      }
      return
    }
    let outer = headings.last?.section ?? .body
    var section = Parsing.section(forHeading: label) ?? outer
    switch (outer, section) {
    // "Participants" below "Results" tells of results.
    case (.results, .methods), (.results, .objective), (.results, .background),
      (.conclusions, .methods), (.conclusions, .results), (.conclusions, .background),
      (.references, _):
      section = outer
    default: break
    }
    if Self.referenceHeadings.contains(string(key)) { section = .references }
    headings.append(
      Heading(
        level: level, label: label, section: section,
        isMuted: Self.mutedHeadings.contains(string(key))))
  }

  static let referenceHeadings: Set<String> = [
    "references", "bibliography", "literaturecited", "workscited", "notesandreferences",
    "referencesandnotes", "reference",
  ]

  /// Headings, letters only, of what stands beside an article.
  static let mutedHeadings: Set<String> = [
    "altmetric", "citedby", "citedbyarticles", "citingarticles", "comments", "connectwithnlm",
    "fulltextlinks", "latestnews", "leaveacomment", "leaveareply", "linkout",
    "linkoutmoreresources", "links", "metrics", "mostpopular", "mostread", "morefromthisauthor",
    "morelikethis", "navigation", "ncbiliteratureresources", "newsletter", "popular",
    "readernotes", "recentactivity", "recommended", "recommendedarticles", "relatedarticles",
    "relatedcontent", "relatedinformation", "relatedlinks", "relatedstories", "relatedtopics",
    "savedsearches", "search", "share", "sharethis", "sharethisarticle", "similararticles",
    "similararticlesinpubmed", "subscribe", "trending", "youmayalsolike", "youmightalsolike",
  ]
}
