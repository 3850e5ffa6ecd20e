import Documents
import Lexing

/// Percentages of mixtures and of changes.
extension ProportionReader {
  /// "containing either 10% hydroxyapatite", "8.5% w/w doxycycline", "Baycox® 5%": how much of a
  /// mixture a substance makes up.
  func isPartOfMixture(_ first: Int, _ end: Int) -> Bool {
    // "2.5% (w/v)"
    let part = cursor[at: end].is(.openParenthesis) ? end + 1 : end
    if cursor[at: part + 1].is(.slash),
      cursor.isWord("w", at: part) || cursor.isWord("v", at: part)
        || cursor.isWord("wt", at: part) || cursor.isWord("vol", at: part)
    {
      return true
    }
    if hasTradeMark(before: first) { return true }
    var place = first - 1
    // "contained clindamycin (1%)", "rich in thymol (45%) and carvacrol (12%)"
    if cursor[at: place].is(.openParenthesis), cursor[at: place - 1].isWord {
      place = startOfBracketedList(place)
      return namesComposition(at: place - 1)
        || cursor.isWord("in", at: place - 1) && cursor.isWord("rich", at: place - 2)
    }
    while mayLeadToPart(at: place), first - place < 4 { place -= 1 }
    return namesComposition(at: place) && !cursor[at: place - 1].is(.dash)
      && !namesPeople(behind: end) && !cursor.isUnitWord(at: end)
  }

  /// Where the names begin that have their percentages in brackets, the last of which opens at an index: "thymol" of
  /// "thymol (45%) and carvacrol (12%)".
  private func startOfBracketedList(_ open: Int) -> Int {
    var name = open - 1
    for _ in 0..<Cursor.longestList {
      var place = name - 1
      if cursor[at: place].is(.conjunction) { place -= 1 }
      if cursor[at: place].is(.comma) { place -= 1 }
      guard place < name - 1, cursor[at: place].is(.closeParenthesis),
        cursor[at: place - 1].is(.percent), cursor[at: place - 3].is(.openParenthesis),
        cursor[at: place - 4].isWord
      else { break }
      name = place - 4
    }
    return name
  }

  /// What stands between "containing" and the percentage: "either", "about", "with", a number.
  private func mayLeadToPart(at index: Int) -> Bool {
    cursor[at: index].isNumber || cursor.isWord("either", at: index)
      || cursor.isWord("about", at: index) || cursor.isWord("approximately", at: index)
      || cursor.isWord("only", at: index) || cursor.isWord("with", at: index)
      || cursor.isWord("of", at: index) || cursor.isWord("by", at: index)
      || cursor.isWord("from", at: index) || cursor.isWord("to", at: index)
      || cursor.isWord("an", at: index) || cursor.isWord("a", at: index)
  }

  private func namesComposition(at index: Int) -> Bool {
    cursor.isWord("containing", at: index) || cursor.isWord("contained", at: index)
      || cursor.isWord("contains", at: index) || cursor.isWord("contain", at: index)
      || cursor.isWord("supplemented", at: index) || cursor.isWord("enriched", at: index)
      || cursor.isWord("fortified", at: index) || cursor.isWord("diluted", at: index)
      || cursor.isWord("consisting", at: index)
      || cursor.isWord("consisted", at: index)
        && !(index - 5..<index).contains { cursor[at: $0].is([.person, .group, .study]) }
      || cursor.isWord("composed", at: index)
      || cursor.isWord("addition", at: index) && cursor.isWord("of", at: index + 1)
  }

  /// Whether "®" or "™" stands before a number.
  private func hasTradeMark(before first: Int) -> Bool {
    var place = Int(cursor[at: first].start) - 1
    while place > 3, cursor.text[place] == UInt8(ascii: " ") { place -= 1 }
    guard place > 2, cursor.text[place] >= 0x80 else { return false }
    return cursor.text[place - 1] == 0xC2 && cursor.text[place] == 0xAE
      || cursor.text[place - 2] == 0xE2 && cursor.text[place - 1] == 0x84
        && cursor.text[place] == 0xA2
  }

  /// "the greatest increases in standing (18%; p < .05)", "greater increases in muscle mass (A = 3.4%;
  /// B = 4.2%)": how much it changed.
  ///
  /// Where the bracket compares with "vs", shares are meant as well.
  func isBracketedChange(_ first: Int) -> Bool {
    guard let open = openBracket(before: first) else { return false }
    for index in stride(from: open - 1, through: open - 12, by: -1) {
      let token = cursor[at: index]
      guard token.isWord || token.is(.dash), !token.is([.person, .share, .riskNoun]) else {
        return false
      }
      guard token.is(.changeNoun) else { continue }
      // "a decrease in episodes (46.7%; p = 0.001)"
      let next = cursor[at: first + 2]
      if cursor.isWord("in", at: index + 1), open == first - 1,
        next.is(.semicolon) || next.is(.comma), cursor.isWord("p", at: first + 3)
      {
        return true
      }
      // "a 0.2-point increase (3%)", "a 4 mm Hg fall (3%)"
      if index == open - 1,
        cursor[at: index - 1].unit != nil
          || cursor[at: index - 2].is(.dash) && cursor[at: index - 3].isNumber
      {
        return true
      }
      return cursor[at: index - 1].is(.comparativeDegree)
        || cursor.isWord("greatest", at: index - 1) || cursor.isWord("largest", at: index - 1)
        || cursor.isWord("highest", at: index - 1) || cursor.isWord("smallest", at: index - 1)
    }
    return false
  }

  /// "reductions were seen with A and B versus placebo (37% and 41%; p < 0.001) and C (25% and 29%)", "A
  /// reduced the mineralizing surface (20%) and the rate (54%)": how much was reduced.
  func isBracketOfReduction(_ first: Int) -> Bool {
    guard let open = openBracket(before: first) else { return false }
    let sentence = cursor.sentence(at: first)
    if let refused, refused.reason == .relativeChange, sentence.contains(refused.end - 1),
      openBracket(before: refused.end - 2) != nil, goesOn(from: refused.end, to: open)
    {
      return true
    }
    let isCompared = (open - 3..<open).contains { cursor[at: $0].is(.versus) }
    for index in stride(from: open - 1, through: max(sentence.lowerBound, open - 30), by: -1) {
      if cursor[at: index].is(.percent) { return false }
      if isCompared,
        cursor.isWord("reductions", at: index) || cursor.isWord("reduction", at: index)
          || cursor.isWord("reduced", at: index)
      {
        return true
      }
      // "reduced the mineralizing surface": a verb with its object.
      if open - index <= 6, cursor.isWord("the", at: index + 1),
        cursor.isWord("reduced", at: index) || cursor.isWord("decreased", at: index)
          || cursor.isWord("increased", at: index)
      {
        return !(index..<open).contains { cursor[at: $0].is([.person, .share, .riskNoun]) }
      }
    }
    return false
  }

  /// Whether nothing but a few names lead from one bracket to the next: ") and with C (".
  private func goesOn(from end: Int, to open: Int) -> Bool {
    // Both may stand in one bracket.
    guard end < open else { return true }
    let close = (end..<open).last { cursor[at: $0].is(.closeParenthesis) } ?? end
    return open - close <= 8
      && !(close..<open).contains {
        cursor[at: $0].is(.person) || cursor.isOutcomeVerb(at: $0)
      }
  }

  /// The bracket that opens before a percentage, with names and other percentages in between, if it
  /// compares nothing with "vs".
  private func openBracket(before first: Int) -> Int? {
    for index in stride(from: first - 1, through: first - 30, by: -1) {
      let token = cursor[at: index]
      if token.opensBracket {
        guard let close = cursor.closing(index) else { return nil }
        for inside in index..<close where cursor.namesVersus(at: inside) { return nil }
        return index
      }
      if token.closesBracket || token.is(.period) { return nil }
    }
    return nil
  }
}
