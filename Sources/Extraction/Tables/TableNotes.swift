import Documents
import Lexing

/// What the caption and the footnotes of a table say that its numbers are; those of its neighbours say
/// nothing of it.
///
/// A class, as each cell asks for it.
final class TableNotes {
  /// What they say of all values: "Values are mean (SD) or n (%)".
  private(set) var forms = CellForms()
  /// The only spread that they name: "values are means ± SD".
  private(set) var spread: SpreadKind?
  /// The level of the intervals that they name, if it is one.
  private(set) var intervalLevel: Double?
  private var hasSeveralLevels = false
  /// Whether they name intervals.
  private(set) var namesInterval = false
  /// The only ratio that they name with its interval: "Odds ratios (95% CI) for relapse".
  private(set) var ratio: MeasureMention?
  private var hasSeveralRatios = false
  /// Whether the caption says of all values that they are changes: "Change from baseline in pain".
  private(set) var namesChange = false
  /// Whether the caption says that the table shows what other studies found: see ``TableOthers``.
  private(set) var isOfOthers = false
  /// The only size that the caption gives: "Adverse events (safety population, n = 97)".
  private(set) var size: Int?
  private var hasSeveralSizes = false
  /// Whether hazards are modelled, so that "Exp(B)" is a ratio of these.
  private(set) var namesHazards = false
  /// Whether odds are modelled, so that it may be a ratio of those.
  private(set) var namesLogisticModel = false
  /// The measures whose abbreviation they give another meaning: "HR, heart rate".
  private var redefined: Set<EffectSize.Measure> = []
  /// Whether the caption says that things and no people are counted: "Distribution of isolates".
  private(set) var namesThings = false
  /// What they say behind the mark of a footnote, for the headings that bear it.
  private var marked: [(mark: FootnoteMark, forms: CellForms)] = []
  /// The measures that notes behind marks are: "ᵈRelative risk".
  private var markedMeasures: [(mark: FootnoteMark, measure: MeasureMention)] = []
  private var kinds: Set<SpreadKind> = []

  /// The spread behind "±": the one that is named, or the standard deviation where none is.
  var plusMinus: SpreadKind? {
    if forms.isPlusMinusOpen { return nil }
    return forms.plusMinus ?? spread ?? (kinds.isEmpty ? .standardDeviation : nil)
  }

  /// Reads the captions beside the rows of a table that bear its label.
  init(of table: Table, _ passages: [Passage], _ text: LexedText, _ cursor: Cursor) {
    guard let first = table.rows.lazy.compactMap(\.passage).first,
      let last = table.rows.lazy.compactMap(\.passage).last
    else { return }
    let label = passages[first].label
    func isOwn(_ index: Int) -> Bool {
      text.passages.indices.contains(index) && text.passages[index].section == .caption
        && passages[index].label == label
    }
    var index = first - 1
    while isOwn(index), first - index <= 4 {
      let caption = cursor.restricted(to: text.passages[index].tokens)
      read(caption, isCaption: true)
      readSizes(of: caption)
      namesChange = namesChange || caption.beginsWithChange()
      namesThings = namesThings || caption.captionCountsThings()
      isOfOthers = isOfOthers || caption.captionNamesOtherStudies()
      index -= 1
    }
    index = last + 1
    while isOwn(index), index - last < 20 {
      read(cursor.restricted(to: text.passages[index].tokens), isCaption: false)
      index += 1
    }
    if kinds.count == 1 { spread = kinds.first }
  }

  /// Whether a note spells the abbreviation of a measure out as something else.
  func redefines(_ measure: EffectSize.Measure) -> Bool { redefined.contains(measure) }

  /// What a footnote says of the numbers beneath or beside a heading that bears its mark.
  func forms(of heading: Cursor) -> CellForms? {
    guard !marked.isEmpty else { return nil }
    return marked.first { heading.bears($0.mark) }?.forms
  }

  /// What an estimate is whose mark leads to a note that says so: "0.83ᵈ (0.56–1.24)" and "ᵈRelative risk".
  func measure(ofMarked cell: Cursor) -> MeasureMention? {
    guard !markedMeasures.isEmpty else { return nil }
    return markedMeasures.first { cell.hasMark($0.mark) }?.measure
  }

  /// Reads a caption or a note, sentence by sentence and mark by mark.
  private func read(_ passage: Cursor, isCaption: Bool) {
    var start = passage.index
    var mark = passage.footnoteMark()
    var cursor = passage
    while !cursor.isAtEnd {
      cursor.index += 1
      let isNewSentence = cursor.peek(-1).sentence != cursor.peek().sentence
      let next = cursor.footnoteMark()
      guard cursor.isAtEnd || isNewSentence || next != nil else { continue }
      readStatement(cursor.restricted(to: start..<cursor.index), mark, isCaption: isCaption)
      start = cursor.index
      mark = next
    }
  }

  private func readStatement(_ part: Cursor, _ mark: FootnoteMark?, isCaption: Bool) {
    var cursor = part
    var isGeneral = isCaption
    if let mark, let measure = part.measureOfNote() { markedMeasures.append((mark, measure)) }
    if !isCaption, mark == nil, part.saysThatValuesAreChanges() { namesChange = true }
    while !cursor.isAtEnd {
      if cursor.isWord("cox") || cursor.isWord("hazard") || cursor.isWord("hazards") {
        namesHazards = true
      }
      if cursor.isWord("logistic") { namesLogisticModel = true }
      if let measure = cursor.redefinedMeasure() { redefined.insert(measure) }
      if cursor.speaksOfValues() { isGeneral = true }
      if cursor.peek().is(.measure) {
        readRatio(cursor, isGeneral: isGeneral || cursor.index == part.index)
      }
      var ahead = cursor
      if let label = ahead.intervalLabel() {
        namesInterval = true
        if let level = label.level, let known = intervalLevel, known != level {
          hasSeveralLevels = true
        }
        intervalLevel = hasSeveralLevels ? nil : intervalLevel ?? label.level
      } else if cursor.peek().isWord,
        let kind = ahead.spreadLabelOfNoInterval() ?? ahead.spreadOfNote(), kind.isSingle
      {
        kinds.insert(kind)
      }
      cursor.index = max(ahead.index, cursor.index + 1)
    }
    let named = part.cellForms()
    if named.isPlusMinusOpen, mark == nil { forms.openPlusMinus() }
    guard !named.isEmpty || mark != nil && part.saysWhatBracketsHold() else { return }
    if let mark {
      marked.append((mark, named))
    } else if isGeneral {
      forms.add(named)
    }
  }
}

extension TableNotes {
  /// Notes the size that a caption gives; two of them are those of parts.
  fileprivate func readSizes(of caption: Cursor) {
    var cursor = caption
    while !cursor.isAtEnd {
      guard cursor.isWord("n"), let found = cursor.headerSize() else {
        cursor.index += 1
        continue
      }
      if let size, size != found.value { hasSeveralSizes = true }
      size = hasSeveralSizes || found.unit != nil ? nil : found.value
    }
  }

  /// Notes a ratio that is named with its interval; two of them leave open which is meant.
  fileprivate func readRatio(_ start: Cursor, isGeneral: Bool) {
    var cursor = start
    guard let mention = cursor.measure(), mention.measure.isRatio, mention.certainty != .vague
    else {
      return
    }
    if let ratio, ratio.measure != mention.measure { hasSeveralRatios = true }
    if isGeneral, mention.hasIntervalLabel, ratio == nil { ratio = mention }
    if hasSeveralRatios { ratio = nil }
  }
}

/// The mark of a footnote: a letter, a number or a sign.
struct FootnoteMark: Equatable {
  /// Its bytes, in the lowest places first; a raised letter is that letter.
  fileprivate var bytes: UInt64
}

extension Cursor {
  /// The mark that begins a footnote here: "ᵃMean (SD)", "* Values are", "a Mean".
  fileprivate func footnoteMark() -> FootnoteMark? {
    let before = peek(-1)
    let begins = before.kind == .end || before.is(.period) || before.is(.semicolon)
    let behind = isDoubled(at: index) ? 2 : 1
    guard begins || peek().is(.other), peek(behind).isWord, let mark = mark(at: index) else {
      return nil
    }
    // A letter that is not raised must stand apart: "a Mean (SD)".
    if peek().isWord {
      guard peek(1).hasSpaceBefore, peek(1).flags.contains(.capitalized) else { return nil }
    }
    return mark
  }

  /// Whether a heading ends with a mark, or has it behind one of its words.
  fileprivate func bears(_ mark: FootnoteMark) -> Bool {
    for index in bounds.dropFirst() where self.mark(at: index) == mark {
      let isLetter = self[at: index].isWord
      if !isLetter || !self[at: index].hasSpaceBefore && index == bounds.upperBound - 1 {
        return true
      }
    }
    return false
  }

  /// Whether a cell has a mark at any place.
  fileprivate func hasMark(_ mark: FootnoteMark) -> Bool {
    bounds.dropFirst().contains { !self[at: $0].isWord && self.mark(at: $0) == mark }
  }

  /// The measure with which a note begins behind its mark.
  fileprivate func measureOfNote() -> MeasureMention? {
    var cursor = self
    while !cursor.isAtEnd, !cursor.peek().isWord { cursor.index += 1 }
    return cursor.measure()
  }

  private func mark(at index: Int) -> FootnoteMark? {
    let token = self[at: index]
    let length = token.end - token.start
    switch token.kind {
    case .superscript: break
    case .word where length == 1 && !token.flags.contains(.capitalized): break
    case .symbol where token.is(.other) || token.is(.ascii("*")) || token.is(.ascii("#")): break
    default: return nil
    }
    // Of "**" both are one mark.
    if isDoubled(at: index - 1) { return nil }
    if isDoubled(at: index) {
      let byte = UInt64(text[Int(token.start)])
      return FootnoteMark(bytes: byte << 8 | byte)
    }
    if let letter = raisedLetter(at: Int(token.start), length: Int(length)) {
      return FootnoteMark(bytes: UInt64(letter))
    }
    var bytes: UInt64 = 0
    for byte in text[token.range].prefix(8) { bytes = bytes << 8 | UInt64(byte) }
    return FootnoteMark(bytes: bytes)
  }

  /// Whether the same sign stands here and next: "**".
  private func isDoubled(at index: Int) -> Bool {
    let (token, next) = (self[at: index], self[at: index + 1])
    return token.is(.ascii("*")) && next.is(.ascii("*")) && !next.hasSpaceBefore
  }

  /// The letter that is raised here: the "a" of "ᵃ".
  private func raisedLetter(at start: Int, length: Int) -> UInt8? {
    guard length == 3, text[start] == 0xE1 else { return nil }
    switch (text[start + 1], text[start + 2]) {
    case (0xB5, 0x83): return UInt8(ascii: "a")
    case (0xB5, 0x87): return UInt8(ascii: "b")
    case (0xB6, 0x9C): return UInt8(ascii: "c")
    case (0xB5, 0x88): return UInt8(ascii: "d")
    case (0xB5, 0x89): return UInt8(ascii: "e")
    case (0xB6, 0xA0): return UInt8(ascii: "f")
    case (0xB5, 0x8D): return UInt8(ascii: "g")
    default: return nil
    }
  }

  /// Whether a note names a spread and brackets: "Interquartile range in parentheses".
  fileprivate func saysWhatBracketsHold() -> Bool {
    bounds.contains {
      isWord("parentheses", at: $0) || isWord("parenthesis", at: $0) || isWord("brackets", at: $0)
    }
      && bounds.contains {
        var cursor = moved(to: $0)
        return self[at: $0].isWord && cursor.spreadLabel() != nil
      }
  }

  /// Whether a word shows that a note speaks of what the table's numbers are: "Values are", "presented as".
  fileprivate func speaksOfValues() -> Bool {
    isWord("values") || isWord("data") || isWord("results") || isWord("numbers")
      || isWord("figures") || isWord("variables") || isWord("presented") || isWord("expressed")
      || isWord("reported") || isWord("shown") || isWord("given") || isWord("displayed")
      || isWord("summarized") || isWord("summarised") || isWord("described")
      || isWord("unless") || isWord("represent")
  }

  /// Whether a caption begins with changes of a kind that no table of values before and after has: "Mean
  /// changes in weight", "Percent change in pain", "Change from baseline in pain"; not "Change in weight".
  fileprivate func beginsWithChange() -> Bool {
    var index = bounds.lowerBound
    // "Table 2. Mean change"
    if isWord("table", at: index) {
      index += 2
      while self[at: index].kind == .symbol { index += 1 }
    }
    let isMean =
      isWord("mean", at: index) || isWord("percent", at: index) || isWord("percentage", at: index)
      || isWord("average", at: index) || isWord("absolute", at: index)
    if isMean { index += 1 }
    guard isWord("change", at: index) || isWord("changes", at: index) else { return false }
    if isMean { return !isWord("over", at: index + 1) }
    return (index + 1..<index + 8).contains {
      isWord("from", at: $0) && isWord("baseline", at: $0 + 1)
    }
  }

  /// Whether a note says of all values that they are changes: "Values are mean ± SD change from baseline", but not "mean
  /// (SD) at baseline and change from baseline", "mean ± SD; change from baseline was tested".
  fileprivate func saysThatValuesAreChanges() -> Bool {
    guard let first = bounds.first,
      isWord("values", at: first) || isWord("data", at: first) || isWord("results", at: first)
    else { return false }
    var isNamed = false
    for index in bounds.dropFirst() {
      if isWord("change", at: index) || isWord("changes", at: index) {
        isNamed = isWord("from", at: index + 1) && isWord("baseline", at: index + 2) || isNamed
      }
      let isOther =
        isWord("and", at: index) || isWord("or", at: index) || isWord("unless", at: index)
        || isWord("except", at: index) || isWord("at", at: index) || isWord("for", at: index)
        || isWord("was", at: index) || isWord("were", at: index) && index > first + 1
        || self[at: index].is(.pValue) || self[at: index].is(.semicolon)
      if isOther { return false }
    }
    return isNamed
  }

  /// The measure whose abbreviation is spelled out here as something else: "HR, heart rate", "RR = respiratory rate",
  /// but not "HR, hazard ratio"; of other measures than these no other meaning is usual.
  fileprivate func redefinedMeasure() -> EffectSize.Measure? {
    let token = peek()
    guard token.isWord, token.is(.measure), token.flags.contains(.upperCase),
      (2...4).contains(token.end - token.start),
      peek(1).is(.comma) || peek(1).is(.colon) || peek(1).is(.equals) || peek(1).is(.dash),
      peek(2).isWord, !peek(2).flags.contains(.upperCase),
      text[Int(peek(2).start)] | 0x20 == text[Int(token.start)] | 0x20
    else { return nil }
    for index in index + 2..<index + 6 {
      if self[at: index].is(.ratio) || isWord("risk", at: index) || isWord("odds", at: index)
        || isWord("difference", at: index) || isWord("hazard", at: index)
        || isWord("hazards", at: index) || isWord("relative", at: index)
        || isWord("reduction", at: index)
      {
        return nil
      }
      if !self[at: index].isWord, !self[at: index].is(.dash) { break }
    }
    var cursor = self
    switch cursor.measure()?.measure {
    case .hazardRatio: return .hazardRatio
    case .riskRatio: return .riskRatio
    case .oddsRatio: return .oddsRatio
    case .meanDifference: return .meanDifference
    default: return nil
    }
  }
}
