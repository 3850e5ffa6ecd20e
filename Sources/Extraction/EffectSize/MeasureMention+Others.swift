import Lexing

/// Names that look like those of measures and are none.
extension Cursor {
  /// "heart rate (HR)", "a validity coefficient of .32", "within-class correlation".
  func isNoEstimate(
    _ name: MeasureName, _ measure: EffectSize.Measure, at start: Int
  ) -> Bool {
    name.certainty == .abbreviation
      && (isRateOfOneGroup(at: start) || isDisease(measure, at: start))
      || measure == .regressionCoefficient && isOtherCoefficient(at: start)
      || measure == .correlation && isWithinClass(at: start)
  }

  /// Whether an abbreviation in a bracket stands for a rate that compares nothing: "heart rate (HR)",
  /// "objective response rate (OR)", but not "relative rate (RR)".
  private func isRateOfOneGroup(at start: Int) -> Bool {
    self[at: start - 1].is(.openParenthesis) && isWord("rate", at: start - 2)
      && self[at: start + 1].is(.closeParenthesis)
      && !self[at: start - 3].is(.measure)
  }

  /// Whether an abbreviation of a difference is a disease or a treatment of patients: "the prevalence of AMD
  /// was 8.5%", "20 patients with MD", "the rate of RD", "3.2 mm with EMD and 2.1 mm".
  private func isDisease(_ measure: EffectSize.Measure, at start: Int) -> Bool {
    guard EffectSize.isDifference(measure), self[at: start].flags.contains(.upperCase) else {
      return false
    }
    if isWord("with", at: start - 1) || isWord("for", at: start - 1) { return true }
    if isWord("of", at: start - 1) {
      return !isWord("values", at: start - 2) && !isWord("value", at: start - 2)
        && !self[at: start + 1].is(.equals)
    }
    // Macular degeneration and enamel matrix derivative are more common than these differences.
    guard isWord("amd", at: start) || isWord("emd", at: start) else { return false }
    let next = self[at: start + 1]
    return !next.is(.equals) && !next.is(.colon) && !next.isNumber && !next.is(.dash)
      && !next.opensBracket && !next.closesBracket
      && !(next.is(.comma) && self[at: start + 2].isNumber)
  }

  /// Whether the coefficient is one of agreement or of a test's design and not of a regression:
  /// "Cronbach's alpha coefficient", "a validity coefficient of .32", "1 − β = 0.80".
  private func isOtherCoefficient(at start: Int) -> Bool {
    let before = start - 1
    return self[at: before].is(.dash) && self[at: before - 1].isInteger
      && self[at: before - 1].value == 1
      || isWord("alpha", at: before) || isWord("α", at: before) || isWord("kappa", at: before)
      || isWord("validity", at: before) || isWord("reliability", at: before)
      || isWord("phi", at: before) || isWord("tau", at: before) || isWord("agreement", at: before)
      || isWord("similarity", at: before) || isWord("contingency", at: before)
      || isWord("consistency", at: before) || isWord("diffusion", at: before)
      || isWord("concordance", at: before) || isWord("intraclass", at: before)
      || isWord("dice", at: before) || isWord("gini", at: before) || isWord("jaccard", at: before)
      || isWord("partition", at: before) || isWord("sieving", at: before)
      || isWord("hill", at: before) || isWord("inbreeding", at: before)
      || isWord("extinction", at: before) || isWord("absorption", at: before)
      || isWord("distribution", at: before) || isWord("permeability", at: before)
      || isWord("of", at: start + 1) && isWord("variation", at: start + 2)
      || isWord("correlation", at: before) && isWithinClass(at: before)
  }

  /// Whether a correlation is that of the members of a class, which tells of agreement and not of an
  /// association: "intraclass correlation", "intra-cluster correlation coefficient".
  private func isWithinClass(at start: Int) -> Bool {
    let before = start - 1
    if isWord("intraclass", at: before) || isWord("intracluster", at: before) { return true }
    return self[at: before - 1].is(.dash)
      && (isWord("intra", at: before - 2) || isWord("inter", at: before - 2)
        || isWord("within", at: before - 2))
      && (isWord("class", at: before) || isWord("cluster", at: before)
        || isWord("rater", at: before) || isWord("observer", at: before))
  }
}
