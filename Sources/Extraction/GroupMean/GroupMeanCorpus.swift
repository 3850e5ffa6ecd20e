extension GroupMean {
  /// How authors write means of one group, and what looks like it and is none.
  static let corpus =
    deviations + deviationsInWords + errors + ranges + rangesBefore + respective + intervals
    + intervalsApart + lost + changes + reached + compared + slipped + unreached + ofBrackets
    + lookalikes
    + assumed + neighbours + apart + beside + multiplied

  private static let deviations: [Examples<GroupMean>] = [
    // What fell has two values; what it fell by is a change.
    Examples(
      GroupMean(.mean, 8.4, .standardDeviation(1.2), unit: "mmol/L"),
      GroupMean(.mean, 7.1, .standardDeviation(1.1), unit: "mmol/L"),
      in: ["Mean (SD) glucose fell from 8.4 (1.2) to 7.1 (1.1) mmol/L."]),
    Examples(
      GroupMean(.change, 1.3, .standardDeviation(0.4), unit: "mmol/L"),
      in: ["Mean (SD) glucose fell by 1.3 (0.4) mmol/L."]),
    Examples(
      GroupMean(.mean, 24.1, .standardDeviation(3.2)),
      in: [
        "The score was 24.1 ± 3.2 at baseline.", "The score was 24.1±3.2 at baseline.",
        "The score was 24.1 +/- 3.2 at baseline.", "The score was 24.1 (SD 3.2) at baseline.",
        "The score was 24.1 [SD = 3.2] at baseline.", "The score was 24.1 (SD: 3.2).",
        "The score was 24.1 (standard deviation 3.2).", "The score was 24.1 (s.d. 3.2).",
        "The score was 24.1 (±3.2).", "Scores were low (mean 24.1, SD 3.2).",
        "Scores averaged 24.1 (SD 3.2).", "The mean (SD) score was 24.1 (3.2).",
        "Mean [SD] score, 24.1 [3.2].",
        "The mean (standard deviation) score was 24.1 (3.2) in all.",
        "The mean ± SD score was 24.1 ± 3.2.", "The score was 24.1 ± SD 3.2.",
        "The score was 24.1 ± 3.2 (SD).", "The mean score was 24.1 (3.2).",
        "The score was 24·1 (SD 3·2).", "The mean was 24,1 (SD 3,2).",
        "A mean of 24.1 with a standard deviation of 3.2 was found.",
      ]),
    Examples(
      GroupMean(.mean, 54.2, .standardDeviation(8.1), unit: "years"),
      in: [
        "They were old (age: 54.2 ± 8.1 years).", "Their mean age was 54.2 years (SD 8.1).",
        "Their mean age was 54.2 years ± 8.1.", "Their mean (SD) age was 54.2 (8.1) years.",
      ]),
    Examples(
      GroupMean(.mean, 2.1, .standardDeviation(0.3), unit: "mg/dl"),
      GroupMean(.mean, 1.8, .standardDeviation(0.4), unit: "mg/dl"),
      in: [
        "Creatinine was lower (2.1 ± 0.3 vs 1.8 ± 0.4 mg/dl, P = 0.01).",
        "Creatinine was lower (2.1 ± 0.3 vs. 1.8 ± 0.4 mg/dl).",
        "Creatinine fell from 2.1 ± 0.3 to 1.8 ± 0.4 mg/dl.",
        "Creatinine was 2.1 ± 0.3 and 1.8 ± 0.4 mg/dl, respectively.",
      ]),
    Examples(
      GroupMean(.mean, 12.8, .standardDeviation(3.1)),
      GroupMean(.mean, 18.7, .standardDeviation(3.4)),
      GroupMean(.mean, 14, .standardDeviation(2.2)),
      in: ["Scores were 12.8 ± 3.1, 18.7 ± 3.4 and 14.0 ± 2.2 in the three groups."]),
    Examples(
      GroupMean(.mean, -13.1, .standardDeviation(4.3)),
      GroupMean(.mean, -16.5, .standardDeviation(3.6)),
      in: [
        """
        Myopia was high (mean spherical equivalent [SE] -13.1 ± 4.3). In stage 2, the mean SE was -16.5 ± 3.6.
        """
      ]),
    Examples(
      GroupMean(.mean, 24.2, .standardError(0.3), unit: "mm"),
      in: ["Spherical equivalent was measured. Mean axial length was 24.2 mm (SE 0.3)."]),
    Examples(
      GroupMean(.mean, 51.6, .range(low: 35, high: 75), unit: "years"),
      in: [
        "Average age was 51.6 years (range: 35--75).", "Average age was 51.6 years (range 35-75).",
      ]),
    Examples(
      GroupMean(.mean, 250, .standardDeviation(30)),
      in: ["Peak power of 250 ± 30 W was reached."]),
    Examples(
      GroupMean(.mean, 61, .standardDeviation(9), unit: "%"),
      in: ["Ejection fraction was 61 ± 9% after surgery."]),
    // The bracket of the second follows the first.
    Examples(
      GroupMean(.mean, 38.4, .standardDeviation(5.1)),
      GroupMean(.mean, 19.9, .standardDeviation(11.2)),
      in: ["Severity fell from entry (mean = 38.4 [SD = 5.1]) to week 8 (19.9 [11.2])."]),
    Examples(
      GroupMean(.mean, 4.25, .standardDeviation(3.75)),
      in: ["Each home made 4,25 visits in the first year (SD 3,75)."]),
    // The heart rate, not the hazard ratio.
    Examples(
      GroupMean(.mean, 78, .standardDeviation(9)), in: ["At rest HR was 78 ± 9 in men."]),
  ]

  private static let deviationsInWords: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, 26, .standardDeviation(3), unit: "ml"),
      GroupMean(.mean, 22, .standardDeviation(2), unit: "ml"),
      in: [
        "There was no difference in volume (26 ± 3 ml without it and 22 ± 2 ml with it).",
        "There was no difference in volume (drug, 26 ± 3 ml; none, 22 ± 2 ml).",
      ]),
    Examples(in: ["The heart volume had a mean of 1.59 cm(3)."]),
    // The median has its own value.
    Examples(
      GroupMean(.median, 9, .range(low: 3, high: 12), unit: "months"),
      GroupMean(.mean, 2.1, .standardDeviation(0.3)),
      in: ["With a median follow-up of 9 months (range 3–12), the score was 2.1 ± 0.3."]),
    Examples(
      GroupMean(.median, 24, .confidenceInterval(low: 21, high: 35), unit: "months"),
      in: ["The median survival was 24 months for the first arm (95% CI, 21 to 35 months)."]),
    Examples(
      GroupMean(.median, 9.9, .confidenceInterval(low: 8.7, high: 11.8), unit: "months"),
      GroupMean(.median, 5.8, .confidenceInterval(low: 5.3, high: 8.1), unit: "months"),
      in: [
        "Median survival was longer with A (9.9 months; 95% CI, 8.7 to 11.8 months) than with B (5.8 months; 95% CI, 5.3 to 8.1 months)."
      ]),
    Examples(
      GroupMean(.median, 148, .range(low: 85, high: 283), unit: "months"),
      in: ["The groups differed with respect to median age, which was 148 months (range 85–283)."]),
    Examples(
      GroupMean(.median, 5, .interquartileRange(low: 3, high: 6)),
      in: [
        "The median (inter quartile range) score was 5 (3–6).",
        "The median interquartile range score was 5 [3-6].",
      ]),
    Examples(
      GroupMean(.mean, 69, .standardDeviation(3.5), .range(low: 62, high: 81), unit: "yrs"),
      in: [
        "The mean age was 69 ±3.5 yrs (62-81 yrs).", "The mean age was 69 ± 3.5 yrs (range 62–81).",
      ]),
    Examples(
      GroupMean(
        .mean, 23, .standardDeviation(11.5), .confidenceInterval(low: 20.4, high: 25.6)),
      in: [
        "The mean was 23 (SD 11.5; 95% CI 20.4 to 25.6).",
        "The mean was 23 (SD 11.5, 95% CI: 20.4–25.6).",
      ]),
  ]

  private static let errors: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, 5.6, .standardError(0.4)),
      in: [
        "Levels were 5.6 (SE 0.4) in mice.", "Levels were 5.6 ± 0.4 (SEM) in mice.",
        "Levels were 5.6 (standard error of the mean 0.4).", "Mean (SE) level was 5.6 (0.4).",
        "Values are mean ± SEM. Levels were 5.6 ± 0.4 in mice.",
        "Levels were 5.6 ± 0.4 in mice. Data are given as means +/- the standard error.",
      ])
  ]

  private static let ranges: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.median, 4, .interquartileRange(low: 2, high: 7)),
      in: [
        "They had a median of 4 (IQR 2–7).",
        "They had a median of 4 (interquartile range, 2 to 7).",
        "They had a median of 4 [IQR: 2-7].", "The median (IQR) was 4 (2–7).",
        "The median [interquartile range] was 4 [2 to 7].",
        "They had a median of 4 (25th–75th percentile 2–7).",
        "The median was 4 with an interquartile range (IQR) of 2-7.",
      ]),
    Examples(
      GroupMean(.median, 18, .range(low: 3, high: 40), unit: "months"),
      in: [
        "The median follow-up was 18 months (range 3–40).",
        "The median follow-up was 18 months (range, 3 to 40 months).",
        "The median follow-up was 18 months (3–40).",
        "The median (range) time was 18 (3–40) months.",
        "The median follow-up was 18 months, ranging from 3 to 40.",
      ]),
    Examples(
      GroupMean(.mean, 6, .range(low: 1, high: 40), unit: "days"),
      GroupMean(.mean, 4, .range(low: 2, high: 15), unit: "days"),
      in: ["The mean drainage time was 6 (1–40) days in one group against 4 (2–15) days."]),
  ]

  private static let rangesBefore: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.median, 18, .range(low: 11, high: 35), unit: "years"),
      in: [
        "They were aged 11–35 years, median 18 years.",
        "They were between 11 and 35 years old with a median age of 18 years.",
        "Their ages ranged from 11 to 35 years (median, 18 years).",
        "They were aged 11 to 35 years (median age, 18 years).",
        "The age range was 11-35 years; median = 18 years.",
      ]),
    Examples(
      GroupMean(.mean, 42.3, .standardDeviation(8.1), unit: "years"),
      in: ["They were aged 18–65 years (mean 42.3 years, SD 8.1)."]),
    Examples(
      in: [
        "A scale from 0 to 100, mean 54.", "Between 2010 and 2015, the mean age was 54 years.",
        "They were aged 18–35 years (mean difference 20).",
        "With α = 5 %, β = 10 %, SD = 400 the size was reckoned.",
        "The treated arm had a 35 (SE 5) % greater weight gain.",
      ]),
  ]

  /// Lists of values before the list of their spreads.
  private static let respective: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.median, 4, .confidenceInterval(low: 2.5, high: 5.3), unit: "months"),
      GroupMean(.median, 2.5, .confidenceInterval(low: 1.9, high: 3.8), unit: "months"),
      in: [
        "Median survival was 4.0 and 2.5 months for A and B, respectively (95% CI, 2.5 to 5.3 and 1.9 to 3.8, respectively).",
        "Median survival was 4.0 and 2.5 months (95% CI 2.5 to 5.3 and 1.9 to 3.8).",
      ]),
    Examples(
      GroupMean(.mean, 54.2, .standardDeviation(8.1), unit: "years"),
      GroupMean(.mean, 55.1, .standardDeviation(7.9), unit: "years"),
      in: [
        "Mean ages were 54.2 and 55.1 years (SD 8.1 and 7.9, respectively).",
        "Mean age was 54.2 vs 55.1 years (SDs, 8.1 and 7.9).",
      ]),
    Examples(
      GroupMean(.median, 33.6, .confidenceInterval(low: 27.1, high: 41.3), unit: "months"),
      GroupMean(.median, 19.2, .confidenceInterval(low: 14.9, high: 23.6), unit: "months"),
      in: [
        "Median progression-free survival among patients who were receiving first-line treatment at that time was 33.6 months (95% CI, 27.1 to 41.3) in the first group and 19.2 months (95% CI, 14.9 to 23.6) in the other."
      ]),
    Examples(
      GroupMean(.mean, 44.8, .standardDeviation(3.06)),
      in: ["Scores were moderate (mean 44.8 [standard deviation, SD, 3.06])."]),
    Examples(
      GroupMean(
        .mean, 7.4, .standardDeviation(0.5), .confidenceInterval(low: 5.85, high: 8.94), unit: "mm"),
      in: ["The mean was 7.4 ± 0.5 mm (p < 0.001; 95% CI 5.85 to 8.94)."]),
  ]

  private static let intervals: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.median, 8.5, .confidenceInterval(low: 4.4, high: 13), unit: "months"),
      GroupMean(.median, 4.3, .confidenceInterval(low: 3, high: 5.7), unit: "months"),
      in: [
        """
        The median duration of treatment was longer with both drugs (n = 37, 8.5 months, 95% CI, \
        4.4-13.0) than with either alone (n = 214, 4.3 months, 95% CI, 3.0-5.7).
        """
      ]),
    Examples(
      GroupMean(.median, 10.9, .confidenceInterval(low: 8.1, high: 12.3), unit: "months"),
      in: [
        "Median survival was 10.9 months (95% CI 8.1–12.3).",
        "Median survival was 10.9 months (95% confidence interval, 8.1 to 12.3).",
        "Median survival (95% CI) was 10.9 months (8.1–12.3).",
      ]),
    Examples(
      GroupMean(.mean, 1.1, .confidenceInterval(low: 0.9, high: 1.2), unit: "IU/kg"),
      GroupMean(.mean, 1.4, .confidenceInterval(low: 1.2, high: 1.5), unit: "IU/kg"),
      in: [
        """
        The dose was lower in the treatment group (1.1 IU/kg (95% CI 0.9 to 1.2)) compared with \
        placebo (1.4 IU/kg (95% CI 1.2 to 1.5)).
        """
      ]),
  ]

  private static let changes: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.change, -1.5, .standardDeviation(0.9)),
      in: [
        "Pain reduction was greater with both drugs (-1.5 ± 0.9).",
        "The mean (SD) change was −1.5 (0.9).", "The change was -1.5 (SD 0.9).",
      ]),
    Examples(
      GroupMean(.change, 3.3, .standardDeviation(2.9), unit: "kg"),
      in: ["They lost weight: the average decrease in body weight was 3.3 ± 2.9 kg."]),
    Examples(
      GroupMean(.change, 0.6, .confidenceInterval(low: 0.2, high: 1), unit: "kg"),
      in: [
        "The control group showed an increase of 0.6 kg (95% CI 0.2 to 1.0).",
        "Weight increased by 0.6 kg (95% CI 0.2 to 1.0) in the control group.",
      ]),
    Examples(
      GroupMean(.change, -0.6, .confidenceInterval(low: -0.7, high: -0.5), unit: "%"),
      GroupMean(.change, -0.7, .confidenceInterval(low: -0.8, high: -0.6), unit: "%"),
      in: [
        """
        The least squares mean change (95% CI) in HbA1c was −0.6% (−0.7, −0.5) and −0.7% (−0.8, \
        −0.6) with the doses.
        """
      ]),
  ]

  /// Values about which the sentence speaks of change, but which were reached.
  private static let reached: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, -16, .standardDeviation(2), unit: "%"),
      GroupMean(.mean, -17, .standardDeviation(2), unit: "%"),
      in: ["Strains were slightly reduced compared to the other method (−16 ± 2% vs −17 ± 2%)."]),
    Examples(
      GroupMean(.mean, 240.1, .standardDeviation(11.9), unit: "minutes"),
      GroupMean(.mean, 621.2, .standardDeviation(58.7), unit: "ml"),
      in: [
        "Average (SD) surgical time and estimated blood loss were 240.1 (11.9) minutes and 621.2 (58.7) ml, respectively."
      ]),
    Examples(
      GroupMean(.mean, 220, .standardError(40)), GroupMean(.mean, 252, .standardError(49)),
      in: ["The diameter was 220 ± 40 (mean ± SEM) and increased to a maximum of 252 ± 49."]),
  ]

  /// Amounts that a verb says were lost or gained.
  private static let lost: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.change, 12, .standardDeviation(2.9), unit: "kg"),
      in: ["On the diet they lost 12.0 ± 2.9 kg.", "On the diet they lost 12.0 kg (SD 2.9)."])
  ]

  /// Intervals behind a p value, and of the group with which another is compared.
  private static let intervalsApart: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.change, -9, .confidenceInterval(low: -17.3, high: -0.7), unit: "kg"),
      in: ["They lost weight on the drug (mean change = −9 kg; p = 0.03; 95% CI = [−17.3, −0.7])."]),
    Examples(
      GroupMean(.median, 3.9, .confidenceInterval(low: 0.5, high: 8.5), unit: "months"),
      GroupMean(.median, 2.4, .confidenceInterval(low: 0.5, high: 6.7), unit: "months"),
      in: [
        "Median survival with both drugs was 3.9 months (95% CI: 0.5-8.5 months), significantly longer "
          + "than that in the other arm (2.4 months, 95% CI: 0.5-6.7 months)."
      ]),
  ]

  /// Two values in one notation, of which what compares them tells that both are of groups.
  private static let compared: [Examples<GroupMean>] = [
    Examples(
      GroupMean(.mean, 11.6, .standardDeviation(9.1)),
      GroupMean(.mean, 16.3, .standardDeviation(10.9)),
      in: [
        "Stiffness was 11.6 (9.1) in the yoga group compared with 16.3 (10.9) in the controls (P = 0.18).",
        "Stiffness was lower with yoga (11.6 [9.1] out of 20) than with rest (16.3 [10.9] out of 20), "
          + "P = 0.18.",
      ]),
    Examples(
      GroupMean(.mean, 21, .standardDeviation(11), unit: "minutes"),
      GroupMean(.mean, 9, .standardDeviation(4), unit: "minutes"),
      in: ["Time to discharge was longer (21 (11) vs 9 (4) minutes; P = 0.01)."]),
    Examples(
      GroupMean(.median, 34, .interquartileRange(low: 17, high: 57), unit: "%"),
      GroupMean(.median, 26, .interquartileRange(low: 14, high: 39), unit: "%"),
      GroupMean(.median, 7, .interquartileRange(low: 1, high: 18), unit: "%"),
      GroupMean(.median, 14, .interquartileRange(low: 10, high: 17)),
      GroupMean(.median, 12, .interquartileRange(low: 9, high: 16)),
      in: [
        "Time in bed was median (IQR) 34% (17–57) in all. It was longer with the drug compared with "
          + "placebo (26% (14–39) versus 7% (1–18)), as was mean arterial pressure (14 (10–17) versus "
          + "12 (9–16))."
      ]),
    Examples(
      in: [
        "Pain occurred in 12 (30) versus 8 (20) patients, nausea in 3 (7.5) versus 4 (10.0) (P = 0.4).",
        "The score was higher than in earlier trials, 11.6 [9] versus 16.3 [10] (P = 0.18).",
      ]),
  ]

  private static let lookalikes: [Examples<GroupMean>] = [
    Examples(
      in: [
        // Comparisons of groups are estimates of effect.
        "The mean difference was 3.1 mmHg (95% CI 1.2 to 5.0).",
        "The mean difference was 3.1 ± 1.2 mmHg.", "The hazard ratio was 0.7 (95% CI 0.5–0.9).",
        "Median time differed: HR [95% CI] = 2.2 [1.5–3.1].",
        "Pressure fell by 3.1 mmHg (95% CI 1.2 to 5.0) more than with placebo.",
        "The least squares mean difference [95% CI] was 2.6 [1.0, 4.2].",
        // Values without spread.
        "The mean age was 52.5 years.", "Median survival was 10.9 vs 5.3 months.",
        // Counts and shares.
        "Mean [SD] of the score was not known. 30.4% [103] of the patients had pain.",
        "The mean age of 12 (34%) of them was not known.", "Of all, 25 (12.5%) had a mean gain.",
        // What a protocol allows, and scales.
        "Blood was drawn on day 14 ± 2.", "They were weaned (study day 14; SD 14).",
        "Pain was rated on a scale (range 0–10).",
        "Results are given as mean ± SD.", "The SD was 4.5 in both groups.",
        "They were treated for 12 (of 16) weeks.",
        "The mean difference was 0.8 L/min (±1.96 SD: −1.5 to 3.1).",
        "It predicted death (HR per 1 SD 1.22, 95% CI 1.10–1.35).",
      ])
  ]
}
