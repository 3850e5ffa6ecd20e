extension Proportion {
  /// By how much something changed, and events whose names sound alike.
  static let ofChanges: [Examples<Proportion>] = [
    Examples(
      in: [
        // A noun of change
        "The reduction in urinary protein was 42% with losartan.",
        "Reductions in urinary protein were 42% and 8%, respectively.",
        "Losartan led to a reduction in urinary protein of 42%.",
        "There was a 42% fall in proteinuria with losartan and an 8% rise with placebo.",
        "There was a 42% fall in proteinuria, versus 8% with placebo.",
        "Strength gains were 24% and 3%.", "LDL-C lowering was 42% with A and 31% with B.",
        "The survival advantage at 5 years was 11%.", "The absolute benefit was 4%.",
        // A verb of change
        "Losartan reduced urinary protein 42%.", "HDL cholesterol improved 7% with niacin.",
        "Strength increased 24% in the training group but only 3% in controls.",
        "LDL-C decreased 42%, triglycerides 24% and apo B 34%, while HDL-C increased 7%.",
        "Attacks fell from 8.4 to 3.2 per week and nitroglycerin consumption by 62%.",
        // In brackets, of a quantity that has a unit
        "The drug lowered LDL cholesterol (42%) and triglycerides (24%).",
        "BMD increased significantly more with alendronate (4.2% vs 1.1%).",
        "CRP was reduced (42% vs 3%).",
        // The amount of a change with its share
        "Pain scores decreased by 12 points (34%).", "Heart rate decreased by 14 beats/min (18%).",
        "Attacks fell from 12 to 6 (50%).", "Costs fell by $1,240 (12%).",
        "LDL fell by 42 mg/dL (31%).", "The median CD4 count was 212 cells/mm3 (14%).",
      ]),
    Examples(
      Proportion(percent: 12),
      in: [
        "The share with at least a 20 mmHg decline in pressure was 12%.",
        "An increase in ALT was seen in 12%.", "Loss to follow-up was 12%.",
        "The fall rate was 12%.",
        "Symptoms improved in 12%.", "There was a 12% drop-out.", "Graft loss was 12%.",
      ]),
    Examples(
      Proportion(percent: 42), Proportion(percent: 31),
      in: [
        "A reduction in pain was reported more often with the drug (42% vs 31%).",
        "LDL cholesterol was reduced in 42% vs 31% of patients.", "Smoking fell from 42% to 31%.",
        "Nausea decreased with the drug (42% vs 31%).",
        "Survival improved with chemotherapy (42% vs 31%).",
        "Side effects were weight gain (42%), hair loss (31%).",
        "Side effects were headache 42%, weight gain 31%.", "Pregnancy loss was 42% vs 31%.",
        "Decreased appetite (42%) and reduced blood pressure (31%) were frequent.",
      ]),
    Examples(
      Proportion(percent: 24, numerator: 12), Proportion(percent: 62, numerator: 31),
      in: ["Responders increased from 12 (24%) to 31 (62%)."]),
    Examples(in: ["The mean reduction in pressure was 5.8 ± 2.1 (22.9%)."]),
  ]

  /// What is measured in percent, the figures of tests and limits, and what a table of lives tells.
  static let ofMeasures: [Examples<Proportion>] = [
    Examples(
      in: [
        "Eosinophils were 34% in one group and 28% in the other.",
        "Platelet aggregation was higher with the drug (34% vs 28%).",
        "Body fat was 34% in women and 28% in men.",
        "REM sleep was 18% on the drug and 22% on placebo.",
        "The percentage of T cells was 34%.", "Time in range was 64% with the pump.",
        "They had a parasitaemia of 0.2%.", "The posterior probability of benefit was 97.3%.",
        "The RR was 0.85 (posterior probability of benefit, 92%).",
        "There was a 99.5% posterior probability of superiority.",
        "The probability of futility was 12%.", "The prevented fraction was 43%.",
        "The diet had available P = 0.35%.",
        "The population attributable risk was 23%.", "The I-squared was 71%.",
        "The I(2) for mortality was 71%.",
        // Tests
        "It was more sensitive than mammography (84% v 62%).",
        "The test was 84% sensitive and 92% specific.", "The positive predictive value was 76%.",
        "The false-positive rate was 8%.",
        // Limits and levels
        "We give the 95% prediction interval.", "(95% PI 5–45)", "(95% UL: 5–45)",
        "The proportion mediated was 30%.", "(95% lower bound, 15%)",
        "(upper 95% confidence limit 15%)", "It was within the 5% margin.",
        "A 25% trimmed mean was used.",
        "Tests used a two-sided α of 5%.", "The control group is set 100%.",
        "Assuming a 50% bite rate, this is low.",
        "The dose was prescribed to the 80% isodose line.",
        "Cells were cultured in 10% FBS.",
        "It was grown with 10% FBS, 1% insulin and 2% BSA.", "The 95% effective dose is given.",
        // Over time
        "Bleeding occurred at 6.2 percent per year.", "The rate was 0.8%/patient-year.",
        "There were 12 strokes in 1420 patient-years (0.8%/patient-year).",
        // Of others
        "Previous trials found response rates of 34%.",
        "We previously reported a 34% response rate.",
        "This compares well with the 12% reported in the literature.",
        "It was lower than the 12% in historical controls.",
      ]),
    Examples(
      Proportion(percent: 34), Proportion(percent: 28),
      in: [
        "Steatosis was present in 34% and 28%.",
        "Adequate sperm motility was found in 34% vs 28% of men.",
        "Time in range >70% was achieved by 34% vs 28%.",
        "Response in those with much body fat was 34% and 28%.",
        "The prevalence of high platelet reactivity was 34% and 28%.",
      ]),
    Examples(
      Proportion(percent: 71.3), Proportion(percent: 64.9),
      in: [
        "The overall survival was 71.3% (SE 3.2%) in arm A and 64.9% (SE 3.4%) in arm B.",
        "Survival at 5 years was 71.3 ± 3.2% and 64.9 ± 3.4%.",
        "Freedom from reoperation was 71.3 ± 3.2% or 64.9 ± 3.4% at 10 years.",
        "EFS and OS rates (± SE) were 71.3% ± 3.2% and 64.9% ± 3.4%.",
      ]),
    Examples(
      in: [
        "The mean ejection fraction at 5 years was 62 ± 4%.", "Cell survival was 62 ± 4%.",
        "The ejection fraction was 62% (SE 4%).",
      ]),
    Examples(
      Proportion(percent: 34), Proportion(percent: 30), Proportion(percent: 36),
      in: ["RR 34%, SD 30%, PD 36%.", "The ORR was 34% (SD 30%; PD 36%)."]),
    Examples(in: ["The relative risk, RR 34%, was low."]),
    // Classes of response, one of which is called SD.
    Examples(
      Proportion(percent: 5), Proportion(percent: 34), Proportion(percent: 30),
      Proportion(percent: 31),
      in: [
        "Results were CR 5%, PR 34%, SD 30%, PD 31%.",
        "The median age was 61 (SD 9); CR 5%, PR 34%, SD 30% and PD 31%.",
      ]),
    Examples(in: ["CD4 cells were 34% in patients and 28% in controls."]),
    Examples(
      Proportion(percent: 34),
      in: ["Positive cells were found in 34% of patients.", "Red cells were transfused in 34%."]),
    Examples(
      in: [
        // How good tests are, in clauses and lists
        "The sensitivity and specificity of CT were 80% and 90%; those of MRI were 85% and 95%.",
        "The sensitivity of CT was 80%; that of MRI was 85%.",
        "The diagnostic efficiencies were 91% and 94%.",
        "The AUC after internal validation was 72.3%.",
        "The area under the curve at 1 year was 72.3%.",
        "The C-statistic after validation was 76%.",
        "It was read at 98%, 95% and 90% specificity.", "They had 98% and 97% identity.",
        // How far each was changed
        "The mean correction rate was 58%.", "The correction rate of the Cobb angle was 62%.",
        "The mean recovery rate was 64.2%.", "The inhibition rate was 45%.",
        "The percentage ulcer size differed between A and D (48.11% vs. 17.77%).",
        "Ulcer area change was greater in A than in D (48.11% vs. 17.77%).",
        "Percentage reduction of the wound area: A 48.1% vs. B 17.8%.",
        "Titers fell by ~50% and ~80%.", "LDL fell by about 20% and about 45%.",
        "LDL fell by 40% and nearly 70%.",
        // How much of a whole something makes up
        "Lactobacillus was more abundant in women than in men (45.6% vs 12.1%).",
        "The taxon was more dominant in cases than in controls (45.61% vs 20.12%).",
        "It had a high oil content (92.3% in seeds).",
        "The protein content of the flour was 12.3%.",
        "Seeds with a high oil content (45.6%) grew.",
        "It was due to a high sesquiterpene content (92.3% in leaves).",
        "The median proportion of therapy given at home was 69%.",
        "The median share of calories from fat was 35%.",
        // Errors and ranges
        "We reckoned with a β risk of 80%.", "We took an alpha risk of 5%.",
        "Its prevalence varies from 3 to 27% of the population.",
      ]),
    Examples(
      Proportion(percent: 45.6), Proportion(percent: 12.1),
      in: [
        "Pain was more common in women than in men (45.6% vs 12.1%).",
        "Carriers were more enriched in women than in men (45.6% vs 12.1%).",
        "Left dominant circulation was more frequent in cases than in controls (45.6% vs 12.1%).",
        "Injury of the dominant hand was more frequent in men than in women (45.6% vs 12.1%).",
        "The HER2-enriched subtype responded more often than luminal A (45.6% vs 12.1%).",
        "Iron-enriched formula caused constipation more often than placebo (45.6% vs 12.1%).",
        "The fusion rate was 45.6% and 12.1%.", "The satisfaction rate was 45.6% and 12.1%.",
        "The rate of recovery was 45.6% and 12.1%.",
        "Response rates on A were 45.6%; those on B were 12.1%.",
        "The mean percentage of women was 45.6% and 12.1%.",
        "Pain was felt by 45.6% and by about 12.1%.",
        "Median recovery rate across hospitals was 45.6% and 12.1%.",
        "The proportion receiving volume expansion was 45.6% and 12.1%.",
        "The proportion visiting area hospitals was 45.6% and 12.1%.",
        "They were satisfied with content (45.6%) and format (12.1%).",
      ]),
    Examples(
      Proportion(percent: 45.6),
      in: [
        "E. coli was the most common pathogen (45.6%).",
        "Cartoons were the most commonly sought content (45.6%).",
        "Respondents wanted more clinical content (45.6%).",
        "Tumors with high stromal content (45.6%) relapsed more.",
        "Women with a high fat content (45.6%) relapsed more.",
        "The sensitivity was 80%; relapse was seen in 45.6%.",
        "The sensitivity was 80%; those in group B had relapse in 45.6%.",
        "Sensitivity was 80%; and those with a positive test had cancer in 45.6%.",
        "The mean correction rate was 58% and 45.6% needed revision.",
        "The receptor was abundant in a majority (45.6%) of tumors.",
      ]),
  ]
}
