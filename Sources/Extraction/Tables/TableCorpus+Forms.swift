import Lexing

extension TableExample {
  // MARK: Numbers whose header leaves what they are to the cell

  static let forms: [TableExample] = [
    // The header is split over two rows of one column.
    TableExample(
      ["|Drug (n = 50)", "|No. (%) or", "|Mean ± SD"], ["Men|12 (24.0)", "Age|61.2 ± 9.4"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug")),
      .proportion(Proportion(percent: 24, numerator: 12, denominator: 50)),
      .groupMean(GroupMean(.mean, 61.2, .standardDeviation(9.4)))),
    TableExample(
      ["|No. (%) or mean ± SD"], ["Men|12 (24.0)", "Age|61.2 ± 9.4"],
      .proportion(Proportion(percent: 24, numerator: 12)),
      .groupMean(GroupMean(.mean, 61.2, .standardDeviation(9.4)))),
    // Beside "mean (SD)" only decimals tell a mean from a count: "34 (8)" may be either.
    TableExample(
      ["|Mean (SD) or n (%)"], ["Men|34 (8)", "Age|61.2 (9.4)", "Tilt (mm)|", "Left|45 (63)"],
      .groupMean(GroupMean(.mean, 61.2, .standardDeviation(9.4)))),
    TableExample(
      ["|Mean (SD) or median (IQR)"], ["Stay|4 (2–7)", "Age|61 (9)"],
      .groupMean(GroupMean(.median, 4, .interquartileRange(low: 2, high: 7))),
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9)))),
    // The spread has a column of its own.
    TableExample(
      ["|3*Maltodextrin (n 9)|3*Probiotic (n 8)", "|n|Mean|SEM|n|Mean|SEM"],
      ["Age (years)|9|63.0|0.5|8|61.2|0.7"],
      .sampleSize(SampleSize(9, .arm, arm: "Maltodextrin")),
      .sampleSize(SampleSize(8, .arm, arm: "Probiotic")),
      .groupMean(GroupMean(.mean, 63, .standardError(0.5), unit: "years")),
      .groupMean(GroupMean(.mean, 61.2, .standardError(0.7), unit: "years"))),
    TableExample(
      ["|Mean|95% CI|Median|IQR"], ["Stay|5.2|4.1–6.3|4|2–7"],
      .groupMean(GroupMean(.mean, 5.2, .confidenceInterval(low: 4.1, high: 6.3))),
      .groupMean(GroupMean(.median, 4, .interquartileRange(low: 2, high: 7)))),
    // So has the percentage.
    TableExample(
      ["|2*Drug (n = 50)", "|n|%"], ["Nausea|12|24.0", "Other|–|"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug")),
      .proportion(Proportion(percent: 24, numerator: 12, denominator: 50))),
    // Not one that stands for two rows.
    TableExample(
      ["|2*Drug (n = 50)", "|n|%"], ["Nausea|12|2^46.0", "Rash|11"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug"))),
    // Of a sex the percentage alone is a share; beneath "n = 40" those are the whole.
    TableExample(
      ["|Drug (n = 50)"], ["Sex, male, %|61.9", "Duration (months)|n = 40", "Over 6, n (%)|0 (0)"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug")),
      .proportion(Proportion(percent: 61.9)),
      .proportion(Proportion(percent: 0, numerator: 0, denominator: 40))),
    TableExample(
      ["|HR (beats/min)"], ["Week 8|72 (64–81)"],
      .groupMean(GroupMean(.mean, 72, .confidenceInterval(low: 64, high: 81), unit: "beats/min")),
      caption: "Means with 95% CI"),
    TableExample(
      ["|% (95% CI)"], ["Asthma|7.2 (6.3;8.2)", "Fall|−7.2 (−8.2; −6.3)"],
      .proportion(Proportion(percent: 7.2))),
    // A word like "test" in a row does not hide what its column states.
    TableExample(
      ["|Mean (SD)"], ["Walk test, m|410 (61)"],
      .groupMean(GroupMean(.mean, 410, .standardDeviation(61), unit: "m"))),
    // What the columns are is said anew among the rows; the arms stay.
    TableExample(
      ["|Drug (n = 50)|Placebo (n = 48)", "|n (%)|n (%)"],
      ["Men|12 (24)|11 (23)", "Outcome|Mean (SD)|Mean (SD)", "Pain|34 (8)|41 (9)"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug")),
      .sampleSize(SampleSize(48, .arm, arm: "Placebo")),
      .proportion(Proportion(percent: 24, numerator: 12, denominator: 50)),
      .proportion(Proportion(percent: 23, numerator: 11, denominator: 48)),
      .groupMean(GroupMean(.mean, 34, .standardDeviation(8))),
      .groupMean(GroupMean(.mean, 41, .standardDeviation(9)))),
    // Letters that mark groups, and what a bracket adds.
    TableExample(
      ["|Mean ± SD"], ["Yield|0.59 ± 0.05 a", "Mass|24.9 ± 3.7 (1.2)*"],
      .groupMean(GroupMean(.mean, 0.59, .standardDeviation(0.05))),
      .groupMean(GroupMean(.mean, 24.9, .standardDeviation(3.7)))),
  ]

  // MARK: Numbers that only the notes explain

  static let notes: [TableExample] = [
    TableExample(
      ["|Drug"], ["Age|61.2 (9.4)", "Stay|4 (2–7)", "LDL|3.1 ± 0.4"],
      .groupMean(GroupMean(.mean, 61.2, .standardDeviation(9.4))),
      .groupMean(GroupMean(.median, 4, .interquartileRange(low: 2, high: 7))),
      .groupMean(GroupMean(.mean, 3.1, .standardDeviation(0.4))),
      foot: "Values are mean (standard deviation) or median (interquartile range)."),
    TableExample(
      ["|Drug"], ["Pain|3.1 (2.2; 4.0)"],
      .groupMean(GroupMean(.mean, 3.1, .confidenceInterval(low: 2.2, high: 4))),
      caption: "Outcomes, mean (95% CI)"),
    // Nobody names the spread: that of "±" is the standard deviation, that of a bracket is not known.
    TableExample(
      ["|Drug"], ["LDL|3.1 ± 0.4", "Age|61.2 (9.4)", "Stay|4 (2–7)"],
      .groupMean(GroupMean(.mean, 3.1, .standardDeviation(0.4)))),
    // Both are named, but not which of them stands where.
    TableExample(
      ["|Drug"], ["LDL|3.1 ± 0.4"], foot: "SD, standard deviation; SEM, standard error of the mean."
    ),
    // The mark of a footnote leads to what it says.
    TableExample(
      ["|Drug"], ["Age (yrs)ᵃ|61 (9)", "Stayᵇ|4 (2–7)", "Pain|3 (1)"],
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9), unit: "yrs")),
      .groupMean(GroupMean(.median, 4, .range(low: 2, high: 7))),
      foot: "ᵃMean (standard deviation). ᵇMedian (range)."),
    // Abbreviations state nothing, and two ranges leave open which is meant.
    TableExample(
      ["|Drug"], ["Stay|4 (2–7)"], foot: "IQR, interquartile range; CI, confidence interval."),
    TableExample(
      ["|Drug"], ["Stay|4 (2–7)"], .groupMean(GroupMean(.median, 4, .range(low: 2, high: 7))),
      foot: "Quantitative variables are expressed in medians and ranges."),
    TableExample(
      ["|Drug"], ["Stay|4 (2–7)"], foot: "Values are median (IQR) or median (range)."),
    // Counts beneath a note on means; a share beneath one on both.
    TableExample(
      ["|Drug (n = 50)"], ["Men|12 (24.0)", "Smokers|9 (17)"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug")),
      .proportion(Proportion(percent: 24, numerator: 12, denominator: 50)),
      foot: "Data are expressed as mean (SD) or n (%)."),
  ]

  // MARK: Units

  static let units: [TableExample] = [
    TableExample(
      ["|Baseline, mean (SD)|Change (%), mean (SD)|% inhibition, mean (SD)"],
      ["Weight (kg)|81 (9)|−3.4 (2.9)|12 (4)"],
      .groupMean(GroupMean(.mean, 81, .standardDeviation(9), unit: "kg")),
      .groupMean(GroupMean(.change, -3.4, .standardDeviation(2.9), unit: "%")),
      .groupMean(GroupMean(.mean, 12, .standardDeviation(4), unit: "%"))),
    // A row takes the unit of its heading if it is a statistic, a time or an arm, but not another quantity.
    TableExample(
      ["|Drug"],
      [
        "BMI (kg/m²)|", "Mean (SD)|24 (3)", "Weight, mean (SD)|81 (9)", "Pain (mm)|",
        "Week 4|41 ± 9", "RBC, mL/patient|", "Unit/patient|2.7 ± 1.8",
      ],
      .groupMean(GroupMean(.mean, 24, .standardDeviation(3), unit: "kg/m²")),
      .groupMean(GroupMean(.mean, 81, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 41, .standardDeviation(9), unit: "mm")),
      .groupMean(GroupMean(.mean, 2.7, .standardDeviation(1.8)))),
    // Rows that come again under each heading are arms.
    TableExample(
      ["|Day 8"], ["Pain (mm)|", "PS|41 ± 9", "VC|38 ± 8", "Mass (kg)|", "PS|81 ± 9"],
      .groupMean(GroupMean(.mean, 41, .standardDeviation(9), unit: "mm")),
      .groupMean(GroupMean(.mean, 38, .standardDeviation(8))),
      .groupMean(GroupMean(.mean, 81, .standardDeviation(9), unit: "kg"))),
    // The heading is carried by blank cells; a sign says that changes are meant.
    TableExample(
      ["||Drug"], ["Rate (bpm) mean (SD)|Day 1|72 (9)", "|Month 1|70 (8)", "▲ Rate|Day 1|3 ± 4"],
      .groupMean(GroupMean(.mean, 72, .standardDeviation(9), unit: "bpm")),
      .groupMean(GroupMean(.mean, 70, .standardDeviation(8), unit: "bpm")),
      .groupMean(GroupMean(.change, 3, .standardDeviation(4)))),
    // What is measured of an ailment is no finding: its unit shows that, and a limit's that of those who have it.
    TableExample(
      ["|Zinc (n = 50)"],
      ["Stroke volume (mL)|61 (9)", "Elevated CRP (mg/L)|6 (12)"],
      .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 12, numerator: 6, denominator: 50))),
  ]
}
