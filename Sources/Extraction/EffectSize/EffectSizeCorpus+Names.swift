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
  ]
}
