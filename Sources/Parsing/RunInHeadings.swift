import Documents

/// A stretch of a paragraph, with the heading that ran into it.
struct LabelledPart: Equatable {
  /// The heading as written, without colon; nil before the first.
  var label: String?
  /// The section that the heading names.
  var section: Section?
  /// The text after the heading.
  var range: Range<Int>
}

/// Splits a paragraph at the headings that run into its text.
///
/// Known headings only: at the start with a colon, a dash or a full stop ("METHODS. We …"), within
/// the paragraph with a colon at the start of a sentence, and wherever the source emphasises one. Where
/// the first is set off by a stop or dash, so may be the others.
///
/// - Parameters:
///   - paragraph: The text, without line breaks.
///   - emphasized: Where the source has bold text, in order.
/// - Returns: The parts in order; each has a heading, except what stands before the first.
func runInHeadings(in paragraph: [UInt8], emphasized: [Range<Int>] = []) -> [LabelledPart] {
  var parts: [LabelledPart] = []
  var current = LabelledPart(range: 0..<0)
  func close(at end: Int) {
    current.range = current.range.lowerBound..<end
    if current.label != nil || !paragraph[current.range].trimmingSpace.isEmpty {
      parts.append(current)
    }
  }
  func open(_ heading: RunInHeading) {
    close(at: heading.range.lowerBound)
    let start = heading.range.upperBound
    current = LabelledPart(label: heading.label, section: heading.section, range: start..<start)
  }
  var at = 0
  var mark: UInt8 = 0x3A
  if emphasized.first?.lowerBound != 0, let heading = leadingHeading(paragraph) {
    open(heading)
    at = heading.range.upperBound
    mark = heading.mark
  }
  var bold = emphasized[...]
  var colon = -1
  while true {
    if colon < at {
      colon =
        paragraph[at...].firstIndex(where: { $0 == 0x3A || $0 == mark }) ?? paragraph.count
    }
    while let next = bold.first, next.lowerBound < at { bold = bold.dropFirst() }
    if let next = bold.popFirst(where: { $0.lowerBound <= colon }) {
      if let heading = emphasizedHeading(paragraph, next) {
        open(heading)
        at = heading.range.upperBound
      }
      continue
    }
    guard colon < paragraph.count else { break }
    if let heading = heading(paragraph, before: colon, after: current.range.lowerBound) {
      open(heading)
    }
    at = colon + 1
  }
  close(at: paragraph.count)
  return parts
}

extension ArraySlice {
  fileprivate mutating func popFirst(where condition: (Element) -> Bool) -> Element? {
    guard let first, condition(first) else { return nil }
    self = dropFirst()
    return first
  }
}

private struct RunInHeading {
  var label: String
  var section: Section
  /// From the heading's first byte to the first of the text that it heads.
  var range: Range<Int>
  /// The first byte of what sets it off.
  var mark: UInt8 = 0x3A
}

/// Whether a text begins with a heading that is set off from what follows.
func hasLeadingHeading(_ text: ArraySlice<UInt8>) -> Bool {
  guard let first = text.first, isUpper(first) else { return false }
  return leadingHeading(Array(text.prefix(longestLabel + 8))) != nil
}

/// What is longer before a colon is a sentence.
private let longestLabel = 80

/// The heading with which a paragraph begins, set off by a colon, a dash or a stop.
private func leadingHeading(_ paragraph: [UInt8]) -> RunInHeading? {
  guard let first = paragraph.first, isUpper(first) else { return nil }
  for at in 1..<max(1, min(paragraph.count, longestLabel)) {
    let end: Int
    switch paragraph[at] {
    case 0x3A: end = at + 1
    case 0x2E where at + 1 < paragraph.count && paragraph[at + 1] == 0x20: end = at + 1
    case 0x2D
    where paragraph[at - 1] == 0x20 && at + 1 < paragraph.count && paragraph[at + 1] == 0x20:
      end = at + 1
    // En and em dash.
    case 0xE2
    where at + 2 < paragraph.count && paragraph[at + 1] == 0x80
      && (paragraph[at + 2] == 0x93 || paragraph[at + 2] == 0x94):
      end = at + 3
    default: continue
    }
    if var heading = heading(paragraph, label: 0..<at, textAt: end) {
      heading.mark = paragraph[at]
      return heading
    }
    return (paragraph[at] == 0x3A ? capitalHeading(paragraph, before: at) : nil)
  }
  return nil
}

/// A label in capitals at the start of a paragraph that is none of the known ones: "FUNDING: …".
///
/// It names no section, but it ends the one before. Names of identifiers are shorter.
private func capitalHeading(_ paragraph: [UInt8], before colon: Int) -> RunInHeading? {
  let label = paragraph[..<colon].trimmingSpace
  guard label.count >= 7, label.count <= 40 else { return nil }
  for byte in label where !isUpper(byte) && byte != 0x20 && byte != 0x26 { return nil }
  var end = colon + 1
  while end < paragraph.count, paragraph[end] == 0x20 { end += 1 }
  // "COOLHAIR: a randomized trial" is a study with its name.
  guard end > colon + 1, end < paragraph.count, !isLower(paragraph[end]) else {
    return nil
  }
  return RunInHeading(label: string(label), section: .body, range: 0..<end)
}

/// The section that a label names; registries' names stand for a registration.
func sectionOfLabel(_ label: String) -> Section? {
  if let section = section(forHeading: label) { return section }
  let key = comparable(label.utf8)
  if key.firstIndex(ofLowered: "clinicaltrials") != nil
    || key.firstIndex(ofLowered: "trialregist") != nil
  {
    return .registration
  }
  // "Subject and methods": its words are headings' words, and one of them tells.
  for word in label.utf8.split(whereSeparator: { !isWord($0) }) where word.count > 3 {
    if let section = section(forHeading: string(word)) { return section }
  }
  return nil
}

/// The heading that bold text is: known, and at the start or set off by a colon or stop.
private func emphasizedHeading(_ paragraph: [UInt8], _ range: Range<Int>) -> RunInHeading? {
  guard range.count <= longestLabel, range.upperBound <= paragraph.count else { return nil }
  var label = paragraph[range].trimmingSpace
  var isSetOff = range.lowerBound == 0
  while let last = label.last, last == 0x3A || last == 0x2E || last == 0x2D {
    label = label.dropLast()
    isSetOff = true
  }
  var end = range.upperBound
  while end < paragraph.count, paragraph[end] == 0x20 || paragraph[end] == 0x3A {
    if paragraph[end] == 0x3A { isSetOff = true }
    end += 1
  }
  guard isSetOff, end < paragraph.count else { return nil }
  return heading(paragraph, label: label.startIndex..<label.endIndex, textAt: end)
}

/// The heading that ends at a colon, when it begins a sentence.
///
/// What drops tags leaves "…in children.Results:Of 46 …" without spaces: a sentence may follow at once.
private func heading(_ paragraph: [UInt8], before colon: Int, after start: Int) -> RunInHeading? {
  let textAt = colon + (paragraph[colon] == 0xE2 ? 3 : 1)
  guard
    textAt >= paragraph.count || spaceLength(paragraph, at: textAt) > 0
      || isUpper(paragraph[textAt]) || isDigit(paragraph[textAt])
  else { return nil }
  var low = colon
  while low > start {
    let byte = paragraph[low - 1]
    if byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x3B || byte == 0x29 { break }
    // A no-break space stands between sentences, too.
    if byte == 0xA0, low > start + 1, paragraph[low - 2] == 0xC2 { break }
    guard colon - low < longestLabel,
      isLetter(byte) || byte == 0x20 || byte == 0x26 || byte == 0x2F || byte == 0x2C
        || low > 2 && spaceLength(paragraph, at: low - 3) == 3
    else { return nil }
    low -= byte < 0x80 ? 1 : 3
  }
  while low < colon, case let length = spaceLength(paragraph, at: low), length > 0 { low += length }
  guard low < colon, isUpper(paragraph[low]) else { return nil }
  return heading(paragraph, label: low..<colon, textAt: textAt)
}

private func heading(
  _ paragraph: [UInt8], label range: Range<Int>, textAt end: Int
) -> RunInHeading? {
  var bytes = paragraph[range].trimmingSpace
  // "Methods and Results" with thin spaces between its words
  if bytes.contains(0xE2) {
    for place in bytes.indices.reversed() where spaceLength(paragraph, at: place) == 3 {
      bytes.replaceSubrange(place..<place + 3, with: [0x20])
    }
  }
  guard isWordsOfHeadings(bytes) else { return nil }
  let label = string(bytes)
  guard let section = sectionOfLabel(label) else { return nil }
  var end = end
  while true {
    let length = spaceLength(paragraph, at: end)
    if length == 0 { break }
    end += length
  }
  return RunInHeading(label: label, section: section, range: range.lowerBound..<end)
}

/// The length of the space at a place, be it a no-break or a thin one; 0 if there is none.
private func spaceLength(_ text: [UInt8], at place: Int) -> Int {
  guard place < text.count else { return 0 }
  if text[place] == 0x20 { return 1 }
  if text[place] == 0xC2 { return place + 1 < text.count && text[place + 1] == 0xA0 ? 2 : 0 }
  guard text[place] == 0xE2, place + 2 < text.count, text[place + 1] == 0x80 else { return 0 }
  // U+2000 to U+200A, U+202F
  return text[place + 2] <= 0x8A || text[place + 2] == 0xAF ? 3 : 0
}

/// Whether a label is made of the words of headings only: "Results of the vote" is a sentence.
func isWordsOfHeadings(_ label: some Collection<UInt8>) -> Bool {
  guard let first = label.first, isUpper(first), label.count <= longestLabel else {
    return false
  }
  var count = 0
  for word in label.split(whereSeparator: { !isWord($0) }) {
    count += 1
    // "The results:" and "Of the patients:" begin a sentence.
    if count == 1, word.count <= 3, !word.elementsEqual("Key".utf8),
      !word.elementsEqual("KEY".utf8),
      !word.map(lowered).elementsEqual("aim".utf8)
    {
      return false
    }
    guard count <= 8, word.count <= 15, headingWords.contains(string(word.map(lowered)))
    else { return false }
  }
  return count > 0
}

private let headingWords: Set<String> = [
  "aim", "aims", "analyses", "analysis", "and", "approach", "background", "clinical",
  "clinicaltrials",
  "conclusion", "conclusions", "context", "data", "design", "discussion", "evidence", "extraction",
  "exposure", "exposures", "findings", "for", "gov", "goal", "goals", "hypothesis",
  "identifier", "implications", "importance", "in", "information", "interpretation",
  "intervention", "interventions", "introduction", "key", "level", "limitations", "main",
  "material", "materials", "measure", "measurement", "measurements", "measures", "method",
  "methodology", "methods", "number", "objective", "objectives", "of", "or", "outcome", "outcomes",
  "participant", "participants", "patient", "patients", "population", "practice", "primary",
  "procedure", "procedures", "purpose", "purposes", "question", "randomization", "rationale",
  "registration", "registry", "relevance", "research", "result", "results", "sample", "secondary",
  "selection", "setting", "settings", "significance", "sources", "statement", "statistical",
  "statistics", "studies", "study", "subject", "subjects", "summary", "synthesis", "the",
  "treatment", "trial",
]
