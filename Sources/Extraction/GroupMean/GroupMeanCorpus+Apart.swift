extension GroupMean {
  /// What was reached and by how much it changed, coefficients, windows and norms, and units of lists.
  static let apart: [Examples<GroupMean>] = [
    // A verb of change, and what was reached
    Examples(
      GroupMean(.mean, 28.4, .standardDeviation(2.2)),
      in: [
        "BMI decreased and was 28.4 ± 2.2.",
        "BMI decreased steadily and at 12 months was 28.4 ± 2.2.",
        "BMI improved and at 12 months was 28.4 ± 2.2.",
      ]),
    Examples(
      GroupMean(.mean, 9.1, .standardError(1.2)), GroupMean(.mean, 5, .standardError(0.7)),
      in: ["Glucose (mean ± SEM) decreased significantly from 9.1 ± 1.2 to 5.0 ± 0.7."]),
    Examples(
      GroupMean(.mean, -2.4, .standardDeviation(0.6)),
      GroupMean(.mean, -0.8, .standardDeviation(0.5)),
      in: [
        "The T score decreased in patients (-2.4 ± 0.6) compared with controls (-0.8 ± 0.5).",
        "Strain was decreased in patients (-2.4 ± 0.6) compared with controls (-0.8 ± 0.5).",
      ]),
    Examples(
      GroupMean(.change, 4.1, .standardDeviation(0.7)),
      in: [
        "Weight decreased by 4.1 ± 0.7.", "Weight loss was 4.1 ± 0.7.",
        "Pressure decreased after surgery by 4.1 ± 0.7.",
      ]),
    Examples(
      GroupMean(.change, -5.7, .confidenceInterval(low: -8.3, high: -3), unit: "mmHg"),
      in: ["The mean SBP (-5.7 mmHg, 95% CI -8.3 to -3.0) had decreased."]),
    // Coefficients, windows, norms and other values of a bracket
    Examples(
      in: [
        "Smoking was associated with a decrease in FEV1 (-120 ± 35 mL; P = 0.001).",
        "Exercise was associated with higher HDL (1.9 ± 0.6 mg/dL).",
        "Visits took place every 28 ± 3 days.", "The window was 14 ± 2 days.",
        "T-scores with a mean of 50 and standard deviation of 10 were used.",
        "It would differ by 0.3 between the two groups with a standard deviation of 0.5.",
      ]),
    Examples(
      GroupMean(.mean, 62, .standardDeviation(9), unit: "years"),
      GroupMean(.mean, 58, .standardDeviation(8), unit: "years"),
      in: ["Diabetes was associated with a higher age (62 ± 9 vs 58 ± 8 years)."]),
    Examples(
      GroupMean(.mean, 80.1, .standardDeviation(16.2)),
      in: ["The score was 80.1 (SD = 16.2; median = 78.8; max = 100; 95% CI = [73.5, 86.7])."]),
    Examples(
      GroupMean(.mean, 7.1, .standardDeviation(2.2)),
      in: [
        "The mean and median stay was 7.1 ± 2.2 and 6.",
        "The median and mean stay were 6 and 7.1 ± 2.2.",
      ]),
    Examples(
      GroupMean(.mean, 118.7, .standardDeviation(46.1)),
      GroupMean(.mean, 122.6, .standardDeviation(39.3)),
      in: ["There was no difference between the groups (118.7 ± 46.1, 122.6 ± 39.3, P = 0.3)."]),
    // A word or power behind the deviation is of both
    Examples(
      GroupMean(.mean, 4_500_000, .standardDeviation(1_200_000), unit: "cells/kg"),
      in: [
        "The grafts had 4.5 ± 1.2 million cells/kg.",
        "The grafts had 4.5 million ± 1.2 million cells/kg.",
      ]
    ),
    Examples(
      GroupMean(.mean, 4_500_000, .standardDeviation(1_200_000)),
      in: ["The load was 4.5 ± 1.2 × 10⁶."]),
    // Units
    Examples(
      GroupMean(.mean, -1.99, .standardDeviation(3.7), unit: "diopters"),
      in: ["The refraction was -1.99 diopters (D) ± 3.70 (SD)."]),
    Examples(
      GroupMean(.mean, 29.9, .standardDeviation(19.1), unit: "min"),
      in: ["Time was shorter (29.9 min, [SD 19.1])."]),
    Examples(
      GroupMean(.mean, 45.3, .standardDeviation(12.1), .range(low: 20, high: 70), unit: "years"),
      in: ["The mean age was 45.3 ± 12.1 (20-70) years."]),
    Examples(
      GroupMean(.mean, 10.1, .standardDeviation(1.2), unit: "mg/dL"),
      GroupMean(.mean, 12.3, .standardDeviation(1.4), unit: "mg/dL"),
      GroupMean(.mean, 15, .standardDeviation(1), unit: "mg/dL"),
      in: ["Levels were 10.1±1.2, 12.3±1.4 and 15.0±1.0 mg/dL."]),
    Examples(
      GroupMean(.mean, 10.1, .standardDeviation(1.2)),
      GroupMean(.mean, 12.3, .standardDeviation(1.4), unit: "mg/dL"),
      in: ["The score was 10.1±1.2, and glucose was 12.3±1.4 mg/dL."]),
    Examples(
      GroupMean(.mean, 22, .range(low: 12, high: 40), unit: "weeks"),
      in: ["They were born at 12-40 weeks (mean 22)."]),
    // Units and names in the bracket of the deviation
    Examples(
      GroupMean(.change, 3.1, .standardDeviation(2.2), unit: "kg"),
      in: ["Weight rose by 3.1 (± 2.2 kg).", "Weight rose by 3.1 kg (± SD, 2.2)."]),
    Examples(
      GroupMean(.mean, 70, .standardDeviation(28), unit: "%"),
      in: ["They attended 70% (± standard deviation [SD], 28%) of the sessions."]),
    Examples(
      GroupMean(.mean, 62, .range(low: 21, high: 120), .standardDeviation(19.3), unit: "days"),
      in: [
        "They wore the sensor for 62 days (range, 21-120 days; SD = 19.3).",
        "They wore the sensor for 62 days (range 21–120, SD 19.3).",
      ]),
    Examples(in: ["They wore the sensor for 62 days (range, 21-120 days)."]),
    // The median of one difference for each of a group
    Examples(
      GroupMean(.change, 4, .interquartileRange(low: 2, high: 14), unit: "%"),
      in: ["Insulin changed (median difference on the drug +4%, IQR: 2-14)."]),
    Examples(
      in: ["Insulin differed (median difference between the arms +4%, IQR: 2-14)."]),
    Examples(
      GroupMean(.change, 1.03, .confidenceInterval(low: 1.01, high: 1.05)),
      in: ["It rose (geometric mean fold-change from week 4 to week 8, 1.03; 95% CI: 1.01, 1.05)."]),
    // Ranges of any unit before their average
    Examples(
      GroupMean(.median, 2096, .range(low: 886, high: 5526), unit: "g"),
      in: ["Piglets (body weight 886-5526 g, median 2096 g) were scanned."]),
    Examples(
      GroupMean(.mean, 12, .range(low: 4, high: 31), unit: "mm"),
      in: ["Lesions (diameter 4-31 mm, mean 12 mm) were excised."]),
    Examples(
      in: ["The score (0-10, mean 4) was low.", "They took 5-10 mg, with a median of 3 doses."]),
    // Days of visits, and errors of measurement
    Examples(
      in: [
        "Visits took place on day 30, 60, 90 and 180 (±7 d).",
        "It was reliable (intraclass correlation coefficient (ICC)2,1 0.97, SEM 13.0 m).",
      ]),
    Examples(
      GroupMean(.change, 27, .standardDeviation(14.2), unit: "mmHg"),
      GroupMean(.change, 28, .standardDeviation(15.1), unit: "mmHg"),
      in: ["Pressure was reduced by 27±14.2 mmHg at week 6 and 28±15.1 mmHg at week 12."]),
    // A number in what is measured, and one of something else
    Examples(
      GroupMean(.median, 41, .range(low: 19, high: 72), unit: "years"),
      in: ["The median age of the 64 women enrolled was 41 years (19–72 years)."]),
    Examples(
      GroupMean(.median, 3, .range(low: 2, high: 5), unit: "days"),
      in: ["The median time to the IL-6 peak was 3 (2–5) days."]),
    Examples(
      in: [
        "The median of 64 was exceeded by 41 (19–72) women.",
        "The median stay of 12 days was 3 (2–5) days longer.",
      ]),
    // What the brackets of all data hold
    Examples(
      GroupMean(.mean, 7.8, .standardError(0.3), unit: "mmol/l"),
      GroupMean(.mean, 6.9, .standardError(0.2), unit: "mmol/l"),
      in: [
        "Peak glucose was 7.8 (0.3) mmol/l and 6.9 (0.2) mmol/l, respectively. Data are presented as mean "
          + "and standard error of the mean (SEM).",
        "Peak glucose was 7.8 (0.3) mmol/l and 6.9 (0.2) mmol/l. Values are means (SEM).",
      ]),
    Examples(
      GroupMean(.mean, 11.6, .standardError(9.1)), GroupMean(.mean, 16.3, .standardError(10.9)),
      in: [
        "Stiffness was 11.6 (9.1) in the yoga group compared with 16.3 (10.9) in the controls. Results "
          + "are expressed as the mean (SE)."
      ]),
    Examples(
      in: [
        "Peak glucose was 7.8 (0.3) mmol/l.",
        "Peak glucose was 7.8 (0.3) mmol/l. Data are presented as mean ± SEM.",
        "Glucose fell in 22 (22.7). Data are mean (SD) or number (percent).",
      ]),
  ]
}
