import Lexing

// Amounts that nobody gave, and strengths that are no shares.
extension Dose {
  /// What people eat, should eat or are exposed to.
  static let eaten: [Examples<Dose>] = [
    Examples(
      in: ["Folate intake was 620 mg/day in cases and 710 mg/day in controls."]),
    Examples(
      in: ["Women in the top quintile of folate intake (>400 µg/d) had lower risk."]),
    Examples(
      in: ["Those consuming ≤200 µg/d of folate had higher risk."]),
    Examples(
      in: ["High magnesium intake (≥ 450 mg/day) was protective."]),
    Examples(
      in: ["Vitamin D intake ≥800 IU/day was related to fewer fractures."]),
    Examples(
      in: ["Men drinking >30 g of alcohol per day were excluded."]),
    Examples(
      in: ["Each 100 mg/day increment in magnesium intake lowered the risk."]),
    Examples(
      in: [
        "The women reached a mean calcium intake of 800 mg/day.",
        "This is sufficient to stimulate growth (≥3 g leucine).",
      ]),
    Examples(
      Dose(.exact(800), unit("mg"), per: [unit("d")]),
      in: ["A mean intake of 800 mg/day was prescribed."]),
    Examples(
      in: ["Dietary exposure was 0.3 ng/kg bw/day."]),
    Examples(
      in: [
        "The TDI of 1 ng/kg was exceeded.",
        "They ate less than the estimated average requirement (EAR) of 350 mg/day.",
      ]),
    Examples(
      in: ["The RDA for vitamin C is 75 mg/d."]),
    Examples(
      in: ["The daily requirement of iodine is 150 µg."]),
    Examples(
      in: ["Defined daily dose of amoxicillin is 1 g."]),
    Examples(
      Dose(.exact(1.5), unit("g"), per: [unit("kg"), unit("d")]),
      in: ["A protein intake of 1.5 g/kg/d was prescribed."]),
  ]

  /// By how much a dose changes is none; what it is changed to is one.
  static let increments: [Examples<Dose>] = [
    Examples(
      in: ["The dose of infliximab was escalated by 5 mg/kg every 8 weeks."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "Lamotrigine"),
      in: ["Lamotrigine was titrated by 25 mg every 2 weeks to 200 mg."]),
    Examples(
      in: ["Carvedilol was uptitrated by 5 mg/day."]),
    Examples(
      in: ["Prednisone was tapered by 5 mg every week."]),
    Examples(
      in: ["Feeds were advanced by 18 ml/kg/day."]),
  ]

  /// What an organ beside the target got.
  static let ofOrgans: [Examples<Dose>] = [
    Examples(
      in: ["The spinal cord received no more than 45 Gy."]),
    Examples(
      in: ["We limited the mean lung dose to 20 Gy."]),
    Examples(
      in: ["The mean heart dose was 4.9 Gy."]),
    Examples(
      in: ["The D90 of the HR-CTV was 85 Gy."]),
    Examples(
      in: ["The D2cc exceeded 75 Gy."]),
    Examples(
      in: [
        "The bladder D2cm3 was 75 Gy.", "The total lung dose was 12.3 Gy.",
        "The maximum total cord dose was 45 Gy.", "The mean dose to the whole heart was 5 Gy.",
      ]),
    Examples(
      Dose(.exact(50), unit("Gy")),
      in: ["Patients received 50 Gy to the bladder and D90 of 45 Gy."]),
    Examples(
      Dose(.exact(20), unit("Gy")), in: ["On D1 and D15 patients received 20 Gy to the liver."]),
    Examples(
      in: ["The absorbed dose to the thyroid was 2 Gy."]),
    Examples(
      Dose(.exact(50), unit("Gy"), frequency: "25 fractions"),
      in: ["The whole breast received 50 Gy in 25 fractions."]),
    Examples(
      Dose(.exact(54), unit("Gy"), frequency: "3 fractions"),
      in: ["Lung doses of 54 Gy in 3 fractions were given."]),
    Examples(
      Dose(.exact(64), unit("Gy"), frequency: "32 fractions"),
      in: ["The bladder received 64 Gy in 32 fractions."]),
    Examples(
      Dose(.exact(15), unit("Gy"), substance: "irradiation"),
      in: ["Patients received whole lung irradiation of 15 Gy."]),
    Examples(
      Dose(.exact(40), unit("Gy")),
      in: ["They were treated to a median total liver dose of 40 Gy."]),
    Examples(in: ["Of those treated for lung cancer, the median total lung dose was 20 Gy."]),
    Examples(
      Dose(.exact(60), unit("Gy")), Dose(.exact(2), unit("Gy")),
      in: ["They received 60 Gy with single doses of 2 Gy."]),
    // The organ holds the target; a mutation and a day are no part of a histogram.
    Examples(
      Dose(.exact(48), unit("Gy")),
      in: ["They received a mean dose to the lung metastases of 48 Gy."]),
    Examples(
      Dose(.exact(30), unit("Gy"), substance: "radiotherapy"),
      in: ["Patients with BRAF V600E melanoma received radiotherapy of 30 Gy."]),
    Examples(
      Dose(.exact(2), unit("Gy"), substance: "irradiation", frequency: "single"),
      in: ["On D15, patients received a single 2 Gy fraction of total body irradiation."]),
  ]

  /// What a body makes, keeps or disposes of, and what was worked out.
  static let made: [Examples<Dose>] = [
    Examples(
      in: ["Glucose infusion rate during the clamp was 7.5 mg/kg/min."]),
    Examples(
      in: ["GIR was 7 mg/kg/min."]),
    Examples(
      in: ["Insulin secretion was 40 U/day."]),
    Examples(
      in: [
        "Cortisol production was 10 mg/day.", "The tube is left until drainage is below 40 ml/day.",
      ]),
    Examples(
      in: ["Calcium retention was 130 mg/d."]),
    Examples(
      in: ["ED50 and ED95 of ropivacaine were 7.6 mg and 11.2 mg."]),
    Examples(
      in: ["Ciprofloxacin 5 µg discs were used."]),
  ]

  /// Amounts in grams that commas set off.
  static let betweenCommas: [Examples<Dose>] = [
    Examples(
      Dose(.exact(2), unit("g"), substance: "cefepime", frequency: "every 8 hours"),
      in: ["Patients received cefepime, 2 g, every 8 hours."]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "ceftriaxone", frequency: "daily"),
      in: ["Patients received ceftriaxone, 1 g, daily."]),
    Examples(
      Dose(.exact(2), unit("g"), substance: "cefazolin"),
      in: ["Patients were assigned to cefazolin, 2 g, or placebo."]),
  ]

  /// Strengths of gases, gels and volumes.
  static let strengthsOfMixtures: [Examples<Dose>] = [
    Examples(
      Dose(.exact(2), unit("mL"), substance: "sucrose"),
      Dose(.exact(25), unit("%"), substance: "sucrose"),
      in: ["They received 2 mL of 25% sucrose."]),
    Examples(
      Dose(.exact(0.1), unit("%"), substance: "Tacrolimus ointment"),
      Dose(.exact(0.03), unit("%"), substance: "Tacrolimus ointment"),
      in: ["Tacrolimus ointment 0.1% or 0.03% was applied."]),
    Examples(
      Dose(.exact(70), unit("%"), substance: "helium"),
      in: ["Heliox (70% helium/30% oxygen) was given."]),
    Examples(
      Dose(.exact(70), unit("%"), substance: "Nitrous oxide"),
      in: ["Nitrous oxide (70%) in oxygen was given."]),
    Examples(
      Dose(.exact(5), unit("%"), substance: "Carbon dioxide", route: "inhaled"),
      in: ["Carbon dioxide (5%) in air was inhaled."]),
    Examples(
      Dose(.exact(5), unit("%"), substance: "NaF"),
      Dose(.exact(22600), unit("[ppm]"), substance: "Fluoride varnish"),
      in: ["Fluoride varnish (5% NaF, 22,600 ppm) was applied."]),
    Examples(
      Dose(.exact(0.75), unit("%"), substance: "metronidazole"),
      in: ["Gel (metronidazole 0.75%) was applied."]),
    Examples(
      Dose(.exact(1), unit("%"), substance: "clindamycin", route: "Topical"),
      in: ["Topical clindamycin 1% plus minocycline was used."]),
    Examples(
      in: ["The response was 20% in oxygen users."]),
    Examples(
      Dose(.exact(5), unit("%"), substance: "CO2", route: "inhaled"),
      in: ["Patients inhaled CO2 5% in air."]),
    Examples(
      Dose(.exact(70), unit("%"), substance: "heliox"), in: ["They breathed heliox 70% in oxygen."]),
    Examples(
      Dose(.exact(20), unit("%"), substance: "benzocaine", route: "Topical"),
      in: ["Topical benzocaine 20% was compared with nothing."]),
  ]
}
