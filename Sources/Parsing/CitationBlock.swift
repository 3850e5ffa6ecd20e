import Documents

/// What the citation at the top of a page or PubMed export says of the article.
///
/// Only lines that are nothing but citation count: the DOI that a news text mentions in a sentence
/// is another article's.
struct CitationBlock {
  /// The index of the block after the citation, where the title stands; nil without a citation.
  var titleIndex: Int?
  /// The article's own DOI, from the citation's line or the next.
  var doi: String?
  /// PubMed's number, if exactly one stands at the start of a line.
  var pmid: String?
  /// PubMed Central's id, likewise.
  var pmcid: String?
  /// The journal, if the citation begins with it.
  var journal: String?
  /// The date in the citation.
  var date: PartialDate?
  /// Lines before the citation that name a publication type.
  var publicationTypes: [String] = []
  /// Blocks that are no text: lines of publication types.
  var furniture: Set<Int> = []

  /// Reads the citation of a text.
  init(_ blocks: [TextBlock]) {
    readCitation(blocks)
    readIdentifiers(blocks)
  }

  private mutating func readCitation(_ blocks: [TextBlock]) {
    let head = head(of: blocks)
    for index in blocks.indices.prefix(min(head, 30)) where blocks[index].kind == .paragraph {
      let line = blocks[index].text
      guard line.count <= 400, let (dated, journal, isDotted) = citation(line) else { continue }
      date = partialDate(in: line[dated])
      self.journal = journal
      doi = Parsing.doi(in: line)
      var next = index + 1
      while next < blocks.count, blocks[next].run == blocks[index].run {
        if doi == nil, isNothingButDOI(blocks[next].text) {
          doi = Parsing.doi(in: blocks[next].text)
        }
        next += 1
      }
      // At the foot of a page, or beneath the title, it is not what stands above this.
      let isAbove =
        journal == nil || index < 5 && (isDotted || blocks[..<index].allSatisfy(isAboveTitle))
      titleIndex = next < blocks.count && isAbove ? next : nil
      // The publication type stands above the citation, and again above the title.
      for before in blocks.indices.prefix(index + 6) {
        let type = string(blocks[before].text)
        guard Self.types.contains(type) else { continue }
        furniture.insert(before)
        if !publicationTypes.contains(type) { publicationTypes.append(type) }
      }
      while let title = titleIndex, furniture.contains(title) || isKind(blocks[title].text) {
        titleIndex = title + 1 < blocks.count ? title + 1 : nil
      }
      if self.journal == nil { self.journal = journalBelowTitle(blocks) }
      break
    }
    guard doi == nil else { return }
    // Alone in a line above the text it is the article's own.
    for index in blocks.indices.prefix(min(head, 6)) where isNothingButDOI(blocks[index].text) {
      // "Comment on: Zinc for colds"
      if index > 0, speaksOfOther(blocks[index - 1].text[...]) { continue }
      doi = Parsing.doi(in: blocks[index].text)
      return
    }
  }

  /// Whether a block can stand above a citation that has the title beneath it: a kind of article, a DOI, a few words.
  private func isAboveTitle(_ block: TextBlock) -> Bool {
    if case .heading = block.kind { return false }
    return isKind(block.text) || Self.types.contains(string(block.text))
      || isNothingButDOI(block.text) || block.text.split(separator: 0x20).count <= 4
  }

  /// Whether a line names another article that this one is about: "Comment on", "Erratum in".
  private func speaksOfOther(_ line: ArraySlice<UInt8>) -> Bool {
    [
      "comment in", "comment on", "comment to", "correction for", "correction in", "correction to",
      "correction:", "corrigendum", "erratum", "expression of concern", "reply to", "reply:",
      "retraction in", "retraction note", "retraction of", "retraction:",
    ].contains { line.hasLoweredPrefix($0) }
  }

  /// How many blocks stand before the text: before the heading of its first section, or of its references.
  private func head(of blocks: [TextBlock]) -> Int {
    blocks.firstIndex { block in
      guard case .heading = block.kind else { return false }
      let heading = plainParagraph(block.text).text
      let key = string(comparable(heading))
      return section(forHeading: string(heading)) != nil
        || ["abstract", "references", "bibliography", "journalreference"].contains(key)
    } ?? blocks.count
  }

  /// Whether a line is a DOI with or without its label or resolver: "doi: 10.1000/abc",
  /// "https://doi.org/10.1000/abc".
  private func isNothingButDOI(_ line: [UInt8]) -> Bool {
    var rest = line[...]
    if line.hasLoweredPrefix("doi") { rest = rest.dropFirst(3).drop { $0 == 0x3A || $0 == 0x20 } }
    return line.count <= 200 && !rest.trimmingSpace.contains(0x20)
      && (rest.hasLoweredPrefix("http") || rest.hasLoweredPrefix("10."))
      && Parsing.doi(in: rest) != nil
  }

  /// Whether a line only says what kind of article this is: "Open access    Original research".
  private func isKind(_ line: [UInt8]) -> Bool {
    guard line.count <= 120 else { return false }
    let words = string(line).lowercased().split(separator: " ")
    return Self.kinds.contains(words.joined(separator: " "))
      || (1..<max(words.count, 1)).contains {
        Self.kinds.contains(words[..<$0].joined(separator: " "))
          && Self.kinds.contains(words[$0...].joined(separator: " "))
      }
  }

  /// Where the date of a line such as "J Inv Med 2025 Apr 2;86(2):24m15622" or "J Inv Med 2025; 86: 24–31"
  /// stands, and the journal before it.
  ///
  /// - Returns: Also whether a full stop ends the journal; nil also for an entry of a list of references, which names
  ///   authors and title.
  private func citation(_ line: [UInt8]) -> (date: Range<Int>, journal: String?, isDotted: Bool)? {
    for at in line.indices where line[at] == 0x3B {
      let volume = line[(at + 1)...].drop { $0 == 0x20 }
      guard let digit = volume.first, isDigit(digit), let year = year(of: line, before: at) else {
        continue
      }
      let before = line[..<year].trimmingSpace
      let isDated = before.isEmpty || before.last == 0x2E
      let isFollowed =
        isDated ? volume.prefix(30).contains { $0 == 0x3A || $0 == 0x28 } : hasPages(volume)
      guard isFollowed,
        let name = nameOfJournal(before), isDated || !name.isEmpty
      else { continue }
      return (year..<at, journal(name), isDated)
    }
    return nil
  }

  /// Where the year begins that stands before a semicolon: at most "2025 Nov-Dec 31".
  private func year(of line: [UInt8], before semicolon: Int) -> Int? {
    for start in stride(from: semicolon - 4, through: max(0, semicolon - 18), by: -1) {
      guard line[start] == 0x31 || line[start] == 0x32,
        line[start..<start + 4].allSatisfy(isDigit), start == 0 || !isWord(line[start - 1])
      else { continue }
      return line[start..<semicolon].contains(0x2E) ? nil : start
    }
    return nil
  }

  /// Whether a volume is followed by pages: "11:e045678", "395 (10229): 1054–62".
  private func hasPages(_ volume: ArraySlice<UInt8>) -> Bool {
    var rest = volume.drop(while: isDigit).drop { $0 == 0x20 }
    if rest.first == 0x28 { rest = rest.drop { $0 != 0x29 }.dropFirst().drop { $0 == 0x20 } }
    guard rest.first == 0x3A else { return false }
    return rest.dropFirst().prefix(3).contains(where: isDigit)
  }

  /// What stands before the date, without the number of an export's record and "Cite this as:".
  ///
  /// - Returns: Nil if it names authors or a title: "Doe J. Zinc for colds. J Inv Med".
  private func nameOfJournal(_ before: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var name = before
    let number = name.prefix(while: isDigit)
    if !number.isEmpty, name[number.endIndex...].starts(with: ". ".utf8) {
      name = name[number.endIndex...].dropFirst(2)
    }
    if name.hasLoweredPrefix("cite this"), let colon = name.firstIndex(of: 0x3A) {
      name = name[(colon + 1)...].trimmingSpace
    }
    while name.last == 0x2E { name = name.dropLast() }
    guard name.count <= 150, !name.contains(0x3A), !speaksOfOther(name),
      !["accepted ", "published ", "received "].contains(where: { name.hasLoweredPrefix($0) })
    else { return nil }
    let words = name.split(separator: 0x20)
    guard words.count <= 12, !words.contains(where: { $0.last == 0x2C }) else { return nil }
    // "Am. J. Clin. Nutr." has dots, too.
    let isAbbreviated = words.dropLast().allSatisfy { $0.last == 0x2E }
    return isAbbreviated || !words.dropLast().contains { $0.last == 0x2E } ? name : nil
  }

  private func journal(_ name: ArraySlice<UInt8>) -> String? {
    guard name.count >= 2, name.contains(where: isLetter) else { return nil }
    return string(name.trimmingSpace)
  }

  /// The journal in the line of authors on a page of PubMed.
  ///
  /// The line ends with what is left of the citation: "Jane Doe et al. J Inv Med. .".
  private func journalBelowTitle(_ blocks: [TextBlock]) -> String? {
    guard let titleIndex else { return nil }
    for block in blocks[titleIndex...].prefix(6) {
      guard block.text.count <= 300, let at = block.text.firstIndex(ofLowered: "et al. ") else {
        continue
      }
      let rest = block.text[(at + 7)...]
      let name = rest.prefix { $0 != 0x2E && !isDigit($0) }
      guard name.count >= 3, rest[name.endIndex...].starts(with: ". ".utf8) else { continue }
      return string(name)
    }
    return nil
  }

  private mutating func readIdentifiers(_ blocks: [TextBlock]) {
    var pmids: Set<String> = []
    var pmcids: Set<String> = []
    var exported: String?
    for (index, block) in blocks.enumerated() where block.text.count <= 400 {
      // A hard-wrapped export joins "DOI: …" and "PMID: …" into one paragraph.
      if block.text.hasLoweredPrefix("pmcid:"), let id = Parsing.pmcid(in: block.text) {
        pmcids.insert(id)
      }
      guard let at = startOfLabel(block.text, "pmid:") else { continue }
      guard let id = Parsing.pmid(atStartOf: block.text[(at + 5)...]) else { continue }
      pmids.insert(id)
      if let id = Parsing.pmcid(in: block.text) { pmcids.insert(id) }
      if block.text.hasLoweredPrefix("doi:") {
        exported = Parsing.doi(in: block.text)
      } else if index > 0, blocks[index - 1].run == block.run,
        blocks[index - 1].text.hasLoweredPrefix("doi:")
      {
        exported = Parsing.doi(in: blocks[index - 1].text)
      }
    }
    if pmids.count == 1 {
      pmid = pmids.first
      doi = doi ?? exported
    }
    if pmcids.count == 1 { pmcid = pmcids.first }
  }

  /// Where a label begins that stands at the start, or after the DOI that begins the text.
  private func startOfLabel(_ text: [UInt8], _ label: StaticString) -> Int? {
    if text.hasLoweredPrefix(label) { return 0 }
    guard text.hasLoweredPrefix("doi:") || text.hasLoweredPrefix("pmcid:") else { return nil }
    return text.firstIndex(ofLowered: label)
  }

  /// What journals print above titles, lower case.
  private static let kinds: Set<String> = [
    "article", "articles", "brief report", "clinical research", "clinical trial",
    "contents lists available at sciencedirect", "full text", "full text article", "open access",
    "original article", "original articles", "original contribution",
    "original investigation", "original paper", "original research", "original study", "paper",
    "papers", "research", "research article", "research paper", "review", "review article",
    "short report", "systematic review",
  ]

  private static let types: Set<String> = [
    "Case Reports", "Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II",
    "Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Comment", "Comparative Study",
    "Controlled Clinical Trial", "Editorial", "Guideline", "Letter", "Meta-Analysis",
    "Multicenter Study", "Observational Study", "Practice Guideline", "Pragmatic Clinical Trial",
    "Published Erratum", "Randomized Controlled Trial", "Retracted Publication",
    "Retraction of Publication", "Review", "Systematic Review", "Validation Study",
  ]
}
