import Lexing

extension Dose {
  /// Which of the names around an amount it is of, and what a name consists of.
  static let ofSeveralNames: [Examples<Dose>] = [
    Examples(
      Dose(.exact(0.2), unit("mg"), per: [unit("kg")], substance: "ketamine"),
      Dose(.exact(10), unit("mg"), per: [unit("kg")], substance: "paracetamol"),
      in: ["The dose of ketamine was 0.2 mg/kg and also 10 mg/kg for paracetamol."]),
    Examples(
      Dose(.exact(0.4), unit("mg"), substance: "Naloxone"),
      in: [
        "Naloxone was given in a dose of 0.4 mg for morphine overdose.",
        "Naloxone was given in a dose of 0.4 mg for tramadol-induced sleepiness.",
      ]),
    Examples(
      Dose(.exact(90), unit("mg"), substance: "propofol"),
      in: [
        "The median dose of propofol in the ketamine group (90 mg) was low.",
        "The median propofol dose in the ketamine group (90 mg) was low.",
      ]),
    Examples(
      Dose(.exact(90), unit("mg"), substance: "ketamine"),
      in: ["Pain fell in the ketamine group (90 mg)."]),
    Examples(
      Dose(.exact(25), unit("mL"), substance: "bupivacaine and prilocaine mixture"),
      in: [
        "We used 25 mL of bupivacaine and prilocaine mixture.",
        "We used 25 mL of a bupivacaine and prilocaine mixture.",
      ]),
    Examples(
      Dose(.exact(25), unit("mL"), substance: "bupivacaine"),
      in: ["We used 25 mL of bupivacaine and a mixture for children."]),
    Examples(
      Dose(.exact(25), unit("mL"), substance: "local anaesthetic mixture"),
      in: ["We used 25 mL of local anaesthetic mixture."]),
    Examples(
      Dose(.exact(25), unit("mL"), substance: "lidocaine", route: "local"),
      in: ["We used 25 mL of local lidocaine."]),
    Examples(
      Dose(.exact(4), unit("U"), substance: "packed cells"),
      in: ["He was given four units of packed cells and continued on oral iron."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "furosemide"),
      in: [
        "They were given 20 mg of furosemide and started on oral potassium.",
        "They were given 20 mg of furosemide with intravenous hydration.",
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "furosemide", route: "intravenous"),
      in: ["They were given 20 mg of furosemide with intravenous injection."]),
    Examples(Dose(.exact(20), unit("mg")), in: ["He was given 20 mg."]),
    Examples(
      Dose(.exact(3), unit("g"), substance: "leucine"),
      in: ["They drank milk before growth set in (≥3 g leucine)."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "(3r)-2alpha-methoxy-7-isobutyl-tropinium bromide"),
      in: ["They took 5 mg of (3r)-2alpha-methoxy-7-isobutyl-tropinium bromide."]),
    // When or what for a drug is given is no part of its name.
    Examples(
      Dose(.exact(60), unit("mg"), per: [unit("m2")], substance: "cisplatin"),
      in: [
        "They received neoadjuvant cisplatin 60 mg/m2.",
        "They received salvage cisplatin 60 mg/m2.",
        "They received 60 mg/m2 of preoperative cisplatin.",
      ]),
    // The same once more, for something else.
    Examples(
      Dose(.exact(12), unit("mL"), substance: "ropivacaine"),
      Dose(.exact(8), unit("mL"), substance: "ropivacaine"),
      in: ["We gave 12 mL of ropivacaine for the axillary block and 8 mL for the radial block."]),
    Examples(in: ["We drew 12 mL of blood for culture and 8 mL for serology."]),
    // As needed is what stands right before it.
    Examples(
      Dose(
        .exact(500), unit("ug"), substance: "fluticasone", frequency: "twice-daily"),
      in: [
        "They took twice-daily fluticasone (500 µg) plus salbutamol used as needed."
      ]),
    Examples(
      Dose(.exact(100), unit("ug"), substance: "beclometasone", frequency: "as needed"),
      Dose(.exact(50), unit("ug"), substance: "salbutamol", frequency: "as needed"),
      in: [
        "They took both (100 µg of beclometasone and 50 µg of salbutamol) used as needed."
      ]),
    // The kind of a drug is no part of its name.
    Examples(
      Dose(.exact(50), unit("mg"), substance: "losartan", frequency: "daily"),
      in: [
        "They took the angiotensin receptor blocker losartan 50 mg daily.",
        "They took 50 mg of the AT1 antagonist losartan daily.",
      ]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "pantoprazole"),
      in: ["They took 50 mg of the proton pump inhibitor pantoprazole."]),
    Examples(
      Dose(
        .exact(0.2), unit("ug"), per: [unit("kg"), unit("min")], substance: "Remifentanil"),
      in: ["Remifentanil, chosen for its fast effect, was administered (0.2 μg/kg/min)."]),
    // A code may begin with an A.
    Examples(
      Dose(.exact(15), unit("mg"), per: [unit("kg")], substance: "CHIR99021"),
      Dose(.exact(5), unit("mg"), per: [unit("kg")], substance: "A-317"),
      in: [
        "Rats got 15 mg/kg of CHIR99021 and 5 mg/kg of A-317.",
        "Rats got 15 mg/kg CHIR99021 or 5 mg/kg A-317.",
      ]),
  ]
}
