import Lexing

extension Dose {
  /// Numbers beside an amount that say when it was given, and signs that no amount has.
  static let besideTimes: [Examples<Dose>] = [
    Examples(
      Dose(.exact(15), unit("mg"), substance: "Methotrexate", frequency: "on day +1"),
      Dose(.exact(10), unit("mg"), substance: "Methotrexate", frequency: "on days +3 and +6"),
      in: ["Methotrexate was given: 15 mg on day +1 and 10 mg on days +3 and +6."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "Adalimumab", route: "injected"),
      in: ["Adalimumab was injected at weeks 2 and 40 mg was kept."]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "busulfan"),
      in: ["Rest was taken on days -5 and -4 and 2 mg/kg busulfan was given."]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "docetaxel"),
      in: ["In cycles 1 and 100 mg of docetaxel was given."]),
    Examples(
      Dose(.exact(175), unit("mg"), per: [unit("m2")], substance: "paclitaxel"),
      in: ["Patients received carboplatin AUC 5 and 175 mg/m2 paclitaxel."]),
    Examples(
      Dose(.exact(5), unit("mg")), Dose(.exact(10), unit("mg")),
      in: ["Doses of 5 and 10 mg were given."]),
    Examples(
      Dose(
        .range(low: 0.75, high: 1.5), unit("mg"), per: [unit("kg"), unit("h")],
        substance: "Propofol"),
      in: ["Propofol was given at 1.5-0.75 mg/kg per hour."]),
    Examples(
      Dose(.exact(320), unit("ug"), substance: "budesonide"),
      Dose(.exact(9), unit("ug"), substance: "formoterol"),
      Dose(.exact(160), unit("ug"), substance: "budesonide"),
      Dose(.exact(9), unit("ug"), substance: "formoterol"),
      in: ["They received budesonide/formoterol 320/9 µg and 160/9 µg."]),
    Examples(
      Dose(.exact(15), unit("mg"), substance: "diazepam"),
      Dose(.exact(40), unit("ug"), substance: "Sch 1000"),
      Dose(.exact(10), unit("mg"), substance: "oxazepam"),
      in: ["They took 15 mg of diazepam, 40 µg Sch 1000 and 10 mg oxazepam."]),
    Examples(in: ["The solution held 5 mu g/mu l of morphine."]),
  ]

  /// How often a sum of doses or a part of one is given.
  static let totals: [Examples<Dose>] = [
    Examples(
      Dose(.exact(500), unit("mg"), substance: "Amoxicillin", frequency: "every six hours"),
      Dose(.exact(2), unit("g"), per: [unit("d")], substance: "Amoxicillin"),
      in: ["Amoxicillin 500 mg every six hours (2 g per day) was given."]),
    Examples(
      Dose(
        .exact(1700), unit("mg"), per: [unit("d")], substance: "metformin", frequency: "twice daily"
      ),
      in: ["They took twice daily metformin (1700 mg/day)."]),
    Examples(
      Dose(.exact(50), unit("Gy"), substance: "radiotherapy"),
      Dose(.exact(1.8), unit("Gy"), substance: "radiotherapy", frequency: "daily"),
      in: ["They received radiotherapy with 50 Gy in daily fractions of 1.8 Gy."]),
    Examples(
      Dose(.exact(30), unit("Gy"), substance: "radiotherapy", frequency: "10 daily fractions"),
      in: ["They received radiotherapy with 30 Gy in 10 daily fractions."]),
    Examples(
      Dose(.exact(300), unit("mg"), substance: "cisplatin"),
      Dose(.exact(50), unit("mg"), substance: "cisplatin", frequency: "weekly"),
      in: ["The total cisplatin dose was 300 mg given in weekly doses of 50 mg."]),
    Examples(
      Dose(
        .exact(200), unit("mg"), substance: "iron sulphate", frequency: "daily",
        duration: "for 8 weeks"),
      Dose(.exact(11200), unit("mg"), substance: "iron sulphate"),
      in: ["They received 200 mg iron sulphate daily for 8 weeks (11 200 mg in total)."]),
    Examples(
      Dose(.exact(15), unit("mg"), substance: "Methotrexate", frequency: "weekly"),
      in: ["Methotrexate 15 mg was given in weekly doses."]),
    Examples(
      Dose(.exact(20), unit("mg"), frequency: "five to ten divided doses"),
      in: ["They were given 20 mg in five to ten divided doses."]),
  ]

  /// What is told of a neighbour, or of what an amount is for.
  static let ofNeighbours: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1000), unit("mg"), substance: "ferric carboxymaltose"),
      in: ["They received 1000 mg infusions of ferric carboxymaltose or oral iron sulphate."]),
    Examples(
      Dose(.exact(100), unit("mg"), per: [unit("m2")], substance: "cisplatin"),
      Dose(
        .exact(1000), unit("mg"), per: [unit("m2"), unit("d")], substance: "5-fluorouracil",
        route: "continuous infusion", duration: "for 3 days"),
      in: [
        "They had cisplatin (100 mg/m2) 24 hours later, 5-fluorouracil 1000 mg/m2 per day as a continuous "
          + "infusion for 3 days."
      ]),
    Examples(
      Dose(.exact(15), unit("mg"), substance: "methotrexate", route: "intravenous"),
      Dose(.exact(1000), unit("mg"), per: [unit("d")], substance: "naproxen"),
      in: [
        "They received intravenous methotrexate (15 mg), alone or with naproxen (1000 mg/day)."
      ]),
    Examples(
      Dose(.exact(9), unit("ug"), substance: "formoterol"),
      in: [
        "Attacks treated with oral corticosteroids, which were rarer with formoterol 9 µg, were counted."
      ]),
    Examples(
      Dose(.exact(9), unit("mg"), substance: "prednisone", route: "oral"),
      in: ["They received oral prednisone, 9 mg."]),
    Examples(
      Dose(.exact(60), unit("mg"), per: [unit("d")]),
      in: ["It was tested in Parkinson's disease (60 mg/day)."]),
    Examples(
      Dose(.exact(75), unit("mg"), per: [unit("d")], substance: "Aspirin"),
      in: ["Aspirin is used for secondary prevention of stroke (75 mg/day)."]),
    Examples(
      Dose(.exact(480), unit("mg"), per: [unit("d")]),
      in: ["A high dose (480 mg/day) was given for reducing methadone tolerance."]),
    Examples(
      Dose(.exact(800), unit("mg"), substance: "ibuprofen", route: "IV"),
      in: ["Those who received 800 mg IV ibuprofen experience less pain."]),
    Examples(
      Dose(.exact(400), unit("ug"), substance: "salmeterol", frequency: "once a day"),
      in: ["They had salmeterol. Additionally, 400 µg was given once a day."]),
    Examples(
      Dose(.exact(2.5), unit("mg")),
      in: ["Stratified dose was 2.5 mg."]),
    Examples(
      Dose(.exact(1100), unit("mg"), per: [unit("m2")]),
      in: ["Toxicity was seen at 1,100 mg/m2."]),
    Examples(
      Dose(.exact(100), unit("%"), substance: "oxygen"),
      in: ["In the Trendelenburg position, 100% oxygen was given."]),
    Examples(
      Dose(.exact(45), unit("Gy")),
      Dose(.exact(15), unit("Gy"), substance: "boost"),
      in: ["The external dose was 45 Gy plus a brachytherapy boost of 15 Gy."]),
    Examples(
      Dose(.exact(600), unit("mg"), substance: "gemfibrozil"),
      in: ["Type IV disease was treated with gemfibrozil 600 mg."]),
    Examples(
      Dose(.exact(25), unit("mg"), substance: "carvedilol"),
      in: ["Those in NYHA IV received carvedilol 25 mg."]),
  ]

  /// Amounts by which a dose changes, that were packed, or that tell of a spread or a medium.
  static let ofNobody: [Examples<Dose>] = [
    Examples(
      in: [
        "The dose was escalated in increments of 100 mg/m2.",
        "Morphine was raised in 10 mg increments.",
        "Gabapentin was increased in steps of 5 mg daily.",
        "A box of 70 tablets was dispensed.", "Each container will contain 70 tablets.",
        "We purchased 500 ml of the vaccine.",
        "Assuming a standard deviation of 3.0 mL/kg, 40 were needed.",
        "With a common SD of 12 mg/kg, propofol was compared.",
        "Caffeine was seen in the villi of cells (Figure 6g).", "Caffeine was lost (Fig. 6g).",
        "The bacteria grew in 2.5% NaCl.", "Protein was extracted from 0.9% saline.",
        "A total of 40 MCI patients received donepezil.", "We recruited 120 MCI participants.",
      ]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "Propofol"),
      in: ["Propofol was given in increments of 10 mg."]),
    Examples(
      Dose(.exact(70), unit("{tablet}"), substance: "paracetamol"),
      in: ["She took from a box of 70 tablets of paracetamol."]),
    Examples(
      Dose(.exact(100), unit("mCi"), substance: "RADIOIODINE"),
      in: ["THEY RECEIVED 100 MCI OF RADIOIODINE."]),
  ]
}
