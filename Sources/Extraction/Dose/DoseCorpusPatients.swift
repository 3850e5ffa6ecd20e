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
    // What a block is made with goes where it is.
    Examples(
      Dose(.exact(12), unit("mg"), substance: "bupivacaine", route: "spinal"),
      in: ["Women undergoing spinal anaesthesia received 12 mg of bupivacaine."]),
    // A bound of doses is none; what patients received is.
    Examples(in: [
      "Doses above 60 Gy are associated with necrosis.",
      "Higher doses (>60 Gy) may harm the optic nerve.",
      "The risk was higher with aspirin doses above 100 mg.",
      "Patients on >20 mg prednisone were excluded.",
      "Patients were excluded if they had gout, had received more than 20 mg of prednisone, or smoked.",
      "Those who received more than 20 mg prednisone daily, and those with gout, were excluded.",
      "Exclusion criteria were fish oil (>2000 mg/d); and prednisone (>20 mg/d).",
      "No effect compared with placebo was seen for aspirin doses below 100 mg.",
    ]),
    Examples(
      Dose(.exact(60), unit("Gy")),
      in: ["Patients received at least 60 Gy.", "Patients received doses above 60 Gy."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "prednisone", frequency: "daily"),
      in: [
        "After excluding 3 patients, 40 received more than 20 mg prednisone daily.",
        "Three were excluded; 40 received more than 20 mg prednisone daily.",
        "They received more than 20 mg prednisone daily, and users of aspirin were excluded.",
        "Maintenance doses of less than 20 mg prednisone daily were continued.",
        "A low dose (<20 mg prednisone daily) was compared with none.",
      ]),
    Examples(
      in: [
        "They needed 48 mg of morphine by PCA.", "They required a mean of 48 mg of morphine.",
        "They needed 48 mg of morphine over 24 h.",
      ]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", duration: "for 12 weeks"),
      in: [
        "They required up to 40 mg of prednisone for 12 weeks.",
        "The protocol required 40 mg prednisone for 12 weeks.",
      ]),
    Examples(
      Dose(.exact(48), unit("mg"), substance: "morphine"),
      in: ["They received 48 mg of morphine."]),
    Examples(in: [
      "The chow contained 31 mg/kg campesterol.",
      "40 μg of membrane proteins were resolved on 7.5% SDS gel.",
      "The reaction was stopped with 5 μg of EDTA.",
      "On 10% SDS, 200 ng of each protein was loaded.",
    ]),
    Examples(
      Dose(
        .exact(50), unit("mg"), per: [unit("kg")], substance: "atorvastatin",
        duration: "for 8 weeks"),
      in: ["The diet contained 50 mg/kg atorvastatin for 8 weeks."]),
    Examples(
      Dose(.exact(40), unit("g"), substance: "fish oil"),
      in: ["The test diet contained 40 g of fish oil."]),
    Examples(
      Dose(.exact(50), unit("mg"), per: [unit("kg")], substance: "EDTA"),
      in: ["Chelation with EDTA 50 mg/kg was begun."]),
    Examples(
      Dose(.exact(25), unit("ug"), substance: "protein antigen"),
      in: ["Children were vaccinated with 25 ug of protein antigen and sera were separated."]),
    // How often, and what only looks like it.
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac"),
      in: [
        "They received ketorolac 20 mg but with four times fewer visits.",
        "Those given ketorolac 20 mg needed three times more rescue medication.",
        "They received ketorolac 20 mg, the same overall monthly dose as before.",
        "They received ketorolac 20 mg (BD Biosciences).",
        "They received ketorolac 20 mg through a BD Insyte.",
        "They received ketorolac 20 mg with a 3 mL BD syringe.",
        "They received ketorolac 20 mg with a 3-mL disposable syringe.",
        "They received ketorolac 20 mg three times the usual amount.",
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "three times"),
      in: [
        "They received ketorolac 20 mg three times the day before surgery.",
        "They received ketorolac 20 mg three times the first day.",
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "daily"),
      in: ["They received ketorolac 20 mg at the same daily dose."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "three times daily"),
      in: ["They received ketorolac 20 mg three times daily."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "BD"),
      in: [
        "They received ketorolac 20 mg BD.", "They received ketorolac 20 mg BD Monday to Friday.",
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketorolac", frequency: "bolus", route: "bolus"),
      in: ["They received ketorolac 20 mg bolus."]),
  ]
}
