import Lexing

extension TableExample {
  // MARK: What stands beside the numbers of a cell, and rows of sizes

  static let marks: [TableExample] = [
    // Letters of groups that do not differ, and brackets of footnotes.
    TableExample(
      ["|Before|After"],
      ["Torque|8.1±0.9|9.4±0.8a)**", "Grip|31.0 ± 4b) |30.2bc ± 5", "Reach|12.0 ± 2bd|11.0 ± 1cb"],
      .groupMean(GroupMean(.mean, 8.1, .standardDeviation(0.9))),
      .groupMean(GroupMean(.mean, 9.4, .standardDeviation(0.8))),
      .groupMean(GroupMean(.mean, 31, .standardDeviation(4))),
      .groupMean(GroupMean(.mean, 30.2, .standardDeviation(5)))),
    TableExample(
      ["|Mean|SEM"], ["Body mass [kg]|70.1ab|2.2", "Item 12|70.1cb|2.2"],
      .groupMean(GroupMean(.mean, 70.1, .standardError(2.2), unit: "kg"))),
    // How many were measured stands before their average.
    TableExample(
      ["|Week 4, n; mean (SD)|Stay: N, median (IQR)|n (%); range|n; %"],
      ["Yoga|48; 7.2 (1.9)|57, 14 (9–21)|12 (24); 3–9|12; 35.6"],
      .groupMean(GroupMean(.mean, 7.2, .standardDeviation(1.9))),
      .groupMean(GroupMean(.median, 14, .interquartileRange(low: 9, high: 21)))),
    TableExample(["|Mean (SD); range"], ["Yoga|14; 7.2 (1.9)"]),
    // A P whose numbers exceed one is something else.
    TableExample(
      ["|Ps|P|p"], ["A vs B|0.82|0.4|0.03", "A vs C|2.07*|1.32|820"],
      .pValue(PValue(.equal, 0.03))),
    // Results of tests with their degrees of freedom.
    TableExample(
      ["|F (df)|P|t (df)|χ² (df)"],
      ["Time|290.3 (2,242)|<.001|−2.36 (97.4)*|6.8 (2)", "Group|0.976 (4, 451.2)|.42|2.1 (1,2)|"],
      .testStatistic(TestStatistic(.f, 290.3, df1: 2, df2: 242, decimals: 1)),
      .pValue(PValue(.less, 0.001)),
      .testStatistic(TestStatistic(.t, -2.36, df1: 97.4)),
      .testStatistic(TestStatistic(.chiSquared, 6.8, df1: 2, decimals: 1)),
      .testStatistic(TestStatistic(.f, 0.976, df1: 4, df2: 451.2, decimals: 3)),
      .pValue(PValue(.equal, 0.42))),
    TableExample(
      ["|F (95% CI)|F (df)|T (°C)"],
      ["Time|4.2 (2,434)|4.2 (N = 34)|36.1 (2)", "Rest|4.2|4.2 (0,3)|"]),
  ]

  static let sizesOfRows: [TableExample] = [
    // Beside their sum, numbers of people are sizes and no shares; of one kind or with an outcome they are shares.
    TableExample(
      ["|All|Yoga|Rest"],
      ["n/N (%)|200 (100)|120 (60.0)|80 (40.0)", "Education", "None|20 (10)|9 (7.5)|11 (14)"],
      .sampleSize(SampleSize(200)), .sampleSize(SampleSize(120, .arm, arm: "Yoga")),
      .sampleSize(SampleSize(80, .arm, arm: "Rest")),
      .proportion(Proportion(percent: 10, numerator: 20, denominator: 200)),
      .proportion(Proportion(percent: 7.5, numerator: 9, denominator: 120)),
      .proportion(Proportion(percent: 14, numerator: 11, denominator: 80))),
    TableExample(
      ["|Zinc|Iron"], ["Patients, n (%)|41 (51.2)|39 (48.8)", "Women, n (%)|20 (48.8)|20 (51.3)"],
      .sampleSize(SampleSize(41, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(39, .arm, arm: "Iron")),
      .proportion(Proportion(percent: 48.8, numerator: 20, denominator: 41)),
      .proportion(Proportion(percent: 51.3, numerator: 20, denominator: 39))),
    TableExample(
      ["|All|Zinc|Iron"], ["Completed, n (%)|80 (100)|41 (51.2)|39 (48.8)"],
      .proportion(Proportion(percent: 100, numerator: 80)),
      .proportion(Proportion(percent: 51.2, numerator: 41)),
      .proportion(Proportion(percent: 48.8, numerator: 39))),
    // Those measured stand above nothing but their average; events and those who have some stand above anything.
    TableExample(
      ["|Zinc|Iron"],
      [
        "Week 12||", "N|40|41", "Mean (SD)|3.1 (1.0)|3.2 (1.1)", "Adverse events||",
        "Number of patients|12|20", "Mean duration (days)|4|5", "Deaths||", "Number|3|4",
      ], .sampleSize(SampleSize(40, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(41, .arm, arm: "Iron")),
      .groupMean(GroupMean(.mean, 3.1, .standardDeviation(1))),
      .groupMean(GroupMean(.mean, 3.2, .standardDeviation(1.1)))),
    // Rows are arms where the stub says so.
    TableExample(
      ["Treatment condition|Cured, n (%)"], ["Zinc (n = 60)|30 (50)", "Iron (n = 61)|20 (33)"],
      .sampleSize(SampleSize(60, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 50, numerator: 30, denominator: 60)),
      .sampleSize(SampleSize(61, .arm, arm: "Iron")),
      .proportion(Proportion(percent: 33, numerator: 20, denominator: 61))),
    // Of more than all people there are: of images, but not of people.
    TableExample(
      ["|2*Zinc (n = 90)", "|n|%"], ["Grade A|60|30.1", "Grade B|60|66.7"],
      .sampleSize(SampleSize(90, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 66.7, numerator: 60, denominator: 90))),
  ]

  static let unitsOfTables: [TableExample] = [
    // The caption has the unit where nothing else is named than arms and times.
    TableExample(
      ["|Before|Week 8"], ["Group I|31 ± 4|33 ± 5", "BMI|25 ± 4|26 ± 4"],
      .groupMean(GroupMean(.mean, 31, .standardDeviation(4), unit: "kg")),
      .groupMean(GroupMean(.mean, 33, .standardDeviation(5), unit: "kg")),
      .groupMean(GroupMean(.mean, 25, .standardDeviation(4))),
      .groupMean(GroupMean(.mean, 26, .standardDeviation(4))), caption: "Grip strength (kg)"),
    TableExample(
      ["|Before|Week 8"], ["Placebo group|31 ± 4|33 ± 5"],
      .groupMean(GroupMean(.mean, 31, .standardDeviation(4))),
      .groupMean(GroupMean(.mean, 33, .standardDeviation(5))),
      caption: "Grip strength (kg), reach (cm) and adherence, n (%)"),
    // What a unit is divided by.
    TableExample(
      ["|Zinc"],
      [
        "Water intake [mL per exercise session]|420 ± 35",
        "Uptake [ml·min⁻¹·kg⁻¹ body mass]|31 ± 2",
        "Pain [mm overall]|31 ± 9",
      ],
      .groupMean(GroupMean(.mean, 420, .standardDeviation(35), unit: "mL per exercise session")),
      .groupMean(GroupMean(.mean, 31, .standardDeviation(2), unit: "ml·min⁻¹·kg⁻¹")),
      .groupMean(GroupMean(.mean, 31, .standardDeviation(9)))),
    // How many times as much has none.
    TableExample(
      ["|2*CRP (mg/L)", "|Zinc|Iron"],
      ["Mean (SD)|8 (2)|9 (2)", "Fold change, mean (SD)|0.9 (0.2)|1.1 (0.3)"],
      .groupMean(GroupMean(.mean, 8, .standardDeviation(2), unit: "mg/L")),
      .groupMean(GroupMean(.mean, 9, .standardDeviation(2), unit: "mg/L")),
      .groupMean(GroupMean(.change, 0.9, .standardDeviation(0.2))),
      .groupMean(GroupMean(.change, 1.1, .standardDeviation(0.3)))),
    // The interval of the measure above is named anew, but not beside another measure.
    TableExample(
      ["|3*Between groups, MD (95% CI)", "|Week 6|Week 12 (95% CI)|OR (95% CI)"],
      ["Pain|0.5 (0.2, 0.8)|0.4 (0.1, 0.7)|1.4 (1.1, 1.9)"],
      .effectSize(effect(.meanDifference, 0.5, 0.2, 0.8)),
      .effectSize(effect(.meanDifference, 0.4, 0.1, 0.7)),
      .effectSize(effect(.oddsRatio, 1.4, 1.1, 1.9))),
  ]

  /// Tables with the row of each fact: a row whose heading takes the place of a blank and a heading ends the group of those.
  static let namedRowsBehindBlanks: [(table: TableExample, rows: [String?])] = [
    (
      TableExample(
        ["2*|Zinc, n (%)|Iron, n (%)"],
        [
          "2*Age group||", "|18–40|10 (20)|", "|>40|40 (80)|", "2*Married|30 (60)|", "2*Sex||",
          "|Men|9 (18)|",
        ]),
      ["Age group | 18–40", "Age group | >40", "Married", "Sex | Men"]
    ),
    // Both columns have a heading of the row, so that it goes on.
    (
      TableExample(
        ["||Zinc, mean (SD)"],
        ["Outcomes||", "|Overall|9 (1)", "Pain|Day 1|9 (1)", "|Day 8|8 (2)"]),
      ["Outcomes | Overall", "Outcomes | Pain | Day 1", "Outcomes | Pain | Day 8"]
    ),
  ]
}
