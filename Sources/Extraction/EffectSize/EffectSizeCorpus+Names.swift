import Lexing

extension EffectSize {
  /// What a name means with the words beside it, and names that look like those of measures.
  static let ofNames: [Examples<EffectSize>] = [
    // Logarithms, and ratios of ratios.
    Examples(
      .of(.other, 0.42, 0.1, 0.74, 95),
      in: [
        "The log odds ratio was 0.42 (95% CI 0.10–0.74).",
        "The logarithm of the rate ratio was 0.42 (95% CI 0.10 to 0.74).",
        "It was higher (ln(OR) = 0.42, 95% CI 0.10–0.74).", "log-HR 0.42 (95% CI 0.10–0.74)",
      ]),
    Examples(.of(.other, -0.34), in: ["The log hazard ratio was -0.34 (SE 0.12)."]),
    Examples(
      .of(.hazardRatio, 1.74, 1.3, 2.2, 95),
      in: [
        "The log-rank hazard ratio was 1.74 (95% CI 1.3–2.2).",
        "HR per log10 increase 1.74 (95% CI 1.3–2.2)",
        "Viral load, log (HR 1.74, 95% CI 1.3–2.2), and positive LN were factors.",
      ]),
    Examples(
      .of(.ratio, 1.24, 1.04, 1.48, 95),
      in: [
        "The ratio of relative risks for women to men was 1.24 (95% CI 1.04–1.48).",
        "Small trials found more (ratio of the odds ratios, 1.24; 95% CI, 1.04–1.48).",
        "The win ratio was 1.24 (95% CI 1.04–1.48).",
        "The drug/placebo ratio was 1.24 (95% CI 1.04–1.48).",
        "The T/R ratio was 1.24 (95% CI 1.04–1.48).",
        "The female-to-male ratio of mortality was 1.24 (95% CI 1.04–1.48).",
        "The ratio of drug to placebo was 1.24 (95% CI 1.04–1.48).",
        "The ratio of observed to expected deaths was 1.24 (95% CI 1.04–1.48).",
        "The albumin-to-creatinine ratio rose (ratio 1.24, 95% CI 1.04–1.48).",
      ]),
    Examples(
      .of(.riskRatio, 1.24, 1.04, 1.48, 95),
      in: [
        "The relative risk ratio was 1.24 (95% CI 1.04–1.48).", "PR 1.24 (95% CI 1.04–1.48)",
      ]),
    // Ratios of two quantities, headcounts or money.
    Examples(
      in: [
        "The neutrophil-to-lymphocyte ratio was 3.2 (95% CI 2.9–3.5).",
        "The ratio of total to HDL cholesterol was 4.1 (95% CI 3.9–4.3).",
        "The FEV1/FVC ratio was 0.71 (95% CI 0.69–0.73; P = 0.04).",
        "The total/HDL cholesterol ratio was 4.1 (95% CI 3.9–4.3).",
        "The male to female ratio was 1.4 (95% CI 1.1–1.8).",
        "The sex ratio was 1.4 (95% CI 1.1–1.8).",
        "The international normalized ratio was 2.4 (95% CI 2.1–2.8).",
        "The incremental cost-effectiveness ratio was $34,500 (95% CI 21,000–58,000).",
        "The benefit–risk ratio was 2.4.",
      ]),
    Examples(
      .of(.meanDifference, -0.3, -0.5, -0.1, 95),
      in: ["The difference in the LDL/HDL ratio was −0.3 (95% CI −0.5 to −0.1)."]),
    // The step of what is associated.
    Examples(
      .of(.hazardRatio, 1.22, 1.1, 1.35, 95),
      in: [
        "HR per 1 SD 1.22 (95% CI 1.10–1.35)", "(HR per SD, 1.22; 95% CI 1.10–1.35)",
        "(HR for each 10-mm Hg increase 1.22, 95% CI 1.10–1.35)",
        "(HR per additional 1 standard deviation: HR 1.22, 95% CI 1.10–1.35)",
      ]),
    Examples(
      .of(.regressionCoefficient, -0.31, p: .equal, 0.02),
      in: ["It fell with age (β per 10 years −0.31; P = 0.02)."]),
    Examples(in: ["He drank 5 g per day 2.5 times a week more than before."]),
    // What a difference is estimated with, and the ends of intervals.
    Examples(
      in: [
        "The standard error of the difference was 0.31.", "Yields differed (SE diff = 0.31).",
        "It was better (mean gain 2.1 v 0.9, SE of difference 0.31, P < 0.001).",
        "The coefficient of variation of the difference was 4.1.",
        "Yields differed (least significant difference = 1.2).",
        "The upper limit of the 95% CI for the hazard ratio was 1.19.",
        "The lower bound of the 95% confidence interval of the difference was −3.9%.",
        "The 95% CI for the hazard ratio was 0.71 to 1.19.",
      ]),
    Examples(
      .of(.meanDifference, 0.3, 0.1, 0.5, 95, unit: "D"),
      in: ["The refractive error difference was 0.3 D (95% CI 0.1–0.5)."]),
    // How likely a value is.
    Examples(
      in: [
        "The posterior probability that the HR was below 1 was 0.97.",
        "The probability that the odds ratio exceeded 1 was 0.93.",
        "The probability of RR < 0.9 was 0.81.",
      ]),
    Examples(
      .of(.hazardRatio, 1.4, 1.1, 1.8, 95),
      in: ["The probability of death was higher (HR 1.4, 95% CI 1.1–1.8)."]),
    // The exposure to a drug.
    Examples(
      in: [
        "The mean AUC was 0.92 (95% CI 0.80–1.05) relative to fasting.",
        "AUC was 0.82 (SD 0.21) mg·h/L.", "The glucose AUC was 0.82 lower.",
        "The mean ratio (T/R) of AUC was 98.2% (90% CI 93.1–103.6%).",
      ]),
    Examples(
      .of(.areaUnderCurve, 0.95, 0.89, 1.01, 95),
      in: ["The AUC was 0.95 (95% CI 0.89–1.01) with a sensitivity of 82%."]),
    Examples(.of(.areaUnderCurve, 0.82), in: ["The model had an AUC of 0.82 (SD 0.05)."]),
    // The effect of a ratio that is not named.
    Examples(
      .of(.other, 0.74, 0.57, 0.97, 95), in: ["The treatment effect was 0.74 (95% CI 0.57–0.97)."]),
    // Percentages that are measured.
    Examples(
      .of(.meanDifference, 2.1, 0.7, 3.5, 95, unit: "%"),
      in: [
        "The difference in FMD was 2.1% (95% CI 0.7–3.5).",
        "The difference in percent weight loss was 2.1% (95% CI 0.7–3.5).",
        "The difference in time in range was 2.1% (95% CI 0.7–3.5).",
        "The difference in lumbar spine BMD was 2.1% (95% CI 0.7–3.5).",
      ]),
    Examples(
      .of(.riskDifference, 2.1, 0.7, 3.5, 95, unit: "%"),
      in: [
        "The difference in the proportion with low bone density was 2.1% (95% CI 0.7–3.5).",
        "The difference in low birth weight was 2.1% (95% CI 0.7–3.5).",
      ]),
    // Abbreviations of crude and adjusted ratios.
    Examples(
      .of(.oddsRatio, 1.4, 1.1, 1.8, 95),
      in: ["uOR 1.4 (95% CI 1.1–1.8)"]),
    Examples(
      .of(.hazardRatio, 1.4, 1.1, 1.8, 95, adjusted: true), in: ["aSHR 1.4 (95% CI 1.1–1.8)"]),
    Examples(
      .of(.riskRatio, 1.4, 1.1, 1.8, 95, adjusted: true), in: ["PRadj 1.4 (95% CI 1.1–1.8)"]),
    Examples(
      .of(.regressionCoefficient, -1.4, -2.6, -0.2, 95),
      in: ["It fell (ß = -1.4, 95% CI −2.6 to −0.2)."]),
    // What has an abbreviation's letters for its name, and the second of two groups.
    Examples(
      .of(.oddsRatio, 1.71, 1.22, 2.93),
      in: ["The signal was stronger (ROR 1.71 (1.22-2.93))."]),
    Examples(in: ["Sixty men were included [median ROR score 34 (11-80)]."]),
    Examples(
      .of(.meanDifference, 0.7, -0.4, 1.8, 95, p: .equal, 0.21),
      .of(.meanDifference, 1.1, -0.1, 2.3, 95, p: .equal, 0.07),
      in: [
        "Mean pain scores did not differ (A vs B: 0.7, 95% CI -0.4 to 1.8, P=.21; A vs C: 1.1, 95% CI: "
          + "-0.1 to 2.3, P=.07).",
        "Mean pain scores did not differ (usual care vs yoga: 0.7, 95% CI -0.4 to 1.8, P=.21; usual "
          + "care vs rest: 1.1, 95% CI: -0.1 to 2.3, P=.07).",
      ]),
    Examples(
      in: ["Mean scores were high (A: 2.01, 95% CI 1.2 to 2.8; B: 3.1, 95% CI 2.0 to 4.2)."]),
    Examples(
      .of(.regressionCoefficient, 3.1, 2, 4.2, 95),
      in: ["Age was associated with the score (B: 3.1, 95% CI 2.0 to 4.2)."]),
    // An abbreviation that the text makes goes on; another is of something else.
    Examples(
      .of(.ratio, 0.93, 0.88, 0.98, 95), .of(.ratio, 0.91, 0.87, 0.96, 95),
      in: [
        "Reductions in estradiol (treatment effect ratio [TER] = 0.93; 95% CI, 0.88 to 0.98) and in "
          + "estrone (TER = 0.91; 95% CI, 0.87 to 0.96) were seen."
      ]),
    Examples(
      .of(.ratio, 0.93, 0.88, 0.98, 95),
      in: [
        "Reductions in estradiol (treatment effect ratio [TER] = 0.93; 95% CI, 0.88 to 0.98) and in "
          + "water loss (TEWL = 12.1; 95% CI, 10.2 to 14.3) were seen."
      ]),
    // The number of a pair is their correlation's.
    Examples(
      .of(.correlation, 0.82),
      in: [
        "The average genetic correlation between height at 7 and at 16 years was .82.",
        "The correlation between age and weight is 0.82.",
      ]),
    Examples(
      in: [
        "The correlation between age and weight was lost, and the score was 0.82.",
        "The correlation between age and mean weight was 0.8.",
      ]),
    // Adjusted, whatever the measure is.
    Examples(
      .of(.geometricMeanRatio, 1.12, 1.01, 1.24, 95, adjusted: true),
      in: [
        "The ratio of adjusted geometric means was 1.12 (95% CI 1.01 to 1.24).",
        "The adjusted geometric mean ratio was 1.12 (95% CI 1.01 to 1.24).",
      ]),
    Examples(
      .of(.geometricMeanRatio, 1.12, 1.01, 1.24, 95),
      in: ["The ratio of geometric means was 1.12 (95% CI 1.01 to 1.24)."]),
    Examples(
      .of(.relativeRiskReduction, 12, 4, 19, 95, unit: "%", adjusted: true),
      .of(.relativeRiskReduction, 9, 1, 16, 95, unit: "%", adjusted: true),
      in: [
        "After adjustment for age, statin use was associated with 12% (95% CI: 4-19%) and 9% (95% CI: "
          + "1-16%) lower risks of stroke in men and women."
      ]),
    Examples(
      .of(.percentDifference, 8, 2, 14, 90, unit: "%", adjusted: true),
      in: [
        "A reduction of 8% (90% CI 2% to 14%) from baseline in adjusted geometric mean clearance was seen "
          + "during treatment versus placebo."
      ]),
  ]
}
