extension SampleSize {
  static let kindsOfPeople: [Examples<SampleSize>] = [
    Examples(
      SampleSize(40, .arm, stage: .analyzed, arm: "Patients"),
      SampleSize(38, .arm, stage: .analyzed, arm: "controls"),
      in: ["Patients (n = 40) and controls (n = 38) were studied."]),
    Examples(
      SampleSize(52, .arm, arm: "cases"),
      SampleSize(49, .arm, arm: "controls"),
      in: ["Levels were higher in cases (n = 52) than in controls (n = 49)."]),
    Examples(
      SampleSize(20, .arm, stage: .analyzed, arm: "Lean women"),
      SampleSize(25, .arm, stage: .analyzed, arm: "obese women"),
      in: ["Lean women (n = 20) and obese women (n = 25) were studied."]),
    Examples(
      SampleSize(44, .arm, arm: "Smokers"),
      SampleSize(41, .arm, arm: "never-smokers"),
      in: ["Smokers (n = 44) were compared with never-smokers (n = 41)."]),
    Examples(
      SampleSize(36, .arm, stage: .enrolled, arm: "Breast-fed infants"),
      SampleSize(33, .arm, stage: .enrolled, arm: "bottle-fed infants"),
      in: ["Breast-fed infants (n = 36) and bottle-fed infants (n = 33) were enrolled."]),
    Examples(
      SampleSize(61, .arm, stage: .enrolled, arm: "vaccinated children"),
      SampleSize(58, .arm, stage: .enrolled, arm: "unvaccinated children"),
      in: ["We recruited vaccinated children (n = 61), and unvaccinated children (n = 58)."]),
    Examples(
      SampleSize(12, .arm, stage: .analyzed, arm: "Rats"),
      SampleSize(14, .arm, stage: .analyzed, arm: "mice"),
      in: ["Rats (n = 12) and mice (n = 14) were studied."]),
    Examples(
      SampleSize(78, stage: .treated),
      SampleSize(40, .arm, stage: .treated, arm: "budesonide"),
      SampleSize(38, .arm, stage: .treated, arm: "placebo"),
      in: ["Adults (n = 78) received budesonide (n = 40) or placebo (n = 38)."]),
    Examples(
      SampleSize(78, stage: .enrolled),
      in: ["Nurses (n = 78) from two hospitals (n = 2) were enrolled."]),
    Examples(
      SampleSize(90, stage: .randomized),
      SampleSize(47, .arm, stage: .randomized, arm: "exercise"),
      SampleSize(43, .arm, stage: .randomized, arm: "control"),
      in: ["Ninety patients were randomized (n = 47 exercise; n = 43 control)."]),
    Examples(
      SampleSize(90, stage: .analyzed),
      SampleSize(47, .arm, stage: .analyzed, arm: "exercise group"),
      SampleSize(43, .arm, stage: .analyzed, arm: "control group"),
      in: [
        """
        Ninety patients were analysed (n = 47 in the exercise group and n = 43 in the control \
        group).
        """
      ]),
    Examples(
      SampleSize(30, .arm, stage: .randomized, arm: "CBT"),
      SampleSize(31, .arm, stage: .randomized, arm: "ACT"),
      SampleSize(29, .arm, stage: .randomized, arm: "waitlist"),
      in: [
        """
        Participants were randomly assigned to three conditions (n = 30 CBT, n = 31 ACT, n = 29 \
        waitlist).
        """
      ]),
    Examples(
      SampleSize(45, .arm, stage: .randomized, arm: "drug A"),
      SampleSize(43, .arm, stage: .randomized, arm: "placebo"),
      in: ["Patients were randomised (n = 45, drug A; n = 43, placebo)."]),
    Examples(
      SampleSize(90, stage: .randomized),
      in: ["Ninety patients were randomized (n = 47 women; n = 43 men)."]),
    Examples(
      SampleSize(24, .arm, stage: .analyzed),
      SampleSize(26, .arm, stage: .analyzed, arm: "without cerebral palsy"),
      in: ["We studied 24 children with and 26 without cerebral palsy."]),
    Examples(
      SampleSize(40, .arm, stage: .analyzed),
      SampleSize(38, .arm, stage: .analyzed),
      in: ["Patients with (n = 40) and without (n = 38) diabetes were studied."]),
    Examples(
      SampleSize(45, .arm, arm: "smokers"),
      SampleSize(60, .arm, arm: "nonsmokers"),
      in: ["Forty-five smokers and 60 nonsmokers were compared."]),
    Examples(
      SampleSize(15, .arm, stage: .analyzed, arm: "athletes"),
      SampleSize(15, .arm, stage: .analyzed, arm: "sedentary subjects"),
      in: ["Fifteen athletes and 15 sedentary subjects were studied."]),
    Examples(
      SampleSize(6, .arm, stage: .analyzed, arm: "young"),
      SampleSize(6, .arm, stage: .analyzed, arm: "elderly"),
      in: [
        """
        Six young (mean age 24 years) and six elderly (mean age 71 years) subjects were studied.
        """
      ]),
  ]

  static let namesOfArms: [Examples<SampleSize>] = [
    Examples(
      SampleSize(22, .arm, stage: .treated, arm: "skin-to-skin contact"),
      SampleSize(20, .arm, stage: .treated, arm: "swaddling"),
      in: ["Infants received skin-to-skin contact (n = 22) or swaddling (n = 20)."]),
    Examples(
      SampleSize(30, .arm, stage: .randomized, arm: "face-to-face therapy"),
      SampleSize(28, .arm, stage: .randomized, arm: "in-home therapy"),
      in: ["Adults were assigned to face-to-face therapy (n = 30) or in-home therapy (n = 28)."]),
    Examples(
      SampleSize(25, .arm, stage: .treated, arm: "zinc"),
      SampleSize(24, .arm, stage: .treated, arm: "placebo"),
      in: ["Patients took zinc (n = 25) or received placebo (n = 24)."]),
    Examples(
      SampleSize(15, .arm, stage: .randomized, arm: "treatment with fluoxetine"),
      SampleSize(14, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients were assigned to 7 weeks of treatment with fluoxetine (n = 15) or to placebo (n \
        = 14).
        """
      ]),
    Examples(
      SampleSize(188, .arm, stage: .treated, arm: "cefepime"),
      SampleSize(180, .arm, stage: .treated, arm: "imipenem"),
      in: ["Patients received cefepime, 2 g, every 8 hours (n = 188) or imipenem (n = 180)."]),
    // Trials, cohorts and species beside each other are arms, whichever the verb stands next to.
    Examples(
      SampleSize(412, .arm, stage: .enrolled, arm: "HELP-1"),
      SampleSize(388, .arm, stage: .enrolled, arm: "HELP-2"),
      SampleSize(97, .arm, stage: .enrolled, arm: "Extension Study of Habits"),
      in: [
        "Adults from HELP-1 (n = 412), HELP-2 (n = 388), and the Extension Study of Habits (ESH, n = 97) were included."
      ]),
    Examples(
      SampleSize(12, .arm, stage: .enrolled, arm: "cohort A"),
      SampleSize(31, .arm, stage: .enrolled, arm: "cohort B"),
      in: ["Twelve patients were enrolled in cohort A and 31 patients were enrolled in cohort B."]),
    Examples(
      SampleSize(60, stage: .enrolled), in: ["Sixty women were enrolled in the Lyon cohort."]),
    Examples(
      SampleSize(120, .arm, arm: "dogs", unit: "dogs"),
      SampleSize(64, .arm, stage: .analyzed, arm: "cats", unit: "cats"),
      SampleSize(15, .arm, stage: .analyzed, arm: "deer", unit: "deer"),
      in: ["In total 120 dogs, 64 cats and 15 deer were examined."]),
    Examples(
      SampleSize(98, stage: .analyzed, unit: "horses"),
      in: ["A total of 98 horses from 12 farms were examined."]),
    Examples(
      SampleSize(24, .arm, stage: .analyzed, arm: "Iron-deficient (FeD) patients"),
      SampleSize(25, .arm, stage: .analyzed, arm: "iron-replete (FeR) patients"),
      in: [
        "Iron-deficient (FeD) patients (n = 24) and iron-replete (FeR) patients (n = 25) were studied."
      ]),
    Examples(
      SampleSize(60, stage: .randomized), SampleSize(30, .arm, arm: "Group A"),
      SampleSize(30, .arm, arm: "group B"),
      in: [
        "Sixty patients were randomized. Group A (n = 30) included patients with zinc, and group B (n = 30) included patients with iron."
      ]),
  ]
}
