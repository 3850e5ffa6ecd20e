import Lexing

// Words of which the names of substances consist.
extension DoseNames {
  /// Whether a hyphen or slash at an index joins the words beside it to one name.
  func joins(_ index: Int) -> Bool {
    let token = cursor[at: index]
    return (token.is(.dash) || token.is(.slash) && isSlashed(index))
      && !token.hasSpaceBefore
      && !cursor[at: index + 1].hasSpaceBefore
      // A text may be cut behind a hyphen.
      && cursor[at: index + 1].kind != .symbol && cursor[at: index + 1].kind != .end
      && cursor[at: index - 1].kind != .symbol
      && (cursor[at: index - 1].unit == nil || isCode(index - 1) || isLetter(index - 1)
        || isChiral(index - 1))
  }

  /// Whether a letter stands for the genus of the species behind it: "L" before "rhamnosus".
  func isGenus(_ index: Int) -> Bool {
    let (token, species) = (cursor[at: index], cursor[at: index + 2])
    return token.isWord && token.end - token.start == 1 && token.flags.contains(.upperCase)
      && species.isWord && !species.flags.contains(.capitalized) && isName(index + 2)
  }

  /// The "L" of "L-carnitine", the "D" of "D-penicillamine": a capital before a hyphen, and no unit, for want of a
  /// number.
  func isChiral(_ index: Int) -> Bool {
    let token = cursor[at: index]
    return token.isWord && token.end - token.start == 1 && token.flags.contains(.upperCase)
      && cursor[at: index + 1].is(.dash) && !cursor[at: index - 1].isNumber
  }

  /// Whether words, and no unit, stand behind a slash: "budesonide/formoterol", not "iron/kg".
  func isSlashed(_ index: Int) -> Bool {
    cursor[at: index + 1].isWord && cursor[at: index + 1].unit == nil
  }

  /// Whether a word is written in capitals, as the letters of a compound's code are.
  func isCode(_ index: Int) -> Bool {
    let token = cursor[at: index]
    // "SCH 23390", "Sch 1000", "Ro 20-1724"
    let isShort =
      token.flags.contains(.capitalized) && !token.flags.contains(.sentenceStart)
      && token.end - token.start <= 3
    guard token.isWord, token.flags.contains(.upperCase) || isShort, token.end - token.start >= 2
    else {
      return false
    }
    // "BQ 788": a unit would stand behind a number.
    return isName(index) || token.unit != nil && !cursor[at: index - 1].isNumber
  }

  /// The end of a compound's code with its number: "15 mg Sch 1000 and", but not "20 mg MTX 150 days".
  func endOfNumber(_ name: Range<Int>) -> Int {
    let (end, number) = (name.upperBound, cursor[at: name.upperBound])
    guard name.count == 1, number.isInteger, number.value >= 100, isCode(end - 1),
      cursor[at: end + 1].kind == .symbol || cursor[at: end + 1].is(.conjunction),
      !cursor[at: end + 1].is(.percent), !cursor[at: end + 1].is(.dash)
    else { return end }
    return end + 1
  }

  /// "Ringer's", "Hartmann’s": the s behind the name of whom a preparation is called after.
  func isPossessive(_ index: Int) -> Bool {
    let (token, sign) = (cursor[at: index], cursor[at: index - 1])
    return cursor.isWord("s", at: index) && !token.hasSpaceBefore && sign.is(.quote)
      && !sign.hasSpaceBefore && cursor[at: index - 2].flags.contains(.capitalized)
      && isName(index - 2)
  }

  /// "®": a sign that hangs on a name.
  func isMark(_ index: Int) -> Bool {
    cursor[at: index].is(.other) && !cursor[at: index].hasSpaceBefore
  }

  /// Whether a word may belong to a name: no function word, verb form or adverb.
  func isName(_ index: Int) -> Bool {
    let token = cursor[at: index]
    // "fish oil", "krill oil": from animals, none of which are counted.
    if token.is(.trialUnit), cursor.isWord("oil", at: index + 1) { return true }
    // "local anaesthetic", "packed cells"
    if token.isWord, cursor.namesKind(at: index) { return true }
    guard token.isWord, token.unit == nil,
      !token.is(
        .notSubstance.union(.frequency).union(.multiplier).union(.doseNoun).union(.route)
          .union(.abbreviation).union(.person).union(.trialUnit).union(.registry).union(
            .conjunction
          ).union(.function)
          .union(.versus)
          .union(.treated).union(.changeNoun).union(.changeVerb))
    else { return false }
    if token.flags.contains(.hasDigits), isInterval(token) || isDayOfAmount(index) { return false }
    if token.flags.contains(.upperCase), cursor[at: index - 1].is(.group), isRoman(token) {
      return false
    }
    // "to test metformin", not "ACTH test"
    if cursor.isWord("test", at: index),
      cursor.isWord("to", at: index - 1) || cursor.isWord("we", at: index - 1)
    {
      return false
    }
    // "Stratified dose", "Additionally," at the beginning of a sentence
    let isAdjective =
      token.flags.contains(.sentenceStart)
      && (cursor[at: index + 1].is(.doseNoun) || cursor[at: index + 1].is(.comma))
    return token.flags.contains(.capitalized) && !isAdjective || !hasVerbEnding(token)
      || cursor.hasDrugStem(at: index)
  }

  /// Whether a word names what gases and feeds are given through: "by face mask", "by nasogastric tube".
  func isDevice(_ index: Int) -> Bool {
    cursor.isWord("mask", at: index) || cursor.isWord("facemask", at: index)
      || cursor.isWord("tube", at: index) || cursor.isWord("cannula", at: index)
  }

  /// "randomized into A1 (an infusion of 1 g) and A2 (500 mg)": the code of an arm before a bracket;
  /// "vitamin B6" is none.
  func isArmCode(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, token.end - token.start == 2, cursor[at: index + 1].is(.openParenthesis),
      !cursor.isWord("vitamin", at: index - 1), !cursor.isWord("vitamins", at: index - 1)
    else { return false }
    let (letter, digit) = (cursor.text[Int(token.start)], cursor.text[Int(token.start) + 1])
    return (UInt8(ascii: "A")...UInt8(ascii: "C") ~= letter || letter == UInt8(ascii: "G"))
      && digit &- 0x30 < 10
  }

  /// "q8h": how often something is given.
  private func isInterval(_ token: Token) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    return end - start <= 4 && cursor.text[start] | 0x20 == UInt8(ascii: "q")
      && cursor.text[start + 1] &- 0x30 < 10 && cursor.text[end - 1] &- 0x30 >= 10
  }

  /// "(30 mg/m2 D1, D8)": the day on which the amount before it is given.
  private func isDayOfAmount(_ index: Int) -> Bool {
    index == zone.amount.upperBound
      && DoseSchedule(cursor: cursor, zone: zone, substance: nil).isDayCode(index)
  }

  /// The "II" of "group II".
  private func isRoman(_ token: Token) -> Bool {
    token.end - token.start <= 4
      && cursor.text[token.range].allSatisfy {
        $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X")
      }
  }

  /// Whether a verb says that giving a drug begins or goes on, as "given" does: "was added at 100 mg", "was run at
  /// 8 ml/h".
  func isOfCourse(_ index: Int) -> Bool {
    cursor.isWord(of: Self.courseVerbs, at: index)
  }

  static let courseVerbs = WordSet([
    "added", "begun", "changed", "continued", "instituted", "introduced", "kept", "maintained",
    "reinstituted", "reintroduced", "restarted", "resumed", "run", "set",
  ])

  /// What a strength is of where no substance is named beside it.
  static let forms = WordSet([
    "cream", "creams", "drops", "foam", "gel", "lotion", "ointment", "solution", "solutions",
    "spray",
    "suspension",
  ])

  /// "secondary prevention of stroke (75 mg)": what something is given against.
  func isAilment(_ name: Range<Int>) -> Bool {
    let of = name.lowerBound - 1
    return cursor.isWord("of", at: of) && cursor.isWord(of: Self.purposes, at: of - 1)
      && !cursor.hasDrugStem(at: name.upperBound - 1)
  }

  /// The comma before "chosen for its short action" in "remifentanil, chosen for its short action, was given at": what
  /// two commas set off behind a subject.
  func beginOfAside(endingAt comma: Int) -> Int? {
    guard cursor[at: comma].is(.comma), isAuxiliary(comma + 1) else { return nil }
    return (max(zone.before.lowerBound, comma - 16)..<comma).last { cursor[at: $0].is(.comma) }
      .flatMap { isName($0 - 1) && cursor.hasDrugStem(at: $0 - 1) ? $0 : nil }
  }

  /// The name of a drug without what kind of one it is: "celecoxib" of "COX-2 inhibitor celecoxib".
  func behindKind(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 1,
      let kind = name.dropLast().last(where: { cursor.isWord(of: Self.kinds, at: $0) }),
      cursor.hasDrugStem(at: kind + 1)
    else { return name }
    return kind + 1..<name.upperBound
  }

  private static let kinds = WordSet([
    "agent", "agonist", "agonists", "anaesthetic", "anesthetic", "antagonist", "antagonists",
    "antibiotic", "antibody", "antidepressant", "antipsychotic", "benzodiazepine",
    "bisphosphonate", "blocker", "corticosteroid", "diuretic", "glucocorticoid", "inhibitor",
    "opioid", "steroid",
  ])

  /// What is done against what ails: "prevention of stroke".
  static let purposes = WordSet([
    "management", "prevention", "prophylaxis", "treatment",
  ])

  /// "consisted", "containing", "approximately"; "flaxseed" is none.
  func hasVerbEnding(_ token: Token) -> Bool {
    guard token.end - token.start >= 5 else { return false }
    let word = cursor.text[token.range]
    let (third, second, last) = (
      word[word.endIndex - 3], word[word.endIndex - 2], word[word.endIndex - 1]
    )
    let isParticiple = second == UInt8(ascii: "e") && last == UInt8(ascii: "d")
    let isGerund =
      third == UInt8(ascii: "i") && second == UInt8(ascii: "n") && last == UInt8(ascii: "g")
    let isAdverb = second == UInt8(ascii: "l") && last == UInt8(ascii: "y")
    return isParticiple && third != UInt8(ascii: "e") || isGerund || isAdverb
  }
}
