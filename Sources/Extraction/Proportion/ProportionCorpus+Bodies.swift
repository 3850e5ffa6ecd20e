extension Proportion {
  /// Shares and look-alikes of full texts.
  static let ofBodies: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 35, numerator: 1779, denominator: 5098),
      Proportion(percent: 13, numerator: 647, denominator: 5098),
      in: ["A meeting was attended by 1,779 (35%) and 647 (13%) of 5,098 respondents."]),
    Examples(
      Proportion(percent: 35, numerator: 1779), Proportion(percent: 13, numerator: 647),
      in: ["A meeting was attended by 1,779 (35%) and 647 (13%) respondents."]),
    Examples(
      Proportion(percent: 3, numerator: 70, denominator: 2683),
      in: ["The number of those who moved was 70 (3%) out of 2,683."]),
    Examples(
      Proportion(percent: 56, numerator: 946, denominator: 1676),
      in: ["Of participants, 56% consented to the substudy (946 out of 1676 randomised)."]),
    Examples(
      // Another whole: the arithmetic tells.
      Proportion(percent: 56), Proportion(numerator: 12, denominator: 40),
      in: ["A share of 56% consented, and some in one arm (12/40) withdrew."]),
    Examples(
      Proportion(percent: 69, numerator: 9, denominator: 13),
      in: ["Most achieved a complete resection (9/13 = 69%)."]),
    Examples(
      Proportion(percent: 47, numerator: 9),
      in: [
        "Nine patients ended treatment before the fifth of their sessions (47%).",
        "Nine of them dropped out of treatment even before the sessions (47%).",
      ]),
    Examples(
      Proportion(percent: 54.7),
      in: ["The mean MMSE score was 7.6, and 54.7% had a score of 3 or more."]),
    Examples(
      Proportion(percent: 77), Proportion(percent: 72.2), Proportion(percent: 4.5),
      in: [
        """
        In the first group, 77% of patients had a first relapse. In the second group, these values were \
        72.2% and 4.5%.
        """
      ]),
    Examples(
      Proportion(percent: 8, numerator: 2),
      in: ["Two participants (8%) lived in the least deprived 20% of areas."]),
    Examples(
      Proportion(percent: 80),
      in: [
        "Pain was reduced by A versus B (37%), and the cure rate was high (80%).",
        "Muscle power was reduced and the response rate was 80%.",
      ]),
    Examples(
      Proportion(percent: 52.5, numerator: 126), Proportion(percent: 57.4, numerator: 136),
      in: ["There were many progressions (126/52.5% with radiotherapy, 136/57.4% without)."]),
    Examples(
      in: [
        "A response was a 50% or greater reduction in headache.",
        "The power to identify a change of 5 mm with 25 patients per group was 81.1%.",
        "The males were 36.1 g (93% of wt) and died early.",
        "In a previous study, adverse effects occurred in 8.8% of women.",
        "Reductions in the number of attacks were seen with A and B versus placebo (37% and 41%; p < 0.001) "
          + "and with C (25% and 29%).",
        "Reductions in attacks were seen with A versus placebo (37% and, in the second year, 41%).",
        "Much vitamin A reduced the mineralizing surface (20%) and the rate of apposition (54%).",
        "Assuming a 30% refusal rate, 200 subjects are needed.",
        "Including an estimated 10% dropout rate, 946 participants had to be enrolled.",
        "Each such event results in a 0.68% decrement in utility.",
        "This number of participants assumes an attrition rate of 15%.",
        "To allow for a dropout rate of 10%, 140 patients will be included.",
        "We considered the most deprived 20% of areas and the lowest 10%.",
        "Variants were called at detection thresholds of 2% and 15%.",
        "Urgency was decreased by 59% (p = 0.01) and 40% (p = 0.02) respectively in one group and 42% "
          + "(p = 0.01) and 39% (p = 0.02) respectively in the other group.",
        "The pressure showed a reduction of 53.4% (ANH) and of 58.4% (controls).",
        "Targets were missed more often (absolute differences: SBP 21.7%, 95% CI 10.1 to 32.6; LDL-C 26.2%, "
          + "95% CI 15.0 to 36.8).",
        "Of 702 days of absence, 215 days (30.6%) fell into winter.",
        "There was a significant decrease in the strength of muscles (46.7%; P = 0.001).",
      ]),
  ]
}
