extension Proportion {
  /// Shares of people and of other units of a trial, and of things that are neither.
  static let ofThings: [Examples<Proportion>] = [
    Examples(
      in: [
        // Behind the percentage
        "The receptor was found in 94% of enkephalin-containing neurons.",
        "Division was seen in 20% of CD4+ cells and 30% of CD8+ cells from adults.",
        "The filter removes 99% of the thiophene.", "It had 50% of the fusion activity.",
        "They excreted 60.2% of the injected dose.", "About 34% of the biopsy consisted of bone.",
        "Flow was lower (56% vs. 97% of control; P < 0.05).",
        "Loss was 21% and 4% of all arterial punctures.", "It explained 60% of the correlation.",
        "Some 28.9% of CMV events occurred late.", "Few were late (60.0% of events).",
        "It was given to 98% of the poultry population.",
        "Only 30% of the calculated volume was lost.",
        "Counts fell to 72.9% of those before.", "It holds 47.5% of the average.",
        "They were fed 23.5% nonprotein calories.", "Levels gave 100% time above the MIC.",
        "The graft consisted of 20% mineralised bone.",
        // Behind or before the count's bracket
        "In all, 181 (31%) genes were active.",
        "In all, 181 (31%) and 195 (33%) genes were active.",
        "In all, 53 genes (14%) were active.",
        "Treatment was asked for in 54 (32%) consultations.", "We used 12 (57.1%) isolates.",
        "Thirteen studies (68%) found it.", "These were 40 (70%) of the isolates.",
        // Of a part and its whole any plural tells
        "Only 5 of 20 (25%) items were met.", "Nine of 15 (60%) symptoms improved.",
        "Only 6 out of 26 (23%) types of technology were named.",
        "Three of 10 genes (30%) were active.",
        "Cages of seven out of ten different sizes were used.",
        "Four out of the five novel missense mutations were found.",
        // Named at the beginning, or of what was named there
        "Of the initial admission diagnoses, 87.9% were right.",
        "Among the 240 cement leaks, 180 (75.0%) were minor and 60 (25.0%) were major.",
        "Of 423 cement leakages, 332 (78.5%) were seen.",
        "Here 34% of data points are missing, and of these 90% were late.",
        "The proportion of sites was higher (58% versus 50%).",
        "The percentage of neurons was 34%.",
        "It was seen in 37% (143/381) of the antibodies.", "It told 42% of this association.",
        "It was seen in 24% of the total.", "It was true of 22% of the outcomes measured.",
        // Measures
        "The relative abundance of Bacteroidetes was 37.6%.", "CSF penetration was 6.4%.",
        "The level of protection was 41.7%.", "It had a higher capacity (107% versus 95%).",
        "The test was good (Se=82%; Sp=97%).",
      ]),
    Examples(
      Proportion(percent: 24),
      in: [
        "Pain was seen in 24% of the slow acetylators.", "It was seen in 24% of eyes.",
        "It was seen in 24% of the upper teeth.", "Cells from 24% of donors grew.",
        "It was seen in 24% of young, healthy men.", "It was seen in 24% of those with a fever.",
        "It was seen in 24% of women with low activity.", "It was seen in 24% of them.",
        "It was seen in 24% of the surgically treated.",
        "It was seen in 24% of the total number of patients.", "It was seen in 24% of births.",
        "It was seen in 24% of bladder cancers.", "It was seen in 24% of treated vertebrae.",
        "It was seen in 24% of the volume-expanded patients.", "Of note, 24% had pain.",
        "The incidence was 24% which increased with age.",
        "Most had no health insurance coverage (24%).",
      ]),
    Examples(
      Proportion(percent: 24), Proportion(percent: 10),
      in: [
        "It was seen in 24% of drug and 10% of placebo recipients.",
        "It was seen in 24% of the remaining and 10% of all patients.",
      ]),
    Examples(
      Proportion(percent: 25, numerator: 5, denominator: 20),
      in: [
        "Pain was felt by 5 of 20 (25%) women.", "Five of 20 (25%) had symptoms.",
        "Five of 20 (25%) took drugs.", "Five of 20 (25%) diabetes patients had pain.",
        "Five of 20 (25%) hypokinetic segments improved.", "Five of 20 cancers (25%) grew.",
      ]),
    Examples(
      Proportion(percent: 25, numerator: 5),
      in: [
        "Five (25%) deaths were seen.", "There were 5 leaks (25%).", "We saw 5 (25%) dural tears.",
      ]
    ),
    Examples(
      Proportion(percent: 25, numerator: 5),
      in: [
        "Pain was seen in 5 (25%) of the AQ plus AS group.",
        "Pain was felt by 5 (25% of the total).",
      ]),
    Examples(
      Proportion(percent: 25, numerator: 5, denominator: 20),
      in: [
        "Pain was seen in 25% (five of 20) receiving oral antibiotics.",
        "It was found in 5 (25%) of 20 PNETs.", "Five (25%) of 20 underwent osteotomies.",
      ]),
    Examples(
      Proportion(numerator: 5, denominator: 11),
      in: ["Death occurred in 5 of 11 WEB-2086 animals."]),
  ]

  /// Events among people, and the percentages of two groups behind their counts.
  static let ofEvents: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 5, numerator: 3, denominator: 60),
      in: [
        "There were 3 deaths in 60 patients (5%).", "Three leaks occurred in 60 patients (5%).",
        "Three strokes among 60 patients (5%) were seen.",
      ]),
    Examples(
      Proportion(percent: 5, numerator: 3), in: ["Leaks occurred in 3 patients (5%)."]),
    Examples(
      Proportion(percent: 8, numerator: 15),
      in: ["In all, 17 tumours occurred in 15 (8%) patients."]),
    Examples(
      Proportion(percent: 5, numerator: 60), in: ["Grade 3 leaks occurred in 60 patients (5%)."]),
    Examples(
      Proportion(percent: 24, numerator: 12, denominator: 50),
      Proportion(percent: 10, numerator: 5, denominator: 48),
      in: [
        "Relapse was seen in 12 of 50 patients on A and 5 of 48 patients on B (24% vs 10%).",
        "Relapse was seen in 12 of 50 patients on A and 5 of 48 patients on B (24% and 10%).",
      ]),
    Examples(
      Proportion(percent: 17.8, numerator: 76, denominator: 427),
      in: ["The commonest was papilloma (76/427) 17.8%.", "Papilloma was seen in 17.8%, (76/427)."]),
    Examples(
      in: [
        "To date, 35 patients have been described with it, of whom 12 died.",
        "Three young adults have previously been described, two of them with pain.",
      ]),
    // Of the things before "of which", and of reports
    Examples(
      in: [
        "In all, 660 prescriptions were read, of which 304 (46%) were wrong.",
        "Total 660 interactions were seen, of which, 304 (46%) were major and 299 (45%) moderate.",
        "We found three phases: initiation (n=13 studies, 25%); implementation (n=32, 60%).",
        "Labelled neurons were found in the cortex (12%) and the thalamus (30%).",
        "It was found loose in 12 (15%) screws.", "Surgery was done by one of 5 surgeons.",
        "They had surgery by 1 of 5 surgeons.",
        "In all, 660 alerts were seen, of which 304 (46%) were wrong.",
      ]),
    Examples(
      Proportion(percent: 46, numerator: 304),
      in: [
        "In all, 660 biopsies were taken, of which 304 (46%) were positive.",
        "In all, 660 reports were read, of which 304 (46%) patients complained.",
      ]),
    Examples(
      Proportion(percent: 60, numerator: 32),
      in: ["They came from two regions: north (n=13 towns) and south (n=32, 60%)."]),
    Examples(
      Proportion(percent: 12), Proportion(percent: 30),
      in: ["Pain was felt in the neck (12%) and back (30%)."]),
    Examples(
      Proportion(numerator: 1, denominator: 5),
      in: [
        "It was seen in one of 5 surgeons.", "Burnout was reported by 1 of 5 surgeons.",
        "Fraud was admitted by one of 5 surgeons.",
      ]),
  ]

  /// Limits, ranges and assumptions, dates, molecules and strengths.
  static let ofLimits: [Examples<Proportion>] = [
    Examples(
      in: [
        "The rule holds for 80 to 90% of adolescents.", "Between 80% and 90% of patients improved.",
        "Rates ranged from 24.3% to 62.3% and from 16.2% to 47.8%.",
        "At a 15% detection threshold, few were found.", "We used a cut-off of 10%.",
        "We used the 5% nominal level.", "Allowing for 10% dropouts, 200 were needed.",
        "We hypothesized that relapse would fall from 35% to 15%.",
        "The primary outcome was a reduction of relapse from 15% to 5%.",
        "ACR response rates of 20%, 50% and 70% were read.", "An ACR 20% response was asked for.",
        "Use declined by 71 (or 15%).", "Drug costs ($2,310; 18%) were high.",
        "We enrolled patients from 02/1992 to 07/2008.",
        "They were seen in 03/2001 patients' homes.",
        "Cells stained for cytokeratin 8/18 patients.", "They had HLA-A 24/26 patients.",
        "The gel contained clindamycin (1%).",
        "Cells grew in 5% dialyzed fetal bovine serum.", "A 30% burn was inflicted.",
        "They were given 7.5% saline/6% dextran 70.",
      ]),
    Examples(
      Proportion(percent: 61),
      in: [
        "The 5-year survival (SE) was 61% (16%).",
        "The response rate (standard error) was 61% (16%).",
      ]
    ),
    Examples(
      Proportion(percent: 61, numerator: 16, denominator: 26), in: ["The rate was 61% (16/26)."]),
    Examples(
      Proportion(percent: 80), Proportion(percent: 90),
      in: ["Use rose from 80% to 90%.", "Use rose between the years (80% to 90%)."]),
    Examples(
      Proportion(numerator: 8, denominator: 40), in: ["Since 1998 pain was seen in 8/40 patients."]),
  ]
}
