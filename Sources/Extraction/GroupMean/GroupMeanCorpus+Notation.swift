extension GroupMean {
  /// Numbers that a space has parted, and the "v" of British journals.
  static let slipped: [Examples<GroupMean>] = [
    Examples(
      in: ["Visits were at 12 weeks \u{B1} 3 days.", "Screening will take 2 weeks \u{B1} 5 days."]),
    Examples(
      GroupMean(.mean, 38.1, .standardDeviation(0.9), unit: "nM"),
      in: ["The dissociation constant was 38.1 \u{B1} 0.9 nM."]),
    Examples(
      GroupMean(.mean, 12.4, .standardDeviation(5.3), unit: "mm Hg"),
      in: [
        "Pulse pressure was 12.4 ± 5 .3 mm Hg.", "Pulse pressure was 12 .4 ± 5.3 mm Hg.",
        "Pulse pressure was 12 .4 ± 5 .3 mm Hg.",
      ]),
    Examples(
      GroupMean(.mean, 17.2, .standardDeviation(5.9)),
      GroupMean(.mean, 16.8, .standardDeviation(3.1)),
      in: [
        "There was no difference in recall (17.2 ± 5.9 v. 16.8 ± 3.1) between the groups.",
        "There was no difference in recall (17.2 ± 5.9 v 16.8 ± 3.1) between the groups.",
      ]),
    Examples(
      GroupMean(.mean, 412, .standardDeviation(57)),
      in: ["Renin decreased in all: 412 ± 57 (baseline)."]),
    // A dash that spaces set off parts values; a slash or comma is a decimal mark.
    Examples(
      GroupMean(.mean, 412, .standardDeviation(57)), GroupMean(.mean, 388, .standardDeviation(49)),
      GroupMean(.mean, 351, .standardDeviation(46)),
      in: [
        "Renin decreased: 412 ± 57 (baseline) – 388 ± 49 (month 1) (P < 0.05) – 351 ± 46 (month 6)."
      ]),
    Examples(
      GroupMean(.mean, 41.8, .standardDeviation(5.2), unit: "years"),
      in: ["The mean age was 41/8±5/2 years."]),
    Examples(
      GroupMean(.mean, 5.45, .standardDeviation(3.28), unit: "years"),
      in: ["They had been ill for 5/45 ± 3/28 years."]),
    Examples(
      GroupMean(.mean, 168, .standardDeviation(17)),
      GroupMean(.mean, 82, .standardDeviation(12), unit: "mmHg"),
      in: ["Pressure was 168 ± 17/82 ± 12 mmHg."]),
    Examples(
      GroupMean(.mean, 13.4, .standardDeviation(15.1)),
      in: [
        "They were ill for a mean [SD] of 13.4 [15.1]. Of all, 30.4% [103] of patients had pain."
      ]),
    Examples(
      in: ["Pressure was 120/80 ± 12/8 mmHg.", "The mean number of visits fell by 9,25 (−41,75%)."]
    ),
    Examples(
      GroupMean(.mean, 6.2, .standardDeviation(1.1)), GroupMean(.mean, 21.4, .standardDeviation(3)),
      in: ["Groups were alike in growth velocity (6.2 ± 1.1) and BMI (21.4 ± 3.0)."]),
    Examples(
      GroupMean(.mean, 0.97, .standardError(0.02)),
      in: ["The average (± standard error) R² of the regression models was 0.97±0.02."]),
    // Units that are divided by with an exponent, or stand behind a bracket.
    Examples(
      GroupMean(.mean, 296, .standardDeviation(108), unit: "ng ml⁻¹"),
      in: ["Omentin was 296 ± 108 ng ml⁻¹ in obesity."]),
    // The dot may be that of another script.
    Examples(
      GroupMean(.mean, 1.24, .standardDeviation(0.19), unit: "mˑs⁻¹"),
      in: ["Gait speed was 1.24 ± 0.19 mˑs⁻¹ at the first visit."]),
    Examples(
      GroupMean(.mean, 11.42, .standardDeviation(0.72), unit: "mg.kg-1.min-1"),
      in: ["Disposal rose to 11.42 +/- 0.72 mg.kg-1.min-1 with the drug."]),
    Examples(
      GroupMean(.mean, 44.9, .standardDeviation(2.7), unit: "mumol·m−2·min−1"),
      in: ["Turnover was 44.9 +/- 2.7 mumol·m−2·min−1."]),
    Examples(
      GroupMean(.mean, 29, .standardDeviation(4), unit: "nmol dpd/mmol"),
      in: ["The crosslink was 29 +/- 4 nmol dpd/mmol creatinine."]),
    Examples(
      GroupMean(.mean, 78.8, .standardDeviation(5.1), unit: "years"),
      in: [
        "The mean age was 78.8 (SD = 5.1) years.", "The mean age was 78.8 [SD 5.1] years.",
        "They were old (78.8 ± 5.1) years.",
      ]),
    Examples(
      GroupMean(.mean, 78.8, .standardDeviation(5.1)),
      in: ["They were old (78.8 ± 5.1; P = 0.2) and days passed."]),
    Examples(
      GroupMean(.mean, 20.1, .standardDeviation(3), unit: "mg"),
      in: ["Doses were 20.1 ± 3 mg -1 in ten refused more."]),
    Examples(
      GroupMean(.mean, 9.7, .standardDeviation(1.6), unit: "°"),
      in: ["The kyphosis was (9.7±1.6)°postoperatively."]),
    Examples(
      GroupMean(.mean, 53.1, .standardDeviation(9.7), unit: "degrees"),
      in: ["Rotation was [53.1 ± 9.7] degrees.", "Rotation was 53.1 ± 9.7 degrees."]),
    // Bounds in different units are no range of numbers.
    Examples(
      GroupMean(.mean, 11, .standardDeviation(3.8), unit: "years"),
      in: ["The mean age was 11 ± 3.8 years (range: 5 months-16 years)."]),
    Examples(
      GroupMean(.mean, 5, .range(low: 2, high: 15), unit: "years"),
      in: ["Mean follow-up was 5 years (range, 2 years to 15 years)."]),
    Examples(
      in: [
        "Mean follow-up was 5 years (range, 18 months to 15 years).",
        "97.1% of eyes were within ±0.50 D of the prediction.",
        "Rates were 1.4 admissions/100,000 persons (SD 0.7) in one region.",
        "At a median follow-up of 13.4 months, the ORR was 55% (95% CI, 45.2 to 63.8).",
      ]),
    Examples(
      GroupMean(.change, 14, .confidenceInterval(low: -9, high: 33), unit: "%"),
      GroupMean(.change, 25, .confidenceInterval(low: 11, high: 38), unit: "%"),
      in: [
        "Mean reductions from baseline were 14% (95% CI −9% to 33%) on the drug and 25% (95% CI 11% "
          + "to 38%) on both."
      ]),
  ]

  /// A standard deviation with a range in one bracket, and means of percentages.
  static let ofBrackets: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, 9.4, .standardDeviation(3.1), .range(low: 2, high: 18), unit: "mm"),
      GroupMean(.mean, 2.2, .standardDeviation(1.4), .range(low: 0, high: 6), unit: "mm"),
      in: [
        "They had a larger mean limb-length difference (9.4 mm; (sd 3.1; 2 to 18); versus 2.2 mm, (sd 1.4; 0 to 6)).",
        "Mean offset was 9.4 mm (SD 3.1; 2 to 18) versus 2.2 mm (SD 1.4; 0 to 6).",
      ]),
    Examples(
      GroupMean(.mean, 9.4, .standardDeviation(3.1), unit: "mm"),
      in: ["Mean offset was 9.4 mm (SD 3.1; 8.6 to 10.2)."]),
    // A change by its name, and a comma before the bracket of the spread.
    Examples(
      GroupMean(.change, 0.21, .interquartileRange(low: 0.12, high: 0.35), unit: "ng/mL"),
      in: [
        "The drug raised testosterone [median change 0.21 ng/mL, (IQR 0.12–0.35)].",
        "The drug raised testosterone (median increase 0.21 ng/mL (IQR 0.12–0.35)).",
      ]),
    Examples(
      GroupMean(.median, 0.21, .interquartileRange(low: 0.12, high: 0.35), unit: "ng/mL"),
      in: ["The drug changed testosterone little [median 0.21 ng/mL, (IQR 0.12–0.35)]."]),
    Examples(
      GroupMean(.mean, 31.2, .standardDeviation(4.1), unit: "%"),
      in: [
        "The mean percentage of body fat was 31.2 ± 4.1.",
        "The mean percentage ± SD over all sites was 31.2 ± 4.1.",
      ]),
    Examples(
      GroupMean(.mean, 31.2, .standardDeviation(4.1)),
      in: [
        "The mean percentile of height was 31.2 ± 4.1.",
        "The mean percentage score was 31.2 ± 4.1.",
      ]),
  ]

  /// Survival whose interval has no upper end.
  static let unreached: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.median, 31.4, .confidenceInterval(low: 22.6, high: nil), unit: "months"),
      in: [
        "Median survival was 31.4 months (95% CI 22.6–NR).",
        "Median survival was 31.4 months (95% CI, 22.6 to not reached).",
        "Median survival was 31.4 months (95% CI: 22.6 months to not estimable).",
        "Median survival was 31.4 months (95% CI 22.6 to ∞).",
        "The median survival of 31.4 months (95% CI, 22.6– upper limit not yet reached) was long.",
      ]),
    Examples(
      in: [
        "Median survival was not reached (95% CI 22.6–NR).",
        "The response rate was 31.4% (95% CI 22.6–NR).",
      ]),
  ]

  /// What the reckoning of a sample size takes from earlier work.
  static let assumed: [Examples<GroupMean>] = [
    Examples(
      in: [
        "We calculated our sample size from a reported pain score of 4.1 (SD 2.2).",
        "A power calculation, based on a change of 0.4 mmol/l (SD 0.7), asked for 26 patients.",
        "With 90% power to find a change from a mean of 70.2 (SD 14.1), 80 patients were needed.",
      ]),
    Examples(
      GroupMean(.mean, 4.1, .standardDeviation(2.2)),
      in: [
        "In this small sample the pain score was 4.1 (SD 2.2).", "Muscle power was 4.1 (SD 2.2).",
      ]),
    Examples(
      in: ["Sexism was related to tolerance, b = .905, SE = .018, p < .001."]),
    Examples(
      GroupMean(.mean, 9.05, .standardError(0.18)),
      in: ["The scores differed from zero (mean = 9.05, SE = 0.18, p < .001)."]),
  ]
}
