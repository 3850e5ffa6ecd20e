extension SampleSize {
  /// Groups that a study compares, and what a sentence says of those who are left or followed.
  package static let groups = comparedWithOthers + namedOnce + followed + named

  /// Where the name of an arm begins and ends.
  private static let named: [Examples<SampleSize>] = [
    Examples(
      SampleSize(44, .arm, arm: "exercise group (EG)"),
      SampleSize(42, .arm, arm: "control group (CG)"),
      in: [
        "Patients were divided into an exercise group (EG, n = 44) and a control group (CG, n = 42).",
        "Patients were divided into an exercise group (EG; n = 44) and a control group (CG; n = 42).",
      ]),
    Examples(
      SampleSize(312, .arm, arm: "control milk (Co)"),
      SampleSize(300, .arm, arm: "enriched milk (En)"),
      in: ["Infants were fed control milk (Co; n = 312) or enriched milk (En; n = 300)."]),
    Examples(
      SampleSize(18, .arm, arm: "paroxysmal AF (PAF)"),
      SampleSize(19, .arm, arm: "persistent AF (PerAF)"),
      in: [
        """
        Signals were recorded in the left atrium (LA) of patients with paroxysmal AF (PAF, n = 18) or \
        persistent AF (PerAF, n = 19).
        """
      ]),
    // A bracket of several sizes has their names.
    Examples(
      SampleSize(137, .arm, arm: "OP"), SampleSize(153, .arm, arm: "NON"),
      in: ["Treatment groups (OP, n = 137; NON, n = 153) had the same age."]),
    Examples(
      SampleSize(44, .arm, stage: .randomized, arm: "preconditioning group"),
      SampleSize(45, .arm, stage: .randomized, arm: "control group"),
      in: [
        """
        They were randomized to a preconditioning group (patients had three inflations of a cuff within \
        an hour, starting before the skin was cut, n = 44) or a control group (the same was done but \
        without air in the cuff, n = 45).
        """
      ]),
    Examples(
      SampleSize(30, .arm, stage: .treated, arm: "group N"),
      SampleSize(31, .arm, stage: .treated, arm: "group P"),
      in: [
        """
        Patients were given either nalbuphine 0.2 mg/kg (group N, n = 30) or pentazocine 0.5 mg/kg \
        (group P, n = 31).
        """
      ]),
    Examples(
      SampleSize(8, .arm, stage: .randomized, arm: "ventilation", unit: "Lambs"),
      SampleSize(9, .arm, stage: .randomized, arm: "ventilation plus ECMO", unit: "Lambs"),
      in: [
        """
        Lambs were assigned to ventilation (n = 8) or ventilation plus ECMO using up to 15% of the cardiac \
        output for the shunt flow during a 6-hour study period (n = 9).
        """
      ]),
    // A sentence is no name.
    Examples(
      SampleSize(8434, .arm, arm: "England"), SampleSize(5866, .arm, arm: "Norway"),
      in: [
        """
        We tested the structure of the symptoms that parents report across two clinical samples from \
        England (N = 8434) and Norway (N = 5866).
        """
      ]),
    Examples(
      SampleSize(20, .arm, stage: .treated, arm: "Group A"),
      SampleSize(21, .arm, stage: .treated, arm: "group B"),
      in: ["Group A (20 patients) received bupivacaine, group B (21 patients) saline."]),
    Examples(
      SampleSize(26, .arm, stage: .randomized, arm: "group A"),
      SampleSize(21, .arm, stage: .randomized, arm: "group B"),
      in: [
        """
        Patients were assigned to groups: group A (fusion above L2) 26 patients; group B (fusion to \
        L2) 21 patients.
        """
      ]),
  ]

  private static let comparedWithOthers: [Examples<SampleSize>] = [
    Examples(
      SampleSize(412, .arm, arm: "Cases"), SampleSize(398, .arm, arm: "Controls"),
      in: [
        "Cases were men with gout (n = 412). Controls were neighbours of the same age (n = 398)."
      ]),
    Examples(
      SampleSize(82, .arm, stage: .analyzed, arm: "children"),
      SampleSize(140, .arm, stage: .analyzed, arm: "children"),
      in: [
        """
        Data from 82 children treated without steroids were compared with data from 140 children \
        treated with them.
        """
      ]),
    Examples(
      SampleSize(1323), SampleSize(97, .arm, arm: "patients"),
      SampleSize(257, .arm, arm: "patients"),
      in: [
        """
        A cohort of 1323 patients with cirrhosis was used: 97 patients who developed cancer were \
        compared with 257 patients without it.
        """
      ]),
    Examples(
      SampleSize(90, stage: .analyzed),
      in: ["We studied 90 adults. Nausea in 12 patients was compared with baseline."]),
    Examples(
      SampleSize(4690), SampleSize(279, .arm, stage: .analyzed, arm: "stroke case subjects"),
      SampleSize(558, .arm, stage: .analyzed, arm: "matched control subjects"),
      in: [
        """
        We followed 4690 nurses. Serum was available for 279 stroke case subjects and 558 matched \
        control subjects.
        """
      ]),
    Examples(
      SampleSize(15, .arm, stage: .treated, arm: "liquid diet"),
      SampleSize(13, .arm, stage: .treated, arm: "solid diet"),
      in: [
        """
        Twelve (80%) of the 15 women who started with the liquid diet lost weight compared to 4 (31%) \
        of the 13 who started with the solid diet.
        """
      ]),
  ]

  private static let namedOnce: [Examples<SampleSize>] = [
    // A denominator without a name is that of an arm only where people are assigned to groups.
    Examples(
      SampleSize(42, .arm, stage: .analyzed), SampleSize(39, .arm, stage: .analyzed),
      in: ["They were randomized to two diets. Relapse occurred in 12/42 versus 8/39 (P = 0.2)."]),
    Examples(in: ["Mutations were found in 12/42 adenomas versus 8/39 polyps (P = 0.2)."]),
    Examples(
      SampleSize(352), in: ["Fifty-nine (17%) of a total of 352 patients required reoperation."]),
    Examples(
      SampleSize(12, unit: "chicks"),
      in: [
        "Myopia was induced in 11 out of 12 chicks. The flow in these 11 animals was lower (P = 0.2)."
      ]),
    Examples(in: ["Elimination reduces FeX n (n = 2, 3)."]),
    Examples(
      SampleSize(1216, .arm, stage: .enrolled, arm: "comparison group"),
      in: ["They were included in the comparison group (N = 1,216, males n = 538)."]),
    Examples(
      SampleSize(36, stage: .treated), in: ["We reviewed 36 casualties treated at the department."]
    ),
    Examples(in: ["It occurs in 1/5000 and 1/10 000 of people, more in some groups."]),
    Examples(
      SampleSize(72, .arm, arm: "under 60 kg"), SampleSize(41, .arm),
      in: ["Women were compared by their weight, under 60 kg (n = 72) or over (n = 41)."]),
    // The same people at another time.
    Examples(
      SampleSize(321, stage: .enrolled),
      in: [
        "We enrolled 321 patients, with function measured at 6 months (n = 211) and 2 years (n = 144)."
      ]),
    Examples(
      SampleSize(31, .arm, stage: .randomized, arm: "6 weeks"),
      SampleSize(33, .arm, stage: .randomized, arm: "12 weeks"),
      in: ["Women were randomized to 6 weeks (n = 31) or 12 weeks (n = 33)."]),
    // Words before a name.
    Examples(
      SampleSize(24, .arm, stage: .randomized, arm: "gabapentin"),
      SampleSize(25, .arm, stage: .randomized, arm: "sham"),
      in: [
        "Women were randomly assigned to groups, including gabapentin (n = 24), and sham (n = 25)."
      ]),
    Examples(
      SampleSize(52, .arm, stage: .treated, arm: "AB"),
      SampleSize(55, .arm, stage: .treated, arm: "CD"),
      in: ["AB patients (n = 52) received bleomycin. CD patients (n = 55) received cisplatin."]),
    Examples(
      SampleSize(52, stage: .treated), in: ["MBC patients (n = 52) received bleomycin."]),
    Examples(
      SampleSize(94, stage: .enrolled), SampleSize(44, .arm, stage: .treated, arm: "Warm saline"),
      SampleSize(47, .arm, arm: "cold saline"),
      in: ["We enrolled 94 women. Warm saline was used in 44 women and 47 had cold saline."]),
    Examples(
      SampleSize(90, stage: .enrolled), SampleSize(48, .arm, stage: .analyzed),
      SampleSize(42, .arm, stage: .analyzed, arm: "a watch"),
      in: [
        """
        We enrolled 90 men. Sleep was recorded in 48 men at home, while the other 42 men were \
        examined with a watch.
        """
      ]),
    Examples(
      SampleSize(70, stage: .enrolled), SampleSize(30, .arm, stage: .randomized, arm: "yoga"),
      in: [
        """
        From 70 nurses enrolled, 30 were selected randomly to receive yoga, with the rest receiving \
        leaflets.
        """
      ]),
    Examples(
      SampleSize(500, .arm, arm: "intervention group"),
      SampleSize(510, .arm, arm: "control group"),
      in: [
        """
        We studied 500 women with mammography and ultrasound (intervention group) and 510 controls \
        with mammography only (control group).
        """
      ]),
    Examples(
      SampleSize(213),
      in: ["A randomized trial among 213 obese, often inactive, postmenopausal BCS at high risk."]),
    Examples(
      SampleSize(267), SampleSize(240),
      in: [
        """
        Patients were enrolled in two trials: AURORA-2 (n = 267, final data) and AURORA-3 (n = 240, \
        interim data).
        """
      ]),
    Examples(
      SampleSize(30, .arm, stage: .randomized, arm: "ALPHA-2"),
      SampleSize(31, .arm, stage: .randomized, arm: "placebo"),
      in: ["In two trials patients were randomized to ALPHA-2 (n = 30) or placebo (n = 31)."]),
  ]

  private static let followed: [Examples<SampleSize>] = [
    Examples(
      SampleSize(447, stage: .randomized), SampleSize(442, stage: .completed),
      in: ["Of the 447 women randomly assigned, 442 could be followed for 4 years."]),
    Examples(
      SampleSize(49, stage: .randomized), SampleSize(80),
      in: [
        """
        Forty-nine of the 80 women randomly assigned (double-blind) to the trial were assigned to a \
        single drug.
        """
      ]),
    Examples(
      SampleSize(100, stage: .completed),
      in: ["The follow-up completion rate was 89.3% (100/112)."]),
    Examples(
      SampleSize(126, stage: .enrolled), SampleSize(52, stage: .enrolled),
      in: ["Recruitment was 9% (126/1356) in study 1 and 7% (52/738) in study 2."]),
    Examples(
      SampleSize(45, .arm, stage: .completed, arm: "yoga group"),
      SampleSize(50, .arm, arm: "yoga group"),
      in: ["Retention was 90% (45/50) in the yoga group."]),
    Examples(in: ["Urinary retention was 5% (6/120)."]),
  ]
}
