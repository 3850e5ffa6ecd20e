import Lexing

extension EffectSize {
  /// Numbers that belong to another name, group or time than the one that stands nearest.
  static let ofOwners: [Examples<EffectSize>] = [
    // Rates of the body.
    Examples(
      in: [
        "The mean change from predose HR was 14.7 (8.2) bpm with the drug, 12.3 (6.8) bpm with placebo.",
        "Resting HR was 0.9 (0.8–1.0) with it.", "The HR was 88.4 (SD 9.1) beats/min.",
        "The RR was 18.2 (16.1–20.3) breaths per minute.",
      ]),
    Examples(
      .of(.hazardRatio, 0.9, 0.8, 1, 95),
      in: ["The HR was 0.9 (95% CI 0.8–1.0) with 60 beats or more."]),
    Examples(
      .of(.hazardRatio, 1.16, 1.1, 1.22, 95),
      in: [
        "Pulse predicted death (HR 1.16 per 10 bpm, 95% CI 1.10–1.22).",
        "Pulse predicted death (HR 1.16, 95% CI 1.10–1.22, for a heart rate above 70 bpm).",
      ]),
    Examples(
      .of(.hazardRatio, 2.55, 2.3, 2.83, 95), .of(.hazardRatio, 1.4, 1.1, 1.8, 95),
      in: [
        "Heart rate (HR) was taken. The risk was higher (hazard ratio (HR) 2.55, 95% CI 2.30–2.83), as was that "
          + "of death (HR 1.4, 95% CI 1.1–1.8)."
      ]),
    Examples(
      .of(.oddsRatio, 0.18, 0.06, 0.57, 95),
      in: ["Neurectomy went with a lower rate of reoperation (OR, 0.18; 95% CI, 0.06–0.57)."]),
    // A fraction is no interval.
    Examples(
      .of(.riskDifference, 12, unit: "%"),
      in: ["The risk difference was 12.0% (3/25)."]),
    // A dash with a space before it alone is a sign, if the estimate is then within.
    Examples(
      .of(.meanDifference, -4, -6.1, -1.9, 95, unit: "kg"),
      in: [
        "The mean difference was -4.0 kg (95% CI: -6.1 -1.9).",
        "The mean difference was -4.0 kg (95% CI: -6.1--1.9).",
      ]),
    Examples(
      .of(.meanDifference, -0.5, -2.1, 1.1, 95),
      in: ["The mean difference was −0.5 (95% CI −2.1 −1.1)."]),
    Examples(
      .of(.meanDifference, -2.1, -3.1, -1.2, 95, unit: "%"),
      in: ["The mean difference in score was −2.1% (95% CI −3.1% −1.2%)."]),
    Examples(
      .of(.oddsRatio, 2, 0.1, 3.9, 95), in: ["The odds ratio was 2.0 (95% CI 0.1 -3.9)."]),
    // What a bracket names otherwise.
    Examples(
      in: [
        "There was a difference between the groups (Wald = 13.47, p = .003).",
        "There was a difference in pain (H = 8.10, p = 0.01).",
        "There was a difference in pain between groups (U = 120, p = 0.04).",
        "There was a difference in survival (log-rank = 6.2, p = 0.01).",
        "There were differences between trials (Q = 9.1, p = 0.03).",
      ]),
    Examples(
      .of(.meanDifference, 6.2, p: .equal, 0.01),
      in: ["There was a difference in pain (mean = 6.2, p = 0.01)."]),
    // The p of others.
    Examples(
      .of(.correlation, 0.31),
      in: [
        "Age correlated with weight in women (r = 0.31), with no such correlation in men (p = 0.44).",
        "Age correlated with weight (r = 0.31), while there was none in men (p = 0.44).",
      ]),
    Examples(
      .of(.correlation, 0.31, p: .equal, 0.04),
      in: ["Age correlated with weight (r = 0.31), which was significant (p = 0.04)."]),
    Examples(
      .of(.areaUnderCurve, 0.873), .of(.areaUnderCurve, 0.758),
      in: ["The new score was better (AUC 0.873 vs. 0.758, p = 0.002)."]),
    Examples(
      .of(.areaUnderCurve, 0.8), .of(.areaUnderCurve, 0.9),
      in: [
        "The AUC was 0.80 for CT versus 0.90 for MRI.",
        "The AUCs for CT were 0.80 and for MRI were 0.90.",
      ]),
    // Names take their values in order.
    Examples(
      .of(.absoluteRiskReduction, -1.43, -2.63, -0.23, 95), .of(.hazardRatio, 0.3, 0.1, 0.91, 95),
      in: [
        "The absolute risk reduction (95% CI) and hazard ratio (95% CI) were –1.43 (–2.63 to –0.23) and 0.30 "
          + "(0.10–0.91)."
      ]),
    Examples(in: ["The hazard ratio was –1.43 (95% CI –2.63 to –0.23)."]),
    // Those with whom others are compared.
    Examples(
      .of(.hazardRatio, 1.4, p: .equal, 0.03),
      in: [
        "Falls were more common than in the weight-stable reference group (HR = 1.0) in losers (HR = 1.4, p = "
          + "0.03)."
      ]),
    Examples(
      .of(.hazardRatio, 0.42, 0.36, 0.49, 95),
      in: ["The risk was lower (HR = 0.42, 95% confidence 0.36–0.49)."]),
  ]

  /// Amounts that are exposures, times or tools, and units behind a hyphen.
  static let ofOtherAmounts: [Examples<EffectSize>] = [
    Examples(
      .of(.percentDifference, 12, 5, 19, 95, unit: "%"),
      in: ["There was a 12% (95% CI 5 to 19%) reduction in LDL cholesterol compared with placebo."]),
    Examples(
      .of(.relativeRiskReduction, 12, 5, 19, 95, unit: "%"),
      in: ["There was a 12% (95% CI 5 to 19%) reduction in stroke compared with placebo."]),
    Examples(
      in: [
        "A 15% relative increase in creatinine was associated with death (p = 0.03).",
        "Using a difference of 30 mmHg is appropriate.",
        "A significant difference between the groups during the intervention of 48 months was seen.",
        "A 10% relative decline in one volume, a 15% relative decline in another and a fall in both over the "
          + "year predicted death.",
        "Recurrence was found 12 (3–24) months later than in controls.",
        "Symptoms began 5 (2–9) days earlier than in controls.",
        "Clearance was 5- to 10-fold less than in adults.",
        "Exposure was 2- to 3-fold higher than with placebo.",
      ]),
    Examples(
      .of(.meanDifference, 5, 2, 9, 95, unit: "days"),
      in: ["Symptoms ended 5 (95% CI 2–9) days earlier than in controls."]),
    Examples(
      .of(.meanDifference, 0.17, 0.05, 0.29, 95, unit: "point"),
      in: ["There was a 0.17-point difference (95% CI 0.05 to 0.29) between the groups."]),
    Examples(
      .of(.meanDifference, 3, unit: "kg", p: .equal, 0.02),
      in: ["There was a 3-kg difference between the groups (p = 0.02)."]),
    Examples(
      .of(.meanDifference, 3.2, unit: "kg"),
      in: [
        "The mean difference (3.2 kg) was greater than the minimal important difference (2 kg).",
        "The mean difference between groups (3.2 kg; SD 1.1) was significant.",
      ]),
    // Protection against a disease, told behind its amount.
    Examples(
      .of(.relativeRiskReduction, 61, 52, 70, 95, unit: "%"),
      in: ["Efficacy was 61% (95% CI 52–70) against severe malaria."]),
    // Efficacy of what is no vaccine, among the vaccinated or beside them.
    Examples(
      in: [
        "Contraceptive efficacy was 98% (95% CI 96–99) among vaccinated women.",
        "Efficacy was 61% (95% CI 52–70) with the drug, and patients had been vaccinated against influenza.",
        "The optimal cutoff was 32 ng/ml (95% CI 27–37) in the training group.",
        "The benefit was 3.2 kg (95% CI 1.2–5.2) in the intervention group.",
        "ROM improved (ROM 12.4, 95% CI 10.2–14.5).", "The variables were related (cor = 0.45).",
      ]),
    Examples(
      .of(.meanDifference, 3.2, 1.2, 5.2, 95, unit: "kg"),
      in: ["The mean difference was an additional 3.2 kg (95% CI 1.2–5.2)."]),
    // A group's value of a difference within the body; a bound.
    Examples(
      in: [
        "Patients had a larger mean leg length difference (12.3 mm; SD 8.5) than controls (4.1 mm; SD 5.9).",
        "Patients had a larger leg-length difference (12.3 mm) than controls (4.1 mm).",
        "They had a larger mean limb-length difference (9.4 mm; (sd 3.1; 2 to 18); versus 2.2 mm, (sd 1.4; 0 to 6)).",
        "The mean arm circumference difference (3.2 cm; SD 1.1) was larger in group A than in group B (1.5 cm; SD 0.9).",
        "They had more than 50 times higher levels than controls.",
      ]),
    Examples(
      .of(.meanDifference, 12.3, 4, 20, 95, unit: "mm"),
      in: ["There was a larger difference (12.3 mm; 95% CI 4 to 20)."]),
    // The 1 of those with whom others are compared.
    Examples(
      .of(.hazardRatio, 1.83, 1.7, 1.98, 95),
      in: [
        "The hazard ratio was 1.0 for the lowest and 1.83 (95% CI 1.70–1.98) for the highest intake.",
        "The hazard ratio was 1.0 for non-users and 1.83 (95% CI 1.70–1.98) for users.",
        "The hazard ratios were 1.0 and 1.83 (95% CI 1.70–1.98) for low and high intake, respectively.",
      ]),
    Examples(
      .of(.oddsRatio, 2.1, 1.2, 3.4, 95), .of(.oddsRatio, 1.9, 1.2, 3.4, 95, adjusted: true),
      in: ["Age (COR: 2.1, 95% CI 1.2, 3.4) and sex (AOR: 1.9, 95% CI 1.2, 3.4) mattered."]),
    Examples(
      .of(.numberNeededToTreat, 12), .of(.numberNeededToTreat, 8), .of(.numberNeededToTreat, 6),
      in: ["The NNTs were 12, 8 and 6."]),
    // Each of a group has a difference, whose median has quartiles; one between groups has none.
    Examples(
      in: [
        "Insulin changed (median difference on the drug +4%, IQR: 2-14 vs +2%, IQR: 0-7 on placebo).",
        "Ferritin rose (iron arm: median difference +12%, IQR 3-20; placebo arm: +1%, IQR 0-4).",
      ]),
    Examples(
      .of(.riskDifference, 4, 1, 7, 95, unit: "%"),
      in: ["The difference between the arms was +4% (95% CI 1 to 7)."]),
    // A remark in brackets before the interval
    Examples(
      .of(.meanDifference, 0.62, -2.3, 3.54, 95, unit: "points", p: .equal, 0.68),
      in: [
        "The mean difference was 0.62 points (lower for yoga) which was not significant (95% CI -2.30 to "
          + "3.54, P=.68)."
      ]),
    // What would be
    Examples(
      in: [
        "In our case, this would be an effect size of 0.33 and a lower bound of 0.11.",
        "Half of it would be a mean difference of 1.5 points.",
      ]),
    Examples(.of(.other, 0.33), in: ["In our case, this was an effect size of 0.33."]),
  ]
}
