import Lexing

extension EffectSize {
  /// What cohorts, registers, diagnostic and prognostic studies find.
  static let ofCohorts: [Examples<EffectSize>] = [
    // A risk that rises is not reduced: the difference in percent has no direction in its name.
    Examples(
      .of(.percentDifference, 31, unit: "%"),
      in: [
        "a 31% higher mortality risk", "a 31% increase in the hazard of death compared with men",
        "There is a 31 % excess risk of cancer in welders.",
      ]),
    Examples(
      .of(.percentDifference, 55, unit: "%"), .of(.oddsRatio, 1.55, 1.48, 1.63, 95),
      in: ["Low density led to a 55% increase in fracture risk (OR 1.55, 95% CI 1.48–1.63)."]),
    // A series of factors whose first bracket names the ratio.
    Examples(
      .of(.hazardRatio, 1.58, 1.04, 2.39), .of(.hazardRatio, 1.84), .of(.hazardRatio, 1.04),
      .of(.hazardRatio, 2.1),
      in: [
        "Grade 3 (hazard ratio, 1.58 [1.04-2.39]), male sex (1.84), age (1.04 per year), and stage II "
          + "versus I (2.1) were associated with relapse."
      ]),
    Examples(
      .of(.oddsRatio, 2.3, 1.2, 4.4, 95),
      in: [
        "Smoking (OR 2.3, 95% CI 1.2–4.4), mean age (61.5), and dose were entered.",
        "Smoking (OR 2.3, 95% CI 1.2–4.4), sensitivity (0.85), and cost were compared.",
      ]),
    // Subscripts and rarer names.
    Examples(
      .of(.oddsRatio, 4.15, 1.56, 11.01, 95), .of(.oddsRatio, 4.76, 1.53, 14.82, 95),
      in: ["Intake was a risk (ORQ3=4.15, 95% CI 1.56 to 11.01, ORQ4=4.76, 95% CI 1.53 to 14.82)."]),
    Examples(
      .of(.hazardRatio, 2.04, 1.09, 3.82, 95),
      in: [
        "(subhazard ratio = 2.04, 95% confidence interval: 1.09 to 3.82)",
        "(HRT3 = 2.04, 95% CI 1.09–3.82)", "SHR 2.04, 95% confidential interval 1.09–3.82",
      ]),
    Examples(
      .of(.hazardRatio, 2.04, 1.09, 3.82, 95, adjusted: true),
      in: ["(HRadj = 2.04, 95% CI 1.09–3.82)", "(adHR = 2.04, 95% CI 1.09–3.82)"]),
    Examples(
      .of(.riskRatio, 1.3, 1.1, 1.5, 95, adjusted: true),
      in: [
        "Falls were more frequent (aPR 1.3; 95% CI 1.1–1.5).",
        "Falls were more frequent (adRR 1.3; 95% CI 1.1–1.5).",
      ]),
    Examples(
      .of(.incidenceRateRatio, 1.3, 1.1, 1.5, 95),
      in: ["Deaths were more frequent (mortality rate ratio [MRR] 1.3, 95% CI 1.1–1.5)."]),
    Examples(
      .of(.ratio, 3.42), in: ["Deaths from cancer were more frequent than expected (SMR = 3.42)."]),
    Examples(
      .of(.ratio, 2), in: ["The risk of stroke was 2-fold higher with fibrillation."]),
    Examples(.of(.correlation, 0.03), in: ["a weak bivariate correlation [r] = 0.03"]),
    // Curves.
    Examples(
      .of(.areaUnderCurve, 0.742), .of(.areaUnderCurve, 0.818),
      in: ["The AUCs of the marker for death were 0.742 and 0.818."]),
    Examples(
      .of(.areaUnderCurve, 0.758), .of(.areaUnderCurve, 0.787), .of(.areaUnderCurve, 0.707),
      in: [
        "The area under the curve (AUC) of anti-TOP2A, anti-ACTR3 and anti-PSIP1 was respectively 0.758, "
          + "0.787, 0.707."
      ]),
    Examples(
      .of(.correlation, 0.34),
      in: [
        "It was found in males (Spearman correlation coefficient = 0.34).",
        "It was found in males (Pearson's correlation coefficient 0.34).",
        "Spearman's rank correlation coefficient was 0.34.",
      ]),
    // A list of p values behind a list of estimates.
    Examples(
      .of(.correlation, 0.454, p: .equal, 0.02), .of(.correlation, 0.389, p: .equal, 0.05),
      .of(.correlation, 0.512, p: .equal, 0.008),
      in: [
        "Sleep correlated with age (r=0.454 and 0.389, 0.512; p=0.020, 0.050 and 0.008, respectively).",
        "Sleep correlated with age (r = 0.454, 0.389 and 0.512; p = 0.02, 0.05 and 0.008).",
      ]),
    Examples(
      .of(.determination, 0.84), .of(.determination, 0.66),
      in: [
        "It agreed more closely (R² = 0.84) than that (R² = 0.66), with slopes of 0.50 and 0.46."
      ]),
    // A misprint, perhaps, but printed.
    Examples(
      .of(.oddsRatio, 435, p: .less, 0.01),
      in: ["The risk of cement in the canal (OR 435, p <0.01) was markedly increased."]),
    Examples(
      .of(.areaUnderCurve, 0.96),
      in: ["Accuracy was 85.5%, with 0.96 AUC.", "The model had a 0.96 AUROC in the test set."]),
    // A risk that changes with something, or is said to be reduced.
    Examples(
      .of(.percentDifference, 23, 11, 33, 95, unit: "%"), .of(.percentDifference, 39, unit: "%"),
      in: [
        "EDSS progression was reduced by 23% (95% CI 11–33) and utility loss by 39% compared with no "
          + "treatment."
      ]),
    Examples(
      .of(.percentDifference, 8, 3, 14, 95, unit: "%"),
      in: [
        "A 1-point increase in activity decreased the loss of volume by 8% (95% CI: 3%-14%) in men.",
        "The loss of volume was slower by about 8% (95% CI: 3%-14%) among those with exercise.",
      ]),
    Examples(
      .of(.percentDifference, 8, 3, 14, 95, unit: "%"),
      .of(.percentDifference, 14, 7, 20, 95, unit: "%"),
      in: [
        "A 1-point increase in activity decreased the loss of volume by 8% (95% CI: 3%-14%) in men and "
          + "by 14% (95% CI: 7%-20%) in women."
      ]),
    Examples(
      .of(.relativeRiskReduction, 18, unit: "%"), in: ["It has a relative risk reduction of 18%."]),
    Examples(
      in: [
        "Mortality decreased by 18% over the years.", "Oxygen consumption fell by 18% when asleep.",
        "The AUC was 0.74 µg·h/ml.", "The AUC of the drug was 0.74-fold that of the other.",
      ]),
  ]
}
