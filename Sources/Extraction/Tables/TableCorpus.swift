import Lexing

/// A small table and the facts that it states, row by row.
public struct TableExample: Sendable {
  /// The caption.
  public let caption: String
  /// What stands beneath the table.
  public let foot: String
  /// The rows that name the columns, their cells separated by "|"; "2*" before a cell makes it span
  /// two columns, "2^" two rows.
  public let headers: [String]
  /// The other rows.
  public let rows: [String]
  /// The facts, by place.
  public let facts: [Fact.Content]

  init(
    _ headers: [String], _ rows: [String], _ facts: Fact.Content..., caption: String = "",
    foot: String = ""
  ) {
    self.caption = caption
    self.foot = foot
    self.headers = headers
    self.rows = rows
    self.facts = facts
  }

  /// Tables that state facts, and look-alikes that do not.
  public static let corpus =
    sizes + measurements + shares + effects + lookalikes + forms + notes + names + units
    + effectHeaders + lookalikesOfHeaders + arms + spreads + changes + things + statistics + counts
    + sharesOfOthers + differences + ratios + headings + titles + estimates + sections + groups
    + others + standardizedEffects + smallSizes + misspelt
    + marks + sizesOfRows + unitsOfTables

  private static let sizes: [TableExample] = [
    TableExample(
      ["Variable|Placebo (n = 120)|Drug, 5 mg (N=118)|Total (n = 238)"], ["Country|Peru|Chile|"],
      .sampleSize(SampleSize(120, .arm, arm: "Placebo")),
      .sampleSize(SampleSize(118, .arm, arm: "Drug, 5 mg")), .sampleSize(SampleSize(238))),
    // The size beneath the name, in a row that the head does not hold.
    TableExample(
      ["|Usual care|Exercise"], ["|n = 30|n = 1,031", "Country|Peru|Chile"],
      .sampleSize(SampleSize(30, .arm, arm: "Usual care")),
      .sampleSize(SampleSize(1031, .arm, arm: "Exercise"))),
    // A dose begins the header.
    TableExample(
      ["Event|3*Number (%)"], ["|Placebo n = 32|20 mg weekly n = 32|30 mg weekly n = 33"],
      .sampleSize(SampleSize(32, .arm, arm: "Placebo")),
      .sampleSize(SampleSize(32, .arm, arm: "20 mg weekly")),
      .sampleSize(SampleSize(33, .arm, arm: "30 mg weekly"))),
    TableExample(
      ["|Patients (n = 60)|Controls (n = 33)"], ["Country|Peru|Chile"],
      .sampleSize(SampleSize(60, .arm, arm: "Patients")),
      .sampleSize(SampleSize(33, .arm, arm: "Controls"))),
    TableExample(
      ["|Regimen C (fasting; n = 26)|Sham (n = 12 rats)"], ["Country|Peru|Chile"],
      .sampleSize(SampleSize(26, .arm, arm: "Regimen C (fasting)")),
      .sampleSize(SampleSize(12, .arm, arm: "Sham", unit: "rats"))),
  ]

  private static let measurements: [TableExample] = [
    TableExample(
      ["|Drug|Placebo|P value"], ["Age (years), mean (SD)|54.2 (8.1)|53.9 (7.7)*|0.62"],
      .groupMean(GroupMean(.mean, 54.2, .standardDeviation(8.1), unit: "years")),
      .groupMean(GroupMean(.mean, 53.9, .standardDeviation(7.7), unit: "years")),
      .pValue(PValue(.equal, 0.62))),
    // The statement heads a group of rows, until a row states its own.
    TableExample(
      ["|Drug|Placebo"],
      [
        "Pressure, mean ± SEM||", "Systolic|128 ± 3|131 ± 2", "Stay, median (IQR)|4 (2–7)|5 [3, 9]",
        "Weight|70 (10)|71 (9)",
      ],
      .groupMean(GroupMean(.mean, 128, .standardError(3))),
      .groupMean(GroupMean(.mean, 131, .standardError(2))),
      .groupMean(GroupMean(.median, 4, .interquartileRange(low: 2, high: 7))),
      .groupMean(GroupMean(.median, 5, .interquartileRange(low: 3, high: 9)))),
    TableExample(
      ["Outcome|2*Change from baseline, mean (95% CI)", "|Drug|Placebo"],
      ["HbA1c|−0.8 (−1.0 to −0.6)|−0.1 (−0.3 to 0.1)"],
      .groupMean(GroupMean(.change, -0.8, .confidenceInterval(low: -1, high: -0.6))),
      .groupMean(GroupMean(.change, -0.1, .confidenceInterval(low: -0.3, high: 0.1)))),
    // The caption names the only spread.
    TableExample(
      ["|Before|After"], ["LDL (mmol/L)|3.1 ± 0.4|NA", "Walk test (m)|410 ± 61|"],
      .groupMean(GroupMean(.mean, 3.1, .standardDeviation(0.4), unit: "mmol/L")),
      .groupMean(GroupMean(.mean, 410, .standardDeviation(61), unit: "m")),
      caption: "Blood lipids. Values are means ± SD."),
  ]

  private static let shares: [TableExample] = [
    TableExample(
      ["|Drug (n = 50)|Placebo (n = 48)"], ["Men, n (%)|12 (24)|11 (22.9)", "Left|3 (6%)|20 (41)"],
      .sampleSize(SampleSize(50, .arm, arm: "Drug")),
      .sampleSize(SampleSize(48, .arm, arm: "Placebo")),
      .proportion(Proportion(percent: 24, numerator: 12, denominator: 50)),
      .proportion(Proportion(percent: 22.9, numerator: 11, denominator: 48)),
      .proportion(Proportion(percent: 6, numerator: 3, denominator: 50))),
    // A row that states a mean stands below a column of shares.
    TableExample(
      ["|2*No. (%)", "|Drug|Placebo"],
      ["Men|12 (24)|11/48 (22.9)", "Age, mean (SD)|61 (9)|60 (8)"],
      .proportion(Proportion(percent: 24, numerator: 12)),
      .proportion(Proportion(percent: 22.9, numerator: 11, denominator: 48)),
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 60, .standardDeviation(8)))),
    TableExample(
      ["|Placebo, % (n)"], ["Nausea|12.5 (4)"],
      .proportion(Proportion(percent: 12.5, numerator: 4))),
  ]

  private static let effects: [TableExample] = [
    TableExample(
      ["Outcome|Adjusted OR (95% CI)|P"], ["Death|1.25 (0.98–1.60)|.07", "Stroke|1 (ref)|"],
      .effectSize(effect(.oddsRatio, 1.25, 0.98, 1.6, p: 0.07, adjusted: true)),
      .pValue(PValue(.equal, 0.07))),
    // The interval has a column of its own; the p is that of a trend.
    TableExample(
      ["Outcome|HR|95% CI|P for trend"], ["Death|0.74|0.61, 0.90|<0.001"],
      .effectSize(effect(.hazardRatio, 0.74, 0.61, 0.9)), .pValue(PValue(.less, 0.001))),
    TableExample(
      ["|Drug|Placebo"], ["Hazard ratio (95% CI)|0.74 (0.61 to 0.90)|Reference"],
      .effectSize(effect(.hazardRatio, 0.74, 0.61, 0.9))),
    // What is compared shows in the row.
    TableExample(
      ["|Drug, n (%)|Placebo, n (%)|Difference (95% CI)"], ["Cured|12 (24)|9 (18)|6 (−10 to 22)"],
      .proportion(Proportion(percent: 24, numerator: 12)),
      .proportion(Proportion(percent: 18, numerator: 9)),
      .effectSize(effect(.riskDifference, 6, -10, 22))),
  ]

  /// Tables without a fact.
  private static let lookalikes: [TableExample] = [
    // Numbers without a statement; phosphorus; a heart rate; coefficients with standard errors.
    TableExample(["Site|Group A|Group B"], ["Lima|12 (3)|14 (4)", "Cusco|0.03|0.5"]),
    TableExample(["Serum|P (mg/dL)|HR (beats/min)"], ["Week 8|0.93|72 (61–80)"]),
    TableExample(["Model|β (SE)|t"], ["Age|0.31 (0.12)|2.58"]),
    // Two measures in one column; a spread of measurements and no estimate.
    TableExample(["Outcome|HR/OR (95% CI)"], ["Cure|1.04 (0.90–1.21)"]),
    TableExample(["Assay|Coefficient of variation (90% CI)"], ["LDL|8.2 (6.9 to 10.1)"]),
    // Sizes of subgroups, points in time and studies.
    TableExample(["|Women (n = 30)|Week 4 (n = 28)|Diaz 2010 (n = 61)"], ["Country|Peru|Chile|"]),
    // A median's single number is no interquartile range; an interval beside its estimate.
    TableExample(["|Drug"], ["Stay, median (IQR)|4 (5)", "Stay, mean (95% CI)|9 (4–7)"]),
    // p values cannot be above 1, nor degrees of freedom p values.
    TableExample(["Outcome|P value"], ["Death|NS", "Stroke|1.7", "Bleeding|12"]),
  ]

  static func effect(
    _ measure: EffectSize.Measure, _ estimate: Double, _ low: Double, _ high: Double,
    p: Double? = nil, adjusted: Bool = false
  ) -> EffectSize {
    var effect = EffectSize(measure, estimate)
    effect.ciLow = low
    effect.ciHigh = high
    effect.ciLevel = 95
    effect.p = p
    effect.pOperator = p == nil ? nil : .equal
    effect.adjusted = adjusted
    return effect
  }
}
