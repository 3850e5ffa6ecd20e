import Lexing

extension Proportion {
  /// "The 5-year survival was 67.4 ± 7.6%": a share of people with its standard error.
  static func lifeTable(_ start: Cursor) -> ProportionMention? {
    var cursor = start
    guard let value = cursor.estimatedShare() else { return nil }
    return ProportionMention(percent: value.value, tokens: start.index..<cursor.index)
  }
}

extension Cursor {
  /// Takes a percentage with its error where the sentence speaks of a survival or incidence over some
  /// time: "2-year survival was 95±5%", "the cumulative incidence of relapse was 16.5% ± 5.8%", "overall survival
  /// was 71% (SE 3%)".
  ///
  /// Such a share is read off a life table; the survival of cells is a mean of experiments.
  mutating func estimatedShare() -> Number? {
    // The longest number has six, and a percent sign may stand behind it.
    guard mayHavePlusMinus(within: 8) || hasStandardError() else { return nil }
    let start = index
    var isPercent = false
    if let value = measuredNumber(), value.value <= 100 {
      isPercent = accept(.percent)
      if accept(.plusMinus) {
        if measuredNumber() != nil, accept(.percent) || isPercent, namesLifeTable(before: start) {
          return value
        }
      } else if isPercent, let spread = bracketedSpreads().first, spread.kind == .standardError,
        namesLifeTable(before: start) || namesPrevalence(before: start)
      {
        return value
      }
    }
    index = start
    return nil
  }

  /// Whether a percentage with its standard error in brackets stands here: "71% (SE 3%)".
  private func hasStandardError() -> Bool {
    guard peek(1).is(.percent), peek(2).opensBracket else { return false }
    return isWord("se", 3) || isWord("standard", 3) || peek(3).is(.plusMinus) && isWord("se", 4)
  }

  /// "weighted prevalence was 12.4% (SE = 0.6)": a share of a sample that stands for more.
  private func namesPrevalence(before start: Int) -> Bool {
    let verb = start - 1
    return (isWord("was", at: verb) || isWord("of", at: verb)) && isWord("prevalence", at: verb - 1)
  }

  private func namesLifeTable(before start: Int) -> Bool {
    let first = max(sentence(at: start).lowerBound, start - 60)
    var (namesShare, namesTime) = (false, false)
    for place in (first..<start).reversed() {
      if self[at: place].is(.average), !isWord("median", at: place) { return false }
      if readsLifeTable(at: place) { return true }
      if isWord("survival", at: place) && !isWord(of: Self.survivors, at: place - 1)
        || isWord("incidence", at: place) || isWord("mortality", at: place)
        || isWord("patency", at: place) || isWord("probability", at: place)
        || isWord("control", at: place) && isWord("local", at: place - 1)
      {
        namesShare = true
      }
      let isTime =
        self[at: place].unit?.quantity == .time
        && (self[at: place - 1].isNumber
          || self[at: place - 1].is(.dash) && self[at: place - 2].isNumber)
      if isTime || isWord("cumulative", at: place) { namesTime = true }
      if namesShare, namesTime { return true }
    }
    return false
  }

  /// Words that surely tell of shares read off a life table: "freedom from reoperation", "Kaplan-Meier
  /// survivorship", "EFS", "overall survival".
  private func readsLifeTable(at place: Int) -> Bool {
    isWord("freedom", at: place) && isWord("from", at: place + 1)
      || isWord("survivorship", at: place)
      || isWord("kaplan", at: place) || isWord("efs", at: place) || isWord("dfs", at: place)
      || isWord("pfs", at: place) || isWord("lfs", at: place) || isWord("trm", at: place)
      || isWord("nrm", at: place) || isOverallSurvival(at: place)
      || isWord("survival", at: place)
        && (isWord("overall", at: place - 1) || isWord("free", at: place - 1)
          || isWord("actuarial", at: place - 1))
  }

  /// Cells and animals whose survival is counted dish by dish, so that it has a mean.
  private static let survivors = WordSet([
    "bacterial", "cell", "egg", "embryo", "erythrocyte", "islet", "larval", "neuron", "neuronal",
    "parasite", "platelet", "pupal", "rbc", "spore", "sperm",
  ])

  /// "OS were 72%", "OS and DFS": the abbreviation, by the word behind it.
  private func isOverallSurvival(at place: Int) -> Bool {
    guard isWord("os", at: place), self[at: place].flags.contains(.upperCase) else { return false }
    let next = place + 1
    return isWord("was", at: next) || isWord("were", at: next) || isWord("rate", at: next)
      || isWord("rates", at: next) || isWord("of", at: next)
      || isWord("and", at: next) && self[at: next + 1].flags.contains(.upperCase)
  }
}
