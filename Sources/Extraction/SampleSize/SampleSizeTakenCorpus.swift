extension SampleSize {
  /// Numbers that are often taken for those of a sample: of documents and other things, of events and findings,
  /// of staff, of other people, of labels and dates; and beside them what is a sample.
  static let mistakable: [Examples<SampleSize>] =
    ofThings + ofLabels + ofSome + besideSome + ofOthers + ofFindings + ofComparedGroups + ofOneArm

  private static let ofThings: [Examples<SampleSize>] = [
    Examples(
      in: [
        "Fifty articles were selected for full-text assessment. Of them, 42 were finally included.",
        "A total of 960 abstracts were screened and 31 were included.",
        "Of 90 genes, 12 were analyzed.",
        "Of 13 invited sites, 12 participated.",
        "Twenty articles were retrieved, 5 included mixed implants.",
        "Thirty-eight fMRI and 12 EEG studies were entered.",
        "Infection resolved in 13 of 25 episodes in the drug group.",
        "Quality of life was better in the drug group on 3 out of 8 subscales.",
        "Each participant was placed into one of 5 frailty groups.",
        "All tumours were categorized in 1 of 12 diagnostic groups.",
        "HPV in an urban cohort: the rise of non-16/18 HPV.",
        "Most tumours of group A expressed cytokeratin 8/18.",
        "Each rabbit received two implants in the tibia.",
        "Participants were recruited from practices (n = 12 practices).",
      ]),
    Examples(
      SampleSize(50, stage: .analyzed), SampleSize(42, stage: .enrolled),
      in: ["Fifty patients were assessed. Of them, 42 were finally included."]),
  ]

  private static let ofLabels: [Examples<SampleSize>] = [
    Examples(
      in: [
        "All hospital discharges in Tennessee in 2002 were evaluated.",
        "Those seen from October, 2005 to October, 2007 were recruited.",
        "Lesions of BI-RADS 3 or 4 were evaluated.",
        "Scans at months 6, 12, and 24 were assessed.",
        "We studied the survival of class 3, 4, and 5 composite resin restorations.",
      ]),
    Examples(
      SampleSize(2002, stage: .analyzed), in: ["In all, 2002 were evaluated in 12 clinics."]),
    Examples(
      SampleSize(105, stage: .randomized),
      in: ["In this trial, as shown in Figure 1, 105 patients were randomized."]),
    Examples(
      SampleSize(109, stage: .completed),
      in: [
        "One-hundred and 9 participants completed the study.",
        "One hundred and 9 participants completed the study.",
      ]),
    Examples(
      SampleSize(99, stage: .enrolled),
      in: ["Ninety- nine patients were enrolled.", "Ninety -nine patients were enrolled."]),
    Examples(
      SampleSize(205, stage: .enrolled), in: ["Two hundred and 5 women took part."]),
    Examples(
      SampleSize(40, stage: .enrolled),
      in: ["Forty ALL patients were included.", "We enrolled 40 ALL patients."]),
  ]

  private static let ofSome: [Examples<SampleSize>] = [
    Examples(
      SampleSize(80),
      in: [
        "We followed 80 men. Ten men also received warfarin.",
        "We followed 80 men. In addition, 18 persons had neuropathy.",
        "We followed 80 men. During follow-up, 18 men were diagnosed with diabetes.",
      ]),
    Examples(
      SampleSize(1961),
      in: ["Of 1,961 participants, 237 individuals were diagnosed with dementia."]),
    Examples(
      SampleSize(60),
      in: [
        "Five radiologists read the images of 60 patients.",
        "Ten surgeons performed the operations in 60 patients.",
      ]),
    Examples(
      in: [
        "Twelve patients were not eligible.", "Thirty participants were ineligible.",
        "The risk was 1 CRS case in 1008 vaccinated women.",
        "The rate was 3 cases per 1000 treated patients.",
        "An interim analysis was planned after the inclusion of 20 participants in each arm.",
        "We excluded participants who reported angina (n = 55) or had angina by questionnaire (n = 87).",
      ]),
    Examples(
      SampleSize(50),
      in: ["Fifty patients underwent brain MRI.", "Fifty patients underwent colonoscopy."]),
    Examples(
      SampleSize(50, stage: .treated),
      in: ["Fifty patients underwent CT-guided localization of nodules."]),
    Examples(
      SampleSize(40, unit: "samples"),
      in: ["The 40 samples included both normal and malignant tissue."]),
  ]

  private static let besideSome: [Examples<SampleSize>] = [
    Examples(
      SampleSize(60, stage: .analyzed),
      in: ["Sixty women who also had diabetes were studied."])
  ]

  private static let ofOthers: [Examples<SampleSize>] = [
    Examples(
      in: [
        "Three young adults with myositis have previously been described.",
        "We used a database of 4 million patients.",
        "In 1990, 450 children in the county received no vaccine.",
      ]),
    Examples(
      SampleSize(412),
      in: ["The authors reviewed a prospectively maintained database of 412 patients."]),
    Examples(
      SampleSize(164, stage: .enrolled),
      in: ["From a multicenter database of 560 patients, 164 patients were included."]),
  ]

  private static let ofFindings: [Examples<SampleSize>] = [
    Examples(
      in: [
        "The most common complication was bleeding (n = 7), followed by infection (n = 5).",
        "All tumors invaded the bladder (n = 12) or the rectum (n = 5).",
        "Deaths were due to sepsis (12 patients), bleeding (8 patients) and stroke (5 patients).",
        "The cause was infection (20 patients), cancer (30 patients) or both (10 patients).",
        "Nausea was reported after drug A (n = 3) and placebo (n = 1).",
        "Fever occurred in 3 of 12 patients with relapse versus 1 of 30 patients without relapse.",
        "Twelve of 40 (30%) women and 20 of 60 (33%) men relapsed.",
        "The mean score was 12 in the yoga group and 14 in the control group.",
        "In women (n = 118) the effect was small, whereas in men (n = 82) it was large.",
      ]),
    Examples(
      SampleSize(53, .arm, stage: .treated, arm: "aspirin"),
      SampleSize(49, .arm, stage: .treated, arm: "placebo"),
      in: [
        "Those with complications were treated with aspirin (53 patients) or placebo (49 patients)."
      ]),
  ]

  private static let ofComparedGroups: [Examples<SampleSize>] = [
    // A bracket that tells of both groups before it.
    Examples(
      SampleSize(443, .arm, stage: .analyzed, arm: "steroid group"),
      SampleSize(1310, .arm, stage: .analyzed, arm: "control group"),
      in: [
        "Deaths in the steroid group were more than those in the control group (69/443 vs 56/1310).",
        "Deaths were more frequent in the steroid group than in the control group (69/443 and 56/1310).",
      ]),
    Examples(
      SampleSize(85, .arm, stage: .analyzed, arm: "drug group"),
      SampleSize(80, .arm, stage: .analyzed, arm: "placebo group"),
      in: ["Infection was less frequent in the drug group vs. the placebo group (5/85 vs 12/80)."]),
    Examples(
      SampleSize(228, .arm, stage: .analyzed, arm: "group A"),
      SampleSize(117, .arm, stage: .analyzed, arm: "group B"),
      in: ["There were two strokes in group A (2/228) and one in group B (1/117)."]),
    Examples(
      SampleSize(40, .arm, arm: "obese women"), SampleSize(38, .arm, arm: "lean women"),
      in: ["Bone density was measured in 40 obese women and in 38 lean women."]),
    Examples(
      SampleSize(1796, .arm, arm: "AD cases"), SampleSize(2642, .arm, arm: "controls"),
      in: ["We used a large Spanish population (1796 AD cases, 2642 controls)."]),
    Examples(
      SampleSize(20, .arm, stage: .treated, arm: "LAP group"),
      SampleSize(18, .arm, stage: .treated, arm: "OPEN group"),
      in: [
        "We compared 20 patients treated after 2010 with laparoscopy (LAP group) and 18 patients treated "
          + "before 2010 with open surgery (OPEN group)."
      ]),
    Examples(
      SampleSize(60, stage: .randomized),
      SampleSize(30, .arm, stage: .randomized, arm: "mesh"),
      SampleSize(30, .arm, stage: .randomized, arm: "without mesh"),
      in: ["Sixty patients (30 with mesh, 30 without mesh) were randomized."]),
    Examples(
      SampleSize(588), SampleSize(374, .arm, arm: "TAVR"), SampleSize(214, .arm, arm: "SAVR"),
      in: ["There were 588 patients with a leak (374 TAVR, 214 SAVR)."]),
    Examples(
      SampleSize(120, stage: .analyzed),
      SampleSize(70, .arm, stage: .treated, arm: "laparoscopic surgery"),
      SampleSize(50, .arm, stage: .treated, arm: "open surgery"),
      in: [
        "We analyzed 120 patients who underwent hysterectomy, of whom 70 underwent laparoscopic surgery and "
          + "50 underwent open surgery."
      ]),
    Examples(
      SampleSize(45),
      in: [
        "The patient cohort consisted of 45 patients.", "The 45 patients formed our study group.",
      ]),
  ]

  private static let ofOneArm: [Examples<SampleSize>] = [
    Examples(
      SampleSize(732, .arm, stage: .randomized, arm: "sitagliptin"),
      in: [
        "The 732 participants assigned to receive sitagliptin had more events, whereas those assigned to "
          + "receive placebo had fewer.",
        "Of 732 participants randomized to sitagliptin, 30 died.",
      ]),
    Examples(
      SampleSize(120, stage: .enrolled),
      SampleSize(60, .arm, stage: .randomized, arm: "CPAP"),
      in: ["We enrolled 120 patients, of whom 60 (50%) were randomly assigned to CPAP."]),
    Examples(
      SampleSize(732, stage: .randomized),
      in: [
        "The 732 participants randomized to sitagliptin or placebo were followed.",
        "The 732 participants randomized to treatment were followed.",
      ]),
    Examples(
      SampleSize(10, .arm, stage: .treated),
      in: ["Mice were vaccinated (n = 10 for each vaccine)."]),
    Examples(
      SampleSize(39, stage: .enrolled), SampleSize(1422),
      in: ["We enrolled 39 of 1422 patients."]),
    Examples(in: ["Thirty-nine patients received vitamin D and 37 patients did not."]),
  ]
}
