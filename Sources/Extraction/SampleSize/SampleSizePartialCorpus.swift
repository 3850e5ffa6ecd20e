extension SampleSize {
  static let someOfAll: [Examples<SampleSize>] = [
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). Hypotension was \
        more common in the clopidogrel group (n = 22) than in the placebo group (n = 9).
        """
      ]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). More patients in \
        the clopidogrel group (n = 61) than in the placebo group (n = 40) slept well.
        """
      ]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). The number of \
        responders was higher in the clopidogrel group (n = 61) than in the placebo group (n = \
        40).
        """
      ]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). Headache led to \
        discontinuation of clopidogrel (n = 12) or placebo (n = 5).
        """
      ]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). Thirteen \
        patients in the clopidogrel group and 4 in the placebo group fell.
        """
      ]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). There were 112 \
        smokers (58 clopidogrel, 54 placebo).
        """
      ]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      SampleSize(145, .arm, arm: "clopidogrel group"),
      SampleSize(144, .arm, arm: "placebo group"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). HbA1c was lower \
        in the clopidogrel group (n = 145) than in the placebo group (n = 144).
        """
      ]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      SampleSize(150, .arm, arm: "clopidogrel group"),
      SampleSize(150, .arm, arm: "placebo group"),
      in: [
        """
        Patients were randomised to clopidogrel (n = 150) or placebo (n = 150). Hypotension was \
        more common in the clopidogrel group (n = 150) than in the placebo group (n = 150).
        """
      ]),
    Examples(
      SampleSize(300, stage: .enrolled),
      in: ["We enrolled 300 patients. There were 112 smokers (58 clopidogrel, 54 placebo)."]),
    Examples(
      SampleSize(12, stage: .treated),
      in: ["Twelve women, who could not be treated by surgery, were given cisplatin."]),
    Examples(
      SampleSize(300, stage: .enrolled),
      in: ["We enrolled 300 patients. Twenty-one patients were not analysed."]),
    Examples(
      SampleSize(300, stage: .enrolled),
      in: ["We enrolled 300 patients. Twenty-one patients could not be included in the analysis."]),
    Examples(
      SampleSize(300, stage: .enrolled),
      in: ["We enrolled 300 patients. Twenty-one patients were never randomised."]),
    Examples(
      SampleSize(300, stage: .enrolled),
      in: ["We enrolled 300 patients. Twenty-one patients were randomised but not treated."]),
    Examples(
      SampleSize(300, stage: .randomized),
      in: ["All but eight of the 300 randomised patients completed the study."]),
    Examples(
      SampleSize(40, stage: .enrolled),
      in: ["Forty patients not treated with statins were enrolled."]),
    Examples(
      SampleSize(60, stage: .randomized),
      in: ["Sixty women who had never been treated were randomised."]),
    Examples(
      SampleSize(52, .arm, arm: "placebo"),
      SampleSize(41, .arm, stage: .completed, arm: "placebo"),
      in: ["On placebo 41 of 52 patients completed the study."]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "clopidogrel"),
      SampleSize(138, .arm, stage: .completed, arm: "clopidogrel"),
      in: ["Of 150 patients randomised to clopidogrel, 138 completed the study."]),
    Examples(
      SampleSize(150, .arm, stage: .randomized, arm: "placebo"),
      SampleSize(141, .arm, stage: .analyzed, arm: "placebo"),
      in: ["Of the 150 patients assigned to placebo, 141 patients were analysed."]),
    Examples(
      SampleSize(138, .arm, stage: .completed, arm: "clopidogrel"),
      in: ["Of those assigned to clopidogrel, 138 completed the study."]),
    Examples(
      SampleSize(150, .arm, arm: "clopidogrel group"),
      SampleSize(138, .arm, stage: .completed, arm: "clopidogrel group"),
      SampleSize(152, .arm, arm: "placebo group"),
      SampleSize(141, .arm, stage: .completed, arm: "placebo group"),
      in: [
        """
        In the clopidogrel group, 138 of 150 patients and in the placebo group 141 of 152 \
        patients completed the study.
        """
      ]),
    Examples(
      SampleSize(120, stage: .randomized),
      SampleSize(112, stage: .analyzed),
      in: ["Of the 120 patients who were randomised, 112 were evaluable."]),
    Examples(
      SampleSize(120, stage: .randomized),
      SampleSize(112, stage: .completed),
      in: ["Of 120 patients randomised to A or B, 112 completed the study."]),
    Examples(
      SampleSize(120, stage: .randomized),
      SampleSize(112, stage: .treated),
      in: ["Of 120 randomised patients, 112 received the allocated intervention."]),
    Examples(
      in: ["Sixty-one (51%) males and 59 (49%) females participated."]),
    Examples(
      in: ["Over 10 years, 1,204 first strokes were registered."]),
    Examples(
      in: [
        """
        There were 8 cases of influenza among participants assigned to vaccine and 162 cases \
        among those assigned to placebo.
        """
      ]),
    Examples(
      in: ["In the subgroup of patients with diabetes (n = 112), the difference was greater."]),
    Examples(
      in: ["In women younger than 50 years (n = 89), the hazard ratio was 0.71."]),
    Examples(
      in: ["Treating 1000 women would prevent 14 preterm births."]),
    Examples(
      in: ["We modelled a hypothetical cohort of 10,000 men."]),
    Examples(
      SampleSize(10, stage: .randomized, unit: "centres"),
      in: ["Ten health centres serving 45,000 people were randomised."]),
    Examples(
      SampleSize(16, .arm, stage: .enrolled, arm: "Patients with asthma"),
      SampleSize(16, .arm, stage: .enrolled, arm: "healthy controls"),
      in: ["Patients with asthma (n = 16) and healthy controls (n = 16) took part."]),
    // A study within the study; its own title may be that.
    Examples(
      SampleSize(200, stage: .enrolled),
      in: [
        "A total of 200 patients were enrolled. In a qualitative substudy, 25 patients completed interviews."
      ]),
    Examples(
      SampleSize(956, stage: .completed),
      in: ["In the SOLE sub-study, 956 patients completed the questionnaires."]),
    // A few of two groups.
    Examples(
      SampleSize(40, .arm, stage: .enrolled, arm: "patients"),
      SampleSize(40, .arm, stage: .enrolled, arm: "controls"),
      in: ["Forty patients and 40 controls were enrolled. Six patients received antibiotics."]),
    Examples(
      SampleSize(80, stage: .enrolled),
      SampleSize(18, .arm, stage: .treated, arm: "methotrexate"),
      SampleSize(12, .arm, stage: .treated, arm: "rituximab"),
      in: [
        "Eighty patients were included. Thirty patients relapsed. Eighteen patients were treated with methotrexate and 12 received rituximab."
      ]),
    Examples(
      SampleSize(40, .arm, stage: .treated, arm: "bevacizumab"),
      SampleSize(42, .arm, stage: .treated, arm: "sham"),
      in: [
        "Forty patients (20 women) received bevacizumab and 42 patients (21 women) received sham."
      ]),
    Examples(
      SampleSize(80, stage: .randomized),
      in: ["A total of 80 patients, 45 male and 35 female, were randomized to A or B."]),
    Examples(
      SampleSize(100, stage: .randomized),
      in: ["One hundred patients, 58 male, were randomized."]),
    // A bracket between the people and the verb describes them.
    Examples(
      SampleSize(237, .arm, stage: .randomized, arm: "CSP"),
      SampleSize(259, .arm, stage: .randomized, arm: "HSP"),
      in: [
        "237 patients (394 polyps) were randomized to CSP and 259 patients (397 polyps) to HSP.",
        "237 patients (median age, 52 years) were randomized to CSP and 259 patients to HSP.",
      ]),
    Examples(
      SampleSize(50, stage: .randomized),
      in: ["Fifty patients (20 men) were randomized to A or B."]),
    // Neither of two groups is all.
    Examples(
      in: [
        "Forty patients had open surgery and 52 patients had laparoscopic surgery.",
        "Forty patients had fever and 20 patients had a rash.",
      ]),
    Examples(SampleSize(52), in: ["Fifty-two patients had laparoscopic surgery."]),
    Examples(
      SampleSize(1877),
      in: [
        "A total of 1877 patients were collected, including 181 patients with a family history and 1696 sporadic patients."
      ]),
  ]
}
