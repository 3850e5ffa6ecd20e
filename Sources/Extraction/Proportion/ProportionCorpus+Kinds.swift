extension Proportion {
  /// Shares of kinds of things, of those with whom a sentence begins, and of what a measure or a bracket names.
  static let ofKinds: [Examples<Proportion>] =
    mostThings + ofCases + comparedThings + exceptions + openings + described + measuredKinds

  private static let mostThings: [Examples<Proportion>] = [
    Examples(
      in: [
        "Most recurrences (71 percent) arose in the liver.",
        "Most of the complications (62%) were mild.",
        "The majority of somatic mutations (44.0% in carriers and 12.5% in patients) were rare.",
        "A considerable number of reads (14.2%) mapped to the plasmid.",
        "All but four infections (87%) were due to a catheter.",
        "All except for 4 perforations (87%) were small.",
        "The alert fired at 412 unique visits and was accepted in 41% of cases.",
        "Two thirds of the fractures healed, and half of the screws (49%) broke.",
      ]),
    Examples(
      Proportion(percent: 84),
      in: [
        "Most patients (84%) were men.", "Most patients had infections (84%).",
        "Most urologists (84%) agreed.", "Most managers (84%) agreed.",
        "The most frequent infections (84%) were mild.", "Most common infections (84%) were mild.",
        "Infections were frequent (84%).", "Most responses (84%) were lasting.",
        "The majority of those with infections (84%) were men.",
        "Most had blocked catheters (84%).", "Most patients' symptoms (84%) were mild.",
      ]),
    Examples(
      Proportion(percent: 20.0, numerator: 6),
      in: [
        "Six (20.0%) patients had leaks consisting of 14 (11.3%) distal anastomoses.",
        "Six (20.0%) patients had constructs composed of 14 (11.3%) cervical levels.",
      ]),
    Examples(
      Proportion(percent: 20.0, numerator: 6), Proportion(percent: 13.3, numerator: 4),
      in: ["Six (20.0%) patients had leaks and four (13.3%) anterior fusion."]),
    Examples(
      in: ["Curved stents (for tortuous ducts) of 8/10 mm (54%) and 6/8 mm (21%) were preferred."]),
    Examples(
      Proportion(percent: 54), in: ["A pressure above 140/90 mmHg (54%) was common."]),
  ]

  private static let ofCases: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 41),
      in: [
        "The alert was accepted in 41% of cases.",
        "After several visits, pain was felt in 41% of cases.",
        "At 412 visits, 41% of patients complained.",
      ])
  ]

  private static let comparedThings: [Examples<Proportion>] = [
    Examples(
      in: [
        "At 6 months, the proportion of sites with a depth of more than 4 mm and with bleeding was clearly "
          + "higher in those who had been treated with the laser than in the others (58% vs. 50%; p = 0.01).",
        "For the mean percentage of weeks without pain, A was superior to placebo (34% vs. 31% of weeks; OR 1.14) "
          + "but inferior to B (35% and 44%, respectively).",
      ]),
    Examples(
      Proportion(percent: 58), Proportion(percent: 50),
      in: [
        "At 6 months, the proportion of women with sites deeper than 4 mm was higher in the group that had "
          + "been treated with the laser than in the other (58% vs. 50%)."
      ]),
    Examples(
      Proportion(percent: 40), Proportion(percent: 10),
      in: [
        "They had a worse score (41.3% vs. 33.9%) and greater revision surgery rate (40% vs 10%)."
      ]),
  ]

  private static let exceptions: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 94),
      in: [
        "All but three patients (94%) recovered.", "All except 3 children (94%) were vaccinated.",
        "All but three of the men (94%) returned to work.",
        "All patients except for three (94%) recovered.",
      ]),
    Examples(
      Proportion(percent: 94, numerator: 47),
      in: ["Few recovered but 47 patients (94%) survived.", "There were 47 patients (94%) alive."]),
    Examples(
      Proportion(percent: 6, numerator: 3), in: ["All recovered, but three (6%) needed surgery."]),
  ]

  private static let openings: [Examples<Proportion>] = [
    Examples(
      Proportion(numerator: 19, denominator: 28),
      in: [
        "Of the 28 children with rash, 19 had a positive test (31 lesions).",
        "Among 28 women who smoked, 19 relapsed.", "Of 28 admissions, 19 patients had a leak.",
        "Of 28 patients whose weight was known, 19 were obese.",
        "Of 28 women in whom it was measured, 19 were deficient.",
      ]),
    Examples(
      Proportion(numerator: 19, denominator: 28), Proportion(numerator: 4, denominator: 19),
      in: ["Of 28 women, 19 relapsed, of whom 4 died."]),
    Examples(
      Proportion(numerator: 19, denominator: 28), Proportion(numerator: 5, denominator: 28),
      in: [
        "Of 28 women in whom it was measured, 19 relapsed within a year and 5 died.",
        "Of the 28 patients with pruritus, 19 reported a rash, and 5 reported a fever.",
      ]),
    Examples(
      Proportion(numerator: 12, denominator: 40),
      in: ["A total of 12 of 40 eligible patients relapsed."]),
    Examples(in: [
      "A total of 614 of 804 eligible gravidas with rupture before 32 weeks of gestation."
    ]),
    Examples(
      in: [
        "Of 400 screened patients, 120 were randomized.", "Of 28 patients with rash, 19 were men.",
        "Of 28 patients for whom data were available, 19 were analysed.",
        "Of the 28 women that met the inclusion criteria, 19 agreed.",
        "Of 28 patients with a rash, 19 had complete data.",
        "Of 28 patients seen in May, 19 qualified.",
        "Of the 28 women with a rash, 19 consented to a biopsy.",
        "Of 28 sites with a nurse, 19 had a doctor.", "Of note, 19 had a fever.",
        "Of 28 patients, aged 4 to 12 years, seen in 2004, 19 were treated.",
      ]),
    Examples(
      Proportion(percent: 25, denominator: 80), Proportion(percent: 40, denominator: 80),
      Proportion(percent: 35, denominator: 80),
      in: [
        "Of the 80 evaluable patients, 25% responded, 40% were stable, and 35% progressed.",
        "Of 80 patients, 25% responded (at a median of 3 months), 40% were stable, and 35% progressed.",
      ]),
    Examples(
      Proportion(percent: 25), Proportion(percent: 40), Proportion(percent: 30),
      in: ["Of the 80 evaluable patients, 25% responded, 40% were stable, and 30% progressed."]),
    Examples(
      Proportion(percent: 20, numerator: 10, denominator: 50),
      Proportion(percent: 30, numerator: 15, denominator: 50), Proportion(percent: 50),
      in: [
        "Of 50 patients, ten complete (20%) and 15 partial responses (30%) were seen, for a rate of 50%."
      ]),
    Examples(
      Proportion(percent: 80, numerator: 40), Proportion(percent: 70, numerator: 35),
      in: [
        "Of the 50 men enrolled in it, 40 (80%) were retained at first and 35 (70%) were retained later."
      ]),
    Examples(
      Proportion(percent: 20, numerator: 10, denominator: 50),
      Proportion(percent: 24, numerator: 11),
      in: ["Of 50 patients on the drug, 10 (20%) relapsed, as did 11 (24%) on placebo."]),
  ]

  private static let described: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 7.1, numerator: 3, denominator: 42),
      in: ["Anaemia was rare in the north (3 women out of 42, 7.1%)."]),
    Examples(
      Proportion(numerator: 6, denominator: 9),
      in: [
        "Six of nine non small cell lung cancer patients have achieved a remission.",
        "A remission was seen in six of nine metastatic small cell lung cancer patients.",
      ]),
    Examples(in: [
      "Six of nine seeds, which patients had sown, sprouted.", "Six of nine sites had patients.",
    ]
    ),
    Examples(
      Proportion(numerator: 5, denominator: 12), Proportion(numerator: 0, denominator: 9),
      in: ["The trough was above target in five of 12 for A, and in none of nine for B."]),
    Examples(
      Proportion(percent: 61), Proportion(percent: 48),
      in: [
        "Remission fell over time (61 and 48% at 1 and 3 years, respectively).",
        "Those with low and high scores had 61 and 48% mortality rates, respectively.",
      ]),
    Examples(
      Proportion(percent: 48),
      in: ["It was seen in group 2 and 48% at 1 and 3 years, respectively."]),
    Examples(
      Proportion(numerator: 12, denominator: 40),
      in: [
        "The sensitivity was 94% (125/132) and 12/40 patients had false results."
      ]),
    Examples(
      Proportion(numerator: 22, denominator: 50), Proportion(numerator: 14, denominator: 50),
      in: ["Good outcome (modified Rankin score 0-2) was 22/50 and 14/50."]),
    Examples(in: ["Mean quality (score 0-20) was 12/20 and 14/20."]),
    Examples(
      Proportion(numerator: 6, denominator: 45), Proportion(numerator: 3, denominator: 44),
      in: [
        "Blurred vision was seen in 6/45 and 3/44.", "Double vision was seen in 6/45 and 3/44.",
        "Loss of vision was seen in 6/45 and 3/44.",
      ]),
    Examples(in: ["Vision was 6/45 and 6/60.", "Visual acuity fell to 6/45."]),
  ]

  private static let measuredKinds: [Examples<Proportion>] = [
    Examples(
      in: [
        "The 50% lethal dose was 12 mg/kg.", "It had a 50% effective dose of 3 mg.",
        "The library was spiked with addition of 10% PhiX.",
        "Red cell distribution width was 18%.", "They had a red cell distribution width of 18%.",
        "Relapse was rarer (HR .71; 95% .52-.97; P = .03).",
        "Relapse was rarer (HR 0.7; 95% 0.5 to 0.9).",
      ]),
    Examples(
      Proportion(percent: 12.4), in: ["Of the ewes, 12.4% (3.1% larval fertility) were infested."]),
    Examples(
      Proportion(percent: 95),
      in: ["Few smoked (OR 0.56; 95% of women).", "Most drank (median 2; 95% 1 glass to 300)."]),
    Examples(
      Proportion(percent: 12), in: ["A 12% relapse rate followed, and with it a worse score."]),
  ]

}
