import Lexing

// Names that begin with a digit, a letter or a bracket of chemistry, and names that are none.
extension DoseNames {
  /// The end of "L-81", "G-CSF", "[3H]-inositol", "5-fluorouracil", "(S)-ketoprofen": names that begin with a
  /// letter, with what they are labelled with or with the place of a group in the molecule; the place where it begins
  /// if none does.
  func endOfCode(_ first: Int) -> Int {
    let token = cursor[at: first]
    if token.is(.openBracket) {
      guard let close = cursor.closing(first), close - first <= 4,
        !cursor[at: close + 1].hasSpaceBefore
      else { return first }
      let name = cursor[at: close + 1].is(.dash) ? close + 2 : close + 1
      return isName(name) && !cursor[at: name].hasSpaceBefore ? name + 1 : first
    }
    if token.is(.openParenthesis) || token.isInteger { return endOfLocant(first) ?? first }
    guard token.isWord,
      token.unit != nil || cursor[at: first + 1].is(.comma) || cursor.isWord("a", at: first)
    else { return first }
    if let end = endOfStereo(first) { return end }
    guard token.end - token.start == 1, token.flags.contains(.upperCase),
      cursor[at: first + 1].is(.dash), !cursor[at: first + 1].hasSpaceBefore,
      !cursor[at: first + 2].hasSpaceBefore,
      cursor[at: first + 2].isInteger || isName(first + 2)
    else { return first }
    return first + 3
  }

  /// The end of the word behind the digits or the bracket with which the name of a chemical begins:
  /// "6-mercaptopurine", "2,4-dinitrophenol", "(R)-albuterol", "(8r)-3alpha-hydroxy"; nil for "10-point".
  private func endOfLocant(_ first: Int) -> Int? {
    var index = first
    var isChemical = false
    if cursor[at: index].is(.openParenthesis) {
      guard let close = cursor.closing(index), close - index <= 6,
        cursor[at: close + 1].is(.dash), !cursor[at: close + 1].hasSpaceBefore
      else { return nil }
      (index, isChemical) = (close + 2, true)
    }
    if cursor[at: index].isInteger {
      guard index == first || !cursor[at: index].hasSpaceBefore else { return nil }
      while cursor[at: index + 1].is(.comma), cursor[at: index + 2].isInteger,
        !cursor[at: index + 1].hasSpaceBefore, !cursor[at: index + 2].hasSpaceBefore
      {
        index += 2
      }
      if cursor[at: index + 1].is(.dash), !cursor[at: index + 1].hasSpaceBefore {
        index += 2
      } else if isChemical {
        index += 1
      } else {
        return nil
      }
    }
    guard index > first, !cursor[at: index].hasSpaceBefore, isName(index),
      isChemical || isOfChemical(index)
    else { return nil }
    return index + 1
  }

  /// Whether a word behind digits and a hyphen is of a substance: "5-FU", "13-cis-retinoic", "7-nitroindazole"; not
  /// "4-point", "2-stage".
  private func isOfChemical(_ index: Int) -> Bool {
    let token = cursor[at: index]
    return cursor.hasDrugStem(at: index) || joins(index + 1) || token.end - token.start >= 9
      || token.flags.contains(.upperCase) && token.end - token.start >= 2
  }

  /// The end of "d,l-sotalol", "D,L-methadone", "dl-sotalol", "l-dopa".
  private func endOfStereo(_ first: Int) -> Int? {
    var index = first
    if cursor[at: index + 1].is(.comma), cursor[at: index].end - cursor[at: index].start == 1,
      !cursor[at: index + 1].hasSpaceBefore, cursor.isWord("l", at: index + 2),
      !cursor[at: index + 2].hasSpaceBefore
    {
      index += 2
    }
    guard
      cursor.isWord("l", at: index) || cursor.isWord("d", at: index)
        || cursor.isWord("dl", at: index)
    else { return nil }
    let (dash, word) = (cursor[at: index + 1], cursor[at: index + 2])
    return dash.is(.dash) && !dash.hasSpaceBefore && !word.hasSpaceBefore && isName(index + 2)
      ? index + 3 : nil
  }

  /// The index behind the bracket that a hyphen joins to the word before: the "-(4-hydroxyphenyl)" of
  /// "N-(4-hydroxyphenyl) retinamide".
  func endOfJoinedBracket(_ dash: Int) -> Int? {
    let (sign, open) = (cursor[at: dash], cursor[at: dash + 1])
    guard sign.is(.dash), !sign.hasSpaceBefore, open.is(.openParenthesis), !open.hasSpaceBefore,
      let close = cursor.closing(dash + 1), close - dash <= 10,
      (dash + 2..<close).allSatisfy({ !cursor[at: $0].hasSpaceBefore })
    else { return nil }
    return close + 1
  }

  /// Where the name of a drug begins that digits or a letter stand before: the 7 of "7-nitroindazole".
  func beginOfChemical(_ word: Int) -> Int {
    var first = word
    while cursor[at: first - 1].is(.dash), !cursor[at: first - 1].hasSpaceBefore,
      !cursor[at: first].hasSpaceBefore, first - 2 >= zone.sentence.lowerBound,
      cursor[at: first - 2].isInteger
        || cursor[at: first - 2].isWord
          && cursor[at: first - 2].end - cursor[at: first - 2].start == 1
    {
      first -= 2
    }
    return first
  }

  // MARK: What is named and not read

  /// Whether a name stands behind the amount and is not read, so that what is named with the next amount is not it:
  /// "10 mg of either drug or 20 mg propranolol", "20 mg (+)-…", "5 mg for terbutaline".
  var hasUnreadName: Bool {
    let end = cursor.behindBodyWeight(zone.amount.upperBound)
    if cursor.isWord("of", at: end) || behindFor != nil { return true }
    let token = cursor[at: end]
    if token.is(.openParenthesis), let close = cursor.closing(end) {
      return cursor[at: close + 1].is(.dash) && !cursor[at: close + 1].hasSpaceBefore
        && !cursor[at: close + 2].hasSpaceBefore
    }
    return token.isInteger && cursor[at: end + 1].is(.dash) && !cursor[at: end + 1].hasSpaceBefore
      && !cursor[at: end + 2].hasSpaceBefore && isName(end + 2)
  }

  /// The index behind "10 mg of the study drug", "20 mg of test medication": what the text calls by no name there.
  var endOfUnnamed: Int? {
    let of = cursor.behindBodyWeight(zone.amount.upperBound)
    guard cursor.isWord("of", at: of) else { return nil }
    let kind = cursor.isWord("the", at: of + 1) ? of + 2 : of + 1
    return cursor.isWord(of: Self.unnamedKinds, at: kind)
      && cursor.isWord(of: Self.unnamed, at: kind + 1) ? kind + 2 : nil
  }

  /// The drug that is named at once behind "the study drug": "the study drug duloxetine", "active treatment (tamoxifen)",
  /// "active treatment with donepezil"; one before another amount is that one's.
  func nameBehind(unnamed end: Int) -> Range<Int>? {
    // "the study drug with metformin" is another beside it.
    let isOfTreatment =
      cursor.isWord("with", at: end)
      && (cursor.isWord("treatment", at: end - 1) || cursor.isWord("therapy", at: end - 1))
    let isComma = cursor[at: end].is(.comma)
    let isSetOff = cursor[at: end].is(.openParenthesis) || isComma || isOfTreatment
    let first = isSetOff ? end + 1 : end
    guard isName(first), let found = name(from: first, until: zone.sentence.upperBound),
      isDrug(found), !cursor[at: found.upperBound].isNumber,
      !isComma || cursor[at: found.upperBound].kind == .symbol,
      !(cursor[at: found.upperBound].is(.openParenthesis)
        && cursor[at: found.upperBound + 1].isNumber)
    else { return nil }
    return found
  }

  /// The drug that heads the sentence: "Escitalopram: they received 10 mg of active drug".
  var heading: Range<Int>? {
    let first = zone.sentence.lowerBound
    return cursor.hasDrugStem(at: first) && cursor[at: first + 1].is(.colon)
      ? first..<first + 1 : nil
  }

  private static let unnamedKinds = WordSet([
    "active", "assigned", "experimental", "investigational", "other", "study", "test", "trial",
  ])

  private static let unnamed = WordSet([
    "agent", "compound", "drug", "drugs", "medication", "medicine", "product", "substance",
    "treatment",
  ])
}
