import Lexing

extension TableExample {
  // MARK: Which counts are sizes, and which shares are none

  static let counts: [TableExample] = [
    // Of one kind of people, unless each share shows that they are all.
    TableExample(
      ["|Zinc|Iron"], ["No. of patients|50|51", "Men, n|20|22", "Smokers, n|11|9"],
      .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(51, .arm, arm: "Iron"))),
    TableExample(["|Zinc|Iron"], ["Diabetics, n|20|22", "No. of cases|31|29", "Boys, n|8|9"]),
    TableExample(
      ["|Zinc|Iron"], ["Number of women|180|182", "Live birth, n (%)|150 (83.3)|140 (76.9)"],
      .sampleSize(SampleSize(180, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(182, .arm, arm: "Iron")),
      .proportion(Proportion(percent: 83.3, numerator: 150, denominator: 180)),
      .proportion(Proportion(percent: 76.9, numerator: 140, denominator: 182))),
    TableExample(
      ["|Zinc"], ["Women, n|20", "Cured, n (%)|15 (30.0)"],
      .proportion(Proportion(percent: 30, numerator: 15))),
    // At a stage of the trial.
    TableExample(
      ["|Zinc|Iron"],
      ["Randomised, n|60|61", "No. of patients analysed|55|58", "Completed, n (%)|50 (83)|"],
      .sampleSize(SampleSize(60, .arm, stage: .randomized, arm: "Zinc")),
      .sampleSize(SampleSize(61, .arm, stage: .randomized, arm: "Iron")),
      .sampleSize(SampleSize(55, .arm, stage: .analyzed, arm: "Zinc")),
      .sampleSize(SampleSize(58, .arm, stage: .analyzed, arm: "Iron")),
      .proportion(Proportion(percent: 83, numerator: 50, denominator: 60))),
    TableExample(
      ["|Zinc"], ["Sample size|60", "Sample volume|12", "Treated eyes|9"],
      .sampleSize(SampleSize(60, .arm, arm: "Zinc"))),
    // What is counted is no arm; the time of a dose no subgroup.
    TableExample(
      ["|Lesions (n = 120)"], ["Ulcer, n (%)|60 (50)"],
      .sampleSize(SampleSize(120, unit: "Lesions")),
      .proportion(Proportion(percent: 50, numerator: 60, denominator: 120))),
    TableExample(
      ["|RATS (n = 120)"], ["Country|Peru"], .sampleSize(SampleSize(120, .arm, arm: "RATS"))),
    TableExample(
      ["|4 mg/day (n = 40)|Zinc 200 mg/d (n = 41)|2000 IU/week (n = 42)|Day 5 (n = 39)"],
      ["Country|Peru|Chile|Peru|Peru"],
      .sampleSize(SampleSize(40, .arm, arm: "4 mg/day")),
      .sampleSize(SampleSize(41, .arm, arm: "Zinc 200 mg/d")),
      .sampleSize(SampleSize(42, .arm, arm: "2000 IU/week"))),
    // Rows are arms where one is compared with the others and no column has a size.
    TableExample(
      ["Group|Pain, mean (SD)"], ["Ketamine (n = 40)|3.1 (1.0)", "Placebo (n = 41)|4.1 (1.0)"],
      .sampleSize(SampleSize(40, .arm, arm: "Ketamine")),
      .groupMean(GroupMean(.mean, 3.1, .standardDeviation(1))),
      .sampleSize(SampleSize(41, .arm, arm: "Placebo")),
      .groupMean(GroupMean(.mean, 4.1, .standardDeviation(1)))),
    TableExample(
      ["Group|Pain, mean (SD)"], ["Smokers (n = 40)|3.1 (1.0)", "Stage 2 (n = 41)|4.1 (1.0)"],
      .groupMean(GroupMean(.mean, 3.1, .standardDeviation(1))),
      .groupMean(GroupMean(.mean, 4.1, .standardDeviation(1)))),
    // Children, where nobody else is counted.
    TableExample(
      ["|Zinc|Iron"], ["Number of children|60|61", "Age (months), mean (SD)|18 (4)|18 (5)"],
      .sampleSize(SampleSize(60, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(61, .arm, arm: "Iron")),
      .groupMean(GroupMean(.mean, 18, .standardDeviation(4), unit: "months")),
      .groupMean(GroupMean(.mean, 18, .standardDeviation(5), unit: "months"))),
    TableExample(
      ["|Zinc"], ["Number of children|20", "Number of adults|41"]),
  ]

  static let sharesOfOthers: [TableExample] = [
    // Rates over time.
    TableExample(
      ["|Zinc, no. (%/yr)|P"], ["Stroke|182 (1.53)|0.34"], .pValue(PValue(.equal, 0.34))),
    TableExample(
      ["|Zinc (n = 6015), n (%)"],
      [
        "Stroke, n (% per year)|182 (1.53)", "Fall, n (% per patient-year)|90 (0.75)",
        "Cough|60 (1.0)",
      ],
      .sampleSize(SampleSize(6015, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 1, numerator: 60, denominator: 6015))),
    // A mean whose row does not say so would be of more people than there are.
    TableExample(
      ["|Zinc (n = 402) n (%)"],
      ["Walk|64 (9)", "Rash|1 (0.2)", "Fever|1 (0)", "Men|201 (50)", "Left|201 (51)"],
      .sampleSize(SampleSize(402, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 0.2, numerator: 1, denominator: 402)),
      .proportion(Proportion(percent: 0, numerator: 1, denominator: 402)),
      .proportion(Proportion(percent: 50, numerator: 201, denominator: 402)),
      .proportion(Proportion(percent: 51, numerator: 201))),
    TableExample(
      ["|Zinc, n (%)"],
      ["Age|64 (9)", "Body weight (kg)|80 (12)", "Pain (mm)|40 (8)", "Age <40 years|20 (10)"],
      .proportion(Proportion(percent: 10, numerator: 20))),
    // Those of whom the percentage of another column is.
    TableExample(["|2^n|Control", "|%"], ["Negative|60|88.2"]),
    TableExample(
      ["|2*Control", "|n|%"], ["Negative|60|88.2"],
      .proportion(Proportion(percent: 88.2, numerator: 60))),
    // The name has a percentage of its own.
    TableExample(
      ["|Zinc (n = 172)"],
      ["LVEF <40%, n (%)|49 (28.5)", "50% responders, n (%)|86 (50)", "Cured|90.4% (170/188)"],
      .sampleSize(SampleSize(172, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 28.5, numerator: 49, denominator: 172)),
      .proportion(Proportion(percent: 50, numerator: 86, denominator: 172)),
      .proportion(Proportion(percent: 90.4, numerator: 170, denominator: 188))),
    TableExample(["|Sensitivity, % (n/N)|PPV"], ["Reader A|90.4% (170/188)|88/96"]),
    TableExample(
      ["|Events/total|Deaths/patients|Events/person-years"],
      ["Zinc|141/625 (22.6)|9/60|12/1040 (1.15)"],
      .proportion(Proportion(percent: 22.6, numerator: 141, denominator: 625)),
      .proportion(Proportion(numerator: 9, denominator: 60))),
    TableExample(
      ["Event (% of patients)|Zinc"], ["Rash|12.1", "Weight (kg)|81.0", "Cough|9 ± 2"],
      .proportion(Proportion(percent: 12.1)),
      .groupMean(GroupMean(.mean, 9, .standardDeviation(2)))),
    TableExample(
      ["|Zinc"],
      ["Smokers, %|21.4", "Mortality (%)|2.0", "Controls (%)|31", "Activity (% of controls)|44"],
      .proportion(Proportion(percent: 21.4)), .proportion(Proportion(percent: 2))),
    // What the heading of the stub says holds for the arms.
    TableExample(
      ["Adverse event, n (%)|Zinc|OR|P"], ["Nausea|30 (14.9)|1.2 (4)|0.2"],
      .proportion(Proportion(percent: 14.9, numerator: 30)), .pValue(PValue(.equal, 0.2))),
    // Other studies' results.
    TableExample(
      ["Study|Cured, n (%)"],
      ["Diaz et al.¹²|50 (50)", "Lee, 2010|30 (33)", "Present study|40 (51)"],
      .proportion(Proportion(percent: 51, numerator: 40)),
      caption: "Comparison of the present results with the literature"),
    TableExample(
      ["Study|Cured, n (%)"],
      ["Diaz et al.¹²|50 (50)", "Lima Study|30 (33)", "By the criteria of Diaz et al.|9 (10)"],
      .proportion(Proportion(percent: 33, numerator: 30)),
      .proportion(Proportion(percent: 10, numerator: 9))),
    // Own results, however others are named.
    TableExample(
      ["|Zinc (n = 60)|Placebo (n = 61)"], ["Cured, n (%)|30 (50)|20 (33)"],
      .sampleSize(SampleSize(60, .arm, arm: "Zinc")),
      .sampleSize(SampleSize(61, .arm, arm: "Placebo")),
      .proportion(Proportion(percent: 50, numerator: 30, denominator: 60)),
      .proportion(Proportion(percent: 33, numerator: 20, denominator: 61)),
      caption: "Baseline characteristics of patients in the two included studies"),
    TableExample(
      ["|Zinc"], ["DSS (Lee et al.), mean (SD)|3 (1)", "Lee et al score, mean (SD)|4 (2)"],
      .groupMean(GroupMean(.mean, 3, .standardDeviation(1))),
      .groupMean(GroupMean(.mean, 4, .standardDeviation(2)))),
    // The heading of the stub holds for arms and not for columns of other names.
    TableExample(
      ["Adverse event, n (%)|Zinc group|Severity score|Day of onset"],
      ["Nausea|30 (15)|3 (1)|4 (2)"], .proportion(Proportion(percent: 15, numerator: 30))),
    TableExample(
      ["|Zinc, n (%)"],
      ["Tooth sensitivity|12 (30)", "Sensitivity to cold|8 (20)", "Sensitivity|9 (90)"],
      .proportion(Proportion(percent: 30, numerator: 12)),
      .proportion(Proportion(percent: 20, numerator: 8))),
  ]
}
