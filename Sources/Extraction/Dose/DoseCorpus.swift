import Lexing

extension Dose {
  package static let corpus =
    amounts + lists + enumerations + names + schedules + courses + powers + denominators + pieces
    + strengthLists + apart + shared + combined + filled
    + routes + infusions + sharedRoutes + frequencies
    + strengths + neighbours + lookalikes + contents + measured
    + beside + ofConditions + ofRows + ofWays + observed

  private static let ofConditions = forWhom + limits + ranges + changes

  private static let ofRows = rows + inOrder + ofSubject + noNames + background

  private static let ofWays =
    ofSecond + ofFirst + ownRoutes + ofProcedures + wholeWords + dayCodes + ownFrequencies + capped
    + lengths

  private static let observed =
    eaten + increments + ofOrgans + made + betweenCommas + strengthsOfMixtures + chemicals
    + ofSeveralNames
    + vehicles + ofPatients

  private static let beside =
    besideLabels + besidePredicates + multiples + bases + effects + givenOnce + alternatives
    + ownNames + ownWays + ofBodies + solutions + besideTimes + totals + ofNeighbours + ofNobody

  static func unit(_ code: String) -> UCUMUnit {
    guard let unit = UCUMUnit(code: code) else { preconditionFailure("no unit \(code)") }
    return unit
  }

  private static let amounts: [Examples<Dose>] = [
    // A route that is said elsewhere of the drug, or of all groups behind it.
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "propofol", route: "intravenous"),
      in: [
        "The intravenous propofol was compared. They received propofol 2 mg/kg.",
        "They received propofol 2 mg/kg. Each group was given an intravenous line as well.",
      ]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "propofol"),
      in: ["Oral propofol and intravenous propofol differ. They received propofol 2 mg/kg."]),
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

  /// What stands near an amount and is said of something else.
  private static let neighbours: [Examples<Dose>] = [
    Examples(
      Dose(.exact(70), unit("Gy"), substance: "Radiotherapy"),
      in: ["Radiotherapy of 70 Gy with weekly cisplatin was given"]),
    Examples(
      Dose(
        .exact(1), unit("ug"), per: [unit("kg"), unit("min")], substance: "ketamine",
        route: "infusion"),
      Dose(
        .exact(0.5), unit("mg"), per: [unit("kg")], substance: "ketamine", frequency: "bolus",
        route: "bolus"),
      in: ["ketamine infusion of 1 µg/kg/min following ketamine bolus 0.5 mg/kg"]),
    Examples(
      Dose(.exact(7.5), unit("%"), substance: "hypertonic saline"),
      in: ["resuscitation of hemorrhagic shock with 7.5% hypertonic saline"]),
    Examples(
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "bupivacaine"),
      Dose(.exact(0.25), unit("%"), substance: "bupivacaine"),
      in: ["They received bupivacaine 1 mg/kg (0.25%) at the end"]),
  ]

  private static let lists: [Examples<Dose>] = [
    // A comma is a decimal mark where it parts two digits or one from the rest without a space …
    Examples(
      Dose(.exact(12.5), unit("mg"), substance: "ramipril"),
      in: ["ramipril 12,5 mg", "12,5-mg ramipril"]),
    Examples(
      Dose(.exact(1.25), unit("mg"), per: [unit("kg")], substance: "ramipril"),
      in: ["ramipril 1,25 mg/kg"]),
    Examples(
      Dose(.range(low: 2.5, high: 5), unit("mg"), substance: "ramipril"),
      in: ["ramipril 2,5–5 mg", "ramipril 2,5 to 5,0 mg"]),
    Examples(
      Dose(.exact(2.5), unit("mg"), substance: "ramipril"),
      Dose(.exact(5), unit("mg"), substance: "ramipril"),
      in: ["ramipril 2,5 and 5 mg", "ramipril 2,5 or 5,0 mg"]),
    // … but not in a list that rises.
    Examples(
      Dose(.exact(5), unit("mg"), substance: "ramipril"),
      Dose(.exact(10), unit("mg"), substance: "ramipril"),
      Dose(.exact(20), unit("mg"), substance: "ramipril"),
      in: ["ramipril 5,10 and 20 mg", "ramipril 5,10,20 mg"]),
    Examples(
      Dose(.exact(1200), unit("mg"), substance: "ibuprofen"), in: ["ibuprofen 1,200 mg"]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "omeprazole"),
      Dose(.exact(40), unit("mg"), substance: "omeprazole"),
      Dose(.exact(80), unit("mg"), substance: "omeprazole"),
      in: [
        "omeprazole 20, 40 and 80 mg", "20, 40, or 80 mg of omeprazole",
        "omeprazole (20, 40, 80 mg)",
      ]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "artesunate"),
      Dose(.exact(4), unit("mg"), per: [unit("kg")], substance: "artesunate"),
      in: ["artesunate 2 or 4 mg/kg"]),
    Examples(
      Dose(.exact(2.5), unit("ug"), substance: "tiotropium"),
      Dose(.exact(5), unit("ug"), substance: "tiotropium"),
      in: ["tiotropium 2.5 µg (R2.5) or 5 µg (R5)"]),
  ]

  private static let enumerations: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1), unit("mg"), substance: "midazolam"),
      Dose(.exact(2), unit("ug"), per: [unit("kg")], substance: "fentanyl"),
      in: ["1 mg of midazolam along with 2 µg/kg fentanyl"]),
    Examples(
      Dose(
        .exact(1), unit("g"), substance: "acetaminophen", frequency: "every 6 h",
        duration: "for 3 days"),
      Dose(
        .exact(400), unit("mg"), substance: "ibuprofen", frequency: "every 6 h",
        duration: "for 3 days"),
      in: ["acetaminophen 1 g every 6 h and ibuprofen 400 mg every 6 h for 3 days"]),
    Examples(
      Dose(
        .exact(800), unit("mg"), substance: "sulfadiazine/trimethoprim", frequency: "twice daily"),
      Dose(
        .exact(160), unit("mg"), substance: "sulfadiazine/trimethoprim", frequency: "twice daily"),
      in: ["sulfadiazine/trimethoprim (800 + 160 mg twice daily)"]),
    Examples(
      Dose(.exact(25), unit("mg"), substance: "sertraline"),
      Dose(.exact(50), unit("mg"), substance: "sertraline"),
      in: ["25- or 50-mg sertraline", "25 mg or 50 mg of sertraline", "sertraline 25 mg or 50 mg"]),
    Examples(
      Dose(
        .exact(850), unit("mg"), substance: "metformin", frequency: "twice daily",
        duration: "for 6 months"),
      Dose(
        .exact(5), unit("mg"), substance: "glipizide", frequency: "twice daily",
        duration: "for 6 months"),
      in: ["metformin 850 mg plus glipizide 5 mg twice daily for 6 months"]),
    Examples(
      Dose(
        .exact(100), unit("mg"), per: [unit("m2")], substance: "cisplatin", frequency: "on day 1"),
      Dose(
        .exact(1000), unit("mg"), per: [unit("m2")], substance: "gemcitabine",
        frequency: "on days 1, 8 and 15"),
      in: [
        "cisplatin (100 mg/m2 on day 1) or gemcitabine (1000 mg/m2 on days 1, 8 and 15)",
        "cisplatin 100 mg/m2 on day 1 and gemcitabine 1000 mg/m2 on days 1, 8 and 15",
      ]),
    Examples(
      Dose(
        .exact(100), unit("mg"), per: [unit("m2")], substance: "cisplatin", frequency: "on day 1"),
      Dose(
        .exact(1000), unit("mg"), per: [unit("m2")], substance: "fluorouracil",
        duration: "for five days"),
      in: ["cisplatin 100 mg/m2 on day 1 and fluorouracil 1000 mg/m2 for five days"]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "naproxen", route: "oral"),
      Dose(.exact(25), unit("mg"), substance: "naproxen", route: "oral"),
      in: ["oral naproxen 50 mg followed by 25 mg"]),
    Examples(
      Dose(.exact(50), unit("mg"), per: [unit("m2")], substance: "docetaxel"),
      Dose(.exact(60), unit("Gy"), substance: "radiotherapy"),
      in: ["docetaxel 50 mg/m2 with concurrent radiotherapy (60 Gy)"]),
  ]

  private static let names: [Examples<Dose>] = [
    Examples(
      Dose(.exact(150), unit("mg"), substance: "abc101"),
      in: [
        "abc101 was given at 150 mg", "abc101 at a therapeutic dose of 150 mg",
        "abc101 (a new agonist) 150 mg", "abc101 doses were increased to 150 mg",
        "the same dose of 150 mg of abc101", "abc101 150 mg was well tolerated",
      ]),
    Examples(
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "KLM 1620"),
      in: ["KLM 1620 (1 mg/kg)"]),
    Examples(
      Dose(.exact(3), unit("g"), substance: "amphotericin B", route: "intravenously"),
      in: ["3 g of intravenously administered amphotericin B"]),
    Examples(
      Dose(.exact(100_000), unit("[IU]"), substance: "vitamin A"),
      in: ["100,000 IU of vitamin A", "vitamin A 100,000 IU", "vitamin A (100,000 IU)"]),
    Examples(
      Dose(.exact(5), unit("ug"), substance: "buprenorphine", route: "transdermal"),
      in: ["paracetamol or buprenorphine transdermal system (max. 5 µg)"]),
    Examples(
      Dose(.exact(0.5), unit("mg"), per: [unit("kg")], substance: "deoxycoformycin"),
      in: ["a dose (0.5 mg/kg) of deoxycoformycin"]),
    Examples(
      Dose(.exact(4), unit("g"), substance: "magnesium sulfate"),
      in: ["a 4 g loading dose of magnesium sulfate", "a 4-g starting dose of magnesium sulfate"]),
    Examples(
      Dose(.exact(10), unit("ug"), substance: "vitamin D3"),
      Dose(.exact(400), unit("[IU]"), substance: "vitamin D3"),
      Dose(.exact(30), unit("ug"), substance: "vitamin D3"),
      Dose(.exact(1200), unit("[IU]"), substance: "vitamin D3"),
      in: ["either 10 µg (400 IU) or 30 µg (1200 IU) of vitamin D3"]),
    Examples(
      Dose(.exact(875), unit("mg"), substance: "amoxicillin + clavulanic acid"),
      Dose(.exact(125), unit("mg"), substance: "amoxicillin + clavulanic acid"),
      in: ["amoxicillin + clavulanic acid (875 + 125 mg)"]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "bupivacaine"),
      Dose(.exact(0.5), unit("%"), substance: "bupivacaine"),
      in: ["10 mg hyperbaric 0.5% bupivacaine"]),
    Examples(
      Dose(
        .exact(6), unit("L"), per: [unit("min")], substance: "oxygen", route: "via a face mask"),
      in: ["They received oxygen via a face mask at 6 L/min."]),
    Examples(
      Dose(.exact(30), unit("mg"), substance: "HCTZ"),
      in: ["hydrochlorothiazide (HCTZ; 30 mg)"]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "Xyvel® depot"), in: ["Xyvel® depot 2 mg"]),
    Examples(
      Dose(.exact(1.25), unit("mg"), substance: "estrogens"),
      in: ["hormones (1.25 mg of conjugated estrogens)"]),
    Examples(
      Dose(.exact(3), unit("mL"), substance: "triamcinolone"),
      Dose(.exact(40), unit("mg"), substance: "triamcinolone"),
      in: ["3 ml (40 mg) of triamcinolone"]),
    Examples(
      Dose(.exact(1), unit("mg"), substance: "glucagon", route: "intramuscular"),
      in: ["intramuscular (1 mg) glucagon"]),
    Examples(
      Dose(.exact(0.3), unit("[IU]"), per: [unit("kg")], substance: "oxytocin"),
      in: ["0.3 IU/kg body weight of oxytocin", "0.3 IU/kg BW oxytocin"]),
  ]

  private static let schedules: [Examples<Dose>] = [
    Examples(
      Dose(.exact(5), unit("mg"), substance: "prednisone", frequency: "once every 3 weeks"),
      in: ["prednisone 5 mg once every 3 weeks"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "prednisone", frequency: "q12h"),
      in: ["prednisone 5 mg q12h"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "prednisone", frequency: "at bedtime"),
      in: ["prednisone 5 mg at bedtime"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "prednisone", duration: "over 30 min"),
      in: ["prednisone 5 mg over 30 min"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "prednisone"),
      in: ["stage III/IV disease and prednisone 5 mg", "locally advanced cancer: prednisone 5 mg"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "prednisone", route: "subcutaneous"),
      in: ["subcutaneous (SC) prednisone 5 mg", "prednisone 5 mg by subcutaneous injection"]),
  ]

  private static let powers: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1e9), unit("[CFU]"), per: [unit("d")], substance: "Lactobacillus"),
      in: [
        "10^9 CFU/day of Lactobacillus", "10⁹ CFU/day of Lactobacillus",
        "10(9) CFU/day of Lactobacillus", "109 CFU/day of Lactobacillus",
        "1 × 10⁹ colony-forming units (CFU)/day of Lactobacillus",
        "1×109 colony forming units per day of Lactobacillus",
      ]),
    Examples(
      Dose(.exact(3e6), unit("[IU]"), substance: "interferon"),
      in: ["3 × 10⁶ IU of interferon", "3 million international units of interferon"]),
    // A million, and a thousandth.
    Examples(Dose(.exact(3), unit("M[IU]"), substance: "interferon"), in: ["3 MIU of interferon"]),
    Examples(Dose(.exact(3), unit("m[IU]"), substance: "oxytocin"), in: ["3 mIU of oxytocin"]),
  ]

  private static let denominators: [Examples<Dose>] = [
    Examples(
      Dose(.exact(0.2), unit("ug"), per: [unit("kg"), unit("min")], substance: "remifentanil"),
      in: [
        "remifentanil 0.2 µg/kg/min", "remifentanil 0.2 µg kg⁻¹ min⁻¹",
        "remifentanil 0.2 mcg kg-1 min-1", "remifentanil 0.2 mcg.kg-1.min-1",
        "remifentanil 0.2 mug kg(-1) min(-1)", "remifentanil 0.2 mu g/kg/min",
        "remifentanil 0.2 μg·kg⁻¹·min⁻¹",
        "remifentanil 0.2 micro g/kg/min",
      ]),
    Examples(
      Dose(.exact(45), unit("mg"), per: [unit("m2")], substance: "paclitaxel"),
      in: [
        "paclitaxel 45 mg/m²", "paclitaxel 45 mg/m2", "paclitaxel 45 mg/m(2)",
        "paclitaxel 45 mg m(-2)",
        "45 mg per m2 of paclitaxel",
      ]),
    Examples(
      Dose(.exact(10), unit("mg"), per: [unit("kg"), unit("d")], substance: "amoxicillin"),
      in: [
        "amoxicillin 10 mg/kg body weight/day", "amoxicillin 10 mg/kg bw per day",
        "10 mg/kg of body weight per day of amoxicillin",
      ]),
    Examples(
      Dose(.range(low: 10, high: 20), unit("mg"), substance: "amoxicillin"),
      in: ["10- to 20-mg amoxicillin", "amoxicillin 10 to 20 mg"]),
    Examples(
      Dose(.exact(20), unit("[ppm]"), substance: "nitric oxide", route: "inhaled"),
      in: ["inhaled nitric oxide 20 ppm", "inhaled nitric oxide (20 ppm)"]),
    Examples(
      Dose(.exact(14000), unit("[IU]"), per: [unit("wk")], substance: "vitamin D3"),
      in: ["vitamin D3 14\u{2009}000 IU/week", "vitamin D3 14,000 IU per week"]),
  ]

  private static let strengths: [Examples<Dose>] = [
    Examples(Dose(.exact(2), unit("%"), substance: "lidocaine"), in: ["2% lidocaine"]),
    Examples(Dose(.exact(0.5), unit("%"), substance: "gel"), in: ["0.5% gel"]),
    Examples(
      Dose(.exact(10), unit("mL"), substance: "lidocaine"),
      Dose(.exact(2), unit("%"), substance: "lidocaine"),
      in: ["10 ml of 2% lidocaine", "10 ml lidocaine 2%", "10 ml of lidocaine (2%)"]),
    Examples(
      Dose(.exact(0.1), unit("%"), substance: "triamcinolone acetonide"),
      in: ["Controls received triamcinolone acetonide 0.1%."]),
    Examples(
      Dose(.exact(1), unit("%"), substance: "isoflurane"),
      in: ["They were ventilated with isoflurane at 1%."]),
    Examples(
      Dose(.exact(5), unit("%"), substance: "Baycox", route: "oral"),
      in: ["an oral suspension (Baycox® 5%)"]),
    Examples(
      Dose(.exact(1), unit("%"), substance: "zinc-salicylate shampoo"),
      in: ["1% zinc-salicylate shampoo"]),
  ]

  private static let lookalikes: [Examples<Dose>] = [
    Examples(
      in: [
        "LDL fell to 95 mg/dL", "an AUC of 31.12 ng·h/mL", "serum ferritin was 12 ng/mL",
        "HbA1c of 53 mmol/mol",
        "pp. 50–100", "a body weight of 70 kg", "creatinine level above 2 mg",
        "blood loss was 317 mL",
        "FEV1 rose by 0.84 L", "12.8 ± 3.1 mg", "an effect of 0.5 units on the scale",
        "95% CI 2 to 4", "30% improvement",
        "140 mg% of sugar", "rats (195–249 g) were kept", "rats that had been spayed (210–285 g)",
        "The injection volume was 5 µl.",
        "an expected effect difference of 2 units (BDI-II) between the groups",
        "a tidal volume of 6 ml/kg",
        "bilirubin 1.2 mg/100 ml", "an albumin ratio above 30 mg/g",
        "tags were read in 73% for the size class 350-450 mg", "a stroke work index of 12 g.m.m2",
        "A small amount of liver extract, average = 310 μg (range 25-870 μg), was obtained",
        "dust reached 65 mg m-3 in the hall",
        "infants were Δ109.4 g heavier", "12 mL more than with placebo", "a reduction of 5 mg",
        "headache was seen with ketotifen 8.5% and placebo 6%", "94% oxygen saturation",
        "20% azithromycin-resistant strains", "a flow of 15–34 mL/min",
        "urinary output was 50 ml/h", "reduced by 10 mg", "for 3 months", "a group of 40 children",
        "a dose of 1.1 IU/kg (95% CI 0.9 to 1.2)", "received 12.8 mg (SD 3.1)",
        "a mean of 5 mg ± 2", "The study allows for a 30% drop out.",
        "The residue was redissolved in 10 µL of hexane.",
        "Samples of 2 µL were injected into a capillary column.",
        "It contained 70 µg cholestane as an internal standard.",
        "Rats were dosed with zinc at baseline (mean ± SD: 52 ± 6 mg, range: 41–60 mg).",
        "DNA from 10 pg to 10 ng of the standard cultures was included in the PCR.",
      ])
  ]
}
