import Lexing

extension EffectSize {
  /// What several estimates share: the bracket of their intervals, their reference, the words that adjust them.
  static let ofSeveral: [Examples<EffectSize>] = [
    // The intervals stand together behind the estimates.
    Examples(
      .of(.hazardRatio, 0.71, 0.6, 0.84, 95), .of(.hazardRatio, 0.84, 0.7, 1.01, 95),
      in: [
        "The hazard ratios were 0.71 and 0.84 (95% CI 0.60–0.84 and 0.70–1.01, respectively).",
        "The hazard ratios were 0.71 in men and 0.84 in women (95% CI 0.60–0.84 and 0.70–1.01).",
        "HRs of 0.71 and 0.84 (95% CI: 0.60-0.84; 0.70-1.01)",
        "HRs were 0.71 and 0.84 (95% CI 0.60, 0.84 and 0.70, 1.01).",
        "HRs were 0.71 and 0.84, 95% CI 0.60 to 0.84 and 95% CI 0.70 to 1.01.",
        "HRs were 0.71 and 0.84 (95% CI [0.60, 0.84] and [0.70, 1.01]).",
        "HRs were 0.71 and 0.84 (95% CI 0.60–0.84 for men and 0.70–1.01 for women).",
      ]),
    Examples(
      .of(.riskRatio, 1.2, 0.9, 1.6, 95), .of(.riskRatio, 1.5, 1.1, 2, 95),
      .of(.riskRatio, 1.9, 1.4, 2.6, 95),
      in: ["RRs were 1.2, 1.5 and 1.9 (95% CI 0.9–1.6, 1.1–2.0 and 1.4–2.6, respectively)."]),
    // As many as there are estimates, and each around its own.
    Examples(
      .of(.hazardRatio, 0.71), .of(.hazardRatio, 0.84), .of(.hazardRatio, 0.9),
      in: ["HRs were 0.71, 0.84 and 0.90 (95% CI 0.60–0.84 and 0.70–1.01)."]),
    Examples(
      .of(.hazardRatio, 0.71), .of(.hazardRatio, 0.84),
      in: ["HRs were 0.71 and 0.84 (95% CI 0.75–1.01 and 0.60–0.80)."]),
    Examples(
      .of(.hazardRatio, 0.95), .of(.hazardRatio, 0.88), .of(.hazardRatio, 0.7, 0.58, 0.85, 95),
      in: ["HRs were 0.95, 0.88 and 0.70 (95% CI, 0.58–0.85)."]),
    // The 1 of the reference.
    Examples(
      .of(.oddsRatio, 1.24, 0.92, 1.67, 95), .of(.oddsRatio, 1.61, 1.2, 2.1, 95),
      in: [
        "ORs were 1.00 (reference), 1.24 (95% CI 0.92–1.67), and 1.61 (95% CI 1.2–2.1).",
        "ORs for thirds were 1.00, 1.24 (95% CI 0.92–1.67), and 1.61 (95% CI 1.2–2.1).",
      ]),
    Examples(
      .of(.hazardRatio, 1.2), .of(.hazardRatio, 1.4),
      in: [
        "The hazard ratios across thirds were 1.0 (referent), 1.2 and 1.4.",
        "The HR was 1.0 for never-smokers, 1.2 for ex-smokers and 1.4 for smokers.",
      ]),
    Examples(
      .of(.riskRatio, 1, 0.85, 1.18, 95), in: ["The RR was 1.00 (95% CI 0.85–1.18) in non-smokers."]
    ),
    // The error is announced and stands in a bracket without a name.
    Examples(
      .of(.meanDifference, 3.2, unit: "kg", p: .less, 0.001),
      in: [
        "The mean difference (SE) was 3.2 (0.8) kg, P < 0.001.",
        "The mean difference (standard error) was 3.2 [0.8] kg (P < 0.001).",
      ]),
    Examples(
      .of(.meanDifference, -1.9, p: .equal, 0.002),
      in: ["Treatment difference (SE): −1.9 (0.6), P = 0.002."]),
    Examples(
      .of(.meanDifference, 1.2, unit: "mL"),
      in: ["Mean difference (SD) between observers was 1.2 (3.4) mL."]),
    Examples(
      .of(.regressionCoefficient, -0.23, p: .less, 0.001),
      in: ["β (SE) = −0.23 (0.06), p < 0.001"]),
    Examples(.of(.correlation, 0.23), in: ["They correlated (r (SE) = 0.23 (0.06))."]),
    Examples(.of(.meanDifference, 3.2), in: ["The mean difference was 3.2 (0.8)."]),
    // Adjusted alone.
    Examples(
      .of(.oddsRatio, 2.4, 1.8, 3.2), .of(.oddsRatio, 1.6, 1.1, 2.3, adjusted: true),
      in: [
        "The OR was 2.4 (1.8–3.2), and after adjustment for age 1.6 (1.1–2.3).",
        "The OR was 2.4 (1.8–3.2) in crude analysis and 1.6 (1.1–2.3) after adjustment for age.",
        "The OR was 2.4 (1.8–3.2), and in the adjusted model 1.6 (1.1–2.3).",
        "It was a risk (unadjusted OR 2.4, 1.8–3.2; adjusted 1.6, 1.1–2.3).",
      ]),
    Examples(
      .of(.oddsRatio, 2.4, 1.8, 3.2, adjusted: true),
      .of(.oddsRatio, 1.6, 1.1, 2.3, adjusted: true),
      in: [
        "The OR was 2.4 (1.8–3.2) in men after adjustment for age, and 1.6 (1.1–2.3) in women.",
        "After adjustment for age, the OR was 2.4 (1.8–3.2) in men and 1.6 (1.1–2.3) in women.",
      ]),
    Examples(
      .of(.numberNeededToTreat, 6), .of(.numberNeededToTreat, 11), in: ["NNTs were 6 and 11."]),
    // Vaccines.
    Examples(
      .of(.relativeRiskReduction, 61, 34, 77, 95, unit: "%"),
      in: [
        "Efficacy of the vaccine was 61% (95% CI 34 to 77%) against influenza.",
        "The vaccine was 61% effective (95% CI 34–77).",
        "The vaccine was safe. The efficacy of two doses was 61% (95% CI 34–77).",
        "Overall efficacy against clinical malaria was 61% (95% CI 34–77).",
        "Effectiveness against death was 61% (95% CI 34–77).",
        "It conferred 61% protection against Covid-19 (95% credible interval, 34 to 77).",
      ]),
    Examples(
      in: [
        "The vaccine was immunogenic. Efficacy was seen: 61% (95% CI 54–67) had antibodies.",
        "Drug efficacy was 93% (56/60).", "PCR-corrected efficacy was 93% (95% CI 88–96).",
        "The efficacy of albendazole against hookworm was 78% (95% CI 70–85).",
      ]),
    // A sign for the difference.
    Examples(
      .of(.riskDifference, 6, -1.9, 13.9, 95, unit: "%"),
      in: [
        "Cure rates were 85% vs 79% (Δ 6%; 95% CI −1.9 to 13.9).",
        "Cure rates were 85% vs 79% (delta = 6%, 95% CI −1.9 to 13.9).",
      ]),
    Examples(
      .of(.meanDifference, -1.4, -2.6, -0.2, 95),
      in: ["It worked (DID = −1.4, 95% CI −2.6 to −0.2)."]),
    Examples(in: ["Weight fell on the diet (Δ −1.4 kg; 95% CI −2.6, −0.2)."]),
    // What is compared stands between the name and the number.
    Examples(
      .of(.meanDifference, -1.2, -1.4, -1, 95, unit: "kg"),
      in: [
        "Weight was lower (difference between groups −1.2 kg, 95% CI −1.4 to −1.0).",
        "Weight fell (difference vs. placebo −1.2 kg (95% CI: −1.4 to −1.0)).",
        "Weight fell (difference at 3 months −1.2 kg; 95% CI −1.4 to −1.0).",
      ]),
    Examples(
      .of(.riskDifference, 6.1, 2.1, 10.1, 95, unit: "percentage points"),
      in: [
        "The absolute increase was 6.1 percentage points (95% CI 2.1–10.1).",
        "There was an absolute benefit of 6.1 percentage points (95% CI 2.1–10.1).",
      ]),
    Examples(in: ["An absolute increase in the index of five points told who died."]),
    Examples(
      .of(.relativeRiskReduction, 42, 21, 57, 95, unit: "percent"),
      in: [
        "There was a 42-percent reduction in the risk of stroke (95 percent confidence interval, 21 to 57 percent)."
      ]),
    // How a level and its name are written.
    Examples(
      .of(.oddsRatio, 1.9, 1.2, 3, 95),
      in: ["An odds ratio (with 95% CI) of 1.9 (1.2–3.0) was found.", "OR 1.9, CI 95 1.2–3.0"]),
    // A count ends a list of numbers needed to treat; the first of two ratios is no reference.
    Examples(.of(.numberNeededToTreat, 12), in: ["The NNT was 12, and 3 patients died."]),
    Examples(
      .of(.hazardRatio, 1), .of(.hazardRatio, 0.83, 0.7, 0.98, 95),
      in: [
        "The hazard ratios for death and relapse were 1.0 and 0.83 (95% CI 0.70–0.98), respectively.",
        "The hazard ratio was 1.0 for non-cardiovascular death and 0.83 (95% CI 0.70–0.98) for stroke.",
      ]),
    // A p behind two areas is that of their difference.
    Examples(
      .of(.areaUnderCurve, 0.81), .of(.areaUnderCurve, 0.75),
      in: ["The AUC was 0.81 for CT and 0.75 for MRI (P = 0.03)."]),
    Examples(
      .of(.areaUnderCurve, 0.81, p: .equal, 0.01), .of(.areaUnderCurve, 0.75, p: .equal, 0.02),
      in: [
        "AUCs were 0.81 (P = 0.01) and 0.75 (P = 0.02).",
        "AUCs of CT and MRI were 0.81 and 0.75 (P = 0.01 and P = 0.02).",
      ]),
    Examples(
      .of(.areaUnderCurve, 0.81, p: .less, 0.001), .of(.areaUnderCurve, 0.75, p: .less, 0.001),
      in: ["AUCs were 0.81 and 0.75 (P < 0.001 for both)."]),
    Examples(
      .of(.oddsRatio, 3.3, 2.2, 5, 95),
      in: [
        "The odds ratio was 3.3 (95% confidence interval, CI 2.2–5.0).",
        "The odds ratio was 3.3 (95% confidence interval, CI: 2.2–5.0).",
      ]),
    Examples(in: ["COR 0.45 (95% CI 0.30–0.60) was measured.", "The cor was 0.45."]),
    // A p value behind the last of two is of the last, unless it says that it is of each.
    Examples(
      .of(.areaUnderCurve, 0.81), .of(.areaUnderCurve, 0.75),
      in: ["AUCs were 0.81 and 0.75 (P = 0.03) for CT."]),
  ]
}
