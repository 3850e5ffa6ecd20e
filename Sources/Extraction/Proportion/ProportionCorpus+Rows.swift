extension Proportion {
  /// Percentages and counts in rows of the same order, and percentages that belong to no count or to no share.
  static let ofRows: [Examples<Proportion>] = paired + unpaired + ofLists + marks + notOfThese

  private static let paired: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 35, numerator: 14, denominator: 40),
      Proportion(percent: 27, numerator: 11, denominator: 41),
      in: [
        "Response rates were 35% vs 27% (14/40 vs 11/41).",
        "Response rates were 35% vs. 27% (14/40 vs. 11/41).",
        "Response was seen in 35% and 27% (14 of 40 and 11 of 41, respectively).",
        "Response was seen in 35% in group 1 and 27% in group 2 (14/40 vs 11/41).",
        "Response was more frequent with the drug (35% vs 27%, 14/40 vs 11/41).",
        "Response was more frequent with the drug (14/40 vs 11/41; 35% vs 27%).",
        "Response was more frequent with the drug (14/40 v 11/41, 35% v 27%).",
        "Response was seen in 35% (14/40) and 27% (11/41).",
        "Response was seen less often (14/40 [35%] vs 11/41 [27%]).",
      ]),
    Examples(
      Proportion(percent: 35, numerator: 14, denominator: 40),
      Proportion(percent: 27, numerator: 11, denominator: 41),
      Proportion(percent: 22, numerator: 9, denominator: 41),
      in: ["Response rates were 35%, 27% and 22% (14/40, 11/41 and 9/41)."]),
    Examples(
      Proportion(percent: 6.6, numerator: 14, denominator: 212),
      Proportion(percent: 5.3, numerator: 11, denominator: 208),
      in: [
        "Infection was seen in 14 of 212 on the drug and 11 of 208 on placebo (6.6% vs 5.3%).",
        "Infection was seen in 14/212 vs. 11/208 patients (6.6% vs. 5.3%; p = 0.55).",
      ]),
    Examples(
      Proportion(percent: 6.6, numerator: 14), Proportion(percent: 5.3, numerator: 11),
      in: [
        "Infection occurred in 14 vs 11 patients (6.6% vs 5.3%).",
        "There were 14 deaths on the drug and 11 deaths on placebo (6.6% vs 5.3%, P = 0.6).",
        "Infection was less frequent (14 [6.6%] vs 11 [5.3%]).",
      ]),
  ]

  private static let unpaired: [Examples<Proportion>] = [
    // One count is that of neither.
    Examples(
      Proportion(percent: 6.6), Proportion(percent: 5.3),
      in: [
        "Infection occurred in 11 patients (6.6% vs 5.3%).",
        "Infection was seen at 12 and 24 weeks (6.6% and 5.3%).",
      ]),
    Examples(
      Proportion(percent: 30, numerator: 12), Proportion(percent: 12),
      in: ["Pain was felt by 12 (30%, 12% of them severely)."]),
    // The size of both arms is no numerator.
    Examples(
      Proportion(percent: 86.7), Proportion(percent: 63.3),
      in: ["Recovery in group A (n = 30, 86.7%) exceeded that in group B (n = 30, 63.3%)."]),
    Examples(
      Proportion(percent: 48, numerator: 24), Proportion(percent: 24, numerator: 12),
      in: ["Most had low (n = 24, 48%) or high (n = 12, 24%) scores."]),
    // Two percentages that share a sign
    Examples(
      Proportion(percent: 31), Proportion(percent: 12), Proportion(percent: 8),
      Proportion(percent: 5),
      in: ["Neutropenia (31/12%) and fatigue (8/5%) were seen in arms A/B."]),
    Examples(
      Proportion(percent: 41), Proportion(percent: 22),
      in: [
        "Nausea 41/22% (drug/placebo) was mild.", "The 2-/5-year survival was 41/22%.",
      ]),
    Examples(
      Proportion(percent: 52.5, numerator: 126),
      in: ["Relapse was seen in 126/52.5% with radiotherapy."]),
    Examples(Proportion(percent: 10), in: ["One patient in ten (10%) had pain."]),
  ]

  private static let marks: [Examples<Proportion>] = [
    Examples(
      in: [
        "Mean satisfaction was 8/10 with the new device and 6/10 with the old one.",
        "The knowledge score increased from 12/20 to 17/20.", "Pain was rated 2/10 and 3/10.",
        "The mean score was 21/24 with the drug and 15/24 with placebo.",
        "Mean knowledge was 12/16 before and 14/16 after.",
        "The mean mark was 45/60 after and 30/60 before.",
        "The mean quiz score of the nurses was 12/16 vs 14/16.",
      ]),
    // Behind a mean that has its own value
    Examples(
      Proportion(numerator: 10, denominator: 65), Proportion(numerator: 6, denominator: 65),
      in: [
        "At a mean follow-up of 5 years, deaths were 10/65 and 6/65.",
        "The mean age was 61, and relapses were 10/65 and 6/65.",
        "The mean score was 3, and remission was 10/65 and 6/65.",
        "Mean follow-up was 5 years; infection was 10/65 vs 6/65.",
        "With a high score, relapse was 10/65 and 6/65.",
      ]),
    Examples(
      Proportion(numerator: 7, denominator: 10), in: ["The score improved in 7/10 patients."]),
    Examples(
      Proportion(numerator: 3, denominator: 30), in: ["The Apgar score was <7 in 3/30 infants."]),
  ]

  private static let ofLists: [Examples<Proportion>] = [
    Examples(
      Proportion(numerator: 4, denominator: 30), Proportion(numerator: 6, denominator: 30),
      Proportion(numerator: 17, denominator: 30),
      in: ["Nausea was felt by 4/30, 6/30 and 17/30 patients."])
  ]

  private static let notOfThese: [Examples<Proportion>] = [
    Examples(
      in: [
        // The amount of a change again
        "The mean reduction in IOP was 5.8 ± 2.1 mm Hg (22.9%) with latanoprost.",
        "Proteinuria fell from 3.2 ± 1.1 to 1.8 ± 0.9 g/day (44%; P < 0.001).",
        "LDL-C fell by 1.2 ± 0.4 mmol/L (31%).", "The mean reduction was 6.8 ± 5.2 points (38%).",
        // How good a test is
        "Sensitivity was 94.7% (125/132) and specificity 96.1% (173/180).",
        "Sensitivity was 94.7% (125/132).", "The test's sensitivity was 94.7% (125/132).",
        "Sensitivity: 94.7% (125/132). Specificity: 96% (173/180).",
        "The sensitivity of CT was 94.7% (125/132).", "Its sensitivity was 125/132.",
        "Sensitivity and specificity were 94.7% (125/132) and 96.1% (173/180).",
        "Sensitivity was 125/132 (94.7%) and specificity 173/180 (96.1%).",
        "Sensitivity (94.7% [125/132]) and specificity (96.1% [173/180]) were high.",
        "CT had 94.7% (125/132) sensitivity and 96.1% (173/180) specificity.",
        "The sensitivity was 94.7% (125/132) for CT and 96.1% (173/180) for MRI.",
        "The predictive value of CT was 94.7% (125/132), and that of MRI was 96.1% (173/180).",
        "The PPV was 74% (37 of 50).", "The overall accuracy was 88% (275/312).",
        // Means of what is measured in percent
        "Milk fat was higher (3.61 vs. 3.42%; SEM = 0.05).", "Fat was 48.2 vs 51.1% (SEM 0.9).",
        // A percentage that is refused for its noun refuses its counts.
        "Ovulation was achieved in 64% of cycles (32/50).",
        "There was resistance in 20.4% of isolates (84/412).",
        "There were 23 episodes (18%) of bleeding.",
        "We found that 8% of deaths were attributable to obesity.",
        // A level
        "There was no difference in survival (1.16, 95% (0.91–1.48)).",
      ]),
    Examples(
      Proportion(percent: 23, numerator: 12),
      in: ["Pain decreased by 5.8 ± 2.1 points in 12 patients (23%)."]),
    Examples(
      Proportion(percent: 23),
      in: ["Pain decreased by 5.8 ± 2.1 points in responders (23%)."]),
    Examples(
      Proportion(percent: 91, numerator: 61, denominator: 67),
      in: [
        "Sensitivity to penicillin was found in 91% (61/67).",
        "Sensitivity was 94.7% (125/132), and cancer was found in 91% (61/67).",
        "Side effects were pain and sensitivity (91%, 61/67).",
      ]),
    Examples(
      Proportion(percent: 91.1), Proportion(percent: 89.6),
      in: [
        "The noninferiority margin was 10%; cure rates were 91.1% and 89.6%.",
        "The equivalence margin was 15%, and cure rates were 91.1% and 89.6%.",
      ]),
    // Only the first is of this study.
    Examples(
      Proportion(percent: 61),
      in: [
        "Survival was higher than in our earlier series (61% vs 48%).",
        "It was more frequent than in the general population (61% vs 48%).",
        "It was higher than previously reported (61% vs 48%).",
        "The rate of 61% compares with 48% in the national registry.",
        "Depression was seen in 61% of patients and 48% in the general population.",
        "It was seen in 61% of patients, compared to 48% in the general population.",
        "It was more frequent with it (61% v 48% in the general population).",
        "Our rate was 61%, similar to 48% in the general population.",
        "Mortality in our series was 61% (48% in the national registry).",
        "Mortality was 48% in the general population and 61% in patients.",
        "Mortality was 48% in historical controls and 61% in our patients.",
        "It was seen in 61% of patients and 48% of the general population.",
        "It was seen in 61%, and so more often than in the general population (48%).",
      ]),
    Examples(
      Proportion(percent: 61), Proportion(percent: 48),
      in: [
        "It was higher in men than in previously treated women (61% vs 48%).",
        "Relapse was seen in 61% in previously treated and 48% in untreated patients.",
        "People worried more (61% in the current and 48% in the previous survey, p = 0.004).",
      ]),
    // Shares with their standard error
    Examples(
      Proportion(percent: 71),
      in: [
        "Primary patency at 3 years was 71 ± 5%.", "Local control at 5 years was 71 ± 5%.",
        "LFS was 71% ± 5%.", "The probability of relapse at 2 years was 71 ± 5%.",
        "The weighted prevalence was 71% (SE = 0.6).",
      ]),
    Examples(
      in: [
        "Sperm survival at 24 h was 62 ± 11%.", "Platelet survival at 24 h was 62 ± 11%.",
        "Cell viability was 62 ± 11%.",
      ]),
    // "Median" has its own value.
    Examples(
      Proportion(percent: 31),
      in: [
        "Median PFS was 5.4 months (95% CI 4.1-6.9), and the ORR was 31% (95% CI 25-38).",
        "With a median of 4 cycles, pCR was 31% (95% CI 25-38).",
        "Median age was 61 years; 31% (95% CI 25-38) were men.",
      ]),
    Examples(in: ["Median adherence was 31% (95% CI 25-38)."]),
    // What sounds like a test, a probability or another's rate.
    Examples(
      Proportion(percent: 30, numerator: 12, denominator: 40),
      Proportion(percent: 50, numerator: 20, denominator: 40),
      in: [
        "Tooth sensitivity was 30% (12/40) with gel A and 50% (20/40) with gel B.",
        "Cold sensitivity was 30% (12/40) and skin sensitivity was 50% (20/40).",
      ]),
    Examples(
      Proportion(percent: 61),
      in: [
        "With a high probability of benefit, 61% responded.",
        "Response occurred in 61% in the national registry cohort that we enrolled.",
        "Response occurred in 61% in the general population sample.",
      ]),
    Examples(
      Proportion(percent: 30, numerator: 12), Proportion(percent: 29.3, numerator: 12),
      in: [
        "Nausea (n = 12, 30.0%) on the drug and vomiting (n = 12, 29.3%) on placebo were frequent."
      ]),
    Examples(
      Proportion(percent: 60, numerator: 12), Proportion(percent: 75, numerator: 30),
      in: ["Response was 12/60% in group A and 30/75% in group B."]),
    Examples(
      Proportion(percent: 55),
      in: ["At a median follow-up of 13.4 months, the ORR was 55% (95% CI, 45.2 to 63.8)."]),
    Examples(in: ["The mean inhibition of 12 patients was 55% (95% CI, 45.2 to 63.8)."]),
    // The number is of all, whom the percentages part.
    Examples(
      Proportion(percent: 40), Proportion(percent: 60),
      in: ["We included 1507 patients with TIA (40%) or stroke (60%)."]),
    Examples(
      Proportion(percent: 40), Proportion(percent: 35), Proportion(percent: 25),
      in: ["We included 1507 patients with TIA (40%), stroke (35%), or bleeding (25%)."]),
    Examples(
      Proportion(percent: 40, numerator: 200), Proportion(percent: 60, numerator: 300),
      in: ["There were 200 patients with stroke (40%) and 300 with TIA (60%)."]),
  ]
}
