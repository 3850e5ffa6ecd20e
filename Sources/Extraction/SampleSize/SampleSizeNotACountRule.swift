import Documents
import Lexing

extension SampleSize {
  /// "per 1000 women", "1000 person-years", "20 patient visits", "at day 28 patients".
  static func notACount(_ count: Count) -> SampleSizeReading? {
    if count.isRate { return .refused(.otherStudy) }
    if count[count.index + 1].is(.slash), count[count.index + 2].isNumber {
      return .refused(.subgroup)
    }
    if count.countsParts || count.isPressure { return .refused(.notACount) }
    if count.countsPersonYears { return .refused(.otherStudy) }
    if count.isNumberOfLabel { return .refused(.notACount) }
    if count.limitsStudies { return .refused(.otherStudy) }
    if count.isPartOfName || count.isYear || count.isAge
      || count.numbersOneOfSeveral
    {
      return .refused(.notACount)
    }
    if count.isException { return .refused(.subgroup) }
    if count.repeatsWord { return .refused(.notACount) }
    if count.isSizeOfBlocks { return .refused(.notACount) }
    if count.tellsOfOtherStudy { return .refused(.otherStudy) }
    if count.isOfInterimAnalysis { return .refused(.notACount) }
    return count.isLimitOfAge || count.numbersGroup ? .refused(.notACount) : nil
  }
}

// Asked of every number, and therefore inlined where calls cost more than what they ask.
extension Count {
  /// "per 1000 women", "affects 1 in 10 women".
  @inline(__always)
  fileprivate var isRate: Bool {
    isWord("per", at: index - 1)
      || isWord("in", at: index - 1) && (self[index - 2].isNumber || isOneCase(endingAt: index - 2))
  }

  /// "one case in 500 vaccinated children".
  private func isOneCase(endingAt place: Int) -> Bool {
    isWord("case", at: place) && (place - 3..<place).contains { self[$0].isNumber }
  }

  /// "237 patients with 394 lesions".
  @inline(__always)
  fileprivate var countsParts: Bool {
    isWord("with", at: index - 1) && self[index - 2].is(.person)
      && noun(from: index + 1)?.kind == .unit
  }

  /// "a pressure of 154/88".
  @inline(__always)
  fileprivate var isPressure: Bool {
    self[index - 1].is(.slash) && self[index - 2].isNumber
      && self[index - 2].value > self[index].value
  }

  /// "1000 person-years", "1000 women-years".
  fileprivate var countsPersonYears: Bool {
    var place = index + 1
    while self[place].is([.person, .trialUnit]) || isWord("person", at: place)
      || isWord("patient", at: place)
    {
      place += 1
    }
    return place > index + 1 && self[place].is(.dash) && isWord("years", at: place + 1)
  }

  /// The 28 of "at day 28 patients", the 2 of "of physical status 1 or 2".
  @inline(__always)
  fileprivate var isNumberOfLabel: Bool {
    let before = self[index - 1]
    // "At 12 months 301 participants had full data": the label has its number.
    if before.is(.label), !isWord("than", at: index - 1), !isWord("least", at: index - 1),
      !self[index - 2].isNumber || isOrdinal(index - 1)
    {
      return true
    }
    if isWord("codon", at: index - 1) || isWord("hla", at: index - 1) { return true }
    return isOfLabelledList
  }

  /// "Eight type 2 diabetic men", "twenty grade 3 patients".
  private func isOrdinal(_ label: Int) -> Bool {
    value < 10
      && (isWord("type", at: label) || isWord("grade", at: label) || isWord("stage", at: label)
        || isWord("class", at: label) || isWord("phase", at: label) || isWord("level", at: label))
  }

  /// The last of a list that a label numbers: "months 6, 12, and 24", "BI-RADS 3 or 4", "class 2 and 3".
  @inline(__always)
  private var isOfLabelledList: Bool {
    // "as shown in Figure 1, 105 patients"
    let next = self[index + 1]
    guard self[index - 1].is(.conjunction) || next.is(.comma) || next.is(.conjunction) else {
      return false
    }
    var place = index
    while place > index - 12, self[place - 1].is(.conjunction) || self[place - 1].is(.comma) {
      place -= self[place - 1].is(.conjunction) && self[place - 2].is(.comma) ? 3 : 2
      guard self[place].isInteger else { return false }
    }
    guard place < index else { return false }
    let label = self[place - 1]
    return label.is(.label) && !isWord("than", at: place - 1) && !isWord("least", at: place - 1)
      || isWord("rads", at: place - 1) || isWord("visits", at: place - 1)
      || isWord("waves", at: place - 1)
  }

  /// "studies with cohorts of more than 20 patients".
  @inline(__always)
  fileprivate var limitsStudies: Bool {
    isWord("than", at: index - 1) && isWord("of", at: index - 3)
      && (self[index - 4].is([.group, .studies]) || isWord("series", at: index - 4))
  }

  /// "B6;SJL-Tg9205Dym/J mice".
  @inline(__always)
  fileprivate var isPartOfName: Bool {
    let next = self[index + 1]
    return next.isWord && !next.hasSpaceBefore && !next.is([.person, .trialUnit])
  }

  /// "a block size of four per group", "an average cluster size of 25 patients", "a site that could hold
  /// a maximum of 100 dogs", but not "the mean age and BMI of 74 women".
  fileprivate var isSizeOfBlocks: Bool {
    guard isWord("of", at: index - 1) else { return false }
    if has("block", in: index - 4..<index) || has("hold", in: index - 5..<index) { return true }
    guard has(.average, in: index - 5..<index) else { return false }
    let isOfPeople =
      has(.conjunction, in: index - 4..<index - 1) || isWord("age", at: index - 2)
      || isWord("weight", at: index - 2) || isWord("score", at: index - 2)
    return !isOfPeople || has("size", in: index - 3..<index) || has("number", in: index - 3..<index)
      || noun(from: index + 1) == nil
  }

  /// "In that trial 430 were randomized".
  fileprivate var tellsOfOtherStudy: Bool {
    // "Smith et al. randomized 52 adults" in a discussion
    section == .background && citesAuthors || speaksOfThatStudy || tellsOfThem
      || cursor.continuesOtherStudy(sentence, in: section)
      || section == .conclusions && cursor.tellsOfOtherStudies(at: index, in: .conclusions)
  }

  /// "those younger than 16 completed".
  @inline(__always)
  fileprivate var isLimitOfAge: Bool {
    isWord("than", at: index - 1)
      && (isWord("younger", at: index - 2) || isWord("older", at: index - 2))
  }

  /// The digits of a number in words: "sixty (60) patients".
  @inline(__always)
  fileprivate var repeatsWord: Bool {
    self[index - 1].opensBracket && self[index - 2].isNumber && self[index + 1].closesBracket
      && self[index - 2].value == self[index].value
  }

  /// "in group 2".
  @inline(__always)
  fileprivate var numbersGroup: Bool { self[index - 1].is(.group) && value <= 10 }
}
