extension SampleSize {
  /// What "n = 30" counts, if no people.
  static let unitsOfSizes: [Examples<SampleSize>] = [
    Examples(
      SampleSize(52, stage: .enrolled, unit: "eyes"),
      in: ["All eyes with a cataract were included (n = 52 eyes)."]),
    Examples(
      SampleSize(38, unit: "dyads"),
      in: ["The feeding survey (n = 38 dyads) took place in 2011."]),
    Examples(
      SampleSize(410, stage: .analyzed, unit: "samples"),
      in: ["Urine was analysed (N = 410 samples)."]),
    Examples(
      SampleSize(66, stage: .analyzed), in: ["The patients were studied (n = 66 patients)."]),
    Examples(
      SampleSize(12, .arm, stage: .treated, arm: "sham group", unit: "rats"),
      in: ["The sham group (n = 12 rats) received saline."]),
    Examples(
      SampleSize(7, .arm, stage: .randomized, arm: "low pressure", unit: "Pigs"),
      SampleSize(8, .arm, stage: .randomized, arm: "high pressure", unit: "Pigs"),
      SampleSize(6, .arm, stage: .randomized, arm: "sham", unit: "Pigs"),
      in: [
        """
        Pigs were randomized into (1) low pressure (n = 7), (2) high pressure (n = 8), and (3) sham \
        (n = 6).
        """
      ]),
    Examples(
      SampleSize(33, .arm, stage: .randomized, arm: "drops", unit: "Eyes"),
      SampleSize(35, .arm, stage: .randomized, arm: "gel", unit: "Eyes"),
      in: ["Eyes were randomized to drops (n = 33) or gel (n = 35)."]),
    Examples(
      SampleSize(9, .arm, stage: .randomized, arm: "leaflets", unit: "Clinics"),
      SampleSize(10, .arm, stage: .randomized, arm: "control", unit: "Clinics"),
      in: ["Clinics were randomised to leaflets (n = 9) or control (n = 10)."]),
    // People, whatever they had or wherever they lived
    Examples(
      SampleSize(33, .arm, stage: .randomized, arm: "plate"),
      SampleSize(35, .arm, stage: .randomized, arm: "nail"),
      in: ["Adults with wrist fractures were randomized to plate (n = 33) or nail (n = 35)."]),
    Examples(
      SampleSize(14, stage: .randomized, unit: "villages"),
      SampleSize(1810, .arm, stage: .randomized, arm: "nets"),
      SampleSize(1794, .arm, stage: .randomized, arm: "no nets"),
      in: ["Fourteen villages were randomised to nets (n = 1810) or no nets (n = 1794)."]),
    Examples(
      SampleSize(41, stage: .enrolled),
      in: ["Patients with ankle fractures (n = 41) were enrolled."]),
    Examples(
      SampleSize(9, .arm, stage: .treated), in: ["Mice received vehicle or drug (n = 9 per group)."]
    ),
    // Things, and where they are shown
    Examples(
      in: [
        "Nurses were asked for feedback (N = 31 visits).",
        "The menus were compared over three years (N = 18,400 items).",
        "Spiking was faster on the left (left panel, n = 14).",
        "All attendances were counted (N = 5,200 visits).",
        "A database of teleconsultation visits (N = 18,400) was analyzed.",
        "Articles indexed in the database from 1990 to 2010 (N = 212).",
        "Values were alike (mean ± SEM; ANOVA; N = 4).",
      ]),
    // Those who were only kept
    Examples(
      SampleSize(28, unit: "Rats"),
      in: [
        "Rats (n = 28) were housed in pairs and received standard laboratory chow.",
        "Rats (n = 28) received a standard diet.",
      ]),
    Examples(
      SampleSize(28, stage: .treated, unit: "Rats"), in: ["Rats (n = 28) received a fatty diet."]),
    Examples(
      SampleSize(5210), in: ["Nineteen clinical trials were included (n = 5210)."]),
  ]

  /// People, groups and samples that are listed with their sizes.
  static let listsOfSizes: [Examples<SampleSize>] = [
    Examples(
      SampleSize(51, .arm, arm: "patients"), SampleSize(62, .arm, arm: "family members"),
      SampleSize(18, .arm, arm: "staff"),
      in: ["We interviewed patients (n = 51), family members (n = 62) and staff (n = 18)."]),
    Examples(
      SampleSize(90, .arm, stage: .completed, arm: "Parents"),
      SampleSize(41, .arm, stage: .completed, arm: "teachers"),
      SampleSize(260, .arm, stage: .completed, arm: "students"),
      in: ["Parents (n = 90), teachers (n = 41) and students (n = 260) completed the survey."]),
    Examples(
      SampleSize(38, .arm, stage: .analyzed, arm: "Gout patients"),
      SampleSize(44, .arm, stage: .analyzed, arm: "one population cohort"),
      SampleSize(75, .arm, stage: .analyzed, arm: "healthy individuals"),
      in: [
        """
        Gout patients (n = 38), one population cohort (n = 44), and healthy individuals (n = 75) were \
        studied.
        """
      ]),
    Examples(
      SampleSize(80, stage: .randomized),
      in: ["Staff members (n = 80) were randomized to a course or none."]),
    Examples(
      SampleSize(115), in: ["Participants (n = 115) were community members."]),
    Examples(
      SampleSize(24, .arm, arm: "Men"), SampleSize(26, .arm, arm: "women"),
      in: ["Men (n = 24) were compared with women (n = 26)."]),
    Examples(
      in: [
        "Men (n = 24) and women (n = 26) were enrolled.",
        "Bars are means of the drug group (male, n = 24; female, n = 26).",
        "In the lean and obese groups (n = 14), weight was measured.",
        "Those randomized to the drug who were lost to follow-up (n = 41) were alike.",
      ]),
    Examples(
      SampleSize(77, .arm, arm: "Women younger than 50 years"),
      SampleSize(81, .arm, arm: "women older than 50 years"),
      in: [
        "Women younger than 50 years (n = 77) and women older than 50 years (n = 81) were compared."
      ]),
    Examples(
      SampleSize(31, .arm, stage: .treated, arm: "early period"),
      SampleSize(36, .arm, stage: .treated, arm: "late period"),
      in: [
        """
        Patients were treated in the early period (May 1990 to June 1998, n = 31) or in the late period \
        (July 1998 to May 2006, n = 36).
        """
      ]),
    Examples(
      SampleSize(702),
      in: [
        "Adults 18 years and older (N = 702).", "Adults aged 65 years and older (n = 702).",
        "Men aged 65 years or older (N=702).", "Adolescents 15 years and younger (N=702).",
      ]),
    Examples(
      SampleSize(240, .arm, arm: "US sample"), SampleSize(95, .arm, arm: "UK sample"),
      in: [
        """
        The US sample (n = 240) consisted of students. The UK sample (n = 95) consisted of workers.
        """
      ]),
    Examples(
      SampleSize(410, .arm, arm: "discovery sample"),
      SampleSize(160, .arm, arm: "replication sample"),
      in: [
        """
        The discovery sample (n = 410) was from Spain. The replication sample (n = 160) was from \
        Italy.
        """
      ]),
    Examples(
      SampleSize(240),
      in: [
        "The study sample (n = 240) consisted of students.",
        "The Norwegian sample (n = 240) consisted of students.",
      ]),
    Examples(
      SampleSize(16, .arm, arm: "ketamine"), SampleSize(17, .arm, arm: "saline"),
      in: [
        "Pain scores were compared after ketamine (n = 16) and after saline (n = 17).",
        "Pain was less after ketamine (n = 16) than after saline (n = 17) as compared in a placebo trial.",
      ]),
    Examples(
      SampleSize(22, .arm, stage: .analyzed, arm: "Patients after stroke"),
      SampleSize(23, .arm, stage: .analyzed, arm: "healthy controls"),
      in: ["Patients after stroke (n = 22) and healthy controls (n = 23) were studied."]),
    Examples(
      SampleSize(18, .arm, stage: .randomized, arm: "training group"),
      SampleSize(17, .arm, stage: .randomized, arm: "monitoring group"),
      in: [
        """
        Adults were randomised to a training group (n = 18) or a monitoring group in which sleep was \
        simply measured (n = 17).
        """
      ]),
    Examples(
      SampleSize(24, .arm, arm: "normal controls"),
      in: ["The values were compared with those of the normal controls (n = 24)."]),
    Examples(
      SampleSize(9, .arm, stage: .analyzed, arm: "Ldlr+/+"),
      SampleSize(8, .arm, stage: .analyzed, arm: "Ldlr+/-"),
      SampleSize(7, .arm, stage: .analyzed, arm: "Ldlr-/-"),
      in: ["Ldlr+/+ (n = 9), Ldlr+/- (n = 8), and Ldlr-/- (n = 7) mice were studied."]),
    Examples(
      SampleSize(60, .arm, stage: .randomized, arm: "statin"),
      SampleSize(60, .arm, stage: .randomized, arm: "placebo"),
      in: ["Patients were randomized to statin (60 [50%]) or placebo (60 [50%])."]),
    Examples(
      in: [
        "Randomized patients were white (72 [60%]) or black (48 [40%]).",
        "Patients had nausea (15 [60%]) or vomiting (10 [40%]).",
      ]),
    Examples(
      SampleSize(736, stage: .enrolled), SampleSize(362, .arm, arm: "fulvestrant 500 mg"),
      SampleSize(374, .arm, arm: "250 mg"),
      in: [
        "The trial enrolled 736 women. Survival was longer for fulvestrant 500 mg (n = 362) than 250 mg (n = 374)."
      ]),
  ]

  /// The same people at several times.
  static let occasions: [Examples<SampleSize>] = [
    Examples(
      SampleSize(280),
      in: [
        "Lung function was known of patients at baseline (n = 280), 6 months (n = 190) and 12 months (n = 130).",
        "Patients were tested at baseline (n = 280) and 6 months (n = 190).",
      ]),
    Examples(
      SampleSize(980, stage: .analyzed),
      in: [
        "The cohort was examined at age 70 (n = 980), 73 (n = 755) and 76 (n = 610).",
        "Twins were assessed at ages 14 years (n = 980) and 19 years (n = 610).",
      ]),
    Examples(
      in: [
        "Blood was drawn at baseline (n = 104) and week 12 (n = 91).",
        "Data were collected in wave 1 (N = 1,610) and wave 2 (N = 1,205).",
        "Weight was measured at 3 months (n = 190) and 6 months (n = 165).",
      ]),
    Examples(
      SampleSize(44, .arm, arm: "children aged 8 years"),
      SampleSize(41, .arm, arm: "adolescents aged 14 years"),
      in: ["We compared children aged 8 years (n = 44) with adolescents aged 14 years (n = 41)."]),
    Examples(
      SampleSize(36, .arm, arm: "drug group at baseline"),
      SampleSize(37, .arm, arm: "placebo group at baseline"),
      in: [
        """
        The drug group at baseline (n = 36) and the placebo group at baseline (n = 37) were alike.
        """
      ]),
  ]

  /// How much people had of something, and what is an outcome.
  static let portions: [Examples<SampleSize>] = [
    Examples(
      in: [
        "Patients received 4 (n = 21) or 6 (n = 17) cycles.",
        "The eyes of the patients needed one (n = 14), two (n = 9) or three (n = 6) injections.",
        "Treatment failure was defined as relapse (n = 14) or death (n = 5).",
      ]),
    Examples(
      SampleSize(21, .arm, stage: .randomized, arm: "4"),
      SampleSize(17, .arm, stage: .randomized, arm: "6"),
      in: ["Patients were randomised to receive 4 (n = 21) or 6 (n = 17) cycles."]),
    Examples(
      SampleSize(21, .arm, stage: .treated, arm: "Group 1"),
      SampleSize(17, .arm, stage: .treated, arm: "group 2"),
      in: ["Group 1 (n = 21) and group 2 (n = 17) received injections."]),
  ]
}
