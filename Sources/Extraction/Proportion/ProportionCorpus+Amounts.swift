extension Proportion {
  /// Percentages whose noun is a quantity, and shares that look alike.
  static let ofAmounts: [Examples<Proportion>] = [
    Examples(
      in: [
        // What "of" gives the amount of
        "They walked uphill at an inclination of 4%.",
        "The estimate has an uncertainty of about 2.2%.",
        "Cells were grown to a confluence of 80%.", "They pedalled with a duty cycle of 40%.",
        "Gels were made at dilutions of 20%, 33% and 50%.",
        "The branch had a bootstrap support of 84%.",
        // The noun behind
        "The two proteins share 62% sequence identity.", "The model reached 88.4% top-1 accuracy.",
        "The two methods had 98.5% and 100% recognition accuracies.",
        "Those who began showed 61% adherence to the classes.",
        "The board had 0.31% water absorption and 0.96% thickness swell.",
        // The noun of the percentage before
        "The network had an accuracy of 87.9%, which was higher than the results of the residents "
          + "(75.0% and 65.6%).",
        // Changes
        "Decreases in serum CRP (18.4%; P = 0.02) and in fasting insulin (12.1%; P = 0.04) were seen.",
        "We found a 46% (6.9-3.7) reduction in the mean score.",
        "Scores fell by 1.6 points (29%) with exercise versus a 0.2-point increase (3%) with usual care.",
        "The size of the effect of the leaflet was 14% at 6 months.",
        // Diets and mixtures
        "Piglets were fed a 5% linseed diet for 21 days.", "The gene was induced by 5% dFBS.",
        // Parts of data and of things
        "The data were divided into 80% train and 20% test datasets.",
        "The split was 80 percent training data and 20 percent testing data.",
        "Of 704 pictures, 80% (564 images) were used for training.",
        "They came to 70% of the supervised sessions.",
        // Limits on a scale
        "Women had flushes (including 4/10 or above on the problem rating scale).",
      ]),
    Examples(
      Proportion(percent: 24),
      in: [
        "We saw a response rate of 24%.", "There was a frequency of infection of 24%.",
        "There was a proportion female of 24%.", "It was found in a total of 24%.",
        "There was a clinical benefit of 24%.", "We found a satisfaction of 24%.",
        "This gave an EFS of 24% for these patients.",
        "There was an incidence of neutropenia of 24%.", "Grade 3 neutropenia of 24% was seen.",
        "A reduction of half was reached in 24% of women.", "There was 24% mortality in the group.",
        "The mortality rate was 24% (73 studies, 10,402 patients).",
      ]),
    Examples(
      Proportion(percent: 2), Proportion(percent: 24),
      in: ["There was a rise in acceptance (2% to 24%, p < 0.001)."]),
    Examples(
      Proportion(percent: 74), Proportion(percent: 32),
      in: ["Dose reductions (74% vs. 32%) were more common with the drug."]),
    // Texts that name nobody
    Examples(in: [ofNobody + " The efficiency curve reaches 66% at the first wavelength."]),
    Examples(
      Proportion(percent: 66),
      in: [
        ofNobody + " The recurrence rate was 66%.",
        ofNobody + " In 66% of the patients, it was not used.",
        ofNobody + " Among men it was used by 66%.",
      ]),
  ]

  /// Counts that belong to a percentage or have no percentage.
  static let ofCountsApart: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 55, numerator: 99, denominator: 180),
      Proportion(percent: 45, numerator: 81, denominator: 180),
      in: ["Of the 180 men, 99 had PSA < 4 ng/ml (55%) and 81 had PSA ≥ 4 ng/ml (45%)."]),
    Examples(
      Proportion(percent: 6, numerator: 9, denominator: 150),
      Proportion(percent: 11, numerator: 17, denominator: 152),
      in: ["Leaks were alike (6% given the drug, 9 of 150 vs 11% given placebo, 17 of 152)."]),
    // The last of two counts is not that of the first percentage
    Examples(
      Proportion(percent: 5.9), Proportion(percent: 17.6),
      in: [
        "Cure was seen in three and nine women in the gel [5.9% (95% CI 0-12)] and tablet [17.6% (95% CI "
          + "7-28)] arms, respectively."
      ]),
    Examples(
      Proportion(numerator: 3, denominator: 120),
      in: [
        "Three deaths (two cardiac, one of cancer) out of 120 patients were reported.",
        "Three SAEs out of 120 patients were reported.",
      ]),
    Examples(in: ["We made two errors out of 20 guesses."]),
    Examples(
      Proportion(numerator: 37, denominator: 50),
      in: ["Out of the 50 participants, only 37 experienced soreness."]),
    Examples(
      Proportion(numerator: 212, denominator: 1840),
      in: ["The frail group (212 of 1,840) was older."]),
    Examples(in: ["The highest risk was found for two domains (4 of 5 domains)."]),
  ]

  /// More than a hundred words without people, animals or other units of a trial.
  private static let ofNobody = String(
    repeating: "The light of the lamp was led through the fibre and fell on the plate. ", count: 10)
}
