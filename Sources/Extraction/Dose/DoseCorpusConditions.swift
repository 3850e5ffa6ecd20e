import Lexing

// Numbers beside amounts that belong to them or do not.
extension Dose {
  /// Numbers that say for whom an amount is stand before the next one and are none.
  static let forWhom: [Examples<Dose>] = [
    Examples(
      Dose(.exact(0.5), unit("mg"), per: [unit("kg"), unit("d")], substance: "Cyclosporine"),
      Dose(.exact(0.7), unit("mg"), per: [unit("kg"), unit("d")], substance: "Cyclosporine"),
      Dose(.exact(0.9), unit("mg"), per: [unit("kg"), unit("d")], substance: "Cyclosporine"),
      in: [
        "Cyclosporine was given at 0.5 mg/kg/day for a score of 11–13, 0.7 mg/kg/day for 14–16, and 0.9 mg/kg/day for 17 or more."
      ]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Montelukast"),
      Dose(.exact(15), unit("mg"), substance: "Montelukast"),
      Dose(.exact(20), unit("mg"), substance: "Montelukast"),
      in: [
        "Montelukast was given at 10 mg for ages 2–5, 15 mg for ages 6–11, and 20 mg for ages 12–17."
      ]),
    Examples(
      Dose(.exact(250), unit("mg"), substance: "Metformin"),
      Dose(.exact(500), unit("mg"), substance: "Metformin"),
      Dose(.exact(750), unit("mg"), substance: "Metformin"),
      in: ["Metformin was given at 250 mg for 10–14, 500 mg for 15–24, and 750 mg for 25–35 kg."]),
    Examples(
      Dose(.exact(1.4), unit("mg"), per: [unit("m2")], substance: "Vincristine"),
      Dose(.exact(1), unit("mg"), per: [unit("m2")], substance: "Vincristine"),
      in: ["Vincristine was given at 1.4 mg/m2 in patients aged <60 and 1 mg/m2 in those ≥60."]),
    Examples(
      Dose(.exact(0.3), unit("mg"), per: [unit("kg")], substance: "Propofol"),
      Dose(.exact(0.2), unit("mg"), per: [unit("kg")], substance: "Propofol"),
      in: ["Propofol was given at 0.3 mg/kg for BMI <30 and 0.2 mg/kg for BMI >30."]),
    Examples(
      Dose(.exact(1), unit("mg"), substance: "Vitamin K"),
      Dose(.exact(5), unit("mg"), substance: "Vitamin K"),
      in: ["Vitamin K was given at 1 mg for INR 4.5–9 and 5 mg for INR >9."]),
    Examples(
      Dose(.exact(500), unit("mg"), substance: "Iron isomaltoside"),
      Dose(.exact(1000), unit("mg"), substance: "Iron isomaltoside"),
      in: ["Iron isomaltoside was given at 500 mg if Hb was above 10, and 1000 mg if below."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Rivaroxaban"),
      Dose(.exact(15), unit("mg"), substance: "Rivaroxaban"),
      in: ["Rivaroxaban was given at 10 mg for 50–75 and 15 mg for >75 kg."]),
    Examples(
      Dose(.exact(15), unit("mg"), per: [unit("kg")], substance: "Amikacin"),
      Dose(.exact(7.5), unit("mg"), per: [unit("kg")], substance: "Amikacin"),
      in: ["Amikacin was given at 15 mg/kg for eGFR over 60, and 7.5 mg/kg for 30–59."]),
    Examples(
      Dose(.exact(25), unit("mg"), substance: "losartan"),
      Dose(.exact(50), unit("mg"), substance: "losartan"),
      Dose(.exact(100), unit("mg"), substance: "losartan"),
      in: ["They received doses of 25, 50, and 100 mg of losartan."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "sertraline"),
      Dose(.exact(20), unit("mg"), substance: "sertraline"),
      Dose(.exact(40), unit("mg"), substance: "sertraline"),
      in: ["Patients received sertraline at 10, 20, and 40 mg for 8, 16, and 24 weeks."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "Apixaban"),
      in: ["Apixaban 5 mg if age ≥75 or body weight <60 kg was given."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "warfarin"),
      Dose(.exact(10), unit("mg"), substance: "warfarin"),
      in: ["Doses of <5 or 10 mg of warfarin were compared."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "atorvastatin"),
      Dose(.exact(20), unit("mg"), substance: "atorvastatin"),
      in: ["LDL fell by 40 mg/dl for 10 and 20 mg of atorvastatin."]),
  ]

  /// The limit of an age or weight and the amount behind it are not one number with its thousands apart.
  static let limits: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1000), unit("mg"), substance: "capecitabine"),
      in: ["Those aged <60 received 1000 mg and those ≥60 500 mg of capecitabine."]),
    Examples(
      in: ["Children aged ≥5 received albendazole, and those ≥12 200 000 IU of vitamin A."]),
    Examples(
      Dose(.exact(1500), unit("mg"), substance: "Calcium", frequency: "daily"),
      in: ["Calcium 1 500 mg daily was given."]),
    Examples(
      Dose(.exact(1500), unit("mg"), substance: "calcium"),
      in: ["In group B, 1 500 mg of calcium was given."]),
    Examples(
      Dose(.exact(100), unit("U"), substance: "bleomycin"),
      in: ["Scleroderma followed the use of bleomycin in low cumulative doses of less than 100 U."]),
  ]

  /// Of a range in a list both ends are given.
  static let ranges: [Examples<Dose>] = [
    Examples(
      Dose(.exact(5), unit("mg"), substance: "simvastatin"),
      Dose(.range(low: 10, high: 20), unit("mg"), substance: "simvastatin"),
      Dose(.exact(40), unit("mg"), substance: "simvastatin"),
      in: ["Patients received 5, 10–20, or 40 mg of simvastatin."]),
    Examples(
      Dose(.range(low: 1, high: 5), unit("mg"), substance: "melatonin"),
      Dose(.exact(10), unit("mg"), substance: "melatonin"),
      in: ["Patients received 0, 1–5, and 10 mg of melatonin."]),
    Examples(
      Dose(.range(low: 10, high: 20), unit("mg"), substance: "Simvastatin"),
      Dose(.range(low: 30, high: 40), unit("mg"), substance: "Simvastatin"),
      in: ["Simvastatin 10–20 and 30–40 mg was given."]),
    Examples(
      Dose(.range(low: 5, high: 10), unit("mg"), per: [unit("d")], substance: "Simvastatin"),
      Dose(.range(low: 15, high: 20), unit("mg"), per: [unit("d")], substance: "Simvastatin"),
      in: ["Simvastatin 5–10 or 15–20 mg/day was given."]),
    Examples(
      Dose(.exact(12), unit("mg"), substance: "dexamethasone"),
      in: ["In weeks 4–8 and 12 mg of dexamethasone were given."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "prednisone", frequency: "On days 2–5"),
      in: ["On days 2–5 and 20 mg of prednisone was given."]),
    Examples(
      Dose(.range(low: 5, high: 10), unit("mg"), substance: "zolpidem"),
      in: ["Patients aged 18–65 and 5–10 mg of zolpidem."]),
  ]

  /// What a dose was raised from and to are two doses.
  static let changes: [Examples<Dose>] = [
    Examples(
      Dose(.exact(900), unit("mg"), per: [unit("d")], substance: "Gabapentin"),
      Dose(.exact(3600), unit("mg"), per: [unit("d")], substance: "Gabapentin"),
      in: ["Gabapentin was titrated from 900 to 3600 mg/d."]),
    Examples(
      Dose(.exact(900), unit("mg"), per: [unit("d")], substance: "Gabapentin"),
      Dose(.exact(3600), unit("mg"), per: [unit("d")], substance: "Gabapentin"),
      in: ["Gabapentin was escalated from 900 to 3600 mg/d."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "Amlodipine"),
      Dose(.exact(10), unit("mg"), substance: "Amlodipine"),
      in: ["Amlodipine was increased from 5 to 10 mg after 4 weeks."]),
    Examples(
      Dose(.range(low: 25, high: 200), unit("mg"), substance: "topiramate"),
      in: ["Doses ranged from 25 to 200 mg of topiramate."]),
    Examples(
      Dose(.range(low: 300, high: 1200), unit("mg"), per: [unit("d")], substance: "Gabapentin"),
      in: ["Gabapentin 300 to 1200 mg/d was given."]),
  ]
}
