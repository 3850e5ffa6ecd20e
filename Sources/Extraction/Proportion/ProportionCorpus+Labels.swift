extension Proportion {
  /// Numbers before a percentage, in fractions and behind it, that count nobody.
  static let ofLabels: [Examples<Proportion>] = [
    Examples(
      Proportion(percent: 24), Proportion(percent: 8),
      in: [
        "Grade 3 or 4 neutropenia (24%) and grade 3 fatigue (8%) were seen.",
        "Grade 3 to 4 neutropenia (24%) was more frequent than grade 3 and 4 fatigue (8%).",
        "They had genotype 1 infection (24%) or genotype 3 infection (8%).",
        "Exon 19 deletions (24%) were more frequent than codon 12 mutations (8%).",
        "Women under 35 (24%) conceived more often than women over 40 (8%).",
        "Most were of ASA class 2 (24%) and 3 (8%).",
        "The most frequent were serotypes 6B (24%) and 14 (8%).",
        "Women aged 18 to 35 (24%) conceived more often than women aged 36 or 37 (8%).",
        "A BMI between 18 and 25 (24%) was more frequent than of up to 18 (8%).",
        "Stages 3 and 4 (24%) were more frequent than grades 2 and 3 (8%).",
        "HPV types were 16 (24%) and 52 (8%).", "Disease was stage 1 (24%) or 2 (8%).",
      ]),
    Examples(
      Proportion(percent: 34), Proportion(percent: 54), Proportion(percent: 12),
      in: [
        "ECOG performance status was 0 (34%), 1 (54%) and 2 (12%).",
        "Parity was 0 (34%), 1 (54%) or 2 (12%).",
        "Affected joints were 0 (34%), 1 (54%) or 2 (12%).",
      ]),
    Examples(
      Proportion(percent: 66),
      in: [
        "Two thirds of the patients (66%) responded.", "About 2 in 3 (66%) responded.",
        "Three or more lobes were involved (66%).",
      ]),
    Examples(
      Proportion(percent: 24, numerator: 12), Proportion(percent: 8, numerator: 4),
      in: [
        "Diagnoses were pneumonia 12 (24%), sepsis 4 (8%).",
        "Grade 3 neutropenia was seen in 12 (24%) and grade 4 in 4 (8%).",
        "Grade 3 was seen in 12 (24%) with arm 1 and 4 (8%) with arm 2.",
        "Twelve (24%) had grade 3 and 4 (8%) had grade 4 neutropenia.",
        "Those with an infection of any type were 12 (24%) and 4 (8%).",
      ]),
    Examples(
      Proportion(percent: 42, numerator: 42), in: ["Exon 19 deletions were found in 42 (42%)."]),
    Examples(
      Proportion(percent: 83, numerator: 85), Proportion(percent: 81, numerator: 88),
      in: [
        "At 12 months 85 (83%) and 88 patients (81%) answered.",
        "At week 12, 85 (83%) in group 1 and 88 (81%) in group 2 answered.",
      ]),
    Examples(
      Proportion(percent: 9), Proportion(percent: 8), Proportion(percent: 4),
      in: ["The most frequent were serotypes 23F (9%), 6B (8%) and 14 (4%)."]),
    // Years, and numbers that could be years.
    Examples(
      Proportion(percent: 4.4), Proportion(percent: 8.1),
      in: [
        "The rate rose from 2012 (4.4%) to 2016 (8.1%).",
        "Between 2012 (4.4%) and 2016 (8.1%) the rate rose.",
        "The rate was lower in 2012 (4.4%) than after 2016 (8.1%).",
      ]),
    Examples(
      Proportion(percent: 48, numerator: 2012, denominator: 4192),
      in: ["A total of 2012 (48%) of 4192 patients relapsed."]),
    Examples(
      Proportion(percent: 48, numerator: 2012), in: ["It was seen in 2012 (48%) patients."]),
    // Two percentages with one sign, and a count beside its percentage.
    Examples(
      Proportion(percent: 78), Proportion(percent: 84),
      in: ["Healing rates were 78/84% in the two analyses.", "Cure rates were 78/84% (ITT/PP)."]),
    Examples(Proportion(percent: 31, numerator: 136), in: ["Many had pain (136/31%)."]),
    // Grades, scores, types and titers in the form of a fraction.
    Examples(
      Proportion(percent: 48),
      in: [
        "Grade 3/4 toxicities included neutropenia (48%).", "Visual acuity was 20/20 (48%).",
        "Most had ECOG PS 0/1 (48%).", "Titers of 1/40 (48%) were found.",
        "Women/men: 39/51 (48%).",
        "Vision was 6/12 or better in 48%.", "HPV 16/18 was found in 48%.",
      ]),
    Examples(
      in: [
        "Pain was 7/10 at rest.", "The MMSE was 24/30 vs 22/30.", "A score of ≥5/18 was asked for.",
        "The incidence was 12/1000 person-years.",
        "Infant mortality fell from 62/1000 to 41/1000 live births.",
      ]),
    Examples(
      Proportion(percent: 67, numerator: 12, denominator: 18),
      in: ["Closure was seen in 12 of 18 eyes (67%).", "Closure was seen in 12/18 eyes (67%)."]),
    // Both of two fractions.
    Examples(
      Proportion(numerator: 23, denominator: 100), Proportion(numerator: 41, denominator: 99),
      in: [
        "Relapse was rarer with it (23/100 v 41/99; P=0.006).",
        "Relapses were 23/100 and 41/99, respectively.",
        "Relapse occurred in 23/100 (A) and 41/99 (B).",
        "Twenty-three of 100 died in group A and 41 of 99 in group B.",
      ]),
    Examples(
      Proportion(percent: 24, numerator: 12, denominator: 50),
      in: [
        "The rate was 24% (95% CI 15–35; 12/50).", "The rate was 24% (95% CI, 15 to 35; 12 of 50).",
      ]),
    // Sizes of groups behind their percentage.
    Examples(
      Proportion(percent: 62), Proportion(percent: 41),
      in: [
        "Patients were randomized to A (n=84) or B (n=81). Cure was achieved in 62% (n=84) and 41% (n=81)."
      ]),
    Examples(
      Proportion(percent: 65, numerator: 13), Proportion(percent: 36, numerator: 8),
      in: [
        """
        Patients were randomized to A (n=20), B (n=22), C (n=13) or D (n=8). Of them 65% (n=13) on A and 36% (n=8) on \
        B improved.
        """,
        "Complications were bleeding - 65% (n=13) - and stroke - 36% (n=8).",
      ]),
    Examples(
      Proportion(percent: 30, numerator: 12), Proportion(percent: 19.5, numerator: 8),
      in: ["Event rates were 30.0% (n=12) and 19.5% (n=8)."]),
    Examples(
      in: [
        "Mean LVEF was 42% (n=84) in the drug group.",
        "LDL cholesterol decreased by 42% (n=84) with it.",
        "HbA1c fell from 8.4% (n=84) to 7.1% (n=80).",
      ]),
    // A place in a gene or an allele's name, not a count
    Examples(
      Proportion(percent: 50), Proportion(percent: 92.3),
      in: [
        "Survival was lower with 677 TT (50%) than with the CC genotype (92.3%).",
        "Relapse was seen in 677 TT (50%) and 677 CC (92.3%) patients.",
        "Relapse was seen in 112 Arg (50%) and 112 His (92.3%) carriers.",
        "Relapse was seen with HLA-B 27 (50%) and HLA-B 51 (92.3%).",
        "Ulcers healed with two - layer bandages (50%) and four-layer bandages (92.3%).",
        "Survival was told as 5 - year survival (50%) and 1 - year survival (92.3%).",
        "Survival was lower with MTHFR 67 TT (50%) than with 67 CC (92.3%).",
      ]),
    Examples(
      Proportion(percent: 50, numerator: 67), Proportion(percent: 37.3, numerator: 50),
      in: [
        "There were 67 TT (50%) and 50 CT (37.3%).",
        "There were 67 TT carriers (50%) and 50 CT carriers (37.3%).",
        "There were 67 patients (50%) with TT and 50 patients (37.3%) with CT.",
        "Responders were 67 CT (50%) and 50 RT (37.3%).",
        "Complications: sixty-seven - wound infection (50%), fifty - bleeding (37.3%).",
      ]),
    Examples(Proportion(percent: 50), in: ["Relapse was seen with MTHFR 67 TT (50%)."]),
    Examples(
      Proportion(percent: 50, numerator: 67), in: ["There were 67 GG (50%) carriers."]),
    Examples(
      Proportion(percent: 50, numerator: 677, denominator: 1354),
      in: ["Of 1354 patients, 677 TT (50%) relapsed."]),
    Examples(
      Proportion(percent: 25, numerator: 5), Proportion(percent: 15, numerator: 3),
      in: ["Complications: five - wound infection (25%), three - bleeding (15%)."]),
    // Years
    Examples(
      in: [
        "All met the 2002/2016 classification criteria.", "Cases fell in the 2015/2016 season.",
        "Rainfall was low from 2006/2007 to 2010/2011.",
        "The 2016/2017 and 2017/2018 seasons were wet.",
      ]),
    Examples(Proportion(percent: 45), in: ["Vaccination in 2018/2019 was taken up by 45%."]),
    Examples(
      Proportion(numerator: 1987, denominator: 2010),
      in: [
        "It was seen in 1987/2010 cases.", "It was answered by 1987/2010 eligible women.",
        "Sequencing succeeded in 1987/2010 blood samples.",
      ]),
    Examples(in: ["The 1987/2010 birth cohort was asked."]),
    Examples(
      Proportion(percent: 98.9, numerator: 1987, denominator: 2010),
      in: ["It was seen in 1987/2010 cases (98.9%)."]),
    Examples(
      Proportion(numerator: 10, denominator: 65), Proportion(numerator: 6, denominator: 65),
      Proportion(numerator: 4, denominator: 65),
      in: ["Causes of death were cancer (10/65), fractures (6/65) and stroke (4/65)."]),
    Examples(in: ["Acuity fell (6/60).", "Vision improved from 6/120 to 6/24."]),
    Examples(
      Proportion(numerator: 6, denominator: 24), in: ["Vision improved in 6/24 eyes."]),
  ]
}
