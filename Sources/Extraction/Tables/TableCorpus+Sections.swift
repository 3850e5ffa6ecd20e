import Lexing

extension TableExample {
  // MARK: What the headings above and beside a number leave open

  static let sections: [TableExample] = [
    // An estimate over the columns of its bounds has none; an abbreviation may be spelled out as something else.
    TableExample(
      ["|HR|Lower 95% CI|Upper 95% CI"], ["Age|2*1.25|1.6", "Sex|1.25|1.1|1.6"],
      .effectSize(effect(.hazardRatio, 1.25, 1.1, 1.6))),
    TableExample(
      ["|ARR (95% CI)|IRR (95% CI)|RD (95% CI)"],
      ["Zinc|0.16 (0.12–0.20)|1.8 (1.6–2.0)|1.8 (1.6–2.0)"],
      foot: "ARR, annualized relapse rate; IRR, infusion-related reaction; RD = retinal detachment."
    ),
    TableExample(
      ["|RR (95% CI)|RD (95% CI)"], ["Zinc|1.8 (1.6–2.0)|1.8 (1.6–2.0)"],
      .effectSize(effect(.riskRatio, 1.8, 1.6, 2)),
      .effectSize(effect(.riskDifference, 1.8, 1.6, 2)),
      foot: "RR, rate ratio; RD, absolute risk difference."),
    // A note that goes on does not say what the marked number is.
    TableExample(
      ["|Zinc, n (%)|Treatment effect (95% CI)"],
      [
        "Cured|9 (18)|1.25ᵃ (0.98 to 1.60)", "Relapsed|9 (18)|1.4ᵇ (1.1 to 1.8)",
        "Dead|9 (18)|1.3ᶜ (1.1 to 1.7)",
      ], .proportion(Proportion(percent: 18, numerator: 9)),
      .proportion(Proportion(percent: 18, numerator: 9)),
      .effectSize(effect(.oddsRatio, 1.4, 1.1, 1.8)),
      .proportion(Proportion(percent: 18, numerator: 9)),
      foot:
        "ᵃ Hazard ratios are given in Table 3. ᵇ Odds ratio, adjusted for age. ᶜ Odds ratio could not be adjusted."
    ),
    // Measurements that begin like ratios.
    TableExample(
      ["|HR variability (ms) (95% CI)|OR for pressure (mmHg) (95% CI)"],
      ["Zinc|9.5 (7.2–12.0)|1.3 (1.1–1.7)"], .effectSize(effect(.oddsRatio, 1.3, 1.1, 1.7))),
    // Names that begin with a P, and p values of factors.
    TableExample(
      ["|P-selectin|p-tau|P (portal)|P-time|P value"], ["Weight|0.04|0.34|0.3|0.02|0.07"],
      .pValue(PValue(.equal, 0.02)), .pValue(PValue(.equal, 0.07))),
    TableExample(
      ["|P-age|P-diet|Protein|Ptime"], ["Weight|0.04|<0.001|<0.5|0.07"],
      .pValue(PValue(.equal, 0.04)), .pValue(PValue(.less, 0.001)), .pValue(PValue(.equal, 0.07))),
    // A p value behind a count may be of something else than the estimate; one that a test names is.
    TableExample(
      ["|n|P|OR (95% CI)"], ["AA|20|0.64|1.2 (1.1–1.9)", "AB|20|0.03|1.2 (1.1–1.9)"],
      .pValue(PValue(.equal, 0.64)), .effectSize(effect(.oddsRatio, 1.2, 1.1, 1.9)),
      .pValue(PValue(.equal, 0.03)), .effectSize(effect(.oddsRatio, 1.2, 1.1, 1.9, p: 0.03))),
    TableExample(
      ["|n|Log-rank P|HR (95% CI)"], ["Zinc|20|0.03|1.2 (1.1–1.9)"],
      .pValue(PValue(.equal, 0.03)), .effectSize(effect(.hazardRatio, 1.2, 1.1, 1.9))),
    // An estimate beside a model's has no part in its p value.
    TableExample(
      ["|2^Crude HR (95% CI)|2*Multivariable|2^P", "|HR|95% CI"],
      ["Age|1.3 (1.1–1.6)|1.2|1.1–1.5|0.03"],
      .effectSize(effect(.hazardRatio, 1.3, 1.1, 1.6)),
      .effectSize(effect(.hazardRatio, 1.2, 1.1, 1.5, p: 0.03, adjusted: true)),
      .pValue(PValue(.equal, 0.03))),
    // What stands behind an interval.
    TableExample(
      ["|Zinc|Iron"], ["Age|1.25 (1.02 to 1.53), 0.03|1.25 (1.02 to 1.53)"],
      .effectSize(effect(.oddsRatio, 1.25, 1.02, 1.53, p: 0.03)), .pValue(PValue(.equal, 0.03)),
      .effectSize(effect(.oddsRatio, 1.25, 1.02, 1.53)),
      caption: "Values are odds ratios (95% CI), p value"),
    TableExample(
      ["|SMD (95% CI), P for heterogeneity|RR (95% CI), I2"],
      [
        "Pain|0.99 (−3.81 to 5.78; .69)|1.25 (1.02 to 1.53)",
        "P. falciparum|–|1.25 (1.02 to 1.53), 0.88",
      ], .effectSize(effect(.riskRatio, 1.25, 1.02, 1.53)),
      .effectSize(effect(.riskRatio, 1.25, 1.02, 1.53))),
    // The unit of a section is not that of a quantity that has none; a number in its bracket is of something else.
    TableExample(
      ["|Zinc"],
      [
        "2*Body composition (kg)", "Fat mass|20 ± 9", "BMI|27 ± 4", "2*Lipids (mg/dL)", "LDL|9 ± 1",
      ],
      .groupMean(GroupMean(.mean, 20, .standardDeviation(9), unit: "kg")),
      .groupMean(GroupMean(.mean, 27, .standardDeviation(4))),
      .groupMean(GroupMean(.mean, 9, .standardDeviation(1), unit: "mg/dL"))),
    TableExample(
      ["3*Plasma (mg/dL)", "Group|LDL|HDL"], ["3*Fasting (h 12)", "Control|130 ± 20|50 ± 8"],
      .groupMean(GroupMean(.mean, 130, .standardDeviation(20), unit: "mg/dL")),
      .groupMean(GroupMean(.mean, 50, .standardDeviation(8), unit: "mg/dL"))),
  ]

  // MARK: Columns and rows of groups

  static let groups: [TableExample] = [
    // A mean above its deviation is a group's, but not a ratio, a share of tests, a contrast or what a heading says.
    TableExample(
      ["Statistic|Weight (kg)|OR|Sensitivity (%)|Zinc – placebo|r|Bias"],
      ["Mean|80.2|1.4|81|4.0|0.4|0.1", "SD|10.3|0.5|2|0.5|0.2|0.3"],
      .groupMean(GroupMean(.mean, 80.2, .standardDeviation(10.3), unit: "kg"))),
    TableExample(
      ["|Zinc|Placebo"],
      [
        "AUC0-t||", "Mean|61.2|60.4", "SD|9.3|8.8", "Difference||", "Mean|4.0|1.0", "SD|3.3|2.8",
        "Geometric mean||", "Mean|4.0|1.0", "SD|3.3|2.8", "Pearson r|–|–", "Mean|0.4|0.1",
        "SD|0.2|0.3",
      ], .groupMean(GroupMean(.mean, 61.2, .standardDeviation(9.3))),
      .groupMean(GroupMean(.mean, 60.4, .standardDeviation(8.8)))),
    // An effect against another arm is no title.
    TableExample(
      ["|3*Treatment effect vs placebo", "|Zinc group|Iron group|P"],
      ["Weight, mean ± SD|8 ± 9|7 ± 8|0.43"], .pValue(PValue(.equal, 0.43))),
    TableExample(
      ["|3*Net effect of treatment", "|Zinc group|Iron group|P"],
      ["Weight, mean ± SD|8 ± 9|7 ± 8|0.43"], .pValue(PValue(.equal, 0.43))),
    // What the heading of the stub says holds for all columns that are written so, but not beside others.
    TableExample(
      ["Outcome, mean (SD)|Asthma|COPD|P"], ["Weight|80 (9)|81 (8)|0.3"],
      .groupMean(GroupMean(.mean, 80, .standardDeviation(9))),
      .groupMean(GroupMean(.mean, 81, .standardDeviation(8))), .pValue(PValue(.equal, 0.3))),
    TableExample(
      ["Adverse event, n (%)|Grade 1–2|Grade 3–4"], ["Nausea|12 (24)|14 (28)", "Rash|–|3 (6)"],
      .proportion(Proportion(percent: 24, numerator: 12)),
      .proportion(Proportion(percent: 28, numerator: 14)),
      .proportion(Proportion(percent: 6, numerator: 3))),
    TableExample(
      ["Adverse event, n (%)|Zinc|Course|Remission"], ["Nausea|12 (24)|mild|4 (2)"]),
    // Of ailments amounts are told as well.
    TableExample(
      ["|Zinc (n = 50)"], ["Headache (%)|42"], .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      caption: "Reduction in seizure frequency (%) from baseline"),
    TableExample(
      ["|Zinc (n = 50)"],
      [
        "Adverse events|", "Nausea (%)|12", "Improvement in symptoms|", "Headache (%)|42",
        "Causes of death|", "Cancer (%)|42", "Infarct size|", "Infarction, %|42",
      ],
      .sampleSize(SampleSize(50, .arm, arm: "Zinc")), .proportion(Proportion(percent: 12))),
    TableExample(
      ["|Zinc (n = 50)"], ["Stroke, %|4.2"], .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      caption: "Incidence per 100 patient-years"),
    // The size of a caption may be that of things, and scores look like shares of it.
    TableExample(
      ["|Before|After"], ["Physical|40 (80)|45 (90)"],
      caption: "Domain scores (n = 50), mean (SD)"),
    TableExample(["|Zinc|Iron"], ["Pain|12 (60)|5 (25)"], caption: "Answers (items, n = 20)"),
    TableExample(
      ["|Before"], ["Quality of life|40 (80)"], caption: "Outcomes (n = 50)"),
    TableExample(
      ["|n (%)"], ["Quality of life improved|40 (80)"],
      .proportion(Proportion(percent: 80, numerator: 40, denominator: 50)),
      caption: "Outcomes (n = 50)"),
    // A finding has the unit of its limit.
    TableExample(
      ["|Zinc (n = 50)"],
      [
        "Elevated CRP (mg/L)|10 (20)", "Proteinuria (g/day)|5 (10)",
        "Low blood pressure (mmHg)|4 (8)",
        "High-density lipoprotein (mg/dL)|10 (20)", "Tumour size (cm)|10 (20)",
      ], .sampleSize(SampleSize(50, .arm, arm: "Zinc")),
      .proportion(Proportion(percent: 20, numerator: 10, denominator: 50)),
      .proportion(Proportion(percent: 10, numerator: 5, denominator: 50)),
      .proportion(Proportion(percent: 8, numerator: 4, denominator: 50))),
    // Values at the beginning, and names that begin like it.
    TableExample(
      ["|Zinc"], ["Pain|1.2 (0.3)", "Pre-albumin|1.2 (0.3)", "Glucose before breakfast|1.2 (0.3)"],
      .groupMean(GroupMean(.change, 1.2, .standardDeviation(0.3))),
      .groupMean(GroupMean(.change, 1.2, .standardDeviation(0.3))),
      .groupMean(GroupMean(.change, 1.2, .standardDeviation(0.3))),
      caption: "Mean changes in outcomes, mean (SD)"),
    // What a row measures may be between or minus something.
    TableExample(
      ["|Baseline|Week 8|Mean difference (95% CI)"],
      [
        "Time between doses|8|7|−1 (−2 to 0)", "Pain, resting minus active|8|7|−1 (−2 to 0)",
        "Pain between groups|8|7|−1 (−2 to 0)",
      ], .groupMean(GroupMean(.change, -1, .confidenceInterval(low: -2, high: 0))),
      .groupMean(GroupMean(.change, -1, .confidenceInterval(low: -2, high: 0))),
      .effectSize(effect(.meanDifference, -1, -2, 0))),
    TableExample(
      ["|Mean difference pre→post (95% CI)|Mean difference (pre, post) (95% CI)"],
      ["Pain|−1 (−2 to 0)|−1 (−2 to 0)"],
      .groupMean(GroupMean(.change, -1, .confidenceInterval(low: -2, high: 0))),
      .groupMean(GroupMean(.change, -1, .confidenceInterval(low: -2, high: 0)))),
  ]

  // MARK: Others' results

  static let others: [TableExample] = [
    TableExample(
      ["Study|Zinc, mean (SD)"],
      [
        "Lee, et al.|9 (1)", "Lee B, et al. 2010|9 (1)", "(Lee et al. 2010)|9 (1)",
        "O'Brien et al. 2010|9 (1)", "J. Lee et al (Korea)|9 (1)", "Lee et al, Korea|9 (1)",
        "Lee et al. Lancet 2010|9 (1)", "Study by Lee et al. (2010)|9 (1)",
        "Trial of Lee et al.|9 (1)", "Lee et al. criteria|8 (2)", "Score of Lee et al.|7 (2)",
      ], .groupMean(GroupMean(.mean, 8, .standardDeviation(2))),
      .groupMean(GroupMean(.mean, 7, .standardDeviation(2)))),
    TableExample(
      ["Study|Zinc, mean (SD)"], ["Lee 2010|9 (1)"], caption: "Review of literature on zinc"),
    TableExample(
      ["Study|Zinc, mean (SD)"], ["Lee 2010|9 (1)"], caption: "Summary of literature reports"),
    TableExample(
      ["|Zinc, mean (SD)"], ["Pain|9 (1)"], .groupMean(GroupMean(.mean, 9, .standardDeviation(1))),
      caption: "Outcomes by cut-offs from the literature"),
    // Where others' studies are pooled, the estimates are own ones.
    TableExample(
      ["Study|Zinc, mean (SD)|SMD (95% CI)"], ["Lee 2010|9 (1)|0.5 (0.2 to 0.8)"],
      .effectSize(effect(.standardizedMeanDifference, 0.5, 0.2, 0.8)),
      caption: "Meta-analysis of published trials"),
    TableExample(
      ["Study|Zinc, mean (SD)"], ["Lee 2010|9 (1)"],
      caption: "Effects of zinc in the included studies"),
    // Studies as columns.
    TableExample(
      ["|Zinc group (n = 60)|Lee 2010 (n = 80)|Kim et al. (n = 40)"],
      ["Age, mean (SD)|61 (9)|62 (8)|64 (9)"], caption: "Comparison with previous studies"),
  ]

  /// Tables with the row of each fact: which headings hold for it.
  static let namedRowsOfSections: [(table: TableExample, rows: [String?])] = [
    // A row of dashes heads levels, times and what has its unit.
    (
      TableExample(
        ["|HR (95% CI)"],
        [
          "Sepsis|–", "Delirium|1.2 (1.1–1.9)", "Stage|–", "II|1.2 (1.1–1.9)", "Age (years)|–",
          "18–40|1.2 (1.1–1.9)", "Smoking|–", "Never|1.2 (1.1–1.9)",
        ]), ["Delirium", "Stage | II", "Age (years) | 18–40", "Smoking | Never"]
    ),
    (
      TableExample(["|Zinc, mean (SD)"], ["Weight (kg)|—", "Baseline|80 (9)"]),
      ["Weight (kg) | Baseline"]
    ),
    // A heading that has values in another section heads the rows of its own; with a p value it comes again.
    (
      TableExample(
        ["|HR (95% CI)"],
        [
          "Overall survival|", "Stage|", "II|1.2 (1.1–1.9)", "Disease-free survival|",
          "Stage|1.2 (1.1–1.9)",
        ]), ["Overall survival | Stage | II", "Disease-free survival | Stage"]
    ),
    (
      TableExample(
        ["|Zinc (n = 50)"],
        [
          "Adverse events, n (%)|", "Infection|10 (20)", "Serious adverse events, n (%)|",
          "Infection|", "Pneumonia|3 (6)",
        ]),
      [
        nil, "Adverse events, n (%) | Infection",
        "Serious adverse events, n (%) | Infection | Pneumonia",
      ]
    ),
    (
      TableExample(
        ["|Zinc, mean (SD)|P"],
        ["Milk|8 (2)|.02", "Group × sex||.03", "Juice|8 (2)|.04", "Group × sex||.05"]),
      ["Milk", "Milk", "Group × sex", "Juice", "Juice", "Group × sex"]
    ),
    // A p value below several rows is that of their heading.
    (
      TableExample(
        ["|Zinc, n (%)"],
        [
          "Sex|", "Male|10 (20)", "Female|40 (80)", "|p = 0.8", "Age|", "Mean (SD)|61 (9)",
          "|p = 0.5",
        ]),
      ["Sex | Male", "Sex | Female", "Sex", "Age | Mean (SD)", "Age | Mean (SD)"]
    ),
  ]
}
