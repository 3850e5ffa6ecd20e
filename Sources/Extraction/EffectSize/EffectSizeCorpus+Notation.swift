import Lexing

extension EffectSize {
  /// Numbers, names and intervals as they are printed less often.
  static let notations: [Examples<EffectSize>] = [
    // Units of several words do not part an estimate from its interval.
    Examples(
      .of(.meanDifference, -3.2, -5.1, -1.3, unit: "mm Hg"),
      in: [
        "The mean difference was -3.2 mm Hg (-5.1 to -1.3).",
        "The mean difference was \u{2212}3\u{00B7}2 mm Hg (\u{2212}5\u{00B7}1 to \u{2212}1\u{00B7}3).",
      ]),
    Examples(
      .of(.meanDifference, 4.1, 2, 6.2, unit: "cm H2O"),
      in: ["The mean difference was 4.1 cm H2O (2.0 to 6.2)."]),
    Examples(
      .of(.meanDifference, 14, 5, 23, unit: "ml/min per 1.73 m2"),
      in: ["The mean difference was 14 ml/min per 1.73 m2 (5 to 23)."]),
    Examples(
      .of(.meanDifference, 0.3, 0.1, 0.5, 95, unit: "log10 copies/ml"),
      in: ["The difference was 0.3 log10 copies/ml (95% CI 0.1 to 0.5)."]),
    Examples(
      .of(.standardizedMeanDifference, 0.34, 0.12, 0.56, 95),
      in: [
        "The treatment effect was 0.34 SD units (95% CI 0.12 to 0.56).",
        "The difference between groups was 0.34 standard deviations (95% CI 0.12 to 0.56).",
        "Scores improved by 0.34 SD (95% CI 0.12 to 0.56) compared with controls.",
      ]),
    // Nor does the scale.
    Examples(
      .of(.meanDifference, 5.2, 1.9, 8.5, unit: "points"),
      in: ["The mean difference was 5.2 points on the WOMAC (1.9 to 8.5)."]),
    Examples(
      .of(.meanDifference, 3, 1, 5, 95, unit: "mm"),
      in: ["The mean difference was 3 mm on a 100 mm VAS (95% CI 1 to 5)."]),
    Examples(in: ["The difference between groups was significant at an interval of 15 msec."]),
    // The superscript is lost.
    Examples(
      .of(.meanDifference, -31, -45, -17, 95, unit: "× 109/L"),
      in: [
        "platelets were fewer (WMD -31 × 109/L; 95% CI, from -45 to -17 × 109/L)",
        "WMD, -31 × 109/L; 95% CI, -45 to -17 × 109/L",
      ]),
    Examples(
      .of(.meanDifference, -31, -45, -17, 95, unit: "× 10⁹/L"),
      in: [
        "platelets were fewer (WMD −31 × 10⁹/L, 95% CI −45 to −17)",
        "MD −31 × 10⁹/L (95% CI, −45 × 10⁹/L to −17 × 10⁹/L)",
        "WMD −31 × 10⁹/L; 95% CI, from −45 to −17 × 10⁹/L",
      ]),
    Examples(
      .of(.oddsRatio, 0.5, 0.3, 0.8, 95), in: ["OR0.5, 95%CI 0.3–0.8", "OR0.5 (95%CI0.3–0.8)"]),
    Examples(
      .of(.hazardRatio, 1.61, 1.05, 2.4, 95),
      in: ["HR=1,61 (95% CI 1,05–2,40)", "HR 1,61; 95% CI: 1,05 to 2,40"]),
    Examples(.of(.oddsRatio, 0.93, 0.67, 1.3), in: ["OR 0,93 [0,67–1,30]"]),
    Examples(
      .of(.oddsRatio, 15, 12, 20, 95), in: ["OR 1.5e+01 (95% CI 1.2e+01 to 2.0e+01)"]),
    // No ratio is of a thousand, unless whole numbers stand beside it.
    Examples(
      .of(.oddsRatio, 1.234, 1.1, 1.5, 95),
      in: ["OR 1,234 (95% CI 1,100 to 1,500)", "OR=1,234 (95% CI 1,100–1,500)"]),
    Examples(.of(.oddsRatio, 0.95, 0.78, 1.15, 95), in: ["OR 0,950 (95% CI 0,780–1,150)"]),
    Examples(.of(.oddsRatio, 1234, 98, 15_540, 95), in: ["OR 1,234 (95% CI 98 to 15,540)"]),
    Examples(
      .of(.meanDifference, 7, 2.4, 11.6, p: .equal, 0.003, adjusted: true),
      in: [
        "aMD 7.0 [2.4;11.6], p = 0.003",
        "adjusted mean difference (aMD) 7.0 [2.4; 11.6], p = 0.003",
      ]),
    Examples(
      .of(.riskDifference, -2.5, -8.9, 3.8, 95, unit: "percentage points", p: .equal, 0.42),
      in: ["(difference −2.5, 95% CI −8.9, 3.8 percentage points, P = 0.42)"]),
    Examples(
      .of(.meanDifference, 3, 0.4, 5.6, 90, unit: "%"),
      in: [
        "a mean difference of 3.0% (90% confidence limits ±2.6%)",
        "mean difference 3.0; 90% CL ±2.6%",
      ]),
    Examples(
      .of(.other, 0.011, p: .equal, 0.581), in: ["(p = 0.581; estimated effect size, 0.011)"]),
    Examples(
      .of(.oddsRatio, 2.3, 1.2, 4.4, 95), in: ["Exp(B) = 2.3, 95% CI 1.2–4.4"]),
    Examples(
      .of(.riskRatio, 3.33, 2.14, 5.19),
      in: ["relative risk ratio (RRR) = 3.33, CI = 2.14 to 5.19", "RRR = 3.33, CI 2.14–5.19"]),
    Examples(
      .of(.relativeRiskReduction, 66.1, 55, 74.8, 95, unit: "%"),
      in: [
        "vaccine efficacy was 66.1% (95% CI 55.0 to 74.8)", "VE 66.1% (95% CI, 55.0–74.8)",
        "vaccine effectiveness against infection of 66.1% (95% CI 55.0–74.8)",
      ]),
    Examples(
      .of(.meanDifference, -2.1, -3, -1.2, 95, unit: "kg"),
      in: [
        "the estimated treatment difference (ETD) was −2.1 kg (95% CI −3.0 to −1.2)",
        "weight fell (ETD −2.1 kg [95% CI −3.0 to −1.2])",
        "the placebo-corrected change was −2.1 kg (95% CI −3.0 to −1.2)",
        "a placebo-subtracted weight loss of −2.1 kg (95% CI −3.0 to −1.2)",
      ]),
    // One p value for two measures of one comparison, and one for each of a list.
    Examples(
      .of(.oddsRatio, 0.58, 0.4, 0.84, 95, p: .equal, 0.004),
      .of(.riskDifference, -7.9, -13.6, -2.6, 95, p: .equal, 0.004),
      in: [
        "(odds ratio [OR], 0.58 [95% CI, 0.40-0.84]; risk difference [RD], −7.9 [95% CI, −13.6 to −2.6]; "
          + "P = .004)"
      ]),
    Examples(
      .of(.relativeRiskReduction, 41, unit: "%", p: .less, 0.001),
      .of(.oddsRatio, 0.59, 0.45, 0.77, 95, p: .less, 0.001),
      in: [
        "the odds of infection decreased by 41% (odds ratio (OR) 0.59, 95% CI:0.45-0.77, P<0.001)"
      ]),
    Examples(
      .of(.meanDifference, -0.77, -0.86, -0.69, 95, p: .less, 0.00001),
      .of(.meanDifference, -0.36, -0.53, -0.2, 95, p: .less, 0.0003),
      in: [
        "a mean difference [95% CI] of −0.77 [−0.86, −0.69] in 3-month (P < 0.00001) and −0.36 [−0.53, "
          + "−0.20] in 2-year trials (P < 0.0003)"
      ]),
    // One-sided intervals, as trials of non-inferiority print them.
    Examples(
      .upTo(4, 97.5, of: .riskDifference, 1.3, unit: "%"),
      in: [
        "success in 98.7% vs. 100% (difference 1.3%, upper end of 1-sided 97.5% CI 4.0%)",
        "the risk difference was 1.3% (upper limit of the one-sided 97.5% CI, 4.0%)",
      ]),
    Examples(
      .upTo(1.17, 95, of: .hazardRatio, 0.81),
      in: ["a hazard ratio of 0.81 (upper 95% CI limit 1.17)", "HR 0.81 (95% CI upper bound 1.17)"]),
    Examples(
      .of(.riskDifference, 1.6, -1.3, 4.4, unit: "percentage points", p: .equal, 0.28),
      in: [
        "Uptake was 1.6 percentage points higher in the intervention group, which was not "
          + "statistically significant (confidence interval, CI [−1.3, 4.4], p = .28)"
      ]),
    Examples(
      .of(.riskDifference, 16, unit: "p.p.", p: .equal, 0.067),
      in: ["a 16 p.p. increase of skin-to-skin contact (p = 0.067)"]),
    Examples(
      .of(.riskDifference, 20, unit: "percentage points", p: .equal, 0.044),
      in: ["an increase of 20 percentage points in complete management (p = 0.044)"]),
    Examples(
      .of(.percentDifference, 44, unit: "%"), in: ["HOMA-B increased 44% relative to placebo"]),
    Examples(
      .of(.meanDifference, -0.8, -3.66, 2.06, 95), .of(.meanDifference, 0, -0.01, 0.02, 95),
      in: [
        "no differences between the groups in the component (−0.80, 95% CI −3.66 to 2.06) or in "
          + "QALYs from the EQ-5D-3 L (0.00, 95% CI −0.01 to 0.02)"
      ]),
    Examples(
      .of(.oddsRatio, 1.1, 1.07, 1.14, 95), .of(.oddsRatio, 0.64, 0.59, 0.7, 95),
      in: [
        "Age raised the risk (OR 1.10, 95% CI 1.07–1.14). Boys had a lower risk than girls (0.64, 95% "
          + "CI 0.59–0.70)."
      ]),
    Examples(
      .of(.meanDifference, 0.27, 0.007, 0.54, 95, p: .less, 0.001),
      in: ["the difference estimate for A1 versus B was 0.27, 95% CI: 0.007; 0.54, P < 0.001"]),
    Examples(
      .of(.partialEtaSquared, 0.15, p: .equal, 0.02),
      in: ["(F(1,34) = 5.66, p = 0.02, ηp² = 0.15, power = 0.64)"]),
    Examples(
      .of(.meanDifference, -0.7, -0.9, 1.35, 95, unit: "points"),
      in: ["the difference between R-1 and S-1 was −0.7 points (95% CI: −0.9 to 1.35)"]),
  ]

  /// What stands before the name of what it measures.
  static let beforeTheName: [Examples<EffectSize>] = [
    Examples(
      .of(.meanDifference, 5.2, 1.1, 9.3, 95, unit: "mmHg"),
      in: [
        "There was a 5.2 mmHg difference between groups (95% CI 1.1 to 9.3)",
        "a significant 5.2 mmHg difference in pressure (95% CI 1.1 to 9.3) was seen",
        "a 5.2 mmHg mean difference (95% CI 1.1 to 9.3)",
      ]),
    Examples(
      .of(.riskDifference, 12, 2, 22, 95, unit: "%"),
      in: [
        "a 12% absolute difference (95% CI 2 to 22)",
        "a 12% difference in mortality (95% CI 2 to 22)",
      ]),
    Examples(
      .of(.relativeRiskReduction, 28, unit: "%"),
      in: [
        "Survival was longer, with a 28% difference in the relative risk of death",
        "The drug was better, with a 28% difference in relative risk",
        "Survival was longer, for a 28% difference in the hazard of death",
      ]),
    Examples(.of(.riskDifference, 12, 4, 20, 95), in: ["12 fewer per 1000 (95% CI 4 to 20 fewer)"]),
    Examples(
      .of(.ratio, 2.3, 1.2, 4.4, 95),
      in: ["They were 2.3 times as likely to die (95% CI 1.2–4.4)"]),
    Examples(
      .of(.determination, 29, unit: "%", p: .less, 0.001),
      in: [
        "This model explained 29% of the variation in counts (P < 0.001)",
        "Age accounted for 29% of the total variance (P < 0.001)",
      ]),
    Examples(
      .of(.meanDifference, -1, -7, 5, 95, unit: "%", p: .equal, 0.77),
      in: [
        "Correction was 55.1% ± 18.3% compared with 54.1% ± 18.7% (difference, −1%; 95% CI, −7% to 5%; p = 0.77)"
      ]),
    Examples(
      .of(.meanDifference, 8, 4, 12.1, 95, unit: "mmHg"),
      in: [
        "In those above target at baseline, pressure was 8.0 (95% CI 4.0 to 12.1) mmHg lower compared to the control group"
      ]),
    Examples(
      .of(.relativeRiskReduction, 15, 5, 25, 95, unit: "%"),
      .of(.relativeRiskReduction, 15, 10, 20, 95, unit: "%"),
      in: [
        "It reduced the rate of exacerbations by 15% (95% CI 5, 25) versus one drug (compared with 15% [10, 20] in all)"
      ]),
    Examples(
      .of(.correlation, 0.2, p: .less, 0.001), .of(.correlation, 0.18, p: .equal, 0.002),
      in: [
        "Knowledge correlated with early scores (0.20, P < .001) and late scores (0.18, P = .002)"
      ]),
    Examples(
      .of(.relativeRiskReduction, 23, 11, 33, 95, unit: "%", p: .equal, 0.001),
      in: [
        "a 23% relative reduction in the risk (95% CI, 11 to 33; P = 0.001)",
        "a 23% relative risk reduction (95% CI, 11 to 33; P = 0.001)",
      ]),
    Examples(
      .of(.relativeRiskReduction, 23, unit: "%"), .of(.hazardRatio, 0.77, 0.6, 0.9, 95),
      in: [
        "The risk of death was reduced by 23% with the drug (HR 0.77; 95% CI 0.6–0.9)",
        "the risk of death was 23% lower than with placebo (HR 0.77; 95% CI 0.6–0.9)",
      ]),
    Examples(
      .of(.riskDifference, 10, 3, 17, 95, unit: "percentage points"),
      in: ["The share with a relapse was 10 percentage points lower (95% CI 3–17) with the drug"]),
    Examples(
      .of(.meanDifference, -1.2, -2.3, -0.1, 95, unit: "points"),
      in: ["The mean between-group difference at 12 weeks was −1.2 points (95% CI −2.3 to −0.1)"]),
    Examples(
      .of(.geometricMeanRatio, 1.05, 0.98, 1.12, 90),
      .of(.geometricMeanRatio, 1.02, 0.95, 1.09, 90),
      in: [
        "Geometric mean ratios (90% CI) were 1.05 (0.98–1.12) for AUC and 1.02 (0.95–1.09) for Cmax"
      ]),
    Examples(.of(.meanDifference, 5.2, unit: "mmHg"), in: ["the groups differed by 5.2 mmHg"]),
    Examples(
      .of(.meanDifference, 0.57, -0.67, 1.81, 95, p: .equal, 0.95),
      .of(.meanDifference, 0.46, -0.68, 1.59, 95, p: .equal, 0.42),
      in: [
        "no differences between groups in scores, psychological 0.57 (95% CI −0.67 to 1.81), P = .95, social 0.46 (95% CI −0.68 to 1.59), P = .42"
      ]),
  ]

  /// What a sentence, or the one before, says of its estimates.
  static let acrossSentences: [Examples<EffectSize>] = [
    Examples(
      .of(.oddsRatio, 1.5, 1.1, 2, 95, adjusted: true),
      in: [
        "After adjusting for age, the OR was 1.5 (95% CI 1.1 to 2.0)",
        "The OR was 1.5 (95% CI 1.1 to 2.0) after adjustment for age",
        "Controlling for age, smoking was a risk factor (OR 1.5, 95% CI 1.1 to 2.0)",
        "In multivariable logistic regression, smoking was a risk factor (OR 1.5, 95% CI 1.1 to 2.0)",
        "Adjusted odds ratios revealed that smoking (OR 1.5, 95% CI 1.1 to 2.0) was a risk factor",
      ]),
    Examples(
      .of(.hazardRatio, 1), .of(.hazardRatio, 1.2),
      in: ["The HRs for relapse were between 1.0 in men and 1.2 in women"]),
    Examples(
      .of(.oddsRatio, 1.95), .of(.oddsRatio, 3.95),
      in: [
        "with odds ratios ranging from 1.95 to 3.95", "the odds ratios ranged from 1.95 to 3.95",
      ]),
    Examples(
      .of(.hazardRatio, 0.89, 0.68, 1.17, 95, p: .equal, 0.4),
      .of(.hazardRatio, 1.01, 0.76, 1.35, p: .equal, 0.93),
      in: [
        "Events were similar (HR 0·89 [95% CI 0·68–1·17]; p=0·40). Their prevalence was similar in the third group (1·01 [0·76–1·35]; p=0·93)."
      ]),
  ]

  static let moreLookalikes: [Examples<EffectSize>] = [
    Examples(
      in: [
        "differences (1-way ANOVA) were found (P < 0.001)",
        "a = 7.284(1) Å, b = 12.800(1) Å, beta = 93.98(1) degree",
        "Donor sclerosis greater than 20% increases the risk of loss compared with none",
        "likelihood ratios were similar [5,11]", "the extinction coefficient of 1,12-dicarba",
        "the placebo-adjusted HR ranged from 2.2 to 4.0 bpm",
        "we defined a difference of at least 5%",
        "Women in the control group showed a decline of 1,191.6 (95% CI −2243.7, −139.5) steps/day compared to baseline",
        "at least a 5% difference between groups was expected",
        "Low doses impaired VE (−3.0 l/min)",
        "Events were as frequent in the third group (1.01 [0.76–1.35]; p=0.93)",
        "They received 30% of the total volume", "in 30% of the variable regions",
      ])
  ]

  /// A measure, what it is of, and its number; differences that are told by what is compared.
  static let ofOutcomes: [Examples<EffectSize>] = [
    Examples(
      .of(.standardizedMeanDifference, 0.68), .of(.standardizedMeanDifference, 0.57),
      in: [
        "Parenting improved (standardized mean difference [SMD] for positive parenting 0.68; SMD for "
          + "negative parenting 0.57)."
      ]),
    Examples(
      .of(.hazardRatio, 0.74), .of(.oddsRatio, 0.61),
      in: [
        "Risks were lower (hazard ratio for death 0.74; OR for relapse 0.61).",
        "Risks were lower (HR of death at 30 days 0.74, odds ratio of relapse 0.61).",
      ]),
    Examples(
      .of(.cohenD, 0.22), .of(.cohenD, 0.18),
      in: ["Effects were small (Cohen's d for anxiety 0.22; Cohen's d for depression 0.18)."]),
    Examples(
      .of(.meanDifference, 1.4, 0.7, 2.1, 95),
      in: [
        "Compared with the control group, the diet group increased its intake (mean=1.4, 95% CI=0.7, "
          + "2.1).",
        "Relative to usual care, the diet raised intake (mean 1.4; 95% CI 0.7 to 2.1).",
      ]),
    Examples(
      .of(.percentDifference, 19, 1, 38, 95, unit: "%"),
      in: [
        "Compared with the controls, those on the diet with more vegetables, fruit and whole grain in "
          + "each of their meals excreted potassium (mean=19%, 95% CI=1%, 38%)."
      ]),
    Examples(
      .of(.relativeRiskReduction, 15, -20, 40, 95, unit: "%"),
      .of(.relativeRiskReduction, 16, 10, 20, 95, unit: "%"),
      .of(.relativeRiskReduction, 36, 6, 57, 95, unit: "%"),
      in: [
        "It reduced the rate of attacks by 15% (95% CI: -20, 40) versus one drug (compared with 16% "
          + "[10, 20] in all) and by 36% (95% CI: 6, 57) versus the other."
      ]),
    Examples(
      .of(.percentDifference, 8, 2, 14, 90, unit: "%"),
      in: [
        "A reduction of 8% (90% CI: 2%, 14%) from baseline in clearance was seen with the drug vs "
          + "placebo."
      ]),
    Examples(
      .of(.meanDifference, 1, unit: "log10"),
      in: [
        "Treated women had a 1 log10 lower viral load, as well as fewer fevers, compared with women "
          + "not treated."
      ]),
    Examples(
      .of(.hazardRatio, 1.2, adjusted: true),
      in: ["The adjusted HR at 3 months was 1.2, while treatment had an effect beyond 4.7 months."]),
    Examples(
      .of(.meanDifference, 170, p: .less, 0.001), .of(.meanDifference, 180, p: .less, 0.001),
      .of(.meanDifference, 160, unit: "mL", p: .less, 0.001),
      in: [
        "Volume was greater with the drug than with placebo (p < 0.001), with LSM (± SEM) differences "
          + "of 170 ± 24, 180 ± 24, and 160 ± 24 mL, respectively."
      ]),
    Examples(
      in: [
        "Remission was complete in 27%, 31% more than 50% response, and none in 40% with one drug than "
          + "the other.",
        "No mean difference was found between the groups in the number of teeth (1.8 in one, 1.9 in "
          + "the other) (P = 0.25).",
      ]),
    // The higher bound stands first.
    Examples(
      .of(.riskDifference, 1.5, -1.9, 4.9, 95, unit: "%"),
      in: ["Rates were 92.5% and 94% (difference 1.5%, 95%CI: 4.9% to -1.9%)."]),
    Examples(
      .of(.riskDifference, 0.033, p: .equal, 0.23),
      in: [
        "The flare rate was 0.081 on the drug and 0.049 on placebo, a difference of 0.033 (P = 0.23)."
      ]),
    Examples(
      .of(.meanDifference, 0.12, p: .equal, 0.01),
      in: ["The mean score was 0.62 versus 0.50, a difference of 0.12 (P = 0.01)."]),
    Examples(
      .of(.areaUnderCurve, 0.723), .of(.areaUnderCurve, 0.629),
      in: ["It was 0.20 for pain (AUC = 0.723), and 0.98 for appearance (AUC = 0.629)."]),
    Examples(
      in: [
        "Compared with baseline, weight decreased (mean = 2.1; 95% CI 1.0 to 3.2).",
        "The dose was high (HR in women 72).",
      ]),
  ]
}
