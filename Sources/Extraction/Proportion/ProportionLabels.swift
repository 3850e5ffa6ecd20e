import Lexing

/// Numbers before a percentage that count nobody: grades, classes, limits of age, years, amounts.
extension Cursor {
  /// Whether a number is a label, by the word before it or before the list in which it stands: "grade 3 or 4
  /// neutropenia", "stage 1 (20%), 2 (45%)", "serotypes 23F (9%), 6B (8%) and 14 (4%)", "performance status
  /// was 0 (34%), 1 (54%)".
  ///
  /// "12 (20%) in group 1 and 15 (25%) in group 2", "12 had grade 3 and 5 (10%) grade 4" tell of counts.
  func isListedLabel(at index: Int) -> Bool {
    if isLabel(at: index - 1) || namesClass(before: index) { return true }
    var place = index
    var isJoinedByAnd = false
    for _ in 0..<8 {
      guard let before = member(before: place) else { return false }
      if place - before <= 2, isWord("and", at: place - 1), !isJoinedByAnd {
        if isPeopleWord(at: index + 1) { return false }
        isJoinedByAnd = self[at: index + 1].opensBracket
      }
      place = before
      if namesClass(at: place - 1) || namesClass(before: place) {
        // "12 had grades 3 and 4 (24%)"
        return !isJoinedByAnd || isWord(of: Self.classesInPlural, at: place - 1)
      }
    }
    return false
  }

  /// The number before one of a list, over what joins them and the percentage of the first.
  private func member(before index: Int) -> Int? {
    var last = index - 1
    let isJoined = self[at: last].is(.conjunction) || isWord("to", at: last)
    if isJoined { last -= 1 }
    if self[at: last].is(.comma) || self[at: last].is(.semicolon) { last -= 1 }
    guard last < index - 1 else { return nil }
    if self[at: last].is(.closeParenthesis) {
      guard let open = (last - 8..<last).last(where: { self[at: $0].is(.openParenthesis) }),
        (open..<last).contains(where: { self[at: $0].is(.percent) })
      else { return nil }
      last = open - 1
    } else if !isJoined {
      // "at week 4, 12 (34%)"
      return nil
    }
    let token = self[at: last]
    // "6B"
    if token.isWord, !token.hasSpaceBefore, self[at: last - 1].isInteger { return last - 1 }
    return token.isInteger || token.isWord && token.flags.contains(.hasDigits) ? last : nil
  }

  /// Whether a word, before a number, says that it is a class or, in the plural, one of several times.
  private func namesClass(at index: Int) -> Bool {
    // "at 12 months 85 (83%) and 88 (81%)": the unit of another number
    isWord(of: Self.classNames, at: index) || namesSystem(at: index)
      || (isWord("weeks", at: index) || isWord("months", at: index) || isWord("days", at: index)
        || isWord("aged", at: index) || isWord("ages", at: index))
        && !self[at: index - 1].isNumber
  }

  /// Whether a class is said to be the number: "performance status was 0", "HPV types were 16", but not
  /// "those of an unknown type were 16".
  private func namesClass(before index: Int) -> Bool {
    guard
      isWord("was", at: index - 1) || isWord("were", at: index - 1)
        || self[at: index - 1].is(.equals)
    else { return false }
    let name = index - 2
    guard isWord(of: Self.classNames, at: name),
      !isWord("status", at: name) || isWord("performance", at: name - 1)
    else { return false }
    return !(name - 3..<name).contains { isWord("of", at: $0) || isWord("with", at: $0) }
  }

  /// Whether a word gives the number behind it as a class of a system: "ECOG 1", "genotype 3", "HPV 16".
  func namesSystem(at index: Int) -> Bool {
    guard self[at: index].isWord else { return false }
    return isWord(of: Self.systems, at: index)
      || isWord("status", at: index) && isWord("performance", at: index - 1)
  }

  /// Whether a word names molecules that are numbered: "cytokeratin 8/18", "interleukin 17/23", "HLA-A 24/26".
  func namesMolecule(at index: Int) -> Bool {
    isWord(of: Self.molecules, at: index)
      || self[at: index - 1].is(.dash) && isWord("hla", at: index - 2)
  }

  /// Whether a number is a place in a gene or the name of an allele: "677 TT (50%)", "112 Arg (40%)", "HLA-B 27 (20%)",
  /// but not "67 TT (50%), 50 CT (37%)", whose numbers count, and "67 TT carriers".
  ///
  /// The same number before two genotypes with different shares is one, and so is a large number or one behind a
  /// gene's name, unless it is the share of those counted before: "of 1354 patients, 677 TT (50%)".
  func isLocus(at index: Int) -> Bool {
    if self[at: index - 2].is(.dash), isWord("hla", at: index - 3) { return true }
    guard namesGenotype(at: index + 1), self[at: index + 2].opensBracket else { return false }
    let percent = self[at: index + 3].value
    let gene = self[at: index - 1]
    var isPlace =
      self[at: index].value > 100
      || gene.isWord && gene.range.count > 2
        && (gene.flags.contains(.upperCase) || gene.flags.contains(.hasDigits))
    for place in sentence(at: index) where place != index && self[at: place].isInteger {
      if namesGenotype(at: place + 1) {
        if self[at: place].value != self[at: index].value { return false }
        isPlace = self[at: place + 2].opensBracket && self[at: place + 3].value != percent
      } else if isPlace, !self[at: place + 1].is(.percent), percent > 0,
        (100 * self[at: index].value / self[at: place].value - percent).magnitude < 0.6
      {
        return false
      }
    }
    return isPlace
  }

  /// Whether a word is a pair of bases or an amino acid: "TT", "Arg".
  private func namesGenotype(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.hasSpaceBefore, token.flags.contains(.capitalized) else {
      return false
    }
    if token.range.count == 2 {
      return text[token.range].allSatisfy {
        $0 == UInt8(ascii: "A") || $0 == UInt8(ascii: "C") || $0 == UInt8(ascii: "G")
          || $0 == UInt8(ascii: "T")
      }
    }
    return isWord(of: Self.aminoAcids, at: index)
  }

  private static let aminoAcids = WordSet([
    "ala", "arg", "asn", "asp", "cys", "gln", "glu", "gly", "his", "ile", "leu", "lys", "met",
    "phe",
    "pro", "ser", "thr", "trp", "tyr", "val",
  ])

  /// Whether a spaced hyphen joins a number to what it measures: "two - layer bandages", "5 - year survival"; "Twelve -
  /// all men" goes on otherwise.
  func isSpacedCompound(at index: Int) -> Bool {
    self[at: index + 1].is(.dash)
      && (self[at: index + 2].unit?.quantity == .time
        || isWord(of: Self.numberedWords, at: index + 2))
  }

  private static let numberedWords = WordSet([
    "dimensional", "drug", "field", "fold", "item", "layer", "layered", "level", "part", "point",
    "quarters", "sided", "stage", "step", "tailed", "third", "thirds", "vessel", "way",
  ])

  private static let molecules = WordSet([
    "caspase", "cdk", "ck", "cox", "cytokeratin", "cytokeratins", "hla", "il", "interleukin",
    "interleukins", "keratin", "keratins", "parp", "smad", "trpv",
  ])

  private static let classNames = WordSet([
    "class", "classes", "genotypes", "grade", "grades", "gravida", "gravidity", "parity", "ps",
    "serotypes", "stage", "stages", "status", "type", "types",
  ])

  private static let classesInPlural = WordSet([
    "ages", "chromosomes", "classes", "codons", "days", "exons", "genotypes", "grades", "levels",
    "months", "phases", "serogroups", "serotypes", "stages", "types", "weeks",
  ])

  private static let systems = WordSet([
    "asa", "category", "ccs", "chromosome", "chromosomes", "clade", "classes", "codon", "codons",
    "decile", "dukes", "ecog", "exon", "exons", "fitzpatrick", "genotype", "genotypes", "gleason",
    "gravida", "hpv", "karnofsky", "kl", "levels", "mallampati", "mrc", "mrs", "nyha", "parity",
    "phases", "ps", "quartile", "quintile", "rads", "rankin", "serogroup", "serogroups",
    "serotype", "serotypes", "stages", "subtype", "tertile", "tier", "timi", "titer", "titers",
    "titre", "titres", "trisomy", "types",
  ])

  /// Whether a number before a percentage is a limit, as an age: "women under 35 (54%)", "three or more
  /// lobes (71%)", "a BMI between 18 and 25 (24%)", "up to 3 (12%)".
  func isLimitOfClass(at index: Int) -> Bool {
    let before = index - 1
    if isWord("under", at: before) || isWord("over", at: before) || isWord("above", at: before)
      || isWord("below", at: before)
    {
      return true
    }
    if isWord("to", at: before) {
      return isWord("up", at: before - 1) || isWord("equal", at: before - 1)
    }
    if isWord("and", at: before), self[at: before - 1].isNumber {
      return isWord("between", at: before - 2)
    }
    return isWord("or", at: index + 1) && self[at: index + 2].is(.comparativeDegree)
  }

  /// Whether a number is part of a fraction that words or a ratio state: "two thirds of the patients (66%)",
  /// "1 in 5 (21%)", "one in five patients (20%)".
  func isOfRatio(at index: Int, _ percent: Number) -> Bool {
    let next = index + 1
    if isWord("third", at: next) || isWord("thirds", at: next) || isWord("quarter", at: next)
      || isWord("quarters", at: next) || isWord("fifth", at: next) || isWord("fifths", at: next)
      || isWord("half", at: next) || isWord("tenth", at: next)
    {
      return true
    }
    let part = self[at: index - 2]
    guard isWord("in", at: index - 1), part.isInteger, !isLabel(at: index - 3),
      self[at: index].value > 0
    else { return false }
    if part.flags.contains(.spelled) { return true }
    let ratio = 100 * part.value / self[at: index].value
    return (ratio - percent.value).magnitude < percent.value / 5
  }

  /// Whether a number is no count that its percentage could be of, so that both it and its neighbours in a
  /// bare list are labels: "0 (34%), 1 (54%) and 2 (12%)".
  ///
  /// Half of two people are one, but 54% are no whole person of any number.
  func standsAmongLabels(at index: Int) -> Bool {
    if !canBeCounted(at: index) { return true }
    var place = index
    for _ in 0..<Self.longestList {
      guard let before = member(before: place), place - before <= 8, self[at: before].isInteger
      else { break }
      if !canBeCounted(at: before) { return true }
      place = before
    }
    place = index
    for _ in 0..<Self.longestList {
      guard let next = member(behind: place) else { break }
      if !canBeCounted(at: next) { return true }
      place = next
    }
    return false
  }

  /// So many members of a list are looked at: no list of classes has as many, and a text may have thousands
  /// of numbers with their percentages.
  static let longestList = 30

  /// Whether a bare number can count those of whom the bracket behind it gives the percentage.
  private func canBeCounted(at index: Int) -> Bool {
    var ahead = moved(to: index + 2)
    guard self[at: index].value < 10, self[at: index + 1].opensBracket,
      let percent = ahead.percentValue(), ahead.acceptPercentSign(), ahead.peek().closesBracket
    else { return true }
    return self[at: index].value == 0
      ? percent.value < 1 : Int(self[at: index].value).isShare(percent)
  }

  /// The next number of a bare list: the 1 of "0 (34%), 1 (54%)".
  private func member(behind index: Int) -> Int? {
    guard self[at: index + 1].opensBracket, let close = closing(index + 1), close - index <= 8
    else {
      return nil
    }
    var next = close + 1
    if self[at: next].is(.comma) || self[at: next].is(.semicolon) { next += 1 }
    if self[at: next].is(.conjunction) { next += 1 }
    guard next > close + 1, self[at: next].isInteger, self[at: next + 1].opensBracket else {
      return nil
    }
    return next
  }

  /// Whether a number is a year: "in 1998 (34%)", "from 2012 (4%) to 2016 (8%)", but not "a total of 2012",
  /// "in 2012 (48%) patients".
  ///
  /// - Parameters:
  ///   - index: Where the number stands.
  ///   - sign: The token behind the percent sign.
  /// - Returns: Whether the words before it say so.
  func isYear(at index: Int, sign: Int) -> Bool {
    let token = self[at: index]
    guard token.value >= 1900, token.value <= 2035, !token.flags.contains(.grouped),
      token.end - token.start == 4, !isPeopleWord(at: sign + 1)
    else { return false }
    let before = index - 1
    if isWord("in", at: before) || isWord("from", at: before) || isWord("since", at: before)
      || isWord("after", at: before) || isWord("before", at: before) || isWord("until", at: before)
      || isWord("between", at: before)
    {
      return true
    }
    // "between 1999 (24%) and 2009", "from 2012 (4%) to 2016"
    guard isWord("to", at: before) || isWord("and", at: before) else { return false }
    guard let first = member(before: index), self[at: first].value >= 1900,
      self[at: first].value <= 2035
    else { return false }
    return isWord("from", at: first - 1) || isWord("between", at: first - 1)
      || isWord("in", at: first - 1)
  }

  /// Whether a number is an amount: "$1,240 (12%)", "12 points (34%)", "14 beats/min (18%)", "fell by 6
  /// (50%)", "fell from 12 to 6 (50%)".
  func isAmount(at index: Int) -> Bool {
    if isCurrency(at: index - 1) { return true }
    let next = index + 1
    if isWord("points", at: next) || isWord("point", at: next) || isWord("beats", at: next)
      || isWord("letters", at: next) || isWord("degrees", at: next) || isWord("degree", at: next)
    {
      return true
    }
    // "212 cells/mm3"
    if self[at: next].isWord, self[at: next + 1].is(.slash), !self[at: next + 1].hasSpaceBefore,
      self[at: next + 2].unit != nil || self[at: next + 2].flags.contains(.hasDigits)
    {
      return true
    }
    if isWord("by", at: index - 1) {
      return !isPeopleWord(at: next)
        && (index - 7..<index - 1).contains { self[at: $0].is(.change) }
    }
    return endsFall(at: index)
  }

  /// Whether a number is the second of "from 12 to 6", where the first has no percentage of its own.
  func endsFall(at index: Int) -> Bool {
    guard isWord("to", at: index - 1) else { return false }
    let first = self[at: index - 2].isNumber ? index - 2 : index - 3
    return self[at: first].isNumber && isWord("from", at: first - 1)
  }

  /// "patient-years", "person years", "woman-months": what is counted is time.
  func namesPersonTime(at index: Int) -> Bool {
    guard self[at: index].isWord else { return false }
    let time = self[at: index + 1].is(.dash) ? index + 2 : index + 1
    return self[at: time].unit?.quantity == .time
      && (self[at: index].is(.person) || isWord("person", at: index)
        || isWord("patient", at: index))
  }

  /// "Healing rates were 78/84%": two percentages share a sign, and no count has its percentage behind it.
  func isPairOfRates(at index: Int) -> Bool {
    guard self[at: index].isInteger, self[at: index].value <= 100 else { return false }
    return (index - 12..<index).contains {
      (isWord("rates", at: $0) || isWord("rate", at: $0))
        && self[at: $0].sentence == self[at: index].sentence
    } || sentence(at: index).contains { $0 != index + 1 && isTwin($0, of: index) }
  }

  /// Whether a slash parts what two percentages before it are of, "arms A/B", "drug/placebo", "2-/5-year", or two that
  /// can be no count with its percentage beside the one of an index.
  private func isTwin(_ slash: Int, of index: Int) -> Bool {
    guard self[at: slash].is(.slash) else { return false }
    let (one, other) = (self[at: slash - 1], self[at: slash + 1])
    if one.isInteger, one.value <= 100, other.isInteger, self[at: slash + 2].is(.percent),
      self[at: index + 2].isInteger, other.value > 0, self[at: index + 2].value > 0,
      // "12/60% in group A and 30/75% in group B": counts of different wholes
      one.value >= other.value || self[at: index].value >= self[at: index + 2].value
    {
      let ratio = one.value / other.value * self[at: index + 2].value / self[at: index].value
      return ratio < 0.7 || ratio > 1.4
    }
    if one.is(.dash), other.isNumber, self[at: slash - 2].isNumber, self[at: slash + 2].is(.dash) {
      return true
    }
    return one.isWord && other.isWord
      && (other.is(.control) || one.is(.control)
        || self[at: slash - 2].is(.group) && one.range.count == 1 && other.range.count == 1)
  }
}
