extension Proportion {
  /// Counts within the bracket of a percentage, lists with one sign, and percentages that are no shares.
  static let ofBrackets: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 100, numerator: 9, denominator: 9),
      in: ["Nausea occurred in all 9 placebo-treated patients (100%)."]),
    Examples(
      Proportion(percent: 94.4, numerator: 17),
      in: ["Nausea occurred in 17 placebo-treated patients (94.4%)."]),
    Examples(in: ["Subjects walked at a 5% grade.", "They ran at a 10% incline for a minute."]),
    Examples(Proportion(percent: 12), in: ["There was 12% grade 3 toxicity."]),
    Examples(
      in: [
        "After 245 had been seen, 120 were randomized (60/60).",
        "The trial ended after 210 of a planned 400 patients had been randomized.",
      ]),
    // No count of 251 is 71.9%; of 250 is 72%.
    Examples(
      Proportion(percent: 71.9, numerator: 251),
      in: [
        "Most had children (71.9%, n = 251).", "Most had children [71.9%; n = 251].",
        "Most had children (n = 251, 71.9%).",
      ]),
    Examples(
      Proportion(percent: 71.9, numerator: 251),
      in: ["Most had children (71.9%, n = 251 women)."]),
    Examples(Proportion(percent: 72), in: ["Most had children (72%, n = 250)."]),
    Examples(
      Proportion(percent: 60, numerator: 120), Proportion(percent: 40, numerator: 80),
      in: [
        "Some were seen in town (60%, n = 120) and some in the country (40%, n = 80).",
        "They lived in either place (town: 60%, n = 120; country: 40%, n = 80).",
      ]),
    Examples(
      Proportion(percent: 60), Proportion(percent: 40),
      in: ["Pain was seen with the drug (60%, n = 120) and without (40%, n = 125)."]),
    Examples(
      Proportion(percent: 40, numerator: 12), Proportion(percent: 50, numerator: 15),
      in: ["A number of 12 (40%) had a cold, and a large number of 15 (50%) had a cough."]),
    Examples(
      Proportion(percent: 40, numerator: 48, denominator: 120),
      in: [
        "The survey was answered by few (40.0% response rate, 48/120).",
        "The survey was answered by few (48/120, 40.0% response rate).",
        "The survey was answered by 48/120 (40.0% response rate).",
      ]),
    Examples(
      Proportion(percent: 40, numerator: 48, denominator: 120),
      in: ["In the year before, 48 patients (40% of 120) had a cold."]),
    Examples(
      Proportion(percent: 40, numerator: 48), Proportion(percent: 60, numerator: 72),
      in: [
        "There were 48 young patients (accounting for 40%) and 72 old ones (accounting for 60%).",
        "Answers were given by 40% (n48) and 60% (n72).",
      ]),
    Examples(
      Proportion(percent: 40),
      in: ["In year 2 of it (accounting for 40%), it rained.", "By 40% (nr2)."]),
    Examples(
      Proportion(percent: 40), Proportion(numerator: 30, denominator: 120),
      in: ["The survey was answered by few (40% response rate, 30/120)."]),
    Examples(
      Proportion(percent: 31), Proportion(percent: 74),
      in: [
        "The virus was found in 31 and 74% of the samples, respectively.",
        "The virus was found in, 31 and 74% respectively.",
      ]),
    Examples(Proportion(percent: 74), in: ["The virus was found on day 31 and 74% had a fever."]),
    Examples(
      in: [
        "The extract reduces the activity of the pump by 31 and 74% respectively.",
        "The extracts inhibit growth by over 31 and 74%, respectively.",
        "The extract reduces growth by 31 and 74%.", "Growth was reduced by 12, 31 and 74%.",
        "Bees told 1% hexyl acetate from water.", "Bees told 2% linalool from 2% geraniol.",
        "A gel of 0.6% thymol/0.4% menthol was used.", "They ate 5% sodium carbonate.",
        "They rinsed with 0.1% cetylpyridinium chloride.",
        "Le OR est de 1,31 (IC95% 1,02;1,68).", "OR 1.31, IC95% 1.02-1.68",
      ]),
    // Groups at times, and those who have a change.
    Examples(
      Proportion(percent: 61), Proportion(percent: 40), Proportion(percent: 55),
      Proportion(percent: 38),
      in: ["More were free of pain at 12 hours (61% vs 40%), 24 hours (55% vs 38%)."]),
    Examples(
      Proportion(percent: 41), Proportion(percent: 12.5),
      in: [
        "Patients with a marked improvement or a mild improvement were 41% and 12.5%, respectively."
      ]),
    Examples(
      Proportion(percent: 3),
      in: ["Looking at changes of the score, 3% of the AB/CD group had a worse score."]),
    Examples(
      Proportion(percent: 83, numerator: 85), in: ["At 12 months 85 (83%) answered."]),
    Examples(Proportion(percent: 83), in: ["At months 12 (83%) and later they answered."]),
    Examples(
      Proportion(numerator: 9, denominator: 14),
      in: [
        "Of the 14 nurses, 9 attended at least four sessions.",
        "Among 14 women, 9 women attended at least four sessions.",
      ]),
    Examples(
      Proportion(percent: 64, numerator: 9, denominator: 14),
      in: ["Of the 14 nurses, 9 attended the sessions (64%)."]),
    // What the arithmetic would let be parts: sizes of arms, beside averages and rates off a curve.
    Examples(
      Proportion(percent: 90), Proportion(percent: 60),
      in: ["Cure was likelier in the early arm (90%, n = 180) than in the late arm (60%, n = 120)."]
    ),
    Examples(
      Proportion(percent: 61.7), Proportion(percent: 48.9),
      in: ["Survival was better after surgery (61.7%, n = 45) than radiotherapy (48.9%, n = 52)."]),
    Examples(
      Proportion(percent: 0.8), Proportion(percent: 1.9),
      in: ["Seizures were fewer (0.8% magnesium sulfate vs 1.9% placebo)."]),
    Examples(
      Proportion(percent: 12.3, numerator: 10),
      in: ["Response was seen in 10 patients (12.3%, N = 31)."]),
    Examples(
      Proportion(percent: 35), Proportion(percent: 5),
      in: ["Tumours were staged as 35% (N1) and 5% (N3)."]),
    Examples(in: [
      "Reductions were seen at 24 hours (61% vs 40%), 48 hours (75% vs 50%).",
      "Mean HbA1c was lower in the arm (7.3%, n = 45).",
      "Visual acuity was 20/40 (50% improvement).",
      "Of the 60 participants, 2 trained nurses assessed all outcomes.",
      "In patients with diabetes reductions were 35% and 20%.",
    ]),
    Examples(in: [
      "Of 14 women, 9 aged over 60 were asked.", "Of 14 women, 9 assigned to the drug were asked.",
      "Of 14 women, 9 women treated with the drug were asked.", "In 2014, 9 attended the sessions.",
    ]),
    Examples(
      Proportion(percent: 12), Proportion(percent: 9),
      in: ["Abuse was seen in 12% (ethanol) and 9% (menthol cigarettes)."]),
    // Beside a "v", in lists whose decimals differ, and of those receiving
    Examples(
      Proportion(percent: 27.3), Proportion(percent: 3.6), Proportion(percent: 37.9),
      Proportion(percent: 10.3),
      in: [
        """
        A significant reduction in trismus (27.3% v 3.6%, p=0.03) and xerostomia (37.9% v 10.3%, p=0.02) was seen.
        """
      ]),
    Examples(
      Proportion(percent: 20), Proportion(percent: 30.5), Proportion(percent: 41),
      in: ["Response rates were 20, 30.5 and 41%.", "Response rates were 20, 30.5, and 41%."]),
    Examples(Proportion(percent: 41.2), in: ["Of those seen at weeks 4, 12 and 41.2% answered."]),
    Examples(
      Proportion(numerator: 57, denominator: 100), in: ["Of 100 victims, 57 tested positive."]),
    Examples(
      Proportion(numerator: 3, denominator: 8), in: ["Three of eight receiving placebo relapsed."]),
  ]
}
