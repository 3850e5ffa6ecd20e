extension TrialID {
  package static let corpus =
    americanAndBritish + otherRegistries + european + ofOtherStudies + lookalikes

  private static let americanAndBritish: [Examples<TrialID>] = [
    Examples(
      TrialID("ClinicalTrials.gov", "NCT09123456"),
      in: [
        "ClinicalTrials.gov identifier: NCT09123456.", "(nct09123456)", "NCT 09123456",
        "NCT#09123456",
        "https://clinicaltrials.gov/ct2/show/NCT09123456?term=x", "NCT\u{2009}09123456",
        "NTC09123456", "ClinicalTrials.gov identifier 09123456",
      ]),
    Examples(
      TrialID("ClinicalTrials.gov", "NCT0912345", isValid: false), in: ["registered as NCT0912345"]),
    Examples(
      TrialID("ClinicalTrials.gov", "NCT00000000", isValid: false), in: ["NCT00000000 (pending)"]),
    Examples(
      TrialID("ISRCTN", "ISRCTN35739639"),
      in: [
        "ISRCTN35739639", "[ISRCTN 35739639]", "Number Register (ISRCTN): 35739639",
        "ISRCTN Number: 35739639", "ISRCTN registration no. 35739639", "ISCRTN35739639",
        "ISRCT35739639", "registered as Current Controlled Trials, number 35739639",
        "International Standard Randomised Controlled Trial Number 35739639",
      ]),
  ]

  private static let otherRegistries: [Examples<TrialID>] = [
    Examples(
      TrialID("ANZCTR", "ACTRN12614000710628"),
      in: [
        "ACTRN12614000710628", "(ACTRN: 12614000710628)", "ACTRN 12614000710628",
        "Australian New Zealand Clinical Trials Registry (number 12614000710628)",
      ]),
    Examples(
      TrialID("ChiCTR", "ChiCTR-TRC-08000066"),
      in: ["ChiCTR-TRC-08000066", "chictr-trc-08000066", "ChiCTR TRC 08000066"]),
    Examples(TrialID("ChiCTR", "ChiCTR2000029868"), in: ["ChiCTR2000029868", "ChiCTR 2000029868"]),
    Examples(TrialID("ITMCTR", "ITMCTR2200005555"), in: ["ITMCTR2200005555"]),
    Examples(
      TrialID("CTRI", "CTRI/2011/12/002227"),
      in: [
        "registered with the CTRI/2011/12/002227.", "(CTRI/2011/12/ 002227)",
        "Clinical Trials Registry India (2011/12/002227)",
      ]),
    Examples(
      TrialID("DRKS", "DRKS00005111"),
      in: ["DRKS00005111", "DRKS-ID: DRKS00005111", "DRKS 00005111"]),
    Examples(
      TrialID("IRCT", "IRCT201409148505N8"),
      in: ["IRCT201409148505N8", "No.IRCT201409148505N8", "IRCT: 201409148505 N8"]),
    Examples(
      TrialID("IRCT", "IRCT20111121008146N40"), in: ["IRCT registry no: IRCT20111121008146N40"]),
    Examples(TrialID("jRCT", "jRCT1080220012"), in: ["jRCT1080220012", "JRCT1080220012"]),
    Examples(TrialID("jRCT", "jRCTs031180001"), in: ["jRCTs031180001"]),
    Examples(
      TrialID("UMIN-CTR", "UMIN000008114"),
      in: [
        "UMIN000008114", "UMIN-CTR ID: 000008114",
        "University Hospital Medical Information Network 000008114",
        "Medical Information Network Clinical Trials Registry (000008114)", "(UMIN 000008114)",
        "UMIN Clinical Trials Registry number 000008114",
      ]),
    Examples(TrialID("JapicCTI", "JapicCTI-101234"), in: ["JapicCTI-101234"]),
    Examples(TrialID("JMACCT", "JMA-IIA00123"), in: ["JMA-IIA00123"]),
    Examples(TrialID("CRIS", "KCT0002144"), in: ["(KCT0002144)"]),
    Examples(
      TrialID("Netherlands Trial Register", "NTR5109"),
      in: [
        "NTR5109", "Dutch Trial Register (NTR 5109)", "Nederlands Trial Register TC = 5109",
        "Netherlands Trial Registry, number 5109",
      ]),
    Examples(
      TrialID("Netherlands Trial Register", "NL7432"), in: ["Netherlands Trial Register, NL7432"]),
    Examples(TrialID("PACTR", "PACTR201303000434188"), in: ["PACTR (PACTR201303000434188)"]),
    Examples(TrialID("PHRR", "PHRR210101-003296"), in: ["PHRR210101-003296"]),
    Examples(TrialID("REPEC", "PER-012-14"), in: ["registered as PER-012-14"]),
    Examples(TrialID("ReBec", "RBR-6zvht8"), in: ["RBR-6zvht8", "RBR-6ZVHT8"]),
    Examples(in: ["RBR participated in the design."]),
    Examples(TrialID("RPCEC", "RPCEC00000161"), in: ["RPCEC00000161"]),
    Examples(TrialID("SLCTR", "SLCTR/2012/006"), in: ["SLCTR/2012/006"]),
    Examples(TrialID("TCTR", "TCTR20160720003"), in: ["TCTR20160720003"]),
    Examples(TrialID("LBCTR", "LBCTR2019070214"), in: ["LBCTR2019070214"]),
    Examples(TrialID("SNCTP", "SNCTP000001234"), in: ["SNCTP000001234"]),
    Examples(
      TrialID("Chinadrugtrials", "CTR20160987"), in: ["registered at Chinadrugtrials, CTR20160987"]),
    Examples(TrialID("PROSPERO", "CRD42014012345"), in: ["PROSPERO CRD42014012345"]),
    Examples(
      TrialID("UTN", "U1111-1234-5678"), in: ["registered under the UTN U1111-1234-5678"]),
    Examples(TrialID("HKUCTR", "HKUCTR-1234"), in: ["HKUCTR-1234"]),
  ]

  private static let european: [Examples<TrialID>] = [
    Examples(
      TrialID("EU Clinical Trials Register", "2004-000446-20"),
      in: [
        "EudraCT 2004-000446-20", "EUDRACT Number: 2004-000446-20", "EudraCT#2004-000446-20",
        "2004–000446–20", "EUCTR2004-000446-20-DE", "(EudraCT-Nr. 2004-000446-20)",
      ]),
    Examples(
      TrialID("CTIS", "2022-500024-30-00"), in: ["EU CT number 2022-500024-30-00"]),
    Examples(TrialID("CTIS", "2022-500024-30"), in: ["EU CT 2022-500024-30"]),
  ]

  /// A study in which participants could go on belongs to others where the article's own is named.
  private static let ofOtherStudies: [Examples<TrialID>] = [
    Examples(
      TrialID("ClinicalTrials.gov", "NCT09123456"),
      TrialID("ClinicalTrials.gov", "NCT09234567", .mentioned),
      in: [
        "The trial was registered (NCT09123456). Those who completed it could enter a long-term extension "
          + "study (NCT09234567).",
        "NCT09123456: patients had the option to enrol in an open-label LTE study (NCT09234567).",
      ]),
    Examples(
      TrialID("ClinicalTrials.gov", "NCT09123456"), TrialID("ClinicalTrials.gov", "NCT09234567"),
      in: [
        "Patients of one trial (NCT09123456) entered this extension study (NCT09234567).",
        "Two trials (NCT09123456 and NCT09234567) were analysed.",
      ]),
    Examples(
      TrialID("ClinicalTrials.gov", "NCT09234567"),
      in: ["Patients could enter a long-term extension study (NCT09234567)."]),
  ]

  private static let lookalikes: [Examples<TrialID>] = [
    Examples(
      in: [
        "HCoV-NL63", "the NCT of Heidelberg",
        "UMIN Clinical Trials Registry",
        "in 2004-2006", "phone 2004-123456", "NL 2019", "the IRCT in 2019",
        "EudraCT: 19 December 2013",
        "per 100-200 patients registered", "nl 12345 ng", "NCT neoadjuvant 12 weeks",
        "Dutch patients (n = 5109)", "45 Dutch centres registered 1200 patients", "CTR20160987",
        "12345678 current controlled trials",
      ])
  ]
}
