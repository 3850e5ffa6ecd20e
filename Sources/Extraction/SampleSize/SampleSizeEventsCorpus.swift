extension SampleSize {
  static let events: [Examples<SampleSize>] = [
    Examples(
      in: [
        """
        The primary outcome occurred in 187 patients (84 in the ticagrelor group and 103 in the \
        placebo group).
        """,
        "Major bleeding was observed in 31 patients (17 on apixaban and 14 on warfarin).",
        """
        Treatment was discontinued by 61 patients (29 in the apremilast group and 32 in the \
        placebo group).
        """,
        """
        Drug toxicity led to withdrawal in 26 patients (18 in the everolimus group and 8 in the \
        placebo group).
        """,
        "Stent thrombosis was adjudicated in 33 patients (ticagrelor 13, placebo 20).",
        "Stroke occurred in 20 patients (apixaban, n = 8; warfarin, n = 12).",
        "Twelve women (exercise n = 7, control n = 5) withdrew.",
        """
        Disease progression occurred in 61 patients assigned to erlotinib and 82 patients \
        assigned to placebo.
        """,
        """
        Good results were obtained in 27 knees in the brace group and 19 knees in the cast \
        group.
        """,
        """
        Eleven patients had wound infection: six in the drain group and five in the no-drain \
        group.
        """,
        """
        Nine patients died during the randomized period: two in the 40 mg group; three in the \
        80 mg group; and four in the placebo group.
        """,
        """
        Caesarean section was performed in 12 women in the induction group and 17 in the \
        expectant group.
        """,
        """
        There were fewer cases of rejection in the everolimus group (n = 3) than in the \
        sirolimus group (n = 9).
        """,
        """
        Withdrawals due to nausea were more common in the topiramate group (n = 13) than in the \
        placebo group (n = 4).
        """,
      ]),
    Examples(
      in: [
        """
        There were 9 and 12 cases of bacterial pneumonia in the control and treated groups, \
        respectively.
        """
      ]),
    Examples(
      in: [
        "Ten patients dropped out (6 in group A and 4 in group B).",
        "Results were fair in 14 cases, good in 22 cases and poor in 3.",
        "Nine brain tumor cases (six benign) were identified in the irradiated group versus one.",
        "Lesions were granulomas (31 lesions) or lymphoid follicles (22 lesions).",
        "Bony union was obtained in 39 cases.",
        "In the study group, 31 cases were cured, 17 improved and 5 failed.",
        "Patients had received prior chemotherapy (n = 14) or radiotherapy (n = 22).",
      ]),
    Examples(
      SampleSize(410, stage: .analyzed),
      SampleSize(203, .arm, stage: .analyzed, arm: "ketamine arm"),
      SampleSize(207, .arm, stage: .analyzed, arm: "placebo arm"),
      in: [
        """
        Data on pain were available for 410 patients (203 in the ketamine arm and 207 in the \
        placebo arm).
        """
      ]),
    Examples(
      SampleSize(610, stage: .analyzed),
      SampleSize(302, .arm, stage: .analyzed, arm: "early group"),
      SampleSize(308, .arm, stage: .analyzed, arm: "late group"),
      in: [
        """
        Function was assessed in 610 patients (302 in the early group and 308 in the late \
        group).
        """
      ]),
    Examples(
      SampleSize(41, .arm, arm: "iron group"),
      SampleSize(43, .arm, arm: "placebo group"),
      in: [
        "Haemoglobin was lower in the iron group (n = 41) than in the placebo group (n = 43)."
      ]),
    Examples(
      SampleSize(48, .arm, arm: "early group"),
      in: [
        "Two strokes occurred in the early group (n = 48)."
      ]),
    Examples(
      SampleSize(41, .arm, arm: "iron group"),
      SampleSize(43, .arm, arm: "placebo group"),
      in: [
        """
        Patients in the iron group (n = 41) had fewer infections than those in the placebo \
        group (n = 43).
        """
      ]),
    Examples(
      SampleSize(16, stage: .randomized),
      SampleSize(9, .arm, stage: .randomized, arm: "iron group"),
      SampleSize(7, .arm, stage: .randomized, arm: "placebo group"),
      in: [
        """
        Sixteen patients were randomized: nine in the iron group and seven in the placebo \
        group.
        """
      ]),
    Examples(
      SampleSize(26, .arm, arm: "active group"),
      SampleSize(24, .arm, arm: "placebo group"),
      in: [
        "Four patients withdrew, leaving 26 in the active group and 24 in the placebo group."
      ]),
    // Those who left are told by their arm.
    Examples(
      in: [
        "Twelve patients who were randomized to placebo withdrew.",
        "Six participants assigned to the control group discontinued treatment.",
        "Nine patients randomised to usual care died.",
        "Three patients who had been randomized to surgery refused the operation.",
        "Seven patients assigned to placebo were excluded.",
        "Lymph nodes were involved in 9 patients.", "Three levels were fused in 12 patients.",
        "These abnormalities disappeared in seven patients.",
      ]),
    Examples(
      SampleSize(60, .arm, stage: .randomized, arm: "drug A"),
      SampleSize(58, .arm, stage: .randomized, arm: "placebo"),
      in: ["Sixty patients were randomized to drug A and 58 to placebo; two withdrew."]),
    // What was done before the study.
    Examples(
      in: [
        "Seventeen patients had undergone 17 previous procedures.",
        "Twelve patients had undergone previous spinal surgery.",
      ]),
    Examples(
      SampleSize(60, stage: .treated),
      in: ["Sixty patients had undergone total hip arthroplasty."]),
  ]

  static let things: [Examples<SampleSize>] = [
    Examples(
      in: [
        "The laser group comprised 12 men and 8 women and the surgery group 11 men and 9 women.",
        """
        There were 12 men and 9 women in the laser group and 11 men and 8 women in the surgery \
        group.
        """,
        "Each group consisted of 22 men and 10 women.",
        "There were 52 men and 47 women (mean age, 56 years).",
        "We enrolled 41 male and 18 female patients.",
      ]),
    Examples(
      SampleSize(100, stage: .enrolled),
      in: [
        "One hundred patients (52 men and 48 women) were included."
      ]),
    Examples(
      in: [
        "Twenty-four Fischer 344 rats were used.",
        "Ninety Cobb 500 broiler chicks were used.",
      ]),
    Examples(
      SampleSize(12, stage: .analyzed, unit: "rats"),
      in: [
        "F344 rats (n=12) were studied."
      ]),
    Examples(
      in: [
        "Steers were allotted to 12 pens (8 steers/pen).",
        "Each diet had 6 replicates of 10 hens.",
        "Rats were housed in groups of four rats.",
        "Lambs were dosed with 6,000 infective larvae.",
        "Mosquitoes were tested in pools of up to 50 individuals.",
      ]),
    Examples(
      SampleSize(4, .arm, stage: .treated, unit: "rats"),
      in: [
        "Rats were divided into groups of four rats and treated with saline."
      ]),
    Examples(
      in: [
        "The district has a population of 250,000 people.",
        "The valley is home to 4,200 people.",
        "More than half a million women were screened.",
        "The fragment was 1,000 base pairs long.",
      ]),
    Examples(
      SampleSize(13, .arm, stage: .treated, arm: "vehicle", unit: "Rats"),
      SampleSize(12, .arm, stage: .treated, arm: "enalapril", unit: "Rats"),
      in: [
        "Rats received vehicle (circles; n = 13) or enalapril (squares; n = 12)."
      ]),
    Examples(
      SampleSize(30, .arm, stage: .treated, arm: "Group A", unit: "eyes"),
      SampleSize(28, .arm, stage: .treated, arm: "Group A"),
      SampleSize(32, .arm, stage: .treated, arm: "group B", unit: "eyes"),
      SampleSize(31, .arm, stage: .treated, arm: "group B"),
      in: [
        """
        Group A (30 eyes of 28 patients) received ranibizumab, group B (32 eyes of 31 patients) \
        received laser.
        """
      ]),
    Examples(
      SampleSize(26, .arm, stage: .treated, arm: "ranibizumab", unit: "eyes"),
      SampleSize(21, .arm, stage: .treated, arm: "ranibizumab"),
      SampleSize(24, .arm, stage: .treated, arm: "bevacizumab", unit: "eyes"),
      SampleSize(22, .arm, stage: .treated, arm: "bevacizumab"),
      in: [
        """
        Twenty-six eyes (21 patients) received ranibizumab and 24 eyes (22 patients) received \
        bevacizumab.
        """
      ]),
    Examples(
      SampleSize(60),
      SampleSize(120, unit: "eyes"),
      SampleSize(30, .arm, stage: .randomized),
      SampleSize(60, .arm, stage: .randomized, unit: "eyes"),
      in: [
        """
        We randomly divided 60 patients (120 eyes) into two groups, 30 patients (60 eyes) in \
        each group.
        """
      ]),
    Examples(
      SampleSize(62, stage: .randomized, unit: "eyes"),
      SampleSize(60, stage: .randomized),
      in: [
        "Sixty-two eyes of 60 patients were randomized."
      ]),
    Examples(
      SampleSize(12, stage: .randomized, unit: "villages"),
      SampleSize(2345, .arm, stage: .randomized, arm: "vitamin A"),
      SampleSize(2287, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Twelve villages (2,345 children) were randomised to vitamin A and 12 villages (2,287 \
        children) to placebo.
        """
      ]),
    Examples(
      SampleSize(410, .arm, stage: .randomized, arm: "intervention"),
      SampleSize(398, .arm, stage: .randomized, arm: "control"),
      in: [
        """
        Patients were treated in practices randomised to intervention (8 practices; n=410) or \
        control (8 practices; n=398).
        """
      ]),
    Examples(
      SampleSize(1003, stage: .randomized),
      SampleSize(502, .arm, stage: .analyzed, arm: "diet group"),
      SampleSize(501, .arm, stage: .analyzed, arm: "usual care group"),
      in: [
        """
        In all, 784 (78%) of 1003 patients randomly assigned had outcome data (391 of 502 in \
        the diet group, 393 of 501 in the usual care group).
        """
      ]),
    Examples(
      SampleSize(30, .arm, stage: .analyzed),
      SampleSize(31, .arm, stage: .completed),
      in: [
        """
        Twenty-nine of 30 exercise patients and 27 of 31 control patients completed the \
        programme.
        """
      ]),
    Examples(
      SampleSize(90, stage: .analyzed),
      SampleSize(100),
      in: [
        "Complete data were available from 90/100 patients (exercise 46, control 44)."
      ]),
    // Whom one would have to treat.
    Examples(
      in: [
        "Eleven patients would need to be treated to prevent one case of delirium.",
        "25 patients must be treated to prevent one relapse.",
        "Treating 25 patients for 5 years would prevent one death.",
        "For 1000 patients treated, 14 strokes would be prevented.",
      ]),
  ]
}
