import Lexing

extension TableExample {
  // MARK: Titles and sections of a table

  static let titles: [TableExample] = [
    // A title or a unit over all columns heads no rows.
    TableExample(
      ["4*Serum lipids, mean (SD), mg/dL", "Group|LDL|HDL|TG"], ["Zinc|130 (20)|50 (8)|110 (30)"],
      .groupMean(GroupMean(.mean, 130, .standardDeviation(20), unit: "mg/dL")),
      .groupMean(GroupMean(.mean, 50, .standardDeviation(8), unit: "mg/dL")),
      .groupMean(GroupMean(.mean, 110, .standardDeviation(30), unit: "mg/dL"))),
    TableExample(
      ["3*Baseline characteristics|P", "Variable|Zinc|Placebo|"],
      ["Weight, mean (SD)|80 (9)|81 (8)|0.43"],
      .groupMean(GroupMean(.mean, 80, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 81, .standardDeviation(8))), .pValue(PValue(.equal, 0.43))),
    // One over the columns of the labels does.
    TableExample(
      ["2*Variable|Zinc (n = 50)"], ["2^Sex|Male|12 (24)", "Female|38 (76)"],
      .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 24, numerator: 12, denominator: 50)),
      .proportion(Proportion(percent: 76, numerator: 38, denominator: 50))),
    // The unit of a section replaces that of the title, and holds to the next section.
    TableExample(
      ["3*Plasma (mg/dL)", "Group|LDL|HDL"],
      [
        "Control|130 ± 20|50 ± 8", "3*Liver (μg/g)", "Control|12 ± 2|5 ± 1",
        "Fish oil|11 ± 2|6 ± 1",
      ],
      .groupMean(GroupMean(.mean, 130, .standardDeviation(20), unit: "mg/dL")),
      .groupMean(GroupMean(.mean, 50, .standardDeviation(8), unit: "mg/dL")),
      .groupMean(GroupMean(.mean, 12, .standardDeviation(2), unit: "μg/g")),
      .groupMean(GroupMean(.mean, 5, .standardDeviation(1), unit: "μg/g")),
      .groupMean(GroupMean(.mean, 11, .standardDeviation(2), unit: "μg/g")),
      .groupMean(GroupMean(.mean, 6, .standardDeviation(1), unit: "μg/g"))),
    TableExample(
      ["3*Plasma (mg/dL)", "Group|LDL|HDL"],
      ["3*Liver (μg/g wet tissue)", "Fish oil|11 ± 2|6 ± 1"],
      .groupMean(GroupMean(.mean, 11, .standardDeviation(2))),
      .groupMean(GroupMean(.mean, 6, .standardDeviation(1)))),
    // That of the only section may end before the table does.
    TableExample(
      ["|Zinc"], ["2*Joint angle (degrees)", "Heel strike|12 ± 2", "Ratio of steps|1.1 ± 0.2"],
      .groupMean(GroupMean(.mean, 12, .standardDeviation(2))),
      .groupMean(GroupMean(.mean, 1.1, .standardDeviation(0.2)))),
    TableExample(
      ["|Zinc"], ["Supplements (dose, mg/day)|", "Mean ± SD|12 ± 2"],
      .groupMean(GroupMean(.mean, 12, .standardDeviation(2), unit: "mg/day"))),
    // A title on effects says nothing of the arms beneath it; a difference of arms does.
    TableExample(
      ["|3*Effect of treatment on weight", "|Zinc|Placebo|P"],
      ["Weight, mean ± SD|80 ± 9|81 ± 8|0.43"],
      .groupMean(GroupMean(.mean, 80, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 81, .standardDeviation(8))), .pValue(PValue(.equal, 0.43))),
    TableExample(
      ["|3*Difference from control", "|Zinc group|Iron group|P"],
      ["Weight, mean ± SD|8 ± 9|7 ± 8|0.43"], .pValue(PValue(.equal, 0.43))),
    // The caption gives the size of all.
    TableExample(
      ["|Patients"], ["Nausea|12 (12.4)", "Age|54 (8)"],
      .proportion(Proportion(percent: 12.4, numerator: 12, denominator: 97)),
      caption: "Adverse events (safety set, n = 97)"),
    TableExample(
      ["|n (%)"], ["Nausea|12 (12.4)"], .proportion(Proportion(percent: 12.4, numerator: 12)),
      caption: "Adverse events of the first (n = 97) and the second course (n = 88)"),
    // A mean may look like the share of all.
    TableExample(
      ["|Total (n = 440)"], ["Age (years)|44 (10)", "Aged over 60 years|44 (10)", "Stroke|22 (5)"],
      .sampleSize(SampleSize(440)),
      .proportion(Proportion(percent: 10, numerator: 44, denominator: 440)),
      .proportion(Proportion(percent: 5, numerator: 22, denominator: 440))),
    // What the columns are is said anew, a test among it; a row of p values goes on with the row above.
    TableExample(
      ["Parametric|Mean ± SD|t test"],
      ["Weight|80 ± 9|", "Others|Median [IQR]|Wilcoxon test", "Age|50 [40–60]|", "||p = 0.03"],
      .groupMean(GroupMean(.mean, 80, .standardDeviation(9))),
      .groupMean(GroupMean(.median, 50, .interquartileRange(low: 40, high: 60))),
      .pValue(PValue(.equal, 0.03))),
    // The spread has a row of its own.
    TableExample(
      ["|Zinc|Placebo"],
      [
        "Age (years)||", "Mean|61.2|60.4", "Median|62|61", "SD|9.3|8.8", "Weight (kg)||",
        "Mean|80.1|81.4", "Range|60–99|61–98", "SD|9.1|8.7",
      ],
      .groupMean(GroupMean(.mean, 61.2, .standardDeviation(9.3), unit: "years")),
      .groupMean(GroupMean(.mean, 60.4, .standardDeviation(8.8), unit: "years"))),
  ]

  // MARK: Columns of estimates and their p values

  static let estimates: [TableExample] = [
    // A row's statistic is that of groups.
    TableExample(
      ["|Zinc|HR|95% CI|P"],
      ["Age, mean ± SD|61 ± 9|1.25|0.98–1.60|.07", "Male, n (%)|9 (18)|1.25|0.98–1.60|.07"],
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))),
      .effectSize(effect(.hazardRatio, 1.25, 0.98, 1.6, p: 0.07)), .pValue(PValue(.equal, 0.07)),
      .proportion(Proportion(percent: 18, numerator: 9)),
      .effectSize(effect(.hazardRatio, 1.25, 0.98, 1.6, p: 0.07)), .pValue(PValue(.equal, 0.07))),
    TableExample(
      ["|HR"], ["Baseline, median (IQR)|72.1 (64.2–80.9)"],
      .groupMean(GroupMean(.median, 72.1, .interquartileRange(low: 64.2, high: 80.9))),
      foot: "CI: 95% confidence interval"),
    // The p value stands before its estimate, beneath the same header.
    TableExample(
      ["|3*Univariate|3*Multivariate", "|P|HR|95% CI|P|HR|95% CI"],
      ["Age|.07|1.25|0.98–1.60|.03|1.4|1.1–1.8"],
      .pValue(PValue(.equal, 0.07)),
      .effectSize(effect(.hazardRatio, 1.25, 0.98, 1.6, p: 0.07)), .pValue(PValue(.equal, 0.03)),
      .effectSize(effect(.hazardRatio, 1.4, 1.1, 1.8, p: 0.03, adjusted: true))),
    TableExample(
      ["|B|SE|P|Exp(B)|95% CI"], ["Age|0.22|0.13|.07|1.25|0.98–1.60"],
      .pValue(PValue(.equal, 0.07)), .effectSize(effect(.oddsRatio, 1.25, 0.98, 1.6, p: 0.07))),
    // It is that of another model, or compares the groups before it.
    TableExample(
      ["|Univariate|2*Multivariate", "|P|HR|95% CI"], ["Age|.07|1.25|0.98–1.60"],
      .pValue(PValue(.equal, 0.07)),
      .effectSize(effect(.hazardRatio, 1.25, 0.98, 1.6, adjusted: true))),
    TableExample(
      ["|Zinc, n (%)|P|OR (95% CI)"], ["Cured|9 (18)|.07|1.25 (0.98–1.60)"],
      .proportion(Proportion(percent: 18, numerator: 9)), .pValue(PValue(.equal, 0.07)),
      .effectSize(effect(.oddsRatio, 1.25, 0.98, 1.6))),
    TableExample(
      ["|P|OR (95% CI)|P|HR (95% CI)|P for trend"],
      ["Age|.07|1.25 (0.98–1.60)|.03|1.4 (1.1–1.8)|.04"],
      .pValue(PValue(.equal, 0.07)), .effectSize(effect(.oddsRatio, 1.25, 0.98, 1.6, p: 0.07)),
      .pValue(PValue(.equal, 0.03)), .effectSize(effect(.hazardRatio, 1.4, 1.1, 1.8, p: 0.03)),
      .pValue(PValue(.equal, 0.04))),
    // One p value beside two estimates is of neither.
    TableExample(
      ["|2*Men|2*Women|P", "|n|OR (95% CI)|n|OR (95% CI)|"],
      ["Age|20|1.25 (0.98–1.60)|30|1.4 (1.1–1.8)|.03"],
      .effectSize(effect(.oddsRatio, 1.25, 0.98, 1.6)),
      .effectSize(effect(.oddsRatio, 1.4, 1.1, 1.8)), .pValue(PValue(.equal, 0.03))),
    // The level stands in a note, if it is one.
    TableExample(
      ["|HR|CI"], ["Age|1.25|0.98–1.60"], .effectSize(effect(.hazardRatio, 1.25, 0.98, 1.6)),
      foot: "CI, 95 % Confidence interval."),
    TableExample(
      ["|HR|CI"], ["Age|1.25|0.98–1.60"], .effectSize(withoutLevel(.hazardRatio, 1.25, 0.98, 1.6)),
      foot: "Intervals are 95% CI, in the second model 90% CI."),
    // The mark of a footnote stands within the cell, and may lead to the measure.
    TableExample(
      ["|Zinc, mean (SD)|Mean difference (95% CI)"], ["Pain|30ᵇ (9)|−1.1ᶜ (−4 to 2)"],
      .groupMean(GroupMean(.mean, 30, .standardDeviation(9))),
      .effectSize(effect(.meanDifference, -1.1, -4, 2))),
    TableExample(
      ["|Zinc, n (%)|Treatment effect (95% CI)"],
      ["Cured|9 (18)|1.25ᵈ (0.98 to 1.60)", "Relapsed|9 (18)|1.4 (1.1 to 1.8)"],
      .proportion(Proportion(percent: 18, numerator: 9)),
      .effectSize(effect(.riskRatio, 1.25, 0.98, 1.6)),
      .proportion(Proportion(percent: 18, numerator: 9)),
      .effectSize(effect(.riskDifference, 1.4, 1.1, 1.8)), foot: "ᵈRelative risk."),
    // With the p value in the bracket, where a heading names one; with the size behind.
    TableExample(
      ["|Mean difference (95% CI; P value)|Mean difference (95% CI)"],
      ["Pain|0.99 (−3.81 to 5.78; .69)|0.99 (−3.81 to 5.78; .69)"],
      .effectSize(effect(.meanDifference, 0.99, -3.81, 5.78, p: 0.69)),
      .pValue(PValue(.equal, 0.69))),
    TableExample(
      ["|Zinc, mean (SD)|Iron, mean (SD)"], ["Pain|55.7 (20.2), n = 98|54.3 (21.8) [of 51]"],
      .groupMean(GroupMean(.mean, 55.7, .standardDeviation(20.2)))),
    // p values of factors, and names that begin with a P.
    TableExample(
      ["|P-diet|P (age × diet)|Pdiabetes|Ptime|P1"], ["Weight|0.04|0.5|<0.001|0.07|0.09"],
      .pValue(PValue(.equal, 0.04)), .pValue(PValue(.equal, 0.5)), .pValue(PValue(.less, 0.001)),
      .pValue(PValue(.equal, 0.07))),
    TableExample(
      ["|P-ADL|P (g/d)|Protein|P value"], ["Weight|0.04|0.5|0.6|0.07"],
      .pValue(PValue(.equal, 0.07))),
    TableExample(
      ["|P-diet|P value"], ["Weight|0.04|0.07", "Height|1.2|0.09"], .pValue(PValue(.equal, 0.07)),
      .pValue(PValue(.equal, 0.09))),
    // Of an ailment a percentage under an arm is a share; of a content or a change it is none.
    TableExample(
      ["|Zinc (n = 50)|Change (%)"],
      ["Nausea (%)|12|3", "Type 2 diabetes, %|31|3", "Body fat (%)|31|3", "Controls (%)|31|3"],
      .sampleSize(SampleSize(50, .arm, arm: "Zinc")), .proportion(Proportion(percent: 12)),
      .proportion(Proportion(percent: 31))),
  ]

  /// Tables with the row of each fact.
  static let namedRows: [(table: TableExample, rows: [String?])] =
    [
      // A row without values is none of the others' heading where it has values elsewhere, or dashes.
      (
        TableExample(
          ["|HR (95% CI)"],
          [
            "Pneumonia|", "Stroke|1.2 (1.1–1.9)", "Sepsis|–", "Delirium|1.2 (1.1–1.9)",
            "Pneumonia|1.2 (1.1–1.9)",
          ]), ["Stroke", "Delirium", "Pneumonia"]
      ),
      (
        TableExample(
          ["|HR (95% CI)"],
          ["Complications|", "Stroke|1.2 (1.1–1.9)", "Smoker, n (%)|–", "Current|1.2 (1.1–1.9)"]),
        ["Complications | Stroke", "Smoker, n (%) | Current"]
      ),
      (
        TableExample(["|Zinc|Iron"], ["Weight, mean ± SD|8 ± 9|7 ± 8", "||p = 0.03"]),
        ["Weight, mean ± SD", "Weight, mean ± SD", "Weight, mean ± SD"]
      ),
      (
        TableExample(["2*Lipids (mg/dL)", "Group|LDL"], ["Zinc|130 ± 20"]), ["Zinc"]
      ),
    ] + namedRowsOfSections + namedRowsBehindBlanks
}
