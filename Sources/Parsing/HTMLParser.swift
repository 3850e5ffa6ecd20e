public import Documents

/// Parses web pages as crawled: publishers' articles, PubMed, PMC, news.
public struct HTMLParser: Sendable {
  /// A parser; it keeps nothing between pages.
  public init() {}

  /// Parses one page into an article, or a rejection of pages that show none.
  ///
  /// - Parameters:
  ///   - piece: A whole page.
  ///   - results: Receives one result.
  public func parse(_ piece: borrowing Piece, into results: inout [ParseResult]) {
    let source = piece.source
    func reject(_ reason: RejectionReason, _ detail: String) {
      results.append(
        .rejection(Rejection(source, stage: .parsing, reason: reason, detail: detail)))
    }
    let page = decodedPage(piece.bytes)
    guard let tree = HTMLTree(page.bytes, encoding: page.encoding) else {
      return reject(.noContent, "no element and no text in the page; fetch it again")
    }
    let metadata = HTMLMetadata(tree)
    let main = HTMLMainText(tree)
    let title = pageTitle(tree, metadata, main)
    var article = Article(source: source)
    article.title = title
    article.doi = metadata.doi
    article.pmid = metadata.pmid
    article.pmcid = metadata.pmcid
    article.journal = metadata.journal
    article.publicationDate = metadata.date
    article.language = metadata.language
    if let doi = metadata.doi {
      article.identifiers.append(FieldIdentifier(.ownDOI, doi, field: metadata.doiField))
    }
    if let title {
      article.status = status(ofTitle: title)
      article.append(.title, title.utf8)
    }
    let start = article.text.count
    var walk = HTMLWalk(tree, main.roles, article: article)
    for abstract in main.abstracts { walk.append(abstract) }
    walk.append(main.root)
    article = walk.article
    if article.text.count - start < 200 { appendFields(metadata, to: &article) }
    let count = article.text.count - start
    if let (reason, detail) = refusal(tree, metadata, article.text[start...], title) {
      return reject(reason, detail)
    }
    guard count > 0 || (metadata.isScholarly && title != nil) else {
      return reject(
        .noContent,
        "no text in the page; if it is drawn by script, fetch the article in another format")
    }
    results.append(.article(article))
  }

  /// Appends what the page's head holds of the text, for pages that show little of it.
  private func appendFields(_ metadata: HTMLMetadata, to article: inout Article) {
    guard let text = metadata.body ?? metadata.abstract else { return }
    for line in text.split(separator: 0x0A) {
      guard let plain = plainText(line) else { continue }
      let bytes = Array(plain.utf8)
      for part in runInHeadings(in: bytes) {
        article.append(part.section ?? .body, label: part.label, bytes[part.range])
      }
    }
  }

  /// The article's title: from its metadata, else its only `h1`, else what the page calls itself.
  private func pageTitle(
    _ tree: HTMLTree, _ metadata: HTMLMetadata, _ main: HTMLMainText
  ) -> String? {
    if let title = metadata.citationTitle { return title }
    var headings: [(level: Int, text: String)] = []
    var index = 0
    while index < tree.nodes.count {
      if main.roles[index] == .leftOut {
        index = tree.nodes[index].end
        continue
      }
      if let level = tree.nodes[index].tag?.headingLevel, level <= 3,
        let text = plainText(tree.content(of: index)), text.utf8.count >= 10,
        !isSectionHeading(text)
      {
        headings.append((level, text))
      }
      index += 1
    }
    // The heading that the page's own title repeats, perhaps cut short, is the article's title.
    let names = [metadata.sharedTitle, metadata.pageTitle].compactMap { $0 }
    for name in names {
      for heading in headings.sorted(by: { $0.level < $1.level })
      where repeats(name, heading.text) {
        return heading.text
      }
    }
    if let title = metadata.sharedTitle { return title }
    // "SpringerLink - Journal Article" names the site only; a heading that is longer says more.
    let first = headings.min { $0.level < $1.level }?.text
    guard let title = metadata.pageTitle.map(withoutSite) else { return first }
    guard let first, title.utf8.count < 30 else { return title }
    return first.utf8.count > title.utf8.count ? first : title
  }

  /// Whether a page's title holds a heading, or begins it.
  ///
  /// PubMed once cut titles: "Ketamine in the trea... [J Sleep]".
  private func repeats(_ name: String, _ heading: String) -> Bool {
    let heading = comparable(heading.utf8)
    let whole = comparable(name.utf8)
    if whole.starts(with: heading) || whole.reversed().starts(with: heading.reversed()) {
      return true
    }
    let bytes = Array(name.utf8)
    guard let cut = bytes.firstIndex(ofLowered: "..."), cut >= 20 else { return false }
    return heading.starts(with: comparable(bytes[..<cut]))
  }

  /// Whether a heading is "Methods" or "References" and not "Methods for the synthesis of zinc".
  private func isSectionHeading(_ heading: String) -> Bool {
    isWordsOfHeadings(heading.utf8) && section(forHeading: heading) != nil
      || comparable(heading.utf8).elementsEqual("references".utf8)
  }

  /// The longest part of "Site - Journal : Title".
  private func withoutSite(_ title: String) -> String {
    let bytes = Array(title.utf8)
    var best = 0..<0
    var start = 0
    for at in 0...bytes.count {
      let isSeparator =
        at == bytes.count
        || (at > 0 && at + 1 < bytes.count && bytes[at - 1] == 0x20 && bytes[at + 1] == 0x20
          && (bytes[at] == 0x2D || bytes[at] == 0x7C || bytes[at] == 0x3A))
      guard isSeparator else { continue }
      if at - start > best.count { best = start..<at }
      start = at + 1
    }
    return string(bytes[best].trimmingSpace)
  }
}

/// Writes the passages of elements into an article.
private struct HTMLWalk {
  var article: Article
  private let tree: HTMLTree
  private let roles: [HTMLMainText.Role]
  private let title: [UInt8]

  /// The text of the block at hand, white space collapsed.
  private var block: [UInt8] = []
  private var needsSpace = false
  private var emphasized: [Range<Int>] = []
  /// Where open bold elements began, and in which block.
  private var boldStarts: [(start: Int, block: Int)] = []
  /// The number of the block at hand.
  private var blockNumber = 0
  /// Bytes of ``block`` that are links.
  private var linkCount = 0
  private var linkStarts: [(start: Int, block: Int)] = []
  /// The targets of the block's links.
  private var targets: [ArraySlice<UInt8>] = []
  /// The identifiers of targets so far.
  private var known: Set<FieldIdentifier> = []
  /// What a PubMed page marks as label of the block.
  private var blockLabel: String?
  private var isAfterBreak = false
  /// Where a citation callout was dropped; what separates callouts is dropped too.
  private var calloutAt = -1

  private var open: [Int] = []
  private var headings: [Heading] = []
  /// The section of the last run-in heading below the innermost heading.
  private var runIn: Section?
  private var captionDepth = 0
  private var abstractDepth = 0
  private var referencesDepth = 0
  /// Depth in a table of data, its number of cells in the row at hand.
  private var tableDepth = 0
  private var cellCount = 0

  private struct Heading {
    var level: Int
    var label: String?
    var section: Section
    /// What stands below it is no part of the article.
    var isMuted: Bool
  }

  init(_ tree: HTMLTree, _ roles: [HTMLMainText.Role], article: Article) {
    self.tree = tree
    self.roles = roles
    self.article = article
    title = comparable((article.title ?? "").utf8)
  }

  /// Appends the passages of an element.
  mutating func append(_ element: Int) {
    headings = []
    runIn = nil
    var index = element
    let end = tree.nodes[element].end
    while index < end {
      while let last = open.last, tree.nodes[last].end <= index { close(open.removeLast()) }
      guard let tag = tree.nodes[index].tag else {
        append(text: tree.text(of: index))
        index += 1
        continue
      }
      if roles[index] == .leftOut {
        if tag.isBlock { blockBoundary() }
        index = tree.nodes[index].end
        continue
      }
      if tag == .sup {
        appendSuperscript(index)
        index = tree.nodes[index].end
        continue
      }
      begin(index, tag)
      open.append(index)
      index += 1
    }
    while let last = open.popLast() { close(last) }
    flush()
  }

  private mutating func begin(_ index: Int, _ tag: HTMLTag) {
    if tag == .br {
      if isAfterBreak { blockBoundary() }
      isAfterBreak = true
      needsSpace = true
      return
    }
    if tag.isBlock || roles[index] != .plain { blockBoundary() }
    switch roles[index] {
    case .caption: captionDepth += 1
    case .references: referencesDepth += 1
    case .abstract:
      abstractDepth += 1
      runIn = nil
    case .plain, .leftOut: break
    }
    switch tag {
    case .table where tableDepth > 0 || !isLayout(index):
      tableDepth += 1
    case .tr where tableDepth == 1:
      flush()
      cellCount = 0
    case .td where tableDepth == 1, .th where tableDepth == 1:
      if cellCount > 0 {
        block.append(0x09)
        needsSpace = false
      }
      cellCount += 1
    case .b, .strong:
      if isAfterBreak, tableDepth == 0 { flush() }
      let start = block.isEmpty ? 0 : block.count + (needsSpace ? 1 : 0)
      boldStarts.append((start, blockNumber))
    case .a:
      linkStarts.append((block.count, blockNumber))
      if let target = tree.value(.href, of: index), targets.count < 50 { targets.append(target) }
    default: break
    }
  }

  private mutating func close(_ index: Int) {
    guard let tag = tree.nodes[index].tag else { return }
    switch tag {
    case .b, .strong:
      guard let start = boldStarts.popLast().map(place), start < block.count else { break }
      if isSubtitle(index) {
        label(from: start)
      } else {
        emphasized.append(start..<block.count)
      }
    case .a:
      if let start = linkStarts.popLast().map(place), start < block.count {
        linkCount += block[start...].count(where: TextByte.isWord)
      }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      // A caption's heading heads the caption only.
      if tableDepth == 0, captionDepth == 0 { closeHeading(tag.headingLevel ?? 6) }
    case .br: return
    default: break
    }
    if tag.isBlock || roles[index] != .plain { blockBoundary() }
    switch roles[index] {
    case .caption: captionDepth -= 1
    case .references: referencesDepth -= 1
    case .abstract:
      abstractDepth -= 1
      runIn = nil
    case .plain, .leftOut: break
    }
    if tag == .tr, tableDepth == 1 { flush() }
    if tag == .table, tableDepth > 0 {
      if tableDepth == 1 { flush() }
      tableDepth -= 1
    }
  }

  /// Where in the block at hand an element goes on that began at some place of some block.
  private func place(_ begin: (start: Int, block: Int)) -> Int {
    begin.block == blockNumber ? begin.start : 0
  }

  // MARK: Text

  private mutating func append(text: ArraySlice<UInt8>) {
    for byte in text {
      if TextByte.isSpace(byte) {
        needsSpace = true
      } else {
        if needsSpace, let last = block.last, last != 0x09 { block.append(0x20) }
        needsSpace = false
        isAfterBreak = false
        block.append(byte)
      }
    }
  }

  /// Digits and signs in their superscript form, other text as it is, citation callouts not at all.
  private mutating func appendSuperscript(_ index: Int) {
    let content = tree.content(of: index)
    let text = content.trimmingSpace
    guard !text.isEmpty else { return }
    let isSeparator = text.allSatisfy { $0 == 0x2C || $0 == 0x3B || $0 == 0x20 }
    let isDash = text.count == 1 && text.first == 0x2D || text.elementsEqual("–".utf8)
    if isCallout(index) || isSeparator || (isDash && calloutAt == block.count) {
      calloutAt = block.count
      return
    }
    if content.first.map(TextByte.isSpace) == true { needsSpace = true }
    append(text: superscripted(text)[...])
    if content.last.map(TextByte.isSpace) == true { needsSpace = true }
  }

  /// Whether a superscript refers to a note or reference: it is or holds a link within the page, or
  /// its class says so.
  private func isCallout(_ index: Int) -> Bool {
    if isReferenceLink(index) { return true }
    for node in index..<tree.nodes[index].end where tree.nodes[node].tag == .a {
      if isReferenceLink(node) { return true }
    }
    return open.reversed().prefix(3).contains { tree.nodes[$0].tag == .a && isReferenceLink($0) }
  }

  private func isReferenceLink(_ index: Int) -> Bool {
    if let target = tree.value(.href, of: index), target.contains(0x23) { return true }
    guard let name = tree.value(.class, of: index) else { return false }
    for word in name.split(whereSeparator: { !TextByte.isLetter($0) }) {
      switch string(word.prefix(12).map(TextByte.lowered)) {
      case "ref", "refs", "reference", "references", "reflink", "bibr", "bibref", "cite",
        "citation",
        "xref", "footnote":
        return true
      default: break
      }
    }
    return false
  }

  private func isSubtitle(_ index: Int) -> Bool {
    tree.value(.class, of: index)?.elementsEqual("sub-title".utf8) == true
  }

  /// Makes the end of the block its label, and the text before it a block of its own.
  private mutating func label(from start: Int) {
    var label = block[start...].trimmingSpace
    while label.last == 0x3A || label.last == 0x2E { label = label.dropLast() }
    let text = string(label)
    block.removeSubrange(start...)
    flush()
    blockLabel = text
  }

  // MARK: Blocks

  private mutating func blockBoundary() {
    if tableDepth > 0, captionDepth == 0 {
      needsSpace = true
    } else {
      flush()
    }
  }

  /// Ends the block at hand and appends its passages.
  private mutating func flush() {
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
      linkCount += block[start...].count(where: TextByte.isWord)
    }
    guard hasContent(block), !headings.contains(where: \.isMuted) else { return }
    // What stands between the links of a bar ("|", "•") is no text.
    let wordCount = block.count(where: TextByte.isWord)
    let isLink = linkCount > 0 && linkCount * 10 >= wordCount * 9 && !hasIdentifier(block)
    let heading = headings.last
    let isReference = referencesDepth > 0 || heading?.section == .references
    if tableDepth > 0, captionDepth == 0 {
      guard !isLink else { return }
      article.append(isReference ? .references : .table, label: heading?.label, block)
    } else if captionDepth > 0 {
      article.append(.caption, label: heading?.label, block)
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
  private func hasContent(_ block: [UInt8]) -> Bool {
    var count = 0
    for byte in block where TextByte.isWord(byte) && byte != 0xC2 && byte != 0xA0 {
      if tableDepth > 0 || TextByte.isLetter(byte) { count += 2 } else { count += 1 }
      if count > 4 { return true }
    }
    return count > 0 && (tableDepth > 0 || captionDepth > 0)
  }

  /// Whether a block that is marked up as text is one of the headings that every article has.
  private func isHeading(_ block: [UInt8]) -> Bool {
    guard block.count <= 25 else { return false }
    switch string(comparable(block)) {
    case "abstract", "introduction", "background", "objective", "objectives", "methods",
      "materialsandmethods", "results", "discussion", "conclusion", "conclusions", "references":
      return true
    default: return false
    }
  }

  private mutating func appendProse(_ heading: Heading?) {
    let known = heading?.section == .body ? nil : heading?.section
    if isCaption(block) {
      article.append(.caption, label: heading?.label, block)
      return
    }
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
  private func isCaption(_ block: [UInt8]) -> Bool {
    for name in ["fig. ", "figure ", "table "] as [StaticString] where block.hasLoweredPrefix(name)
    {
      let rest = block.dropFirst(name.utf8CodeUnitCount)
      let number = rest.prefix(3).prefix(while: TextByte.isDigit)
      guard !number.isEmpty, let next = rest.dropFirst(number.count).first else { return false }
      return next == 0x2E || next == 0x3A
    }
    return false
  }

  /// Whether a text of links only is worth keeping for a number in it.
  private func hasIdentifier(_ text: [UInt8]) -> Bool {
    doi(in: text) != nil || text.firstIndex(ofLowered: "nct0") != nil
  }

  /// Notes DOIs and registry numbers that only the targets of the block's links name.
  private mutating func appendTargets() {
    for target in targets {
      if target.firstIndex(ofLowered: "doi.org/") != nil, let doi = doi(in: target) {
        guard doi != article.doi, !isWritten(doi) else { continue }
        let isCited = article.passages.last?.section == .references
        append(FieldIdentifier(isCited ? .citedDOI : .relatedDOI, doi, field: "a/@href"))
      } else if let number = registryNumber(in: target), !isWritten(number.lowercased()) {
        append(FieldIdentifier(.dataBank(nil), number, field: "a/@href"))
      }
    }
  }

  private mutating func append(_ identifier: FieldIdentifier) {
    guard known.insert(identifier).inserted else { return }
    article.identifiers.append(identifier)
  }

  private func isWritten(_ lowered: String) -> Bool {
    String(decoding: block.map(TextByte.lowered), as: UTF8.self).contains(lowered)
  }

  // MARK: Headings

  private mutating func closeHeading(_ level: Int) {
    let text = block
    block.removeAll(keepingCapacity: true)
    emphasized.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    needsSpace = false
    openHeading(level, text[...])
  }

  private mutating func openHeading(_ level: Int, _ heading: ArraySlice<UInt8>) {
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

  private static let referenceHeadings: Set<String> = [
    "references", "bibliography", "literaturecited", "workscited", "notesandreferences",
    "referencesandnotes", "reference",
  ]

  /// Headings, letters only, of what stands beside an article.
  private static let mutedHeadings: Set<String> = [
    "altmetric", "citedby", "citedbyarticles", "citingarticles", "comments", "connectwithnlm",
    "fulltextlinks", "latestnews", "leaveacomment", "leaveareply", "linkout",
    "linkoutmoreresources", "links", "metrics", "mostpopular", "mostread", "morefromthisauthor",
    "morelikethis", "navigation", "ncbiliteratureresources", "newsletter", "popular",
    "readernotes", "recentactivity", "recommended", "recommendedarticles", "relatedarticles",
    "relatedcontent", "relatedinformation", "relatedlinks", "relatedstories", "relatedtopics",
    "savedsearches", "search", "share", "sharethis", "sharethisarticle", "similararticles",
    "similararticlesinpubmed", "subscribe", "trending", "youmayalsolike", "youmightalsolike",
  ]

  // MARK: Tables

  /// Whether a table places parts of the page and does not hold data.
  private func isLayout(_ table: Int) -> Bool {
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

/// A registry number in the target of a link: "NCT01234567" or "ISRCTN12345678".
private func registryNumber(in target: ArraySlice<UInt8>) -> String? {
  for (prefix, digits) in [("NCT" as StaticString, 8), ("ISRCTN", 8)] {
    let name = prefix.bytes
    var at = target.startIndex
    while at + name.count + digits <= target.endIndex {
      let number = target[(at + name.count)...].prefix(while: TextByte.isDigit)
      if number.count == digits, target[at..<at + name.count].elementsEqual(name) {
        return string(target[at..<number.endIndex])
      }
      at += 1
    }
  }
  return nil
}

/// Text of a superscript: digits, signs and the letters of table notes as superscript characters.
func superscripted(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  let isLetter = text.count == 1
  for scalar in string(text).unicodeScalars {
    let replacement: Unicode.Scalar =
      switch scalar {
      case "0": "⁰"
      case "1": "¹"
      case "2": "²"
      case "3": "³"
      case "4": "⁴"
      case "5": "⁵"
      case "6": "⁶"
      case "7": "⁷"
      case "8": "⁸"
      case "9": "⁹"
      case "+": "⁺"
      case "-", "−", "–": "⁻"
      // A note's letter would turn the number before it into a word or a unit: "12.5a".
      case "a" where isLetter: "ᵃ"
      case "b" where isLetter: "ᵇ"
      case "c" where isLetter: "ᶜ"
      case "d" where isLetter: "ᵈ"
      case "e" where isLetter: "ᵉ"
      case "f" where isLetter: "ᶠ"
      default: scalar
      }
    result.append(contentsOf: String(replacement).utf8)
  }
  return result
}
