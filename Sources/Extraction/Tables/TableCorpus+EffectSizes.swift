import Lexing

extension TableExample {
  // MARK: Standardized effects

  static let standardizedEffects: [TableExample] = [
    TableExample(
      ["|Before|After|ES|p"], ["Grip (kg)|21.3 ± 4.1|24.2 ± 5.0|0.66|0.01"],
      .groupMean(GroupMean(.mean, 21.3, .standardDeviation(4.1), unit: "kg")),
      .groupMean(GroupMean(.mean, 24.2, .standardDeviation(5), unit: "kg")),
      .effectSize(.of(.other, 0.66, p: .equal, 0.01)), .pValue(PValue(.equal, 0.01)),
      caption: "Values are mean ± SD. ES, effect size."),
    TableExample(
      ["|Effect size|P value"], ["Anxiety|−0.61*|.04", "Sleep|small|.31", "Mood|12%|.52"],
      .effectSize(.of(.cohenD, -0.61, p: .equal, 0.04)), .pValue(PValue(.equal, 0.04)),
      .pValue(PValue(.equal, 0.31)), .pValue(PValue(.equal, 0.52)),
      foot: "Effect size is Cohen's d."),
    TableExample(
      ["|Effect size (Hedges' g)"], ["Anxiety|0.61"], .effectSize(.of(.hedgesG, 0.61))),
    TableExample(
      ["|Effect size (d)|Between-group effect size|Cohen's f"], ["Anxiety|0.61|0.42|0.2"],
      .effectSize(.of(.cohenD, 0.61)), .effectSize(.of(.other, 0.42))),
    // That of each arm's own change has no part in the p value of their contrast.
    TableExample(
      ["|2*Drug (n = 20)|2*Placebo (n = 22)|P for interaction", "|After|d|After|d|"],
      ["Pain|3.1|0.72|4.0|0.31|0.02"],
      .sampleSize(SampleSize(20, .arm, arm: "Drug")),
      .sampleSize(SampleSize(22, .arm, arm: "Placebo")), .effectSize(.of(.cohenD, 0.72)),
      .effectSize(.of(.cohenD, 0.31)), .pValue(PValue(.equal, 0.02)),
      foot: "d, Cohen's d of the change within the group."),
    // Letters that nothing explains, or explained as something else; what a reckoning of the sample's size assumes.
    TableExample(
      ["|Effect size"], ["Small|0.2", "Large effect|0.8", "Diaz 2010|0.61", "Smith (2011)|0.4"]),
    TableExample(["|ES|d"], ["Anxiety|0.61|0.42"]),
    TableExample(
      ["|ES|Control"], ["Relapse|0.61|0.42"], caption: "Relapse after ES. ES, endoscopic stenting."),
    TableExample(["Outcome|Effect size|Power (%)"], ["Anxiety|0.61|80", "Sleep|0.35|62"]),
    TableExample(
      ["Outcome|Effect size"], ["Anxiety|0.61"], caption: "Sample size needed for each effect."),
    TableExample(
      ["Outcome|Minimal detectable effect size|Standardized difference"], ["Age|0.61|0.04"]),
  ]

  // MARK: Sizes of less than ten

  static let smallSizes: [TableExample] = [
    TableExample(
      ["|Laser|Surgery", "|12 patients|8 patients"], ["Country|Peru|Chile"],
      .sampleSize(SampleSize(12, .arm, arm: "Laser")),
      .sampleSize(SampleSize(8, .arm, arm: "Surgery"))),
    TableExample(["|Laser|Surgery", "|12 weeks|8 weeks"], ["Country|Peru|Chile"]),
    TableExample(["|Laser|Surgery", "|Grade 2|8 patients"], ["Country|Peru|Chile"]),
  ]

  // MARK: Names as they are misspelt

  static let misspelt: [TableExample] = [
    TableExample(
      ["|Odd ratio|2*Confidence interval (95%)|P value"],
      ["Smoking|2.10|1.20|3.70|0.01", "Age|0.90|1.20|3.70|0.62"],
      .effectSize(effect(.oddsRatio, 2.1, 1.2, 3.7, p: 0.01)), .pValue(PValue(.equal, 0.01)),
      .pValue(PValue(.equal, 0.62)))
  ]
}
