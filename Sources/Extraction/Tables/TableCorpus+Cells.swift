import Lexing

extension TableExample {
  // MARK: What the numbers of cells are

  static let spreads: [TableExample] = [
    TableExample(
      ["|Drug"], ["LDL|5.6 ± 0.2"], .groupMean(GroupMean(.mean, 5.6, .standardError(0.2))),
      foot: "Values are means ± SEs."),
    TableExample(
      ["|Drug"], ["LDL|5.6 (0.2)"], .groupMean(GroupMean(.mean, 5.6, .standardError(0.2))),
      foot: "Means (SEMs) are shown."),
    TableExample(
      ["|Drug"], ["LDL|5.6 ± 0.2"], .groupMean(GroupMean(.mean, 5.6, .standardDeviation(0.2))),
      foot: "SES, socioeconomic status."),
    // "±" is something else, or one of two.
    TableExample(["|Drug"], ["LDL|5.6 ± 0.2"], foot: "Values are mean ± 95% CI."),
    TableExample(["|Drug"], ["LDL|5.6 ± 0.2"], foot: "Data are mean ± 2 SD."),
    TableExample(["|Drug"], ["LDL|5.6 ± 0.2"], foot: "Data are median ± IQR."),
    TableExample(["|Drug"], ["LDL|5.6 ± 0.2"], foot: "Data are mean ± MAD."),
    TableExample(["|Drug"], ["LDL|5.6 ± 0.2"], foot: "Data are mean ± SD (age) or SEM (others)."),
    TableExample(
      ["|Drug"], ["Age (years)|53 (17)"],
      .groupMean(GroupMean(.mean, 53, .standardDeviation(17), unit: "years")),
      caption: "Patients. Values are mean (±SD)."),
    // The spread has its name in the header's bracket, in the cell, or in a bracket of the next column.
    TableExample(
      ["|Drug"], ["Age [SD]|48.1 [3.9]", "M (SD) score|46.5 (10.1)"],
      .groupMean(GroupMean(.mean, 48.1, .standardDeviation(3.9))),
      .groupMean(GroupMean(.mean, 46.5, .standardDeviation(10.1)))),
    TableExample(
      ["|Drug"],
      ["Age|53 (SD, 11.4)", "BMI|28 (7.3 SD)", "Stay|5 (IQR, 4–6)", "Fee|5 (range 4–6)"],
      .groupMean(GroupMean(.mean, 53, .standardDeviation(11.4))),
      .groupMean(GroupMean(.mean, 28, .standardDeviation(7.3))),
      .groupMean(GroupMean(.median, 5, .interquartileRange(low: 4, high: 6)))),
    TableExample(
      ["|Mean|SD|M|SD"], ["Soda|1.2|(1.7)|1.1|(1.6)"],
      .groupMean(GroupMean(.mean, 1.2, .standardDeviation(1.7))),
      .groupMean(GroupMean(.mean, 1.1, .standardDeviation(1.6)))),
    // A deviation over two rows is of neither mean alone.
    TableExample(["|Mean|SD"], ["Soda|1.2|2^1.7", "Tea|1.1"]),
    TableExample(
      ["|Mean (SD)|SD [$]"], ["Visits|£18 (£9)|£60 [$91]", "Tests|£18 [$30]|"],
      .groupMean(GroupMean(.mean, 18, .standardDeviation(9)))),
    // "Pre-test" is a time; a ratio of lipids a measurement.
    TableExample(
      ["|Pre-test"], ["Torque (Nm)|64 ± 11", "LDL/HDL ratio|2.9 (0.2)"],
      .groupMean(GroupMean(.mean, 64, .standardDeviation(11), unit: "Nm")),
      .groupMean(GroupMean(.mean, 2.9, .standardDeviation(0.2))), foot: "Values are mean (SD)."),
    // The last row of the head heads the first rows.
    TableExample(
      ["|Drug|Placebo", "3*Insulin (U/L)"], ["Week 4|9 ± 1|8 ± 2"],
      .groupMean(GroupMean(.mean, 9, .standardDeviation(1), unit: "U/L")),
      .groupMean(GroupMean(.mean, 8, .standardDeviation(2), unit: "U/L"))),
    TableExample(
      ["Group|Weight (kg)|High dose (H)"], ["Week 4|70 ± 9|8 ± 2"],
      .groupMean(GroupMean(.mean, 70, .standardDeviation(9), unit: "kg")),
      .groupMean(GroupMean(.mean, 8, .standardDeviation(2)))),
    TableExample(
      ["|Drug"], ["Age in years|53 ± 9"],
      .groupMean(GroupMean(.mean, 53, .standardDeviation(9), unit: "years"))),
    // A footnote to the row goes before the header.
    TableExample(
      ["|Mean (95% CI)|P"], ["Rate**|0.2 (0–0.3)|0.4", "Stay|4 (3–5)|"],
      .pValue(PValue(.equal, 0.4)),
      .groupMean(GroupMean(.mean, 4, .confidenceInterval(low: 3, high: 5))),
      foot: "** Interquartile range in parentheses."),
  ]

  // MARK: Changes

  static let changes: [TableExample] = [
    TableExample(
      ["|Drug"], ["Week 4|−2.5 ± 1.4", "Week 8|1.5 ± 1.4"],
      .groupMean(GroupMean(.change, -2.5, .standardDeviation(1.4))),
      .groupMean(GroupMean(.change, 1.5, .standardDeviation(1.4))),
      caption: "Change from baseline in pain"),
    // Values before and after are none, whatever the caption says.
    TableExample(
      ["|Before|After"], ["Pain|2.5 ± 1.4|1.5 ± 1.1"],
      .groupMean(GroupMean(.mean, 2.5, .standardDeviation(1.4))),
      .groupMean(GroupMean(.mean, 1.5, .standardDeviation(1.1))), caption: "Mean changes in pain"),
    TableExample(
      ["|Baseline|Week 8|Change"], ["Pain|2.5 ± 1.4|1.5 ± 1.1|−1 ± 2"],
      .groupMean(GroupMean(.mean, 2.5, .standardDeviation(1.4))),
      .groupMean(GroupMean(.mean, 1.5, .standardDeviation(1.1))),
      .groupMean(GroupMean(.change, -1, .standardDeviation(2))),
      caption: "Change in pain from baseline to week 8"),
    TableExample(
      ["|Weight loss (n = 16)"],
      ["ΔHbA1c|0.3 ± 0.4", "Weight loss|3 ± 1", "Reduction in pain|2 ± 1", "Blood loss|300 ± 90"],
      .sampleSize(SampleSize(16, .arm, arm: "Weight loss")),
      .groupMean(GroupMean(.change, 0.3, .standardDeviation(0.4))),
      .groupMean(GroupMean(.change, 3, .standardDeviation(1))),
      .groupMean(GroupMean(.change, 2, .standardDeviation(1))),
      .groupMean(GroupMean(.mean, 300, .standardDeviation(90)))),
  ]

  // MARK: Shares of people and of things

  static let things: [TableExample] = [
    TableExample(
      ["|Drug"],
      [
        "No. (%) of positive samples|3 (1.8)", "Cycles with ovulation, n (%)|30 (18)",
        "Positive wells|26/96 (27.1%)", "Adverse events, n (%)|30 (20)",
      ], .proportion(Proportion(percent: 20, numerator: 30))),
    TableExample(["|Total (% of all stool samples)|No. (%) of isolates"], ["Soft|64 (28.8)|9 (4)"]),
    TableExample(
      ["|Patients, n (%)|Events, n (%)"], ["Nausea|13 (72.2)|156 (64.7)"],
      .proportion(Proportion(percent: 72.2, numerator: 13))),
    TableExample(["|Number (%)"], ["19F|27 (12.2)"], caption: "Serotype frequencies of strains"),
    // A topic above, and people whose samples are positive.
    TableExample(
      ["|Drug, n (%)"], ["Foods|", "Milk|9 (18)", "Patients with positive samples|6 (12)"],
      .proportion(Proportion(percent: 18, numerator: 9)),
      .proportion(Proportion(percent: 12, numerator: 6))),
    // The bracket holds those of whom the percentage is.
    TableExample(
      ["|% infection (n)"], ["Zika|7.1 (14)", "Dengue|62.5 (32)", "None|0 (20)"],
      .proportion(Proportion(percent: 7.1)), .proportion(Proportion(percent: 62.5)),
      .proportion(Proportion(percent: 0))),
    TableExample(
      ["|Drug (n = 60)"], ["Cured, % (n)|50.0 (30)", "Home, % (n)|55.0 (60)"],
      .sampleSize(SampleSize(60, .arm, arm: "Drug")),
      .proportion(Proportion(percent: 50, numerator: 30, denominator: 60)),
      .proportion(Proportion(percent: 55))),
    // One of two that fits its column is a chance.
    TableExample(
      ["|Men (n = 3189)|Women (n = 1298)"], ["Falls|1.9% (41)|2.8% (37)"]),
    // Other columns than those of people.
    TableExample(
      ["|Drug (n = 50)|SMD|Probability"], ["Men, %|61.5|0.08|0.32"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug")), .proportion(Proportion(percent: 61.5))),
    // The note states shares alone; a row with a unit is none.
    TableExample(
      ["|Drug (n = 510)"], ["Smokers|380 (75.1)", "Pressure (mmHg)|103 (12)", "BMI|25 (4)"],
      .sampleSize(SampleSize(510, .arm, arm: "Drug")),
      .proportion(Proportion(percent: 75.1, numerator: 380)), foot: "Values are n (%)."),
    TableExample(
      ["|n|(%)"], ["Nausea|18|(52.9)"], .proportion(Proportion(percent: 52.9, numerator: 18))),
    TableExample(
      ["|Drug"], ["Cured, n/N|23/47", "Treated, N/n|18/18", "Pressure|120/80"],
      .proportion(Proportion(numerator: 23, denominator: 47))),
  ]

  // MARK: P values, ratios of the notes and correlations

  static let statistics: [TableExample] = [
    TableExample(
      ["|Drug|"], ["Age, mean (SD)|61 (9)|p = 0.018", "BMI, mean (SD)|25 (4)|0.018"],
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))), .pValue(PValue(.equal, 0.018)),
      .groupMean(GroupMean(.mean, 25, .standardDeviation(4)))),
    TableExample(
      ["|ANOVA P-value|Group × time P value|χ² (p value)"], ["Age|0.4|0.03|0.5"],
      .pValue(PValue(.equal, 0.4)), .pValue(PValue(.equal, 0.03))),
    TableExample(
      ["|2*P value", "|A versus B|A versus C"], ["Age|0.4|0.03"], .pValue(PValue(.equal, 0.4)),
      .pValue(PValue(.equal, 0.03))),
    TableExample(
      ["|Week 4"], ["Therapy|1.6 (0.2 to 11.5)", "Stay|4 (3–9)"],
      .effectSize(effect(.hazardRatio, 1.6, 0.2, 11.5)),
      foot: "Values are hazard ratios (95% CI)."),
    TableExample(
      ["|Week 4"], ["Therapy|1.6 (0.2 to 11.5)"],
      caption: "Odds ratios (95% CI) and hazard ratios (95% CI)"),
    TableExample(
      ["|r|P"], ["Age|−0.21|0.03"],
      .effectSize(correlation(-0.21, p: 0.03)), .pValue(PValue(.equal, 0.03))),
    TableExample(["|r²|R (mm)"], ["Age|0.21|0.03"]),
  ]

  private static func correlation(_ estimate: Double, p: Double) -> EffectSize {
    var effect = EffectSize(.correlation, estimate)
    effect.p = p
    effect.pOperator = .equal
    return effect
  }
}
