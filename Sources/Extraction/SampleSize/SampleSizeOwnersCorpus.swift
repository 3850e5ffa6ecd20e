extension SampleSize {
  /// Whose the people are, and what was done with them: those of others, those of all arms, those of a set of data.
  package static let owners = cited + together + kindsBeside + acts

  /// People of a survey or a study that is cited.
  private static let cited: [Examples<SampleSize>] = [
    Examples(
      in: [
        "In 2017, a survey was carried out in Portugal [12]. A total of 1,230 donors were tested.",
        "A similar rate was reported in Norway, where four of 359 donors were infected [49].",
        "In one RCT (59 participants), pain fell.",
        "In the impact survey in the 2013 dry season, field teams visited households.",
        "Among smokers (212/640), cost was the main reason (35/98).",
        "A total of 290 were sought. *Excluded from the analysis: those who were released (n = 48, 40).",
      ]),
    Examples(SampleSize(159), in: ["In two RCTs (159 participants), pain fell."]),
    Examples(
      SampleSize(1230),
      in: ["A survey was carried out in Portugal. A total of 1,230 donors were tested."]),
    Examples(
      SampleSize(290, stage: .randomized),
      in: [
        """
        A total of 290 patients were randomised. The rate was compared with that of 640 historical controls \\
        treated before the trial.
        """
      ]),
  ]

  /// A size behind what everybody is given beside their own, those of a set of data and the arms of the placebo.
  private static let together: [Examples<SampleSize>] = [
    Examples(
      SampleSize(310, stage: .randomized),
      in: [
        "Patients were randomized (2:1) to drug A or placebo, with open-label letrozole (n = 310)."
      ]
    ),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "drug A"),
      SampleSize(160, .arm, stage: .randomized, arm: "letrozole"),
      in: ["Patients were randomized to drug A (n = 150) or letrozole (n = 160)."]),
    Examples(
      SampleSize(840, .arm, stage: .enrolled, arm: "placebo group"),
      in: ["Five trials included a placebo group of 840 men."]),
  ]

  /// Kinds of people of which controls end the list; the first is not their sum.
  private static let kindsBeside: [Examples<SampleSize>] = [
    Examples(
      SampleSize(18, .arm, stage: .analyzed, arm: "silent carriers"),
      SampleSize(22, .arm, stage: .analyzed, arm: "cirrhotic patients"),
      SampleSize(30, .arm, stage: .analyzed, arm: "healthy volunteers"),
      in: ["We studied 18 silent carriers, 22 cirrhotic patients and 30 healthy volunteers."]),
    // The first is the sum.
    Examples(
      SampleSize(52, stage: .analyzed), SampleSize(22, .arm, arm: "cirrhotic patients"),
      SampleSize(30, .arm, arm: "healthy volunteers"),
      in: ["We studied 52 people, 22 cirrhotic patients and 30 healthy volunteers."]),
  ]

  /// Verbs and nouns that sound like a stage of the study and tell of something else.
  private static let acts: [Examples<SampleSize>] = [
    Examples(
      SampleSize(46_200, stage: .analyzed),
      in: ["This two-sample Mendelian randomization study used data of 46,200 participants."]),
    Examples(
      SampleSize(186, stage: .randomized),
      in: ["The analysis after randomization of 186 patients was blind."]),
    Examples(
      SampleSize(20, .arm, stage: .randomized, arm: "paclitaxel"),
      SampleSize(21, .arm, stage: .randomized, arm: "docetaxel"),
      in: [
        """
        Women received four cycles of AC followed by randomization to paclitaxel (n = 20) or docetaxel (n = 21).
        """
      ]),
    Examples(
      SampleSize(212),
      in: ["A total of 212 patients registered with a general practice were sent letters."]),
    Examples(SampleSize(80), in: ["All 80 women received a clinical exam."]),
  ]
}
