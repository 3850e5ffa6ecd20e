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
  private var hasSeveralEffects = false
  /// Whether the caption says of all values that they are changes: "Change from baseline in pain".
  private(set) var namesChange = false
  /// Whether the caption says that the table shows what other studies found: see ``TableOthers``.
  private(set) var isOfOthers = false
  /// Whether it says so, but that their results are taken together, so that estimates are the article's own.
  private(set) var isOfPool = false
  /// The only size of a group of people that the caption gives: "Adverse events (safety population, n = 97)".
  private(set) var size: Int?
  private var hasSeveralSizes = false
  /// The unit in the only bracket of the caption with one: "Changes in grip strength (kg)".
  private(set) var unit: Range<Int>?
  private var hasSeveralUnits = false
  /// Whether the caption names scores or averages, so that numbers that look like shares of that size may be none.
  private(set) var namesScores = false
  /// Whether the caption names an amount of what people suffer from, so that percentages may be no shares: "Reduction in
  /// seizures".
  private(set) var namesAmountOfAilment = false
  /// The standardized effect that they name, other where they leave open which it is: "ES, effect size (Cohen's d)".
  private(set) var standardizedEffect: EffectSize.Measure?
  /// Whether the caption tells of the power that a study has.
  private(set) var namesPower = false
  /// Whether they say that a p value stands behind the interval: "Values are OR (95% CI), p value".
  private(set) var namesPBehindInterval = false
  /// Whether hazards are modelled, so that "Exp(B)" is a ratio of these.
  private(set) var namesHazards = false
  /// Whether odds are modelled, so that it may be a ratio of those.
  private(set) var namesLogisticModel = false
  /// The abbreviations of measures to which they give another meaning: "HR, heart rate".
  private var redefined: Set<UInt64> = []
  /// Whether the caption says that things and no people are counted: "Distribution of isolates".
  private(set) var namesThings = false
  /// What they say behind the mark of a footnote, for the headings that bear it.
  private var marked: [(mark: FootnoteMark, forms: CellForms)] = []
  /// The measures with which notes behind marks begin, nil where they go on with more than that: "ᵈRelative risk".
  private var markedMeasures: [(mark: FootnoteMark, measure: MeasureMention?)] = []
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
      readUnits(of: caption)
      namesChange = namesChange || caption.beginsWithChange()
      namesThings = namesThings || caption.captionCountsThings()
      isOfOthers = isOfOthers || caption.captionNamesOtherStudies()
      isOfPool = isOfPool || caption.captionNamesPool()
      namesPower = namesPower || caption.namesPower()
      namesScores = namesScores || caption.namesScores(caption.bounds)
      namesAmountOfAilment =
        namesAmountOfAilment || caption.namesAmountOfAilment(caption.bounds)
      index -= 1
    }
    index = last + 1
    while isOwn(index), index - last < 20 {
      read(cursor.restricted(to: text.passages[index].tokens), isCaption: false)
      index += 1
    }
    if kinds.count == 1 { spread = kinds.first }
  }

  /// Whether a note spells the abbreviation of a measure at an index out as something else.
  func redefines(_ cursor: Cursor, at index: Int) -> Bool {
    !redefined.isEmpty && redefined.contains(cursor.abbreviation(at: index))
  }

  /// What a footnote says of the numbers beneath or beside a heading that bears its mark.
  func forms(of heading: Cursor) -> CellForms? {
    guard !marked.isEmpty else { return nil }
    return marked.first { heading.bears($0.mark) }?.forms
  }

  /// What an estimate is whose mark leads to a note that says so: "0.83ᵈ (0.56–1.24)" and "ᵈRelative risk".
  ///
  /// - Parameter cell: The cell with the estimate.
  /// - Returns: Nil if it has no such mark, and nil within if the note leaves open what it is.
  func measure(ofMarked cell: Cursor) -> MeasureMention?? {
    guard !markedMeasures.isEmpty else { return nil }
    return markedMeasures.first { cell.hasMark($0.mark) }.map(\.measure)
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
    if let mark, part.beginsWithMeasure() { markedMeasures.append((mark, part.measureOfNote())) }
    if !isCaption, mark == nil, part.saysThatValuesAreChanges() { namesChange = true }
    while !cursor.isAtEnd {
      if cursor.isWord("cox") || cursor.isWord("hazard") || cursor.isWord("hazards") {
        namesHazards = true
      }
      if cursor.isWord("logistic") { namesLogisticModel = true }
      if let abbreviation = cursor.redefinedMeasure() { redefined.insert(abbreviation) }
      if cursor.speaksOfValues() { isGeneral = true }
      if cursor.peek().is(.measure) {
        readRatio(cursor, isGeneral: isGeneral || cursor.index == part.index)
        readStandardizedEffect(cursor)
      }
      var ahead = cursor
      if let label = ahead.intervalLabel() {
        namesInterval = true
        if let level = label.level, let known = intervalLevel, known != level {
          hasSeveralLevels = true
        }
        intervalLevel = hasSeveralLevels ? nil : intervalLevel ?? label.level
        if isGeneral, ahead.hasPBehindLabel() { namesPBehindInterval = true }
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
      let isOfThings = cursor.isBehindThings()
      guard cursor.isWord("n"), let found = cursor.headerSize() else {
        cursor.index += 1
        continue
      }
      if let size, size != found.value { hasSeveralSizes = true }
      size = hasSeveralSizes || isOfThings || found.unit != nil ? nil : found.value
    }
  }

  /// Notes the unit in a bracket of a caption; two of them are those of parts.
  fileprivate func readUnits(of caption: Cursor) {
    for index in caption.bounds where caption[at: index].opensBracket {
      var cursor = caption.moved(to: index + 1)
      guard !caption.isCountWord(at: index - 1), let found = cursor.measuredUnit(),
        cursor.peek().closesBracket
      else { continue }
      hasSeveralUnits = hasSeveralUnits || unit != nil
      unit = hasSeveralUnits ? nil : found
    }
  }

  /// Notes a standardized effect; two of them leave open which is meant.
  fileprivate func readStandardizedEffect(_ start: Cursor) {
    var cursor = start
    guard let found = cursor.effectOfFullName() else { return }
    if let known = standardizedEffect, known != .other, found != .other, known != found {
      hasSeveralEffects = true
    }
    if hasSeveralEffects || standardizedEffect == nil || standardizedEffect == .other {
      standardizedEffect = hasSeveralEffects ? .other : found
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

  /// Whether a note begins with a measure behind its mark.
  fileprivate func beginsWithMeasure() -> Bool {
    var cursor = self
    while !cursor.isAtEnd, !cursor.peek().isWord { cursor.index += 1 }
    return cursor.measure() != nil
  }

  /// The measure that is all of a note behind its mark, "ᵈRelative risk (95% CI), adjusted for age"; "Odds ratios are given
  /// for binary outcomes" says nothing of the marked number.
  fileprivate func measureOfNote() -> MeasureMention? {
    var cursor = self
    while !cursor.isAtEnd, !cursor.peek().isWord { cursor.index += 1 }
    guard let measure = cursor.measure() else { return nil }
    let goesOn =
      cursor.isAtEnd || cursor.peek().opensBracket || cursor.peek().is(.comma)
      || cursor.peek().is(.period) || cursor.peek().is(.semicolon) || cursor.isWord("with")
      || cursor.isWord("adjusted") || cursor.isWord("per") || cursor.isWord("in")
      || cursor.isWord("from") || cursor.isWord("calculated")
    return goesOn ? measure : nil
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
}
