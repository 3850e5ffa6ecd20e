import Lexing

/// Rules for estimates in a series, and for those that stand before their name.
extension EffectSize {
  /// The number alone in the bracket behind a factor, in a series whose first bracket names the ratio:
  /// "grade (hazard ratio, 1.58 [1.04–2.39]), male sex (1.84), age (1.04 per year), and stage (1.96)".
  static func ofFactor(_ context: EstimateContext) -> EstimateVerdict? {
    let estimate = context.estimate
    let cursor = context.cursor
    guard let previous = context.previous, previous.effect.measure.isRatio, !estimate.isTested,
      estimate.isBare, !estimate.isSigned, estimate.number.decimals > 0, estimate.value < 50,
      previous.estimate.interval != nil
        || abs(estimate.number.decimals - previous.estimate.number.decimals) <= 1,
      cursor.peek(-1).opensBracket,
      context.mention.map({ $0.tokens.upperBound <= previous.estimate.number.tokens.lowerBound })
        ?? true
    else { return nil }
    var behind = cursor.moved(to: estimate.end)
    // "1.04 per year", "1.3 per 10 units"
    if behind.accept(word: "per") {
      var words = 0
      while words < 4, behind.peek().isWord || behind.peek().isNumber {
        behind.index += 1
        words += 1
      }
    }
    guard behind.accept(.closeParenthesis) || behind.accept(.closeBracket), endsFactor(behind)
    else { return nil }
    var place = previous.estimate.end
    while cursor[at: place].closesBracket {
      place += 1
    }
    // "(1.04 per year)"
    if cursor.isWord("per", at: place) {
      while place < context.start - 1, !cursor[at: place - 1].is(.closeParenthesis) { place += 1 }
    }
    let isClosed =
      cursor[at: place - 1].closesBracket
    guard isClosed, cursor[at: place].is(.comma) || cursor[at: place].is(.conjunction),
      (2...18).contains(context.start - place)
    else { return nil }
    for index in place..<context.start - 1 {
      let token = cursor[at: index]
      guard !token.is([.average, .percentMeasure, .pValue]), !token.is(.percent),
        !token.is(.openParenthesis), !token.is(.closeParenthesis), !token.is(.semicolon)
      else { return nil }
    }
    return EstimateVerdict(
      measure: previous.effect.measure, confidence: min(previous.confidence, 0.8))
  }

  /// Whether the series goes on or ends behind a bracket.
  private static func endsFactor(_ cursor: Cursor) -> Bool {
    let next = cursor.peek()
    return next.is(.comma) || next.is(.semicolon) || next.is(.period) || next.is(.conjunction)
      || next.kind == .end || cursor.isWord("were") || cursor.isWord("was")
      || cursor.isWord("as") || cursor.isWord("remained")
  }

  /// The number stands before the name of what can only be a share of one: "a model with 0.96 AUC".
  static func beforeName(_ context: EstimateContext) -> EstimateVerdict? {
    let estimate = context.estimate
    guard estimate.isBare, !estimate.isTested, !estimate.isSigned, estimate.number.decimals > 1,
      estimate.value > 0.5, estimate.value < 1
    else { return nil }
    let name = estimate.number.tokens.upperBound
    let cursor = context.cursor
    guard cursor.isWord("auc", at: name) || cursor.isWord("auroc", at: name) else { return nil }
    let next = cursor[at: name + 1]
    guard !next.isNumber, !next.is(.equals), !next.is(.colon), !next.is(.openParenthesis),
      !cursor.isWord("of", at: name + 1),
      // "sensitivity of 0.96, AUC was 0.85", but not "a model with 0.96 AUC was built"
      !cursor.isWord("was", at: name + 1)
        || cursor[at: name + 2].isWord && !cursor[at: name + 2].is(.function)
    else { return nil }
    return EstimateVerdict(measure: .areaUnderCurve, confidence: 0.8)
  }
}
