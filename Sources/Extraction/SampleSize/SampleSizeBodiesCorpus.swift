extension SampleSize {
  /// Sizes as the methods and results of full texts tell them.
  static let bodies: [Examples<SampleSize>] = plans + noPlans + analyses + whatLooksLikeThem

  private static let plans: [Examples<SampleSize>] = [
    Examples(
      SampleSize(110, stage: .planned),
      in: [
        "Assuming a loss of 15%, a total number of 110 patients is needed.",
        "Assuming a loss of 15%, 110 patients are required.",
        "An alpha of 0.05 and a power of 80% gave a total of 110 patients required.",
        "We need to recruit at least 110 patients to detect a difference of 5 points.",
      ]),
    Examples(
      SampleSize(126, stage: .planned), SampleSize(63, .arm, stage: .planned),
      in: [
        "A sample size of 126 (63 per group) patients is required to reach a power of 80%.",
        "A sample size of 126 (63 per group) is required to reach a power of 80%.",
      ]),
    Examples(
      SampleSize(289, .arm, stage: .planned), SampleSize(578, stage: .planned),
      in: [
        "With 80% power we would require 289 participants per group (578 total).",
        "With 80% power we would require 289 participants per group (578 in total).",
        "We need to recruit 289 participants per treatment group (total: 578 patients).",
      ]),
    Examples(
      SampleSize(50, .arm, stage: .planned),
      in: [
        "Each group shall have a total of 50 patients.",
        "The planned sample size for each group was 50 people.",
        "With a power of 80%, n = 50 patients in each group were needed.",
      ]),
    Examples(SampleSize(60, .arm), in: ["Therefore we had 60 infants into each group."]),
    Examples(
      SampleSize(520, stage: .planned),
      in: [
        "Participants (N = 520) will be randomized across sites.",
        "For 80% power, a total sample size of 520 was needed.",
      ]),
    Examples(
      SampleSize(20, stage: .planned),
      in: [
        "This led to at least 20 patients to be included.",
        "At least 20 patients had to be included.",
        "At least 20 patients are planned to be included.",
      ]),
    Examples(
      SampleSize(36, stage: .planned),
      in: [
        "For a power of 80%, 36 patients would have to undergo randomization.",
        "At least 36 patients were enrolled to account for an anticipated loss of 25%.",
      ]),
    Examples(
      SampleSize(27, .arm, stage: .planned),
      in: [
        "To make up for attrition, the sample size was increased to 27 per group.",
        "The sample size indicated that 27 patients per group would give a β risk of 20%.",
      ]),
    Examples(
      SampleSize(214, .arm, stage: .planned, arm: "Group A"),
      SampleSize(107, .arm, stage: .planned, arm: "Group B"),
      in: [
        "The sample size was calculated as 214 patients in Group A and 107 patients in Group B."
      ]),
    Examples(
      SampleSize(8, .arm, stage: .planned),
      in: [
        "For a power of 80%, 8 participants were required per age group.",
        "For a power of 80%, 8 participants per dose group were required.",
      ]),
    Examples(
      SampleSize(620, .arm),
      in: [
        "The comparison is of two groups of approximately 620 patients.",
        "The comparison is of two groups of 620 patients.",
      ]),
    Examples(
      SampleSize(175, .arm, stage: .planned),
      in: ["To see this, 175 participants in each condition are needed."]),
    Examples(
      SampleSize(30, .arm, unit: "rats"),
      in: ["Each arm consisted of 30 rats.", "In each arm, 30 rats were kept."]),
    // So many are demanded; another trial would need so many.
    Examples(
      SampleSize(188, stage: .planned), SampleSize(94, .arm, stage: .planned),
      in: ["The target requires that 188 participants be recruited into the trial, 94 in each arm."]
    ),
    Examples(
      in: ["A future trial would need 120 patients in each group."]),
  ]

  private static let noPlans: [Examples<SampleSize>] = [
    Examples(
      SampleSize(45, stage: .analyzed),
      in: ["We studied 45 patients, but further research is needed."]),
    Examples(
      SampleSize(45),
      in: ["In these 45 patients the drug was safe, but a larger trial is required."]),
    Examples(
      SampleSize(200), SampleSize(120, stage: .randomized),
      in: ["Of 200 patients, 120 agreed to be randomized."]),
    Examples(
      SampleSize(12, stage: .enrolled),
      in: ["Of those who needed to start dialysis, 12 patients were enrolled."]),
  ]

  private static let analyses: [Examples<SampleSize>] = [
    Examples(
      SampleSize(537, stage: .randomized), SampleSize(484, stage: .completed),
      in: ["Out of the 537 patients originally randomized, 484 completed the follow-up."]),
    Examples(
      SampleSize(74, stage: .enrolled),
      in: ["The mean age and BMI of 74 women who participated in the study were normal."]),
    Examples(
      SampleSize(170, stage: .screened),
      in: [
        "A total of 170 men met criteria for inclusion.",
        "A total of 170 men met the inclusion criteria.",
      ]),
    Examples(
      SampleSize(5),
      in: [
        """
        Five cases of abscess were reported for 6 years: three males and two females. Two patients \
        initiated with septic shock. Two patients were admitted.
        """
      ]),
    Examples(
      SampleSize(21, .arm, arm: "adult patients"),
      SampleSize(21, .arm, arm: "healthy controls"),
      in: [
        "Twenty-one adult patients (11 men, aged 42) and 21 healthy controls underwent spirometry."
      ]),
    Examples(
      SampleSize(21, stage: .enrolled),
      in: ["Twenty-one healthy adults (6 males and 15 females) participated in this study."]),
    Examples(
      SampleSize(88, .arm, arm: "Insured patients"), SampleSize(145, .arm, arm: "sample"),
      in: ["Insured patients (n = 88) were compared with a sample (n = 145) of self-payers."]),
    Examples(
      SampleSize(428, stage: .completed),
      in: ["In total, 428 (84.0%) patients attended the last follow-up."]),
    Examples(
      SampleSize(46, stage: .enrolled),
      in: ["Written consent was obtained from 46 adult patients scheduled for surgery."]),
    Examples(
      SampleSize(39, stage: .completed),
      in: [
        "Thirty-nine patients with diabetes, 15 men and 24 women, completed the study.",
        "Thirty-nine patients, 15 men and 24 women, completed the study.",
      ]),
    Examples(
      SampleSize(1752, stage: .analyzed),
      SampleSize(1220, .arm, stage: .treated, arm: "Ibuprofen"),
      SampleSize(452, .arm, stage: .treated, arm: "placebo"),
      SampleSize(80, .arm, stage: .treated, arm: "ketorolac"),
      in: [
        """
        The safety population consisted of 1,752 adults. Ibuprofen was administered to 1,220 (69.6%) \
        patients, 452 (25.8%) received placebo, and 80 (4.6%) received ketorolac.
        """
      ]),
    Examples(
      SampleSize(1149, .arm, stage: .treated, arm: "ibuprofen"),
      SampleSize(452, .arm, stage: .treated, arm: "placebo"), SampleSize(1601, stage: .treated),
      in: [
        """
        Here 1,149 (71%) patients received ibuprofen and 452 (28%) received placebo (total N = 1,601).
        """
      ]),
    Examples(
      SampleSize(105, stage: .randomized), SampleSize(89, stage: .analyzed), SampleSize(89),
      in: [
        """
        We randomized 105 patients, and 89 patients were analyzed. All 89 patients reported some pain \
        after surgery.
        """
      ]),
    Examples(
      SampleSize(1676, stage: .randomized),
      in: ["Most prisoners consented to the substudy (946 out of 1676 randomised)."]),
    Examples(
      SampleSize(119, stage: .analyzed),
      in: ["In all, 119 participants provided data for the secondary analysis."]),
    Examples(
      SampleSize(50, stage: .analyzed), in: ["Thus, this study reported data on 50 children."]),
    Examples(
      SampleSize(305, stage: .analyzed), SampleSize(102, .arm, stage: .analyzed, arm: "placebo"),
      SampleSize(203, .arm, stage: .analyzed, arm: "anifrolumab"),
      in: [
        """
        The ITT population therefore consisted of 305 patients (102 receiving placebo and 203 receiving \
        anifrolumab).
        """
      ]),
    Examples(
      SampleSize(224, stage: .randomized), SampleSize(219, stage: .completed),
      in: ["In all, 224 surgeons were randomized and 219 of them (98%) completed the survey."]),
    Examples(
      SampleSize(102, stage: .completed),
      in: ["In all, 102 men completed the study and 44 of them completed all four collections."]),
    Examples(
      SampleSize(626, stage: .screened), SampleSize(307, stage: .randomized),
      in: ["In two years, 626 patients were screened, with 307 randomized to treatment."]),
    Examples(
      SampleSize(29, .arm, stage: .enrolled), in: ["At least 29 women were enrolled in each group."]
    ),
    Examples(
      SampleSize(446, stage: .analyzed),
      in: [
        "The PPS included 446 patients.", "The final analytic sample included 446 patients.",
        "Children with two measurements were included in analyses (n = 446).",
      ]),
    Examples(
      SampleSize(412, stage: .completed),
      in: ["Follow-up was completed at 3 months by 82.4% (n = 412) of the enrolled adults."]),
    Examples(
      SampleSize(147, stage: .enrolled),
      in: ["We found that 147 patients agreed to participate in the main study."]),
    Examples(
      SampleSize(12, .arm, stage: .enrolled, arm: "MM"),
      SampleSize(10, .arm, stage: .enrolled, arm: "DM"),
      in: ["For the open trial, we recruited 12 patients with MM and 10 patients with DM."]),
  ]

  private static let whatLooksLikeThem: [Examples<SampleSize>] = [
    Examples(
      in: [
        "Clusters had an average size of 25 patients.",
        "We saw a mean number of 30 patients at each site.",
        "The mean of 12 patients was low.",
      ]),
    Examples(
      SampleSize(80, stage: .enrolled),
      in: ["We enrolled 80 patients to compensate for the losses of an earlier cohort."]),
    Examples(
      SampleSize(42, stage: .randomized),
      SampleSize(21, .arm, stage: .randomized, arm: "oral arm"),
      SampleSize(21, .arm, stage: .randomized, arm: "intravenous arm"),
      in: [
        """
        We randomized 42 patients, 21 to the oral arm and 21 to the intravenous arm. Eight did not complete \
        the study. Five were randomised to the oral arm and three to the intravenous arm.
        """
      ]),
    Examples(
      SampleSize(30, stage: .enrolled), SampleSize(27, stage: .completed),
      in: [
        """
        We enrolled 30 subjects; 27 subjects completed the study. Three of the 27 subjects relapsed.
        """
      ]),
    Examples(in: [
      "Informed consent could not be obtained from 14 patients.",
      "Thirty patients met criteria for inclusion body myositis.",
      "Hospital admissions (total n = 312) fell.",
      "The mean attendance of 12 patients at each session was low.",
      "Over 400,000 cases of dengue were reported over 10 years.",
    ]),
    Examples(SampleSize(40), in: ["Forty children attended the last grade of primary school."]),
    Examples(
      SampleSize(60, stage: .enrolled),
      in: ["At least 60 patients were enrolled to allow for possible dose adjustment."]),
    Examples(
      SampleSize(250, stage: .enrolled),
      in: ["In all, 250 randomly sampled Swedes were enrolled."]),
    Examples(SampleSize(320), in: ["Women were compared with the total sample (n = 320)."]),
    Examples(
      SampleSize(24), in: ["Rituximab was given to 24 patients; 18 (75%) had a complete response."]),
    Examples(
      SampleSize(60, stage: .analyzed),
      in: ["Hearing loss of 60 patients was evaluated."]),
    Examples(
      SampleSize(987, stage: .enrolled),
      in: [
        """
        We recruited 987 children. In all, 875 participants have had their visit (a drop-out of 112 children).
        """
      ]),
    Examples(
      SampleSize(24, stage: .enrolled),
      in: ["Twenty-four volunteers were recruited. We began with 11 males and 13 females."]),
    Examples(
      SampleSize(480, stage: .randomized),
      in: ["We randomized 480 people. To gain one reply, 33 people would have to be sent a pen."]),
    Examples(in: ["Among the 152 randomly selected village flocks, 54% had low standards."]),
    Examples(
      SampleSize(120, stage: .enrolled), in: ["We enrolled 120 independent older adults."]),
    Examples(
      SampleSize(20, .arm, stage: .randomized, arm: "tea"),
      SampleSize(22, .arm, stage: .randomized, arm: "coffee"),
      in: ["For ethical reasons, women were randomized to tea (n = 20) or coffee (n = 22)."]),
    Examples(
      SampleSize(627, stage: .enrolled),
      in: [
        """
        We enrolled 627 adults. Of the 325 males, 161 (51%) were in the drug group while 164 (52%) were in \
        the control group.
        """
      ]),
    Examples(
      in: [
        "Five blood samples were drawn before surgery.",
        "A subset of the sample (n = 112) provided data at two years.",
        "The size was calculated by the formula for two independent samples.",
        "There were about 121 participants per community.",
        "We bred them to B6;SJL-Tg(ACTFLPe)9205Dym/J mice.",
        "In all, 62 had dropped out (drug: n = 17; placebo: n = 24).",
        "Their reasons for leaving were: refusal (drug: n = 5; placebo: n = 11).",
        "The team has an annual referral rate of 170 children per year.",
        "The units provide prenatal care for about 1600 pregnant women a year.",
        "Patients wore one of five compression devices in the following group.",
        "Most cells had medium nuclear abnormalities (n = 92).",
        "These events were evenly distributed among the arms: 0.75 mg (n = 4) and placebo (n = 6).",
        "The placebo group had 12% losses, and each arm at 6 months was smaller.",
        "A pilot study was conducted by others [16]. The study showed that with 98 participants it works.",
        "Conditions were excellent in 22 patients in the R group and 24 patients in the C group.",
      ]),
    Examples(
      SampleSize(884, stage: .screened),
      in: ["We assessed 884 patients for eligibility; 33 were included in other trials."]),
    Examples(
      SampleSize(1466, stage: .enrolled),
      in: [
        """
        A total of 1466 adults were included. In total, 13 participants withdrew after they had been \
        randomised.
        """
      ]),
    Examples(
      SampleSize(12, .arm, stage: .enrolled, arm: "MM"),
      SampleSize(10, .arm, stage: .enrolled, arm: "DM"),
      in: [
        """
        We recruited 12 patients with MM and 10 patients with DM. The MM patients comprised 5 cases with \
        MELAS as well as 7 cases with CPEO. The DM patients comprised 1 male with dysphagia and 9 females.
        """
      ]),
  ]
}
