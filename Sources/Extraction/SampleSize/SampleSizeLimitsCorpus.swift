extension SampleSize {
  /// Numbers of some that are told in the words of all.
  static let toldAsAll: [Examples<SampleSize>] = [
    // Consent to something else than the study.
    Examples(
      SampleSize(310),
      in: [
        "Of 310 participants, 45 gave consent for genetic testing.",
        "Of 310 participants, twelve provided consent for publication.",
      ]),
    Examples(
      SampleSize(310, stage: .screened), SampleSize(140, stage: .enrolled),
      in: ["Of 310 eligible women, 140 gave consent for the study."]),
    // Some who are described, and those who were randomized.
    Examples(
      SampleSize(180),
      in: ["Of 180 women, 30 with missing data were analyzed separately."]),
    Examples(in: ["Of these patients, 35 who had a recurrence were included in a second trial."]),
    Examples(
      SampleSize(180, stage: .screened), SampleSize(120, stage: .randomized),
      in: ["Of 180 women screened, 120 who met the criteria were randomized."]),
    // Those of whom a ratio is told.
    Examples(
      in: [
        "In women of the study older than 70 years (n = 77), the hazard ratio was 0.80.",
        "In randomized patients with diabetes (n = 77), the hazard ratio was 0.80.",
        "In all women older than 70 years (n = 77), the odds ratio was 0.80.",
        "In the subgroup analysis of women (n = 77), the hazard ratio was 0.80.",
        "In patients older than 70 years who were randomized to zinc (n = 77), the risk ratio was 0.80.",
      ]),
    Examples(
      SampleSize(412, stage: .randomized),
      in: ["In patients who were randomized (n = 412), the hazard ratio was 0.80."]),
    Examples(
      SampleSize(412), in: ["In the analysis of all patients (n = 412), the hazard ratio was 0.80."]
    ),
    // Those who remain of a group, and those who remain of all.
    Examples(
      in: [
        "In the placebo group three withdrew and the remaining 48 patients were analyzed.",
        "Three controls were excluded and the remaining 47 patients were analyzed.",
      ]),
    Examples(
      SampleSize(60, stage: .treated),
      in: ["Of 60 patients given placebo, 2 died and the remaining 58 patients were analyzed."]),
    Examples(
      SampleSize(60, .arm, stage: .randomized, arm: "zinc"),
      in: ["Of 60 patients assigned to zinc, 2 died and the remaining 58 patients were analyzed."]),
    Examples(
      SampleSize(90, stage: .randomized), SampleSize(82, stage: .analyzed),
      in: [
        "A total of 90 patients were randomized to zinc or placebo; 8 were excluded and the remaining 82 patients were analyzed."
      ]),
    // Shares of the people that no drug splits.
    Examples(
      SampleSize(200, stage: .randomized),
      in: ["A total of 200 patients were randomized: women (120 [60%]) and men (80 [40%])."]),
    Examples(
      in: [
        "We randomized patients from Spain (120 [60%]) and Italy (80 [40%]).",
        "Patients were assigned a stratum: high risk (120 [60%]) or low risk (80 [40%]).",
      ]),
    Examples(
      SampleSize(200, stage: .randomized),
      SampleSize(100, .arm, stage: .randomized, arm: "zinc"),
      SampleSize(100, .arm, stage: .randomized, arm: "placebo"),
      in: ["We randomized 200 patients to zinc (100 [50%]) or placebo (100 [50%])."]),
    // The sexes, of whom something else is compared.
    Examples(
      in: [
        "Men (n = 40) and women (n = 50) older than 60 years were enrolled.",
        "Women (n = 40) and men (n = 42) were randomized to compared diets.",
        "Ten healthy male and 12 healthy female volunteers were studied.",
      ]),
    Examples(
      SampleSize(50, .arm, arm: "women"), SampleSize(40, .arm, arm: "men"),
      in: ["Levels were higher in women (n = 50) than in men (n = 40)."]),
    // One of two kinds of people.
    Examples(
      SampleSize(90, stage: .analyzed),
      SampleSize(60, .arm, arm: "surgical patients"), SampleSize(30, .arm, arm: "medical patients"),
      in: [
        "RESULTS: Ninety patients were studied, comprising 60 surgical patients and 30 medical patients."
      ]),
  ]

  /// Numbers of all that are told in words that elsewhere tell of some, or of something else.
  static let toldAsSome: [Examples<SampleSize>] = [
    // What was done before, and then the study.
    Examples(
      SampleSize(80, stage: .randomized),
      in: [
        "Eighty patients had received prior chemotherapy and were randomized to docetaxel or placebo.",
        "Eighty patients had taken metformin previously and were assigned to insulin or placebo.",
      ]),
    Examples(in: ["Eighty patients had received prior chemotherapy."]),
    // An outcome that is defined, and whom it was compared in.
    Examples(
      SampleSize(30, .arm, arm: "ketamine"), SampleSize(31, .arm, arm: "saline"),
      in: [
        "Relief, defined as a score below 3, was better with ketamine (n = 30) than with saline (n = 31)."
      ]),
    // What is lost, and who is.
    Examples(
      SampleSize(50, .arm, arm: "tranexamic acid"), SampleSize(51, .arm, arm: "placebo"),
      in: ["Less blood was lost with tranexamic acid (n = 50) than with placebo (n = 51)."]),
    Examples(
      SampleSize(45, .arm, stage: .randomized, arm: "donepezil"),
      SampleSize(46, .arm, stage: .randomized, arm: "placebo"),
      in: [
        "The 45 patients randomized to donepezil declined less on the scale than the 46 patients randomized to placebo."
      ]),
    Examples(
      SampleSize(40, stage: .randomized),
      in: ["Forty patients randomized to drug A or drug B crossed over after a washout of 4 weeks."]
    ),
    Examples(in: ["Nine patients randomized to surgery declined further treatment."]),
    // A study within another that is the article's, and a trial of its own that is larger.
    Examples(
      SampleSize(340, stage: .randomized),
      in: ["In a substudy of the SOLE trial, 340 patients were randomized to zinc or placebo."]),
    Examples(
      SampleSize(261, stage: .analyzed),
      in: ["This was a substudy of the SOLE trial in which 261 patients were evaluated."]),
    Examples(
      SampleSize(120, .arm, stage: .planned),
      in: [
        "To detect a larger effect than in earlier studies, 120 patients were required in each group."
      ]),
    Examples(
      SampleSize(400, stage: .planned), in: ["This larger trial will enroll 400 patients."]),
    Examples(in: ["A larger randomized trial will enroll 400 patients."]),
    // Times at which none comes again.
    Examples(
      SampleSize(8, .arm, arm: "killed on day 3"), SampleSize(8, .arm, arm: "day 7"),
      in: ["Rats were killed on day 3 (n = 8) and day 7 (n = 8)."]),
    // Those of a group who were given what it was.
    Examples(
      SampleSize(60, .arm, stage: .randomized, arm: "yoga group"),
      SampleSize(58, .arm, stage: .treated, arm: "yoga group"),
      in: ["Of the 60 patients assigned to the yoga group, 58 received the intervention."]),
    Examples(
      SampleSize(60, .arm, stage: .randomized, arm: "yoga group"),
      in: ["Of the 60 patients assigned to the yoga group, 52 received antibiotics."]),
    // How long people were followed, and how long samples take.
    Examples(
      SampleSize(85, unit: "eyes"), in: ["Mean follow-up was 24 months for 85 eyes."]),
    Examples(in: ["The assay took 3 hours for 96 samples."]),
    // Some who make up all with their controls.
    Examples(
      SampleSize(100, stage: .analyzed), SampleSize(60, .arm, arm: "patients"),
      in: ["We studied 100 participants, including 40 controls and 60 patients with asthma."]),
    // Tests and portions that are compared.
    Examples(
      SampleSize(4000, .arm, stage: .randomized, arm: "HPV test"),
      SampleSize(4100, .arm, stage: .randomized, arm: "Pap test"),
      in: ["Women were randomised to screening (HPV test, n = 4000; Pap test, n = 4100)."]),
    Examples(
      SampleSize(60, .arm, arm: "3"), SampleSize(62, .arm, arm: "5"),
      in: ["The trial compared 3 (n = 60) and 5 (n = 62) sessions."]),
    // By lot, and by a trait.
    Examples(
      SampleSize(60, .arm, stage: .randomized, arm: "zinc"),
      SampleSize(60, .arm, stage: .randomized, arm: "placebo"),
      in: [
        "Participants were allocated according to a table of numbers to zinc (n = 60) or placebo (n = 60)."
      ]),
    Examples(
      SampleSize(60, .arm, arm: "zinc"), SampleSize(60, .arm, arm: "placebo"),
      in: [
        "Participants were allocated according to their age to zinc (n = 60) or placebo (n = 60)."
      ]),
    // An analysis, and how good a test is.
    Examples(
      SampleSize(146),
      in: ["The sensitivity analysis included all randomized patients (138 of 146 patients)."]),
    // The people of the studies that are counted before.
    Examples(
      SampleSize(12110), in: ["A total of 39 studies were analysed, including 12,110 patients."]),
    // All of the study, and those of whom something is told.
    Examples(
      SampleSize(51, stage: .enrolled),
      in: [
        "All of the 51 patients included in the study had a fever.",
        "All 51 patients included in the study had a fever.",
        "The 51 patients enrolled in this trial had a fever.",
      ]),
    Examples(in: ["Ten patients included in the study had a fever."]),
    Examples(
      SampleSize(10, .arm, arm: "study group"),
      in: ["The ten patients included in the study group had a fever."]),
    Examples(
      SampleSize(1037, stage: .analyzed),
      in: ["Responses from 1,037 menstruating individuals were included."]),
    Examples(in: ["Responses in 37 patients were durable."]),
    Examples(
      SampleSize(128, stage: .enrolled),
      in: [
        "A cross-sectional study was conducted among 128 birth attendants who were selected by lot."
      ]),
    Examples(
      SampleSize(38),
      in: [
        "Our retrospective study concerns 38 cases of abscess. Drainage of the abscess was done in 25 cases (surgical in 9 cases and percutaneous in 16 cases)."
      ]),
    Examples(
      in: [
        "Antibody responses from 12 patients were weak.",
        "The 40 women included in the study had a fever.",
        "Three studies reported adverse events, including 12 patients with nausea.",
        "Nine patients randomized to surgery declined for personal reasons.",
      ]),
    Examples(
      SampleSize(200, stage: .enrolled),
      in: [
        "A total of 200 patients were enrolled. Protocol violations concerned 25 patients.",
        "A total of 200 patients were enrolled. Eighty patients had received prior chemotherapy and were analyzed separately.",
      ]),
    Examples(
      SampleSize(300, stage: .screened), SampleSize(120, stage: .enrolled),
      in: ["Of 300 patients assessed, 120 who met the criteria were enrolled."]),
    Examples(
      SampleSize(98, stage: .analyzed),
      in: ["One patient in each group withdrew and the remaining 98 patients were analyzed."]),
    Examples(
      SampleSize(88, stage: .enrolled),
      in: [
        "Patients with blood group O were excluded, and the remaining 88 patients were included."
      ]),
    Examples(
      SampleSize(100, .arm, stage: .randomized, arm: "zinc"),
      SampleSize(100, .arm, stage: .randomized, arm: "placebo"),
      in: ["Patients were randomized into zinc (100 [50%]) or placebo (100 [50%])."]),
    // Whom a study took in, in other words.
    Examples(
      SampleSize(412, unit: "questionnaires"),
      in: [
        "A total of 412 valid questionnaires were returned.",
        "A total of 412 questionnaires were collected.",
      ]),
    Examples(in: ["Two surveys were completed by each.", "A total of 12 surveys were planned."]),
    Examples(
      SampleSize(310, stage: .enrolled), SampleSize(402, stage: .screened),
      in: ["A total of 310 of 402 eligible women at term."]),
    Examples(
      SampleSize(25, stage: .completed),
      in: ["Twenty-five patients met entrance criteria for the study and completed the protocol."]),
    Examples(in: ["Twenty-five patients met the criteria for depression."]),
    Examples(
      SampleSize(200), in: ["The questionnaire was tested in 200 native Spanish speakers."]),
    // Those who are left for what was found in them, and those who had an event, are no sample.
    Examples(
      SampleSize(90, stage: .treated),
      in: [
        "A total of 90 patients were treated. Fifty of the 70 patients underwent resection, whereas the remaining 20 were unresectable.",
        "A total of 90 patients were treated. Twenty of the 40 resected patients completed the adjuvant therapy.",
        "A total of 90 patients were treated. Ten of 17 patients with unresectable disease completed radiotherapy.",
      ]),
    Examples(
      SampleSize(90, stage: .treated), SampleSize(74, stage: .completed), SampleSize(90),
      in: ["A total of 90 patients were treated. Seventy-four of the 90 patients completed it."]),
    Examples(
      SampleSize(80, stage: .enrolled),
      SampleSize(40, .arm, stage: .treated, arm: "zinc"),
      SampleSize(40, .arm, stage: .enrolled, arm: "untreated"),
      in: ["Eighty patients were enrolled; 40 received zinc and the remaining 40 were untreated."]),
    Examples(
      SampleSize(80, stage: .enrolled),
      in: [
        "A total of 80 patients were enrolled. The only toxicities were rash (n = 6), grade 4 neutropenia (n = 8), and fever (n = 9)."
      ]),
    Examples(
      SampleSize(30, .arm, arm: "children"), SampleSize(31, .arm, arm: "adults"),
      in: ["Adverse events were recorded in children (n = 30) and adults (n = 31)."]),
    Examples(
      SampleSize(300, stage: .analyzed),
      in: ["Data of 300 women who never received zinc were analyzed."]),
  ]
}
