import Lexing

// MARK: How sizes and counts stand in headers

extension Cursor {
  /// Takes "n = 120", "N=1,045", "(n: 33 rats)", "(n 33)", "(33 cases)".
  mutating func headerSize() -> HeaderSize? {
    if let size = bracketedSize() ?? trailingSize() { return size }
    guard isWord("n"), peek(1).is(.equals) || peek(1).is(.colon), isCount(at: index + 2) else {
      return nil
    }
    let number = peek(2)
    // "n = 12–15", "n = 12/30", "n = 20 × 2", "χ² (2, N = 34)": no size of one group.
    guard !peek(3).is(.dash), !peek(3).is(.slash), !peek(3).is(.times), !peek(3).is(.plus),
      !peek(3).is(.percent), !(peek(-1).is(.comma) && peek(-2).isNumber)
    else { return nil }
    var unit: Range<Int>?
    let word = peek(3)
    if word.isWord, !word.is(.person) {
      if word.is(.trialUnit) {
        unit = index + 3..<index + 4
      } else if word.hasSpaceBefore,
        !isWord("for", 3), !isWord("in", 3), !isWord("at", 3), !isWord("mean", 3),
        !isWord("median", 3), !isWord("n", 3), !isWord("no", 3)
      {
        return nil
      }
    }
    let start = index
    index += unit == nil ? 3 : 4
    return HeaderSize(value: Int(number.value), unit: unit, tokens: start..<start + 3)
  }

  /// Takes the "n 33" of "(n 33)", and the "33 cases" of "(33 cases)".
  private mutating func bracketedSize() -> HeaderSize? {
    guard peek(-1).opensBracket, peek(2).closesBracket else { return nil }
    let isCounted = isCount(at: index) && peek(1).is([.person, .trialUnit])
    guard isWord("n") && isCount(at: index + 1) || isCounted else { return nil }
    let number = isCounted ? peek() : peek(1)
    let isOther = isCounted && !peek(1).is(.person)
    index += 2
    return HeaderSize(
      value: Int(number.value), unit: isOther ? index - 1..<index : nil,
      tokens: index - 2..<index)
  }

  /// Takes the "374 dogs" that end a header: "Placebo, 374 dogs", but not those of "per 100 patients", "Type 2
  /// diabetics".
  private mutating func trailingSize() -> HeaderSize? {
    guard index + 2 == bounds.upperBound, isCount(at: index),
      peek(1).is([.person, .trialUnit]), peek(1).hasSpaceBefore
    else { return nil }
    let before = peek(-1)
    let isNamed =
      before.is(.comma)
      || peek().value >= 10
        && (before.kind == .end || before.isWord && !before.is([.function, .label]))
    guard isNamed else { return nil }
    index += 2
    return HeaderSize(
      value: Int(peek(-2).value), unit: peek(-1).is(.person) ? nil : index - 1..<index,
      tokens: index - 2..<index)
  }

  /// Whether a number in digits that can count people stands at an index.
  func isCount(at index: Int) -> Bool {
    let number = self[at: index]
    return number.isInteger && !number.flags.contains(.spelled) && (1..<1e9).contains(number.value)
  }

  /// "n", "No.", "frequency"; the answer "No" counts nothing.
  func isCountWord(at index: Int) -> Bool {
    isWord("n", at: index) || isWord("no", at: index) && isAbbreviatedNumber(at: index)
      || isWord("number", at: index) || isWord("count", at: index)
      || isWord("frequency", at: index) || isWord("numbers", at: index)
  }

  /// Whether the "no" at an index is short for "number": "No (%)", "No of patients".
  private func isAbbreviatedNumber(at index: Int) -> Bool {
    let token = self[at: index]
    let next = self[at: index + 1]
    if text[Int(token.end) - 1] == UInt8(ascii: ".") || next.is(.period) && !next.hasSpaceBefore {
      return true
    }
    return isWord("of", at: index + 1) || self[at: index + 2].is(.percent) && !next.isWord
  }

  /// Whether a header only says that numbers of people stand here: "n", "Number of patients", "Patients (n)".
  func isCountHeader() -> Bool {
    var words = 0
    for index in bounds {
      let token = self[at: index]
      guard token.isWord else {
        if token.kind == .symbol { continue }
        return false
      }
      words += 1
      guard isCountWord(at: index) || isWord("of", at: index) || token.is(.person) else {
        return false
      }
    }
    return (1...3).contains(words)
  }

  /// Whether a header says that the sizes of groups at a stage of the trial stand here: "Randomised, n", "Number of
  /// patients analysed", "ITT population", "Sample size".
  func isSampleSizeHeader() -> Bool {
    var hasStage = false
    var isCounted = false
    var words = 0
    for index in bounds where self[at: index].isWord {
      words += 1
      if isCountWord(at: index) || isWord("population", at: index)
        || isWord("sample", at: index) && isWord("size", at: index + 1)
      {
        isCounted = true
        hasStage = hasStage || isWord("sample", at: index)
      } else if stageOfCount(index..<index + 1) != nil {
        hasStage = true
      } else if !self[at: index].is(.person), !isWord("of", at: index), !isWord("were", at: index),
        !isWord("to", at: index), !isWord("treat", at: index), !isWord("size", at: index),
        !isWord("all", at: index)
      {
        return false
      }
    }
    return isCounted && hasStage && words <= 6
      && !bounds.contains { self[at: $0].isNumber || self[at: $0].is(.percent) }
  }

  /// Whether a header is "N (%)", "n/N (%)" or "Patients, n (%)", without a word for which people are counted.
  func isBareCountHeader() -> Bool {
    var words = 0
    for index in bounds where self[at: index].kind != .symbol {
      if self[at: index].is(.person) || isWord("of", at: index) { continue }
      guard isCountWord(at: index) else { return false }
      if !self[at: index - 1].is(.slash) { words += 1 }
    }
    return words == 1 && namesAnyone(bounds)
  }
}
