import Lexing

// Which of several drugs an amount is of.
extension Dose {
  /// Rows of amounts with their drugs behind them.
  static let rows: [Examples<Dose>] = [
    Examples(
      Dose(.exact(9.2), unit("mg"), substance: "dapagliflozin"),
      Dose(.exact(3), unit("mg"), substance: "glimepiride"),
      in: ["The mean dose was 9.2 mg for dapagliflozin and 3.0 mg for glimepiride."]),
    Examples(
      Dose(.exact(13.2), unit("mg"), substance: "olanzapine"),
      Dose(.exact(4.9), unit("mg"), substance: "risperidone"),
      Dose(.exact(543), unit("mg"), substance: "quetiapine"),
      in: [
        "Mean doses were 13.2 mg for olanzapine, 4.9 mg for risperidone and 543 mg for quetiapine."
      ]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "atorvastatin"),
      Dose(.exact(20), unit("mg"), substance: "rosuvastatin"),
      in: ["The dose was 40 mg in the atorvastatin group and 20 mg in the rosuvastatin group."]),
    Examples(
      Dose(.exact(2.5), unit("mg"), substance: "bisoprolol"),
      Dose(.exact(6.25), unit("mg"), substance: "carvedilol"),
      in: ["The mean dose was 2.5 mg with bisoprolol and 6.25 mg with carvedilol."]),
    Examples(
      Dose(.exact(17.2), unit("mg"), per: [unit("d")], substance: "olanzapine"),
      Dose(.exact(6.1), unit("mg"), per: [unit("d")], substance: "risperidone"),
      in: ["The mean dose was 17.2 mg/day for olanzapine versus 6.1 mg/day for risperidone."]),
    Examples(
      Dose(.exact(1), unit("mg"), substance: "risperidone"),
      Dose(.exact(5), unit("mg"), substance: "olanzapine"),
      in: ["They received 1 mg (risperidone) or 5 mg (olanzapine)."]),
    Examples(
      Dose(.exact(17.2), unit("mg"), substance: "olanzapine"),
      Dose(.exact(6.1), unit("mg"), substance: "risperidone"),
      in: ["The mean dose was 17.2 mg of olanzapine and 6.1 mg of risperidone."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "Prednisolone"),
      Dose(.exact(60), unit("mg"), substance: "Prednisolone"),
      in: ["Prednisolone was given at 40 mg for asthma and 60 mg for COPD."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Prednisolone", duration: "for 5 days"),
      Dose(.exact(20), unit("mg"), substance: "Prednisolone", duration: "for 10 days"),
      in: ["Prednisolone was given at 10 mg for 5 days and 20 mg for 10 days."]),
    Examples(
      Dose(.exact(250), unit("mg"), substance: "Azithromycin"),
      Dose(.exact(500), unit("mg"), substance: "Azithromycin"),
      in: [
        "Azithromycin was given at 250 mg in the low-dose group and 500 mg in the high-dose group."
      ]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Zolpidem"),
      Dose(.exact(20), unit("mg"), substance: "Zolpidem"),
      in: ["Zolpidem was given at 10 mg for women and 20 mg for men."]),
    Examples(
      Dose(.exact(8), unit("mg"), substance: "Dexamethasone"),
      Dose(.exact(20), unit("mg"), substance: "Dexamethasone"),
      in: ["Dexamethasone was given at 8 mg for docetaxel and 20 mg for paclitaxel."]),
  ]

  /// As many drugs as amounts, in the same order.
  static let inOrder: [Examples<Dose>] = [
    Examples(
      Dose(.exact(75), unit("mg"), per: [unit("m2")], substance: "cisplatin"),
      Dose(.exact(60), unit("mg"), per: [unit("m2")], substance: "docetaxel"),
      in: ["The doses of cisplatin and docetaxel were 75 mg/m2 and 60 mg/m2, respectively."]),
    Examples(
      Dose(.exact(30), unit("mg"), per: [unit("m2")], substance: "docetaxel"),
      Dose(.exact(800), unit("mg"), per: [unit("m2")], substance: "gemcitabine"),
      in: ["The doses were 30 mg/m2 and 800 mg/m2 for docetaxel and gemcitabine, respectively."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Zinc", frequency: "daily"),
      Dose(.exact(30), unit("mg"), substance: "iron", frequency: "daily"),
      in: ["Zinc and iron were supplemented at 10 mg and 30 mg daily, respectively."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "nalbuphine"),
      Dose(.exact(20), unit("mg"), substance: "nalbuphine"),
      in: ["Groups A and B received 10 mg and 20 mg of nalbuphine, respectively."]),
    Examples(
      Dose(.exact(1500), unit("mg"), substance: "metformin"),
      Dose(.exact(1700), unit("mg"), substance: "metformin"),
      in: [
        "The mean doses of metformin in the intervention and control groups were 1500 mg and 1700 mg, respectively."
      ]),
  ]

  /// An amount of what was given, though another drug follows, and one that goes on with the drug before it.
  static let ofSubject: [Examples<Dose>] = [
    Examples(
      Dose(.exact(80), unit("mg"), substance: "Furosemide", frequency: "b.i.d.", route: "i.v."),
      Dose(.exact(150), unit("mL"), substance: "hypertonic saline", duration: "over 30 min"),
      Dose(.exact(3), unit("%"), substance: "hypertonic saline", duration: "over 30 min"),
      in: [
        "Furosemide was administered as 80 mg i.v. bolus b.i.d., plus 150 ml of 3% hypertonic saline over 30 min."
      ]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Morphine", route: "i.m."),
      Dose(.exact(4), unit("mg"), substance: "ondansetron"),
      in: ["Morphine was given as 10 mg i.m., plus 4 mg ondansetron."]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "Vancomycin", frequency: "every 12 h"),
      Dose(.exact(2), unit("g"), substance: "ceftriaxone"),
      in: ["Vancomycin was given as 1 g every 12 h and 2 g ceftriaxone."]),
    Examples(
      Dose(.exact(300000), unit("[IU]"), substance: "Vitamin D", route: "i.m."),
      Dose(.exact(500), unit("mg"), substance: "calcium"),
      in: ["Vitamin D was given as 300 000 IU i.m. and 500 mg calcium."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Morphine"),
      Dose(.exact(4), unit("mg"), substance: "ondansetron"),
      in: ["Morphine was given in a dose of 10 mg plus 4 mg ondansetron."]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "ferrous sulphate"),
      in: ["Iron was given as 100 mg ferrous sulphate."]),
    Examples(
      Dose(.exact(75), unit("mg"), per: [unit("m2")], substance: "docetaxel"),
      Dose(.exact(500), unit("mg"), per: [unit("m2")], substance: "cyclophosphamide"),
      in: ["Chemotherapy was given as 75 mg/m2 docetaxel plus 500 mg/m2 cyclophosphamide."]),
    Examples(
      Dose(.exact(0.5), unit("mg"), per: [unit("kg")], substance: "Ketamine"),
      Dose(.exact(100), unit("mL"), substance: "saline"),
      in: ["Ketamine was given as 0.5 mg/kg in 100 ml saline."]),
    Examples(
      Dose(.exact(85), unit("mg"), per: [unit("m2")], substance: "Oxaliplatin"),
      Dose(.exact(400), unit("mg"), per: [unit("m2")], substance: "leucovorin"),
      Dose(
        .exact(400), unit("mg"), per: [unit("m2")], substance: "5-FU", frequency: "bolus",
        route: "bolus"),
      Dose(.exact(2400), unit("mg"), per: [unit("m2")], substance: "5-FU", duration: "over 46 h"),
      in: [
        "Oxaliplatin 85 mg/m2, leucovorin 400 mg/m2, 5-FU 400 mg/m2 bolus then 2400 mg/m2 over 46 h."
      ]),
    Examples(
      Dose(.exact(85), unit("mg"), per: [unit("m2")], substance: "Oxaliplatin"),
      Dose(.exact(400), unit("mg"), per: [unit("m2")], substance: "leucovorin"),
      Dose(
        .exact(400), unit("mg"), per: [unit("m2")], substance: "5-FU", frequency: "bolus",
        route: "bolus"),
      Dose(.exact(2400), unit("mg"), per: [unit("m2")], substance: "5-FU", duration: "over 46 h"),
      in: [
        "Oxaliplatin 85 mg/m2, leucovorin 400 mg/m2, 5-FU 400 mg/m2 bolus followed by 2400 mg/m2 over 46 h."
      ]),
  ]

  /// Adjectives, devices and intervals that name no substance.
  static let noNames: [Examples<Dose>] = [
    Examples(
      Dose(.exact(2), unit("mg"), substance: "risperidone"),
      Dose(.exact(4), unit("mg"), substance: "risperidone"),
      in: ["Patients were allocated at random to 2 mg or 4 mg of risperidone."]),
    Examples(
      Dose(.exact(150), unit("mg"), substance: "Dabigatran"),
      Dose(.exact(600), unit("mg"), substance: "Dabigatran"),
      in: ["Dabigatran 150 mg was non-inferior to 600 mg."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "Certolizumab", frequency: "Q2W"),
      Dose(.exact(400), unit("mg"), substance: "Certolizumab", frequency: "Q4W"),
      in: ["Certolizumab 200 mg Q2W or 400 mg Q4W was given."]),
    Examples(
      Dose(.exact(6), unit("L"), per: [unit("min")], substance: "Oxygen", route: "by face mask"),
      in: ["Oxygen was given by face mask at 6 L/min."]),
    Examples(
      Dose(.exact(50), unit("mL"), per: [unit("h")], substance: "Feeds", route: "nasogastric"),
      in: ["Feeds were given by nasogastric tube at 50 ml/h."]),
  ]

  /// What was taken before the study is not what its amounts are of.
  static let background: [Examples<Dose>] = [
    Examples(
      Dose(.exact(25), unit("mg"), per: [unit("d")], substance: "hydrochlorothiazide"),
      Dose(.exact(50), unit("mg"), substance: "Captopril", frequency: "b.d."),
      in: [
        "Captopril was assessed in patients on hydrochlorothiazide 25 mg/day. Patients were allocated to 50 mg b.d."
      ]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "ramipril"),
      Dose(.exact(8), unit("mg")),
      in: ["Patients were already treated with ramipril 10 mg. The dose was 8 mg."]),
    Examples(
      Dose(.exact(100), unit("mg"), per: [unit("d")], substance: "sertraline"),
      Dose(.exact(2), unit("mg"), per: [unit("d")], substance: "brexpiprazole"),
      in: [
        "Patients controlled on sertraline 100 mg/day received adjunctive brexpiprazole. The dose was 2 mg/day."
      ]),
  ]
}
