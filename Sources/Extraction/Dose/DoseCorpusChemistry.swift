import Lexing

extension Dose {
  /// Names with digits and brackets of chemistry, and drugs that a text calls by no name.
  static let chemicals: [Examples<Dose>] = [
    Examples(
      Dose(.exact(400), unit("mg"), per: [unit("m2")], substance: "5-fluorouracil"),
      Dose(.exact(25), unit("mg"), per: [unit("m2")], substance: "leucovorin"),
      in: [
        "They received 400 mg/m2 of 5-fluorouracil and 25 mg/m2 of leucovorin.",
        "They received 400 mg/m2 5-fluorouracil plus 25 mg/m2 leucovorin.",
      ]),
    Examples(
      Dose(.exact(25), unit("mg"), per: [unit("m2")], substance: "leucovorin"),
      Dose(
        .exact(400), unit("mg"), per: [unit("m2")], substance: "5-FU", duration: "for 4 days"),
      in: ["They received 25 mg/m2 leucovorin followed by 400 mg/m2 5-FU for 4 days."]),
    Examples(
      Dose(.exact(30), unit("mg"), substance: "13-cis-retinoic acid"),
      Dose(.exact(10), unit("mg"), substance: "tamoxifen"),
      in: ["They received 30 mg of 13-cis-retinoic acid or 10 mg tamoxifen."]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "(S)-ketoprofen"),
      Dose(.exact(20), unit("mg"), substance: "piroxicam"),
      in: ["They took 60 mg of (S)-ketoprofen or 20 mg of piroxicam."]),
    Examples(
      Dose(.exact(160), unit("mg"), substance: "d,l-sotalol"),
      Dose(.exact(200), unit("mg"), substance: "amiodarone"),
      in: ["They took 160 mg of d,l-sotalol or 200 mg amiodarone."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "N-(4-hydroxyphenyl) retinamide"),
      in: ["They took 200 mg of N-(4-hydroxyphenyl) retinamide."]),
    Examples(
      Dose(.exact(25), unit("mg"), per: [unit("kg")], substance: "7-nitroindazole", route: "i.p."),
      in: ["After 7-nitroindazole administration (25 mg/kg i.p.) the rats slept."]),
    Examples(
      Dose(
        .exact(10), unit("mg"), substance: "4-aminopyridine", frequency: "twice daily"),
      in: ["After 4-aminopyridine administration (10 mg twice daily) they walked faster."]),
    // What is called by no name is not the drug beside it.
    Examples(
      Dose(.exact(10), unit("mg")), Dose(.exact(40), unit("mg"), substance: "propranolol"),
      in: [
        "They took 10 mg of the study drug, 40 mg propranolol or nothing.",
        "They took 10 mg of either drug or 40 mg propranolol.",
      ]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "propranolol"), Dose(.exact(10), unit("mg")),
      in: ["They took propranolol 40 mg and 10 mg of the study drug."]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "duloxetine"),
      in: [
        "They took 60 mg of the study drug duloxetine.",
        "They took 60 mg of active treatment (duloxetine).",
        "They took 60 mg of active treatment with duloxetine.",
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "tamoxifen"),
      Dose(.exact(10), unit("mg"), substance: "raloxifene"),
      in: ["They took 20 mg of the trial drug tamoxifen and 10 mg of the trial drug raloxifene."]),
    Examples(
      Dose(.exact(60), unit("mg")), Dose(.exact(40), unit("mg"), substance: "duloxetine"),
      in: ["They took 60 mg of active treatment with duloxetine 40 mg."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "ibuprofen"),
      in: ["They took 40 mg of S-(+)-ibuprofen."]),
    Examples(
      Dose(.exact(250), unit("ug"), substance: "ACTH test"),
      in: ["They had an ACTH test (250 µg)."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "simvastatin", frequency: "daily"),
      in: [
        "After 12-week simvastatin administration (40 mg daily) they walked faster.",
        "They had 12-week simvastatin (40 mg daily).",
        "To test simvastatin (40 mg daily), we asked them.",
      ]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "dextromethorphan"),
      in: ["Methadone went on. They took 60 mg of add-on dextromethorphan."]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "atorvastatin"),
      Dose(.exact(40), unit("mg"), substance: "atorvastatin"),
      in: ["They took 20 mg once or 40 mg of atorvastatin."]),
    Examples(
      Dose(.exact(60), unit("mg"), substance: "AICAR"),
      in: ["When given at 60 mg, AICAR was tolerated.", "At 60 mg, AICAR was tolerated."]),
    // An infinitive begins no name.
    Examples(
      Dose(.exact(100), unit("mg"), substance: "aspirin", frequency: "daily"),
      in: [
        "To assess aspirin 100 mg daily, we asked them.",
        "To evaluate aspirin 100 mg daily, we asked them.",
        "To study aspirin 100 mg daily, we asked them.",
      ]),
  ]

  /// What is dissolved in something or added to it.
  static let vehicles: [Examples<Dose>] = [
    Examples(
      Dose(.exact(4), unit("mg"), per: [unit("kg")], substance: "Morphine"),
      in: ["Morphine dissolved in saline was injected at a dose of 4 mg/kg."]),
    Examples(
      Dose(
        .exact(20), unit("mg"), per: [unit("kg")], substance: "imatinib", route: "orally"),
      in: [
        "Mice received imatinib in solution orally (20 mg/kg).",
        "Mice received imatinib in suspension orally (20 mg/kg).",
      ]),
    Examples(
      Dose(.exact(40), unit("mg"), per: [unit("kg")], substance: "ketamine"),
      in: [
        "Rats received ketamine dissolved in saline at 40 mg/kg.",
        "Rats received ketamine diluted in PBS at 40 mg/kg.",
      ]),
    Examples(
      Dose(.exact(2), unit("ug"), per: [unit("kg")], substance: "Clonidine"),
      in: [
        "Clonidine was added to the bupivacaine (2 µg/kg).",
        "Clonidine was added to the local anaesthetic (2 µg/kg).",
        "Clonidine was added to the levobupivacaine at 2 µg/kg.",
        "Clonidine was added to the levobupivacaine at a dose of 2 µg/kg.",
      ]),
    Examples(
      Dose(.exact(100), unit("mg"), substance: "sitagliptin"),
      in: [
        "Metformin was added to the sitagliptin (100 mg).",
        "Metformin was added to the ongoing sitagliptin 100 mg.",
      ]),
    Examples(
      Dose(.exact(50), unit("mg"), per: [unit("kg")], substance: "Morphine"),
      in: ["Morphine was added to the drinking water at 50 mg/kg."]),
    Examples(
      Dose(.exact(3), unit("g"), substance: "fish oil", frequency: "daily"),
      in: [
        "Changes in fish oil 3 g daily were compared.",
        "Triglycerides fell in fish oil (3 g daily) users.",
      ]),
    Examples(
      Dose(.exact(20), unit("ug"), substance: "Fentanyl"),
      Dose(.exact(12), unit("mg"), substance: "bupivacaine"),
      in: ["Fentanyl (20 µg) was added to bupivacaine (12 mg)."]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "morphine"),
      in: ["The pump was set to deliver morphine 2 mg."]),
    // A form behind the last of several strengths is that of all.
    Examples(
      Dose(.exact(15), unit("%"), substance: "zinc oxide"),
      Dose(.exact(5), unit("%"), substance: "dexpanthenol"),
      in: ["They used zinc oxide 15% and dexpanthenol 5% ointment."]),
    Examples(
      Dose(.exact(0.2), unit("%"), substance: "hyaluronate"),
      Dose(.exact(0.5), unit("%"), substance: "carboxymethylcellulose"),
      in: ["They used hyaluronate 0.2% and carboxymethylcellulose 0.5% artificial tears."]),
    Examples(in: ["They had relapse 15% and meniscal tears 5%."]),
    Examples(
      Dose(.exact(3), unit("%"), substance: "hypertonic saline"),
      in: ["Recovery 65% and hypertonic saline 3% solution were told of."]),
    Examples(
      Dose(.exact(10), unit("mg")), Dose(.exact(500), unit("mg"), substance: "metformin"),
      in: ["They received 10 mg of the study drug with metformin 500 mg."]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "donepezil", frequency: "daily"),
      in: ["They received 10 mg of the study drug, donepezil, daily."]),
    Examples(
      Dose(.exact(10), unit("mg")),
      in: ["They took 10 mg of the study drug, propranolol or nothing."]),
  ]
}
