import Lexing

extension Dose {
  /// Numbers that belong to a label, beside amounts.
  static let besideLabels: [Examples<Dose>] = [
    Examples(
      Dose(.exact(500), unit("mg"), substance: "azithromycin", frequency: "on day 1"),
      Dose(.exact(250), unit("mg"), substance: "azithromycin", frequency: "on days 2–5"),
      in: ["They took azithromycin 500 mg on day 1 and 250 mg on days 2–5."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "golimumab"),
      Dose(.exact(100), unit("mg"), substance: "golimumab"),
      Dose(.exact(50), unit("mg"), substance: "golimumab", frequency: "every other week"),
      in: ["She had golimumab 200 mg at week 0, 100 mg at week 2, and 50 mg every other week."]),
    Examples(
      Dose(.exact(375), unit("mg"), per: [unit("m2")], substance: "Rituximab"),
      Dose(.exact(500), unit("mg"), per: [unit("m2")], substance: "Rituximab"),
      in: ["Rituximab 375 mg/m2 in cycle 1 and 500 mg/m2 in cycles 2–6 was given."]),
    Examples(
      Dose(
        .exact(10), unit("mg"), per: [unit("kg")], substance: "Ixekizumab",
        frequency: "at weeks 0, 2, and 4", route: "s.c."),
      Dose(
        .exact(80), unit("mg"), substance: "Ixekizumab", frequency: "every 4 weeks", route: "s.c."),
      in: ["Ixekizumab 10 mg/kg s.c. at weeks 0, 2, and 4 and 80 mg s.c. every 4 weeks"]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "tramadol"),
      Dose(.exact(20), unit("mg"), substance: "tramadol"),
      Dose(.exact(30), unit("mg"), substance: "tramadol"),
      in: ["In groups 1, 2 and 3, 10, 20 and 30 mg of tramadol was given."]),
    Examples(
      Dose(.exact(2), unit("ug"), substance: "polysaccharide"),
      Dose(.exact(4), unit("ug"), substance: "serotype"),
      in: ["It held 2 µg of polysaccharide of serotypes 1, 4, 5 and 4 µg of serotype 6B."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "ketamine"),
      Dose(.exact(20), unit("mg"), substance: "ketamine"),
      Dose(.exact(40), unit("mg"), substance: "ketamine"),
      in: ["Doses on days 1, 2 and 3 were 10, 20 and 40 mg of ketamine."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "ketamine"),
      Dose(.exact(20), unit("mg"), substance: "ketamine"),
      in: ["On day 1, 10 and 20 mg of ketamine was given."]),
    Examples(
      Dose(.exact(5), unit("mg"), per: [unit("kg")], substance: "ketamine", route: "injected"),
      Dose(.exact(10), unit("mg"), per: [unit("kg")], substance: "ketamine", route: "injected"),
      in: ["In groups 5 and 10 mg/kg ketamine was injected."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "ramipril"),
      Dose(.exact(10), unit("mg"), substance: "ramipril"),
      in: ["For 6 weeks 5 or 10 mg of ramipril was given."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "ramipril"),
      Dose(.exact(10), unit("mg"), substance: "ramipril"),
      in: ["At least 5 or 10 mg of ramipril was given."]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "gabapentin"),
      Dose(.exact(200), unit("mg"), substance: "gabapentin"),
      in: ["Group 1 received 100 mg and group 2 200 mg of gabapentin."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "iron", frequency: "On day 1", route: "infused"),
      Dose(.exact(100), unit("mg"), substance: "iron", frequency: "on day 2", route: "infused"),
      in: ["On day 1 200 mg and on day 2 100 mg of iron were infused."]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "Coenzyme Q 10", frequency: "daily"),
      in: ["Coenzyme Q 10 100 mg was given daily."]),
    Examples(
      Dose(.exact(800), unit("[IU]"), substance: "vitamin D 3", frequency: "daily"),
      in: ["They took vitamin D 3 800 IU daily."]),
    Examples(
      Dose(.exact(500), unit("mg"), substance: "calcium"),
      in: ["They took 4 500 mg tablets of calcium."]),
    Examples(
      Dose(.exact(25000), unit("[IU]"), substance: "Vitamin D", frequency: "monthly"),
      in: ["Vitamin D 25 000 IU was given monthly."]),
  ]

  /// Numbers that say what something else was.
  static let besidePredicates: [Examples<Dose>] = [
    Examples(
      Dose(.exact(5), unit("mg"), substance: "vitamin K"),
      in: ["Her INR was 8.6 and 5 mg of vitamin K was given."]),
    Examples(
      Dose(.exact(960), unit("mg"), substance: "co-trimoxazole"),
      in: ["His CD4 count was 120 and 960 mg co-trimoxazole was started."]),
    Examples(
      Dose(.exact(2.5), unit("mg"), substance: "warfarin"),
      Dose(.exact(5), unit("mg"), substance: "warfarin"),
      in: ["The doses were 2.5 and 5 mg of warfarin."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "warfarin"),
      Dose(.exact(10), unit("mg"), substance: "warfarin"),
      in: ["The dose was 5 or 10 mg of warfarin."]),
    Examples(
      Dose(.exact(1), unit("mg"), per: [unit("kg")], substance: "bevacizumab"),
      Dose(.exact(3), unit("mg"), per: [unit("kg")], substance: "bevacizumab"),
      in: ["The dose levels were 1 and 3 mg/kg of bevacizumab."]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "Morphine"),
      Dose(.exact(4), unit("mg"), substance: "Morphine"),
      in: ["Morphine was 2 and 4 mg."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "metoprolol"),
      in: ["His heart rate was 120 and 5 mg metoprolol was given."]),
  ]

  /// Parts, multiples and powers of amounts.
  static let multiples: [Examples<Dose>] = [
    Examples(
      Dose(.exact(400), unit("mg"), substance: "ibuprofen", frequency: "3 ×"),
      in: ["They had ibuprofen 3 × 400 mg/day."]),
    Examples(
      Dose(
        .exact(140), unit("mg"), substance: "silymarin", frequency: "3 x", duration: "for 4 weeks"),
      in: ["They took silymarin 3 x 140 mg/d for 4 weeks."]),
    Examples(
      Dose(.exact(0.5), unit("{tablet}"), substance: "atenolol"),
      in: ["1/2 tablet of atenolol was taken."]),
    Examples(
      Dose(.exact(1.5), unit("{tablet}"), substance: "atenolol"),
      in: ["1 1/2 tablets of atenolol were taken."]),
    Examples(
      Dose(.exact(875), unit("mg"), substance: "amoxicillin"),
      Dose(.exact(125), unit("mg"), substance: "clavulanate"),
      in: ["A capsule of 875/125 mg amoxicillin/clavulanate was given."]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "Prednisone", duration: "over 6 weeks"),
      Dose(.exact(10), unit("mg"), substance: "Prednisone", duration: "over 6 weeks"),
      in: ["Prednisone was tapered from 60 to 10 mg over 6 weeks."]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "Warfarin", frequency: "daily"),
      Dose(.exact(2.5), unit("mg"), substance: "Warfarin", frequency: "daily"),
      in: ["Warfarin dose was reduced from 5 to 2.5 mg daily."]),
    Examples(
      in: ["Proteinuria decreased from 5 to 2 g/day."]),
    Examples(
      in: ["Morphine consumption was reduced from 40 to 20 mg."]),
    Examples(
      Dose(.exact(100000), unit("[pfu]"), substance: "vaccine"),
      Dose(.exact(1_000_000), unit("[pfu]"), substance: "vaccine"),
      Dose(.exact(10_000_000), unit("[pfu]"), substance: "vaccine"),
      in: ["They were given 10(5), 10(6) or 10(7) pfu of the vaccine."]),
  ]

  /// What stands between a unit and its denominators, and units of activity, virus and rays.
  static let bases: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(25), unit("mg"), per: [unit("kg")], substance: "Chloroquine", duration: "over 3 days"
      ),
      in: ["Chloroquine 25 mg base/kg was given over 3 days."]),
    Examples(
      Dose(
        .exact(20), unit("mg"), per: [unit("kg"), unit("d")], substance: "sodium stibogluconate"),
      in: ["They received sodium stibogluconate 20 mg Sb5+/kg/day."]),
    Examples(
      Dose(.exact(15), unit("mg"), substance: "primaquine", frequency: "daily"),
      in: ["They received primaquine 15 mg base daily."]),
    Examples(
      Dose(.exact(175), unit("mg"), per: [unit("m2")], substance: "Paclitaxel"),
      in: ["Paclitaxel 175 mg/m^2 was given."]),
    Examples(
      Dose(.exact(175), unit("mg"), per: [unit("m2")], substance: "Paclitaxel"),
      in: ["Paclitaxel 175 mg/m 2 was given."]),
    Examples(
      Dose(.exact(6), unit("mg"), per: [unit("m2")], substance: "Chlorambucil"),
      in: ["Chlorambucil 6 mg/sqm was given."]),
    Examples(
      Dose(.exact(50), unit("mg"), per: [unit("kg"), unit("d")], substance: "ampicillin"),
      in: ["They received 50 mg./kg./day of ampicillin."]),
    Examples(
      Dose(.exact(0.05), unit("mg"), per: [unit("cm2")], substance: "Clobetasol"),
      in: ["Clobetasol 0.05 mg/cm² was applied."]),
    Examples(
      Dose(.exact(100_000_000), unit("[TCID_50]"), substance: "vaccine"),
      in: ["Infants received 1 × 10^8 TCID50 of the vaccine."]),
    Examples(
      Dose(.exact(5000), unit("U"), substance: "dalteparin"),
      in: ["They received dalteparin 5000 anti-Xa units."]),
    Examples(
      Dose(.exact(1.2), unit("pmol"), per: [unit("kg"), unit("min")], substance: "ghrelin"),
      in: ["They received 1.2 pmol/kg/min of ghrelin."]),
    Examples(
      Dose(.exact(4500), unit("RAD"), substance: "radiation"),
      in: ["The tumour was treated with radiation of 4500 rads."]),
    Examples(
      Dose(.exact(25), unit("[Lf]"), substance: "diphtheria toxoid"),
      in: ["The vaccine had 25 Lf of diphtheria toxoid."]),
    Examples(
      in: ["The signal had a phase of 5.8 rad."]),
    Examples(
      in: ["The activity was 500 pmol CO2.mg protein-1."]),
  ]
}
