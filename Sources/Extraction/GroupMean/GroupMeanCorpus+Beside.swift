extension GroupMean {
  /// Values whose spread is named, shared or multiplied elsewhere, and numbers beside a spread that are none.
  static let beside: [Examples<GroupMean>] = powers + labelsElsewhere + ofPairs + noValues

  private static let powers: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, 212e9, .standardDeviation(61e9), unit: "/L"),
      in: [
        "The platelet count was 212 ± 61 × 10(9)/L.", "The platelet count was 212 ± 61 × 10^9/L.",
        "The platelet count was 212 ± 61 × 109/L.", "The platelet count was 212 ± 61 × 10⁹/L.",
      ]),
    Examples(
      GroupMean(.mean, 8.2e9, .standardDeviation(2.1e9), unit: "/L"),
      GroupMean(.mean, 5.4e9, .standardDeviation(1.8e9), unit: "/L"),
      in: [
        "White cells fell from 8.2 ± 2.1 to 5.4 ± 1.8 × 10(9)/L.",
        "White cells fell from 8.2 ± 2.1 × 10(9)/L to 5.4 ± 1.8 × 10(9)/L.",
      ]),
    Examples(
      GroupMean(.mean, 12.4e6, .standardDeviation(6.1e6), unit: "/mL"),
      GroupMean(.mean, 21.2e6, .standardDeviation(8.8e6), unit: "/mL"),
      in: ["The count rose from 12.4 ± 6.1 to 21.2 ± 8.8 million/mL."]),
    Examples(
      GroupMean(.mean, 8.2e-9, .standardDeviation(3.5e-9), unit: "M"),
      in: [
        "The EC50 was 8.2 ± 3.5 x 10(-9) M.", "The EC50 was 8.2 ± 3.5x10⁻⁹ M.",
        "The EC50 was 8.2 x 10⁻⁹ ± 3.5 x 10⁻⁹ M.",
      ]),
    Examples(
      GroupMean(.mean, 8200, .standardDeviation(1100), unit: "kJ"),
      in: ["Intake was 8.2 ± 1.1 × 10³ kJ."]),
    Examples(
      GroupMean(.mean, 4.2, .standardDeviation(0.4), unit: "log10 copies/ml"),
      in: ["Viral load was 4.2 ± 0.4 log10 copies/ml."]),
  ]

  private static let labelsElsewhere: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.median, 112, .interquartileRange(low: 74, high: 166)),
      in: [
        "Stool output (median, IQR) was 112 (74–166).",
        "Stool output (median, interquartile range) was 112 (74–166).",
        "Median and interquartile range were 112 (74–166).",
        "Median values (P25, P75) were 112 (74, 166).",
        "Median [lower–upper quartile] output was 112 [74–166].",
        "Median output was 112 (74–166) (interquartile range).",
      ]),
    Examples(
      GroupMean(.median, 112, .range(low: 74, high: 166)),
      in: ["Stool output (median, range) was 112 (74–166).", "Median and range were 112 (74–166)."]),
    Examples(
      GroupMean(.median, 5, .interquartileRange(low: 3, high: 8), unit: "days"),
      GroupMean(.median, 7, .interquartileRange(low: 4, high: 11), unit: "days"),
      in: ["Median stay was 5 (3–8) vs 7 (4–11) days (interquartile range)."]),
    Examples(
      GroupMean(.change, -3.2, .confidenceInterval(low: -4.1, high: -2.3), unit: "mm Hg"),
      in: ["The mean change was −3.2 (–4.1 to –2.3) mm Hg (95% CI)."]),
    Examples(
      GroupMean(.median, 3, .interquartileRange(low: 2, high: 5)),
      GroupMean(.median, 6, .interquartileRange(low: 4, high: 7)),
      in: ["The median (IQR [range]) pain score was 3 (2–5 [0–8]) vs 6 (4–7 [1–10])."]),
    // The error of one value is that of the others.
    Examples(
      GroupMean(.mean, 1.8, .standardError(0.3), unit: "ng/ml/h"),
      GroupMean(.mean, 4.2, .standardError(0.6), unit: "ng/ml/h"),
      in: ["Uptake rose from 1.8 ± 0.3 (SEM) to 4.2 ± 0.6 ng/ml/h."]),
    Examples(
      GroupMean(.mean, 68, .standardError(3), unit: "beats/min"),
      GroupMean(.mean, 74, .standardError(4), unit: "beats/min"),
      in: [
        "The rate was 68 ± 3 and 74 ± 4 beats/min (SEM).",
        "The rate was 68 ± 3 (SEM) beats/min on the drug and 74 ± 4 beats/min on placebo.",
      ]),
    Examples(
      GroupMean(.mean, 23.1, .standardError(0.9)), GroupMean(.mean, 20.4, .standardError(0.8)),
      in: ["Scores were 23.1 (± 0.9 SEM) vs 20.4 (± 0.8)."]),
    Examples(
      GroupMean(.mean, 54, .standardDeviation(11)), in: ["The mean (± 1 SD) age was 54 ± 11."]),
    // A sign in words
    Examples(
      GroupMean(.change, -3.2, .standardDeviation(1.1), unit: "mmHg"),
      in: ["The mean change was minus 3.2 ± 1.1 mmHg."]),
    // What the spread is stands behind this value, before the next, or in another clause.
    Examples(
      GroupMean(.mean, 61.2, .standardDeviation(8.1)), in: ["Age was similar (mean 61.2 ± 8.1 SD)."]
    ),
    Examples(
      GroupMean(.mean, 45, .standardDeviation(5)),
      in: [
        "Mean ± SD age was 45 ± 5 and median ± interquartile range stay was 5 ± 2 days."
      ]),
    Examples(
      GroupMean(.mean, 61.2, .standardDeviation(8.1), unit: "years"),
      GroupMean(.mean, 3.2, .standardError(0.4), unit: "ng/ml"),
      in: ["Age was 61.2 ± 8.1 years; plasma renin was 3.2 ± 0.4 (SE) ng/ml."]),
    Examples(
      GroupMean(.mean, 72.4, .standardDeviation(8.1), unit: "kg"),
      in: ["Mean age, height, and weight were 21.2 years, 175.1 cm and 72.4 ± 8.1 kg."]),
    Examples(
      GroupMean(.median, 5, .interquartileRange(low: 3, high: 8), unit: "days"),
      in: ["Ventilation and hospital stay were 8 h and 5 days (IQR 3–8), respectively."]),
  ]

  private static let ofPairs: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, 5.2, .standardDeviation(3.1)),
      GroupMean(.mean, 7.1, .standardDeviation(4.2)),
      in: [
        "Mean scores were 5.2 vs 7.1 (SD 3.1 vs 4.2).",
        "Mean scores were 5.2 vs. 7.1 (SD = 3.1 vs. 4.2).",
        "Scores rose from 5.2 to 7.1 (SD 3.1 and 4.2).",
        "Mean scores were 5.2, SD 3.1 and 7.1, SD 4.2.",
      ]),
    Examples(
      in: [
        // Which spread is whose?
        "Mean scores were 5.2 in A and 7.1 in B (SD 3.1 and 4.2, respectively).",
        "Milk yield was 31.2 and 33.4 kg/d (SEM 0.6).", "Fat was 48.2 vs 51.1% (SEM 0.9).",
        "Gain was 1.12, 1.21 and 1.31 ± 0.05 kg/d.",
        "Milk fat was higher (3.61 vs. 3.42%; SEM = 0.05).",
      ]),
  ]

  private static let noValues: [Examples<GroupMean>] = [
    Examples(
      in: [
        // Numbers of names, of spreads, of pressures and of times
        "The mean PHQ-9 score (range 0–27) was 14.2 at baseline.",
        "Mean FACIT-F (range 0–52; SD 11) was 31.",
        "The median stool frequency was 8/24 h (range 4–21).",
        "Mean BP was 142/88 mmHg (range 112/71 to 181/104).", "BP fell by 12/8 mmHg (SD 6/4).",
        "The mean operating time was 1 h 42 min (SD 28 min).",
        "The mean operating time was 6 h 12 min ± 48 min.",
        "The mean age was 3 years 2 months (SD 8 months).",
        "The mean was 5.4 h (95% range 2–9).",
        // Spreads in another unit
        "Mean follow-up was 2 years (range, 6–48 months).",
        "The mean duration was 2 h (SD 35 min).",
        "Median stay was 36 hours (IQR, 1–4 days).",
        // Widths, other means and multiples
        "The median (interquartile range) duration was 5 (4) days vs 7 (6) days.",
        "Pain (median ± interquartile range) was 3 ± 2.",
        "The mean (median) stay was 5.2 (4) days.",
        "The mean ± 2 SD was 3.1 ± 0.8.", "The mean ± 2SE was 3.1 ± 0.8.",
        "Growth was 1.01 ± 0.07, 0.49 ± 0.04, and 0.35 ± 0.01 h⁻¹ (mean ± 95% confidence limits).",
        "Pain was 3.1 ± 0.4 (mean ± 95% CI).", "The mean (±95% CI) pain was 3.1 ± 0.4.",
        // Scales
        "Mean satisfaction was 4.2 (1–5 scale).", "Mean pain was 42 mm (0–100 mm VAS).",
        "Mean pain was 8.4 (0–10 numerical rating scale).",
      ]),
    Examples(
      GroupMean(.mean, 11.3, .standardDeviation(4.2)),
      in: ["The mean GAD-7 score (range, 0–21) was 11.3 (SD 4.2)."]),
    Examples(
      GroupMean(.mean, 12, .range(low: 4, high: 21)), in: ["The mean PHQ-9 was 12 (range 4–21)."]),
    Examples(
      GroupMean(.mean, -9, .range(low: -12, high: -4)),
      in: ["The mean was −9 (range −12 to −4)."]),
    Examples(
      GroupMean(.mean, 2, .range(low: 1, high: 4), unit: "years"),
      in: ["Mean follow-up was 2 years (range, 1–4 years)."]),
    // What a verb says of one group is its mean.
    Examples(
      GroupMean(.mean, 32, .confidenceInterval(low: 27, high: 37), unit: "mm"),
      GroupMean(.mean, 47, .confidenceInterval(low: 41, high: 53), unit: "mm"),
      in: [
        "Pain was 32 mm (95% CI 27–37) in the block group and 47 mm (95% CI 41–53) in the control group."
      ]),
    Examples(
      GroupMean(.mean, 43.2, .confidenceInterval(low: 42.1, high: 44.3), unit: "mm"),
      in: [
        "After weight reduction, pain was 43.2 mm (95% CI 42.1–44.3) in the block group.",
        "Between May and June, pain was 43.2 mm (95% CI 42.1–44.3) in the control group.",
        "The pain threshold was 43.2 mm (95% CI 42.1–44.3) in the control group.",
      ]),
    Examples(
      GroupMean(.change, -7.1, .confidenceInterval(low: -8, high: -6.2), unit: "kg"),
      in: ["The change in weight was −7.1 kg (95% CI −8.0, −6.2) in the diet group."]),
    Examples(
      in: [
        "The ED50 was 3.2 mg (95% CI 2.7–3.7) in the block group.",
        "Survival was 32 months (95% CI 27–37) in the control group.",
        "The difference was 32 mm (95% CI 27–37) in the block group.",
      ]),
    Examples(
      GroupMean(.mean, 142, .standardDeviation(31), unit: "mg%"), in: ["Glucose was 142 ± 31 mg%."]),
    // "Median" has its own value.
    Examples(
      GroupMean(.median, 5.4, .confidenceInterval(low: 4.1, high: 6.9), unit: "months"),
      in: [
        "Median PFS was 5.4 months (95% CI 4.1–6.9), and the ORR was 31% (95% CI 25–38).",
        "Median PFS was 5.4 months (95% CI 4.1–6.9), 1-year OS rate 48% (41–55).",
      ]),
    Examples(
      in: [
        "After a median number of 4 cycles, the response was 31% (95% CI 20–40).",
        "In a cohort with a median PSA of 12, control was 31% (95% CI 20–40).",
      ]),
    Examples(
      GroupMean(.median, 31, .confidenceInterval(low: 20, high: 40), unit: "%"),
      in: ["The median recovery of 12 patients was 31% (95% CI 20–40)."]),
    Examples(
      GroupMean(.median, 94, .confidenceInterval(low: 91, high: 97), unit: "%"),
      in: [
        "Median adherence was 94% (95% CI 91–97).",
        "Median adherence at 12 months was 94% (95% CI 91–97).",
      ]),
  ]
}
