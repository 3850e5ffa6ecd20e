extension SampleSize {
  static let compared: [Examples<SampleSize>] = [
    Examples(
      SampleSize(95, .arm, stage: .analyzed, arm: "meropenem"),
      SampleSize(82, .arm, stage: .analyzed, arm: "imipenem"),
      in: [
        "Data from 95 patients given meropenem and 82 patients given imipenem were analyzed."
      ]),
    Examples(
      SampleSize(260, .arm, stage: .enrolled, arm: "integrated care"),
      SampleSize(251, .arm, stage: .enrolled, arm: "standard care"),
      in: [
        """
        A total of 260 patients enrolled in integrated care and 251 patients in standard care were \
        recruited.
        """
      ]),
    Examples(
      SampleSize(35, .arm, arm: "pancreatic cancer"),
      SampleSize(15, .arm, arm: "chronic pancreatitis"),
      SampleSize(14, .arm, arm: "benign diseases of the bile duct"),
      SampleSize(22, .arm, arm: "control subjects"),
      in: [
        """
        35 patients with pancreatic cancer were compared to 15 patients with chronic pancreatitis, 14 \
        with benign diseases of the bile duct and 22 control subjects.
        """
      ]),
    Examples(
      SampleSize(35, .arm, arm: "cancer"), SampleSize(15, .arm, arm: "pancreatitis"),
      SampleSize(22, .arm, arm: "controls"),
      in: [
        "We compared 35 patients with cancer with 15 patients with pancreatitis and 22 controls."
      ]),
    Examples(
      SampleSize(15),
      in: ["Fifteen cases from our patients, seven with data on therapy, were evaluated."]),
    Examples(
      SampleSize(409, .arm, stage: .analyzed, arm: "intervention group"),
      SampleSize(408, .arm, stage: .analyzed, arm: "controls"),
      in: [
        "409 women in the intervention group and 408 controls were analysed for the primary outcome."
      ]),
    Examples(
      SampleSize(34, .arm, stage: .analyzed, arm: "laparoscopic patients"),
      SampleSize(28, .arm, stage: .analyzed, arm: "open patients"),
      SampleSize(17, .arm, stage: .analyzed, arm: "robotic patients"),
      in: [
        "Data were collected from 34 laparoscopic patients, 28 open patients, and 17 robotic patients."
      ]),
    Examples(
      SampleSize(20, .arm, arm: "sedentary men"),
      SampleSize(18, .arm, arm: "endurance-trained men"),
      in: ["Twenty sedentary men and 18 endurance-trained men performed a maximal test."]),
    Examples(
      SampleSize(60, .arm, arm: "first-year students"),
      SampleSize(58, .arm, arm: "final-year students"),
      in: ["The sample comprised 60 first-year students and 58 final-year students."]),
    Examples(
      SampleSize(140, .arm, stage: .enrolled, arm: "day shift"),
      SampleSize(133, .arm, stage: .enrolled, arm: "night shift"),
      in: ["A total of 140 nurses on day shift and 133 nurses on night shift were recruited."]),
    Examples(
      SampleSize(7, .arm, stage: .enrolled, arm: "American astronauts"),
      SampleSize(20, .arm, stage: .enrolled, arm: "Russian cosmonauts"),
      in: ["The programme included seven American astronauts and 20 Russian cosmonauts."]),
    Examples(
      SampleSize(30, .arm, stage: .enrolled, arm: "lactating cows", unit: "cows"),
      SampleSize(15, .arm, stage: .enrolled, arm: "dry buffaloes", unit: "buffaloes"),
      in: ["The study included 30 lactating cows and 15 dry buffaloes from five farms."]),
    Examples(
      SampleSize(20, .arm, arm: "healthy subjects"),
      SampleSize(18, .arm, arm: "H. pylori infection"),
      in: ["Biopsies were taken from 20 healthy subjects and 18 patients with H. pylori infection."]
    ),
    Examples(
      SampleSize(60, .arm, stage: .enrolled, arm: "psoriasis"),
      SampleSize(40, .arm, stage: .enrolled, arm: "healthy volunteers"),
      in: ["Sixty patients with psoriasis and 40 healthy volunteers were enrolled."]),
    Examples(
      SampleSize(4, .arm, arm: "1.25 mg/kg/h"), SampleSize(5, .arm, arm: "2.5 mg/kg/h"),
      SampleSize(8, .arm, arm: "5 mg/kg/h"),
      in: [
        """
        Rabbits with meningitis were treated. Titers fell: at 1.25 mg/kg/h: -0.20 \u{B1} 0.12 (n = 4), at \
        2.5 mg/kg/h: -0.24 \u{B1} 0.04 (n = 5), and at 5 mg/kg/h: -0.31 \u{B1} 0.10 (n = 8).
        """
      ]),
    Examples(
      in: [
        "Data were not available for 12 patients.", "Data were unavailable for 12 patients.",
        "Data on the dose received were not available for 12 patients, six in each group.",
        "Pain could not be fully assessed in 12 patients.",
      ]),
    Examples(
      SampleSize(120, stage: .analyzed),
      in: ["Pain was not only assessed in 120 patients but treated, too."]),
    Examples(
      SampleSize(12, stage: .analyzed), in: ["Follow-up data were available for 12 patients."]),
    Examples(
      SampleSize(80), SampleSize(80), in: ["Eighty children and 80 parents were interviewed."]),
    Examples(
      SampleSize(214, stage: .screened), SampleSize(120, stage: .enrolled),
      in: ["A total of 214 adults were screened and 120 adults were enrolled."]),
    Examples(
      SampleSize(80, stage: .enrolled), SampleSize(70, stage: .completed),
      in: ["Of 80 enrolled women, 70 women completed the trial."]),
  ]

  static let evidence: [Examples<SampleSize>] = [
    Examples(
      SampleSize(110), SampleSize(41, .arm, stage: .treated, arm: "surgery alone"),
      SampleSize(69, .arm, stage: .treated, arm: "surgery and radiotherapy"),
      in: [
        """
        We reviewed 110 women with vulvar cancer. Forty-one patients were treated with surgery alone. \
        Sixty-nine patients received surgery and radiotherapy.
        """
      ]),
    Examples(
      SampleSize(90, stage: .enrolled), SampleSize(45, .arm, stage: .randomized, arm: "ketamine"),
      in: [
        """
        Of the 90 patients enrolled, 45 were randomly assigned to receive ketamine while the remaining \
        patients received saline.
        """
      ]),
    Examples(
      SampleSize(349, stage: .enrolled), SampleSize(348, stage: .treated),
      in: ["Of 349 patients enrolled, 348 patients received study drug."]),
    Examples(
      SampleSize(270), SampleSize(144, .arm, stage: .randomized, arm: "letter"),
      SampleSize(126, .arm, stage: .randomized, arm: "no letter"),
      in: [
        """
        A consecutive series of 270 new referrals to the clinic was used. They were randomized to letter \
        (n = 144) or no letter (n = 126).
        """
      ]),
    Examples(
      SampleSize(10, .arm, stage: .treated, arm: "ultrasound-guided block"),
      SampleSize(8, .arm, stage: .treated, arm: "landmark-guided block"),
      in: [
        "We performed ultrasound-guided block in 10 patients and landmark-guided block in eight."
      ]),
    Examples(
      SampleSize(27, stage: .analyzed, unit: "dogs"),
      SampleSize(9, .arm, stage: .analyzed, arm: "Group A"),
      SampleSize(8, .arm, stage: .analyzed, arm: "Group B"),
      SampleSize(10, .arm, stage: .analyzed, arm: "Group C"),
      in: ["All 27 dogs were studied (Group A = 9, Group B = 8, Group C = 10)."]),
    Examples(
      SampleSize(99, .arm, stage: .analyzed), SampleSize(102, .arm, stage: .analyzed),
      in: ["Remission was more frequent with lithium (34% of 99) than with placebo (17% of 102)."]),
    Examples(
      in: [
        "Nausea occurred in 23 patients, vomiting in 20, and pain in eight.",
        "Pancreatic cancer was identified in 27 patients.",
        "Eight case vignettes describing patients were shown.",
        "Patients at 12 hospitals were randomized.",
      ]),
  ]

  static let samples: [Examples<SampleSize>] = [
    Examples(
      SampleSize(30),
      in: ["In this crossover study, we assessed short-term responses to high flow in 30 males."]),
    Examples(SampleSize(16), in: ["We measured gastric emptying in 16 obese women."]),
    Examples(
      SampleSize(1230, pooled: true),
      in: [
        """
        In this meta-analysis, bleeding did not differ (RR 1.1, 95% CI 0.9 to 1.4; 5 trials, 1230 \
        participants).
        """,
        "Systematic review. Mortality was unchanged (RR 0.98; participants = 1230; studies = 7).",
        "We did a systematic review. Nine studies (n = 1230) reported relapse.",
      ]),
    Examples(
      SampleSize(74, stage: .enrolled), in: ["The trial included 74 middle-aged overweight women."]),
    Examples(
      SampleSize(123, stage: .randomized),
      in: ["We randomized 123 African Americans with hypertension."]),
    Examples(SampleSize(37), in: ["Volunteers (n 37) consumed fructans for 3 weeks."]),
    Examples(
      SampleSize(12, stage: .randomized, unit: "classrooms"),
      in: ["Twelve preschool classrooms were randomly assigned to yoga or a wait-list control."]),
    Examples(
      SampleSize(60, stage: .enrolled),
      in: ["Sixty health plan beneficiaries (36 males) were recruited."]),
  ]
}
