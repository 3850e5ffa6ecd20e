import Lexing

extension EffectSize {
  /// Texts with their estimates, and look-alikes.
  package static let corpus =
    ratios + intervals + differences + comparisons + shared + unnamed + associations + lists
    + notations + besideOthers + ofOutcomes + beforeTheName + acrossSentences + ofCohorts + ofGroups
    + lookalikes
    + moreLookalikes + ofOwners + ofOtherAmounts + ofNames + ofSeveral

  private static let ratios: [Examples<EffectSize>] = [
    Examples(
      .of(.hazardRatio, 0.74, 0.6, 0.91), .of(.hazardRatio, 0.68, 0.52, 0.89),
      in: ["HRs for relapse and death were 0.74 (0.60–0.91) and 0.68 (0.52–0.89), respectively"]),
    Examples(
      .of(.hazardRatio, 0.74, 0.61, 0.9, 95),
      in: [
        "(HR 0.74, 95% CI 0.61–0.90)", "hazard ratio, 0.74; 95% CI, 0.61 to 0.90",
        "hazard ratio [HR] = 0.74 [95% CI: 0.61, 0.90]", "HR (95% CI) 0.74 (0.61-0.90)",
        "HR[95%CI] = 0.74 [0.61–0.90]", "HR for death was 0.74 (95% CI 0.61–0.90)",
        "HR 0·74, 95% CI 0·61–0·90", "(HR 0.74. 95% CI 0.61–0.90)",
        "the hazard ratio for relapse in the high-dose group, 0.74; 95 percent confidence interval, "
          + "0.61 to 0.90",
        "HR = 0.74, two-sided 95% CI: 0.61-0.90", "HR...=...0.74, 95% CI [0.61, 0.90]",
        "HR; 95% CI: 0.74; 0.61 to 0.90", "HR 0.74 per 10 mg (95% CI 0.61–0.90)",
      ]),
    Examples(
      .of(.oddsRatio, 1.81, 1.51, 2.16),
      in: [
        "(OR=1.81, CI 1.51-2.16)", "odds ratio 1.81 (1.51 to 2.16)",
        "The odds ratio for relapse was 1.81 (1.51 to 2.16)", "OR, 1.81; 1.51, 2.16)",
      ]),
    Examples(
      .of(.oddsRatio, 1.21, 0.8, 1.83, 95, p: .equal, 0.36, adjusted: true),
      in: [
        "adjusted OR 1.21, 95% CI .80–1.83, p = 0.36", "aOR 1.21 (95% CI 0.80–1.83; P = .36)",
        "aOR 1.21, P = .36, 95% CI 0.80–1.83", "AOR = 1.21 (95% CI, 0.80–1.83) (P = 0.36)",
      ]),
    Examples(
      .of(.riskRatio, 0.41, 0.19, 0.85),
      in: ["relative risk 0.41 (0.19–0.85)", "RR 0.41 [0.19–0.85]"]),
    Examples(
      .of(.incidenceRateRatio, 0.9, 0.62, 1.33, 95),
      in: ["an incidence rate ratio between the groups of 0.90 (95% CI 0.62–1.33)"]),
    Examples(.of(.geometricMeanRatio, 1.12, 0.98, 1.28, 90), in: ["GMR 1.12 (90% CI 0.98–1.28)"]),
    Examples(.of(.ratio, 2.3, 1.2, 3.4, 95), in: ["a 2.3-fold higher risk (95% CI 1.2–3.4)"]),
    Examples(.of(.oddsRatio, 2.6), in: ["OR 2.6", "odds ratio of 2.6", "OR = 2.6"]),
    Examples(.of(.numberNeededToTreat, 8), in: ["NNT = 8", "number needed to treat was 8"]),
  ]

  private static let intervals: [Examples<EffectSize>] = [
    Examples(
      .of(.cohenD, 1.9, 1, 2.8, 95, p: .less, 0.001),
      in: [
        "Cohen d [95% CI] = 1.9 [1.0-2.8], P < .001",
        "Cohen’s d = 1.9 (95% CI 1.0 to 2.8; P < .001)",
      ]),
    Examples(
      .of(.riskDifference, 7.5, -0.9, 15.9, 95, unit: "%"),
      in: [
        "(difference 7.5%; 95% CI-0.9 to 15.9)",
        "a risk difference of 7.5% (95% CI −0.9% to 15.9%)",
      ]),
    Examples(
      .of(.oddsRatio, 2.0, 1.02, 3.91, 95),
      in: ["OR 2.00, 95% CI 1.02, 3.91", "OR 2.00 (95% CI; 1.02 – 3.91)"]),
    // A misprint; the interval is taken and flagged.
    Examples(.of(.regressionCoefficient, -0.02, 0.88, 0.083), in: ["Beta −0.02, [0.88, 0.083]"]),
  ]

  private static let differences: [Examples<EffectSize>] = [
    Examples(
      .of(.meanDifference, 3.2, 1.1, 5.3, 95, unit: "mmHg"),
      in: [
        "a difference of 3.2 mmHg (95% CI 1.1 to 5.3)", "mean difference 3.2 mmHg, 95% CI 1.1–5.3",
        "the difference in pressure between the groups was 3.2 mmHg (95% CI 1.1 mmHg to 5.3 mmHg)",
        "pressure differed by 3.2 mmHg (95% CI 1.1 to 5.3)",
      ]),
    Examples(
      .of(.meanDifference, -0.15, -0.25, -0.06, 95, unit: "mmol/l"),
      in: [
        "cholesterol was lower than in controls (-0.15 mmol/l, 95% CI -0.25, -0.06)",
        "MD −0.15 mmol/l [95% CI −0.25 to −0.06]",
      ]),
    Examples(
      .of(.meanDifference, 0.012, -0.016, 0.041, p: .equal, 0.372),
      in: ["no significant difference between the groups [0.012 (-0.016, 0.041), p = 0.372]"]),
    Examples(
      .of(.meanDifference, 5.7, 3.1, 14.7, 95, unit: "points", p: .equal, 0.1),
      in: [
        "scores rose by 5.7 (95% CI 3.1 to 14.7) points more than in the control group (P = 0.1)"
      ]),
    Examples(
      .of(.meanDifference, -0.42, -0.62, -0.23, 95, unit: "%"),
      in: [
        "HbA1c fell; the difference was −0.42% (95% CI −0.62% to −0.23%)"
      ]),
    Examples(
      .of(.meanDifference, 11, unit: "°", p: .equal, 0.001),
      in: [
        "flexion was 11° more in the control group (P = 0.001)"
      ]),
    Examples(
      .of(.meanDifference, 1586.01, 1087.18, 6277.28, 95, unit: "€"),
      in: [
        "costs (difference between the groups: 1,586.01€; 95% CI 1,087.18 to 6,277.28)"
      ]),
    Examples(
      .of(.standardizedMeanDifference, 0.35, 0.11, 0.59, 95),
      in: [
        "standardized mean difference 0.35 (95% CI 0.11–0.59)", "SMD = 0.35, 95% CI 0.11 to 0.59",
      ]),
    Examples(.of(.other, 0.58), in: ["the effect size at 12 months was 0.58", "ES = 0.58"]),
  ]

  private static let comparisons: [Examples<EffectSize>] = [
    Examples(
      .of(.relativeRiskReduction, 39, unit: "%"),
      in: [
        "had a 39% lower mortality risk", "a 39% reduction in the risk of relapse",
        "relative risk reduction, 39%",
      ]),
    Examples(
      .of(.relativeRiskReduction, 21, 0, 38, 95, unit: "%", p: .equal, 0.05),
      in: [
        "Incidence was reduced by 21% (95% CI: 0 to 38%; p = 0.05)",
        "a relative risk reduction of 21% (95% CI 0–38; P = 0.05)",
      ]),
    Examples(
      .of(.relativeRiskReduction, 16, 5, 26, 95, unit: "%"),
      .of(.relativeRiskReduction, 5, 0, 10, 95, unit: "%"),
      in: [
        "Compared with controls, they had 16% (95% CI: 5 to 26%) and 5% (95% CI: 0 to 10%) reduction in days"
      ]),
    Examples(
      .of(.riskDifference, 4, unit: "%"), .of(.percentDifference, 45, 9, 93, 95, unit: "%"),
      in: ["a 4% absolute increase and a 45% relative increase (95% CI 9–93%) between the groups"]),
    Examples(
      .of(.riskDifference, 5.5, 0.2, 10.8, 95, unit: "%"),
      in: [
        "5.5% (95% CI 0.2 to 10.8) more participants slept well"
      ]),
  ]

  /// What no name of a measure introduces, or one name for several.
  private static let shared: [Examples<EffectSize>] = [
    Examples(
      .of(.oddsRatio, 1.3, 1.1, 1.6, 95),
      in: ["OR 1.3 [95% IC: 1.1–1.6]", "OR 1.3 (IC 95% 1.1–1.6)"]),
    Examples(
      .of(.meanDifference, 41, 12, 70, 95),
      in: ["costs were higher (difference £41, 95% CI £12 to £70)"]),
    Examples(
      .of(.meanDifference, 19, p: .less, 0.001),
      .of(.meanDifference, 16, unit: "mL", p: .less, 0.001),
      in: ["with differences of 19 ± 2 (p < 0.001) and 16 ± 2 mL (p < 0.001), respectively"]),
    Examples(
      .of(.meanDifference, 3.2, 0.4, 6, 95, unit: "mmHg"),
      .of(.meanDifference, 0.3, 0.1, 0.5, 95, unit: "mmol/L"),
      in: [
        "pressure and cholesterol were 3.2 (95% CI 0.4 to 6.0) mmHg and 0.3 mmol/L (95% CI 0.1 to 0.5) lower in the intervention group"
      ]),
    Examples(
      .of(.percentDifference, 39, unit: "%"), .of(.percentDifference, 53, unit: "%"),
      in: ["the relative differences were 39% for quality, 53% for noise"]),
    Examples(
      .of(.relativeRiskReduction, 14, unit: "%"), .of(.relativeRiskReduction, 42, unit: "%"),
      in: [
        "Use was associated with a 14% and 42% lower risk",
        "Use led to 14% and 42% reduction in complications compared with none",
      ]),
    Examples(
      .of(.percentDifference, 31, unit: "%"),
      in: [
        "They did 31% more repetitions than the others",
        "Compared with placebo, they needed 31% less morphine",
        "Density increased by 31% in the drug group versus placebo",
      ]),
    Examples(
      .of(.relativeRiskReduction, 32, unit: "%"), .of(.riskRatio, 0.68, 0.51, 0.92, 95),
      in: ["The drug led to a 32% reduction in fractures (RR 0.68, 95% CI 0.51–0.92)"]),
    Examples(
      .of(.relativeRiskReduction, 47, unit: "%", p: .equal, 0.008),
      in: ["the exacerbation rate was lower (47%; P = .008) with the drug"]),
    Examples(
      .of(.percentDifference, 22.5, unit: "%", p: .less, 0.001),
      in: ["It reduced the number of days with poor control versus placebo by 22.5% (P < .001)"]),
    Examples(
      .of(.percentDifference, 2, unit: "%", p: .equal, 0.9),
      .of(.percentDifference, -14, unit: "%", p: .equal, 0.24),
      in: ["Lipids were, compared with the control trial, +2% (P = .90) and -14% (P = .24)"]),
    Examples(
      .of(.ratio, 4),
      in: ["They relapsed 4 times less often than the others", "4-fold higher odds than in men"]),
    Examples(
      .of(.ratio, 1.04, 0.97, 1.11, 90),
      in: [
        "the ratio (drug to placebo) of the fold change of filtration was 1.04 (90% CI 0.97–1.11)"
      ]
    ),
    Examples(
      .of(.hazardRatio, 1.2, p: .equal, 0.01), .of(.hazardRatio, 1.3, p: .equal, 0.01),
      in: ["(HR 1.20 for relapse; and HR 1.30 for death; both P = .01)"]),
    Examples(
      .of(.hazardRatio, 1.4, 1.1, 1.8, 95, p: .equal, 0.002),
      in: [
        "HR, 1.40; 95% CI, 1.1–1.8; two-sided P = .002",
        "HR 1.4 (95% CI 1.1–1.8; log-rank P = .002)",
        "HR 1.4 (95% CI 1.1–1.8, 2-tailed p = 0.002)",
      ]),
    Examples(
      .of(.hazardRatio, 0.99, 0.77, 1.26, 95, p: .equal, 0.91),
      .of(.hazardRatio, 0.85, 0.62, 1.15, 95, p: .equal, 0.29),
      in: [
        "Hazard ratios were 0.99 for disease-free survival (DFS) (95% CI: 0.77-1.26; p=0.91), and 0.85 for overall survival (OS) (95% CI: 0.62-1.15; p=0.29)."
      ]),
    Examples(
      .of(.meanDifference, 2.7, 0.13, 5.27, 95, p: .equal, 0.04),
      in: ["MD = +2.70, 95% CI = +0.13 to + 5.27, p = 0.04"]),
    Examples(
      .of(.meanDifference, 5.4, 0.5, 10.5, 95, unit: "servings/week", p: .equal, 0.04),
      in: [
        "a difference of 5.4 servings/week; p = 0.04; 95% CI = [0.5, 10.5]",
        "(mean diff = 5.4 servings/week, 95% CI 0.5–10.5, p = 0.04)",
      ]),
    Examples(
      .of(.ratio, 0.64, 0.59, 0.7, 95),
      in: ["boys had lower risk than girls (0.64, 95% CI: 0.59–0.70)"]),
    Examples(
      .of(.relativeRiskReduction, 17, unit: "%"), in: ["it came later (17 % risk reduction)"]),
    Examples(
      .of(.percentDifference, 38, unit: "%"), .of(.hazardRatio, 0.62, 0.41, 0.94, 95),
      in: ["It improved survival versus placebo by 38% (HR = 0.62; 95% CI, 0.41-0.94)"]),
    Examples(.of(.cohenD, 0.62), .of(.cohenD, 2.4), in: ["(Cohen’s d = 0.62–2.40)"]),
  ]

  /// What the sentence compares without a measure's usual name.
  private static let unnamed: [Examples<EffectSize>] = [
    Examples(
      .of(.meanDifference, -0.6, -1.49, 0.11, 95), .of(.meanDifference, -0.1, -1.04, 0.86, 95),
      in: [
        "The score differences between the groups were −0.6 (95% CI −1.49 to 0.11) in R-1 and −0.1 (95% CI −1.04 to 0.86) in S-1"
      ]),
    Examples(
      .of(.percentDifference, 13, 1, 26, 95, unit: "%"),
      in: ["The risk of death increases by 13% (95% CI 1–26) for each year of work"]),
    Examples(
      .of(.percentDifference, 4.2, 1.2, 7.1, 95, unit: "%"),
      in: ["Efficiency was 4.2% higher with melatonin (95% CI 1.2 to 7.1)"]),
    Examples(
      .of(.ratio, 2.5),
      in: [
        "had a 2.5-fold increased risk of fracture", "a 2.5-fold increase in the odds of asthma",
      ]),
    Examples(
      .of(.ratio, 0.7, 0.6, 0.81), in: ["Women were less likely to stop (0.70, CI 0.60 to 0.81)"]),
    Examples(
      .of(.meanDifference, -76, -122, -31, 95, unit: "ml/min", p: .equal, 0.002),
      in: [
        "Uptake was reduced compared with placebo (EMD: −76 ml/min, 95% CI −122 to −31, p = 0.002)"
      ]),
    Examples(
      .of(.meanDifference, -0.02, -0.15, 0.11, 95),
      in: ["The score (−0.02; 95% CI −0.15, 0.11) did not change compared with placebo"]),
    Examples(
      .of(.meanDifference, 0.36, unit: "kg", p: .equal, 0.001),
      in: ["(1.57 vs. 1.93 kg, difference 0.36 [SE 0.10] kg, p = 0.001)"]),
    Examples(
      .of(.hazardRatio, 0.6),
      in: ["The HRs for relapse were 0.6 in both", "HR for relapse was 0.6"]),
    Examples(
      .of(.numberNeededToTreat, 571),
      in: ["a number needed to treat (NNT) to prevent one infection of 571"]),
    Examples(
      .of(.oddsRatio, 16, 3.8, 67.3, 95, p: .less, 0.01),
      in: ["(OR 16.0, 95% CI 3.8–67.3; Bonferroni-adjusted p-value < 0.01)"]),
    Examples(
      .of(.oddsRatio, 2.44, 1.14, 5.2, 95), in: ["odds ratio (OR) = 2.44 (95% [CI]: 1.14–5.2)"]),
    Examples(
      .of(.other, 0.9, 0.08, 1.73, 95, p: .equal, 0.033),
      in: ["than in the other group (ES, 0.90 [95% CI, 0.08, 1.73; P = 0.033])"]),
    Examples(
      .of(.cohenD, 0.5), .of(.cohenD, 0.47),
      in: ["Cohen’s d effect sizes were 0.50 for the left side and 0.47 for the right side"]),
    Examples(
      .of(.correlation, 0.7, 0.59, 0.82, 95),
      in: [
        "the genetic correlation (r(A)=0.70, 95% CI=0.59–0.82)", "rho(s) = 0.70 (95% CI 0.59–0.82)",
      ]),
    Examples(
      .of(.ratio, 168, 92, 305), in: ["DOR=168 [92–305] and SROC=0.98 [0.96–0.99]"]),
    Examples(
      .of(.meanDifference, -0.01, -0.06, 0.05, 95),
      in: ["completeness did not differ (AMD −0.01, 95% CI −0.06 to 0.05)"]),
  ]

  private static let associations: [Examples<EffectSize>] = [
    Examples(
      .of(.correlation, -0.45, p: .less, 0.01),
      in: [
        "(r = −0.45, n = 30, P<.01)", "Spearman's rho = −.45; P < .01",
        "correlated (r −0.45, p<0.01)", "rs = −0.45 (P < 0.01)", "ρ = −0.45, p < 0.01",
      ]),
    Examples(.of(.determination, 0.69), in: ["r2 = 0.69", "R² = 0.69", "r(2) = 0.69"]),
    Examples(.of(.etaSquared, 0.122), in: ["η2 = 0.122", "η² = .122", "eta squared was 0.122"]),
    Examples(
      .of(.partialEtaSquared, 0.105),
      in: [
        "partial Eta squared (ηp2) was 0.105", "ηp² = .105", "ηp2 = 0.105", "partial η² = 0.105",
      ]),
    Examples(
      .of(.regressionCoefficient, 3.62, 2.01, 5.18, 95),
      in: [
        "B=3.62, 95% CI 2.01 to 5.18", "β = 3.62 (95% CI 2.01; 5.18)",
        "beta 3.62, SE = 0.8, 95% CI 2.01–5.18", "B=3.62, SE 0.8, 95% CI 2.01–5.18",
      ]),
    Examples(
      .of(.areaUnderCurve, 0.85, 0.8, 0.9, 95),
      in: [
        "AUC 0.85 (95% CI 0.80–0.90)", "an area under the ROC curve of 0.85 (95% CI 0.80 to 0.90)",
      ]),
    Examples(
      .of(.cohenD, 0.45), in: ["(d = 0.45)", "Cohen's d of 0.45", "effect size (Cohen d) was 0.45"]),
    Examples(.of(.hedgesG, 0.33), in: ["Hedges' g = 0.33", "g = 0.33"]),
  ]

  private static let lists: [Examples<EffectSize>] = [
    Examples(
      .of(.hazardRatio, 0.74), .of(.hazardRatio, 0.82),
      in: ["HR 0.74 and 0.82, respectively", "hazard ratios of 0.74 and 0.82"]),
    Examples(
      .of(.standardizedMeanDifference, 0.36, p: .less, 0.0001),
      .of(.standardizedMeanDifference, 0.21, p: .equal, 0.02),
      .of(.standardizedMeanDifference, 0.23, p: .equal, 0.01),
      in: [
        "cognition (P < 0.0001), function (P = 0.02) and status (P = 0.01), with SMDs of 0.36, 0.21, and 0.23, respectively"
      ]),
    Examples(
      .of(.correlation, -0.75, p: .less, 0.001), .of(.correlation, -0.76, p: .less, 0.001),
      in: ["(r = -0.75 and -0.76, respectively; P < 0.001 for both)"]),
    Examples(
      .of(.oddsRatio, 2.37, 1.2, 4.68, 95), .of(.oddsRatio, 2.04, 1.03, 4.06, 95),
      in: [
        "than controls (OR 2.37, 95% CI 1.20–4.68) and (2.04, 95% CI 1.03–4.06) respectively",
        "odds ratios (95% CI) were 2.37 (1.20–4.68) for men and 2.04 (1.03–4.06) for women",
      ]),
    Examples(
      .of(.cohenD, 0), .of(.cohenD, 0.99),
      in: ["Cohen’s d of (0.00) before and (0.99) after the phase"]),
  ]

  private static let lookalikes: [Examples<EffectSize>] = [
    Examples(
      in: [
        "5 or 6 patients", "HR 72 bpm", "HR rose to 85", "RR 18/min", "AUC was 1250 ng·h/mL",
        "0.1 (−0.1 to 0.4) and 0.2 (0.0 to 0.4) with ORS", "ORS 0.2 (0.1–0.4)",
        "Group A lost 2.1 kg and group B 0.4 kg", "response rate was 45% (95% CI 35–55)",
        "median survival was 10.9 months (95% CI 8.1–12.2) versus 8.1 months (95% CI 6–9)",
        "to detect a difference of 10% with 80% power", "a β-blocker 5.5 mg", "grade B or C",
        "there was no difference (29% vs 31%)", "the effect of 8 weeks of training", "2 or more",
        "survival was longer with A (9.9 months; 95% CI, 8.7 to 11.8) than with B (5.8 months; 95% CI, 5.3 to 8.1)",
        "no difference in response in one arm (24.3%; 90% CI 18.6-30.8) and the other (25.2%; 90% CI 19.4-31.7)",
        "d = 5 mm", "at doses of 300 mg the difference was seen", "5 g = 1 dose", "odds were even",
        "To detect a change of 35%, 26 patients were required (α = 0.05, β = 0.2)",
        "with differences at only 3 months (P < .02)",
        "no significant difference: 0.8% (n = 29) of women and 0.9% (n = 33) of men",
        "breathing was slower: respiratory rate (RR) (15.4 vs 19.2)",
        "the risk was 5–11 times higher than in men", "in Baltimore, MD (80% women)",
        "a fall of 22% against a 2.3% reduction among children",
        "The addition of 16 Gy improved control in the intervention group",
        "A 10% relative decline in capacity predicted mortality in men versus women",
        "FEV1 was 15–34 mL higher with A than with placebo (p = 0.01)",
        "The HR change at 1 hour was 7.9 (8.5) beats per minute",
        "Filtration was 15–34 mL/min/1.73 m² lower than in men",
        "Respiratory rate (RR) was 15.4", "The RR was 15.4 in group A",
        "The objective response rate (OR) was 3.1",
        "prevalence 62.6/100,000 (95% CI 59.95-65.24)", "relapsed 5 months later",
        "may account for the majority of this difference [28]", "Kendall’s tau coefficient = 0.11",
        "a Cronbach's alpha coefficient of 0.91", "the coefficient of variation was 4.2",
        "With α = 0.05 and 1 − β = 0.80, 26 patients were required",
        "80% power to detect a hazard ratio of 0.58", "the non-inferiority margin (d = 0.33)",
      ])
  ]
}
