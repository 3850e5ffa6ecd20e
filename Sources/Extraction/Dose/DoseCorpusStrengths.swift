import Lexing

extension Dose {
  /// Strengths that share a name, and what is breathed or drunk.
  static let strengthLists: [Examples<Dose>] = [
    Examples(
      Dose(.range(low: 7, high: 8), unit("%"), substance: "sevoflurane"),
      in: ["anesthesia was induced with 7-8% sevoflurane", "7 to 8% sevoflurane"]),
    Examples(
      Dose(.exact(0.125), unit("%"), substance: "bupivacaine"),
      Dose(.exact(0.25), unit("%"), substance: "bupivacaine"),
      in: [
        "0.125% or 0.25% bupivacaine", "0.125 or 0.25% bupivacaine", "0.125% vs 0.25% bupivacaine",
      ]
    ),
    Examples(
      Dose(.exact(1), unit("%"), substance: "minoxidil solution"),
      Dose(.exact(2), unit("%"), substance: "minoxidil solution"),
      Dose(.exact(5), unit("%"), substance: "minoxidil solution"),
      in: ["1, 2 and 5% minoxidil solution"]),
    Examples(
      Dose(.exact(8.5), unit("%"), substance: "doxycycline gel", route: "subgingival"),
      in: ["subgingival 8.5% w/w doxycycline gel", "subgingival 8.5% (w/w) doxycycline gel"]),
    Examples(
      Dose(.exact(10), unit("%"), substance: "povidone iodine"),
      in: ["povidone iodine 10% (w/v)", "10% w/v povidone iodine"]),
    Examples(
      Dose(.exact(20), unit("mg"), per: [unit("mL")], substance: "HA gel"),
      in: ["Wrinkles were treated with a 20 mg/mL HA gel."]),
    Examples(
      Dose(.exact(1), unit("%"), substance: "tropicamide", route: "eye drops"),
      in: ["1% tropicamide eye drops were instilled"]),
    Examples(
      Dose(.exact(10), unit("mL"), substance: "ropivacaine"),
      Dose(.exact(0.75), unit("%"), substance: "ropivacaine"), in: ["10 ml 0.75% ropivacaine"]),
    Examples(
      Dose(.exact(0.3), unit("g"), per: [unit("kg")], substance: "creatine"),
      in: ["They ingested 0.3 g/kg body mass creatine.", "They ingested 0.3 g/kg of creatine."]),
    // A text that ends within the bracket.
    Examples(in: ["povidone iodine 10% (w/v"]),
    Examples(
      Dose(.exact(0.1), unit("%"), substance: "dexamethasone", route: "ophthalmic"),
      Dose(.exact(0.3), unit("%"), substance: "tobramycin", route: "ophthalmic"),
      in: ["dexamethasone 0.1% and tobramycin 0.3% ophthalmic suspension"]),
    Examples(
      in: [
        "7-8% of patients used a gel",
        "pain was noted with ketamine 12% and placebo 15% of the time",
        "mortality was 10% versus 15% with heparin",
        "pain fell by 30% or 40% with lidocaine gel", "12% and 15% in the methotrexate group",
      ]),
    Examples(
      Dose(.exact(30), unit("L"), per: [unit("min")], substance: "HFNC"),
      in: ["HFNC at 30 L/min was started"]),
    Examples(
      Dose(
        .range(low: 2, high: 4), unit("L"), per: [unit("min")], substance: "LTOT",
        route: "through nasal cannula"),
      in: ["LTOT (2–4 L/min) through nasal cannula"]),
    Examples(in: ["had risk factors (66% abaloparatide, 67% teriparatide, and 67% placebo)"]),
    Examples(in: ["cardiac output was 5 L/min", "minute ventilation was 8 L/min"]),
    Examples(
      Dose(.exact(500), unit("mL"), substance: "cranberry juice", frequency: "daily"),
      in: ["Women drank 500 mL of cranberry juice daily."]),
    Examples(
      in: [
        "Infants resuscitated with oxygen had mortality 13% in oxygen and 8% in air.",
        "Response with topical clindamycin 15% and with placebo 5% was seen.",
      ]),
  ]
}
