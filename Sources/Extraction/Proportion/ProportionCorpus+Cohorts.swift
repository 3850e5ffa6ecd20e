extension Proportion {
  /// Shares and look-alikes of cohorts, reviews and surveys.
  static let ofCohorts: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 38, numerator: 199),
      in: ["Treatment was given to 38% of patients (n = 199)."]),
    Examples(Proportion(percent: 48), in: ["We scanned 303 adolescents (48% of them female)."]),
    Examples(
      Proportion(percent: 57.4), Proportion(percent: 56.3),
      in: ["There was no difference between the two groups (57.4% vs. 56.3%)."]),
    Examples(
      Proportion(numerator: 1878, denominator: 33780),
      in: ["We followed 33 780 women, of whom 1878 developed cancer."]),
    Examples(
      Proportion(percent: 4.27, numerator: 49, denominator: 1147),
      in: ["It was found in 49 of 1,147 evaluable patients with stage I/II disease (4.27%)."]),
    Examples(
      Proportion(percent: 9.6), Proportion(percent: 13.7),
      in: [
        "The proportions of patients with an elevation of enzyme levels were 9.6% and 13.7%.",
        "In those with a high score, the risk of relapse at 5 years was 9.6% and 13.7%.",
      ]),
    Examples(
      in: [
        "A risk of 6 per 1000 (upper 95% CI 0.6%) could be excluded.",
        "The test was significant at any cutoff from 9% to 59%.",
        "Reductions were categorized as 100%, >75%, and >50%.",
      ]),
  ]
}
