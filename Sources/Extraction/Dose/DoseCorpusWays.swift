import Lexing

// Routes and schedules of one amount among several.
extension Dose {
  /// A route behind the second drug is its own where the first has a schedule or another measure.
  static let ofSecond: [Examples<Dose>] = [
    Examples(
      Dose(.exact(375), unit("mg"), per: [unit("m2")], substance: "rituximab"),
      Dose(.exact(100), unit("mg"), substance: "prednisone", route: "orally"),
      in: ["They received rituximab 375 mg/m2 and prednisone 100 mg orally."]),
    Examples(
      Dose(
        .exact(1.4), unit("mg"), per: [unit("m2")], substance: "Vincristine", frequency: "on day 1"),
      Dose(.exact(2), unit("mg"), substance: "Vincristine", frequency: "on day 1"),
      Dose(
        .exact(100), unit("mg"), substance: "prednisone", frequency: "on days 1 to 5",
        route: "orally"),
      in: [
        "Vincristine 1.4 mg/m2 (max 2 mg) on day 1, with prednisone 100 mg orally on days 1 to 5 was given."
      ]),
    Examples(
      Dose(
        .exact(1.3), unit("mg"), per: [unit("m2")], substance: "Bortezomib",
        frequency: "on days 1 and 8"),
      Dose(.exact(20), unit("mg"), substance: "dexamethasone", route: "orally"),
      in: ["Bortezomib 1.3 mg/m2 on days 1 and 8 with dexamethasone 20 mg orally was given."]),
    Examples(
      Dose(
        .exact(6), unit("mg"), per: [unit("kg")], substance: "Trastuzumab",
        frequency: "every 3 weeks"),
      Dose(.exact(1000), unit("mg"), substance: "lapatinib", route: "orally"),
      in: ["Trastuzumab 6 mg/kg every 3 weeks and lapatinib 1000 mg orally were given."]),
    Examples(
      Dose(
        .exact(375), unit("mg"), per: [unit("m2")], substance: "Rituximab", frequency: "on day 1"),
      Dose(.exact(420), unit("mg"), substance: "ibrutinib", route: "orally"),
      in: ["Rituximab 375 mg/m2 on day 1, ibrutinib 420 mg orally."]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "Aspirin", frequency: "once daily", route: "orally"),
      Dose(
        .exact(75), unit("mg"), substance: "clopidogrel", frequency: "once daily", route: "orally"),
      in: ["Aspirin 100 mg and clopidogrel 75 mg orally once daily were given."]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "Midazolam", route: "intravenously"),
      Dose(.exact(50), unit("ug"), substance: "fentanyl", route: "intravenously"),
      in: ["Midazolam 2 mg and fentanyl 50 µg intravenously were given."]),
    Examples(
      Dose(.exact(0.25), unit("%"), substance: "bupivacaine", route: "intra-articularly"),
      Dose(
        .exact(1), unit("ug"), per: [unit("kg")], substance: "clonidine", route: "intra-articularly"
      ),
      in: ["Group NB received 0.25% bupivacaine and 1 μg/kg clonidine intra-articularly."]),
    // Each has a verb of its own.
    Examples(
      Dose(.exact(500), unit("mg"), substance: "Metformin"),
      Dose(
        .exact(1.8), unit("mg"), substance: "liraglutide", frequency: "daily",
        duration: "for 6 weeks"),
      in: [
        "Metformin 500 mg was continued, and patients received liraglutide 1.8 mg daily for 6 weeks.",
        "Metformin 500 mg was stopped, and liraglutide 1.8 mg was given daily for 6 weeks.",
      ]),
  ]

  /// A route before the first drug is its own where the second is set against it.
  static let ofFirst: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(2), unit("g"), per: [unit("kg")], substance: "immunoglobulin", route: "Intravenous"),
      Dose(
        .range(low: 30, high: 50), unit("mg"), per: [unit("kg"), unit("d")], substance: "aspirin"),
      in: ["Intravenous immunoglobulin at 2 g/kg plus aspirin 30–50 mg/kg/day was given."]),
    Examples(
      Dose(.exact(250), unit("mg"), substance: "ceftriaxone", route: "Intramuscular"),
      Dose(
        .exact(100), unit("mg"), substance: "doxycycline", frequency: "twice daily",
        duration: "for 7 days"),
      in: [
        "Intramuscular ceftriaxone 250 mg plus doxycycline 100 mg twice daily for 7 days was given."
      ]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "iron sucrose", route: "Intravenous"),
      Dose(.exact(200), unit("mg"), substance: "ferrous sulphate", frequency: "daily"),
      in: ["Intravenous iron sucrose 200 mg was compared with ferrous sulphate 200 mg daily."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "bupivacaine", route: "intrathecal"),
      Dose(.exact(2), unit("mg"), substance: "midazolam"),
      in: ["After intrathecal injection of 10 mg bupivacaine, midazolam 2 mg was given."]),
    Examples(
      Dose(.exact(400), unit("ug"), substance: "misoprostol", route: "oral"),
      Dose(.exact(10), unit("[IU]"), substance: "oxytocin"),
      in: ["Following oral misoprostol 400 µg, oxytocin 10 IU was given."]),
    Examples(
      Dose(.exact(80), unit("mg"), per: [unit("m2")], substance: "S-1", route: "orally"),
      Dose(.exact(60), unit("mg"), per: [unit("m2")], substance: "cisplatin"),
      in: ["S-1 was given orally at 80 mg/m2; the cisplatin arm received 60 mg/m2."]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "paracetamol", route: "Intravenous"),
      Dose(.exact(30), unit("mg"), substance: "ketorolac", route: "Intravenous"),
      in: ["Intravenous paracetamol 1 g and ketorolac 30 mg were given."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisolone", frequency: "daily", route: "Oral"),
      Dose(.exact(5), unit("mg"), substance: "salbutamol", route: "nebulised"),
      in: ["Oral prednisolone 40 mg daily with nebulised salbutamol 5 mg was given."]),
    Examples(
      Dose(.exact(7.5), unit("mg"), substance: "bupivacaine", route: "intrathecal"),
      Dose(.exact(0.5), unit("mL"), substance: "normal saline", route: "intrathecal"),
      in: ["They received intrathecal bupivacaine 7.5 mg plus normal saline 0.5 ml."]),
    Examples(
      Dose(
        .exact(1), unit("g"), substance: "paracetamol", frequency: "every 6 hours",
        route: "Intravenous"),
      Dose(
        .exact(30), unit("mg"), substance: "ketorolac", frequency: "every 6 hours",
        duration: "for 2 days"),
      in: ["Intravenous paracetamol 1 g plus ketorolac 30 mg was given every 6 hours for 2 days."]),
    Examples(
      Dose(
        .exact(15), unit("mg"), per: [unit("kg")], substance: "Vancomycin", route: "intravenously"),
      Dose(.exact(80), unit("mg"), substance: "gentamicin", route: "intravenously"),
      in: ["Vancomycin 15 mg/kg and gentamicin 80 mg intravenously were given before surgery."]),
  ]

  /// A route of another sentence or amount of the drug.
  static let ownRoutes: [Examples<Dose>] = [
    Examples(
      Dose(.exact(2), unit("mg"), substance: "Midazolam"),
      Dose(.exact(1), unit("mg"), substance: "Midazolam", route: "intrathecally"),
      in: ["Midazolam 2 mg was given before surgery. In group M, 1 mg was given intrathecally."]),
    Examples(
      Dose(.exact(500), unit("mg"), substance: "Prednisone", frequency: "on day 0", route: "i.v."),
      Dose(.exact(5), unit("mg"), per: [unit("d")], substance: "Prednisone"),
      in: ["Prednisone (500 mg i.v. on day 0, tapered to 5 mg/d) was given."]),
  ]

  /// Adjectives of place that tell of a procedure, a person or an ailment.
  static let ofProcedures: [Examples<Dose>] = [
    Examples(
      Dose(.exact(20), unit("mg"), per: [unit("kg")], substance: "caffeine"),
      in: ["Infants on nasal CPAP received caffeine 20 mg/kg."]),
    Examples(
      Dose(.exact(2), unit("ug"), per: [unit("kg")], substance: "fentanyl"),
      in: ["After nasal intubation patients received fentanyl 2 µg/kg."]),
    Examples(
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "ketamine"),
      in: ["Intravenous access was secured and ketamine 1 mg/kg was given."]),
    Examples(
      Dose(.exact(8), unit("mg"), substance: "buprenorphine"),
      in: ["Intravenous drug users received buprenorphine 8 mg."]),
    Examples(
      Dose(.exact(300), unit("mg"), substance: "clopidogrel"),
      in: ["Patients not eligible for intravenous thrombolysis received clopidogrel 300 mg."]),
    Examples(
      Dose(.exact(30), unit("mg"), substance: "ketorolac"),
      in: ["An epidural catheter was inserted and ketorolac 30 mg was given."]),
    Examples(
      Dose(.exact(5), unit("[IU]"), substance: "oxytocin"),
      in: ["Under epidural analgesia, oxytocin 5 IU was given."]),
    Examples(
      Dose(.exact(0.5), unit("mg"), substance: "ranibizumab"),
      in: ["Under topical anaesthesia, ranibizumab 0.5 mg was given."]),
    Examples(
      Dose(.exact(5000), unit("[IU]"), substance: "heparin"),
      in: ["Patients with inhalation injury received heparin 5000 IU."]),
    Examples(
      Dose(.exact(500), unit("mg"), substance: "vitamin C"),
      in: ["Patients with intra-articular fractures received vitamin C 500 mg."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "amiodarone"),
      in: ["Subcutaneous ICD recipients received amiodarone 200 mg."]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "paracetamol", route: "intravenous"),
      in: ["Patients in the intravenous group received paracetamol 1 g."]),
    Examples(
      Dose(.exact(10), unit("[ppm]"), substance: "nitric oxide", route: "nasal"),
      in: ["Via nasal CPAP, nitric oxide 10 ppm was given."]),
    Examples(
      Dose(.exact(1), unit("%"), substance: "ropivacaine", route: "Epidural"),
      Dose(.range(low: 25, high: 35), unit("mL"), substance: "ropivacaine", route: "Epidural"),
      in: ["Epidural anaesthesia was performed with ropivacaine 1%, 25–35 ml."]),
  ]

  /// How often, with all of its words.
  static let wholeWords: [Examples<Dose>] = [
    Examples(
      Dose(.exact(50), unit("mg"), substance: "Methotrexate", frequency: "bi-weekly"),
      in: ["Methotrexate 50 mg bi-weekly was given."]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "Denosumab", frequency: "semi-annually"),
      in: ["Denosumab 60 mg semi-annually was given."]),
    Examples(
      Dose(.exact(150), unit("mg"), substance: "Ibandronate", frequency: "bi-monthly"),
      in: ["Ibandronate 150 mg bi-monthly was given."]),
    Examples(
      Dose(
        .exact(400), unit("mg"), per: [unit("kg")], substance: "Immunoglobulin",
        frequency: "four weekly"),
      in: ["Immunoglobulin 400 mg/kg four weekly was given."]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "Denosumab", frequency: "6 monthly"),
      in: ["Denosumab 60 mg 6 monthly was given."]),
    Examples(
      Dose(.exact(15), unit("mg"), substance: "Methotrexate", frequency: "weekly"),
      in: ["Methotrexate 15 mg in 4 weekly doses was given."]),
    Examples(
      Dose(.exact(400), unit("mg"), substance: "ibuprofen", frequency: "BD"),
      in: ["Patients received ibuprofen 400 mg 2 BD."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "Adalimumab", frequency: "every-other-week"),
      in: ["Adalimumab 40 mg every-other-week was given."]),
    Examples(
      Dose(.exact(70), unit("mg"), substance: "Alendronate", frequency: "once-a-week"),
      in: ["Alendronate 70 mg once-a-week was given."]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "Denosumab", frequency: "biannually"),
      in: ["Denosumab 60 mg biannually was given."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "Adalimumab", frequency: "eow"),
      Dose(.exact(50), unit("mg"), substance: "etanercept", frequency: "qw"),
      in: ["Adalimumab 40 mg eow was compared with etanercept 50 mg qw."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "Adalimumab", frequency: "e.o.w."),
      Dose(.exact(50), unit("mg"), substance: "etanercept", frequency: "qw"),
      in: ["Adalimumab 40 mg e.o.w. was compared with etanercept 50 mg qw."]),
    Examples(
      Dose(
        .exact(5), unit("mg"), per: [unit("kg")], substance: "Infliximab",
        frequency: "at weeks 0, 2, 6, and every 8 weeks"),
      in: ["Infliximab 5 mg/kg at weeks 0, 2, 6, and every 8 weeks was given."]),
  ]

  /// Days by their codes and signs.
  static let dayCodes: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(500), unit("mg"), per: [unit("m2")], substance: "Cyclophosphamide", frequency: "d1"),
      Dose(
        .exact(1000), unit("mg"), per: [unit("m2")], substance: "capecitabine", frequency: "bid"),
      in: ["Cyclophosphamide 500 mg/m2 d1, capecitabine 1000 mg/m2 bid d1–14 was given."]),
    Examples(
      Dose(.exact(375), unit("mg"), per: [unit("m2")], substance: "Rituximab", frequency: "d1"),
      Dose(.exact(25), unit("mg"), substance: "lenalidomide", frequency: "daily"),
      in: ["Rituximab 375 mg/m2 d1, lenalidomide 25 mg daily was given."]),
    Examples(
      Dose(.exact(300), unit("mg"), per: [unit("m2")], substance: "BCNU", frequency: "day -6"),
      Dose(
        .exact(200), unit("mg"), per: [unit("m2")], substance: "etoposide", frequency: "d -5 to -2"),
      Dose(.exact(200), unit("mg"), per: [unit("m2")], substance: "ara-C", frequency: "bid"),
      in: [
        "BCNU 300 mg/m2 day -6, etoposide 200 mg/m2 d -5 to -2, ara-C 200 mg/m2 bid day -5 to -2."
      ]),
    Examples(
      Dose(.exact(25), unit("mg"), per: [unit("m2")], substance: "Cisplatin", frequency: "d1–3"),
      Dose(.exact(100), unit("mg"), per: [unit("m2")], substance: "etoposide", frequency: "D1, D8"),
      in: ["Cisplatin 25 mg/m2 d1–3 and etoposide 100 mg/m2 D1, D8 were given."]),
    Examples(
      Dose(
        .exact(140), unit("mg"), per: [unit("m2")], substance: "Melphalan", frequency: "on day -1"),
      in: ["Melphalan 140 mg/m2 on day -1 was given."]),
    Examples(
      Dose(
        .exact(30), unit("mg"), per: [unit("m2")], substance: "Fludarabine",
        frequency: "on days -3 to -1"),
      in: ["Fludarabine 30 mg/m2 on days -3 to -1 was given."]),
    Examples(
      Dose(
        .exact(1000), unit("mg"), per: [unit("m2")], substance: "Gemcitabine",
        frequency: "d 1 and 8"),
      in: ["Gemcitabine 1000 mg/m2 (d 1 and 8) was given."]),
    Examples(
      Dose(.exact(1000), unit("mg"), per: [unit("m2")], substance: "Gemcitabine", frequency: "Q3W"),
      in: ["Gemcitabine 1000 mg/m2 on D1 and D8, Q3W was given."]),
    Examples(
      Dose(.exact(10), unit("mg"), per: [unit("d")]),
      in: ["Corticosteroids were tapered to ≤10 mg/day by day 30."]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "Sumatriptan", frequency: "daily"),
      Dose(.exact(1000), unit("[IU]"), substance: "vitamin D3", frequency: "daily"),
      in: ["Sumatriptan 50 mg and vitamin D3 1000 IU daily were given."]),
    Examples(
      Dose(.exact(400), unit("ug"), substance: "AZD3199", frequency: "o.d.", route: "Turbuhaler"),
      Dose(
        .exact(9), unit("ug"), substance: "formoterol", frequency: "b.i.d.", route: "Turbuhaler"),
      in: [
        "They were randomized to AZD3199 (400 μg o.d.), formoterol (9 μg b.i.d.) or placebo via Turbuhaler."
      ]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "rivaroxaban", frequency: "once daily"),
      Dose(
        .exact(40), unit("mg"), substance: "enoxaparin", frequency: "once daily",
        route: "subcutaneously"),
      in: [
        "They received rivaroxaban 10 mg once daily (n=906) or enoxaparin 40 mg once daily subcutaneously."
      ]),
    Examples(
      Dose(.exact(600), unit("[IU]"), substance: "D3", duration: "for 6 months"),
      Dose(.exact(4000), unit("[IU]"), substance: "D3", duration: "for 6 months"),
      in: ["They took 600 IU D3 or 4000 IU D3 for 6 months."]),
    Examples(
      Dose(.exact(0.5), unit("mg"), substance: "Cabergoline", frequency: "twice a week"),
      in: ["Cabergoline 0.5 mg (D2 agonist) was given twice a week."]),
  ]

  /// How often holds for one amount alone.
  static let ownFrequencies: [Examples<Dose>] = [
    Examples(
      Dose(.exact(45), unit("Gy"), substance: "radiotherapy"),
      Dose(.exact(1.5), unit("Gy"), substance: "radiotherapy", frequency: "twice daily"),
      in: ["Thoracic radiotherapy (45 Gy, 1.5 Gy twice daily) was given."]),
    Examples(
      Dose(.exact(45), unit("Gy"), substance: "Radiotherapy"),
      Dose(.exact(1.5), unit("Gy"), substance: "Radiotherapy", frequency: "twice daily"),
      in: ["Radiotherapy was given to 45 Gy at 1.5 Gy twice daily."]),
    Examples(
      Dose(.exact(45), unit("Gy"), substance: "radiotherapy", frequency: "Twice-daily"),
      in: ["Twice-daily radiotherapy of 45 Gy was given."]),
    Examples(
      Dose(.exact(85), unit("mg"), per: [unit("m2")], substance: "Oxaliplatin"),
      Dose(.exact(400), unit("mg"), per: [unit("m2")], substance: "leucovorin"),
      Dose(
        .exact(400), unit("mg"), per: [unit("m2")], substance: "fluorouracil", frequency: "bolus",
        route: "bolus"),
      in: [
        "Oxaliplatin 85 mg/m2, leucovorin 400 mg/m2 and fluorouracil 400 mg/m2 bolus were given."
      ]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "Morphine"),
      Dose(
        .exact(0.1), unit("mg"), per: [unit("kg"), unit("h")], substance: "ketamine",
        route: "continuous infusion"),
      in: ["Morphine 2 mg and ketamine 0.1 mg/kg/h by continuous infusion were given."]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "Paracetamol"),
      Dose(.exact(50), unit("mg"), substance: "tramadol", frequency: "as needed"),
      in: ["Paracetamol 1 g plus tramadol 50 mg as needed was given."]),
    Examples(
      Dose(.exact(40), unit("mg"), per: [unit("d")], substance: "simvastatin"),
      Dose(
        .exact(10), unit("mg"), per: [unit("d")], substance: "ezetimibe", frequency: "if needed"),
      in: ["They took simvastatin 40 mg per day, plus ezetimibe 10 mg per day if needed."]),
    Examples(
      Dose(
        .exact(1000), unit("mg"), substance: "Rituximab", route: "infusion", duration: "over 15 min"
      ),
      Dose(
        .exact(500), unit("mg"), substance: "Rituximab", frequency: "on day 8", route: "infusion"),
      in: ["Rituximab 1000 mg over 15 min, with a second 500 mg infusion on day 8, was given."]),
    Examples(
      Dose(.exact(600), unit("mg"), substance: "clopidogrel"),
      Dose(.exact(75), unit("mg"), substance: "clopidogrel", frequency: "daily"),
      in: ["Patients received clopidogrel 600 mg, then 75 mg daily."]),
  ]

  /// The most that may be given, in a bracket before how often.
  static let capped: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(20), unit("mg"), per: [unit("kg")], substance: "Ceftriaxone", frequency: "daily",
        duration: "for 3 days"),
      Dose(
        .exact(1), unit("g"), substance: "Ceftriaxone", frequency: "daily", duration: "for 3 days"),
      in: ["Ceftriaxone 20 mg/kg (maximum 1 g) daily for 3 days was given."]),
    Examples(
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "Prednisolone", frequency: "daily"),
      Dose(.exact(60), unit("mg"), substance: "Prednisolone", frequency: "daily"),
      in: ["Prednisolone 1 mg/kg (max 60 mg) daily was given."]),
  ]

  /// How long, of several lengths that of the treatment.
  static let lengths: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(15), unit("mL"), substance: "chlorhexidine", frequency: "twice daily",
        duration: "for 2 weeks"),
      Dose(
        .exact(0.12), unit("%"), substance: "chlorhexidine", frequency: "twice daily",
        duration: "for 2 weeks"),
      in: ["They rinsed with 15 ml of 0.12% chlorhexidine for 30 s twice daily for 2 weeks."]),
    Examples(
      Dose(
        .exact(500), unit("mg"), substance: "Amoxicillin", frequency: "three times daily",
        duration: "for either 3 or 5 days"),
      in: ["Amoxicillin 500 mg three times daily for either 3 or 5 days was given."]),
    Examples(
      Dose(
        .exact(500), unit("mg"), substance: "Amoxicillin", frequency: "three times daily",
        duration: "for 3, 5 or 7 days"),
      in: ["Amoxicillin 500 mg three times daily for 3, 5 or 7 days was given."]),
  ]
}
