import Lexing

/// How authors write an amount: from its unit leftwards to the numbers, and rightwards to the denominators.
extension DoseMention {
  /// The amount whose unit, or percent sign, stands at an index; nil if none does.
  static func ending(at index: Int, _ cursor: Cursor) -> DoseMention? {
    if cursor[at: index].is(.percent) { return strength(at: index, cursor) }
    guard let unit = cursor[at: index].unit, unit.isGiven else { return nil }
    return amount(of: unit, at: index, cursor)
  }

  /// "0.5 mg/kg", "5–10 mg", "20, 40 and 80 mg", "28-mg": the numbers before a unit and the
  /// denominators after it. The first rule that knows the numbers decides:
  ///
  /// - `dose.power`: "1.9 × 10⁷ CFU"
  /// - `dose.change`: "tapered from 60 to 10 mg", "titrated from 25 to 100 mg"
  /// - `dose.range`: "5–10 mg", "5–10 or 15–20 mg"
  /// - `dose.decimal_comma`: "12,5 mg", "2,5–5 mg"
  /// - `dose.fraction`: "1/2 tablet"
  /// - `dose.list`: "20, 40 and 80 mg"
  /// - `dose.exact`: "0.5 mg/kg"
  private static func amount(of unit: UCUMUnit, at index: Int, _ cursor: Cursor) -> DoseMention? {
    var (unit, number) = (unit, index - 1)
    // "30 mg%" is mg per 100 ml of blood.
    if cursor[at: index + 1].is(.percent) { return nil }
    if isPrefix(index, cursor) || isCapitalG(index, cursor) || isName(index, cursor) { return nil }
    if beginsRange(index, unit, cursor) { return nil }
    compose(&unit, &number, cursor)
    if cursor[at: number].is(.dash), !cursor[at: number + 1].hasSpaceBefore { number -= 1 }
    if let power = power(endingAt: number, of: unit, cursor) {
      let powers = powers(endingWith: power, of: unit, cursor)
      return mention(
        powers.map { (.exact($0.value), $0.tokens) }, unit, index, "dose.power", cursor)
    }
    if let commas = decimalCommas(endingAt: number, of: unit, cursor) {
      return mention(
        commas, unit, index, commas.count > 1 ? "dose.list" : "dose.decimal_comma", cursor)
    }
    if let part = fraction(endingAt: number, of: unit, cursor) {
      return mention([part], unit, index, "dose.fraction", cursor)
    }
    guard cursor[at: number].isNumber, isFree(number, unit, cursor),
      !hasLimit(in: number, cursor)
    else { return nil }
    if let low = rangeStart(before: number, cursor) {
      if isChanged(from: low, to: number, cursor) {
        let ends = [low, number].map { (Dose.Amount.exact(cursor[at: $0].value), $0..<$0 + 1) }
        return mention(ends, unit, index, "dose.change", cursor)
      }
      guard let range = range(from: low, to: number, of: unit, cursor) else { return nil }
      let ranges = list(endingWith: range, of: unit, cursor)
      return mention(ranges, unit, index, "dose.range", cursor)
    }
    let last = (Dose.Amount.exact(value(of: cursor[at: number], in: unit)), number..<number + 1)
    let amounts = list(endingWith: last, of: unit, cursor)
    return mention(amounts, unit, index, amounts.count > 1 ? "dose.list" : "dose.exact", cursor)
  }

  /// The amounts of "12,5 mg", "2,5–5 mg" and "2,5 or 5 mg", with commas as decimal marks; nil where there is
  /// none, and where it may part the members of a list: "5,10 and 20 mg", "25,50,75 mg".
  private static func decimalCommas(
    endingAt last: Int, of unit: UCUMUnit, _ cursor: Cursor
  ) -> [Member]? {
    var ahead = cursor
    func number(endingAt end: Int) -> (value: Double, first: Int)? {
      let (whole, comma, digits) = (cursor[at: end - 2], cursor[at: end - 1], cursor[at: end])
      guard digits.isInteger, !digits.hasSpaceBefore, digits.end - digits.start <= 2,
        !digits.flags.contains(.spelled), comma.is(.comma), !comma.hasSpaceBefore, whole.isInteger,
        !(cursor[at: end - 3].is(.comma) && !whole.hasSpaceBefore),
        !(cursor[at: end + 1].is(.comma) && cursor[at: end + 2].isNumber
          && !cursor[at: end + 2].hasSpaceBefore)
      else { return nil }
      ahead.index = end - 2
      return ahead.measuredNumber().map { ($0.value, end - 2) }
    }
    func plain(endingAt end: Int) -> (value: Double, first: Int)? {
      cursor[at: end].isNumber ? (cursor[at: end].value, end) : nil
    }
    guard let high = number(endingAt: last) ?? plain(endingAt: last) else { return nil }
    let link = cursor[at: high.first - 1]
    let isRange = link.is(.dash) || cursor.isWord("to", at: high.first - 1)
    let isList = link.is(.conjunction) || link.is(.slash) || link.is(.plus)
    let low =
      isRange || isList
      ? number(endingAt: high.first - 2)
        ?? (high.first < last && isFree(high.first - 2, unit, cursor)
          ? plain(endingAt: high.first - 2) : nil)
      : nil
    guard let low else {
      guard high.first < last, isFree(high.first, unit, cursor) else { return nil }
      return [(.exact(high.value), high.first..<last + 1)]
    }
    // "5,10 and 20 mg" rise; "2,5 and 5 mg" do not.
    if isList, high.first == last, low.first < high.first - 2,
      cursor[at: low.first].value < cursor[at: high.first - 2].value,
      cursor[at: high.first - 2].value < high.value
    {
      return nil
    }
    guard isFree(low.first, unit, cursor) else { return nil }
    if isRange {
      return low.value < high.value
        ? [(.range(low: low.value, high: high.value), low.first..<last + 1)] : nil
    }
    return [
      (.exact(low.value), low.first..<high.first - 1), (.exact(high.value), high.first..<last + 1),
    ]
  }

  /// Whether an amount is the lower end of a range that names its unit twice: "5 mg–10 mg", "ranged from
  /// 5 mg to a maximum of 10 mg".
  private static func beginsRange(_ index: Int, _ unit: UCUMUnit, _ cursor: Cursor) -> Bool {
    if cursor.isWord("to", at: index + 1) {
      let high = (index + 2...index + 5).first { cursor[at: $0].isNumber }
      return high.map { spannedStart(before: $0, cursor) == index - 1 } ?? false
    }
    return cursor[at: index + 1].is(.dash) && cursor[at: index + 2].isNumber
      && cursor[at: index + 3].unit == unit && cursor[at: index - 1].isNumber
      && cursor[at: index - 1].value < cursor[at: index + 2].value
  }

  typealias Member = (Dose.Amount, Range<Int>)

  /// The range between two numbers; nil if it falls, unless both have decimals and are alike in size, so that
  /// neither is a part of a name: "1.5–0.75 mg/kg per hour".
  static func range(from low: Int, to high: Int, of unit: UCUMUnit, _ cursor: Cursor) -> Member? {
    let (start, end) = (value(of: cursor[at: low], in: unit), value(of: cursor[at: high], in: unit))
    if start < end { return (.range(low: start, high: end), low..<high + 1) }
    let isLowered =
      cursor[at: high - 1].is(.dash) && cursor[at: low].decimals > 0
      && cursor[at: high].decimals > 0
      && end > 0 && start > end && start <= end * 4
    return isLowered ? (.range(low: end, high: start), low..<high + 1) : nil
  }

  /// A number's value: 5000 of "5.000 IU", for units of activity are not given to a thousandth, while a dot
  /// parts thousands in half of Europe.
  static func value(of number: Token, in unit: UCUMUnit) -> Double {
    let hundreds = number.value * 10
    return unit.quantity == .activity && number.decimals == 3 && number.value >= 1
      && hundreds.rounded() == hundreds ? number.value * 1000 : number.value
  }

  /// The mention of some amounts whose unit ends at an index, with the denominators behind it.
  private static func mention(
    _ amounts: [Member], _ unit: UCUMUnit, _ index: Int, _ rule: StaticString,
    _ cursor: Cursor
  ) -> DoseMention {
    var after = cursor.moved(to: index + 1)
    after.skipUnitInBrackets()
    let start = after.index
    var per = after.denominators()
    let end = after.index == start ? index + 1 : after.index
    let isApart = per.isEmpty
    if isApart { per = after.denominatorsBehindName() }
    let times = times(before: amounts[0].1.lowerBound, cursor)
    if times != nil, per.last?.code == "d" { per.removeLast() }
    return DoseMention(
      amounts: amounts.map { (amount: $0.0, tokens: $0.1) }, unit: unit, per: per,
      isPerApart: isApart && !per.isEmpty, times: times,
      tokens: (times ?? amounts[0].1).lowerBound..<end, rule: rule)
  }

  /// Units of several words: "5 micro g", "400 international units", "colony forming units".
  private static func compose(_ unit: inout UCUMUnit, _ number: inout Int, _ cursor: Cursor) {
    if cursor.isWord("micro", at: number) || isPrefix(number, cursor),
      let small = UCUMUnit(code: "u" + unit.code)
    {
      (unit, number) = (small, number - 1)
    } else if unit.code == "m[IU]", cursor[at: number + 1].flags.contains(.upperCase),
      let millions = UCUMUnit(code: "M[IU]")
    {
      unit = millions
    } else if unit.code == "mU", cursor[at: number + 1].flags.contains(.upperCase),
      let millions = UCUMUnit(code: "MU")
    {
      unit = millions
    } else if unit.code == "U", cursor.isWord("international", at: number),
      let international = UCUMUnit(code: "[IU]")
    {
      (unit, number) = (international, number - 1)
    } else if unit.code == "U", cursor.isWord("forming", at: number),
      let colonies = UCUMUnit(code: "[CFU]")
    {
      number -= cursor[at: number - 1].is(.dash) ? 2 : 1
      if cursor.isWord("colony", at: number) { (unit, number) = (colonies, number - 1) }
    } else if unit.quantity == .activity, cursor.isWord("xa", at: number),
      cursor[at: number - 1].is(.dash), cursor.isWord("anti", at: number - 2)
    {
      // "5000 anti-Xa units"
      number -= 3
    }
  }

  /// "2 mu g", "10 mu l": the prefix of the unit behind it, in small letters; "mU" is a milliunit.
  private static func isPrefix(_ index: Int, _ cursor: Cursor) -> Bool {
    guard cursor.isWord("mu", at: index), let unit = cursor[at: index + 1].unit,
      cursor.text[Int(cursor[at: index].end) - 1] == UInt8(ascii: "u")
    else { return false }
    return UCUMUnit(code: "u" + unit.code) != nil
  }

  /// "an 18G needle", "a 2G network", "341 G to A": grams are written small, except right beside a
  /// drug's name.
  private static func isCapitalG(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.end - token.start == 1, cursor.text[Int(token.start)] == UInt8(ascii: "G") else {
      return false
    }
    return !cursor.hasDrugStem(at: index - 2) && !cursor.hasDrugStem(at: index + 1)
      && !(cursor.isWord("of", at: index + 1) && cursor.hasDrugStem(at: index + 2))
  }

  /// "1 MU", "four Mu promoters", "2L-SEM": monitor units, a million units, a phage, the name of a model;
  /// a milliunit begins with a small letter.
  private static func isName(_ index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor[at: index]
    guard token.flags.contains(.capitalized) else { return false }
    if cursor.isWord("mu", at: index) { return !isMillions(index, cursor) }
    let (dash, next) = (cursor[at: index + 1], cursor[at: index + 2])
    return token.end - token.start == 1 && !token.hasSpaceBefore && dash.is(.dash)
      && !dash.hasSpaceBefore && next.isWord && !next.hasSpaceBefore
      && next.flags.contains(.upperCase)
  }

  /// "interferon alfa-2b 3 MU", "5 MU of penicillin": a million units of what is given by them.
  private static func isMillions(_ index: Int, _ cursor: Cursor) -> Bool {
    cursor[at: index].flags.contains(.upperCase)
      && (index - 8..<index + 6).contains { near in
        cursor.isWord("interferon", at: near) || cursor.isWord("peginterferon", at: near)
          || cursor.isWord("ifn", at: near) || cursor.isWord("rifn", at: near)
          || cursor.isWord("penicillin", at: near) || cursor.isWord("benzylpenicillin", at: near)
          || cursor.isWord("colistin", at: near)
      }
  }

  /// "1.9 × 10⁷ CFU", "10(9) CFU", "10^6 IU"; living things are counted in powers of ten, so that
  /// "107 CFU" and "1.9×107 CFU" have lost the superscript.
  static func power(
    endingAt last: Int, of unit: UCUMUnit, _ cursor: Cursor
  ) -> (value: Double, tokens: Range<Int>)? {
    for first in last - 6..<last where cursor[at: first].isNumber {
      var place = cursor.moved(to: first)
      if let number = place.number(), !number.isInteger, place.index == last + 1,
        number.value >= 10, number.tokens.count > 1
      {
        return (number.value, first..<last + 1)
      }
    }
    // "10(9) CFU", as PubMed prints powers in old records
    if cursor[at: last].is(.closeParenthesis), cursor[at: last - 1].isInteger,
      cursor[at: last - 2].is(.openParenthesis), !cursor[at: last - 2].hasSpaceBefore,
      cursor[at: last - 3].value == 10, cursor[at: last - 3].isNumber,
      let power = Double("1e\(Int(min(cursor[at: last - 1].value, 99)))")
    {
      return (power, last - 3..<last + 1)
    }
    let isLiving =
      unit.code == "[CFU]" || unit.code == "[pfu]" || unit.code == "[TCID_50]"
    let token = cursor[at: last]
    guard isLiving, token.isInteger, 103...1015 ~= token.value else { return nil }
    let exponent = token.value < 110 ? token.value - 100 : token.value - 1000
    guard exponent >= 3, exponent <= 15, let power = Double("1e\(Int(exponent))") else {
      return nil
    }
    let link = cursor[at: last - 1]
    guard link.is(.times) || cursor.isWord("x", at: last - 1), cursor[at: last - 2].isNumber else {
      return (power, last..<last + 1)
    }
    return (cursor[at: last - 2].value * power, last - 2..<last + 1)
  }

  /// Whether a number stands for itself: not the tail of "CAPS-5", of "Δ109.4" or of a denominator.
  static func isFree(_ number: Int, _ unit: UCUMUnit, _ cursor: Cursor) -> Bool {
    let before = cursor[at: number - 1]
    let token = cursor[at: number]
    // "per 100 g", "mg/100 g"; but "160 mg/800 mg" are two amounts.
    if cursor.isWord("per", at: number - 1) { return false }
    if before.is(.slash) {
      return cursor[at: number - 2].isNumber || cursor[at: number - 2].unit == unit
    }
    if before.is(.plusMinus) || cursor[at: number + 1].is(.plusMinus) { return false }
    // "24%.60 Gy" has lost what stood between.
    if before.is(.percent), !token.hasSpaceBefore { return false }
    if token.hasSpaceBefore { return true }
    // "5–10 mg", "5 mg–10 mg", and the rate of "bupivacaine 0.125%-4 ml/h"
    if before.is(.dash), !before.hasSpaceBefore {
      let other = cursor[at: number - 2]
      return other.isNumber
        || (other.unit != nil || other.is(.percent)) && cursor[at: number - 3].isNumber
    }
    return !before.isWord && !before.isNumber && !before.is(.period)
  }

  /// The first number of a range that ends at a number: "5–10", "5 to 10".
  static func rangeStart(before number: Int, _ cursor: Cursor) -> Int? {
    let link = cursor[at: number - 1]
    let isLink =
      link.is(.dash) || cursor.isWord("to", at: number - 1)
      || cursor.isWord("and", at: number - 1) && cursor.isWord("between", at: number - 3)
        && !isChoice(behind: number - 3, cursor)
    if link.is(.dash), cursor[at: number + 1].unit != nil,
      cursor[at: number - 2].unit == cursor[at: number + 1].unit, cursor[at: number - 3].isNumber,
      cursor[at: number - 3].value < cursor[at: number].value
    {
      return number - 3
    }
    if let low = spannedStart(before: number, cursor) { return low }
    // "10- to 20-mg"
    if isLink, !link.is(.dash), cursor[at: number - 2].is(.dash), cursor[at: number - 3].isNumber,
      !cursor[at: number - 2].hasSpaceBefore
    {
      return number - 3
    }
    guard isLink, cursor[at: number - 2].isNumber else { return nil }
    // "Group 2 - 25 mg": the number of a group, which a dash sets off.
    let isNumbered =
      link.hasSpaceBefore && cursor[at: number].hasSpaceBefore
      && cursor[at: number - 3].is(.label.union(.group))
    return isNumbered ? nil : number - 2
  }

  /// Whether the two amounts behind "between" are those of groups: "randomization was between 20 and 40 mg".
  private static func isChoice(behind between: Int, _ cursor: Cursor) -> Bool {
    let sentence = cursor[at: between].sentence
    return (between - 6..<between).contains {
      cursor.isWord(of: choices, at: $0) && cursor[at: $0].sentence == sentence
    }
  }

  private static let choices = WordSet([
    "choice", "choose", "chose", "randomisation", "randomise", "randomised", "randomization",
    "randomize", "randomized",
  ])

  /// The first number of "ranged from 6000 cGy to a maximum of 6800 cGy", by its last: both name the unit.
  private static func spannedStart(before number: Int, _ cursor: Cursor) -> Int? {
    var link = number - 1
    if cursor.isWord("of", at: link) {
      guard
        cursor.isWord("maximum", at: link - 1) || cursor.isWord("total", at: link - 1)
          || cursor.isWord("max", at: link - 1)
      else { return nil }
      link -= cursor.isWord("a", at: link - 2) ? 3 : 2
    }
    let low = link - 2
    guard cursor.isWord("to", at: link), let unit = cursor[at: link - 1].unit,
      cursor[at: number + 1].unit == unit, cursor[at: low].isNumber,
      cursor[at: low].value < cursor[at: number].value
    else { return nil }
    let verb = cursor.isWord("from", at: low - 1) ? low - 2 : low - 1
    let isRange =
      cursor.isWord("ranged", at: verb) || cursor.isWord("ranging", at: verb)
      || cursor.isWord("range", at: verb) || cursor.isWord("ranges", at: verb)
      || cursor.isWord("varied", at: verb) || cursor.isWord("varying", at: verb)
    return isRange ? low : nil
  }
}

extension UCUMUnit {
  /// Whether drugs are measured in it; times, lengths and pressures are never amounts.
  var isGiven: Bool {
    switch quantity {
    case .mass, .volume, .substance, .activity, .equivalents, .absorbedDose, .radioactivity, .count:
      code != "kg" && code != "{dose}"
    case .energy: code == "kcal" || code == "kJ"
    case .fraction: code == "[ppm]"
    default: false
    }
  }
}
