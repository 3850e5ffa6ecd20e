extension SampleSize {
  /// What full texts count besides their sample: a few people, staff, those of other studies.
  package static let asides = few + numbered + plans + ledByArms

  /// Arms that are named before their part and whole, and words that are no arm's name.
  private static let ledByArms: [Examples<SampleSize>] = [
    Examples(
      SampleSize(52, .arm, stage: .analyzed, arm: "drug group"),
      SampleSize(51, .arm, stage: .analyzed, arm: "placebo group"),
      in: [
        "In the drug group, 34 of 52 patients responded, and in the placebo group, 19 of 51.",
        "Infection occurred in the drug group in 34/52 (65%) and in the placebo group in 19/51 (37%).",
        "It was seen in 34/52 (65%) in the drug group v 19/51 (37%) in the placebo group.",
        "The success rate in the drug group was 65% (34/52), and in the placebo group 37% (19/51).",
      ]),
    Examples(
      SampleSize(40, .arm, stage: .analyzed, arm: "ondansetron"),
      SampleSize(41, .arm, stage: .analyzed, arm: "placebo"),
      in: ["It was seen in 12/40 with ondansetron but only 22/41 with placebo."]),
    Examples(
      SampleSize(822, .arm, stage: .analyzed, arm: "abaloparatide group"),
      SampleSize(818, .arm, stage: .analyzed),
      SampleSize(820, .arm, stage: .analyzed, arm: "placebo group"),
      in: [
        """
        Palpitations were felt by 3.3% (27/822) in the abaloparatide group, 1.3% (11/818) in \
        teriparatide, and 0.6% (5/820) in the placebo group.
        """
      ]),
    Examples(
      SampleSize(300, .arm, stage: .analyzed), SampleSize(266, .arm, stage: .analyzed),
      in: ["In the drug and placebo arms, 58% (175 of 300) and 61% (162 of 266) were cured."]),
    Examples(
      SampleSize(312, .arm, stage: .analyzed, arm: "drug group"),
      in: ["It was seen in 39% of the drug group (121/312)."]),
    Examples(
      in: [
        "Mean satisfaction was 8/10 with the new device and 6/10 with the old one.",
        "Pain was rated 2/10 with placebo.",
      ]),
  ]

  private static let few: [Examples<SampleSize>] = [
    Examples(
      SampleSize(54, stage: .enrolled),
      in: ["Fifty-four adults were recruited, with all but six completing the study."]),
    Examples(
      SampleSize(90, stage: .enrolled),
      in: [
        "We enrolled 90 infants born before 37 completed weeks.",
        """
        We enrolled 90 children. Nineteen children in the vaccine group and 17 children in the \
        placebo group were without a titer.
        """,
      ]),
    Examples(in: ["Ten randomized controlled trials were included."]),
    Examples(
      SampleSize(48, stage: .completed), in: ["In all, 48 completed week 16 assessments."]),
    Examples(
      SampleSize(54, stage: .randomized),
      in: [
        """
        We randomized 54 adults. Nine and seven participants were unavailable in the yoga and control \
        groups, respectively.
        """
      ]),
    Examples(
      SampleSize(300, stage: .enrolled),
      in: [
        """
        We enrolled 300 adults. Stroke (19/65), sepsis (18/65) and cancer (10/65) were the causes of \
        death.
        """
      ]),
    Examples(
      SampleSize(70, stage: .enrolled),
      in: [
        """
        We enrolled 70 infants. They were separated into grade I (up to 15 degrees, 22 people), grade \
        II (up to 30 degrees, 32 people) and grade III (more, 16 people).
        """
      ]),
    Examples(
      SampleSize(340, stage: .randomized),
      in: [
        """
        We randomized 340 patients. Two assigned to fluoxetine had an attempt and three assigned to \
        placebo had ideation.
        """,
        """
        We randomized 340 patients. Fifteen patients died: three in the fluoxetine group and two in \
        the placebo group.
        """,
        "We randomized 340 patients. Six therapists are engaged in the study.",
        "We randomized 340 patients. Head tilt was measured by three physical therapists.",
      ]),
    Examples(
      SampleSize(84, stage: .enrolled), SampleSize(12, stage: .randomized),
      SampleSize(9, .arm, stage: .randomized, arm: "cortisol"),
      SampleSize(3, .arm, stage: .randomized, arm: "placebo"),
      in: [
        "We enrolled 84 men. Twelve men were randomized to cortisol (n = 9) or placebo (n = 3)."
      ]),
  ]

  private static let numbered: [Examples<SampleSize>] = [
    Examples(in: ["Hypotheses 2, 3, 6 and 8 were analyzed by regression."]),
    Examples(in: ["Scans at weeks 48 (year 1) and 108 (year 2) were analyzed."]),
    Examples(
      SampleSize(37, .arm, stage: .randomized, arm: "Group 1"),
      SampleSize(41, .arm, stage: .randomized, arm: "Group 2"),
      in: ["37 children were randomized to Group 1 and 41 children were randomized to Group 2."]),
    Examples(in: ["Assignment was in five blocks of six subjects each."]),
    Examples(in: ["Walking comprised one session of 60 min plus three of 30 min in each group."]),
    Examples(
      SampleSize(80, stage: .enrolled),
      in: [
        """
        We enrolled 80 adults. The main findings included scars (n = 58), cysts (n = 44) and edema \
        (n = 45).
        """
      ]),
    // Numbers of types and places, of what is expected, and of what a method takes.
    Examples(
      SampleSize(9, .arm, stage: .enrolled, arm: "healthy men"),
      in: ["Eight type 2 diabetic and 9 healthy men participated."]),
    Examples(in: ["Toxicity occurred in codon 72 Arg (40%) carriers."]),
    Examples(
      SampleSize(336, stage: .enrolled),
      in: [
        "The registry enrolled 336 patients, as compared to 305 and 400 expected cases, respectively."
      ]),
    Examples(in: ["The assay takes about 2.5 h for 24 samples."]),
    Examples(in: ["Specificity was 95% (138 of 146 patients)."]),
    // Sorted, and not randomized.
    Examples(
      SampleSize(60), in: ["Sixty patients were non-randomly assigned to A or B."]),
    Examples(
      SampleSize(18), in: ["Eighteen pregnant women self-assigned to exercise or a control group."]),
  ]

  private static let plans: [Examples<SampleSize>] = [
    Examples(
      SampleSize(102, stage: .planned),
      in: [
        """
        A previous cohort suggested that 102 patients would provide 80% power to detect a difference.
        """
      ]),
    Examples(
      SampleSize(42, .arm, stage: .planned),
      in: [
        "A sample size of 42 per group was estimated to achieve 80% power.",
        "It was likely that a study with 42 subjects per arm would detect a difference.",
      ]),
    Examples(SampleSize(972, stage: .planned), in: ["A total sample size of 972 is needed."]),
    Examples(
      SampleSize(325, .arm, stage: .planned),
      in: ["The study aims to include 325 patients per arm."]),
  ]
}
