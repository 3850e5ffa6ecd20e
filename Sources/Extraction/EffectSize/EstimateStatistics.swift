import Lexing

/// Statistics that are printed among estimates and with intervals of their own, but compare nothing.
extension Cursor {
  /// Whether the name of one ends at an index: "sensitivity", "response rate", "kappa".
  func namesStatistic(at index: Int) -> Bool {
    guard self[at: index].isWord else { return false }
    return namesAccuracy(at: index) || isWord("prevalence", at: index)
      || isWord("incidence", at: index) || isWord("adherence", at: index)
      || isWord("survival", at: index) || isWord("orr", at: index) || isWord("dcr", at: index)
      || isWord("pfs", at: index) || isWord("rfs", at: index) || isWord("dfs", at: index)
      || isWord("see", at: index) || isWord("i2", at: index)
      || isWord("rate", at: index) && !isWord("relative", at: index - 1)
      || isWord("rates", at: index) && !isWord("relative", at: index - 1)
      || isWord("qaly", at: index) || isWord("cost", at: index) || isWord("costs", at: index)
  }

  /// Whether a measure of accuracy or agreement ends at an index: "sensitivity", "predictive value".
  func namesAccuracy(at index: Int) -> Bool {
    guard self[at: index].isWord else { return false }
    return isWord("sensitivity", at: index) || isWord("specificity", at: index)
      || isWord("sensitivities", at: index) || isWord("specificities", at: index)
      || isWord("accuracy", at: index) || isWord("precision", at: index)
      || isWord("ppv", at: index) || isWord("npv", at: index)
      || isWord("kappa", at: index) || isWord("κ", at: index) || isWord("icc", at: index)
      || isWord("auprc", at: index) || isWord("score", at: index) && isWord("brier", at: index - 1)
      || isWord("value", at: index) && isWord("predictive", at: index - 1)
      || isWord("values", at: index) && isWord("predictive", at: index - 1)
  }
}

/// Whether a number is another statistic's.
extension EstimateContext {
  /// Whether the number is that of a statistic with a name or a subject of its own, which no list of
  /// estimates carries on: "AUC 0.83 (0.78–0.88), sensitivity 0.81 (0.74–0.87)", "OR 2.1 (1.3–3.4) and mean
  /// BMI was 27.1 (26.2–28.0)", "RR 1.8 (1.2–2.7), with a rate of 4.2 per 100 person-years (3.5–5.0)".
  func isOfOtherStatistic(since previous: AcceptedEstimate?) -> Bool {
    if cursor.isCurrency(at: start - 1) || isPerPersonTime { return true }
    var name = start - 1
    let isBracketed = cursor[at: name].opensBracket
    while cursor[at: name].opensBracket || cursor[at: name].is(.equals)
      || cursor[at: name].is(.colon) || cursor[at: name].is(.comma) || cursor.isWord("of", at: name)
    {
      name -= 1
    }
    // "(RR 2.96 …) and overall survival (2.25 [1.17–4.31])": outcomes of the same ratio.
    if isBracketed { return cursor.namesAccuracy(at: name) }
    let isSaid =
      cursor.isWord("was", at: name) || cursor.isWord("were", at: name)
      || cursor.isWord("is", at: name)
    if !isSaid { return cursor.namesStatistic(at: name) }
    guard let previous else { return false }
    // "and was 1.8 in women", "and for women was 1.8" go on; "and mean BMI was" does not.
    var first = name
    while first > previous.estimate.end, !cursor[at: first - 1].is(.comma),
      !cursor[at: first - 1].is(.conjunction), !cursor[at: first - 1].is(.semicolon),
      !cursor[at: first - 1].closesBracket, !cursor.isWord("while", at: first - 1),
      !cursor.isWord("whereas", at: first - 1), !cursor.isWord("with", at: first - 1)
    {
      first -= 1
    }
    let goesOn =
      first == name || cursor.isWord("for", at: first) || cursor.isWord("in", at: first)
      || cursor.isWord("of", at: first) || cursor.isWord("among", at: first)
      || cursor.isWord("that", at: first) || cursor.isWord("those", at: first)
      || cursor.isWord("at", at: first) || cursor.isWord("it", at: first)
    return !goesOn && (cursor[at: first].is(.average) || cursor.namesStatistic(at: name - 1))
  }

  /// Whether a bracket gives the number a name that is not the measure's: "a difference between groups (Wald = 13.47",
  /// "(log-rank = 6.2", but "(mean = 6.2", "(Δ = 6.2".
  func isOfNamedStatistic(behind mention: MeasureMention) -> Bool {
    let name = start - 2
    guard cursor[at: start - 1].is(.equals), cursor[at: name].isWord,
      name >= mention.tokens.upperBound
    else { return false }
    let first = cursor[at: name - 1].is(.dash) ? name - 3 : name - 1
    let isFirst =
      cursor[at: first].opensBracket || cursor[at: first].is(.comma)
      || cursor[at: first].is(.semicolon) || cursor[at: first].is(.conjunction)
    return isFirst && !cursor[at: name].is(.average) && !cursor[at: name].is(.measure)
      && !cursor[at: name].is(.changeNoun) && !cursor.isWord(of: Self.namesOfDifferences, at: name)
  }

  /// Whether the number is how long something took: "between the groups during an intervention of 48 months".
  var isOfPeriod: Bool {
    let noun = start - 2
    return cursor.isWord("of", at: start - 1) && estimate.isTime(in: cursor)
      && (cursor.isWord("intervention", at: noun) || cursor.isWord("treatment", at: noun)
        || cursor.isWord("period", at: noun) || cursor.isWord("duration", at: noun)
        || cursor.isWord("therapy", at: noun) || cursor.isWord("up", at: noun))
  }

  /// What a difference is called in a bracket.
  private static let namesOfDifferences = WordSet([
    "delta", "diff", "difference", "estimate", "m", "δ", "∆",
  ])

  /// Whether the number is the 1 of those with whom others are compared: "than the reference group (HR = 1.0)".
  func isOfReference(_ mention: MeasureMention) -> Bool {
    guard estimate.value == 1, !estimate.isTested, cursor[at: estimate.end].closesBracket else {
      return false
    }
    let name = mention.tokens.lowerBound
    return (max(sentenceStart, name - 10)..<max(sentenceStart, name)).contains {
      cursor[at: $0].is(.versus) || cursor.isWord("reference", at: $0)
        || cursor.isWord("referent", at: $0) || cursor.isWord("ref", at: $0)
    }
  }

  /// Whether a bracket behind the number marks it as that of the reference, "1.00 (reference)", or it is that of
  /// those without the exposure: "1.0 for never-smokers".
  var isMarkedReference: Bool {
    guard !estimate.isTested else { return false }
    let next = estimate.end
    if cursor[at: next].opensBracket {
      return isReferenceMark(at: next + 1) || isReferenceMark(at: next + 2)
    }
    return (cursor.isWord("for", at: next) || cursor.isWord("in", at: next))
      && (next + 1...next + 3).contains {
        cursor.isWord("never", at: $0) || cursor.isWord(of: Self.unexposed, at: $0)
          || cursor.isWord("non", at: $0) && cursor.isWord(of: Self.exposed, at: $0 + 2)
          || cursor.isWord("lowest", at: $0)
            && (cursor[at: $0 + 1].is(.conjunction) || cursor.isWord(of: Self.classes, at: $0 + 1))
      }
  }

  /// Those with an exposure, of whom "non-" makes the reference; of a death it would tell which one.
  private static let exposed = WordSet([
    "carriers", "consumers", "drinkers", "exposed", "smokers", "users",
  ])

  private static let unexposed = WordSet([
    "noncarriers", "nondrinkers", "nonsmokers", "nonusers", "unexposed",
  ])

  /// What an exposure is parted into, whose lowest is the reference.
  private static let classes = WordSet([
    "category", "decile", "dose", "exposure", "group", "intake", "level", "levels", "quartile",
    "quintile", "tertile",
  ])

  /// "per 100 person-years" behind the number or its interval.
  private var isPerPersonTime: Bool {
    for place in [estimate.number.tokens.upperBound, estimate.end]
    where cursor.isWord("per", at: place) {
      return (place + 1...place + 4).contains { index in
        cursor[at: index].is(.dash)
          && (cursor.isWord("person", at: index - 1) || cursor.isWord("patient", at: index - 1)
            || cursor.isWord("woman", at: index - 1))
          || cursor.isWord("people", at: index) || cursor.isWord("births", at: index)
      }
    }
    return false
  }
}
