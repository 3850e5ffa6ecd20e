import Lexing

extension Dose {
  package static let corpus = amounts + lists + denominators + strengths + lookalikes

  private static func unit(_ code: String) -> UCUMUnit {
    guard let unit = UCUMUnit(code: code) else { preconditionFailure("no unit \(code)") }
    return unit
  }

  private static let amounts: [Examples<Dose>] = [
    Examples(
      Dose(.exact(50), unit("mg"), substance: "zinc"),
      in: ["50 mg of zinc", "zinc 50 mg", "zinc (50 mg)", "fifty milligrams of zinc", "50mg zinc"]),
    Examples(
      Dose(.range(low: 5, high: 40), unit("mg"), per: [unit("d")], substance: "atorvastatin"),
      in: [
        "atorvastatin (5-40 mg/d)", "atorvastatin 5 to 40 mg/day", "atorvastatin 5–40 mg per day",
      ]),
    Examples(
      Dose(.range(low: 4.6, high: 40.8), unit("mg"), substance: "doxorubicin"),
      in: ["between 4.6 and 40.8 mg of doxorubicin"]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "metformin", frequency: "twice daily"),
      in: ["metformin (1 g twice daily)"]),
    Examples(
      Dose(
        .exact(50), unit("mg"), substance: "indomethacin", frequency: "TID", route: "oral",
        duration: "for 3 days"),
      in: ["oral indomethacin 50 mg TID for 3 days"]),
    Examples(
      Dose(
        .exact(0.5), unit("mg"), per: [unit("kg")], substance: "ketamine",
        frequency: "three times a week", route: "intravenous"),
      in: ["Patients received 0.5 mg/kg intravenous ketamine three times a week."]),
    Examples(
      Dose(.exact(30), unit("mg"), substance: "LY2811376", frequency: "single dose"),
      in: ["a single dose of 30 mg of LY2811376"]),
    Examples(
      Dose(.exact(28), unit("mg"), substance: "memantine", frequency: "once-daily"),
      in: ["once-daily, 28-mg, extended-release memantine"]),
    Examples(
      Dose(.exact(600), unit("mg"), substance: "ibuprofen", frequency: "every 8 h"),
      in: ["ibuprofen 600 mg every 8 h"]),
    Examples(
      Dose(.exact(70), unit("Gy"), substance: "radiotherapy"), in: ["radiotherapy (70 Gy)"]),
    Examples(
      Dose(.exact(0.1), unit("mg"), substance: "morphine", route: "into the aortic root"),
      in: ["morphine 0.1 mg was injected into the aortic root"]),
  ]

  private static let lists: [Examples<Dose>] = [
    Examples(
      Dose(.exact(20), unit("mg"), substance: "omeprazole"),
      Dose(.exact(40), unit("mg"), substance: "omeprazole"),
      Dose(.exact(80), unit("mg"), substance: "omeprazole"),
      in: ["omeprazole 20, 40 and 80 mg", "20, 40, or 80 mg of omeprazole"]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "artesunate"),
      Dose(.exact(4), unit("mg"), per: [unit("kg")], substance: "artesunate"),
      in: ["artesunate 2 or 4 mg/kg"]),
    Examples(
      Dose(.exact(2.5), unit("ug"), substance: "tiotropium"),
      Dose(.exact(5), unit("ug"), substance: "tiotropium"),
      in: ["tiotropium 2.5 µg (R2.5) or 5 µg (R5)"]),
  ]

  private static let denominators: [Examples<Dose>] = [
    Examples(
      Dose(.exact(0.2), unit("ug"), per: [unit("kg"), unit("min")], substance: "remifentanil"),
      in: [
        "remifentanil 0.2 µg/kg/min", "remifentanil 0.2 µg kg⁻¹ min⁻¹",
        "remifentanil 0.2 mcg kg-1 min-1",
        "remifentanil 0.2 micro g/kg/min",
      ]),
    Examples(
      Dose(.exact(45), unit("mg"), per: [unit("m2")], substance: "paclitaxel"),
      in: [
        "paclitaxel 45 mg/m²", "paclitaxel 45 mg/m2", "paclitaxel 45 mg/m(2)",
        "45 mg per m2 of paclitaxel",
      ]),
    Examples(
      Dose(.exact(14000), unit("[IU]"), per: [unit("wk")], substance: "vitamin D3"),
      in: ["vitamin D3 14\u{2009}000 IU/week", "vitamin D3 14,000 IU per week"]),
  ]

  private static let strengths: [Examples<Dose>] = [
    Examples(Dose(.exact(2), unit("%"), substance: "lidocaine"), in: ["2% lidocaine"]),
    Examples(Dose(.exact(0.5), unit("%"), substance: "gel"), in: ["0.5% gel"]),
  ]

  private static let lookalikes: [Examples<Dose>] = [
    Examples(
      in: [
        "LDL fell to 95 mg/dL", "serum ferritin was 12 ng/mL", "HbA1c of 53 mmol/mol",
        "pp. 50–100", "a body weight of 70 kg", "creatinine level above 2 mg",
        "blood loss was 317 mL",
        "FEV1 rose by 0.84 L", "12.8 ± 3.1 mg", "an effect of 0.5 units on the scale",
        "95% CI 2 to 4", "30% improvement",
        "urinary output was 50 ml/h", "reduced by 10 mg", "for 3 months", "a group of 40 children",
        "a dose of 1.1 IU/kg (95% CI 0.9 to 1.2)", "received 12.8 mg (SD 3.1)",
        "a mean of 5 mg ± 2",
      ])
  ]
}
