import Lexing

/// What the numbers of cells are, by how they are written: "mean ± SD, median (IQR) or n (%)".
struct CellForms {
  /// Of "54.2 ± 8.1".
  var plusMinus: SpreadKind?
  /// Of "54.2 (8.1)".
  var bracketed: SpreadKind?
  /// Of "4 (2–7)".
  var bounded: (statistic: GroupMean.Statistic, kind: SpreadKind)?
  /// Whether "34 (13.1)" is a share.
  var hasShares = false
  /// Whether "±" has none of the meanings that are known, "mean ± 95% CI", "mean ± 2 SD", or two of them.
  private(set) var isPlusMinusOpen = false
  /// Whether two meanings of one form are named, so that it has none.
  private var isBracketOpen = false
  private var areBoundsOpen = false

  /// Whether nothing is said.
  var isEmpty: Bool { plusMinus == nil && bracketed == nil && bounded == nil && !hasShares }

  /// Adds "mean ± SD" or the like.
  mutating func add(
    _ statistic: GroupMean.Statistic, _ kind: SpreadKind, hasPlusMinus: Bool
  ) {
    if !kind.isSingle {
      if let bounded, bounded != (statistic, kind) { areBoundsOpen = true }
      bounded = areBoundsOpen ? nil : (statistic, kind)
      return
    }
    guard statistic == .mean else { return }
    if let plusMinus, plusMinus != kind { isPlusMinusOpen = true }
    plusMinus = isPlusMinusOpen ? nil : kind
    guard !hasPlusMinus else { return }
    if let bracketed, bracketed != kind { isBracketOpen = true }
    bracketed = isBracketOpen ? nil : kind
  }

  /// Takes every meaning from "±".
  mutating func openPlusMinus() {
    isPlusMinusOpen = true
    plusMinus = nil
  }

  /// Adds what another text says.
  mutating func add(_ other: CellForms) {
    if other.isPlusMinusOpen { openPlusMinus() }
    if let kind = other.bracketed { add(.mean, kind, hasPlusMinus: false) }
    if let kind = other.plusMinus { add(.mean, kind, hasPlusMinus: true) }
    if let bounded = other.bounded { add(bounded.statistic, bounded.kind, hasPlusMinus: false) }
    hasShares = hasShares || other.hasShares
  }
}

extension Cursor {
  /// The forms that the words of the bounds name, from the first to the last.
  func cellForms() -> CellForms {
    var forms = CellForms()
    var cursor = moved(to: bounds.lowerBound)
    var average: GroupMean.Statistic?
    var hasPlusMinus = false
    var last: SpreadKind?
    while !cursor.isAtEnd {
      let token = cursor.peek()
      let letter = cursor.averageOfLetter()
      if cursor.isWord("mean") || cursor.isWord("means") || letter == .mean {
        (average, hasPlusMinus) = (.mean, false)
      } else if cursor.isWord("median") || cursor.isWord("medians") || letter == .median {
        (average, hasPlusMinus) = (.median, false)
      } else if cursor.isCountWord(at: cursor.index) {
        if cursor.isPercentBehindCount() { forms.hasShares = true }
        average = nil
      } else if let statistic = average {
        var ahead = cursor
        if let kind = ahead.spreadLabel() ?? ahead.spreadOfNote() {
          if hasPlusMinus, !kind.isSingle || statistic == .median { forms.openPlusMinus() }
          forms.add(statistic, kind, hasPlusMinus: hasPlusMinus)
          (average, last) = (nil, kind)
          cursor.index = max(ahead.index, cursor.index + 1)
          continue
        }
        if token.is(.plusMinus) {
          // "mean (±SD)" may stand above "54.2 (8.1)".
          hasPlusMinus = !cursor.peek(-1).opensBracket
        } else if !cursor.leadsToSpread() {
          if cursor.peek(-1).is(.plusMinus), token.kind != .symbol { forms.openPlusMinus() }
          average = nil
        }
      } else if let known = last, cursor.isWord("or") {
        // "mean ± SD (age) or SEM (others)"
        var ahead = cursor.moved(to: cursor.index + 1)
        if let kind = ahead.spreadLabel() ?? ahead.spreadOfNote(), kind.isSingle, kind != known {
          forms.add(.mean, kind, hasPlusMinus: hasPlusMinus)
        }
      }
      cursor.index += 1
    }
    return forms
  }

  /// Takes names of spreads that only tables have: "SEs", "SEMs", "std", "ranges", "P25, P75".
  mutating func spreadOfNote() -> SpreadKind? {
    let token = peek()
    if let end = quartiles() {
      index = end
      return .interquartileRange
    }
    guard token.isWord, case let first = text[Int(token.start)] | 0x20,
      first == UInt8(ascii: "s") || first == UInt8(ascii: "r")
    else { return nil }
    if accept(word: "ranges") { return .range }
    // "SES" is a status.
    if isWord("ses"), text[Int(token.start) + 1] == UInt8(ascii: "E"),
      text[Int(token.end) - 1] == UInt8(ascii: "s")
    {
      index += 1
      return .standardError
    }
    if accept(word: "sems") { return .standardError }
    if accept(word: "stdev") { return .standardDeviation }
    let before = peek(-1)
    guard isWord("std"), !peek(1).isWord,
      before.is(.plusMinus) || before.opensBracket || before.is(.average)
    else { return nil }
    index += 1
    let start = index
    _ = accept(.period)
    if accept(word: "error") || accept(word: "err") || accept(word: "errors") {
      return .standardError
    }
    if accept(word: "deviation") || accept(word: "dev") { return .standardDeviation }
    index = start
    return .standardDeviation
  }

  /// The end of "P25, P75", "Q1–Q3", "P25-P75", if they stand here.
  private func quartiles() -> Int? {
    guard isWord("p25") || isWord("q25") || isWord("q1") else { return nil }
    let next = peek(1).isWord ? 1 : 2
    return isWord("p75", next) || isWord("q75", next) || isWord("q3", next)
      ? index + next + 1 : nil
  }

  /// Whether a token may stand between an average and its spread: "means (with their SD)".
  private func leadsToSpread() -> Bool {
    let token = peek()
    if token.isWord {
      return isWord("and") || isWord("with") || isWord("their") || isWord("the")
        || isWord("a") || isWord("an")
        || isWord("value") || isWord("values") || isWord("plus") || isWord("minus")
        || isWord("or") || token.is(.person)
    }
    return token.opensBracket || token.is(.comma) || token.is(.slash) || token.is(.dash)
      || token.isInteger && token.value == 1
  }

  /// Whether "(%)", ", %" or "and percentage" follows a count: "n (%)", "number of patients (%)".
  private func isPercentBehindCount() -> Bool {
    for distance in 1...5 {
      let token = peek(distance)
      if token.is(.percent) || moved(to: index + distance).namesPercent() { return true }
      let leads =
        token.opensBracket || token.is(.comma) || token.is(.slash) || token.is(.period)
        || isWord("of", distance) || isWord("and", distance) || isWord("with", distance)
        || token.is(.person)
      guard leads else { return false }
    }
    return false
  }
}
