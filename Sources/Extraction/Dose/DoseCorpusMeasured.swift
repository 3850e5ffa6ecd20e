import Lexing

extension Dose {
  /// What was measured, contained, taken out or defined, and the doses that are written like it.
  static let measured: [Examples<Dose>] =
    concentrations + bodies + bench + abbreviations + perWeight + spannedRanges + givenNames
    + severalUnits

  /// So many of a unit as the denominator: "1 g/6 h" is no gram an hour.
  private static let severalUnits: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1), unit("g"), per: [unit("(6.h)")], substance: "paracetamol"),
      in: ["paracetamol 1 g/6 h", "paracetamol 1 g/6h", "paracetamol 1 g per 6 hours"]),
    Examples(
      Dose(.exact(50), unit("mL"), per: [unit("kg"), unit("d")], substance: "fluid"),
      in: ["They received 50 ml/kg/24 h of fluid.", "They received 50 ml/kg/day of fluid."]),
    Examples(
      Dose(.exact(40), unit("mg"), per: [unit("(2.wk)")], substance: "adalimumab"),
      in: ["adalimumab 40 mg/2 weeks"]),
    // For so long, not by so much.
    Examples(
      Dose(.exact(10), unit("ug"), per: [unit("h")], substance: "buprenorphine"),
      in: ["buprenorphine 10 \u{03BC}g/h/7 days"]),
    // A number that no code has leaves the amount alone.
    Examples(
      Dose(.exact(30), unit("mg"), substance: "ketorolac"), in: ["ketorolac 30 mg/5 h"]),
    Examples(
      Dose(.exact(0.25), unit("mg"), substance: "adalimumab", route: "injections"),
      Dose(.exact(0.5), unit("mL"), substance: "saline", route: "injections"),
      in: [
        """
        They received ten 0.25 mg/0.5 mL injections of adalimumab and ten 0.5 mL injections of saline.
        """
      ]),
    Examples(
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "prednisone"),
      in: [
        "Patients with proteinuria above 1 g/24 hours received prednisone 1 mg/kg.",
        "Patients with proteinuria of more than 3.5 g/day received prednisone 1 mg/kg.",
      ]),
    Examples(
      in: ["Urinary protein was 3 g/24 h.", "Bilirubin was 1.2 mg/100 ml."]),
    // A dot that parts thousands
    Examples(
      Dose(.exact(5000), unit("[IU]"), substance: "Heparin", route: "subcutaneously"),
      in: [
        "Heparin 5.000 IU was given subcutaneously.", "Heparin 5,000 IU was given subcutaneously.",
      ]),
    Examples(
      Dose(.range(low: 2500, high: 5000), unit("[IU]"), substance: "dalteparin"),
      in: ["dalteparin 2.500-5.000 IU"]),
    Examples(
      Dose(.exact(0.125), unit("U"), per: [unit("kg")], substance: "insulin"),
      in: ["insulin 0.125 U/kg"]),
    Examples(
      Dose(.exact(1.25), unit("[IU]"), per: [unit("kg")], substance: "insulin"),
      in: ["insulin 1.25 IU/kg"]),
    // The digit of a name
    Examples(
      Dose(
        .exact(600_000), unit("[IU]"), per: [unit("kg")], substance: "IL-2", frequency: "every 8 h"),
      in: ["IL-2 600,000 IU/kg every 8 h"]),
    Examples(
      Dose(.exact(400), unit("[IU]"), substance: "vitamin D-3", frequency: "daily"),
      in: ["vitamin D-3 400 IU daily"]),
    // The fluid of those without the drug has no mass.
    Examples(
      Dose(.exact(10), unit("mg"), per: [unit("kg")], substance: "extract"),
      Dose(.exact(30), unit("mg"), per: [unit("kg")], substance: "extract"),
      in: ["Rats received saline, 10 mg/kg or 30 mg/kg of the extract."]),
    Examples(
      Dose(.exact(10), unit("mL"), per: [unit("kg")], substance: "saline"),
      in: ["Rats received saline, 10 mL/kg."]),
  ]

  private static let concentrations: [Examples<Dose>] = [
    Examples(
      in: [
        "The berries held 12.4 mg\u{00B7}(100 g)\u{207B}\u{00B9} of vitamin C.",
        "Creams with more than 0.3 g\u{00B7}(100 g)\u{207B}\u{00B9} of gum were stiffer.",
        "Deaths rose above 22 \u{03BC}g/m\u{00B3} of fine dust.",
        "Husks were soaked in 2 mol/dm\u{00B3} of NaOH and treated with steam.",
        "Litter fall averaged 3.2 Mg ha\u{207B}\u{00B9} in the plots.",
        "Cells with 40 g glucose l\u{207B}\u{00B9} grew best.",
        "The exposure was 5120 mg-min/L in the fed group.",
        "The fractions had a buoyant density of 1.05\u{2013}1.07 g/cm3.",
        "Vials held 900 CFU of B. cereus per gram of beads.",
      ]),
    Examples(
      Dose(.exact(3), unit("g"), per: [unit("m2")], substance: "methotrexate"),
      in: ["methotrexate 3 g/m\u{00B2}", "methotrexate 3 g/m2"]),
  ]

  private static let bodies: [Examples<Dose>] = [
    Examples(
      in: [
        "Groups by BW were <800 g (n = 4), 800\u{2013}1199 g (n = 9) and \u{2265}1200 g (n = 8).",
        "The fawns (body weight 900\u{2013}4100 g, median 1800 g) were scanned.",
        "The litters gained 410 g on average compared to 520 g in the other pens.",
        "A peak VO2 of 48.2 ml.kg-1.min-1 was reached by the runners.",
        "The lungs were ventilated with a tidal volume (VT) of 6 mL/kg.",
        "The breath volume at onset was 8.1 mL/kg of predicted body weight.",
        "The mean bone BMC was 61.5 g at term.",
        "Piglets were bled 20 ml/kg in the first hour.",
        "After the phlebotomy of 450 mL the pressure fell.",
        "Antibiotic therapy was stopped, and 1.5 litres of pus were evacuated.",
        "The mean salt intake was 8.7 g/day in the north.",
        "The overall mean was higher (95% CI, 7.1\u{2013}9.9 g/day) in men.",
        "Severe hypoxia was defined as needing 12 L of oxygen or more.",
        "Alcohol intake should not exceed 3 units/d.",
        "Fat oxidation in the three would be 18 g, 23 g and 32 g per week.",
        "A 1 mg/kg/min decrease in glucose disposal was seen.",
        "Scales with an accuracy of 100 g were used.",
      ]),
    Examples(
      Dose(.exact(2), unit("L"), per: [unit("kg"), unit("min")], substance: "flow"),
      in: ["Newborns were randomised to high flow at 2 L/kg/min or to a mask."]),
    Examples(
      Dose(.exact(20), unit("mL"), per: [unit("kg")], substance: "saline"),
      in: ["Piglets were given 20 ml/kg saline."]),
    Examples(
      Dose(.exact(30), unit("mL"), per: [unit("kg")], substance: "crystalloid"),
      in: ["They received crystalloid 30 mL/kg and were ventilated with low tidal volumes."]),
    Examples(
      Dose(.exact(2), unit("g"), per: [unit("d")], substance: "salt"),
      in: ["Intakes were raised by giving 2 g/day of salt."]),
    Examples(
      Dose(.exact(40), unit("mg"), per: [unit("d")], substance: "atorvastatin"),
      in: ["A high dose was defined as atorvastatin 40 mg/day."]),
    Examples(
      Dose(.exact(5), unit("g"), substance: "glutamine"),
      in: ["Preterm infants were given 5 g glutamine."]),
    Examples(
      Dose(.exact(15), unit("mg"), substance: "methotrexate", frequency: "weekly"),
      in: ["Standard treatment was defined as methotrexate 15 mg weekly."]),
    Examples(
      Dose(
        .exact(40), unit("mg"), per: [unit("d")], substance: "prednisone", route: "oral",
        duration: "for 5 days"),
      in: ["Standard care was defined as oral prednisone 40 mg/day for 5 days."]),
    Examples(
      in: [
        "High intake was defined as 2 g of sodium per day.",
        "Treatment failure was defined as requiring 15 L of oxygen.",
      ]),
    Examples(
      Dose(.exact(3), unit("g"), substance: "fish oil"),
      in: ["The groups had 3 g of fish oil or olive oil.", "Supplementation was 3 g of fish oil."]),
    Examples(
      Dose(.exact(500), unit("mL"), substance: "Ringer's"),
      in: ["They had 500 mL of Ringer's."]),
    Examples(
      Dose(.exact(500), unit("mL"), substance: "Hartmann\u{2019}s solution"),
      in: ["They were given 500 mL of Hartmann\u{2019}s solution."]),
    Examples(
      Dose(
        .exact(5), unit("mL"), per: [unit("kg"), unit("min")], substance: "Ringer's",
        route: "infused"),
      in: ["Ringer's at 5 mL/kg/min was infused."]),
    // Grams of glucose are drunk; the glucose of blood is measured per volume.
    Examples(
      Dose(.exact(75), unit("g"), substance: "glucose"),
      in: ["Patients drank glucose 75 g.", "Patients ingested 75 g of glucose."]),
    Examples(
      Dose(.exact(75), unit("g"), substance: "glucose", route: "oral"),
      in: ["All women underwent a 75 g oral glucose tolerance test."]),
    Examples(in: ["Urinary glucose was 75 g."]),
  ]

  private static let bench: [Examples<Dose>] = [
    Examples(
      in: [
        "Curves were drawn from standard solutions containing 2\u{2013}40 micrograms of cortisol.",
        "The kit was tried with high (2 \u{03BC}g) and low (20 ng) input from biopsies.",
        "The enzyme was purified in high yield and amounts of 50\u{2013}80 mg.",
        "Leaves emitted linalool at a rate of 0.2\u{2013}0.3 \u{03BC}g h(-1) g(-1) fresh weight.",
        "Clones with constitutive secretion of 3 micrograms of cytokine per 10(6) cells were kept.",
        "Bilayers bound 12.5 ng of ligand.", "Ligand uptake by the bilayers was 12.5 ng.",
        "Pellets were taken up in 40 μl of water.", "Libraries were prepared with 2 ng DNA.",
        "Embryos were fixed in freshly prepared 4% paraformaldehyde for 2 h.",
        "Each lane was loaded with 40 \u{03BC}g of muscle extracts.",
        "At 20 \u{03BC}g/cm2, half of the fibroblasts died.",
        "The lysate was mixed with 0.4 \u{03BC}g of trypsin at 37\u{00B0}C for 8 h.",
        "Cells were washed in 1% bovine serum albumin.", "The sachets had a capacity of 12 mL.",
        "The scan revealed 8 mL of air in the heart.",
        "Sulphate was elevated to 140 micrograms/g after an infusion.",
        "The wells were exposed to an acceleration field of 2 to 30 g (400 rpm).",
        "A new analogue, bis-carbamoyl-xylene (4g), was synthesized.",
        "The compound had an ID(50) of 12 \u{03BC}g/kg in rats.",
        "The absorption averaged over 10 g of tissue was low.",
        "The LD50 of the bark extract in mice and rats was found to be greater than 1500 mg/kg.",
      ]),
    Examples(
      Dose(.exact(4), unit("g"), substance: "cholestyramine"),
      in: ["They took cholestyramine (4 g), an analogue of the resin."]),
    Examples(
      Dose(.exact(2), unit("ug"), substance: "toxin"),
      in: ["Mice got 2 \u{03BC}g of toxin and were kept at 22\u{00B0}C."]),
    Examples(
      Dose(.exact(640), unit("ug"), per: [unit("cm2")], substance: "capsaicin"),
      in: ["The patches (capsaicin 640 \u{03BC}g/cm2) were alike."]),
  ]

  private static let abbreviations: [Examples<Dose>] = [
    Examples(
      in: [
        "A median of 3 GM (range 1\u{2013}6) was detected.", "There were 120 MG-negative cases.",
        "The plan delivers 2 MU/spot to the map.", "The field needed 200 MU for the boost.",
        "It activates the three Mu promoters.",
        "We call the model 3L-GAN.", "The CT value was lower (41.0 vs. 57.0mU).",
        "The complication rate was 21%.50 Gy are used for gross disease.",
      ]),
    Examples(
      Dose(.exact(500), unit("mg"), substance: "ASPIRIN"), in: ["ASPIRIN 500 MG"]),
    Examples(
      Dose(.exact(5), unit("MU"), substance: "interferon"),
      in: ["They received 5 MU of interferon."]),
    Examples(
      Dose(.exact(3), unit("MU"), substance: "Interferon alfa-2b", frequency: "weekly"),
      in: ["Interferon alfa-2b 3 MU was given weekly."]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "ONO-1078"),
      in: ["Neither ONO-1078 (2 mg/kg) nor vehicle had an effect."]),
    Examples(
      Dose(.exact(200), unit("mg"), per: [unit("d")], substance: "coenzyme Q10"),
      in: ["They received 200 mg/day of coenzyme Q10."]),
    // Letters that are a unit behind a number
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "IRL 1620"),
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "BQ 788"),
      in: ["IRL 1620 (2 mg/kg) narrowed the airways; BQ 788 (1 mg/kg) prevented it."]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "IRL 1620"),
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "BQ-788"),
      in: ["IRL 1620 (2 mg/kg) narrowed the airways; BQ-788 (1 mg/kg) prevented it."]),
    Examples(
      Dose(
        .exact(2), unit("mU"), per: [unit("kg"), unit("min")], substance: "insulin"),
      in: ["insulin 2 mU/kg/min"]),
  ]

  private static let perWeight: [Examples<Dose>] = [
    Examples(
      Dose(.exact(50), unit("mg"), per: [unit("(100.g)")], substance: "tyloxapol", route: "IV"),
      in: ["Rats received IV tyloxapol 50 mg/100 g body weight."]),
    Examples(in: ["Leaves held 50 mg/100 g of ascorbate."]),
    Examples(
      Dose(.exact(3), unit("g"), per: [unit("kg"), unit("d")], substance: "ethanol"),
      Dose(.exact(4.5), unit("g"), per: [unit("kg"), unit("d")], substance: "ethanol"),
      in: ["Pups received ethanol 3.0 g and 4.5 g/kg/d."]),
    Examples(
      Dose(.exact(0.5), unit("ng"), per: [unit("{bee}")], substance: "clothianidin"),
      in: ["They received clothianidin 0.5 ng/bee."]),
    Examples(
      Dose(.exact(80), unit("mg"), per: [unit("kg")], substance: "SAA"),
      Dose(.exact(50), unit("mg"), per: [unit("kg")], substance: "SAA"),
      in: ["They received SAA 80 mg/kg of body-mass or 50 mg/kg."]),
    // Two ways to dose, by their size
    Examples(
      Dose(.exact(20), unit("mg"), substance: "ketamine"),
      Dose(.exact(0.3), unit("mg"), per: [unit("kg")], substance: "ketamine"),
      in: ["They received ketamine 20 mg or 0.3 mg/kg."]),
    Examples(
      Dose(.exact(30), unit("g"), per: [unit("kg")], substance: "maize"),
      in: ["Ewes were given 30 g whole or flaked maize/kg live weight."]),
  ]

  private static let spannedRanges: [Examples<Dose>] = [
    Examples(
      Dose(.range(low: 5000, high: 5600), unit("cGy"), substance: "radiation"),
      in: [
        "The radiation doses ranged from 5000 cGy to a maximum of 5600 cGy.",
        "radiation, ranging from 5000 cGy to 5600 cGy",
      ]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "ramipril"),
      Dose(.exact(10), unit("mg"), substance: "ramipril"),
      in: ["ramipril was titrated from 5 mg to a maximum of 10 mg"]),
  ]

  private static let givenNames: [Examples<Dose>] = [
    Examples(
      Dose(.exact(0.5), unit("mg"), per: [unit("kg")], substance: "ketamine"),
      in: ["We gave ketamine 0.5 mg/kg."]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("kg")], substance: "PDTC"),
      in: ["At 2 mg/kg (n = 7), PDTC had no effect."]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("h")], substance: "L-81"),
      in: ["Rats received 2 mg/h of L-81."]),
    Examples(
      Dose(.exact(5), unit("ug"), per: [unit("kg")], substance: "G-CSF"), in: ["5 µg/kg G-CSF"]),
    Examples(
      Dose(.exact(15), unit("uCi"), substance: "[3H]-inositol", route: "intraventricular"),
      in: ["Rats received intraventricular injections of 15 uCi of [3H]-inositol."]),
    Examples(
      Dose(.exact(3), unit("g"), per: [unit("kg"), unit("d")], substance: "alcohol"),
      Dose(.exact(4), unit("g"), per: [unit("kg"), unit("d")], substance: "alcohol"),
      in: ["Pups had a single dose of alcohol at one of 2 levels (3 or 4 g/kg/d)."]),
    Examples(
      Dose(.exact(4), unit("g"), per: [unit("kg"), unit("d")], substance: "alcohol"),
      in: ["Controls and alcohol-exposed (4 g/kg/d) pups were compared."]),
    Examples(
      Dose(.exact(1), unit("g"), per: [unit("m2")], substance: "gemcitabine"),
      in: ["The MTD of gemcitabine when combined with 5-FU via PVI on this schedule was 1 g/m2."]),
    Examples(
      Dose(.exact(0.2), unit("mg"), per: [unit("kg")], route: "s.c."),
      in: ["It lasted at a dose known to block the 5-HT(2) receptors (0.2 mg/kg, s.c.)."]),
    Examples(
      Dose(.exact(400), unit("g"), per: [unit("d")], substance: "fruits"),
      in: ["Against cancer of the oral cavity diets should include 400 g/d of total fruits."]),
  ]
}
