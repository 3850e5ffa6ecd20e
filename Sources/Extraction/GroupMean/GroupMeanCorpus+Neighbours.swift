extension GroupMean {
  /// Numbers that stand beside a mean and are no part of it, and means that look like what they are not.
  static let neighbours: [Examples<GroupMean>] = [
    // The same value in another unit
    Examples(
      in: [
        "Mean HbA1c was 8.2% (66 mmol/mol) at baseline.",
        "Mean cholesterol was 213 mg/dL (5.5 mmol/L).",
        "Median follow-up was 42 months (3.5 years).", "Mean pressure was 72.1 mmHg (9.6 kPa).",
        "Mean protein was 7.1 g/dL (71 g/L).",
      ]),
    Examples(
      GroupMean(.mean, 82.4, .standardDeviation(12.1), unit: "kg"),
      in: ["Mean weight was 82.4 kg (12.1 kg).", "Mean weight was 82.4 kg (12.1)."]),
    // How many were measured
    Examples(
      GroupMean(.mean, 12.4, .standardDeviation(6.1)),
      GroupMean(.mean, 16.2, .standardDeviation(7)),
      in: [
        "The mean score was 12.4 (n = 120; SD 6.1) with it and 16.2 (n = 118; SD 7.0) without.",
        "Mean scores (SD; n) were 12.4 (6.1; 120) and 16.2 (7.0; 118).",
      ]),
    Examples(
      GroupMean(.median, 12.4, .confidenceInterval(low: 11.2, high: 13.6), unit: "months"),
      in: ["Median survival was 12.4 months (n = 120; 95% CI 11.2–13.6)."]),
    Examples(
      GroupMean(.mean, 64, .standardDeviation(9), unit: "years"),
      in: ["They were old (n = 120; 64 ± 9 years)."]),
    Examples(
      in: [
        "Groups of 180 participants (standard deviation 19 mmHg) suffice.",
        "With 64 patients (SD 12 points) it was found.",
      ]),
    // A response that is called SD; the shares of a table of lives
    Examples(
      in: [
        "Results were CR 5%, PR 34%, SD 30%, PD 31%.", "ORR was 34% (SD 30%; PD 36%).",
        "There were PR 14, SD 12, PD 13.", "The overall survival was 71.3% (SE 3.2%).",
        "Survival at 5 years was 62 ± 4%.",
      ]),
    Examples(
      GroupMean(.mean, 162, .standardDeviation(22), unit: "ms"),
      in: ["The mean PR interval was 162 ms (SD 22)."]),
    Examples(
      GroupMean(.median, 61, .standardDeviation(9)),
      in: ["The median age was 61 (SD 9), and CR 5%, PR 34%, SD 30%, PD 31%."]),
    // A median that was announced with other spreads
    Examples(
      GroupMean(.mean, 13.2, .standardDeviation(2.3), unit: "min"),
      GroupMean(.mean, 13.7, .standardDeviation(2.2), unit: "min"),
      in: [
        "The median (range) peak height was T7 (T4–T9). The time to reach it (13.2 ± 2.3 min in group R vs. "
          + "13.7 ± 2.2 min in group B) was similar."
      ]),
    // Amounts of a change
    Examples(
      GroupMean(.change, 6.2, .standardDeviation(2.1), unit: "mmHg"),
      in: ["IOP decreased 6.2±2.1 mmHg.", "IOP fell 6.2 mmHg (SD 2.1)."]),
    Examples(
      GroupMean(.change, 6.2, .standardDeviation(4.1), unit: "kg"),
      in: ["They lost a mean of 6.2 kg (SD 4.1)."]),
    Examples(
      GroupMean(.change, 112, .interquartileRange(low: 42, high: 198), unit: "cells/µl"),
      in: ["CD4 counts increased by a median of 112 cells/µl (IQR 42–198)."]),
    Examples(
      GroupMean(.mean, 134, .standardDeviation(11)), in: ["Pressure fell to 134 (SD 11)."]),
    // Plans, norms and estimates
    Examples(
      in: [
        "Rooms were kept at a humidity of 55 ± 5%.", "They were incubated for 60 ± 5 min.",

        "Assuming a mean of 24 (SD 6), 80 were needed.",
        "T-scores were compared with the norm of 50 (SD 10).",
        "Scores were standardised (mean 100, SD 15).", "The kappa was 0.62 ± 0.08.",
        "The relative risk (± SE) was 1.8 ± 0.3.", "Scores averaged 12.4 ± 1.2 (95% CI).",
      ]),
    // Quartiles, other percentiles, titers, pressures, and bounds in the wrong order
    Examples(
      GroupMean(.median, 27.4, .interquartileRange(low: 24.1, high: 31.2)),
      in: [
        "Median (25th; 75th percentile) was 27.4 (24.1; 31.2).",
        "Median [Q1; Q3] was 27.4 [24.1; 31.2].",
      ]),
    Examples(
      GroupMean(.mean, 512, .range(low: 459, high: 559), unit: "μm"),
      in: ["Mean thickness was 512 μm (range: 559–459 μm)."]),
    Examples(
      in: [
        "Median (5th–95th percentile) was 27.4 (24.1–31.2).",
        "The geometric mean titer was 1:64 (range 1:8 to 1:512).",
        "Mean pressure was 142.3/88.1 (SD 12.1/8.4) mmHg.",
      ]),
    Examples(
      GroupMean(.mean, 7.1, .confidenceInterval(low: 6.9, high: 7.3), unit: "mmol/L"),
      in: ["The adjusted mean glucose was 7.1 mmol/L (95% CI 6.9–7.3)."]),
    Examples(
      GroupMean(.mean, 7.1, .confidenceInterval(low: 6.9, high: 7.3), unit: "%"),
      in: ["The mean HbA1c was 7.1% (95% CI 6.9–7.3)."]),
    Examples(
      GroupMean(.mean, 45.3, .confidenceInterval(low: 40.1, high: 51.2)),
      in: ["GMTs were 45.3 (95% CI 40.1–51.2) after the second dose."]),
    // The response rate is a share, and a ratio of titers compares.
    Examples(
      in: [
        "The mean response rate was 7.1% (95% CI 6.9–7.3).",
        "The GMT ratio was 1.3 (95% CI 1.1–1.5).",
        "The mean sensitivity was 87.1% (95% CI 70.3–92.6).",
      ]),
    Examples(in: ["The adjusted mean difference was −3.2 kg (95% CI −3.9 to −2.5)."]),
  ]
}
