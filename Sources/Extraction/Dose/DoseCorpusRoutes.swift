import Lexing

extension Dose {
  /// Devices, blocks and infusions as routes, and what looks like a route.
  static let routes: [Examples<Dose>] = [
    Examples(
      Dose(.exact(200), unit("ug"), substance: "beclometasone", route: "pMDI"),
      in: ["beclometasone pMDI 200 µg", "beclometasone 200 µg (pMDI)"]),
    Examples(
      Dose(.exact(200), unit("ug"), substance: "beclometasone", route: "dry powder inhaler"),
      in: ["dry powder inhaler (DPI) beclometasone 200 µg + oral placebo"]),
    Examples(
      Dose(.exact(200), unit("ug"), substance: "beclometasone"),
      in: ["beclometasone 200 µg at 14 dpi", "beclometasone 200 µg plus oral placebo"]),
    Examples(
      Dose(.exact(20), unit("mL"), substance: "ropivacaine", route: "femoral nerve block"),
      in: [
        "A femoral nerve block was done with 20 mL ropivacaine.",
        "20 mL ropivacaine for femoral nerve block",
      ]),
    Examples(
      Dose(.exact(20), unit("mL"), substance: "ropivacaine"),
      in: ["20 mL of ropivacaine, with a dense motor block"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", route: "by mouth"),
      in: ["zolpidem 5 mg by mouth"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", route: "per os"),
      in: ["zolpidem 5 mg per os"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", route: "i.g."),
      in: ["zolpidem 5 mg i.g.", "zolpidem 5 mg (i.g.)"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem"),
      in: [
        "zolpidem 5 mg, i.e. a tablet", "patients with rectal cancer had zolpidem 5 mg",
        "they had vaginal delivery and received zolpidem 5 mg", "group IV (zolpidem 5 mg)",
        "zolpidem 5 mg for dry mouth", "intragastric pH rose with zolpidem 5 mg",
      ]),
    Examples(
      Dose(
        .exact(300), unit("mg"), per: [unit("m2")], substance: "5-FU",
        route: "protracted venous infusion"),
      in: ["5-FU was given via protracted venous infusion (PVI) at a fixed dose of 300 mg/m2"]),
    Examples(
      Dose(.exact(40), unit("mL"), substance: "air", route: "venous injection"),
      in: ["a venous injection of 40 ml air"]),
    Examples(
      Dose(.exact(6), unit("[IU]"), substance: "oxytocin", frequency: "bolus", route: "bolus"),
      in: ["oxytocin 6 IU as a bolus"]),
    Examples(
      Dose(.exact(5), unit("%"), substance: "lidocaine spray", route: "spray"),
      in: ["They received lidocaine spray 5%."]),
    Examples(
      Dose(.exact(12), unit("[IU]"), substance: "oxytocin", route: "nasal"),
      in: ["oxytocin nasal spray (12 IU)"]),
    Examples(
      Dose(.exact(0.25), unit("%"), substance: "timolol", route: "Eye drops"),
      in: ["Eye drops of 0.25% timolol"]),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "morphine", route: "via patient-controlled analgesia"),
      in: ["morphine 2 mg via patient-controlled analgesia"]),
    Examples(
      Dose(.exact(8), unit("mg"), substance: "dexamethasone", route: "into a trigger point"),
      in: ["dexamethasone 8 mg was injected into a trigger point"]),
    Examples(
      Dose(
        .exact(9), unit("g"), per: [unit("m2")], substance: "thiosulfate", route: "intravenous"),
      Dose(.exact(66), unit("Gy"), substance: "radiotherapy"),
      in: ["intravenous thiosulfate at 9 g/m2 and radiotherapy to 66 Gy"]),
  ]

  /// Infusions that are named further away, strengths in brackets, and what no short form stands for.
  static let infusions: [Examples<Dose>] = [
    Examples(
      Dose(
        .exact(2), unit("g"), substance: "meropenem", frequency: "every 8 h", route: "infusion"),
      in: ["meropenem 2 g every 8 h was administered as a prolonged (3 h) infusion"]),
    Examples(
      Dose(.exact(1.5), unit("L"), per: [unit("d")], substance: "HRW"),
      in: ["They inhaled water or drank hydrogen-rich water (HRW). They drank HRW 1.5 L/day."]),
    Examples(
      Dose(.exact(6), unit("%"), substance: "hydroxyethyl starch"),
      Dose(.exact(500), unit("mL"), substance: "hydroxyethyl starch"),
      in: ["They received hydroxyethyl starch (6% in saline, 500 ml)."]),
    Examples(
      Dose(.exact(80), unit("MBq"), substance: "colloid"),
      in: ["80 megabecquerels of colloid were given", "80 MBq of colloid were given"]),
    Examples(
      Dose(.exact(474), unit("ug"), substance: "fentanyl"),
      in: ["The dose of fentanyl in the K2 group (474 µg) was low."]),
    Examples(
      Dose(.exact(2.5), unit("ug"), substance: "sufentanil", route: "intrathecal"),
      in: ["the ED95 of intrathecal bupivacaine with 2.5 µg sufentanil"]),
  ]

  /// Routes that are said once for several amounts.
  static let sharedRoutes: [Examples<Dose>] = [
    Examples(
      Dose(.exact(12), unit("mg"), substance: "bupivacaine", route: "Spinal"),
      Dose(.exact(2.4), unit("mL"), substance: "bupivacaine", route: "Spinal"),
      Dose(.exact(0.5), unit("%"), substance: "bupivacaine", route: "Spinal"),
      Dose(.exact(5), unit("ug"), substance: "sufentanil", route: "Spinal"),
      in: [
        "Spinal anesthesia was done with 12 mg (= 2.4 mL) 0.5% bupivacaine plus 5 µg sufentanil."
      ]
    ),
    Examples(
      Dose(.exact(2), unit("mg"), substance: "morphine", route: "intramuscularly"),
      Dose(.exact(50), unit("mg"), substance: "tramadol", route: "intramuscularly"),
      in: [
        "Half of them (n = 20) had morphine 2 mg while the others had, in the same way, tramadol 50 mg, both given intramuscularly."
      ]),
    Examples(
      Dose(.exact(2), unit("g"), substance: "cefazolin", route: "intravenously"),
      Dose(.exact(1), unit("g"), substance: "cefazolin", route: "intravenously"),
      in: ["They received 2 g cefazolin intravenously before incision and 1 g at closure."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "DEX", route: "intranasally"),
      in: [
        "Dexmedetomidine (DEX) was administered intranasally to calm them. DEX 40 mg was enough."
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "triamcinolone", route: "injections"),
      in: ["Repeated injections of triamcinolone are common. They had triamcinolone 20 mg."]),
    Examples(
      Dose(.exact(7), unit("mg"), substance: "teriflunomide", route: "oral"),
      in: [
        "We studied teriflunomide, a once-daily oral immunomodulator. They had teriflunomide 7 mg."
      ]),
    Examples(
      Dose(.exact(85), unit("mg"), per: [unit("m2")], substance: "oxaliplatin"),
      Dose(
        .exact(400), unit("mg"), per: [unit("m2")], substance: "fluorouracil", frequency: "bolus",
        route: "bolus"),
      in: ["oxaliplatin 85 mg/m2 and fluorouracil 400 mg/m2 bolus"]),
  ]

  /// Frequencies in many words, and those that hold for a list.
  static let frequencies: [Examples<Dose>] = [
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", frequency: "as desired"),
      in: ["zolpidem 5 mg self-administered at home, as desired"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", frequency: "every second day"),
      in: ["zolpidem 5 mg every second day"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", frequency: "two to four times daily"),
      in: ["zolpidem 5 mg two to four times daily"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", frequency: "once or twice daily"),
      in: ["zolpidem 5 mg once or twice daily"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", frequency: "6 hourly"),
      in: ["zolpidem 5 mg 6 hourly"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", frequency: "in two doses"),
      in: ["zolpidem 5 mg in two doses"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "zolpidem", frequency: "12 days per month"),
      in: ["zolpidem 5 mg for 12 days per month"]),
    Examples(
      Dose(.exact(5), unit("mg"), substance: "letrozole", frequency: "on cycle days 3-7"),
      in: ["letrozole 5 mg on cycle days 3-7"]),
    Examples(
      Dose(.exact(15), unit("ug"), substance: "fentanyl", frequency: "lockout interval of 5 min"),
      in: ["fentanyl (15 µg, lockout interval of 5 min)"]),
    Examples(
      Dose(.exact(15), unit("ug"), substance: "fentanyl", frequency: "10-minute lockout"),
      in: ["fentanyl 15 µg with a 10-minute lockout"]),
    Examples(
      Dose(.exact(10), unit("ug"), substance: "vaccine", frequency: "at 0, 1 and 6 months"),
      in: ["They received vaccine 10 µg at 0, 1 and 6 months."]),
    Examples(
      Dose(.exact(10), unit("ug"), substance: "vaccine", frequency: "at weeks 0, 4 and 8"),
      in: ["They received vaccine 10 µg at weeks 0, 4 and 8."]),
    Examples(
      Dose(
        .exact(1.8), unit("Gy"), substance: "radiotherapy", frequency: "5 fractions/week"),
      in: ["radiotherapy of 1.8 Gy at 5 fractions/week"]),
    Examples(
      Dose(.exact(1.8), unit("Gy"), substance: "radiotherapy", frequency: "daily"),
      in: ["radiotherapy in daily doses of 1.8 Gy (5 of 7 days per week)"]),
    Examples(
      Dose(
        .exact(60), unit("mg"), per: [unit("m2")], substance: "docetaxel",
        frequency: "every 3 weeks"),
      Dose(
        .exact(75), unit("mg"), per: [unit("m2")], substance: "cisplatin",
        frequency: "every 3 weeks"),
      in: [
        "docetaxel (60 mg/m2) in combination with cisplatin (75 mg/m2), given 24 h apart every 3 weeks"
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "citalopram", frequency: "twice daily"),
      Dose(.exact(50), unit("mg"), substance: "sertraline", frequency: "twice daily"),
      in: [
        "They had one of these treatments twice daily: citalopram 20 mg (n = 30); sertraline 50 mg (n = 31); or placebo."
      ]),
    Examples(
      Dose(.exact(20), unit("mg"), substance: "citalopram"),
      in: ["The ratio of the daily arms was 1:2 for citalopram 20 mg."]),
    Examples(
      Dose(
        .exact(700), unit("mg"), per: [unit("m2")], substance: "gemcitabine", frequency: "weekly",
        duration: "for 3 consecutive weeks"),
      in: [
        "Gemcitabine was administered weekly for 3 consecutive weeks. The dose of gemcitabine was 700 mg/m2."
      ]),
    Examples(
      Dose(
        .exact(2), unit("mg"), per: [unit("m2")], substance: "Vincristine",
        frequency: "once every 3 weeks", route: "intravenously"),
      in: [
        "Vincristine was raised to 2 mg/m2. A total of 60 courses were given intravenously once every 3 weeks."
      ]),
    Examples(
      Dose(.exact(2), unit("mg"), per: [unit("m2")], substance: "vincristine"),
      Dose(
        .exact(600), unit("mg"), per: [unit("m2")], substance: "gemcitabine", frequency: "weekly"),
      in: ["vincristine 2 mg/m2, and gemcitabine was given weekly at 600 mg/m2"]),
    Examples(
      Dose(
        .exact(480), unit("mL"), per: [unit("d")], substance: "beet juice", duration: "for 8 weeks"),
      in: [
        "They received beet juice (480 mL/day). After a run-in, treatments were administered for 8 weeks."
      ]),
    Examples(
      Dose(.exact(1), unit("g"), substance: "iron", route: "intravenously"),
      in: ["40 received 1 g of iron intravenously, 16 received oral vitamins for 12 weeks"]),
    Examples(
      Dose(.exact(400), unit("mg"), substance: "albendazole", duration: "3-day"),
      in: ["a 3-day deworming course of 400 mg albendazole"]),
    Examples(
      Dose(.exact(80), unit("mg"), substance: "cisapride", duration: "on 2 consecutive days"),
      in: ["cisapride 80 mg was given on 2 consecutive days"]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "cilostazol", duration: "for 2 weeks"),
      in: ["the cilostazol group (50 mg for 2 weeks)"]),
    Examples(
      Dose(
        .exact(25), unit("mg"), per: [unit("kg")], substance: "amodiaquine", duration: "over 48 h"),
      in: ["They had amodiaquine 25 mg/kg over 48 h plus a single dose of primaquine."]),
    Examples(
      in: [
        "2 ml of whole blood were obtained", "they drained 100 mL of hemothorax",
        "360 µl buffer was added to each well", "500 mg of starch was put into a beaker",
        "They ate more bananas (M = 9.5 g, SD = 22.1 g).", "impaired subjects (n = 2 MCI)",
        "nausea: 2% ibuprofen vs 1% placebo", "12% polyacrylamide gel",
      ]),
    Examples(
      Dose(.exact(20), unit("mL"), substance: "autologous blood", route: "epidural"),
      in: ["20 mL of autologous blood was given by epidural injection"]),
    Examples(
      Dose(.exact(600), unit("ug"), substance: "salbutamol", route: "MDI"),
      in: ["MDI salbutamol 600 µg"]),
    Examples(in: ["an ED50 of 5 mg/kg zolpidem", "the LD50 of zolpidem was 200 mg/kg"]),
    Examples(
      Dose(.exact(10), unit("mg"), substance: "bupivacaine", route: "Spinal"),
      Dose(.exact(200), unit("ug"), substance: "morphine", route: "intravenously"),
      in: ["Spinal anaesthesia with 10 mg bupivacaine and 200 µg morphine intravenously."]),
    Examples(
      Dose(.exact(50), unit("mg"), substance: "Lidocaine"),
      in: ["Lidocaine 50 mg was given before spinal anaesthesia."]),
    // When something is given is told by how something else was.
    Examples(
      Dose(.exact(5), unit("ug"), per: [unit("min")], substance: "remifentanil"),
      in: ["A remifentanil infusion was begun after intrathecal injection at 5 µg/min."]),
    Examples(
      Dose(
        .exact(5), unit("mg"), per: [unit("kg")], substance: "remifentanil", route: "intravenous"),
      in: ["We studied remifentanil after intravenous injection at 5 mg/kg."]),
    Examples(
      Dose(.exact(100), unit("%"), substance: "oxygen"),
      Dose(
        .exact(2), unit("mg"), per: [unit("kg")], substance: "propofol", route: "intravenous"),
      in: [
        "After 100% oxygen, anaesthesia was induced with 2 mg/kg of intravenous propofol."
      ]),
    Examples(
      Dose(.exact(150), unit("ug"), substance: "corifollitropin alfa", duration: "for 7 days"),
      in: ["They got 150 µg corifollitropin alfa for 7 days, then daily recombinant FSH."]),
    Examples(
      Dose(.exact(200), unit("ug"), substance: "budesonide", frequency: "twice daily"),
      in: ["They had one of these twice daily by turns: budesonide 200 µg or nothing."]),
    Examples(
      Dose(.exact(40), unit("mg"), substance: "duloxetine"),
      in: ["Duloxetine was dosed by weight at the first (day 1) visit, with duloxetine 40 mg."]),
    Examples(
      Dose(.exact(200), unit("mg"), substance: "fulvestrant", frequency: "on Day 1"),
      Dose(
        .exact(1), unit("mg"), per: [unit("d")], substance: "anastrozole",
        duration: "for 14 to 21 days"),
      in: ["They received fulvestrant 200 mg on Day 1 plus anastrozole 1 mg/day for 14 to 21 days."]
    ),
  ]
}
