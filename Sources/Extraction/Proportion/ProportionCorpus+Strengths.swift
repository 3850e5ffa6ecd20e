extension Proportion {
  /// How strong what is worked with or given is, and percentages by which groups and parts of data are called.
  static let ofStrengths: [Examples<Proportion>] = [
    Examples(
      in: [
        // At the bench
        "Membranes were blocked with 5% dry milk.", "Blots were kept in 5% non-fat milk.",
        "Blots were kept in 5% milk in PBS.", "Pellets were washed in 70% EtOH.",
        "Wells were washed in 0.1% Tween 20 three times.", "Cells were kept in 0.3% NP-40 on ice.",
        "Slides were kept in PBS/0.05% Tween-20/5% goat serum.",
        "Cells were kept in 150 mM NaCl, 1.0% NP-40, 0.5% DOC and 50 mM Tris.",
        "It held 2% sodium dodecyl sulphate, 0.1% sodium deoxycholate, 0.5% sarkosyl, 1% Triton-X100.",
        "Eggs were dipped in 50% bleach.", "It was blocked with 1% casein, 10% goat serum.",
        "Cells grew to 80% confluence.", "Rats were given it in 0.5% methylcellulose vehicle.",
        "Cells were permeabilized in PBS with 0.2% saponin.", "A 3% agar matrix was used.",
        "A 20% casein diet was fed.", "Then 5% skim milk was added.",
        "Cultures were 80% confluent.",
        "Cells were 80% confluent.",
        "Cells were kept in 1% gelatin, 0.5% casein and 5% milk in PBS.",
        "Rats were fed a diet with 8% casein.",
        // Before and behind the name of what is given
        "They were given zinc oxide 10% and dexpanthenol 5% ointment.",
        "They were given 0.5% artificial tears.",
        "The oil was rich in thymol (45%) and carvacrol (12%).",
        // Of a group
        "In the 50% group compared with sham, infarcts were small.",
        "Survival was longer in the 40% group than in the 60% group.",
        "Survival was longer in 40% group than in 60% group.",
        "Blood flow was lower in the 30% hemorrhage group.", "Rats grew on the 30% diet.",
        "Fish fed the 5% diet grew.", "Fish fed 5% diets grew.",
        "Wounds closed with the 5% extract.",
        "Groups T1 (1%), T2 (3%) and T3 (5%) received the extract.",
        // Of the data
        "They were split into 70% derivation/30% validation sets.",
        "They were split into 70% training and 30% test sets.",
      ]),
    Examples(
      Proportion(percent: 24),
      in: [
        "In the milk group, 24% relapsed.", "Of those in the trial, 24% drank milk.",
        "Allergy to milk was seen in 24% with PBS.", "Relapse was seen in 24% of the group.",
        "In the 50% group, 24% relapsed.", "The 24% who relapsed were older.",
        "A 24% subset of them relapsed.", "Relapse was 24% group A.",
        "Of those with dry skin, 24% relapsed.", "Tumor lysis was seen, and 24% needed dialysis.",
        "Treatment was diet only (24%).", "Group T1 (24%) relapsed.",
        "In all, 24% test positive.", "Side effects were 24% dry milk allergy.",
        "Blood (PBS) was taken from 60 patients, 24% Caucasian.",
        "A 24% control group event rate was found.", "The 24% cohort mortality was high.",
        "A 24% placebo arm mortality was found.", "Only a 24% case cohort died.",
      ]),
    Examples(
      Proportion(percent: 24), Proportion(percent: 12),
      in: [
        "Groups A (24%) and B (12%) relapsed.", "In all, 24% test positive and 12% test negative.",
        "Relapse was 24% in the drug group and 12% in the placebo group.",
        "Rash was seen in 24% and 12% of infants.", "Tested positive: 24% casein, 12% peanut.",
        "Contact allergens were 24% nickel, 12% gelatin.",
        "Rash was 24% confluent and 12% discrete.",
        "TBS was low in 24% osteoporotic and 12% osteopenic women.",
        "TBS classified patients as 24% normal and 12% degraded.",
        "In all, 24% test positive and 12% development delay.",
        "A 24% test positivity was found among staff and 12% training completion.",
      ]),
  ]
}
