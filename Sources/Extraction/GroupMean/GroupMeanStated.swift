import Lexing

/// Means whose spread is named once for all data of an article.
extension GroupMean {
  /// "Peak glucose was 7.8 (0.3) mmol/l and 6.9 (0.2) mmol/l" where "data are presented as mean (SEM)": a number in
  /// brackets with as many decimals behind a value with a unit.
  static func statedBracket(
    _ measured: MeasuredValue, _ reader: GroupMeanReader
  ) -> GroupMeanMention? {
    guard let kind = reader.habits.bracketed else { return nil }
    let (start, value) = (measured.start, measured.value)
    var cursor = measured.behindNumber
    guard value.decimals > 0, let spread = cursor.bareDeviation(of: value) else { return nil }
    let end = cursor.index
    guard let unit = cursor.measuredUnit() else { return nil }
    return GroupMeanMention(
      value: value, unit: unit,
      spreads: [SpreadMention(kind: kind, low: spread.value, high: nil, isLabelled: true)],
      tokens: start.index..<max(end, unit.upperBound), confidence: 0.75)
  }
}

extension Cursor {
  /// The deviation in the brackets behind means, where the sentence of an average says it of all data: "Data are
  /// presented as mean (SEM)"; nil for "data are mean ± SD" and for "mean (SD) age".
  func deviationOfData(at average: Int) -> SpreadKind? {
    var verb = average - 1
    if isWord("the", at: verb) { verb -= 1 }
    guard isWord("as", at: verb) || isWord("are", at: verb) || isWord("were", at: verb),
      !(average + 1..<average + 8).contains(where: { self[at: $0].is(.plusMinus) }),
      (verb - 6..<verb).contains(where: { isWord(of: Self.allData, at: $0) }),
      let kind = announcement(at: average)?.kind, kind.isSingle
    else { return nil }
    return kind
  }

  private static let allData = WordSet(["data", "results", "values", "variables"])
}
