import Lexing

extension TableExample {
  // MARK: Which columns are arms

  static let arms: [TableExample] = [
    // Together they are not all; a pool of some arms is one.
    TableExample(
      ["|Zinc (n = 50)|Iron (n = 52)|Combined (n = 49)"], ["Country|Peru|Chile|Peru"],
      .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(52, .arm, arm: "Iron")),
      .sampleSize(SampleSize(49, .arm, arm: "Combined"))),
    TableExample(
      ["|Zinc (n = 50)|Iron (n = 52)|Combined (n = 102)"], ["Country|Peru|Chile|Peru"],
      .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(52, .arm, arm: "Iron")),
      .sampleSize(SampleSize(102))),
    TableExample(
      ["|5 mg (n = 50)|All doses (n = 102)|All randomized patients (n = 150)"],
      ["Country|Peru|Chile|Peru"],
      .sampleSize(SampleSize(50, .arm, arm: "5 mg")),
      .sampleSize(SampleSize(102, .arm, arm: "All doses")),
      .sampleSize(SampleSize(150, stage: .randomized))),
    // Signs and doses belong to the name.
    TableExample(
      ["|<400 mg (n = 61)|400 mg (n = 205)|CRP (mg/L)|<5 mg/dL (n = 30)"],
      ["Country|Peru|Chile|Peru|Peru"],
      .sampleSize(SampleSize(61, .arm, arm: "<400 mg")),
      .sampleSize(SampleSize(205, .arm, arm: "400 mg"))),
    TableExample(
      ["|Zinc (5 mg, n = 53)|Zinc (10 mg; n = 52)"], ["Country|Peru|Chile"],
      .sampleSize(SampleSize(53, .arm, arm: "Zinc (5 mg)")),
      .sampleSize(SampleSize(52, .arm, arm: "Zinc (10 mg)"))),
    TableExample(
      ["|Zinc 374 dogs|Placebo, 360 patients|Grade 3 lesions"], ["Country|Peru|Chile|Peru"],
      .sampleSize(SampleSize(374, .arm, arm: "Zinc", unit: "dogs")),
      .sampleSize(SampleSize(360, .arm, arm: "Placebo"))),
    // Those who were analyzed, those who were not, and parts by outcome.
    TableExample(
      ["|ITT population (n = 88)|Per protocol (n = 70)|Drop-outs (n = 14)|Relapse (n = 30)"],
      ["Country|Peru|Chile|Peru|Peru"],
      .sampleSize(SampleSize(88, stage: .analyzed)), .sampleSize(SampleSize(70, stage: .analyzed))),
    // The letter of an abbreviation is no p value.
    TableExample(
      ["|Insulin (I)|Placebo (P)|P"], ["Age, mean (SD)|61 (9)|60 (8)|.4"],
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 60, .standardDeviation(8))), .pValue(PValue(.equal, 0.4))),
    // Sizes of each visit; the rows beneath are of those.
    TableExample(
      ["Visit|Zinc|Placebo"],
      [
        "Day 30|n = 36|n = 31", "Cured, n (%)|9 (25)|8 (26)", "Day 60|n = 30|n = 28",
        "Cured, n (%)|15 (50)|7 (25)",
      ],
      .proportion(Proportion(percent: 25, numerator: 9, denominator: 36)),
      .proportion(Proportion(percent: 26, numerator: 8, denominator: 31)),
      .proportion(Proportion(percent: 50, numerator: 15, denominator: 30)),
      .proportion(Proportion(percent: 25, numerator: 7, denominator: 28))),
    // A column that compares arms: a difference if it has an interval, else nothing.
    TableExample(
      ["|Zinc|Placebo|Zinc − placebo"],
      [
        "Pain, mean (95% CI)|3.4 (3.1, 3.7)|4.1 (3.8, 4.4)|−0.7 (−1.2, −0.2)",
        "Rest, mean (SD)|3 (1)|4 (1)|−1 (1)",
      ],
      .groupMean(GroupMean(.mean, 3.4, .confidenceInterval(low: 3.1, high: 3.7))),
      .groupMean(GroupMean(.mean, 4.1, .confidenceInterval(low: 3.8, high: 4.4))),
      .effectSize(effect(.meanDifference, -0.7, -1.2, -0.2)),
      .groupMean(GroupMean(.mean, 3, .standardDeviation(1))),
      .groupMean(GroupMean(.mean, 4, .standardDeviation(1)))),
    TableExample(
      ["|Zinc vs placebo"], ["Pain, mean (SD)|−1 (1)"]),
    TableExample(
      ["|Increment"], ["Costs, mean (95% CI)|−11 (−196, 168)"],
      .effectSize(effect(.meanDifference, -11, -196, 168))),
    TableExample(
      ["|Drug", "|Week 8 minus baseline"], ["Pain, mean (SD)|−1 (2)"],
      .groupMean(GroupMean(.change, -1, .standardDeviation(2)))),
  ]

  /// Tables with the arm of each fact; nil where none is named.
  static let namedArms: [(table: TableExample, arms: [String?])] = [
    // Beside "Placebo" stand arms, but no statistic, unit or range.
    (
      TableExample(["|Zinc|Placebo|Reference"], ["Iron|9 ± 1|8 ± 2|7 ± 3"]),
      ["Zinc", "Placebo", nil]
    ),
    (TableExample(["|Zinc|Week 8"], ["Iron|9 ± 1|8 ± 2"]), [nil, nil]),
    (
      TableExample(["|Zinc, mean (SD)|Placebo, mean (SD)"], ["Iron|9 (1)|8 (2)"]),
      ["Zinc", "Placebo"]
    ),
    // A row that is nothing but the name of an arm.
    (
      TableExample(
        ["|Pain, mean (SD)"],
        [
          "Zinc group|9 (1)", "Group II|8 (2)", "Placebo|8 (2)", "Risk group|7 (3)",
          "Treatment duration|7 (3)", "Control of pain|7 (3)",
        ]), ["Zinc group", "Group II", "Placebo", nil, nil, nil]
    ),
    // The letters of footnotes are no part of the names.
    (
      TableExample(
        ["|EDGEᵃ group, mean (SD)|Usual careᵇ group, mean (SD)"], ["Pain|9 (1)|8 (2)"]),
      ["EDGE group", "Usual care group"]
    ),
    // Greek and lowered ones are.
    (
      TableExample(["|IFNᵧ group, mean (SD)|IL-6ᵅ group, mean (SD)"], ["Pain|9 (1)|8 (2)"]),
      ["IFNᵧ group", "IL-6ᵅ group"]
    ),
    // A heading of arms is none, but beside another arm it is.
    (
      TableExample(["|2*Treatment group", "|Zinc|Iron"], ["Pain|9 ± 1|8 ± 2"]), ["Zinc", "Iron"]
    ),
    (
      TableExample(
        ["|2*Treatment group|2*Control group", "|Before|After|Before|After"],
        ["Pain|9 ± 1|8 ± 2|9 ± 1|8 ± 2"]),
      ["Treatment group", "Treatment group", "Control group", "Control group"]
    ),
    (
      TableExample(["|2*Zinc groups|Placebo", "|5 mg|10 mg|"], ["Pain|9 ± 1|8 ± 2|7 ± 1"]),
      ["5 mg", "10 mg", "Placebo"]
    ),
    (
      TableExample(["|2*Zinc|Placebo", "|5 mg|10 mg/d|"], ["Pain|9 ± 1|8 ± 2|7 ± 1"]),
      ["5 mg", "10 mg/d", "Placebo"]
    ),
    // The size stands beneath the name, and parts beneath the size.
    (
      TableExample(
        ["|2*RT|2*TMZ", "|2*(N = 228)|2*(N = 235)", "|Gr3|Gr4|Gr3|Gr4"],
        ["Pain, mean (SD)|6 (2)|1 (1)|8 (3)|6 (2)"]),
      ["RT", "TMZ", "RT", "RT", "TMZ", "TMZ"]
    ),
    // A row of words under each header names columns, whatever heads it.
    (
      TableExample(
        ["|2*Baseline|2*Week 12"],
        ["Outcome|Zinc|Placebo|Zinc|Placebo", "Pain|9 ± 1|8 ± 2|9 ± 1|8 ± 2"]),
      ["Zinc", "Placebo", "Zinc", "Placebo"]
    ),
    // What the columns are is said anew; the names stay.
    (
      TableExample(
        ["|Zinc (n = 50) n (%)|Iron (n = 48) n (%)"],
        ["Men|12 (24)|12 (25)", "Outcome|Mean ± SD|Mean ± SD", "Pain|9 ± 1|8 ± 2"]),
      ["Zinc", "Iron", "Zinc", "Iron", "Zinc", "Iron"]
    ),
  ]
}
