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
    for index in blocks.indices.prefix(30) where blocks[index].kind == .paragraph {
      let line = blocks[index].text
      guard line.count <= 400, let citation = citation(line) else { continue }
      date = partialDate(in: line[citation.date])
      journal = journal(line[..<citation.date.lowerBound])
      doi = Parsing.doi(in: line)
      var next = index + 1
      while next < blocks.count, blocks[next].run == blocks[index].run {
        if doi == nil, blocks[next].text.hasLoweredPrefix("doi:") {
          doi = Parsing.doi(in: blocks[next].text)
        }
        next += 1
      }
      titleIndex = next < blocks.count ? next : nil
      // The publication type stands above the citation, and again above the title.
      for before in blocks.indices.prefix(index + 6) {
        let type = string(blocks[before].text)
        guard Self.types.contains(type) else { continue }
        furniture.insert(before)
        if !publicationTypes.contains(type) { publicationTypes.append(type) }
      }
      while let title = titleIndex, furniture.contains(title) {
        titleIndex = title + 1 < blocks.count ? title + 1 : nil
      }
      if journal == nil { journal = journalBelowTitle(blocks) }
      return
    }
  }

  /// Where the date of a line such as "J Inv Med 2025 Apr 2;86(2):24m15622" stands.
  private func citation(_ line: [UInt8]) -> (date: Range<Int>, end: Int)? {
    for at in line.indices where line[at] == 0x3B {
      guard at + 1 < line.count, isDigit(line[at + 1]) else { continue }
      // At most "2025 Nov-Dec 31" before the semicolon.
      var start = at
      while start > 0, at - start < 18, line[start - 1] != 0x2E { start -= 1 }
      let date = line[start..<at].trimmingSpace
      guard date.prefix(4).count == 4, date.prefix(4).allSatisfy(isDigit),
        date.first == 0x31 || date.first == 0x32
      else { continue }
      let volume = line[(at + 1)...].prefix(30)
      guard volume.contains(0x3A) || volume.contains(0x28) else { continue }
      return (date.startIndex..<date.endIndex, at)
    }
    return nil
  }

  private func journal(_ before: ArraySlice<UInt8>) -> String? {
    var name = before.trimmingSpace
    // "1. " numbers the record of an export.
    let number = name.prefix(while: isDigit)
    if !number.isEmpty, name[number.endIndex...].starts(with: ". ".utf8) {
      name = name[number.endIndex...].dropFirst(2)
    }
    while name.last == 0x2E { name = name.dropLast() }
    guard name.count >= 2, name.count <= 150, name.contains(where: isLetter) else {
      return nil
    }
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

  private static let types: Set<String> = [
    "Case Reports", "Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II",
    "Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Comment", "Comparative Study",
    "Controlled Clinical Trial", "Editorial", "Guideline", "Letter", "Meta-Analysis",
    "Multicenter Study", "Observational Study", "Practice Guideline", "Pragmatic Clinical Trial",
    "Published Erratum", "Randomized Controlled Trial", "Retracted Publication",
    "Retraction of Publication", "Review", "Systematic Review", "Validation Study",
  ]
}
