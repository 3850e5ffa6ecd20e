extension Proportion {
  /// How authors write shares of a group, and what looks like it and is none.
  static let corpus =
    counts + percentages + lists + lookalikes + parts + quantities + ofCohorts + ofBodies
    + ofBrackets + ofLabels + ofChanges + ofMeasures + ofThings + ofEvents + ofLimits + ofAmounts
    + ofCountsApart
    + ofRows + ofStrengths + ofKinds

  private static let counts: [Examples<Proportion>] = [
    // A citation and a dose are no counts.
    // A count among people is of them; what is among them is their number, not their share.
    // "Of 40 patients, 12": the whole stands before, and the arithmetic says that it is one.
    Examples(
      Proportion(percent: 11, numerator: 12, denominator: 112),
      in: [
        "Of the remaining 112 patients, 12 (11%) relapsed.", "Among 112 women, 12 (11%) relapsed.",
      ]),
    Examples(
      Proportion(percent: 69, numerator: 9),
      in: ["Of the 112 patients, 9 (69%) in one arm relapsed."]),
    Examples(
      Proportion(percent: 39.7, numerator: 119),
      in: [
        "At 30 days, 119 patients in the other group (39.7%) had died.",
        "At 30 days, 119 patients with diabetes mellitus on metformin (39.7%) had died.",
      ]),
    Examples(
      Proportion(percent: 5, numerator: 5), Proportion(percent: 6, numerator: 7),
      in: ["They were operated on--5 were liver-related failures (5%) and 7 were others (6%)."]),
    Examples(
      Proportion(percent: 20),
      in: ["One in five patients (20%) relapsed.", "The rates were 20% haemorrhage."]),
    Examples(
      Proportion(percent: 0.6, numerator: 3, denominator: 484),
      in: ["There were 3 deaths among 484 women (0.6%)."]),
    Examples(
      Proportion(percent: 45),
      in: [
        "Relapse occurred in 45% [10].", "Relapse occurred in 45% (20/30 mg).",
        "Relapse occurred in 45% (20/20-mg group).",
      ]),
    Examples(
      Proportion(percent: 30, numerator: 12, denominator: 40),
      in: [
        "Relapse occurred in 12/40 (30%).", "Relapse occurred in 12 of 40 patients (30%).",
        "Relapse occurred in 12 out of 40 (30%) women.", "Twelve of the 40 women (30%) relapsed.",
        "Relapse occurred in 30% (12/40).", "Relapse occurred in 30% [12 of 40].",
        "Relapse occurred in 30 % (n = 12/40) of them.", "Relapse was rare (12/40, 30%).",
        "Relapse was rare (30%; 12/40).", "Relapse occurred in 12 (30%) of 40 patients.",
        "Relapse occurred in 12 (30%) of the 40 patients.",
        "Twelve of the 40 animals subjected to surgery (30%) relapsed.",
        "There were 24 relapses: 12 among 40 women (30%) on the drug.",
      ]),
    Examples(
      Proportion(percent: 69, numerator: 9),
      in: [
        "Nine (69%) patients responded.", "9 (69%) responded.", "Nine patients (69%) responded.",
        "Most responded (n = 9; 69%).", "Most responded (n=9, 69%).", "Most responded (9, 69%).",
        "Most were women (women = 9; 69%).", "Most responded, 69% (n = 9).",
        "A total of 9 women (69%) responded.", "Most responded (n = 9 [69%]).",
        "Nine women (69 percent) responded.",
      ]),
    Examples(
      Proportion(numerator: 12, denominator: 40),
      in: [
        "Relapse was seen in 12 of 40 patients.", "Relapse was seen in 12/40 patients.",
        "Relapse was seen in twelve out of 40.", "Relapse was rare (12/40).",
        "Twelve patients out of 40 relapsed.", "Twelve of 40 relapsed.",
        "Twelve of 40 had relapsed.",
        "Of a total of 40 patients, 12 had a relapse.", "Of 40 women randomized, 12 relapsed.",
        "We treated 40 women, 12 of whom relapsed.",
      ]),
    Examples(
      Proportion(numerator: 3, denominator: 20), Proportion(numerator: 9, denominator: 21),
      in: [
        "Relapse was rarer with the drug (3/20 vs 9/21).", "Relapse: 3/20 vs. 9/21.",
        "Relapse was rarer with the drug (3 of 20 versus 9 of 21, p = 0.05).",
      ]),
    Examples(
      Proportion(percent: 35, denominator: 200), in: ["The drug helped 35% of 200 patients."]),
    Examples(
      Proportion(percent: 35.5, numerator: 4237),
      in: ["The survey was answered by 4237 people (35.5%).", "It was answered by 4,237 (35,5%)."]),
  ]

  private static let percentages: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 24),
      in: [
        "Of all patients 24% had pain.", "Pain was reported by 24% of the women.",
        "The response rate was 24%.", "The response rate was 24% (95% CI 15–35%).",
        "The response rate was 24% (15%–35%).",
        "We enrolled 78 adults (24% women, mean age 61 years).",
        "Most were men, few women (24%).", "Pain was seen in about 24 percent of patients.",
        "The incidence remained at 24%.", "Most were well--24% had pain.",
        "The mean 5-year survival rate was 24%.",
      ]),
    // A limit says who is counted.
    Examples(
      Proportion(percent: 54), Proportion(percent: 46),
      in: ["Levels < 2.5 ng/ml were seen in 54% and 46% of patients."]),
    Examples(
      Proportion(percent: 70), in: ["The proportion with HbA1c < 7.0% at 8 weeks was 70%."]),
    // The number before is the whole that both make up.
    Examples(
      Proportion(percent: 74), Proportion(percent: 26),
      in: ["It was answered by 1205 current (74%) and former (26%) smokers."]),
    Examples(
      Proportion(percent: 2), Proportion(percent: 65),
      in: ["Uptake rose between the surveys (2% to 65%, p < 0.001)."]),
  ]

  private static let lists: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 10.9), Proportion(percent: 8.9),
      in: [
        "Abstinence rates were 10.9% and 8.9%.", "Abstinence was common (10.9% vs 8.9%).",
        "Abstinence was common (10.9% vs.8.9%).", "Abstinence was common (10.9% vs8.9%).",
        "Abstinence was common (10.9 vs. 8.9 %, p = 0.04).",
        "Abstinence rates were 10.9 and 8.9%, respectively.",
        "Abstinence was common (10.9% with the drug versus 8.9% with placebo).",
      ]),
    Examples(
      Proportion(percent: 40), Proportion(percent: 9.1), Proportion(percent: 18.2),
      in: [
        "Relapse rates were 40.0%, 9.1%, and 18.2%, respectively.",
        "Relapse rates were 40.0, 9.1 and 18.2%, respectively.",
      ]),
    Examples(
      Proportion(percent: 91.8, numerator: 45), Proportion(percent: 87.8, numerator: 43),
      in: ["Treatment succeeded in 45 (91.8%) in one group and 43 (87.8%) in the other."]),
    Examples(
      Proportion(percent: 72), Proportion(percent: 53), Proportion(percent: 70),
      in: ["Nausea was seen in 72, 53 and 70% of the patients."]),
  ]

  private static let lookalikes: [Examples<Proportion>] = [
    Examples(
      in: [
        // Levels, power and plans.
        "The ratio was 1.2 (95% CI 0.9–1.6).", "The 95% confidence interval was wide.",
        "The study had 80% power.", "We assumed a power of 80%.",
        // Thresholds and ranges.
        "Response was a fall of at least 30%.", "Improvement of >50% was a success.",
        "We used up to 15% of it.", "The range is 7–8%.",
        // Variation between measurements and between studies.
        "Heterogeneity was low (I² = 12%).", "The I(2) was 40%.", "I2 = 0%.",
        "The interassay CV was 4.0%.", "Agreement was good (95% LoA = +13 and −17 W).",
        "The 95% limits of agreement were wide.",
        // Strengths.
        "They received 0.5% bupivacaine.", "They received bupivacaine (0.5%).",
        "A 5% dextrose solution was used.", "Lidocaine spray 10% was used.",
        // Changes and differences.
        "The dose was reduced by 21%.", "Costs fell by 12% and 14%, respectively.",
        "This is a 4% absolute increase.", "The time was reduced in 6 minutes (31%).",
        "Users had a 39% lower risk.",
        "We found a reduction of 25%.", "Expression changed (drug: -41%; placebo: +12%).",
        "Most achieved 6% weight loss.", "The drug gave a 70% to 90% reduction.",
        "The difference was 7.5%.", "Of note, 5.5% (95% CI 0.2 to 10.8) more slept well.",
        // What is measured in percent.
        "Mean HbA1c was 7.8%.", "The ejection fraction was 57% in men.",
        "The mean adherence was 85%.",
        "FEV1 was 33% predicted.", "Weight fell to 82% of baseline.",
        "The ejection fraction was 61 ± 9%.",
        "Oxygen saturation was 93%.", "The sensitivity was 99% and the specificity 63%.",
        // Ratios that are no shares.
        "Response rates ranged from 2% to 7%.", "Use varied from 2% (men) to 7%.",
        "Attendance was 93% (6).", "Heart rates (% of maximum) were 86.3 (5.4%).",
        "They received 5% propolis.", "There was an 85% chance of benefit.",
        "30% TBSA burns healed.",
        "The number was 19% (p = 0.03) lower than before.", "LDL fell 20% and 10%.",
        "The increase was 20% in men and 10% in women.", "(initiation: n = 13 studies, 25%)",
        "Navigator efficiency improved in children from 33 to 58%.",
        "Rates of the 20% (ACR20) and 70% (ACR70) response were read.",
        "They had a 35% haemorrhage.", "Pigs were subjected to trauma and 35% haemorrhage.",
        "Pressure was 120/80 mmHg.", "Grade 3/4 toxicity was rare.",
        "The visit was on day 3 of 7.",
        "They were assigned to one of four treatment groups.", "It was published on 5/12/2010.",
        "All but two of 47 patients returned.",
      ])
  ]

  /// A part and its whole, however they are told.
  private static let parts: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 40, numerator: 12),
      in: [
        "Caries was found in the lower molars (12 children; 40%).",
        "Most were first-year nurses (12 students, 40%) or teachers.",
        "Leaks were the most frequent (n = 12 cases; 40%).",
        "Twelve patients had an objective response (40%).",
        "Twelve horses developed a mild swelling of the joint (40%).",
        "Twelve pupils achieved the highest level of reading proficiency (40%).",
        "Twelve patients had improvement of disease-related symptoms (40%; 95% CI, 24 to 67).",
      ]),
    Examples(
      Proportion(percent: 34.3, denominator: 99), Proportion(percent: 17.6, denominator: 102),
      in: [
        "The end point was met more often (34.3% of 99 on the drug) than on placebo (17.6% of 102).",
        "Implants survived in 34.3% of 99 and 17.6% of 102, respectively.",
      ]),
    // With whom a sentence begins, or whom "whom" names.
    Examples(
      Proportion(percent: 40, numerator: 20, denominator: 50),
      in: [
        "Among 50 subjects with a fever, 20 (40%) recovered.",
        "Of the 50 patients who were asked, 20 (40%) recovered.",
        "We assigned 50 participants, 20 (40%) of whom recovered.",
        "A total of 50 patients had a scan, of whom 20 (40%) recovered.",
      ]),
    Examples(
      Proportion(percent: 40, denominator: 50), in: ["Of 50 women with a fever, 40% recovered."]),
    Examples(
      Proportion(percent: 23, denominator: 17),
      in: ["Among 17 patients with measurable disease, the response rate was 23%."]),
    Examples(
      Proportion(percent: 40, numerator: 20),
      in: [
        "Of 60 subjects with a fever, 20 (40%) recovered.",
        "Of 50 participants, 20 (40%) were women.",
      ]),
    Examples(
      Proportion(percent: 40, numerator: 20, denominator: 50),
      Proportion(percent: 10, numerator: 5, denominator: 50),
      in: ["Of 50 women with a fever, 20 (40%) recovered and 5 (10%) had it again."]),
    // With its standard error, off a life table; of cells it is a mean.
    Examples(
      Proportion(percent: 67.4), Proportion(percent: 75.3),
      in: [
        "The 5-year survival was 67.4 ± 7.6% and 75.3 ± 7.2%, respectively.",
        "The cumulative incidence of relapse was 67.4% ± 7.6% on one and 75.3% ± 7.2% on the other.",
        "Two-year survival was 67.4±7.6% in men and 75.3±7.2% in women.",
      ]),
    Examples(in: [
      "The survival of cells was 67.4 ± 7.6%.", "Correction was 67.4 ± 7.6% at 2 years.",
    ]),
    // No count of 38 is 33%.
    Examples(Proportion(percent: 33), in: ["Remission was seen in 33% of 38."]),
    Examples(
      Proportion(numerator: 14, denominator: 35),
      in: [
        "Cultures showed growth, with 14 positive of 35 patients.",
        "There were 14 deaths of 35 patients.", "We saw 14 responders of 35 dogs.",
        "Only 14 alive of 35 women were seen again.",
      ]),
    Examples(
      Proportion(numerator: 0, denominator: 15), Proportion(numerator: 2, denominator: 13),
      in: [
        "Infection occurred in none of 15 patients on the drug and in two of 13 controls.",
        "Values were low in none of 15 patients for INH and in two of 13 for RMP.",
        "None of the 15 students and 2 of the 13 nurses dropped out.",
      ]),
    Examples(
      Proportion(numerator: 12, denominator: 40),
      in: [
        "Relapse was seen in 12 of the first 40 patients.", "Twelve of the remaining 40 dogs died.",
        "Twelve patients of the 40 had pain.",
      ]),
    Examples(
      Proportion(numerator: 12, denominator: 40), Proportion(numerator: 20, denominator: 41),
      in: [
        "Pain was noted by 12 of 40 in the drug group and 20 of 41 in the placebo group.",
        "Remission occurred in 12 of 40 versus 20 of 41.",
      ]),
    Examples(
      Proportion(percent: 90),
      in: ["More than 90% of patients agreed.", "Fewer than 90% smoked."]),
    Examples(
      Proportion(numerator: 2, denominator: 3), in: ["Toxicity was seen in two of three patients."]),
    Examples(
      Proportion(percent: 15.2), Proportion(percent: 33.1),
      in: ["The rates of incomplete compliance were 15.2% in one group and 33.1% in the other."]),
    Examples(Proportion(percent: 40), in: ["Groups containing 40% women had worse outcomes."]),
    Examples(
      Proportion(percent: 40), in: ["The mean percentage of patients who improved was 40%."]),
    Examples(
      Proportion(percent: 20), Proportion(percent: 12),
      in: [
        "Adverse events were nausea (20%) and increase in ALT (12%).",
        "There was a greater reduction in nausea (20% vs 12%).",
      ]),
    Examples(
      Proportion(percent: 40), in: ["The app reduced pain and was still used by 40%."]),
    Examples(
      in: [
        "One of three patients has asthma.", "None of the 3 scales differed.",
        "Not one of 40 patients relapsed.", "They stayed 3 days of 7.",
        "The mean score was 20 out of 90.", "The pain rating was 7 out of 10.",
      ]),
  ]

  /// Percentages of mixtures, of amounts and of changes.
  private static let quantities: [Examples<Proportion>] = [
    Examples(
      in: [
        "They used toothpaste containing either 10% hydroxyapatite or fluoride.",
        "An 8.5% w/w doxycycline polymer was applied.", "Extract 0.1% w/v drops were given.",
        "The cows ate a total mixed ration containing 20% of distillers grains.",
        "The piglets were given a drench (Baycox® 5%).",
        "Bread enriched with 6% oat bran was eaten.",
        "The diet was supplemented with about 3% fish oil.",
        "A chewing gum consisting of 60% isomalt was tested.",
        "The groups had greater increases in muscle mass (A = 3.4%; B = 4.2%; C = 2.0%).",
        "The score rose with the greatest increases in standing (18%; p < .05).",
        "The percentage of time in bed was 26% versus 7%.",
        "Attendance was like that in other programmes (79%, [45]).",
        "Costs were discounted at a 3% discount rate.",
        "Scores stayed within the noninferiority margin of 2 points (10%).",
        "FOXP3 was measured (normal range: 1% to 3.6%).",
        "Median percentage brain volume loss was 0.61% and 1.29%, respectively.",
        "The percentage of energy from fat was 31%.", "The costs were 12% of it.",
        "The solution was 2.5% (w/v) strong.", "The bias was 3.2%.", "They ran on a 10% incline.",
        "The risk rises per 10% of exposure.", "Success was more than 50% relief.",
        "Ozone reduced amylose content, maximum viscosity, hot viscosity and cold viscosity by 5.9%, "
          + "7.6%, and 11.6%, respectively.",
        "It inhibits degradation by over 60%.", "Studies differed (I2 95%).",
        "Seventy percent of these studies were small.",
      ])
  ]
}
