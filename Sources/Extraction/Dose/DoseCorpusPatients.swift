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
    // What a randomization is between, and what doses vary between
    Examples(
      Dose(.exact(20), unit("mg"), substance: "simvastatin"),
      Dose(.exact(40), unit("mg"), substance: "simvastatin"),
      in: [
        "Patients were randomised between 20 and 40 mg of simvastatin.",
        "The randomization was between 20 and 40 mg of simvastatin.",
      ]),
    Examples(
      Dose(.range(low: 20, high: 40), unit("mg"), substance: "simvastatin"),
      in: [
        "Patients received between 20 and 40 mg of simvastatin.",
        "Patients were randomised. They received between 20 and 40 mg of simvastatin.",
      ]),
    // A sign was lost
    Examples(
      Dose(.exact(1.5), unit("mg"), per: [unit("kg"), unit("h")], substance: "lidocaine"),
      in: ["Patients received lidocaine 1.5 mg/kgh.", "Patients received lidocaine 1.5 mg/kg/h."]),
    // Days are no names, and the fourth of a list no route.
    Examples(
      Dose(
        .exact(30), unit("mg"), per: [unit("m2")], substance: "vinorelbine", frequency: "q3w"),
      in: ["Patients received vinorelbine (V) (n = 74; 30 mg/m2 D1, D8 q3w)."]),
    Examples(
      Dose(.exact(30), unit("ug"), substance: "vitamin D1"),
      in: ["Patients received vitamin D1 30 µg."]),
    Examples(
      Dose(.exact(75), unit("mg"), substance: "aspirin"),
      Dose(.exact(75), unit("mg"), substance: "clopidogrel"),
      in: [
        "Men received (i) placebo; (ii) nothing; (iii) aspirin 75 mg; (iv) clopidogrel 75 mg; (v) both."
      ]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "paracetamol", route: "iv"),
      in: ["Patients received (iv) paracetamol 1 g."]),
  ]
}
