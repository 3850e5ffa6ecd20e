import Lexing

extension EffectSize {
  /// Estimates beside p values and statistics that are not theirs.
  static let besideOthers: [Examples<EffectSize>] = [
    // A p value before its estimate.
    Examples(
      .of(.oddsRatio, 0.62, 0.41, 0.94, 95, p: .equal, 0.02),
      in: [
        "Breakfast was protective (p = 0.02, OR = 0.62, 95% CI 0.41–0.94).",
        "(χ2 = 5.9, P = 0.02, OR = 0.62, 95% CI = 0.41–0.94)",
      ]),
    Examples(
      .of(.oddsRatio, 1.12, 1.05, 1.19, 95, p: .equal, 0.002),
      .of(.oddsRatio, 3.4, 1.8, 6.4, 95, p: .less, 0.001),
      in: [
        "Predictors were age (p = 0.002; OR 1.12; 95% CI 1.05–1.19) and shock (p < 0.001; OR 3.4; 95% CI "
          + "1.8–6.4)."
      ]),
    Examples(
      .of(.cohenD, 0.45, p: .equal, 0.03), .of(.cohenD, 0.61, p: .equal, 0.002),
      in: ["Groups differed (t = 2.3, p = .03, d = .45; t = 3.1, p = .002, d = .61)."]),
    // A list of p values, each with its own P.
    Examples(
      .of(.correlation, 0.47, p: .less, 0.001), .of(.correlation, 0.31, p: .equal, 0.02),
      in: [
        "Weight correlated with both pressures (r = 0.47 and 0.31, P < 0.001 and P = 0.02, respectively).",
        "Age (r = 0.47) and weight (r = 0.31) correlated with stiffness (p < 0.001 and p = 0.02, "
          + "respectively).",
      ]),
    Examples(
      .of(.hazardRatio, 2.7, p: .equal, 0.04), .of(.hazardRatio, 3, p: .equal, 0.02),
      in: [
        "Both were associated with death (hazard ratio: 2.7 and 3.0; P = 0.04 and P = 0.02, respectively), "
          + "as was age (P < 0.001)."
      ]),
    // p values of heterogeneity, interaction and bias.
    Examples(
      .of(.riskRatio, 0.72, 0.55, 0.94, 95),
      in: [
        "The pooled RR was 0.72 (95% CI 0.55–0.94; heterogeneity p = 0.31).",
        "RR 0.72 (95% CI 0.55–0.94), with no evidence of heterogeneity (p = 0.31).",
        "RR 0.72 (95% CI 0.55–0.94; P = 0.31 for interaction)",
        "RR 0.72 (95% CI 0.55–0.94) and no publication bias (Egger's p = 0.45).",
      ]),
    Examples(
      .of(.riskRatio, 0.82, 0.7, 0.96, 99, p: .equal, 0.001),
      in: ["RR was 0.82 (99% CI 0.70–0.96; 2P = 0.001)"]),
    // What no list of estimates carries on.
    Examples(
      .of(.areaUnderCurve, 0.83, 0.78, 0.88, 95),
      in: [
        "The AUC was 0.83 (95% CI 0.78–0.88), sensitivity 0.81 (95% CI 0.74–0.87).",
        "The AUC was 0.83 (95% CI 0.78–0.88) and the kappa was 0.64 (95% CI 0.50–0.78).",
      ]),
    Examples(
      .of(.riskRatio, 1.8, 1.2, 2.7, 95),
      in: [
        "The RR of death was 1.8 (95% CI 1.2–2.7), with an incidence rate of 4.2 per 100 person-years (95% "
          + "CI 3.5–5.0).",
        "Smoking raised the risk (RR 1.8, 95% CI 1.2–2.7) and mean BMI was 27.1 (95% CI 26.2–28.0).",
        "The RR was 1.8 (95% CI 1.2–2.7) at a cost of €5.4 (95% CI 4.1–6.7).",
      ]),
    Examples(
      .of(.oddsRatio, 1.04, 1.02, 1.06, 95), .of(.oddsRatio, 1.8, 1.2, 2.7, 95),
      in: [
        "Age (OR 1.04, 95% CI 1.02–1.06) and mean arterial pressure (1.8, 1.2–2.7) were predictors.",
        "The OR for boys was 1.04 (95% CI 1.02–1.06) and for girls was 1.8 (1.2–2.7).",
        "Overall survival (OR 1.04, 95% CI 1.02–1.06) and cure rate (1.8 [1.2–2.7]) were better.",
      ]),
    // Coordinated names take the values in their order.
    Examples(
      .of(.areaUnderCurve, 0.86),
      in: [
        "The sensitivity, specificity and AUC were 84%, 77% and 0.86, respectively.",
        "The AUC, sensitivity and specificity in the test set were 0.86, 0.84 and 0.77.",
      ]),
    Examples(
      .of(.oddsRatio, 2.1, 1.4, 3.2), .of(.riskRatio, 1.6, 1.2, 2.1),
      in: ["The OR and RR were 2.1 (1.4–3.2) and 1.6 (1.2–2.1)."]),
    Examples(
      .of(.relativeRiskReduction, 28, 6, 45, 95, unit: "%"),
      .of(.absoluteRiskReduction, 5, 1, 9, 95, unit: "%"),
      in: [
        "The relative risk reduction and absolute risk reduction were 28% (95% CI 6–45) and 5% (95% CI 1–9)."
      ]),
    Examples(
      .of(.riskRatio, 1.61, 1.2, 2.16, 95),
      in: ["Smoking was associated with it (ARR 1.61, 95% CI 1.20–2.16)."]),
    Examples(
      .of(.absoluteRiskReduction, 1.8, 1.1, 2.5, 95),
      in: ["Fewer fell with exercise (ARR 1.8, 95% CI 1.1–2.5)."]),
    Examples(
      .of(.areaUnderCurve, 0.84), .of(.areaUnderCurve, 0.77),
      in: ["The AUC of CRP and PCT were 0.84 and 0.77.", "(AUC 0.84 vs 0.77)"]),
    Examples(
      .of(.oddsRatio, 2.1, 1.4, 3.2), .of(.oddsRatio, 1.6, 1.1, 2.5, adjusted: true),
      in: ["The crude and adjusted ORs were 2.1 (1.4–3.2) and 1.6 (1.1–2.5), respectively."]),
    Examples(
      .of(.regressionCoefficient, -0.34), .of(.regressionCoefficient, -0.28, p: .equal, 0.003),
      in: ["(B = -0.34, SE B = 0.11, β = -.28, p = .003)"]),
    // Names that were not known, or were another's.
    Examples(
      .of(.numberNeededToTreat, 17, 10, 50, 95),
      in: ["NNTB 17, 95% CI 10 to 50", "NNTH = 17 (95% CI 10 to 50)"]),
    Examples(
      .of(.ratio, 8.1, 4.1, 16, 95),
      in: ["(positive LR, 8.1; 95% CI, 4.1–16.0)", "PLR was 8.1 [95% CI 4.1–16.0]"]),
    Examples(
      .of(.partialEtaSquared, 0.12),
      in: ["η²p = .12", "η2 p = .12", "η(2)p = .12", "η2(p) = .12", "η(2)(p) = .12"]),
    Examples(
      .of(.geometricMeanRatio, 0.97, 0.91, 1.03, 90),
      in: ["The dose-normalised GMR for AUC was 0.97 (90% CI 0.91, 1.03)."]),
    Examples(
      .of(.relativeRiskReduction, 60, 32, 76, 95, unit: "%"),
      in: ["It had a protective effect of 60% (95% CI 32%–76%)."]),
    Examples(
      .of(.meanDifference, -12.4, -18, -6.8, 95, unit: "mg/dL"),
      in: [
        "The net change in cholesterol was -12.4 mg/dL (95% CI: -18.0, -6.8).",
        "The pooled effect on cholesterol was -12.4 mg/dL (95% CI, -18.0 to -6.8 mg/dL).",
      ]),
    Examples(
      .of(.oddsRatio, 2.42, 1.3, 4.5, 95, adjusted: true),
      in: ["(AOR = 2.42, 95%, CI: 1.30, 4.50)"]),
    // A risk is so many times higher.
    Examples(
      .of(.oddsRatio, 1.7, 1.2, 2.4, 95),
      in: [
        "Women had 1.7 (95% CI 1.2–2.4) higher odds of it.",
        "The odds were 1.7 higher (95% CI 1.2–2.4).",
      ]),
    Examples(
      .of(.meanDifference, 1.7, 1.2, 2.4, 95),
      in: ["Women had 1.7 (95% CI 1.2–2.4) more symptoms than men."]),
    Examples(
      .of(.ratio, 2.3, 1.5, 3.5, 95),
      in: ["They were 2.3 (95% CI 1.5–3.5) times more likely to die."]),
    Examples(
      .of(.percentDifference, 1.04, 0.52, 1.56, 95, unit: "%"),
      in: ["Heat was associated with a 1.04% (95% CI: 0.52%, 1.56%) increase in mortality."]),
    Examples(
      .of(.riskDifference, 1.6, -3.3, 6.5, 95),
      in: ["Cure rates were 91.4% and 89.8% (difference 1.6 [95% CI -3.3 to 6.5])."]),
    Examples(
      .of(.meanDifference, 0.02, -0.03, 0.07, 95), .of(.meanDifference, 0.01, -0.01, 0.02, 95),
      in: [
        "There were no differences in utility (0.02, 95% CI -0.03 to 0.07) or QALYs (0.01, 95% CI -0.01 to "
          + "0.02)."
      ]),
    Examples(
      .of(.riskDifference, 6.2, 2.1, 10.3, 95, unit: "percentage points"),
      in: ["The programme reduced stunting by 6.2 percentage points (95% CI 2.1, 10.3)."]),
    // A level that has lost its name; a name that is misspelt; one that has lost its letter.
    Examples(
      .of(.oddsRatio, 0.62, 0.41, 0.94, 95, p: .equal, 0.02),
      in: [
        "Smokers relapsed less (OR .62; 95% .41-.94; P = .02).",
        "Smokers relapsed less (odd ratio 0.62, 95% CI 0.41–0.94, P = 0.02).",
      ]),
    Examples(
      .of(.hazardRatio, 1.8, 1.2, 2.6, 95), in: ["Relapse was earlier (HR 1.8 [95% 1.2 to 2.6])."]),
    Examples(
      .of(.oddsRatio, 0.62),
      in: [
        "It was rarer (OR 0.62; 95% of women).", "It was rarer (OR 0.62; 95% 1.2–2.6).",
        "It was rarer (OR 0.62; 95% sensitivity).",
      ]),
    Examples(in: ["Scores of 8.4 (95% 7.1 to 9.7) were lower."]),
    Examples(
      .of(.partialEtaSquared, 0.31, p: .less, 0.01),
      in: ["The groups differed (partial ..(2) = 0.31, P < 0.01)."]),
    Examples(in: ["There were two responses, one partial (2).", "The test gave ..(2) = 4.2."]),
    // Errors and p values in one bracket.
    Examples(
      .of(.regressionCoefficient, 1.24, p: .equal, 0.001),
      .of(.regressionCoefficient, 0.71, p: .equal, 0.004),
      in: [
        "The regression coefficients (SE) were 1.24 (0.31, P = 0.001) and 0.71 (0.22, P = 0.004)."
      ]),
    // What stands before its name may begin a clause, and what "as … as" sets even is a ratio.
    Examples(.of(.areaUnderCurve, 0.91), in: ["A model with 0.91 AUC was built."]),
    Examples(in: ["Sensitivity was 0.96; AUC was good."]),
    Examples(
      .of(.ratio, 3),
      in: [
        "The first salt was 3 times as potent as the second.",
        "Men were 3 times as likely as women to smoke.",
      ]),
    Examples(
      in: [
        "The nymph is 3 times as long as wide.", "Doses were taken 3 times as often as needed.",
        "Men were three times as likely as women to smoke.",
      ]),
    // What goes on after words is adjusted as well.
    Examples(
      .of(.riskDifference, 1.3, -5.7, 8.3, 95, unit: "%", p: .equal, 0.73, adjusted: true),
      .of(.riskDifference, 0.5, -5.6, 6.5, 95, unit: "%", p: .equal, 0.88, adjusted: true),
      in: [
        "307 passed the stone with the first drug (adjusted risk difference 1.3% [95% CI −5.7 to 8.3]; "
          + "P=0.73) and 304 with the second (0.5% [−5.6 to 6.5]; P=0.88)."
      ]),
    Examples(
      .of(.meanDifference, 0.74, 0.6, 0.88, 95, unit: "%"),
      in: ["The drug reduced HbA1c by 0.74% (95% CI 0.60–0.88) versus placebo."]),
    Examples(
      .of(.meanDifference, 0.35, 0.21, 0.49, 95, unit: "mmol/L"),
      in: ["Cholesterol was lower by 0.35 mmol/L (95% CI 0.21–0.49)."]),
    Examples(
      .of(.meanDifference, 8.5, 7.1, 9.9, 95, unit: "points", adjusted: true),
      in: ["The adjusted mean difference (AMD) was 8.5 points (95% CI 7.1 to 9.9)."]),
    Examples(
      .of(.meanDifference, -1.2, -2, -0.4, 95),
      in: ["Pain was lower (AMD = -1.2; 95% CI -2.0 to -0.4)."]),
    Examples(
      .of(.riskRatio, 0.86), .of(.riskRatio, 0.61, 0.42, 0.88, 95),
      in: [
        "The relative risks across thirds were 1.0 (reference), 0.86 and 0.61 (95% CI 0.42–0.88)."
      ]),
    Examples(
      in: [
        "ICC and accuracy were 0.91 and 0.87.",
        "The prevalence of AMD was 8.5% (95% CI 7.1–9.9) in men.",
        "There were 120 eyes with AMD, 30 eyes with DME and 25 eyes with RVO.",
        "Gain was 3.2 mm with EMD and 2.1 mm with flaps (P<0.01).",
        "20 patients with MD and 25 patients with BD were scanned.",
        "The rate of RD was 8.5% in the buckle group.", "The drug decreased AUC by 72% (P<0.001).",
        "Food increased AUC by 22% (90% CI 12–33).",
        "Lin's concordance coefficient 0.95 (0.92–0.97)",
        "The intraclass coefficient was 0.91 (95% CI 0.88–0.94).", "The Dice coefficient was 0.87.",
        "With α = 0.05 and β = 0.20, a sample of 64 was needed.",
        "The absolute relative difference (ARD) was computed. Median ARD was 11.3% (IQR 4.9–18.2).",
        "Response rate (RR) was the endpoint. The RR was 0.62 (95% CI 0.41–0.94) with cisplatin.",
        "The neutrophil-to-lymphocyte ratio (NLR) was recorded. NLR 3.4 (95% CI 2.9–3.9) before surgery.",
      ]),
    Examples(
      .of(.riskRatio, 0.62, 0.41, 0.94, 95),
      in: [
        "Relative rates (RR) were estimated. RR 0.62 (95% CI 0.41–0.94).",
        "Prevalence ratios (PR) were estimated. PR 0.62 (95% CI 0.41–0.94).",
      ]),
  ]
}
