import Lexing

extension TableExample {
  // MARK: Differences between groups, and between times

  static let differences: [TableExample] = [
    TableExample(
      ["|Zinc|Placebo"],
      [
        "Mean difference from baseline (95% CI)|−8.1 (−9.0 to −7.2)|",
        "Before–after difference (95% CI)|−8.1 (−9.0 to −7.2)|",
      ], .groupMean(GroupMean(.change, -8.1, .confidenceInterval(low: -9, high: -7.2))),
      .groupMean(GroupMean(.change, -8.1, .confidenceInterval(low: -9, high: -7.2)))),
    TableExample(
      ["|3*Zinc", "|Baseline|Week 8|Mean difference (95% CI)"],
      ["Pain, mean (SD)|60 (9)|52 (8)|−8.1 (−9.0 to −7.2)"],
      .groupMean(GroupMean(.mean, 60, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 52, .standardDeviation(8))),
      .groupMean(GroupMean(.change, -8.1, .confidenceInterval(low: -9, high: -7.2)))),
    TableExample(
      ["Group|Pre|Post|Mean difference (95% CI)"],
      ["Exercise|60 ± 9|52 ± 8|−8.1 (−9.0 to −7.2)", "Control|61 ± 9|60 ± 8|−1.0 (−1.9 to −0.1)"],
      .groupMean(GroupMean(.mean, 60, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 52, .standardDeviation(8))),
      .groupMean(GroupMean(.change, -8.1, .confidenceInterval(low: -9, high: -7.2))),
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 60, .standardDeviation(8))),
      .groupMean(GroupMean(.change, -1, .confidenceInterval(low: -1.9, high: -0.1)))),
    // The placebo has no difference from itself.
    TableExample(
      ["|Zinc (n = 40)|Placebo (n = 41)"],
      ["Mean difference (95% CI)|−8.1 (−9.0 to −7.2)|−1.0 (−1.9 to −0.1)"],
      .sampleSize(SampleSize(40, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(41, .arm, arm: "Placebo")),
      .groupMean(GroupMean(.change, -8.1, .confidenceInterval(low: -9, high: -7.2))),
      .groupMean(GroupMean(.change, -1, .confidenceInterval(low: -1.9, high: -0.1)))),
    // Groups are compared.
    TableExample(
      ["Group|Baseline|Week 8|Mean difference (95% CI)"],
      ["Zinc|60 ± 9|52 ± 8|−7.1 (−9.0 to −5.2)", "Iron|61 ± 9|60 ± 8|"],
      .groupMean(GroupMean(.mean, 60, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 52, .standardDeviation(8))),
      .effectSize(effect(.meanDifference, -7.1, -9, -5.2)),
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 60, .standardDeviation(8)))),
    TableExample(
      ["|5 mg|Placebo"],
      [
        "Mean difference in change from baseline (95% CI)|−8.1 (−9.0 to −7.2)|–",
        "Mean difference vs placebo (95% CI)|−8.1 (−9.0 to −7.2)|–",
      ],
      .effectSize(effect(.meanDifference, -8.1, -9, -7.2)),
      .effectSize(effect(.meanDifference, -8.1, -9, -7.2))),
    // The unit shows that means are compared; shares may be in percent.
    TableExample(
      ["|Treatment difference (95% CI)"],
      ["Weight (kg)|−1.2 (−2.0 to −0.4)", "Relapse|−1.2 (−2.0 to −0.4)"],
      .effectSize(effect(.meanDifference, -1.2, -2, -0.4))),
    // Changes by caption or note.
    TableExample(
      ["|Zinc|Iron"], ["Pain|−8.1 (9.0)|1.1 (8.0)"],
      .groupMean(GroupMean(.change, -8.1, .standardDeviation(9))),
      .groupMean(GroupMean(.change, 1.1, .standardDeviation(8))),
      caption: "Change in outcomes from baseline to 12 weeks, mean (SD)"),
    TableExample(
      ["|Zinc"], ["Pain|8.1 ± 9.0"], .groupMean(GroupMean(.change, 8.1, .standardDeviation(9))),
      foot: "Values are mean ± SD change from baseline."),
    TableExample(
      ["|Zinc"], ["Pain|8.1 ± 9.0"], .groupMean(GroupMean(.mean, 8.1, .standardDeviation(9))),
      foot: "Values are mean ± SD at baseline and change from baseline."),
    // Arms are compared in the row, or groups after an adjustment; a note on a test says nothing of the values.
    TableExample(
      ["|Baseline|Week 8|Mean difference (95% CI)"],
      ["Zinc vs placebo|60 (9)|52 (8)|−8.1 (−9.0 to −7.2)"],
      .effectSize(effect(.meanDifference, -8.1, -9, -7.2))),
    TableExample(
      ["|Difference before and after adjustment (95% CI)"], ["Weight (kg)|−1.2 (−2.0 to −0.4)"],
      .effectSize(effect(.meanDifference, -1.2, -2, -0.4))),
    TableExample(
      ["|Zinc"], ["Pain|8.1 ± 9.0"], .groupMean(GroupMean(.mean, 8.1, .standardDeviation(9))),
      foot: "Values are mean ± SD; change from baseline was tested with t tests."),
    TableExample(
      ["|Zinc"], ["Pain at baseline|8.1 ± 9.0", "Pain at week 8|5.1 ± 9.0"],
      .groupMean(GroupMean(.mean, 8.1, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 5.1, .standardDeviation(9))),
      caption: "Changes in pain and sleep from baseline to week 8, mean ± SD"),
  ]

  // MARK: Ratios, and measurements that are called like them

  static let ratios: [TableExample] = [
    TableExample(
      ["|Zinc"],
      [
        "HR (95% CI)|82 (76–88)", "RR interval, ms (95% CI)|812 (790–840)",
        "OR time, min (95% CI)|92 (86–97)", "MD, dB (95% CI)|−2.1 (−2.6 to −1.7)",
        "MD, kg (95% CI)|−2.1 (−2.6 to −1.7)", "OR (95% CI)|12 (9–16)",
      ], .effectSize(effect(.meanDifference, -2.1, -2.6, -1.7)),
      .effectSize(effect(.oddsRatio, 12, 9, 16))),
    TableExample(
      ["|Zinc"], ["RR, mean (95% CI)|18 (16–20)", "HR (95% CI)|1.8 (1.6–2.0)"],
      .groupMean(GroupMean(.mean, 18, .confidenceInterval(low: 16, high: 20))),
      foot: "HR, heart rate; RR, respiratory rate."),
    TableExample(
      ["|Zinc"], ["HR (95% CI)|1.8 (1.6–2.0)"], .effectSize(effect(.hazardRatio, 1.8, 1.6, 2)),
      foot: "HR, hazard ratio."),
    TableExample(
      ["|Age-stratified, HR (95% CI)"], ["Zinc|0.92 (0.83–1.02)"],
      .effectSize(effect(.hazardRatio, 0.92, 0.83, 1.02))),
    // With the p value in the cell, or the measure.
    TableExample(
      ["|OR (multivariable)|HR (95% CI), p"],
      ["Age|0.71 (0.52–0.96, p=0.025)|0.71 (0.52–0.96), 0.025"],
      .effectSize(withP(.oddsRatio, level: nil, adjusted: true)), .pValue(PValue(.equal, 0.025)),
      .effectSize(withP(.hazardRatio, level: 95)), .pValue(PValue(.equal, 0.025))),
    TableExample(
      ["|Relative effect (95% CI)|Certainty"],
      ["Death|RR 1.05 (0.86 to 1.30)|RR 1.05 (0.86 to 1.30)"],
      .effectSize(effect(.riskRatio, 1.05, 0.86, 1.3))),
    // A p value of several rows is that of none of them.
    TableExample(
      ["|OR (95% CI)|P"], ["Low|1.2 (0.9–1.6)|2^0.02", "High|1.4 (1.1–1.9)"],
      .effectSize(effect(.oddsRatio, 1.2, 0.9, 1.6)), .pValue(PValue(.equal, 0.02)),
      .effectSize(effect(.oddsRatio, 1.4, 1.1, 1.9))),
    // Bounds in columns of their own.
    TableExample(
      ["|Sig.|Exp(B)|2*95% CI for Exp(B)", "|||Lower|Upper"], ["Age|0.03|1.25|1.02|1.53"],
      .pValue(PValue(.equal, 0.03)), .effectSize(effect(.oddsRatio, 1.25, 1.02, 1.53, p: 0.03))),
    TableExample(
      ["|Exp(B)|95% CI for Exp(B)"], ["Age|1.25|1.02–1.53"],
      .effectSize(effect(.hazardRatio, 1.25, 1.02, 1.53)), caption: "Cox regression"),
    TableExample(
      ["|OR|LL|UL|Lower limb"], ["Age|1.25|1.02|1.53|12"],
      .effectSize(withoutLevel(.oddsRatio, 1.25, 1.02, 1.53))),
    // The unit is the row's; an abbreviation may be spelled out as what it is.
    TableExample(
      ["|Zinc"],
      [
        "Age (years), OR (95% CI)|1.04 (1.01–1.07)",
        "Overall survival (months), HR (95% CI)|0.81 (0.70–0.94)",
        "HR for BMI (kg/m2) (95% CI)|1.2 (1.1–1.3)",
      ], .effectSize(effect(.oddsRatio, 1.04, 1.01, 1.07)),
      .effectSize(effect(.hazardRatio, 0.81, 0.7, 0.94)),
      .effectSize(effect(.hazardRatio, 1.2, 1.1, 1.3))),
    TableExample(
      ["|OR (95% CI)|AUC (95% CI)"], ["Zinc|1.8 (1.6–2.0)|0.81 (0.75–0.87)"],
      .effectSize(effect(.oddsRatio, 1.8, 1.6, 2)),
      .effectSize(effect(.areaUnderCurve, 0.81, 0.75, 0.87)),
      foot: "OR, odds of response; AUC, area under the curve."),
    // What follows an interval is a p value where one is named.
    TableExample(
      ["|OR (95% CI)|RR (95% CI), I2"], ["Zinc|0.85 (0.72–0.99), 0.88|0.85 (0.72–0.99), 0.00"],
      .effectSize(effect(.oddsRatio, 0.85, 0.72, 0.99)),
      .effectSize(effect(.riskRatio, 0.85, 0.72, 0.99))),
    // Odds are modelled as well.
    TableExample(
      ["|Exp(B)|95% CI for Exp(B)"], ["Age|1.25|1.02–1.53"],
      caption: "Cox and logistic regression"),
  ]

  // MARK: Headings of p values and of rows

  static let headings: [TableExample] = [
    TableExample(
      [
        "|*P-value|P (between groups)|Between-group P|P vs. zinc|p (t-test)|Log-rank p|Sig. (2-tailed)|p (ANOVA)"
      ],
      ["Age|0.01|0.02|0.03|0.04|0.05|0.06|0.07"],
      .pValue(PValue(.equal, 0.01)), .pValue(PValue(.equal, 0.02)), .pValue(PValue(.equal, 0.03)),
      .pValue(PValue(.equal, 0.04)), .pValue(PValue(.equal, 0.05)), .pValue(PValue(.equal, 0.06)),
      .pValue(PValue(.equal, 0.07))),
    TableExample(
      ["|Adjusted P|Unadjusted P|Two-sided P|†P|Group P|P (n = 20)"],
      ["Age|0.01|0.02|0.03|0.04|0.05|0.06"],
      .pValue(PValue(.equal, 0.01)), .pValue(PValue(.equal, 0.02)), .pValue(PValue(.equal, 0.03)),
      .pValue(PValue(.equal, 0.04))),
    // Phosphorus beside calcium.
    TableExample(["Visit|Ca|P"], ["Week 4|2.3|0.98"]),
    TableExample(["|Zinc"], ["Ca (mmol/L)|2.3", "P|0.98"]),
    // The second column heads the rows as well.
    TableExample(
      ["Factor|Category|OR (95% CI)"],
      ["3^Age (years)|<40|1 (ref)", "40–59|1.2 (0.9–1.6)", "≥60|1 (ref)"],
      .effectSize(effect(.oddsRatio, 1.2, 0.9, 1.6))),
    // The unit stands before the bracket.
    TableExample(
      ["|Zinc"],
      [
        "Survival, months, median (IQR)|12 (9–14)", "Age, years (SD)|61 (9)",
        "Size, M (SD)|6 (2)", "Haemoglobin g/dl, mean ± SD|12.1 ± 1.0",
        "Stay (days), M (P25, P75)|5 (4, 7)",
      ],
      .groupMean(GroupMean(.median, 12, .interquartileRange(low: 9, high: 14), unit: "months")),
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9), unit: "years")),
      .groupMean(GroupMean(.mean, 6, .standardDeviation(2))),
      .groupMean(GroupMean(.mean, 12.1, .standardDeviation(1), unit: "g/dl")),
      .groupMean(GroupMean(.median, 5, .interquartileRange(low: 4, high: 7), unit: "days"))),
    TableExample(
      ["|Zinc"], ["Stay|5 (4–7)"],
      .groupMean(GroupMean(.median, 5, .interquartileRange(low: 4, high: 7))),
      foot: "Data are M (IQR)."),
    TableExample(
      ["|Zinc"], ["Stay|18 (12–24 [4–42])"],
      .groupMean(GroupMean(.median, 18, .interquartileRange(low: 12, high: 24))),
      caption: "Values are median (IQR [range])."),
    // Calcium is given.
    TableExample(
      ["Supplement|Calcium (n=120)|Placebo (n=120)|P"], ["Age, mean (SD)|61 (9)|62 (9)|0.34"],
      .sampleSize(SampleSize(120, .arm, arm: "Calcium")),
      .sampleSize(SampleSize(120, .arm, arm: "Placebo")),
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 62, .standardDeviation(9))), .pValue(PValue(.equal, 0.34))),
  ]

  private static func withP(
    _ measure: EffectSize.Measure, level: Double?, adjusted: Bool = false
  ) -> EffectSize {
    var effect = effect(measure, 0.71, 0.52, 0.96, p: 0.025, adjusted: adjusted)
    effect.ciLevel = level
    return effect
  }

  static func withoutLevel(
    _ measure: EffectSize.Measure, _ estimate: Double, _ low: Double, _ high: Double
  ) -> EffectSize {
    var effect = effect(measure, estimate, low, high)
    effect.ciLevel = nil
    return effect
  }
}
