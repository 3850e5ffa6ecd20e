import Lexing

extension Dose {
  /// Amounts by the piece, and denominators behind the name.
  static let pieces: [Examples<Dose>] = [
    Examples(
      Dose(.exact(1.8), unit("Gy"), per: [unit("{fraction}")], substance: "radiotherapy"),
      in: [
        "radiotherapy at 1.8 Gy/fraction", "radiotherapy of 1.8 Gy per fraction",
        "radiotherapy (1.8 Gy/fx)",
      ]),
    Examples(
      Dose(.exact(100), unit("U"), per: [unit("{injection}")], substance: "onabotulinumtoxin"),
      in: ["They received onabotulinumtoxin 100 units per injection."]),
    Examples(
      Dose(.exact(8), unit("mg"), per: [unit("{leg}")], substance: "VX202"),
      Dose(.exact(16), unit("mg"), per: [unit("{leg}")], substance: "VX202"),
      in: ["8 or 16 mg VX202 per leg", "VX202 8 or 16 mg per leg", "8 or 16 mg/leg of VX202"]),
    Examples(
      Dose(
        .exact(45), unit("mg"), per: [unit("{piglet}")], substance: "toltrazuril", route: "i.m."),
      Dose(
        .exact(200), unit("mg"), per: [unit("{piglet}")], substance: "gleptoferron", route: "i.m."),
      in: ["45 mg toltrazuril + 200 mg gleptoferron i.m. per piglet"]),
    Examples(
      Dose(.exact(500), unit("mg"), per: [unit("d")], substance: "calcium"),
      Dose(.exact(10), unit("ug"), per: [unit("d")], substance: "vitamin D"),
      in: ["500 mg calcium and 10 µg vitamin D per day"]),
    Examples(
      Dose(.exact(3000), unit("mg"), per: [unit("d")], substance: "omega-3"),
      in: [
        "3000 mg of omega-3 per day", "3000 mg omega-3, per day", "3000 mg omega-3/day",
        "omega-3 3000 mg per day",
      ]),
    Examples(
      Dose(.exact(25), unit("mg"), substance: "cobalt"),
      in: ["Group 2 - 25 mg cobalt", "Group 2 – 25 mg of cobalt"]),
    Examples(
      Dose(.range(low: 2, high: 25), unit("mg"), substance: "cobalt"), in: ["cobalt 2 - 25 mg"]),
    Examples(
      Dose(.exact(10), unit("uL"), substance: "atropine"),
      in: ["10 mu l of atropine", "10 μl of atropine"]),
    Examples(
      Dose(.exact(10), unit("mg"), per: [unit("kg")], substance: "AX12"),
      Dose(.exact(20), unit("mg"), per: [unit("kg")], substance: "AX12"),
      in: ["AX12 at 0, 10, or 20 mg/kg"]),
    Examples(
      Dose(.exact(600), unit("kcal"), substance: "food supplements", frequency: "daily"),
      in: ["daily food supplements of 600 kcal"]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("mL")], substance: "morphine"),
      in: ["They were given morphine 2 mg/ml."]),
  ]

  /// How long a course lasts, wherever it is said.
  static let courses: [Examples<Dose>] = [
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", duration: "for 4 weeks"),
      in: [
        "prednisone 40 mg for 4 weeks", "treated for 4 weeks with prednisone 40 mg",
      ]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", duration: "4-week"),
      in: ["a 4-week course of prednisone 40 mg", "a 4-week course (prednisone 40 mg)"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", duration: "for the next 3 days"),
      in: ["prednisone 40 mg for the next 3 days"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", duration: "x 30 min"),
      in: ["prednisone (40 mg x 30 min)"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone"),
      in: [
        "prednisone 40 mg was given and pain was assessed for 4 weeks",
        "prednisone 40 mg was given and they were followed up for 2 years",
        "after 3 years of follow-up they took prednisone 40 mg",
      ]),
    Examples(
      Dose(
        .exact(20), unit("mg"), substance: "omeprazole", frequency: "daily", duration: "for 8 weeks"
      ),
      Dose(
        .exact(150), unit("mg"), substance: "ranitidine", frequency: "twice daily",
        duration: "for 8 weeks"),
      in: [
        "One group received omeprazole 20 mg daily while the other received ranitidine 150 mg twice daily for 8 weeks."
      ]),
    Examples(
      Dose(
        .exact(400), unit("mg"), substance: "imatinib", frequency: "daily",
        duration: "until progression"),
      in: ["imatinib 400 mg daily until progression or death"]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "fluoxetine", duration: "through week 12"),
      in: ["fluoxetine 20 mg through week 12"]),
    Examples(
      Dose(
        .exact(5), unit("mg"), substance: "meloxicam", duration: "for no more than 4 weeks"),
      in: ["meloxicam 5 mg for no more than 4 weeks"]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "doxorubicin", duration: "5 days"),
      in: ["5 days at 10 mg doxorubicin"]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "doxorubicin", frequency: "every 4 weeks"),
      in: ["doxorubicin every 4 weeks at 10 mg"]),
    Examples(
      Dose(.exact(8), unit("g"), substance: "inulin", duration: "3-week"),
      in: ["inulin (8 g) in four 3-week periods"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", duration: "12 months"),
      in: ["12 months of treatment with active drug (40 mg of prednisone)"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "TAK-438", frequency: "single"),
      in: ["a single TAK-438 dose (40 mg)"]),
    Examples(
      Dose(.exact(75), unit("mg"), substance: "docetaxel", frequency: "3-weekly"),
      in: ["docetaxel 75 mg 3-weekly"]),
    Examples(
      Dose(.exact(400), unit("mg"), substance: "ibuprofen", frequency: "as required"),
      in: ["ibuprofen 400 mg as required"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", frequency: "5 days a week"),
      in: ["prednisone 40 mg 5 days a week"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", frequency: "three-times-daily"),
      in: ["prednisone 40 mg three-times-daily"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", frequency: "12-hour intervals"),
      in: ["prednisone 40 mg at 12-hour intervals"]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "prednisone", frequency: "before each meal"),
      in: ["prednisone 40 mg before each meal"]),
  ]

  /// Amounts that something holds or that name something else.
  static let contents: [Examples<Dose>] = [
    Examples(
      in: [
        "an 18G needle", "a 2G-RFID network", "341 G to A", "iron rose to 0.06 g kg⁻¹ in cassava",
        "the amount that was bound was 18.3 ng", "a meal (380 kcal, 18 g fat, 12 g protein)",
        "a limit of 5 ppm in soil", "infants <1000 g", "the mean birthweights were 2690 and 2697 g",
        "it was centrifuged at 3000 g", "a diet of 1800 kcal",
      ]),
    Examples(
      Dose(.exact(45), unit("g"), substance: "carbohydrate"),
      in: ["a meal of 380 kcal, then a 45 g carbohydrate challenge was given"]),
  ]
}
