import Lexing

extension Dose {
  /// What was done to the patients, what they asked for, and what limits are told of doses.
  static let ofPatients: [Examples<Dose>] = [
    Examples(
      Dose(.exact(3), unit("mg"), substance: "midazolam"),
      in: [
        "Patients under subarachnoid block were randomized to receive midazolam 3 mg.",
        "Women with epidural analgesia in labour received midazolam 3 mg.",
        "Patients with epidural catheters received midazolam 3 mg.",
        "Patients undergoing brachial plexus block were given midazolam 3 mg.",
      ]),
    Examples(
      Dose(.exact(3), unit("mL"), substance: "bupivacaine", route: "subarachnoid"),
      in: ["They were randomized to receive subarachnoid block with 3 ml bupivacaine."]),
    Examples(
      Dose(
        .exact(0.3), unit("mg"), substance: "buprenorphine", route: "brachial plexus block"),
      in: ["They received buprenorphine 0.3 mg for brachial plexus block."]),
    // A bound of doses is none; what patients received is.
    Examples(in: [
      "Doses above 60 Gy are associated with necrosis.",
      "Higher doses (>60 Gy) may harm the optic nerve.",
      "The risk was higher with aspirin doses above 100 mg.",
      "Patients on >20 mg prednisone were excluded.",
    ]),
    Examples(
      Dose(.exact(60), unit("Gy")),
      in: ["Patients received at least 60 Gy.", "Patients received doses above 60 Gy."]),
    Examples(
      in: ["They needed 48 mg of morphine by PCA.", "They required a mean of 48 mg of morphine."]),
    Examples(
      Dose(.exact(48), unit("mg"), substance: "morphine"),
      in: ["They received 48 mg of morphine."]),
    Examples(in: [
      "The chow contained 31 mg/kg campesterol.",
      "40 μg of membrane proteins were resolved on 7.5% SDS gel.",
      "The reaction was stopped with 5 μg of EDTA.",
      "On 10% SDS, 200 ng of each protein was loaded.",
    ]),
    // How often, and what only looks like it.
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac"),
      in: [
        "They received ketorolac 20 mg but with four times fewer visits.",
        "Those given ketorolac 20 mg needed three times more rescue medication.",
        "They received ketorolac 20 mg, the same overall monthly dose as before.",
        "They received ketorolac 20 mg (BD Biosciences).",
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "three times daily"),
      in: ["They received ketorolac 20 mg three times daily."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "BD"),
      in: ["They received ketorolac 20 mg BD."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "bolus", route: "bolus"),
      in: ["They received ketorolac 20 mg bolus."]),
  ]
}
