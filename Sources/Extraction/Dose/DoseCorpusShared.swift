import Lexing

extension Dose {
  /// Schedules, routes and names that stand away from the amount, or hold for several.
  static let shared: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1200), unit("mg"), per: [unit("d")], substance: "vitamin E"),
      Dose(.exact(500), unit("mg"), substance: "vitamin C", frequency: "twice a day"),
      in: ["They received 1200 mg/d of vitamin E, 500 mg vitamin C twice a day, or placebo."]),
    Examples(
      Dose(.exact(300), unit("mg"), substance: "clopidogrel"),
      Dose(.exact(75), unit("mg"), substance: "clopidogrel", frequency: "daily"),
      in: ["clopidogrel 300-mg loading dose, then 75 mg daily"]),
    Examples(
      Dose(
        .exact(5), unit("ug"), per: [unit("kg")], substance: "filgrastim", frequency: "daily"),
      in: [
        "Chemotherapy was supported by daily administration of filgrastim at a dose of 5 µg/kg."
      ]),
    Examples(
      Dose(
        .exact(5), unit("ug"), per: [unit("kg")], substance: "filgrastim",
        frequency: "On days 2 through 9"),
      in: ["On days 2 through 9, filgrastim was given at 5 µg/kg."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "melatonin", frequency: "bedtime"),
      in: ["They were given bedtime doses of either 10 mg of melatonin or placebo."]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "sunitinib", frequency: "4 weeks on/2 weeks off"),
      in: ["sunitinib 50 mg (4 weeks on/2 weeks off)"]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "sunitinib", frequency: "4 weeks on and 2 weeks off"),
      in: ["sunitinib 50 mg, 4 weeks on and 2 weeks off"]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "aflibercept", frequency: "on day 0 and day 28"),
      in: ["aflibercept 2 mg on day 0 and day 28"]),
    // Said once behind the arms, of all of them; another sentence's "when needed" is of what it says.
    Examples(
      Dose(.exact(5), unit("g"), substance: "creatine", frequency: "twice daily"),
      in: [
        "One group took 5 g of creatine in water; the other drank water alone; twice daily, before meals."
      ]),
    Examples(
      Dose(.exact(5), unit("g"), substance: "creatine"),
      in: ["They drank 5 g of creatine; when needed, the test was repeated."]),
    Examples(
      Dose(
        .exact(75), unit("mg"), per: [unit("m2")], substance: "docetaxel",
        frequency: "every 3 weeks"),
      Dose(
        .exact(600), unit("mg"), per: [unit("m2")], substance: "cyclophosphamide",
        frequency: "every 3 weeks"),
      Dose(
        .exact(90), unit("mg"), per: [unit("m2")], substance: "epirubicin",
        frequency: "every 3 weeks"),
      in: [
        "They had either TC (docetaxel 75 mg/m2 plus cyclophosphamide 600 mg/m2) or EC (epirubicin "
          + "90 mg/m2) every 3 weeks."
      ]),
    Examples(
      Dose(.exact(5), unit("ug"), substance: "sufentanil", route: "via drip infusion"),
      in: ["sufentanil 5 µg via drip infusion"]),
    Examples(
      Dose(.exact(8), unit("mg"), substance: "tadocizumab", route: "intramuscular"),
      in: [
        "The antibody is given by intramuscular injections. They received injections of 8 mg "
          + "tadocizumab."
      ]),
    Examples(
      Dose(.exact(400), unit("mg"), substance: "bedaquiline", route: "oral"),
      in: [
        "Single oral doses of bedaquiline were given. The first patients took 400 mg of bedaquiline."
      ]),
    Examples(
      Dose(
        .exact(25), unit("mg"), substance: "cinnarizine", frequency: "twice daily", route: "orally"),
      in: [
        "Patients received cinnarizine orally twice daily. The starting dose of cinnarizine was 25 mg."
      ]),
    Examples(
      Dose(.exact(2), unit("mL"), substance: "isotonic saline", route: "intranasally"),
      in: [
        "Ketamine and saline were administered intranasally. They had 2 mL isotonic saline."
      ]),
    // The code of an arm, a word for the route and a boost that was named before are no substances.
    Examples(
      Dose(.exact(1), unit("g"), route: "infusion"),
      Dose(.exact(500), unit("mg"), duration: "over 2 min"),
      in: [
        "They were randomized into A1 (an infusion of 1 g) and A2 (500 mg over 2 min) of iron."
      ]),
    Examples(
      Dose(
        .exact(600), unit("ug"), per: [unit("kg")], substance: "venom", route: "intraperitoneal"),
      in: ["venom (intraperitoneal route, 600 µg/kg)"]),
    Examples(
      Dose(.exact(61), unit("Gy"), substance: "Radiotherapy"),
      in: [
        "Radiotherapy was given with a boost to the primary tumour and to all nodes, for a total dose "
          + "of 61 Gy."
      ]),
    Examples(
      Dose(
        .exact(66), unit("Gy"), substance: "radiotherapy", frequency: "conventional fractionation"),
      in: ["radiotherapy of 66 Gy in conventional fractionation"]),
    Examples(
      Dose(.exact(320), unit("ug"), substance: "budesonide"),
      Dose(.exact(9), unit("ug"), substance: "formoterol"),
      in: ["two inhalations of budesonide/formoterol each time (320/9 µg)"]),
    Examples(
      Dose(.exact(500), unit("[ppm]"), substance: "fluoride"),
      in: ["We compared toothpastes containing hydroxyapatite or 500 ppm fluoride."]),
    Examples(
      Dose(.exact(1), unit("L"), substance: "mineral waters", frequency: "daily"),
      in: ["They drank 1 L of one of three mineral waters daily."]),
    Examples(
      Dose(.exact(0.1), unit("%"), substance: "ropivacaine"),
      Dose(.exact(2), unit("ug"), per: [unit("mL")], substance: "fentanyl"),
      Dose(.exact(1), unit("ug"), per: [unit("mL")], substance: "epinephrine"),
      in: ["ropivacaine 0.1% with fentanyl 2 µg/ml and epinephrine 1 µg/ml"]),
    Examples(
      in: [
        "the dose of warfarin was rounded to the nearest 2.5 mg", "plasma fentanyl was 2 µg/ml",
      ]),
  ]
}
