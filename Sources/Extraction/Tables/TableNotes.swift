import Documents
import Lexing

/// What the caption and the footnotes of a table say that its numbers are; those of its neighbours say
/// nothing of it.
struct TableNotes {
  /// What they say of all values: "Values are mean (SD) or n (%)".
  private(set) var forms = CellForms()
  /// The only spread that they name: "values are means ± SD".
  private(set) var spread: SpreadKind?
  /// The level of the intervals that they name.
  private(set) var intervalLevel: Double?
  /// Whether they name intervals.
  private(set) var namesInterval = false
  /// What they say behind the mark of a footnote, for the headings that bear it.
  private var marked: [(mark: FootnoteMark, forms: CellForms)] = []
  private var kinds: Set<SpreadKind> = []

  /// The spread behind "±": the one that is named, or the standard deviation where none is.
  var plusMinus: SpreadKind? {
    forms.plusMinus ?? spread ?? (kinds.isEmpty ? .standardDeviation : nil)
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
      read(cursor.restricted(to: text.passages[index].tokens), isCaption: true)
      index -= 1
    }
    index = last + 1
    while isOwn(index), index - last < 20 {
      read(cursor.restricted(to: text.passages[index].tokens), isCaption: false)
      index += 1
    }
    if kinds.count == 1 { spread = kinds.first }
  }

  /// What a footnote says of the numbers beneath or beside a heading that bears its mark.
  func forms(of heading: Cursor) -> CellForms? {
    guard !marked.isEmpty else { return nil }
    return marked.first { heading.bears($0.mark) }?.forms
  }

  /// Reads a caption or a note, sentence by sentence and mark by mark.
  private mutating func read(_ passage: Cursor, isCaption: Bool) {
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

  private mutating func readStatement(_ part: Cursor, _ mark: FootnoteMark?, isCaption: Bool) {
    var cursor = part
    var isGeneral = isCaption
    while !cursor.isAtEnd {
      if cursor.speaksOfValues() { isGeneral = true }
      var ahead = cursor
      if let label = ahead.intervalLabel() {
        namesInterval = true
        intervalLevel = intervalLevel ?? label.level
      } else if cursor.peek().isWord, let kind = ahead.spreadLabelOfNoInterval(), kind.isSingle {
        kinds.insert(kind)
      }
      cursor.index = max(ahead.index, cursor.index + 1)
    }
    let named = part.cellForms()
    guard !named.isEmpty else { return }
    if let mark {
      marked.append((mark, named))
    } else if isGeneral {
      forms.add(named)
    }
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
    guard begins || peek().is(.other), peek(1).isWord, let mark = mark(at: index) else {
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

  private func mark(at index: Int) -> FootnoteMark? {
    let token = self[at: index]
    let length = token.end - token.start
    switch token.kind {
    case .superscript: break
    case .word where length == 1 && !token.flags.contains(.capitalized): break
    case .symbol where token.is(.other) || token.is(.ascii("*")) || token.is(.ascii("#")): break
    default: return nil
    }
    if let letter = raisedLetter(at: Int(token.start), length: Int(length)) {
      return FootnoteMark(bytes: UInt64(letter))
    }
    var bytes: UInt64 = 0
    for byte in text[token.range].prefix(8) { bytes = bytes << 8 | UInt64(byte) }
    return FootnoteMark(bytes: bytes)
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

  /// Whether a word shows that a note speaks of what the table's numbers are: "Values are", "presented as".
  fileprivate func speaksOfValues() -> Bool {
    isWord("values") || isWord("data") || isWord("results") || isWord("numbers")
      || isWord("figures") || isWord("variables") || isWord("presented") || isWord("expressed")
      || isWord("reported") || isWord("shown") || isWord("given") || isWord("displayed")
      || isWord("summarized") || isWord("summarised") || isWord("described")
      || isWord("unless") || isWord("represent")
  }
}
