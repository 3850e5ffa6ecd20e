extension SampleSize {
  static let parts: [Examples<SampleSize>] = [
    Examples(
      SampleSize(123, stage: .analyzed),
      SampleSize(62, .arm, stage: .analyzed, arm: "A arm"),
      SampleSize(61, .arm, stage: .analyzed, arm: "B arm"),
      in: ["The 123 patients (62 in the A arm and 61 in the B arm) were analyzable."]),
    Examples(
      SampleSize(100, .arm, stage: .randomized, arm: "vitamin D"),
      SampleSize(101, .arm, stage: .randomized, arm: "placebo"),
      SampleSize(95, .arm, stage: .completed), SampleSize(97, .arm, stage: .completed),
      in: [
        """
        Patients were randomized to vitamin D (n = 100) or placebo (n = 101), of whom 95 and 97 completed \
        the trial.
        """
      ]),
    Examples(
      SampleSize(181, .arm, stage: .analyzed, arm: "metformin"),
      SampleSize(179, .arm, stage: .analyzed, arm: "placebo"),
      in: [
        """
        The analysis included 181 vs 179 patients in the metformin and placebo arms, respectively.
        """
      ]),
    Examples(
      SampleSize(210, stage: .randomized), SampleSize(400, stage: .planned),
      in: ["The trial ended after 210 of a planned 400 patients had been randomized."]),
    Examples(
      SampleSize(60, .arm, stage: .analyzed, arm: "ketamine"),
      SampleSize(58, .arm, stage: .analyzed, arm: "saline"),
      in: [
        """
        Relief was seen in 45 of 60 (75%) patients given ketamine and 30 of 58 (52%) given saline.
        """,
        """
        Relief was seen in 45 of 60 patients receiving ketamine and 30 of 58 receiving saline.
        """,
      ]),
    Examples(
      SampleSize(30, .arm, stage: .analyzed), SampleSize(31, .arm, stage: .analyzed),
      in: ["There were no deaths in either group (0/30 vs 0/31)."]),
    Examples(
      SampleSize(128),
      in: ["The cohort consisted of 128 patients.", "Our cohort comprised 128 patients."]),
    Examples(
      SampleSize(128, .arm, arm: "validation cohort"),
      in: ["The validation cohort consisted of 128 patients."]),
    Examples(
      SampleSize(100, stage: .randomized), SampleSize(96, stage: .analyzed),
      SampleSize(49, .arm, stage: .analyzed, arm: "arm A"),
      SampleSize(47, .arm, stage: .analyzed, arm: "arm B"),
      in: ["Of 100 randomized patients, 96 were evaluable: 49 in arm A, 47 in arm B."]),
    Examples(
      SampleSize(40, stage: .randomized),
      SampleSize(20, .arm, stage: .randomized, arm: "on-pump"),
      SampleSize(20, .arm, stage: .randomized, arm: "off-pump"),
      in: ["40 patients undergoing bypass were randomized (20 on-pump, 20 off-pump)."]),
    Examples(
      SampleSize(120), SampleSize(98),
      in: ["Study 1 (N = 120) and Study 2 (N = 98) tested this."]),
    Examples(
      SampleSize(60, stage: .randomized, unit: "broilers"),
      in: ["Sixty broilers were allotted to 3 diets with 4 replicates of 5 birds each."]),
    Examples(
      SampleSize(412), in: ["A cross-sectional survey was completed by 412 nurses."]),
    Examples(
      SampleSize(1_200_000, stage: .screened), in: ["1.2 million women were screened."]),
    Examples(
      SampleSize(1250, stage: .enrolled), in: ["A total of 1'250 patients were enrolled."]),
    Examples(
      SampleSize(42, stage: .enrolled),
      in: ["From January 2010 to January 2013,42 patients were enrolled."]),
    Examples(
      SampleSize(3866, stage: .analyzed),
      in: ["Records of 3866 patients treated between 1998 and 2008 were analyzed."]),
    Examples(
      in: [
        "Some 2,5 million people live there.", "Two dozen patients were treated.",
        "It is used by 3 out of every 10 patients.", "Between 20 and 30 patients were enrolled.",
        "Rats (n = 15 + 15) were used.",
      ]),
    Examples(
      SampleSize(303, stage: .randomized),
      SampleSize(202, .arm, stage: .randomized, arm: "drug group"),
      SampleSize(101, .arm, stage: .randomized, arm: "placebo group"),
      in: [
        """
        A total of 303 patients underwent randomization (202 in the drug group and 101 in the placebo \
        group).
        """
      ]),
    Examples(
      SampleSize(298, stage: .analyzed),
      SampleSize(199, .arm, stage: .analyzed, arm: "drug"),
      SampleSize(99, .arm, stage: .analyzed, arm: "placebo"),
      in: [
        """
        The modified intention-to-treat population comprised 298 patients (199 drug, 99 placebo).
        """
      ]),
    Examples(
      SampleSize(118, .arm, arm: "control arm"),
      in: ["The intervention arm had 120 and the control arm 118 participants."]),
    // A text that ends too soon
    Examples(
      SampleSize(40, stage: .analyzed),
      in: ["40 patients were evaluable for toxicity and 38 for"]),
    // A year, and as many women
    Examples(
      SampleSize(200, stage: .enrolled),
      in: [
        "The study was performed in 2018 and 200 patients were enrolled.",
        "We enrolled 200 adults and compared coronavirus disease 2019 (COVID-19) patients with others.",
      ]),
    Examples(
      SampleSize(2005, stage: .randomized), in: ["In all, 2005 women were randomized."]),
    // Both sexes of people who are not counted together.
    Examples(
      in: [
        "Patients (112 men, 98 women) were randomized 2:1 to drug or placebo.",
        "Patients (112 men and 98 women) were randomized 2:1 to drug or placebo.",
      ]),
    Examples(
      SampleSize(93),
      in: ["Altogether, 93 (80% women, mean age 53) consecutive patients underwent imaging."]),
    Examples(
      SampleSize(301, .arm, stage: .analyzed, arm: "calcium group"),
      SampleSize(298, .arm, stage: .analyzed, arm: "placebo group"),
      in: [
        "The primary analysis included 301 women in the calcium group and 298 in the placebo group."
      ]),
    Examples(
      SampleSize(40, .arm, arm: "study group"), SampleSize(38, .arm, arm: "control group"),
      in: [
        "The study group comprised 40 patients, and the control group 38 patients.",
        "The study group consisted of 40 patients and the control group of 38.",
      ]),
    Examples(
      SampleSize(120, stage: .analyzed), SampleSize(154, stage: .randomized),
      in: ["Outcome data were available for 120 of 154 randomized patients."]),
    Examples(
      SampleSize(154, stage: .screened), SampleSize(120, stage: .enrolled),
      in: [
        "A total of 154 women were invited, and 120 took part.",
        "Of 154 eligible patients, 120 (78%) agreed to participate.",
        "Of 154 eligible patients, 120 agreed to be evaluated at home.",
      ]),
    Examples(
      SampleSize(251, stage: .randomized),
      SampleSize(125, .arm, stage: .randomized, arm: "letrozole"),
      SampleSize(126, .arm, stage: .randomized, arm: "placebo"),
      in: [
        "251 patients were randomized (125, letrozole; 126, placebo).",
        "251 patients were randomized (letrozole = 125; placebo = 126).",
      ]),
    Examples(
      SampleSize(154, stage: .randomized),
      SampleSize(78, .arm, stage: .randomized, arm: "A group"),
      SampleSize(76, .arm, stage: .randomized, arm: "B group"),
      in: ["154 women were randomized: 78 to the A group and 76 to the B group."]),
    Examples(
      SampleSize(19, .arm, arm: "letrozole"),
      SampleSize(17, .arm, stage: .completed, arm: "letrozole"),
      SampleSize(25, .arm, stage: .completed, arm: "placebo"),
      SampleSize(30, .arm, arm: "placebo"),
      in: [
        "17/19 patients who took letrozole and 25/30 who took placebo completed all cycles.",
        "17 of 19 patients who took letrozole and 25 of 30 who took placebo completed all cycles.",
      ]),
    Examples(
      SampleSize(60, .arm, stage: .analyzed, arm: "hook group"),
      SampleSize(63, .arm, arm: "hook group"),
      SampleSize(58, .arm, stage: .analyzed, arm: "screw group"),
      SampleSize(66, .arm, arm: "screw group"),
      in: [
        """
        Sixty (95%) of sixty-three from the hook group and fifty-eight (88%) of sixty-six from the \
        screw group were included in the final analysis.
        """
      ]),
    Examples(
      SampleSize(46, stage: .randomized),
      SampleSize(23, .arm, stage: .treated, arm: "anastomosis"),
      SampleSize(23, .arm, arm: "control group"),
      in: [
        """
        In all, 46 were randomly divided. Twenty-three underwent anastomosis. The other 23 patients \
        had no surgery (control group).
        """
      ]),
    Examples(
      SampleSize(43, stage: .enrolled),
      SampleSize(23, .arm, stage: .treated, arm: "Tranexamic acid"),
      SampleSize(20, .arm, stage: .treated, arm: "plasma"),
      in: [
        "Forty-three patients were enrolled. Tranexamic acid was applied in 23 patients, plasma in 20.",
        "Forty-three patients were enrolled. Tranexamic acid was given to 23 and plasma to 20.",
      ]),
    Examples(
      SampleSize(464, stage: .enrolled),
      SampleSize(274, .arm, stage: .treated, arm: "partial irradiation"),
      SampleSize(190, .arm, stage: .treated, arm: "whole irradiation"),
      in: [
        """
        We enrolled 464 women. In the end, 274 patients with 278 lesions received partial \
        irradiation; 190 patients with 193 lesions received whole irradiation.
        """
      ]),
    Examples(
      SampleSize(2463, .arm, stage: .analyzed, arm: "letrozole"),
      SampleSize(2459, .arm, stage: .analyzed, arm: "tamoxifen"),
      in: [
        """
        We observed 352 events among 2463 women receiving letrozole and 418 events among 2459 women \
        receiving tamoxifen.
        """,
        "There were 352 deaths in 2463 women on letrozole and 418 deaths in 2459 women on tamoxifen.",
      ]),
    Examples(
      SampleSize(13, .arm, arm: "group 1"), SampleSize(12, .arm, arm: "group 2"),
      in: [
        """
        In 13 patients the cuff was opened (group 1), whereas in 12 patients it was closed \
        (group 2).
        """
      ]),
    Examples(
      SampleSize(25, .arm, stage: .randomized, arm: "control group"),
      SampleSize(27, .arm, stage: .randomized, arm: "experimental group"),
      in: [
        "They were randomly placed into a control group (CG=25) or an experimental group (EG = 27)."
      ]),
    Examples(
      SampleSize(45, .arm, stage: .treated, arm: "3000 mg fish oil"),
      SampleSize(44, .arm, stage: .treated, arm: "placebo"),
      in: [
        """
        Patients were treated orally with 3000 mg fish oil, per day for 8 weeks (n = 45) or placebo \
        (n = 44).
        """
      ]),
    Examples(
      SampleSize(37, .arm, stage: .analyzed, arm: "ondansetron group"),
      in: ["It was higher in the ondansetron group (22 of 37 (59.4%))."]),
  ]

  static let outcomes: [Examples<SampleSize>] = [
    Examples(
      SampleSize(120, stage: .randomized),
      in: [
        "120 patients were randomized. Nineteen reactions were observed in 11 of 26 patients.",
        "120 patients were randomized. Cancers were 43 in the surgery group and 10 in the drug group.",
        "120 patients were randomized. Oedema in the drug group (n = 18, 24%) was as frequent.",
        """
        120 patients were randomized. In time, 34 women allocated to letrozole and 31 to tamoxifen died.
        """,
        """
        120 patients were randomized. Eighteen patients with relapse were seen in the group \
        allocated to letrozole.
        """,
        "120 patients were randomized after relapse (16 patients reporting pain: drug 9; placebo: 7).",
        "120 patients were randomized. Data were missing in 12 patients with 13 lesions.",
        "120 patients were randomized. Severe toxicities were neutropenia (n = 3) and rash (n = 2).",
        "120 patients were randomized. Vision was 20/30 in the drug group and 20/40 in the controls.",
      ]),
    Examples(
      SampleSize(101, stage: .randomized),
      in: ["101 patients with a median age of 70 were randomly assigned."]),
    Examples(
      in: [
        "Patients with at least nine positive nodes were randomly assigned.",
        "Patients scheduled for four or five courses of therapy were randomly assigned.",
        "Her blood pressure was 154/88 completed by oscillometry.",
        "Adherence has phases: initiation (n = 13 studies, 25%) and persistence (n = 27 studies).",
        """
        This systematic review pools trials. Risk of bias was low (n = 14), medium (n = 13) or high \
        (n = 25), and masks were worn alone (n = 15).
        """,
        "Nausea (n = 12) and vomiting (n = 8) were the commonest side effects.",
        "Homeobox 2 (SHOX2) was examined.", "From 6 clusters, three were randomly allocated.",
      ]),
  ]
}
