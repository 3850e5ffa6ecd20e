import Lexing

extension EffectSize {
  /// Differences of groups that a comparative, a verb or what they are counted from tells.
  static let ofGroups: [Examples<EffectSize>] = [
    Examples(
      .of(.meanDifference, 3.1, unit: "years", p: .equal, 0.02),
      in: [
        "Women who declined were 3.1 years older (p = 0.02) and more often single.",
        "On average those in the third group were 3.1 years younger (P = 0.02).",
      ]),
    Examples(
      .of(.meanDifference, 0.6, 0.2, 1, 95, unit: "days"),
      in: ["Infants with samples were 0.6 (95% CI 0.2–1.0) days younger than those without."]),
    Examples(
      .of(.meanDifference, 5.5, unit: "weeks", p: .equal, 0.03),
      in: ["Also, 5.5 weeks more had gone by since surgery for the men who took part (p = 0.03)."]),
    Examples(
      .of(.meanDifference, 9, unit: "days"),
      in: ["Zinc was associated with 9 days longer breastfeeding."]),
    Examples(
      .of(.meanDifference, 0.31, unit: "mmol/l"),
      in: [
        "Cholesterol was significantly reduced by 0.31 mmol/l (6.1%) after intake of sterols v. placebo.",
        "Cholesterol was reduced by 0.31 mmol/l compared with the control diet.",
      ]),
    Examples(
      .of(.meanDifference, 21.5, p: .less, 0.001),
      .of(.meanDifference, 19.8, unit: "mL", p: .less, 0.001),
      in: [
        "Both doses gave LS mean improvements versus placebo of 21.5 ± 3.2 and 19.8 ± 3.1 mL "
          + "(P < 0.001)."
      ]),
    // Ratios of prevalences, and of what was not reached.
    Examples(
      .of(.riskRatio, 1.51, 1.32, 1.73, 95), .of(.riskRatio, 2.2, 1.6, 3, 95),
      in: [
        "More of them came to a meeting (prevalence rate ratio 1.51 [95% CI 1.32–1.73]) and to a second "
          + "one (2.20 [95% CI 1.60–3.00])."
      ]),
    Examples(
      .from(0.47, 95, of: .hazardRatio, 0.66),
      in: ["Survival was longer (HR 0.66, 95% CI 0.47–NR)."]),
    Examples(
      .of(.riskDifference, 0.03, -0.05, 0.11, 95),
      in: ["It was not inferior (difference of responder rate: 0.03, 95% CI −0.05 to 0.11)."]),
    Examples(
      .of(.meanDifference, 0.03, -0.05, 0.11, 95),
      in: ["It was not inferior (difference of growth rate: 0.03, 95% CI −0.05 to 0.11)."]),
    Examples(
      .of(.percentDifference, -36.2, unit: "%", p: .equal, 0.04),
      in: ["Pain was reduced compared with placebo (−36.2%, P = 0.04)."]),
    Examples(
      .of(.riskDifference, -6.2, unit: "%", p: .equal, 0.04),
      in: ["The rate of falls was reduced compared with placebo (−6.2%, P = 0.04)."]),
    Examples(
      .of(.etaSquared, 0.04), .of(.cohenD, 0.7, p: .less, 0.001),
      in: ["They gained (η² = 0.04) (M = 1.15, p < 0.001, Cohen's d = 0.70)."]),
    Examples(
      .of(.relativeRiskReduction, 41.2, unit: "%", p: .equal, 0.001),
      .of(.relativeRiskReduction, 28.7, unit: "%", p: .equal, 0.02),
      in: [
        "The disease advanced less in year 1 (41.2% relative reduction, p = 0.001) and year 2 (28.7% "
          + "relative reduction, p = 0.02)."
      ]),
    Examples(
      .of(.meanDifference, -0.07, -0.15, 0.01, unit: "mm"),
      in: [
        "The wall was thinner and its increase smaller in the trained group (- 0.07 mm [- 0.15-0.01]) "
          + "compared with controls.",
        "The wall was thinner, its increase smaller (−0.07 mm [−0.15 to 0.01]) than in controls.",
      ]),
    Examples(
      .of(.oddsRatio, 1.31, 1.02, 1.68, 95),
      in: ["OR 1.31, IC95% 1.02-1.68", "OR 1,31 (IC95% 1,02;1,68)", "OR 1.31 (IC 95% 1.02–1.68)"]),
    Examples(
      in: [
        "The wall was smaller (-2 mm [-4 to -1]) at the end.",
        "Median (IQR) change was greater with the drug (-3.2 kg [-8.1 to -0.3]) than in controls.",
        "The wall was smaller, median (-2 mm [-4 to -1]), than that of controls.",
        "The change was smaller (-2 mm [-4 to -1]) than in controls (-5 mm [-7 to -3]).",
        "An intra-class correlation coefficient of 0.38 was found.",
        "The intracluster correlation was 0.01 (95% CI 0.00–0.05).",
        "Patients aged 65 years or older were excluded (P = 0.02).",
        "Children 5 years older had been vaccinated before.",
        "IgG recovered to levels that were 12.4% lower than those at baseline.",
        "Fat was reduced in the group, with 11% decreased BMI and 18% decreased waist after a year of "
          + "follow-up compared with baseline.",
        "Pressure was reduced by 5 mmHg with the drug v. 2 mmHg with placebo.",
        "Pressure was reduced by 5 mmHg from baseline, compared with placebo.",
        "the placebo group of 21.5 kg",
      ]),
  ]
}
