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
      Proportion(percent: 17, numerator: 59, denominator: 352),
      in: ["Fifty-nine (17%) of a total of 352 patients required reoperation."]),
    Examples(
      Proportion(percent: 66.7, numerator: 4, denominator: 6),
      in: [
        "Control was achieved in 4 out of remaining 6 cases (66.7%).",
        "Control was achieved in 4 of the remaining 6 patients (66.7%).",
        "Control was achieved in four of our first six patients (66.7%).",
      ]),
    // A number before "of" that is no part of the people behind it
    Examples(
      Proportion(percent: 50, numerator: 6),
      in: ["In group 9 of the study six patients (50%) relapsed."]),
    Examples(
      Proportion(percent: 30),
      in: ["There was a 20% reduction in pain, and 30% in the drug group responded."]),
    // Changes, whose noun is said once or far before
    Examples(
      in: [
        "Group B provided 69.03% improvement in thirst, 70.34% in hunger, and 77.44% in fatigue.",
        """
        The percent change in the tumor size at 24 months for the off group was 1.1% (n = 15), but was \
        \u{2212}34.0% in the on group.
        """,
      ]),
    Examples(
      Proportion(percent: 19, numerator: 10, denominator: 53),
      in: [
        "Of those with an osteotomy, 10 (19%) of these 53 required reoperation.",
        "10 (19%) of the 53 patients required reoperation.",
      ]),
    Examples(
      Proportion(percent: 94, numerator: 99, denominator: 105),
      Proportion(percent: 77, numerator: 119, denominator: 155),
      in: [
        "Of 105 hypokinetic segments, 99 (94%) were viable. Of the 155 akinetic segments, 119 (77%) were."
      ]),
    Examples(
      Proportion(percent: 93, numerator: 41, denominator: 44),
      Proportion(percent: 95, numerator: 42, denominator: 44),
      in: ["Of 44 metastases, 41 were seen at first (93%) and 42 later (95%)."]),
    // The arithmetic does not agree.
    Examples(
      Proportion(percent: 60, numerator: 99),
      in: ["Of 105 hypokinetic segments, 99 (60%) were viable."]),
    Examples(
      Proportion(percent: 79.6, numerator: 5692, denominator: 7152),
      in: [
        "We included 7152 patients and 5692 (79.6%) were adherent.",
        "A total of 9000 were screened; we enrolled a total of 7152 patients and 5692 (79.6%) had pain.",
      ]),
    // Whose share it is another clause tells.
    Examples(
      Proportion(percent: 50, numerator: 40),
      in: ["There were 80 controls and 40 (50%) had pain."]),
    Examples(
      Proportion(percent: 59),
      in: ["Reserve was more frequent in segments with normal 201Tl uptake (59%)."]),
    Examples(
      Proportion(percent: 51.5),
      in: [
        "A sample of schools was assessed (n = 4,479; 51.5 % boys).",
        "Students (N = 177, 51.5% men) were recruited.",
      ]),
    Examples(
      Proportion(percent: 34, numerator: 12), in: ["Few had pain (n = 12; 34%)."]),
    Examples(in: ["Cages sized 4/6 mm (68%) and 5/7 mm (12%) were most often used."]),
    Examples(
      in: [
        "Blood flow in the operated eye was 62% of that in the other eye.",
        "The oxygen saturation rate was 94% (room air).",
        "The disease has a prevalence of 1/5000 live births, and of 1/10 000 adults.",
      ]),
    Examples(
      Proportion(numerator: 1, denominator: 1036),
      in: ["Death occurred in 1/1036 patients."]),
    Examples(
      in: [
        "A risk of 6 per 1000 (upper 95% CI 0.6%) could be excluded.",
        "The test was significant at any cutoff from 9% to 59%.",
        "Reductions were categorized as 100%, >75%, and >50%.",
      ]),
  ]
}
