extension SampleSize {
  package static let corpus =
    totals + stages + ellipses + arms + bracketedArms + parts + units + subgroups + outcomes
    + lookalikes + compared + evidence + samples + clauses + groups + asides
    + cases + bodies + events + things + lists + divided + mistakable
    + kindsOfPeople + namesOfArms + someOfAll + wholesAndParts
    + unitsOfSizes + listsOfSizes + occasions + portions + toldAsAll + toldAsSome + owners

  private static let totals: [Examples<SampleSize>] = [
    Examples(
      SampleSize(120, stage: .enrolled),
      in: [
        "We enrolled 120 women with stable angina.",
        "A total of 120 patients with gout were recruited.",
        "One hundred twenty outpatients were included in this pilot study.",
        "120 consecutive patients (mean age 61 years) were prospectively enrolled.",
        "The trial recruited 120 adults aged 18 to 65 years.",
      ]),
    Examples(
      SampleSize(636, stage: .randomized),
      in: [
        "We randomly assigned 636 women who were 70 years of age or older to A or B.",
        "636 women with early disease were randomly allocated to two groups.",
        "Randomization was carried out in 636 patients.",
        "Six hundred and thirty-six participants who had completed screening were randomised.",
        "Patients (n = 636) were randomly assigned 1:1.",
        "Women who were otherwise healthy and had asthma (N=636) were enrolled and randomized.",
      ]),
    Examples(
      SampleSize(46),
      in: [
        "A total of 46 trained musicians performed twice.",
        "This study consisted of 46 patients with sinusitis.",
        "A crossover trial in 46 healthy volunteers showed an increase.",
        "A 46-patient trial of heat therapy.",
        "Forty-six healthy men, aged 17 to 28 yr, performed three maximal tests.",
        "TOPAZ-2 (n = 46) assessed the safety of the patch.",
      ]),
    Examples(
      SampleSize(85, stage: .enrolled),
      in: [
        "85 American Society of Anesthesiologists I and II patients undergoing repair were enrolled.",
        "85 ASA physical status I-II patients were enrolled.",
        "Eighty-five chronic pain sufferers took part.",
        "Eighty-five women who show detrusor activity on filling participated.",
      ]),
    Examples(
      SampleSize(10_576, stage: .enrolled),
      in: ["10,576 women were enrolled.", "10\u{202F}576 women were enrolled."]),
    Examples(
      SampleSize(33, stage: .randomized),
      in: [
        "Thirty-three Samoan dockworkers were randomly assigned to either diet.",
        "We randomly assigned 33 infants to caffeine citrate 20 mg/kg or placebo.",
      ]),
    Examples(
      SampleSize(3456, pooled: true),
      in: ["In this meta-analysis, 12 trials with a total of 3,456 participants counted."]),
    Examples(
      SampleSize(100, stage: .analyzed),
      in: [
        "One hundred survivors were assessed at baseline and at follow-up (exercise group only)."
      ]),
    Examples(
      SampleSize(228, stage: .planned),
      in: ["A total of 228 patients were needed to detect a difference of 10 points."]),
  ]

  private static let stages: [Examples<SampleSize>] = [
    Examples(
      SampleSize(214, stage: .screened), SampleSize(120, stage: .randomized),
      in: [
        "Of 214 patients screened, 120 were randomized.",
        "A total of 214 subjects were screened, and 120 were subsequently randomized.",
      ]),
    Examples(
      SampleSize(14, stage: .treated), SampleSize(13, stage: .completed),
      in: ["Fourteen eligible patients began treatment, and 13 completed all sessions."]),
    Examples(
      SampleSize(96, stage: .analyzed),
      in: [
        "Data from 96 patients were analyzed.",
        "Ninety-six patients were included in the intention-to-treat analysis.",
        "The main analysis included 96 women.",
      ]),
    Examples(
      SampleSize(200, stage: .planned),
      in: [
        "A total of 200 patients will be randomised.", "The study aims to recruit 200 adults.",
        "A sample size of 200 patients was calculated.", "(planned enrollment: 200 patients)",
      ]),
    Examples(
      SampleSize(349, stage: .randomized), SampleSize(348, stage: .treated),
      in: ["Of 349 patients randomized, 348 received study drug."]),
    Examples(
      SampleSize(180, stage: .screened), SampleSize(63, stage: .enrolled),
      SampleSize(48, stage: .completed),
      in: ["A total of 180 subjects were screened, 63 enrolled and 48 completed the diary."]),
    Examples(
      SampleSize(30, stage: .enrolled), SampleSize(40, stage: .screened),
      in: ["Thirty of 40 eligible subjects participated."]),
    Examples(
      SampleSize(27, stage: .completed), SampleSize(41),
      in: ["Twenty-seven out of 41 participants completed the study."]),
    Examples(
      SampleSize(80, stage: .enrolled), SampleSize(64, stage: .analyzed),
      in: ["Eighty patients were recruited, of whom 64 were evaluable for efficacy."]),
    Examples(
      SampleSize(2834, stage: .screened), SampleSize(2551, stage: .enrolled),
      SampleSize(1264, stage: .randomized),
      in: [
        """
        A total of 2834 patients with angina had polygraphy, of whom 2551 (90%) were recruited. \
        1264 (50%) patients had apnoea and were randomly assigned.
        """
      ]),
    Examples(
      SampleSize(159, stage: .randomized), SampleSize(145, stage: .completed),
      in: ["159 women were randomized, and 145 had a transfer and completed the study."]),
    Examples(
      SampleSize(412, stage: .randomized), SampleSize(400, stage: .analyzed),
      in: ["412 patients were randomized. In the per-protocol analysis (n = 400) little changed."]),
  ]

  private static let ellipses: [Examples<SampleSize>] = [
    Examples(
      SampleSize(2650, stage: .screened), SampleSize(1200, stage: .randomized),
      in: [
        "We assessed 2650 patients for eligibility and randomized 1200.",
        "Of the 2650 patients assessed, 1200 were randomized.",
      ]),
    Examples(
      SampleSize(40, stage: .analyzed), SampleSize(38, stage: .analyzed),
      in: ["Forty patients were evaluable for toxicity and 38 for response."]),
    Examples(
      SampleSize(213), in: ["A trial of home exercise among 213 obese, inactive BCS at high risk."]),
    Examples(
      SampleSize(267), SampleSize(240),
      in: ["We pooled the BRIDGE-2 trial (n = 267) and the BRIDGE-3 trial (n = 240)."]),
  ]

  private static let arms: [Examples<SampleSize>] = [
    Examples(
      SampleSize(41, stage: .enrolled), SampleSize(21, .arm, arm: "control group"),
      SampleSize(20, .arm, arm: "study group"),
      in: [
        """
        Forty-one patients were included. They formed two groups: 21 in the control group and 20 in \
        the study group.
        """
      ]),
    Examples(
      SampleSize(43, .arm, stage: .enrolled, arm: "placebo"),
      SampleSize(42, .arm, stage: .enrolled, arm: "zinc groups"),
      in: ["Of 85 who entered the study 43 were in the placebo and 42 in the zinc groups."]),
    Examples(
      SampleSize(102, .arm, stage: .randomized, arm: "letter"),
      SampleSize(103, .arm, stage: .randomized, arm: "control arms"),
      in: ["Of the volunteers 102 were randomised to the letter and 103 to the control arms."]),
    Examples(
      SampleSize(160, stage: .planned), SampleSize(40, .arm, stage: .planned),
      in: ["We will randomize 160 women (40 women/study arm)."]),
    Examples(
      SampleSize(60, .arm),
      in: ["There were 60 each in study and comparison groups."]),
    Examples(
      SampleSize(69, .arm, arm: "Intervention dyads", unit: nil),
      in: ["Intervention dyads (n = 69) filled in a checklist at home before randomization."]),
    Examples(
      SampleSize(274, .arm, stage: .analyzed, arm: "whole-breast (control) group"),
      SampleSize(269, .arm, stage: .analyzed, arm: "partial-breast group"),
      in: [
        """
        274 patients were analysed in the whole-breast (control) group and 269 in the \
        partial-breast group.
        """
      ]),
    Examples(
      SampleSize(442, .arm, stage: .randomized, arm: "high-dose group"),
      SampleSize(443, .arm, stage: .randomized, arm: "conventional-dose group"),
      in: ["442 were assigned to the high-dose group and 443 to the conventional-dose group."]),
    Examples(
      SampleSize(201, .arm, stage: .randomized, arm: "high-dose chemotherapy"),
      SampleSize(202, .arm, stage: .randomized, arm: "conventional treatment"),
      in: ["201 were assigned high-dose chemotherapy and 202 conventional treatment."]),
    Examples(
      SampleSize(160, stage: .enrolled),
      SampleSize(81, .arm, stage: .enrolled, arm: "intervention group"),
      SampleSize(79, .arm, stage: .enrolled, arm: "usual care group"),
      in: [
        """
        160 patients participated (81 in the intervention group and 79 in the usual care group).
        """
      ]),
    Examples(
      SampleSize(30, .arm, stage: .randomized),
      in: [
        "Patients were randomized to five groups of 30 patients.",
        "Patients were randomly divided into two equal groups (n = 30 in each group).",
        "Patients were allocated to two groups (30 patients each).",
        "Patients were randomised (n = 30 per arm).", "Rats were randomized (n = 30/group).",
      ]),
    Examples(
      SampleSize(41, .arm, stage: .completed),
      in: ["In all, the diary was kept and 41 completed the study in each group."]),
    Examples(
      SampleSize(178, .arm, arm: "Group 1"),
      in: ["Group 1 (N = 178) was older.", "Group 1 (178 patients) was older."]),
    Examples(
      SampleSize(271, .arm, stage: .treated, arm: "A"),
      SampleSize(278, .arm, stage: .treated, arm: "B"),
      in: ["In total, 271 and 278 patients received A and B, respectively."]),
    Examples(
      SampleSize(26, .arm, stage: .analyzed, arm: "asthma"),
      SampleSize(10, .arm, stage: .analyzed, arm: "healthy controls"),
      in: ["Twenty-six patients with asthma and 10 healthy controls were studied."]),
    Examples(
      SampleSize(37, .arm, arm: "intervention group"), SampleSize(35, .arm, arm: "control group"),
      in: ["Of whom 37 formed the intervention group and 35 formed the control group."]),
    Examples(
      SampleSize(195, .arm, stage: .analyzed, arm: "white paper"),
      SampleSize(194, .arm, stage: .analyzed, arm: "grey"),
      in: ["The response rate was 43/195 (22%) on white paper versus 57/194 (29%) on grey."]),
    Examples(
      SampleSize(40, stage: .randomized),
      SampleSize(21, .arm, stage: .randomized, arm: "surgery"),
      SampleSize(19, .arm, stage: .randomized, arm: "watchful waiting"),
      in: [
        """
        Forty patients were randomized: 21 (30 polyps) to surgery and 19 (24 polyps) to watchful \
        waiting.
        """
      ]),
    Examples(SampleSize(31, .arm), in: ["Thirty-one were in each group."]),
    Examples(
      SampleSize(30, .arm, arm: "placebo group"),
      SampleSize(25, .arm, stage: .completed, arm: "placebo group"),
      in: ["25/30 patients in the placebo group completed all cycles."]),
    Examples(
      SampleSize(40, .arm, arm: "intervention condition"),
      in: ["Of the 40 patients in the intervention condition, 30 improved."]),
    Examples(
      SampleSize(974, .arm, arm: "letrozole group"), SampleSize(981, .arm, arm: "placebo group"),
      in: ["The 974 in the letrozole group reported more pain than the 981 in the placebo group."]),
  ]

  private static let bracketedArms: [Examples<SampleSize>] = [
    Examples(
      SampleSize(199, .arm, arm: "gentamicin"), SampleSize(198, .arm, arm: "saline"),
      in: ["The bladder was rinsed with gentamicin (199 patients) or saline (198 patients)."]),
    Examples(
      SampleSize(100, stage: .randomized),
      SampleSize(51, .arm, stage: .randomized, arm: "letrozole"),
      SampleSize(49, .arm, stage: .randomized, arm: "placebo"),
      in: [
        "100 women were randomized 1:1 to letrozole (n = 51) or placebo (n = 49).",
        "100 women were randomized to letrozole (n\u{200A}=\u{200A}51) or to placebo (N=49).",
        "100 women were randomly assigned to receive letrozole (51 women) or placebo (n = 49).",
      ]),
    Examples(
      SampleSize(32, stage: .randomized),
      SampleSize(16, .arm, stage: .randomized, arm: "Group I"),
      SampleSize(16, .arm, stage: .randomized, arm: "Group O"),
      in: [
        """
        Thirty-two volunteers were assigned to a drug group (Group I; n = 16) or to another group \
        (Group O; n = 16).
        """
      ]),
    Examples(
      SampleSize(371, stage: .analyzed), SampleSize(182, .arm, stage: .analyzed, arm: "exemestane"),
      SampleSize(189, .arm, stage: .analyzed, arm: "tamoxifen"),
      in: ["A total of 371 patients (182 exemestane, 189 tamoxifen) were included in the analysis."]
    ),
    Examples(
      SampleSize(212, stage: .randomized), SampleSize(75, .arm, stage: .randomized, arm: "arm A"),
      SampleSize(54, .arm, stage: .randomized, arm: "arm B"),
      SampleSize(83, .arm, stage: .randomized, arm: "arm C"),
      in: ["212 patients (arm A, 75; arm B, 54; arm C, 83) were randomized."]),
    Examples(
      SampleSize(351, stage: .completed),
      SampleSize(176, .arm, stage: .completed, arm: "exemestane"),
      SampleSize(175, .arm, stage: .completed, arm: "placebo"),
      in: ["351 women completed the trial (176 given exemestane, 175 given placebo)."]),
    Examples(
      SampleSize(90), SampleSize(46, .arm, arm: "exercise"), SampleSize(44, .arm, arm: "control"),
      in: ["Bone density was measured in the whole sample (n = 90, 46 exercise, 44 control)."]),
  ]

  private static let units: [Examples<SampleSize>] = [
    Examples(SampleSize(17, unit: "lambs"), in: ["Seventeen lambs were anesthetized."]),
    Examples(
      SampleSize(60, stage: .randomized, unit: "eyes"),
      in: ["Sixty eyes were randomized to one of two lenses."]),
    Examples(
      SampleSize(58, unit: "practices"),
      in: ["A cluster randomised trial in 58 general practices."]),
  ]

  private static let subgroups: [Examples<SampleSize>] = [
    Examples(
      SampleSize(120, stage: .randomized),
      in: [
        "120 patients (70 men and 50 women) were randomized.",
        "120 patients were randomized. Twelve patients died and 5 patients withdrew.",
        "120 patients were randomized. Nausea occurred in 12 patients in the placebo group.",
        "120 patients were randomized; 38 (32%) patients were women.",
        "120 patients were randomized after excluding 38 patients with diabetes.",
        "120 patients were randomized. Headache was seen in 4.6% (n = 5) of them.",
        """
        120 patients were randomized. There were 30 cancers in the tamoxifen arm and 39 in the \
        placebo arm.
        """,
        """
        120 patients were randomized. Over time 39 relapses (16 on letrozole and 23 on placebo) \
        occurred.
        """,
        "120 patients were randomized, of physical status 1 or 2 adults all.",
        "120 patients were randomized: 11 girls and 109 boys.",
        "120 patients were randomized. Ten patients (five in each group) withdrew.",
        "120 patients were randomized. Weight fell in the older subgroup (n = 30).",
        """
        120 clinicians, who saw 2400 patients, were randomized.
        """,
        "120 patients were randomized. Of the 24 patients with pain, 3 had been treated before.",
      ]),
    Examples(
      SampleSize(160, stage: .enrolled),
      in: [
        "160 patients were enrolled, 53 with biliary cancer and 107 with pancreatic cancer.",
        "160 patients were enrolled. There were 3 each (11%) with pain and nausea.",
        "160 patients were enrolled. Of all, 12% of 150 patients had pain.",
      ]),
  ]

  private static let lookalikes: [Examples<SampleSize>] = [
    Examples(
      in: [
        "Breast cancer affects 1 in 10 women.", "4.3 per 1000 women in the placebo group",
        "42 events in 1000 woman-years", "Between 1993 and 2002, women were treated.",
        "Patients received 20 mg for 12 weeks.", "Patients with type 2 diabetes were randomized.",
        "12 hospitals in 3 countries took part.", "12 trials were included in the review.",
        "HIV-1 infected patients were treated.", "PFDI-20 and PFIQ-7 were measured.",
        "patients aged 18 to 75 years", "30–50 patients a day", "a mean of 12 visits",
        "More than 300 million people worldwide have asthma.", "Grade 3 patients fared worse.",
      ]),
    Examples(
      in: [
        "About 46,000 new cases are expected next year.",
        "Eighteen reports (5 RCTs, 2 cohort studies and 11 case series) were included.",
      ]),
  ]
}
