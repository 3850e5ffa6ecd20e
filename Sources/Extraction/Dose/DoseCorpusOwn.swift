import Lexing

extension Dose {
  /// What an amount did is not how it is given.
  static let effects: [Examples<Dose>] = [
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Dapagliflozin"),
      in: ["Dapagliflozin 10 mg reduced the risk of heart failure."]),
    Examples(
      Dose(.exact(70), unit("mg"), substance: "Erenumab"),
      Dose(.exact(140), unit("mg"), substance: "Erenumab"),
      in: ["Erenumab 70 mg and 140 mg reduced the number of monthly migraine days."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Rosuvastatin"),
      Dose(.exact(20), unit("mg"), substance: "Rosuvastatin"),
      Dose(.exact(40), unit("mg"), substance: "Rosuvastatin"),
      in: ["Rosuvastatin 10, 20 and 40 mg lowered cholesterol."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Bupivacaine"),
      in: ["Bupivacaine 10 mg provided analgesia for 6 h."]),
    Examples(
      Dose(.exact(12), unit("ug"), substance: "Formoterol"),
      in: ["Formoterol 12 µg protected against bronchospasm for 12 h."]),
    Examples(
      in: ["A protein intake of 60 g increased to 80 g."]),
    Examples(
      in: ["A protein intake of 60 g increased weight."]),
    Examples(
      in: ["Blood loss of 500 ml increased to 700 ml."]),
  ]

  /// What is given once has no schedule of its neighbour.
  static let givenOnce: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1), unit("g"), substance: "azithromycin", frequency: "single dose"),
      Dose(
        .exact(100), unit("mg"), substance: "doxycycline", frequency: "twice daily",
        duration: "for 7 days"),
      in: [
        "They received azithromycin 1 g as a single dose or doxycycline 100 mg twice daily for 7 days."
      ]),
    Examples(
      Dose(.exact(250), unit("mg"), substance: "Ceftriaxone", route: "i.m."),
      Dose(
        .exact(100), unit("mg"), substance: "doxycycline", frequency: "b.i.d.",
        duration: "for 14 days"),
      in: ["Ceftriaxone 250 mg i.m. once plus doxycycline 100 mg b.i.d. for 14 days"]),
    Examples(
      Dose(.exact(8), unit("mg"), substance: "Dexamethasone"),
      Dose(.exact(1), unit("g"), substance: "paracetamol", frequency: "every 6 h"),
      in: ["Dexamethasone 8 mg at induction and paracetamol 1 g every 6 h were given."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "doxycycline"),
      Dose(
        .exact(100), unit("mg"), substance: "doxycycline", frequency: "daily",
        duration: "for 10 days"),
      in: ["They took doxycycline 200 mg on the first day and 100 mg daily for 10 days."]),
    Examples(
      Dose(.exact(1), unit("mg"), substance: "Vitamin K"),
      Dose(.exact(5), unit("mg"), substance: "zinc", frequency: "daily", duration: "for 6 months"),
      in: ["Vitamin K 1 mg at birth and zinc 5 mg daily for 6 months were given."]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "Aspirin", frequency: "daily"),
      Dose(.exact(75), unit("mg"), substance: "clopidogrel", frequency: "daily"),
      in: ["Aspirin 100 mg and clopidogrel 75 mg daily were given."]),
    Examples(
      Dose(.exact(8), unit("mg"), per: [unit("h")], substance: "Pantoprazole", route: "infusion"),
      Dose(.exact(40), unit("mg"), substance: "Pantoprazole", frequency: "b.i.d."),
      in: ["Pantoprazole 8 mg/h by infusion or 40 mg b.i.d. was given."]),
  ]

  /// Alternatives of the drug before them.
  static let alternatives: [Examples<Dose>] = [
    Examples(
      Dose(.exact(60), unit("mg"), substance: "iron", frequency: "daily"),
      Dose(.exact(120), unit("mg"), substance: "iron", frequency: "daily"),
      Dose(.exact(400), unit("ug"), substance: "folic acid", frequency: "daily"),
      in: ["Women received iron 60 mg or 120 mg with 400 µg folic acid daily."]),
    Examples(
      Dose(.exact(7.5), unit("mg"), substance: "Bupivacaine", route: "injected"),
      Dose(.exact(10), unit("mg"), substance: "Bupivacaine", route: "injected"),
      Dose(.exact(12.5), unit("mg"), substance: "Bupivacaine", route: "injected"),
      Dose(.exact(25), unit("ug"), substance: "fentanyl", route: "injected"),
      in: ["Bupivacaine 7.5 mg, 10 mg or 12.5 mg with 25 µg fentanyl was injected."]),
    Examples(
      Dose(.exact(0.05), unit("U"), per: [unit("kg"), unit("h")], substance: "insulin"),
      Dose(.exact(0.1), unit("U"), per: [unit("kg"), unit("h")], substance: "insulin"),
      Dose(.exact(0.9), unit("%"), substance: "saline"),
      in: ["They had insulin 0.05 U/kg/h versus 0.1 U/kg/h and 0.9% saline."]),
    Examples(
      Dose(.exact(75), unit("mg"), substance: "Aspirin"),
      Dose(.exact(300), unit("mg"), substance: "clopidogrel"),
      in: ["Aspirin 75 mg or 300 mg clopidogrel was given."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "tadalafil"),
      Dose(.exact(10), unit("mg"), substance: "tadalafil"),
      Dose(.exact(20), unit("mg"), substance: "tadalafil"),
      in: ["They received 5 mg, 10 mg or 20 mg tadalafil."]),
    Examples(
      Dose(.exact(500), unit("mg"), substance: "paracetamol"),
      Dose(.exact(15), unit("g"), substance: "paracetamol"),
      Dose(.exact(20), unit("{tablet}"), substance: "amitriptyline"),
      in: ["She took paracetamol 500 mg (15 g in total) and 20 tablets of amitriptyline."]),
    Examples(
      Dose(.exact(10), unit("[IU]"), substance: "oxytocin", route: "infusion"),
      Dose(.exact(500), unit("mL"), substance: "saline"),
      in: ["An infusion of 10 IU oxytocin in 500 ml saline was given."]),
    Examples(
      Dose(.exact(5), unit("[IU]"), substance: "Oxytocin"),
      Dose(.exact(10), unit("[IU]"), substance: "Oxytocin", route: "infusion"),
      Dose(.exact(500), unit("mL"), substance: "saline", route: "infusion"),
      in: ["Oxytocin 5 IU was given, followed by an infusion of 10 IU in 500 ml saline."]),
    Examples(
      Dose(.exact(400), unit("mg"), substance: "etodolac"),
      Dose(.exact(400), unit("mg")),
      in: ["They received 400 mg of etodolac or 400 mg of placebo."]),
  ]

  /// Names that an amount has itself.
  static let ownNames: [Examples<Dose>] = [
    Examples(
      Dose(.exact(60), unit("mg"), substance: "prednisone", frequency: "daily"),
      Dose(.exact(100), unit("mg"), substance: "azathioprine", frequency: "daily"),
      in: ["He received prednisone 60 mg daily and azathioprine was added at 100 mg daily."]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "vancomycin"),
      Dose(.exact(600), unit("mg"), substance: "linezolid", frequency: "every 12 h"),
      in: ["He had vancomycin 1 g and linezolid was begun at 600 mg every 12 h."]),
    Examples(
      Dose(.exact(0.1), unit("mg"), per: [unit("kg")], substance: "Raclopride"),
      Dose(.exact(0.05), unit("mg"), per: [unit("kg")], substance: "SCH 23390"),
      in: ["Raclopride 0.1 mg/kg or SCH 23390 0.05 mg/kg was given."]),
    Examples(
      Dose(.exact(17), unit("g"), substance: "PEG 3350", frequency: "daily"),
      in: ["PEG 3350 17 g daily was given."]),
    Examples(
      Dose(.exact(180), unit("ug"), substance: "Peginterferon alfa-2a", frequency: "weekly"),
      in: ["Peginterferon alfa-2a 180 µg was given weekly."]),
    Examples(
      Dose(.exact(2), unit("g"), substance: "L-carnitine"),
      Dose(.exact(500), unit("mg"), substance: "D-penicillamine"),
      in: ["L-carnitine 2 g and D-penicillamine 500 mg were given."]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "17β-estradiol"),
      Dose(.exact(2), unit("mg"), substance: "17β-estradiol"),
      in: ["Women took 17β-estradiol 2 mg or 2 mg of 17β-estradiol."]),
    Examples(
      Dose(.exact(10), unit("mg"), per: [unit("kg")], substance: "Gentamicin", frequency: "q8h"),
      in: ["Gentamicin was given, then 10 mg/kg q8h."]),
    Examples(
      in: ["The infusion was run at 8 ml/h."]),
    Examples(
      Dose(.exact(5), unit("mg"), per: [unit("kg")], substance: "thiopental"),
      in: ["For induction, 5 mg/kg thiopental was given."]),
    Examples(
      Dose(.exact(0.5), unit("%"), substance: "bupivacaine"),
      in: ["Group II bupivacaine 0.5% was given."]),
    Examples(
      Dose(.exact(300), unit("mg"), substance: "clofazimine", frequency: "daily"),
      in: ["They received high dose (300 mg daily) clofazimine."]),
    Examples(
      Dose(.exact(8), unit("g"), per: [unit("d")], substance: "maltodextrin"),
      in: ["The maltodextrin control (8 g/d) was taken."]),
    Examples(
      Dose(.exact(200), unit("ug"), substance: "budesonide", frequency: "Twice-daily"),
      in: ["Twice-daily budesonide (200 µg) was given."]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "trazodone", frequency: "nightly"),
      Dose(.exact(20), unit("mg"), substance: "fluoxetine", frequency: "morning"),
      in: ["A nightly dose of 100 mg trazodone and a morning dose of 20 mg fluoxetine were taken."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "Amiodarone", frequency: "t.i.d."),
      in: ["Amiodarone was given, 200 mg t.i.d. Digoxin was stopped."]),
  ]

  /// Routes and schedules that hold for one amount alone.
  static let ownWays: [Examples<Dose>] = [
    Examples(
      Dose(.exact(200), unit("mg"), per: [unit("m2")], substance: "Melphalan"),
      in: ["Melphalan 200 mg/m2 was followed by stem cell infusion."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "Dexamethasone"),
      in: ["Dexamethasone 20 mg was given before paclitaxel infusion."]),
    Examples(
      Dose(.exact(75), unit("mg"), per: [unit("m2")], substance: "cisplatin", route: "Intravenous"),
      Dose(.exact(1.8), unit("Gy"), per: [unit("{fraction}")], substance: "radiotherapy"),
      in: ["Intravenous cisplatin 75 mg/m2 and radiotherapy at 1.8 Gy/fraction were given."]),
    Examples(
      Dose(.exact(150), unit("mg"), substance: "fluconazole", frequency: "single dose"),
      Dose(.exact(200), unit("mg"), substance: "clotrimazole", route: "vaginally"),
      in: ["They took fluconazole 150 mg single dose or clotrimazole 200 mg vaginally."]),
    Examples(
      Dose(.exact(600), unit("ug"), substance: "misoprostol"),
      Dose(.exact(10), unit("[IU]"), substance: "oxytocin", route: "intramuscularly"),
      in: ["They got misoprostol 600 µg or oxytocin 10 IU intramuscularly."]),
    Examples(
      Dose(.exact(8), unit("mg"), substance: "ondansetron", route: "intramuscularly"),
      Dose(.exact(1), unit("mg"), substance: "granisetron", route: "intramuscularly"),
      in: ["They got ondansetron 8 mg or granisetron 1 mg intramuscularly."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "tretinoin gel"),
      in: ["The tretinoin gel 5 mg (Acme, Columbia, SC, USA) was used."]),
    Examples(
      Dose(.exact(10), unit("mg"), per: [unit("d")], substance: "Prednisone"),
      in: ["Prednisone was ≤10 mg/day by day 30."]),
    Examples(
      Dose(.exact(12), unit("mg"), substance: "methotrexate", route: "Intrathecal"),
      Dose(.exact(5), unit("g"), per: [unit("m2")], substance: "Methotrexate"),
      in: ["Intrathecal methotrexate 12 mg was given. Methotrexate 5 g/m2 followed."]),
    Examples(
      Dose(.exact(60), unit("Gy"), frequency: "four to six fractions"),
      in: ["They received 60 Gy in four to six fractions."]),
    Examples(
      Dose(.exact(8), unit("Gy"), frequency: "single"),
      in: ["A single 8-Gy fraction was given."]),
    Examples(
      Dose(.exact(60), unit("Gy"), substance: "radiotherapy", frequency: "30 fx"),
      in: ["Cisplatin was given weekly with radiotherapy 60 Gy/30 fx."]),
  ]
}
