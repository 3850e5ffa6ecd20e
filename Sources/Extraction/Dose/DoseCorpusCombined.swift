import Lexing

extension Dose {
  /// Combined drugs, whose amounts stand in their order.
  static let combined: [Examples<Dose>] = [
    Examples(
      Dose(.exact(800), unit("mg"), substance: "sulfadiazine", frequency: "twice daily"),
      Dose(.exact(160), unit("mg"), substance: "trimethoprim", frequency: "twice daily"),
      in: [
        "sulfadiazine/trimethoprim 800/160 mg twice daily",
        "sulfadiazine/trimethoprim 800 mg/160 mg twice daily",
        "sulfadiazine/trimethoprim (800 mg/160 mg) twice daily",
      ]),
    Examples(
      Dose(.exact(250), unit("ug"), substance: "fluticasone"),
      Dose(.exact(50), unit("ug"), substance: "salmeterol"),
      in: ["fluticasone/salmeterol 250/50 µg was taken"]),
    // As many levels as drugs, but of the combination.
    Examples(
      Dose(.exact(80), unit("ug"), substance: "budesonide/formoterol"),
      Dose(.exact(160), unit("ug"), substance: "budesonide/formoterol"),
      in: ["budesonide/formoterol 80 or 160 µg was taken"]),
    Examples(
      Dose(.exact(500), unit("mg"), substance: "imipenem/cilastatin", frequency: "every 6 h"),
      in: ["imipenem/cilastatin 500 mg every 6 h"]),
    // What stands behind a name is said of it alone.
    Examples(
      Dose(
        .exact(20), unit("ug"), per: [unit("min")], substance: "remifentanil", route: "infusion"),
      Dose(.exact(0.6), unit("mg"), per: [unit("kg")], substance: "rocuronium"),
      in: ["They received remifentanil infusion 20 µg/min and rocuronium 0.6 mg/kg."]),
  ]

  /// How strong that is which is given by volume or by a device.
  static let filled: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(7.5), unit("mg"), per: [unit("mL")], substance: "ropivacaine solution",
        route: "infiltration"),
      in: ["Wound infiltration was done with a 7.5 mg/mL ropivacaine solution."]),
    Examples(
      Dose(.exact(2), unit("ug"), per: [unit("mL")], substance: "sufentanil"),
      in: [
        "Patients had a PCA device containing 2 µg/mL sufentanil.",
        "The syringe with 2 µg/mL sufentanil was in use.",
      ]),
    Examples(
      Dose(.exact(15), unit("mL"), substance: "ropivacaine"),
      Dose(.exact(5), unit("mg"), per: [unit("mL")], substance: "ropivacaine"),
      in: [
        "The nerve was surrounded with 15 mL of ropivacaine 5 mg/mL.",
        "Patients received ropivacaine (15 mL; 5 mg/mL).",
      ]),
    Examples(
      Dose(.exact(10), unit("mL"), substance: "bupivacaine"),
      Dose(.exact(20), unit("mL"), substance: "bupivacaine"),
      Dose(.exact(0.25), unit("%"), substance: "bupivacaine"),
      in: ["Blocks were set with 10 ml for TEA and 20 ml for lumbar PVB of 0.25% bupivacaine."]
    ),
    Examples(
      Dose(.exact(60), unit("%"), substance: "nitrous oxide"),
      in: [
        "Anaesthesia was maintained with nitrous oxide (60%) in oxygen.",
        "Anaesthesia was maintained with nitrous oxide 60% in oxygen.",
      ]),
    Examples(
      in: [
        "Nausea was more frequent with nitrous oxide (60%) than with air (40%).",
        "Sufentanil in plasma reached 2 µg/mL.", "Glucose in the clear solution was 7.5 mg/mL.",
        "leakage of ≤20 mL vs >20 mL of urine",
      ]),
  ]
}
