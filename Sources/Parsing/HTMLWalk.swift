import Documents

/// Writes the passages of elements into an article.
struct HTMLWalk {
  var article: Article
  let tree: HTMLTree
  let roles: [HTMLMainText.Role]
  let title: [UInt8]

  /// The text of the block at hand, white space collapsed.
  var block: [UInt8] = []
  var needsSpace = false
  var emphasized: [Range<Int>] = []
  /// Where open bold elements began, and in which block.
  var boldStarts: [(start: Int, block: Int)] = []
  /// The number of the block at hand.
  var blockNumber = 0
  /// Bytes of ``block`` that are links.
  var linkCount = 0
  var linkStarts: [(start: Int, block: Int)] = []
  /// The targets of the block's links.
  var targets: [ArraySlice<UInt8>] = []
  /// The identifiers of targets so far.
  var known: Set<FieldIdentifier> = []
  /// What a PubMed page marks as label of the block.
  var blockLabel: String?
  var isAfterBreak = false
  /// Where a citation callout was dropped; what separates callouts is dropped too.
  var calloutAt = -1

  var open: [Int] = []
  var headings: [Heading] = []
  /// The section of the last run-in heading below the innermost heading.
  var runIn: Section?
  var captionDepth = 0
  var abstractDepth = 0
  var referencesDepth = 0
  /// Depth in a table of data, its number of cells in the row at hand.
  var tableDepth = 0
  var cellCount = 0
  /// The table of data at hand, as its tags give it.
  var table: TableOutline?
  /// What the last caption calls its table: "Table 2".
  var tableLabel: String?
  /// Whether a table has it already.
  var labelIsTaken = false

  struct Heading {
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

  mutating func begin(_ index: Int, _ tag: HTMLTag) {
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
    case .thead, .tbody, .tfoot:
      if tableDepth == 1 { noteTable { $0.beginGroup(isHead: tag == .thead) } }
    case .tr where tableDepth == 1:
      flush()
      cellCount = 0
      noteTable { $0.beginRow() }
    case .td where tableDepth == 1, .th where tableDepth == 1:
      beginCell(index, isHeader: tag == .th)
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

  mutating func close(_ index: Int) {
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
        linkCount += block[start...].count(where: isWord)
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
      if tableDepth == 1 { endTable() }
      tableDepth -= 1
    }
  }

  /// Where in the block at hand an element goes on that began at some place of some block.
  func place(_ begin: (start: Int, block: Int)) -> Int {
    begin.block == blockNumber ? begin.start : 0
  }

  // MARK: Text

  mutating func append(text: ArraySlice<UInt8>) {
    for byte in text {
      if isSpace(byte) {
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
  mutating func appendSuperscript(_ index: Int) {
    let content = tree.content(of: index)
    let text = content.trimmingSpace
    guard !text.isEmpty else { return }
    let isSeparator = text.allSatisfy { $0 == 0x2C || $0 == 0x3B || $0 == 0x20 }
    let isDash = text.count == 1 && text.first == 0x2D || text.elementsEqual("–".utf8)
    if isCallout(index) || isSeparator || (isDash && calloutAt == block.count) {
      calloutAt = block.count
      return
    }
    if content.first.map(isSpace) == true { needsSpace = true }
    append(text: superscripted(text)[...])
    if content.last.map(isSpace) == true { needsSpace = true }
  }

  /// Whether a superscript refers to a note or reference: it is or holds a link within the page, or
  /// its class says so.
  func isCallout(_ index: Int) -> Bool {
    if isReferenceLink(index) { return true }
    for node in index..<tree.nodes[index].end where tree.nodes[node].tag == .a {
      if isReferenceLink(node) { return true }
    }
    return open.reversed().prefix(3).contains { tree.nodes[$0].tag == .a && isReferenceLink($0) }
  }

  func isReferenceLink(_ index: Int) -> Bool {
    if let target = tree.value(.href, of: index), target.contains(0x23) { return true }
    guard let name = tree.value(.class, of: index) else { return false }
    for word in name.split(whereSeparator: { !isLetter($0) }) {
      switch string(word.prefix(12).map(lowered)) {
      case "ref", "refs", "reference", "references", "reflink", "bibr", "bibref", "cite",
        "citation",
        "xref", "footnote":
        return true
      default: break
      }
    }
    return false
  }

  func isSubtitle(_ index: Int) -> Bool {
    tree.value(.class, of: index)?.elementsEqual("sub-title".utf8) == true
  }

  /// Makes the end of the block its label, and the text before it a block of its own.
  mutating func label(from start: Int) {
    var label = block[start...].trimmingSpace
    while label.last == 0x3A || label.last == 0x2E { label = label.dropLast() }
    let text = string(label)
    block.removeSubrange(start...)
    flush()
    blockLabel = text
  }
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
