import Lexing

extension TableExample {
  // MARK: Names, sizes and letters in headers

  static let names: [TableExample] = [
    // "No" is an answer or a part of a name; "No." counts.
    TableExample(
      ["|No pen (n = 75)|Pen (n = 70)"], ["Slips, n (%)|30 (40)|7 (10)"],
      .sampleSize(SampleSize(75, .arm, arm: "No pen")),
      .sampleSize(SampleSize(70, .arm, arm: "Pen")),
      .proportion(Proportion(percent: 40, numerator: 30, denominator: 75)),
      .proportion(Proportion(percent: 10, numerator: 7, denominator: 70))),
    TableExample(
      ["|All, n (%)"], ["No|12 (24)", "No ban|9 (18)"],
      .proportion(Proportion(percent: 24, numerator: 12)),
      .proportion(Proportion(percent: 18, numerator: 9))),
    TableExample(
      ["|2*Vaccinated", "|No|Yes", "|n = 88|n = 76"], ["Country|Peru|Chile"]),
    // Arms of letters.
    TableExample(
      ["|Group P (n = 10)|Group N-P (n = 14)"], ["Age, mean (SD)|61 (9)|60 (8)"],
      .sampleSize(SampleSize(10, .arm, arm: "Group P")),
      .sampleSize(SampleSize(14, .arm, arm: "Group N-P")),
      .groupMean(GroupMean(.mean, 61, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 60, .standardDeviation(8)))),
    // "Total" under the name of an arm; all who were taken in; parts by outcome.
    TableExample(
      ["|2*Ibudilast|2*Placebo", "|Total (n = 28)|Mild|Total (n = 23)|Mild"],
      ["Country|Peru|Chile|Peru|Chile"],
      .sampleSize(SampleSize(28, .arm, arm: "Ibudilast")),
      .sampleSize(SampleSize(23, .arm, arm: "Placebo"))),
    TableExample(
      ["|Inclusion (N = 58)|Drug (N = 22)|Placebo (N = 20)"], ["Country|Peru|Chile|Peru"],
      .sampleSize(SampleSize(58)), .sampleSize(SampleSize(22, .arm, arm: "Drug")),
      .sampleSize(SampleSize(20, .arm, arm: "Placebo"))),
    TableExample(["|Alive (n = 38)|Expired (n = 13)"], ["Country|Peru|Chile"]),
    TableExample(
      ["|MC (68 cases)|PDC (59 cases)"], ["Men, n (%)|34 (50.0)|20 (34)"],
      .sampleSize(SampleSize(68, .arm, arm: "MC")), .sampleSize(SampleSize(59, .arm, arm: "PDC")),
      .proportion(Proportion(percent: 50, numerator: 34, denominator: 68)),
      .proportion(Proportion(percent: 34, numerator: 20, denominator: 59))),
    // Rows of sizes; a share of all patients is one, too.
    TableExample(
      ["|Drug|Placebo|Total"], ["No. of patients|13|12|25", "Men|4 (30.8)|5 (41.7)|9 (37)"],
      .sampleSize(SampleSize(13, .arm, arm: "Drug")),
      .sampleSize(SampleSize(12, .arm, arm: "Placebo")), .sampleSize(SampleSize(25)),
      .proportion(Proportion(percent: 30.8, numerator: 4, denominator: 13)),
      .proportion(Proportion(percent: 41.7, numerator: 5, denominator: 12))),
    TableExample(
      ["|Drug|Placebo"], ["N (%)|41 (51.2)|39 (48.8)", "Men|9 (22)|8 (21)"],
      .sampleSize(SampleSize(41, .arm, arm: "Drug")),
      .sampleSize(SampleSize(39, .arm, arm: "Placebo")),
      .proportion(Proportion(percent: 22, numerator: 9, denominator: 41)),
      .proportion(Proportion(percent: 21, numerator: 8, denominator: 39))),
    // The row says how many of them are known.
    TableExample(
      ["|Drug (n = 99), n (%)"], ["Walking (n = 95)|12 (13)", "Control (n = 40)|10 (25)"],
      .sampleSize(SampleSize(99, .arm, arm: "Drug")),
      .proportion(Proportion(percent: 13, numerator: 12, denominator: 95)),
      .sampleSize(SampleSize(40, .arm, arm: "Control")),
      .proportion(Proportion(percent: 25, numerator: 10, denominator: 40))),
  ]

  // MARK: Effects and p values

  static let effectHeaders: [TableExample] = [
    TableExample(
      ["|OR|2*95% CI|Pᵃ", "||Lower|Upper|"], ["Age|1.25|0.98|1.60|.07"],
      .effectSize(effect(.oddsRatio, 1.25, 0.98, 1.6, p: 0.07)), .pValue(PValue(.equal, 0.07))),
    // A row's letter does not hide that its columns are of an estimate.
    TableExample(
      ["|HR|95% CI"], ["Dependence in P-ADL|1.25|0.98–1.60"],
      .effectSize(effect(.hazardRatio, 1.25, 0.98, 1.6))),
    // The caption names the interval, and it lies about the ratio as one does.
    TableExample(
      ["|Crude OR"], ["Age|1.25 (0.98; 1.60)", "Sex|1.25 (1.20; 9.60)"],
      .effectSize(effect(.oddsRatio, 1.25, 0.98, 1.6)), caption: "Odds ratios with 95% CI"),
    TableExample(
      ["|Unadjusted difference in means (point estimate)|95% CI"], ["LDL|−0.3|−0.7, 0.1"],
      .effectSize(effect(.meanDifference, -0.3, -0.7, 0.1))),
    TableExample(
      ["|2*Group differences", "|Mean|95% CI"], ["LDL|−0.3|−0.7, 0.1"],
      .effectSize(effect(.meanDifference, -0.3, -0.7, 0.1))),
    TableExample(
      ["|Incremental QALYs, mean (95% CI)"], ["Exercise|0.02 (−0.01 to 0.05)"],
      .effectSize(effect(.meanDifference, 0.02, -0.01, 0.05))),
    TableExample(
      ["|Effect size, d (95% CI)"], ["Pain|0.76 (0.56, 0.96)"],
      .effectSize(effect(.cohenD, 0.76, 0.56, 0.96))),
    TableExample(
      ["|Drug"], ["Ratio of geometric means (95% CI)|0.90 (0.86, 0.94)"],
      .effectSize(effect(.geometricMeanRatio, 0.9, 0.86, 0.94))),
    TableExample(
      ["|adRR (95% CI)"], ["Age|1.25 (0.98–1.60)"],
      .effectSize(effect(.riskRatio, 1.25, 0.98, 1.6, adjusted: true))),
    TableExample(
      ["|p-valueᵃ|P (2-tailed)|P for group difference"], ["Age|0.02|0.3|0.04"],
      .pValue(PValue(.equal, 0.02)), .pValue(PValue(.equal, 0.3)), .pValue(PValue(.equal, 0.04))),
    TableExample(
      ["|Drug"], ["P-trend|0.02", "P for interaction|0.3"], .pValue(PValue(.equal, 0.02)),
      .pValue(PValue(.equal, 0.3))),
  ]

  static let lookalikesOfHeaders: [TableExample] = [
    // Plant sterols; a trial of pressure support.
    TableExample(["|PS-SO|PS"], ["Stigmasterol|0.2|0.5"]),
    TableExample(["|b"], ["PS|0.53"]),
    // An interval that does not lie about its ratio, beneath a note on other values.
    TableExample(["|OR"], ["Age|1.25 (1.20; 9.60)"], foot: "Values are median (IQR)."),
    // Those with and without; bare percentages that may be of anything.
    TableExample(["|Drug"], ["Women/men|39 / 65 (37%)"]),
    TableExample(["|Drug"], ["Body fat of men (%)|21.4", "Response|45%"]),
    // Sizes of subgroups and rates in the column of an arm.
    TableExample(["|Drug|Placebo"], ["Smokers||", "n|13|12"]),
    // That of a line has a standard error.
    TableExample(["|Intercept (mM)"], ["Zinc|1.62 ± 0.14"]),
  ]
}
