import Documents
import Lexing

/// An amount with its unit, as it stands in a text.
struct DoseMention {
  /// The amounts that share the unit: "20, 40 and 80 mg" has three.
  var amounts: [(amount: Dose.Amount, tokens: Range<Int>)]
  var unit: UCUMUnit
  var per: [UCUMUnit]
  /// From the first number to the last denominator.
  var tokens: Range<Int>
  var rule: StaticString
}

extension Dose {
  /// Adds the doses of a text to the findings.
  ///
  /// The trigger is a unit with a number before it, or a percent sign for a strength.
  static func extract(from text: LexedText, into findings: inout Findings) {
    text.forEachPassage { passage, cursor in
      // A level without a name is one of the drug that the passage named last.
      var lastNamed: Range<Int>?
      guard passage.section != .table, passage.section != .references else { return }
      for index in passage.tokens {
        let token = cursor[at: index]
        let mention =
          token.is(.percent)
          ? strength(at: index, cursor)
          : token.unit.map { $0.isGiven } == true ? amount(at: index, cursor) : nil
        guard let mention, !mention.tokens.contains(where: { findings.isClaimed($0) }) else {
          continue
        }
        let context = DoseContext(of: mention, in: cursor)
        if let reason = refusal(of: mention, context, in: cursor) {
          findings.refuse(mention.tokens, as: .dose, rule: "\(mention.rule)", reason: reason)
          continue
        }
        let substance = context.substance ?? lastNamed
        lastNamed = substance
        for (amount, tokens) in mention.amounts {
          var dose = Dose(amount, mention.unit, per: mention.per)
          dose.substance = substance.map { text.string(tokens: $0) }
          dose.route = context.route.map { text.string(tokens: $0) }
          dose.frequency = context.frequency.map { text.string(tokens: $0) }
          dose.duration = context.duration.map { text.string(tokens: $0) }
          findings.accept(
            .dose(dose), quote: tokens.lowerBound..<mention.tokens.upperBound,
            section: passage.section, rule: "\(mention.rule)", confidence: context.confidence)
        }
        findings.claim(mention.tokens, for: .dose)
      }
    }
  }

  // MARK: Amounts

  /// "0.5 mg/kg", "5–10 mg", "20, 40 and 80 mg", "28-mg": the numbers before a unit and the
  /// denominators after it.
  private static func amount(at index: Int, _ cursor: Cursor) -> DoseMention? {
    guard var unit = cursor[at: index].unit else { return nil }
    var number = index - 1
    // "5 micro g", "5 mu g": PubMed's older records spell the prefix.
    if cursor.isWord("micro", at: number) || cursor.isWord("mu", at: number) {
      guard let small = UCUMUnit(code: "u" + unit.code) else { return nil }
      unit = small
      number -= 1
    }
    if cursor[at: number].is(.dash), !cursor[at: index].hasSpaceBefore { number -= 1 }
    guard cursor[at: number].isNumber, isFree(number, cursor) else { return nil }
    // "2 m", "3 g" in "group 3 g": one letter needs its number beside it or a space, as printed.
    var amounts = [(Amount.exact(cursor[at: number].value), number..<number + 1)]
    var first = number
    var rule: StaticString = "dose.exact"
    if let low = rangeStart(before: number, cursor) {
      let (start, end) = (cursor[at: low].value, cursor[at: number].value)
      guard start < end else { return nil }
      amounts = [(.range(low: start, high: end), low..<number + 1)]
      first = low
      rule = "dose.range"
    } else {
      while let member = listMember(before: first, isOnly: amounts.count == 1, cursor) {
        amounts.insert((.exact(cursor[at: member].value), member..<member + 1), at: 0)
        first = member
        rule = "dose.list"
      }
    }
    var after = cursor.moved(to: index + 1)
    let per = after.denominators()
    return DoseMention(
      amounts: amounts, unit: unit, per: per, tokens: first..<after.index, rule: rule)
  }

  /// Whether a number stands for itself: not the tail of "CAPS-5" or of another number's decimals.
  private static func isFree(_ number: Int, _ cursor: Cursor) -> Bool {
    let before = cursor[at: number - 1]
    let token = cursor[at: number]
    // "per 100 g": a denominator.
    if before.is(.slash) || cursor.isWord("per", at: number - 1) { return false }
    if before.is(.plusMinus) || cursor[at: number + 1].is(.plusMinus) { return false }
    if before.is(.dash), !token.hasSpaceBefore, !before.hasSpaceBefore {
      return cursor[at: number - 2].isNumber
    }
    return true
  }

  /// The first number of a range that ends at a number: "5–10", "5 to 10".
  private static func rangeStart(before number: Int, _ cursor: Cursor) -> Int? {
    let link = cursor[at: number - 1]
    let isLink =
      link.is(.dash) || cursor.isWord("to", at: number - 1)
      || cursor.isWord("and", at: number - 1) && cursor.isWord("between", at: number - 3)
    guard isLink, cursor[at: number - 2].isNumber else { return nil }
    return number - 2
  }

  /// The number before one in a list that shares the unit: "20, 40 and 80 mg", "15 or 5 mg".
  ///
  /// Commas alone make no list: "in 2015, 5 mg" has a conjunction before the last member.
  private static func listMember(before number: Int, isOnly: Bool, _ cursor: Cursor) -> Int? {
    var link = number - 1
    var hasConjunction = !isOnly
    if cursor[at: link].is(.conjunction) || cursor[at: link].is(.versus)
      || cursor[at: link].is(.slash)
    {
      hasConjunction = true
      link -= 1
      if cursor[at: link].is(.comma) { link -= 1 }
    } else if cursor[at: link].is(.comma) {
      link -= 1
    } else {
      return nil
    }
    let token = cursor[at: link]
    guard hasConjunction, token.isNumber, isFree(link, cursor) else { return nil }
    let isYear = token.isInteger && token.value > 1900 && token.value < 2100
    return isYear || cursor[at: link - 1].is(.equals) ? nil : link
  }

  /// "2% lidocaine", "0.5% gel", "lidocaine spray 10%": a strength, where a preparation is named.
  private static func strength(at index: Int, _ cursor: Cursor) -> DoseMention? {
    let number = index - 1
    guard cursor[at: number].isNumber, cursor[at: number].value <= 100,
      let unit = UCUMUnit(code: "%"), isFree(number, cursor)
    else { return nil }
    let next = cursor[at: index + 1]
    let isBefore =
      next.isWord && next.hasSpaceBefore
      && (next.is(.preparation) || cursor.hasDrugStem(at: index + 1)
        || cursor[at: index + 2].is(.preparation) && !next.is(.notSubstance))
    let previous = cursor[at: number - 1]
    let isAfter =
      previous.isWord && cursor[at: number].hasSpaceBefore
      && (previous.is(.preparation) && !next.is(.notSubstance.union(.group))
        || cursor.hasDrugStem(at: number - 1)
          && (next.is(.preparation) || !next.isWord))
    guard isBefore || isAfter else { return nil }
    return DoseMention(
      amounts: [(.exact(cursor[at: number].value), number..<number + 1)], unit: unit, per: [],
      tokens: number..<index + 1, rule: "dose.strength")
  }
}

extension UCUMUnit {
  /// Whether drugs are measured in it; times, lengths and pressures are never amounts.
  fileprivate var isGiven: Bool {
    switch quantity {
    case .mass, .volume, .substance, .activity, .equivalents, .absorbedDose, .radioactivity, .count:
      code != "kg" && code != "{dose}"
    default: false
    }
  }
}

extension Cursor {
  /// Takes "/kg/day", "per kg per dose", "kg⁻¹ min⁻¹", "/m(2)" after a unit.
  fileprivate mutating func denominators() -> [UCUMUnit] {
    var found: [UCUMUnit] = []
    while found.count < 3 {
      let start = index
      let isDivided = accept(.slash) || accept(word: "per")
      guard peek().isWord, var unit = peek().unit else {
        index = start
        break
      }
      index += 1
      let isSquared =
        peek().kind == .superscript && peek().value == 2
        || peek().is(.openParenthesis) && peek(1).isNumber && peek(1).value == 2
          && peek(2).is(.closeParenthesis) && !peek().hasSpaceBefore
      if unit.code == "m", isSquared, let area = UCUMUnit(code: "m2") {
        unit = area
        index += peek().kind == .superscript ? 1 : 3
      }
      if isDivided {
        found.append(unit)
        continue
      }
      // "kg⁻¹", "kg-1": an exponent divides as well.
      if peek().kind == .superscript, peek().value == -1 {
        index += 1
      } else if peek().is(.dash), !peek().hasSpaceBefore, peek(1).isNumber, peek(1).value == 1,
        !peek(1).hasSpaceBefore
      {
        index += 2
      } else {
        index = start
        break
      }
      found.append(unit)
    }
    return found
  }

  /// Whether a word ends like the name of a drug: the stems of WHO's International Nonproprietary
  /// Names (https://www.who.int/teams/health-product-and-policy-standards/inn) that no ordinary
  /// English word shares.
  func hasDrugStem(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.end - token.start >= 6 else { return false }
    let word = text[token.range]
    return drugStems.contains { stem in
      word.count > stem.count
        && zip(word.suffix(stem.count), stem).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}

private let drugStems: [[UInt8]] = [
  "caine", "mab", "nib", "pril", "sartan", "olol", "azole", "statin", "cillin", "mycin", "micin",
  "cycline", "floxacin", "oxetine", "azepam", "zolam", "triptan", "setron", "prazole", "tidine",
  "gliptin", "gliflozin", "formin", "glutide", "parin", "xaban", "profen", "fenac", "sone",
  "solone",
  "olone", "fentanil", "tanyl", "orphine", "orphan", "oxone", "barbital", "ketamine",
  "medetomidine",
  "onidine", "terol", "tropium", "vir", "vudine", "quine", "taxel", "platin", "rubicin", "citabine",
  "trexate", "poetin", "stim", "mustine", "zumab", "limus", "dronate", "thiazide", "semide",
  "dipine",
  "pamil", "zosin", "toin", "apine", "peridol", "azine", "iline", "epine", "epoxide", "hexidine",
  "iodine", "ethasone", "thane", "oxin", "prine", "illamine", "butamine", "opamine", "dramine",
  "pramine", "tyline", "cyclovir", "cillinate", "salicylic", "ozide", "azide", "lukast", "phylline",
  "naltrexone", "naloxone", "glitazone", "prost", "steride", "stigmine", "tropin", "actin",
  "gabalin",
  "pentin", "racetam", "vaptan", "grel", "clidine", "mustard", "afenib", "oprim", "oxazole",
  "curonium", "flurane", "pofol", "idomide", "fenapine",
].map { Array($0.utf8) }
