import Lexing

extension Dose {
  /// What is said of an amount in another sentence, outside its bracket, or in long-winded units.
  static let apart: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(250), unit("mg"), per: [unit("m2")], substance: "tezacitabine",
        frequency: "once weekly"),
      in: [
        "tezacitabine (250 mg per square meter of body-surface area) once weekly",
        "tezacitabine 250 mg per square metre once weekly",
        "tezacitabine 250 mg/m2 once weekly",
      ]),
    Examples(
      Dose(.exact(0.2), unit("g"), per: [unit("kg"), unit("d")], substance: "creatine"),
      in: [
        "creatine 0.2 g\u{00B7}kg BM\u{2212}1\u{00B7}d\u{2212}1",
        "creatine 0.2 g/kg body mass/day",
      ]),
    Examples(
      Dose(.range(low: 5, high: 15), unit("mg"), substance: "tadalafil"),
      in: ["tadalafil 5 mg\u{2013}15 mg", "5 mg-15 mg of tadalafil", "5\u{2013}15 mg of tadalafil"]),
    Examples(
      Dose(.exact(2e9), unit("[CFU]"), substance: "L. plantarum", frequency: "daily"),
      in: ["2 billion CFU of L. plantarum daily", "2 \u{00D7} 10^9 CFU of L. plantarum daily"]),
    Examples(
      Dose(.range(low: 1, high: 2), unit("%"), substance: "isoflurane"),
      in: ["maintained by isoflurane 1\u{2013}2%"]),
    Examples(
      Dose(.exact(3), unit("%"), substance: "hydrogen peroxide"),
      in: ["hydrogen peroxide 3% was used"]),
    Examples(
      Dose(.exact(95), unit("mg"), substance: "catechin"), in: ["green tea (95 mg catechin)"]),
    Examples(
      Dose(.exact(25), unit("mg"), per: [unit("kg")], substance: "theophylline"),
      in: ["theophylline (loading dose 25 mg/kg)", "the dose of theophylline was 25 mg/kg"]),
    Examples(
      Dose(.exact(8), unit("mL"), substance: "ropivacaine", route: "spinal"),
      in: ["spinal anaesthesia with 8 mL ropivacaine"]),
    Examples(
      Dose(.exact(40), unit("Gy"), substance: "radiotherapy", frequency: "15 fractions"),
      in: ["radiotherapy (40 Gy in 15 fractions)", "radiotherapy 40 Gy/15 fractions"]),
    Examples(
      Dose(
        .exact(25), unit("mg"), substance: "losartan", frequency: "twice daily", route: "orally",
        duration: "for 8 days"),
      in: [
        "They had losartan 25 mg. Both drugs were given orally twice daily for 8 days.",
        "They had losartan 25 mg. Losartan was given orally twice daily for 8 days.",
      ]),
    Examples(
      Dose(.exact(25), unit("mg"), substance: "losartan"),
      in: ["They had losartan 25 mg. Blood pressure was measured twice daily for 8 days."]),
    Examples(
      Dose(.exact(25), unit("mg"), substance: "losartan", route: "oral"),
      in: [
        "Losartan is an oral antagonist. They had losartan 25 mg.",
        "We studied the oral receptor antagonist, losartan. They had losartan 25 mg.",
      ]),
    Examples(
      Dose(.exact(25), unit("mg"), substance: "losartan"),
      in: [
        "losartan 25 mg was given at baseline",
        "They took a 25 mg losartan tablet, and plasma was deproteinised with acetonitrile.",
      ]),
    Examples(
      Dose(.range(low: 25, high: 100), unit("mg"), substance: "losartan", frequency: "daily"),
      in: ["Patients (age 52 ± 6 years) received losartan, range 25–100 mg daily."]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "losartan", frequency: "daily"),
      in: ["In trials with active control, patients were assigned to losartan 50 mg daily."]),
    Examples(
      Dose(
        .exact(25), unit("mg"), substance: "losartan", frequency: "every 6 h", route: "bolus"),
      in: ["losartan 25 mg as a bolus every 6 h"]),
  ]
}
