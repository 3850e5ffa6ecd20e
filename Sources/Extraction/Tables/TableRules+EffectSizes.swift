import Documents
import Lexing

/// Standardized effects, which tables print without an interval: "Effect size", "Cohen's d", "ES".
extension TableReader {
  /// Reads a number beneath the name of a standardized effect and nothing else.
  ///
  /// - Returns: Whether it has been read.
  mutating func readStandardizedEffect(
    _ start: Cursor, _ column: Int, _ path: TablePath, _ findings: inout Findings
  ) -> Bool {
    guard let measure = standardizedEffect(of: column), !isInterval(column + 1),
      !path.cells.contains(where: { grid.cursor(of: $0).namesMagnitude() }),
      !path.cells.contains(where: { grid.cursor.citesStudy(grid.cellTokens[$0]) })
    else { return false }
    var cursor = start
    guard let number = cursor.cellNumber(), number.decimals > 0,
      !grid.cursor[at: cursor.index - 1].is(.percent),
      measure == .partialEtaSquared || measure == .etaSquared
        ? (0...1).contains(number.value) : number.value.magnitude < 10
    else { return false }
    var effect = EffectSize(measure, number.value)
    var end = cursor.index
    if let cell = cellOfPValue(ofStandardized: effect, column, path) {
      end = givePValue(of: cell, to: &effect) ?? end
    }
    var place = place(path, column, hasArm: false)
    // Beneath an arm it is that of its own change.
    place.arm = heading(of: column).arm
    findings.accept(
      .effectSize(effect), quote: start.index..<end, cell: place, rule: "effect_size.table",
      confidence: measure == .other ? 0.85 : 0.9)
    return true
  }

  /// The p value behind it beneath the same headers.
  private func cellOfPValue(
    ofStandardized effect: EffectSize, _ column: Int, _ path: TablePath
  ) -> Int? {
    let next = column + 1
    guard let cell = grid.cell(in: next, beside: column),
      let header = grid.columnStatistic(of: next), case .pValue = header.statistic,
      header.isOfEstimate,
      grid.headers[next].dropLast().elementsEqual(grid.headers[column].dropLast())
    else { return nil }
    return cell
  }

  /// The standardized effect that the lowest header of a column names, where the notes say which or spell its letters
  /// out: "Effect size", "Cohen's d", "ES", "d"; those of a reckoning of the sample's size are assumed.
  private mutating func standardizedEffect(of column: Int) -> EffectSize.Measure? {
    guard let cell = grid.headers[column].last, case var header = grid.cursor(of: cell),
      header.peek().is(.measure) || header.isWord("within"), let name = header.standardizedEffect()
    else { return nil }
    header.skipMarks()
    guard header.isAtEnd, !notes.namesPower, !hasColumnOfPower() else { return nil }
    if name.isLetter,
      notes.standardizedEffect == nil || notes.redefines(grid.cursor, at: header.bounds.lowerBound)
    {
      return nil
    }
    switch name.measure {
    case .other: return notes.standardizedEffect ?? .other
    case let known where name.isLetter: return known == notes.standardizedEffect ? known : nil
    case let known: return known
    }
  }

  /// Whether a column is of the power that a sample has.
  private mutating func hasColumnOfPower() -> Bool {
    if let known = columns.tellPower { return known }
    let tellsPower = grid.headers.contains { cells in
      cells.contains { grid.cursor(of: $0).namesPower() }
    }
    columns.tellPower = tellsPower
    return tellsPower
  }
}

extension Cursor {
  /// Takes the name of a standardized effect, spelt out or in letters: "Effect size (Cohen's d)", "ES (d)",
  /// "Between-group effect size", "ES".
  fileprivate mutating func standardizedEffect() -> (measure: EffectSize.Measure, isLetter: Bool)? {
    if isWord("between") || isWord("within") {
      index += 1
      _ = accept(.dash)
      guard accept(word: "group") || accept(word: "groups") || accept(word: "arm") else {
        return nil
      }
    }
    let letter = letterOfEffect()
    guard let first = letter ?? effectOfFullName() else { return nil }
    let start = index
    let isBracketed = accept(.openParenthesis) || accept(.openBracket)
    if !isBracketed { _ = accept(.comma) }
    if let second = letterOfEffect() ?? effectOfFullName(),
      !isBracketed || acceptClosingBracket(), first == .other || second == .other
    {
      return (first == .other ? second : first, false)
    }
    index = start
    return (first, letter != nil)
  }

  /// Takes the letters of a standardized effect that stand alone: "ES", "d", "g".
  private mutating func letterOfEffect() -> EffectSize.Measure? {
    guard !peek(1).isWord else { return nil }
    let isCapital = peek().flags.contains(.upperCase)
    if isCapital { return accept(word: "es") ? .other : nil }
    if accept(word: "d") { return .cohenD }
    return accept(word: "g") ? .hedgesG : nil
  }

  /// Takes the name of a standardized effect that is spelt out.
  mutating func effectOfFullName() -> EffectSize.Measure? {
    let isEffect = isWord("effect")
    guard let mention = measure(), mention.certainty == .phrase, !mention.hasIntervalLabel else {
      return nil
    }
    switch mention.measure {
    case .cohenD, .hedgesG, .partialEtaSquared, .etaSquared: return mention.measure
    case .other: return isEffect ? .other : nil
    default: return nil
    }
  }

  /// Whether a heading is how large an effect is by convention and nothing else: "Small", "Medium effect".
  fileprivate func namesMagnitude() -> Bool {
    (1...2).contains(bounds.count)
      && (isWord("small") || isWord("medium") || isWord("moderate") || isWord("large")
        || isWord("trivial") || isWord("negligible") || isWord("strong") || isWord("weak"))
      && (bounds.count == 1 || isWord("effect", 1))
  }

  /// Whether words speak of the power or the size of a sample: "Estimated power", "Sample size needed".
  func namesPower() -> Bool {
    bounds.contains {
      isWord("power", at: $0) || isWord("sample", at: $0) && isWord("size", at: $0 + 1)
    }
  }
}
