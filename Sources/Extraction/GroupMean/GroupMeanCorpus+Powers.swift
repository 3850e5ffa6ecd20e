extension GroupMean {
  /// Powers of ten and units of several parts, and what a spread's name else stands for.
  static let multiplied: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, 3_400_000, .standardDeviation(500_000), unit: "/mL"),
      in: [
        "The count was (3.4±0.5)×10⁶/mL.", "The count was 3.4±0.5 (×10⁶/mL) in all.",
        "The count was 3.4±0.5 ×10⁶/mL.",
      ]),
    Examples(
      GroupMean(.mean, 150_000, .standardDeviation(12_000)),
      in: ["The costs were (15.0±1.2)x10(4) yuan."]),
    Examples(
      GroupMean(.mean, 8_400_000_000, .standardDeviation(2_100_000_000), unit: "/L"),
      in: ["Leukocytes were (8.4±2.1)x10(9)/L.", "Leukocytes were 8.4 ± 2.1 x 10^9/L."]),
    Examples(
      GroupMean(.mean, 8400, .standardDeviation(2100), unit: "/µL"),
      GroupMean(.mean, 7100, .standardDeviation(1900), unit: "/µL"),
      in: [
        "The counts were (8.4±2.1) vs (7.1±1.9) × 10³/µL.",
        "The counts were 8.4 ± 2.1 (× 10³/µL) and 7.1 ± 1.9.",
        "The counts were 8.4 ± 2.1 × 10³/µL to 7.1 ± 1.9.",
      ]),
    Examples(
      GroupMean(.mean, 8400, .standardDeviation(2100), unit: "/µL"),
      GroupMean(.mean, 61, .standardDeviation(8), unit: "years"),
      in: ["The count and age were 8.4 ± 2.1 × 10³/µL and 61 ± 8 years."]),
    Examples(
      in: [
        "Digestibility was 61.2% and 63.4% (SEM 0.6).", "Digestibility was 61.2% and 63.4% ± 0.6.",
      ]),
    Examples(
      GroupMean(.mean, 8.4, .standardDeviation(2.1)),
      in: ["The score was (8.4±2.1) in 10 (9) patients."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2), unit: "kg/m^2"),
      in: ["The index was 24.1 ± 3.2 kg/m^2."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2), unit: "ng h/ml"),
      in: ["The AUC was 24.1 ± 3.2 ng h/ml."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2), unit: "ng.h/ml"),
      in: ["The AUC was 24.1 ± 3.2 ng.h/ml."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2), unit: "ng/ml*hr"),
      in: ["The AUC was 24.1 ± 3.2 ng/ml*hr."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2), unit: "mmol/L x h"),
      in: ["The AUC was 24.1 ± 3.2 mmol/L x h."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2), unit: "nmol.mg protein-1.min-1"),
      in: ["The activity was 24.1 ± 3.2 nmol.mg protein-1.min-1."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2), unit: "ng"),
      in: ["They had 24.1 ± 3.2 ng interleukin-1 per sample."]),
    Examples(
      GroupMean(.mean, 98, .standardDeviation(12)), in: ["The flow was 98 ± 12 mL.min-1.100 g-1."]),
    // The name at the first "±" of a text, unless another has another name.
    Examples(
      GroupMean(.mean, 120, .standardError(3), unit: "mmHg"),
      GroupMean(.mean, 80, .standardError(2), unit: "beats/min"),
      in: ["Pressure was 120 ± 3 (SE) mmHg. Heart rate was 80 ± 2 beats/min."]),
    Examples(
      GroupMean(.mean, 120, .standardError(3), unit: "mmHg"),
      GroupMean(.mean, 61, .standardDeviation(7), unit: "years"),
      GroupMean(.mean, 80, .standardDeviation(2), unit: "beats/min"),
      in: [
        "Pressure was 120 ± 3 (SE) mmHg. Age was 61 ± 7 (SD) years. Heart rate was 80 ± 2 beats/min."
      ]),
    Examples(
      GroupMean(.mean, 0.8, .standardError(0.1)),
      GroupMean(.mean, 71.2, .standardDeviation(12.1), unit: "kg"),
      in: [
        "The slope was 0.8 ± 0.1 (SE). Weight was 71.2 ± 12.1 kg.",
        "Heritability was 0.8 ± 0.1 (SE). Weight was 71.2 ± 12.1 kg.",
      ]),
    Examples(
      GroupMean(.mean, 120, .standardError(3), unit: "mmHg"),
      GroupMean(.mean, 61, .standardDeviation(8), unit: "years"),
      in: ["Pressure was 120 ± 3 (SE) mmHg. Age was 61 ± 8 years."]),
    // What a bracket at once behind a value says of "±" there.
    Examples(
      GroupMean(.mean, 61.2, .standardDeviation(8.1), unit: "years"),
      in: [
        "Age was 61.2 ± 8.1 years (mean ± SD) and score was 3.1 ± 0.4 (mean ± 95% CI).",
        "Age was 61.2 ± 8.1 years (mean ± SD) and stay was 5 ± 2 days (median ± IQR).",
      ]),
    Examples(in: ["The score was 3.1 ± 0.4 (mean ± 95% CI) vs 4.2 ± 0.5."]),
    // The refraction of an eye, and a detergent.
    Examples(
      GroupMean(.mean, -4.1, .standardDeviation(1.9), unit: "D"),
      GroupMean(.mean, -0.3, .standardDeviation(0.5), unit: "D"),
      in: ["Mean SE improved from −4.1 ± 1.9 D to −0.3 ± 0.5 D."]),
    Examples(
      GroupMean(.mean, 4.1, .standardError(1.9), unit: "D"), in: ["The power was 4.1 ± 1.9 (SE) D."]
    ),
    Examples(
      GroupMean(.mean, 92.1, .standardDeviation(10.2), unit: "µg/L"),
      in: ["Mean Se concentration was 92.1 ± 10.2 µg/L."]),
    Examples(
      GroupMean(.mean, 28.1, .standardError(0.3), unit: "kg/m2"),
      in: ["Mean SE values were 28.1 ± 0.3 kg/m2.", "Mean SE BMI was 28.1 ± 0.3 kg/m2."]),
    Examples(
      in: [
        "Cells were lysed in 0.1% SDS, 50 mM Tris.", "They were boiled in 2% SDS, 10% glycerol.",
        "They were kept in 1% SDS, 200 μg proteinase K.",
      ]),
    Examples(
      GroupMean(.mean, 71.3, .standardDeviation(5.4), unit: "kg"),
      in: ["The mean weight was 71.3 kg, SD 5.4."]),
    Examples(in: ["The mean duration was 13.1 years (range, 3-2:4 years)."]),
    // Two brackets of two groups.
    Examples(
      GroupMean(.median, 40.2, .confidenceInterval(low: 24.1, high: 56.3), unit: "weeks"),
      GroupMean(.median, 7.2, .confidenceInterval(low: 1.1, high: 19.4), unit: "weeks"),
      in: [
        "Median survival was longer with it (40.2 weeks, 95% CI 24.1–56.3 vs. 7.2 weeks, 95% CI 1.1–19.4)."
      ]),
    Examples(
      GroupMean(.mean, 4784, .confidenceInterval(low: 4140, high: 5428)),
      GroupMean(.mean, 4390, .confidenceInterval(low: 3900, high: 4880)),
      in: [
        "We saw no difference in the mean cost between care (4784, 95% CI 4140 to 5428) and drug (4390, 95% CI 3900 to 4880)."
      ]),
    Examples(
      in: [
        "The difference in the mean cost between care and drug (384, 95% CI 40 to 728) was small."
      ]),
    Examples(
      GroupMean(.mean, 212_000_000_000, .standardDeviation(61_000_000_000), unit: "/L"),
      GroupMean(.mean, 1.1, .standardDeviation(0.2)),
      in: ["Platelets and INR were 212 ± 61 × 10⁹/L and 1.1 ± 0.2."]),
    Examples(
      GroupMean(.mean, 43.2, .confidenceInterval(low: 42.1, high: 44.3), unit: "mm"),
      in: ["Despite the threshold, the mean score was 43.2 mm (95% CI 42.1–44.3)."]),
  ]
}
