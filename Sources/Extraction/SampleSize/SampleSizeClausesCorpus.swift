extension SampleSize {
  /// What the clause around a count says: of all, of an arm, of a plan.
  package static let clauses =
    wholes + stagesOfParts + groupsInClauses + assignedInClauses + othersCounted

  private static let wholes: [Examples<SampleSize>] = [
    Examples(
      SampleSize(301),
      in: [
        "At 12 months 301 participants had full data for the economic evaluation.",
        "Results: Three hundred one children had visits in that season.",
      ]),
    Examples(SampleSize(1465, stage: .enrolled), in: ["In all, 1465 11-year-olds participated."]),
    Examples(
      SampleSize(80, stage: .treated),
      in: ["A blinded trial, in which eighty primiparas received either midazolam or saline."]),
    Examples(
      SampleSize(38),
      in: [
        "Participants included 38 community-ambulators with arthrogryposis.",
        "The sample comprised 38 weanlings of both breeds.",
      ]),
    Examples(
      SampleSize(73, unit: "dogs"),
      in: ["Seventy\u{2010}three dogs entering a shelter.", "Seventy-three dogs of both sexes."]),
    Examples(
      SampleSize(25), SampleSize(50, unit: "eyes"),
      in: ["A study of 25 patients (50 eyes) with cataract."]),
    Examples(
      SampleSize(27),
      in: ["The research group consisted of 27 patients, among which 15 had a group of their own."]),
    Examples(
      SampleSize(1241, stage: .enrolled),
      in: ["The trial ended with the recruitment of 1241 patients."]),
    Examples(
      SampleSize(142, stage: .analyzed), in: ["The authors analyzed data from 142 older adults."]),
    Examples(
      SampleSize(339, stage: .analyzed), in: ["The safety population included 339 patients."]),
    Examples(
      SampleSize(30, stage: .enrolled),
      in: ["Thirty patients were entered into a prospective, randomized, double-blind study."]),
  ]

  private static let stagesOfParts: [Examples<SampleSize>] = [
    Examples(
      SampleSize(702, stage: .randomized), SampleSize(627, stage: .completed),
      SampleSize(313, .arm, stage: .completed, arm: "CP"),
      SampleSize(314, .arm, stage: .completed, arm: "control"),
      in: [
        "702 adults were randomized, of whom 627 completed the study (CP n = 313; control n = 314)."
      ]),
    Examples(
      SampleSize(119, stage: .analyzed),
      SampleSize(53, .arm, stage: .analyzed, arm: "intervention"),
      SampleSize(66, .arm, stage: .analyzed, arm: "control"),
      in: [
        "Data from 119 patients (intervention n = 53, control n = 66) were available for this analysis."
      ]),
    Examples(
      SampleSize(438, stage: .planned),
      SampleSize(219, .arm, stage: .planned, arm: "intervention condition"),
      SampleSize(219, .arm, stage: .planned, arm: "control condition"),
      in: [
        """
        A total of 438 callers will be recruited and allocated to the intervention condition \
        (n = 219) or the control condition (n = 219).
        """
      ]),
    Examples(
      SampleSize(80, .arm, arm: "intervention arm"),
      SampleSize(75, .arm, stage: .analyzed, arm: "intervention arm"),
      SampleSize(70, .arm, stage: .analyzed, arm: "control arm"),
      SampleSize(79, .arm, arm: "control arm"),
      in: [
        """
        Data were available for 75 of 80 infants in the intervention arm and 70 of 79 in the control \
        arm.
        """
      ]),
    Examples(
      SampleSize(176, stage: .analyzed), SampleSize(89, .arm, arm: "yoga group"),
      SampleSize(87, .arm, arm: "wait-list group"),
      in: [
        """
        Nine withdrew consent, leaving 176 for analysis (89 in the yoga group and 87 in the \
        wait-list group).
        """
      ]),
    // What is denied is another verb, or only put off.
    Examples(
      SampleSize(60, stage: .enrolled),
      in: ["Sixty patients had not been treated before and were enrolled."]),
    Examples(
      SampleSize(60, stage: .randomized),
      in: [
        "Sixty patients were randomised but did not start before June.",
        "In a simulated cardiac arrest, 60 nurses were randomised to two devices.",
      ]),
    Examples(in: ["We simulated 100,000 patients."]),
    // All for whom an estimate is told.
    Examples(
      SampleSize(412, stage: .randomized),
      in: ["In all randomised patients (n = 412), the hazard ratio for death was 0.80."]),
    Examples(
      SampleSize(412, stage: .analyzed),
      in: ["In the full analysis set (n = 412), the risk ratio was 0.7."]),
    // Those who were lost, named behind their number.
    Examples(
      in: [
        "Participants were lost to follow-up (n = 6 intervention; n = 4 control).",
        "Patients with incomplete data (n = 12 placebo; n = 8 drug) were excluded.",
      ]),
    Examples(
      SampleSize(141, .arm, stage: .completed, arm: "placebo"),
      in: ["Of patients assigned to placebo, 141 completed the trial."]),
    Examples(
      SampleSize(37, .arm, arm: "placebo group"), SampleSize(46, .arm, arm: "drug group"),
      in: ["Response is shown (n = 37 in the placebo group and n = 46 in the drug group)."]),
    Examples(in: ["Adverse events were rare (n = 37 placebo; n = 46 drug)."]),
    // Those who came in are a count of their own.
    Examples(
      SampleSize(320, stage: .screened), SampleSize(226, stage: .randomized),
      in: [
        "In all, 320 patients were approached, of whom 226 gave consent and were randomised.",
        "We screened 320 patients, of whom 226 met the inclusion criteria and were randomised.",
      ]),
    Examples(
      SampleSize(320, stage: .screened), SampleSize(226, stage: .enrolled),
      in: ["Of 320 patients screened, 226 provided written informed consent."]),
    Examples(
      SampleSize(320),
      in: [
        "Of 320 patients, 226 met the criteria for sepsis.",
        "Of 320 patients, 226 gave consent to biopsy.",
      ]),
  ]

  private static let groupsInClauses: [Examples<SampleSize>] = [
    Examples(
      SampleSize(216, stage: .randomized),
      SampleSize(109, .arm, stage: .analyzed, arm: "idarubicin"),
      SampleSize(103, .arm, stage: .analyzed, arm: "mitoxantrone"),
      in: [
        """
        In all, 216 patients were randomly assigned to either idarubicin (109 analysed) or \
        mitoxantrone (103 analysed).
        """
      ]),
    Examples(
      SampleSize(86, stage: .randomized),
      SampleSize(44, .arm, stage: .randomized, arm: "observation group"),
      SampleSize(42, .arm, stage: .randomized, arm: "control group"),
      in: [
        """
        Eighty-six patients were randomly divided into an observation group of 44 cases and a \
        control group of 42 cases.
        """
      ]),
    Examples(
      SampleSize(35, .arm, stage: .randomized),
      in: ["Patients were randomized to two groups of 35 receiving humidified oxygen."]),
    Examples(
      SampleSize(1752, stage: .enrolled),
      SampleSize(1220, .arm, stage: .treated, arm: "IV ibuprofen"),
      SampleSize(532, .arm, stage: .treated, arm: "placebo"),
      in: [
        """
        Overall, 1,752 adults have been included in these trials; 1,220 of these patients have \
        received IV ibuprofen and 532 received placebo.
        """
      ]),
    Examples(
      SampleSize(24, .arm, arm: "ashwagandha"), SampleSize(25, .arm, arm: "placebo"),
      in: ["Results: ashwagandha (n = 24) compared to placebo (n = 25) raised VO2 max."]),
    Examples(
      SampleSize(94, stage: .randomized),
      SampleSize(48, .arm, stage: .randomized, arm: "intervention group"),
      SampleSize(46, .arm, stage: .randomized, arm: "standard care group"),
      in: [
        """
        We randomly assigned 94 patients to an intervention group (IG: 48; weekly calls) or a \
        standard care group (SC: 46).
        """
      ]),
    Examples(
      SampleSize(158, stage: .randomized),
      SampleSize(79, .arm, stage: .randomized, arm: "galunisertib plus lomustine"),
      SampleSize(39, .arm, stage: .randomized, arm: "galunisertib"),
      SampleSize(40, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        158 patients were randomized to galunisertib plus lomustine (n = 79), galunisertib (n = 39) \
        and placebo (n = 40).
        """
      ]),
    Examples(
      SampleSize(88, stage: .enrolled, unit: "dyads"), SampleSize(44, .arm, stage: .enrolled),
      in: ["The final sample included 88 dyads (44 per condition)."]),
    Examples(
      SampleSize(18, stage: .enrolled), SampleSize(23, stage: .enrolled),
      in: ["Trials 1 and 2 enrolled 18 and 23 subjects, respectively."]),
  ]

  private static let assignedInClauses: [Examples<SampleSize>] = [
    Examples(
      SampleSize(94, .arm, arm: "intervention condition"),
      SampleSize(91, .arm, arm: "comparison condition"),
      in: [
        """
        Ninety-four subjects in the intervention condition and 91 in the comparison condition provided \
        12-month data.
        """
      ]),
    Examples(
      SampleSize(70, .arm, stage: .randomized, arm: "exercise"),
      SampleSize(68, .arm, stage: .analyzed, arm: "usual care"),
      in: [
        """
        Sixty-one of 70 (87%) patients randomised to exercise and 58 of 68 (85%) randomised to usual \
        care attended.
        """
      ]),
    Examples(
      SampleSize(235, stage: .randomized), SampleSize(228, stage: .treated),
      SampleSize(115, .arm, stage: .treated, arm: "trastuzumab"),
      SampleSize(113, .arm, stage: .treated, arm: "chemotherapy"),
      in: [
        """
        A total of 235 patients were randomized. Of these patients, 228 received their allocated \
        treatment (115 received trastuzumab and 113 received chemotherapy).
        """
      ]),
    Examples(
      SampleSize(160921, stage: .enrolled),
      SampleSize(53883, .arm, stage: .randomized, arm: "intervention group"),
      SampleSize(106953, .arm, stage: .randomized, arm: "control group"),
      in: [
        """
        160 921 women were recruited. 53 883 women (33.5%) were randomly assigned to the intervention \
        group and 106 953 (66.5%) to the control group.
        """
      ]),
    Examples(
      SampleSize(66, .arm, stage: .enrolled, arm: "cohort 1"),
      SampleSize(99, .arm, arm: "cohort 2"),
      in: [
        "The trial had two cohorts: cohort 1 enrolled 66 unselected patients and cohort 2 enrolled 99 "
          + "biomarker-positive patients."
      ]),
    Examples(
      SampleSize(117, .arm, stage: .treated, arm: "given as adjuvant treatment"),
      SampleSize(118, .arm, stage: .treated, arm: "no trastuzumab"),
      SampleSize(99, stage: .enrolled),
      in: [
        "We compared trastuzumab (given as adjuvant treatment; n = 117) with no trastuzumab (118) in "
          + "treated women. A parallel cohort of 99 patients was included."
      ]),
    Examples(
      SampleSize(37, .arm, stage: .planned),
      in: ["To allow for dropouts, it was decided to recruit 37 participants for each group."]),
    Examples(
      SampleSize(34, stage: .enrolled),
      in: ["To ensure an appropriate sample size, 34 patients were recruited."]),
    Examples(
      SampleSize(43, stage: .randomized),
      in: [
        "43 patients were randomized into groups; 14 did not fulfil the criteria of the treatment."
      ]),
    Examples(
      SampleSize(60), in: ["Among the 60 patients in both groups, seven cases of it were seen."]),
    Examples(
      SampleSize(36, .arm, stage: .planned),
      in: ["It was calculated that a minimum of 36 patients would be required per group."]),
    Examples(
      SampleSize(155, .arm, stage: .completed, arm: "children"),
      in: ["The control 155 children completed both the pretest and posttest."]),
    Examples(
      SampleSize(37, stage: .completed), SampleSize(36, stage: .analyzed),
      in: [
        """
        Thirty-seven completed the trial. One was removed from the analysis, resulting in a study size \
        of 36 subjects.
        """
      ]),
    Examples(
      SampleSize(15, stage: .randomized),
      in: ["In brief, 15 therapists were randomised to intervention and control conditions."]),
    Examples(
      SampleSize(406, stage: .enrolled), SampleSize(203, .arm, stage: .randomized),
      in: ["In all, 406 patients entered the study; 203 were randomized to each arm."]),
    Examples(
      SampleSize(35, .arm, stage: .planned),
      in: ["The sample size was calculated as 35 patients per group."]),
    Examples(
      SampleSize(8, .arm, stage: .treated),
      in: ["Three cohorts of 8 subjects received 10, 30 or 100 mg."]),
    Examples(
      SampleSize(640, stage: .enrolled),
      in: ["In this trial, 17 centres enrolled 640 patients, who were allocated to A or B."]),
  ]

  private static let othersCounted: [Examples<SampleSize>] = [
    Examples(
      SampleSize(26, stage: .randomized),
      in: [
        "We randomly assigned 26 subjects (16 PM and 10 DM) to receive either globulin or placebo.",
        """
        We randomly assigned 26 subjects. Two patients out of 4 who had relapsed before were treated \
        again.
        """,
        "26 subjects were randomized. Two samples of each group were examined by microscopy.",
        "26 subjects were randomized, and 12 patients had nausea.",
        "26 subjects were randomized. Sixteen patients of the sample were male.",
        "26 subjects were randomized; hypotension was seen in three placebo-treated patients.",
      ]),
    Examples(
      in: [
        "With a block size of four per group (A, B, C), there were many combinations.",
        "We assumed an average cluster size of 25 patients.",
        "Two recruitment drives took place at the centre.",
        "Uncertainty will be assessed with 1,000 bootstrap samples.",
        "It was assumed that 70% (749/1071) will complete follow-up in both groups.",
        """
        In all, 27 patients (15 assigned to sitagliptin and 12 assigned to placebo) had pancreatitis.
        """,
        "Twelve patients died.", "There were age groups of 10 years.",
        "In that trial 430 transplant patients were randomly assigned to one of two drugs.",
        "Participants were randomly assigned in a ratio of 2:1 [12].",
        "Weight fell by 3.0 ± 0.3 kg in the 20/30 group.",
        "Groups were given 20/20, 20/30 and 20/40 mg or placebo.",
        "Three patients were unable to be contacted.",
        "Most events were back pain (3 patients) and nausea and vomiting (2 patients each).",
        "The site could hold a maximum of 100 dogs.",
        "They randomised 497 children with malaria to A or B.",
        "There were 281 participants who were absent due to an infection.",
        "At the centre, 2,000 patients with malignant diseases are treated per year.",
        "The authors were supported in both groups by a research programme (13/724).",
      ]),
    Examples(
      SampleSize(228),
      in: [
        """
        A genome-wide study in 228 male patients. Replication was sought in cohorts from 4 studies \
        (FIRST Study, n = 198 events; SECOND Study, n = 172 events).
        """
      ]),
  ]
}
