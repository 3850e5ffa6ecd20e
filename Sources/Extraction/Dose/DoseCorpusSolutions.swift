import Lexing

extension Dose {
  /// What bodies hold and laboratories handle.
  static let ofBodies: [Examples<Dose>] = [
    Examples(
      in: ["Peak oxygen uptake was 18.2 ml/kg/min."]),
    Examples(
      in: ["Oxygen delivery of 520 ml/min/m2 was reached."]),
    Examples(
      in: ["The volume of distribution was 0.6 L/kg."]),
    Examples(
      in: ["Total body water was 0.55 L/kg."]),
    Examples(
      in: ["Blood volume was 70 ml/kg and extravascular lung water 7 ml/kg."]),
    Examples(
      Dose(.exact(0.5), unit("L"), per: [unit("kg")], substance: "Fluid", route: "infused"),
      in: ["Fluid at 0.5 L/kg was infused."]),
    Examples(
      Dose(
        .exact(2), unit("L"), per: [unit("min")], substance: "Oxygen", route: "by nasal cannula"),
      in: ["Oxygen 2 L/min by nasal cannula was given."]),
    Examples(
      in: ["The NOAEL was 50 mg/kg/day and the PD20 of methacholine 120 µg."]),
    Examples(
      in: ["The recommended daily allowance is 15 mg/d."]),
    Examples(
      in: ["About 60 g of prostate tissue was resected."]),
    Examples(
      in: ["A 250-g spleen was removed."]),
    Examples(
      in: ["The detection limit was 1–3 ng per injection."]),
    Examples(
      in: ["SAR(10 g) was low."]),
    Examples(
      in: ["We tested with 2 g and 10 g monofilaments."]),
    Examples(
      in: ["Penicillin (1 µg) was tested by disk diffusion."]),
    Examples(
      in: ["60 µL of extract was injected into a silica gel column."]),
    Examples(
      in: ["Two µg of RNA was transcribed."]),
    Examples(
      in: ["Swabs were kept in 1.0 ml STGG medium."]),
  ]

  /// Strengths of what is given by volume or on a schedule.
  static let solutions: [Examples<Dose>] = [
    Examples(
      Dose(.exact(24), unit("%"), substance: "sucrose", route: "orally"),
      Dose(.exact(2), unit("mL"), substance: "sucrose", route: "orally"),
      in: ["Neonates received sucrose 24% 2 ml orally."]),
    Examples(
      Dose(.exact(4), unit("%"), substance: "gelatin"),
      Dose(.exact(500), unit("mL"), substance: "gelatin"),
      in: ["They received gelatin 4% 500 ml."]),
    Examples(
      Dose(.exact(0.2), unit("%"), substance: "Ropivacaine", route: "infusion"),
      Dose(.exact(8), unit("mL"), per: [unit("h")], substance: "Ropivacaine", route: "infusion"),
      in: ["Ropivacaine was given, then an infusion of 0.2% at 8 ml/h."]),
    Examples(
      Dose(.exact(0.2), unit("%"), substance: "Glyceryl trinitrate", frequency: "b.d."),
      Dose(.exact(2), unit("%"), substance: "diltiazem", frequency: "twice daily"),
      in: ["Glyceryl trinitrate 0.2% b.d. was compared with diltiazem 2% twice daily."]),
    Examples(
      Dose(.exact(0.03), unit("%"), substance: "bimatoprost"),
      in: ["They were randomised to bimatoprost 0.03% (n = 133)."]),
    Examples(
      in: ["Nausea occurred with cetirizine 5% (n = 133)."]),
    Examples(
      in: ["Weight loss was 1% weekly."]),
  ]
}
